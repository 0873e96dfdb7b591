//! Limits of what a simulation knows: quantiles of Student's t, and the ranks between which a quantile lies.
//!
//! A mean of many futures is known up to its Monte Carlo error; 95 % intervals around it use Student's t,
//! because the error is estimated too. A quantile is known up to the ranks around it, whatever the
//! distribution.

use crate::maths::{normal_quantile, regularised_beta, regularised_beta_upper};

/// The level of every interval unless said otherwise.
pub const LEVEL: f64 = 0.95;

/// From here on Student's t is expanded around the normal distribution.
const MANY_DEGREES: f64 = 200.0;

/// The quantile of Student's t distribution at `p`, inside (0, 1), for `degrees` of freedom.
///
/// Infinite degrees give the normal quantile. NaN unless `degrees` is above 0.
///
/// # Source
///
/// The tail is an incomplete beta function (DLMF 8.17), inverted by bisection; from 200 degrees on the
/// expansion of Abramowitz and Stegun (1964), 26.7.5, whose error is then below 1e-10.
///
/// # Example
///
/// ```
/// use workshift::analysis::student_quantile;
///
/// assert!((student_quantile(0.975, 4.0) - 2.776_445_105).abs() < 1e-8);
/// assert!((student_quantile(0.975, f64::INFINITY) - 1.959_963_985).abs() < 1e-8);
/// ```
pub fn student_quantile(p: f64, degrees: f64) -> f64 {
    if p < 0.5 {
        return -student_quantile(1.0 - p, degrees);
    }
    if degrees.is_nan() || degrees <= 0.0 {
        return f64::NAN;
    }
    if degrees >= MANY_DEGREES {
        return expanded(normal_quantile(p), degrees);
    }
    let above = |t: f64| 0.5 * regularised_beta(0.5 * degrees, 0.5, degrees / (degrees + t * t));
    let (mut low, mut high) = (0.0, 1.0);
    while above(high) > 1.0 - p && high < 1e300 {
        (low, high) = (high, high * 2.0);
    }
    for _ in 0..80 {
        let middle = 0.5 * (low + high);
        if above(middle) > 1.0 - p {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

/// Student's quantile from that of the normal distribution.
fn expanded(z: f64, degrees: f64) -> f64 {
    let (z2, v) = (z * z, 1.0 / degrees);
    let g1 = z * (z2 + 1.0) / 4.0;
    let g2 = z * ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    let g3 = z * (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    let g4 = z * ((((79.0 * z2 + 776.0) * z2 + 1482.0) * z2 - 1920.0) * z2 - 945.0) / 92_160.0;
    z + v * (g1 + v * (g2 + v * (g3 + v * g4)))
}

/// The ranks (1 is the smallest value) between which the `p` quantile of the distribution lies with at
/// least `level` confidence, from `n` independent values; `None` where `n` is too small for limits on
/// both sides.
///
/// The number B of values at or below the quantile is Binomial(n, p) where the distribution is
/// continuous, so
///
/// ```text
/// P( x_(l) <= quantile <= x_(u) ) = P( l <= B <= u - 1 ) >= level
/// ```
///
/// where the distribution is not (counts of people), the left side is larger still. The tails get
/// half of `1 - level` each at most; then the side is moved inwards that keeps the level.
///
/// # Source
///
/// Conover (1999), *Practical nonparametric statistics*, section 3.2.
///
/// # Example
///
/// ```
/// use workshift::analysis::quantile_ranks;
///
/// // The median of 100 values lies between the 41st and the 61st smallest: 95.4 %.
/// assert_eq!(quantile_ranks(100, 0.5, 0.95), Some((41, 61)));
/// assert_eq!(quantile_ranks(100, 0.025, 0.95), None);
/// ```
pub fn quantile_ranks(n: usize, p: f64, level: f64) -> Option<(usize, usize)> {
    let tail = 0.5 * (1.0 - level);
    if n == 0 || at_most(n, p, 0) > tail || at_least(n, p, n) > tail {
        return None;
    }
    // Largest l with P(B <= l - 1) <= tail, smallest u with P(B >= u) <= tail.
    let mut l = last_where(0, n, |k| at_most(n, p, k) <= tail) + 1;
    let mut u = last_where(0, n, |k| k == 0 || at_least(n, p, k) > tail) + 1;
    loop {
        let outside = |l: usize, u: usize| at_most(n, p, l - 1) + at_least(n, p, u);
        let (raised, lowered) = (outside(l + 1, u), outside(l, u - 1));
        if raised.min(lowered) > 1.0 - level || l + 1 >= u {
            return Some((l, u));
        }
        if raised <= lowered { l += 1 } else { u -= 1 }
    }
}

/// The interval of a share of which `hits` of `n` independent futures are the estimate.
///
/// ```text
/// (p + z^2 / 2n -/+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)
/// ```
///
/// The shares that a score test at this level does not reject; 0 to 1 where there is no future.
///
/// # Source
///
/// Wilson (1927), Probable inference, the law of succession, and statistical inference, *JASA* 22.
///
/// # Example
///
/// ```
/// use workshift::analysis::{LEVEL, share_interval};
///
/// let [low, high] = share_interval(15, 20, LEVEL);
/// assert!((low - 0.531_299).abs() < 1e-6 && (high - 0.888_138).abs() < 1e-6);
/// ```
pub fn share_interval(hits: usize, n: usize, level: f64) -> [f64; 2] {
    if n == 0 {
        return [0.0, 1.0];
    }
    let (p, n) = (hits as f64 / n as f64, n as f64);
    let z = normal_quantile(0.5 + 0.5 * level);
    let (centre, wider) = (p + z * z / (2.0 * n), 1.0 + z * z / n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    [((centre - half) / wider).max(0.0), ((centre + half) / wider).min(1.0)]
}

/// P(B <= k).
fn at_most(n: usize, p: f64, k: usize) -> f64 {
    if k >= n { 1.0 } else { regularised_beta_upper(k as f64 + 1.0, (n - k) as f64, p) }
}

/// P(B >= k).
fn at_least(n: usize, p: f64, k: usize) -> f64 {
    if k == 0 { 1.0 } else { regularised_beta(k as f64, (n - k) as f64 + 1.0, p) }
}

/// The last of `low..=high` for which something holds that holds for `low` and then stops holding.
fn last_where(low: usize, high: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (low, high + 1);
    while high - low > 1 {
        let middle = usize::midpoint(low, high);
        if holds(middle) { low = middle } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of `SciPy` 1.17, `stats.t.ppf`. Teeth: the normal quantile differs in every line.
    #[test]
    fn student_quantiles_are_those_of_scipy() {
        for (p, degrees, t) in [
            (0.975, 1.0, 12.706_204_736_174_71),
            (0.975, 3.0, 3.182_446_305_284_263),
            (0.9, 15.0, 1.340_605_607_864_55),
            (0.999, 199.0, 3.131_689_620_726_459),
            (0.975, 200.0, 1.971_896_223_633_909),
            (0.999, 200.0, 3.131_479_814_221_121),
            (0.975, 9_999.0, 1.960_201_263_621_358),
        ] {
            let found = student_quantile(p, degrees);
            assert!((found - t).abs() < 1e-10 * t, "{p} {degrees}: {found} instead of {t}");
            assert!((student_quantile(1.0 - p, degrees) + found).abs() < 1e-12 * t);
        }
    }

    /// By brute force: the probability of the ranks is at least the level, and one rank less on either
    /// side is below it.
    #[test]
    fn ranks_hold_the_level_and_no_more_than_they_must() {
        for n in [30_usize, 77, 400] {
            for p in [0.1, 0.25, 0.5, 0.9] {
                let Some((l, u)) = quantile_ranks(n, p, 0.95) else {
                    assert!(n == 30 && p != 0.5 && p != 0.25, "{n} {p}");
                    continue;
                };
                let inside = |l: usize, u: usize| (l..u).map(|k| mass(n, p, k)).sum::<f64>();
                assert!(inside(l, u) >= 0.95 - 1e-12, "{n} {p}: {l} {u}");
                assert!(inside(l + 1, u) < 0.95 && inside(l, u - 1) < 0.95, "{n} {p}: {l} {u}");
            }
        }
    }

    /// P(B = k), factor by factor.
    fn mass(n: usize, p: f64, k: usize) -> f64 {
        let mut mass = 1.0;
        let (mut left, mut right) = (k, n - k);
        for i in 1..=k {
            mass *= (n - k + i) as f64 / i as f64;
            while mass > 1.0 && (left > 0 || right > 0) {
                if left > 0 {
                    left -= 1;
                    mass *= p;
                } else {
                    right -= 1;
                    mass *= 1.0 - p;
                }
            }
        }
        (0..left).for_each(|_| mass *= p);
        (0..right).for_each(|_| mass *= 1.0 - p);
        mass
    }

    #[test]
    fn large_samples_are_quick_and_near_the_normal_limits() {
        let n = 100_000_000;
        let (l, u) = quantile_ranks(n, 0.9, 0.95).unwrap();
        let half = 1.959_964 * (n as f64 * 0.09).sqrt();
        assert!((l as f64 - (0.9 * n as f64 - half)).abs() < 5.0, "{l}");
        assert!((u as f64 - (0.9 * n as f64 + half)).abs() < 5.0, "{u}");
    }
}
