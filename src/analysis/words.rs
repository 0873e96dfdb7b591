//! Calibrated words: what a probability is called, and how names are read aloud.
//!
//! A probability here is a share of the simulated futures: it holds inside the model and under its
//! assumptions, and the words say nothing about the world outside them.

use crate::study::YearMonth;

pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The same, short.
pub(crate) const MONTHS_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

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

    /// The word itself, lower case.
    pub fn word(self) -> &'static str {
        match self {
            Self::VirtuallyCertain => "virtually certain",
            Self::VeryLikely => "very likely",
            Self::Likely => "likely",
            Self::AsLikelyAsNot => "about as likely as not",
            Self::Unlikely => "unlikely",
            Self::VeryUnlikely => "very unlikely",
            Self::ExceptionallyUnlikely => "exceptionally unlikely",
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
    if let Some(text) = super::notation::patterned(start, months) {
        return text;
    }
    let since_january = start.month - 1 + months;
    format!("{} {}", MONTHS[(since_january % 12) as usize], start.year + (since_january / 12).cast_signed())
}

/// What a metric of `summary.csv` is called at the start of a sentence: `payroll` is `Headcount`.
pub fn metric_name(name: &str) -> String {
    let known = match name {
        "payroll" => "Headcount",
        "active" => "People at work",
        "on_notice" => "People on notice",
        "in_training" => "People in training",
        "posts" => "Posts needed",
        "held" => "Posts held open",
        "unmet_work" => "Unmet work",
        "moved_active" => "Moved people at work",
        "forced_moves" => "People reassigned",
        "voluntary_moves" => "Voluntary moves",
        "failed_training" => "Failed training",
        "displaced_unemployed" => "Displaced people without work",
        "displaced_long_term" => "Displaced people without work for six months or more",
        "displaced_reemployed" => "Displaced people who found work",
        "displaced_left" => "Displaced people who left the labour force",
        "capability" => "Capability of AI",
        "adoption" => "Adoption of AI",
        "automated_share" => "Automated share of hours",
        "augmented_share" => "Augmented share of hours",
        "delivered" => "Output delivered",
        "observed" => "People observed",
        "layoff_rate" => "Layoff rate of the month",
        "layoff_rate_12m" => "Layoff rate of 12 months",
        "ai_cost" => "Cost of AI",
        "lost_income_tax" => "Income tax lost",
        _ => "",
    };
    if known.is_empty() { spelled(name) } else { known.to_owned() }
}

/// `quits_cum` -> `Quits since the start`.
fn spelled(name: &str) -> String {
    let (stem, tail) = name.strip_suffix("_cum").map_or((name, ""), |stem| (stem, " since the start"));
    format!("{}{tail}", capital(&stem.replace('_', " ")))
}

/// Texts as a sentence lists them: `a`, `a and b`, `a, b and c`.
pub fn listed<T: AsRef<str>>(texts: &[T]) -> String {
    match texts {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of the guidance note, at its boundaries.
    #[test]
    fn words_change_at_the_published_boundaries() {
        let words: Vec<&str> = [1.0, 0.99, 0.989, 0.9, 0.66, 0.5, 0.33, 0.1, 0.01, 0.0]
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
