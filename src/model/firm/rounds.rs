//! Step 7 of a month: layoff rounds that the firm's policy sets off.

use super::chance::{Chance, address, operation};
use super::firm::Firm;
use super::grid::{add, is_empty};
use super::ledger::Group;
use super::state::State;
use super::technology::probability_of_hazard;
use crate::assumption::Card;
use crate::random::Operation;

const MONTHS_PER_YEAR: f64 = 12.0;

/// A surplus round where one is due, else perhaps a discretionary one.
pub fn rounds(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    let mut free = std::mem::take(&mut s.scratch.b);
    for i in 0..s.lanes {
        let spaced = s.since_round.at(0, i) >= s.input(firm, Card::RoundSpacing)[i];
        free[i] = if spaced { 1.0 } else { 0.0 };
    }
    if !is_empty(&free) {
        surplus_round(firm, s, chance, &mut free);
        discretionary_round(firm, s, chance, &free);
    }
    s.scratch.b = free;
}

/// The firm lays off from roles with a surplus when it is large enough.
///
/// ```text
/// if sum S > layoff_trigger A:   f = min(severity, max_share A / sum S);   each of r with f S_r / A_r
/// ```
///
/// `free` is 1 where a round may take place, and 0 after one did. Neutral at `layoff_trigger` 1.
fn surplus_round(firm: &Firm<'_>, s: &mut State, chance: &Chance, free: &mut [f64]) {
    let lanes = s.lanes;
    let (mut surplus, mut sum) = (std::mem::take(&mut s.scratch.a), std::mem::take(&mut s.scratch.share));
    let mut active = std::mem::take(&mut s.scratch.part);
    sum.fill(0.0);
    active.fill(0.0);
    for r in 0..firm.n_roles() {
        s.surplus(firm, r, &mut surplus);
        add(&mut sum, &surplus);
        s.economy.surplus.row_mut(r).copy_from_slice(&surplus);
        add(&mut active, s.book.active.row(r + 1));
    }
    let policy = [Card::LayoffTrigger, Card::LayoffSeverity, Card::LayoffMaxShare];
    let [trigger, severity, most] = policy.map(|card| s.inputs.row(firm.input(card)));
    let mut any = false;
    for i in 0..lanes {
        let due = free[i] != 0.0 && sum[i] > trigger[i] * active[i];
        // From here on `sum` is the share f of the surplus that is laid off.
        sum[i] = if due { severity[i].min(most[i] * active[i] / sum[i]) } else { 0.0 };
        if due {
            any = true;
            free[i] = 0.0;
            *s.since_round.at_mut(0, i) = 0.0;
        }
    }
    if any {
        let mut p = std::mem::take(&mut s.scratch.p);
        for r in 0..firm.n_roles() {
            let (surplus, people) = (s.economy.surplus.row(r), s.book.active.row(r + 1));
            for i in 0..lanes {
                p[i] = if people[i] > 0.0 { (sum[i] * surplus[i] / people[i]).min(1.0) } else { 0.0 };
            }
            if !is_empty(&p) {
                let operations = [operation::SURPLUS_INCUMBENTS, operation::SURPLUS_MOVED];
                lay_off_each(firm, s, chance, r, &p, operations, true);
            }
        }
        s.scratch.p = p;
    }
    (s.scratch.a, s.scratch.share, s.scratch.part) = (surplus, sum, active);
}

/// A round whatever the surplus: a change of strategy, or following others.
///
/// ```text
/// strikes -> 1 - exp(-round_hazard / 12);   each outside AI roles with round_size
/// ```
///
/// In expectation mode the probability times `round_size` of the people; it does not count as a round
/// then. Neutral at `round_hazard` 0.
fn discretionary_round(firm: &Firm<'_>, s: &mut State, chance: &Chance, free: &[f64]) {
    if is_empty(s.input(firm, Card::RoundHazard)) || is_empty(free) {
        return;
    }
    let (mut p, mut strikes) = (std::mem::take(&mut s.scratch.p), std::mem::take(&mut s.scratch.share));
    for (p, hazard) in p.iter_mut().zip(s.input(firm, Card::RoundHazard)) {
        *p = -hazard / MONTHS_PER_YEAR;
    }
    probability_of_hazard(&mut p);
    let at = address(operation::ROUND_STRIKES, firm.firm_entity, s.month, 0);
    if chance.flow(at, free, &p, &mut strikes) && !is_empty(&strikes) {
        let size = s.input(firm, Card::RoundSize);
        for i in 0..s.lanes {
            p[i] = strikes[i] * size[i];
        }
        if chance.is_drawn() {
            for (since, struck) in s.since_round.row_mut(0).iter_mut().zip(&strikes) {
                *since = if *struck > 0.0 { 0.0 } else { *since };
            }
        }
        for (r, role) in firm.scenario.roles.iter().enumerate() {
            if !role.is_ai {
                let operations = [operation::ROUND_INCUMBENTS, operation::ROUND_MOVED];
                lay_off_each(firm, s, chance, r, &p, operations, chance.is_drawn());
                let laid_off = std::mem::take(&mut s.scratch.c);
                s.decide(r, &laid_off, firm.input(Card::RoundWorkEnds), firm.input(Card::RoundHeld));
                s.scratch.c = laid_off;
            }
        }
    }
    (s.scratch.p, s.scratch.share) = (p, strikes);
}

/// Each active person of role `r` is laid off with probability `p`, incumbents and who came by each path
/// drawn apart. Leaves the number laid off in `scratch.c`.
fn lay_off_each(
    firm: &Firm<'_>,
    s: &mut State,
    chance: &Chance,
    r: usize,
    p: &[f64],
    operations: [Operation; 2],
    pauses_hiring: bool,
) {
    let mut n = std::mem::take(&mut s.scratch.total);
    let mut all = std::mem::take(&mut s.scratch.c);
    all.fill(0.0);
    for group in firm.groups(r) {
        let (operation, entity) = match group {
            Group::Incumbents(r) => (operations[0], firm.role_entities[r]),
            Group::Moved(m) => (operations[1], firm.path_entities[m]),
        };
        if chance.flow(address(operation, entity, s.month, 0), s.group(group), p, &mut n) {
            s.lay_off(firm, group, &n);
            add(&mut all, &n);
        }
    }
    if pauses_hiring {
        s.mark_layoff(r, &all);
    }
    (s.scratch.total, s.scratch.c) = (n, all);
}
