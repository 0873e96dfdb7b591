//! The events of a scenario: whom they concern, how many, and whether enough is said.

use std::collections::BTreeSet;

use super::checked::{Action, Event, QuantityId, Size, Target};
use super::columns::{Kind, Number, event};
use super::events::{EventRow, What};
use super::keys::{Key, Rules, Settable};
use super::moves::{Who, missing};
use super::names::quote;
use super::problem::{Fault, Log, Place};
use super::resolve::{Own, Resolver};

/// Most missing paths named for one event.
const MOST_MISSING: usize = 20;

/// The events that concern a scenario, in file order.
pub(super) fn events(resolver: &mut Resolver<'_>, log: &mut Log) -> Vec<Event> {
    let rows = &resolver.tables.events;
    let mut events = Vec::new();
    for (row, read) in rows.iter().enumerate() {
        if !resolver.chosen.has(|column| read.concerns(column)) {
            continue;
        }
        let mut maker = Maker { resolver, read, row, log };
        let month = maker.month();
        if let (Some(month), Some(action)) = (month, maker.action()) {
            events.push(Event { name: read.name.clone(), month, action });
        }
    }
    events
}

/// Makes one event of one scenario.
struct Maker<'m, 'a> {
    resolver: &'m mut Resolver<'a>,
    read: &'a EventRow,
    row: usize,
    log: &'m mut Log,
}

