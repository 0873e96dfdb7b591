//! At which value of an assumption does an outcome turn?
//!
//! [`break_even`] fixes one assumption at one value after the other, all else as drawn and on the same luck,
//! and searches for the value at which the share of futures in which a condition holds crosses one half (or another
//! share), or at which a mean crosses its limit. [`search`] is the search alone, for any curve.

mod search;
#[cfg(test)]
mod tests;
mod words;

use std::fmt;

use super::condition::Condition;
use super::interval::{LEVEL, share_interval};
use crate::assumption::{Distribution, Rounding};
use crate::engine::{EngineError, Evaluator, Freeze, Points, Progress, Sampling};
use crate::study::{Scenario, Study};

pub use search::{Curve, Read, Reading, Turning, search};

/// Values at which the curve is read before turnings are searched between them.
const GRID: usize = 17;
/// Above this ratio of the ends the values are spread evenly on the logarithm.
const WIDE: f64 = 20.0;
/// The values of an uncertain assumption that are looked at by default: all but this share at either end.
const TAIL: f64 = 0.005;
/// How far around a fixed value is looked by default.
const AROUND: f64 = 4.0;

/// What turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Turns {
    /// The share of futures in which the condition holds crosses this.
    Share(f64),
    /// The mean of the quantity over all futures crosses the mean of its limit.
    Mean,
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// The study.
    pub study: &'a Study,
    /// Position of the scenario.
    pub scenario: usize,
    /// Key of the assumption that is varied; in all scenarios alike.
    pub key: &'a str,
    /// Asked of every future.
    pub condition: &'a Condition,
    /// What turns.
    pub turns: Turns,
    /// Smallest value looked at, instead of the default.
    pub from: Option<f64>,
    /// Largest value.
    pub to: Option<f64>,
    /// Futures at each value.
    pub replications: u32,
    /// Of the futures.
    pub seed: u64,
    /// Spread of the other assumptions.
    pub sampling: Sampling,
    /// A kind of chance that is switched off.
    pub freeze: Option<Freeze>,
    /// Worker threads; changes no number.
    pub threads: Option<usize>,
}

/// Where an outcome turns.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakEven {
    /// The condition as written.
    pub condition: String,
    /// The condition in plain words, in the language in which it was asked.
    pub condition_said: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Key of the assumption.
    pub key: String,
    /// Its unit.
    pub unit: String,
    /// Unit of the quantity of the condition, for means.
    pub quantity_unit: &'static str,
    /// What amounts of money are in.
    pub currency: String,
    /// What turns.
    pub turns: Turns,
    /// Futures at each value.
    pub replications: u32,
    /// Every value read and every turning.
    pub curve: Curve,
    /// Share of the draws of the study below each turning; none where the assumption is not uncertain.
    pub draws_below: Vec<Option<f64>>,
    /// Assumptions of the study that it is correlated with.
    pub correlated: Vec<String>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BreakEvenError {
    /// The model gave no futures.
    Engine(EngineError),
    /// The scenario has no assumption of that key.
    UnknownKey {
        /// As asked for.
        key: String,
        /// The nearest there is.
        near: Option<String>,
    },
    /// The condition compares the base scenario with itself.
    BaseWithItself,
    /// A mean has one limit.
    SeveralTests,
    /// A value to look at is not allowed for the assumption.
    OutOfBounds {
        /// Key.
        key: String,
        /// The value.
        value: f64,
        /// What is allowed.
        allowed: String,
    },
    /// No range is obvious.
    NoRange {
        /// Key.
        key: String,
        /// Its value.
        value: f64,
    },
    /// The range is empty.
    Empty {
        /// Smallest value.
        from: f64,
        /// Largest value.
        to: f64,
    },
}

impl fmt::Display for BreakEvenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine(error) => error.fmt(f),
            Self::UnknownKey { key, near } => {
                write!(f, "unknown assumption `{key}`")?;
                near.as_ref().map_or(Ok(()), |near| write!(f, "; did you mean `{near}`?"))
            }
            Self::BaseWithItself => f.write_str(
                "the condition compares with `base`, and the scenario is the base itself; name another with `--scenario`",
            ),
            Self::SeveralTests => {
                f.write_str("a mean has one limit: `--mean` takes a condition with a single comparison")
            }
            Self::OutOfBounds { key, value, allowed } => {
                write!(f, "`{key}` cannot be {value}, allowed is {allowed}")
            }
            Self::NoRange { key, value } => write!(
                f,
                "`{key}` is fixed at {value} and has no range of its own; say where to look with `--from` and `--to`"
            ),
            Self::Empty { from, to } => write!(f, "there is nothing to search between {from} and {to}"),
        }
    }
}

impl std::error::Error for BreakEvenError {}

