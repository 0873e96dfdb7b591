//! From results to what they say: one method per file.
//!
//! This room reads [`Results`](crate::engine::Results) and returns comparisons, sentences and
//! rounded numbers. It draws no random number, touches no stock of people and reads no file.

pub mod break_even;
mod budget;
pub mod cart;
mod compare;
pub mod condition;
pub mod discover;
pub mod explain;
#[cfg(test)]
pub(crate) mod fixture;
mod gap;
mod interval;
pub mod number;
mod outcome;
mod paired;
mod precision;
pub mod prim;
mod quantity_text;
mod ranking;
mod ranks;
mod runs;
mod sample;
pub mod sensitivity;
pub mod story;
mod words;

pub use budget::{NoiseBudget, Share, nested, noise_budget};
use compare::lower_first;
pub use compare::{
    MetricDifference, ScenarioDifference, amount_of_money, between_scenarios, is_money, label, noun,
    shown_unit, topic,
};
pub use condition::{Condition, ConditionError};
pub use gap::{GapSplit, PARTS, posts_gap};
pub use interval::{LEVEL, quantile_ranks, share_interval, student_quantile};
pub use outcome::headline_outcomes;
pub use paired::pair;
pub use precision::{FEWEST, FEWEST_RANDOMISATIONS, HalfWidth, Running, Target, needed, stops};
pub use quantity_text::QuantityText;
pub use ranking::{
    Behind, Better, Order, RANKED_BY, Ranked, Ranking, RankingRow, RankingTable, Regret, rank, rank_run,
};
pub use ranks::{correlation, rank_correlation, rank_correlation_with_interval, ranks};
pub use runs::{CompareError, LevelDifference, RunDifference, between_runs};
pub use sample::{Mean, Quantile, Sample, headline_values};
pub use words::{
    Likelihood, capital, listed, metric_by_date, metric_inside, metric_name, month_name, quoted, readable,
    unit_in_per_cent, unit_name, unit_with_sign,
};
