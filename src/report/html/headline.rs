//! The headline table: scenarios as rows, metrics as columns, so that an eye can run down a column.

use super::unbroken;
use crate::analysis::number::{Scale, family, share_of_futures_in_signs};
use crate::analysis::{amount_of_money, label, readable, shown_unit, unit_name, unit_with_sign};
use crate::engine::{HeadlineMetric, Q05, Q95, Results, Statistics};
use crate::language::say;

/// A table as the template shows it.
pub(super) struct HeadlineTable {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

/// A metric.
pub(super) struct Column {
    pub(super) label: String,
    /// `people`, `%`, `USD bn`.
    pub(super) unit: String,
}

/// A scenario.
pub(super) struct Row {
    pub(super) position: usize,
    pub(super) scenario: String,
    pub(super) is_base: bool,
    pub(super) cells: Vec<Cell>,
}

/// A number: the mean with its error, the range of nine futures in ten, and for differences how many
/// futures go the same way.
pub(super) struct Cell {
    pub(super) mean: String,
    pub(super) range: String,
    pub(super) futures: String,
    /// Whether the difference is 0, or cannot be told from 0.
    pub(super) is_faint: bool,
}

/// Levels of all scenarios.
pub(super) fn levels(results: &Results) -> HeadlineTable {
    let columns: Vec<Vec<&Statistics>> = (0..results.headline_metrics.len())
        .map(|metric| results.headlines.iter().filter_map(|headline| headline.levels.get(metric)).collect())
        .collect();
    table(results, 0, &columns, false)
}

/// Differences to the base; none where the base runs alone.
pub(super) fn differences(results: &Results) -> Option<HeadlineTable> {
    let others = results.headlines.get(1..).filter(|others| !others.is_empty())?;
    let columns: Vec<Vec<&Statistics>> = (0..results.headline_metrics.len())
        .map(|metric| others.iter().filter_map(|headline| headline.differences.get(metric)).collect())
        .collect();
    Some(table(results, 1, &columns, true))
}

/// `columns[metric][scenario]`, of the scenarios from `first` on.
fn table(results: &Results, first: usize, columns: &[Vec<&Statistics>], signed: bool) -> HeadlineTable {
    let scales: Vec<Scale> = results
        .headline_metrics
        .iter()
        .zip(columns)
        .map(|(metric, column)| {
            let size = column.iter().map(|statistics| statistics.mean.abs()).fold(0.0, f64::max);
            let unit = shown_unit(metric);
            if signed { Scale::of_difference(unit, size) } else { Scale::of(unit, size) }
        })
        .collect();
    let row = |(at, name): (usize, &String)| Row {
        position: first + at,
        scenario: readable(name),
        is_base: first + at == 0,
        cells: columns
            .iter()
            .zip(&scales)
            .filter_map(|(column, scale)| column.get(at).map(|statistics| cell(statistics, scale, signed)))
            .collect(),
    };
    HeadlineTable {
        columns: results
            .headline_metrics
            .iter()
            .zip(&scales)
            .map(|(metric, scale)| Column {
                label: label(metric),
                unit: unit(metric, scale, &results.currency, signed),
            })
            .collect(),
        rows: results.scenarios.iter().skip(first).enumerate().map(row).collect(),
    }
}

fn unit(metric: &HeadlineMetric, scale: &Scale, currency: &str, signed: bool) -> String {
    match (metric.name, family(metric.unit)) {
        ("delivered", _) if signed => scale.suffix(),
        ("delivered", _) => say!("amount-of-month-0", amount = scale.suffix()),
        (_, "currency") => amount_of_money(&scale.suffix(), currency).trim().to_owned(),
        (_, "share") if signed => scale.suffix(),
        (_, "share") => unit_with_sign(metric.unit).unwrap_or_else(|| scale.suffix()),
        _ => unit_name(metric.unit, currency),
    }
}

fn cell(statistics: &Statistics, scale: &Scale, signed: bool) -> Cell {
    let nothing = signed && statistics.min == 0.0 && statistics.max == 0.0;
    if nothing {
        let (range, futures) = (String::new(), say!("the-same"));
        return Cell { mean: "0".to_owned(), range, futures, is_faint: true };
    }
    let (low, high) = (statistics.quantiles[Q05], statistics.quantiles[Q95]);
    let spread = statistics.n > 1;
    let resolved = statistics.mcse.is_none_or(|error| statistics.mean.abs() > 2.0 * error);
    let share = statistics.signs.filter(|_| spread && signed && resolved).map(|signs| {
        let (share, way) = if statistics.mean > 0.0 { (signs.more, "more") } else { (signs.less, "less") };
        say!("cell-futures", way, share = share_of_futures_in_signs(share))
    });
    Cell {
        mean: unbroken(&scale.bare_estimate(statistics.mean, statistics.mcse, signed)),
        range: if spread { scale.bare_range(low, high, signed) } else { String::new() },
        futures: unbroken(&share.unwrap_or_default()),
        is_faint: signed && !(resolved && scale.shows(statistics.mean, statistics.mcse)),
    }
}
