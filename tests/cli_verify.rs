//! `verify` from outside: what it accepts, what it finds, and that it needs nothing but the folder.

#![cfg(feature = "cli")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "we wrote the names ourselves")]

mod cli_support;

use std::fs;

use cli_support::{Place, files_below, json, manifest_of, run_small};

#[test]
fn a_run_verifies_after_its_study_has_gone() {
    let place = Place::new();
    let folder =
        run_small(&place, &["--set", "demand_elasticity=0.8", "--scenario", "retrain", "--threads", "2"]);
    fs::remove_dir_all(place.path("small")).unwrap();
    let moved = place.path("moved");
    fs::rename(&folder, &moved).unwrap();
    let output = place.workshift().args(["verify", "moved", "--threads", "1"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("equal, byte by byte"));
}

/// Teeth: for each kind of file one byte is changed, and the file must be named.
#[test]
fn one_changed_byte_is_found_and_its_file_named() {
    let place = Place::new();
    let folder = run_small(&place, &[]);
    let chart = files_below(&folder).into_iter().find(|name| name.ends_with(".png")).unwrap();
    let names = [
        "summary.csv",
        "cohorts.csv",
        "draws.parquet",
        "report.html",
        "datapackage.json",
        "inputs/roles.csv",
        &chart,
    ];
    for name in names {
        let file = folder.join(name);
        let bytes = fs::read(&file).unwrap();
        let mut changed = bytes.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        fs::write(&file, &changed).unwrap();
        let output = place.workshift().arg("verify").arg(&folder).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}: {output:?}");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(said.trim(), format!("{name} was changed since the run"));
        fs::write(&file, &bytes).unwrap();
    }
    fs::remove_file(folder.join("headline.csv")).unwrap();
    let output = place.workshift().args(["verify", "--json"]).arg(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["equal"], false);
    assert_eq!(json(&output)["differences"][0]["file"], "headline.csv");
    assert_eq!(json(&output)["differences"].as_array().unwrap().len(), 1);
}

/// A forger who changes a number and its hash is found by running again.
#[test]
fn a_forged_hash_is_found_by_running_again() {
    let place = Place::new();
    let folder = run_small(&place, &["--no-charts"]);
    let text = fs::read_to_string(folder.join("summary.csv")).unwrap();
    let forged = text.replacen(",320,", ",321,", 1);
    assert_ne!(text, forged);
    fs::write(folder.join("summary.csv"), &forged).unwrap();
    let mut manifest = manifest_of(&folder);
    let hash = sha256(forged.as_bytes());
    let outputs = manifest["outputs"].as_array_mut().unwrap();
    outputs.iter_mut().find(|file| file["path"] == "summary.csv").unwrap()["sha256"] = hash.into();
    fs::write(folder.join("manifest.json"), serde_json::to_vec_pretty(&manifest).unwrap()).unwrap();
    let output = place.workshift().arg("verify").arg(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("summary.csv differs when run again"), "{said}");
}

#[test]
fn another_seed_in_the_manifest_is_found() {
    let place = Place::new();
    let folder = run_small(&place, &["--no-charts"]);
    let text = fs::read_to_string(folder.join("manifest.json")).unwrap();
    fs::write(folder.join("manifest.json"), text.replacen("\"seed\": 7", "\"seed\": 8", 1)).unwrap();
    let output = place.workshift().arg("verify").arg(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("manifest.json differs when run again in receipt"), "{said}");
    assert!(said.contains("summary.csv differs when run again"), "{said}");
}

#[test]
fn what_is_not_a_run_folder_is_bad_input() {
    let place = Place::new();
    for wrong in ["small", "nowhere", "small/roles.csv"] {
        let output = place.workshift().args(["verify", wrong]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{wrong}: {output:?}");
    }
    fs::create_dir(place.path("odd")).unwrap();
    for manifest in ["", "{", "[]", "{\"tool\":\"workshift\"}", "\u{0}"] {
        fs::write(place.path("odd/manifest.json"), manifest).unwrap();
        let output = place.workshift().args(["verify", "odd"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{manifest}: {output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("manifest.json"));
    }
}

fn sha256(bytes: &[u8]) -> String {
    workshift::report::sha256_hex(bytes)
}
