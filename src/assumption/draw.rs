//! Designs: how the uncertain quantities of the replications are spread over their unit cube.
//!
//! A [`Design`] turns (quantity, replication) into a uniform. It knows keys and correlations, not
//! distributions: what a uniform is worth is asked of a [`Sampler`](super::Sampler).

use std::fmt;

use super::copula::{Copula, Impossible, add_scores, scores_to_uniforms};
use super::sobol::{self, DIMENSIONS, POINTS};
use crate::random::{Entity, assumption_uniforms, design_word};

/// How the assumptions of the replications are spread over their unit cube.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sampling {
    /// Independent uniforms.
    Random,
    /// Latin hypercube, in independent randomisations of a fixed number of points.
    Lhs,
    /// Scrambled Sobol' points, in independent randomisations of a fixed number of points.
    Sobol,
}

impl Sampling {
    /// As written on the command line: `random`, `lhs`, `sobol`.
    pub const fn name(self) -> &'static str {
        match self {
            Sampling::Random => "random",
            Sampling::Lhs => "lhs",
            Sampling::Sobol => "sobol",
        }
    }
}

/// Why there is no design.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DesignError {
    /// More uncertain quantities than Sobol' dimensions.
    TooManyDimensions {
        /// Uncertain quantities.
        asked: usize,
        /// Dimensions of the table.
        limit: usize,
    },
    /// Rank correlations that cannot hold together.
    Impossible(Impossible),
}

impl fmt::Display for DesignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DesignError::TooManyDimensions { asked, limit } => write!(
                f,
                "{asked} uncertain quantities are too many for sobol sampling, allowed are {limit}: use lhs"
            ),
            DesignError::Impossible(impossible) => impossible.fmt(f),
        }
    }
}

impl std::error::Error for DesignError {}

impl From<Impossible> for DesignError {
    fn from(impossible: Impossible) -> DesignError {
        DesignError::Impossible(impossible)
    }
}

/// The uniforms of the uncertain quantities of a study, for any replication.
///
/// * `random`: a number depends on the seed, the key and the replication alone.
/// * `lhs`: replications come in randomisations of 256. In each, every key has one replication
///   in each of 256 equal intervals; which one, is a random permutation of the key's own.
/// * `sobol`: likewise, but the intervals are those of scrambled Sobol' points, which fill pairs
///   and higher margins evenly too. The dimension of a key is its position in the list.
///
/// Inside its interval a point lies where the uniform of random sampling puts it. Randomisations
/// are independent, so the standard error of a mean comes from the means of randomisations, not
/// from the spread of the replications.
///
/// Correlated keys are mixed by a Gaussian copula: of each connected group the alphabetically
/// first key keeps its uniforms and the others follow. Keys without a correlation have the same
/// uniforms as in a design without correlations. In `lhs` and `sobol` the mixed keys are spread
/// less evenly than the others, each by itself; their joint spread is kept.
///
/// # Example
///
/// ```
/// use workshift::assumption::{Design, Sampling};
/// let keys = ["oversight".to_string(), "slack".to_string()];
/// let design = Design::new(&keys, &[], Sampling::Lhs, 1).unwrap();
/// let mut slack = [0.0; 256];
/// design.uniforms(1, 0, &mut slack);
/// let below_a_quarter = slack.iter().filter(|&&u| u < 0.25).count();
/// assert_eq!(below_a_quarter, 64);
/// ```
#[derive(Debug, Clone)]
pub struct Design {
    seed: u64,
    sampling: Sampling,
    /// The entity of each key, for the place of a point inside its interval.
    entities: Vec<Entity>,
    /// The entity of each key, for the choice of the interval.
    strata: Vec<Entity>,
    /// For each key the intervals of the unscrambled points; empty unless Sobol'.
    sobol_cells: Vec<[u8; POINTS]>,
    copula: Copula,
}

impl Design {
    /// A design over `keys`, the uncertain quantities in an order that the caller keeps, each once.
    ///
    /// `correlations` are positions of two different keys and their Spearman correlation, -1 to 1,
    /// each pair at most once.
    ///
    /// # Errors
    ///
    /// [`DesignError::TooManyDimensions`] for Sobol' points in more than 1,111 dimensions;
    /// [`DesignError::Impossible`] if the correlations cannot hold together.
    pub fn new(
        keys: &[String],
        correlations: &[(usize, usize, f64)],
        sampling: Sampling,
        seed: u64,
    ) -> Result<Design, DesignError> {
        if sampling == Sampling::Sobol && keys.len() > DIMENSIONS {
            return Err(DesignError::TooManyDimensions { asked: keys.len(), limit: DIMENSIONS });
        }
        let named = |kind: &str| keys.iter().map(|key| Entity::named(kind, key)).collect();
        let sobol_cells = match sampling {
            Sampling::Sobol => (0..keys.len()).map(sobol::cells).collect(),
            Sampling::Random | Sampling::Lhs => Vec::new(),
        };
        Ok(Design {
            seed,
            sampling,
            entities: named("assumption"),
            strata: named(sampling.name()),
            sobol_cells,
            copula: Copula::new(keys, correlations)?,
        })
    }

