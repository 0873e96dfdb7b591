//! From one scenario to another: which changes carry how much of the difference.
//!
//! Two scenarios differ in some inputs. [`explain`] makes the changes one by one, in every order, and gives each the mean
//! of its steps: its Shapley value. The scenarios in between are made and checked by [`crate::study::Sides`]; all run on the same luck, so
//! that the bars of every single future sum to its gap.
//!
//! | what | where |
//! |---|---|
//! | values of coalitions -> bars, no model | `shapley.rs` ([`Design`], [`Split`]) |
//! | what one change is, and what cannot be taken apart | `groups.rs` |
//! | scenarios in between, run | `mixed.rs` |
//! | what it says | `words.rs` |

mod error;
mod groups;
mod mixed;
mod shapley;
#[cfg(test)]
mod tests;
mod words;

pub use error::ExplainError;
pub use groups::{Group, Joined};
pub use shapley::{Coalition, Design, DoesNotAddUp, EXACT, Game, MOST, Numbers, Split, all, has};
pub use words::input_said;

use super::sensitivity::{Subject, fits};
use super::{LEVEL, Mean, Sample, student_quantile};
use crate::engine::{Freeze, Progress, Sampling};
use crate::study::{Change, Study};
use mixed::Mixed;

/// Fewer futures say nothing.
pub const FEWEST: u32 = 20;
/// Pairs of orders for more than [`EXACT`] groups.
pub const PAIRS: u32 = 50;

/// One end of the bridge.
#[derive(Debug, Clone, Copy)]
pub struct End<'a> {
    /// The study of the scenario, read with `set`.
    pub study: &'a Study,
    /// Cells that the caller set in every scenario.
    pub set: &'a [(String, String)],
    /// Name of the scenario.
    pub scenario: &'a str,
    /// What it is called: `Fast AI`.
    pub name: &'a str,
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// From here.
    pub a: End<'a>,
    /// To here.
    pub b: End<'a>,
    /// The numbers whose difference is explained.
    pub subjects: Vec<Subject>,
    /// Names and patterns of changes that are made together.
    pub groups: Vec<(String, Vec<String>)>,
    /// Pairs of orders where there are too many groups for all of them; at least 2.
    pub pairs: u32,
    /// Futures.
    pub n: u32,
    /// Spread of the assumptions.
    pub sampling: Sampling,
    /// Key of all random numbers.
    pub seed: u64,
    /// A kind of chance that is switched off.
    pub freeze: Option<Freeze>,
    /// Worker threads; change no number.
    pub threads: Option<usize>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained {
    /// What the first end is called.
    pub a: String,
    /// What the second end is called.
    pub b: String,
    /// All that is changed.
    pub changes: Vec<Change>,
    /// What is changed together: one bar each.
    pub groups: Vec<Group>,
    /// Groups that had to be joined.
    pub joined: Vec<Joined>,
    /// One for each number; empty where nothing is changed.
    pub bridges: Vec<Bridge>,
    /// Futures.
    pub n: u32,
    /// Scenarios that were run, the two ends included.
    pub coalitions: usize,
    /// Orders that were drawn; 0 where all were looked at.
    pub orders: usize,
}

/// The way from A to B for one number.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridge {
    /// The number.
    pub subject: Subject,
    /// Its mean in the first scenario.
    pub a: Mean,
    /// Its mean in the second.
    pub b: Mean,
    /// Second minus first, future by future.
    pub gap: Mean,
    /// One for each group, in their order.
    pub bars: Vec<Bar>,
}

/// What a group carries.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Mean over the futures; the error is that of the futures.
    pub mean: Mean,
    /// Standard error from the choice of orders; 0 where all were looked at.
    pub order_error: f64,
    /// 95 % interval, both errors in it; `None` where the futures tell no error.
    pub interval: Option<[f64; 2]>,
    /// What it adds to A alone.
    pub alone: Mean,
    /// What it adds to all others.
    pub on_top: Mean,
    /// `on_top - alone`: how much it depends on the others.
    pub interplay: Mean,
    /// Shares of the futures in which the bar is above and below 0.
    pub signs: [f64; 2],
}

impl Bar {
    /// Whether so many futures cannot tell it from 0.
    pub fn covers_zero(&self) -> bool {
        self.interval.is_none_or(|[low, high]| low <= 0.0 && high >= 0.0)
    }

    /// Standard error of the mean, that of the futures and that of the orders in it; 0 where neither is known.
    pub fn error(&self) -> f64 {
        let error = self.mean.error.unwrap_or(0.0);
        (error * error + self.order_error * self.order_error).sqrt()
    }

    /// Whether it is 0 in every future.
    pub fn is_inert(&self) -> bool {
        self.signs == [0.0, 0.0]
    }
}

impl Bridge {
    /// Whether so many futures cannot tell the gap from 0.
    pub fn gap_covers_zero(&self) -> bool {
        self.gap.interval(LEVEL).is_none_or(|[low, high]| low <= 0.0 && high >= 0.0)
    }

    /// Positions of the bars, the longest first.
    pub fn by_size(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.bars.len()).collect();
        let size = |at: usize| self.bars[at].mean.mean.abs();
        order.sort_by(|&a, &b| size(b).total_cmp(&size(a)).then(a.cmp(&b)));
        order
    }
}

