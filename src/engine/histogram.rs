//! One column of whole numbers, counted exactly: mean, spread and quantiles without storing values.
//!
//! A column starts as a constant. Counts of people are then counted one by one, densely while their
//! range is small and as a sorted list of distinct values beyond that, up to 4,096 of them. What is
//! wider, and every real-valued column, is counted in at most 4,096 bins on fixed boundaries (multiples of
//! a power of two), whose width doubles when the range outgrows them. So the state of a column depends on
//! the values alone and not on their order, and columns of any size need a bounded memory:
//! 8 KiB for a real-valued one, at most 48 KiB for a count.

use super::results::QUANTILES;

/// Bins of a binned column, and distinct values that a column of counts tells apart beyond
/// [`DENSE_RANGE`].
const MOST_BINS: i64 = 4096;
/// Range within which counts are counted densely.
const DENSE_RANGE: i64 = 8192;

/// A column of whole numbers, one per replication.
#[derive(Debug, Clone, Default)]
pub struct Column {
    n: u64,
    sum: i128,
    squares: u128,
    /// Sum of the squares of the sums of independent randomisations; 0 unless asked for.
    block_squares: u128,
    more: u64,
    less: u64,
    min: i64,
    max: i64,
    shape: Shape,
}

/// How the values of a column are kept.
#[derive(Debug, Clone, Default)]
enum Shape {
    /// All values are [`Column::min`].
    #[default]
    Constant,
    /// `cells[i]` values lie in `[(first + i) << shift, (first + i + 1) << shift)`.
    Bins { first: i64, shift: u32, cells: Vec<u16>, carries: Vec<(i64, u32)> },
    /// Distinct values with their counts, ascending.
    List(Vec<(i64, u32)>),
}

/// Whether the values are counts of people, whose quantiles are to be exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exactness {
    /// Counts of people.
    Counts,
    /// Fixed-point real numbers.
    Real,
}

/// What a batch of values amounts to, found in one pass.
struct Batch {
    min: i64,
    max: i64,
    sum: i64,
    more: u64,
    less: u64,
}

/// Largest magnitude of a value, so that sums of a batch of up to 512 fit an `i64`.
pub const LARGEST: i64 = 1 << 53;

impl Column {
    /// Adds values, each at most [`LARGEST`] in magnitude. With `is_randomisation` they are a whole
    /// independent randomisation of the design.
    pub fn add(&mut self, values: &[i64], exactness: Exactness, is_randomisation: bool) {
        if values.is_empty() {
            return;
        }
        let batch = look(values);
        self.squares = self.squares.saturating_add(sum_of_squares(values, &batch));
        self.sum += i128::from(batch.sum);
        self.more += batch.more;
        self.less += batch.less;
        if is_randomisation {
            let square = u128::from(batch.sum.unsigned_abs()).pow(2);
            self.block_squares = self.block_squares.saturating_add(square);
        }
        let constant_before = self.n == 0 || matches!(self.shape, Shape::Constant);
        if constant_before && batch.min == batch.max && (self.n == 0 || self.min == batch.min) {
            (self.min, self.max) = (batch.min, batch.max);
        } else {
            self.count(values, &batch, exactness);
        }
        self.n += values.len() as u64;
    }

    fn count(&mut self, values: &[i64], batch: &Batch, exactness: Exactness) {
        let (had, value) = (self.n, self.min);
        let (min, max) = if had == 0 {
            (batch.min, batch.max)
        } else {
            (self.min.min(batch.min), self.max.max(batch.max))
        };
        (self.min, self.max) = (min, max);
        if matches!(self.shape, Shape::Constant) {
            let shift = match exactness {
                Exactness::Counts if max - min < DENSE_RANGE => 0,
                Exactness::Counts => {
                    self.shape = Shape::List(if had > 0 { vec![(value, had as u32)] } else { Vec::new() });
                    self.merge_list(values);
                    return;
                }
                Exactness::Real => shift_for(min, max),
            };
            self.shape = Shape::Bins { first: min >> shift, shift, cells: Vec::new(), carries: Vec::new() };
            self.make_room(min, max, shift);
            if had > 0 {
                self.add_many(value, had);
            }
        }
        match &self.shape {
            Shape::List(_) => return self.merge_list(values),
            Shape::Bins { shift: 0, .. } if exactness == Exactness::Counts && max - min >= DENSE_RANGE => {
                self.shape = Shape::List(self.distinct());
                return self.merge_list(values);
            }
            // A binned column of counts or a real one: as wide as its range asks for.
            Shape::Bins { shift, .. } => {
                let needed =
                    if exactness == Exactness::Counts && *shift == 0 { 0 } else { shift_for(min, max) };
                self.make_room(min, max, needed);
            }
            Shape::Constant => {}
        }
        self.count_in_bins(values);
    }

