//! The run itself: blocks of replications, all scenarios side by side, month by month.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};

use super::EngineError;
use super::columns::{self, Scales};
use super::headline::{HEADLINE, Tracker};
use super::histogram::Column;
use super::inputs::Inputs;
use super::plan::{Freeze, Plan};
use super::results::{Draws, Futures, Statistics};
use super::summary::{Split, statistics};
use super::whole::{self, make_whole};
use crate::model::firm::{self, COHORT_METRICS, Chance, Firm, State};
use crate::random::Luck;
use crate::study::Study;

/// Replications of a block: enough lanes to keep vector units and caches busy. Results do not depend on it.
const LANES: usize = whole::BATCH;
/// A block's states may take so much memory per thread; a study with very many paths gets fewer lanes.
const MOST_STATE_BYTES: usize = 512 << 20;
/// Whole futures that are kept.
const MOST_FUTURES: usize = 100;

/// Who hears how far a run has come, and may stop it.
pub trait Progress: Sync {
    /// So many more replications of every scenario are done.
    fn done(&self, replications: u32);
    /// Whether the run is to stop.
    fn cancelled(&self) -> bool;
}

/// Nobody listens.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Progress for Silent {
    fn done(&self, _replications: u32) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// The columns of one scenario in one month.
#[derive(Debug, Default)]
pub struct Shard {
    /// As [`columns::place_of`] orders them.
    pub levels: Vec<Column>,
    /// Minus the base; empty for the base.
    pub differences: Vec<Column>,
    /// `[path row][metric]`, row 0 is all paths.
    pub cohorts: Vec<Column>,
}

/// The columns of one scenario's headline.
#[derive(Debug, Default)]
pub struct HeadlineShard {
    /// One per headline metric.
    pub levels: Vec<Column>,
    /// Minus the base; empty for the base.
    pub differences: Vec<Column>,
}

/// The statistics of one scenario in one month, in the order of its [`Shard`].
#[derive(Debug, Default)]
pub struct ShardStatistics {
    /// As [`columns::place_of`] orders them.
    pub levels: Vec<Statistics>,
    /// Minus the base; empty for the base.
    pub differences: Vec<Statistics>,
    /// `[path row][metric]`, row 0 is all paths.
    pub cohorts: Vec<Statistics>,
}

impl Shard {
    fn statistics(&self, scales: Scales, split: Split) -> ShardStatistics {
        let of = |columns: &[Column], is_difference: bool| {
            let of = |(at, column): (usize, &Column)| {
                statistics(column, scales.of(columns::metric_of(at).kind), split, is_difference)
            };
            columns.iter().enumerate().map(of).collect()
        };
        let cohort = |(at, column): (usize, &Column)| {
            statistics(column, scales.of(COHORT_METRICS[at % COHORT_METRICS.len()].kind), split, false)
        };
        ShardStatistics {
            levels: of(&self.levels, false),
            differences: of(&self.differences, true),
            cohorts: self.cohorts.iter().enumerate().map(cohort).collect(),
        }
    }
}

/// Everything that a run gathers.
pub struct Gathered {
    /// `[month][scenario]`, flattened.
    pub shards: Vec<ShardStatistics>,
    /// Per scenario.
    pub headlines: Vec<HeadlineShard>,
    /// Per replication.
    pub draws: Draws,
    /// First futures.
    pub futures: Futures,
    /// `[scenario][event]`: replications in which the event asked for more people than there were.
    pub shortfalls: Vec<Vec<u64>>,
    /// Independent randomisations, for designs that have them.
    pub randomisations: Option<u32>,
    /// Replications that were run.
    pub replications: u32,
}

/// What all threads share.
struct Run<'a> {
    study: &'a Study,
    plan: &'a Plan,
    replications: u32,
    firms: &'a [Firm<'a>],
    inputs: &'a Inputs,
    scales: Scales,
    is_design: bool,
    shards: Vec<Mutex<Shard>>,
    headlines: Vec<Mutex<HeadlineShard>>,
    draws: Mutex<Draws>,
    futures: Mutex<Futures>,
    shortfalls: Mutex<Vec<Vec<u64>>>,
}

