//! Steps 1 to 3 and 8 to 10 of a month: people whose training, notice or search ends, who leave,
//! and who are hired.

use super::chance::{Chance, address, operation, whole_people};
use super::economy::vacancies_to_fill;
use super::firm::Firm;
use super::grid::{add, is_empty};
use super::ledger::Group;
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths::{each_lane, exp};
use crate::random::Operation;

const MONTHS_PER_YEAR: f64 = 12.0;

/// Step 1. Training that began `training_months` ago ends: `-> success` join the new role.
pub fn graduate(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    for (m, path) in firm.scenario.paths.iter().enumerate() {
        let months = path.training_months as usize;
        if months > 0 && months < s.month {
            end_training(firm, s, chance, m, s.month - months, operation::GRADUATE);
        }
    }
}

/// Moves without training end in the month in which they begin, at the end of step 5 or 6.
pub fn graduate_at_once(firm: &Firm<'_>, s: &mut State, chance: &Chance, operation: Operation) {
    for (m, path) in firm.scenario.paths.iter().enumerate() {
        if path.training_months == 0 {
            end_training(firm, s, chance, m, s.month, operation);
        }
    }
}

fn end_training(
    firm: &Firm<'_>,
    s: &mut State,
    chance: &Chance,
    m: usize,
    start: usize,
    operation: Operation,
) {
    let mut graduates = std::mem::take(&mut s.scratch.total);
    let cohort = s.training.row(firm.training_row(m, start));
    let success = s.inputs.row(firm.scenario.paths[m].success.0);
    if chance.flow(address(operation, firm.path_entities[m], s.month, start), cohort, success, &mut graduates)
    {
        s.end_training(firm, m, start, &graduates);
    }
    s.scratch.total = graduates;
}

/// Step 2. Quits and retirements of each group.
///
/// ```text
/// q = quit_rate exp(B) / 12     z = retirement_rate / 12
/// leavers -> 1 - exp(-(q + z)), of them -> q / (q + z) quit
/// ```
pub fn leave(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    let scratch = &mut s.scratch;
    let (mut p, mut share) = (std::mem::take(&mut scratch.p), std::mem::take(&mut scratch.share));
    let (mut of_all, mut of_them) =
        (std::mem::take(&mut scratch.of_all), std::mem::take(&mut scratch.of_them));
    let (mut leavers, mut quits) = (std::mem::take(&mut scratch.total), std::mem::take(&mut scratch.part));
    let mut rise = std::mem::take(&mut scratch.a);
    rise_of_quits(&mut rise, s.economy.rows.row(row::DISCONTENT));
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let (quit, retire) = (s.inputs.row(role.quit_rate.0), s.inputs.row(role.retirement_rate.0));
        leaving(&mut p, &mut share, quit, retire, &rise);
        of_all.set(|to| to.copy_from_slice(&p));
        of_them.set(|to| to.copy_from_slice(&share));
        let at = address(operation::LEAVE_INCUMBENTS, firm.role_entities[r], s.month, 0);
        if chance.split(at, s.incumbents.row(r), &of_all, &of_them, &mut leavers, &mut quits) {
            s.leave_work(firm, Group::Incumbents(r), &leavers, &quits);
        }
        for &m in &firm.paths_into[r] {
            let at = address(operation::LEAVE_MOVED, firm.path_entities[m], s.month, 0);
            if chance.split(at, s.group(Group::Moved(m)), &of_all, &of_them, &mut leavers, &mut quits) {
                s.leave_work(firm, Group::Moved(m), &leavers, &quits);
            }
        }
        for &m in &firm.paths_from[r] {
            if s.paths.in_training.is_empty(m + 1) {
                continue;
            }
            for start in firm.cohorts(m, s.month) {
                let at = address(operation::LEAVE_TRAINING, firm.path_entities[m], s.month, start);
                let cohort = s.training.row(firm.training_row(m, start));
                if chance.split(at, cohort, &of_all, &of_them, &mut leavers, &mut quits) {
                    s.leave_training(firm, m, start, &leavers, &quits);
                }
            }
        }
    }
    let scratch = &mut s.scratch;
    (scratch.of_all, scratch.of_them) = (of_all, of_them);
    (scratch.p, scratch.share, scratch.total, scratch.part, scratch.a) = (p, share, leavers, quits, rise);
}

each_lane! {
    /// By how much discontent multiplies the quit rate.
    fn rise_of_quits((rise), discontent) {
        *rise = exp(discontent);
    }
}

each_lane! {
    /// Probability to leave this month, and the share of it that is quitting.
    fn leaving((p, share), quit, retire, rise) {
        let q = quit * rise / MONTHS_PER_YEAR;
        let hazard = q + retire / MONTHS_PER_YEAR;
        *share = if hazard > 0.0 { q / hazard } else { 0.0 };
        *p = 1.0 - exp(-hazard);
    }
}

