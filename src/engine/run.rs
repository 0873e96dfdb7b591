//! The run of a study: every scenario is a model of the engine, and what a report needs beside the columns
//! is kept while the blocks pass.

use std::sync::Mutex;

use super::EngineError;
use super::blocks::{self, Blocks, MOST_LANES, Model, MonthStatistics, Pass, Progress, Watch};
use super::column::{Column, Exactness, Places, make_whole};
use super::columns::{self, Scales};
use super::headline::{HEADLINE, Tracker};
use super::inputs::Inputs;
use super::plan::{Freeze, Plan};
use super::results::{Draws, Futures, QUANTILES};
use super::summary::Split;
use super::threads::{into_inner, lock};
use crate::model::MetricKind;
use crate::model::firm::{self, COHORT_METRICS, Chance, Firm, Grid, State};
use crate::random::Luck;
use crate::study::Study;

/// The states of the blocks of all threads keep to so much together: the larger blocks are, the less often
/// are columns visited.
const STATE_BYTES: usize = 192 << 20;
/// A thread's states may have at least so much, and need no more than that.
const BLOCK_BYTES: [usize; 2] = [40 << 20, 192 << 20];
/// Fewer lanes than this waste vector units, as long as the states fit [`MOST_STATE_BYTES`].
const FEW_LANES: usize = 64;
/// A block's states may take so much memory per thread; a study with very many paths gets fewer lanes.
const MOST_STATE_BYTES: usize = 512 << 20;
/// The columns of a pass may take so much; more scenarios go through the months in further passes, with the base
/// run again for each.
const PASS_BYTES: f64 = 768.0 * 1024.0 * 1024.0;
/// Bytes of a typical column of real numbers, and of counts, while its cells fit bytes.
const COLUMN_BYTES: [f64; 2] = [3_600.0, 1_600.0];
/// Beyond so many replications most cells no longer fit bytes, and columns are twice as large.
const REPLICATIONS_IN_BYTES: f64 = 30_000.0;
/// Whole futures that are kept.
const MOST_FUTURES: usize = 100;

/// Everything that a run gathers.
pub struct Gathered {
    /// `[month][scenario]`, flattened; the own columns are those of the cohorts, `[path row][metric]`.
    pub shards: Vec<MonthStatistics>,
    /// Per scenario.
    pub headlines: Vec<HeadlineColumns>,
    /// Per replication.
    pub draws: Draws,
    /// First futures.
    pub futures: Futures,
    /// `[scenario][event]`: replications in which the event asked for more people than there were.
    pub shortfalls: Vec<Vec<u64>>,
    /// Independent randomisations, for designs that have them.
    pub split: Split,
    /// Replications that were run.
    pub replications: u32,
}

/// The columns of one scenario's headline.
#[derive(Debug, Default)]
pub struct HeadlineColumns {
    /// One per headline metric.
    pub levels: Vec<Column>,
    /// Minus the base; empty for the base.
    pub differences: Vec<Column>,
}

/// A scenario as a model of the engine.
struct Scenario<'a> {
    of: usize,
    firm: &'a Firm<'a>,
    inputs: &'a Inputs,
    plan: &'a Plan,
}

/// A scenario in a block of replications.
struct Block {
    state: State,
    chance: Chance,
    first: u32,
    tracker: Tracker,
}

