//! Cards: one per assumption of the model page, with what a reader must know to set it.
//!
//! The order is that of the model page. The texts stand in [`CARDS`]; here are the names and the
//! types. A card says what is allowed; it checks nothing (that is the room `study`).

use std::fmt::Write as _;

use super::cards::CARDS;
use super::quantity::{Bounds, Grade, Rounding};

/// Declares [`Card`], so that a name, its key and its place in the list cannot drift apart.
macro_rules! cards {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// An assumption of the model, in the order of the model page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Card { $($(#[$doc])* $name,)* }

        impl Card {
            /// All cards, in order.
            pub const ALL: &'static [Card] = &[$(Card::$name,)*];

            /// The name of the assumption in files: `horizon_hours`.
            pub const fn key(self) -> &'static str {
                match self { $(Card::$name => $key,)* }
            }
        }
    };
}

cards! {
    /// Length of task that AI does with 50 % reliability at month 0, hours.
    HorizonHours = "horizon_hours",
    /// Months in which that length doubles.
    HorizonDoubling = "horizon_doubling",
    /// What the horizon is divided by, for the reliability that work needs.
    ReliabilityFactor = "reliability_factor",
    /// Median length of a role's tasks, hours.
    TaskLengthMedian = "task_length_median",
    /// Spread of the log of task lengths.
    TaskLengthLogSd = "task_length_log_sd",
    /// Share of exposed tasks that AI can never exceed.
    CapabilityCeiling = "capability_ceiling",
    /// Share of exposed hours in which AI is used at month 0.
    AdoptionInitial = "adoption_initial",
    /// Share of exposed hours in which AI is used in the end.
    AdoptionCeiling = "adoption_ceiling",
    /// Logistic speed of adoption, per year.
    AdoptionSpeed = "adoption_speed",
    /// Power with which observed work closes the gap to the ceiling.
    LearningExponent = "learning_exponent",
    /// Observed work at which learning becomes noticeable, effective person-months.
    LearningScale = "learning_scale",
    /// Power of the number of people observed in one month.
    LearningDiversity = "learning_diversity",
    /// Largest share of the gap to the capability ceiling that learning closes.
    LearningCeiling = "learning_ceiling",
    /// Share observed when nobody is discontented.
    Consent = "consent",
    /// How freely the discontented may leave observation.
    OptOut = "opt_out",
    /// Hazard of a pause of observation at discontent 1, per month.
    PauseHazard = "pause_hazard",
    /// Extra output per hour on augmented hours.
    AugmentationGain = "augmentation_gain",
    /// Human hours per automated hour.
    Oversight = "oversight",
    /// Running cost of AI per hour of work over the wage of that hour.
    AiCostRatio = "ai_cost_ratio",
    /// Share of labour in cost.
    LabourCostShare = "labour_cost_share",
    /// Fall of demand in percent for a price one percent higher.
    DemandElasticity = "demand_elasticity",
    /// Share of a change of cost that reaches the price.
    PassThrough = "pass_through",
    /// Growth of demand at a constant price, per year.
    DemandGrowth = "demand_growth",
    /// Volatility of demand, per root year.
    DemandVolatility = "demand_volatility",
    /// New AI-role posts per automated post.
    NewWork = "new_work",
    /// Lag of new work, months.
    NewWorkLag = "new_work_lag",
    /// Surplus that the firm tolerates, as a share of posts.
    Slack = "slack",
    /// Share of vacancies approved.
    Backfill = "backfill",
    /// Mean time to fill an approved vacancy, months.
    TimeToFill = "time_to_fill",
    /// Cost of a hire, currency.
    HiringCost = "hiring_cost",
    /// Months without hiring into a role after a layoff from it.
    RehirePause = "rehire_pause",
    /// Surplus above which a round is held, share of active people.
    LayoffTrigger = "layoff_trigger",
    /// Share of the surplus that a round lays off.
    LayoffSeverity = "layoff_severity",
    /// Largest share of active people that one surplus round lays off.
    LayoffMaxShare = "layoff_max_share",
    /// Months between rounds, at least.
    RoundSpacing = "round_spacing",
    /// Hazard of a discretionary round, per year.
    RoundHazard = "round_hazard",
    /// Share of active people outside AI roles that a discretionary round lays off.
    RoundSize = "round_size",
    /// Share of the work that ends with those people.
    RoundWorkEnds = "round_work_ends",
    /// Share of their posts that is held open.
    RoundHeld = "round_held",
    /// Whether voluntary moves are offered.
    VoluntaryMoves = "voluntary_moves",
    /// Rise of the log quit rate after a large layoff.
    LayoffDiscontent = "layoff_discontent",
    /// Size of a layoff at which 63 % of that rise is reached, share of active people.
    LayoffScale = "layoff_scale",
    /// Rise of the log quit rate per share of staff moved against their will.
    MoveDiscontent = "move_discontent",
    /// Rise of the log quit rate per share of staff observed.
    ObservationDiscontent = "observation_discontent",
    /// Months in which discontent halves.
    DiscontentHalfLife = "discontent_half_life",
    /// Share of people moved without being asked who leave at once.
    ForcedMoveQuits = "forced_move_quits",
    /// Hazard with which displaced people find a job, per month.
    JobFinding = "job_finding",
    /// Hazard with which displaced people leave the labour force, per month.
    LabourForceExit = "labour_force_exit",
    /// Earnings loss in the first month of the new job, share of the old wage.
    EarningsLossInitial = "earnings_loss_initial",
    /// Earnings loss that stays.
    EarningsLossPermanent = "earnings_loss_permanent",
    /// Time constant of the recovery, years.
    EarningsRecovery = "earnings_recovery",
    /// Unemployment benefit, share of the wage.
    BenefitRate = "benefit_rate",
    /// Income tax, share of earnings.
    IncomeTaxRate = "income_tax_rate",
}

