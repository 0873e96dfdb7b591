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
use crate::maths::{dispatch, exp, ln_of_normal, ln_one_minus, polynomial, round};

/// Expected events up to which probabilities are added up. Both ways give the same integers, so
/// this is a matter of speed, as long as the error bound of the expansion holds above it.
const ADD_UP_TO: f64 = 14.0;

/// Longest sum; a Poisson variable of mean `ADD_UP_TO` exceeds this with probability 10⁻³⁰.
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

dispatch! {
    /// The smallest `k` with F(k) >= `u` of Binomial(`n`, `p`), lane by lane.
    ///
    /// Exact: `k` is the one of exact arithmetic wherever `u` is not within about 10⁻¹³ of a
    /// value of F. Not decreasing in `u`, `n` and `p`. The time does not grow with `n`, but for
    /// about one lane in 10⁴, where it grows with the standard deviation.
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
        let lanes = n.chunks(WIDTH).zip(p.chunks(WIDTH)).zip(u.chunks(WIDTH));
        for (((n, p), u), out) in lanes.zip(out.chunks_mut(WIDTH)) {
            let quantiles = chunk_quantile::<WIDTH>(&padded(n), &padded(p), &padded(u));
            out.copy_from_slice(&quantiles[..out.len()]);
        }
    }
}

/// A last chunk that is not full is filled with lanes of nobody.
#[inline(always)]
fn padded<const W: usize>(lanes: &[f64]) -> [f64; W] {
    if let Ok(full) = lanes.try_into() {
        return full;
    }
    let mut padded = [0.0; W];
    padded[..lanes.len()].copy_from_slice(lanes);
    padded
}

/// A chunk of lanes, mirrored where p > 1/2: the smallest j with G(j) >= `target` of
/// Binomial(n, p) is wanted, for p of at most 1/2.
struct Chunk<const W: usize> {
    n: [f64; W],
    p: [f64; W],
    q: [f64; W],
    target: [f64; W],
    mean: [f64; W],
}

#[inline(always)]
fn chunk_quantile<const W: usize>(n: &[f64; W], p: &[f64; W], u: &[f64; W]) -> [f64; W] {
    let (chunk, mirrored) = mirror(n, p, u);
    let (mut smallest, mut largest) = (f64::INFINITY, 0.0);
    for lane in 0..W {
        smallest = if chunk.mean[lane] < smallest { chunk.mean[lane] } else { smallest };
        largest = if chunk.mean[lane] > largest { chunk.mean[lane] } else { largest };
    }

    let mut k = [0.0; W];
    let mut in_doubt = [false; W];
    if largest > 0.0 && smallest <= ADD_UP_TO {
        add_up(&chunk, &mut k, &mut in_doubt);
    }
    if largest > ADD_UP_TO {
        expand(&chunk, &mut k, &mut in_doubt);
    }

    let mut any_in_doubt = false;
    for lane in 0..W {
        k[lane] = if mirrored[lane] { chunk.n[lane] - k[lane] } else { k[lane] };
        any_in_doubt |= in_doubt[lane];
    }
    if any_in_doubt {
        for lane in 0..W {
            if in_doubt[lane] {
                k[lane] = exact_quantile(n[lane], p[lane], u[lane], k[lane]);
            }
        }
    }
    k
}

/// With p > 1/2, let J = n - K count the others. The smallest k with P(K <= k) >= u is n - j
/// for the smallest j with P(J <= j) > 1 - u, which is P(J <= j) >= the next double above 1 - u.
#[inline(always)]
fn mirror<const W: usize>(n: &[f64; W], p: &[f64; W], u: &[f64; W]) -> (Chunk<W>, [bool; W]) {
    let zero = [0.0; W];
    let mut chunk = Chunk { n: zero, p: zero, q: zero, target: zero, mean: zero };
    let mut mirrored = [false; W];
    for lane in 0..W {
        let n = if n[lane] > 0.0 { n[lane] } else { 0.0 };
        let p = if p[lane] > 0.0 { p[lane] } else { 0.0 };
        let p = if p < 1.0 { p } else { 1.0 };
        let others = 1.0 - p;
        let next_after = f64::from_bits((1.0 - u[lane]).to_bits().wrapping_add(1));
        mirrored[lane] = p > 0.5;
        chunk.n[lane] = n;
        chunk.p[lane] = if mirrored[lane] { others } else { p };
        chunk.q[lane] = if mirrored[lane] { p } else { others };
        chunk.target[lane] = if mirrored[lane] { next_after } else { u[lane] };
        chunk.mean[lane] = n * chunk.p[lane];
    }
    (chunk, mirrored)
}

