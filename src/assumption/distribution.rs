//! Distributions: how an uncertain quantity is spread.
//!
//! A [`Distribution`] is what a cell says. What is drawn is that distribution truncated to the
//! bounds of its quantity, so every question to it names the bounds. The cells are read in the
//! file `cell`, probabilities and quantiles are in `truncated`, means in `mean`.

use std::fmt;

use super::mean::truncated_mean;
use super::quantity::Bounds;
use super::truncated::{Law, Truncated};
use crate::maths::exp;

/// What a cell says. Parameters are finite and in range: [`Distribution::parse`] makes no others.
#[derive(Debug, Clone, PartialEq)]
pub enum Distribution {
    /// A number.
    Fixed(f64),
    /// Equally likely between two ends.
    Uniform {
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
    },
    /// Rising from low to mode, falling from mode to high.
    Triangular {
        /// Lower end.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Upper end.
        high: f64,
    },
    /// A beta distribution on [low, high] with mean (low + 4 mode + high) / 6.
    Pert {
        /// Lower end.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Upper end.
        high: f64,
    },
    /// Normal.
    Normal {
        /// Mean, before truncation.
        mean: f64,
        /// Standard deviation, before truncation.
        sd: f64,
    },
    /// Log-normal.
    LogNormal {
        /// Median, before truncation.
        median: f64,
        /// Standard deviation of the log, before truncation.
        sigma: f64,
    },
    /// Beta on [0, 1].
    Beta {
        /// First shape.
        a: f64,
        /// Second shape.
        b: f64,
    },
    /// Gamma.
    Gamma {
        /// Shape.
        shape: f64,
        /// Scale; the mean is shape times scale.
        scale: f64,
    },
    /// Values with weights: positive, summing to 1, values ascending and distinct.
    Discrete(Vec<(f64, f64)>),
}

impl Distribution {
    /// Probability inside the bounds, before truncation: 0 to 1.
    ///
    /// Accurate also where it is small. A fixed number has mass 1 or 0.
    pub fn mass(&self, bounds: &Bounds) -> f64 {
        match self {
            Distribution::Fixed(value) => f64::from(u8::from(bounds.contains(*value))),
            Distribution::Discrete(atoms) => atoms_inside(atoms, bounds).map(|(_, weight)| weight).sum(),
            _ => Truncated::new(self.law(), bounds).mass(),
        }
    }

    /// Mean of the distribution truncated to the bounds, in the unit of the quantity.
    ///
    /// ```text
    /// E[X | X in bounds] = integral of x f(x) over the bounds / integral of f(x) over the bounds
    /// ```
    ///
    /// Closed forms (partial expectations), in the tail where they do not cancel. It is what the
    /// quantity is worth in expectation mode; rounding comes after it. Infinite where a heavy tail
    /// exceeds every double; [`Distribution::parse`] lets no such distribution through.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::assumption::{Bounds, Distribution};
    /// let share = Distribution::parse("triangular(-0.5, 0.5, 1.5)", &Bounds::SHARE)?;
    /// assert!((share.mean(&Bounds::SHARE) - 0.5).abs() < 1e-15);
    /// # Ok::<(), workshift::assumption::CellError>(())
    /// ```
    pub fn mean(&self, bounds: &Bounds) -> f64 {
        match self {
            Distribution::Fixed(value) => *value,
            Distribution::Discrete(atoms) => {
                let weighted: f64 = atoms_inside(atoms, bounds).map(|(value, weight)| value * weight).sum();
                weighted / self.mass(bounds)
            }
            _ => truncated_mean(&self.law(), bounds),
        }
    }

