//! `explain` from outside: scenarios of a study, two runs, what is refused.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;
use std::process::Output;

use cli_support::{Place, json};
use serde_json::Value;

fn call(place: &Place, words: &[&str]) -> Output {
    place.workshift().args(words).output().unwrap()
}

/// The result of a call that must end well.
fn result(place: &Place, words: &[&str]) -> Value {
    let output = call(place, &[&["--json"], words].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    json(&output)
}

/// What stands on stderr of a call that is refused.
fn refused(place: &Place, words: &[&str]) -> String {
    let output = call(place, words);
    assert_eq!(output.status.code(), Some(2), "{words:?} {output:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn run(place: &Place, out: &str, more: &[&str]) {
    let words = ["run", "small", "--quiet", "--no-charts", "-n", "120", "--out", out];
    let output = call(place, &[&words, more].concat());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

/// Bars of a metric sum to its gap in the tables; the folder verifies alone and stands in a report.
#[test]
fn two_scenarios_are_bridged_verified_and_reported() {
    let place = Place::new();
    run(&place, "there", &[]);
    let asked = ["explain", "small", "base", "retrain", "-n", "80", "--out", "bridge"];
    let answer = result(&place, &asked);
    let bars = answer["result"]["bars"].as_array().unwrap();
    let ends = answer["result"]["ends"].as_array().unwrap();
    assert!(ends.len() >= 9, "the whole headline");
    for end in ends {
        let of_metric = bars.iter().filter(|bar| bar["metric"] == end["metric"]);
        let sum: f64 = of_metric.map(|bar| bar["mean"].as_f64().unwrap()).sum();
        let (gap, size) = (end["gap"].as_f64().unwrap(), end["first"].as_f64().unwrap());
        assert!((sum - gap).abs() <= 1e-9 * size.abs().max(1.0), "{end} {sum}");
    }
    let keys: Vec<&str> = (answer["result"]["changes"].as_array().unwrap().iter())
        .map(|change| change["key"].as_str().unwrap())
        .collect();
    assert_eq!(keys, ["forced_move_quits", "event.course"]);
    let drawn = fs::read_to_string(place.path("bridge/charts/explain_base_to_retrain_payroll.csv")).unwrap();
    assert!(drawn.contains("payroll,event.course,"), "{drawn}");

    fs::remove_dir_all(place.path("small")).unwrap();
    let verified = call(&place, &["verify", "bridge", "--threads", "1"]);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    let report = call(&place, &["report", "there", "--with", "bridge", "--out", "with.html"]);
    assert_eq!(report.status.code(), Some(0), "{report:?}");
    let page = fs::read_to_string(place.path("with.html")).unwrap();
    assert!(page.contains("What carries the difference from Base to Retrain"));

    // From the run folder itself: its seed and its number of futures, and the base as the first end.
    let again = result(&place, &["explain", "there", "retrain", "--no-charts", "--metric", "payroll"]);
    assert_eq!((&again["replications"], &again["result"]["from"]), (&120.into(), &"Base".into()));
}

/// Runs with other cells, files and events: the folder holds both studies, since it verifies when both runs are gone.
#[test]
fn two_runs_are_bridged() {
    let place = Place::new();
    run(&place, "first", &["--set", "slack=0.05"]);
    let events = fs::read_to_string(place.path("small/events.csv")).unwrap();
    fs::write(place.path("small/events.csv"), events.replace("clerks,,20,,0.5", "clerks,,35,,0.5")).unwrap();
    run(&place, "second", &["--set", "slack=0.01"]);
    let asked =
        ["explain", "first", "second", "--metric", "layoffs_cum", "--role", "clerks", "--out", "bridge"];
    let answer = result(&place, &asked);
    let changed = answer["result"]["changes"].as_array().unwrap();
    let said: Vec<[&str; 3]> = (changed.iter())
        .map(|change| ["key", "before", "after"].map(|name| change[name].as_str().unwrap()))
        .collect();
    assert_eq!(said, [["slack", "0.05", "0.01"], ["event.cut", "people 20", "people 35"]]);
    assert_eq!(answer["result"]["bars"][0]["metric"], "layoffs_cum[clerks]");
    let gap = answer["result"]["ends"][0]["gap"].as_f64().unwrap();
    assert!((5.0..25.0).contains(&gap), "15 more are laid off: {gap}");
    for gone in ["first", "second", "small"] {
        fs::remove_dir_all(place.path(gone)).unwrap();
    }
    let verified = call(&place, &["verify", "bridge"]);
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
}

#[test]
fn what_cannot_be_laid_side_by_side_is_refused_with_the_reason() {
    let place = Place::new();
    run(&place, "first", &[]);
    run(&place, "seed", &["--seed", "5"]);
    let study = fs::read_to_string(place.path("small/study.toml")).unwrap();
    let months = study.lines().find(|line| line.starts_with("months")).unwrap();
    fs::write(place.path("small/study.toml"), study.replace(months, "months = 9")).unwrap();
    run(&place, "short", &[]);
    fs::write(place.path("small/study.toml"), &study).unwrap();
    let roles = fs::read_to_string(place.path("small/roles.csv")).unwrap();
    let twin = roles.lines().last().unwrap().replacen(|c: char| c != ',', "x", 1);
    fs::write(place.path("small/roles.csv"), format!("{}\n{twin}\n", roles.trim_end())).unwrap();
    run(&place, "roles", &[]);
    fs::write(place.path("small/roles.csv"), &roles).unwrap();

    assert!(refused(&place, &["explain", "first", "seed"]).contains("differ in the seed"));
    assert!(refused(&place, &["explain", "first", "short"]).contains("differ in the horizon"));
    assert!(refused(&place, &["explain", "first", "roles"]).contains("differ in their roles"));
    assert!(refused(&place, &["explain", "small", "first"]).contains("is not a run folder"));
    assert!(refused(&place, &["explain", "small", "base", "retrian"]).contains("unknown scenario"));
    assert!(refused(&place, &["explain", "small", "base", "retrain", "-n", "3"]).contains("too few"));
    assert!(refused(&place, &["explain", "small", "retrain", "--metric", "layoff"]).contains("--metric"));
    assert!(
        refused(&place, &["explain", "small", "retrain", "--group", "a=slack"]).contains("is not changed")
    );
    assert!(!place.path("output").exists(), "what is refused leaves nothing");

    let same = call(&place, &["explain", "small", "retrain", "retrain"]);
    assert_eq!(same.status.code(), Some(0), "{same:?}");
    let said = String::from_utf8_lossy(&same.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("there is nothing to explain"), "{said}");
}
