//! `correlations.csv`: which uncertain quantities rise and fall together.

use std::collections::BTreeMap;

use crate::assumption::{Impossible, check_correlations};

use super::cell::Written;
use super::checked::Correlation;
use super::columns::{Columns, Kind, Number};
use super::keys::{self, Key, Names};
use super::names::{quote, suggest};
use super::problem::{Fault, Log, Place};
use super::resolve::Tables;
use super::table::Table;

const COLUMNS: [&str; 3] = ["a", "b", "rank_correlation"];

/// Most quantities that may be correlated; the matrix has the square of it.
const MOST_CORRELATED: usize = 300;

/// Most quantities whose nearest possible matrix is printed whole.
const MOST_PRINTED: usize = 12;

/// Reads all pairs and checks that a matrix with them is possible.
pub(super) fn read(
    table: &Table,
    tables: Option<&Tables>,
    names: &mut Names<'_>,
    log: &mut Log,
) -> Vec<Correlation> {
    let columns = Columns::check(table, &COLUMNS, false, log);
    let mut pairs = Vec::new();
    let mut lines: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in 0..table.n_rows() {
        columns.evidence(table, row, log);
        let a = key(table, &columns, row, "a", tables, names, log);
        let b = key(table, &columns, row, "b", tables, names, log);
        let rank_correlation = coefficient(table, &columns, row, log);
        let (Some(a), Some(b)) = (a, b) else { continue };
        let place = table.row_place(row);
        if a == b {
            log.problem(place, Fault::new(format!("{} is correlated with itself", quote(&a))));
            continue;
        }
        let pair = if a < b { (a.clone(), b.clone()) } else { (b.clone(), a.clone()) };
        if let Some(first) = lines.get(&pair) {
            let what = format!("{} and {} stand here and in line {first}", quote(&a), quote(&b));
            log.problem(place, Fault::new(what));
            continue;
        }
        lines.insert(pair, place.line.unwrap_or_default());
        if let Some(rank_correlation) = rank_correlation {
            pairs.push(Correlation { a, b, rank_correlation });
        }
    }
    check_matrix(table, &pairs, &lines, log);
    pairs
}

fn coefficient(table: &Table, columns: &Columns, row: usize, log: &mut Log) -> Option<f64> {
    let cell = columns.cell(table, row, "rank_correlation")?;
    let number = super::numbers::with_points(cell.text, table.decimal).map(|text| text.parse::<f64>());
    match number {
        Ok(Ok(number)) if (-1.0..=1.0).contains(&number) => return Some(number),
        Err(fault) => log.problem(cell.place, fault.of("`rank_correlation`")),
        _ => {
            let what =
                format!("`rank_correlation` is {}; allowed is a number from -1 to 1", quote(cell.text));
            log.problem(cell.place, Fault::new(what));
        }
    }
    None
}

/// The key of a cell, if it names an uncertain quantity or that cannot be told.
fn key(
    table: &Table,
    columns: &Columns,
    row: usize,
    column: &str,
    tables: Option<&Tables>,
    names: &mut Names<'_>,
    log: &mut Log,
) -> Option<String> {
    let cell = columns.cell(table, row, column)?;
    names.no_hints = !log.wants_hints();
    match uncertain(cell.text, tables, names) {
        Ok(true) => return Some(cell.text.to_string()),
        Ok(false) => {
            let what = format!(
                "{} is a fixed number in every scenario; allowed is an uncertain quantity",
                quote(cell.text)
            );
            log.problem(cell.place, Fault::new(what));
        }
        Err(fault) => log.problem(cell.place, fault),
    }
    None
}

