//! Functions whose indices are known in closed form, and every method held against them.

use super::*;
use crate::assumption::Grade;
use crate::engine::{EngineError, Points};
use crate::random::{Entity, assumption_uniforms};

/// A function of uniforms and of the luck of a point as a model.
pub(super) struct Known<F: Fn(&[f64], u32) -> f64>(pub(super) F);

impl<F: Fn(&[f64], u32) -> f64> Model for Known<F> {
    fn n_outcomes(&self) -> usize {
        1
    }

    fn run(&self, points: &Points) -> Result<Vec<Vec<f64>>, EngineError> {
        let value = |i: usize| {
            let u: Vec<f64> = points.uniforms.iter().map(|row| row[i]).collect();
            (self.0)(&u, points.luck[i])
        };
        Ok(vec![(0..points.luck.len()).map(value).collect()])
    }
}

/// Ishigami and Homma (1990), with a = 7 and b = 0.1, on the unit cube.
pub(super) fn ishigami(u: &[f64]) -> f64 {
    let x: Vec<f64> = u.iter().map(|u| std::f64::consts::PI * (2.0 * u - 1.0)).collect();
    let (s0, s1) = (libm::sin(x[0]), libm::sin(x[1]));
    s0 + 7.0 * s1 * s1 + 0.1 * x[2] * x[2] * x[2] * x[2] * s0
}

/// First-order and total indices of three factors: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8,
/// V13 = 8 b^2 pi^8 / 225.
pub(super) fn ishigami_truth() -> ([f64; 3], [f64; 3]) {
    let p4 = libm::pow(std::f64::consts::PI, 4.0);
    let (v1, v2) = (0.5 * (1.0 + 0.1 * p4 / 5.0) * (1.0 + 0.1 * p4 / 5.0), 49.0 / 8.0);
    let v13 = 8.0 * 0.01 * p4 * p4 / 225.0;
    let v = v1 + v2 + v13;
    ([v1 / v, v2 / v, 0.0], [(v1 + v13) / v, v2 / v, v13 / v])
}

const A: [f64; 6] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0];

/// Sobol' (1998): the product of `(|4 u - 2| + a) / (1 + a)`.
pub(super) fn g(u: &[f64]) -> f64 {
    u.iter().zip(A).map(|(u, a)| ((4.0 * u - 2.0).abs() + a) / (1.0 + a)).product()
}

/// `V_i = 1 / (3 (1 + a_i)^2)`, `V = product (1 + V_i) - 1`, `VT_i = V_i` times the product of the others' `(1 + V_j)`.
pub(super) fn g_truth() -> ([f64; 6], [f64; 6]) {
    let own = A.map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
    let product: f64 = own.iter().map(|v| 1.0 + v).product();
    (own.map(|v| v / (product - 1.0)), own.map(|v| v * product / (1.0 + v) / (product - 1.0)))
}

pub(super) fn keys(n: usize) -> Vec<String> {
    (1..=n).map(|at| format!("x{at}")).collect()
}

pub(super) fn quantities(keys: &[String]) -> Quantities<'_> {
    Quantities {
        keys,
        uncertain: (0..keys.len()).collect(),
        evidence: vec![Evidence::Graded(Grade::Judgement); keys.len()],
        correlated: Vec::new(),
    }
}

/// Independent uniforms, `[key][point]`.
pub(super) fn uniforms(keys: usize, n: usize, seed: u64) -> Vec<Vec<f64>> {
    let row = |key: usize| {
        let mut row = vec![0.0; n];
        assumption_uniforms(seed, Entity::named("known", &key.to_string()), 0, &mut row);
        row
    };
    (0..keys).map(row).collect()
}

pub(super) fn at_each_point(f: impl Fn(&[f64]) -> f64, uniforms: &[Vec<f64>]) -> Vec<f64> {
    let point = |i: usize| uniforms.iter().map(|row| row[i]).collect::<Vec<_>>();
    (0..uniforms[0].len()).map(|i| f(&point(i))).collect()
}

