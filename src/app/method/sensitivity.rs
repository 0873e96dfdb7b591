//! `sensitivity`: which assumptions drive the spread of a number.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Method, MethodOptions, Outcome, perform};
use crate::analysis::ConditionError;
use crate::analysis::sensitivity::{self, Question, SensitivityError, Subject, ask, futures_of};
use crate::app::failure::Failure;
use crate::app::job::{self, Job};
use crate::app::render;
use crate::app::terminal::{Bar, Voice};
use crate::chart;
use crate::engine::Sampling;
use crate::language;
use crate::report::{self, Section};
use crate::study::Study;

/// Numbers that are explained unless others are named.
pub const USUAL: [&str; 3] = ["payroll", "layoffs_cum", "layoff_rate_12m"];

/// What `sensitivity` is asked beside what every method is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sensitivity {
    /// Name of the scenario; the base where it is empty.
    pub scenario: String,
    /// Numbers to explain; a few headline numbers where there are none.
    pub metrics: Vec<String>,
    /// Name of the method.
    pub method: String,
    /// Groups, `NAME=KEY,KEY`.
    pub groups: Vec<String>,
}

/// Carries out `sensitivity`.
///
/// # Errors
/// Every kind of [`Failure`].
pub fn sensitivity(
    voice: Voice,
    place: &Path,
    options: &MethodOptions,
    asked: Sensitivity,
) -> Result<(), Failure> {
    perform(voice, place, options, asked)
}

impl Sensitivity {
    fn method(&self) -> Result<sensitivity::Method, Failure> {
        sensitivity::Method::from_name(&self.method).ok_or_else(|| {
            let names: Vec<&str> = sensitivity::Method::ALL.iter().map(|method| method.name()).collect();
            let what = format!("--method {}: there is no such method", self.method);
            Failure::input_hint(what, format!("the methods are {}", names.join(", ")))
        })
    }

    /// The question for a job, checked against its study.
    fn question(&self, study: &Study, job: Option<&Job>) -> Result<Question, Failure> {
        let scenario = study.scenarios.iter().position(|scenario| scenario.name == self.scenario);
        let scenario =
            scenario.ok_or_else(|| Failure::input(format!("there is no scenario `{}`", self.scenario)))?;
        let subject = |text: &String| Subject::read(text, study).map_err(unreadable);
        let method = self.method()?;
        Ok(Question {
            scenario,
            subjects: self.metrics.iter().map(subject).collect::<Result<_, _>>()?,
            method,
            groups: self.groups.iter().map(|group| read_group(group)).collect::<Result<_, _>>()?,
            n: job.map_or_else(|| method.least_n(), |job| job.plan.replications),
            sampling: job.map_or(Sampling::Random, |job| job.plan.sampling),
            seed: job.map_or(study.seed, |job| job.plan.seed),
            freeze: job.and_then(|job| job.plan.freeze),
        })
    }
}

impl Method for Sensitivity {
    const NAME: &'static str = "sensitivity";

    fn settled(mut self, study: &Study) -> Result<Self, Failure> {
        if self.scenario.is_empty() {
            self.scenario.clone_from(&study.scenarios[0].name);
        }
        if self.metrics.is_empty() {
            self.metrics = USUAL.map(str::to_owned).to_vec();
        }
        futures_of(study, &self.question(study, None)?).map_err(refused)?;
        Ok(self)
    }

    fn replications(&self, study: &Study) -> u32 {
        self.method().map_or(study.replications, |method| method.usual_n(study.replications))
    }

    fn own_design(&self) -> Option<Sampling> {
        match self.method().ok()? {
            sensitivity::Method::GivenData => None,
            sensitivity::Method::Sobol => Some(Sampling::Sobol),
            sensitivity::Method::Morris | sensitivity::Method::Tornado => Some(Sampling::Random),
        }
    }

    fn find(&self, voice: Voice, job: &Job) -> Result<Outcome, Failure> {
        let question = self.question(&job.study, Some(job))?;
        let futures = futures_of(&job.study, &question).map_err(refused)?;
        let bar = Bar::new(voice, u32::try_from(futures).unwrap_or(u32::MAX));
        let answer = ask(&job.study, &question, job.plan.threads, &bar).map_err(refused)?;
        drop(bar);
        let tables = report::sensitivity_tables(&answer);
        let mut result = Map::new();
        result.insert("method".to_owned(), json!(question.method.name()));
        result.insert("scenario".to_owned(), json!(answer.scenario));
        for table in &tables {
            result.insert(table.name().to_owned(), table.to_json());
        }
        let section = Section {
            method: Self::NAME.to_owned(),
            language: language::in_force().code().to_owned(),
            title: answer.title(),
            lead: answer.lead(),
            sentences: answer.sentences(),
            tables: report::sensitivity_for_people(&answer),
            charts: Vec::new(),
            result: Value::Object(result),
        };
        let charts = chart::sensitivity(&answer, &render::scope(job));
        Ok(Outcome { section, tables, charts, warnings: Vec::new() })
    }
}

/// A metric that cannot be read, with a mark below the place.
pub(super) fn unreadable(error: ConditionError) -> Failure {
    let mark = " ".repeat(error.column - 1);
    let what = format!("--metric: {}\n  {}\n  {mark}^", error.what, error.text);
    Failure::Input { what, hint: error.hint }
}

fn refused(error: SensitivityError) -> Failure {
    match error {
        SensitivityError::Engine(error) => job::failure(error),
        other => Failure::input(other.to_string()),
    }
}

/// `NAME=KEY,KEY` in its parts.
pub(super) fn read_group(text: &str) -> Result<(String, Vec<String>), Failure> {
    let (name, keys) = text.split_once('=').unwrap_or((text, ""));
    let keys: Vec<String> =
        keys.split(',').map(str::trim).filter(|key| !key.is_empty()).map(str::to_owned).collect();
    if name.trim().is_empty() || keys.is_empty() {
        let what = format!("--group {text}: allowed is NAME=KEY,KEY");
        return Err(Failure::input_hint(what, "for example `--group policy=layoff_*,time_to_fill`"));
    }
    Ok((name.trim().to_owned(), keys))
}
