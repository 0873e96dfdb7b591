//! What is not the same on two sides.

use crate::assumption::{CARDS, Distribution};

use super::super::cell::Written;
use super::super::columns::{Kind, Number};
use super::super::events::{EventRow, What};
use super::super::keys::{Key, Settable};
use super::super::moves::{MoveRow, Who};
use super::super::resolve::Tables;
use super::Change;
use super::flat::{event_names, merged, move_keys};

/// What a change is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// An assumption.
    Card(Key),
    /// Something of the role at a position.
    Role(usize, Slot),
    /// A number of the region at a position, by column.
    Region(usize, usize),
    /// The event of a name: the whole row, or whether it is there.
    Event(String),
    /// The row of moves of a key.
    Move(String),
    /// In which order events of a month happen.
    OrderOfEvents,
    /// In which order paths are offered.
    OrderOfMoves,
}

/// What a role has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A number, by column.
    Number(usize),
    Region,
    Observed,
}

/// Changes on their way.
#[derive(Default)]
struct Found {
    changes: Vec<Change>,
    items: Vec<Item>,
}

impl Found {
    fn push(&mut self, item: Item, key: String, group: Option<String>, [before, after]: [String; 2]) {
        let group = group.unwrap_or_else(|| key.clone());
        self.changes.push(Change { key, group, label: String::new(), before, after });
        self.items.push(item);
    }
}

/// All changes, and what each is about.
pub(super) fn changes(a: &Tables, b: &Tables) -> (Vec<Change>, Vec<Item>) {
    let mut found = Found::default();
    cards(a, b, &mut found);
    roles(a, b, &mut found);
    regions(a, b, &mut found);
    moves(a, b, &mut found);
    events(a, b, &mut found);
    (found.changes, found.items)
}

fn cards(a: &Tables, b: &Tables, found: &mut Found) {
    for card in CARDS {
        let key = Key::Card(card.card);
        let cell = |tables: &Tables| -> (String, Option<Distribution>) {
            let written = tables.sheet.rows.get(&key).and_then(|row| row.cells[0].clone());
            written.map_or_else(
                || (format!("{} (default)", card.default), Some(Distribution::Fixed(card.default))),
                |written| (written.text, written.distribution),
            )
        };
        let (one, other) = (cell(a), cell(b));
        if one.1 != other.1 {
            found.push(Item::Card(key), card.key.to_string(), None, [one.0, other.0]);
        }
    }
}

fn roles(a: &Tables, b: &Tables, found: &mut Found) {
    for (row, (one, other)) in a.roles.iter().zip(&b.roles).enumerate() {
        let mut push = |slot: Slot, column: &str, texts: [String; 2]| {
            let key = format!("role.{}.{column}", one.name);
            found.push(Item::Role(row, slot), key, Some(format!("role.*.{column}")), texts);
        };
        let region = |tables: &Tables, at: Option<usize>| {
            at.map_or_else(String::new, |at| tables.regions[at].name.clone())
        };
        if one.region != other.region {
            push(Slot::Region, "region", [region(a, one.region), region(b, other.region)]);
        }
        if one.observed != other.observed {
            push(Slot::Observed, "observed", [one.observed, other.observed].map(yes_or_no));
        }
        for (column, texts) in numbers(Kind::Role, &one.numbers, &other.numbers) {
            push(Slot::Number(column), Kind::Role.number_columns()[column].name, texts);
        }
    }
}

fn yes_or_no(it: bool) -> String {
    if it { "yes" } else { "no" }.to_string()
}

fn regions(a: &Tables, b: &Tables, found: &mut Found) {
    for (row, (one, other)) in a.regions.iter().zip(&b.regions).enumerate() {
        for (column, texts) in numbers(Kind::Region, &one.numbers, &other.numbers) {
            let name = Kind::Region.number_columns()[column].name;
            let key = format!("region.{}.{name}", one.name);
            found.push(Item::Region(row, column), key, Some(format!("region.*.{name}")), texts);
        }
    }
}

fn moves(a: &Tables, b: &Tables, found: &mut Found) {
    let (of_a, of_b) = (move_keys(a), move_keys(b));
    let row = |tables: &'_ Tables, key: &str| tables.moves.iter().find(|row| row.key == key).cloned();
    for key in merged(&of_a, &of_b) {
        let texts = |one: &MoveRow, other: &MoveRow| {
            said(&numbers(Kind::Move, &one.numbers, &other.numbers), Kind::Move)
        };
        let texts = both(row(a, &key).as_ref(), row(b, &key).as_ref(), texts);
        if let Some(texts) = texts {
            found.push(Item::Move(key.clone()), key, None, texts);
        }
    }
    order(Item::OrderOfMoves, "order of moves.csv", &of_a, &of_b, found);
}

