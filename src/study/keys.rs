//! Keys: `horizon_hours`, `role.<role>.<column>`, `region.<region>.<column>`,
//! `event.<event>.<column>`, and what each names.

use crate::assumption::{Bounds, CARDS, Card, Distribution, Rounding};

use super::cell::{self, Limit};
use super::columns::{self, Kind, NumberColumn};
use super::names::{did_you_mean, list, nearest, quote, suggest};
use super::numbers::Decimal;
use super::problem::Fault;

/// What a key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// An assumption.
    Card(Card),
    /// A number of a table.
    Cell {
        /// The table.
        kind: Kind,
        /// Its row.
        row: usize,
        /// Position among its columns of numbers, or [`columns::event::VALUE`].
        column: usize,
    },
}

/// The names that keys may hold. `None` where the table cannot be read: then every name is
/// believed, because the problem lies elsewhere.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    /// Names of the roles, in order.
    pub roles: Option<Vec<&'a str>>,
    /// Names of the regions, in order.
    pub regions: Option<Vec<&'a str>>,
    /// Names of the events, in order.
    pub events: Option<Vec<&'a str>>,
    /// Whether near names are left out of what is said, because so much is wrong already.
    pub no_hints: bool,
}

impl Names<'_> {
    fn of(&self, kind: Kind) -> Option<&[&str]> {
        match kind {
            Kind::Role => self.roles.as_deref(),
            Kind::Region => self.regions.as_deref(),
            Kind::Event => self.events.as_deref(),
            Kind::Move => Some(&[]),
        }
    }
}

const OVERRIDES: [Kind; 3] = [Kind::Role, Kind::Region, Kind::Event];

/// What a key names; `None` if that cannot be told because a table cannot be read.
///
/// A column has no dot in its name, so the last dot of an override ends the name of its row.
pub(super) fn parse(text: &str, names: &Names<'_>) -> Result<Option<Key>, Fault> {
    if let Some(card) = Card::from_key(text) {
        return Ok(Some(Key::Card(card)));
    }
    if text.is_empty() {
        return Err(Fault::new("the key is empty"));
    }
    let unknown = || {
        let forms = "`role.<role>.<column>`, `region.<region>.<column>` or `event.<event>.<column>`";
        let hint = did_you_mean(text, CARDS.iter().map(|card| card.key)).unwrap_or_else(|| {
            format!("a key is an assumption (`workshift assumptions` lists them), {forms}")
        });
        Fault::hint(format!("unknown assumption {}", quote(text)), hint)
    };
    let (first, rest) = text.split_once('.').ok_or_else(unknown)?;
    let Some(kind) = OVERRIDES.into_iter().find(|kind| kind.name() == first) else {
        return Err(match nearest(first, OVERRIDES.map(Kind::name)) {
            Some(name) => Fault::hint(
                format!("unknown assumption {}", quote(text)),
                format!("did you mean `{name}.{rest}`?"),
            ),
            None => unknown(),
        });
    };
    let word = kind.name();
    let Some((name, column_name)) = rest.rsplit_once('.') else {
        let hint = format!("an override is `{word}.<{word}>.<column>`");
        return Err(Fault::hint(format!("{} names no column", quote(text)), hint));
    };
    let column = column(kind, name, column_name)?;
    let Some(known) = names.of(kind) else { return Ok(None) };
    match known.iter().position(|other| *other == name) {
        Some(row) => Ok(Some(Key::Cell { kind, row, column })),
        None => Err(Fault {
            what: format!("unknown {word} {} in {}", quote(name), quote(text)),
            hint: if names.no_hints { None } else { suggest(name, known) },
        }),
    }
}

