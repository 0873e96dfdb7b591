//! The quantile function of the binomial distribution, on lanes.
//!
//! For u and Binomial(n, p), the result is the smallest k with F(k) >= u. Two ways lead to the
//! same integer:
//!
//! * few expected events: all lanes of a chunk add up probabilities from 0 on, in lock-step, until
//!   each has passed its u;
//! * many: a Cornish-Fisher expansion gives a real number whose error is bounded; where rounding it
//!   is not safe, [`exact_quantile`] decides.
//!
//! A probability above 1/2 is mirrored first: who stays is counted instead of who goes.

use super::binomial_exact::exact_quantile;
use super::binomial_expansion::expand;
use crate::maths::{dispatch, exp_of_modest, one_minus};

/// Expected events up to which probabilities are added up. Both ways give the same integers, so
/// this is a matter of speed, as long as the error bound of the expansion holds above it.
pub(super) const ADD_UP_TO: f64 = 10.0;

/// Longest sum; a Poisson variable of mean `ADD_UP_TO` exceeds this with probability 10⁻⁴⁰.
const MAX_TERMS: usize = 80;

/// 1/k.
const RECIPROCALS: [f64; MAX_TERMS + 2] = {
    let mut table = [0.0; MAX_TERMS + 2];
    let mut k = 1;
    while k < table.len() {
        table[k] = 1.0 / k as f64;
        k += 1;
    }
    table
};

/// Lanes worked through at a time, a multiple of every vector width.
const TILE: usize = 128;
pub(super) type Lanes = [f64; TILE];

dispatch! {
    /// The smallest `k` with F(k) >= `u` of Binomial(`n`, `p`), lane by lane.
    ///
    /// Exact: `k` is the one of exact arithmetic wherever `u` is not within about 10⁻¹³ of a
    /// value of F. Not decreasing in `u`, `n` and `p`. The time does not grow with `n`, but for
    /// one lane in a thousand or fewer, where it grows with the standard deviation.
    ///
    /// # Shape and unit
    ///
    /// * `n`: people, whole numbers from 0 to 2⁵³ held as doubles
    /// * `p`: a probability
    /// * `u`: strictly between 0 and 1
    /// * `out`: people, whole numbers from 0 to `n`, also for arguments outside these domains
    ///
    /// # Panics
    ///
    /// If the slices differ in length.
    ///
    /// # Source
    ///
    /// R. A. Fisher and E. A. Cornish (1960), *The percentile points of distributions having known
    /// cumulants*, with the cumulants of the binomial distribution and Sheppard's corrections.
    ///
    /// # Example
    ///
    /// ```
    /// let mut heads = [0.0];
    /// workshift::random::binomial_quantile(&[3.0], &[0.5], &[0.4], &mut heads);
    /// assert_eq!(heads[0], 1.0); // F(0) = 1/8, F(1) = 1/2
    /// ```
    pub fn binomial_quantile[WIDTH](n: &[f64], p: &[f64], u: &[f64], out: &mut [f64]) {
        assert!(
            n.len() == out.len() && p.len() == out.len() && u.len() == out.len(),
            "one lane per replication"
        );
        quantile::<WIDTH, false>(n, Given { p, ln_rest: &[], odds: &[] }, u, out);
    }
}

dispatch! {
    /// [`binomial_quantile`] for probabilities that are known well: the same integers, sooner.
    pub(super) fn quantile_of_known[WIDTH](n: &[f64], given: Given<'_>, u: &[f64], out: &mut [f64]) {
        quantile::<WIDTH, true>(n, given, u, out);
    }
}

/// Probabilities p of lanes and, of the smaller one of p and 1 - p, the logarithm of its complement and its
/// odds. The last two are empty where nobody has taken them yet.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) p: &'a [f64],
    pub(super) ln_rest: &'a [f64],
    pub(super) odds: &'a [f64],
}

dispatch! {
    /// What [`Given`] holds of each probability.
    pub(super) fn know(p: &[f64], ln_rest: &mut [f64], odds: &mut [f64]) {
        for ((p, ln_rest), odds) in p.iter().zip(ln_rest).zip(odds) {
            let rest = one_minus(smaller(*p));
            *ln_rest = rest.ln;
            *odds = rest.odds;
        }
    }
}

/// The smaller one of p and 1 - p; 0 for what is no probability.
#[inline(always)]
fn smaller(p: f64) -> f64 {
    let p = if p > 0.0 { p } else { 0.0 };
    let others = if p < 1.0 { 1.0 - p } else { 0.0 };
    if p > 0.5 { others } else { p }
}

