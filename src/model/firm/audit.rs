//! The books balance to the person: checked in debug builds, every month, role and replication.

use super::firm::Firm;
use super::grid::{Grid, add};
use super::state::State;

/// What the balance needs beside the reported flows.
#[derive(Debug)]
pub struct Audit {
    opening: Grid,
    payroll: Grid,
    leavers: Grid,
    picked: Grid,
    back_in: Grid,
    back_out: Grid,
}

impl Audit {
    /// All zero.
    pub fn new(n_roles: usize, lanes: usize) -> Audit {
        let roles = || Grid::new(n_roles, lanes);
        Audit {
            opening: roles(),
            payroll: Grid::new(1, lanes),
            leavers: roles(),
            picked: roles(),
            back_in: roles(),
            back_out: roles(),
        }
    }

    /// Who left a role at work.
    pub fn leavers_at_work(&mut self, r: usize, n: &[f64]) {
        add(self.leavers.row_mut(r), n);
    }

    /// Who was picked for a move out of a role.
    pub fn picked(&mut self, r: usize, n: &[f64]) {
        add(self.picked.row_mut(r), n);
    }

    /// Who returned in one replication.
    pub fn sent_back(&mut self, from: usize, to: usize, lane: usize, at_work: f64, all: f64) {
        *self.back_in.at_mut(from, lane) += all;
        *self.back_out.at_mut(to, lane) += at_work;
    }
}

impl State {
    /// Notes the opening stocks of a month.
    pub fn open_books(&mut self) {
        let n_roles = self.incumbents.rows();
        for r in 0..n_roles {
            self.audit.opening.row_mut(r).copy_from_slice(self.book.active.row(r + 1));
        }
        self.audit.payroll.row_mut(0).copy_from_slice(self.book.payroll.row(0));
        for grid in [
            &mut self.audit.leavers,
            &mut self.audit.picked,
            &mut self.audit.back_in,
            &mut self.audit.back_out,
        ] {
            grid.clear();
        }
    }

    /// Panics (a bug, not bad input) unless every stock is what its flows say.
    ///
    /// Exact for whole people; in expectation mode to rounding.
    pub fn check_books(&self, firm: &Firm<'_>, whole: bool) {
        let balances = |what: &str, r: usize, lane: usize, left: f64, right: f64| {
            let tolerance = if whole { 0.0 } else { 1e-9 * (1.0 + left.abs().max(right.abs())) };
            assert!(
                (left - right).abs() <= tolerance,
                "{what}: {left} is not {right} (month {}, role {r}, replication {lane} of the block)",
                self.month
            );
        };
        for lane in 0..self.lanes {
            for r in 0..firm.n_roles() {
                let at = |grid: &Grid| grid.at(r + 1, lane);
                let audit = |grid: &Grid| grid.at(r, lane);
                let book = &self.book;
                balances(
                    "active people of a role",
                    r,
                    lane,
                    audit(&self.audit.opening)
                        + at(&book.hires)
                        + at(&book.graduations)
                        + at(&book.failed_training)
                        + audit(&self.audit.back_in),
                    at(&book.active)
                        + audit(&self.audit.leavers)
                        + at(&book.layoffs)
                        + audit(&self.audit.picked)
                        + audit(&self.audit.back_out),
                );
                let groups = firm.paths_into[r]
                    .iter()
                    .fold(audit(&self.incumbents), |sum, &m| sum + self.paths.at_work.at(m + 1, lane));
                balances("groups of a role", r, lane, at(&book.active), groups);
                balances("posts of a role", r, lane, at(&book.posts), self.posts_at(r, lane));
                let least = if whole { 0.0 } else { -1e-6 };
                for stock in [&book.active, &book.on_notice, &book.in_training, &book.displaced_unemployed] {
                    assert!(at(stock) >= least, "a stock of role {r} is negative: {}", at(stock));
                }
            }
            let book = &self.book;
            let firm_flow = |grid: &Grid| grid.at(0, lane);
            balances(
                "payroll",
                0,
                lane,
                self.audit.payroll.at(0, lane) + firm_flow(&book.hires),
                firm_flow(&book.payroll)
                    + firm_flow(&book.quits)
                    + firm_flow(&book.retirements)
                    + firm_flow(&book.notice_ends),
            );
            for m in 0..=firm.n_paths() {
                let at = |grid: &Grid| grid.at(m, lane);
                let paths = &self.paths;
                balances(
                    "people of a path",
                    m,
                    lane,
                    at(&paths.picked),
                    at(&paths.in_training)
                        + at(&paths.at_work)
                        + at(&paths.returned)
                        + at(&paths.left)
                        + at(&paths.laid_off),
                );
            }
        }
    }
}
