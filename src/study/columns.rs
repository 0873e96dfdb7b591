//! The columns of the tables: which there are, what their numbers may be.
//!
//! One [`NumberColumn`] per numeric column serves the tables, the overrides of `assumptions.csv`
//! and the events that set a value, so that a bound is written once.

use crate::assumption::{Bounds, Distribution, Grade, Rounding};

use super::cell::{self, Limit, Written};
use super::names::{self, did_you_mean, list, nearest, quote};
use super::numbers::Decimal;
use super::problem::{Fault, Log, Place};
use super::table::{Cell, Table};

/// A column that holds numbers.
#[derive(Debug)]
pub(super) struct NumberColumn {
    /// Its name in the header, and at the end of a key.
    pub name: &'static str,
    /// Unit, for the reader.
    pub unit: &'static str,
    /// What is allowed; draws are truncated to it.
    pub bounds: Bounds,
    /// What is rounded after a draw.
    pub rounding: Rounding,
    /// What the program can hold.
    pub limit: Limit,
    /// Whether the table's own cell may be a distribution (an override always may).
    pub uncertain: bool,
    /// Whether the table's own cell must be whole.
    pub whole: bool,
}

impl NumberColumn {
    const fn new(name: &'static str, unit: &'static str, bounds: Bounds) -> NumberColumn {
        let (rounding, limit) = (Rounding::None, Limit::MAGNITUDE);
        NumberColumn { name, unit, bounds, rounding, limit, uncertain: false, whole: false }
    }

    const fn uncertain(self) -> NumberColumn {
        NumberColumn { uncertain: true, ..self }
    }

    const fn limit(self, limit: Limit) -> NumberColumn {
        NumberColumn { limit, ..self }
    }

    const fn people(name: &'static str) -> NumberColumn {
        let column = NumberColumn::new(name, "people", Bounds::at_least(0.0)).limit(Limit::PEOPLE);
        NumberColumn { rounding: Rounding::People, ..column }
    }

    const fn months(name: &'static str, low: f64) -> NumberColumn {
        let column = NumberColumn::new(name, "months", Bounds::at_least(low));
        NumberColumn { rounding: Rounding::Always, ..column }
    }

    const fn whole(self) -> NumberColumn {
        NumberColumn { whole: true, ..self }
    }

    /// Reads a cell of `assumptions.csv` for this column.
    pub fn read(&self, text: &str, decimal: Decimal) -> Result<Distribution, Fault> {
        cell::read(text, decimal, &self.bounds, self.limit)
    }

    /// Reads a cell of the column itself, which may have to be a number, and whole.
    fn read_own(&self, text: &str, decimal: Decimal, key: &str) -> Result<Distribution, Fault> {
        let distribution = self.read(text, decimal)?;
        let Distribution::Fixed(value) = distribution else {
            return if self.uncertain { Ok(distribution) } else { Err(must_be_a_number(text, key)) };
        };
        if self.whole && value.floor() != value {
            return Err(Fault::new(format!("{} {} is not whole", quote(text), self.unit)));
        }
        Ok(distribution)
    }
}

/// What to do about an uncertain cell where only a number may stand; `key` is that of its
/// override, empty if there is none.
fn must_be_a_number(text: &str, key: &str) -> Fault {
    let what = format!("{} is uncertain; allowed is a number", quote(text));
    match key {
        "" => Fault::new(what),
        key => Fault::hint(what, format!("an uncertain one is written as `{key}` in assumptions.csv")),
    }
}

/// A table whose rows are things with names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// `roles.csv`.
    Role,
    /// `regions.csv`.
    Region,
    /// `events.csv`.
    Event,
    /// `moves.csv`.
    Move,
}

impl Kind {
    /// What a row is, and what a key of it begins with.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Role => "role",
            Kind::Region => "region",
            Kind::Event => "event",
            Kind::Move => "move",
        }
    }

    /// Its columns of numbers; `value` of an event, whose bounds are those of its key, is not one.
    pub fn number_columns(self) -> &'static [NumberColumn] {
        match self {
            Kind::Role => ROLE,
            Kind::Region => REGION,
            Kind::Event => EVENT,
            Kind::Move => MOVE,
        }
    }

    /// Its columns of words.
    const fn word_columns(self) -> &'static [&'static str] {
        match self {
            Kind::Role => &["role", "region", "observed"],
            Kind::Region => &["region"],
            Kind::Event => &["event", "scenario", "kind", "from", "to", "key", "value"],
            Kind::Move => &["from", "to"],
        }
    }

    /// All columns that must be there.
    pub fn required(self) -> Vec<&'static str> {
        let numbers = self.number_columns().iter().map(|column| column.name);
        self.word_columns().iter().copied().chain(numbers).collect()
    }
}

