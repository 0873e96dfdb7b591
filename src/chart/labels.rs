//! Labels at the right edge of a plot, next to what they name, without overlap.

use super::axis::Plot;
use super::fonts::{self, Weight};
use super::palette::{Colour, Look};
use super::scene::{Fill, Scene, Stroke, Text};

const SIZE: f64 = 13.0;
/// Distance of the base lines of two labels.
const LINE: f64 = 16.0;
/// What the labels of a plot of scenarios take of its width at most: a scenario's name of 25 letters, with its number, fits a line.
pub(super) const MOST: f64 = 290.0;
/// Lines of a label at most.
const LINES: usize = 4;
/// From the plot's edge to the text.
const GAP: f64 = 27.0;

/// A label of a line that ends at the right edge.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    /// The value at which the line ends.
    pub(super) value: f64,
    /// What it is; in several lines when it is long, elided when that is not enough.
    pub(super) name: String,
    /// The number behind the name; never elided.
    pub(super) number: String,
    pub(super) colour: Colour,
    pub(super) weight: Weight,
    /// The look of its line, shown before the name: colours repeat after eight scenarios.
    pub(super) key: Option<Look>,
}

impl Label {
    /// Room for the look before the name.
    fn key_room(&self) -> f64 {
        if self.key.is_some() { KEY } else { 0.0 }
    }
}

/// Length of a piece of line with a marker, and the space behind it.
const KEY: f64 = 32.0;

/// Room that labels need at the right of a plot, at most `most` pixels.
pub(super) fn room(labels: &[Label], most: f64) -> f64 {
    labels.iter().map(|label| width(label) + GAP + 2.0).fold(0.0, f64::max).min(most)
}

fn width(label: &Label) -> f64 {
    fonts::width(&joined(&label.name, &label.number), SIZE, label.weight) + label.key_room()
}

