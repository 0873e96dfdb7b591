//! The end of a month: what is reported, in people, posts and money (section 7 of the model page).
//!
//! Moves nobody and draws nothing.

use super::discontent::share_of;
use super::firm::Firm;
use super::grid::{add, add_scaled};
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths;

const MONTHS_PER_YEAR: f64 = 12.0;

/// Totals of the flows of the month that discontent needs.
pub fn total_flows(s: &mut State) {
    for (flow, _) in s.book.flows() {
        flow.total();
    }
    s.economy.layoff_history.row_mut(s.month).copy_from_slice(s.book.layoffs.row(0));
}

/// Everything that is reported of the month.
pub fn report(firm: &Firm<'_>, s: &mut State) {
    stocks(firm, s);
    posts(firm, s);
    for (flow, cumulated) in s.book.flows() {
        for r in 0..flow.rows() {
            add(cumulated.row_mut(r), flow.row(r));
        }
    }
    totals(s);
    s.economy.active_history.row_mut(s.month).copy_from_slice(s.book.active.row(0));
    firm_indices(firm, s);
    delivered(firm, s);
    layoff_rates(s);
    cost(firm, s);
    earnings(firm, s);
    money(s);
}

fn stocks(firm: &Firm<'_>, s: &mut State) {
    let book = &mut s.book;
    for r in 1..=firm.n_roles() {
        let payroll = book.payroll.row_mut(r);
        payroll.copy_from_slice(book.active.row(r));
        add(payroll, book.on_notice.row(r));
        add(payroll, book.in_training.row(r));
        book.moved_active.row_mut(r).fill(0.0);
    }
    for (m, path) in firm.scenario.paths.iter().enumerate() {
        add(book.moved_active.row_mut(path.to + 1), s.paths.at_work.row(m + 1));
    }
    for r in 0..firm.n_roles() {
        let long_term = book.displaced_long_term.row_mut(r + 1);
        long_term.copy_from_slice(s.pool.row(firm.pool_row_oldest() + r));
        let youngest = (s.month + 1).saturating_sub(firm.pool_ages).max(1);
        for entry in youngest..=s.month.saturating_sub(firm.long_term_age()) {
            add(long_term, s.pool.row(firm.pool_row(entry) + r));
        }
    }
}

/// Posts and their six parts, vacancies, surplus and work without a person.
fn posts(firm: &Firm<'_>, s: &mut State) {
    let (mut posts, mut x) = (std::mem::take(&mut s.scratch.a), std::mem::take(&mut s.scratch.b));
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        s.posts(r, &mut posts);
        s.book.posts.row_mut(r + 1).copy_from_slice(&posts);
        let active = s.book.active.row(r + 1);
        let unmet = s.book.unmet_work.row_mut(r + 1);
        for i in 0..s.lanes {
            unmet[i] = (posts[i] - active[i]).max(0.0);
        }
        s.vacancies(r, &mut x);
        s.book.vacancies.row_mut(r + 1).copy_from_slice(&x);
        s.surplus(firm, r, &mut x);
        s.book.surplus.row_mut(r + 1).copy_from_slice(&x);

        let (opening, new_posts) = (s.economy.opening_posts.row(r), s.economy.new_posts.row(r));
        let (now, before) = (s.economy.use_now.row(r), s.economy.use_opening.row(r));
        let (labour, labour_opening) = (s.economy.labour_now.row(r), s.economy.labour_opening.row(r));
        let (growth, output) = (s.economy.rows.row(row::GROWTH), s.economy.rows.row(row::OUTPUT));
        let share = s.inputs.row(role.substitution.0);
        let (oversight, gain) =
            (s.inputs.row(firm.input(Card::Oversight)), s.inputs.row(firm.input(Card::AugmentationGain)));
        let book = &mut s.book;
        let by_growth = book.posts_growth.row_mut(r + 1);
        let displaced = book.posts_displacement.row_mut(r + 1);
        let augmented = book.posts_augmentation.row_mut(r + 1);
        let by_demand = book.posts_demand.row_mut(r + 1);
        let new_work = book.posts_new_work.row_mut(r + 1);
        let decided = book.posts_decisions.row_mut(r + 1);
        for i in 0..s.lanes {
            let g = growth[i];
            let more_use = now[i] - before[i];
            by_growth[i] = opening[i] * (g - 1.0);
            displaced[i] = -opening[i] * g * share[i] * more_use * (1.0 - oversight[i]) / labour_opening[i];
            augmented[i] =
                -opening[i] * g * (1.0 - share[i]) * more_use * gain[i] / (1.0 + gain[i]) / labour_opening[i];
            by_demand[i] = opening[i] * (labour[i] / labour_opening[i]) * (output[i] - g);
            new_work[i] = new_posts[i];
            let others = by_growth[i] + displaced[i] + augmented[i] + by_demand[i] + new_work[i];
            decided[i] = posts[i] - opening[i] - others;
        }
    }
    (s.scratch.a, s.scratch.b) = (posts, x);
}

