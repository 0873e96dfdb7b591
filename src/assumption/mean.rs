//! Means of truncated laws, in closed form.
//!
//! The ratio of a partial expectation to a probability. Both are differences; each is taken in
//! the tail in which it does not cancel, and where a cut on both sides leaves a window in which
//! the density hardly changes, the integrals are done by Gauss-Legendre quadrature instead.

use super::incomplete::Incomplete;
use super::quantity::Bounds;
use super::truncated::{Law, between, log_ratio, normal_tails};
use crate::maths::{exp, exp_m1, ln, ln_1p};

/// E[X | X in bounds].
pub(super) fn truncated_mean(law: &Law, bounds: &Bounds) -> f64 {
    let (low, high) = law.support();
    let (from, to) = (low.max(bounds.low), high.min(bounds.high));
    let cut_twice = from > low && to < high;
    let mean = if cut_twice && is_flat(law, from, to) {
        mean_by_quadrature(law, from, to)
    } else {
        closed_form(law, from, to)
    };
    mean.max(from).min(to)
}

/// The closed form, for a window [from, to] inside the support.
fn closed_form(law: &Law, from: f64, to: f64) -> f64 {
    match *law {
        Law::Uniform { .. } => 0.5 * (from + to),
        Law::Triangular { low, mode, high } => triangular_mean(low, mode, high, from, to),
        Law::Normal { mean, sd } => normal_mean(mean, sd, from, to),
        Law::LogNormal { median, sigma } => log_normal_mean(median, sigma, from, to),
        Law::Beta { low, width, a, b } => {
            let (from, to) = ((from - low) / width, (to - low) / width);
            let next = Incomplete::Beta { a: a + 1.0, b };
            low + width * (a / (a + b)) * raised(next, Incomplete::Beta { a, b }, from, to)
        }
        Law::Gamma { shape, scale } => {
            let next = Incomplete::Gamma { shape: shape + 1.0 };
            shape * scale * raised(next, Incomplete::Gamma { shape }, from / scale, to / scale)
        }
    }
}

/// The probability of a window under the law whose first shape is one higher, over that under the
/// law itself: partial expectations of beta and gamma laws in units of the mean.
fn raised(next: Incomplete, law: Incomplete, from: f64, to: f64) -> f64 {
    let window = |law: Incomplete| {
        let at = |x: f64, end: (f64, f64)| if x.is_finite() { law.tails(x) } else { end };
        between(at(from, (0.0, 1.0)), at(to, (1.0, 0.0)))
    };
    window(next) / window(law)
}

/// m + s (phi(a) - phi(b)) / (Phi(b) - Phi(a)), with a and b the cuts in standard deviations.
fn normal_mean(mean: f64, sd: f64, from: f64, to: f64) -> f64 {
    let (a, b) = ((from - mean) / sd, (to - mean) / sd);
    let density = |z: f64| exp(-0.5 * z * z) / (2.0 * std::f64::consts::PI).sqrt();
    let difference = if a.is_infinite() || b.is_infinite() {
        density(a) - density(b)
    } else if a.abs() <= b.abs() {
        -density(a) * exp_m1(0.5 * (a - b) * (a + b))
    } else {
        density(b) * exp_m1(0.5 * (b - a) * (a + b))
    };
    mean + sd * difference / between(normal_tails(a), normal_tails(b))
}

/// The partial expectation of a log-normal law over its probability.
fn log_normal_mean(median: f64, sigma: f64, from: f64, to: f64) -> f64 {
    let cut = |x: f64| if x <= 0.0 { f64::NEG_INFINITY } else { log_ratio(x, median) / sigma };
    let (a, b) = (cut(from), cut(to));
    let probability = between(normal_tails(a), normal_tails(b));
    let shift = |z: f64| normal_tails(z - sigma);
    if sigma - b <= DEEP {
        let growth = exp(0.5 * sigma * sigma);
        return median * growth * (between(shift(a), shift(b)) / probability);
    }
    median * ((deep_partial(sigma, b) - deep_partial(sigma, a)) / probability)
}

