//! One column of whole numbers, counted exactly: mean, spread and quantiles without storing values.
//!
//! A column starts as a constant. Counts of people are then counted one by one, densely while their
//! range is small and as a sorted list of distinct values beyond that, up to 4,096 of them. What is
//! wider, and every real-valued column, is counted in at most 4,096 bins on fixed boundaries (multiples of
//! a power of two), whose width doubles when the range outgrows them. So the state of a column depends on
//! the values alone and not on their order, and columns of any size need a bounded memory: 4 KiB for a
//! real-valued one while its cells fit bytes, 8 KiB after that, and at most 64 KiB for a count.

use super::results::QUANTILES;
use super::whole::{BATCH, Batch, bins, look};

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
    Bins { first: i64, shift: u32, cells: Cells, carries: Vec<(i64, u32)> },
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

/// Counts per bin: bytes until one overflows, two bytes after that; what overflows those is carried.
#[derive(Debug, Clone)]
enum Cells {
    Bytes(Vec<u8>),
    Words(Vec<u16>),
}

impl Cells {
    fn len(&self) -> usize {
        match self {
            Cells::Bytes(cells) => cells.len(),
            Cells::Words(cells) => cells.len(),
        }
    }

    fn at(&self, bin: usize) -> u64 {
        match self {
            Cells::Bytes(cells) => u64::from(cells[bin]),
            Cells::Words(cells) => u64::from(cells[bin]),
        }
    }

    fn widen(&mut self) -> &mut Vec<u16> {
        if let Cells::Bytes(cells) = self {
            *self = Cells::Words(cells.iter().map(|&cell| u16::from(cell)).collect());
        }
        match self {
            Cells::Words(cells) => cells,
            Cells::Bytes(_) => unreachable!("bytes were widened just now"),
        }
    }
}

impl Column {
    /// Adds at most [`BATCH`] whole numbers, each at most [`super::whole::LARGEST`] in magnitude. With
    /// `is_randomisation` they are a whole independent randomisation of the design.
    pub fn add(&mut self, values: &[f64], exactness: Exactness, is_randomisation: bool) {
        if values.is_empty() {
            return;
        }
        let batch = look(values);
        self.squares = self.squares.saturating_add(batch.squares);
        self.sum += batch.sum;
        self.more += batch.more;
        self.less += batch.less;
        if is_randomisation {
            self.block_squares = self.block_squares.saturating_add(batch.sum.unsigned_abs().pow(2));
        }
        let constant_before = self.n == 0 || matches!(self.shape, Shape::Constant);
        if constant_before && batch.min == batch.max && (self.n == 0 || self.min == batch.min as i64) {
            (self.min, self.max) = (batch.min as i64, batch.max as i64);
        } else {
            self.count(values, &batch, exactness);
        }
        self.n += values.len() as u64;
    }