fn near(found: Estimate, truth: f64, tolerance: f64, what: &str) {
    assert!((found.value - truth).abs() < tolerance, "{what}: {:.4} instead of {truth:.4}", found.value);
}

/// At 4,096 points the largest error over many seeds is about 0.03; planted bugs (A and B exchanged in the
/// first-order estimator, no 1/2 in the total) are off by 0.2 and more.
#[test]
fn sobol_indices_are_those_of_the_closed_forms() {
    let three = keys(3);
    let quantities_of_3 = quantities(&three);
    let model = Known(|u: &[f64], _| ishigami(u));
    let found = &sobol(&model, &quantities_of_3, &quantities_of_3.single(), false, 4_096, 1).unwrap()[0];
    let (first, total) = ishigami_truth();
    for at in 0..3 {
        near(found.factors[at].indices.first, first[at], 0.03, "first-order index of Ishigami");
        near(found.factors[at].indices.total, total[at], 0.03, "total index of Ishigami");
    }
    // One grade holds everything: nothing is left to luck or to others.
    near(found.grades[0].1.indices.first, 1.0, 0.03, "all assumptions");
    let six = keys(6);
    let quantities = quantities(&six);
    let model = Known(|u: &[f64], _| g(u));
    let found = &sobol(&model, &quantities, &quantities.single(), false, 4_096, 1).unwrap()[0];
    let (first, total) = g_truth();
    for at in 0..6 {
        near(found.factors[at].indices.first, first[at], 0.03, "first-order index of g");
        near(found.factors[at].indices.total, total[at], 0.03, "total index of g");
    }
}

/// y = x1 + luck, both with variance 1/12, and x1 x luck in another: shares known by hand.
#[test]
fn luck_is_a_factor_of_its_own() {
    let luck = |replication: u32| {
        let mut u = [0.0];
        assumption_uniforms(7, Entity::named("known", "luck"), replication, &mut u);
        u[0]
    };
    let (keys, n) = (keys(2), 4_096);
    let quantities = quantities(&keys);
    let sum = Known(|u: &[f64], replication| u[0] + luck(replication));
    let found = &sobol(&sum, &quantities, &quantities.single(), true, n, 3).unwrap()[0];
    let of_luck = found.luck.unwrap().indices;
    near(of_luck.first, 0.5, 0.04, "luck alone");
    near(of_luck.total, 0.5, 0.04, "luck with everything");
    near(found.factors[0].indices.first, 0.5, 0.04, "x1");
    assert!(found.factors[1].is_inert && !found.factors[0].is_inert, "x2 is not in the sum");
    assert_eq!(found.factors[1].indices.total.value, 0.0);
    // Of centred factors the product is interplay alone.
    let product = Known(|u: &[f64], replication| (u[0] - 0.5) * (luck(replication) - 0.5));
    let found = &sobol(&product, &quantities, &quantities.single(), true, n, 3).unwrap()[0];
    near(found.luck.unwrap().indices.first, 0.0, 0.06, "luck alone");
    near(found.luck.unwrap().indices.total, 1.0, 0.08, "luck with x1");
}

/// y = x1 + x2 with correlation: as one group they explain everything.
#[test]
fn correlated_assumptions_are_one_factor() {
    let keys = keys(3);
    let quantities = Quantities { correlated: vec![(0, 2, 0.8)], ..quantities(&keys) };
    let factors = quantities.grouped(&[]).unwrap();
    let model = Known(|u: &[f64], _| u[0] + u[2] + u[1]);
    let found = &sobol(&model, &quantities, &factors, false, 4_096, 5).unwrap()[0];
    // Var(x1 + x2) = (2 + 2 rho) / 12 with the correlation of the values, which is the rank correlation.
    let joint = (2.0 + 2.0 * 0.8) / (3.0 + 2.0 * 0.8);
    near(found.factors[0].indices.first, joint, 0.03, "x1 + x3");
    near(found.factors[1].indices.first, 1.0 - joint, 0.03, "x2");
}

