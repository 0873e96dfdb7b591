//! From tables and a choice to scenarios that stand alone.
//!
//! For every number the cell that holds is looked for in this order: the caller's `--set`, the
//! scenario's own column (of `A+B` first B, then A), the base's column, the table's own cell, the
//! default. What no single cell can tell is checked here: a workforce that is empty or too large,
//! paths that are missing, events that say too little or too much.

use crate::assumption::{CARDS, Card, Distribution, Origin, Quantity};

use super::cell::{LARGEST_UNIFORM, Limit, Written};
use super::checked::{Path, QuantityId, Region, Role, Scenario};
use super::columns::{Evidence, Kind, Number, moves, region, role};
use super::events::EventRow;
use super::happen;
use super::keys::{Key, Rules};
use super::moves::{MOST_PATHS, MoveRow, Pair, expand};
use super::names::quote;
use super::problem::{Fault, Log, Place};
use super::rows::{RegionRow, RoleRow};
use super::selection::Chosen;
use super::sheet::Sheet;

/// Everything read, before it is known which scenario it is for.
#[derive(Debug, Clone)]
pub(super) struct Tables {
    pub regions: Vec<RegionRow>,
    pub roles: Vec<RoleRow>,
    pub moves: Vec<MoveRow>,
    /// Whether every row of `moves.csv` could be read; if not, the log knows.
    pub moves_known: bool,
    pub events: Vec<EventRow>,
    pub sheet: Sheet,
    pub months: u32,
}

/// A scenario in the making.
pub(super) struct Resolver<'a> {
    pub tables: &'a Tables,
    pub chosen: &'a Chosen,
    pub quantities: Vec<Quantity>,
    /// Whether the quantity of that position could be read; if not, the log knows.
    readable: Vec<bool>,
    /// Which rows of `moves.csv` hold for some pair.
    pub pairs: Vec<Pair>,
    pub is_ai: Vec<bool>,
    /// Whether it is known which roles are AI roles.
    pub ai_known: bool,
}

/// Where a number of a table comes from when no override holds.
#[derive(Clone, Copy)]
pub(super) struct Own<'a> {
    pub number: &'a Number,
    pub evidence: &'a Evidence,
    /// What an empty cell means.
    pub default: Option<f64>,
}

impl<'a> Resolver<'a> {
    /// Resolves a scenario. What is wrong with it goes to the log; then it is of no use.
    /// `used` notes which rows of `moves.csv` hold for a pair.
    pub fn scenario(tables: &'a Tables, chosen: &'a Chosen, used: &mut [bool], log: &mut Log) -> Scenario {
        let mut resolver = Resolver {
            tables,
            chosen,
            quantities: Vec::new(),
            readable: Vec::new(),
            pairs: Vec::new(),
            is_ai: Vec::new(),
            ai_known: true,
        };
        let assumptions: Vec<QuantityId> = CARDS.iter().map(|card| resolver.card(card.card)).collect();
        resolver.check_adoption(log);
        let regions: Vec<Region> = (0..tables.regions.len()).map(|row| resolver.region(row, log)).collect();
        let roles: Vec<Role> =
            (0..tables.roles.len()).map(|row| resolver.role(row, &assumptions, log)).collect();
        resolver.check_workforce(&roles, log);
        resolver.is_ai = roles.iter().map(|role| role.is_ai).collect();
        resolver.ai_known = roles.iter().all(|role| resolver.is_readable(role.new_work_share));
        let paths = resolver.paths(used, log);
        let events = happen::events(&mut resolver, log);
        let name = chosen.name.clone();
        Scenario { name, quantities: resolver.quantities, assumptions, roles, regions, paths, events }
    }

    /// Whether a quantity could be read.
    pub fn is_readable(&self, id: QuantityId) -> bool {
        self.readable[id.0]
    }

    /// A quantity's number, if it is readable and fixed.
    pub fn fixed(&self, id: QuantityId) -> Option<f64> {
        match self.quantities[id.0].distribution {
            Distribution::Fixed(value) if self.readable[id.0] => Some(value),
            _ => None,
        }
    }

    fn find(&self, key: Key) -> Option<(&'a Written, Evidence, Origin)> {
        overriding(&self.tables.sheet, self.chosen, key)
    }

    fn push(
        &mut self,
        key: String,
        rules: &Rules,
        written: &Written,
        evidence: Evidence,
        origin: Origin,
    ) -> QuantityId {
        self.readable.push(written.distribution.is_some());
        self.quantities.push(Quantity {
            key,
            cell: written.text.clone(),
            distribution: written.distribution.clone().unwrap_or(Distribution::Fixed(rules.bounds.low)),
            bounds: rules.bounds,
            rounding: rules.rounding,
            unit: rules.unit.to_string(),
            grade: evidence.grade,
            source: evidence.source,
            origin,
        });
        QuantityId(self.quantities.len() - 1)
    }

    fn push_default(&mut self, key: String, rules: &Rules, value: f64) -> QuantityId {
        let distribution = Some(Distribution::Fixed(value));
        let written = Written { text: value.to_string(), place: Place::file("default"), distribution };
        self.push(key, rules, &written, Evidence::default(), Origin::Default)
    }

