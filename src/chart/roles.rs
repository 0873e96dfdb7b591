//! A metric over roles: one small picture each, the same months for all.

use super::axis::{Plot, Values};
use super::fan::{MEDIAN, level_rows, quantile, statistics_header};
use super::fonts::{self, Weight};
use super::number::{Unit, finite, step_of_median};
use super::page::{self, Page};
use super::palette::{self, ink};
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use super::table::Table;
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::{Results, Statistics};
use crate::language::say;

/// At most so many roles are drawn; all are in the table.
const MOST: usize = 12;
const COLUMNS: usize = 4;
const PANEL: f64 = 164.0;
const PANEL_ALONE: f64 = 240.0;
const NAME: f64 = 13.0;
const LINE: f64 = 16.0;
/// What is longer is elided.
const NAME_LINES: usize = 6;
const BETWEEN: f64 = 22.0;
/// Roles whose sizes differ by more than this cannot share a scale and be read.
const ONE_SCALE: f64 = 3.0;

/// A role with its months, and those of the base.
struct Panel<'a> {
    view: View<'a>,
    months: Vec<&'a Statistics>,
    base: Option<Vec<&'a Statistics>>,
}

impl Panel<'_> {
    /// Everything drawn in it.
    fn values(&self, sample: bool) -> Vec<f64> {
        let (low, high) = if sample { (2, 6) } else { (MEDIAN, MEDIAN) };
        let mut values = [quantile(&self.months, low), quantile(&self.months, high)].concat();
        values.extend(self.base.iter().flat_map(|base| quantile(base, MEDIAN)));
        values
    }

    /// The value at the horizon.
    fn number(&self, unit: &Unit) -> String {
        let end = self.months.last().expect("a view has month 0");
        unit.bare(end.quantiles[MEDIAN], step_of_median(end))
    }

    /// The name of the role, its first line beside the number.
    fn name(&self, width: f64, unit: &Unit) -> Vec<String> {
        let beside = width - fonts::width(&self.number(unit), NAME, Weight::SemiBold) - 12.0;
        fonts::wrap_beside(&self.view.place(), NAME, Weight::SemiBold, [beside, width], NAME_LINES)
    }

    fn largest(&self, sample: bool) -> f64 {
        self.values(sample).into_iter().map(|v| finite(v).abs()).fold(0.0, f64::max)
    }
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { role: None, ..scope.clone() };
    let view = View::new(results, &scope, "payroll")?;
    if view.metric().firm_only {
        return Err(ChartError::FirmOnly { metric: view.metric().name.to_owned() });
    }
    let sample = view.is_sample()?;
    let panels = panels(&view)?;
    if panels.is_empty() {
        return Err(ChartError::Nothing("the results hold no role".to_owned()));
    }
    let (shared, most) = scale_of(&panels, sample);
    let unit = view.unit([most]);
    let title = title(&view, &panels, &unit);
    let subtitle = subtitle(&view, &unit, panels.len(), shared, sample);

    let columns = panels.len().min(COLUMNS);
    let rows = panels.len().div_ceil(COLUMNS);
    let width = (page::ROOM - (columns - 1) as f64 * BETWEEN) / columns as f64;
    let name_lines = panels.iter().map(|panel| panel.name(width, &unit).len()).max().unwrap_or(1);
    let panel_height = if rows == 1 { PANEL_ALONE } else { PANEL } + (name_lines - 1) as f64 * LINE;
    let height = rows as f64 * (panel_height + BETWEEN) - BETWEEN;
    let mut page = Page::new(&title, &subtitle, &view.footnote(), height);
    let common: Vec<f64> = panels.iter().flat_map(|panel| panel.values(sample)).collect();
    for (i, panel) in panels.iter().enumerate() {
        let left = page.body.left + (i % COLUMNS) as f64 * (width + BETWEEN);
        let top = page.body.top + (i / COLUMNS) as f64 * (panel_height + BETWEEN);
        let area = Area { left, right: left + width, top, bottom: top + panel_height };
        let values = if shared { common.clone() } else { panel.values(sample) };
        let scale = Values::spanning(values.into_iter().chain([0.0]), true, 3, unit.finest);
        page.scene.group("panel", &panel.view.role_cell(), |scene| {
            draw_panel(scene, area, panel, scale, (&unit, name_lines, sample));
        });
    }
    let alt = alt(&view, &panels, &unit, &title)?;
    let name = file_name(&["roles", view.metric().name, &results.scenarios[view.scenario]]);
    let mut table = Table::new(&statistics_header());
    for role in 0..results.levels.n_roles {
        if view.scenario > 0 {
            level_rows(&mut table, &view.with_scenario(0).with_entity(role + 1))?;
        }
        level_rows(&mut table, &view.with_entity(role + 1))?;
    }
    Ok(page.chart(name, alt, table.csv()))
}

/// Whether the roles can share a scale and be read, and the largest value of all.
fn scale_of(panels: &[Panel], sample: bool) -> (bool, f64) {
    let sizes = panels.iter().map(|panel| panel.largest(sample));
    let (least, most) = sizes.fold((f64::INFINITY, 0.0_f64), |(a, b), s| (a.min(s), b.max(s)));
    (least > 0.0 && most / least <= ONE_SCALE, most)
}

/// The entities of the roles that are drawn, in their order.
pub(super) fn shown(view: &View) -> Result<Vec<usize>, ChartError> {
    Ok(panels(view)?.iter().map(|panel| panel.view.entity).collect())
}