fn events(a: &Tables, b: &Tables, found: &mut Found) {
    let (of_a, of_b) = (event_names(a), event_names(b));
    for name in merged(&of_a, &of_b) {
        let row = |tables: &'_ Tables| tables.events.iter().find(|row| row.name == name).cloned();
        let (one, other) = (row(a), row(b));
        let Some(texts) = both(one.as_ref(), other.as_ref(), |one, other| event(a, one, b, other)) else {
            continue;
        };
        let key = format!("event.{name}");
        found.push(Item::Event(name.clone()), key, None, texts);
        let label =
            [&other, &one].into_iter().flatten().map(|row| row.label.clone()).find(|label| !label.is_empty());
        if let (Some(label), Some(change)) = (label, found.changes.last_mut()) {
            change.label = label;
        }
    }
    order(Item::OrderOfEvents, "order of events.csv", &of_a, &of_b, found);
}

/// The texts of a row on both sides; `None` where it is the same.
fn both<T>(one: Option<&T>, other: Option<&T>, texts: impl Fn(&T, &T) -> [String; 2]) -> Option<[String; 2]> {
    match (one, other) {
        (Some(one), Some(other)) => Some(texts(one, other)).filter(|texts| texts[0] != texts[1]),
        (Some(_), None) => Some(["there", "absent"].map(str::to_string)),
        (None, Some(_)) => Some(["absent", "there"].map(str::to_string)),
        (None, None) => None,
    }
}

/// What is not the same in an event, as `people 8000`.
fn event(a: &Tables, one: &EventRow, b: &Tables, other: &EventRow) -> [String; 2] {
    let who = |tables: &Tables, who: Who| match who {
        Who::Role(role) => tables.roles[role].name.clone(),
        Who::Star | Who::Unknown => "*".to_string(),
    };
    let key = |tables: &Tables, row: &EventRow| match row.target {
        Some(Settable::Card(card)) => card.key().to_string(),
        Some(Settable::Observation(region)) => format!("region.{}.observation", tables.regions[region].name),
        None => String::new(),
    };
    let kind = |row: &EventRow| row.what.map_or("", What::name).to_string();
    let mut parts = [Vec::new(), Vec::new()];
    let mut push = |name: &str, texts: [String; 2]| {
        if texts[0] != texts[1] {
            for (parts, text) in parts.iter_mut().zip(texts) {
                parts.push(format!("{name} {text}"));
            }
        }
    };
    push("kind", [kind(one), kind(other)]);
    push("from", [who(a, one.from), who(b, other.from)]);
    push("to", [who(a, one.to), who(b, other.to)]);
    push("key", [key(a, one), key(b, other)]);
    let numbers = numbers(Kind::Event, &one.numbers, &other.numbers);
    for (column, texts) in numbers {
        push(Kind::Event.number_columns()[column].name, texts);
    }
    if let Some(texts) = number(&one.value, &other.value) {
        push("value", texts);
    }
    parts.map(|parts| parts.join(", "))
}

/// Columns of numbers that are not the same, as `success 0.8, training_months 6`.
fn said(differing: &[(usize, [String; 2])], kind: Kind) -> [String; 2] {
    [0, 1].map(|side| {
        let one = |(column, texts): &(usize, [String; 2])| {
            format!("{} {}", kind.number_columns()[*column].name, texts[side])
        };
        differing.iter().map(one).collect::<Vec<_>>().join(", ")
    })
}

/// Columns whose numbers are not the same, with both texts.
fn numbers(kind: Kind, one: &[Number], other: &[Number]) -> Vec<(usize, [String; 2])> {
    let columns = 0..kind.number_columns().len();
    columns.filter_map(|column| Some((column, number(&one[column], &other[column])?))).collect()
}

/// Both texts of a number, where it is not the same distribution; they differ then.
fn number(one: &Number, other: &Number) -> Option<[String; 2]> {
    let distribution =
        |number: &Number| number.written.as_ref().and_then(|written| written.distribution.clone());
    let text = |number: &Number| {
        number
            .written
            .as_ref()
            .map_or_else(|| "(empty)".to_string(), |written: &Written| written.text.clone())
    };
    (distribution(one) != distribution(other)).then(|| [text(one), text(other)])
}

/// A change of order among the rows that both have.
fn order(item: Item, name: &str, a: &[String], b: &[String], found: &mut Found) {
    let common = |of: &[String], other: &[String]| -> Vec<String> {
        of.iter().filter(|name| other.contains(name)).cloned().collect()
    };
    let (one, other) = (common(a, b), common(b, a));
    if one != other {
        let texts = [one, other].map(|names| names.join(", "));
        found.push(item, name.to_string(), None, texts);
    }
}