    /// The hot loop.
    fn count_in_bins(&mut self, values: &[i64]) {
        let Shape::Bins { first, shift, cells, carries } = &mut self.shape else { return };
        let (first, shift) = (*first, *shift);
        for value in values {
            let bin = (value >> shift) - first;
            let cell = &mut cells[bin as usize];
            *cell = cell.wrapping_add(1);
            if *cell == 0 {
                carry(carries, bin + first, 1);
            }
        }
    }

    fn add_many(&mut self, value: i64, count: u64) {
        let Shape::Bins { first, shift, cells, carries } = &mut self.shape else { return };
        let bin = value >> *shift;
        let all = u64::from(cells[(bin - *first) as usize]) + count;
        cells[(bin - *first) as usize] = all as u16;
        if all >> 16 > 0 {
            carry(carries, bin, (all >> 16) as u32);
        }
    }

    /// Bins of width `2^shift` from `min` to `max`; counts are kept.
    fn make_room(&mut self, min: i64, max: i64, shift: u32) {
        let Shape::Bins { first, shift: old_shift, cells, carries } = &mut self.shape else { return };
        let (low, high) = (min >> shift, max >> shift);
        if shift == *old_shift && low >= *first && high < *first + cells.len() as i64 {
            return;
        }
        let step = shift - *old_shift;
        // Some room to both sides, so that a range that creeps does not move memory each time.
        let spare = ((high - low) / 8).min(MOST_BINS / 8);
        let (low, high) = (low - spare, high + spare);
        let mut wider = vec![0_u16; (high - low + 1) as usize];
        let mut wider_carries = Vec::new();
        for (i, &cell) in cells.iter().enumerate() {
            if cell > 0 {
                put(&mut wider, &mut wider_carries, low, (*first + i as i64) >> step, u64::from(cell));
            }
        }
        for &(bin, count) in carries.iter() {
            put(&mut wider, &mut wider_carries, low, bin >> step, u64::from(count) << 16);
        }
        (*first, *old_shift, *cells, *carries) = (low, shift, wider, wider_carries);
    }

    /// Distinct values of a column with bins of width 1.
    fn distinct(&self) -> Vec<(i64, u32)> {
        match &self.shape {
            Shape::List(list) => list.clone(),
            Shape::Constant if self.n > 0 => vec![(self.min, self.n as u32)],
            Shape::Constant => Vec::new(),
            Shape::Bins { first, cells, carries, .. } => {
                let mut list: Vec<(i64, u32)> = (cells.iter().zip(*first..))
                    .map(|(&cell, value)| (value, u32::from(cell) + carried(carries, value)))
                    .collect();
                list.retain(|&(_, count)| count > 0);
                list
            }
        }
    }

    fn merge_list(&mut self, values: &[i64]) {
        let Shape::List(list) = &mut self.shape else { return };
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        let mut merged = Vec::with_capacity(list.len() + 64);
        let mut old = list.iter().copied().peekable();
        for chunk in sorted.chunk_by(|a, b| a == b) {
            while let Some(entry) = old.next_if(|entry| entry.0 < chunk[0]) {
                merged.push(entry);
            }
            let before = old.next_if(|entry| entry.0 == chunk[0]).map_or(0, |entry| entry.1);
            merged.push((chunk[0], before + chunk.len() as u32));
        }
        merged.extend(old);
        if merged.len() as i64 > MOST_BINS {
            let shift = shift_for(self.min, self.max);
            self.shape =
                Shape::Bins { first: self.min >> shift, shift, cells: Vec::new(), carries: Vec::new() };
            self.make_room(self.min, self.max, shift);
            for (value, count) in merged {
                self.add_many(value, u64::from(count));
            }
        } else {
            self.shape = Shape::List(merged);
        }
    }

    /// Number of values.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Sum of the values.
    pub fn sum(&self) -> i128 {
        self.sum
    }

    /// Smallest and largest value.
    pub fn range(&self) -> (i64, i64) {
        (self.min, self.max)
    }

