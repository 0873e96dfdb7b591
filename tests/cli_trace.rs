//! The story of a future from outside: its numbers are those of the same replication of a run, to the person.

#![cfg(feature = "cli")]

mod cli_support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cli_support::{Place, json, run_small};
use serde_json::Value;
use workshift::engine::{Mode, Plan, Sampling, Silent, metrics, simulate};
use workshift::study::{FILES, InputFile, Selection, read};

/// A story; its folder and what it says.
fn tell(place: &Place, study: &str, more: &[&str]) -> (PathBuf, Value) {
    let output = place.workshift().args(["--json", "trace", study]).args(more).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = json(&output);
    (place.path(said["folder"].as_str().unwrap()), said)
}

/// Cells of a CSV file by the columns named; no cell here is quoted.
fn cells(file: &Path, key: &[&str], value: &str) -> BTreeMap<Vec<String>, String> {
    let text = fs::read_to_string(file).unwrap();
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let column = |name: &str| head.iter().position(|known| known == name).unwrap();
    lines
        .map(|line| {
            (key.iter().map(|name| line[column(name)].clone()).collect(), line[column(value)].clone())
        })
        .collect()
}

fn is_money(name: &str) -> bool {
    metrics().iter().any(|metric| metric.name == name && metric.unit.starts_with("currency"))
}

/// A run of one future has that future as its mean: every metric of the firm and of every role in every month.
/// Teeth: another scenario, role, month, metric or replication is another number.
#[test]
fn a_story_is_the_run_of_that_one_future() {
    let place = Place::new();
    let one = ["--quiet", "run", "small", "--scenario", "retrain", "-n", "1", "--no-charts", "--out", "one"];
    assert_eq!(place.workshift().args(one).output().unwrap().status.code(), Some(0));
    let run = place.path("one");
    let (story, _) = tell(&place, "small", &["--replication", "0", "--scenario", "retrain", "--no-charts"]);
    let key = ["month", "role", "metric"];
    let told = cells(&story.join("months.csv"), &key, "value");
    let mut n_equal = 0;
    for file in ["summary.csv", "summary_by_role.csv"] {
        let with_scenario = ["scenario", "month", "role", "metric"];
        for (of, mean) in cells(&run.join(file), &with_scenario, "mean") {
            if of[0] == "retrain" {
                // Sums over futures are kept in fixed steps, cents of money and millionths of all else; people stay whole.
                let step = if mean.contains('.') && is_money(&of[3]) { 0.006 } else { 1e-6 };
                let [told, mean] = [&told[&of[1..]], &mean].map(|cell| cell.parse::<f64>().unwrap());
                assert!((told - mean).abs() <= 2e-6 * mean.abs() + step, "{of:?}: {told} {mean}");
                assert!(told == mean || told.fract() != 0.0, "{of:?}: {told} {mean}");
                n_equal += 1;
            }
        }
    }
    assert!(n_equal > 1_900, "{n_equal}");
    assert_eq!(n_equal, told.len());
}

