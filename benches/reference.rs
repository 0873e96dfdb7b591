//! The reference workload as a model of the engine: what a new model takes, and what its speed is.
//!
//! `README.md` defines the workload. Hires are Poisson; they are drawn as Binomial(n, mean/n) with n so large
//! that the difference is less than one in a thousand million.

use workshift::assumption::{Bounds, Distribution, Sampler};
use workshift::engine::{
    Blocks, EngineError, LANES, MetricKind, Model, MonthStatistics, Scales, Silent, gather,
};
use workshift::maths::{dispatch, exp, normal_quantile_lanes};
use workshift::random::{Address, Entity, Luck, Operation, Probabilities, assumption_uniforms};

use crate::workload::{METRICS, PROBABILITIES, TRAINING, Workload};

/// Hires are so many trials with a small probability each.
const TRIALS: f64 = (1_u64 << 40) as f64;
/// Standard deviation of the logarithm of the factor on quits, whose mean is 1.
const QUIT_SPREAD: f64 = 0.25;

const QUIT: Operation = Operation(1);
const HIT: Operation = Operation(2);
const RETRAIN: Operation = Operation(3);
const LAY_OFF: Operation = Operation(4);
const SUCCEED: Operation = Operation(5);
const HIRE: Operation = Operation(6);

/// Assumptions, one row of lanes each.
const DRAWN: [(&str, &str); 6] = [
    ("midpoint", "triangular(12,30,48)"),
    ("width", "uniform(3,8)"),
    ("success", "pert(0.4,0.6,0.85)"),
    ("retraining", "uniform(0.2,0.6)"),
    ("layoff", "uniform(0.3,0.9)"),
    ("fill", "uniform(0.1,0.4)"),
];

/// A size of the workload as a model.
pub struct Reference<'a> {
    work: &'a Workload,
    seed: u64,
    roles: Vec<Entity>,
    samplers: Vec<Sampler>,
}

/// A block of replications.
pub struct State {
    luck: Luck,
    month: usize,
    /// Factor on quits.
    quit_factor: Vec<f64>,
    /// Of each role.
    quit: Vec<Probabilities>,
    success: Probabilities,
    retraining: Probabilities,
    layoff: Probabilities,
    /// `[assumption][lane]`, as [`DRAWN`] names them.
    drawn: Vec<Vec<f64>>,
    adopted: Vec<f64>,
    before: Vec<f64>,
    /// `[metric][total and roles][lane]`.
    book: Vec<Vec<Vec<f64>>>,
    /// `[start month mod TRAINING][role][lane]`.
    training: Vec<Vec<Vec<f64>>>,
    /// `[role][lane]`: who succeeds and comes to the role.
    arrivals: Vec<Vec<f64>>,
    p: Vec<f64>,
    n: Vec<f64>,
    flow: Vec<f64>,
}

// Positions in METRICS.
const HEADCOUNT: usize = 0;
const HIRES: usize = 3;

dispatch! {
    /// Adoption `1 / (1 + exp((midpoint - month) / width))`.
    fn adoption(midpoint: &[f64], width: &[f64], month: f64, out: &mut [f64]) {
        let n = out.len();
        let (midpoint, width) = (&midpoint[..n], &width[..n]);
        for lane in 0..n {
            out[lane] = 1.0 / (1.0 + exp((midpoint[lane] - month) / width[lane]));
        }
    }
}

dispatch! {
    /// Probability that a post that is left is hit this month.
    fn hazard(adopted: &[f64], before: &[f64], exposure: f64, out: &mut [f64]) {
        let n = out.len();
        let (adopted, before) = (&adopted[..n], &before[..n]);
        for lane in 0..n {
            out[lane] = exposure * (adopted[lane] - before[lane]) / (1.0 - exposure * before[lane]);
        }
    }
}

dispatch! {
    /// Probability per trial of a hire.
    fn hiring(opening: f64, exposure: f64, adopted: &[f64], staff: &[f64], fill: &[f64], out: &mut [f64]) {
        let n = out.len();
        let (adopted, staff, fill) = (&adopted[..n], &staff[..n], &fill[..n]);
        for lane in 0..n {
            let missing = opening * (1.0 - exposure * adopted[lane] / 2.0) - staff[lane];
            let missing = if missing > 0.0 { missing } else { 0.0 };
            out[lane] = fill[lane] * missing * (1.0 / TRIALS);
        }
    }
}

