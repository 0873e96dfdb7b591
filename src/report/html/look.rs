//! The page's own look: the fonts in it, and what a theme changes of its colours, numbers and dates.

use base64::Engine;

use crate::chart::{Theme, Typeface};

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-400Regular-sub.woff2");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-600SemiBold-sub.woff2");

/// What the template puts into its style and its body.
pub(super) struct Look {
    pub(super) family: String,
    /// `woff2`, or `woff` for fonts of a theme.
    pub(super) format: &'static str,
    /// The font in base64.
    pub(super) regular: String,
    pub(super) semi_bold: String,
    /// What stands after the name of the font.
    pub(super) licence: &'static str,
    /// Rules after those of every page; empty without a theme.
    pub(super) rules: String,
    /// For the script: separators, and the pattern of a month.
    pub(super) decimal: char,
    pub(super) thousands: String,
    pub(super) month: String,
}

impl Look {
    pub(super) fn of(theme: &Theme) -> Self {
        let typeface = theme.typeface();
        let ours = *typeface == *Typeface::built_in();
        let encoder = base64::engine::general_purpose::STANDARD;
        let [regular, semi_bold] = if ours {
            [REGULAR, SEMI_BOLD].map(|font| encoder.encode(font))
        } else {
            typeface.files().map(|font| encoder.encode(woff(font).unwrap_or_else(|| font.to_vec())))
        };
        let notation = theme.notation();
        Self {
            family: typeface.family().to_owned(),
            format: if ours { "woff2" } else { "woff" },
            regular,
            semi_bold,
            licence: if ours { ", SIL Open Font License 1.1" } else { "" },
            rules: if *theme == *Theme::built_in() { String::new() } else { rules(theme, &typeface) },
            decimal: notation.decimal,
            thousands: notation.thousands.map(String::from).unwrap_or_default(),
            month: notation.date.as_ref().map_or("MMM YYYY", |date| date.as_str()).to_owned(),
        }
    }
}

impl Look {
    /// The font as the last line names it.
    pub(super) fn font(&self) -> String {
        format!("{}{}", self.family, self.licence)
    }
}

/// The rules that a theme adds. Colours of scenarios are turned dark with the charts, by the page's own rules.
fn rules(theme: &Theme, typeface: &Typeface) -> String {
    let swatch = |at: usize| {
        let name = if at == 0 { "b0".to_owned() } else { format!("s{at}") };
        format!(" --{name}: {};", theme.mark(at).hex().to_lowercase())
    };
    let swatches = (0..9).map(swatch).collect::<Vec<_>>().concat();
    format!(
        ":root {{{swatches} }}\n@media not screen, (prefers-color-scheme: light) {{ :root {{ --paper: {}; }} }}\n\
         body {{ font-family: \"{}\", system-ui, sans-serif; }}\n",
        theme.paper().hex().to_lowercase(),
        typeface.family()
    )
}

/// A TrueType or OpenType font as WOFF, which is the same with every table packed; `None` if it is not one.
///
/// Source: W3C recommendation "WOFF File Format 1.0", sections 3 to 5.
fn woff(font: &[u8]) -> Option<Vec<u8>> {
    let word = |at: usize| Some(u32::from_be_bytes(font.get(at..at + 4)?.try_into().ok()?));
    let n_tables = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let mut directory: Vec<u8> = Vec::new();
    let mut tables: Vec<u8> = Vec::new();
    let first = 44 + 20 * n_tables;
    let mut unpacked = 12 + 16 * n_tables;
    for at in (0..n_tables).map(|table| 12 + 16 * table) {
        let [tag, sum, offset, length] = [word(at)?, word(at + 4)?, word(at + 8)?, word(at + 12)?];
        let plain = font.get(offset as usize..(offset as usize).checked_add(length as usize)?)?;
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(plain, 9);
        let stored = if packed.len() < plain.len() { &packed } else { plain };
        let place = u32::try_from(first + tables.len()).ok()?;
        for number in [tag, place, u32::try_from(stored.len()).ok()?, length, sum] {
            directory.extend(number.to_be_bytes());
        }
        tables.extend(stored);
        tables.resize(tables.len().next_multiple_of(4), 0);
        unpacked += plain.len().next_multiple_of(4);
    }
    let mut woff = b"wOFF".to_vec();
    woff.extend(font.get(..4)?);
    woff.extend(u32::try_from(first + tables.len()).ok()?.to_be_bytes());
    woff.extend(u16::try_from(n_tables).ok()?.to_be_bytes());
    woff.extend([0; 2]);
    woff.extend(u32::try_from(unpacked).ok()?.to_be_bytes());
    woff.extend([0, 1, 0, 0]); // a version of the font, which nobody reads
    woff.extend([0; 20]); // no metadata, no private data
    woff.extend(directory);
    woff.extend(tables);
    Some(woff)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Oracle: unpacking every table as the recommendation says gives the font's own tables back.
    #[test]
    fn a_packed_font_has_the_tables_of_the_font() {
        let font = crate::chart::REGULAR;
        let woff = woff(font).unwrap();
        let word =
            |bytes: &[u8], at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!((&woff[..4], word(&woff, 8), word(&woff, 16) % 4), (&b"wOFF"[..], woff.len(), 0));
        assert!(woff.len() < font.len() * 9 / 10);
        let n = usize::from(font[5]);
        assert_eq!(woff[12..14], font[4..6]);
        for table in 0..n {
            let (of_woff, of_font) = (44 + 20 * table, 12 + 16 * table);
            assert_eq!(woff[of_woff..of_woff + 4], font[of_font..of_font + 4]);
            let (at, stored, length) =
                (word(&woff, of_woff + 4), word(&woff, of_woff + 8), word(&woff, of_woff + 12));
            let bytes = &woff[at..at + stored];
            let plain = if stored < length {
                miniz_oxide::inflate::decompress_to_vec_zlib(bytes).unwrap()
            } else {
                bytes.to_vec()
            };
            let from = word(font, of_font + 8);
            assert_eq!(plain, font[from..from + length]);
        }
    }

    #[test]
    fn what_is_no_font_is_not_packed() {
        assert_eq!(woff(b"OTTO"), None);
        assert_eq!(woff(&[0xff; 64]), None);
    }
}