impl Card {
    /// Position in the list of cards.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The card of a key, if there is one.
    pub fn from_key(key: &str) -> Option<Card> {
        Card::ALL.iter().copied().find(|card| card.key() == key)
    }

    /// What the card says.
    pub const fn text(self) -> &'static CardText {
        &CARDS[self.index()]
    }
}

/// The headings under which the model page lists its assumptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// What AI can do and how far it is in use.
    CapabilityAndAdoption,
    /// What AI learns from watching people work.
    Learning,
    /// What AI in use does to hours, cost and demand.
    WorkAndDemand,
    /// What the firm decides about posts and people.
    Policy,
    /// What makes people quit.
    Discontent,
    /// What happens after a layoff.
    Displaced,
}

impl Group {
    /// All groups, in the order of the model page.
    pub const ALL: &'static [Group] = &[
        Group::CapabilityAndAdoption,
        Group::Learning,
        Group::WorkAndDemand,
        Group::Policy,
        Group::Discontent,
        Group::Displaced,
    ];

    /// The heading of the model page.
    pub const fn heading(self) -> &'static str {
        match self {
            Group::CapabilityAndAdoption => "Capability and adoption",
            Group::Learning => "Learning from observed work",
            Group::WorkAndDemand => "Work and demand",
            Group::Policy => "Policy of the firm",
            Group::Discontent => "Discontent",
            Group::Displaced => "Displaced people and the public purse",
        }
    }
}

/// Who or what settles an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody decides it: the firm, or the law.
    Lever,
    /// Nobody decides it; it is more or less well known.
    Uncertainty,
}

impl Kind {
    /// `lever` or `uncertainty`.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Lever => "lever",
            Kind::Uncertainty => "uncertainty",
        }
    }
}

/// What a card says of its assumption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CardText {
    /// Whose text it is.
    pub card: Card,
    /// The name in files.
    pub key: &'static str,
    /// Unit of the value.
    pub unit: &'static str,
    /// The value where a study says nothing.
    pub default: f64,
    /// What is allowed.
    pub bounds: Bounds,
    /// What is rounded after a draw.
    pub rounding: Rounding,
    /// The heading it stands under.
    pub group: Group,
    /// Whether somebody decides it.
    pub kind: Kind,
    /// What it is, in a sentence.
    pub meaning: &'static str,
    /// When it misleads, in a sentence.
    pub caution: &'static str,
    /// How well the default is known.
    pub grade: Grade,
    /// Where the default comes from.
    pub source: &'static str,
}

impl CardText {
    /// Whether a `set` event may change it during a run.
    pub const fn is_settable(&self) -> bool {
        matches!(self.group, Group::Policy | Group::Discontent | Group::Displaced)
            || matches!(self.card, Card::Consent | Card::OptOut | Card::PauseHazard | Card::Oversight)
    }

    /// Whether it is 0 or 1 and nothing else.
    pub const fn is_switch(&self) -> bool {
        matches!(self.card, Card::VoluntaryMoves)
    }
}

/// The page `docs/assumptions.md`: every card under its heading.
pub fn markdown() -> String {
    let mut page = String::from(
        "# Assumptions\n\n\
         Every assumption of the firm model: what it means, what is allowed, the value it has where a\n\
         study says nothing, and where that value comes from. A *lever* is decided by somebody; an\n\
         *uncertainty* is not. Those marked *can be set* may be changed during a run by a `set` event.\n\
         This page is made from the cards in `src/assumption/cards.rs`; change it there.\n",
    );
    for group in Group::ALL {
        let _ = write!(page, "\n## {}\n", group.heading());
        for text in CARDS.iter().filter(|text| text.group == *group) {
            let settable = if text.is_settable() { ", can be set" } else { "" };
            let _ = write!(
                page,
                "\n### `{}`\n\n{} {}\n\n\
                 | unit | default | allowed | kind | grade |\n|---|---|---|---|---|\n\
                 | {} | {} | {} | {}{settable} | {} |\n\nSource of the default: {}.\n",
                text.key,
                text.meaning,
                text.caution,
                text.unit,
                text.default,
                text.bounds,
                text.kind.name(),
                text.grade.name(),
                text.source
            );
        }
    }
    page
}

#[cfg(test)]
#[path = "card_tests.rs"]
mod tests;