impl<'a> Maker<'_, 'a> {
    fn name(&self) -> String {
        quote(&self.read.name)
    }

    fn problem(&mut self, place: Place, what: String, hint: &str) {
        let hint = if hint.is_empty() { None } else { Some(hint.to_string()) };
        self.log.problem_of(&self.resolver.chosen.whom(), place, Fault { what, hint });
    }

    fn warning(&mut self, place: Place, what: &str) {
        self.log.warning_of(&self.resolver.chosen.whom(), place, what);
    }

    /// The number of a column, by override or of the row itself.
    fn number(&mut self, column: usize, default: Option<f64>) -> Option<QuantityId> {
        let number = &Kind::Event.number_columns()[column];
        let own = Own { number: &self.read.numbers[column], evidence: &self.read.evidence, default };
        let key = format!("event.{}.{}", self.read.name, number.name);
        let cell = Key::Cell { kind: Kind::Event, row: self.row, column };
        self.resolver.number(key, &Rules::of_column(number), Some(cell), own)
    }

    fn place(&self, column: usize) -> Place {
        self.read.numbers[column].place
    }

    fn month(&mut self) -> Option<QuantityId> {
        let Some(month) = self.number(event::MONTH, None) else {
            let what = format!("event {} has no `month`", self.name());
            self.problem(self.place(event::MONTH), what, "");
            return None;
        };
        let horizon = self.resolver.tables.months;
        if let Some(fixed) =
            self.resolver.fixed(month).filter(|fixed| (fixed + 0.5).floor() > f64::from(horizon))
        {
            let what = format!("event {} is in month {fixed}, after the last month, {horizon}", self.name());
            self.warning(self.place(event::MONTH), &what);
        }
        Some(month)
    }

    fn action(&mut self) -> Option<Action> {
        let n_roles = self.resolver.tables.roles.len();
        match self.read.what? {
            What::Layoff => {
                let (size, from) = (self.size(), self.from());
                let work_ends = self.number(event::WORK_ENDS, Some(1.0))?;
                let held = self.held(work_ends)?;
                Some(Action::Layoff { from, size: size?, work_ends, held })
            }
            What::Reassign => {
                let size = self.size();
                let work_ends = self.number(event::WORK_ENDS, Some(1.0))?;
                let held = self.held(work_ends)?;
                let (from, to) = self.both_ends()?;
                Some(Action::Reassign { from, to, size: size?, work_ends, held })
            }
            What::Reversal => {
                let share = self.number(event::SHARE, Some(1.0))?;
                let work_ends = self.number(event::WORK_ENDS, Some(1.0))?;
                Some(Action::Reversal { paths: self.matching_paths(), share, work_ends })
            }
            What::CloseVacancies => {
                let people = self.people();
                let from = self.read.from.roles(n_roles, |_| true);
                Some(Action::CloseVacancies { from, people: people? })
            }
            What::Expand => {
                let (people, to) = (self.people(), self.to());
                Some(Action::Expand { to, people: people? })
            }
            What::HiringFreeze => Some(Action::HiringFreeze),
            What::HiringThaw => Some(Action::HiringThaw),
            What::ObservationStart => Some(Action::ObservationStart),
            What::ObservationStop => Some(Action::ObservationStop),
            What::Set => self.set(),
        }
    }

    /// `held`, with a warning where it is lowered because all of the work cannot both end and wait.
    fn held(&mut self, work_ends: QuantityId) -> Option<QuantityId> {
        let given = self.read.numbers[event::HELD].written.is_some();
        let held = self.number(event::HELD, Some(0.0))?;
        if let (true, Some(held), Some(ends)) =
            (given, self.resolver.fixed(held), self.resolver.fixed(work_ends))
            && held + ends > 1.0
        {
            let what = format!("event {}: `held` {held} and `work_ends` {ends} exceed 1", self.name());
            self.warning(
                self.place(event::HELD),
                &format!("{what}; `held` is lowered to what `work_ends` leaves"),
            );
        }
        Some(held)
    }

    fn people(&mut self) -> Option<QuantityId> {
        let people = self.number(event::PEOPLE, None);
        if people.is_none() {
            let kind = self.read.what.map_or("", What::name);
            let what = format!("event {}: a `{kind}` needs `people`", self.name());
            self.problem(self.place(event::PEOPLE), what, "");
        }
        people
    }

    /// Exactly one of `people` and `share`.
    fn size(&mut self) -> Option<Size> {
        let people = self.number(event::PEOPLE, None);
        let share = self.number(event::SHARE, None);
        let fault = match (people, share) {
            (Some(people), None) => return Some(Size::People(people)),
            (None, Some(share)) => return Some(Size::Share(share)),
            (None, None) => "has neither `people` nor `share`; allowed is one of them",
            (Some(_), Some(_)) => "has both `people` and `share`; allowed is one of them",
        };
        let what = format!("event {}: {fault}", self.name());
        self.problem(self.place(event::PEOPLE), what, "");
        None
    }

    /// Roles named in `from`; `*` is every role that is not an AI role.
    fn from(&mut self) -> Vec<usize> {
        let is_ai = &self.resolver.is_ai;
        let from = self.read.from.roles(is_ai.len(), |role| !is_ai[role]);
        if from.is_empty() && self.read.from == Who::Star && self.resolver.ai_known {
            let what = format!("event {}: `from` is every role but AI roles, and there is none", self.name());
            self.problem(self.read.place, what, "name a role in `from`");
        }
        from
    }

    /// Roles named in `to`; `*` is every AI role.
    fn to(&mut self) -> Vec<usize> {
        let is_ai = &self.resolver.is_ai;
        let to = self.read.to.roles(is_ai.len(), |role| is_ai[role]);
        if to.is_empty() && self.read.to == Who::Star && self.resolver.ai_known {
            let what = format!("event {}: `to` is every AI role, and there is none", self.name());
            self.problem(
                self.read.place,
                what,
                "an AI role has `new_work_share` above 0; or name a role in `to`",
            );
        }
        to
    }

    /// `from` and `to` of a reassignment. `*` does not cover the role that the other end names;
    /// every pair needs a path.
    fn both_ends(&mut self) -> Option<(Vec<usize>, Vec<usize>)> {
        let (mut from, mut to) = (self.from(), self.to());
        let readable = !from.is_empty() && !to.is_empty() && self.resolver.ai_known;
        match (self.read.from, self.read.to) {
            (Who::Role(role), Who::Star) => to.retain(|other| *other != role),
            (Who::Star, Who::Role(role)) => from.retain(|other| *other != role),
            (Who::Role(one), Who::Role(other)) if one == other => {
                let what = format!("event {}: people are moved from a role to itself", self.name());
                self.problem(self.read.place, what, "");
                return None;
            }
            _ => {}
        }
        if readable && (from.is_empty() || to.is_empty()) {
            let what = format!("event {}: nobody is left to move, or nowhere to go", self.name());
            self.problem(self.read.place, what, "");
            return None;
        }
        let known: BTreeSet<(usize, usize)> =
            self.resolver.pairs.iter().map(|pair| (pair.from, pair.to)).collect();
        let roles = &self.resolver.tables.roles;
        if !self.resolver.tables.moves_known {
            return None;
        }
        let pairs = from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to)));
        let mut complete = true;
        for (one, other) in pairs.filter(|pair| !known.contains(pair)).take(MOST_MISSING) {
            complete = false;
            let fault = missing(&roles[one].name, &roles[other].name);
            let fault = fault.of(&format!("event {}", self.name()));
            self.log.problem_of(&self.resolver.chosen.whom(), self.read.place, fault);
        }
        (readable && complete).then_some((from, to))
    }

    /// Paths between the roles named; `*` is any role.
    fn matching_paths(&mut self) -> Vec<usize> {
        let matches = |who: Who, role: usize| match who {
            Who::Star => true,
            Who::Role(named) => named == role,
            Who::Unknown => false,
        };
        let pairs = self.resolver.pairs.iter().enumerate();
        let paths: Vec<usize> = pairs
            .filter(|(_, pair)| matches(self.read.from, pair.from) && matches(self.read.to, pair.to))
            .map(|(path, _)| path)
            .collect();
        if paths.is_empty() && self.read.from != Who::Unknown && self.read.to != Who::Unknown {
            let what = format!("event {} matches no path of moves.csv: nobody returns", self.name());
            self.warning(self.read.place, &what);
        }
        paths
    }

    fn set(&mut self) -> Option<Action> {
        let target = self.read.target?;
        let number: &'a Number = &self.read.value;
        let own = Own { number, evidence: &self.read.evidence, default: None };
        let cell = Key::Cell { kind: Kind::Event, row: self.row, column: event::VALUE };
        let key = format!("event.{}.value", self.read.name);
        let Some(value) = self.resolver.number(key, &target.rules(), Some(cell), own) else {
            let what = format!("event {}: a `set` needs a `value`", self.name());
            self.problem(self.read.value.place, what, "");
            return None;
        };
        let target = match target {
            Settable::Card(card) => Target::Assumption(card),
            Settable::Observation(region) => Target::Observation(region),
        };
        Some(Action::Set { target, value })
    }
}
