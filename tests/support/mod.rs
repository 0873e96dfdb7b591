//! Small studies for tests, built from text.
#![allow(dead_code)] // each test crate uses its own part

use workshift::engine::{Freeze, Mode, Plan, Results, Sampling, Silent, Statistics, simulate};
use workshift::study::{InputFile, Selection, Study, read};

/// A study as its files.
#[derive(Clone)]
pub struct Files(pub Vec<(String, String)>);

impl Files {
    /// Two roles of work and one AI role, nothing uncertain, nothing happening but demand, quits and
    /// retirements being zero: the firm stands still.
    pub fn still() -> Files {
        let files = [
            (
                "study.toml",
                "title = \"Still\"\nstart = \"2026-01\"\nmonths = 12\nreplications = 300\nseed = 7\n",
            ),
            (
                "roles.csv",
                "role,region,headcount,vacancies,wage,exposure,substitution,task_length_median,quit_rate,retirement_rate,observed,new_work_share\n\
                 clerks,here,600,0,40000,0.6,0.7,,0,0,yes,0\n\
                 makers,here,400,0,60000,0.3,0.3,8,0,0,no,0\n\
                 ai,here,50,0,90000,0,0,,0,0,no,1\n",
            ),
            (
                "moves.csv",
                "from,to,capacity,acceptance,success,training_months,training_cost\n*,ai,,0.5,0.8,3,5000\n",
            ),
            (
                "regions.csv",
                "region,notice_months,severance_weeks,observation,benefit_months,benefit_cap\nhere,2,13,1,6,\n",
            ),
            ("events.csv", "event,scenario,month,kind,from,to,people,share,work_ends,held,key,value\n"),
            (
                "assumptions.csv",
                "assumption,unit,base\nadoption_speed,per year,0\nhorizon_doubling,months,1000000000\n\
                 demand_growth,per year,0\ndemand_volatility,,0\nnew_work,,0\n",
            ),
        ];
        Files(files.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec())
    }

    /// Changes the text of a file.
    pub fn edit(mut self, name: &str, from: &str, to: &str) -> Files {
        let file = self.0.iter_mut().find(|file| file.0 == name).expect("a file of the study");
        assert!(file.1.contains(from), "`{from}` is not in {name}");
        file.1 = file.1.replace(from, to);
        self
    }

    /// Adds a line to a file.
    pub fn line(mut self, name: &str, line: &str) -> Files {
        let file = self.0.iter_mut().find(|file| file.0 == name).expect("a file of the study");
        file.1.push_str(line);
        file.1.push('\n');
        self
    }

    /// A line of `assumptions.csv`, in the base scenario, in place of what is there.
    pub fn assume(self, key: &str, cell: &str) -> Files {
        let mut files = self;
        let file = files.0.iter_mut().find(|file| file.0 == "assumptions.csv").expect("assumptions");
        let kept: Vec<&str> = file.1.lines().filter(|line| !line.starts_with(&format!("{key},"))).collect();
        file.1 = kept.join("\n") + "\n";
        files.line("assumptions.csv", &format!("{key},,\"{cell}\""))
    }

    /// An event of all scenarios.
    pub fn event(self, line: &str) -> Files {
        self.line("events.csv", line)
    }

    /// A second scenario with these changes.
    pub fn scenario(mut self, name: &str, changes: &[(&str, &str)]) -> Files {
        let file = self.0.iter_mut().find(|file| file.0 == "assumptions.csv").expect("assumptions");
        let mut left: Vec<(&str, &str)> = changes.to_vec();
        let mut lines: Vec<String> = Vec::new();
        for (i, line) in file.1.lines().enumerate() {
            let key = line.split(',').next().unwrap_or_default();
            let cell = match left.iter().position(|change| change.0 == key) {
                _ if i == 0 => name.to_owned(),
                Some(at) => format!("\"{}\"", left.remove(at).1),
                None => String::new(),
            };
            lines.push(format!("{line},{cell}"));
        }
        let commas = ",".repeat(lines[0].matches(',').count() - 1);
        lines.extend(left.into_iter().map(|(key, cell)| format!("{key}{commas},\"{cell}\"")));
        file.1 = lines.join("\n") + "\n";
        self
    }

    /// The checked study.
    pub fn study(&self) -> Study {
        let files: Vec<InputFile> = (self.0.iter())
            .map(|(path, text)| InputFile { path: path.clone(), bytes: text.clone().into_bytes() })
            .collect();
        read("test", &files, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"))
    }

    /// Runs it.
    pub fn run(&self, replications: u32) -> Results {
        run(&self.study(), replications)
    }

    /// Runs it in expectation mode.
    pub fn expect(&self) -> Results {
        expect(&self.study())
    }
}

/// A plan for a Monte Carlo run.
pub fn plan(study: &Study, replications: u32) -> Plan {
    Plan {
        replications,
        seed: study.seed,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: Some(1),
        keep_draws: true,
    }
}

/// Runs a study.
pub fn run(study: &Study, replications: u32) -> Results {
    simulate(study, &plan(study, replications), &Silent).unwrap_or_else(|error| panic!("{error}"))
}

/// Runs a study with luck switched off.
pub fn run_without_luck(study: &Study, replications: u32) -> Results {
    let plan = Plan { freeze: Some(Freeze::Luck), ..plan(study, replications) };
    simulate(study, &plan, &Silent).unwrap_or_else(|error| panic!("{error}"))
}

/// Runs a study in expectation mode.
pub fn expect(study: &Study) -> Results {
    let plan = Plan { mode: Mode::Expectation, ..plan(study, 1) };
    simulate(study, &plan, &Silent).unwrap_or_else(|error| panic!("{error}"))
}

/// A level of the firm (`*`) or of a role.
pub fn level<'a>(
    results: &'a Results,
    scenario: usize,
    month: usize,
    role: &str,
    metric: &str,
) -> &'a Statistics {
    let entity = results.roles.iter().position(|name| name == role).map_or(0, |r| r + 1);
    let metric = results.metric(metric).expect("a metric");
    results.levels.get(scenario, month, entity, metric).expect("a cell")
}

/// A difference to the base.
pub fn difference<'a>(
    results: &'a Results,
    scenario: usize,
    month: usize,
    role: &str,
    metric: &str,
) -> &'a Statistics {
    let entity = results.roles.iter().position(|name| name == role).map_or(0, |r| r + 1);
    let metric = results.metric(metric).expect("a metric");
    results.differences.get(scenario, month, entity, metric).expect("a cell")
}