const RATE: Bounds = Bounds::at_least(0.0);

/// Positions in [`ROLE`].
pub(super) mod role {
    pub const HEADCOUNT: usize = 0;
    pub const VACANCIES: usize = 1;
    pub const WAGE: usize = 2;
    pub const EXPOSURE: usize = 3;
    pub const SUBSTITUTION: usize = 4;
    pub const TASK_LENGTH_MEDIAN: usize = 5;
    pub const QUIT_RATE: usize = 6;
    pub const RETIREMENT_RATE: usize = 7;
    pub const NEW_WORK_SHARE: usize = 8;
}

const ROLE: &[NumberColumn] = &[
    NumberColumn::people("headcount").whole(),
    NumberColumn::people("vacancies").whole(),
    NumberColumn::new("wage", "currency per person-year", RATE).limit(Limit::MONEY),
    NumberColumn::new("exposure", "share of hours", Bounds::SHARE).uncertain(),
    NumberColumn::new("substitution", "share of AI use", Bounds::SHARE).uncertain(),
    NumberColumn::new("task_length_median", "hours", Bounds::above(0.0)).uncertain(),
    NumberColumn::new("quit_rate", "per year", RATE).uncertain(),
    NumberColumn::new("retirement_rate", "per year", RATE).uncertain(),
    NumberColumn::new("new_work_share", "share of new AI posts", Bounds::SHARE),
];

/// Positions in [`REGION`].
pub(super) mod region {
    pub const NOTICE_MONTHS: usize = 0;
    pub const SEVERANCE_WEEKS: usize = 1;
    pub const OBSERVATION: usize = 2;
    pub const BENEFIT_MONTHS: usize = 3;
    pub const BENEFIT_CAP: usize = 4;
}

const REGION: &[NumberColumn] = &[
    NumberColumn::months("notice_months", 0.0).limit(Limit::MONTHS),
    NumberColumn::new("severance_weeks", "weeks of pay", RATE),
    NumberColumn::new("observation", "share of staff", Bounds::SHARE),
    NumberColumn::months("benefit_months", 0.0),
    NumberColumn::new("benefit_cap", "currency per month", RATE),
];

/// Positions in [`EVENT`].
pub(super) mod event {
    pub const MONTH: usize = 0;
    pub const PEOPLE: usize = 1;
    pub const SHARE: usize = 2;
    pub const WORK_ENDS: usize = 3;
    pub const HELD: usize = 4;
    /// Behind the columns of fixed bounds: `value`.
    pub const VALUE: usize = 5;
}

const EVENT: &[NumberColumn] = &[
    NumberColumn::months("month", 1.0),
    NumberColumn::people("people").uncertain(),
    NumberColumn::new("share", "share of the people named", Bounds::SHARE).uncertain(),
    NumberColumn::new("work_ends", "share of the work", Bounds::SHARE).uncertain(),
    NumberColumn::new("held", "share of the posts", Bounds::SHARE).uncertain(),
];

/// Positions in [`MOVE`].
pub(super) mod moves {
    pub const CAPACITY: usize = 0;
    pub const ACCEPTANCE: usize = 1;
    pub const SUCCESS: usize = 2;
    pub const TRAINING_MONTHS: usize = 3;
    pub const TRAINING_COST: usize = 4;
}

const MOVE: &[NumberColumn] = &[
    NumberColumn::new("capacity", "people per month", RATE).limit(Limit::PEOPLE),
    NumberColumn::new("acceptance", "share of offers", Bounds::SHARE).uncertain(),
    NumberColumn::new("success", "share of trainings", Bounds::SHARE).uncertain(),
    NumberColumn::months("training_months", 0.0).limit(Limit::MONTHS),
    NumberColumn::new("training_cost", "currency per person", RATE).limit(Limit::MONEY),
];

/// Columns that every table may have.
pub(super) const WELCOME: [&str; 4] = ["label", "source", "grade", "note"];

/// How well a row is known, and from where.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    /// Column `grade`.
    pub grade: Option<Grade>,
    /// Column `source`.
    pub source: String,
}

/// Which column stands where in a table.
#[derive(Debug)]
pub(super) struct Columns {
    by_name: Vec<(String, usize)>,
}