impl Model for Scenario<'_> {
    type State = Block;
    type Shared = Vec<Vec<f64>>;

    fn n_columns(&self) -> usize {
        columns::n_columns(self.firm.n_roles())
    }

    fn n_own_columns(&self) -> usize {
        (self.firm.n_paths() + 1) * COHORT_METRICS.len()
    }

    fn kind(&self, column: usize) -> MetricKind {
        match column.checked_sub(self.n_columns()) {
            None => columns::metric_of(column).kind,
            Some(own) => COHORT_METRICS[own % COHORT_METRICS.len()].kind,
        }
    }

    fn state(&self, lanes: usize) -> Block {
        Block {
            state: State::new(self.firm, lanes),
            chance: Chance::Mean,
            first: 0,
            tracker: Tracker::new(lanes),
        }
    }

    fn shared(&self, first: u32, lanes: usize) -> Vec<Vec<f64>> {
        self.inputs.draw(first, lanes)
    }

    fn open(&self, block: &mut Block, drawn: &Vec<Vec<f64>>, first: u32) {
        block.first = first;
        block.chance = match self.plan.freeze {
            Some(Freeze::Luck) => Chance::Mean,
            _ => Chance::Drawn(Luck::new(self.plan.seed, first)),
        };
        self.inputs.fill_drawn(self.of, drawn, &mut block.state);
        firm::open(self.firm, &mut block.state);
        block.tracker.open(&block.state);
    }

    fn step(&self, block: &mut Block) -> Result<(), EngineError> {
        firm::step(self.firm, &mut block.state, &block.chance);
        if let Some((role, lane)) = block.state.out_of_range() {
            return Err(EngineError::OutOfRange {
                scenario: self.firm.scenario.name.clone(),
                role: self.firm.scenario.roles[role].name.clone(),
                month: block.state.month as u32,
                replication: block.first + lane as u32,
            });
        }
        block.tracker.look(&block.state);
        Ok(())
    }

    fn row<'s>(&self, block: &'s Block, column: usize) -> &'s [f64] {
        let (grid, row) = self.place(block, column);
        grid.row(row)
    }

    fn is_zero(&self, block: &Block, column: usize) -> bool {
        let (grid, row) = self.place(block, column);
        !grid.is_written(row)
    }
}

impl Scenario<'_> {
    /// Where a column stands.
    fn place<'s>(&self, block: &'s Block, column: usize) -> (&'s Grid, usize) {
        match column.checked_sub(self.n_columns()) {
            None => {
                let (entity, metric) = columns::place_of(column);
                columns::grid_of(&block.state, metric, entity.checked_sub(1))
            }
            Some(own) => {
                let (path, metric) = (own / COHORT_METRICS.len(), own % COHORT_METRICS.len());
                (block.state.paths.grids()[metric], path)
            }
        }
    }
}

/// What is kept beside the columns, as blocks pass.
struct Keeper<'a> {
    plan: &'a Plan,
    inputs: &'a Inputs,
    firms: &'a [Firm<'a>],
    scales: Scales,
    n_months: usize,
    is_design: bool,
    headlines: Vec<Mutex<HeadlineColumns>>,
    draws: Mutex<Draws>,
    futures: Mutex<Futures>,
    shortfalls: Mutex<Vec<Vec<u64>>>,
}

/// How the work is cut; no part of it changes a result.
#[derive(Debug, Clone, Copy)]
pub struct Cut {
    /// Replications of a block.
    pub lanes: usize,
    /// See [`Blocks::passes`].
    pub passes: usize,
}

