//! `report.html`: one file that a reader opens, prints or mails.
//!
//! It holds everything it shows: the style, the font, the charts with their numbers, and a script of a
//! few hundred lines for what paper cannot do. A content security policy forbids every request and every
//! script but that one; all texts of a study are escaped by the template, and charts are looked through
//! before they are put in. Without its script the page is whole: hover values, switches for scenarios and
//! downloads need it, and nothing else. What is said is computed in [`crate::analysis`]; this room chooses
//! the order and the words around it, and shows nothing that may differ between equal runs.

mod assumptions;
mod findings;
mod gap;
mod headline;
mod limits;
mod look;
mod picture;
mod ranking;
mod script;

use std::sync::Arc;

use askama::Template;
use base64::Engine;

use sha2::{Digest, Sha256};

use super::cite::Citation;
use super::manifest::Manifest;
use super::section::{Section, SectionTable};
use super::tables::AssumptionRow;
use crate::analysis::number::{Scale, suffixes};
use crate::chart::{Chart, Theme};
use crate::engine::Results;
use crate::language::{self, Language, say};

use assumptions::{AssumptionGroup, GradeCount};
use findings::Finding;
use gap::GapTable;
use headline::HeadlineTable;
use look::Look;
use picture::{Cited, Lang, Numbers, Pictures, ShownChart};
use ranking::RankingPart;

/// What runs in the page.
const SCRIPT: &str = concat!(
    include_str!("../templates/script/numbers.js"),
    include_str!("../templates/script/chart.js"),
    include_str!("../templates/script/page.js"),
);

/// A chart to show, in the order of the report.
#[derive(Debug, Clone, Copy)]
pub struct ReportChart<'a> {
    /// Name of its files, without ending.
    pub name: &'a str,
    /// The finding.
    pub title: &'a str,
    /// Metric, unit, scope, and what it depends on.
    pub subtitle: &'a str,
    /// The picture in words.
    pub alt: &'a str,
    /// The picture.
    pub svg: &'a str,
    /// The numbers in the picture.
    pub csv: &'a str,
    /// Whether it stands among the main charts; the others are folded away under a heading.
    pub is_main: bool,
}

impl<'a> ReportChart<'a> {
    /// A chart of ours; fans of single scenarios are folded away.
    pub fn of(chart: &'a Chart) -> Self {
        let is_main = !chart.name.starts_with("fan");
        Self {
            name: &chart.name,
            title: &chart.title,
            subtitle: &chart.subtitle,
            alt: &chart.alt,
            svg: &chart.svg,
            csv: &chart.csv,
            is_main,
        }
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
    /// How much of the spread rests on assumptions of which grade: sentences for the first page. A sensitivity
    /// analysis among the sections says it better, and then these are left out.
    pub rests_on: &'a [String],
    /// What methods found that were run beside it.
    pub sections: &'a [Section],
    /// How it looks, numbers and months included; the built-in theme when absent.
    pub theme: Option<&'a Arc<Theme>>,
}

/// The template's values. Texts are escaped where they are put in, except pictures, fonts, the script and what
/// is said to be markup.
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
    /// A mean with its error, to explain how one is read.
    example: String,
    is_expectation: bool,
    from: String,
    to: String,
    lead: Vec<String>,
    rests_on: Vec<String>,
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
    limits: Vec<(String, String)>,
    language: &'static str,
    /// Monte Carlo or expectation, and what belongs to it.
    mode: String,
    /// What the script says, by its names, as JSON.
    words: String,
    sections: Vec<ShownSection<'a>>,
    /// Every scenario: its name, and as charts call it.
    legend: Vec<(&'a str, String)>,
    cited: Cited,
    command: String,
    script: &'static str,
    /// What the policy knows the script by.
    script_hash: String,
    look: Look,
}

/// What one method found. Its title and sentences are markup already.
struct ShownSection<'a> {
    /// Its anchor: the methods of a report may be the same.
    id: String,
    lang: Lang,
    /// The title as plain text.
    name: &'a str,
    title: String,
    lead: Vec<String>,
    sentences: Vec<String>,
    tables: &'a [SectionTable],
    charts: Vec<ShownChart<'a>>,
}

/// The bytes of `report.html`.
pub fn report(input: &ReportInput<'_>) -> Vec<u8> {
    let theme = input.theme.map_or_else(Theme::built_in, Arc::clone);
    theme.apply(|| page(input, &theme))
}

