//! An outcome against two assumptions: means over the futures of a run in cells, and where they turn.
//!
//! The line is drawn through means that are smoothed over the neighbouring cells, by number of futures, with weights
//! 1, 2, 1 in each direction (Lorensen and Cline's squares, in two dimensions).

use super::cells::{Axis, Cells, FEWEST};
use super::fonts::{self, Weight};
use super::inputs;
use super::number::{Unit, finite, power_of_ten_above, round_to};
use super::page::Page;
use super::palette::{Colour, muted, paper};
use super::plane::{Plane, Side};
use super::scene::{Area, Scene, Stroke, Text};
use super::shade::{Shade, draw_cells, hatch, write_cells, written};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::analysis::rank_correlation;
use crate::analysis::sensitivity::signed;
use crate::engine::Results;
use crate::language::say;

const HEIGHT: f64 = 440.0;
const LEGEND: f64 = 34.0;
/// Assumptions are ranked on so many futures at most.
const RANKED: usize = 20_000;
/// Fewer futures than this make no map.
const LEAST: usize = 30;
/// Of the line: neither that of the numbers nor of a side.
pub(super) const LINE: Colour = Colour(0x6D, 0x04, 0x77);

/// An assumption: key, rank correlation with the outcome, its value in every future.
type Driver<'a> = (&'a str, f64, &'a [f64]);

/// The numbers of a map, future by future.
pub(super) struct Data<'a> {
    view: View<'a>,
    /// Names and labels of the roles.
    roles: Vec<(String, String)>,
    by: [Driver<'a>; 2],
    outcome: Vec<f64>,
    /// Where the outcome turns.
    pub(super) limit: f64,
    /// Scenario minus base.
    pub(super) is_difference: bool,
}

/// What a map is made of.
pub(super) struct Map<'a> {
    pub(super) data: Data<'a>,
    pub(super) axes: [Axis; 2],
    pub(super) cells: Cells,
    pub(super) unit: Unit,
}

pub(super) fn map<'a>(view: &View<'a>) -> Result<Map<'a>, ChartError> {
    let data = data(view)?;
    let axes = data.by.map(|(_, _, values)| Axis::new(values));
    let cells = Cells::new(&axes, [data.by[0].2, data.by[1].2], &data.outcome);
    let unit = view.unit(cells.seen().map(|cell| cell.mean).chain([data.limit]));
    Ok(Map { data, axes, cells, unit })
}

impl Data<'_> {
    /// What the assumptions are called: the one across, the one up.
    pub(super) fn captions(&self) -> [String; 2] {
        self.by.map(|(key, ..)| inputs::title(key, &self.roles))
    }
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let Map { data, axes, cells, unit } = map(&View::new(results, scope, "payroll")?)?;
    let view = data.view;
    let contour = cells.contour(data.limit);
    let title = title(&data, &cells, &unit);
    let subtitle = subtitle(&data, &cells, &unit, !contour.is_empty());
    let mut page = Page::new(&title, &subtitle, &view.footnote(), HEIGHT + LEGEND);
    let area = Area { top: page.body.top + LEGEND, ..page.body };
    let side = |axis: &Axis| Side::between(axis.low, axis.high, 6);
    let plane = Plane::new(area, 16.0, side(&axes[0]), side(&axes[1]));
    let captions = data.captions();
    plane.draw(&mut page.scene, &captions[0], &captions[1]);
    let shade = Shade::new(&cells, data.limit);
    page.scene.group("legend", "colours", |scene| {
        draw_legend(scene, &page.body, &shade, (&data, &cells, !contour.is_empty()), &unit);
    });
    let up = inputs::name(data.by[1].0, &data.roles);
    let place_of = |i: usize, j: usize| place_of([&captions[0], &up], &axes, &cells, (i, j));
    page.scene.group("map", data.by[0].0, |scene| {
        draw_cells(scene, &plane.area, &cells, &shade, place_of);
        let place = |(x, y): (f64, f64)| {
            (plane.area.left + plane.area.width() * x, plane.area.bottom - plane.area.height() * y)
        };
        for stroke in [Stroke::new(paper(), 5.0), Stroke::new(LINE, 2.6)] {
            for [from, to] in &contour {
                scene.line(vec![place(*from), place(*to)], stroke);
            }
        }
        write_cells(scene, &plane.area, (&cells, &shade), &unit, data.is_difference);
    });
    let alt = alt(&data, &cells, &unit, &title);
    let name = file_name(&[
        "heat",
        view.metric().name,
        &results.scenarios[data.view.scenario],
        data.by[0].0,
        data.by[1].0,
    ]);
    let csv = csv(&data, &axes, &cells);
    Ok(page.chart(name, alt, csv))
}

