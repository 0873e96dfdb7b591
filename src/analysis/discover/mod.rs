//! Under which assumptions does a condition hold? Scenario discovery over the futures of a study.
//!
//! [`discover`] asks the model for futures, finds boxes of assumptions in which the condition holds often
//! ([`super::prim`]), one after the other, each among the futures that the ones before left over, and
//! judges them on as many futures that the search has not seen. [`explore`] is the same on futures at hand. A
//! tree ([`super::cart`]) is the second opinion.

mod choose;
mod support;
#[cfg(test)]
mod tests;
mod words;

use std::fmt;

use super::cart::{self, Chosen};
use super::condition::Condition;
use super::prim::{self, Count, Patience, Range, Sample, Step};
use crate::engine::{EngineError, Evaluator, Freeze, Progress, Sampling};
use crate::study::{Scenario, Study};

/// A box is not reported, and a condition not searched, on fewer futures than this.
pub const LEAST_FUTURES: usize = 30;
/// A further box must hold this share of all hits.
const WORTH_A_BOX: f64 = 0.1;

/// How boxes are searched.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// How patient peeling and pasting are; [`LEAST_FUTURES`] at least.
    pub patience: Patience,
    /// No more boxes than this.
    pub most_boxes: usize,
    /// Half samples on which the search is repeated.
    pub resamples: u32,
    /// The least density of a box; without it, coverage and density are weighed against each other.
    pub density: Option<f64>,
    /// Of the half samples and the parts of the cross-validation.
    pub seed: u64,
}

impl Default for Settings {
    /// Patience 0.05, three boxes, fifty half samples.
    fn default() -> Self {
        Self { patience: Patience::default(), most_boxes: 3, resamples: 50, density: None, seed: 0 }
    }
}

/// Which end of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// At least.
    Low,
    /// At most.
    High,
}

/// One end of one range of a box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// Position of the assumption.
    pub column: usize,
    /// Which end.
    pub end: End,
    /// Where, in the unit of the assumption.
    pub value: f64,
    /// Share of all seen futures on the inner side.
    pub share: f64,
    /// How likely as many hits are without the limit, see [`prim::quasi_p`].
    pub quasi_p: f64,
    /// Half samples in which a limit comes back at this end.
    pub comes_back: u32,
    /// Where: the 5 and the 95 % quantile of the limit over those half samples.
    pub spread: Option<(f64, f64)>,
    /// The shares of all seen futures below those two.
    pub spread_at: Option<(f64, f64)>,
}

/// A box of assumptions.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundBox {
    /// One range per assumption.
    pub ranges: Vec<Range>,
    /// The ends that are restricted, in the order of the assumptions.
    pub limits: Vec<Limit>,
    /// Among the futures that the boxes before left over.
    pub inside: Count,
    /// Likewise among futures that the search has not seen.
    pub fresh: Count,
    /// Every box of the search.
    pub steps: Vec<Step>,
    /// Position in `steps` of the box that was simplified to this one.
    pub chosen: usize,
}

/// What a search over futures found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Futures searched, and hits among them.
    pub seen: Count,
    /// Futures that the search has not seen.
    pub fresh: Count,
    /// One after the other; may be empty.
    pub boxes: Vec<FoundBox>,
    /// The second opinion.
    pub tree: Chosen,
    /// Seen futures in its leaves that stand for the condition, see [`Found::leaves`].
    pub leaves: Vec<cart::Leaf>,
    /// Half samples of each box.
    pub resamples: u32,
    /// The least density that was asked for.
    pub asked_density: Option<f64>,
}

impl Found {
    /// Hits and futures in all boxes together, seen.
    pub fn inside(&self) -> Count {
        sum(self.boxes.iter().map(|found| found.inside))
    }

    /// Likewise, unseen.
    pub fn fresh_inside(&self) -> Count {
        sum(self.boxes.iter().map(|found| found.fresh))
    }

    /// Hits and futures in the leaves that stand for the condition.
    pub fn in_leaves(&self) -> Count {
        sum(self.leaves.iter().map(|leaf| leaf.count))
    }
}

fn sum(counts: impl Iterator<Item = Count>) -> Count {
    counts.fold(Count::default(), |a, b| Count { n: a.n + b.n, hits: a.hits + b.hits })
}

/// The balance of coverage and density: their harmonic mean.
///
/// ```text
/// F = 2 coverage density / (coverage + density) = 2 hits inside / (futures inside + all hits)
/// ```
pub fn balance(inside: Count, hits: usize) -> f64 {
    if hits == 0 { 0.0 } else { 2.0 * inside.hits as f64 / (inside.n + hits) as f64 }
}

