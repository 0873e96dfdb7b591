//! Ranks, and the correlation of ranks.

use super::sensitivity::{Estimate, Spread};
use crate::maths::{exp, ln};

/// Ranks from 1; equal values share the mean of their ranks.
///
/// ```
/// use workshift::analysis::ranks;
///
/// assert_eq!(ranks(&[10.0, 30.0, 20.0, 30.0]), [1.0, 3.5, 2.0, 3.5]);
/// ```
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|&a, &b| values[a].total_cmp(&values[b]).then(a.cmp(&b)));
    let mut ranks = vec![0.0; values.len()];
    let mut first = 0;
    while first < order.len() {
        let value = values[order[first]];
        let tied = order[first..].iter().take_while(|&&at| values[at] == value).count().max(1);
        let shared = (first + 1 + first + tied) as f64 * 0.5;
        for &at in &order[first..first + tied] {
            ranks[at] = shared;
        }
        first += tied;
    }
    ranks
}

/// Pearson's correlation; `None` where one of the two does not vary.
pub fn correlation(x: &[f64], y: &[f64]) -> Option<f64> {
    let n = x.len() as f64;
    let (mean_x, mean_y) = (x.iter().sum::<f64>() / n, y.iter().sum::<f64>() / n);
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (a, b) in x.iter().zip(y) {
        let (a, b) = (a - mean_x, b - mean_y);
        xx += a * a;
        yy += b * b;
        xy += a * b;
    }
    (xx > 0.0 && yy > 0.0).then(|| (xy / (xx.sqrt() * yy.sqrt())).clamp(-1.0, 1.0))
}

/// Spearman's rank correlation: Pearson's, of the ranks. `None` where one of the two does not vary.
///
/// # Source
///
/// Spearman (1904), *American Journal of Psychology* 15. Equal values share a rank: Kendall and Gibbons (1990), *Rank correlation
/// methods*, section 3.8.
///
/// # Example
///
/// ```
/// use workshift::analysis::rank_correlation;
///
/// let rising = rank_correlation(&[1.0, 2.0, 3.0, 4.0], &[1.0, 8.0, 27.0, 64.0]).unwrap();
/// assert!((rising - 1.0).abs() < 1e-12);
/// assert_eq!(rank_correlation(&[1.0, 2.0], &[7.0, 7.0]), None);
/// ```
pub fn rank_correlation(x: &[f64], y: &[f64]) -> Option<f64> {
    correlation(&ranks(x), &ranks(y))
}

/// Spearman's rank correlation with its 95 % interval, for independent pairs.
///
/// The error comes from the influence of each pair, so that it holds whatever the dependence looks like (the usual
/// formula, `sqrt((1 + r^2 / 2) / (n - 3))`, does not: on skewed functions its intervals held the truth in 87 % of cases
/// instead of 95). With F and G the centred relative ranks, and means over all other pairs j,
///
/// ```text
/// influence_i = ( F_i G_i + mean_j( G_j [x_j > x_i] ) + mean_j( F_j [y_j > y_i] ) ) / (sd_F sd_G)
/// ```
///
/// less its mean; the interval is normal on Fisher's scale `atanh(r)`.
///
/// # Source
///
/// Borkowf (2002), Computing the nonnull asymptotic variance and the asymptotic relative efficiency of Spearman's rank
/// correlation, *Computational Statistics & Data Analysis* 39.
pub fn rank_correlation_with_interval(x: &[f64], y: &[f64]) -> Option<Estimate> {
    let n = x.len() as f64;
    let centred = |values: &[f64]| -> Vec<f64> {
        ranks(values).into_iter().map(|rank| (rank - 0.5) / n - 0.5).collect()
    };
    let (f, g) = (centred(x), centred(y));
    let r = correlation(&f, &g)?;
    let size = |ranks: &[f64]| (ranks.iter().map(|rank| rank * rank).sum::<f64>() / n).sqrt();
    let scale = 1.0 / (size(&f) * size(&g));
    let (above_x, above_y) = (mean_above(&f, &g), mean_above(&g, &f));
    let influence: Vec<f64> = (0..x.len()).map(|i| scale * (f[i] * g[i] + above_x[i] + above_y[i])).collect();
    let spread = Spread::of(&influence);
    if r.abs() >= 1.0 || spread.error == 0.0 {
        return Some(Estimate { value: r, interval: [r; 2] });
    }
    let z = 0.5 * ln((1.0 + r) / (1.0 - r));
    let on_scale = Estimate::normal(z, spread.error / (1.0 - r * r));
    let back = |z: f64| 1.0 - 2.0 / (exp(2.0 * z) + 1.0);
    Some(Estimate { value: r, interval: on_scale.interval.map(back) })
}

/// For each i the sum of `values` over all j with larger `ranks`, half of it where they are equal, over n.
fn mean_above(ranks: &[f64], values: &[f64]) -> Vec<f64> {
    let n = ranks.len();
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_unstable_by(|&a, &b| ranks[b].total_cmp(&ranks[a]).then(a.cmp(&b)));
    let mut means = vec![0.0; n];
    let (mut above, mut first) = (0.0, 0);
    while first < n {
        let tied = order[first..].iter().take_while(|&&at| ranks[at] == ranks[order[first]]).count();
        let of_tied: f64 = order[first..first + tied].iter().map(|&at| values[at]).sum();
        for &at in &order[first..first + tied] {
            means[at] = (above + 0.5 * of_tied) / n as f64;
        }
        above += of_tied;
        first += tied;
    }
    means
}
