//! What is drawn once per replication: every quantity of every scenario, on the same uniforms.

use super::columns::mean_of;
use crate::assumption::{Bounds, Design, DesignError, Distribution, Rounding, Sampler, Sampling};
use crate::model::firm::State;
use crate::study::Study;

/// How every quantity of a study is drawn.
#[derive(Debug)]
pub struct Inputs {
    /// Keys of all quantities that are uncertain in at least one scenario, in alphabetical order.
    pub keys: Vec<String>,
    design: Design,
    /// One per distinct distribution and bounds: some are tables, made once.
    samplers: Vec<Sampler>,
    /// What is drawn of a replication, once for all scenarios that have it.
    draws: Vec<Draw>,
    /// `[scenario][quantity]`.
    scenarios: Vec<Vec<Input>>,
    /// `[scenario][key]`: which quantity of the scenario has the key.
    pub quantity_of_key: Vec<Vec<Option<usize>>>,
    whole_people: bool,
}

/// The uniforms of the uncertain quantities of a study, whose `keys` are in alphabetical order.
///
/// # Errors
///
/// [`DesignError`] if the design has too few dimensions, or the rank correlations cannot hold together.
pub fn design(study: &Study, keys: &[String], sampling: Sampling, seed: u64) -> Result<Design, DesignError> {
    let position = |key: &str| keys.binary_search_by(|probe| probe.as_str().cmp(key)).ok();
    let correlations: Vec<(usize, usize, f64)> = (study.correlations.iter())
        .filter_map(|pair| Some((position(&pair.a)?, position(&pair.b)?, pair.rank_correlation)))
        .collect();
    Design::new(keys, &correlations, sampling, seed)
}

/// One quantity of one scenario.
#[derive(Debug)]
enum Input {
    Fixed(f64),
    /// A position in [`Inputs::draws`].
    Drawn(usize),
}

/// The quantile of a distribution at the uniform of a key.
#[derive(Debug, PartialEq)]
struct Draw {
    /// A position in [`Inputs::keys`].
    key: usize,
    /// A position in [`Inputs::samplers`].
    sampler: usize,
    rounding: Rounding,
}

impl Inputs {
    /// For all scenarios of a study; with `frozen` every quantity takes its mean.
    ///
    /// # Errors
    ///
    /// [`DesignError`] if the design has too few dimensions for the study.
    pub fn new(
        study: &Study,
        sampling: Sampling,
        seed: u64,
        frozen: bool,
        whole_people: bool,
    ) -> Result<Inputs, DesignError> {
        let mut keys: Vec<String> = (study.scenarios.iter().flat_map(|scenario| &scenario.quantities))
            .filter(|quantity| quantity.is_uncertain())
            .map(|quantity| quantity.key.clone())
            .collect();
        keys.sort();
        keys.dedup();
        let position = |key: &str| keys.binary_search_by(|probe| probe.as_str().cmp(key)).ok();
        let design = design(study, &keys, sampling, seed)?;
        let mut made: Vec<(&Distribution, &Bounds)> = Vec::new();
        let (mut draws, mut scenarios) = (Vec::new(), Vec::new());
        for scenario in &study.scenarios {
            let mut inputs = Vec::new();
            for quantity in &scenario.quantities {
                let key = position(&quantity.key).filter(|_| quantity.is_uncertain() && !frozen);
                let Some(key) = key else {
                    inputs.push(Input::Fixed(mean_of(quantity, whole_people)));
                    continue;
                };
                let of = (&quantity.distribution, &quantity.bounds);
                let sampler = made.iter().position(|other| *other == of).unwrap_or(made.len());
                if sampler == made.len() {
                    made.push(of);
                }
                let draw = Draw { key, sampler, rounding: quantity.rounding };
                let at = draws.iter().position(|other| *other == draw).unwrap_or(draws.len());
                if at == draws.len() {
                    draws.push(draw);
                }
                inputs.push(Input::Drawn(at));
            }
            scenarios.push(inputs);
        }
        let samplers = made.iter().map(|(distribution, bounds)| Sampler::new(distribution, bounds)).collect();
        let quantity_of_key = (study.scenarios.iter())
            .map(|scenario| {
                let find =
                    |key: &String| scenario.quantities.iter().position(|quantity| quantity.key == *key);
                keys.iter().map(find).collect()
            })
            .collect();
        Ok(Inputs { keys, design, samplers, draws, scenarios, quantity_of_key, whole_people })
    }

    /// Points of an independent randomisation of the design; `None` for random sampling.
    pub fn points_per_randomisation(&self) -> Option<u32> {
        self.design.points_per_randomisation()
    }

    /// Uniforms of every key for a block of replications.
    pub fn uniforms(&self, first_replication: u32, lanes: usize) -> Vec<Vec<f64>> {
        let mut uniforms = Vec::new();
        self.design.block(first_replication, lanes, &mut uniforms);
        uniforms
    }

    /// Everything that is drawn of a block of replications, for [`Inputs::fill_drawn`].
    pub fn draw(&self, first_replication: u32, lanes: usize) -> Vec<Vec<f64>> {
        let uniforms = self.uniforms(first_replication, lanes);
        let draw = |draw: &Draw| {
            let mut drawn = vec![0.0; lanes];
            self.quantiles(draw, &uniforms, &mut drawn);
            drawn
        };
        self.draws.iter().map(draw).collect()
    }

    fn quantiles(&self, draw: &Draw, uniforms: &[Vec<f64>], out: &mut [f64]) {
        self.samplers[draw.sampler].fill(&uniforms[draw.key], draw.rounding, self.whole_people, out);
    }

    /// Writes the quantities of a scenario into its state.
    pub fn fill(&self, scenario: usize, uniforms: &[Vec<f64>], state: &mut State) {
        self.put(scenario, state, |draw, out| self.quantiles(&self.draws[draw], uniforms, out));
    }

    /// The same, of what was drawn for all scenarios.
    pub fn fill_drawn(&self, scenario: usize, drawn: &[Vec<f64>], state: &mut State) {
        self.put(scenario, state, |draw, out| out.copy_from_slice(&drawn[draw]));
    }

    fn put(&self, scenario: usize, state: &mut State, mut draw: impl FnMut(usize, &mut [f64])) {
        for (row, input) in self.scenarios[scenario].iter().enumerate() {
            let out = state.inputs.row_mut(row);
            match input {
                Input::Fixed(value) => out.fill(*value),
                Input::Drawn(at) => draw(*at, out),
            }
        }
    }
}
