//! One number that a scenario needs, with its bounds, its distribution and where it comes from.

use super::distribution::Distribution;

/// What a quantity may be. An infinite end is always open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Lower end.
    pub low: f64,
    /// Whether the lower end itself is excluded.
    pub low_open: bool,
    /// Upper end.
    pub high: f64,
    /// Whether the upper end itself is excluded.
    pub high_open: bool,
}

/// What is rounded, half up, after a draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// Real-valued: shares, rates, money.
    None,
    /// Months and switches: whole in Monte Carlo and in expectation mode.
    Always,
    /// People: whole in Monte Carlo mode, a real number in expectation mode.
    People,
}

/// How well an assumption is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Observed, with a source.
    Measured,
    /// Computed from observations.
    Estimated,
    /// Somebody's judgement; the source says whose and why.
    Judgement,
    /// Chosen to teach.
    Illustrative,
}

/// Where the cell that holds in a scenario was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// In the scenario's own column of `assumptions.csv` (or by `--set`).
    Scenario,
    /// In the base scenario's column.
    Base,
    /// In the table of the thing itself (`roles.csv`, `events.csv`, ...).
    Table,
    /// Nowhere: the default of the card.
    Default,
}

/// One number that a scenario needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// `horizon_hours`, `role.<role>.exposure`, `region.<region>.observation`,
    /// `event.<event>.people`, `move.<from>><to>.success`: names the same quantity in every scenario.
    pub key: String,
    /// The cell as written (a default in its plain form).
    pub cell: String,
    /// What the cell says.
    pub distribution: Distribution,
    /// What is allowed; draws are truncated to it.
    pub bounds: Bounds,
    /// What is rounded after the draw.
    pub rounding: Rounding,
    /// Unit, for the reader.
    pub unit: String,
    /// Evidence grade, where the study gives one.
    pub grade: Option<Grade>,
    /// Source, where the study gives one; empty otherwise.
    pub source: String,
    /// Where the cell was written.
    pub origin: Origin,
}

impl Quantity {
    /// Whether it differs between replications.
    pub fn is_uncertain(&self) -> bool {
        !matches!(self.distribution, Distribution::Fixed(_))
    }
}
