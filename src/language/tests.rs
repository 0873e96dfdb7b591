//! The catalogues say the same in every language, and the code asks for nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use super::catalogue::{cards, files, in_language};
use super::{Language, Notation, in_force};

/// What a message is made of: the variables that it shows, and those by which it only chooses its words.
#[derive(Debug, Clone, Default, PartialEq)]
struct Shape {
    shown: BTreeSet<String>,
    chosen_by: BTreeSet<String>,
}

impl Shape {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut shape = Self::default();
        shape.add(pattern);
        shape
    }

    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                    InlineExpression::VariableReference { id } => {
                        self.shown.insert(id.name.to_owned());
                    }
                    InlineExpression::StringLiteral { .. } => {}
                    other => panic!("messages use variables and texts only: {other:?}"),
                },
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    let InlineExpression::VariableReference { id } = selector else {
                        panic!("messages choose by variables only: {selector:?}")
                    };
                    self.chosen_by.insert(id.name.to_owned());
                    for variant in variants {
                        self.add(&variant.value);
                    }
                }
            }
        }
    }

    fn all(&self) -> BTreeSet<String> {
        self.shown.union(&self.chosen_by).cloned().collect()
    }
}

/// Pieces of the English messages that no other language has: at least three words in a row.
#[cfg(feature = "charts")]
pub(crate) fn english_phrases() -> Vec<String> {
    let mut found = BTreeSet::new();
    for (_, text) in files(Language::English) {
        for entry in &parse(text).unwrap().body {
            let Entry::Message(message) = entry else { continue };
            let patterns = message.value.iter().chain(message.attributes.iter().map(|form| &form.value));
            for element in patterns.flat_map(|pattern| &pattern.elements) {
                let PatternElement::TextElement { value } = element else { continue };
                let phrase = value.trim();
                if phrase.split(' ').filter(|word| word.chars().all(char::is_alphabetic)).count() >= 3 {
                    found.insert(phrase.to_owned());
                }
            }
        }
    }
    found.into_iter().collect()
}

/// Messages and their forms (`id.form`).
#[cfg(feature = "charts")]
pub(crate) fn ids(language: Language) -> Vec<String> {
    messages(language).into_keys().collect()
}

/// Messages and their forms (`id.form`), each with its shape.
fn messages(language: Language) -> BTreeMap<String, Shape> {
    let mut found = BTreeMap::new();
    for (name, text) in files(language) {
        let resource =
            parse(text).unwrap_or_else(|(_, errors)| panic!("{language:?} {name}.ftl: {errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                let comment =
                    matches!(entry, Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_));
                assert!(comment, "{language:?} {name}.ftl: {entry:?}");
                continue;
            };
            let id = message.id.name;
            let value = message.value.iter().map(|pattern| (id.to_owned(), Shape::of(pattern)));
            let forms = message
                .attributes
                .iter()
                .map(|form| (format!("{id}.{}", form.id.name), Shape::of(&form.value)));
            for (id, shape) in value.chain(forms) {
                assert!(found.insert(id.clone(), shape).is_none(), "{language:?}: `{id}` twice");
            }
        }
    }
    found
}

