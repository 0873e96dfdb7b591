//! `headline.csv` back to the headlines.

use super::line::Lines;
use crate::engine::{Headline, Results, Statistics};
use crate::report::rows::Damage;
use crate::report::tables::{HEADLINE_KEYS, headline_at};

/// Columns of [`HEADLINE_KEYS`].
const SCENARIO: usize = 0;
const AT: usize = 1;
const METRIC: usize = 2;
const UNIT: usize = 3;
const KIND: usize = 4;

/// Fills the headlines of the results.
pub(super) fn fill(bytes: &[u8], results: &mut Results) -> Result<(), Damage> {
    let mut lines = Lines::new(bytes, &HEADLINE_KEYS, true)?;
    let n_metrics = results.headline_metrics.len();
    // `[scenario][level, difference][metric]`
    let mut found: Vec<[Vec<Option<Statistics>>; 2]> =
        results.scenarios.iter().map(|_| [vec![None; n_metrics], vec![None; n_metrics]]).collect();
    while lines.advance()? {
        let scenario = lines.position(SCENARIO, "scenario", &results.scenarios, |name| name)?;
        let at = results
            .headline_metrics
            .iter()
            .position(|metric| metric.name == lines.key(METRIC) && headline_at(metric) == lines.key(AT))
            .ok_or_else(|| {
                lines.damage(format!("unknown headline `{}` at `{}`", lines.key(METRIC), lines.key(AT)))
            })?;
        lines.must_be(UNIT, "unit", results.headline_metrics[at].unit)?;
        let kind = match lines.key(KIND) {
            "level" => 0,
            "difference" if scenario == 0 => {
                return Err(lines.damage("the base has no difference to itself"));
            }
            "difference" => 1,
            other => {
                return Err(lines.damage(format!("`kind` is `{other}`, allowed are level, difference")));
            }
        };
        if found[scenario][kind][at].replace(lines.statistics()?).is_some() {
            return Err(lines.damage("is there twice: scenario, metric and kind of an earlier row"));
        }
    }
    let mut headlines = Vec::with_capacity(found.len());
    for (scenario, [levels, differences]) in found.into_iter().enumerate() {
        let missing =
            || lines.damage(format!("rows are missing of scenario `{}`", results.scenarios[scenario]));
        let all = |column: Vec<Option<Statistics>>| column.into_iter().collect::<Option<Vec<_>>>();
        let levels = all(levels).ok_or_else(missing)?;
        let differences = if scenario == 0 { Vec::new() } else { all(differences).ok_or_else(missing)? };
        headlines.push(Headline { levels, differences });
    }
    results.headlines = headlines;
    Ok(())
}
