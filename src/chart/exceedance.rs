//! In how many futures a metric is at least so large: a falling curve for each scenario.

use super::axis::{Plot, Values};
use super::differences::share_text;
use super::distribution::Distribution;
use super::fonts::Weight;
use super::labels::{self, Label};
use super::number::{Unit, finite, step_of_median};
use super::page::Page;
use super::palette::{self, ink};
use super::plane::{Plane, Side};
use super::scene::{Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::Results;
use crate::language::say;

const HEIGHT: f64 = 420.0;
/// More curves than this cannot be followed.
pub(super) const MOST: usize = 12;
/// Points of a curve: every half per cent of the futures.
const STEPS: usize = 200;

/// The futures of a scenario.
struct Curve<'a> {
    view: View<'a>,
    futures: Distribution,
    /// Share of the futures at the threshold or above.
    reached: f64,
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let view = View::new(results, scope, "layoffs_cum")?;
    let base = Distribution::of(&view.with_scenario(0))?;
    let threshold = finite(scope.threshold.unwrap_or_else(|| base.quantile(0.5)));
    let curves = curves(&view, view.chosen(MOST), threshold)?;
    // The outermost half per cent at each end would leave no room for the rest.
    let ends = |curve: &Curve| [0.005, 0.995].map(|p| curve.futures.quantile(p));
    let values: Vec<f64> = curves.iter().flat_map(ends).chain([threshold]).collect();
    let unit = view.unit(values.iter().copied());
    let step = step_of_median(view.with_scenario(0).at(view.last)?);
    let limit = if scope.threshold.is_some() { unit.exact(threshold) } else { unit.text(threshold, step) };
    let title = title(&view, &curves, &limit);
    let shown = say!(
        "exceedance-subtitle",
        metric = words::name_of(view.metric()),
        unit = unit.label.as_str(),
        place = view.place(),
        date = view.end(),
        source = base.source(),
        limit = limit.as_str(),
        median = words::yes(scope.threshold.is_none()),
    );
    let subtitle = format!("{shown}{} {}.", view.left_out(curves.len(), true), words::caveat());
    let labels = labels(&curves);
    let height = HEIGHT.max(labels::height(&labels, labels::MOST) + 90.0);
    let mut page = Page::new(&title, &subtitle, &view.footnote(), height);
    let room = labels::room(&labels, labels::MOST);
    let scale = Values::spanning(values, false, 6, unit.finest);
    let (low, high) = (scale.low, scale.high);
    let plane = Plane::new(page.body, room, Side::of(&scale, &unit), Side::percent());
    page.scene.group("curves", "value share_at_least", |scene| {
        plane.draw(scene, &unit.label, &say!("exceedance-axis"));
    });
    draw_threshold(&mut page.scene, &plane, threshold, &limit);
    // The base last, so that it is never hidden.
    for curve in curves.iter().skip(1).chain(curves.first()) {
        let name = curve.view.scenario_name();
        page.scene.group("series", &name, |scene| draw_curve(scene, &plane, curve, (low, high), threshold));
    }
    let beside = Plot::filling(plane.area, 1, Values::cut(0.0, 1.0, 5, 0.1));
    labels::draw(&mut page.scene, &beside, &labels, page.body.right);
    let alt = alt(&view, &curves, &unit, &title);
    let role = if view.entity == 0 { String::new() } else { view.role_cell() };
    let name = file_name(&["exceedance", view.metric().name, &role]);
    let all = (0..results.scenarios.len()).map(|s| view.with_scenario(s)).collect();
    let csv = csv(&view, &self::curves(&view, all, threshold)?);
    Ok(page.chart(name, alt, csv))
}

fn curves<'a>(view: &View<'a>, views: Vec<View<'a>>, threshold: f64) -> Result<Vec<Curve<'a>>, ChartError> {
    debug_assert!(views.iter().all(|one| one.metric == view.metric));
    let curve = |view: View<'a>| {
        let futures = Distribution::of(&view)?;
        let reached = futures.at_least(threshold);
        Ok(Curve { view, futures, reached })
    };
    views.into_iter().map(curve).collect()
}

