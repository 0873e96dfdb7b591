//! Numbers as text: units, thousands separators, and no more digits than the simulation supports.

use crate::analysis::{unit_in_per_cent, unit_name};
use crate::engine::{Metric, MetricKind, Statistics};
use crate::language::{notation, say};

/// Numbers beyond this size are drawn as if they were this size; no sum or product of the charts
/// can then overflow.
const LARGEST: f64 = 1e290;

/// A number that a picture can be made of: not NaN, not infinite.
pub(super) fn finite(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-LARGEST, LARGEST) }
}

/// The smallest power of ten that is at least `value`; at least 1e-12.
pub(super) fn power_of_ten_above(value: f64) -> f64 {
    let mut power = 1e-12;
    // Products of a power of ten by ten drift in the last bits; the text form does not care.
    let mut exponent = -12;
    while power < value && exponent < 300 {
        exponent += 1;
        power = parse_power(exponent);
    }
    power
}

/// `10^exponent`, correctly rounded on every machine.
fn parse_power(exponent: i32) -> f64 {
    format!("1e{exponent}").parse().expect("a power of ten is a number")
}

/// How the values of a metric are written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unit {
    /// One of the written units, in the metric's own unit: 0.01 for per cent, 1e6 for millions.
    pub(super) divisor: f64,
    /// What stands behind a number in running text: ` %`, ` million USD`; empty for people.
    pub(super) suffix: String,
    /// What stands at the axis: `people`, `% of people at work`, `USD million`.
    pub(super) label: String,
    /// Finest step worth writing, in the metric's own unit.
    pub(super) finest: f64,
}

impl Unit {
    /// The unit of a metric whose largest value is `largest` in size.
    pub(super) fn of(metric: &Metric, currency: &str, largest: f64) -> Self {
        let largest = finite(largest).abs();
        match metric.unit {
            unit if unit.starts_with("share") => Self {
                divisor: 0.01,
                suffix: " %".to_owned(),
                label: unit_in_per_cent(unit).unwrap_or_else(|| unit.replacen("share", "per cent", 1)),
                finest: if largest < 0.005 { 1e-5 } else { 1e-3 },
            },
            unit => {
                let money = unit.starts_with("currency") || is_money(metric.kind);
                let name = unit_name(unit, currency);
                let stock = unit_name(unit.trim_end_matches(" per month"), currency);
                let whole = match metric.kind {
                    MetricKind::Stock | MetricKind::Flow | MetricKind::Cumulative => true,
                    MetricKind::Posts => largest >= 50.0,
                    MetricKind::Index | MetricKind::Money | MetricKind::CumulativeMoney => false,
                };
                let (divisor, word) = magnitude(largest, money);
                let word = word.as_str();
                let label = if word.is_empty() { name.clone() } else { format!("{word} {name}") };
                let suffix = match (money, word) {
                    (false, "") => String::new(),
                    (false, word) => format!(" {word}"),
                    (true, "") => format!(" {stock}"),
                    (true, word) => format!(" {word} {stock}"),
                };
                let four_digits = power_of_ten_above(largest) / 1e4;
                let finest = if whole { four_digits.max(1.0).min(10.0 * divisor) } else { four_digits };
                let finest = if whole && divisor == 1.0 && largest < 1e6 { 1.0 } else { finest };
                Self { divisor, suffix, label, finest }
            }
        }
    }

    /// A value to the nearest `step`, with its unit: `61,200`, `4.1 %`, `1.25 billion USD`.
    pub(super) fn text(&self, value: f64, step: f64) -> String {
        format!("{}{}", self.bare(value, step), self.suffix)
    }

    /// The same without the unit.
    pub(super) fn bare(&self, value: f64, step: f64) -> String {
        if value == 0.0 {
            return "0".to_owned();
        }
        let step = step.max(self.finest);
        round_to(finite(value) / self.divisor, step / self.divisor)
    }

    /// A value that was asked for, with all its digits (to a millionth of the finest step), and its unit.
    pub(super) fn exact(&self, value: f64) -> String {
        let mut step = self.finest.max(1e-9);
        for _ in 0..6 {
            let steps = finite(value) / step;
            if (steps - steps.round()).abs() <= 1e-6 * steps.abs().max(1e-3) {
                break;
            }
            step /= 10.0;
        }
        let exact = Self { finest: step, ..self.clone() };
        exact.text(value, 0.0)
    }

