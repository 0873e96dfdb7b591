//! Section 2 of the model page: a study folder in memory -> its scenarios, every number a mean.
//!
//! It reads studies that are right. What is wrong ends in a panic, because this is a test: the
//! messages for users are the business of the program.

use std::collections::BTreeMap;

use crate::cell::{Cell, half_up};
use crate::page::{self, Column};

/// File name -> text.
pub type Files = BTreeMap<String, String>;

/// One row of a table: column -> cell, without blanks around it.
type Row = BTreeMap<String, String>;

/// A study with its scenarios resolved, the base first.
#[derive(Debug, Clone)]
pub struct Study {
    pub months: usize,
    pub scenarios: Vec<Scenario>,
}

/// What one scenario assumes.
#[derive(Debug, Clone)]
pub struct Scenario {
    pub name: String,
    pub assumptions: BTreeMap<&'static str, f64>,
    pub roles: Vec<Role>,
    pub regions: Vec<Region>,
    pub paths: Vec<Path>,
    pub events: Vec<Event>,
}

#[derive(Debug, Clone)]
pub struct Role {
    pub name: String,
    pub region: usize,
    pub headcount: f64,
    pub vacancies: f64,
    pub wage: f64,
    pub exposure: f64,
    pub substitution: f64,
    pub task_length_median: f64,
    pub quit_rate: f64,
    pub retirement_rate: f64,
    pub observed: bool,
    pub new_work_share: f64,
}

impl Role {
    /// "AI role: one with `new_work_share > 0`."
    pub fn is_ai(&self) -> bool {
        self.new_work_share > 0.0
    }
}

#[derive(Debug, Clone)]
pub struct Region {
    pub name: String,
    pub notice_months: usize,
    pub severance_weeks: f64,
    pub observation: f64,
    pub benefit_months: usize,
    pub benefit_cap: Option<f64>,
}

#[derive(Debug, Clone)]
pub struct Path {
    pub from: usize,
    pub to: usize,
    pub capacity: Option<f64>,
    pub acceptance: f64,
    pub success: f64,
    pub training_months: usize,
    pub training_cost: f64,
}

#[derive(Debug, Clone)]
pub struct Event {
    pub month: usize,
    pub kind: String,
    pub from: String,
    pub to: String,
    pub people: Option<f64>,
    pub share: Option<f64>,
    pub work_ends: Option<f64>,
    pub held: Option<f64>,
    pub key: String,
    pub value: Option<f64>,
}

/// Reads a study folder.
pub fn read(files: &Files) -> Study {
    let settings: toml::Table = files["study.toml"].parse().expect("study.toml is TOML");
    let months = settings["months"].as_integer().expect("months is a whole number");
    let (columns, assumptions) = table(files, "assumptions.csv");
    let not_a_scenario = ["assumption", "unit", "grade", "source", "label", "note"];
    let names: Vec<String> =
        columns.into_iter().filter(|name| !not_a_scenario.contains(&name.as_str())).collect();
    let scenarios = names.iter().map(|name| {
        let cells = Cells { rows: &assumptions, base: &names[0], scenario: name };
        scenario(files, &cells)
    });
    Study { months: usize::try_from(months).expect("months >= 0"), scenarios: scenarios.collect() }
}

/// The header and the rows of a table; an absent file has none.
fn table(files: &Files, name: &str) -> (Vec<String>, Vec<Row>) {
    let Some(text) = files.get(name) else { return (Vec::new(), Vec::new()) };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().expect("a header row").iter().map(str::to_owned).collect();
    let row = |record: csv::StringRecord| -> Row {
        header.iter().cloned().zip(record.iter().map(str::to_owned)).collect()
    };
    let rows = reader.records().map(|record| row(record.expect("as many cells as columns"))).collect();
    (header, rows)
}

/// A cell that is there and not empty.
fn written<'a>(row: &'a Row, column: &str) -> Option<&'a str> {
    row.get(column).map(String::as_str).filter(|cell| !cell.is_empty())
}

/// `assumptions.csv`, seen by one scenario.
struct Cells<'a> {
    rows: &'a [Row],
    base: &'a str,
    scenario: &'a str,
}

impl Cells<'_> {
    /// "An empty cell inherits the base scenario's."
    fn of(&self, key: &str) -> Option<&str> {
        let row = self.rows.iter().find(|row| row["assumption"] == key)?;
        written(row, self.scenario).or_else(|| written(row, self.base))
    }

    /// "an empty or absent base cell takes the default of section 3."
    fn assumption(&self, line: &page::Assumption) -> f64 {
        let cell = self.of(line.key).map_or(Cell::Number(line.default), Cell::read);
        let mean = cell.mean(line.bounds);
        if line.whole { half_up(mean) } else { mean }
    }

    /// "where the override's own cell and its base cell are empty, the table's cell holds."
    fn number(&self, row: &Row, thing: &str, column: Column) -> Option<f64> {
        let override_cell = self.of(&format!("{thing}.{}", column.name));
        let cell = override_cell.or_else(|| written(row, column.name))?;
        let mean = Cell::read(cell).mean(column.bounds);
        Some(if column.whole { half_up(mean) } else { mean })
    }
}

