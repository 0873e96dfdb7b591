//! From the bytes of a CSV file to cells that know where they stand.
//!
//! UTF-8 with or without byte order mark, LF or CRLF, separated by commas, semicolons or tabs,
//! told from the header row: the one of the three that stands there outside of quotes. Two of
//! them, or none where two columns are needed, is an error. Cells may stand in double quotes, a
//! double quote inside written twice, and may then hold separators and line breaks. Blank lines
//! are skipped; there are no comments. White space around a cell does not count.
//!
//! A place is `FILE:LINE:COLUMN`: the line of the file in which the cell begins, and the number
//! of its field in the row, both from 1. This room knows nothing of what the columns mean.

use super::numbers::{self, Decimal};
use super::problem::{Fault, Log, Place};
use super::text::{decode, plural, separator, separator_name};

/// Most columns of a table; it bounds the memory that a file of separators can ask for.
const MOST_COLUMNS: usize = 300;

/// Columns that hold words, in every table.
const TEXT_COLUMNS: [&str; 4] = ["label", "source", "grade", "note"];

/// A table as read. Every row has as many cells as the header; see [`Table::cell`].
#[derive(Debug)]
pub(super) struct Table {
    /// Name of the file.
    pub file: &'static str,
    /// Names of the columns, as written.
    pub header: Vec<String>,
    /// Line of the header.
    pub header_line: usize,
    /// How numbers are written in it.
    pub decimal: Decimal,
    /// Text of all cells, one after the other, without quotes and outer white space.
    text: String,
    cells: Vec<Span>,
    rows: Vec<Row>,
}

/// Where the text of a cell lies, and the line on which it stands.
#[derive(Debug, Clone, Copy)]
struct Span {
    start: u32,
    end: u32,
    line: u32,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    first: usize,
    n_cells: usize,
    line: u32,
}

/// A cell and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    /// Without quotes and outer white space.
    pub text: &'a str,
    /// Where it stands.
    pub place: Place,
}

impl Table {
    /// Reads a file. `None` if it cannot be read as a table at all; then the log says why.
    ///
    /// Rows whose number of cells is not that of the header are reported and kept: their cells
    /// are absent, but the first, so that the name of the row is known.
    pub fn read(file: &'static str, bytes: &[u8], most_rows: usize, log: &mut Log) -> Option<Table> {
        let (content, bom) = match decode(bytes) {
            Ok(decoded) => decoded,
            Err((line, fault)) => {
                log.problem(Place { file, line, column: None }, fault);
                return None;
            }
        };
        let separator = match separator(content) {
            Ok(separator) => separator,
            Err((line, fault)) => {
                log.problem(Place { file, line, column: None }, fault);
                return None;
            }
        };
        let mut table = match Scanner::new(file, content, separator).scan(most_rows) {
            Ok(table) => table,
            Err((line, fault)) => {
                log.problem(Place::line(file, line), fault);
                return None;
            }
        };
        table.check_shape(separator, log);
        table.decimal = table.decimal(separator);
        log.detected.push(table.detected(separator, bom, content));
        Some(table)
    }

    /// Number of rows below the header.
    pub fn n_rows(&self) -> usize {
        self.rows.len()
    }

    /// Place of a row.
    pub fn row_place(&self, row: usize) -> Place {
        Place::line(self.file, self.rows[row].line as usize)
    }

    /// Place of a column's name.
    pub fn header_place(&self, column: usize) -> Place {
        Place::cell(self.file, self.header_line, column + 1)
    }

    /// A cell; `None` in a row whose number of cells is wrong, but for its first.
    pub fn cell(&self, row: usize, column: usize) -> Option<Cell<'_>> {
        let Row { first, n_cells, .. } = self.rows[row];
        if column > 0 && n_cells != self.header.len() {
            return None;
        }
        let span = self.cells[first + column];
        let place = Place::cell(self.file, span.line as usize, column + 1);
        Some(Cell { text: &self.text[span.start as usize..span.end as usize], place })
    }

    /// Reports rows that are not as wide as the header.
    fn check_shape(&self, separator: u8, log: &mut Log) {
        for (i, row) in self.rows.iter().enumerate().filter(|(_, row)| row.n_cells != self.header.len()) {
            let s = if row.n_cells == 1 { "" } else { "s" };
            let what =
                format!("the row has {} cell{s}, the header has {} columns", row.n_cells, self.header.len());
            let first = self.cell(i, 0).map_or("", |cell| cell.text);
            let fault = if first.starts_with('#') {
                Fault::hint(what, "tables have no comments; remarks go into a column `note`")
            } else if row.n_cells > self.header.len() {
                let hint = format!("a cell that holds {} stands in double quotes", separator_name(separator));
                Fault::hint(what, hint)
            } else {
                Fault::hint(what, "an empty cell needs its separator too")
            };
            log.problem(self.row_place(i), fault);
        }
    }

    /// How numbers are written: only a file separated by semicolons may have decimal commas.
    fn decimal(&self, separator: u8) -> Decimal {
        if separator != b';' {
            return Decimal::Point;
        }
        let is_text: Vec<bool> =
            self.header.iter().map(|name| TEXT_COLUMNS.contains(&name.as_str())).collect();
        let clear = (0..self.n_rows()).any(|row| {
            (0..self.header.len())
                .filter(|column| !is_text[*column])
                .filter_map(|column| self.cell(row, column))
                .any(|cell| numbers::has_clear_comma(cell.text))
        });
        if clear { Decimal::Comma } else { Decimal::Either }
    }

    /// What was detected, in a line.
    fn detected(&self, separator: u8, bom: bool, content: &str) -> String {
        let decimal = if self.decimal == Decimal::Comma { "decimal commas" } else { "decimal points" };
        format!(
            "{}: separated by {}, {decimal}, {}{}, rows: {}",
            self.file,
            plural(separator),
            if content.contains("\r\n") { "CRLF" } else { "LF" },
            if bom { ", byte order mark" } else { "" },
            self.n_rows()
        )
    }
}

