//! `summary.csv`, `differences.csv` and the two by role, back to the two tables.

use std::collections::{HashMap, HashSet};

use super::line::Lines;
use super::{Problems, RunFiles};
use crate::engine::{Results, Table};
use crate::report::rows::{Damage, count_of};
use crate::report::tables::{Entities, LEVEL_KEYS, year_month};
use crate::study::YearMonth;

/// Columns of [`LEVEL_KEYS`].
const SCENARIO: usize = 0;
const MONTH: usize = 1;
const DATE: usize = 2;
const ROLE: usize = 3;
const METRIC: usize = 4;
const UNIT: usize = 5;

/// No row of a table is shorter than this, in bytes: what a table of so many rows needs at least.
const SHORTEST_ROW: usize = 8;

/// Month 0, from the first row of `summary.csv`.
pub(super) fn start(summary: &[u8]) -> Result<YearMonth, Damage> {
    let mut lines = Lines::new(summary, &LEVEL_KEYS, false)?;
    if !lines.advance()? {
        return Err(lines.damage("has no rows"));
    }
    let date = lines.date(DATE)?;
    let month = lines.month(MONTH, 1200)? as u32;
    let since_year_0 = date.year.unsigned_abs() * 12 + date.month - 1;
    let Some(months) = since_year_0.checked_sub(month) else {
        return Err(lines.damage("`date` lies before the year 0 at month 0"));
    };
    Ok(YearMonth { year: (months / 12).cast_signed(), month: months % 12 + 1 })
}

/// The roles, in the order of their first rows in `summary_by_role.csv`.
pub(super) fn roles(summary_by_role: &[u8]) -> Result<Vec<String>, Damage> {
    let mut lines = Lines::new(summary_by_role, &LEVEL_KEYS, false)?;
    let mut roles: Vec<String> = Vec::new();
    let mut known: HashSet<String> = HashSet::new();
    while lines.advance()? {
        let role = lines.key(ROLE);
        if roles.last().is_none_or(|last| last != role) && known.insert(role.to_owned()) {
            roles.push(role.to_owned());
        }
    }
    if roles.is_empty() { Err(lines.damage("has no rows")) } else { Ok(roles) }
}

/// Fills both tables of the results from the four files.
pub(super) fn fill(files: &RunFiles<'_>, results: &mut Results, problems: &mut Problems) {
    for (with_signs, named) in [
        (false, [("summary.csv", files.summary), ("summary_by_role.csv", files.summary_by_role)]),
        (
            true,
            [("differences.csv", files.differences), ("differences_by_role.csv", files.differences_by_role)],
        ),
    ] {
        let mut table = Table {
            n_months: results.months as usize + 1,
            n_roles: results.roles.len(),
            n_metrics: results.metrics.len(),
            cells: Vec::new(),
        };
        let filled = Filled { results, with_signs };
        let [(firm_file, firm), (roles_file, roles)] = named;
        // Room is made only when the files are long enough to fill it.
        let firm_fits = filled.long_enough(firm, Entities::Firm);
        let roles_fit = filled.long_enough(roles, Entities::Roles);
        if firm_fits.is_ok() && roles_fit.is_ok() {
            let n_cells = results.scenarios.len() * table.n_months * (table.n_roles + 1) * table.n_metrics;
            table.cells = vec![None; n_cells];
            problems.keep(firm_file, filled.read(firm, Entities::Firm, &mut table));
            problems.keep(roles_file, filled.read(roles, Entities::Roles, &mut table));
        } else {
            problems.keep(firm_file, firm_fits);
            problems.keep(roles_file, roles_fit);
        }
        if with_signs {
            results.differences = table;
        } else {
            results.levels = table;
        }
    }
}

/// What a table is filled against.
struct Filled<'a> {
    results: &'a Results,
    with_signs: bool,
}

