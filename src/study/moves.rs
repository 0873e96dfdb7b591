//! `moves.csv`: which internal moves are permitted.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Columns, Evidence, Kind, Number, moves};
use super::names::{list, quote, suggest};
use super::problem::{Fault, Log, Place};
use super::table::{Cell, Table};

/// Most paths of a scenario.
pub(super) const MOST_PATHS: usize = 20_000;

/// Whom a cell `from` or `to` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    /// `*`, and in events an empty cell.
    Star,
    /// A role, by position.
    Role(usize),
    /// A name that cannot be read, of which the log knows.
    Unknown,
}

impl Who {
    /// Reads a cell; `roles` is `None` where `roles.csv` cannot be read.
    pub fn read(cell: Option<Cell<'_>>, roles: Option<&[&str]>, log: &mut Log) -> Who {
        let (Some(cell), Some(roles)) = (cell, roles) else { return Who::Unknown };
        if cell.text.is_empty() || cell.text == "*" {
            return Who::Star;
        }
        if let Some(role) = roles.iter().position(|name| *name == cell.text) {
            return Who::Role(role);
        }
        let what = format!("unknown role {}", quote(cell.text));
        let hint = if log.wants_hints() { suggest(cell.text, roles) } else { None };
        log.problem(cell.place, Fault { what, hint });
        Who::Unknown
    }

    /// The roles named, where `star` says whom `*` means.
    pub fn roles(self, n_roles: usize, star: impl Fn(usize) -> bool) -> Vec<usize> {
        match self {
            Who::Star => (0..n_roles).filter(|role| star(*role)).collect(),
            Who::Role(role) => vec![role],
            Who::Unknown => Vec::new(),
        }
    }
}

/// A row of `moves.csv`.
#[derive(Debug, Clone)]
pub(super) struct MoveRow {
    /// Role left.
    pub from: Who,
    /// Role joined.
    pub to: Who,
    /// `move.<from>><to>`, with `#2`, ... for the second of equal rows.
    pub key: String,
    /// In the order of [`Kind::number_columns`].
    pub numbers: Vec<Number>,
    /// Grade and source of the row.
    pub evidence: Evidence,
    /// Its line.
    pub place: Place,
}

/// Reads all moves; `roles` is `None` where `roles.csv` cannot be read.
pub(super) fn read(table: &Table, roles: Option<&[&str]>, log: &mut Log) -> Vec<MoveRow> {
    let columns = Columns::check(table, &Kind::Move.required(), false, log);
    let mut n_equal: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = Vec::with_capacity(table.n_rows());
    for row in 0..table.n_rows() {
        let [from_cell, to_cell] = ["from", "to"].map(|name| columns.cell(table, row, name));
        for (name, cell) in [("from", from_cell), ("to", to_cell)] {
            if let Some(cell) = cell.filter(|cell| cell.text.is_empty()) {
                let hint = "`*` in `from` is every role that is not an AI role, in `to` every AI role";
                log.problem(cell.place, Fault::hint(format!("`{name}` is empty"), hint));
            }
        }
        let from = Who::read(from_cell, roles, log);
        let to = Who::read(to_cell, roles, log);
        if let (Who::Role(_), Some(cell)) = (from, to_cell.filter(|_| from == to)) {
            log.problem(cell.place, Fault::new(format!("the move leads from {0} to {0}", quote(cell.text))));
        }
        let text = |cell: Option<Cell<'_>>| cell.map_or("", |cell| cell.text).to_string();
        let key = format!("move.{}>{}", text(from_cell), text(to_cell));
        let n = n_equal.entry(key.clone()).or_insert(0);
        *n += 1;
        let key = if *n > 1 { format!("{key}#{n}") } else { key };
        let numbers = columns.numbers(table, row, Kind::Move, log);
        for column in [moves::TRAINING_MONTHS, moves::TRAINING_COST] {
            if numbers[column].written.is_none() {
                let name = Kind::Move.number_columns()[column].name;
                log.problem(
                    numbers[column].place,
                    Fault::hint(format!("`{name}` is empty"), "write 0 if there is none"),
                );
            }
        }
        let evidence = columns.evidence(table, row, log);
        rows.push(MoveRow { from, to, key, numbers, evidence, place: table.row_place(row) });
    }
    rows
}

