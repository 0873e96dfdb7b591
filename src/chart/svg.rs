//! A scene as SVG, through `plotters`.
//!
//! `plotters` has coordinates in whole units; here a unit is a hundredth of a pixel, so curves are
//! smooth at any zoom and every coordinate has at most two decimals, the same on every machine.
//! What its own SVG backend lacks is added as elements on ours: dashes, groups that a script or a
//! screen reader can find, cubic curves, a title and a description.

use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::element::{Circle, Drawable, PointCollection, Polygon, Rectangle, Text as TextElement};
use plotters::prelude::{DrawingArea, DrawingBackend, IntoDrawingArea};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};

use super::palette::{Colour, paper};
use super::scene::{Anchor, Area, Fill, Mark, Point, Scene, Stroke, Text};
use super::typeface::{Typeface, Weight};

/// Units of `plotters` in a pixel.
const UNITS: f64 = 100.0;

/// What stands around the marks.
pub(super) struct Frame<'a> {
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    pub(super) alt: &'a str,
    pub(super) width: f64,
    pub(super) height: f64,
    /// Where the picture begins, below title and subtitle.
    pub(super) top: f64,
}

/// Writes a scene. Equal scenes give equal bytes on every machine.
pub(super) fn write(frame: &Frame, scene: &Scene) -> String {
    let out = Rc::new(RefCell::new(String::with_capacity(1 << 14)));
    out.borrow_mut().push_str(&head(frame));
    let size = ((frame.width * UNITS) as u32, (frame.height * UNITS) as u32);
    let page = Backend { out: Rc::clone(&out), size }.into_drawing_area();
    let sheet = Area { left: 0.0, top: 0.0, right: frame.width, bottom: frame.height };
    draw(&page, &Mark::Box(sheet, Fill::new(paper())));
    for mark in &scene.marks {
        draw(&page, mark);
    }
    drop(page);
    let mut svg = out.take();
    svg.push_str("</svg>\n");
    svg
}

fn head(frame: &Frame) -> String {
    let id: String =
        frame.name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect::<String>();
    let (width, height) = (decimal((frame.width * UNITS) as i32), decimal((frame.height * UNITS) as i32));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" data-top=\"{}\" role=\"img\" aria-labelledby=\"{id}-title {id}-alt\" \
         font-family=\"{family}, Helvetica, Arial, sans-serif\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-alt\">{}</desc>\n",
        decimal((frame.top * UNITS) as i32),
        escaped(frame.title),
        escaped(frame.alt),
        family = escaped(&Typeface::in_force().family),
    )
}

type Page = DrawingArea<Backend, Shift>;

fn draw(page: &Page, mark: &Mark) {
    let done = match mark {
        Mark::Line(points, stroke) => page.draw(&Polyline { points: units(points), stroke: *stroke }),
        Mark::Shape(outline, fill) => page.draw(&Polygon::new(units(outline), style(*fill))),
        Mark::Box(area, fill) => page.draw(&Rectangle::new(
            [unit((area.left, area.top)), unit((area.right, area.bottom))],
            style(*fill),
        )),
        Mark::Dot(at, radius, fill) => page
            .draw(&Circle::new(unit(*at), ((radius + 1.25) * UNITS) as i32, style(Fill::new(paper()))))
            .and_then(|()| page.draw(&Circle::new(unit(*at), (radius * UNITS) as i32, style(*fill)))),
        Mark::Circle(at, radius, fill) => {
            page.draw(&Circle::new(unit(*at), (radius * UNITS) as i32, style(*fill)))
        }
        Mark::Ribbon { from, to, fill } => {
            let corners = [(from.0, from.1), (to.0, to.1), (to.0, to.2), (from.0, from.2)];
            page.draw(&Ribbon { corners: corners.map(unit), fill: *fill })
        }
        Mark::Text(text) => {
            page.draw(&TextElement::new(text.content.as_str(), unit(text.at), text_style(text)))
        }
        Mark::Open(class, name) => page.draw(&Group::Open(class, name)),
        Mark::Close => page.draw(&Group::Close),
    };
    done.expect("writing to a string cannot fail");
}

