//! What must hold in every study: the books balance, the parts add up, rules act.

use std::collections::{BTreeMap, BTreeSet};

use crate::firm::{COHORT_METRICS, FLOWS, Outcome, simulate};
use crate::generate;
use crate::page;
use crate::study::{self, Study};

/// How many random studies are tried here and against the engine.
pub const STUDIES: u64 = 200;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()) + 1e-7
}

/// Every random study with what the reference makes of it.
fn for_each_study(mut check: impl FnMut(u64, &Study, &Outcome)) {
    for seed in 0..STUDIES {
        let study = study::read(&generate::study(seed));
        let outcome = simulate(&study);
        check(seed, &study, &outcome);
    }
}

#[test]
fn the_books_of_every_role_balance() {
    for_each_study(|seed, study, outcome| {
        for (&(s, t, r), books) in &outcome.books {
            if t == 0 {
                continue;
            }
            let at = |t: usize, metric: &'static str| outcome.levels[&(s, t, r + 1, metric)];
            let sources = at(t - 1, "active")
                + at(t, "hires")
                + at(t, "graduations")
                + at(t, "failed_training")
                + books.returned_from_training
                + books.moved_back_in;
            let uses = at(t, "active")
                + books.left_work
                + at(t, "layoffs")
                + at(t, "forced_moves")
                + at(t, "voluntary_moves")
                + books.moved_back_out;
            let role = &study.scenarios[s].roles[r].name;
            assert!(close(sources, uses), "study {seed}, {role}, month {t}: {sources} is not {uses}");
        }
    });
}

#[test]
fn the_payroll_changes_by_hires_and_leavers_only() {
    for_each_study(|seed, study, outcome| {
        for s in 0..study.scenarios.len() {
            for t in 1..=study.months {
                let at = |t: usize, metric: &'static str| outcome.levels[&(s, t, 0, metric)];
                let expected = at(t - 1, "payroll") + at(t, "hires")
                    - at(t, "quits")
                    - at(t, "retirements")
                    - at(t, "notice_ends");
                assert!(close(at(t, "payroll"), expected), "study {seed}, scenario {s}, month {t}");
            }
        }
    });
}

/// Everybody laid off is on notice or in one of the four states of the displaced.
#[test]
fn the_laid_off_are_all_somewhere() {
    for_each_study(|seed, study, outcome| {
        for s in 0..study.scenarios.len() {
            for t in 0..=study.months {
                for entity in 0..=study.scenarios[s].roles.len() {
                    let at = |metric: &'static str| outcome.levels[&(s, t, entity, metric)];
                    let somewhere = at("on_notice")
                        + at("displaced_unemployed")
                        + at("displaced_reemployed")
                        + at("displaced_left");
                    assert!(close(at("layoffs_cum"), somewhere), "study {seed}, {s}, {t}, {entity}");
                    assert!(at("displaced_long_term") <= at("displaced_unemployed") + 1e-9);
                }
            }
        }
    });
}

/// "The change in posts `D_t - D_0` is reported in six parts per role that add up exactly."
#[test]
fn the_six_parts_are_the_change_in_posts() {
    let parts = [
        "posts_growth",
        "posts_displacement",
        "posts_augmentation",
        "posts_demand",
        "posts_new_work",
        "posts_decisions",
    ];
    for_each_study(|seed, study, outcome| {
        for s in 0..study.scenarios.len() {
            for t in 0..=study.months {
                for entity in 0..=study.scenarios[s].roles.len() {
                    let posts = |t: usize| outcome.levels[&(s, t, entity, "posts")];
                    let sum: f64 = parts.iter().map(|part| outcome.levels[&(s, t, entity, *part)]).sum();
                    let change = posts(t) - posts(0);
                    assert!(
                        (change - sum).abs() < 1e-6 + 1e-9 * change.abs(),
                        "study {seed}: {change}, {sum}"
                    );
                }
            }
        }
    });
}

/// Nobody decided anything: then the five mechanisms explain posts alone.
#[test]
fn without_decisions_nothing_is_left_for_them() {
    let mut looked = 0;
    for_each_study(|seed, study, outcome| {
        for (s, scenario) in study.scenarios.iter().enumerate() {
            // The floor of the labour need and a change of `oversight` belong to the rest as well.
            let floor = scenario.assumptions["adoption_speed"] > 50.0;
            if !scenario.events.is_empty() || scenario.assumptions["round_hazard"] > 0.0 || floor {
                continue;
            }
            looked += 1;
            for t in 0..=study.months {
                let rest = outcome.levels[&(s, t, 0, "posts_decisions")];
                assert!(rest.abs() < 1e-6, "study {seed}, scenario {s}, month {t}: {rest}");
            }
        }
    });
    assert!(looked > 5, "only {looked} scenarios without decisions");
}

