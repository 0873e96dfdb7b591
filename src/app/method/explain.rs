//! `explain`: which changes carry how much of the difference between two scenarios, or two runs.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Method, MethodOptions, Outcome, perform};
use crate::analysis::explain::{
    self as bridges, End, ExplainError, Explained, PAIRS, Question, explain as find_bridges,
};
use crate::analysis::readable;
use crate::analysis::sensitivity::Subject;
use crate::app::failure::Failure;
use crate::app::input::Source;
use crate::app::job::{self, Job};
use crate::app::render;
use crate::app::run_folder;
use crate::app::terminal::{Bar, Voice};
use crate::chart;
use crate::engine::{HEADLINE, Mode, Sampling, metrics};
use crate::language::{self, say};
use crate::report::{Section, explain_for_people, explain_tables};
use crate::study::{InputFile, Selection, Study};

/// Futures: the means are then known to a fiftieth of their spread.
const REPLICATIONS: u32 = 2_000;
/// Headline numbers that are told in sentences unless others are named; the tables have all of them.
const TOLD: [&str; 3] = ["payroll", "layoffs_cum", "total_cost_cum"];

/// What `explain` is asked beside what every method is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explain {
    /// Name of the first scenario.
    pub from: String,
    /// Name of the second scenario, in `other` where there is one.
    pub to: String,
    /// Numbers to explain; the headline where there are none.
    pub metrics: Vec<String>,
    /// How many of them, from the first on, are told in sentences.
    pub told: usize,
    /// Groups, `NAME=KEY,KEY`.
    pub groups: Vec<String>,
    /// Pairs of orders for many changes.
    pub pairs: u32,
    /// The study of the second scenario, where it is another one.
    pub other: Option<Other>,
}

/// Another study, as what differs from the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Other {
    /// Files that differ: path and text; none where it is not there.
    pub files: Vec<(String, Option<String>)>,
    /// Every `KEY=CELL` of the run.
    pub set: Vec<String>,
    /// Its scenarios.
    pub scenarios: Vec<String>,
}

/// What stands on the command line.
#[derive(Debug, Clone, Default)]
pub struct ExplainOptions {
    /// The first name after the study: a scenario, or the second run folder.
    pub first: String,
    /// The second name.
    pub second: Option<String>,
    /// With two runs: the scenario to look at in both.
    pub scenario: Option<String>,
    /// Numbers to explain.
    pub metrics: Vec<String>,
    /// Role of the numbers that name none.
    pub role: Option<String>,
    /// Groups, `NAME=KEY,KEY`.
    pub groups: Vec<String>,
    /// Pairs of orders for many changes.
    pub pairs: Option<u32>,
}

/// Carries out `explain`.
///
/// # Errors
/// Every kind of [`Failure`].
pub fn explain(
    voice: Voice,
    place: &Path,
    options: &MethodOptions,
    asked: ExplainOptions,
) -> Result<(), Failure> {
    let second_run = PathBuf::from(&asked.first);
    let is_runs = asked.second.is_none() && run_folder::is_one(&second_run);
    let mut options = options.clone();
    let mut known = Vec::new();
    if run_folder::is_one(place) {
        known = run_folder::manifest(place)?.scenarios;
    } else if is_runs {
        let what = format!("{} is not a run folder, but {} is", place.display(), second_run.display());
        return Err(Failure::input_hint(what, "name a study and two scenarios, or two run folders"));
    }
    let metrics = match &asked.role {
        None => asked.metrics,
        Some(role) => asked.metrics.iter().map(|metric| of_role(metric, role)).collect(),
    };
    let mut method = Explain {
        from: String::new(),
        to: asked.first,
        metrics,
        told: 0,
        groups: asked.groups,
        pairs: asked.pairs.unwrap_or(PAIRS),
        other: None,
    };
    if method.metrics.is_empty() {
        let role = asked.role.as_deref();
        method.metrics = usual(role);
        method.told = TOLD.len();
    }
    if is_runs {
        let scenario = asked.scenario.clone();
        method.other = Some(second(place, &second_run, &mut options, scenario.as_deref())?);
        method.from = scenario.clone().unwrap_or_default();
        method.to = scenario.unwrap_or_default();
    } else if asked.scenario.is_some() {
        let what = "--scenario is for two run folders";
        return Err(Failure::input_hint(what, "name the scenarios after the study: `explain STUDY A B`"));
    } else if let Some(second) = asked.second {
        (method.from, method.to) = (method.to, second);
    }
    // The futures are those of the run only if it has the same scenarios: others may have uncertain inputs of their own.
    options.scenarios = known;
    let ends = [&method.from, &method.to];
    options.scenarios.extend(ends.into_iter().filter(|name| !name.is_empty()).cloned());
    perform(voice, place, &options, method)
}

