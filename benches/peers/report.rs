//! Tables of a run, as Markdown: what a terminal shows and what the docs hold are the same text.

use std::fmt::Write;
use std::path::Path;

use workshift_benches::workload::Workload;

use crate::implementation::{Implementation, Work};
use crate::rounds::{Measured, Rounds};

/// Share of the time, in %, for which an idle machine gives a worker its processor.
const LEAST_SHARE: f64 = 95.0;
/// Lines between which a document keeps the tables of a run.
const MARKS: [&str; 2] = ["<!-- peers -->", "<!-- /peers -->"];

/// The table of one work.
pub fn table(rounds: &Rounds) -> String {
    let mut out = String::new();
    let mut line = |text: &str| writeln!(out, "{text}").expect("a string takes what is written");
    line(&format!("### {}\n", title(rounds)));
    let against = against(rounds);
    let (per, unit) = per_unit(rounds);
    let mut head = format!("| implementation | seconds | {unit} | peak memory |");
    let mut rule = "|---|---|---|---|".to_owned();
    for (one, _) in &against {
        write!(head, " times {} |", one.label()).expect("a string takes what is written");
        rule.push_str("---|");
    }
    line(&head);
    line(&rule);
    for (implementation, measured) in &rounds.measured {
        let seconds: Vec<f64> = measured.iter().map(|one| one.seconds).collect();
        let peak = measured.iter().map(|one| one.peak_kib).max().unwrap_or(0) as f64 / 1024.0;
        let each = Spread::of(seconds.iter().map(|seconds| seconds * per));
        let mut row = format!(
            "| {} | {} | {} | {peak:.0} MiB |",
            implementation.label(),
            Spread::of(seconds.iter().copied()).in_words(),
            three_digits(each.median)
        );
        for (one, base) in &against {
            let cell = if one == implementation { "1".to_owned() } else { ratios(measured, base).in_words() };
            write!(row, " {cell} |").expect("a string takes what is written");
        }
        line(&row);
    }
    line(&format!(
        "\n{} rounds; in brackets the range over rounds. {} numbers were compared with the witness, none disagrees.",
        rounds.measured.first().map_or(0, |(_, measured)| measured.len()),
        thousands(rounds.compared as u64)
    ));
    let sum = |of: fn(&Measured) -> f64| -> f64 {
        rounds.measured.iter().flat_map(|(_, measured)| measured).map(of).sum()
    };
    let share = 100.0 * sum(|one| one.processor) / sum(|one| one.seconds);
    if share < LEAST_SHARE {
        line(&format!(
            "\nThe machine was busy: workers had the processor for {share:.0} % of the time. Do not quote."
        ));
    }
    for absent in &rounds.absent {
        line(&format!("\nNot run: {absent}."));
    }
    out
}

fn title(rounds: &Rounds) -> String {
    let n = thousands(rounds.replications as u64);
    match (rounds.work, workload(rounds.work)) {
        (_, Some(workload)) => format!(
            "Reference workload {}: {} roles, {} months, {n} replications, {} draws",
            rounds.work.to_string().to_uppercase(),
            workload.roles.len(),
            workload.months,
            thousands(workload.draws(rounds.replications))
        ),
        _ => format!("Firm model, study `meta-2026`, all scenarios, {n} replications"),
    }
}

fn workload(work: Work) -> Option<Workload> {
    match work {
        Work::A => Some(Workload::a()),
        Work::B => Some(Workload::b()),
        Work::Firm => None,
    }
}

/// What seconds are multiplied by, and the unit that comes out.
fn per_unit(rounds: &Rounds) -> (f64, &'static str) {
    match workload(rounds.work) {
        Some(workload) => (1e9 / workload.draws(rounds.replications) as f64, "ns a draw"),
        None => (1e6 / rounds.replications as f64, "µs a replication of all scenarios"),
    }
}

/// Those whose speed the others are held against: ours, or else the first.
fn against(rounds: &Rounds) -> Vec<&(Implementation, Vec<Measured>)> {
    let ours: Vec<_> = rounds.measured.iter().filter(|(one, _)| one.is_ours()).collect();
    if ours.is_empty() { rounds.measured.iter().take(1).collect() } else { ours }
}

/// Ratios inside the rounds.
fn ratios(measured: &[Measured], base: &[Measured]) -> Spread {
    Spread::of(measured.iter().zip(base).map(|(one, base)| one.seconds / base.seconds))
}

