//! What the futures say of a metric at the horizon: how many are beyond a value, and the value that a share is below.
//!
//! Headline numbers of the firm are there for every future and are counted. Of everything else a run keeps nine
//! quantiles, the smallest and the largest value; between those it is read as a piece of a normal curve.

use super::ChartError;
use super::number::finite;
use super::view::View;
use crate::engine::{QUANTILES, Statistics};
use crate::language::say;
use crate::maths::{normal_cdf, normal_quantile};

/// The futures of one metric in one scenario, at the horizon.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Distribution {
    /// The value in every future, ascending.
    Counted(Vec<f64>),
    /// Normal scores of the kept quantiles and their values, both ascending.
    Read { knots: Vec<(f64, f64)>, n: u64 },
}

impl Distribution {
    /// Of a view; every future where the run kept them, else the quantiles.
    pub(super) fn of(view: &View) -> Result<Self, ChartError> {
        let end = view.at(view.last)?;
        if end.n < 2 {
            let why = "in expectation mode there is one future, and no share of futures to show";
            return Err(ChartError::Nothing(why.to_owned()));
        }
        let draws = &view.results.draws;
        let kept = (view.entity == 0)
            .then(|| draws.outcomes.iter().position(|name| name == view.metric().name))
            .flatten()
            .and_then(|at| draws.outcome_values.get(view.scenario)?.get(at));
        match kept.filter(|values| values.len() > 1) {
            Some(values) => {
                let mut values: Vec<f64> = values.iter().map(|value| finite(*value)).collect();
                values.sort_unstable_by(f64::total_cmp);
                Ok(Self::Counted(values))
            }
            None => Ok(Self::read(end)),
        }
    }

    /// From the quantiles of a cell of the tables.
    pub(super) fn read(cell: &Statistics) -> Self {
        let end = 0.5 / cell.n.max(2) as f64;
        let mut values: Vec<f64> =
            [&[cell.min], &cell.quantiles[..], &[cell.max]].concat().into_iter().map(finite).collect();
        values.sort_unstable_by(f64::total_cmp);
        let shares = std::iter::once(end.min(0.02)).chain(QUANTILES).chain([1.0 - end.min(0.02)]);
        Self::Read { knots: shares.map(normal_quantile).zip(values).collect(), n: cell.n }
    }

    /// The value below which a share `p` of the futures lies: Hyndman and Fan, type 7, where counted.
    pub(super) fn quantile(&self, p: f64) -> f64 {
        match self {
            Self::Counted(values) => {
                let last = values.len() - 1;
                let at = p.clamp(0.0, 1.0) * last as f64;
                let below = at.floor() as usize;
                let (low, high) = (values[below], values[last.min(below + 1)]);
                if low == high { low } else { low + (at - below as f64) * (high - low) }
            }
            Self::Read { knots, .. } => {
                let z = normal_quantile(p.clamp(1e-9, 1.0 - 1e-9));
                let next = knots.partition_point(|(score, _)| *score < z).clamp(1, knots.len() - 1);
                let ((z0, low), (z1, high)) = (knots[next - 1], knots[next]);
                let part = ((z - z0) / (z1 - z0)).clamp(0.0, 1.0);
                if low == high { low } else { low + part * (high - low) }
            }
        }
    }

    /// Share of the futures above a value.
    pub(super) fn above(&self, value: f64) -> f64 {
        match self {
            Self::Counted(values) => {
                1.0 - values.partition_point(|v| *v <= value) as f64 / values.len() as f64
            }
            Self::Read { knots, .. } => {
                let next = knots.partition_point(|(_, v)| *v <= value);
                1.0 - read_share(knots, next, value)
            }
        }
    }

    /// Share of the futures at a value or above it.
    pub(super) fn at_least(&self, value: f64) -> f64 {
        match self {
            Self::Counted(values) => {
                1.0 - values.partition_point(|v| *v < value) as f64 / values.len() as f64
            }
            Self::Read { knots, .. } => {
                let next = knots.partition_point(|(_, v)| *v < value);
                1.0 - read_share(knots, next, value)
            }
        }
    }

    /// How many futures it is made of.
    pub(super) fn n(&self) -> u64 {
        match self {
            Self::Counted(values) => values.len() as u64,
            Self::Read { n, .. } => *n,
        }
    }

    /// For the subtitle: where the shares come from.
    pub(super) fn source(&self) -> String {
        match self {
            Self::Counted(values) => say!("counted-over", n = values.len()),
            Self::Read { n, .. } => say!("read-off", n = *n),
        }
    }
}

/// Share of the futures up to `value`, which lies before the knot `next`.
fn read_share(knots: &[(f64, f64)], next: usize, value: f64) -> f64 {
    if next == 0 {
        return 0.0;
    }
    let Some((z1, high)) = knots.get(next) else { return 1.0 };
    let (z0, low) = knots[next - 1];
    let part = if *high > low { ((value - low) / (high - low)).clamp(0.0, 1.0) } else { 0.0 };
    normal_cdf(z0 + part * (z1 - z0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(values: &[f64]) -> Distribution {
        Distribution::Counted(values.to_vec())
    }

    /// By hand. Teeth: `above` that counts the value itself says 0.75 at 2.
    #[test]
    fn shares_of_counted_futures_are_counts() {
        let four = counted(&[1.0, 2.0, 2.0, 5.0]);
        assert_eq!((four.above(2.0), four.at_least(2.0)), (0.25, 0.75));
        assert_eq!((four.above(9.0), four.at_least(0.0)), (0.0, 1.0));
        assert_eq!((four.quantile(0.0), four.quantile(0.5), four.quantile(1.0)), (1.0, 2.0, 5.0));
    }

    /// A normal column read off its quantiles is the normal distribution again, within what 1.96 stands for.
    #[test]
    fn a_normal_column_is_read_as_normal() {
        let z = QUANTILES.map(normal_quantile);
        let cell = Statistics {
            n: 10_000,
            mean: 100.0,
            sd: Some(15.0),
            mcse: Some(0.15),
            min: 100.0 + 15.0 * normal_quantile(0.5 / 10_000.0),
            quantiles: z.map(|z| 100.0 + 15.0 * z),
            max: 100.0 - 15.0 * normal_quantile(0.5 / 10_000.0),
            signs: None,
        };
        let read = Distribution::read(&cell);
        for p in [0.001, 0.02, 0.2, 0.5, 0.83, 0.999] {
            let x = 100.0 + 15.0 * normal_quantile(p);
            assert!((read.quantile(p) - x).abs() < 1e-9, "{p}");
            assert!((read.above(x) - (1.0 - p)).abs() < 1e-9 && (read.at_least(x) - (1.0 - p)).abs() < 1e-9);
        }
        assert_eq!((read.above(cell.max), read.at_least(cell.min - 1.0)), (0.0, 1.0));
    }

    /// Half of the futures at exactly zero. Teeth: without the jump `above(0)` and `at_least(0)` are the same.
    #[test]
    fn a_lump_of_futures_is_kept() {
        let cell = Statistics {
            n: 1000,
            mean: 1.0,
            sd: Some(1.0),
            mcse: Some(0.1),
            min: 0.0,
            quantiles: [0.0, 0.0, 0.0, 0.0, 0.0, 4.0, 8.0, 9.0, 10.0],
            max: 12.0,
            signs: None,
        };
        let read = Distribution::read(&cell);
        assert!((read.above(0.0) - 0.5).abs() < 1e-9, "{}", read.above(0.0));
        assert_eq!(read.at_least(0.0), 1.0);
    }
}
