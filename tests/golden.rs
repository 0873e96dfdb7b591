//! The headline of each shipped study, as it was reviewed.
//!
//! 256 replications, fixed decimals, so that a change of the model is seen as a change of numbers and not of noise:
//! the seed is that of the study, and the same draws give the same table. `UPDATE_GOLDEN=1 cargo test --test golden`
//! rewrites the tables; what moved, by how much and why goes into CHANGELOG.md.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use workshift::engine::{Mode, Plan, Results, Sampling, Silent, Statistics, simulate};
use workshift::study::{FILES, InputFile, Selection, Study, read};

const REPLICATIONS: u32 = 256;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn study(name: &str) -> Study {
    let folder = root().join("scenarios").join(name);
    let files: Vec<InputFile> = (FILES.iter())
        .filter(|file| folder.join(file).exists())
        .map(|file| InputFile { path: (*file).to_owned(), bytes: fs::read(folder.join(file)).unwrap() })
        .collect();
    read(name, &files, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn run(study: &Study) -> Results {
    let plan = Plan {
        replications: REPLICATIONS,
        seed: study.seed,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: None,
        keep_draws: false,
    };
    simulate(study, &plan, &Silent).unwrap_or_else(|error| panic!("{error}"))
}

/// Scenario, metric, level or difference; mean, 5 %, median, 95 %. Shares and ratios with five decimals, money and
/// people with two.
fn table(results: &Results) -> String {
    let mut out = String::from("scenario,metric,kind,mean,q05,q50,q95\n");
    for (scenario, headline) in results.scenarios.iter().zip(&results.headlines) {
        for (kind, column) in [("level", &headline.levels), ("difference", &headline.differences)] {
            for (metric, statistics) in results.headline_metrics.iter().zip(column) {
                let decimals =
                    if metric.unit == "people" || metric.unit.contains("currency") { 2 } else { 5 };
                let (name, row) = (&metric.name, row(statistics, decimals));
                writeln!(out, "{scenario},{name},{kind},{row}").expect("a String grows");
            }
        }
    }
    out
}

/// Fixed decimals; what rounds to nothing has no sign.
fn row(statistics: &Statistics, decimals: usize) -> String {
    let quantiles = &statistics.quantiles;
    let cells = [statistics.mean, quantiles[1], quantiles[4], quantiles[7]].map(|value| {
        let cell = format!("{value:.decimals$}");
        if cell.trim_start_matches('-').chars().all(|c| c == '0' || c == '.') {
            return cell.trim_start_matches('-').to_owned();
        }
        cell
    });
    cells.join(",")
}

fn compare(name: &str) {
    let path = root().join(format!("tests/golden/headline_{}.csv", name.replace('-', "_")));
    let now = table(&run(&study(name)));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let moved: Vec<String> = (golden.lines().zip(now.lines()))
        .filter(|(then, now)| then != now)
        .map(|(then, now)| format!("- {then}\n+ {now}"))
        .collect();
    assert!(
        moved.is_empty() && golden.lines().count() == now.lines().count(),
        "{name}: {} rows of {} moved (UPDATE_GOLDEN=1 rewrites {}):\n{}",
        moved.len(),
        now.lines().count(),
        path.display(),
        moved.join("\n")
    );
}

#[test]
fn meta_2026_says_what_it_said() {
    compare("meta-2026");
}

#[test]
fn the_call_centre_says_what_it_said() {
    compare("call-centre");
}

#[test]
fn the_classroom_says_what_it_said() {
    compare("classroom");
}

#[test]
fn the_public_agency_says_what_it_said() {
    compare("public-agency");
}

/// Every study that is shipped has a table, and every table a study.
#[test]
fn no_study_is_without_a_table() {
    let shipped = fs::read_dir(root().join("scenarios")).unwrap().map(|entry| entry.unwrap().path());
    let mut shipped: Vec<String> = (shipped.filter(|path| path.join("study.toml").exists()))
        .map(|path| path.file_name().unwrap().to_str().unwrap().replace('-', "_"))
        .collect();
    let tables = fs::read_dir(root().join("tests/golden")).unwrap().map(|entry| entry.unwrap().file_name());
    let mut tables: Vec<String> = tables
        .filter_map(|name| Some(name.to_str()?.strip_prefix("headline_")?.strip_suffix(".csv")?.to_owned()))
        .collect();
    shipped.sort();
    tables.sort();
    assert_eq!(shipped, tables);
}
