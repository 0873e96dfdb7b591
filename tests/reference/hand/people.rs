//! Quits, retirements, hiring, surplus rounds, discretionary rounds.

use super::{Small, e, near};
use crate::study::Files;

pub fn studies() -> Vec<(&'static str, Files)> {
    vec![
        ("attrition", attrition().files()),
        ("hiring", hiring().files()),
        ("surplus round", surplus_round().files()),
        ("capped round", capped_round().files()),
        ("discretionary round", discretionary_round().files()),
        ("discretionary rehiring", discretionary_rehiring().files()),
        ("rehire pause", rehire_pause().files()),
    ]
}

fn attrition() -> Small {
    Small { months: 2, roles: "clerks,north,100,0,60000,0,0,0.24,0.12,0", ..Small::default() }
}

/// Quit rate 0.02 and retirement rate 0.01 a month: of 100 stay 100 e^-0.03, and 100 e^-0.06.
#[test]
fn leavers_split_in_proportion_to_their_rates() {
    let case = attrition().run();
    let left = 100.0 * (1.0 - e(-0.03));
    near(case.firm(1, "quits"), left * 2.0 / 3.0);
    near(case.firm(1, "retirements"), left / 3.0);
    near(case.firm(2, "active"), 100.0 * e(-0.06));
    near(case.firm(2, "quits_cum"), 100.0 * (1.0 - e(-0.06)) * 2.0 / 3.0);
    near(case.firm(2, "vacancies"), 100.0 * (1.0 - e(-0.06)));
    near(case.firm(2, "unmet_work"), 100.0 * (1.0 - e(-0.06)));
    near(case.firm(2, "delivered"), e(-0.06));
    near(case.firm(2, "labour_cost"), 100.0 * e(-0.06) * 5000.0);
    near(case.firm(2, "labour_cost_cum"), 100.0 * (e(-0.03) + e(-0.06)) * 5000.0);
    near(case.firm(0, "labour_cost"), 500_000.0);
    near(case.firm(0, "labour_cost_cum"), 0.0);
}

fn hiring() -> Small {
    Small {
        months: 4,
        roles: "clerks,north,100,10,60000,0,0,0,0,0",
        assumptions: "
            backfill,0.5
            time_to_fill,2
            hiring_cost,1000",
        events: "
            ,,2,hiring_freeze,,,,,,,,
            ,,4,hiring_thaw,,,,,,,,",
        ..Small::default()
    }
}

/// Each month a share 0.5 (1 - e^-0.5) of the vacancies is filled, but for months 2 and 3.
#[test]
fn vacancies_are_filled_with_a_delay_unless_hiring_is_frozen() {
    let case = hiring().run();
    let share = 0.5 * (1.0 - e(-0.5));
    near(case.firm(0, "vacancies"), 10.0);
    near(case.firm(0, "unmet_work"), 10.0);
    near(case.firm(1, "hires"), 10.0 * share);
    near(case.firm(1, "hiring_cost"), 10_000.0 * share);
    near(case.firm(2, "hires"), 0.0);
    near(case.firm(3, "vacancies"), 10.0 * (1.0 - share));
    near(case.firm(4, "hires"), 10.0 * (1.0 - share) * share);
    near(case.firm(4, "active"), 110.0 - 10.0 * (1.0 - share) * (1.0 - share));
    // In month 0 an output of 100/110 is delivered and counts as 1.
    near(case.firm(1, "delivered"), (100.0 + 10.0 * share) / 100.0);
    near(case.firm(1, "posts"), 110.0);
}

/// Demand falls by half in 12 months: posts are 100 2^(-t/12) and 60 2^(-t/12).
fn surplus_round() -> Small {
    Small {
        months: 7,
        roles: "
            clerks,north,100,0,60000,0,0,0,0,0
            drivers,north,60,30,60000,0,0,0,0,0",
        assumptions: "
            demand_growth,-0.5
            slack,0.02
            layoff_trigger,0.06
            layoff_severity,0.75
            layoff_max_share,0.9
            round_spacing,3",
        ..Small::default()
    }
}

/// Clerks: `S_t = 100 - 102 2^(-t/12)` is 3.7, 9.1 in months 1, 2; drivers have 90 posts and none
/// to spare before month 8. The trigger is 0.06 of 160 = 9.6, so the first round is in month 3.
#[test]
fn a_round_comes_when_surplus_passes_the_trigger_and_not_before_the_spacing() {
    let case = surplus_round().run();
    let posts = |t: i32| 100.0 * 0.5_f64.powf(f64::from(t) / 12.0);
    near(case.firm(2, "surplus"), 100.0 - 1.02 * posts(2));
    near(case.firm(2, "layoffs"), 0.0);
    let first = 0.75 * (100.0 - 1.02 * posts(3));
    near(case.role(3, "clerks", "layoffs"), first);
    near(case.role(3, "drivers", "layoffs"), 0.0);
    near(case.firm(3, "surplus"), 0.25 * (100.0 - 1.02 * posts(3)));
    near(case.firm(5, "layoffs"), 0.0);
    near(case.role(6, "clerks", "layoffs"), 0.75 * (100.0 - first - 1.02 * posts(6)));
    near(case.firm(3, "layoff_rate"), first / 160.0);
    near(case.firm(7, "layoff_rate_12m"), (first + case.firm(6, "layoffs")) / 160.0);
    // A round takes no posts away.
    near(case.role(7, "clerks", "posts"), posts(7));
    near(case.firm(7, "posts_decisions"), 0.0);
}