/// 4 standard errors, which at 10,000 futures are about 0.03 for the large and 0.002 for the small indices.
#[test]
fn given_data_indices_are_those_of_the_closed_forms() {
    let u = uniforms(3, 10_000, 1);
    let y = at_each_point(ishigami, &u);
    for (x, truth) in u.iter().zip(ishigami_truth().0) {
        let found = first_order(x, &y).unwrap().estimate();
        let error = (found.interval[1] - found.value) / Z;
        assert!((found.value - truth).abs() < 4.0 * error + 0.003, "{found:?} instead of {truth}");
        assert!(error < 0.01, "{error}");
    }
    let u = uniforms(6, 10_000, 2);
    let y = at_each_point(g, &u);
    for (x, truth) in u.iter().zip(g_truth().0) {
        let found = first_order(x, &y).unwrap().estimate();
        let error = (found.interval[1] - found.value) / Z;
        assert!((found.value - truth).abs() < 4.0 * error + 0.004, "{found:?} instead of {truth}");
    }
}

/// x has three values, y is 10 at one of them: Var(E[y|x]) / Var(y) by hand.
#[test]
fn an_assumption_with_few_values_is_looked_at_value_by_value() {
    let u = uniforms(2, 6_000, 9);
    let x: Vec<f64> = u[0].iter().map(|u| (3.0 * u).floor()).collect();
    let y: Vec<f64> =
        x.iter().zip(&u[1]).map(|(x, e)| if *x == 1.0 { 10.0 } else { 0.0 } + 6.0 * e).collect();
    let signal = 100.0 * 2.0 / 9.0;
    let truth = signal / (signal + 36.0 / 12.0);
    let found = first_order(&x, &y).unwrap().estimate();
    near(found, truth, 0.01, "a jump at one of three values");
    assert!(found.interval[0] < truth && truth < found.interval[1], "{found:?}");
}

/// Over 300 seeds and 600 futures each, 95 % intervals hold the truth in 92.5 to 98 % of cases (3.5 standard errors of
/// a share of 95 % are 4.4 points) for the indices that are there, and in at least 95 % for those that are not.
/// Teeth: the interval without the term of the residuals holds it in 70 %.
#[test]
fn intervals_hold_the_truth() {
    let (mut rank, mut index, mut none) = ([0; 3], [0; 3], 0);
    let runs = 300;
    // Of x1 with Ishigami's function, by ten million points: 0.4371 ± 0.0002.
    let rank_truth = [0.4371, 0.0, 0.0];
    for seed in 0..runs {
        let u = uniforms(3, 600, seed);
        let y = at_each_point(ishigami, &u);
        for at in 0..3 {
            let holds = |found: Estimate, truth: f64| {
                usize::from(found.interval[0] <= truth && truth <= found.interval[1])
            };
            index[at] += holds(first_order(&u[at], &y).unwrap().estimate(), ishigami_truth().0[at]);
            let found = crate::analysis::rank_correlation_with_interval(&u[at], &y).unwrap();
            rank[at] += holds(found, rank_truth[at]);
        }
        none += usize::from(first_order(&u[2], &y).unwrap().estimate().covers_zero());
    }
    let share = |hits: usize| hits as f64 / runs as f64;
    for hits in [index[0], index[1], rank[0], rank[1], rank[2]] {
        assert!((0.905..=0.985).contains(&share(hits)), "indices {index:?}, ranks {rank:?} of {runs}");
    }
    assert!(share(index[2]) > 0.95 && share(none) > 0.95, "{} {}", share(index[2]), share(none));
}

