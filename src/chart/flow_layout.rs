//! Where the bands, nodes and texts of a flow picture lie; the drawing and its Vega-Lite specification share it.
//!
//! Four columns: sources, everyone, the laid off, ends. Numbers are whole people with all their digits: where they are
//! long the columns move closer, so that no name is cut.

use super::flow::{Leaf, People};
use super::number::count;
use super::palette::{ink, muted, state};
use super::scene::{Anchor, Area, Fill, Scene, Text};
use super::{Colour, words};
use crate::language::notation;

/// Between two ends of flows; room for a line of text.
const GAP: f64 = 19.0;
const NODE: f64 = 13.0;
/// Room for the texts at the left.
const LEFT: f64 = 150.0;
/// Room for the texts at the right, and the most that they get.
const RIGHT: [f64; 2] = [300.0, 440.0];
const SIZE: f64 = 13.0;
/// Names smaller than this are given more room.
const SMALL: f64 = 11.0;
/// The smallest letters.
const LEAST: f64 = 9.0;
/// From a node to its text, from a number to its name, from a name to its share.
const SPACES: [f64; 3] = [9.0, 7.0, 8.0];
/// How strong a band is.
pub(super) const TINT: f64 = 0.36;

/// People on their way from one column to another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Band {
    /// English names, as in the table.
    pub(super) names: [&'static str; 2],
    pub(super) people: f64,
    /// x and upper y at each end.
    pub(super) ends: [(f64, f64); 2],
    pub(super) height: f64,
    pub(super) colour: Colour,
}

/// One thing to see.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    Band(Band),
    Node { name: &'static str, people: f64, area: Area, colour: Colour },
    Text(Text),
}

/// The picture: pieces in the order of drawing, those together that belong to one flow, with its name.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    groups: Vec<(Option<&'static str>, Vec<Piece>)>,
    pub(super) body: Area,
}

impl Layout {
    pub(super) fn new(body: Area, people: &People) -> Self {
        let sheet = Sheet::new(body, people);
        Self { groups: sheet.groups(people), body }
    }

    pub(super) fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.groups.iter().flat_map(|(_, pieces)| pieces)
    }

    pub(super) fn draw(&self, scene: &mut Scene) {
        let put = |scene: &mut Scene, pieces: &[Piece]| {
            for piece in pieces {
                match piece {
                    Piece::Band(Band { ends: [(x0, y0), (x1, y1)], height, colour, .. }) => {
                        let fill = Fill::tint(*colour, TINT);
                        scene.ribbon((*x0, *y0, y0 + height), (*x1, *y1, y1 + height), fill);
                    }
                    Piece::Node { area, colour, .. } => scene.rect(*area, Fill::new(*colour)),
                    Piece::Text(text) => scene.text(text.clone()),
                }
            }
        };
        for (name, pieces) in &self.groups {
            match name {
                Some(name) => scene.group("flow", name, |scene| put(scene, pieces)),
                None => put(scene, pieces),
            }
        }
    }
}

/// Where the columns stand and how high a person is.
struct Sheet {
    body: Area,
    /// Left edges of: sources, everyone, laid off, ends.
    columns: [f64; 4],
    /// Pixels per person.
    scale: f64,
}

impl Sheet {
    fn new(body: Area, people: &People) -> Self {
        let (first, last) = (body.left + LEFT, body.right - room_for_ends(people) - NODE);
        let span = last - first;
        let columns = [first, first + 0.3 * span, first + 0.62 * span, last];
        let gaps = (people.shown().count().max(2) - 1) as f64 * GAP;
        // 26 pixels above for the text over the second column, 30 below for the third.
        let scale = (body.height() - 56.0 - gaps) / people.everyone();
        Self { body, columns, scale }
    }

    fn height(&self, people: f64) -> f64 {
        (people * self.scale).max(0.75)
    }

