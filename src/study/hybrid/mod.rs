//! Scenarios between two others: some changes as in the one, the rest as in the other.
//!
//! [`Sides`] puts two scenarios next to each other, of the same study or of two versions of it, and lists what is
//! changed between them ([`Change`]). [`Sides::hybrid`] makes the scenario in which some of the changes are made and
//! the others not, and lets it pass the same checks as every other scenario: it may be refused.
//!
//! One change is what stands for itself in the files: an assumption, a number of one role or region, a whole row of
//! `events.csv` or of `moves.csv`. Labels, sources and grades are no changes.

mod differ;
mod flat;
#[cfg(test)]
mod tests;

use super::checked::{InputFile, Scenario};
use super::problem::{Log, Problems};
use super::read::{FILES, parts};
use super::resolve::{Resolver, Tables};
use super::selection::{Chosen, Selection};
use differ::{Item, Slot};
use flat::flat;

/// One scenario of one version of a study.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The files of the study.
    pub files: &'a [InputFile],
    /// Cells that the caller set in every scenario.
    pub set: &'a [(String, String)],
    /// Name of the scenario; `A+B` lays B's changes over A's.
    pub scenario: &'a str,
}

/// Something that is not the same in two scenarios.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// `adoption_speed`, `role.clerks.exposure`, `event.cut`, `move.clerks>*`.
    pub key: String,
    /// What changes together unless somebody says otherwise: the key, or for numbers of roles and regions the column
    /// (`role.*.exposure`).
    pub group: String,
    /// The label of an event; else empty.
    pub label: String,
    /// What the first scenario says.
    pub before: String,
    /// What the second says.
    pub after: String,
}

/// Two scenarios with the same roles and months, and all that is changed between them.
#[derive(Debug)]
pub struct Sides {
    name: String,
    a: Tables,
    b: Tables,
    changes: Vec<Change>,
    items: Vec<Item>,
}

impl Sides {
    /// Two scenarios of a study of this name.
    ///
    /// # Errors
    ///
    /// [`Problems`] if one of the two is not a study with that scenario.
    ///
    /// # Panics
    ///
    /// If the two do not have the same roles in the same order.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::study::{Side, Sides};
    /// # let study = workshift::study::example();
    /// let side = |scenario| Side { files: &study.files, set: &[], scenario };
    /// let sides = Sides::new("classroom", side("base"), side("fast_ai"))?;
    /// let keys: Vec<&str> = sides.changes().iter().map(|change| change.key.as_str()).collect();
    /// let first_alone = sides.hybrid("first", &|change| change == 0)?;
    /// assert_eq!(first_alone.name, "first");
    /// # assert!(!keys.is_empty());
    /// # Ok::<(), workshift::study::Problems>(())
    /// ```
    pub fn new(name: &str, a: Side<'_>, b: Side<'_>) -> Result<Self, Problems> {
        let read = |side: Side<'_>| {
            let scenarios = vec![side.scenario.to_string()];
            let selection = Selection { scenarios, set: side.set.to_vec() };
            let (tables, chosen) = parts(name, side.files, &selection)?;
            Ok::<Tables, Problems>(flat(tables, &chosen))
        };
        let (mut a, mut b) = (read(a)?, read(b)?);
        let names =
            |tables: &Tables| -> Vec<String> { tables.roles.iter().map(|role| role.name.clone()).collect() };
        assert_eq!(names(&a), names(&b), "both have the same roles in the same order");
        flat::share_regions(&mut a, &mut b);
        let (changes, items) = differ::changes(&a, &b);
        Ok(Self { name: name.to_string(), a, b, changes, items })
    }

    /// All that is changed, in the order of the files.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The scenario of this name in which the changes are made for which `is_made` says so, by position.
    ///
    /// With none it is the first scenario, with all the second.
    ///
    /// # Errors
    ///
    /// [`Problems`] where these changes without the others make no scenario.
    pub fn hybrid(&self, name: &str, is_made: &dyn Fn(usize) -> bool) -> Result<Scenario, Problems> {
        let mut tables = self.a.clone();
        let made = |item: &Item| {
            let at = self.items.iter().position(|other| other == item);
            at.is_some_and(is_made)
        };
        for (at, item) in self.items.iter().enumerate() {
            if is_made(at) {
                self.make(item, &mut tables);
            }
        }
        // Rows that only one of the two has stand where that one has them.
        let in_order = |order: Item, of: fn(&Tables) -> Vec<String>| {
            let (a, b) = (of(&self.a), of(&self.b));
            if made(&order) { flat::merged(&b, &a) } else { flat::merged(&a, &b) }
        };
        let names = in_order(Item::OrderOfEvents, flat::event_names);
        tables.events = flat::pick(&names, |name| {
            let from = if made(&Item::Event(name.to_string())) { &self.b } else { &self.a };
            from.events.iter().find(|row| row.name == name)
        });
        let names = in_order(Item::OrderOfMoves, flat::move_keys);
        tables.moves = flat::pick(&names, |key| {
            let from = if made(&Item::Move(key.to_string())) { &self.b } else { &self.a };
            from.moves.iter().find(|row| row.key == key)
        });
        let mut log = Log::default();
        let chosen = Chosen { name: name.to_string(), layers: vec![0] };
        let mut used = vec![false; tables.moves.len()];
        let scenario = Resolver::scenario(&tables, &chosen, &mut used, &mut log);
        if log.has_problems() { Err(log.into_problems(&self.name, FILES)) } else { Ok(scenario) }
    }

    /// Takes one thing from the second side; rows of events and moves are taken elsewhere.
    fn make(&self, item: &Item, tables: &mut Tables) {
        match item {
            Item::Card(key) => {
                match self.b.sheet.rows.get(key) {
                    Some(row) => tables.sheet.rows.insert(*key, row.clone()),
                    None => tables.sheet.rows.remove(key),
                };
            }
            Item::Role(row, Slot::Number(column)) => {
                tables.roles[*row].numbers[*column] = self.b.roles[*row].numbers[*column].clone();
            }
            Item::Role(row, Slot::Region) => tables.roles[*row].region = self.b.roles[*row].region,
            Item::Role(row, Slot::Observed) => tables.roles[*row].observed = self.b.roles[*row].observed,
            Item::Region(row, column) => {
                tables.regions[*row].numbers[*column] = self.b.regions[*row].numbers[*column].clone();
            }
            Item::Event(_) | Item::Move(_) | Item::OrderOfEvents | Item::OrderOfMoves => {}
        }
    }
}
