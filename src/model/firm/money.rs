//! The money of a month: what the firm pays, and what the laid off and the public purse lose.
//!
//! Moves nobody and draws nothing.

use super::discontent::share_of;
use super::firm::Firm;
use super::grid::{add, add_scaled, positive, smaller};
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths::{each_lane, exp};

const MONTHS_PER_YEAR: f64 = 12.0;

/// All money of the month, and since month 1.
pub fn report(firm: &Firm<'_>, s: &mut State) {
    cost(firm, s);
    earnings(firm, s);
    cumulate(s);
}

/// What the firm pays.
fn cost(firm: &Firm<'_>, s: &mut State) {
    let (money, economy) = (&mut s.firm, &s.economy);
    let (labour, ai) = (money.labour_cost.row_mut(0), money.ai_cost.row_mut(0));
    labour.fill(0.0);
    ai.fill(0.0);
    let output = economy.rows.row(row::OUTPUT);
    for r in 0..firm.n_roles() {
        let wage = economy.monthly_wage.row(r);
        let (opening, ended, used) = (economy.opening_posts.row(r), s.ended.row(r), economy.use_now.row(r));
        running_cost(labour, ai, wage, s.book.payroll.row(r + 1), opening, ended, output, used);
    }
    for (grid, row) in
        [(&mut money.severance, row::SEVERANCE), (&mut money.training_cost, row::TRAINING_COST)]
    {
        grid.row_mut(0).copy_from_slice(economy.rows.row(row));
    }
    let [ratio, per_hire] = [Card::AiCostRatio, Card::HiringCost].map(|card| s.inputs.row(firm.input(card)));
    let hiring = money.hiring_cost.row_mut(0);
    other_cost(ai, hiring, ratio, s.book.hires.row(0), per_hire);
    let (severance, training) = (money.severance.row(0), money.training_cost.row(0));
    let total = money.total_cost.row_mut(0);
    total_cost(total, labour, severance, training, hiring, ai);
    cost_per_output(money.cost_per_output.row_mut(0), total, money.delivered.row(0));
}

each_lane! {
    /// Pay of a role's people, and what its hours of AI would cost at the wage of people.
    fn running_cost((labour, ai), wage, payroll, opening_posts, ended, output, used) {
        *labour += payroll * wage;
        *ai += wage * positive(opening_posts + ended) * output * used;
    }
}

each_lane! {
    /// AI costs a share of that, and hiring so much a head.
    fn other_cost((ai, hiring), ratio, hires, per_hire) {
        *ai *= ratio;
        *hiring = hires * per_hire;
    }
}

each_lane! {
    /// All that the firm pays.
    fn total_cost((total), labour, severance, training, hiring, ai) {
        *total = labour + severance + training + hiring + ai;
    }
}

each_lane! {
    /// What a unit of delivered output costs.
    fn cost_per_output((cost), total, delivered) {
        *cost = share_of(total, delivered);
    }
}

/// What the laid off and the public purse lose.
///
/// ```text
/// lost = wage / 12 (unemployed + left) + found (permanent + (initial - permanent) exp(-years / recovery))
/// ```
fn earnings(firm: &Firm<'_>, s: &mut State) {
    fade_earnings(firm, s);
    benefits(firm, s);
    let lost = s.firm.lost_earnings.row_mut(0);
    lost.fill(0.0);
    for r in 0..firm.n_roles() {
        let wage = s.economy.monthly_wage.row(r);
        for people in [&s.book.displaced_unemployed, &s.book.displaced_left] {
            if people.is_written(r + 1) {
                add_scaled(lost, people.row(r + 1), wage);
            }
        }
    }
    let input = |card| s.inputs.row(firm.input(card));
    let rows = &s.economy.rows;
    let (initial, permanent) = (input(Card::EarningsLossInitial), input(Card::EarningsLossPermanent));
    lost_at_work(lost, rows.row(row::FOUND), rows.row(row::FOUND_FADING), initial, permanent);
    taxes(s.firm.lost_income_tax.row_mut(0), input(Card::IncomeTaxRate), lost);
}

each_lane! {
    /// What people lose who found another job.
    fn lost_at_work((lost), found, fading, initial, permanent) {
        *lost += permanent * found + (initial - permanent) * fading;
    }
}

