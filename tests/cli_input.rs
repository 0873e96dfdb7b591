//! `check`, `init`, and studies and command lines that are wrong.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;

use cli_support::{Place, files_below, json, names_in};

#[test]
fn check_prints_what_was_resolved() {
    let place = Place::new();
    let output = place.workshift().args(["check", "small"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("retrain") && text.contains("4 to 8"), "{text}");
    let value = json(&place.workshift().args(["--json", "check", "small/."]).output().unwrap());
    assert_eq!(value["study"], "small");
    let resolved = value["resolved"].as_array().unwrap();
    let of = |scenario: &str| {
        resolved.iter().find(|row| row["scenario"] == scenario && row["key"] == "forced_move_quits").unwrap()
    };
    assert_eq!((of("base")["mean"].as_f64(), of("base")["from"].as_str()), (Some(0.1), Some("default")));
    assert_eq!(
        (of("retrain")["mean"].as_f64(), of("retrain")["from"].as_str()),
        (Some(0.05), Some("scenario"))
    );
}

#[test]
fn the_study_may_be_where_we_stand() {
    let place = Place::new();
    let output =
        place.workshift().current_dir(place.path("small")).args(["--json", "check", "."]).output().unwrap();
    assert_eq!(json(&output)["study"], "small");
}

/// A warning is exit 0, and exit 1 with `--strict`.
#[test]
fn strict_makes_a_gate_of_warnings() {
    let place = Place::new();
    let plain = |strict: &[&str]| place.workshift().args(["check", "small"]).args(strict).output().unwrap();
    assert_eq!(plain(&["--strict"]).status.code(), Some(0), "no warning: {:?}", plain(&["--strict"]));
    let events = fs::read_to_string(place.path("small/events.csv")).unwrap();
    fs::write(place.path("small/events.csv"), format!("{events}late,,99,hiring_freeze,,,,,,,,\n")).unwrap();
    let lenient = plain(&[]);
    assert_eq!(lenient.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&lenient.stderr).contains("warning:"), "{lenient:?}");
    assert_eq!(plain(&["--strict"]).status.code(), Some(1));
}

/// Every way of breaking a study is exit 2 with a place, from `check` and from `run`, and leaves no folder.
#[test]
fn broken_studies_are_exit_2_with_a_place_and_no_folder() {
    let breaks: [(&str, &[u8], &str); 9] = [
        ("roles.csv", b"", "roles.csv"),
        ("roles.csv", b"role,region\nclerks,town\n", "roles.csv:1"),
        ("roles.csv", b"\x00\xff\xfe\x80 rubbish", "roles.csv"),
        ("study.toml", b"title = ", "study.toml:1"),
        ("study.toml", b"title = \"x\"\nstart = \"2026-13\"\nmonths = 12\n", "study.toml:2"),
        ("regions.csv", b"region,notice_months\ntown,1\n", "regions.csv:1"),
        ("assumptions.csv", b"assumption,unit,base\nadoption_sped,x,1\n", "assumptions.csv:2"),
        ("assumptions.csv", b"assumption,unit,base\nadoption_speed,x,-4\n", "assumptions.csv:2"),
        (
            "moves.csv",
            b"from,to,capacity,acceptance,success,training_months,training_cost\nclerks,nobody,1,1,1,1,1\n",
            "moves.csv:2",
        ),
    ];
    for (file, bytes, said) in breaks {
        let place = Place::new();
        fs::write(place.path("small").join(file), bytes).unwrap();
        for command in ["check", "run"] {
            let output = place.workshift().args([command, "small"]).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{file}: {output:?}");
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(text.contains(said), "{said} is not in {text}");
        }
        let value = json(&place.workshift().args(["--json", "run", "small"]).output().unwrap());
        let problems = value["problems"].as_array().unwrap();
        assert!(
            problems.iter().any(|problem| problem["file"] == file && problem["what"].is_string()),
            "{value}"
        );
        assert_eq!(names_in(place.path("")), ["small"], "no run folder");
    }
}

