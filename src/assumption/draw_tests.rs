#![allow(
    clippy::disallowed_methods,
    reason = "the oracle may use platform maths: it is compared within a tolerance"
)]

use super::*;

const ALL: [Sampling; 3] = [Sampling::Random, Sampling::Lhs, Sampling::Sobol];

fn keys(n: usize) -> Vec<String> {
    (0..n).map(|i| format!("key_{i:04}")).collect()
}

fn design(n_keys: usize, sampling: Sampling, seed: u64) -> Design {
    Design::new(&keys(n_keys), &[], sampling, seed).unwrap()
}

fn uniforms(design: &Design, key: usize, n: usize) -> Vec<f64> {
    let mut out = vec![f64::NAN; n];
    design.uniforms(key, 0, &mut out);
    out
}

/// Sum over cells of (seen - expected)² / expected.
fn chi_squared(seen: &[f64], expected: impl Fn(usize) -> f64) -> f64 {
    seen.iter().enumerate().map(|(i, &n)| (n - expected(i)).powi(2) / expected(i)).sum()
}

/// The 99.99 % quantile of chi-squared with `k` degrees of freedom, by Wilson and Hilferty.
fn chi_squared_limit(k: f64) -> f64 {
    let spread = 2.0 / (9.0 * k);
    k * (1.0 - spread + 3.719 * spread.sqrt()).powi(3)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn sd(values: &[f64]) -> f64 {
    let centre = mean(values);
    (values.iter().map(|x| (x - centre).powi(2)).sum::<f64>() / (values.len() - 1) as f64).sqrt()
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let (ma, mb) = (mean(a), mean(b));
    let cross: f64 = a.iter().zip(b).map(|(x, y)| (x - ma) * (y - mb)).sum();
    cross / ((a.len() - 1) as f64 * sd(a) * sd(b))
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&i, &j| values[i].total_cmp(&values[j]));
    let mut ranks = vec![0.0; values.len()];
    for (rank, i) in order.into_iter().enumerate() {
        ranks[i] = rank as f64;
    }
    ranks
}

#[test]
fn random_numbers_depend_on_seed_key_and_replication_alone() {
    let names = keys(4);
    let turned: Vec<String> = names.iter().rev().cloned().collect();
    let design = Design::new(&names, &[], Sampling::Random, 7).unwrap();
    let other_order = Design::new(&turned, &[], Sampling::Random, 7).unwrap();
    let alone = Design::new(&names[2..3], &[], Sampling::Random, 7).unwrap();
    let numbers = uniforms(&design, 2, 50);
    assert_eq!(numbers, uniforms(&other_order, 1, 50));
    assert_eq!(numbers, uniforms(&alone, 0, 50));
    let other_seed = Design::new(&names, &[], Sampling::Random, 8).unwrap();
    assert_ne!(numbers, uniforms(&other_seed, 2, 50));
    assert_ne!(numbers, uniforms(&design, 1, 50));
}

/// Also a Latin hypercube does not know positions; Sobol' points do, by their dimensions.
#[test]
fn latin_hypercubes_do_not_depend_on_the_position_of_a_key() {
    let names = keys(3);
    let design = Design::new(&names, &[], Sampling::Lhs, 7).unwrap();
    let alone = Design::new(&names[2..], &[], Sampling::Lhs, 7).unwrap();
    assert_eq!(uniforms(&design, 2, 600), uniforms(&alone, 0, 600));
}

#[test]
fn lanes_blocks_and_single_replications_give_the_same_numbers() {
    for sampling in ALL {
        let pairs = [(0, 2, 0.6), (2, 3, -0.4)];
        let design = Design::new(&keys(5), &pairs, sampling, 3).unwrap();
        let mut block = vec![vec![9.9; 7]; 2];
        design.block(200, 400, &mut block);
        assert_eq!(block.len(), 5);
        for (key, lanes) in block.iter().enumerate() {
            let mut whole = vec![0.0; 400];
            design.uniforms(key, 200, &mut whole);
            assert_eq!(&whole, lanes, "{sampling:?}, key {key}");
            for replication in [200, 255, 256, 511, 599] {
                let mut one = [0.0];
                design.uniforms(key, replication, &mut one);
                assert_eq!(one[0], lanes[replication as usize - 200], "{sampling:?}, key {key}");
            }
        }
    }
}

#[test]
fn each_interval_holds_one_point_of_every_randomisation() {
    for sampling in [Sampling::Lhs, Sampling::Sobol] {
        let design = design(300, sampling, 11);
        assert_eq!(design.points_per_randomisation(), Some(256));
        for key in [0, 1, 17, 299] {
            for points in uniforms(&design, key, 4 * POINTS).chunks(POINTS) {
                let mut cells: Vec<usize> = points.iter().map(|u| (u * POINTS as f64) as usize).collect();
                cells.sort_unstable();
                assert!(cells.into_iter().eq(0..POINTS), "{sampling:?}, key {key}");
            }
        }
    }
    assert_eq!(design(1, Sampling::Random, 1).points_per_randomisation(), None);
}

