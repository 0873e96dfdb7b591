//! Pruning: at which price of a leaf each node becomes one.

use super::Node;
use super::grow::impurity;

/// Leaves below a node, and their impurity.
#[derive(Clone, Copy, Default)]
struct Below {
    leaves: usize,
    impurity: f64,
}

/// Sets the price of every node; the prices at which the tree gets smaller, ascending, 0 first.
///
/// ```text
/// g(t) = (R(t) - R(leaves below t)) / (leaves below t - 1)     the node with the least g is cut first
/// ```
pub(super) fn price(nodes: &mut [Node]) -> Vec<f64> {
    let n = nodes.first().map_or(1.0, |root| root.count.n.max(1) as f64);
    let mut cut: Vec<bool> = nodes.iter().map(|node| node.split.is_none()).collect();
    let mut prices = vec![0.0];
    let mut price = 0.0_f64;
    while !cut[0] {
        let below = below(nodes, &cut);
        let weakest = (0..nodes.len()).filter(|at| !cut[*at] && below[*at].leaves > 1).map(|at| {
            let rise = (impurity(nodes[at].count) - below[at].impurity) / n;
            (at, rise / (below[at].leaves - 1) as f64)
        });
        let weakest = weakest.reduce(|best, next| if next.1 < best.1 { next } else { best });
        let Some((at, least)) = weakest else { break };
        price = price.max(least);
        cut_off(nodes, &mut cut, at, price);
        if prices.last().is_none_or(|last| price > *last) {
            prices.push(price);
        }
    }
    prices
}

/// Leaves and impurity below each node of the tree as it is cut.
fn below(nodes: &[Node], cut: &[bool]) -> Vec<Below> {
    let mut below = vec![Below::default(); nodes.len()];
    // Parts stand after what they are parts of.
    for at in (0..nodes.len()).rev() {
        below[at] = match nodes[at].split.filter(|_| !cut[at]) {
            None => Below { leaves: 1, impurity: impurity(nodes[at].count) },
            Some(split) => Below {
                leaves: below[split.below].leaves + below[split.above].leaves,
                impurity: below[split.below].impurity + below[split.above].impurity,
            },
        };
    }
    below
}

/// The node becomes a leaf at a price, and with it goes what was still below it.
fn cut_off(nodes: &mut [Node], cut: &mut [bool], at: usize, price: f64) {
    let mut ahead = vec![at];
    while let Some(node) = ahead.pop() {
        if cut[node] {
            continue;
        }
        cut[node] = true;
        nodes[node].price = price;
        if let Some(split) = nodes[node].split {
            ahead.extend([split.below, split.above]);
        }
    }
}
