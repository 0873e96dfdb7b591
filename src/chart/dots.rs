//! Fifty dots for each scenario, each for a fiftieth of its futures, on both sides of a threshold.
//!
//! A dot is a quantile: the first at 1 %, the last at 99 %. Dots are piled up in bins that begin at the threshold, so that
//! none is drawn on the wrong side of it; what is too many for a pile stands as a block of piles. All dots are of one size, since each
//! is as likely as any other. Kay, Kola, Hullman and Munson (2016), *When (ish) is my bus?*, CHI.

use super::axis::Values;
use super::distribution::Distribution;
use super::fonts::Weight;
use super::labels;
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
/// Sizes of a dot with its margin, in pixels, that are tried, the largest first.
pub(super) const SIZES: [f64; 15] =
    [24.0, 20.0, 17.0, 14.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0];
/// A dot of a block, or beside one, may stand so many pixels from where its value is.
const ASIDE: f64 = 14.0;
/// Room before and behind the scale for what stands aside.
const ROOM: f64 = ASIDE + 8.0;

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
    // More than the scale needs: the first pile may begin before it, and the last end behind it.
    sheet.left += ROOM;
    sheet.right -= ROOM;
    sheet.draw_threshold(&mut page.scene, threshold, &limit, rows.len());
    sheet.draw_axis(&mut page.scene, &unit, &unit.label, (0, rows.len()), false);
    let at = (page.body.right, sheet.edges(0).0 - 12.0);
    let caption = Text::new(at, say!("dots-above"), 12.0).colour(muted()).anchor(Anchor::End);
    page.scene.paper_behind(&caption);
    page.scene.text(caption);
    let size = size(&sheet, &rows, threshold);
    for (i, (row, name)) in rows.iter().zip(&names).enumerate() {
        page.scene.group("series", name, |scene| draw_row(scene, &sheet, (i, row), name, (threshold, size)));
    }
    let alt = alt(&view, &rows, threshold, &limit, &title);
    let role = if view.entity == 0 { String::new() } else { view.role_cell() };
    let name = file_name(&["dots", view.metric().name, &role]);
    let csv = csv(&view, threshold)?;
    Ok(page.chart(name, alt, csv))
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

/// Dots that stand together: those from `threshold + k size` (not included) to `threshold + (k + 1) size`, as one pile,
/// or as several side by side where there are too many.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Block {
    k: i64,
    n: usize,
    /// Piles.
    columns: usize,
    /// Its middle in pixels.
    x: f64,
}

impl Block {
    fn width(&self, size: f64) -> f64 {
        self.columns as f64 * size
    }
}

/// What of a row's height its dots may fill.
fn pile_height(sheet: &Rows) -> f64 {
    sheet.height - 12.0
}

/// The blocks of a row from left to right, each where its values are.
fn wanted(sheet: &Rows, row: &Row, threshold: f64, size: f64) -> Vec<Block> {
    let edge = sheet.x(threshold);
    let most = ((pile_height(sheet) / size).floor() as usize).max(1);
    let mut blocks: Vec<Block> = Vec::new();
    for dot in &row.dots {
        let k = ((sheet.x(*dot) - edge) / size).ceil() - 1.0;
        // Rounding must not carry a dot over the threshold.
        let k = if *dot > threshold { k.max(0.0) } else { k.min(-1.0) };
        match blocks.last_mut().filter(|last| last.k == k as i64) {
            Some(last) => last.n += 1,
            None => blocks.push(Block { k: k as i64, n: 1, columns: 1, x: edge + (k + 0.5) * size }),
        }
    }
    for block in &mut blocks {
        block.columns = block.n.div_ceil(most);
    }
    blocks
}

/// The blocks of a row where they stand: none over another, the plot's end or the threshold; and how far a dot is from
/// where its value is, `None` where they have no room.
fn placed(sheet: &Rows, row: &Row, threshold: f64, size: f64) -> (Vec<Block>, Option<f64>) {
    let mut blocks = wanted(sheet, row, threshold, size);
    let split = blocks.iter().take_while(|block| block.k < 0).count();
    let edge = sheet.x(threshold);
    let (left, right) = blocks.split_at_mut(split);
    let mut aside: Option<f64> = Some(0.0);
    for (side, low, high) in [(left, sheet.left - ROOM, edge), (right, edge, sheet.right + ROOM)] {
        let (Some(first), Some(last)) = (side.first(), side.last()) else { continue };
        let (low, high) = (low + 0.5 * first.width(size), high - 0.5 * last.width(size));
        let middles: Vec<f64> = side.iter().map(|block| block.x).collect();
        let widths: Vec<f64> = side.iter().map(|block| block.width(size)).collect();
        let needed = widths.windows(2).map(|pair| f64::midpoint(pair[0], pair[1])).sum::<f64>();
        aside = aside.filter(|_| needed <= high - low + 1e-9);
        for (block, x) in side.iter_mut().zip(labels::spread(&middles, &widths, low, high)) {
            let of_it = (x - block.x).abs() + 0.5 * (block.width(size) - size);
            aside = aside.map(|most| most.max(of_it));
            block.x = x;
        }
    }
    (blocks, aside)
}

/// The largest size with which every dot has room near its value, in all rows.
fn size(sheet: &Rows, rows: &[Row], threshold: f64) -> f64 {
    let fits =
        |row: &Row, size: f64| placed(sheet, row, threshold, size).1.is_some_and(|aside| aside <= ASIDE);
    let fit = |size: &f64| rows.iter().all(|row| fits(row, *size));
    SIZES.into_iter().find(fit).unwrap_or(SIZES[SIZES.len() - 1])
}

fn draw_row(
    scene: &mut Scene,
    sheet: &Rows,
    (i, row): (usize, &Row),
    name: &str,
    (threshold, size): (f64, f64),
) {
    let look = palette::scenario(row.view.scenario);
    let (top, bottom) = sheet.edges(i);
    let floor = bottom - 4.0;
    scene.line(vec![(sheet.left, floor), (sheet.right, floor)], Stroke::new(muted(), 0.8));
    let most = ((pile_height(sheet) / size).floor() as usize).max(1);
    for block in placed(sheet, row, threshold, size).0 {
        let left = block.x - 0.5 * block.width(size);
        for j in 0..block.n {
            let at = (left + ((j / most) as f64 + 0.5) * size, floor - ((j % most) as f64 + 0.5) * size);
            if block.k < 0 {
                scene.marker_open(at, 0.34 * size, look.marker, look.mark);
            } else {
                scene.marker_bare(at, 0.38 * size, look.marker, Fill::new(look.mark));
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
