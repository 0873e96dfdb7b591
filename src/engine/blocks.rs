//! Blocks of replications go through the months, all models side by side, into exact columns.
//!
//! What a block does depends on nothing but the addresses of its replications, and columns count whole
//! numbers, so neither the number of threads nor the size of a block changes a bit. This room does not know
//! what its models simulate.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

use super::EngineError;
use super::column::{self, Column, Exactness, Places, make_whole, subtract};
use super::columns::Scales;
use super::results::Statistics;
use super::summary::{Split, statistics};
use super::threads::{balanced, into_inner, lock, on_threads};
use crate::model::MetricKind;

/// Replications of a block of a model with few rows: enough lanes to keep vector units and caches busy. Results
/// do not depend on it.
pub const LANES: usize = 1024;
/// Most replications of a block: the more there are, the less often are columns visited.
pub const MOST_LANES: usize = column::BATCH;

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

/// What the engine knows of a model: numbers of a block of replications, month by month, as rows of lanes.
pub trait Model: Sync {
    /// Where everybody is, in a block of replications.
    type State: Send;
    /// What all models of a run share in a block, such as what is drawn once per replication.
    type Shared;

    /// Columns whose statistics are taken, and those of their differences from the first model.
    fn n_columns(&self) -> usize;
    /// Columns after those, of which the statistics alone are taken.
    fn n_own_columns(&self) -> usize {
        0
    }
    /// What a column counts; it says how the column is made whole.
    fn kind(&self, column: usize) -> MetricKind;
    /// A state for so many lanes.
    fn state(&self, lanes: usize) -> Self::State;
    /// What the models share in the block of `lanes` replications from `first` on.
    fn shared(&self, first: u32, lanes: usize) -> Self::Shared;
    /// Opens month 0 of that block.
    fn open(&self, state: &mut Self::State, shared: &Self::Shared, first: u32);
    /// One month on.
    ///
    /// # Errors
    ///
    /// [`EngineError`] if the model leaves the range of its numbers.
    fn step(&self, state: &mut Self::State) -> Result<(), EngineError>;
    /// A column of the month: one number per lane.
    fn row<'s>(&self, state: &'s Self::State, column: usize) -> &'s [f64];
    /// Whether a column of the month is known to be 0 in every lane; then its row need not be read.
    fn is_zero(&self, _state: &Self::State, _column: usize) -> bool {
        false
    }
}

/// Who looks at the states of a run while it passes; may be called from several threads.
pub trait Watch<M: Model>: Sync {
    /// The model `of` is at the end of `month` in the block from replication `first` on.
    fn month(&self, _of: usize, _month: usize, _first: u32, _state: &M::State) {}
    /// All models of a pass, the first model before them, are at the end of the last month.
    fn end(&self, _first: u32, _pass: &Pass, _states: &[M::State]) {}
}

/// Nobody looks.
impl<M: Model> Watch<M> for () {}

/// Models that go through all replications together. Differences need the first model, so every pass has it;
/// what is known of it is kept in the first pass only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// Positions of the models; the first is 0.
    pub members: Vec<usize>,
    /// Whether the first model is new here.
    pub is_first: bool,
}

impl Pass {
    /// The passes in which the other models than the first come in `passes` parts of about the same size.
    fn all(n_models: usize, passes: usize) -> Vec<Pass> {
        let others: Vec<usize> = (1..n_models).collect();
        let size = others.len().div_ceil(passes.max(1)).max(1);
        let parts: Vec<&[usize]> = if others.is_empty() { vec![&[]] } else { others.chunks(size).collect() };
        let pass = |(at, part): (usize, &&[usize])| Pass {
            members: std::iter::once(0).chain(part.iter().copied()).collect(),
            is_first: at == 0,
        };
        parts.iter().enumerate().map(pass).collect()
    }

    /// Positions among [`Pass::members`] of the models that are new in this pass.
    pub fn fresh(&self) -> std::ops::Range<usize> {
        usize::from(!self.is_first)..self.members.len()
    }
}

