//! Numbers for people to read, with no more digits than the simulation supports.
//!
//! `66398.2` with a Monte Carlo standard error of 31 is `66,400 ± 30`: the error keeps one
//! significant digit (two where it begins with 1), and the value ends at the same place. Nobody
//! reads thousandths of a person: below a tenth of a person, a hundredth of a per cent and a
//! thousandth of anything else the value is cut too, and an error too small to show is left out. The
//! error is that of the simulation; the spread of the futures is a range of quantiles and is never
//! written behind a `±`.
//!
//! Files of numbers are written exactly, elsewhere; nothing here is ever read back.

use crate::language::{notation, say};

/// What the numbers of a column are divided by, and what is written behind them.
///
/// ```
/// use workshift::analysis::number::Scale;
///
/// assert_eq!(Scale::of("people", 66_398.2).estimate(66_398.2, Some(31.0)), "66,400 ± 30");
/// assert_eq!(Scale::of("share", 0.1234).estimate(0.1234, Some(0.002)), "12.3 ± 0.2 %");
/// assert_eq!(Scale::of("currency", 2.43e10).estimate(2.43e10, Some(1.4e7)), "24.300 ± 0.014 bn");
/// assert_eq!(Scale::of("people", 66_379.2).estimate(66_379.2, None), "66,379");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// What a number is divided by before it is written.
    divisor: f64,
    suffix: Suffix,
    /// Whether quantiles are whole: people and posts.
    whole: bool,
    /// The finest place, a power of ten, at which a mean is cut whatever its error.
    finest: i32,
}

/// What is written behind the numbers of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Suffix {
    None,
    PerCent,
    Points,
    Thousands,
    Millions,
    Billions,
    Trillions,
}

impl Suffix {
    fn text(self) -> String {
        match self {
            Self::None => String::new(),
            Self::PerCent => "%".to_owned(),
            Self::Points => say!("suffix-points"),
            Self::Thousands => say!("suffix-thousands"),
            Self::Millions => say!("suffix-millions"),
            Self::Billions => say!("suffix-billions"),
            Self::Trillions => say!("suffix-trillions"),
        }
    }
}

/// What may stand behind a number, in the language in force: `%`, `points`, `k`, `M`, `bn`, `tn`.
pub fn suffixes() -> [String; 6] {
    use Suffix::{Billions, Millions, PerCent, Points, Thousands, Trillions};
    [PerCent, Points, Thousands, Millions, Billions, Trillions].map(Suffix::text)
}

/// Significant digits of a number without a standard error: a quantile, or an expectation.
const DIGITS_WITHOUT_ERROR: i32 = 3;

impl Scale {
    /// The scale for numbers of about `size` with a unit as in `summary.csv`: `share` and `share of ...`
    /// in per cent, `currency` and `currency per month` in thousands, millions or billions, everything
    /// else as it is.
    pub fn of(unit: &str, size: f64) -> Self {
        let size = size.abs();
        let unit = family(unit);
        let (divisor, suffix) = match unit {
            "share" => (0.01, Suffix::PerCent),
            "currency" if size >= 1e12 => (1e12, Suffix::Trillions),
            "currency" if size >= 1e9 => (1e9, Suffix::Billions),
            "currency" if size >= 1e6 => (1e6, Suffix::Millions),
            "currency" if size >= 1e4 => (1e3, Suffix::Thousands),
            _ => (1.0, Suffix::None),
        };
        let whole = matches!(unit, "people" | "posts");
        let finest = match unit {
            "people" | "posts" => -1,
            "share" => -2,
            _ => -3,
        };
        Self { divisor, suffix, whole, finest }
    }

    /// The same scale for differences: a difference of two per cents is in percentage points.
    pub fn of_difference(unit: &str, size: f64) -> Self {
        let scale = Self::of(unit, size);
        if family(unit) == "share" { Self { suffix: Suffix::Points, ..scale } } else { scale }
    }

