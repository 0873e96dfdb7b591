//! Postings: the only way a stock of people changes.
//!
//! Heads are moved, never made: each posting takes people out of one stock and puts the same number
//! into another, or out of the firm, and enters the flow that reports it. The phases decide how
//! many; this room decides nothing.

use super::firm::Firm;
use super::grid::{add, subtract};
use super::state::{State, row};
use crate::maths::each_lane;

/// People at work who are laid off or leave together: the incumbents of a role, or who came by a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Incumbents of a role.
    Incumbents(usize),
    /// People who came by a path and are at work.
    Moved(usize),
}

impl Group {
    /// The role where they work.
    pub fn role(self, firm: &Firm<'_>) -> usize {
        match self {
            Group::Incumbents(r) => r,
            Group::Moved(m) => firm.scenario.paths[m].to,
        }
    }
}

impl State {
    /// The people of a group.
    pub fn group(&self, group: Group) -> &[f64] {
        match group {
            Group::Incumbents(r) => self.incumbents.row(r),
            Group::Moved(m) => self.paths.at_work.row(m + 1),
        }
    }

    /// Out of the incumbents of a role.
    fn take(&mut self, r: usize, n: &[f64]) {
        subtract(self.incumbents.row_mut(r), n);
        subtract(self.book.active.row_mut(r + 1), n);
    }

    /// `leavers` of a group at work leave the firm, `quits` of them by quitting, the rest retire.
    pub fn leave_work(&mut self, firm: &Firm<'_>, group: Group, leavers: &[f64], quits: &[f64]) {
        let r = group.role(firm);
        let people = match group {
            Group::Incumbents(r) => self.incumbents.row_mut(r),
            Group::Moved(m) => {
                add(self.paths.left.row_mut(m + 1), leavers);
                self.paths.at_work.row_mut(m + 1)
            }
        };
        let book = &mut self.book;
        let active = book.active.row_mut(r + 1);
        let (quitters, retired) = (book.quits.row_mut(r + 1), book.retirements.row_mut(r + 1));
        leave_work(people, active, quitters, retired, leavers, quits);
        #[cfg(debug_assertions)]
        self.audit.leavers_at_work(r, leavers);
    }

    /// `leavers` of a cohort in training leave the firm.
    pub fn leave_training(
        &mut self,
        firm: &Firm<'_>,
        m: usize,
        start: usize,
        leavers: &[f64],
        quits: &[f64],
    ) {
        self.take_from_training(firm, m, start, leavers);
        let from = firm.scenario.paths[m].from;
        let left = self.paths.left.row_mut(m + 1);
        let (quitters, retired) =
            (self.book.quits.row_mut(from + 1), self.book.retirements.row_mut(from + 1));
        leave_training(left, quitters, retired, leavers, quits);
    }

    fn take_from_training(&mut self, firm: &Firm<'_>, m: usize, start: usize, n: &[f64]) {
        let path = &firm.scenario.paths[m];
        let cohort = self.training.row_mut(firm.training_row(m, start));
        let (from, towards) =
            (self.book.in_training.row_mut(path.from + 1), self.training_towards.row_mut(path.to));
        take_from_training(cohort, from, towards, self.paths.in_training.row_mut(m + 1), n);
    }

    /// The cohort of path `m` that started in month `start` ends its training: `graduates` of it join
    /// the new role, the rest return to the old.
    pub fn end_training(&mut self, firm: &Firm<'_>, m: usize, start: usize, graduates: &[f64]) {
        let path = &firm.scenario.paths[m];
        let mut failed = std::mem::take(&mut self.scratch.c);
        failed.copy_from_slice(self.training.row(firm.training_row(m, start)));
        self.take_from_training(firm, m, start, &failed);
        self.training.clear_row(firm.training_row(m, start));
        subtract(&mut failed, graduates);
        add(self.paths.at_work.row_mut(m + 1), graduates);
        add(self.book.active.row_mut(path.to + 1), graduates);
        add(self.book.graduations.row_mut(path.to + 1), graduates);
        add(self.incumbents.row_mut(path.from), &failed);
        add(self.book.active.row_mut(path.from + 1), &failed);
        add(self.book.failed_training.row_mut(path.from + 1), &failed);
        add(self.paths.returned.row_mut(m + 1), &failed);
        self.scratch.c = failed;
    }

