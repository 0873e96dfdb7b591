//! What a checked study is. Nothing in here can be wrong: only this floor makes these values.
//!
//! Roles, regions and quantities are referred to by position. A [`Scenario`] stands alone: it
//! holds every table as that scenario resolved it, because a scenario may override any number.

use crate::assumption::{Card, Quantity};

/// Position of a [`Quantity`] in [`Scenario::quantities`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuantityId(pub usize);

/// A year and a month, month 1 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearMonth {
    /// Calendar year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

/// A checked study with its scenarios resolved; the first scenario is the base.
#[derive(Debug, Clone)]
pub struct Study {
    /// Name of the folder, as it stands in the name of the run folder.
    pub name: String,
    /// One line.
    pub title: String,
    /// Some sentences; may be empty.
    pub description: String,
    /// Month 0.
    pub start: YearMonth,
    /// Horizon T; months 1..=T are simulated.
    pub months: u32,
    /// Replications unless the command line says otherwise.
    pub replications: u32,
    /// Seed unless the command line says otherwise.
    pub seed: u64,
    /// For example `USD`.
    pub currency: String,
    /// The scenarios that are to run, the base first.
    pub scenarios: Vec<Scenario>,
    /// Names of all scenario columns of the study, run or not.
    pub scenario_names: Vec<String>,
    /// Pairs of keys with their Spearman correlation, checked to be a possible matrix.
    pub correlations: Vec<Correlation>,
    /// The files as read.
    pub files: Vec<InputFile>,
    /// What a reader should know though it does not stop the run.
    pub warnings: Vec<String>,
    /// What was detected of the files: separator, byte order mark, decimal commas; for `-v`.
    pub detected: Vec<String>,
}

/// One row of `correlations.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct Correlation {
    /// Key of an uncertain quantity.
    pub a: String,
    /// Key of another.
    pub b: String,
    /// Spearman's rank correlation, -1 to 1.
    pub rank_correlation: f64,
}

/// A file of a study: its path relative to the study's folder, `/`-separated, and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// For example `roles.csv`.
    pub path: String,
    /// As read.
    pub bytes: Vec<u8>,
}

/// One way the future may be.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Name of its column, or `A+B`.
    pub name: String,
    /// Every number of the scenario, fixed or uncertain.
    pub quantities: Vec<Quantity>,
    /// One per card, in the order of [`crate::assumption::CARDS`].
    pub assumptions: Vec<QuantityId>,
    /// In the order of `roles.csv`; names and order are the same in all scenarios.
    pub roles: Vec<Role>,
    /// In the order of `regions.csv`; the same in all scenarios.
    pub regions: Vec<Region>,
    /// Permitted moves, in the order of the model page. May differ between scenarios, because `*`
    /// depends on which roles are AI roles.
    pub paths: Vec<Path>,
    /// Events that concern this scenario, in file order.
    pub events: Vec<Event>,
}

impl Scenario {
    /// The quantity of a card.
    pub fn assumption(&self, card: Card) -> &Quantity {
        &self.quantities[self.assumptions[card.index()].0]
    }

    /// A quantity by position.
    pub fn quantity(&self, id: QuantityId) -> &Quantity {
        &self.quantities[id.0]
    }
}

/// A group of posts with the same work, region and pay.
#[derive(Debug, Clone)]
pub struct Role {
    /// Identifier, unique.
    pub name: String,
    /// For charts; the name when there is none.
    pub label: String,
    /// Position in [`Scenario::regions`].
    pub region: usize,
    /// People at month 0.
    pub headcount: QuantityId,
    /// Open posts at month 0.
    pub vacancies: QuantityId,
    /// Currency per person-year.
    pub wage: QuantityId,
    /// Share of hours.
    pub exposure: QuantityId,
    /// Share of AI use that replaces hours rather than assists.
    pub substitution: QuantityId,
    /// Hours; the quantity of the assumption of that name when the role has no cell of its own.
    pub task_length_median: QuantityId,
    /// Per year.
    pub quit_rate: QuantityId,
    /// Per year.
    pub retirement_rate: QuantityId,
    /// Whether its work may be observed.
    pub observed: bool,
    /// Share of the new AI posts, before normalisation over roles.
    pub new_work_share: QuantityId,
    /// Whether the mean of `new_work_share` is above 0 in this scenario.
    pub is_ai: bool,
}

