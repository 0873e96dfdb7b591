//! What the methods say of `meta-2026`, as it was read: the whole of what they print, word by word.
//!
//! `UPDATE_GOLDEN=1 cargo test --test sentences` rewrites the files in `tests/golden/said/`; read them as somebody would
//! who has to act on them, before they are committed.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;
use std::path::Path;

use cli_support::Place;

/// Runs a command on the study, in a place where it lies in `meta-2026`; what it prints as a result.
fn said(place: &Place, command: &str) -> String {
    let output = place.workshift().args(command.split(' ')).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{command}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn as_read(name: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/said/{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, now).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    assert!(golden == now, "{name} says now (UPDATE_GOLDEN=1 rewrites {}):\n{now}", path.display());
}

fn place() -> Place {
    let place = Place::new();
    let study = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/meta-2026");
    cli_support::copy(&study, &place.path("meta-2026"));
    place
}

/// A run until the precision, then its comparison: three scenarios somebody could choose, and three not ranked apart.
#[test]
fn a_precise_run_and_its_comparison() {
    let place = place();
    let printed = said(
        &place,
        "run meta-2026 --scenario retrain_first --scenario moves_reversed_with_posts --scenario moves_reversed_without_posts \
         --precision layoffs_cum=2% --precision payroll=600 --no-charts --out run",
    );
    let precision: Vec<&str> = printed.lines().filter(|line| line.starts_with("Precision")).collect();
    as_read("precision", &(precision.join("\n") + "\n"));
    as_read("compare", &said(&place, "compare run"));
    as_read(
        "compare_cost",
        &said(&place, "compare run --metric total_cost_cum --scenario as_reported --scenario retrain_first"),
    );
}

#[test]
fn a_noise_budget() {
    let place = place();
    as_read(
        "budget",
        &said(
            &place,
            "sensitivity meta-2026 --method budget --scenario retrain_first --replications 2000 --out budget",
        ),
    );
}
