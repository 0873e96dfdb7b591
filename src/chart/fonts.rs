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
    let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
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
        assert_eq!(lines.join(" "), text);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line, 14.0, Weight::SemiBold) <= 160.0));
        let two = wrap(text, 14.0, Weight::SemiBold, 160.0, 2);
        assert_eq!(two.len(), 2);
        assert!(two[1].ends_with('…'));
    }

    /// Oracle: horizontal advances in the `hmtx` table of the font, `0` = 1 272 of 2 048 units.
    #[test]
    fn a_digit_is_as_wide_as_the_font_says() {
        let ten = width("0000000000", 20.48, Weight::Regular);
        let one = width("0", 20.48, Weight::Regular);
        assert!((ten - 10.0 * one).abs() < 0.1, "{ten} {one}");
    }

    #[test]
    fn control_characters_become_spaces() {
        assert_eq!(clean("a\u{0}b\nc  d "), "a b c d");
    }
}
