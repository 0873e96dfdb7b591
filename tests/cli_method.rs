//! The folder of a method from outside: what it holds, that it is reused, verified and shown in a report.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;
use std::path::PathBuf;

use cli_support::{Place, files_below, json, manifest_of, run_small};

/// A sensitivity of the small study with 120 futures; returns its folder.
fn ask(place: &Place, more: &[&str]) -> PathBuf {
    let output = place
        .workshift()
        .args(["--json", "sensitivity", "small", "--replications", "120"])
        .args(more)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    place.path(json(&output)["folder"].as_str().unwrap())
}

#[test]
fn the_folder_is_named_listed_and_reused() {
    let place = Place::new();
    let folder = ask(&place, &[]);
    let manifest = manifest_of(&folder);
    let receipt = manifest["receipt"].as_str().unwrap();
    let name = folder.file_name().unwrap().to_str().unwrap();
    assert_eq!(name, format!("small-sensitivity-{}", &receipt[..8]));
    assert_eq!(manifest["options"]["method"]["name"], "sensitivity");
    let listed: Vec<&str> =
        manifest["outputs"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    let mut found = files_below(&folder);
    found.retain(|name| name != "manifest.json");
    assert_eq!(listed, found.iter().map(String::as_str).collect::<Vec<_>>());
    for needed in ["findings.txt", "section.json", "inputs/study.toml"] {
        assert!(listed.contains(&needed), "{needed} is missing");
    }

    let again = place
        .workshift()
        .args(["--json", "sensitivity", "small", "-n", "120", "--threads", "1"])
        .output()
        .unwrap();
    assert_eq!(json(&again)["reused"], true, "threads are no part of the question");
    let other = place.workshift().args(["--json", "sensitivity", "small", "-n", "41"]).output().unwrap();
    assert_ne!(json(&other)["receipt"], *receipt);
    let other = ["--json", "sensitivity", "small", "-n", "120", "--metric", "quits_cum"];
    let other = place.workshift().args(other).output().unwrap();
    assert_ne!(json(&other)["receipt"], *receipt, "its own options are part of the question");
}

/// Teeth: one byte changed, or one number and its hash forged, is found and named.
#[test]
fn a_method_verifies_and_a_change_is_found() {
    let place = Place::new();
    let folder = ask(&place, &["--no-charts"]);
    fs::remove_dir_all(place.path("small")).unwrap();
    let verify = || place.workshift().arg("verify").arg(&folder).output().unwrap();
    assert_eq!(verify().status.code(), Some(0), "{:?}", verify());

    let file = folder.join("findings.txt");
    let text = fs::read(&file).unwrap();
    let mut forged = text.clone();
    forged[0] ^= 1;
    fs::write(&file, &forged).unwrap();
    assert_eq!(verify().status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&verify().stdout).trim(), "findings.txt was changed since the run");

    let manifest = fs::read_to_string(folder.join("manifest.json")).unwrap();
    let [was, is] = [&text, &forged].map(|bytes| workshift::report::sha256_hex(bytes));
    fs::write(folder.join("manifest.json"), manifest.replace(&was, &is)).unwrap();
    assert_eq!(verify().status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&verify().stdout).trim(), "findings.txt differs when run again");
}

#[test]
fn a_report_shows_the_section_of_the_same_study_only() {
    let place = Place::new();
    let (run, method) = (run_small(&place, &[]), ask(&place, &[]));
    let report = |run: &PathBuf, method: &PathBuf, out: &[&str]| {
        place.workshift().arg("report").arg(run).arg("--with").arg(method).args(out).output().unwrap()
    };
    assert_eq!(report(&run, &method, &["--out", "with.html"]).status.code(), Some(0));
    let page = fs::read_to_string(place.path("with.html")).unwrap();
    assert!(page.contains("id=\"method-1\"") && page.contains("What drives"));

    let refused = report(&run, &method, &[]);
    assert_eq!(refused.status.code(), Some(2), "a run folder is never changed: {refused:?}");
    assert_eq!(report(&method, &method, &["--out", "x.html"]).status.code(), Some(2), "not a run folder");
    assert_eq!(report(&run, &run, &["--out", "x.html"]).status.code(), Some(2), "not a method's folder");
    let other = ask(&place, &["--set", "adoption_speed=0.5"]);
    let refused = report(&run, &other, &["--out", "x.html"]);
    assert_eq!(refused.status.code(), Some(2), "another study: {refused:?}");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("differ in `--set`"));
}

/// The futures are those of the run: the same seed and number, without saying so.
#[test]
fn a_run_folder_stands_for_its_study() {
    let place = Place::new();
    let run =
        ["run", "small", "--quiet", "--seed", "99", "--replications", "120", "--no-charts", "--out", "there"];
    assert_eq!(place.workshift().args(run).output().unwrap().status.code(), Some(0));
    let output = place.workshift().args(["--json", "sensitivity", "there"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!((&json(&output)["seed"], &json(&output)["replications"]), (&99.into(), &120.into()));
}

#[test]
fn a_metric_that_is_not_there_is_bad_input_and_leaves_nothing() {
    let place = Place::new();
    let output = place.workshift().args(["sensitivity", "small", "--metric", "layoff"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(!place.path("output").exists());
}
