//! The fonts of a page: of each, the letters that are used, how wide they are and which characters they stand for.
//!
//! Source: ISO 32000-1, sections 9.7 and 9.8 (composite fonts, font descriptors).

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str};
use resvg::usvg::fontdb::{Database, ID};
use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId, Tag, name_id};

use super::deflated;
use crate::chart::ChartError;

/// The first number of an object of a font: those of the page stand before.
const FIRST: i32 = 6;
/// Objects of a font.
const OBJECTS: i32 = 5;

const SYSTEM: SystemInfo = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The fonts of a page, in the order of their first letter.
pub(super) struct Fonts<'a> {
    database: &'a Database,
    used: Vec<(ID, Font)>,
}

/// What is used of a font.
pub(super) struct Font {
    at: usize,
    bytes: Vec<u8>,
    index: u32,
    remapper: GlyphRemapper,
    /// Numbers of letters in the file -> the characters that they stand for.
    texts: BTreeMap<u16, String>,
    /// Widths in thousandths of the size, by the numbers of the letters in the font.
    widths: BTreeMap<u16, f32>,
}

impl<'a> Fonts<'a> {
    pub(super) fn new(database: &'a Database) -> Self {
        Self { database, used: Vec::new() }
    }

    /// A font of the database; `None` if it is not one.
    pub(super) fn of(&mut self, id: ID) -> Option<&mut Font> {
        let known = self.used.iter().position(|(known, _)| *known == id);
        let at = known.unwrap_or(self.used.len());
        if known.is_none() {
            let font = self.database.with_face_data(id, |bytes, index| Font::new(at, bytes, index))??;
            self.used.push((id, font));
        }
        self.used.get_mut(at).map(|(_, font)| font)
    }

    /// The fonts with the number of each.
    pub(super) fn used(&self) -> impl Iterator<Item = (&Font, Ref)> {
        self.used.iter().map(|(_, font)| (font, font.object(0)))
    }

    /// Writes the fonts into the file.
    pub(super) fn write(&self, pdf: &mut Pdf) -> Result<(), ChartError> {
        self.used.iter().try_for_each(|(_, font)| font.write(pdf))
    }
}

impl Font {
    fn new(at: usize, bytes: &[u8], index: u32) -> Option<Self> {
        let face = Face::parse(bytes, index).ok()?;
        let scale = 1000.0 / f32::from(face.units_per_em());
        let width = |glyph: u16| Some((glyph, f32::from(face.glyph_hor_advance(GlyphId(glyph))?) * scale));
        let widths = (0..face.number_of_glyphs()).filter_map(width).collect();
        let (bytes, remapper, texts) = (bytes.to_vec(), GlyphRemapper::new(), BTreeMap::new());
        Some(Self { at, bytes, index, remapper, texts, widths })
    }

    pub(super) fn name(&self) -> String {
        format!("F{}", self.at)
    }

    /// The number of one of its objects.
    fn object(&self, which: i32) -> Ref {
        Ref::new(FIRST + OBJECTS * self.at as i32 + which)
    }

    /// A letter's number in the file, and its width in thousandths of the size.
    pub(super) fn letter(&mut self, glyph: u16, text: &str) -> (u16, f32) {
        let code = self.remapper.remap(glyph);
        self.texts.entry(code).or_insert_with(|| text.to_owned());
        (code, self.widths.get(&glyph).copied().unwrap_or_default())
    }

    fn write(&self, pdf: &mut Pdf) -> Result<(), ChartError> {
        let face =
            Face::parse(&self.bytes, self.index).map_err(|error| ChartError::Pdf(error.to_string()))?;
        let subset = subsetter::subset(&self.bytes, self.index, &self.remapper)
            .map_err(|error| ChartError::Pdf(error.to_string()))?;
        let outlines = compact_outlines(&subset);
        let compact = outlines.is_some();
        let name = format!("{}+{}", tag(self.at), post_script_name(&face));
        let [composite, letters, descriptor, texts, file] = [0, 1, 2, 3, 4].map(|which| self.object(which));
        let base = if compact { format!("{name}-Identity-H") } else { name.clone() };
        pdf.type0_font(composite)
            .base_font(Name(base.as_bytes()))
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(letters)
            .to_unicode(texts);
        let mut font = pdf.cid_font(letters);
        font.subtype(if compact { CidFontType::Type0 } else { CidFontType::Type2 });
        font.base_font(Name(name.as_bytes()))
            .system_info(SYSTEM)
            .font_descriptor(descriptor)
            .default_width(0.0);
        if !compact {
            font.cid_to_gid_map_predefined(Name(b"Identity"));
        }
        let widths = self.remapper.remapped_gids();
        font.widths()
            .consecutive(0, widths.map(|glyph| self.widths.get(&glyph).copied().unwrap_or_default()));
        font.finish();
        describe(pdf, &face, (descriptor, file), &name, compact);
        let mut cmap = UnicodeCmap::new(Name(b"Custom"), SYSTEM);
        for (code, text) in self.texts.iter().filter(|(_, text)| !text.is_empty()) {
            cmap.pair_with_multiple(*code, text.chars());
        }
        let (cmap, packed) = (deflated(&cmap.finish()), deflated(outlines.unwrap_or(&subset)));
        pdf.stream(texts, &cmap).filter(Filter::FlateDecode);
        let mut stream = pdf.stream(file, &packed);
        stream.filter(Filter::FlateDecode);
        if compact {
            stream.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
        }
        Ok(())
    }
}

/// Writes how a font is to be replaced where it cannot be read.
fn describe(pdf: &mut Pdf, face: &Face<'_>, (at, file): (Ref, Ref), name: &str, compact: bool) {
    let scale = 1000.0 / f32::from(face.units_per_em());
    let (ascent, descent) = (f32::from(face.ascender()) * scale, f32::from(face.descender()) * scale);
    let bounds = face.global_bounding_box();
    let [left, bottom, right, top] =
        [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|edge| f32::from(edge) * scale);
    let mut descriptor = pdf.font_descriptor(at);
    descriptor
        .name(Name(name.as_bytes()))
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(face.italic_angle())
        .ascent(ascent)
        .descent(descent)
        .cap_height(face.capital_height().map_or(ascent, |height| f32::from(height) * scale))
        .stem_v(10.0 + 0.244 * (f32::from(face.weight().to_number()) - 50.0));
    if compact {
        descriptor.font_file3(file);
    } else {
        descriptor.font_file2(file);
    }
}

/// The outlines of a font in the compact format (CFF), which a PDF holds without the tables around them.
fn compact_outlines(font: &[u8]) -> Option<&[u8]> {
    ttf_parser::RawFace::parse(font, 0).ok()?.table(Tag::from_bytes(b"CFF "))
}

/// Six letters that tell the subsets of a file apart.
fn tag(at: usize) -> String {
    let last = char::from(b'A' + (at % 26) as u8);
    format!("SUBSE{last}")
}

fn post_script_name(face: &Face<'_>) -> String {
    let mut names = face.names().into_iter().filter(|name| name.name_id == name_id::POST_SCRIPT_NAME);
    let name = names.find_map(|name| name.to_string()).unwrap_or_else(|| "Font".to_owned());
    name.chars().filter(char::is_ascii_alphanumeric).collect()
}
