//! The pictures themselves: what is in them, where it lies, and that nothing breaks them.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use resvg::usvg::{Group, Node};
use sha2::{Digest, Sha256};

use super::fixture::{META, Numbers, Shape, results};
use super::palette::{GRID, paper};
use super::theme::contrast;
use super::*;
use crate::engine::{Cohort, Signs, Statistics};

pub(super) fn scope() -> Scope {
    Scope { receipt: "receipt 3f9a1c07".to_owned(), title: "Meta 2026".to_owned(), ..Scope::default() }
}

/// Writes every chart of every shape to the folder named by `WORKSHIFT_CHARTS`, to be looked at.
#[test]
fn write_charts_where_asked() {
    let Some(folder) = std::env::var_os("WORKSHIFT_CHARTS") else { return };
    let only = std::env::var("WORKSHIFT_CHARTS_OF").unwrap_or_default();
    for (name, shape) in shapes() {
        if !only.is_empty() && only != name {
            continue;
        }
        let results = results(&shape);
        let folder = std::path::Path::new(&folder).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let charts = all_kinds(&results);
        for (chart, png) in charts.iter().zip(render_all(&charts).unwrap()) {
            std::fs::write(folder.join(format!("{}.svg", chart.name)), &chart.svg).unwrap();
            std::fs::write(folder.join(format!("{}.png", chart.name)), png).unwrap();
            std::fs::write(folder.join(format!("{}.csv", chart.name)), &chart.csv).unwrap();
            std::fs::write(
                folder.join(format!("{}.txt", chart.name)),
                format!("{}\n\n{}\n", chart.title, chart.alt),
            )
            .unwrap();
        }
    }
}

/// The shapes that every kind must stand.
fn shapes() -> Vec<(&'static str, Shape)> {
    vec![
        ("meta", META),
        ("one", Shape { scenarios: 1, roles: 1, ..META }),
        ("two", Shape { scenarios: 2, roles: 4, months: 24, ..META }),
        ("long", Shape { scenarios: 8, roles: 40, long_labels: true, ..META }),
        ("many", Shape { scenarios: 30, roles: 3, ..META }),
        ("month", Shape { months: 1, scenarios: 3, ..META }),
        ("century", Shape { months: 1200, scenarios: 3, roles: 2, ..META }),
        ("zero", Shape { numbers: Numbers::Zero, scenarios: 3, roles: 3, ..META }),
        ("constant", Shape { numbers: Numbers::Constant, scenarios: 3, roles: 3, ..META }),
        ("huge", Shape { numbers: Numbers::Huge, scenarios: 4, ..META }),
        ("large", Shape { numbers: Numbers::Large, scenarios: 4, roles: 5, ..META }),
        ("tiny", Shape { numbers: Numbers::Tiny, scenarios: 4, roles: 5, ..META }),
        ("expectation", Shape { replications: 1, ..META }),
        ("still", Shape { moves: false, scenarios: 2, ..META }),
    ]
}

/// Every kind for the base and for the last scenario, and some metrics and roles.
fn all_kinds(results: &Results) -> Vec<Chart> {
    let mut charts = Vec::new();
    let mut add = |kind, scope: &Scope| match draw(kind, results, scope) {
        Ok(chart) => charts.push(chart),
        Err(ChartError::Nothing(_)) => {}
        Err(error) => panic!("{kind:?} {scope:?}: {error}"),
    };
    for kind in Kind::ALL {
        add(kind, &scope());
        let last = results.scenarios.last().cloned();
        add(kind, &Scope { scenario: last, ..scope() });
    }
    for metric in
        ["layoffs", "posts", "total_cost", "total_cost_cum", "layoff_rate_12m", "posts_displacement"]
    {
        let scope = Scope { metric: Some(metric.to_owned()), ..scope() };
        for kind in [
            Kind::Fan,
            Kind::Scenarios,
            Kind::Differences,
            Kind::DifferencePath,
            Kind::Dots,
            Kind::Exceedance,
            Kind::Futures,
        ] {
            add(kind, &scope);
        }
    }
    for metric in ["layoffs_cum", "moved_active", "posts_displacement"] {
        let scope = Scope { metric: Some(metric.to_owned()), ..scope() };
        for kind in [Kind::Ridgelines, Kind::Multiples] {
            add(kind, &scope);
        }
    }
    let role =
        Scope { role: results.roles.last().cloned(), scenario: results.scenarios.last().cloned(), ..scope() };
    for kind in [Kind::Fan, Kind::Scenarios, Kind::BridgeHeadcount, Kind::BridgePosts, Kind::Differences] {
        add(kind, &role);
    }
    for kind in [Kind::DifferencePath, Kind::Dots, Kind::Exceedance] {
        add(kind, &role);
    }
    charts.sort_by(|a, b| a.name.cmp(&b.name));
    charts.dedup_by(|a, b| a.name == b.name);
    charts
}

