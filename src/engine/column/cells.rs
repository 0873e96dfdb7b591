//! Counts per bin, side by side.

use super::moments::Moments;
use super::whole::BATCH;
use crate::maths::dispatch;

/// Ranges of at most so many bins are counted in four copies, so that equal neighbours do not wait for
/// each other.
const NARROW: usize = 64;
const COPIES: usize = 4;
/// Spare bins to each side of a range, as a part of it: a range that creeps does not move memory each time.
const SPARE: i64 = 16;
/// So many bins need no more than one to each side, since wider ones take over there.
const MANY: i64 = 4096;
/// Rooms of more than [`NARROW`] bins are a multiple of so many.
const GRAIN: usize = 128;
/// Most bins that are made wider: beyond [`MANY`] no bins are.
const MOST_WIDENED: usize = MANY as usize + GRAIN;
/// Bins that are passed over together when a rank is looked for.
const STRIDE: usize = 64;

/// How many values lie in each of a row of bins. Cells are bytes until one overflows and two bytes after
/// that; what overflows those is carried.
#[derive(Debug, Clone)]
pub struct Cells {
    /// Number of the first bin.
    first: i64,
    counts: Counts,
    /// Bins with the multiples of 2^16 that they hold beyond their cell, in order.
    carries: Vec<(i64, u32)>,
}

#[derive(Debug, Clone)]
enum Counts {
    Bytes(Vec<u8>),
    Words(Vec<u16>),
}

impl Cells {
    /// Empty bins from `low` to `high`, and a few to either side.
    pub fn new(low: i64, high: i64) -> Cells {
        let (first, n) = with_spare(low, high);
        Cells { first, counts: Counts::Bytes(vec![0; n]), carries: Vec::new() }
    }

    /// Number of the first bin, and how many there are.
    pub fn span(&self) -> (i64, usize) {
        match &self.counts {
            Counts::Bytes(cells) => (self.first, cells.len()),
            Counts::Words(cells) => (self.first, cells.len()),
        }
    }

    /// Counts a batch; `at` are positions counted from the first bin, below its length.
    pub fn count(&mut self, at: &[u32]) {
        let n = self.span().1;
        if n <= NARROW {
            self.count_narrow(at, n);
            return;
        }
        let mut left = at;
        self.touch();
        if let Counts::Bytes(cells) = &mut self.counts {
            let full = left.iter().position(|&bin| {
                let cell = &mut cells[bin as usize];
                *cell = cell.wrapping_add(1);
                *cell == 0
            });
            let Some(full) = full else { return };
            cells[left[full] as usize] = u8::MAX;
            left = &left[full..];
        }
        let first = self.first;
        let (words, carries) = self.words();
        for &bin in left {
            let cell = &mut words[bin as usize];
            *cell = cell.wrapping_add(1);
            if *cell == 0 {
                carry(carries, first + i64::from(bin), 1);
            }
        }
    }

    /// Reads a byte of each cache line: all of them are on their way before the first is needed.
    fn touch(&self) {
        let seen = match &self.counts {
            Counts::Bytes(cells) => cells.iter().step_by(64).fold(0, |seen, &cell| seen | u16::from(cell)),
            Counts::Words(cells) => cells.iter().step_by(32).fold(0, |seen, &cell| seen | cell),
        };
        std::hint::black_box(seen);
    }

    fn count_narrow(&mut self, at: &[u32], n: usize) {
        let mut copies = [[0_u16; NARROW]; COPIES];
        let mut groups = at.chunks_exact(COPIES);
        for group in &mut groups {
            for (copy, bin) in copies.iter_mut().zip(group) {
                copy[*bin as usize % NARROW] += 1;
            }
        }
        for &bin in groups.remainder() {
            copies[0][bin as usize % NARROW] += 1;
        }
        let mut sums = [0_u16; NARROW];
        for copy in copies {
            sums.iter_mut().zip(copy).for_each(|(sum, n)| *sum += n);
        }
        for (bin, count) in sums[..n].iter().enumerate().filter(|(_, count)| **count > 0) {
            self.add(self.first + bin as i64, u64::from(*count));
        }
    }

    /// How many bins are not empty.
    pub fn n_filled(&self) -> usize {
        let mut n = 0;
        match &self.counts {
            Counts::Bytes(cells) => filled_bytes(cells, &mut n),
            Counts::Words(cells) => filled_words(cells, &mut n),
        }
        let carried = |&&(bin, _): &&(i64, u32)| self.at((bin - self.first) as usize) == 0;
        n + self.carries.iter().filter(carried).count()
    }

