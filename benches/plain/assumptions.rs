//! What is assumed: every uncertain quantity drawn once per future, for all scenarios.
//!
//! `rand_distr` draws what has one distribution in all scenarios and is in no correlation; a draw outside its bounds
//! is drawn again. What differs between scenarios, or is correlated, keeps the uniform, and each scenario
//! takes its quantile there.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

use rand::distr::Uniform;
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use rand_distr::{Beta, Distribution as _, Gamma, LogNormal, Normal, Pert, StandardNormal, Triangular};
use workshift::assumption::{Bounds, Distribution, Quantity, Rounding, Sampler};
use workshift::study::Study;

/// Where less than this share of a distribution is inside its bounds, its quantile is taken instead.
const LEAST_MASS: f64 = 0.2;

/// A distribution that `rand_distr` has.
enum Law {
    Uniform(Uniform<f64>),
    Triangular(Triangular<f64>),
    Pert(Pert<f64>),
    Normal(Normal<f64>),
    LogNormal(LogNormal<f64>),
    Beta(Beta<f64>),
    Gamma(Gamma<f64>),
}

impl Law {
    /// None where `rand_distr` has none, or refuses the parameters.
    fn new(distribution: &Distribution) -> Option<Law> {
        match *distribution {
            Distribution::Uniform { low, high } => Uniform::new(low, high).ok().map(Law::Uniform),
            Distribution::Triangular { low, mode, high } => {
                Triangular::new(low, high, mode).ok().map(Law::Triangular)
            }
            Distribution::Pert { low, mode, high } => {
                Pert::new(low, high).with_mode(mode).ok().map(Law::Pert)
            }
            Distribution::Normal { mean, sd } => Normal::new(mean, sd).ok().map(Law::Normal),
            Distribution::LogNormal { median, sigma } => {
                LogNormal::new(median.ln(), sigma).ok().map(Law::LogNormal)
            }
            Distribution::Beta { a, b } => Beta::new(a, b).ok().map(Law::Beta),
            Distribution::Gamma { shape, scale } => Gamma::new(shape, scale).ok().map(Law::Gamma),
            Distribution::Fixed(_) | Distribution::Discrete(_) => None,
        }
    }

    fn sample(&self, rng: &mut SmallRng) -> f64 {
        match self {
            Law::Uniform(law) => law.sample(rng),
            Law::Triangular(law) => law.sample(rng),
            Law::Pert(law) => law.sample(rng),
            Law::Normal(law) => law.sample(rng),
            Law::LogNormal(law) => law.sample(rng),
            Law::Beta(law) => law.sample(rng),
            Law::Gamma(law) => law.sample(rng),
        }
    }
}

/// How a key is drawn.
enum Key {
    /// The value itself, inside the bounds.
    Value(Law, Bounds),
    /// A uniform of its own.
    Uniform,
    /// The uniform of a normal score: weights of the scores of the correlated keys up to this one.
    Score(Vec<f64>),
}

/// How a scenario gets a quantity from what was drawn.
enum Input {
    Fixed(f64),
    Drawn { key: usize, sampler: Option<usize>, rounding: Rounding },
}

/// The uncertain quantities of all futures.
pub struct Assumptions {
    /// Futures.
    pub replications: usize,
    n_keys: usize,
    /// `[replication][key]`.
    drawn: Vec<f64>,
    samplers: Vec<Sampler>,
    /// `[scenario][quantity]`.
    inputs: Vec<Vec<Input>>,
}

impl Assumptions {
    /// Draws every key of every future.
    pub fn new(study: &Study, replications: usize, seed: u64) -> Assumptions {
        let names = names(study);
        let scores = scores(study, &names);
        let keys: Vec<Key> = names.iter().zip(scores).map(|(name, score)| key(study, name, score)).collect();
        let mut made: Vec<&Quantity> = Vec::new();
        let mut inputs = Vec::new();
        for scenario in &study.scenarios {
            let input = |quantity| input(quantity, &names, &keys, &mut made);
            inputs.push(scenario.quantities.iter().map(input).collect());
        }
        let samplers = made.into_iter().map(Sampler::of).collect();
        let mut drawn = Vec::with_capacity(replications * keys.len());
        for replication in 0..replications {
            draw(&keys, &mut generator(seed, replication, 0), &mut drawn);
        }
        Assumptions { replications, n_keys: keys.len(), drawn, samplers, inputs }
    }

    /// Writes the quantities of a scenario in a future, in the order of the scenario.
    pub fn fill(&self, scenario: usize, replication: usize, out: &mut [f64]) {
        let drawn = &self.drawn[replication * self.n_keys..][..self.n_keys];
        for (out, input) in out.iter_mut().zip(&self.inputs[scenario]) {
            *out = match *input {
                Input::Fixed(value) => value,
                Input::Drawn { key, sampler: None, rounding } => rounding.apply(drawn[key], true),
                Input::Drawn { key, sampler: Some(sampler), rounding } => {
                    let mut value = [0.0];
                    self.samplers[sampler].quantile_lanes(&[drawn[key]], &mut value);
                    rounding.apply(value[0], true)
                }
            };
        }
    }
}

