//! Step 5 of a month: what was decided for this month, in file order (section 6 of the model page).
//!
//! Events concern single replications when their month is drawn, so they are worked out lane by lane
//! and then posted row by row.

use super::chance::{Chance, address, operation};
use super::firm::Firm;
use super::grid::{add, smaller, subtract};
use super::ledger::Group;
use super::notes::Note;
use super::spread::Spreader;
use super::state::State;
use crate::assumption::Card;
use crate::maths::each_lane;
use crate::random::Entity;
use crate::study::{Action, Path, QuantityId, Size, Target};

/// `set` events of the month; they act before section 4.
pub fn set_assumptions(firm: &Firm<'_>, s: &mut State) {
    for (of, event) in firm.scenario.events.iter().enumerate() {
        let Action::Set { target, value } = event.action else { continue };
        if !s.happens(firm, of) {
            continue;
        }
        let to = match target {
            Target::Assumption(card) => firm.input(card),
            Target::Observation(region) => firm.scenario.regions[region].observation.0,
        };
        for lane in 0..s.lanes {
            if s.strikes(firm, of, lane) {
                *s.inputs.at_mut(to, lane) = s.inputs.at(value.0, lane);
            }
        }
        if target == Target::Assumption(Card::EarningsRecovery) {
            s.refade_earnings(firm);
        }
    }
}

/// The other events of the month.
pub fn happen(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    for (of, event) in firm.scenario.events.iter().enumerate() {
        if !s.happens(firm, of) {
            continue;
        }
        match &event.action {
            Action::Layoff { from, size, work_ends, held } => {
                lay_off(firm, s, chance, of, from, *size);
                end_work(firm, s, from, *work_ends, *held);
            }
            Action::Reassign { from, to, size, work_ends, held } => {
                pick(firm, s, chance, of, from, to, *size);
                move_posts(firm, s, from, *work_ends, *held);
                reassign(firm, s, chance, of);
            }
            Action::Reversal { paths, share, work_ends } => {
                for &m in paths {
                    reverse(firm, s, chance, of, m, *share, *work_ends);
                }
            }
            Action::CloseVacancies { from, people } => {
                let weight =
                    |s: &State, r: usize, lane| s.inputs.at(firm.scenario.roles[r].vacancies.0, lane);
                change_posts(firm, s, of, from, *people, |s, lane, posts| {
                    let open: Vec<f64> = from.iter().map(|&r| weight(s, r, lane)).collect();
                    shares(&open, -posts)
                });
            }
            Action::Expand { to, people } => {
                change_posts(firm, s, of, to, *people, |s, lane, posts| {
                    let mut by_role = Vec::new();
                    firm.new_work_shares(s, to, lane, &mut by_role);
                    shares(&by_role, posts)
                });
            }
            Action::HiringFreeze => s.freeze(firm, of, 1.0),
            Action::HiringThaw => s.freeze(firm, of, 0.0),
            Action::ObservationStart | Action::ObservationStop | Action::Set { .. } => {}
        }
    }
}

/// How many of `named` people an event concerns in a lane; notes when it asks for more than there are.
fn how_many(s: &mut State, chance: &Chance, of: usize, size: Size, named: f64, lane: usize) -> f64 {
    let asked = match size {
        Size::Share(share) => chance.round(s.inputs.at(share.0, lane) * named).min(named),
        Size::People(people) => s.inputs.at(people.0, lane),
    };
    if asked > named + super::DUST {
        s.shortfalls[of] += 1;
    }
    let taken = asked.min(named);
    s.note(Note::Event { of, asked, taken });
    taken
}

/// `layoff`: spread over roles by active people, inside a role over its groups.
fn lay_off(firm: &Firm<'_>, s: &mut State, chance: &Chance, of: usize, from: &[usize], size: Size) {
    let whole = chance.is_drawn();
    let mut spreader = Spreader::default();
    s.amounts.clear();
    let (mut active, mut by_role) = (vec![0.0; from.len()], vec![0.0; from.len()]);
    let (mut people, mut by_group) = (Vec::new(), Vec::new());
    for lane in 0..s.lanes {
        if !s.strikes(firm, of, lane) {
            continue;
        }
        for (active, &r) in active.iter_mut().zip(from) {
            *active = s.book.active.at(r + 1, lane);
        }
        let n = how_many(s, chance, of, size, active.iter().sum(), lane);
        spreader.take(n, &active, whole, &mut by_role);
        for (&r, &n) in from.iter().zip(&by_role) {
            let groups = &firm.groups[r];
            people.clear();
            people.extend(groups.iter().map(|&group| s.group(group)[lane]));
            by_group.resize(groups.len(), 0.0);
            spreader.take(n, &people, whole, &mut by_group);
            for (&group, &n) in groups.iter().zip(&by_group) {
                *s.amounts.at_mut(firm.amounts_row(group), lane) = n;
            }
        }
        *s.last_round.at_mut(0, lane) = s.month as f64;
    }
    post_layoffs(firm, s, from);
}