/// Adds up probabilities from 0 on. Each is its forerunner times (n - k + 1)/k · p/q, which is
/// (n + 1) p/q / k - p/q.
#[inline(always)]
fn add_up<const W: usize>(chunk: &Chunk<W>, k: &mut [f64; W], in_doubt: &mut [bool; W]) {
    let mut target = [0.0; W];
    let mut odds = [0.0; W];
    let mut odds_of_all = [0.0; W];
    let mut probability = [0.0; W];
    let mut sum = [0.0; W];
    for lane in 0..W {
        let (n, p) = (chunk.n[lane], chunk.p[lane]);
        // A target of 0 is passed at once: the other lanes wait.
        target[lane] = if chunk.mean[lane] <= ADD_UP_TO { chunk.target[lane] } else { 0.0 };
        odds[lane] = p / chunk.q[lane];
        odds_of_all[lane] = (n + 1.0) * odds[lane];
        probability[lane] = exp(n * ln_one_minus(p));
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
        let n = chunk.n[lane];
        in_doubt[lane] = sum[lane] < target[lane] && k[lane] < n;
        k[lane] = if k[lane] < n { k[lane] } else { n };
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

/// The Cornish-Fisher expansion, for lanes whose mean is above [`ADD_UP_TO`]; the others keep what
/// they have.
#[inline(always)]
fn expand<const W: usize>(chunk: &Chunk<W>, k: &mut [f64; W], in_doubt: &mut [bool; W]) {
    for lane in 0..W {
        let (n, p, q) = (chunk.n[lane], chunk.p[lane], chunk.q[lane]);
        let mean = chunk.mean[lane];
        let variance = mean * q;
        let deviation = variance.sqrt();
        let z = rough_normal_quantile(chunk.target[lane]);

        let asymmetry = q - p;
        let a2 = asymmetry * asymmetry;
        let z2 = z * z;
        let first = asymmetry * (z2 - 1.0) * (1.0 / 6.0);
        let second = z * ((a2 - 3.0) * z2 - (7.0 * a2 - 3.0)) * (1.0 / 144.0);
        let third = asymmetry * (a2 - 9.0) * (1.0 / 405.0 - z2 * (7.0 / 6_480.0) - z2 * z2 * (1.0 / 2_160.0));
        let fourth = z
            * (z2 * z2 * ((a2 * a2 - 54.0 * a2 - 39.0) * (1.0 / 69_120.0))
                + z2 * ((64.0 * a2 * a2 - 531.0 * a2 - 81.0) * (1.0 / 155_520.0))
                - (433.0 * a2 * a2 - 6_282.0 * a2 - 4_887.0) * (1.0 / 622_080.0));
        let inverse = 1.0 / deviation;
        let real = mean + (deviation * z + first + inverse * (second + inverse * (third + inverse * fourth)));

        // F(k) = u where `real` = k + 1/2: how far away is the nearest such point?
        let rounded = round(real);
        let distance = 0.5 - (real - rounded).abs();
        let bound = inverse * inverse * inverse * (0.012 + 6e-5 * (z2 * z2) * (z2 * z2))
            + deviation * (MAX_Z * 2.0 * ROUGH_ERROR)
            + mean * (4.0 * f64::EPSILON);
        let is_in_reach = chunk.target[lane] > SMALLEST_TAIL && chunk.target[lane] < 1.0 - SMALLEST_TAIL;
        let is_safe = is_in_reach && distance > bound && rounded >= 0.0 && rounded <= n;

        let is_mine = mean > ADD_UP_TO;
        k[lane] = if is_mine { rounded } else { k[lane] };
        in_doubt[lane] = if is_mine { !is_safe } else { in_doubt[lane] };
    }
}

/// The expansion is used for u with at least this much on either side, where the normal quantile is
/// smaller than `MAX_Z`.
const SMALLEST_TAIL: f64 = 1e-9;
const MAX_Z: f64 = 6.0;

/// Relative error of [`rough_normal_quantile`].
const ROUGH_ERROR: f64 = 1.3e-8;

/// The `u`-quantile of the standard normal distribution to eight digits, for `u` at least
/// [`SMALLEST_TAIL`] away from 0 and 1, by one formula for all of them.
///
/// # Source
///
/// With x = 2u - 1 and w = -ln(1 - x²), as in M. Giles (2012), *Approximating the erfinv
/// function*, the quotient of quantile and x is smooth in w; its closest rational function of
/// degrees 6 and 5 on [0, 24] is found by `tests/vectors/make_rough_quantile.py`.
#[inline(always)]
fn rough_normal_quantile(u: f64) -> f64 {
    let w = -ln_of_normal(4.0 * u * (1.0 - u));
    let numerator = polynomial(
        w,
        [
            1.253_314_121_014_644_7,
            0.447_738_168_778_863_19,
            0.091_240_704_838_032_105,
            0.012_587_961_911_475_25,
            0.001_148_855_854_613_063_8,
            0.000_060_837_232_237_881_394,
            2.013_655_028_011_055_8e-7,
        ],
    );
    let denominator = polynomial(
        w,
        [
            1.0,
            0.095_443_628_357_634_887,
            0.034_782_025_642_199_426,
            0.002_326_181_855_630_973_6,
            0.000_252_603_263_437_079_44,
            3.878_826_992_744_466_7e-6,
        ],
    );
    (2.0 * u - 1.0) * (numerator / denominator)
}
