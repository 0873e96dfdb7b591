//! Conditions on a future: `layoffs_cum > 12000`, `active < 0.8 * base`.
//!
//! A condition says yes or no to every future of a scenario. It is read from a line of text
//! ([`Condition::read`], with the column of what is wrong), names the numbers that it needs
//! ([`Condition::probes`]) and is asked with their values ([`Condition::holds`]).
//!
//! ```text
//! CONDITION = TEST { "and" TEST }
//! TEST      = QUANTITY ( "<" | "<=" | ">" | ">=" ) LIMIT
//! LIMIT     = TERM { ( "+" | "-" ) TERM }
//! TERM      = NUMBER [ "%" ] [ "*" ANCHOR ]  |  ANCHOR [ "*" NUMBER ]
//! ANCHOR    = "base" | "start" | QUANTITY
//! QUANTITY  = METRIC [ "[" ROLE "]" ] [ "@" MONTH | "@" YEAR-MONTH | ".peak" ]
//! ```
//!
//! A quantity without a time is read at the horizon. `base` is the quantity left of the comparison in
//! the base scenario of the same future, on the same luck; `start` is that quantity in month 0.

mod read;
mod words;

pub use read::quantity;

use std::fmt;

use crate::engine::{Probe, When};

/// How a quantity is compared with its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

impl Comparison {
    fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::More => left > right,
            Self::AtLeast => left >= right,
        }
    }
}

/// What a limit hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// A plain number.
    One,
    /// A number of the same future of the same scenario: another quantity, or the start.
    Own(Probe),
    /// The quantity left of the comparison, in the base scenario of the same future.
    Base(Probe),
}

/// `QUANTITY OP LIMIT`.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// What is compared.
    pub quantity: Probe,
    /// How.
    pub comparison: Comparison,
    /// The limit, as a sum of factors times anchors.
    pub limit: Vec<(f64, Anchor)>,
}

/// Yes or no to a future: every test holds.
///
/// # When it misleads
///
/// A threshold cuts a continuum: futures just below and just above it hardly differ. Try neighbouring
/// thresholds before a story is told about one.
///
/// # Example
///
/// ```
/// use workshift::analysis::Condition;
/// # let study = workshift::study::example();
/// let condition = Condition::read("layoffs_cum > 30 and payroll@6 < 0.9 * start", &study)?;
/// // Three futures: layoffs, then headcount in month 6 and in month 0.
/// assert_eq!(condition.probes().len(), 3);
/// let values = [vec![10.0, 40.0, 50.0], vec![80.0, 80.0, 95.0], vec![100.0, 100.0, 100.0]];
/// assert_eq!(condition.holds(&values, &[]), [false, true, false]);
/// # Ok::<(), workshift::analysis::ConditionError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    text: String,
    tests: Vec<Test>,
}

impl Condition {
    /// The condition as it was written, with single spaces.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is tested.
    pub fn tests(&self) -> &[Test] {
        &self.tests
    }

    /// The numbers that it needs of the scenario asked about, each once.
    pub fn probes(&self) -> Vec<Probe> {
        let mut probes = Vec::new();
        for test in &self.tests {
            let own = test.limit.iter().filter_map(|(_, anchor)| match anchor {
                Anchor::Own(probe) => Some(*probe),
                Anchor::One | Anchor::Base(_) => None,
            });
            for probe in std::iter::once(test.quantity).chain(own) {
                push_new(&mut probes, probe);
            }
        }
        probes
    }

    /// The numbers that it needs of the base scenario, each once; none unless it says `base`.
    pub fn base_probes(&self) -> Vec<Probe> {
        let mut probes = Vec::new();
        for (_, anchor) in self.tests.iter().flat_map(|test| &test.limit) {
            if let Anchor::Base(probe) = anchor {
                push_new(&mut probes, *probe);
            }
        }
        probes
    }

    /// Whether it holds in each future.
    ///
    /// # Shape and unit
    ///
    /// * `own`: `[probe][future]` in the order of [`Condition::probes`], in the units of the metrics
    /// * `base`: likewise in the order of [`Condition::base_probes`]
    /// * returned: one per future
    pub fn holds(&self, own: &[Vec<f64>], base: &[Vec<f64>]) -> Vec<bool> {
        let n = own.first().map_or(0, Vec::len);
        let mut holds = vec![true; n];
        for (at, test) in self.tests.iter().enumerate() {
            let (left, right) = self.sides(at, own, base);
            for (future, holds) in holds.iter_mut().enumerate() {
                *holds &= test.comparison.holds(left[future], right[future]);
            }
        }
        holds
    }

    /// By how much each future is beyond the limit of a test, in the direction in which the test
    /// holds: above 0 where it holds, in the unit of the quantity.
    pub fn margins(&self, test: usize, own: &[Vec<f64>], base: &[Vec<f64>]) -> Vec<f64> {
        let (left, right) = self.sides(test, own, base);
        let sign = match self.tests[test].comparison {
            Comparison::Less | Comparison::AtMost => -1.0,
            Comparison::More | Comparison::AtLeast => 1.0,
        };
        left.iter().zip(&right).map(|(left, right)| sign * (left - right)).collect()
    }

    /// Both sides of a test, future by future.
    fn sides(&self, test: usize, own: &[Vec<f64>], base: &[Vec<f64>]) -> (Vec<f64>, Vec<f64>) {
        let (of_own, of_base) = (self.probes(), self.base_probes());
        let row = |probes: &[Probe], values: &[Vec<f64>], probe: &Probe| -> Vec<f64> {
            let at = probes.iter().position(|known| known == probe);
            values[at.expect("the probe of a test is one of the condition's")].clone()
        };
        let test = &self.tests[test];
        let left = row(&of_own, own, &test.quantity);
        let mut right = vec![0.0; left.len()];
        for (factor, anchor) in &test.limit {
            let values = match anchor {
                Anchor::One => vec![1.0; left.len()],
                Anchor::Own(probe) => row(&of_own, own, probe),
                Anchor::Base(probe) => row(&of_base, base, probe),
            };
            for (right, value) in right.iter_mut().zip(values) {
                *right += factor * value;
            }
        }
        (left, right)
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn push_new(probes: &mut Vec<Probe>, probe: Probe) {
    if !probes.contains(&probe) {
        probes.push(probe);
    }
}

/// The same number in month 0.
fn at_start(probe: Probe) -> Probe {
    Probe { when: When::Month(0), ..probe }
}

/// What is wrong with a condition, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionError {
    /// The line as it was written.
    pub text: String,
    /// Where it is wrong: letters from the left, the first is 1.
    pub column: usize,
    /// What is wrong, the value as written, what is allowed.
    pub what: String,
    /// A way out, where there is one.
    pub hint: Option<String>,
}

impl fmt::Display for ConditionError {
    /// `condition:1:8: what`, then the line with a mark below the place.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = " ".repeat(self.column - 1);
        write!(f, "condition:1:{}: {}\n  {}\n  {mark}^", self.column, self.what, self.text)
    }
}

impl std::error::Error for ConditionError {}

#[cfg(test)]
mod tests;
