//! The report is whole, closed and harmless.

use base64::Engine;

use super::*;
use crate::analysis::fixture;
use crate::engine::{Mode, Plan, Sampling};
use crate::report::{FileHash, Options, SectionChart, sha256_hex};

const SVG: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"960\" height=\"400\" \
     viewBox=\"0 0 960 400\"><rect width=\"960\" height=\"400\" fill=\"#fff\"/></svg>";

/// Everything a report is made of.
struct Made {
    title: String,
    description: String,
    manifest: Manifest,
    results: Results,
    charts: Vec<Chart>,
    assumptions: Vec<AssumptionRow>,
    rests_on: Vec<String>,
    sections: Vec<Section>,
}

impl Made {
    fn new(n_scenarios: usize) -> Self {
        let results = fixture::results(n_scenarios, 3, 36);
        let plan = Plan {
            replications: 10_000,
            seed: 1,
            sampling: Sampling::Random,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: None,
            keep_draws: true,
        };
        let options = Options { charts: true, draws: true, ..Options::default() };
        let mut manifest = Manifest::new("meta-2026", &results, &plan, "3f".repeat(32), options);
        manifest.inputs = vec![FileHash { path: "roles.csv".into(), sha256: sha256_hex(b"roles") }];
        let charts = ["scenarios_payroll", "differences_payroll", "layoffs", "flow"].map(|name| {
            let words = |what: &str| format!("{what} of {name}");
            Chart {
                typeface: crate::chart::Typeface::built_in(),
                name: name.to_owned(),
                title: words("Finding"),
                subtitle: words("Unit"),
                alt: words("Picture"),
                svg: SVG.to_owned(),
                csv: "scenario,mean\nbase,1\n".to_owned(),
            }
        });
        Self {
            title: "Meta in 2026: layoffs, moves and AI".to_owned(),
            description: "What the programme does to the firm.\n\nA second paragraph.".to_owned(),
            manifest,
            assumptions: assumption_rows(&results.scenarios),
            results,
            charts: charts.to_vec(),
            rests_on: Vec::new(),
            sections: Vec::new(),
        }
    }

    fn text(&self) -> String {
        self.text_in(None)
    }

    fn text_in(&self, theme: Option<&Arc<Theme>>) -> String {
        let charts: Vec<ReportChart<'_>> = self
            .charts
            .iter()
            .enumerate()
            .map(|(at, chart)| ReportChart { is_main: at < 11, ..ReportChart::of(chart) })
            .collect();
        let input = ReportInput {
            theme,
            title: &self.title,
            description: &self.description,
            manifest: &self.manifest,
            results: &self.results,
            charts: &charts,
            assumptions: &self.assumptions,
            rests_on: &self.rests_on,
            sections: &self.sections,
        };
        String::from_utf8(report(&input)).expect("UTF-8")
    }
}

fn assumption_rows(scenarios: &[String]) -> Vec<AssumptionRow> {
    let mut rows = Vec::new();
    for (at, scenario) in scenarios.iter().enumerate() {
        for (key, cell, grade) in [
            ("horizon_hours", "8 to 16", "estimated"),
            ("layoff_trigger", "0.03", "judgement"),
            ("discontent_half_life", "6 to 12", "judgement"),
            ("role.engineer.exposure", "beta(4,3)", "measured"),
            ("role.designer.exposure", "0.5", ""),
            ("region.us.notice_months", "2", "measured"),
            ("event.cut.people", "8000", "measured"),
        ] {
            let changed = at == 5 && key == "horizon_hours";
            rows.push(AssumptionRow {
                scenario: scenario.clone(),
                key: key.to_owned(),
                cell: if changed { "24".to_owned() } else { cell.to_owned() },
                distribution: cell.to_owned(),
                mean: 11.5,
                q05: 8.0,
                q95: if cell.contains("to") || cell.contains("beta") { 16.0 } else { 8.0 },
                grade: grade.to_owned(),
                source: "Press reports of 20 May 2026; the share that ends is the author's judgement"
                    .to_owned(),
                inherited: at > 0 && !changed,
                ..AssumptionRow::default()
            });
        }
    }
    rows
}