/// Cuts a text into cells.
struct Scanner<'a> {
    content: &'a str,
    separator: u8,
    at: usize,
    line: usize,
    table: Table,
}

type LineFault = (usize, Fault);

impl<'a> Scanner<'a> {
    fn new(file: &'static str, content: &'a str, separator: u8) -> Scanner<'a> {
        let table = Table {
            file,
            header: Vec::new(),
            header_line: 0,
            decimal: Decimal::Point,
            text: String::with_capacity(content.len()),
            cells: Vec::new(),
            rows: Vec::new(),
        };
        Scanner { content, separator, at: 0, line: 1, table }
    }

    fn peek(&self) -> Option<u8> {
        self.content.as_bytes().get(self.at).copied()
    }

    /// All rows, the header first.
    fn scan(mut self, most_rows: usize) -> Result<Table, LineFault> {
        while self.skip_blank_line() {}
        self.table.header_line = self.line;
        let mut most_cells = MOST_COLUMNS + 1;
        while self.peek().is_some() {
            if self.skip_blank_line() {
                continue;
            }
            let line = self.line;
            let row = self.row(most_cells)?;
            if self.table.header.is_empty() {
                if row.n_cells > MOST_COLUMNS {
                    return Err((
                        line,
                        Fault::new(format!("the header has more than {MOST_COLUMNS} columns")),
                    ));
                }
                let spans = std::mem::take(&mut self.table.cells);
                let name = |span: &Span| self.table.text[span.start as usize..span.end as usize].to_string();
                self.table.header = spans.iter().map(name).collect();
                most_cells = self.table.header.len();
            } else if self.table.rows.len() == most_rows {
                let what = format!("more than {most_rows} rows, which is the most that this table may have");
                return Err((line, Fault::new(what)));
            } else {
                self.table.rows.push(row);
            }
        }
        Ok(self.table)
    }

    /// Passes over a line of white space. In a file separated by tabs only blanks are white space.
    fn skip_blank_line(&mut self) -> bool {
        let rest = &self.content[self.at..];
        let line = rest.split_inclusive('\n').next().unwrap_or("");
        let is_white = |c: char| c.is_whitespace() && (c != '\t' || self.separator != b'\t');
        let blank = !line.is_empty() && line.chars().all(is_white);
        if blank {
            self.at += line.len();
            self.line += 1;
        }
        blank
    }

    /// A row, up to its line break. Cells beyond `most_cells` are counted and not kept.
    fn row(&mut self, most_cells: usize) -> Result<Row, LineFault> {
        let (first, line) = (self.table.cells.len(), self.line as u32);
        let mut n_cells = 0;
        loop {
            let span = self.field()?;
            n_cells += 1;
            if n_cells <= most_cells {
                self.table.cells.push(span);
            }
            match self.peek() {
                Some(byte) if byte == self.separator => self.at += 1,
                None => break,
                Some(_) => {
                    self.line_break()?;
                    break;
                }
            }
        }
        Ok(Row { first, n_cells, line })
    }

    /// Passes over LF or CRLF.
    fn line_break(&mut self) -> Result<(), LineFault> {
        if self.peek() == Some(b'\r') {
            self.at += 1;
        }
        if self.peek() != Some(b'\n') {
            let what = "a carriage return without a line feed";
            return Err((self.line, Fault::hint(what, "save the file with LF or CRLF line ends")));
        }
        self.at += 1;
        self.line += 1;
        Ok(())
    }

    /// A field, up to its separator or line break.
    fn field(&mut self) -> Result<Span, LineFault> {
        let blank = |byte: u8| (byte == b' ' || byte == b'\t') && byte != self.separator;
        while self.peek().is_some_and(blank) {
            self.at += 1;
        }
        if self.peek() == Some(b'"') {
            return self.quoted_field();
        }
        let rest = &self.content[self.at..];
        let ends = |byte: u8| byte == self.separator || byte == b'\n' || byte == b'\r';
        let length = rest.bytes().position(ends).unwrap_or(rest.len());
        self.at += length;
        Ok(self.keep(rest[..length].trim(), self.line))
    }

    /// A field in double quotes.
    fn quoted_field(&mut self) -> Result<Span, LineFault> {
        let opened = self.line;
        let mut value = String::new();
        self.at += 1;
        loop {
            let rest = &self.content[self.at..];
            let Some(length) = rest.find('"') else {
                return Err((opened, Fault::new("a double quote is opened and never closed")));
            };
            let piece = &rest[..length];
            value.push_str(piece);
            self.line += piece.bytes().filter(|byte| *byte == b'\n').count();
            self.at += length + 1;
            if self.peek() != Some(b'"') {
                break;
            }
            value.push('"');
            self.at += 1;
        }
        let blank = |byte: u8| (byte == b' ' || byte == b'\t') && byte != self.separator;
        while self.peek().is_some_and(blank) {
            self.at += 1;
        }
        match self.peek() {
            None | Some(b'\n' | b'\r') => {}
            Some(byte) if byte == self.separator => {}
            Some(_) => {
                let what = "text stands between a closing double quote and the next separator";
                return Err((self.line, Fault::hint(what, "a double quote inside a cell is written twice")));
            }
        }
        Ok(self.keep(value.replace("\r\n", "\n").trim(), opened))
    }

    /// Stores the text of a cell.
    fn keep(&mut self, value: &str, line: usize) -> Span {
        let start = self.table.text.len() as u32;
        self.table.text.push_str(value);
        Span { start, end: self.table.text.len() as u32, line: line as u32 }
    }
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
