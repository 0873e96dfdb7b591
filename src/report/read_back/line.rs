//! One row of a table of statistics: its cells by column, and what they must be.

use std::borrow::Cow;

use crate::engine::{Signs, Statistics};
use crate::report::rows::{Damage, Rows};
use crate::report::tables::{self, LEADING, SIGNS};
use crate::study::YearMonth;

/// The rows of a table of statistics whose header is as expected.
pub(super) struct Lines<'a> {
    rows: Rows<'a>,
    cells: Vec<Cow<'a, str>>,
    n_keys: usize,
    n_columns: usize,
    with_signs: bool,
    line: usize,
}

impl<'a> Lines<'a> {
    /// Checks the header.
    pub(super) fn new(bytes: &'a [u8], keys: &[&str], with_signs: bool) -> Result<Self, Damage> {
        let mut rows = Rows::new(bytes, b',')?;
        let mut cells = Vec::new();
        let expected = tables::header(keys, with_signs);
        let Some(line) = rows.next_row(&mut cells)? else {
            return Err(Damage::new(1, format!("is empty, the header must be `{expected}`")));
        };
        if cells.join(",") != expected {
            return Err(Damage::new(line, format!("the header must be `{expected}`")));
        }
        Ok(Self { n_columns: cells.len(), rows, cells, n_keys: keys.len(), with_signs, line })
    }

    /// Goes to the next row; false at the end.
    pub(super) fn advance(&mut self) -> Result<bool, Damage> {
        match self.rows.next_row(&mut self.cells)? {
            None => {
                self.line = self.rows.line();
                Ok(false)
            }
            Some(line) if self.cells.len() == self.n_columns => {
                self.line = line;
                Ok(true)
            }
            Some(line) => Err(Damage::new(
                line,
                format!("has {} cells, the header has {}", self.cells.len(), self.n_columns),
            )),
        }
    }

    /// The text of a key column, by position.
    pub(super) fn key(&self, column: usize) -> &str {
        &self.cells[column]
    }

    /// Damage on this row.
    pub(super) fn damage(&self, what: impl Into<String>) -> Damage {
        Damage::new(self.line, what)
    }

    /// Position of a name in a list.
    pub(super) fn position<T>(
        &self,
        column: usize,
        what: &str,
        list: &[T],
        name: impl Fn(&T) -> &str,
    ) -> Result<usize, Damage> {
        let found = self.key(column);
        list.iter()
            .position(|entry| name(entry) == found)
            .ok_or_else(|| self.damage(format!("unknown {what} `{found}`")))
    }

    /// The month, at most the horizon.
    pub(super) fn month(&self, column: usize, horizon: u32) -> Result<usize, Damage> {
        let found = self.key(column);
        match found.parse::<u32>() {
            Ok(month) if month <= horizon => Ok(month as usize),
            _ => Err(self.damage(format!("`month` is `{found}`, allowed is 0 to {horizon}"))),
        }
    }

    /// A cell that must be a given text.
    pub(super) fn must_be(&self, column: usize, name: &str, expected: &str) -> Result<(), Damage> {
        let found = self.key(column);
        if found == expected {
            Ok(())
        } else {
            Err(self.damage(format!("`{name}` is `{found}`, must be `{expected}`")))
        }
    }

    /// `YYYY-MM`.
    pub(super) fn date(&self, column: usize) -> Result<YearMonth, Damage> {
        let found = self.key(column);
        let parsed = found.rsplit_once('-').and_then(|(year, month)| {
            let (year, month) = (year.parse::<i32>().ok()?, month.parse::<u32>().ok()?);
            let is_date = (0..=9999).contains(&year) && (1..=12).contains(&month) && found.len() == 7;
            is_date.then_some(YearMonth { year, month })
        });
        parsed.ok_or_else(|| self.damage(format!("`date` is `{found}`, must be YYYY-MM")))
    }

    /// The statistics behind the keys.
    pub(super) fn statistics(&self) -> Result<Statistics, Damage> {
        let n = &self.cells[self.n_keys];
        let n = n.parse::<u64>().map_err(|_| self.damage(format!("`n` is `{n}`, must be a whole number")))?;
        let signs_at = self.n_keys + LEADING.len();
        let signs = if self.with_signs { self.signs(signs_at)? } else { None };
        let min_at = if self.with_signs { signs_at + SIGNS.len() } else { signs_at };
        let mut quantiles = [0.0; 9];
        for (at, quantile) in quantiles.iter_mut().enumerate() {
            *quantile = self.number(min_at + 1 + at)?;
        }
        Ok(Statistics {
            n,
            mean: self.number(self.n_keys + 1)?,
            sd: self.maybe(self.n_keys + 2)?,
            mcse: self.maybe(self.n_keys + 3)?,
            min: self.number(min_at)?,
            quantiles,
            max: self.number(min_at + 10)?,
            signs,
        })
    }

    fn signs(&self, at: usize) -> Result<Option<Signs>, Damage> {
        match (self.maybe(at)?, self.maybe(at + 1)?, self.maybe(at + 2)?) {
            (Some(more), Some(less), Some(same)) => Ok(Some(Signs { more, less, same })),
            (None, None, None) => Ok(None),
            _ => Err(self.damage("`p_more`, `p_less` and `p_same` must all be there or all be empty")),
        }
    }

    fn maybe(&self, column: usize) -> Result<Option<f64>, Damage> {
        if self.cells[column].is_empty() { Ok(None) } else { self.number(column).map(Some) }
    }

    fn number(&self, column: usize) -> Result<f64, Damage> {
        let text = &self.cells[column];
        text.parse::<f64>().map_err(|_| {
            let text: String = text.chars().take(40).collect();
            self.damage(format!("column {} is `{text}`, must be a number", column + 1))
        })
    }
}
