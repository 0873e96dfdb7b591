//! What the page's script says: messages as JSON, with places in braces for what only the script knows.

use std::collections::BTreeMap;

use crate::assumption::Grade;
use crate::chart;
use crate::language::notation::names_of_months;
use crate::language::{named, say};
use crate::report::rows::Rows;

/// Columns of the numbers of charts that have a name; others are read as they are written.
const COLUMNS: [&str; 68] = [
    "scenario",
    "base",
    "month",
    "date",
    "role",
    "metric",
    "unit",
    "n",
    "mean",
    "value",
    "replication",
    "more",
    "less",
    "same",
    "people",
    "part",
    "state",
    "group",
    "item",
    "amount",
    "share",
    "threshold",
    "probability",
    "kind",
    "highlighted",
    "from",
    "to",
    "whole",
    "picked",
    "at_work",
    "in_training",
    "returned",
    "left",
    "laid_off",
    "roles",
    "label",
    "opening_headcount",
    "min",
    "max",
    "share_above",
    "share_at_least",
    "minus",
    "across",
    "up",
    "limit",
    "smoothed_mean",
    "base_mean",
    "difference",
    "ledger",
    "factor",
    "name",
    "grade",
    "first_order",
    "total_order",
    "bar",
    "low",
    "high",
    "level",
    "level_before",
    "level_after",
    "payroll",
    "active",
    "posts",
    "layoffs",
    "box",
    "coverage",
    "density",
    "hits",
];

/// What of the cells of charts is English in the tables of every language, and what it is in that of the page.
fn terms<'a>(tables: impl Iterator<Item = &'a str>, roles: &[(String, String)]) -> BTreeMap<String, String> {
    let mut terms = BTreeMap::new();
    let mut add = |name: &str, said: String| {
        if said != name {
            terms.insert(name.to_owned(), said);
        }
    };
    for part in chart::PARTS {
        add(part, chart::name_of_part(part));
    }
    for grade in Grade::ALL.iter().map(|grade| grade.name()).chain(["mixed", "luck"]) {
        add(grade, super::assumptions::grade_name(grade));
    }
    for (key, name) in tables.flat_map(names) {
        add(&name, chart::name_of_assumption(&key, roles));
    }
    terms
}

/// Keys of assumptions in a table, each with its name beside it.
fn names(table: &str) -> Vec<(String, String)> {
    let Ok(mut rows) = Rows::new(table.as_bytes(), b',') else { return Vec::new() };
    let mut cells = Vec::new();
    let mut places = None;
    let mut found = Vec::new();
    while let Ok(Some(_)) = rows.next_row(&mut cells) {
        let Some((key, name)) = places else {
            let place = |column: &str| cells.iter().position(|cell| cell == column);
            let (Some(key), Some(name)) = (place("factor").or_else(|| place("bar")), place("name")) else {
                return found;
            };
            places = Some((key, name));
            continue;
        };
        if let (Some(key), Some(name)) = (cells.get(key), cells.get(name)) {
            found.push((key.to_string(), name.to_string()));
        }
    }
    found
}

