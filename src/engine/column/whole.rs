//! Loops over whole numbers held in doubles, compiled for the instruction set of the machine.
//!
//! A value is a whole number of at most [`LARGEST`] in magnitude, so that every sum below is exact and
//! thus independent of order and of instruction set.

// Kernels must be part of the caller's loop to be compiled for the caller's instruction set.
#![allow(clippy::inline_always)]

use crate::maths::dispatch;

/// Largest magnitude of a value.
pub const LARGEST: f64 = (1_u64 << 51) as f64;
/// Adding and subtracting this rounds a number below [`LARGEST`] to the nearest whole one, ties to even.
const ROUNDER: f64 = 6_755_399_441_055_744.0; // 1.5 * 2^52
/// A whole number from 0 to 2^32 plus this has that number in its low bits.
const CARRIER: f64 = (1_u64 << 52) as f64;
/// Ranges below this fit the low word of a double.
const WORD: i64 = 1 << 32;
const LOW_WORD: u64 = 0xFFFF_FFFF;
/// Most values of a batch.
pub const BATCH: usize = 2048;

dispatch! {
    /// Times the scale, to the nearest whole number, at most [`LARGEST`] in magnitude.
    pub fn make_whole(values: &[f64], scale: f64, out: &mut [f64]) {
        for (out, value) in out.iter_mut().zip(values) {
            let scaled = value * scale;
            let scaled = if scaled > LARGEST { LARGEST } else { scaled };
            let scaled = if scaled < -LARGEST { -LARGEST } else { scaled };
            *out = (scaled + ROUNDER) - ROUNDER;
        }
    }
}

dispatch! {
    /// `out = a - b`, and into `is_any` whether any of it is not 0.
    pub fn subtract(a: &[f64], b: &[f64], out: &mut [f64], is_any: &mut bool) {
        let mut any = 0;
        for ((out, a), b) in out.iter_mut().zip(a).zip(b) {
            *out = a - b;
            any |= (a - b).to_bits() << 1;
        }
        *is_any = any != 0;
    }
}

/// Whether all values are the same; there is at least one.
pub fn are_same(values: &[f64]) -> bool {
    let (first, last) = (values[0], values[values.len() - 1]);
    if first != last || first != values[values.len() / 2] {
        return false;
    }
    let mut is_any = false;
    differ(values, first, &mut is_any);
    !is_any
}

dispatch! {
    /// Whether any value is not this one.
    fn differ(values: &[f64], this: f64, is_any: &mut bool) {
        let mut any = 0;
        for value in values {
            any |= u64::from(*value != this);
        }
        *is_any = any != 0;
    }
}

/// Smallest and largest of values of which there is at least one.
pub fn range(values: &[f64]) -> (i64, i64) {
    let mut range = [0.0; 2];
    place(values, 0.0, &mut [0; BATCH][..values.len()], &mut range);
    (range[0] as i64, range[1] as i64)
}

/// How many values are above 0, and how many below.
pub fn signs(values: &[f64]) -> (u64, u64) {
    let mut counts = [0; 2];
    count_signs(values, &mut counts);
    (counts[0], counts[1])
}

dispatch! {
    /// The same.
    fn count_signs(values: &[f64], counts: &mut [u64; 2]) {
        let (mut more, mut less) = (0, 0);
        for x in values {
            more += u64::from(*x > 0.0);
            less += u64::from(*x < 0.0);
        }
        *counts = [more, less];
    }
}

/// Partial results, so that steps do not wait for each other.
struct Extremes<const W: usize> {
    min: [f64; W],
    max: [f64; W],
}

impl<const W: usize> Extremes<W> {
    const NONE: Self = Self { min: [f64::INFINITY; W], max: [f64::NEG_INFINITY; W] };

    #[inline(always)]
    fn see(&mut self, lane: usize, x: f64) {
        self.min[lane] = if x < self.min[lane] { x } else { self.min[lane] };
        self.max[lane] = if x > self.max[lane] { x } else { self.max[lane] };
    }

