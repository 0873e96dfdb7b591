//! A condition in plain words, for titles of pictures.

use super::{Anchor, Comparison, Condition, Test};
use crate::analysis::compare::amount_of_money;
use crate::analysis::number::{Scale, all_digits, family};
use crate::analysis::sensitivity::phrase;
use crate::engine::{Probe, metrics};
use crate::language::say;
use crate::study::Study;

impl Condition {
    /// The condition inside a sentence, in the language in force: `layoffs by March 2028 above 12,000`. A limit that hangs
    /// on another number stands with its sign: `headcount in March 2028 < 0.8 × base`.
    ///
    /// ```
    /// use workshift::analysis::Condition;
    /// # let study = workshift::study::example();
    /// let condition = Condition::read("layoffs_cum > 30 and payroll@6 < 0.9 * start", &study)?;
    /// assert_eq!(
    ///     condition.said(&study),
    ///     "layoffs by January 2029 above 30 and headcount in July 2026 < 0.9 × headcount in January 2026"
    /// );
    /// # Ok::<(), workshift::analysis::ConditionError>(())
    /// ```
    pub fn said(&self, study: &Study) -> String {
        let tests = self.tests.iter().map(|test| test.said(study));
        tests.reduce(|first, second| say!("condition-also", first, second)).unwrap_or_default()
    }
}

impl Test {
    fn said(&self, study: &Study) -> String {
        let quantity = phrase(self.quantity, study);
        if let [(limit, Anchor::One)] = self.limit[..] {
            let limit = amount(self.quantity, limit, study);
            return match self.comparison {
                Comparison::Less => say!("condition-below", quantity, limit),
                Comparison::AtMost => say!("condition-at-most", quantity, limit),
                Comparison::More => say!("condition-above", quantity, limit),
                Comparison::AtLeast => say!("condition-at-least", quantity, limit),
            };
        }
        let sign = match self.comparison {
            Comparison::Less => "<",
            Comparison::AtMost => "≤",
            Comparison::More => ">",
            Comparison::AtLeast => "≥",
        };
        let mut limit = String::new();
        for (at, (factor, anchor)) in self.limit.iter().enumerate() {
            let sign = match (at, *factor < 0.0) {
                (0, false) => "",
                (0, true) => "−",
                (_, false) => " + ",
                (_, true) => " − ",
            };
            limit.push_str(sign);
            limit.push_str(&self.term(factor.abs(), *anchor, study));
        }
        format!("{quantity} {sign} {limit}")
    }

    /// `0.8 × base`
    fn term(&self, factor: f64, anchor: Anchor, study: &Study) -> String {
        let name = match anchor {
            Anchor::One => return amount(self.quantity, factor, study),
            Anchor::Base(_) => say!("condition-base"),
            Anchor::Own(probe) => phrase(probe, study),
        };
        if factor == 1.0 { name } else { format!("{} × {name}", all_digits(factor)) }
    }
}

/// A value of a metric with all its digits and its unit.
fn amount(of: Probe, value: f64, study: &Study) -> String {
    let metric = metrics()[of.metric];
    let text = Scale::of(metric.unit, value).exact(value);
    if family(metric.unit) == "currency" { amount_of_money(&text, &study.currency) } else { text }
}
