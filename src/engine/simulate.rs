//! The door of the engine: a study and a plan in, results out.

use std::fmt;

use super::blocks::Progress;
use super::columns::{self, Scales};
use super::expectation::{self, Trajectory};
use super::headline::HEADLINE;
use super::plan::{Freeze, Mode, Plan};
use super::results::{Cohort, Draws, Futures, Headline, Results, Statistics, Table};
use super::run::{self, Gathered, HeadlineColumns, headline_scale};
use super::summary::{single, statistics};
use crate::assumption::DesignError;
use crate::model::firm::{COHORT_METRICS, Firm};
use crate::study::{Scenario, Study};

/// Why a run gave no results.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EngineError {
    /// Posts left the range of numbers of people: growth or demand is beyond all measure.
    OutOfRange {
        /// Scenario in which it happened.
        scenario: String,
        /// Role in which it happened.
        role: String,
        /// Month in which it happened.
        month: u32,
        /// Replication in which it happened.
        replication: u32,
    },
    /// The sampling design does not fit the study.
    Design(DesignError),
    /// Somebody stopped the run.
    Cancelled,
}

impl fmt::Display for EngineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EngineError::OutOfRange { scenario, role, month, replication } => write!(
                f,
                "scenario `{scenario}`: role `{role}` needs more than 4,000,000,000 people in month {month} of \
                 replication {replication}; lower `demand_growth`, `demand_volatility`, `demand_elasticity` or `new_work`"
            ),
            EngineError::Design(error) => error.fmt(f),
            EngineError::Cancelled => f.write_str("cancelled"),
        }
    }
}

impl std::error::Error for EngineError {}

/// Simulates every scenario of a study.
///
/// # Errors
///
/// [`EngineError`] if the design does not fit, posts leave the range of numbers of people, or the run
/// was cancelled.
pub fn simulate(study: &Study, plan: &Plan, progress: &dyn Progress) -> Result<Results, EngineError> {
    let mut results = match plan.mode {
        Mode::Expectation => expected(study)?,
        Mode::MonteCarlo => sampled(study, plan, progress)?,
    };
    let base = &study.scenarios[0];
    for scenario in &study.scenarios[1..] {
        results.warnings.extend(expectation::inert_changes(base, scenario, study.months as usize)?);
    }
    Ok(results)
}

/// Results without a number in them.
fn empty(study: &Study) -> Results {
    let base = &study.scenarios[0];
    let metrics = columns::metrics();
    let table = || Table {
        n_months: study.months as usize + 1,
        n_roles: base.roles.len(),
        n_metrics: metrics.len(),
        cells: vec![
            None;
            study.scenarios.len()
                * (study.months as usize + 1)
                * (base.roles.len() + 1)
                * metrics.len()
        ],
    };
    Results {
        scenarios: study.scenarios.iter().map(|scenario| scenario.name.clone()).collect(),
        roles: base.roles.iter().map(|role| role.name.clone()).collect(),
        role_labels: base.roles.iter().map(|role| role.label.clone()).collect(),
        start: study.start,
        months: study.months,
        replications: 1,
        randomisations: None,
        currency: study.currency.clone(),
        levels: table(),
        differences: table(),
        metrics,
        cohort_metrics: COHORT_METRICS.to_vec(),
        cohorts: Vec::new(),
        headline_metrics: HEADLINE.to_vec(),
        headlines: Vec::new(),
        draws: Draws::default(),
        futures: Futures::default(),
        warnings: study.warnings.clone(),
    }
}

fn expected(study: &Study) -> Result<Results, EngineError> {
    let mut results = empty(study);
    let months = study.months as usize;
    let trajectories: Vec<Trajectory> = (study.scenarios.iter())
        .map(|scenario| expectation::expect(scenario, months))
        .collect::<Result<_, _>>()?;
    let base = &trajectories[0];
    for (of, (trajectory, scenario)) in trajectories.iter().zip(&study.scenarios).enumerate() {
        for (month, values) in trajectory.months.iter().enumerate() {
            for (column, value) in values.iter().enumerate() {
                put(&mut results.levels, of, month, column, single(*value, false));
                if of > 0 {
                    let difference = value - base.months[month][column];
                    put(&mut results.differences, of, month, column, single(difference, true));
                }
            }
        }
        let statistics = |month: usize, column: usize| single(trajectory.cohorts[month][column], false);
        results.cohorts.extend(cohorts(scenario, of, months, statistics));
        results.headlines.push(Headline {
            levels: trajectory.headline.iter().map(|value| single(*value, false)).collect(),
            differences: match of {
                0 => Vec::new(),
                _ => {
                    trajectory.headline.iter().zip(&base.headline).map(|(a, b)| single(a - b, true)).collect()
                }
            },
        });
        warn_of_shortfalls(&mut results.warnings, scenario, &trajectory.shortfalls, 1);
    }
    Ok(results)
}

fn sampled(study: &Study, plan: &Plan, progress: &dyn Progress) -> Result<Results, EngineError> {
    let months = study.months as usize;
    let firms: Vec<Firm<'_>> = study.scenarios.iter().map(|scenario| Firm::new(scenario, months)).collect();
    let scales = Scales::new(study, plan.freeze != Some(Freeze::Luck));
    let mut gathered = run::run(study, &firms, plan, scales, None, progress)?;
    let mut results = empty(study);
    let n_scenarios = study.scenarios.len();
    for (at, shard) in gathered.shards.iter_mut().enumerate() {
        let (month, of) = (at / n_scenarios, at % n_scenarios);
        for (statistics, table) in
            [(&mut shard.levels, &mut results.levels), (&mut shard.differences, &mut results.differences)]
        {
            for (column, statistics) in std::mem::take(statistics).into_iter().enumerate() {
                put(table, of, month, column, statistics);
            }
        }
    }
    for (of, scenario) in study.scenarios.iter().enumerate() {
        let at = |month: usize, column: usize| gathered.shards[month * n_scenarios + of].own[column].clone();
        results.cohorts.extend(cohorts(scenario, of, months, at));
        warn_of_shortfalls(&mut results.warnings, scenario, &gathered.shortfalls[of], gathered.replications);
    }
    results.headlines = headlines(&gathered, scales);
    results.replications = gathered.replications;
    results.randomisations = gathered.split.randomisations;
    results.draws = gathered.draws;
    results.futures = gathered.futures;
    Ok(results)
}

