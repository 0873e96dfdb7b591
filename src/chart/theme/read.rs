//! A theme from its file, or everything that is wrong with it.
//!
//! | table | key | what it is |
//! |---|---|---|
//! | | `language` | of titles and sentences: `en`, `de`, `fr`, `es` |
//! | `fonts` | `regular`, `bold` | TrueType or OpenType files |
//! | `colours` | `paper`, `ink`, `muted`, `base`, `scenarios` | `#RRGGBB` |
//! | `numbers` | `decimal`, `thousands` | one character each, `thousands` also none |
//! | `dates` | `month` | pattern of a month with its year |

use std::sync::Arc;

use toml::de::DeTable;

use super::Theme;
use super::apart::{self, Named};
use super::contrast::{contrast, readable};
use super::fields::{Fields, Written};
use crate::chart::palette::{Colour, FIXED, Palette, darker, state};
use crate::chart::shade;
use crate::chart::typeface::Typeface;
use crate::language::notation::DatePattern;
use crate::language::{Language, Notation};
use crate::study::Problem;

/// Contrast that texts need. WCAG 2.2, section 1.4.3.
pub(in crate::chart) const TEXT: f64 = 4.5;
/// Contrast that lines, dots and areas need. WCAG 2.2, section 1.4.11.
pub(super) const MARK: f64 = 3.0;

const KEYS: [&str; 5] = ["language", "fonts", "colours", "numbers", "dates"];
const FONTS: [&str; 2] = ["regular", "bold"];
const COLOURS: [&str; 5] = ["paper", "ink", "muted", "base", "scenarios"];
const NUMBERS: [&str; 2] = ["decimal", "thousands"];

/// Which file of a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFile {
    /// Of texts.
    Regular,
    /// Of titles and headings.
    Bold,
}

/// Hands out the bytes of a font by its name in the theme, or says why it cannot.
pub type FontSource<'a> = dyn FnMut(FontFile, &str) -> Result<Vec<u8>, String> + 'a;

/// Reads a theme.
///
/// # Errors
///
/// Every problem, with its place in `file`; never an empty list.
///
/// ```
/// use workshift::chart::read_theme;
///
/// let text = "[numbers]\ndecimal = \",\"\nthousands = \".\"\n[dates]\nmonht = \"MM/YYYY\"";
/// let problems = read_theme("brand.toml", text.as_bytes(), &mut |_, _| Err(String::new())).unwrap_err();
/// assert_eq!(problems[0].to_string(), "brand.toml:5:1: unknown key `monht`\n  hint: did you mean `month`?");
/// ```
pub fn read(file: &str, bytes: &[u8], fonts: &mut FontSource<'_>) -> Result<Arc<Theme>, Vec<Problem>> {
    let nowhere = |what: &str| Problem {
        file: file.to_owned(),
        line: None,
        column: None,
        what: what.to_owned(),
        hint: None,
    };
    let text = std::str::from_utf8(bytes).map_err(|_| vec![nowhere("the file is not UTF-8")])?;
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut fields = Fields { file, text, problems: Vec::new() };
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        fields.problem(at, error.message().trim().replace('\n', ", "), None);
    }
    if !errors.is_empty() {
        return Err(fields.problems);
    }
    let document = document.get_ref();
    fields.check_keys(document, &KEYS);
    let language = language(&mut fields, document);
    let typeface = typeface(&mut fields, document, fonts).unwrap_or_else(Typeface::built_in);
    let (palette, named) = palette(&mut fields, document);
    let notation = notation(&mut fields, document, language, &typeface);
    if fields.problems.is_empty() {
        let warnings = apart::warnings(&fields, &named, palette.paper);
        return Ok(Arc::new(Theme { typeface, palette, notation, warnings }));
    }
    fields.problems.sort();
    Err(fields.problems)
}

/// The language of the theme; English where it names none.
fn language(fields: &mut Fields<'_>, document: &DeTable<'_>) -> Language {
    let Some(written) = fields.text(Some(document), "language") else { return Language::English };
    Language::from_code(&written.text).unwrap_or_else(|| {
        let codes: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
        let what =
            format!("`language` is `{}`, which is not a language of titles and sentences", written.text);
        fields.problem(written.at, what, Some(format!("allowed are {}", codes.join(", "))));
        Language::English
    })
}

