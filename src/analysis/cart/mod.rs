//! CART: a classification tree of the futures, pruned to the size that cross-validation supports.
//!
//! The second opinion beside the boxes of [`prim`](super::prim): it splits all futures in two at one
//! assumption, each part again, and so on, and is told by futures that it has not seen how far that is
//! worth while. A tree partitions, so it also says where the condition does *not* hold.

mod grow;
mod prune;
#[cfg(test)]
mod tests;

use super::prim::{Count, Range, Sample};
use crate::random::{Entity, design_word};

/// Parts of the cross-validation.
const FOLDS: usize = 10;

/// Where the futures of a node part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// Position of the assumption.
    pub column: usize,
    /// Futures with at most this go below, the others above.
    pub threshold: f64,
    /// Position of the node below.
    pub below: usize,
    /// Position of the node above.
    pub above: usize,
}

/// A part of the futures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// Futures and hits in it.
    pub count: Count,
    /// How it is split, unless it is a leaf of the full tree.
    pub split: Option<Split>,
    /// Price of a leaf from which on the node itself is one.
    price: f64,
}

/// A tree with all its prunings.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    /// The root first, then the part below of each split before the part above.
    nodes: Vec<Node>,
    /// Prices at which the tree loses leaves, ascending, 0 first.
    prices: Vec<f64>,
}

/// A leaf and the way to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// One range per assumption; a lower limit is itself outside.
    pub ranges: Vec<Range>,
    /// Futures and hits in it.
    pub count: Count,
}

impl Tree {
    /// Grows a tree on all futures of a sample and works out its prunings.
    ///
    /// A node is split where the Gini impurity falls most, as long as both parts keep `least` futures:
    ///
    /// ```text
    /// impurity = 2 p (1 - p),   p = hits / n        fall = n I - n_below I_below - n_above I_above
    /// ```
    ///
    /// A tree with L leaves at the price a of a leaf costs `sum over leaves (n / N) I + a L`; from its weakest node on
    /// it is cut back as the price rises.
    ///
    /// # When it misleads
    ///
    /// Small changes of the futures change the first split and everything below it. An assumption that is not
    /// in the tree may matter as much as one that is, where the two go together.
    ///
    /// # Source
    ///
    /// Breiman, Friedman, Olshen and Stone (1984), *Classification and regression trees*, chapters 2 and 3. The tests hold
    /// nodes and prunings against scikit-learn.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::analysis::{cart::Tree, prim::Sample};
    /// let speed: Vec<f64> = (0..100).map(|i| f64::from(i) / 100.0).collect();
    /// let hits = speed.iter().map(|speed| *speed > 0.7).collect();
    /// let tree = Tree::grow(&Sample { columns: vec![speed], hits }, 10);
    /// let leaves = tree.leaves(0.0, 1);
    /// assert_eq!(leaves.len(), 2);
    /// assert_eq!(leaves[1].count.share(), 1.0);
    /// assert!((leaves[1].ranges[0].low.unwrap() - 0.705).abs() < 1e-12);
    /// ```
    pub fn grow(sample: &Sample, least: usize) -> Self {
        let futures: Vec<u32> = (0..sample.len() as u32).collect();
        let nodes = grow::grow(sample, &futures, least);
        Self::pruned(nodes)
    }

    fn pruned(mut nodes: Vec<Node>) -> Self {
        let prices = prune::price(&mut nodes);
        Self { nodes, prices }
    }

    /// Every node of the full tree, the root first.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Prices of a leaf at which the tree gets smaller, ascending; the first is 0, the last leaves the
    /// root alone.
    pub fn prices(&self) -> &[f64] {
        &self.prices
    }

    /// The split of a node at a price, unless it is a leaf then.
    fn split(&self, node: usize, price: f64) -> Option<Split> {
        self.nodes[node].split.filter(|_| self.nodes[node].price > price)
    }

    /// The leaves at a price, from the lower parts to the upper.
    pub fn leaves(&self, price: f64, n_columns: usize) -> Vec<Leaf> {
        let mut leaves = Vec::new();
        let mut ahead = vec![(0, vec![Range::default(); n_columns])];
        while let Some((node, ranges)) = ahead.pop() {
            match self.split(node, price) {
                None => leaves.push(Leaf { ranges, count: self.nodes[node].count }),
                Some(split) => {
                    let (mut below, mut above) = (ranges.clone(), ranges);
                    below[split.column].high = Some(split.threshold);
                    above[split.column].low = Some(split.threshold);
                    ahead.push((split.above, above));
                    ahead.push((split.below, below));
                }
            }
        }
        leaves
    }