/// How the replications are run.
#[derive(Debug, Clone, Copy)]
pub struct Blocks {
    /// Horizon, months.
    pub months: usize,
    /// Replications.
    pub replications: u32,
    /// Of one independent randomisation; `None` for random sampling. Each is a block of its own.
    pub points_per_randomisation: Option<u32>,
    /// Replications of a block, at most [`MOST_LANES`]; never changes a result.
    pub lanes: usize,
    /// Worker threads; `None` = all cores. Never changes a result.
    pub threads: Option<usize>,
    /// Passes: with more of them fewer columns are held at once, and the first model runs once a pass. Never
    /// changes a result.
    pub passes: usize,
    /// How numbers are made whole.
    pub scales: Scales,
    /// Probabilities of the quantiles, ascending.
    pub quantiles: [f64; 9],
}

/// The statistics of one model in one month.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MonthStatistics {
    /// Of each column.
    pub levels: Vec<Statistics>,
    /// Of each column minus that of the first model; empty for the first.
    pub differences: Vec<Statistics>,
    /// Of the model's own columns.
    pub own: Vec<Statistics>,
}

/// One model in one month: its columns while blocks come, their statistics once all have come.
#[derive(Debug, Default)]
struct Shard {
    columns: Columns,
    /// Replications that were entered.
    entered: u32,
    statistics: MonthStatistics,
}

/// The columns of one model in one month.
#[derive(Debug, Default)]
struct Columns {
    levels: Vec<Column>,
    differences: Vec<Column>,
    own: Vec<Column>,
}

/// How a column is made whole.
#[derive(Debug, Clone, Copy)]
struct Measure {
    scale: f64,
    exactness: Exactness,
}

struct Run<'a, M, W> {
    blocks: Blocks,
    models: &'a [M],
    watch: &'a W,
    pass: &'a Pass,
    /// `[member][column]`, the own columns after the others.
    measures: Vec<Vec<Measure>>,
    /// `[month][member]`.
    shards: Vec<Mutex<Shard>>,
}

/// Runs all replications and returns the statistics of `[month][model]`.
///
/// # Errors
///
/// What a model's step returns, from the earliest block of the earliest pass; [`EngineError::Cancelled`] if
/// somebody stopped it.
pub fn gather<M: Model, W: Watch<M>>(
    models: &[M],
    blocks: Blocks,
    watch: &W,
    progress: &dyn Progress,
) -> Result<Vec<MonthStatistics>, EngineError> {
    let mut all = vec![MonthStatistics::default(); (blocks.months + 1) * models.len()];
    let passes = Pass::all(models.len(), blocks.passes);
    let part = Part { of: passes.len() as u64, progress, done: AtomicU64::new(0) };
    for pass in &passes {
        let n = pass.members.len();
        for (at, statistics) in gather_pass(models, blocks, watch, pass, &part)?.into_iter().enumerate() {
            let (month, member) = (at / n, at % n);
            if pass.fresh().contains(&member) {
                all[month * models.len() + pass.members[member]] = statistics;
            }
        }
    }
    Ok(all)
}

/// The progress of one of several passes: a replication is done when it is done in all.
struct Part<'a> {
    of: u64,
    progress: &'a dyn Progress,
    done: AtomicU64,
}

impl Progress for Part<'_> {
    fn done(&self, replications: u32) {
        let n = u64::from(replications);
        let before = self.done.fetch_add(n, Ordering::Relaxed);
        self.progress.done(((before + n) / self.of - before / self.of) as u32);
    }

    fn cancelled(&self) -> bool {
        self.progress.cancelled()
    }
}