fn typeface(
    fields: &mut Fields<'_>,
    document: &DeTable<'_>,
    source: &mut FontSource<'_>,
) -> Option<Arc<Typeface>> {
    let table = fields.table(document, "fonts", &FONTS)?;
    let names = FONTS.map(|key| fields.text(Some(table), key));
    for (key, name) in FONTS.iter().zip(&names) {
        if name.is_none() && table.get(*key).is_none() {
            let at = document.get_key_value("fonts").map_or(0, |(key, _)| key.span().start);
            fields.problem(at, format!("key `{key}` is missing in `fonts`: charts have both weights"), None);
        }
    }
    let mut load = |file: FontFile, name: &Option<Written>| {
        let name = name.as_ref()?;
        source(file, &name.text).map_err(|why| fields.problem(name.at, why, None)).ok()
    };
    let (regular, bold) = (load(FontFile::Regular, &names[0]), load(FontFile::Bold, &names[1]));
    match Typeface::from_files(&regular?, &bold?) {
        Ok(typeface) => Some(Arc::new(typeface)),
        Err(error) => {
            let name = names[usize::from(error.is_bold)].as_ref()?;
            fields.problem(name.at, format!("`{}` {error}", name.text), None);
            None
        }
    }
}

/// The colours, and those of the scenarios with their places.
fn palette(fields: &mut Fields<'_>, document: &DeTable<'_>) -> (Palette, Vec<Named>) {
    let mut palette = Palette::BUILT_IN;
    let table = fields.table(document, "colours", &COLOURS);
    let paper = one(fields, table, "paper");
    if let Some((at, paper)) = paper {
        palette.paper = paper;
        check_paper(fields, at, paper);
    }
    let paper = palette.paper;
    for (key, place) in [("ink", &mut palette.ink), ("muted", &mut palette.muted)] {
        // A colour that is not named must still be readable on a paper that is.
        let (at, colour) = one(fields, table, key).unwrap_or((at_of(table, "paper"), *place));
        *place = colour;
        check(fields, at, key, colour, (paper, TEXT));
        if key == "ink" {
            for tint in shade::grounds(paper) {
                check(fields, at, key, colour, (tint, TEXT));
            }
        }
    }
    let mut named = vec![Named::built_in("base".to_owned(), palette.base.0)];
    if let Some((at, base)) = one(fields, table, "base") {
        check(fields, at, "base", base, (paper, MARK));
        palette.base.0 = base;
        named = vec![Named { name: "base".to_owned(), colour: base, at: Some(at) }];
    }
    if let Some((at, texts)) = fields.texts(table, "scenarios") {
        let colours = scenarios(fields, at, &texts, paper);
        for (place, named) in palette.scenarios.iter_mut().zip(colours.iter().cycle()) {
            *place = (named.colour, named.colour);
        }
        named.extend(colours);
    } else {
        for (n, (mark, _)) in palette.scenarios.iter().enumerate() {
            let name = format!("scenario {}", n + 1);
            check(fields, at_of(table, "paper"), &name, *mark, (paper, MARK));
            named.push(Named::built_in(name, *mark));
        }
    }
    palette.base.1 = readable(palette.base.0, paper);
    for (mark, text) in &mut palette.scenarios {
        // The built-in texts have relatives of their own; all others are found here.
        let known = Palette::BUILT_IN.scenarios.iter().find(|known| known.0 == *mark);
        *text = readable(known.map_or(*mark, |known| known.1), paper);
    }
    (palette, named)
}

/// The colours of the scenarios, each once.
fn scenarios(fields: &mut Fields<'_>, at: usize, texts: &[Written], paper: Colour) -> Vec<Named> {
    let mut colours: Vec<Named> = Vec::new();
    if texts.is_empty() || texts.len() > 8 {
        let what = format!("`scenarios` has {} colours; allowed are 1 to 8", texts.len());
        fields.problem(at, what, None);
    }
    for text in texts {
        let Some(colour) = parsed(fields, text) else { continue };
        let name = format!("scenario {}", colours.len() + 1);
        check(fields, text.at, &name, colour, (paper, MARK));
        if colours.iter().any(|known| known.colour == colour) {
            fields.problem(text.at, format!("`scenarios` has the colour {} twice", colour.hex()), None);
        }
        colours.push(Named { name, colour, at: Some(text.at) });
    }
    colours
}

fn one(fields: &mut Fields<'_>, table: Option<&DeTable<'_>>, key: &str) -> Option<(usize, Colour)> {
    let text = fields.text(table, key)?;
    Some((text.at, parsed(fields, &text)?))
}

fn at_of(table: Option<&DeTable<'_>>, key: &str) -> usize {
    table.and_then(|table| table.get(key)).map_or(0, |value| value.span().start)
}

fn parsed(fields: &mut Fields<'_>, text: &Written) -> Option<Colour> {
    let colour = Colour::from_hex(&text.text);
    if colour.is_none() {
        let what = format!("`{}` is not a colour; write #RRGGBB, for example #0D63D4", text.text);
        fields.problem(text.at, what, None);
    }
    colour
}

