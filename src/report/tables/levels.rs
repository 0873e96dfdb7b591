//! `summary.csv`, `differences.csv` and the same two by role.

use rayon::prelude::*;

use super::cell::{push_statistics, push_text, push_whole, year_month};
use super::{LEVEL_KEYS, header};
use crate::engine::{Results, Table};

/// The rows of a table: the firm's, or those of all roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entities {
    /// `role` is `*`.
    Firm,
    /// Every role; metrics of the firm alone are left out.
    Roles,
}

/// `summary.csv` or `summary_by_role.csv`.
pub fn summary(results: &Results, entities: Entities) -> Vec<u8> {
    table(results, &results.levels, entities, false)
}

/// `differences.csv` or `differences_by_role.csv`: every scenario minus the base, which has no rows.
pub fn differences(results: &Results, entities: Entities) -> Vec<u8> {
    table(results, &results.differences, entities, true)
}

fn table(results: &Results, table: &Table, entities: Entities, with_signs: bool) -> Vec<u8> {
    let mut out = header(&LEVEL_KEYS, with_signs).into_bytes();
    out.push(b'\n');
    // `,metric,unit` of every metric, once.
    let names: Vec<Vec<u8>> =
        results.metrics.iter().map(|metric| two_cells(metric.name, metric.unit)).collect();
    let scenarios_and_months: Vec<(usize, usize)> = (0..results.scenarios.len())
        .flat_map(|scenario| (0..table.n_months).map(move |month| (scenario, month)))
        .collect();
    let parts: Vec<Vec<u8>> = scenarios_and_months
        .into_par_iter()
        .map(|(scenario, month)| rows(results, table, scenario, month, entities, with_signs, &names))
        .collect();
    out.reserve_exact(parts.iter().map(Vec::len).sum());
    for part in &parts {
        out.extend_from_slice(part);
    }
    out
}

fn rows(
    results: &Results,
    table: &Table,
    scenario: usize,
    month: usize,
    entities: Entities,
    with_signs: bool,
    names: &[Vec<u8>],
) -> Vec<u8> {
    let mut out = Vec::new();
    let mut prefix = Vec::new();
    let range = match entities {
        Entities::Firm => 0..1,
        Entities::Roles => 1..table.n_roles + 1,
    };
    for entity in range {
        prefix.clear();
        push_text(&mut prefix, &results.scenarios[scenario]);
        prefix.push(b',');
        push_whole(&mut prefix, month as u64);
        prefix.push(b',');
        prefix.extend_from_slice(year_month(results.start, month as u32).as_bytes());
        prefix.push(b',');
        push_text(&mut prefix, if entity == 0 { "*" } else { &results.roles[entity - 1] });
        for (metric, name) in names.iter().enumerate() {
            if let Some(statistics) = table.get(scenario, month, entity, metric) {
                out.extend_from_slice(&prefix);
                out.extend_from_slice(name);
                push_statistics(&mut out, statistics, with_signs);
            }
        }
    }
    out
}

pub(super) fn two_cells(first: &str, second: &str) -> Vec<u8> {
    let mut out = vec![b','];
    push_text(&mut out, first);
    out.push(b',');
    push_text(&mut out, second);
    out
}
