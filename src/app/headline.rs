//! The headline table of the console: scenarios by metrics, cut to what the simulation supports.
//!
//! Under the level of a scenario stands its difference to the base, with an error of its own: both
//! ran on the same luck. Columns that do not fit side by side go below each other.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ContentArrangement, Table};
use serde_json::{Value, json};

use crate::analysis::number::Scale;
use crate::analysis::{Sample, headline_values};
use crate::engine::{HeadlineKind, HeadlineMetric, Results, Statistics};

/// The table for a person, at most `width` columns wide where that is possible.
pub fn table(results: &Results, width: usize) -> String {
    let columns: Vec<Vec<String>> =
        (0..results.headline_metrics.len()).map(|at| column(results, at)).collect();
    let mut names = vec![String::new()];
    for (s, name) in results.scenarios.iter().enumerate() {
        names.push(name.clone());
        if s > 0 {
            names.push("  minus base".to_owned());
        }
    }
    let first = widest(&names);
    let mut blocks = Vec::new();
    let mut rest = columns.as_slice();
    while !rest.is_empty() {
        let mut used = first + 2;
        let fit = rest.iter().take_while(|column| {
            used += widest(column) + 3;
            used <= width
        });
        let (now, later) = rest.split_at(fit.count().max(1));
        blocks.push(block(&names, now));
        rest = later;
    }
    blocks.join("\n\n")
}

/// Header, unit and the cells of one metric, one a line.
fn column(results: &Results, at: usize) -> Vec<String> {
    let metric = &results.headline_metrics[at];
    let size = |values: &mut dyn Iterator<Item = &Statistics>| {
        values.map(|value| value.mean.abs()).fold(0.0, f64::max)
    };
    let scale =
        Scale::of(metric.unit, size(&mut results.headlines.iter().filter_map(|line| line.levels.get(at))));
    let mut cells = vec![header(metric, scale, &results.currency)];
    for (s, line) in results.headlines.iter().enumerate() {
        cells.push(
            line.levels
                .get(at)
                .map_or_else(String::new, |value| scale.bare_estimate(value.mean, value.mcse, false)),
        );
        if s > 0 {
            let difference = line.differences.get(at);
            cells.push(
                difference
                    .map_or_else(String::new, |value| scale.bare_estimate(value.mean, value.mcse, true)),
            );
        }
    }
    cells
}

fn header(metric: &HeadlineMetric, scale: Scale, currency: &str) -> String {
    let unit = match (metric.unit, scale.suffix().as_str()) {
        ("currency", "") => currency.to_owned(),
        ("currency", suffix) => format!("{suffix} {currency}"),
        (_, "") => return wrapped(metric.label),
        (_, suffix) => suffix.to_owned(),
    };
    format!("{}\n({unit})", wrapped(metric.label))
}

/// A label in lines of about 14 letters.
fn wrapped(label: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= 14 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

fn widest(cells: &[String]) -> usize {
    cells.iter().flat_map(|cell| cell.lines()).map(|line| line.chars().count()).max().unwrap_or(0)
}

fn block(names: &[String], columns: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    for (row, name) in names.iter().enumerate() {
        table.add_row(std::iter::once(name).chain(columns.iter().map(|column| &column[row])));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let text = table.to_string();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// The same for a program: one entry per scenario and metric.
pub fn json(results: &Results) -> Value {
    let mut entries = Vec::new();
    for (scenario, line) in results.scenarios.iter().zip(&results.headlines) {
        for (at, metric) in results.headline_metrics.iter().enumerate() {
            let kind = match metric.kind {
                HeadlineKind::Horizon => "horizon",
                HeadlineKind::Peak => "peak",
            };
            let mut entry = json!({ "scenario": scenario, "metric": metric.name, "label": metric.label,
                "unit": if metric.unit == "currency" { results.currency.as_str() } else { metric.unit }, "at": kind });
            if let Some(level) = line.levels.get(at) {
                entry["level"] = statistics(level);
            }
            if let Some(difference) = line.differences.get(at) {
                entry["difference"] = statistics(difference);
            }
            add_limits(&mut entry, results, scenario, metric);
            entries.push(entry);
        }
    }
    Value::Array(entries)
}

/// The limits of what the futures know of the quantiles of an entry, where the run kept its draws.
fn add_limits(entry: &mut Value, results: &Results, scenario: &str, metric: &HeadlineMetric) {
    let values = |scenario: usize| headline_values(&results.draws, scenario, metric);
    let Some(at) = results.scenario(scenario) else { return };
    let (Some(level), Some(base)) = (values(at), values(0)) else { return };
    let randomisations = results.randomisations;
    limits(&mut entry["level"], &Sample { values: level, randomisations });
    if at > 0 {
        let d: Vec<f64> = level.iter().zip(base).map(|(level, base)| level - base).collect();
        limits(&mut entry["difference"], &Sample { values: &d, randomisations });
    }
}

/// Adds the 95 % intervals of the quantiles of [`statistics`] to its entry; null where there are too few
/// futures.
pub fn limits(entry: &mut Value, sample: &Sample<'_>) {
    let names = ["q05_interval", "q50_interval", "q95_interval"];
    for (name, quantile) in names.into_iter().zip(sample.quantiles(&[0.05, 0.5, 0.95])) {
        entry[name] = json!(quantile.interval);
    }
}

/// Mean, error and the middle 90 per cent of one column of numbers.
pub fn statistics(value: &Statistics) -> Value {
    let mut entry = json!({ "n": value.n, "mean": value.mean, "sd": value.sd, "mcse": value.mcse,
        "q05": value.quantiles[1], "q50": value.quantiles[4], "q95": value.quantiles[7] });
    if let Some(signs) = value.signs {
        entry["p_more"] = json!(signs.more);
        entry["p_less"] = json!(signs.less);
        entry["p_same"] = json!(signs.same);
    }
    entry
}
