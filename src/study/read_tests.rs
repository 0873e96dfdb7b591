//! Tests of what a study resolves to.

use super::super::{Action, Scenario, Size, Study, Target, describe, resolved};
use super::*;
use crate::assumption::{CARDS, Card, Distribution, Grade, Origin, Quantity, Rounding};

const SETTINGS: &str = "title = \"T\"\nstart = \"2026-03\"\nmonths = 24\n";
const ROLES: &str = "\
role,region,headcount,vacancies,wage,exposure,substitution,task_length_median,quit_rate,retirement_rate,observed,new_work_share,source,grade
dev,home,60,2,100,0.5,0.4,6,0.1,0.01,yes,0,HR,measured
ops,home,40,0,50,0.7,0.6,,0.2,0.02,no,0,HR,measured
ai.v2,away,10,1,150,0.3,0.2,12,0.05,0,yes,1,HR,estimated
";
const REGIONS: &str = "\
region,notice_months,severance_weeks,observation,benefit_months,benefit_cap
home,2,12,0.9,12,
away,0,4,0.5,6,900
";
const MOVES: &str = "\
from,to,capacity,acceptance,success,training_months,training_cost
*,*,10,,0.6 to 0.8,2.5,8000
dev,ai.v2,,0.5,,0,0
";
const EVENTS: &str = "\
event,scenario,month,kind,from,to,people,share,work_ends,held,key,value
cut,,3,layoff,*,,8,,0.5,0.2,,
,b,5,hiring_freeze,,,,,,,,
,a;b,5,hiring_freeze,,,,,,,,
law,,11,set,,,,,,,region.home.observation,0.2
";
const ASSUMPTIONS: &str = "\
assumption,unit,base,a,b,grade,source
slack,share,0.1,,0.3,judgement,me
backfill,share,,0.5,,judgement,you
role.dev.wage,x,,uniform-90-110,,judgement,pay
role.ai.v2.headcount,people,,,20,,
event.cut.people,people,,,9,,
";

type Tables<'a> = [(&'a str, String)];

fn tables() -> Vec<(&'static str, String)> {
    vec![
        ("study.toml", SETTINGS.to_string()),
        ("roles.csv", ROLES.to_string()),
        ("regions.csv", REGIONS.to_string()),
        ("moves.csv", MOVES.to_string()),
        ("events.csv", EVENTS.to_string()),
        ("assumptions.csv", ASSUMPTIONS.replace("uniform-90-110", "\"uniform(90,110)\"")),
    ]
}

/// The study with pieces of its files replaced; the pieces must be there.
fn edited(edits: &[(&str, &str, &str)]) -> Vec<(&'static str, String)> {
    let mut tables = tables();
    for (file, piece, by) in edits {
        let text = &mut tables.iter_mut().find(|(name, _)| name == file).unwrap().1;
        assert!(text.contains(piece), "{piece:?} is not in {file}");
        *text = text.replacen(piece, by, 1);
    }
    tables
}

fn read_tables(tables: &Tables<'_>, selection: &Selection) -> Result<Study, Problems> {
    let file = |(path, text): &(&str, String)| InputFile {
        path: path.to_string(),
        bytes: text.clone().into_bytes(),
    };
    read("t", &tables.iter().map(file).collect::<Vec<_>>(), selection)
}

fn study(edits: &[(&str, &str, &str)]) -> Study {
    read_tables(&edited(edits), &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn chosen(scenarios: &[&str], set: &[(&str, &str)]) -> Study {
    let selection = Selection {
        scenarios: scenarios.iter().map(ToString::to_string).collect(),
        set: set.iter().map(|(key, cell)| (key.to_string(), cell.to_string())).collect(),
    };
    read_tables(&tables(), &selection).unwrap_or_else(|problems| panic!("{problems}"))
}

fn by_key<'a>(scenario: &'a Scenario, key: &str) -> &'a Quantity {
    let found: Vec<&Quantity> = scenario.quantities.iter().filter(|quantity| quantity.key == key).collect();
    assert_eq!(found.len(), 1, "{key} in {}", scenario.name);
    found[0]
}

fn fixed(scenario: &Scenario, key: &str) -> (f64, Origin) {
    let quantity = by_key(scenario, key);
    match quantity.distribution {
        Distribution::Fixed(value) => (value, quantity.origin),
        _ => panic!("{key} is uncertain"),
    }
}

