//! Characters that the typeface of the charts lacks: said before somebody publishes empty boxes.

use crate::chart::{Chart, Typeface};
use crate::study::Study;

/// Texts that a warning names; the others are counted.
const MOST_TEXTS: usize = 4;
/// Characters that it names of each.
const MOST_LETTERS: usize = 8;

/// A warning if a label of a study cannot be drawn.
pub fn of_study(study: &Study, typeface: &Typeface) -> Option<String> {
    let roles = study.scenarios.iter().flat_map(|scenario| scenario.roles.iter().map(|role| &role.label));
    let scenarios = study.scenarios.iter().map(|scenario| &scenario.name);
    let mut lacking: Vec<(String, Vec<char>)> = Vec::new();
    for text in std::iter::once(&study.title).chain(scenarios).chain(roles).chain([&study.currency]) {
        let letters = typeface.lacks(text);
        if !letters.is_empty() && lacking.iter().all(|(known, _)| known != text) {
            lacking.push((text.clone(), letters));
        }
    }
    warning(&lacking, typeface)
}

/// A warning if a text in a chart cannot be drawn.
pub fn of_chart(chart: &Chart) -> Option<String> {
    warning(&chart.lacks(), &chart.typeface)
}

fn warning(lacking: &[(String, Vec<char>)], typeface: &Typeface) -> Option<String> {
    let shown = lacking.iter().take(MOST_TEXTS).map(|(text, letters)| {
        let more = if letters.len() > MOST_LETTERS { " ..." } else { "" };
        let named: Vec<String> =
            letters.iter().take(MOST_LETTERS).map(|c| format!("{c} U+{:04X}", u32::from(*c))).collect();
        format!("“{text}” ({}{more})", named.join(", "))
    });
    let shown: Vec<String> = shown.collect();
    let more = match lacking.len().saturating_sub(MOST_TEXTS) {
        0 => String::new(),
        n => format!(" and {n} more"),
    };
    (!shown.is_empty()).then(|| {
        format!(
            "charts show empty boxes in {}{more}: {}; `--theme FILE` brings another font",
            shown.join(", "),
            if *typeface == *Typeface::built_in() {
                "the built-in font has Latin, Greek and Cyrillic letters only".to_owned()
            } else {
                format!("the theme's font {} lacks these letters", typeface.family())
            }
        )
    })
}
