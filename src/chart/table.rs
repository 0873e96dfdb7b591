//! The numbers of a chart as CSV.

/// Rows of cells; the first is the header.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    text: String,
}

impl Table {
    pub(super) fn new(header: &[&str]) -> Self {
        let mut table = Self::default();
        table.row(header.iter().map(ToString::to_string));
        table
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        for (i, cell) in cells.into_iter().enumerate() {
            if i > 0 {
                self.text.push(',');
            }
            if cell.contains([',', '"', '\n', '\r']) {
                self.text.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
            } else {
                self.text.push_str(&cell);
            }
        }
        self.text.push('\n');
    }

    pub(super) fn csv(self) -> String {
        self.text
    }
}

/// A number in the shortest form that reads back to the same double.
pub(super) fn number(value: f64) -> String {
    format!("{value}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_separators_are_quoted() {
        let mut table = Table::new(&["role", "mean"]);
        table.row(["a, \"b\"".to_owned(), number(0.1)]);
        assert_eq!(table.csv(), "role,mean\n\"a, \"\"b\"\"\",0.1\n");
    }
}