/// Refuses a colour that does not stand out.
fn check(fields: &mut Fields<'_>, at: usize, name: &str, colour: Colour, (paper, least): (Colour, f64)) {
    let ratio = contrast(colour, paper);
    let ground = if contrast(paper, BLACK) > 12.0 { "the paper" } else { "the strongest tint of heat maps," };
    if ratio >= least {
        return;
    }
    let what = if least == TEXT { "texts" } else { "lines and areas" };
    let what = format!(
        "the colour of `{name}`, {}, has a contrast of {} : 1 with {ground} {}; {what} need {least} : 1",
        colour.hex(),
        shown(ratio),
        paper.hex()
    );
    let hint = if contrast(paper, BLACK) > contrast(paper, WHITE) { "darker" } else { "lighter" };
    fields.problem(at, what, Some(format!("take a {hint} one")));
}

const BLACK: Colour = Colour(0, 0, 0);
const WHITE: Colour = Colour(0xFF, 0xFF, 0xFF);

/// Refuses a paper on which colours do not stand out that no theme changes.
fn check_paper(fields: &mut Fields<'_>, at: usize, paper: Colour) {
    let marks = FIXED.iter().map(|(name, colour)| (*name, *colour, MARK));
    let texts = FIXED.iter().filter(|(_, colour)| state::NAMED.contains(colour));
    let texts = texts.map(|(name, colour)| (*name, darker(*colour), TEXT));
    let losses = [("layoffs and losses", state::LOSS_TEXT, TEXT)];
    let worst = marks
        .chain(texts)
        .chain(losses)
        .map(|(name, colour, least)| (name, colour, least, contrast(colour, paper)))
        .min_by(|a, b| (a.3 / a.2).total_cmp(&(b.3 / b.2)));
    if let Some((name, colour, least, ratio)) = worst.filter(|(_, _, least, ratio)| ratio < least) {
        let what = format!(
            "on the paper {} the colour of {name}, {}, has a contrast of {} : 1; it needs {least} : 1 and is the \
             same in every theme",
            paper.hex(),
            colour.hex(),
            shown(ratio)
        );
        fields.problem(at, what, Some("take a paper nearer to white".to_owned()));
    }
}

/// A ratio cut, not rounded, to hundredths: one that falls short never looks as if it did not.
fn shown(ratio: f64) -> String {
    format!("{:.2}", (ratio * 100.0).floor() / 100.0)
}

/// The notation of the language, and what the theme changes of it.
fn notation(
    fields: &mut Fields<'_>,
    document: &DeTable<'_>,
    language: Language,
    typeface: &Typeface,
) -> Notation {
    let (decimal, thousands) = separators(fields, document, &Notation::of(language), typeface);
    let mut notation = Notation { language, decimal, thousands, date: None };
    let dates = fields.table(document, "dates", &["month"]);
    if let Some(text) = fields.text(dates, "month") {
        notation.date = DatePattern::parse(&text.text);
        if notation.date.is_none() {
            let what = format!("`month` is `{}`, which is not a pattern of a month with its year", text.text);
            let hint = "write YYYY and one of M, MM, MMM, MMMM, for example \"MMM YYYY\" or \"MM/YYYY\"";
            fields.problem(text.at, what, Some(hint.to_owned()));
        }
    }
    notation
}

/// The separators of the fraction and of the thousands.
fn separators(
    fields: &mut Fields<'_>,
    document: &DeTable<'_>,
    usual: &Notation,
    typeface: &Typeface,
) -> (char, Option<char>) {
    let (mut point, mut group) = (usual.decimal, usual.thousands);
    let numbers = fields.table(document, "numbers", &NUMBERS);
    if let Some(text) = fields.text(numbers, "decimal") {
        match text.text.as_str() {
            "." => point = '.',
            "," => point = ',',
            other => fields.problem(text.at, format!("`decimal` is `{other}`; allowed are . and ,"), None),
        }
    }
    let thousands = fields.text(numbers, "thousands");
    if let Some(text) = &thousands {
        // A space is one at which no line ends.
        group = match text.text.as_str() {
            " " => Some('\u{a0}'),
            "" => None,
            "," | "." | "'" | "’" | "\u{a0}" | "\u{202f}" => text.text.chars().next(),
            other => {
                let hint = "allowed are , . ' ’ a space, the narrow space U+202F, and \"\" for none";
                fields.problem(text.at, format!("`thousands` is `{other}`"), Some(hint.to_owned()));
                None
            }
        };
    }
    let at = thousands.map_or_else(|| at_of(numbers, "decimal"), |text| text.at);
    if group == Some(point) {
        let what = format!("`thousands` and `decimal` are both `{point}`");
        fields.problem(at, what, Some("1,000 and 1.000 would look the same; change one of them".to_owned()));
    } else if let Some(lacking) = group.filter(|c| !typeface.has(*c)) {
        let what = format!("the font {} lacks U+{:04X}", typeface.family(), u32::from(lacking));
        fields.problem(at, what, Some("write a plain space".to_owned()));
    }
    (point, group)
}
