//! The quantile of a binomial distribution with many expected events, as a real number whose error
//! is bounded.

use super::binomial::{ADD_UP_TO, Tile, vector as at, vector_mut as at_mut};
use crate::maths::{ln_of_normal, polynomial, round};

/// The expansion is used for u with at least this much on either side, where the normal quantile is
/// smaller than `MAX_Z`.
const SMALLEST_TAIL: f64 = 1e-9;
const MAX_Z: f64 = 6.0;

/// Relative error of the normal quantile of [`rough_normal_quantile`].
const ROUGH_ERROR: f64 = 1.3e-8;

/// The smallest k with F(k) >= `target` of Binomial(n, p) for p of at most 1/2, in lanes of a tile whose mean
/// is above [`ADD_UP_TO`]; other lanes keep what they have. Where the error of the
/// expansion leaves the integer in doubt: -1 minus a number near it.
///
/// # Source
///
/// Cornish and Fisher's expansion in the cumulants of the binomial distribution, those of even order
/// with Sheppard's corrections (as for the sum of the variable and a uniform one on (-1/2, 1/2)
/// turned round), ordered by powers of the standard deviation: F(k) = u where the
/// expansion is k + 1/2. `tests/vectors/make_expansion.py` derives the coefficients and measures the error.
#[inline(always)]
pub(super) fn expand<const W: usize>(tile: &mut Tile, n_lanes: usize) {
    // Two short loops instead of a long one: they keep what they need in registers, and what one step waits for
    // is little enough that the processor has the next steps in hand.
    let (z, inverse) = (&mut tile.of_nobody, &mut tile.odds);
    for start in (0..n_lanes).step_by(W) {
        let (n, p, target) = (at::<W>(&tile.n, start), at::<W>(&tile.p, start), at::<W>(&tile.target, start));
        let (z, inverse) = (at_mut::<W>(z, start), at_mut::<W>(inverse, start));
        for lane in 0..W {
            let deviation = (n[lane] * p[lane] * (1.0 - p[lane])).sqrt();
            (z[lane], inverse[lane]) = rough_normal_quantile(target[lane], deviation);
        }
    }
    for start in (0..n_lanes).step_by(W) {
        let (n, p, target) = (at::<W>(&tile.n, start), at::<W>(&tile.p, start), at::<W>(&tile.target, start));
        let (z, inverse) = (at::<W>(z, start), at::<W>(inverse, start));
        let k = at_mut::<W>(&mut tile.k, start);
        for lane in 0..W {
            let quantile = expanded(n[lane], p[lane], target[lane], z[lane], inverse[lane]);
            k[lane] = if n[lane] * p[lane] > ADD_UP_TO { quantile } else { k[lane] };
        }
    }
}

/// One lane of [`expand`]: `z` is the normal quantile of the target, `inverse` 1 over the standard
/// deviation.
#[inline(always)]
fn expanded(n: f64, p: f64, target: f64, z: f64, inverse: f64) -> f64 {
    let q = 1.0 - p;
    let mean = n * p;
    let deviation = mean * q * inverse;

    let asymmetry = q - p;
    let a2 = asymmetry * asymmetry;
    let z2 = z * z;
    let first = asymmetry * (z2 - 1.0) * (1.0 / 6.0);
    let second = z * ((a2 - 3.0) * z2 - (7.0 * a2 - 3.0)) * (1.0 / 144.0);
    let third = asymmetry * (a2 - 9.0) * (1.0 / 405.0 - z2 * (7.0 / 6_480.0 + z2 * (1.0 / 2_160.0)));
    let fourth = z
        * (z2
            * (z2 * ((a2 * (a2 - 54.0) - 39.0) * (1.0 / 69_120.0))
                + (a2 * (64.0 * a2 - 531.0) - 81.0) * (1.0 / 155_520.0))
            - (a2 * (433.0 * a2 - 6_282.0) - 4_887.0) * (1.0 / 622_080.0));
    let real = mean + (deviation * z + first + inverse * (second + inverse * (third + inverse * fourth)));

    // How far away is the nearest point where k changes?
    let rounded = round(real);
    let distance = 0.5 - (real - rounded).abs();
    let z4 = z2 * z2;
    let bound = inverse * inverse * inverse * (0.012 + 6e-5 * (z4 * z4))
        + deviation * (MAX_Z * 2.0 * ROUGH_ERROR)
        + mean * (4.0 * f64::EPSILON);
    let near = if rounded > 0.0 { rounded } else { 0.0 };
    let near = if near < n { near } else { n };
    let is_safe = distance > bound && target > SMALLEST_TAIL && target < 1.0 - SMALLEST_TAIL;
    if is_safe { near } else { -1.0 - near }
}

/// The `u`-quantile of the standard normal distribution to eight digits, for `u` at least
/// [`SMALLEST_TAIL`] away from 0 and 1; and 1/`deviation`, which shares its division.
///
/// # Source
///
/// With x = 2u - 1 and w = -ln(1 - x²), as in M. Giles (2012), *Approximating the erfinv
/// function*, the quotient of quantile and x is smooth in w; its closest rational function of
/// degrees 6 and 5 on [0, 24] is found by `tests/vectors/make_rough_quantile.py`.
#[inline(always)]
fn rough_normal_quantile(u: f64, deviation: f64) -> (f64, f64) {
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
    let inverse = 1.0 / (denominator * deviation);
    ((2.0 * u - 1.0) * numerator * (deviation * inverse), denominator * inverse)
}
