//! Section 4: capability, adoption, labour need, cost, output, posts in six parts, learning.

use super::{Small, e, near};
use crate::study::Files;

pub fn studies() -> Vec<(&'static str, Files)> {
    vec![
        ("capability", capability().files()),
        ("new work", new_work().files()),
        ("held posts", held_posts().files()),
        ("oversight set", oversight_set().files()),
        ("floors", floors().files()),
        ("observation", observation().files()),
        ("pause", pause().files()),
    ]
}

/// The standard normal distribution function at 1.
const PHI_1: f64 = 0.841_344_746_068_542_9;

/// A horizon of 40 / 10 hours is the median task: `Phi(0)`; with the logarithm's spread ln 2 and a
/// doubling in 12 months it is `Phi(1)` after 12.
fn capability() -> Small {
    Small {
        months: 12,
        roles: "
            clerks,north,90,10,60000,0.5,0.6,0,0,0
            drivers,north,100,0,30000,0,0.6,0,0,0",
        assumptions: "
            horizon_hours,40
            horizon_doubling,12
            reliability_factor,10
            task_length_median,4
            task_length_log_sd,0.6931471805599453
            capability_ceiling,0.8
            adoption_initial,0.2
            adoption_ceiling,0.8
            adoption_speed,1.5
            oversight,0.25
            augmentation_gain,0.25
            ai_cost_ratio,0.3
            labour_cost_share,0.6
            demand_elasticity,2
            pass_through,0.5
            demand_growth,0.1",
        ..Small::default()
    }
}

#[test]
fn ai_takes_hours_makes_output_cheaper_and_sells_more_of_it() {
    let case = capability().run();
    let (a_0, a) = (0.8 * 0.5, 0.8 * PHI_1);
    near(case.firm(0, "capability"), a_0);
    near(case.firm(12, "capability"), a);
    let x = 0.8 / (1.0 + 3.0 * e(-1.5));
    near(case.firm(0, "adoption"), 0.2);
    near(case.firm(12, "adoption"), x);
    // Clerks are half of the posts, and two thirds of the wage bill.
    let (use_0, use_12) = (0.5 * a_0 * 0.2, 0.5 * a * x);
    near(case.firm(12, "automated_share"), 0.5 * 0.6 * use_12);
    near(case.firm(12, "augmented_share"), 0.5 * 0.4 * use_12);
    let l = |used: f64| 1.0 - 0.6 * used * 0.75 - 0.4 * used * 0.2;
    let cost = 0.4 + 0.6 * (2.0 / 3.0 * (l(use_12) / l(use_0) + 0.3 * (use_12 - use_0)) + 1.0 / 3.0);
    near(case.firm(0, "unit_cost"), 1.0);
    near(case.firm(12, "unit_cost"), cost);
    let q = 1.1 / cost;
    near(case.firm(12, "output"), q);
    near(case.role(12, "clerks", "posts"), 100.0 * q * l(use_12) / l(use_0));
    near(case.role(12, "drivers", "posts"), 100.0 * q);

    near(case.role(12, "clerks", "posts_growth"), 10.0);
    let automated = -110.0 * 0.6 * (use_12 - use_0) * 0.75 / l(use_0);
    near(case.role(12, "clerks", "posts_displacement"), automated);
    let augmented = -110.0 * 0.4 * (use_12 - use_0) * 0.2 / l(use_0);
    near(case.role(12, "clerks", "posts_augmentation"), augmented);
    near(case.role(12, "clerks", "posts_demand"), 110.0 * l(use_12) / l(use_0) * (1.0 / cost - 1.0));
    near(case.role(12, "drivers", "posts_demand"), 110.0 * (1.0 / cost - 1.0));
    near(case.firm(12, "posts_decisions"), 0.0);

    near(case.firm(0, "ai_cost"), 0.3 * 5000.0 * 100.0 * use_0);
    near(case.firm(12, "ai_cost"), 0.3 * 5000.0 * 100.0 * q * use_12);
    near(case.firm(0, "total_cost"), 90.0 * 5000.0 + 100.0 * 2500.0 + case.firm(0, "ai_cost"));
    near(case.firm(0, "cost_per_output"), case.firm(0, "total_cost"));
    // Output delivered: the wage-weighted staffing, over that of month 0 (0.9 and 1).
    let staffing = 2.0 / 3.0 * (90.0 / case.role(12, "clerks", "posts")).min(1.0)
        + 1.0 / 3.0 * (100.0 / case.role(12, "drivers", "posts"));
    near(case.firm(12, "delivered"), q * staffing / (2.0 / 3.0 * 0.9 + 1.0 / 3.0));
}

