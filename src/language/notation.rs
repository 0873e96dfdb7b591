//! How numbers and months are written for readers: which separators, which pattern of a date.
//!
//! Sentences are made in many rooms, and all of them write numbers in the same way. So the notation is not handed from
//! function to function: [`Notation::apply`] sets it, and the language with it, for the time of one piece of work on this
//! thread, and what writes a number or a month looks it up. Outside of it, English notation holds. It changes texts only,
//! never a number, and files of numbers never ask for it.

use std::cell::RefCell;

use super::{Language, named, say};
use crate::study::YearMonth;

/// The language, separators of numbers, and the pattern of a month with its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notation {
    /// Of sentences, and of the names of months.
    pub language: Language,
    /// Between the whole and the fraction.
    pub decimal: char,
    /// Between groups of three digits; `None` = no groups.
    pub thousands: Option<char>,
    /// Of every month; `None` = as the language writes it, `Sep 2026` in pictures, `September 2026` in texts.
    pub date: Option<DatePattern>,
}

impl Notation {
    /// What holds unless another notation is applied: `10,000.5`.
    pub const ENGLISH: Self = Self::of(Language::English);

    /// The notation that is usual in a language: `10,000.5`, German and Spanish `10.000,5`, French `10 000,5` with
    /// spaces at which no line ends.
    pub const fn of(language: Language) -> Self {
        let (decimal, thousands) = match language {
            Language::English => ('.', ','),
            Language::German | Language::Spanish => (',', '.'),
            Language::French => (',', '\u{a0}'),
        };
        Self { language, decimal, thousands: Some(thousands), date: None }
    }

    /// Does a piece of work with this notation in force on this thread.
    ///
    /// ```
    /// use workshift::analysis::number::count;
    /// use workshift::language::{Language, Notation};
    ///
    /// let german = Notation::of(Language::German);
    /// assert_eq!(german.apply(|| count(10_000)), "10.000");
    /// assert_eq!(count(10_000), "10,000");
    /// ```
    pub fn apply<T>(&self, work: impl FnOnce() -> T) -> T {
        let before = Before(IN_FORCE.replace(self.clone()));
        let done = self.language.apply(work);
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

/// The month `months` after `start`: by the pattern in force, else as the language writes it, in full (`March 2028`) or
/// short (`Mar 2028`).
pub(crate) fn month(start: YearMonth, months: i64, is_short: bool) -> String {
    let since_january = i64::from(start.month) - 1 + months;
    let (year, month) = (i64::from(start.year) + since_january.div_euclid(12), since_january.rem_euclid(12));
    if let Some(pattern) = IN_FORCE.with_borrow(|notation| notation.date.clone()) {
        return pattern.written(year, month as usize);
    }
    let (month, year) = (name_of_month(month as usize, is_short), year.to_string());
    if is_short { say!("month-and-year.short", month, year) } else { say!("month-and-year", month, year) }
}

/// The name of a month, 0 to 11, in the language in force.
fn name_of_month(month: usize, is_short: bool) -> String {
    let form = if is_short { ".short" } else { "" };
    named("month", &format!("{}{form}", month + 1)).unwrap_or_default()
}

/// The names of the months in full, or short, in the language in force.
pub fn names_of_months(is_short: bool) -> [String; 12] {
    std::array::from_fn(|month| name_of_month(month, is_short))
}

/// The pattern of a month with its year: `MMM YYYY`, `YYYY-MM`, `MM/YYYY`.
///
/// `YYYY` is the year; `M`, `MM`, `MMM` and `MMMM` are the month as `9`, `09`, `Sep` and `September`. Each stands
/// there once; what else there is are spaces and the signs `-`, `/`, `.` and `,`.
///
/// ```
/// use workshift::language::notation::DatePattern;
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

    /// The month `months` after `start`, its name in the language in force.
    pub fn month(&self, start: YearMonth, months: u32) -> String {
        let since_january = i64::from(start.month) - 1 + i64::from(months);
        self.written(i64::from(start.year) + since_january / 12, (since_january % 12) as usize)
    }

    /// A year, and one of its months, 0 to 11.
    fn written(&self, year: i64, month: usize) -> String {
        let name = match self.0.matches('M').count() {
            1 => (month + 1).to_string(),
            2 => format!("{:02}", month + 1),
            length => name_of_month(month, length == 3),
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
        let french = Notation::of(Language::French);
        assert_eq!(french.apply(|| written("1234567.25")), "1\u{a0}234\u{a0}567,25");
        let bare = Notation { decimal: ',', thousands: None, ..Notation::ENGLISH };
        assert_eq!(bare.apply(|| written("1234567.25")), "1234567,25");
        assert_eq!(written("1234567.25"), "1,234,567.25");
    }

    /// Teeth: a notation that stays after a panic would change every later text of the thread.
    #[test]
    fn what_was_in_force_comes_back() {
        let bare = Notation { decimal: ',', thousands: None, ..Notation::ENGLISH };
        let german = Notation::of(Language::German);
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
