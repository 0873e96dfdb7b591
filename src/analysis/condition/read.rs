//! From a line of text to a [`Condition`], or what is wrong with it and where.

use super::{Anchor, Comparison, Condition, ConditionError, Test, at_start};
use crate::engine::{Probe, When, metrics};
use crate::study::Study;

const EXAMPLE: &str =
    "for example `layoffs_cum > 12000`, `active < 0.8 * base` or `payroll[engineer]@12 < start`";
const COMPARISONS: [(&str, Comparison); 4] = [
    ("<=", Comparison::AtMost),
    (">=", Comparison::AtLeast),
    ("<", Comparison::Less),
    (">", Comparison::More),
];

impl Condition {
    /// Reads a condition on the futures of a study; the grammar stands at the head of this room.
    ///
    /// # Errors
    ///
    /// [`ConditionError`] with the column of the first thing that is wrong.
    pub fn read(text: &str, study: &Study) -> Result<Self, ConditionError> {
        let mut reader = Reader::new(text, study);
        let mut tests = vec![reader.test()?];
        while reader.word("and") {
            tests.push(reader.test()?);
        }
        reader.end()?;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Condition { text, tests })
    }
}

/// Reads one quantity, for example `payroll[engineer]@12` or `layoff_rate_12m.peak`.
///
/// # Errors
///
/// As [`Condition::read`].
pub fn quantity(text: &str, study: &Study) -> Result<Probe, ConditionError> {
    let mut reader = Reader::new(text, study);
    let probe = reader.quantity()?;
    reader.end()?;
    Ok(probe)
}

struct Reader<'a> {
    letters: Vec<char>,
    at: usize,
    study: &'a Study,
}

impl<'a> Reader<'a> {
    fn new(text: &str, study: &'a Study) -> Self {
        Self { letters: text.chars().collect(), at: 0, study }
    }

    fn error<T>(&self, at: usize, what: String, hint: Option<String>) -> Result<T, ConditionError> {
        let text = self.letters.iter().map(|c| if c.is_control() { ' ' } else { *c }).collect();
        Err(ConditionError { text, column: at + 1, what, hint })
    }

    fn skip_spaces(&mut self) {
        while self.letters.get(self.at).is_some_and(|c| c.is_whitespace()) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    /// Takes a sign, if it stands here.
    fn sign(&mut self, sign: &str) -> bool {
        self.skip_spaces();
        let here = sign.chars().enumerate().all(|(i, c)| self.letters.get(self.at + i) == Some(&c));
        if here {
            self.at += sign.chars().count();
        }
        here
    }

    /// Takes a whole word, if it stands here.
    fn word(&mut self, word: &str) -> bool {
        self.skip_spaces();
        let before = self.at;
        if self.name() == word {
            return true;
        }
        self.at = before;
        false
    }

    /// The letters, digits and `_` that stand here.
    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(c) = self.peek().filter(|c| c.is_alphanumeric() || *c == '_') {
            name.push(c);
            self.at += 1;
        }
        name
    }

    fn end(&mut self) -> Result<(), ConditionError> {
        self.skip_spaces();
        let Some(c) = self.peek() else { return Ok(()) };
        let rest: String = self.letters[self.at..].iter().collect();
        let hint = match c {
            ',' => Some("write 12000 for twelve thousand, without a separator".to_owned()),
            '<' | '>' | '=' => Some("join two comparisons with `and`".to_owned()),
            _ if rest.starts_with("or ") => Some("ask about each side of an `or` by itself".to_owned()),
            _ => Some(EXAMPLE.to_owned()),
        };
        self.error(
            self.at,
            format!("`{}` is not understood here, the end or `and` is allowed", rest.trim()),
            hint,
        )
    }

    fn test(&mut self) -> Result<Test, ConditionError> {
        let quantity = self.quantity()?;
        let comparison = self.comparison()?;
        let mut limit = Vec::new();
        let mut sign = if self.sign("-") { -1.0 } else { 1.0 };
        loop {
            self.term(sign, quantity, &mut limit)?;
            sign = match () {
                () if self.sign("+") => 1.0,
                () if self.sign("-") => -1.0,
                () => break,
            };
        }
        Ok(Test { quantity, comparison, limit })
    }

    fn comparison(&mut self) -> Result<Comparison, ConditionError> {
        for (sign, comparison) in COMPARISONS {
            if self.sign(sign) {
                return Ok(comparison);
            }
        }
        self.skip_spaces();
        let what = match self.peek() {
            None => "a comparison is missing, allowed is `<`, `<=`, `>` or `>=`".to_owned(),
            Some('=') => "`=` is not a comparison, allowed is `<`, `<=`, `>` or `>=`".to_owned(),
            Some(c) => format!("`{c}` is not a comparison, allowed is `<`, `<=`, `>` or `>=`"),
        };
        self.error(self.at, what, Some(EXAMPLE.to_owned()))
    }