/// `active@6` -> `active[clerks]@6`.
fn of_role(metric: &str, role: &str) -> String {
    if metric.contains('[') {
        return metric.to_owned();
    }
    let end = metric.find(['@', '.']).unwrap_or(metric.len());
    format!("{}[{role}]{}", &metric[..end], &metric[end..])
}

/// The headline, the numbers that are told first; with a role those that roles have.
fn usual(role: Option<&str>) -> Vec<String> {
    let all = metrics();
    let has =
        |name: &str| all.iter().any(|metric| metric.name == name && (role.is_none() || !metric.firm_only));
    let rest = HEADLINE.iter().map(|metric| metric.name).filter(|name| !TOLD.contains(name));
    let names = TOLD.into_iter().chain(rest).filter(|name| has(name));
    names.map(|name| role.map_or_else(|| name.to_owned(), |role| of_role(name, role))).collect()
}

/// The second of two runs, once it is seen that their futures are the same.
fn second(
    place: &Path,
    second: &Path,
    options: &mut MethodOptions,
    scenario: Option<&str>,
) -> Result<Other, Failure> {
    let [of_a, of_b] = [place, second].map(|place| -> Result<_, Failure> {
        let manifest = run_folder::manifest(place)?;
        let job = run_folder::whole_job(place, &manifest)?;
        Ok((manifest, job))
    });
    let ((_, a), (manifest, b)) = (of_a?, of_b?);
    let agree = |what: &str, of: &dyn Fn(&Job) -> String| {
        let (one, other) = (of(&a), of(&b));
        if one == other {
            return Ok(());
        }
        let what = format!(
            "{} and {} differ in {what}, {one} and {other}: their futures cannot be laid side by side",
            place.display(),
            second.display()
        );
        Err(Failure::input_hint(what, "run one of them again with what the other has"))
    };
    agree("their mode", &|job| match job.plan.mode {
        Mode::MonteCarlo => "futures".to_owned(),
        Mode::Expectation => "expectation".to_owned(),
    })?;
    if a.plan.mode == Mode::Expectation {
        let what = format!("{} and {} were made with --expectation", place.display(), second.display());
        return Err(Failure::input_hint(what, "`explain` looks at futures: run them without"));
    }
    agree("the seed", &|job| job.plan.seed.to_string())?;
    agree("the sampling design", &|job| sampling(job.plan.sampling).to_owned())?;
    agree("--freeze", &|job| format!("{:?}", job.plan.freeze).to_lowercase())?;
    let fewest = a.plan.replications.min(b.plan.replications);
    options.replications = options.replications.or(Some(fewest));
    let mut scenarios = manifest.scenarios;
    scenarios.extend(scenario.map(str::to_owned));
    let cells = b.selection.set.iter().chain(&options.set);
    Ok(Other {
        files: differing(&a.study.files, &b.study.files)?,
        set: cells.map(|(key, cell)| format!("{key}={cell}")).collect(),
        scenarios,
    })
}

fn sampling(sampling: Sampling) -> &'static str {
    match sampling {
        Sampling::Random => "random",
        Sampling::Lhs => "lhs",
        Sampling::Sobol => "sobol",
    }
}

/// The files of the second study that the first does not have like that.
fn differing(a: &[InputFile], b: &[InputFile]) -> Result<Vec<(String, Option<String>)>, Failure> {
    let mut files = Vec::new();
    for file in b.iter().filter(|file| !a.contains(file)) {
        let text = String::from_utf8(file.bytes.clone())
            .map_err(|_| Failure::input(format!("{} is not UTF-8", file.path)))?;
        files.push((file.path.clone(), Some(text)));
    }
    let gone = a.iter().filter(|file| !b.iter().any(|other| other.path == file.path));
    files.extend(gone.map(|file| (file.path.clone(), None)));
    Ok(files)
}

impl Other {
    /// The study, from the files of the first.
    fn study(&self, first: &Study) -> Result<(Study, Vec<(String, String)>), Failure> {
        let mut files: Vec<InputFile> = first.files.clone();
        files.retain(|file| !self.files.iter().any(|(path, _)| *path == file.path));
        files.extend(self.files.iter().filter_map(|(path, text)| {
            Some(InputFile { path: path.clone(), bytes: text.as_ref()?.clone().into_bytes() })
        }));
        let set: Vec<(String, String)> = self.set.iter().map(|cell| run_folder::split(cell)).collect();
        let selection = Selection { scenarios: self.scenarios.clone(), set: set.clone() };
        let study = Source { name: first.name.clone(), files }.read(&selection)?;
        Ok((study, set))
    }
}

