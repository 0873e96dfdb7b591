//! How the program ends when it is not left to end: Ctrl-C, a closed pipe, a disk that refuses.

#![cfg(all(unix, feature = "cli"))]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "we wrote the names ourselves")]

mod cli_support;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use cli_support::{Place, names_in};

/// A run that takes minutes, begun and found to have begun.
fn long_run(place: &Place, out: &[&str]) -> Child {
    let mut child = place
        .workshift()
        .args(["run", "small", "--replications", "20000000", "--no-draws", "--no-charts"])
        .args(out)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = |name: &String| name.starts_with('.') && name.ends_with(".tmp");
    let deadline = Instant::now() + Duration::from_secs(60);
    let folder = place.path(out.get(1).map_or("output", |_| "."));
    while !(folder.is_dir() && names_in(&folder).iter().any(begun)) {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        assert!(Instant::now() < deadline, "it never began to write");
        std::thread::sleep(Duration::from_millis(20));
    }
    child
}

fn signal(child: &Child, name: &str) {
    let sent = std::process::Command::new("kill").args([name, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

#[test]
fn ctrl_c_ends_within_a_second_and_leaves_nothing() {
    for (name, out) in [("-INT", &[][..]), ("-TERM", &["--out", "mine"])] {
        let place = Place::new();
        let child = long_run(&place, out);
        let asked = Instant::now();
        signal(&child, name);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(130), "{output:?}");
        // Generous, because tests run side by side; it takes under half a second.
        assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
        assert_eq!(names_in(place.path("")), ["small"], "neither a run folder nor output/");
        assert!(String::from_utf8_lossy(&output.stderr).contains("interrupted"));
    }
}

#[test]
fn a_closed_pipe_is_not_a_panic() {
    let place = Place::new();
    for args in [&["assumptions"][..], &["check", "small"], &["--help"], &["completions", "zsh"]] {
        let mut child =
            place.workshift().args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert!(output.status.signal().is_none(), "{output:?}");
        assert_eq!(output.status.code(), Some(0), "{args:?}: {output:?}");
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"), "{output:?}");
    }
}

#[test]
fn a_full_disk_for_stdout_is_the_machines_fault() {
    if !std::path::Path::new("/dev/full").exists() {
        return; // not every Unix has it
    }
    let place = Place::new();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = place.workshift().arg("assumptions").stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{output:?}");
}

/// A folder that may not be written to is exit 3 with its path, and nothing is left.
#[test]
fn a_place_that_cannot_be_written_is_exit_3() {
    let place = Place::new();
    fs::create_dir(place.path("locked")).unwrap();
    fs::set_permissions(place.path("locked"), fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(place.path("locked/probe"), "").is_ok() {
        // The superuser may write everywhere: a place that nobody can make anything in instead.
        let output =
            place.workshift().args(["run", "small", "--out", "/proc/workshift/run"]).output().unwrap();
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("/proc/workshift"), "{output:?}");
        return;
    }
    let output = place.workshift().args(["run", "small", "--out", "locked/run"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("locked"), "{output:?}");
    assert!(names_in(place.path("locked")).is_empty());
}
