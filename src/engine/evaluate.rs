//! Chosen futures of one scenario: what the methods of [`analysis`](crate::analysis) ask the model.
//!
//! Where [`simulate`](super::simulate) runs the design of a study and sums up every column, this door
//! takes the place of each future among the assumptions and the luck that it has, and returns a few
//! numbers of each. It sums nothing up.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::EngineError;
use super::blocks::Progress;
use super::columns;
use super::inputs::{Inputs, design};
use super::plan::Freeze;
use super::run::lanes_for;
use super::threads::{into_inner, lock, on_threads};
use crate::assumption::{DesignError, Sampling};
use crate::model::firm::{self, Chance, Firm, State};
use crate::random::Luck;
use crate::study::Study;

/// When a number is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// At the end of a month; 0 is the opening.
    Month(u32),
    /// At the end of the last month.
    Horizon,
    /// The largest of all months, the opening included.
    Peak,
}

/// Which number of a future.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Probe {
    /// Position in [`metrics`](super::metrics).
    pub metric: usize,
    /// Position of a role; `None` for the firm.
    pub role: Option<usize>,
    /// When it is read.
    pub when: When,
}

/// Futures to evaluate: where each stands among the assumptions, and with which luck.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Points {
    /// `[key][point]`, inside (0, 1): the uniform of each key of [`Evaluator::keys`], correlations
    /// already in it.
    pub uniforms: Vec<Vec<f64>>,
    /// `[point]`: the replication whose luck the future has. Runs of consecutive numbers go through the
    /// months together, so long runs are fast.
    pub luck: Vec<u32>,
}

/// A study made ready to evaluate chosen futures of its scenarios.
#[derive(Debug)]
pub struct Evaluator<'a> {
    study: &'a Study,
    pub(super) seed: u64,
    pub(super) freeze: Option<Freeze>,
    pub(super) inputs: Inputs,
    pub(super) firms: Vec<Firm<'a>>,
}

