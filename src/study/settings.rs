//! `study.toml`: title, horizon, replications, seed.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::checked::YearMonth;
use super::names::{did_you_mean, list, quote};
use super::problem::{Fault, Log, Place};
use super::text::decode;

/// Name of the file.
pub(super) const FILE: &str = "study.toml";

const KEYS: [&str; 8] =
    ["title", "description", "start", "months", "replications", "seed", "currency", "kind"];

/// Longest horizon, months.
const MOST_MONTHS: i128 = 1_200;
/// Most replications.
const MOST_REPLICATIONS: i128 = 100_000_000;

/// What `study.toml` says.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    /// One line.
    pub title: String,
    /// May be empty.
    pub description: String,
    /// Month 0.
    pub start: YearMonth,
    /// Horizon.
    pub months: u32,
    /// 10,000 unless the file says otherwise.
    pub replications: u32,
    /// 1 unless the file says otherwise.
    pub seed: u64,
    /// `USD` unless the file says otherwise.
    pub currency: String,
}

/// Reads the file; what cannot be read has a stand-in, and the log knows of it.
pub(super) fn read(bytes: &[u8], log: &mut Log) -> Settings {
    let mut settings = Settings {
        title: String::new(),
        description: String::new(),
        start: YearMonth { year: 2000, month: 1 },
        months: 1,
        replications: 10_000,
        seed: 1,
        currency: "USD".to_string(),
    };
    let text = match decode(bytes) {
        Ok((text, _)) => text,
        Err((line, fault)) => {
            log.problem(Place { file: FILE, line, column: None }, fault);
            return settings;
        }
    };
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        for error in &errors {
            let place = error.span().map_or(Place::file(FILE), |span| place(text, span.start));
            log.problem(place, syntax_fault(error.message(), text, place.line));
        }
        return settings;
    }
    let mut reader = Reader { text, log, table: document.get_ref() };
    reader.check_keys();
    if let Some(title) = reader.line("title") {
        settings.title = title;
    }
    if let Some(description) = reader.string("description") {
        settings.description = description.trim().to_string();
    }
    if let Some(start) = reader.start() {
        settings.start = start;
    }
    if let Some(months) = reader.whole("months", 1, MOST_MONTHS) {
        settings.months = months as u32;
    }
    if let Some(replications) = reader.whole("replications", 1, MOST_REPLICATIONS) {
        settings.replications = replications as u32;
    }
    if let Some(seed) = reader.whole("seed", 0, i128::from(i64::MAX)) {
        settings.seed = seed as u64;
    }
    if let Some(currency) = reader.line("currency") {
        settings.currency = currency;
    }
    reader.kind();
    reader.required();
    settings
}

/// What the parser of TOML says, and the way out of its most frequent cause.
fn syntax_fault(message: &str, text: &str, line: Option<usize>) -> Fault {
    let written = line.and_then(|line| text.lines().nth(line - 1)).unwrap_or("").trim();
    let what = format!("{} in {}", message.trim().replace('\n', ", "), quote(written));
    let unquoted = written.split_once('=').is_some_and(|(_, value)| !value.trim().starts_with(['"', '\'']));
    let is_text =
        ["start", "title", "description", "currency", "kind"].iter().any(|key| written.starts_with(key));
    if unquoted && is_text {
        Fault::hint(what, "texts and dates stand in double quotes")
    } else {
        Fault::new(what)
    }
}

/// Line and character of a byte.
fn place(text: &str, at: usize) -> Place {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = 1 + before.matches('\n').count();
    Place::cell(FILE, line, 1 + before[line_start..].chars().count())
}

/// Reads keys one by one.
struct Reader<'a, 'i> {
    text: &'i str,
    log: &'a mut Log,
    table: &'a DeTable<'i>,
}