fn page(input: &ReportInput<'_>, theme: &Theme) -> Vec<u8> {
    let results = input.results;
    let encoder = base64::engine::general_purpose::STANDARD;
    let groups = assumptions::groups(input.assumptions, &results.scenarios, &results.currency);
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let mut pictures = Pictures::new(input.title, input.manifest);
    let mut shown = |main: bool| {
        let charts = input.charts.iter().filter(|chart| chart.is_main == main);
        charts.map(|chart| pictures.shown("", &Lang::default(), chart)).collect::<Vec<_>>()
    };
    let (main_charts, more_charts) = (shown(true), shown(false));
    let sections = input.sections.iter().enumerate();
    let sections = sections.map(|(at, section)| ShownSection::of(at, section, &mut pictures)).collect();
    let of_sections =
        input.sections.iter().flat_map(|section| section.charts.iter().map(|chart| chart.csv.as_str()));
    let tables = input.charts.iter().map(|chart| chart.csv).chain(of_sections);
    let roles: Vec<(String, String)> =
        results.roles.iter().cloned().zip(results.role_labels.iter().cloned()).collect();
    let page = Page {
        title: input.title,
        paragraphs: input.description.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).collect(),
        manifest: input.manifest,
        currency: &results.currency,
        base: results.scenarios.first().map_or_else(String::new, |name| crate::analysis::readable(name)),
        n_scenarios: results.scenarios.len(),
        n_futures: crate::analysis::number::count(u64::from(results.replications)),
        example: Scale::of("people", 66_400.0).estimate(66_400.0, Some(30.0)),
        is_expectation: input.manifest.mode == "expectation",
        from: crate::analysis::month_name(results.start, 0),
        to: crate::analysis::month_name(results.start, results.months),
        lead: findings::first(results),
        rests_on: rests_on(input),
        findings: findings::scenarios(results),
        levels: headline::levels(results),
        differences: headline::differences(results),
        ranking: ranking::part(results),
        gap: gap::table(results),
        main_charts,
        more_charts,
        grades: assumptions::grades(&groups),
        n_assumptions: rows().count(),
        n_uncertain: rows().filter(|row| row.is_uncertain).count(),
        groups,
        limits: limits::limits(),
        language: language::in_force().code(),
        mode: mode(input.manifest),
        words: script::words(tables, &roles),
        sections,
        legend: results
            .scenarios
            .iter()
            .map(|name| (name.as_str(), crate::chart::name_of_scenario(name)))
            .collect(),
        cited: Cited::of(&Citation { study: input.title, manifest: input.manifest, chart: None }),
        command: input.manifest.command(),
        script: SCRIPT,
        script_hash: encoder.encode(Sha256::digest(SCRIPT)),
        look: Look::of(theme),
    };
    page.render().expect("a template that compiles renders to memory").into_bytes()
}

/// What is said of grades, unless a section says it.
fn rests_on(input: &ReportInput<'_>) -> Vec<String> {
    let is_said =
        input.sections.iter().any(|section| section.method == "sensitivity" && !section.lead.is_empty());
    if is_said { Vec::new() } else { input.rests_on.iter().map(|sentence| unbroken(sentence)).collect() }
}

/// How the run was made, in one line.
fn mode(manifest: &Manifest) -> String {
    let mut mode = if manifest.mode == "expectation" {
        say!("receipt-expectation")
    } else {
        let (futures, sampling) = (u64::from(manifest.replications), manifest.sampling.as_str());
        let mode = say!("receipt-monte-carlo", futures, seed = manifest.seed.to_string(), sampling);
        match manifest.options.randomisations {
            Some(n) => say!("receipt-randomised", mode, n),
            None => mode,
        }
    };
    if let Some(what) = manifest.options.freeze.as_deref() {
        mode = say!("receipt-frozen", mode, what);
    }
    mode
}

#[expect(clippy::unused_self, clippy::needless_pass_by_value, reason = "the template calls them so")]
impl Page<'_> {
    /// A message as HTML, with what stands between backticks as code.
    fn marked(&self, text: String) -> String {
        marked(&text)
    }

    /// The attribute of what is English in every report: warnings.
    fn in_english(&self) -> &'static str {
        if self.language == Language::English.code() { "" } else { " lang=\"en\"" }
    }

    /// A message as HTML, with one of its values in strong letters.
    fn with_strong(&self, text: String, part: &str) -> String {
        let part = escaped(&unbroken(part));
        escaped(&unbroken(&text)).replacen(&part, &format!("<strong>{part}</strong>"), 1)
    }

    /// The class of a scenario's colour, the one it has in all charts.
    #[expect(clippy::unused_self, clippy::trivially_copy_pass_by_ref, reason = "the template calls it so")]
    fn swatch(&self, position: &usize) -> String {
        position.checked_sub(1).map_or_else(|| "b0".to_owned(), |at| format!("s{}", at % 8 + 1))
    }
}

impl<'a> ShownSection<'a> {
    fn of(at: usize, section: &'a Section, pictures: &mut Pictures<'a>) -> Self {
        let id = format!("method-{}", at + 1);
        let lang = Lang::of(&section.language);
        let charts = section.report_charts().map(|chart| pictures.shown(&id, &lang, &chart)).collect();
        Self {
            id,
            lang,
            name: &section.title,
            title: marked(&unbroken(&section.title)),
            lead: section.lead.iter().map(|sentence| marked(&unbroken(sentence))).collect(),
            sentences: section.sentences.iter().map(|sentence| marked(&unbroken(sentence))).collect(),
            tables: &section.tables,
            charts,
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A number and its sign or unit stay on one line, as does what French sets off by a space.
fn unbroken(text: &str) -> String {
    let mut text = text.replace(" ± ", "\u{a0}±\u{a0}").replace(" %", "\u{a0}%");
    for unit in suffixes() {
        text = text.replace(&format!(" {unit} "), &format!("\u{a0}{unit} "));
    }
    if language::in_force() == Language::French {
        for (sign, held) in [(" :", "\u{a0}:"), (" ;", "\u{a0};"), ("« ", "«\u{a0}"), (" »", "\u{a0}»")] {
            text = text.replace(sign, held);
        }
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

#[cfg(test)]
mod tests;
