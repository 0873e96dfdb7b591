//! Continuous laws cut to bounds: probabilities and quantiles.
//!
//! A probability is kept as a pair (below, above). Whichever is smaller carries the digits, so a
//! cut far out in a tail costs no accuracy.

use super::incomplete::Incomplete;
use super::quantity::Bounds;
use crate::maths::{exp, ln, normal_cdf, normal_quantile};

/// A continuous law in the parameters in which it is computed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Law {
    Uniform {
        low: f64,
        high: f64,
    },
    Triangular {
        low: f64,
        mode: f64,
        high: f64,
    },
    Normal {
        mean: f64,
        sd: f64,
    },
    LogNormal {
        median: f64,
        sigma: f64,
    },
    /// `low + width Y`, Y beta(a, b): beta and PERT.
    Beta {
        low: f64,
        width: f64,
        a: f64,
        b: f64,
    },
    Gamma {
        shape: f64,
        scale: f64,
    },
}

impl Law {
    /// Least and greatest value.
    pub(super) fn support(&self) -> (f64, f64) {
        match *self {
            Law::Uniform { low, high } | Law::Triangular { low, high, .. } => (low, high),
            Law::Normal { .. } => (f64::NEG_INFINITY, f64::INFINITY),
            Law::LogNormal { .. } | Law::Gamma { .. } => (0.0, f64::INFINITY),
            Law::Beta { low, width, .. } => (low, low + width),
        }
    }

    /// Probabilities below and above `x`.
    pub(super) fn tails(&self, x: f64) -> (f64, f64) {
        let (low, high) = self.support();
        if x <= low {
            return (0.0, 1.0);
        }
        if x >= high {
            return (1.0, 0.0);
        }
        match *self {
            Law::Uniform { low, high } => ((x - low) / (high - low), (high - x) / (high - low)),
            Law::Triangular { low, mode, high } => {
                if x <= mode {
                    triangular_tails(low, mode, high, x)
                } else {
                    let (above, below) = triangular_tails(-high, -mode, -low, -x);
                    (below, above)
                }
            }
            Law::Normal { mean, sd } => normal_tails((x - mean) / sd),
            Law::LogNormal { median, sigma } => normal_tails(log_ratio(x, median) / sigma),
            Law::Beta { low, width, a, b } => Incomplete::Beta { a, b }.tails((x - low) / width),
            Law::Gamma { shape, scale } => Incomplete::Gamma { shape }.tails(x / scale),
        }
    }

    /// The value with these probabilities below and above it.
    pub(super) fn inverse(&self, below: f64, above: f64) -> f64 {
        let z = || if below <= above { normal_quantile(below) } else { -normal_quantile(above) };
        match *self {
            Law::Uniform { low, high } => {
                if below <= above {
                    low + below * (high - low)
                } else {
                    high - above * (high - low)
                }
            }
            Law::Triangular { low, mode, high } => {
                let width = high - low;
                if below * width <= mode - low {
                    low + (below * width * (mode - low)).sqrt()
                } else {
                    high - (above * width * (high - mode)).sqrt()
                }
            }
            Law::Normal { mean, sd } => mean + sd * z(),
            Law::LogNormal { median, sigma } => median * exp(sigma * z()),
            Law::Beta { low, width, a, b } => low + width * Incomplete::Beta { a, b }.inverse(below, above),
            Law::Gamma { shape, scale } => scale * Incomplete::Gamma { shape }.inverse(below, above),
        }
    }
}

/// Left of the mode. Above it, the part between `x` and the mode and the part right of the mode
/// are added, so that nothing cancels where the mode is the upper end.
fn triangular_tails(low: f64, mode: f64, high: f64, x: f64) -> (f64, f64) {
    let (rise, width) = (mode - low, high - low);
    let below = (x - low) * ((x - low) / (width * rise));
    let above = (high - mode) / width + (mode - x) * ((rise + (x - low)) / (width * rise));
    (below, above)
}

/// Probabilities below and above `z` standard deviations.
pub(super) fn normal_tails(z: f64) -> (f64, f64) {
    (normal_cdf(z), normal_cdf(-z))
}

/// ln(x / median) without the overflow of the ratio.
pub(super) fn log_ratio(x: f64, median: f64) -> f64 {
    let ratio = x / median;
    if ratio.is_normal() { ln(ratio) } else { ln(x) - ln(median) }
}

/// The probability between two cuts, given below and above each, in the tail that is smaller.
pub(super) fn between(low: (f64, f64), high: (f64, f64)) -> f64 {
    let inside = if high.0 <= 0.5 {
        high.0 - low.0
    } else if low.1 <= 0.5 {
        low.1 - high.1
    } else {
        1.0 - low.0 - high.1
    };
    inside.max(0.0)
}

/// A law cut to bounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Truncated {
    law: Law,
    bounds: Bounds,
    /// F(lo-): probability below the bounds.
    below: f64,
    /// 1 - F(hi): probability above the bounds.
    above: f64,
    mass: f64,
}

impl Truncated {
    pub(super) fn new(law: Law, bounds: &Bounds) -> Truncated {
        let (low, high) = (law.tails(bounds.low), law.tails(bounds.high));
        Truncated { law, bounds: *bounds, below: low.0, above: high.1, mass: between(low, high) }
    }

    pub(super) fn law(&self) -> &Law {
        &self.law
    }

    pub(super) fn mass(&self) -> f64 {
        self.mass
    }

    /// Below and above of the law itself, where `u` and `v` = 1 - u are those inside the bounds.
    pub(super) fn stretch(&self, u: f64, v: f64) -> (f64, f64) {
        (self.below + u * self.mass, self.above + v * self.mass)
    }

    pub(super) fn quantile(&self, u: f64) -> f64 {
        let (below, above) = self.stretch(u, 1.0 - u);
        self.bounds.nearest(self.law.inverse(below, above))
    }
}
