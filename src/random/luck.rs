//! Numbers of a block of replications, one lane each.

use super::address::{Domain, Place, place};
use std::cell::RefCell;

use super::binomial::{Given, Tiles, know};
use super::philox::{Key, block, unit_interval, words};
use super::positions::positions;
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
    /// See [`binomial_quantile`](super::binomial_quantile) for what is taken and given.
    ///
    /// # Panics
    ///
    /// If the slices differ in length.
    pub fn binomial(&self, address: Address, n: &[f64], p: &[f64], out: &mut [f64]) {
        self.flow(address, n, Given { p, ln_rest: &[], odds: &[] }, out);
    }

    /// [`Luck::binomial`] with probabilities that are used more than once: the same numbers, sooner.
    ///
    /// # Panics
    ///
    /// If the slices differ in length.
    pub fn binomial_of(&self, address: Address, n: &[f64], p: &Probabilities, out: &mut [f64]) {
        self.flow(address, n, p.given(), out);
    }

    fn flow(&self, address: Address, n: &[f64], p: Given<'_>, out: &mut [f64]) {
        assert!(n.len() == out.len() && p.p.len() == out.len(), "one lane per replication");
        let place = address.place(Domain::Flows);
        with_room(|room| {
            for start in (0..out.len()).step_by(TILE) {
                let lanes = start..out.len().min(start + TILE);
                let first = self.replication(start);
                let (n, p, out) = (&n[lanes.clone()], p.part(lanes.clone()), &mut out[lanes]);
                let open = room.present.find(n, p.p);
                let uniforms = &mut room.uniforms[..open];
                if room.present.are_all {
                    fill_uniforms(self.key, first, place, uniforms);
                    p.quantile(n, uniforms, out, &mut room.tiles);
                    continue;
                }
                out.fill(0.0);
                if open > 0 {
                    fill_uniforms_at(self.key, first, room.present.lanes(), place, uniforms);
                    let (n, found) = (room.present.pick(n, &mut room.n), &mut room.total[..open]);
                    room.present.pick_given(p, &mut room.given).quantile(n, uniforms, found, &mut room.tiles);
                    room.present.put(found, out);
                }
            }
        });
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
        with_room(|room| {
            for start in (0..n_lanes).step_by(TILE) {
                let lanes = start..n_lanes.min(start + TILE);
                let replication = self.replication(start);
                let (p, share) = (p.given().part(lanes.clone()), share.given().part(lanes.clone()));
                let (n, total, part) = (&n[lanes.clone()], &mut total[lanes.clone()], &mut part[lanes]);
                let open = room.present.find(n, p.p);
                let (first, second) = (&mut room.uniforms[..open], &mut room.second[..open]);
                if room.present.are_all {
                    fill_uniform_pairs(self.key, replication, place, first, second);
                    p.quantile(n, first, total, &mut room.tiles);
                    share.quantile(total, second, part, &mut room.tiles);
                    continue;
                }
                total.fill(0.0);
                part.fill(0.0);
                if open > 0 {
                    let present = &room.present;
                    fill_uniform_pairs_at(self.key, replication, present.lanes(), place, first, second);
                    let (some_total, some_part) = (&mut room.total[..open], &mut room.part[..open]);
                    let n = present.pick(n, &mut room.n);
                    present.pick_given(p, &mut room.given).quantile(n, first, some_total, &mut room.tiles);
                    let share = present.pick_given(share, &mut room.given);
                    share.quantile(some_total, second, some_part, &mut room.tiles);
                    present.put(some_total, total);
                    present.put(some_part, part);
                }
            }
        });
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

    fn given(&self) -> Given<'_> {
        Given { p: &self.p, ln_rest: &self.ln_rest, odds: &self.odds }
    }
}

/// A row of a tile.
type Row = [f64; TILE];

/// Where a thread works on a tile.
struct Room {
    present: Present,
    uniforms: Row,
    second: Row,
    n: Row,
    given: [Row; 3],
    total: Row,
    part: Row,
    tiles: Tiles,
}

/// Lends the room of this thread. What is in it was left by others and is written before it is read.
fn with_room(work: impl FnOnce(&mut Room)) {
    thread_local! {
        static ROOM: RefCell<Box<Room>> = RefCell::new(Box::new(Room {
            present: Present::ALL,
            uniforms: [0.0; TILE],
            second: [0.0; TILE],
            n: [0.0; TILE],
            given: [[0.0; TILE]; 3],
            total: [0.0; TILE],
            part: [0.0; TILE],
            tiles: Tiles::EMPTY,
        }));
    }
    ROOM.with_borrow_mut(|room| work(room));
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

impl Present {
    const ALL: Self = Self { lanes: [0; TILE + 8], n: 0, are_all: true };
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
        positions(&flags, &mut self.lanes);
        self.n
    }

    fn lanes(&self) -> &[u8] {
        &self.lanes[..self.n]
    }

    /// The values of these lanes, side by side.
    fn pick<'a>(&self, from: &[f64], to: &'a mut Row) -> &'a [f64] {
        for (to, &lane) in to.iter_mut().zip(self.lanes()) {
            *to = from[usize::from(lane)];
        }
        &to[..self.n]
    }

    fn pick_given<'a>(&self, from: Given<'a>, to: &'a mut [Row; 3]) -> Given<'a> {
        let [p, ln_rest, odds] = to;
        if from.ln_rest.is_empty() {
            return Given { p: self.pick(from.p, p), ..from };
        }
        Given {
            p: self.pick(from.p, p),
            ln_rest: self.pick(from.ln_rest, ln_rest),
            odds: self.pick(from.odds, odds),
        }
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
            let is = u8::from(n[lane] > 0.0) & u8::from(p[lane] > 0.0);
            flags[lane] = is;
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
