//! What comes of `chart`: its formats, and what it says of a picture that cannot be whole.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;

use cli_support::{Place, json};

/// Teeth: a label that comes out as empty boxes is named before anybody publishes it, and one in Cyrillic
/// letters is not.
#[test]
fn labels_that_cannot_be_drawn_are_named() {
    let place = Place::new();
    let said = |args: &[&str]| {
        let output = place.workshift().args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let roles = fs::read_to_string(place.path("small/roles.csv")).unwrap();
    let relabel =
        |label: &str| fs::write(place.path("small/roles.csv"), roles.replace("Clerks", label)).unwrap();
    relabel("Служба підтримки");
    assert!(!said(&["check", "small"]).contains("warning"));
    relabel("事务员 A");
    let warning = "“事务员 A” (事 U+4E8B, 务 U+52A1, 员 U+5458)";
    let checked = said(&["check", "small"]);
    assert!(checked.contains(warning) && checked.contains("`--theme FILE`"), "{checked}");
    let as_json = json(&place.workshift().args(["--json", "check", "small"]).output().unwrap());
    assert!(as_json["warnings"][0].as_str().unwrap().contains(warning), "{as_json}");
    let strict = place.workshift().args(["check", "small", "--strict"]).output().unwrap();
    assert_eq!(strict.status.code(), Some(1), "{strict:?}");
    let run = said(&["run", "small", "-n", "20", "--out", "run"]);
    assert!(run.contains(warning), "{run}");
    assert!(!said(&["run", "small", "-n", "20", "--no-charts", "--out", "bare"]).contains("warning"));
    assert!(said(&["chart", "run", "roles", "--out", "a.svg"]).contains("事 U+4E8B"));
    assert!(!said(&["chart", "run", "scenarios", "--out", "b.svg"]).contains("warning"), "it shows no role");
}
