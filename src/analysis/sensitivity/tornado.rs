//! How far the mean moves when one assumption goes to its ends.

use super::model::run_all;
use super::{Estimate, Factor, Model, Spread};
use crate::engine::{EngineError, Points};

/// The quantiles that are the ends of an assumption.
const ENDS: [f64; 2] = [0.05, 0.95];

/// What the ends of one assumption do to the mean of one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TornadoFactor {
    /// Change of the mean with the assumption at its 5 % quantile in every future.
    pub low: Estimate,
    /// Likewise at its 95 % quantile.
    pub high: Estimate,
    /// From one end to the other: high less low.
    pub swing: Estimate,
    /// Whether neither end changed the number in any future.
    pub is_inert: bool,
}

impl TornadoFactor {
    /// From the lowest of both ends and no change to the highest: the width of the bar.
    pub fn width(&self) -> f64 {
        let (low, high) = (self.low.value, self.high.value);
        low.max(high).max(0.0) - low.min(high).min(0.0)
    }
}

/// The ends of every assumption, for one number.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// The number with every assumption at its draw.
    pub spread: Spread,
    /// One per factor, in their order.
    pub factors: Vec<TornadoFactor>,
}

/// Change of the mean with each assumption at its 5 % and 95 % quantile and the rest at their draws.
///
/// Every future is run three times on the same luck: as drawn, and with one assumption at either end,
///
/// ```text
/// change = mean( f(x_j = end, rest) - f(x) )      error = sd of the same differences / sqrt(n)
/// ```
///
/// so that luck and the other assumptions cancel as far as they can.
///
/// # When it misleads
///
/// A mean hides what an assumption does together with others: an effect up here and down there shows as none. It says
/// how far the mean moves and nothing of the shares of a spread. Correlated partners stay at their draws, though with an
/// assumption at its end they would lie elsewhere.
///
/// # Errors
///
/// Those of the model.
///
/// # Source
///
/// Howard (1988), Decision analysis: practice and promise, *Management Science* 34; with means over all other doubts in place
/// of one base case. The error is that of paired differences: Law (2015), *Simulation modeling and analysis*, 10.2.1.
pub fn tornado(model: &dyn Model, factors: &[Factor], points: &Points) -> Result<Vec<Tornado>, EngineError> {
    let n = points.luck.len();
    let at_end = |place: usize| {
        let (factor, end) = (&factors[place / 2], ENDS[place % 2]);
        let mut moved = points.clone();
        factor.keys.iter().for_each(|&key| moved.uniforms[key].fill(end));
        moved
    };
    let drawn = model.run(points)?;
    let values = run_all(model, n, (0..2 * factors.len()).map(at_end))?;
    let of = |outcome: usize| {
        let drawn = &drawn[outcome];
        let factor = |factor: usize| {
            let [low, high] = [0, 1].map(|end| &values[2 * factor + end][outcome]);
            TornadoFactor {
                low: change(drawn, low),
                high: change(drawn, high),
                swing: change(low, high),
                is_inert: low == drawn && high == drawn,
            }
        };
        Tornado { spread: Spread::of(drawn), factors: (0..factors.len()).map(factor).collect() }
    };
    Ok((0..model.n_outcomes()).map(of).collect())
}

/// Mean of `to - from`, future by future, with its interval.
fn change(from: &[f64], to: &[f64]) -> Estimate {
    let differences: Vec<f64> = from.iter().zip(to).map(|(from, to)| to - from).collect();
    let spread = Spread::of(&differences);
    Estimate::normal(spread.mean, spread.error)
}
