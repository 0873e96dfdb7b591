//! Every scenario minus the base, future by future: median, 50 and 95 % intervals, and in how many
//! futures there is more and less.

use super::axis::Values;
use super::fan::MEDIAN;
use super::fonts::{self, Weight};
use super::number::{Unit, finite, step_of_median, step_of_tails};
use super::page::Page;
use super::palette::{self, AXIS, GRID, ink, muted, paper};
use super::rows::Names;
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::{Results, Statistics};
use crate::language::say;

const ROW: f64 = 38.0;
/// Widest name.
const NAMES: f64 = 250.0;
/// Room for the shares of futures at the right.
const SHARES: f64 = 190.0;

/// A scenario and what it changes at the horizon.
struct Row<'a> {
    scenario: usize,
    name: String,
    difference: &'a Statistics,
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    let rows: Vec<Row> = (1..results.scenarios.len())
        .filter_map(|s| {
            let view = view.with_scenario(s);
            Some(Row { scenario: s, name: view.scenario_name(), difference: view.difference()? })
        })
        .collect();
    if rows.is_empty() {
        return Err(ChartError::Nothing("there is no scenario beside the base to compare".to_owned()));
    }
    let values: Vec<f64> =
        rows.iter().flat_map(|row| [row.difference.quantiles[0], row.difference.quantiles[8]]).collect();
    let unit = view.unit(values.iter().copied());
    let title = title(&view, &rows, &unit);
    let base = words::scenario(&results.scenarios[0]);
    let shown = say!(
        "differences-subtitle",
        metric = words::name_of(view.metric()),
        unit = unit.label.as_str(),
        place = view.place(),
        date = view.end(),
        base,
    );
    let subtitle = format!("{shown} {}.", words::caveat());
    let mut page = Page::new(&title, &subtitle, &view.footnote(), ROW * rows.len() as f64 + 56.0);

    let scale = Values::spanning(values.into_iter().chain([0.0]), true, 5, unit.finest);
    let sheet = Sheet::new(page.body, &rows, scale);
    sheet.draw_axis(&mut page.scene, &unit);
    for (i, row) in rows.iter().enumerate() {
        page.scene.group("series", &row.name, |scene| sheet.draw_row(scene, i, row, &unit));
    }
    let alt = alt(&view, &rows, &unit, &title);
    let role = if view.entity == 0 { String::new() } else { view.role_cell() };
    let name = file_name(&["differences", view.metric().name, &role]);
    Ok(page.chart(name, alt, csv(&view, &rows)))
}

/// Where the names, the intervals and the shares stand.
struct Sheet {
    body: Area,
    names: Names,
    left: f64,
    right: f64,
    scale: Values,
}

impl Sheet {
    fn new(body: Area, rows: &[Row], scale: Values) -> Self {
        let widths = rows.iter().map(|row| fonts::width(&row.name, 13.0, Weight::SemiBold));
        let room = widths.fold(60.0, f64::max).min(NAMES) + 12.0;
        let names = Names::new(rows.iter().map(|row| row.name.as_str()), room, ROW);
        Self { body, names, left: body.left + room + 12.0, right: body.right - SHARES, scale }
    }

    fn x(&self, value: f64) -> f64 {
        self.left + (self.right - self.left) * self.scale.share(value)
    }

    /// Columns of P(less) and P(more).
    fn columns(&self) -> [f64; 2] {
        [self.right + 96.0, self.body.right]
    }

    fn draw_axis(&self, scene: &mut Scene, unit: &Unit) {
        let (top, bottom) = (self.body.top + 18.0, self.body.bottom - 26.0);
        scene.group("axis", "axes", |scene| {
            let mut free_from = f64::NEG_INFINITY;
            let plain = Unit { finest: 0.0, ..unit.clone() };
            let step = self.scale.ticks[1] - self.scale.ticks[0];
            for tick in &self.scale.ticks {
                let x = self.x(*tick);
                let zero = *tick == 0.0;
                let stroke = Stroke::new(if zero { ink() } else { GRID }, if zero { 1.2 } else { 1.0 });
                scene.line(vec![(x, top), (x, bottom)], stroke);
                let label = Text::new((x, bottom + 18.0), plain.signed(*tick, step), 12.0);
                let half = label.width() / 2.0;
                if x - half >= free_from && x + half <= self.right + 60.0 {
                    scene.text(label.colour(muted()).anchor(Anchor::Middle));
                    free_from = x + half + 8.0;
                }
            }
            for (x, text) in self.columns().into_iter().zip([say!("p-less"), say!("p-more")]) {
                let at = (x, self.body.top + 6.0);
                scene.text(Text::new(at, text, 12.0).colour(muted()).anchor(Anchor::End));
            }
            scene.text(Text::new((self.left, self.body.top + 6.0), &unit.label, 12.0).colour(muted()));
            scene.line(vec![(self.left, bottom), (self.right, bottom)], Stroke::new(AXIS, 1.0));
        });
    }