/// A pair of roles and the row that holds for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    /// Position in the rows.
    pub row: usize,
    /// Role left.
    pub from: usize,
    /// Role joined.
    pub to: usize,
}

/// The paths of a scenario, in the order of the model page: by row, then `from`, then `to`.
///
/// `*` in `from` is every role that is not an AI role, in `to` every AI role; `from = to` is never
/// covered. Of several rows that cover a pair the one with fewer `*` holds, of equals the later.
///
/// # Errors
///
/// The row with which there are more than [`MOST_PATHS`].
pub(super) fn expand(rows: &[MoveRow], is_ai: &[bool]) -> Result<Vec<Pair>, usize> {
    let n_roles = is_ai.len();
    let last: BTreeMap<(Who, Who), usize> =
        rows.iter().enumerate().map(|(i, row)| ((row.from, row.to), i)).collect();
    let holding: BTreeSet<usize> = last.into_values().collect();
    let mut pairs: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
    for i in holding {
        let row = &rows[i];
        let n_stars = usize::from(row.from == Who::Star) + usize::from(row.to == Who::Star);
        for from in row.from.roles(n_roles, |role| !is_ai[role]) {
            for to in row.to.roles(n_roles, |role| is_ai[role]).into_iter().filter(|to| *to != from) {
                let held = pairs.entry((from, to)).or_insert((n_stars, i));
                if n_stars <= held.0 {
                    *held = (n_stars, i);
                }
                if pairs.len() > MOST_PATHS {
                    return Err(i);
                }
            }
        }
    }
    let mut paths: Vec<Pair> =
        pairs.into_iter().map(|((from, to), (_, row))| Pair { row, from, to }).collect();
    paths.sort_unstable();
    Ok(paths)
}

/// A missing path, as a fault.
pub(super) fn missing(from: &str, to: &str) -> Fault {
    Fault::hint(
        format!("there is no path from {} to {}, which a `reassign` needs", quote(from), quote(to)),
        format!("add a row for {} to moves.csv", list(&[from, to])),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(from: Who, to: Who) -> MoveRow {
        let place = Place::file("moves.csv");
        MoveRow { from, to, key: String::new(), numbers: Vec::new(), evidence: Evidence::default(), place }
    }

    fn pairs(rows: &[MoveRow], is_ai: &[bool]) -> Vec<(usize, usize, usize)> {
        expand(rows, is_ai).unwrap().iter().map(|pair| (pair.row, pair.from, pair.to)).collect()
    }

    /// Roles 0 and 1 do other work, 2 and 3 are AI roles.
    #[test]
    fn fewer_stars_hold_and_of_equals_the_later() {
        use Who::{Role, Star};
        let is_ai = [false, false, true, true];
        let rows = [row(Role(0), Role(2)), row(Star, Star)];
        assert_eq!(pairs(&rows, &is_ai), [(0, 0, 2), (1, 0, 3), (1, 1, 2), (1, 1, 3)]);

        let rows = [row(Star, Star), row(Role(0), Star), row(Star, Role(2))];
        assert_eq!(pairs(&rows, &is_ai), [(0, 1, 3), (1, 0, 3), (2, 0, 2), (2, 1, 2)]);

        let rows = [row(Role(0), Role(2)), row(Role(0), Role(2))];
        assert_eq!(pairs(&rows, &is_ai), [(1, 0, 2)]);
    }

    #[test]
    fn nobody_moves_to_the_role_he_has() {
        use Who::{Role, Star};
        let is_ai = [false, false, true, true];
        assert_eq!(pairs(&[row(Star, Role(1))], &is_ai), [(0, 0, 1)]);
        assert_eq!(pairs(&[row(Role(2), Star)], &is_ai), [(0, 2, 3)]);
        assert_eq!(pairs(&[row(Role(2), Role(0))], &is_ai), [(0, 2, 0)]);
        assert!(pairs(&[row(Star, Star)], &[false, false]).is_empty());
    }

    #[test]
    fn too_many_paths_are_refused_before_they_are_made() {
        let is_ai: Vec<bool> = (0..2_000).map(|role| role % 2 == 0).collect();
        let star = row(Who::Star, Who::Star);
        assert_eq!(expand(&[star], &is_ai), Err(0));
    }
}
