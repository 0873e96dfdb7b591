//! A column of numbers, one per future -> its statistics, by sorting.

use std::ops::Sub;

use workshift::engine::{QUANTILES, Signs, Statistics};

/// Partial sums, so that additions need not wait for each other.
const SUMS: usize = 8;

/// A number of people, or a real number.
pub trait Value: Copy + PartialOrd + Default + Sub<Output = Self> {
    /// As a real number.
    fn real(self) -> f64;
    /// In ascending order.
    fn sort(values: &mut [Self]);
}

impl Value for i32 {
    fn real(self) -> f64 {
        f64::from(self)
    }
    fn sort(values: &mut [i32]) {
        values.sort_unstable();
    }
}

impl Value for f64 {
    fn real(self) -> f64 {
        self
    }
    fn sort(values: &mut [f64]) {
        values.sort_unstable_by(f64::total_cmp);
    }
}

/// Mean, standard deviation, quantiles of type 7 and, for a difference, signs. Sorts the values.
pub fn summarise<T: Value>(values: &mut [T], is_difference: bool) -> Statistics {
    let n = values.len();
    let count = n as f64;
    let mean = sum(values, |value| value) / count;
    let sd = (n > 1).then(|| (sum(values, |value| (value - mean) * (value - mean)) / (count - 1.0)).sqrt());
    T::sort(values);
    let quantile = |p: f64| {
        let place = p * (count - 1.0);
        let low = place.floor() as usize;
        let (below, above) = (values[low].real(), values[(low + 1).min(n - 1)].real());
        below + (place - low as f64) * (above - below)
    };
    let signs = is_difference.then(|| {
        let less = values.partition_point(|value| *value < T::default());
        let up_to_0 = values.partition_point(|value| *value <= T::default());
        let share = |part: usize| part as f64 / count;
        Signs { more: share(n - up_to_0), less: share(less), same: share(up_to_0 - less) }
    });
    Statistics {
        n: n as u64,
        mean,
        sd,
        mcse: sd.map(|sd| sd / count.sqrt()),
        min: values[0].real(),
        quantiles: QUANTILES.map(quantile),
        max: values[n - 1].real(),
        signs,
    }
}

fn sum<T: Value>(values: &[T], of: impl Fn(f64) -> f64) -> f64 {
    let mut sums = [0.0; SUMS];
    let chunks = values.chunks_exact(SUMS);
    let rest: f64 = chunks.remainder().iter().map(|value| of(value.real())).sum();
    for chunk in chunks {
        for (sum, value) in sums.iter_mut().zip(chunk) {
            *sum += of(value.real());
        }
    }
    sums.iter().sum::<f64>() + rest
}

#[cfg(test)]
mod tests {
    use super::summarise;

    #[test]
    fn statistics_are_those_of_the_textbook() {
        let mut values: Vec<i32> = (0..=40).rev().collect();
        let of = summarise(&mut values, true);
        assert_eq!((of.mean, of.min, of.max), (20.0, 0.0, 40.0));
        // Variance of 0..=40 with divisor n - 1: n (n + 1) / 12.
        assert!((of.sd.unwrap() - (41.0_f64 * 42.0 / 12.0).sqrt()).abs() < 1e-12);
        assert_eq!(of.quantiles, [1.0, 2.0, 4.0, 10.0, 20.0, 30.0, 36.0, 38.0, 39.0]);
        let signs = of.signs.unwrap();
        assert_eq!((signs.more, signs.less, signs.same), (40.0 / 41.0, 0.0, 1.0 / 41.0));
        let mut halves = [1.5, -0.5];
        assert_eq!(summarise(&mut halves, false).quantiles[4], 0.5);
    }
}