/// Position of a column that may be overridden.
fn column(kind: Kind, name: &str, column: &str) -> Result<usize, Fault> {
    let columns = kind.number_columns();
    if let Some(at) = columns.iter().position(|known| known.name == column) {
        return Ok(at);
    }
    if kind == Kind::Event && column == "value" {
        return Ok(columns::event::VALUE);
    }
    let mut known: Vec<&str> = columns.iter().map(|column| column.name).collect();
    if kind == Kind::Event {
        known.push("value");
    }
    let word = kind.name();
    let what = format!("unknown column {} in `{word}.{name}.{column}`", quote(column));
    let near =
        nearest(column, known.iter().copied()).map(|near| format!("did you mean `{word}.{name}.{near}`?"));
    Err(Fault::hint(what, near.unwrap_or_else(|| format!("what a {word} has are {}", list(&known)))))
}

/// What a number may be, whatever its key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    /// Unit, for the reader.
    pub unit: &'static str,
    /// What is allowed.
    pub bounds: Bounds,
    /// What is rounded after a draw.
    pub rounding: Rounding,
    /// What the program can hold.
    pub limit: Limit,
    /// Whether it is 0 or 1 and nothing else.
    pub switch: bool,
}

impl Rules {
    /// Those of an assumption.
    pub fn of_card(card: Card) -> Rules {
        let text = card.text();
        Rules {
            unit: text.unit,
            bounds: text.bounds,
            rounding: text.rounding,
            limit: Limit::MAGNITUDE,
            switch: text.is_switch(),
        }
    }

    /// Those of a column.
    pub fn of_column(column: &NumberColumn) -> Rules {
        let NumberColumn { unit, bounds, rounding, limit, .. } = *column;
        Rules { unit, bounds, rounding, limit, switch: false }
    }

    /// Reads a cell.
    pub fn read(&self, text: &str, decimal: Decimal) -> Result<Distribution, Fault> {
        let distribution = cell::read(text, decimal, &self.bounds, self.limit)?;
        let is_switch_value = |value: f64| value == 0.0 || value == 1.0;
        let fits = match &distribution {
            Distribution::Fixed(value) => is_switch_value(*value),
            Distribution::Discrete(values) => values.iter().all(|(value, _)| is_switch_value(*value)),
            _ => true,
        };
        if self.switch && !fits {
            return Err(Fault::new(format!(
                "{} is not allowed for a switch; allowed are 0 and 1",
                quote(text)
            )));
        }
        Ok(distribution)
    }
}

/// What a `set` event may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settable {
    /// An assumption.
    Card(Card),
    /// The column `observation` of a region.
    Observation(usize),
}

impl Settable {
    /// What its value may be.
    pub fn rules(self) -> Rules {
        match self {
            Settable::Card(card) => Rules::of_card(card),
            Settable::Observation(_) => {
                Rules::of_column(&Kind::Region.number_columns()[columns::region::OBSERVATION])
            }
        }
    }
}

/// What the key of a `set` event names; `None` if that cannot be told.
pub(super) fn settable(text: &str, regions: Option<&[&str]>) -> Result<Option<Settable>, Fault> {
    let names = Names { regions: regions.map(<[&str]>::to_vec), ..Names::default() };
    let refusal = || {
        let cards: Vec<&str> = CARDS.iter().filter(|card| card.is_settable()).map(|card| card.key).collect();
        let hint = did_you_mean(text, cards.iter().copied()).unwrap_or_else(|| {
            format!("a `set` event can set {} and `region.<region>.observation`", cards.join(", "))
        });
        Fault::hint(format!("{} cannot be set by an event", quote(text)), hint)
    };
    match parse(text, &names) {
        Ok(Some(Key::Card(card))) if card.text().is_settable() => Ok(Some(Settable::Card(card))),
        Ok(Some(Key::Cell { kind: Kind::Region, row, column: columns::region::OBSERVATION })) => {
            Ok(Some(Settable::Observation(row)))
        }
        Ok(None) if text.starts_with("region.") && text.ends_with(".observation") => Ok(None),
        Err(fault) if text.starts_with("region.") => Err(fault),
        Err(fault) if !text.contains('.') => Err(Fault { hint: refusal().hint, ..fault }),
        _ => Err(refusal()),
    }
}
