//! `events.csv`: what the firm or the law does in one month.

use std::collections::{BTreeMap, BTreeSet};

use crate::assumption::Bounds;

use super::cell::{self, Limit, Written};
use super::columns::{Columns, Evidence, Kind, Number, event};
use super::keys::{self, Settable};
use super::moves::Who;
use super::names::{did_you_mean, list, quote};
use super::problem::{Fault, Log, Place};
use super::rows::Seen;
use super::table::{Cell, Table};

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Layoff,
    Reassign,
    Reversal,
    CloseVacancies,
    Expand,
    HiringFreeze,
    HiringThaw,
    ObservationStart,
    ObservationStop,
    Set,
}

impl What {
    const ALL: [What; 10] = [
        What::Layoff,
        What::Reassign,
        What::Reversal,
        What::CloseVacancies,
        What::Expand,
        What::HiringFreeze,
        What::HiringThaw,
        What::ObservationStart,
        What::ObservationStop,
        What::Set,
    ];

    /// As written in the column `kind`.
    pub const fn name(self) -> &'static str {
        match self {
            What::Layoff => "layoff",
            What::Reassign => "reassign",
            What::Reversal => "reversal",
            What::CloseVacancies => "close_vacancies",
            What::Expand => "expand",
            What::HiringFreeze => "hiring_freeze",
            What::HiringThaw => "hiring_thaw",
            What::ObservationStart => "observation_start",
            What::ObservationStop => "observation_stop",
            What::Set => "set",
        }
    }

    /// The columns that have a part in it, besides `event`, `scenario`, `month` and `kind`.
    pub const fn uses(self) -> &'static [&'static str] {
        match self {
            What::Layoff => &["from", "people", "share", "work_ends", "held"],
            What::Reassign => &["from", "to", "people", "share", "work_ends", "held"],
            What::Reversal => &["from", "to", "share", "work_ends"],
            What::CloseVacancies => &["from", "people"],
            What::Expand => &["to", "people"],
            What::Set => &["key", "value"],
            _ => &[],
        }
    }
}

/// Columns that only some kinds use.
const PARTS: [&str; 8] = ["from", "to", "people", "share", "work_ends", "held", "key", "value"];

/// A row of `events.csv`.
#[derive(Debug, Clone)]
pub(super) struct EventRow {
    /// Its name, or for a nameless one `kind@month`, with `#2`, ... for the second of its like.
    pub name: String,
    /// For people; empty where there is none.
    pub label: String,
    /// Scenario columns that it concerns; empty = all.
    pub scenarios: Vec<usize>,
    /// `None` if the kind cannot be read, of which the log knows.
    pub what: Option<What>,
    /// Column `from`.
    pub from: Who,
    /// Column `to`.
    pub to: Who,
    /// In the order of [`Kind::number_columns`].
    pub numbers: Vec<Number>,
    /// What a `set` sets.
    pub target: Option<Settable>,
    /// Column `value`.
    pub value: Number,
    /// Grade and source of the row.
    pub evidence: Evidence,
    /// Its line.
    pub place: Place,
}

impl EventRow {
    /// Whether it concerns a scenario column.
    pub fn concerns(&self, column: usize) -> bool {
        self.scenarios.is_empty() || self.scenarios.contains(&column)
    }
}

/// What other files say that events refer to; `None` where a file cannot be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Others<'a> {
    /// Names of the roles.
    pub roles: Option<&'a [&'a str]>,
    /// Names of the regions.
    pub regions: Option<&'a [&'a str]>,
    /// Names of the scenario columns.
    pub scenarios: Option<&'a [String]>,
}

/// Reads all events.
pub(super) fn read(table: &Table, others: Others<'_>, log: &mut Log) -> Vec<EventRow> {
    let columns = Columns::check(table, &Kind::Event.required(), false, log);
    let mut seen = Seen::default();
    let mut rows: Vec<EventRow> = (0..table.n_rows())
        .map(|row| Reader { table, columns: &columns, row, others }.event(&mut seen, log))
        .collect();
    name_the_nameless(&mut rows);
    rows
}

/// Gives events without a name one that does not depend on the scenario: `kind@month`.
fn name_the_nameless(rows: &mut [EventRow]) {
    let mut taken: BTreeSet<String> = rows.iter().map(|row| row.name.clone()).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.iter_mut().filter(|row| row.name.is_empty()) {
        let kind = row.what.map_or("event", What::name);
        let month = row.numbers[event::MONTH].written.as_ref().and_then(Written::fixed);
        let month = month.map_or("?".to_string(), |month| (month + 0.5).floor().to_string());
        let stem = format!("{kind}@{month}");
        let n = counts.entry(stem.clone()).or_insert(0);
        let name = loop {
            *n += 1;
            let name = if *n > 1 { format!("{stem}#{n}") } else { stem.clone() };
            if taken.insert(name.clone()) {
                break name;
            }
        };
        row.name = name;
    }
}