/// The generator of a future: stream 0 draws its assumptions, stream s + 1 its luck in scenario s.
pub fn generator(seed: u64, replication: usize, stream: u64) -> SmallRng {
    // `seed_from_u64` mixes its bits, so that neighbours have nothing in common.
    SmallRng::seed_from_u64(seed.rotate_left(32) ^ (stream << 40) ^ replication as u64)
}

/// Keys that are uncertain in at least one scenario.
fn names(study: &Study) -> Vec<&str> {
    let all = study.scenarios.iter().flat_map(|scenario| &scenario.quantities);
    let mut names: Vec<&str> = all.filter(|q| q.is_uncertain()).map(|q| q.key.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn key(study: &Study, name: &str, score: Option<Vec<f64>>) -> Key {
    if let Some(weights) = score {
        return Key::Score(weights);
    }
    let all = study.scenarios.iter().flat_map(|scenario| &scenario.quantities);
    let mut uncertain = all.filter(|quantity| quantity.key == name && quantity.is_uncertain());
    let first = uncertain.next().expect("an uncertain key has an uncertain quantity");
    let same =
        uncertain.all(|other| other.distribution == first.distribution && other.bounds == first.bounds);
    match Law::new(&first.distribution) {
        Some(law) if same && first.distribution.mass(&first.bounds) >= LEAST_MASS => {
            Key::Value(law, first.bounds)
        }
        _ => Key::Uniform,
    }
}

fn input<'a>(quantity: &'a Quantity, names: &[&str], keys: &[Key], made: &mut Vec<&'a Quantity>) -> Input {
    let rounding = quantity.rounding;
    let Distribution::Fixed(value) = quantity.distribution else {
        let key = names.binary_search(&quantity.key.as_str()).expect("every uncertain key is there");
        if let Key::Value(..) = keys[key] {
            return Input::Drawn { key, sampler: None, rounding };
        }
        let is = |other: &&Quantity| {
            other.distribution == quantity.distribution && other.bounds == quantity.bounds
        };
        let at = made.iter().position(is).unwrap_or(made.len());
        if at == made.len() {
            made.push(quantity);
        }
        return Input::Drawn { key, sampler: Some(at), rounding };
    };
    Input::Fixed(rounding.apply(value, true))
}

/// For each key in a correlation, its row of the Cholesky factor of the normal scores of those keys.
fn scores(study: &Study, names: &[&str]) -> Vec<Option<Vec<f64>>> {
    let place = |key: &str| names.binary_search(&key).ok();
    let pairs: Vec<(usize, usize, f64)> = (study.correlations.iter())
        .filter_map(|pair| Some((place(&pair.a)?, place(&pair.b)?, pair.rank_correlation)))
        .collect();
    let mut members: Vec<usize> = pairs.iter().flat_map(|&(a, b, _)| [a, b]).collect();
    members.sort_unstable();
    members.dedup();
    let mut pearson: Vec<Vec<f64>> = (0..members.len())
        .map(|i| (0..members.len()).map(|j| f64::from(u8::from(i == j))).collect())
        .collect();
    for (a, b, rho) in pairs {
        let at = |key| members.binary_search(&key).expect("a member");
        let (i, j) = (at(a), at(b));
        pearson[i][j] = 2.0 * (PI * rho / 6.0).sin();
        pearson[j][i] = pearson[i][j];
    }
    let mut rows = vec![None; names.len()];
    for (row, member) in cholesky(&pearson).into_iter().zip(members) {
        rows[member] = Some(row);
    }
    rows
}

fn cholesky(matrix: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut factor: Vec<Vec<f64>> = Vec::new();
    for (i, row) in matrix.iter().enumerate() {
        let mut next: Vec<f64> = Vec::new();
        for (j, above) in factor.iter().enumerate() {
            let dot: f64 = next.iter().zip(above).map(|(x, y)| x * y).sum();
            next.push(if above[j] > 1e-9 { (row[j] - dot) / above[j] } else { 0.0 });
        }
        next.push((row[i] - next.iter().map(|x| x * x).sum::<f64>()).max(0.0).sqrt());
        factor.push(next);
    }
    factor
}

/// Draws every key of one future.
fn draw(keys: &[Key], rng: &mut SmallRng, out: &mut Vec<f64>) {
    let mut scores: Vec<f64> = Vec::new();
    for key in keys {
        out.push(match key {
            Key::Value(law, bounds) => loop {
                let value = law.sample(rng);
                if bounds.contains(value) {
                    break value;
                }
            },
            Key::Uniform => rng.sample(rand::distr::OpenClosed01),
            Key::Score(weights) => {
                scores.push(rng.sample(StandardNormal));
                let score: f64 = weights.iter().zip(&scores).map(|(weight, score)| weight * score).sum();
                0.5 * libm::erfc(-score * FRAC_1_SQRT_2)
            }
        });
    }
}
