//! One column of whole numbers, counted exactly: mean, spread and quantiles without storing values.
//!
//! A column starts as a constant. Counts of people are then counted one by one, in a cell for each value of
//! their range while that is not too wide and as a sorted list of distinct values beyond that, up to 4,096 of them. What is
//! wider, and every real-valued column, is counted in at most 4,096 bins on fixed boundaries (multiples of
//! a power of two), whose width doubles when the range outgrows them. So the state of a column depends on
//! the values alone and not on their order, and columns of any size need a bounded memory: 4 KiB for a
//! real-valued one while its cells fit bytes, 8 KiB after that, and at most 64 KiB for a count.
//!
//! Where values are told apart, mean and spread are taken from the counts at the end; only bins wider than
//! 1 keep sums beside their counts.

mod cells;
mod moments;
mod whole;

use cells::Cells;
use moments::{Moments, deviations};
use whole::Sums;
pub use whole::{BATCH, LARGEST, make_whole, subtract};

/// Bins of a binned column, and distinct values that a column of counts tells apart beyond
/// [`DENSE_RANGE`].
const MOST_BINS: i64 = 4096;
/// Range within which counts are told apart, however many there are.
const DENSE_RANGE: i64 = 8192;
/// Range within which counts have a cell each, as long as they are told apart.
const CELLS_RANGE: i64 = 24_576;

/// A column of whole numbers, one per replication.
#[derive(Debug, Clone, Default)]
pub struct Column {
    n: u64,
    min: i64,
    max: i64,
    /// Sum of the squares of the sums of independent randomisations; 0 unless asked for.
    block_squares: u128,
    shape: Shape,
}

/// How the values of a column are kept.
#[derive(Debug, Clone, Default)]
enum Shape {
    /// All values are [`Column::min`].
    #[default]
    Constant,
    /// Bins of width 1.
    Dense(Cells),
    /// Distinct values with their counts, ascending.
    List(Vec<(i64, u32)>),
    /// Bins of width `2^shift`.
    Coarse(Box<Coarse>),
}

#[derive(Debug, Clone)]
struct Coarse {
    shift: u32,
    cells: Cells,
    moments: Moments,
    more: u64,
    less: u64,
}

/// Whether the values are counts of people, whose quantiles are to be exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exactness {
    /// Counts of people.
    Counts,
    /// Fixed-point real numbers.
    Real,
}

impl Column {
    /// Adds at most [`BATCH`] whole numbers, each at most [`LARGEST`] in magnitude. With
    /// `is_randomisation` they are a whole independent randomisation of the design.
    pub fn add(&mut self, values: &[f64], exactness: Exactness, is_randomisation: bool, at: &mut Places) {
        if values.is_empty() {
            return;
        }
        if is_randomisation {
            let sum: i128 = values.iter().map(|x| *x as i128).sum();
            self.block_squares = self.block_squares.saturating_add(sum.unsigned_abs().pow(2));
        }
        if whole::are_same(values) {
            return self.add_many(values[0] as i64, values.len() as u64, exactness);
        }
        let at = &mut at.0[..values.len()];
        let range = (self.min, self.max);
        let known = match &mut self.shape {
            Shape::Dense(cells) => count_dense(cells, values, at, range, dense_range(exactness)),
            Shape::Coarse(coarse) => coarse.count(values, at, range),
            Shape::Constant | Shape::List(_) => None,
        };
        let (min, max) = known.unwrap_or_else(|| {
            let (min, max) = whole::range(values);
            self.reshape(values, at, min, max, exactness);
            (min, max)
        });
        self.take_in(min, max, values.len() as u64);
    }

    fn take_in(&mut self, min: i64, max: i64, n: u64) {
        let is_first = self.n == 0;
        self.min = if is_first { min } else { self.min.min(min) };
        self.max = if is_first { max } else { self.max.max(max) };
        self.n += n;
        if self.max - self.min >= DENSE_RANGE {
            self.bound();
        }
    }

    /// Puts counts that are too many to be told apart into wider bins.
    fn bound(&mut self) {
        if let Shape::Dense(cells) = &self.shape
            && cells.n_filled() > MOST_BINS as usize
        {
            self.shape = Shape::Coarse(Box::new(Coarse::new(&self.distinct(), self.min, self.max)));
        }
    }

    /// Adds the same whole number many times: what [`Column::add`] does with a batch of them.
    pub fn add_same(&mut self, value: f64, count: usize, exactness: Exactness, is_randomisation: bool) {
        let value = value as i64;
        if is_randomisation {
            let sum = i128::from(value) * count as i128;
            self.block_squares = self.block_squares.saturating_add(sum.unsigned_abs().pow(2));
        }
        self.add_many(value, count as u64, exactness);
    }

