//! Forced moves, training, reversals, voluntary moves.

use super::{Small, e, near};
use crate::study::Files;

pub fn studies() -> Vec<(&'static str, Files)> {
    vec![
        ("reassign", reassign().files()),
        ("reassign to many", reassign_to_many().files()),
        ("reversal", reversal().files()),
        ("reversal at once", reversal_at_once().files()),
        ("voluntary", voluntary().files()),
        ("voluntary at once", voluntary_at_once().files()),
    ]
}

fn reassign() -> Small {
    Small {
        months: 4,
        roles: "
            clerks,north,100,0,60000,0,0,0.12,0,0
            tutors,north,0,0,90000,0,0,0.24,0.12,1",
        moves: "*,*,1,0.3,0.75,2,500",
        events: "order,,1,reassign,*,*,20,,0.5,0.2,,",
        assumptions: "
            forced_move_quits,0.1
            move_discontent,1
            discontent_half_life,1",
        ..Small::default()
    }
}

/// Month 1: of 100 e^-0.01 clerks 20 are picked (capacity does not bind), 2 leave, 18 are trained for
/// months 1 and 2. Month 3: 3/4 of those left have learned it, then they quit at the rates of tutors.
/// Discontent after month 1 is `F = 20/100`, and half of it a month later.
#[test]
fn people_moved_by_order_are_trained_and_counted() {
    let case = reassign().run();
    let clerks = 100.0 * e(-0.01) - 20.0;
    near(case.firm(1, "forced_moves"), 20.0);
    near(case.role(1, "clerks", "quits"), 100.0 * (1.0 - e(-0.01)) + 2.0);
    near(case.role(1, "clerks", "active"), clerks);
    near(case.role(1, "clerks", "in_training"), 18.0);
    near(case.firm(1, "training_cost"), 9000.0);
    near(case.firm(1, "labour_cost"), (clerks + 18.0) * 5000.0);
    near(case.role(1, "clerks", "posts"), 90.0);
    near(case.role(1, "clerks", "held"), 4.0);
    near(case.role(1, "tutors", "posts"), 20.0);
    near(case.role(1, "tutors", "vacancies"), 2.0);
    near(case.firm(1, "discontent"), 0.2);

    // In training people quit at the rate of the role they come from, raised by discontent.
    let quit_2 = 0.01 * e(0.2);
    near(case.role(2, "clerks", "in_training"), 18.0 * e(-quit_2));
    near(case.firm(2, "discontent"), 0.1);
    near(case.path(2, 1, "left"), 2.0 + 18.0 * (1.0 - e(-quit_2)));

    let trained = 18.0 * e(-quit_2);
    near(case.role(3, "tutors", "graduations"), 0.75 * trained);
    near(case.role(3, "clerks", "failed_training"), 0.25 * trained);
    let quit_3 = 0.02 * e(0.1);
    let at_work = 0.75 * trained * e(-(quit_3 + 0.01));
    near(case.role(3, "tutors", "moved_active"), at_work);
    let left = 0.75 * trained - at_work;
    near(case.role(3, "tutors", "quits"), left * quit_3 / (quit_3 + 0.01));
    near(case.role(3, "tutors", "retirements"), left * 0.01 / (quit_3 + 0.01));
    near(case.path(3, 1, "returned"), 0.25 * trained);
    near(case.path(3, 1, "at_work"), at_work);
    near(case.path(3, 0, "picked"), 20.0);
    let clerks_3 = (clerks * e(-quit_2) + 0.25 * trained) * e(-0.01 * e(0.1));
    near(case.role(3, "clerks", "active"), clerks_3);
}

fn reassign_to_many() -> Small {
    Small {
        months: 1,
        roles: "
            clerks,north,60,0,60000,0,0,0,0,0
            tutors,north,10,0,90000,0,0,0,0,0.6
            drivers,north,30,0,60000,0,0,0,0,0
            reviewers,north,0,0,90000,0,0,0,0,0.2",
        moves: "*,*,,,,0,100",
        events: "order,,1,reassign,,,,0.1,,,,",
        assumptions: "forced_move_quits,0.5",
        ..Small::default()
    }
}