    /// What is written behind the numbers: `%`, `points`, `k`, `M`, `bn`, `tn` or nothing.
    pub fn suffix(&self) -> String {
        self.suffix.text()
    }

    /// A mean with its Monte Carlo standard error, for example `66,400 ± 30`.
    ///
    /// Without an error (expectation mode, or a single future) or with an error of exactly 0 (the
    /// same in every future) the number stands alone.
    pub fn estimate(&self, mean: f64, mcse: Option<f64>) -> String {
        self.with_suffix(self.bare_estimate(mean, mcse, false))
    }

    /// Likewise with a sign, for differences: `+2,100 ± 20`, `−300 ± 9`.
    pub fn signed(&self, mean: f64, mcse: Option<f64>) -> String {
        self.with_suffix(self.bare_estimate(mean, mcse, true))
    }

    /// Likewise without `%`, `k`, `M`, `bn`: where the heading of a column has it.
    pub fn bare_estimate(&self, mean: f64, mcse: Option<f64>, signed: bool) -> String {
        let mean = mean / self.divisor;
        match mcse.map(|error| error / self.divisor) {
            Some(error) if error > 0.0 && error.is_finite() && mean.is_finite() => {
                let place = place_of_error(error);
                if place < self.finest && at_place(error, self.finest, false).bytes().all(is_nothing) {
                    return at_place(mean, self.finest, signed);
                }
                let place = place.max(self.finest);
                format!("{} ± {}", at_place(mean, place, signed), at_place(error, place, false))
            }
            _ => at_place(mean, place_of_value(mean).max(self.finest), signed),
        }
    }

    /// Whether a mean is written as something else than zeros.
    pub fn shows(&self, mean: f64, mcse: Option<f64>) -> bool {
        let text = self.bare_estimate(mean, mcse, false);
        !text.split(" ± ").next().unwrap_or_default().bytes().all(is_nothing)
    }

    /// The smallest number but 0 that is written: `0.01 points`, `0.1`.
    ///
    /// ```
    /// use workshift::analysis::number::Scale;
    ///
    /// assert_eq!(Scale::of_difference("share", 0.0).least(), "0.01 points");
    /// ```
    pub fn least(&self) -> String {
        self.with_suffix(at_place(libm::exp10(f64::from(self.finest)), self.finest, false))
    }

    /// A number without an error: a quantile, with three significant digits, people to the person.
    pub fn value(&self, value: f64) -> String {
        self.with_suffix(self.bare_value(value, false))
    }

    /// A number that somebody set, with all its digits: `12,345`, `2.345 bn`, `5.5 %`.
    ///
    /// ```
    /// use workshift::analysis::number::Scale;
    ///
    /// assert_eq!(Scale::of("people", 12_345.0).exact(12_345.0), "12,345");
    /// assert_eq!(Scale::of("currency", 2.345_1e9).exact(2.345_1e9), "2.3451 bn");
    /// assert_eq!(Scale::of("share", 0.055).exact(0.055), "5.5 %");
    /// ```
    pub fn exact(&self, value: f64) -> String {
        self.with_suffix(all_digits(value / self.divisor))
    }

    /// Likewise with a sign.
    pub fn signed_value(&self, value: f64) -> String {
        self.with_suffix(self.bare_value(value, true))
    }

    /// A range of quantiles: `61,200 to 71,300`, with three significant digits of the wider end.
    pub fn range(&self, low: f64, high: f64) -> String {
        self.with_suffix(self.bare_range(low, high, false))
    }

    /// Likewise with signs.
    pub fn signed_range(&self, low: f64, high: f64) -> String {
        self.with_suffix(self.bare_range(low, high, true))
    }

    /// The ends of a range as they stand after `between`, `61,200 and 71,300`; `None` where both read the same.
    pub fn between(&self, low: f64, high: f64, signed: bool) -> Option<String> {
        let [low, high] = self.ends(low, high, signed);
        (low != high).then(|| self.with_suffix(say!("between", low, high)))
    }