impl<'a, 'i> Reader<'a, 'i> {
    fn entry(&self, key: &str) -> Option<(&'a DeValue<'i>, Place)> {
        let (_, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some((value.get_ref(), place(self.text, value.span().start)))
    }

    fn check_keys(&mut self) {
        let mut keys: Vec<&Spanned<_>> = self.table.keys().collect();
        keys.sort_by_key(|key| key.span().start);
        for key in keys {
            let name = key.get_ref().as_ref();
            if !KEYS.contains(&name) {
                let hint = did_you_mean(name, KEYS).unwrap_or_else(|| format!("keys are {}", list(&KEYS)));
                let fault = Fault::hint(format!("unknown key {}", quote(name)), hint);
                self.log.problem(place(self.text, key.span().start), fault);
            }
        }
    }

    fn required(&mut self) {
        for key in ["title", "start", "months"] {
            if self.entry(key).is_none() {
                self.log.problem(Place::file(FILE), Fault::new(format!("key `{key}` is missing")));
            }
        }
    }

    fn string(&mut self, key: &str) -> Option<String> {
        let (value, place) = self.entry(key)?;
        if let DeValue::String(text) = value {
            return Some(text.trim().to_string());
        }
        let hint = format!("write {key} = \"...\"");
        self.log.problem(place, Fault::hint(format!("`{key}` is {}; allowed is a text", shown(value)), hint));
        None
    }

    /// A text of one line that is not empty.
    fn line(&mut self, key: &str) -> Option<String> {
        let text = self.string(key)?;
        let (_, place) = self.entry(key)?;
        if text.is_empty() {
            self.log.problem(place, Fault::new(format!("`{key}` is empty")));
        } else if text.chars().any(char::is_control) {
            self.log.problem(place, Fault::new(format!("`{key}` has more than one line")));
        }
        Some(text)
    }

    fn whole(&mut self, key: &str, low: i128, high: i128) -> Option<i128> {
        let (value, place) = self.entry(key)?;
        let number = match value {
            DeValue::Integer(number) => i128::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if let Some(number) = number.filter(|number| (low..=high).contains(number)) {
            return Some(number);
        }
        let (value, high) = (shown(value), grouped(high));
        let what = format!("`{key}` is {value}; allowed are whole numbers from {low} to {high}");
        self.log.problem(place, Fault::new(what));
        None
    }

    fn start(&mut self) -> Option<YearMonth> {
        let text = self.string("start")?;
        let (_, place) = self.entry("start")?;
        let parsed = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let parsed =
            parsed.filter(|(year, month)| digits(year) && digits(month)).and_then(|(year, month)| {
                Some(YearMonth { year: year.parse().ok()?, month: month.parse().ok()? })
            });
        let allowed = |start: &YearMonth| (1..=12).contains(&start.month) && start.year >= 1;
        if let Some(start) = parsed.filter(allowed) {
            return Some(start);
        }
        let what = format!("`start` is {}; allowed is a year and a month as YYYY-MM", quote(&text));
        self.log.problem(place, Fault::hint(what, "for example start = \"2026-03\""));
        None
    }

    fn kind(&mut self) {
        let Some(kind) = self.string("kind") else { return };
        let Some((_, place)) = self.entry("kind") else { return };
        let fault = match kind.as_str() {
            "firm" => return,
            "market" => {
                Fault::new("`kind` is `market`: studies of a labour market are not supported by this version")
            }
            _ => Fault { what: format!("`kind` is {}; allowed is `firm`", quote(&kind)), hint: None },
        };
        self.log.problem(place, fault);
    }
}

/// A value as written, nearly.
fn shown(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => quote(&format!("\"{text}\"")),
        DeValue::Integer(number) => quote(&number.to_string()),
        DeValue::Float(number) => quote(&number.to_string()),
        DeValue::Boolean(value) => quote(&value.to_string()),
        DeValue::Datetime(date) => quote(&date.to_string()),
        DeValue::Array(_) => "a list".to_string(),
        DeValue::Table(_) => "a table".to_string(),
    }
}

/// `100,000,000`.
fn grouped(number: i128) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
