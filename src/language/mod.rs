//! Texts for readers in English, German, French and Spanish.
//!
//! A text is a message of a catalogue, `src/language/<code>/*.ftl` (Project Fluent): a whole sentence with places for
//! numbers and names, because words that are glued together follow the grammar of one language only. `say!` takes a
//! message by its id and fills it in, in the language in force on this thread. Like the separators of numbers, the
//! language is not handed from function to function: [`Notation::apply`] sets both for the time of one piece of work, and
//! outside of it English holds.
//!
//! Values are texts that are already written for readers, words to choose a form by (`way = "more"`), or whole numbers,
//! which a message can both show and count by. Nothing here computes, and nothing here is ever read back.

mod catalogue;
pub mod notation;
mod quotes;
#[cfg(test)]
pub(crate) mod tests;

use std::cell::Cell;

pub use notation::Notation;

/// A value of a message.
pub(crate) type Value<'a> = fluent_bundle::FluentValue<'a>;

/// A language in which there is a catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// British spelling.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All of them; English, in which every message was first written, before the others.
    pub const ALL: [Self; 4] = [Self::English, Self::German, Self::French, Self::Spanish];

    /// Its code, as in `<html lang>` and in a theme: `de`.
    ///
    /// ```
    /// use workshift::language::Language;
    ///
    /// assert_eq!(Language::from_code("fr"), Some(Language::French));
    /// assert_eq!(Language::German.code(), "de");
    /// ```
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
        }
    }

    /// The language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Does a piece of work in this language.
    fn apply<T>(self, work: impl FnOnce() -> T) -> T {
        let before = Before(IN_FORCE.replace(self));
        let done = work();
        drop(before);
        done
    }
}

thread_local! {
    static IN_FORCE: Cell<Language> = const { Cell::new(Language::English) };
}

/// The language that comes back into force when this is dropped, even by a panic.
struct Before(Language);

impl Drop for Before {
    fn drop(&mut self) {
        IN_FORCE.set(self.0);
    }
}

/// The language in force on this thread.
pub fn in_force() -> Language {
    IN_FORCE.get()
}

/// A message by its id, with its values: `say!("page-end", date, n = 3)`.
///
/// `id.form` is one of the other forms of a message. The id is written out, so that a test finds every message that is
/// asked for.
macro_rules! say {
    (@value $name:ident) => { $name.clone() };
    (@value $name:ident = $value:expr) => { $value };
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::language::said(
            $id,
            &[$((stringify!($name), $crate::language::Value::from($crate::language::say!(@value $name $(= $value)?)))),*],
        )
    };
}
pub(crate) use say;

/// What [`say!`] is made of.
pub(crate) fn said(id: &str, values: &[(&str, Value<'_>)]) -> String {
    catalogue::filled(in_force(), id, values).unwrap_or_else(|| {
        // Not reached while the tests of this room hold.
        debug_assert!(false, "no message `{id}` in {:?}", in_force());
        id.to_owned()
    })
}

/// The message of a name in a family of messages, where there is one: `named("metric", "payroll")`, or
/// `named("metric", "payroll.inside")`.
pub(crate) fn named(family: &str, name: &str) -> Option<String> {
    named_with(family, name, &[])
}

/// The same with values.
pub(crate) fn named_with(family: &str, name: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    catalogue::filled(in_force(), &format!("{family}-{}", id_of(name)), values)
}

/// A name as a part of an id: `share of active` is `share-of-active`.
fn id_of(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || "_.".contains(c) { c } else { '-' }).collect()
}

/// Pieces of the messages of a language that are long enough to be told from any other text.
#[cfg(test)]
pub(crate) fn texts(language: Language) -> Vec<String> {
    let lines = catalogue::files(language).into_iter().flat_map(|(_, text)| text.lines());
    let values = lines.filter(|line| !line.starts_with('#')).map(|line| {
        line.split_once(" = ").or_else(|| line.split_once("] ")).map_or(line, |(_, value)| value)
    });
    let pieces = values.flat_map(|value| value.split(['{', '}'])).map(str::trim);
    pieces.filter(|piece| piece.len() >= 10 && piece.contains(' ')).map(str::to_owned).collect()
}
