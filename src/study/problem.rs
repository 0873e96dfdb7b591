//! What is wrong with a study, and where.

use std::fmt;

/// How many problems are printed before the rest is only counted.
const SHOWN: usize = 20;

/// How many problems are kept. A file of rubbish has one in every cell; nobody reads past this.
const KEPT: usize = 10_000;

/// How many warnings are kept.
const WARNED: usize = 1_000;

/// After how many problems no near names are looked for.
const HINTED: usize = 200;

/// Something wrong with a study.
///
/// Printed as `FILE:LINE:COLUMN: what is wrong`, then `hint: ...` on a line of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the study's folder; `--set` or `--scenario` for what the caller chose.
    pub file: String,
    /// Line of the file, from 1.
    pub line: Option<usize>,
    /// In a table the field of the row, from 1; in `study.toml` the character of the line, from 1.
    pub column: Option<usize>,
    /// What is wrong, the value as written, what is allowed.
    pub what: String,
    /// A way out, where there is one to be named.
    pub hint: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        for number in [self.line, self.column].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        write!(f, ": {}", self.what)?;
        match &self.hint {
            Some(hint) => write!(f, "\n  hint: {hint}"),
            None => Ok(()),
        }
    }
}

/// Everything that is wrong with a study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    /// Name of the study.
    pub study: String,
    /// In the order of the files, then of the lines; never empty.
    pub list: Vec<Problem>,
}

impl fmt::Display for Problems {
    /// A heading, then at most 20 problems and the count of the others.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n = self.list.len();
        writeln!(f, "{n} problem{} in study {}\n", if n == 1 { "" } else { "s" }, self.study)?;
        for problem in self.list.iter().take(SHOWN) {
            writeln!(f, "  {}", problem.to_string().replace('\n', "\n  "))?;
        }
        match n.saturating_sub(SHOWN) {
            0 => Ok(()),
            more => writeln!(f, "  and {more} more"),
        }
    }
}

impl std::error::Error for Problems {}

/// Where something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// File of the study, or the option of the command line.
    pub file: &'static str,
    /// From 1.
    pub line: Option<usize>,
    /// From 1.
    pub column: Option<usize>,
}

impl Place {
    /// A whole file.
    pub const fn file(file: &'static str) -> Place {
        Place { file, line: None, column: None }
    }

    /// A line of a file.
    pub const fn line(file: &'static str, line: usize) -> Place {
        Place { file, line: Some(line), column: None }
    }

    /// A cell of a table, or a character of a line.
    pub const fn cell(file: &'static str, line: usize, column: usize) -> Place {
        Place { file, line: Some(line), column: Some(column) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        for number in [self.line, self.column].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        Ok(())
    }
}

/// What is wrong and a way out, before it is known where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// What is wrong.
    pub what: String,
    /// A way out.
    pub hint: Option<String>,
}

impl Fault {
    /// A fault without a way out to be named.
    pub fn new(what: impl Into<String>) -> Fault {
        Fault { what: what.into(), hint: None }
    }

    /// A fault with a way out.
    pub fn hint(what: impl Into<String>, hint: impl Into<String>) -> Fault {
        Fault { what: what.into(), hint: Some(hint.into()) }
    }

    /// The same fault, with the name of what is at fault in front.
    pub fn of(self, name: &str) -> Fault {
        Fault { what: format!("{name}: {}", self.what), hint: self.hint }
    }
}

/// What the reading of a study has found so far.
#[derive(Debug, Default)]
pub(super) struct Log {
    problems: Vec<Problem>,
    /// In the order found, each once.
    pub warnings: Vec<String>,
    /// Separators and the like, one line a file.
    pub detected: Vec<String>,
}

impl Log {
    /// Notes a problem.
    pub fn problem(&mut self, place: Place, fault: Fault) {
        if self.problems.len() < KEPT {
            self.problems.push(Problem {
                file: place.file.to_string(),
                line: place.line,
                column: place.column,
                what: fault.what,
                hint: fault.hint,
            });
        }
    }

    /// Notes a problem of one scenario, which `whom` names; not where the base, for which `whom`
    /// is empty, has it already.
    pub fn problem_of(&mut self, whom: &str, place: Place, mut fault: Fault) {
        let at = |problem: &Problem| (problem.line, problem.column) == (place.line, place.column);
        let known =
            |problem: &Problem| problem.file == place.file && at(problem) && problem.what == fault.what;
        if !self.problems.iter().any(known) {
            fault.what.push_str(whom);
            self.problem(place, fault);
        }
    }

    /// Notes a warning of one scenario, like [`Log::problem_of`].
    pub fn warning_of(&mut self, whom: &str, place: Place, what: &str) {
        if !self.warnings.contains(&format!("{place}: {what}")) {
            self.warning(place, format!("{what}{whom}"));
        }
    }

    /// Notes a warning, once.
    pub fn warning(&mut self, place: Place, what: impl fmt::Display) {
        let line = format!("{place}: {what}");
        if self.warnings.len() < WARNED && !self.warnings.contains(&line) {
            self.warnings.push(line);
        }
    }

    /// Whether near names are still looked for: not in a file of rubbish.
    pub fn wants_hints(&self) -> bool {
        self.problems.len() < HINTED
    }

    /// Whether a problem has been noted.
    pub fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    /// All problems: files in the given order, then by line and column, each once.
    pub fn into_problems(mut self, study: &str, files: &[&str]) -> Problems {
        let rank = |name: &str| files.iter().position(|file| *file == name).unwrap_or(files.len());
        self.problems.sort_by(|a, b| (rank(&a.file), a).cmp(&(rank(&b.file), b)));
        self.problems.dedup();
        Problems { study: study.to_string(), list: self.problems }
    }
}
