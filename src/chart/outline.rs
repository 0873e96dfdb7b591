//! The same picture with its letters as outlines, for machines and programs that lack the typeface.

use std::collections::BTreeSet;

use resvg::usvg::{Group, Node, Text};
use ttf_parser::{Face, FaceParsingError, GlyphId, OutlineBuilder};

use super::svg::{decimal, unescaped};
use super::typeface::Typeface;
use super::{Chart, ChartError, png};

/// A letter form: whether it is semi-bold, and its number in the font.
type Glyph = (bool, u16);

/// One line of text after shaping: kerned, ligatures formed.
struct Line {
    /// Where the text begins, in pixels.
    at: (f32, f32),
    /// Pixels per unit of the font.
    scale: f32,
    /// Letter forms with their place in units of the font, from the beginning of the line.
    glyphs: Vec<(Glyph, i32)>,
}

impl Chart {
    /// The picture with outlines instead of letters: looks the same everywhere, but cannot be
    /// searched or edited as text. Each form is stored once and used where it occurs.
    ///
    /// # Errors
    ///
    /// [`ChartError::Png`] if the picture cannot be read back.
    pub fn svg_outlined(&self) -> Result<String, ChartError> {
        let tree = png::tree(&self.svg, &self.typeface)?;
        let is_bold = |id| tree.fontdb().face(id).is_some_and(|face| face.weight.0 > 500);
        let mut texts = Vec::new();
        collect(tree.root(), &mut texts);
        let mut lines = texts.into_iter().map(|text| shaped(text, &is_bold));
        let id: String = self.name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();

        let mut forms: BTreeSet<Glyph> = BTreeSet::new();
        let mut body = String::with_capacity(self.svg.len() * 2);
        let mut end_of_head = 0;
        for element in self.svg.lines() {
            let line = if element.starts_with("<text ") { lines.next().flatten() } else { None };
            if let Some(line) = line {
                forms.extend(line.glyphs.iter().map(|(glyph, _)| *glyph));
                body.push_str(&drawn(&line, attribute(element, "fill"), &id));
            } else if !element.starts_with("<text ") {
                body.push_str(element);
                body.push('\n');
            }
            if element.starts_with("<desc") {
                end_of_head = body.len();
            }
        }
        body.insert_str(end_of_head, &definitions(&forms, &id, &self.typeface)?);
        Ok(body.replacen("<svg ", "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" ", 1))
    }
}

impl Chart {
    /// The texts in the picture that have characters which the typeface lacks, with these characters.
    pub fn lacks(&self) -> Vec<(String, Vec<char>)> {
        let mut lacking: Vec<(String, Vec<char>)> = Vec::new();
        for element in self.svg.lines().filter(|line| line.starts_with("<text ")) {
            let text = element.split_once('>').and_then(|(_, rest)| rest.strip_suffix("</text>"));
            let text = unescaped(text.unwrap_or_default());
            let letters = self.typeface.lacks(&text);
            if !letters.is_empty() && lacking.iter().all(|(known, _)| *known != text) {
                lacking.push((text, letters));
            }
        }
        lacking
    }
}

fn collect<'a>(group: &'a Group, texts: &mut Vec<&'a Text>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, texts),
            Node::Text(text) => texts.push(text),
            _ => {}
        }
    }
}

/// The letter forms of a text; `None` for a text without any.
fn shaped(text: &Text, is_bold: &dyn Fn(resvg::usvg::fontdb::ID) -> bool) -> Option<Line> {
    let glyphs: Vec<_> = text.layouted().iter().flat_map(|span| &span.positioned_glyphs).collect();
    let first = glyphs.first()?.outline_transform();
    let scale = first.sx;
    let place = |tx: f32| ((tx - first.tx) / scale).round() as i32;
    let forms = glyphs
        .iter()
        .map(|glyph| ((is_bold(glyph.font), glyph.id.0), place(glyph.outline_transform().tx)))
        .collect();
    Some(Line { at: (first.tx, first.ty), scale, glyphs: forms })
}

fn drawn(line: &Line, fill: &str, id: &str) -> String {
    let hundredths = |v: f32| decimal((v * 100.0).round() as i32);
    let (x, y) = (hundredths(line.at.0), hundredths(line.at.1));
    let scale = format!("{:.6}", line.scale);
    let mut text = format!("<g fill=\"{fill}\" transform=\"matrix({scale} 0 0 -{scale} {x} {y})\">");
    for (glyph, place) in &line.glyphs {
        let place = if *place == 0 { String::new() } else { format!(" x=\"{place}\"") };
        text.push_str(&format!("<use xlink:href=\"#{}\"{place}/>", form_name(*glyph, id)));
    }
    text.push_str("</g>\n");
    text
}

fn form_name((bold, number): Glyph, id: &str) -> String {
    format!("{id}-{}{number}", if bold { 'b' } else { 'r' })
}

