//! Bridges with known answers, and bridges of the model.

use super::*;
use crate::engine::{Silent, metrics};
use crate::language::{Language, Notation};
use crate::study::{Change, InputFile, Selection, read};

/// `[coalition][number][replication]` of a game of one number.
fn played(design: &Design, n: usize, value: &dyn Fn(Coalition, usize) -> f64) -> Split {
    let mut game = |some: &[Coalition]| {
        let of = |&one: &Coalition| vec![(0..n).map(|i| value(one, i)).collect()];
        Ok::<_, ()>(some.iter().map(of).collect())
    };
    design.split(5, &mut game).unwrap().remove(0)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9 * (1.0 + b.abs())
}

/// A sum over groups, each times the size of the future: every bar is its own part, alone and on top too.
#[test]
fn in_an_additive_game_each_carries_its_own() {
    let a = [3.0, -1.5, 0.0, 10.0, 0.25];
    let value = |s: Coalition, i: usize| {
        1e6 + (0..5).filter(|&g| has(s, g)).map(|g| a[g] * (1.0 + i as f64)).sum::<f64>()
    };
    let split = played(&Design::exact(5), 4, &value);
    split.check().unwrap();
    for (g, part) in a.iter().enumerate() {
        for i in 0..4 {
            let own = part * (1.0 + i as f64);
            assert!([split.bars[g][i], split.alone[g][i], split.on_top[g][i]].iter().all(|x| near(*x, own)));
        }
    }
    assert_eq!(split.bars[2], [0.0; 4], "who adds nothing has a bar of exactly 0");
}

/// By hand: v = 2 [0] + 5 [1] + 6 [0 and 1] - 12 [0, 1 and 2]: what groups do together they share equally.
/// Teeth: the mean over one order instead of all gives 12 or 0 more to one of them.
#[test]
fn what_changes_do_together_is_shared_equally() {
    let all_of = |s: Coalition, groups: &[usize]| groups.iter().all(|&g| has(s, g));
    let value = |s: Coalition, _: usize| {
        let part = |groups: &[usize], size: f64| if all_of(s, groups) { size } else { 0.0 };
        part(&[0], 2.0) + part(&[1], 5.0) + part(&[0, 1], 6.0) + part(&[0, 1, 2], -12.0)
    };
    let split = played(&Design::exact(3), 1, &value);
    let wanted = [2.0 + 3.0 - 4.0, 5.0 + 3.0 - 4.0, -4.0];
    assert!(split.bars.iter().zip(wanted).all(|(bar, wanted)| near(bar[0], wanted)), "{:?}", split.bars);
    assert_eq!((split.alone[2][0], split.on_top[2][0]), (0.0, -12.0));
}

/// A game of ten groups with products of neighbours.
fn rough(s: Coalition, i: usize) -> f64 {
    let x = |g: usize| if has(s, g) { 1.0 + (g as f64) * 0.3 } else { 0.0 };
    let luck = 1.0 + 0.1 * (i % 7) as f64;
    (0..10)
        .map(|g| x(g) * luck + x(g) * x((g + 3) % 10) * 0.8 - x(g) * x((g + 1) % 10) * x((g + 5) % 10))
        .sum()
}

/// Ten groups: the sampled bars lie around those of all 1,024 coalitions, as far as their errors say.
///
/// Tolerance: 4 standard errors of 40 pairs. Teeth: orders without their reverse, or weights that count the step of one
/// group to another, are many errors away.
#[test]
fn sampled_orders_agree_with_all_of_them() {
    let n = 14;
    let exact = played(&Design::exact(10), n, &rough);
    let design = Design::sampled(10, 40, 7);
    let sampled = played(&design, n, &rough);
    exact.check().unwrap();
    sampled.check().unwrap();
    assert_eq!((&exact.first, &exact.last), (&sampled.first, &sampled.last));
    assert!(design.coalitions().len() < 600 && design.n_orders() == 80);
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let mut worst: f64 = 0.0;
    for g in 0..10 {
        let (truth, bar, error) = (mean(&exact.bars[g]), mean(&sampled.bars[g]), sampled.order_errors[g]);
        assert!(error > 0.0 && exact.order_errors[g] == 0.0);
        worst = worst.max((bar - truth).abs() / error);
        assert!(near(mean(&exact.alone[g]), mean(&sampled.alone[g])));
        assert!(near(mean(&exact.on_top[g]), mean(&sampled.on_top[g])));
    }
    assert!(worst < 4.0, "a bar is {worst:.1} standard errors away");
    assert!(worst > 0.3, "errors this far above what happens are no errors: {worst:.2}");
}