    /// Counts `count` values in one bin.
    pub fn add(&mut self, bin: i64, count: u64) {
        let at = (bin - self.first) as usize;
        if let Counts::Bytes(cells) = &mut self.counts
            && let Ok(all) = u8::try_from(u64::from(cells[at]) + count)
        {
            cells[at] = all;
            return;
        }
        let (words, carries) = self.words();
        let all = u64::from(words[at]) + count;
        words[at] = all as u16;
        if all >> 16 > 0 {
            carry(carries, bin, (all >> 16) as u32);
        }
    }

    /// The cells as words, and their carries.
    fn words(&mut self) -> (&mut Vec<u16>, &mut Vec<(i64, u32)>) {
        if let Counts::Bytes(cells) = &self.counts {
            self.counts = Counts::Words(cells.iter().map(|&cell| u16::from(cell)).collect());
        }
        match &mut self.counts {
            Counts::Words(cells) => (cells, &mut self.carries),
            Counts::Bytes(_) => unreachable!("bytes were widened just now"),
        }
    }

    /// Makes room for bins from `low` to `high`, each made of `2^step` of the bins so far; counts are kept. With
    /// a `step` above 0 there are at most [`MANY`] bins, and spare ones.
    pub fn make_room(&mut self, low: i64, high: i64, step: u32) {
        let (old_first, n) = self.span();
        if step == 0 && low >= old_first && high < old_first + n as i64 {
            return;
        }
        if step > 0 {
            *self = self.coarser(low, high, step);
            return;
        }
        let (first, room) = with_spare(low, high);
        // Bins that fall out on either side are spare ones, which are empty.
        let from = (first - old_first).max(0) as usize;
        let to = ((first + room as i64 - old_first) as usize).min(n);
        let at = (old_first - first).max(0) as usize;
        self.counts = match &self.counts {
            Counts::Bytes(old) => Counts::Bytes(moved(&old[from..to], at, room)),
            Counts::Words(old) => Counts::Words(moved(&old[from..to], at, room)),
        };
        self.first = first;
    }

    /// The same counts in bins from `low` to `high`, each made of `2^step` of these.
    #[allow(clippy::large_stack_arrays, reason = "a little over 16 KiB, and no column waits for memory")]
    fn coarser(&self, low: i64, high: i64, step: u32) -> Cells {
        let (first, room) = with_spare(low, high);
        let (mut sums_first, mut n) = self.span();
        let mut sums = [0; MOST_WIDENED];
        match &self.counts {
            Counts::Bytes(cells) => widen(cells, &mut sums),
            Counts::Words(cells) => widen(cells, &mut sums),
        }
        for _ in 0..step {
            n = in_pairs(&mut sums[..n], sums_first);
            sums_first >>= 1;
        }
        let from = (first - sums_first).max(0) as usize;
        let to = ((first + room as i64 - sums_first) as usize).min(n);
        let (sums, at) = (&sums[from..to], (sums_first - first).max(0) as usize);
        let mut wider = Cells { first, counts: Counts::Bytes(Vec::new()), carries: Vec::new() };
        if u8::try_from(sums.iter().fold(0, |all, sum| all | sum)).is_ok() {
            let mut cells = vec![0_u8; room];
            cells[at..].iter_mut().zip(sums).for_each(|(cell, &sum)| *cell = sum as u8);
            wider.counts = Counts::Bytes(cells);
        } else {
            let mut cells = vec![0_u16; room];
            cells[at..].iter_mut().zip(sums).for_each(|(cell, &sum)| *cell = sum as u16);
            wider.counts = Counts::Words(cells);
            for (bin, sum) in (first + at as i64..).zip(sums) {
                if sum >> 16 > 0 {
                    carry(&mut wider.carries, bin, sum >> 16);
                }
            }
        }
        for &(bin, count) in &self.carries {
            carry(&mut wider.carries, bin >> step, count);
        }
        wider
    }