#[test]
fn settings_and_their_defaults() {
    let study = study(&[]);
    assert_eq!((study.title.as_str(), study.months, study.replications, study.seed), ("T", 24, 10_000, 1));
    assert_eq!((study.start.year, study.start.month, study.currency.as_str()), (2026, 3, "USD"));
    let names: Vec<&str> = study.files.iter().map(|file| file.path.as_str()).collect();
    let order = ["study.toml", "roles.csv", "moves.csv", "regions.csv", "events.csv", "assumptions.csv"];
    assert_eq!(names, order);
    assert_eq!(study.detected.len(), 5);
}

/// Own cell, base cell, table's cell, default: in this order.
#[test]
fn a_cell_is_inherited_from_the_base_then_the_table_then_the_card() {
    let study = study(&[]);
    let [base, a, b] = &study.scenarios[..] else { panic!("three scenarios") };
    assert_eq!(fixed(base, "slack"), (0.1, Origin::Scenario));
    assert_eq!(fixed(a, "slack"), (0.1, Origin::Base));
    assert_eq!(fixed(b, "slack"), (0.3, Origin::Scenario));
    assert_eq!(fixed(base, "backfill"), (1.0, Origin::Default));
    assert_eq!(fixed(a, "backfill"), (0.5, Origin::Scenario));
    assert_eq!(fixed(b, "backfill"), (1.0, Origin::Default));
    assert_eq!(fixed(base, "role.dev.wage"), (100.0, Origin::Table));
    assert_eq!(by_key(a, "role.dev.wage").distribution, Distribution::Uniform { low: 90.0, high: 110.0 });
    assert_eq!(fixed(b, "role.dev.wage"), (100.0, Origin::Table));
    assert_eq!(fixed(b, "role.ai.v2.headcount"), (20.0, Origin::Scenario));
    assert_eq!(fixed(a, "event.cut.people"), (8.0, Origin::Table));
    assert_eq!(fixed(b, "event.cut.people"), (9.0, Origin::Scenario));
}

/// Grade and source are those of the row in which the cell stands.
#[test]
fn grade_and_source_go_with_the_cell() {
    let study = study(&[]);
    let evidence = |scenario: usize, key: &str| {
        let quantity = by_key(&study.scenarios[scenario], key);
        (quantity.grade, quantity.source.clone())
    };
    assert_eq!(evidence(0, "slack"), (Some(Grade::Judgement), "me".to_string()));
    assert_eq!(evidence(0, "backfill"), (None, String::new()));
    assert_eq!(evidence(0, "role.dev.wage"), (Some(Grade::Measured), "HR".to_string()));
    assert_eq!(evidence(1, "role.dev.wage"), (Some(Grade::Judgement), "pay".to_string()));
    let rows = resolved(&study);
    assert_eq!(rows.len(), study.scenarios.iter().map(|scenario| scenario.quantities.len()).sum::<usize>());
    let row = rows.iter().find(|row| row.scenario == "a" && row.key == "slack").unwrap();
    assert!(row.inherited && row.mean == 0.1 && row.q05 == 0.1 && row.cell == "0.1");
    let row = rows.iter().find(|row| row.scenario == "a" && row.key == "role.dev.wage").unwrap();
    assert!(!row.inherited && row.cell == "uniform(90,110)");
    assert!(
        (row.mean - 100.0).abs() < 1e-9 && (row.q05 - 91.0).abs() < 1e-9 && (row.q95 - 109.0).abs() < 1e-9
    );
}

/// What `workshift check` prints, read as a user would.
#[test]
fn a_study_in_words() {
    let words = describe(&study(&[("events.csv", "law,,11", "law,base;a,11")]));
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/described.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(golden, &words).unwrap();
    }
    assert_eq!(words, std::fs::read_to_string(golden).unwrap(), "UPDATE_GOLDEN=1 rewrites {golden}");
}

