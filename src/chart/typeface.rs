//! A typeface: how wide its letters are, and which letters it lacks.
//!
//! Inter (SIL Open Font License 1.1, `assets/fonts/OFL.txt`) is part of the program, so a chart is
//! measured and rasterised in the same way on a machine without any font. It has the letters of the
//! Latin, Greek and Cyrillic scripts; `assets/fonts/subset.py` says which.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use ttf_parser::{Face, name_id};

/// The typeface, regular weight (TrueType).
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-400Regular-sub.ttf");
/// The typeface, semi-bold weight (TrueType).
pub const SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-600SemiBold-sub.ttf");

/// How heavy a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    SemiBold,
}

/// One weight of a typeface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Font {
    /// The file.
    pub(super) bytes: Arc<[u8]>,
    /// Width of every character that it has, in its own units.
    advances: BTreeMap<u32, u16>,
    /// Width of the empty box that stands for any other character.
    empty_box: u16,
    units_per_em: u16,
}

impl Font {
    /// Reads the widths of a TrueType or OpenType file.
    fn new(bytes: &[u8]) -> Option<Self> {
        let face = Face::parse(bytes, 0).ok()?;
        let width = |glyph| face.glyph_hor_advance(glyph).unwrap_or(0);
        let mut advances = BTreeMap::new();
        let tables = face.tables().cmap.iter().flat_map(|cmap| cmap.subtables);
        for table in tables.filter(ttf_parser::cmap::Subtable::is_unicode) {
            table.codepoints(|code| {
                if let Some(glyph) = table.glyph_index(code).filter(|glyph| glyph.0 != 0) {
                    advances.entry(code).or_insert_with(|| width(glyph));
                }
            });
        }
        let empty_box = width(ttf_parser::GlyphId(0));
        Some(Self { bytes: bytes.into(), advances, empty_box, units_per_em: face.units_per_em() })
    }

    fn has(&self, c: char) -> bool {
        self.advances.contains_key(&u32::from(c))
    }
}

/// What the program itself writes in charts: a font that lacks one of these is refused.
const NEEDED: &str =
    " !\"%&'()+,-./0123456789:;<=>ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\u{a0}±·–−“”…";

/// Why a file is not a font of charts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontError {
    /// Whether it is about the bold weight.
    pub is_bold: bool,
    /// Characters that charts write and that it does not have; none if the file is no font at all.
    pub lacks: Vec<char>,
}

impl fmt::Display for FontError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.lacks.is_empty() {
            return f.write_str("is not a TrueType or OpenType font (.ttf, .otf)");
        }
        let named: Vec<String> =
            self.lacks.iter().take(8).map(|c| format!("{c} U+{:04X}", u32::from(*c))).collect();
        let more = if self.lacks.len() > 8 { " ..." } else { "" };
        write!(f, "lacks characters that charts write: {}{more}", named.join(", "))
    }
}

impl std::error::Error for FontError {}

/// The name of a font's family, without signs that end a name in SVG or CSS.
fn family(face: &Face<'_>) -> Option<String> {
    let name =
        |id| face.names().into_iter().filter(|name| name.name_id == id).find_map(|name| name.to_string());
    let name = name(name_id::TYPOGRAPHIC_FAMILY).or_else(|| name(name_id::FAMILY))?;
    let plain = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
    let name: String = name.chars().filter(plain).take(64).collect();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// A family in its two weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typeface {
    /// Its name, in every SVG.
    pub(super) family: String,
    pub(super) regular: Font,
    pub(super) semi_bold: Font,
}

impl Typeface {
    /// The typeface that is part of the program.
    pub fn built_in() -> Arc<Self> {
        static INTER: OnceLock<Arc<Typeface>> = OnceLock::new();
        let font = |bytes| Font::new(bytes).expect("the built-in font is a font");
        let made = INTER.get_or_init(|| {
            Arc::new(Self { family: "Inter".to_owned(), regular: font(REGULAR), semi_bold: font(SEMI_BOLD) })
        });
        Arc::clone(made)
    }

    /// The typeface of the theme in force.
    pub(super) fn in_force() -> Arc<Self> {
        Arc::clone(&super::theme::in_force().typeface)
    }

