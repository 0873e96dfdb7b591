//! New work, costs, demand and the posts that follow: items 7 to 11 of section 4 of the model page.
//!
//! Moves nobody; it draws one thing, the shock to demand.

use super::chance::{Chance, address, operation};
use super::firm::Firm;
use super::grid::{larger, positive};
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths::{each_lane, exp, ln};

/// Unit cost is never below this share of that of month 0.
const LEAST_COST: f64 = 0.01;
const MONTHS_PER_YEAR: f64 = 12.0;

/// Items 7 to 11 in their order.
pub fn evaluate(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    new_work(firm, s);
    unit_cost(firm, s);
    output(firm, s, chance);
    need(firm, s);
}

/// Item 7: posts in AI roles that automation makes, per unit of output, reached with a lag.
///
/// ```text
/// n* = new_work sum_r P_{r,t-1} s_r max(0, X_r - X_r0) / l_r0        n += (n* - n) / lag
/// ```
fn new_work(firm: &Firm<'_>, s: &mut State) {
    let mut automated = std::mem::take(&mut s.scratch.a);
    automated.fill(0.0);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let economy = &s.economy;
        automated_posts(
            &mut automated,
            economy.opening_posts.row(r),
            s.ended.row(r),
            s.inputs.row(role.substitution.0),
            economy.use_now.row(r),
            economy.use_opening.row(r),
            economy.labour_opening.row(r),
        );
    }
    let [per_post, lag] = [Card::NewWork, Card::NewWorkLag].map(|card| s.inputs.row(firm.input(card)));
    approach(s.economy.rows.row_mut(row::NEW_WORK), &automated, per_post, lag);
    s.scratch.a = automated;
}

each_lane! {
    /// Posts of a role whose hours were automated since month 0.
    fn automated_posts((automated), opening_posts, ended, share, used, used_opening, labour_opening) {
        *automated +=
            positive(opening_posts + ended) * share * positive(used - used_opening) / labour_opening;
    }
}

each_lane! {
    /// New work comes nearer to what automation makes.
    fn approach((new_work), automated, per_post, lag) {
        *new_work += (per_post * automated - *new_work) / lag;
    }
}

/// Item 8: cost of a unit of output over that of month 0.
///
/// ```text
/// C = max(0.01, 1 - S + S (sum_r w_r (l_r / l_r0 + ai_cost_ratio dX_r) + sum_r wage_r n_r / W))
/// ```
pub fn unit_cost(firm: &Firm<'_>, s: &mut State) {
    let mut work = std::mem::take(&mut s.scratch.a);
    work.fill(0.0);
    let ratio = s.inputs.row(firm.input(Card::AiCostRatio));
    let economy = &mut s.economy;
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        cost_of_old_work(
            &mut work,
            economy.weight.row(r),
            economy.labour_now.row(r),
            economy.labour_opening.row(r),
            ratio,
            economy.use_now.row(r),
            economy.use_opening.row(r),
        );
        cost_of_new_work(
            &mut work,
            s.inputs.row(role.wage.0),
            economy.new_share.row(r),
            economy.rows.row(row::NEW_WORK),
            economy.wage_bill.row(0),
        );
    }
    let share = s.inputs.row(firm.input(Card::LabourCostShare));
    cost_of_output(economy.rows.row_mut(row::COST), share, &work);
    s.scratch.a = work;
}

each_lane! {
    /// Cost of the work that a role did at month 0.
    fn cost_of_old_work((cost), weight, labour, labour_opening, ratio, used, used_opening) {
        *cost += weight * (labour / labour_opening + ratio * (used - used_opening));
    }
}

each_lane! {
    /// Cost of a role's new work.
    fn cost_of_new_work((cost), wage, share, new_work, bill) {
        *cost += wage * share * new_work / bill;
    }
}

each_lane! {
    /// Labour is a share of all cost.
    fn cost_of_output((cost), share, work) {
        *cost = larger(1.0 - share + share * work, LEAST_COST);
    }
}

/// Item 9: demand.
///
/// ```text
/// g = (1 + growth)^(t / 12) Z        Z *= exp(v e - v^2 / 2)        q = g C^(-elasticity pass_through)
/// ```
fn output(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    let input = |card| s.inputs.row(firm.input(card));
    let rows = &mut s.economy.rows;
    if let Chance::Drawn(luck) = chance {
        let normal = &mut s.scratch.a;
        luck.normals(address(operation::DEMAND, firm.firm_entity, s.month, 0), normal);
        shock(rows.row_mut(row::SHOCK), normal, input(Card::DemandVolatility), MONTHS_PER_YEAR.sqrt());
    }
    let (growth, [shock]) = rows.writing(row::GROWTH, [row::SHOCK]);
    demand(growth, input(Card::DemandGrowth), shock, s.month as f64 / MONTHS_PER_YEAR);
    let (output, [growth, cost]) = rows.writing(row::OUTPUT, [row::GROWTH, row::COST]);
    sales(output, growth, cost, input(Card::DemandElasticity), input(Card::PassThrough));
}