/// Labels of a study come out as text wherever they stand.
/// Teeth: a `|safe` on any of them lets the tag through.
#[test]
fn texts_of_a_study_cannot_become_markup() {
    let evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&";
    let mut made = Made::new(6);
    made.title = evil.to_owned();
    made.description = evil.to_owned();
    made.results.currency = evil.to_owned();
    made.manifest.study = evil.to_owned();
    made.manifest.warnings = vec![evil.to_owned()];
    made.manifest.scenarios[1] = evil.to_owned();
    made.manifest.inputs[0].path = evil.to_owned();
    made.manifest.options.set = vec![evil.to_owned()];
    made.results.scenarios = vec![evil.to_owned(); 6];
    for row in &mut made.assumptions {
        for text in [&mut row.key, &mut row.cell, &mut row.source, &mut row.grade, &mut row.unit] {
            *text = format!("{evil}{text}");
        }
    }
    for chart in &mut made.charts {
        for text in [&mut chart.name, &mut chart.title, &mut chart.subtitle, &mut chart.alt, &mut chart.csv] {
            *text = evil.to_owned();
        }
    }
    made.sections = vec![Section {
        language: "en".to_owned(),
        method: evil.to_owned(),
        title: format!("`{evil}` and {evil}"),
        lead: vec![evil.to_owned()],
        sentences: vec![format!("`{evil}`"), format!("one `{evil}")],
        tables: vec![SectionTable {
            caption: evil.to_owned(),
            columns: vec![evil.to_owned()],
            rows: vec![vec![evil.to_owned()]; 20],
        }],
        charts: Vec::new(),
        result: serde_json::Value::Null,
    }];
    let text = made.text();
    assert_eq!(text.matches("<script").count(), 1, "no script but ours");
    assert!(!text.contains("<img"), "no image");
    assert!(text.matches("&#60;script&#62;").count() > 40, "the texts are there, escaped");
    assert!(!text.contains("onerror=alert(1)>"), "no attribute is left open");
}

/// Nothing in the page asks another place for anything, and the policy would not let it.
#[test]
fn the_page_makes_no_request() {
    let text = Made::new(4).text();
    assert!(text.contains("default-src 'none'"));
    for (at, _) in text.match_indices("http") {
        let before = &text[at.saturating_sub(12)..at];
        let is_namespace = text[at..].starts_with("http://www.w3.org/2000/svg\"");
        assert!(is_namespace || text[at..].starts_with("http-equiv"), "{before}{}", &text[at..at + 40]);
    }
    for part in ["src=", "<link", "<script src", "<script type", "@import", "srcset", "<iframe"] {
        assert!(!text.contains(part), "{part}");
    }
    assert!(text.match_indices("url(").all(|(at, _)| text[at..].starts_with("url(data:font/woff2;base64,")));
    assert!(text.match_indices("href=\"").all(|(at, _)| text[at..].starts_with("href=\"#")));
}

#[test]
fn pictures_that_hold_more_than_a_picture_are_left_out() {
    let mut made = Made::new(2);
    for (chart, harm) in made.charts.iter_mut().zip([
        "<script>alert(1)</script>",
        "<a href=\"https://example.org\">x</a>",
        "<foreignObject><body/></foreignObject>",
        "<image href='x'/>",
    ]) {
        chart.svg = SVG.replace("</svg>", &format!("{harm}</svg>"));
    }
    let text = made.text();
    assert!(!text.contains("<svg"));
    assert_eq!(text.matches("more than a picture").count(), 4);
}

