//! Section 3 of the model page, typed again: the assumptions with defaults and bounds.

use crate::cell::{Bounds, NOT_NEGATIVE, POSITIVE, SHARE};

const INF: f64 = f64::INFINITY;

/// One line of section 3.
#[derive(Debug, Clone, Copy)]
pub struct Assumption {
    pub key: &'static str,
    pub default: f64,
    pub bounds: Bounds,
    /// Rounded half up after the mean is taken.
    pub whole: bool,
    /// Whether an event `set` may change it (section 6).
    pub settable: bool,
}

const fn fixed(key: &'static str, default: f64, bounds: Bounds) -> Assumption {
    Assumption { key, default, bounds, whole: false, settable: false }
}

const fn policy(key: &'static str, default: f64, bounds: Bounds) -> Assumption {
    Assumption { key, default, bounds, whole: false, settable: true }
}

const fn whole(key: &'static str, default: f64, bounds: Bounds) -> Assumption {
    Assumption { key, default, bounds, whole: true, settable: true }
}

/// In the order of the page.
pub const ASSUMPTIONS: &[Assumption] = &[
    // Capability and adoption
    fixed("horizon_hours", 12.0, POSITIVE),
    fixed("horizon_doubling", 5.0, POSITIVE),
    fixed("reliability_factor", 10.0, Bounds::closed(1.0, INF)),
    fixed("task_length_median", 4.0, POSITIVE),
    fixed("task_length_log_sd", 1.8, POSITIVE),
    fixed("capability_ceiling", 0.9, Bounds::above(0.0, 1.0)),
    fixed("adoption_initial", 0.1, Bounds::between(0.0, 1.0)),
    fixed("adoption_ceiling", 0.85, Bounds::above(0.0, 1.0)),
    fixed("adoption_speed", 0.6, NOT_NEGATIVE),
    // Learning from observed work
    fixed("learning_exponent", 0.0, Bounds::closed(0.0, 2.0)),
    fixed("learning_scale", 50_000.0, POSITIVE),
    fixed("learning_diversity", 0.8, Bounds::above(0.0, 1.0)),
    fixed("learning_ceiling", 0.5, SHARE),
    policy("consent", 1.0, SHARE),
    policy("opt_out", 0.0, SHARE),
    policy("pause_hazard", 0.0, NOT_NEGATIVE),
    // Work and demand
    fixed("augmentation_gain", 0.15, Bounds::above(-0.9, INF)),
    policy("oversight", 0.1, SHARE),
    fixed("ai_cost_ratio", 0.1, NOT_NEGATIVE),
    fixed("labour_cost_share", 0.55, SHARE),
    fixed("demand_elasticity", 1.0, Bounds::closed(0.0, 5.0)),
    fixed("pass_through", 0.7, SHARE),
    fixed("demand_growth", 0.02, Bounds::above(-1.0, INF)),
    fixed("demand_volatility", 0.05, NOT_NEGATIVE),
    fixed("new_work", 0.15, NOT_NEGATIVE),
    fixed("new_work_lag", 6.0, Bounds::closed(1.0, INF)),
    // Policy of the firm
    policy("slack", 0.0, SHARE),
    policy("backfill", 1.0, SHARE),
    policy("time_to_fill", 3.0, POSITIVE),
    policy("hiring_cost", 0.0, NOT_NEGATIVE),
    whole("rehire_pause", 6.0, NOT_NEGATIVE),
    policy("layoff_trigger", 0.03, SHARE),
    policy("layoff_severity", 0.8, SHARE),
    policy("layoff_max_share", 0.15, SHARE),
    whole("round_spacing", 4.0, Bounds::closed(1.0, INF)),
    policy("round_hazard", 0.0, NOT_NEGATIVE),
    policy("round_size", 0.05, SHARE),
    policy("round_work_ends", 0.5, SHARE),
    policy("round_held", 0.5, SHARE),
    whole("voluntary_moves", 1.0, SHARE),
    // Discontent
    policy("layoff_discontent", 0.4, NOT_NEGATIVE),
    policy("layoff_scale", 0.006, POSITIVE),
    policy("move_discontent", 0.5, NOT_NEGATIVE),
    policy("observation_discontent", 0.05, NOT_NEGATIVE),
    policy("discontent_half_life", 9.0, POSITIVE),
    policy("forced_move_quits", 0.1, SHARE),
    // Displaced people and the public purse
    policy("job_finding", 0.1348, NOT_NEGATIVE),
    policy("labour_force_exit", 0.0374, NOT_NEGATIVE),
    policy("earnings_loss_initial", 0.25, SHARE),
    policy("earnings_loss_permanent", 0.08, SHARE),
    policy("earnings_recovery", 4.0, POSITIVE),
    policy("benefit_rate", 0.4, SHARE),
    policy("income_tax_rate", 0.22, SHARE),
];

/// The line of a key, if there is one.
pub fn assumption(key: &str) -> Option<&'static Assumption> {
    ASSUMPTIONS.iter().find(|line| line.key == key)
}

/// A numeric cell of a table: its bounds, and whether it is a number of months.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub name: &'static str,
    pub bounds: Bounds,
    pub whole: bool,
}

const fn column(name: &'static str, bounds: Bounds) -> Column {
    Column { name, bounds, whole: false }
}

const fn months(name: &'static str) -> Column {
    Column { name, bounds: NOT_NEGATIVE, whole: true }
}

/// The numeric columns of `roles.csv`.
pub const ROLE_COLUMNS: &[Column] = &[
    column("headcount", NOT_NEGATIVE),
    column("vacancies", NOT_NEGATIVE),
    column("wage", NOT_NEGATIVE),
    column("exposure", SHARE),
    column("substitution", SHARE),
    column("task_length_median", POSITIVE),
    column("quit_rate", NOT_NEGATIVE),
    column("retirement_rate", NOT_NEGATIVE),
    column("new_work_share", SHARE),
];

/// The numeric columns of `regions.csv`.
pub const REGION_COLUMNS: &[Column] = &[
    months("notice_months"),
    column("severance_weeks", NOT_NEGATIVE),
    column("observation", SHARE),
    months("benefit_months"),
    column("benefit_cap", NOT_NEGATIVE),
];

/// The numeric columns of `events.csv` but `value`, whose bounds are those of its `key`.
pub const EVENT_COLUMNS: &[Column] = &[
    months("month"),
    column("people", NOT_NEGATIVE),
    column("share", SHARE),
    column("work_ends", SHARE),
    column("held", SHARE),
];

/// The numeric columns of `moves.csv` that take a distribution.
pub const MOVE_COLUMNS: &[Column] = &[column("acceptance", SHARE), column("success", SHARE)];

/// A column by name.
pub fn find(columns: &[Column], name: &str) -> Column {
    *columns.iter().find(|column| column.name == name).unwrap_or_else(|| panic!("no column `{name}`"))
}
