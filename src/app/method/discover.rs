//! `discover`: under which assumptions a condition holds.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Method, MethodOptions, Outcome, perform};
use crate::analysis::discover::{
    self as boxes, DiscoverError, Discovery, End, LEAST_FUTURES, Limit, Question,
};
use crate::analysis::prim::{Count, Patience};
use crate::analysis::{Condition, ConditionError};
use crate::app::failure::Failure;
use crate::app::job::{self, Job};
use crate::app::render;
use crate::app::terminal::{Bar, Voice};
use crate::chart;
use crate::language::{self, say};
use crate::report::{CsvTable, Section, SectionTable};
use crate::study::Study;

/// What `discover` is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Discover {
    /// Asked of every future.
    pub condition: String,
    /// Scenario asked about; the last that runs unless named.
    pub scenario: String,
    /// Boxes at most.
    pub boxes: usize,
    /// Half samples.
    pub resamples: u32,
    /// Share of a box that a peel takes off.
    pub peel: f64,
    /// No box rests on fewer futures.
    pub least: usize,
    /// The least density of a box.
    pub density: Option<f64>,
}

/// Carries out `discover`.
///
/// # Errors
/// Every kind of [`Failure`].
pub fn discover(voice: Voice, place: &Path, options: &MethodOptions, asked: Discover) -> Result<(), Failure> {
    perform(voice, place, options, asked)
}

impl Method for Discover {
    const NAME: &'static str = "discover";

    fn settled(mut self, study: &Study) -> Result<Self, Failure> {
        let condition = read(&self.condition, study)?;
        condition.text().clone_into(&mut self.condition);
        if self.scenario.is_empty() {
            self.scenario.clone_from(&study.scenarios[0].name);
        }
        self.least = self.least.max(LEAST_FUTURES);
        Ok(self)
    }

    fn find(&self, voice: Voice, job: &Job) -> Result<Outcome, Failure> {
        let condition = read(&self.condition, &job.study)?;
        let question = Question {
            study: &job.study,
            scenario: scenario(&job.study, &self.scenario)?,
            condition: &condition,
            replications: job.plan.replications,
            seed: job.plan.seed,
            sampling: job.plan.sampling,
            freeze: job.plan.freeze,
            threads: job.plan.threads,
            settings: boxes::Settings {
                patience: Patience { peel: self.peel, least: self.least, ..Patience::default() },
                most_boxes: self.boxes,
                resamples: self.resamples,
                density: self.density,
                seed: job.plan.seed,
            },
        };
        let bar = Bar::new(voice, 2 * job.plan.replications);
        let discovery = boxes::discover(&question, &bar).map_err(|error| match error {
            DiscoverError::Engine(error) => job::failure(error),
            other => Failure::input(other.to_string()),
        })?;
        drop(bar);
        let scope = render::scope(job);
        let charts = if job.charts { chart::discovery(&discovery, &scope) } else { Vec::new() };
        let section = Section {
            method: Self::NAME.to_owned(),
            language: language::in_force().code().to_owned(),
            title: discovery.title(),
            lead: discovery.lead(),
            sentences: discovery.sentences(),
            tables: shown(&discovery),
            charts: Vec::new(),
            result: result(&discovery),
        };
        Ok(Outcome { section, tables: tables(&discovery), charts, warnings: Vec::new() })
    }
}

/// A condition, or where it is wrong.
pub(super) fn read(text: &str, study: &Study) -> Result<Condition, Failure> {
    Condition::read(text, study).map_err(located)
}

/// A mistake with its place.
#[allow(clippy::needless_pass_by_value, reason = "an error is handed on")]
pub(super) fn located(error: ConditionError) -> Failure {
    match &error.hint {
        None => Failure::input(error.to_string()),
        Some(hint) => Failure::input_hint(error.to_string(), hint.clone()),
    }
}

/// The position of a scenario.
pub(super) fn scenario(study: &Study, name: &str) -> Result<usize, Failure> {
    study.scenarios.iter().position(|scenario| scenario.name == name).ok_or_else(|| {
        let names: Vec<&str> = study.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
        Failure::input_hint(
            format!("there is no scenario `{name}`"),
            format!("the scenarios are {}", names.join(", ")),
        )
    })
}

/// Tables for people: the limits of each box.
fn shown(discovery: &Discovery) -> Vec<SectionTable> {
    let found = &discovery.found;
    let table = |(at, one): (usize, &boxes::FoundBox)| SectionTable {
        caption: say!("discover-caption", n = at + 1, resamples = found.resamples),
        columns: vec![
            say!("discover-assumption"),
            say!("discover-limit"),
            say!("discover-draws"),
            say!("discover-returns"),
            say!("discover-where"),
            say!("discover-quasi-p"),
        ],
        rows: one.limits.iter().map(|limit| discovery.row(limit)).collect(),
    };
    found.boxes.iter().enumerate().map(table).collect()
}

