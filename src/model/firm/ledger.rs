//! Postings: the only way a stock of people changes.
//!
//! Heads are moved, never made: each posting takes people out of one stock and puts the same number
//! into another, or out of the firm, and enters the flow that reports it. The phases decide how
//! many; this room decides nothing.

use super::firm::Firm;
use super::grid::{add, add_scaled, subtract};
use super::state::{State, row};

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

    fn take(&mut self, firm: &Firm<'_>, group: Group, n: &[f64]) {
        match group {
            Group::Incumbents(r) => subtract(self.incumbents.row_mut(r), n),
            Group::Moved(m) => subtract(self.paths.at_work.row_mut(m + 1), n),
        }
        subtract(self.book.active.row_mut(group.role(firm) + 1), n);
    }

    /// `leavers` of a group at work leave the firm, `quits` of them by quitting, the rest retire.
    pub fn leave_work(&mut self, firm: &Firm<'_>, group: Group, leavers: &[f64], quits: &[f64]) {
        self.take(firm, group, leavers);
        if let Group::Moved(m) = group {
            add(self.paths.left.row_mut(m + 1), leavers);
        }
        self.leave_firm(group.role(firm), leavers, quits);
        #[cfg(debug_assertions)]
        self.audit.leavers_at_work(group.role(firm), leavers);
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
        add(self.paths.left.row_mut(m + 1), leavers);
        self.leave_firm(firm.scenario.paths[m].from, leavers, quits);
    }

    fn leave_firm(&mut self, r: usize, leavers: &[f64], quits: &[f64]) {
        add(self.book.quits.row_mut(r + 1), quits);
        let retirements = self.book.retirements.row_mut(r + 1);
        for ((retirements, leavers), quits) in retirements.iter_mut().zip(leavers).zip(quits) {
            *retirements += leavers - quits;
        }
    }

    fn take_from_training(&mut self, firm: &Firm<'_>, m: usize, start: usize, n: &[f64]) {
        let path = &firm.scenario.paths[m];
        subtract(self.training.row_mut(firm.training_row(m, start)), n);
        subtract(self.book.in_training.row_mut(path.from + 1), n);
        subtract(self.training_towards.row_mut(path.to), n);
        subtract(self.paths.in_training.row_mut(m + 1), n);
    }

    /// The cohort of path `m` that started in month `start` ends its training: `graduates` of it join
    /// the new role, the rest return to the old.
    pub fn end_training(&mut self, firm: &Firm<'_>, m: usize, start: usize, graduates: &[f64]) {
        let path = &firm.scenario.paths[m];
        let mut failed = std::mem::take(&mut self.scratch.c);
        failed.copy_from_slice(self.training.row(firm.training_row(m, start)));
        self.take_from_training(firm, m, start, &failed);
        self.training.row_mut(firm.training_row(m, start)).fill(0.0);
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
        self.take(firm, Group::Incumbents(path.from), movers);
        add(self.training.row_mut(firm.training_row(m, self.month)), movers);
        add(self.book.in_training.row_mut(path.from + 1), movers);
        add(self.training_towards.row_mut(path.to), movers);
        add(self.paths.in_training.row_mut(m + 1), movers);
        add(self.paths.picked.row_mut(m + 1), movers);
        for (cost, movers) in self.economy.rows.row_mut(row::TRAINING_COST).iter_mut().zip(movers) {
            *cost += movers * path.training_cost;
        }
        #[cfg(debug_assertions)]
        self.audit.picked(path.from, movers);
    }

    /// `refusers` among the incumbents, picked for path `m`, quit instead.
    pub fn refuse_move(&mut self, firm: &Firm<'_>, m: usize, refusers: &[f64]) {
        let from = firm.scenario.paths[m].from;
        self.take(firm, Group::Incumbents(from), refusers);
        add(self.book.quits.row_mut(from + 1), refusers);
        add(self.paths.picked.row_mut(m + 1), refusers);
        add(self.paths.left.row_mut(m + 1), refusers);
        #[cfg(debug_assertions)]
        self.audit.picked(from, refusers);
    }

    /// `n` of a group are laid off: on notice from now on, with severance.
    pub fn lay_off(&mut self, firm: &Firm<'_>, group: Group, n: &[f64]) {
        let r = group.role(firm);
        self.take(firm, group, n);
        if let Group::Moved(m) = group {
            add(self.paths.laid_off.row_mut(m + 1), n);
        }
        add(self.book.layoffs.row_mut(r + 1), n);
        add(self.book.on_notice.row_mut(r + 1), n);
        let region = &firm.scenario.regions[firm.scenario.roles[r].region];
        let notice = self.inputs.row(region.notice_months.0);
        let weeks = self.inputs.row(region.severance_weeks.0);
        let wage = self.inputs.row(firm.scenario.roles[r].wage.0);
        let severance = self.economy.rows.row_mut(row::SEVERANCE);
        for i in 0..n.len() {
            severance[i] += n[i] * wage[i] * (weeks[i] / WEEKS_PER_YEAR);
            if n[i] != 0.0 {
                let months = (notice[i] as usize).min(firm.months);
                *self.notice.at_mut(firm.notice_row(self.month + months) + r, i) += n[i];
            }
        }
    }

    /// Remembers that people were laid off from a role this month, for the pause before hiring again. A
    /// billionth of a person is nobody.
    pub fn mark_layoff(&mut self, r: usize, n: &[f64]) {
        for (since, n) in self.since_layoff.row_mut(r).iter_mut().zip(n) {
            if *n > super::DUST {
                *since = 0.0;
            }
        }
    }

    /// Everyone whose notice ends this month leaves the payroll and is displaced.
    pub fn end_notice(&mut self, firm: &Firm<'_>) {
        let (slot, entry) = (firm.notice_row(self.month), firm.pool_row(self.month));
        for r in 0..firm.n_roles() {
            let n = self.notice.row_mut(slot + r);
            if super::grid::is_empty(n) {
                continue;
            }
            subtract(self.book.on_notice.row_mut(r + 1), n);
            add(self.book.notice_ends.row_mut(r + 1), n);
            add(self.book.displaced_unemployed.row_mut(r + 1), n);
            add(self.pool.row_mut(entry + r), n);
            n.fill(0.0);
        }
    }

    /// `n` people are hired into a role.
    pub fn hire(&mut self, r: usize, n: &[f64]) {
        add(self.incumbents.row_mut(r), n);
        add(self.book.active.row_mut(r + 1), n);
        add(self.book.hires.row_mut(r + 1), n);
    }

    /// `leavers` of a row of the pool are no longer unemployed: `found` of them have a job, the rest
    /// left the labour force. `monthly_wage` is that of the role they were laid off from.
    pub fn leave_pool(
        &mut self,
        r: usize,
        pool_row: usize,
        leavers: &[f64],
        found: &[f64],
        monthly_wage: &[f64],
    ) {
        subtract(self.pool.row_mut(pool_row), leavers);
        subtract(self.book.displaced_unemployed.row_mut(r + 1), leavers);
        add(self.book.displaced_reemployed.row_mut(r + 1), found);
        let left = self.book.displaced_left.row_mut(r + 1);
        for i in 0..leavers.len() {
            left[i] += leavers[i] - found[i];
        }
        add_scaled(self.economy.found_history.row_mut(self.month), found, monthly_wage);
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
