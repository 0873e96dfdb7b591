//! Month 0: the opening state of a block, from what was drawn.

use super::firm::Firm;
use super::grid::add;
use super::state::{State, row};
use super::{close, economy, technology};
use crate::assumption::Card;
use crate::maths::{self, each_lane};

const MONTHS_PER_YEAR: f64 = 12.0;

/// Puts everybody where they are at the end of month 0. [`State::inputs`] holds the drawn quantities.
pub fn open(firm: &Firm<'_>, s: &mut State) {
    clear(s);
    opening_staff(firm, s);
    shares(firm, s);
    horizon(firm, s);
    s.economy.rows.row_mut(row::SHOCK).fill(1.0);
    s.economy.rows.row_mut(row::GROWTH).fill(1.0);
    s.economy.rows.row_mut(row::OUTPUT).fill(1.0);
    technology::use_ai(firm, s);
    for r in 0..firm.n_roles() {
        let economy = &mut s.economy;
        economy.use_opening.row_mut(r).copy_from_slice(economy.use_now.row(r));
        economy.labour_opening.row_mut(r).copy_from_slice(economy.labour_now.row(r));
        economy.need.row_mut(r).fill(1.0);
    }
    economy::unit_cost(firm, s);
    economy::count_posts(firm, s);
    close::report(firm, s);
}

fn clear(s: &mut State) {
    s.month = 0;
    for grid in s.book.grids_mut() {
        grid.clear();
    }
    for grid in s.firm.grids_mut() {
        grid.clear();
    }
    for grid in s.paths.grids_mut() {
        grid.clear();
    }
    for grid in [
        &mut s.incumbents,
        &mut s.training,
        &mut s.training_towards,
        &mut s.notice,
        &mut s.pool,
        &mut s.ended,
        &mut s.frozen,
        &mut s.economy.rows,
        &mut s.economy.active_history,
        &mut s.economy.layoff_history,
        &mut s.economy.found_history,
    ] {
        grid.clear();
    }
    s.last_layoff.fill(f64::NEG_INFINITY);
    s.last_round.fill(f64::NEG_INFINITY);
    s.shortfalls.fill(0);
}

each_lane! {
    /// Wage of a month.
    fn monthly((wage), yearly) {
        *wage = yearly / MONTHS_PER_YEAR;
    }
}

/// Everyone is an incumbent, `P_0` = headcount + vacancies.
fn opening_staff(firm: &Firm<'_>, s: &mut State) {
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let (headcount, vacancies) = (s.inputs.row(role.headcount.0), s.inputs.row(role.vacancies.0));
        let (incumbents, active) = (s.incumbents.row_mut(r), s.book.active.row_mut(r + 1));
        incumbents.copy_from_slice(headcount);
        active.copy_from_slice(headcount);
        let posts = s.economy.opening_posts.row_mut(r);
        posts.copy_from_slice(headcount);
        add(posts, vacancies);
        add(s.economy.rows.row_mut(row::OPENING_POSTS), posts);
        monthly(s.economy.monthly_wage.row_mut(r), s.inputs.row(role.wage.0));
    }
}

/// Shares of roles in the wage bill and in new work.
fn shares(firm: &Firm<'_>, s: &mut State) {
    for lane in 0..s.lanes {
        let (mut bill, mut new_work) = (0.0, 0.0);
        for (r, role) in firm.scenario.roles.iter().enumerate() {
            bill += s.inputs.at(role.wage.0, lane) * s.economy.opening_posts.at(r, lane);
            new_work += s.inputs.at(role.new_work_share.0, lane);
        }
        *s.economy.wage_bill.at_mut(0, lane) = bill;
        for (r, role) in firm.scenario.roles.iter().enumerate() {
            let wages = s.inputs.at(role.wage.0, lane) * s.economy.opening_posts.at(r, lane);
            let share = s.inputs.at(role.new_work_share.0, lane);
            *s.economy.weight.at_mut(r, lane) = if bill > 0.0 { wages / bill } else { 0.0 };
            *s.economy.new_share.at_mut(r, lane) = if new_work > 0.0 { share / new_work } else { 0.0 };
        }
    }
}

/// Logarithms of the lengths of tasks, once for all months.
fn horizon(firm: &Firm<'_>, s: &mut State) {
    let mut ln = std::mem::take(&mut s.scratch.a);
    let (hours, factor) = (s.input(firm, Card::HorizonHours), s.input(firm, Card::ReliabilityFactor));
    for i in 0..s.lanes {
        ln[i] = hours[i] / factor[i];
    }
    maths::ln_lanes(&mut ln);
    s.economy.rows.row_mut(row::LN_HORIZON).copy_from_slice(&ln);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        ln.copy_from_slice(s.inputs.row(role.task_length_median.0));
        maths::ln_lanes(&mut ln);
        s.economy.ln_task_length.row_mut(r).copy_from_slice(&ln);
    }
    s.scratch.a = ln;
}

impl State {
    /// Drawn value of an assumption, in every lane.
    pub fn input(&self, firm: &Firm<'_>, card: Card) -> &[f64] {
        self.inputs.row(firm.input(card))
    }

    /// People of all groups of a role, for checks.
    pub fn people_of(&self, firm: &Firm<'_>, r: usize, lane: usize) -> f64 {
        firm.groups[r].iter().map(|&group| self.group(group)[lane]).sum()
    }
}

impl Firm<'_> {
    /// Row of [`State::inputs`] in which an assumption stands.
    pub fn input(&self, card: Card) -> usize {
        self.scenario.assumptions[card.index()].0
    }
}
