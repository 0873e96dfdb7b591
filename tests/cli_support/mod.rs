//! A place of its own for every test, with the small study in it.

#![allow(dead_code, reason = "each file of tests uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A temporary folder that holds `small/`.
pub struct Place(tempfile::TempDir);

impl Place {
    pub fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/studies/small"), &place.path("small"));
        place
    }

    pub fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(inside)
    }

    /// The program, standing in this place, free of the caller's environment.
    pub fn workshift(&self) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("workshift"));
        command.current_dir(self.0.path()).env_remove("NO_COLOR").env_remove("WORKSHIFT_ISA");
        command
    }
}

/// The names in a folder, in order.
pub fn names_in(folder: impl AsRef<Path>) -> Vec<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(name).collect();
    names.sort();
    names
}

/// All files below a folder, relative to it, in order.
pub fn files_below(folder: impl AsRef<Path>) -> Vec<String> {
    let folder = folder.as_ref();
    let mut found = Vec::new();
    for name in names_in(folder) {
        if folder.join(&name).is_dir() {
            found.extend(files_below(folder.join(&name)).iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}

/// What a run folder says of itself.
pub fn manifest_of(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap()
}

/// A run of the small study with 40 replications; returns its folder.
pub fn run_small(place: &Place, more: &[&str]) -> PathBuf {
    let output = place
        .workshift()
        .args(["--json", "run", "small", "--replications", "40"])
        .args(more)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    place.path(json(&output)["folder"].as_str().unwrap())
}

/// The JSON on stdout.
pub fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
