//! Expectation mode: one replication in which every draw is its mean.

use super::EngineError;
use super::columns;
use super::headline::{HEADLINE, Tracker};
use crate::model::firm::{self, COHORT_METRICS, Chance, Firm, State};
use crate::study::Scenario;

/// Every number of one scenario in expectation mode.
#[derive(Debug, Clone, PartialEq)]
pub struct Trajectory {
    /// `[month][column]`: the metrics of the firm, then those of each role.
    pub months: Vec<Vec<f64>>,
    /// `[month][path row][metric]`, flattened per month; row 0 is all paths.
    pub cohorts: Vec<Vec<f64>>,
    /// What the headline holds.
    pub headline: Vec<f64>,
    /// Per event: whether it asked for more people than there were.
    pub shortfalls: Vec<u64>,
}

/// Runs one scenario in expectation mode.
///
/// # Errors
///
/// [`EngineError::OutOfRange`] if posts leave the range of numbers of people.
pub fn expect(scenario: &Scenario, months: usize) -> Result<Trajectory, EngineError> {
    let firm = Firm::new(scenario, months);
    let mut state = State::new(&firm, 1);
    for (row, quantity) in scenario.quantities.iter().enumerate() {
        state.inputs.row_mut(row)[0] = columns::mean_of(quantity, false);
    }
    let mut tracker = Tracker::new(1);
    let mut trajectory =
        Trajectory { months: Vec::new(), cohorts: Vec::new(), headline: Vec::new(), shortfalls: Vec::new() };
    firm::open(&firm, &mut state);
    look(&firm, &state, &mut trajectory, &mut tracker);
    for month in 1..=months {
        firm::step(&firm, &mut state, &Chance::Mean);
        if let Some((role, _)) = state.out_of_range() {
            return Err(EngineError::OutOfRange {
                scenario: scenario.name.clone(),
                role: scenario.roles[role].name.clone(),
                month: month as u32,
                replication: 0,
            });
        }
        look(&firm, &state, &mut trajectory, &mut tracker);
    }
    trajectory.headline = (0..HEADLINE.len()).map(|metric| tracker.headline(metric)[0]).collect();
    trajectory.shortfalls = state.shortfalls;
    Ok(trajectory)
}

fn look(firm: &Firm<'_>, state: &State, trajectory: &mut Trajectory, tracker: &mut Tracker) {
    tracker.look(state);
    let mut month = Vec::with_capacity(columns::n_columns(firm.n_roles()));
    columns::for_each(firm, state, |_, values| month.push(values[0]));
    trajectory.months.push(month);
    let mut cohorts = Vec::with_capacity((firm.n_paths() + 1) * COHORT_METRICS.len());
    for path in 0..=firm.n_paths() {
        cohorts.extend(state.paths.grids().iter().map(|grid| grid.at(path, 0)));
    }
    trajectory.cohorts.push(cohorts);
}

/// Changes of a scenario against the base that move no number of its expectation-mode result: a
/// sentence each. A change that only widens a distribution around the same mean is one of them.
///
/// # Errors
///
/// As [`expect`].
pub fn inert_changes(
    base: &Scenario,
    scenario: &Scenario,
    months: usize,
) -> Result<Vec<String>, EngineError> {
    let result = expect(scenario, months)?;
    let same = |other: &Scenario| -> Result<bool, EngineError> {
        let other = expect(other, months)?;
        Ok(other.months == result.months && other.cohorts == result.cohorts)
    };
    let mut sentences = Vec::new();
    for (at, quantity) in scenario.quantities.iter().enumerate() {
        let Some(of_base) = base.quantities.iter().find(|of_base| of_base.key == quantity.key) else {
            continue;
        };
        if of_base.distribution == quantity.distribution {
            continue;
        }
        let mut without = scenario.clone();
        without.quantities[at].distribution = of_base.distribution.clone();
        if same(&without)? {
            sentences.push(format!(
                "scenario `{}`: `{}` is `{}` instead of `{}`, and that moves no number of the expectation",
                scenario.name, quantity.key, quantity.cell, of_base.cell
            ));
        }
    }
    for (at, event) in scenario.events.iter().enumerate() {
        if base.events.iter().any(|of_base| of_base.name == event.name) {
            continue;
        }
        let mut without = scenario.clone();
        without.events.remove(at);
        if same(&without)? {
            sentences.push(format!(
                "scenario `{}`: its event `{}` moves no number of the expectation",
                scenario.name, event.name
            ));
        }
    }
    Ok(sentences)
}