/// Where roles are, with its law of notice and benefits.
#[derive(Debug, Clone)]
pub struct Region {
    /// Identifier, unique.
    pub name: String,
    /// Whole months.
    pub notice_months: QuantityId,
    /// Weeks of pay.
    pub severance_weeks: QuantityId,
    /// Share of staff that may be observed.
    pub observation: QuantityId,
    /// Whole months.
    pub benefit_months: QuantityId,
    /// Currency per month; `None` = no cap.
    pub benefit_cap: Option<QuantityId>,
}

/// A permitted internal move.
#[derive(Debug, Clone)]
pub struct Path {
    /// Position of the role left.
    pub from: usize,
    /// Position of the role joined.
    pub to: usize,
    /// People per month, for voluntary moves; `None` = unlimited.
    pub capacity: Option<f64>,
    /// Share of offers accepted.
    pub acceptance: QuantityId,
    /// Share of training that succeeds.
    pub success: QuantityId,
    /// Whole months.
    pub training_months: u32,
    /// Currency per person.
    pub training_cost: f64,
}

/// How many people an event concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// A number of people.
    People(QuantityId),
    /// A share of the people named.
    Share(QuantityId),
}

/// Something that the firm or the law does in one month.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its name, or for a nameless one `kind@month` (with `#2`, ... for the second of its like):
    /// what its keys begin with after `event.`.
    pub name: String,
    /// Whole month in which it happens; after the horizon it never happens.
    pub month: QuantityId,
    /// What happens.
    pub action: Action,
}

/// What an event does. Sets of roles and paths are positions in ascending order.
#[derive(Debug, Clone)]
pub enum Action {
    /// People are laid off.
    Layoff {
        /// Roles named.
        from: Vec<usize>,
        /// How many; a share is of the active people of `from`.
        size: Size,
        /// Share of the work that ends.
        work_ends: QuantityId,
        /// Share of the posts held open.
        held: QuantityId,
    },
    /// Incumbents are moved, without being asked.
    Reassign {
        /// Roles named.
        from: Vec<usize>,
        /// Roles they move to; every pair has a path.
        to: Vec<usize>,
        /// How many; a share is of the incumbents of `from`.
        size: Size,
        /// Share of the work that ends in `from`.
        work_ends: QuantityId,
        /// Share of the posts held open in `from`.
        held: QuantityId,
    },
    /// Moved people return.
    Reversal {
        /// Paths that match.
        paths: Vec<usize>,
        /// Share of their people.
        share: QuantityId,
        /// Share of the posts that goes back with them.
        work_ends: QuantityId,
    },
    /// Open posts are closed.
    CloseVacancies {
        /// Roles named.
        from: Vec<usize>,
        /// Posts.
        people: QuantityId,
    },
    /// Posts are added.
    Expand {
        /// Roles named.
        to: Vec<usize>,
        /// Posts.
        people: QuantityId,
    },
    /// No hiring from this month on.
    HiringFreeze,
    /// Hiring again from this month on.
    HiringThaw,
    /// The watching of work begins.
    ObservationStart,
    /// The watching of work ends.
    ObservationStop,
    /// An assumption, or the observation share of a region, has a new value from this month on.
    Set {
        /// What is set.
        target: Target,
        /// Its value from this month on.
        value: QuantityId,
    },
}

/// What a `set` event sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// An assumption.
    Assumption(Card),
    /// `observation` of a region, by position.
    Observation(usize),
}