/// "`picked` is the sum of the others."
#[test]
fn the_people_of_each_path_are_all_somewhere() {
    for_each_study(|seed, study, outcome| {
        for s in 0..study.scenarios.len() {
            for t in 0..=study.months {
                for path in 0..=study.scenarios[s].paths.len() {
                    let at = |metric: &'static str| outcome.cohorts[&(s, t, path, metric)];
                    let others: f64 = COHORT_METRICS[1..].iter().map(|metric| at(metric)).sum();
                    assert!(close(at("picked"), others), "study {seed}, {s}, month {t}, path {path}");
                }
                let picked = outcome.cohorts[&(s, t, 0, "picked")];
                let moves = outcome.levels[&(s, t, 0, "forced_moves_cum")]
                    + outcome.levels[&(s, t, 0, "voluntary_moves_cum")];
                assert!(close(picked, moves), "study {seed}, {s}, month {t}: {picked}, {moves}");
            }
        }
    });
}

#[test]
fn no_number_is_negative_that_counts_people_and_none_is_lost() {
    for_each_study(|seed, _, outcome| {
        for (key, value) in &outcome.levels {
            assert!(value.is_finite(), "study {seed}: {key:?} is {value}");
            let people = ["active", "on_notice", "in_training", "payroll", "held", "vacancies", "surplus"];
            if people.contains(&key.3) || FLOWS.contains(&key.3) {
                assert!(*value >= -1e-9, "study {seed}: {key:?} is {value}");
            }
        }
    });
}

/// A rule that acts in no study is not tested. Each acts in at least so many of the 200 studies; the
/// numbers are about half of what is found, so that the generator may change a little.
const RULES: [(&str, usize); 28] = [
    ("adoption ceiling raised", 6),
    ("benefit capped", 60),
    ("benefit run out", 70),
    ("close_vacancies", 30),
    ("discretionary round", 40),
    ("expand", 30),
    ("forced move", 50),
    ("frozen month", 30),
    ("graduation", 50),
    ("held lowered", 30),
    ("held posts given up", 60),
    ("hiring paused", 50),
    ("labour need at its floor", 12),
    ("layoff event", 60),
    ("layoff event of nobody", 12),
    ("more people named than there are", 10),
    ("moved people laid off", 25),
    ("offers bound by capacity", 10),
    ("offers bound by surplus", 20),
    ("offers bound by vacancies", 10),
    ("pause", 20),
    ("returned from training", 25),
    ("returned from work", 25),
    ("set", 60),
    ("surplus round", 60),
    ("surplus round capped", 18),
    ("unit cost at its floor", 12),
    ("voluntary move", 40),
];

#[test]
fn the_random_studies_use_every_rule() {
    let mut studies_with: BTreeMap<&'static str, usize> = BTreeMap::new();
    for_each_study(|_, _, outcome| {
        for what in outcome.happened.keys() {
            *studies_with.entry(what).or_default() += 1;
        }
    });
    for (rule, least) in RULES {
        let found = studies_with.get(rule).copied().unwrap_or(0);
        assert!(found >= least, "`{rule}` in {found} studies instead of {least}: {studies_with:#?}");
    }
}

/// Every assumption that an event may set is set by one before the end of some study, and the studies
/// hold every kind of distribution.
#[test]
fn the_random_studies_write_everything_that_may_be_written() {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    let mut text = String::new();
    for seed in 0..STUDIES {
        let files = generate::study(seed);
        let study = study::read(&files);
        for scenario in &study.scenarios {
            let sets =
                scenario.events.iter().filter(|event| event.kind == "set" && event.month <= study.months);
            keys.extend(sets.map(|event| event.key.clone()));
        }
        text.extend(files.into_values());
    }
    for line in page::ASSUMPTIONS.iter().filter(|line| line.settable) {
        assert!(keys.contains(line.key), "nothing sets `{}`", line.key);
    }
    assert!(keys.iter().any(|key| key.starts_with("region.")), "nothing sets the observation of a region");
    let kinds = ["uniform", "triangular", "pert", "normal", "lognormal", "beta", "gamma", "discrete"];
    for kind in kinds {
        assert!(text.contains(&format!("{kind}(")), "no {kind}");
    }
    for thing in ["role.", "region.", "event."] {
        assert!(text.contains(&format!("\n{thing}")), "no override of {thing}");
    }
    assert!(text.contains(" to "), "no interval");
}