/// Row 0 of every grid that is not totalled yet.
fn totals(s: &mut State) {
    for grid in s.book.grids_mut() {
        grid.total();
    }
    for grid in s.paths.grids_mut() {
        grid.total();
    }
}

/// Capability and use, weighted by posts at month 0; what the economy holds already.
fn firm_indices(firm: &Firm<'_>, s: &mut State) {
    let mut posts = std::mem::take(&mut s.scratch.a);
    posts.fill(0.0);
    let [capability, automated, augmented] =
        [&mut s.firm.capability, &mut s.firm.automated_share, &mut s.firm.augmented_share].map(|grid| {
            grid.fill(0.0);
            grid.row_mut(0)
        });
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let (weight, a) = (s.economy.opening_posts.row(r), s.economy.capability.row(r));
        let (used, share) = (s.economy.use_now.row(r), s.inputs.row(role.substitution.0));
        for i in 0..s.lanes {
            posts[i] += weight[i];
            capability[i] += weight[i] * a[i];
            automated[i] += weight[i] * share[i] * used[i];
            augmented[i] += weight[i] * (1.0 - share[i]) * used[i];
        }
    }
    for i in 0..s.lanes {
        capability[i] = share_of(capability[i], posts[i]);
        automated[i] = share_of(automated[i], posts[i]);
        augmented[i] = share_of(augmented[i], posts[i]);
    }
    let rows = &s.economy.rows;
    for (grid, row) in [
        (&mut s.firm.adoption, row::ADOPTION),
        (&mut s.firm.unit_cost, row::COST),
        (&mut s.firm.output, row::OUTPUT),
        (&mut s.firm.discontent, row::DISCONTENT),
        (&mut s.firm.observed, row::OBSERVED),
    ] {
        grid.row_mut(0).copy_from_slice(rows.row(row));
    }
    s.scratch.a = posts;
}

/// ```text
/// delivered = q y / y_0        y = sum_r w_r min(1, A_r / D_r)
/// ```
fn delivered(firm: &Firm<'_>, s: &mut State) {
    let delivered = s.firm.delivered.row_mut(0);
    delivered.fill(0.0);
    for r in 0..firm.n_roles() {
        let (weight, active, posts) =
            (s.economy.weight.row(r), s.book.active.row(r + 1), s.book.posts.row(r + 1));
        for i in 0..s.lanes {
            delivered[i] += weight[i] * if posts[i] > active[i] { active[i] / posts[i] } else { 1.0 };
        }
    }
    if s.month == 0 {
        s.economy.rows.row_mut(row::DELIVERY_OPENING).copy_from_slice(delivered);
    }
    let (output, opening) = (s.economy.rows.row(row::OUTPUT), s.economy.rows.row(row::DELIVERY_OPENING));
    for i in 0..s.lanes {
        delivered[i] = output[i] * share_of(delivered[i], opening[i]);
    }
}

fn layoff_rates(s: &mut State) {
    let t = s.month;
    if t == 0 {
        return;
    }
    let mut year = std::mem::take(&mut s.scratch.a);
    year.fill(0.0);
    for month in t.saturating_sub(11).max(1)..=t {
        add(&mut year, s.economy.layoff_history.row(month));
    }
    let (now, at_start) = (s.economy.layoff_history.row(t), s.economy.active_history.row(t - 1));
    let year_ago = s.economy.active_history.row(t.saturating_sub(12));
    for i in 0..s.lanes {
        *s.firm.layoff_rate.at_mut(0, i) = share_of(now[i], at_start[i]);
        *s.firm.layoff_rate_12m.at_mut(0, i) = share_of(year[i], year_ago[i]);
    }
    s.scratch.a = year;
}

/// What the firm pays.
fn cost(firm: &Firm<'_>, s: &mut State) {
    let mut wage = std::mem::take(&mut s.scratch.a);
    let [labour, ai] = [&mut s.firm.labour_cost, &mut s.firm.ai_cost].map(|grid| {
        grid.fill(0.0);
        grid.row_mut(0)
    });
    let output = s.economy.rows.row(row::OUTPUT);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        monthly(s.inputs.row(role.wage.0), &mut wage);
        add_scaled(labour, s.book.payroll.row(r + 1), &wage);
        let (opening, ended, used) =
            (s.economy.opening_posts.row(r), s.ended.row(r), s.economy.use_now.row(r));
        for i in 0..s.lanes {
            ai[i] += wage[i] * (opening[i] + ended[i]).max(0.0) * output[i] * used[i];
        }
    }
    let ratio = s.inputs.row(firm.input(Card::AiCostRatio));
    let per_hire = s.inputs.row(firm.input(Card::HiringCost));
    let (hires, rows) = (s.book.hires.row(0), &s.economy.rows);
    for i in 0..s.lanes {
        ai[i] *= ratio[i];
        *s.firm.severance.at_mut(0, i) = rows.at(row::SEVERANCE, i);
        *s.firm.training_cost.at_mut(0, i) = rows.at(row::TRAINING_COST, i);
        *s.firm.hiring_cost.at_mut(0, i) = hires[i] * per_hire[i];
        let total = labour[i]
            + rows.at(row::SEVERANCE, i)
            + rows.at(row::TRAINING_COST, i)
            + s.firm.hiring_cost.at(0, i)
            + ai[i];
        *s.firm.total_cost.at_mut(0, i) = total;
        *s.firm.cost_per_output.at_mut(0, i) = share_of(total, s.firm.delivered.at(0, i));
    }
    s.scratch.a = wage;
}

