//! Boxes whose truth is known.

use super::*;
use crate::language::{Language, Notation, texts};
use crate::random::{Entity, design_word};

fn uniforms(seed: u64, column: u32, n: usize) -> Vec<f64> {
    let entity = Entity::named("test", "discover");
    (0..n)
        .map(|i| (design_word(seed, entity, column, i as u32) >> 11) as f64 / (1_u64 << 53) as f64)
        .collect()
}

/// Futures on `n_columns` uniform assumptions that are hits with probability `p`.
fn sample(seed: u64, n: usize, n_columns: u32, p: impl Fn(&[f64]) -> f64) -> Sample {
    let columns: Vec<Vec<f64>> = (0..n_columns).map(|column| uniforms(seed, column, n)).collect();
    let noise = uniforms(seed, 99, n);
    let at = |i: usize| columns.iter().map(|column| column[i]).collect::<Vec<f64>>();
    let hits = (0..n).map(|i| noise[i] < p(&at(i))).collect();
    Sample { columns, hits }
}

/// The truth: nine in ten inside a box over two of eight assumptions, one in twenty outside. Inside is 0.3 of
/// the futures, so the box has density 0.9 and coverage 0.27 / 0.305 = 0.885.
fn one_box(x: &[f64]) -> f64 {
    if x[1] <= 0.6 && x[4] >= 0.5 { 0.9 } else { 0.05 }
}

/// Teeth: without simplification idle assumptions stay in the box; with the wrong end it is the other half.
#[test]
fn the_box_that_is_there_is_found() {
    let (seen, fresh) = (sample(1, 2000, 8, one_box), sample(2, 2000, 8, one_box));
    let found = explore(&seen, &fresh, &Settings::default());
    assert_eq!(found.boxes.len(), 1);
    let one = &found.boxes[0];
    let [high, low] = &one.limits[..] else { panic!("{:?}", one.limits) };
    assert_eq!((high.column, high.end, low.column, low.end), (1, End::High, 4, End::Low));
    assert!((high.value - 0.6).abs() < 0.03 && (low.value - 0.5).abs() < 0.03, "{high:?} {low:?}");
    assert!(high.comes_back >= 48 && low.comes_back >= 48 && high.quasi_p < 1e-6);
    let (from, to) = high.spread.unwrap();
    assert!(from < 0.61 && to > 0.59 && to - from < 0.15, "{from} {to}");
    // On fresh futures, 600 inside: four standard errors of the density are 0.05.
    assert!((one.fresh.share() - 0.9).abs() < 0.05, "{:?}", one.fresh);
    let coverage = one.fresh.hits as f64 / found.fresh.hits as f64;
    assert!((coverage - 0.885).abs() < 0.06, "{coverage}");
    assert_eq!(found, explore(&seen, &fresh, &Settings::default()), "the same seed, the same boxes");
}

/// Two separate boxes are found one after the other, and the second is counted without the first.
#[test]
fn two_boxes_are_found_one_after_the_other() {
    let two = |x: &[f64]| if (x[0] < 0.3 && x[1] < 0.7) || (x[2] > 0.8 && x[0] > 0.5) { 0.95 } else { 0.04 };
    let (seen, fresh) = (sample(3, 3000, 5, two), sample(4, 3000, 5, two));
    let found = explore(&seen, &fresh, &Settings::default());
    let ends = |one: &FoundBox| one.limits.iter().map(|limit| (limit.column, limit.end)).collect::<Vec<_>>();
    assert_eq!(found.boxes.len(), 2);
    assert_eq!(ends(&found.boxes[0]), [(0, End::High), (1, End::High)]);
    assert_eq!(ends(&found.boxes[1]), [(0, End::Low), (2, End::Low)]);
    let all = found.fresh_inside();
    assert!(all.hits as f64 / found.fresh.hits as f64 > 0.8 && all.share() > 0.85, "{all:?}");
}

/// Chance alone: whatever is found is no denser on fresh futures, and its limits do not come back.
#[test]
fn what_chance_made_does_not_come_back() {
    let chance = |_: &[f64]| 0.2;
    let (seen, fresh) = (sample(5, 1500, 10, chance), sample(6, 1500, 10, chance));
    let found = explore(&seen, &fresh, &Settings::default());
    for one in &found.boxes {
        assert!((one.fresh.share() - 0.2).abs() < 0.08, "{one:?}");
        assert!(one.limits.iter().all(|limit| limit.comes_back < 30), "{:?}", one.limits);
    }
    assert_eq!(found.tree.tree.n_leaves(found.tree.price), 1);
}

/// A density that is asked for is kept, at the cost of coverage.
#[test]
fn a_density_that_is_asked_for_is_reached() {
    let slope = |x: &[f64]| x[0] * x[0];
    let (seen, fresh) = (sample(7, 2000, 4, slope), sample(8, 2000, 4, slope));
    let dense = Settings { density: Some(0.8), most_boxes: 1, ..Settings::default() };
    let (wide, dense) = (explore(&seen, &fresh, &Settings::default()), explore(&seen, &fresh, &dense));
    assert!(dense.boxes[0].inside.share() >= 0.8);
    assert!(wide.boxes[0].inside.share() < 0.8);
    assert!(wide.boxes[0].inside.hits > dense.boxes[0].inside.hits);
    assert!((dense.boxes[0].limits[0].value - 0.75).abs() < 0.15);
}

