//! Section 2: inheritance, overrides, stars, rounding of months.

use super::Case;
use crate::study::{Files, Path, Study, read};

pub fn studies() -> Vec<(&'static str, Files)> {
    vec![("reading", reading())]
}

fn reading() -> Files {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    Files::from([
        file(
            "study.toml",
            "title = \"Reading\"\ndescription = \"Keys and stars.\"\nstart = \"2026-03\"\nmonths = 3\n\
             replications = 100\nseed = 1\ncurrency = \"USD\"\n",
        ),
        file(
            "roles.csv",
            "role,region,headcount,vacancies,wage,exposure,substitution,task_length_median,quit_rate,\
             retirement_rate,observed,new_work_share\n\
             clerks,north,100,0,60000,0.5,0.5,,0.1,0.02,yes,0\n\
             drivers,north,100,0,60000,0.5,0.5,7,0.1,0.02,no,0\n\
             tutors,north,0,0,60000,0.5,0.5,,0.1,0.02,yes,0.5\n\
             reviewers,north,0,0,60000,0.5,0.5,,0.1,0.02,yes,0\n",
        ),
        file(
            "regions.csv",
            "region,notice_months,severance_weeks,observation,benefit_months,benefit_cap\nnorth,2,0,0.5,6,\n",
        ),
        file(
            "moves.csv",
            "from,to,capacity,acceptance,success,training_months,training_cost\n\
             clerks,tutors,1,,,0,0\n\
             *,*,2,0.5,,0,0\n\
             clerks,*,3,,,0,0\n\
             *,reviewers,4,,\"uniform(0.5,1.5)\",0,0\n\
             drivers,*,5,,,0,0\n\
             *,tutors,6,,,0,0\n",
        ),
        file(
            "events.csv",
            "event,scenario,month,kind,from,to,people,share,work_ends,held,key,value\n\
             cut,other; third,1,layoff,clerks,,10,,,,,\n\
             ,other,2,layoff,*,,\"uniform(2,4)\",,,,,\n",
        ),
        file(
            "assumptions.csv",
            "assumption,unit,base,other,third,grade,source\n\
             task_length_median,hours,5,,6,,\n\
             role.clerks.task_length_median,hours,,8,,,\n\
             role.drivers.task_length_median,hours,,,2 to 2.5,,\n\
             role.reviewers.new_work_share,share,,0.5,,,\n\
             role.drivers.headcount,people,50,,75,,\n\
             region.north.notice_months,months,,1.5,1.4,,\n\
             region.north.benefit_cap,currency,,900,,,\n\
             event.cut.month,,,2.5,,,\n\
             event.cut.work_ends,,,,0.5,,\n\
             oversight,,,0.3,,,\n\
             round_spacing,,2.5,,,,\n",
        ),
    ])
}

/// Capacities in the order of the paths: they tell which row holds for which pair.
fn capacities(study: &Study, scenario: usize) -> Vec<(usize, usize, f64)> {
    let of = |path: &Path| (path.from, path.to, path.capacity.expect("every row has one"));
    study.scenarios[scenario].paths.iter().map(of).collect()
}

#[test]
fn the_row_with_fewer_stars_holds_and_of_equals_the_later() {
    let study = read(&reading());
    // Base: tutors (2) are the only AI role; `*` in `from` covers 0, 1 and 3.
    // clerks-tutors: row 1 has no star. drivers-tutors: rows 5 and 6 have one, the later holds.
    let base = [(0, 2, 1.0), (0, 3, 4.0), (1, 3, 4.0), (1, 2, 6.0), (3, 2, 6.0)];
    assert_eq!(capacities(&study, 0), base);
    // In the second scenario reviewers (3) are an AI role as well, and no longer one of `from *`.
    // clerks-reviewers: rows 3 and 4 have one star, row 4 is later; drivers-reviewers: row 5 is.
    let other = [(0, 2, 1.0), (0, 3, 4.0), (1, 3, 5.0), (1, 2, 6.0)];
    assert_eq!(capacities(&study, 1), other);
    let path = &study.scenarios[0].paths[1];
    assert_eq!((path.acceptance, path.success), (1.0, 0.75), "an empty share is 1, a cut one has its mean");
}

#[test]
fn empty_cells_inherit_and_overrides_hold_per_scenario() {
    let study = read(&reading());
    let [base, other, third] = &study.scenarios[..] else { panic!("three scenarios") };
    let lengths = |scenario: &crate::study::Scenario| -> Vec<f64> {
        scenario.roles.iter().map(|role| role.task_length_median).collect()
    };
    assert_eq!(lengths(base), [5.0, 7.0, 5.0, 5.0]);
    assert_eq!(lengths(other), [8.0, 7.0, 5.0, 5.0]);
    assert_eq!(lengths(third)[2], 6.0);
    assert!((lengths(third)[1] - 2.241_2).abs() < 1e-3, "the mean of 2 to 2.5");
    assert_eq!([base, other, third].map(|scenario| scenario.roles[1].headcount), [50.0, 50.0, 75.0]);
    assert_eq!([base, other, third].map(|scenario| scenario.regions[0].notice_months), [2, 2, 1]);
    assert_eq!([base, other].map(|scenario| scenario.regions[0].benefit_cap), [None, Some(900.0)]);
    assert_eq!([base, other].map(|scenario| scenario.assumptions["oversight"]), [0.1, 0.3]);
    assert_eq!(third.assumptions["round_spacing"], 3.0);
    assert_eq!(third.assumptions["horizon_hours"], 12.0);
}

#[test]
fn events_concern_their_scenarios_and_happen_in_whole_months() {
    let study = read(&reading());
    let months = |scenario: usize| -> Vec<usize> {
        study.scenarios[scenario].events.iter().map(|event| event.month).collect()
    };
    assert_eq!(months(0), Vec::<usize>::new());
    assert_eq!(months(1), [3, 2]);
    assert_eq!(months(2), [1]);
    assert_eq!(study.scenarios[1].events[1].people, Some(3.0));
    assert_eq!(study.scenarios[2].events[0].work_ends, Some(0.5));
    let case = Case::of(&reading());
    let layoffs = |s: usize, t: usize| case.outcome.levels[&(s, t, 0, "layoffs")];
    assert_eq!((layoffs(0, 1), layoffs(1, 1), layoffs(2, 1)), (0.0, 0.0, 10.0));
    assert!((layoffs(1, 2) - 3.0).abs() < 1e-12);
}
