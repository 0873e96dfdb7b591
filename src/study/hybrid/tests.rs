use super::*;
use crate::study::{Study, example};

fn sides(study: &Study, a: &str, b: &str) -> Sides {
    let side = |scenario| Side { files: &study.files, set: &[], scenario };
    Sides::new("classroom", side(a), side(b)).unwrap()
}

/// What decides numbers: keys, distributions, paths, events.
fn told(scenario: &Scenario) -> String {
    let mut quantities: Vec<String> = (scenario.quantities.iter())
        .map(|quantity| format!("{} {:?} {:?}", quantity.key, quantity.distribution, quantity.rounding))
        .collect();
    quantities.sort();
    let roles: Vec<String> =
        scenario.roles.iter().map(|role| format!("{} {} {}", role.name, role.region, role.is_ai)).collect();
    let events: Vec<&str> = scenario.events.iter().map(|event| event.name.as_str()).collect();
    format!("{quantities:?}{roles:?}{events:?}{}", scenario.paths.len())
}

/// Teeth: an override that is lost on the way, an event too many.
#[test]
fn no_change_is_the_first_and_all_are_the_second() {
    let study = example();
    for a in &study.scenarios {
        for b in &study.scenarios {
            let sides = sides(&study, &a.name, &b.name);
            assert_eq!(told(&sides.hybrid("none", &|_| false).unwrap()), told(a));
            assert_eq!(told(&sides.hybrid("all", &|_| true).unwrap()), told(b), "{} {}", a.name, b.name);
            assert_eq!(sides.changes().is_empty(), a.name == b.name);
        }
    }
}

#[test]
fn a_hybrid_has_the_changes_that_are_made_and_no_other() {
    let study = example();
    let names: Vec<&str> = study.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    let sides = sides(&study, names[0], names[1]);
    for made in 0..sides.changes().len() {
        let hybrid = sides.hybrid("one", &|change| change == made).unwrap();
        let first = sides.hybrid("none", &|_| false).unwrap();
        assert_ne!(told(&hybrid), told(&first), "{:?}", sides.changes()[made]);
    }
}

#[test]
fn rows_of_both_are_merged_in_order() {
    let names = |text: &str| -> Vec<String> { text.chars().map(String::from).collect() };
    let merged = |a: &str, b: &str| flat::merged(&names(a), &names(b)).concat();
    assert_eq!(merged("abc", "abc"), "abc");
    assert_eq!(merged("abd", "abcd"), "abcd");
    assert_eq!(merged("bc", "ab"), "abc");
    assert_eq!(merged("", "ab"), "ab");
    assert_eq!(merged("abc", "cxa"), "abcx");
}

/// Two versions with other regions, roles' numbers, events and moves.
#[test]
fn other_files_are_other_rows() {
    let study = example();
    let text = |path: &str| {
        let file = study.files.iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    };
    let mut files = study.files.clone();
    let mut put = |path: &str, text: String| {
        files.iter_mut().find(|file| file.path == path).unwrap().bytes = text.into_bytes();
    };
    let lines = |path: &str| -> Vec<String> { text(path).lines().map(str::to_string).collect() };
    let mut moves = lines("moves.csv");
    moves.remove(1);
    let mut regions = lines("regions.csv");
    let old = study.scenarios[0].regions[0].name.clone();
    regions.insert(1, regions[1].replacen(&old, "elsewhere", 1));
    put("moves.csv", moves.join("\n"));
    put("regions.csv", regions.join("\n"));
    let base = Side { files: &study.files, set: &[], scenario: "base" };
    let new = Side { files: &files, set: &[], scenario: "base" };
    let (there, back) = (Sides::new("x", base, new), Sides::new("x", new, base));
    for (sides, texts) in [(there.unwrap(), ["there", "absent"]), (back.unwrap(), ["absent", "there"])] {
        let [change] = sides.changes() else { panic!("{:?}", sides.changes()) };
        assert!(change.key.starts_with("move."), "a region without a role is no change: {change:?}");
        assert_eq!([change.before.as_str(), change.after.as_str()], texts);
        let n = |made: bool| sides.hybrid("x", &|_| made).unwrap().paths.len();
        assert_ne!(n(false), n(true));
    }
}
