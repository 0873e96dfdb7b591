//! How numbers and months are written for readers: which separators, which pattern of a date.
//!
//! Sentences are made in many rooms, and all of them write numbers in the same way. So the notation is not handed from
//! function to function: [`Notation::apply`] sets it for the time of one piece of work on this thread, and what writes a
//! number or a month looks it up. Outside of it, English notation holds. It changes texts only, never a number, and files
//! of numbers never ask for it.

use std::cell::RefCell;

use super::words::{MONTHS, MONTHS_SHORT};
use crate::study::YearMonth;

/// Separators of numbers, and the pattern of a month with its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notation {
    /// Between the whole and the fraction.
    pub decimal: char,
    /// Between groups of three digits; `None` = no groups.
    pub thousands: Option<char>,
    /// Of every month; `None` = `Sep 2026` in pictures, `September 2026` in texts.
    pub date: Option<DatePattern>,
}

impl Notation {
    /// What holds unless another notation is applied: `10,000.5`.
    pub const ENGLISH: Self = Self { decimal: '.', thousands: Some(','), date: None };

    /// Does a piece of work with this notation in force on this thread.
    ///
    /// ```
    /// use workshift::analysis::notation::Notation;
    /// use workshift::analysis::number::count;
    ///
    /// let german = Notation { decimal: ',', thousands: Some('.'), date: None };
    /// assert_eq!(german.apply(|| count(10_000)), "10.000");
    /// assert_eq!(count(10_000), "10,000");
    /// ```
    pub fn apply<T>(&self, work: impl FnOnce() -> T) -> T {
        let before = Before(IN_FORCE.replace(self.clone()));
        let done = work();
        drop(before);
        done
    }
}

thread_local! {
    static IN_FORCE: RefCell<Notation> = const { RefCell::new(Notation::ENGLISH) };
}

/// The notation that comes back into force when this is dropped, even by a panic.
struct Before(Notation);

impl Drop for Before {
    fn drop(&mut self) {
        IN_FORCE.set(std::mem::replace(&mut self.0, Notation::ENGLISH));
    }
}

/// Plain digits (`12345.6`, without a sign) in the notation in force: `12,345.6`.
pub(crate) fn written(digits: &str) -> String {
    IN_FORCE.with_borrow(|notation| {
        let whole = digits.find('.').unwrap_or(digits.len());
        let mut text = String::with_capacity(digits.len() + whole);
        for (at, digit) in digits.char_indices() {
            if at > 0 && at < whole && (whole - at).is_multiple_of(3) {
                text.extend(notation.thousands);
            }
            text.push(if digit == '.' { notation.decimal } else { digit });
        }
        text
    })
}

/// The month `months` after `start` by the pattern in force; `None` where there is none.
pub(crate) fn patterned(start: YearMonth, months: u32) -> Option<String> {
    IN_FORCE.with_borrow(|notation| Some(notation.date.as_ref()?.month(start, months)))
}

/// The pattern of a month with its year: `MMM YYYY`, `YYYY-MM`, `MM/YYYY`.
///
/// `YYYY` is the year; `M`, `MM`, `MMM` and `MMMM` are the month as `9`, `09`, `Sep` and `September`. Each stands
/// there once; what else there is are spaces and the signs `-`, `/`, `.` and `,`.
///
/// ```
/// use workshift::analysis::notation::DatePattern;
/// use workshift::study::YearMonth;
///
/// let pattern = DatePattern::parse("MM/YYYY").expect("a pattern");
/// assert_eq!(pattern.month(YearMonth { year: 2026, month: 9 }, 4), "01/2027");
/// assert_eq!(DatePattern::parse("DD.MM.YYYY"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatePattern(String);

impl DatePattern {
    /// Reads a pattern; `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let letters = |c: char| text.chars().filter(|letter| *letter == c).count();
        let months = text.split(|c| c != 'M').filter(|run| !run.is_empty()).count();
        let allowed = text.chars().all(|c| "MY -/.,".contains(c)) && text == text.trim();
        let whole = text.contains("YYYY") && letters('Y') == 4 && months == 1 && letters('M') <= 4;
        (allowed && whole && text.chars().count() <= 16).then(|| Self(text.to_owned()))
    }

    /// The pattern as it was read.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The month `months` after `start`.
    pub fn month(&self, start: YearMonth, months: u32) -> String {
        let since_january = start.month - 1 + months;
        let (year, month) = (start.year + (since_january / 12).cast_signed(), since_january % 12);
        let name = match self.0.matches('M').count() {
            1 => (month + 1).to_string(),
            2 => format!("{:02}", month + 1),
            3 => MONTHS_SHORT[month as usize].to_owned(),
            _ => MONTHS[month as usize].to_owned(),
        };
        let [before, after] = self.around('M');
        // The year is put in where no month's name can be mistaken for a pattern.
        let year = format!("{year:04}");
        format!("{}{name}{}", before.replace("YYYY", &year), after.replace("YYYY", &year))
    }

    /// What stands before and after the run of a letter.
    fn around(&self, letter: char) -> [&str; 2] {
        let first = self.0.find(letter).unwrap_or(0);
        let end = self.0.rfind(letter).map_or(0, |last| last + 1);
        [&self.0[..first], &self.0[end..]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_as_the_notation_says() {
        let french = Notation { decimal: ',', thousands: Some('\u{202f}'), date: None };
        assert_eq!(french.apply(|| written("1234567.25")), "1\u{202f}234\u{202f}567,25");
        let bare = Notation { decimal: ',', thousands: None, date: None };
        assert_eq!(bare.apply(|| written("1234567.25")), "1234567,25");
        assert_eq!(written("1234567.25"), "1,234,567.25");
    }

    /// Teeth: a notation that stays after a panic would change every later text of the thread.
    #[test]
    fn what_was_in_force_comes_back() {
        let bare = Notation { decimal: ',', thousands: None, date: None };
        let german = Notation { decimal: ',', thousands: Some('.'), date: None };
        german.apply(|| {
            assert_eq!(bare.apply(|| written("1000")), "1000");
            assert_eq!(written("1000"), "1.000");
            assert!(std::panic::catch_unwind(|| bare.apply(|| panic!("planted"))).is_err());
            assert_eq!(written("1000"), "1.000");
        });
        assert_eq!(written("1000"), "1,000");
    }

    #[test]
    fn patterns_of_months() {
        let start = YearMonth { year: 2026, month: 9 };
        for (pattern, text) in [
            ("MMM YYYY", "May 2027"),
            ("MMMM YYYY", "May 2027"),
            ("YYYY-MM", "2027-05"),
            ("M/YYYY", "5/2027"),
            ("YYYY", ""),
            ("MM", ""),
            ("MM MM YYYY", ""),
            ("MM YY", ""),
            ("MM.YYYYY", ""),
            ("MM 'YYYY", ""),
            (" MM YYYY", ""),
        ] {
            let made = DatePattern::parse(pattern).map(|pattern| pattern.month(start, 8));
            assert_eq!(made.unwrap_or_default(), text, "{pattern}");
        }
    }
}
