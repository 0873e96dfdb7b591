//! Texts in the room they have: how wide a text is, and what to do when it is too wide.

use super::number::magnitudes;
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
/// fit is elided. A word that is wider than a line is broken: at a space that holds a number together, behind a hyphen,
/// or, with a hyphen of its own, where the line ends.
pub(super) fn wrap(text: &str, size: f64, weight: Weight, room: f64, n_lines: usize) -> Vec<String> {
    wrap_beside(text, size, weight, [room, room], n_lines)
}

/// The same beside something that takes room of the first line: `room` is that of the first line and of the others.
pub(super) fn wrap_beside(
    text: &str,
    size: f64,
    weight: Weight,
    room: [f64; 2],
    n_lines: usize,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let text = glued(text);
    // From the end, so that what is left of a word that is broken can be put back.
    let mut words: Vec<String> =
        text.split(' ').rev().filter(|word| !word.is_empty()).map(str::to_owned).collect();
    while let Some(word) = words.pop() {
        let here = room[lines.len().min(1)];
        let longer = joined(&line, &word);
        if width(&longer, size, weight) <= here {
            line = longer;
            continue;
        }
        if lines.len() + 1 >= n_lines.max(1) {
            words.push(word);
            words.reverse();
            lines.push(elide(&joined(&line, &words.join(" ")), size, weight, here));
            return lines;
        }
        let is_too_wide = width(&word, size, weight) > room[1].max(here);
        let beside = here - if line.is_empty() { 0.0 } else { width(&format!("{line} "), size, weight) };
        match broken(&word, size, weight, beside, is_too_wide && line.is_empty()) {
            Some((first, rest)) => {
                lines.push(joined(&line, &first));
                words.push(rest);
            }
            None if line.is_empty() && is_too_wide => lines.push(elide(&word, size, weight, here)),
            None => {
                lines.push(line);
                words.push(word);
            }
        }
        line = String::new();
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Two parts of a line with a space between them.
fn joined(line: &str, more: &str) -> String {
    if line.is_empty() { more.to_owned() } else { format!("{line} {more}") }
}

/// The most of a word that fits behind its hyphens; where it must be broken, also at what holds it together and between
/// letters. `None` where nothing of it fits.
fn broken(word: &str, size: f64, weight: Weight, room: f64, must: bool) -> Option<(String, String)> {
    /// Letters on either side of a hyphen that is put in.
    const LEAST: usize = 3;
    let cuts: Vec<usize> = word.char_indices().skip(1).map(|(at, _)| at).collect();
    let fits = |text: &str| width(text, size, weight) <= room;
    let last = |keep: &dyn Fn(&str, &str) -> Option<String>| {
        cuts.iter().rev().find_map(|&at| {
            let (first, rest) = word.split_at(at);
            let first = keep(first, rest).filter(|first| fits(first))?;
            Some((first, rest.trim_start_matches('\u{a0}').to_owned()))
        })
    };
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let behind_hyphen = |first: &str, rest: &str| {
        let mut before = first.chars().rev();
        let hyphen = before.next() == Some('-') && is_letter(before.next()) && is_letter(rest.chars().next());
        hyphen.then(|| first.to_owned())
    };
    let at_space = |first: &str, _: &str| first.strip_suffix('\u{a0}').map(str::to_owned);
    let between_letters = |first: &str, rest: &str| {
        let mut letters = first.chars().rev().take(LEAST).chain(rest.chars().take(LEAST));
        let enough = first.chars().count() >= LEAST && rest.chars().count() >= LEAST;
        (enough && letters.all(char::is_alphabetic)).then(|| format!("{first}-"))
    };
    let found = last(&behind_hyphen);
    if !must {
        return found;
    }
    found.or_else(|| last(&at_space)).or_else(|| last(&between_letters))
}

/// The same with lines of about the same length, as a title should have.
pub(super) fn wrap_evenly(text: &str, size: f64, weight: Weight, room: f64, n_lines: usize) -> Vec<String> {
    let greedy = wrap(text, size, weight, room, n_lines);
    if greedy.len() < 2 || greedy.last().is_some_and(|line| line.ends_with('…')) {
        return greedy;
    }
    // Never so narrow that a word would have to be broken.
    let widest = glued(text).split(' ').map(|word| width(word, size, weight)).fold(0.0, f64::max);
    let (mut too_narrow, mut fits, mut lines) = (widest.min(room), room, greedy);
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

/// No line ends between a number and its `%` or `billion`, between a month and its year, inside a comparison, or between two numbers
/// that a short word joins: `59,000 to 87,000`, `9 of 10`.
fn glued(text: &str) -> String {
    /// Letters of such a word.
    const SHORT: usize = 3;
    let months = [false, true].map(notation::names_of_months).concat();
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let magnitudes = magnitudes();
    let is_magnitude = |word: &str| {
        let bare = word.trim_end_matches([',', ';', ':', ')']);
        magnitudes.iter().flat_map(|magnitude| magnitude.split(' ')).any(|part| part == bare)
    };
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let joins = |at: usize| {
        let (Some(before), Some(word), Some(after)) =
            (at.checked_sub(1).and_then(|at| words.get(at)), words.get(at), words.get(at + 1))
        else {
            return false;
        };
        let number = after.trim_start_matches(['+', '−', '-']);
        // That of a month goes with its month.
        let is_year = before.len() == 4 && before.bytes().all(|b| b.is_ascii_digit());
        let is_short = word.chars().count() <= SHORT && word.chars().all(char::is_alphabetic);
        is_short && !is_year && digit(before.chars().last()) && digit(number.chars().next())
    };
    let mut glued = String::with_capacity(text.len());
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let year = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
        let month = before.len() == 3 && before.bytes().all(|b| b.is_ascii_alphabetic())
            || months.iter().any(|month| month == before);
        if !glued.is_empty() {
            let compares = [before, word].iter().any(|word| ["<", "<=", ">", ">=", "="].contains(word));
            // French sets spaces inside its quotes and before its signs.
            let french = [":", ";", "»", "?", "!"].iter().any(|sign| word.starts_with(sign)) || before == "«";
            let range = joins(at) || at > 0 && joins(at - 1);
            let large = is_magnitude(word) && (digit(before.chars().last()) || is_magnitude(before));
            let one = word.starts_with('%') || large || year && month || compares || french || range;
            glued.push(if one { '\u{a0}' } else { ' ' });
        }
        glued.push_str(word);
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
        for room in 70..200 {
            for line in
                wrap("from 40 % in Sep 2029 to 60 % in Dec 2031.", 12.0, Weight::Regular, f64::from(room), 99)
            {
                assert!(!line.starts_with('%') && !line.starts_with("20"), "{line}");
            }
        }
    }

    #[test]
    fn ranges_stay_on_one_line() {
        for (text, whole) in [
            (
                "Headcount ends at 72,800 (95 % of futures: 59,000 to 87,000), above",
                "59,000\u{a0}to\u{a0}87,000",
            ),
            ("mehr in 9 von 10 Verläufen", "9\u{a0}von\u{a0}10"),
            ("costs the firm 1.25 billion USD more than", "1.25\u{a0}billion"),
            ("by −1,300 to +2,900 people", "−1,300\u{a0}to\u{a0}+2,900"),
        ] {
            for room in 160..300 {
                let lines = wrap(text, 14.0, Weight::SemiBold, f64::from(room), 99);
                assert!(lines.iter().any(|line| line.contains(whole)), "{room}: {lines:?}");
            }
        }
        assert!(!glued("in Jan 2029 from 12 roles").contains("2029\u{a0}from"));
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_and_nothing_is_lost() {
        let wrapped = |text: &str, room: f64| wrap(text, 13.0, Weight::SemiBold, room, 99);
        assert_eq!(wrapped("Инженеры-программисты", 120.0), ["Инженеры-", "программисты"]);
        assert_eq!(wrapped("59,000 to 87,000", 70.0), ["59,000\u{a0}to", "87,000"]);
        let long = "Donaudampfschifffahrtsgesellschaftskapitäne";
        for room in 60..200 {
            let lines = wrapped(long, f64::from(room));
            assert!(
                lines.iter().all(|line| width(line, 13.0, Weight::SemiBold) <= f64::from(room)),
                "{lines:?}"
            );
            assert_eq!(lines.concat().replace('-', ""), long);
            assert!(lines.iter().all(|line| line.chars().count() >= 3), "{lines:?}");
        }
        assert_eq!(wrapped(long, 5.0), ["…"], "nothing of it fits");
        // A number's sign is no hyphen.
        assert_eq!(wrapped("cut -20", 26.0)[0], "cut");
    }

    #[test]
    fn the_first_line_leaves_room_for_what_stands_beside_it() {
        let rooms = [90.0, 180.0];
        let lines =
            wrap_beside("Marketing, advertising and public relations", 13.0, Weight::SemiBold, rooms, 9);
        assert_eq!(lines, ["Marketing,", "advertising and public", "relations"]);
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