/// Orders have an address: more pairs begin with the same ones, another seed has others.
#[test]
fn orders_are_fixed_by_seed_and_pair() {
    let orders = |pairs, seed| Design::sampled(12, pairs, seed).orders().to_vec();
    assert_eq!(orders(3, 1), orders(9, 1)[..6]);
    assert_ne!(orders(3, 1), orders(3, 2));
    let first = &orders(1, 1);
    assert!(first[0].iter().eq(first[1].iter().rev()), "each beside its reverse");
    let mut sorted = first[0].clone();
    sorted.sort_unstable();
    assert!(sorted.into_iter().eq(0..12), "each group once");
}

/// Each place of an order is as likely for each group.
#[test]
fn every_group_comes_first_as_often() {
    let design = Design::sampled(9, 1_800, 3);
    for g in 0..9 {
        let first = design.orders().iter().filter(|order| order[0] == g).count() as f64;
        // 3,600 orders, 400 expected; pairs are independent, so at most 4 sqrt(2 * 400) away.
        assert!((first - 400.0).abs() < 113.0, "{g}: {first}");
    }
}

/// Teeth: a bar that is off by a millionth of the number is found, and the replication is named.
#[test]
fn bars_that_do_not_sum_are_refused() {
    let mut split = played(&Design::exact(3), 4, &rough);
    split.check().unwrap();
    split.bars[1][2] += 1e-6;
    let wrong = split.check().unwrap_err();
    assert_eq!(wrong.replication, 2);
    let error = ExplainError::DoesNotAddUp("payroll".to_owned(), wrong).to_string();
    assert!(error.contains("bars of `payroll` in replication 2 sum to"), "{error}");
}

fn files(changes: &[(&str, &str, &str)]) -> Vec<InputFile> {
    let mut files = crate::study::example().files;
    for (path, from, to) in changes {
        let file = files.iter_mut().find(|file| file.path == *path).unwrap();
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        assert!(text.contains(from), "{path}: {from}");
        file.bytes = text.replacen(from, to, 1).into_bytes();
    }
    files
}

fn study(changes: &[(&str, &str, &str)], set: &[(&str, &str)]) -> (Study, Vec<(String, String)>) {
    let set: Vec<(String, String)> =
        set.iter().map(|(key, cell)| ((*key).to_owned(), (*cell).to_owned())).collect();
    let selection = Selection { scenarios: Vec::new(), set: set.clone() };
    (read("classroom", &files(changes), &selection).unwrap_or_else(|why| panic!("{why}")), set)
}

fn question<'a>(a: End<'a>, b: End<'a>, metrics: &[&str]) -> Question<'a> {
    Question {
        subjects: metrics.iter().map(|metric| Subject::read(metric, a.study).unwrap()).collect(),
        a,
        b,
        groups: Vec::new(),
        pairs: 4,
        n: 60,
        sampling: Sampling::Random,
        seed: 11,
        freeze: None,
        threads: Some(2),
    }
}

fn end<'a>(study: &'a Study, set: &'a [(String, String)], scenario: &'a str) -> End<'a> {
    End { study, set, scenario, name: scenario }
}

/// Both ends are the scenarios of a run, future by future; in every future the bars sum to the gap.
/// Teeth: an end built of cells that do not hold, or futures of their own, would differ.
#[test]
fn the_ends_are_the_scenarios_of_the_study() {
    use crate::engine::{Evaluator, Probe, When};
    let study = crate::study::example();
    let names: Vec<String> = study.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
    for (a, b) in [(0, 1), (1, 2), (3, 0), (2, 3)] {
        let asked = question(
            end(&study, &[], &names[a]),
            end(&study, &[], &names[b]),
            &["payroll", "total_cost_cum"],
        );
        let found = explain(&asked, &Silent).unwrap();
        let evaluator = Evaluator::new(&study, 11, None).unwrap();
        let points = evaluator.design(Sampling::Random, 0, 60).unwrap();
        let metric = metrics().iter().position(|metric| metric.name == "payroll").unwrap();
        let probe = Probe { metric, role: None, when: When::Horizon };
        let run = |at: usize| evaluator.run(at, &points, &[probe], None, &Silent).unwrap().remove(0);
        let mean = |values: Vec<f64>| Sample::random(&values).mean();
        assert_eq!((found.bridges[0].a, found.bridges[0].b), (mean(run(a)), mean(run(b))), "{a} {b}");
        for bridge in &found.bridges {
            let sum: f64 = bridge.bars.iter().map(|bar| bar.mean.mean).sum();
            assert!((sum - bridge.gap.mean).abs() <= 1e-9 * bridge.a.mean.abs());
            assert!(bridge.gap.mean != 0.0);
        }
    }
}

#[test]
fn the_same_scenario_has_nothing_to_explain() {
    let study = crate::study::example();
    let found = explain(&question(end(&study, &[], "base"), end(&study, &[], "base"), &["payroll"]), &Silent)
        .unwrap();
    assert!(found.bridges.is_empty());
    assert!(found.remarks()[0].contains("there is nothing to explain"), "{:?}", found.remarks());
}

