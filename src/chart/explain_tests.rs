use super::super::language_tests::{OTHERS, assert_not_english, foreign, in_language};
use super::super::tests::misplaced;
use super::super::{Chart, Scope};
use crate::analysis::explain::{End, Explained, Question, explain};
use crate::analysis::sensitivity::Subject;
use crate::engine::{Sampling, Silent};
use crate::language::Notation;

fn found(a: &str, b: &str) -> Explained {
    let study = crate::study::example();
    let end = |scenario| End { study: &study, set: &[], scenario, name: scenario };
    let subject = |name: &&str| Subject::read(name, &study).unwrap();
    let question = Question {
        a: end(a),
        b: end(b),
        subjects: ["payroll", "total_cost_cum", "layoff_rate_12m"].iter().map(subject).collect(),
        groups: Vec::new(),
        pairs: 2,
        n: 60,
        sampling: Sampling::Random,
        seed: 3,
        freeze: None,
        threads: None,
    };
    explain(&question, &Silent).unwrap()
}

/// Many changes with long names and intervals beyond all measure.
fn strained(mut found: Explained) -> Explained {
    let long = |at: usize| format!("People who do something with a long name are moved elsewhere, part {at}");
    let group = found.groups[0].clone();
    found.groups =
        (0..25).map(|at| crate::analysis::explain::Group { name: long(at), ..group.clone() }).collect();
    found.a = "a scenario with a rather long name that goes on".to_owned();
    for bridge in &mut found.bridges {
        let bar = bridge.bars[0].clone();
        bridge.bars = vec![bar; 25];
        bridge.bars[0].interval = Some([-1e12, 3e12]);
        bridge.bars[1].mean.mean *= -2.0;
    }
    found
}

fn charts(found: &Explained) -> Vec<Chart> {
    let scope =
        Scope { receipt: "receipt 3f9a1c07".to_owned(), title: "Classroom".to_owned(), ..Scope::default() };
    super::super::explain(found, found.bridges.len(), &scope)
}

/// Teeth: names drawn over the bars, or numbers over the edge, are found by the boxes of their letters.
#[test]
fn texts_of_bridges_do_not_touch() {
    let mut problems = Vec::new();
    for (name, found) in [
        ("plain", found("base", "training")),
        ("steps", found("fast_ai", "one_layoff")),
        ("strained", strained(found("base", "fast_ai"))),
    ] {
        let charts = charts(&found);
        assert!(charts.len() >= 2, "{name}: {}", charts.len());
        problems.extend(charts.iter().flat_map(|chart| misplaced(name, chart)));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Teeth: a name without room in another language, a caption that stays English, data that change with the language.
#[test]
fn bridges_speak_every_language() {
    let pairs = [("base", "training"), ("base", "fast_ai")];
    for (a, b) in pairs {
        let english = charts(&found(a, b));
        for language in OTHERS {
            let foreign = foreign(language);
            let scope = in_language(language, None);
            let found = Notation::of(language).apply(|| found(a, b));
            let charts = super::super::explain(&found, found.bridges.len(), &scope);
            for (chart, english) in charts.iter().zip(&english) {
                assert_not_english(language, &foreign, chart);
                assert_eq!(chart.csv, english.csv, "{language:?} {}", chart.name);
            }
            let strained = super::super::explain(&strained(found), 3, &scope);
            let problems: Vec<String> =
                charts.iter().chain(&strained).flat_map(|chart| misplaced(language.code(), chart)).collect();
            assert!(problems.is_empty(), "{}", problems.join("\n"));
        }
    }
}

/// The numbers that are written add up: first end, bars, second end. Teeth: each rounded by itself, they do not.
#[test]
fn written_numbers_add_up() {
    let found = found("fast_ai", "one_layoff");
    let bridge = &found.bridges[0];
    let unit = super::Unit::of(&bridge.subject.metric, "USD", bridge.a.mean);
    let number = |text: &str| -> f64 {
        let text = text.split(' ').next().unwrap().replace(',', "").replace('−', "-").replace('+', "");
        text.parse().unwrap()
    };
    let written: Vec<f64> =
        super::rows(&found, bridge, &unit, &[]).iter().map(|row| number(&row.text)).collect();
    let [first, bars @ .., last] = &written[..] else { unreachable!() };
    assert!(bars.len() >= 3);
    assert!((first + bars.iter().sum::<f64>() - last).abs() < 1e-6, "{written:?}");
}

/// Every bar is in the data, the last level is the second end, and what nothing moves has no picture.
#[test]
fn the_data_of_a_bridge_lead_from_end_to_end() {
    let found = found("base", "one_layoff");
    let charts = charts(&found);
    assert_eq!(charts[0].name, "explain_base_to_one_layoff_payroll");
    let rows: Vec<Vec<&str>> = charts[0].csv.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows.len(), 1 + 2 + found.groups.len());
    let level = |row: &[&str]| -> f64 { row.last().unwrap().parse().unwrap() };
    let (bar, end) = (level(&rows[rows.len() - 2]), level(&rows[rows.len() - 1]));
    assert!((bar - end).abs() < 1e-6, "{bar} {end}");
    assert!(charts.iter().all(|chart| chart.alt.starts_with(&chart.title)));
}
