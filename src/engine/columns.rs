//! The columns of a month: which number of a firm stands where, and how it is made whole.

use crate::assumption::Rounding;
use crate::model::firm::{FIRM_METRICS, Firm, Grid, ROLE_METRICS, State};
use crate::model::{Metric, MetricKind};
use crate::study::Study;

use super::column::Exactness;
use super::column::LARGEST;

/// Every metric of the firm model, in the order of the files.
pub fn metrics() -> Vec<Metric> {
    ROLE_METRICS.iter().chain(FIRM_METRICS).copied().collect()
}

/// Columns of the firm: all metrics.
pub const FIRM_COLUMNS: usize = ROLE_METRICS.len() + FIRM_METRICS.len();

/// Columns of each role.
pub const ROLE_COLUMNS: usize = ROLE_METRICS.len();

/// Columns of a month: all metrics of the firm, then those of each role.
pub fn n_columns(n_roles: usize) -> usize {
    FIRM_COLUMNS + n_roles * ROLE_METRICS.len()
}

/// The metric of a column.
pub fn metric_of(column: usize) -> &'static Metric {
    match column.checked_sub(FIRM_COLUMNS) {
        None if column < ROLE_METRICS.len() => &ROLE_METRICS[column],
        None => &FIRM_METRICS[column - ROLE_METRICS.len()],
        Some(column) => &ROLE_METRICS[column % ROLE_METRICS.len()],
    }
}

/// Entity and metric of a column, as [`super::Table`] counts them.
pub fn place_of(column: usize) -> (usize, usize) {
    match column.checked_sub(FIRM_COLUMNS) {
        None => (0, column),
        Some(column) => (1 + column / ROLE_METRICS.len(), column % ROLE_METRICS.len()),
    }
}

/// Where a metric of the firm or of a role stands: a grid and its row.
pub fn grid_of(state: &State, metric: usize, role: Option<usize>) -> (&Grid, usize) {
    let row = role.map_or(0, |role| role + 1);
    match metric.checked_sub(ROLE_METRICS.len()) {
        None => (state.book.grids()[metric], row),
        Some(own) => (state.firm.grids()[own], row),
    }
}

/// A metric of the firm or of a role, in the month in which a state is: one number per lane.
pub fn row_of(state: &State, metric: usize, role: Option<usize>) -> &[f64] {
    let (grid, row) = grid_of(state, metric, role);
    &grid.row(row)[..state.lanes]
}

/// Calls `f` with every column of the month in which a state is, in order.
pub fn for_each(firm: &Firm<'_>, state: &State, mut f: impl FnMut(usize, &[f64])) {
    let (book, own) = (state.book.grids(), state.firm.grids());
    let mut column = 0;
    let mut next = |row: &[f64]| {
        f(column, &row[..state.lanes]);
        column += 1;
    };
    for grid in book.into_iter().chain(own) {
        next(grid.row(0));
    }
    for r in 0..firm.n_roles() {
        for grid in book {
            next(grid.row(r + 1));
        }
    }
}

/// Scales with which real numbers become whole: sums are then exact and independent of order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scales {
    people: f64,
    money: f64,
}

/// Real-valued people and posts are counted in millionths.
const POSTS_SCALE: f64 = 1e6;
/// Indices are counted in billionths.
const INDEX_SCALE: f64 = 1e9;
/// Money is counted in hundredths of the currency, unless the firm is too large for that.
const MONEY_SCALE: f64 = 100.0;
/// How much larger than the opening wage bill, over the whole horizon, money may grow before it is
/// counted too coarsely to be exact.
const MONEY_HEADROOM: f64 = 20.0;

impl Scales {
    /// For a model that counts whole people and nothing else.
    pub const COUNTS: Scales = Scales { people: 1.0, money: MONEY_SCALE };

    /// For a study; `whole_people` unless luck is frozen.
    pub fn new(study: &Study, whole_people: bool) -> Scales {
        let wage_bill = |scenario: &crate::study::Scenario| -> f64 {
            let expected = |id| scenario.quantity(id).expected();
            scenario
                .roles
                .iter()
                .map(|r| expected(r.wage) * (expected(r.headcount) + expected(r.vacancies)))
                .sum()
        };
        let most = study.scenarios.iter().map(wage_bill).fold(1.0, f64::max);
        let most = most * (f64::from(study.months) / 12.0 + 1.0) * MONEY_HEADROOM;
        let mut money = MONEY_SCALE;
        while most * money > LARGEST {
            money /= 10.0;
        }
        Scales { people: if whole_people { 1.0 } else { POSTS_SCALE }, money }
    }

    /// The scale of a kind of metric.
    pub fn of(&self, kind: MetricKind) -> f64 {
        match kind {
            MetricKind::Stock | MetricKind::Flow | MetricKind::Cumulative => self.people,
            MetricKind::Posts => POSTS_SCALE,
            MetricKind::Index => INDEX_SCALE,
            MetricKind::Money | MetricKind::CumulativeMoney => self.money,
        }
    }

    /// Whether the quantiles of a kind of metric are to be exact.
    pub fn exactness(&self, kind: MetricKind) -> Exactness {
        if kind.counts_people() && self.people == 1.0 { Exactness::Counts } else { Exactness::Real }
    }
}

/// The value of a quantity when assumptions take their mean.
pub fn mean_of(quantity: &crate::assumption::Quantity, whole_people: bool) -> f64 {
    let mean = quantity.expected();
    match quantity.rounding {
        Rounding::None => mean,
        rounding => rounding.apply(mean, whole_people),
    }
}
