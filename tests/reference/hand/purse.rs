//! Lost earnings and the public purse.

use super::{Small, e, near};
use crate::study::Files;

pub fn studies() -> Vec<(&'static str, Files)> {
    vec![("earnings", earnings().files())]
}

fn earnings() -> Small {
    Small {
        months: 4,
        roles: "clerks,north,100,0,60000,0,0,0,0,0",
        assumptions: "
            job_finding,0.6
            labour_force_exit,0.2
            earnings_loss_initial,0.3
            earnings_loss_permanent,0.1
            earnings_recovery,2
            income_tax_rate,0.2",
        events: "
            ,,1,layoff,,,10,,,,,
            ,,4,set,,,,,,,earnings_recovery,0.5",
        ..Small::default()
    }
}

/// The unemployed and those who gave up lose all of 5000 a month; who found a job loses 0.3, falling
/// towards 0.1 with the years since then. A new speed of recovery holds for all, as if it had always.
#[test]
fn earnings_come_back_slowly_and_not_wholly() {
    let case = earnings().run();
    let leave = |t: f64| 10.0 * e(-0.8 * (t - 2.0)) * (1.0 - e(-0.8));
    let found = |t: f64| 0.75 * leave(t);
    let gone = 10.0 * (1.0 - e(-1.6)) * 0.25;
    let share = |months: f64, recovery: f64| 0.1 + 0.2 * e(-months / 12.0 / recovery);
    near(case.firm(1, "lost_earnings"), 50_000.0);
    let month_2 = 5000.0 * (10.0 * e(-0.8) + 0.25 * leave(2.0) + 0.3 * found(2.0));
    near(case.firm(2, "lost_earnings"), month_2);
    let reemployed = found(2.0) * share(1.0, 2.0) + found(3.0) * 0.3;
    let month_3 = 5000.0 * (10.0 * e(-1.6) + gone + reemployed);
    near(case.firm(3, "lost_earnings"), month_3);
    near(case.firm(3, "lost_income_tax"), 0.2 * month_3);
    near(case.firm(3, "lost_income_tax_cum"), 0.2 * (50_000.0 + month_2 + month_3));
    let reemployed = found(2.0) * share(2.0, 0.5) + found(3.0) * share(1.0, 0.5) + found(4.0) * 0.3;
    let gone = 10.0 * (1.0 - e(-2.4)) * 0.25;
    near(case.firm(4, "lost_earnings"), 5000.0 * (10.0 * e(-2.4) + gone + reemployed));
}
