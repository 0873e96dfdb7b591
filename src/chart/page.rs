//! The sheet around a picture: the finding as title, what is shown, and where it comes from.

use super::fonts::{self, Weight};
use super::palette::{ink, muted};
use super::scene::{Area, Scene, Text};
use super::svg::{self, Frame};
use super::{Chart, Typeface};

/// Width of every chart in pixels.
pub(super) const WIDTH: f64 = 960.0;
const MARGIN: f64 = 28.0;
/// Width between the margins.
pub(super) const ROOM: f64 = WIDTH - 2.0 * MARGIN;
const TITLE: f64 = 20.0;
const SUBTITLE: f64 = 13.0;
const FOOTNOTE: f64 = 11.0;

/// A sheet with room for a picture.
pub(super) struct Page {
    pub(super) scene: Scene,
    /// Where the picture goes.
    pub(super) body: Area,
    height: f64,
    title: String,
    subtitle: String,
}

impl Page {
    /// A sheet whose picture is `body_height` pixels high.
    pub(super) fn new(title: &str, subtitle: &str, footnote: &str, body_height: f64) -> Self {
        let mut scene = Scene::default();
        let mut y = 20.0;
        for line in fonts::wrap_evenly(&fonts::clean(title), TITLE, Weight::SemiBold, ROOM, 7) {
            y += 26.0;
            scene.text(Text::new((MARGIN, y - 6.0), line, TITLE).bold().colour(ink()));
        }
        y += 2.0;
        for line in fonts::wrap(&fonts::clean(subtitle), SUBTITLE, Weight::Regular, ROOM, 10) {
            y += 18.0;
            scene.text(Text::new((MARGIN, y - 4.0), line, SUBTITLE).colour(muted()));
        }
        let top = y + 20.0;
        let body = Area { left: MARGIN, top, right: WIDTH - MARGIN, bottom: top + body_height };
        let mut y = body.bottom + 14.0;
        for line in fonts::wrap(&fonts::clean(footnote), FOOTNOTE, Weight::Regular, ROOM, 4) {
            y += 15.0;
            scene.text(Text::new((MARGIN, y - 3.0), line, FOOTNOTE).colour(muted()));
        }
        let [title, subtitle] = [title, subtitle].map(|text| text.trim().to_owned());
        Self { scene, body, height: (y + 14.0).ceil(), title, subtitle }
    }

    /// The finished sheet, with the words and the numbers of its picture.
    pub(super) fn chart(self, name: String, alt: String, csv: String) -> Chart {
        let Self { scene, body, height, title, subtitle } = self;
        let frame = Frame { name: &name, title: &title, alt: &alt, width: WIDTH, height, top: body.top };
        let svg = svg::write(&frame, &scene);
        Chart { name, title, subtitle, alt, svg, csv, typeface: Typeface::in_force() }
    }
}
