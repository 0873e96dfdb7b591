//! A study and a plan -> results: blocks of lanes, scenarios side by side, exact accumulators.
//!
//! [`simulate`] is the door for a whole study, [`Evaluator`] for chosen futures. Blocks of replications are the unit of work of a thread; inside a
//! block all scenarios go through the months side by side, so that differences are taken replication by
//! replication. Nothing that a thread does depends on another: numbers come from addresses, columns count
//! whole numbers, and sums of whole numbers do not depend on order. So the same study and plan give the
//! same bits for any number of threads and any size of block.
//!
//! Memory does not grow with the number of replications, draws apart:
//!
//! ```text
//! columns      scenarios x 2 x (months + 1) x (70 + 40 roles), each at most 8 KiB (real) or 64 KiB (counts)
//! states       threads x scenarios x lanes x rows of the model x 8 bytes
//! draws        scenarios x replications x (uncertain quantities + 22) x 8 bytes, unless left out
//! ```

mod blocks;
mod column;
mod columns;
mod evaluate;
mod expectation;
mod headline;
mod inputs;
mod plan;
mod results;
mod run;
mod simulate;
mod summary;
mod threads;
mod trace;

pub use blocks::{Blocks, LANES, MOST_LANES, Model, MonthStatistics, Pass, Progress, Silent, Watch, gather};
pub use columns::{Scales, metrics};
pub use evaluate::{Evaluator, Points, Probe, When};
pub use expectation::{Trajectory, expect, inert_changes};
pub use headline::HEADLINE;
pub use plan::{Freeze, Mode, Plan, Sampling};
pub use results::{
    Cohort, Draws, Futures, Headline, HeadlineKind, HeadlineMetric, Q05, Q95, QUANTILES, Results, Signs,
    Statistics, Table,
};
pub use simulate::{EngineError, Estimate, estimate, simulate};
pub use trace::{Trace, TracedMonth};

pub use crate::model::firm::Note;
pub use crate::model::{Metric, MetricKind};
