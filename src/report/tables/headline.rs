//! `headline.csv`: what the console prints.

use super::cell::{push_statistics, push_text};
use super::{HEADLINE_KEYS, header};
use crate::engine::{HeadlineKind, HeadlineMetric, Results, Statistics};

/// `headline.csv`: per scenario the level of every headline metric at the horizon or at its peak,
/// then its difference to the base. The sign columns of levels are empty.
pub fn headline(results: &Results) -> Vec<u8> {
    let mut out = header(&HEADLINE_KEYS, true).into_bytes();
    out.push(b'\n');
    for (scenario, headline) in results.scenarios.iter().zip(&results.headlines) {
        for (kind, column) in [("level", &headline.levels), ("difference", &headline.differences)] {
            for (metric, statistics) in results.headline_metrics.iter().zip(column) {
                push_row(&mut out, scenario, metric, kind, statistics);
            }
        }
    }
    out
}

/// `horizon` or `peak`: the column `at`.
pub(crate) fn at(metric: &HeadlineMetric) -> &'static str {
    match metric.kind {
        HeadlineKind::Horizon => "horizon",
        HeadlineKind::Peak => "peak",
    }
}

fn push_row(out: &mut Vec<u8>, scenario: &str, metric: &HeadlineMetric, kind: &str, statistics: &Statistics) {
    push_text(out, scenario);
    for cell in [at(metric), metric.name, metric.unit, kind] {
        out.push(b',');
        push_text(out, cell);
    }
    push_statistics(out, statistics, true);
}