/// All work is automated as far as AI can do it; the reach of AI jumps at once and then stays: the
/// ceiling of adoption is 0.2 in month 0 and (for all 12 digits) 1 from month 1 on.
fn new_work() -> Small {
    Small {
        months: 3,
        roles: "
            clerks,north,100,0,60000,0.5,0.5,0,0,0
            tutors,north,0,0,120000,0,0,0,0,0.2
            reviewers,north,0,0,60000,0,0,0,0,0.6",
        assumptions: "
            horizon_hours,1000000000000
            capability_ceiling,0.8
            adoption_initial,0.5
            adoption_ceiling,1
            adoption_speed,480
            oversight,0
            augmentation_gain,0
            ai_cost_ratio,0
            labour_cost_share,0.5
            new_work,0.5
            new_work_lag,4",
        ..Small::default()
    }
}

/// `X` goes from 0.2 to 0.4, so `l` from 0.9 to 0.8; `n* = 0.5 100 0.5 0.2 / 0.9`, reached by a quarter
/// of the rest each month.
#[test]
fn automation_makes_new_posts_in_ai_roles_with_a_lag() {
    let case = new_work().run();
    let goal = 5.0 / 0.9;
    let n = |t: i32| goal * (1.0 - 0.75_f64.powi(t));
    near(case.role(1, "tutors", "posts"), 0.25 * n(1));
    near(case.role(3, "tutors", "posts_new_work"), 0.25 * n(3));
    near(case.role(3, "reviewers", "posts"), 0.75 * n(3));
    near(case.role(3, "clerks", "posts"), 100.0 * 0.8 / 0.9);
    near(case.role(3, "clerks", "posts_new_work"), 0.0);
    // Wages of new posts over the wage bill of month 0: a tutor is two clerks.
    near(case.firm(3, "unit_cost"), 0.5 + 0.5 * (0.8 / 0.9 + (2.0 * 0.25 + 0.75) * n(3) / 100.0));
}

/// 20 of 100 go in month 1, 10 posts are held; in month 2 AI does more.
fn held_posts() -> Small {
    Small {
        months: 2,
        roles: "
            clerks,north,100,0,60000,0.5,1,0,0,0
            drivers,north,100,0,60000,0.5,1,0,0,0",
        assumptions: "
            horizon_hours,1000000000000
            capability_ceiling,1
            adoption_initial,0.4
            adoption_ceiling,0.8
            adoption_speed,0.9
            oversight,0
            ai_cost_ratio,0",
        events: "
            ,,1,layoff,clerks,,20,,0.5,0.5,,
            ,,1,layoff,drivers,,1,,0,0.4,,",
        ..Small::default()
    }
}

#[test]
fn held_posts_shrink_as_ai_does_the_work() {
    let case = held_posts().run();
    let l = |t: f64| 1.0 - 0.5 * 0.8 / (1.0 + e(-0.9 * t / 12.0));
    near(case.role(1, "clerks", "held"), 10.0);
    near(case.role(1, "clerks", "posts"), 90.0 * l(1.0) / l(0.0));
    near(case.role(2, "clerks", "held"), 10.0 - 90.0 * (l(1.0) - l(2.0)) / l(0.0));
    near(case.role(1, "drivers", "held"), 0.4);
    near(case.role(2, "drivers", "held"), 0.0);
    let open = 90.0 * l(2.0) / l(0.0) - case.role(2, "clerks", "held") - 80.0;
    near(case.role(2, "clerks", "vacancies"), open.max(0.0));
}

/// Oversight is set to 0.6 in month 2; what it was at month 0 still fits the opening headcount.
fn oversight_set() -> Small {
    Small {
        months: 2,
        roles: "clerks,north,100,0,60000,0.5,1,0,0,0",
        assumptions: "
            horizon_hours,1000000000000
            capability_ceiling,1
            adoption_initial,0.4
            adoption_ceiling,0.8
            adoption_speed,0.9
            oversight,0.1",
        events: "now,,2,set,,,,,,,oversight,0.6",
        ..Small::default()
    }
}

#[test]
fn a_change_of_oversight_is_a_decision_about_posts() {
    let case = oversight_set().run();
    let used = |t: f64| 0.5 * 0.8 / (1.0 + e(-0.9 * t / 12.0));
    let l_0 = 1.0 - 0.2 * 0.9;
    near(case.firm(1, "posts"), 100.0 * (1.0 - used(1.0) * 0.9) / l_0);
    near(case.firm(2, "posts"), 100.0 * (1.0 - used(2.0) * 0.4) / l_0);
    near(case.firm(2, "posts_displacement"), -100.0 * (used(2.0) - 0.2) * 0.4 / l_0);
    near(case.firm(2, "posts_decisions"), 100.0 * 0.2 * 0.5 / l_0);
}

