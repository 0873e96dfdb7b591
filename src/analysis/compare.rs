//! Scenario against base, future by future.
//!
//! Both ran on the same luck, so a difference has a distribution and an error of its own, much
//! smaller than those of the two levels: it is read from
//! [`Results::headlines`](crate::engine::Results::headlines), never computed from two means.

use super::number::{Scale, family, share_of_futures};
use super::words::{capital, readable};
use crate::engine::{HeadlineMetric, Q05, Q95, Results, Statistics};
use crate::language::{named, named_with, say};

/// A share of futures without any difference is said from here on.
const WORTH_SAYING: f64 = 0.05;

/// One headline number of a scenario beside the base.
#[derive(Debug, Clone, PartialEq)]
pub struct MetricDifference {
    /// What is compared.
    pub metric: HeadlineMetric,
    /// The base's own value.
    pub base: Statistics,
    /// The scenario's own value.
    pub level: Statistics,
    /// Scenario minus base, replication by replication.
    pub difference: Statistics,
}

/// A scenario beside the base.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioDifference {
    /// Name of the scenario.
    pub scenario: String,
    /// Name of the base.
    pub base: String,
    /// In the order of [`Results::headline_metrics`].
    pub metrics: Vec<MetricDifference>,
}

/// The headline differences of every scenario but the base, in the order of the study.
pub fn between_scenarios(results: &Results) -> Vec<ScenarioDifference> {
    let Some((base, others)) = results.headlines.split_first() else { return Vec::new() };
    let compare = |(name, headline): (&String, &crate::engine::Headline)| ScenarioDifference {
        scenario: name.clone(),
        base: results.scenarios.first().cloned().unwrap_or_default(),
        metrics: results
            .headline_metrics
            .iter()
            .zip(&base.levels)
            .zip(headline.levels.iter().zip(&headline.differences))
            .map(|((&metric, base), (level, difference))| MetricDifference {
                metric,
                base: base.clone(),
                level: level.clone(),
                difference: difference.clone(),
            })
            .collect(),
    };
    results.scenarios.iter().skip(1).zip(others).map(compare).collect()
}

impl ScenarioDifference {
    /// The comparison of one headline metric, if there is one of that name.
    pub fn metric(&self, name: &str) -> Option<&MetricDifference> {
        self.metrics.iter().find(|metric| metric.metric.name == name)
    }

    /// One plain sentence a metric, for example `Retrain first ends with 2,100 ± 20 more people on the
    /// payroll than As reported, more in 98 % of futures (+800 to +3,400 in nine of ten).`
    pub fn sentences(&self, currency: &str) -> Vec<String> {
        self.metrics.iter().map(|metric| metric.sentence(&self.scenario, &self.base, currency)).collect()
    }
}

impl MetricDifference {
    /// Whether the two are equal in every future.
    pub fn is_nothing(&self) -> bool {
        self.difference.min == 0.0 && self.difference.max == 0.0
    }

    /// Whether so many futures can tell the mean difference from 0: it is more than two standard errors
    /// of the simulation away.
    pub fn is_resolved(&self) -> bool {
        self.difference.mcse.is_none_or(|error| self.difference.mean.abs() > 2.0 * error)
    }

    /// Whether the difference is large enough to be written as something else than zeros.
    pub fn is_visible(&self) -> bool {
        difference_scale(&self.metric, &self.difference).shows(self.difference.mean, self.difference.mcse)
    }

    /// One plain sentence with the mean difference, its Monte Carlo error, the share of futures
    /// that go the same way, and the range that holds nine differences in ten.
    pub fn sentence(&self, scenario: &str, base: &str, currency: &str) -> String {
        let (scenario, base, topic) = (readable(scenario), readable(base), topic(&self.metric));
        if self.is_nothing() {
            let said = if self.difference.n > 1 {
                say!("differs-nothing-in-any", scenario, base, topic)
            } else {
                say!("differs-nothing", scenario, base, topic)
            };
            return format!("{said}.");
        }
        let scale = difference_scale(&self.metric, &self.difference);
        let amount = |text: String| {
            if is_money(&self.metric) { amount_of_money(&text, currency) } else { text }
        };
        let said = if !self.is_resolved() {
            let amount = amount(scale.signed(self.difference.mean, self.difference.mcse));
            say!("differs-unresolved", scenario, base, topic, amount)
        } else if !self.is_visible() {
            let least = amount(scale.least());
            self.in_futures(say!("differs-hardly", scenario, base, topic, least))
        } else {
            format!("{scenario} {}", self.clause(Some(&base), currency))
        };
        format!("{}.", self.nine_in_ten(said))
    }

