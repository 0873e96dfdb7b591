//! The number whose spread is explained, and what it is called.

use crate::analysis::condition::quantity;
use crate::analysis::number::{Scale, family};
use crate::analysis::{ConditionError, amount_of_money, lower_first, metric_by_date, month_name, noun};
use crate::engine::{HEADLINE, HeadlineKind, Metric, Probe, When, metrics};
use crate::language::{Language, in_force, say};
use crate::study::Study;

/// One number of every future.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// As it was asked for: `layoffs_cum`, `payroll[engineer]@12`.
    pub name: String,
    /// Where the engine reads it.
    pub probe: Probe,
    /// What it is of.
    pub metric: Metric,
    /// Inside a sentence: `layoffs by March 2028`.
    pub phrase: String,
    /// For amounts of money.
    currency: String,
}

impl Subject {
    /// A metric, of a role in brackets, at a month after `@`, or `.peak`; without a time at the horizon, or at its peak
    /// where the headline takes the peak.
    ///
    /// # Errors
    ///
    /// [`ConditionError`] with the place of what is wrong.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::analysis::sensitivity::Subject;
    /// # let study = workshift::study::example();
    /// assert_eq!(Subject::read("layoffs_cum", &study)?.phrase, "layoffs by January 2029");
    /// assert_eq!(Subject::read("active[call_agent]@6", &study).map(|_| ()).unwrap_err().column, 8);
    /// assert!(Subject::read("layoff_rate_12m", &study)?.phrase.contains("peak"));
    /// # Ok::<(), workshift::analysis::ConditionError>(())
    /// ```
    pub fn read(text: &str, study: &Study) -> Result<Self, ConditionError> {
        let mut probe = quantity(text, study)?;
        let metric = metrics()[probe.metric];
        let headline = HEADLINE.iter().find(|headline| headline.name == metric.name);
        let takes_peak = headline.is_some_and(|headline| headline.kind == HeadlineKind::Peak);
        if takes_peak && text.trim() == metric.name {
            probe.when = When::Peak;
        }
        let phrase = phrase(probe, study);
        let name = text.split_whitespace().collect::<String>();
        Ok(Self { name, probe, metric, phrase, currency: study.currency.clone() })
    }

    /// A mean with its error: `13,000 ± 30`, `USD 2.31 ± 0.02 bn`.
    pub fn mean(&self, mean: f64, error: f64) -> String {
        self.with_currency(Scale::of(self.unit(), mean).estimate(mean, Some(error)))
    }

    /// A size without an error: `2,900`.
    pub fn size(&self, value: f64) -> String {
        self.with_currency(Scale::of(self.unit(), value).value(value))
    }

    /// The size of a change without an error: `900`, `0.89 points`.
    pub fn step(&self, size: f64) -> String {
        self.with_currency(Scale::of_difference(self.unit(), size).value(size))
    }

    /// Likewise with its sign.
    pub fn signed_step(&self, change: f64) -> String {
        self.with_currency(Scale::of_difference(self.unit(), change).signed_value(change))
    }

    /// The size of a change with its interval: `900 (850 to 960)`, `USD 0.82 (0.64 to 1.00) M`.
    pub fn step_in(&self, size: f64, [low, high]: [f64; 2]) -> String {
        let scale = Scale::of_difference(self.unit(), high.max(size));
        // A quarter of the width is about one standard error, which says how many digits are known.
        let error = Some((high - low) / 4.0);
        let known = |value: f64| -> String {
            let text = scale.bare_estimate(value, error, false);
            text.split(" ± ").next().unwrap_or_default().to_owned()
        };
        let (size, low, high) = (known(size), known(low), known(high));
        let range = if low == high { low } else { say!("range", low, high) };
        self.with_currency(format!("{size} ({range}) {}", scale.suffix()).trim_end().to_owned())
    }

    /// A change with its error and sign: `+2,100 ± 20`.
    pub fn change(&self, change: f64, error: f64) -> String {
        self.with_currency(
            Scale::of_difference(self.unit(), change.abs().max(error)).signed(change, Some(error)),
        )
    }

    /// What amounts of money are in.
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// Delivered output is in per cent of month 0, as everywhere.
    fn unit(&self) -> &'static str {
        if self.metric.name == "delivered" { "share" } else { self.metric.unit }
    }

    fn with_currency(&self, text: String) -> String {
        if family(self.metric.unit) == "currency" { amount_of_money(&text, &self.currency) } else { text }
    }
}

/// A number of a future inside a sentence: `layoffs by January 2029`, `people at work of Clerks in March 2027`.
pub(in crate::analysis) fn phrase(probe: Probe, study: &Study) -> String {
    let metric = metrics()[probe.metric];
    let headline = HEADLINE.iter().find(|headline| headline.name == metric.name);
    let takes_peak = headline.is_some_and(|headline| headline.kind == HeadlineKind::Peak);
    let called = match headline {
        Some(headline) if takes_peak == (probe.when == When::Peak) => noun(headline),
        _ => plain(metric.name),
    };
    let called = match probe.role.map(|role| &study.scenarios[0].roles[role]) {
        None => called,
        Some(role) => {
            let role = if role.label.is_empty() { &role.name } else { &role.label };
            say!("subject-of", metric = called, role)
        }
    };
    let is_total = metric.name.ends_with("_cum");
    let at = |metric: String, t: u32| {
        let date = month_name(study.start, t);
        if is_total { say!("subject-by", metric, date) } else { say!("subject-in", metric, date) }
    };
    match probe.when {
        When::Peak if takes_peak => called,
        When::Peak => say!("subject-peak", metric = called),
        When::Horizon => at(called, study.months),
        When::Month(t) => at(called, t),
    }
}

/// `active` -> `people at work`, `quits_cum` -> `quits`: the date follows.
fn plain(name: &str) -> String {
    let name = metric_by_date(name);
    if in_force() == Language::German { name } else { lower_first(&name) }
}
