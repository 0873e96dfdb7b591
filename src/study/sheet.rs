//! `assumptions.csv`: one row a key, one column a scenario.

use std::collections::BTreeMap;

use crate::assumption::Bounds;

use super::cell::{self, Limit, Written};
use super::columns::{Columns, Evidence, Kind, WELCOME, event};
use super::events::EventRow;
use super::keys::{self, Key, Names, Rules};
use super::names::{check_scenario_name, quote};
use super::numbers::Decimal;
use super::problem::{Fault, Log, Place};
use super::table::{Cell, Table};

/// Most scenario columns of a study.
const MOST_SCENARIOS: usize = 250;

/// Place of what the caller set.
pub(super) const SET: Place = Place::file("--set");

/// The header of the table.
#[derive(Debug)]
pub(super) struct Header {
    columns: Columns,
    /// Names and positions of the scenario columns, the base first.
    scenarios: Vec<(String, usize)>,
    /// The table's file and the line of its header.
    line: Place,
}

impl Header {
    /// Finds the scenario columns.
    pub fn read(table: &Table, log: &mut Log) -> Header {
        let columns = Columns::check(table, &["assumption", "unit"], true, log);
        let mut scenarios = Vec::new();
        for (name, at) in columns.iter() {
            if name == "assumption" || name == "unit" || WELCOME.contains(&name) {
                continue;
            }
            let place = table.header_place(at);
            if let Some(meant) = nearly_reserved(name) {
                let what = format!("column {} is in doubt: a scenario, or the column `{meant}`", quote(name));
                log.problem(place, Fault::hint(what, format!("write `{meant}`, or rename the scenario")));
            } else if let Err(fault) = check_scenario_name(name) {
                log.problem(place, fault);
            }
            scenarios.push((name.to_string(), at));
        }
        let header = Place::line(table.file, table.header_line);
        if scenarios.is_empty() {
            let hint = "after `assumption` and `unit` there is a column for each scenario, the base first";
            log.problem(header, Fault::hint("there is no scenario column", hint));
        }
        if scenarios.len() > MOST_SCENARIOS {
            let what = format!("{} scenario columns, the limit is {MOST_SCENARIOS}", scenarios.len());
            log.problem(header, Fault::new(what));
        }
        Header { columns, scenarios, line: header }
    }

    /// The scenario columns, the base first: name, and where it stands.
    pub fn scenarios(&self) -> impl Iterator<Item = (&str, Place)> {
        self.scenarios.iter().map(|(name, at)| (name.as_str(), Place { column: Some(at + 1), ..self.line }))
    }

    /// Names of the scenario columns.
    pub fn names(&self) -> Vec<String> {
        self.scenarios.iter().map(|(name, _)| name.clone()).collect()
    }
}

/// The reserved column that a name is a variant of: another case, a plural, one wrong letter.
fn nearly_reserved(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    ["assumption", "unit", "grade", "source", "label", "note"].into_iter().find(|reserved| {
        let one_letter = reserved.len() >= 5 && strsim::damerau_levenshtein(&lower, reserved) <= 1;
        lower == *reserved || lower.strip_suffix('s') == Some(reserved) || one_letter
    })
}

/// A row of the table.
#[derive(Debug, Clone)]
pub(super) struct SheetRow {
    /// One per scenario column; `None` if empty.
    pub cells: Vec<Option<Written>>,
    /// Grade and source of the row.
    pub evidence: Evidence,
}

/// What is assumed in which scenario.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    /// Rows by what they are about.
    pub rows: BTreeMap<Key, SheetRow>,
    /// What the caller set, in every scenario.
    pub set: BTreeMap<Key, Written>,
}

impl Sheet {
    /// Whether what a key names is or may be uncertain by some cell of the table or of the caller.
    pub fn may_be_uncertain(&self, key: Key) -> bool {
        let by_row =
            self.rows.get(&key).is_some_and(|row| row.cells.iter().flatten().any(Written::may_be_uncertain));
        by_row || self.set.get(&key).is_some_and(Written::may_be_uncertain)
    }
}

