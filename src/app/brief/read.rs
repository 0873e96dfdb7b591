//! `brief.toml`: from bytes to what is wanted, or every problem with its place.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{endings, kinds};
use crate::app::format::Format;
use crate::chart::Kind;
use crate::study::Problem;

/// A value with the place where it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written<T> {
    pub value: T,
    line: usize,
    column: usize,
}

impl<T> Written<T> {
    /// The place alone.
    pub fn place(&self) -> Written<()> {
        Written { value: (), line: self.line, column: self.column }
    }

    fn with<U>(&self, value: U) -> Written<U> {
        Written { value, line: self.line, column: self.column }
    }

    /// A problem at this place.
    pub fn problem(&self, file: &str, what: String, hint: Option<String>) -> Problem {
        Problem { file: file.to_owned(), line: Some(self.line), column: Some(self.column), what, hint }
    }
}

/// What a brief lists.
#[derive(Debug, Default)]
pub struct Brief {
    /// The folder to write, beside the brief.
    pub out: String,
    /// File of a theme, beside the brief.
    pub theme: Option<Written<String>>,
    pub figures: Vec<Figure>,
    pub tables: Vec<Table>,
}

/// A form of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Chart(Format),
    /// A zip with everything.
    Pack,
}

/// A figure of a folder.
#[derive(Debug)]
pub struct Figure {
    pub name: Written<String>,
    pub run: Written<String>,
    pub shown: Shown,
    pub formats: Vec<Form>,
}

/// What a figure shows.
#[derive(Debug)]
pub enum Shown {
    /// A chart, drawn of a run.
    Chart(Drawn),
    /// A picture that a method drew, by its name in the folder of the method.
    Picture(Written<String>),
}

/// A chart to be drawn, as `workshift chart` is asked for one.
#[derive(Debug)]
pub struct Drawn {
    pub kind: Written<Kind>,
    pub metric: Option<Written<String>>,
    pub role: Option<Written<String>>,
    pub scenario: Option<Written<String>>,
    pub threshold: Option<Written<f64>>,
    pub by: Vec<Written<String>>,
}

/// What a table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Levels of all scenarios.
    Headline,
    /// Scenarios minus the base.
    Differences,
}

impl TableKind {
    const ALL: [Self; 2] = [Self::Headline, Self::Differences];

    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Differences => "differences",
        }
    }
}

/// A form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    Csv,
    Markdown,
    Latex,
    Html,
}

impl TableFormat {
    const ALL: [Self; 4] = [Self::Csv, Self::Markdown, Self::Latex, Self::Html];

    fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Latex => "latex",
            Self::Html => "html",
        }
    }

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Latex => "tex",
            Self::Html => "html",
        }
    }
}

/// A table of a run.
#[derive(Debug)]
pub struct Table {
    pub name: Written<String>,
    pub run: Written<String>,
    pub kind: Written<TableKind>,
    /// Metrics of the headline; empty = all.
    pub metrics: Vec<Written<String>>,
    /// Empty = all.
    pub scenarios: Vec<Written<String>>,
    pub formats: Vec<TableFormat>,
}

const KEYS: [&str; 4] = ["out", "theme", "figure", "table"];
const FIGURE: [&str; 10] =
    ["name", "run", "kind", "picture", "metric", "role", "scenario", "threshold", "by", "formats"];
/// Keys that say how a chart is drawn, so not for a picture that is there already.
const DRAWN: [&str; 5] = ["metric", "role", "scenario", "threshold", "by"];
/// Assumptions for which a picture has room.
const MOST_BY: usize = 2;
const TABLE: [&str; 6] = ["name", "run", "kind", "metrics", "scenarios", "formats"];

