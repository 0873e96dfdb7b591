//! Rows with a name at the left, a scale of values in the middle and numbers at the right.

use super::axis::{TICK, Values};
use super::fonts::{self, Weight};
use super::number::Unit;
use super::palette::{AXIS, Colour, GRID, ink, muted};
use super::scene::{Anchor, Area, Scene, Stroke, Text};

/// Size of the names.
pub(super) const NAME: f64 = 13.0;
/// Distance of the lines of a name.
const LINE: f64 = 16.0;
/// Widest name in pixels; longer ones are broken.
const MOST: f64 = 320.0;
/// Size of names that would else lose their end.
const SMALL: f64 = 11.5;
/// Room above the rows for captions, and below them for the numbers of the scale.
pub(super) const ABOVE: f64 = 26.0;
pub(super) const BELOW: f64 = 28.0;

/// Room above the captions for the number of a threshold.
pub(super) const THRESHOLD: f64 = 20.0;

/// Where the names, the scale and the numbers stand.
pub(super) struct Rows {
    pub(super) body: Area,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) scale: Values,
    /// Height of a row.
    pub(super) height: f64,
    names: Names,
}

/// How the names of rows are written in their room: all in smaller letters before one loses its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names {
    size: f64,
    apart: f64,
    room: f64,
    height: f64,
}

impl Names {
    /// For names at the left of rows of a height.
    pub(super) fn new<'n>(names: impl IntoIterator<Item = &'n str>, room: f64, height: f64) -> Self {
        let usual = Self { size: NAME, apart: LINE, room, height };
        let is_cut = |name: &str| usual.lines(name, Weight::SemiBold).iter().any(|line| line.ends_with('…'));
        if names.into_iter().any(is_cut) { Self { size: SMALL, apart: 13.5, ..usual } } else { usual }
    }

    fn lines(&self, name: &str, weight: Weight) -> Vec<String> {
        let n_lines = ((self.height / self.apart).floor() as usize).clamp(1, 5);
        fonts::wrap(&fonts::clean(name), self.size, weight, self.room, n_lines)
    }

    /// A name in its lines, about the height `y`.
    pub(super) fn draw(
        &self,
        scene: &mut Scene,
        name: &str,
        (x, y): (f64, f64),
        (weight, colour): (Weight, Colour),
    ) {
        let lines = self.lines(name, weight);
        let first = y + 4.5 - 0.5 * self.apart * (lines.len() as f64 - 1.0);
        for (i, line) in lines.into_iter().enumerate() {
            let mut text = Text::new((x, first + self.apart * i as f64), line, self.size).colour(colour);
            text.weight = weight;
            scene.text(text);
        }
    }
}

impl Rows {
    /// Rows of a height with these names, and `numbers` pixels at the right.
    pub(super) fn new<'n>(
        body: Area,
        names: impl IntoIterator<Item = &'n str>,
        numbers: f64,
        height: f64,
        scale: Values,
    ) -> Self {
        let names: Vec<&str> = names.into_iter().collect();
        let widths = names.iter().map(|name| fonts::width(&fonts::clean(name), NAME, Weight::SemiBold));
        let room = widths.fold(60.0, f64::max).min(MOST) + 6.0;
        let names = Names::new(names, room, height);
        Self { body, left: body.left + room + 14.0, right: body.right - numbers, scale, height, names }
    }

    /// Height of the body of a page for so many rows.
    pub(super) fn body_height(n_rows: usize, height: f64) -> f64 {
        ABOVE + height * n_rows as f64 + BELOW
    }

    pub(super) fn x(&self, value: f64) -> f64 {
        self.left + (self.right - self.left) * self.scale.share(value)
    }

    /// Upper and lower edge of a row.
    pub(super) fn edges(&self, row: usize) -> (f64, f64) {
        let top = self.body.top + ABOVE + self.height * row as f64;
        (top, top + self.height)
    }

    /// Grid, numbers of the scale and its caption, for `n_rows` rows from `first` on.
    pub(super) fn draw_axis(
        &self,
        scene: &mut Scene,
        unit: &Unit,
        caption: &str,
        (first, n_rows): (usize, usize),
        signed: bool,
    ) {
        let (top, bottom) = (self.edges(first).0, self.edges(first + n_rows).0);
        let plain = Unit { finest: 0.0, ..unit.clone() };
        let step = self.scale.ticks[1] - self.scale.ticks[0];
        scene.group("axis", "axes", |scene| {
            let mut free_from = self.body.left;
            for tick in &self.scale.ticks {
                let x = self.x(*tick);
                let zero = *tick == 0.0 && signed;
                let stroke = Stroke::new(if zero { ink() } else { GRID }, if zero { 1.2 } else { 1.0 });
                scene.line(vec![(x, top), (x, bottom)], stroke);
                let text = if signed { plain.signed(*tick, step) } else { plain.bare(*tick, step) };
                let label = Text::new((x, bottom + 18.0), text, TICK).colour(muted()).anchor(Anchor::Middle);
                let half = label.width() / 2.0;
                if x - half >= free_from && x + half <= self.body.right {
                    free_from = x + half + 8.0;
                    scene.text(label);
                }
            }
            let room = self.right - self.left;
            let at = (self.left, top - 12.0);
            let caption = Text::new(at, caption, TICK).colour(muted()).within(room);
            if !caption.content.is_empty() {
                scene.paper_behind(&caption);
                scene.text(caption);
            }
            scene.line(vec![(self.left, bottom), (self.right, bottom)], Stroke::new(AXIS, 1.0));
        });
    }

    /// A line at a value through `n_rows` rows, with its number above the captions.
    pub(super) fn draw_threshold(&self, scene: &mut Scene, value: f64, text: &str, n_rows: usize) {
        let x = self.x(value);
        let (top, bottom) = (self.edges(0).0, self.edges(n_rows).0);
        scene.line(vec![(x, top - 24.0), (x, bottom)], Stroke::new(ink(), 1.2).dashed(&[3.0, 3.0]));
        let text = Text::new((x, top - 30.0), text, TICK).bold();
        let half = text.width() / 2.0;
        let x = x.clamp(self.body.left + half, (self.body.right - half).max(self.body.left + half));
        scene.text(Text { at: (x, top - 30.0), ..text }.anchor(Anchor::Middle));
    }

    /// The name of a row in as many lines as the row has room for, about the height `y`.
    pub(super) fn draw_name(&self, scene: &mut Scene, name: &str, y: f64, look: (Weight, Colour)) {
        self.names.draw(scene, name, (self.body.left, y), look);
    }

    /// A text at the right end, about the height `y`.
    pub(super) fn draw_number(&self, scene: &mut Scene, text: &str, y: f64, colour: Colour) {
        let x = self.body.right;
        scene.text(Text::new((x, y + 4.5), text, NAME).colour(colour).anchor(Anchor::End));
    }
}