/// Whether all roles are drawn on one scale.
pub(super) fn one_scale(view: &View) -> Result<bool, ChartError> {
    Ok(scale_of(&panels(view)?, view.is_sample()?).0)
}

/// The largest roles by opening headcount (by the metric where there is none), largest first.
fn panels<'a>(view: &View<'a>) -> Result<Vec<Panel<'a>>, ChartError> {
    let size = view.with_metric("payroll").unwrap_or(*view);
    let mut order: Vec<(usize, f64)> = (1..=view.results.levels.n_roles)
        .map(|entity| (entity, size.with_entity(entity).at(0).map_or(0.0, |opening| finite(opening.mean))))
        .collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    order
        .into_iter()
        .take(MOST)
        .map(|(entity, _)| {
            let view = view.with_entity(entity);
            let base = if view.scenario == 0 { None } else { Some(view.with_scenario(0).months()?) };
            Ok(Panel { view, months: view.months()?, base })
        })
        .collect()
}

fn draw_panel(
    scene: &mut Scene,
    area: Area,
    panel: &Panel,
    scale: Values,
    (unit, name_lines, sample): (&Unit, usize, bool),
) {
    let look = palette::scenario(panel.view.scenario);
    for (i, line) in panel.name(area.width(), unit).into_iter().enumerate() {
        let at = (area.left, area.top + 11.0 + LINE * i as f64);
        scene.text(Text::new(at, line, NAME).bold().colour(ink()));
    }
    let number = Text::new((area.right, area.top + 11.0), panel.number(unit), NAME);
    scene.text(number.colour(look.text).bold().anchor(Anchor::End));
    let below = Area { top: area.top + 6.0 + LINE * (name_lines - 1) as f64, ..area };
    let plot = Plot::new(below, 8.0, panel.view.last, scale, unit);
    plot.draw(scene, panel.view.results.start, unit, "");
    if sample {
        let (upper, lower) = (quantile(&panel.months, 6), quantile(&panel.months, 2));
        scene.band(plot.points(upper), plot.points(lower), Fill::tint(look.mark, 0.22));
    }
    if let Some(base) = &panel.base {
        let base_look = palette::scenario(0);
        let stroke = Stroke::new(base_look.mark, 1.4).dashed(&[5.0, 3.0]);
        scene.line(plot.points(quantile(base, MEDIAN)), stroke);
    }
    scene.line(plot.points(quantile(&panel.months, MEDIAN)), Stroke::new(look.mark, 2.0));
}

/// The role with the largest relative change.
fn title(view: &View, panels: &[Panel], unit: &Unit) -> String {
    let change = |panel: &&Panel| {
        let (first, last) = (panel.months.first()?.quantiles[MEDIAN], panel.months.last()?.quantiles[MEDIAN]);
        let (first, last) = (finite(first), finite(last));
        (first > 0.0).then(|| (last - first) / first)
    };
    let metric = words::name_of(view.metric());
    let most = panels
        .iter()
        .filter_map(|panel| Some((panel, change(&panel)?)))
        .reduce(|best, next| if next.1.abs() > best.1.abs() { next } else { best });
    let Some((panel, share)) = most.filter(|(_, share)| share.abs() >= 0.005) else {
        return say!("roles-title-flat", metric, start = view.date(0), end = view.end());
    };
    let [first, last] = [panel.months.first(), panel.months.last()]
        .map(|month| month.map_or(String::new(), |m| unit.text(m.quantiles[MEDIAN], step_of_median(m))));
    say!(
        "roles-title",
        metric,
        role = panel.view.place(),
        way = if share > 0.0 { "up" } else { "down" },
        first,
        last,
        relative = words::yes(share.abs() < 10.0),
        change = format!("{:+.0}", 100.0 * share).replace('-', "−"),
    )
}

fn subtitle(view: &View, unit: &Unit, n_shown: usize, shared: bool, sample: bool) -> String {
    let n = view.results.levels.n_roles;
    let which = if n_shown < n {
        say!("roles-largest", shown = n_shown, n, rest = n - n_shown)
    } else {
        say!("n-roles", n)
    };
    let shown = say!(
        "roles-subtitle",
        metric = words::name_of(view.metric()),
        unit = unit.label.as_str(),
        which,
        scenario = view.scenario_name(),
        sample = words::yes(sample),
        dashed = words::yes(view.scenario > 0),
        base = words::scenario(&view.results.scenarios[0]),
        shared = words::yes(shared),
    );
    format!("{shown} {}.", words::caveat())
}

fn alt(view: &View, panels: &[Panel], unit: &Unit, title: &str) -> Result<String, ChartError> {
    let end = |panel: &Panel| {
        let (first, last) = (panel.view.at(0)?, panel.view.at(view.last)?);
        Ok(say!(
            "roles-alt-item",
            role = panel.view.place(),
            first = unit.text(first.quantiles[MEDIAN], step_of_median(first)),
            last = unit.text(last.quantiles[MEDIAN], step_of_median(last)),
        ))
    };
    let ends: Vec<String> = panels.iter().map(end).collect::<Result<_, ChartError>>()?;
    Ok(say!(
        "roles-alt",
        title,
        metric = words::inside(view.metric()),
        scenario = view.scenario_name(),
        start = view.date(0),
        end = view.end(),
        ends = ends.join("; "),
    ))
}
