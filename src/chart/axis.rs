//! Scales: values and months to pixels, with round numbers and dates at the ticks.

use super::fonts::{self, Weight};
use super::number::{Unit, finite};
use super::palette::{AXIS, GRID, muted};
use super::scene::{Anchor, Area, Point, Scene, Stroke, Text};
use super::words;
use crate::study::YearMonth;

/// Size of the numbers at an axis.
pub(super) const TICK: f64 = 12.0;

/// A scale of values with ticks at round numbers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Values {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) ticks: Vec<f64>,
    step: f64,
}

impl Values {
    /// A scale that holds all `values`, with about `n_ticks` ticks no closer than `finest`; from zero
    /// when `from_zero`, or when leaving zero out would save less than half of the height.
    pub(super) fn spanning(
        values: impl IntoIterator<Item = f64>,
        from_zero: bool,
        n_ticks: usize,
        finest: f64,
    ) -> Self {
        let (mut low, mut high) = values
            .into_iter()
            .map(finite)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
        if low > high {
            (low, high) = (0.0, 0.0);
        }
        let mostly_empty = low > 0.0 && low < 0.5 * high || high < 0.0 && high > 0.5 * low;
        if from_zero || mostly_empty {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        let size = low.abs().max(high.abs());
        if high - low <= size * 1e-6 {
            let room = if size > 0.0 { 0.05 * size } else { finest.max(1e-3) };
            if low != 0.0 {
                low -= room;
            }
            high += room;
        }
        Self::nice(low, high, n_ticks, finest)
    }

    /// A scale from `low` to `high`, whatever is outside.
    pub(super) fn cut(low: f64, high: f64, n_ticks: usize, finest: f64) -> Self {
        Self::nice(low, high, n_ticks, finest)
    }

    fn nice(low: f64, high: f64, n_ticks: usize, finest: f64) -> Self {
        let step = round_step(((high - low) / n_ticks.max(1) as f64).max(finest));
        let first = (low / step + 1e-9).floor();
        let n = ((high / step - 1e-9).ceil() - first).clamp(1.0, 40.0) as usize;
        let ticks: Vec<f64> = (0..=n).map(|i| (first + i as f64) * step).collect();
        Self { low: ticks[0], high: ticks[n], ticks, step }
    }

    /// Where a value lies, 0 at the low end and 1 at the high end.
    pub(super) fn share(&self, value: f64) -> f64 {
        ((finite(value) - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// The ticks as text.
    pub(super) fn labels(&self, unit: &Unit) -> Vec<String> {
        let plain = Unit { finest: 0.0, ..unit.clone() };
        self.ticks.iter().map(|tick| plain.bare(*tick, self.step)).collect()
    }
}

/// The smallest of 1, 2 and 5 times a power of ten that is at least `raw`.
fn round_step(raw: f64) -> f64 {
    let mut power = super::number::power_of_ten_above(raw);
    if power > raw {
        power /= 10.0;
    }
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|m| m * power)
        .find(|step| *step >= raw * 0.999_999)
        .unwrap_or(10.0 * power)
}

/// A picture of values over the months 0 to T.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plot {
    pub(super) area: Area,
    pub(super) values: Values,
    months: usize,
}

impl Plot {
    /// A plot inside `outer`, less the room for the numbers at the left and the dates below, and
    /// less `right` pixels for labels.
    pub(super) fn new(outer: Area, right: f64, months: usize, values: Values, unit: &Unit) -> Self {
        let room = values
            .labels(unit)
            .iter()
            .map(|label| fonts::width(label, TICK, Weight::Regular))
            .fold(0.0, f64::max);
        let area = Area {
            left: outer.left + (room + 10.0).min(outer.width() / 2.0),
            right: outer.right - right,
            top: outer.top + 22.0,
            bottom: outer.bottom - 24.0,
        };
        Self { area, values, months }
    }

    /// A plot whose lines fill an area; what stands around it is the caller's.
    pub(super) fn filling(area: Area, months: usize, values: Values) -> Self {
        Self { area, values, months }
    }

    /// The same with another left edge, so that plots above each other share their months.
    pub(super) fn with_left(mut self, left: f64) -> Self {
        self.area.left = left;
        self
    }

    pub(super) fn x(&self, month: usize) -> f64 {
        self.area.left + self.area.width() * month as f64 / self.months.max(1) as f64
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        self.area.bottom - self.area.height() * self.values.share(value)
    }

    /// The line through one value per month.
    pub(super) fn points(&self, values: impl IntoIterator<Item = f64>) -> Vec<Point> {
        values.into_iter().enumerate().map(|(month, value)| (self.x(month), self.y(value))).collect()
    }

    /// Grid, numbers, unit and dates. The name of the group tells a script where months and values lie.
    pub(super) fn draw(&self, scene: &mut Scene, start: YearMonth, unit: &Unit, caption: &str) {
        scene.group("axis months", &self.geometry(), |scene| {
            self.draw_values(scene, unit, caption);
            self.draw_dates(scene, start);
        });
    }

    /// Where months and values lie, for a script, of a plot that draws its surroundings itself.
    pub(super) fn tell(&self, scene: &mut Scene) {
        scene.group("axis months", &self.geometry(), |_| {});
    }

    /// `left top right bottom months low high`: the first four and the values' ends in pixels and in the
    /// metric's own unit.
    fn geometry(&self) -> String {
        let Area { left, top, right, bottom } = self.area;
        let edges = [left, top, right, bottom].map(|edge| format!("{edge:.2}")).join(" ");
        format!("{edges} {} {} {}", self.months, self.values.low, self.values.high)
    }

    /// Grid lines without numbers.
    pub(super) fn draw_grid(&self, scene: &mut Scene) {
        for tick in &self.values.ticks {
            let y = self.y(*tick);
            let stroke = Stroke::new(if *tick == 0.0 { AXIS } else { GRID }, 1.0);
            scene.line(vec![(self.area.left, y), (self.area.right, y)], stroke);
        }
    }

    /// Numbers at the left of the grid.
    pub(super) fn draw_numbers(&self, scene: &mut Scene, unit: &Unit) {
        for (tick, label) in self.values.ticks.iter().zip(self.values.labels(unit)) {
            let y = self.y(*tick);
            let at = (self.area.left - 8.0, y + 4.2);
            scene.text(Text::new(at, label, TICK).colour(muted()).anchor(Anchor::End));
        }
    }

    fn draw_values(&self, scene: &mut Scene, unit: &Unit, caption: &str) {
        self.draw_grid(scene);
        self.draw_numbers(scene, unit);
        let at = (self.area.left, self.area.top - 10.0);
        scene.text(Text::new(at, caption, TICK).colour(muted()).within(self.area.width()));
    }

    pub(super) fn draw_dates(&self, scene: &mut Scene, start: YearMonth) {
        let y = self.area.bottom;
        let labels = dates(start, self.months, self.area.width());
        for (month, label, anchor) in labels {
            let x = self.x(month);
            scene.line(vec![(x, y), (x, y + 5.0)], Stroke::new(AXIS, 1.0));
            scene.text(Text::new((x, y + 20.0), label, TICK).colour(muted()).anchor(anchor));
        }
        scene.line(vec![(self.area.left, y), (self.area.right, y)], Stroke::new(AXIS, 1.0));
    }
}

/// The months that get a date, evenly spaced on the calendar, with their dates; where fewer than
/// three fit, the first and the last month.
fn dates(start: YearMonth, months: usize, width: f64) -> Vec<(usize, String, Anchor)> {
    const STEPS: [usize; 13] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 300, 600, 1200, 2400];
    let opening = words::month_index(start);
    for step in STEPS {
        let label = |month: usize| {
            let text = words::date(start, month);
            if step >= 12 { text.rsplit(' ').next().unwrap_or_default().to_owned() } else { text }
        };
        let room = fonts::width(&label(0), TICK, Weight::Regular) + 22.0;
        let fitting = (width / room).max(1.0) as usize;
        let ticks: Vec<usize> =
            (0..=months).filter(|month| (opening + *month as i64).rem_euclid(step as i64) == 0).collect();
        if ticks.len() <= fitting && months as f64 / step as f64 * room <= width {
            if ticks.len() < 3 {
                break;
            }
            return ticks.into_iter().map(|month| (month, label(month), Anchor::Middle)).collect();
        }
    }
    let (first, last) = (words::date(start, 0), words::date(start, months));
    let room = fonts::width(&format!("{first} {last}"), TICK, Weight::Regular) + 16.0;
    if months == 0 || room > width {
        return vec![(0, first, Anchor::Start)];
    }
    vec![(0, first, Anchor::Start), (months, last, Anchor::End)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_hold_the_values() {
        let axis = Values::spanning([61_300.0, 77_986.0], false, 5, 1.0);
        assert_eq!(axis.ticks, [60_000.0, 65_000.0, 70_000.0, 75_000.0, 80_000.0]);
        let from_zero = Values::spanning([12.0, 97.0], false, 5, 1.0);
        assert_eq!((from_zero.low, from_zero.high), (0.0, 100.0));
        let mixed = Values::spanning([-3.0, 8.0], false, 5, 0.0);
        assert!(mixed.low <= -3.0 && mixed.high >= 8.0 && mixed.ticks.contains(&0.0));
    }

    #[test]
    fn constant_tiny_and_huge_series_have_a_scale() {
        for value in [0.0, 1.0, -7.0, 1e-300, 1e15 + 1.0, 1e300, f64::MAX, f64::INFINITY, f64::NAN] {
            let axis = Values::spanning([value, value], false, 5, 1e-3);
            assert!(axis.high > axis.low && axis.ticks.len() >= 2, "{value}: {axis:?}");
            assert!((0.0..=1.0).contains(&axis.share(value)), "{value}");
        }
        let wide = Values::spanning([f64::MIN, f64::MAX], true, 5, 1.0);
        assert!(wide.share(0.0) > 0.3 && wide.share(0.0) < 0.7, "{wide:?}");
    }

    #[test]
    fn dates_fit_for_every_horizon() {
        let start = YearMonth { year: 2026, month: 3 };
        for months in [1, 2, 5, 13, 36, 60, 119, 240, 1200] {
            for width in [150.0, 400.0, 800.0] {
                let dates = dates(start, months, width);
                assert!(!dates.is_empty());
                let per_month = width / months as f64;
                let span = |(month, label, anchor): &(usize, String, Anchor)| {
                    let (x, room) = (*month as f64 * per_month, fonts::width(label, TICK, Weight::Regular));
                    match anchor {
                        Anchor::Start => (x, x + room),
                        Anchor::Middle => (x - room / 2.0, x + room / 2.0),
                        Anchor::End => (x - room, x),
                    }
                };
                for pair in dates.windows(2) {
                    let (before, after) = (span(&pair[0]), span(&pair[1]));
                    assert!(before.1 + 6.0 < after.0, "{months} {width} {pair:?}");
                }
            }
        }
        assert_eq!(dates(start, 36, 800.0)[0], (4, "Jul 2026".to_owned(), Anchor::Middle));
        assert_eq!(dates(start, 1, 800.0)[1], (1, "Apr 2026".to_owned(), Anchor::End));
    }
}