    /// The value below which a share `u` of the truncated distribution lies: the inverse
    /// distribution function at `F(lo-) + u (F(hi) - F(lo-))`.
    ///
    /// Always finite and inside the bounds. `u` is at least 0 and at most 1; both ends may lie at
    /// an open bound, and are then the nearest number inside. For many `u` of one distribution
    /// take a [`Sampler`](super::Sampler).
    pub fn quantile(&self, bounds: &Bounds, u: f64) -> f64 {
        match self {
            Distribution::Fixed(value) => *value,
            Distribution::Discrete(atoms) => {
                let target = u * self.mass(bounds);
                let (mut below, mut last) = (0.0, f64::NAN);
                for (value, weight) in atoms_inside(atoms, bounds) {
                    below += weight;
                    last = value;
                    if below >= target {
                        break;
                    }
                }
                last
            }
            _ => Truncated::new(self.law(), bounds).quantile(u),
        }
    }

    /// The continuous law behind the cell; never called for numbers and lists of numbers.
    pub(super) fn law(&self) -> Law {
        match *self {
            Distribution::Uniform { low, high } => Law::Uniform { low, high },
            Distribution::Triangular { low, mode, high } => Law::Triangular { low, mode, high },
            Distribution::Pert { low, mode, high } => {
                let width = high - low;
                let (a, b) = (1.0 + 4.0 * (mode - low) / width, 1.0 + 4.0 * (high - mode) / width);
                Law::Beta { low, width, a, b }
            }
            Distribution::Normal { mean, sd } => Law::Normal { mean, sd },
            Distribution::LogNormal { median, sigma } => Law::LogNormal { median, sigma },
            Distribution::Beta { a, b } => Law::Beta { low: 0.0, width: 1.0, a, b },
            Distribution::Gamma { shape, scale } => Law::Gamma { shape, scale },
            Distribution::Fixed(_) | Distribution::Discrete(_) => unreachable!("not a continuous law"),
        }
    }
}

/// The atoms inside the bounds, in ascending order.
pub(super) fn atoms_inside<'a>(
    atoms: &'a [(f64, f64)],
    bounds: &'a Bounds,
) -> impl Iterator<Item = (f64, f64)> + 'a {
    atoms.iter().copied().filter(|&(value, _)| bounds.contains(value))
}

impl fmt::Display for Distribution {
    /// As it is said in tables: `log-normal, 5 % at 3, 95 % at 9`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Distribution::Fixed(value) => write!(f, "{value}"),
            Distribution::Uniform { low, high } => write!(f, "uniform, {low} to {high}"),
            Distribution::Triangular { low, mode, high } => {
                write!(f, "triangular, {low} to {high}, most likely {mode}")
            }
            Distribution::Pert { low, mode, high } => {
                write!(f, "PERT, {low} to {high}, most likely {mode}")
            }
            Distribution::Normal { mean, sd } => {
                let reach = Z95 * sd;
                write!(f, "normal, 5 % at {}, 95 % at {}", short(mean - reach), short(mean + reach))
            }
            Distribution::LogNormal { median, sigma } => {
                let ratio = exp(Z95 * sigma);
                write!(f, "log-normal, 5 % at {}, 95 % at {}", short(median / ratio), short(median * ratio))
            }
            Distribution::Beta { a, b } => write!(f, "beta, {a} and {b}"),
            Distribution::Gamma { shape, scale } => write!(f, "gamma, shape {shape}, scale {scale}"),
            Distribution::Discrete(atoms) => {
                let parts: Vec<String> = atoms
                    .iter()
                    .map(|(value, weight)| format!("{value} ({} %)", short(100.0 * weight)))
                    .collect();
                write!(f, "discrete, {}", parts.join(", "))
            }
        }
    }
}

/// The 95th percentile of the standard normal distribution.
pub(super) const Z95: f64 = 1.644_853_626_951_472_7;

/// A number with six significant digits, in its shortest form.
fn short(value: f64) -> String {
    format!("{value:.5e}").parse::<f64>().map_or_else(|_| value.to_string(), |rounded| rounded.to_string())
}

#[cfg(test)]
#[path = "distribution_tests.rs"]
mod tests;
