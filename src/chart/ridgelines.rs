//! How a metric is spread over the futures in every role: one ridge each, all on one scale.
//!
//! A run keeps nine quantiles, the smallest and the largest value of each role. The ridge is the density of the curve
//! through them that is a piece of a normal curve between two, smoothed over a hundredth of the scale.

use super::axis::Values;
use super::distribution::Distribution;
use super::fonts::Weight;
use super::number::{Unit, step_of_median};
use super::page::Page;
use super::palette::{self, ink, muted};
use super::relative::{self, Role};
use super::rows::Rows;
use super::scene::{Anchor, Fill, Point, Scene, Stroke, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::Results;
use crate::language::say;

/// Roles that are drawn at most; all are in the table.
const MOST: usize = 40;
/// Room for the median at the right.
const NUMBERS: f64 = 76.0;
/// Quantiles that a ridge is made of, and points of its outline.
const PIECES: usize = 400;
const POINTS: usize = 160;
/// Where some roles are spread far beyond most others, the scale ends at so many times what three in four stay within.
const BEYOND: f64 = 1.6;

/// A role with its futures, in shares of its opening headcount.
struct Ridge<'a> {
    role: Role<'a>,
    /// Values at equally spaced shares of the futures.
    pieces: Vec<f64>,
    base: Option<Vec<f64>>,
    median: f64,
}

/// What of a picture a specification needs.
pub(super) struct Shown {
    /// Names and labels of the roles in their order.
    pub(super) roles: Vec<(String, String)>,
    /// The ends of the scale.
    pub(super) span: [f64; 2],
}

pub(super) fn shown(view: &View) -> Result<Shown, ChartError> {
    let (ridges, ..) = ridges(view)?;
    let roles = ridges.iter().map(|ridge| (ridge.role.view.role_cell(), ridge.role.view.place())).collect();
    Ok(Shown { roles, span: span(&ridges).0 })
}

/// The roles that are drawn by their medians, how many there are, and how many begin with nobody.
fn ridges<'a>(view: &View<'a>) -> Result<(Vec<Ridge<'a>>, usize, usize), ChartError> {
    let (mut roles, empty) = relative::roles(view)?;
    if !view.is_sample()? {
        let why = "in expectation mode there is one future, and no spread to show";
        return Err(ChartError::Nothing(why.to_owned()));
    }
    let n_roles = roles.len();
    roles.truncate(MOST);
    let mut ridges = roles.into_iter().map(ridge).collect::<Result<Vec<_>, _>>()?;
    ridges.sort_by(|a, b| b.median.total_cmp(&a.median));
    Ok((ridges, n_roles, empty))
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { role: None, ..scope.clone() };
    let view = View::new(results, &scope, "payroll")?;
    let view = view.against_base().unwrap_or(view);
    let (ridges, n_roles, empty) = ridges(&view)?;
    let unit = relative::unit();
    let title = title(&view, &ridges, &unit)?;
    let (span, cut) = span(&ridges);
    let subtitle = subtitle(&view, &unit, (ridges.len(), n_roles, empty), cut);
    let height = match ridges.len() {
        1 => 170.0,
        2..=6 => 64.0,
        7..=16 => 42.0,
        _ => 30.0,
    };
    let mut page = Page::new(&title, &subtitle, &view.footnote(), Rows::body_height(ridges.len(), height));
    let scale = Values::spanning(span, false, 6, unit.finest);
    let names: Vec<String> = ridges.iter().map(|ridge| ridge.role.view.place()).collect();
    let sheet = Rows::new(page.body, names.iter().map(String::as_str), NUMBERS, height, scale);
    sheet.draw_axis(&mut page.scene, &unit, &unit.label, (0, ridges.len()), false);
    let at = (page.body.right, sheet.edges(0).0 - 12.0);
    page.scene.text(Text::new(at, say!("median"), 12.0).colour(muted()).anchor(Anchor::End));
    for (i, (ridge, name)) in ridges.iter().zip(&names).enumerate() {
        page.scene.group("series", name, |scene| draw_ridge(scene, &sheet, (i, ridge), name, &unit));
    }
    let alt = alt(&view, &ridges, &unit, &title);
    let name = file_name(&["ridgelines", view.metric().name, &results.scenarios[view.scenario]]);
    Ok(page.chart(name, alt, csv(&view)?))
}