/// Searches futures at hand for boxes, and judges them on others.
///
/// A first search says which assumptions tell anything: those with a limit whose quasi-p value is below 0.05 over the
/// number of ends, in some box on the way. A second search restricts these alone. In each of its boxes every limit must
/// earn its place: the cheapest is dropped as long as it is idle by the same measure or costs the [`balance`] less than
/// 0.01. Of what is left the box with the best balance is told (with `density`: of those at least as dense, the one
/// that covers most), after what can be pasted back is. The search goes on among the futures outside, until a box holds fewer
/// than a tenth of all hits, is less than half as dense as the first, or would rest on fewer than 30 futures.
///
/// For each box the whole procedure is repeated on random halves of the futures: a limit that does not come back is
/// an accident of the sample.
///
/// # When it misleads
///
/// A box says where the condition holds often, not why. Of assumptions that go together it names one. Coverage and
/// density on the futures that were searched flatter the box: quote those on fresh futures. Luck is not an
/// assumption: where it decides, no box is dense.
///
/// # Source
///
/// Bryant and Lempert (2010), *Thinking inside the box*, Technological Forecasting and Social Change 77 (coverage, density,
/// resampling); Friedman and Fisher (1999) for the covering; the balance is the F measure of van Rijsbergen (1979).
///
/// # Example
///
/// ```
/// use workshift::analysis::{discover::{Settings, explore}, prim::Sample};
/// let futures = |from: u32| {
///     let speed: Vec<f64> = (from..from + 1000).map(|i| f64::from(i * 37 % 1000)).collect();
///     let idle: Vec<f64> = (from..from + 1000).map(|i| f64::from(i * 91 % 1000)).collect();
///     let hits = speed.iter().map(|speed| *speed >= 700.0).collect();
///     Sample { columns: vec![speed, idle], hits }
/// };
/// let found = explore(&futures(0), &futures(1000), &Settings::default());
/// let limits = &found.boxes[0].limits;
/// assert_eq!((limits.len(), limits[0].column, limits[0].comes_back), (1, 0, 50));
/// assert!(found.boxes[0].fresh.share() > 0.95);
/// ```
pub fn explore(seen: &Sample, fresh: &Sample, settings: &Settings) -> Found {
    let settings = Settings {
        patience: Patience { least: settings.patience.least.max(LEAST_FUTURES), ..settings.patience },
        ..*settings
    };
    let all: Vec<u32> = (0..seen.len() as u32).collect();
    let (mut left, mut fresh_left) = (all.clone(), (0..fresh.len() as u32).collect::<Vec<u32>>());
    let hits = seen.count(&all, &[]).hits;
    let mut boxes: Vec<FoundBox> = Vec::new();
    while boxes.len() < settings.most_boxes {
        let Some(picked) = choose::search(seen, &left, &settings) else { break };
        let density = picked.step.density();
        let is_worth = match boxes.first() {
            None => true,
            Some(first) => picked.step.coverage(hits) >= WORTH_A_BOX && density >= 0.5 * first.inside.share(),
        };
        if !is_worth {
            break;
        }
        let support = support::support(seen, &left, &settings, boxes.len() as u32);
        let limits = limits(seen, &left, &picked.step, &support);
        let ranges = picked.step.ranges;
        let fresh_count = fresh.count(&fresh_left, &ranges);
        left.retain(|future| !seen.is_inside(*future as usize, &ranges));
        fresh_left.retain(|future| !fresh.is_inside(*future as usize, &ranges));
        boxes.push(FoundBox {
            ranges,
            limits,
            inside: picked.step.inside,
            fresh: fresh_count,
            steps: picked.steps,
            chosen: picked.chosen,
        });
    }
    let tree = cart::choose(seen, settings.patience.least, settings.seed);
    Found {
        seen: seen.count(&all, &[]),
        fresh: fresh.count(&(0..fresh.len() as u32).collect::<Vec<u32>>(), &[]),
        boxes,
        leaves: standing_leaves(&tree, seen.columns.len(), hits),
        tree,
        resamples: settings.resamples,
        asked_density: settings.density,
    }
}

/// The leaves that stand for the condition, of those denser than all futures: from the densest on, as long as
/// that raises the balance.
fn standing_leaves(tree: &Chosen, n_columns: usize, hits: usize) -> Vec<cart::Leaf> {
    let mut leaves = tree.tree.leaves(tree.price, n_columns);
    if leaves.len() < 2 {
        return Vec::new();
    }
    let share = sum(leaves.iter().map(|leaf| leaf.count)).share();
    leaves.retain(|leaf| leaf.count.share() > share);
    leaves.sort_by(|a, b| b.count.share().total_cmp(&a.count.share()));
    let mut taken = Count::default();
    let mut n = 0;
    for leaf in &leaves {
        let next = sum([taken, leaf.count].into_iter());
        if balance(next, hits) <= balance(taken, hits) {
            break;
        }
        (taken, n) = (next, n + 1);
    }
    leaves.truncate(n);
    leaves
}