    /// `0.8 * base`, `base * 0.8`, `12000`, `10 %`, `start`.
    fn term(&mut self, sign: f64, left: Probe, limit: &mut Vec<(f64, Anchor)>) -> Result<(), ConditionError> {
        self.skip_spaces();
        if self.peek().is_some_and(|c| c.is_ascii_digit() || c == '.') {
            let factor = self.number()?;
            let anchor = if self.sign("*") { self.anchor(left)? } else { Anchor::One };
            limit.push((sign * factor, anchor));
        } else {
            let anchor = self.anchor(left)?;
            let factor = if self.sign("*") { self.number()? } else { 1.0 };
            limit.push((sign * factor, anchor));
        }
        Ok(())
    }

    fn anchor(&mut self, left: Probe) -> Result<Anchor, ConditionError> {
        if self.word("base") {
            return Ok(Anchor::Base(left));
        }
        if self.word("start") {
            return Ok(Anchor::Own(at_start(left)));
        }
        Ok(Anchor::Own(self.quantity()?))
    }

    fn number(&mut self) -> Result<f64, ConditionError> {
        self.skip_spaces();
        let start = self.at;
        let mut text = String::new();
        while let Some(c) = self.peek() {
            let after_e = text.ends_with(['e', 'E']);
            if !(c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E') || (after_e && matches!(c, '+' | '-'))) {
                break;
            }
            text.push(c);
            self.at += 1;
        }
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        let Some(number) = number else {
            let what = match text.as_str() {
                "" => "a number is missing".to_owned(),
                text => format!("`{text}` is not a number"),
            };
            return self.error(start, what, Some(EXAMPLE.to_owned()));
        };
        Ok(if self.sign("%") { number / 100.0 } else { number })
    }

    fn quantity(&mut self) -> Result<Probe, ConditionError> {
        self.skip_spaces();
        let start = self.at;
        let name = self.name();
        let all = metrics();
        let Some(metric) = all.iter().position(|metric| metric.name == name) else {
            let what = match name.as_str() {
                "" => "a metric is missing".to_owned(),
                name => format!("unknown metric `{name}`"),
            };
            let near = near(&name, all.iter().map(|metric| metric.name));
            return self.error(start, what, Some(near.unwrap_or_else(|| EXAMPLE.to_owned())));
        };
        let at_role = self.at;
        let names_a_role = self.sign("[");
        if names_a_role && all[metric].firm_only {
            let what = format!("`{name}` exists for the whole firm only, not for a role");
            return self.error(at_role, what, None);
        }
        let role = if names_a_role { Some(self.role()?) } else { None };
        let when = if self.sign("@") {
            When::Month(self.month()?)
        } else if self.sign(".") {
            let at = self.at;
            let word = self.name();
            if word != "peak" {
                return self.error(at, format!("`.{word}` is not known, allowed is `.peak`"), None);
            }
            When::Peak
        } else {
            When::Horizon
        };
        Ok(Probe { metric, role, when })
    }

    fn role(&mut self) -> Result<usize, ConditionError> {
        self.skip_spaces();
        let start = self.at;
        let Some(length) = self.letters[start..].iter().position(|c| *c == ']') else {
            return self.error(start, "`]` is missing after the role".to_owned(), None);
        };
        let name: String = self.letters[start..start + length].iter().collect();
        let roles = &self.study.scenarios[0].roles;
        let Some(role) = roles.iter().position(|role| role.name == name.trim()) else {
            let hint = near(name.trim(), roles.iter().map(|role| role.name.as_str()));
            return self.error(start, format!("unknown role `{}`", name.trim()), hint);
        };
        self.at = start + length + 1;
        Ok(role)
    }

    /// `12`, or `2027-03`.
    fn month(&mut self) -> Result<u32, ConditionError> {
        self.skip_spaces();
        let start = self.at;
        let mut text = String::new();
        while let Some(c) = self.peek().filter(|c| c.is_ascii_digit() || (*c == '-' && text.len() == 4)) {
            text.push(c);
            self.at += 1;
        }
        let (opening, last) = (self.study.start, self.study.months);
        let month = match text.split_once('-') {
            None => text.parse::<i64>().ok(),
            Some((year, month)) => {
                let month = month.parse::<i64>().ok().filter(|month| (1..=12).contains(month));
                let since = |year: i64, month: i64| {
                    12 * (year - i64::from(opening.year)) + month - i64::from(opening.month)
                };
                month.zip(year.parse::<i64>().ok()).map(|(month, year)| since(year, month))
            }
        };
        if let Some(month) = month.filter(|month| (0..=i64::from(last)).contains(month)) {
            return Ok(month as u32);
        }
        let what = match text.as_str() {
            "" => "a month is missing".to_owned(),
            text => format!("`{text}` is not a month of the study"),
        };
        let date = format!("{:04}-{:02}", opening.year, opening.month);
        self.error(start, format!("{what}, allowed is 0 to {last}, or a date from {date} on"), None)
    }
}

/// `did you mean ...?`, if a name is near.
fn near<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<String> {
    let most = 1 + name.chars().count() / 3;
    names
        .map(|known| (strsim::damerau_levenshtein(known, name), known))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| format!("did you mean `{known}`?"))
}
