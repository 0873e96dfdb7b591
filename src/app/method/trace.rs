//! `trace`: one future told as a story.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::discover::{located, scenario};
use super::{Method, MethodOptions, Outcome, perform};
use crate::analysis::condition::quantity;
use crate::analysis::month_name;
use crate::analysis::number::count;
use crate::analysis::story::{self, Draw, Story, StoryMonth};
use crate::app::failure::Failure;
use crate::app::job::{self, Job};
use crate::app::render;
use crate::app::terminal::{Bar, Voice};
use crate::chart;
use crate::engine::{self, Evaluator, Freeze};
use crate::language::{self, Notation, named, say};
use crate::report::{CsvTable, Section, SectionTable};
use crate::study::Study;

/// Rows of the table for people, at most.
const MOST_ROWS: usize = 36;
/// What the table for people shows.
const SHOWN: [&str; 8] =
    ["payroll", "active", "posts", "layoffs", "quits", "retirements", "hires", "forced_moves"];

/// What `trace` is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trace {
    /// Scenario asked about; the base unless named.
    pub scenario: String,
    /// Replication to tell; none where one is picked.
    pub replication: Option<u32>,
    /// Quantile of `by` that the picked future is nearest to.
    pub pick: Option<f64>,
    /// Number by which a future is picked.
    pub by: String,
}

/// Carries out `trace`.
///
/// # Errors
/// Every kind of [`Failure`].
pub fn trace(voice: Voice, place: &Path, options: &MethodOptions, asked: Trace) -> Result<(), Failure> {
    perform(voice, place, options, asked)
}

impl Method for Trace {
    const NAME: &'static str = "trace";

    fn settled(mut self, study: &Study) -> Result<Self, Failure> {
        quantity(&self.by, study).map_err(located)?;
        if self.scenario.is_empty() {
            self.scenario.clone_from(&study.scenarios[0].name);
        }
        if self.replication.is_none() && self.pick.is_none() {
            self.pick = Some(0.5);
        }
        Ok(self)
    }

    fn find(&self, voice: Voice, job: &Job) -> Result<Outcome, Failure> {
        let (study, plan) = (&job.study, &job.plan);
        let of = scenario(study, &self.scenario)?;
        let evaluator = Evaluator::new(study, plan.seed, plan.freeze).map_err(job::failure)?;
        if let Some(replication) = self.replication.filter(|replication| *replication >= plan.replications) {
            let last = count(u64::from(plan.replications.saturating_sub(1)));
            return Err(Failure::input_hint(
                format!("--replication {replication}: there is no such replication; allowed is 0 to {last}"),
                "a study that is traced has the replications of its study.toml; a run those it was made with",
            ));
        }
        let (replication, how) = match self.replication {
            Some(replication) => (replication, story::found_by_number(replication, plan.seed)),
            None => self.picked(voice, job, &evaluator, of)?,
        };
        let points = evaluator
            .design(plan.sampling, replication, 1)
            .map_err(|error| job::failure(engine::EngineError::Design(error)))?;
        let trace = evaluator.trace(of, &points, 0).map_err(job::failure)?;
        let draws = draws(study, of, &evaluator, &points, plan.freeze);
        let mut told = story::tell(study, of, replication, &trace, &draws);
        told.opening.insert(0, how);
        let scope = render::scope(job);
        let charts = if job.charts { vec![chart::future(study, &told, &trace, &scope)] } else { Vec::new() };
        let section = Section {
            method: Self::NAME.to_owned(),
            language: language::in_force().code().to_owned(),
            title: story::title(&told.scenario, replication),
            lead: Vec::new(),
            sentences: told.paragraphs(),
            tables: vec![shown(&told, &trace)],
            charts: Vec::new(),
            result: result(study, &told),
        };
        let tables = vec![lines(study, &told), numbers(study, &trace), drawn(&draws)];
        Ok(Outcome { section, tables, charts, warnings: Vec::new() })
    }
}

impl Trace {
    /// The future nearest to the quantile asked for, and how it was found.
    fn picked(
        &self,
        voice: Voice,
        job: &Job,
        evaluator: &Evaluator<'_>,
        of: usize,
    ) -> Result<(u32, String), Failure> {
        let plan = &job.plan;
        let probe = quantity(&self.by, &job.study).map_err(located)?;
        let points = evaluator
            .design(plan.sampling, 0, plan.replications as usize)
            .map_err(|error| job::failure(engine::EngineError::Design(error)))?;
        let bar = Bar::new(voice, plan.replications);
        let values =
            evaluator.run(of, &points, &[probe], plan.threads, &bar).map_err(job::failure)?.swap_remove(0);
        drop(bar);
        let p = self.pick.unwrap_or(0.5);
        let (replication, quantile) =
            story::nearest(&values, p).ok_or_else(|| Failure::input("there is no future to pick from"))?;
        let unit = (engine::metrics()[probe.metric].unit, job.study.currency.as_str());
        let said =
            story::found_by(p, &self.by, unit, quantile, values[replication as usize], plan.replications);
        Ok((replication, said))
    }
}

