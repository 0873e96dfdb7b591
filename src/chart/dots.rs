//! Fifty dots for each scenario, each for a fiftieth of its futures, on both sides of a threshold.
//!
//! A dot is a quantile: the first at 1 %, the last at 99 %. Dots are piled up in bins that begin at the threshold, so that
//! none is drawn on the wrong side of it; what is too many for a pile stands as a block. Kay, Kola, Hullman and Munson (2016), *When (ish) is my bus?*, CHI.

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
use crate::language::say;

pub(super) const DOTS: usize = 50;
/// More scenarios than this make dots too small to count.
pub(super) const MOST: usize = 12;
/// Room for `8 of 50` at the right.
const COUNTS: f64 = 84.0;
/// Widths of a pile in pixels that are tried, the largest first.
pub(super) const WIDTHS: [f64; 12] = [24.0, 20.0, 17.0, 14.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0];

/// Largest dot of a block in pixels.
const MOST_IN_BLOCK: f64 = 6.0;
/// Room before and behind the scale for a block of dots, and for half a pile.
const ROOM_OF_BLOCK: f64 = 34.0;
const HALF_A_PILE: f64 = 8.0;

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
    let step = step_of_median(view.with_scenario(0).at(view.last)?);
    // A threshold that was asked for is written as it is, the base's median as far as it is known.
    let limit = if scope.threshold.is_some() { unit.exact(threshold) } else { unit.text(threshold, step) };
    let title = title(&view, &rows, threshold, &limit);
    let shown = say!(
        "dots-subtitle",
        metric = words::name_of(view.metric()),
        unit = unit.label.as_str(),
        place = view.place(),
        date = view.end(),
        n = DOTS,
        source = base.source(),
        limit = limit.as_str(),
        median = words::yes(scope.threshold.is_none()),
    );
    let subtitle = format!("{shown}{} {}.", view.left_out(rows.len(), true), words::caveat());
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
    let is_block = |row: &Row, sheet: &Rows, width: f64| {
        let all = piles(sheet, row, threshold, width);
        all.iter().any(|pile| pile.n as f64 * width > pile_height(sheet))
    };
    let mut width = pile_width(&sheet, &rows, threshold);
    if rows.iter().any(|row| is_block(row, &sheet, width)) {
        // Dots beside a block are not much larger than those in it.
        width = width.min(1.5 * MOST_IN_BLOCK);
    }
    // More than the scale needs: the first pile may begin before it, and the last end behind it.
    let room = if rows.iter().any(|row| is_block(row, &sheet, width)) { ROOM_OF_BLOCK } else { HALF_A_PILE };
    sheet.left += room;
    sheet.right -= room - HALF_A_PILE;
    sheet.draw_threshold(&mut page.scene, threshold, &limit, rows.len());
    sheet.draw_axis(&mut page.scene, &unit, &unit.label, (0, rows.len()), false);
    let at = (page.body.right, sheet.edges(0).0 - 12.0);
    let caption = Text::new(at, say!("dots-above"), 12.0).colour(muted()).anchor(Anchor::End);
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
pub(super) fn quantiles(distribution: &Distribution) -> Vec<f64> {
    (0..DOTS).map(|i| distribution.quantile((i as f64 + 0.5) / DOTS as f64)).collect()
}

/// A pile of dots with where it stands: number k holds the dots from `threshold + k w` (not included) to
/// `threshold + (k + 1) w`.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pile {
    k: i64,
    n: usize,
    /// The most of its dots that have one and the same value.
    n_equal: usize,
}

/// The piles of a row from left to right.
fn piles(sheet: &Rows, row: &Row, threshold: f64, width: f64) -> Vec<Pile> {
    let edge = sheet.x(threshold);
    let mut piles: Vec<Pile> = Vec::new();
    let (mut before, mut run) = (f64::NAN, 0);
    for dot in &row.dots {
        let k = ((sheet.x(*dot) - edge) / width).ceil() - 1.0;
        // Rounding must not carry a dot over the threshold.
        let k = if *dot > threshold { k.max(0.0) } else { k.min(-1.0) } as i64;
        run = if *dot == before { run + 1 } else { 1 };
        before = *dot;
        match piles.last_mut().filter(|last| last.k == k) {
            Some(last) => (last.n, last.n_equal) = (last.n + 1, last.n_equal.max(run)),
            None => piles.push(Pile { k, n: 1, n_equal: 1 }),
        }
    }
    piles
}

/// What of a row's height its dots may fill.
fn pile_height(sheet: &Rows) -> f64 {
    sheet.height - 12.0
}

