//! `report.html`: one file that a reader opens, prints or mails.
//!
//! It holds everything it shows: the style, the font, the charts. A content security policy forbids
//! scripts and every request; all texts of a study are escaped by the template, and charts are looked
//! through before they are put in. What is said is computed in [`crate::analysis`]; this room chooses
//! the order and the words around it, and shows nothing that may differ between equal runs.

mod assumptions;
mod findings;
mod gap;
mod headline;
mod limits;
mod ranking;

use askama::Template;
use base64::Engine;

use super::manifest::Manifest;
use super::section::{Section, SectionTable};
use super::tables::AssumptionRow;
use crate::chart::Chart;
use crate::engine::Results;

use assumptions::{AssumptionGroup, GradeCount};
use findings::Finding;
use gap::GapTable;
use headline::HeadlineTable;
use ranking::RankingPart;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-400Regular-sub.woff2");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-600SemiBold-sub.woff2");

/// A chart to show, in the order of the report.
#[derive(Debug, Clone, Copy)]
pub struct ReportChart<'a> {
    /// Name of its files, without ending.
    pub name: &'a str,
    /// The finding.
    pub title: &'a str,
    /// The picture in words.
    pub alt: &'a str,
    /// The picture.
    pub svg: &'a str,
    /// Whether it stands among the main charts; the others are folded away under a heading.
    pub is_main: bool,
}

impl<'a> ReportChart<'a> {
    /// A chart of ours; fans of single scenarios are folded away.
    pub fn of(chart: &'a Chart) -> Self {
        let is_main = !chart.name.starts_with("fan");
        Self { name: &chart.name, title: &chart.title, alt: &chart.alt, svg: &chart.svg, is_main }
    }
}

/// Everything that the report is made of.
#[derive(Debug, Clone, Copy)]
pub struct ReportInput<'a> {
    /// Title of the study.
    pub title: &'a str,
    /// Its description; may be empty, blank lines separate paragraphs.
    pub description: &'a str,
    /// How the run was made. Nothing under `run` is shown, so equal runs have equal reports.
    pub manifest: &'a Manifest,
    /// What it computed.
    pub results: &'a Results,
    /// Its charts.
    pub charts: &'a [ReportChart<'a>],
    /// What each scenario resolved to.
    pub assumptions: &'a [AssumptionRow],
    /// What methods found that were run beside it.
    pub sections: &'a [Section],
}

/// The template's values. Texts are escaped where they are put in, except `svg` and the fonts.
#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    title: &'a str,
    paragraphs: Vec<&'a str>,
    manifest: &'a Manifest,
    currency: &'a str,
    base: String,
    n_scenarios: usize,
    n_futures: String,
    is_expectation: bool,
    from: String,
    to: String,
    lead: Vec<String>,
    findings: Vec<Finding>,
    levels: HeadlineTable,
    differences: Option<HeadlineTable>,
    ranking: Option<RankingPart>,
    gap: Option<GapTable>,
    main_charts: Vec<ShownChart<'a>>,
    more_charts: Vec<ShownChart<'a>>,
    groups: Vec<AssumptionGroup>,
    grades: Vec<GradeCount>,
    n_assumptions: usize,
    n_uncertain: usize,
    limits: &'static [(&'static str, &'static str)],
    sections: Vec<ShownSection<'a>>,
    command: String,
    regular: String,
    semi_bold: String,
}

/// What one method found.
struct ShownSection<'a> {
    /// Its anchor: the methods of a report may be the same.
    id: String,
    title: &'a str,
    lead: &'a [String],
    sentences: &'a [String],
    tables: &'a [SectionTable],
    charts: Vec<ShownChart<'a>>,
}

struct ShownChart<'a> {
    name: &'a str,
    title: &'a str,
    alt: &'a str,
    /// `None` for a picture that holds more than a picture.
    svg: Option<String>,
}

