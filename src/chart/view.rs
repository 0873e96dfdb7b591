//! What part of the results a chart shows, checked against what the results hold.

use super::fan::MEDIAN;
use super::number::{self, Unit};
use super::words;
use super::{ChartError, Scope};
use crate::engine::{Metric, Results, Statistics};
use crate::language::say;

/// A metric of a scenario and a role (or the firm).
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) results: &'a Results,
    pub(super) scope: &'a Scope,
    /// Position of the scenario.
    pub(super) scenario: usize,
    /// 0 = the firm, r + 1 = role r.
    pub(super) entity: usize,
    /// Position of the metric.
    pub(super) metric: usize,
    /// The horizon T.
    pub(super) last: usize,
}

impl<'a> View<'a> {
    /// Finds what the scope names; `metric` holds where it names none.
    pub(super) fn new(results: &'a Results, scope: &'a Scope, metric: &str) -> Result<Self, ChartError> {
        if results.scenarios.is_empty() || results.levels.n_months == 0 {
            return Err(ChartError::Nothing("the results hold no scenario".to_owned()));
        }
        let scenario = match &scope.scenario {
            None => 0,
            Some(name) => position(&results.scenarios, name, "scenario")?,
        };
        let entity = match scope.role.as_deref() {
            None | Some("*") => 0,
            Some(name) => position(&results.roles, name, "role")? + 1,
        };
        let names: Vec<String> = results.metrics.iter().map(|metric| metric.name.to_owned()).collect();
        let metric = position(&names, scope.metric.as_deref().unwrap_or(metric), "metric")?;
        if entity > 0 && results.metrics[metric].firm_only {
            return Err(ChartError::FirmOnly { metric: names[metric].clone() });
        }
        let last = results.levels.n_months - 1;
        Ok(Self { results, scope, scenario, entity, metric, last })
    }

    /// The same with another metric.
    pub(super) fn with_metric(self, name: &str) -> Result<Self, ChartError> {
        let metric = self.results.metric(name).ok_or_else(|| ChartError::missing(name))?;
        Ok(Self { metric, ..self })
    }

    pub(super) fn with_scenario(self, scenario: usize) -> Self {
        Self { scenario, ..self }
    }

    pub(super) fn with_entity(self, entity: usize) -> Self {
        Self { entity, ..self }
    }