    /// Sums over bins of width 1, and how many values are above and below 0.
    pub fn sums(&self) -> (Moments, u64, u64) {
        let (first, n) = self.span();
        let mut parts = [0; 3];
        match &self.counts {
            Counts::Bytes(cells) => sum_bytes(cells, &mut parts),
            Counts::Words(cells) => sum_words(cells, &mut parts),
        }
        let mut moments = Moments::new(first);
        moments.add_batch(parts[0], first, i128::from(parts[1]), u128::from(parts[2]));
        for &(bin, carried) in &self.carries {
            moments.add(bin, u64::from(carried) << 16);
        }
        let all = moments.n;
        let (less, same) = match usize::try_from(-first) {
            Err(_) => (0, 0),
            Ok(at) if at >= n => (all, 0),
            Ok(at) => (self.sum(0, at), self.at(at) + self.carried(0)),
        };
        (moments, all - less - same, less)
    }

    /// Calls `f` with every bin that is not empty and its count, in order.
    pub fn for_each(&self, mut f: impl FnMut(i64, u64)) {
        let mut stride = |start: usize, cells: &mut dyn Iterator<Item = u64>| {
            for (i, cell) in cells.enumerate() {
                let bin = self.first + (start + i) as i64;
                let count = cell + self.carried(bin);
                if count > 0 {
                    f(bin, count);
                }
            }
        };
        match &self.counts {
            Counts::Bytes(cells) => stride(0, &mut cells.iter().map(|&cell| u64::from(cell))),
            Counts::Words(cells) => stride(0, &mut cells.iter().map(|&cell| u64::from(cell))),
        }
    }

    /// Calls `f` with the bin in which each rank lies, the number of values in it and how many of them
    /// come before. Ranks are counted from 0 and ascend; all are below the number of values.
    pub fn find(&self, ranks: impl Iterator<Item = u64>, f: impl FnMut(i64, u64, u64)) {
        let mut strides = vec![0; self.span().1.div_ceil(STRIDE)];
        match &self.counts {
            Counts::Bytes(cells) => {
                sum_strides_of_bytes(cells, &mut strides);
                self.find_in(cells, &strides, ranks, f);
            }
            Counts::Words(cells) => {
                sum_strides_of_words(cells, &mut strides);
                self.find_in(cells, &strides, ranks, f);
            }
        }
    }

    fn find_in<C: Copy + Into<u64>>(
        &self,
        cells: &[C],
        strides: &[u32],
        mut ranks: impl Iterator<Item = u64>,
        mut f: impl FnMut(i64, u64, u64),
    ) {
        let mut before = 0;
        let Some(mut rank) = ranks.next() else { return };
        for ((cells, all), first) in cells.chunks(STRIDE).zip(strides).zip((self.first..).step_by(STRIDE)) {
            let all = u64::from(*all) + self.carried_between(first, first + cells.len() as i64);
            if rank >= before + all {
                before += all;
                continue;
            }
            for (bin, &cell) in (first..).zip(cells) {
                let count = cell.into() + self.carried(bin);
                while rank < before + count {
                    f(bin, count, rank - before);
                    let Some(next) = ranks.next() else { return };
                    rank = next;
                }
                before += count;
            }
        }
    }

    fn at(&self, at: usize) -> u64 {
        match &self.counts {
            Counts::Bytes(cells) => u64::from(cells[at]),
            Counts::Words(cells) => u64::from(cells[at]),
        }
    }

    /// Values in some cells.
    fn sum(&self, start: usize, end: usize) -> u64 {
        let cells: u32 = match &self.counts {
            Counts::Bytes(cells) => cells[start..end].iter().map(|&cell| u32::from(cell)).sum(),
            Counts::Words(cells) => cells[start..end].iter().map(|&cell| u32::from(cell)).sum(),
        };
        u64::from(cells) + self.carried_between(self.first + start as i64, self.first + end as i64)
    }

    /// What was carried out of the cells of the bins from `low` to before `high`.
    fn carried_between(&self, low: i64, high: i64) -> u64 {
        let from = self.carries.partition_point(|entry| entry.0 < low);
        let carried = self.carries[from..].iter().take_while(|entry| entry.0 < high);
        carried.map(|entry| u64::from(entry.1) << 16).sum()
    }

    /// What was carried out of the cell of a bin.
    fn carried(&self, bin: i64) -> u64 {
        if self.carries.is_empty() {
            return 0;
        }
        self.carries
            .binary_search_by_key(&bin, |entry| entry.0)
            .map_or(0, |at| u64::from(self.carries[at].1) << 16)
    }