/// `{"copy": "Copy", "month": "Month {n}", ..., "columns": {"mean": "Mean", ...}, "terms": {}}` for a page whose charts
/// have these tables, of a study with these names and labels of roles.
pub(super) fn words<'a>(tables: impl Iterator<Item = &'a str>, roles: &[(String, String)]) -> String {
    let mut words: BTreeMap<&str, String> = BTreeMap::new();
    let mut add = |name, text| words.insert(name, text);
    add("range", say!("script-range", low = "{low}", high = "{high}"));
    add("month", say!("script-month", n = "{n}"));
    add("mean", say!("script-mean", date = "{date}"));
    add("median", say!("script-median", date = "{date}"));
    add("future", say!("script-future", n = "{n}"));
    add("to", say!("script-to", role = "{role}"));
    add("from", say!("script-from", role = "{role}"));
    add("futures", say!("script-futures", percent = "{percent}"));
    add("theMedian", say!("script-the-median"));
    add("above", say!("script-above", value = "{value}"));
    add("orMore", say!("script-or-more", value = "{value}"));
    add("smoothed", say!("script-smoothed"));
    add("count", say!("script-count"));
    add("whole", say!("script-whole"));
    add("shareIn", say!("script-share-in", what = "{what}"));
    add("lowerEnd", say!("script-lower-end", what = "{what}"));
    add("upperEnd", say!("script-upper-end", what = "{what}"));
    add("svg", say!("script-svg"));
    add("png", say!("script-png"));
    add("csv", say!("script-csv"));
    add("fullScreen", say!("script-full-screen"));
    add("showFullScreen", say!("script-show-full-screen"));
    add("scenarios", say!("script-scenarios"));
    add("numbers", say!("script-numbers"));
    add("table", say!("script-table"));
    add("tableFirst", say!("script-table-first", shown = "{shown}", n = "{n}"));
    add("copy", say!("script-copy"));
    add("copied", say!("script-copied"));
    add("copiedSaid", say!("script-copied-said"));
    add("months", names_of_months(false).join(" "));
    add("monthsShort", names_of_months(true).join(" "));
    add("money", say!("amount-money", amount = "{amount}", currency = "{currency}"));
    add("thousands", say!("suffix-thousands"));
    add("millions", say!("suffix-millions"));
    add("billions", say!("suffix-billions"));
    add("trillions", say!("suffix-trillions"));
    let columns: BTreeMap<&str, String> =
        COLUMNS.iter().filter_map(|name| Some((*name, named("script-column", name)?))).collect();
    let mut all = serde_json::to_value(&words).expect("texts make JSON");
    all["columns"] = serde_json::to_value(&columns).expect("texts make JSON");
    all["terms"] = serde_json::to_value(terms(tables, roles)).expect("texts make JSON");
    all.to_string()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{COLUMNS, words};
    use crate::chart::fixture::{META, results};
    use crate::chart::{Kind, Scope, draw};
    use crate::language::{Language, Notation};
    use crate::report::html::SCRIPT;

    /// Teeth: a new column of a chart, which the page would read out in English in every language.
    #[test]
    fn every_column_of_a_chart_has_a_name() {
        let results = results(&META);
        let named = |column: &str| {
            let is_quantile = column.len() > 1 && column[1..].chars().all(|c| c.is_ascii_digit());
            let stem = ["_low", "_high", "_from", "_to"].iter().find_map(|end| column.strip_suffix(end));
            let column = stem.or_else(|| column.strip_prefix("p_")).unwrap_or(column);
            COLUMNS.contains(&column) || column == "p" || is_quantile
        };
        for kind in Kind::ALL {
            let chart = draw(kind, &results, &Scope::default()).unwrap();
            let header = chart.csv.lines().next().unwrap();
            assert_eq!(header.split(',').find(|column| !named(column)), None, "{kind:?}: {header}");
        }
    }

    /// Teeth: a word of the tables that stays English, and a name that is taken from the wrong column.
    #[test]
    fn words_of_the_tables_are_told_in_the_language_of_the_page() {
        let table = "metric,factor,name,grade\npayroll,demand_growth,Growth of demand,judgement\n";
        let tables = [table, "scenario,mean\nbase,1\n", "name\nGrowth of demand\n"];
        let terms = |language: Language| {
            let words = Notation::of(language).apply(|| words(tables.into_iter(), &[]));
            let words: serde_json::Value = serde_json::from_str(&words).unwrap();
            words["terms"].clone()
        };
        assert_eq!(terms(Language::English), serde_json::json!({}));
        let german = terms(Language::German);
        for (name, said) in [
            ("Pay", "Löhne und Gehälter"),
            ("Closing posts", "Stellen am Ende"),
            ("judgement", "Einschätzung"),
            ("Growth of demand", "Wachstum der Nachfrage"),
        ] {
            assert_eq!(german[name], said);
        }
        let roles = [("agents".to_owned(), "Agents, US".to_owned())];
        let of_role = "factor,name\nrole.agents.quit_rate,quit rate\n";
        let words_of = Notation::of(Language::German).apply(|| words([of_role].into_iter(), &roles));
        assert!(words_of.contains("\"quit rate\":\"Kündigungsquote von „Agents, US“\""), "{words_of}");
        let table = table.replace("Growth of demand", "What a reader calls it");
        let words = Notation::of(Language::French).apply(|| words([table.as_str()].into_iter(), &[]));
        assert!(words.contains("\"What a reader calls it\":\"Croissance de la demande\""), "{words}");
    }

    /// Teeth: a name that the script misspells would stop it in the middle of a page.
    #[test]
    fn the_script_says_what_there_is_and_nothing_is_left_over() {
        let words: serde_json::Value = serde_json::from_str(&words(std::iter::empty(), &[])).unwrap();
        let there: BTreeSet<&str> = words.as_object().unwrap().keys().map(String::as_str).collect();
        let mut asked: BTreeSet<&str> = SCRIPT
            .split("told(")
            .skip(1)
            .flat_map(|call| call.split(')').next().unwrap_or_default().split('"').skip(1).step_by(2))
            .collect();
        asked.extend(
            SCRIPT.split("WORDS.").skip(1).filter_map(|rest| rest.split([',', '[', ']', ' ']).next()),
        );
        asked.extend(["thousands", "millions", "billions", "trillions"]);
        assert_eq!(asked, there);
    }
}
