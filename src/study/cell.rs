//! A cell that holds a number or a distribution.

use crate::assumption::{Bounds, Distribution};

use super::names::quote;
use super::numbers::{self, Decimal};
use super::problem::{Fault, Log, Place};
use super::table::Cell;

/// The most that the program can hold of something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    /// In the unit of the quantity.
    pub at_most: f64,
    /// In words.
    pub of: &'static str,
}

impl Limit {
    /// Whatever it is: beyond this, sums and powers of it could overflow.
    pub const MAGNITUDE: Limit = Limit { at_most: 1e12, of: "1e12" };
    /// Heads are counted in 32 bits.
    pub const PEOPLE: Limit = Limit { at_most: 2e9, of: "2,000,000,000 people" };
    /// Cohorts are kept month by month.
    pub const MONTHS: Limit = Limit { at_most: 1_200.0, of: "1,200 months" };
    /// Per person.
    pub const MONEY: Limit = Limit { at_most: 1e9, of: "1,000,000,000 per person" };
}

/// What a cell says, with its place.
#[derive(Debug, Clone)]
pub(super) struct Written {
    /// As written.
    pub text: String,
    /// Where.
    pub place: Place,
    /// `None` if it cannot be read, of which the log knows.
    pub distribution: Option<Distribution>,
}

impl Written {
    /// Keeps what was read, or tells the log why it could not be.
    pub fn new(cell: Cell<'_>, read: Result<Distribution, Fault>, log: &mut Log) -> Written {
        let distribution = read.map_err(|fault| log.problem(cell.place, fault)).ok();
        Written { text: cell.text.to_string(), place: cell.place, distribution }
    }

    /// A cell that is not there because the table is broken, of which the log knows.
    pub fn unreadable(place: Place) -> Written {
        Written { text: String::new(), place, distribution: None }
    }

    /// Whether it is not a number, or cannot be read and may have been meant not to be.
    pub fn may_be_uncertain(&self) -> bool {
        !matches!(self.distribution, Some(Distribution::Fixed(_)))
    }

    /// Its number, if it is one.
    pub fn fixed(&self) -> Option<f64> {
        match self.distribution {
            Some(Distribution::Fixed(value)) => Some(value),
            _ => None,
        }
    }
}

/// Largest uniform below 1: no draw of a distribution exceeds its quantile.
pub(super) const LARGEST_UNIFORM: f64 = 1.0 - f64::EPSILON / 2.0;

/// Reads a number or a distribution, and checks that nothing it can draw is beyond what the
/// program can hold.
pub(super) fn read(
    text: &str,
    decimal: Decimal,
    bounds: &Bounds,
    limit: Limit,
) -> Result<Distribution, Fault> {
    let pointed = numbers::with_points(text, decimal)?;
    let distribution = Distribution::parse(&pointed, bounds)
        .map_err(|error| Fault { what: as_written(error.what, &pointed, text), hint: error.hint })?;
    let largest = distribution.quantile(bounds, LARGEST_UNIFORM);
    if limit.at_most < Limit::MAGNITUDE.at_most && largest > limit.at_most {
        let what = match distribution {
            Distribution::Fixed(_) => format!("{} is above the limit of {}", quote(text), limit.of),
            _ => format!("{} can reach {:.0}, the limit is {}", quote(text), largest, limit.of),
        };
        return Err(Fault { what, hint: None });
    }
    Ok(distribution)
}

/// What is wrong, with the cell as it is written in the file instead of with decimal points.
fn as_written(what: String, pointed: &str, text: &str) -> String {
    if pointed == text { what } else { what.replace(&quote(pointed), &quote(text)) }
}