fn nothing<T>(why: impl Into<String>) -> Result<T, ChartError> {
    Err(ChartError::Nothing(why.into()))
}

/// The value of the metric in every future of a scenario.
fn outcome<'a>(view: &View<'a>) -> Result<&'a [f64], ChartError> {
    let draws = &view.results.draws;
    if draws.keys.is_empty() || draws.outcomes.is_empty() {
        return nothing(
            "a map needs the assumptions of every future, and this run kept none: it was made in expectation mode, with \
             `--no-draws`, or of a study in which nothing is uncertain",
        );
    }
    let at = draws.outcomes.iter().position(|name| name == view.metric().name);
    let Some(at) = at.filter(|_| view.entity == 0) else {
        let known =
            draws.outcomes.iter().filter(|name| !name.ends_with("_peak")).cloned().collect::<Vec<_>>();
        return nothing(format!(
            "the value in every future is kept for the firm and for {} only",
            known.join(", ")
        ));
    };
    let values = draws.outcome_values.get(view.scenario).and_then(|all| all.get(at)).map(Vec::as_slice);
    values.ok_or_else(|| ChartError::missing(view.metric().name))
}

fn data<'a>(view: &View<'a>) -> Result<Data<'a>, ChartError> {
    // A threshold is one of levels; without it a scenario is set against the base, future by future.
    let against = view.against_base().filter(|_| view.scope.threshold.is_none());
    let view = against.unwrap_or(*view);
    let mut values: Vec<f64> = outcome(&view)?.iter().map(|value| finite(*value)).collect();
    if values.len() < LEAST {
        return nothing(format!("{} futures are too few for a map, {LEAST} are the least", values.len()));
    }
    if against.is_some() {
        let base = outcome(&view.with_scenario(0))?;
        for (value, base) in values.iter_mut().zip(base) {
            *value = finite(*value - finite(*base));
        }
    }
    let limit = match (view.scope.threshold, against) {
        (Some(limit), _) => finite(limit),
        (None, Some(_)) => 0.0,
        (None, None) => {
            let mut sorted = values.clone();
            sorted.sort_unstable_by(f64::total_cmp);
            sorted[(sorted.len() - 1) / 2]
        }
    };
    let by = assumptions(&view, &values)?;
    let roles = view.results.roles.iter().cloned().zip(view.results.role_labels.iter().cloned()).collect();
    Ok(Data { view, roles, by, outcome: values, limit, is_difference: against.is_some() })
}

/// The assumptions that are asked for, filled up with those whose ranks go most with the outcome's.
fn assumptions<'a>(view: &View<'a>, outcome: &[f64]) -> Result<[Driver<'a>; 2], ChartError> {
    let draws = &view.results.draws;
    let columns = draws.values.get(view.scenario).ok_or_else(|| ChartError::missing(view.metric().name))?;
    let n = outcome.len().min(RANKED);
    let one = |at: usize| {
        let values = columns.get(at)?.as_slice();
        if values.len() != outcome.len() || !values.iter().all(|value| value.is_finite()) {
            return None;
        }
        let varies = values.iter().any(|value| *value != values[0]);
        let r = rank_correlation(&values[..n], &outcome[..n]).filter(|r| r.is_finite()).unwrap_or(0.0);
        varies.then_some((draws.keys[at].as_str(), r, values))
    };
    let mut chosen: Vec<Driver> = Vec::new();
    for name in view.scope.by.iter().take(2) {
        let at = super::view::position(&draws.keys, name, "assumption")?;
        match one(at) {
            Some(_) if chosen.iter().any(|other| other.0 == name) => {
                return nothing(format!("`{name}` is named twice, and a map needs two assumptions"));
            }
            Some(found) => chosen.push(found),
            None => return nothing(format!("`{name}` is the same in every future of this scenario")),
        }
    }
    if chosen.len() < 2 {
        let mut all: Vec<_> = (0..draws.keys.len()).filter_map(one).collect();
        all.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(b.0)));
        let free = |one: &Driver| chosen.iter().all(|other| other.0 != one.0);
        let more: Vec<_> = all.into_iter().filter(free).take(2 - chosen.len()).collect();
        chosen.extend(more);
    }
    match chosen[..] {
        [a, b] => Ok([a, b]),
        _ => nothing("fewer than two assumptions differ between the futures of this scenario"),
    }
}

