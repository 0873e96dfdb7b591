//! A made-up firm of any size, to see how time and memory grow. It says nothing about any real firm.
//!
//! Roles, headcounts and exposures follow those of the reference workload; the last role is an AI role, and everybody
//! may move there. A dozen assumptions are drawn, people are laid off, moved and brought back.

use std::fmt::Write;

use workshift::study::{InputFile, Selection, Study, read};

const REGIONS: &str = "region,notice_months,severance_weeks,observation,benefit_months,benefit_cap\n\
    north,2,16,1,6,1950\n\
    south,4,26,0.5,12,\n";

const MOVES: &str = "from,to,capacity,acceptance,success,training_months,training_cost\n\
    *,*,20,\"beta(6,4)\",\"beta(6,2)\",6,12000\n";

const EVENTS: &str = "event,scenario,month,kind,from,to,people,share,work_ends,held,key,value\n\
    cut,,6,layoff,*,,,0.05,\"uniform(0.2,1)\",0.2,,\n\
    draft,,12,reassign,*,*,,0.03,\"uniform(0.2,1)\",0.2,,\n\
    choice,,14,reversal,*,*,,\"pert(0,0.2,0.6)\",\"uniform(0,1)\",,,\n\
    watching,,3,observation_start,,,,,,,,\n\
    more_rounds,,18,set,,,,,,,round_hazard,\"pert(0.1,0.4,1)\"\n";

const ASSUMPTIONS: &str = "assumption,unit,base\n\
    horizon_hours,hours,6 to 24\n\
    horizon_doubling,months,\"lognormal(9,0.25)\"\n\
    adoption_initial,share,\"pert(0.05,0.15,0.3)\"\n\
    adoption_speed,per year,\"lognormal(0.5,0.3)\"\n\
    learning_exponent,1,\"uniform(0,0.3)\"\n\
    augmentation_gain,ratio,\"triangular(-0.1,0.15,0.4)\"\n\
    oversight,share,\"pert(0.03,0.1,0.35)\"\n\
    demand_elasticity,1,\"uniform(0.5,1.5)\"\n\
    demand_growth,per year,\"normal(0.02,0.02)\"\n\
    new_work,ratio,\"pert(0,0.15,0.4)\"\n\
    time_to_fill,months,2 to 5\n\
    pause_hazard,per month,\"uniform(0,0.1)\"\n";

/// A firm of `roles` roles over `months` months; one scenario.
///
/// # Panics
///
/// If there are not two roles at least, or months enough for what happens.
pub fn study(roles: usize, months: u32) -> Study {
    assert!(roles > 1 && months >= 18, "two roles and a year and a half at least");
    let file = |path: &str, text: String| InputFile { path: path.to_owned(), bytes: text.into_bytes() };
    let settings = format!(
        "title = \"A firm of {roles} roles\"\nstart = \"2026-01\"\nmonths = {months}\nreplications = 1000\nseed = 1\n\
         currency = \"USD\"\n"
    );
    let files = [
        file("study.toml", settings),
        file("roles.csv", table(roles)),
        file("regions.csv", REGIONS.to_owned()),
        file("moves.csv", MOVES.to_owned()),
        file("events.csv", EVENTS.to_owned()),
        file("assumptions.csv", ASSUMPTIONS.to_owned()),
    ];
    let name = format!("{roles} roles");
    read(&name, &files, &Selection::default())
        .unwrap_or_else(|problems| panic!("a study of our own: {problems}"))
}

fn table(roles: usize) -> String {
    let mut out = "role,region,headcount,vacancies,wage,exposure,substitution,task_length_median,quit_rate,\
                   retirement_rate,observed,new_work_share\n"
        .to_owned();
    for g in 0..roles {
        let (region, observed) = if g % 3 == 0 { ("south", "no") } else { ("north", "yes") };
        let headcount = 50 * (1 + 37 * g % 100);
        let wage = 40_000 + 5_000 * (7 * g % 20);
        let exposure = 0.10 + 0.05 * (5 * g % 12) as f64;
        let quit_rate = 0.08 + 0.01 * (g % 8) as f64;
        let new_work = u8::from(g + 1 == roles);
        writeln!(
            out,
            "role_{g},{region},{headcount},{},{wage},\"pert({:.2},{exposure:.2},{:.2})\",0.4,{},{quit_rate:.2},0.01,\
             {observed},{new_work}",
            headcount / 20,
            0.5 * exposure,
            1.3 * exposure,
            1 + g % 8
        )
        .expect("a string takes what is written");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::study;

    #[test]
    fn everybody_may_move_to_the_ai_role_and_all_of_it_is_allowed() {
        let study = study(10, 120);
        let scenario = &study.scenarios[0];
        assert_eq!((scenario.roles.len(), scenario.paths.len(), scenario.events.len()), (10, 9, 5));
        assert!(study.warnings.is_empty(), "{:?}", study.warnings);
        let uncertain = scenario.quantities.iter().filter(|quantity| quantity.is_uncertain()).count();
        // Twelve assumptions, ten exposures, two cells of the path, five of events.
        assert!(uncertain >= 12 + 10 + 2 + 4, "{uncertain}");
    }
}
