//! The standard normal distribution: distribution function and quantile function.

use super::exp_ln::{exp_of_sum, ln, polynomial};

/// Phi(x): the probability that a standard normal variable is at most `x`.
///
/// Relative error below 10⁻¹⁵ for every `x`, the lower tail included; exactly 1/2 at 0, 0 below
/// about -38.5, 1 above about 8.3, NaN for NaN.
///
/// # Source
///
/// For a >= 0, Phi(-a) = exp(-a²/2) R(a), where R is the rational function of degrees 9 and 10
/// closest to exp(a²/2) Phi(-a) on [0, 39] (relative error 5.5 · 10⁻¹⁷; all coefficients
/// are positive, so nothing cancels). `tests/vectors/make_normal_cdf.py` finds the
/// coefficients. The square is taken in two parts, as in W. J. Cody (1969), *Rational Chebyshev
/// approximations for the error function*, so that its rounding does not reach the tail.
///
/// # Example
///
/// ```
/// assert_eq!(workshift::maths::normal_cdf(0.0), 0.5);
/// ```
#[inline(always)]
pub fn normal_cdf(x: f64) -> f64 {
    const NUMERATOR: [f64; 10] = [
        0.5,
        0.774_892_272_053_719_844_01,
        0.594_072_293_039_835_762_92,
        0.289_350_840_124_637_275_32,
        0.097_707_332_298_970_280_509,
        0.023_624_796_300_418_803_298,
        0.004_089_799_542_315_244_320_3,
        0.000_490_484_425_039_558_672_93,
        0.000_037_259_862_420_884_186_841,
        1.385_929_977_451_743_247_9e-6,
    ];
    const DENOMINATOR: [f64; 11] = [
        1.0,
        2.347_669_104_910_295_181_1,
        2.561_313_518_761_794_792_3,
        1.714_461_160_053_483_007,
        0.782_089_639_173_228_793_77,
        0.254_980_764_000_521_371_92,
        0.060_441_096_919_265_559_269,
        0.010_345_003_783_828_281_095,
        0.001_232_936_139_537_266_069_5,
        0.000_093_396_624_650_920_006_055,
        3.474_011_268_149_526_402_1e-6,
    ];
    /// Keeps 26 bits of the mantissa, so that the square is exact.
    const HIGH_BITS: u64 = !((1 << 27) - 1);

    let size = x.abs();
    let a = if size > 39.0 { 39.0 } else { size };
    let high = f64::from_bits(a.to_bits() & HIGH_BITS);
    let density = exp_of_sum(-0.5 * (high * high), -0.5 * ((a - high) * (a + high)));
    let tail = density * (polynomial(a, NUMERATOR) / polynomial(a, DENOMINATOR));
    if x > 0.0 { 1.0 - tail } else { tail }
}

/// The `u`-quantile of the standard normal distribution: the x with Phi(x) = `u`.
///
/// Relative error about 10⁻¹⁵; minus infinity at 0, infinity at 1, NaN outside [0, 1].
///
/// # Source
///
/// M. J. Wichura (1988), *Algorithm AS 241: the percentage points of the normal distribution*,
/// routine PPND16.
///
/// # Example
///
/// ```
/// assert_eq!(workshift::maths::normal_quantile(0.5), 0.0);
/// ```
#[inline(always)]
pub fn normal_quantile(u: f64) -> f64 {
    let q = u - 0.5;
    let middle = quantile_in_the_middle(q);

    let nearer_end = if q < 0.0 { u } else { 1.0 - u };
    let r = (-ln(nearer_end)).sqrt();
    let size = if r <= 5.0 { quantile_in_the_tail(r - 1.6) } else { quantile_far_out(r - 5.0) };
    let size = if nearer_end == 0.0 { f64::INFINITY } else { size };
    let outer = if q < 0.0 { -size } else { size };

    if q.abs() <= 0.425 { middle } else { outer }
}

/// `q` = u - 1/2 of size at most 0.425.
#[inline(always)]
fn quantile_in_the_middle(q: f64) -> f64 {
    let r = 0.180_625 - q * q;
    let numerator = polynomial(
        r,
        [
            3.387_132_872_796_366_608_0,
            1.331_416_678_917_843_774_5e+2,
            1.971_590_950_306_551_442_7e+3,
            1.373_169_376_550_946_112_5e+4,
            4.592_195_393_154_987_145_7e+4,
            6.726_577_092_700_870_085_3e+4,
            3.343_057_558_358_812_810_5e+4,
            2.509_080_928_730_122_672_7e+3,
        ],
    );
    let denominator = polynomial(
        r,
        [
            1.0,
            4.231_333_070_160_091_125_2e+1,
            6.871_870_074_920_579_082_8e+2,
            5.394_196_021_424_751_107_7e+3,
            2.121_379_430_158_659_586_7e+4,
            3.930_789_580_009_271_061_0e+4,
            2.872_908_573_572_194_267_4e+4,
            5.226_495_278_852_854_561_0e+3,
        ],
    );
    q * numerator / denominator
}

/// `r` = sqrt(-ln(tail)) - 1.6, for tails above about 1.4e-11.
#[inline(always)]
fn quantile_in_the_tail(r: f64) -> f64 {
    let numerator = polynomial(
        r,
        [
            1.423_437_110_749_683_577_34,
            4.630_337_846_156_545_295_90,
            5.769_497_221_460_691_405_50,
            3.647_848_324_763_204_605_04,
            1.270_458_252_452_368_382_58,
            2.417_807_251_774_506_117_70e-1,
            2.272_384_498_926_918_458_33e-2,
            7.745_450_142_783_414_076_40e-4,
        ],
    );
    let denominator = polynomial(
        r,
        [
            1.0,
            2.053_191_626_637_758_821_87,
            1.676_384_830_183_803_849_40,
            6.897_673_349_851_000_045_50e-1,
            1.481_039_764_274_800_745_90e-1,
            1.519_866_656_361_645_719_66e-2,
            5.475_938_084_995_344_946_00e-4,
            1.050_750_071_644_416_843_24e-9,
        ],
    );
    numerator / denominator
}

/// `r` = sqrt(-ln(tail)) - 5, for the tails beyond.
#[inline(always)]
fn quantile_far_out(r: f64) -> f64 {
    let numerator = polynomial(
        r,
        [
            6.657_904_643_501_103_777_20,
            5.463_784_911_164_114_369_90,
            1.784_826_539_917_291_335_80,
            2.965_605_718_285_048_912_30e-1,
            2.653_218_952_657_612_309_30e-2,
            1.242_660_947_388_078_438_60e-3,
            2.711_555_568_743_487_578_15e-5,
            2.010_334_399_292_288_132_65e-7,
        ],
    );
    let denominator = polynomial(
        r,
        [
            1.0,
            5.998_322_065_558_879_376_90e-1,
            1.369_298_809_227_358_053_10e-1,
            1.487_536_129_085_061_485_25e-2,
            7.868_691_311_456_132_591_00e-4,
            1.846_318_317_510_054_681_80e-5,
            1.421_511_758_316_445_888_70e-7,
            2.044_263_103_389_939_785_64e-15,
        ],
    );
    numerator / denominator
}