impl Filled<'_> {
    fn scenarios(&self) -> std::ops::Range<usize> {
        usize::from(self.with_signs)..self.results.scenarios.len()
    }

    fn entities(&self, entities: Entities) -> std::ops::Range<usize> {
        match entities {
            Entities::Firm => 0..1,
            Entities::Roles => 1..self.results.roles.len() + 1,
        }
    }

    /// Whether a file can hold all its rows at all.
    fn long_enough(&self, bytes: &[u8], entities: Entities) -> Result<(), Damage> {
        let metrics = self.results.metrics.iter().filter(|m| entities == Entities::Firm || !m.firm_only);
        let expected = [
            self.scenarios().len(),
            self.results.months as usize + 1,
            self.entities(entities).len(),
            metrics.count(),
        ]
        .into_iter()
        .try_fold(1_usize, usize::checked_mul);
        match expected.and_then(|rows| rows.checked_mul(SHORTEST_ROW)) {
            Some(least) if bytes.len() >= least => Ok(()),
            _ => {
                let line = 1 + count_of(b'\n', bytes);
                Err(Damage::new(line, "ends too early for the scenarios and months of the manifest"))
            }
        }
    }

    fn read(&self, bytes: &[u8], entities: Entities, table: &mut Table) -> Result<(), Damage> {
        let mut lines = Lines::new(bytes, &LEVEL_KEYS, self.with_signs)?;
        let roles: HashMap<&str, usize> =
            self.results.roles.iter().enumerate().map(|(at, role)| (role.as_str(), at + 1)).collect();
        let metrics: HashMap<&str, usize> =
            self.results.metrics.iter().enumerate().map(|(at, metric)| (metric.name, at)).collect();
        while lines.advance()? {
            let cell = self.cell(&lines, entities, &roles, &metrics, table)?;
            let statistics = lines.statistics()?;
            if table.cells[cell].replace(statistics).is_some() {
                return Err(
                    lines.damage("is there twice: scenario, month, role and metric of an earlier row")
                );
            }
        }
        self.complete(&lines, entities, table)
    }

    /// Position of the row in the table.
    fn cell(
        &self,
        lines: &Lines<'_>,
        entities: Entities,
        roles: &HashMap<&str, usize>,
        metrics: &HashMap<&str, usize>,
        table: &Table,
    ) -> Result<usize, Damage> {
        let scenario = lines.position(SCENARIO, "scenario", &self.results.scenarios, |name| name)?;
        if self.with_signs && scenario == 0 {
            return Err(lines.damage("the base has no difference to itself"));
        }
        let month = lines.month(MONTH, self.results.months)?;
        lines.must_be(DATE, "date", &year_month(self.results.start, month as u32))?;
        let unknown = |what: &str, found: &str| lines.damage(format!("unknown {what} `{found}`"));
        let entity = match entities {
            Entities::Firm => lines.must_be(ROLE, "role", "*").map(|()| 0)?,
            Entities::Roles => {
                let role = lines.key(ROLE);
                *roles.get(role).ok_or_else(|| unknown("role", role))?
            }
        };
        let name = lines.key(METRIC);
        let metric = *metrics.get(name).ok_or_else(|| unknown("metric", name))?;
        let known = &self.results.metrics[metric];
        lines.must_be(UNIT, "unit", known.unit)?;
        if known.firm_only && entity > 0 {
            return Err(lines.damage(format!("`{name}` is of the firm and not of a role")));
        }
        Ok(((scenario * table.n_months + month) * (table.n_roles + 1) + entity) * table.n_metrics + metric)
    }

    fn complete(&self, lines: &Lines<'_>, entities: Entities, table: &Table) -> Result<(), Damage> {
        for scenario in self.scenarios() {
            for month in 0..table.n_months {
                for entity in self.entities(entities) {
                    for (metric, known) in self.results.metrics.iter().enumerate() {
                        let exists = entity == 0 || !known.firm_only;
                        if exists && table.get(scenario, month, entity, metric).is_none() {
                            let role = entity.checked_sub(1).map_or("*", |at| &self.results.roles[at]);
                            return Err(lines.damage(format!(
                                "rows are missing, the first: scenario `{}`, month {month}, role `{role}`, metric `{}`",
                                self.results.scenarios[scenario], known.name
                            )));
                        }
                    }
                }
            }
        }
        Ok(())
    }
}