/// A text of a picture with the box of its letters as drawn: left, top, right, bottom.
struct Placed {
    text: String,
    bounds: [f32; 4],
}

fn texts(group: &Group, found: &mut Vec<Placed>) {
    for node in group.children() {
        match node {
            Node::Group(group) => texts(group, found),
            Node::Text(text) => {
                let bounds = text.abs_bounding_box();
                let content = text.chunks().iter().map(|chunk| chunk.text().to_owned()).collect();
                let bounds = [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()];
                found.push(Placed { text: content, bounds });
            }
            _ => {}
        }
    }
}

/// Letters as the rasteriser draws them, not as this room measured them.
///
/// Teeth: a number of thirteen digits in a column as wide as seven, or a name beside it in the room that short numbers
/// leave.
#[test]
fn no_text_is_cut_and_none_lies_on_another() {
    let mut problems = Vec::new();
    for (shape_name, shape) in shapes() {
        for chart in all_kinds(&results(&shape)) {
            problems.extend(misplaced(shape_name, &chart));
        }
    }
    assert!(problems.is_empty(), "{}\n{} problems", problems.join("\n"), problems.len());
}

/// Texts of a chart that are cut, or lie on each other.
pub(super) fn misplaced(shape_name: &str, chart: &Chart) -> Vec<String> {
    let mut problems = Vec::new();
    let tree = png::tree(&chart.svg, &chart.typeface).unwrap();
    let mut found = Vec::new();
    texts(tree.root(), &mut found);
    assert!(found.len() > 4, "{shape_name} {}: {} texts", chart.name, found.len());
    for (i, a) in found.iter().enumerate() {
        let [left, top, right, bottom] = a.bounds;
        if left < 0.0 || top < 0.0 || right > tree.size().width() || bottom > tree.size().height() {
            problems.push(format!("{shape_name} {}: `{}` is cut", chart.name, a.text));
        }
        if a.text.contains('…') {
            problems.push(format!("{shape_name} {}: `{}` has lost its end", chart.name, a.text));
        }
        for b in &found[..i] {
            let wide = right.min(b.bounds[2]) - left.max(b.bounds[0]);
            let high = bottom.min(b.bounds[3]) - top.max(b.bounds[1]);
            if wide > 0.5 && high > 0.5 {
                problems.push(format!("{shape_name} {}: `{}` on `{}`", chart.name, a.text, b.text));
            }
        }
    }
    problems
}

/// The value of an attribute of an element written on a line of its own.
pub(super) fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

pub(super) fn colour(hex: &str) -> Option<Colour> {
    let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    Some(Colour(part(1)?, part(3)?, part(5)?))
}

/// WCAG 2.2: 4.5 : 1 for texts, 3 : 1 for lines, dots, bars and areas. Light tints behind a line
/// and the grid carry no meaning of their own.
#[test]
fn texts_and_marks_of_every_chart_stand_out_from_the_paper() {
    for chart in all_kinds(&results(&META)) {
        for element in chart.svg.lines().filter(|line| line.starts_with('<')) {
            let least = if element.starts_with("<text") { 4.5 } else { 3.0 };
            for name in ["fill", "stroke"] {
                let Some(ink) = attribute(element, name).and_then(colour) else { continue };
                if ink != paper() && ink != GRID {
                    let ratio = contrast(ink, paper());
                    assert!(ratio >= least, "{}: {ratio:.2} in {element}", chart.name);
                }
            }
        }
    }
}