    /// Likewise without `%`, `k`, `M`, `bn`.
    pub fn bare_range(&self, low: f64, high: f64, signed: bool) -> String {
        let [low, high] = self.ends(low, high, signed);
        if low == high { low } else { say!("range", low, high) }
    }

    /// Both ends of a range, cut at the place of the wider one.
    fn ends(&self, low: f64, high: f64, signed: bool) -> [String; 2] {
        let (low, high) = (low / self.divisor, high / self.divisor);
        let widest = if low.abs() > high.abs() { low } else { high };
        let place = self.place_of_quantile(widest);
        [at_place(low, place, signed), at_place(high, place, signed)]
    }

    fn bare_value(&self, value: f64, signed: bool) -> String {
        let value = value / self.divisor;
        at_place(value, self.place_of_quantile(value), signed)
    }

    fn place_of_quantile(&self, value: f64) -> i32 {
        let place = exponent(value).map_or(0, |e| e - DIGITS_WITHOUT_ERROR + 1);
        place.max(if self.whole { 0 } else { self.finest })
    }

    fn with_suffix(&self, number: String) -> String {
        if self.suffix == Suffix::None { number } else { format!("{number} {}", self.suffix.text()) }
    }
}

/// The first word of a unit: `share` of `share of active`, `currency` of `currency per month`.
pub(crate) fn family(unit: &str) -> &str {
    unit.split(' ').next().unwrap_or(unit)
}

/// A whole number with thousands separators: `10,000`.
pub fn count(value: u64) -> String {
    notation::written(&value.to_string())
}

/// A value of an assumption with three significant digits and no zeros that say nothing: `0.00692`, `24`, `0`.
///
/// ```
/// use workshift::analysis::number::plain;
///
/// assert_eq!([0.006_917, 24.0, 0.0, -0.019_3, 12_345.0].map(plain), ["0.00692", "24", "0", "−0.0193", "12,345"]);
/// ```
pub fn plain(value: f64) -> String {
    without_zeros(value, DIGITS_WITHOUT_ERROR)
}

/// All digits of a number that was written in decimals: twelve, beyond which binary fractions differ from them.
///
/// ```
/// use workshift::analysis::number::all_digits;
///
/// assert_eq!([0.1 + 0.2, 12_345.678, 1.0, -0.05].map(all_digits), ["0.3", "12,345.678", "1", "−0.05"]);
/// ```
pub fn all_digits(value: f64) -> String {
    without_zeros(value, 12)
}

/// A value with so many significant digits and no zeros that say nothing.
fn without_zeros(value: f64, digits: i32) -> String {
    let place = exponent(value).map_or(0, |e| (e - digits + 1).min(0));
    match rounded(value, place) {
        Some(digits) if digits.contains('.') => {
            signed(value, digits.trim_end_matches('0').trim_end_matches('.'), false)
        }
        Some(digits) => signed(value, &digits, false),
        None => at_place(value, place, false),
    }
}

/// The share `p` of futures as a per cent: `98 %`; never `100 %` or `0 %` unless it is exact.
pub fn share_of_futures(p: f64) -> String {
    let percent = p * 100.0;
    if p <= 0.0 {
        "0 %".to_owned()
    } else if p >= 1.0 {
        "100 %".to_owned()
    } else if percent > 99.0 {
        let more = percent > 99.9;
        format!("{} %", if more { say!("more-than", number = tenths(99.9)) } else { tenths(percent) })
    } else if percent < 1.0 {
        let less = percent < 0.1;
        format!("{} %", if less { say!("less-than", number = tenths(0.1)) } else { tenths(percent) })
    } else {
        format!("{percent:.0} %")
    }
}

