//! Colours of a theme's scenarios that some readers cannot tell apart.
//!
//! That is no error: every scenario has a dash and a marker of its own too. So it is said, with what would help, and
//! the theme is used as it is.

use super::contrast::contrast;
use super::fields::Fields;
use super::read::MARK;
use crate::chart::palette::Colour;
use crate::chart::vision::{ENOUGH, Vision, distance};

/// So many pairs have a warning of their own, the nearest first; the others are counted.
const MOST: usize = 6;

/// A colour of a scenario.
pub(super) struct Named {
    /// `base`, `scenario 2`.
    pub(super) name: String,
    pub(super) colour: Colour,
    /// Its byte of the file; none for a colour that the theme leaves as it is.
    pub(super) at: Option<usize>,
}

impl Named {
    pub(super) fn built_in(name: String, colour: Colour) -> Self {
        Self { name, colour, at: None }
    }
}

/// Two colours that are too near for some eyes.
struct Pair<'a> {
    first: &'a Named,
    second: &'a Named,
    /// For whom, and how far apart they are then; for everybody alone if it is everybody.
    near: Vec<(Vision, f64)>,
}

impl Pair<'_> {
    fn least(&self) -> f64 {
        self.near.iter().map(|(_, apart)| *apart).fold(f64::INFINITY, f64::min)
    }
}

/// One warning for each pair of which the theme brings a colour.
pub(super) fn warnings(fields: &Fields<'_>, colours: &[Named], paper: Colour) -> Vec<String> {
    let mut pairs = Vec::new();
    for (n, second) in colours.iter().enumerate() {
        for first in colours[..n].iter().filter(|first| first.at.is_some() || second.at.is_some()) {
            let near = Vision::ALL.map(|vision| (vision, distance(first.colour, second.colour, vision)));
            let mut near: Vec<_> = near.into_iter().filter(|(_, apart)| *apart < ENOUGH).collect();
            if near.first().is_some_and(|(vision, _)| *vision == Vision::Full) {
                near.truncate(1);
            }
            if !near.is_empty() {
                pairs.push(Pair { first, second, near });
            }
        }
    }
    pairs.sort_by(|a, b| a.least().total_cmp(&b.least()));
    let mut said: Vec<String> =
        pairs.iter().take(MOST).map(|pair| warning(fields, pair, colours, paper)).collect();
    if let Some(more @ 1..) = pairs.len().checked_sub(MOST) {
        let pairs = if more == 1 { "pair" } else { "pairs" };
        said.push(format!("{}: {more} more {pairs} of colours too near for some readers", fields.file));
    }
    said
}

fn warning(fields: &Fields<'_>, pair: &Pair<'_>, colours: &[Named], paper: Colour) -> String {
    let Pair { first, second, near } = pair;
    // Cut, not rounded: what is too near never looks as if it were not.
    let tenths = |apart: f64| (10.0 * apart).floor() / 10.0;
    let near: Vec<String> =
        near.iter().map(|(vision, apart)| format!("{:.1} {}", tenths(*apart), vision.whose())).collect();
    let what = format!(
        "`{}`, {}, and `{}`, {}, are hard to tell apart: their distance (CIEDE2000) is {}; {ENOUGH} is enough",
        first.name,
        first.colour.hex(),
        second.name,
        second.colour.hex(),
        near.join(" and "),
    );
    let own = [second, first].into_iter().filter(|named| named.at.is_some());
    let better = own.into_iter().find_map(|named| Some((named, shade(named, colours, paper)?)));
    let hint = match better {
        Some((named, shade)) => format!("{} for `{}` is far enough from all others", shade.hex(), named.name),
        None => "make one much lighter or much darker: every eye sees lightness".to_owned(),
    };
    let hint = format!("{hint}; dashes and markers differ in any case");
    let at = second.at.or(first.at).unwrap_or_default();
    fields.remark(at, what, Some(hint)).to_string()
}

/// The nearest lighter or darker shade of a colour that stands out from the paper and that all eyes tell from all the
/// others.
fn shade(named: &Named, colours: &[Named], paper: Colour) -> Option<Colour> {
    const STEPS: u32 = 32;
    let mixed = |step: u32, end: u32| {
        let mix = |c: u8| ((u32::from(c) * (STEPS - step) + end * step) / STEPS) as u8;
        Colour(mix(named.colour.0), mix(named.colour.1), mix(named.colour.2))
    };
    let others = || colours.iter().filter(|other| other.name != named.name);
    let is_apart = |shade: Colour| {
        others().all(|other| {
            Vision::ALL.into_iter().all(|vision| distance(shade, other.colour, vision) >= ENOUGH)
        })
    };
    let fits = |shade: &Colour| contrast(*shade, paper) >= MARK && is_apart(*shade);
    (1..STEPS).flat_map(|step| [mixed(step, 0), mixed(step, 255)]).find(fits)
}
