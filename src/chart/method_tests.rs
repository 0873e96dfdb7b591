//! Charts of discoveries, break-evens and single futures, in every language.

use super::language_tests::{OTHERS, assert_not_english, foreign, in_language};
use super::tests::{misplaced, scope};
use super::*;
use crate::analysis::break_even::{self as turning, Turns};
use crate::analysis::condition::Condition;
use crate::analysis::{discover as boxes, story};
use crate::engine::{Evaluator, Sampling, Silent};
use crate::language::Notation;

fn found(study: &Study, text: &str) -> Discovery {
    let condition = Condition::read(text, study).unwrap();
    let question = boxes::Question {
        study,
        scenario: 0,
        condition: &condition,
        replications: 600,
        seed: 5,
        sampling: Sampling::Random,
        freeze: None,
        threads: None,
        settings: boxes::Settings { resamples: 6, ..boxes::Settings::default() },
    };
    boxes::discover(&question, &Silent).unwrap()
}

fn turns(study: &Study, text: &str, key: &str, turns: Turns) -> BreakEven {
    let condition = Condition::read(text, study).unwrap();
    let question = turning::Question {
        study,
        scenario: 0,
        key,
        condition: &condition,
        turns,
        from: Some(0.1),
        to: Some(4.0),
        replications: 200,
        seed: 7,
        sampling: Sampling::Random,
        freeze: None,
        threads: None,
    };
    turning::break_even(&question, &Silent).unwrap()
}

fn one_future(study: &Study, scenario: usize, scope: &Scope) -> Chart {
    let evaluator = Evaluator::new(study, 3, None).unwrap();
    let points = evaluator.design(Sampling::Random, 0, 1).unwrap();
    let trace = evaluator.trace(scenario, &points, 0).unwrap();
    future(study, &story::tell(study, scenario, 0, &trace, &[]), &trace, scope)
}

/// All of them: boxes, a turning of a share and one of a mean, none at all, a future with layoffs and one without.
fn charts(scope: &Scope) -> Vec<Chart> {
    let study = crate::study::example();
    let fewer = "payroll < 0.95 * start";
    let mut charts = discovery(&found(&study, "payroll < 0.9 * start"), scope);
    assert_eq!(charts.len(), 2, "no box was found");
    for (text, kind) in [(fewer, Turns::Share(0.5)), (fewer, Turns::Mean), ("payroll < 0", Turns::Mean)] {
        charts.push(break_even(&turns(&study, text, "adoption_speed", kind), scope));
    }
    let one_layoff = study.scenarios.iter().position(|scenario| scenario.name == "one_layoff").unwrap();
    charts.extend([0, one_layoff].map(|scenario| one_future(&study, scenario, scope)));
    charts
}

/// Teeth: a name without room in another language, a caption that stays English, data that change with the language.
#[test]
fn pictures_of_methods_speak_every_language() {
    let english = charts(&scope());
    let mut problems: Vec<String> = english.iter().flat_map(|chart| misplaced("en", chart)).collect();
    for language in OTHERS {
        let foreign = foreign(language);
        let charts = Notation::of(language).apply(|| charts(&in_language(language, None)));
        assert_eq!(charts.len(), english.len());
        for (chart, english) in charts.iter().zip(&english) {
            if let Some(folder) = std::env::var_os("WORKSHIFT_CHARTS") {
                let path = format!("{}_{}.png", language.code(), chart.name);
                std::fs::write(std::path::Path::new(&folder).join(path), chart.png().unwrap()).unwrap();
            }
            problems.extend(misplaced(language.code(), chart));
            assert_not_english(language, &foreign, chart);
            assert_eq!(chart.csv, english.csv, "{language:?} {}", chart.name);
            assert_ne!(chart.title, english.title, "{language:?} {}", chart.name);
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Teeth: a sentence of a break-even that is written out in the code.
#[test]
fn break_evens_leave_no_english_in_another_language() {
    let study = crate::study::example();
    let said = || {
        let cases = [
            ("payroll < 0.95 * start", Turns::Share(0.5)),
            ("payroll < 0.95 * start", Turns::Mean),
            ("payroll < 0", Turns::Mean),
        ];
        cases.map(|(text, kind)| {
            let found = turns(&study, text, "adoption_speed", kind);
            [vec![found.title()], found.sentences()].concat().join("\n")
        })
    };
    for language in OTHERS {
        let foreign = foreign(language);
        for said in Notation::of(language).apply(said) {
            assert!(said.contains("adoption_speed") && said.lines().count() >= 3, "{said}");
            for text in
                foreign.iter().map(String::as_str).chain([" the ", " of ", " at ", " holds", " in fewer "])
            {
                assert!(!said.contains(text), "{language:?}: `{text}` in\n{said}");
            }
        }
    }
}