/// Likewise in signs, for a cell of a table: `> 99.9 %`.
pub fn share_of_futures_in_signs(p: f64) -> String {
    if p > 0.999 && p < 1.0 {
        format!("> {} %", tenths(99.9))
    } else if p > 0.0 && p < 0.001 {
        format!("< {} %", tenths(0.1))
    } else {
        share_of_futures(p)
    }
}

fn tenths(value: f64) -> String {
    notation::written(&format!("{value:.1}"))
}

/// The power of ten of the leading digit, `None` for 0 and for what is not finite.
fn exponent(value: f64) -> Option<i32> {
    if value == 0.0 || !value.is_finite() {
        return None;
    }
    // The decimal form is exact; a logarithm would be wrong beside powers of ten.
    let text = format!("{value:e}");
    text.split_once('e').and_then(|(_, power)| power.parse().ok())
}

/// The power of ten at which an error is cut: one significant digit, two where it begins with 1.
fn place_of_error(error: f64) -> i32 {
    let two_digits = format!("{error:.1e}");
    let (mantissa, power) = two_digits.split_once('e').unwrap_or(("1", "0"));
    let power: i32 = power.parse().unwrap_or(0);
    if mantissa.starts_with('1') { power - 1 } else { power }
}

/// Where a value without an error is cut: three significant digits, never above the unit, and no
/// decimals where there are none.
fn place_of_value(value: f64) -> i32 {
    if value.trunc() == value {
        return 0;
    }
    exponent(value).map_or(0, |e| (e - DIGITS_WITHOUT_ERROR + 1).min(0))
}

/// The value rounded to a multiple of 10^place, with thousands separators; `−` for negatives.
fn at_place(value: f64, place: i32, with_plus: bool) -> String {
    match rounded(value, place) {
        Some(digits) => signed(value, &digits, with_plus),
        None if value.is_nan() => say!("not-a-number"),
        None => format!("{}∞", sign(value, with_plus)),
    }
}

/// The plain digits of the value's size, rounded to a multiple of 10^place; `None` if it is not finite.
fn rounded(value: f64, place: i32) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    let decimals = usize::try_from(-place).unwrap_or(0).min(12);
    let mut power = 1.0;
    for _ in 0..place.clamp(0, 22) {
        power *= 10.0;
    }
    let rounded = (value.abs() / power).round();
    Some(if place > 0 { format!("{:.0}", rounded * power) } else { format!("{:.decimals$}", value.abs()) })
}

/// Plain digits as they are written, with the sign of the value; none for zero.
fn signed(value: f64, digits: &str, with_plus: bool) -> String {
    let sign = if digits.bytes().all(is_nothing) { "" } else { sign(value, with_plus) };
    format!("{sign}{}", notation::written(digits))
}

/// Whether a digit, a point or a comma adds nothing to a number.
fn is_nothing(byte: u8) -> bool {
    matches!(byte, b'0' | b'.' | b',')
}

