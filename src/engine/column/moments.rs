//! Sums and sums of squares of whole numbers, exact.

/// Sums of the differences of values from a pivot. Which pivot does not matter: what is asked of them is
/// the same whole number for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moments {
    pub n: u64,
    pub pivot: i64,
    /// Sum of `x - pivot`.
    pub sum: i128,
    /// Sum of `(x - pivot)^2`.
    pub squares: u128,
}

impl Moments {
    /// Of no values.
    pub fn new(pivot: i64) -> Moments {
        Moments { n: 0, pivot, sum: 0, squares: 0 }
    }

    /// `count` times the same value.
    pub fn add(&mut self, value: i64, count: u64) {
        self.add_batch(count, value, 0, 0);
    }

    /// `count` values whose differences from `origin` have this sum, and their squares that.
    pub fn add_batch(&mut self, count: u64, origin: i64, sum: i128, squares: u128) {
        let (n, shift) = (i128::from(count), i128::from(origin) - i128::from(self.pivot));
        self.n += count;
        self.sum += sum + n * shift;
        let moved = squares as i128 + 2 * shift * sum + n * shift * shift;
        self.squares = self.squares.saturating_add(moved as u128);
    }

    /// Sum of the values themselves.
    pub fn total(&self) -> i128 {
        self.sum + i128::from(self.n) * i128::from(self.pivot)
    }

    /// Sum of squared deviations from the mean, times n: exact but for the last rounding.
    pub fn squared_deviations(&self) -> f64 {
        deviations(self.n, self.sum, self.squares)
    }
}

/// `n sum(x^2) - (sum x)^2`, never negative. The difference is taken in 256 bits, so nothing cancels.
pub fn deviations(n: u64, sum: i128, squares: u128) -> f64 {
    /// 2^128.
    const WORD: f64 = 340_282_366_920_938_463_463_374_607_431_768_211_456.0;
    let (high, low) = multiply(squares, u128::from(n));
    let (sum_high, sum_low) = multiply(sum.unsigned_abs(), sum.unsigned_abs());
    let (difference, borrow) = low.overflowing_sub(sum_low);
    let rest = high.saturating_sub(sum_high).saturating_sub(u128::from(borrow));
    rest as f64 * WORD + difference as f64
}

/// The 256-bit product as two words.
fn multiply(a: u128, b: u128) -> (u128, u128) {
    let mask = u128::from(u64::MAX);
    let (a1, a0, b1, b0) = (a >> 64, a & mask, b >> 64, b & mask);
    let (low, mid1, mid2) = (a0 * b0, a1 * b0, a0 * b1);
    let (middle, carry) = mid1.overflowing_add(mid2);
    let (result, overflow) = low.overflowing_add(middle << 64);
    (a1 * b1 + (middle >> 64) + (u128::from(carry) << 64) + u128::from(overflow), result)
}
