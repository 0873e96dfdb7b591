//! The program from outside: what a user types, what comes back, and with which exit code.

#![cfg(feature = "cli")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "we wrote the names ourselves")]

mod cli_support;

use std::fs;
use std::path::PathBuf;

use cli_support::{Place, files_below, json, manifest_of, names_in, run_small};
use serde_json::Value;
use workshift::analysis::number::Scale;

#[test]
fn a_run_folder_has_every_file_of_the_interface() {
    let place = Place::new();
    let folder = run_small(&place, &[]);
    for name in [
        "manifest.json",
        "summary.csv",
        "summary_by_role.csv",
        "differences.csv",
        "differences_by_role.csv",
        "headline.csv",
        "cohorts.csv",
        "assumptions.csv",
        "draws.parquet",
        "futures.parquet",
        "report.html",
        "datapackage.json",
        "inputs/study.toml",
        "inputs/roles.csv",
    ] {
        assert!(folder.join(name).is_file(), "{name} is missing");
    }
    let charts: Vec<String> = names_in(folder.join("charts"));
    for ending in [".svg", ".png", ".csv"] {
        assert!(charts.iter().filter(|name| name.ends_with(ending)).count() >= 6, "{charts:?}");
    }
    let manifest = manifest_of(&folder);
    let listed: Vec<&str> =
        manifest["outputs"].as_array().unwrap().iter().map(|f| f["path"].as_str().unwrap()).collect();
    let mut found = files_below(&folder);
    found.retain(|name| name != "manifest.json");
    assert_eq!(
        listed,
        found.iter().map(String::as_str).collect::<Vec<_>>(),
        "the manifest lists what is there"
    );
}

#[test]
fn the_folder_is_named_by_the_receipt_and_reused() {
    let place = Place::new();
    let folder = run_small(&place, &[]);
    let receipt = manifest_of(&folder)["receipt"].as_str().unwrap().to_owned();
    assert!(folder.file_name().unwrap().to_str().unwrap().ends_with(&receipt[..8]));
    let before = fs::metadata(folder.join("manifest.json")).unwrap().modified().unwrap();
    let again = place
        .workshift()
        .args(["--json", "run", "small", "--replications", "40", "--no-charts"])
        .output()
        .unwrap();
    assert_ne!(
        json(&again)["receipt"],
        receipt.as_str(),
        "an option that leaves out files changes the receipt"
    );
    let again = place.workshift().args(["--json", "run", "small", "--replications", "40"]).output().unwrap();
    assert_eq!(json(&again)["reused"], true);
    assert_eq!(json(&again)["receipt"], receipt.as_str());
    assert!(!json(&again)["headline"].as_array().unwrap().is_empty());
    let spoken = place.workshift().args(["run", "small", "--replications", "40"]).output().unwrap();
    assert!(String::from_utf8_lossy(&spoken.stderr).contains("nothing was simulated again"));
    assert_eq!(fs::metadata(folder.join("manifest.json")).unwrap().modified().unwrap(), before);
}

#[test]
fn out_never_overwrites_what_is_there() {
    let place = Place::new();
    let run = |replications: &str| {
        place
            .workshift()
            .args(["run", "small", "--no-charts", "--replications", replications, "--out", "here"])
            .output()
            .unwrap()
    };
    assert_eq!(run("40").status.code(), Some(0));
    let before = fs::read(place.path("here/summary.csv")).unwrap();
    let other = run("41");
    assert_eq!(other.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&other.stderr).contains("holds another run"));
    assert_eq!(fs::read(place.path("here/summary.csv")).unwrap(), before);
    assert_eq!(run("40").status.code(), Some(0), "the same run is reused");

    fs::create_dir(place.path("mine")).unwrap();
    fs::write(place.path("mine/notes.txt"), "mine").unwrap();
    let refused = place.workshift().args(["run", "small", "--out", "mine"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(names_in(place.path("mine")), ["notes.txt"]);
}

#[test]
fn an_empty_folder_may_be_filled_and_a_damaged_one_is_not_reused() {
    let place = Place::new();
    fs::create_dir(place.path("empty")).unwrap();
    let run = || {
        place
            .workshift()
            .args(["run", "small", "--no-charts", "--replications", "40", "--out", "empty/"])
            .output()
            .unwrap()
    };
    assert_eq!(run().status.code(), Some(0));
    assert!(place.path("empty/manifest.json").is_file());
    assert!(names_in(place.path("empty")).iter().all(|name| !name.ends_with(".tmp")));
    fs::write(place.path("empty/summary.csv"), "scenario\n").unwrap();
    let damaged = run();
    assert_eq!(damaged.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&damaged.stderr).contains("summary.csv was changed"), "{damaged:?}");
    fs::remove_file(place.path("empty/report.html")).unwrap();
    assert!(String::from_utf8_lossy(&run().stderr).contains("report.html is missing"));
}

