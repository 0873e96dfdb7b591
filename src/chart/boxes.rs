//! Boxes as ranges over the draws of their assumptions.

use super::fonts::{self, Weight};
use super::inputs::{self, Roles};
use super::page::Page;
use super::palette::{self, AXIS, GRID, ink, muted, paper};
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::{Chart, Scope, file_name, words};
use crate::analysis::capital;
use crate::analysis::discover::{Discovery, End, Factor, FoundBox, Limit};
use crate::analysis::listed;
use crate::analysis::number::share_of_futures;
use crate::analysis::prim::Count;
use crate::language::say;

const ROW: f64 = 44.0;
const HEAD: f64 = 40.0;
/// Of names: size, room, distance of lines.
const SIZE: f64 = 13.0;
const ROOM: f64 = 330.0;
const LINE: f64 = 16.0;
/// More restricted assumptions than this are counted in the title, not named.
const MOST_IN_TITLE: usize = 3;
/// Room for how often a limit comes back.
const RETURNS: f64 = 118.0;

/// A restricted assumption of a box.
struct Row<'a> {
    /// What the assumption is called, in lines.
    name: Vec<String>,
    factor: &'a Factor,
    low: Option<&'a Limit>,
    high: Option<&'a Limit>,
}

fn rows<'a>(discovery: &'a Discovery, one: &'a FoundBox, roles: &Roles) -> Vec<Row<'a>> {
    let of = |(column, factor): (usize, &'a Factor)| {
        let end = |end: End| one.limits.iter().find(|limit| limit.column == column && limit.end == end);
        let row = Row {
            name: fonts::wrap_evenly(&inputs::title(&factor.name(), roles), SIZE, Weight::SemiBold, ROOM, 3),
            factor,
            low: end(End::Low),
            high: end(End::High),
        };
        (row.low.is_some() || row.high.is_some()).then_some(row)
    };
    discovery.factors.iter().enumerate().filter_map(of).collect()
}

/// The boxes of a discovery; `None` if nothing was found.
pub(super) fn draw(discovery: &Discovery, scope: &Scope) -> Option<Chart> {
    let found = &discovery.found;
    let first = found.boxes.first()?;
    let restricted = first.ranges.iter().filter(|range| range.is_restricted()).count();
    let title = say!(
        "chart-boxes-title",
        condition = capital(&discovery.condition_said),
        share = share_of_futures(first.fresh.share()),
        named = words::yes(restricted <= MOST_IN_TITLE),
        ranges = inputs::in_plain_words(&discovery.ranges(&first.ranges), &scope.roles),
        n = restricted,
        all = share_of_futures(found.fresh.share())
    );
    let what = say!("chart-boxes-subtitle", scenario = words::scenario(&discovery.scenario));
    let subtitle = format!("{what} {}.", words::caveat());
    let all: Vec<Vec<Row>> = found.boxes.iter().map(|one| rows(discovery, one, &scope.roles)).collect();
    let n_rows: usize = all.iter().map(Vec::len).sum();
    let height = ROW * n_rows as f64 + HEAD * all.len() as f64 + 44.0;
    let footnote = super::method_footnote(scope, found.seen.n as u64);
    let mut page = Page::new(&title, &subtitle, &footnote, height);
    let names = all.iter().flatten().flat_map(|row| &row.name);
    let widths = names.map(|line| fonts::width(line, SIZE, Weight::SemiBold));
    let left = page.body.left + widths.fold(80.0, f64::max) + 18.0;
    let sheet = Sheet { body: page.body, left, right: page.body.right - RETURNS };
    sheet.draw_axis(&mut page.scene);
    let mut y = page.body.top + 18.0;
    for (at, (one, rows)) in found.boxes.iter().zip(&all).enumerate() {
        let inside = Count { n: found.fresh.hits, hits: one.fresh.hits };
        let heading = say!(
            "chart-boxes-heading",
            n = at + 1,
            density = share_of_futures(one.fresh.share()),
            coverage = share_of_futures(inside.share())
        );
        let text = Text::new((page.body.left, y + 26.0), heading, 13.0)
            .bold()
            .colour(palette::scenario(at + 1).text);
        page.scene.text(text.within(page.body.width()));
        y += HEAD;
        page.scene.group("series", &say!("chart-box", n = at + 1), |scene| {
            for row in rows {
                sheet.draw_row(scene, y, row, at, found.resamples);
                y += ROW;
            }
        });
    }
    let alt = alt(discovery, &title, &scope.roles);
    let name = file_name(&["boxes", &discovery.scenario]);
    Some(page.chart(name, alt, csv(discovery, &scope.roles)))
}

struct Sheet {
    body: Area,
    left: f64,
    right: f64,
}

impl Sheet {
    fn x(&self, share: f64) -> f64 {
        self.left + (self.right - self.left) * share.clamp(0.0, 1.0)
    }