/// Whether a key names a quantity that is uncertain in some scenario.
fn uncertain(text: &str, tables: Option<&Tables>, names: &Names<'_>) -> Result<bool, Fault> {
    if text.starts_with("move.") {
        return tables.map_or(Ok(true), |tables| uncertain_move(text, tables));
    }
    let Some(key) = keys::parse(text, names)? else { return Ok(true) };
    let Some(tables) = tables else { return Ok(true) };
    let own = match key {
        Key::Card(_) => false,
        Key::Cell { kind, row, column } => {
            let number = match kind {
                Kind::Role => tables.roles[row].numbers.get(column),
                Kind::Region => tables.regions[row].numbers.get(column),
                _ => tables.events[row].numbers.get(column).or(Some(&tables.events[row].value)),
            };
            number.is_some_and(is_uncertain)
        }
    };
    Ok(own || tables.sheet.may_be_uncertain(key))
}

fn is_uncertain(number: &Number) -> bool {
    number.written.as_ref().is_some_and(Written::may_be_uncertain)
}

/// `move.<from>><to>.<column>`, with the words of the row of `moves.csv`.
fn uncertain_move(text: &str, tables: &Tables) -> Result<bool, Fault> {
    let columns = Kind::Move.number_columns();
    let (row_key, column) = text.rsplit_once('.').unwrap_or((text, ""));
    let column = columns.iter().position(|known| known.name == column && known.uncertain);
    let row = tables.moves.iter().find(|row| row.key == row_key);
    match (row, column) {
        (Some(row), Some(column)) => Ok(is_uncertain(&row.numbers[column])),
        (Some(_), None) => Err(Fault::hint(
            format!("unknown column in {}", quote(text)),
            "allowed are `acceptance` and `success`",
        )),
        (None, _) if !tables.moves_known => Ok(true),
        (None, _) => {
            let known: Vec<&str> = tables.moves.iter().map(|row| row.key.as_str()).collect();
            let what = format!("{} names no row of moves.csv", quote(text));
            Err(Fault { what, hint: suggest(row_key, &known) })
        }
    }
}

/// Refuses correlations that no quantities can have together.
fn check_matrix(
    table: &Table,
    pairs: &[Correlation],
    lines: &BTreeMap<(String, String), usize>,
    log: &mut Log,
) {
    let mut keys: Vec<String> = pairs.iter().flat_map(|pair| [pair.a.clone(), pair.b.clone()]).collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.len() > MOST_CORRELATED {
        let what = format!("{} quantities are correlated, the limit is {MOST_CORRELATED}", keys.len());
        log.problem(Place::file(table.file), Fault::new(what));
        return;
    }
    let position = |key: &String| keys.binary_search(key).expect("every key of a pair is among the keys");
    let entries: Vec<(usize, usize, f64)> =
        pairs.iter().map(|pair| (position(&pair.a), position(&pair.b), pair.rank_correlation)).collect();
    let Err(impossible) = check_correlations(&keys, &entries) else { return };
    let line = impossible.offending.iter().filter_map(|entry| {
        let pair = if entry.a < entry.b { (&entry.a, &entry.b) } else { (&entry.b, &entry.a) };
        lines.get(&(pair.0.clone(), pair.1.clone()))
    });
    let place = line.min().map_or(Place::file(table.file), |line| Place::line(table.file, *line));
    log.problem(place, Fault::hint(impossible.to_string(), nearest_rows(&impossible)));
}

/// The nearest possible matrix as rows of the table, or the entries at fault if it is large.
fn nearest_rows(impossible: &Impossible) -> String {
    let keys = &impossible.keys;
    let row = |a: &str, b: &str, rank_correlation: f64| format!("\n  {a},{b},{rank_correlation}");
    let rows: String = if keys.len() <= MOST_PRINTED {
        let pairs = (0..keys.len()).flat_map(|i| (i + 1..keys.len()).map(move |j| (i, j)));
        pairs.map(|(i, j)| row(&keys[i], &keys[j], impossible.nearest[i][j])).collect()
    } else {
        impossible.offending.iter().map(|entry| row(&entry.a, &entry.b, entry.nearest)).collect()
    };
    format!("the nearest possible correlations are{rows}")
}
