//! Rows of a delimited file, with the line each begins on.
//!
//! Strict where our own files are read back: a quote that does not close, or text behind a closing
//! quote, is damage. Makes no sense of the cells.

use std::borrow::Cow;

/// What is wrong with a file, and on which line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Damage {
    pub(crate) line: usize,
    pub(crate) what: String,
}

impl Damage {
    pub(crate) fn new(line: usize, what: impl Into<String>) -> Self {
        Self { line, what: what.into() }
    }
}

/// How often a byte occurs.
pub(crate) fn count_of(wanted: u8, bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| usize::from(byte == wanted)).sum()
}

/// The separator that the header row has most of: comma, semicolon or tab.
pub(crate) fn separator_of(bytes: &[u8]) -> u8 {
    let header = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    [b';', b'\t'].into_iter().fold(b',', |best, separator| {
        if count_of(separator, header) > count_of(best, header) { separator } else { best }
    })
}

/// A file, row by row; blank lines are passed over.
pub(crate) struct Rows<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: u8,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(bytes: &'a [u8], separator: u8) -> Result<Self, Damage> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self { text, at: 0, line: 1, separator }),
            Err(error) => {
                let line = 1 + count_of(b'\n', &bytes[..error.valid_up_to()]);
                Err(Damage::new(line, "is not UTF-8 text"))
            }
        }
    }

    /// The line that the next row would begin on.
    pub(crate) fn line(&self) -> usize {
        self.line
    }

    /// Reads the next row into `cells` and returns its line; `None` at the end.
    pub(crate) fn next_row(&mut self, cells: &mut Vec<Cow<'a, str>>) -> Result<Option<usize>, Damage> {
        cells.clear();
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() && matches!(bytes[self.at], b'\n' | b'\r') {
            self.end_line();
        }
        if self.at >= bytes.len() {
            return Ok(None);
        }
        let line = self.line;
        loop {
            cells.push(self.cell()?);
            match bytes.get(self.at) {
                Some(&byte) if byte == self.separator => self.at += 1,
                Some(_) => {
                    self.end_line();
                    return Ok(Some(line));
                }
                None => return Ok(Some(line)),
            }
        }
    }

    /// Passes over one line end: LF, CR LF or CR.
    fn end_line(&mut self) {
        let bytes = self.text.as_bytes();
        if bytes[self.at] == b'\r' && bytes.get(self.at + 1) == Some(&b'\n') {
            self.at += 1;
        }
        self.at += 1;
        self.line += 1;
    }

    fn cell(&mut self) -> Result<Cow<'a, str>, Damage> {
        let bytes = self.text.as_bytes();
        if bytes.get(self.at) == Some(&b'"') {
            return self.quoted();
        }
        let start = self.at;
        while let Some(&byte) = bytes.get(self.at) {
            if byte == self.separator || matches!(byte, b'\n' | b'\r') {
                break;
            }
            self.at += 1;
        }
        Ok(Cow::Borrowed(&self.text[start..self.at]))
    }

    fn quoted(&mut self) -> Result<Cow<'a, str>, Damage> {
        let bytes = self.text.as_bytes();
        let opened = self.line;
        self.at += 1;
        let start = self.at;
        let mut doubled = false;
        loop {
            match bytes.get(self.at) {
                None => return Err(Damage::new(opened, "a quote does not close")),
                Some(b'"') if bytes.get(self.at + 1) == Some(&b'"') => {
                    doubled = true;
                    self.at += 2;
                }
                Some(b'"') => break,
                Some(b'\n') => {
                    self.line += 1;
                    self.at += 1;
                }
                Some(_) => self.at += 1,
            }
        }
        let inside = &self.text[start..self.at];
        self.at += 1;
        match bytes.get(self.at) {
            None | Some(b'\n' | b'\r') => {}
            Some(&byte) if byte == self.separator => {}
            Some(_) => return Err(Damage::new(self.line, "text behind a closing quote")),
        }
        Ok(if doubled { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &[u8]) -> Result<Vec<(usize, Vec<String>)>, Damage> {
        let mut rows = Rows::new(text, b',')?;
        let mut cells = Vec::new();
        let mut found = Vec::new();
        while let Some(line) = rows.next_row(&mut cells)? {
            found.push((line, cells.iter().map(ToString::to_string).collect()));
        }
        Ok(found)
    }

    #[test]
    fn cells_quotes_and_lines() {
        let found = all(b"a,b\r\n\"x, \"\"y\"\"\nz\",\n\n,1").expect("whole");
        let expected = [(1, vec!["a", "b"]), (2, vec!["x, \"y\"\nz", ""]), (5, vec!["", "1"])];
        assert_eq!(found.len(), expected.len());
        for ((line, cells), (at, texts)) in found.iter().zip(expected) {
            assert_eq!((*line, cells.iter().map(String::as_str).collect::<Vec<_>>()), (at, texts));
        }
    }

    #[test]
    fn damage_names_its_line() {
        assert_eq!(all(b"a\n\"b").expect_err("open").line, 2);
        assert_eq!(all(b"a\n\n\"b\"c").expect_err("behind").line, 3);
        assert_eq!(all(b"a\nb\n\xFF").expect_err("bytes").line, 3);
    }
}