/// The widest pile with which no pile is higher than its row; equal values, which no width parts, count as one.
fn pile_width(sheet: &Rows, rows: &[Row], threshold: f64) -> f64 {
    let fits = |row: &Row, width: f64| {
        let all = piles(sheet, row, threshold, width);
        all.iter().all(|pile| (pile.n - pile.n_equal + 1) as f64 * width <= pile_height(sheet))
    };
    let fit = |width: &f64| rows.iter().all(|row| fits(row, *width));
    WIDTHS.into_iter().find(fit).unwrap_or(WIDTHS[WIDTHS.len() - 1])
}

/// Dots that have no room one upon the other stand as a block of columns.
struct Block {
    left: f64,
    /// Distance of two dots.
    pitch: f64,
    /// Dots in a full column.
    high: usize,
}

/// The block of a pile: as near to it as it can be without leaving the plot, its side of the threshold or the middle
/// between two piles.
fn block(sheet: &Rows, all: &[Pile], at: usize, (threshold, width): (f64, f64)) -> Block {
    let edge = sheet.x(threshold);
    let pile = all[at];
    let (left, right) = (edge + pile.k as f64 * width, edge + (pile.k + 1) as f64 * width);
    let height = pile_height(sheet);
    if pile.n as f64 * width <= height {
        return Block { left, pitch: width, high: pile.n };
    }
    let neighbour = |other: Option<&Pile>| other.map(|other| edge + (other.k as f64 + 0.5) * width);
    let half = |x: f64| f64::midpoint(x, f64::midpoint(left, right));
    let before = at.checked_sub(1).and_then(|before| neighbour(all.get(before)));
    let mut low = before.map_or(sheet.left - ROOM_OF_BLOCK, half).max(sheet.left - ROOM_OF_BLOCK);
    let mut high =
        neighbour(all.get(at + 1)).map_or(sheet.right + ROOM_OF_BLOCK, half).min(sheet.right + ROOM_OF_BLOCK);
    if pile.k < 0 {
        high = high.min(edge);
    } else {
        low = low.max(edge);
    }
    let (low, high) = (low.min(left), high.max(right));
    let block = |pitch: f64| {
        let n_high = ((height / pitch).floor() as usize).max(1);
        let wide = pile.n.div_ceil(n_high) as f64 * pitch;
        (n_high, wide)
    };
    let mut pitch = width.min(MOST_IN_BLOCK);
    while pitch > 1.0 && block(pitch).1 > high - low {
        pitch -= 0.25;
    }
    let (n_high, wide) = block(pitch);
    let left = (f64::midpoint(left, right) - 0.5 * wide).clamp(low, (high - wide).max(low));
    Block { left, pitch, high: n_high }
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
    let all = piles(sheet, row, threshold, width);
    for (at, pile) in all.iter().enumerate() {
        let block = block(sheet, &all, at, (threshold, width));
        for j in 0..pile.n {
            let (column, k) = (j / block.high, j % block.high);
            let x = block.left + (column as f64 + 0.5) * block.pitch;
            let y = floor - (0.5 + k as f64) * block.pitch;
            if pile.k < 0 {
                scene.marker_open((x, y), 0.34 * block.pitch, look.marker, look.mark);
            } else {
                scene.marker_bare((x, y), 0.38 * block.pitch, look.marker, Fill::new(look.mark));
            }
        }
    }
    let y = f64::midpoint(top, bottom);
    sheet.draw_name(scene, name, y, (Weight::SemiBold, look.text));
    let text = say!("dots-of", hits = row.n_above(threshold), n = DOTS);
    sheet.draw_number(scene, &text, y, ink());
}

/// `8 of 50 futures of “Fast AI” and in 31 of “No programme”`.
fn title(view: &View, rows: &[Row], threshold: f64, limit: &str) -> String {
    let what = words::at_date(view.metric(), &view.end());
    let hits = |row: &Row| row.n_above(threshold);
    let least = rows.iter().min_by(|a, b| a.above.total_cmp(&b.above));
    let most = rows.iter().max_by(|a, b| a.above.total_cmp(&b.above));
    match (least, most) {
        (Some(least), Some(most)) if hits(least) != hits(most) => say!(
            "dots-title",
            what,
            limit,
            least = hits(least),
            n = DOTS,
            first = least.view.scenario_name(),
            most = hits(most),
            second = most.view.scenario_name(),
        ),
        (Some(row), _) => {
            let every = words::yes(rows.len() > 1);
            say!("dots-title-same", what, limit, hits = hits(row), n = DOTS, every)
        }
        _ => what,
    }
}

fn alt(view: &View, rows: &[Row], threshold: f64, limit: &str, title: &str) -> String {
    let end = |row: &Row| {
        let of = say!("dots-of", hits = row.n_above(threshold), n = DOTS);
        format!("{} {of}", row.view.scenario_name())
    };
    let ends: Vec<String> = rows.iter().map(end).collect();
    let (metric, date) = (words::inside(view.metric()), view.end());
    say!("dots-alt", title, metric, date, limit, ends = ends.join(", "))
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