fn put(table: &mut Table, of: usize, month: usize, column: usize, statistics: Statistics) {
    let (entity, metric) = columns::place_of(column);
    let at = ((of * table.n_months + month) * (table.n_roles + 1) + entity) * table.n_metrics + metric;
    table.cells[at] = Some(statistics);
}

/// All moved people of a scenario, then each path.
fn cohorts(
    scenario: &Scenario,
    of: usize,
    months: usize,
    statistics: impl Fn(usize, usize) -> Statistics,
) -> Vec<Cohort> {
    let n_metrics = COHORT_METRICS.len();
    (0..=scenario.paths.len())
        .map(|row| Cohort {
            scenario: of,
            from: row.checked_sub(1).map(|m| scenario.paths[m].from),
            to: row.checked_sub(1).map(|m| scenario.paths[m].to),
            months: (0..=months)
                .map(|month| {
                    (0..n_metrics).map(|metric| statistics(month, row * n_metrics + metric)).collect()
                })
                .collect(),
        })
        .collect()
}

fn headlines(gathered: &Gathered, scales: Scales) -> Vec<Headline> {
    let all = |columns: &[super::column::Column], is_difference: bool| {
        let of = |(metric, column): (usize, &super::column::Column)| {
            statistics(column, headline_scale(HEADLINE[metric].unit, &scales), gathered.split, is_difference)
        };
        columns.iter().enumerate().map(of).collect()
    };
    let headline = |shard: &HeadlineColumns| Headline {
        levels: all(&shard.levels, false),
        differences: all(&shard.differences, true),
    };
    gathered.headlines.iter().map(headline).collect()
}

fn warn_of_shortfalls(
    warnings: &mut Vec<String>,
    scenario: &Scenario,
    shortfalls: &[u64],
    replications: u32,
) {
    for (event, n) in scenario.events.iter().zip(shortfalls) {
        if *n > 0 {
            warnings.push(format!(
                "scenario `{}`: event `{}` asked for more people than there were in {n} of {replications} futures",
                scenario.name, event.name
            ));
        }
    }
}

/// What a run is going to need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// Peak memory, bytes.
    pub memory_bytes: u64,
    /// Size of the run folder without charts, bytes.
    pub file_bytes: u64,
}

/// Bytes of a typical column of real numbers, and of counts, while its cells fit bytes.
const COLUMN_BYTES: [f64; 2] = [3_600.0, 1_600.0];
/// Beyond so many replications most cells no longer fit bytes, and columns are twice as large.
const REPLICATIONS_IN_BYTES: f64 = 500_000.0;
/// Bytes of a row of a summary table.
const ROW_BYTES: f64 = 240.0;

/// What a run is going to need, before it starts.
pub fn estimate(study: &Study, plan: &Plan) -> Estimate {
    let months = study.months as usize;
    let firms: Vec<Firm<'_>> = study.scenarios.iter().map(|scenario| Firm::new(scenario, months)).collect();
    let n_scenarios = study.scenarios.len() as f64;
    let columns = (0..columns::n_columns(firms[0].n_roles())).map(|column| columns::metric_of(column).kind);
    let (counts, real): (Vec<_>, Vec<_>) = columns.partition(|kind| kind.counts_people());
    let paths: f64 = firms.iter().map(|firm| (firm.n_paths() + 1) as f64).sum();
    let tables = (2.0 * n_scenarios - 1.0) * (study.months as f64 + 1.0);
    let cohort_columns = paths * COHORT_METRICS.len() as f64 * (study.months as f64 + 1.0);
    let rows = tables * (counts.len() + real.len()) as f64 + cohort_columns;
    let uncertain =
        study.scenarios[0].quantities.iter().filter(|quantity| quantity.is_uncertain()).count() as f64;
    let draws = if plan.keep_draws && plan.mode == Mode::MonteCarlo {
        n_scenarios * f64::from(plan.replications) * (uncertain + 2.0 * HEADLINE.len() as f64) * 8.0
    } else {
        0.0
    };
    let threads = plan.threads.unwrap_or_else(rayon::current_num_threads) as f64;
    let n = f64::from(plan.replications);
    let width = if n > REPLICATIONS_IN_BYTES { 2.0 } else { 1.0 };
    let bytes = |most: f64| (most * width).min(n * 4.0);
    let accumulators = match plan.mode {
        Mode::Expectation => 0.0,
        Mode::MonteCarlo => {
            tables
                * (real.len() as f64 * bytes(COLUMN_BYTES[0]) + counts.len() as f64 * bytes(COLUMN_BYTES[1]))
                + cohort_columns * bytes(COLUMN_BYTES[1])
                + threads * (run::lanes_for(&firms, plan.threads) * run::state_bytes_per_lane(&firms)) as f64
        }
    };
    // Statistics and the text of the tables are held at the same time as the draws.
    let memory = accumulators + rows * (200.0 + ROW_BYTES) + 2.0 * draws;
    Estimate { memory_bytes: memory as u64, file_bytes: (rows * ROW_BYTES + draws) as u64 }
}