    fn node(&self, column: usize, top: f64, (name, people): (&'static str, f64), colour: Colour) -> Piece {
        let left = self.columns[column];
        let area = Area { left, right: left + NODE, top, bottom: top + self.height(people) };
        Piece::Node { name, people, area, colour }
    }

    fn band(
        &self,
        names: [&'static str; 2],
        from: (usize, f64),
        to: (usize, f64),
        people: f64,
        colour: Colour,
    ) -> Piece {
        let ends = [(self.columns[from.0] + NODE, from.1), (self.columns[to.0], to.1)];
        Piece::Band(Band { names, people, ends, height: self.height(people), colour })
    }

    fn groups(&self, people: &People) -> Vec<(Option<&'static str>, Vec<Piece>)> {
        let everyone = self.height(people.everyone());
        let n = people.shown().count();
        let used = everyone + (n.max(1) - 1) as f64 * GAP;
        let top = self.body.top + 26.0;
        let middle = top + (used - everyone) / 2.0;
        let mut groups = self.sources(people, middle);
        groups.extend(self.ends(people, top, middle));
        let node = self.node(1, middle, ("Ever employed", people.everyone()), state::TOTAL);
        let x = self.columns[1] + NODE;
        let text = format!("{} {}", words::part("Ever employed"), count(people.everyone() as u64));
        let text = Text::new((x, middle - 9.0), text, SIZE).bold().anchor(Anchor::End);
        groups.push((None, vec![node, Piece::Text(text.shrunk(x - self.body.left, LEAST))]));
        groups
    }

    /// Opening headcount and hires flow together.
    fn sources(&self, people: &People, middle: f64) -> Vec<(Option<&'static str>, Vec<Piece>)> {
        let sources =
            [("Opening headcount", people.opening, state::TOTAL), ("Hired", people.hires, state::GAIN)];
        let (mut from, mut to) = (middle, middle);
        let mut groups = Vec::new();
        for (name, n, colour) in sources.into_iter().filter(|(_, people, _)| *people > 0.0) {
            let height = self.height(n);
            let x = self.columns[0] - SPACES[0];
            // Below the text over everyone, which may reach as far as here.
            let y = (from + height / 2.0).max(middle + 8.0);
            let text = |dy: f64, text: String| Text::new((x, y + dy), text, SIZE).anchor(Anchor::End);
            let room = x - self.body.left;
            groups.push((
                Some(name),
                vec![
                    self.band([name, "Ever employed"], (0, from), (1, to), n, colour),
                    self.node(0, from, (name, n), colour),
                    Piece::Text(text(-2.0, words::part(name)).shrunk(room, LEAST)),
                    Piece::Text(text(14.0, count(n as u64)).bold().shrunk(room, LEAST)),
                ],
            ));
            from += height + 24.0;
            to += height;
        }
        groups
    }

    /// Everyone parts into where they are at the end; the laid off by way of a node of their own.
    fn ends(&self, people: &People, top: f64, middle: f64) -> Vec<(Option<&'static str>, Vec<Piece>)> {
        let (mut leave, mut arrive) = (middle, top);
        let laid_off = people.laid_off();
        let before: f64 =
            people.shown().filter(|leaf| !leaf.laid_off).map(|leaf| self.height(leaf.people) + GAP).sum();
        let n_laid_off = people.shown().filter(|leaf| leaf.laid_off).count();
        let spread = (n_laid_off.max(1) - 1) as f64 * GAP;
        let node_top = top + before + spread / 2.0;
        let mut groups = Vec::new();
        if laid_off > 0.0 {
            let start = middle + (people.everyone() - laid_off) * self.scale;
            let names = ["Ever employed", "Laid off"];
            groups.push((None, vec![self.band(names, (1, start), (2, node_top), laid_off, state::LAID_OFF)]));
        }
        let mut through = node_top;
        for leaf in people.shown() {
            let height = self.height(leaf.people);
            let from = if leaf.laid_off { (2, through) } else { (1, leave) };
            let names = [if leaf.laid_off { "Laid off" } else { "Ever employed" }, leaf.name];
            let mut pieces = vec![
                self.band(names, from, (3, arrive), leaf.people, leaf.colour),
                self.node(3, arrive, (leaf.name, leaf.people), leaf.colour),
            ];
            pieces.extend(self.end_text(people, leaf, arrive + height / 2.0).map(Piece::Text));
            groups.push((Some(leaf.name), pieces));
            if leaf.laid_off {
                through += height;
            } else {
                leave += height;
            }
            arrive += height + GAP;
        }
        if laid_off > 0.0 {
            let mut pieces = vec![self.node(2, node_top, ("Laid off", laid_off), state::LAID_OFF)];
            let foot = node_top + self.height(laid_off);
            pieces.extend(self.laid_off_text(laid_off, foot).into_iter().map(Piece::Text));
            groups.push((None, pieces));
        }
        groups
    }

    /// Below the node; in two lines where one would reach far over the bands.
    fn laid_off_text(&self, people: f64, foot: f64) -> Vec<Text> {
        const FAR: f64 = 140.0;
        let text = |line: usize, text: String| {
            let at = (self.columns[2] + NODE / 2.0, foot + 17.0 + 16.5 * line as f64);
            Text::new(at, text, SIZE).bold().anchor(Anchor::Middle)
        };
        let (name, number) = (words::part("Laid off"), count(people as u64));
        let one = text(0, format!("{name} {number}"));
        if one.width() > FAR { vec![text(0, name), text(1, number)] } else { vec![one] }
    }

    fn end_text(&self, people: &People, leaf: &Leaf, y: f64) -> [Text; 3] {
        let x = self.columns[3] + NODE + SPACES[0];
        let (number, name, percent) = end_texts(people, leaf);
        let next = x + number.width() + SPACES[1];
        let percent = Text { at: (self.body.right, y + 4.5), ..percent };
        let room = self.body.right - percent.width() - SPACES[2] - next;
        let name = Text { at: (next, y + 4.5), ..name };
        [Text { at: (x, y + 4.5), ..number }, percent, name.shrunk(room, LEAST)]
    }
}

/// Number, name and share at an end of a flow.
fn end_texts(people: &People, leaf: &Leaf) -> (Text, Text, Text) {
    let number = Text::new((0.0, 0.0), count(leaf.people as u64), SIZE).bold();
    let name = Text::new((0.0, 0.0), words::part(leaf.name), SIZE).colour(ink());
    let share = share(leaf.people, people.everyone());
    (number, name, Text::new((0.0, 0.0), share, 12.0).colour(muted()).anchor(Anchor::End))
}

/// The usual room for the texts at the right; where names would be small in it, as much as the longest line needs.
fn room_for_ends(people: &People) -> f64 {
    let (mut whole, mut is_small) = (0.0_f64, false);
    for leaf in people.shown() {
        let (number, name, percent) = end_texts(people, leaf);
        let beside = SPACES.iter().sum::<f64>() + number.width() + percent.width();
        whole = whole.max(beside + name.width());
        is_small |= name.width() * SMALL / SIZE > RIGHT[0] - beside;
    }
    if is_small { whole.ceil().clamp(RIGHT[0], RIGHT[1]) } else { RIGHT[0] }
}

fn share(part: f64, whole: f64) -> String {
    let percent = 100.0 * part / whole;
    let tenths = |percent: f64| notation::written(&format!("{percent:.1}"));
    if percent > 0.0 && percent < 0.1 {
        format!("< {} %", tenths(0.1))
    } else {
        format!("{} %", tenths(percent))
    }
}
