//! Thirty single futures, the same in the base and in a scenario, with one of them highlighted.

use super::axis::{Plot, Values};
use super::fonts::{self, Weight};
use super::number::{Unit, finite};
use super::page::{self, Page};
use super::palette::{self, AXIS, paper};
use super::scene::{Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::Results;
use crate::language::say;

/// So many of the futures that a run keeps whole.
const FUTURES: usize = 30;
/// Of the names of scenarios: size, distance of lines, lines at most, and what the numbers at the axis leave.
const HEADING: f64 = 14.0;
const LINE: f64 = 17.0;
const HEADING_LINES: usize = 5;
const NUMBERS: f64 = 110.0;
const HEIGHT: f64 = 360.0;
const BETWEEN: f64 = 18.0;
/// From the end of the highlighted line to its number.
const GAP: f64 = 9.0;
/// A line has about so many points at most; longer horizons are drawn at every second month, third month, ...
const POINTS: usize = 240;

/// The paths of one scenario.
struct Panel<'a> {
    view: View<'a>,
    /// `[future][month]`
    paths: Vec<Vec<f64>>,
}

impl Panel<'_> {
    fn end(&self, future: usize) -> f64 {
        self.paths[future].last().copied().unwrap_or(0.0)
    }
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    if view.entity > 0 {
        let why = "a run keeps the whole paths of single futures for the firm, not for a role";
        return Err(ChartError::Nothing(why.to_owned()));
    }
    let panels = panels(&view)?;
    let n = panels[0].paths.len();
    let bright = typical(&panels);
    let values = panels.iter().flat_map(|panel| panel.paths.iter().flatten().copied());
    let unit = view.unit(values.clone());
    let title = title(&panels, bright, &unit);
    let step = (view.last / POINTS).max(1);
    let subtitle = subtitle(&panels, &unit, (n, bright, step));
    let width = (page::ROOM - BETWEEN * (panels.len() - 1) as f64) / panels.len() as f64;
    let headings: Vec<Vec<String>> = (panels.iter())
        .map(|panel| {
            let name = panel.view.scenario_name();
            fonts::wrap_evenly(&name, HEADING, Weight::SemiBold, width - NUMBERS, HEADING_LINES)
        })
        .collect();
    let further = LINE * (headings.iter().map(Vec::len).max().unwrap_or(1) - 1) as f64;
    let mut page = Page::new(&title, &subtitle, &view.footnote(), HEIGHT + further);

    let scale = Values::spanning(values, false, 6, unit.finest);
    let numbers = panels.iter().map(|panel| unit.bare(panel.end(bright), 0.0));
    let room = numbers.map(|text| fonts::width(&text, 13.0, Weight::SemiBold)).fold(0.0, f64::max) + GAP;
    for (i, panel) in panels.iter().enumerate() {
        let left = page.body.left + (width + BETWEEN) * i as f64;
        let outer = Area { left, right: left + width, top: page.body.top + 20.0 + further, ..page.body };
        let plot = Plot::new(outer, room, view.last, scale.clone(), &unit);
        let look = palette::scenario(panel.view.scenario);
        for (line, text) in headings[i].iter().enumerate() {
            let at = (plot.area.left, page.body.top + 12.0 + LINE * line as f64);
            page.scene.text(Text::new(at, text.as_str(), HEADING).bold().colour(look.text));
        }
        plot.draw(&mut page.scene, results.start, &unit, if i == 0 { &unit.label } else { "" });
        page.scene.group("series", &panel.view.scenario_name(), |scene| {
            draw_paths(scene, &plot, panel, (bright, step), &unit);
        });
    }
    let alt = alt(&panels, bright, &unit, &title);
    let shown = panels.last().map_or(0, |panel| panel.view.scenario);
    let name = file_name(&["futures", view.metric().name, &results.scenarios[shown]]);
    Ok(page.chart(name, alt, csv(&panels, bright)))
}

/// The base, and the scenario that is set against it.
fn panels<'a>(view: &View<'a>) -> Result<Vec<Panel<'a>>, ChartError> {
    let futures = &view.results.futures;
    let (n_months, n_metrics) = (view.last + 1, view.results.metrics.len());
    if futures.n < 2 {
        let why = if view.is_sample()? {
            "the results hold no whole paths of single futures"
        } else {
            "in expectation mode there is one path, and `scenarios` shows it"
        };
        return Err(ChartError::Nothing(why.to_owned()));
    }
    let base = view.with_scenario(0);
    [Some(base), view.against_base()]
        .into_iter()
        .flatten()
        .map(|view| {
            let value = |future: usize, month: usize| {
                let at = ((view.scenario * n_months + month) * n_metrics + view.metric) * futures.n + future;
                futures.values.get(at).map(|value| finite(*value))
            };
            let path = |future: usize| (0..n_months).map(|month| value(future, month)).collect();
            let paths: Option<Vec<Vec<f64>>> = (0..futures.n.min(FUTURES)).map(path).collect();
            let paths = paths.ok_or_else(|| ChartError::missing(view.metric().name))?;
            Ok(Panel { view, paths })
        })
        .collect()
}

