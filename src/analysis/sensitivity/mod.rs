//! Which assumptions drive the spread of a number: four methods, one file each.
//!
//! | method | asks | costs, for N futures and k assumptions |
//! |---|---|---|
//! | [`given_data`] | how much of the variance follows each assumption alone | N futures, those of a run |
//! | [`sobol`] | the same, and how much each takes part in with others and with luck | N (k + 3 and a few) |
//! | [`morris`] | how far a large step of one assumption moves the number | N (k + 2), with small N |
//! | [`tornado`] | how far the ends of one assumption move the mean | N (2 k + 1) |
//!
//! What is estimated from numbers alone ([`first_order`], [`saltelli_first`], [`jansen_total`],
//! [`elementary_effects`], [`rank_correlation`](super::rank_correlation)) knows no model; a method takes the
//! futures that it needs from whatever is a [`Model`]. All chance comes from the addresses of the study's seed.

mod ask;
mod factor;
mod given_data;
mod joint;
mod model;
mod morris;
mod sobol;
mod sobol_design;
mod subject;
mod tornado;
mod words;

#[cfg(test)]
mod known;

pub use ask::{Answer, Method, Question, Results, SensitivityError, ask, ask_of_draws, futures_of};
pub(super) use factor::fits;
pub use factor::{Evidence, Factor, FactorError, Quantities};
pub use given_data::{FirstOrder, GivenData, GivenFactor, first_order, given_data};
pub use model::{Futures, Model};
pub use morris::{Elementary, Morris, MorrisFactor, elementary_effects, morris};
pub use sobol::{Bootstrap, Indices, jansen_total, saltelli_first};
pub use sobol_design::{Sobol, SobolFactor, sobol, sobol_futures};
pub use subject::Subject;
pub(in crate::analysis) use subject::phrase;
pub use tornado::{Tornado, TornadoFactor, tornado};
pub use words::{share, signed};

/// A number with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Lower and upper limit.
    pub interval: [f64; 2],
}

/// The normal quantile of two-sided 95 % intervals.
const Z: f64 = 1.959_963_984_540_054;

impl Estimate {
    /// With the interval of a normal distribution of this standard error.
    pub fn normal(value: f64, error: f64) -> Self {
        Self { value, interval: [value - Z * error, value + Z * error] }
    }

    /// Whether the interval covers 0: so many futures cannot tell the number from none.
    pub fn covers_zero(&self) -> bool {
        self.interval[0] <= 0.0 && self.interval[1] >= 0.0
    }
}

/// Mean and variance with divisor n.
fn moments(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    (mean, values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n)
}

/// A number over all futures: what is to be explained.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Futures that it comes from.
    pub n: usize,
    /// Mean.
    pub mean: f64,
    /// Standard error of the mean, as of independent futures.
    pub error: f64,
    /// Standard deviation.
    pub sd: f64,
}

impl Spread {
    /// Of one number per future.
    pub fn of(values: &[f64]) -> Self {
        let n = values.len();
        let (mean, variance) = moments(values);
        let sd = (variance * n as f64 / (n.max(2) as f64 - 1.0)).sqrt();
        Self { n, mean, error: sd / (n as f64).sqrt(), sd }
    }
}