    fn card(&mut self, card: Card) -> QuantityId {
        let rules = Rules::of_card(card);
        let name = card.key().to_string();
        match self.find(Key::Card(card)) {
            Some((written, evidence, origin)) => self.push(name, &rules, written, evidence, origin),
            None => self.push_default(name, &rules, card.text().default),
        }
    }

    /// A number of a table: the override, else the table's cell, else its default, else `None`.
    pub fn number(
        &mut self,
        name: String,
        rules: &Rules,
        key: Option<Key>,
        own: Own<'a>,
    ) -> Option<QuantityId> {
        if let Some((written, evidence, origin)) = key.and_then(|key| self.find(key)) {
            return Some(self.push(name, rules, written, evidence, origin));
        }
        if let Some(written) = &own.number.written {
            return Some(self.push(name, rules, written, own.evidence.clone(), Origin::Table));
        }
        own.default.map(|value| self.push_default(name, rules, value))
    }

    /// A number of a role or region that must be there.
    fn needed(&mut self, kind: Kind, row: usize, column: usize, log: &mut Log) -> QuantityId {
        if let Some(id) = self.optional(kind, row, column) {
            return id;
        }
        let (name, own) = self.own(kind, row, column);
        let column = &kind.number_columns()[column];
        let word = kind.name();
        let hint = format!("write a number here, or `{word}.{name}.{}` into assumptions.csv", column.name);
        let what = format!("{word} {}: `{}` is empty", quote(name), column.name);
        log.problem_of(&self.chosen.whom(), own.number.place, Fault::hint(what, hint));
        let written = Written::unreadable(own.number.place);
        self.push(String::new(), &Rules::of_column(column), &written, Evidence::default(), Origin::Table)
    }

    /// A number of a role or region that may be empty.
    fn optional(&mut self, kind: Kind, row: usize, column: usize) -> Option<QuantityId> {
        let (name, own) = self.own(kind, row, column);
        let rules = &kind.number_columns()[column];
        let key = format!("{}.{name}.{}", kind.name(), rules.name);
        self.number(key, &Rules::of_column(rules), Some(Key::Cell { kind, row, column }), own)
    }

    /// Name of a row of roles or regions, and its own cell.
    fn own(&self, kind: Kind, row: usize, column: usize) -> (&'a str, Own<'a>) {
        let (name, numbers, evidence) = if kind == Kind::Role {
            let row = &self.tables.roles[row];
            (&row.name, &row.numbers, &row.evidence)
        } else {
            let row = &self.tables.regions[row];
            (&row.name, &row.numbers, &row.evidence)
        };
        (name, Own { number: &numbers[column], evidence, default: None })
    }

    fn region(&mut self, row: usize, log: &mut Log) -> Region {
        Region {
            name: self.tables.regions[row].name.clone(),
            notice_months: self.needed(Kind::Region, row, region::NOTICE_MONTHS, log),
            severance_weeks: self.needed(Kind::Region, row, region::SEVERANCE_WEEKS, log),
            observation: self.needed(Kind::Region, row, region::OBSERVATION, log),
            benefit_months: self.needed(Kind::Region, row, region::BENEFIT_MONTHS, log),
            benefit_cap: self.optional(Kind::Region, row, region::BENEFIT_CAP),
        }
    }

    fn role(&mut self, row: usize, assumptions: &[QuantityId], log: &mut Log) -> Role {
        let read = &self.tables.roles[row];
        let headcount = self.needed(Kind::Role, row, role::HEADCOUNT, log);
        let vacancies = self.needed(Kind::Role, row, role::VACANCIES, log);
        let wage = self.needed(Kind::Role, row, role::WAGE, log);
        let exposure = self.needed(Kind::Role, row, role::EXPOSURE, log);
        let substitution = self.needed(Kind::Role, row, role::SUBSTITUTION, log);
        let task_length_median = self
            .optional(Kind::Role, row, role::TASK_LENGTH_MEDIAN)
            .unwrap_or(assumptions[Card::TaskLengthMedian.index()]);
        let quit_rate = self.needed(Kind::Role, row, role::QUIT_RATE, log);
        let retirement_rate = self.needed(Kind::Role, row, role::RETIREMENT_RATE, log);
        let new_work_share = self.needed(Kind::Role, row, role::NEW_WORK_SHARE, log);
        Role {
            name: read.name.clone(),
            label: read.label.clone(),
            region: read.region.unwrap_or(0),
            headcount,
            vacancies,
            wage,
            exposure,
            substitution,
            task_length_median,
            quit_rate,
            retirement_rate,
            observed: read.observed,
            is_ai: self.is_readable(new_work_share) && self.mean(new_work_share) > 0.0,
            new_work_share,
        }
    }

    fn mean(&self, id: QuantityId) -> f64 {
        let quantity = &self.quantities[id.0];
        quantity.distribution.mean(&quantity.bounds)
    }