/// 9 of 90 outside AI roles move: 6 clerks, 3 drivers; 3 of 4 to tutors. Half refuse. Without training
/// the others are at work in the same month.
#[test]
fn moves_are_spread_over_roles_left_and_roles_joined() {
    let case = reassign_to_many().run();
    near(case.role(1, "clerks", "forced_moves"), 6.0);
    near(case.role(1, "drivers", "forced_moves"), 3.0);
    near(case.role(1, "drivers", "quits"), 1.5);
    near(case.role(1, "tutors", "active"), 10.0 + 4.5 * 0.75);
    near(case.role(1, "reviewers", "graduations"), 4.5 * 0.25);
    near(case.role(1, "reviewers", "posts"), 9.0 * 0.25);
    near(case.role(1, "clerks", "posts"), 54.0);
    near(case.firm(1, "training_cost"), 450.0);
    // Paths: clerks-tutors, clerks-reviewers, drivers-tutors, drivers-reviewers.
    near(case.path(1, 3, "picked"), 3.0 * 0.75);
    near(case.path(1, 4, "at_work"), 1.5 * 0.25);
}

fn reversal() -> Small {
    Small {
        months: 4,
        roles: "
            clerks,north,100,0,60000,0,0,0,0,0
            tutors,north,0,0,90000,0,0,0,0,1",
        moves: "clerks,tutors,,,,1,500",
        events: "
            order,,1,reassign,clerks,tutors,20,,,,,
            more,,2,reassign,clerks,tutors,10,,,,,
            back,,2,reversal,,,,0.25,0.5,0.5,,
            home,,3,reversal,clerks,*,,,,,,",
        ..Small::default()
    }
}

/// Month 2: the 20 are at work, 10 new ones in training; a quarter of both comes back, and with them
/// half of their number in posts. Month 3: the last 7.5 have graduated and all 22.5 come back.
#[test]
fn a_reversal_brings_back_people_at_work_and_in_training() {
    let case = reversal().run();
    near(case.role(2, "clerks", "returns"), 7.5);
    near(case.role(2, "tutors", "active"), 15.0);
    near(case.role(2, "clerks", "in_training"), 7.5);
    near(case.role(2, "clerks", "active"), 77.5);
    near(case.role(2, "clerks", "posts"), 70.0 + 3.75);
    near(case.role(2, "tutors", "posts"), 30.0 - 3.75);
    near(case.firm(2, "held"), 0.0);
    near(case.role(3, "clerks", "returns"), 22.5);
    near(case.role(3, "clerks", "active"), 100.0);
    near(case.role(3, "clerks", "posts"), 96.25);
    near(case.role(3, "tutors", "posts"), 3.75);
    near(case.path(3, 1, "returned"), 30.0);
    near(case.path(3, 1, "at_work"), 0.0);
    near(case.role(4, "clerks", "returns_cum"), 30.0);
}

fn reversal_at_once() -> Small {
    Small {
        months: 2,
        roles: "
            clerks,north,100,0,60000,0,0,0,0,0
            tutors,north,0,0,90000,0,0,0,0,1",
        moves: "clerks,tutors,,,0.5,0,500",
        events: "
            order,,1,reassign,clerks,tutors,20,,,,,
            back,,1,reversal,clerks,tutors,,0.5,,,,",
        ..Small::default()
    }
}

/// Without training a move ends after the events of its month: the reversal finds them in training.
#[test]
fn a_reversal_in_the_month_of_the_move_comes_before_the_training_ends() {
    let case = reversal_at_once().run();
    near(case.role(1, "clerks", "returns"), 10.0);
    near(case.role(1, "tutors", "graduations"), 5.0);
    near(case.role(1, "clerks", "failed_training"), 5.0);
    near(case.role(1, "clerks", "active"), 95.0);
}

