//! Texts in the room they have: how wide a text is, and what to do when it is too wide.

use super::typeface::Typeface;
pub(super) use super::typeface::Weight;
use crate::language::notation;

/// Width of a text in pixels at a font size of `size` pixels.
pub(super) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    Typeface::in_force().width(text, size, weight)
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
    let months = [false, true].map(notation::names_of_months).concat();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let year = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
        let month = before.len() == 3 && before.bytes().all(|b| b.is_ascii_alphabetic())
            || months.iter().any(|month| month == before);
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

/// A text without characters that XML forbids or that would break a line. A no-break space stays where it holds the
/// digits of a number together.
pub(super) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let forbidden = c.is_control() || c.is_whitespace() || matches!(c, '\u{fffe}' | '\u{ffff}');
        let in_number = matches!(c, '\u{a0}' | '\u{202f}')
            && cleaned.ends_with(|before: char| before.is_ascii_digit())
            && letters.peek().is_some_and(char::is_ascii_digit);
        if !forbidden || in_number {
            cleaned.push(c);
        } else if !cleaned.is_empty() && !cleaned.ends_with(' ') {
            cleaned.push(' ');
        }
    }
    cleaned.truncate(cleaned.trim_end_matches(' ').len());
    cleaned
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
        assert_eq!(clean(" \u{a0}66\u{a0}400 in\u{a0}Sep\u{202f}2029\u{a0}"), "66\u{a0}400 in Sep 2029");
    }
}
