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
use super::positions::positions;
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
const TILE: usize = 256;
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
        let mut tiles = Tiles::EMPTY;
        quantile::<WIDTH, false>(n, Given { p, ln_rest: &[], odds: &[] }, u, out, &mut tiles);
    }
}

dispatch! {
    /// [`binomial_quantile`] for probabilities that are known well: the same integers, sooner.
    fn quantile_of_known[WIDTH](
        n: &[f64], given: Given<'_>, u: &[f64], out: &mut [f64], tiles: &mut Tiles,
    ) {
        quantile::<WIDTH, true>(n, given, u, out, tiles);
    }
}

dispatch! {
    /// [`binomial_quantile`] with tiles of the caller.
    fn quantile_in[WIDTH](n: &[f64], p: &[f64], u: &[f64], out: &mut [f64], tiles: &mut Tiles) {
        quantile::<WIDTH, false>(n, Given { p, ln_rest: &[], odds: &[] }, u, out, tiles);
    }
}

impl<'a> Given<'a> {
    /// Of some of the lanes.
    pub(super) fn part(self, lanes: std::ops::Range<usize>) -> Given<'a> {
        let is_known = !self.ln_rest.is_empty();
        Given {
            p: &self.p[lanes.clone()],
            ln_rest: if is_known { &self.ln_rest[lanes.clone()] } else { &[] },
            odds: if is_known { &self.odds[lanes] } else { &[] },
        }
    }

    /// Quantiles of Binomial(n, p), as [`binomial_quantile`] has them.
    pub(super) fn quantile(self, n: &[f64], u: &[f64], out: &mut [f64], tiles: &mut Tiles) {
        if self.ln_rest.is_empty() {
            quantile_in(n, self.p, u, out, tiles);
        } else {
            quantile_of_known(n, self, u, out, tiles);
        }
    }
}

/// Room to work in.
pub(super) struct Tiles {
    all: Tile,
    part: Tile,
}

impl Tiles {
    pub(super) const EMPTY: Self = Self { all: Tile::EMPTY, part: Tile::EMPTY };
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
fn quantile<const W: usize, const KNOWN: bool>(
    n: &[f64],
    given: Given<'_>,
    u: &[f64],
    out: &mut [f64],
    tiles: &mut Tiles,
) {
    let Tiles { all: tile, part } = tiles;
    for start in (0..out.len()).step_by(TILE) {
        let end = out.len().min(start + TILE);
        let (n, u, out) = (&n[start..end], &u[start..end], &mut out[start..end]);
        let given = Given {
            p: &given.p[start..end],
            ln_rest: if KNOWN { &given.ln_rest[start..end] } else { &[] },
            odds: if KNOWN { &given.odds[start..end] } else { &[] },
        };
        let full = tile.load::<W, KNOWN>(n, given, u);
        let kinds = tile.mirror::<W>(full);
        if kinds.any_few && kinds.any_many {
            // Each kind by itself: no lane waits for the arithmetic of the other.
            let mut lanes = [0; TILE + 8];
            let few = tile.lanes_where(out.len(), &mut lanes, |mean| mean > 0.0 && mean <= ADD_UP_TO);
            let full = part.gather::<W>(tile, few);
            part.find_few::<W, KNOWN>(full);
            tile.scatter(part, few);
            let many = tile.lanes_where(out.len(), &mut lanes, |mean| mean > ADD_UP_TO);
            let full = part.gather::<W>(tile, many);
            part.find_many::<W>(full);
            tile.scatter(part, many);
        } else if kinds.any_few {
            tile.find_few::<W, KNOWN>(full);
        } else if kinds.any_many {
            tile.find_many::<W>(full);
        }
        let any_doubt = tile.mirror_back::<W>(full);
        out.copy_from_slice(&tile.k[..out.len()]);
        if any_doubt {
            decide(n, given.p, u, out);
        }
    }
}

/// A tile of lanes, mirrored where p > 1/2: the smallest k with F(k) >= `target` of Binomial(n, p) is wanted, for p
/// of at most 1/2. All passes go over whole vectors; lanes of nobody fill the last.
pub(super) struct Tile {
    pub(super) n: Lanes,
    /// As given.
    given_p: Lanes,
    pub(super) p: Lanes,
    pub(super) target: Lanes,
    /// What is found. Below 0: -1 minus a number near it, to be decided exactly.
    pub(super) k: Lanes,
    /// ln q.
    ln_rest: Lanes,
    /// p/q; for many, 1 over the standard deviation.
    pub(super) odds: Lanes,
    /// q^n, the probability of nobody; for many, the normal quantile of the target.
    pub(super) of_nobody: Lanes,
}

/// What a tile holds.
struct Kinds {
    /// Lanes with few expected events, but not none.
    any_few: bool,
    any_many: bool,
}

/// A whole vector of a row.
#[inline(always)]
pub(super) fn vector<const W: usize>(lanes: &Lanes, start: usize) -> &[f64; W] {
    lanes[start..start + W].try_into().expect("a tile is a whole number of vectors")
}

/// The same, to write.
#[inline(always)]
pub(super) fn vector_mut<const W: usize>(lanes: &mut Lanes, start: usize) -> &mut [f64; W] {
    (&mut lanes[start..start + W]).try_into().expect("a tile is a whole number of vectors")
}

impl Tile {
    const EMPTY: Self = Self {
        n: [0.0; TILE],
        given_p: [0.0; TILE],
        p: [0.0; TILE],
        target: [0.0; TILE],
        k: [0.0; TILE],
        ln_rest: [0.0; TILE],
        odds: [0.0; TILE],
        of_nobody: [0.0; TILE],
    };