fn ridge(role: Role) -> Result<Ridge, ChartError> {
    let pieces = |view: View| -> Result<Vec<f64>, ChartError> {
        let read = Distribution::read(view.at(view.last)?);
        let at = |i: usize| read.quantile((i as f64 + 0.5) / PIECES as f64) / role.opening;
        Ok((0..PIECES).map(at).collect())
    };
    let base = if role.view.scenario > 0 { Some(pieces(role.view.with_scenario(0))?) } else { None };
    let median = Distribution::read(role.view.at(role.view.last)?).quantile(0.5) / role.opening;
    Ok(Ridge { role, pieces: pieces(role.view)?, base, median })
}

/// The two ends of the scale, and whether some role goes beyond them.
fn span(ridges: &[Ridge]) -> ([f64; 2], bool) {
    let all = |ridge: &Ridge, at: usize, pick: fn(f64, f64) -> f64| {
        ridge.base.iter().fold(ridge.pieces[at], |end, base| pick(end, base[at]))
    };
    let low = ridges.iter().map(|ridge| all(ridge, PIECES / 100, f64::min)).fold(f64::INFINITY, f64::min);
    let mut highs: Vec<f64> =
        ridges.iter().map(|ridge| all(ridge, PIECES - 1 - PIECES / 100, f64::max)).collect();
    highs.sort_unstable_by(f64::total_cmp);
    let (most, last) = (highs[3 * (highs.len() - 1) / 4], highs[highs.len() - 1]);
    let limit = BEYOND * most;
    if most > 0.0 && last > limit { ([low, limit], true) } else { ([low, last], false) }
}

/// Heights from 0 to 1 over the scale, from left to right: a normal kernel of 1 % of the scale, mirrored at
/// the smallest and the largest value, so that nothing is drawn where no future is.
fn heights(pieces: &[f64], scale: &Values) -> Vec<f64> {
    const WIDTH: f64 = 0.01;
    let span = scale.high - scale.low;
    let place = |value: f64| (value - scale.low) / span;
    let (first, last) = (place(pieces[0]), place(pieces[pieces.len() - 1]));
    let kernel = |apart: f64| libm::exp(-0.5 * (apart / WIDTH) * (apart / WIDTH));
    let at = |i: usize| {
        let x = i as f64 / (POINTS - 1) as f64;
        let half = 0.5 / (POINTS - 1) as f64;
        if x < first - half || x > last + half {
            return 0.0;
        }
        let all = pieces.iter().map(|piece| place(*piece));
        all.map(|y| kernel(x - y) + kernel(x - (2.0 * first - y)) + kernel(x - (2.0 * last - y))).sum()
    };
    let heights: Vec<f64> = (0..POINTS).map(at).collect();
    let most = heights.iter().fold(0.0, |most: f64, height| most.max(*height));
    // Hardly any of it is on the scale.
    let most = if most < 0.02 * pieces.len() as f64 * WIDTH { 0.0 } else { most };
    heights.into_iter().map(|height| if most > 0.0 { height / most } else { 0.0 }).collect()
}

