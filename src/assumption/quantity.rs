//! One number that a scenario needs, with its bounds, its distribution and where it comes from.

use std::fmt;

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

impl Bounds {
    /// Anything finite.
    pub const ANY: Bounds =
        Bounds { low: f64::NEG_INFINITY, low_open: true, high: f64::INFINITY, high_open: true };
    /// 0 to 1.
    pub const SHARE: Bounds = Bounds { low: 0.0, low_open: false, high: 1.0, high_open: false };

    /// `low` or more.
    pub const fn at_least(low: f64) -> Bounds {
        Bounds { low, low_open: false, ..Bounds::ANY }
    }

    /// More than `low`.
    pub const fn above(low: f64) -> Bounds {
        Bounds { low, ..Bounds::ANY }
    }

    /// `low` to `high`, both included.
    pub const fn closed(low: f64, high: f64) -> Bounds {
        Bounds { low, low_open: false, high, high_open: false }
    }

    /// Whether a value is allowed; never for what is not finite.
    pub fn contains(&self, value: f64) -> bool {
        let above = if self.low_open { value > self.low } else { value >= self.low };
        let below = if self.high_open { value < self.high } else { value <= self.high };
        value.is_finite() && above && below
    }

    /// The allowed number nearest to `value`. An open end is answered with the next double inside
    /// it; an open end at 0, with the least double that has a finite reciprocal.
    pub fn nearest(&self, value: f64) -> f64 {
        let low = match self.low {
            0.0 if self.low_open => f64::MIN_POSITIVE,
            low if self.low_open && low.is_finite() => low.next_up(),
            low => low.max(f64::MIN),
        };
        let high = match self.high {
            0.0 if self.high_open => -f64::MIN_POSITIVE,
            high if self.high_open && high.is_finite() => high.next_down(),
            high => high.min(f64::MAX),
        };
        value.max(low).min(high)
    }
}

impl fmt::Display for Bounds {
    /// As it is said after "allowed is": `0 to 1`, `more than 0`, `1 or more`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high) = (self.low, self.high);
        match (low.is_finite(), high.is_finite()) {
            (false, false) => write!(f, "any number"),
            (true, false) if self.low_open => write!(f, "more than {low}"),
            (true, false) => write!(f, "{low} or more"),
            (false, true) if self.high_open => write!(f, "less than {high}"),
            (false, true) => write!(f, "{high} or less"),
            (true, true) => match (self.low_open, self.high_open) {
                (false, false) => write!(f, "{low} to {high}"),
                (true, false) => write!(f, "more than {low}, at most {high}"),
                (false, true) => write!(f, "at least {low}, less than {high}"),
                (true, true) => write!(f, "more than {low}, less than {high}"),
            },
        }
    }
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

impl Rounding {
    /// A drawn or expected value as the model takes it: half up, floor(x + 1/2). `whole_people` is
    /// true in Monte Carlo mode, false where people are real numbers.
    pub fn apply(self, value: f64, whole_people: bool) -> f64 {
        match self {
            Rounding::Always => (value + 0.5).floor(),
            Rounding::People if whole_people => (value + 0.5).floor(),
            Rounding::None | Rounding::People => value,
        }
    }
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

impl Grade {
    /// All grades, the best first.
    pub const ALL: &'static [Grade] =
        &[Grade::Measured, Grade::Estimated, Grade::Judgement, Grade::Illustrative];

    /// As written in the column `grade`.
    pub const fn name(self) -> &'static str {
        match self {
            Grade::Measured => "measured",
            Grade::Estimated => "estimated",
            Grade::Judgement => "judgement",
            Grade::Illustrative => "illustrative",
        }
    }

    /// The grade of a name, if there is one.
    pub fn from_name(name: &str) -> Option<Grade> {
        Grade::ALL.iter().copied().find(|grade| grade.name() == name)
    }
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

    /// What it is worth in expectation mode: its truncated mean, months and switches rounded.
    pub fn expected(&self) -> f64 {
        self.rounding.apply(self.distribution.mean(&self.bounds), false)
    }
}
