//! Which scenario comes first by a metric, how much of that order is noise, and what a wrong choice costs.
//!
//! All scenarios met the same luck, so any two are compared future by future. An order that more
//! futures could reverse is not called an order, and regret is measured inside each future: against
//! the scenario that turns out best there.

mod words;

pub use words::{RankingRow, RankingTable};

use super::interval::LEVEL;
use super::sample::{Mean, Quantile, Sample, headline_values};
use crate::engine::{HeadlineMetric, Results};

/// Fewer differing futures than this say nothing of a mean difference: its error is not to be trusted.
const FEWEST_DIFFERING: usize = 30;
/// The tail of regret that is told: nine futures in ten have less.
const TAIL: f64 = 0.9;

/// The headline metric by which scenarios are ranked unless another is named.
pub const RANKED_BY: &str = "layoffs_cum";

/// Which way of a metric is counted as the better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// Smaller numbers.
    Less,
    /// Larger numbers.
    More,
}

impl Better {
    /// What is taken as better of a headline metric, in the eyes of the people employed and of the public.
    ///
    /// Less: layoffs and their rate, quits, cost, long-term unemployed, lost earnings. More: headcount,
    /// hires, moved people at work and their share, delivered output. It is a value judgement, so every
    /// ranking says which one it used, and a caller may use the other.
    pub fn of(metric: &HeadlineMetric) -> Self {
        match metric.name {
            "payroll" | "hires_cum" | "moved_active" | "moved_share" | "delivered" => Self::More,
            _ => Self::Less,
        }
    }

    /// `less` or `more`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Less => "less",
            Self::More => "more",
        }
    }

    /// By how much `a` falls short of `b`: positive where `b` is better.
    fn loss(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Less => a - b,
            Self::More => b - a,
        }
    }
}

/// What the futures say of two scenarios.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The first is better.
    Before,
    /// The second is better.
    After,
    /// Equal in every future.
    Same,
    /// More futures could reverse the order of their means.
    Open,
}

/// How far a scenario is behind another one, future by future.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Behind {
    /// Mean loss and its error, at least 0 where the other comes first.
    pub loss: Mean,
    /// The interval of the loss that holds together with those of all other pairs.
    pub interval: Option<[f64; 2]>,
    /// Share of futures in which the other one is better.
    pub worse_in: f64,
}

/// What a scenario loses against the best scenario of the same future.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regret {
    /// Over all futures.
    pub mean: Mean,
    /// The 90th percentile.
    pub tail: Quantile,
    /// Share of futures in which no scenario is better.
    pub best_in: f64,
}

/// A scenario in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// Position of the scenario among those that were given.
    pub scenario: usize,
    /// Its mean.
    pub level: Mean,
    /// First and last rank that noise leaves open; equal where the rank is settled.
    pub ranks: (usize, usize),
    /// Against the scenario one place before; `None` for the first.
    pub behind: Option<Behind>,
    /// What the futures say of that neighbour and this one.
    pub order: Option<Order>,
    /// Against the best of each future.
    pub regret: Regret,
}

/// Scenarios in the order of their means, the better first.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// What they are ranked by.
    pub metric: HeadlineMetric,
    /// Which way is better.
    pub better: Better,
    /// Futures.
    pub n: usize,
    /// The scenarios, the better first.
    pub places: Vec<Ranked>,
}

impl Ranked {
    /// Whether noise leaves only one rank.
    pub fn is_settled(&self) -> bool {
        self.ranks.0 == self.ranks.1
    }
}

impl Ranking {
    /// How many pairs the intervals hold together for.
    pub fn n_pairs(&self) -> usize {
        self.places.len() * self.places.len().saturating_sub(1) / 2
    }
}

