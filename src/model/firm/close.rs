//! The end of a month: what is reported, in people and posts (section 7 of the model page).
//!
//! Moves nobody and draws nothing. The money is in `money`.

use super::discontent::share_of;
use super::economy::{surplus, vacancies_to_fill};
use super::firm::Firm;
use super::grid::{add, positive};
use super::money;
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths::each_lane;

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
    cumulate_flows(s);
    totals(s);
    s.economy.active_history.row_mut(s.month).copy_from_slice(s.book.active.row(0));
    firm_indices(firm, s);
    delivered(firm, s);
    layoff_rates(s);
    money::report(firm, s);
}

fn stocks(firm: &Firm<'_>, s: &mut State) {
    let book = &mut s.book;
    for r in 1..=firm.n_roles() {
        payroll(book.payroll.row_mut(r), book.active.row(r), book.on_notice.row(r), book.in_training.row(r));
        book.moved_active.clear_row(r);
    }
    for (m, path) in firm.scenario.paths.iter().enumerate() {
        if s.paths.at_work.is_written(m + 1) {
            add(book.moved_active.row_mut(path.to + 1), s.paths.at_work.row(m + 1));
        }
    }
    for r in 0..firm.n_roles() {
        let oldest = firm.pool_row_oldest() + r;
        let youngest = (s.month + 1).saturating_sub(firm.pool_ages).max(1);
        let others = youngest..=s.month.saturating_sub(firm.long_term_age());
        book.displaced_long_term.clear_row(r + 1);
        for pool in std::iter::once(oldest).chain(others.map(|entry| firm.pool_row(entry) + r)) {
            if s.pool.is_written(pool) {
                add(book.displaced_long_term.row_mut(r + 1), s.pool.row(pool));
            }
        }
    }
}

each_lane! {
    /// Headcount of a role.
    fn payroll((payroll), active, on_notice, in_training) {
        *payroll = active + on_notice + in_training;
    }
}

/// Posts in their six parts, vacancies, surplus and work without a person.
fn posts(firm: &Firm<'_>, s: &mut State) {
    let input = |card| s.inputs.row(firm.input(card));
    let (oversight, gain, slack) =
        (input(Card::Oversight), input(Card::AugmentationGain), input(Card::Slack));
    let (book, economy) = (&mut s.book, &s.economy);
    let (g, q) = (economy.rows.row(row::GROWTH), economy.rows.row(row::OUTPUT));
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let (posts, active, held) = (book.posts.row(r + 1), book.active.row(r + 1), book.held.row(r + 1));
        let (unmet, open) = (book.unmet_work.row_mut(r + 1), book.vacancies.row_mut(r + 1));
        gaps(unmet, open, posts, held, active, s.training_towards.row(r));
        surplus(book.surplus.row_mut(r + 1), active, posts, slack);

        let (p_0, l_0) = (economy.opening_posts.row(r), economy.labour_opening.row(r));
        let (x, x_0, l) = (economy.use_now.row(r), economy.use_opening.row(r), economy.labour_now.row(r));
        let share = s.inputs.row(role.substitution.0);
        let parts = [
            book.posts_growth.row_mut(r + 1),
            book.posts_displacement.row_mut(r + 1),
            book.posts_augmentation.row_mut(r + 1),
            book.posts_demand.row_mut(r + 1),
        ];
        let [by_growth, displaced, augmented, by_demand] = parts;
        by_work(displaced, augmented, p_0, g, share, x, x_0, oversight, gain, l_0);
        by_sales(by_growth, by_demand, p_0, g, q, l, l_0);
        let new_work = book.posts_new_work.row(r + 1);
        let decided = book.posts_decisions.row_mut(r + 1);
        by_decisions(decided, posts, p_0, by_growth, displaced, augmented, by_demand, new_work);
    }
}

each_lane! {
    /// Posts without a person, and those of them that the firm wants to fill.
    fn gaps((unmet, vacancies), posts, held, active, coming) {
        *unmet = positive(posts - active);
        *vacancies = vacancies_to_fill(posts, held, active, coming);
    }
}

each_lane! {
    /// Change in posts because AI does the work, and because people with AI do more.
    fn by_work((displaced, augmented), p_0, g, share, x, x_0, oversight, gain, l_0) {
        let more_use = x - x_0;
        *displaced = -p_0 * g * share * more_use * (1.0 - oversight) / l_0;
        *augmented = -p_0 * g * (1.0 - share) * more_use * gain / (1.0 + gain) / l_0;
    }
}

