//! `cohorts.csv`: the people of each path, and all moved people.

use super::cell::{push_statistics, push_text, push_whole, year_month};
use super::levels::two_cells;
use super::{COHORT_KEYS, header};
use crate::engine::{Cohort, Results};

/// `cohorts.csv`: per scenario, month and path the six counts of its people. The path of all moved
/// people is `*`, and so are its ends; a path is `FROM>TO`.
pub fn cohorts(results: &Results) -> Vec<u8> {
    let mut out = header(&COHORT_KEYS, false).into_bytes();
    out.push(b'\n');
    let names: Vec<Vec<u8>> =
        results.cohort_metrics.iter().map(|metric| two_cells(metric.name, metric.unit)).collect();
    for cohort in &results.cohorts {
        let path = path_cells(results, cohort);
        for (month, statistics) in cohort.months.iter().enumerate() {
            for (name, statistics) in names.iter().zip(statistics) {
                push_text(&mut out, &results.scenarios[cohort.scenario]);
                out.push(b',');
                push_whole(&mut out, month as u64);
                out.push(b',');
                out.extend_from_slice(year_month(results.start, month as u32).as_bytes());
                out.extend_from_slice(&path);
                out.extend_from_slice(name);
                push_statistics(&mut out, statistics, false);
            }
        }
    }
    out
}

/// `,path,from,to`.
fn path_cells(results: &Results, cohort: &Cohort) -> Vec<u8> {
    let mut cells = vec![b','];
    match (cohort.from, cohort.to) {
        (Some(from), Some(to)) => {
            let (from, to) = (&results.roles[from], &results.roles[to]);
            push_text(&mut cells, &path_name(from, to));
            cells.extend_from_slice(&two_cells(from, to));
        }
        _ => cells.extend_from_slice(b"*,*,*"),
    }
    cells
}

/// `FROM>TO`: the column `path`.
pub(crate) fn path_name(from: &str, to: &str) -> String {
    format!("{from}>{to}")
}
