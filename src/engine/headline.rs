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

/// A headline metric at the end of the state's month, one number per lane.
fn row<'s>(state: &'s State, name: &str) -> &'s [f64] {
    let grid = match name {
        "payroll" => &state.book.payroll,
        "layoffs_cum" => &state.book.layoffs_cum,
        "layoff_rate_12m" => &state.firm.layoff_rate_12m,
        "quits_cum" => &state.book.quits_cum,
        "hires_cum" => &state.book.hires_cum,
        // Over all who were picked, see `Tracker::look`.
        "moved_active" | "moved_share" => &state.book.moved_active,
        "delivered" => &state.firm.delivered,
        "total_cost_cum" => &state.firm.total_cost_cum,
        "displaced_long_term" => &state.book.displaced_long_term,
        "lost_earnings_cum" => &state.firm.lost_earnings_cum,
        other => unreachable!("`{other}` is in HEADLINE and not here"),
    };
    &grid.row(0)[..state.lanes]
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

    /// Looks at month 0 of a new block.
    pub fn open(&mut self, state: &State) {
        self.peak.iter_mut().for_each(|peak| peak.fill(f64::NEG_INFINITY));
        self.look(state);
    }

    /// Looks at the end of a month.
    pub fn look(&mut self, state: &State) {
        let picked = &state.paths.picked.row(0)[..state.lanes];
        for (metric, (now, peak)) in HEADLINE.iter().zip(self.now.iter_mut().zip(&mut self.peak)) {
            now.copy_from_slice(row(state, metric.name));
            if metric.name == "moved_share" {
                for (share, picked) in now.iter_mut().zip(picked) {
                    *share = if *picked > 0.0 { *share / picked } else { 0.0 };
                }
            }
            for (peak, now) in peak.iter_mut().zip(now) {
                *peak = peak.max(*now);
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
