//! A table of a method, cell by cell.

use serde_json::json;

use super::cell::{push_number, push_text, push_whole};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A number, written in the shortest form that reads back to the same double.
    Number(f64),
    /// A whole number.
    Count(u64),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

/// A table of a method: a name, a header and rows of as many cells.
///
/// ```
/// use workshift::report::CsvTable;
///
/// let mut table = CsvTable::new("indices", &["key", "index"]);
/// table.row(["adoption_speed".into(), 0.25.into()]);
/// assert_eq!(table.file(), "indices.csv");
/// assert_eq!(table.bytes(), b"key,index\nadoption_speed,0.25\n");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct CsvTable {
    name: &'static str,
    columns: &'static [&'static str],
    rows: Vec<Vec<Cell>>,
}

impl CsvTable {
    /// A table without rows; its name is that of its file.
    pub fn new(name: &'static str, columns: &'static [&'static str]) -> Self {
        Self { name, columns, rows: Vec::new() }
    }

    /// Adds a row.
    ///
    /// # Panics
    ///
    /// If it has not as many cells as the header: a mistake in the program.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let cells: Vec<Cell> = cells.into_iter().collect();
        assert_eq!(cells.len(), self.columns.len(), "a row of {} has a cell for every column", self.name);
        self.rows.push(cells);
    }

    /// The name of its file.
    pub fn file(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// The rows as objects, for `--json`.
    pub fn to_json(&self) -> serde_json::Value {
        let cell = |cell: &Cell| match cell {
            Cell::Text(text) => json!(text),
            Cell::Number(number) => json!(number),
            Cell::Count(count) => json!(count),
            Cell::Empty => json!(null),
        };
        let row = |row: &Vec<Cell>| {
            let pairs = self.columns.iter().zip(row).map(|(name, value)| ((*name).to_owned(), cell(value)));
            serde_json::Value::Object(pairs.collect())
        };
        serde_json::Value::Array(self.rows.iter().map(row).collect())
    }

    /// Its name, as in [`CsvTable::file`] without the ending.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The file: UTF-8, commas, a header row, LF line ends.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = self.columns.join(",").into_bytes();
        out.push(b'\n');
        for row in &self.rows {
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    out.push(b',');
                }
                match cell {
                    Cell::Text(text) => push_text(&mut out, text),
                    Cell::Number(number) => push_number(&mut out, *number),
                    Cell::Count(count) => push_whole(&mut out, *count),
                    Cell::Empty => {}
                }
            }
            out.push(b'\n');
        }
        out
    }
}