/// The ends of a box that are restricted, each with what speaks for it.
fn limits(seen: &Sample, futures: &[u32], step: &Step, support: &[support::Returns]) -> Vec<Limit> {
    let ends = choose::ends(&step.ranges);
    let without = choose::without_each(seen, futures, &step.ranges);
    let n = seen.len().max(1) as f64;
    let below =
        |column: usize, value: f64| seen.columns[column].iter().filter(|x| **x < value).count() as f64 / n;
    let limit = |((column, end, value), (_, _, without)): ((usize, End, f64), (usize, End, Count))| {
        let returns = &support[2 * column + usize::from(end == End::High)];
        let inner = |x: &&f64| if end == End::Low { **x >= value } else { **x <= value };
        let n_inner = seen.columns[column].iter().filter(inner).count();
        Limit {
            column,
            end,
            value,
            share: n_inner as f64 / n,
            quasi_p: prim::quasi_p(step.inside, without),
            comes_back: returns.n,
            spread: returns.spread,
            spread_at: returns.spread.map(|(low, high)| (below(column, low), below(column, high))),
        }
    };
    ends.into_iter().zip(without).map(limit).collect()
}

/// An assumption that differs between the futures.
#[derive(Debug, Clone, PartialEq)]
pub struct Factor {
    /// `horizon_doubling`, `event.may_layoffs.work_ends`.
    pub key: String,
    /// Whether it is fixed in the scenario and differs in the base that the condition compares with.
    pub of_base: bool,
    /// As in the study.
    pub unit: String,
    /// What amounts of money are in.
    pub currency: String,
    /// Assumptions of the study that it is correlated with.
    pub correlated: Vec<String>,
    /// Whether only whole numbers occur: months, people, switches.
    pub whole: bool,
    /// Its smallest and largest value in the seen futures.
    pub span: (f64, f64),
}

/// A condition on a scenario, and where it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Discovery {
    /// As it was written.
    pub condition: String,
    /// The condition in plain words, in the language in which it was asked.
    pub condition_said: String,
    /// Name of the scenario.
    pub scenario: String,
    /// What the boxes are made of, in the order of their columns.
    pub factors: Vec<Factor>,
    /// The boxes and the tree.
    pub found: Found,
}

/// What is to be discovered.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// The study.
    pub study: &'a Study,
    /// Position of the scenario.
    pub scenario: usize,
    /// Asked of every future of it.
    pub condition: &'a Condition,
    /// Futures to search; as many more to judge by.
    pub replications: u32,
    /// Of the futures.
    pub seed: u64,
    /// Spread of the assumptions.
    pub sampling: Sampling,
    /// A kind of chance that is switched off.
    pub freeze: Option<Freeze>,
    /// Worker threads; changes no number.
    pub threads: Option<usize>,
    /// How boxes are searched.
    pub settings: Settings,
}

/// Why nothing was searched.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DiscoverError {
    /// The model gave no futures.
    Engine(EngineError),
    /// The condition compares the base scenario with itself.
    BaseWithItself,
    /// No assumption differs between the futures.
    NothingUncertain,
    /// The condition holds, or fails, in too few futures.
    TooFew {
        /// Futures in which it holds.
        holds: usize,
        /// Of so many.
        n: usize,
    },
}

impl fmt::Display for DiscoverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine(error) => error.fmt(f),
            Self::BaseWithItself => f.write_str(
                "the condition compares with `base`, and the scenario is the base itself; name another with `--scenario`",
            ),
            Self::NothingUncertain => {
                f.write_str("no assumption of the scenario is uncertain, so there is nothing to restrict")
            }
            Self::TooFew { holds, n } => {
                let (what, few) = if 2 * holds > *n { ("fails", n - holds) } else { ("holds", *holds) };
                write!(
                    f,
                    "the condition {what} in {few} of {n} futures; a box must rest on at least {LEAST_FUTURES}, so more \
                     futures or another limit are needed"
                )
            }
        }
    }
}

impl std::error::Error for DiscoverError {}