/// f = 2 x1 - x2 + 0 x3: every step of x1 changes f by 1, so e = 2 exactly.
#[test]
fn elementary_effects_of_a_line_are_its_slopes() {
    let keys = keys(3);
    let quantities = quantities(&keys);
    let model = Known(|u: &[f64], _| 2.0 * u[0] - u[1]);
    let found = &morris(&model, &quantities, &quantities.single(), true, 20, 1).unwrap()[0];
    for (factor, slope) in found.factors.iter().zip([2.0_f64, -1.0, 0.0]) {
        assert!((factor.effects.mu - slope).abs() < 1e-12, "{factor:?}");
        assert!((factor.effects.mu_star.value - slope.abs()).abs() < 1e-12);
        assert!(factor.effects.sigma < 1e-12, "{factor:?}");
        assert_eq!(factor.is_inert, slope == 0.0);
    }
    assert!(found.luck.unwrap().is_inert);
}

/// A trajectory moves every factor once, by half, among four levels.
#[test]
fn trajectories_visit_the_levels_and_keep_their_luck() {
    let keys = keys(5);
    let quantities = quantities(&keys);
    let seen = std::cell::RefCell::new(Vec::new());
    let model = Known(|u: &[f64], luck| {
        seen.borrow_mut().push((u.to_vec(), luck));
        0.0
    });
    morris(&model, &quantities, &quantities.single(), true, 8, 2).unwrap();
    let seen = seen.into_inner();
    assert_eq!(seen.len(), 8 * 7);
    for (at, (u, luck)) in seen.iter().enumerate() {
        assert!(u.iter().all(|u| [0.125, 0.375, 0.625, 0.875].contains(u)), "{u:?}");
        let (step, path) = (at / 8, at % 8);
        assert_eq!(*luck as usize, if step == 6 { 8 + path } else { path });
        if (1..=5).contains(&step) {
            let moved: Vec<f64> = (0..5).map(|key| (u[key] - seen[at - 8].0[key]).abs()).collect();
            assert_eq!(moved.iter().filter(|step| **step == 0.5).count(), 1, "{moved:?}");
            assert_eq!(moved.iter().sum::<f64>(), 0.5);
        }
    }
    let different = (0..8).any(|path| seen[path].0 != seen[0].0);
    assert!(different, "all trajectories start at one place");
}

/// f = x1^2 with x1 uniform: 0.05^2 - 1/3 and 0.95^2 - 1/3; x2 changes nothing.
#[test]
fn a_tornado_moves_the_mean_to_the_ends() {
    let keys = keys(2);
    let quantities = quantities(&keys);
    let points = Points { uniforms: uniforms(2, 40_000, 4), luck: (0..40_000).collect() };
    let model = Known(|u: &[f64], _| u[0] * u[0]);
    let found = &tornado(&model, &quantities.single(), &points).unwrap()[0];
    let bar = found.factors[0];
    near(bar.low, 0.0025 - 1.0 / 3.0, 0.006, "low end");
    near(bar.high, 0.9025 - 1.0 / 3.0, 0.006, "high end");
    near(bar.swing, 0.9, 1e-9, "both ends fix everything, so the swing has no error");
    assert!(found.factors[1].is_inert);
}