/// Where the uncertain quantities of a scenario stand in a future; none where they are frozen.
fn draws(
    study: &Study,
    of: usize,
    evaluator: &Evaluator<'_>,
    points: &engine::Points,
    freeze: Option<Freeze>,
) -> Vec<Draw> {
    if freeze == Some(Freeze::Assumptions) {
        return Vec::new();
    }
    let values = evaluator.inputs(of, points);
    let each = evaluator.keys().iter().zip(&values);
    each.filter_map(|(key, value)| {
        let quantity = study.scenarios[of].quantities.iter().find(|quantity| quantity.key == *key)?;
        let (below, above) = story::place(quantity, value[0], freeze != Some(Freeze::Luck));
        quantity.is_uncertain().then(|| Draw { key: key.clone(), value: value[0], below, above })
    })
    .collect()
}

/// The months in numbers, for people.
fn shown(told: &Story, trace: &engine::Trace) -> SectionTable {
    let last = trace.months.len() - 1;
    let every = trace.months.len().div_ceil(MOST_ROWS).max(1);
    let all = engine::metrics();
    let value = |name: &str, month: usize| {
        let metric = all.iter().position(|metric| metric.name == name)?;
        trace.value(metric, None, month)
    };
    let row = |month: usize| {
        let date = match month.checked_sub(1) {
            None => say!("story-at-opening"),
            Some(at) => told.months[at].date.clone(),
        };
        let numbers = SHOWN.iter().map(|name| count(value(name, month).unwrap_or(0.0).abs().round() as u64));
        std::iter::once(date).chain(numbers).collect()
    };
    let months = (0..=last).filter(|month| month % every == 0 || *month == last);
    SectionTable {
        caption: if every == 1 { say!("story-caption") } else { say!("story-caption-some", n = every) },
        columns: std::iter::once("month").chain(SHOWN).filter_map(|name| named("story-head", name)).collect(),
        rows: months.map(row).collect(),
    }
}

/// A month for programs, the same in every language and notation.
fn date(study: &Study, month: &StoryMonth) -> String {
    Notation::ENGLISH.apply(|| month_name(study.start, month.month as u32))
}

/// The sentences, each with its month.
fn lines(study: &Study, told: &Story) -> CsvTable {
    let mut table = CsvTable::new("story", &["month", "date", "what"]);
    for month in &told.months {
        let date = date(study, month);
        for sentence in &month.sentences {
            table.row([(month.month as u64).into(), date.as_str().into(), sentence.as_str().into()]);
        }
    }
    table
}

/// Every number of the firm and of each role.
fn numbers(study: &Study, trace: &engine::Trace) -> CsvTable {
    let mut table = CsvTable::new("months", &["month", "role", "metric", "unit", "value"]);
    let roles = &study.scenarios[0].roles;
    for month in 0..trace.months.len() {
        for (metric, of) in engine::metrics().iter().enumerate() {
            let unit = of.unit.replace("currency", &study.currency);
            let entities = std::iter::once(None).chain((0..roles.len()).map(Some));
            for role in entities {
                let Some(value) = trace.value(metric, role, month) else { continue };
                let name = role.map_or("*", |role| roles[role].name.as_str());
                table.row([
                    (month as u64).into(),
                    name.into(),
                    of.name.into(),
                    unit.as_str().into(),
                    value.into(),
                ]);
            }
        }
    }
    table
}

/// What the future drew.
fn drawn(draws: &[Draw]) -> CsvTable {
    let mut table = CsvTable::new("draws", &["key", "value", "share_of_draws_below", "share_of_draws_above"]);
    for draw in draws {
        table.row([draw.key.as_str().into(), draw.value.into(), draw.below.into(), draw.above.into()]);
    }
    table
}

/// What `--json` gives.
fn result(study: &Study, told: &Story) -> Value {
    let months: Vec<Value> = (told.months.iter())
        .map(
            |month| json!({ "month": month.month, "date": date(study, month), "sentences": month.sentences }),
        )
        .collect();
    json!({
        "scenario": told.scenario,
        "replication": told.replication,
        "opening": told.opening,
        "months": months,
        "ending": told.ending,
    })
}
