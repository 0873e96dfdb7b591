//! Layoff events with notice and displaced people, discontent, posts that are closed or added, `set`.

use super::{Small, e, near};
use crate::study::Files;

pub fn studies() -> Vec<(&'static str, Files)> {
    vec![
        ("layoff", layoff().files()),
        ("layoff of a share", layoff_share().files()),
        ("layoff of too many", layoff_of_too_many().files()),
        ("discontent", discontent().files()),
        ("posts", posts().files()),
        ("set", set().files()),
    ]
}

fn layoff() -> Small {
    Small {
        months: 9,
        roles: "
            clerks,north,60,0,60000,0,0,0,0,0
            tutors,north,50,0,90000,0,0,0,0,1
            drivers,south,40,0,48000,0,0,0,0,0",
        regions: "
            north,2,26,0,3,
            south,0,13,0,2,1000",
        assumptions: "
            job_finding,0.3
            labour_force_exit,0.1",
        events: "cut,,2,layoff,*,,10,,0.5,0.8,,",
        ..Small::default()
    }
}

/// 6 of 60 clerks with two months of notice, 4 of 40 drivers without; half of the work ends, the other
/// half (not 0.8) is held.
#[test]
fn the_laid_off_are_on_notice_and_then_displaced() {
    let case = layoff().run();
    near(case.role(2, "clerks", "layoffs"), 6.0);
    near(case.role(2, "drivers", "layoffs"), 4.0);
    near(case.role(2, "tutors", "layoffs"), 0.0);
    near(case.role(2, "clerks", "posts"), 57.0);
    near(case.role(2, "drivers", "held"), 2.0);
    near(case.role(2, "drivers", "vacancies"), 0.0);
    near(case.role(2, "drivers", "unmet_work"), 2.0);
    near(case.firm(2, "severance"), 6.0 * 30_000.0 + 4.0 * 12_000.0);
    near(case.firm(3, "severance_cum"), 228_000.0);
    near(case.firm(2, "layoff_rate"), 10.0 / 150.0);

    near(case.role(3, "clerks", "on_notice"), 6.0);
    near(case.role(3, "clerks", "payroll"), 60.0);
    near(case.firm(3, "labour_cost"), 60.0 * 5000.0 + 50.0 * 7500.0 + 36.0 * 4000.0);
    near(case.role(4, "clerks", "notice_ends"), 6.0);
    near(case.role(4, "clerks", "payroll"), 54.0);
    near(case.role(4, "clerks", "displaced_unemployed"), 6.0);
    near(case.role(2, "drivers", "notice_ends"), 4.0);
    near(case.role(2, "drivers", "displaced_unemployed"), 4.0);
}

/// From the month after they entered, a share 1 - e^-0.4 leaves the pool each month, 3 of 4 into a job.
#[test]
fn the_displaced_find_jobs_leave_or_stay() {
    let case = layoff().run();
    let stay = e(-0.4);
    near(case.role(3, "drivers", "displaced_unemployed"), 4.0 * stay);
    near(case.role(3, "drivers", "displaced_reemployed"), 3.0 * (1.0 - stay));
    near(case.role(3, "drivers", "displaced_left"), 1.0 - stay);
    near(case.role(5, "clerks", "displaced_unemployed"), 6.0 * stay);
    // Drivers entered in month 2 and have age 6 in month 8; clerks would in month 10.
    near(case.firm(7, "displaced_long_term"), 0.0);
    near(case.firm(8, "displaced_long_term"), 4.0 * e(-2.4));
    near(case.firm(9, "displaced_long_term"), 4.0 * e(-2.8));
    near(case.firm(9, "displaced_unemployed"), 4.0 * e(-2.8) + 6.0 * e(-2.0));
}

/// Benefits of 0.4 of a wage: clerks 2000 for ages 0 to 2; drivers 1600, capped at 1000, for 0 and 1.
#[test]
fn benefits_are_capped_and_run_out() {
    let case = layoff().run();
    let stay = e(-0.4);
    near(case.firm(2, "benefits"), 4.0 * 1000.0);
    near(case.firm(3, "benefits"), 4.0 * stay * 1000.0);
    near(case.firm(4, "benefits"), 6.0 * 2000.0);
    near(case.firm(6, "benefits"), 6.0 * e(-0.8) * 2000.0);
    near(case.firm(7, "benefits"), 0.0);
    near(case.firm(9, "benefits_cum"), 4000.0 * (1.0 + stay) + 12_000.0 * (1.0 + stay + e(-0.8)));
}

fn layoff_share() -> Small {
    Small {
        months: 3,
        roles: "
            clerks,north,100,0,60000,0,0,0,0,0
            tutors,north,0,0,60000,0,0,0,0,1",
        moves: "clerks,tutors,,,1,0,0",
        events: "
            ,,1,reassign,clerks,tutors,40,,,,,
            ,,2,layoff,tutors,,,0.25,0,0,,
            ,,3,layoff,*,,,0.5,,,,",
        ..Small::default()
    }
}

/// A quarter of all at work in an AI role that is named, moved people included; then half of the rest.
#[test]
fn a_share_is_of_the_people_named() {
    let case = layoff_share().run();
    near(case.role(2, "tutors", "layoffs"), 10.0);
    near(case.role(2, "tutors", "posts"), 40.0);
    near(case.path(2, 1, "laid_off"), 10.0);
    near(case.role(3, "clerks", "layoffs"), 30.0);
    near(case.role(3, "clerks", "posts"), 30.0);
    near(case.role(3, "tutors", "layoffs"), 0.0);
}

