//! Fifty dots for each scenario, each for a fiftieth of its futures, on both sides of a threshold.
//!
//! A dot is a quantile: the first at 1 %, the last at 99 %. Dots are piled up in bins that begin at the threshold, so that
//! none is drawn on the wrong side of it. Kay, Kola, Hullman and Munson (2016), *When (ish) is my bus?*, CHI.

use super::axis::Values;
use super::distribution::Distribution;
use super::fonts::Weight;
use super::number::{finite, step_of_median};
use super::page::Page;
use super::palette::{self, ink, muted};
use super::rows::{Rows, THRESHOLD};
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::Results;

const DOTS: usize = 50;
/// More scenarios than this make dots too small to count.
const MOST: usize = 12;
/// Room for `8 of 50` at the right.
const COUNTS: f64 = 84.0;
/// Widths of a pile in pixels that are tried, the largest first.
const WIDTHS: [f64; 12] = [24.0, 20.0, 17.0, 14.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0];

/// The dots of a scenario, ascending.
struct Row<'a> {
    view: View<'a>,
    dots: Vec<f64>,
    /// Exact share of the futures above the threshold.
    above: f64,
}

impl Row<'_> {
    fn n_above(&self, threshold: f64) -> usize {
        self.dots.iter().filter(|dot| **dot > threshold).count()
    }
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let view = View::new(results, scope, "layoffs_cum")?;
    let base = Distribution::of(&view.with_scenario(0))?;
    let threshold = finite(scope.threshold.unwrap_or_else(|| base.quantile(0.5)));
    let rows = rows(&view, threshold)?;
    let unit = view.unit(rows.iter().flat_map(|row| row.dots.iter().copied()).chain([threshold]));
    // A threshold that was asked for is written as it is, the base's median as far as it is known.
    let step =
        if scope.threshold.is_some() { 0.0 } else { step_of_median(view.with_scenario(0).at(view.last)?) };
    let limit = unit.text(threshold, step);
    let title = title(&view, &rows, threshold, &limit);
    let what = if scope.threshold.is_some() { "" } else { ", the median of the base" };
    let subtitle = format!(
        "{} ({}), {}, {}: each dot is one of 50 equally likely futures ({}). Filled: above {limit}{what}.{} {}.",
        words::name_of(view.metric()),
        unit.label,
        view.place(),
        view.end(),
        base.source(),
        view.left_out(rows.len(), true),
        words::CAVEAT
    );
    let height = match rows.len() {
        1 => 220.0,
        2 => 140.0,
        3..=4 => 104.0,
        5..=9 => 78.0,
        _ => 64.0,
    };
    let body = THRESHOLD + Rows::body_height(rows.len(), height);
    let mut page = Page::new(&title, &subtitle, &view.footnote(), body);
    let scale = Values::spanning(
        rows.iter().flat_map(|row| row.dots.iter().copied()).chain([threshold]),
        false,
        6,
        unit.finest,
    );
    let names: Vec<String> = rows.iter().map(|row| row.view.scenario_name()).collect();
    let area = Area { top: page.body.top + THRESHOLD, ..page.body };
    let mut sheet = Rows::new(area, names.iter().map(String::as_str), COUNTS, height, scale);
    // Half a pile more than the scale needs: the first may begin before it.
    sheet.left += 8.0;
    sheet.draw_threshold(&mut page.scene, threshold, &limit, rows.len());
    sheet.draw_axis(&mut page.scene, &unit, &unit.label, (0, rows.len()), false);
    let at = (page.body.right, sheet.edges(0).0 - 12.0);
    let caption = Text::new(at, "futures above", 12.0).colour(muted()).anchor(Anchor::End);
    page.scene.paper_behind(&caption);
    page.scene.text(caption);
    let width = pile_width(&sheet, &rows, threshold);
    for (i, (row, name)) in rows.iter().zip(&names).enumerate() {
        page.scene.group("series", name, |scene| draw_row(scene, &sheet, (i, row), name, (threshold, width)));
    }
    let alt = alt(&view, &rows, threshold, &limit, &title);
    let role = if view.entity == 0 { String::new() } else { view.role_cell() };
    let name = file_name(&["dots", view.metric().name, &role]);
    let svg = page.write(&name, &title, &alt);
    let csv = csv(&view, threshold)?;
    Ok(Chart { typeface: super::Typeface::in_force(), name, title, subtitle, alt, svg, csv })
}

fn rows<'a>(view: &View<'a>, threshold: f64) -> Result<Vec<Row<'a>>, ChartError> {
    let row = |view: View<'a>| {
        let distribution = Distribution::of(&view)?;
        let dots = quantiles(&distribution);
        Ok(Row { view, dots, above: distribution.above(threshold) })
    };
    view.chosen(MOST).into_iter().map(row).collect()
}

/// The quantiles at 1, 3, ..., 99 %.
fn quantiles(distribution: &Distribution) -> Vec<f64> {
    (0..DOTS).map(|i| distribution.quantile((i as f64 + 0.5) / DOTS as f64)).collect()
}

