//! The catalogues: read once, then asked by id.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, Value, notation, quotes};

type Bundle = FluentBundle<FluentResource>;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// The files of a language, each with its name.
        pub(super) fn files(language: Language) -> Vec<(&'static str, &'static str)> {
            match language {
                Language::English => vec![$(($name, include_str!(concat!("en/", $name, ".ftl")))),*],
                Language::German => vec![$(($name, include_str!(concat!("de/", $name, ".ftl")))),*],
                Language::French => vec![$(($name, include_str!(concat!("fr/", $name, ".ftl")))),*],
                Language::Spanish => vec![$(($name, include_str!(concat!("es/", $name, ".ftl")))),*],
            }
        }
    };
}

files![
    "charts",
    "comparison",
    "discover",
    "figures",
    "findings",
    "inputs",
    "limits",
    "methods",
    "metrics",
    "months",
    "numbers",
    "pictures",
    "report",
    "script",
    "sensitivity",
    "story",
    "units",
];

/// Texts of the model's cards, for which `src/assumption/cards.rs` is the English.
pub(super) fn cards(language: Language) -> &'static str {
    match language {
        Language::English => "",
        Language::German => include_str!("de/cards.ftl"),
        Language::French => include_str!("fr/cards.ftl"),
        Language::Spanish => include_str!("es/cards.ftl"),
    }
}

/// The catalogue of a language.
fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 4] = [const { OnceLock::new() }; 4];
    BUNDLES[language as usize].get_or_init(|| {
        let code: LanguageIdentifier = language.code().parse().expect("a code is a language");
        let mut bundle = Bundle::new_concurrent(vec![code]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number));
        let texts = files(language).into_iter().map(|(_, text)| text);
        for text in texts.chain([cards(language)]) {
            // A test reads every file; what cannot be read of one is left out.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// Whole numbers in the notation in force; everything else as it is.
fn number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(notation::written(&format!("{:.0}", number.value))),
        _ => None,
    }
}

/// A message of a language, filled in; the English one where the language has none, which the tests forbid.
pub(super) fn filled(language: Language, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    in_language(language, id, values).or_else(|| {
        let english = in_language(Language::English, id, values);
        debug_assert!(language == Language::English || english.is_none(), "{language:?} lacks `{id}`");
        english
    })
}

/// A message of a language, filled in; `None` where it has none.
pub(super) fn in_language(language: Language, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    let bundle = bundle(language);
    let (id, form) = id.split_once('.').map_or((id, None), |(id, form)| (id, Some(form)));
    let message = bundle.get_message(id)?;
    let pattern = match form {
        None => message.value()?,
        Some(form) => message.get_attribute(form)?.value(),
    };
    let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
    debug_assert!(errors.is_empty(), "message `{id}` in {language:?}: {errors:?}");
    Some(quotes::nested(text.into_owned(), language))
}
