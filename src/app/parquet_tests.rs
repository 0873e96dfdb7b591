//! What is written reads back, equal numbers give equal bytes, and foreign files are refused.

use std::io::Write as _;

use super::*;
use crate::engine::{Metric, MetricKind, Table};
use crate::study::YearMonth;

fn metric(name: &'static str) -> Metric {
    Metric { name, unit: "people", kind: MetricKind::Stock, firm_only: false, meaning: "" }
}

/// Two scenarios, two metrics, months 0 to 2, three draws of two futures; every number another one.
fn results() -> Results {
    let none = Table { n_months: 3, n_roles: 0, n_metrics: 2, cells: Vec::new() };
    let columns = |first: f64| vec![vec![first, first + 0.5, f64::NAN], vec![f64::NAN; 3]];
    Results {
        scenarios: vec!["base".into(), "fast, \"AI\"".into()],
        roles: Vec::new(),
        role_labels: Vec::new(),
        start: YearMonth { year: 2026, month: 1 },
        months: 2,
        replications: 3,
        randomisations: None,
        currency: "USD".into(),
        metrics: vec![metric("payroll"), metric("posts")],
        levels: none.clone(),
        differences: none,
        cohort_metrics: Vec::new(),
        cohorts: Vec::new(),
        headline_metrics: Vec::new(),
        headlines: Vec::new(),
        draws: Draws {
            keys: vec!["adoption_speed".into(), "role.a.b.exposure".into()],
            outcomes: vec!["payroll".into()],
            values: vec![columns(0.1), columns(-3.0)],
            outcome_values: vec![vec![vec![1.0, 2.0, 3.0]], vec![vec![4.0, 5.0, 1e300]]],
        },
        futures: Futures { n: 2, values: (0..24).map(f64::from).collect() },
        warnings: Vec::new(),
    }
}

fn file(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn same(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a == b || (a.is_nan() && b.is_nan()))
}

/// Teeth: swapping month and replication in the layout gives other numbers.
#[test]
fn futures_read_back_as_they_were() {
    let mut results = results();
    results.futures.values[7] = f64::NAN;
    let read = read_futures(file(&futures(&results).unwrap()), &results).unwrap();
    assert_eq!(read.n, 2);
    assert!(same(&read.values, &results.futures.values), "{:?}", read.values);
}

#[test]
fn draws_read_back_as_they_were() {
    let results = results();
    let read = read_draws(file(&draws(&results).unwrap()), &results.scenarios, 1).unwrap();
    assert_eq!((&read.keys, &read.outcomes), (&results.draws.keys, &results.draws.outcomes));
    for s in 0..2 {
        for key in 0..2 {
            assert!(same(&read.values[s][key], &results.draws.values[s][key]));
        }
        assert_eq!(read.outcome_values[s], results.draws.outcome_values[s]);
    }
}

#[test]
fn a_run_without_draws_and_futures_gives_files_without_rows() {
    let mut results = results();
    (results.draws, results.futures) = (Draws::default(), Futures::default());
    assert_eq!(read_draws(file(&draws(&results).unwrap()), &results.scenarios, 0).unwrap().keys.len(), 0);
    assert_eq!(read_futures(file(&futures(&results).unwrap()), &results).unwrap(), Futures::default());
}

#[test]
fn equal_results_give_equal_bytes_and_no_library_signs_them() {
    let bytes = draws(&results()).unwrap();
    assert_eq!(bytes, draws(&results()).unwrap());
    assert!(!bytes.windows(10).any(|window| window == b"parquet-rs"));
}

#[test]
fn foreign_files_are_refused() {
    let results = results();
    let mut other = results.clone();
    other.metrics.pop();
    assert!(read_futures(file(&futures(&results).unwrap()), &other).is_err(), "other metrics");
    let mut other = results.clone();
    other.months = 5;
    assert!(read_futures(file(&futures(&results).unwrap()), &other).is_err(), "other months");
    assert!(read_draws(file(&draws(&results).unwrap()), &["else".into()], 1).is_err(), "other scenarios");
    assert!(read_draws(file(b"rubbish"), &results.scenarios, 1).is_err());
    let mut twice = results.clone();
    twice.draws.keys[1] = "payroll".into();
    assert!(draws(&twice).is_err(), "two columns of one name");
}