/// The outline of a ridge on the floor of its row, only where it is above it.
fn outline(sheet: &Rows, pieces: &[f64], floor: f64, height: f64) -> Vec<Point> {
    let x = |i: usize| sheet.left + (sheet.right - sheet.left) * i as f64 / (POINTS - 1) as f64;
    let heights = heights(pieces, &sheet.scale);
    let seen = |height: &f64| *height > 0.002;
    let (Some(first), Some(last)) = (heights.iter().position(seen), heights.iter().rposition(seen)) else {
        let end = if pieces[PIECES / 2] > sheet.scale.high { sheet.right } else { sheet.left };
        return vec![(end, floor), (end, floor)];
    };
    let edge = |at: f64| at.clamp(sheet.left, sheet.right);
    let mut points = vec![(edge(x(first) - 0.5), floor)];
    points.extend((first..=last).map(|i| (x(i), floor - height * heights[i])));
    points.push((edge(x(last) + 0.5), floor));
    points
}

fn draw_ridge(scene: &mut Scene, sheet: &Rows, (i, ridge): (usize, &Ridge), name: &str, unit: &Unit) {
    let look = palette::scenario(ridge.role.view.scenario);
    let floor = sheet.edges(i).1;
    let height = sheet.height - 5.0;
    // At the right edge, where futures lie beyond the scale.
    let mut beyond = Vec::new();
    let line = outline(sheet, &ridge.pieces, floor, height);
    let ground = vec![(line[0].0, floor), (line[line.len() - 1].0, floor)];
    scene.band(line.clone(), ground, Fill::tint(look.mark, 0.3));
    if let Some(base) = &ridge.base {
        let base_look = palette::scenario(0);
        let stroke = Stroke::new(base_look.mark, 1.1).dashed(&[4.0, 3.0]);
        let base_line = outline(sheet, base, floor, height);
        if base_line.len() > 2 {
            scene.line(base_line, stroke);
        }
        let median = base[PIECES / 2];
        if median > sheet.scale.high {
            beyond.push((say!("ridgelines-beyond", median = unit.text(median, 0.01)), base_look.text));
        }
    }
    if line.len() > 2 {
        scene.line(line, Stroke::new(look.mark, 1.4));
    }
    if ridge.median > sheet.scale.high {
        beyond.push(("→".to_owned(), look.text));
    } else {
        let x = sheet.x(ridge.median);
        scene.marker((x, floor - 1.0), 3.0, look.marker, Fill::new(look.mark));
    }
    let mut right = sheet.right - 4.0;
    for (text, colour) in beyond.into_iter().rev() {
        let at = (right, floor - 0.5 * sheet.height + 7.0);
        let text = Text::new(at, text, 12.0).colour(colour).anchor(Anchor::End);
        let text = text.within(0.5 * (sheet.right - sheet.left));
        right -= text.width() + 10.0;
        scene.paper_behind(&text);
        scene.text(text);
    }
    let y = floor - 0.5 * sheet.height;
    sheet.draw_name(scene, name, y + 3.0, (Weight::Regular, ink()));
    sheet.draw_number(scene, &unit.text(ridge.median, ridge.step()), y + 3.0, look.text);
}

impl Ridge<'_> {
    /// To which the median is known; whole per cent at least, tenths of small ones.
    fn step(&self) -> f64 {
        let view = &self.role.view;
        let finest: f64 = if self.median.abs() < 0.1 { 1e-3 } else { 1e-2 };
        (view.at(view.last).map_or(0.0, step_of_median) / self.role.opening).max(finest)
    }
}

fn title(view: &View, ridges: &[Ridge], unit: &Unit) -> Result<String, ChartError> {
    let what = words::at_date(view.metric(), &view.end());
    let [Some(last), Some(first)] = [ridges.first(), ridges.last()] else {
        return Err(ChartError::Nothing("the results hold no role".to_owned()));
    };
    let text = |ridge: &Ridge| unit.text(ridge.median, ridge.step());
    let (scenario, least, most) = (view.scenario_name(), text(first), text(last));
    if ridges.len() == 1 || least == most {
        let every = words::yes(ridges.len() > 1);
        return Ok(say!("ridgelines-title-same", what, scenario, most, every));
    }
    let (first, second) = (first.role.view.place(), last.role.view.place());
    Ok(say!("ridgelines-title", what, scenario, least, first, most, second))
}

