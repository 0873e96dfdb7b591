//! Shapley values from the values of coalitions: numbers alone, no model.

use crate::random::{Entity, design_word};

/// Up to so many groups all coalitions are looked at.
pub const EXACT: usize = 8;
/// Most groups: a coalition is a set of bits.
pub const MOST: usize = 64;

/// A set of groups: bit i stands for group i.
pub type Coalition = u64;

/// `[number][replication]`: the values of one coalition.
pub type Numbers = Vec<Vec<f64>>;

/// The values of some coalitions, in their order.
pub type Game<'g, E> = &'g mut dyn FnMut(&[Coalition]) -> Result<Vec<Numbers>, E>;

/// Which coalitions are needed, and with which weight each enters the value of each group.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    n_groups: usize,
    /// In order; the first holds nobody, the last everybody.
    coalitions: Vec<Coalition>,
    /// `[coalition][group]`.
    weights: Vec<Vec<f64>>,
    /// Orders in which the groups are taken, each beside its reverse; empty where all coalitions are there.
    orders: Vec<Vec<usize>>,
}

/// What belongs to each group, future by future.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// `[replication]`: the value of nobody.
    pub first: Vec<f64>,
    /// `[replication]`: the value of everybody.
    pub last: Vec<f64>,
    /// `[group][replication]`: Shapley values; they sum to `last - first`.
    pub bars: Vec<Vec<f64>>,
    /// `[group][replication]`: what the group adds to nobody.
    pub alone: Vec<Vec<f64>>,
    /// `[group][replication]`: what it adds to all others.
    pub on_top: Vec<Vec<f64>>,
    /// `[group]`: standard error of the mean bar from the choice of orders; 0 where all are looked at.
    pub order_errors: Vec<f64>,
}

/// Bars that do not sum to the gap.
#[derive(Debug, Clone, PartialEq)]
pub struct DoesNotAddUp {
    /// The replication, from 0.
    pub replication: usize,
    /// Sum of its bars.
    pub sum: f64,
    /// Its gap.
    pub gap: f64,
}

impl Design {
    /// All coalitions.
    ///
    /// ```text
    /// value of i = sum over S without i of  |S|! (k - |S| - 1)! / k!  ( v(S and i) - v(S) )
    /// ```
    ///
    /// # Panics
    ///
    /// If there are more than 20 groups.
    pub fn exact(n_groups: usize) -> Self {
        assert!(n_groups <= 20, "2^{n_groups} coalitions are too many");
        let coalitions: Vec<Coalition> = (0..1 << n_groups).collect();
        let mut by_size = vec![1.0 / n_groups.max(1) as f64; n_groups.max(1)];
        for size in 1..n_groups {
            // s! (k - s - 1)! / k! from the one of s - 1
            by_size[size] = by_size[size - 1] * size as f64 / (n_groups - size) as f64;
        }
        let weight = |coalition: Coalition, group: usize| {
            let size = coalition.count_ones() as usize;
            if has(coalition, group) { by_size[size - 1] } else { -by_size[size] }
        };
        let weights = (coalitions.iter())
            .map(|&coalition| (0..n_groups).map(|group| weight(coalition, group)).collect())
            .collect();
        Self { n_groups, coalitions, weights, orders: Vec::new() }
    }

    /// The coalitions that come up when the groups are taken in random orders, `n_pairs` of them and as many
    /// reversed; with those of one group and of all but one.
    ///
    /// The order of pair i is drawn at an address of its own: the first orders of many are those of few.
    ///
    /// # Panics
    ///
    /// If there are more than [`MOST`] groups.
    pub fn sampled(n_groups: usize, n_pairs: u32, seed: u64) -> Self {
        assert!(n_groups <= MOST, "a coalition has {MOST} bits");
        let everybody = all(n_groups);
        let orders: Vec<Vec<usize>> = (0..n_pairs)
            .flat_map(|pair| {
                let order = order(n_groups, pair, seed);
                let reverse = order.iter().rev().copied().collect();
                [order, reverse]
            })
            .collect();
        let singles = (0..n_groups).flat_map(|group| [1 << group, everybody & !(1 << group)]);
        let mut coalitions: Vec<Coalition> = singles.chain([0, everybody]).collect();
        for order in &orders {
            coalitions.extend(prefixes(order));
        }
        coalitions.sort_unstable();
        coalitions.dedup();
        let mut design =
            Self { n_groups, weights: vec![vec![0.0; n_groups]; coalitions.len()], coalitions, orders };
        let share = 1.0 / design.orders.len() as f64;
        for order in design.orders.clone() {
            let mut before = 0;
            for (&group, after) in order.iter().zip(prefixes(&order)) {
                let (from, to) = (design.position(before), design.position(after));
                design.weights[from][group] -= share;
                design.weights[to][group] += share;
                before = after;
            }
        }
        design
    }

