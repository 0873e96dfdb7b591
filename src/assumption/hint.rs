//! Ways out of a wrong cell: what its author may have meant.

use super::cell::FUNCTIONS;
use super::quantity::Bounds;

/// For text that should be a number.
pub(super) fn for_a_number(text: &str) -> Option<String> {
    if let Some(percent) = text.strip_suffix('%') {
        let percent = percent.trim();
        return match percent.parse::<f64>() {
            Ok(value) if value.is_finite() => {
                Some(format!("write shares as decimals, e.g. {} for {percent} %", percentage(value)))
            }
            _ => Some("write shares as decimals, e.g. 0.12 for 12 %".to_string()),
        };
    }
    if text.contains('\u{2212}') {
        return Some("write the minus sign as `-`".to_string());
    }
    if let Some((low, high)) = dashed(text) {
        return Some(format!("did you mean `{low} to {high}`?"));
    }
    if let Some(plain) = without_separators(text) {
        return Some(format!("write numbers without thousands separators: {plain}"));
    }
    if text.matches(',').count() == 1 && is_number(&text.replace(',', ".")) {
        return Some(format!("write decimals with a point: {}", text.replace(',', ".")));
    }
    let (first, rest) = text.split_once(char::is_whitespace)?;
    if is_number(first) && rest.chars().any(char::is_alphabetic) {
        return Some(format!("write the number without its unit: {first}"));
    }
    None
}

/// For a cell that is neither number nor range nor function.
pub(super) fn for_a_word(text: &str) -> Option<String> {
    let name = text.split([' ', ':', '[', '{']).next().unwrap_or(text);
    if let Some(near) = for_a_name(name) {
        let numbers = FUNCTIONS.iter().find(|(function, _)| *function == near).map(|(_, numbers)| *numbers);
        return Some(format!("write {near}({})", numbers.unwrap_or(&[]).join(",")));
    }
    matches!(text, "yes" | "no" | "true" | "false" | "on" | "off")
        .then(|| "write 1 for yes and 0 for no".to_string())
}

/// The name of a distribution near to `name`.
pub(super) fn for_a_name(name: &str) -> Option<&'static str> {
    let known = match name.replace(['-', '_', ' '], "").as_str() {
        "tri" | "triangle" => Some("triangular"),
        "gauss" | "gaussian" | "norm" => Some("normal"),
        "lognorm" => Some("lognormal"),
        "unif" | "range" => Some("uniform"),
        plain => FUNCTIONS.iter().map(|(function, _)| *function).find(|function| *function == plain),
    };
    known.or_else(|| {
        FUNCTIONS
            .iter()
            .map(|(function, _)| (strsim::damerau_levenshtein(function, name), *function))
            .filter(|(distance, _)| *distance <= 2)
            .min()
            .map(|(_, function)| function)
    })
}

/// For a number outside bounds of which it would be inside as a percentage.
pub(super) fn for_a_percentage(value: f64, bounds: &Bounds) -> Option<String> {
    let share = percentage(value);
    let meant = value.abs() > 1.0 && value.abs() <= 100.0 && bounds.high == 1.0 && bounds.contains(share);
    meant.then(|| format!("if you meant {value} %, write {share}"))
}

/// `value` hundredths, without the noise of a binary division: 0.07 and not 0.07000000000000001.
fn percentage(value: f64) -> f64 {
    format!("{value}e-2").parse().unwrap_or(value / 100.0)
}

/// Plain digits, perhaps with a sign, a point and an exponent.
fn is_number(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit()) && text.parse::<f64>().is_ok()
}

/// `3-9`, `3 – 9`, `3..9`.
fn dashed(text: &str) -> Option<(&str, &str)> {
    ["..", "\u{2013}", "\u{2014}", "-"].iter().find_map(|dash| {
        let (low, high) = text.split_once(dash)?;
        let (low, high) = (low.trim(), high.trim());
        (is_number(low) && is_number(high)).then_some((low, high))
    })
}

/// `1,000`, `1 000 000`, `1'000`, `1_000`, `1.000.000`: groups of three after the first.
fn without_separators(text: &str) -> Option<String> {
    let digits = text.trim_start_matches(['+', '-']);
    for separator in [',', ' ', '\u{a0}', '\u{202f}', '\'', '_', '.'] {
        let groups: Vec<&str> = digits.split(separator).collect();
        let (first, last) = (groups[0], groups[groups.len() - 1]);
        let last = if separator == '.' { last } else { last.split('.').next().unwrap_or(last) };
        let is_group = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
        let leads = (1..=3).contains(&first.len())
            && !first.starts_with('0')
            && first.bytes().all(|b| b.is_ascii_digit());
        let inner = groups.len() > 1 && groups[1..groups.len() - 1].iter().all(|group| is_group(group));
        if leads && inner && is_group(last) {
            return Some(text.replace(separator, ""));
        }
    }
    None
}