/// The median of some numbers, with their range.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Spread {
    least: f64,
    median: f64,
    most: f64,
}

impl Spread {
    fn of(numbers: impl Iterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = numbers.collect();
        sorted.sort_by(f64::total_cmp);
        let n = sorted.len();
        let median = match n {
            0 => f64::NAN,
            _ => (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0,
        };
        let end = |at: Option<&f64>| at.copied().unwrap_or(f64::NAN);
        Self { least: end(sorted.first()), median, most: end(sorted.last()) }
    }

    fn in_words(self) -> String {
        format!("{} ({} to {})", three_digits(self.median), three_digits(self.least), three_digits(self.most))
    }
}

/// Three digits that count, but never fewer than stand before the point.
fn three_digits(x: f64) -> String {
    let places = match x.abs() {
        x if x >= 99.95 => 0,
        x if x >= 9.995 => 1,
        x if x >= 0.9995 => 2,
        _ => 3,
    };
    format!("{x:.places$}")
}

/// 43,200,000.
fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Writes the text to a document: between its marks, if it has them, else as the whole file.
pub fn paste(path: &Path, text: &str) -> Result<(), String> {
    let error = |error: std::io::Error| format!("{}: {error}", path.display());
    let old = match std::fs::read_to_string(path) {
        Ok(old) => old,
        Err(problem) if problem.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(problem) => return Err(error(problem)),
    };
    std::fs::write(path, pasted(&old, text)).map_err(error)
}

fn pasted(old: &str, text: &str) -> String {
    let [open, close] = MARKS;
    match (old.find(open), old.find(close)) {
        (Some(from), Some(to)) if from < to => {
            format!("{}{open}\n\n{}\n\n{}", &old[..from], text.trim(), &old[to..])
        }
        _ => format!("{}\n", text.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Spread, pasted, ratios, table, thousands, three_digits};
    use crate::implementation::{Implementation, Work};
    use crate::rounds::{Measured, Rounds};

    fn measured(seconds: [f64; 3]) -> Vec<Measured> {
        seconds.map(|seconds| Measured { seconds, processor: 0.9 * seconds, peak_kib: 2048 }).to_vec()
    }

    /// A slow round slows both sides: the ratio is taken inside the round, not of the medians.
    #[test]
    fn ratios_are_taken_inside_the_rounds() {
        let (slow, fast) = (measured([10.0, 30.0, 50.0]), measured([5.0, 5.0, 5.0]));
        assert_eq!(ratios(&slow, &fast), Spread { least: 2.0, median: 6.0, most: 10.0 });
        let (slow, fast) = (measured([10.0, 30.0, 50.0]), measured([5.0, 10.0, 25.0]));
        assert_eq!(ratios(&slow, &fast), Spread { least: 2.0, median: 2.0, most: 3.0 });
    }

    #[test]
    fn a_table_says_time_memory_and_ratio() {
        let rounds = Rounds {
            work: Work::A,
            replications: 10_000,
            measured: vec![
                (Implementation::Plain, measured([1.0, 1.0, 1.0])),
                (Implementation::Numpy, measured([2.0, 3.0, 2.5])),
            ],
            absent: vec!["Numba: not there".to_owned()],
            compared: 1234,
        };
        let text = table(&rounds);
        assert!(text.contains("43,200,000 draws"), "{text}");
        assert!(
            text.contains("| NumPy | 2.50 (2.00 to 3.00) | 57.9 | 2 MiB | 2.50 (2.00 to 3.00) |"),
            "{text}"
        );
        assert!(text.contains("workers had the processor for 90 % of the time. Do not quote."), "{text}");
        assert!(text.contains("1,234 numbers") && text.contains("Not run: Numba: not there."), "{text}");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(
            [0.1234, 1.234, 12.34, 123.4, 1234.5].map(three_digits),
            ["0.123", "1.23", "12.3", "123", "1234"]
        );
        assert_eq!([7, 1000, 43_200_000].map(thousands), ["7", "1,000", "43,200,000"]);
    }

    #[test]
    fn only_the_text_between_the_marks_is_replaced() {
        let old = "before\n<!-- peers -->\nold\n<!-- /peers -->\nafter\n";
        assert_eq!(pasted(old, "new\n"), "before\n<!-- peers -->\n\nnew\n\n<!-- /peers -->\nafter\n");
        assert_eq!(pasted(&pasted(old, "new\n"), "new\n"), pasted(old, "new\n"));
        assert_eq!(pasted("no marks", "new"), "new\n");
    }
}