fn unit((x, y): Point) -> BackendCoord {
    let round = |v: f64| (v * UNITS).round() as i32;
    (round(x), round(y))
}

fn units(points: &[Point]) -> Vec<BackendCoord> {
    points.iter().map(|point| unit(*point)).collect()
}

fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

fn style(fill: Fill) -> ShapeStyle {
    rgb(fill.colour).mix(fill.opacity).filled()
}

fn text_style(text: &Text) -> TextStyle<'static> {
    let horizontal = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let weight = match text.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::SemiBold => FontStyle::Bold,
    };
    // The name is that of the whole picture, in its head.
    let font = ("sans-serif", text.size * UNITS, weight).into_font();
    TextStyle { font, color: rgb(text.colour).to_backend_color(), pos: Pos::new(horizontal, VPos::Bottom) }
}

/// A broken or unbroken line.
struct Polyline {
    points: Vec<BackendCoord>,
    stroke: Stroke,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Polyline {
    type Point = &'a BackendCoord;
    type IntoIter = &'a [BackendCoord];
    fn point_iter(self) -> Self::IntoIter {
        &self.points
    }
}

impl Drawable<Backend> for Polyline {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut Backend,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        backend.polyline(points, &self.stroke);
        Ok(())
    }
}

/// A band with horizontal tangents: upper left, upper right, lower right, lower left.
struct Ribbon {
    corners: [BackendCoord; 4],
    fill: Fill,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Ribbon {
    type Point = &'a BackendCoord;
    type IntoIter = &'a [BackendCoord];
    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl Drawable<Backend> for Ribbon {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        corners: I,
        backend: &mut Backend,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let corners: Vec<BackendCoord> = corners.collect();
        if let [a, b, c, d] = corners[..] {
            backend.ribbon([a, b, c, d], self.fill);
        }
        Ok(())
    }
}

/// The beginning or the end of marks that belong together.
enum Group<'a> {
    Open(&'a str, &'a str),
    Close,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Group<'_> {
    type Point = &'a BackendCoord;
    type IntoIter = std::iter::Empty<&'a BackendCoord>;
    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl Drawable<Backend> for Group<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut Backend,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let tag = match self {
            Self::Open(class, name) => format!("<g class=\"{class}\" data-name=\"{}\">\n", escaped(name)),
            Self::Close => "</g>\n".to_owned(),
        };
        backend.out.borrow_mut().push_str(&tag);
        Ok(())
    }
}

/// Writes elements of `plotters` as SVG text.
struct Backend {
    out: Rc<RefCell<String>>,
    size: (u32, u32),
}

impl Backend {
    fn push(&self, tag: std::fmt::Arguments) {
        self.out.borrow_mut().write_fmt(tag).expect("writing to a string cannot fail");
    }

    fn polyline(&self, points: impl Iterator<Item = BackendCoord>, stroke: &Stroke) {
        let dash = if stroke.dash.is_empty() {
            String::new()
        } else {
            let lengths: Vec<String> = stroke.dash.iter().map(ToString::to_string).collect();
            format!(" stroke-dasharray=\"{}\"", lengths.join(" "))
        };
        self.push(format_args!(
            "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{dash}/>\n",
            path(points),
            stroke.colour.hex(),
            stroke.width
        ));
    }

    fn ribbon(&self, [a, b, c, d]: [BackendCoord; 4], fill: Fill) {
        let middle = decimal(i32::midpoint(a.0, b.0));
        let at = |(x, y): BackendCoord| format!("{} {}", decimal(x), decimal(y));
        let bend = |from: i32, to: i32| format!("C{middle} {} {middle} {}", decimal(from), decimal(to));
        self.push(format_args!(
            "<path d=\"M{}{} {}L{}{} {}Z\" fill=\"{}\" fill-opacity=\"{}\"/>\n",
            at(a),
            bend(a.1, b.1),
            at(b),
            at(c),
            bend(c.1, d.1),
            at(d),
            fill.colour.hex(),
            fill.opacity
        ));
    }
}