    /// `movers` among the incumbents leave for path `m` and start training this month.
    pub fn start_training(&mut self, firm: &Firm<'_>, m: usize, movers: &[f64]) {
        let path = &firm.scenario.paths[m];
        self.take(path.from, movers);
        add(self.training.row_mut(firm.training_row(m, self.month)), movers);
        add(self.book.in_training.row_mut(path.from + 1), movers);
        add(self.training_towards.row_mut(path.to), movers);
        add(self.paths.in_training.row_mut(m + 1), movers);
        add(self.paths.picked.row_mut(m + 1), movers);
        pay_training(self.economy.rows.row_mut(row::TRAINING_COST), movers, path.training_cost);
        #[cfg(debug_assertions)]
        self.audit.picked(path.from, movers);
    }

    /// `refusers` among the incumbents, picked for path `m`, quit instead.
    pub fn refuse_move(&mut self, firm: &Firm<'_>, m: usize, refusers: &[f64]) {
        let from = firm.scenario.paths[m].from;
        self.take(from, refusers);
        add(self.book.quits.row_mut(from + 1), refusers);
        add(self.paths.picked.row_mut(m + 1), refusers);
        add(self.paths.left.row_mut(m + 1), refusers);
        #[cfg(debug_assertions)]
        self.audit.picked(from, refusers);
    }

    /// `n` of a group are laid off: on notice from now on, with severance.
    pub fn lay_off(&mut self, firm: &Firm<'_>, group: Group, n: &[f64]) {
        let r = group.role(firm);
        let people = match group {
            Group::Incumbents(r) => self.incumbents.row_mut(r),
            Group::Moved(m) => {
                add(self.paths.laid_off.row_mut(m + 1), n);
                self.paths.at_work.row_mut(m + 1)
            }
        };
        let book = &mut self.book;
        let (layoffs, on_notice) = (book.layoffs.row_mut(r + 1), book.on_notice.row_mut(r + 1));
        lay_off(people, book.active.row_mut(r + 1), layoffs, on_notice, n);
        let role = &firm.scenario.roles[r];
        let region = &firm.scenario.regions[role.region];
        let weeks = self.inputs.row(region.severance_weeks.0);
        let wage = self.inputs.row(role.wage.0);
        pay_severance(self.economy.rows.row_mut(row::SEVERANCE), n, wage, weeks);
        if let Some(months) = firm.notice_months[role.region] {
            add(self.notice.row_mut(firm.notice_row(self.month + months) + r), n);
            return;
        }
        let notice = self.inputs.row(region.notice_months.0);
        for (lane, &n) in n.iter().enumerate() {
            if n != 0.0 {
                let months = (notice[lane] as usize).min(firm.months);
                *self.notice.at_mut(firm.notice_row(self.month + months) + r, lane) += n;
            }
        }
    }

    /// Remembers that people were laid off from a role this month, for the pause before hiring again. A
    /// billionth of a person is nobody.
    pub fn mark_layoff(&mut self, r: usize, n: &[f64]) {
        mark_layoff(self.last_layoff.row_mut(r), n, self.month as f64);
    }

    /// Everyone whose notice ends this month leaves the payroll and is displaced.
    pub fn end_notice(&mut self, firm: &Firm<'_>) {
        let (slot, entry) = (firm.notice_row(self.month), firm.pool_row(self.month));
        for r in 0..firm.n_roles() {
            if !self.notice.is_empty(slot + r) {
                let n = self.notice.row(slot + r);
                end_notice(
                    self.book.on_notice.row_mut(r + 1),
                    self.book.notice_ends.row_mut(r + 1),
                    self.book.displaced_unemployed.row_mut(r + 1),
                    self.pool.row_mut(entry + r),
                    n,
                );
            }
            self.notice.clear_row(slot + r);
        }
    }