    /// A typeface from two files, TrueType or OpenType.
    ///
    /// # Errors
    ///
    /// [`FontError`], for the weight that is not as it must be.
    pub fn from_files(regular: &[u8], bold: &[u8]) -> Result<Self, FontError> {
        let font = |bytes, is_bold| Font::new(bytes).ok_or(FontError { is_bold, lacks: Vec::new() });
        let family = Face::parse(regular, 0).ok().and_then(|face| family(&face));
        let family = family.ok_or(FontError { is_bold: false, lacks: Vec::new() })?;
        let made = Self { family, regular: font(regular, false)?, semi_bold: font(bold, true)? };
        for (font, is_bold) in [(&made.regular, false), (&made.semi_bold, true)] {
            let lacks: Vec<char> = NEEDED.chars().filter(|c| !font.has(*c)).collect();
            if !lacks.is_empty() {
                return Err(FontError { is_bold, lacks });
            }
        }
        Ok(made)
    }

    /// Its name, as it stands in every SVG.
    pub fn family(&self) -> &str {
        &self.family
    }

    /// The files of the regular and of the bold weight.
    pub fn files(&self) -> [&[u8]; 2] {
        [&self.regular.bytes, &self.semi_bold.bytes]
    }

    /// Whether there is a character in both weights.
    pub fn has(&self, c: char) -> bool {
        self.regular.has(c) && self.semi_bold.has(c)
    }

    /// The characters of a text that are drawn as an empty box, each once, in the order of the text.
    ///
    /// ```
    /// let inter = workshift::chart::Typeface::built_in();
    /// assert!(inter.lacks("Übersetzer, Ткачи und Υφαντές").is_empty());
    /// assert_eq!(inter.lacks("织工 A"), ['织', '工']);
    /// ```
    pub fn lacks(&self, text: &str) -> Vec<char> {
        let mut lacking: Vec<char> = Vec::new();
        for c in text.chars().filter(|c| !c.is_control() && !c.is_whitespace()) {
            if !self.has(c) && !lacking.contains(&c) {
                lacking.push(c);
            }
        }
        lacking
    }

    /// Width of a text in pixels at a font size of `size` pixels.
    ///
    /// Sums the advances of the glyphs, to the whole pixel at 1,000 pixels an em.
    pub(super) fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let font = match weight {
            Weight::Regular => &self.regular,
            Weight::SemiBold => &self.semi_bold,
        };
        let advance = |c: char| *font.advances.get(&u32::from(c)).unwrap_or(&font.empty_box);
        let units: u64 = text.chars().map(|c| u64::from(advance(c))).sum();
        (units as f64 * 1000.0 / f64::from(font.units_per_em)).floor() * size / 1000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Oracle: advances in the `hmtx` table of the regular font, of 2,048 units: `0` 1,292, `W`
    /// 2,018, `i` 496. Tolerance: a text is measured to the whole pixel at 1,000 pixels an em.
    #[test]
    fn texts_are_as_wide_as_the_font_says() {
        for (text, units) in [("0", 1292.0), ("0000000000", 12_920.0), ("W", 2018.0), ("i", 496.0)] {
            let measured = Typeface::built_in().width(text, 2048.0, Weight::Regular);
            assert!(measured <= units && measured > units - 2.1, "{text}: {measured}, wanted {units}");
        }
    }

    /// Teeth: without the Cyrillic letters in the subset, all of the second text is lacking.
    #[test]
    fn latin_greek_and_cyrillic_are_there_and_other_scripts_are_named() {
        let inter = Typeface::built_in();
        for text in [
            "Sachbearbeiter*innen für Qualitätssicherung – Straße, STRAẞE",
            "Служба підтримки (№ 5) Ђурђевак Ґанок Ёлка Әділет Өзгөрүү",
            "Εξυπηρέτηση πελατών, ΰΐ",
            "Łódź Øresund Çalışanlar Þjónusta Ţară Ģimene ő",
        ] {
            assert_eq!(inter.lacks(text), [], "{text}");
        }
        assert_eq!(inter.lacks("خدمة a"), ['خ', 'د', 'م', 'ة']);
        assert_eq!(inter.lacks("收银员 收"), ['收', '银', '员']);
        assert_eq!(inter.lacks("हिन्दी 👩"), ['ह', 'ि', 'न', '्', 'द', 'ी', '👩']);
    }
}