    /// Adds in how many futures it is so: `, fewer in 52 % and the same in 48 % of futures`; nothing in expectation
    /// mode.
    fn in_futures(&self, clause: String) -> String {
        let Some(share) = self.share_of_same_sign() else { return clause };
        let comparative = self.comparative();
        let share = share_of_futures(share);
        let same = self.difference.signs.map_or(0.0, |signs| signs.same);
        if same < WORTH_SAYING {
            return say!("differs-in", clause, comparative, share);
        }
        say!("differs-in-same", clause, comparative, share, same = share_of_futures(same))
    }

    /// What the scenario has in most futures: `more`, `fewer`, `less`, `higher` or `lower`.
    fn comparative(&self) -> &'static str {
        let rises = self.difference.mean > 0.0;
        match (self.metric.name, rises) {
            (
                "payroll"
                | "layoffs_cum"
                | "quits_cum"
                | "hires_cum"
                | "moved_active"
                | "displaced_long_term",
                rises,
            ) => {
                if rises {
                    "more"
                } else {
                    "fewer"
                }
            }
            ("total_cost_cum" | "lost_earnings_cum", rises) => {
                if rises {
                    "more"
                } else {
                    "less"
                }
            }
            (_, true) => "higher",
            (_, false) => "lower",
        }
    }

    /// Adds where nine differences in ten lie, if they are not all the same: ` (−55 to −41 in nine of ten)`.
    fn nine_in_ten(&self, clause: String) -> String {
        let [low, high] = [Q05, Q95].map(|at| self.difference.quantiles[at]);
        let scale = difference_scale(&self.metric, &self.difference);
        if low < high && scale.between(low, high, true).is_some() {
            return say!("differs-nine-in-ten", clause, range = scale.signed_range(low, high));
        }
        clause
    }

    /// The sentence without its subject: `lays off 4,020 ± 9 fewer people, fewer in 97 % of futures`.
    pub fn clause(&self, base: Option<&str>, currency: &str) -> String {
        let difference = &self.difference;
        let amount =
            difference_scale(&self.metric, difference).estimate(difference.mean.abs(), difference.mcse);
        let amount = if is_money(&self.metric) { amount_of_money(&amount, currency) } else { amount };
        let clause = phrase(&self.metric, &amount, difference.mean > 0.0);
        let clause = base.map_or_else(|| clause.clone(), |base| say!("differs-than", clause, base));
        self.in_futures(clause)
    }

    /// Share of futures in which the difference has the sign of its mean; none in expectation mode.
    pub fn share_of_same_sign(&self) -> Option<f64> {
        let signs = self.difference.signs.filter(|_| self.difference.n > 1)?;
        Some(if self.difference.mean > 0.0 { signs.more } else { signs.less })
    }
}

/// The scale of one difference.
fn difference_scale(metric: &HeadlineMetric, difference: &Statistics) -> Scale {
    Scale::of_difference(shown_unit(metric), difference.mean.abs().max(difference.mcse.unwrap_or(0.0)))
}

/// The unit in which a headline metric is shown: delivered output, an index with month 0 = 1, in per
/// cent of month 0; everything else as in the files.
pub fn shown_unit(metric: &HeadlineMetric) -> &'static str {
    if metric.name == "delivered" { "share" } else { metric.unit }
}

/// Whether a headline metric is an amount of money.
pub fn is_money(metric: &HeadlineMetric) -> bool {
    family(metric.unit) == "currency"
}

/// An amount of money with its currency: `USD 24.0 ± 0.1 bn`.
pub fn amount_of_money(amount: &str, currency: &str) -> String {
    say!("amount-money", amount, currency)
}

/// What a headline metric is called as a heading.
pub fn label(metric: &HeadlineMetric) -> String {
    named("headline", metric.name).unwrap_or_else(|| capital(metric.label))
}

/// What a headline metric is called inside a sentence.
pub fn noun(metric: &HeadlineMetric) -> String {
    named("headline", &format!("{}.noun", metric.name)).unwrap_or_else(|| lower_first(metric.label))
}

