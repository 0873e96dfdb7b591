//! Labels at the right edge of a plot, next to what they name, without overlap.

use super::axis::Plot;
use super::fonts::{self, Weight};
use super::palette::{Colour, Look};
use super::scene::{Fill, Scene, Stroke, Text};

const SIZE: f64 = 13.0;
/// Distance of the base lines of two labels.
pub(super) const LINE: f64 = 16.0;
/// From the plot's edge to the text.
const GAP: f64 = 27.0;

/// A label of a line that ends at the right edge.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    /// The value at which the line ends.
    pub(super) value: f64,
    /// What it is; elided when it is too long.
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

/// Height that `n` labels need.
pub(super) fn height(n: usize) -> f64 {
    n as f64 * LINE
}

/// Draws labels beside a plot, in the room between the plot and `right`.
pub(super) fn draw(scene: &mut Scene, plot: &Plot, labels: &[Label], right: f64) {
    let mut order: Vec<usize> = (0..labels.len()).collect();
    order.sort_by(|&a, &b| labels[b].value.total_cmp(&labels[a].value).then(a.cmp(&b)));
    let wanted: Vec<f64> = order.iter().map(|&i| plot.y(labels[i].value)).collect();
    let placed = spread(&wanted, LINE, plot.area.top, plot.area.bottom);
    let edge = plot.area.right;
    for ((&i, line_end), y) in order.iter().zip(wanted).zip(placed) {
        let label = &labels[i];
        let stroke = Stroke::new(label.colour, 0.8);
        let number = if label.number.is_empty() { String::new() } else { format!(" {}", label.number) };
        let number_room = fonts::width(&number, SIZE, label.weight);
        let start = edge + GAP + label.key_room();
        if let Some(look) = label.key {
            draw_key(scene, (edge + GAP, y), look);
        }
        let space = (right - start).max(0.0);
        let name =
            fonts::elide(&fonts::clean(&label.name), SIZE, label.weight, (space - number_room).max(0.0));
        let mut text = Text::new((start, y + 4.5), joined(&name, &label.number), SIZE).colour(label.colour);
        text.weight = label.weight;
        scene.group("label", &label.name, |scene| {
            scene.line(vec![(edge + 3.0, line_end), (edge + 8.0, line_end), (edge + GAP - 5.0, y)], stroke);
            scene.text(text.within(space));
        });
    }
}

/// A piece of a scenario's line with its marker.
pub(super) fn draw_key(scene: &mut Scene, (x, y): (f64, f64), look: Look) {
    let end = x + KEY - 6.0;
    scene.line(vec![(x, y), (end, y)], Stroke::new(look.mark, 2.0).dashed(look.dash));
    scene.marker((f64::midpoint(x, end), y), 3.4, look.marker, Fill::new(look.mark));
}

/// Places near `wanted` (ascending), at least `gap` apart, inside `[top, bottom]` where they fit:
/// the least sum of squared shifts (isotonic regression, pool adjacent violators).
pub(super) fn spread(wanted: &[f64], gap: f64, top: f64, bottom: f64) -> Vec<f64> {
    let n = wanted.len();
    if n == 0 {
        return Vec::new();
    }
    let gap = gap.min((bottom - top) / (n - 1).max(1) as f64);
    // Blocks of neighbours that touch: sum of places less their offsets, and how many.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (i, want) in wanted.iter().enumerate() {
        blocks.push((want - i as f64 * gap, 1));
        while let [.., (before, m), (last, k)] = blocks[..] {
            if before / m as f64 <= last / k as f64 {
                break;
            }
            blocks.truncate(blocks.len() - 2);
            blocks.push((before + last, m + k));
        }
    }
    let most = bottom - (n - 1) as f64 * gap;
    let starts = blocks.iter().flat_map(|&(sum, k)| std::iter::repeat_n(sum / k as f64, k));
    starts.enumerate().map(|(i, start)| start.min(most).max(top) + i as f64 * gap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_keep_their_distance_and_stay_inside() {
        assert_eq!(spread(&[10.0, 50.0], 16.0, 0.0, 100.0), [10.0, 50.0]);
        assert_eq!(spread(&[50.0, 50.0], 16.0, 0.0, 100.0), [42.0, 58.0]);
        assert_eq!(spread(&[99.0, 100.0], 16.0, 0.0, 100.0), [84.0, 100.0]);
        assert_eq!(spread(&[0.0, 0.0, 0.0], 16.0, 0.0, 100.0), [0.0, 16.0, 32.0]);
        assert_eq!(spread(&[5.0, 5.0, 5.0], 16.0, 0.0, 20.0), [0.0, 10.0, 20.0]);
        assert_eq!(spread(&[], 16.0, 0.0, 100.0), [0.0; 0]);
    }
}