fn layoff_of_too_many() -> Small {
    Small {
        months: 2,
        roles: "
            clerks,north,10,5,60000,0,0,0,0,0
            drivers,north,30,0,60000,0,0,0,0,0",
        events: "
            ,,1,layoff,clerks,,25,,0.2,0,,
            ,,2,layoff,clerks,,3,,,,,",
        assumptions: "
            backfill,1
            time_to_fill,1
            rehire_pause,2",
        ..Small::default()
    }
}

/// There are 10 clerks only, and nobody to lay off a month later: the pause counts from month 1.
#[test]
fn nobody_is_laid_off_who_is_not_there() {
    let case = layoff_of_too_many().run();
    near(case.firm(1, "layoffs"), 10.0);
    near(case.role(1, "clerks", "active"), 0.0);
    near(case.role(1, "clerks", "posts"), 13.0);
    near(case.firm(2, "layoffs"), 0.0);
    near(case.firm(2, "layoffs_cum"), 10.0);
}

fn discontent() -> Small {
    Small {
        months: 6,
        roles: "clerks,north,1000,0,60000,0,0,0,0,0",
        assumptions: "
            layoff_discontent,0.4
            layoff_scale,0.01
            discontent_half_life,2
            round_spacing,6",
        events: "
            ,,2,layoff,,,10,,,,,
            ,,3,layoff,,,20,,,,,",
        ..Small::default()
    }
}

/// `L` counts three months over the active people before them; then discontent halves in two months.
#[test]
fn discontent_rises_with_layoffs_and_fades() {
    let case = discontent().run();
    let level = |share: f64| 0.4 * (1.0 - e(-share / 0.01));
    near(case.firm(1, "discontent"), 0.0);
    near(case.firm(2, "discontent"), level(0.01));
    near(case.firm(3, "discontent"), level(0.03));
    near(case.firm(4, "discontent"), level(0.03));
    // Month 5: 20 of the 990 at the end of month 2, against the level of month 4 faded.
    let faded = level(0.03) * 0.5_f64.sqrt();
    near(case.firm(5, "discontent"), faded.max(level(20.0 / 990.0)));
    near(case.firm(6, "discontent"), case.firm(5, "discontent") * 0.5_f64.sqrt());
}

fn posts() -> Small {
    Small {
        months: 4,
        roles: "
            clerks,north,100,6,60000,0,0,0,0,0
            tutors,north,10,2,60000,0,0,0,0,0.75
            drivers,north,50,0,60000,0,0,0,0,0
            reviewers,north,0,0,60000,0,0,0,0,0.25",
        assumptions: "demand_growth,0.21",
        events: "
            ,,1,close_vacancies,*,,4,,,,,
            ,,2,expand,,*,10,,,,,
            ,,2,expand,,drivers,3.5,,,,,
            ,,3,close_vacancies,clerks,,2,,,,,
            ,,4,close_vacancies,tutors,,1000,,,,,",
        ..Small::default()
    }
}

/// Closed over all roles by the column `vacancies` (3 and 1), added over AI roles by `new_work_share`.
/// Posts decided about grow with demand like all others, and never fall below none.
#[test]
fn posts_are_closed_by_vacancies_and_added_by_new_work_share() {
    let case = posts().run();
    let q = |t: f64| 1.21_f64.powf(t / 12.0);
    near(case.role(1, "clerks", "posts"), 103.0 * q(1.0));
    near(case.role(1, "tutors", "posts"), 11.0 * q(1.0));
    near(case.role(1, "drivers", "posts"), 50.0 * q(1.0));
    near(case.role(2, "tutors", "posts"), 18.5 * q(2.0));
    near(case.role(2, "reviewers", "posts"), 2.5 * q(2.0));
    near(case.role(2, "drivers", "posts"), 53.5 * q(2.0));
    near(case.role(3, "clerks", "posts"), 101.0 * q(3.0));
    near(case.role(3, "clerks", "posts_growth"), 106.0 * (q(3.0) - 1.0));
    near(case.role(3, "clerks", "posts_decisions"), -5.0 * q(3.0));
    near(case.role(4, "tutors", "posts"), 0.0);
    near(case.role(4, "tutors", "surplus"), 10.0);
    near(case.role(4, "clerks", "posts"), 101.0 * q(4.0));
    near(case.firm(3, "output"), q(3.0));
}

fn set() -> Small {
    Small {
        months: 3,
        roles: "
            clerks,north,100,10,60000,0,0,0,0,0
            tutors,north,0,0,60000,0,0,0,0,1",
        moves: "clerks,tutors,,,1,0,0",
        assumptions: "
            time_to_fill,1
            backfill,0.5",
        events: "
            ,,2,reassign,clerks,tutors,10,,,,,
            ,,2,set,,,,,,,backfill,0.9
            ,,2,set,,,,,,,forced_move_quits,0.25
            ,,2,set,,,,,,,backfill,0.25
            ,,3,set,,,,,,,hiring_cost,700",
        ..Small::default()
    }
}

/// A new value holds for the whole month, also for events above it in the file; of two the later holds.
#[test]
fn what_is_set_holds_from_the_start_of_its_month() {
    let case = set().run();
    let fill = 1.0 - e(-1.0);
    let hires_1 = 10.0 * 0.5 * fill;
    near(case.firm(1, "hires"), hires_1);
    near(case.role(2, "clerks", "quits"), 2.5);
    let open_2 = 10.0 - hires_1;
    near(case.role(2, "clerks", "hires"), 0.25 * fill * open_2);
    near(case.role(2, "tutors", "hires"), 0.25 * fill * 2.5);
    near(case.firm(2, "hiring_cost"), 0.0);
    near(case.firm(3, "hiring_cost"), 700.0 * case.firm(3, "hires"));
    assert!(case.firm(3, "hires") > 1.0);
}