dispatch! {
    fn scaled(factor: f64, values: &[f64], out: &mut [f64]) {
        for (out, value) in out.iter_mut().zip(values) {
            *out = factor * value;
        }
    }
}

dispatch! {
    fn add(to: &mut [f64], what: &[f64]) {
        for (to, what) in to.iter_mut().zip(what) {
            *to += what;
        }
    }
}

dispatch! {
    fn subtract(from: &mut [f64], what: &[f64]) {
        for (from, what) in from.iter_mut().zip(what) {
            *from -= what;
        }
    }
}

impl<'a> Reference<'a> {
    /// The workload on the luck of a seed.
    ///
    /// # Panics
    ///
    /// Never: the distributions of the workload are well formed.
    pub fn new(work: &'a Workload, seed: u64) -> Self {
        let sampler = |(_, cell): &(&str, &str)| {
            let bounds = Bounds::above(0.0);
            Sampler::new(&Distribution::parse(cell, &bounds).expect("well formed"), &bounds)
        };
        Self {
            work,
            seed,
            roles: (0..work.roles.len()).map(|g| Entity::named("role", &g.to_string())).collect(),
            samplers: DRAWN.iter().map(sampler).collect(),
        }
    }

    /// All replications on one thread: `[month, metric, total and roles, statistic]`, month 0 left out.
    ///
    /// # Panics
    ///
    /// Never: nothing in the workload can fail.
    pub fn run(&self, replications: usize) -> Vec<MonthStatistics> {
        let blocks = Blocks {
            months: self.work.months,
            replications: replications as u32,
            points_per_randomisation: None,
            lanes: LANES,
            threads: Some(1),
            passes: 1,
            scales: Scales::COUNTS,
            quantiles: PROBABILITIES,
        };
        let one = std::slice::from_ref(self);
        gather(one, blocks, &(), &Silent).expect("nothing in the workload can fail").split_off(1)
    }
}

/// `[month, metric, total and roles, statistic]`, as [`STATISTICS`](crate::workload::STATISTICS) names them.
pub fn values(months: &[MonthStatistics]) -> Vec<f64> {
    let mut values = Vec::new();
    for column in months.iter().flat_map(|month| &month.levels) {
        values.extend([column.mean, column.sd.unwrap_or(f64::NAN)]);
        values.extend(column.quantiles);
    }
    values
}

