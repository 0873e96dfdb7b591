//! Exponential and logarithm, without branches, so that one element and a register of them
//! take the same steps.
//!
//! Each function here is a straight line of additions, multiplications, divisions, comparisons
//! and bit operations of IEEE 754 doubles. Nothing is fused and nothing is looked up, so the
//! result has the same bits on every machine, and the compiler may turn a loop over lanes into
//! vector instructions of any width.

/// Adding and taking away 1.5 · 2⁵² rounds a double of modest size to the nearest integer (ties
/// to even), and leaves that integer in the low bits of the sum.
const ROUNDER: f64 = 6_755_399_441_055_744.0;

const LN_2_HIGH: f64 = 6.931_471_803_691_238_164_90e-01;
const LN_2_LOW: f64 = 1.908_214_929_270_587_700_02e-10;
const LOG2_E: f64 = std::f64::consts::LOG2_E;

/// The nearest integer, ties to even, of an `x` below 2⁵¹ in size.
#[inline(always)]
pub(crate) fn round(x: f64) -> f64 {
    (x + ROUNDER) - ROUNDER
}

/// Horner's rule: `coefficients` run from the constant upwards.
#[inline(always)]
pub(crate) fn polynomial<const N: usize>(x: f64, coefficients: [f64; N]) -> f64 {
    let mut sum = coefficients[N - 1];
    let mut index = N - 1;
    while index > 0 {
        index -= 1;
        sum = sum * x + coefficients[index];
    }
    sum
}

/// 2 to the power of a whole number `k` in -1022 ..= 1023.
#[inline(always)]
fn two_to_the(k: f64) -> f64 {
    f64::from_bits(((k + ROUNDER).to_bits() << 52).wrapping_add(1023 << 52))
}

/// `exp(high + low)` for a `low` far smaller than `high` (below 10⁻³ in size).
///
/// The two parts let a caller pass an argument that does not fit into one double, such as
/// -x²/2, without losing digits.
///
/// # Source
///
/// Reduction and rational approximation of FreeBSD's msun `e_exp.c` (Sun Microsystems, 2004;
/// error below 1 ulp), rearranged without branches.
#[inline(always)]
pub(super) fn exp_of_sum(high: f64, low: f64) -> f64 {
    // Beyond these limits the result is 0 or infinity anyway. NaN passes both comparisons.
    let x = if high > 710.0 { 710.0 } else { high };
    let x = if x < -746.0 { -746.0 } else { x };

    let k = round(x * LOG2_E);
    let y = exp_of_reduced(x - k * LN_2_HIGH, k * LN_2_LOW - low);

    // 2^k in two factors, so that a result below 2^-1022 is rounded once, at the end.
    let k_first = round(k * 0.5);
    y * two_to_the(k_first) * two_to_the(k - k_first)
}

/// exp(`high` - `low`) for a number of at most ln(2)/2 in size.
#[inline(always)]
fn exp_of_reduced(high: f64, low: f64) -> f64 {
    const P1: f64 = 1.666_666_666_666_660_190_37e-01;
    const P2: f64 = -2.777_777_777_701_559_338_42e-03;
    const P3: f64 = 6.613_756_321_437_934_361_17e-05;
    const P4: f64 = -1.653_390_220_546_525_153_90e-06;
    const P5: f64 = 4.138_136_797_057_238_460_39e-08;

    let r = high - low;
    let z = r * r;
    let w = z * z;
    let c = r - z * ((P1 + z * P2) + w * ((P3 + z * P4) + w * P5));
    1.0 + ((r * c / (2.0 - c) - low) + high)
}

/// e to the power of `x`.
///
/// 0 below about -745.1, infinity above about 709.8, NaN for NaN; error below 1 ulp.
///
/// # Example
///
/// ```
/// assert_eq!(workshift::maths::exp(0.0), 1.0);
/// ```
#[inline(always)]
pub fn exp(x: f64) -> f64 {
    exp_of_sum(x, 0.0)
}

/// Natural logarithm of `x`.
///
/// Minus infinity for 0, NaN below 0; error below 1 ulp.
///
/// # Source
///
/// Reduction and polynomial of FreeBSD's msun `e_log.c` (Sun Microsystems, 1993), rearranged
/// without branches.
///
/// # Example
///
/// ```
/// assert_eq!(workshift::maths::ln(1.0), 0.0);
/// ```
#[inline(always)]
pub fn ln(x: f64) -> f64 {
    const TWO_TO_54: f64 = 18_014_398_509_481_984.0;

    let is_small = x < f64::MIN_POSITIVE;
    let scaled = if is_small { x * TWO_TO_54 } else { x };
    let y = ln_of_scaled(scaled, if is_small { 54.0 } else { 0.0 });

    let y = if x == f64::INFINITY { f64::INFINITY } else { y };
    let y = if x == 0.0 { f64::NEG_INFINITY } else { y };
    if x >= 0.0 { y } else { f64::NAN }
}

