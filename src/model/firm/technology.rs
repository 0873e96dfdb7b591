//! What AI can do and how far it is used: items 1 to 6 of section 4 of the model page.
//!
//! Moves nobody; it draws one thing, whether the watching of work is paused.

use super::chance::{Chance, address, operation};
use super::firm::Firm;
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths;
use crate::study::Action;

/// Labour need is never below this: a millionth of the hours of month 0.
const LEAST_LABOUR: f64 = 1e-6;
/// `h_t` doubles.
const LN_2: f64 = std::f64::consts::LN_2;
const MONTHS_PER_YEAR: f64 = 12.0;

/// Item 1: who is observed.
///
/// ```text
/// N = on consent (1 - opt_out (1 - exp(-B))) sum_r [observed_r] observation_region(r) A_r
/// ```
///
/// Neutral without an `observation_start`.
pub fn observe_work(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    switch_watching(firm, s);
    let lanes = s.lanes;
    let mut p = std::mem::take(&mut s.scratch.p);
    let mut paused = std::mem::take(&mut s.scratch.total);
    let hazard = s.input(firm, Card::PauseHazard);
    let discontent = s.economy.rows.row(row::DISCONTENT);
    for i in 0..lanes {
        p[i] = -hazard[i] * discontent[i];
    }
    probability_of_hazard(&mut p);
    let on = s.economy.rows.row(row::ON);
    let at = address(operation::PAUSE, firm.firm_entity, s.month, 0);
    if chance.flow(at, on, &p, &mut paused) {
        super::grid::subtract(s.economy.rows.row_mut(row::ON), &paused);
    }

    let mut staff = std::mem::take(&mut s.scratch.a);
    staff.fill(0.0);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        if role.observed {
            let share = s.inputs.row(firm.scenario.regions[role.region].observation.0);
            super::grid::add_scaled(&mut staff, s.active_before.row(r), share);
        }
    }
    let discontent = s.economy.rows.row(row::DISCONTENT);
    for i in 0..lanes {
        p[i] = -discontent[i];
    }
    maths::exp_lanes(&mut p);
    let (consent, opt_out) = (s.input(firm, Card::Consent), s.input(firm, Card::OptOut));
    let on = s.economy.rows.row(row::ON);
    for i in 0..lanes {
        staff[i] *= on[i] * consent[i] * (1.0 - opt_out[i] * (1.0 - p[i]));
    }
    s.economy.rows.row_mut(row::OBSERVED).copy_from_slice(&staff);
    (s.scratch.p, s.scratch.total, s.scratch.a) = (p, paused, staff);
}

/// The month's `observation_start` and `observation_stop`; the later in the file holds.
fn switch_watching(firm: &Firm<'_>, s: &mut State) {
    for (event, of) in firm.scenario.events.iter().zip(0..) {
        let on = match event.action {
            Action::ObservationStart => 1.0,
            Action::ObservationStop => 0.0,
            _ => continue,
        };
        if s.happens(firm, of) {
            for i in 0..s.lanes {
                if s.strikes(firm, of, i) {
                    *s.economy.rows.at_mut(row::ON, i) = on;
                }
            }
        }
    }
}

