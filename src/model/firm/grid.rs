//! Rows of lanes: one number per replication of the block.

/// A table of `rows x lanes`, row by row. A row is a role, a path or a cohort; a lane is one
/// replication of the block that is being simulated.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    lanes: usize,
    cells: Vec<f64>,
}

impl Grid {
    /// All zero.
    pub fn new(rows: usize, lanes: usize) -> Grid {
        Grid { lanes, cells: vec![0.0; rows * lanes] }
    }

    /// One row.
    #[inline]
    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.lanes..(row + 1) * self.lanes]
    }

    /// One row, to write.
    #[inline]
    pub fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.cells[row * self.lanes..(row + 1) * self.lanes]
    }

    /// One cell.
    #[inline]
    pub fn at(&self, row: usize, lane: usize) -> f64 {
        self.cells[row * self.lanes + lane]
    }

    /// One cell, to write.
    #[inline]
    pub fn at_mut(&mut self, row: usize, lane: usize) -> &mut f64 {
        &mut self.cells[row * self.lanes + lane]
    }

    /// Row `to` gets row `from` of the same grid.
    #[inline]
    pub fn copy_row(&mut self, from: usize, to: usize) {
        let lanes = self.lanes;
        self.cells.copy_within(from * lanes..(from + 1) * lanes, to * lanes);
    }

    /// Two different rows, the second to write.
    #[inline]
    pub fn pair(&mut self, read: usize, write: usize) -> (&[f64], &mut [f64]) {
        let lanes = self.lanes;
        debug_assert_ne!(read, write);
        if read < write {
            let (a, b) = self.cells.split_at_mut(write * lanes);
            (&a[read * lanes..(read + 1) * lanes], &mut b[..lanes])
        } else {
            let (a, b) = self.cells.split_at_mut(read * lanes);
            (&b[..lanes], &mut a[write * lanes..(write + 1) * lanes])
        }
    }

    /// Every cell.
    pub fn fill(&mut self, value: f64) {
        self.cells.fill(value);
    }

    /// Number of lanes.
    pub fn lanes(&self) -> usize {
        self.lanes
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.cells.len().checked_div(self.lanes).unwrap_or(0)
    }

    /// Row 0 becomes the sum of the rows after it, in order.
    pub fn total(&mut self) {
        let (total, rows) = self.cells.split_at_mut(self.lanes);
        total.fill(0.0);
        for row in rows.chunks_exact(self.lanes) {
            add(total, row);
        }
    }
}

/// `to += what`, lane by lane.
#[inline]
pub fn add(to: &mut [f64], what: &[f64]) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += what;
    }
}

/// `to -= what`, lane by lane.
#[inline]
pub fn subtract(to: &mut [f64], what: &[f64]) {
    for (to, what) in to.iter_mut().zip(what) {
        *to -= what;
    }
}

/// `to += what * factor`, lane by lane.
#[inline]
pub fn add_scaled(to: &mut [f64], what: &[f64], factor: &[f64]) {
    for ((to, what), factor) in to.iter_mut().zip(what).zip(factor) {
        *to += what * factor;
    }
}

/// Whether nobody is there.
#[inline]
pub fn is_empty(row: &[f64]) -> bool {
    row.iter().all(|&x| x == 0.0)
}
