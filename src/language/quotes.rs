//! Quotation marks inside quotation marks.
//!
//! A message quotes a name, and the name may quote another. Each language has marks of its own for the inner ones
//! (Duden, Imprimerie nationale, RAE's *Ortografía*; English as in British books that begin with double marks).

use super::Language;

/// Opening and closing marks, outside and inside.
struct Marks {
    outer: [char; 2],
    inner: [char; 2],
}

const fn marks(language: Language) -> Marks {
    match language {
        Language::English => Marks { outer: ['“', '”'], inner: ['‘', '’'] },
        Language::German => Marks { outer: ['„', '“'], inner: ['‚', '‘'] },
        Language::French | Language::Spanish => Marks { outer: ['«', '»'], inner: ['“', '”'] },
    }
}

/// The text with inner marks where a quotation stands in another; as it is where its marks do not pair.
pub(super) fn nested(text: String, language: Language) -> String {
    let Marks { outer: [open, close], inner } = marks(language);
    if text.matches(open).count() < 2 {
        return text;
    }
    let mut written = String::with_capacity(text.len());
    let mut depth = 0_usize;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        if c == open {
            depth += 1;
            written.push(if depth > 1 { inner[0] } else { c });
            // French sets spaces inside its own marks only.
            while depth > 1 && letters.next_if(|next| next.is_whitespace()).is_some() {}
        } else if c == close && depth > 0 {
            if depth > 1 {
                written.truncate(written.trim_end().len());
            }
            written.push(if depth > 1 { inner[1] } else { c });
            depth -= 1;
        } else {
            written.push(c);
        }
    }
    if depth == 0 { written } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_marks_are_those_of_the_language() {
        for (language, text, expected) in [
            (
                Language::German,
                "„Anteil, der mit „May layoffs“ endet“ hoch",
                "„Anteil, der mit ‚May layoffs‘ endet“ hoch",
            ),
            (
                Language::French,
                "« part avec « May layoffs » » et « b »",
                "« part avec “May layoffs” » et « b »",
            ),
            (Language::Spanish, "«parte con «May layoffs»»", "«parte con “May layoffs”»"),
            (Language::English, "“share with “May layoffs””", "“share with ‘May layoffs’”"),
            (Language::English, "“a” and “b”", "“a” and “b”"),
            // What does not pair stands as it is.
            (Language::German, "„offen „zwei“", "„offen „zwei“"),
            (Language::Spanish, "a» y «b» «c", "a» y «b» «c"),
        ] {
            assert_eq!(nested(text.to_owned(), language), expected);
        }
    }
}
