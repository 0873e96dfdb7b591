//! Calibrated words: how often something happens over the futures, and what metrics are called.

use super::number;
use crate::analysis::{MONTHS_SHORT, notation};
use crate::engine::{Metric, MetricKind};
use crate::study::YearMonth;

/// Said under every chart.
pub(super) const CAVEAT: &str = "Conditional on these assumptions, not a forecast";

/// In how many futures something with share `p` of `n` replications happens: `9 of 10 futures`.
///
/// Never more precise than the share is known: fractions of ten, of a hundred in the tails, the
/// count itself below 20 replications.
pub(super) fn futures(p: f64, n: u64) -> String {
    let p = if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) };
    let hits = (p * n as f64).round() as u64;
    match n {
        0 => return "no future".to_owned(),
        1 => return if hits == 1 { "the one future" } else { "no future" }.to_owned(),
        2..20 => return format!("{hits} of {n} futures"),
        _ => {}
    }
    let hundredths = (100.0 * p).round() as u64;
    match p {
        _ if hits == n => format!("all {} futures", number::count(n)),
        _ if hits == 0 => format!("none of {} futures", number::count(n)),
        _ if hundredths >= 100 => "more than 99 of 100 futures".to_owned(),
        _ if hundredths == 0 => "fewer than 1 of 100 futures".to_owned(),
        _ if (0.47..=0.53).contains(&p) => "about half of the futures".to_owned(),
        _ if (0.05..0.95).contains(&p) => {
            format!("{} of 10 futures", ((10.0 * p).round() as u64).clamp(1, 9))
        }
        _ => format!("{hundredths} of 100 futures"),
    }
}

/// What a metric is called at the start of a sentence.
pub(super) fn name_of(metric: &Metric) -> String {
    crate::analysis::metric_name(metric.name)
}

/// The same inside a sentence: `headcount`.
pub(super) fn lower(name: &str) -> String {
    if name.starts_with("AI") {
        return name.to_owned();
    }
    let mut letters = name.chars();
    let first: String = letters.next().map(|c| c.to_lowercase().collect()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// `Headcount ends at`, `Layoffs by Sep 2029 are`, ...: what stands before a number at month t.
pub(super) fn lead(metric: &Metric, date: &str) -> String {
    let name = name_of(metric);
    match metric.kind {
        MetricKind::Cumulative | MetricKind::CumulativeMoney => {
            format!("{} by {date}:", name.trim_end_matches(" since the start"))
        }
        MetricKind::Stock if name.starts_with("Headcount") => format!("{name} ends at"),
        _ => format!("{name} in {date}:"),
    }
}

/// `Headcount in Mar 2028`, `Layoffs by Mar 2028`: a metric at a date.
pub(super) fn at_date(metric: &Metric, date: &str) -> String {
    let name = name_of(metric);
    match metric.kind {
        MetricKind::Cumulative | MetricKind::CumulativeMoney => {
            format!("{} by {date}", name.trim_end_matches(" since the start"))
        }
        _ => format!("{name} in {date}"),
    }
}

/// How a scenario is called in a picture: as in the tables and the report.
pub fn scenario(name: &str) -> String {
    super::fonts::clean(&crate::analysis::readable(name))
}

/// `Sep 2026`: the month `t` months after `start`.
pub(super) fn date(start: YearMonth, t: usize) -> String {
    if let Some(text) = u32::try_from(t).ok().and_then(|t| notation::patterned(start, t)) {
        return text;
    }
    let months = month_index(start) + t as i64;
    format!("{} {}", MONTHS_SHORT[months.rem_euclid(12) as usize], months.div_euclid(12))
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
