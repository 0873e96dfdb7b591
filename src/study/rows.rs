//! `roles.csv` and `regions.csv`, row by row.

use super::columns::{Columns, Evidence, Kind, Number};
use super::names::{quote, suggest};
use super::problem::{Fault, Log, Place};
use super::table::{Cell, Table};

/// A row of `regions.csv`.
#[derive(Debug, Clone)]
pub(super) struct RegionRow {
    /// Identifier; empty if it cannot be read, of which the log knows.
    pub name: String,
    /// In the order of [`Kind::number_columns`].
    pub numbers: Vec<Number>,
    /// Grade and source of the row.
    pub evidence: Evidence,
    /// Its line.
    pub place: Place,
}

/// A row of `roles.csv`.
#[derive(Debug, Clone)]
pub(super) struct RoleRow {
    /// Identifier; empty if it cannot be read, of which the log knows.
    pub name: String,
    /// For charts.
    pub label: String,
    /// Position of the region; `None` if there is none of that name, of which the log knows.
    pub region: Option<usize>,
    /// Whether its work may be observed.
    pub observed: bool,
    /// In the order of [`Kind::number_columns`].
    pub numbers: Vec<Number>,
    /// Grade and source of the row.
    pub evidence: Evidence,
}

/// Reads all regions.
pub(super) fn regions(table: &Table, log: &mut Log) -> Vec<RegionRow> {
    let columns = Columns::check(table, &Kind::Region.required(), false, log);
    let mut seen = Seen::default();
    if table.n_rows() == 0 {
        log.problem(Place::file(table.file), Fault::new("there is no region below the header"));
    }
    (0..table.n_rows())
        .map(|row| RegionRow {
            name: seen.name(&columns, table, row, "region", log),
            numbers: columns.numbers(table, row, Kind::Region, log),
            evidence: columns.evidence(table, row, log),
            place: table.row_place(row),
        })
        .collect()
}

/// Reads all roles; `regions` is `None` where `regions.csv` cannot be read.
pub(super) fn roles(table: &Table, regions: Option<&[&str]>, log: &mut Log) -> Vec<RoleRow> {
    let columns = Columns::check(table, &Kind::Role.required(), false, log);
    let mut seen = Seen::default();
    if table.n_rows() == 0 {
        log.problem(
            Place::file(table.file),
            Fault::new("there is no role below the header: the workforce is empty"),
        );
    }
    (0..table.n_rows())
        .map(|row| {
            let name = seen.name(&columns, table, row, "role", log);
            let label = columns.text(table, row, "label");
            let region = columns.cell(table, row, "region").and_then(|cell| region_of(cell, regions, log));
            let observed = columns.cell(table, row, "observed").is_some_and(|cell| yes_or_no(cell, log));
            RoleRow {
                label: if label.is_empty() { name.clone() } else { label.to_string() },
                name,
                region,
                observed,
                numbers: columns.numbers(table, row, Kind::Role, log),
                evidence: columns.evidence(table, row, log),
            }
        })
        .collect()
}

fn region_of(cell: Cell<'_>, regions: Option<&[&str]>, log: &mut Log) -> Option<usize> {
    let regions = regions?;
    let found = regions.iter().position(|name| *name == cell.text && !name.is_empty());
    if found.is_none() {
        let what = match cell.text {
            "" => "`region` is empty".to_string(),
            name => format!("unknown region {}", quote(name)),
        };
        let hint = if log.wants_hints() { suggest(cell.text, regions) } else { None };
        log.problem(cell.place, Fault { what, hint });
    }
    found
}

fn yes_or_no(cell: Cell<'_>, log: &mut Log) -> bool {
    let said = cell.text.to_lowercase();
    if said != "yes" && said != "no" {
        let what = format!("`observed` is {}; allowed are `yes` and `no`", quote(cell.text));
        log.problem(cell.place, Fault::new(what));
    }
    said == "yes"
}

/// Names that a table has used so far, with their lines.
#[derive(Debug, Default)]
pub(super) struct Seen {
    lines: std::collections::BTreeMap<String, usize>,
}

impl Seen {
    /// The checked and unique name of a row; empty where it is not, of which the log then knows.
    pub fn name(
        &mut self,
        columns: &Columns,
        table: &Table,
        row: usize,
        column: &str,
        log: &mut Log,
    ) -> String {
        let name = columns.name(table, row, column, log).to_string();
        if !name.is_empty() {
            let place = columns.cell(table, row, column).map_or(table.row_place(row), |cell| cell.place);
            self.unique(column, &name, place, log);
        }
        name
    }

    /// Reports a name that was used before.
    pub fn unique(&mut self, what: &str, name: &str, place: Place, log: &mut Log) {
        let line = place.line.unwrap_or_default();
        if let Some(first) = self.lines.get(name) {
            log.problem(place, Fault::new(format!("{what} {} stands here and in line {first}", quote(name))));
        } else {
            self.lines.insert(name.to_string(), line);
        }
    }
}
