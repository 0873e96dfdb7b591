//! Why a command did not do what it was asked, and the exit code that says so.

use std::fmt;
use std::io;
use std::path::Path;

use crate::study::{Problem, Problems};

/// Problems of a file that are shown; the others are counted.
const MOST: usize = 20;

/// Why a command ended early. Each kind has one exit code.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The study has problems: exit 2.
    Study(Problems),
    /// A file that is not a study's has problems, each with its place: exit 2.
    File {
        /// Name of the file.
        name: String,
        /// Never empty.
        list: Vec<Problem>,
    },
    /// The command line, or a file other than a study's, is not what was asked for: exit 2.
    Input {
        /// What is wrong, the value as written, what is allowed.
        what: String,
        /// A way out, where there is one.
        hint: Option<String>,
    },
    /// A gate did not hold; the answer itself stands on stdout: exit 1.
    Gate(String),
    /// The machine failed us: exit 3.
    Machine(String),
    /// Ctrl-C: exit 130.
    Interrupted,
    /// Nobody reads our output any more: exit 0, silently.
    Closed,
}

impl Failure {
    /// Wrong input, without a hint.
    pub fn input(what: impl Into<String>) -> Self {
        Self::Input { what: what.into(), hint: None }
    }

    /// Wrong input, with a way out.
    pub fn input_hint(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Input { what: what.into(), hint: Some(hint.into()) }
    }

    /// An error while reading: a wrong name is the user's, everything else the machine's.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        use io::ErrorKind::{InvalidFilename, InvalidInput, IsADirectory, NotADirectory, NotFound};
        let what = format!("cannot read {}: {}", path.display(), plain(error));
        match error.kind() {
            NotFound | NotADirectory | IsADirectory | InvalidInput | InvalidFilename => Self::input(what),
            _ => Self::Machine(what),
        }
    }

    /// An error while writing: an impossible name is the user's, everything else the machine's.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        use io::ErrorKind::{InvalidFilename, InvalidInput, IsADirectory, NotADirectory};
        let what = format!("cannot write {}: {}", path.display(), plain(error));
        match error.kind() {
            NotADirectory | IsADirectory | InvalidInput | InvalidFilename => Self::input(what),
            _ => Self::Machine(what),
        }
    }

    /// As the interface page says.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Closed => 0,
            Self::Gate(_) => 1,
            Self::Study(_) | Self::File { .. } | Self::Input { .. } => 2,
            Self::Machine(_) => 3,
            Self::Interrupted => 130,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Study(problems) => problems.fmt(f),
            Self::File { name, list } => {
                let n = list.len();
                writeln!(f, "{n} problem{} in {name}\n", if n == 1 { "" } else { "s" })?;
                for problem in list.iter().take(MOST) {
                    writeln!(f, "  {}", problem.to_string().replace('\n', "\n  "))?;
                }
                if n > MOST { writeln!(f, "  and {} more", n - MOST) } else { Ok(()) }
            }
            Self::Input { what, hint: None } | Self::Gate(what) | Self::Machine(what) => f.write_str(what),
            Self::Input { what, hint: Some(hint) } => write!(f, "{what}\n  hint: {hint}"),
            Self::Interrupted => f.write_str("interrupted"),
            Self::Closed => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

/// The words of the system without its error number.
fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