/// Items 2 to 5: learning, capability, adoption, use; then item 6, labour need.
///
/// ```text
/// M += N^diversity                  bonus = learning_ceiling (1 - (1 + M / scale)^-exponent)
/// h = horizon 2^(t / doubling) / reliability      ext = ceiling Phi(ln(h / task length) / log sd)
/// a = ext + (ceiling - ext) bonus                 X = exposure a x
/// x = top / (1 + (top - initial) / initial exp(-speed t / 12))
/// l = max(1e-6, 1 - s X (1 - oversight) - (1 - s) X k / (1 + k))
/// ```
pub fn use_ai(firm: &Firm<'_>, s: &mut State) {
    learn(firm, s);
    adopt(firm, s);
    let lanes = s.lanes;
    let mut bonus = std::mem::take(&mut s.scratch.a);
    learning_bonus(firm, s, &mut bonus);
    let mut ln_horizon = std::mem::take(&mut s.scratch.b);
    let doubling = s.input(firm, Card::HorizonDoubling);
    let opening = s.economy.rows.row(row::LN_HORIZON);
    let t = s.month as f64;
    for i in 0..lanes {
        ln_horizon[i] = opening[i] + t / doubling[i] * LN_2;
    }
    let mut reach = std::mem::take(&mut s.scratch.p);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let (ln_task, sd) = (s.economy.ln_task_length.row(r), s.input(firm, Card::TaskLengthLogSd));
        for i in 0..lanes {
            reach[i] = (ln_horizon[i] - ln_task[i]) / sd[i];
        }
        maths::normal_cdf_lanes(&mut reach);
        let top = s.inputs.row(firm.input(Card::CapabilityCeiling));
        let adoption = s.economy.rows.row(row::ADOPTION);
        let (exposure, share) = (s.inputs.row(role.exposure.0), s.inputs.row(role.substitution.0));
        let oversight = s.inputs.row(firm.input(Card::Oversight));
        let gain = s.inputs.row(firm.input(Card::AugmentationGain));
        let capability = s.economy.capability.row_mut(r);
        let used = s.economy.use_now.row_mut(r);
        let labour = s.economy.labour_now.row_mut(r);
        for i in 0..lanes {
            let external = top[i] * reach[i];
            capability[i] = external + (top[i] - external) * bonus[i];
            used[i] = exposure[i] * capability[i] * adoption[i];
            let displaced = share[i] * used[i] * (1.0 - oversight[i]);
            let augmented = (1.0 - share[i]) * used[i] * gain[i] / (1.0 + gain[i]);
            labour[i] = (1.0 - displaced - augmented).max(LEAST_LABOUR);
        }
    }
    (s.scratch.a, s.scratch.b, s.scratch.p) = (bonus, ln_horizon, reach);
}

fn learn(firm: &Firm<'_>, s: &mut State) {
    let observed = s.economy.rows.row(row::OBSERVED);
    if super::grid::is_empty(observed) {
        return;
    }
    let mut effective = std::mem::take(&mut s.scratch.p);
    for (to, n) in effective.iter_mut().zip(observed) {
        *to = if *n > 0.0 { *n } else { 1.0 };
    }
    maths::ln_lanes(&mut effective);
    let diversity = s.input(firm, Card::LearningDiversity);
    for (to, d) in effective.iter_mut().zip(diversity) {
        *to *= d;
    }
    maths::exp_lanes(&mut effective);
    for i in 0..s.lanes {
        if s.economy.rows.at(row::OBSERVED, i) > 0.0 {
            *s.economy.rows.at_mut(row::LEARNED, i) += effective[i];
        }
    }
    s.scratch.p = effective;
}

fn learning_bonus(firm: &Firm<'_>, s: &State, bonus: &mut [f64]) {
    let learned = s.economy.rows.row(row::LEARNED);
    if super::grid::is_empty(learned) {
        bonus.fill(0.0);
        return;
    }
    let (scale, exponent) = (s.input(firm, Card::LearningScale), s.input(firm, Card::LearningExponent));
    let top = s.input(firm, Card::LearningCeiling);
    for i in 0..s.lanes {
        bonus[i] = 1.0 + learned[i] / scale[i];
    }
    maths::ln_lanes(bonus);
    for i in 0..s.lanes {
        bonus[i] *= -exponent[i];
    }
    maths::exp_lanes(bonus);
    for i in 0..s.lanes {
        bonus[i] = top[i] * (1.0 - bonus[i]);
    }
}

fn adopt(firm: &Firm<'_>, s: &mut State) {
    let mut x = std::mem::take(&mut s.scratch.p);
    let speed = s.input(firm, Card::AdoptionSpeed);
    let t = s.month as f64;
    for i in 0..s.lanes {
        x[i] = -speed[i] * t / MONTHS_PER_YEAR;
    }
    maths::exp_lanes(&mut x);
    let (initial, ceiling) = (s.input(firm, Card::AdoptionInitial), s.input(firm, Card::AdoptionCeiling));
    for i in 0..s.lanes {
        // A draw may have the ceiling below where adoption is already: then it stays there.
        let top = ceiling[i].max(initial[i]);
        x[i] = top / (1.0 + (top - initial[i]) / initial[i] * x[i]);
    }
    s.economy.rows.row_mut(row::ADOPTION).copy_from_slice(&x);
    s.scratch.p = x;
}

/// `1 - exp(hazard)` for a row of negative hazards.
pub fn probability_of_hazard(minus_hazard: &mut [f64]) {
    maths::exp_lanes(minus_hazard);
    for p in minus_hazard {
        *p = 1.0 - *p;
    }
}