/// Reads one row.
struct Reader<'a> {
    table: &'a Table,
    columns: &'a Columns,
    row: usize,
    others: Others<'a>,
}

impl Reader<'_> {
    fn cell(&self, column: &str) -> Option<Cell<'_>> {
        self.columns.cell(self.table, self.row, column)
    }

    fn event(&self, seen: &mut Seen, log: &mut Log) -> EventRow {
        let is_named = self.cell("event").is_some_and(|cell| !cell.text.is_empty());
        let name = if is_named {
            seen.name(self.columns, self.table, self.row, "event", log)
        } else {
            String::new()
        };
        let what = self.what(log);
        let target = if what == Some(What::Set) { self.target(log) } else { None };
        let event = EventRow {
            name,
            label: self.columns.text(self.table, self.row, "label").to_string(),
            scenarios: self.scenarios(log),
            what,
            from: Who::read(self.cell("from"), self.others.roles, log),
            to: Who::read(self.cell("to"), self.others.roles, log),
            numbers: self.columns.numbers(self.table, self.row, Kind::Event, log),
            target,
            value: self.value(target, log),
            evidence: self.columns.evidence(self.table, self.row, log),
            place: self.table.row_place(self.row),
        };
        self.warn_of_unused(what, log);
        event
    }

    fn what(&self, log: &mut Log) -> Option<What> {
        let cell = self.cell("kind")?;
        let found = What::ALL.into_iter().find(|what| what.name() == cell.text);
        if found.is_none() {
            let known = What::ALL.map(What::name);
            let hint =
                did_you_mean(cell.text, known).unwrap_or_else(|| format!("kinds are {}", list(&known)));
            let what = match cell.text {
                "" => "`kind` is empty".to_string(),
                kind => format!("unknown kind {}", quote(kind)),
            };
            log.problem(cell.place, Fault::hint(what, hint));
        }
        found
    }

    fn scenarios(&self, log: &mut Log) -> Vec<usize> {
        let (Some(cell), Some(known)) = (self.cell("scenario"), self.others.scenarios) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for name in cell.text.split(';').map(str::trim).filter(|_| !cell.text.is_empty()) {
            let names: Vec<&str> = known.iter().map(String::as_str).collect();
            match names.iter().position(|other| *other == name) {
                Some(column) if found.contains(&column) => {
                    log.problem(cell.place, Fault::new(format!("scenario {} is named twice", quote(name))));
                }
                Some(column) => found.push(column),
                None => {
                    let what = format!("unknown scenario {}", quote(name));
                    let hint = did_you_mean(name, names.iter().copied()).unwrap_or_else(|| {
                        format!("scenarios are {}; an empty cell means all", list(&names))
                    });
                    log.problem(cell.place, Fault::hint(what, hint));
                }
            }
        }
        found
    }

    fn target(&self, log: &mut Log) -> Option<Settable> {
        let cell = self.cell("key")?;
        let target = match cell.text {
            "" => Err(Fault::hint("a `set` needs a `key`", "for example `backfill`")),
            key => keys::settable(key, self.others.regions),
        };
        target.unwrap_or_else(|fault| {
            log.problem(cell.place, fault);
            None
        })
    }

    fn value(&self, target: Option<Settable>, log: &mut Log) -> Number {
        let Some(cell) = self.cell("value") else {
            return Number { place: self.table.row_place(self.row), written: None };
        };
        let written = (!cell.text.is_empty()).then(|| {
            let decimal = self.table.decimal;
            let read = match target {
                Some(target) => target.rules().read(cell.text, decimal),
                None => cell::read(cell.text, decimal, &Bounds::ANY, Limit::MAGNITUDE),
            };
            Written::new(cell, read.map_err(|fault| fault.of("`value`")), log)
        });
        Number { place: cell.place, written }
    }

    fn warn_of_unused(&self, what: Option<What>, log: &mut Log) {
        let Some(what) = what else { return };
        for column in PARTS.iter().filter(|column| !what.uses().contains(column)) {
            if let Some(cell) = self.cell(column).filter(|cell| !cell.text.is_empty()) {
                let value = quote(cell.text);
                let name = what.name();
                log.warning(cell.place, format!("`{column}` is {value}, but has no part in a `{name}`"));
            }
        }
    }
}
