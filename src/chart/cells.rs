//! A plane of two assumptions in cells: means over the futures in each, smoothed means, and the line at a value.

use super::number::{finite, nearest_power};
use super::plane::Side;

/// A mean of fewer futures than this is not shown.
pub(super) const FEWEST: usize = 3;
/// Cells along a side.
const SIDES: (usize, usize) = (3, 8);
/// A cell should have about so many futures.
const WANTED: f64 = 12.0;

/// The middle 98 % of the draws of an assumption.
pub(super) struct Axis {
    pub(super) low: f64,
    pub(super) high: f64,
    side: Side,
}

impl Axis {
    pub(super) fn new(values: &[f64]) -> Self {
        let mut sorted: Vec<f64> = values.iter().map(|value| finite(*value)).collect();
        sorted.sort_unstable_by(f64::total_cmp);
        let last = sorted.len().saturating_sub(1);
        let at = |p: f64| sorted.get((p * last as f64).round() as usize).copied().unwrap_or(0.0);
        let (mut low, mut high) = (at(0.01), at(0.99));
        if high <= low {
            (low, high) = (at(0.0), at(1.0));
        }
        Self { low, high, side: Side::between(low, high, 6) }
    }

    /// The cell of a value; `None` outside.
    fn cell(&self, value: f64, k: usize) -> Option<usize> {
        let inside = (self.low..=self.high).contains(&value);
        inside.then(|| ((self.side.share(value) * k as f64) as usize).min(k - 1))
    }

    /// Whether its cells are equally wide on the logarithm.
    pub(super) fn is_logarithmic(&self) -> bool {
        self.side.is_logarithmic()
    }

    /// The value at a share of the way from the low end.
    pub(super) fn at(&self, share: f64) -> f64 {
        self.side.value(share)
    }

    /// The value at the lower edge of a cell.
    pub(super) fn value(&self, cell: usize, k: usize) -> f64 {
        self.side.value(cell as f64 / k as f64)
    }
}

/// The futures of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Cell {
    pub(super) n: usize,
    pub(super) mean: f64,
    /// The power of ten of the error's leading digit: cells are compared with each other, so one digit more is kept than
    /// of a number that stands alone.
    pub(super) step: f64,
}

/// All cells, `k` along each side, row by row from below.
pub(super) struct Cells {
    pub(super) k: usize,
    all: Vec<Cell>,
    /// Futures beyond the axes.
    pub(super) outside: usize,
}

/// From and to, in shares of the sides.
pub(super) type Piece = [(f64, f64); 2];

impl Cells {
    pub(super) fn new(axes: &[Axis; 2], by: [&[f64]; 2], outcome: &[f64]) -> Self {
        let k = ((outcome.len() as f64 / WANTED).sqrt() as usize).clamp(SIDES.0, SIDES.1);
        let mut members: Vec<Vec<f64>> = vec![Vec::new(); k * k];
        let mut outside = 0;
        for ((x, y), value) in by[0].iter().zip(by[1]).zip(outcome) {
            match (axes[0].cell(*x, k), axes[1].cell(*y, k)) {
                (Some(i), Some(j)) => members[j * k + i].push(*value),
                _ => outside += 1,
            }
        }
        let all = members.iter().map(|values| Cell::of(values)).collect();
        Self { k, all, outside }
    }

    /// Column, row and cell.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, usize, &Cell)> {
        self.all.iter().enumerate().map(|(at, cell)| (at % self.k, at / self.k, cell))
    }

    /// The cells whose mean is shown.
    pub(super) fn seen(&self) -> impl Iterator<Item = &Cell> {
        self.all.iter().filter(|cell| cell.n >= FEWEST)
    }

    /// To which a mean in the middle is known.
    pub(super) fn typical_step(&self) -> f64 {
        let mut steps: Vec<f64> = self.seen().map(|cell| cell.step).collect();
        steps.sort_unstable_by(f64::total_cmp);
        steps.get(steps.len() / 2).copied().unwrap_or(0.0)
    }

    /// Means over the neighbouring cells, by number of futures; `None` where none of them has one.
    pub(super) fn smoothed(&self) -> Vec<Option<f64>> {
        let at = |i: usize, j: usize| {
            let (mut sum, mut weight) = (0.0, 0.0);
            for (di, dj) in (0..9).map(|d| (d % 3, d / 3)) {
                let (Some(x), Some(y)) = ((i + di).checked_sub(1), (j + dj).checked_sub(1)) else { continue };
                if x >= self.k || y >= self.k {
                    continue;
                }
                let cell = &self.all[y * self.k + x];
                let near = [1.0, 2.0, 1.0];
                let w = near[di] * near[dj] * cell.n as f64;
                sum += w * cell.mean;
                weight += w;
            }
            (weight > 0.0 && self.all[j * self.k + i].n >= FEWEST).then(|| finite(sum / weight))
        };
        (0..self.k * self.k).map(|c| at(c % self.k, c / self.k)).collect()
    }

    /// Where the smoothed mean crosses a value, as pieces of straight lines between the middles of cells; towards the
    /// edges it goes on as in the outermost cell.
    pub(super) fn contour(&self, limit: f64) -> Vec<Piece> {
        let smooth = self.smoothed();
        let place = |at: usize| match at {
            0 => 0.0,
            at if at > self.k => 1.0,
            at => (at as f64 - 0.5) / self.k as f64,
        };
        let node = |i: usize, j: usize| {
            let inner = |at: usize| at.clamp(1, self.k) - 1;
            smooth[inner(j) * self.k + inner(i)].map(|value| (place(i), place(j), value - limit))
        };
        let mut pieces = Vec::new();
        for (i, j) in (0..(self.k + 1) * (self.k + 1)).map(|c| (c % (self.k + 1), c / (self.k + 1))) {
            let corners = [node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1)];
            if let [Some(a), Some(b), Some(c), Some(d)] = corners {
                pieces.extend(crossings([a, b, c, d]));
            }
        }
        pieces
    }
}

