//! The headline: the few numbers that the console prints, at the horizon and at their peak.

use super::results::{HeadlineKind, HeadlineMetric};
use crate::model::firm::State;

/// What the headline holds, in the order of `headline.csv`.
pub const HEADLINE: &[HeadlineMetric] = &[
    horizon("payroll", "people", "Headcount"),
    horizon("layoffs_cum", "people", "Laid off"),
    peak("layoff_rate_12m", "share of active", "Layoff rate, 12 months, peak"),
    horizon("quits_cum", "people", "Quits"),
    horizon("hires_cum", "people", "Hires"),
    horizon("moved_active", "people", "Moved people at work"),
    horizon("moved_share", "share of moved", "of all who were moved"),
    horizon("delivered", "ratio", "Output delivered"),
    horizon("total_cost_cum", "currency", "Cost to the firm"),
    peak("displaced_long_term", "people", "Long-term unemployed, peak"),
    horizon("lost_earnings_cum", "currency", "Earnings lost by the laid off"),
];

const fn horizon(name: &'static str, unit: &'static str, label: &'static str) -> HeadlineMetric {
    HeadlineMetric { name, unit, kind: HeadlineKind::Horizon, label }
}

const fn peak(name: &'static str, unit: &'static str, label: &'static str) -> HeadlineMetric {
    HeadlineMetric { name, unit, kind: HeadlineKind::Peak, label }
}

/// Value of a headline metric in one lane at the end of the state's month.
pub fn value(state: &State, metric: usize, lane: usize) -> f64 {
    let firm = |grid: &crate::model::firm::Grid| grid.at(0, lane);
    match HEADLINE[metric].name {
        "payroll" => firm(&state.book.payroll),
        "layoffs_cum" => firm(&state.book.layoffs_cum),
        "layoff_rate_12m" => firm(&state.firm.layoff_rate_12m),
        "quits_cum" => firm(&state.book.quits_cum),
        "hires_cum" => firm(&state.book.hires_cum),
        "moved_active" => firm(&state.book.moved_active),
        "moved_share" => {
            let picked = firm(&state.paths.picked);
            if picked > 0.0 { firm(&state.book.moved_active) / picked } else { 0.0 }
        }
        "delivered" => firm(&state.firm.delivered),
        "total_cost_cum" => firm(&state.firm.total_cost_cum),
        "displaced_long_term" => firm(&state.book.displaced_long_term),
        "lost_earnings_cum" => firm(&state.firm.lost_earnings_cum),
        other => unreachable!("`{other}` is in HEADLINE and not here"),
    }
}

/// Headline values of a block as its months pass: now, and the largest so far.
#[derive(Debug)]
pub struct Tracker {
    /// `[metric][lane]`, in the last month seen.
    pub now: Vec<Vec<f64>>,
    /// `[metric][lane]`, the largest of all months seen.
    pub peak: Vec<Vec<f64>>,
}

impl Tracker {
    /// Nothing seen yet.
    pub fn new(lanes: usize) -> Tracker {
        let none = |value: f64| vec![vec![value; lanes]; HEADLINE.len()];
        Tracker { now: none(0.0), peak: none(f64::NEG_INFINITY) }
    }

    /// Looks at the end of a month.
    pub fn look(&mut self, state: &State) {
        for metric in 0..HEADLINE.len() {
            for lane in 0..state.lanes {
                let value = value(state, metric, lane);
                self.now[metric][lane] = value;
                self.peak[metric][lane] = self.peak[metric][lane].max(value);
            }
        }
    }

    /// The number that the headline holds, per lane.
    pub fn headline(&self, metric: usize) -> &[f64] {
        match HEADLINE[metric].kind {
            HeadlineKind::Horizon => &self.now[metric],
            HeadlineKind::Peak => &self.peak[metric],
        }
    }
}
