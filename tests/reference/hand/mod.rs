//! Small studies whose numbers are computed by hand, one mechanism at a time.
//!
//! Everything that a test does not ask for is switched off, so that each expected number can be written
//! out in one line of arithmetic. The engine is held against the same studies: where a random study
//! says that something is wrong, these say what.

mod decisions;
mod moves;
mod people;
mod purse;
mod reading;
mod work;

use crate::firm::{self, Outcome};
use crate::study::{self, Files, Study};

/// A small study; what is empty is neutral.
#[derive(Default)]
pub struct Small {
    pub months: usize,
    /// `role,region,headcount,vacancies,wage,exposure,substitution,quit_rate,retirement_rate,new_work_share`
    pub roles: &'static str,
    /// Empty: one region `north`, no notice, no severance, no observation, no benefits.
    pub regions: &'static str,
    /// `from,to,capacity,acceptance,success,training_months,training_cost`
    pub moves: &'static str,
    /// `event,scenario,month,kind,from,to,people,share,work_ends,held,key,value`
    pub events: &'static str,
    /// `key,cell`
    pub assumptions: &'static str,
}

/// Nobody is hired, laid off by a round, discontented or asked to move; demand stands still.
const NEUTRAL: [(&str, &str); 10] = [
    ("demand_growth", "0"),
    ("demand_elasticity", "0"),
    ("new_work", "0"),
    ("backfill", "0"),
    ("layoff_trigger", "1"),
    ("voluntary_moves", "0"),
    ("layoff_discontent", "0"),
    ("move_discontent", "0"),
    ("observation_discontent", "0"),
    ("forced_move_quits", "0"),
];

impl Small {
    /// The files of the study.
    pub fn files(&self) -> Files {
        let given: Vec<(&str, &str)> =
            lines(self.assumptions).map(|line| line.split_once(',').expect("key,cell")).collect();
        let neutral = NEUTRAL.into_iter().filter(|(key, _)| given.iter().all(|(other, _)| other != key));
        let assumptions = given
            .iter()
            .copied()
            .chain(neutral)
            .fold("assumption,unit,base,grade,source\n".to_owned(), |text, (key, cell)| {
                text + key + ",," + cell + ",illustrative,by hand\n"
            });
        let roles = lines(self.roles).fold(
            "role,region,headcount,vacancies,wage,exposure,substitution,quit_rate,retirement_rate,\
             new_work_share,task_length_median,observed\n"
                .to_owned(),
            |text, line| text + line + ",,yes\n",
        );
        let regions = if self.regions.is_empty() { "north,0,0,0,0," } else { self.regions };
        let table = |header: &str, rows: &str| {
            lines(rows).fold(format!("{header}\n"), |text, line| text + line + "\n")
        };
        let region_header = "region,notice_months,severance_weeks,observation,benefit_months,benefit_cap";
        let move_header = "from,to,capacity,acceptance,success,training_months,training_cost";
        let event_header = "event,scenario,month,kind,from,to,people,share,work_ends,held,key,value";
        let settings = format!(
            "title = \"By hand\"\ndescription = \"One mechanism.\"\nstart = \"2026-03\"\nmonths = {}\n\
             replications = 100\nseed = 1\ncurrency = \"USD\"\n",
            self.months
        );
        Files::from([
            ("study.toml".to_owned(), settings),
            ("roles.csv".to_owned(), roles),
            ("regions.csv".to_owned(), table(region_header, regions)),
            ("moves.csv".to_owned(), table(move_header, self.moves)),
            ("events.csv".to_owned(), table(event_header, self.events)),
            ("assumptions.csv".to_owned(), assumptions),
        ])
    }

    /// What the reference makes of it.
    pub fn run(&self) -> Case {
        Case::of(&self.files())
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// A study with its numbers.
pub struct Case {
    study: Study,
    outcome: Outcome,
}

impl Case {
    pub fn of(files: &Files) -> Self {
        let study = study::read(files);
        let outcome = firm::simulate(&study);
        Self { study, outcome }
    }

    /// A number of the firm.
    pub fn firm(&self, t: usize, metric: &'static str) -> f64 {
        self.outcome.levels[&(0, t, 0, metric)]
    }

    /// A number of a role.
    pub fn role(&self, t: usize, name: &str, metric: &'static str) -> f64 {
        let at = self.study.scenarios[0].roles.iter().position(|role| role.name == name);
        self.outcome.levels[&(0, t, at.expect("a role") + 1, metric)]
    }

    /// A number of a path, 1 being the first; 0 is all paths.
    pub fn path(&self, t: usize, path: usize, metric: &'static str) -> f64 {
        self.outcome.cohorts[&(0, t, path, metric)]
    }
}

/// Equal but for rounding.
#[track_caller]
pub fn near(actual: f64, expected: f64) {
    let error = (actual - expected).abs();
    assert!(error <= 1e-12 * expected.abs().max(1.0), "{actual} instead of {expected}");
}

/// `e^x`, short enough to write equations with.
pub fn e(x: f64) -> f64 {
    x.exp()
}

/// All small studies, for the comparison with the engine.
pub fn studies() -> Vec<(&'static str, Files)> {
    let mut all = Vec::new();
    all.extend(people::studies());
    all.extend(moves::studies());
    all.extend(decisions::studies());
    all.extend(work::studies());
    all.extend(purse::studies());
    all.extend(reading::studies());
    all
}

/// The payroll of every small study changes by hires and leavers only, and no two share a name.
#[test]
fn the_small_studies_balance() {
    let mut names = std::collections::BTreeSet::new();
    for (name, files) in studies() {
        assert!(names.insert(name), "two studies are called {name}");
        let case = Case::of(&files);
        for t in 1..=case.study.months {
            let leavers = case.firm(t, "quits") + case.firm(t, "retirements") + case.firm(t, "notice_ends");
            near(case.firm(t, "payroll"), case.firm(t - 1, "payroll") + case.firm(t, "hires") - leavers);
        }
    }
}