/// Step 9. Hiring into each role, unless frozen or too soon after a layoff from it.
///
/// ```text
/// hires: floor(V_r) -> backfill (1 - exp(-1 / time_to_fill))
/// ```
pub fn hire(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    let scratch = &mut s.scratch;
    let (mut p, mut open) = (std::mem::take(&mut scratch.p), std::mem::take(&mut scratch.a));
    let mut hires = std::mem::take(&mut scratch.total);
    let mut of_all = std::mem::take(&mut scratch.of_all);
    approved(&mut p, s.input(firm, Card::TimeToFill), s.input(firm, Card::Backfill));
    of_all.set(|to| to.copy_from_slice(&p));
    for r in 0..firm.n_roles() {
        openings(
            &mut open,
            s.book.posts.row(r + 1),
            s.book.held.row(r + 1),
            s.book.active.row(r + 1),
            s.training_towards.row(r),
            s.frozen.row(0),
            s.last_layoff.row(r),
            s.input(firm, Card::RehirePause),
            s.month as f64,
            chance.is_drawn(),
        );
        let at = address(operation::HIRE, firm.role_entities[r], s.month, 0);
        if chance.flow_of(at, &open, &of_all, &mut hires) {
            s.hire(r, &hires);
        }
    }
    let scratch = &mut s.scratch;
    (scratch.p, scratch.a, scratch.total, scratch.of_all) = (p, open, hires, of_all);
}

each_lane! {
    /// Probability that an open post is approved and filled this month.
    fn approved((p), time_to_fill, backfill) {
        *p = (1.0 - exp(-1.0 / time_to_fill)) * backfill;
    }
}

each_lane! {
    /// Posts that may be filled this month.
    fn openings((open), posts, held, active, coming, frozen, last_layoff, pause; month: f64, is_whole: bool) {
        let wanted = vacancies_to_fill(posts, held, active, coming);
        let wanted = if is_whole { whole_people(wanted) } else { wanted };
        let may_hire = frozen == 0.0 && month - last_layoff >= pause;
        *open = if may_hire { wanted } else { 0.0 };
    }
}

/// Before anyone enters the pool this month: who came as long ago as ages are told apart joins the
/// oldest.
pub fn age_pool(firm: &Firm<'_>, s: &mut State) {
    let (slot, oldest) = (firm.pool_row(s.month), firm.pool_row_oldest());
    for r in 0..firm.n_roles() {
        if !s.pool.is_empty(slot + r) {
            let (to, [from]) = s.pool.writing(oldest + r, [slot + r]);
            add(to, from);
        }
        s.pool.clear_row(slot + r);
    }
}

/// Step 10. Displaced people find a job or leave the labour force, but for who entered this month.
///
/// ```text
/// -> 1 - exp(-(job_finding + labour_force_exit)), of them -> job_finding / (sum) find a job
/// ```
pub fn search_for_jobs(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    let scratch = &mut s.scratch;
    let (mut p, mut share) = (std::mem::take(&mut scratch.p), std::mem::take(&mut scratch.share));
    let (mut of_all, mut of_them) =
        (std::mem::take(&mut scratch.of_all), std::mem::take(&mut scratch.of_them));
    let (mut leavers, mut found) = (std::mem::take(&mut scratch.total), std::mem::take(&mut scratch.part));
    searching(&mut p, &mut share, s.input(firm, Card::JobFinding), s.input(firm, Card::LabourForceExit));
    of_all.set(|to| to.copy_from_slice(&p));
    of_them.set(|to| to.copy_from_slice(&share));
    let youngest = s.month.saturating_sub(firm.pool_ages - 1).max(1);
    for r in 0..firm.n_roles() {
        if s.book.displaced_unemployed.is_empty(r + 1) {
            continue;
        }
        let oldest = (0, firm.pool_row_oldest() + r);
        let cohorts = (youngest..s.month).map(|entry| (entry, firm.pool_row(entry) + r));
        for (cohort, pool_row) in std::iter::once(oldest).chain(cohorts) {
            if !s.pool.is_written(pool_row) {
                continue;
            }
            let at = address(operation::LEAVE_POOL, firm.role_entities[r], s.month, cohort);
            if chance.split(at, s.pool.row(pool_row), &of_all, &of_them, &mut leavers, &mut found)
                && !is_empty(&leavers)
            {
                s.leave_pool(r, pool_row, &leavers, &found);
            }
        }
    }
    let scratch = &mut s.scratch;
    (scratch.of_all, scratch.of_them) = (of_all, of_them);
    (scratch.p, scratch.share, scratch.total, scratch.part) = (p, share, leavers, found);
}

each_lane! {
    /// Probability to leave the pool this month, and the share of it that is finding a job.
    fn searching((p, share), finding, exit) {
        let hazard = finding + exit;
        *share = if hazard > 0.0 { finding / hazard } else { 0.0 };
        *p = 1.0 - exp(-hazard);
    }
}

impl Firm<'_> {
    /// Months in which the cohorts of path `m` started that are in training in month `month`, the
    /// oldest (fewest months left) first.
    pub fn cohorts(&self, m: usize, month: usize) -> std::ops::RangeInclusive<usize> {
        let oldest = (month + 1).saturating_sub(self.training_slots[m]).max(1);
        oldest..=month
    }
}