each_lane! {
    /// Change in posts because demand grew, and because cheaper output sells more.
    fn by_sales((growth, demand), p_0, g, q, l, l_0) {
        *growth = p_0 * (g - 1.0);
        *demand = p_0 * (l / l_0) * (q - g);
    }
}

each_lane! {
    /// Change in posts because of decisions: the rest.
    fn by_decisions((decided), posts, p_0, growth, displaced, augmented, demand, new_work) {
        let others = growth + displaced + augmented + demand + new_work;
        *decided = posts - p_0 - others;
    }
}

/// The flows of the month are added to those before.
fn cumulate_flows(s: &mut State) {
    for (flow, cumulated) in s.book.flows() {
        cumulated.add_and_total(flow);
    }
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
    let rows = &s.economy.rows;
    let [capability, automated, augmented] =
        [&mut s.firm.capability, &mut s.firm.automated_share, &mut s.firm.augmented_share].map(|grid| {
            grid.clear();
            grid.row_mut(0)
        });
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let (weight, a) = (s.economy.opening_posts.row(r), s.economy.capability.row(r));
        let (used, share) = (s.economy.use_now.row(r), s.inputs.row(role.substitution.0));
        weigh(capability, automated, augmented, weight, a, share, used);
    }
    for index in [capability, automated, augmented] {
        share_of_posts(index, rows.row(row::OPENING_POSTS));
    }
    for (grid, row) in [
        (&mut s.firm.adoption, row::ADOPTION),
        (&mut s.firm.unit_cost, row::COST),
        (&mut s.firm.output, row::OUTPUT),
        (&mut s.firm.discontent, row::DISCONTENT),
        (&mut s.firm.observed, row::OBSERVED),
    ] {
        grid.row_mut(0).copy_from_slice(rows.row(row));
    }
}

each_lane! {
    /// A role's part in the indices of the firm.
    fn weigh((capability, automated, augmented), weight, a, share, used) {
        *capability += weight * a;
        *automated += weight * share * used;
        *augmented += weight * (1.0 - share) * used;
    }
}

each_lane! {
    /// A sum over posts becomes a mean.
    fn share_of_posts((index), posts) {
        *index = share_of(*index, posts);
    }
}

/// ```text
/// delivered = q y / y_0        y = sum_r w_r min(1, A_r / D_r)
/// ```
fn delivered(firm: &Firm<'_>, s: &mut State) {
    let delivered = s.firm.delivered.row_mut(0);
    delivered.fill(0.0);
    for r in 0..firm.n_roles() {
        let (active, posts) = (s.book.active.row(r + 1), s.book.posts.row(r + 1));
        staffed(delivered, s.economy.weight.row(r), active, posts);
    }
    let rows = &mut s.economy.rows;
    if s.month == 0 {
        rows.row_mut(row::DELIVERY_OPENING).copy_from_slice(delivered);
    }
    deliver(delivered, rows.row(row::OUTPUT), rows.row(row::DELIVERY_OPENING));
}

each_lane! {
    /// The share of a role's posts that has a person, weighted.
    fn staffed((delivered), weight, active, posts) {
        *delivered += weight * if posts > active { active / posts } else { 1.0 };
    }
}

each_lane! {
    /// Output that the people at work can deliver.
    fn deliver((delivered), output, opening) {
        *delivered = output * share_of(*delivered, opening);
    }
}

fn layoff_rates(s: &mut State) {
    let t = s.month;
    if t == 0 {
        return;
    }
    let mut year = std::mem::take(&mut s.scratch.a);
    year.fill(0.0);
    let (layoffs, active) = (&s.economy.layoff_history, &s.economy.active_history);
    for month in t.saturating_sub(11).max(1)..=t {
        add(&mut year, layoffs.row(month));
    }
    rate(s.firm.layoff_rate.row_mut(0), layoffs.row(t), active.row(t - 1));
    rate(s.firm.layoff_rate_12m.row_mut(0), &year, active.row(t.saturating_sub(12)));
    s.scratch.a = year;
}

each_lane! {
    /// People laid off, of those who were there before.
    fn rate((rate), laid_off, active) {
        *rate = share_of(laid_off, active);
    }
}