    #[inline(always)]
    fn all(&self) -> [f64; 2] {
        let (mut min, mut max) = (f64::INFINITY, f64::NEG_INFINITY);
        for lane in 0..W {
            min = if self.min[lane] < min { self.min[lane] } else { min };
            max = if self.max[lane] > max { self.max[lane] } else { max };
        }
        [min, max]
    }
}

dispatch! {
    /// How far each value is above `origin`, as far as it is by less than 2^32, and smallest and largest
    /// value, which say whether that holds.
    pub fn place[WIDTH](values: &[f64], origin: f64, at: &mut [u32], range: &mut [f64; 2]) {
        let mut extremes = Extremes::<WIDTH>::NONE;
        let n = values.len();
        let at = &mut at[..n];
        let (whole, rest) = values.split_at(n - n % WIDTH);
        let (at, at_rest) = at.split_at_mut(n - n % WIDTH);
        for (values, at) in whole.chunks_exact(WIDTH).zip(at.chunks_exact_mut(WIDTH)) {
            for lane in 0..WIDTH {
                let x = values[lane];
                extremes.see(lane, x);
                at[lane] = (x - origin + CARRIER).to_bits() as u32;
            }
        }
        for (lane, (x, at)) in rest.iter().zip(at_rest).enumerate() {
            extremes.see(lane, *x);
            *at = (x - origin + CARRIER).to_bits() as u32;
        }
        *range = extremes.all();
    }
}

/// What a batch of values amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sums {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Sum of the values' distances from the origin.
    pub sum: i128,
    /// Sum of the squares of those.
    pub squares: u128,
}

/// In which bin of width `2^shift` each of at most [`BATCH`] values is, counted from the one that begins
/// at `origin`, and what they amount to. Right if all values are within `room` above the origin, which
/// smallest and largest tell.
pub fn place_and_sum(values: &[f64], origin: f64, room: i64, shift: u32, at: &mut [u32], sums: &mut Sums) {
    if room <= WORD {
        let (mut range, mut parts) = ([0.0; 2], [0; 3]);
        place_and_sum_words(values, origin, shift, at, &mut range, &mut parts);
        let [sum, low, high] = parts;
        let squares = (u128::from(high) << 32) + u128::from(low);
        *sums = Sums { min: range[0], max: range[1], sum: i128::from(sum), squares };
        return;
    }
    let mut range = [0.0; 2];
    place(values, origin, at, &mut range);
    *sums = Sums { min: range[0], max: range[1], sum: 0, squares: 0 };
    if range[0] < origin || range[1] >= origin + room as f64 {
        return;
    }
    for (at, x) in at.iter_mut().zip(values) {
        let distance = (x - origin) as i64;
        *at = (distance >> shift) as u32;
        sums.sum += i128::from(distance);
        sums.squares += (distance as u128).pow(2);
    }
}

dispatch! {
    /// The same where distances fit a word: their sum, and the sums of the low and the high words of
    /// their squares.
    fn place_and_sum_words[WIDTH](
        values: &[f64], origin: f64, shift: u32, at: &mut [u32], range: &mut [f64; 2], parts: &mut [u64; 3],
    ) {
        let mut extremes = Extremes::<WIDTH>::NONE;
        let mut sums = [[0_u64; WIDTH]; 3];
        let n = values.len();
        let at = &mut at[..n];
        let (whole, rest) = values.split_at(n - n % WIDTH);
        let (at, at_rest) = at.split_at_mut(n - n % WIDTH);
        for (values, at) in whole.chunks_exact(WIDTH).zip(at.chunks_exact_mut(WIDTH)) {
            for lane in 0..WIDTH {
                let x = values[lane];
                extremes.see(lane, x);
                let distance = (x - origin + CARRIER).to_bits() & LOW_WORD;
                at[lane] = (distance >> shift) as u32;
                let square = distance * distance;
                sums[0][lane] += distance;
                sums[1][lane] += square & LOW_WORD;
                sums[2][lane] += square >> 32;
            }
        }
        for (lane, (x, at)) in rest.iter().zip(at_rest).enumerate() {
            extremes.see(lane, *x);
            let distance = (x - origin + CARRIER).to_bits() & LOW_WORD;
            *at = (distance >> shift) as u32;
            let square = distance * distance;
            sums[0][lane] += distance;
            sums[1][lane] += square & LOW_WORD;
            sums[2][lane] += square >> 32;
        }
        *range = extremes.all();
        *parts = sums.map(|sums| sums.into_iter().sum());
    }
}

