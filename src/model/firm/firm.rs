//! A scenario made ready to be stepped: sizes, entities and look-ups that no month changes.

use super::ledger::Group;
use crate::assumption::Rounding;
use crate::random::Entity;
use crate::study::{Action, QuantityId, Scenario};

/// Ages of displaced people that must be told apart at least: long-term is age 6 and more.
const LONG_TERM_AGE: usize = 6;

/// What no month changes.
#[derive(Debug)]
pub struct Firm<'a> {
    /// The scenario as the study resolved it.
    pub scenario: &'a Scenario,
    /// Horizon T.
    pub months: usize,
    /// One per role.
    pub role_entities: Vec<Entity>,
    /// One per path.
    pub path_entities: Vec<Entity>,
    /// The firm itself.
    pub firm_entity: Entity,
    /// Paths out of each role, in path order.
    pub paths_from: Vec<Vec<usize>>,
    /// Paths into each role, in path order.
    pub paths_into: Vec<Vec<usize>>,
    /// The groups at work in each role: incumbents, then who came by each path, in path order.
    pub groups: Vec<Vec<Group>>,
    /// Slots of the training ring of each path: enough for all cohorts alive at once.
    pub training_slots: Vec<usize>,
    /// First row of each path in the training grid.
    pub training_rows: Vec<usize>,
    /// Slots of the notice ring.
    pub notice_slots: usize,
    /// Months of notice in each region; `None` where they are drawn.
    pub notice_months: Vec<Option<usize>>,
    /// Ages told apart in the pool of displaced people; older ones share a row.
    pub pool_ages: usize,
    /// Ages in the pool, from 0 on, at which anyone may have benefits, by region.
    pub benefit_ages: Vec<usize>,
    /// For each event: its paths, role by role of `from`, one per role of `to` (reassignments only).
    pub event_paths: Vec<Vec<Vec<usize>>>,
    /// Months in which each event can happen: `None` when it is drawn.
    pub event_months: Vec<Option<usize>>,
}

impl<'a> Firm<'a> {
    /// Makes a scenario ready.
    pub fn new(scenario: &'a Scenario, months: usize) -> Firm<'a> {
        let n_roles = scenario.roles.len();
        let name = |r: usize| scenario.roles[r].name.as_str();
        let (mut paths_from, mut paths_into) = (vec![Vec::new(); n_roles], vec![Vec::new(); n_roles]);
        let (mut training_slots, mut training_rows, mut next_row) = (Vec::new(), Vec::new(), 0);
        for (m, path) in scenario.paths.iter().enumerate() {
            paths_from[path.from].push(m);
            paths_into[path.to].push(m);
            let slots = (path.training_months as usize).min(months) + 1;
            training_slots.push(slots);
            training_rows.push(next_row);
            next_row += slots;
        }
        let regions = &scenario.regions;
        let notice = regions.iter().map(|region| largest_month(scenario, region.notice_months, months)).max();
        let benefit_months: Vec<usize> =
            regions.iter().map(|region| largest_month(scenario, region.benefit_months, months)).collect();
        let pool_ages = benefit_months.iter().copied().max().unwrap_or(0).max(LONG_TERM_AGE);
        let groups = |r: usize| {
            let moved = paths_into[r].iter().map(|&m| Group::Moved(m));
            std::iter::once(Group::Incumbents(r)).chain(moved).collect()
        };
        Firm {
            scenario,
            months,
            role_entities: (0..n_roles).map(|r| Entity::named("role", name(r))).collect(),
            path_entities: (scenario.paths.iter())
                .map(|path| Entity::named("path", &format!("{}>{}", name(path.from), name(path.to))))
                .collect(),
            firm_entity: Entity::named("firm", "*"),
            groups: (0..n_roles).map(groups).collect(),
            paths_from,
            paths_into,
            training_slots,
            training_rows,
            notice_slots: notice.unwrap_or(0) + 1,
            notice_months: (regions.iter())
                .map(|region| fixed(scenario, region.notice_months).map(|month| (month as usize).min(months)))
                .collect(),
            pool_ages,
            benefit_ages: benefit_months,
            event_paths: scenario.events.iter().map(|event| paths_of(scenario, &event.action)).collect(),
            event_months: (scenario.events.iter())
                .map(|event| fixed(scenario, event.month).map(|month| month as usize))
                .collect(),
        }
    }

    /// Number of roles.
    pub fn n_roles(&self) -> usize {
        self.scenario.roles.len()
    }

    /// Number of paths.
    pub fn n_paths(&self) -> usize {
        self.scenario.paths.len()
    }

    /// Row of the training grid in which the cohort of path `m` that started in month `start` sits.
    pub fn training_row(&self, m: usize, start: usize) -> usize {
        self.training_rows[m] + start % self.training_slots[m]
    }

    /// Rows of the training grid of all paths together.
    pub fn n_training_rows(&self) -> usize {
        self.training_slots.iter().sum()
    }

    /// First row of a slot of the notice ring; role r follows r rows later.
    pub fn notice_row(&self, exit_month: usize) -> usize {
        (exit_month % self.notice_slots) * self.n_roles()
    }

    /// First row of the pool for who entered it in a month; the last block of rows is for all who are
    /// older than the ages told apart.
    pub fn pool_row(&self, entry_month: usize) -> usize {
        (entry_month % self.pool_ages) * self.n_roles()
    }

    /// First row of the pool of the oldest.
    pub fn pool_row_oldest(&self) -> usize {
        self.pool_ages * self.n_roles()
    }

    /// Who is long-term: this age and more, in months.
    pub fn long_term_age(&self) -> usize {
        LONG_TERM_AGE
    }
}

/// The number, if the quantity is fixed.
fn fixed(scenario: &Scenario, id: QuantityId) -> Option<f64> {
    let quantity = scenario.quantity(id);
    if quantity.is_uncertain() {
        return None;
    }
    let value = quantity.distribution.mean(&quantity.bounds);
    Some(if quantity.rounding == Rounding::Always { (value + 0.5).floor() } else { value })
}

/// The largest value of a number of months, as far as it matters within the horizon.
fn largest_month(scenario: &Scenario, id: QuantityId, months: usize) -> usize {
    fixed(scenario, id).map_or(months, |month| (month as usize).min(months))
}

/// The paths of a reassignment: for each role of `from`, one per role of `to`.
fn paths_of(scenario: &Scenario, action: &Action) -> Vec<Vec<usize>> {
    let Action::Reassign { from, to, .. } = action else { return Vec::new() };
    let path = |from: usize, to: usize| {
        (scenario.paths.iter().position(|path| path.from == from && path.to == to))
            .expect("the study was refused unless every pair of a reassignment has a path")
    };
    from.iter().map(|&from| to.iter().map(|&to| path(from, to)).collect()).collect()
}