    fn add_many(&mut self, value: i64, count: u64, exactness: Exactness) {
        let is_within = self.n > 0 && self.min <= value && value <= self.max;
        match &mut self.shape {
            Shape::Constant if self.n == 0 || self.min == value => {}
            Shape::Dense(cells) if is_within => cells.add(value, count),
            Shape::Coarse(coarse) if is_within => coarse.add(value, count),
            _ => {
                let batch = [value as f64; BATCH];
                let (batch, mut at) = (&batch[..count as usize], Places::default());
                self.reshape(batch, &mut at.0[..batch.len()], value, value, exactness);
            }
        }
        self.take_in(value, value, count);
    }

    /// Counts a batch that the column as it is cannot take.
    fn reshape(&mut self, values: &[f64], at: &mut [u32], low: i64, high: i64, exactness: Exactness) {
        let (min, max) = if self.n == 0 { (low, high) } else { (self.min.min(low), self.max.max(high)) };
        let (range, most) = ((min, max), dense_range(exactness));
        match &mut self.shape {
            Shape::Constant if min == max => {}
            Shape::Coarse(coarse) => {
                coarse.make_room(min, max);
                coarse.count(values, at, range).expect("there is room now");
            }
            Shape::Dense(cells) if max - min < most => {
                cells.make_room(min, max, 0);
                count_dense(cells, values, at, range, most).expect("there is room now");
            }
            Shape::Constant if max - min < most => {
                let mut cells = Cells::new(min, max);
                if self.n > 0 {
                    cells.add(self.min, self.n);
                }
                count_dense(&mut cells, values, at, range, most).expect("there is room now");
                self.shape = Shape::Dense(cells);
            }
            _ if exactness == Exactness::Counts => {
                let list = merge(&self.distinct(), values);
                self.shape = if list.len() as i64 > MOST_BINS {
                    Shape::Coarse(Box::new(Coarse::new(&list, min, max)))
                } else {
                    Shape::List(list)
                };
            }
            _ => {
                let mut coarse = Coarse::new(&self.distinct(), min, max);
                coarse.count(values, at, range).expect("there is room now");
                self.shape = Shape::Coarse(Box::new(coarse));
            }
        }
    }

    /// Distinct values with their counts; of a column whose values are told apart.
    fn distinct(&self) -> Vec<(i64, u32)> {
        let mut list = Vec::new();
        self.for_each_value(|value, count| list.push((value, count as u32)));
        list
    }

    /// Calls `f` with every distinct value and its count, in order; for coarse bins with none.
    fn for_each_value(&self, mut f: impl FnMut(i64, u64)) {
        match &self.shape {
            Shape::Constant if self.n > 0 => f(self.min, self.n),
            Shape::Dense(cells) => cells.for_each(f),
            Shape::List(list) => list.iter().for_each(|&(value, count)| f(value, u64::from(count))),
            Shape::Constant | Shape::Coarse(_) => {}
        }
    }

    /// Number of values.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Smallest and largest value.
    pub fn range(&self) -> (i64, i64) {
        (self.min, self.max)
    }

    /// Sums of the values and of their squares, and how many are above and below 0.
    pub fn sums(&self) -> ColumnSums {
        if let Shape::Coarse(coarse) = &self.shape {
            return ColumnSums { moments: coarse.moments, more: coarse.more, less: coarse.less };
        }
        if let Shape::Dense(cells) = &self.shape {
            let (moments, more, less) = cells.sums();
            return ColumnSums { moments, more, less };
        }
        let mut sums = ColumnSums { moments: Moments::new(self.min), more: 0, less: 0 };
        self.for_each_value(|value, count| {
            sums.moments.add(value, count);
            sums.more += if value > 0 { count } else { 0 };
            sums.less += if value < 0 { count } else { 0 };
        });
        sums
    }

    /// Sum of squared deviations of the sums of `n_blocks` independent randomisations, times their number.
    pub fn squared_block_deviations(&self, n_blocks: u64, sum: i128) -> f64 {
        deviations(n_blocks, sum, self.block_squares)
    }