#[test]
fn too_few_hits_and_the_base_with_itself_are_refused() {
    let study = crate::study::example();
    let ask = |text: &str, scenario: usize| {
        let condition = Condition::read(text, &study).unwrap();
        let question = Question {
            study: &study,
            scenario,
            condition: &condition,
            replications: 200,
            seed: 1,
            sampling: Sampling::Random,
            freeze: None,
            threads: None,
            settings: Settings::default(),
        };
        discover(&question, &crate::engine::Silent).expect_err(text)
    };
    assert_eq!(ask("payroll < 0", 0), DiscoverError::TooFew { holds: 0, n: 200 });
    assert!(ask("payroll >= 0", 0).to_string().starts_with("the condition fails in 0 of 200 futures"));
    assert_eq!(ask("payroll < base", 0), DiscoverError::BaseWithItself);
}

/// A discovery of what was found, its first assumption one of the base and correlated with others.
fn discovery(found: Found) -> Discovery {
    let n = found.boxes.first().map_or(8, |one| one.ranges.len());
    let factor = |column: usize| Factor {
        key: format!("slack_{column}"),
        of_base: column == 0,
        unit: if column == 1 { "months" } else { "share" }.to_owned(),
        currency: "USD".to_owned(),
        correlated: vec!["round_size".to_owned(); 2 - column.min(2)],
        whole: false,
        span: (0.0, 1.0),
    };
    Discovery {
        condition: "payroll < base".to_owned(),
        condition_said: "headcount below base".to_owned(),
        scenario: "training".to_owned(),
        factors: (0..n).map(factor).collect(),
        found,
    }
}

/// Where only whole numbers occur a limit is the nearest that is inside.
#[test]
fn limits_of_whole_numbers_are_whole() {
    let factor = |whole: bool| Factor {
        key: "rehire_pause".to_owned(),
        of_base: false,
        unit: "months".to_owned(),
        currency: "USD".to_owned(),
        correlated: Vec::new(),
        whole,
        span: (0.0, 9.0),
    };
    let said = |whole: bool, low: Option<f64>, high: Option<f64>| factor(whole).range(&Range { low, high });
    assert_eq!(said(true, Some(3.5), None), "`rehire_pause` at least 4 months");
    assert_eq!(said(true, None, Some(3.5)), "`rehire_pause` at most 3 months");
    assert_eq!(said(true, Some(2.5), Some(5.5)), "`rehire_pause` between 3 and 5 months");
    assert_eq!(said(false, Some(2.5), Some(5.5)), "`rehire_pause` between 2.50 and 5.50 months");
}

/// Two boxes, one that is doubtful, none, and none as dense as asked for.
fn discoveries() -> Vec<Discovery> {
    let two = |x: &[f64]| if (x[0] < 0.3 && x[1] < 0.7) || (x[2] > 0.8 && x[0] > 0.5) { 0.95 } else { 0.04 };
    let halves = Settings { resamples: 10, ..Settings::default() };
    let found = explore(&sample(3, 3000, 5, two), &sample(4, 3000, 5, two), &halves);
    let mut doubtful = found.clone();
    doubtful.boxes.truncate(1);
    doubtful.boxes[0].limits.iter_mut().for_each(|limit| limit.comes_back = 1);
    let nothing = explore(
        &sample(5, 300, 8, |_| 0.2),
        &sample(6, 300, 8, |_| 0.2),
        &Settings { most_boxes: 0, ..halves },
    );
    let often = Found { seen: Count { n: 300, hits: 200 }, ..nothing.clone() };
    let dense = Found { asked_density: Some(0.9), ..nothing.clone() };
    [found, doubtful, nothing, often, dense].map(discovery).to_vec()
}

fn said(discovery: &Discovery) -> String {
    let limits = discovery.found.boxes.iter().flat_map(|one| &one.limits);
    let rows = limits.map(|limit| discovery.row(limit).join(" | "));
    let rows: Vec<String> = rows.collect();
    [vec![discovery.title()], discovery.lead(), discovery.sentences(), rows].concat().join("\n")
}

/// Teeth: a sentence or a cell that is written out in the code, or a number that does not follow the notation.
#[test]
fn discoveries_leave_no_english_in_another_language() {
    let english = texts(Language::English);
    let told = discoveries();
    let all = || told.iter().map(said).collect::<Vec<_>>().join("\n");
    let of_english = all();
    for text in [
        "Inside, among the futures that the boxes above left over, the condition holds",
        "`slack_0 of the base` at most",
        "`slack_0` is correlated with `round_size` and `round_size` in the study, so its limit may stand for them.",
        "`slack_1` is correlated with `round_size` in the study, so its limit may stand for it.",
        "Do not lean on `slack_0 of the base` at most",
        "(1 of 10) or `slack_1` at most",
        "Luck, or many assumptions together, decide.",
        "ask for its opposite",
        "Ask for a lower density",
        "does not split at all.",
        "\nslack_0 of the base | at most 0.",
    ] {
        assert!(of_english.contains(text), "`{text}` in\n{of_english}");
    }
    for language in &Language::ALL[1..] {
        let own = texts(*language).join("\n");
        let said = Notation::of(*language).apply(all);
        assert_eq!(said.lines().count(), of_english.lines().count());
        for text in english.iter().filter(|text| !own.contains(text.as_str())) {
            assert!(!said.contains(text.as_str()), "{language:?}: `{text}` in\n{said}");
        }
        for word in [" the ", " of ", " holds", "Inside", " and ", " or ", " at ", " 0.", " in in "] {
            assert!(!said.contains(word), "{language:?}: `{word}` in\n{said}");
        }
    }
}