/// Ranks scenarios by their means and says what is noise in it; with the regret of each.
///
/// `values[scenario][replication]` are the numbers of a metric on shared luck. For two scenarios a and b and
/// future i, with loss `d_i = a_i - b_i` (`b_i - a_i` where more is better), k scenarios and m = k (k - 1) / 2 pairs,
///
/// ```text
/// interval of a pair      mean(d) -/+ t(1 - 0.05 / (2 m)) error(d)
/// ranks left open to a    1 + #{b surely better}   to   k - #{b surely worse or equal in every future}
/// regret of a in i        max over b of d_i, with a itself: never below 0
/// ```
///
/// The order of means is found in the same futures, so any of the m pairs may turn out to be neighbours: the
/// intervals are widened (Bonferroni) until all m hold together in 95 % of runs. So is the order: with 95 %
/// confidence no settled rank is wrong. A pair that differs in fewer than 30 futures is left open, because the
/// error of so few is not to be trusted. With a single future (expectation mode) nothing is noise.
///
/// Regret is *not* a reason to choose where scenarios are states of the world that nobody chooses (fast AI,
/// slow AI): leave those out.
///
/// # Shape
///
/// * `values`: at least one scenario, all of the same length, at least 1
/// * returned: as many places as scenarios
///
/// # Source
///
/// Ranks: Mogstad, Romano, Shaikh and Wilhelm (2024), Inference for ranks with applications to mobility
/// across neighbourhoods and academic achievement across countries, *Review of Economic Studies* 91. Regret:
/// Savage (1951), The theory of statistical decision, *JASA* 46.
///
/// # Example
///
/// ```
/// use workshift::analysis::{Better, rank};
/// use workshift::engine::HEADLINE;
///
/// let waves: Vec<f64> = (0..100).map(|i| f64::from(i % 10)).collect();
/// let more: Vec<f64> = (0..100).map(|i| f64::from(i % 10) + 1.0 + f64::from(i % 2)).collect();
/// let ranking = rank(&[&more, &waves], HEADLINE[1], Better::Less, None);
/// assert_eq!(ranking.places[0].scenario, 1);
/// assert_eq!(ranking.places[1].ranks, (2, 2));
/// assert_eq!(ranking.places[1].regret.mean.mean, 1.5);
/// ```
pub fn rank(
    values: &[&[f64]],
    metric: HeadlineMetric,
    better: Better,
    randomisations: Option<u32>,
) -> Ranking {
    let sample = |values| Sample { values, randomisations };
    let levels: Vec<Mean> = values.iter().map(|values| sample(values).mean()).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| better.loss(levels[a].mean, levels[b].mean).total_cmp(&0.0).then(a.cmp(&b)));
    let pairs = order.len() * order.len().saturating_sub(1) / 2;
    let level = 1.0 - (1.0 - LEVEL) / pairs.max(1) as f64;
    let regrets = regrets(values, better, randomisations);
    let mut verdicts = vec![vec![Order::Same; order.len()]; order.len()];
    for (i, &a) in order.iter().enumerate() {
        for (j, &b) in order.iter().enumerate().skip(i + 1) {
            let verdict = verdict(&losses(values[a], values[b], better), randomisations, level);
            verdicts[i][j] = verdict;
            verdicts[j][i] = match verdict {
                Order::Before => Order::After,
                Order::After => Order::Before,
                other => other,
            };
        }
    }
    let place = |(at, &scenario): (usize, &usize)| {
        let count = |wanted: &[Order]| {
            (0..order.len()).filter(|&other| other != at && wanted.contains(&verdicts[at][other])).count()
        };
        let before = at.checked_sub(1).map(|before| order[before]);
        Ranked {
            scenario,
            level: levels[scenario],
            ranks: (1 + count(&[Order::After]), order.len() - count(&[Order::Before, Order::Same])),
            behind: before
                .map(|other| behind(values[scenario], values[other], better, randomisations, level)),
            order: at.checked_sub(1).map(|before| verdicts[before][at]),
            regret: regrets[scenario],
        }
    };
    Ranking {
        metric,
        better,
        n: values.first().map_or(0, |values| values.len()),
        places: order.iter().enumerate().map(place).collect(),
    }
}

/// Ranks the scenarios of a run by a headline metric: all of them, or those at the positions `only`.
///
/// `None` where the run kept no draws of it and has more than one future, or where `only` names a scenario
/// that the run does not have: see [`rank`].
pub fn rank_run(
    results: &Results,
    metric: HeadlineMetric,
    better: Better,
    only: &[usize],
) -> Option<Ranking> {
    let column = results.headline_metrics.iter().position(|known| *known == metric)?;
    let single: Vec<[f64; 1]> = results
        .headlines
        .iter()
        .map(|line| line.levels.get(column).map(|level| [level.mean]))
        .collect::<Option<_>>()?;
    let values_of = |&scenario: &usize| match results.replications {
        1 => single.get(scenario).map(|value| &value[..]),
        _ => headline_values(&results.draws, scenario, &metric),
    };
    let values: Vec<&[f64]> = only.iter().map(values_of).collect::<Option<_>>()?;
    (!values.is_empty()).then(|| rank(&values, metric, better, results.randomisations))
}

/// Future by future, what `a` loses against `b`.
fn losses(a: &[f64], b: &[f64], better: Better) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| better.loss(*a, *b)).collect()
}

fn verdict(losses: &[f64], randomisations: Option<u32>, level: f64) -> Order {
    let differing = losses.iter().filter(|loss| **loss != 0.0).count();
    if differing == 0 {
        return Order::Same;
    }
    if losses.len() == 1 {
        return if losses[0] < 0.0 { Order::Before } else { Order::After };
    }
    let interval = Sample { values: losses, randomisations }.mean().interval(level);
    match interval {
        Some([_, high]) if high < 0.0 && differing >= FEWEST_DIFFERING => Order::Before,
        Some([low, _]) if low > 0.0 && differing >= FEWEST_DIFFERING => Order::After,
        _ => Order::Open,
    }
}

fn behind(a: &[f64], b: &[f64], better: Better, randomisations: Option<u32>, level: f64) -> Behind {
    let losses = losses(a, b, better);
    let loss = Sample { values: &losses, randomisations }.mean();
    let worse = losses.iter().filter(|loss| **loss > 0.0).count();
    Behind { loss, interval: loss.interval(level), worse_in: worse as f64 / losses.len() as f64 }
}

/// The regret of each scenario, in the order given.
fn regrets(values: &[&[f64]], better: Better, randomisations: Option<u32>) -> Vec<Regret> {
    let n = values.first().map_or(0, |values| values.len());
    let first = |i: usize| {
        let best = |best: f64, value: f64| if better.loss(best, value) > 0.0 { value } else { best };
        values.iter().map(|values| values[i]).reduce(best).unwrap_or(f64::NAN)
    };
    let best: Vec<f64> = (0..n).map(first).collect();
    let regret = |values: &&[f64]| {
        let losses = losses(values, &best, better);
        let sample = Sample { values: &losses, randomisations };
        let best_in = losses.iter().filter(|loss| **loss == 0.0).count() as f64 / n as f64;
        Regret { mean: sample.mean(), tail: sample.quantiles(&[TAIL])[0], best_in }
    };
    values.iter().map(regret).collect()
}

#[cfg(test)]
mod tests;