fn scenario(files: &Files, cells: &Cells) -> Scenario {
    let assumptions: BTreeMap<&'static str, f64> =
        page::ASSUMPTIONS.iter().map(|line| (line.key, cells.assumption(line))).collect();
    let regions: Vec<Region> = table(files, "regions.csv").1.iter().map(|row| region(row, cells)).collect();
    let roles: Vec<Role> = table(files, "roles.csv")
        .1
        .iter()
        .map(|row| role(row, cells, &regions, assumptions["task_length_median"]))
        .collect();
    let paths = paths(&table(files, "moves.csv").1, &roles);
    let events = table(files, "events.csv").1;
    let events = events.iter().filter(|row| concerns(row, cells.scenario)).map(|row| event(row, cells));
    Scenario { name: cells.scenario.to_owned(), assumptions, paths, events: events.collect(), roles, regions }
}

fn region(row: &Row, cells: &Cells) -> Region {
    let thing = format!("region.{}", row["region"]);
    let number = |name: &str| cells.number(row, &thing, page::find(page::REGION_COLUMNS, name));
    Region {
        name: row["region"].clone(),
        notice_months: number("notice_months").unwrap_or(0.0) as usize,
        severance_weeks: number("severance_weeks").unwrap_or(0.0),
        observation: number("observation").unwrap_or(0.0),
        benefit_months: number("benefit_months").unwrap_or(0.0) as usize,
        benefit_cap: number("benefit_cap"),
    }
}

fn role(row: &Row, cells: &Cells, regions: &[Region], task_length_median: f64) -> Role {
    let thing = format!("role.{}", row["role"]);
    let cell = |name: &str| cells.number(row, &thing, page::find(page::ROLE_COLUMNS, name));
    let number = |name: &str| cell(name).unwrap_or(0.0);
    Role {
        name: row["role"].clone(),
        region: regions.iter().position(|region| region.name == row["region"]).expect("a known region"),
        headcount: number("headcount"),
        vacancies: number("vacancies"),
        wage: number("wage"),
        exposure: number("exposure"),
        substitution: number("substitution"),
        task_length_median: cell("task_length_median").unwrap_or(task_length_median),
        quit_rate: number("quit_rate"),
        retirement_rate: number("retirement_rate"),
        observed: written(row, "observed") == Some("yes"),
        new_work_share: number("new_work_share"),
    }
}

/// "Paths are ordered by their row, then by `from`, then by `to` in the order of `roles.csv`."
fn paths(rows: &[Row], roles: &[Role]) -> Vec<Path> {
    let mut paths = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for from in 0..roles.len() {
            for to in 0..roles.len() {
                if from != to && row_that_holds(rows, roles, from, to) == Some(at) {
                    paths.push(path(row, from, to));
                }
            }
        }
    }
    paths
}

/// "For a pair covered by several rows the one with fewer `*` holds, of equals the later."
fn row_that_holds(rows: &[Row], roles: &[Role], from: usize, to: usize) -> Option<usize> {
    let mut holds: Option<(usize, usize)> = None;
    for (at, row) in rows.iter().enumerate() {
        let covers_from = row["from"] == roles[from].name || row["from"] == "*" && !roles[from].is_ai();
        let covers_to = row["to"] == roles[to].name || row["to"] == "*" && roles[to].is_ai();
        let stars = usize::from(row["from"] == "*") + usize::from(row["to"] == "*");
        if covers_from && covers_to && holds.is_none_or(|(_, fewest)| stars <= fewest) {
            holds = Some((at, stars));
        }
    }
    holds.map(|(at, _)| at)
}

fn path(row: &Row, from: usize, to: usize) -> Path {
    let number = |name: &str| written(row, name).map(|cell| cell.parse::<f64>().expect("a number"));
    let share = |name: &str| {
        let bounds = page::find(page::MOVE_COLUMNS, name).bounds;
        written(row, name).map_or(1.0, |cell| Cell::read(cell).mean(bounds))
    };
    Path {
        from,
        to,
        capacity: number("capacity"),
        acceptance: share("acceptance"),
        success: share("success"),
        training_months: half_up(number("training_months").unwrap_or(0.0)) as usize,
        training_cost: number("training_cost").unwrap_or(0.0),
    }
}

/// "`scenario` (empty = all; several separated by `;`)"
fn concerns(row: &Row, scenario: &str) -> bool {
    written(row, "scenario").is_none_or(|names| names.split(';').any(|name| name.trim() == scenario))
}

fn event(row: &Row, cells: &Cells) -> Event {
    // An event without a name has no key of its own, hence no overrides.
    let thing = written(row, "event").map_or(String::new(), |name| format!("event.{name}"));
    let number = |name: &str| cells.number(row, &thing, page::find(page::EVENT_COLUMNS, name));
    let text = |name: &str| written(row, name).unwrap_or("").to_owned();
    let key = text("key");
    // What is set has the bounds, and the rounding, of what it sets.
    let value = if key.is_empty() { None } else { cells.number(row, &thing, value_column(&key)) };
    Event {
        month: number("month").expect("every event has a month") as usize,
        kind: text("kind"),
        from: text("from"),
        to: text("to"),
        people: number("people"),
        share: number("share"),
        work_ends: number("work_ends"),
        held: number("held"),
        key,
        value,
    }
}

fn value_column(key: &str) -> Column {
    if key.starts_with("region.") {
        return Column { name: "value", bounds: crate::cell::SHARE, whole: false };
    }
    let line = page::assumption(key).unwrap_or_else(|| panic!("`{key}` is not an assumption"));
    Column { name: "value", bounds: line.bounds, whole: line.whole }
}