    /// Number of leaves at a price.
    pub fn n_leaves(&self, price: f64) -> usize {
        let mut ahead = vec![0];
        let mut n = 0;
        while let Some(node) = ahead.pop() {
            match self.split(node, price) {
                None => n += 1,
                Some(split) => ahead.extend([split.below, split.above]),
            }
        }
        n
    }

    /// Share of hits in the leaf of a future, at a price.
    fn predict(&self, sample: &Sample, future: usize, price: f64) -> f64 {
        let mut node = 0;
        while let Some(split) = self.split(node, price) {
            let below = sample.columns[split.column][future] <= split.threshold;
            node = if below { split.below } else { split.above };
        }
        self.nodes[node].count.share()
    }
}

/// A tree of the size that cross-validation supports.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// The full tree.
    pub tree: Tree,
    /// The price of a leaf that was chosen.
    pub price: f64,
    /// For each size that was tried.
    pub trials: Vec<Trial>,
}

/// How well a size of the tree tells hits on futures that it has not seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trial {
    /// Price of a leaf.
    pub price: f64,
    /// Leaves of the tree on all futures.
    pub n_leaves: usize,
    /// Mean of (share of hits in the leaf - hit)^2 over unseen futures.
    pub loss: f64,
    /// Its standard error.
    pub error: f64,
}

/// The smallest tree whose loss on unseen futures is within one standard error of the least.
///
/// Futures are dealt into ten parts by chance (of `seed`); each part is predicted by trees grown on the other
/// nine. The loss is the Brier score, the mean of (predicted share - hit)^2.
///
/// # When it misleads
///
/// It errs on the side of small trees: a real but weak split may be cut.
///
/// # Source
///
/// Breiman et al. (1984), section 3.4 (the one-standard-error rule).
pub fn choose(sample: &Sample, least: usize, seed: u64) -> Chosen {
    let tree = Tree::grow(sample, least);
    let folds = deal(sample.len(), seed);
    let prices: Vec<f64> = tried(tree.prices());
    let mut losses = vec![vec![0.0; sample.len()]; prices.len()];
    for fold in 0..FOLDS {
        let seen: Vec<u32> = (0..sample.len() as u32).filter(|i| folds[*i as usize] != fold).collect();
        if seen.is_empty() {
            continue;
        }
        let part = Tree::pruned(grow::grow(sample, &seen, least));
        for future in (0..sample.len()).filter(|i| folds[*i] == fold) {
            let hit = f64::from(u8::from(sample.hits[future]));
            for (losses, price) in losses.iter_mut().zip(&prices) {
                let miss = part.predict(sample, future, *price) - hit;
                losses[future] = miss * miss;
            }
        }
    }
    let trials: Vec<Trial> =
        losses.iter().zip(&prices).map(|(losses, price)| trial(&tree, *price, losses)).collect();
    let best = trials.iter().reduce(|best, next| if next.loss < best.loss { next } else { best });
    let enough = best.map_or(f64::INFINITY, |best| best.loss + best.error);
    let price = trials.iter().rev().find(|trial| trial.loss <= enough).map_or(0.0, |trial| trial.price);
    Chosen { tree, price, trials }
}

/// Between two prices the tree is the same: each size is tried at the geometric mean of its prices.
fn tried(prices: &[f64]) -> Vec<f64> {
    let next = |at: usize| prices.get(at + 1).copied().unwrap_or(prices[at]);
    (0..prices.len())
        .map(|at| if at + 1 == prices.len() { prices[at] } else { (prices[at] * next(at)).sqrt() })
        .collect()
}

fn trial(tree: &Tree, price: f64, losses: &[f64]) -> Trial {
    let n = losses.len() as f64;
    let loss = losses.iter().sum::<f64>() / n;
    let squares: f64 = losses.iter().map(|one| (one - loss) * (one - loss)).sum();
    Trial { price, n_leaves: tree.n_leaves(price), loss, error: (squares / n).sqrt() / n.sqrt() }
}

/// In which part each future is.
fn deal(n: usize, seed: u64) -> Vec<usize> {
    let entity = Entity::named("analysis", "cart");
    let mut order: Vec<(u64, usize)> = (0..n).map(|i| (design_word(seed, entity, 0, i as u32), i)).collect();
    order.sort_unstable();
    let mut folds = vec![0; n];
    for (rank, (_, future)) in order.into_iter().enumerate() {
        folds[future] = rank % FOLDS;
    }
    folds
}