#[test]
fn the_cards_come_first_and_every_reference_is_right() {
    let study = study(&[]);
    for scenario in &study.scenarios {
        for card in CARDS {
            assert_eq!(scenario.assumption(card.card).key, card.key);
        }
        for (role, name) in scenario.roles.iter().zip(["dev", "ops", "ai.v2"]) {
            let ids = [
                (role.headcount, "headcount"),
                (role.vacancies, "vacancies"),
                (role.wage, "wage"),
                (role.exposure, "exposure"),
                (role.substitution, "substitution"),
                (role.quit_rate, "quit_rate"),
                (role.retirement_rate, "retirement_rate"),
                (role.new_work_share, "new_work_share"),
            ];
            for (id, column) in ids {
                assert_eq!(scenario.quantity(id).key, format!("role.{name}.{column}"));
            }
        }
        for (region, name) in scenario.regions.iter().zip(["home", "away"]) {
            let ids = [
                (region.notice_months, "notice_months"),
                (region.severance_weeks, "severance_weeks"),
                (region.observation, "observation"),
                (region.benefit_months, "benefit_months"),
            ];
            for (id, column) in ids {
                assert_eq!(scenario.quantity(id).key, format!("region.{name}.{column}"));
            }
        }
        let roles = &scenario.roles;
        let median = |role: usize| scenario.quantity(roles[role].task_length_median).key.as_str();
        assert_eq!([median(0), median(1)], ["role.dev.task_length_median", "task_length_median"]);
        assert_eq!(roles[1].task_length_median.0, Card::TaskLengthMedian.index());
        assert_eq!([roles[0].is_ai, roles[1].is_ai, roles[2].is_ai], [false, false, true]);
        assert_eq!([roles[0].region, roles[2].region], [0, 1]);
        assert!(scenario.regions[0].benefit_cap.is_none());
        assert_eq!(
            scenario.quantity(scenario.regions[1].benefit_cap.unwrap()).key,
            "region.away.benefit_cap"
        );
    }
}

#[test]
fn people_are_rounded_and_months_always() {
    let base = &study(&[]).scenarios[0];
    let rounding = |key: &str| by_key(base, key).rounding;
    assert_eq!(rounding("role.dev.headcount"), Rounding::People);
    assert_eq!(rounding("event.cut.people"), Rounding::People);
    assert_eq!(rounding("event.cut.month"), Rounding::Always);
    assert_eq!(rounding("region.home.notice_months"), Rounding::Always);
    assert_eq!(rounding("rehire_pause"), Rounding::Always);
    assert_eq!(rounding("role.dev.wage"), Rounding::None);
}

/// `a to b` is log-normal where the quantity has no finite upper bound, else normal.
#[test]
fn a_range_means_what_the_bounds_of_its_column_say() {
    let study = study(&[
        ("assumptions.csv", "event.cut.people,people,", "event.cut.people,people,5 to 9"),
        ("assumptions.csv", "slack,share,0.1", "slack,share,0.1 to 0.2"),
    ]);
    let base = &study.scenarios[0];
    assert!(matches!(by_key(base, "event.cut.people").distribution, Distribution::LogNormal { .. }));
    assert!(matches!(by_key(base, "slack").distribution, Distribution::Normal { .. }));
}

#[test]
fn paths_share_the_uncertain_cells_of_their_row() {
    let base = &study(&[]).scenarios[0];
    let pairs: Vec<(usize, usize)> = base.paths.iter().map(|path| (path.from, path.to)).collect();
    assert_eq!(pairs, [(1, 2), (0, 2)], "the row of stars first, without the pair that the second row holds");
    assert_eq!(base.paths[0].training_months, 3, "2.5, half up");
    assert_eq!((base.paths[0].capacity, base.paths[1].capacity), (Some(10.0), None));
    let key = |id| base.quantity(id).key.clone();
    assert_eq!(key(base.paths[0].success), "move.*>*.success");
    assert_eq!(fixed(base, "move.*>*.acceptance"), (1.0, Origin::Default));
    assert_eq!(fixed(base, "move.dev>ai.v2.acceptance"), (0.5, Origin::Table));

    let study = study(&[
        ("roles.csv", "no,0,HR", "no,0.5,HR"),
        ("assumptions.csv", "slack,share,0.1", "slack,share,0.2"),
    ]);
    let paths = &study.scenarios[0].paths;
    assert_eq!(paths.len(), 2, "dev to ops, and dev to ai.v2 by its own row");
    assert_eq!((paths[0].from, paths[0].to), (0, 1));
}