#[cfg(test)]
mod tests {
    use super::{BATCH, CARRIER, Sums, make_whole, place, place_and_sum, signs, subtract};
    use crate::maths::for_each_instruction_set;

    #[test]
    fn sums_and_bins_are_exact_at_every_size_and_length() {
        for_each_instruction_set(|set| {
            for exponent in [0, 10, 20, 31, 32, 33, 43, 50] {
                for n in [1, 3, 15, 17, 100, 512] {
                    let values: Vec<f64> = (0..n)
                        .map(|i| ((1_i64 << exponent) / (i % 7 + 1) * (1 - 2 * (i % 2)) + i) as f64)
                        .collect();
                    let (min, max) = super::range(&values);
                    let shift = 40_u32.min((64 - (max - min).leading_zeros()).saturating_sub(12));
                    let origin = (min >> shift) << shift;
                    let (mut at, mut sums) = ([0; BATCH], Sums::default());
                    let room = max - origin + 1;
                    place_and_sum(&values, origin as f64, room, shift, &mut at[..values.len()], &mut sums);
                    let distances = || values.iter().map(|x| (*x as i64 - origin) as i128);
                    let what = format!("2^{exponent}, {n} values, {set}");
                    assert_eq!(sums.sum, distances().sum::<i128>(), "{what}");
                    assert_eq!(sums.squares, distances().map(|x| (x * x) as u128).sum::<u128>(), "{what}");
                    assert_eq!(sums.min, values.iter().copied().fold(f64::INFINITY, f64::min), "{what}");
                    assert_eq!(sums.max, values.iter().copied().fold(f64::NEG_INFINITY, f64::max), "{what}");
                    for (at, distance) in at.iter().zip(distances()) {
                        assert_eq!(i128::from(*at), distance >> shift, "{what}");
                    }
                }
            }
        });
    }

    /// Values outside the room are noticed by their range, whatever their low word says.
    #[test]
    fn what_does_not_fit_is_noticed() {
        for far in [-1.0, 4_294_967_296.0, -4_294_967_295.0, CARRIER / 2.0] {
            let (mut at, mut range) = ([0; 3], [0.0; 2]);
            place(&[0.0, far, 1.0], 0.0, &mut at, &mut range);
            assert!(range[0] < 0.0 || range[1] >= 4_294_967_296.0, "{far}");
        }
    }

    #[test]
    fn whole_numbers_are_the_nearest_and_bounded() {
        let mut out = [0.0; 4];
        make_whole(&[1.26, -1.26, 1e300, f64::NEG_INFINITY], 10.0, &mut out);
        assert_eq!(out, [13.0, -13.0, super::LARGEST, -super::LARGEST]);
    }

    #[test]
    fn differences_are_seen_wherever_they_are() {
        for n in [1, 7, 64, 300] {
            let (a, mut out, mut is_any) = (vec![5.0; n], vec![0.0; n], true);
            subtract(&a, &a, &mut out, &mut is_any);
            assert!(!is_any);
            let mut b = a.clone();
            b[n - 1] += 1.0;
            subtract(&a, &b, &mut out, &mut is_any);
            assert!(is_any);
            assert_eq!(signs(&out), (0, 1));
        }
    }
}
