//! All scenarios in one picture: medians with 80 % bands, each named where its line ends.

use super::axis::{Plot, Values};
use super::fan::{MEDIAN, Share, level_rows, quantile, statistics_header, with_interval};
use super::fonts::Weight;
use super::labels::{self, Label};
use super::number::{Unit, step_of_median};
use super::page::Page;
use super::palette;
use super::scene::{Fill, Scene, Stroke};
use super::table::Table;
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::{Results, Statistics};
use crate::language::say;

const HEIGHT: f64 = 400.0;
/// More bands than this hide each other: then the base's alone is shown.
pub(super) const MOST_BANDS: usize = 4;

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    let all: Vec<View> = (0..results.scenarios.len()).map(|s| view.with_scenario(s)).collect();
    let months = all.iter().map(View::months).collect::<Result<Vec<_>, _>>()?;
    let bands: Vec<usize> = if !view.is_sample()? {
        Vec::new()
    } else if all.len() <= MOST_BANDS {
        (0..all.len()).collect()
    } else {
        vec![0]
    };
    let mut values: Vec<f64> = months.iter().flat_map(|months| quantile(months, MEDIAN)).collect();
    for &s in &bands {
        values.extend([quantile(&months[s], 2), quantile(&months[s], 6)].concat());
    }
    let unit = view.unit(values.iter().copied());
    let title = title(&all, &unit)?;
    let subtitle = subtitle(&view, &unit, bands.len(), all.len());
    let labels = end_labels(&all, &months, &unit);
    let height = HEIGHT.max(labels::height(&labels, labels::MOST) + 60.0);
    let mut page = Page::new(&title, &subtitle, &view.footnote(), height);

    let scale = Values::spanning(values, false, 6, unit.finest);
    let plot = Plot::new(page.body, labels::room(&labels, labels::MOST), view.last, scale, &unit);
    plot.draw(&mut page.scene, results.start, &unit, &unit.label);
    for &s in &bands {
        page.scene.group("band", &all[s].scenario_name(), |scene| {
            draw_band(scene, &plot, &months[s], s, bands.len());
        });
    }
    // The base last, so that it is never hidden.
    for s in (1..all.len()).chain([0]) {
        let look = palette::scenario(s);
        page.scene.group("series", &all[s].scenario_name(), |scene| {
            let width = if s == 0 { 2.4 } else { 2.0 };
            let stroke = Stroke::new(look.mark, width).dashed(look.dash);
            let line = plot.points(quantile(&months[s], MEDIAN));
            let dots = marked(line.len(), s, all.len()).map(|month| line[month]).collect::<Vec<_>>();
            scene.line(line, stroke);
            for at in dots {
                scene.marker(at, 3.6, look.marker, Fill::new(look.mark));
            }
        });
    }
    labels::draw(&mut page.scene, &plot, &labels, page.body.right);

    let alt = alt(&all, &unit, &title)?;
    let role = if view.entity == 0 { String::new() } else { view.role_cell() };
    let name = file_name(&["scenarios", view.metric().name, &role]);
    let mut table = Table::new(&statistics_header());
    for view in &all {
        level_rows(&mut table, view)?;
    }
    Ok(page.chart(name, alt, table.csv()))
}

/// The months at which the line of a scenario has its marker: a few, at other months than its neighbours'.
pub(super) fn marked(n_months: usize, s: usize, n_scenarios: usize) -> impl Iterator<Item = usize> {
    const TIMES: usize = 4;
    let last = n_months.saturating_sub(1);
    let places = TIMES * n_scenarios.max(1);
    let at = move |k: usize| (k * n_scenarios.max(1) + s + 1) * last / (places + 1);
    let mut free_from = 0;
    (0..TIMES).map(at).filter(move |month| {
        let free = *month >= free_from;
        free_from = month + 1;
        free
    })
}