/// Standard deviations beyond which the normal tail is taken by its continued fraction, because
/// exp(sigma²/2) may overflow where the tail underflows.
const DEEP: f64 = 25.0;

/// The integral of exp(sigma z) phi(z) up to `cut`, for sigma - cut above [`DEEP`]:
/// exp(sigma cut) phi(cut) times Mills' ratio at sigma - cut.
fn deep_partial(sigma: f64, cut: f64) -> f64 {
    if cut == f64::NEG_INFINITY {
        return 0.0;
    }
    let x = sigma - cut;
    let mills = 1.0 / (1_u8..=20).rev().fold(x, |tail, k| x + f64::from(k) / tail);
    exp(cut * (sigma - 0.5 * cut)) / (2.0 * std::f64::consts::PI).sqrt() * mills
}

/// Both sides of the mode: on each the density is a line, and Simpson's rule is exact.
fn triangular_mean(low: f64, mode: f64, high: f64, from: f64, to: f64) -> f64 {
    let piece = |from: f64, to: f64, density: &dyn Fn(f64) -> f64| {
        if from >= to {
            return (0.0, 0.0);
        }
        let (centre, width) = (0.5 * (from + to), to - from);
        let (f0, f1, f2) = (density(from), density(centre), density(to));
        (width * f1, width / 6.0 * (from * f0 + 4.0 * centre * f1 + to * f2))
    };
    let rising = piece(from, to.min(mode), &|x| (x - low) / (mode - low));
    let falling = piece(from.max(mode), to, &|x| (high - x) / (high - mode));
    (rising.1 + falling.1) / (rising.0 + falling.0)
}

/// Whether the density changes by less than a factor of about 20 over a window.
fn is_flat(law: &Law, from: f64, to: f64) -> bool {
    let Some(middle) = ln_density(law, 0.5 * (from + to)) else { return false };
    [from, to].iter().all(|&x| ln_density(law, x).is_some_and(|end| (end - middle).abs() < 3.0))
}

/// Logarithm of the density, up to a constant; nothing for laws that need no quadrature.
fn ln_density(law: &Law, x: f64) -> Option<f64> {
    match *law {
        Law::Uniform { .. } | Law::Triangular { .. } => None,
        Law::Normal { mean, sd } => {
            let z = (x - mean) / sd;
            Some(-0.5 * z * z)
        }
        Law::LogNormal { median, sigma } => {
            let z = log_ratio(x, median) / sigma;
            Some(-0.5 * z * z - ln(x))
        }
        Law::Beta { low, width, a, b } => {
            let x = (x - low) / width;
            Some((a - 1.0) * ln(x) + (b - 1.0) * ln_1p(-x))
        }
        Law::Gamma { shape, scale } => Some((shape - 1.0) * ln(x / scale) - x / scale),
    }
}

/// Five-point Gauss-Legendre quadrature on 32 panels, measured from the lower cut.
fn mean_by_quadrature(law: &Law, from: f64, to: f64) -> f64 {
    const PANELS: u8 = 32;
    const NODES: [(f64, f64); 5] = [
        (-0.906_179_845_938_664, 0.236_926_885_056_189_1),
        (-0.538_469_310_105_683_1, 0.478_628_670_499_366_5),
        (0.0, 0.568_888_888_888_888_9),
        (0.538_469_310_105_683_1, 0.478_628_670_499_366_5),
        (0.906_179_845_938_664, 0.236_926_885_056_189_1),
    ];
    let top = ln_density(law, 0.5 * (from + to)).unwrap_or(0.0);
    let panel = (to - from) / f64::from(PANELS);
    let (mut probability, mut moment) = (0.0, 0.0);
    for i in 0..PANELS {
        for (node, weight) in NODES {
            let distance = panel * (f64::from(i) + 0.5 + 0.5 * node);
            let density = ln_density(law, from + distance).map_or(1.0, |ln_f| exp(ln_f - top));
            probability += weight * density;
            moment += weight * density * distance;
        }
    }
    from + moment / probability
}
