//! Layoffs per month in one scenario, and the layoff rate of twelve months in all.

use super::axis::{Plot, Values};
use super::fan::{MEDIAN, Share, level_rows, quantile, statistics_header, with_interval};
use super::fonts::Weight;
use super::labels::{self, Label};
use super::number::{Unit, finite, step_of_centre, step_of_median};
use super::page::Page;
use super::palette;
use super::scenarios::marked;
use super::scene::{Area, Fill, Scene, Stroke};
use super::table::Table;
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::{Results, Statistics};
use crate::language::say;

const BARS: f64 = 230.0;
const RATES: f64 = 230.0;
/// No rate is drawn finer than a tenth of a per cent: a firm of 1,000 that lays off one person.
const FINEST_RATE: f64 = 1e-3;
/// Bars narrower than this get a band instead of whiskers.
const NARROW: f64 = 6.0;

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { metric: None, role: None, ..scope.clone() };
    let view = View::new(results, &scope, "layoffs")?;
    let rate = view.with_metric("layoff_rate_12m")?;
    let all: Vec<View> = (0..results.scenarios.len()).map(|s| rate.with_scenario(s)).collect();
    let rates = all.iter().map(View::months).collect::<Result<Vec<_>, _>>()?;
    let layoffs = view.months()?;
    let sample = view.is_sample()?;

    let title = title(&view)?;
    let unit = crate::analysis::unit_name(view.metric().unit, &results.currency);
    let scenario = view.scenario_name();
    let shown = say!("layoffs-subtitle", unit, scenario, sample = words::yes(sample));
    let subtitle = format!("{shown} {}.", words::caveat());
    let rate_unit = rate.unit(rates.iter().flat_map(|months| quantile(months, MEDIAN)));
    let labels = end_labels(&all, &rates, &rate_unit, view.scenario);
    let rates_height = RATES.max(labels::height(&labels, labels::MOST) + 60.0);
    let mut page = Page::new(&title, &subtitle, &view.footnote(), BARS + 26.0 + rates_height);
    let upper = Area { bottom: page.body.top + BARS, ..page.body };
    let lower = Area { top: upper.bottom + 26.0, ..page.body };

    let room = labels::room(&labels, labels::MOST);
    let (bars, bar_unit) = bars_plot(upper, room, &view, &layoffs, sample);
    let lines = rates_plot(lower, room, &rate, &rates, &rate_unit);
    let left = bars.area.left.max(lines.area.left);
    let (bars, lines) = (bars.with_left(left), lines.with_left(left));
    let caption = say!("layoffs-axis", unit = bar_unit.label.as_str());
    page.scene.group("panel", view.metric().name, |scene| {
        bars.draw(scene, results.start, &bar_unit, &caption);
    });
    page.scene
        .group("series", &view.scenario_name(), |scene| draw_bars(scene, &bars, &view, &layoffs, sample));
    let caption = say!("layoffs-rate-axis", unit = rate_unit.label.as_str());
    page.scene.group("panel", rate.metric().name, |scene| {
        lines.draw(scene, results.start, &rate_unit, &caption);
    });
    draw_rates(&mut page.scene, &lines, &all, &rates, view.scenario);
    labels::draw(&mut page.scene, &lines, &labels, page.body.right);

    let alt = alt(&view, &all, &rate_unit, &title)?;
    let name = file_name(&["layoffs", &results.scenarios[view.scenario]]);
    let mut table = Table::new(&statistics_header());
    level_rows(&mut table, &view)?;
    for view in &all {
        level_rows(&mut table, view)?;
    }
    Ok(page.chart(name, alt, table.csv()))
}

/// Months in which something can happen: all but month 0.
fn flows<'a, 'b>(layoffs: &'b [&'a Statistics]) -> &'b [&'a Statistics] {
    layoffs.get(1..).unwrap_or_default()
}

fn bars_plot(outer: Area, room: f64, view: &View, layoffs: &[&Statistics], sample: bool) -> (Plot, Unit) {
    let flows = flows(layoffs);
    let mut values: Vec<f64> = flows.iter().map(|month| month.mean).collect();
    if sample {
        values.extend([quantile(flows, 2), quantile(flows, 6)].concat());
    }
    let unit = view.unit(values.iter().copied());
    let scale = Values::spanning(values.into_iter().chain([0.0]), true, 4, unit.finest);
    (Plot::new(outer, room, view.last, scale, &unit), unit)
}

fn rates_plot(outer: Area, room: f64, view: &View, rates: &[Vec<&Statistics>], unit: &Unit) -> Plot {
    let values: Vec<f64> = rates.iter().flat_map(|months| quantile(months, MEDIAN)).collect();
    let scale = Values::spanning(values.into_iter().chain([0.0]), true, 4, FINEST_RATE);
    Plot::new(outer, room, view.last, scale, unit)
}