/// Posts the layoffs of the groups of `from` that stand in [`State::amounts`].
fn post_layoffs(firm: &Firm<'_>, s: &mut State, from: &[usize]) {
    let mut n = std::mem::take(&mut s.scratch.total);
    for &r in from {
        for &group in &firm.groups[r] {
            let row = firm.amounts_row(group);
            if !s.amounts.is_empty(row) {
                n.copy_from_slice(s.amounts.row(row));
                s.lay_off(firm, group, &n);
                s.mark_layoff(r, &n);
            }
        }
    }
    s.scratch.total = n;
}

/// Of the people in [`State::amounts`], `work_ends` of each role's is taken off its posts and `held` of
/// it is held open, lowered to what did not end.
fn end_work(firm: &Firm<'_>, s: &mut State, from: &[usize], work_ends: QuantityId, held: QuantityId) {
    for &r in from {
        let mut n = std::mem::take(&mut s.scratch.a);
        n.fill(0.0);
        for &group in &firm.groups[r] {
            add(&mut n, s.amounts.row(firm.amounts_row(group)));
        }
        s.decide(r, &n, work_ends.0, held.0);
        s.scratch.a = n;
    }
}

/// `reassign`, first part: who is picked on each path, into the path rows of [`State::amounts`].
fn pick(
    firm: &Firm<'_>,
    s: &mut State,
    chance: &Chance,
    of: usize,
    from: &[usize],
    to: &[usize],
    size: Size,
) {
    let whole = chance.is_drawn();
    let mut spreader = Spreader::default();
    s.amounts.clear();
    let (mut incumbents, mut by_role) = (vec![0.0; from.len()], vec![0.0; from.len()]);
    let (mut shares, mut by_path) = (Vec::new(), vec![0.0; to.len()]);
    for lane in 0..s.lanes {
        if !s.strikes(firm, of, lane) {
            continue;
        }
        for (incumbents, &r) in incumbents.iter_mut().zip(from) {
            *incumbents = s.incumbents.at(r, lane);
        }
        firm.new_work_shares(s, to, lane, &mut shares);
        let n = how_many(s, chance, of, size, incumbents.iter().sum(), lane);
        spreader.take(n, &incumbents, whole, &mut by_role);
        for (i, &n) in by_role.iter().enumerate() {
            spreader.spread(n, &shares, whole, &mut by_path);
            for (&m, &n) in firm.event_paths[of][i].iter().zip(&by_path) {
                *s.amounts.at_mut(firm.amounts_row(Group::Moved(m)), lane) = n;
            }
        }
    }
}

/// `reassign`, second part: the posts that move with the people picked.
fn move_posts(firm: &Firm<'_>, s: &mut State, from: &[usize], work_ends: QuantityId, held: QuantityId) {
    let mut n = std::mem::take(&mut s.scratch.a);
    for &r in from {
        n.fill(0.0);
        for &m in &firm.paths_from[r] {
            let picked = s.amounts.row(firm.amounts_row(Group::Moved(m)));
            add(&mut n, picked);
            add(s.ended.row_mut(firm.scenario.paths[m].to), picked);
        }
        s.decide(r, &n, work_ends.0, held.0);
    }
    s.scratch.a = n;
}

/// `reassign`, third part: of those picked on a path `-> forced_move_quits` leave at once, the rest start
/// training.
fn reassign(firm: &Firm<'_>, s: &mut State, chance: &Chance, of: usize) {
    let (mut picked, mut refusers) = (std::mem::take(&mut s.scratch.a), std::mem::take(&mut s.scratch.total));
    for &m in firm.event_paths[of].iter().flatten() {
        picked.copy_from_slice(s.amounts.row(firm.amounts_row(Group::Moved(m))));
        let from = firm.scenario.paths[m].from;
        add(s.book.forced_moves.row_mut(from + 1), &picked);
        let at = address(operation::REFUSE, firm.event_entity(of, m), s.month, 0);
        let refuse = s.input(firm, Card::ForcedMoveQuits);
        if chance.flow(at, &picked, refuse, &mut refusers) {
            s.note(Note::Refused { of, people: refusers[0] });
            s.refuse_move(firm, m, &refusers);
            subtract(&mut picked, &refusers);
            s.start_training(firm, m, &picked);
        }
    }
    (s.scratch.a, s.scratch.total) = (picked, refusers);
}

