//! The engine against the reference: every number of every study, in expectation mode.

use std::collections::BTreeMap;

use workshift::engine::{MetricKind, Results};

use crate::firm::{COHORT_METRICS, Outcome};
use crate::study::Files;
use crate::study::Study;

/// At most this many lines are shown of one study.
const SHOWN: usize = 12;

/// A difference, with the month it is in: what differs later may only follow from it.
type Found = Vec<(usize, String)>;

/// Every place where the engine says something else than the reference, the first months first; empty
/// when they agree.
///
/// Numbers agree when they differ by at most 1e-9 of the larger one, or near zero by 1e-7 (people,
/// posts and money) or 1e-10 (shares, ratios and indices, which are themselves small).
pub fn differences(study: &Study, outcome: &Outcome, results: &Results) -> Vec<String> {
    let names: Vec<&str> = study.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    if results.scenarios != names {
        return vec![format!("scenarios are {:?} instead of {names:?}", results.scenarios)];
    }
    let roles: Vec<&str> = study.scenarios[0].roles.iter().map(|role| role.name.as_str()).collect();
    if results.roles != roles {
        return vec![format!("roles are {:?} instead of {roles:?}", results.roles)];
    }
    let mut found = levels(study, outcome, results);
    found.extend(cohorts(study, outcome, results));
    found.sort();
    let more = found.len().saturating_sub(SHOWN);
    let mut lines: Vec<String> = found.into_iter().take(SHOWN).map(|(_, line)| line).collect();
    if more > 0 {
        lines.push(format!("and {more} more"));
    }
    lines
}

/// Whether two numbers are the same but for rounding.
fn agree(ours: f64, theirs: f64, kind: MetricKind) -> bool {
    let near_zero = if kind == MetricKind::Index { 1e-10 } else { 1e-7 };
    // Infinity is within any share of itself.
    theirs.is_finite() && (ours - theirs).abs() <= (1e-9 * ours.abs().max(theirs.abs())).max(near_zero)
}

/// Every scenario, month, entity and metric; what only one of the two knows is a difference as well.
fn levels(study: &Study, outcome: &Outcome, results: &Results) -> Found {
    let mut found = Found::new();
    let mut met = 0;
    for (s, scenario) in study.scenarios.iter().enumerate() {
        for t in 0..=study.months {
            for entity in 0..=scenario.roles.len() {
                let who = if entity == 0 { "*" } else { &scenario.roles[entity - 1].name };
                for (at, metric) in results.metrics.iter().enumerate() {
                    let place = format!("{}, month {t}, {who}, {}", scenario.name, metric.name);
                    let ours = outcome.levels.get(&(s, t, entity, metric.name)).copied();
                    let theirs = results.levels.get(s, t, entity, at).map(|statistics| statistics.mean);
                    met += usize::from(ours.is_some());
                    match (ours, theirs) {
                        (None, None) => {}
                        (Some(a), Some(b)) if agree(a, b, metric.kind) => {}
                        _ => found.push((t, format!("{place}: {theirs:?} instead of {ours:?}"))),
                    }
                }
            }
        }
    }
    if met != outcome.levels.len() {
        found.push((0, format!("{met} numbers of {} were compared", outcome.levels.len())));
    }
    found
}

/// The people of each path, found by the roles it joins, and of all paths together.
fn cohorts(study: &Study, outcome: &Outcome, results: &Results) -> Found {
    let mut found = Found::new();
    let names: Vec<&str> = results.cohort_metrics.iter().map(|metric| metric.name).collect();
    if names != COHORT_METRICS {
        return vec![(0, format!("metrics of a path are {names:?} instead of {COHORT_METRICS:?}"))];
    }
    let mut theirs = BTreeMap::new();
    for cohort in &results.cohorts {
        let twice = theirs.insert((cohort.scenario, cohort.from.zip(cohort.to)), cohort);
        assert!(twice.is_none(), "a path is there twice");
    }
    for (s, scenario) in study.scenarios.iter().enumerate() {
        let paths = scenario.paths.iter().map(|path| Some((path.from, path.to)));
        for (p, path) in std::iter::once(None).chain(paths).enumerate() {
            let Some(cohort) = theirs.remove(&(s, path)) else {
                found.push((0, format!("{}: path {path:?} is missing", scenario.name)));
                continue;
            };
            for t in 0..=study.months {
                for (at, metric) in results.cohort_metrics.iter().enumerate() {
                    let ours = outcome.cohorts[&(s, t, p, metric.name)];
                    let their = cohort.months[t][at].mean;
                    if !agree(ours, their, MetricKind::Stock) {
                        let place = format!("{}, month {t}, path {path:?}, {}", scenario.name, metric.name);
                        found.push((t, format!("{place}: {their} instead of {ours}")));
                    }
                }
            }
        }
    }
    found.extend(theirs.keys().map(|key| (0, format!("path {key:?} is not of the page"))));
    found
}

