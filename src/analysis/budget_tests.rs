use super::*;
use crate::engine::{Evaluator, Freeze, Probe, Sampling, Silent, When, metrics};
use crate::maths::exp;
use crate::random::{Address, Entity, Luck, Operation};

const DRAWS: usize = 300;
const PER_DRAW: usize = 4;

fn normals(seed: u64, name: &str, n: usize) -> Vec<f64> {
    let mut out = vec![0.0; n];
    let entity = Entity::named("test of the noise budget", name);
    Luck::new(seed, 0).normals(Address { operation: Operation(0), entity, month: 0, cohort: 0 }, &mut out);
    out
}

/// A model with known shares: `value = a(z) + w(z) e`, z per draw, e per future, Var a = `share` and E w^2 = 1 - `share`.
fn made(seed: u64, share: f64, effect: fn(f64) -> f64, spread: fn(f64) -> f64) -> Vec<f64> {
    let (z, e) = (normals(seed, "draw", DRAWS), normals(seed, "luck", DRAWS * PER_DRAW));
    let value = |(i, e): (usize, &f64)| {
        let z = z[i / PER_DRAW];
        share.sqrt() * effect(z) + (1.0 - share).sqrt() * spread(z) * e
    };
    e.iter().enumerate().map(value).collect()
}

/// Mean 0 and variance 1, skewed: exp(z / 2) has mean e^(1/8) and variance e^(1/2) - e^(1/4).
fn skewed(z: f64) -> f64 {
    (exp(0.5 * z) - exp(0.125)) / (exp(0.5) - exp(0.25)).sqrt()
}

/// The textbook's interval, for normal effects: the F quantiles of 299 and 900 degrees, from `SciPy`
/// (`f.ppf([0.025, 0.975], 299, 900)`).
fn f_interval(values: &[f64]) -> [f64; 2] {
    let budget = noise_budget(values, PER_DRAW).unwrap();
    let odds = budget.assumptions.share / (1.0 - budget.assumptions.share);
    let ratio = 1.0 + PER_DRAW as f64 * odds;
    [1.198_341_67, 0.827_244_54].map(|f| ((ratio / f - 1.0) / (ratio / f - 1.0 + PER_DRAW as f64)).max(0.0))
}

/// Shares of 1,500 seeds in which the jackknife's and the textbook's interval hold the truth, and the
/// mean of the estimated shares.
fn coverage(share: f64, effect: fn(f64) -> f64, spread: fn(f64) -> f64) -> (f64, f64, f64) {
    let (mut held, mut held_by_f, mut sum) = (0, 0, 0.0);
    let seeds = 1500;
    for seed in 0..seeds {
        let values = made(seed, share, effect, spread);
        let budget = noise_budget(&values, PER_DRAW).unwrap();
        let holds = |[low, high]: [f64; 2]| i32::from(low <= share && share <= high);
        held += holds(budget.assumptions.interval);
        held_by_f += holds(f_interval(&values));
        sum += budget.assumptions.share;
    }
    let n = seeds as f64;
    (f64::from(held) / n, f64::from(held_by_f) / n, sum / n)
}

/// Known shares are found and held: over 1,500 seeds the coverage has a binomial error of 0.6 %.
///
/// Teeth: without taking the luck off the variance of group means, a share of 10 % is found as 30 %; with the
/// textbook's interval the skewed and the uneven model fail; with 90 % intervals all fail.
#[test]
fn known_shares_are_held_by_their_intervals() {
    for share in [0.1, 0.5, 0.9] {
        let (held, _, mean) = coverage(share, |z| z, |_| 1.0);
        assert!((0.93..0.97).contains(&held), "normal, {share}: held in {held}");
        assert!((mean - share).abs() < 0.01, "normal, {share}: found {mean}");
        // Luck whose spread depends on the assumptions: E w^2 = E (1 + z)^2 / 2 = 1.
        let (held, by_f, mean) = coverage(share, |z| z, |z| (1.0 + z) / 2.0_f64.sqrt());
        assert!((0.93..0.97).contains(&held), "uneven luck, {share}: held in {held}");
        assert!((mean - share).abs() < 0.01, "uneven luck, {share}: found {mean}");
        assert!(by_f < held || share > 0.5, "uneven luck, {share}: F holds in {by_f}");
    }
    let (held, by_f, mean) = coverage(0.5, skewed, |_| 1.0);
    assert!(held > 0.90 && by_f < 0.85, "skewed: held in {held}, by F in {by_f}");
    assert!((mean - 0.5).abs() < 0.01, "skewed: found {mean}");
}

