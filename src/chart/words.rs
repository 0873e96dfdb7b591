//! Calibrated words: how often something happens over the futures, and what metrics are called.

use crate::analysis::{metric_by_date, metric_inside, metric_name};
use crate::engine::{Metric, MetricKind};
use crate::language::{named, notation, say};
use crate::study::YearMonth;

/// Said under every chart.
pub(super) fn caveat() -> String {
    say!("caveat")
}

/// In how many futures something with share `p` of `n` replications happens: `9 of 10 futures`.
///
/// Never more precise than the share is known: fractions of ten, of a hundred in the tails, the
/// count itself below 20 replications.
pub(super) fn futures(p: f64, n: u64) -> String {
    let p = if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) };
    let hits = (p * n as f64).round() as u64;
    match n {
        0 => return say!("futures-no"),
        1 => return if hits == 1 { say!("futures-the-one") } else { say!("futures-no") },
        2..20 => return say!("futures-counted", hits, n),
        _ => {}
    }
    let hundredths = (100.0 * p).round() as u64;
    match p {
        _ if hits == n => say!("futures-all", n),
        _ if hits == 0 => say!("futures-none", n),
        _ if hundredths >= 100 => say!("futures-nearly-all"),
        _ if hundredths == 0 => say!("futures-hardly-any"),
        _ if (0.47..=0.53).contains(&p) => say!("futures-half"),
        _ if (0.05..0.95).contains(&p) => {
            say!("futures-of-ten", hits = ((10.0 * p).round() as u64).clamp(1, 9))
        }
        _ => say!("futures-of-hundred", hits = hundredths),
    }
}

/// What a metric is called at the start of a sentence.
pub(super) fn name_of(metric: &Metric) -> String {
    metric_name(metric.name)
}

/// The same inside a sentence: `headcount`.
pub(super) fn inside(metric: &Metric) -> String {
    metric_inside(metric.name)
}

/// A name inside a sentence, in English: `headcount`.
pub(super) fn lower(name: &str) -> String {
    if name.starts_with("AI") {
        return name.to_owned();
    }
    let mut letters = name.chars();
    let first: String = letters.next().map(|c| c.to_lowercase().collect()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// Parts of a whole as tables call them: of a flow, a bridge, a ledger.
pub(crate) const PARTS: [&str; 41] = [
    "Opening headcount",
    "Closing headcount",
    "Opening posts",
    "Closing posts",
    "Hired",
    "Ever employed",
    "Laid off",
    "At work, not moved",
    "Moved, at work in new role",
    "In training for a new role",
    "Quit",
    "Retired",
    "Laid off, on notice",
    "Laid off, found work",
    "Laid off, without work",
    "Laid off, left the labour force",
    "Hires",
    "Quits",
    "Retirements",
    "Layoffs",
    "Laid off, still on notice",
    "Moves between roles, net",
    "Growth of demand",
    "Work done by AI",
    "Work sped up by AI",
    "Demand from lower cost",
    "New work with AI",
    "Decisions of the firm",
    "At work in the new role",
    "In training",
    "Returned to the old role",
    "Quit or retired",
    "Pay",
    "Severance",
    "Training",
    "Hiring",
    "AI",
    "All cost of the firm",
    "Unemployment benefits",
    "Income tax lost",
    "All of the public",
];

/// What a part of a whole is called: of a flow, a bridge, a cohort, a ledger. Tables have its English name.
pub(crate) fn part(name: &str) -> String {
    named("part", name).unwrap_or_else(|| name.to_owned())
}

/// The same inside a sentence.
pub(super) fn part_inside(name: &str) -> String {
    named("part", &format!("{name}.inside")).unwrap_or_else(|| lower(name))
}

/// By which a message chooses.
pub(super) fn yes(whether: bool) -> &'static str {
    if whether { "yes" } else { "no" }
}

/// How the numbers of a picture of people come about that must add up.
pub(super) fn how_rounded(is_sample: bool) -> String {
    if is_sample { say!("means-rounded") } else { say!("in-expectation") }
}

/// `Headcount ends at`, `Layoffs by Sep 2029 are`, ...: what stands before a number at month t.
pub(super) fn lead(metric: &Metric, date: &str) -> String {
    let name = metric_by_date(metric.name);
    match metric.kind {
        MetricKind::Cumulative | MetricKind::CumulativeMoney => say!("lead-by", name, date),
        _ if metric.name == "payroll" => say!("lead-headcount", name),
        _ => say!("lead-in", name, date),
    }
}

/// `Headcount in Mar 2028`, `Layoffs by Mar 2028`: a metric at a date.
pub(super) fn at_date(metric: &Metric, date: &str) -> String {
    let name = metric_by_date(metric.name);
    match metric.kind {
        MetricKind::Cumulative | MetricKind::CumulativeMoney => say!("at-date-by", name, date),
        _ => say!("at-date-in", name, date),
    }
}

/// How a scenario is called in a picture: as in the tables and the report.
pub fn scenario(name: &str) -> String {
    super::fonts::clean(&crate::analysis::readable(name))
}

/// `Sep 2026`: the month `t` months after `start`.
pub(super) fn date(start: YearMonth, t: usize) -> String {
    notation::month(start, t as i64, true)
}

/// `2026-09`, as in the tables.
pub(super) fn iso_date(start: YearMonth, t: usize) -> String {
    let months = month_index(start) + t as i64;
    format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
}

/// Months since January of year 0.
pub(super) fn month_index(start: YearMonth) -> i64 {
    i64::from(start.year) * 12 + i64::from(start.month) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_said_no_more_precisely_than_they_are_known() {
        for (p, n, words) in [
            (0.9, 10_000, "9 of 10 futures"),
            (0.504, 10_000, "about half of the futures"),
            (0.97, 10_000, "97 of 100 futures"),
            (0.999, 10_000, "more than 99 of 100 futures"),
            (1.0, 10_000, "all 10,000 futures"),
            (0.0, 10_000, "none of 10,000 futures"),
            (0.001, 10_000, "fewer than 1 of 100 futures"),
            (0.5, 4, "2 of 4 futures"),
            (0.94, 1_000, "9 of 10 futures"),
        ] {
            assert_eq!(futures(p, n), words);
        }
    }

    #[test]
    fn months_are_dates() {
        let start = YearMonth { year: 2026, month: 9 };
        assert_eq!(date(start, 0), "Sep 2026");
        assert_eq!(date(start, 4), "Jan 2027");
        assert_eq!(iso_date(start, 16), "2028-01");
    }
}