    /// Hyndman and Fan type 7 at probabilities in ascending order.
    ///
    /// Exact where values are counted one by one. In a bin of several values they are taken to lie
    /// evenly, so the error is below the width of a bin: less than 1/2,000 of the range.
    pub fn quantiles(&self, probabilities: &[f64; 9]) -> [f64; 9] {
        if matches!(self.shape, Shape::Constant) {
            return [self.min as f64; 9];
        }
        let position = |q: f64| q * (self.n - 1) as f64;
        let below = probabilities.map(|q| position(q).floor() as u64);
        let mut ranks = [0; 18];
        for (pair, below) in ranks.chunks_exact_mut(2).zip(below) {
            pair.copy_from_slice(&[below, (below + 1).min(self.n - 1)]);
        }
        let values = self.order_statistics(&ranks);
        std::array::from_fn(|i| {
            let (low, high) = (values[2 * i], values[2 * i + 1]);
            low + (position(probabilities[i]) - below[i] as f64) * (high - low)
        })
    }

    /// The values of some ranks, counted from 0, in one pass over the cells. Ranks come in pairs of
    /// neighbours, the pairs in ascending order.
    fn order_statistics(&self, ranks: &[u64; 18]) -> [f64; 18] {
        let mut order: [usize; 18] = std::array::from_fn(|i| i);
        if !ranks.is_sorted() {
            order.sort_by_key(|&i| ranks[i]);
        }
        let mut values = [self.min as f64; 18];
        let mut wanted = order.iter();
        let mut next = |value: f64| {
            let i = wanted.next().expect("one value for each rank");
            values[*i] = value;
        };
        let ascending = order.iter().map(|&i| ranks[i]);
        match &self.shape {
            Shape::Constant => {}
            Shape::Dense(cells) => cells.find(ascending, |bin, _, _| next(bin as f64)),
            Shape::List(list) => {
                let mut ascending = ascending.peekable();
                let mut before = 0;
                for &(value, count) in list {
                    before += u64::from(count);
                    while ascending.next_if(|&rank| rank < before).is_some() {
                        next(value as f64);
                    }
                }
            }
            Shape::Coarse(coarse) => {
                let (min, max) = (self.min as f64, self.max as f64);
                let width = (1_i64 << coarse.shift) as f64;
                coarse.cells.find(ascending, |bin, count, within| {
                    let within = (within as f64 + 0.5) / count as f64;
                    next(((bin as f64 + within) * width).clamp(min, max));
                });
                for (value, rank) in values.iter_mut().zip(ranks) {
                    match *rank {
                        // How many are exactly 0 is known, also where 0 shares a bin with others.
                        rank if rank >= coarse.less && rank < self.n - coarse.more => *value = 0.0,
                        0 => *value = min,
                        rank if rank + 1 == self.n => *value = max,
                        _ => {}
                    }
                }
            }
        }
        values
    }

    /// Bytes on the heap.
    #[cfg(test)]
    fn heap(&self) -> usize {
        match &self.shape {
            Shape::Constant => 0,
            Shape::Dense(cells) => cells.heap(),
            Shape::List(list) => list.capacity() * 16,
            Shape::Coarse(coarse) => std::mem::size_of::<Coarse>() + coarse.cells.heap(),
        }
    }
}

/// Where the values of a batch belong: room that columns share.
#[derive(Debug)]
pub struct Places([u32; BATCH]);

impl Default for Places {
    fn default() -> Self {
        Places([0; BATCH])
    }
}

/// Sums over a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnSums {
    moments: Moments,
    /// Values above 0.
    pub more: u64,
    /// Values below 0.
    pub less: u64,
}

impl ColumnSums {
    /// Sum of the values.
    pub fn sum(&self) -> i128 {
        self.moments.total()
    }

    /// Sum of squared deviations from the mean, times n: exact but for the last rounding.
    pub fn squared_deviations(&self) -> f64 {
        self.moments.squared_deviations()
    }
}

/// Range within which values that are told apart have a cell each.
fn dense_range(exactness: Exactness) -> i64 {
    match exactness {
        Exactness::Counts => CELLS_RANGE,
        Exactness::Real => MOST_BINS,
    }
}

/// Counts a batch in bins of width 1 and returns its range; nothing, if it does not fit or the `range` of
/// the column would reach `most` with it, spare bins or not: the shape depends on the values alone.
fn count_dense(
    cells: &mut Cells,
    values: &[f64],
    at: &mut [u32],
    range: (i64, i64),
    most: i64,
) -> Option<(i64, i64)> {
    let (first, n) = cells.span();
    let mut batch = [0.0; 2];
    whole::place(values, first as f64, at, &mut batch);
    let (min, max) = (batch[0] as i64, batch[1] as i64);
    if min < first || max >= first + n as i64 || max.max(range.1) - min.min(range.0) >= most {
        return None;
    }
    if min == max {
        cells.add(min, values.len() as u64);
    } else {
        cells.count(at);
    }
    Some((min, max))
}

