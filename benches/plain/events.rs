//! Section 6 of the model page: what was decided for a month.

use workshift::assumption::Card;
use workshift::study::{Action, QuantityId, Size, Target};

use super::firm::{Firm, flow};
use super::flows::{binomial, half_up, share_of};
use super::month::Group;

impl Firm<'_> {
    /// `set` events, which act before section 4.
    pub fn set_assumptions(&mut self) {
        for (event, action) in self.actions() {
            let Action::Set { target, value } = action else { continue };
            if !self.happens(event) {
                continue;
            }
            let value = self.inputs[value.0];
            match *target {
                Target::Assumption(card) => self.set_card(card, value),
                Target::Observation(region) => {
                    self.inputs[self.setup.scenario.regions[region].observation.0] = value;
                }
            }
            if *target == Target::Assumption(Card::EarningsRecovery) {
                self.recover_anew(value);
            }
        }
    }

    /// Who found a job so far recovers at the new speed, from the month in which it was found.
    fn recover_anew(&mut self, recovery: f64) {
        let fade = (-1.0 / (12.0 * recovery)).exp();
        let so_far = &self.found_in[1..self.month];
        self.economy.recovering = so_far.iter().fold(0.0, |recovering, found| recovering * fade + found);
    }

    /// The other events, in file order.
    pub fn events(&mut self) {
        for (event, action) in self.actions() {
            if !self.happens(event) {
                continue;
            }
            match action {
                Action::Layoff { from, size, work_ends, held } => {
                    self.lay_off_event(from, *size, *work_ends, *held);
                }
                Action::Reassign { from, to, size, work_ends, held } => {
                    self.reassign(from, to, *size, *work_ends, *held);
                }
                Action::Reversal { paths, share, work_ends } => {
                    for &m in paths {
                        self.reverse(m, self.inputs[share.0], self.inputs[work_ends.0]);
                    }
                }
                Action::CloseVacancies { from, people } => {
                    let open = |firm: &Self, r: usize| firm.inputs[firm.setup.scenario.roles[r].vacancies.0];
                    let all: f64 = from.iter().map(|&r| open(self, r)).sum();
                    for &r in from {
                        self.roles[r].ended -= self.inputs[people.0] * share_of(open(self, r), all);
                    }
                }
                Action::Expand { to, people } => self.expand(to, self.inputs[people.0]),
                Action::HiringFreeze => self.economy.frozen = true,
                Action::HiringThaw => self.economy.frozen = false,
                Action::ObservationStart | Action::ObservationStop | Action::Set { .. } => {}
            }
        }
    }

    /// How many of `named` people an event concerns, never more than there are.
    fn how_many(&self, size: Size, named: i64) -> i64 {
        match size {
            Size::People(people) => (self.inputs[people.0] as i64).min(named),
            Size::Share(share) => half_up(self.inputs[share.0] * named as f64).min(named),
        }
    }

    fn lay_off_event(&mut self, from: &[usize], size: Size, ends: QuantityId, held: QuantityId) {
        let setup = self.setup;
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.named.clear();
        scratch.named.extend(from.iter().map(|&r| self.roles[r].active));
        let n = self.how_many(size, scratch.named.iter().sum());
        scratch.by_role.people(n, &scratch.named);
        for (&r, &n) in from.iter().zip(&scratch.by_role.out) {
            scratch.groups.clear();
            scratch.groups.push(self.roles[r].incumbents);
            scratch.groups.extend(setup.into[r].iter().map(|&m| self.traces[m].at_work));
            scratch.by_group.people(n, &scratch.groups);
            self.lay_off(r, Group::Incumbents, scratch.by_group.out[0]);
            for (&m, &n) in setup.into[r].iter().zip(&scratch.by_group.out[1..]) {
                self.lay_off(r, Group::Moved(m), n);
            }
            self.end_work(r, n, self.inputs[ends.0], self.inputs[held.0]);
        }
        self.economy.last_round = Some(self.month);
        self.scratch = scratch;
    }

    fn reassign(&mut self, from: &[usize], to: &[usize], size: Size, ends: QuantityId, held: QuantityId) {
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.named.clear();
        scratch.named.extend(from.iter().map(|&r| self.roles[r].incumbents));
        let n = self.how_many(size, scratch.named.iter().sum());
        scratch.by_role.people(n, &scratch.named);
        self.new_work_weights(to, &mut scratch.weights);
        for (&r, &n) in from.iter().zip(&scratch.by_role.out) {
            scratch.by_group.by_weight(n, &scratch.weights);
            for (&target, &picked) in to.iter().zip(&scratch.by_group.out) {
                self.move_by_order(r, target, picked);
            }
            self.end_work(r, n, self.inputs[ends.0], self.inputs[held.0]);
        }
        self.scratch = scratch;
    }

    /// Weights of roles that get new posts; one role alone gets all.
    fn new_work_weights(&self, to: &[usize], weights: &mut Vec<f64>) {
        let share = |&r: &usize| self.inputs[self.setup.scenario.roles[r].new_work_share.0];
        weights.clear();
        weights.extend(to.iter().map(|r| if to.len() == 1 { 1.0 } else { share(r) }));
    }

    /// Of those picked some leave the firm, the rest start training.
    fn move_by_order(&mut self, from: usize, to: usize, picked: i64) {
        if picked == 0 {
            return;
        }
        let m = self.setup.path(from, to).expect("a study is refused unless every pair has a path");
        let refuse = self.card(Card::ForcedMoveQuits);
        let refusers = binomial(&mut self.rng, picked, refuse);
        self.roles[to].ended += picked as f64;
        self.economy.forced += picked;
        let role = &mut self.roles[from];
        role.flows[flow::FORCED_MOVES] += picked;
        role.flows[flow::QUITS] += refusers;
        role.incumbents -= refusers;
        role.active -= refusers;
        self.traces[m].picked += refusers;
        self.traces[m].left += refusers;
        self.start_training(m, picked - refusers);
    }

    /// A share of the people of a path return, over who is at work and then the cohorts, fewest months
    /// left first.
    fn reverse(&mut self, m: usize, share: f64, ends: f64) {
        let path = &self.setup.scenario.paths[m];
        let first = m * self.setup.ends + self.month;
        let cohorts = first..=first + path.training_months as usize;
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.groups.clear();
        scratch.groups.push(self.traces[m].at_work);
        scratch.groups.extend_from_slice(&self.training[cohorts.clone()]);
        let all: i64 = scratch.groups.iter().sum();
        let n = half_up(share * all as f64).min(all);
        scratch.by_group.people(n, &scratch.groups);
        let at_work = scratch.by_group.out[0];
        for (cohort, back) in self.training[cohorts].iter_mut().zip(&scratch.by_group.out[1..]) {
            *cohort -= back;
        }
        let trace = &mut self.traces[m];
        trace.at_work -= at_work;
        trace.in_training -= n - at_work;
        trace.returned += n;
        let to = &mut self.roles[path.to];
        to.active -= at_work;
        to.coming -= n - at_work;
        to.ended -= ends * n as f64;
        let from = &mut self.roles[path.from];
        from.incumbents += n;
        from.active += n;
        from.in_training -= n - at_work;
        from.flows[flow::RETURNS] += n;
        from.ended += ends * n as f64;
        self.scratch = scratch;
    }

    fn expand(&mut self, to: &[usize], posts: f64) {
        let mut scratch = std::mem::take(&mut self.scratch);
        self.new_work_weights(to, &mut scratch.weights);
        let all: f64 = scratch.weights.iter().sum();
        for (&r, &weight) in to.iter().zip(&scratch.weights) {
            self.roles[r].ended += posts * share_of(weight, all);
        }
        self.scratch = scratch;
    }
}
