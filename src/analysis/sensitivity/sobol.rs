//! The estimators of first-order and total indices, and their bootstrap.

use super::{Estimate, moments};
use crate::random::{Entity, design_word};

/// The first-order index of a factor: the share of the variance that it causes alone.
///
/// ```text
/// S = mean( f(B) ( f(A_B) - f(A) ) ) / V
/// ```
///
/// A and B are independent samples, `A_B` is A with the factor taken from B, and V is the variance of f over A and
/// B. Numbers should be centred: the estimate then has less error.
///
/// # Shape
///
/// `a`, `b`, `ab`: `[point]`, one number of the futures of each sample.
///
/// # Source
///
/// Saltelli et al. (2010), Variance based sensitivity analysis of model output, *Computer Physics Communications* 181,
/// table 2 (b). The same as `S1` of `SALib`.
///
/// # Example
///
/// ```
/// use workshift::analysis::sensitivity::{jansen_total, saltelli_first};
///
/// // f(x1, x2) = x1 at four points, x1 from A, then from B: the factor x1 explains everything.
/// let (a, b) = ([-1.0, 1.0, -1.0, 1.0], [-1.0, -1.0, 1.0, 1.0]);
/// assert_eq!(saltelli_first(&a, &b, &b), 1.0);
/// assert_eq!(jansen_total(&a, &b, &b), 1.0);
/// // x2 changes nothing.
/// assert_eq!(jansen_total(&a, &b, &a), 0.0);
/// ```
pub fn saltelli_first(a: &[f64], b: &[f64], ab: &[f64]) -> f64 {
    let terms = a.iter().zip(b).zip(ab).map(|((a, b), ab)| b * (ab - a));
    share(terms.sum::<f64>() / a.len() as f64, a, b)
}

/// The total index of a factor: the share of the variance in which it takes part, alone or with others; what would
/// remain on average if everything else were known.
///
/// ```text
/// T = mean( ( f(A) - f(A_B) )^2 ) / (2 V)
/// ```
///
/// Shapes and names as in [`saltelli_first`].
///
/// # Source
///
/// Jansen (1999), Analysis of variance designs for model output, *Computer Physics Communications* 117. The same as
/// `ST` of `SALib`.
pub fn jansen_total(a: &[f64], b: &[f64], ab: &[f64]) -> f64 {
    let terms = a.iter().zip(ab).map(|(a, ab)| 0.5 * (a - ab) * (a - ab));
    share(terms.sum::<f64>() / a.len() as f64, a, b)
}

fn share(part: f64, a: &[f64], b: &[f64]) -> f64 {
    let n = (a.len() + b.len()) as f64;
    let mean = a.iter().chain(b).sum::<f64>() / n;
    let variance = a.iter().chain(b).map(|y| (y - mean) * (y - mean)).sum::<f64>() / n;
    if variance > 0.0 { part / variance } else { 0.0 }
}

/// First-order and total index of a factor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Indices {
    /// What it causes alone.
    pub first: Estimate,
    /// What it takes part in.
    pub total: Estimate,
}

/// Resamples of the rows of a design: how often each row is taken.
///
/// Rows are taken with replacement, the same ones for every factor and every number. On scrambled Sobol' points,
/// which lie more evenly than rows taken at random, the intervals are wider than they need be.
///
/// # Source
///
/// Archer, Saltelli and Sobol' (1997), Sensitivity measures, ANOVA-like techniques and the use of bootstrap,
/// *Journal of Statistical Computation and Simulation* 58.
#[derive(Debug, Clone)]
pub struct Bootstrap {
    /// `[resample][row]`.
    counts: Vec<Vec<u16>>,
}

/// Resamples behind an interval.
const RESAMPLES: u32 = 1_000;

impl Bootstrap {
    /// Resamples of `n` rows, from the addresses of a seed.
    pub fn new(n: usize, seed: u64) -> Self {
        let name = Entity::named("bootstrap", "rows");
        let resample = |at: u32| {
            let mut counts = vec![0_u16; n];
            for draw in 0..n {
                let word = design_word(seed, name, at, draw as u32);
                counts[((u128::from(word) * n as u128) >> 64) as usize] += 1;
            }
            counts
        };
        Self { counts: (0..RESAMPLES).map(resample).collect() }
    }

    /// Both indices of a factor with their 95 % percentile intervals.
    ///
    /// # Shape
    ///
    /// `a`, `b`, `ab` as in [`saltelli_first`], centred.
    pub fn indices(&self, a: &[f64], b: &[f64], ab: &[f64]) -> Indices {
        // [row]: the four sums that every resample needs.
        let rows: Vec<[f64; 4]> = (0..a.len())
            .map(|i| {
                let (a, b, ab) = (a[i], b[i], ab[i]);
                [b * (ab - a), 0.5 * (a - ab) * (a - ab), a + b, a * a + b * b]
            })
            .collect();
        let n = a.len() as f64;
        let (mut firsts, mut totals) = (Vec::new(), Vec::new());
        for counts in &self.counts {
            let mut sums = [0.0; 4];
            for (row, &count) in rows.iter().zip(counts) {
                let count = f64::from(count);
                sums.iter_mut().zip(row).for_each(|(sum, term)| *sum += count * term);
            }
            let [first, total, values, squares] = sums.map(|sum| sum / n);
            let variance = 0.5 * squares - 0.25 * values * values;
            if variance > 0.0 {
                firsts.push(first / variance);
                totals.push(total / variance);
            }
        }
        Indices {
            first: with_percentiles(saltelli_first(a, b, ab), firsts),
            total: with_percentiles(jansen_total(a, b, ab), totals),
        }
    }
}

fn with_percentiles(value: f64, mut resampled: Vec<f64>) -> Estimate {
    resampled.sort_unstable_by(f64::total_cmp);
    let at = |p: f64| {
        let place = p * (resampled.len() as f64 - 1.0);
        let (below, above) = (place.floor() as usize, place.ceil() as usize);
        resampled[below] + (place - place.floor()) * (resampled[above] - resampled[below])
    };
    if resampled.is_empty() {
        return Estimate { value, interval: [value; 2] };
    }
    Estimate { value, interval: [at(0.025), at(0.975)] }
}

/// The numbers less their mean over all samples.
pub(super) fn centred(all: &mut [&mut Vec<f64>]) {
    let n: usize = all.iter().map(|values| values.len()).sum();
    let mean = all.iter().map(|values| moments(values).0 * values.len() as f64).sum::<f64>() / n as f64;
    for values in all {
        values.iter_mut().for_each(|value| *value -= mean);
    }
}