fn draw_band(scene: &mut Scene, plot: &Plot, months: &[&Statistics], s: usize, n_bands: usize) {
    let look = palette::scenario(s);
    let tint = if n_bands == 1 { 0.12 } else { 0.10 };
    scene.band(
        plot.points(quantile(months, 6)),
        plot.points(quantile(months, 2)),
        Fill::tint(look.mark, tint),
    );
}

fn end_labels(all: &[View], months: &[Vec<&Statistics>], unit: &Unit) -> Vec<Label> {
    let ends = all.iter().zip(months).filter_map(|(view, months)| Some((view, months.last()?)));
    ends.map(|(view, end)| Label {
        value: end.quantiles[MEDIAN],
        name: view.scenario_name(),
        number: unit.bare(end.quantiles[MEDIAN], step_of_median(end)),
        colour: palette::scenario(view.scenario).text,
        weight: if view.scenario == 0 { Weight::SemiBold } else { Weight::Regular },
        key: Some(palette::scenario(view.scenario)),
    })
    .collect()
}

/// The scenarios with the lowest and the highest median at the horizon.
fn extremes<'a>(all: &[View<'a>]) -> Result<Option<(View<'a>, View<'a>)>, ChartError> {
    let mut found: Option<((f64, View), (f64, View))> = None;
    for view in all {
        let median = view.at(view.last)?.quantiles[MEDIAN];
        let (low, high) = found.unwrap_or(((median, *view), (median, *view)));
        let low = if median < low.0 { (median, *view) } else { low };
        let high = if median > high.0 { (median, *view) } else { high };
        found = Some((low, high));
    }
    Ok(found.map(|((_, low), (_, high))| (low, high)))
}

fn title(all: &[View], unit: &Unit) -> Result<String, ChartError> {
    let view = all[0];
    let end = view.at(view.last)?;
    let lead = words::lead(view.metric(), &view.end());
    let median = |view: &View| -> Result<String, ChartError> {
        let end = view.at(view.last)?;
        Ok(unit.text(end.quantiles[MEDIAN], step_of_median(end)))
    };
    Ok(match extremes(all)? {
        Some((low, high)) if all.len() > 1 && median(&low)? != median(&high)? => say!(
            "scenarios-title",
            lead,
            low = median(&low)?,
            first = low.scenario_name(),
            high = median(&high)?,
            second = high.scenario_name(),
            others = match all.len() {
                ..=2 => "none",
                3 => "one",
                _ => "more",
            },
        ),
        _ if all.len() > 1 => say!("scenarios-title-same", lead, median = median(&view)?),
        _ => with_interval(format!("{lead} {}", median(&view)?), unit, end, Share::Of80),
    })
}

fn subtitle(view: &View, unit: &Unit, n_bands: usize, n_scenarios: usize) -> String {
    let shown = say!(
        "scenarios-subtitle",
        metric = words::name_of(view.metric()),
        unit = unit.label.as_str(),
        place = view.place(),
        how = match (n_bands, n_scenarios) {
            (0, _) => "expected",
            (1, 2..) => "base",
            _ => "each",
        },
        base = words::scenario(&view.results.scenarios[0]),
    );
    format!("{shown} {}.", words::caveat())
}

fn alt(all: &[View], unit: &Unit, title: &str) -> Result<String, ChartError> {
    let view = all[0];
    let mut ends = Vec::new();
    for view in all {
        let end = view.at(view.last)?;
        let step = super::number::step_of_tails(end);
        let (name, median) = (view.scenario_name(), unit.text(end.quantiles[MEDIAN], step_of_median(end)));
        ends.push(if end.n > 1 {
            let (low, high) = (unit.bare(end.quantiles[2], step), unit.bare(end.quantiles[6], step));
            say!("end-with-range", name, median, low, high)
        } else {
            say!("end-alone", name, median)
        });
    }
    Ok(say!(
        "scenarios-alt",
        title,
        metric = words::inside(view.metric()),
        place = view.place(),
        start = view.date(0),
        end = view.end(),
        ends = ends.join("; "),
    ))
}