/// Reads all rows.
pub(super) fn read(
    table: &Table,
    header: &Header,
    names: &mut Names<'_>,
    events: &[EventRow],
    log: &mut Log,
) -> BTreeMap<Key, SheetRow> {
    let columns = &header.columns;
    let mut rows: BTreeMap<Key, SheetRow> = BTreeMap::new();
    let mut lines: BTreeMap<Key, usize> = BTreeMap::new();
    for row in 0..table.n_rows() {
        let Some(key_cell) = columns.cell(table, row, "assumption") else { continue };
        names.no_hints = !log.wants_hints();
        let key = match keys::parse(key_cell.text, names) {
            Ok(Some(key)) => key,
            Ok(None) => continue,
            Err(fault) => {
                log.problem(key_cell.place, fault);
                continue;
            }
        };
        let line = key_cell.place.line.unwrap_or_default();
        if let Some(first) = lines.insert(key, line) {
            let what = format!("assumption {} stands here and in line {first}", quote(key_cell.text));
            log.problem(key_cell.place, Fault::new(what));
        }
        let read = |at: usize, log: &mut Log| {
            let cell = table.cell(row, at).filter(|cell| !cell.text.is_empty())?;
            Some(written(cell, key_cell.text, key, table.decimal, events, log))
        };
        let cells: Vec<_> = header.scenarios.iter().map(|(_, at)| read(*at, log)).collect();
        let evidence = columns.evidence(table, row, log);
        warn_of_events(key, &cells, key_cell.text, events, log);
        rows.insert(key, SheetRow { cells, evidence });
    }
    rows
}

/// Reads what the caller set.
pub(super) fn read_set(
    set: &[(String, String)],
    names: &mut Names<'_>,
    events: &[EventRow],
    log: &mut Log,
) -> BTreeMap<Key, Written> {
    let mut cells = BTreeMap::new();
    for (name, text) in set {
        names.no_hints = false;
        let (name, text) = (name.trim(), text.trim());
        let key = match keys::parse(name, names) {
            Ok(Some(key)) => key,
            Ok(None) => continue,
            Err(fault) => {
                log.problem(SET, fault);
                continue;
            }
        };
        if text.is_empty() {
            log.problem(SET, Fault::hint(format!("{} has no value", quote(name)), "write KEY=CELL"));
            continue;
        }
        let cell = Cell { text, place: SET };
        let value = written(cell, name, key, Decimal::Point, events, log);
        if cells.insert(key, value).is_some() {
            log.problem(SET, Fault::new(format!("{} is set twice", quote(name))));
        }
    }
    cells
}

/// Reads a cell by the rules of what its key names.
fn written(
    cell: Cell<'_>,
    name: &str,
    key: Key,
    decimal: Decimal,
    events: &[EventRow],
    log: &mut Log,
) -> Written {
    let read = match rules(key, events) {
        Some(rules) => rules.read(cell.text, decimal),
        None => cell::read(cell.text, decimal, &Bounds::ANY, Limit::MAGNITUDE),
    };
    Written::new(cell, read.map_err(|fault| fault.of(&quote(name))), log)
}

/// The rules of what a key names; `None` for the value of an event that sets nothing.
pub(super) fn rules(key: Key, events: &[EventRow]) -> Option<Rules> {
    match key {
        Key::Card(card) => Some(Rules::of_card(card)),
        Key::Cell { kind: Kind::Event, row, column: event::VALUE } => Some(events[row].target?.rules()),
        Key::Cell { kind, column, .. } => Some(Rules::of_column(&kind.number_columns()[column])),
    }
}

/// Overrides of events that do nothing: a column without a part in it, a scenario that the event
/// does not concern. The base's cell is inherited and may be meant for others.
fn warn_of_events(key: Key, cells: &[Option<Written>], name: &str, events: &[EventRow], log: &mut Log) {
    let Key::Cell { kind: Kind::Event, row, column } = key else { return };
    let event = &events[row];
    let column_name = Kind::Event.number_columns().get(column).map_or("value", |column| column.name);
    let used = |what: super::events::What| column_name == "month" || what.uses().contains(&column_name);
    for (scenario, cell) in cells.iter().enumerate() {
        let Some(cell) = cell else { continue };
        if let Some(what) = event.what.filter(|what| !used(*what)) {
            let what = format!("{}: `{column_name}` has no part in a `{}`", quote(name), what.name());
            log.warning(cell.place, what);
        } else if scenario > 0 && !event.concerns(scenario) {
            log.warning(cell.place, format!("{}: the event does not concern this scenario", quote(name)));
        }
    }
}
