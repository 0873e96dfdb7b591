//! What AI can do and how far it is used: items 1 to 6 of section 4 of the model page.
//!
//! Moves nobody; it draws one thing, whether the watching of work is paused.

use super::chance::{Chance, address, operation};
use super::firm::Firm;
use super::grid::{add_scaled, larger, subtract};
use super::notes::Note;
use super::state::{State, row};
use crate::assumption::Card;
use crate::maths::{each_lane, exp, ln, normal_cdf};
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
    if s.economy.rows.is_empty(row::ON) {
        s.economy.rows.clear_row(row::OBSERVED);
        return;
    }
    let (mut p, mut paused) = (std::mem::take(&mut s.scratch.p), std::mem::take(&mut s.scratch.total));
    let rows = &mut s.economy.rows;
    pause(&mut p, s.inputs.row(firm.input(Card::PauseHazard)), rows.row(row::DISCONTENT));
    let at = address(operation::PAUSE, firm.firm_entity, s.month, 0);
    if chance.flow(at, rows.row(row::ON), &p, &mut paused) {
        subtract(rows.row_mut(row::ON), &paused);
        if paused[0] > 0.0 {
            s.note(Note::WatchingPaused);
        }
    }

    let mut staff = std::mem::take(&mut s.scratch.a);
    staff.fill(0.0);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        if role.observed {
            let share = s.inputs.row(firm.scenario.regions[role.region].observation.0);
            add_scaled(&mut staff, s.active_before.row(r), share);
        }
    }
    let [consent, opt_out] = [Card::Consent, Card::OptOut].map(|card| s.inputs.row(firm.input(card)));
    let (people, [on, discontent]) = s.economy.rows.writing(row::OBSERVED, [row::ON, row::DISCONTENT]);
    observed(people, &staff, on, consent, opt_out, discontent);
    (s.scratch.p, s.scratch.total, s.scratch.a) = (p, paused, staff);
}

each_lane! {
    /// Probability that the watching is paused.
    fn pause((p), hazard, discontent) {
        *p = 1.0 - exp(-hazard * discontent);
    }
}

each_lane! {
    /// Who is observed, of who may be.
    fn observed((people), staff, on, consent, opt_out, discontent) {
        *people = staff * (on * consent * (1.0 - opt_out * (1.0 - exp(-discontent))));
    }
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
    let (mut bonus, mut ln_horizon) = (std::mem::take(&mut s.scratch.a), std::mem::take(&mut s.scratch.b));
    let input = |card| s.inputs.row(firm.input(card));
    let economy = &mut s.economy;
    let t = s.month as f64;
    let [speed, initial, ceiling] =
        [Card::AdoptionSpeed, Card::AdoptionInitial, Card::AdoptionCeiling].map(input);
    adoption(economy.rows.row_mut(row::ADOPTION), speed, initial, ceiling, t);
    if economy.rows.is_empty(row::LEARNED) {
        bonus.fill(0.0);
    } else {
        let policy = [Card::LearningScale, Card::LearningExponent, Card::LearningCeiling];
        let [scale, exponent, ceiling] = policy.map(input);
        learning_bonus(&mut bonus, economy.rows.row(row::LEARNED), scale, exponent, ceiling);
    }
    horizon(&mut ln_horizon, economy.rows.row(row::LN_HORIZON), input(Card::HorizonDoubling), t);
    let adopted = economy.rows.row(row::ADOPTION);
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        let (ln_task, sd) = (economy.ln_task_length.row(r), input(Card::TaskLengthLogSd));
        let can = economy.capability.row_mut(r);
        capability(can, &ln_horizon, ln_task, sd, input(Card::CapabilityCeiling), &bonus);
        let used = economy.use_now.row_mut(r);
        use_of_ai(used, s.inputs.row(role.exposure.0), can, adopted);
        labour_need(
            economy.labour_now.row_mut(r),
            s.inputs.row(role.substitution.0),
            used,
            input(Card::Oversight),
            input(Card::AugmentationGain),
        );
    }
    (s.scratch.a, s.scratch.b) = (bonus, ln_horizon);
}

each_lane! {
    /// Item 4. A draw may have the ceiling below where adoption is already: then it stays there.
    fn adoption((adoption), speed, initial, ceiling; months: f64) {
        let top = larger(ceiling, initial);
        let x = exp(-speed * months / MONTHS_PER_YEAR);
        *adoption = top / (1.0 + (top - initial) / initial * x);
    }
}

each_lane! {
    /// Logarithm of the length of task that AI does reliably.
    fn horizon((ln_horizon), opening, doubling; months: f64) {
        *ln_horizon = opening + months / doubling * LN_2;
    }
}

each_lane! {
    /// Item 3: the share of a role's exposed work that AI can do.
    fn capability((capability), ln_horizon, ln_task, sd, ceiling, bonus) {
        let external = ceiling * normal_cdf((ln_horizon - ln_task) / sd);
        *capability = external + (ceiling - external) * bonus;
    }
}

each_lane! {
    /// Item 5: the share of a role's hours in which AI works.
    fn use_of_ai((used), exposure, capability, adoption) {
        *used = exposure * capability * adoption;
    }
}

each_lane! {
    /// Item 6: hours of people that a unit of a role's work needs.
    fn labour_need((labour), share, used, oversight, gain) {
        let displaced = share * used * (1.0 - oversight);
        let augmented = (1.0 - share) * used * gain / (1.0 + gain);
        *labour = larger(1.0 - displaced - augmented, LEAST_LABOUR);
    }
}

/// Item 2: what was learned from the people observed.
fn learn(firm: &Firm<'_>, s: &mut State) {
    let rows = &mut s.economy.rows;
    if !rows.is_empty(row::OBSERVED) {
        let (learned, [observed]) = rows.writing(row::LEARNED, [row::OBSERVED]);
        learn_from(learned, observed, s.inputs.row(firm.input(Card::LearningDiversity)));
    }
}

each_lane! {
    /// People who work alike teach less than as many who do not.
    fn learn_from((learned), observed, diversity) {
        let people = if observed > 0.0 { observed } else { 1.0 };
        let effective = exp(ln(people) * diversity);
        *learned += if observed > 0.0 { effective } else { 0.0 };
    }
}

each_lane! {
    /// Item 2: the share of what is left to the ceiling that learning adds.
    fn learning_bonus((bonus), learned, scale, exponent, ceiling) {
        *bonus = ceiling * (1.0 - exp(ln(1.0 + learned / scale) * -exponent));
    }
}
