//! Loops over whole numbers held in doubles, compiled for the instruction set of the machine.
//!
//! A value is a whole number of at most [`LARGEST`] in magnitude, so that every sum below is exact and
//! thus independent of order and of instruction set.

use crate::maths::dispatch;

/// Largest magnitude of a value.
pub const LARGEST: f64 = (1_u64 << 51) as f64;
/// Adding and subtracting this rounds a number below [`LARGEST`] to the nearest whole one, ties to even.
const ROUNDER: f64 = 6_755_399_441_055_744.0; // 1.5 * 2^52
/// Squares of numbers below this, 512 of them, have an exact sum in a double.
pub const SMALL: f64 = (1_u64 << 22) as f64;
/// Sums of 512 numbers below this are exact in a double.
const SUMMABLE: f64 = (1_u64 << 43) as f64;
/// Most values of a batch.
pub const BATCH: usize = 512;
/// Partial sums, so that additions do not wait for each other.
const LANES: usize = 8;

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
    /// `out = a - b`.
    pub fn subtract(a: &[f64], b: &[f64], out: &mut [f64]) {
        for ((out, a), b) in out.iter_mut().zip(a).zip(b) {
            *out = a - b;
        }
    }
}

/// What a batch of values amounts to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Batch {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Sum of the values.
    pub sum: i128,
    /// Sum of their squares.
    pub squares: u128,
    /// Values above 0.
    pub more: u64,
    /// Values below 0.
    pub less: u64,
}

/// Looks at a batch of at most [`BATCH`] values.
pub fn look(values: &[f64]) -> Batch {
    let mut seen = [0.0; 6];
    range_and_signs(values, &mut seen);
    let [min, max, more, less, sum, squares] = seen;
    let largest = max.max(-min);
    let (sum, squares) = if largest < SMALL {
        (sum as i128, squares as u128)
    } else {
        let sum = if largest < SUMMABLE { sum as i128 } else { values.iter().map(|x| *x as i128).sum() };
        (sum, wide_squares(values, largest))
    };
    Batch { min, max, sum, squares, more: more as u64, less: less as u64 }
}

fn wide_squares(values: &[f64], largest: f64) -> u128 {
    if largest >= SUMMABLE {
        return values.iter().map(|x| (*x as i128).unsigned_abs().pow(2)).sum();
    }
    let mut parts = [0.0; 3];
    split_squares(values, &mut parts);
    let [high, cross, low] = parts.map(|part| part as i128);
    // (high 2^22 + low)^2; the cross terms may be negative, the sum is not.
    ((high << 44) + (cross << 23) + low) as u128
}

dispatch! {
    /// Smallest, largest, how many above and below 0, sum, sum of squares; the last two are exact for
    /// small numbers only.
    fn range_and_signs(values: &[f64], out: &mut [f64; 6]) {
        let mut min = [f64::INFINITY; LANES];
        let mut max = [f64::NEG_INFINITY; LANES];
        let mut more = [0.0; LANES];
        let mut less = [0.0; LANES];
        let mut sum = [0.0; LANES];
        let mut squares = [0.0; LANES];
        let chunks = values.chunks_exact(LANES);
        for (lane, &x) in chunks.remainder().iter().enumerate() {
            min[lane] = x;
            max[lane] = x;
            more[lane] = if x > 0.0 { 1.0 } else { 0.0 };
            less[lane] = if x < 0.0 { 1.0 } else { 0.0 };
            sum[lane] = x;
            squares[lane] = x * x;
        }
        for chunk in chunks {
            for lane in 0..LANES {
                let x = chunk[lane];
                min[lane] = if x < min[lane] { x } else { min[lane] };
                max[lane] = if x > max[lane] { x } else { max[lane] };
                more[lane] += if x > 0.0 { 1.0 } else { 0.0 };
                less[lane] += if x < 0.0 { 1.0 } else { 0.0 };
                sum[lane] += x;
                squares[lane] += x * x;
            }
        }
        *out = [
            min.into_iter().fold(f64::INFINITY, f64::min),
            max.into_iter().fold(f64::NEG_INFINITY, f64::max),
            more.into_iter().sum(),
            less.into_iter().sum(),
            sum.into_iter().sum(),
            squares.into_iter().sum(),
        ];
    }
}

