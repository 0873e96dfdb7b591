//! Step 11 of a month: how discontented the staff is.

use super::firm::Firm;
use super::grid::{add, larger};
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths::{each_lane, exp};

/// Layoffs of this and the two months before are one event to the staff.
const MEMORY: usize = 3;

/// ```text
/// rho = 0.5^(1 / half_life)
/// B^L = max(rho B^L, layoff_discontent (1 - exp(-L / layoff_scale)))     F = rho F + forced / A
/// B = B^L + move_discontent F + observation_discontent N / A
/// ```
///
/// L: laid off in this and the two months before over the active people before them. Neutral with the
/// three weights at 0.
pub fn feel(firm: &Firm<'_>, s: &mut State) {
    let t = s.month;
    let (mut laid_off, mut fade) = (std::mem::take(&mut s.scratch.a), std::mem::take(&mut s.scratch.b));
    laid_off.fill(0.0);
    for month in t.saturating_sub(MEMORY - 1).max(1)..=t {
        add(&mut laid_off, s.economy.layoff_history.row(month));
    }
    let input = |card| s.inputs.row(firm.input(card));
    fading(&mut fade, input(Card::DiscontentHalfLife));
    let (rows, active_history) = (&mut s.economy.rows, &s.economy.active_history);
    let before = active_history.row(t.saturating_sub(MEMORY));
    let (weight, scale) = (input(Card::LayoffDiscontent), input(Card::LayoffScale));
    felt_layoffs(rows.row_mut(row::LAYOFF_DISCONTENT), &fade, &laid_off, before, weight, scale);
    let active = active_history.row(t - 1);
    felt_moves(rows.row_mut(row::FORCED), &fade, s.book.forced_moves.row(0), active);
    let read = [row::LAYOFF_DISCONTENT, row::FORCED, row::OBSERVED];
    let (all, [layoffs, forced, observed]) = rows.writing(row::DISCONTENT, read);
    let [by_moves, by_watching] = [Card::MoveDiscontent, Card::ObservationDiscontent].map(input);
    discontent(all, layoffs, forced, observed, active, by_moves, by_watching);
    (s.scratch.a, s.scratch.b) = (laid_off, fade);
}

each_lane! {
    /// `rho`: what is left of a feeling after a month.
    fn fading((fade), half_life) {
        *fade = exp(-std::f64::consts::LN_2 / half_life);
    }
}

each_lane! {
    /// `B^L`
    fn felt_layoffs((felt), fade, laid_off, before, weight, scale) {
        let now = weight * (1.0 - exp(-share_of(laid_off, before) / scale));
        *felt = larger(fade * *felt, now);
    }
}

each_lane! {
    /// `F`
    fn felt_moves((forced), fade, moves, active) {
        *forced = fade * *forced + share_of(moves, active);
    }
}

each_lane! {
    /// `B`
    fn discontent((all), layoffs, forced, observed, active, by_moves, by_watching) {
        *all = layoffs + by_moves * forced + by_watching * share_of(observed, active);
    }
}

/// A share of nobody is 0.
#[allow(clippy::inline_always, reason = "part of the kernels that call it")]
#[inline(always)]
pub fn share_of(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
