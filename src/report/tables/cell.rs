//! One cell: a number, a text, a date.

use std::io::Write;

use crate::engine::Statistics;
use crate::study::YearMonth;

/// Appends the shortest text that reads back to the same double.
///
/// Whole numbers have no point, very large and very small ones an exponent; not-a-number and the
/// infinities are written as the Table Schema has them, `NaN`, `INF`, `-INF`, which pandas, R and
/// Rust read too.
pub(crate) fn push_number(out: &mut Vec<u8>, value: f64) {
    let size = value.abs();
    if size < 1e15 && size.trunc() == size && !(value == 0.0 && value.is_sign_negative()) {
        if value < 0.0 {
            out.push(b'-');
        }
        push_whole(out, size as u64);
    } else if value.is_nan() {
        out.extend_from_slice(b"NaN");
    } else if value.is_infinite() {
        out.extend_from_slice(if value > 0.0 { b"INF" } else { b"-INF" });
    } else if (1e-6..1e16).contains(&size) || value == 0.0 {
        write!(out, "{value}").expect("writing to memory does not fail");
    } else {
        write!(out, "{value:e}").expect("writing to memory does not fail");
    }
}

/// Appends a whole number.
pub(super) fn push_whole(out: &mut Vec<u8>, mut value: u64) {
    let mut digits = [0_u8; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// Appends a text, in quotes where it holds a comma, a quote, a line end or leading or trailing space.
pub(crate) fn push_text(out: &mut Vec<u8>, text: &str) {
    let needs_quotes = text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
        || text.starts_with([' ', '\t'])
        || text.ends_with([' ', '\t']);
    if needs_quotes {
        out.push(b'"');
        out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(text.as_bytes());
    }
}

/// Calendar month `months` after `start`, as `YYYY-MM`.
pub(crate) fn year_month(start: YearMonth, months: u32) -> String {
    let since_january = start.month - 1 + months;
    format!("{:04}-{:02}", start.year + (since_january / 12).cast_signed(), since_january % 12 + 1)
}

/// Appends `,n,mean,...,max` and a line end; with the three sign columns, empty where a row has none.
pub(super) fn push_statistics(out: &mut Vec<u8>, statistics: &Statistics, with_signs: bool) {
    out.push(b',');
    push_whole(out, statistics.n);
    let some = |out: &mut Vec<u8>, value: Option<f64>| {
        out.push(b',');
        if let Some(value) = value {
            push_number(out, value);
        }
    };
    some(out, Some(statistics.mean));
    some(out, statistics.sd);
    some(out, statistics.mcse);
    if with_signs {
        some(out, statistics.signs.map(|signs| signs.more));
        some(out, statistics.signs.map(|signs| signs.less));
        some(out, statistics.signs.map(|signs| signs.same));
    }
    some(out, Some(statistics.min));
    for quantile in statistics.quantiles {
        some(out, Some(quantile));
    }
    some(out, Some(statistics.max));
    out.push(b'\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: f64) -> String {
        let mut out = Vec::new();
        push_number(&mut out, value);
        String::from_utf8(out).expect("ASCII")
    }

    #[test]
    fn numbers_are_short_and_plain() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "-0"),
            (66_400.0, "66400"),
            (-17.0, "-17"),
            (0.1, "0.1"),
            (1e15, "1000000000000000"),
            (1e16, "1e16"),
            (1.5e-7, "1.5e-7"),
            (0.000_002, "0.000002"),
            (f64::INFINITY, "INF"),
            (f64::NEG_INFINITY, "-INF"),
            (f64::NAN, "NaN"),
        ] {
            assert_eq!(written(value), text);
        }
    }

    /// Teeth: a fixed number of decimals, or a fast path one digit too wide, fails.
    #[test]
    fn every_double_reads_back_to_itself() {
        let mut bits = 1_u64;
        let edges =
            [f64::MAX, f64::MIN_POSITIVE, 5e-324, 1e15 - 0.5, 9_007_199_254_740_993.0, -0.0, 1.0 / 3.0];
        let scattered = (0..100_000).map(|_| {
            bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from_bits(bits)
        });
        for value in edges.into_iter().chain(scattered).filter(|value| !value.is_nan()) {
            let back: f64 = written(value).parse().expect("a number");
            assert_eq!(back.to_bits(), value.to_bits(), "{value:e}");
        }
    }

    #[test]
    fn texts_are_quoted_when_they_must_be() {
        let quoted = |text: &str| {
            let mut out = Vec::new();
            push_text(&mut out, text);
            String::from_utf8(out).expect("UTF-8")
        };
        assert_eq!(quoted("engineer"), "engineer");
        assert_eq!(quoted("press, May 2026"), "\"press, May 2026\"");
        assert_eq!(quoted("\"so called\""), "\"\"\"so called\"\"\"");
        assert_eq!(quoted("two\nlines"), "\"two\nlines\"");
        assert_eq!(quoted(" padded"), "\" padded\"");
    }

    #[test]
    fn months_run_over_the_turn_of_the_year() {
        let start = YearMonth { year: 2026, month: 11 };
        let months: Vec<String> = [0, 1, 2, 14].map(|month| year_month(start, month)).into();
        assert_eq!(months, ["2026-11", "2026-12", "2027-01", "2028-01"]);
    }
}
