//! Rows of lanes: one number per replication of the block.
//!
//! A grid knows which of its rows were written since it was cleared. The others are all zero, so most of
//! the month need not look at them: nobody has taken most paths, and most flows are nobody's.

use crate::maths::{dispatch, each_lane};

/// Lanes that fill a cache line, and the widest vector.
const LINE: usize = 8;

/// One row of lanes, at the start of a cache line.
#[derive(Debug, Default)]
pub struct Row {
    lanes: usize,
    start: usize,
    cells: Vec<f64>,
}

impl Row {
    /// All zero.
    pub fn new(lanes: usize) -> Row {
        let cells = vec![0.0; lanes + LINE];
        Row { lanes, start: first_of_line(&cells), cells }
    }
}

impl std::ops::Deref for Row {
    type Target = [f64];

    #[inline]
    fn deref(&self) -> &[f64] {
        &self.cells[self.start..self.start + self.lanes]
    }
}

impl std::ops::DerefMut for Row {
    #[inline]
    fn deref_mut(&mut self) -> &mut [f64] {
        &mut self.cells[self.start..self.start + self.lanes]
    }
}

/// A table of `rows x lanes`, row by row. A row is a role, a path or a cohort; a lane is one
/// replication of the block that is being simulated.
#[derive(Debug, Clone)]
pub struct Grid {
    lanes: usize,
    /// From the start of one row to the start of the next.
    stride: usize,
    /// Where row 0 starts.
    start: usize,
    cells: Vec<f64>,
    /// Whether a row may hold anything but zeros.
    written: Vec<bool>,
    /// Whether anything may have changed since row 0 became the total.
    stale: bool,
}

impl Grid {
    /// All zero.
    pub fn new(rows: usize, lanes: usize) -> Grid {
        // Rows start at cache lines, an odd number of them apart: the same lane of many rows would
        // otherwise fall into the same few places of the cache.
        let stride = (lanes.div_ceil(LINE) | 1) * LINE;
        let cells = vec![0.0; rows * stride + LINE];
        Grid { lanes, stride, start: first_of_line(&cells), cells, written: vec![false; rows], stale: false }
    }

    /// One row.
    #[inline]
    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[self.start + row * self.stride..][..self.lanes]
    }

    /// One row, to write.
    #[inline]
    pub fn row_mut(&mut self, row: usize) -> &mut [f64] {
        self.written[row] = true;
        self.stale = true;
        &mut self.cells[self.start + row * self.stride..][..self.lanes]
    }

    /// One cell.
    #[inline]
    pub fn at(&self, row: usize, lane: usize) -> f64 {
        self.row(row)[lane]
    }

    /// One cell, to write.
    #[inline]
    pub fn at_mut(&mut self, row: usize, lane: usize) -> &mut f64 {
        &mut self.row_mut(row)[lane]
    }

    /// Row `write`, to write, and other rows of the same grid, to read.
    #[inline]
    pub fn writing<const N: usize>(&mut self, write: usize, read: [usize; N]) -> (&mut [f64], [&[f64]; N]) {
        self.written[write] = true;
        self.stale = true;
        let (lanes, stride) = (self.lanes, self.stride);
        let (before, rest) = self.cells[self.start..].split_at_mut(write * stride);
        let (written, after) = rest.split_at_mut(stride);
        let rows = read.map(|row| match row.checked_sub(write + 1) {
            Some(row) => &after[row * stride..][..lanes],
            None => &before[row * stride..][..lanes],
        });
        (&mut written[..lanes], rows)
    }

    /// Two rows, both to write, the first before the second.
    #[inline]
    pub fn two_mut(&mut self, first: usize, second: usize) -> [&mut [f64]; 2] {
        self.written[first] = true;
        self.written[second] = true;
        self.stale = true;
        let (lanes, stride) = (self.lanes, self.stride);
        let (before, after) = self.cells[self.start..].split_at_mut(second * stride);
        [&mut before[first * stride..][..lanes], &mut after[..lanes]]
    }

    /// Every cell.
    pub fn fill(&mut self, value: f64) {
        for row in 0..self.rows() {
            self.row_mut(row).fill(value);
        }
    }

    /// Every cell becomes zero.
    pub fn clear(&mut self) {
        for row in 0..self.rows() {
            self.clear_row(row);
        }
    }

    /// Every cell of a row becomes zero.
    pub fn clear_row(&mut self, row: usize) {
        if self.written[row] {
            self.row_mut(row).fill(0.0);
            self.written[row] = false;
        }
    }

    /// Whether a row may hold anything but zeros.
    #[inline]
    pub fn is_written(&self, row: usize) -> bool {
        self.written[row]
    }

    /// Whether every cell of a row is zero.
    #[inline]
    pub fn is_empty(&self, row: usize) -> bool {
        !self.written[row] || is_empty(self.row(row))
    }

    /// Number of lanes.
    pub fn lanes(&self) -> usize {
        self.lanes
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.written.len()
    }

    /// Row 0 becomes the sum of the rows after it, in order.
    pub fn total(&mut self) {
        if self.stale {
            if self.written.contains(&true) {
                let n = self.rows();
                let (total, rows) = self.cells[self.start..].split_at_mut(self.stride);
                sum_of_rows(&mut total[..self.lanes], rows, &self.written[1..n], self.stride);
                self.written[0] = true;
            }
            self.stale = false;
        }
    }
}