/// The same, but at most 2 % of all active people a round, and hiring costs nothing.
fn capped_round() -> Small {
    Small {
        months: 3,
        roles: "
            clerks,north,100,0,60000,0,0,0,0,0
            drivers,north,50,0,60000,0,0,0,0,0",
        assumptions: "
            demand_growth,-0.5
            layoff_trigger,0
            layoff_max_share,0.02",
        ..Small::default()
    }
}

/// 3 of 150 are laid off in proportion to the surplus: 2 clerks, 1 driver.
#[test]
fn a_round_is_capped_as_a_share_of_all_active_people() {
    let case = capped_round().run();
    near(case.role(1, "clerks", "layoffs"), 2.0);
    near(case.role(1, "drivers", "layoffs"), 1.0);
    near(case.firm(2, "layoffs"), 0.0);
}

fn discretionary_round() -> Small {
    Small {
        months: 4,
        roles: "
            clerks,north,100,0,60000,0,0,0,0,0
            tutors,north,50,0,60000,0,0,0,0,1",
        assumptions: "
            round_hazard,1.2
            round_size,0.1
            round_work_ends,0.7
            round_held,0.5
            round_spacing,2
            backfill,1
            time_to_fill,1
            rehire_pause,6",
        events: "now,,3,layoff,tutors,,0,,,,,",
        ..Small::default()
    }
}

/// Each month a share 0.1 (1 - e^-0.1) of the clerks; AI roles are spared. 0.7 of the work ends and
/// 0.3 (not 0.5) is held, so that nothing is left to hire for. It is no round for the spacing, but
/// the layoff event of month 3, although of nobody, is one for months 3 and 4.
#[test]
fn a_discretionary_round_takes_its_expected_share_outside_ai_roles() {
    let case = discretionary_round().run();
    let share = 0.1 * (1.0 - e(-0.1));
    near(case.role(1, "clerks", "layoffs"), 100.0 * share);
    near(case.role(1, "tutors", "layoffs"), 0.0);
    near(case.role(1, "clerks", "posts"), 100.0 - 70.0 * share);
    near(case.role(1, "clerks", "held"), 30.0 * share);
    near(case.firm(1, "hires"), 0.0);
    near(case.role(2, "clerks", "layoffs"), 100.0 * (1.0 - share) * share);
    near(case.firm(3, "layoffs"), 0.0);
    near(case.firm(4, "layoffs"), 0.0);
    near(case.role(4, "clerks", "posts_decisions"), -0.7 * case.firm(4, "layoffs_cum"));
}

fn discretionary_rehiring() -> Small {
    Small {
        months: 2,
        roles: "clerks,north,100,0,60000,0,0,0,0,0",
        assumptions: "
            round_hazard,1.2
            round_size,0.1
            round_work_ends,0.25
            round_held,0.25
            backfill,1
            time_to_fill,1
            rehire_pause,6",
        ..Small::default()
    }
}

/// Half of the work of those laid off is still wanted, and no pause follows in expectation mode; nor
/// is a month with such a round one from which the spacing counts.
#[test]
fn a_discretionary_round_starts_no_pause_in_expectation_mode() {
    let case = discretionary_rehiring().run();
    let first = 100.0 * 0.1 * (1.0 - e(-0.1));
    let hires = 0.5 * first * (1.0 - e(-1.0));
    near(case.firm(1, "hires"), hires);
    near(case.firm(2, "layoffs"), (100.0 - first + hires) * 0.1 * (1.0 - e(-0.1)));
}

fn rehire_pause() -> Small {
    Small {
        months: 5,
        roles: "
            clerks,north,100,10,60000,0,0,0,0,0
            drivers,north,100,10,60000,0,0,0,0,0",
        assumptions: "
            backfill,1
            time_to_fill,1
            rehire_pause,2.5",
        events: "
            now,,1,layoff,clerks,,20,,0.5,0.25,,
            ,,5,close_vacancies,drivers,,3,,,,,",
        ..Small::default()
    }
}

/// 20 of 100 clerks go; 10 of 110 posts end, 5 are held: 110 - 10 - 5 - 80 = 15 vacancies. The pause
/// of 2.5 months is rounded to 3: hiring starts in month 4. Drivers are hired from month 1.
#[test]
fn nobody_is_hired_into_a_role_for_a_while_after_a_layoff_from_it() {
    let case = rehire_pause().run();
    let filled = 1.0 - e(-1.0);
    near(case.role(1, "clerks", "vacancies"), 15.0);
    near(case.role(1, "drivers", "hires"), 10.0 * filled);
    near(case.role(3, "clerks", "hires"), 0.0);
    near(case.role(4, "clerks", "hires"), 15.0 * filled);
    near(case.role(5, "clerks", "hires"), 15.0 * (1.0 - filled) * filled);
    near(case.role(5, "drivers", "posts"), 107.0);
}