impl Explain {
    /// Asks `with` the question for a study.
    fn ask<T>(
        &self,
        study: &Study,
        job: Option<&Job>,
        with: impl FnOnce(&Question<'_>) -> Result<T, ExplainError>,
    ) -> Result<T, Failure> {
        let other = self.other.as_ref().map(|other| other.study(study)).transpose()?;
        let set: &[(String, String)] = job.map_or(&[], |job| &job.selection.set);
        let (study_b, set_b) = other.as_ref().map_or((study, set), |(study, set)| (study, set.as_slice()));
        let names = [readable(&self.from), readable(&self.to)];
        let names = match (&self.other, names) {
            (None, names) => names,
            (Some(_), [first, second]) => {
                [say!("explain-first-run", scenario = first), say!("explain-second-run", scenario = second)]
            }
        };
        for (study, scenario) in [(study, &self.from), (study_b, &self.to)] {
            if !study.scenarios.iter().any(|known| known.name == *scenario) {
                let known: Vec<&str> = study.scenarios.iter().map(|known| known.name.as_str()).collect();
                let what = format!("there is no scenario `{scenario}`");
                return Err(Failure::input_hint(what, format!("its scenarios are {}", known.join(", "))));
            }
        }
        let read = |text: &String| Subject::read(text, study).map_err(super::sensitivity::unreadable);
        let question = Question {
            a: End { study, set, scenario: &self.from, name: &names[0] },
            b: End { study: study_b, set: set_b, scenario: &self.to, name: &names[1] },
            subjects: self.metrics.iter().map(read).collect::<Result<_, _>>()?,
            groups: (self.groups.iter())
                .map(|group| super::sensitivity::read_group(group))
                .collect::<Result<_, _>>()?,
            pairs: self.pairs,
            n: job.map_or(bridges::FEWEST, |job| job.plan.replications),
            sampling: job.map_or(Sampling::Random, |job| job.plan.sampling),
            seed: job.map_or(study.seed, |job| job.plan.seed),
            freeze: job.and_then(|job| job.plan.freeze),
            threads: job.and_then(|job| job.plan.threads),
        };
        with(&question).map_err(refused)
    }
}

impl Method for Explain {
    const NAME: &'static str = "explain";

    fn settled(mut self, study: &Study) -> Result<Self, Failure> {
        let base = &study.scenarios[0].name;
        for name in [&mut self.from, &mut self.to] {
            if name.is_empty() {
                name.clone_from(base);
            }
        }
        if self.told == 0 {
            self.told = self.metrics.len();
        }
        self.told = self.told.min(self.metrics.len());
        Ok(self)
    }

    fn replications(&self, study: &Study) -> u32 {
        study.replications.min(REPLICATIONS)
    }

    fn find(&self, voice: Voice, job: &Job) -> Result<Outcome, Failure> {
        let futures = self.ask(&job.study, Some(job), bridges::futures_of)?;
        let bar = Bar::new(voice, u32::try_from(futures).unwrap_or(u32::MAX));
        let found = self.ask(&job.study, Some(job), |question| find_bridges(question, &bar))?;
        drop(bar);
        let tables = explain_tables(&found);
        let told = self.told.min(found.bridges.len());
        let mut sentences: Vec<String> = found.paragraphs();
        sentences.truncate(told);
        let lead = sentences.first().cloned().into_iter().collect();
        sentences.extend(found.remarks());
        let scope = render::scope(job);
        let charts = if job.charts { chart::explain(&found, told, &scope) } else { Vec::new() };
        Ok(Outcome {
            section: Section {
                method: Self::NAME.to_owned(),
                language: language::in_force().code().to_owned(),
                title: found.title(),
                lead,
                sentences,
                tables: explain_for_people(&found, told),
                charts: Vec::new(),
                result: result(&found, &tables),
            },
            tables,
            charts,
            warnings: Vec::new(),
        })
    }
}

/// What `--json` gives.
fn result(found: &Explained, tables: &[crate::report::CsvTable]) -> Value {
    let joined: Vec<Value> = (found.joined.iter())
        .map(|one| json!({ "change": one.name, "parts": one.parts, "why": one.why }))
        .collect();
    let mut result = Map::new();
    result.insert("from".to_owned(), json!(found.a));
    result.insert("to".to_owned(), json!(found.b));
    result.insert("exact".to_owned(), json!(found.orders == 0));
    result.insert("scenarios_run".to_owned(), json!(found.coalitions));
    result.insert("orders".to_owned(), json!(found.orders));
    result.insert("joined".to_owned(), json!(joined));
    for table in tables {
        result.insert(table.name().to_owned(), table.to_json());
    }
    Value::Object(result)
}

fn refused(error: ExplainError) -> Failure {
    match error {
        ExplainError::Engine(error) => job::failure(error),
        ExplainError::Study(problems) => Failure::Study(problems),
        ExplainError::DoesNotAddUp(..) => Failure::Machine(error.to_string()),
        other => Failure::input(other.to_string()),
    }
}