    /// Fixed values: a ceiling of adoption below its start is a mistake, not a scenario.
    fn check_adoption(&self, log: &mut Log) {
        let id = |card: Card| QuantityId(card.index());
        let (low, high) = (id(Card::AdoptionInitial), id(Card::AdoptionCeiling));
        let (Some(initial), Some(ceiling)) = (self.fixed(low), self.fixed(high)) else { return };
        if ceiling < initial {
            let place = [Card::AdoptionCeiling, Card::AdoptionInitial]
                .into_iter()
                .find_map(|card| self.find(Key::Card(card)))
                .map_or(Place::file("assumptions.csv"), |(written, _, _)| written.place);
            let what =
                format!("`adoption_ceiling` is {ceiling}; allowed is `adoption_initial`, {initial}, or more");
            log.problem(place, Fault::new(what));
        }
    }

    /// A workforce of somebody who is paid, and of no more than can be counted.
    fn check_workforce(&self, roles: &[Role], log: &mut Log) {
        let needed = roles.iter().flat_map(|role| [role.headcount, role.vacancies, role.wage]);
        if needed.into_iter().any(|id| !self.is_readable(id)) {
            return;
        }
        let place = Place::file("roles.csv");
        let people: f64 = roles.iter().map(|role| self.mean(role.headcount)).sum();
        let wages: f64 = roles
            .iter()
            .map(|role| self.mean(role.wage) * (self.mean(role.headcount) + self.mean(role.vacancies)))
            .sum();
        let largest = |id: QuantityId| {
            let quantity = &self.quantities[id.0];
            quantity.distribution.quantile(&quantity.bounds, LARGEST_UNIFORM)
        };
        let most: f64 = roles.iter().map(|role| largest(role.headcount) + largest(role.vacancies)).sum();
        if people < 1.0 {
            let what = format!("the workforce is empty: all headcounts sum to {people}");
            log.problem_of(&self.chosen.whom(), place, Fault::new(what));
        } else if wages <= 0.0 {
            let what = "the wage bill is 0: no role with people or vacancies has a `wage`";
            log.problem_of(&self.chosen.whom(), place, Fault::new(what));
        }
        if most > Limit::PEOPLE.at_most {
            let what = format!("{most:.0} people and vacancies, the limit is {}", Limit::PEOPLE.of);
            log.problem_of(&self.chosen.whom(), place, Fault::new(what));
        }
    }

    fn paths(&mut self, used: &mut [bool], log: &mut Log) -> Vec<Path> {
        let rows = &self.tables.moves;
        match expand(rows, &self.is_ai) {
            Ok(pairs) => self.pairs = pairs,
            Err(row) => {
                log.problem(
                    rows[row].place,
                    Fault::new(format!("more than {MOST_PATHS} paths, which is the limit")),
                );
                return Vec::new();
            }
        }
        let mut shares: Option<(usize, QuantityId, QuantityId)> = None;
        let mut paths = Vec::with_capacity(self.pairs.len());
        for Pair { row, from, to } in self.pairs.clone() {
            used[row] = true;
            let (acceptance, success) = match shares {
                Some((last, acceptance, success)) if last == row => (acceptance, success),
                _ => (self.move_share(row, moves::ACCEPTANCE), self.move_share(row, moves::SUCCESS)),
            };
            shares = Some((row, acceptance, success));
            let plain = |column: usize| rows[row].numbers[column].written.as_ref().and_then(Written::fixed);
            paths.push(Path {
                from,
                to,
                capacity: plain(moves::CAPACITY),
                acceptance,
                success,
                training_months: (plain(moves::TRAINING_MONTHS).unwrap_or(0.0) + 0.5).floor() as u32,
                training_cost: plain(moves::TRAINING_COST).unwrap_or(0.0),
            });
        }
        paths
    }

    /// A share of a row of moves, shared by its paths; 1 if empty.
    fn move_share(&mut self, row: usize, column: usize) -> QuantityId {
        let read = &self.tables.moves[row];
        let number = &Kind::Move.number_columns()[column];
        let key = format!("{}.{}", read.key, number.name);
        let own = Own { number: &read.numbers[column], evidence: &read.evidence, default: Some(1.0) };
        self.number(key, &Rules::of_column(number), None, own).expect("a share of moves has a default")
    }
}

/// The cell that overrides what a key names in a scenario.
pub(super) fn overriding<'a>(
    sheet: &'a Sheet,
    chosen: &Chosen,
    key: Key,
) -> Option<(&'a Written, Evidence, Origin)> {
    if let Some(written) = sheet.set.get(&key) {
        let evidence = Evidence { grade: None, source: "given by --set".to_string() };
        return Some((written, evidence, Origin::Scenario));
    }
    let row = sheet.rows.get(&key)?;
    let layer = chosen.layers.iter().copied().find(|layer| row.cells[*layer].is_some())?;
    let origin = if layer == 0 && !chosen.is_base() { Origin::Base } else { Origin::Scenario };
    row.cells[layer].as_ref().map(|written| (written, row.evidence.clone(), origin))
}