    fn draw_axis(&self, scene: &mut Scene) {
        let (top, bottom) = (self.body.top + 18.0, self.body.bottom - 24.0);
        scene.group("axis", "axes", |scene| {
            for tick in [0.0, 0.25, 0.5, 0.75, 1.0] {
                let x = self.x(tick);
                scene.line(vec![(x, top + HEAD - 4.0), (x, bottom)], Stroke::new(GRID, 1.0));
                let text = Text::new((x, bottom + 18.0), format!("{:.0} %", 100.0 * tick), 12.0);
                scene.text(text.colour(muted()).anchor(Anchor::Middle));
            }
            scene.line(vec![(self.left, bottom), (self.right, bottom)], Stroke::new(AXIS, 1.0));
            let at = (self.left, self.body.top + 6.0);
            scene.text(Text::new(at, say!("chart-boxes-axis"), 12.0).colour(muted()));
            let at = (self.body.right, self.body.top + 6.0);
            scene.text(Text::new(at, say!("chart-boxes-returns"), 12.0).colour(muted()).anchor(Anchor::End));
        });
    }

    fn draw_row(&self, scene: &mut Scene, top: f64, row: &Row, at: usize, resamples: u32) {
        let look = palette::scenario(at + 1);
        let (y, low, high) = (top + 28.0, row.low.map_or(0.0, position), row.high.map_or(1.0, position));
        let first = y + 4.5 - LINE * (row.name.len() - 1) as f64 / 2.0;
        for (at, line) in row.name.iter().enumerate() {
            let name = Text::new((self.body.left, first + LINE * at as f64), line.as_str(), SIZE);
            scene.text(name.bold().colour(ink()).within(self.left - self.body.left - 12.0));
        }
        let bar =
            |from: f64, to: f64, half: f64| Area { left: from, right: to, top: y - half, bottom: y + half };
        scene.rect(bar(self.x(0.0), self.x(1.0), 3.0), Fill::new(GRID));
        scene.rect(bar(self.x(low), self.x(high).max(self.x(low) + 2.0), 6.0), Fill::tint(look.mark, 0.75));
        let mut returns = Vec::new();
        for limit in [row.low, row.high].into_iter().flatten() {
            if let Some((from, to)) = limit.spread_at {
                scene.line(vec![(self.x(from), y + 10.0), (self.x(to), y + 10.0)], Stroke::new(ink(), 1.4));
            }
            returns.push(format!("{}", limit.comes_back));
        }
        self.draw_limits(scene, y, row, look.text);
        let returns = say!("chart-boxes-of", returns = listed(&returns), all = resamples);
        scene.text(Text::new((self.body.right, y + 4.5), returns, 13.0).anchor(Anchor::End));
    }

    /// The limits as numbers above their ends, apart from each other.
    fn draw_limits(&self, scene: &mut Scene, y: f64, row: &Row, colour: palette::Colour) {
        let limits = [(row.low, "≥ "), (row.high, "≤ ")];
        let mut free_from = self.left - 20.0;
        for (limit, sign) in limits {
            let Some(limit) = limit else { continue };
            let text = Text::new((0.0, y - 10.0), format!("{sign}{}", row.factor.limit_value(limit)), 12.0);
            let half = text.width() / 2.0;
            let most = self.right - half;
            let x = self.x(position(limit)).clamp((self.left + half).min(most), most).max(free_from + half);
            free_from = x + half + 10.0;
            let sheet = Area { left: x - half - 2.0, right: x + half + 2.0, top: y - 20.0, bottom: y - 8.0 };
            scene.rect(sheet, Fill::new(paper()));
            scene.text(Text { at: (x, y - 10.0), ..text }.colour(colour).anchor(Anchor::Middle));
        }
    }
}

/// Where a limit lies among the draws.
fn position(limit: &Limit) -> f64 {
    match limit.end {
        End::Low => 1.0 - limit.share,
        End::High => limit.share,
    }
}

fn alt(discovery: &Discovery, title: &str, roles: &Roles) -> String {
    let item = |(at, one): (usize, &FoundBox)| {
        let ranges = discovery.ranges(&one.ranges);
        let parts = ranges.split('`').enumerate();
        let said =
            parts.map(|(i, part)| if i % 2 == 1 { inputs::with_key(part, roles) } else { part.to_owned() });
        say!("chart-boxes-alt-item", n = at + 1, ranges = said.collect::<String>())
    };
    let boxes: Vec<String> = discovery.found.boxes.iter().enumerate().map(item).collect();
    say!("chart-boxes-alt", title, boxes = boxes.join("; "))
}

fn csv(discovery: &Discovery, roles: &Roles) -> String {
    let mut table = Table::new(&[
        "box",
        "key",
        "name",
        "unit",
        "end",
        "value",
        "position",
        "spread_low",
        "spread_high",
        "comes_back",
    ]);
    for (at, one) in discovery.found.boxes.iter().enumerate() {
        for limit in &one.limits {
            let factor = &discovery.factors[limit.column];
            let (low, high) = limit.spread_at.map_or_else(Default::default, |(a, b)| (number(a), number(b)));
            table.row([
                (at + 1).to_string(),
                factor.name(),
                inputs::in_tables(&factor.name(), roles),
                factor.unit.clone(),
                if limit.end == End::Low { "at_least" } else { "at_most" }.to_owned(),
                number(limit.value),
                number(position(limit)),
                low,
                high,
                limit.comes_back.to_string(),
            ]);
        }
    }
    table.csv()
}
