//! From results to what they say: one method per file.
//!
//! This room reads [`Results`](crate::engine::Results) and returns comparisons, sentences and
//! rounded numbers. It draws no random number, touches no stock of people and reads no file.

pub mod cart;
mod compare;
pub mod condition;
pub mod discover;
#[cfg(test)]
pub(crate) mod fixture;
mod gap;
pub mod number;
mod paired;
pub mod prim;
mod runs;
mod words;

pub use compare::{MetricDifference, ScenarioDifference, between_scenarios, is_money, noun, shown_unit};
pub use condition::{Condition, ConditionError};
pub use gap::{GapSplit, PARTS, posts_gap};
pub use paired::pair;
pub use runs::{CompareError, LevelDifference, RunDifference, between_runs};
pub use words::{Likelihood, capital, readable};
