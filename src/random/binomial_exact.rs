//! The quantile function of the binomial distribution, one lane, when speed does not matter.

use crate::maths::{regularised_beta, regularised_beta_upper};

/// The smallest k with F(k) >= `u` of Binomial(`n`, `p`), searched from `start`.
///
/// F comes from the incomplete beta function, in the tail that is smaller. Each look costs time in
/// proportion to the standard deviation; the number of looks grows as the logarithm of
/// the distance from `start`.
#[cold]
#[inline(never)]
pub(super) fn exact_quantile(n: f64, p: f64, u: f64, start: f64) -> f64 {
    let reaches = |k: f64| if k >= n { true } else { cdf_reaches(n, p, u, k) };
    // NaN and numbers outside the domain are ordered so that the result is a whole number in 0..=n.
    let is_somebody = n > 0.0 && p > 0.0 && u > 0.0;
    if !is_somebody {
        return 0.0;
    }
    if p >= 1.0 || u >= 1.0 {
        return n;
    }

    // Enclose the quantile in (below, above]: F(below) < u <= F(above).
    let start = if start > 0.0 { start.min(n) } else { 0.0 };
    let (mut below, mut above);
    let mut stride = 1.0;
    if reaches(start) {
        above = start;
        loop {
            below = (above - stride).max(-1.0);
            if below < 0.0 || !reaches(below) {
                break;
            }
            above = below;
            stride *= 2.0;
        }
    } else {
        below = start;
        loop {
            above = (below + stride).min(n);
            if reaches(above) {
                break;
            }
            below = above;
            stride *= 2.0;
        }
    }
    while above - below > 1.0 {
        let middle = f64::midpoint(above, below).floor();
        if reaches(middle) {
            above = middle;
        } else {
            below = middle;
        }
    }
    above
}

/// Whether P(K <= `k`) >= `u`, for `k` in 0..n and `p` in (0, 1).
///
/// # Source
///
/// `P(K > k) = I_p(k + 1, n - k)`, DLMF 8.17.5.
fn cdf_reaches(n: f64, p: f64, u: f64, k: f64) -> bool {
    if u <= 0.5 {
        regularised_beta_upper(k + 1.0, n - k, p) >= u
    } else {
        regularised_beta(k + 1.0, n - k, p) <= 1.0 - u
    }
}
