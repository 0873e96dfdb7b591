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

/// Whole people shared out by largest remainder, ties to the earlier. Its lists are used again and again.
#[derive(Debug, Default)]
pub struct Spread {
    /// People per group.
    pub out: Vec<i64>,
    rest: Vec<i64>,
}

impl Spread {
    /// Takes `n` people, at most all, of groups in proportion to their size.
    pub fn people(&mut self, n: i64, groups: &[i64]) -> &[i64] {
        let all = i128::from(groups.iter().sum::<i64>());
        if all == 0 || n <= 0 {
            return self.nobody(groups.len());
        }
        let shares = groups.iter().map(|&group| {
            let product = i128::from(n) * i128::from(group);
            ((product / all) as i64, (product % all) as i64)
        });
        self.give(n, shares)
    }

    /// Shares `n` people out over targets in proportion to weights.
    pub fn by_weight(&mut self, n: i64, weights: &[f64]) -> &[i64] {
        let all: f64 = weights.iter().sum();
        if all <= 0.0 || n <= 0 {
            return self.nobody(weights.len());
        }
        let shares = weights.iter().map(|weight| {
            let quota = n as f64 * weight / all;
            let whole = floor(quota);
            // Remainders that differ by less than real arithmetic can tell are ties.
            (whole, ((quota - whole as f64) / DUST).round() as i64)
        });
        self.give(n, shares)
    }

    fn nobody(&mut self, groups: usize) -> &[i64] {
        self.out.clear();
        self.out.resize(groups, 0);
        &self.out
    }

    /// The whole parts of the shares, and one more for the largest remainders.
    fn give(&mut self, n: i64, shares: impl Iterator<Item = (i64, i64)>) -> &[i64] {
        self.out.clear();
        self.rest.clear();
        for (whole, rest) in shares {
            self.out.push(whole);
            self.rest.push(rest);
        }
        for _ in self.out.iter().sum::<i64>()..n {
            let mut largest = 0;
            for (i, &rest) in self.rest.iter().enumerate() {
                largest = if rest > self.rest[largest] { i } else { largest };
            }
            self.out[largest] += 1;
            self.rest[largest] = i64::MIN;
        }
        &self.out
    }
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn largest_remainders_get_what_is_left_and_ties_go_to_the_earlier() {
        let mut spread = Spread::default();
        assert_eq!(spread.people(2, &[1, 1, 1, 1]), [1, 1, 0, 0]);
        assert_eq!(spread.people(7, &[50, 30, 20]), [4, 2, 1]);
        assert_eq!(spread.people(0, &[50, 30]), [0, 0]);
        assert_eq!(spread.by_weight(15, &[0.25, 1.0, 1.0]), [2, 7, 6]);
        assert_eq!(spread.by_weight(3, &[0.0, 0.0]), [0, 0]);
    }
}
