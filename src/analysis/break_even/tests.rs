//! Turnings whose place is known.

use super::*;
use crate::engine::Silent;
use crate::random::{Entity, design_word};

fn uniforms(seed: u64, n: usize) -> Vec<f64> {
    let entity = Entity::named("test", "break-even");
    (0..n).map(|i| (design_word(seed, entity, 0, i as u32) >> 11) as f64 / (1_u64 << 53) as f64).collect()
}

/// A curve of shares: future i holds at v where its uniform is below p(v), the same uniforms at every v.
fn shares(seed: u64, n: usize, share: f64, p: fn(f64) -> f64) -> Curve {
    let luck = uniforms(seed, n);
    let mut read = |value: f64| {
        let outcomes: Vec<f64> = luck.iter().map(|u| f64::from(u8::from(*u < p(value)))).collect();
        Ok::<_, ()>((reading(value, &outcomes, Turns::Share(share)), outcomes))
    };
    search(&spread(0.0, 10.0, false), false, &mut read).unwrap()
}

/// The truth turns at 10 (1 - 0.3) = 7. Teeth: a wrong share or sign moves it by whole units, and an
/// interval without its error would hold the truth in none of the seeds instead of 95 in 100.
#[test]
fn the_interval_holds_the_truth_as_often_as_it_says() {
    let seeds = 400;
    let inside = (0..seeds).filter(|seed| {
        let curve = shares(*seed, 400, 0.3, |v| 1.0 - v / 10.0);
        assert_eq!(curve.turnings.len(), 1);
        assert!(curve.against.is_empty());
        let turning = &curve.turnings[0];
        assert!(!turning.rises && (turning.value - 7.0).abs() < 1.2);
        let (low, high) = (turning.low.unwrap(), turning.high.unwrap());
        assert!(low <= turning.value && turning.value <= high);
        low <= 7.0 && 7.0 <= high
    });
    let share = inside.count() as f64 / seeds as f64;
    // Binomial(400, 0.95) has a standard error of 0.011: three of them.
    assert!((share - 0.95).abs() < 0.033, "{share}");
}

/// A hump crosses twice, a flat line never, and a curve that ends in the noise is open there.
#[test]
fn several_crossings_none_and_open_ends_are_told_apart() {
    let hump = shares(1, 2000, 0.5, |v| 1.0 - (v - 5.0) * (v - 5.0) / 16.0);
    let places: Vec<(f64, bool)> =
        hump.turnings.iter().map(|t| ((t.value * 5.0).round() / 5.0, t.rises)).collect();
    assert_eq!(places, [(2.2, true), (7.8, false)]);
    assert!(!hump.against.is_empty());
    assert!(shares(1, 2000, 0.5, |_| 0.9).turnings.is_empty());
    assert!(shares(1, 2000, 0.5, |_| 0.5).turnings.is_empty(), "told nowhere");
    let late = shares(1, 2000, 0.5, |v| 0.505 - 0.04 * (10.0 - v));
    let turning = &late.turnings[0];
    assert!(turning.low.is_some() && turning.high.is_none() && turning.rises, "{turning:?}");
}

/// Months are whole: the first month on the far side, and whole ends.
#[test]
fn whole_values_turn_at_the_first_on_the_far_side() {
    let luck = uniforms(3, 4000);
    let mut asked = Vec::new();
    let mut read = |value: f64| {
        asked.push(value);
        let outcomes: Vec<f64> = luck.iter().map(|u| f64::from(u8::from(*u < value / 100.0))).collect();
        Ok::<_, ()>((reading(value, &outcomes, Turns::Share(0.5)), outcomes))
    };
    let curve = search(&spread(0.0, 100.0, true), true, &mut read).unwrap();
    let turning = &curve.turnings[0];
    assert!((turning.value - 50.0).abs() <= 2.0 && turning.value.fract() == 0.0);
    assert!(turning.low.unwrap() < turning.value && turning.high.unwrap() > turning.value);
    assert!(asked.iter().all(|value| value.fract() == 0.0));
}

fn ask<'a>(study: &'a Study, condition: &'a Condition, key: &'a str) -> Question<'a> {
    Question {
        study,
        scenario: 0,
        key,
        condition,
        turns: Turns::Share(0.5),
        from: None,
        to: None,
        replications: 400,
        seed: 7,
        sampling: Sampling::Random,
        freeze: None,
        threads: None,
    }
}

/// The other assumptions keep their draws: at the value that a future drew, it is the future of the run.
#[test]
fn fixing_an_assumption_at_its_draw_changes_nothing() {
    let study = crate::study::example();
    let condition = Condition::read("payroll < 0", &study).unwrap();
    let question = Question { turns: Turns::Mean, ..ask(&study, &condition, "adoption_speed") };
    let evaluator = Evaluator::new(&study, 7, None).unwrap();
    let points = evaluator.design(Sampling::Random, 0, 20).unwrap();
    let run = evaluator.run(0, &points, &condition.probes(), None, &Silent).unwrap();
    let at = evaluator.keys().iter().position(|key| key == "adoption_speed").unwrap();
    let drawn = evaluator.inputs(0, &points).swap_remove(at);
    for future in [0, 7, 19] {
        let margins = outcomes(&question, &evaluator, &points, drawn[future], &Silent).unwrap();
        assert_eq!(-margins[future], run[0][future]);
    }
}

/// Faster adoption means fewer people: the mean turns where the share does, within their errors.
#[test]
fn shares_and_means_turn_where_the_model_turns() {
    let study = crate::study::example();
    let condition = Condition::read("payroll < 0.95 * start", &study).unwrap();
    let question = Question { from: Some(0.1), to: Some(4.0), ..ask(&study, &condition, "adoption_speed") };
    let share = break_even(&question, &Silent).unwrap();
    let mean = break_even(&Question { turns: Turns::Mean, ..question.clone() }, &Silent).unwrap();
    for found in [&share, &mean] {
        assert_eq!(found.curve.turnings.len(), 1, "{:?}", found.curve.turnings);
        let turning = &found.curve.turnings[0];
        assert!(turning.rises && turning.low.unwrap() > 0.1 && turning.high.unwrap() < 4.0);
    }
    assert!((share.curve.turnings[0].value - mean.curve.turnings[0].value).abs() < 0.4);
    assert_eq!(share, break_even(&Question { threads: Some(1), ..question }, &Silent).unwrap());
}

#[test]
fn what_cannot_be_searched_is_refused() {
    let study = crate::study::example();
    let condition = Condition::read("payroll < 900", &study).unwrap();
    let refused = |question: Question<'_>| break_even(&question, &Silent).expect_err("refused").to_string();
    let speed = || ask(&study, &condition, "adoption_speed");
    assert_eq!(
        refused(ask(&study, &condition, "adoption_sped")),
        "unknown assumption `adoption_sped`; did you mean `adoption_speed`?"
    );
    assert!(refused(Question { from: Some(-1.0), ..speed() }).contains("cannot be -1, allowed is 0 or more"));
    assert!(refused(Question { from: Some(2.0), to: Some(2.0), ..speed() }).contains("nothing to search"));
    assert!(refused(ask(&study, &condition, "hiring_cost")).contains("`--from` and `--to`"));
    let base = Condition::read("payroll < base", &study).unwrap();
    assert!(refused(Question { condition: &base, ..speed() }).contains("the base itself"));
    let two = Condition::read("payroll < 900 and payroll > 0", &study).unwrap();
    assert!(refused(Question { condition: &two, turns: Turns::Mean, ..speed() }).contains("one limit"));
}