    /// `n` people are hired into a role.
    pub fn hire(&mut self, r: usize, n: &[f64]) {
        let (active, hires) = (self.book.active.row_mut(r + 1), self.book.hires.row_mut(r + 1));
        hire(self.incumbents.row_mut(r), active, hires, n);
    }

    /// `leavers` of a row of the pool are no longer unemployed: `found` of them have a job, the rest
    /// left the labour force.
    pub fn leave_pool(&mut self, r: usize, pool_row: usize, leavers: &[f64], found: &[f64]) {
        let book = &mut self.book;
        leave_pool(
            self.pool.row_mut(pool_row),
            book.displaced_unemployed.row_mut(r + 1),
            book.displaced_reemployed.row_mut(r + 1),
            book.displaced_left.row_mut(r + 1),
            self.economy.found_history.row_mut(self.month),
            leavers,
            found,
            self.economy.monthly_wage.row(r),
        );
    }

    /// In one replication, `at_work` moved people and `in_training` people of a cohort of path `m`
    /// return to their old role.
    pub fn send_back(
        &mut self,
        firm: &Firm<'_>,
        m: usize,
        lane: usize,
        at_work: f64,
        in_training: &[(usize, f64)],
    ) {
        let path = &firm.scenario.paths[m];
        *self.paths.at_work.at_mut(m + 1, lane) -= at_work;
        *self.book.active.at_mut(path.to + 1, lane) -= at_work;
        let mut back = at_work;
        for &(start, n) in in_training {
            *self.training.at_mut(firm.training_row(m, start), lane) -= n;
            *self.book.in_training.at_mut(path.from + 1, lane) -= n;
            *self.training_towards.at_mut(path.to, lane) -= n;
            *self.paths.in_training.at_mut(m + 1, lane) -= n;
            back += n;
        }
        *self.incumbents.at_mut(path.from, lane) += back;
        *self.book.active.at_mut(path.from + 1, lane) += back;
        *self.book.returns.at_mut(path.from + 1, lane) += back;
        *self.paths.returned.at_mut(m + 1, lane) += back;
        #[cfg(debug_assertions)]
        self.audit.sent_back(path.from, path.to, lane, at_work, back);
    }
}

/// Severance is given in weeks of a year's pay.
const WEEKS_PER_YEAR: f64 = 52.0;

each_lane! {
    fn leave_work((people, active, quits, retirements), leavers, quitters) {
        *people -= leavers;
        *active -= leavers;
        *quits += quitters;
        *retirements += leavers - quitters;
    }
}

each_lane! {
    fn leave_training((left, quits, retirements), leavers, quitters) {
        *left += leavers;
        *quits += quitters;
        *retirements += leavers - quitters;
    }
}

each_lane! {
    fn take_from_training((cohort, from, towards, path), n) {
        *cohort -= n;
        *from -= n;
        *towards -= n;
        *path -= n;
    }
}

each_lane! {
    fn pay_training((cost), movers; per_person: f64) {
        *cost += movers * per_person;
    }
}

each_lane! {
    fn lay_off((people, active, layoffs, on_notice), n) {
        *people -= n;
        *active -= n;
        *layoffs += n;
        *on_notice += n;
    }
}

each_lane! {
    fn pay_severance((severance), n, wage, weeks) {
        *severance += n * wage * (weeks / WEEKS_PER_YEAR);
    }
}

each_lane! {
    fn mark_layoff((last), n; month: f64) {
        *last = if n > super::DUST { month } else { *last };
    }
}

each_lane! {
    fn end_notice((on_notice, notice_ends, unemployed, pool), n) {
        *on_notice -= n;
        *notice_ends += n;
        *unemployed += n;
        *pool += n;
    }
}

each_lane! {
    fn hire((incumbents, active, hires), n) {
        *incumbents += n;
        *active += n;
        *hires += n;
    }
}

each_lane! {
    fn leave_pool((pool, unemployed, reemployed, left, earned), leavers, found, wage) {
        *pool -= leavers;
        *unemployed -= leavers;
        *reemployed += found;
        *left += leavers - found;
        *earned += found * wage;
    }
}
