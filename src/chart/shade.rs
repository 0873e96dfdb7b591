//! Cells of a map: tints on both sides of a limit, hatching where too little is known, and the numbers.

use super::cells::{Cells, FEWEST};
use super::number::{Unit, count};
use super::palette::{AXIS, Colour, paper};
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};

/// Colours on both sides of the limit, and the strongest tint: ink can still be read on it.
pub(super) const ABOVE: Colour = Colour(0x0B, 0x57, 0xBC);
pub(super) const BELOW: Colour = Colour(0xB0, 0x4F, 0x00);
pub(super) const STRONGEST: f64 = 0.6;
/// The weakest tint as a share of the strongest.
pub(super) const LEAST: f64 = 0.12;

/// What a number on the strongest tints stands on.
pub(super) fn grounds(paper: Colour) -> [Colour; 2] {
    [ABOVE, BELOW].map(|tint| {
        let mixed = |under: u8, over: u8| {
            (f64::from(under) * (1.0 - STRONGEST) + f64::from(over) * STRONGEST).round() as u8
        };
        Colour(mixed(paper.0, tint.0), mixed(paper.1, tint.1), mixed(paper.2, tint.2))
    })
}

/// Means to tints.
///
/// Where means lie on both sides of the limit, the tint is stronger the farther a mean is from it. Where all lie on one
/// side, it goes from the nearest to the farthest.
pub(super) struct Shade {
    limit: f64,
    /// Smallest and largest mean.
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Shade {
    pub(super) fn new(cells: &Cells, limit: f64) -> Self {
        let means = cells.seen().map(|cell| cell.mean);
        let ends = (f64::INFINITY, f64::NEG_INFINITY);
        let (low, high) = means.fold(ends, |(low, high), mean| (low.min(mean), high.max(mean)));
        if low <= high { Self { limit, low, high } } else { Self { limit, low: limit, high: limit } }
    }

    /// How far the nearest and the farthest mean are from the limit.
    pub(super) fn distances(&self) -> (f64, f64) {
        let [low, high] = [self.low - self.limit, self.high - self.limit];
        let nearest = if low < 0.0 && high > 0.0 { 0.0 } else { low.abs().min(high.abs()) };
        (nearest, low.abs().max(high.abs()))
    }

    pub(super) fn of(&self, mean: f64) -> Fill {
        let (nearest, farthest) = self.distances();
        let apart = (mean - self.limit).abs();
        let share =
            if farthest > nearest { ((apart - nearest) / (farthest - nearest)).clamp(0.0, 1.0) } else { 0.0 };
        let strength = LEAST + (1.0 - LEAST) * share;
        // Whole hundredths: the same text on every machine.
        let opacity = (100.0 * STRONGEST * strength).round() / 100.0;
        Fill::tint(if mean >= self.limit { ABOVE } else { BELOW }, opacity)
    }
}

fn cell_area(area: &Area, cells: &Cells, i: usize, j: usize) -> Area {
    let (width, height) = (area.width() / cells.k as f64, area.height() / cells.k as f64);
    let (left, bottom) = (area.left + width * i as f64, area.bottom - height * j as f64);
    Area { left, right: left + width, top: bottom - height, bottom }
}

/// A tint for every cell with enough futures, hatching for the others.
///
/// Each is named, for readers of its values.
pub(super) fn draw_cells(
    scene: &mut Scene,
    area: &Area,
    cells: &Cells,
    shade: &Shade,
    name: impl Fn(usize, usize) -> String,
) {
    for (i, j, cell) in cells.all() {
        let place = cell_area(area, cells, i, j);
        scene.group("mark", &name(i, j), |scene| {
            if cell.n < FEWEST {
                hatch(scene, &place);
            } else {
                // Paper first: the grid of the plane must not be seen through a tint.
                scene.rect(place, Fill::new(paper()));
                scene.rect(place, shade.of(cell.mean));
            }
        });
        let corners = [
            (place.left, place.top),
            (place.right, place.top),
            (place.right, place.bottom),
            (place.left, place.bottom),
        ];
        scene.line([&corners[..], &corners[..1]].concat(), Stroke::new(paper(), 1.0));
    }
}

/// Lines at 45 degrees: nothing, or next to nothing, is known here.
pub(super) fn hatch(scene: &mut Scene, area: &Area) {
    const STEP: f64 = 9.0;
    let n = ((area.width() + area.height()) / STEP) as usize;
    for k in 1..=n {
        let at = STEP * k as f64;
        let from = (area.left + (at - area.height()).max(0.0), area.top + at.min(area.height()));
        let to = (area.left + at.min(area.width()), area.top + (at - area.width()).max(0.0));
        scene.line(vec![from, to], Stroke::new(AXIS, 0.6));
    }
}

/// Mean and number of futures of every cell that has enough; all means to the step to which the middle one is known, so
/// that cells can be compared.
pub(super) fn write_cells(
    scene: &mut Scene,
    area: &Area,
    (cells, shade): (&Cells, &Shade),
    unit: &Unit,
    signed: bool,
) {
    let step = cells.typical_step();
    for (i, j, cell) in cells.all().filter(|(_, _, cell)| cell.n >= FEWEST) {
        let place = cell_area(area, cells, i, j);
        let (x, y) = (f64::midpoint(place.left, place.right), f64::midpoint(place.top, place.bottom));
        let text = written(unit, cell.mean, step, signed);
        let text = Text::new((x, y), text, 13.0).bold().anchor(Anchor::Middle).within(place.width() - 4.0);
        let n = Text::new((x, y + 14.0), count(cell.n as u64), 10.5).anchor(Anchor::Middle);
        for text in [text, n] {
            // The colour of the cell behind it: the contour must not run through a number.
            scene.paper_behind(&text);
            scene.behind(&text, shade.of(cell.mean));
            scene.text(text);
        }
    }
}

/// A mean as it is written.
pub(super) fn written(unit: &Unit, value: f64, step: f64, signed: bool) -> String {
    if signed { unit.signed(value, step) } else { unit.bare(value, step) }
}
