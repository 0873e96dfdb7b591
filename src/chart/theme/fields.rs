//! A TOML file with the place of each of its values.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::study::Problem;

/// A text with the byte of the file at which it is written.
pub(super) struct Written {
    pub(super) at: usize,
    pub(super) text: String,
}

/// Reads values, and collects what is wrong with them.
pub(super) struct Fields<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    pub(super) problems: Vec<Problem>,
}

impl Fields<'_> {
    /// Something wrong at a byte of the file.
    pub(super) fn problem(&mut self, at: usize, what: impl Into<String>, hint: Option<String>) {
        let problem = self.remark(at, what, hint);
        self.problems.push(problem);
    }

    /// Something to say about a byte of the file.
    pub(super) fn remark(&self, at: usize, what: impl Into<String>, hint: Option<String>) -> Problem {
        let before = &self.text[..at.min(self.text.len())];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let (line, column) = (1 + before.matches('\n').count(), 1 + before[start..].chars().count());
        let (file, what) = (self.file.to_owned(), what.into());
        Problem { file, line: Some(line), column: Some(column), what, hint }
    }

    /// Refuses keys that there are not.
    pub(super) fn check_keys(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for key in table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let hint = match nearest(name, known) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("allowed are {}", known.join(", ")),
                };
                self.problem(key.span().start, format!("unknown key `{name}`"), Some(hint));
            }
        }
    }

    /// The table of a key; an empty one where it is not written.
    pub(super) fn table<'t, 'i>(
        &mut self,
        table: &'t DeTable<'i>,
        key: &str,
        known: &[&str],
    ) -> Option<&'t DeTable<'i>> {
        let value = table.get(key)?;
        let Some(inner) = value.get_ref().as_table() else {
            self.problem(
                value.span().start,
                format!("`{key}` is not a table"),
                Some(format!("write [{key}]")),
            );
            return None;
        };
        self.check_keys(inner, known);
        Some(inner)
    }

    /// The text of a key, as it is written; nothing where it is not.
    pub(super) fn text(&mut self, table: Option<&DeTable<'_>>, key: &str) -> Option<Written> {
        let value = table?.get(key)?;
        let text = written(value);
        if text.is_none() {
            let hint = Some(format!("write {key} = \"...\""));
            self.problem(value.span().start, format!("`{key}` is not a text"), hint);
        }
        text
    }

    /// The texts of a key; nothing where it is not written.
    pub(super) fn texts(&mut self, table: Option<&DeTable<'_>>, key: &str) -> Option<(usize, Vec<Written>)> {
        let value = table?.get(key)?;
        let texts = value.get_ref().as_array().map(|items| items.iter().map(written).collect());
        if let Some(Some(texts)) = texts {
            return Some((value.span().start, texts));
        }
        let hint = Some(format!("write {key} = [\"...\", \"...\"]"));
        self.problem(value.span().start, format!("`{key}` is not a list of texts"), hint);
        None
    }
}

fn written(value: &Spanned<DeValue<'_>>) -> Option<Written> {
    let text = value.get_ref().as_str()?;
    Some(Written { at: value.span().start, text: text.to_owned() })
}

/// The name that was meant, if one is near.
fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let distance = |name: &&str| strsim::damerau_levenshtein(name, word);
    let near = known.iter().copied().min_by_key(|name| distance(name))?;
    (distance(&near) <= 1 + word.chars().count() / 3).then_some(near)
}