/// Every part is there, every link inside has its target, every chart its words, every table a caption.
#[test]
fn the_page_is_whole() {
    let text = Made::new(9).text();
    for (at, _) in text.match_indices("href=\"#") {
        let target = text[at + 7..].split('"').next().expect("a target");
        assert!(text.contains(&format!("id=\"{target}\"")), "#{target}");
    }
    assert_eq!(text.matches("<h1>").count(), 1);
    assert_eq!(text.matches("<table").count(), text.matches("<caption").count());
    assert_eq!(text.matches("<svg").count(), 4);
    assert_eq!(text.matches("role=\"img\"").count(), 4);
    assert_eq!(text.matches("@misc{").count(), 4 + 1, "every chart is cited, and the report");
    assert_eq!(text.matches("<template>scenario,mean").count(), 4, "every chart has its numbers");
    assert!(!text.contains("<?xml"));
    assert!(text.contains("workshift run meta-2026 --replications 10000 --seed 1"));
    assert!(text.contains("Fast AI: <code>24</code>"), "a scenario's own cell is shown");
    assert_eq!(text.matches("<code>8 to 16</code>").count(), 1, "an inherited cell is shown once");
    for (open, close) in [("<section", "</section>"), ("<details", "</details>"), ("<div", "</div>")] {
        assert_eq!(text.matches(open).count(), text.matches(close).count(), "{open}");
    }
    assert!(text.len() < 400_000, "{} bytes", text.len());
}

/// The policy lets one script run, the one in the page, to the byte.
/// Teeth: a blank between tag and script, or an escaped letter in it, and the browser refuses it.
#[test]
fn the_policy_names_the_script_in_the_page() {
    let text = Made::new(2).text();
    let (_, script) = text.split_once("<script>").expect("a script");
    let (script, _) = script.split_once("</script>").expect("its end");
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(script));
    assert!(text.contains(&format!("script-src 'sha256-{hash}';")));
    assert!(!script.contains("<!--"), "would begin a comment");
    for part in ["fetch(", "XMLHttpRequest", "import(", "eval(", "innerHTML", "localStorage", "Date"] {
        assert!(!script.contains(part), "{part}");
    }
}

/// Charts of several methods may have the same name; anchors and references inside the page stay apart.
#[test]
fn every_anchor_is_there_once() {
    let mut made = Made::new(3);
    let section = Section {
        method: "sensitivity".to_owned(),
        language: "en".to_owned(),
        title: "What drives `payroll < 7`".to_owned(),
        lead: vec!["The mean is 600 ± 3 of `a` & `b".to_owned()],
        sentences: Vec::new(),
        tables: Vec::new(),
        charts: Vec::new(),
        result: serde_json::Value::Null,
    };
    let chart = made.charts[0].clone();
    made.charts.push(chart.clone());
    made.sections =
        vec![section.clone().with_charts(&[chart.clone(), chart.clone()]), section.with_charts(&[chart])];
    let text = made.text();
    let ids: Vec<&str> = text
        .match_indices(" id=\"")
        .map(|(at, _)| text[at + 5..].split('"').next().expect("a name"))
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len());
    for attribute in ["aria-labelledby=\"", "aria-describedby=\""] {
        for (at, _) in text.match_indices(attribute) {
            let to = text[at + attribute.len()..].split('"').next().expect("a name");
            assert!(ids.contains(&to), "{attribute}{to}");
        }
    }
    assert!(text.contains("What drives <code>payroll &lt; 7</code></h2>"));
    assert!(text.contains("The mean is 600\u{a0}±\u{a0}3 of <code>a</code> &amp; `b "));
}

/// A section that an earlier version wrote has neither subtitles nor numbers, and is shown all the same.
#[test]
fn sections_of_earlier_versions_are_shown() {
    let section = Section::parse(
        br#"{"method": "sobol", "title": "T", "lead": [], "sentences": [], "tables": [], "result": null,
        "charts": [{"name": "old", "title": "An old one", "alt": "A", "svg": "<svg width=\"9\"><g/></svg>"}]}"#,
    )
    .expect("an earlier section");
    let old = SectionChart { subtitle: String::new(), csv: String::new(), ..section.charts[0].clone() };
    assert_eq!(section.charts, [old]);
    let mut made = Made::new(1);
    made.sections = vec![section];
    assert!(made.text().contains("id=\"method-1-old\""));
}

