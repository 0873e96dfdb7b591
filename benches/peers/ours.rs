//! The engine as an implementation: a study in, blocks of statistics out.

use std::path::Path;

use workshift::engine::{Mode, Plan, Results, Sampling, Silent, Statistics, Table, simulate};
use workshift::study::{FILES, InputFile, Selection, Study, read};
use workshift_benches::dump::{Axis, Block};

/// Statistics of a block; differences also have the shares above, below and at 0.
const NAMES: [&str; 14] =
    ["mean", "sd", "mcse", "min", "q025", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q975", "max"];

/// The folder of the study that the firm is run on.
pub fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios/meta-2026"))
}

/// Reads that study.
pub fn study() -> Result<Study, String> {
    let mut files = Vec::new();
    for file in FILES {
        if let Ok(bytes) = std::fs::read(folder().join(file)) {
            files.push(InputFile { path: (*file).to_owned(), bytes });
        }
    }
    read("meta-2026", &files, &Selection::default()).map_err(|problems| problems.to_string())
}

/// Runs all its scenarios on one thread.
///
/// # Panics
///
/// If the engine gives no results, which it does of a study that is shipped.
pub fn firm(study: &Study, n: usize, seed: u64) -> Results {
    let plan = Plan {
        replications: n as u32,
        seed,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: Some(1),
        keep_draws: false,
    };
    simulate(study, &plan, &Silent).expect("a shipped study can be run")
}

/// Levels, differences and cohorts, those of the firm alone apart from those that roles have too.
pub fn blocks(study: &Study, results: &Results) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (name, table, first) in [("levels", &results.levels, 0), ("differences", &results.differences, 1)] {
        if first < results.scenarios.len() {
            blocks.push(of_table(name, results, table, first, false));
            blocks.push(of_table(name, results, table, first, true));
        }
    }
    blocks.push(cohorts(study, results));
    blocks
}

fn of_table(name: &str, results: &Results, table: &Table, first: usize, firm_only: bool) -> Block {
    let metrics: Vec<usize> =
        (0..table.n_metrics).filter(|&metric| results.metrics[metric].firm_only == firm_only).collect();
    let entities = if firm_only { 1 } else { table.n_roles + 1 };
    let roles = std::iter::once("*").chain(results.roles.iter().map(String::as_str)).take(entities);
    let mut names = NAMES.to_vec();
    if first > 0 {
        names.extend(["p_more", "p_less", "p_same"]);
    }
    let axes = vec![
        Axis::new("scenario", &results.scenarios[first..]),
        Axis::new("month", 0..table.n_months),
        Axis::new("role", roles),
        Axis::new("metric", metrics.iter().map(|&metric| results.metrics[metric].name)),
        Axis::new("statistic", names),
    ];
    let mut values = Vec::new();
    for scenario in first..results.scenarios.len() {
        for month in 0..table.n_months {
            for entity in 0..entities {
                for &metric in &metrics {
                    let cell = table.get(scenario, month, entity, metric).expect("the metric exists here");
                    put(cell, &mut values);
                }
            }
        }
    }
    let part = if firm_only { "firm" } else { "roles" };
    Block { name: format!("{name} {part}"), axes, values }
}

fn cohorts(study: &Study, results: &Results) -> Block {
    let role = |at: usize| results.roles[at].as_str();
    let paths = study.scenarios[0].paths.iter().map(|path| format!("{}>{}", role(path.from), role(path.to)));
    let axes = vec![
        Axis::new("scenario", &results.scenarios),
        Axis::new("path", std::iter::once("*".to_owned()).chain(paths)),
        Axis::new("month", 0..results.levels.n_months),
        Axis::new("metric", results.cohort_metrics.iter().map(|metric| metric.name)),
        Axis::new("statistic", NAMES),
    ];
    let mut values = Vec::new();
    for cell in results.cohorts.iter().flat_map(|cohort| cohort.months.iter().flatten()) {
        put(cell, &mut values);
    }
    Block { name: "cohorts".to_owned(), axes, values }
}

fn put(cell: &Statistics, values: &mut Vec<f64>) {
    values.extend([cell.mean, cell.sd.unwrap_or(f64::NAN), cell.mcse.unwrap_or(f64::NAN), cell.min]);
    values.extend(cell.quantiles);
    values.push(cell.max);
    if let Some(signs) = cell.signs {
        values.extend([signs.more, signs.less, signs.same]);
    }
}
