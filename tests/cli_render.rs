//! Commands that read a run folder, or nothing at all, and say or draw something.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;

use cli_support::{Place, json, run_small};

#[test]
fn report_restores_the_same_bytes() {
    let place = Place::new();
    let folder = run_small(&place, &[]);
    let written = fs::read(folder.join("report.html")).unwrap();
    fs::remove_file(folder.join("report.html")).unwrap();
    let output = place.workshift().arg("report").arg(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(fs::read(folder.join("report.html")).unwrap() == written, "equal without simulating");
    let output =
        place.workshift().arg("report").arg(&folder).args(["--out", "pages/mine.html"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(fs::read(place.path("pages/mine.html")).unwrap() == written);
}

/// Teeth: a report of changed numbers under an honest receipt would be a lie.
#[test]
fn report_refuses_changed_numbers() {
    let place = Place::new();
    let folder = run_small(&place, &["--no-charts"]);
    for name in ["summary.csv", "futures.parquet", "inputs/assumptions.csv"] {
        let bytes = fs::read(folder.join(name)).unwrap();
        let mut changed = bytes.clone();
        let at = changed.iter().rposition(u8::is_ascii_digit).unwrap();
        changed[at] = if changed[at] == b'1' { b'2' } else { b'1' };
        fs::write(folder.join(name), changed).unwrap();
        let output = place.workshift().arg("report").arg(&folder).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(name) && said.contains("changed since the run"), "{said}");
        fs::write(folder.join(name), bytes).unwrap();
    }
    assert_eq!(place.workshift().arg("report").arg(&folder).output().unwrap().status.code(), Some(0));
}

#[test]
fn chart_draws_what_the_run_drew_and_what_it_did_not() {
    let place = Place::new();
    let folder = run_small(&place, &[]);
    let chart = |args: &[&str]| place.workshift().arg("chart").arg(&folder).args(args).output().unwrap();
    let output = chart(&["fan", "--metric", "payroll"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let name = String::from_utf8(output.stdout).unwrap().trim().to_owned();
    let own = fs::read(folder.join("charts").join(&name)).unwrap();
    assert!(fs::read(place.path(&name)).unwrap() == own, "equal without simulating");
    for file in ["a.svg", "b.png", "c.csv"] {
        let output = chart(&["scenarios", "--metric", "hires_cum", "--role", "clerks", "--out", file]);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    }
    assert!(fs::read_to_string(place.path("a.svg")).unwrap().starts_with("<svg"));
    assert_eq!(fs::read(place.path("b.png")).unwrap()[..4], *b"\x89PNG");
    for kind in
        ["futures", "difference_path", "dots", "exceedance", "ridgelines", "heat", "multiples", "ledger"]
    {
        let output = chart(&[kind, "--out", "d.svg"]);
        assert_eq!(output.status.code(), Some(0), "{kind}: {output:?}");
    }
    assert_eq!(chart(&["dots", "--threshold", "-1", "--out", "dots.svg"]).status.code(), Some(0));
    let dots = fs::read_to_string(place.path("dots.svg")).unwrap();
    assert!(dots.contains("above −1 in 50 of 50 futures of every scenario"));
    for wrong in [
        &["fan", "--metric", "payrol"][..],
        &["heat", "--by", "nothing_known"],
        &["heat", "--by", "a", "--by", "b", "--by", "c"],
        &["dots", "--threshold", "many"],
        &["futures", "--role", "clerks"],
        &["fan", "--role", "nobody"],
        &["fan", "--scenario", "nobody"],
        &["fan", "--out", "x.gif"],
    ] {
        assert_eq!(chart(wrong).status.code(), Some(2), "{wrong:?}");
    }
    assert!(!place.path("x.gif").exists());
}

#[test]
fn compare_says_the_difference_of_scenarios_and_of_runs() {
    let place = Place::new();
    let first = run_small(&place, &["--no-charts"]);
    let second = run_small(&place, &["--no-charts", "--set", "demand_growth=0.1"]);
    let output = place.workshift().arg("compare").arg(&first).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("Retrain"), "{output:?}");
    let value = json(&place.workshift().args(["--json", "compare"]).arg(&first).output().unwrap());
    assert_eq!(value["differences"][0]["scenario"], "retrain");
    let run = json(
        &place
            .workshift()
            .args(["--json", "run", "small", "--replications", "40", "--no-charts"])
            .output()
            .unwrap(),
    );
    let entry = |value: &serde_json::Value| {
        value["headline"]
            .as_array()
            .unwrap()
            .iter()
            .find(|e| e["scenario"] == "retrain" && e["metric"] == "payroll")
            .unwrap()["difference"]["mean"]
            .clone()
    };
    let compared = value["differences"][0]["metrics"].as_array().unwrap();
    let payroll = compared.iter().find(|metric| metric["metric"] == "payroll").unwrap();
    assert_eq!(payroll["difference"]["mean"], entry(&run), "the same number as the run printed");
    let value =
        json(&place.workshift().args(["--json", "compare"]).arg(&first).arg(&second).output().unwrap());
    let base = &value["differences"][0]["metrics"][0];
    assert_eq!(base["metric"], "payroll");
    assert!(base["difference"]["mean"].as_f64().unwrap() > 0.0, "more demand, more people: {base}");
}

#[test]
fn assumptions_lists_every_card() {
    let place = Place::new();
    let value = json(&place.workshift().args(["assumptions", "--json"]).output().unwrap());
    let cards = value.as_array().unwrap();
    assert_eq!(cards.len(), workshift::assumption::CARDS.len());
    let speed = cards.iter().find(|card| card["key"] == "adoption_speed").unwrap();
    assert_eq!((speed["default"].as_f64(), speed["bounds"]["low"].as_f64()), (Some(0.6), Some(0.0)));
    assert!(speed["bounds"]["high"].is_null() && speed["source"].is_string());
    let output = place.workshift().arg("assumptions").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    for card in workshift::assumption::CARDS {
        assert!(text.contains(card.key), "{}", card.key);
    }
}

#[test]
fn help_and_manual_and_completions_know_every_command() {
    let place = Place::new();
    let said = |args: &[&str]| {
        let output = place.workshift().args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let commands = [
        "demo",
        "init",
        "check",
        "run",
        "assumptions",
        "report",
        "chart",
        "brief",
        "compare",
        "verify",
        "completions",
        "man",
    ];
    let (help, manual) = (said(&["--help"]), said(&["man"]));
    for command in commands {
        assert!(help.contains(&format!("\n  {command} ")), "{command} in {help}");
        assert!(manual.contains(&format!("workshift\\-{command}")), "{command} in {manual}");
        assert!(
            said(&[command, "--help"]).contains(&format!("workshift {command}")),
            "{command} has an example"
        );
        assert!(said(&["man", command]).starts_with(".ie"), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(said(&["completions", shell]).contains("assumptions"), "{shell}");
    }
    assert!(said(&["--version"]).starts_with("workshift "));
}

#[test]
fn demo_needs_no_file() {
    let place = Place::new();
    let output = place.workshift().args(["demo", "--expectation", "--no-charts", "--json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let folder = place.path(json(&output)["folder"].as_str().unwrap());
    assert!(folder.starts_with(place.path("output")) && folder.join("report.html").is_file());
    let verified = place.workshift().arg("verify").arg(&folder).output().unwrap();
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
}

#[test]
fn quiet_and_colours() {
    let place = Place::new();
    let quiet = place
        .workshift()
        .args(["--quiet", "run", "small", "--replications", "20", "--no-charts"])
        .output()
        .unwrap();
    assert!(quiet.stderr.is_empty(), "{quiet:?}");
    for (variable, value) in [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")] {
        let output = place.workshift().env(variable, value).args(["check", "nowhere"]).output().unwrap();
        assert_eq!(output.stderr.contains(&0x1b), variable == "CLICOLOR_FORCE", "{output:?}");
    }
    let never = place
        .workshift()
        .env("CLICOLOR_FORCE", "1")
        .args(["--no-color", "check", "nowhere"])
        .output()
        .unwrap();
    assert!(!never.stderr.contains(&0x1b), "{never:?}");
    let verbose = place.workshift().args(["-v", "check", "small"]).output().unwrap();
    assert!(String::from_utf8_lossy(&verbose.stderr).contains("roles.csv"), "{verbose:?}");
}