/// From the nearest power of ten to the one below.
const ROOT_OF_TEN: f64 = 3.162_277_66;

impl Cell {
    fn of(values: &[f64]) -> Self {
        let n = values.len();
        if n == 0 {
            return Self::default();
        }
        let mean = finite(values.iter().map(|value| value / n as f64).sum());
        let squares = values.iter().map(|value| ((value - mean) / n as f64) * (value - mean)).sum::<f64>();
        let error = if n > 1 { (squares / (n - 1) as f64).sqrt() } else { 0.0 };
        Self { n, mean, step: nearest_power(finite(error) / ROOT_OF_TEN) }
    }
}

/// The pieces of the zero line in a square, whose corners follow one another around it.
fn crossings(corners: [(f64, f64, f64); 4]) -> Vec<Piece> {
    let mut found: Vec<(f64, f64)> = Vec::new();
    for at in 0..4 {
        let ((x0, y0, v0), (x1, y1, v1)) = (corners[at], corners[(at + 1) % 4]);
        if (v0 < 0.0) != (v1 < 0.0) {
            let part = v0 / (v0 - v1);
            found.push((x0 + part * (x1 - x0), y0 + part * (y1 - y0)));
        }
    }
    match found[..] {
        [a, b] => vec![[a, b]],
        // A saddle: the mean of the corners says which of them hang together.
        [a, b, c, d] => {
            let middle: f64 = corners.iter().map(|corner| corner.2 / 4.0).sum();
            if (middle < 0.0) == (corners[0].2 < 0.0) { vec![[a, b], [c, d]] } else { vec![[d, a], [b, c]] }
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Futures on a lattice of 48 by 48, six by six in each of eight by eight cells.
    fn cells(outcome: impl Fn(f64, f64) -> f64) -> Cells {
        let points: Vec<(f64, f64)> =
            (0..48 * 48).map(|i| (f64::from(i % 48) / 47.0, f64::from(i / 48) / 47.0)).collect();
        let (x, y): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
        let values: Vec<f64> = points.iter().map(|(x, y)| outcome(*x, *y)).collect();
        let axis = || Axis { low: 0.0, high: 1.0, side: Side::between(0.0, 1.0, 6) };
        Cells::new(&[axis(), axis()], [&x, &y], &values)
    }

    /// Teeth: rows for columns turn the line by 90 degrees.
    #[test]
    fn the_line_of_a_slope_lies_where_the_slope_crosses() {
        let pieces = cells(|x, y| x + 0.0 * y - 0.4).contour(0.0);
        assert!(pieces.len() >= 8);
        for (x, y) in pieces.iter().flatten() {
            assert!((x - 0.4).abs() < 0.02 && (0.0..=1.0).contains(y), "{x} {y}");
        }
        assert!(cells(|_, y| y).contour(2.0).is_empty());
    }

    #[test]
    fn cells_hold_all_futures_and_their_means() {
        let cells = cells(|_, y| 10.0 * y);
        assert_eq!((cells.k, cells.outside), (8, 0));
        assert!(cells.all().all(|(_, _, cell)| cell.n == 36));
        let (low, high) = (&cells.all[0], &cells.all[63]);
        assert!((low.mean - 10.0 * 2.5 / 47.0).abs() < 1e-9 && (high.mean - 10.0 * 44.5 / 47.0).abs() < 1e-9);
    }

    /// A saddle of two high corners that hang together through a high middle, and apart through a low one.
    #[test]
    fn a_saddle_is_split_as_its_middle_says() {
        let square = |v: [f64; 4]| [(0.0, 0.0, v[0]), (1.0, 0.0, v[1]), (1.0, 1.0, v[2]), (0.0, 1.0, v[3])];
        let joined = crossings(square([3.0, -1.0, 3.0, -1.0]));
        assert_eq!(joined, [[(0.75, 0.0), (1.0, 0.25)], [(0.25, 1.0), (0.0, 0.75)]]);
        let apart = crossings(square([1.0, -3.0, 1.0, -3.0]));
        assert_eq!(apart, [[(0.0, 0.25), (0.25, 0.0)], [(1.0, 0.75), (0.75, 1.0)]]);
    }
}
