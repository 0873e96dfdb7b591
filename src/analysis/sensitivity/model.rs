//! Where futures come from: the engine, or in tests a function with known answers.

use crate::engine::{EngineError, Evaluator, Points, Probe, Progress};

/// Something that turns points among the assumptions, each with its luck, into numbers.
pub trait Model {
    /// How many numbers each future has.
    fn n_outcomes(&self) -> usize;

    /// `[outcome][point]`.
    ///
    /// # Errors
    ///
    /// Those of the engine.
    fn run(&self, points: &Points) -> Result<Vec<Vec<f64>>, EngineError>;
}

/// Futures of one scenario of a study.
#[derive(Clone, Copy)]
pub struct Futures<'a> {
    /// The study, made ready.
    pub evaluator: &'a Evaluator<'a>,
    /// Position of the scenario.
    pub scenario: usize,
    /// The numbers to be explained.
    pub probes: &'a [Probe],
    /// Worker threads; changes no number.
    pub threads: Option<usize>,
    /// Who is told how far it is.
    pub progress: &'a dyn Progress,
}

impl Model for Futures<'_> {
    fn n_outcomes(&self) -> usize {
        self.probes.len()
    }

    fn run(&self, points: &Points) -> Result<Vec<Vec<f64>>, EngineError> {
        self.evaluator.run(self.scenario, points, self.probes, self.threads, self.progress)
    }
}

/// Futures that go to the model at once: enough to keep many threads busy, few enough to stay small.
const AT_ONCE: usize = 16_384;

/// `[variant][outcome][point]`: what the model makes of several variants of the same number of points, run
/// after run in as few calls as memory allows.
pub(super) fn run_all(
    model: &dyn Model,
    n_points: usize,
    variants: impl ExactSizeIterator<Item = Points>,
) -> Result<Vec<Vec<Vec<f64>>>, EngineError> {
    let mut values = Vec::with_capacity(variants.len());
    let mut gathered = Points::default();
    let mut left = variants.len();
    for variant in variants {
        append(&mut gathered, variant);
        left -= 1;
        if left == 0 || gathered.luck.len() + n_points > AT_ONCE {
            let rows = model.run(&gathered)?;
            let n_variants = gathered.luck.len() / n_points.max(1);
            for at in 0..n_variants {
                let part = at * n_points..(at + 1) * n_points;
                values.push(rows.iter().map(|row| row[part.clone()].to_vec()).collect());
            }
            gathered = Points::default();
        }
    }
    Ok(values)
}

fn append(gathered: &mut Points, more: Points) {
    if gathered.luck.is_empty() {
        *gathered = more;
        return;
    }
    for (all, row) in gathered.uniforms.iter_mut().zip(more.uniforms) {
        all.extend(row);
    }
    gathered.luck.extend(more.luck);
}