/// What the engine makes of a study in expectation mode, or the problems that the program has with it.
fn engine(files: &Files) -> Result<Results, String> {
    run(files, workshift::engine::Mode::Expectation, 1)
}

/// What the engine makes of a study, or the problems that the program has with it.
pub fn run(files: &Files, mode: workshift::engine::Mode, replications: u32) -> Result<Results, String> {
    use workshift::engine::{Plan, Sampling, Silent, simulate};
    use workshift::study::{InputFile, Selection, read};
    let files: Vec<InputFile> = files
        .iter()
        .map(|(path, text)| InputFile { path: path.clone(), bytes: text.clone().into_bytes() })
        .collect();
    let study = read("random", &files, &Selection::default()).map_err(|problems| problems.to_string())?;
    let plan = Plan {
        replications,
        seed: 1,
        sampling: Sampling::Random,
        mode,
        freeze: None,
        threads: Some(1),
        keep_draws: false,
    };
    simulate(&study, &plan, &Silent).map_err(|error| error.to_string())
}

/// Every difference of one study in one text; `None` when there is none.
fn disagreement(name: &str, files: &Files) -> Option<String> {
    let study = crate::study::read(files);
    let found = match engine(files) {
        Ok(results) => differences(&study, &crate::firm::simulate(&study), &results),
        Err(problems) => vec![problems],
    };
    (!found.is_empty()).then(|| format!("{name}\n  {}", found.join("\n  ")))
}

