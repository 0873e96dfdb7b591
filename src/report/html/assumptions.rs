//! The assumptions as the report shows them: once per key, with the scenarios that differ.

use std::collections::HashMap;

use crate::analysis::number::Scale;
use crate::analysis::{readable, unit_name};
use crate::assumption::{Card, CardText, Grade};
use crate::language::{named, say};
use crate::report::tables::AssumptionRow;

use super::unbroken;

/// Keys under one heading.
pub(super) struct AssumptionGroup {
    pub(super) heading: String,
    pub(super) rows: Vec<Row>,
    /// How many keys some scenario changes.
    pub(super) n_changed: usize,
}

/// One key.
pub(super) struct Row {
    pub(super) key: String,
    pub(super) meaning: String,
    pub(super) unit: String,
    /// The cell of the base, as written.
    pub(super) cell: String,
    /// `mean 11.5, 8 to 16`; empty where the value is fixed.
    pub(super) spread: String,
    pub(super) is_uncertain: bool,
    pub(super) grade: String,
    /// The grade in the language of the report, or that there is none.
    pub(super) grade_said: String,
    pub(super) source: String,
    /// Whether the row before has the same source.
    pub(super) source_is_above: bool,
    /// Scenarios whose own cell differs.
    pub(super) changes: Vec<Change>,
}

/// A scenario's own cell.
pub(super) struct Change {
    pub(super) scenario: String,
    pub(super) cell: String,
    /// Empty where it is that of the base.
    pub(super) source: String,
}

/// How many keys have a grade.
pub(super) struct GradeCount {
    pub(super) grade: &'static str,
    /// In the language of the report.
    pub(super) said: String,
    pub(super) count: usize,
    /// Of all keys, in per cent.
    pub(super) percent: String,
}

/// The rows by heading and key, in the order in which they first come.
pub(super) fn groups(rows: &[AssumptionRow], scenarios: &[String], currency: &str) -> Vec<AssumptionGroup> {
    let mut groups: Vec<AssumptionGroup> = Vec::new();
    let mut places: HashMap<&str, (usize, usize)> = HashMap::new();
    let base = scenarios.first().map_or("", String::as_str);
    for row in rows {
        if let Some(&(group, at)) = places.get(row.key.as_str()) {
            note_change(&mut groups[group].rows[at], row);
            continue;
        }
        let heading = heading(row);
        let group = groups.iter().position(|group| group.heading == heading).unwrap_or_else(|| {
            groups.push(AssumptionGroup { heading, rows: Vec::new(), n_changed: 0 });
            groups.len() - 1
        });
        places.insert(&row.key, (group, groups[group].rows.len()));
        let mut shown = shown(row, currency);
        if row.scenario != base {
            // A key that the base does not have, for example of a path that `*` makes elsewhere.
            let scenario = readable(&row.scenario);
            let meaning = say!("assumption-only-from", meaning = shown.meaning.as_str(), scenario);
            meaning.trim().clone_into(&mut shown.meaning);
        }
        groups[group].rows.push(shown);
    }
    for group in &mut groups {
        say_sources_once(&mut group.rows);
        group.n_changed = group.rows.iter().filter(|row| !row.changes.is_empty()).count();
    }
    groups
}

/// A source like that of the row before is not said again.
fn say_sources_once(rows: &mut [Row]) {
    for at in (1..rows.len()).rev() {
        rows[at].source_is_above = !rows[at].source.is_empty() && rows[at].source == rows[at - 1].source;
    }
}

fn note_change(shown: &mut Row, row: &AssumptionRow) {
    if row.inherited || row.cell == shown.cell {
        return;
    }
    let source = if row.source == shown.source { String::new() } else { row.source.clone() };
    shown.changes.push(Change { scenario: readable(&row.scenario), cell: row.cell.clone(), source });
}

fn shown(row: &AssumptionRow, currency: &str) -> Row {
    let card = Card::from_key(&row.key).map(Card::text);
    let is_uncertain = row.q05 != row.q95;
    let scale = Scale::of("", row.mean);
    let spread = if is_uncertain {
        say!("assumption-spread", mean = scale.value(row.mean), range = scale.range(row.q05, row.q95))
    } else {
        String::new()
    };
    let unit = if row.unit.is_empty() { card.map_or("", |card| card.unit) } else { &row.unit };
    // A default of the model has the grade and the source of its card.
    let default = card.filter(|card| {
        row.grade.is_empty() && row.source.is_empty() && row.cell.trim().parse() == Ok(card.default)
    });
    let (grade, source) = default.map_or_else(
        || (row.grade.clone(), row.source.clone()),
        |card| (card.grade.name().to_owned(), say!("assumption-default", source = source_of(card))),
    );
    Row {
        key: row.key.clone(),
        meaning: card.map(meaning_of).unwrap_or_default(),
        unit: if unit == "1" { String::new() } else { unit_name(unit, currency) },
        cell: row.cell.clone(),
        spread,
        is_uncertain,
        grade_said: grade_name(if grade.is_empty() { UNGRADED } else { &grade }),
        grade,
        source,
        source_is_above: false,
        changes: Vec::new(),
    }
}

/// What a card says of its assumption, in the language in force.
fn meaning_of(card: &CardText) -> String {
    unbroken(&named("meaning", card.key).unwrap_or_else(|| card.meaning.to_owned()))
}

/// Where its default comes from.
fn source_of(card: &CardText) -> String {
    unbroken(&named("meaning", &format!("{}.source", card.key)).unwrap_or_else(|| card.source.to_owned()))
}

/// The heading of a key: its card's, or that of the table it stands in.
fn heading(row: &AssumptionRow) -> String {
    if let Some(card) = Card::from_key(&row.key) {
        return group_name(card.text().group.heading());
    }
    group_name(match row.key.split('.').next().unwrap_or_default() {
        "role" => "Roles",
        "region" => "Regions",
        "event" => "Events",
        "move" => "Internal moves",
        _ => "Other",
    })
}

fn group_name(heading: &str) -> String {
    named("group", heading).unwrap_or_else(|| heading.to_owned())
}

/// What has no grade is called in the style of the page.
const UNGRADED: &str = "ungraded";

/// A grade in the language in force.
pub(super) fn grade_name(grade: &str) -> String {
    named("grade", grade).unwrap_or_else(|| grade.to_owned())
}

/// How many keys have each grade, and how many none.
pub(super) fn grades(groups: &[AssumptionGroup]) -> Vec<GradeCount> {
    let rows: Vec<&Row> = groups.iter().flat_map(|group| &group.rows).collect();
    let names = Grade::ALL.iter().map(|grade| grade.name()).chain([UNGRADED]);
    names
        .map(|grade| {
            let has = |row: &&&Row| row.grade == grade || (row.grade.is_empty() && grade == UNGRADED);
            let count = rows.iter().filter(has).count();
            let percent = format!("{:.1}", 100.0 * count as f64 / rows.len().max(1) as f64);
            GradeCount { grade, said: grade_name(grade), count, percent }
        })
        .filter(|grade| grade.count > 0)
        .collect()
}