/// Replication 17 among many, in each design: the firm in every month, and the sentences.
#[test]
fn a_story_is_that_replication_of_the_full_run() {
    let place = Place::new();
    let files: Vec<InputFile> = (FILES.iter())
        .map(|file| ((*file).to_owned(), place.path("small").join(file)))
        .filter(|(_, path)| path.exists())
        .map(|(path, at)| InputFile { path, bytes: fs::read(at).unwrap() })
        .collect();
    let study = read("small", &files, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"));
    for (name, sampling) in [("random", Sampling::Random), ("lhs", Sampling::Lhs), ("sobol", Sampling::Sobol)]
    {
        let run =
            ["run", "small", "-n", "512", "--sampling", name, "--no-charts", "--no-draws", "--out", name];
        assert_eq!(place.workshift().args(run).output().unwrap().status.code(), Some(0));
        let plan = Plan {
            replications: 512,
            seed: study.seed,
            sampling,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: Some(1),
            keep_draws: false,
        };
        let futures = simulate(&study, &plan, &Silent).unwrap().futures;
        let (story, said) = tell(&place, name, &["--replication", "17", "--no-charts"]);
        let told = cells(&story.join("months.csv"), &["role", "metric", "month"], "value");
        let value =
            |metric: usize, month: usize| futures.values[(month * metrics().len() + metric) * futures.n + 17];
        for month in 0..=12 {
            for (metric, of) in metrics().iter().enumerate() {
                let key = vec!["*".to_owned(), of.name.to_owned(), month.to_string()];
                assert_eq!(told[&key].parse::<f64>().unwrap(), value(metric, month), "{key:?} {name}");
            }
        }
        let of = |name: &str| metrics().iter().position(|metric| metric.name == name).unwrap();
        for month in said["result"]["months"].as_array().unwrap() {
            let at = month["month"].as_u64().unwrap() as usize;
            let last = month["sentences"].as_array().unwrap().last().unwrap().as_str().unwrap();
            assert!(last.starts_with(&format!("On the payroll: {} (", value(of("payroll"), at))), "{last}");
            assert!(last.contains(&format!("; at work: {}, for ", value(of("active"), at))), "{last}");
        }
    }
}

/// The picked future has the number that is nearest to the quantile of all; by hand, from the run of all futures.
#[test]
fn a_picked_future_is_the_nearest_one() {
    let place = Place::new();
    let of_future = |replication: u32| -> f64 {
        let number = replication.to_string();
        let (story, _) = tell(&place, "small", &["--replication", &number, "--no-charts"]);
        let told = cells(&story.join("months.csv"), &["role", "metric", "month"], "value");
        told[&["*", "quits_cum", "12"].map(str::to_owned).to_vec()].parse().unwrap()
    };
    let all: Vec<f64> = (0..21).map(of_future).collect();
    let mut sorted = all.clone();
    sorted.sort_by(f64::total_cmp);
    for (pick, rank) in [("median", 10), ("p5", 1), ("p95", 19)] {
        let (_, said) =
            tell(&place, "small", &["--pick", pick, "--by", "quits_cum", "-n", "21", "--no-charts"]);
        let replication = said["result"]["replication"].as_u64().unwrap() as usize;
        let earliest = all.iter().position(|value| *value == sorted[rank]).unwrap();
        assert_eq!(replication, earliest, "{pick} {all:?}");
        let how = said["sentences"][0].as_str().unwrap();
        assert!(how.starts_with("Of 21 futures this is the one nearest to the "), "{how}");
        assert!(
            how.contains(&format!("`quits_cum`: {} here, {} over all", sorted[rank], sorted[rank])),
            "{how}"
        );
    }
}

/// The future of a run folder is one of that run, with its seed and cells; it verifies, and the report shows it.
#[test]
fn a_story_of_a_run_is_in_its_report_and_verifies() {
    let place = Place::new();
    let run = run_small(&place, &["--seed", "99", "--set", "adoption_speed=0.5", "--out", "there"]);
    let (story, said) =
        tell(&place, "there", &["--pick", "median", "--by", "layoffs_cum", "--scenario", "retrain"]);
    assert_eq!((&said["seed"], &said["replications"]), (&99.into(), &40.into()));
    let picture = fs::read_to_string(
        story.join(format!("charts/future_retrain_{}.svg", said["result"]["replication"].as_u64().unwrap())),
    );
    assert!(picture.unwrap().contains("Lines of people on the payroll, people at work and posts needed"));
    let verified = place.workshift().arg("verify").arg(&story).output().unwrap();
    assert_eq!(verified.status.code(), Some(0), "{verified:?}");
    let mut report = place.workshift();
    report.arg("report").arg(&run).arg("--with").arg(&story).args(["--out", "with.html"]);
    let report = report.output().unwrap();
    assert_eq!(report.status.code(), Some(0), "{report:?}");
    let page = fs::read_to_string(place.path("with.html")).unwrap();
    assert!(
        page.contains("month by month") && page.contains("Event <code>cut</code>"),
        "the story is not in the report"
    );
}

#[test]
fn what_cannot_be_told_is_bad_input() {
    let place = Place::new();
    for (more, said) in [
        (&["--by", "payrol"][..], "payroll"),
        (&["--pick", "fifth"], "allowed is `median`"),
        (&["--pick", "p101"], "allowed is `median`"),
        (&["--scenario", "nobody"], "nobody"),
        (&["--replication", "3", "--pick", "p5"], "cannot be used with"),
    ] {
        let output = place.workshift().args(["trace", "small"]).args(more).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{more:?} {output:?}");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains(said), "{more:?}: {told}");
    }
    assert!(!place.path("output").exists());
}

/// Teeth: a replication that the run does not have is told like any other.
#[test]
fn a_replication_beyond_the_run_is_refused_with_what_is_allowed() {
    let place = Place::new();
    let run = ["--quiet", "run", "small", "-n", "30", "--no-charts", "--out", "thirty"];
    assert_eq!(place.workshift().args(run).output().unwrap().status.code(), Some(0));
    let output = place.workshift().args(["trace", "thirty", "--replication", "30"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("allowed is 0 to 29"), "{output:?}");
    tell(&place, "thirty", &["--replication", "29", "--no-charts"]);
}
