//! Every function against values of 60 digits (`tests/vectors/make_maths.py`), and its edges.

use super::*;

/// Largest relative error allowed per function. Teeth: each is within a factor of about four of
/// the largest error found, printed on failure.
fn tolerance(function: &str) -> f64 {
    match function {
        "exp" | "ln" | "exp_m1" | "ln_1p" | "exp2" | "pow" => 2.5e-16,
        "normal_cdf" | "normal_quantile" | "ln_gamma" => 1e-15,
        _ => 1e-13,
    }
}

fn value(function: &str, arguments: &[f64]) -> f64 {
    match (function, arguments) {
        ("exp", &[x]) => exp(x),
        ("ln", &[x]) => ln(x),
        ("exp_m1", &[x]) => exp_m1(x),
        ("ln_1p", &[x]) => ln_1p(x),
        ("exp2", &[x]) => exp2(x),
        ("pow", &[x, y]) => pow(x, y),
        ("normal_cdf", &[x]) => normal_cdf(x),
        ("normal_quantile", &[u]) => normal_quantile(u),
        ("ln_gamma", &[x]) => ln_gamma(x),
        ("regularised_gamma", &[k, x]) => regularised_gamma(k, x),
        ("regularised_gamma_upper", &[k, x]) => regularised_gamma_upper(k, x),
        ("regularised_beta", &[a, b, x]) => regularised_beta(a, b, x),
        ("regularised_beta_upper", &[a, b, x]) => regularised_beta_upper(a, b, x),
        _ => panic!("unknown row {function} {arguments:?}"),
    }
}

#[test]
fn functions_agree_with_sixty_digits() {
    let table = include_str!("../../tests/vectors/maths.txt");
    let mut worst = std::collections::BTreeMap::<&str, (f64, Vec<f64>)>::new();
    let mut n_rows = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (function, numbers) = line.split_once(' ').unwrap();
        let mut numbers: Vec<f64> = numbers.split(' ').map(|cell| cell.parse().unwrap()).collect();
        let expected = numbers.pop().unwrap();
        let found = value(function, &numbers);
        // Below 2^-1022 a double has fewer digits: one step of the last place is allowed.
        let error = ((found - expected).abs() - 5e-324) / expected.abs();
        let entry = worst.entry(function).or_insert((0.0, Vec::new()));
        // A NaN is worse than anything.
        if !matches!(error.partial_cmp(&entry.0), Some(std::cmp::Ordering::Less)) {
            *entry = (error, numbers);
        }
        n_rows += 1;
    }
    assert!(n_rows > 1_700, "only {n_rows} rows");
    assert_eq!(worst.len(), 13);
    let too_large: Vec<_> =
        worst.iter().filter(|(name, (error, _))| error.is_nan() || *error > tolerance(name)).collect();
    assert!(too_large.is_empty(), "too large: {too_large:?}\nall: {worst:?}");
}

#[test]
fn edges_of_the_elementary_functions() {
    assert_eq!(exp(0.0), 1.0);
    assert_eq!(exp(f64::NEG_INFINITY), 0.0);
    assert_eq!(exp(-746.0), 0.0);
    assert_eq!(exp(709.79), f64::INFINITY);
    assert_eq!(exp(f64::INFINITY), f64::INFINITY);
    assert!(exp(f64::NAN).is_nan());
    assert_eq!(ln(1.0), 0.0);
    assert_eq!(ln(0.0), f64::NEG_INFINITY);
    assert_eq!(ln(f64::INFINITY), f64::INFINITY);
    assert!(ln(-1.0).is_nan() && ln(f64::NAN).is_nan() && ln(f64::NEG_INFINITY).is_nan());
    assert_eq!(pow(0.0, 0.0), 1.0);
    assert!(pow(-1.0, 2.0).is_nan());
}

#[test]
fn edges_of_the_normal_distribution() {
    assert_eq!(normal_cdf(0.0), 0.5);
    assert_eq!(normal_cdf(f64::NEG_INFINITY), 0.0);
    assert_eq!(normal_cdf(f64::INFINITY), 1.0);
    assert!(normal_cdf(f64::NAN).is_nan());
    assert_eq!(normal_quantile(0.5), 0.0);
    assert_eq!(normal_quantile(0.0), f64::NEG_INFINITY);
    assert_eq!(normal_quantile(1.0), f64::INFINITY);
    for outside in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
        assert!(normal_quantile(outside).is_nan(), "quantile of {outside}");
    }
}

