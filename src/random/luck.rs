//! Numbers of a block of replications, one lane each.

use super::address::{Domain, Place, place};
use std::ops::Range;

use super::binomial::{Given, binomial_quantile, know, quantile_of_known};
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
        self.draw(address, n, p, out, |lanes, present, n, uniforms, out| {
            let mut some = [0.0; TILE];
            binomial_quantile(n, present.pick(&p[lanes], &mut some), uniforms, out);
        });
    }

    /// [`Luck::binomial`] with probabilities that are used more than once: the same numbers, sooner.
    ///
    /// # Panics
    ///
    /// If the slices differ in length.
    pub fn binomial_of(&self, address: Address, n: &[f64], p: &Probabilities, out: &mut [f64]) {
        assert!(n.len() == out.len() && p.p.len() == out.len(), "one lane per replication");
        self.draw(address, n, &p.p, out, |lanes, present, n, uniforms, out| {
            let [mut some_p, mut some_ln, mut some_odds] = [[0.0; TILE]; 3];
            let given = Given {
                p: present.pick(&p.p[lanes.clone()], &mut some_p),
                ln_rest: present.pick(&p.ln_rest[lanes.clone()], &mut some_ln),
                odds: present.pick(&p.odds[lanes], &mut some_odds),
            };
            quantile_of_known(n, given, uniforms, out);
        });
    }

    /// Tile by tile: uniforms of the lanes to which something can happen, and what `quantile` makes of them.
    #[inline]
    fn draw(
        &self,
        address: Address,
        n: &[f64],
        p: &[f64],
        out: &mut [f64],
        quantile: impl Fn(Range<usize>, &Present, &[f64], &[f64], &mut [f64]),
    ) {
        let place = address.place(Domain::Flows);
        let mut present = Present::ALL;
        let mut uniforms = [0.0; TILE];
        for start in (0..out.len()).step_by(TILE) {
            let lanes = start..out.len().min(start + TILE);
            let first = self.replication(start);
            let (n, out) = (&n[lanes.clone()], &mut out[lanes.clone()]);
            let open = present.find(n, &p[lanes.clone()]);
            let uniforms = &mut uniforms[..open];
            if present.are_all {
                fill_uniforms(self.key, first, place, uniforms);
                quantile(lanes, &present, n, uniforms, out);
                continue;
            }
            out.fill(0.0);
            if open > 0 {
                let (mut some_n, mut found) = ([0.0; TILE], [0.0; TILE]);
                fill_uniforms_at(self.key, first, present.lanes(), place, uniforms);
                quantile(lanes, &present, present.pick(n, &mut some_n), uniforms, &mut found[..open]);
                present.put(&found, out);
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
        p: &Probabilities,
        share: &Probabilities,
        total: &mut [f64],
        part: &mut [f64],
    ) {
        let n_lanes = total.len();
        assert!(
            n.len() == n_lanes && p.p.len() == n_lanes && share.p.len() == n_lanes && part.len() == n_lanes,
            "one lane per replication"
        );
        let place = address.place(Domain::Flows);
        let mut present = Present::ALL;
        let (mut first, mut second) = ([0.0; TILE], [0.0; TILE]);
        for start in (0..n_lanes).step_by(TILE) {
            let lanes = start..n_lanes.min(start + TILE);
            let replication = self.replication(start);
            let n = &n[lanes.clone()];
            let (total, part) = (&mut total[lanes.clone()], &mut part[lanes.clone()]);
            let open = present.find(n, &p.p[lanes.clone()]);
            let (first, second) = (&mut first[..open], &mut second[..open]);
            if present.are_all {
                fill_uniform_pairs(self.key, replication, place, first, second);
                quantile_of_known(n, p.given(lanes.clone()), first, total);
                quantile_of_known(total, share.given(lanes), second, part);
                continue;
            }
            total.fill(0.0);
            part.fill(0.0);
            if open > 0 {
                let [mut some_n, mut some_p, mut some_ln, mut some_odds] = [[0.0; TILE]; 4];
                let (mut some_total, mut some_part) = ([0.0; TILE], [0.0; TILE]);
                fill_uniform_pairs_at(self.key, replication, present.lanes(), place, first, second);
                let mut pick = |all: &Probabilities, n: &[f64], u: &[f64], out: &mut [f64]| {
                    let given = Given {
                        p: present.pick(&all.p[lanes.clone()], &mut some_p),
                        ln_rest: present.pick(&all.ln_rest[lanes.clone()], &mut some_ln),
                        odds: present.pick(&all.odds[lanes.clone()], &mut some_odds),
                    };
                    quantile_of_known(n, given, u, out);
                };
                let (some_total, some_part) = (&mut some_total[..open], &mut some_part[..open]);
                pick(p, present.pick(n, &mut some_n), first, some_total);
                pick(share, some_total, second, some_part);
                present.put(some_total, total);
                present.put(some_part, part);
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

/// Probabilities, one per lane, with what quantiles need to know of them: taken once for all flows that have
/// them.
#[derive(Debug, Clone, Default)]
pub struct Probabilities {
    p: Vec<f64>,
    /// ln(1 - p) of the smaller one of p and 1 - p.
    ln_rest: Vec<f64>,
    /// Odds of the same.
    odds: Vec<f64>,
}

impl Probabilities {
    /// So many lanes, all 0.
    pub fn new(lanes: usize) -> Self {
        let zeros = || vec![0.0; lanes];
        Self { p: zeros(), ln_rest: zeros(), odds: zeros() }
    }

    /// The probabilities.
    pub fn p(&self) -> &[f64] {
        &self.p
    }

    /// Takes other probabilities of as many lanes: writes them into the slice that `write` is given.
    pub fn set(&mut self, write: impl FnOnce(&mut [f64])) {
        write(&mut self.p);
        know(&self.p, &mut self.ln_rest, &mut self.odds);
    }

    fn given(&self, lanes: Range<usize>) -> Given<'_> {
        Given { p: &self.p[lanes.clone()], ln_rest: &self.ln_rest[lanes.clone()], odds: &self.odds[lanes] }
    }
}

/// The lanes of a tile to which something can happen. Most groups are empty in most futures, so the others
/// are worked through side by side.
struct Present {
    /// The first `n` are the positions; there is room for a whole word after the last.
    lanes: [u8; TILE + 8],
    n: usize,
    /// Whether lanes are worked through where they are, since moving them would cost more than it saves.
    are_all: bool,
}

/// For each pattern of eight lanes the positions of those that are in it, then rubbish.
const POSITIONS: [u64; 256] = {
    let mut table = [0; 256];
    let mut pattern = 0;
    while pattern < 256 {
        let (mut lane, mut n) = (0, 0);
        while lane < 8 {
            if pattern >> lane & 1 == 1 {
                table[pattern] |= (lane as u64) << (8 * n);
                n += 1;
            }
            lane += 1;
        }
        pattern += 1;
    }
    table
};

impl Present {
    const ALL: Self = Self { lanes: [0; TILE + 8], n: 0, are_all: true };
    /// The same byte eight times.
    const EACH: u64 = 0x0101_0101_0101_0101;
    /// Moves the lowest bit of each byte into the highest byte, in order.
    const GATHER: u64 = 0x0102_0408_1020_4080;

    /// Finds the lanes with people and a probability, and says how many are worked through.
    fn find(&mut self, n: &[f64], p: &[f64]) -> usize {
        let mut flags = [0; TILE];
        let mut count = 0;
        find_present(n, p, &mut flags, &mut count);
        self.n = count as usize;
        self.are_all = self.n > n.len() - n.len() / 4;
        if self.are_all {
            return n.len();
        }
        let mut at = 0;
        for (word, flags) in flags.chunks_exact(8).enumerate() {
            let flags = u64::from_le_bytes(flags.try_into().expect("chunks of eight"));
            let pattern = flags.wrapping_mul(Self::GATHER) >> 56;
            let positions = POSITIONS[pattern as usize] + 8 * word as u64 * Self::EACH;
            // Eight are written, the next ones go over those that are too many.
            self.lanes[at..at + 8].copy_from_slice(&positions.to_le_bytes());
            at += pattern.count_ones() as usize;
        }
        self.n
    }

    fn lanes(&self) -> &[u8] {
        &self.lanes[..self.n]
    }

    /// The values of these lanes, side by side.
    fn pick<'a>(&self, from: &'a [f64], to: &'a mut [f64; TILE]) -> &'a [f64] {
        if self.are_all {
            return from;
        }
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
    /// 1 where there are people and a probability, else 0, and how many there are.
    fn find_present(n: &[f64], p: &[f64], flags: &mut [u8; TILE], count: &mut u64) {
        let lanes = n.len().min(TILE);
        let (n, p) = (&n[..lanes], &p[..lanes]);
        let mut sum = 0;
        for lane in 0..lanes {
            let is = (n[lane] > 0.0) & (p[lane] > 0.0);
            flags[lane] = u8::from(is);
            sum += u64::from(is);
        }
        *count = sum;
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
    fn fill_uniforms_at(key: Key, first: u32, lanes: &[u8], place: Place, out: &mut [f64]) {
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
        key: Key, first: u32, lanes: &[u8], place: Place, out: &mut [f64], second: &mut [f64]
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