impl Model for Reference<'_> {
    type State = State;
    type Shared = ();

    fn n_columns(&self) -> usize {
        METRICS.len() * (self.roles.len() + 1)
    }

    fn kind(&self, column: usize) -> MetricKind {
        if column / (self.roles.len() + 1) == HEADCOUNT { MetricKind::Stock } else { MetricKind::Flow }
    }

    fn state(&self, lanes: usize) -> State {
        let row = || vec![0.0; lanes];
        let rows = |n: usize| vec![row(); n];
        let roles = self.roles.len();
        State {
            luck: Luck::new(self.seed, 0),
            month: 0,
            quit_factor: row(),
            quit: vec![Probabilities::new(lanes); roles],
            success: Probabilities::new(lanes),
            retraining: Probabilities::new(lanes),
            layoff: Probabilities::new(lanes),
            drawn: rows(DRAWN.len()),
            adopted: row(),
            before: row(),
            book: (0..METRICS.len()).map(|_| rows(roles + 1)).collect(),
            training: (0..TRAINING).map(|_| rows(roles)).collect(),
            arrivals: rows(roles),
            p: row(),
            n: row(),
            flow: row(),
        }
    }

    fn shared(&self, _first: u32, _lanes: usize) {}

    fn open(&self, s: &mut State, (): &(), first: u32) {
        s.luck = Luck::new(self.seed, first);
        s.month = 0;
        for (((name, _), sampler), row) in DRAWN.iter().zip(&self.samplers).zip(&mut s.drawn) {
            assumption_uniforms(self.seed, Entity::named("assumption", name), first, &mut s.flow);
            sampler.quantile_lanes(&s.flow, row);
        }
        assumption_uniforms(self.seed, Entity::named("assumption", "quits"), first, &mut s.quit_factor);
        normal_quantile_lanes(&mut s.quit_factor);
        for factor in &mut s.quit_factor {
            *factor = exp(QUIT_SPREAD * *factor - QUIT_SPREAD * QUIT_SPREAD / 2.0);
        }
        for (quit, role) in s.quit.iter_mut().zip(&self.work.roles) {
            quit.set(|p| scaled(role.quit_base, &s.quit_factor, p));
        }
        s.success.set(|p| p.copy_from_slice(&s.drawn[2]));
        s.retraining.set(|p| p.copy_from_slice(&s.drawn[3]));
        s.layoff.set(|p| p.copy_from_slice(&s.drawn[4]));
        s.book.iter_mut().flatten().chain(s.training.iter_mut().flatten()).for_each(|row| row.fill(0.0));
        for (row, role) in s.book[HEADCOUNT][1..].iter_mut().zip(&self.work.roles) {
            row.fill(role.opening);
        }
        adoption(&s.drawn[0], &s.drawn[1], 0.0, &mut s.adopted);
    }

    fn step(&self, s: &mut State) -> Result<(), EngineError> {
        s.month += 1;
        let month = s.month;
        std::mem::swap(&mut s.adopted, &mut s.before);
        adoption(&s.drawn[0], &s.drawn[1], month as f64, &mut s.adopted);
        for g in 0..self.roles.len() {
            self.lose(s, g);
        }
        for g in 0..self.roles.len() {
            self.gain(s, g);
        }
        for rows in &mut s.book {
            let (total, roles) = rows.split_first_mut().expect("a row for the total");
            total.fill(0.0);
            roles.iter().for_each(|row| add(total, row));
        }
        Ok(())
    }

    fn row<'s>(&self, s: &'s State, column: usize) -> &'s [f64] {
        &s.book[column / (self.roles.len() + 1)][column % (self.roles.len() + 1)]
    }
}

impl Reference<'_> {
    fn address(&self, operation: Operation, g: usize, month: usize) -> Address {
        Address { operation, entity: self.roles[g], month: month as u16, cohort: 0 }
    }

    /// Quits, posts hit, retrained, laid off, and the end of a cohort's training.
    fn lose(&self, s: &mut State, g: usize) {
        let (role, month) = (self.work.roles[g], s.month);
        let at = |operation| self.address(operation, g, month);
        let [headcounts, quits, layoffs, _] = &mut s.book[..] else { unreachable!("four metrics") };
        let (headcount, quits, layoffs) = (&mut headcounts[g + 1], &mut quits[g + 1], &mut layoffs[g + 1]);
        s.luck.binomial_of(at(QUIT), headcount, &s.quit[g], quits);
        subtract(headcount, quits);
        hazard(&s.adopted, &s.before, role.exposure, &mut s.p);
        s.luck.binomial(at(HIT), headcount, &s.p, &mut s.n);
        s.luck.binomial_of(at(RETRAIN), &s.n, &s.retraining, &mut s.flow);
        subtract(headcount, &s.flow);
        subtract(&mut s.n, &s.flow);
        s.luck.binomial_of(at(LAY_OFF), &s.n, &s.layoff, layoffs);
        subtract(headcount, layoffs);
        let cohort = &mut s.training[month % TRAINING][g];
        let arrivals = &mut s.arrivals[(g + self.work.moves_by) % self.roles.len()];
        s.luck.binomial_of(at(SUCCEED), cohort, &s.success, arrivals);
        add(layoffs, cohort);
        subtract(layoffs, arrivals);
        cohort.copy_from_slice(&s.flow);
    }

    /// Who succeeded arrives; hires.
    fn gain(&self, s: &mut State, g: usize) {
        let role = self.work.roles[g];
        let at = self.address(HIRE, g, s.month);
        let headcount = &mut s.book[HEADCOUNT][g + 1];
        add(headcount, &s.arrivals[g]);
        hiring(role.opening, role.exposure, &s.adopted, headcount, &s.drawn[5], &mut s.p);
        s.n.fill(TRIALS);
        s.luck.binomial(at, &s.n, &s.p, &mut s.flow);
        add(headcount, &s.flow);
        s.book[HIRES][g + 1].copy_from_slice(&s.flow);
    }
}