/// `*` follows the AI roles of the scenario.
#[test]
fn stars_are_expanded_per_scenario() {
    let tables = edited(&[(
        "assumptions.csv",
        "event.cut.people",
        "role.ops.new_work_share,x,,0.5,,,\nevent.cut.people",
    )]);
    let study = read_tables(&tables, &Selection::default()).unwrap();
    let n_paths: Vec<usize> = study.scenarios.iter().map(|scenario| scenario.paths.len()).collect();
    assert_eq!(n_paths, [2, 2, 2]);
    let pairs = |scenario: usize| -> Vec<(usize, usize)> {
        study.scenarios[scenario].paths.iter().map(|path| (path.from, path.to)).collect()
    };
    assert_eq!((pairs(0), pairs(1)), (vec![(1, 2), (0, 2)], vec![(0, 1), (0, 2)]));
}

#[test]
fn equal_rows_of_moves_have_keys_of_their_own() {
    let study =
        study(&[("moves.csv", "dev,ai.v2,,0.5,,0,0\n", "dev,ai.v2,,0.5,,0,0\ndev,ai.v2,,0.4,,0,0\n")]);
    let base = &study.scenarios[0];
    assert_eq!(fixed(base, "move.dev>ai.v2#2.acceptance").0, 0.4);
    assert!(base.quantities.iter().all(|quantity| quantity.key != "move.dev>ai.v2.acceptance"));
    assert!(
        study.warnings[0].starts_with("moves.csv:3: the row holds for no pair of roles"),
        "{:?}",
        study.warnings
    );
}

#[test]
fn nameless_events_are_called_by_kind_and_month_in_every_scenario() {
    let study = study(&[]);
    let names = |scenario: usize| -> Vec<&str> {
        study.scenarios[scenario].events.iter().map(|event| event.name.as_str()).collect()
    };
    assert_eq!(names(0), ["cut", "law"]);
    assert_eq!(names(1), ["cut", "hiring_freeze@5#2", "law"]);
    assert_eq!(names(2), ["cut", "hiring_freeze@5", "hiring_freeze@5#2", "law"]);
    let Action::Layoff { from, size: Size::People(people), work_ends, held } =
        &study.scenarios[0].events[0].action
    else {
        panic!("a layoff")
    };
    assert_eq!(from, &[0, 1], "all roles that are not AI roles");
    let base = &study.scenarios[0];
    assert_eq!(base.quantity(*people).key, "event.cut.people");
    assert_eq!(
        (base.quantity(*work_ends).key.as_str(), fixed(base, "event.cut.work_ends").0),
        ("event.cut.work_ends", 0.5)
    );
    assert_eq!((base.quantity(*held).key.as_str(), fixed(base, "event.cut.held").0), ("event.cut.held", 0.2));
    let Action::Set { target, value } = base.events[1].action else { panic!("a set") };
    assert_eq!((target, base.quantity(value).key.as_str()), (Target::Observation(0), "event.law.value"));
    assert_eq!(base.quantity(value).bounds.high, 1.0);
}

/// Whom `*`, an empty cell and a name mean, kind by kind. dev and ops do other work, ai.v2 is an AI role.
#[test]
fn every_kind_of_event_has_its_own_star() {
    let of = |row: &str| {
        let moves =
            ("moves.csv", "dev,ai.v2,,0.5,,0,0\n", "dev,ai.v2,,0.5,,0,0\nops,dev,,,,0,0\nai.v2,dev,,,,0,0\n");
        let cells: Vec<&str> = EVENTS.lines().nth(4).unwrap().split(',').collect();
        let row = format!("law,,11,{row}");
        assert_eq!(row.split(',').count(), cells.len(), "{row}");
        let study = study(&[moves, ("events.csv", EVENTS.lines().nth(4).unwrap(), &row)]);
        study.scenarios[0].events.last().unwrap().action.clone()
    };
    let from = |row: &str| match of(row) {
        Action::Layoff { from, .. } | Action::CloseVacancies { from, .. } => from,
        other => panic!("{other:?}"),
    };
    assert_eq!(from("layoff,,,5,,,,,"), [0, 1]);
    assert_eq!(from("layoff,*,,5,,,,,"), [0, 1]);
    assert_eq!(from("layoff,ai.v2,,5,,,,,"), [2]);
    assert_eq!(from("close_vacancies,*,,5,,,,,"), [0, 1, 2]);
    assert_eq!(from("close_vacancies,ops,,5,,,,,"), [1]);
    let both = |row: &str| match of(row) {
        Action::Reassign { from, to, .. } => (from, to),
        other => panic!("{other:?}"),
    };
    assert_eq!(both("reassign,,,5,,,,,"), (vec![0, 1], vec![2]));
    assert_eq!(both("reassign,*,dev,5,,,,,"), (vec![1], vec![0]), "nobody moves to the role he has");
    assert_eq!(both("reassign,ai.v2,dev,,0.1,,,,"), (vec![2], vec![0]));
    let to = |row: &str| match of(row) {
        Action::Expand { to, .. } => to,
        other => panic!("{other:?}"),
    };
    assert_eq!((to("expand,,*,5,,,,,"), to("expand,,dev,5,,,,,")), (vec![2], vec![0]));
    let paths = |row: &str| match of(row) {
        Action::Reversal { paths, .. } => paths,
        other => panic!("{other:?}"),
    };
    // The paths: ops to ai.v2 by the stars, dev to ai.v2, ops to dev, ai.v2 to dev.
    assert_eq!(paths("reversal,,,,,,,,"), [0, 1, 2, 3]);
    assert_eq!(paths("reversal,ops,*,,,,,,"), [0, 2]);
    assert_eq!(paths("reversal,*,ai.v2,,,,,,"), [0, 1]);
    assert_eq!(paths("reversal,ai.v2,dev,,,,,,"), [3]);
}