/// Dots by pile: pile k holds the dots from `threshold + k w` (not included) to `threshold + (k + 1) w`.
fn piles(sheet: &Rows, row: &Row, threshold: f64, width: f64) -> Vec<(i64, usize)> {
    let edge = sheet.x(threshold);
    let mut piles: Vec<(i64, usize)> = Vec::new();
    for dot in &row.dots {
        let pile = ((sheet.x(*dot) - edge) / width).ceil() - 1.0;
        // Rounding must not carry a dot over the threshold.
        let pile = if *dot > threshold { pile.max(0.0) } else { pile.min(-1.0) } as i64;
        match piles.iter_mut().find(|(at, _)| *at == pile) {
            Some((_, n)) => *n += 1,
            None => piles.push((pile, 1)),
        }
    }
    piles
}

/// The widest pile with which the piles of a row are not higher than it, the highest of each row apart: many futures
/// may have the same value.
fn pile_width(sheet: &Rows, rows: &[Row], threshold: f64) -> f64 {
    let second = |row: &Row, width: f64| {
        let mut heights: Vec<usize> =
            piles(sheet, row, threshold, width).into_iter().map(|(_, n)| n).collect();
        heights.sort_unstable();
        heights.into_iter().rev().nth(1).unwrap_or(0)
    };
    let fits = |width: f64| rows.iter().all(|row| second(row, width) as f64 * width <= sheet.height - 12.0);
    WIDTHS.into_iter().find(|width| fits(*width)).unwrap_or(7.0)
}

fn draw_row(
    scene: &mut Scene,
    sheet: &Rows,
    (i, row): (usize, &Row),
    name: &str,
    (threshold, width): (f64, f64),
) {
    let look = palette::scenario(row.view.scenario);
    let (top, bottom) = sheet.edges(i);
    let floor = bottom - 4.0;
    scene.line(vec![(sheet.left, floor), (sheet.right, floor)], Stroke::new(muted(), 0.8));
    for (pile, n) in piles(sheet, row, threshold, width) {
        let x = sheet.x(threshold) + (pile as f64 + 0.5) * width;
        // Equal futures make a pile higher than the row: its dots then lie on each other.
        let pitch = width.min((sheet.height - 12.0) / n as f64);
        for k in 0..n {
            let y = floor - 0.5 * width - pitch * k as f64;
            if pile < 0 {
                scene.marker_open((x, y), 0.34 * width, look.marker, look.mark);
            } else {
                scene.marker_bare((x, y), 0.38 * width, look.marker, Fill::new(look.mark));
            }
        }
    }
    let y = f64::midpoint(top, bottom);
    sheet.draw_name(scene, name, y, (Weight::SemiBold, look.text));
    let text = format!("{} of {DOTS}", row.n_above(threshold));
    sheet.draw_number(scene, &text, y, ink());
}

/// `8 of 50 futures of “Fast AI” and in 31 of “No programme”`.
fn title(view: &View, rows: &[Row], threshold: f64, limit: &str) -> String {
    let what = words::at_date(view.metric(), &view.end());
    let n = |row: &&Row| row.n_above(threshold);
    let least = rows.iter().min_by(|a, b| a.above.total_cmp(&b.above));
    let most = rows.iter().max_by(|a, b| a.above.total_cmp(&b.above));
    match (least, most) {
        (Some(least), Some(most)) if n(&least) != n(&most) => format!(
            "{what}: above {limit} in {} of {DOTS} futures of “{}” and in {} of “{}”",
            n(&least),
            least.view.scenario_name(),
            n(&most),
            most.view.scenario_name()
        ),
        (Some(row), _) => format!(
            "{what}: above {limit} in {} of {DOTS} futures{}",
            n(&row),
            if rows.len() > 1 { " of every scenario" } else { "" }
        ),
        _ => what,
    }
}

fn alt(view: &View, rows: &[Row], threshold: f64, limit: &str, title: &str) -> String {
    let mut alt = format!(
        "{title}. Dot plots of {} in {}, fifty dots each. Above {limit}:",
        words::lower(&words::name_of(view.metric())),
        view.end()
    );
    for row in rows {
        alt.push_str(&format!(" {} {} of {DOTS},", row.view.scenario_name(), row.n_above(threshold)));
    }
    alt.pop();
    alt.push('.');
    alt
}

/// The dots of every scenario, drawn or not.
fn csv(view: &View, threshold: f64) -> Result<String, ChartError> {
    let mut table = Table::new(&[
        "scenario",
        "month",
        "date",
        "role",
        "metric",
        "unit",
        "n",
        "p",
        "value",
        "threshold",
        "share_above",
    ]);
    for row in rows_of_all(view, threshold)? {
        let n = row.1;
        for (i, dot) in row.0.dots.iter().enumerate() {
            table.row([
                view.results.scenarios[row.0.view.scenario].clone(),
                view.last.to_string(),
                words::iso_date(view.results.start, view.last),
                view.role_cell(),
                view.metric().name.to_owned(),
                view.metric().unit.replace("currency", &view.results.currency),
                n.to_string(),
                number((i as f64 + 0.5) / DOTS as f64),
                number(*dot),
                number(threshold),
                number(row.0.above),
            ]);
        }
    }
    Ok(table.csv())
}

fn rows_of_all<'a>(view: &View<'a>, threshold: f64) -> Result<Vec<(Row<'a>, u64)>, ChartError> {
    let row = |view: View<'a>| {
        let distribution = Distribution::of(&view)?;
        let row = Row { view, dots: quantiles(&distribution), above: distribution.above(threshold) };
        Ok((row, distribution.n()))
    };
    (0..view.results.scenarios.len()).map(|s| row(view.with_scenario(s))).collect()
}