    fn draw_row(&self, scene: &mut Scene, i: usize, row: &Row, unit: &Unit) {
        let look = palette::scenario(row.scenario);
        let y = self.body.top + 18.0 + ROW * (i as f64 + 0.5) + 4.0;
        let q = |which: usize| self.x(row.difference.quantiles[which]);
        self.names.draw(scene, &row.name, (self.body.left, y), (Weight::SemiBold, look.text));
        if row.difference.n > 1 {
            scene.line(vec![(q(0), y), (q(8), y)], Stroke::new(look.mark, 1.6));
            scene.line(vec![(q(3), y), (q(5), y)], Stroke::new(look.mark, 6.0));
        }
        scene.marker((q(MEDIAN), y), 5.0, look.marker, Fill::new(look.mark));
        let median = unit.signed(row.difference.quantiles[MEDIAN], step_of_median(row.difference));
        let text = Text::new((0.0, y - 10.0), median, 12.0).colour(look.text).anchor(Anchor::Middle);
        let half = text.width() / 2.0;
        let x = q(MEDIAN).clamp(self.left + half, (self.right - half).max(self.left + half));
        // Paper behind the number, so that no grid line runs through it.
        let sheet = Area { left: x - half - 2.0, right: x + half + 2.0, top: y - 20.0, bottom: y - 8.0 };
        scene.rect(sheet, Fill::new(paper()));
        scene.text(Text { at: (x, y - 10.0), ..text });
        if let Some(signs) = row.difference.signs {
            if signs.more == 0.0 && signs.less == 0.0 {
                let at = (self.body.right, y + 4.5);
                scene.text(Text::new(at, say!("differences-same"), 13.0).colour(muted()).anchor(Anchor::End));
                return;
            }
            for (x, share) in self.columns().into_iter().zip([signs.less, signs.more]) {
                let text = Text::new((x, y + 4.5), share_text(share, row.difference.n), 13.0);
                scene.text(text.anchor(Anchor::End));
            }
        }
    }
}

/// `88 %`, `> 99 %`, `< 1 %`.
pub(super) fn share_text(share: f64, n: u64) -> String {
    let hits = (finite(share) * n as f64).round();
    match (100.0 * finite(share)).round() {
        _ if hits <= 0.0 => "0 %".to_owned(),
        _ if hits >= n as f64 => "100 %".to_owned(),
        x if x < 1.0 => "< 1 %".to_owned(),
        x if x > 99.0 => "> 99 %".to_owned(),
        x => format!("{x} %"),
    }
}

/// The scenario that moves the median most.
fn title(view: &View, rows: &[Row], unit: &Unit) -> String {
    let size = |row: &&Row| finite(row.difference.quantiles[MEDIAN]).abs();
    let most = rows.iter().reduce(|best, row| if size(&row) > size(&best) { row } else { best });
    let metric = words::inside(view.metric());
    let Some(row) = most.filter(|row| size(row) > 0.0) else {
        return say!("differences-title-none", metric, date = view.end());
    };
    let difference = row.difference;
    let median = difference.quantiles[MEDIAN];
    let (way, share) = match (median > 0.0, difference.signs) {
        (true, signs) => ("more", signs.map(|signs| signs.more)),
        (false, signs) => ("less", signs.map(|signs| signs.less)),
    };
    let share = share.filter(|_| difference.n > 1);
    say!(
        "differences-title",
        scenario = row.name.as_str(),
        metric,
        many = words::yes(rows.len() > 1),
        by = format!("{}{}", unit.signed(median, step_of_median(difference)), unit.suffix),
        way = if share.is_some() { way } else { "none" },
        futures = words::futures(share.unwrap_or(0.0), difference.n),
    )
}

fn alt(view: &View, rows: &[Row], unit: &Unit, title: &str) -> String {
    let item = |row: &Row| {
        let difference = row.difference;
        let step = step_of_tails(difference);
        let signs = difference.signs.map(|signs| [signs.less, signs.more]);
        let [less, more] = signs.unwrap_or_default().map(|share| share_text(share, difference.n));
        say!(
            "differences-alt-item",
            name = row.name.as_str(),
            median = unit.signed(difference.quantiles[MEDIAN], step_of_median(difference)),
            range = words::yes(difference.n > 1),
            low = unit.signed(difference.quantiles[0], step),
            high = unit.signed(difference.quantiles[8], step),
            signs = words::yes(signs.is_some()),
            less,
            more,
        )
    };
    let ends: Vec<String> = rows.iter().map(item).collect();
    let metric = words::inside(view.metric());
    say!("differences-alt", title, metric, date = view.end(), ends = ends.join("; "))
}

fn csv(view: &View, rows: &[Row]) -> String {
    let mut table = Table::new(&[
        "scenario", "base", "month", "date", "role", "metric", "unit", "n", "mean", "q025", "q25", "q50",
        "q75", "q975", "p_more", "p_less", "p_same",
    ]);
    for row in rows {
        let difference = row.difference;
        let mut cells = vec![
            view.results.scenarios[row.scenario].clone(),
            view.results.scenarios[0].clone(),
            view.last.to_string(),
            words::iso_date(view.results.start, view.last),
            view.role_cell(),
            view.metric().name.to_owned(),
            view.metric().unit.replace("currency", &view.results.currency),
            difference.n.to_string(),
            number(difference.mean),
        ];
        cells.extend([0, 3, 4, 5, 8].map(|which| number(difference.quantiles[which])));
        let signs = difference.signs.map_or([const { String::new() }; 3], |signs| {
            [number(signs.more), number(signs.less), number(signs.same)]
        });
        cells.extend(signs);
        table.row(cells);
    }
    table.csv()
}