#[inline(always)]
fn quantile<const W: usize, const KNOWN: bool>(n: &[f64], given: Given<'_>, u: &[f64], out: &mut [f64]) {
    let mut tile = Tile::EMPTY;
    for start in (0..out.len()).step_by(TILE) {
        let end = out.len().min(start + TILE);
        let (n, u, out) = (&n[start..end], &u[start..end], &mut out[start..end]);
        let given = Given {
            p: &given.p[start..end],
            ln_rest: if KNOWN { &given.ln_rest[start..end] } else { &[] },
            odds: if KNOWN { &given.odds[start..end] } else { &[] },
        };
        let kinds = tile.mirror::<KNOWN>(n, given, u);
        if kinds.any_few && kinds.any_many {
            // Each kind by itself: no lane waits for the arithmetic of the other.
            let sorted = tile.sort(out.len());
            let mut part = Tile::EMPTY;
            part.gather(&tile, sorted.few());
            part.find_few::<W, KNOWN>(sorted.n_few);
            tile.scatter(&part, sorted.few());
            part.gather(&tile, sorted.many());
            part.find_many::<W>(sorted.n_many);
            tile.scatter(&part, sorted.many());
        } else if kinds.any_few {
            tile.find_few::<W, KNOWN>(out.len());
        } else if kinds.any_many {
            tile.find_many::<W>(out.len());
        }
        if tile.mirror_back(given.p, out) {
            decide(n, given.p, u, out);
        }
    }
}

/// A tile of lanes, mirrored where p > 1/2: the smallest k with F(k) >= `target` of Binomial(n, p) is wanted, for p
/// of at most 1/2.
struct Tile {
    n: Lanes,
    p: Lanes,
    target: Lanes,
    /// What is found. Below 0: -1 minus a number near it, to be decided exactly.
    k: Lanes,
    /// ln q.
    ln_rest: Lanes,
    /// p/q.
    odds: Lanes,
}

/// What a tile holds.
struct Kinds {
    /// Lanes with few expected events, but not none.
    any_few: bool,
    any_many: bool,
}

/// Positions in a tile of the lanes of each kind.
struct Sorted {
    few: [u8; TILE],
    n_few: usize,
    many: [u8; TILE],
    n_many: usize,
}

impl Sorted {
    #[inline(always)]
    fn few(&self) -> &[u8] {
        &self.few[..self.n_few]
    }

    #[inline(always)]
    fn many(&self) -> &[u8] {
        &self.many[..self.n_many]
    }
}

impl Tile {
    const EMPTY: Self = Self {
        n: [0.0; TILE],
        p: [0.0; TILE],
        target: [0.0; TILE],
        k: [0.0; TILE],
        ln_rest: [0.0; TILE],
        odds: [0.0; TILE],
    };

    /// Takes the lanes in. With p > 1/2, let J = n - K count the others. The smallest k with
    /// P(K <= k) >= u is n - j for the smallest j with P(J <= j) > 1 - u, which is
    /// P(J <= j) >= the next double above 1 - u.
    #[inline(always)]
    fn mirror<const KNOWN: bool>(&mut self, n: &[f64], given: Given<'_>, u: &[f64]) -> Kinds {
        let (mut few, mut many) = (0_u64, 0_u64);
        let n_lanes = n.len().min(TILE);
        let (p, u) = (&given.p[..n_lanes], &u[..n_lanes]);
        if KNOWN {
            self.ln_rest[..n_lanes].copy_from_slice(&given.ln_rest[..n_lanes]);
            self.odds[..n_lanes].copy_from_slice(&given.odds[..n_lanes]);
        }
        for lane in 0..n_lanes {
            let n = if n[lane] > 0.0 { n[lane] } else { 0.0 };
            let next_after = f64::from_bits((1.0 - u[lane]).to_bits().wrapping_add(1));
            let target = if p[lane] > 0.5 { next_after } else { u[lane] };
            let p = smaller(p[lane]);
            let mean = n * p;
            few |= u64::from(mean > 0.0) & u64::from(mean <= ADD_UP_TO);
            many |= u64::from(mean > ADD_UP_TO);
            self.n[lane] = n;
            self.p[lane] = p;
            self.target[lane] = target;
            self.k[lane] = 0.0;
        }
        Kinds { any_few: few != 0, any_many: many != 0 }
    }

    /// Which lanes are of which kind; lanes without expected events are of none.
    #[inline(always)]
    fn sort(&self, n_lanes: usize) -> Sorted {
        let mut sorted = Sorted { few: [0; TILE], n_few: 0, many: [0; TILE], n_many: 0 };
        for lane in 0..n_lanes.min(TILE) {
            let mean = self.n[lane] * self.p[lane];
            // Written always, kept when the count goes on: no branch to mispredict.
            sorted.few[sorted.n_few.min(TILE - 1)] = lane as u8;
            sorted.many[sorted.n_many.min(TILE - 1)] = lane as u8;
            sorted.n_few += usize::from(mean > 0.0 && mean <= ADD_UP_TO);
            sorted.n_many += usize::from(mean > ADD_UP_TO);
        }
        sorted
    }

    /// Some lanes of another tile, side by side.
    #[inline(always)]
    fn gather(&mut self, from: &Tile, lanes: &[u8]) {
        for (to, &lane) in lanes.iter().enumerate().take(TILE) {
            let lane = usize::from(lane) % TILE;
            self.n[to] = from.n[lane];
            self.p[to] = from.p[lane];
            self.target[to] = from.target[lane];
            self.ln_rest[to] = from.ln_rest[lane];
            self.odds[to] = from.odds[lane];
        }
    }