fn draw_threshold(scene: &mut Scene, plane: &Plane, threshold: f64, limit: &str) {
    let (x, top) = (plane.x(threshold), plane.area.top);
    scene.line(vec![(x, top), (x, plane.area.bottom)], Stroke::new(ink(), 1.2).dashed(&[3.0, 3.0]));
    let text = Text::new((x + 6.0, top + 16.0), limit, 12.0).colour(ink()).bold();
    let beyond = x + 6.0 + text.width() > plane.area.right;
    let text = if beyond { Text { at: (x - 6.0 - text.width(), top + 16.0), ..text } } else { text };
    scene.paper_behind(&text);
    scene.text(text);
}

fn draw_curve(scene: &mut Scene, plane: &Plane, curve: &Curve, (low, high): (f64, f64), threshold: f64) {
    let look = palette::scenario(curve.view.scenario);
    let mut points = vec![plane.point((low, 1.0))];
    points.extend((0..=STEPS).rev().map(|i| {
        let p = i as f64 / STEPS as f64;
        plane.point((curve.futures.quantile(1.0 - p), p))
    }));
    points.push(plane.point((high, 0.0)));
    let width = if curve.view.scenario == 0 { 2.4 } else { 2.0 };
    scene.line(points, Stroke::new(look.mark, width).dashed(look.dash));
    let at = plane.point((threshold, curve.reached));
    scene.line(vec![at, (plane.area.right, at.1)], Stroke::new(look.mark, 0.7).dashed(&[1.0, 3.0]));
    scene.marker(at, 4.2, look.marker, Fill::new(look.mark));
}

fn labels(curves: &[Curve]) -> Vec<Label> {
    let of = |curve: &Curve| Label {
        value: curve.reached,
        name: curve.view.scenario_name(),
        number: share_text(curve.reached, curve.futures.n()),
        colour: palette::scenario(curve.view.scenario).text,
        weight: if curve.view.scenario == 0 { Weight::SemiBold } else { Weight::Regular },
        key: Some(palette::scenario(curve.view.scenario)),
    };
    curves.iter().map(of).collect()
}

fn title(view: &View, curves: &[Curve], limit: &str) -> String {
    let what = words::at_date(view.metric(), &view.end());
    let often = |curve: &Curve| share_text(curve.reached, curve.futures.n());
    let least = curves.iter().min_by(|a, b| a.reached.total_cmp(&b.reached));
    let most = curves.iter().max_by(|a, b| a.reached.total_cmp(&b.reached));
    match (least, most) {
        (Some(least), Some(most)) if often(least) != often(most) => say!(
            "exceedance-title",
            what,
            limit,
            least = often(least),
            first = least.view.scenario_name(),
            most = often(most),
            second = most.view.scenario_name(),
        ),
        (Some(curve), _) => {
            let every = words::yes(curves.len() > 1);
            say!("exceedance-title-same", what, limit, share = often(curve), every)
        }
        _ => what,
    }
}

fn alt(view: &View, curves: &[Curve], unit: &Unit, title: &str) -> String {
    let end = |curve: &Curve| {
        let step = curve.view.at(view.last).map_or(0.0, step_of_median);
        let [nine, five, one] = [0.1, 0.5, 0.9].map(|p| unit.bare(curve.futures.quantile(p), step));
        say!("exceedance-alt-item", name = curve.view.scenario_name(), nine, five, one)
    };
    let ends: Vec<String> = curves.iter().map(end).collect();
    let (metric, date) = (words::inside(view.metric()), view.end());
    say!("exceedance-alt", title, metric, date, ends = ends.join("; "))
}

fn csv(view: &View, curves: &[Curve]) -> String {
    let mut table =
        Table::new(&["scenario", "month", "date", "role", "metric", "unit", "n", "value", "share_at_least"]);
    for curve in curves {
        for i in (0..=STEPS).rev() {
            let value = curve.futures.quantile(1.0 - i as f64 / STEPS as f64);
            table.row([
                view.results.scenarios[curve.view.scenario].clone(),
                view.last.to_string(),
                words::iso_date(view.results.start, view.last),
                view.role_cell(),
                view.metric().name.to_owned(),
                view.metric().unit.replace("currency", &view.results.currency),
                curve.futures.n().to_string(),
                number(value),
                number(curve.futures.at_least(value)),
            ]);
        }
    }
    table.csv()
}