    /// Takes the lanes in, and fills the last vector with lanes of nobody; says how many lanes that makes.
    #[inline(always)]
    fn load<const W: usize, const KNOWN: bool>(&mut self, n: &[f64], given: Given<'_>, u: &[f64]) -> usize {
        let n_lanes = n.len().min(TILE);
        let full = n_lanes.next_multiple_of(W);
        let put = |to: &mut Lanes, from: &[f64]| {
            to[..n_lanes].copy_from_slice(&from[..n_lanes]);
            to[n_lanes..full].fill(0.0);
        };
        put(&mut self.n, n);
        put(&mut self.given_p, given.p);
        put(&mut self.target, u);
        if KNOWN {
            put(&mut self.ln_rest, given.ln_rest);
            put(&mut self.odds, given.odds);
        }
        full
    }

    /// With p > 1/2, let J = n - K count the others. The smallest k with P(K <= k) >= u is n - j for the
    /// smallest j with P(J <= j) > 1 - u, which is P(J <= j) >= the next double above 1 - u.
    #[inline(always)]
    fn mirror<const W: usize>(&mut self, full: usize) -> Kinds {
        let (mut few, mut many) = ([0_u64; W], [0_u64; W]);
        for start in (0..full).step_by(W) {
            let given = vector::<W>(&self.given_p, start);
            let n = vector_mut::<W>(&mut self.n, start);
            let p = vector_mut::<W>(&mut self.p, start);
            let target = vector_mut::<W>(&mut self.target, start);
            let k = vector_mut::<W>(&mut self.k, start);
            for lane in 0..W {
                n[lane] = if n[lane] > 0.0 { n[lane] } else { 0.0 };
                let next_after = f64::from_bits((1.0 - target[lane]).to_bits().wrapping_add(1));
                target[lane] = if given[lane] > 0.5 { next_after } else { target[lane] };
                p[lane] = smaller(given[lane]);
                let mean = n[lane] * p[lane];
                few[lane] |= u64::from(mean > 0.0) & u64::from(mean <= ADD_UP_TO);
                many[lane] |= u64::from(mean > ADD_UP_TO);
                k[lane] = 0.0;
            }
        }
        let any = |lanes: [u64; W]| lanes.into_iter().fold(0, |any, lane| any | lane) != 0;
        Kinds { any_few: any(few), any_many: any(many) }
    }

