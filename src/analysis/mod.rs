//! From results to what they say: one method per file.
//!
//! This room reads [`Results`](crate::engine::Results) and returns comparisons, sentences and
//! rounded numbers. It draws no random number, touches no stock of people and reads no file.

mod compare;
#[cfg(test)]
pub(crate) mod fixture;
mod gap;
pub mod number;
mod paired;
mod ranks;
mod runs;
pub mod sensitivity;
mod student;
mod words;

pub use compare::{MetricDifference, ScenarioDifference, between_scenarios, is_money, noun, shown_unit};
pub use gap::{GapSplit, PARTS, posts_gap};
pub use paired::pair;
pub use ranks::{correlation, rank_correlation, rank_correlation_with_interval, ranks};
pub use runs::{CompareError, LevelDifference, RunDifference, between_runs};
pub use words::{Likelihood, capital, readable};