/// `Speed of adoption 0.3 to 0.4, growth of demand 0.01 to 0.02`: a cell, for readers of its values.
fn place_of([across, up]: [&str; 2], axes: &[Axis; 2], cells: &Cells, (i, j): (usize, usize)) -> String {
    let range = |axis: &Axis, at: usize| {
        let [low, high] = [axis.value(at, cells.k), axis.value(at + 1, cells.k)];
        let step = power_of_ten_above((high - low) / 100.0);
        say!("range", low = round_to(low, step), high = round_to(high, step))
    };
    format!("{across} {}, {up} {}", range(&axes[0], i), range(&axes[1], j))
}

fn draw_legend(
    scene: &mut Scene,
    body: &Area,
    shade: &Shade,
    (data, cells, crosses): (&Data, &Cells, bool),
    unit: &Unit,
) {
    const SWATCHES: usize = 9;
    const SIZE: f64 = 16.0;
    let y = body.top + 14.0;
    let mut x = body.left;
    let tell = |scene: &mut Scene, x: &mut f64, text: String| {
        let text = Text::new((*x, y), text, 12.0).colour(muted());
        *x += text.width() + 6.0;
        scene.text(text);
    };
    let step = cells.typical_step();
    tell(scene, &mut x, written(unit, shade.low, step, data.is_difference));
    for i in 0..SWATCHES {
        let value = shade.low + (shade.high - shade.low) * i as f64 / (SWATCHES - 1) as f64;
        let swatch = Area { left: x, right: x + SIZE, top: y - 11.5, bottom: y + 3.5 };
        scene.rect(swatch, shade.of(value));
        x += SIZE;
    }
    x += 6.0;
    tell(scene, &mut x, format!("{} {}", written(unit, shade.high, step, data.is_difference), unit.label));
    if crosses {
        x += 18.0;
        scene.line(vec![(x, y - 4.0), (x + 24.0, y - 4.0)], Stroke::new(LINE, 2.6));
        x += 30.0;
        tell(scene, &mut x, say!("heat-line", limit = limit_text(data, unit)));
    }
    let text = say!("heat-few", n = FEWEST);
    let fits = x + 48.0 + fonts::width(&text, 12.0, Weight::Regular) <= body.right;
    if fits && cells.all().any(|(_, _, cell)| cell.n < FEWEST) {
        x += 18.0;
        hatch(scene, &Area { left: x, right: x + 24.0, top: y - 11.5, bottom: y + 3.5 });
        x += 30.0;
        tell(scene, &mut x, text);
    }
}

fn limit_text(data: &Data, unit: &Unit) -> String {
    if data.is_difference { say!("as-in-the-base") } else { unit.text(data.limit, 0.0) }
}

fn what(data: &Data) -> String {
    let view = &data.view;
    let (metric, scenario) = (words::at_date(view.metric(), &view.end()), view.scenario_name());
    if data.is_difference {
        say!("heat-what-difference", metric, scenario)
    } else {
        say!("heat-what", metric, scenario)
    }
}