impl Coarse {
    /// Of values that were told apart so far, with room from `min` to `max`.
    fn new(values: &[(i64, u32)], min: i64, max: i64) -> Coarse {
        let shift = shift_for(min, max);
        let mut coarse = Coarse {
            shift,
            cells: Cells::new(min >> shift, max >> shift),
            moments: Moments::new(min),
            more: 0,
            less: 0,
        };
        for &(value, count) in values {
            coarse.add(value, u64::from(count));
        }
        coarse
    }

    /// Counts a value for which there is room.
    fn add(&mut self, value: i64, count: u64) {
        self.cells.add(value >> self.shift, count);
        self.moments.add(value, count);
        self.more += if value > 0 { count } else { 0 };
        self.less += if value < 0 { count } else { 0 };
    }

    /// Room from `min` to `max`, in as few bins as that asks for.
    fn make_room(&mut self, min: i64, max: i64) {
        let shift = shift_for(min, max).max(self.shift);
        self.cells.make_room(min >> shift, max >> shift, shift - self.shift);
        self.shift = shift;
    }

    /// Counts a batch and returns its range; nothing, if it does not fit or the `range` of the column would
    /// ask for wider bins with it.
    fn count(&mut self, values: &[f64], at: &mut [u32], range: (i64, i64)) -> Option<(i64, i64)> {
        let (first, n) = self.cells.span();
        let origin = first << self.shift;
        let mut sums = Sums::default();
        whole::place_and_sum(values, origin as f64, (n as i64) << self.shift, self.shift, at, &mut sums);
        let (min, max) = (sums.min as i64, sums.max as i64);
        let (low, high) = (min.min(range.0) >> self.shift, max.max(range.1) >> self.shift);
        if low < first || high >= first + n as i64 || high - low >= MOST_BINS {
            return None;
        }
        let n_values = values.len() as u64;
        self.moments.add_batch(n_values, origin, sums.sum, sums.squares);
        if min > 0 {
            self.more += n_values;
        } else if max < 0 {
            self.less += n_values;
        } else {
            let (more, less) = whole::signs(values);
            self.more += more;
            self.less += less;
        }
        self.cells.count(at);
        Some((min, max))
    }
}

/// Distinct values with their counts, and a batch of others.
fn merge(list: &[(i64, u32)], values: &[f64]) -> Vec<(i64, u32)> {
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
    merged.shrink_to_fit();
    merged
}