/// The same where a sentence is about it: as the language says that two scenarios differ *in* something. English has
/// the bare noun.
pub fn topic(metric: &HeadlineMetric) -> String {
    named("headline", &format!("{}.topic", metric.name)).unwrap_or_else(|| lower_first(metric.label))
}

/// What a scenario does by an amount more or less of a metric than the base: `lays off 40 fewer people`.
fn phrase(metric: &HeadlineMetric, amount: &str, rises: bool) -> String {
    let way = if rises { "more" } else { "less" };
    let values = [("amount", amount.into()), ("way", way.into())];
    named_with("differs", metric.name, &values)
        .unwrap_or_else(|| say!("differs-other", noun = noun(metric), amount, way))
}

/// The label with a small first letter, unless it begins with an abbreviation.
pub(super) fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    let Some(first) = letters.next() else { return String::new() };
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return label.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{HeadlineKind, Signs};

    fn statistics(mean: f64, mcse: f64, more: f64) -> Statistics {
        Statistics {
            n: 1000,
            mean,
            sd: Some(mcse * 31.6),
            mcse: Some(mcse),
            min: mean - 100.0,
            quantiles: [mean; 9],
            max: mean + 100.0,
            signs: Some(Signs { more, less: 1.0 - more, same: 0.0 }),
        }
    }

    fn said(name: &'static str, unit: &'static str, mean: f64, mcse: f64, more: f64) -> String {
        let metric = HeadlineMetric { name, unit, kind: HeadlineKind::Horizon, label: "Some metric" };
        let difference = statistics(mean, mcse, more);
        let compared =
            MetricDifference { metric, base: difference.clone(), level: difference.clone(), difference };
        compared.sentence("retrain_first", "as_reported", "USD")
    }

    /// Teeth: a sign mistaken, or the share of the other side, changes the words.
    #[test]
    fn a_difference_is_said_in_plain_words() {
        assert_eq!(
            said("payroll", "people", 2_104.0, 20.0, 0.98),
            "Retrain first ends with 2,100 ± 20 more people on the payroll than As reported, more in 98 % of futures."
        );
        assert_eq!(
            said("layoffs_cum", "people", -4_020.0, 9.0, 0.03),
            "Retrain first lays off 4,020 ± 9 fewer people than As reported, fewer in 97 % of futures."
        );
        assert_eq!(
            said("total_cost_cum", "currency", 2.31e9, 2e7, 1.0),
            "Retrain first costs the firm USD 2.31 ± 0.02 bn more than As reported, more in 100 % of futures."
        );
        assert_eq!(
            said("layoff_rate_12m", "share", -0.042, 0.0003, 0.0),
            "Retrain first has a 12-month layoff rate that peaks 4.20 ± 0.03 points lower than As reported, lower in 100 % of futures."
        );
    }

    /// Most futures may not differ at all: then half of them having more does not leave the other half
    /// with fewer.
    #[test]
    fn futures_without_a_difference_are_said() {
        let metric =
            HeadlineMetric { name: "layoffs_cum", unit: "people", kind: HeadlineKind::Horizon, label: "x" };
        let mut difference = statistics(140.0, 20.0, 0.46);
        difference.signs = Some(Signs { more: 0.46, less: 0.02, same: 0.52 });
        let compared =
            MetricDifference { metric, base: difference.clone(), level: difference.clone(), difference };
        assert_eq!(
            compared.clause(None, "USD"),
            "lays off 140 ± 20 more people, more in 46 % and the same in 52 % of futures"
        );
    }

    #[test]
    fn what_the_simulation_cannot_tell_is_not_called_a_difference() {
        assert_eq!(
            said("payroll", "people", 30.0, 20.0, 0.55),
            "Retrain first and As reported cannot be told apart in headcount: the mean difference is +30 ± 20."
        );
        assert_eq!(
            said("total_cost_cum", "currency", 1.6e6, 0.9e6, 0.5),
            "Retrain first and As reported cannot be told apart in cost to the firm: the mean difference is USD +1.6 ± 0.9 M."
        );
    }

    /// Teeth: a difference that is rounded away is not said to be `0.00 points higher`.
    #[test]
    fn what_is_too_small_to_be_written_is_said_to_be_small() {
        assert_eq!(
            said("layoff_rate_12m", "share", 4e-5, 1e-6, 0.23),
            "Retrain first and As reported hardly differ in the peak of the 12-month layoff rate: less than 0.01 points on average, higher in 23 % of futures."
        );
    }
}
