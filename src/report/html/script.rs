//! What the page's script says: messages as JSON, with places in braces for what only the script knows.

use std::collections::BTreeMap;

use crate::language::notation::names_of_months;
use crate::language::{named, say};

/// Columns of the numbers of charts that have a name; others are read as they are written.
const COLUMNS: [&str; 25] = [
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
];

/// `{"copy": "Copy", "month": "Month {n}", ..., "columns": {"mean": "Mean", ...}}`.
pub(super) fn words() -> String {
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
    add("whole", say!("script-whole"));
    add("shareIn", say!("script-share-in", what = "{what}"));
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
    all.to_string()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::words;
    use crate::report::html::SCRIPT;

    /// Teeth: a name that the script misspells would stop it in the middle of a page.
    #[test]
    fn the_script_says_what_there_is_and_nothing_is_left_over() {
        let words: serde_json::Value = serde_json::from_str(&words()).unwrap();
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