/// A (0, 8, 2)-net: every elementary interval of area 2⁻⁸ holds one point of the first two
/// dimensions. Scrambling keeps that; a Latin hypercube does not have it.
#[test]
fn the_first_two_sobol_dimensions_are_a_net() {
    let holds_a_net = |design: &Design| {
        let (x, y) = (uniforms(design, 0, POINTS), uniforms(design, 1, POINTS));
        (0..=8).all(|digits| {
            let (across, up) = (1_usize << digits, 1_usize << (8 - digits));
            let mut cells: Vec<usize> = x
                .iter()
                .zip(&y)
                .map(|(x, y)| (x * across as f64) as usize * up + (y * up as f64) as usize)
                .collect();
            cells.sort_unstable();
            cells.into_iter().eq(0..POINTS)
        })
    };
    for seed in 0..5 {
        assert!(holds_a_net(&design(2, Sampling::Sobol, seed)));
        assert!(!holds_a_net(&design(2, Sampling::Lhs, seed)));
    }
}

/// Over 4,096 randomisations the interval of one point takes all 256 values equally often, and
/// knows nothing of the interval in the next randomisation, of another key, or of its own place
/// within the interval.
///
/// Tolerance: chi-squared at 1 in 10,000, correlations at 4 standard errors.
/// Teeth: coins or permutations that ignore the randomisation or the key fail at once.
#[test]
fn randomisations_and_keys_are_independent() {
    const N: usize = 4096;
    for sampling in [Sampling::Lhs, Sampling::Sobol] {
        let design = design(2, sampling, 5);
        let point = |key: usize, index: usize| -> Vec<f64> {
            (0..N)
                .map(|randomisation| {
                    let mut out = [0.0];
                    design.uniforms(key, (randomisation * POINTS + index) as u32, &mut out);
                    out[0]
                })
                .collect()
        };
        let (here, other) = (point(0, 3), point(1, 3));
        let mut seen = vec![0.0; 256];
        for u in &here {
            seen[(u * 256.0) as usize] += 1.0;
        }
        let spread = chi_squared(&seen, |_| N as f64 / 256.0);
        assert!(spread < chi_squared_limit(255.0), "{sampling:?}: {spread}");
        let inside: Vec<f64> = here.iter().map(|u| (u * 256.0).fract()).collect();
        for (name, r) in [
            ("next randomisation", correlation(&here[1..], &here[..N - 1])),
            ("other key", correlation(&here, &other)),
            ("place inside", correlation(&here, &inside)),
        ] {
            assert!(r.abs() < 4.0 / (N as f64).sqrt(), "{sampling:?}, {name}: {r}");
        }
    }
}

/// Two points of a Latin hypercube in one key: never the same interval, else all pairs alike.
/// Octants of both, chi-squared with 63 degrees of freedom at 1 in 10,000.
#[test]
fn permutations_are_all_equally_likely_pair_by_pair() {
    let design = design(1, Sampling::Lhs, 2);
    let n = 8192;
    let mut seen = vec![0.0; 64];
    for randomisation in 0..n {
        let cells = design.permuted_cells(0, randomisation);
        seen[usize::from(cells[0] / 32) * 8 + usize::from(cells[200] / 32)] += 1.0;
    }
    let expected = |i: usize| f64::from(n) / 8.0 * if i / 8 == i % 8 { 31.0 } else { 32.0 } / 255.0;
    let spread = chi_squared(&seen, expected);
    assert!(spread < chi_squared_limit(63.0), "{spread}");
}

/// Chi-squared on 1,000 intervals, which do not divide the 256 of a randomisation.
#[test]
fn uniforms_are_uniform() {
    let n = 200 * POINTS;
    for sampling in ALL {
        let pairs = [(0, 1, 0.7)];
        let design = Design::new(&keys(3), &pairs, sampling, 1).unwrap();
        for key in 0..3 {
            let mut seen = vec![0.0; 1000];
            for u in uniforms(&design, key, n) {
                assert!(u > 0.0 && u < 1.0);
                seen[(u * 1000.0) as usize] += 1.0;
            }
            let spread = chi_squared(&seen, |_| n as f64 / 1000.0);
            assert!(spread < chi_squared_limit(999.0), "{sampling:?}, key {key}: {spread}");
        }
    }
}