    /// The coalitions, in order.
    pub fn coalitions(&self) -> &[Coalition] {
        &self.coalitions
    }

    /// The orders that were drawn, each before its reverse; none where all are looked at.
    pub fn orders(&self) -> &[Vec<usize>] {
        &self.orders
    }

    /// Orders that were drawn; 0 where all are looked at.
    pub fn n_orders(&self) -> usize {
        self.orders.len()
    }

    fn position(&self, coalition: Coalition) -> usize {
        self.coalitions
            .binary_search(&coalition)
            .expect("every prefix of an order is a coalition of the design")
    }

    /// Splits gaps: one [`Split`] for each number that `value` gives.
    ///
    /// `value` is asked for some coalitions at a time and returns `[coalition][number][replication]`.
    ///
    /// # Errors
    ///
    /// Those of `value`.
    ///
    /// # Source
    ///
    /// Shapley (1953), A value for n-person games, *Contributions to the theory of games* II; sampled orders: Castro, Gómez and
    /// Tejada (2009), *Computers and Operations Research* 36; reversed ones beside them: Mitchell et al. (2022), *JMLR* 23.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::analysis::explain::Design;
    ///
    /// // One future: group 0 adds 3, group 1 adds 5, and together they add 4 more.
    /// let v = |s: u64| [0.0, 3.0, 5.0, 12.0][s as usize];
    /// let split = Design::exact(2).split(64, &mut |some| {
    ///     Ok::<_, ()>(some.iter().map(|&s| vec![vec![v(s)]]).collect())
    /// });
    /// assert_eq!(split.unwrap()[0].bars, [[5.0], [7.0]]);
    /// ```
    pub fn split<E>(&self, at_once: usize, value: Game<'_, E>) -> Result<Vec<Split>, E> {
        let everybody = all(self.n_groups);
        let mut ends = value(&[0, everybody])?.into_iter();
        let (first, last) = (ends.next().unwrap_or_default(), ends.next().unwrap_or_default());
        let mut splits: Vec<Split> =
            first.into_iter().zip(last).map(|(first, last)| Split::new(first, last, self.n_groups)).collect();
        // `[number][coalition]`
        let mut means = vec![vec![0.0; self.coalitions.len()]; splits.len()];
        for (split, means) in splits.iter_mut().zip(&mut means) {
            let (last, at) = (split.last.clone(), self.coalitions.len() - 1);
            means[at] = self.add(split, at, &last);
        }
        let between: Vec<usize> = (1..self.coalitions.len().saturating_sub(1)).collect();
        for some in between.chunks(at_once.max(1)) {
            let asked: Vec<Coalition> = some.iter().map(|&at| self.coalitions[at]).collect();
            for (&at, values) in some.iter().zip(value(&asked)?) {
                for ((split, means), values) in splits.iter_mut().zip(&mut means).zip(&values) {
                    means[at] = self.add(split, at, values);
                }
            }
        }
        for (split, means) in splits.iter_mut().zip(&means) {
            split.cut_rounding();
            split.order_errors = self.order_errors(means);
        }
        Ok(splits)
    }

    /// Takes in the values of a coalition; returns the mean of what is above nobody.
    fn add(&self, split: &mut Split, at: usize, values: &[f64]) -> f64 {
        let coalition = self.coalitions[at];
        let everybody = all(self.n_groups);
        let above: Vec<f64> = values.iter().zip(&split.first).map(|(value, first)| value - first).collect();
        for (group, weight) in self.weights[at].iter().enumerate() {
            if *weight != 0.0 {
                split.bars[group].iter_mut().zip(&above).for_each(|(bar, above)| *bar += weight * above);
            }
            if coalition == 1 << group {
                split.alone[group].copy_from_slice(&above);
            }
            if coalition == everybody & !(1 << group) {
                split.on_top[group] =
                    split.last.iter().zip(values).map(|(last, value)| last - value).collect();
            }
        }
        above.iter().sum::<f64>() / above.len().max(1) as f64
    }

