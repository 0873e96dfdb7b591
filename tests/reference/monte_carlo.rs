//! Random studies in Monte Carlo mode: the books balance in every replication, month and role (debug builds
//! check them and stop the run), people are whole, and the parts add up.

use workshift::engine::{Mode, Results, Statistics};

use crate::agreement::run;

/// Random studies that are run.
const STUDIES: u64 = 120;
/// Futures of each.
const REPLICATIONS: u32 = 24;

/// No study is refused or stops in the audit, and what it reports keeps the identities of the page.
#[test]
fn whole_random_studies_keep_their_books_in_every_future() {
    for seed in 0..STUDIES {
        let results = run(&crate::generate::study(seed), Mode::MonteCarlo, REPLICATIONS)
            .unwrap_or_else(|problem| panic!("study {seed}: {problem}"));
        people_are_whole(seed, &results);
        parts_add_up(seed, &results);
    }
}

fn cell<'a>(results: &'a Results, scenario: usize, month: usize, metric: &str) -> &'a Statistics {
    let metric = results.metric(metric).expect("a metric");
    results.levels.get(scenario, month, 0, metric).expect("a cell")
}

fn people_are_whole(seed: u64, results: &Results) {
    for scenario in 0..results.scenarios.len() {
        for month in 0..=results.months as usize {
            for (at, metric) in
                results.metrics.iter().enumerate().filter(|(_, metric)| metric.kind.counts_people())
            {
                for entity in 0..=results.roles.len() {
                    let cell = results.levels.get(scenario, month, entity, at).expect("a cell");
                    for value in [cell.min, cell.max] {
                        assert!(
                            value >= 0.0 && value.fract() == 0.0,
                            "study {seed}, scenario {scenario}, month {month}, {}: {value}",
                            metric.name
                        );
                    }
                }
            }
        }
    }
}

/// The six parts are the change in posts; who was given notice is on notice or displaced. Means of exact sums
/// of numbers made whole to a millionth of a post.
fn parts_add_up(seed: u64, results: &Results) {
    let parts = ["growth", "displacement", "augmentation", "demand", "new_work", "decisions"];
    for scenario in 0..results.scenarios.len() {
        let opening = cell(results, scenario, 0, "posts").mean;
        for month in 0..=results.months as usize {
            let at = |metric: &str| cell(results, scenario, month, metric).mean;
            let sum: f64 = parts.iter().map(|part| at(&format!("posts_{part}"))).sum();
            let change = at("posts") - opening;
            assert!(
                (sum - change).abs() < 1e-4 * (1.0 + opening),
                "study {seed}, month {month}: {sum} is not {change}"
            );
            let gone = at("displaced_unemployed") + at("displaced_reemployed") + at("displaced_left");
            assert!(
                (gone - at("notice_ends_cum")).abs() < 1e-6 * (1.0 + gone),
                "study {seed}, month {month}"
            );
            let noticed = at("notice_ends_cum") + at("on_notice");
            assert!(
                (noticed - at("layoffs_cum")).abs() < 1e-6 * (1.0 + noticed),
                "study {seed}, month {month}"
            );
        }
    }
}
