//! Colours, dashes and how well they are told apart.
//!
//! The eight scenario colours were found by a search for the largest smallest distance (CIE 1976)
//! between any two of them and the base's grey, as seen with normal vision and without red, green
//! or blue cones, among colours that stand out from white by at least 3 : 1. Texts use darker
//! relatives that reach 4.5 : 1. The tests hold both, and the distances as [`super::vision`] measures
//! them today: all pairs have enough but the sixth and the eighth scenario's, which are 7.4 apart
//! without red cones.

use super::theme;
use crate::analysis::sensitivity::Evidence;
use crate::assumption::Grade;

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// `#0D63D4`.
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }

    /// Reads `#0D63D4`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits =
            text.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }
}

/// Shape of a scenario's dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// The base's.
    Circle,
    /// On its side.
    Square,
    /// On its corner.
    Diamond,
    /// Triangle on its side.
    Up,
    /// Triangle on its corner.
    Down,
    /// Two bars, upright.
    Plus,
    /// Two bars, crossed.
    Cross,
    /// With five points.
    Star,
    /// Two triangles that meet.
    Bow,
}

/// How a scenario looks in every chart, by its position.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Of lines, dots and areas.
    pub mark: Colour,
    /// Of its labels.
    pub text: Colour,
    /// Lengths of dashes and gaps in pixels; empty = unbroken.
    pub dash: &'static [f64],
    /// Of its dots.
    pub marker: Marker,
}

/// The colours that a theme can change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Palette {
    /// Behind everything.
    pub(super) paper: Colour,
    /// Titles and numbers.
    pub(super) ink: Colour,
    /// Subtitles, ticks and footnotes.
    pub(super) muted: Colour,
    /// Mark and text of the base scenario.
    pub(super) base: (Colour, Colour),
    /// Mark and text of the scenarios after the base.
    pub(super) scenarios: [(Colour, Colour); 8],
}

impl Palette {
    /// Without a theme.
    pub(super) const BUILT_IN: Self = Self {
        paper: Colour(0xFF, 0xFF, 0xFF),
        ink: Colour(0x1C, 0x20, 0x24),
        muted: Colour(0x58, 0x5F, 0x66),
        base: (Colour(0x3F, 0x44, 0x48), Colour(0x3F, 0x44, 0x48)),
        scenarios: [
            (Colour(0x0D, 0x63, 0xD4), Colour(0x0B, 0x57, 0xBC)),
            (Colour(0xEA, 0x6C, 0x01), Colour(0xB0, 0x4F, 0x00)),
            (Colour(0x00, 0x85, 0x5A), Colour(0x00, 0x78, 0x51)),
            (Colour(0xAD, 0x80, 0xA8), Colour(0x8B, 0x5C, 0x86)),
            (Colour(0x7F, 0x56, 0x1A), Colour(0x7F, 0x56, 0x1A)),
            (Colour(0x13, 0x15, 0xA8), Colour(0x13, 0x15, 0xA8)),
            (Colour(0x0D, 0x9A, 0xE3), Colour(0x08, 0x72, 0xAA)),
            (Colour(0x6D, 0x04, 0x77), Colour(0x6D, 0x04, 0x77)),
        ],
    };

    /// The look of the scenario at a position; 0 is the base.
    pub(super) fn scenario(&self, position: usize) -> Look {
        let Some(i) = position.checked_sub(1) else {
            return Look { mark: self.base.0, text: self.base.1, dash: DASH_OF_BASE, marker: Marker::Circle };
        };
        let (mark, text) = self.scenarios[i % self.scenarios.len()];
        let at = (i + i / DASHES.len()) % DASHES.len();
        Look { mark, text, dash: DASHES[at], marker: MARKERS[at] }
    }
}

pub(super) const AXIS: Colour = Colour(0x7A, 0x81, 0x88);
pub(super) const GRID: Colour = Colour(0xE4, 0xE7, 0xEA);

/// The colour behind everything, in the theme in force.
pub(super) fn paper() -> Colour {
    theme::in_force().palette.paper
}

/// The colour of titles and numbers, in the theme in force.
pub(super) fn ink() -> Colour {
    theme::in_force().palette.ink
}

/// The colour of subtitles, ticks and footnotes, in the theme in force.
pub(super) fn muted() -> Colour {
    theme::in_force().palette.muted
}

const DASH_OF_BASE: &[f64] = &[7.0, 4.0];

/// Dashes of the scenarios after the base; shifted by one for every eight scenarios, so that the
/// first 64 differ in colour or dash.
const DASHES: [&[f64]; 8] = [
    &[],
    &[10.0, 3.0],
    &[2.0, 2.5],
    &[9.0, 3.0, 2.0, 3.0],
    &[5.0, 2.0],
    &[14.0, 3.0],
    &[9.0, 3.0, 2.0, 3.0, 2.0, 3.0],
    &[4.0, 4.0],
];

/// Markers of the scenarios after the base; shifted like the dashes.
const MARKERS: [Marker; 8] = [
    Marker::Square,
    Marker::Diamond,
    Marker::Up,
    Marker::Down,
    Marker::Plus,
    Marker::Cross,
    Marker::Star,
    Marker::Bow,
];

/// The look of the scenario at a position in the theme in force; 0 is the base.
pub fn scenario(position: usize) -> Look {
    theme::in_force().palette.scenario(position)
}