impl Cut {
    /// For a run of so many replications: few enough scenarios a pass that their columns keep to
    /// [`PASS_BYTES`], and blocks whose states fit.
    pub fn of(firms: &[Firm<'_>], replications: u32, threads: Option<usize>) -> Self {
        let others = firms.len().saturating_sub(1);
        let most = |passes: usize| (others.div_ceil(passes) + 1).min(firms.len());
        let fits = |passes: &usize| column_bytes(firms, most(*passes), f64::from(replications)) <= PASS_BYTES;
        let passes = (1..others.max(1)).find(fits).unwrap_or(others.max(1));
        Self { lanes: lanes_for(&firms[..most(passes)], threads), passes }
    }
}

/// Bytes of the columns of the first model and of `n - 1` others, at the end of a run.
pub fn column_bytes(firms: &[Firm<'_>], n: usize, replications: f64) -> f64 {
    let width = if replications > REPLICATIONS_IN_BYTES { 2.0 } else { 1.0 };
    let bytes = |most: f64| (most * width).min(replications * 4.0);
    let Some(first) = firms.first() else { return 0.0 };
    let columns = (0..columns::n_columns(first.n_roles())).map(|column| columns::metric_of(column).kind);
    let (counts, real): (Vec<_>, Vec<_>) = columns.partition(|kind| kind.counts_people());
    let table = real.len() as f64 * bytes(COLUMN_BYTES[0]) + counts.len() as f64 * bytes(COLUMN_BYTES[1]);
    let paths = firms.iter().map(|firm| firm.n_paths() + 1).max().unwrap_or(0) * COHORT_METRICS.len() * n;
    let month = (2 * n).saturating_sub(1) as f64 * table + paths as f64 * bytes(COLUMN_BYTES[1]);
    (first.months + 1) as f64 * month
}

/// Runs all replications, cut as said or as memory allows.
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
    cut: Option<Cut>,
    progress: &dyn Progress,
) -> Result<Gathered, EngineError> {
    let frozen = plan.freeze == Some(Freeze::Assumptions);
    let whole = plan.freeze != Some(Freeze::Luck);
    let inputs = Inputs::new(study, plan.sampling, plan.seed, frozen, whole).map_err(EngineError::Design)?;
    let points = inputs.points_per_randomisation();
    let replications = points.map_or(plan.replications, |points| plan.replications.div_ceil(points) * points);
    let models: Vec<Scenario<'_>> =
        (firms.iter().enumerate()).map(|(of, firm)| Scenario { of, firm, inputs: &inputs, plan }).collect();
    let n_months = study.months as usize + 1;
    let keeper = Keeper {
        plan,
        inputs: &inputs,
        firms,
        scales,
        n_months,
        is_design: points.is_some(),
        headlines: (0..firms.len()).map(|of| Mutex::new(new_headline(of))).collect(),
        draws: Mutex::new(new_draws(plan, &inputs, firms.len(), replications as usize)),
        futures: Mutex::new(new_futures(firms.len(), n_months, replications as usize)),
        shortfalls: Mutex::new(firms.iter().map(|firm| vec![0; firm.scenario.events.len()]).collect()),
    };
    let cut = cut.unwrap_or_else(|| Cut::of(firms, replications, plan.threads));
    let blocks = Blocks {
        months: study.months as usize,
        replications,
        points_per_randomisation: points,
        lanes: points.map_or(cut.lanes, |points| points as usize),
        threads: plan.threads,
        passes: cut.passes,
        scales,
        quantiles: QUANTILES,
    };
    let shards = blocks::gather(&models, blocks, &keeper, progress)?;
    Ok(Gathered {
        shards,
        headlines: keeper.headlines.into_iter().map(into_inner).collect(),
        draws: into_inner(keeper.draws),
        futures: into_inner(keeper.futures),
        shortfalls: into_inner(keeper.shortfalls),
        split: Split { quantiles: QUANTILES, randomisations: points.map(|points| replications / points) },
        replications,
    })
}

fn new_headline(scenario: usize) -> HeadlineColumns {
    let columns = || vec![Column::default(); HEADLINE.len()];
    HeadlineColumns { levels: columns(), differences: if scenario > 0 { columns() } else { Vec::new() } }
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

/// Lanes of a block, for so many threads.
pub fn lanes_for(firms: &[Firm<'_>], threads: Option<usize>) -> usize {
    let bytes = state_bytes_per_lane(firms).max(1);
    let threads = threads.unwrap_or_else(rayon::current_num_threads).max(1);
    let [least, most] = BLOCK_BYTES;
    let lanes =
        ((STATE_BYTES / threads).clamp(least, most) / bytes).max(FEW_LANES).min(MOST_STATE_BYTES / bytes);
    if lanes < FEW_LANES { lanes.max(8) } else { lanes.min(MOST_LANES) / FEW_LANES * FEW_LANES }
}

impl Watch<Scenario<'_>> for Keeper<'_> {
    fn month(&self, of: usize, month: usize, first: u32, block: &Block) {
        if month == 0 {
            self.keep_inputs(of, first, &block.state);
        }
        self.keep_futures(of, first, &block.state);
    }

    fn end(&self, first: u32, pass: &Pass, blocks: &[Block]) {
        for at in pass.fresh() {
            let (of, block) = (pass.members[at], &blocks[at]);
            self.keep_headline(of, block, &blocks[0]);
            self.keep_outcomes(of, first, &block.tracker);
            let mut shortfalls = lock(&self.shortfalls);
            for (total, n) in shortfalls[of].iter_mut().zip(&block.state.shortfalls) {
                *total += n;
            }
        }
    }
}

impl Keeper<'_> {
    fn keep_futures(&self, of: usize, first: u32, state: &State) {
        if first as usize >= MOST_FUTURES {
            return;
        }
        let mut futures = lock(&self.futures);
        let (n, from) = (futures.n, first as usize);
        columns::for_each(&self.firms[of], state, |column, values| {
            if column < columns::FIRM_COLUMNS {
                let at = ((of * self.n_months + state.month) * columns::FIRM_COLUMNS + column) * n;
                for (i, value) in values.iter().take(n - from).enumerate() {
                    futures.values[at + from + i] = *value;
                }
            }
        });
    }

    fn keep_inputs(&self, of: usize, first: u32, state: &State) {
        if !self.plan.keep_draws {
            return;
        }
        let range = first as usize..first as usize + state.lanes;
        let mut draws = lock(&self.draws);
        for (key, quantity) in self.inputs.quantity_of_key[of].iter().enumerate() {
            let column = &mut draws.values[of][key][range.clone()];
            match quantity {
                Some(row) => column.copy_from_slice(&state.inputs.row(*row)[..state.lanes]),
                None => column.fill(f64::NAN),
            }
        }
    }

    fn keep_headline(&self, of: usize, block: &Block, first: &Block) {
        let lanes = block.state.lanes;
        let (mut now, mut base, mut at) = (vec![0.0; lanes], vec![0.0; lanes], Places::default());
        let mut kept = lock(&self.headlines[of]);
        for (metric, headline) in HEADLINE.iter().enumerate() {
            let scale = headline_scale(headline.unit, &self.scales);
            let exactness = match headline.unit {
                "people" => self.scales.exactness(MetricKind::Stock),
                _ => Exactness::Real,
            };
            make_whole(block.tracker.headline(metric), scale, &mut now);
            kept.levels[metric].add(&now, exactness, self.is_design, &mut at);
            if of > 0 {
                make_whole(first.tracker.headline(metric), scale, &mut base);
                for (base, now) in base.iter_mut().zip(&now) {
                    *base = now - *base;
                }
                kept.differences[metric].add(&base, exactness, self.is_design, &mut at);
            }
        }
    }

    fn keep_outcomes(&self, of: usize, first: u32, tracker: &Tracker) {
        if !self.plan.keep_draws {
            return;
        }
        let mut draws = lock(&self.draws);
        for metric in 0..HEADLINE.len() {
            for (offset, values) in [&tracker.now[metric], &tracker.peak[metric]].into_iter().enumerate() {
                let range = first as usize..first as usize + values.len();
                draws.outcome_values[of][2 * metric + offset][range].copy_from_slice(values);
            }
        }
    }
}

/// The scale of a headline metric, by its unit.
pub fn headline_scale(unit: &str, scales: &Scales) -> f64 {
    scales.of(match unit {
        "people" => MetricKind::Stock,
        "currency" => MetricKind::Money,
        _ => MetricKind::Index,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::summary::statistics;
    use crate::engine::{Mode, Sampling, Silent, Statistics};

    /// One lane at a time, blocks that do not divide the replications, and the largest: equal bits in all
    /// that is gathered.
    #[test]
    fn the_size_of_a_block_moves_no_bit() {
        let study = crate::study::example();
        let plan = Plan {
            replications: 1100,
            seed: 3,
            sampling: Sampling::Random,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: Some(2),
            keep_draws: true,
        };
        let firms: Vec<Firm<'_>> =
            study.scenarios.iter().map(|scenario| Firm::new(scenario, study.months as usize)).collect();
        let scales = Scales::new(&study, true);
        let gather = |lanes, passes| {
            run(&study, &firms, &plan, scales, Some(Cut { lanes, passes }), &Silent).expect("a run")
        };
        let headlines = |gathered: &Gathered| -> Vec<Statistics> {
            let columns = gathered.headlines.iter().flat_map(|of| of.levels.iter().chain(&of.differences));
            columns.map(|column| statistics(column, 1.0, gathered.split, true)).collect()
        };
        let whole = gather(MOST_LANES, 1);
        for (lanes, passes) in [(7, 1), (64, 2), (1099, 3), (MOST_LANES, 99)] {
            let other = gather(lanes, passes);
            assert!(other.shards == whole.shards, "blocks of {lanes} lanes, {passes} passes");
            assert_eq!(headlines(&other), headlines(&whole));
            assert_eq!(other.draws.values, whole.draws.values);
            assert_eq!(other.draws.outcome_values, whole.draws.outcome_values);
            assert_eq!(other.futures, whole.futures);
            assert_eq!(other.shortfalls, whole.shortfalls);
        }
    }
}