impl DrawingBackend for Backend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        at: BackendCoord,
        colour: BackendColor,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let (r, g, b) = style.color().rgb;
        self.polyline(
            points.into_iter(),
            &Stroke::new(Colour(r, g, b), f64::from(style.stroke_width()) / UNITS),
        );
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_path([from, to], style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        outline: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.push(format_args!("<path d=\"{}Z\"{}/>\n", path(outline.into_iter()), filled(style.color())));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let ((left, top), (right, bottom)) = (upper_left, lower_right);
        if !fill {
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            return self.draw_path(corners, style);
        }
        self.push(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>\n",
            decimal(left.min(right)),
            decimal(top.min(bottom)),
            decimal((right - left).abs()),
            decimal((bottom - top).abs()),
            filled(style.color())
        ));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.push(format_args!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n",
            decimal(centre.0),
            decimal(centre.1),
            decimal(radius as i32),
            filled(style.color())
        ));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let weight = if matches!(style.style(), FontStyle::Bold) { " font-weight=\"600\"" } else { "" };
        self.push(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight}{anchor}{}>{}</text>\n",
            decimal(at.0),
            decimal(at.1),
            decimal(style.size().round() as i32),
            filled(style.color()),
            escaped(text)
        ));
        Ok(())
    }
}

fn filled(colour: BackendColor) -> String {
    let (r, g, b) = colour.rgb;
    let fill = Colour(r, g, b).hex();
    if colour.alpha < 1.0 {
        format!(" fill=\"{fill}\" fill-opacity=\"{}\"", colour.alpha)
    } else {
        format!(" fill=\"{fill}\"")
    }
}

/// `M1 2L3.5 4`.
fn path(points: impl Iterator<Item = BackendCoord>) -> String {
    let mut d = String::new();
    for (i, (x, y)) in points.enumerate() {
        d.push(if i == 0 { 'M' } else { 'L' });
        d.push_str(&decimal(x));
        d.push(' ');
        d.push_str(&decimal(y));
    }
    d
}

/// Hundredths as a decimal number: `1250` -> `12.5`.
pub(super) fn decimal(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        _ if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The text behind `escaped`.
pub(super) fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::palette::ink;

    #[test]
    fn coordinates_have_at_most_two_decimals() {
        for (hundredths, text) in [(1250, "12.5"), (-5, "-0.05"), (300, "3"), (1, "0.01"), (110, "1.1")] {
            assert_eq!(decimal(hundredths), text);
        }
    }

    #[test]
    fn marks_become_elements_in_their_order() {
        let mut scene = Scene::default();
        scene.group("series", "A & B", |scene| {
            scene.line(vec![(1.0, 2.0), (3.123, 4.0)], Stroke::new(ink(), 1.5).dashed(&[4.0, 2.0]));
            scene.text(Text::new((5.0, 6.0), "x < y", 12.5).bold().anchor(Anchor::End));
        });
        let svg =
            write(&Frame { name: "a b", title: "T", alt: "D", width: 10.0, height: 8.0, top: 2.0 }, &scene);
        let body = svg.split_once("</desc>\n").unwrap().1;
        assert_eq!(
            body,
            "<rect x=\"0\" y=\"0\" width=\"10\" height=\"8\" fill=\"#FFFFFF\"/>\n\
             <g class=\"series\" data-name=\"A &amp; B\">\n\
             <path d=\"M1 2L3.12 4\" fill=\"none\" stroke=\"#1C2024\" stroke-width=\"1.5\" \
             stroke-linejoin=\"round\" stroke-dasharray=\"4 2\"/>\n\
             <text x=\"5\" y=\"6\" font-size=\"12.5\" font-weight=\"600\" text-anchor=\"end\" \
             fill=\"#1C2024\">x &lt; y</text>\n</g>\n</svg>\n"
        );
        assert!(svg.contains("aria-labelledby=\"a-b-title a-b-alt\""));
    }
}
