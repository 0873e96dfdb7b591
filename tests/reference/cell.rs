//! What a cell says (end of section 2): a number, or a distribution with its mean.
//!
//! Expectation mode needs one thing of a distribution: its mean after truncation to the bounds of
//! the quantity. Where the bounds cut nothing off, the textbook mean is used. Where they do, the
//! mean is the ratio of two integrals, taken numerically after a change of variable that makes the
//! density smooth on the whole line. Nothing here is drawn.

use std::sync::OnceLock;

/// The interval that a quantity is truncated to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub low: f64,
    pub high: f64,
    pub low_open: bool,
    pub high_open: bool,
}

impl Bounds {
    /// `[low, high]`; an infinite end is open by nature.
    pub const fn closed(low: f64, high: f64) -> Self {
        Self { low, high, low_open: false, high_open: false }
    }

    /// `(low, high]`.
    pub const fn above(low: f64, high: f64) -> Self {
        Self { low, high, low_open: true, high_open: false }
    }

    /// `(low, high)`.
    pub const fn between(low: f64, high: f64) -> Self {
        Self { low, high, low_open: true, high_open: true }
    }

    pub fn contain(&self, x: f64) -> bool {
        let above = if self.low_open { x > self.low } else { x >= self.low };
        let below = if self.high_open { x < self.high } else { x <= self.high };
        above && below
    }
}

pub const SHARE: Bounds = Bounds::closed(0.0, 1.0);
pub const NOT_NEGATIVE: Bounds = Bounds::closed(0.0, f64::INFINITY);
pub const POSITIVE: Bounds = Bounds::above(0.0, f64::INFINITY);

/// A cell as written.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Number(f64),
    /// `a to b`: 5th to 95th percentile.
    Interval(f64, f64),
    Uniform(f64, f64),
    Triangular(f64, f64, f64),
    Pert(f64, f64, f64),
    Normal(f64, f64),
    LogNormal(f64, f64),
    Beta(f64, f64),
    Gamma(f64, f64),
    Discrete(Vec<(f64, f64)>),
}

/// The 95th percentile of the standard normal distribution.
const Z95: f64 = 1.644_853_626_951_472_7;

impl Cell {
    /// Reads a cell; the text is not empty.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        if let Some((a, b)) = text.split_once(" to ") {
            return Self::Interval(number(a), number(b));
        }
        let Some((name, rest)) = text.split_once('(') else { return Self::Number(number(text)) };
        let inside = rest.trim_end().strip_suffix(')').unwrap_or_else(|| panic!("`{text}` has no `)`"));
        if name == "discrete" {
            let pairs = inside.split(',').map(|pair| pair.split_once(':').expect("value:weight"));
            return Self::Discrete(pairs.map(|(v, w)| (number(v), number(w))).collect());
        }
        let of: Vec<f64> = inside.split(',').map(number).collect();
        match (name, of.as_slice()) {
            ("uniform", &[a, b]) => Self::Uniform(a, b),
            ("triangular", &[low, mode, high]) => Self::Triangular(low, mode, high),
            ("pert", &[low, mode, high]) => Self::Pert(low, mode, high),
            ("normal", &[mean, sd]) => Self::Normal(mean, sd),
            ("lognormal", &[median, sigma]) => Self::LogNormal(median, sigma),
            ("beta", &[a, b]) => Self::Beta(a, b),
            ("gamma", &[shape, scale]) => Self::Gamma(shape, scale),
            _ => panic!("`{text}` is not a cell"),
        }
    }

    /// The mean, truncated to the bounds.
    pub fn mean(&self, bounds: Bounds) -> f64 {
        match *self {
            Self::Number(x) => {
                assert!(bounds.contain(x), "{x} is outside {bounds:?}");
                x
            }
            Self::Interval(a, b) if a > 0.0 && bounds.high == f64::INFINITY => {
                mean_lognormal((a * b).sqrt(), (b / a).ln() / (2.0 * Z95), bounds)
            }
            Self::Interval(a, b) => mean_normal(f64::midpoint(a, b), (b - a) / (2.0 * Z95), bounds),
            Self::Uniform(a, b) => f64::midpoint(a.max(bounds.low), b.min(bounds.high)),
            Self::Triangular(low, mode, high) => mean_triangular(low, mode, high, bounds),
            Self::Pert(low, mode, high) => mean_pert(low, mode, high, bounds),
            Self::Normal(mean, sd) => mean_normal(mean, sd, bounds),
            Self::LogNormal(median, sigma) => mean_lognormal(median, sigma, bounds),
            Self::Beta(a, b) => mean_beta(a, b, bounds),
            Self::Gamma(shape, scale) => mean_gamma(shape, scale, bounds),
            Self::Discrete(ref pairs) => {
                let inside = || pairs.iter().filter(|(v, _)| bounds.contain(*v));
                inside().map(|(v, w)| v * w).sum::<f64>() / inside().map(|(_, w)| w).sum::<f64>()
            }
        }
    }
}

fn number(text: &str) -> f64 {
    text.trim().parse().unwrap_or_else(|_| panic!("`{text}` is not a number"))
}