/// What the laid off and the public purse lose.
///
/// ```text
/// lost = wage / 12 (unemployed + left) + found (permanent + (initial - permanent) exp(-years / recovery))
/// ```
fn earnings(firm: &Firm<'_>, s: &mut State) {
    fade_earnings(firm, s);
    let mut wage = std::mem::take(&mut s.scratch.a);
    let mut entitled = std::mem::take(&mut s.scratch.b);
    let [lost, benefits] = [&mut s.firm.lost_earnings, &mut s.firm.benefits].map(|grid| {
        grid.fill(0.0);
        grid.row_mut(0)
    });
    let rate = s.inputs.row(firm.input(Card::BenefitRate));
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        monthly(s.inputs.row(role.wage.0), &mut wage);
        add_scaled(lost, s.book.displaced_unemployed.row(r + 1), &wage);
        add_scaled(lost, s.book.displaced_left.row(r + 1), &wage);
        let region = &firm.scenario.regions[role.region];
        let months = s.inputs.row(region.benefit_months.0);
        entitled.fill(0.0);
        let youngest = (s.month + 1).saturating_sub(firm.pool_ages).max(1);
        for entry in youngest..=s.month {
            let (age, pool) = ((s.month - entry) as f64, s.pool.row(firm.pool_row(entry) + r));
            for i in 0..s.lanes {
                entitled[i] += if age < months[i] { pool[i] } else { 0.0 };
            }
        }
        for i in 0..s.lanes {
            let cap = region.benefit_cap.map_or(f64::INFINITY, |cap| s.inputs.at(cap.0, i));
            benefits[i] += entitled[i] * (rate[i] * wage[i]).min(cap);
        }
    }
    let input = |card| s.inputs.row(firm.input(card));
    let (initial, permanent) = (input(Card::EarningsLossInitial), input(Card::EarningsLossPermanent));
    let tax = input(Card::IncomeTaxRate);
    for i in 0..s.lanes {
        let (found, fading) = (s.economy.rows.at(row::FOUND, i), s.economy.rows.at(row::FOUND_FADING, i));
        lost[i] += permanent[i] * found + (initial[i] - permanent[i]) * fading;
        *s.firm.lost_income_tax.at_mut(0, i) = tax[i] * lost[i];
    }
    (s.scratch.a, s.scratch.b) = (wage, entitled);
}

/// One more month for who found a job before, none for who found one now.
fn fade_earnings(firm: &Firm<'_>, s: &mut State) {
    let mut fade = std::mem::take(&mut s.scratch.a);
    let recovery = s.input(firm, Card::EarningsRecovery);
    for i in 0..s.lanes {
        fade[i] = -1.0 / (MONTHS_PER_YEAR * recovery[i]);
    }
    maths::exp_lanes(&mut fade);
    for i in 0..s.lanes {
        let found = s.economy.found_history.at(s.month, i);
        *s.economy.rows.at_mut(row::FOUND, i) += found;
        let fading = s.economy.rows.at_mut(row::FOUND_FADING, i);
        *fading = *fading * fade[i] + found;
    }
    s.scratch.a = fade;
}

impl State {
    /// `earnings_recovery` was set: the fading of all who found a job so far is taken anew, at its new
    /// speed from the month in which they found it.
    pub fn refade_earnings(&mut self, firm: &Firm<'_>) {
        for lane in 0..self.lanes {
            let recovery = self.input(firm, Card::EarningsRecovery)[lane];
            let fade = maths::exp(-1.0 / (MONTHS_PER_YEAR * recovery));
            let mut fading = 0.0;
            for month in 1..self.month {
                fading = fading * fade + self.economy.found_history.at(month, lane);
            }
            *self.economy.rows.at_mut(row::FOUND_FADING, lane) = fading;
        }
    }
}

/// Money since month 1.
fn money(s: &mut State) {
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

fn monthly(yearly: &[f64], out: &mut [f64]) {
    for (out, yearly) in out.iter_mut().zip(yearly) {
        *out = yearly / MONTHS_PER_YEAR;
    }
}