impl Columns {
    /// Checks the header: missing, unknown, doubled and nameless columns are problems. Where
    /// `others` is given, unknown columns are its business.
    pub fn check(table: &Table, required: &[&str], others: bool, log: &mut Log) -> Columns {
        let known: Vec<&str> = required.iter().copied().chain(WELCOME).collect();
        let mut by_name: Vec<(String, usize)> = Vec::with_capacity(table.header.len());
        let mut meant: Vec<&str> = Vec::new();
        for (i, name) in table.header.iter().enumerate() {
            let place = table.header_place(i);
            if name.is_empty() {
                let hint = "delete the column, or separators at the end of the header";
                log.problem(place, Fault::hint(format!("column {} has no name", i + 1), hint));
            } else if let Some((_, first)) = by_name.iter().find(|(other, _)| other == name) {
                let what = format!("column {} stands here and in column {}", quote(name), first + 1);
                log.problem(place, Fault::new(what));
            } else {
                if !others && !known.contains(&name.as_str()) {
                    let absent =
                        known.iter().copied().filter(|other| !table.header.iter().any(|it| it == other));
                    let near = nearest(name, absent).or_else(|| nearest(name, known.iter().copied()));
                    meant.extend(near);
                    let hint = near.map_or_else(
                        || format!("columns are {}", list(&known)),
                        |near| format!("did you mean `{near}`?"),
                    );
                    log.problem(place, Fault::hint(format!("unknown column {}", quote(name)), hint));
                }
                by_name.push((name.clone(), i));
            }
        }
        let is_there = |name: &str| by_name.iter().any(|(other, _)| other == name) || meant.contains(&name);
        for name in required.iter().filter(|name| !is_there(name)) {
            let place = Place::line(table.file, table.header_line);
            log.problem(place, Fault::new(format!("column {} is missing", quote(name))));
        }
        Columns { by_name }
    }

    /// Position of a column.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.by_name.iter().find(|(other, _)| other == name).map(|(_, i)| *i)
    }

    /// Names and positions, in the order of the header.
    pub fn iter(&self) -> impl Iterator<Item = (&str, usize)> {
        self.by_name.iter().map(|(name, i)| (name.as_str(), *i))
    }

    /// The cell of a row; `None` where the column is missing or the row has the wrong width, of
    /// which the log knows.
    pub fn cell<'t>(&self, table: &'t Table, row: usize, name: &str) -> Option<Cell<'t>> {
        table.cell(row, self.position(name)?)
    }

    /// The text of a cell that may be missing.
    pub fn text<'t>(&self, table: &'t Table, row: usize, name: &str) -> &'t str {
        self.cell(table, row, name).map_or("", |cell| cell.text)
    }

    /// Grade and source of a row.
    pub fn evidence(&self, table: &Table, row: usize, log: &mut Log) -> Evidence {
        let source = self.text(table, row, "source").to_string();
        let grade = self.cell(table, row, "grade").filter(|cell| !cell.text.is_empty()).and_then(|cell| {
            let grade = Grade::from_name(cell.text);
            if grade.is_none() {
                let known: Vec<&str> = Grade::ALL.iter().map(|grade| grade.name()).collect();
                let hint = did_you_mean(cell.text, known.iter().copied());
                let what = format!("unknown grade {}; allowed are {}", quote(cell.text), list(&known));
                log.problem(cell.place, Fault { what, hint });
            }
            grade
        });
        Evidence { grade, source }
    }

    /// The name of a row, checked; empty where it cannot be read, of which the log knows.
    pub fn name<'t>(&self, table: &'t Table, row: usize, column: &str, log: &mut Log) -> &'t str {
        let Some(cell) = self.cell(table, row, column) else { return "" };
        match names::check_name(column, cell.text) {
            Ok(()) => cell.text,
            Err(fault) => {
                log.problem(cell.place, fault);
                ""
            }
        }
    }

    /// The numbers of a row, in the order of its kind.
    pub fn numbers(&self, table: &Table, row: usize, kind: Kind, log: &mut Log) -> Vec<Number> {
        let word = kind.name();
        let name = self.text(table, row, word);
        let key = |column: &NumberColumn| match kind {
            Kind::Move => String::new(),
            _ if name.is_empty() => format!("{word}.<{word}>.{}", column.name),
            _ => format!("{word}.{name}.{}", column.name),
        };
        let read = |column: &NumberColumn, log: &mut Log| {
            let Some(cell) = self.cell(table, row, column.name) else {
                let place = table.row_place(row);
                return Number { place, written: Some(Written::unreadable(place)) };
            };
            let written = (!cell.text.is_empty()).then(|| {
                let distribution = column.read_own(cell.text, table.decimal, &key(column));
                Written::new(cell, distribution.map_err(|fault| fault.of(&quote(column.name))), log)
            });
            Number { place: cell.place, written }
        };
        kind.number_columns().iter().map(|column| read(column, log)).collect()
    }
}

/// A numeric cell of a table.
#[derive(Debug, Clone)]
pub(super) struct Number {
    /// Where it stands, empty or not.
    pub place: Place,
    /// `None` if it is empty.
    pub written: Option<Written>,
}
