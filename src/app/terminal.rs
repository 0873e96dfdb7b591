//! What the user sees: results on stdout, messages and progress on stderr.
//!
//! Colours and progress bars appear on a terminal only, and never with `--no-color` or `NO_COLOR`.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::{Value, json};

use super::failure::Failure;
use super::stop;
use crate::engine::Progress;
use crate::study::Problem;

/// How much is said, and in which form.
#[derive(Debug, Clone, Copy, Default)]
pub struct Voice {
    /// Only results, warnings and errors.
    pub quiet: bool,
    /// Results for programs instead of people.
    pub json: bool,
    /// Details on stderr.
    pub verbose: bool,
}

const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
const CYAN: Style = AnsiColor::Cyan.on_default();

impl Voice {
    /// Writes a result to stdout; the line break at its end is added where it lacks.
    ///
    /// # Errors
    /// [`Failure::Closed`] if nobody reads it, [`Failure::Machine`] if it cannot be written.
    pub fn result(self, text: &str) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        let end = if text.ends_with('\n') { "" } else { "\n" };
        let written = stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.write_all(end.as_bytes()))
            .and_then(|()| stdout.flush());
        written.map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Closed,
            _ => Failure::Machine(format!("cannot write to standard output: {error}")),
        })
    }

    /// Writes a result for programs.
    ///
    /// # Errors
    /// As [`Voice::result`].
    pub fn result_json(self, value: &serde_json::Value) -> Result<(), Failure> {
        self.result(&format!("{value:#}"))
    }

    /// A message, unless `--quiet`.
    pub fn say(self, text: &str) {
        if !self.quiet {
            stderr(text);
        }
    }

    /// A message for somebody who waits at a terminal.
    pub fn say_on_terminal(self, text: &str) {
        if !self.json && io::stderr().is_terminal() {
            self.say(text);
        }
    }

    /// A detail, with `-v` only.
    pub fn detail(self, text: &str) {
        if self.verbose && !self.quiet {
            stderr(text);
        }
    }

    /// A warning.
    pub fn warn(self, text: &str) {
        stderr(&format!("{YELLOW}warning:{YELLOW:#} {text}"));
    }

    /// Why the command failed. Lines of a study's problems stand as they are, so that editors find
    /// the places.
    pub fn fail(self, failure: &Failure) {
        let text = failure.to_string();
        match failure {
            Failure::Closed => {}
            Failure::Study(_) | Failure::File { .. } => stderr(&with_coloured_hints(text.trim_end())),
            Failure::Gate(_) | Failure::Interrupted => stderr(&text),
            _ => stderr(&format!("{RED}error:{RED:#} {}", with_coloured_hints(&text))),
        }
    }
}

fn with_coloured_hints(text: &str) -> String {
    text.replace("\n  hint:", &format!("\n  {CYAN}hint:{CYAN:#}"))
        .replace("\n    hint:", &format!("\n    {CYAN}hint:{CYAN:#}"))
}

/// Says why a command failed: on stderr, and with `--json` on stdout too.
pub fn tell(voice: Voice, failure: &Failure) {
    voice.fail(failure);
    let problems = match failure {
        Failure::Study(problems) => problems.list.iter().map(problem).collect(),
        Failure::File { list, .. } => list.iter().map(problem).collect(),
        Failure::Input { what, hint } => {
            vec![json!({ "file": null, "line": null, "column": null, "what": what, "hint": hint })]
        }
        Failure::Machine(what) => {
            vec![json!({ "file": null, "line": null, "column": null, "what": what, "hint": null })]
        }
        Failure::Gate(_) | Failure::Interrupted | Failure::Closed => return,
    };
    if voice.json {
        let _ = voice.result_json(&json!({ "problems": Value::Array(problems) }));
    }
}

fn problem(problem: &Problem) -> Value {
    json!({ "file": problem.file, "line": problem.line, "column": problem.column, "what": problem.what,
        "hint": problem.hint })
}

