//! The report is whole, closed and harmless.

use super::*;
use crate::analysis::fixture;
use crate::engine::{Mode, Plan, Sampling};
use crate::report::{FileHash, Options, sha256_hex};

const SVG: &str = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"960\" height=\"400\" \
     viewBox=\"0 0 960 400\"><rect width=\"960\" height=\"400\" fill=\"#fff\"/></svg>";

/// Everything a report is made of.
struct Made {
    title: String,
    description: String,
    manifest: Manifest,
    results: Results,
    charts: Vec<(String, String, String, String)>,
    assumptions: Vec<AssumptionRow>,
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
            (name.to_owned(), words("Finding"), words("Picture"), SVG.to_owned())
        });
        Self {
            title: "Meta in 2026: layoffs, moves and AI".to_owned(),
            description: "What the programme does to the firm.\n\nA second paragraph.".to_owned(),
            manifest,
            assumptions: assumption_rows(&results.scenarios),
            results,
            charts: charts.to_vec(),
        }
    }

    fn text(&self) -> String {
        let charts: Vec<ReportChart<'_>> = self
            .charts
            .iter()
            .enumerate()
            .map(|(at, (name, title, alt, svg))| ReportChart { name, title, alt, svg, is_main: at < 11 })
            .collect();
        let input = ReportInput {
            title: &self.title,
            description: &self.description,
            manifest: &self.manifest,
            results: &self.results,
            charts: &charts,
            assumptions: &self.assumptions,
            sections: &[],
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
        for text in [
            &mut row.key,
            &mut row.cell,
            &mut row.source,
            &mut row.grade,
            &mut row.unit,
            &mut row.meaning,
            &mut row.group,
        ] {
            *text = format!("{evil}{text}");
        }
    }
    for chart in &mut made.charts {
        chart.0 = evil.to_owned();
        chart.1 = evil.to_owned();
        chart.2 = evil.to_owned();
    }
    let text = made.text();
    assert!(!text.contains("<script"), "no script");
    assert!(!text.contains("<img"), "no image");
    assert!(text.matches("&#60;script&#62;").count() > 20, "the texts are there, escaped");
    assert!(!text.contains("onerror=alert(1)>"), "no attribute is left open");
}

/// Nothing in the page asks another place for anything, and the policy would not let it.
#[test]
fn the_page_makes_no_request() {
    let text = Made::new(4).text();
    assert!(text.contains("default-src 'none'"));
    for (at, _) in text.match_indices("http") {
        let before = &text[at.saturating_sub(12)..at];
        let is_namespace = text[at..].starts_with("http://www.w3.org/2000/svg");
        assert!(is_namespace || text[at..].starts_with("http-equiv"), "{before}{}", &text[at..at + 40]);
    }
    for part in ["src=", "<link", "<script", "@import", "srcset", "<iframe"] {
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
        chart.3 = SVG.replace("</svg>", &format!("{harm}</svg>"));
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
    assert!(!text.contains("<?xml"));
    assert!(text.contains("workshift run meta-2026 --replications 10000 --seed 1"));
    assert!(text.contains("Fast AI: <code>24</code>"), "a scenario's own cell is shown");
    assert_eq!(text.matches("<code>8 to 16</code>").count(), 1, "an inherited cell is shown once");
    for (open, close) in [("<section", "</section>"), ("<details", "</details>"), ("<div", "</div>")] {
        assert_eq!(text.matches(open).count(), text.matches(close).count(), "{open}");
    }
    assert!(text.len() < 400_000, "{} bytes", text.len());
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
    assert!(!text.contains('±'));
    assert!(!text.contains("of futures"));
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
    let charts = standard_set(&results, &Scope::default());
    made.charts = charts.into_iter().map(|chart| (chart.name, chart.title, chart.alt, chart.svg)).collect();
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
