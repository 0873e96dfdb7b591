//! A study and a plan -> results: blocks of lanes, scenarios side by side, exact accumulators.

mod plan;
mod results;

pub use plan::{Freeze, Mode, Plan, Sampling};
pub use results::{
    Cohort, Draws, Futures, Headline, HeadlineKind, HeadlineMetric, QUANTILES, Results,
    Signs, Statistics, Table,
};

pub use crate::model::{Metric, MetricKind};
