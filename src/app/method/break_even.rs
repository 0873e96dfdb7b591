//! `break-even`: at which value of an assumption an outcome turns.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::discover::{read, scenario};
use super::{Method, MethodOptions, Outcome, perform};
use crate::analysis::break_even::{self as turning, BreakEvenError, Question, Turns};
use crate::app::failure::Failure;
use crate::app::job::{self, Job};
use crate::app::render;
use crate::app::terminal::{Bar, Voice};
use crate::chart;
use crate::language;
use crate::report::{CsvTable, Section, SectionTable};
use crate::study::Study;

/// Futures at each value: the interval is then about a twentieth of a share wide.
const REPLICATIONS: u32 = 2_000;
/// Values that are read, about: for the bar that shows progress.
const READINGS: u32 = 45;

/// What `break-even` is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BreakEven {
    /// Key of the assumption.
    pub assumption: String,
    /// Asked of every future.
    pub until: String,
    /// Scenario asked about; the base unless named.
    pub scenario: String,
    /// Share of futures that is crossed; none for the mean over all futures.
    pub share: Option<f64>,
    /// Smallest value looked at.
    pub from: Option<f64>,
    /// Largest value looked at.
    pub to: Option<f64>,
}

/// Carries out `break-even`.
///
/// # Errors
/// Every kind of [`Failure`].
pub fn break_even(
    voice: Voice,
    place: &Path,
    options: &MethodOptions,
    asked: BreakEven,
) -> Result<(), Failure> {
    perform(voice, place, options, asked)
}

impl Method for BreakEven {
    const NAME: &'static str = "break-even";

    fn settled(mut self, study: &Study) -> Result<Self, Failure> {
        let condition = read(&self.until, study)?;
        condition.text().clone_into(&mut self.until);
        if self.scenario.is_empty() {
            self.scenario.clone_from(&study.scenarios[0].name);
        }
        Ok(self)
    }

    fn replications(&self, study: &Study) -> u32 {
        study.replications.min(REPLICATIONS)
    }

    fn find(&self, voice: Voice, job: &Job) -> Result<Outcome, Failure> {
        let condition = read(&self.until, &job.study)?;
        let question = Question {
            study: &job.study,
            scenario: scenario(&job.study, &self.scenario)?,
            key: &self.assumption,
            condition: &condition,
            turns: self.share.map_or(Turns::Mean, Turns::Share),
            from: self.from,
            to: self.to,
            replications: job.plan.replications,
            seed: job.plan.seed,
            sampling: job.plan.sampling,
            freeze: job.plan.freeze,
            threads: job.plan.threads,
        };
        let bar = Bar::new(voice, READINGS.saturating_mul(job.plan.replications));
        let found = turning::break_even(&question, &bar).map_err(|error| match error {
            BreakEvenError::Engine(error) => job::failure(error),
            other => Failure::input(other.to_string()),
        })?;
        drop(bar);
        let charts =
            if job.charts { vec![chart::break_even(&found, &render::scope(job))] } else { Vec::new() };
        let sentences = found.sentences();
        let section = Section {
            method: Self::NAME.to_owned(),
            language: language::in_force().code().to_owned(),
            title: found.title(),
            lead: sentences.first().cloned().into_iter().collect(),
            sentences,
            tables: Vec::<SectionTable>::new(),
            charts: Vec::new(),
            result: result(&found),
        };
        Ok(Outcome { section, tables: vec![curve(&found), turnings(&found)], charts, warnings: Vec::new() })
    }
}

/// Every value that was read.
fn curve(found: &turning::BreakEven) -> CsvTable {
    let mut table = CsvTable::new("curve", &["value", "level", "low", "high", "z"]);
    for reading in &found.curve.readings {
        let [low, high] = reading.band;
        table.row([reading.value.into(), reading.level.into(), low.into(), high.into(), reading.z.into()]);
    }
    table
}

fn turnings(found: &turning::BreakEven) -> CsvTable {
    let mut table = CsvTable::new("turnings", &["value", "low", "high", "rises", "draws_below"]);
    for (one, below) in found.curve.turnings.iter().zip(&found.draws_below) {
        let rises = u64::from(one.rises);
        table.row([one.value.into(), one.low.into(), one.high.into(), rises.into(), (*below).into()]);
    }
    table
}

/// What `--json` gives.
fn result(found: &turning::BreakEven) -> Value {
    let turnings: Vec<Value> = (found.curve.turnings.iter().zip(&found.draws_below))
        .map(|(one, below)| {
            json!({ "value": one.value, "low": one.low, "high": one.high, "rises": one.rises, "draws_below": below })
        })
        .collect();
    let ends = [found.curve.readings.first(), found.curve.readings.last()];
    let ends: Vec<Value> = (ends.into_iter().flatten())
        .map(|reading| json!({ "value": reading.value, "level": reading.level, "band": reading.band }))
        .collect();
    let share = match found.turns {
        Turns::Share(share) => Some(share),
        Turns::Mean => None,
    };
    json!({
        "assumption": found.key,
        "unit": found.unit,
        "until": found.condition,
        "scenario": found.scenario,
        "turns": if share.is_some() { "share" } else { "mean" },
        "share": share,
        "turnings": turnings,
        "ends": ends,
        "against_the_trend": found.curve.against,
        "monotone": found.curve.against.is_empty(),
    })
}
