//! How a study is run: how many futures, from which seed, with what chance switched off.

pub use crate::assumption::Sampling;

/// Whether the result is a sample or an expectation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Whole people, drawn flows, drawn assumptions.
    MonteCarlo,
    /// One replication in which every draw is its mean.
    Expectation,
}

/// Which of the two kinds of chance is switched off in Monte Carlo mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freeze {
    /// Every flow takes its mean, people are real numbers, demand has no shocks; assumptions are drawn.
    Luck,
    /// Every uncertain quantity takes its mean; flows are drawn.
    Assumptions,
}

/// How a study is run. Everything here but `threads` is part of the receipt.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Futures per scenario.
    pub replications: u32,
    /// The key of all random numbers.
    pub seed: u64,
    /// Spread of the assumptions.
    pub sampling: Sampling,
    /// Sample or expectation.
    pub mode: Mode,
    /// A kind of chance that is switched off.
    pub freeze: Option<Freeze>,
    /// Worker threads; `None` = all cores. Never changes a result.
    pub threads: Option<usize>,
    /// Whether [`super::Results::draws`] is filled.
    pub keep_draws: bool,
}