/// Two runs with other cells: what is set to what it was is no change (`slack`); groups are what the caller says.
#[test]
fn changes_are_found_and_grouped() {
    let (a, none) = study(&[], &[]);
    let (b, set) = study(&[], &[("adoption_speed", "0.9"), ("slack", "0"), ("backfill", "0.5")]);
    let asked = question(end(&a, &none, "base"), end(&b, &set, "base"), &["payroll"]);
    let found = explain(&asked, &Silent).unwrap();
    let keys: Vec<&str> = found.changes.iter().map(|change| change.key.as_str()).collect();
    assert!(keys.contains(&"adoption_speed") && keys.contains(&"backfill"), "{keys:?}");
    assert_eq!(found.groups.len(), found.changes.len());

    let mut grouped = asked.clone();
    grouped.groups = vec![("both".to_owned(), vec!["adoption_*".to_owned(), "backfill".to_owned()])];
    let one = explain(&grouped, &Silent).unwrap();
    assert_eq!(one.groups[0].name, "both");
    assert_eq!(one.bridges[0].gap, found.bridges[0].gap);
    grouped.groups[0].1.push("exposure".to_owned());
    let refused = explain(&grouped, &Silent).unwrap_err().to_string();
    assert!(
        refused.contains("`exposure` is not changed; what is changed: ") && refused.contains("backfill"),
        "{refused}"
    );
}

/// The ceiling of adoption below its old start is refused unless the start goes down with it.
#[test]
fn changes_that_need_each_other_are_joined() {
    let (a, set_a) =
        study(&[], &[("adoption_initial", "0.5"), ("adoption_ceiling", "0.8"), ("backfill", "1")]);
    let (b, set_b) =
        study(&[], &[("adoption_initial", "0.1"), ("adoption_ceiling", "0.3"), ("backfill", "0.5")]);
    let asked = question(end(&a, &set_a, "base"), end(&b, &set_b, "base"), &["payroll"]);
    let found = explain(&asked, &Silent).unwrap();
    let names: Vec<&str> = found.groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["adoption_initial + adoption_ceiling", "backfill"]);
    let said = found.remarks().join(" ");
    assert!(said.contains("“adoption_initial” and “adoption_ceiling” are one change here"), "{said}");
    assert!(said.contains("`adoption_ceiling` is 0.3"), "{said}");
    assert_eq!(found.coalitions, 4);
}

#[test]
fn ends_that_cannot_stand_on_one_luck_are_refused() {
    let (a, none) = study(&[], &[]);
    let months = format!("months = {}", a.months);
    let other = |changes: &[(&str, &str, &str)]| {
        let (b, _) = study(changes, &[]);
        explain(&question(end(&a, &none, "base"), end(&b, &none, "base"), &["payroll"]), &Silent)
            .unwrap_err()
            .to_string()
    };
    let said = other(&[("study.toml", &months, "months = 13")]);
    assert!(said.contains("the horizon") && said.contains("13 months"), "{said}");
    let few = Question { n: 5, ..question(end(&a, &none, "base"), end(&a, &none, "base"), &["payroll"]) };
    assert!(explain(&few, &Silent).unwrap_err().to_string().contains("5 futures are too few"));
}

/// Benefits have nothing to do with headcount: a bar of 0 in every future, said to have no part.
#[test]
fn noise_is_said_to_be_noise() {
    let (a, none) = study(&[], &[]);
    let (b, set) = study(&[], &[("benefit_rate", "0.6"), ("backfill", "0.2"), ("adoption_speed", "0.601")]);
    let asked = question(end(&a, &none, "base"), end(&b, &set, "base"), &["payroll"]);
    let found = explain(&asked, &Silent).unwrap();
    let said = found.paragraphs().remove(0);
    let at = found.groups.iter().position(|group| group.name == "benefit_rate").unwrap();
    assert!(found.bridges[0].bars[at].is_inert());
    assert!(said.contains("No part in it in any future: benefit_rate"), "{said}");
}

/// What one side lacks, or has by default, is said in the language of the page; what a study says stands as it is.
#[test]
fn what_a_side_has_is_said_in_the_language_in_force() {
    let change = |key: &str| Change {
        group: key.to_owned(),
        key: key.to_owned(),
        label: String::new(),
        before: String::new(),
        after: String::new(),
    };
    let (slack, pairs) = (change("slack"), change(super::mixed::CORRELATIONS));
    let said = |text: &str| super::words::input_said(&slack, text);
    let english = ["there", "absent", "0.1 (default)", "none", "people 8000"];
    assert_eq!(english.map(said), english.map(str::to_owned));
    Notation::of(Language::German).apply(|| {
        assert_eq!(english.map(said), ["vorhanden", "fehlt", "0.1 (Vorgabe)", "none", "people 8000"]);
        assert_eq!(super::words::input_said(&pairs, "none"), "keine");
    });
}