    /// Values above and below 0.
    pub fn signs(&self) -> (u64, u64) {
        (self.more, self.less)
    }

    /// Sum of squared deviations from the mean, times n: exact but for the last rounding.
    pub fn squared_deviations(&self) -> f64 {
        deviations(self.n, self.sum, self.squares)
    }

    /// The same for the sums of `n_blocks` independent randomisations.
    pub fn squared_block_deviations(&self, n_blocks: u64) -> f64 {
        deviations(n_blocks, self.sum, self.block_squares)
    }

    /// Hyndman and Fan type 7 at [`QUANTILES`].
    ///
    /// Exact where values are counted one by one. In a bin of several values they are taken to lie
    /// evenly, so the error is below the width of a bin: less than 1/2,000 of the range.
    pub fn quantiles(&self) -> [f64; 9] {
        QUANTILES.map(|q| {
            let position = q * (self.n - 1) as f64;
            let below = position.floor();
            let low = self.order_statistic(below as u64);
            if position == below {
                return low;
            }
            let high = self.order_statistic(below as u64 + 1);
            low + (position - below) * (high - low)
        })
    }

    /// The value of rank `rank`, counted from 0.
    fn order_statistic(&self, rank: u64) -> f64 {
        match &self.shape {
            Shape::Constant => self.min as f64,
            Shape::List(list) => {
                let mut before = 0;
                for &(value, count) in list {
                    before += u64::from(count);
                    if before > rank {
                        return value as f64;
                    }
                }
                self.max as f64
            }
            Shape::Bins { first, shift, cells, carries } => {
                if rank == 0 {
                    return self.min as f64;
                }
                if rank + 1 >= self.n {
                    return self.max as f64;
                }
                let mut before = 0;
                for (&cell, bin) in cells.iter().zip(*first..) {
                    let count = u64::from(cell) + u64::from(carried(carries, bin));
                    if before + count > rank {
                        let width = (1_i64 << shift) as f64;
                        let start = (bin << shift) as f64;
                        let within = if *shift == 0 {
                            0.0
                        } else {
                            ((rank - before) as f64 + 0.5) / count as f64 * width
                        };
                        return (start + within).clamp(self.min as f64, self.max as f64);
                    }
                    before += count;
                }
                self.max as f64
            }
        }
    }

    /// Bytes on the heap.
    #[cfg(test)]
    fn heap(&self) -> usize {
        match &self.shape {
            Shape::Constant => 0,
            Shape::List(list) => list.capacity() * 16,
            Shape::Bins { cells, carries, .. } => cells.capacity() * 2 + carries.capacity() * 16,
        }
    }
}