/// Reads a brief; what cannot be read is left out, and `problems` says so.
pub fn read(file: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> Brief {
    let nowhere =
        |what: String| Problem { file: file.to_owned(), line: None, column: None, what, hint: None };
    let Ok(text) = std::str::from_utf8(bytes) else {
        problems.push(nowhere("the file is not UTF-8".to_owned()));
        return Brief::default();
    };
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { file, text, problems };
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        reader.problem(at, error.message().trim().replace('\n', ", "), None);
    }
    if !errors.is_empty() {
        return Brief::default();
    }
    let table = document.get_ref();
    reader.check_keys(table, &KEYS);
    let out = reader.text(table, "out").map_or_else(|| "figures".to_owned(), |out| out.value);
    let theme = reader.text(table, "theme");
    let mut brief = Brief { out, theme, ..Brief::default() };
    for (at, item) in reader.items(table, "figure") {
        brief.figures.extend(reader.figure(at, item));
    }
    for (at, item) in reader.items(table, "table") {
        brief.tables.extend(reader.table(at, item));
    }
    if brief.figures.is_empty() && brief.tables.is_empty() && reader.problems.is_empty() {
        reader.problem(0, "there is neither a [[figure]] nor a [[table]]".to_owned(), None);
    }
    reader.refuse_doubles(&brief);
    brief
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn at<T>(&self, byte: usize, value: T) -> Written<T> {
        let before = &self.text[..byte.min(self.text.len())];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        Written { value, line: 1 + before.matches('\n').count(), column: 1 + before[start..].chars().count() }
    }

    fn problem(&mut self, byte: usize, what: String, hint: Option<String>) {
        let problem = self.at(byte, ()).problem(self.file, what, hint);
        self.problems.push(problem);
    }

    fn check_keys(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                self.problem(key.span().start, format!("unknown key `{name}`"), Some(meant(name, known)));
            }
        }
    }

    /// The tables of an array of tables, each with the place where it begins.
    fn items<'t, 'i>(&mut self, table: &'t DeTable<'i>, key: &str) -> Vec<(usize, &'t DeTable<'i>)> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let list = value.get_ref().as_array().map(|items| items.iter().collect::<Vec<_>>());
        let tables: Option<Vec<_>> = list.and_then(|items| {
            items.iter().map(|item| Some((item.span().start, item.get_ref().as_table()?))).collect()
        });
        tables.unwrap_or_else(|| {
            self.problem(
                value.span().start,
                format!("`{key}` is not a list of tables"),
                Some(format!("write [[{key}]]")),
            );
            Vec::new()
        })
    }

    fn text(&mut self, table: &DeTable<'_>, key: &str) -> Option<Written<String>> {
        let value = table.get(key)?;
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                Some(self.at(value.span().start, text.trim().to_owned()))
            }
            _ => {
                let what = format!("`{key}` is not a text, or an empty one");
                self.problem(value.span().start, what, Some(format!("write {key} = \"...\"")));
                None
            }
        }
    }

    fn required(&mut self, at: usize, table: &DeTable<'_>, key: &str) -> Option<Written<String>> {
        if table.get(key).is_none() {
            self.problem(at, format!("key `{key}` is missing"), None);
        }
        self.text(table, key)
    }

    fn list(&mut self, table: &DeTable<'_>, key: &str) -> Vec<Written<String>> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let texts = value.get_ref().as_array().map(|items| {
            let text = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
                DeValue::String(text) => Some(self.at(item.span().start, text.trim().to_owned())),
                _ => None,
            };
            items.iter().map(text).collect::<Option<Vec<_>>>()
        });
        texts.flatten().unwrap_or_else(|| {
            let hint = format!("write {key} = [\"...\", \"...\"]");
            self.problem(value.span().start, format!("`{key}` is not a list of texts"), Some(hint));
            Vec::new()
        })
    }

    /// The value that a text names; a problem with the names that there are if it names none.
    fn one_of<T: Copy>(&mut self, text: &Written<String>, what: &str, known: &[(&str, T)]) -> Option<T> {
        let found = known.iter().find(|(name, _)| *name == text.value).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
            let what = format!("there is no {what} `{}`", text.value);
            self.problems.push(text.problem(self.file, what, Some(meant(&text.value, &names))));
        }
        found
    }

    fn formats<T: Copy>(&mut self, table: &DeTable<'_>, known: &[(&str, T)]) -> Vec<T> {
        let texts = self.list(table, "formats");
        if texts.is_empty() {
            return known.first().map(|(_, usual)| *usual).into_iter().collect();
        }
        texts.iter().filter_map(|text| self.one_of(text, "format", known)).collect()
    }

    fn name(&mut self, at: usize, table: &DeTable<'_>) -> Option<Written<String>> {
        let name = self.required(at, table, "name")?;
        let plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        if name.value.chars().all(plain) && !name.value.starts_with('.') && name.value.chars().count() <= 100
        {
            return Some(name);
        }
        let what = format!("`name` is `{}`; allowed are letters, digits, - and _, at most 100", name.value);
        self.problems.push(name.problem(self.file, what, None));
        None
    }

    fn figure(&mut self, at: usize, table: &DeTable<'_>) -> Option<Figure> {
        self.check_keys(table, &FIGURE);
        let (name, run) = (self.name(at, table), self.required(at, table, "run"));
        let forms = Format::ALL.map(Form::Chart).into_iter().chain([Form::Pack]);
        let formats = self.formats(table, &endings().into_iter().zip(forms).collect::<Vec<_>>());
        let shown = if table.contains_key("picture") {
            self.picture(table, &formats).map(Shown::Picture)
        } else {
            self.drawn(at, table).map(Shown::Chart)
        };
        Some(Figure { name: name?, run: run?, shown: shown?, formats })
    }

    /// A picture of a method; nothing of it can be asked for in another way.
    fn picture(&mut self, table: &DeTable<'_>, formats: &[Form]) -> Option<Written<String>> {
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if name == "kind" || DRAWN.contains(&name) {
                let what = format!("`{name}` does not go with `picture`, which was drawn by its method");
                self.problem(key.span().start, what, None);
            }
        }
        let picture = self.text(table, "picture")?;
        if formats.contains(&Form::Pack) {
            let what = "a pack (`zip`) is made of charts of a run, not of a method's picture".to_owned();
            self.problems.push(picture.problem(self.file, what, None));
        }
        Some(picture)
    }

    fn drawn(&mut self, at: usize, table: &DeTable<'_>) -> Option<Drawn> {
        let known: Vec<(&str, Kind)> = kinds().into_iter().zip(Kind::ALL).collect();
        let kind = self.required(at, table, "kind");
        let kind = kind.and_then(|text| Some(text.with(self.one_of(&text, "kind of chart", &known)?)));
        let [metric, role, scenario] = ["metric", "role", "scenario"].map(|key| self.text(table, key));
        let threshold = self.number(table, "threshold");
        let by = self.list(table, "by");
        if let Some(third) = by.get(MOST_BY) {
            let what = format!("`by` names {} assumptions; a picture has room for two", by.len());
            self.problems.push(third.problem(self.file, what, None));
        }
        let has_room = by.len() <= MOST_BY;
        Some(Drawn { kind: kind?, metric, role, scenario, threshold, by }).filter(|_| has_room)
    }

    /// A finite number.
    fn number(&mut self, table: &DeTable<'_>, key: &str) -> Option<Written<f64>> {
        let value = table.get(key)?;
        let digits = match value.get_ref() {
            DeValue::Integer(whole) if whole.radix() == 10 => Some(whole.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        };
        let number = digits.and_then(|digits| digits.parse().ok()).filter(|number: &f64| number.is_finite());
        if number.is_none() {
            let hint = format!("write {key} = 12000, or a share as 0.1");
            self.problem(value.span().start, format!("`{key}` is not a number"), Some(hint));
        }
        Some(self.at(value.span().start, number?))
    }

    fn table(&mut self, at: usize, table: &DeTable<'_>) -> Option<Table> {
        self.check_keys(table, &TABLE);
        let (name, run) = (self.name(at, table), self.required(at, table, "run"));
        let known = TableKind::ALL.map(|kind| (kind.name(), kind));
        let kind = self.required(at, table, "kind");
        let kind = kind.and_then(|text| Some(text.with(self.one_of(&text, "kind of table", &known)?)));
        let [metrics, scenarios] = ["metrics", "scenarios"].map(|key| self.list(table, key));
        let formats = self.formats(table, &TableFormat::ALL.map(|format| (format.name(), format)));
        Some(Table { name: name?, run: run?, kind: kind?, metrics, scenarios, formats })
    }

    fn refuse_doubles(&mut self, brief: &Brief) {
        let names = brief.figures.iter().map(|figure| &figure.name);
        let names: Vec<&Written<String>> =
            names.chain(brief.tables.iter().map(|table| &table.name)).collect();
        for (at, name) in names.iter().enumerate() {
            if names[..at].iter().any(|before| before.value.eq_ignore_ascii_case(&name.value)) {
                let what = format!("the name `{}` is there twice", name.value);
                self.problems.push(name.problem(self.file, what, None));
            }
        }
    }
}

/// `did you mean X?`, or else the names that there are.
pub fn meant(word: &str, known: &[&str]) -> String {
    let near = known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(name, word), name))
        .filter(|(distance, _)| *distance <= 1 + word.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance);
    match near {
        Some((_, name)) => format!("did you mean `{name}`?"),
        None => format!("allowed are {}", known.join(", ")),
    }
}
