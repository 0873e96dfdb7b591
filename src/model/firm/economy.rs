//! New work, costs, demand and the posts that follow: items 7 to 11 of section 4 of the model page.
//!
//! Moves nobody; it draws one thing, the shock to demand.

use super::chance::{Chance, address, operation};
use super::firm::Firm;
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths;

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
    let mut target = std::mem::take(&mut s.scratch.a);
    target.fill(0.0);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let share = s.inputs.row(role.substitution.0);
        let (posts, ended) = (s.economy.opening_posts.row(r), s.ended.row(r));
        let (now, opening) = (s.economy.use_now.row(r), s.economy.use_opening.row(r));
        let labour = s.economy.labour_opening.row(r);
        for i in 0..s.lanes {
            let posts = (posts[i] + ended[i]).max(0.0);
            target[i] += posts * share[i] * (now[i] - opening[i]).max(0.0) / labour[i];
        }
    }
    let (per_post, lag) =
        (s.inputs.row(firm.input(Card::NewWork)), s.inputs.row(firm.input(Card::NewWorkLag)));
    let n = s.economy.rows.row_mut(row::NEW_WORK);
    for i in 0..n.len() {
        n[i] += (per_post[i] * target[i] - n[i]) / lag[i];
    }
    s.scratch.a = target;
}

/// Item 8: cost of a unit of output over that of month 0.
///
/// ```text
/// C = max(0.01, 1 - S + S (sum_r w_r (l_r / l_r0 + ai_cost_ratio dX_r) + sum_r wage_r n_r / W))
/// ```
pub fn unit_cost(firm: &Firm<'_>, s: &mut State) {
    let mut cost = std::mem::take(&mut s.scratch.a);
    cost.fill(0.0);
    let ratio = s.input(firm, Card::AiCostRatio);
    let n = s.economy.rows.row(row::NEW_WORK);
    let bill = s.economy.wage_bill.row(0);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let (weight, share) = (s.economy.weight.row(r), s.economy.new_share.row(r));
        let (labour, labour_opening) = (s.economy.labour_now.row(r), s.economy.labour_opening.row(r));
        let (now, opening) = (s.economy.use_now.row(r), s.economy.use_opening.row(r));
        let wage = s.inputs.row(role.wage.0);
        for i in 0..s.lanes {
            cost[i] += weight[i] * (labour[i] / labour_opening[i] + ratio[i] * (now[i] - opening[i]));
            cost[i] += wage[i] * share[i] * n[i] / bill[i];
        }
    }
    let share = s.inputs.row(firm.input(Card::LabourCostShare));
    let unit_cost = s.economy.rows.row_mut(row::COST);
    for i in 0..unit_cost.len() {
        unit_cost[i] = (1.0 - share[i] + share[i] * cost[i]).max(LEAST_COST);
    }
    s.scratch.a = cost;
}

/// Item 9: demand.
///
/// ```text
/// g = (1 + growth)^(t / 12) Z        Z *= exp(v e - v^2 / 2)        q = g C^(-elasticity pass_through)
/// ```
fn output(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    let lanes = s.lanes;
    let mut x = std::mem::take(&mut s.scratch.a);
    if let Chance::Drawn(luck) = chance {
        luck.normals(address(operation::DEMAND, firm.firm_entity, s.month, 0), &mut x);
        let volatility = s.input(firm, Card::DemandVolatility);
        for i in 0..lanes {
            let v = volatility[i] / MONTHS_PER_YEAR.sqrt();
            x[i] = v * x[i] - v * v / 2.0;
        }
        maths::exp_lanes(&mut x);
        for (shock, x) in s.economy.rows.row_mut(row::SHOCK).iter_mut().zip(&x) {
            *shock *= x;
        }
    }
    let growth = s.input(firm, Card::DemandGrowth);
    for i in 0..lanes {
        x[i] = 1.0 + growth[i];
    }
    maths::ln_lanes(&mut x);
    let years = s.month as f64 / MONTHS_PER_YEAR;
    for x in &mut x {
        *x *= years;
    }
    maths::exp_lanes(&mut x);
    let mut response = std::mem::take(&mut s.scratch.b);
    response.copy_from_slice(s.economy.rows.row(row::COST));
    maths::ln_lanes(&mut response);
    let (elasticity, through) = (s.input(firm, Card::DemandElasticity), s.input(firm, Card::PassThrough));
    for i in 0..lanes {
        response[i] *= -elasticity[i] * through[i];
    }
    maths::exp_lanes(&mut response);
    for i in 0..lanes {
        let g = x[i] * s.economy.rows.at(row::SHOCK, i);
        *s.economy.rows.at_mut(row::GROWTH, i) = g;
        *s.economy.rows.at_mut(row::OUTPUT, i) = g * response[i];
    }
    (s.scratch.a, s.scratch.b) = (x, response);
}

/// Items 10 and 11: what posts will be once the decisions of the month are known, and how many held
/// posts the month's fall in labour need has used up.
fn need(firm: &Firm<'_>, s: &mut State) {
    let output = s.economy.rows.row(row::OUTPUT);
    let n = s.economy.rows.row(row::NEW_WORK);
    for r in 0..firm.n_roles() {
        let (now, opening) = (s.economy.labour_now.row(r), s.economy.labour_opening.row(r));
        let before = s.economy.labour_before.row(r);
        let (posts, ended) = (s.economy.opening_posts.row(r), s.ended.row(r));
        let share = s.economy.new_share.row(r);
        let (need, new_posts) = (s.economy.need.row_mut(r), s.economy.new_posts.row_mut(r));
        let held = s.book.held.row_mut(r + 1);
        for i in 0..output.len() {
            need[i] = output[i] * now[i] / opening[i];
            new_posts[i] = output[i] * share[i] * n[i];
            let posts = (posts[i] + ended[i]).max(0.0);
            let done_by_ai = posts * output[i] * (before[i] - now[i]).max(0.0) / opening[i];
            held[i] = (held[i] - done_by_ai).max(0.0);
        }
    }
}

impl State {
    /// `D_r`: posts, with what decisions have ended by now.
    pub fn posts(&self, r: usize, out: &mut [f64]) {
        let (opening, ended) = (self.economy.opening_posts.row(r), self.ended.row(r));
        let (need, new_posts) = (self.economy.need.row(r), self.economy.new_posts.row(r));
        for i in 0..out.len() {
            out[i] = (opening[i] + ended[i]).max(0.0) * need[i] + new_posts[i];
        }
    }

    /// `V_r`: vacancies to fill.
    pub fn vacancies(&self, r: usize, out: &mut [f64]) {
        self.posts(r, out);
        let (held, active) = (self.book.held.row(r + 1), self.book.active.row(r + 1));
        let coming = self.training_towards.row(r);
        for i in 0..out.len() {
            out[i] = above_dust(out[i] - held[i] - active[i] - coming[i]);
        }
    }

    /// `S_r`: surplus.
    pub fn surplus(&self, firm: &Firm<'_>, r: usize, out: &mut [f64]) {
        self.posts(r, out);
        let (active, slack) = (self.book.active.row(r + 1), self.input(firm, Card::Slack));
        for i in 0..out.len() {
            out[i] = above_dust(active[i] - out[i] * (1.0 + slack[i]));
        }
    }
}

/// Nothing below a billionth of a person: what rounding leaves of an exact balance is not a surplus
/// that sets off a round.
fn above_dust(people: f64) -> f64 {
    if people > super::DUST { people } else { 0.0 }
}
