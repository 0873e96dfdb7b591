//! Peeling: thin slices off the ends of assumptions.

use super::{Candidate, Count, Patience, Range, Sample, Step, limit};

/// The boxes from all futures down to the last peel that gains.
pub(super) fn peel(sample: &Sample, futures: &[u32], patience: Patience) -> Vec<Step> {
    let ranges = vec![Range::default(); sample.columns.len()];
    let mut inside = Inside::new(sample, futures);
    let mut steps = vec![Step { ranges, inside: inside.count }];
    while inside.count.n > 1 && inside.count.hits > 0 && inside.count.hits < inside.count.n {
        let now = steps.last().expect("there is a first box");
        let Some(best) = inside.best(now, patience.peel) else { break };
        if best.inside.n < patience.least || (best.gain <= 0.0 && !patience.through) {
            break;
        }
        inside.keep(best.column, best.range);
        let mut ranges = now.ranges.clone();
        ranges[best.column] = best.range;
        steps.push(Step { ranges, inside: best.inside });
    }
    steps
}

/// The futures inside, in ascending order of each assumption.
struct Inside<'a> {
    sample: &'a Sample,
    /// `[assumption][rank]`: positions of futures.
    order: Vec<Vec<u32>>,
    /// `[assumption][rank]`: their values.
    values: Vec<Vec<f64>>,
    count: Count,
}

impl<'a> Inside<'a> {
    fn new(sample: &'a Sample, futures: &[u32]) -> Self {
        let count = sample.count(futures, &[]);
        let sorted = |column: &Vec<f64>| {
            let mut order = futures.to_vec();
            order.sort_by(|a, b| column[*a as usize].total_cmp(&column[*b as usize]).then(a.cmp(b)));
            order
        };
        let order: Vec<Vec<u32>> = sample.columns.iter().map(sorted).collect();
        let values = order.iter().zip(&sample.columns);
        let values =
            values.map(|(order, column)| order.iter().map(|at| column[*at as usize]).collect()).collect();
        Self { sample, order, values, count }
    }

    /// The peel that gains most, of those that take anything off.
    fn best(&self, now: &Step, share: f64) -> Option<Candidate> {
        let mut best = None;
        for column in 0..self.order.len() {
            for upper in [true, false] {
                let (range, inside) = self.slice(column, now.ranges[column], share, upper);
                if inside.n < now.inside.n {
                    let next = Candidate::new(column, range, now.inside, inside, &now.ranges);
                    best = Candidate::best(best, next);
                }
            }
        }
        best
    }

    /// The range after a slice is taken off one end, and what is left inside.
    fn slice(&self, column: usize, range: Range, share: f64, upper: bool) -> (Range, Count) {
        let (values, order) = (&self.values[column], &self.order[column]);
        let hit = |future: &u32| usize::from(self.sample.hits[*future as usize]);
        let (range, off) = if upper {
            let limit = limit(values, 1.0 - share);
            let first_off = values.partition_point(|value| *value <= limit);
            (Range { high: Some(limit), ..range }, &order[first_off..])
        } else {
            let limit = limit(values, share);
            let n_off = values.partition_point(|value| *value < limit);
            (Range { low: Some(limit), ..range }, &order[..n_off])
        };
        let hits_off: usize = off.iter().map(hit).sum();
        (range, Count { n: self.count.n - off.len(), hits: self.count.hits - hits_off })
    }

    /// Takes out the futures outside a range of one assumption.
    fn keep(&mut self, column: usize, range: Range) {
        let values = &self.sample.columns[column];
        for (order, sorted) in self.order.iter_mut().zip(&mut self.values) {
            let mut kept = 0;
            for at in 0..order.len() {
                if range.holds(values[order[at] as usize]) {
                    (order[kept], sorted[kept]) = (order[at], sorted[at]);
                    kept += 1;
                }
            }
            order.truncate(kept);
            sorted.truncate(kept);
        }
        let left = self.order.first().map_or(&[][..], Vec::as_slice);
        self.count = self.sample.count(left, &[]);
    }
}
