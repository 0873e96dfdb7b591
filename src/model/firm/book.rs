//! What the model reports: every metric of section 7 of the model page, as rows of lanes.
//!
//! The stocks and flows that the phases work on *are* these rows, so that nothing is copied to be
//! reported. Row 0 is the firm, row r + 1 is role r.

use super::grid::Grid;
use crate::model::{Metric, MetricKind};

macro_rules! book {
    ($(#[$doc:meta])* $name:ident, $metrics:ident, $firm_only:literal,
     $(($field:ident, $kind:ident, $unit:literal, $meaning:literal)),* $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            $(#[doc = $meaning] pub $field: Grid,)*
        }
        impl $name {
            /// All zero.
            pub fn new(rows: usize, lanes: usize) -> Self {
                $name { $($field: Grid::new(rows, lanes),)* }
            }
            /// Every grid, in the order of the metrics.
            pub fn grids(&self) -> [&Grid; $metrics.len()] {
                [$(&self.$field,)*]
            }
            /// Every grid, to write, in the order of the metrics.
            pub fn grids_mut(&mut self) -> [&mut Grid; $metrics.len()] {
                [$(&mut self.$field,)*]
            }
        }
        #[doc = concat!("The metrics of [`", stringify!($name), "`].")]
        pub const $metrics: &[Metric] = &[$(Metric {
            name: stringify!($field), unit: $unit, kind: MetricKind::$kind, firm_only: $firm_only, meaning: $meaning,
        },)*];
    };
}

book! {
    /// Metrics of each role and of the firm.
    RoleBook, ROLE_METRICS, false,
    (active, Stock, "people", "people at work in the role"),
    (on_notice, Stock, "people", "people laid off and still on the payroll, by the role they were laid off from"),
    (in_training, Stock, "people", "people on the way to another role, by the role they left"),
    (payroll, Stock, "people", "headcount: active, on notice and in training"),
    (posts, Posts, "posts", "people the firm needs"),
    (held, Posts, "posts", "posts left open because the firm expects AI to do the work"),
    (vacancies, Posts, "posts", "open posts that the firm wants to fill, after hiring"),
    (surplus, Posts, "people", "people above what the firm needs, after layoffs"),
    (unmet_work, Posts, "posts", "posts without a person"),
    (moved_active, Stock, "people", "moved people at work in the role they moved to"),
    (hires, Flow, "people per month", "people hired from outside"),
    (quits, Flow, "people per month", "people who quit, refusals of a forced move included"),
    (retirements, Flow, "people per month", "people who retired"),
    (layoffs, Flow, "people per month", "people laid off"),
    (notice_ends, Flow, "people per month", "people whose notice ended and who left the payroll"),
    (forced_moves, Flow, "people per month", "people picked for a move by the firm, by the role they left"),
    (voluntary_moves, Flow, "people per month", "people who accepted an offered move, by the role they left"),
    (graduations, Flow, "people per month", "people who finished training, by the role they joined"),
    (failed_training, Flow, "people per month", "people who returned from training without success, by the role they left"),
    (returns, Flow, "people per month", "people who returned by a reversal, by the role they had left"),
    (hires_cum, Cumulative, "people", "people hired since month 1"),
    (quits_cum, Cumulative, "people", "people who quit since month 1"),
    (retirements_cum, Cumulative, "people", "people who retired since month 1"),
    (layoffs_cum, Cumulative, "people", "people laid off since month 1"),
    (notice_ends_cum, Cumulative, "people", "people whose notice ended since month 1"),
    (forced_moves_cum, Cumulative, "people", "people picked for a move since month 1"),
    (voluntary_moves_cum, Cumulative, "people", "people who accepted a move since month 1"),
    (graduations_cum, Cumulative, "people", "people who finished training since month 1"),
    (failed_training_cum, Cumulative, "people", "people who failed training since month 1"),
    (returns_cum, Cumulative, "people", "people who returned by a reversal since month 1"),
    (displaced_unemployed, Stock, "people", "laid-off people without a job, by the role they were laid off from"),
    (displaced_long_term, Stock, "people", "of them, without a job for six months and more"),
    (displaced_reemployed, Cumulative, "people", "laid-off people who found a job, since month 1"),
    (displaced_left, Cumulative, "people", "laid-off people who left the labour force, since month 1"),
    (posts_growth, Posts, "posts", "change in posts since month 0 because demand grew"),
    (posts_displacement, Posts, "posts", "change in posts because AI does the work"),
    (posts_augmentation, Posts, "posts", "change in posts because people with AI do more"),
    (posts_demand, Posts, "posts", "change in posts because cheaper output sells more"),
    (posts_new_work, Posts, "posts", "change in posts because automation makes new work"),
    (posts_decisions, Posts, "posts", "change in posts because of decisions: work ended, moved or added"),
}

book! {
    /// Metrics of the firm alone; each grid has one row.
    FirmBook, FIRM_METRICS, true,
    (capability, Index, "share", "share of exposed work that AI can do, weighted by posts at month 0"),
    (adoption, Index, "share", "share of exposed hours in which AI is used where it can do the work"),
    (automated_share, Index, "share", "share of hours automated, weighted by posts at month 0"),
    (augmented_share, Index, "share", "share of hours augmented, weighted by posts at month 0"),
    (unit_cost, Index, "ratio", "cost of a unit of output over that of month 0"),
    (output, Index, "ratio", "demand for output over that of month 0"),
    (delivered, Index, "ratio", "output that the people at work can deliver, over that of month 0"),
    (discontent, Index, "log points", "rise of the log quit rate"),
    (observed, Posts, "people", "people whose work is observed"),
    (layoff_rate, Index, "share of active", "laid off this month over active at its start"),
    (layoff_rate_12m, Index, "share of active", "laid off in the last 12 months over active 12 months ago"),
    (labour_cost, Money, "currency per month", "pay of the people on the payroll"),
    (severance, Money, "currency per month", "severance of the people laid off this month"),
    (training_cost, Money, "currency per month", "training of the people who start it this month"),
    (hiring_cost, Money, "currency per month", "cost of this month's hires"),
    (ai_cost, Money, "currency per month", "running cost of AI"),
    (total_cost, Money, "currency per month", "labour, severance, training, hiring and AI"),
    (cost_per_output, Money, "currency per month", "total cost over delivered output"),
    (lost_earnings, Money, "currency per month", "earnings that laid-off people lose"),
    (benefits, Money, "currency per month", "unemployment benefits paid to laid-off people"),
    (lost_income_tax, Money, "currency per month", "income tax on the lost earnings"),
    (labour_cost_cum, CumulativeMoney, "currency", "pay since month 1"),
    (severance_cum, CumulativeMoney, "currency", "severance since month 1"),
    (training_cost_cum, CumulativeMoney, "currency", "training since month 1"),
    (hiring_cost_cum, CumulativeMoney, "currency", "hiring since month 1"),
    (ai_cost_cum, CumulativeMoney, "currency", "AI since month 1"),
    (total_cost_cum, CumulativeMoney, "currency", "total cost since month 1"),
    (lost_earnings_cum, CumulativeMoney, "currency", "earnings lost since month 1"),
    (benefits_cum, CumulativeMoney, "currency", "benefits since month 1"),
    (lost_income_tax_cum, CumulativeMoney, "currency", "income tax lost since month 1"),
}

book! {
    /// The people of each path; row 0 is all paths together, row m + 1 is path m.
    PathBook, COHORT_METRICS, false,
    (picked, Cumulative, "people", "picked for a move, or moved on request, since month 1"),
    (in_training, Stock, "people", "of them, in training"),
    (at_work, Stock, "people", "of them, at work in the role they moved to"),
    (returned, Cumulative, "people", "of them, back in the role they left"),
    (left, Cumulative, "people", "of them, quit or retired, refusals included"),
    (laid_off, Cumulative, "people", "of them, laid off"),
}

impl RoleBook {
    /// The ten flows, each with its cumulation, to add up at the end of a month.
    pub fn flows(&mut self) -> [(&mut Grid, &mut Grid); 10] {
        [
            (&mut self.hires, &mut self.hires_cum),
            (&mut self.quits, &mut self.quits_cum),
            (&mut self.retirements, &mut self.retirements_cum),
            (&mut self.layoffs, &mut self.layoffs_cum),
            (&mut self.notice_ends, &mut self.notice_ends_cum),
            (&mut self.forced_moves, &mut self.forced_moves_cum),
            (&mut self.voluntary_moves, &mut self.voluntary_moves_cum),
            (&mut self.graduations, &mut self.graduations_cum),
            (&mut self.failed_training, &mut self.failed_training_cum),
            (&mut self.returns, &mut self.returns_cum),
        ]
    }
}
