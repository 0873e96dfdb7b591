//! The built-in typeface: how wide a text is, and what to do when it is too wide.
//!
//! Inter (SIL Open Font License 1.1, `assets/fonts/OFL.txt`) is part of the program, so a chart is
//! measured and rasterised in the same way on a machine without any font.

use std::sync::OnceLock;

use plotters::style::{FontStyle, IntoFont, register_font};

/// Name of the family in every SVG.
pub(super) const FAMILY: &str = "Inter";

/// The typeface, regular weight (TrueType).
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-400Regular-sub.ttf");
/// The typeface, semi-bold weight (TrueType).
pub const SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-600SemiBold-sub.ttf");

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    pub(super) fn style(self) -> FontStyle {
        match self {
            Self::Regular => FontStyle::Normal,
            Self::SemiBold => FontStyle::Bold,
        }
    }
}

/// Makes the typeface known to `plotters`, once per process.
pub(super) fn register() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        for (style, bytes) in [(FontStyle::Normal, REGULAR), (FontStyle::Bold, SEMI_BOLD)] {
            register_font(FAMILY, style, bytes)
                .unwrap_or_else(|_| unreachable!("the built-in font is a font"));
        }
    });
}

/// Width of a text in pixels at a font size of `size` pixels.
///
/// Sums the advances of the glyphs; a character that the typeface lacks counts as its empty box.
pub(super) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    // `ab_glyph` scales by ascent minus descent, 2,478 of 2,048 units of Inter. Measured at 1,000
    // pixels an em because the answer comes in whole pixels.
    const LINE_HEIGHT_OF_1000_PX_EM: f64 = 1000.0 * 2478.0 / 2048.0;
    register();
    let font = (FAMILY, LINE_HEIGHT_OF_1000_PX_EM, weight.style()).into_font();
    let ((left, _), (right, _)) = font.layout_box(text).expect("the font is registered");
    f64::from(right - left) * size / 1000.0
}

/// The text itself when it is at most `room` pixels wide, else as much of it as fits, with an ellipsis.
pub(super) fn elide(text: &str, size: f64, weight: Weight, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let characters: Vec<char> = text.chars().collect();
    let kept = |n: usize| -> String {
        let mut kept: String = characters[..n].iter().collect::<String>().trim_end().to_owned();
        kept.push('…');
        kept
    };
    let (mut fits, mut too_long) = (0, characters.len());
    while fits + 1 < too_long {
        let middle = usize::midpoint(fits, too_long);
        if width(&kept(middle), size, weight) <= room { fits = middle } else { too_long = middle }
    }
    kept(fits)
}

/// Breaks a text at its spaces into at most `n_lines` lines of at most `room` pixels; what does not
/// fit is elided.
pub(super) fn wrap(text: &str, size: f64, weight: Weight, room: f64, n_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let text = glued(text);
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    while let Some(word) = words.next() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size, weight) <= room {
            line = longer;
            continue;
        }
        if lines.len() + 1 >= n_lines.max(1) {
            let rest: Vec<&str> = std::iter::once(word).chain(words).collect();
            let all = if line.is_empty() { rest.join(" ") } else { format!("{line} {}", rest.join(" ")) };
            lines.push(elide(&all, size, weight, room));
            return lines;
        }
        if line.is_empty() {
            lines.push(elide(word, size, weight, room));
        } else {
            lines.push(std::mem::take(&mut line));
            line = if width(word, size, weight) <= room {
                word.to_owned()
            } else {
                elide(word, size, weight, room)
            };
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The same with lines of about the same length, as a title should have.
pub(super) fn wrap_evenly(text: &str, size: f64, weight: Weight, room: f64, n_lines: usize) -> Vec<String> {
    let greedy = wrap(text, size, weight, room, n_lines);
    if greedy.len() < 2 || greedy.last().is_some_and(|line| line.ends_with('…')) {
        return greedy;
    }
    let (mut too_narrow, mut fits, mut lines) = (0.0, room, greedy);
    for _ in 0..12 {
        let middle = f64::midpoint(too_narrow, fits);
        let even = wrap(text, size, weight, middle, lines.len() + 1);
        if even.len() == lines.len() && even.iter().all(|line| !line.ends_with('…')) {
            (fits, lines) = (middle, even);
        } else {
            too_narrow = middle;
        }
    }
    lines
}

/// No line ends between a number and its `%`, between a month and its year, or inside a comparison.
fn glued(text: &str) -> String {
    let mut glued = String::with_capacity(text.len());
    let mut before = "";
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let year = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
        let month = before.len() == 3 && before.bytes().all(|b| b.is_ascii_alphabetic())
            || crate::analysis::MONTHS.contains(&before);
        if !glued.is_empty() {
            let compares = [before, word].iter().any(|word| ["<", "<=", ">", ">=", "="].contains(word));
            let one = word.starts_with('%') || year && month || compares;
            glued.push(if one { '\u{a0}' } else { ' ' });
        }
        glued.push_str(word);
        before = word;
    }
    glued
}