/// Cells of a table without quoted commas.
pub(super) fn column(csv: &str, name: &str) -> Vec<String> {
    let at = csv.lines().next().unwrap().split(',').position(|cell| cell == name).unwrap();
    csv.lines().skip(1).map(|line| line.split(',').nth(at).unwrap().to_owned()).collect()
}

#[test]
fn bridges_sum_exactly_as_written() {
    let results = results(&META);
    for (kind, metric) in [(Kind::BridgeHeadcount, "payroll"), (Kind::BridgePosts, "posts")] {
        for scenario in &results.scenarios {
            let chart = draw(kind, &results, &Scope { scenario: Some(scenario.clone()), ..scope() }).unwrap();
            let whole: Vec<f64> = column(&chart.csv.replace("\"Laid off, still on notice\"", "x"), "whole")
                .iter()
                .map(|cell| cell.parse().unwrap())
                .collect();
            let (closing, parts) = whole.split_last().unwrap();
            assert_eq!(parts.iter().sum::<f64>(), *closing, "{}", chart.name);
            let s = results.scenario(scenario).unwrap();
            let m = results.metric(metric).unwrap();
            let mean = results.levels.get(s, META.months, 0, m).unwrap().mean;
            assert_eq!(*closing, mean.round());
            assert!(chart.svg.contains(&format!(">{}<", number::round_to(*closing, 1.0))));
        }
    }
}

#[test]
fn everyone_in_the_flow_picture_is_somewhere() {
    for shape in [META, Shape { numbers: Numbers::Tiny, ..META }, Shape { replications: 1, ..META }] {
        let chart = draw(Kind::Flow, &results(&shape), &scope()).unwrap();
        let csv = chart.csv.replace(", ", " ");
        let (from, to) = (column(&csv, "from"), column(&csv, "to"));
        let people: Vec<f64> = column(&csv, "people").iter().map(|cell| cell.parse().unwrap()).collect();
        let sum = |wanted: &dyn Fn(usize) -> bool| -> f64 {
            (0..people.len()).filter(|i| wanted(*i)).map(|i| people[i]).sum()
        };
        let (into, out) = (sum(&|i| to[i] == "Ever employed"), sum(&|i| from[i] == "Ever employed"));
        assert!(into > 0.0);
        assert_eq!(into, out);
        assert_eq!(sum(&|i| to[i] == "Laid off"), sum(&|i| from[i] == "Laid off"));
        assert!(people.iter().all(|n| n.fract() == 0.0 && *n >= 0.0), "whole people");
    }
}

#[test]
fn books_that_do_not_balance_are_not_drawn() {
    let mut broken = results(&META);
    let hires = broken.metric("hires_cum").unwrap();
    let at = (META.months * (META.roles + 1)) * broken.metrics.len() + hires;
    broken.levels.cells[at].as_mut().unwrap().mean += 5.0;
    for kind in [Kind::Flow, Kind::BridgeHeadcount] {
        let error = draw(kind, &broken, &scope()).unwrap_err();
        assert!(matches!(error, ChartError::DoesNotAddUp { .. }), "{kind:?}: {error}");
    }
}

/// Teeth: with nothing but `> 0` to decide it, the chart says `Of 0 people moved, 58 % work in the new role`.
#[test]
fn a_fraction_of_a_person_is_no_cohort() {
    let mut few = results(&META);
    for cohort in &mut few.cohorts {
        for value in cohort.months.iter_mut().flatten() {
            value.mean /= 1e6;
        }
    }
    let error = draw(Kind::Cohort, &few, &scope()).unwrap_err();
    assert!(matches!(error, ChartError::Nothing(_)), "{error}");
    assert!(draw(Kind::Cohort, &results(&META), &scope()).is_ok());
}

#[test]
fn a_bridge_of_posts_says_posts_once() {
    let results = results(&META);
    let posts = draw(Kind::BridgePosts, &results, &scope()).unwrap();
    assert!(posts.subtitle.starts_with("From opening to closing posts, whole firm"), "{}", posts.subtitle);
    let heads = draw(Kind::BridgeHeadcount, &results, &scope()).unwrap();
    assert!(heads.subtitle.contains("headcount (people)"), "{}", heads.subtitle);
}