/// Splits the difference between two scenarios over what is changed between them.
///
/// With v(S) a number of one future in the scenario in which the groups S are changed and the others not,
///
/// ```text
/// bar of i = mean over all k! orders of  v(before i, and i) - v(before i)
///          = sum over S without i of  |S|! (k - |S| - 1)! / k!  ( v(S and i) - v(S) )
/// sum of all bars = v(all) - v(none) = B - A                        in every future
/// ```
///
/// To [`EXACT`] groups all 2^k coalitions run; beyond, the orders are sampled, each beside its reverse, and the error of
/// that choice is in every interval. The bars shown are means over the futures with their Monte Carlo error.
///
/// # When it misleads
///
/// What two changes do together is shared equally between them: a bar is not what the change would do alone ([`Bar::alone`],
/// [`Bar::on_top`]). It depends on what counts as one change: a change cut into two gets two shares of every interplay.
/// Scenarios in between need not be ones that anybody would choose. It explains the model, not the world.
///
/// # Errors
///
/// [`ExplainError`] if the two ends cannot stand on one luck, for groups that do not fit, too few futures, and what the
/// engine refuses.
///
/// # Source
///
/// Shapley (1953), A value for n-person games, *Contributions to the theory of games* II, 307-317. For the output of models: Owen
/// (2014), *SIAM/ASA Journal on Uncertainty Quantification* 2; Song, Nelson and Staum (2016), the same journal 4. For changes of inputs
/// between two runs: Shorrocks (2013), *Journal of Economic Inequality* 11.
///
/// # Example
///
/// ```
/// use workshift::analysis::{explain::{End, Question, explain}, sensitivity::Subject};
/// use workshift::engine::{Sampling, Silent};
/// # let study = workshift::study::example();
/// let end = |scenario| End { study: &study, set: &[], scenario, name: scenario };
/// let question = Question {
///     a: end("base"), b: end("fast_ai"), subjects: vec![Subject::read("payroll", &study)?], groups: Vec::new(), pairs: 50,
///     n: 50, sampling: Sampling::Random, seed: 1, freeze: None, threads: None,
/// };
/// let found = explain(&question, &Silent)?;
/// let bridge = &found.bridges[0];
/// let sum: f64 = bridge.bars.iter().map(|bar| bar.mean.mean).sum();
/// assert!((sum - bridge.gap.mean).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn explain(question: &Question<'_>, progress: &dyn Progress) -> Result<Explained, ExplainError> {
    let mixed = Mixed::new(question)?;
    let natural = groups::groups(mixed.changes(), &question.groups)?;
    if natural.len() > MOST {
        return Err(ExplainError::TooManyGroups(natural.len()));
    }
    let design = |n_groups: usize| design(n_groups, question);
    let (groups, joined) = groups::join(natural, &design, &mut |groups, coalition| {
        mixed.scenario(groups, coalition, "between").err()
    });
    let design = design(groups.len());
    let mut found = Explained {
        a: question.a.name.to_owned(),
        b: question.b.name.to_owned(),
        changes: mixed.changes().to_vec(),
        joined,
        bridges: Vec::new(),
        n: question.n,
        coalitions: design.coalitions().len(),
        orders: design.n_orders(),
        groups,
    };
    if found.groups.is_empty() {
        return Ok(found);
    }
    let runs = mixed.ready()?;
    let splits =
        design.split(mixed::AT_ONCE, &mut |some: &[Coalition]| runs.values(&found.groups, some, progress))?;
    for (subject, split) in question.subjects.iter().zip(&splits) {
        split.check().map_err(|sum| ExplainError::DoesNotAddUp(subject.name.clone(), sum))?;
        found.bridges.push(bridge(subject, split, runs.randomisations(), design.n_orders() / 2));
    }
    found.n = runs.n_futures();
    Ok(found)
}

fn design(n_groups: usize, question: &Question<'_>) -> Design {
    if n_groups <= EXACT {
        Design::exact(n_groups)
    } else {
        Design::sampled(n_groups, question.pairs, question.seed)
    }
}

/// How many futures all of it takes at most, for a bar that shows progress.
///
/// # Errors
///
/// As [`explain`], before anything runs.
pub fn futures_of(question: &Question<'_>) -> Result<u64, ExplainError> {
    let mixed = Mixed::new(question)?;
    let groups = groups::groups(mixed.changes(), &question.groups)?;
    match groups.len() {
        0 => Ok(0),
        n if n > MOST => Err(ExplainError::TooManyGroups(n)),
        n => Ok(design(n, question).coalitions().len() as u64 * u64::from(question.n)),
    }
}

/// Means with their errors.
fn bridge(subject: &Subject, split: &Split, randomisations: Option<u32>, n_pairs: usize) -> Bridge {
    let mean = |values: &[f64]| Sample { values, randomisations }.mean();
    let minus = |a: &[f64], b: &[f64]| -> Vec<f64> { a.iter().zip(b).map(|(a, b)| a - b).collect() };
    let share = |values: &[f64], is_in: fn(f64) -> bool| {
        values.iter().filter(|value| is_in(**value)).count() as f64 / values.len().max(1) as f64
    };
    let bar = |group: usize| {
        let values = &split.bars[group];
        let (of_futures, order_error) = (mean(values), split.order_errors[group]);
        let of_orders = if n_pairs > 1 {
            order_error * student_quantile(0.5 + 0.5 * LEVEL, n_pairs as f64 - 1.0)
        } else {
            0.0
        };
        let half = of_futures.half_width(LEVEL).map(|half| (half * half + of_orders * of_orders).sqrt());
        Bar {
            mean: of_futures,
            order_error,
            interval: half.map(|half| [of_futures.mean - half, of_futures.mean + half]),
            alone: mean(&split.alone[group]),
            on_top: mean(&split.on_top[group]),
            interplay: mean(&minus(&split.on_top[group], &split.alone[group])),
            signs: [share(values, |value| value > 0.0), share(values, |value| value < 0.0)],
        }
    };
    Bridge {
        subject: subject.clone(),
        a: mean(&split.first),
        b: mean(&split.last),
        gap: mean(&minus(&split.last, &split.first)),
        bars: (0..split.bars.len()).map(bar).collect(),
    }
}
