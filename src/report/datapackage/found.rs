//! Schemas told from the cells: the data of charts, and the study's own files.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::report::rows::{Rows, separator_of};

/// What is still possible for a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Type {
    Integer,
    Number,
    YearMonth,
    String,
}

impl Type {
    fn name(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::Number => "number",
            Self::YearMonth => "yearmonth",
            Self::String => "string",
        }
    }

    /// The narrowest type of a cell.
    fn of(cell: &str) -> Self {
        if cell.parse::<i64>().is_ok() {
            Self::Integer
        } else if is_number(cell) {
            Self::Number
        } else if is_year_month(cell) {
            Self::YearMonth
        } else {
            Self::String
        }
    }

    /// The narrowest type of both.
    fn join(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Integer | Self::Number, Self::Integer | Self::Number) => Self::Number,
            _ => Self::String,
        }
    }
}

/// Description, schema and delimiter of a file that is described by what is in it.
pub(super) fn describe(path: &str, bytes: &[u8]) -> (String, Value, char) {
    let (description, what) = match path.split('/').next() {
        Some("charts") => ("The data of a chart", "Column of the chart's data"),
        Some("inputs") => ("A file of the study, as read", "Column of the study's file, as written"),
        _ => ("A table of the run", "Column of the table"),
    };
    let separator = separator_of(bytes);
    let fields: Vec<Value> = columns(bytes, separator)
        .into_iter()
        .map(|(name, kind)| json!({"name": name, "type": kind.name(), "description": format!("{what}: {name}")}))
        .collect();
    let schema = json!({"fields": fields, "fieldsMatch": "exact", "missingValues": [""]});
    (description.to_owned(), schema, char::from(separator))
}

/// Names and types; as far as the file can be read.
fn columns(bytes: &[u8], separator: u8) -> Vec<(String, Type)> {
    let mut cells: Vec<Cow<'_, str>> = Vec::new();
    let Ok(mut rows) = Rows::new(bytes, separator) else { return Vec::new() };
    if !matches!(rows.next_row(&mut cells), Ok(Some(_))) {
        return Vec::new();
    }
    let names: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
    let mut types: Vec<Option<Type>> = vec![None; names.len()];
    while let Ok(Some(_)) = rows.next_row(&mut cells) {
        for (kind, cell) in types.iter_mut().zip(&cells).filter(|(_, cell)| !cell.is_empty()) {
            let found = Type::of(cell);
            *kind = Some(kind.map_or(found, |kind| kind.join(found)));
        }
    }
    names.into_iter().zip(types).map(|(name, kind)| (name, kind.unwrap_or(Type::String))).collect()
}

/// A number as the Table Schema has it: Rust would also read `infinity` and `nan`.
fn is_number(cell: &str) -> bool {
    matches!(cell, "NaN" | "INF" | "-INF")
        || (cell.bytes().any(|byte| byte.is_ascii_digit()) && cell.parse::<f64>().is_ok())
}

fn is_year_month(cell: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    cell.split_once('-')
        .is_some_and(|(year, month)| year.len() == 4 && month.len() == 2 && digits(year) && digits(month))
}
