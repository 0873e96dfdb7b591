//! Samplers: from uniforms to draws, many at a time.
//!
//! Numbers, lists, uniform, triangular, normal and log-normal laws have a quantile function in
//! closed form. Beta, PERT and gamma laws have none; theirs is solved at some hundred nodes once
//! and interpolated, because one solution costs as much as fifty interpolations.

use super::distribution::{Distribution, atoms_inside};
use super::incomplete::Incomplete;
use super::quantity::{Bounds, Quantity, Rounding};
use super::truncated::{Law, Truncated};
use crate::maths::{exp, normal_cdf, normal_quantile};

/// The quantile function of a truncated distribution, made once and used for every replication.
///
/// Its values are those of [`Distribution::quantile`], for beta, PERT and gamma laws to about
/// 10⁻⁹ of the value; they never decrease in `u` (but for the rounding of the value) and never
/// leave the bounds.
///
/// # Example
///
/// ```
/// use workshift::assumption::{Bounds, Distribution, Sampler};
/// let share = Distribution::parse("beta(2, 2)", &Bounds::SHARE)?;
/// let sampler = Sampler::new(&share, &Bounds::SHARE);
/// let mut draws = [0.0; 3];
/// sampler.quantile_lanes(&[0.1, 0.5, 0.9], &mut draws);
/// assert!((draws[1] - 0.5).abs() < 1e-9 && (draws[0] + draws[2] - 1.0).abs() < 1e-9);
/// # Ok::<(), workshift::assumption::CellError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Sampler {
    bounds: Bounds,
    method: Method,
}

#[derive(Debug, Clone)]
enum Method {
    Fixed(f64),
    /// Values with the probability up to and including each.
    Steps(Vec<(f64, f64)>),
    /// In closed form, or solved for every draw where no table is good enough.
    Direct(Truncated),
    Interpolated(Table),
}

impl Sampler {
    /// Prepares the draws of a distribution; some tenths of a millisecond for a table.
    pub fn new(distribution: &Distribution, bounds: &Bounds) -> Sampler {
        let method = match distribution {
            Distribution::Fixed(value) => Method::Fixed(*value),
            Distribution::Discrete(atoms) => Method::Steps(steps(atoms, bounds)),
            _ => {
                let truncated = Truncated::new(distribution.law(), bounds);
                Table::new(truncated).map_or(Method::Direct(truncated), Method::Interpolated)
            }
        };
        Sampler { bounds: *bounds, method }
    }

    /// The sampler of a quantity.
    pub fn of(quantity: &Quantity) -> Sampler {
        Sampler::new(&quantity.distribution, &quantity.bounds)
    }

    /// Quantiles at the uniforms `u`, lane by lane, in the unit of the quantity, not rounded.
    ///
    /// `u` and `out` have the same length; a lane depends on its own `u` alone.
    pub fn quantile_lanes(&self, u: &[f64], out: &mut [f64]) {
        debug_assert_eq!(u.len(), out.len());
        match &self.method {
            Method::Fixed(value) => out.fill(*value),
            Method::Steps(steps) => each(u, out, |u| {
                let at = steps.partition_point(|(_, up_to)| *up_to < u).min(steps.len() - 1);
                steps[at].0
            }),
            Method::Direct(truncated) => each(u, out, |u| truncated.quantile(u)),
            Method::Interpolated(table) => each(u, out, |u| self.bounds.nearest(table.quantile(u))),
        }
    }

    /// Draws as the model takes them: quantiles at `u`, rounded half up where the rounding says so.
    pub fn fill(&self, u: &[f64], rounding: Rounding, whole_people: bool, out: &mut [f64]) {
        self.quantile_lanes(u, out);
        if rounding != Rounding::None {
            for value in out {
                *value = rounding.apply(*value, whole_people);
            }
        }
    }
}

fn each(u: &[f64], out: &mut [f64], quantile: impl Fn(f64) -> f64) {
    for (value, &u) in out.iter_mut().zip(u) {
        *value = quantile(u);
    }
}

/// The atoms inside the bounds with their cumulated share; the last is 1 by construction.
fn steps(atoms: &[(f64, f64)], bounds: &Bounds) -> Vec<(f64, f64)> {
    let total: f64 = atoms_inside(atoms, bounds).map(|(_, weight)| weight).sum();
    let mut below = 0.0;
    atoms_inside(atoms, bounds)
        .map(|(value, weight)| {
            below += weight;
            (value, below / total)
        })
        .collect()
}