/// Teeth: a message that one language lacks, has over, or fills in otherwise.
#[test]
fn every_language_has_the_messages_of_english_with_their_variables() {
    let english = messages(Language::English);
    assert!(english.len() > 200);
    let mut wrong = Vec::new();
    for language in &Language::ALL[1..] {
        let messages = messages(*language);
        for id in english.keys().filter(|id| !messages.contains_key(*id)) {
            wrong.push(format!("{language:?} lacks `{id}`"));
        }
        for (id, shape) in &messages {
            let Some(of_english) = english.get(id) else {
                wrong.push(format!("{language:?} has `{id}`, which English has not"));
                continue;
            };
            // Another grammar may need fewer choices; what is shown must be shown.
            let (all, known) = (shape.all(), of_english.all());
            if !all.is_subset(&known) || !of_english.shown.is_subset(&all) {
                wrong.push(format!("{language:?} `{id}` has the variables {all:?}, English {known:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A place where a text is asked for.
struct Asked {
    id: String,
    names: BTreeSet<String>,
    place: String,
}

/// Messages and families of messages that the sources ask for.
#[derive(Default)]
struct Wanted {
    messages: Vec<Asked>,
    families: BTreeSet<String>,
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path
            .extension()
            .is_some_and(|ending| ["rs", "html", "js"].iter().any(|known| ending == *known))
        {
            found.push(path);
        }
    }
    found.sort();
}

/// The text between the quotes with which a text begins.
fn quoted(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix('"')?.split('"').next()
}

/// The arguments of a call, from behind its opening bracket on.
fn arguments(text: &str) -> Vec<String> {
    let (mut found, mut argument, mut depth, mut in_text) = (Vec::new(), String::new(), 0, false);
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '"' if before != '\\' => in_text = !in_text,
            '(' | '[' | '{' if !in_text => depth += 1,
            ')' | ']' | '}' if !in_text && depth == 0 => break,
            ')' | ']' | '}' if !in_text => depth -= 1,
            ',' if !in_text && depth == 0 => {
                found.push(std::mem::take(&mut argument));
                continue;
            }
            _ => {}
        }
        argument.push(c);
        before = c;
    }
    found.push(argument);
    found
        .into_iter()
        .map(|argument| argument.trim().to_owned())
        .filter(|argument| !argument.is_empty())
        .collect()
}

/// Everything that the sources ask for.
fn wanted() -> Wanted {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    sources(&root.join("src"), &mut paths);
    let mut wanted = Wanted::default();
    for path in paths.iter().filter(|path| !path.starts_with(root.join("src/language"))) {
        let text = fs::read_to_string(path).unwrap();
        collect(&path.strip_prefix(root).unwrap().display().to_string(), &text, &mut wanted);
    }
    let notation = fs::read_to_string(root.join("src/language/notation.rs")).unwrap();
    collect("src/language/notation.rs", &notation, &mut wanted);
    wanted
}

fn collect(file: &str, text: &str, wanted: &mut Wanted) {
    for (at, call) in text.match_indices("say!(") {
        let mut arguments = arguments(&text[at + call.len()..]).into_iter();
        let line = 1 + text[..at].matches('\n').count();
        let place = format!("{file}:{line}");
        let id = arguments.next().unwrap_or_default();
        let id =
            quoted(&id).unwrap_or_else(|| panic!("{place}: `{id}` is not the id of a message")).to_owned();
        let name = |argument: String| argument.split('=').next().unwrap_or_default().trim().to_owned();
        wanted.messages.push(Asked { id, names: arguments.map(name).collect(), place });
    }
    for call in ["named(", "named_with("] {
        let families = text.match_indices(call).filter_map(|(at, call)| quoted(&text[at + call.len()..]));
        wanted.families.extend(families.map(|family| format!("{family}-")));
    }
}

/// Teeth: an id that is misspelt, a value that a message has no place for, a message that nobody asks for any more.
#[test]
fn the_code_asks_for_the_messages_that_there_are_with_their_values() {
    let (english, wanted) = (messages(Language::English), wanted());
    assert!(wanted.messages.len() > 50 && wanted.families.len() > 3, "the sources were not understood");
    let mut wrong = Vec::new();
    for Asked { id, names, place } in &wanted.messages {
        match english.get(id) {
            None => wrong.push(format!("{place}: there is no message `{id}`")),
            Some(shape) if shape.all() != *names => {
                wrong.push(format!("{place}: `{id}` is given {names:?} and needs {:?}", shape.all()));
            }
            Some(_) => {}
        }
    }
    let asked: BTreeSet<&str> = wanted.messages.iter().map(|asked| asked.id.as_str()).collect();
    let in_family = |id: &str| wanted.families.iter().any(|family| id.starts_with(family.as_str()));
    let unused = english.keys().filter(|id| !asked.contains(id.as_str()) && !in_family(id));
    wrong.extend(unused.map(|id| format!("nobody asks for `{id}`")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_name_of_the_model_has_its_message() {
    let english = messages(Language::English);
    let has = |id: String| assert!(english.contains_key(&id), "{id}");
    let metrics = crate::model::firm::ROLE_METRICS.iter().chain(crate::model::firm::FIRM_METRICS);
    for metric in metrics {
        has(format!("metric-{}", metric.name));
        has(format!("metric-{}.inside", metric.name));
        has(format!("unit-{}", super::id_of(metric.unit)));
    }
    // Units of the numbers of tables: the second text of each line that makes one.
    let columns = include_str!("../study/columns.rs");
    let units: Vec<&str> =
        columns.split("NumberColumn::new(").skip(1).filter_map(|call| call.split('"').nth(3)).collect();
    assert!(units.len() > 15 && units.contains(&"share of trainings"), "{units:?}");
    for unit in units.into_iter().filter(|unit| *unit != "1" && !unit.contains('{')) {
        has(format!("unit-{}", super::id_of(unit)));
    }
    for card in crate::assumption::CARDS {
        if card.unit != "1" {
            has(format!("unit-{}", super::id_of(card.unit)));
        }
    }
}

/// Teeth: a card without its text in a language, a text without a card, a card whose English has changed since.
#[test]
fn every_card_is_translated_from_the_english_that_it_has() {
    for language in &Language::ALL[1..] {
        let resource =
            parse(cards(*language)).unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
        let messages = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            Entry::Comment(_) => None,
            other => panic!("{language:?}: {other:?}"),
        });
        let mut known = crate::assumption::CARDS.iter();
        for message in messages {
            let id = message.id.name;
            let card = known.next().unwrap_or_else(|| panic!("{language:?}: no card for `{id}`"));
            assert_eq!(id, format!("meaning-{}", card.key), "{language:?}: in the order of the cards");
            let english = message.comment.as_ref().map(|comment| comment.content.join("\n"));
            let of_card = format!("en: {}\nen: {}", card.meaning, card.source);
            assert_eq!(english, Some(of_card), "{language:?} `{id}`: read the translation again");
            let patterns = message.value.iter().chain(message.attributes.iter().map(|form| &form.value));
            let shapes: Vec<Shape> = patterns.map(Shape::of).collect();
            assert_eq!(shapes, [Shape::default(), Shape::default()], "{language:?} `{id}`");
            let own = |form: &str| super::named("meaning", &format!("{}{form}", card.key));
            let said = Notation::of(*language).apply(|| [own(""), own(".source")]);
            assert!(said.iter().all(Option::is_some), "{language:?} `{id}`: {said:?}");
            assert_ne!(said[0].as_deref(), Some(card.meaning), "{language:?} `{id}`");
        }
        assert_eq!(known.next().map(|card| card.key), None, "{language:?} lacks a card");
    }
}

/// A selector that takes a number as a text would never find its plural.
#[test]
fn numbers_are_counted_and_written_as_the_language_does() {
    let said = |language: Language, hits: u64| {
        Notation::of(language).apply(|| super::say!("futures-counted", hits, n = 12_345_u64))
    };
    assert_eq!(said(Language::English, 1), "1 of 12,345 futures");
    assert_eq!(said(Language::French, 1), "1 trajectoire sur 12\u{a0}345");
    assert_eq!(said(Language::French, 2), "2 trajectoires sur 12\u{a0}345");
    assert_eq!(said(Language::German, 2), "2 von 12.345 Verläufen");
    assert_eq!(said(Language::Spanish, 2), "2 de 12.345 trayectorias");
}

#[test]
fn the_language_comes_back_even_after_a_panic() {
    Notation::of(Language::German).apply(|| {
        assert_eq!(in_force(), Language::German);
        assert!(std::panic::catch_unwind(|| Notation::ENGLISH.apply(|| panic!("planted"))).is_err());
        assert_eq!(in_force(), Language::German);
    });
    assert_eq!(in_force(), Language::English);
}

/// The test of the test: variables that are shown, and those that only choose.
#[test]
fn shapes_are_read_from_messages() {
    let text = "a = { $x } and { $n ->\n    [one] { $y }\n   *[other] z\n}\n";
    let resource = parse(text).unwrap();
    let Entry::Message(message) = &resource.body[0] else { panic!("a message") };
    let shape = Shape::of(message.value.as_ref().unwrap());
    assert_eq!(shape.shown.iter().collect::<Vec<_>>(), ["x", "y"]);
    assert_eq!(shape.chosen_by.iter().collect::<Vec<_>>(), ["n"]);
    let mut wanted = Wanted::default();
    collect("f.rs", "say!(\n  \"a-b\", x, n = f(1, \"),\"), y = g[0])", &mut wanted);
    assert_eq!(wanted.messages[0].id, "a-b");
    assert_eq!(wanted.messages[0].names.iter().collect::<Vec<_>>(), ["n", "x", "y"]);
    assert_eq!(in_language(Language::German, "no-such-message", &[]), None);
}
