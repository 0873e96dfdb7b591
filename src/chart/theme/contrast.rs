//! How well a colour stands out from another.

use crate::chart::palette::Colour;

/// Linear light of the three channels. IEC 61966-2-1.
pub(in crate::chart) fn linear(colour: Colour) -> [f64; 3] {
    [colour.0, colour.1, colour.2].map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
    })
}

/// Contrast ratio of two colours, 1 to 21. WCAG 2.2, section 1.4.3.
pub(in crate::chart) fn contrast(a: Colour, b: Colour) -> f64 {
    let luminance = |c| {
        let [r, g, b] = linear(c);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colour itself if texts in it can be read on the paper, else the nearest darker one in which they can.
pub(in crate::chart) fn readable(colour: Colour, paper: Colour) -> Colour {
    let darker = |step: u32| {
        let less = |c: u8| (u32::from(c) * (64 - step) / 64) as u8;
        Colour(less(colour.0), less(colour.1), less(colour.2))
    };
    (0..64).map(darker).find(|shade| contrast(*shade, paper) >= super::read::TEXT).unwrap_or(darker(64))
}