    /// Replications of one randomisation; `None` for random sampling, where each stands alone.
    pub fn points_per_randomisation(&self) -> Option<u32> {
        match self.sampling {
            Sampling::Random => None,
            Sampling::Lhs | Sampling::Sobol => Some(POINTS as u32),
        }
    }

    /// The uniforms of one key, inside (0, 1): `out[i]` is that of replication
    /// `first_replication + i`. Any thread, any order, any length gives the same numbers.
    pub fn uniforms(&self, key: usize, first_replication: u32, out: &mut [f64]) {
        let Some(terms) = self.copula.terms(key) else {
            self.own_uniforms(key, first_replication, out);
            return;
        };
        let mut own = vec![0.0; out.len()];
        out.fill(0.0);
        for &(other, weight) in terms {
            self.own_uniforms(other, first_replication, &mut own);
            add_scores(out, weight, &own);
        }
        scores_to_uniforms(out);
    }

    /// The uniforms of all keys for `n` replications, `out[key][i]`: the same numbers as
    /// [`Design::uniforms`], but those that several keys are mixed of are made once. What `out`
    /// held is overwritten.
    pub fn block(&self, first_replication: u32, n: usize, out: &mut Vec<Vec<f64>>) {
        out.resize_with(self.entities.len(), Vec::new);
        for (key, lanes) in out.iter_mut().enumerate() {
            lanes.clear();
            lanes.resize(n, 0.0);
            self.own_uniforms(key, first_replication, lanes);
        }
        let mixed: Vec<(usize, Vec<f64>)> = (0..out.len())
            .filter_map(|key| Some((key, self.copula.terms(key)?)))
            .map(|(key, terms)| {
                let mut scores = vec![0.0; n];
                for &(other, weight) in terms {
                    add_scores(&mut scores, weight, &out[other]);
                }
                scores_to_uniforms(&mut scores);
                (key, scores)
            })
            .collect();
        for (key, lanes) in mixed {
            out[key] = lanes;
        }
    }

    /// The uniforms of one key before correlations.
    fn own_uniforms(&self, key: usize, first_replication: u32, out: &mut [f64]) {
        assumption_uniforms(self.seed, self.entities[key], first_replication, out);
        let cells = match self.sampling {
            Sampling::Random => return,
            Sampling::Lhs => Design::permuted_cells,
            Sampling::Sobol => Design::scrambled_cells,
        };
        let (mut randomisation, mut point) =
            (first_replication / POINTS as u32, first_replication as usize % POINTS);
        let mut rest = out;
        while !rest.is_empty() {
            let (lanes, later) = rest.split_at_mut(rest.len().min(POINTS - point));
            let cells = cells(self, key, randomisation);
            for (lane, &cell) in lanes.iter_mut().zip(&cells[point..]) {
                *lane = in_cell(cell, *lane);
            }
            (rest, randomisation, point) = (later, randomisation.wrapping_add(1), 0);
        }
    }

    /// The intervals of the points of a randomisation of a Latin hypercube: a permutation, all
    /// equally likely, by the shuffle of Fisher and Yates. (256 bytes: at this size a shuffle is
    /// cheaper than a keyed bijection, and exact.)
    fn permuted_cells(&self, key: usize, randomisation: u32) -> [u8; POINTS] {
        let mut cells: [u8; POINTS] = std::array::from_fn(|i| i as u8);
        for last in (1..POINTS).rev() {
            let word = design_word(self.seed, self.strata[key], randomisation, last as u32);
            let chosen = (u128::from(word) * (last as u128 + 1)) >> 64;
            cells.swap(last, chosen as usize);
        }
        cells
    }

    /// The intervals of the points of a randomisation of Sobol' points.
    fn scrambled_cells(&self, key: usize, randomisation: u32) -> [u8; POINTS] {
        let coins =
            std::array::from_fn(|i| design_word(self.seed, self.strata[key], randomisation, i as u32));
        self.sobol_cells[key].map(|cell| sobol::scramble(cell, &coins))
    }
}

/// The point at `u` of an interval; below its end also where the sum is rounded up.
fn in_cell(cell: u8, u: f64) -> f64 {
    let start = f64::from(cell);
    (start + u).min((start + 1.0).next_down()) / POINTS as f64
}

#[cfg(test)]
#[path = "draw_tests.rs"]
mod tests;