/// The smallest shift with which a range fits [`MOST_BINS`] bins.
fn shift_for(min: i64, max: i64) -> u32 {
    let mut shift = 0;
    while (max >> shift) - (min >> shift) >= MOST_BINS {
        shift += 1;
    }
    shift
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::{Column, Exactness, MOST_BINS, Places};
    use crate::engine::QUANTILES;

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
            column.add(chunk, exactness, false, &mut Places::default());
        }
        column
    }

    #[test]
    fn counts_have_exact_quantiles_also_when_they_are_far_apart() {
        // 3 values over a range of 80,000: too wide for dense bins, few enough to be listed.
        let values: Vec<i64> = (0..1000).map(|i| [0, 80_000, 17][i % 3]).collect();
        let column = column(&values, Exactness::Counts, 64);
        for (quantile, q) in column.quantiles(&QUANTILES).iter().zip(QUANTILES) {
            assert_eq!(*quantile, by_sorting(&values, q), "at {q}");
        }
    }

    #[test]
    fn a_cell_that_overflows_is_carried() {
        let zeros = [0.0; 512];
        let mut column = Column::default();
        column.add(&[1.0, 2.0, 3.0], Exactness::Counts, false, &mut Places::default());
        for _ in 0..300 {
            column.add(&zeros, Exactness::Counts, false, &mut Places::default());
        }
        assert_eq!(column.n(), 300 * 512 + 3);
        assert_eq!(column.quantiles(&QUANTILES), [0.0; 9]);
        for _ in 0..800 {
            column.add(&[5.0; 512], Exactness::Counts, false, &mut Places::default());
        }
        assert_eq!(column.quantiles(&QUANTILES)[4], 5.0);
        assert_eq!(column.quantiles(&QUANTILES)[0], 0.0);
    }

    #[test]
    fn a_zero_is_a_zero_also_in_a_wide_bin() {
        // Nine of ten are 0, the rest spread so that bins are 2^20 wide.
        let values: Vec<i64> = (0..1000).map(|i| if i % 10 == 0 { i * 4_000_000 } else { 0 }).collect();
        let column = column(&values, Exactness::Real, 100);
        let quantiles = column.quantiles(&QUANTILES);
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
        assert_eq!(column.sums().squared_deviations() / (n * n), 1.0);
    }

    /// A range that creeps over the limit of a shape, from one end or from the other: the spare bins of a
    /// column must not decide.
    #[test]
    fn the_shape_does_not_depend_on_the_order() {
        for (limit, exactness) in
            [(8192, Exactness::Counts), (4096, Exactness::Real), (4096 << 7, Exactness::Real)]
        {
            for beyond in [-3, 0, 40, 200] {
                let last = limit + beyond;
                let values: Vec<i64> = (0..3000).map(|i| i * last / 2999).collect();
                let outward: Vec<i64> = (0..3000)
                    .map(|i| if i % 2 == 0 { values[1500 + i / 2] } else { values[1499 - i / 2] })
                    .collect();
                let inward: Vec<i64> = outward.iter().rev().copied().collect();
                let expected = column(&inward, exactness, 512).quantiles(&QUANTILES);
                for values in [&values, &outward] {
                    assert_eq!(column(values, exactness, 512).quantiles(&QUANTILES), expected, "{last}");
                }
            }
        }
    }

    /// Spare room beside a range is not a licence to outgrow the number of bins: a range that creeps there must end
    /// in the state of one that is seen at once, whatever block comes first.
    #[test]
    fn a_range_that_creeps_ends_where_one_seen_at_once_does() {
        for (exactness, step) in [(Exactness::Real, 1), (Exactness::Real, 7), (Exactness::Counts, 2)] {
            for most in (3_600..9_600).step_by(100) {
                let values: Vec<i64> = (0..most).map(|i| i * step).collect();
                let creeping = column(&values, exactness, 50);
                let mut ends_first = vec![0, (most - 1) * step];
                ends_first.extend(&values[1..values.len() - 1]);
                let at_once = column(&ends_first, exactness, 50);
                let quantiles = creeping.quantiles(&QUANTILES);
                assert_eq!(quantiles, at_once.quantiles(&QUANTILES), "{exactness:?} to {}", most * step);
            }
        }
    }

    /// The sums of a column are those of its values, whatever its shape and however often a cell overflows.
    #[test]
    fn sums_are_those_of_the_values() {
        for (spread, exactness) in
            [(3, Exactness::Counts), (900, Exactness::Counts), (90_000, Exactness::Real)]
        {
            let mut column = Column::default();
            let (mut n, mut sum, mut squares, mut more, mut less) = (0, 0_i128, 0_i128, 0, 0);
            for batch in 0..400_i64 {
                let value = |i: i64| (i * i + batch) % spread - spread / 3;
                // Every third batch is all the same.
                let values: Vec<i64> =
                    (0..512).map(|i| if batch % 3 == 0 { value(0) } else { value(i) }).collect();
                for &x in &values {
                    n += 1;
                    sum += i128::from(x);
                    squares += i128::from(x) * i128::from(x);
                    more += u64::from(x > 0);
                    less += u64::from(x < 0);
                }
                let values: Vec<f64> = values.iter().map(|&x| x as f64).collect();
                column.add(&values, exactness, false, &mut Places::default());
            }
            let sums = column.sums();
            assert_eq!((column.n(), sums.sum(), sums.more, sums.less), (n, sum, more, less), "{spread}");
            let deviations = i128::from(n) * squares - sum * sum;
            assert_eq!(sums.squared_deviations(), deviations as f64, "{spread}");
        }
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
                prop_assert_eq!(first.quantiles(&QUANTILES), second.quantiles(&QUANTILES));
                prop_assert_eq!(first.sums().squared_deviations(), second.sums().squared_deviations());
                prop_assert_eq!((first.sums().more, first.sums().less), (second.sums().more, second.sums().less));
                prop_assert_eq!(first.sums().sum(), values.iter().map(|&x| i128::from(x)).sum::<i128>());
                let mut distinct = values.clone();
                distinct.sort_unstable();
                distinct.dedup();
                let exact = exactness == Exactness::Counts && distinct.len() as i64 <= MOST_BINS;
                let (min, max) = first.range();
                let tolerance = if exact || max - min < MOST_BINS { 0.0 } else { (max - min) as f64 / 2000.0 };
                for (quantile, q) in first.quantiles(&QUANTILES).iter().zip(QUANTILES) {
                    let error = (quantile - by_sorting(&values, q)).abs();
                    prop_assert!(error <= tolerance, "{} at {}: off by {}", quantile, q, error);
                }
                prop_assert!(first.heap() <= 65_536, "{} bytes", first.heap());
            }
        }
    }
}