    fn count(&mut self, values: &[f64], batch: &Batch, exactness: Exactness) {
        let (had, value) = (self.n, self.min);
        let (low, high) = (batch.min as i64, batch.max as i64);
        let (min, max) = if had == 0 { (low, high) } else { (self.min.min(low), self.max.max(high)) };
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
            self.shape = Shape::Bins {
                first: min >> shift,
                shift,
                cells: Cells::Bytes(Vec::new()),
                carries: Vec::new(),
            };
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
    fn count_in_bins(&mut self, values: &[f64]) {
        let Shape::Bins { first, shift, cells, carries } = &mut self.shape else { return };
        let mut buffer = [0_u32; BATCH];
        let at = &mut buffer[..values.len()];
        let width = (1_i64 << *shift) as f64;
        bins(values, *first as f64 * width, 1.0 / width, at);
        let mut left = &*at;
        if let Cells::Bytes(bytes) = cells {
            let full = left.iter().position(|&bin| {
                let cell = &mut bytes[bin as usize];
                *cell = cell.wrapping_add(1);
                *cell == 0
            });
            let Some(full) = full else { return };
            bytes[left[full] as usize] = u8::MAX;
            left = &left[full..];
        }
        let words = cells.widen();
        for &bin in left {
            let cell = &mut words[bin as usize];
            *cell = cell.wrapping_add(1);
            if *cell == 0 {
                carry(carries, i64::from(bin) + *first, 1);
            }
        }
    }

    fn add_many(&mut self, value: i64, count: u64) {
        let Shape::Bins { first, shift, cells, carries } = &mut self.shape else { return };
        put(cells, carries, *first, value >> *shift, count);
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
        let spare = (high - low) / 64 + 1;
        let (low, high) = (low - spare, high + spare);
        let room = (high - low + 1) as usize;
        let mut wider = match cells {
            Cells::Bytes(_) => Cells::Bytes(vec![0; room]),
            Cells::Words(_) => Cells::Words(vec![0; room]),
        };
        let mut wider_carries = Vec::new();
        if step == 0 {
            let at = (*first - low) as usize;
            match (&*cells, &mut wider) {
                (Cells::Bytes(old), Cells::Bytes(new)) => new[at..at + old.len()].copy_from_slice(old),
                (Cells::Words(old), Cells::Words(new)) => new[at..at + old.len()].copy_from_slice(old),
                _ => unreachable!("wider cells are of the same size"),
            }
            (*first, *cells) = (low, wider);
            return;
        }
        for i in 0..cells.len() {
            let cell = cells.at(i);
            if cell > 0 {
                put(&mut wider, &mut wider_carries, low, (*first + i as i64) >> step, cell);
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
                let mut list: Vec<(i64, u32)> = (0..cells.len())
                    .map(|at| {
                        (*first + at as i64, cells.at(at) as u32 + carried(carries, *first + at as i64))
                    })
                    .collect();
                list.retain(|&(_, count)| count > 0);
                list
            }
        }
    }

    fn merge_list(&mut self, values: &[f64]) {
        let Shape::List(list) = &mut self.shape else { return };
        let mut sorted: Vec<i64> = values.iter().map(|x| *x as i64).collect();
        sorted.sort_unstable();
        let mut merged = Vec::with_capacity(list.len() + values.len());
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
            self.shape = Shape::Bins {
                first: self.min >> shift,
                shift,
                cells: Cells::Bytes(Vec::new()),
                carries: Vec::new(),
            };
            self.make_room(self.min, self.max, shift);
            for (value, count) in merged {
                self.add_many(value, u64::from(count));
            }
        } else {
            merged.shrink_to_fit();
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
        let position = |q: f64| q * (self.n - 1) as f64;
        let below = QUANTILES.map(|q| position(q).floor() as u64);
        let mut ranks = [0; 2 * QUANTILES.len()];
        for (pair, below) in ranks.chunks_exact_mut(2).zip(below) {
            pair.copy_from_slice(&[below, (below + 1).min(self.n - 1)]);
        }
        let values = self.order_statistics(&ranks);
        std::array::from_fn(|i| {
            let (low, high) = (values[2 * i], values[2 * i + 1]);
            low + (position(QUANTILES[i]) - below[i] as f64) * (high - low)
        })
    }

    /// The values of some ranks, counted from 0, in one pass over the cells. Ranks come in pairs of
    /// neighbours, the pairs in ascending order.
    fn order_statistics(&self, ranks: &[u64; 2 * QUANTILES.len()]) -> [f64; 2 * QUANTILES.len()] {
        let mut order: [usize; 2 * QUANTILES.len()] = std::array::from_fn(|i| i);
        order.sort_by_key(|&i| ranks[i]);
        let mut values = [self.min as f64; 2 * QUANTILES.len()];
        let mut wanted = order.iter().copied().peekable();
        let mut before = 0;
        let mut cell = |count: u64, value: &dyn Fn(u64) -> f64| {
            while let Some(i) = wanted.next_if(|&i| ranks[i] < before + count) {
                values[i] = value(ranks[i] - before);
            }
            before += count;
        };
        match &self.shape {
            Shape::Constant => {}
            Shape::List(list) => {
                for &(value, count) in list {
                    cell(u64::from(count), &|_| value as f64);
                }
            }
            Shape::Bins { first, shift, cells, carries } => {
                let (min, max) = (self.min as f64, self.max as f64);
                let width = (1_i64 << shift) as f64;
                for at in 0..cells.len() {
                    let bin = *first + at as i64;
                    let count = cells.at(at) + (u64::from(carried(carries, bin)));
                    if count > 0 {
                        let within = |rank: u64| match shift {
                            0 => 0.0,
                            _ => (rank as f64 + 0.5) / count as f64 * width,
                        };
                        cell(count, &|rank| (bin as f64 * width + within(rank)).clamp(min, max));
                    }
                }
            }
        }
        for (value, rank) in values.iter_mut().zip(ranks) {
            match *rank {
                // How many are exactly 0 is known, also where 0 shares a bin with others.
                rank if rank >= self.less && rank < self.n - self.more => *value = 0.0,
                0 => *value = self.min as f64,
                rank if rank + 1 == self.n => *value = self.max as f64,
                _ => {}
            }
        }
        values
    }

    /// Bytes on the heap.
    #[cfg(test)]
    fn heap(&self) -> usize {
        match &self.shape {
            Shape::Constant => 0,
            Shape::List(list) => list.capacity() * 16,
            Shape::Bins { cells: Cells::Bytes(cells), .. } => cells.capacity(),
            Shape::Bins { cells: Cells::Words(cells), carries, .. } => {
                cells.capacity() * 2 + carries.capacity() * 16
            }
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

fn put(cells: &mut Cells, carries: &mut Vec<(i64, u32)>, first: i64, bin: i64, count: u64) {
    let at = (bin - first) as usize;
    let all = cells.at(at) + count;
    match cells {
        Cells::Bytes(bytes) if u8::try_from(all).is_ok() => bytes[at] = all as u8,
        _ => {
            cells.widen()[at] = all as u16;
            if all >> 16 > 0 {
                carry(carries, bin, (all >> 16) as u32);
            }
        }
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
    use proptest::test_runner::RngSeed;

    use super::{Column, Exactness, MOST_BINS, QUANTILES};

    /// Type 7 by sorting, the definition.
    fn by_sorting(values: &[i64], q: f64) -> f64 {
        let mut sorted: Vec<i64> = values.to_vec();
        sorted.sort_unstable();
        let position = q * (sorted.len() - 1) as f64;
        let (low, high) = (sorted[position.floor() as usize] as f64, sorted[position.ceil() as usize] as f64);
        low + (position - position.floor()) * (high - low)
    }

    fn column(values: &[i64], exactness: Exactness, batch: usize) -> Column {
        let values: Vec<f64> = values.iter().map(|&x| x as f64).collect();
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
        let zeros = [0.0; 512];
        let mut column = Column::default();
        column.add(&[1.0, 2.0, 3.0], Exactness::Counts, false);
        for _ in 0..300 {
            column.add(&zeros, Exactness::Counts, false);
        }
        assert_eq!(column.n(), 300 * 512 + 3);
        assert_eq!(column.quantiles(), [0.0; 9]);
        for _ in 0..800 {
            column.add(&[5.0; 512], Exactness::Counts, false);
        }
        assert_eq!(column.quantiles()[4], 5.0);
        assert_eq!(column.quantiles()[0], 0.0);
    }

    #[test]
    fn a_zero_is_a_zero_also_in_a_wide_bin() {
        // Nine of ten are 0, the rest spread so that bins are 2^20 wide.
        let values: Vec<i64> = (0..1000).map(|i| if i % 10 == 0 { i * 4_000_000 } else { 0 }).collect();
        let column = column(&values, Exactness::Real, 100);
        let quantiles = column.quantiles();
        assert_eq!(quantiles[..6], [0.0; 6]);
        assert!(quantiles[8] > 1e9);
    }

    #[test]
    fn squares_of_wide_columns_do_not_overflow_or_cancel() {
        let far = 1_i64 << 50;
        let values: Vec<i64> = (0..1000).map(|i| far + (i % 2) * 2).collect();
        let column = column(&values, Exactness::Real, 100);
        let n = 1000.0;
        // Half the values one below, half one above the mean: variance 1, exactly.
        assert_eq!(column.squared_deviations() / (n * n), 1.0);
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

        /// Whatever the batches and their order, the column is the same, and its quantiles are exact for
        /// counts and within 1/2,000 of the range for real numbers.
        #[test]
        fn order_and_batches_do_not_matter(
            mut values in prop::collection::vec(prop_oneof![-50_i64..50, -9_000_i64..9_000, -40_000_000_000_i64..40_000_000_000], 1..3000),
            batch in 1_usize..=512,
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