/// Runs all replications.
///
/// # Errors
///
/// [`EngineError`] if the design is too small, posts leave the range of numbers of people, or the run
/// was cancelled.
pub fn run(
    study: &Study,
    firms: &[Firm<'_>],
    plan: &Plan,
    scales: Scales,
    progress: &dyn Progress,
) -> Result<Gathered, EngineError> {
    let frozen = plan.freeze == Some(Freeze::Assumptions);
    let whole = plan.freeze != Some(Freeze::Luck);
    let inputs = Inputs::new(study, plan.sampling, plan.seed, frozen, whole).map_err(EngineError::Design)?;
    let points = inputs.points_per_randomisation();
    let replications = points.map_or(plan.replications, |points| plan.replications.div_ceil(points) * points);
    let lanes = points.map_or_else(|| lanes_for(firms), |points| points as usize).min(replications as usize);
    let n_blocks = replications.div_ceil(lanes as u32);
    let n_months = study.months as usize + 1;
    let n_scenarios = study.scenarios.len();
    let shared = Run {
        study,
        plan,
        replications,
        firms,
        inputs: &inputs,
        scales,
        is_design: points.is_some(),
        shards: (0..n_months * n_scenarios)
            .map(|at| Mutex::new(new_shard(&firms[at % n_scenarios], at % n_scenarios)))
            .collect(),
        headlines: (0..n_scenarios).map(|s| Mutex::new(new_headline(s))).collect(),
        draws: Mutex::new(new_draws(plan, &inputs, n_scenarios, replications as usize)),
        futures: Mutex::new(new_futures(n_scenarios, n_months, replications as usize)),
        shortfalls: Mutex::new(firms.iter().map(|firm| vec![0; firm.scenario.events.len()]).collect()),
    };

    let (next, stop) = (AtomicU32::new(0), AtomicBool::new(false));
    let first_error: Mutex<Option<(u32, EngineError)>> = Mutex::new(None);
    let work = || {
        let mut workshop = Workshop::new(&shared, lanes);
        while !stop.load(Ordering::Relaxed) {
            if progress.cancelled() {
                break;
            }
            let block = next.fetch_add(1, Ordering::Relaxed);
            if block >= n_blocks {
                break;
            }
            let first = block * lanes as u32;
            let n = (replications - first).min(lanes as u32);
            if n as usize != workshop.lanes {
                workshop = Workshop::new(&shared, n as usize);
            }
            match workshop.block(&shared, first, progress) {
                Ok(()) => progress.done(n),
                Err(error) => {
                    let mut kept = lock(&first_error);
                    if kept.as_ref().is_none_or(|(at, _)| block < *at) {
                        *kept = Some((block, error));
                    }
                    stop.store(true, Ordering::Relaxed);
                }
            }
        }
    };
    let n_threads =
        plan.threads.unwrap_or_else(rayon::current_num_threads).clamp(1, n_blocks.max(1) as usize);
    std::thread::scope(|scope| {
        for _ in 1..n_threads {
            scope.spawn(work);
        }
        work();
    });

    if let Some((_, error)) = lock(&first_error).take() {
        return Err(error);
    }
    if progress.cancelled() {
        return Err(EngineError::Cancelled);
    }
    let split = Split { randomisations: points.map(|points| replications / points) };
    Ok(Gathered {
        shards: summarise(&shared.shards, scales, split, n_threads),
        headlines: shared.headlines.into_iter().map(into_inner).collect(),
        draws: into_inner(shared.draws),
        futures: into_inner(shared.futures),
        shortfalls: into_inner(shared.shortfalls),
        randomisations: split.randomisations,
        replications,
    })
}

/// The statistics of every shard; a shard's columns are freed as soon as it is summed up.
fn summarise(
    shards: &[Mutex<Shard>],
    scales: Scales,
    split: Split,
    n_threads: usize,
) -> Vec<ShardStatistics> {
    let next = AtomicUsize::new(0);
    let done: Vec<Mutex<ShardStatistics>> = shards.iter().map(|_| Mutex::default()).collect();
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(shard) = shards.get(at) else { break };
            let shard = std::mem::take(&mut *lock(shard));
            *lock(&done[at]) = shard.statistics(scales, split);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..n_threads {
            scope.spawn(work);
        }
        work();
    });
    done.into_iter().map(into_inner).collect()
}

