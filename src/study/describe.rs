//! What each scenario resolved to, number by number.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::assumption::{Grade, Origin, Quantity};

use super::checked::{Scenario, Study};

/// Characters of a source that are shown.
const LONGEST_SOURCE: usize = 40;

/// One number of one scenario, as `workshift check` and the run folder's `assumptions.csv` show it.
#[derive(Debug, Clone, PartialEq)]
pub struct ResolvedRow {
    /// Name of the scenario.
    pub scenario: String,
    /// `horizon_hours`, `role.<role>.exposure`, ...
    pub key: String,
    /// Unit.
    pub unit: String,
    /// The cell that holds, as written.
    pub cell: String,
    /// The distribution in words.
    pub distribution: String,
    /// Mean within the bounds.
    pub mean: f64,
    /// 5 % of the draws lie below.
    pub q05: f64,
    /// 5 % of the draws lie above.
    pub q95: f64,
    /// Evidence grade, where the study gives one.
    pub grade: Option<Grade>,
    /// Source, where the study gives one; empty otherwise.
    pub source: String,
    /// Where the cell stands.
    pub origin: Origin,
    /// Whether it stands in the base scenario's column and this is another scenario.
    pub inherited: bool,
}

/// Every number of every scenario that runs: scenario by scenario, assumptions first, then
/// regions, roles, moves and events in the order of their tables.
pub fn resolved(study: &Study) -> Vec<ResolvedRow> {
    let rows = |scenario: &Scenario| -> Vec<ResolvedRow> {
        scenario.quantities.iter().map(|quantity| row(&scenario.name, quantity)).collect()
    };
    study.scenarios.iter().flat_map(rows).collect()
}

fn row(scenario: &str, quantity: &Quantity) -> ResolvedRow {
    let Quantity { distribution, bounds, .. } = quantity;
    ResolvedRow {
        scenario: scenario.to_string(),
        key: quantity.key.clone(),
        unit: quantity.unit.clone(),
        cell: quantity.cell.clone(),
        distribution: distribution.to_string(),
        mean: distribution.mean(bounds),
        q05: distribution.quantile(bounds, 0.05),
        q95: distribution.quantile(bounds, 0.95),
        grade: quantity.grade,
        source: quantity.source.clone(),
        origin: quantity.origin,
        inherited: quantity.origin == Origin::Base,
    }
}

/// The study in words: what it is, what was detected of its files, and per scenario what it
/// resolved to. Of other scenarios than the base only what differs from the base is said.
pub fn describe(study: &Study) -> String {
    let mut page = format!("{}\n", study.title);
    let n_people: f64 = people(&study.scenarios[0]);
    let _ = writeln!(
        page,
        "{} months from {:04}-{:02}, {} replications, seed {}, money in {}",
        study.months, study.start.year, study.start.month, study.replications, study.seed, study.currency
    );
    let base = &study.scenarios[0];
    let counted = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    let elsewhere: BTreeSet<&str> = study.scenarios[1..]
        .iter()
        .flat_map(|scenario| scenario.events.iter().map(|event| event.name.as_str()))
        .filter(|name| !base.events.iter().any(|event| event.name == *name))
        .collect();
    let _ = writeln!(
        page,
        "{n_people} people in {} and {}, {}, {} in the base{}\n",
        counted(base.roles.len(), "role"),
        counted(base.regions.len(), "region"),
        counted(base.paths.len(), "path"),
        counted(base.events.len(), "event"),
        if elsewhere.is_empty() {
            String::new()
        } else {
            format!(" and {} in other scenarios only", elsewhere.len())
        }
    );
    for (i, scenario) in study.scenarios.iter().enumerate() {
        let rows: Vec<ResolvedRow> = scenario.quantities.iter().map(|it| row(&scenario.name, it)).collect();
        if i == 0 {
            let _ = writeln!(page, "scenario {} (base)", scenario.name);
            table(&rows, &mut page);
        } else {
            let _ = writeln!(page, "scenario {}: what differs from the base", scenario.name);
            table(&changed(scenario, base, rows), &mut page);
            let stays = |name: &str| scenario.events.iter().any(|event| event.name == name);
            for event in base.events.iter().filter(|event| !stays(&event.name)) {
                let _ = writeln!(page, "  without the event {}", event.name);
            }
        }
        page.push('\n');
    }
    page
}

fn people(scenario: &Scenario) -> f64 {
    let mean = |role: &super::Role| {
        let quantity = scenario.quantity(role.headcount);
        quantity.distribution.mean(&quantity.bounds)
    };
    scenario.roles.iter().map(mean).sum()
}

/// Rows that the base does not have, or has with another distribution.
fn changed(scenario: &Scenario, base: &Scenario, rows: Vec<ResolvedRow>) -> Vec<ResolvedRow> {
    let known: std::collections::BTreeMap<&str, &Quantity> =
        base.quantities.iter().map(|quantity| (quantity.key.as_str(), quantity)).collect();
    let differs = |quantity: &Quantity| {
        known.get(quantity.key.as_str()).is_none_or(|other| other.distribution != quantity.distribution)
    };
    scenario
        .quantities
        .iter()
        .zip(rows)
        .filter(|(quantity, _)| differs(quantity))
        .map(|(_, row)| row)
        .collect()
}

/// Rows under each other in columns.
fn table(rows: &[ResolvedRow], page: &mut String) {
    if rows.is_empty() {
        page.push_str("  no number\n");
        return;
    }
    let header = ["key", "cell", "mean", "5 %", "95 %", "unit", "grade", "from", "source"].map(String::from);
    let lines: Vec<[String; 9]> = std::iter::once(header).chain(rows.iter().map(line)).collect();
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..9).map(width).collect();
    for line in &lines {
        let cells: Vec<String> =
            line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}", width = *width)).collect();
        let _ = writeln!(page, "  {}", cells.join("  ").trim_end());
    }
}

fn line(row: &ResolvedRow) -> [String; 9] {
    let from = match row.origin {
        Origin::Scenario => "its own column",
        Origin::Base => "inherited",
        Origin::Table => "its table",
        Origin::Default => "default",
    };
    let grade = row.grade.map_or("", Grade::name);
    let uncertain = row.q05 != row.q95;
    let tail = |value: f64| if uncertain { short(value) } else { String::new() };
    [
        row.key.clone(),
        row.cell.clone(),
        short(row.mean),
        tail(row.q05),
        tail(row.q95),
        row.unit.clone(),
        grade.to_string(),
        from.to_string(),
        cut(&row.source),
    ]
}

/// The first words of a source, on one line.
fn cut(source: &str) -> String {
    let line = source.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_SOURCE) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}

/// Four significant digits, as a reader wants them.
fn short(value: f64) -> String {
    let size = value.abs();
    if size == 0.0 || (value.floor() == value && size < 1e12) {
        return value.to_string();
    }
    let digits = (0..9).find(|digits| size * pow10(*digits) >= 1000.0).unwrap_or(9);
    let text = format!("{value:.digits$}", digits = digits as usize);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_string() } else { text }
}

fn pow10(n: u32) -> f64 {
    (0..n).fold(1.0, |product, _| product * 10.0)
}