    pub(super) fn metric(&self) -> &'a Metric {
        &self.results.metrics[self.metric]
    }

    /// The statistics of a month.
    pub(super) fn at(&self, month: usize) -> Result<&'a Statistics, ChartError> {
        let cell = self.results.levels.get(self.scenario, month, self.entity, self.metric);
        cell.ok_or_else(|| ChartError::missing(self.metric().name))
    }

    /// The statistics of the months 0 to T.
    pub(super) fn months(&self) -> Result<Vec<&'a Statistics>, ChartError> {
        (0..=self.last).map(|month| self.at(month)).collect()
    }

    /// Scenario minus base in month T; `None` for the base.
    pub(super) fn difference(&self) -> Option<&'a Statistics> {
        self.results.differences.get(self.scenario, self.last, self.entity, self.metric)
    }

    /// How far a scenario moves the median at the horizon; 0 for the base.
    fn moved(&self, scenario: usize) -> f64 {
        let difference = self.with_scenario(scenario).difference();
        difference.map_or(0.0, |difference| number::finite(difference.quantiles[MEDIAN]).abs())
    }

    /// The scenario that is set against the base: the one that is named, else the one that moves the median most.
    /// `None` if there is only the base, or the base is named.
    pub(super) fn against_base(&self) -> Option<Self> {
        if self.scope.scenario.is_some() {
            return (self.scenario > 0).then_some(*self);
        }
        let others = 1..self.results.scenarios.len();
        let most = others.reduce(|best, next| if self.moved(next) > self.moved(best) { next } else { best });
        most.map(|scenario| self.with_scenario(scenario))
    }

    /// At most so many scenarios in their order: the base, the one that is named, and those that move the median most.
    pub(super) fn chosen(&self, most: usize) -> Vec<Self> {
        let mut order: Vec<usize> = (0..self.results.scenarios.len()).collect();
        let first = |s: usize| s == 0 || s == self.scenario;
        order.sort_by(|&a, &b| {
            first(b).cmp(&first(a)).then(self.moved(b).total_cmp(&self.moved(a))).then(a.cmp(&b))
        });
        order.truncate(most);
        order.sort_unstable();
        order.into_iter().map(|scenario| self.with_scenario(scenario)).collect()
    }

    /// ` Drawn: 12 of 30 scenarios, ...`: what `chosen` left out; nothing if all are shown.
    pub(super) fn left_out(&self, n_shown: usize, in_table: bool) -> String {
        let n = self.results.scenarios.len();
        if n_shown >= n {
            return String::new();
        }
        let table = if in_table { "yes" } else { "no" };
        format!(" {}", say!("left-out", shown = n_shown, n, table))
    }

    /// The mean of another metric in a month.
    pub(super) fn mean(&self, metric: &str, month: usize) -> Result<f64, ChartError> {
        Ok(number::finite(self.with_metric(metric)?.at(month)?.mean))
    }

    /// The unit for numbers up to the size of these.
    pub(super) fn unit(&self, values: impl IntoIterator<Item = f64>) -> Unit {
        let largest = values.into_iter().map(|v| number::finite(v).abs()).fold(0.0, f64::max);
        Unit::of(self.metric(), &self.results.currency, largest)
    }

    pub(super) fn scenario_name(&self) -> String {
        words::scenario(self.results.scenarios.get(self.scenario).map_or("", String::as_str))
    }

    /// `whole firm`, or the role's label.
    pub(super) fn place(&self) -> String {
        match self.entity.checked_sub(1) {
            None => say!("whole-firm"),
            Some(role) => {
                let label = self.results.role_labels.get(role).or_else(|| self.results.roles.get(role));
                super::fonts::clean(label.map_or("", String::as_str))
            }
        }
    }

    /// `*` or the role's name, as in the tables.
    pub(super) fn role_cell(&self) -> String {
        let role = self.entity.checked_sub(1).and_then(|role| self.results.roles.get(role));
        role.map_or("*", String::as_str).to_owned()
    }

    pub(super) fn date(&self, month: usize) -> String {
        words::date(self.results.start, month)
    }

    /// The date of the horizon.
    pub(super) fn end(&self) -> String {
        self.date(self.last)
    }

    /// Whether the numbers are a sample with a spread.
    pub(super) fn is_sample(&self) -> Result<bool, ChartError> {
        Ok(self.at(self.last)?.n > 1)
    }

    /// What stands under a chart: study, replications, receipt.
    pub(super) fn footnote(&self) -> String {
        let n = self.at(self.last).map_or(u64::from(self.results.replications), |statistics| statistics.n);
        let how = if n > 1 { say!("footnote-replications", n) } else { say!("footnote-expectation") };
        let receipt = receipt(self.scope.receipt.trim());
        let parts = [self.scope.title.trim(), how.as_str(), receipt.as_str()];
        parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
    }
}

/// A bare hash is named and cut to its first 16 digits; anything else stands as given.
pub(super) fn receipt(text: &str) -> String {
    if text.len() >= 16 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return say!("footnote-receipt", digits = &text[..16]);
    }
    text.to_owned()
}

/// Where a name stands, or the nearest one there is.
pub(super) fn position(names: &[String], name: &str, what: &'static str) -> Result<usize, ChartError> {
    names.iter().position(|known| known == name).ok_or_else(|| {
        let near = names
            .iter()
            .map(|known| (strsim::damerau_levenshtein(known, name), known))
            .filter(|(distance, known)| *distance <= 1 + known.chars().count() / 3)
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, known)| known.clone());
        ChartError::Unknown { what, name: name.to_owned(), near }
    })
}
