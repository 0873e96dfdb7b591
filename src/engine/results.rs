//! What a run leaves behind: statistics per scenario, month, role and metric. No paths, except the
//! first few futures.

use crate::model::Metric;
use crate::study::YearMonth;

/// The probabilities of [`Statistics::quantiles`], in order.
pub const QUANTILES: [f64; 9] = [0.025, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.975];

/// Position of the 5 % quantile in [`QUANTILES`].
pub const Q05: usize = 1;
/// Position of the 95 % quantile in [`QUANTILES`].
pub const Q95: usize = 7;

/// What one column of numbers, one per replication, amounts to.
#[derive(Debug, Clone, PartialEq)]
pub struct Statistics {
    /// Replications; 1 in expectation mode.
    pub n: u64,
    /// Arithmetic mean.
    pub mean: f64,
    /// Sample standard deviation (divisor n - 1); `None` in expectation mode and for n = 1.
    pub sd: Option<f64>,
    /// Monte Carlo standard error of the mean for the sampling design in use; `None` likewise.
    pub mcse: Option<f64>,
    /// Smallest value.
    pub min: f64,
    /// Hyndman and Fan type 7 at [`QUANTILES`].
    pub quantiles: [f64; 9],
    /// Largest value.
    pub max: f64,
    /// Shares of replications above, below and equal to 0; only differences have them.
    pub signs: Option<Signs>,
}

/// Shares of replications in which a difference is positive, negative and zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signs {
    /// Above 0.
    pub more: f64,
    /// Below 0.
    pub less: f64,
    /// Exactly 0.
    pub same: f64,
}

/// Statistics for every scenario, month, entity and metric, densely stored.
///
/// Entity 0 is the firm (`*`), entity r + 1 is role r. A metric that is firm-only has statistics for
/// entity 0 alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Number of months with month 0, T + 1.
    pub n_months: usize,
    /// Number of roles.
    pub n_roles: usize,
    /// Number of metrics, firm-only ones included.
    pub n_metrics: usize,
    /// `[scenario][month][entity][metric]`, flattened; `None` where a metric does not exist.
    pub cells: Vec<Option<Statistics>>,
}

impl Table {
    /// The statistics of a cell, if that metric exists for that entity.
    pub fn get(&self, scenario: usize, month: usize, entity: usize, metric: usize) -> Option<&Statistics> {
        let at = ((scenario * self.n_months + month) * (self.n_roles + 1) + entity) * self.n_metrics + metric;
        self.cells.get(at)?.as_ref()
    }
}

/// The trace of the people of one path, or of all moved people, in one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Cohort {
    /// Position of the scenario.
    pub scenario: usize,
    /// Position of the role left; `None` for all moved people.
    pub from: Option<usize>,
    /// Position of the role joined; `None` for all moved people.
    pub to: Option<usize>,
    /// `[month][metric]` in the order of [`Results::cohort_metrics`].
    pub months: Vec<Vec<Statistics>>,
}

/// Where in time a headline number is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadlineKind {
    /// The value in month T.
    Horizon,
    /// The largest value of months 0..=T, replication by replication.
    Peak,
}

/// One number of the headline table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadlineMetric {
    /// A firm metric of the model, or `moved_share` (moved people at work over all ever picked).
    pub name: &'static str,
    /// As in `summary.csv`.
    pub unit: &'static str,
    /// Horizon or peak.
    pub kind: HeadlineKind,
    /// What to call it in a table, for example `Headcount` or `Layoff rate, 12 months, peak`.
    pub label: &'static str,
}

/// The headline of one scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// One per [`Results::headline_metrics`].
    pub levels: Vec<Statistics>,
    /// Likewise, minus the base, replication by replication; empty for the base itself.
    pub differences: Vec<Statistics>,
}

/// Every drawn quantity and the headline values, per replication.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draws {
    /// Keys of all quantities that are uncertain in at least one scenario, in the order of the columns.
    pub keys: Vec<String>,
    /// Names of the outcome columns: each headline metric as `NAME` (horizon) and `NAME_peak`.
    pub outcomes: Vec<String>,
    /// `[scenario][key][replication]`; the fixed value where a quantity is not uncertain in a scenario,
    /// NaN where a scenario does not have it.
    pub values: Vec<Vec<Vec<f64>>>,
    /// `[scenario][outcome][replication]`.
    pub outcome_values: Vec<Vec<Vec<f64>>>,
}

/// Whole paths of the firm metrics for the first replications, for pictures of single futures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Futures {
    /// How many futures are kept (at most 100).
    pub n: usize,
    /// `[scenario][month][metric][future]`, flattened.
    pub values: Vec<f64>,
}

/// Everything that a run computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// Names, the base first.
    pub scenarios: Vec<String>,
    /// Names of roles.
    pub roles: Vec<String>,
    /// Their labels for pictures.
    pub role_labels: Vec<String>,
    /// Month 0.
    pub start: YearMonth,
    /// Horizon T.
    pub months: u32,
    /// Replications that were run.
    pub replications: u32,
    /// For `lhs` and `sobol`: number of independent randomisations.
    pub randomisations: Option<u32>,
    /// For example `USD`.
    pub currency: String,
    /// The metrics of the model, in the order of the files.
    pub metrics: Vec<Metric>,
    /// Per scenario.
    pub levels: Table,
    /// Scenario minus base; the base's own entries are `None`.
    pub differences: Table,
    /// Metrics of [`Cohort`]: `picked`, `in_training`, `at_work`, `returned`, `left`, `laid_off`.
    pub cohort_metrics: Vec<Metric>,
    /// Per scenario: all moved people first, then each path.
    pub cohorts: Vec<Cohort>,
    /// What the headline holds.
    pub headline_metrics: Vec<HeadlineMetric>,
    /// Per scenario.
    pub headlines: Vec<Headline>,
    /// Per replication; empty unless asked for.
    pub draws: Draws,
    /// First futures.
    pub futures: Futures,
    /// Found while running: an event that found too few people, a change that moved no number.
    pub warnings: Vec<String>,
}

impl Results {
    /// Position of a metric.
    pub fn metric(&self, name: &str) -> Option<usize> {
        self.metrics.iter().position(|metric| metric.name == name)
    }

    /// Position of a scenario.
    pub fn scenario(&self, name: &str) -> Option<usize> {
        self.scenarios.iter().position(|scenario| scenario == name)
    }
}