impl<'a> Evaluator<'a> {
    /// For all scenarios of a study; `freeze` as in [`Plan`](super::Plan).
    ///
    /// # Errors
    ///
    /// [`EngineError::Design`] if the rank correlations of the study cannot hold together.
    pub fn new(study: &'a Study, seed: u64, freeze: Option<Freeze>) -> Result<Evaluator<'a>, EngineError> {
        let (frozen, whole) = (freeze == Some(Freeze::Assumptions), freeze != Some(Freeze::Luck));
        let inputs =
            Inputs::new(study, Sampling::Random, seed, frozen, whole).map_err(EngineError::Design)?;
        let months = study.months as usize;
        let firms = study.scenarios.iter().map(|scenario| Firm::new(scenario, months)).collect();
        Ok(Evaluator { study, seed, freeze, inputs, firms })
    }

    /// Keys of all quantities that are uncertain in at least one scenario, in alphabetical order.
    pub fn keys(&self) -> &[String] {
        &self.inputs.keys
    }

    /// The futures that [`simulate`](super::simulate) runs: `n` replications from `first` on.
    ///
    /// # Errors
    ///
    /// [`DesignError`] if the design has too few dimensions for the study.
    pub fn design(&self, sampling: Sampling, first: u32, n: usize) -> Result<Points, DesignError> {
        let design = design(self.study, &self.inputs.keys, sampling, self.seed)?;
        let mut uniforms = vec![Vec::with_capacity(n); self.inputs.keys.len()];
        let block = design.points_per_randomisation().map_or(512, |points| points as usize);
        let end = first as usize + n;
        let mut at = first as usize;
        while at < end {
            let lanes = (block - at % block).min(end - at);
            let mut part = Vec::new();
            design.block(at as u32, lanes, &mut part);
            for (all, part) in uniforms.iter_mut().zip(part) {
                all.extend(part);
            }
            at += lanes;
        }
        Ok(Points { uniforms, luck: (first..end as u32).collect() })
    }

    /// `[key][point]`: the value of every quantity of a scenario, NaN where the scenario has none of that
    /// key.
    pub fn inputs(&self, scenario: usize, points: &Points) -> Vec<Vec<f64>> {
        let n = points.luck.len();
        let mut state = State::new(&self.firms[scenario], n);
        self.inputs.fill(scenario, &points.uniforms, &mut state);
        let value = |row: &Option<usize>| match row {
            Some(row) => state.inputs.row(*row)[..n].to_vec(),
            None => vec![f64::NAN; n],
        };
        self.inputs.quantity_of_key[scenario].iter().map(value).collect()
    }

    /// `[probe][point]`: the numbers of every future of one scenario.
    ///
    /// The first n points of [`Evaluator::design`] give what [`simulate`](super::simulate) gives for n
    /// replications. Neither threads nor the grouping of points change a bit.
    ///
    /// # Errors
    ///
    /// [`EngineError::OutOfRange`] if posts leave the range of numbers of people, with the luck of the
    /// future as its replication; [`EngineError::Cancelled`] if somebody stopped it.
    ///
    /// # Panics
    ///
    /// If the points do not have a uniform for each key, or a probe's role or month is not in the study.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::engine::{Evaluator, Probe, Sampling, Silent, When, metrics};
    /// # let study = workshift::study::example();
    /// let evaluator = Evaluator::new(&study, 1, None)?;
    /// let points = evaluator.design(Sampling::Random, 0, 100).expect("a random design always fits");
    /// let metric = metrics().iter().position(|metric| metric.name == "layoffs_cum").unwrap();
    /// let laid_off = Probe { metric, role: None, when: When::Horizon };
    /// let values = evaluator.run(0, &points, &[laid_off], None, &Silent)?;
    /// assert_eq!(values[0].len(), 100);
    /// # Ok::<(), workshift::engine::EngineError>(())
    /// ```
    pub fn run(
        &self,
        scenario: usize,
        points: &Points,
        probes: &[Probe],
        threads: Option<usize>,
        progress: &dyn Progress,
    ) -> Result<Vec<Vec<f64>>, EngineError> {
        let firm = &self.firms[scenario];
        assert_eq!(points.uniforms.len(), self.inputs.keys.len(), "one row of uniforms per key");
        let blocks = blocks_of(&points.luck, lanes_for(std::slice::from_ref(firm), None));
        let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let values = Mutex::new(vec![vec![0.0; points.luck.len()]; probes.len()]);
        let first_error: Mutex<Option<(usize, EngineError)>> = Mutex::new(None);
        let work = || {
            let mut state: Option<State> = None;
            while !stop.load(Ordering::Relaxed) && !progress.cancelled() {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(block) = blocks.get(at) else { break };
                let mut ready = state
                    .take()
                    .filter(|state| state.lanes == block.len())
                    .unwrap_or_else(|| State::new(firm, block.len()));
                match self.block(scenario, points, block.clone(), probes, &mut ready) {
                    Ok(rows) => {
                        for (all, row) in lock(&values).iter_mut().zip(rows) {
                            all[block.clone()].copy_from_slice(&row);
                        }
                        progress.done(block.len() as u32);
                    }
                    Err(error) => {
                        let mut kept = lock(&first_error);
                        if kept.as_ref().is_none_or(|(earlier, _)| at < *earlier) {
                            *kept = Some((at, error));
                        }
                        stop.store(true, Ordering::Relaxed);
                    }
                }
                state = Some(ready);
            }
        };
        on_threads(threads, blocks.len(), work);
        if let Some((_, error)) = lock(&first_error).take() {
            return Err(error);
        }
        if progress.cancelled() {
            return Err(EngineError::Cancelled);
        }
        Ok(into_inner(values))
    }

    /// The probes of a block of consecutive luck.
    fn block(
        &self,
        scenario: usize,
        points: &Points,
        block: std::ops::Range<usize>,
        probes: &[Probe],
        state: &mut State,
    ) -> Result<Vec<Vec<f64>>, EngineError> {
        let firm = &self.firms[scenario];
        let first = points.luck[block.start];
        let chance = match self.freeze {
            Some(Freeze::Luck) => Chance::Mean,
            _ => Chance::Drawn(Luck::new(self.seed, first)),
        };
        let uniforms: Vec<Vec<f64>> = points.uniforms.iter().map(|row| row[block.clone()].to_vec()).collect();
        self.inputs.fill(scenario, &uniforms, state);
        firm::open(firm, state);
        let mut rows: Vec<Vec<f64>> = probes.iter().map(|probe| read(firm, state, probe).to_vec()).collect();
        for month in 1..=self.study.months {
            firm::step(firm, state, &chance);
            if let Some((role, lane)) = state.out_of_range() {
                return Err(EngineError::OutOfRange {
                    scenario: firm.scenario.name.clone(),
                    role: firm.scenario.roles[role].name.clone(),
                    month,
                    replication: first + lane as u32,
                });
            }
            for (row, probe) in rows.iter_mut().zip(probes) {
                let now = read(firm, state, probe);
                match probe.when {
                    When::Month(at) if at != month => {}
                    When::Month(_) | When::Horizon => row.copy_from_slice(now),
                    When::Peak => row.iter_mut().zip(now).for_each(|(most, now)| *most = most.max(*now)),
                }
            }
        }
        Ok(rows)
    }
}

fn read<'s>(firm: &Firm<'_>, state: &'s State, probe: &Probe) -> &'s [f64] {
    debug_assert!(probe.role.is_none_or(|role| role < firm.n_roles()));
    columns::row_of(state, probe.metric, probe.role)
}

/// Ranges of points with consecutive luck, of at most so many lanes.
fn blocks_of(luck: &[u32], lanes: usize) -> Vec<std::ops::Range<usize>> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for at in 1..=luck.len() {
        let goes_on = at < luck.len() && at - start < lanes && luck[at] == luck[at - 1].wrapping_add(1);
        if !goes_on {
            blocks.push(start..at);
            start = at;
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{HEADLINE, Mode, Plan, Silent, metrics, simulate};

    fn plan(n: u32, sampling: Sampling) -> Plan {
        Plan {
            replications: n,
            seed: 5,
            sampling,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: Some(1),
            keep_draws: true,
        }
    }

    /// Every headline number of every future is the one of the run, in each design, and the inputs too.
    #[test]
    fn the_futures_of_the_design_are_those_of_the_run() {
        let study = crate::study::example();
        for sampling in [Sampling::Random, Sampling::Lhs, Sampling::Sobol] {
            let n = 600;
            let results = simulate(&study, &plan(n, sampling), &Silent).unwrap();
            let evaluator = Evaluator::new(&study, 5, None).unwrap();
            let points = evaluator.design(sampling, 0, results.replications as usize).unwrap();
            assert_eq!(evaluator.keys(), results.draws.keys);
            for scenario in 0..study.scenarios.len() {
                let inputs = evaluator.inputs(scenario, &points);
                for (key, values) in inputs.iter().enumerate() {
                    let run = &results.draws.values[scenario][key];
                    assert!(values.iter().zip(run).all(|(a, b)| a.to_bits() == b.to_bits()));
                }
                let all = metrics();
                for (at, headline) in HEADLINE.iter().enumerate() {
                    let Some(metric) = all.iter().position(|m| m.name == headline.name) else { continue };
                    for (offset, when) in [(0, When::Horizon), (1, When::Peak)] {
                        let probe = Probe { metric, role: None, when };
                        let values = evaluator.run(scenario, &points, &[probe], Some(2), &Silent).unwrap();
                        assert_eq!(values[0], results.draws.outcome_values[scenario][2 * at + offset]);
                    }
                }
            }
        }
    }

    /// Points in another order, with gaps in their luck, are the same futures.
    #[test]
    fn a_future_does_not_depend_on_its_neighbours() {
        let study = crate::study::example();
        let evaluator = Evaluator::new(&study, 9, None).unwrap();
        let points = evaluator.design(Sampling::Random, 0, 50).unwrap();
        let metric = metrics().iter().position(|m| m.name == "quits").unwrap();
        let probes = [
            Probe { metric, role: Some(0), when: When::Month(3) },
            Probe { metric, role: None, when: When::Horizon },
        ];
        let all = evaluator.run(0, &points, &probes, None, &Silent).unwrap();
        let order: Vec<usize> = (0..50).rev().step_by(3).collect();
        let some = Points {
            uniforms: points.uniforms.iter().map(|row| order.iter().map(|&i| row[i]).collect()).collect(),
            luck: order.iter().map(|&i| points.luck[i]).collect(),
        };
        let picked = evaluator.run(0, &some, &probes, None, &Silent).unwrap();
        for (all, picked) in all.iter().zip(&picked) {
            assert!(order.iter().zip(picked).all(|(&i, value)| all[i] == *value));
            assert!(all.iter().any(|x| *x != all[0]), "the futures differ");
        }
    }

    #[test]
    fn runs_of_consecutive_luck_stay_together() {
        assert_eq!(blocks_of(&[0, 1, 2, 7, 8, 3], 512), [0..3, 3..5, 5..6]);
        assert_eq!(blocks_of(&[4, 5, 6, 7, 8], 2), [0..2, 2..4, 4..5]);
        assert!(blocks_of(&[], 2).is_empty());
    }
}