fn sign(value: f64, signed: bool) -> &'static str {
    if value < 0.0 {
        "−"
    } else if signed {
        "+"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(mean: f64, mcse: f64) -> String {
        Scale::of("people", mean).estimate(mean, Some(mcse))
    }

    /// Teeth: keeping two digits always, or one always, changes the second or the third line.
    #[test]
    fn the_error_decides_the_digits() {
        assert_eq!(people(66_379.2, 31.0), "66,380 ± 30");
        assert_eq!(people(66_379.2, 310.0), "66,400 ± 300");
        assert_eq!(people(66_379.2, 14.0), "66,379 ± 14");
        assert_eq!(people(66_379.2, 0.31), "66,379.2 ± 0.3");
        assert_eq!(people(66_379.2, 9.96), "66,379 ± 10");
        assert_eq!(people(66_379.2, 0.0), "66,379");
        assert_eq!(people(66_379.2, 0.004), "66,379.2");
        assert_eq!(people(0.157, 0.000_9), "0.2");
        assert_eq!(people(0.157, 0.07), "0.2 ± 0.1");
        assert_eq!(people(0.4, 3.0), "0 ± 3");
        assert_eq!(people(999_999.0, 500.0), "1,000,000 ± 500");
    }

    #[test]
    fn signs_percent_and_money() {
        assert_eq!(Scale::of("people", 1.0).signed(2_104.0, Some(20.0)), "+2,100 ± 20");
        assert_eq!(Scale::of("people", 1.0).signed(-304.2, Some(9.0)), "−304 ± 9");
        assert_eq!(Scale::of("people", 1.0).signed(-0.2, Some(3.0)), "0 ± 3");
        assert_eq!(Scale::of("share", 1.0).signed(-0.012_34, Some(0.000_4)), "−1.23 ± 0.04 %");
        assert_eq!(Scale::of("currency", 3.2e6).estimate(3.2e6, Some(5e4)), "3.20 ± 0.05 M");
        assert_eq!(Scale::of("currency", 32_000.0).estimate(32_000.0, Some(200.0)), "32.0 ± 0.2 k");
        assert_eq!(Scale::of("currency", 900.0).estimate(900.0, None), "900");
        assert_eq!(Scale::of("share of active", 0.1).estimate(0.1, Some(0.001)), "10.00 ± 0.10 %");
        assert_eq!(Scale::of("currency per month", 2e6).estimate(2e6, Some(1e5)), "2.00 ± 0.10 M");
    }

    #[test]
    fn a_number_shows_or_does_not() {
        let share = Scale::of("share", 0.1);
        assert!(share.shows(0.000_1, Some(1e-6)));
        assert!(!share.shows(0.000_01, Some(1e-7)));
        assert!(!share.shows(0.1, Some(3.0)), "lost in its error");
    }

    #[test]
    fn without_an_error_people_are_whole_and_small_numbers_keep_three_digits() {
        assert_eq!(Scale::of("people", 1.0).estimate(66_379.249, None), "66,379");
        assert_eq!(Scale::of("ratio", 1.0).estimate(0.987_65, None), "0.988");
        assert_eq!(Scale::of("people", 1.0).estimate(12.34, None), "12.3");
        assert_eq!(Scale::of("people", 1.0).estimate(80.0, Some(0.0)), "80");
        assert_eq!(Scale::of("people", 1.0).estimate(-2.371, None), "−2.4");
        assert_eq!(Scale::of("people", 1.0).estimate(0.0, None), "0");
        assert_eq!(Scale::of("people", 1.0).estimate(-0.0, None), "0");
    }

    #[test]
    fn ranges_share_one_place() {
        assert_eq!(Scale::of("people", 1.0).range(61_234.0, 71_349.0), "61,200 to 71,300");
        assert_eq!(Scale::of("people", 1.0).signed_range(-52.0, 1_349.0), "−50 to +1,350");
        assert_eq!(Scale::of("people", 1.0).range(7.0, 7.0), "7");
        assert_eq!(Scale::of("ratio", 1.0).range(0.912_34, 1.051), "0.91 to 1.05");
    }

    #[test]
    fn shares_of_futures_are_certain_only_when_they_are() {
        assert_eq!(share_of_futures(0.984), "98 %");
        assert_eq!(share_of_futures(0.9996), "more than 99.9 %");
        assert_eq!(share_of_futures(1.0), "100 %");
        assert_eq!(share_of_futures(0.0004), "less than 0.1 %");
        assert_eq!(share_of_futures(0.0), "0 %");
    }

    #[test]
    fn what_is_not_finite_is_said() {
        assert_eq!(Scale::of("people", 1.0).estimate(f64::INFINITY, Some(1.0)), "∞");
        assert_eq!(Scale::of("people", 1.0).estimate(f64::NAN, None), "n/a");
        assert_eq!(Scale::of("people", 1.0).estimate(f64::MAX, None).len(), 309 + 102);
    }
}
