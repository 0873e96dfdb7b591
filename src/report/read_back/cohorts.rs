//! `cohorts.csv` back to the cohorts.

use std::collections::HashMap;

use super::line::Lines;
use crate::engine::{Cohort, Results, Statistics};
use crate::report::rows::Damage;
use crate::report::tables::{COHORT_KEYS, path_name, year_month};

/// Columns of [`COHORT_KEYS`].
const SCENARIO: usize = 0;
const MONTH: usize = 1;
const DATE: usize = 2;
const PATH: usize = 3;
const FROM: usize = 4;
const TO: usize = 5;
const METRIC: usize = 6;
const UNIT: usize = 7;

/// Scenario, and the two roles of a path; none for all moved people.
type Key = (usize, Option<(usize, usize)>);

/// The rows found of one cohort: month, metric, statistics, line.
type Found = Vec<(usize, usize, Statistics, usize)>;

/// Fills the cohorts of the results.
pub(super) fn fill(bytes: &[u8], results: &mut Results) -> Result<(), Damage> {
    let mut lines = Lines::new(bytes, &COHORT_KEYS, false)?;
    let mut order: Vec<(Key, Found)> = Vec::new();
    let mut places: HashMap<Key, usize> = HashMap::new();
    while lines.advance()? {
        let key =
            (lines.position(SCENARIO, "scenario", &results.scenarios, |name| name)?, path(&lines, results)?);
        let month = lines.month(MONTH, results.months)?;
        lines.must_be(DATE, "date", &year_month(results.start, month as u32))?;
        let metric = lines.position(METRIC, "metric", &results.cohort_metrics, |metric| metric.name)?;
        lines.must_be(UNIT, "unit", results.cohort_metrics[metric].unit)?;
        let place = *places.entry(key).or_insert_with(|| {
            order.push((key, Vec::new()));
            order.len() - 1
        });
        order[place].1.push((month, metric, lines.statistics()?, lines.damage("").line));
    }
    order.sort_by_key(|((scenario, _), _)| *scenario);
    let end = lines.damage("").line;
    let build = |(key, rows)| cohort(key, rows, results, end);
    let cohorts = order.into_iter().map(build).collect::<Result<Vec<_>, _>>()?;
    for (scenario, name) in results.scenarios.iter().enumerate() {
        let of_all = |cohort: &Cohort| cohort.scenario == scenario && cohort.from.is_none();
        if !cohorts.is_empty() && !cohorts.iter().any(of_all) {
            return Err(Damage::new(end, format!("rows are missing of scenario `{name}`, path `*`")));
        }
    }
    results.cohorts = cohorts;
    Ok(())
}

fn path(lines: &Lines<'_>, results: &Results) -> Result<Option<(usize, usize)>, Damage> {
    if lines.key(PATH) == "*" {
        lines.must_be(FROM, "from", "*")?;
        lines.must_be(TO, "to", "*")?;
        return Ok(None);
    }
    let from = lines.position(FROM, "role", &results.roles, |role| role)?;
    let to = lines.position(TO, "role", &results.roles, |role| role)?;
    lines.must_be(PATH, "path", &path_name(&results.roles[from], &results.roles[to]))?;
    Ok(Some((from, to)))
}

/// A cohort from its rows: every month and metric once.
fn cohort(key: Key, mut rows: Found, results: &Results, end: usize) -> Result<Cohort, Damage> {
    let (scenario, path) = key;
    let n_metrics = results.cohort_metrics.len();
    rows.sort_by_key(|&(month, metric, _, _)| (month, metric));
    if let Some(pair) = rows.windows(2).find(|pair| (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1)) {
        return Err(Damage::new(
            pair[1].3,
            "is there twice: scenario, month, path and metric of an earlier row",
        ));
    }
    if rows.len() != (results.months as usize + 1) * n_metrics {
        let name =
            path.map_or("*".to_owned(), |(from, to)| path_name(&results.roles[from], &results.roles[to]));
        let scenario = &results.scenarios[scenario];
        return Err(Damage::new(end, format!("rows are missing of scenario `{scenario}`, path `{name}`")));
    }
    let mut statistics = rows.into_iter().map(|(_, _, statistics, _)| statistics);
    let months = (0..=results.months).map(|_| statistics.by_ref().take(n_metrics).collect()).collect();
    Ok(Cohort { scenario, from: path.map(|(from, _)| from), to: path.map(|(_, to)| to), months })
}