/// The value; a thread that panicked has not left it half written.
pub fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn into_inner<T>(mutex: Mutex<T>) -> T {
    mutex.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn new_shard(firm: &Firm<'_>, scenario: usize) -> Shard {
    let columns = || vec![Column::default(); columns::n_columns(firm.n_roles())];
    Shard {
        levels: columns(),
        differences: if scenario > 0 { columns() } else { Vec::new() },
        cohorts: vec![Column::default(); (firm.n_paths() + 1) * COHORT_METRICS.len()],
    }
}

fn new_headline(scenario: usize) -> HeadlineShard {
    let columns = || vec![Column::default(); HEADLINE.len()];
    HeadlineShard { levels: columns(), differences: if scenario > 0 { columns() } else { Vec::new() } }
}

fn new_draws(plan: &Plan, inputs: &Inputs, n_scenarios: usize, n: usize) -> Draws {
    if !plan.keep_draws {
        return Draws::default();
    }
    let columns = |columns: usize| vec![vec![vec![0.0; n]; columns]; n_scenarios];
    let outcomes =
        HEADLINE.iter().flat_map(|metric| [metric.name.to_owned(), format!("{}_peak", metric.name)]);
    Draws {
        keys: inputs.keys.clone(),
        outcomes: outcomes.collect(),
        values: columns(inputs.keys.len()),
        outcome_values: columns(HEADLINE.len() * 2),
    }
}

fn new_futures(n_scenarios: usize, n_months: usize, replications: usize) -> Futures {
    let n = replications.min(MOST_FUTURES);
    Futures { n, values: vec![0.0; n_scenarios * n_months * columns::FIRM_COLUMNS * n] }
}

/// Bytes of the states of all scenarios, per lane.
pub fn state_bytes_per_lane(firms: &[Firm<'_>]) -> usize {
    let rows = |firm: &Firm<'_>| {
        let (roles, paths) = (firm.n_roles(), firm.n_paths());
        firm.scenario.quantities.len()
            + (roles + 1) * 65
            + roles * (firm.notice_slots + firm.pool_ages + 1)
            + paths * 8
            + firm.n_training_rows()
            + 3 * firm.months
            + 100
    };
    firms.iter().map(|firm| rows(firm) * 8).sum()
}

/// Lanes of a block.
pub fn lanes_for(firms: &[Firm<'_>]) -> usize {
    (MOST_STATE_BYTES / state_bytes_per_lane(firms).max(1)).clamp(8, LANES)
}

/// What one thread works with.
struct Workshop {
    lanes: usize,
    states: Vec<State>,
    trackers: Vec<Tracker>,
    /// The base's columns of the month, made whole.
    base: Vec<f64>,
    now: Vec<f64>,
    difference: Vec<f64>,
}

impl Workshop {
    fn new(run: &Run<'_>, lanes: usize) -> Workshop {
        let n_columns = columns::n_columns(run.firms[0].n_roles());
        Workshop {
            lanes,
            states: run.firms.iter().map(|firm| State::new(firm, lanes)).collect(),
            trackers: Vec::new(),
            base: vec![0.0; n_columns * lanes],
            now: vec![0.0; lanes],
            difference: vec![0.0; lanes],
        }
    }

    fn block(&mut self, run: &Run<'_>, first: u32, progress: &dyn Progress) -> Result<(), EngineError> {
        let luck = || Luck::new(run.plan.seed, first);
        let chance = if run.plan.freeze == Some(Freeze::Luck) { Chance::Mean } else { Chance::Drawn(luck()) };
        let uniforms = run.inputs.uniforms(first, self.lanes);
        self.trackers = run.firms.iter().map(|_| Tracker::new(self.lanes)).collect();
        for (of, firm) in run.firms.iter().enumerate() {
            run.inputs.fill(of, &uniforms, &mut self.states[of]);
            self.keep_inputs(run, of, first);
            firm::open(firm, &mut self.states[of]);
            self.record(run, of, first);
        }
        for month in 1..=run.study.months as usize {
            if progress.cancelled() {
                return Ok(());
            }
            for (of, firm) in run.firms.iter().enumerate() {
                firm::step(firm, &mut self.states[of], &chance);
                if let Some((role, lane)) = self.states[of].out_of_range() {
                    return Err(EngineError::OutOfRange {
                        scenario: firm.scenario.name.clone(),
                        role: firm.scenario.roles[role].name.clone(),
                        month: month as u32,
                        replication: first + lane as u32,
                    });
                }
                self.record(run, of, first);
            }
        }
        self.finish(run, first);
        Ok(())
    }

    /// Enters a month of a scenario into its columns.
    fn record(&mut self, run: &Run<'_>, of: usize, first: u32) {
        let firm = &run.firms[of];
        let state = &self.states[of];
        self.trackers[of].look(state);
        let lanes = self.lanes;
        let mut shard = lock(&run.shards[state.month * run.firms.len() + of]);
        let Shard { levels, differences, cohorts } = &mut *shard;
        columns::for_each(firm, state, |column, values| {
            let kind = columns::metric_of(column).kind;
            let (scale, exactness) = (run.scales.of(kind), run.scales.exactness(kind));
            let base = &mut self.base[column * lanes..(column + 1) * lanes];
            if of == 0 {
                make_whole(values, scale, base);
                levels[column].add(base, exactness, run.is_design);
            } else {
                make_whole(values, scale, &mut self.now);
                levels[column].add(&self.now, exactness, run.is_design);
                if self.now == *base {
                    self.difference.fill(0.0);
                } else {
                    whole::subtract(&self.now, base, &mut self.difference);
                }
                differences[column].add(&self.difference, exactness, run.is_design);
            }
        });
        let mut column = 0;
        for path in 0..=firm.n_paths() {
            for (metric, grid) in COHORT_METRICS.iter().zip(state.paths.grids()) {
                let (scale, exactness) = (run.scales.of(metric.kind), run.scales.exactness(metric.kind));
                make_whole(grid.row(path), scale, &mut self.now);
                cohorts[column].add(&self.now, exactness, run.is_design);
                column += 1;
            }
        }
        drop(shard);
        self.keep_futures(run, of, first);
    }

    fn keep_futures(&self, run: &Run<'_>, of: usize, first: u32) {
        if first as usize >= MOST_FUTURES {
            return;
        }
        let state = &self.states[of];
        let mut futures = lock(&run.futures);
        let n = futures.n;
        let n_months = run.study.months as usize + 1;
        let from = first as usize;
        columns::for_each(&run.firms[of], state, |column, values| {
            if column < columns::FIRM_COLUMNS {
                let at = ((of * n_months + state.month) * columns::FIRM_COLUMNS + column) * n;
                for (i, value) in values.iter().take(n - from).enumerate() {
                    futures.values[at + from + i] = *value;
                }
            }
        });
    }

    fn keep_inputs(&self, run: &Run<'_>, of: usize, first: u32) {
        if !run.plan.keep_draws {
            return;
        }
        let first = first as usize;
        let mut draws = lock(&run.draws);
        for (key, quantity) in run.inputs.quantity_of_key[of].iter().enumerate() {
            let column = &mut draws.values[of][key][first..first + self.lanes];
            match quantity {
                Some(row) => column.copy_from_slice(&self.states[of].inputs.row(*row)[..self.lanes]),
                None => column.fill(f64::NAN),
            }
        }
    }

    /// The end of a block: headline and draws.
    fn finish(&mut self, run: &Run<'_>, first: u32) {
        for of in 0..run.firms.len() {
            let mut shard = lock(&run.headlines[of]);
            for (metric, headline) in HEADLINE.iter().enumerate() {
                let scale = headline_scale(headline.unit, &run.scales);
                let exactness = match headline.unit {
                    "people" => run.scales.exactness(crate::model::MetricKind::Stock),
                    _ => super::histogram::Exactness::Real,
                };
                make_whole(self.trackers[of].headline(metric), scale, &mut self.now);
                shard.levels[metric].add(&self.now, exactness, run.is_design);
                if of > 0 {
                    make_whole(self.trackers[0].headline(metric), scale, &mut self.difference);
                    for (base, now) in self.difference.iter_mut().zip(&self.now) {
                        *base = now - *base;
                    }
                    shard.differences[metric].add(&self.difference, exactness, run.is_design);
                }
            }
            drop(shard);
            if run.plan.keep_draws {
                let range = first as usize..first as usize + self.lanes;
                let mut draws = lock(&run.draws);
                for metric in 0..HEADLINE.len() {
                    let tracker = &self.trackers[of];
                    draws.outcome_values[of][2 * metric][range.clone()].copy_from_slice(&tracker.now[metric]);
                    draws.outcome_values[of][2 * metric + 1][range.clone()]
                        .copy_from_slice(&tracker.peak[metric]);
                }
            }
        }
        let mut shortfalls = lock(&run.shortfalls);
        for (total, state) in shortfalls.iter_mut().zip(&self.states) {
            for (total, n) in total.iter_mut().zip(&state.shortfalls) {
                *total += n;
            }
        }
        debug_assert!(first < run.replications);
    }
}

/// The scale of a headline metric, by its unit.
pub fn headline_scale(unit: &str, scales: &Scales) -> f64 {
    use crate::model::MetricKind::{Index, Money, Stock};
    scales.of(match unit {
        "people" => Stock,
        "currency" => Money,
        _ => Index,
    })
}
