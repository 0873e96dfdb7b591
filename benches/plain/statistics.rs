//! A column of numbers, one per future -> its statistics.

use std::cmp::Ordering;
use std::ops::Sub;

use workshift::engine::{QUANTILES, Signs, Statistics};

/// How the numbers are found that quantiles lie between. Both find the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The column is sorted: the first thing that one writes.
    Sorted,
    /// Only the numbers around the quantiles are put in their places (`select_nth_unstable`), which is faster.
    Selected,
}

/// Partial sums, so that additions need not wait for each other.
const SUMS: usize = 8;
/// Below so many numbers sorting is as fast as selecting.
const FEW: usize = 64;

/// A number of people, or a real number; no number is not a number.
pub trait Value: Copy + PartialOrd + Default + Sub<Output = Self> {
    /// As a real number.
    fn real(self) -> f64;
}

impl Value for i32 {
    fn real(self) -> f64 {
        f64::from(self)
    }
}

impl Value for f64 {
    fn real(self) -> f64 {
        self
    }
}

/// Half of the time of `f64::total_cmp`, which knows what to do with numbers that are none.
#[inline]
fn compare<T: Value>(a: &T, b: &T) -> Ordering {
    if a < b {
        Ordering::Less
    } else if a > b {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// Mean, standard deviation, quantiles of type 7 and, for a difference, signs. Changes the order of the values.
pub fn summarise<T: Value>(values: &mut [T], is_difference: bool, order: Order) -> Statistics {
    let n = values.len();
    let count = n as f64;
    let (min, max) = range(values);
    let mean = sum(values, |value| value) / count;
    let squares = if min == max { 0.0 } else { sum(values, |value| (value - mean) * (value - mean)) };
    let sd = (n > 1).then(|| (squares / (count - 1.0)).sqrt());
    let signs = is_difference.then(|| {
        let share = |part: usize| part as f64 / count;
        let more = values.iter().filter(|value| **value > T::default()).count();
        let less = values.iter().filter(|value| **value < T::default()).count();
        Signs { more: share(more), less: share(less), same: share(n - more - less) }
    });
    if min < max {
        match order {
            Order::Sorted => values.sort_unstable_by(compare),
            Order::Selected => select(values, 0, &around_quantiles(n)),
        }
    }
    let quantile = |p: f64| {
        let (low, high, part) = place(p, n);
        let (below, above) = (values[low].real(), values[high].real());
        below + part * (above - below)
    };
    Statistics {
        n: n as u64,
        mean,
        sd,
        mcse: sd.map(|sd| sd / count.sqrt()),
        min: min.real(),
        quantiles: QUANTILES.map(quantile),
        max: max.real(),
        signs,
    }
}

/// The places in ascending order between which a quantile of `n` numbers lies, and how far.
fn place(p: f64, n: usize) -> (usize, usize, f64) {
    let place = p * (n as f64 - 1.0);
    let low = place.floor();
    (low as usize, (low as usize + 1).min(n - 1), place - low)
}

/// Every place that a quantile looks at, ascending.
fn around_quantiles(n: usize) -> [usize; 2 * QUANTILES.len()] {
    let mut places = [0; 2 * QUANTILES.len()];
    for (pair, p) in places.chunks_exact_mut(2).zip(QUANTILES) {
        (pair[0], pair[1], _) = place(p, n);
    }
    // In a small sample quantiles share neighbours.
    places.sort_unstable();
    places
}

/// Puts the numbers of some places, counted from `first`, where sorting would put them.
fn select<T: Value>(values: &mut [T], first: usize, places: &[usize]) {
    if places.is_empty() || values.len() < FEW {
        values.sort_unstable_by(compare);
        return;
    }
    let middle = places.len() / 2;
    let at = places[middle];
    let (below, _, above) = values.select_nth_unstable_by(at - first, compare);
    let lower = &places[..places.partition_point(|place| *place < at)];
    let higher = &places[places.partition_point(|place| *place <= at)..];
    if !lower.is_empty() {
        select(below, first, lower);
    }
    if !higher.is_empty() {
        select(above, at + 1, higher);
    }
}

fn range<T: Value>(values: &[T]) -> (T, T) {
    let mut least = [values[0]; SUMS];
    let mut most = [values[0]; SUMS];
    let chunks = values.chunks_exact(SUMS);
    for chunk in chunks.clone().chain(std::iter::once(chunks.remainder())) {
        for ((least, most), value) in least.iter_mut().zip(&mut most).zip(chunk) {
            *least = if value < least { *value } else { *least };
            *most = if value > most { *value } else { *most };
        }
    }
    let min = least.into_iter().fold(values[0], |a, b| if b < a { b } else { a });
    let max = most.into_iter().fold(values[0], |a, b| if b > a { b } else { a });
    (min, max)
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
    use super::{Order, summarise};

    #[test]
    fn statistics_are_those_of_the_textbook() {
        for order in [Order::Sorted, Order::Selected] {
            let mut values: Vec<i32> = (0..=40).rev().collect();
            let of = summarise(&mut values, true, order);
            assert_eq!((of.mean, of.min, of.max), (20.0, 0.0, 40.0));
            // Variance of 0..=40 with divisor n - 1: n (n + 1) / 12.
            assert!((of.sd.unwrap() - (41.0_f64 * 42.0 / 12.0).sqrt()).abs() < 1e-12);
            assert_eq!(of.quantiles, [1.0, 2.0, 4.0, 10.0, 20.0, 30.0, 36.0, 38.0, 39.0]);
            let signs = of.signs.unwrap();
            assert_eq!((signs.more, signs.less, signs.same), (40.0 / 41.0, 0.0, 1.0 / 41.0));
            assert_eq!(summarise(&mut [1.5, -0.5], false, order).quantiles[4], 0.5);
        }
    }

    #[test]
    fn selecting_finds_what_sorting_finds() {
        for n in [1_usize, 2, 3, 63, 64, 65, 257, 1000, 4001] {
            for modulus in [1, 2, 7, 1009] {
                let column: Vec<f64> = (0..n).map(|i| ((i * 7919 + 13) % modulus) as f64 - 3.25).collect();
                let sorted = summarise(&mut column.clone(), true, Order::Sorted);
                let selected = summarise(&mut column.clone(), true, Order::Selected);
                assert_eq!(sorted, selected, "{n} numbers modulo {modulus}");
            }
        }
    }
}