each_lane! {
    /// Income tax on the lost earnings.
    fn taxes((lost), rate, earnings) {
        *lost = rate * earnings;
    }
}

/// Benefits of the unemployed who have them still.
fn benefits(firm: &Firm<'_>, s: &mut State) {
    let mut entitled = std::mem::take(&mut s.scratch.a);
    let benefits = s.firm.benefits.row_mut(0);
    benefits.fill(0.0);
    let rate = s.inputs.row(firm.input(Card::BenefitRate));
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let region = &firm.scenario.regions[role.region];
        let months = s.inputs.row(region.benefit_months.0);
        entitled.fill(0.0);
        // Who came longer ago than benefits last has none.
        let ages = firm.benefit_ages[role.region].min(firm.pool_ages);
        let youngest = (s.month + 1).saturating_sub(ages).max(1);
        for entry in youngest..=s.month {
            let pool = firm.pool_row(entry) + r;
            if s.pool.is_written(pool) {
                entitle(&mut entitled, s.pool.row(pool), months, (s.month - entry) as f64);
            }
        }
        let wage = s.economy.monthly_wage.row(r);
        match region.benefit_cap {
            None => pay(benefits, &entitled, rate, wage),
            Some(cap) => pay_at_most(benefits, &entitled, rate, wage, s.inputs.row(cap.0)),
        }
    }
    s.scratch.a = entitled;
}

each_lane! {
    /// Unemployed people of one age, in months, for whom benefits last long enough.
    fn entitle((entitled), unemployed, months; age: f64) {
        *entitled += if age < months { unemployed } else { 0.0 };
    }
}

each_lane! {
    /// Benefits of a role, without a cap.
    fn pay((benefits), entitled, rate, wage) {
        *benefits += entitled * (rate * wage);
    }
}

each_lane! {
    /// Benefits of a role, up to a cap per person.
    fn pay_at_most((benefits), entitled, rate, wage, cap) {
        *benefits += entitled * smaller(rate * wage, cap);
    }
}

/// One more month for who found a job before, none for who found one now.
fn fade_earnings(firm: &Firm<'_>, s: &mut State) {
    let found = s.economy.found_history.row(s.month);
    let rows = &mut s.economy.rows;
    add(rows.row_mut(row::FOUND), found);
    fade(rows.row_mut(row::FOUND_FADING), found, s.inputs.row(firm.input(Card::EarningsRecovery)));
}

each_lane! {
    /// The loss of who found a job before is smaller by a month.
    fn fade((fading), found, recovery) {
        *fading = *fading * fade_of(recovery) + found;
    }
}

/// What is left of a passing loss after a month, when it recovers in so many years.
#[allow(clippy::inline_always, reason = "part of the kernels that call it")]
#[inline(always)]
fn fade_of(recovery: f64) -> f64 {
    exp(-1.0 / (MONTHS_PER_YEAR * recovery))
}

impl State {
    /// `earnings_recovery` was set: the fading of all who found a job so far is taken anew, at its new
    /// speed from the month in which they found it.
    pub fn refade_earnings(&mut self, firm: &Firm<'_>) {
        for lane in 0..self.lanes {
            let fade = fade_of(self.input(firm, Card::EarningsRecovery)[lane]);
            let mut fading = 0.0;
            for month in 1..self.month {
                fading = fading * fade + self.economy.found_history.at(month, lane);
            }
            *self.economy.rows.at_mut(row::FOUND_FADING, lane) = fading;
        }
    }
}

/// Money since month 1.
fn cumulate(s: &mut State) {
    if s.month == 0 {
        return;
    }
    let firm = &mut s.firm;
    for (money, cumulated) in [
        (&firm.labour_cost, &mut firm.labour_cost_cum),
        (&firm.severance, &mut firm.severance_cum),
        (&firm.training_cost, &mut firm.training_cost_cum),
        (&firm.hiring_cost, &mut firm.hiring_cost_cum),
        (&firm.ai_cost, &mut firm.ai_cost_cum),
        (&firm.total_cost, &mut firm.total_cost_cum),
        (&firm.lost_earnings, &mut firm.lost_earnings_cum),
        (&firm.benefits, &mut firm.benefits_cum),
        (&firm.lost_income_tax, &mut firm.lost_income_tax_cum),
    ] {
        add(cumulated.row_mut(0), money.row(0));
    }
}