/// `reversal` of one path: a share of its people return, spread over those at work and the cohorts in
/// training, fewest months left first.
fn reverse(
    firm: &Firm<'_>,
    s: &mut State,
    chance: &Chance,
    of: usize,
    m: usize,
    share: QuantityId,
    work_ends: QuantityId,
) {
    let Path { from, to, .. } = firm.scenario.paths[m];
    let starts: Vec<usize> = firm.cohorts(m, s.month).collect();
    let mut people = vec![0.0; starts.len() + 1];
    let mut back = vec![0.0; starts.len() + 1];
    let (mut spreader, mut cohorts) = (Spreader::default(), Vec::new());
    for lane in 0..s.lanes {
        if !s.strikes(firm, of, lane) {
            continue;
        }
        people[0] = s.paths.at_work.at(m + 1, lane);
        for (people, &start) in people[1..].iter_mut().zip(&starts) {
            *people = s.training.at(firm.training_row(m, start), lane);
        }
        let all: f64 = people.iter().sum();
        let n = chance.round(s.inputs.at(share.0, lane) * all).min(all);
        if n <= 0.0 {
            continue;
        }
        spreader.take(n, &people, chance.is_drawn(), &mut back);
        cohorts.clear();
        cohorts.extend(starts.iter().copied().zip(back[1..].iter().copied()));
        s.send_back(firm, m, lane, back[0], &cohorts);
        s.note(Note::Event { of, asked: all, taken: n });
        let posts = n * s.inputs.at(work_ends.0, lane);
        *s.ended.at_mut(to, lane) -= posts;
        *s.ended.at_mut(from, lane) += posts;
    }
}

/// `close_vacancies` and `expand`: real-valued posts, shared out over roles by `share_out`.
fn change_posts(
    firm: &Firm<'_>,
    s: &mut State,
    of: usize,
    roles: &[usize],
    people: QuantityId,
    share_out: impl Fn(&State, usize, f64) -> Vec<f64>,
) {
    for lane in 0..s.lanes {
        if !s.strikes(firm, of, lane) {
            continue;
        }
        let by_role = share_out(s, lane, s.inputs.at(people.0, lane));
        for (&r, posts) in roles.iter().zip(by_role) {
            *s.ended.at_mut(r, lane) += posts;
        }
    }
}

/// `posts` in proportion to `weights`; a share of nothing is 0.
fn shares(weights: &[f64], posts: f64) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| if sum > 0.0 { posts * weight / sum } else { 0.0 }).collect()
}

impl Firm<'_> {
    /// Row of a group in [`State::amounts`].
    pub fn amounts_row(&self, group: Group) -> usize {
        match group {
            Group::Incumbents(r) => r,
            Group::Moved(m) => self.n_roles() + m,
        }
    }

    /// What an event draws on a path.
    fn event_entity(&self, of: usize, m: usize) -> Entity {
        let path = &self.scenario.paths[m];
        let (from, to) = (&self.scenario.roles[path.from].name, &self.scenario.roles[path.to].name);
        Entity::named("event", &format!("{}|{from}>{to}", self.scenario.events[of].name))
    }

    /// Shares of the new posts of some roles in a lane; one role alone has all of them.
    fn new_work_shares(&self, s: &State, roles: &[usize], lane: usize, shares: &mut Vec<f64>) {
        shares.clear();
        if roles.len() == 1 {
            shares.push(1.0);
        } else {
            shares.extend(roles.iter().map(|&r| s.inputs.at(self.scenario.roles[r].new_work_share.0, lane)));
        }
    }
}

impl State {
    /// Decides what becomes of the work of `n` people of a role: `work_ends` of it is taken off its
    /// posts, `held` of it is held open, lowered where the two exceed 1. What is neither is work that
    /// the firm wants people for.
    pub fn decide(&mut self, r: usize, n: &[f64], work_ends: usize, held: usize) {
        let (work_ends, held) = (self.inputs.row(work_ends), self.inputs.row(held));
        let held_posts = self.book.held.row_mut(r + 1);
        decide(self.ended.row_mut(r), held_posts, n, work_ends, held);
    }

    fn freeze(&mut self, firm: &Firm<'_>, of: usize, frozen: f64) {
        for lane in 0..self.lanes {
            if self.strikes(firm, of, lane) {
                *self.frozen.at_mut(0, lane) = frozen;
            }
        }
    }

    /// Whether an event happens this month in any lane.
    pub fn happens(&self, firm: &Firm<'_>, of: usize) -> bool {
        match firm.event_months[of] {
            Some(month) => month == self.month,
            None => (0..self.lanes).any(|lane| self.strikes(firm, of, lane)),
        }
    }

    /// Whether an event happens this month in one lane.
    pub fn strikes(&self, firm: &Firm<'_>, of: usize, lane: usize) -> bool {
        self.inputs.at(firm.scenario.events[of].month.0, lane) == self.month as f64
    }
}

each_lane! {
    /// What becomes of the work of `n` people.
    fn decide((ended, held_posts), n, work_ends, held) {
        *ended -= work_ends * n;
        *held_posts += smaller(held, 1.0 - work_ends) * n;
    }
}