/// What happens in month t happens between the ends of the months t - 1 and t.
fn draw_bars(scene: &mut Scene, plot: &Plot, view: &View, layoffs: &[&Statistics], sample: bool) {
    let flows = flows(layoffs);
    let look = palette::scenario(view.scenario);
    let slot = plot.x(1) - plot.x(0);
    let gap = if slot > NARROW { 0.16 * slot } else { 0.0 };
    for (i, month) in flows.iter().enumerate() {
        let (left, right) = (plot.x(i) + gap, plot.x(i + 1) - gap);
        let (a, b) = (plot.y(month.mean), plot.y(0.0));
        let area = Area { left, right, top: a.min(b), bottom: a.max(b) };
        if area.height() > 0.05 {
            scene.rect(area, Fill::tint(look.mark, 0.62));
        }
        let (low, high) = (plot.y(month.quantiles[2]), plot.y(month.quantiles[6]));
        if sample && slot > NARROW && (low - high).abs() > 0.5 {
            let x = f64::midpoint(left, right);
            scene.line(vec![(x, low), (x, high)], Stroke::new(look.mark, 1.4));
        }
    }
    if sample && slot <= NARROW {
        let edge = |which| {
            let values = quantile(flows, which).into_iter().enumerate();
            values.map(|(i, value)| (plot.x(i + 1), plot.y(value))).collect()
        };
        scene.band(edge(6), edge(2), Fill::tint(look.mark, 0.25));
    }
}

fn draw_rates(scene: &mut Scene, plot: &Plot, all: &[View], rates: &[Vec<&Statistics>], chosen: usize) {
    for s in (0..all.len()).filter(|s| *s != chosen).chain([chosen]) {
        let look = palette::scenario(s);
        let width = if s == chosen { 2.6 } else { 1.5 };
        scene.group("series", &all[s].scenario_name(), |scene| {
            let stroke = Stroke::new(look.mark, width).dashed(look.dash);
            let line = plot.points(quantile(&rates[s], MEDIAN));
            let dots = marked(line.len(), s, all.len()).map(|month| line[month]).collect::<Vec<_>>();
            scene.line(line, stroke);
            for at in dots {
                scene.marker(at, 3.2, look.marker, Fill::new(look.mark));
            }
        });
    }
}

fn end_labels(all: &[View], rates: &[Vec<&Statistics>], unit: &Unit, chosen: usize) -> Vec<Label> {
    let ends = all.iter().zip(rates).filter_map(|(view, months)| Some((view, months, months.last()?)));
    ends.map(|(view, months, end)| Label {
        value: end.quantiles[MEDIAN],
        name: view.scenario_name(),
        number: highest(months, unit),
        colour: palette::scenario(view.scenario).text,
        weight: if view.scenario == chosen { Weight::SemiBold } else { Weight::Regular },
        key: Some(palette::scenario(view.scenario)),
    })
    .collect()
}

/// `max 10.5 %`: the largest value of the line.
fn highest(months: &[&Statistics], unit: &Unit) -> String {
    let most = months
        .iter()
        .reduce(|best, next| if next.quantiles[MEDIAN] > best.quantiles[MEDIAN] { next } else { best });
    let most = most.map_or(String::new(), |most| unit.text(most.quantiles[MEDIAN], step_of_median(most)));
    say!("layoffs-highest", value = most)
}

fn title(view: &View) -> Result<String, ChartError> {
    let months = view.months()?;
    let total = view.with_metric("layoffs_cum")?;
    let end = total.at(view.last)?;
    let unit = total.unit([end.mean, end.quantiles[7]]);
    let peak = months
        .iter()
        .enumerate()
        .skip(1)
        .reduce(|best, next| if next.1.mean > best.1.mean { next } else { best });
    let Some((month, most)) = peak.filter(|(_, most)| finite(most.mean) > 0.0) else {
        return Ok(say!("layoffs-title-none", start = view.date(0), end = view.end()));
    };
    let sum = unit.text(end.quantiles[MEDIAN], step_of_median(end));
    let peak_unit = view.unit([most.mean]);
    Ok(say!(
        "layoffs-title",
        date = view.end(),
        sum = with_interval(sum, &unit, end, Share::Of80),
        month = view.date(month),
        most = peak_unit.text(most.mean, step_of_centre(most).max(1.0)),
        sample = words::yes(end.n > 1),
    ))
}

fn alt(view: &View, all: &[View], unit: &Unit, title: &str) -> Result<String, ChartError> {
    let end = |view: &View| Ok(format!("{} {}", view.scenario_name(), highest(&view.months()?, unit)));
    let ends: Vec<String> = all.iter().map(end).collect::<Result<_, ChartError>>()?;
    Ok(say!(
        "layoffs-alt",
        title,
        scenario = view.scenario_name(),
        start = view.date(0),
        end = view.end(),
        ends = ends.join(", "),
    ))
}