/// A quantile function on equidistant nodes of z, the standard normal quantile of u.
///
/// What is interpolated is t = logit x or ln x, by cubic pieces with the exact slopes, lowered
/// where a piece would not be monotone (Fritsch and Carlson 1980). On these scales the quantile
/// functions of beta and gamma laws are smooth; where the nodes between show that one is not, and
/// beyond the last node, it is solved for every draw.
#[derive(Debug, Clone)]
struct Table {
    truncated: Truncated,
    law: Incomplete,
    /// x = low + width times the value at t.
    low: f64,
    width: f64,
    /// t and its slope per cell at every node.
    nodes: Vec<(f64, f64)>,
}

/// Nodes lie at z from minus this to this: all but 10⁻¹⁰ of the draws.
const REACH: f64 = 6.5;
const FIRST_CELLS: usize = 64;
const MOST_CELLS: usize = 2048;
/// Largest error in t between the nodes before they are doubled for the last time, which makes it
/// sixteen times smaller.
const TOLERANCE: f64 = 1e-8;

impl Table {
    /// None for a law in closed form, and where [`MOST_CELLS`] are not enough.
    fn new(truncated: Truncated) -> Option<Table> {
        let (law, low, width) = match *truncated.law() {
            Law::Beta { low, width, a, b } => (Incomplete::Beta { a, b }, low, width),
            Law::Gamma { shape, scale } => (Incomplete::Gamma { shape }, 0.0, scale),
            _ => return None,
        };
        let mut table = Table { truncated, law, low, width, nodes: Vec::new() };
        let mut at = Vec::with_capacity(FIRST_CELLS + 1);
        for i in 0..=FIRST_CELLS {
            at.push(table.solve(z_of(i as f64, FIRST_CELLS), at.last().copied()));
        }
        while at.len() <= MOST_CELLS {
            let cells = at.len() - 1;
            table.set_nodes(&at);
            let tolerance = TOLERANCE * (at[cells * 9 / 16] - at[cells * 7 / 16]).clamp(0.0, 1.0);
            let mut finer = Vec::with_capacity(2 * cells + 1);
            let mut good = true;
            for (i, &node) in at[..cells].iter().enumerate() {
                let guess = table.interpolate(i, 0.5);
                let exact = table.solve(z_of(i as f64 + 0.5, cells), Some(guess));
                good &= (guess - exact).abs() <= tolerance || table.is_at_an_end(exact);
                finer.extend([node, exact]);
            }
            finer.push(at[cells]);
            at = finer;
            if good {
                table.set_nodes(&at);
                return Some(table);
            }
        }
        None
    }

    /// t at z, exactly.
    fn solve(&self, z: f64, guess: Option<f64>) -> f64 {
        let (below, above) = self.truncated.stretch(normal_cdf(z), normal_cdf(-z));
        self.law.inverse_t(below, above, guess)
    }

    /// Where the value is 0 or 1 to the last bit, an error in t is none.
    fn is_at_an_end(&self, t: f64) -> bool {
        t < -700.0 || (t > 40.0 && matches!(self.law, Incomplete::Beta { .. }))
    }

    /// dt/dz = mass phi(z) / (dF/dt), per cell, lowered to three times the lesser rise beside it.
    fn set_nodes(&mut self, at: &[f64]) {
        let cells = at.len() - 1;
        let step = 2.0 * REACH / cells as f64;
        let slope = |i: usize| {
            let z = z_of(i as f64, cells);
            let density = exp(-0.5 * z * z - self.law.ln_slope(at[i])) / (2.0 * std::f64::consts::PI).sqrt();
            let left = if i > 0 { at[i] - at[i - 1] } else { f64::INFINITY };
            let right = if i < cells { at[i + 1] - at[i] } else { f64::INFINITY };
            (step * self.truncated.mass() * density).min(3.0 * left.min(right)).max(0.0)
        };
        self.nodes = (0..=cells).map(|i| (at[i], slope(i))).collect();
    }

    /// Cubic Hermite interpolation in cell `i`, `x` from 0 to 1 through it.
    fn interpolate(&self, i: usize, x: f64) -> f64 {
        let ((from, slope_from), (to, slope_to)) = (self.nodes[i], self.nodes[i + 1]);
        let rise = to - from;
        let bend = slope_from + slope_to - 2.0 * rise;
        let value = from + x * (slope_from + x * ((rise - slope_from - bend) + x * bend));
        value.clamp(from, to)
    }

    fn quantile(&self, u: f64) -> f64 {
        let cells = self.nodes.len() - 1;
        let position = (normal_quantile(u) + REACH) * (cells as f64 / (2.0 * REACH));
        if !(position >= 0.0 && position < cells as f64) {
            return self.truncated.quantile(u);
        }
        let cell = position.floor();
        let t = self.interpolate(cell as usize, position - cell);
        self.low + self.width * self.law.value(t)
    }
}

/// z at a node, or between two.
fn z_of(position: f64, cells: usize) -> f64 {
    (2.0 * position / cells as f64 - 1.0) * REACH
}

#[cfg(test)]
#[path = "sampler_tests.rs"]
mod tests;