impl Grid {
    /// Adds the rows of a grid of the same shape; row 0 becomes the sum of the rows after it, in order.
    pub fn add_and_total(&mut self, other: &Grid) {
        let n = self.rows();
        if !other.written[1..n].contains(&true) {
            return self.total();
        }
        let (total, rows) = self.cells[self.start..].split_at_mut(self.stride);
        let total = &mut total[..self.lanes];
        total.fill(0.0);
        for row in 1..n {
            let cells = &mut rows[(row - 1) * self.stride..][..self.lanes];
            if other.written[row] {
                self.written[row] = true;
                add_to_both(cells, total, other.row(row));
            } else if self.written[row] {
                add(total, cells);
            }
        }
        self.written[0] = true;
        self.stale = false;
    }
}

each_lane! {
    /// `to += what`, and what it is then to a total.
    fn add_to_both((to, total), what) {
        *to += what;
        *total += *to;
    }
}

/// `x`, but nothing below 0.
#[allow(clippy::inline_always, reason = "part of the kernels that call it")]
#[inline(always)]
pub fn positive(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

/// The smaller.
#[allow(clippy::inline_always, reason = "part of the kernels that call it")]
#[inline(always)]
pub fn smaller(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// The larger.
#[allow(clippy::inline_always, reason = "part of the kernels that call it")]
#[inline(always)]
pub fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// Where the first cache line within `cells` starts.
fn first_of_line(cells: &[f64]) -> usize {
    let start = cells.as_ptr().align_offset(LINE * size_of::<f64>());
    // The standard library may decline to say; then rows are as right and a little slower.
    if start < LINE { start } else { 0 }
}

dispatch! {
    /// `total` = the sum of the rows that start every `stride` cells of `rows` and are `written`, in order.
    fn sum_of_rows(total: &mut [f64], rows: &[f64], written: &[bool], stride: usize) {
        // As many lanes as registers hold, through all rows.
        const TILE: usize = 32;
        let whole = total.len() - total.len() % TILE;
        let (tiles, rest) = total.split_at_mut(whole);
        for (tile, out) in tiles.chunks_exact_mut(TILE).enumerate() {
            let mut sum = [0.0; TILE];
            for (row, _) in written.iter().enumerate().filter(|(_, written)| **written) {
                let row = &rows[row * stride + tile * TILE..][..TILE];
                for (sum, row) in sum.iter_mut().zip(row) {
                    *sum += row;
                }
            }
            out.copy_from_slice(&sum);
        }
        rest.fill(0.0);
        for (row, _) in written.iter().enumerate().filter(|(_, written)| **written) {
            for (sum, row) in rest.iter_mut().zip(&rows[row * stride + whole..]) {
                *sum += row;
            }
        }
    }
}

each_lane! {
    /// `to += what`, lane by lane.
    pub fn add((to), what) {
        *to += what;
    }
}

each_lane! {
    /// `to -= what`, lane by lane.
    pub fn subtract((to), what) {
        *to -= what;
    }
}

each_lane! {
    /// `to += what * factor`, lane by lane.
    pub fn add_scaled((to), what, factor) {
        *to += what * factor;
    }
}

/// Whether nobody is there.
pub fn is_empty(row: &[f64]) -> bool {
    let mut anybody = false;
    look_for_anybody(row, &mut anybody);
    !anybody
}

dispatch! {
    /// Whether any lane is not zero.
    fn look_for_anybody(row: &[f64], anybody: &mut bool) {
        // All bits but the sign: zero for 0 and -0 alone.
        let bits = |x: f64| x.to_bits() << 1;
        let chunks = row.chunks_exact(64);
        let rest = chunks.remainder().iter().fold(0, |any, x| any | bits(*x));
        *anybody = rest != 0;
        for chunk in chunks {
            if *anybody {
                return;
            }
            *anybody = chunk.iter().fold(0, |any, x| any | bits(*x)) != 0;
        }
    }
}