    /// What was found for some lanes goes back to where they came from.
    #[inline(always)]
    fn scatter(&mut self, found: &Tile, lanes: &[u8]) {
        for (from, &lane) in lanes.iter().enumerate().take(TILE) {
            self.k[usize::from(lane) % TILE] = found.k[from];
        }
    }

    /// Finds `k` in lanes none of which has many expected events.
    #[inline(always)]
    fn find_few<const W: usize, const KNOWN: bool>(&mut self, n_lanes: usize) {
        let full = n_lanes.next_multiple_of(W);
        self.pad(n_lanes, full);
        if !KNOWN {
            self.know(full);
        }
        for start in (0..full).step_by(W) {
            self.add_up::<W>(start);
        }
    }

    /// Finds `k` in lanes with many expected events; others keep what they have.
    #[inline(always)]
    fn find_many<const W: usize>(&mut self, n_lanes: usize) {
        let full = n_lanes.next_multiple_of(W);
        self.pad(n_lanes, full);
        expand::<W>(&self.n, &self.p, &self.target, &mut self.k, full);
    }

    /// Lanes of nobody, up to a whole number of vectors.
    #[inline(always)]
    fn pad(&mut self, from: usize, to: usize) {
        for lane in from..to {
            self.n[lane] = 0.0;
            self.p[lane] = 0.0;
            self.target[lane] = 0.0;
            self.ln_rest[lane] = 0.0;
            self.odds[lane] = 0.0;
        }
    }

    /// ln q and p/q.
    #[inline(always)]
    fn know(&mut self, n_lanes: usize) {
        for lane in 0..n_lanes.min(TILE) {
            let rest = one_minus(self.p[lane]);
            self.ln_rest[lane] = rest.ln;
            self.odds[lane] = rest.odds;
        }
    }

    /// Adds up probabilities from 0 on, all lanes of a vector in lock-step. Each is its forerunner
    /// times (n - k + 1)/k · p/q, which is (n + 1) p/q / k - p/q.
    #[inline(always)]
    fn add_up<const W: usize>(&mut self, start: usize) {
        let mut k = [0.0; W];
        let mut target = [0.0; W];
        let mut odds = [0.0; W];
        let mut odds_of_all = [0.0; W];
        let mut probability = [0.0; W];
        let mut sum = [0.0; W];
        let n: &[f64; W] = self.n[start..start + W].try_into().expect("a tile is a whole number of vectors");
        for lane in 0..W {
            target[lane] = self.target[start + lane];
            odds[lane] = self.odds[start + lane];
            odds_of_all[lane] = (n[lane] + 1.0) * odds[lane];
            // q^n, the probability of nobody.
            probability[lane] = exp_of_modest(n[lane] * self.ln_rest[start + lane]);
            sum[lane] = probability[lane];
        }
        let mut term = 1;
        while term < MAX_TERMS && any_below(&sum, &target) {
            // Two terms for every look at all lanes.
            for term in [term, term + 1] {
                for lane in 0..W {
                    k[lane] += if sum[lane] < target[lane] { 1.0 } else { 0.0 };
                    probability[lane] *= odds_of_all[lane] * RECIPROCALS[term] - odds[lane];
                    sum[lane] += probability[lane];
                }
            }
            term += 2;
        }
        for lane in 0..W {
            let n = n[lane];
            let is_short = sum[lane] < target[lane];
            let counted = if k[lane] < n { k[lane] } else { n };
            self.k[start + lane] = if is_short && counted < n { -1.0 - counted } else { counted };
        }
    }

    /// Gives the lanes back, and whether any is in doubt.
    #[inline(always)]
    fn mirror_back(&self, p: &[f64], out: &mut [f64]) -> bool {
        let n_lanes = out.len().min(TILE);
        let p = &p[..n_lanes];
        let mut doubts = 0_u64;
        for lane in 0..n_lanes {
            let (n, k) = (self.n[lane], self.k[lane]);
            let is_in_doubt = k < 0.0;
            let near = if is_in_doubt { -1.0 - k } else { k };
            let near = if p[lane] > 0.5 { n - near } else { near };
            doubts |= u64::from(is_in_doubt);
            out[lane] = if is_in_doubt { -1.0 - near } else { near };
        }
        doubts != 0
    }
}

#[inline(always)]
fn any_below<const W: usize>(sum: &[f64; W], target: &[f64; W]) -> bool {
    let mut any = false;
    for lane in 0..W {
        any |= sum[lane] < target[lane];
    }
    any
}

/// Settles the lanes in doubt.
#[cold]
#[inline(never)]
fn decide(n: &[f64], p: &[f64], u: &[f64], out: &mut [f64]) {
    for (lane, k) in out.iter_mut().enumerate() {
        if *k < 0.0 {
            *k = exact_quantile(n[lane], p[lane], u[lane], -1.0 - *k);
        }
    }
}