#[test]
fn a_missing_study_and_a_file_are_bad_input() {
    let place = Place::new();
    for wrong in ["nowhere", "small/roles.csv", "small/roles.csv/deeper"] {
        for command in ["check", "run"] {
            let output = place.workshift().args([command, wrong]).output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{output:?}");
            assert!(String::from_utf8_lossy(&output.stderr).contains(wrong), "the path is named: {output:?}");
        }
    }
    fs::create_dir(place.path("bare")).unwrap();
    let output = place.workshift().args(["check", "bare"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("study.toml"));
}

#[test]
fn init_writes_a_study_that_checks_and_refuses_what_is_not_empty() {
    let place = Place::new();
    let init = |args: &[&str]| place.workshift().arg("init").args(args).output().unwrap();
    assert_eq!(init(&["mine"]).status.code(), Some(0));
    assert_eq!(place.workshift().args(["check", "mine"]).output().unwrap().status.code(), Some(0));
    fs::write(place.path("mine/roles.csv"), "edited").unwrap();
    let again = init(&["mine"]);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(fs::read_to_string(place.path("mine/roles.csv")).unwrap(), "edited");
    fs::create_dir(place.path("empty")).unwrap();
    assert_eq!(init(&["empty/", "--template", "call-centre"]).status.code(), Some(0));
    assert!(place.path("empty/study.toml").is_file());
    let wrong = init(&["new", "--template", "call-center"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("did you mean `call-centre`?"), "{wrong:?}");
    assert!(!place.path("new").exists());
    assert_eq!(init(&[]).status.code(), Some(2));
}

/// Every folder under `scenarios/` travels inside the program, byte by byte.
#[test]
fn every_shipped_study_is_a_template() {
    let place = Place::new();
    let shipped = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let listed = json(&place.workshift().args(["--json", "init", "--list"]).output().unwrap());
    let listed: Vec<&str> =
        listed.as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap()).collect();
    assert_eq!(listed, names_in(&shipped));
    for name in listed {
        assert_eq!(
            place.workshift().args(["init", name, "--template", name]).output().unwrap().status.code(),
            Some(0)
        );
        let files = files_below(shipped.join(name));
        assert_eq!(files_below(place.path(name)), files);
        for file in files {
            assert_eq!(
                fs::read(place.path(name).join(&file)).unwrap(),
                fs::read(shipped.join(name).join(&file)).unwrap()
            );
        }
    }
}

#[test]
fn wrong_command_lines_are_exit_2() {
    let place = Place::new();
    for wrong in [
        &[][..],
        &["runn", "small"],
        &["run"],
        &["run", "small", "--replications", "0"],
        &["run", "small", "--replications", "100000001"],
        &["run", "small", "--seed", "-1"],
        &["run", "small", "--threads", "0"],
        &["run", "small", "--freeze", "time"],
        &["run", "small", "--expectation", "--freeze", "luck"],
        &["run", "small", "--scenario", "nobody"],
        &["run", "small", "--scenario", "base+retrain"],
        &["chart", "small", "pie"],
        &["man", "nothing"],
        &["completions", "tcsh"],
    ] {
        let output = place.workshift().args(wrong).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{wrong:?}: {output:?}");
        assert!(!output.stderr.is_empty());
    }
    let output =
        place.workshift().args(["--json", "run", "small", "--replications", "none"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(json(&output)["problems"][0]["what"].as_str().unwrap().contains("none"));
    let output = place.workshift().env("WORKSHIFT_ISA", "mmx").args(["run", "small"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(names_in(place.path("")), ["small"]);
}

/// A name that is not UTF-8 is a name like any other.
#[cfg(unix)]
#[test]
fn names_that_are_not_utf_8_do_not_matter() {
    use std::os::unix::ffi::OsStrExt as _;
    let place = Place::new();
    let odd = place.path(std::ffi::OsStr::from_bytes(b"sm\xffll"));
    fs::rename(place.path("small"), &odd).unwrap();
    let output = place
        .workshift()
        .arg("run")
        .arg(&odd)
        .args(["--replications", "20", "--no-charts"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let output =
        place.workshift().args(["check"]).arg(std::ffi::OsStr::from_bytes(b"\xff\xfe")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

/// A table under a wrong name would be left out without a word. Teeth: without the names of the other
/// files the run goes through, with no event in it.
#[test]
fn a_misspelt_table_is_not_passed_over() {
    let place = Place::new();
    fs::write(place.path("small/notes.csv"), "anything\n").unwrap();
    assert_eq!(place.workshift().args(["check", "small"]).output().unwrap().status.code(), Some(0));
    fs::rename(place.path("small/events.csv"), place.path("small/event.csv")).unwrap();
    for command in ["check", "run"] {
        let output = place.workshift().args([command, "small"]).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(said.contains("`event.csv`") && said.contains("did you mean `events.csv`?"), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_not_an_absent_table() {
    let place = Place::new();
    fs::remove_file(place.path("small/events.csv")).unwrap();
    std::os::unix::fs::symlink("nowhere.csv", place.path("small/events.csv")).unwrap();
    let output = place.workshift().args(["check", "small"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("events.csv is a link to nothing"),
        "{output:?}"
    );
}

/// The user's mistakes are exit 2, whoever notices them first.
#[test]
fn a_folder_inside_a_file_and_a_negative_seed_are_wrong_input() {
    let place = Place::new();
    let output = place.workshift().args(["run", "small", "--out", "small/roles.csv/x"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("roles.csv is a file, not a folder"),
        "{output:?}"
    );
    let output = place.workshift().args(["run", "small", "--seed", "-1"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("invalid value '-1'"), "{output:?}");
}
