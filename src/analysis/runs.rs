//! Two runs side by side: the levels of the scenarios that both have.
//!
//! The runs may differ in seed, version, replications or in the study itself, so futures cannot be
//! paired: the error of a difference combines the errors of the two means as if they were
//! independent. Two runs on the same seed share luck, and their true error is then smaller.

use super::compare::{is_money, noun, shown_unit};
use super::number::Scale;
use super::words::readable;
use crate::engine::{HeadlineMetric, Results, Statistics};

/// Why two runs cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CompareError {
    /// Month 0 differs.
    Start(String, String),
    /// The horizons differ, in months.
    Horizon(u32, u32),
    /// The roles differ in name or order.
    Roles(String, String),
    /// The currencies differ.
    Currency(String, String),
    /// No scenario has the same name in both.
    NoCommonScenario(String, String),
}

impl std::fmt::Display for CompareError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Start(a, b) => write!(out, "the runs start in different months: {a} and {b}"),
            Self::Horizon(a, b) => write!(out, "the runs end at different horizons: {a} and {b} months"),
            Self::Roles(a, b) => write!(out, "the runs have different roles: {a} and {b}"),
            Self::Currency(a, b) => write!(out, "the runs count in different currencies: {a} and {b}"),
            Self::NoCommonScenario(a, b) => {
                write!(out, "the runs have no scenario in common: {a} and {b}")
            }
        }
    }
}

impl std::error::Error for CompareError {}

/// One headline number in two runs.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelDifference {
    /// What is compared.
    pub metric: HeadlineMetric,
    /// In the first run.
    pub first: Statistics,
    /// In the second run.
    pub second: Statistics,
    /// Mean of the second minus mean of the first.
    pub difference: f64,
    /// `sqrt(e1^2 + e2^2)`, of the errors that the runs have; `None` where neither has one.
    pub mcse: Option<f64>,
}

/// One scenario in two runs.
#[derive(Debug, Clone, PartialEq)]
pub struct RunDifference {
    /// Name of the scenario.
    pub scenario: String,
    /// The headline metrics that both runs have, in the order of the first.
    pub metrics: Vec<LevelDifference>,
}

/// The scenarios that both runs have, level beside level, second minus first.
///
/// # Errors
///
/// [`CompareError`] where start, horizon, roles or currency differ, or no scenario is in both: the
/// numbers would not mean the same.
pub fn between_runs(first: &Results, second: &Results) -> Result<Vec<RunDifference>, CompareError> {
    refuse_what_differs(first, second)?;
    let compare = |(at, name): (usize, &String)| {
        let other = second.scenario(name)?;
        Some(RunDifference { scenario: name.clone(), metrics: levels(first, at, second, other) })
    };
    let common: Vec<RunDifference> = first.scenarios.iter().enumerate().filter_map(compare).collect();
    if common.is_empty() {
        return Err(CompareError::NoCommonScenario(list(&first.scenarios), list(&second.scenarios)));
    }
    Ok(common)
}

fn refuse_what_differs(first: &Results, second: &Results) -> Result<(), CompareError> {
    if first.start != second.start {
        let date = |results: &Results| format!("{:04}-{:02}", results.start.year, results.start.month);
        return Err(CompareError::Start(date(first), date(second)));
    }
    if first.months != second.months {
        return Err(CompareError::Horizon(first.months, second.months));
    }
    if first.roles != second.roles {
        return Err(CompareError::Roles(list(&first.roles), list(&second.roles)));
    }
    if first.currency != second.currency {
        return Err(CompareError::Currency(first.currency.clone(), second.currency.clone()));
    }
    Ok(())
}

fn levels(first: &Results, at: usize, second: &Results, other: usize) -> Vec<LevelDifference> {
    let compare = |(position, &metric): (usize, &HeadlineMetric)| {
        let there =
            second.headline_metrics.iter().position(|m| m.name == metric.name && m.kind == metric.kind)?;
        let a = first.headlines.get(at)?.levels.get(position)?.clone();
        let b = second.headlines.get(other)?.levels.get(there)?.clone();
        let mcse = match (a.mcse, b.mcse) {
            (Some(x), Some(y)) => Some((x * x + y * y).sqrt()),
            (x, y) => x.or(y),
        };
        Some(LevelDifference { metric, difference: b.mean - a.mean, mcse, first: a, second: b })
    };
    first.headline_metrics.iter().enumerate().filter_map(compare).collect()
}

