//! What a chart consists of before it is written: marks with coordinates in pixels.
//!
//! A kind of chart puts marks into a [`Scene`]; [`super::svg`] writes them. A scene knows nothing
//! of scenarios or months.

use super::fonts::{self, Weight};
use super::palette::{Colour, Marker, ink, paper};

/// A place in pixels, from the upper left corner.
pub(super) type Point = (f64, f64);

/// A rectangle in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stroke {
    pub(super) colour: Colour,
    pub(super) width: f64,
    pub(super) dash: &'static [f64],
}

impl Stroke {
    pub(super) fn new(colour: Colour, width: f64) -> Self {
        Self { colour, width, dash: &[] }
    }

    pub(super) fn dashed(self, dash: &'static [f64]) -> Self {
        Self { dash, ..self }
    }
}

/// How an area is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fill {
    pub(super) colour: Colour,
    /// 0 to 1.
    pub(super) opacity: f64,
}

impl Fill {
    pub(super) fn new(colour: Colour) -> Self {
        Self { colour, opacity: 1.0 }
    }

    pub(super) fn tint(colour: Colour, opacity: f64) -> Self {
        Self { colour, opacity }
    }
}

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A line of text; its place is on the base line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) at: Point,
    pub(super) content: String,
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
    pub(super) anchor: Anchor,
}

impl Text {
    /// A text in ink, at its start.
    pub(super) fn new(at: Point, content: impl AsRef<str>, size: f64) -> Self {
        let content = fonts::clean(content.as_ref());
        Self { at, content, size, weight: Weight::Regular, colour: ink(), anchor: Anchor::Start }
    }

    pub(super) fn colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    pub(super) fn bold(self) -> Self {
        Self { weight: Weight::SemiBold, ..self }
    }

    pub(super) fn anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// In letters small enough for `room` pixels, but no smaller than `least`; elided where that is not enough.
    pub(super) fn shrunk(mut self, room: f64, least: f64) -> Self {
        let width = self.width();
        if width > room {
            self.size = (self.size * room / width).max(least).min(self.size);
            // Widths are whole pixels at 1,000 pixels an em: the quotient may be a hair too large.
            if self.width() > room {
                self.size = (0.998 * self.size).max(least);
            }
        }
        self.within(room)
    }

    /// Elided to at most `room` pixels.
    pub(super) fn within(self, room: f64) -> Self {
        Self { content: fonts::elide(&self.content, self.size, self.weight, room), ..self }
    }

    pub(super) fn width(&self) -> f64 {
        fonts::width(&self.content, self.size, self.weight)
    }
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    /// An open line through points.
    Line(Vec<Point>, Stroke),
    /// A closed, filled outline.
    Shape(Vec<Point>, Fill),
    /// A filled rectangle.
    Box(Area, Fill),
    /// A filled circle with a white edge.
    Dot(Point, f64, Fill),
    /// A filled circle.
    Circle(Point, f64, Fill),
    /// A band that leaves `from` and enters `to` horizontally: x and the span of y at each end.
    Ribbon { from: (f64, f64, f64), to: (f64, f64, f64), fill: Fill },
    /// A line of text.
    Text(Text),
    /// What follows up to `Close` belongs together: a class, and a name for scripts and readers.
    Open(&'static str, String),
    /// See `Open`.
    Close,
}

/// A picture in the making.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Scene {
    pub(super) marks: Vec<Mark>,
}

impl Scene {
    pub(super) fn line(&mut self, points: Vec<Point>, stroke: Stroke) {
        match points[..] {
            [] => {}
            // A single month is a point, not a line: show it as a short stroke.
            [(x, y)] => self.marks.push(Mark::Line(vec![(x - 3.0, y), (x + 3.0, y)], stroke)),
            _ => self.marks.push(Mark::Line(thinned(points), stroke)),
        }
    }

    /// The band between two lines over the same x.
    pub(super) fn band(&mut self, upper: Vec<Point>, lower: Vec<Point>, fill: Fill) {
        if upper.len() < 2 || lower.len() < 2 {
            return;
        }
        let mut outline = thinned(upper);
        outline.extend(thinned(lower).into_iter().rev());
        self.marks.push(Mark::Shape(outline, fill));
    }

    pub(super) fn rect(&mut self, area: Area, fill: Fill) {
        self.marks.push(Mark::Box(area, fill));
    }

    pub(super) fn dot(&mut self, at: Point, radius: f64, fill: Fill) {
        self.marks.push(Mark::Dot(at, radius, fill));
    }

    /// Paper behind a text, so that no line runs through it.
    pub(super) fn paper_behind(&mut self, text: &Text) {
        self.behind(text, Fill::new(paper()));
    }

    /// An area just larger than a text.
    pub(super) fn behind(&mut self, text: &Text, fill: Fill) {
        let width = text.width();
        let left = match text.anchor {
            Anchor::Start => text.at.0,
            Anchor::Middle => text.at.0 - width / 2.0,
            Anchor::End => text.at.0 - width,
        };
        let (top, bottom) = (text.at.1 - 0.85 * text.size, text.at.1 + 0.3 * text.size);
        self.rect(Area { left: left - 2.0, right: left + width + 2.0, top, bottom }, fill);
    }

    /// The outline of a dot in the shape of a scenario.
    pub(super) fn marker_open(&mut self, (x, y): Point, radius: f64, marker: Marker, colour: Colour) {
        const EDGE: f64 = 1.1;
        if marker == Marker::Circle {
            self.marker_bare((x, y), radius + EDGE / 2.0, marker, Fill::new(colour));
            self.marker_bare((x, y), radius - EDGE / 2.0, marker, Fill::new(paper()));
            return;
        }
        let mut points: Vec<Point> =
            outline(marker).iter().map(|(dx, dy)| (x + radius * dx, y + radius * dy)).collect();
        points.push(points[0]);
        self.marks.push(Mark::Shape(points.clone(), Fill::new(paper())));
        self.marks.push(Mark::Line(points, Stroke::new(colour, EDGE)));
    }

