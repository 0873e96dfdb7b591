//! Spreading people over groups in proportion, whole, by largest remainder.

/// Spreads people over groups; it keeps its memory from one time to the next.
#[derive(Debug, Default)]
pub struct Spreader {
    remainders: Vec<(f64, usize)>,
}

impl Spreader {
    /// Spreads `n` over groups in proportion to `weights`, into `out`.
    ///
    /// Whole: each group gets the whole part of its quota, and what is left goes one by one to the largest
    /// remainders, ties to the earlier group. With weights that are whole numbers of people the remainders
    /// are compared exactly. Not whole: the quotas themselves. A share of nobody is 0.
    ///
    /// With `n` at most the sum of whole weights no group gets more than its weight.
    pub fn spread(&mut self, n: f64, weights: &[f64], whole: bool, out: &mut [f64]) {
        let sum: f64 = weights.iter().sum();
        if sum <= 0.0 || n <= 0.0 {
            out.fill(0.0);
            return;
        }
        if !whole {
            for (out, weight) in out.iter_mut().zip(weights) {
                *out = n * weight / sum;
            }
            return;
        }
        let people = weights.iter().all(|weight| *weight as u64 as f64 == *weight);
        if let ([_], true) = (weights, people) {
            out[0] = n.floor();
            return;
        }
        self.remainders.clear();
        let mut placed = 0.0;
        for (i, (out, weight)) in out.iter_mut().zip(weights).enumerate() {
            let remainder;
            (*out, remainder) =
                if people { quota_of_people(n, *weight, sum) } else { quota(n * weight / sum) };
            placed += *out;
            self.remainders.push((remainder, i));
        }
        let left = (n - placed) as usize;
        if left > 0 {
            self.remainders.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            for &(_, i) in self.remainders.iter().take(left) {
                out[i] += 1.0;
            }
        }
    }

    /// Takes `n` of the people of groups, in proportion to how many they are, as [`spread`](Self::spread)
    /// does. Who takes all takes exactly all: no billionth of a person is left behind.
    pub fn take(&mut self, n: f64, people: &[f64], whole: bool, out: &mut [f64]) {
        if n >= people.iter().sum() {
            out.copy_from_slice(people);
        } else {
            self.spread(n, people, whole, out);
        }
    }
}

/// The whole part of `n weight / sum`, all whole numbers, and the exact remainder.
fn quota_of_people(n: f64, weight: f64, sum: f64) -> (f64, f64) {
    // Narrow division is several times faster, and nearly always wide enough.
    if let Some(product) = (n as u64).checked_mul(weight as u64) {
        return ((product / sum as u64) as f64, (product % sum as u64) as f64);
    }
    let product = n as u128 * weight as u128;
    ((product / sum as u128) as f64, (product % sum as u128) as f64)
}

/// The whole part of a quota, and its remainder in billionths: remainders that differ by rounding alone are
/// ties.
fn quota(quota: f64) -> (f64, f64) {
    let part = (quota + super::DUST).floor();
    (part, ((quota - part) / super::DUST).round())
}

#[cfg(test)]
mod tests {
    use super::Spreader;

    fn spread_whole(n: f64, weights: &[f64]) -> Vec<f64> {
        let mut out = vec![0.0; weights.len()];
        Spreader::default().spread(n, weights, true, &mut out);
        out
    }

    #[test]
    fn largest_remainders_get_what_is_left_and_ties_go_to_the_earlier() {
        assert_eq!(spread_whole(10.0, &[1.0, 1.0, 1.0]), [4.0, 3.0, 3.0]);
        assert_eq!(spread_whole(2.0, &[1.0, 1.0, 1.0, 1.0]), [1.0, 1.0, 0.0, 0.0]);
        assert_eq!(spread_whole(7.0, &[50.0, 30.0, 20.0]), [4.0, 2.0, 1.0]);
        assert_eq!(spread_whole(5.0, &[0.6, 0.4]), [3.0, 2.0]);
        // Quotas 1 2/3, 6 2/3, 6 2/3: a tie of three, whatever the last digits say.
        assert_eq!(spread_whole(15.0, &[0.25, 1.0, 1.0]), [2.0, 7.0, 6.0]);
        assert_eq!(spread_whole(30.0, &[0.25, 1.0, 1.0]), [4.0, 13.0, 13.0]);
    }

    #[test]
    fn a_share_of_nobody_is_nobody() {
        assert_eq!(spread_whole(3.0, &[0.0, 0.0]), [0.0, 0.0]);
        assert_eq!(spread_whole(0.0, &[2.0, 1.0]), [0.0, 0.0]);
    }

    #[test]
    fn nobody_is_taken_who_is_not_there() {
        for n in 0..=11 {
            let weights = [3.0, 0.0, 5.0, 1.0, 2.0];
            let out = spread_whole(f64::from(n), &weights);
            assert_eq!(out.iter().sum::<f64>(), f64::from(n));
            assert!(out.iter().zip(weights).all(|(out, weight)| *out <= weight), "{out:?}");
        }
    }

    #[test]
    fn who_takes_all_leaves_nothing() {
        let people = [0.1, 0.7, 1e-3];
        let mut out = [0.0; 3];
        Spreader::default().take(people.iter().sum(), &people, false, &mut out);
        assert_eq!(out, people);
    }

    #[test]
    fn expectation_keeps_proportions() {
        let mut out = [0.0; 2];
        Spreader::default().spread(1.0, &[1.0, 3.0], false, &mut out);
        assert_eq!(out, [0.25, 0.75]);
    }
}