/// How well an assumption is known: the same colour in every chart.
pub(super) fn evidence(evidence: Evidence) -> Colour {
    match evidence {
        Evidence::Graded(Grade::Measured) => Colour(0x00, 0x85, 0x5A),
        Evidence::Graded(Grade::Estimated) => Colour(0x0D, 0x63, 0xD4),
        Evidence::Graded(Grade::Judgement) => Colour(0xEA, 0x6C, 0x01),
        Evidence::Graded(Grade::Illustrative) => Colour(0x6D, 0x04, 0x77),
        Evidence::Mixed => Colour(0x7F, 0x56, 0x1A),
        Evidence::Ungraded => Colour(0xAD, 0x80, 0xA8),
        Evidence::Luck => Colour(0x3F, 0x44, 0x48),
    }
}

/// The colour of a text for an area: 3 : 1 is enough for an area, a text needs 4.5 : 1.
pub(super) fn darker(colour: Colour) -> Colour {
    let less = |c: u8| (f64::from(c) * 0.74) as u8;
    Colour(less(colour.0), less(colour.1), less(colour.2))
}

/// Colours that no theme changes and that must stand out from its paper, by what they show.
pub(super) const FIXED: [(&str, Colour); 10] = [
    ("axes", AXIS),
    ("people who stayed", state::STAYED),
    ("people who moved", state::MOVED),
    ("people in training", state::TRAINING),
    ("people who returned or retired", state::RETURNED),
    ("people who quit", state::LEFT),
    ("layoffs and losses", state::LAID_OFF),
    ("gains", state::GAIN),
    ("what is known from judgement", Colour(0xEA, 0x6C, 0x01)),
    ("what is not graded", Colour(0xAD, 0x80, 0xA8)),
];

/// What people do, in flow pictures, bridges and cohorts: the same meaning, the same colour.
pub(super) mod state {
    use super::Colour;

    pub(in crate::chart) const TOTAL: Colour = Colour(0x4B, 0x52, 0x59);
    pub(in crate::chart) const STAYED: Colour = Colour(0x4A, 0x74, 0x9E);
    pub(in crate::chart) const MOVED: Colour = Colour(0x1B, 0x87, 0x86);
    pub(in crate::chart) const TRAINING: Colour = Colour(0x6E, 0x9A, 0x3A);
    pub(in crate::chart) const RETURNED: Colour = Colour(0x73, 0x86, 0x99);
    pub(in crate::chart) const LEFT: Colour = Colour(0x9A, 0x7B, 0x4F);
    pub(in crate::chart) const LAID_OFF: Colour = Colour(0xC7, 0x52, 0x2A);
    pub(in crate::chart) const GAIN: Colour = Colour(0x2F, 0x7D, 0xA6);
    pub(in crate::chart) const LOSS: Colour = Colour(0xC7, 0x52, 0x2A);
    /// Those after which areas are named, in a darker shade.
    pub(in crate::chart) const NAMED: [Colour; 5] = [MOVED, TRAINING, RETURNED, LEFT, LAID_OFF];
    /// Of texts about losses.
    pub(in crate::chart) const LOSS_TEXT: Colour = Colour(0xB4, 0x48, 0x22);
}

#[cfg(test)]
pub(super) mod tests {
    use super::state::*;
    use super::*;
    use crate::chart::theme::contrast;
    use crate::chart::vision::{ENOUGH, Vision, distance};

    /// Teeth: any two marks exchanged for nearer ones, or a vision that is not simulated.
    #[test]
    fn scenarios_are_told_apart_with_every_kind_of_colour_vision() {
        let mut near = Vec::new();
        let mut least = Vision::ALL.map(|_| f64::INFINITY);
        for a in 0..9 {
            for b in 0..a {
                for (vision, least) in Vision::ALL.into_iter().zip(&mut least) {
                    let apart = distance(scenario(a).mark, scenario(b).mark, vision);
                    *least = least.min(apart);
                    if apart < ENOUGH {
                        near.push((b, a, vision));
                    }
                }
            }
        }
        assert_eq!(near, [(6, 8, Vision::NoRed)], "the one that the header names");
        assert_eq!(least.map(|apart| (10.0 * apart).round() / 10.0), [15.4, 7.4, 10.4, 12.5]);
    }

    #[test]
    fn marks_reach_3_and_texts_4_5_to_1_on_white() {
        for position in 0..=8 {
            let look = scenario(position);
            assert!(contrast(look.mark, paper()) >= 3.0, "mark of {position}");
            assert!(contrast(look.text, paper()) >= 4.5, "text of {position}");
        }
        for text in [ink(), muted()] {
            assert!(contrast(text, paper()) >= 4.5);
        }
        for mark in [AXIS, TOTAL, STAYED, MOVED, TRAINING, RETURNED, LEFT, LAID_OFF, GAIN, LOSS] {
            assert!(contrast(mark, paper()) >= 3.0, "{}", mark.hex());
        }
    }

    #[test]
    fn the_first_64_scenarios_differ_in_colour_or_in_dash_and_marker() {
        for a in 0..=64 {
            for b in 0..a {
                let (p, q) = (scenario(a), scenario(b));
                let told_apart = p.mark != q.mark || (p.dash != q.dash && p.marker != q.marker);
                assert!(told_apart, "scenarios {a} and {b}");
            }
        }
    }
}
