//! Assumptions in plain words: what a key of a study is called in a picture.
//!
//! Keys stay in the numbers of a chart and, in brackets, in its long description.

use crate::analysis::readable;
use crate::assumption::Card;
use crate::language::{Notation, named, named_with, say};

/// What an assumption is called inside a sentence: `growth of demand`, `share of work that ends with “May layoffs”`.
///
/// `roles` are names and labels of roles, as far as they are known. Several keys joined by ` + ` are named one by one;
/// anything that is no key (a group that a reader named, an event's label) stands as it is.
pub(super) fn name(key: &str, roles: &[(&str, &str)]) -> String {
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
pub(super) fn title(key: &str, roles: &[(&str, &str)]) -> String {
    crate::analysis::capital(&name(key, roles))
}

/// The same without what a study calls its roles, as beside bars and points.
pub(crate) fn title_of(key: &str) -> String {
    title(key, &[])
}

/// The same in a table, which is in English for readers of every language.
pub(super) fn in_tables(key: &str) -> String {
    Notation::ENGLISH.apply(|| title_of(key))
}

/// The keys in a sentence of the analysis, between backticks there, in plain words.
pub(super) fn in_plain_words(sentence: &str) -> String {
    let parts = sentence.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { name(part, &[]) } else { part.to_owned() }).collect()
}

/// The name with the key in brackets, for long descriptions; the name alone where they are the same.
pub(super) fn with_key(key: &str, roles: &[(&str, &str)]) -> String {
    let name = name(key, roles);
    if name == key || key == "luck" { name } else { format!("{name} ({key})") }
}

/// A number of a row of a table: `role.engineers.exposure`, `move.agents>*.success`.
fn of_a_row(key: &str, roles: &[(&str, &str)]) -> Option<String> {
    let (kind, rest) = key.split_once('.')?;
    let (row, column) = rest.rsplit_once('.')?;
    let quoted = |name: String| say!("quoted", name);
    let role = |name: &str| {
        let label = roles.iter().find(|(known, _)| *known == name).map(|(_, label)| *label);
        quoted(label.map_or_else(|| readable(name), super::fonts::clean))
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
        let roles = [("engineers_us", "Engineers, US")];
        for (key, words) in [
            ("demand_growth", "growth of demand"),
            ("role.engineers_us.quit_rate", "quit rate of “Engineers, US”"),
            ("role.agents.quit_rate", "quit rate of “Agents”"),
            ("role.agents_v2.0.wage", "wage of “Agents v2.0”"),
            ("event.may_layoffs.work_ends", "share of work that ends with “May layoffs”"),
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
        assert_eq!(in_plain_words("`slack` at least 0.1"), "surplus that is tolerated at least 0.1");
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