/// All numbers.
#[allow(clippy::too_many_lines, reason = "one table after the other")]
fn tables(discovery: &Discovery) -> Vec<CsvTable> {
    let found = &discovery.found;
    let mut limits = CsvTable::new(
        "limits",
        &[
            "box",
            "key",
            "unit",
            "end",
            "value",
            "share_of_draws",
            "quasi_p",
            "comes_back",
            "resamples",
            "q05",
            "q95",
        ],
    );
    let mut trajectory = CsvTable::new(
        "trajectory",
        &["box", "step", "coverage", "density", "n", "hits", "restricted", "chosen"],
    );
    let mut worth = CsvTable::new(
        "boxes",
        &[
            "box",
            "n",
            "hits",
            "coverage",
            "density",
            "fresh_n",
            "fresh_hits",
            "fresh_coverage",
            "fresh_density",
        ],
    );
    for (at, one) in found.boxes.iter().enumerate() {
        let number = || (at as u64 + 1).into();
        for limit in &one.limits {
            let factor = &discovery.factors[limit.column];
            let (low, high) = limit.spread.map_or((None, None), |(low, high)| (Some(low), Some(high)));
            limits.row([
                number(),
                factor.name().as_str().into(),
                factor.unit.as_str().into(),
                end(limit).into(),
                limit.value.into(),
                limit.share.into(),
                limit.quasi_p.into(),
                u64::from(limit.comes_back).into(),
                u64::from(found.resamples).into(),
                low.into(),
                high.into(),
            ]);
        }
        for (step, entry) in one.steps.iter().enumerate() {
            trajectory.row([
                number(),
                (step as u64).into(),
                entry.coverage(found.seen.hits).into(),
                entry.density().into(),
                (entry.inside.n as u64).into(),
                (entry.inside.hits as u64).into(),
                (entry.n_restricted() as u64).into(),
                u64::from(step == one.chosen).into(),
            ]);
        }
        let [inside, fresh] = [(one.inside, found.seen), (one.fresh, found.fresh)];
        let counts = |(inside, all): (Count, Count)| {
            let coverage = Count { n: all.hits, hits: inside.hits }.share();
            [(inside.n as u64).into(), (inside.hits as u64).into(), coverage.into(), inside.share().into()]
        };
        worth.row([number()].into_iter().chain(counts(inside)).chain(counts(fresh)));
    }
    let mut tree = CsvTable::new("tree", &["leaf", "key", "above", "up_to", "n", "hits"]);
    for (at, leaf) in found.tree.tree.leaves(found.tree.price, discovery.factors.len()).iter().enumerate() {
        for (factor, range) in
            discovery.factors.iter().zip(&leaf.ranges).filter(|(_, range)| range.is_restricted())
        {
            let (n, hits) = (leaf.count.n as u64, leaf.count.hits as u64);
            let name = factor.name();
            let key = name.as_str();
            tree.row([
                (at as u64 + 1).into(),
                key.into(),
                range.low.into(),
                range.high.into(),
                n.into(),
                hits.into(),
            ]);
        }
    }
    let mut sizes = CsvTable::new("tree_sizes", &["leaves", "price", "loss", "error", "chosen"]);
    for trial in &found.tree.trials {
        let chosen = u64::from(trial.price == found.tree.price);
        sizes.row([
            (trial.n_leaves as u64).into(),
            trial.price.into(),
            trial.loss.into(),
            trial.error.into(),
            chosen.into(),
        ]);
    }
    vec![worth, limits, trajectory, tree, sizes]
}

fn end(limit: &Limit) -> &'static str {
    match limit.end {
        End::Low => "at_least",
        End::High => "at_most",
    }
}

/// What `--json` gives.
fn result(discovery: &Discovery) -> Value {
    let found = &discovery.found;
    let count = |count: Count, all: Count| {
        json!({ "n": count.n, "hits": count.hits, "density": count.share(),
            "coverage": Count { n: all.hits, hits: count.hits }.share() })
    };
    let limit = |limit: &Limit| {
        json!({ "key": discovery.factors[limit.column].name(), "unit": discovery.factors[limit.column].unit,
            "end": end(limit), "value": limit.value, "share_of_draws": limit.share, "quasi_p": limit.quasi_p,
            "comes_back": limit.comes_back, "resamples": found.resamples,
            "spread": limit.spread.map(|(low, high)| [low, high]) })
    };
    let boxes: Vec<Value> = (found.boxes.iter())
        .map(|one| {
            json!({ "limits": one.limits.iter().map(limit).collect::<Vec<_>>(),
                "seen": count(one.inside, found.seen), "fresh": count(one.fresh, found.fresh) })
        })
        .collect();
    json!({
        "condition": discovery.condition,
        "scenario": discovery.scenario,
        "share": found.seen.share(),
        "boxes": boxes,
        "together": { "seen": count(found.inside(), found.seen), "fresh": count(found.fresh_inside(), found.fresh) },
        "tree": { "leaves": found.tree.tree.n_leaves(found.tree.price), "standing": found.leaves.len(),
            "seen": count(found.in_leaves(), found.seen) },
    })
}
