//! The files of a study, as parsed: cells of tables, values of TOML.
//!
//! Beside the checked study, because the folder holds a copy of the files and so depends on the cells
//! that no number comes from: notes, and the columns of scenarios that did not run.

use std::borrow::Cow;

use super::Canon;
use crate::report::rows::{Damage, Rows, separator_of};
use crate::study::InputFile;

pub(super) fn files(canon: &mut Canon, files: &[InputFile]) {
    let mut sorted: Vec<&InputFile> = files.iter().collect();
    sorted.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    canon.list("files", sorted.into_iter(), |canon, file| {
        canon.text("path", &file.path);
        let understood = match file.path.rsplit('.').next() {
            Some("csv") => table(canon, &file.bytes),
            Some("toml") => document(canon, &file.bytes),
            _ => false,
        };
        if !understood {
            canon.bytes("bytes", b'b', &file.bytes);
        }
    });
}

/// Every row as its filled cells, by name of column; false where the file is not a table.
fn table(canon: &mut Canon, bytes: &[u8]) -> bool {
    let Ok(rows) = rows_of(bytes) else { return false };
    let Some((header, rows)) = rows.split_first() else { return false };
    canon.list("rows", rows.iter(), |canon, row| {
        let mut cells: Vec<(&str, &str)> = row
            .iter()
            .enumerate()
            .map(|(at, cell)| (header.get(at).map_or("", |name| name.trim()), cell.trim()))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        cells.sort_by_key(|&(name, _)| name);
        canon.list("cells", cells.into_iter(), |canon, (name, cell)| canon.text(name, cell));
    });
    // The order of the scenario columns says which is the base; the checked study has that.
    true
}

/// Header and rows, those of blank cells left out.
fn rows_of(bytes: &[u8]) -> Result<Vec<Vec<Cow<'_, str>>>, Damage> {
    let separator = separator_of(bytes);
    let mut rows = Rows::new(bytes, separator)?;
    let mut cells = Vec::new();
    let mut found = Vec::new();
    while rows.next_row(&mut cells)?.is_some() {
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            found.push(cells.clone());
        }
    }
    Ok(found)
}

/// Every value by its key, keys in order; false where the file is not TOML.
fn document(canon: &mut Canon, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let parsed = std::str::from_utf8(bytes).ok().and_then(|text| text.parse::<toml::Table>().ok());
    parsed.map(|document| value(canon, "toml", &toml::Value::Table(document))).is_some()
}

fn value(canon: &mut Canon, name: &str, found: &toml::Value) {
    match found {
        toml::Value::String(text) => canon.text(name, text),
        toml::Value::Integer(number) => canon.bytes(name, b'i', &number.to_le_bytes()),
        toml::Value::Float(number) => canon.number(name, *number),
        toml::Value::Boolean(yes) => canon.bytes(name, b'y', &[u8::from(*yes)]),
        toml::Value::Datetime(date) => canon.text(name, &date.to_string()),
        toml::Value::Array(list) => {
            canon.list(name, list.iter(), |canon, entry| value(canon, "entry", entry));
        }
        toml::Value::Table(table) => {
            let mut entries: Vec<(&String, &toml::Value)> = table.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            canon.list(name, entries.into_iter(), |canon, (key, entry)| value(canon, key, entry));
        }
    }
}
