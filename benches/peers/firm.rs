//! The firm's tables as blocks: levels and differences of what roles have too and of what the firm alone has, and the
//! people of each path.

use std::path::{Path, PathBuf};

use workshift::engine::{
    Cohort, Metric, Mode, Plan, QUANTILES, Results, Sampling, Silent, Statistics, Table, metrics, simulate,
};
use workshift::model::firm::COHORT_METRICS;
use workshift::study::Study;
use workshift_benches::dump::{Axis, Block};
use workshift_benches::plain::{self, Place, Tables};
use workshift_benches::{folder, witness};

/// Statistics of a column; differences also have [`SIGNS`].
const NAMES: [&str; 14] =
    ["mean", "sd", "mcse", "min", "q025", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q975", "max"];
/// Shares of replications above, below and at 0.
const SIGNS: [&str; 3] = ["p_more", "p_less", "p_same"];

/// Where the study lies that the firm is run on.
pub fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios/meta-2026")
}

/// Reads that study.
pub fn study() -> Result<Study, String> {
    folder::study(&path())
}

/// Runs all its scenarios through the engine on one thread.
///
/// # Panics
///
/// If the engine gives no results, which it does of a study that is shipped.
pub fn run(study: &Study, n: usize, seed: u64) -> Results {
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

/// The engine's results as blocks.
pub fn of_engine(study: &Study, results: &Results) -> Vec<Block> {
    of_tables(study, &results.levels, &results.differences, &results.cohorts)
}

/// The plain firm's tables as blocks.
pub fn of_plain(study: &Study, tables: &Tables) -> Vec<Block> {
    of_tables(study, &tables.levels, &tables.differences, &tables.cohorts)
}

fn of_tables(study: &Study, levels: &Table, differences: &Table, cohorts: &[Cohort]) -> Vec<Block> {
    let names = Axis::new("statistic", NAMES);
    let signed = Axis::new("statistic", NAMES.iter().chain(&SIGNS));
    let mut blocks = Blocks::new(study, &names, &signed);
    let (n_months, n_metrics) = (levels.n_months, levels.n_metrics);
    for (is_difference, table) in [(false, levels), (true, differences)] {
        for (at, cell) in table.cells.iter().enumerate() {
            let (metric, entity) = (at % n_metrics, at / n_metrics % (levels.n_roles + 1));
            let month = at / n_metrics / (levels.n_roles + 1);
            if let Some(cell) = cell {
                let place = Place::Entity { entity, metric };
                blocks.put(is_difference, month / n_months, month % n_months, place, &values(cell));
            }
        }
    }
    let rows = study.scenarios[0].paths.len() + 1;
    for (at, cohort) in cohorts.iter().enumerate() {
        for (month, cells) in cohort.months.iter().enumerate() {
            for (metric, cell) in cells.iter().enumerate() {
                let place = Place::Path { row: at % rows, metric };
                blocks.put(false, cohort.scenario, month, place, &values(cell));
            }
        }
    }
    blocks.blocks.into()
}

fn values(cell: &Statistics) -> Vec<f64> {
    let mut values = vec![cell.mean, cell.sd.unwrap_or(f64::NAN), cell.mcse.unwrap_or(f64::NAN), cell.min];
    values.extend(cell.quantiles);
    values.push(cell.max);
    values.extend(cell.signs.iter().flat_map(|signs| [signs.more, signs.less, signs.same]));
    values
}

/// What the plain firm notes as a witness of tables of `other` replications.
pub fn witness(study: &Study, n: usize, other: usize, seed: u64) -> Vec<Block> {
    let labels = &NAMES[4..4 + QUANTILES.len()];
    let notes = witness::statistics(labels.iter().copied());
    let means = witness::statistics([]);
    let mut blocks = Blocks::new(study, &notes, &means);
    let limits = [witness::Limits::new(&QUANTILES, n, other), witness::Limits::new(&[], n, other)];
    let mut row = Vec::new();
    plain::witness::for_each_column(study, n as u32, seed, |scenario, month, place, levels, differences| {
        for (is_difference, values) in [(false, Some(levels)), (true, differences)] {
            if let Some(values) = values {
                row.clear();
                witness::note(values, &limits[usize::from(is_difference)], &mut row);
                blocks.put(is_difference, scenario, month, place, &row);
            }
        }
    });
    blocks.blocks.into()
}

/// Blocks to be filled, and where a number stands in them.
struct Blocks {
    /// Levels of what roles have, of what the firm alone has; differences likewise; paths.
    blocks: [Block; 5],
    /// Position of a metric among those of its block.
    position: Vec<usize>,
    firm_only: Vec<bool>,
}

impl Blocks {
    fn new(study: &Study, levels: &Axis, differences: &Axis) -> Self {
        let all = metrics();
        let names = |firm_only: bool| -> Vec<&str> {
            all.iter().filter(|metric| metric.firm_only == firm_only).map(|metric| metric.name).collect()
        };
        let position = all.iter().map(|metric| {
            names(metric.firm_only).iter().position(|name| *name == metric.name).expect("it is among them")
        });
        let base = &study.scenarios[0];
        let role = |at: usize| base.roles[at].name.as_str();
        let scenarios = study.scenarios.iter().map(|scenario| scenario.name.as_str());
        let block = |name: &str, firm_only: bool, statistics: &Axis| {
            let is_difference = name.starts_with("differences");
            let roles = if firm_only { 0 } else { base.roles.len() };
            let axes = vec![
                Axis::new("scenario", scenarios.clone().skip(usize::from(is_difference))),
                Axis::new("month", 0..=study.months),
                Axis::new("role", std::iter::once("*").chain((0..roles).map(role))),
                Axis::new("metric", names(firm_only)),
                statistics.clone(),
            ];
            zeros(name, axes)
        };
        let paths = base.paths.iter().map(|path| format!("{}>{}", role(path.from), role(path.to)));
        let cohorts = vec![
            Axis::new("scenario", scenarios.clone()),
            Axis::new("path", std::iter::once("*".to_owned()).chain(paths)),
            Axis::new("month", 0..=study.months),
            Axis::new("metric", COHORT_METRICS.iter().map(|metric: &Metric| metric.name)),
            levels.clone(),
        ];
        Self {
            blocks: [
                block("levels roles", false, levels),
                block("levels firm", true, levels),
                block("differences roles", false, differences),
                block("differences firm", true, differences),
                zeros("cohorts", cohorts),
            ],
            position: position.collect(),
            firm_only: all.iter().map(|metric| metric.firm_only).collect(),
        }
    }

    fn put(&mut self, is_difference: bool, scenario: usize, month: usize, place: Place, values: &[f64]) {
        let scenario = scenario - usize::from(is_difference);
        let (block, at) = match place {
            Place::Entity { entity, metric } => {
                let block = 2 * usize::from(is_difference) + usize::from(self.firm_only[metric]);
                (block, [scenario, month, entity, self.position[metric]])
            }
            Place::Path { row, metric } => (4, [scenario, row, month, metric]),
        };
        let block = &mut self.blocks[block];
        let column = at.iter().zip(&block.axes).fold(0, |column, (at, axis)| column * axis.labels.len() + at);
        block.values[column * values.len()..][..values.len()].copy_from_slice(values);
    }
}

fn zeros(name: &str, axes: Vec<Axis>) -> Block {
    let values = vec![0.0; axes.iter().map(|axis| axis.labels.len()).product()];
    Block { name: name.to_owned(), axes, values }
}