#[test]
fn json_of_a_run_holds_receipt_folder_and_headline() {
    let place = Place::new();
    let output = place
        .workshift()
        .args(["run", "small", "--replications", "40", "--no-charts", "--json"])
        .output()
        .unwrap();
    let value = json(&output);
    assert_eq!(value["receipt"].as_str().unwrap().len(), 64);
    assert!(place.path(value["folder"].as_str().unwrap()).is_dir());
    let payroll: Vec<&Value> =
        value["headline"].as_array().unwrap().iter().filter(|entry| entry["metric"] == "payroll").collect();
    assert_eq!(payroll.len(), 2, "one a scenario");
    assert!(payroll[0]["level"]["mean"].is_f64());
    assert!(payroll[0].get("difference").is_none() && payroll[1]["difference"]["mcse"].is_f64());
}

#[test]
fn the_console_shows_numbers_with_their_error() {
    let place = Place::new();
    let output =
        place.workshift().args(["run", "small", "--replications", "200", "--no-charts"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains(" ± "), "{text}");
    assert!(
        text.contains("minus base") && text.contains("Headcount") && text.contains("report.html"),
        "{text}"
    );
    assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    assert!(!text.contains('\u{1b}'));
    let again =
        place.workshift().args(["--json", "run", "small", "--replications", "200", "--no-charts"]).output();
    let again = json(&again.unwrap());
    let (level, difference) = (&again["headline"][11]["level"], &again["headline"][11]["difference"]);
    assert_eq!(again["headline"][11]["metric"], "payroll");
    let numbers = |value: &Value| (value["mean"].as_f64().unwrap(), value["mcse"].as_f64());
    let scale = Scale::of("people", numbers(level).0);
    let (level, difference) = (numbers(level), numbers(difference));
    assert!(text.contains(&scale.bare_estimate(level.0, level.1, false)), "{level:?} in {text}");
    assert!(
        text.contains(&scale.bare_estimate(difference.0, difference.1, true)),
        "{difference:?} in {text}"
    );
}

#[test]
fn threads_folders_and_instruction_sets_change_no_byte() {
    let (one, two) = (Place::new(), Place::new());
    let first = run_small(&one, &["--threads", "1"]);
    fs::create_dir(two.path("elsewhere")).unwrap();
    fs::rename(two.path("small"), two.path("elsewhere/small")).unwrap();
    let output = two
        .workshift()
        .current_dir(two.path("elsewhere"))
        .env("WORKSHIFT_ISA", "baseline")
        .args(["run", "./small/", "--replications", "40", "--threads", "2", "--out", "../there"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let second = two.path("there");
    let names = files_below(&first);
    assert_eq!(names, files_below(&second));
    for name in names.iter().filter(|name| *name != "manifest.json") {
        assert!(
            fs::read(first.join(name)).unwrap() == fs::read(second.join(name)).unwrap(),
            "{name} differs"
        );
    }
    let (mut a, mut b) = (manifest_of(&first), manifest_of(&second));
    for manifest in [&mut a, &mut b] {
        manifest.as_object_mut().unwrap().remove("run").expect("what may differ stands apart");
    }
    assert_eq!(a, b);
}

/// Several blocks of lanes (the last one short), each instruction set of this machine and 1, 2 and 7 threads: equal
/// bytes in every file. Which set is in use is said with `-v`, so a set that is not chosen would be noticed.
#[test]
fn every_instruction_set_and_number_of_threads_gives_the_same_bytes() {
    let place = Place::new();
    let mut first: Option<PathBuf> = None;
    for (set, threads) in
        [("baseline", "1"), ("avx2", "2"), ("avx512", "7"), ("baseline", "2"), ("avx512", "1")]
    {
        let out = format!("{set}-{threads}");
        let output = place
            .workshift()
            .env("WORKSHIFT_ISA", set)
            .args(["-v", "run", "small", "--replications", "2500", "--no-charts"])
            .args(["--threads", threads, "--out", &out])
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        if output.status.code() == Some(2) && said.contains(&format!("this machine has no {set}")) {
            continue;
        }
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.contains(set), "{set} is not in use: {said}");
        let folder = place.path(&out);
        let Some(first) = &first else {
            first = Some(folder);
            continue;
        };
        let names = files_below(first);
        assert_eq!(names, files_below(&folder));
        for name in names.iter().filter(|name| *name != "manifest.json") {
            let same = fs::read(first.join(name)).unwrap() == fs::read(folder.join(name)).unwrap();
            assert!(same, "{name} differs on {set} with {threads} threads");
        }
    }
}

#[test]
fn options_change_the_receipt_and_the_manifest_says_them() {
    let place = Place::new();
    let mut receipts = Vec::new();
    for options in [
        &["--no-draws"][..],
        &["--seed", "8"],
        &["--expectation"],
        &["--freeze", "luck"],
        &["--freeze", "assumptions"],
        &["--sampling", "lhs"],
        &["--sampling", "sobol"],
        &["--set", "adoption_speed=0.9"],
        &["--scenario", "retrain"],
    ] {
        let output = place
            .workshift()
            .args(["--json", "run", "small", "--replications", "64", "--no-charts"])
            .args(options)
            .output()
            .unwrap();
        let folder = place.path(json(&output)["folder"].as_str().unwrap());
        let split = options.contains(&"lhs") || options.contains(&"sobol");
        let ran = if split {
            256
        } else if options == ["--expectation"] {
            1
        } else {
            64
        };
        assert_eq!(json(&output)["replications"], ran, "{options:?}");
        receipts.push(json(&output)["receipt"].as_str().unwrap().to_owned());
        assert_eq!(folder.join("draws.parquet").exists(), options != ["--no-draws"], "{options:?}");
        let verified = place.workshift().arg("verify").arg(&folder).output().unwrap();
        assert_eq!(verified.status.code(), Some(0), "{options:?} {verified:?}");
    }
    let all = receipts.len();
    receipts.sort();
    receipts.dedup();
    assert_eq!(receipts.len(), all);
}

#[test]
fn a_set_cell_moves_the_numbers_and_an_unknown_one_is_refused() {
    let place = Place::new();
    let mean = |set: &str| {
        let args = ["--json", "run", "small", "--expectation", "--no-charts", "--set", set];
        json(&place.workshift().args(args).output().unwrap())["headline"][0]["level"]["mean"]
            .as_f64()
            .unwrap()
    };
    assert!(mean("adoption_speed=0") > mean("adoption_speed=3"), "faster adoption needs fewer people here");
    let unknown = place.workshift().args(["run", "small", "--set", "adoption_sped=1"]).output().unwrap();
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("adoption_speed"), "{unknown:?}");
    let nonsense = place.workshift().args(["run", "small", "--set", "adoption_speed"]).output().unwrap();
    assert_eq!(nonsense.status.code(), Some(2));
    assert!(!place.path("output").join("x").exists());
}

#[test]
fn a_giant_is_refused_unless_forced() {
    let place = Place::new();
    let output = place.workshift().args(["run", "small", "--replications", "100000000"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(text.contains("8.0 GiB") && text.contains("--force"), "{text}");
    assert!(!place.path("output").exists());
}