/// Says that the program has a bug.
pub fn tell_bug(what: &str) {
    let place = match env!("CARGO_PKG_REPOSITORY") {
        "" => String::new(),
        address => format!(" at {address}"),
    };
    stderr(&format!(
        "{RED}bug:{RED:#} {what}\nThis is a mistake in workshift {}, not in your study. Please report it{place}, with \
         the line above, the command and the study.",
        env!("CARGO_PKG_VERSION"),
    ));
}

/// Writes to stderr; where that fails there is nobody left to tell.
fn stderr(text: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}

/// Columns of the terminal that shows stdout; 100 where there is none, so that a file reads well.
pub fn width() -> usize {
    terminal_size::terminal_size_of(io::stdout()).map_or(100, |(width, _)| usize::from(width.0).max(40))
}

/// A line of a result that is to be read less: grey on a terminal, as it is elsewhere.
pub fn grey(line: &str) -> String {
    let style = Style::new().dimmed();
    match anstream::AutoStream::choice(&io::stdout()) {
        anstream::ColorChoice::Never => line.to_owned(),
        _ => format!("{style}{line}{style:#}"),
    }
}

/// The words of a text; a number and what it is of are one: `89 %`, `1.2 M`, and so is what a space at which no line ends
/// holds together.
fn words(text: &str) -> Vec<String> {
    const UNITS: [&str; 5] = ["%", "k", "M", "bn", "tn"];
    let mut words: Vec<String> = Vec::new();
    let parts = |c: char| c.is_whitespace() && !"\u{a0}\u{202f}".contains(c);
    for word in text.split(parts).filter(|word| !word.is_empty()) {
        let unit = word.trim_end_matches(|c: char| ".,;:)”".contains(c));
        let after_number = |before: &String| before.ends_with(|c: char| c.is_ascii_digit());
        match words.last_mut().filter(|before| UNITS.contains(&unit) && after_number(before)) {
            Some(before) => {
                before.push(' ');
                before.push_str(word);
            }
            None => words.push(word.to_owned()),
        }
    }
    words
}

/// Text in lines of at most `width` letters, each after `indent`; no line ends between a number and its unit.
pub fn fill(text: &str, indent: &str, width: usize) -> String {
    let mut lines = vec![String::from(indent)];
    for word in &words(text) {
        let line = lines.last_mut().expect("there is a first line");
        let used = line.chars().count();
        if used > indent.len() && used + 1 + word.chars().count() > width {
            lines.push(format!("{indent}{word}"));
        } else {
            line.push_str(if used > indent.len() { " " } else { "" });
            line.push_str(word);
        }
    }
    lines.join("\n")
}

/// Progress of a simulation, with the time left.
#[derive(Debug)]
pub struct Bar(ProgressBar);

impl Bar {
    /// A bar for so many replications; invisible off a terminal, with `--quiet` and with `--json`.
    pub fn new(voice: Voice, replications: u32) -> Self {
        let visible = !voice.quiet && !voice.json && io::stderr().is_terminal();
        let target = if visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(u64::from(replications)), target);
        let style =
            ProgressStyle::with_template("{msg} {bar:30} {human_pos}/{human_len} futures, {eta} left");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message("simulating");
        if visible {
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        Self(bar)
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn done(&self, replications: u32) {
        self.0.inc(u64::from(replications));
    }

    fn cancelled(&self) -> bool {
        stop::stopped()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Teeth: words that are only parted at spaces end a line with `89`.
    #[test]
    fn a_number_and_its_unit_stay_on_a_line() {
        assert_eq!(fill("holds in 89 % of all", "", 12), "holds in\n89 % of all");
        assert_eq!(fill("costs USD 1.2 M, more", "", 14), "costs USD\n1.2 M, more");
        assert_eq!(fill("sur 69\u{a0}163\u{a0}: peu", "", 8), "sur\n69\u{a0}163\u{a0}:\npeu");
        assert_eq!(fill("a b", "  ", 4), "  a\n  b");
    }
}