fn mean_normal(mean: f64, sd: f64, bounds: Bounds) -> f64 {
    let from = ((bounds.low - mean) / sd).max(-30.0);
    let to = ((bounds.high - mean) / sd).min(30.0);
    weighted_mean(from, to, |z| mean + sd * z, |z| -0.5 * z * z)
}

fn mean_lognormal(median: f64, sigma: f64, bounds: Bounds) -> f64 {
    if bounds.low <= 0.0 && bounds.high == f64::INFINITY {
        return median * (0.5 * sigma * sigma).exp();
    }
    let z = |x: f64| (x / median).ln() / sigma;
    let from = if bounds.low <= 0.0 { -30.0 } else { z(bounds.low).max(-30.0) };
    let to = if bounds.high == f64::INFINITY { 30.0 } else { z(bounds.high).min(30.0) };
    weighted_mean(from, to, |z| median * (sigma * z).exp(), |z| -0.5 * z * z)
}

/// The density rises in a straight line from `low` to `mode` and falls in one to `high`.
fn mean_triangular(low: f64, mode: f64, high: f64, bounds: Bounds) -> f64 {
    if bounds.low <= low && high <= bounds.high {
        return (low + mode + high) / 3.0;
    }
    let rise = |x: f64| (x - low) / (mode - low);
    let fall = |x: f64| (high - x) / (high - mode);
    let (a, b) = (low.max(bounds.low), mode.min(bounds.high));
    let (c, d) = (mode.max(bounds.low), high.min(bounds.high));
    let mut mass = 0.0;
    let mut first_moment = 0.0;
    if a < b {
        mass += integral(a, b, rise);
        first_moment += integral(a, b, |x| x * rise(x));
    }
    if c < d {
        mass += integral(c, d, fall);
        first_moment += integral(c, d, |x| x * fall(x));
    }
    first_moment / mass
}

/// PERT with lambda = 4: a beta distribution stretched over `low` to `high`.
fn mean_pert(low: f64, mode: f64, high: f64, bounds: Bounds) -> f64 {
    if bounds.low <= low && high <= bounds.high {
        return (low + 4.0 * mode + high) / 6.0;
    }
    let width = high - low;
    let a = 1.0 + 4.0 * (mode - low) / width;
    let b = 1.0 + 4.0 * (high - mode) / width;
    low + width * mean_beta(a, b, Bounds::closed((bounds.low - low) / width, (bounds.high - low) / width))
}

/// With `x = 1 / (1 + exp(-v))` the density of `v` is proportional to `x^a (1 - x)^b`.
fn mean_beta(a: f64, b: f64, bounds: Bounds) -> f64 {
    if bounds.low <= 0.0 && bounds.high >= 1.0 {
        return a / (a + b);
    }
    let logit = |x: f64| (x / (1.0 - x)).ln();
    let from = if bounds.low <= 0.0 { -60.0 / a } else { logit(bounds.low).max(-60.0 / a) };
    let to = if bounds.high >= 1.0 { 60.0 / b } else { logit(bounds.high).min(60.0 / b) };
    let x = |v: f64| 1.0 / (1.0 + (-v).exp());
    weighted_mean(from, to, x, |v| -a * (-v).exp().ln_1p() - b * v.exp().ln_1p())
}

/// With `x = scale exp(v)` the density of `v` is proportional to `exp(shape v - exp(v))`.
fn mean_gamma(shape: f64, scale: f64, bounds: Bounds) -> f64 {
    if bounds.low <= 0.0 && bounds.high == f64::INFINITY {
        return shape * scale;
    }
    let log = |x: f64| (x / scale).ln();
    let (least, most) = (shape.ln().min(0.0) - 60.0 / shape, (shape + 40.0 * shape.sqrt() + 100.0).ln());
    let from = if bounds.low <= 0.0 { least } else { log(bounds.low).max(least) };
    let to = if bounds.high == f64::INFINITY { most } else { log(bounds.high).min(most) };
    weighted_mean(from, to, |v| scale * v.exp(), |v| shape * v - v.exp())
}

/// `integral of x(v) w(v) dv / integral of w(v) dv` for a weight given by its logarithm.
fn weighted_mean(from: f64, to: f64, x: impl Fn(f64) -> f64, log_w: impl Fn(f64) -> f64) -> f64 {
    assert!(from < to, "no mass inside the bounds");
    let steps = 1000;
    let at = |i: i32| from + (to - from) * f64::from(i) / f64::from(steps);
    let peak = (0..=steps).map(|i| log_w(at(i))).fold(f64::NEG_INFINITY, f64::max);
    let w = |v: f64| (log_w(v) - peak).exp();
    integral(from, to, |v| x(v) * w(v)) / integral(from, to, w)
}

/// Gauss-Legendre with 16 points on each of 400 panels.
fn integral(from: f64, to: f64, f: impl Fn(f64) -> f64) -> f64 {
    let panels = 400;
    let half = 0.5 * (to - from) / f64::from(panels);
    let panel = |i: i32| {
        let middle = from + half * f64::from(2 * i + 1);
        gauss_legendre().iter().map(|(node, weight)| weight * f(middle + half * node)).sum::<f64>()
    };
    half * (0..panels).map(panel).sum::<f64>()
}