fn gather_pass<M: Model, W: Watch<M>>(
    models: &[M],
    blocks: Blocks,
    watch: &W,
    pass: &Pass,
    progress: &dyn Progress,
) -> Result<Vec<MonthStatistics>, EngineError> {
    let lanes = balanced(blocks.lanes.clamp(1, MOST_LANES), &blocks);
    let n_blocks = blocks.replications.div_ceil(lanes as u32);
    let run = Run {
        blocks,
        models,
        watch,
        pass,
        measures: pass.members.iter().map(|of| measures(&models[*of], &blocks.scales)).collect(),
        shards: (0..(blocks.months + 1) * pass.members.len()).map(|_| Mutex::default()).collect(),
    };
    let (next, stop) = (AtomicU32::new(0), AtomicBool::new(false));
    let first_error: Mutex<Option<(u32, EngineError)>> = Mutex::new(None);
    let work = || {
        let mut bench = None;
        while !stop.load(Ordering::Relaxed) && !progress.cancelled() {
            let block = next.fetch_add(1, Ordering::Relaxed);
            if block >= n_blocks {
                break;
            }
            let first = block * lanes as u32;
            let n = (blocks.replications - first).min(lanes as u32);
            let fits = bench.take().filter(|bench: &Bench<M>| bench.lanes == n as usize);
            let bench = bench.insert(fits.unwrap_or_else(|| Bench::new(&run, n as usize)));
            match bench.block(&run, first, progress) {
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
    on_threads(blocks.threads, n_blocks as usize, work);
    if let Some((_, error)) = lock(&first_error).take() {
        return Err(error);
    }
    if progress.cancelled() {
        return Err(EngineError::Cancelled);
    }
    Ok(run.shards.into_iter().map(|shard| into_inner(shard).statistics).collect())
}

fn measures<M: Model>(model: &M, scales: &Scales) -> Vec<Measure> {
    let measure = |column| {
        let kind = model.kind(column);
        Measure { scale: scales.of(kind), exactness: scales.exactness(kind) }
    };
    (0..model.n_columns() + model.n_own_columns()).map(measure).collect()
}

impl Columns {
    /// For a member of a pass; the first model has columns where it is new, and differences nowhere.
    fn new<M: Model>(model: &M, member: usize, pass: &Pass) -> Columns {
        let columns = |wanted: bool, n: usize| vec![Column::default(); if wanted { n } else { 0 }];
        let is_fresh = pass.fresh().contains(&member);
        Columns {
            levels: columns(is_fresh, model.n_columns()),
            differences: columns(member > 0, model.n_columns()),
            own: columns(is_fresh, model.n_own_columns()),
        }
    }
}

impl<M: Model, W> Run<'_, M, W> {
    fn statistics(&self, columns: Columns, member: usize) -> MonthStatistics {
        let points = self.blocks.points_per_randomisation;
        let split = Split {
            quantiles: self.blocks.quantiles,
            randomisations: points.map(|points| self.blocks.replications / points),
        };
        let all = |columns: Vec<Column>, measures: &[Measure], is_difference: bool| {
            let one = |(column, measure): (Column, &Measure)| {
                statistics(&column, measure.scale, split, is_difference)
            };
            columns.into_iter().zip(measures).map(one).collect()
        };
        let n = self.models[self.pass.members[member]].n_columns();
        let (shared, own) = self.measures[member].split_at(n);
        MonthStatistics {
            levels: all(columns.levels, shared, false),
            differences: all(columns.differences, shared, true),
            own: all(columns.own, own, false),
        }
    }
}

/// What one thread works with.
struct Bench<M: Model> {
    lanes: usize,
    states: Vec<M::State>,
    /// The real-valued columns of the first model in this month, made whole: `[column][lane]`.
    base: Vec<f64>,
    now: Vec<f64>,
    difference: Vec<f64>,
    places: Places,
}

impl<M: Model> Bench<M> {
    fn new<W>(run: &Run<'_, M, W>, lanes: usize) -> Bench<M> {
        Bench {
            lanes,
            states: run.pass.members.iter().map(|of| run.models[*of].state(lanes)).collect(),
            base: vec![0.0; run.models[0].n_columns() * lanes],
            now: vec![0.0; lanes],
            difference: vec![0.0; lanes],
            places: Places::default(),
        }
    }

    fn block<W: Watch<M>>(
        &mut self,
        run: &Run<'_, M, W>,
        first: u32,
        progress: &dyn Progress,
    ) -> Result<(), EngineError> {
        let shared = run.models[0].shared(first, self.lanes);
        for month in 0..=run.blocks.months {
            if progress.cancelled() {
                return Ok(());
            }
            for (member, of) in run.pass.members.iter().enumerate() {
                let state = &mut self.states[member];
                match month {
                    0 => run.models[*of].open(state, &shared, first),
                    _ => run.models[*of].step(state)?,
                }
                self.record(run, member, month);
                if run.pass.fresh().contains(&member) {
                    run.watch.month(*of, month, first, &self.states[member]);
                }
            }
        }
        run.watch.end(first, run.pass, &self.states);
        Ok(())
    }

    /// Makes the real-valued columns of the first model whole, for the differences of a later pass.
    fn make_base<W>(&mut self, run: &Run<'_, M, W>) {
        let lanes = self.lanes;
        for (column, measure) in run.measures[0][..run.models[0].n_columns()].iter().enumerate() {
            if !measure.is_whole() {
                let row = &run.models[0].row(&self.states[0], column)[..lanes];
                make_whole(row, measure.scale, &mut self.base[column * lanes..(column + 1) * lanes]);
            }
        }
    }

    /// Enters a month of a model into its columns.
    fn record<W>(&mut self, run: &Run<'_, M, W>, member: usize, month: usize) {
        if !run.pass.fresh().contains(&member) {
            return self.make_base(run);
        }
        let (model, first_model) = (&run.models[run.pass.members[member]], &run.models[0]);
        let (state, first_state) = (&self.states[member], &self.states[0]);
        let is_randomisation = run.blocks.points_per_randomisation.is_some();
        let lanes = self.lanes;
        let n = model.n_columns();
        let mut shard = lock(&run.shards[month * run.pass.members.len() + member]);
        let Shard { columns, entered, statistics } = &mut *shard;
        if *entered == 0 {
            *columns = Columns::new(model, member, run.pass);
        }
        let Columns { levels, differences, own } = columns;
        for (column, measure) in run.measures[member].iter().enumerate() {
            let Measure { scale, exactness } = *measure;
            let is_whole = measure.is_whole();
            let level = if column < n { &mut levels[column] } else { &mut own[column - n] };
            let is_zero = model.is_zero(state, column);
            let row = &model.row(state, column)[..lanes];
            if is_zero {
                debug_assert!(row.iter().all(|x| *x == 0.0), "column {column} is said to be 0");
                level.add_same(0.0, lanes, exactness, is_randomisation);
            }
            if member == 0 && column < n {
                let base = &mut self.base[column * lanes..(column + 1) * lanes];
                if !is_whole {
                    make_whole(row, scale, base);
                }
                if !is_zero {
                    let values = if is_whole { row } else { base };
                    level.add(values, exactness, is_randomisation, &mut self.places);
                }
                continue;
            }
            let values = whole(row, *measure, &mut self.now);
            if !is_zero {
                level.add(values, exactness, is_randomisation, &mut self.places);
            }
            if column >= n {
                continue;
            }
            let mut is_any = false;
            if !(is_zero && first_model.is_zero(first_state, column)) {
                let base = if is_whole {
                    &first_model.row(first_state, column)[..lanes]
                } else {
                    &self.base[column * lanes..(column + 1) * lanes]
                };
                subtract(values, base, &mut self.difference, &mut is_any);
            }
            if is_any {
                differences[column].add(&self.difference, exactness, is_randomisation, &mut self.places);
            } else {
                differences[column].add_same(0.0, lanes, exactness, is_randomisation);
            }
        }
        *entered += lanes as u32;
        if *entered == run.blocks.replications {
            // While the columns are near; their room is free for others from now on.
            *statistics = run.statistics(std::mem::take(columns), member);
        }
    }
}

impl Measure {
    /// Whether the numbers are whole as they are.
    fn is_whole(self) -> bool {
        self.exactness == Exactness::Counts && self.scale == 1.0
    }
}

/// A row as whole numbers: counts are whole already, others are put into `out`.
fn whole<'r>(row: &'r [f64], measure: Measure, out: &'r mut [f64]) -> &'r [f64] {
    if measure.is_whole() {
        return row;
    }
    make_whole(row, measure.scale, out);
    out
}