/// Long numbers stand packed, and come out as they went in.
#[test]
fn long_numbers_are_packed() {
    let mut made = Made::new(1);
    made.charts[0].csv = format!("a,b\n{}", "0.123,<script>\n".repeat(1_000));
    let text = made.text();
    let (_, rest) = text.split_once("<template data-packed>").expect("packed numbers");
    let packed = rest.split_once('<').expect("their end").0;
    let bytes = base64::engine::general_purpose::STANDARD.decode(packed).expect("base64");
    let csv = miniz_oxide::inflate::decompress_to_vec_zlib(&bytes).expect("deflate");
    assert_eq!(csv, made.charts[0].csv.as_bytes());
    assert!(packed.len() < 1_000, "{} bytes", packed.len());
}

/// What rests on which grade stands on the first page, unless a sensitivity analysis says it.
#[test]
fn grades_are_spoken_of_once() {
    let mut made = Made::new(2);
    made.rests_on = vec!["On assumptions graded judgement rests 41 %.".to_owned()];
    assert_eq!(made.text().matches("rests 41").count(), 1);
    made.sections = vec![Section {
        method: "sensitivity".to_owned(),
        language: "en".to_owned(),
        title: "What drives the spread".to_owned(),
        lead: vec!["Another sentence.".to_owned()],
        sentences: Vec::new(),
        tables: Vec::new(),
        charts: Vec::new(),
        result: serde_json::Value::Null,
    }];
    assert_eq!(made.text().matches("rests 41").count(), 0);
}

/// Numbers of a chart that are too many for a page stay in the folder.
#[test]
fn too_many_numbers_stay_outside() {
    let mut made = Made::new(1);
    made.charts[0].csv = "a,b\n1,2\n".repeat(1 << 17);
    let text = made.text();
    assert_eq!(text.matches("<template>").count(), 3);
    assert!(text.len() < 400_000);
}

/// Five sentences come first, with numbers and errors, whether there is much to compare or nothing.
/// Teeth: without the ranking by size, or with the base's fillers missing, the words differ or are fewer.
#[test]
fn the_findings_begin_with_five_sentences() {
    for n in [1, 2, 9] {
        let mut made = with_charts();
        made.results = fixture::results(n, 3, 36);
        let sentences = findings::first(&made.results);
        assert_eq!(sentences.len(), 5, "{sentences:?}");
        assert!(
            sentences.iter().all(|sentence| sentence.contains('±') && sentence.ends_with('.')),
            "{sentences:?}"
        );
        let most: Vec<&String> =
            sentences.iter().filter(|sentence| sentence.contains(" most from ")).collect();
        assert_eq!(most.is_empty(), n == 1, "{sentences:?}");
        assert_eq!(most.iter().any(|sentence| sentence.contains(", then in “")), n > 2, "{sentences:?}");
    }
    let results = fixture::results(9, 3, 36);
    let compared = crate::analysis::between_scenarios(&results);
    let size = |one: &crate::analysis::ScenarioDifference| {
        one.metric("payroll").map_or(0.0, |m| m.difference.mean.abs())
    };
    let largest = compared.iter().max_by(|a, b| size(a).total_cmp(&size(b))).expect("scenarios");
    let said = &findings::first(&results)[2];
    let name = crate::analysis::quoted(&largest.scenario);
    assert!(said.starts_with(&format!("Headcount differs most from “As reported” in {name} (")), "{said}");
}

/// Nothing that may differ between equal runs is in the page.
#[test]
fn the_run_itself_leaves_no_trace() {
    let mut made = Made::new(2);
    let before = made.text();
    made.manifest.run.threads = 7;
    made.manifest.run.finished_at = "2031-01-01T00:00:00Z".to_owned();
    made.manifest.run.wall_seconds = 12.5;
    assert_eq!(made.text(), before);
}