each_lane! {
    /// Demand is shocked.
    fn shock((shock), normal, volatility; root_of_months: f64) {
        let v = volatility / root_of_months;
        *shock *= exp(v * normal - v * v / 2.0);
    }
}

each_lane! {
    /// Demand at constant prices.
    fn demand((demand), growth, shock; years: f64) {
        *demand = exp(ln(1.0 + growth) * years) * shock;
    }
}

each_lane! {
    /// Cheaper output sells more.
    fn sales((output), demand, cost, elasticity, pass_through) {
        *output = demand * exp(ln(cost) * (-elasticity * pass_through));
    }
}

/// Items 10 and 11: what posts will be once the decisions of the month are known, and how many held
/// posts the month's fall in labour need has used up.
fn need(firm: &Firm<'_>, s: &mut State) {
    let economy = &mut s.economy;
    let (output, n) = (economy.rows.row(row::OUTPUT), economy.rows.row(row::NEW_WORK));
    for r in 0..firm.n_roles() {
        let (now, opening) = (economy.labour_now.row(r), economy.labour_opening.row(r));
        need_of_old_work(economy.need.row_mut(r), output, now, opening);
        need_of_new_work(s.book.posts_new_work.row_mut(r + 1), output, economy.new_share.row(r), n);
        if !s.book.held.is_empty(r + 1) {
            let (posts, before) = (economy.opening_posts.row(r), economy.labour_before.row(r));
            let held = s.book.held.row_mut(r + 1);
            done_by_ai(held, posts, s.ended.row(r), output, before, now, opening);
        }
    }
}

each_lane! {
    /// Posts needed per post at month 0.
    fn need_of_old_work((need), output, labour, labour_opening) {
        *need = output * labour / labour_opening;
    }
}

each_lane! {
    /// Posts of new work in a role.
    fn need_of_new_work((posts), output, share, new_work) {
        *posts = output * share * new_work;
    }
}

each_lane! {
    /// Held posts whose work AI does by now.
    fn done_by_ai((held), opening_posts, ended, output, labour_before, labour, labour_opening) {
        let done = positive(opening_posts + ended) * output * positive(labour_before - labour) / labour_opening;
        *held = positive(*held - done);
    }
}

/// Item 10 of every role, with what decisions have ended by now.
pub fn count_posts(firm: &Firm<'_>, s: &mut State) {
    for r in 0..firm.n_roles() {
        s.count_posts(r);
    }
}

impl State {
    /// `D_r`: posts, with what decisions have ended by now; to be counted anew when one was taken.
    pub fn count_posts(&mut self, r: usize) {
        let (book, economy) = (&mut self.book, &self.economy);
        let (opening, need) = (economy.opening_posts.row(r), economy.need.row(r));
        let new_work = book.posts_new_work.row(r + 1);
        posts(book.posts.row_mut(r + 1), opening, self.ended.row(r), need, new_work);
    }

    /// `D_r` in one lane, for checks.
    #[cfg(debug_assertions)]
    pub fn posts_at(&self, r: usize, lane: usize) -> f64 {
        let economy = &self.economy;
        let old = positive(economy.opening_posts.at(r, lane) + self.ended.at(r, lane));
        old * economy.need.at(r, lane) + self.book.posts_new_work.at(r + 1, lane)
    }

    /// `V_r`: vacancies to fill.
    pub fn vacancies(&self, r: usize, out: &mut [f64]) {
        let book = &self.book;
        let coming = self.training_towards.row(r);
        vacancies(out, book.posts.row(r + 1), book.held.row(r + 1), book.active.row(r + 1), coming);
    }

    /// `S_r`: surplus.
    pub fn surplus(&self, firm: &Firm<'_>, r: usize, out: &mut [f64]) {
        let slack = self.input(firm, Card::Slack);
        surplus(out, self.book.active.row(r + 1), self.book.posts.row(r + 1), slack);
    }
}

each_lane! {
    /// Posts of a role.
    fn posts((posts), opening_posts, ended, need, new_work) {
        *posts = positive(opening_posts + ended) * need + new_work;
    }
}

each_lane! {
    /// Vacancies to fill.
    fn vacancies((vacancies), posts, held, active, coming) {
        *vacancies = vacancies_to_fill(posts, held, active, coming);
    }
}

each_lane! {
    /// People above what the firm needs.
    pub fn surplus((surplus), active, posts, slack) {
        *surplus = above_dust(active - posts * (1.0 + slack));
    }
}

/// `V`: open posts that the firm wants to fill.
#[allow(clippy::inline_always, reason = "part of the kernels that call it")]
#[inline(always)]
pub fn vacancies_to_fill(posts: f64, held: f64, active: f64, coming: f64) -> f64 {
    above_dust(posts - held - active - coming)
}

/// Nothing below a billionth of a person: what rounding leaves of an exact balance is not a surplus
/// that sets off a round.
#[allow(clippy::inline_always, reason = "part of the kernels that call it")]
#[inline(always)]
fn above_dust(people: f64) -> f64 {
    if people > super::DUST { people } else { 0.0 }
}
