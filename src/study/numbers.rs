//! Decimal commas: which number a cell means, or that it is in doubt.
//!
//! Only files separated by semicolons may have them. There,
//!
//! 1. outside of parentheses a comma in a number is a decimal mark: `0,25`, `0,1 to 0,3`;
//! 2. inside, `;` separates the arguments if there is one, and then a comma is a decimal mark;
//!    otherwise a comma beside a blank separates, and of the others those are decimal marks that
//!    leave the right number of arguments, if there is one such way: `uniform(0,1,0,3)` is from
//!    0.1 to 0.3, `uniform(1,3)` is from 1 to 3, and `uniform(0,5,10)` is in doubt;
//! 3. a number such as `1,250` or `1.250` (one to three digits, the first not 0, a mark, three
//!    digits) might have a mark of thousands. With a comma it is accepted only if some other
//!    number of the file has a comma that can only be a decimal mark; with a point, only if none has;
//! 4. two marks in a number (`1.234,5`) are never accepted.
//!
//! Doubt is an error.

use std::borrow::Cow;

use super::names::quote;
use super::problem::Fault;

/// How numbers are written in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decimal {
    /// With a point.
    Point,
    /// With a comma: some number of the file leaves no doubt.
    Comma,
    /// Separated by semicolons, but no number tells.
    Either,
}

/// Most commas in doubt in one cell.
const MOST_FREE: usize = 8;

/// Whether a cell holds, outside of parentheses, a number whose comma can only be a decimal mark.
pub(super) fn has_clear_comma(cell: &str) -> bool {
    !cell.contains('(')
        && cell.split_whitespace().any(|word| {
            let digits = word.trim_start_matches(['+', '-']);
            word.contains(',') && is_number(word) && !is_thousands(digits, ',')
        })
}

/// The cell with decimal points, as [`crate::assumption::Distribution::parse`] reads it.
///
/// # Errors
///
/// What is in doubt.
pub(super) fn with_points(cell: &str, decimal: Decimal) -> Result<Cow<'_, str>, Fault> {
    if decimal == Decimal::Point {
        return Ok(Cow::Borrowed(cell));
    }
    let Some(open) = cell.find('(') else {
        return words(cell, decimal);
    };
    let Some(close) = cell.rfind(')').filter(|close| *close > open) else {
        return Ok(Cow::Borrowed(cell));
    };
    let (name, inside) = (cell[..open].trim(), &cell[open + 1..close]);
    let Some(arguments) = arguments(name, inside)? else {
        return Ok(Cow::Borrowed(cell));
    };
    let mut converted = Vec::with_capacity(arguments.len());
    for argument in arguments {
        let numbers: Result<Vec<_>, Fault> =
            argument.split(':').map(|part| number(part.trim(), decimal)).collect();
        converted.push(numbers?.join(":"));
    }
    Ok(Cow::Owned(format!("{}{}{}", &cell[..=open], converted.join(", "), &cell[close..])))
}

/// A cell without parentheses: a number, or `a to b`.
fn words(cell: &str, decimal: Decimal) -> Result<Cow<'_, str>, Fault> {
    if !cell.contains([',', '.']) {
        return Ok(Cow::Borrowed(cell));
    }
    let converted: Result<Vec<_>, Fault> = cell.split(' ').map(|word| number(word, decimal)).collect();
    Ok(Cow::Owned(converted?.join(" ")))
}

/// A number with a decimal point. What is not a number comes back as it is.
fn number(word: &str, decimal: Decimal) -> Result<Cow<'_, str>, Fault> {
    let digits = word.trim_start_matches(['+', '-']);
    let n_marks = word.chars().filter(|c| *c == ',' || *c == '.').count();
    let only_marks = digits.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.');
    if n_marks > 1 && only_marks && word.contains(',') {
        let hint = "write no mark between thousands, e.g. 1234.5";
        return Err(Fault::hint(format!("{} has more than one mark", quote(word)), hint));
    }
    if !is_number(word) {
        return Ok(Cow::Borrowed(word));
    }
    let doubt = |mark: char| {
        let whole = digits.replace(mark, "");
        let fraction = format!("{}0", digits.replace(mark, "."));
        let what = format!("{} is in doubt: {whole} or {}", quote(word), digits.replace(mark, "."));
        Fault::hint(what, format!("write {whole} or {fraction}"))
    };
    match decimal {
        Decimal::Either if is_thousands(digits, ',') => Err(doubt(',')),
        Decimal::Comma if is_thousands(digits, '.') => Err(doubt('.')),
        _ if word.contains(',') => Ok(Cow::Owned(word.replace(',', "."))),
        _ => Ok(Cow::Borrowed(word)),
    }
}

/// The arguments of a distribution, if there is exactly one way to read them; `None` if there is
/// none, which is for the parser of distributions to explain.
fn arguments(name: &str, inside: &str) -> Result<Option<Vec<String>>, Fault> {
    let Some(arity) = arity(name) else { return Ok(None) };
    if inside.contains(';') {
        return Ok(Some(inside.split(';').map(|argument| argument.trim().to_string()).collect()));
    }
    let bytes = inside.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let is_free = |at: usize| digit(at.checked_sub(1)) && digit(Some(at + 1));
    let free: Vec<usize> = inside.match_indices(',').map(|(at, _)| at).filter(|at| is_free(*at)).collect();
    let in_doubt = || {
        Fault::hint(
            format!(
                "{} is in doubt: a comma could separate or be a decimal mark",
                quote(&format!("{name}({inside})"))
            ),
            "write a blank after the commas that separate, and decimal points",
        )
    };
    if free.len() > MOST_FREE {
        // Without decimal points the commas may be decimal marks; with them they separate.
        let separated: Vec<String> = inside.split(',').map(|argument| argument.trim().to_string()).collect();
        let clear = inside.contains('.') && fits(arity, &separated);
        return if clear { Ok(Some(separated)) } else { Err(in_doubt()) };
    }
    let mut readings = (0_u32..1 << free.len()).filter_map(|choice| {
        let is_mark =
            |at: usize| free.iter().position(|f| *f == at).is_some_and(|bit| choice >> bit & 1 == 1);
        let mut read = vec![String::new()];
        for (at, c) in inside.char_indices() {
            if c == ',' && !is_mark(at) {
                read.push(String::new());
            } else if let Some(last) = read.last_mut() {
                last.push(c);
            }
        }
        let read: Vec<String> = read.iter().map(|argument| argument.trim().to_string()).collect();
        fits(arity, &read).then_some(read)
    });
    match (readings.next(), readings.next()) {
        (Some(_), Some(_)) => Err(in_doubt()),
        (reading, _) => Ok(reading),
    }
}