    /// The same with its sign written out: `+1,200`, `−300`, `0`.
    pub(super) fn signed(&self, value: f64, step: f64) -> String {
        let text = self.bare(value, step);
        let plus = value > 0.0 && text.chars().any(|c| ('1'..='9').contains(&c));
        if plus { format!("+{text}") } else { text }
    }
}

fn is_money(kind: MetricKind) -> bool {
    matches!(kind, MetricKind::Money | MetricKind::CumulativeMoney)
}

/// What may stand behind a number in place of its last digits, in the language in force.
pub(super) fn magnitudes() -> [String; 4] {
    [
        say!("magnitude-thousand"),
        say!("magnitude-million"),
        say!("magnitude-billion"),
        say!("magnitude-trillion"),
    ]
}

/// What large numbers are counted in.
fn magnitude(largest: f64, money: bool) -> (f64, String) {
    let thousands_from = if money { 1e4 } else { 1e7 };
    match largest {
        x if x >= 1e16 => (1.0, String::new()),
        x if x >= 2e12 => (1e12, say!("magnitude-trillion")),
        x if x >= 2e9 => (1e9, say!("magnitude-billion")),
        x if x >= 1e6_f64.max(thousands_from) => (1e6, say!("magnitude-million")),
        x if x >= thousands_from => (1e3, say!("magnitude-thousand")),
        _ => (1.0, String::new()),
    }
}

/// A number to the nearest multiple of `step`, thousands separated by commas.
pub(super) fn round_to(value: f64, step: f64) -> String {
    if value.abs() >= 1e15 {
        let text = format!("{value:.2e}");
        let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
        return format!("{}e{}", grouped(digits), power.replace('-', "−"));
    }
    let multiple = if step > 0.0 { (value / step).round() * step } else { value };
    let mut decimals = 0;
    let mut unit = step;
    while unit < 0.999_999 && decimals < 9 && step > 0.0 {
        unit *= 10.0;
        decimals += 1;
    }
    grouped(&format!("{multiple:.decimals$}"))
}

/// Separators and a real minus sign for a number already in digits.
fn grouped(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("−", rest));
    let zero = digits.bytes().all(|b| b == b'0' || b == b'.');
    format!("{}{}", if zero { "" } else { sign }, notation::written(digits))
}

/// A count: `10,000`.
pub(super) fn count(n: u64) -> String {
    grouped(&n.to_string())
}

/// The step to which the median of a column is supported. A few extreme futures move a mean and its
/// error, but not a median: its error follows from how close the middle half of the futures is.
///
/// ```text
/// step_of_centre(mean) * min(1, (q75 - q25) / (1.349 sd))     1.349 sd: that width in a normal column
/// ```
pub(super) fn step_of_median(statistics: &Statistics) -> f64 {
    let middle = finite(statistics.quantiles[5]) - finite(statistics.quantiles[3]);
    let normal = statistics.sd.map_or(0.0, |sd| 1.349 * finite(sd));
    let closer = if normal > 0.0 { (middle / normal).clamp(0.0, 1.0) } else { 1.0 };
    statistics.mcse.map_or(0.0, |mcse| nearest_power(finite(mcse) * closer))
}

/// The step to which the mean of a column is supported: the power of ten nearest
/// (in ratio) to the Monte Carlo standard error, so that rounding moves a number by about one
/// standard error at most.
pub(super) fn step_of_centre(statistics: &Statistics) -> f64 {
    statistics.mcse.map_or(0.0, nearest_power)
}

/// The step to which quantiles in the tails are supported. Their standard error is larger than the
/// mean's, for a normal column about twice at 5 and 95 %.
pub(super) fn step_of_tails(statistics: &Statistics) -> f64 {
    statistics.mcse.map_or(0.0, |mcse| nearest_power(2.0 * finite(mcse)))
}

/// The power of ten within a factor of the root of ten; 0 for no error.
pub(super) fn nearest_power(error: f64) -> f64 {
    const ROOT_OF_TEN: f64 = 3.162_277_66;
    if error > 0.0 { power_of_ten_above(finite(error) / ROOT_OF_TEN) } else { 0.0 }
}

