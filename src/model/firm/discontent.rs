//! Step 11 of a month: how discontented the staff is.

use super::firm::Firm;
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths;

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
        super::grid::add(&mut laid_off, s.economy.layoff_history.row(month));
    }
    let before = s.economy.active_history.row(t.saturating_sub(MEMORY));
    let scale = s.input(firm, Card::LayoffScale);
    let half_life = s.input(firm, Card::DiscontentHalfLife);
    for i in 0..s.lanes {
        laid_off[i] = -share_of(laid_off[i], before[i]) / scale[i];
        fade[i] = -std::f64::consts::LN_2 / half_life[i];
    }
    maths::exp_lanes(&mut laid_off);
    maths::exp_lanes(&mut fade);
    let weights = [Card::LayoffDiscontent, Card::MoveDiscontent, Card::ObservationDiscontent];
    let [by_layoffs, by_moves, by_watching] = weights.map(|card| s.inputs.row(firm.input(card)));
    let active = s.economy.active_history.row(t - 1);
    let (moves, rows) = (s.book.forced_moves.row(0), &mut s.economy.rows);
    for i in 0..s.lanes {
        let felt = (fade[i] * rows.at(row::LAYOFF_DISCONTENT, i)).max(by_layoffs[i] * (1.0 - laid_off[i]));
        let forced = fade[i] * rows.at(row::FORCED, i) + share_of(moves[i], active[i]);
        let watched = share_of(rows.at(row::OBSERVED, i), active[i]);
        *rows.at_mut(row::LAYOFF_DISCONTENT, i) = felt;
        *rows.at_mut(row::FORCED, i) = forced;
        *rows.at_mut(row::DISCONTENT, i) = felt + by_moves[i] * forced + by_watching[i] * watched;
    }
    (s.scratch.a, s.scratch.b) = (laid_off, fade);
}

/// A share of nobody is 0.
pub fn share_of(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
