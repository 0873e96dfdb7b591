//! A plane of two scales of values, for pictures that have no months.

use super::axis::{TICK, Values};
use super::fonts::{self, Weight};
use super::number::{Unit, finite, power_of_ten_above, round_to};
use super::palette::{AXIS, GRID, muted};
use super::scene::{Anchor, Area, Point, Scene, Stroke, Text};

/// A scale along one side of a plane.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Side {
    low: f64,
    high: f64,
    logarithmic: bool,
    /// Ticks, and each as text.
    labels: Vec<(f64, String)>,
}

/// More than this many times the low end, a scale is logarithmic.
const WIDE: f64 = 20.0;

impl Side {
    /// Shares from 0 to 1, in per cent.
    pub(super) fn percent() -> Self {
        let labels = (0..=5).map(|i| (f64::from(i) / 5.0, format!("{} %", 20 * i))).collect();
        Self { low: 0.0, high: 1.0, logarithmic: false, labels }
    }

    /// A ready scale with its ticks in a unit.
    pub(super) fn of(values: &Values, unit: &Unit) -> Self {
        let labels = values.ticks.iter().copied().zip(values.labels(unit)).collect();
        Self { low: values.low, high: values.high, logarithmic: false, labels }
    }

    /// From `low` to `high`, on the logarithm where they are far apart.
    pub(super) fn between(low: f64, high: f64, n_ticks: usize) -> Self {
        let (low, high) = (finite(low), finite(high));
        if low > 0.0 && high / low > WIDE {
            return Self::logarithmic(low, high);
        }
        let ticks = Values::cut(low, high, n_ticks, (high - low).abs().max(1e-12) / 1e6).ticks;
        let step = ticks[1] - ticks[0];
        let room = step * 1e-9;
        let inside = ticks.into_iter().filter(|tick| (low - room..=high + room).contains(tick));
        let labels = inside.map(|tick| (tick, round_to(tick, step))).collect();
        Self { low, high: if high > low { high } else { low + 1.0 }, logarithmic: false, labels }
    }

    /// A scale that holds zero and some values, with round ends.
    pub(super) fn spanning(values: impl IntoIterator<Item = f64>, n_ticks: usize) -> Self {
        let values = Values::spanning(values, true, n_ticks, 1e-9);
        let step = values.ticks[1] - values.ticks[0];
        let labels = values.ticks.iter().map(|tick| (*tick, round_to(*tick, step))).collect();
        Self { low: values.low, high: values.high, logarithmic: false, labels }
    }

    /// Ticks at 1, 2 and 5 times powers of ten.
    fn logarithmic(low: f64, high: f64) -> Self {
        let mut labels = Vec::new();
        let mut power = power_of_ten_above(low) / 10.0;
        while power <= high {
            let ticks = [1.0, 2.0, 5.0].map(|m| m * power);
            let inside = ticks.into_iter().filter(|tick| (low..=high).contains(tick));
            labels.extend(inside.map(|tick| (tick, round_to(tick, power))));
            power *= 10.0;
        }
        Self { low, high, logarithmic: true, labels }
    }

    /// Where a value lies, 0 at the low end and 1 at the high end.
    pub(super) fn share(&self, value: f64) -> f64 {
        let value = finite(value).clamp(self.low, self.high);
        let share = if self.logarithmic {
            libm::log(value / self.low) / libm::log(self.high / self.low)
        } else {
            (value - self.low) / (self.high - self.low)
        };
        share.clamp(0.0, 1.0)
    }

    /// The value at a share of the way.
    pub(super) fn value(&self, share: f64) -> f64 {
        if self.logarithmic {
            libm::exp(libm::log(self.low) + share * (libm::log(self.high) - libm::log(self.low)))
        } else {
            self.low + share * (self.high - self.low)
        }
    }

    pub(super) fn is_logarithmic(&self) -> bool {
        self.logarithmic
    }

    /// `low high log` or `low high linear`.
    fn ends(&self) -> String {
        format!("{} {} {}", self.low, self.high, if self.logarithmic { "log" } else { "linear" })
    }

    fn room(&self) -> f64 {
        self.labels.iter().map(|(_, label)| fonts::width(label, TICK, Weight::Regular)).fold(0.0, f64::max)
    }
}