/// A rate of nearly nothing is a flat line, not a drama. Teeth: a finest step of 0 puts 0.004 at the axis.
#[test]
fn a_tiny_layoff_rate_stays_at_the_foot_of_its_axis() {
    let mut tiny = results(&META);
    let rate = tiny.metric("layoff_rate_12m").unwrap();
    let n_metrics = tiny.metrics.len();
    for cell in tiny.levels.cells.iter_mut().skip(rate).step_by(n_metrics).flatten() {
        cell.quantiles = [3.7e-5; 9];
    }
    let chart = draw(Kind::Layoffs, &tiny, &scope()).unwrap();
    assert!(chart.svg.contains(">0.1<") && !chart.svg.contains(">0.00"), "{}", chart.svg);
}

#[test]
fn titles_state_the_finding_with_supported_digits() {
    let results = results(&META);
    let last = Scope { scenario: results.scenarios.last().cloned(), ..scope() };
    let chart = draw(Kind::Fan, &results, &last).unwrap();
    assert_eq!(
        chart.title,
        "Headcount ends at 58,200 (95 % of futures: 51,900 to 64,500), above the base in 9 of 10 futures"
    );
    assert!(
        chart.subtitle.contains(&words::caveat()) && chart.subtitle.contains("people"),
        "{}",
        chart.subtitle
    );
    assert!(chart.svg.contains("receipt 3f9a1c07") && chart.alt.contains("95 % of futures"));
}

#[test]
fn a_scope_that_fits_nothing_is_refused_with_a_way_out() {
    let results = results(&META);
    let of = |kind, scope: Scope| draw(kind, &results, &scope).unwrap_err().to_string();
    let metric = Scope { metric: Some("payrol".to_owned()), ..scope() };
    assert_eq!(of(Kind::Fan, metric), "unknown metric `payrol`; did you mean `payroll`?");
    let scenario = Scope { scenario: Some("xyz".to_owned()), ..scope() };
    assert_eq!(of(Kind::Flow, scenario), "unknown scenario `xyz`");
    let role = Scope { role: Some("role_1".to_owned()), metric: Some("total_cost".to_owned()), ..scope() };
    assert_eq!(of(Kind::Fan, role), "`total_cost` exists for the whole firm only, not for a role");
    let nobody = results_without_moves();
    assert!(matches!(draw(Kind::Cohort, &nobody, &scope()), Err(ChartError::Nothing(_))));
    assert_eq!(Kind::ALL.map(|kind| Kind::from_name(kind.name())), Kind::ALL.map(Some));
}

fn results_without_moves() -> Results {
    results(&Shape { moves: false, ..META })
}

/// Equal results, equal bytes; `UPDATE_GOLDEN=1` rewrites. A change here is a change that every
/// reader sees: look at the pictures first (`WORKSHIFT_CHARTS=FOLDER cargo test write_charts`).
#[test]
fn the_standard_set_is_golden() {
    let charts = standard_set(&results(&META), &scope());
    assert!((10..=30).contains(&charts.len()), "{} charts", charts.len());
    held("standard_set", &charts);
}

/// The same of every kind, in the smallest and in the most crowded study that it must stand.
#[test]
fn every_kind_is_golden() {
    let small = Shape { scenarios: 1, roles: 1, ..META };
    let crowded = Shape { scenarios: 8, roles: 40, long_labels: true, ..META };
    for (name, shape) in [("every_kind", META), ("one_role", small), ("forty_roles", crowded)] {
        let results = results(&shape);
        let charts: Vec<Chart> =
            Kind::ALL.into_iter().filter_map(|kind| draw(kind, &results, &scope()).ok()).collect();
        let without_base = usize::from(shape.scenarios == 1) * 2;
        assert_eq!(charts.len(), Kind::ALL.len() - without_base);
        held(name, &charts);
    }
}

