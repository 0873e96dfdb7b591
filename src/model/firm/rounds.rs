//! Step 7 of a month: layoff rounds that the firm's policy sets off.

use super::chance::{Chance, address, operation};
use super::economy;
use super::firm::Firm;
use super::grid::{add, is_empty, smaller};
use super::ledger::Group;
use super::notes::Note;
use super::state::State;
use crate::assumption::Card;
use crate::maths::{each_lane, exp};
use crate::random::Operation;

const MONTHS_PER_YEAR: f64 = 12.0;

/// A surplus round where one is due, else perhaps a discretionary one.
pub fn rounds(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    let mut free = std::mem::take(&mut s.scratch.b);
    spaced(&mut free, s.last_round.row(0), s.input(firm, Card::RoundSpacing), s.month as f64);
    if !is_empty(&free) {
        surplus_round(firm, s, chance, &mut free);
        discretionary_round(firm, s, chance, &free);
    }
    s.scratch.b = free;
}

each_lane! {
    /// 1 where enough months have passed since the last round.
    fn spaced((free), last_round, spacing; month: f64) {
        *free = if month - last_round >= spacing { 1.0 } else { 0.0 };
    }
}

/// The firm lays off from roles with a surplus when it is large enough.
///
/// ```text
/// if sum S > layoff_trigger A:   f = min(severity, max_share A / sum S);   each of r with f S_r / A_r
/// ```
///
/// `free` is 1 where a round may take place, and 0 after one did. Neutral at `layoff_trigger` 1.
fn surplus_round(firm: &Firm<'_>, s: &mut State, chance: &Chance, free: &mut [f64]) {
    let (mut sum, mut active) = (std::mem::take(&mut s.scratch.share), std::mem::take(&mut s.scratch.part));
    let mut f = std::mem::take(&mut s.scratch.a);
    sum.fill(0.0);
    active.fill(0.0);
    let slack = s.inputs.row(firm.input(Card::Slack));
    for r in 0..firm.n_roles() {
        let (surplus, people) = (s.economy.surplus.row_mut(r), s.book.active.row(r + 1));
        economy::surplus(surplus, people, s.book.posts.row(r + 1), slack);
        add(&mut sum, surplus);
        add(&mut active, people);
    }
    let policy = [Card::LayoffTrigger, Card::LayoffSeverity, Card::LayoffMaxShare];
    let [trigger, severity, most] = policy.map(|card| s.inputs.row(firm.input(card)));
    let last_round = s.last_round.row_mut(0);
    due(&mut f, free, last_round, &sum, &active, trigger, severity, most, s.month as f64);
    if !is_empty(&f) {
        s.note(Note::SurplusRound { surplus: sum[0], active: active[0], share: f[0] });
        let mut p = std::mem::take(&mut s.scratch.p);
        for r in 0..firm.n_roles() {
            layoff_probability(&mut p, &f, s.economy.surplus.row(r), s.book.active.row(r + 1));
            if !is_empty(&p) {
                let operations = [operation::SURPLUS_INCUMBENTS, operation::SURPLUS_MOVED];
                lay_off_each(firm, s, chance, r, &p, operations, true);
            }
        }
        s.scratch.p = p;
    }
    (s.scratch.a, s.scratch.share, s.scratch.part) = (f, sum, active);
}

each_lane! {
    /// Where a round is due, and the share of the surplus that it lays off.
    fn due((f, free, last_round), surplus, active, trigger, severity, most; month: f64) {
        let is_due = *free != 0.0 && surplus > trigger * active;
        *f = if is_due { smaller(most * active / surplus, severity) } else { 0.0 };
        *free = if is_due { 0.0 } else { *free };
        *last_round = if is_due { month } else { *last_round };
    }
}

each_lane! {
    /// Probability of each person of a role to be laid off.
    fn layoff_probability((p), f, surplus, people) {
        *p = if people > 0.0 { smaller(f * surplus / people, 1.0) } else { 0.0 };
    }
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
    strike(&mut p, s.input(firm, Card::RoundHazard));
    let at = address(operation::ROUND_STRIKES, firm.firm_entity, s.month, 0);
    if chance.flow(at, free, &p, &mut strikes) && !is_empty(&strikes) {
        s.note(Note::DiscretionaryRound);
        struck(&mut p, &strikes, s.input(firm, Card::RoundSize));
        if chance.is_drawn() {
            note_round(s.last_round.row_mut(0), &strikes, s.month as f64);
        }
        for (r, role) in firm.scenario.roles.iter().enumerate() {
            if !role.is_ai {
                let operations = [operation::ROUND_INCUMBENTS, operation::ROUND_MOVED];
                lay_off_each(firm, s, chance, r, &p, operations, chance.is_drawn());
                let laid_off = std::mem::take(&mut s.scratch.c);
                if !is_empty(&laid_off) {
                    s.decide(r, &laid_off, firm.input(Card::RoundWorkEnds), firm.input(Card::RoundHeld));
                    s.count_posts(r);
                }
                s.scratch.c = laid_off;
            }
        }
    }
    (s.scratch.p, s.scratch.share) = (p, strikes);
}

each_lane! {
    /// Probability that a round strikes this month.
    fn strike((p), hazard) {
        *p = 1.0 - exp(-hazard / MONTHS_PER_YEAR);
    }
}

each_lane! {
    /// Probability of each person to be laid off in it.
    fn struck((p), strikes, size) {
        *p = strikes * size;
    }
}

each_lane! {
    /// A round was this month.
    fn note_round((last_round), strikes; month: f64) {
        *last_round = if strikes > 0.0 { month } else { *last_round };
    }
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
    for &group in &firm.groups[r] {
        let (operation, entity) = match group {
            Group::Incumbents(r) => (operations[0], firm.role_entities[r]),
            Group::Moved(m) => (operations[1], firm.path_entities[m]),
        };
        if chance.flow(address(operation, entity, s.month, 0), s.group(group), p, &mut n) && !is_empty(&n) {
            s.lay_off(firm, group, &n);
            add(&mut all, &n);
        }
    }
    if pauses_hiring {
        s.mark_layoff(r, &all);
    }
    (s.scratch.total, s.scratch.c) = (n, all);
}