/// A picture of one value against another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plane {
    pub(super) area: Area,
    across: Side,
    up: Side,
}

impl Plane {
    /// A plane inside `outer`, less the room for numbers and captions, and less `right` pixels.
    pub(super) fn new(outer: Area, right: f64, across: Side, up: Side) -> Self {
        let area = Area {
            left: outer.left + up.room() + 10.0,
            right: outer.right - right,
            top: outer.top + 22.0,
            bottom: outer.bottom - 44.0,
        };
        Self { area, across, up }
    }

    pub(super) fn x(&self, value: f64) -> f64 {
        self.area.left + self.area.width() * self.across.share(value)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        self.area.bottom - self.area.height() * self.up.share(value)
    }

    pub(super) fn point(&self, (across, up): Point) -> Point {
        (self.x(across), self.y(up))
    }

    /// Grid, numbers and captions. The name of the group tells a script where values lie; which columns of
    /// the chart's numbers are shown, a group `plane` around it says.
    pub(super) fn draw(&self, scene: &mut Scene, across: &str, up: &str) {
        let Area { left, top, right, bottom } = self.area;
        let edges = [left, top, right, bottom].map(|edge| format!("{edge:.2}")).join(" ");
        let geometry = format!("{edges} {} {}", self.across.ends(), self.up.ends());
        scene.group("axis values", &geometry, |scene| {
            for (tick, label) in &self.up.labels {
                let y = self.y(*tick);
                let stroke = Stroke::new(if *tick == 0.0 { AXIS } else { GRID }, 1.0);
                scene.line(vec![(self.area.left, y), (self.area.right, y)], stroke);
                let at = (self.area.left - 8.0, y + 4.2);
                scene.text(Text::new(at, label, TICK).colour(muted()).anchor(Anchor::End));
            }
            let bottom = self.area.bottom;
            let mut free_from = f64::NEG_INFINITY;
            for (tick, label) in &self.across.labels {
                let x = self.x(*tick);
                scene.line(vec![(x, bottom), (x, bottom + 5.0)], Stroke::new(AXIS, 1.0));
                let label = Text::new((x, bottom + 20.0), label, TICK).colour(muted()).anchor(Anchor::Middle);
                let half = label.width() / 2.0;
                if x - half >= free_from {
                    scene.text(label);
                    free_from = x + half + 8.0;
                }
            }
            scene.line(vec![(self.area.left, bottom), (self.area.right, bottom)], Stroke::new(AXIS, 1.0));
            let at = (self.area.left, self.area.top - 10.0);
            scene.text(Text::new(at, up, TICK).colour(muted()).within(self.area.width()));
            let at = (self.area.right, bottom + 38.0);
            scene.text(
                Text::new(at, across, TICK).colour(muted()).anchor(Anchor::End).within(self.area.width()),
            );
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: Area = Area { left: 0.0, top: 0.0, right: 400.0, bottom: 300.0 };

    #[test]
    fn values_far_apart_are_spread_on_the_logarithm() {
        let plane = Plane::new(SQUARE, 0.0, Side::between(1.0, 100.0, 5), Side::percent());
        let middle = f64::midpoint(plane.area.left, plane.area.right);
        assert!((plane.x(10.0) - middle).abs() < 1e-9);
        let ticks: Vec<&str> = plane.across.labels.iter().map(|(_, label)| label.as_str()).collect();
        assert_eq!(ticks, ["1", "2", "5", "10", "20", "50", "100"]);
        let near = Plane::new(SQUARE, 0.0, Side::between(2.0, 12.0, 5), Side::percent());
        assert!((near.x(7.0) - f64::midpoint(near.area.left, near.area.right)).abs() < 1e-9);
    }

    #[test]
    fn empty_and_huge_spans_have_a_place() {
        for (low, high) in [(0.0, 0.0), (3.0, 3.0), (-1e300, 1e300), (1e-300, 1e300), (f64::NAN, 1.0)] {
            let plane = Plane::new(SQUARE, 0.0, Side::between(low, high, 5), Side::percent());
            assert!((0.0..=400.0).contains(&plane.x(low)) || low.is_nan(), "{low} {high}");
        }
    }
}