impl LevelDifference {
    /// One plain sentence, for example `As reported: headcount is 66,400 ± 30 in the first run and
    /// 66,900 ± 30 in the second, a difference of +500 ± 40.`
    pub fn sentence(&self, scenario: &str, currency: &str) -> String {
        let scale = Scale::of(shown_unit(&self.metric), self.first.mean.abs().max(self.second.mean.abs()));
        let money = if is_money(&self.metric) { format!("{currency} ") } else { String::new() };
        if self.is_same() {
            let futures = if self.first.n > 1 && self.mcse == Some(0.0) { ", in every future" } else { "" };
            return format!(
                "{}: {} is the same in both runs{futures}, {money}{}.",
                readable(scenario),
                noun(&self.metric),
                scale.estimate(self.first.mean, self.first.mcse),
            );
        }
        let difference = Scale::of_difference(
            shown_unit(&self.metric),
            self.difference.abs().max(self.mcse.unwrap_or(0.0)),
        );
        format!(
            "{}: {} is {money}{} in the first run and {money}{} in the second, a difference of {money}{}{}.",
            readable(scenario),
            noun(&self.metric),
            scale.estimate(self.first.mean, self.first.mcse),
            scale.estimate(self.second.mean, self.second.mcse),
            difference.signed(self.difference, self.mcse),
            if self.is_resolved() { "" } else { ", which the simulation cannot tell from none" },
        )
    }

    /// Whether there is no difference: future by future where the runs were paired, otherwise in every
    /// statistic.
    pub fn is_same(&self) -> bool {
        let paired_or_certain = self.mcse.is_none_or(|error| error == 0.0);
        (self.difference == 0.0 && paired_or_certain) || self.first == self.second
    }

    /// Whether the difference is more than two combined standard errors away from 0.
    pub fn is_resolved(&self) -> bool {
        self.mcse.is_none_or(|error| self.difference.abs() > 2.0 * error)
    }
}

/// At most four names, and how many more.
fn list(names: &[String]) -> String {
    let shown = names.iter().take(4).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match names.len() {
        0 => "none".to_owned(),
        1..=4 => shown,
        n => format!("{shown} and {} more", n - 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture;

    #[test]
    fn levels_stand_side_by_side_with_the_combined_error() {
        let first = fixture::results(3, 2, 4);
        let mut second = fixture::results(2, 2, 4);
        second.headlines[1].levels[0].mean = first.headlines[1].levels[0].mean + 500.0;
        second.headlines[1].levels[0].mcse = Some(40.0);
        let mut third = first.clone();
        third.headlines[1].levels[0].mcse = Some(30.0);

        let compared = between_runs(&third, &second).expect("the runs fit");
        assert_eq!(compared.len(), 2, "the scenarios that both runs have");
        let payroll = &compared[1].metrics[0];
        assert!((payroll.difference - 500.0).abs() < 1e-9);
        assert_eq!(payroll.mcse, Some(50.0));
        assert!(payroll.sentence("no_programme", "USD").ends_with("a difference of +500 ± 50."));
    }

    /// What is equal in every future is not called a difference that cannot be told from none.
    #[test]
    fn what_is_the_same_is_said_to_be_the_same() {
        let first = fixture::results(2, 2, 4);
        let mut compared = between_runs(&first, &first).expect("the runs fit");
        let payroll = &mut compared[0].metrics[0];
        let said = payroll.sentence("as_reported", "USD");
        assert!(said.starts_with("As reported: headcount is the same in both runs, "), "{said}");
        payroll.mcse = Some(0.0);
        payroll.second.min -= 1.0;
        let said = payroll.sentence("as_reported", "USD");
        assert!(
            said.starts_with("As reported: headcount is the same in both runs, in every future, "),
            "{said}"
        );
        payroll.mcse = Some(3.0);
        assert!(
            payroll.sentence("as_reported", "USD").ends_with("which the simulation cannot tell from none.")
        );
    }

    /// Each refusal names what differs.
    #[test]
    fn runs_that_do_not_fit_are_refused() {
        let first = fixture::results(2, 2, 4);
        let refused = |change: &dyn Fn(&mut Results)| {
            let mut second = first.clone();
            change(&mut second);
            between_runs(&first, &second).expect_err("the runs do not fit").to_string()
        };
        assert!(refused(&|run| run.months = 3).contains("4 and 3 months"));
        assert!(refused(&|run| run.start.year = 2025).contains("2026-03 and 2025-03"));
        assert!(refused(&|run| run.roles[1] = "clerk".into()).contains("`clerk`"));
        assert!(refused(&|run| run.currency = "EUR".into()).contains("USD and EUR"));
        assert!(refused(&|run| run.scenarios = vec!["x".into(), "y".into()]).contains("`x`, `y`"));
    }
}