#[test]
fn an_expectation_has_no_errors_and_no_shares_of_futures() {
    let mut made = Made::new(3);
    made.manifest.mode = "expectation".to_owned();
    let headlines = made.results.headlines.iter_mut();
    let of_headlines =
        headlines.flat_map(|headline| headline.levels.iter_mut().chain(&mut headline.differences));
    let tables = made.results.levels.cells.iter_mut().chain(&mut made.results.differences.cells).flatten();
    for statistics in of_headlines.chain(tables) {
        (statistics.n, statistics.sd, statistics.mcse) = (1, None, None);
        (statistics.min, statistics.max) = (statistics.mean, statistics.mean);
        statistics.quantiles = [statistics.mean; 9];
    }
    let text = made.text();
    let text = text.split("<script>").next().expect("what is before the script");
    assert!(!text.contains('±'));
    let body = text.split_once("data-words=").and_then(|(_, rest)| rest.split_once('>'));
    assert!(!body.expect("a body").1.contains("of futures"));
    assert!(!text.contains("nine futures"));
    assert!(text.contains("in expectation"));
}

/// One scenario alone has no differences, and says nothing of them.
#[test]
fn a_base_alone_has_no_differences() {
    let text = Made::new(1).text();
    assert!(!text.contains("Difference to"));
    assert!(!text.contains("same luck"));
    assert!(!text.contains("id=\"decided\""));
}

/// The colours of scenarios are those of the charts.
#[test]
fn swatches_have_the_colours_of_the_charts() {
    let text = Made::new(2).text().to_lowercase();
    for position in 0..9 {
        let name = if position == 0 { "b0".to_owned() } else { format!("s{position}") };
        let colour = crate::chart::look_of_scenario(position).mark.hex().to_lowercase();
        assert!(text.contains(&format!("--{name}: {colour};")), "--{name} is {colour}");
    }
}

/// With the charts of a run of the flagship's size.
#[test]
fn a_report_with_all_charts_stays_small() {
    let made = with_charts();
    assert!(made.charts.len() > 15);
    let size = made.text().len();
    assert!(size < 1_500_000, "{size} bytes");
}

fn fixture_of_headlines() -> Results {
    fixture::results(9, 1, 1)
}

fn with_charts() -> Made {
    use crate::chart::{Scope, fixture, standard_set};
    let results = fixture::results(&fixture::META);
    let mut made = Made::new(9);
    made.charts = standard_set(&results, &Scope::default());
    made.assumptions = assumption_rows(&results.scenarios);
    made.manifest.scenarios.clone_from(&results.scenarios);
    let headline = fixture_of_headlines();
    made.results =
        Results { headlines: headline.headlines, headline_metrics: headline.headline_metrics, ..results };
    made
}

/// What a study leaves to the model has the grade and the source of the model's card.
#[test]
fn defaults_have_the_source_of_their_card() {
    let mut made = Made::new(1);
    made.assumptions = vec![AssumptionRow {
        scenario: made.results.scenarios[0].clone(),
        key: "earnings_recovery".to_owned(),
        cell: "4".to_owned(),
        ..AssumptionRow::default()
    }];
    let text = made.text();
    assert!(text.contains("Default of the model: "));
    assert!(!text.contains(">ungraded<"));
    made.assumptions[0].cell = "5".to_owned();
    assert!(made.text().contains(">ungraded<"), "a cell of one's own needs a source of one's own");
}

/// What stands between backticks is code; nothing that looks like HTML gets through, and a lone backtick stays.
#[test]
fn sentences_are_marked_and_escaped() {
    assert_eq!(super::marked("`a < b` & `c`."), "<code>a &lt; b</code> &amp; <code>c</code>.");
    assert_eq!(super::marked("`a` it`s <b>"), "<code>a</code> it`s &lt;b&gt;");
    assert_eq!(super::marked(""), "");
}