impl From<EngineError> for DiscoverError {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

/// Simulates the futures of a scenario and searches them, see [`explore`].
///
/// The futures searched are replications 0 to n - 1, those of a run with the same seed; the futures judged by are
/// replications n to 2n - 1.
///
/// # Errors
///
/// [`DiscoverError`] if the model gives no futures, nothing is uncertain, the base is compared with itself, or the
/// condition holds or fails in fewer than 30 futures.
///
/// # Example
///
/// ```
/// use workshift::analysis::{Condition, discover::{Question, Settings, discover}};
/// use workshift::engine::{Sampling, Silent};
/// # let study = workshift::study::example();
/// let condition = Condition::read("payroll < 0.9 * start", &study)?;
/// let question = Question {
///     study: &study, scenario: 0, condition: &condition, replications: 300, seed: 7, sampling: Sampling::Random,
///     freeze: None, threads: None,
///     settings: Settings { resamples: 10, ..Settings::default() },
/// };
/// let discovery = discover(&question, &Silent)?;
/// assert!(discovery.sentences()[0].starts_with("`payroll < 0.9 * start` holds in"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn discover(question: &Question<'_>, progress: &dyn Progress) -> Result<Discovery, DiscoverError> {
    let Question { study, scenario, condition, replications, threads, .. } = question;
    if *scenario == 0 && !condition.base_probes().is_empty() {
        return Err(DiscoverError::BaseWithItself);
    }
    let evaluator = Evaluator::new(study, question.seed, question.freeze)?;
    let n = *replications as usize;
    let mut parts = Vec::new();
    for first in [0, *replications] {
        let points = evaluator.design(question.sampling, first, n).map_err(EngineError::Design)?;
        let own = evaluator.run(*scenario, &points, &condition.probes(), *threads, progress)?;
        let of_base = condition.base_probes();
        let base = if of_base.is_empty() {
            Vec::new()
        } else {
            evaluator.run(0, &points, &of_base, *threads, progress)?
        };
        let hits = condition.holds(&own, &base);
        let mut columns = evaluator.inputs(*scenario, &points);
        if !of_base.is_empty() {
            columns.extend(evaluator.inputs(0, &points));
        }
        parts.push(Sample { columns, hits });
    }
    let (Some(mut fresh), Some(mut seen)) = (parts.pop(), parts.pop()) else {
        return Err(DiscoverError::NothingUncertain);
    };
    let factors =
        keep_what_differs(evaluator.keys(), &study.scenarios[*scenario], study, &mut seen, &mut fresh);
    let holds = seen.hits.iter().filter(|hit| **hit).count();
    if factors.is_empty() {
        return Err(DiscoverError::NothingUncertain);
    }
    if holds.min(n - holds) < LEAST_FUTURES {
        return Err(DiscoverError::TooFew { holds, n });
    }
    let found = explore(&seen, &fresh, &question.settings);
    Ok(Discovery {
        condition: condition.text().to_owned(),
        condition_said: condition.said(study),
        scenario: study.scenarios[*scenario].name.clone(),
        factors,
        found,
    })
}

/// Drops the assumptions that are the same in every future; what is known of the others. After the columns of the
/// scenario those of the base may stand, of which only those are kept that are fixed in the scenario.
fn keep_what_differs(
    keys: &[String],
    scenario: &Scenario,
    study: &Study,
    seen: &mut Sample,
    fresh: &mut Sample,
) -> Vec<Factor> {
    let mut factors: Vec<Factor> = Vec::new();
    let (mut columns, mut fresh_columns) = (Vec::new(), Vec::new());
    let all = std::mem::take(&mut seen.columns).into_iter().zip(std::mem::take(&mut fresh.columns));
    for (at, (column, fresh_column)) in all.enumerate() {
        let (key, of_base) = (&keys[at % keys.len()], at >= keys.len());
        let low = column.iter().copied().fold(f64::INFINITY, f64::min);
        let high = column.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if low >= high || factors.iter().any(|known| known.key == *key) {
            continue;
        }
        let scenario = if of_base { &study.scenarios[0] } else { scenario };
        let quantity = scenario.quantities.iter().find(|quantity| quantity.key == *key);
        let partner = |pair: &crate::study::Correlation| match (&pair.a, &pair.b) {
            (a, b) if a == key => Some(b.clone()),
            (a, b) if b == key => Some(a.clone()),
            _ => None,
        };
        factors.push(Factor {
            key: key.clone(),
            of_base,
            unit: quantity.map_or_else(String::new, |quantity| quantity.unit.clone()),
            currency: study.currency.clone(),
            correlated: study.correlations.iter().filter_map(partner).collect(),
            whole: column.iter().all(|value| value.fract() == 0.0),
            span: (low, high),
        });
        columns.push(column);
        fresh_columns.push(fresh_column);
    }
    (seen.columns, fresh.columns) = (columns, fresh_columns);
    factors
}
