//! Calibrated words: what a probability is called, and how names are read aloud.
//!
//! A probability here is a share of the simulated futures: it holds inside the model and under its
//! assumptions, and the words say nothing about the world outside them.

use crate::language::{named, named_with, notation, say};
use crate::study::YearMonth;

/// The words of the likelihood scale for a share of futures.
///
/// # Source
///
/// Mastrandrea et al. (2010), *Guidance note for lead authors of the IPCC fifth assessment report
/// on consistent treatment of uncertainties*, table 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likelihood {
    /// At least 99 %.
    VirtuallyCertain,
    /// At least 90 %.
    VeryLikely,
    /// At least 66 %.
    Likely,
    /// 33 to 66 %.
    AsLikelyAsNot,
    /// At most 33 %.
    Unlikely,
    /// At most 10 %.
    VeryUnlikely,
    /// At most 1 %.
    ExceptionallyUnlikely,
}

impl Likelihood {
    /// The word for a share of futures, 0 to 1.
    pub fn of(share: f64) -> Self {
        match share {
            p if p >= 0.99 => Self::VirtuallyCertain,
            p if p >= 0.90 => Self::VeryLikely,
            p if p >= 0.66 => Self::Likely,
            p if p > 0.33 => Self::AsLikelyAsNot,
            p if p > 0.10 => Self::Unlikely,
            p if p > 0.01 => Self::VeryUnlikely,
            _ => Self::ExceptionallyUnlikely,
        }
    }

    /// The word itself, as inside a sentence.
    pub fn word(self) -> String {
        match self {
            Self::VirtuallyCertain => say!("virtually-certain"),
            Self::VeryLikely => say!("very-likely"),
            Self::Likely => say!("likely"),
            Self::AsLikelyAsNot => say!("as-likely-as-not"),
            Self::Unlikely => say!("unlikely"),
            Self::VeryUnlikely => say!("very-unlikely"),
            Self::ExceptionallyUnlikely => say!("exceptionally-unlikely"),
        }
    }
}

/// A name of a scenario, role or path as a reader says it: `retrain_first` is `Retrain first`.
///
/// ```
/// use workshift::analysis::readable;
///
/// assert_eq!(readable("retrain_first"), "Retrain first");
/// assert_eq!(readable("as_reported+fast_ai"), "As reported + fast AI");
/// ```
pub fn readable(name: &str) -> String {
    let spaced = name.replace('_', " ").replace('+', " + ");
    let words: Vec<&str> =
        spaced.split_whitespace().map(|word| if word == "ai" { "AI" } else { word }).collect();
    capital(&words.join(" "))
}

/// The text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A calendar month `months` after `start`, in words: `March 2028`.
pub fn month_name(start: YearMonth, months: u32) -> String {
    notation::month(start, i64::from(months), false)
}

/// What a metric of `summary.csv` is called at the start of a sentence: `payroll` is `Headcount`.
pub fn metric_name(name: &str) -> String {
    named("metric", name).unwrap_or_else(|| readable(name))
}

/// The same inside a sentence: `headcount`.
pub fn metric_inside(name: &str) -> String {
    named("metric", &format!("{name}.inside")).unwrap_or_else(|| name.replace('_', " "))
}

/// What a cumulative metric is called beside a date: `layoffs_cum` is `Layoffs`, not `Layoffs since the start`; every
/// other as in [`metric_name`].
pub fn metric_by_date(name: &str) -> String {
    named("metric", &format!("{name}.by-date")).unwrap_or_else(|| metric_name(name))
}

/// A unit of a metric or an assumption in the language in force, amounts in `currency`; as it is where it is not known.
pub fn unit_name(unit: &str, currency: &str) -> String {
    named_with("unit", unit, &[("currency", currency.into())])
        .unwrap_or_else(|| unit.replace("currency", currency))
}

/// A unit behind the number 1, where it has a form for it: `month`.
pub(crate) fn unit_of_one(unit: &str) -> Option<String> {
    named("unit", &format!("{unit}.one"))
}

/// A share and what it is of, in per cent: `per cent of people at work`; other units as they are.
pub fn unit_in_per_cent(unit: &str) -> Option<String> {
    named("unit", &format!("{unit}.per-cent"))
}

/// The same with the sign: `% of active`.
pub fn unit_with_sign(unit: &str) -> Option<String> {
    named("unit", &format!("{unit}.sign"))
}

/// The name of a scenario inside a sentence: `“Retrain first”`.
pub fn quoted(name: &str) -> String {
    say!("quoted", name = readable(name))
}

/// Texts as a sentence lists them: `a`, `a and b`, `a, b and c`.
pub fn listed<T: AsRef<str>>(texts: &[T]) -> String {
    match texts {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            say!("listed", most = most.join(", "), last = last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of the guidance note, at its boundaries.
    #[test]
    fn words_change_at_the_published_boundaries() {
        let words: Vec<String> = [1.0, 0.99, 0.989, 0.9, 0.66, 0.5, 0.33, 0.1, 0.01, 0.0]
            .into_iter()
            .map(|share| Likelihood::of(share).word())
            .collect();
        assert_eq!(
            words,
            [
                "virtually certain",
                "virtually certain",
                "very likely",
                "very likely",
                "likely",
                "about as likely as not",
                "unlikely",
                "very unlikely",
                "exceptionally unlikely",
                "exceptionally unlikely",
            ]
        );
    }
}