    /// From how much the mean bars differ between pairs of orders.
    fn order_errors(&self, means: &[f64]) -> Vec<f64> {
        let n_pairs = self.orders.len() / 2;
        let mut bars = vec![Vec::with_capacity(n_pairs); self.n_groups];
        for pair in self.orders.chunks_exact(2) {
            let mut of_pair = vec![0.0; self.n_groups];
            for order in pair {
                let mut before = 0.0;
                for (&group, after) in order.iter().zip(prefixes(order)) {
                    let after = means[self.position(after)];
                    of_pair[group] += 0.5 * (after - before);
                    before = after;
                }
            }
            bars.iter_mut().zip(of_pair).for_each(|(bars, bar)| bars.push(bar));
        }
        let error = |bars: &Vec<f64>| {
            let n = bars.len() as f64;
            let mean = bars.iter().sum::<f64>() / n;
            let squares: f64 = bars.iter().map(|bar| (bar - mean) * (bar - mean)).sum();
            if bars.len() < 2 { 0.0 } else { (squares / (n - 1.0) / n).sqrt() }
        };
        bars.iter().map(error).collect()
    }
}

impl Split {
    /// How far the bars of a future may be from its gap, as a share of the larger end (of 1 where both are smaller).
    pub const TOLERANCE: f64 = 1e-9;

    fn new(first: Vec<f64>, last: Vec<f64>, n_groups: usize) -> Self {
        let zeros = || vec![vec![0.0; first.len()]; n_groups];
        let (bars, alone, on_top) = (zeros(), zeros(), zeros());
        let mut split = Self { first, last, bars, alone, on_top, order_errors: Vec::new() };
        if n_groups == 1 {
            let gap: Vec<f64> =
                split.last.iter().zip(&split.first).map(|(last, first)| last - first).collect();
            (split.alone, split.on_top) = (vec![gap.clone()], vec![gap]);
        }
        split
    }

    /// The size of a future: what rounding is measured against.
    fn size(&self, replication: usize) -> f64 {
        self.first[replication].abs().max(self.last[replication].abs()).max(1.0)
    }

    /// A group that changes nothing has a bar of 0, not of a thousandth of a thousand-millionth.
    fn cut_rounding(&mut self) {
        for group in 0..self.bars.len() {
            let is_rounding = (0..self.first.len())
                .all(|i| self.bars[group][i].abs() <= 1e-3 * Self::TOLERANCE * self.size(i));
            if is_rounding {
                self.bars[group].fill(0.0);
            }
        }
    }

    /// Whether the bars of every future sum to its gap, to [`Split::TOLERANCE`].
    ///
    /// # Errors
    ///
    /// The first future in which they do not.
    pub fn check(&self) -> Result<(), DoesNotAddUp> {
        for replication in 0..self.first.len() {
            let sum: f64 = self.bars.iter().map(|bar| bar[replication]).sum();
            let gap = self.last[replication] - self.first[replication];
            let is_near = (sum - gap).abs() <= Self::TOLERANCE * self.size(replication);
            if !is_near {
                return Err(DoesNotAddUp { replication, sum, gap });
            }
        }
        Ok(())
    }
}

/// Whether a group is in a coalition.
pub fn has(coalition: Coalition, group: usize) -> bool {
    coalition >> group & 1 == 1
}

/// The coalition of all groups.
pub fn all(n_groups: usize) -> Coalition {
    if n_groups >= MOST { Coalition::MAX } else { (1 << n_groups) - 1 }
}

/// The coalitions that come up when groups are taken in order, the last one of everybody.
fn prefixes(order: &[usize]) -> impl Iterator<Item = Coalition> {
    order.iter().scan(0, |so_far, &group| {
        *so_far |= 1 << group;
        Some(*so_far)
    })
}

/// A random order (Fisher and Yates), the one of this pair.
fn order(n: usize, pair: u32, seed: u64) -> Vec<usize> {
    let entity = Entity::named("explain", "orders");
    let mut order: Vec<usize> = (0..n).collect();
    for at in (1..n).rev() {
        let word = design_word(seed, entity, pair, at as u32);
        let other = (u128::from(word) * (at as u128 + 1)) >> 64;
        order.swap(at, other as usize);
    }
    order
}