/// A text without characters that XML forbids or that would break a line.
pub(super) fn clean(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') { ' ' } else { c })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_fits_is_kept_and_one_that_does_not_ends_in_an_ellipsis() {
        assert_eq!(elide("Engineers", 12.0, Weight::Regular, 200.0), "Engineers");
        let cut = elide("Engineers who watch other engineers", 12.0, Weight::Regular, 100.0);
        assert!(cut.ends_with('…') && cut.len() > 8, "{cut}");
        assert!(width(&cut, 12.0, Weight::Regular) <= 100.0);
    }

    #[test]
    fn wrapping_loses_no_word_while_there_are_lines_left() {
        let text = "Headcount ends at 61,200 with a 90 % interval from 55,000 to 66,000";
        let lines = wrap(text, 14.0, Weight::SemiBold, 160.0, 9);
        assert_eq!(lines.join(" ").replace('\u{a0}', " "), text);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line, 14.0, Weight::SemiBold) <= 160.0));
        let two = wrap(text, 14.0, Weight::SemiBold, 160.0, 2);
        assert_eq!(two.len(), 2);
        assert!(two[1].ends_with('…'));
    }

    /// Oracle: advances in the `hmtx` table of the regular font, of 2,048 units: `0` 1,292, `W`
    /// 2,018, `i` 496. Tolerance: a text is measured to the whole pixel at 1,000 pixels an em.
    #[test]
    fn texts_are_as_wide_as_the_font_says() {
        for (text, units) in [("0", 1292.0), ("0000000000", 12_920.0), ("W", 2018.0), ("i", 496.0)] {
            let measured = width(text, 2048.0, Weight::Regular);
            assert!(measured <= units && measured > units - 2.1, "{text}: {measured}, wanted {units}");
        }
    }

    #[test]
    fn numbers_keep_their_percent_sign_and_months_their_year() {
        for room in 20..200 {
            for line in
                wrap("from 40 % in Sep 2029 to 60 % in Dec 2031.", 12.0, Weight::Regular, f64::from(room), 99)
            {
                assert!(!line.starts_with('%') && !line.starts_with("20"), "{line}");
            }
        }
    }

    #[test]
    fn comparisons_stay_on_one_line() {
        let text = "holds in most futures with layoffs_cum > 12000 and slack <= 0.2";
        let lines = wrap(text, 12.0, Weight::Regular, 180.0, 9);
        assert!(lines.iter().any(|line| line.contains("layoffs_cum\u{a0}>\u{a0}12000")), "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("slack\u{a0}<=\u{a0}0.2")), "{lines:?}");
    }

    #[test]
    fn even_lines_are_as_many_as_greedy_ones_and_shorter() {
        let text = "Headcount ends at 61,200 with a 90 % interval from 55,000 to 66,000";
        let longest = |lines: &[String]| {
            lines.iter().map(|line| width(line, 14.0, Weight::SemiBold)).fold(0.0, f64::max)
        };
        let (greedy, even) = (
            wrap(text, 14.0, Weight::SemiBold, 400.0, 3),
            wrap_evenly(text, 14.0, Weight::SemiBold, 400.0, 3),
        );
        assert_eq!(greedy.len(), even.len());
        assert!(longest(&even) < longest(&greedy) - 20.0, "{even:?}");
        assert_eq!(even.join(" ").replace('\u{a0}', " "), text);
    }

    #[test]
    fn control_characters_become_spaces() {
        assert_eq!(clean("a\u{0}b\nc  d "), "a b c d");
    }
}