/// Every form that is used, in units of the font.
fn definitions(forms: &BTreeSet<Glyph>, id: &str, typeface: &Typeface) -> Result<String, ChartError> {
    let [regular, bold] = typeface.files().map(|bytes| Face::parse(bytes, 0));
    let error = |error: FaceParsingError| ChartError::Png(error.to_string());
    let (regular, bold) = (regular.map_err(error)?, bold.map_err(error)?);
    let mut text = String::from("<defs>\n");
    for form in forms {
        let mut outline = Outline::default();
        let face = if form.0 { &bold } else { &regular };
        // A space has no outline, but is used like any other form.
        let _ = face.outline_glyph(GlyphId(form.1), &mut outline);
        text.push_str(&format!("<path id=\"{}\" d=\"{}\"/>\n", form_name(*form, id), outline.d));
    }
    text.push_str("</defs>\n");
    Ok(text)
}

/// Path data of an outline; the coordinates of a TrueType font are whole or halves.
#[derive(Default)]
struct Outline {
    d: String,
}

impl Outline {
    fn push(&mut self, command: char, places: &[f32]) {
        let places: Vec<String> = places.iter().map(|v| decimal((v * 100.0).round() as i32)).collect();
        self.d.push(command);
        self.d.push_str(&places.join(" "));
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.push('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push('L', &[x, y]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.push('Q', &[x1, y1, x, y]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.push('C', &[x1, y1, x2, y2, x, y]);
    }

    fn close(&mut self) {
        self.d.push('Z');
    }
}

fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let value = element.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next());
    value.unwrap_or("#000000")
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::{Pixmap, Transform};

    use crate::chart::fixture::{META, results};
    use crate::chart::{Kind, Scope, draw, png};

    fn pixels(svg: &str) -> Pixmap {
        let tree = png::tree(svg, &crate::chart::Typeface::built_in()).unwrap();
        let size = tree.size().to_int_size();
        let mut pixels = Pixmap::new(size.width(), size.height()).unwrap();
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        pixels
    }

    /// Tolerance: rounding the beginning of a text to 0.01 pixels can move an edge over one of the
    /// four scan lines that the rasteriser takes in a pixel: a quarter of 255, and a little.
    /// Teeth: a text that is left out, mirrored or shifted by a pixel changes whole pixels.
    #[test]
    fn outlines_look_like_the_letters() {
        for kind in [Kind::Fan, Kind::Flow] {
            let chart = draw(kind, &results(&META), &Scope::default()).unwrap();
            let outlined = chart.svg_outlined().unwrap();
            assert!(!outlined.contains("<text"));
            let (letters, outlines) = (pixels(&chart.svg), pixels(&outlined));
            let apart = |(a, b): (&u8, &u8)| a.abs_diff(*b);
            let most = letters.data().iter().zip(outlines.data()).map(apart).max().unwrap();
            assert!(most <= 70, "{kind:?}: {most} of 255");
        }
    }

    /// Every letter form of a picture: 0 is the empty box of a letter that the typeface lacks.
    fn forms(svg: &str) -> Vec<u16> {
        let tree = png::tree(svg, &crate::chart::Typeface::built_in()).unwrap();
        let mut texts = Vec::new();
        super::collect(tree.root(), &mut texts);
        let spans = texts.iter().flat_map(|text| text.layouted());
        spans.flat_map(|span| &span.positioned_glyphs).map(|glyph| glyph.id.0).collect()
    }

    /// Labels as wide as they come, in bold titles and regular legends. Teeth: the former subset, without
    /// Cyrillic letters, draws an empty box for each of them.
    #[test]
    fn latin_greek_and_cyrillic_labels_are_drawn_and_others_are_named() {
        let mut results = results(&META);
        results.role_labels[0] = "Инженеры-программисты, Ќумановська філія".to_owned();
        results.role_labels[1] = "Μηχανικοί λογισμικού".to_owned();
        results.role_labels[2] = "Łącznościowcy & Überprüfer <ß>".to_owned();
        let scope = Scope { role: Some(results.roles[0].clone()), ..Scope::default() };
        for (kind, scope) in
            [(Kind::Roles, &Scope::default()), (Kind::Flow, &Scope::default()), (Kind::Fan, &scope)]
        {
            let chart = draw(kind, &results, scope).unwrap();
            let forms = forms(&chart.svg);
            assert!(forms.len() > 100 && !forms.contains(&0), "{kind:?}");
            assert_eq!(chart.lacks(), []);
        }
        results.role_labels[3] = "软件 & QA".to_owned();
        let chart = draw(Kind::Roles, &results, &Scope::default()).unwrap();
        assert!(forms(&chart.svg).contains(&0));
        assert_eq!(chart.lacks(), [("软件 & QA".to_owned(), vec!['软', '件'])]);
    }
}