    /// Bytes on the heap.
    #[cfg(test)]
    pub fn heap(&self) -> usize {
        let cells = match &self.counts {
            Counts::Bytes(cells) => cells.capacity(),
            Counts::Words(cells) => cells.capacity() * 2,
        };
        cells + self.carries.capacity() * 16
    }
}

dispatch! {
    /// How many cells are not 0.
    fn filled_bytes(cells: &[u8], n: &mut usize) {
        let filled = |chunk: &[u8]| chunk.iter().map(|&cell| u8::from(cell > 0)).sum::<u8>();
        *n = cells.chunks(STRIDE).map(|chunk| usize::from(filled(chunk))).sum();
    }
}

dispatch! {
    /// The same.
    fn filled_words(cells: &[u16], n: &mut usize) {
        let filled = |chunk: &[u16]| chunk.iter().map(|&cell| u16::from(cell > 0)).sum::<u16>();
        *n = cells.chunks(STRIDE).map(|chunk| usize::from(filled(chunk))).sum();
    }
}

dispatch! {
    /// Values in each [`STRIDE`] of cells.
    fn sum_strides_of_bytes(cells: &[u8], sums: &mut [u32]) {
        for (sum, cells) in sums.iter_mut().zip(cells.chunks(STRIDE)) {
            *sum = cells.iter().map(|&cell| u32::from(cell)).sum();
        }
    }
}

dispatch! {
    /// The same.
    fn sum_strides_of_words(cells: &[u16], sums: &mut [u32]) {
        for (sum, cells) in sums.iter_mut().zip(cells.chunks(STRIDE)) {
            *sum = cells.iter().map(|&cell| u32::from(cell)).sum();
        }
    }
}

dispatch! {
    /// Sum of the counts, of their positions, and of the squares of those. Bins are so few that no sum
    /// leaves its range.
    fn sum_bytes(cells: &[u8], parts: &mut [u64; 3]) {
        let mut sums = [0_u64; 3];
        for (at, &cell) in cells.iter().enumerate() {
            let (at, cell) = (at as u64, u64::from(cell));
            sums[0] += cell;
            sums[1] += at * cell;
            sums[2] += at * at * cell;
        }
        *parts = sums;
    }
}

dispatch! {
    /// The same.
    fn sum_words(cells: &[u16], parts: &mut [u64; 3]) {
        let mut sums = [0_u64; 3];
        for (at, &cell) in cells.iter().enumerate() {
            let (at, cell) = (at as u64, u64::from(cell));
            sums[0] += cell;
            sums[1] += at * cell;
            sums[2] += at * at * cell;
        }
        *parts = sums;
    }
}

/// Cells moved up by `at`, with empty ones around them.
fn moved<C: Copy + Default>(cells: &[C], at: usize, room: usize) -> Vec<C> {
    let mut all = vec![C::default(); room];
    all[at..at + cells.len()].copy_from_slice(cells);
    all
}

fn widen<C: Copy + Into<u32>>(cells: &[C], to: &mut [u32]) {
    for (to, &cell) in to.iter_mut().zip(cells) {
        *to = cell.into();
    }
}

/// Counts in bins made of two, in place, where the first of the bins so far is numbered `first`; says how many
/// they are.
fn in_pairs(counts: &mut [u32], first: i64) -> usize {
    // An odd bin is the second of its pair.
    let alone = (first & 1) as usize;
    let n = (counts.len() - alone).div_ceil(2);
    for pair in 0..n {
        let at = 2 * pair + alone;
        let second = counts.get(at + 1).copied().unwrap_or(0);
        let sum = counts[at] + second;
        counts[pair + alone] = sum;
    }
    n + alone
}

fn with_spare(low: i64, high: i64) -> (i64, usize) {
    let n = high - low + 1;
    let spare = (n / SPARE).min(if n <= MANY { (MANY - n) / 2 } else { n }) + 1;
    let room = (n + 2 * spare) as usize;
    // Rooms of few sizes: one that a column has outgrown soon fits another.
    (low - spare, if room > NARROW { room.next_multiple_of(GRAIN) } else { room })
}

fn carry(carries: &mut Vec<(i64, u32)>, bin: i64, count: u32) {
    match carries.binary_search_by_key(&bin, |entry| entry.0) {
        Ok(at) => carries[at].1 += count,
        Err(at) => carries.insert(at, (bin, count)),
    }
}

// A batch must fit a copy.
const _: () = assert!(BATCH <= u16::MAX as usize);
