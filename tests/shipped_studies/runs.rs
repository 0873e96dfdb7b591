//! The shipped studies as the program reads them, and run in expectation mode.

use std::fs;

use workshift::engine::{Mode, Plan, Results, Sampling, Silent, simulate};
use workshift::study::{FILES, InputFile, Selection, Study, read};

use crate::{scenarios_folder, studies};

/// A shipped study as the program reads it; its problems end the test.
fn read_by_the_program(name: &str) -> Study {
    let folder = scenarios_folder().join(name);
    let files: Vec<InputFile> = FILES
        .iter()
        .filter(|file| folder.join(file).exists())
        .map(|file| InputFile {
            path: (*file).to_owned(),
            bytes: fs::read(folder.join(file)).expect("readable"),
        })
        .collect();
    read(name, &files, &Selection::default()).unwrap_or_else(|problems| panic!("{name}: {problems:?}"))
}

fn expectation(study: &Study) -> Results {
    let plan = Plan {
        replications: 1,
        seed: study.seed,
        sampling: Sampling::Random,
        mode: Mode::Expectation,
        freeze: None,
        threads: Some(1),
        keep_draws: false,
    };
    simulate(study, &plan, &Silent).expect("a shipped study runs")
}

/// A number of the firm at the horizon, in expectation.
fn at_the_end(results: &Results, scenario: &str, metric: &str) -> f64 {
    let scenario = results.scenario(scenario).expect("a scenario of the study");
    let metric = results.metric(metric).expect("a metric of the model page");
    let month = results.months as usize;
    results.levels.get(scenario, month, 0, metric).expect("a metric of the firm").mean
}

/// Nothing to warn of while reading, and no change of a scenario that changes nothing.
#[test]
fn every_study_is_read_and_runs_without_a_warning() {
    for (name, _) in studies() {
        let study = read_by_the_program(&name);
        assert_eq!(study.warnings, Vec::<String>::new(), "{name}");
        assert_eq!(expectation(&study).warnings, Vec::<String>::new(), "{name}");
    }
}

/// 10,000 replications for the flagship, 2,000 for the lesson, as their READMEs say.
#[test]
fn the_studies_run_as_many_futures_as_promised() {
    assert_eq!(read_by_the_program("meta-2026").replications, 10_000);
    assert_eq!(read_by_the_program("classroom").replications, 2_000);
}

/// What each study is about must be there to be seen. Signs only: the numbers are the engine's.
#[test]
fn the_scenarios_of_meta_2026_differ_the_way_they_must() {
    let results = expectation(&read_by_the_program("meta-2026"));
    let payroll = |scenario: &str| at_the_end(&results, scenario, "payroll");
    assert!(payroll("no_programme") > payroll("as_reported"));
    assert!(payroll("work_all_ends") < payroll("as_reported"));
    assert!(payroll("work_all_returns") > payroll("as_reported"));
    assert!(payroll("retrain_first") > payroll("as_reported"));
    assert!(payroll("fast_ai") < payroll("slow_ai"));
    let laid_off = |scenario: &str| at_the_end(&results, scenario, "layoffs_cum");
    assert!(laid_off("as_reported") > 8_000.0);
    assert!(laid_off("no_programme") < laid_off("as_reported") - 6_000.0);
    assert!(laid_off("retrain_first") < laid_off("as_reported") - 3_000.0);
    let moved = |scenario: &str| at_the_end(&results, scenario, "moved_active");
    assert!(moved("as_reported") > 1_000.0, "the moved people are still to be seen at the end");
    assert!(moved("moves_reversed_with_posts") < 1.0);
    let watched = |scenario: &str| at_the_end(&results, scenario, "observed");
    assert!(watched("as_reported") > watched("opt_in_only"));
    assert!(watched("pause_stays") == 0.0 && watched("watching_forbidden") == 0.0);
    let able = |scenario: &str| at_the_end(&results, scenario, "capability");
    assert!(able("watching_teaches") > able("as_reported"));
    assert!(able("as_reported") > able("pause_stays"));
}

/// Without the programme the firm neither grows nor shrinks by a tenth: what the opening
/// vacancies and the speed of hiring are set for.
#[test]
fn the_counterfactual_of_meta_2026_stands_about_still() {
    let results = expectation(&read_by_the_program("meta-2026"));
    let payroll = at_the_end(&results, "no_programme", "payroll");
    assert!((payroll / 77_986.0 - 1.0).abs() < 0.1, "{payroll}");
}

#[test]
fn the_invented_studies_show_what_they_are_about() {
    let results = expectation(&read_by_the_program("call-centre"));
    assert!(at_the_end(&results, "attrition_only", "surplus") > 10.0);
    assert!(at_the_end(&results, "attrition_only", "layoffs_cum") == 0.0);
    assert!(at_the_end(&results, "layoffs", "layoffs_cum") > 10.0);
    assert!(at_the_end(&results, "retraining", "moved_active") > 10.0);

    let results = expectation(&read_by_the_program("public-agency"));
    for scenario in &results.scenarios {
        assert!(at_the_end(&results, scenario, "layoffs_cum") == 0.0, "{scenario}");
        assert!(at_the_end(&results, scenario, "retirements_cum") > 1_000.0, "{scenario}");
    }

    let results = expectation(&read_by_the_program("classroom"));
    assert!(at_the_end(&results, "training", "moved_active") > 5.0);
    assert!(at_the_end(&results, "one_layoff", "quits_cum") > at_the_end(&results, "base", "quits_cum"));
}
