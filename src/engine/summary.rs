//! From columns to statistics.

use super::column::Column;
use super::results::{Signs, Statistics};

/// Which quantiles, and how the replications are spread over independent randomisations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// Probabilities of the quantiles.
    pub quantiles: [f64; 9],
    /// Independent randomisations; `None` for random sampling.
    pub randomisations: Option<u32>,
}

/// The statistics of a column whose values were multiplied by `scale`.
///
/// ```text
/// random sampling:     mcse = sd / sqrt(n)
/// lhs, sobol:          mcse = sd of the means of the R independent randomisations / sqrt(R)
/// ```
///
/// # Source
///
/// Owen (2013), *Monte Carlo theory, methods and examples*, sections 2.2 and 17.1; quantiles: Hyndman
/// and Fan (1996), type 7.
pub fn statistics(column: &Column, scale: f64, split: Split, is_difference: bool) -> Statistics {
    let n = column.n();
    let count = n as f64;
    let (min, max) = column.range();
    let sums = column.sums();
    let sd = (n > 1).then(|| (sums.squared_deviations() / (count * (count - 1.0))).sqrt() / scale);
    let mcse = match split.randomisations {
        None => sd.map(|sd| sd / count.sqrt()),
        Some(blocks) if blocks > 1 => {
            let r = f64::from(blocks);
            let variance_of_sums =
                column.squared_block_deviations(u64::from(blocks), sums.sum()) / (r * (r - 1.0));
            let points = count / r;
            Some((variance_of_sums / r).sqrt() / points / scale)
        }
        Some(_) => None,
    };
    let (more, less) = (sums.more, sums.less);
    let share = |part: u64| part as f64 / count;
    Statistics {
        n,
        mean: sums.sum() as f64 / count / scale,
        sd,
        mcse,
        min: min as f64 / scale,
        quantiles: column.quantiles(&split.quantiles).map(|quantile| quantile / scale),
        max: max as f64 / scale,
        signs: is_difference.then(|| Signs {
            more: share(more),
            less: share(less),
            same: share(n - more - less),
        }),
    }
}

/// The statistics of a single value: expectation mode.
pub fn single(value: f64, is_difference: bool) -> Statistics {
    let share = |is: bool| f64::from(u8::from(is));
    Statistics {
        n: 1,
        mean: value,
        sd: None,
        mcse: None,
        min: value,
        quantiles: [value; 9],
        max: value,
        signs: is_difference.then(|| Signs {
            more: share(value > 0.0),
            less: share(value < 0.0),
            same: share(value == 0.0),
        }),
    }
}