/// `SALib` centres and scales by all numbers of a design; centred, the indices are the same to rounding.
/// Teeth: the variance of A alone, or with divisor n - 1, differs in the third digit.
#[test]
fn estimators_are_those_of_salib_and_scipy_on_the_same_samples() {
    let text = include_str!("../../../tests/vectors/sensitivity.txt");
    let mut n_checked = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (kind, numbers) = line.split_once(' ').unwrap();
        let numbers: Vec<f64> = numbers.split(' ').map(|number| number.parse().unwrap()).collect();
        let n = numbers[0] as usize;
        let mut rest = &numbers[1..];
        let mut take = |n: usize| {
            let (taken, left) = rest.split_at(n);
            rest = left;
            taken.to_vec()
        };
        let same = |found: f64, wanted: f64| {
            assert!((found - wanted).abs() < 1e-12 * wanted.abs().max(1.0), "{kind}: {found} {wanted}");
        };
        match kind {
            "sobol" => {
                let d = take(1)[0] as usize;
                let mut rows = vec![take(n), take(n)];
                let mut wanted = Vec::new();
                for _ in 0..d {
                    rows.push(take(n));
                    wanted.push(take(2));
                }
                super::sobol::centred(&mut rows.iter_mut().collect::<Vec<_>>());
                for (ab, wanted) in rows[2..].iter().zip(wanted) {
                    same(saltelli_first(&rows[0], &rows[1], ab), wanted[0]);
                    same(jansen_total(&rows[0], &rows[1], ab), wanted[1]);
                }
            }
            "morris" => {
                let found = elementary_effects(&take(n));
                let wanted = take(3);
                same(found.mu, wanted[0]);
                same(found.mu_star.value, wanted[1]);
                same(found.sigma, wanted[2]);
            }
            _ => {
                let (x, y) = (take(n), take(n));
                same(crate::analysis::rank_correlation(&x, &y).unwrap(), take(1)[0]);
            }
        }
        n_checked += 1;
    }
    assert_eq!(n_checked, 7);
}

/// Bootstrap intervals on 512 scrambled points, over 60 seeds: at least 93 % hold the truth, more than 95 % where
/// the points make the error smaller than the bootstrap believes.
/// Teeth: intervals of half the width hold it in less than 85 %.
#[test]
fn bootstrap_intervals_of_indices_hold_the_truth() {
    let keys = keys(3);
    let quantities = quantities(&keys);
    let model = Known(|u: &[f64], _| ishigami(u));
    let (first, total) = ishigami_truth();
    let (mut held, runs) = ([[0; 3]; 2], 60);
    for seed in 0..runs {
        let found = &sobol(&model, &quantities, &quantities.single(), false, 512, seed).unwrap()[0];
        for at in 0..3 {
            let Indices { first: of_first, total: of_total } = found.factors[at].indices;
            let holds = |found: Estimate, truth: f64| {
                usize::from(found.interval[0] <= truth && truth <= found.interval[1])
            };
            held[0][at] += holds(of_first, first[at]);
            held[1][at] += holds(of_total, total[at]);
        }
    }
    for hits in held.as_flattened() {
        assert!(*hits as f64 >= 0.9 * runs as f64, "{held:?} of {runs}");
    }
    let all: usize = held.as_flattened().iter().sum();
    assert!(all as f64 >= 0.93 * 6.0 * runs as f64, "{held:?} of {runs}");
}

/// y = x1 + x2 + x3, with x1 and x3 correlated at 0.8: together they explain what they explain, and the sum of all is 1,
/// though the indices of the members overlap. The set has the grade of its members.
#[test]
fn correlated_assumptions_are_counted_once() {
    let keys = keys(3);
    let quantities = Quantities { correlated: vec![(0, 2, 0.8)], ..quantities(&keys) };
    let correlations = [(0, 2, 0.8)];
    let design =
        crate::assumption::Design::new(&keys, &correlations, crate::assumption::Sampling::Random, 8).unwrap();
    let mut u = Vec::new();
    design.block(0, 20_000, &mut u);
    let y = at_each_point(|u| u[0] + u[1] + u[2], &u);
    let found = &given_data(&quantities, &u, &[y])[0];
    let joint = (2.0 + 2.0 * 0.8) / (3.0 + 2.0 * 0.8);
    near(found.sets[0].unwrap(), joint, 0.01, "x1 and x3 together");
    near(found.sum.unwrap(), 1.0, 0.005, "everything");
    near(found.grades[0].1, 1.0, 0.005, "everything has one grade");
    let members: f64 = found.factors.iter().map(|factor| factor.first.unwrap().value).sum();
    assert!(members > 1.4, "the members overlap: {members}");
}