/// AI does everything from month 1 on, for nothing.
fn floors() -> Small {
    Small {
        months: 2,
        roles: "clerks,north,100,0,60000,1,1,0,0,0",
        assumptions: "
            horizon_hours,1000000000000
            capability_ceiling,1
            adoption_initial,0.5
            adoption_ceiling,1
            adoption_speed,480
            oversight,0
            ai_cost_ratio,0
            labour_cost_share,1
            demand_elasticity,1
            pass_through,0.5",
        ..Small::default()
    }
}

#[test]
fn labour_need_and_unit_cost_have_floors() {
    let case = floors().run();
    near(case.firm(1, "unit_cost"), 0.01);
    near(case.firm(1, "output"), 10.0);
    near(case.firm(1, "posts"), 100.0 * 10.0 * 1e-6 / 0.5);
    near(case.firm(1, "posts_displacement"), -100.0 * 0.5 / 0.5);
}

fn observation() -> Small {
    Small {
        months: 5,
        roles: "
            clerks,north,100,0,60000,0.5,0.5,0,0,0
            drivers,south,50,0,60000,0.5,0.5,0,0,0",
        regions: "
            north,0,0,0.8,0,
            south,0,0,0.2,0,",
        assumptions: "
            horizon_hours,40
            horizon_doubling,1000000000000
            task_length_median,4
            capability_ceiling,0.8
            learning_exponent,0.5
            learning_scale,100
            learning_diversity,0.5
            learning_ceiling,0.6
            consent,0.9
            opt_out,0.5
            observation_discontent,0.4
            discontent_half_life,5",
        events: "
            ,,2,observation_start,,,,,,,,
            ,,4,observation_stop,,,,,,,,
            ,,4,observation_start,,,,,,,,
            ,,4,set,,,,,,,region.south.observation,0.6
            ,,5,observation_stop,,,,,,,,",
        ..Small::default()
    }
}

/// `N = 0.9 (80 + 10)` in month 2; then discontent makes some leave. What was learned stays.
#[test]
fn ai_learns_from_observed_work() {
    let case = observation().run();
    near(case.firm(1, "observed"), 0.0);
    near(case.firm(2, "observed"), 81.0);
    let b_2 = 0.4 * 81.0 / 150.0;
    near(case.firm(2, "discontent"), b_2);
    let n_3 = 81.0 * (1.0 - 0.5 * (1.0 - e(-b_2)));
    near(case.firm(3, "observed"), n_3);
    let b_3 = 0.4 * n_3 / 150.0;
    let n_4 = 0.9 * 110.0 * (1.0 - 0.5 * (1.0 - e(-b_3)));
    near(case.firm(4, "observed"), n_4);
    near(case.firm(5, "observed"), 0.0);
    near(case.firm(5, "discontent"), 0.0);
    let bonus = |m: f64| 0.6 * (1.0 - (1.0 + m / 100.0).powf(-0.5));
    near(case.firm(1, "capability"), 0.4);
    near(case.firm(2, "capability"), 0.4 + 0.4 * bonus(9.0));
    let learned = 9.0 + n_3.sqrt() + n_4.sqrt();
    near(case.firm(4, "capability"), 0.4 + 0.4 * bonus(learned));
    near(case.firm(5, "capability"), 0.4 + 0.4 * bonus(learned));
}

fn pause() -> Small {
    Small {
        months: 4,
        roles: "clerks,north,100,0,60000,0,0,0,0,0",
        regions: "north,0,0,1,0,",
        assumptions: "
            pause_hazard,2
            layoff_discontent,0.5
            layoff_scale,0.0001
            discontent_half_life,1",
        events: "
            ,,1,layoff,,,50,,,,,
            ,,1,observation_start,,,,,,,,
            ,,4,observation_start,,,,,,,,",
        ..Small::default()
    }
}

/// Discontent is 0.5 from month 1 to 3 (layoffs of three months), so observation survives a month
/// with probability e^-1, until it is started again.
#[test]
fn a_pause_lasts_until_the_next_start() {
    let case = pause().run();
    near(case.firm(1, "observed"), 100.0);
    near(case.firm(2, "observed"), 50.0 * e(-1.0));
    near(case.firm(3, "observed"), 50.0 * e(-2.0));
    near(case.firm(4, "observed"), 50.0 * e(-1.0));
}
