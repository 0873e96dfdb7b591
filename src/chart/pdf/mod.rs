//! PDF from the same SVG: a page of the picture's size, text as text, the letters that it uses in the file.
//!
//! Our pictures hold filled and stroked paths and lines of text, nothing else, and so does this writer. There is no
//! date, no number of chance and no order of chance in the file, so equal charts give equal bytes.

mod font;

use pdf_writer::types::LineJoinStyle;
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use resvg::tiny_skia::PathSegment;
use resvg::usvg::layout::PositionedGlyph;
use resvg::usvg::{Fill, Group, Node, Paint, Path, Stroke, Text};

use super::{Chart, ChartError, png};
use font::Fonts;

/// Points of paper for a pixel of the SVG, as CSS has it: a chart is ten inches wide.
const POINTS: f32 = 0.75;

impl Chart {
    /// The picture as PDF: lines at any zoom, text that can be searched and copied.
    ///
    /// # Errors
    ///
    /// [`ChartError::Pdf`] if the picture cannot be converted.
    pub fn pdf(&self) -> Result<Vec<u8>, ChartError> {
        let tree = png::tree(&self.svg, &self.typeface)?;
        let size = (tree.size().width() * POINTS, tree.size().height() * POINTS);
        let mut page =
            Page { content: Content::new(), fonts: Fonts::new(tree.fontdb()), opacities: vec![1.0] };
        page.content.transform([POINTS, 0.0, 0.0, -POINTS, 0.0, size.1]);
        page.group(tree.root());
        page.finish(self, size)
    }
}

/// The page in the making.
struct Page<'a> {
    content: Content,
    fonts: Fonts<'a>,
    /// Every opacity that is used; the name of each is its position.
    opacities: Vec<f32>,
}

impl Page<'_> {
    fn group(&mut self, group: &Group) {
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group),
                Node::Path(path) => self.path(path),
                Node::Text(text) => self.text(text),
                Node::Image(_) => {} // no chart has one
            }
        }
    }

    fn path(&mut self, path: &Path) {
        self.content.save_state();
        if let Some(fill) = path.fill() {
            self.fill(fill);
            self.outline(path);
            self.content.fill_nonzero();
        }
        if let Some(stroke) = path.stroke() {
            self.stroke(stroke);
            self.outline(path);
            self.content.stroke();
        }
        self.content.restore_state();
    }

    fn fill(&mut self, fill: &Fill) {
        let [red, green, blue] = rgb(fill.paint());
        self.content.set_fill_rgb(red, green, blue);
        let opacity = fill.opacity().get();
        let at = self.opacities.iter().position(|known| *known == opacity).unwrap_or_else(|| {
            self.opacities.push(opacity);
            self.opacities.len() - 1
        });
        self.content.set_parameters(Name(opacity_name(at).as_bytes()));
    }

    fn stroke(&mut self, stroke: &Stroke) {
        let [red, green, blue] = rgb(stroke.paint());
        self.content.set_stroke_rgb(red, green, blue);
        self.content.set_line_width(stroke.width().get()).set_line_join(LineJoinStyle::RoundJoin);
        if let Some(dashes) = stroke.dasharray() {
            self.content.set_dash_pattern(dashes.iter().copied(), stroke.dashoffset());
        }
    }

    fn outline(&mut self, path: &Path) {
        let mut last = (0.0, 0.0);
        for segment in path.data().segments() {
            match segment {
                PathSegment::MoveTo(p) => {
                    self.content.move_to(p.x, p.y);
                    last = (p.x, p.y);
                }
                PathSegment::LineTo(p) => {
                    self.content.line_to(p.x, p.y);
                    last = (p.x, p.y);
                }
                PathSegment::QuadTo(q, p) => {
                    // The same curve with two control points, a third of the way from the one.
                    let near = |end: (f32, f32)| {
                        (end.0 + (q.x - end.0) * 2.0 / 3.0, end.1 + (q.y - end.1) * 2.0 / 3.0)
                    };
                    let (a, b) = (near(last), near((p.x, p.y)));
                    self.content.cubic_to(a.0, a.1, b.0, b.1, p.x, p.y);
                    last = (p.x, p.y);
                }
                PathSegment::CubicTo(a, b, p) => {
                    self.content.cubic_to(a.x, a.y, b.x, b.y, p.x, p.y);
                    last = (p.x, p.y);
                }
                PathSegment::Close => {
                    self.content.close_path();
                }
            }
        }
    }

    fn text(&mut self, text: &Text) {
        for span in text.layouted() {
            let Some(fill) = &span.fill else { continue };
            self.content.save_state();
            self.fill(fill);
            self.content.begin_text();
            let mut rest = span.positioned_glyphs.as_slice();
            while let Some(first) = rest.first() {
                let same = rest.iter().take_while(|glyph| glyph.font == first.font).count();
                let (now, later) = rest.split_at(same);
                self.line(now, span.font_size.get());
                rest = later;
            }
            self.content.end_text();
            self.content.restore_state();
        }
    }

    /// Letters of one font on one line, each where it was shaped to be.
    fn line(&mut self, glyphs: &[PositionedGlyph], size: f32) {
        let Some(font) = glyphs.first().and_then(|glyph| self.fonts.of(glyph.font)) else { return };
        let start = glyphs[0].outline_transform();
        self.content.set_font(Name(font.name().as_bytes()), size);
        self.content.set_text_matrix([1.0, 0.0, 0.0, -1.0, start.tx, start.ty]);
        let mut shown = self.content.show_positioned();
        let mut items = shown.items();
        // Thousandths of the size from the beginning of the line to where the next letter would stand.
        let mut pen = 0.0;
        for glyph in glyphs {
            let wanted = (glyph.outline_transform().tx - start.tx) / size * 1000.0;
            if (wanted - pen).abs() > 0.05 {
                items.adjust(pen - wanted);
                pen = wanted;
            }
            let (code, advance) = font.letter(glyph.id.0, &glyph.text);
            items.show(Str(&code.to_be_bytes()));
            pen += advance;
        }
    }

    fn finish(self, chart: &Chart, (width, height): (f32, f32)) -> Result<Vec<u8>, ChartError> {
        let [catalog, pages, page, content, information] = [1, 2, 3, 4, 5].map(Ref::new);
        let mut pdf = Pdf::new();
        let mut head = pdf.catalog(catalog);
        head.pages(pages).lang(TextStr("en"));
        head.viewer_preferences().display_doc_title(true);
        head.finish();
        pdf.pages(pages).count(1).kids([page]);
        let mut sheet = pdf.page(page);
        sheet.parent(pages).media_box(Rect::new(0.0, 0.0, width, height)).contents(content);
        let mut resources = sheet.resources();
        let mut fonts = resources.fonts();
        for (font, reference) in self.fonts.used() {
            fonts.pair(Name(font.name().as_bytes()), reference);
        }
        fonts.finish();
        let mut states = resources.ext_g_states();
        for (at, opacity) in self.opacities.iter().enumerate() {
            let name = opacity_name(at);
            let mut state =
                states.insert(Name(name.as_bytes())).start::<pdf_writer::writers::ExtGraphicsState>();
            state.non_stroking_alpha(*opacity);
        }
        states.finish();
        resources.finish();
        sheet.finish();
        let packed = deflated(&self.content.finish());
        pdf.stream(content, &packed).filter(Filter::FlateDecode);
        pdf.document_info(information)
            .title(TextStr(&chart.title))
            .subject(TextStr(&chart.alt))
            .producer(TextStr("workshift"));
        self.fonts.write(&mut pdf)?;
        Ok(pdf.finish())
    }
}

