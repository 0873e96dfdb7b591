//! `assumptions`: the cards of the model, for people and for programs.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::failure::Failure;
use super::terminal::{Voice, fill, width};
use crate::assumption::{CARDS, CardText, Group};

/// Prints every card: key, unit, default, bounds, meaning, source.
///
/// # Errors
/// If stdout cannot be written.
pub fn assumptions(voice: Voice) -> Result<(), Failure> {
    if voice.json {
        return voice.result_json(&Value::Array(CARDS.iter().map(entry).collect()));
    }
    let mut page = String::new();
    for group in Group::ALL {
        let _ = writeln!(page, "{}{}\n", if page.is_empty() { "" } else { "\n" }, group.heading());
        for card in CARDS.iter().filter(|card| card.group == *group) {
            let facts = [card.kind.name(), if card.is_settable() { "can be set" } else { "" }];
            let facts = facts.iter().filter(|fact| !fact.is_empty()).copied().collect::<Vec<_>>().join(", ");
            let _ = writeln!(
                page,
                "  {} = {} {}, allowed {} ({facts})",
                card.key, card.default, card.unit, card.bounds
            );
            let _ =
                writeln!(page, "{}", fill(&format!("{} {}", card.meaning, card.caution), "      ", width()));
            let _ = writeln!(
                page,
                "{}",
                fill(&format!("Source ({}): {}", card.grade.name(), card.source), "      ", width())
            );
        }
    }
    voice.result(&page)
}

/// A card for a program; an end that is not there is null.
fn entry(card: &CardText) -> Value {
    let end = |value: f64| if value.is_finite() { json!(value) } else { Value::Null };
    json!({
        "key": card.key,
        "unit": card.unit,
        "default": card.default,
        "bounds": {
            "low": end(card.bounds.low),
            "low_included": card.bounds.low.is_finite() && !card.bounds.low_open,
            "high": end(card.bounds.high),
            "high_included": card.bounds.high.is_finite() && !card.bounds.high_open,
        },
        "group": card.group.heading(),
        "kind": card.kind.name(),
        "can_be_set": card.is_settable(),
        "meaning": card.meaning,
        "caution": card.caution,
        "grade": card.grade.name(),
        "source": card.source,
    })
}
