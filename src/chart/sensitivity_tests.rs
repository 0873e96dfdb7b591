//! Charts of sensitivity: what is in them, and that nothing breaks them.

use super::language_tests::{OTHERS, assert_not_english, foreign, in_language};
use super::tests::misplaced;
use super::*;
use crate::analysis::sensitivity::{Answer, Estimate, Method, Question, Results, Subject, ask};
use crate::engine::{Sampling, Silent};
use crate::language::Notation;

fn scope() -> Scope {
    Scope { receipt: "receipt 3f9a1c07".to_owned(), title: "Classroom".to_owned(), ..Scope::default() }
}

fn answer(method: Method) -> Answer {
    let study = crate::study::example();
    let subject = |name: &&str| Subject::read(name, &study).unwrap();
    let question = Question {
        scenario: 0,
        subjects: ["payroll", "total_cost_cum", "layoff_rate_12m", "delivered"].iter().map(subject).collect(),
        method,
        groups: Vec::new(),
        n: method.least_n(),
        sampling: Sampling::Random,
        seed: 3,
        freeze: None,
    };
    ask(&study, &question, None, &Silent).unwrap()
}

/// The same with long names, an index that cannot be computed, and intervals beyond all measure.
fn strained(mut answer: Answer) -> Answer {
    for factor in &mut answer.factors {
        factor.name = format!("{} + role.people_who_do_something_with_a_long_name.exposure", factor.name);
    }
    answer.scenario = "a_scenario_with_a_rather_long_name_that_goes_on".to_owned();
    let far = Estimate { value: 0.4, interval: [-3.0, 7.0] };
    match &mut answer.results {
        Results::GivenData(all) => {
            all[0].factors[0].first = None;
            all[0].factors[1].first = Some(far);
        }
        Results::Sobol(all) => all[0].factors[0].indices.first = far,
        Results::Morris(all) => {
            all[0].factors[0].effects.mu_star = Estimate { value: 1e12, interval: [-1e12, 3e12] }
        }
        Results::Tornado(all) => {
            all[0].factors[0].low = Estimate { value: 1e12, interval: [0.0, 3e12] };
            all[0].factors[1].high = all[0].factors[1].low;
        }
    }
    answer
}

/// Teeth: names drawn over the bars, or numbers over the edge, are found by the boxes of their letters.
#[test]
fn texts_of_sensitivity_charts_do_not_touch() {
    let mut problems = Vec::new();
    for method in Method::ALL {
        let plain = answer(method);
        for (name, answer) in [("plain", plain.clone()), ("strained", strained(plain))] {
            let charts = sensitivity(&answer, &scope());
            assert!(charts.len() >= 3, "{method:?} {name}: {}", charts.len());
            if let Some(folder) = std::env::var_os("WORKSHIFT_CHARTS") {
                for (chart, png) in charts.iter().zip(render_all(&charts).unwrap()) {
                    std::fs::write(
                        std::path::Path::new(&folder).join(format!("{name}_{}.png", chart.name)),
                        png,
                    )
                    .unwrap();
                }
            }
            problems.extend(charts.iter().flat_map(|chart| misplaced(name, chart)));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Teeth: a name without room in another language, a caption that stays English, data that change with the language.
#[test]
fn charts_of_sensitivity_speak_every_language() {
    for method in Method::ALL {
        let english = sensitivity(&answer(method), &scope());
        for language in OTHERS {
            let foreign = foreign(language);
            let plain = Notation::of(language).apply(|| answer(method));
            let charts = sensitivity(&plain, &in_language(language, None));
            for (chart, english) in charts.iter().zip(&english) {
                assert_not_english(language, &foreign, chart);
                assert_eq!(chart.csv, english.csv, "{language:?} {}", chart.name);
            }
            let strained = sensitivity(&strained(plain), &in_language(language, None));
            let problems: Vec<String> =
                charts.iter().chain(&strained).flat_map(|chart| misplaced(language.code(), chart)).collect();
            assert!(problems.is_empty(), "{}", problems.join("\n"));
        }
    }
}

/// Every factor has its row in the data of the chart, drawn or not; bars are in order.
#[test]
fn the_data_of_a_chart_hold_every_factor() {
    for method in Method::ALL {
        let answer = answer(method);
        let charts = sensitivity(&answer, &scope());
        let rows: Vec<&str> = charts[0].csv.lines().skip(1).collect();
        for factor in &answer.factors {
            let cell = format!(",{},", factor.name);
            assert_eq!(
                rows.iter().filter(|row| row.contains(&cell)).count(),
                1,
                "{method:?} {}",
                factor.name
            );
        }
        assert!(charts[0].name.starts_with("sensitivity_") && charts[0].alt.starts_with(&charts[0].title));
        assert!(charts[0].svg.contains(&answer.factors[0].evidence.name().to_owned()));
    }
}

#[test]
fn what_does_not_vary_has_no_chart() {
    let mut answer = answer(Method::GivenData);
    let n_charts = sensitivity(&answer, &scope()).len();
    let Results::GivenData(all) = &mut answer.results else { unreachable!() };
    for factor in &mut all[0].factors {
        factor.first = None;
    }
    all[0].sets.iter_mut().for_each(|set| *set = None);
    assert_eq!(sensitivity(&answer, &scope()).len(), n_charts - 1);
}