fn subtitle(view: &View, unit: &Unit, (n_shown, n, empty): (usize, usize, usize), cut: bool) -> String {
    let which = if n_shown < n { say!("ridgelines-largest", shown = n_shown, n) } else { say!("n-roles", n) };
    let mut sentences = vec![say!(
        "ridgelines-subtitle",
        metric = words::name_of(view.metric()),
        unit = unit.label.as_str(),
        date = view.end(),
        scenario = view.scenario_name(),
        which,
    )];
    if view.scenario > 0 {
        sentences.push(say!("dashed-base", base = words::scenario(&view.results.scenarios[0])));
    }
    if cut {
        sentences.push(say!("ridgelines-cut"));
    }
    let mut text = sentences.join(" ") + &relative::left_out(empty);
    let n_scenarios = view.results.scenarios.len();
    if view.scope.scenario.is_none() && n_scenarios > 2 {
        text = format!("{text} {}", say!("chosen-most", n = n_scenarios));
    }
    format!("{text} {}.", words::caveat())
}

fn alt(view: &View, ridges: &[Ridge], unit: &Unit, title: &str) -> String {
    let end = |ridge: &Ridge| {
        let [low, high] =
            [PIECES / 10, PIECES - 1 - PIECES / 10].map(|i| unit.bare(ridge.pieces[i], ridge.step()));
        let (role, median) = (ridge.role.view.place(), unit.text(ridge.median, ridge.step()));
        say!("ridgelines-alt-item", role, median, low, high)
    };
    let ends: Vec<String> = ridges.iter().map(end).collect();
    let (metric, scenario) = (words::inside(view.metric()), view.scenario_name());
    say!("ridgelines-alt", title, metric, scenario, ends = ends.join("; "))
}

/// What a run keeps of every role, drawn or not.
fn csv(view: &View) -> Result<String, ChartError> {
    let mut header =
        vec!["scenario", "month", "date", "role", "metric", "unit", "n", "opening_headcount", "min"];
    header.extend(["q025", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q975", "max", "label"]);
    let mut table = Table::new(&header);
    let headcount = view.with_metric("payroll")?;
    let scenarios = if view.scenario > 0 { vec![0, view.scenario] } else { vec![0] };
    for s in scenarios {
        for entity in 1..=view.results.levels.n_roles {
            let view = view.with_scenario(s).with_entity(entity);
            let end = view.at(view.last)?;
            let mut row = vec![
                view.results.scenarios[s].clone(),
                view.last.to_string(),
                words::iso_date(view.results.start, view.last),
                view.role_cell(),
                view.metric().name.to_owned(),
                view.metric().unit.to_owned(),
                end.n.to_string(),
                number(headcount.with_scenario(0).with_entity(entity).at(0)?.mean),
                number(end.min),
            ];
            row.extend(end.quantiles.iter().chain([&end.max]).map(|value| number(*value)));
            row.push(view.place());
            table.row(row);
        }
    }
    Ok(table.csv())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Teeth: without the mirror the ridge of a one-sided spread falls to half at its edge; without the cut it goes on.
    #[test]
    fn a_ridge_ends_where_the_futures_end() {
        let scale = Values::cut(0.0, 1.0, 5, 0.1);
        let pieces: Vec<f64> = (0..PIECES).map(|i| 0.5 + 0.4 * i as f64 / PIECES as f64).collect();
        let heights = heights(&pieces, &scale);
        let at = |x: f64| heights[(x * (POINTS - 1) as f64).round() as usize];
        assert_eq!((at(0.48), at(0.92)), (0.0, 0.0));
        for x in [0.51, 0.6, 0.7, 0.89] {
            assert!(at(x) > 0.94, "{x}: {}", at(x));
        }
    }
}
