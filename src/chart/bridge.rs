//! Bridges: from an opening to a closing stock in parts that sum exactly.

use super::axis::Values;
use super::fonts::{self, Weight};
use super::number::{Unit, apportion, finite, round_to, step_of_centre};
use super::page::Page;
use super::palette::{AXIS, GRID, muted, state};
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Colour, Scope, file_name, words};
use crate::engine::Results;
use crate::language::say;

const HEIGHT: f64 = 416.0;

/// An opening stock, what changed it, and the closing stock; means and whole numbers that add up.
struct Bridge {
    opening: f64,
    closing: f64,
    names: Vec<&'static str>,
    means: Vec<f64>,
    whole: Vec<f64>,
}

impl Bridge {
    fn new(
        what: &str,
        opening: f64,
        parts: &[(&'static str, f64)],
        closing: f64,
    ) -> Result<Self, ChartError> {
        let means: Vec<f64> = parts.iter().map(|(_, mean)| *mean).collect();
        let sum = opening + means.iter().sum::<f64>();
        let size = 1.0 + opening.abs() + closing.abs() + means.iter().map(|part| part.abs()).sum::<f64>();
        if (sum - closing).abs() > 1e-6 * size {
            return Err(ChartError::DoesNotAddUp {
                what: what.to_owned(),
                parts: format!("{sum}"),
                total: format!("{closing}"),
            });
        }
        let whole = apportion(&means, closing.round() - opening.round());
        Ok(Self {
            opening: opening.round(),
            closing: closing.round(),
            names: parts.iter().map(|(name, _)| *name).collect(),
            means,
            whole,
        })
    }

    /// The highest level, as a size.
    fn largest(&self) -> f64 {
        let levels = self.levels().into_iter().map(|(_, after)| after.abs());
        levels.fold(self.opening.abs().max(self.closing.abs()), f64::max)
    }

    /// The level before and after each part.
    fn levels(&self) -> Vec<(f64, f64)> {
        let mut level = self.opening;
        let step = |part: &f64| {
            let before = level;
            level += part;
            (before, level)
        };
        self.whole.iter().map(step).collect()
    }
}

/// `opening + hires - quits - retirements - layoffs + still on notice = closing`.
pub(super) fn headcount(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { metric: None, ..scope.clone() };
    let view = View::new(results, &scope, "payroll")?;
    let end = |metric: &str| view.mean(metric, view.last);
    let (opening, closing) = (view.mean("payroll", 0)?, end("payroll")?);
    let (layoffs, gone) = (end("layoffs_cum")?, end("notice_ends_cum")?);
    let mut parts = vec![
        ("Hires", end("hires_cum")?),
        ("Quits", -end("quits_cum")?),
        ("Retirements", -end("retirements_cum")?),
        ("Layoffs", -layoffs),
    ];
    if layoffs - gone != 0.0 {
        parts.push(("Laid off, still on notice", layoffs - gone));
    }
    if view.entity > 0 {
        // People who change roles leave one headcount and enter another.
        let others: f64 = parts.iter().map(|(_, mean)| mean).sum();
        parts.push(("Moves between roles, net", closing - opening - others));
    }
    let bridge = Bridge::new("bridge of headcount", opening, &parts, closing)?;
    picture(&view, "bridge_headcount", "headcount", &bridge)
}

/// `opening posts + six parts = closing posts`.
pub(super) fn posts(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    const PARTS: [(&str, &str); 6] = [
        ("Growth of demand", "posts_growth"),
        ("Work done by AI", "posts_displacement"),
        ("Work sped up by AI", "posts_augmentation"),
        ("Demand from lower cost", "posts_demand"),
        ("New work with AI", "posts_new_work"),
        ("Decisions of the firm", "posts_decisions"),
    ];
    let scope = Scope { metric: None, ..scope.clone() };
    let view = View::new(results, &scope, "posts")?;
    let (opening, closing) = (view.mean("posts", 0)?, view.mean("posts", view.last)?);
    let parts = PARTS
        .iter()
        .map(|(name, metric)| Ok((*name, view.mean(metric, view.last)?)))
        .collect::<Result<Vec<_>, ChartError>>()?;
    let bridge = Bridge::new("bridge of posts", opening, &parts, closing)?;
    picture(&view, "bridge_posts", "posts", &bridge)
}

fn picture(view: &View, kind: &str, what: &str, bridge: &Bridge) -> Result<Chart, ChartError> {
    let title = title(view, what, bridge)?;
    let (axis, cut) = scale(bridge);
    let written = Written::of(view, bridge);
    let unit = &written.unit;
    let mut sentences = vec![say!(
        "bridge-subtitle",
        what,
        unit = unit.label.as_str(),
        place = view.place(),
        scenario = view.scenario_name(),
        start = view.date(0),
        end = view.end(),
        how = words::how_rounded(view.is_sample()?),
    )];
    if cut {
        sentences.push(say!("axis-cut"));
    }
    let subtitle = format!("{} {}.", sentences.join(" "), words::caveat());
    let mut page = Page::new(&title, &subtitle, &view.footnote(), HEIGHT);
    let sheet = Sheet::new(page.body, axis, unit, bridge.names.len() + 2);
    sheet.draw_axis(&mut page.scene, unit);
    sheet.draw_bars(&mut page.scene, bridge, &written, (what, &view.date(0), &view.end()));

    let alt = alt(view, bridge, what, &title);
    let role = if view.entity == 0 { String::new() } else { view.role_cell() };
    let name = file_name(&[kind, &role, &view.results.scenarios[view.scenario]]);
    Ok(page.chart(name, alt, csv(view, bridge, what)?))
}

/// Bars start at zero, unless the parts would then be too small to see.
fn scale(bridge: &Bridge) -> (Values, bool) {
    let levels = bridge.levels();
    let all = levels.iter().flat_map(|(a, b)| [*a, *b]).chain([bridge.opening, bridge.closing]);
    let top = all.clone().fold(0.0, |top: f64, level| top.max(level.abs()));
    let moved = bridge.whole.iter().fold(0.0, |most: f64, part| most.max(part.abs()));
    let (low, high) = all.clone().fold((top, -top), |(low, high), v| (low.min(v), high.max(v)));
    if low > 0.0 && moved > 0.0 && moved < 0.04 * top {
        let room = 0.4 * (high - low);
        return (Values::cut((low - room).max(0.0), high + 0.1 * room, 6, 1.0), low - room > 0.0);
    }
    (Values::spanning(all.chain([0.0]), true, 6, 1.0), false)
}

/// From here on a bar has no room for all the digits of a number.
const MANY: f64 = 1e7;

/// The numbers above the bars, which add up as they are written.
struct Written {
    unit: Unit,
    opening: String,
    parts: Vec<String>,
    closing: String,
}

impl Written {
    /// Whole numbers; large ones as millions and so on, with four digits of the largest.
    fn of(view: &View, bridge: &Bridge) -> Self {
        let largest = bridge.largest();
        let name = crate::analysis::unit_name(view.metric().unit, &view.results.currency);
        let unit = if largest < MANY {
            Unit { divisor: 1.0, suffix: String::new(), label: name, finest: 1.0 }
        } else {
            Unit::of(view.metric(), &view.results.currency, largest)
        };
        let step = unit.finest;
        let [opening, closing] = [bridge.opening, bridge.closing].map(|level| (level / step).round());
        let parts: Vec<f64> = bridge.whole.iter().map(|part| part / step).collect();
        let parts = apportion(&parts, closing - opening);
        Self {
            opening: unit.bare(opening * step, step),
            parts: parts.into_iter().map(|part| unit.signed(part * step, step)).collect(),
            closing: unit.bare(closing * step, step),
            unit,
        }
    }
}

/// Where the columns stand.
struct Sheet {
    plot: Area,
    axis: Values,
    slot: f64,
}

impl Sheet {
    fn new(body: Area, axis: Values, unit: &Unit, n_columns: usize) -> Self {
        let room = axis
            .labels(unit)
            .iter()
            .map(|label| fonts::width(label, 12.0, Weight::Regular))
            .fold(0.0, f64::max);
        let left = body.left + room + 10.0;
        let plot = Area { left, right: body.right, top: body.top + 38.0, bottom: body.bottom - 50.0 };
        let slot = plot.width() / n_columns as f64;
        Self { plot, axis, slot }
    }

    fn y(&self, value: f64) -> f64 {
        self.plot.bottom - self.plot.height() * self.axis.share(value)
    }

    fn draw_axis(&self, scene: &mut Scene, unit: &Unit) {
        scene.group("axis", "axes", |scene| {
            for (tick, label) in self.axis.ticks.iter().zip(self.axis.labels(unit)) {
                let y = self.y(*tick);
                let stroke = Stroke::new(if *tick == 0.0 { AXIS } else { GRID }, 1.0);
                scene.line(vec![(self.plot.left, y), (self.plot.right, y)], stroke);
                let at = (self.plot.left - 8.0, y + 4.2);
                scene.text(Text::new(at, label, 12.0).colour(muted()).anchor(Anchor::End));
            }
            let at = (self.plot.left, self.plot.top - 28.0);
            scene.text(Text::new(at, &unit.label, 12.0).colour(muted()));
        });
    }

    fn draw_bars(
        &self,
        scene: &mut Scene,
        bridge: &Bridge,
        written: &Written,
        (what, start, end): (&str, &str, &str),
    ) {
        let floor = self.axis.low.max(0.0);
        let total = |date: &str, text: &str, level: f64, joint: Option<f64>| Bar {
            name: say!("bridge-end", what, date),
            text: text.to_owned(),
            span: (floor.min(level), level),
            joint,
            colour: state::TOTAL,
        };
        let mut bars = vec![total(start, &written.opening, bridge.opening, None)];
        for (((before, after), name), part) in
            bridge.levels().into_iter().zip(&bridge.names).zip(&written.parts)
        {
            bars.push(Bar {
                name: words::part(name),
                text: part.clone(),
                span: (before, after),
                joint: Some(before),
                colour: if after >= before { state::GAIN } else { state::LOSS },
            });
        }
        bars.push(total(end, &written.closing, bridge.closing, Some(bridge.closing)));
        for (i, bar) in bars.iter().enumerate() {
            scene.group("bar", &bar.name, |scene| self.draw_bar(scene, i, bar));
        }
    }

    /// Number above the column, name below the plot, and a thin line from the column before.
    fn draw_bar(&self, scene: &mut Scene, i: usize, bar: &Bar) {
        let centre = self.plot.left + self.slot * (i as f64 + 0.5);
        let half = (0.5 * self.slot - 7.0).clamp(3.0, 44.0);
        let (top, bottom) = (self.y(bar.span.0.max(bar.span.1)), self.y(bar.span.0.min(bar.span.1)));
        if let Some(level) = bar.joint {
            let y = self.y(level);
            let before = centre - self.slot + half;
            scene.line(vec![(before, y), (centre - half, y)], Stroke::new(AXIS, 1.0));
        }
        let area = Area { left: centre - half, right: centre + half, top, bottom: bottom.max(top + 1.0) };
        scene.rect(area, Fill::new(bar.colour));
        let room = self.slot - 4.0;
        let number = Text::new((centre, top - 7.0), &bar.text, 13.0).bold().anchor(Anchor::Middle);
        scene.text(number.shrunk(room, 8.0));
        let lines = |size: f64| (fonts::wrap(&bar.name, size, Weight::Regular, room, 3), size);
        let is_cut = |lines: &[String]| lines.iter().any(|line| line.ends_with('…'));
        let sizes = [12.0, 11.0, 10.0, 9.0].map(lines);
        let fits = sizes.iter().find(|(lines, _)| !is_cut(lines)).unwrap_or(&sizes[0]);
        for (line, words) in fits.0.iter().enumerate() {
            let at = (centre, self.plot.bottom + 18.0 + 15.0 * line as f64);
            scene.text(Text::new(at, words, fits.1).colour(muted()).anchor(Anchor::Middle));
        }
    }
}

/// A column of a bridge.
struct Bar {
    name: String,
    /// The number above it.
    text: String,
    /// From which to which level.
    span: (f64, f64),
    /// The level at which the column before ended.
    joint: Option<f64>,
    colour: Colour,
}

/// What changed most.
fn title(view: &View, what: &str, bridge: &Bridge) -> Result<String, ChartError> {
    let end = view.at(view.last)?;
    let unit = Unit::of(view.metric(), &view.results.currency, end.mean.abs().max(bridge.opening.abs()));
    let closing = unit.text(finite(end.mean), step_of_centre(end).max(1.0));
    let change = bridge.closing - bridge.opening;
    let opening = unit.text(bridge.opening, 1.0);
    if bridge.whole.iter().all(|part| *part == 0.0) {
        return Ok(say!("bridge-title-still", what, closing));
    }
    if change == 0.0 {
        return Ok(say!("bridge-title-cancel", what, closing));
    }
    let step = step_of_centre(end).max(1.0);
    let way = if change > 0.0 { "up" } else { "down" };
    let with_it = bridge.whole.iter().zip(&bridge.names).filter(|(part, _)| **part * change > 0.0);
    let largest = with_it.reduce(|best, next| if next.0.abs() > best.0.abs() { next } else { best });
    let title = say!("bridge-title", what, way, opening, closing);
    let Some((size, name)) = largest else { return Ok(title) };
    let (part, size) = (words::part_inside(name), signed(&unit, *size, step));
    Ok(say!("bridge-title-cause", title, way, part, size))
}

fn signed(unit: &Unit, value: f64, step: f64) -> String {
    format!("{}{}", unit.signed(value, step), unit.suffix)
}

fn alt(view: &View, bridge: &Bridge, what: &str, title: &str) -> String {
    let part = |(size, name): (&f64, &&str)| {
        let way = if *size < 0.0 { "minus" } else { "plus" };
        say!("bridge-alt-part", way, size = round_to(size.abs(), 1.0), part = words::part_inside(name))
    };
    let parts: Vec<String> = bridge.whole.iter().zip(&bridge.names).map(part).collect();
    say!(
        "bridge-alt",
        title,
        what,
        scenario = view.scenario_name(),
        opening = round_to(bridge.opening, 1.0),
        start = view.date(0),
        parts = parts.join(", "),
        closing = round_to(bridge.closing, 1.0),
        end = view.end(),
    )
}

fn csv(view: &View, bridge: &Bridge, what: &str) -> Result<String, ChartError> {
    let mut table = Table::new(&["scenario", "role", "part", "whole", "mean"]);
    let mut row = |part: &str, whole: f64, mean: f64| {
        let scenario = view.results.scenarios[view.scenario].clone();
        table.row([scenario, view.role_cell(), part.to_owned(), number(whole), number(mean)]);
    };
    row(&format!("Opening {what}"), bridge.opening, view.at(0)?.mean);
    for ((name, whole), mean) in bridge.names.iter().zip(&bridge.whole).zip(&bridge.means) {
        row(name, *whole, *mean);
    }
    row(&format!("Closing {what}"), bridge.closing, view.at(view.last)?.mean);
    Ok(table.csv())
}
