//! Numbers of a block of replications, one lane each.

use super::address::{Domain, Place, place};
use super::binomial::binomial_quantile;
use super::philox::{Key, block, unit_interval, words};
use super::{Address, Entity};
use crate::maths::{dispatch, normal_quantile_lanes};

/// Lanes worked through at a time: uniforms of a tile stay in the nearest cache.
const TILE: usize = 256;

/// The luck of consecutive replications of one seed: chance within a future, as against what is
/// not known about it ([`assumption_uniforms`]).
///
/// Lane `i` of every result belongs to replication `first_replication + i`. A number depends on the
/// seed, the replication and the [`Address`], and on nothing else: not on the lane, the length of the
/// slice, the thread or what was drawn before.
///
/// # Example
///
/// ```
/// use workshift::random::{Address, Entity, Luck, Operation};
///
/// let quits = Address { operation: Operation(2), entity: Entity::named("role", "cook"), month: 1, cohort: 0 };
/// let (mut block, mut alone) = ([0.0; 20], [0.0]);
/// Luck::new(1, 0).binomial(quits, &[300.0; 20], &[0.01; 20], &mut block);
/// Luck::new(1, 17).binomial(quits, &[300.0], &[0.01], &mut alone);
/// assert_eq!(alone[0], block[17]);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Luck {
    key: Key,
    first_replication: u32,
}

impl Luck {
    /// The luck of the replications from `first_replication` on.
    pub fn new(seed: u64, first_replication: u32) -> Self {
        Self { key: Key::of_seed(seed), first_replication }
    }

    /// Uniform numbers strictly between 0 and 1, multiples of 2⁻⁵³.
    pub fn uniforms(&self, address: Address, out: &mut [f64]) {
        fill_uniforms(self.key, self.first_replication, address.place(Domain::Flows), out);
    }

    /// Standard normal numbers: the quantiles of the uniforms of this address.
    pub fn normals(&self, address: Address, out: &mut [f64]) {
        self.uniforms(address, out);
        normal_quantile_lanes(out);
    }

    /// People of `n` to whom something happens that has probability `p`: the quantile of
    /// Binomial(n, p) at the uniform of this address, lane by lane.
    ///
    /// See [`binomial_quantile`] for what is taken and given.
    ///
    /// # Panics
    ///
    /// If the slices differ in length.
    pub fn binomial(&self, address: Address, n: &[f64], p: &[f64], out: &mut [f64]) {
        assert!(n.len() == out.len() && p.len() == out.len(), "one lane per replication");
        let place = address.place(Domain::Flows);
        let mut present = Present::NONE;
        let (mut uniforms, mut found) = ([0.0; TILE], [0.0; TILE]);
        let (mut some_n, mut some_p) = ([0.0; TILE], [0.0; TILE]);
        for start in (0..out.len()).step_by(TILE) {
            let lanes = start..out.len().min(start + TILE);
            let (n, p, out) = (&n[lanes.clone()], &p[lanes.clone()], &mut out[lanes]);
            let first = self.replication(start);
            let open = present.find(n, p);
            if present.is_worth_it(out.len()) {
                out.fill(0.0);
                let (uniforms, k) = (&mut uniforms[..open], &mut found[..open]);
                fill_uniforms_at(self.key, first, present.lanes(), place, uniforms);
                binomial_quantile(present.pick(n, &mut some_n), present.pick(p, &mut some_p), uniforms, k);
                present.put(k, out);
            } else {
                let uniforms = &mut uniforms[..out.len()];
                fill_uniforms(self.key, first, place, uniforms);
                binomial_quantile(n, p, uniforms, out);
            }
        }
    }

    /// `total` of `n` people with probability `p`, and `part` of those with probability `share`:
    /// leavers, and who of them quits.
    ///
    /// The part has a uniform of its own at the same address, so it is independent of the total
    /// but for its size.
    ///
    /// # Panics
    ///
    /// If the slices differ in length.
    pub fn binomial_split(
        &self,
        address: Address,
        n: &[f64],
        p: &[f64],
        share: &[f64],
        total: &mut [f64],
        part: &mut [f64],
    ) {
        let n_lanes = total.len();
        assert!(
            n.len() == n_lanes && p.len() == n_lanes && share.len() == n_lanes && part.len() == n_lanes,
            "one lane per replication"
        );
        let place = address.place(Domain::Flows);
        let mut present = Present::NONE;
        let (mut first, mut second) = ([0.0; TILE], [0.0; TILE]);
        let (mut some_n, mut some_p, mut some_share) = ([0.0; TILE], [0.0; TILE], [0.0; TILE]);
        let (mut of_total, mut of_part) = ([0.0; TILE], [0.0; TILE]);
        for start in (0..n_lanes).step_by(TILE) {
            let lanes = start..n_lanes.min(start + TILE);
            let (n, p, share) = (&n[lanes.clone()], &p[lanes.clone()], &share[lanes.clone()]);
            let (total, part) = (&mut total[lanes.clone()], &mut part[lanes]);
            let replication = self.replication(start);
            let open = present.find(n, p);
            if present.is_worth_it(n.len()) {
                total.fill(0.0);
                part.fill(0.0);
                let (first, second) = (&mut first[..open], &mut second[..open]);
                let (some_total, some_part) = (&mut of_total[..open], &mut of_part[..open]);
                fill_uniform_pairs_at(self.key, replication, present.lanes(), place, first, second);
                let (n, p) = (present.pick(n, &mut some_n), present.pick(p, &mut some_p));
                binomial_quantile(n, p, first, some_total);
                binomial_quantile(some_total, present.pick(share, &mut some_share), second, some_part);
                present.put(some_total, total);
                present.put(some_part, part);
            } else {
                let (first, second) = (&mut first[..n.len()], &mut second[..n.len()]);
                fill_uniform_pairs(self.key, replication, place, first, second);
                binomial_quantile(n, p, first, total);
                binomial_quantile(total, share, second, part);
            }
        }
    }