/// Whole numbers nearest to `parts` that add up to `total`, by largest remainder; ties to the earlier.
///
/// `total` should be within `parts.len()` of the sum of the parts.
pub(super) fn apportion(parts: &[f64], total: f64) -> Vec<f64> {
    let mut whole: Vec<f64> = parts.iter().map(|part| part.floor()).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|&a, &b| (parts[b] - whole[b]).total_cmp(&(parts[a] - whole[a])).then(a.cmp(&b)));
    let missing = total - whole.iter().sum::<f64>();
    let n = if missing.is_finite() { missing.round().clamp(0.0, parts.len() as f64) as usize } else { 0 };
    for &i in &order[..n] {
        whole[i] += 1.0;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metric(unit: &'static str, kind: MetricKind) -> Metric {
        Metric { name: "x", unit, kind, firm_only: false, meaning: "" }
    }

    #[test]
    fn numbers_are_cut_to_the_step_and_grouped() {
        assert_eq!(round_to(66_379.2, 100.0), "66,400");
        assert_eq!(round_to(-1_234_567.0, 1.0), "−1,234,567");
        assert_eq!(round_to(0.123_4, 0.01), "0.12");
        assert_eq!(round_to(-0.001, 0.1), "0.0");
        assert_eq!(round_to(12.0, 0.0), "12");
    }

    #[test]
    fn the_step_is_the_power_of_ten_at_or_above_the_error() {
        for (value, power) in [(30.0, 100.0), (100.0, 100.0), (0.03, 0.1), (1.0, 1.0), (1.1, 10.0)] {
            assert_eq!(power_of_ten_above(value), power);
        }
    }

    #[test]
    fn numbers_are_cut_to_their_error() {
        for (error, step) in [(30.0, 10.0), (32.0, 100.0), (100.0, 100.0), (310.0, 100.0), (0.0, 0.0)] {
            assert_eq!(nearest_power(error), step, "{error}");
        }
    }

    /// Twenty-four futures, of which one is far out: the mean is known to hundreds, the median to ones.
    /// Teeth: with the mean's step a median of -54 is written as 0.
    #[test]
    fn one_extreme_future_does_not_blur_a_median() {
        let mut skewed = Statistics {
            n: 24,
            mean: 968.7,
            sd: Some(4700.0),
            mcse: Some(960.0),
            min: -64.0,
            quantiles: [-61.4, -60.0, -58.0, -56.25, -54.0, -51.5, -40.0, -30.0, 10_379.0],
            max: 23_000.0,
            signs: None,
        };
        assert_eq!(step_of_centre(&skewed), 1000.0);
        assert_eq!(step_of_median(&skewed), 1.0);
        skewed.sd = Some(4.75 / 1.349);
        skewed.mcse = Some(0.72);
        assert_eq!(step_of_median(&skewed), step_of_centre(&skewed), "a normal column");
    }

    #[test]
    fn units_follow_the_size_of_the_numbers() {
        let people = Unit::of(&metric("people", MetricKind::Stock), "USD", 80_000.0);
        assert_eq!(people.text(66_379.2, 100.0), "66,400");
        assert_eq!(people.text(66_379.2, 0.0), "66,379");
        let money = Unit::of(&metric("currency", MetricKind::CumulativeMoney), "EUR", 3.2e9);
        assert_eq!(
            (money.text(3.21e9, 1e7).as_str(), money.label.as_str()),
            ("3.21 billion EUR", "billion EUR")
        );
        let share = Unit::of(&metric("share", MetricKind::Index), "USD", 0.2);
        assert_eq!(share.text(0.1234, 0.0), "12.3 %");
        assert_eq!(share.signed(-0.05, 0.01), "−5");
        assert_eq!(people.signed(1234.0, 1.0), "+1,234");
        assert_eq!(people.signed(0.2, 1.0), "0");
        assert_eq!((people.exact(0.5).as_str(), people.exact(11_400.0).as_str()), ("0.5", "11,400"));
        assert_eq!(
            (share.exact(0.1234).as_str(), money.exact(3.2e9).as_str()),
            ("12.34 %", "3.200 billion EUR")
        );
    }

    #[test]
    fn apportioned_parts_add_up() {
        assert_eq!(apportion(&[1.5, 2.25, 3.25], 7.0), [2.0, 2.0, 3.0]);
        assert_eq!(apportion(&[-1.5, 2.5], 1.0), [-1.0, 2.0]);
        assert_eq!(apportion(&[], 0.0), [0.0; 0]);
    }
}
