//! Assumptions in plain words: what a key of a study is called in a picture.
//!
//! Keys stay in the numbers of a chart and, in brackets, in its long description.

use crate::analysis::readable;
use crate::assumption::Card;
use crate::language::{Notation, named, named_with, say};

/// Names and labels of roles, as far as they are known.
pub(crate) type Roles = [(String, String)];

/// What an assumption is called inside a sentence: `growth of demand`, `share of work that ends with “May layoffs”`.
///
/// Several keys joined by ` + ` are named one by one;
/// anything that is no key (a group that a reader named, an event's label) stands as it is.
pub(super) fn name(key: &str, roles: &Roles) -> String {
    if let Some((first, rest)) = key.split_once(" + ") {
        return format!("{} + {}", name(first, roles), name(rest, roles));
    }
    if key == "luck" {
        return say!("luck");
    }
    if let Some(key) = key.strip_suffix(" of the base") {
        return say!("input-of-base", name = name(key, roles));
    }
    let card = Card::from_key(key).and_then(|card| named("card", card.key()));
    card.or_else(|| of_a_row(key, roles)).unwrap_or_else(|| super::fonts::clean(key))
}

/// The same at the start of a sentence or alone.
pub(crate) fn title(key: &str, roles: &Roles) -> String {
    crate::analysis::capital(&name(key, roles))
}

/// The same in a table, which is in English for readers of every language.
pub(super) fn in_tables(key: &str, roles: &Roles) -> String {
    Notation::ENGLISH.apply(|| title(key, roles))
}

/// The keys in a sentence of the analysis, between backticks there, in plain words.
pub(super) fn in_plain_words(sentence: &str, roles: &Roles) -> String {
    let parts = sentence.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { name(part, roles) } else { part.to_owned() }).collect()
}

/// The name with the key in brackets, for long descriptions; the name alone where they are the same.
pub(super) fn with_key(key: &str, roles: &Roles) -> String {
    let name = name(key, roles);
    if name == key || key == "luck" { name } else { format!("{name} ({key})") }
}

/// A number of a row of a table: `role.engineers.exposure`, `move.agents>*.success`.
fn of_a_row(key: &str, roles: &Roles) -> Option<String> {
    let (kind, rest) = key.split_once('.')?;
    let quoted = |name: String| say!("quoted", name);
    let Some((row, column)) = rest.rsplit_once('.') else {
        // A whole event, as `explain` changes it.
        return (kind == "event").then(|| quoted(readable(rest)));
    };
    let role = |name: &str| {
        let label = roles.iter().find(|(known, label)| known == name && !label.is_empty());
        quoted(label.map_or_else(|| readable(name), |(_, label)| super::fonts::clean(label)))
    };
    let row = match kind {
        "role" => role(row),
        "move" => {
            let (from, to) = row.split_once('>')?;
            match (from, to) {
                ("*", "*") => say!("moves-any"),
                ("*", to) => say!("moves-to", to = role(to)),
                (from, "*") => say!("moves-from", from = role(from)),
                (from, to) => say!("moves-both", from = role(from), to = role(to)),
            }
        }
        _ => quoted(readable(row)),
    };
    named_with("input", &format!("{kind}-{column}"), &[("row", row.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_said_in_plain_words() {
        let roles = [("engineers_us".to_owned(), "Engineers, US".to_owned())];
        for (key, words) in [
            ("demand_growth", "growth of demand"),
            ("role.engineers_us.quit_rate", "quit rate of “Engineers, US”"),
            ("role.agents.quit_rate", "quit rate of “Agents”"),
            ("role.agents_v2.0.wage", "wage of “Agents v2.0”"),
            ("event.may_layoffs.work_ends", "share of work that ends with “May layoffs”"),
            ("event.may_layoffs", "“May layoffs”"),
            ("region.us.notice_months", "months of notice in “Us”"),
            ("move.*>engineers_us.success", "success of moves to “Engineers, US”"),
            ("move.*>*.acceptance", "acceptance of moves between roles"),
            ("demand_growth + round_size", "growth of demand + size of a discretionary round"),
            ("slack of the base", "surplus that is tolerated in the base"),
            ("8,000 laid off on 20 May", "8,000 laid off on 20 May"),
            ("role.agents.colour", "role.agents.colour"),
        ] {
            assert_eq!(name(key, &roles), words);
        }
        assert_eq!(title("demand_growth", &[]), "Growth of demand");
        assert_eq!(with_key("demand_growth", &[]), "growth of demand (demand_growth)");
        assert_eq!(with_key("luck", &[]), "luck");
        assert_eq!(in_plain_words("`slack` at least 0.1", &[]), "surplus that is tolerated at least 0.1");
    }

    /// Every assumption and every number of a table that can be uncertain has words of its own. Teeth: two cards with
    /// the same words, or a column of a table without.
    #[test]
    fn every_key_of_the_shipped_study_has_words_of_its_own() {
        let study = crate::study::example();
        let mut seen = std::collections::BTreeMap::new();
        let keys =
            study.scenarios.iter().flat_map(|scenario| &scenario.quantities).map(|one| one.key.as_str());
        for key in keys.chain(Card::ALL.iter().map(|card| card.key())) {
            let words = name(key, &[]);
            assert!(!words.contains('_') && words != key, "{key}: {words}");
            assert_eq!(*seen.entry(words.clone()).or_insert_with(|| key.to_owned()), key, "{words}");
        }
        assert!(seen.len() > Card::ALL.len());
    }
}