impl From<EngineError> for BreakEvenError {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

/// Searches for the values of an assumption at which an outcome turns.
///
/// At each value v the assumption is fixed at v in every scenario; the other assumptions keep their draws and every
/// future its luck, so that readings at two values differ by v alone. With y = 1 in the futures in which the
/// condition holds, the reading is the share p(v), the mean of y, and
///
/// ```text
/// z(v) = (p(v) - share) / sqrt(share (1 - share) / n)        means: z(v) = mean margin / standard error
/// ```
///
/// The outcome turns where z crosses 0. Its 95 % interval are the values at which |z| <= 1.96: those at which so
/// many futures cannot tell the reading from the limit. Two crossings with nothing told apart between them are one.
///
/// # When it misleads
///
/// It moves one assumption against all others: where they go together in the world, the others would move too.
/// The interval is Monte Carlo error alone. What is found between two values read is one turning, where there may be
/// three. With a mean, a few extreme futures may carry the result.
///
/// # Shape and unit
///
/// Values in the unit of the assumption; shares 0 to 1; margins in the unit of the quantity, above 0 where the
/// condition holds.
///
/// # Errors
///
/// [`BreakEvenError`] for an unknown key, values outside its bounds, a range that is empty or not to be guessed, and
/// what the model refuses.
///
/// # Source
///
/// The interval inverts the score test of a share (Wilson 1927, *JASA* 22) at each value, as Fieller's for a
/// root (1954, *JRSS B* 16) inverts a t-test. Same luck at all values: Law (2015), *Simulation modeling and analysis*, section 11.2.
///
/// # Example
///
/// ```
/// use workshift::analysis::{Condition, break_even::{Question, Turns, break_even}};
/// use workshift::engine::{Sampling, Silent};
/// # let study = workshift::study::example();
/// let condition = Condition::read("payroll < 0.95 * start", &study)?;
/// let question = Question {
///     study: &study, scenario: 0, key: "adoption_speed", condition: &condition, turns: Turns::Share(0.5),
///     from: Some(0.1), to: Some(4.0), replications: 200, seed: 7, sampling: Sampling::Random, freeze: None,
///     threads: None,
/// };
/// let found = break_even(&question, &Silent)?;
/// let turning = &found.curve.turnings[0];
/// assert!(turning.low.unwrap() < turning.value && turning.value < turning.high.unwrap());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn break_even(question: &Question<'_>, progress: &dyn Progress) -> Result<BreakEven, BreakEvenError> {
    let Question { study, scenario, key, condition, turns, replications, .. } = question;
    if *scenario == 0 && !condition.base_probes().is_empty() {
        return Err(BreakEvenError::BaseWithItself);
    }
    if *turns == Turns::Mean && condition.tests().len() > 1 {
        return Err(BreakEvenError::SeveralTests);
    }
    let grid = grid(question)?;
    let quantity = find(&study.scenarios[*scenario], key)?;
    let is_whole = quantity.rounding != Rounding::None;
    let evaluator = Evaluator::new(study, question.seed, question.freeze)?;
    let points =
        evaluator.design(question.sampling, 0, *replications as usize).map_err(EngineError::Design)?;
    let mut read = |value: f64| {
        let values = outcomes(question, &evaluator, &points, value, progress)?;
        Ok::<_, BreakEvenError>((reading(value, &values, *turns), values))
    };
    let curve = search(&grid, is_whole, &mut read)?;
    let position = evaluator.keys().iter().position(|known| known == key);
    let draws = position.map(|at| evaluator.inputs(*scenario, &points).swap_remove(at));
    let draws = draws.filter(|_| quantity.is_uncertain());
    let below = |turning: &Turning| {
        let draws = draws.as_ref()?;
        Some(draws.iter().filter(|draw| **draw < turning.value).count() as f64 / draws.len() as f64)
    };
    let metric = condition.tests()[0].quantity.metric;
    let partner = |pair: &crate::study::Correlation| match (pair.a.as_str(), pair.b.as_str()) {
        (a, b) if a == *key => Some(b.to_owned()),
        (a, b) if b == *key => Some(a.to_owned()),
        _ => None,
    };
    Ok(BreakEven {
        condition: condition.text().to_owned(),
        condition_said: condition.said(study),
        scenario: study.scenarios[*scenario].name.clone(),
        key: (*key).to_owned(),
        unit: quantity.unit.clone(),
        quantity_unit: crate::engine::metrics()[metric].unit,
        currency: study.currency.clone(),
        turns: *turns,
        replications: points.luck.len() as u32,
        draws_below: curve.turnings.iter().map(below).collect(),
        curve,
        correlated: study.correlations.iter().filter_map(partner).collect(),
    })
}

fn find<'s>(scenario: &'s Scenario, key: &str) -> Result<&'s crate::assumption::Quantity, BreakEvenError> {
    let quantities = &scenario.quantities;
    quantities.iter().find(|quantity| quantity.key == key).ok_or_else(|| {
        let near = quantities
            .iter()
            .map(|quantity| (strsim::damerau_levenshtein(&quantity.key, key), &quantity.key))
            .filter(|(distance, _)| *distance <= 1 + key.chars().count() / 3)
            .min_by_key(|(distance, _)| *distance);
        BreakEvenError::UnknownKey { key: key.to_owned(), near: near.map(|(_, near)| near.clone()) }
    })
}

