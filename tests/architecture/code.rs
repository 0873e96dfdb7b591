//! Rust as far as the plan of the house needs it: code without comments and texts, and the paths in it.

/// The code of a file: comments, and what stands inside quotes, are blank; lines stand where they stood.
pub struct Code(String);

/// A path that begins at the root of the crate.
pub struct Path {
    pub line: usize,
    /// Its first part: `engine` of `crate::engine::Plan`.
    pub room: String,
    /// Whether it begins with `crate::`. One of `super::` leads to the root only if no module is nested in its file.
    pub is_sure: bool,
}

impl Code {
    pub fn with_tests(text: &str) -> Code {
        Code(without_comments(text))
    }

    /// Without the items under `#[cfg(test)]`, and with `use std::{a, b}` written out.
    pub fn without_tests(text: &str) -> Code {
        let mut code = without_comments(text);
        while let Some(start) = code.find("#[cfg(test)]") {
            let end = start + item_length(&code[start..]);
            code.replace_range(start..end, &blank(&code[start..end]));
        }
        Code(code)
    }

    /// Lines in which a word stands: not as the end of a longer one, and also as a part of `std::{...}`.
    pub fn lines_with<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        let whole = move |at: usize| {
            let is_letter = |c: char| c.is_alphanumeric() || c == '_';
            !word.starts_with(is_letter) || !self.0[..at].ends_with(is_letter)
        };
        let plain = self.0.match_indices(word).map(|(at, _)| at).filter(move |&at| whole(at));
        let grouped = word.strip_prefix("std::").into_iter().flat_map(move |part| {
            let groups = self.0.match_indices("std::{");
            groups
                .flat_map(move |(at, opening)| heads(&self.0, at + opening.len()))
                .filter_map(move |(at, head)| (head == part).then_some(at))
        });
        plain.chain(grouped).map(|at| self.line(at))
    }

    /// Every path from the root of the crate, by `crate::` or by as many `super::` as lead there.
    pub fn paths_from_the_root(&self, file: &str) -> Vec<Path> {
        let depth = file.trim_end_matches("/mod.rs").split('/').count();
        let mut starts: Vec<(usize, bool)> = Vec::new();
        for (at, word) in self.0.match_indices("crate::") {
            starts.push((at + word.len(), true));
        }
        let outer = "super::".repeat(depth);
        for (at, _) in self.0.match_indices(&outer) {
            starts.push((at + outer.len(), false));
        }
        // `super::{super::engine, ...}`: a group after the last but one.
        if depth > 1 {
            let inner = format!("{}{{", "super::".repeat(depth - 1));
            for (at, _) in self.0.match_indices(&inner) {
                let parts = heads(&self.0, at + inner.len());
                starts.extend(
                    parts.into_iter().filter(|(_, head)| head == "super").map(|(at, _)| (at + 7, false)),
                );
            }
        }
        let mut paths = Vec::new();
        for (start, is_sure) in starts {
            let parts = match self.0[start..].strip_prefix('{') {
                Some(_) => heads(&self.0, start + 1),
                None => vec![(start, word_at(&self.0, start))],
            };
            let from_root = parts.into_iter().filter(|(_, head)| !head.is_empty() && head != "super");
            paths.extend(from_root.map(|(at, room)| Path { line: self.line(at), room, is_sure }));
        }
        paths
    }

    fn line(&self, at: usize) -> usize {
        1 + self.0[..at].matches('\n').count()
    }
}

fn word_at(code: &str, at: usize) -> String {
    code[at..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// First words of the parts of a group of imports whose brace was opened before `start`, with their places.
fn heads(code: &str, start: usize) -> Vec<(usize, String)> {
    let (mut found, mut depth, mut is_head) = (Vec::new(), 0, true);
    for (at, letter) in code[start..].char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => is_head = true,
            letter if is_head && !letter.is_whitespace() => {
                found.push((start + at, word_at(code, start + at)));
                is_head = false;
            }
            _ => {}
        }
    }
    found
}

/// Length of the item that begins here: to its `;`, or to the brace that closes its body.
fn item_length(code: &str) -> usize {
    let mut depth = 0;
    for (at, letter) in code.char_indices() {
        match letter {
            ';' if depth == 0 => return at + 1,
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

fn blank(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect()
}

/// Comments and the insides of texts and letters made blank.
fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let skipped = comment(rest).or_else(|| quoted(rest, code.chars().last()));
        let (length, is_blank) = skipped
            .map_or_else(|| (rest.chars().next().map_or(1, char::len_utf8), false), |length| (length, true));
        code.push_str(&if is_blank { blank(&rest[..length]) } else { rest[..length].to_owned() });
        rest = &rest[length..];
    }
    code
}

/// Length of a comment.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    text.starts_with("/*").then(|| text.find("*/").map_or(text.len(), |at| at + 2))
}

/// Length of a text or a letter in quotes; a lifetime is neither.
fn quoted(text: &str, before: Option<char>) -> Option<usize> {
    let in_a_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let raw = text.strip_prefix('r').filter(|_| !in_a_word).map(|rest| rest.trim_start_matches('#'));
    if let Some(rest) = raw.filter(|rest| rest.starts_with('"')) {
        let hashes = text.len() - rest.len() - 1;
        let end = format!("\"{}", "#".repeat(hashes));
        let opened = hashes + 2;
        return Some(text[opened..].find(&end).map_or(text.len(), |at| opened + at + end.len()));
    }
    if let Some(inside) = text.strip_prefix('\'') {
        let mut letters = inside.chars();
        let first = letters.next()?;
        if first == '\\' {
            return inside[2..].find('\'').map(|at| at + 4);
        }
        return letters.next().filter(|second| *second == '\'').map(|_| 2 + first.len_utf8());
    }
    if !text.starts_with('"') {
        return None;
    }
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return Some(at + 1),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    Some(text.len())
}