/// Every part of a report, once with everything that may be in it and once in expectation, holds no English but what
/// says so: warnings.
/// Teeth: a text of the template or of the code that does not ask for its message.
#[test]
fn a_report_in_another_language_has_no_english_sentence() {
    let mut phrases = crate::language::tests::english_phrases();
    assert!(phrases.len() > 100);
    let of_cards = crate::assumption::CARDS.iter().flat_map(|card| [card.meaning, card.source]);
    phrases.extend(of_cards.map(str::to_owned));
    let mut whole = Made::new(9);
    // A default of the model has the source of its card.
    whole.assumptions.push(AssumptionRow {
        scenario: whole.results.scenarios[0].clone(),
        key: "earnings_recovery".to_owned(),
        cell: "4".to_owned(),
        ..AssumptionRow::default()
    });
    whole.manifest.warnings = vec!["a warning in English".to_owned()];
    whole.manifest.options.freeze = Some("luck".to_owned());
    let mut expected = Made::new(1);
    expected.manifest.mode = "expectation".to_owned();
    for code in ["de", "fr", "es"] {
        let file = format!("language = \"{code}\"");
        let theme =
            crate::chart::read_theme("t.toml", file.as_bytes(), &mut |_, _| Err(String::new())).unwrap();
        for made in [&whole, &expected] {
            let html = made.text_in(Some(&theme));
            let (body, _) = html.split_once("<script>").expect("the script");
            assert!(body.contains(&format!("<html lang=\"{code}\">")));
            let (_, body) = body.split_once("</style>").expect("the style");
            // What the script looks words of the tables up by is in English.
            let (before, terms) = body.split_once("&#34;terms&#34;:{").expect("the words of the script");
            let body = format!("{before}{}", terms.split_once('}').expect("the end of the words").1);
            let mut parts = body.split(" lang=\"en\"");
            let mut text = parts.next().unwrap_or_default().to_owned();
            text.extend(parts.map(|part| part.split_once("</").expect("the end of what is English").1));
            let found = phrases.iter().find_map(|phrase| Some((phrase, text.find(phrase.as_str())?)));
            let around = |at: usize| text[..at].chars().rev().take(80).collect::<Vec<_>>();
            assert!(found.is_none(), "{code}: {found:?}: {:?}", found.map(|(_, at)| around(at)));
        }
    }
}

/// A part in another language than the page says so, and what the page itself writes in that part is marked again.
/// Teeth: a German button that a screen reader reads out as English.
#[test]
fn every_text_has_the_language_that_it_is_in() {
    let mut made = Made::new(2);
    made.manifest.warnings.clear();
    made.sections = vec![Section {
        method: "discover".to_owned(),
        language: "en".to_owned(),
        title: "Where".to_owned(),
        lead: vec!["There.".to_owned()],
        sentences: Vec::new(),
        tables: vec![SectionTable {
            caption: "Rows".to_owned(),
            columns: vec!["Row".to_owned()],
            rows: vec![vec!["one".to_owned()]; 40],
        }],
        charts: vec![SectionChart {
            name: "boxes".to_owned(),
            title: "A picture".to_owned(),
            subtitle: String::new(),
            alt: "What it shows".to_owned(),
            svg: SVG.to_owned(),
            csv: String::new(),
        }],
        result: serde_json::Value::Null,
    }];
    let german =
        crate::chart::read_theme("t.toml", b"language = \"de\"", &mut |_, _| Err(String::new())).unwrap();
    let html = made.text_in(Some(&german));
    let section = html.split_once("<section id=\"method-1\"").expect("the section").1;
    let (section, _) = section.split_once("</section>").expect("its end");
    for part in [
        " aria-labelledby=\"method-1-title\" lang=\"en\">",
        "<summary lang=\"de\">25 weitere Zeilen</summary>",
        "<caption class=\"hidden\" lang=\"de\">",
        "<figcaption lang=\"de\">",
        "-words\" lang=\"en\">What it shows</p>",
    ] {
        assert!(section.contains(part), "{part}: {section}");
    }
    assert!(html.contains("<li><a href=\"#method-1\" lang=\"en\">"));
    assert!(html.contains("<span lang=\"en\">There. </span><a href=\"#method-1\">Mehr dazu.</a>"));
    // In the language of the page nothing needs a mark.
    for (language, theme) in [("de", Some(&german)), ("en", None)] {
        language.clone_into(&mut made.sections[0].language);
        let html = made.text_in(theme);
        let (body, _) = html.split_once("<script>").expect("the script");
        assert_eq!(body.matches(" lang=\"").count(), 1, "{language}: only that of the page");
    }
}