#[test]
fn no_luck_no_assumptions_and_nothing_at_all() {
    let only_assumptions: Vec<f64> = (0..40).map(|i| f64::from(i / 4)).collect();
    let budget = noise_budget(&only_assumptions, 4).unwrap();
    assert_eq!(budget.assumptions, Share { share: 1.0, interval: [1.0, 1.0] });
    assert_eq!(budget.words(), "100 % assumptions, 0 % luck");
    let only_luck = normals(1, "luck", 4000);
    let budget = noise_budget(&only_luck, 4).unwrap();
    assert!(budget.assumptions.share < 0.03 && budget.assumptions.interval[0] == 0.0);
    assert!((budget.sd - 1.0).abs() < 0.05 && budget.error_of_mean(100.0) < 0.11);
    assert_eq!(noise_budget(&[7.0; 40], 4), None);
    assert_eq!(noise_budget(&only_luck[..8], 4), None);
    assert_eq!(noise_budget(&only_luck, 1), None);
    assert_eq!(noise_budget(&only_luck, 0), None);
}

#[test]
fn the_two_shares_add_up_in_words() {
    let share = |share: f64, interval: [f64; 2]| NoiseBudget {
        draws: 100,
        per_draw: 4,
        mean: Mean { mean: 0.0, error: None, degrees: 99.0 },
        sd: 1.0,
        assumptions: Share { share, interval },
    };
    assert_eq!(share(0.8949, [0.861, 0.922]).words(), "89 % assumptions (86–92), 11 % luck (8–14)");
    assert_eq!(
        share(0.9812, [0.9789, 0.9834]).words(),
        "98.1 % assumptions (97.9–98.3), 1.9 % luck (1.7–2.1)",
        "an interval is never left out because it is narrow"
    );
    assert_eq!(share(0.005, [0.0, 0.021]).words(), "1 % assumptions (0–2), 99 % luck (98–100)");
}

/// The engine agrees with itself: with luck frozen the spread is that of the assumptions, with assumptions frozen
/// that of luck.
#[test]
fn a_frozen_kind_of_chance_has_no_share() {
    let study = crate::study::example();
    let metric = metrics().iter().position(|m| m.name == "hires_cum").unwrap();
    let probe = Probe { metric, role: None, when: When::Horizon };
    let of = |freeze: Option<Freeze>| {
        let evaluator = Evaluator::new(&study, 3, freeze).unwrap();
        let points = nested(&evaluator.design(Sampling::Random, 0, 400).unwrap(), PER_DRAW);
        let values = evaluator.run(0, &points, &[probe], None, &Silent).unwrap();
        noise_budget(&values[0], PER_DRAW).unwrap()
    };
    let (free, no_luck, only_luck) = (of(None), of(Some(Freeze::Luck)), of(Some(Freeze::Assumptions)));
    assert_eq!(no_luck.assumptions.share, 1.0);
    assert_eq!(only_luck.assumptions.interval[0], 0.0);
    let [low, high] = free.assumptions.interval;
    assert!(low > 0.0 && high < 1.0, "the example has both kinds of chance: {low} to {high}");
    // Expectations of a nearly linear model: the luck-free variance is the part of the assumptions.
    let part = free.assumptions.share.sqrt() * free.sd;
    assert!((part / no_luck.sd - 1.0).abs() < 0.15, "{part} {}", no_luck.sd);
}
