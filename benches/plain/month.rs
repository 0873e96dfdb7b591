//! Sections 4 and 5 of the model page: a month of one future.

use std::f64::consts::{FRAC_1_SQRT_2, LN_2};

use rand::RngExt;
use rand_distr::StandardNormal;
use workshift::assumption::Card;
use workshift::study::Action;

use super::firm::{Firm, flow};
use super::flows::{binomial, floor, share_of};

/// A group of people at work.
#[derive(Debug, Clone, Copy)]
pub enum Group {
    Incumbents,
    /// Who came by a path.
    Moved(usize),
}

impl Firm<'_> {
    /// One month, in the order of section 5.
    pub fn step(&mut self) {
        self.month += 1;
        self.begin();
        self.graduate();
        self.leave();
        self.end_notice();
        self.set_assumptions();
        self.observe();
        self.use_ai();
        self.new_work();
        self.unit_cost();
        self.shock();
        self.demand();
        self.events();
        self.graduate_at_once();
        self.offer_moves();
        self.graduate_at_once();
        self.rounds();
        self.give_notice();
        self.hire();
        self.search_for_jobs();
        self.feel();
    }

    fn begin(&mut self) {
        self.economy.active_at_start = self.active_at_end[self.month - 1];
        self.economy.forced = 0;
        self.economy.training_cost = 0.0;
        self.economy.severance = 0.0;
        for role in &mut self.roles {
            role.flows = [0; flow::N];
            role.active_before = role.active;
            role.labour_before = role.labour;
            role.entering = 0;
        }
    }

    // Steps 1 to 3.

    fn graduate(&mut self) {
        for (m, path) in self.setup.scenario.paths.iter().enumerate() {
            if path.training_months > 0 {
                self.end_training(m);
            }
        }
    }

    fn graduate_at_once(&mut self) {
        for (m, path) in self.setup.scenario.paths.iter().enumerate() {
            if path.training_months == 0 {
                self.end_training(m);
            }
        }
    }

    /// The cohort of a path whose training ends this month: `-> success` join, the rest return.
    fn end_training(&mut self, m: usize) {
        let people = std::mem::take(self.cohort(m, self.month));
        if people == 0 {
            return;
        }
        let path = &self.setup.scenario.paths[m];
        let graduates = binomial(&mut self.rng, people, self.inputs[path.success.0]);
        let failed = people - graduates;
        let trace = &mut self.traces[m];
        trace.in_training -= people;
        trace.at_work += graduates;
        trace.returned += failed;
        let to = &mut self.roles[path.to];
        to.coming -= people;
        to.active += graduates;
        to.flows[flow::GRADUATIONS] += graduates;
        let from = &mut self.roles[path.from];
        from.in_training -= people;
        from.incumbents += failed;
        from.active += failed;
        from.flows[flow::FAILED_TRAINING] += failed;
    }

    fn leave(&mut self) {
        let morale = self.economy.discontent.exp();
        let setup = self.setup;
        for r in 0..self.roles.len() {
            let quit = self.roles[r].quit_rate * morale;
            let hazard = quit + self.roles[r].retirement_rate;
            if hazard <= 0.0 {
                continue;
            }
            let (p, share) = (-(-hazard).exp_m1(), quit / hazard);
            let gone = binomial(&mut self.rng, self.roles[r].incumbents, p);
            self.roles[r].incumbents -= gone;
            let mut at_work = gone;
            let mut all = gone;
            for &m in &setup.into[r] {
                let trace = &mut self.traces[m];
                let gone = binomial(&mut self.rng, trace.at_work, p);
                trace.at_work -= gone;
                trace.left += gone;
                at_work += gone;
                all += gone;
            }
            for &m in &setup.out_of[r] {
                all += self.leave_training(m, p);
            }
            let quits = binomial(&mut self.rng, all, share);
            let role = &mut self.roles[r];
            role.active -= at_work;
            role.flows[flow::QUITS] += quits;
            role.flows[flow::RETIREMENTS] += all - quits;
        }
    }

    /// Leavers of all cohorts of a path.
    fn leave_training(&mut self, m: usize, p: f64) -> i64 {
        if self.traces[m].in_training == 0 {
            return 0;
        }
        let path = &self.setup.scenario.paths[m];
        let first = m * self.setup.ends + self.month + 1;
        let mut all = 0;
        for cohort in &mut self.training[first..first + path.training_months as usize] {
            let gone = binomial(&mut self.rng, *cohort, p);
            *cohort -= gone;
            all += gone;
        }
        self.traces[m].in_training -= all;
        self.traces[m].left += all;
        self.roles[path.from].in_training -= all;
        self.roles[path.to].coming -= all;
        all
    }

    fn end_notice(&mut self) {
        let n_roles = self.roles.len();
        let ending = &self.notice[self.month * n_roles..][..n_roles];
        for (role, &n) in self.roles.iter_mut().zip(ending) {
            role.on_notice -= n;
            role.flows[flow::NOTICE_ENDS] += n;
            role.entering += n;
        }
    }

    // Section 4.

    fn observe(&mut self) {
        for (event, action) in self.actions() {
            match action {
                Action::ObservationStart if self.happens(event) => self.economy.on = true,
                Action::ObservationStop if self.happens(event) => self.economy.on = false,
                _ => {}
            }
        }
        self.economy.observed = 0.0;
        if !self.economy.on {
            return;
        }
        let discontent = self.economy.discontent;
        let strikes = -(-self.card(Card::PauseHazard) * discontent).exp_m1();
        if strikes > 0.0 && self.rng.random::<f64>() < strikes {
            self.economy.on = false;
            return;
        }
        let scenario = self.setup.scenario;
        let watched = self.roles.iter().zip(&scenario.roles).filter(|(_, role)| role.observed);
        let staff: f64 = watched
            .map(|(now, role)| {
                now.active_before as f64 * self.inputs[scenario.regions[role.region].observation.0]
            })
            .sum();
        let stay = 1.0 + self.card(Card::OptOut) * (-discontent).exp_m1();
        let observed = self.card(Card::Consent) * stay * staff;
        if observed > 0.0 {
            self.economy.learned += observed.powf(self.card(Card::LearningDiversity));
        }
        self.economy.observed = observed;
    }

    /// Items 2 to 6.
    pub fn use_ai(&mut self) {
        let months = self.month as f64;
        let bonus = if self.economy.learned > 0.0 {
            let left = 1.0 + self.economy.learned / self.card(Card::LearningScale);
            self.card(Card::LearningCeiling) * (1.0 - left.powf(-self.card(Card::LearningExponent)))
        } else {
            0.0
        };
        let initial = self.card(Card::AdoptionInitial);
        let ceiling = self.card(Card::AdoptionCeiling).max(initial);
        let fade = (-self.card(Card::AdoptionSpeed) * months / 12.0).exp();
        let adoption = ceiling / (1.0 + (ceiling - initial) / initial * fade);
        let ln_horizon = self.economy.ln_horizon_0 + months / self.card(Card::HorizonDoubling) * LN_2;
        let spread = FRAC_1_SQRT_2 / self.card(Card::TaskLengthLogSd);
        let top = self.card(Card::CapabilityCeiling);
        let saved = 1.0 - self.card(Card::Oversight);
        let gain = self.card(Card::AugmentationGain);
        let gain = gain / (1.0 + gain);
        for role in &mut self.roles {
            let external = top * 0.5 * libm::erfc((role.ln_task_length - ln_horizon) * spread);
            role.capability = external + (top - external) * bonus;
            role.used = role.exposure * role.capability * adoption;
            let hours = role.substitution * saved + (1.0 - role.substitution) * gain;
            role.labour = (1.0 - role.used * hours).max(1e-6);
        }
        self.economy.adoption = adoption;
    }

    /// Item 7.
    fn new_work(&mut self) {
        let automated: f64 = (self.roles.iter())
            .map(|role| {
                let more = (role.used - role.use_0).max(0.0);
                role.fitted_posts() * role.substitution * more / role.labour_0
            })
            .sum();
        let target = self.card(Card::NewWork) * automated;
        self.economy.new_work += (target - self.economy.new_work) / self.card(Card::NewWorkLag);
    }

    /// Item 8.
    pub fn unit_cost(&mut self) {
        let ratio = self.card(Card::AiCostRatio);
        let labour = self.card(Card::LabourCostShare);
        let economy = &mut self.economy;
        let (mut work, mut new_wages) = (0.0, 0.0);
        for role in &self.roles {
            work += role.weight * (role.labour / role.labour_0 + ratio * (role.used - role.use_0));
            new_wages += 12.0 * role.monthly_wage * role.new_work_share;
        }
        let new_work = share_of(new_wages * economy.new_work, economy.wage_bill);
        economy.cost = (1.0 - labour + labour * (work + new_work)).max(0.01);
    }

    fn shock(&mut self) {
        let volatility = self.card(Card::DemandVolatility);
        if volatility > 0.0 {
            let v = volatility / 12.0_f64.sqrt();
            let e: f64 = self.rng.sample(StandardNormal);
            self.economy.ln_shock += v * e - v * v / 2.0;
        }
    }

    /// Items 9 to 11.
    pub fn demand(&mut self) {
        let power = -self.card(Card::DemandElasticity) * self.card(Card::PassThrough);
        let economy = &mut self.economy;
        economy.growth = (economy.ln_growth * (self.month as f64 / 12.0) + economy.ln_shock).exp();
        economy.output = economy.growth * economy.cost.powf(power);
        for role in &mut self.roles {
            let done_by_ai =
                role.fitted_posts() * economy.output * (role.labour_before - role.labour).max(0.0)
                    / role.labour_0;
            role.held = (role.held - done_by_ai).max(0.0);
            role.need = economy.output * role.labour / role.labour_0;
            role.new_posts = economy.output * role.new_work_share * economy.new_work;
        }
    }

    // Steps 6 to 10.

    fn offer_moves(&mut self) {
        if self.card(Card::VoluntaryMoves) == 0.0 {
            return;
        }
        let slack = self.card(Card::Slack);
        for (m, path) in self.setup.scenario.paths.iter().enumerate() {
            let from = &self.roles[path.from];
            let surplus = from.surplus(slack);
            if surplus < 1.0 - super::flows::DUST {
                continue;
            }
            let most = surplus.min(self.roles[path.to].vacancies()).min(from.incumbents as f64);
            let offers = floor(most.min(path.capacity.unwrap_or(f64::INFINITY)));
            let movers = binomial(&mut self.rng, offers, self.inputs[path.acceptance.0]);
            if movers > 0 {
                self.roles[path.from].flows[flow::VOLUNTARY_MOVES] += movers;
                self.start_training(m, movers);
            }
        }
    }

    /// Incumbents leave their work for a path.
    pub fn start_training(&mut self, m: usize, movers: i64) {
        let path = &self.setup.scenario.paths[m];
        *self.cohort(m, self.month + path.training_months as usize) += movers;
        self.traces[m].picked += movers;
        self.traces[m].in_training += movers;
        self.roles[path.to].coming += movers;
        let from = &mut self.roles[path.from];
        from.incumbents -= movers;
        from.active -= movers;
        from.in_training += movers;
        self.economy.training_cost += path.training_cost * movers as f64;
    }

    fn rounds(&mut self) {
        let spacing = self.card(Card::RoundSpacing);
        if self.economy.last_round.is_some_and(|last| ((self.month - last) as f64) < spacing) {
            return;
        }
        let slack = self.card(Card::Slack);
        let surplus: f64 = self.roles.iter().map(|role| role.surplus(slack)).sum();
        let active: f64 = self.roles.iter().map(|role| role.active as f64).sum();
        if surplus > self.card(Card::LayoffTrigger) * active {
            let most = self.card(Card::LayoffMaxShare) * active / surplus;
            let severity = self.card(Card::LayoffSeverity).min(most);
            for r in 0..self.roles.len() {
                let role = &self.roles[r];
                let p = share_of(severity * role.surplus(slack), role.active as f64);
                self.lay_off_each(r, p);
            }
            self.economy.last_round = Some(self.month);
            return;
        }
        let strikes = -(-self.card(Card::RoundHazard) / 12.0).exp_m1();
        if strikes > 0.0 && self.rng.random::<f64>() < strikes {
            let size = self.card(Card::RoundSize);
            let (ends, held) = (self.card(Card::RoundWorkEnds), self.card(Card::RoundHeld));
            for r in 0..self.roles.len() {
                if !self.setup.scenario.roles[r].is_ai {
                    let laid_off = self.lay_off_each(r, size);
                    self.end_work(r, laid_off, ends, held);
                }
            }
            self.economy.last_round = Some(self.month);
        }
    }

    /// Each active person of a role is laid off with probability `p`, group by group; returns how many.
    fn lay_off_each(&mut self, r: usize, p: f64) -> i64 {
        let setup = self.setup;
        let mut all = binomial(&mut self.rng, self.roles[r].incumbents, p);
        self.lay_off(r, Group::Incumbents, all);
        for &m in &setup.into[r] {
            let n = binomial(&mut self.rng, self.traces[m].at_work, p);
            self.lay_off(r, Group::Moved(m), n);
            all += n;
        }
        all
    }

    /// `n` people of a group of a role are laid off.
    pub fn lay_off(&mut self, r: usize, group: Group, n: i64) {
        if n == 0 {
            return;
        }
        let role = &mut self.roles[r];
        match group {
            Group::Incumbents => role.incumbents -= n,
            Group::Moved(m) => {
                self.traces[m].at_work -= n;
                self.traces[m].laid_off += n;
            }
        }
        role.active -= n;
        role.flows[flow::LAYOFFS] += n;
        role.last_layoff = Some(self.month);
    }

    /// Of the work of `n` people of a role a share ends and a share is held.
    pub fn end_work(&mut self, r: usize, n: i64, ends: f64, held: f64) {
        let role = &mut self.roles[r];
        role.ended -= ends * n as f64;
        role.held += held.min(1.0 - ends) * n as f64;
    }

    fn give_notice(&mut self) {
        let n_roles = self.roles.len();
        for (r, role) in self.roles.iter_mut().enumerate() {
            let n = role.flows[flow::LAYOFFS];
            if n == 0 {
                continue;
            }
            self.economy.severance += role.severance * n as f64;
            let end = self.month + role.notice_months;
            if role.notice_months == 0 {
                role.flows[flow::NOTICE_ENDS] += n;
                role.entering += n;
                continue;
            }
            role.on_notice += n;
            if end <= self.setup.months {
                self.notice[end * n_roles + r] += n;
            }
        }
    }

    fn hire(&mut self) {
        if self.economy.frozen {
            return;
        }
        let pause = self.card(Card::RehirePause);
        let p = self.card(Card::Backfill) * -(-1.0 / self.card(Card::TimeToFill)).exp_m1();
        for role in &mut self.roles {
            if role.last_layoff.is_some_and(|last| ((self.month - last) as f64) < pause) {
                continue;
            }
            let hires = binomial(&mut self.rng, floor(role.vacancies()), p);
            role.incumbents += hires;
            role.active += hires;
            role.flows[flow::HIRES] += hires;
        }
    }

    fn search_for_jobs(&mut self) {
        let finding = self.card(Card::JobFinding);
        let hazard = finding + self.card(Card::LabourForceExit);
        let (p, share) = (-(-hazard).exp_m1(), share_of(finding, hazard));
        let mut found_now = 0.0;
        for (role, pool) in self.roles.iter_mut().zip(self.pool.chunks_exact_mut(self.setup.ages)) {
            if role.unemployed > 0 {
                let pool = &mut pool[..=role.oldest];
                let mut leavers = 0;
                for people in pool.iter_mut() {
                    let gone = binomial(&mut self.rng, *people, p);
                    *people -= gone;
                    leavers += gone;
                }
                let found = binomial(&mut self.rng, leavers, share);
                role.reemployed += found;
                role.left += leavers - found;
                role.unemployed -= leavers;
                found_now += role.monthly_wage * found as f64;
                pool[role.oldest] += pool[role.oldest - 1];
                pool.copy_within(0..role.oldest - 1, 1);
            }
            pool[0] = role.entering;
            role.unemployed += role.entering;
        }
        self.found_in[self.month] = found_now;
        let fade = (-1.0 / (12.0 * self.card(Card::EarningsRecovery))).exp();
        let economy = &mut self.economy;
        economy.found_now = found_now;
        economy.found += found_now;
        economy.recovering = economy.recovering * fade + found_now;
    }

    /// Step 11.
    fn feel(&mut self) {
        let t = self.month;
        self.laid_off_in[t] = self.roles.iter().map(|role| role.flows[flow::LAYOFFS]).sum();
        self.active_at_end[t] = self.roles.iter().map(|role| role.active).sum();
        let recent: i64 = self.laid_off_in[t.saturating_sub(2)..=t].iter().sum();
        let recent = share_of(recent as f64, self.active_at_end[t.saturating_sub(3)] as f64);
        let fade = (-LN_2 / self.card(Card::DiscontentHalfLife)).exp();
        let by_layoffs =
            self.card(Card::LayoffDiscontent) * -(-recent / self.card(Card::LayoffScale)).exp_m1();
        let by_moves = self.card(Card::MoveDiscontent);
        let by_watching = self.card(Card::ObservationDiscontent);
        let economy = &mut self.economy;
        let before = economy.active_at_start as f64;
        economy.by_layoffs = (fade * economy.by_layoffs).max(by_layoffs);
        economy.by_moves = fade * economy.by_moves + share_of(economy.forced as f64, before);
        economy.discontent = economy.by_layoffs
            + by_moves * economy.by_moves
            + by_watching * share_of(economy.observed, before);
    }
}
