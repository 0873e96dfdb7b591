//! `compare` from outside: ranking and regret, without draws too, and two runs that are the same.

#![cfg(feature = "cli")]

mod cli_support;

use cli_support::{Place, json, run_small};
use serde_json::Value;

fn compare(place: &Place, args: &[&str]) -> Value {
    let output = place.workshift().args(["--json", "compare"]).args(args).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    json(&output)
}

fn said(place: &Place, args: &[&str]) -> String {
    let output = place.workshift().arg("compare").args(args).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The same numbers as the run itself says: mean of the distance, regret of the first and of the last.
#[test]
fn scenarios_are_ranked_on_shared_luck() {
    let place = Place::new();
    run_small(&place, &["--no-charts", "--out", "run"]);
    let default = &compare(&place, &["run"])["ranking"];
    assert_eq!((&default["metric"], &default["better"]), (&"layoffs_cum".into(), &"less".into()));
    assert_eq!(default["places"][1]["than_the_place_before"], "the_same", "both lay off 20: {default}");
    let value = compare(&place, &["run", "--metric", "quits_cum"]);
    let ranking = &value["ranking"];
    let places = ranking["places"].as_array().unwrap();
    assert_eq!(places.len(), 2);
    let metrics = value["differences"][0]["metrics"].as_array().unwrap();
    let quits = metrics.iter().find(|metric| metric["metric"] == "quits_cum").unwrap();
    let difference = quits["difference"]["mean"].as_f64().unwrap();
    let distance = places[1]["behind"]["mean"].as_f64().unwrap();
    assert!((distance - difference.abs()).abs() < 1e-9, "{distance} {difference}");
    let regret = |at: usize| places[at]["regret"]["mean"]["mean"].as_f64().unwrap();
    assert!((regret(1) - regret(0) - distance).abs() < 1e-9, "mean regrets differ by the mean distance");
    assert!(quits["difference"]["q50_interval"].is_array(), "{quits}");

    let more = compare(&place, &["run", "--metric", "quits_cum", "--better", "more"]);
    assert_eq!(more["ranking"]["places"][0]["scenario"], places[1]["scenario"]);
    let payroll = compare(&place, &["run", "--metric", "payroll"]);
    assert_eq!(payroll["ranking"]["better"], "more");
    let alone = compare(&place, &["run", "--scenario", "base"]);
    assert_eq!(alone["ranking"]["places"].as_array().unwrap().len(), 1);
    for wrong in [
        &["run", "--metric", "nobody"][..],
        &["run", "--scenario", "nobody"],
        &["run", "run", "--metric", "payroll"],
    ] {
        let output = place.workshift().arg("compare").args(wrong).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{wrong:?}: {output:?}");
    }
}

/// A rank that noise leaves open is grey where colours are wanted, and has a range everywhere.
#[test]
fn what_noise_could_reverse_is_grey() {
    let place = Place::new();
    // A third scenario that differs from the base by less than luck.
    let table = "assumption,unit,base,retrain,twin,grade,source\n\
                 adoption_speed,per year,\"uniform(0.4,1.2)\",,\"uniform(0.4,1.201)\",illustrative,made up for tests\n";
    std::fs::write(place.path("small/assumptions.csv"), table).unwrap();
    run_small(&place, &["--no-charts", "--out", "run"]);
    let plain = said(&place, &["run", "--metric", "delivered"]);
    let row = |text: &str, name: &str| {
        text.lines()
            .find(|line| line.split_whitespace().nth(1) == Some(name))
            .unwrap_or_else(|| panic!("{text}"))
            .to_owned()
    };
    assert!(plain.contains("Noise could reverse the order"), "{plain}");
    assert!(row(&plain, "twin").contains('–'), "a range of ranks: {plain}");
    assert!(!plain.contains('\u{1b}'));
    let mut forced = place.workshift();
    let output =
        forced.env("CLICOLOR_FORCE", "1").args(["compare", "run", "--metric", "delivered"]).output().unwrap();
    let coloured = String::from_utf8(output.stdout).unwrap();
    assert!(
        coloured.lines().any(|line| line.starts_with("\u{1b}[2m") && line.contains("twin")),
        "{coloured}"
    );
}

#[test]
fn without_draws_it_is_said_what_is_missing() {
    let place = Place::new();
    run_small(&place, &["--no-charts", "--no-draws", "--out", "run"]);
    let text = said(&place, &["run"]);
    assert!(text.contains("No ranking and no regret") && text.contains("`--no-draws`"), "{text}");
    assert!(compare(&place, &["run"])["ranking"].is_null());
    let report = std::fs::read_to_string(place.path("run/report.html")).unwrap();
    assert!(report.contains("this run was made with --no-draws"), "the report says so too");
    let expected = ["run", "small", "--expectation", "--no-charts", "--out", "mean"];
    assert!(place.workshift().args(expected).output().unwrap().status.success());
    assert!(said(&place, &["mean"]).contains("There is one future of each scenario"));
}

/// Two runs that are equal are called the same, also where they were sampled by a design; what differs by
/// chance is not.
#[test]
fn equal_runs_are_the_same() {
    let place = Place::new();
    for (name, more) in [("a", &[][..]), ("b", &["--set", "hiring_cost=1"][..]), ("c", &["--seed", "8"])] {
        let args = [&["--no-charts", "--sampling", "lhs", "--out", name], more].concat();
        run_small(&place, &args);
    }
    let text = said(&place, &["a", "b"]);
    let line = |text: &str, what: &str| text.lines().find(|line| line.contains(what)).unwrap().to_owned();
    assert!(line(&text, "Base: headcount").contains("headcount is the same in both runs"), "{text}");
    assert!(!line(&text, "Base: cost to the firm").contains("the same"), "hiring costs more: {text}");
    let text = said(&place, &["a", "c"]);
    assert!(!line(&text, "Base: headcount").contains("the same"), "{text}");
    let value = compare(&place, &["a", "b"]);
    assert_eq!(value["differences"][0]["metrics"][0]["difference"]["same"], true);
    assert_eq!(value["paired"], true);
}