/// The values at which the curve is read first.
fn grid(question: &Question<'_>) -> Result<Vec<f64>, BreakEvenError> {
    let quantity = find(&question.study.scenarios[question.scenario], question.key)?;
    let own = |u: f64| quantity.distribution.quantile(&quantity.bounds, u);
    let fixed = quantity.expected();
    let by_default = || match (&quantity.distribution, quantity.bounds.low, quantity.bounds.high) {
        (distribution, _, _) if !matches!(distribution, Distribution::Fixed(_)) => {
            Some((own(TAIL), own(1.0 - TAIL)))
        }
        (_, low, high) if low.is_finite() && high.is_finite() => Some((low, high)),
        _ if fixed > 0.0 => Some((fixed / AROUND, fixed * AROUND)),
        _ => None,
    };
    let (from, to) = match (question.from, question.to) {
        (Some(from), Some(to)) => (from, to),
        (from, to) => {
            let (low, high) =
                by_default().ok_or(BreakEvenError::NoRange { key: question.key.to_owned(), value: fixed })?;
            let allowed = |value: f64| quantity.bounds.nearest(value);
            (from.unwrap_or(allowed(low)), to.unwrap_or(allowed(high)))
        }
    };
    for value in [from, to] {
        if !quantity.bounds.contains(value) {
            let allowed = quantity.bounds.to_string();
            return Err(BreakEvenError::OutOfBounds { key: question.key.to_owned(), value, allowed });
        }
    }
    let (from, to) =
        if quantity.rounding == Rounding::None { (from, to) } else { (from.round(), to.round()) };
    if from >= to {
        return Err(BreakEvenError::Empty { from, to });
    }
    Ok(spread(from, to, quantity.rounding != Rounding::None))
}

/// Evenly from one end to the other; on the logarithm where the ends are far apart; whole where they must be.
fn spread(from: f64, to: f64, is_whole: bool) -> Vec<f64> {
    let last = (GRID - 1) as f64;
    let logarithmic = from > 0.0 && to / from > WIDE;
    let at = |i: usize| match i {
        0 => from,
        i if i + 1 == GRID => to,
        i if logarithmic => from * crate::maths::exp(crate::maths::ln(to / from) * i as f64 / last),
        i => from + (to - from) * i as f64 / last,
    };
    let mut values: Vec<f64> = (0..GRID).map(|i| if is_whole { at(i).round() } else { at(i) }).collect();
    values.dedup();
    values
}

/// `[future]`: 1 or 0 for a share, the margin for a mean, with the assumption fixed at a value.
fn outcomes(
    question: &Question<'_>,
    evaluator: &Evaluator<'_>,
    points: &Points,
    value: f64,
    progress: &dyn Progress,
) -> Result<Vec<f64>, EngineError> {
    let mut study = question.study.clone();
    for scenario in &mut study.scenarios {
        for quantity in scenario.quantities.iter_mut().filter(|quantity| quantity.key == question.key) {
            quantity.distribution = Distribution::Fixed(value);
        }
    }
    let fixed = Evaluator::new(&study, question.seed, question.freeze)?;
    // The others keep their uniforms, also where correlations had mixed them with this one.
    let kept = |key: &String| fixed.keys().binary_search(key).is_ok();
    let rows = evaluator.keys().iter().zip(&points.uniforms).filter(|(key, _)| kept(key));
    let points = Points { uniforms: rows.map(|(_, row)| row.clone()).collect(), luck: points.luck.clone() };
    let condition = question.condition;
    let own = fixed.run(question.scenario, &points, &condition.probes(), question.threads, progress)?;
    let of_base = condition.base_probes();
    let base = if of_base.is_empty() {
        Vec::new()
    } else {
        fixed.run(0, &points, &of_base, question.threads, progress)?
    };
    Ok(match question.turns {
        Turns::Share(_) => {
            condition.holds(&own, &base).into_iter().map(|holds| f64::from(u8::from(holds))).collect()
        }
        Turns::Mean => condition.margins(0, &own, &base),
    })
}

/// What so many futures say at a value.
fn reading(value: f64, outcomes: &[f64], turns: Turns) -> Reading {
    let n = outcomes.len() as f64;
    let level = outcomes.iter().sum::<f64>() / n;
    let squares: f64 = outcomes.iter().map(|one| (one - level) * (one - level)).sum();
    let error = (squares / (n - 1.0).max(1.0) / n).sqrt();
    let (distance, scale, band) = match turns {
        Turns::Share(share) => {
            let hits = outcomes.iter().sum::<f64>() as usize;
            let band = share_interval(hits, outcomes.len(), LEVEL);
            (level - share, (share * (1.0 - share) / n).sqrt(), band)
        }
        Turns::Mean => (level, error, [level - search::DECIDED * error, level + search::DECIDED * error]),
    };
    let z = if distance == 0.0 { 0.0 } else { distance / scale };
    Reading { value, level, band, z }
}
