//! Numbers of people that are drawn or shared out.

use rand::rngs::SmallRng;
use rand_distr::{Binomial, Distribution};

/// What rounding leaves of an exact balance is nobody.
pub const DUST: f64 = 1e-9;

/// `n -> p`.
pub fn binomial(rng: &mut SmallRng, n: i64, p: f64) -> i64 {
    if n == 0 || p <= 0.0 {
        return 0;
    }
    if p >= 1.0 {
        return n;
    }
    Binomial::new(n as u64, p).expect("a probability").sample(rng) as i64
}

/// A share of nobody is 0.
pub fn share_of(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// Half up, as people are rounded.
pub fn half_up(people: f64) -> i64 {
    (people + 0.5).floor() as i64
}

/// The whole number below; a billionth of a person is forgiven.
pub fn floor(people: f64) -> i64 {
    (people + DUST).floor() as i64
}

/// Nothing below a billionth of a person.
pub fn above_dust(people: f64) -> f64 {
    if people > DUST { people } else { 0.0 }
}

/// Takes `n` people, at most all, of groups in proportion to their size, by largest remainder, ties to the
/// earlier.
pub fn spread_people(n: i64, groups: &[i64], out: &mut Vec<i64>) {
    let all: i64 = groups.iter().sum();
    out.clear();
    if all == 0 || n <= 0 {
        out.resize(groups.len(), 0);
        return;
    }
    let product = |group: i64| i128::from(n) * i128::from(group);
    out.extend(groups.iter().map(|&group| (product(group) / i128::from(all)) as i64));
    let rest: Vec<i64> = groups.iter().map(|&group| (product(group) % i128::from(all)) as i64).collect();
    give_rest(n, &rest, out);
}

/// Shares `n` people out over targets in proportion to weights, likewise.
pub fn spread_by_weight(n: i64, weights: &[f64], out: &mut Vec<i64>) {
    let all: f64 = weights.iter().sum();
    out.clear();
    if all <= 0.0 || n <= 0 {
        out.resize(weights.len(), 0);
        return;
    }
    let quota = |weight: f64| n as f64 * weight / all;
    out.extend(weights.iter().map(|&weight| floor(quota(weight))));
    // Remainders that differ by less than real arithmetic can tell are ties.
    let rest = |(&weight, &whole): (&f64, &i64)| ((quota(weight) - whole as f64) / DUST).round() as i64;
    let rest: Vec<i64> = weights.iter().zip(out.iter()).map(rest).collect();
    give_rest(n, &rest, out);
}

fn give_rest(n: i64, rest: &[i64], out: &mut [i64]) {
    let missing = n - out.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..rest.len()).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(rest[i]));
    for &i in order.iter().take(missing.max(0) as usize) {
        out[i] += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{spread_by_weight, spread_people};

    #[test]
    fn largest_remainders_get_what_is_left_and_ties_go_to_the_earlier() {
        let mut out = Vec::new();
        spread_people(2, &[1, 1, 1, 1], &mut out);
        assert_eq!(out, [1, 1, 0, 0]);
        spread_people(7, &[50, 30, 20], &mut out);
        assert_eq!(out, [4, 2, 1]);
        spread_people(0, &[50, 30], &mut out);
        assert_eq!(out, [0, 0]);
        spread_by_weight(15, &[0.25, 1.0, 1.0], &mut out);
        assert_eq!(out, [2, 7, 6]);
        spread_by_weight(3, &[0.0, 0.0], &mut out);
        assert_eq!(out, [0, 0]);
    }
}
