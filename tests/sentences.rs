//! What the methods say of `meta-2026`, as it was read: the whole of what they print, word by word.
//!
//! `UPDATE_GOLDEN=1 cargo test --test sentences` rewrites the files in `tests/golden/said/`; read them as somebody would
//! who has to act on them, before they are committed.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;
use std::path::Path;

use cli_support::Place;

/// The words of a command: plain, or in single quotes.
fn words(command: &str) -> Vec<&str> {
    let parts = command.split('\'').enumerate();
    parts
        .flat_map(|(at, part)| if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() })
        .collect()
}

/// Runs a command on the study, in a place where it lies in `meta-2026`; what it prints as a result.
fn said(place: &Place, command: &str) -> String {
    let output = place.workshift().args(words(command)).output().unwrap();
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

/// Where the layoffs come from, and where work at the firm holds up: a condition on a level, and one on the base.
#[test]
fn boxes() {
    let place = place();
    as_read(
        "discover",
        &said(&place, "discover meta-2026 'layoffs_cum > 12000' -n 2000 --no-charts --out layoffs"),
    );
    as_read(
        "discover_base",
        &said(
            &place,
            "discover meta-2026 'delivered < base' --scenario retrain_first -n 1000 --no-charts --out delivered",
        ),
    );
}

/// A share of futures that is crossed, a mean, and one that never turns.
#[test]
fn turning_points() {
    let place = place();
    for (name, question) in [
        ("break_even", "round_size --until 'layoffs_cum > 12000' --share 0.25"),
        (
            "break_even_mean",
            "event.may_layoffs.people --until 'payroll < 66000' --mean --from 2000 --to 20000",
        ),
        ("break_even_never", "augmentation_gain --until 'layoffs_cum < base' --scenario retrain_first"),
    ] {
        let command = format!("break-even meta-2026 {question} -n 300 --no-charts --out {name}");
        as_read(name, &said(&place, &command));
    }
}

/// A future by its number, and one that is picked.
#[test]
fn stories() {
    let place = place();
    as_read("trace", &said(&place, "trace meta-2026 --replication 17 --no-charts --out seventeen"));
    as_read(
        "trace_picked",
        &said(
            &place,
            "trace meta-2026 --pick p95 --by layoffs_cum --scenario retrain_first -n 500 --no-charts --out picked",
        ),
    );
}

/// The same in German, French and Spanish, and the numbers beside them, which are those of every language.
#[test]
fn boxes_and_stories_in_other_languages() {
    let place = place();
    let asked = [
        (
            "discover",
            "discover meta-2026 'layoffs_cum > 12000' -n 2000 --no-charts",
            &["limits.csv", "boxes.csv"],
        ),
        (
            "discover_base",
            "discover meta-2026 'delivered < base' --scenario retrain_first -n 1000 --no-charts",
            &["limits.csv", "tree.csv"],
        ),
        ("trace", "trace meta-2026 --replication 17 --no-charts", &["months.csv", "draws.csv"]),
        (
            "trace_picked",
            "trace meta-2026 --pick p95 --by layoffs_cum --scenario retrain_first -n 500 --no-charts",
            &["months.csv", "draws.csv"],
        ),
    ];
    for (name, command, tables) in asked {
        let folder = |code: &str| format!("{name}_{code}");
        let dated = |code: &str| {
            let text = fs::read_to_string(place.path(folder(code)).join("story.csv")).unwrap_or_default();
            text.lines()
                .map(|line| line.splitn(3, ',').take(2).collect::<Vec<_>>().join(","))
                .collect::<Vec<_>>()
        };
        said(&place, &format!("{command} --out {}", folder("en")));
        for code in ["de", "fr", "es"] {
            fs::write(place.path("theme.toml"), format!("language = \"{code}\"\n")).unwrap();
            let now = said(&place, &format!("{command} --theme theme.toml --out {}", folder(code)));
            as_read(&format!("{name}_{code}"), &now);
            for table in tables {
                let read = |code: &str| fs::read(place.path(folder(code)).join(table)).unwrap();
                assert_eq!(read(code), read("en"), "{name} {code} {table}");
            }
            assert_eq!(dated(code), dated("en"), "{name} {code}");
        }
    }
}