/// Nodes and weights on [-1, 1]: Newton's method on the Legendre polynomial of degree 16.
fn gauss_legendre() -> &'static [(f64, f64)] {
    static RULE: OnceLock<Vec<(f64, f64)>> = OnceLock::new();
    RULE.get_or_init(|| {
        let n = 16;
        let node = |i: i32| {
            let mut x = (std::f64::consts::PI * (f64::from(i) + 0.75) / (f64::from(n) + 0.5)).cos();
            let mut slope = 1.0;
            for _ in 0..100 {
                let (mut p, mut before) = (1.0, 0.0);
                for k in 1..=n {
                    let k = f64::from(k);
                    (p, before) = (((2.0 * k - 1.0) * x * p - (k - 1.0) * before) / k, p);
                }
                slope = f64::from(n) * (x * p - before) / (x * x - 1.0);
                x -= p / slope;
            }
            (x, 2.0 / ((1.0 - x * x) * slope * slope))
        };
        (0..n).map(node).collect()
    })
}

/// Rounded half up.
pub fn half_up(x: f64) -> f64 {
    (x + 0.5).floor()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(text: &str, bounds: Bounds, exact: f64) {
        let mean = Cell::read(text).mean(bounds);
        assert!((mean / exact - 1.0).abs() < 1e-13, "{text}: {mean} instead of {exact}");
    }

    #[test]
    fn means_without_truncation_are_those_of_the_textbooks() {
        close("7", NOT_NEGATIVE, 7.0);
        close("uniform(1, 4)", NOT_NEGATIVE, 2.5);
        close("triangular(1,2,6)", NOT_NEGATIVE, 3.0);
        close("pert(1,2,6)", NOT_NEGATIVE, 2.5);
        close("lognormal(3,0.5)", NOT_NEGATIVE, 3.0 * 0.125_f64.exp());
        close("beta(2,3)", SHARE, 0.4);
        close("gamma(2,3)", NOT_NEGATIVE, 6.0);
        close("discrete(1:1, 2:1, 6:2)", NOT_NEGATIVE, 3.75);
        close("2 to 8", NOT_NEGATIVE, 4.0 * (0.5 * (4.0_f64.ln() / (2.0 * Z95)).powi(2)).exp());
        close("0.2 to 0.8", SHARE, 0.5);
        close("normal(100,1)", NOT_NEGATIVE, 100.0);
    }

    /// Closed forms: exponential, half-normal and powers can be integrated by hand.
    #[test]
    fn means_with_truncation_are_those_of_the_closed_forms() {
        close("uniform(0.5,3)", SHARE, 0.75);
        let e = (-2.0_f64).exp();
        close("gamma(1,0.5)", SHARE, 0.5 - e / (1.0 - e));
        close("gamma(1,2)", Bounds::closed(1.0, f64::INFINITY), 3.0);
        // x e^-x above 1: the integrals of x^2 e^-x and x e^-x are 5/e and 2/e.
        close("gamma(2,1)", Bounds::closed(1.0, f64::INFINITY), 2.5);
        close("normal(0,2)", NOT_NEGATIVE, 2.0 * (2.0 / std::f64::consts::PI).sqrt());
        close("normal(1,0.3)", Bounds::closed(0.0, 2.0), 1.0);
        // Density 2x, cut at 0.4 below and 0.6 above: 2/3 (0.216 - 0.064) / (0.36 - 0.16).
        close("beta(2,1)", Bounds::closed(0.4, 0.6), 2.0 / 3.0 * 0.152 / 0.2);
        // An arcsine law on its lower half: (1/2 - 1/pi).
        close("beta(0.5,0.5)", Bounds::closed(0.0, 0.5), 0.5 - std::f64::consts::FRAC_1_PI);
        // Only the falling half of the triangle is left: a third of the way from 1 to 4.
        close("triangular(-2,1,4)", Bounds::closed(1.0, f64::INFINITY), 2.0);
        // Symmetric about 0 and cut at -1 and 1 only above: PERT with both shapes 3 on [-2, 2] above 0.
        close("pert(-2,0,2)", NOT_NEGATIVE, 4.0 * (0.5 + 0.156_25) - 2.0);
        close("discrete(-1:5, 0.25:1, 0.75:3, 2:9)", SHARE, 0.625);
        close("discrete(0:1, 2:1)", POSITIVE, 2.0);
        // E[X | X > median] of a log-normal: m exp(s^2/2) Phi(s) / (1/2), with Phi(1).
        let phi_1 = 0.841_344_746_068_542_9;
        close("lognormal(1,1)", Bounds::closed(1.0, f64::INFINITY), 0.5_f64.exp() * phi_1 / 0.5);
    }

    #[test]
    fn halves_go_up() {
        assert_eq!((half_up(2.5), half_up(2.49), half_up(0.0)), (3.0, 2.0, 0.0));
    }
}