fn opacity_name(at: usize) -> String {
    format!("O{at}")
}

fn rgb(paint: &Paint) -> [f32; 3] {
    let Paint::Color(colour) = paint else { return [0.0; 3] }; // no chart has a gradient
    [colour.red, colour.green, colour.blue].map(|channel| f32::from(channel) / 255.0)
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, 8)
}

#[cfg(test)]
mod tests {
    use crate::chart::fixture::{META, results};
    use crate::chart::{Kind, Scope, draw};

    fn holds(bytes: &[u8], part: &str) -> bool {
        bytes.windows(part.len()).any(|window| window == part.as_bytes())
    }

    /// Teeth: another resolution gives another page; an order of chance in the file (as one library for
    /// this has) makes some of the eight differ.
    #[test]
    fn a_pdf_is_a_page_of_the_chart_with_its_fonts_and_no_date() {
        let chart = draw(Kind::Fan, &results(&META), &Scope::default()).unwrap();
        let pdf = chart.pdf().unwrap();
        assert!(pdf.starts_with(b"%PDF-1.") && pdf.len() < 100_000, "{} bytes", pdf.len());
        let height: f64 =
            chart.svg.split_once(" height=\"").unwrap().1.split('"').next().unwrap().parse().unwrap();
        let page = format!("/MediaBox [0 0 720 {}]", height * 0.75);
        for part in [page.as_str(), "/FontFile2", "/ToUnicode", "(Headcount ends at", "/F0 ", "/F1 "] {
            assert!(holds(&pdf, part), "{part}");
        }
        for chance in ["/CreationDate", "/ModDate", "/ID ", "/ID["] {
            assert!(!holds(&pdf, chance), "{chance}");
        }
        for _ in 0..8 {
            assert!(pdf == chart.pdf().unwrap());
        }
    }
}