    /// A dot in the shape of a scenario, without an edge.
    pub(super) fn marker_bare(&mut self, (x, y): Point, radius: f64, marker: Marker, fill: Fill) {
        if marker == Marker::Circle {
            self.marks.push(Mark::Circle((x, y), radius, fill));
            return;
        }
        let outline = outline(marker).iter().map(|(dx, dy)| (x + radius * dx, y + radius * dy)).collect();
        self.marks.push(Mark::Shape(outline, fill));
    }

    /// A dot in the shape of a scenario, with a white edge; all shapes have about the same area.
    pub(super) fn marker(&mut self, (x, y): Point, radius: f64, marker: Marker, fill: Fill) {
        const EDGE: f64 = 1.25;
        if marker == Marker::Circle {
            return self.dot((x, y), radius, fill);
        }
        self.marker_bare((x, y), radius + EDGE, marker, Fill::new(paper()));
        self.marker_bare((x, y), radius, marker, fill);
    }

    pub(super) fn ribbon(&mut self, from: (f64, f64, f64), to: (f64, f64, f64), fill: Fill) {
        self.marks.push(Mark::Ribbon { from, to, fill });
    }

    pub(super) fn text(&mut self, text: Text) {
        if !text.content.is_empty() {
            self.marks.push(Mark::Text(text));
        }
    }

    /// Marks that belong together, for example all of one scenario.
    pub(super) fn group(&mut self, class: &'static str, name: &str, inside: impl FnOnce(&mut Self)) {
        self.marks.push(Mark::Open(class, fonts::clean(name)));
        inside(self);
        self.marks.push(Mark::Close);
    }
}

/// The outline of a marker about (0, 0), with the area of a circle of radius 1 give or take a fifth.
fn outline(marker: Marker) -> &'static [Point] {
    match marker {
        Marker::Circle => &[],
        Marker::Square => &[(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)],
        Marker::Diamond => &[(0.0, -1.3), (1.2, 0.0), (0.0, 1.3), (-1.2, 0.0)],
        Marker::Up => &[(0.0, -1.3), (1.25, 0.95), (-1.25, 0.95)],
        Marker::Down => &[(0.0, 1.3), (1.25, -0.95), (-1.25, -0.95)],
        Marker::Plus => &[
            (-0.42, -1.3),
            (0.42, -1.3),
            (0.42, -0.42),
            (1.3, -0.42),
            (1.3, 0.42),
            (0.42, 0.42),
            (0.42, 1.3),
            (-0.42, 1.3),
            (-0.42, 0.42),
            (-1.3, 0.42),
            (-1.3, -0.42),
            (-0.42, -0.42),
        ],
        Marker::Cross => &[
            (0.0, -0.55),
            (0.65, -1.2),
            (1.2, -0.65),
            (0.55, 0.0),
            (1.2, 0.65),
            (0.65, 1.2),
            (0.0, 0.55),
            (-0.65, 1.2),
            (-1.2, 0.65),
            (-0.55, 0.0),
            (-1.2, -0.65),
            (-0.65, -1.2),
        ],
        Marker::Star => &[
            (0.0, -1.55),
            (0.4, -0.5),
            (1.47, -0.48),
            (0.62, 0.2),
            (0.91, 1.25),
            (0.0, 0.65),
            (-0.91, 1.25),
            (-0.62, 0.2),
            (-1.47, -0.48),
            (-0.4, -0.5),
        ],
        Marker::Bow => &[(-1.2, -1.2), (0.0, -0.35), (1.2, -1.2), (1.2, 1.2), (0.0, 0.35), (-1.2, 1.2)],
    }
}

/// A line without the points that are not seen: those within 0.05 pixels of the straight line
/// between the points kept (Douglas and Peucker, 1973). A horizon of 1,200 months stays small.
fn thinned(points: Vec<Point>) -> Vec<Point> {
    const TOLERANCE: f64 = 0.05;
    if points.len() < 3 {
        return points;
    }
    let mut keep = vec![false; points.len()];
    keep[0] = true;
    keep[points.len() - 1] = true;
    let mut spans = vec![(0, points.len() - 1)];
    while let Some((first, last)) = spans.pop() {
        let ((x0, y0), (x1, y1)) = (points[first], points[last]);
        let (dx, dy) = (x1 - x0, y1 - y0);
        let length = (dx * dx + dy * dy).sqrt();
        let distance = |(x, y): Point| {
            let (ex, ey) = (x - x0, y - y0);
            if length > 0.0 { (ex * dy - ey * dx).abs() / length } else { (ex * ex + ey * ey).sqrt() }
        };
        let farthest = (first + 1..last)
            .map(|i| (distance(points[i]), i))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        if let Some((far, at)) = farthest.filter(|(far, _)| *far > TOLERANCE) {
            let _ = far;
            keep[at] = true;
            spans.push((first, at));
            spans.push((at, last));
        }
    }
    points.into_iter().zip(keep).filter_map(|(point, keep)| keep.then_some(point)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thinned_line_keeps_corners_and_ends_only() {
        let mut points: Vec<Point> = (0..100).map(|i| (f64::from(i), 0.0)).collect();
        points.extend((0..100).map(|i| (99.0, f64::from(i))));
        assert_eq!(thinned(points), [(0.0, 0.0), (99.0, 0.0), (99.0, 99.0)]);
    }
}
