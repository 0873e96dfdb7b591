//! One future in full: every number of every month, and notes of why.

use super::EngineError;
use super::columns::{self, FIRM_COLUMNS};
use super::evaluate::{Evaluator, Points};
use super::plan::Freeze;
use crate::model::firm::{self, Chance, Note, State};
use crate::random::Luck;

/// One month of one future.
#[derive(Debug, Clone, PartialEq)]
pub struct TracedMonth {
    /// All metrics of the firm, then those of each role, as the columns of a run.
    columns: Vec<f64>,
    /// What the model noted, in the order of the month.
    pub notes: Vec<Note>,
}

/// One future of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// The value of every quantity of the scenario at the opening, in its order.
    pub inputs: Vec<f64>,
    /// Months 0 to T.
    pub months: Vec<TracedMonth>,
}

impl Trace {
    /// The number of a metric (a position in [`metrics`](super::metrics)) of the firm or a role in a month;
    /// `None` where there is no such month, or a role lacks the metric.
    pub fn value(&self, metric: usize, role: Option<usize>, month: usize) -> Option<f64> {
        let month = self.months.get(month)?;
        match role {
            None => month.columns.get(metric).filter(|_| metric < FIRM_COLUMNS).copied(),
            Some(role) => {
                let column = FIRM_COLUMNS + role * columns::ROLE_COLUMNS + metric;
                month.columns.get(column).filter(|_| metric < columns::ROLE_COLUMNS).copied()
            }
        }
    }
}

impl Evaluator<'_> {
    /// One of some points in full.
    ///
    /// Its numbers are those that [`Evaluator::run`] gives for it, and those of a run that has the point among
    /// its replications, to the last bit.
    ///
    /// # Errors
    ///
    /// [`EngineError::OutOfRange`] if posts leave the range of numbers of people.
    ///
    /// # Panics
    ///
    /// If there is no such point or scenario.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::engine::{Evaluator, Sampling, metrics};
    /// # let study = workshift::study::example();
    /// let evaluator = Evaluator::new(&study, 1, None)?;
    /// // Replication 17 of a run with seed 1.
    /// let points = evaluator.design(Sampling::Random, 17, 1).expect("a random design always fits");
    /// let trace = evaluator.trace(0, &points, 0)?;
    /// let payroll = metrics().iter().position(|metric| metric.name == "payroll").unwrap();
    /// assert_eq!(trace.value(payroll, None, 0), Some(1000.0));
    /// # Ok::<(), workshift::engine::EngineError>(())
    /// ```
    pub fn trace(&self, scenario: usize, points: &Points, point: usize) -> Result<Trace, EngineError> {
        let firm = &self.firms[scenario];
        let replication = points.luck[point];
        let chance = match self.freeze {
            Some(Freeze::Luck) => Chance::Mean,
            _ => Chance::Drawn(Luck::new(self.seed, replication)),
        };
        let uniforms: Vec<Vec<f64>> = points.uniforms.iter().map(|row| vec![row[point]]).collect();
        let mut state = State::new(firm, 1);
        state.notes = Some(Vec::new());
        self.inputs.fill(scenario, &uniforms, &mut state);
        let inputs = (0..firm.scenario.quantities.len()).map(|row| state.inputs.at(row, 0)).collect();
        firm::open(firm, &mut state);
        let mut trace = Trace { inputs, months: Vec::new() };
        loop {
            let mut all = Vec::with_capacity(columns::n_columns(firm.n_roles()));
            columns::for_each(firm, &state, |_, values| all.push(values[0]));
            let notes = state.notes.replace(Vec::new()).unwrap_or_default();
            trace.months.push(TracedMonth { columns: all, notes });
            if state.month == firm.months {
                return Ok(trace);
            }
            firm::step(firm, &mut state, &chance);
            if let Some((role, _)) = state.out_of_range() {
                return Err(EngineError::OutOfRange {
                    scenario: firm.scenario.name.clone(),
                    role: firm.scenario.roles[role].name.clone(),
                    month: state.month as u32,
                    replication,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::{Evaluator, Freeze, Mode, Plan, Sampling, Silent, metrics, simulate};

    /// Every firm metric of every month of kept futures, in each design, with and without luck.
    /// Teeth: another luck, place among the assumptions or order of columns differs at once.
    #[test]
    fn a_traced_future_is_that_of_the_run() {
        let study = crate::study::example();
        for (sampling, freeze) in [
            (Sampling::Random, None),
            (Sampling::Lhs, None),
            (Sampling::Sobol, None),
            (Sampling::Random, Some(Freeze::Luck)),
            (Sampling::Random, Some(Freeze::Assumptions)),
        ] {
            let plan = Plan {
                replications: 60,
                seed: 5,
                sampling,
                mode: Mode::MonteCarlo,
                freeze,
                threads: Some(1),
                keep_draws: false,
            };
            let results = simulate(&study, &plan, &Silent).unwrap();
            let evaluator = Evaluator::new(&study, 5, freeze).unwrap();
            let (n, n_metrics, n_months) = (results.futures.n, metrics().len(), study.months as usize + 1);
            for scenario in 0..study.scenarios.len() {
                for replication in [0, 17, 59] {
                    let points = evaluator.design(sampling, replication, 1).unwrap();
                    let trace = evaluator.trace(scenario, &points, 0).unwrap();
                    assert_eq!(trace.months.len(), n_months);
                    for month in 0..n_months {
                        for metric in 0..n_metrics {
                            let at = ((scenario * n_months + month) * n_metrics + metric) * n;
                            let kept = results.futures.values[at + replication as usize];
                            let traced = trace.value(metric, None, month).unwrap();
                            assert_eq!(traced.to_bits(), kept.to_bits(), "{metric} {month}");
                        }
                    }
                }
            }
        }
    }
}