/// Phi(-x) + Phi(x) = 1, and the quantile function undoes the distribution function. Where the
/// density is small, a step of the last place in u moves x by more: the tolerance is 4 such steps.
#[test]
fn normal_quantile_undoes_normal_cdf() {
    for step in -3700..=800 {
        let x = f64::from(step) / 100.0;
        let u = normal_cdf(x);
        assert!((normal_cdf(-x) + u - 1.0).abs() <= f64::EPSILON / 2.0, "x = {x}");
        let density = exp(-0.5 * x * x) / (2.0 * std::f64::consts::PI).sqrt();
        let allowed = 4.0 * f64::EPSILON * (u / density + x.abs());
        assert!((normal_quantile(u) - x).abs() <= allowed, "x = {x}");
    }
}

/// Gamma(k, x) of shape 1 is 1 - e^-x; of shape 2 it is 1 - (1 + x) e^-x. Beta(a, 1) is x^a.
#[test]
fn special_functions_have_their_closed_forms() {
    for step in 1..60 {
        let x = f64::from(step) / 4.0;
        assert!((regularised_gamma_upper(1.0, x) / exp(-x) - 1.0).abs() < 1e-14, "x = {x}");
        assert!((regularised_gamma_upper(2.0, x) / ((1.0 + x) * exp(-x)) - 1.0).abs() < 1e-14, "x = {x}");
        let share = x / 15.0;
        for a in [0.25, 1.0, 3.5, 40.0] {
            assert!((regularised_beta(a, 1.0, share) / pow(share, a) - 1.0).abs() < 1e-13, "{a} {share}");
            assert!(
                (regularised_beta_upper(1.0, a, 1.0 - share) / pow(share, a) - 1.0).abs()
                    < 3e-13 * a.max(1.0)
            );
        }
    }
    assert_eq!(regularised_beta(2.0, 3.0, 0.0), 0.0);
    assert_eq!(regularised_beta(2.0, 3.0, 1.0), 1.0);
    assert_eq!(regularised_gamma(2.0, 0.0), 0.0);
    assert_eq!(regularised_gamma(2.0, f64::INFINITY), 1.0);
    assert!(regularised_beta(2.0, 3.0, 1.5).is_nan() && regularised_beta(0.0, 3.0, 0.5).is_nan());
    assert!(regularised_gamma(-1.0, 3.0).is_nan() && regularised_gamma(1.0, -3.0).is_nan());
    assert!(ln_gamma(0.0).is_nan() && ln_gamma(-0.5).is_nan());
}

/// With large parameters a power times an exponential would lose all digits. Beta(n, n) is
/// symmetric, and the median of Gamma(n) is n - 1/3 + 8/(405 n) + O(n^-2).
#[test]
fn large_parameters_keep_their_digits() {
    for n in [1e4, 1e6, 1e8] {
        assert!((regularised_beta(n, n, 0.5) - 0.5).abs() < 1e-13, "n = {n}");
        let median = n - 1.0 / 3.0 + 8.0 / (405.0 * n);
        assert!((regularised_gamma(n, median) - 0.5).abs() < 1e-12, "n = {n}");
    }
}

/// Name, scalar function, lane function.
type Pair = (&'static str, fn(f64) -> f64, fn(&mut [f64]));

/// Every instruction set of this machine gives the bits of the scalar functions, whatever the
/// length of the slice.
#[test]
fn lanes_have_the_bits_of_the_scalar_functions() {
    let pairs: [Pair; 4] = [
        ("exp", exp, exp_lanes),
        ("ln", ln, ln_lanes),
        ("normal_cdf", normal_cdf, normal_cdf_lanes),
        ("normal_quantile", normal_quantile, normal_quantile_lanes),
    ];
    let mut arguments: Vec<f64> = (0..4_000).map(|i| f64::from(i - 2_000) / 50.0).collect();
    arguments.extend((0..2_000).map(|i| f64::from(i) / 1_999.0));
    arguments.extend((0..1_000).map(|i| exp(-0.7 * f64::from(i))));
    arguments.extend([0.0, -0.0, 1e-310, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, 746.5, -746.5]);
    for_each_instruction_set(|set| {
        for (name, scalar, lanes) in pairs {
            for length in [0, 1, 7, 8, 9, 31, arguments.len()] {
                let mut found = arguments[arguments.len() - length..].to_vec();
                lanes(&mut found);
                for (found, x) in found.iter().zip(&arguments[arguments.len() - length..]) {
                    let expected = scalar(*x);
                    let same = found.to_bits() == expected.to_bits() || found.is_nan() && expected.is_nan();
                    assert!(same, "{name}({x}) on {set}: {found} instead of {expected}");
                }
            }
        }
    });
}

#[test]
fn an_instruction_set_is_used_only_where_the_machine_has_it() {
    for_each_instruction_set(|set| assert_eq!(instruction_set(), set));
    for missing in InstructionSet::ALL.into_iter().filter(|set| !set.is_available()) {
        assert_eq!(set_instruction_set(missing), Err(MissingInstructionSet(missing)));
        assert_ne!(instruction_set(), missing);
    }
}