/// The small studies of the hand calculations isolate one rule each: they say what is wrong.
#[test]
fn the_engine_agrees_with_the_reference_on_the_hand_calculations() {
    let wrong: Vec<String> =
        crate::hand::studies().iter().filter_map(|(name, files)| disagreement(name, files)).collect();
    assert!(wrong.is_empty(), "{} small studies differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Whole random studies use all rules at once: they say that something is wrong.
#[test]
fn the_engine_agrees_with_the_reference_on_random_studies() {
    let wrong: Vec<String> = (0..crate::invariants::STUDIES)
        .filter_map(|seed| disagreement(&format!("study {seed}"), &crate::generate::study(seed)))
        .collect();
    // Three in full, of the next ones where they begin to differ.
    let begin = |text: &String| text.lines().take(3).collect::<Vec<_>>().join("\n");
    let full = wrong.iter().take(3).cloned();
    let shown: Vec<String> = full.chain(wrong.iter().skip(3).take(20).map(begin)).collect();
    assert!(wrong.is_empty(), "{} random studies differ:\n{}", wrong.len(), shown.join("\n"));
}

mod teeth {
    //! The comparison itself: it sees every number, and nothing that is not there.

    use workshift::engine::{Cohort, Draws, Futures, Metric, Statistics, Table};
    use workshift::study::YearMonth;

    use super::*;
    use crate::firm::{FIRM_METRICS, FLOWS, FLOWS_CUM, MONEY_SINCE_MONTH_1, ROLE_METRICS, simulate};

    fn metric(name: &'static str, kind: MetricKind, firm_only: bool) -> Metric {
        Metric { name, unit: "", kind, firm_only, meaning: "" }
    }

    fn statistics(mean: f64) -> Statistics {
        let (sd, mcse, signs) = (None, None, None);
        Statistics { n: 1, mean, sd, mcse, min: mean, quantiles: [mean; 9], max: mean, signs }
    }

    /// The numbers of the reference, packed as the engine packs its own.
    fn packed(study: &Study, outcome: &Outcome) -> Results {
        let of_role = ROLE_METRICS.iter().chain(&FLOWS).chain(&FLOWS_CUM);
        let of_firm = FIRM_METRICS.iter().chain(&MONEY_SINCE_MONTH_1);
        let mut metrics: Vec<Metric> = of_role.map(|name| metric(name, MetricKind::Stock, false)).collect();
        metrics.extend(of_firm.map(|name| metric(name, MetricKind::Index, true)));
        let roles: Vec<String> = study.scenarios[0].roles.iter().map(|role| role.name.clone()).collect();
        let mut cells = Vec::new();
        let mut cohorts = Vec::new();
        for (s, scenario) in study.scenarios.iter().enumerate() {
            for t in 0..=study.months {
                for entity in 0..=roles.len() {
                    let value = |metric: &Metric| outcome.levels.get(&(s, t, entity, metric.name));
                    cells.extend(metrics.iter().map(|metric| value(metric).map(|mean| statistics(*mean))));
                }
            }
            let paths = scenario.paths.iter().map(|path| (Some(path.from), Some(path.to)));
            for (p, (from, to)) in std::iter::once((None, None)).chain(paths).enumerate() {
                let number = |t: usize, name| statistics(outcome.cohorts[&(s, t, p, name)]);
                let month = |t: usize| COHORT_METRICS.iter().map(|name| number(t, *name)).collect();
                cohorts.push(Cohort {
                    scenario: s,
                    from,
                    to,
                    months: (0..=study.months).map(month).collect(),
                });
            }
        }
        let shape = |cells| Table {
            n_months: study.months + 1,
            n_roles: roles.len(),
            n_metrics: metrics.len(),
            cells,
        };
        Results {
            scenarios: study.scenarios.iter().map(|scenario| scenario.name.clone()).collect(),
            role_labels: roles.clone(),
            start: YearMonth { year: 2026, month: 3 },
            months: study.months as u32,
            replications: 1,
            randomisations: None,
            currency: "USD".to_owned(),
            levels: shape(cells),
            differences: shape(Vec::new()),
            cohort_metrics: COHORT_METRICS.map(|name| metric(name, MetricKind::Stock, false)).to_vec(),
            cohorts,
            headline_metrics: Vec::new(),
            headlines: Vec::new(),
            draws: Draws::default(),
            futures: Futures::default(),
            warnings: Vec::new(),
            roles,
            metrics,
        }
    }

    #[test]
    fn every_number_is_compared_and_every_change_is_seen() {
        let study = crate::study::read(&crate::generate::study(3));
        let outcome = simulate(&study);
        let same = packed(&study, &outcome);
        assert_eq!(differences(&study, &outcome, &same), Vec::<String>::new());

        let n_cells = same.levels.cells.len();
        for at in (0..n_cells).step_by(97) {
            let mut changed = same.clone();
            match &mut changed.levels.cells[at] {
                Some(cell) => cell.mean += 2e-7 * (1.0 + cell.mean.abs()),
                missing => *missing = Some(statistics(0.0)),
            }
            assert_eq!(differences(&study, &outcome, &changed).len(), 1, "cell {at}");
        }
        for nonsense in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let mut changed = same.clone();
            changed.levels.cells[0].as_mut().expect("the first metric is one of the firm").mean = nonsense;
            assert_eq!(differences(&study, &outcome, &changed).len(), 1, "{nonsense}");
        }
        for cohort in 0..same.cohorts.len() {
            let mut changed = same.clone();
            changed.cohorts[cohort].months[study.months][cohort % 6].mean += 1e-3;
            assert_eq!(differences(&study, &outcome, &changed).len(), 1, "cohort {cohort}");
        }
        let mut shorter = same.clone();
        shorter.cohorts.pop();
        assert_eq!(differences(&study, &outcome, &shorter).len(), 1);
    }

    #[test]
    fn rounding_is_no_difference() {
        let study = crate::study::read(&crate::generate::study(3));
        let outcome = simulate(&study);
        let mut rounded = packed(&study, &outcome);
        for cell in rounded.levels.cells.iter_mut().flatten() {
            cell.mean *= 1.0 + 1e-12;
        }
        assert_eq!(differences(&study, &outcome, &rounded), Vec::<String>::new());
    }
}