/// Where the smoothed means are lowest and highest.
fn title(data: &Data, cells: &Cells, unit: &Unit) -> String {
    let what = what(data);
    let smooth = cells.smoothed();
    let seen = cells.all().filter(|(_, _, cell)| cell.n >= FEWEST);
    let mut places: Vec<(f64, usize, usize)> =
        seen.filter_map(|(i, j, _)| Some((smooth[j * cells.k + i]?, i, j))).collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return what };
    let step = cells.typical_step();
    let text = |mean: f64| format!("{}{}", written(unit, mean, step, data.is_difference), unit.suffix);
    let (low, high) = (text(first.0), text(last.0));
    if low == high {
        return say!("heat-title-flat", what, mean = low);
    }
    let level = |at: usize| 3 * at / cells.k;
    let ([a1, b1], [a2, b2]) = ([level(first.1), level(first.2)], [level(last.1), level(last.2)]);
    let said = |level: usize| match level {
        0 => say!("heat-low"),
        1 => say!("heat-middling"),
        _ => say!("heat-high"),
    };
    let [a, b] = data.by.map(|(key, ..)| inputs::name(key, &data.roles));
    let here = if a1 == b1 {
        say!("heat-where-both", a, b, level = said(a1))
    } else {
        say!("heat-where-each", a, first = said(a1), b, second = said(b1))
    };
    let there = if a2 == b2 {
        say!("heat-there-both", level = said(a2))
    } else if a1 != 1 && b1 != 1 && (a2, b2) == (b1, a1) {
        say!("heat-there-round")
    } else {
        say!("heat-there-each", first = said(a2), second = said(b2))
    };
    say!("heat-title", what, low, here, high, there)
}

fn subtitle(data: &Data, cells: &Cells, unit: &Unit, crosses: bool) -> String {
    let mut sentences = vec![say!(
        "heat-subtitle",
        what = what(data),
        unit = unit.label.as_str(),
        asked = match data.view.scope.by.len() {
            0 => "none",
            1 => "one",
            _ => "both",
        },
        first = signed(data.by[0].1),
        second = signed(data.by[1].1),
        line = words::yes(crosses),
        limit = limit_text(data, unit),
    )];
    if cells.outside > 0 {
        sentences.push(say!("heat-outside", n = cells.outside));
    }
    format!("{} {}.", sentences.join(" "), words::caveat())
}

fn alt(data: &Data, cells: &Cells, unit: &Unit, title: &str) -> String {
    let text = |mean: f64| written(unit, mean, cells.typical_step(), data.is_difference);
    let smooth = cells.smoothed();
    let corner = |i: usize, j: usize| smooth[j * cells.k + i].map_or_else(|| say!("heat-corner-few"), text);
    let last = cells.k - 1;
    say!(
        "heat-alt",
        title,
        n = cells.k * cells.k,
        across = inputs::with_key(data.by[0].0, &data.roles),
        up = inputs::with_key(data.by[1].0, &data.roles),
        few = cells.all().filter(|(_, _, cell)| cell.n < FEWEST).count(),
        fewest = FEWEST,
        both_low = corner(0, 0),
        across_high = corner(last, 0),
        up_high = corner(0, last),
        both_high = corner(last, last),
    )
}

fn csv(data: &Data, axes: &[Axis; 2], cells: &Cells) -> String {
    let mut table = Table::new(&[
        "scenario",
        "minus",
        "date",
        "metric",
        "unit",
        "across",
        "across_from",
        "across_to",
        "up",
        "up_from",
        "up_to",
        "n",
        "mean",
        "smoothed_mean",
        "limit",
    ]);
    let (view, smooth) = (&data.view, cells.smoothed());
    for (i, j, cell) in cells.all() {
        let edges =
            |axis: &Axis, at: usize| [axis.value(at, cells.k), axis.value(at + 1, cells.k)].map(number);
        let [[a0, a1], [b0, b1]] = [edges(&axes[0], i), edges(&axes[1], j)];
        table.row([
            view.results.scenarios[view.scenario].clone(),
            if data.is_difference { view.results.scenarios[0].clone() } else { String::new() },
            words::iso_date(view.results.start, view.last),
            view.metric().name.to_owned(),
            view.metric().unit.replace("currency", &view.results.currency),
            data.by[0].0.to_owned(),
            a0,
            a1,
            data.by[1].0.to_owned(),
            b0,
            b1,
            cell.n.to_string(),
            if cell.n > 0 { number(cell.mean) } else { String::new() },
            smooth[j * cells.k + i].map_or(String::new(), number),
            number(data.limit),
        ]);
    }
    table.csv()
}