/// Standard deviation, over 64 randomisations, of the mean of 256 values of a smooth function
/// of four uniforms. A sum is nearly exact in a Latin hypercube; a product only with Sobol'.
#[test]
fn stratified_designs_integrate_better_than_random_ones() {
    let spread = |sampling: Sampling, f: &dyn Fn([f64; 4]) -> f64| {
        let design = design(4, sampling, 9);
        let u: Vec<Vec<f64>> = (0..4).map(|key| uniforms(&design, key, 64 * POINTS)).collect();
        let values: Vec<f64> = (0..u[0].len()).map(|i| f([u[0][i], u[1][i], u[2][i], u[3][i]])).collect();
        let means: Vec<f64> = values.chunks(POINTS).map(mean).collect();
        let error = (mean(&means) - 1.0).abs();
        assert!(error < 4.0 * sd(&means) / 8.0, "{sampling:?} is biased by {error}");
        sd(&means)
    };
    let sum = |u: [f64; 4]| u.iter().map(|x| 0.75 * x * x).sum::<f64>();
    let product = |u: [f64; 4]| u.iter().map(|x| 0.5 + x).product::<f64>();
    assert!(spread(Sampling::Lhs, &sum) < spread(Sampling::Random, &sum) / 50.0);
    assert!(spread(Sampling::Sobol, &sum) < spread(Sampling::Random, &sum) / 50.0);
    assert!(spread(Sampling::Lhs, &product) < spread(Sampling::Random, &product) / 2.0);
    assert!(spread(Sampling::Sobol, &product) < spread(Sampling::Lhs, &product) / 2.0);
}

/// Spearman's correlation of 20,480 draws within 4 standard errors, (1 - rho²) 1.03 / sqrt(n).
/// Teeth: Pearson's correlation taken for Spearman's is off by 0.018 at 0.5, nearly 4 more.
#[test]
fn draws_have_the_rank_correlations_asked_for() {
    let n = 80 * POINTS;
    let pairs = [(0, 2, 0.5), (2, 3, -0.7), (0, 3, -0.2), (1, 4, 0.95)];
    for sampling in ALL {
        let design = Design::new(&keys(6), &pairs, sampling, 4).unwrap();
        let mut block = Vec::new();
        design.block(0, n, &mut block);
        let ranked: Vec<Vec<f64>> = block.iter().map(|lanes| ranks(lanes)).collect();
        for a in 0..6 {
            for b in a + 1..6 {
                let rho = pairs.iter().find(|pair| (pair.0, pair.1) == (a, b)).map_or(0.0, |pair| pair.2);
                let seen = correlation(&ranked[a], &ranked[b]);
                let standard_error = (1.0 - rho * rho) * 1.03 / (n as f64).sqrt();
                let z = (seen - rho) / standard_error;
                assert!(z.abs() < 4.0, "{sampling:?}, {a} with {b}: {seen} is {z:+.1} s.e. from {rho}");
            }
        }
    }
}

#[test]
fn uncorrelated_keys_are_bit_identical_to_no_correlations() {
    for sampling in ALL {
        let plain = Design::new(&keys(5), &[], sampling, 4).unwrap();
        let design = Design::new(&keys(5), &[(1, 3, 0.5), (0, 4, 0.0)], sampling, 4).unwrap();
        for key in [0, 1, 2, 4] {
            assert_eq!(uniforms(&plain, key, 300), uniforms(&design, key, 300), "{sampling:?}, key {key}");
        }
        assert_ne!(uniforms(&plain, 3, 300), uniforms(&design, 3, 300));
    }
}

#[test]
fn perfect_correlation_copies_and_mirrors() {
    let design =
        Design::new(&keys(3), &[(0, 1, 1.0), (0, 2, -1.0), (1, 2, -1.0)], Sampling::Random, 6).unwrap();
    let [first, same, mirrored] = [0, 1, 2].map(|key| uniforms(&design, key, 500));
    for i in 0..500 {
        assert!((first[i] - same[i]).abs() < 1e-14 && (first[i] + mirrored[i] - 1.0).abs() < 1e-14);
    }
}

#[test]
fn the_table_of_sobol_has_an_end_and_says_so() {
    assert!(Design::new(&keys(DIMENSIONS), &[], Sampling::Sobol, 1).is_ok());
    let error = Design::new(&keys(DIMENSIONS + 1), &[], Sampling::Sobol, 1).unwrap_err();
    assert_eq!(
        error.to_string(),
        "1112 uncertain quantities are too many for sobol sampling, allowed are 1111: use lhs"
    );
    assert!(Design::new(&keys(DIMENSIONS + 1), &[], Sampling::Lhs, 1).is_ok());
    let impossible = Design::new(&keys(3), &[(0, 1, 0.9), (1, 2, 0.9)], Sampling::Lhs, 1);
    assert!(matches!(impossible, Err(DesignError::Impossible(_))));
}

#[test]
fn a_point_never_leaves_its_interval() {
    let almost_one = 1.0 - f64::EPSILON / 2.0;
    for cell in [0_u8, 1, 127, 255] {
        let (low, high) = (in_cell(cell, f64::MIN_POSITIVE), in_cell(cell, almost_one));
        assert!(low >= f64::from(cell) / 256.0 && high < (f64::from(cell) + 1.0) / 256.0);
    }
}
