//! Elementary effects: how far a large step of one assumption moves a number.

use super::model::run_all;
use super::{Estimate, Factor, Model, Quantities, Spread, moments};
use crate::analysis::student_quantile;
use crate::engine::{EngineError, Points};
use crate::random::{Entity, assumption_uniforms};

/// Levels of an assumption: the middles of so many equal parts of its distribution.
const LEVELS: f64 = 4.0;
/// A step, as a share of the distribution: two levels.
const STEP: f64 = 0.5;

/// What the elementary effects of a factor say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Elementary {
    /// Their mean: the direction.
    pub mu: f64,
    /// The mean of their sizes: the importance.
    pub mu_star: Estimate,
    /// Their standard deviation: how much the effect depends on where everything else stands.
    pub sigma: f64,
}

/// Mean, mean size and spread of the elementary effects of one factor.
///
/// ```text
/// mu = mean(e)      mu* = mean(|e|)      sigma = sd(e), divisor r - 1
/// ```
///
/// The interval of mu* is Student's, for r independent effects.
///
/// # Source
///
/// Morris (1991), Factorial sampling plans for preliminary computational experiments, *Technometrics* 33; mu*:
/// Campolongo, Cariboni and Saltelli (2007), *Environmental Modelling & Software* 22.
///
/// # Example
///
/// ```
/// use workshift::analysis::sensitivity::elementary_effects;
///
/// let effects = elementary_effects(&[2.0, -2.0, 2.0, 2.0]);
/// assert_eq!((effects.mu, effects.mu_star.value, effects.sigma), (1.0, 2.0, 2.0));
/// ```
pub fn elementary_effects(effects: &[f64]) -> Elementary {
    let n = effects.len() as f64;
    let sizes: Vec<f64> = effects.iter().map(|effect| effect.abs()).collect();
    let (mu, variance) = moments(effects);
    let (mu_star, of_sizes) = moments(&sizes);
    let half =
        if of_sizes > 0.0 { student_quantile(0.975, n - 1.0) * (of_sizes / (n - 1.0)).sqrt() } else { 0.0 };
    Elementary {
        mu,
        mu_star: Estimate { value: mu_star, interval: [mu_star - half, mu_star + half] },
        sigma: (variance * n / (n - 1.0)).sqrt(),
    }
}

/// What one factor does to one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MorrisFactor {
    /// Its elementary effects, in units of the number per whole distribution of the factor.
    pub effects: Elementary,
    /// Whether it changed the number in no future at all.
    pub is_inert: bool,
}

/// Elementary effects of every factor on one number.
#[derive(Debug, Clone, PartialEq)]
pub struct Morris {
    /// The number over the starting points.
    pub spread: Spread,
    /// One per factor, in their order.
    pub factors: Vec<MorrisFactor>,
    /// What a fresh draw of luck does, undivided. `None` where luck is frozen.
    pub luck: Option<MorrisFactor>,
}

/// Elementary effects of every factor, for every number of a model.
///
/// Each of `n` trajectories starts at random levels and moves one factor after the other, in random order, by half of
/// its distribution: from the middle of its first quarter to that of its third, or from the second to the fourth, or
/// back. All points of a trajectory have the same luck; at its end luck alone is drawn anew. With u the place in the
/// distribution (0 to 1),
///
/// ```text
/// e = ( f(u + 1/2) - f(u) ) / (1/2)
/// ```
///
/// # When it misleads
///
/// Assumptions are moved one at a time as if they were independent, correlated ones too. Levels lie between the 12.5 %
/// and the 87.5 % quantile: tails are not visited. The sizes are not shares of anything and do not add up.
///
/// # Errors
///
/// Those of the model.
///
/// # Source
///
/// As [`elementary_effects`].
pub fn morris(
    model: &dyn Model,
    quantities: &Quantities<'_>,
    factors: &[Factor],
    luck: bool,
    n: usize,
    seed: u64,
) -> Result<Vec<Morris>, EngineError> {
    let walk = Walk::new(quantities, factors, n, seed);
    let n_points_of_a_path = factors.len() + usize::from(luck) + 1;
    let values = run_all(model, n, (0..n_points_of_a_path).map(|step| walk.points(factors, step)))?;
    let of = |outcome: usize| {
        let at = |step: usize, path: usize| values[step][outcome][path];
        let found = |effects: Vec<f64>| MorrisFactor {
            is_inert: effects.iter().all(|effect| *effect == 0.0),
            effects: elementary_effects(&effects),
        };
        let factor = |factor: usize| {
            let effect = |path: usize| {
                let step = walk.step_of[factor][path];
                let sign = if walk.up[factor][path] { 1.0 } else { -1.0 };
                sign * (at(step + 1, path) - at(step, path)) / STEP
            };
            found((0..n).map(effect).collect())
        };
        let last = factors.len();
        Morris {
            spread: Spread::of(&values[0][outcome]),
            factors: (0..factors.len()).map(factor).collect(),
            luck: luck.then(|| found((0..n).map(|path| at(last + 1, path) - at(last, path)).collect())),
        }
    };
    Ok((0..model.n_outcomes()).map(of).collect())
}

/// Where the trajectories start, in which order they move, and which way.
struct Walk {
    n: usize,
    /// `[key][trajectory]`.
    start: Vec<Vec<f64>>,
    /// `[factor][trajectory]`: its turn, from 0.
    step_of: Vec<Vec<usize>>,
    /// `[factor][trajectory]`: whether it moves up.
    up: Vec<Vec<bool>>,
}

impl Walk {
    fn new(quantities: &Quantities<'_>, factors: &[Factor], n: usize, seed: u64) -> Self {
        let draw = |kind: &str, name: &str| {
            let mut uniforms = vec![0.0; n];
            assumption_uniforms(seed, Entity::named(kind, name), 0, &mut uniforms);
            uniforms
        };
        let up: Vec<Vec<bool>> = (factors.iter())
            .map(|factor| draw("morris direction", &factor.name).into_iter().map(|u| u < 0.5).collect())
            .collect();
        let mut start = vec![vec![0.5; n]; quantities.keys.len()];
        for (factor, up) in factors.iter().zip(&up) {
            for &key in &factor.keys {
                let level = |(u, up): (f64, &bool)| {
                    let low = if u < 0.5 { 0.5 } else { 1.5 } / LEVELS;
                    if *up { low } else { low + STEP }
                };
                start[key] =
                    draw("morris start", &quantities.keys[key]).into_iter().zip(up).map(level).collect();
            }
        }
        let turns: Vec<Vec<f64>> = factors.iter().map(|factor| draw("morris turn", &factor.name)).collect();
        let mut step_of = vec![vec![0; n]; factors.len()];
        for path in 0..n {
            let mut order: Vec<usize> = (0..factors.len()).collect();
            order.sort_by(|&a, &b| turns[a][path].total_cmp(&turns[b][path]).then(a.cmp(&b)));
            order.iter().enumerate().for_each(|(step, &factor)| step_of[factor][path] = step);
        }
        Self { n, start, step_of, up }
    }

    /// The points of all trajectories after so many steps.
    fn points(&self, factors: &[Factor], steps: usize) -> Points {
        let mut uniforms = self.start.clone();
        for (at, factor) in factors.iter().enumerate() {
            for path in (0..self.n).filter(|&path| self.step_of[at][path] < steps) {
                let step = if self.up[at][path] { STEP } else { -STEP };
                factor.keys.iter().for_each(|&key| uniforms[key][path] += step);
            }
        }
        let first = if steps > factors.len() { self.n } else { 0 };
        Points { uniforms, luck: (first as u32..(first + self.n) as u32).collect() }
    }
}
