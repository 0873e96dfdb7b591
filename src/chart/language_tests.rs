//! Charts in other languages: every kind is drawn, its longer words have room, and nothing in it stays English.

use super::fixture::{META, Numbers, Shape, results};
use super::tests::{attribute, misplaced, scope};
use super::*;
use crate::language::{Language, texts};

pub(super) fn in_language(language: Language, scenario: Option<&str>) -> Scope {
    let text = format!("language = \"{}\"\n", language.code());
    let theme = read_theme("theme.toml", text.as_bytes(), &mut |_, _| Err("no file".to_owned()));
    Scope { scenario: scenario.map(str::to_owned), theme: Some(theme.expect("a theme")), ..scope() }
}

pub(super) const OTHERS: [Language; 3] = [Language::German, Language::French, Language::Spanish];

/// Teeth: a name or caption that had room in English only.
#[test]
fn words_of_every_language_have_room() {
    let shapes = [
        ("meta", META),
        ("one", Shape { scenarios: 1, roles: 1, ..META }),
        ("long", Shape { scenarios: 8, roles: 40, long_labels: true, ..META }),
        ("huge", Shape { numbers: Numbers::Huge, scenarios: 4, ..META }),
        ("large", Shape { numbers: Numbers::Large, scenarios: 2, roles: 3, ..META }),
        ("zero", Shape { numbers: Numbers::Zero, scenarios: 2, roles: 3, ..META }),
        ("expectation", Shape { replications: 1, ..META }),
    ];
    let mut problems = Vec::new();
    for (name, shape) in shapes {
        let results = results(&shape);
        for language in OTHERS {
            for kind in Kind::ALL {
                let last = results.scenarios.last().map(String::as_str);
                for scenario in [None, last] {
                    let chart = match draw(kind, &results, &in_language(language, scenario)) {
                        Err(ChartError::Nothing(_)) => continue,
                        chart => chart.unwrap_or_else(|error| panic!("{language:?} {kind:?}: {error}")),
                    };
                    problems.extend(misplaced(&format!("{} {name}", language.code()), &chart));
                    if let Some(folder) = std::env::var_os("WORKSHIFT_CHARTS") {
                        let path = format!("{}_{name}_{}.png", language.code(), chart.name);
                        let path: String = path.chars().take(120).collect();
                        std::fs::write(std::path::Path::new(&folder).join(path), chart.png().unwrap())
                            .unwrap();
                    }
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}\n{} problems", problems.join("\n"), problems.len());
}

/// What a reader sees or hears of a chart.
fn read(chart: &Chart) -> String {
    let letters = chart.svg.lines().filter(|line| line.starts_with("<text"));
    let letters: Vec<&str> =
        letters.filter_map(|line| line.split_once('>')?.1.strip_suffix("</text>")).collect();
    [&chart.title, &chart.subtitle, &chart.alt, &letters.join("\n")].map(String::as_str).join("\n")
}

/// Pieces of English messages that a language does not have.
pub(super) fn foreign(language: Language) -> Vec<String> {
    let own = texts(language).join("\n");
    let foreign: Vec<String> =
        texts(Language::English).into_iter().filter(|text| !own.contains(text.as_str())).collect();
    assert!(foreign.len() > 300, "{}", foreign.len());
    foreign
}

pub(super) fn assert_not_english(language: Language, foreign: &[String], chart: &Chart) {
    let read = read(chart);
    for text in foreign {
        assert!(!read.contains(text.as_str()), "{language:?} {}: `{text}` in\n{read}", chart.name);
    }
    for word in [" of futures", " the ", " in the", "people", " to ", " luck"] {
        assert!(!read.contains(word), "{language:?} {}: `{word}` in\n{read}", chart.name);
    }
    // A point stands before three digits, or, in French, nowhere in a number.
    let is_digit = |c: char| c.is_ascii_digit();
    for (at, _) in read.match_indices('.').filter(|(at, _)| read[..*at].ends_with(is_digit)) {
        let digits = read[at + 1..].chars().take_while(|c| is_digit(*c)).count();
        let allowed = digits == 0 || digits == 3 && language != Language::French;
        let near: String = read[..at].chars().rev().take(20).collect::<String>().chars().rev().collect();
        assert!(allowed, "{language:?} {}: a decimal point after `{near}`", chart.name);
    }
}

/// Teeth: a sentence that is written out in the code, or asked for outside of the theme, stays English.
#[test]
fn nothing_of_a_translated_chart_is_english() {
    for language in OTHERS {
        let foreign = foreign(language);
        for shape in [META, Shape { scenarios: 1, roles: 40, ..META }, Shape { replications: 1, ..META }] {
            let results = results(&shape);
            for kind in Kind::ALL {
                let last = results.scenarios.last().map(String::as_str);
                for scenario in [None, last] {
                    let Ok(chart) = draw(kind, &results, &in_language(language, scenario)) else { continue };
                    assert_not_english(language, &foreign, &chart);
                    assert!(attribute(&chart.svg, "width").is_some());
                }
            }
        }
    }
}

/// Teeth: a part of a picture without its words, or words of a part that no picture has.
#[test]
fn every_part_of_a_picture_has_its_message() {
    for part in crate::chart::PARTS {
        assert_eq!(
            crate::language::named("part", part).as_deref(),
            Some(part),
            "tables have the English name"
        );
    }
    let ids = crate::language::tests::ids(Language::English);
    let parts = ids.iter().filter(|id| id.starts_with("part-") && !id.contains('.'));
    assert_eq!(parts.count(), crate::chart::PARTS.len(), "a part that is not listed");
}