/// What a distribution takes.
#[derive(Clone, Copy)]
enum Arity {
    Numbers(usize),
    Pairs,
}

fn arity(name: &str) -> Option<Arity> {
    match name.to_lowercase().as_str() {
        "uniform" | "normal" | "lognormal" | "beta" | "gamma" => Some(Arity::Numbers(2)),
        "triangular" | "pert" => Some(Arity::Numbers(3)),
        "discrete" => Some(Arity::Pairs),
        _ => None,
    }
}

/// Whether arguments are of the kind and number that a distribution takes.
fn fits(arity: Arity, arguments: &[String]) -> bool {
    match arity {
        Arity::Numbers(n) => arguments.len() == n && arguments.iter().all(|argument| is_number(argument)),
        Arity::Pairs => arguments.iter().all(|argument| {
            argument
                .split_once(':')
                .is_some_and(|(value, weight)| is_number(value.trim()) && is_number(weight.trim()))
        }),
    }
}

/// A number with at most one decimal mark, point or comma, and perhaps an exponent.
fn is_number(word: &str) -> bool {
    let unsigned = word.strip_prefix(['+', '-']).unwrap_or(word);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let marks = mantissa.matches([',', '.']).count();
    marks <= 1 && digits(&mantissa.replacen([',', '.'], "", 1)) && exponent.is_none_or(digits)
}

/// One to three digits of which the first is not 0, the mark, three digits.
fn is_thousands(digits: &str, mark: char) -> bool {
    digits.split_once(mark).is_some_and(|(before, after)| {
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        (1..=3).contains(&before.len())
            && !before.starts_with('0')
            && after.len() == 3
            && all_digits(before)
            && all_digits(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, decimal: Decimal) -> String {
        with_points(cell, decimal).map_or_else(|fault| format!("! {}", fault.what), Cow::into_owned)
    }

    /// The four rules of the header of this file, each with its doubtful neighbour.
    #[test]
    fn commas_are_decimal_marks_only_where_there_is_no_doubt() {
        for (cell, meant) in [
            ("0,25", "0.25"),
            ("-0,5", "-0.5"),
            ("1,5e-3", "1.5e-3"),
            ("0,1 to 0,3", "0.1 to 0.3"),
            ("0.25", "0.25"),
            ("12", "12"),
            ("uniform(0,1,0,3)", "uniform(0.1, 0.3)"),
            ("uniform(0,1; 0,3)", "uniform(0.1, 0.3)"),
            ("uniform(0,1, 0,3)", "uniform(0.1, 0.3)"),
            ("uniform(0.1,0.3)", "uniform(0.1, 0.3)"),
            ("uniform(1,3)", "uniform(1, 3)"),
            ("uniform(1, 3)", "uniform(1, 3)"),
            ("pert(1,2,3)", "pert(1, 2, 3)"),
            ("discrete(0,5:1,1:1)", "discrete(0.5:1, 1:1)"),
            ("discrete(1:2,3:4)", "discrete(1:2, 3:4)"),
            ("uniform(1,2,3,4,5)", "uniform(1,2,3,4,5)"),
            ("unifrm(1,2)", "unifrm(1,2)"),
            ("abc", "abc"),
        ] {
            assert_eq!(read(cell, Decimal::Either), meant, "{cell}");
            assert_eq!(read(cell, Decimal::Comma), meant, "{cell}");
        }
        for doubtful in ["uniform(0,5,10)", "triangular(1,2,3,4)", "1.234,5", "1,234,567"] {
            assert!(read(doubtful, Decimal::Either).starts_with('!'), "{doubtful}");
            assert!(read(doubtful, Decimal::Comma).starts_with('!'), "{doubtful}");
        }
    }

    #[test]
    fn a_mark_that_could_separate_thousands_needs_evidence() {
        assert!(read("1,250", Decimal::Either).starts_with("! `1,250` is in doubt: 1250 or 1.250"));
        assert_eq!(read("1,250", Decimal::Comma), "1.250");
        assert_eq!(read("1.250", Decimal::Either), "1.250");
        assert!(read("1.250", Decimal::Comma).starts_with('!'));
        assert_eq!(read("0,125", Decimal::Either), "0.125");
        assert!(has_clear_comma("0,125") && has_clear_comma("1 to 2,5"));
        assert!(
            !has_clear_comma("1,250") && !has_clear_comma("uniform(0,5;1,5)") && !has_clear_comma("a, b")
        );
    }

    #[test]
    fn other_files_are_left_as_they_are() {
        assert_eq!(read("0,25", Decimal::Point), "0,25");
        assert_eq!(read("uniform(0.1,0.3)", Decimal::Point), "uniform(0.1,0.3)");
        assert_eq!(read("1.250", Decimal::Point), "1.250");
    }
}