/// `n sum(x^2) - (sum x)^2`, never negative. The difference is taken in 256 bits, so nothing cancels.
fn deviations(n: u64, sum: i128, squares: u128) -> f64 {
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

/// The smallest shift with which a range fits [`MOST_BINS`] bins.
fn shift_for(min: i64, max: i64) -> u32 {
    let mut shift = 0;
    while (max >> shift) - (min >> shift) >= MOST_BINS {
        shift += 1;
    }
    shift
}

fn look(values: &[i64]) -> Batch {
    let mut batch = Batch { min: i64::MAX, max: i64::MIN, sum: 0, more: 0, less: 0 };
    for &value in values {
        batch.min = batch.min.min(value);
        batch.max = batch.max.max(value);
        batch.sum += value;
        batch.more += u64::from(value > 0);
        batch.less += u64::from(value < 0);
    }
    batch
}

fn sum_of_squares(values: &[i64], batch: &Batch) -> u128 {
    /// Squares below this, 512 of them, fit a `u64`.
    const SMALL: i64 = 1 << 27;
    if batch.min > -SMALL && batch.max < SMALL {
        let sum: u64 = values.iter().map(|&x| (x * x) as u64).sum();
        return u128::from(sum);
    }
    values.iter().map(|&x| u128::from(x.unsigned_abs()) * u128::from(x.unsigned_abs())).sum()
}

fn put(cells: &mut [u16], carries: &mut Vec<(i64, u32)>, first: i64, bin: i64, count: u64) {
    let all = u64::from(cells[(bin - first) as usize]) + count;
    cells[(bin - first) as usize] = all as u16;
    if all >> 16 > 0 {
        carry(carries, bin, (all >> 16) as u32);
    }
}

fn carry(carries: &mut Vec<(i64, u32)>, bin: i64, count: u32) {
    match carries.binary_search_by_key(&bin, |entry| entry.0) {
        Ok(at) => carries[at].1 += count,
        Err(at) => carries.insert(at, (bin, count)),
    }
}

/// What was carried out of the cell of a bin.
fn carried(carries: &[(i64, u32)], bin: i64) -> u32 {
    if carries.is_empty() {
        return 0;
    }
    carries.binary_search_by_key(&bin, |entry| entry.0).map_or(0, |at| carries[at].1 << 16)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Column, Exactness, MOST_BINS, QUANTILES};

    /// Type 7 by sorting, the definition.
    fn by_sorting(values: &[i64], q: f64) -> f64 {
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        let position = q * (sorted.len() - 1) as f64;
        let (low, high) = (sorted[position.floor() as usize] as f64, sorted[position.ceil() as usize] as f64);
        low + (position - position.floor()) * (high - low)
    }

    fn column(values: &[i64], exactness: Exactness, batch: usize) -> Column {
        let mut column = Column::default();
        for chunk in values.chunks(batch) {
            column.add(chunk, exactness, false);
        }
        column
    }

    #[test]
    fn counts_have_exact_quantiles_also_when_they_are_far_apart() {
        // 3 values over a range of 80,000: too wide for dense bins, few enough to be listed.
        let values: Vec<i64> = (0..1000).map(|i| [0, 80_000, 17][i % 3]).collect();
        let column = column(&values, Exactness::Counts, 64);
        for (quantile, q) in column.quantiles().iter().zip(QUANTILES) {
            assert_eq!(*quantile, by_sorting(&values, q), "at {q}");
        }
    }

    #[test]
    fn a_cell_that_overflows_is_carried() {
        let zeros = [0_i64; 512];
        let mut column = Column::default();
        column.add(&[1, 2, 3], Exactness::Counts, false);
        for _ in 0..300 {
            column.add(&zeros, Exactness::Counts, false);
        }
        assert_eq!(column.n(), 300 * 512 + 3);
        assert_eq!(column.quantiles(), [0.0; 9]);
        column.add(&vec![5; 400_000], Exactness::Counts, false);
        assert_eq!(column.quantiles()[4], 5.0);
        assert_eq!(column.quantiles()[0], 0.0);
    }

    #[test]
    fn squares_of_wide_columns_do_not_overflow_or_cancel() {
        let far = 1_i64 << 52;
        let values: Vec<i64> = (0..1000).map(|i| far + (i % 2) * 2).collect();
        let column = column(&values, Exactness::Real, 100);
        let n = 1000.0;
        // Half the values one below, half one above the mean: variance 1, exactly.
        assert_eq!(column.squared_deviations() / (n * n), 1.0);
    }

    proptest! {
        /// Whatever the batches and their order, the column is the same, and its quantiles are exact for
        /// counts and within 1/2,000 of the range for real numbers.
        #[test]
        fn order_and_batches_do_not_matter(
            mut values in prop::collection::vec(prop_oneof![-50_i64..50, -9_000_i64..9_000, -40_000_000_000_i64..40_000_000_000], 1..3000),
            batch in 1_usize..700,
            seed in 0_usize..1000,
        ) {
            for exactness in [Exactness::Counts, Exactness::Real] {
                let first = column(&values, exactness, batch);
                let n = values.len();
                values.rotate_left(seed % n);
                values.reverse();
                let second = column(&values, exactness, 512);
                prop_assert_eq!(first.quantiles(), second.quantiles());
                prop_assert_eq!(first.squared_deviations(), second.squared_deviations());
                prop_assert_eq!(first.sum(), values.iter().map(|&x| i128::from(x)).sum::<i128>());
                let mut distinct = values.clone();
                distinct.sort_unstable();
                distinct.dedup();
                let exact = exactness == Exactness::Counts && distinct.len() as i64 <= MOST_BINS;
                let (min, max) = first.range();
                let tolerance = if exact || max - min < MOST_BINS { 0.0 } else { (max - min) as f64 / 2000.0 };
                for (quantile, q) in first.quantiles().iter().zip(QUANTILES) {
                    let error = (quantile - by_sorting(&values, q)).abs();
                    prop_assert!(error <= tolerance, "{} at {}: off by {}", quantile, q, error);
                }
                prop_assert!(first.heap() <= 65_536, "{} bytes", first.heap());
            }
        }
    }
}