/// [`ln`] of a positive, normal, finite number; rubbish for others.
#[inline(always)]
pub(crate) fn ln_of_normal(x: f64) -> f64 {
    ln_of_scaled(x, 0.0)
}

/// ln(x / 2^`exponent_offset`).
#[inline(always)]
fn ln_of_scaled(x: f64, exponent_offset: f64) -> f64 {
    /// Bits of sqrt(1/2): mantissas are taken from [sqrt(1/2), sqrt(2)).
    const SQRT_HALF_BITS: u64 = 0x3fe6_a09e_667f_3bcd;
    const TWO_TO_52: f64 = 4_503_599_627_370_496.0;

    // Exponent + 1022, made a double by writing it into the mantissa of 2⁵².
    let biased = x.to_bits().wrapping_sub(SQRT_HALF_BITS).wrapping_add(1022 << 52) >> 52;
    let k = (f64::from_bits(biased | TWO_TO_52.to_bits()) - (TWO_TO_52 + 1022.0)) - exponent_offset;
    let mantissa = f64::from_bits(x.to_bits().wrapping_sub(biased << 52).wrapping_add(1022 << 52));
    let f = mantissa - 1.0;
    ln_of_one_plus(f, f / (2.0 + f), k)
}

/// What the rest of a probability p, 1 - p, goes into.
pub(crate) struct Rest {
    /// ln(1 - p), relative error below 10⁻¹⁵.
    pub(crate) ln: f64,
    /// p/(1 - p), relative error below 10⁻¹⁵.
    pub(crate) odds: f64,
}

/// Logarithm and odds for `p` in [0, 1/2], without the rounding of 1 - p, with one division for both.
#[inline(always)]
pub(crate) fn one_minus(p: f64) -> Rest {
    // 1 - p, or twice that, is 1 + f with 1 + f in [sqrt(1/2), sqrt(2)); f is exact.
    let is_halved = p > 1.0 - std::f64::consts::FRAC_1_SQRT_2;
    let f = if is_halved { 1.0 - 2.0 * p } else { -p };
    let k = if is_halved { -1.0 } else { 0.0 };
    let q = 1.0 - p;
    let inverse = 1.0 / ((2.0 + f) * q);
    Rest { ln: ln_of_one_plus(f, f * (q * inverse), k), odds: p * ((2.0 + f) * inverse) }
}

/// [`exp`] of a number from -700 to 700; smaller ones count as -700, larger ones give rubbish.
#[inline(always)]
pub(crate) fn exp_of_modest(x: f64) -> f64 {
    let x = if x > -700.0 { x } else { -700.0 };
    let k = round(x * LOG2_E);
    exp_of_reduced(x - k * LN_2_HIGH, k * LN_2_LOW) * two_to_the(k)
}

/// ln(1 + f) + k ln 2, for 1 + f in [sqrt(1/2), sqrt(2)), with s = f/(2 + f).
#[inline(always)]
fn ln_of_one_plus(f: f64, s: f64, k: f64) -> f64 {
    const LG1: f64 = 6.666_666_666_666_735_130e-01;
    const LG2: f64 = 3.999_999_999_940_941_908e-01;
    const LG3: f64 = 2.857_142_874_366_239_149e-01;
    const LG4: f64 = 2.222_219_843_214_978_396e-01;
    const LG5: f64 = 1.818_357_216_161_805_012e-01;
    const LG6: f64 = 1.531_383_769_920_937_332e-01;
    const LG7: f64 = 1.479_819_860_511_658_591e-01;

    let z = s * s;
    let w = z * z;
    let even = w * (LG2 + w * (LG4 + w * LG6));
    let odd = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
    let half_square = 0.5 * f * f;
    s * (half_square + (even + odd)) + k * LN_2_LOW - half_square + f + k * LN_2_HIGH
}

/// `exp(x) - 1`, without loss of digits near 0.
///
/// # Source
///
/// FreeBSD's msun `s_expm1.c`, from the `libm` crate; error below 1 ulp.
#[inline]
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// `ln(1 + x)`, without loss of digits near 0.
///
/// # Source
///
/// FreeBSD's msun `s_log1p.c`, from the `libm` crate; error below 1 ulp.
#[inline]
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// 2 to the power of `x`.
///
/// # Source
///
/// FreeBSD's msun `s_exp2.c`, from the `libm` crate; error below 1 ulp.
#[inline]
pub fn exp2(x: f64) -> f64 {
    libm::exp2(x)
}

/// `x` to the power of `y`, for `x` of at least 0.
///
/// `pow(0, 0)` is 1. NaN below 0, also for whole `y`: the model takes no powers of negative
/// numbers, and a negative base is a mistake somewhere else.
///
/// # Source
///
/// FreeBSD's msun `e_pow.c`, from the `libm` crate; error below 1 ulp.
#[inline]
pub fn pow(x: f64, y: f64) -> f64 {
    if x < 0.0 { f64::NAN } else { libm::pow(x, y) }
}
