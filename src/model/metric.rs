//! What a model says of itself: its metrics, with their units.

/// What kind of number a metric is: how it is added up, rounded and drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// Whole people at the end of a month.
    Stock,
    /// Whole people in a month.
    Flow,
    /// Whole people since month 1.
    Cumulative,
    /// Real-valued posts.
    Posts,
    /// A share, ratio or index.
    Index,
    /// Currency of a month.
    Money,
    /// Currency since month 1.
    CumulativeMoney,
}

impl MetricKind {
    /// Whether it counts whole people.
    pub fn counts_people(self) -> bool {
        matches!(self, MetricKind::Stock | MetricKind::Flow | MetricKind::Cumulative)
    }
}

/// One metric of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metric {
    /// As in `summary.csv`.
    pub name: &'static str,
    /// `people`, `posts`, `share`, `ratio`, `currency`, ...
    pub unit: &'static str,
    /// How it is added up and rounded.
    pub kind: MetricKind,
    /// Whether it exists for the firm alone and not for roles.
    pub firm_only: bool,
    /// What it says, in plain words.
    pub meaning: &'static str,
}
