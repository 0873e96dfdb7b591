//! Rows of assumptions, coloured by how well each is known: what charts of sensitivity share.

use super::axis::Values;
use super::fonts::{self, Weight};
use super::number::Unit;
use super::palette::{self, AXIS, GRID, ink, muted};
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use crate::analysis::sensitivity::Evidence;
use crate::language::say;

/// Rows that are drawn at most, and at least; all are in the table.
const MOST: usize = 20;
const FEWEST: usize = 5;
/// A bar shorter than this share of the longest is not seen.
const SEEN: f64 = 0.005;
/// Height of a row with a name of one line, and what each further line takes.
pub(super) const ROW: f64 = 27.0;
const FURTHER: f64 = 16.5;
/// Of names: size, room, and lines of what is not elided.
const SIZE: f64 = 13.0;
const ROOM: f64 = 300.0;
const LINES: usize = 4;
/// Room for the legend above the rows and for the numbers of the axis below them.
const ABOVE: f64 = 44.0;
const BELOW: f64 = 30.0;

/// What the rows are called, in lines.
pub(super) struct Names(Vec<Vec<String>>);

impl Names {
    pub(super) fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        Self(names.map(|name| fonts::wrap_evenly(name, SIZE, Weight::Regular, ROOM, LINES)).collect())
    }

    /// Height of their picture.
    pub(super) fn height(&self) -> f64 {
        ABOVE + self.0.iter().map(|lines| row_height(lines)).sum::<f64>() + BELOW
    }

    fn width(&self) -> f64 {
        self.0.iter().flatten().map(|line| fonts::width(line, SIZE, Weight::Regular)).fold(60.0, f64::max)
    }
}

fn row_height(name: &[String]) -> f64 {
    ROW + FURTHER * name.len().saturating_sub(1) as f64
}

/// Names at the left, a scale in the middle, numbers at the right.
pub(super) struct Sheet {
    body: Area,
    names: Names,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) scale: Values,
}

impl Sheet {
    /// For rows of these names, with so much room for numbers at the right.
    pub(super) fn new(body: Area, names: Names, numbers: f64, scale: Values) -> Self {
        Self { body, left: body.left + names.width() + 18.0, names, right: body.right - numbers, scale }
    }

    pub(super) fn x(&self, value: f64) -> f64 {
        self.left + (self.right - self.left) * self.scale.share(value)
    }

    /// The middle of a row.
    pub(super) fn y(&self, row: usize) -> f64 {
        let above: f64 = self.names.0[..row].iter().map(|lines| row_height(lines)).sum();
        self.body.top + ABOVE + above + row_height(&self.names.0[row]) / 2.0
    }

    /// Grid, numbers and what they are; `signed` where they are changes.
    pub(super) fn draw_axis(&self, scene: &mut Scene, unit: &Unit, caption: &str, signed: bool) {
        let (top, bottom) = (self.body.top + ABOVE, self.body.bottom - BELOW);
        let plain = Unit { finest: 0.0, ..unit.clone() };
        let step = self.scale.ticks[1] - self.scale.ticks[0];
        scene.group("axis", "axes", |scene| {
            for tick in &self.scale.ticks {
                let x = self.x(*tick);
                let zero = *tick == 0.0;
                let stroke = Stroke::new(if zero { ink() } else { GRID }, if zero { 1.2 } else { 1.0 });
                scene.line(vec![(x, top), (x, bottom)], stroke);
                let text = if signed { plain.signed(*tick, step) } else { plain.bare(*tick, step) };
                let label = Text::new((x, bottom + 18.0), text, 12.0);
                scene.text(label.colour(muted()).anchor(Anchor::Middle));
            }
            scene.text(
                Text::new((self.left, top - 8.0), caption, 12.0)
                    .colour(muted())
                    .within(self.right - self.left),
            );
            scene.line(vec![(self.left, bottom), (self.right, bottom)], Stroke::new(AXIS, 1.0));
        });
    }

    /// The name of a row.
    pub(super) fn draw_name(&self, scene: &mut Scene, row: usize) {
        let lines = &self.names.0[row];
        let first = self.y(row) + 4.5 - FURTHER * (lines.len() - 1) as f64 / 2.0;
        for (at, line) in lines.iter().enumerate() {
            let text =
                Text::new((self.body.left, first + FURTHER * at as f64), line.as_str(), SIZE).colour(ink());
            scene.text(text.within(self.left - self.body.left - 12.0));
        }
    }

    /// A text at the right end of a row.
    pub(super) fn draw_number(&self, scene: &mut Scene, row: usize, text: &str) {
        let text = Text::new((self.body.right, self.y(row) + 4.5), text, 12.0).colour(muted());
        scene.text(text.anchor(Anchor::End));
    }

    /// A number at the right end of a row, in bold.
    pub(super) fn draw_strong_number(
        &self,
        scene: &mut Scene,
        row: usize,
        text: &str,
        colour: palette::Colour,
    ) {
        let text = Text::new((self.body.right, self.y(row) + 4.5), text, 12.0).bold().colour(colour);
        scene.text(text.anchor(Anchor::End));
    }

    /// A line with short ends: an interval.
    pub(super) fn draw_interval(&self, scene: &mut Scene, y: f64, [low, high]: [f64; 2]) {
        let (low, high) = (self.x(low), self.x(high));
        let stroke = Stroke::new(ink(), 1.2);
        scene.line(vec![(low, y), (high, y)], stroke);
        for x in [low, high] {
            scene.line(vec![(x, y - 3.0), (x, y + 3.0)], stroke);
        }
    }

    /// Which colour is which grade: those that are there.
    pub(super) fn draw_legend(&self, scene: &mut Scene, grades: impl Iterator<Item = Evidence>) {
        let mut there: Vec<Evidence> = grades.collect();
        there.sort_unstable();
        there.dedup();
        let y = self.body.top + 6.0;
        let mut x = self.body.left;
        scene.group("legend", "grades", |scene| {
            for evidence in there {
                let square = Area { left: x, right: x + 11.0, top: y - 9.5, bottom: y + 1.5 };
                scene.rect(square, Fill::new(palette::evidence(evidence)));
                let text = Text::new((x + 16.0, y), evidence.words(), 12.0).colour(ink());
                x += 16.0 + text.width() + 20.0;
                scene.text(text);
            }
        });
    }
}

/// How many of some bars, the longest first, are drawn: those that are seen.
pub(super) fn n_shown(lengths: &[f64]) -> usize {
    let longest = lengths.first().copied().unwrap_or(0.0);
    let seen = lengths.iter().take_while(|length| **length > SEEN * longest).count();
    seen.clamp(FEWEST, MOST).min(lengths.len())
}

/// How many rows the table has beside those that are drawn.
pub(super) fn left_out(n_shown: usize, n_all: usize) -> String {
    match n_all - n_shown {
        0 => String::new(),
        n => format!(" {}", say!("chart-strongest", shown = n_shown, all = n_all, n)),
    }
}