/// The most ordinary future: in the order of its values in each panel it is the nearest to the middle, by the sum of
/// the distances.
fn typical(panels: &[Panel]) -> usize {
    let n = panels[0].paths.len();
    let mut apart = vec![0; n];
    for panel in panels {
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&a, &b| panel.end(a).total_cmp(&panel.end(b)).then(a.cmp(&b)));
        for (rank, future) in order.into_iter().enumerate() {
            apart[future] += rank.abs_diff((n - 1) / 2);
        }
    }
    (0..n).min_by_key(|future| apart[*future]).unwrap_or(0)
}

fn draw_paths(scene: &mut Scene, plot: &Plot, panel: &Panel, (bright, step): (usize, usize), unit: &Unit) {
    let look = palette::scenario(panel.view.scenario);
    let line = |future: usize| {
        let points = plot.points(panel.paths[future].iter().copied());
        let last = points.len() - 1;
        let kept = points.into_iter().enumerate().filter(|(month, _)| month % step == 0 || *month == last);
        kept.map(|(_, point)| point).collect::<Vec<_>>()
    };
    for future in (0..panel.paths.len()).filter(|future| *future != bright) {
        scene.line(line(future), Stroke::new(AXIS, 0.7));
    }
    scene.line(line(bright), Stroke::new(paper(), 5.0));
    scene.line(line(bright), Stroke::new(look.mark, 2.6));
    let at = (plot.area.right, plot.y(panel.end(bright)));
    scene.marker(at, 4.0, look.marker, Fill::new(look.mark));
    let text = Text::new((at.0 + GAP, at.1 + 4.5), unit.bare(panel.end(bright), 0.0), 13.0);
    scene.text(text.bold().colour(look.text));
}

/// In how many futures there is more and less than in the base.
fn counts(panels: &[Panel]) -> Option<(usize, usize)> {
    let (base, other) = (&panels[0], panels.get(1)?);
    let count = |ordering| {
        let same_order = |future: &usize| other.end(*future).total_cmp(&base.end(*future)) == ordering;
        (0..base.paths.len()).filter(same_order).count()
    };
    Some((count(std::cmp::Ordering::Greater), count(std::cmp::Ordering::Less)))
}

fn title(panels: &[Panel], bright: usize, unit: &Unit) -> String {
    let (base, n) = (&panels[0], panels[0].paths.len());
    let what = words::at_date(base.view.metric(), &base.view.end());
    let Some((more, less)) = counts(panels) else {
        let all = (0..n).map(|future| base.end(future));
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
        return say!("futures-title-base", what, low = unit.bare(low, 0.0), high = unit.text(high, 0.0), n);
    };
    let [base_name, scenario] = [&panels[0], &panels[1]].map(|panel| panel.view.scenario_name());
    if more == 0 && less == 0 {
        return say!("futures-title-same", what, scenario, base = base_name, n);
    }
    let (way, hits) = if more >= less { ("more", more) } else { ("less", less) };
    say!(
        "futures-title",
        what,
        way,
        scenario,
        base = base_name,
        all = words::yes(hits == n),
        hits,
        n,
        bright,
        here = unit.text(panels[1].end(bright), 0.0),
        there = unit.text(base.end(bright), 0.0),
    )
}

fn subtitle(panels: &[Panel], unit: &Unit, (n, bright, step): (usize, usize, usize)) -> String {
    let view = &panels[0].view;
    let n_scenarios = view.results.scenarios.len();
    let mut sentences = vec![say!(
        "futures-subtitle",
        metric = words::name_of(view.metric()),
        unit = unit.label.as_str(),
        place = view.place(),
        n,
        both = words::yes(panels.len() > 1),
        bright,
    )];
    if view.scope.scenario.is_none() && n_scenarios > 2 {
        sentences.push(say!("futures-chosen", n = n_scenarios));
    }
    if step > 1 {
        sentences.push(say!("futures-thinned", step));
    }
    format!("{} {}.", sentences.join(" "), words::caveat())
}

fn alt(panels: &[Panel], bright: usize, unit: &Unit, title: &str) -> String {
    let view = &panels[0].view;
    let told = |panel: &Panel| {
        let ends = (0..panel.paths.len()).map(|future| panel.end(future));
        let (low, high) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
        say!(
            "futures-alt-panel",
            scenario = panel.view.scenario_name(),
            low = unit.bare(low, 0.0),
            high = unit.text(high, 0.0),
            bright,
            closing = unit.text(panel.end(bright), 0.0),
        )
    };
    let told: Vec<String> = panels.iter().map(told).collect();
    say!(
        "futures-alt",
        title,
        metric = words::inside(view.metric()),
        start = view.date(0),
        end = view.end(),
        panels = told.join("; "),
    )
}

fn csv(panels: &[Panel], bright: usize) -> String {
    let mut table = Table::new(&[
        "scenario",
        "replication",
        "month",
        "date",
        "role",
        "metric",
        "unit",
        "value",
        "highlighted",
    ]);
    for panel in panels {
        let (results, metric) = (panel.view.results, panel.view.metric());
        for (future, path) in panel.paths.iter().enumerate() {
            for (month, value) in path.iter().enumerate() {
                table.row([
                    results.scenarios[panel.view.scenario].clone(),
                    future.to_string(),
                    month.to_string(),
                    words::iso_date(results.start, month),
                    "*".to_owned(),
                    metric.name.to_owned(),
                    metric.unit.replace("currency", &results.currency),
                    number(*value),
                    (future == bright).to_string(),
                ]);
            }
        }
    }
    table.csv()
}