/// The bytes of `report.html`.
pub fn report(input: &ReportInput<'_>) -> Vec<u8> {
    let results = input.results;
    let encoder = base64::engine::general_purpose::STANDARD;
    let groups = assumptions::groups(input.assumptions, &results.scenarios, &results.currency);
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let shown = |main: bool| {
        input.charts.iter().filter(|chart| chart.is_main == main).map(ShownChart::of).collect::<Vec<_>>()
    };
    let page = Page {
        title: input.title,
        paragraphs: input.description.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).collect(),
        manifest: input.manifest,
        currency: &results.currency,
        base: results.scenarios.first().map_or_else(String::new, |name| crate::analysis::readable(name)),
        n_scenarios: results.scenarios.len(),
        n_futures: crate::analysis::number::count(u64::from(results.replications)),
        is_expectation: input.manifest.mode == "expectation",
        from: crate::analysis::month_name(results.start, 0),
        to: crate::analysis::month_name(results.start, results.months),
        lead: findings::base(results),
        findings: findings::scenarios(results),
        levels: headline::levels(results),
        differences: headline::differences(results),
        ranking: ranking::part(results),
        gap: gap::table(results),
        main_charts: shown(true),
        more_charts: shown(false),
        grades: assumptions::grades(&groups),
        n_assumptions: rows().count(),
        n_uncertain: rows().filter(|row| row.is_uncertain).count(),
        groups,
        limits: limits::LIMITS,
        sections: input
            .sections
            .iter()
            .enumerate()
            .map(|(at, section)| ShownSection::of(at, section))
            .collect(),
        command: input.manifest.command(),
        regular: encoder.encode(REGULAR),
        semi_bold: encoder.encode(SEMI_BOLD),
    };
    page.render().expect("a template that compiles renders to memory").into_bytes()
}

impl Page<'_> {
    /// The class of a scenario's colour, the one it has in all charts.
    #[expect(clippy::unused_self, clippy::trivially_copy_pass_by_ref, reason = "the template calls it so")]
    fn swatch(&self, position: &usize) -> String {
        position.checked_sub(1).map_or_else(|| "b0".to_owned(), |at| format!("s{}", at % 8 + 1))
    }
}

impl<'a> ShownSection<'a> {
    fn of(at: usize, section: &'a Section) -> Self {
        let charts = section.report_charts().map(|chart| ShownChart::of(&chart)).collect();
        Self {
            id: format!("method-{}", at + 1),
            title: &section.title,
            lead: &section.lead,
            sentences: &section.sentences,
            tables: &section.tables,
            charts,
        }
    }
}

impl<'a> ShownChart<'a> {
    fn of(chart: &ReportChart<'a>) -> Self {
        Self { name: chart.name, title: chart.title, alt: chart.alt, svg: inline(chart) }
    }
}

/// The picture ready to stand inside a page: from `<svg` on, with a role and words of its own; `None`
/// where it holds what a picture has no need of.
fn inline(chart: &ReportChart<'_>) -> Option<String> {
    let svg = &chart.svg[chart.svg.find("<svg")?..];
    let small = svg.to_ascii_lowercase();
    let harmful = ["<script", "<foreignobject", "<iframe", "<image", "<use", "href=", "url(http", "@import"];
    if harmful.iter().any(|part| small.contains(part)) {
        return None;
    }
    let (tag, rest) = svg.split_at(svg.find('>')?);
    if tag.contains("role=") {
        return Some(svg.to_owned());
    }
    let words = format!(">\n<title>{}</title><desc>{}</desc>", escaped(chart.title), escaped(chart.alt));
    Some(format!("{tag} role=\"img\" aria-label=\"{}\"{words}{}", escaped(chart.alt), &rest[1..]))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A number and its sign or unit stay on one line.
fn unbroken(text: &str) -> String {
    let mut text = text.replace(" ± ", "\u{a0}±\u{a0}").replace(" %", "\u{a0}%");
    for unit in [" points ", " k ", " M ", " bn ", " tn "] {
        text = text.replace(unit, &format!("\u{a0}{}", &unit[1..]));
    }
    text
}

/// A text as HTML, with what stands between backticks as code.
fn marked(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let parts: Vec<&str> = text.split('`').collect();
    // A backtick without a partner is itself.
    let paired = parts.len() - 1 - (parts.len() - 1) % 2;
    for (at, part) in parts.iter().enumerate() {
        match at {
            0 => {}
            at if at > paired => html.push('`'),
            at if at % 2 == 1 => html.push_str("<code>"),
            _ => html.push_str("</code>"),
        }
        html.push_str(&escaped(part));
    }
    html
}

/// The name of a scenario inside a sentence.
fn quoted(name: &str) -> String {
    format!("“{}”", crate::analysis::readable(name))
}

#[cfg(test)]
mod tests;