/// Demand falls by half in a year, and 30 tutors are wanted.
fn voluntary() -> Small {
    Small {
        months: 3,
        roles: "
            clerks,north,100,0,60000,0,0,0,0,0
            tutors,north,0,0,90000,0,0,0,0,1
            drivers,north,100,0,60000,0,0,0,0,0
            reviewers,north,0,0,90000,0,0,0,0,1",
        moves: "
            *,*,,0.5,1,2,1000
            drivers,reviewers,1.5,0.5,1,0,0
            clerks,reviewers,,0.25,1,2,1000",
        assumptions: "
            voluntary_moves,1
            demand_growth,-0.5",
        events: "
            ,,1,expand,,tutors,8,,,,,
            ,,1,expand,,reviewers,100,,,,,
            off,,3,set,,,,,,,voluntary_moves,0",
        ..Small::default()
    }
}

/// Paths in order: clerks-tutors and drivers-tutors (row 1), drivers-reviewers (row 2),
/// clerks-reviewers (row 3). Month 1: both have `S = 100 (1 - 2^(-1/12)) = 5.6` to spare; tutors
/// want 8 times 2^(-1/12).
#[test]
fn volunteers_are_bound_by_surplus_vacancies_and_capacity_path_by_path() {
    let case = voluntary().run();
    let g = 0.5_f64.powf(1.0 / 12.0);
    let surplus = 100.0 * (1.0 - g);
    let first = 0.5 * surplus;
    let wanted = 8.0 * g - first;
    let second = 0.5 * wanted.min(surplus);
    assert!(wanted < surplus, "the vacancies bind");
    let third = 0.5 * 1.5;
    assert!(surplus - second > 1.5, "the capacity binds");
    let fourth = 0.25 * (surplus - first);
    near(case.path(1, 1, "picked"), first);
    near(case.path(1, 2, "picked"), second);
    near(case.path(1, 3, "picked"), third);
    near(case.path(1, 4, "picked"), fourth);
    near(case.role(1, "clerks", "voluntary_moves"), first + fourth);
    near(case.role(1, "drivers", "voluntary_moves"), second + third);
    near(case.role(1, "reviewers", "active"), third);
    near(case.role(1, "clerks", "in_training"), first + fourth);
    near(case.firm(1, "training_cost"), 1000.0 * (first + second + fourth));
    // Nobody decided about the posts of those who went.
    near(case.role(1, "clerks", "posts"), 100.0 * g);
    near(case.firm(3, "voluntary_moves"), 0.0);
    assert!(case.firm(2, "voluntary_moves") > 0.0);
    near(case.role(3, "tutors", "moved_active"), first + second);
}

/// With no training, those who fail are back only after all paths have been served.
fn voluntary_at_once() -> Small {
    Small {
        months: 1,
        roles: "
            clerks,north,100,0,60000,0,0,0,0,0
            tutors,north,0,0,90000,0,0,0,0,1
            reviewers,north,0,0,90000,0,0,0,0,1",
        moves: "
            clerks,tutors,,,0.5,0,0
            clerks,reviewers,,,1,0,0",
        assumptions: "
            voluntary_moves,1
            demand_growth,-0.5",
        events: "
            ,,1,expand,,tutors,2,,,,,
            ,,1,expand,,reviewers,100,,,,,",
        ..Small::default()
    }
}

#[test]
fn moves_without_training_end_after_all_paths() {
    let case = voluntary_at_once().run();
    let g = 0.5_f64.powf(1.0 / 12.0);
    let surplus = 100.0 * (1.0 - g);
    near(case.path(1, 1, "picked"), 2.0 * g);
    near(case.path(1, 2, "picked"), surplus - 2.0 * g);
    near(case.role(1, "clerks", "failed_training"), g);
    near(case.role(1, "clerks", "active"), 100.0 * g + g);
}