/// A workforce of nobody, or of nobody who is paid, is refused: by the table and by an override.
#[test]
fn an_empty_or_unpaid_workforce_is_refused() {
    let refused = |set: &[(&str, &str)], what: &str| {
        let set = set.iter().map(|(key, cell)| (key.to_string(), cell.to_string())).collect();
        let selection = Selection { scenarios: vec!["a".to_string()], set };
        let problems = read_tables(&tables(), &selection).unwrap_err();
        assert_eq!(problems.list.len(), 1, "{problems}");
        assert!(problems.list[0].to_string().starts_with(what), "{problems}");
    };
    let heads = ["role.dev.headcount", "role.ops.headcount", "role.ai.v2.headcount"];
    refused(&heads.map(|key| (key, "0")), "roles.csv: the workforce is empty: all headcounts sum to 0");
    let wages = ["role.dev.wage", "role.ops.wage", "role.ai.v2.wage"];
    refused(&wages.map(|key| (key, "0")), "roles.csv: the wage bill is 0");
}

/// In `a+b` the cells of b hold, then those of a, then the base's; and so do the events.
#[test]
fn a_sum_of_scenarios_lays_the_later_over_the_earlier() {
    let study = chosen(&["a+b"], &[]);
    assert_eq!(
        study.scenarios.iter().map(|scenario| scenario.name.as_str()).collect::<Vec<_>>(),
        ["base", "a+b"]
    );
    let sum = &study.scenarios[1];
    assert_eq!(fixed(sum, "slack"), (0.3, Origin::Scenario));
    assert_eq!(fixed(sum, "backfill"), (0.5, Origin::Scenario));
    assert_eq!(fixed(sum, "role.ai.v2.headcount").0, 20.0);
    assert!(by_key(sum, "role.dev.wage").is_uncertain());
    assert_eq!(sum.events.len(), 4);
    assert_eq!(study.scenario_names, ["base", "a", "b"]);
}

#[test]
fn what_the_caller_sets_holds_in_every_scenario() {
    let study =
        chosen(&[], &[("slack", "0.7"), ("role.dev.wage", "normal(100, 5)"), ("event.cut.people", "3")]);
    for scenario in &study.scenarios {
        assert_eq!(fixed(scenario, "slack"), (0.7, Origin::Scenario));
        assert_eq!(
            by_key(scenario, "role.dev.wage").distribution,
            Distribution::Normal { mean: 100.0, sd: 5.0 }
        );
        assert_eq!(fixed(scenario, "event.cut.people").0, 3.0);
    }
}

/// An override may fill what a table leaves empty, for every scenario or not at all.
#[test]
fn an_override_may_fill_an_empty_cell() {
    let empty = ("roles.csv", "dev,home,60,2,100", "dev,home,60,2,");
    let filled = study(&[empty, ("assumptions.csv", "role.dev.wage,x,", "role.dev.wage,x,80")]);
    assert_eq!(fixed(&filled.scenarios[0], "role.dev.wage"), (80.0, Origin::Scenario));
    assert_eq!(fixed(&filled.scenarios[2], "role.dev.wage"), (80.0, Origin::Base));
    let problems = read_tables(&edited(&[empty]), &Selection::default()).unwrap_err();
    assert_eq!(problems.list.len(), 1, "{problems}");
    assert!(
        problems.list[0].to_string().starts_with("roles.csv:2:5: role `dev`: `wage` is empty"),
        "{problems}"
    );
}