fn joined(name: &str, number: &str) -> String {
    [name, number].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// Height that labels need when a plot leaves them `most` pixels.
pub(super) fn height(labels: &[Label], most: f64) -> f64 {
    labels.iter().map(|label| lines(label, most - GAP - label.key_room()).len() as f64 * LINE).sum()
}

/// A label in as few lines of `space` pixels as it needs, its number whole at the end of the last.
fn lines(label: &Label, space: f64) -> Vec<String> {
    let name = fonts::clean(&label.name);
    let whole = joined(&name, &label.number);
    if fonts::width(&whole, SIZE, label.weight) <= space {
        return vec![whole];
    }
    let number = label.number.replace(' ', "\u{a0}");
    let even = fonts::wrap_evenly(&joined(&name, &number), SIZE, label.weight, space, LINES);
    if even.iter().all(|line| !line.ends_with('…')) {
        return even;
    }
    let beside = (space - fonts::width(&format!(" {number}"), SIZE, label.weight)).max(0.0);
    let mut lines = fonts::wrap(&name, SIZE, label.weight, space, LINES);
    if let Some(last) = lines.last_mut() {
        *last = joined(&fonts::elide(last, SIZE, label.weight, beside), &number);
    }
    lines
}

/// Draws labels beside a plot, in the room between the plot and `right`.
pub(super) fn draw(scene: &mut Scene, plot: &Plot, labels: &[Label], right: f64) {
    let edge = plot.area.right;
    let mut order: Vec<&Label> = labels.iter().collect();
    order.sort_by(|a, b| b.value.total_cmp(&a.value));
    let start = |label: &Label| edge + GAP + label.key_room();
    let texts: Vec<Vec<String>> =
        order.iter().map(|label| lines(label, (right - start(label)).max(0.0))).collect();
    let wanted: Vec<f64> = order.iter().map(|label| plot.y(label.value)).collect();
    let heights: Vec<f64> = texts.iter().map(|lines| lines.len() as f64 * LINE).collect();
    let placed = spread(&wanted, &heights, plot.area.top, plot.area.bottom);
    for (((label, texts), line_end), y) in order.iter().zip(texts).zip(wanted).zip(placed) {
        let stroke = Stroke::new(label.colour, 0.8);
        if let Some(look) = label.key {
            draw_key(scene, (edge + GAP, y), look);
        }
        let start = start(label);
        let first = y + 4.5 - (texts.len().saturating_sub(1)) as f64 * LINE / 2.0;
        scene.group("label", &label.name, |scene| {
            scene.line(vec![(edge + 3.0, line_end), (edge + 8.0, line_end), (edge + GAP - 5.0, y)], stroke);
            for (i, line) in texts.into_iter().enumerate() {
                let mut text = Text::new((start, first + i as f64 * LINE), line, SIZE).colour(label.colour);
                text.weight = label.weight;
                scene.text(text.within((right - start).max(0.0)));
            }
        });
    }
}

/// A piece of a scenario's line with its marker.
pub(super) fn draw_key(scene: &mut Scene, (x, y): (f64, f64), look: Look) {
    let end = x + KEY - 6.0;
    scene.line(vec![(x, y), (end, y)], Stroke::new(look.mark, 2.0).dashed(look.dash));
    scene.marker((f64::midpoint(x, end), y), 3.4, look.marker, Fill::new(look.mark));
}

/// Middles near `wanted` (ascending) of things with `heights` that do not overlap, inside `[top, bottom]` where they
/// fit: the least sum of squared shifts (isotonic regression, pool adjacent violators).
pub(super) fn spread(wanted: &[f64], heights: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let gaps = heights.windows(2).map(|pair| f64::midpoint(pair[0], pair[1]));
    let room = (bottom - top).max(0.0);
    let tighter = (room / gaps.clone().sum::<f64>()).min(1.0);
    // From the first middle to each.
    let offsets: Vec<f64> = std::iter::once(0.0)
        .chain(gaps.scan(0.0, |sum, gap| {
            *sum += gap * tighter;
            Some(*sum)
        }))
        .collect();
    // Blocks of neighbours that touch: sum of places less their offsets, and how many.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (want, offset) in wanted.iter().zip(&offsets) {
        blocks.push((want - offset, 1));
        while let [.., (before, m), (last, k)] = blocks[..] {
            if before / m as f64 <= last / k as f64 {
                break;
            }
            blocks.truncate(blocks.len() - 2);
            blocks.push((before + last, m + k));
        }
    }
    let most = bottom - offsets.last().copied().unwrap_or(0.0);
    let starts = blocks.iter().flat_map(|&(sum, k)| std::iter::repeat_n(sum / k as f64, k));
    starts.zip(offsets).map(|(start, offset)| start.min(most).max(top) + offset).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_keep_their_distance_and_stay_inside() {
        let alike = |wanted: &[f64], bottom| spread(wanted, &vec![16.0; wanted.len()], 0.0, bottom);
        assert_eq!(alike(&[10.0, 50.0], 100.0), [10.0, 50.0]);
        assert_eq!(alike(&[50.0, 50.0], 100.0), [42.0, 58.0]);
        assert_eq!(alike(&[99.0, 100.0], 100.0), [84.0, 100.0]);
        assert_eq!(alike(&[0.0, 0.0, 0.0], 100.0), [0.0, 16.0, 32.0]);
        assert_eq!(alike(&[5.0, 5.0, 5.0], 20.0), [0.0, 10.0, 20.0]);
        assert_eq!(alike(&[], 100.0), [0.0; 0]);
        assert_eq!(spread(&[50.0, 50.0], &[32.0, 16.0], 0.0, 100.0), [38.0, 62.0], "two lines need more");
    }

    #[test]
    fn a_long_name_takes_more_lines_and_keeps_its_number() {
        let label = |name: &str| Label {
            value: 0.0,
            name: name.to_owned(),
            number: "69,000".to_owned(),
            colour: crate::chart::palette::ink(),
            weight: Weight::Regular,
            key: None,
        };
        assert_eq!(lines(&label("Slow AI"), 200.0), ["Slow AI 69,000"]);
        let long = label("Moves reversed without the posts");
        assert_eq!(lines(&long, 200.0), ["Moves reversed without", "the posts 69,000"]);
        assert_eq!(height(&[long, label("Slow AI")], 200.0 + GAP), 3.0 * LINE);
        assert_eq!(lines(&label(&"very ".repeat(15)), 200.0).len(), 3);
        let [.., last] = &lines(&label(&"very ".repeat(60)), 200.0)[..] else { panic!("lines") };
        assert!(last.ends_with("… 69,000"), "{last}");
    }
}
