//! Models: what the engine knows of firm and market alike.
//!
//! A model has a state for a block of lanes (one lane per replication), one step per month, and
//! metrics as rows of lanes. It draws flows from addresses and posts them; it knows no statistics,
//! no files and no other scenario.

pub mod firm;
mod metric;

pub use metric::{Metric, MetricKind};
