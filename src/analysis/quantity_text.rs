//! Values of assumptions in words: `4.3 months`, `0.35 per year`, `0.27`.

use super::number::{Scale, family};
use super::words::{unit_name, unit_of_one};
use crate::language::say;

/// How the values of one assumption are written.
///
/// Shares stay decimal, as they are written in a study.
///
/// ```
/// use workshift::analysis::QuantityText;
///
/// let months = QuantityText { unit: "months", currency: "USD", size: 9.0 };
/// assert_eq!(months.value(4.3456), "4.35 months");
/// assert_eq!(months.with_unit("1".to_owned()), "1 month");
/// assert_eq!(QuantityText { unit: "share of hours", ..months }.value(0.25), "0.250");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuantityText<'a> {
    /// As in the study.
    pub unit: &'a str,
    /// What amounts of money are in.
    pub currency: &'a str,
    /// The largest value that is written; decides between units and thousands of money.
    pub size: f64,
}

impl QuantityText<'_> {
    fn scale(&self) -> Scale {
        let unit = if family(self.unit) == "share" { "1" } else { self.unit };
        Scale::of(unit, self.size)
    }

    /// A value with three significant digits and its unit.
    pub fn value(&self, value: f64) -> String {
        self.with_unit(self.bare(value))
    }

    /// Without its unit.
    pub fn bare(&self, value: f64) -> String {
        self.scale().value(value)
    }

    /// With as many digits as a standard error supports, without unit and error.
    pub fn to_error(&self, value: f64, error: f64) -> String {
        let scale = self.scale();
        let text = scale.estimate(value, Some(error));
        match text.split_once(" ± ") {
            None => text,
            Some((value, _)) if scale.suffix().is_empty() => value.to_owned(),
            Some((value, _)) => format!("{value} {}", scale.suffix()),
        }
    }

    /// `4.1 to 4.6`; the value itself where both ends read the same.
    pub fn range(&self, low: f64, high: f64) -> String {
        let (low, high) = (self.bare(low), self.bare(high));
        if low == high { low } else { say!("range", low, high) }
    }

    /// Adds the unit to a number, where it says anything.
    pub fn with_unit(&self, number: String) -> String {
        match self.unit {
            "" | "1" | "ratio" | "switch" => number,
            unit if family(unit) == "share" => number,
            unit => {
                let one = (number == "1").then(|| unit_of_one(unit)).flatten();
                let unit = one.unwrap_or_else(|| unit_name(unit, self.currency));
                format!("{number} {unit}")
            }
        }
    }
}