    /// Positions of the lanes whose number of expected events is as asked.
    #[inline(always)]
    fn lanes_where<'a>(
        &self,
        n_lanes: usize,
        lanes: &'a mut [u8; TILE + 8],
        is: impl Fn(f64) -> bool,
    ) -> &'a [u8] {
        let mut flags = [0; TILE];
        for (lane, flag) in flags.iter_mut().enumerate() {
            *flag = u8::from(is(self.n[lane] * self.p[lane]));
        }
        flags[n_lanes..].fill(0);
        let n = positions(&flags, lanes);
        &lanes[..n]
    }

    /// Some lanes of another tile, side by side; says how many lanes that makes.
    #[inline(always)]
    fn gather<const W: usize>(&mut self, from: &Tile, lanes: &[u8]) -> usize {
        for (to, &lane) in lanes.iter().enumerate().take(TILE) {
            let lane = usize::from(lane) % TILE;
            self.n[to] = from.n[lane];
            self.p[to] = from.p[lane];
            self.target[to] = from.target[lane];
            self.ln_rest[to] = from.ln_rest[lane];
            self.odds[to] = from.odds[lane];
        }
        let full = lanes.len().next_multiple_of(W);
        for row in [&mut self.n, &mut self.p, &mut self.target, &mut self.ln_rest, &mut self.odds] {
            row[lanes.len()..full].fill(0.0);
        }
        full
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
    fn find_few<const W: usize, const KNOWN: bool>(&mut self, full: usize) {
        // Short loops, as in `expand`.
        if !KNOWN {
            for start in (0..full).step_by(W) {
                let p = vector::<W>(&self.p, start);
                let ln_rest = vector_mut::<W>(&mut self.ln_rest, start);
                let odds = vector_mut::<W>(&mut self.odds, start);
                for lane in 0..W {
                    let rest = one_minus(p[lane]);
                    ln_rest[lane] = rest.ln;
                    odds[lane] = rest.odds;
                }
            }
        }
        for start in (0..full).step_by(W) {
            let n = vector::<W>(&self.n, start);
            let ln_rest = vector::<W>(&self.ln_rest, start);
            let of_nobody = vector_mut::<W>(&mut self.of_nobody, start);
            for lane in 0..W {
                of_nobody[lane] = exp_of_modest(n[lane] * ln_rest[lane]);
            }
        }
        // Two vectors at a time where there are registers for them: a step of one fills the time that the other
        // waits.
        let mut start = 0;
        while W >= 16 && start + 2 * W <= full {
            self.add_up::<W, 2>(start);
            start += 2 * W;
        }
        while start < full {
            self.add_up::<W, 1>(start);
            start += W;
        }
    }

    /// Finds `k` in lanes with many expected events; others keep what they have.
    #[inline(always)]
    fn find_many<const W: usize>(&mut self, full: usize) {
        expand::<W>(self, full);
    }

    /// Adds up probabilities from 0 on, all lanes of a vector in lock-step. Each is its forerunner
    /// times (n - k + 1)/k · p/q, which is (n + 1) p/q / k - p/q.
    #[inline(always)]
    fn add_up<const W: usize, const N: usize>(&mut self, start: usize) {
        let row =
            |row: &Lanes| -> [[f64; W]; N] { std::array::from_fn(|i| *vector::<W>(row, start + i * W)) };
        let (n, target, odds) = (row(&self.n), row(&self.target), row(&self.odds));
        let mut probability = row(&self.of_nobody);
        let mut sum = probability;
        let mut k = [[0.0; W]; N];
        let mut odds_of_all = [[0.0; W]; N];
        for i in 0..N {
            for lane in 0..W {
                odds_of_all[i][lane] = (n[i][lane] + 1.0) * odds[i][lane];
            }
        }
        let mut term = 1;
        while term < MAX_TERMS && any_below(&sum, &target) {
            // Two terms for every look at all lanes.
            for term in [term, term + 1] {
                for i in 0..N {
                    for lane in 0..W {
                        k[i][lane] += if sum[i][lane] < target[i][lane] { 1.0 } else { 0.0 };
                        probability[i][lane] *= odds_of_all[i][lane] * RECIPROCALS[term] - odds[i][lane];
                        sum[i][lane] += probability[i][lane];
                    }
                }
            }
            term += 2;
        }
        for i in 0..N {
            let found = vector_mut::<W>(&mut self.k, start + i * W);
            for lane in 0..W {
                let n = n[i][lane];
                let is_short = sum[i][lane] < target[i][lane];
                let counted = if k[i][lane] < n { k[i][lane] } else { n };
                found[lane] = if is_short && counted < n { -1.0 - counted } else { counted };
            }
        }
    }

    /// Counts those again who were given; says whether any lane is in doubt.
    #[inline(always)]
    fn mirror_back<const W: usize>(&mut self, full: usize) -> bool {
        let mut doubts = [0_u64; W];
        for start in (0..full).step_by(W) {
            let n = vector::<W>(&self.n, start);
            let given = vector::<W>(&self.given_p, start);
            let k = vector_mut::<W>(&mut self.k, start);
            for lane in 0..W {
                let is_in_doubt = k[lane] < 0.0;
                let near = if is_in_doubt { -1.0 - k[lane] } else { k[lane] };
                let near = if given[lane] > 0.5 { n[lane] - near } else { near };
                doubts[lane] |= u64::from(is_in_doubt);
                k[lane] = if is_in_doubt { -1.0 - near } else { near };
            }
        }
        doubts.into_iter().fold(0, |any, lane| any | lane) != 0
    }
}

#[inline(always)]
fn any_below<const W: usize, const N: usize>(sum: &[[f64; W]; N], target: &[[f64; W]; N]) -> bool {
    let mut any = false;
    for i in 0..N {
        for lane in 0..W {
            any |= sum[i][lane] < target[i][lane];
        }
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