dispatch! {
    /// Sums of the parts of the squares of `high 2^22 + low`: `high^2`, `high low`, `low^2`.
    fn split_squares(values: &[f64], out: &mut [f64; 3]) {
        let mut sums = [[0.0; LANES]; 3];
        let chunks = values.chunks_exact(LANES);
        for (lane, &x) in chunks.remainder().iter().enumerate() {
            let high = (x / SMALL + ROUNDER) - ROUNDER;
            let low = x - high * SMALL;
            sums[0][lane] = high * high;
            sums[1][lane] = high * low;
            sums[2][lane] = low * low;
        }
        for chunk in chunks {
            for lane in 0..LANES {
                let high = (chunk[lane] / SMALL + ROUNDER) - ROUNDER;
                let low = chunk[lane] - high * SMALL;
                sums[0][lane] += high * high;
                sums[1][lane] += high * low;
                sums[2][lane] += low * low;
            }
        }
        *out = sums.map(|sums| sums.into_iter().sum());
    }
}

dispatch! {
    /// Which bin of width `2^shift` each value is in, counted from the bin that begins at `origin`:
    /// `inverse_width` is `2^-shift`. No value is below the origin.
    pub fn bins(values: &[f64], origin: f64, inverse_width: f64, out: &mut [u32]) {
        // Half a step below: to the nearest is then down, for whole numbers of steps too.
        let below = 0.5 - 0.5 * inverse_width;
        for (out, value) in out.iter_mut().zip(values) {
            let position = (value - origin) * inverse_width - below;
            // The low bits of the rounder plus a whole number are that number.
            *out = (position + ROUNDER).to_bits() as u32;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{bins, look, make_whole};

    #[test]
    fn sums_are_exact_at_every_size() {
        for exponent in [0, 10, 21, 22, 23, 30, 42, 43, 50] {
            let values: Vec<f64> = (0..512_i64)
                .map(|i| ((1_i64 << exponent) / (i % 7 + 1) * (1 - 2 * (i % 2)) + i) as f64)
                .collect();
            let batch = look(&values);
            assert_eq!(batch.sum, values.iter().map(|x| *x as i128).sum::<i128>(), "2^{exponent}");
            assert_eq!(
                batch.squares,
                values.iter().map(|x| (*x as i128).pow(2) as u128).sum::<u128>(),
                "2^{exponent}"
            );
            assert_eq!(batch.min, values.iter().copied().fold(f64::INFINITY, f64::min));
            assert_eq!(batch.more, values.iter().filter(|x| **x > 0.0).count() as u64);
        }
    }

    #[test]
    fn short_batches_count_too() {
        for n in 1..20 {
            let values: Vec<f64> = (0..n).map(|i| f64::from(i) - 3.0).collect();
            let batch = look(&values);
            assert_eq!(batch.sum, values.iter().sum::<f64>() as i128);
            assert_eq!(batch.less, u64::from(n.min(3) as u32));
            assert_eq!((batch.min, batch.max), (-3.0, f64::from(n) - 4.0));
        }
    }

    #[test]
    fn a_bin_is_the_floor() {
        for width in [1.0, 2.0, 32.0, 1_073_741_824.0] {
            let origin = -4.0 * width;
            let values: Vec<f64> =
                (0..200).map(|i| origin + f64::from(i) * width / 4.0).map(f64::floor).collect();
            let mut out = vec![0; 200];
            bins(&values, origin, 1.0 / width, &mut out);
            for (value, bin) in values.iter().zip(out) {
                assert_eq!(bin, ((value - origin) / width).floor() as u32, "{value} at width {width}");
            }
        }
    }

    #[test]
    fn whole_numbers_are_the_nearest_and_bounded() {
        let mut out = [0.0; 4];
        make_whole(&[1.26, -1.26, 1e300, f64::NEG_INFINITY], 10.0, &mut out);
        assert_eq!(out, [13.0, -13.0, super::LARGEST, -super::LARGEST]);
    }
}