fn held(name: &str, charts: &[Chart]) {
    let mut text = String::new();
    for chart in charts {
        let hash = Sha256::digest(chart.svg.as_bytes())
            .iter()
            .take(8)
            .fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
        writeln!(text, "{hash} {}\n  {}", chart.name, chart.title).unwrap();
    }
    let path = format!("{}/src/chart/golden/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let golden = std::fs::read_to_string(path).unwrap();
    assert_eq!(text, golden);
}

#[test]
fn a_png_has_two_pixels_for_each_of_the_svg() {
    let chart = draw(Kind::Differences, &results(&META), &scope()).unwrap();
    let png = chart.png().unwrap();
    let pixels = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    let size = |name| attribute(&chart.svg, name).unwrap().parse::<u32>().unwrap();
    assert_eq!((pixels(16), pixels(20)), (2 * size("width"), 2 * size("height")));
}

/// Numbers at their worst, but no NaN.
fn extreme() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => Just(0.0),
        4 => -1e6..1e6_f64,
        1 => Just(f64::MAX),
        1 => Just(f64::MIN),
        1 => Just(1e-300),
        1 => Just(f64::INFINITY),
        2 => -1.0..1.0_f64,
    ]
}

fn any_statistics() -> impl Strategy<Value = Statistics> {
    let numbers = proptest::collection::vec(extreme(), 12);
    let signs = proptest::option::of((0.0..=1.0_f64, 0.0..=1.0_f64));
    (numbers, prop_oneof![Just(1_u64), Just(2), 3..100_000_u64], proptest::option::of(extreme()), signs)
        .prop_map(|(numbers, n, error, signs)| Statistics {
            n,
            mean: numbers[0],
            sd: error.map(f64::abs),
            mcse: error.map(f64::abs),
            min: numbers[1],
            quantiles: numbers[2..11].try_into().unwrap(),
            max: numbers[11],
            signs: signs.map(|(more, less)| Signs { more, less, same: 0.0 }),
        })
}

/// Books that balance still balance, at any size.
fn times(cell: &Statistics, factor: f64) -> Statistics {
    let scaled = |value: f64| if value == 0.0 { 0.0 } else { value * factor };
    Statistics {
        mean: scaled(cell.mean),
        quantiles: cell.quantiles.map(scaled),
        mcse: cell.mcse.map(|error| scaled(error).abs()),
        ..cell.clone()
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Whatever the results: a picture that is well-formed, or a reason. Never a panic.
    #[test]
    fn no_results_break_a_chart(
        scenarios in 0..5_usize,
        roles in 0..4_usize,
        months in 0..4_usize,
        pool in proptest::collection::vec(any_statistics(), 1..30),
        holes in any::<u64>(),
        scaled in proptest::option::of(extreme()),
        label in "[a-z<>&\"'αß\u{0}\u{7f}_ ]{0,80}",
    ) {
        let shape = Shape { scenarios: scenarios.max(1), roles, months, ..META };
        let mut results = results(&shape);
        results.scenarios.truncate(scenarios);
        for name in results.role_labels.iter_mut().chain(results.scenarios.iter_mut().skip(1)) {
            name.push_str(&label);
        }
        let mut next = 0_usize;
        let mut draw_one = || {
            next += 1;
            pool[next * 7 % pool.len()].clone()
        };
        for (i, cell) in results.levels.cells.iter_mut().chain(results.differences.cells.iter_mut()).enumerate() {
            let hole = holes % 4 == 0 && (holes >> (i % 60)) & 15 == 3;
            *cell = match (scaled, &cell) {
                _ if hole => None,
                (Some(factor), Some(cell)) => Some(times(cell, factor)),
                _ => Some(draw_one()),
            };
        }
        for Cohort { months, .. } in &mut results.cohorts {
            for cell in months.iter_mut().flatten() {
                *cell = scaled.map_or_else(&mut draw_one, |factor| times(cell, factor));
            }
        }
        let outcomes = results.draws.outcome_values.iter_mut().flatten();
        for value in outcomes.flatten().step_by(3).chain(results.futures.values.iter_mut().step_by(5)) {
            *value = scaled.map_or_else(|| draw_one().mean, |factor| *value * factor);
        }
        for kind in Kind::ALL {
            for scenario in [None, results.scenarios.last().cloned()] {
                let threshold = scaled.filter(|value| value.is_finite());
                if let Ok(chart) = draw(kind, &results, &Scope { scenario, threshold, ..scope() }) {
                    prop_assert!(resvg::usvg::roxmltree::Document::parse(&chart.svg).is_ok(), "{}", chart.svg);
                    prop_assert!(!chart.svg.contains("NaN") && !chart.svg.contains("inf"), "{}", chart.svg);
                }
            }
        }
        standard_set(&results, &scope());
    }
}
