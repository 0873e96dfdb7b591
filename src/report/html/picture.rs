//! Charts as they stand in the page: the picture without what the page says itself, and beside it its
//! words, its numbers and how to cite it.

use std::collections::HashSet;

use base64::Engine;

use super::{ReportChart, escaped};
use crate::language;
use crate::report::cite::Citation;
use crate::report::manifest::Manifest;

/// Numbers of a chart beyond this many bytes stay in the run folder.
const MOST_NUMBERS: usize = 512 << 10;

/// Numbers beyond this many bytes stand packed in the page.
const MOST_PLAIN: usize = 4 << 10;
/// How hard deflate tries, of 10.
const EFFORT: u8 = 8;

/// The numbers of a chart as they stand in the page.
pub(super) enum Numbers<'a> {
    /// Too many, or none.
    Outside,
    /// The CSV itself.
    Plain(&'a str),
    /// The CSV by deflate (zlib), in base64.
    Packed(String),
}

impl<'a> Numbers<'a> {
    fn of(csv: &'a str) -> Self {
        match csv.len() {
            0 => Self::Outside,
            n if n > MOST_NUMBERS => Self::Outside,
            n if n > MOST_PLAIN => {
                let packed = miniz_oxide::deflate::compress_to_vec_zlib(csv.as_bytes(), EFFORT);
                Self::Packed(base64::engine::general_purpose::STANDARD.encode(packed))
            }
            _ => Self::Plain(csv),
        }
    }
}

/// A chart as the template shows it.
pub(super) struct ShownChart<'a> {
    /// Its anchor, unlike that of all others.
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    pub(super) subtitle: &'a str,
    pub(super) alt: &'a str,
    /// `None` for a picture that holds more than a picture.
    pub(super) picture: Option<Picture>,
    pub(super) numbers: Numbers<'a>,
    pub(super) cited: Cited,
    pub(super) lang: Lang,
}

/// A picture inside the page.
pub(super) struct Picture {
    pub(super) svg: String,
    /// Height of its title and subtitle, in per cent of its width: a phone leaves them out and says them
    /// in letters of its own.
    pub(super) head: String,
}

/// Attributes of what is in another language than the page, and of what of the page stands in it; else empty.
#[derive(Clone, Default)]
pub(super) struct Lang {
    pub(super) own: String,
    pub(super) page: String,
}

impl Lang {
    pub(super) fn of(code: &str) -> Self {
        let page = language::in_force().code();
        if code == page {
            return Self::default();
        }
        Self { own: format!(" lang=\"{}\"", escaped(code)), page: format!(" lang=\"{page}\"") }
    }
}

/// A citation in each form.
pub(super) struct Cited {
    pub(super) text: String,
    pub(super) bibtex: String,
    pub(super) cff: String,
}

impl Cited {
    pub(super) fn of(citation: &Citation<'_>) -> Self {
        Self { text: citation.text(), bibtex: citation.bibtex(), cff: citation.cff() }
    }
}

/// Makes charts of one page, each with an anchor of its own.
pub(super) struct Pictures<'a> {
    study: &'a str,
    manifest: &'a Manifest,
    taken: HashSet<String>,
}

impl<'a> Pictures<'a> {
    pub(super) fn new(study: &'a str, manifest: &'a Manifest) -> Self {
        Self { study, manifest, taken: HashSet::new() }
    }

    /// A chart of the run, or of the section with this anchor and in this language.
    pub(super) fn shown(&mut self, section: &str, lang: &Lang, chart: &ReportChart<'a>) -> ShownChart<'a> {
        let place = if section.is_empty() { "chart" } else { section };
        let id = self.anchor(&format!("{place}-{}", chart.name));
        let citation =
            Citation { study: self.study, manifest: self.manifest, chart: Some((chart.name, chart.title)) };
        ShownChart {
            name: chart.name,
            title: chart.title,
            subtitle: chart.subtitle,
            alt: chart.alt,
            picture: picture(chart, &id),
            numbers: Numbers::of(chart.csv),
            cited: Cited::of(&citation),
            lang: lang.clone(),
            id,
        }
    }

    /// An anchor that no other chart has.
    fn anchor(&mut self, wanted: &str) -> String {
        let plain: String =
            wanted.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
        let mut id = plain.clone();
        let mut n = 2;
        while !self.taken.insert(id.clone()) {
            id = format!("{plain}-{n}");
            n += 1;
        }
        id
    }
}

/// The picture ready to stand inside a page: from `<svg` on, with a role, named by the heading above it and
/// told by the words below it; `None` where it holds what a picture has no need of.
fn picture(chart: &ReportChart<'_>, id: &str) -> Option<Picture> {
    let svg = &chart.svg[chart.svg.find("<svg")?..];
    let small = svg.to_ascii_lowercase();
    let harmful = ["<script", "<foreignobject", "<iframe", "<image", "<use", "href=", "url(http", "@import"];
    if harmful.iter().any(|part| small.contains(part)) {
        return None;
    }
    let (tag, inside) = svg[4..].split_once('>')?;
    let attribute =
        |name: &str| tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next());
    let kept: String = ["xmlns", "width", "height", "viewBox", "font-family"]
        .iter()
        .filter_map(|name| Some(format!(" {name}=\"{}\"", attribute(name)?)))
        .collect();
    let number = |name: &str| attribute(name).and_then(|text| text.parse::<f64>().ok());
    let head = 100.0 * number("data-top").unwrap_or(0.0) / number("width").filter(|width| *width > 0.0)?;
    // The page says title and words itself; inside the picture they would pop up over its values.
    let inside = inside.split_once("</desc>").map_or(inside, |(_, marks)| marks);
    let role = format!("role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-words\"");
    Some(Picture { svg: format!("<svg{kept} {role}>{inside}"), head: format!("{head:.2}") })
}
