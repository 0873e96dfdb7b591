//! Growing: splits until no part can be split any more.

use super::{Node, Split};
use crate::analysis::prim::{Count, Sample};

/// The full tree on some futures of a sample, the root first.
pub(super) fn grow(sample: &Sample, futures: &[u32], least: usize) -> Vec<Node> {
    let order = sample.columns.iter().map(|column| {
        let mut order = futures.to_vec();
        order.sort_by(|a, b| column[*a as usize].total_cmp(&column[*b as usize]).then(a.cmp(b)));
        order
    });
    let mut nodes = Vec::new();
    part(sample, order.collect(), sample.count(futures, &[]), least.max(1), &mut nodes);
    nodes
}

/// Grows the tree of a part, whose futures stand in ascending order of each assumption; its position.
fn part(sample: &Sample, order: Vec<Vec<u32>>, count: Count, least: usize, nodes: &mut Vec<Node>) -> usize {
    let at = nodes.len();
    nodes.push(Node { count, split: None, price: 0.0 });
    let Some((column, threshold)) = best(sample, &order, count, least) else { return at };
    let values = &sample.columns[column];
    let (mut below, mut above) = (Vec::with_capacity(order.len()), Vec::with_capacity(order.len()));
    for order in order {
        let (low, high): (Vec<u32>, Vec<u32>) =
            order.into_iter().partition(|future| values[*future as usize] <= threshold);
        below.push(low);
        above.push(high);
    }
    let (n_below, n_above) = (sample.count(&below[0], &[]), sample.count(&above[0], &[]));
    let below = part(sample, below, n_below, least, nodes);
    let above = part(sample, above, n_above, least, nodes);
    nodes[at].split = Some(Split { column, threshold, below, above });
    at
}

/// The split with the largest fall of impurity; the earlier of equals.
fn best(sample: &Sample, order: &[Vec<u32>], count: Count, least: usize) -> Option<(usize, f64)> {
    if count.hits == 0 || count.hits == count.n || count.n < 2 * least {
        return None;
    }
    // n I = 2 hits (n - hits) / n: the fall is largest where the parts' impurity is least.
    let mut smallest = impurity(count);
    let mut found = None;
    for (column, order) in order.iter().enumerate() {
        let value = |rank: usize| sample.columns[column][order[rank] as usize];
        let mut below = Count::default();
        for (rank, &at) in order[..order.len() - least].iter().enumerate() {
            below.n += 1;
            below.hits += usize::from(sample.hits[at as usize]);
            if below.n < least || value(rank) == value(rank + 1) {
                continue;
            }
            let above = Count { n: count.n - below.n, hits: count.hits - below.hits };
            let left = impurity(below) + impurity(above);
            if left < smallest {
                smallest = left;
                found = Some((column, f64::midpoint(value(rank), value(rank + 1))));
            }
        }
    }
    found
}

/// Futures times Gini impurity.
pub(super) fn impurity(count: Count) -> f64 {
    if count.n == 0 {
        return 0.0;
    }
    2.0 * count.hits as f64 * (count.n - count.hits) as f64 / count.n as f64
}