#[test]
fn one_scenario_of_defaults_needs_three_files() {
    let tables: Vec<_> = tables().into_iter().take(3).collect();
    let study = read_tables(&tables, &Selection::default()).unwrap();
    assert_eq!((study.scenario_names.as_slice(), study.scenarios.len()), (&["base".to_string()][..], 1));
    assert!(study.scenarios[0].paths.is_empty() && study.scenarios[0].events.is_empty());
    for card in CARDS {
        assert_eq!(fixed(&study.scenarios[0], card.key), (card.default, Origin::Default));
    }
}

#[test]
fn a_file_that_is_nearly_named_like_one_of_a_study_is_not_passed_over() {
    let mut tables = tables();
    tables[4].0 = "event.csv";
    let problems = read_tables(&tables, &Selection::default()).unwrap_err();
    assert!(problems.to_string().contains("`event.csv` is not a file of a study"), "{problems}");
    let mut tables = self::tables();
    tables.push(("README.md", "text".to_string()));
    tables.push(("chart.csv", "text".to_string()));
    assert!(read_tables(&tables, &Selection::default()).is_ok());
}

#[test]
fn what_has_no_effect_is_a_warning() {
    for (edit, warning) in [
        (
            ("events.csv", "cut,,3,layoff,*,,8", "cut,,3,layoff,*,ops,8"),
            "events.csv:2:6: `to` is `ops`, but has no part in a `layoff`",
        ),
        (
            ("events.csv", "cut,,3,", "cut,,25,"),
            "events.csv:2:3: event `cut` is in month 25, after the last month, 24",
        ),
        (
            ("events.csv", "8,,0.5,0.2", "8,,0.9,0.2"),
            "events.csv:2:10: event `cut`: `held` 0.2 and `work_ends` 0.9 exceed 1",
        ),
        (
            ("events.csv", "law,,11,set,,,,,,,region.home.observation,0.2", "law,,11,reversal,ops,dev,,,,,,"),
            "events.csv:5: event `law` matches no path",
        ),
        (("assumptions.csv", "event.cut.people,people,,,9", "event.cut.share,people,,,"), ""),
        (
            ("assumptions.csv", "event.cut.people,people,,,9", "event.law.held,people,,,0.5"),
            "assumptions.csv:6:5: `event.law.held`: `held` has no part in a `set`",
        ),
        (
            ("assumptions.csv", "event.cut.people,people,,,9", "event.hiring_freeze@5.month,people,,4,"),
            "assumptions.csv:6:4: `event.hiring_freeze@5.month`: the event does not concern this scenario",
        ),
        (("regions.csv", "away,0", "far,0,4,0.5,6,900\naway,0"), "regions.csv:3: region `far` has no role"),
    ] {
        let tables = edited(&[edit]);
        let study =
            read_tables(&tables, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"));
        match warning {
            "" => assert!(study.warnings.is_empty(), "{:?}", study.warnings),
            _ => assert!(
                study.warnings.len() == 1 && study.warnings[0].starts_with(warning),
                "{warning}: {:?}",
                study.warnings
            ),
        }
    }
}

#[test]
fn a_scenario_that_is_the_base_again_is_a_warning() {
    let mut tables: Vec<_> = tables().into_iter().take(3).collect();
    let warnings = |cells: &str, tables: &mut Vec<(&'static str, String)>| {
        tables.truncate(3);
        tables.push(("assumptions.csv", format!("assumption,unit,base,a\n{cells}\n")));
        read_tables(tables, &Selection::default()).unwrap().warnings
    };
    let again = "assumptions.csv:1:4: scenario `a` changes nothing: it is the base again";
    assert_eq!(warnings("slack,share,0.1,0.1", &mut tables), [again]);
    assert_eq!(warnings("slack,share,0.1,", &mut tables), [again]);
    assert!(warnings("slack,share,0.1,0.2", &mut tables).is_empty());
    assert!(warnings("slack,share,,0.2", &mut tables).is_empty());
}

#[test]
fn impossible_correlations_are_refused_with_the_nearest_possible_ones() {
    let table =
        "assumption,unit,base,a\nslack,x,0.1 to 0.2,\nconsent,x,0.4 to 0.6,0.5\nnew_work,x,0.1 to 0.3,\n";
    let mut tables: Vec<_> = tables().into_iter().take(3).collect();
    tables.push(("assumptions.csv", table.to_string()));
    let pairs =
        "a,b,rank_correlation\nconsent,role.dev.exposure,0\nslack,consent,0.9\nconsent,new_work,0.9\n";
    tables.push(("correlations.csv", pairs.replace("consent,role.dev.exposure,0\n", "")));
    let problems = read_tables(&tables, &Selection::default()).unwrap_err();
    assert_eq!(problems.list.len(), 1, "{problems}");
    let problem = problems.list[0].to_string();
    assert!(
        problem.starts_with("correlations.csv:2: no quantities can have these rank correlations together"),
        "{problem}"
    );
    for part in ["consent with slack 0.9", "new_work with slack 0 (not given)", "\n  new_work,slack,0.1046"] {
        assert!(problem.contains(part), "{part:?} in {problem}");
    }
    // The rows of the hint are possible.
    let rows: Vec<&str> = problem.lines().skip(2).map(str::trim).collect();
    tables[4].1 = format!("a,b,rank_correlation\n{}\n", rows.join("\n"));
    let study = read_tables(&tables, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(study.correlations.len(), 3);
    tables[4].1 = "a,b,rank_correlation\nslack,consent,0.9\n".to_string();
    let study = read_tables(&tables, &Selection::default()).unwrap();
    assert_eq!(study.correlations[0].rank_correlation, 0.9);
    assert!(study.warnings.is_empty(), "{:?}", study.warnings);
}

/// `people` by override where the table has `share` is one too many: the table cannot be unsaid.
#[test]
fn a_layoff_has_people_or_a_share_but_not_both() {
    let edit = ("assumptions.csv", "event.cut.people,people,,,9", "event.cut.share,x,,,0.5");
    let problems = read_tables(&edited(&[edit]), &Selection::default()).unwrap_err();
    let line =
        "events.csv:2:7: event `cut`: has both `people` and `share`; allowed is one of them, in scenario `b`";
    assert_eq!(problems.list.iter().map(ToString::to_string).collect::<Vec<_>>(), [line]);
    let edits = [
        ("events.csv", "cut,,3,layoff,*,,8", "cut,,3,layoff,*,,"),
        ("assumptions.csv", "event.cut.people,people,,,9", "event.cut.share,x,0.2,,0.5"),
    ];
    assert_eq!(fixed(&study(&edits).scenarios[1], "event.cut.share"), (0.2, Origin::Base));
}

/// A study saved with semicolons and decimal commas is the same study.
#[test]
fn decimal_commas_change_nothing() {
    let edits = [
        ("events.csv", ",a;b,5", ",a,5"),
        ("assumptions.csv", "\"uniform(90,110)\"", "90 to 110"),
        ("assumptions.csv", "slack,share,0.1,,0.3", "slack,share,0.1,,beta(2.5 3)"),
    ];
    let points = edited(&edits);
    let commas = points.iter().map(|(name, text)| {
        let text =
            text.replace(',', ";").replace("0.", "0,").replace("2.5", "2,5").replace("(2,5 3)", "(2,5;3)");
        (
            *name,
            if *name == "study.toml" {
                SETTINGS.to_string()
            } else {
                text.replace("beta(2,5;3)", "\"beta(2,5;3)\"")
            },
        )
    });
    let commas: Vec<(&str, String)> = commas.collect();
    let points: Vec<(&str, String)> =
        points.iter().map(|(name, text)| (*name, text.replace("beta(2.5 3)", "\"beta(2.5,3)\""))).collect();
    let [points, commas] = [points, commas].map(|tables| {
        read_tables(&tables, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"))
    });
    assert!(commas.detected.iter().all(|line| line.contains("semicolons")), "{:?}", commas.detected);
    for (one, other) in points.scenarios.iter().zip(&commas.scenarios) {
        assert_eq!(one.quantities.len(), other.quantities.len());
        for (quantity, same) in one.quantities.iter().zip(&other.quantities) {
            assert_eq!((&quantity.key, &quantity.distribution), (&same.key, &same.distribution));
        }
        for (path, same) in one.paths.iter().zip(&other.paths) {
            assert_eq!((path.training_months, path.capacity), (same.training_months, same.capacity));
        }
    }
}