    fn replication(&self, lane: usize) -> u32 {
        self.first_replication.wrapping_add(lane as u32)
    }
}

/// Uniform numbers for a quantity that nobody knows, one per replication: what
/// [`Luck`] is to the flows, in a domain of its own.
pub fn assumption_uniforms(seed: u64, quantity: Entity, first_replication: u32, out: &mut [f64]) {
    let place = place(0, 0, Domain::Assumptions, quantity);
    fill_uniforms(Key::of_seed(seed), first_replication, place, out);
}

/// 64 random bits for the scrambling and shuffling of a design, in a domain of their own.
pub fn design_word(seed: u64, name: Entity, randomisation: u32, counter: u32) -> u64 {
    let place = place(randomisation, 0, Domain::Designs, name);
    let [low, high, _, _] = block(Key::of_seed(seed), counter, place);
    u64::from(high) << 32 | u64::from(low)
}

/// The lanes of a tile to which something can happen. Most groups are empty in most futures, so the others
/// are worked through side by side.
struct Present {
    lanes: [u16; TILE],
    n: usize,
}

impl Present {
    const NONE: Self = Self { lanes: [0; TILE], n: 0 };

    /// Finds the lanes with people and a probability, and says how many they are.
    fn find(&mut self, n: &[f64], p: &[f64]) -> usize {
        let mut any = 0_u64;
        for (n, p) in n.iter().zip(p) {
            any |= u64::from(*n > 0.0) & u64::from(*p > 0.0);
        }
        self.n = 0;
        if any != 0 {
            for (lane, (n, p)) in n.iter().zip(p).enumerate().take(TILE) {
                // Written always, kept when the count goes on: no branch to mispredict.
                self.lanes[self.n.min(TILE - 1)] = lane as u16;
                self.n += usize::from(*n > 0.0 && *p > 0.0);
            }
        }
        self.n
    }

    /// Whether moving lanes costs less than it saves.
    fn is_worth_it(&self, n_lanes: usize) -> bool {
        self.n <= n_lanes - n_lanes / 4
    }

    fn lanes(&self) -> &[u16] {
        &self.lanes[..self.n]
    }

    /// The values of these lanes, side by side.
    fn pick<'a>(&self, from: &[f64], to: &'a mut [f64; TILE]) -> &'a [f64] {
        for (to, &lane) in to.iter_mut().zip(self.lanes()) {
            *to = from[usize::from(lane)];
        }
        &to[..self.n]
    }

    /// Values of these lanes back to where they belong.
    fn put(&self, from: &[f64], to: &mut [f64]) {
        for (from, &lane) in from.iter().zip(self.lanes()) {
            to[usize::from(lane)] = *from;
        }
    }
}

dispatch! {
    /// The first uniform of each block of the replications from `first` on.
    fn fill_uniforms(key: Key, first: u32, place: Place, out: &mut [f64]) {
        for (lane, out) in out.iter_mut().enumerate() {
            let replication = u64::from(first) + lane as u64;
            let [low, high, _, _] = words(key, replication, place);
            *out = unit_interval(low, high);
        }
    }
}

dispatch! {
    /// The same for some lanes of them.
    fn fill_uniforms_at(key: Key, first: u32, lanes: &[u16], place: Place, out: &mut [f64]) {
        for (out, &lane) in out.iter_mut().zip(lanes) {
            let replication = u64::from(first) + u64::from(lane);
            let [low, high, _, _] = words(key, replication, place);
            *out = unit_interval(low, high);
        }
    }
}

dispatch! {
    /// Both uniforms of each block, for some lanes.
    fn fill_uniform_pairs_at(
        key: Key, first: u32, lanes: &[u16], place: Place, out: &mut [f64], second: &mut [f64]
    ) {
        for ((out, second), &lane) in out.iter_mut().zip(second).zip(lanes) {
            let replication = u64::from(first) + u64::from(lane);
            let [a, b, c, d] = words(key, replication, place);
            *out = unit_interval(a, b);
            *second = unit_interval(c, d);
        }
    }
}

dispatch! {
    /// Both uniforms of each block.
    fn fill_uniform_pairs(key: Key, first: u32, place: Place, out: &mut [f64], second: &mut [f64]) {
        for (lane, (out, second)) in out.iter_mut().zip(second).enumerate() {
            let replication = u64::from(first) + lane as u64;
            let [a, b, c, d] = words(key, replication, place);
            *out = unit_interval(a, b);
            *second = unit_interval(c, d);
        }
    }
}
