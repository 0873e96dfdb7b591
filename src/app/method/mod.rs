//! Methods: what looks at the futures of a study and writes a folder of its own.
//!
//! A method is what it was asked (a struct that reads back from the manifest) and how it finds an
//! answer ([`Method`]). All else is here and the same for all of them: the folder
//! `output/<study>-<method>-<8 hex>/`, written whole or not at all and reused where its receipt
//! matches, what is printed, `verify`, and the section that `report RUN --with FOLDER` shows.
//!
//! A new method is one file beside this one, its line in [`ALL`], and its command in [`crate::cli`].
//! It computes no number itself: that is in [`crate::analysis`], its pictures in [`crate::chart`]. What it writes for people
//! asks [`crate::language`] for every text.

mod break_even;
mod budget;
mod discover;
mod explain;
mod folder;
mod said;
mod sensitivity;
mod trace;

use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::disk::Folder;
use super::failure::Failure;
use super::input::Source;
use super::job::{self, Job};
use super::machine;
use super::render;
use super::run_folder;
use super::terminal::Voice;
use super::theme::Themed;
use super::whole;
use crate::chart::{Chart, Theme};
use crate::engine::{Mode, Plan, Sampling};
use crate::report::{CsvTable, MethodCall, Section};
use crate::study::{Selection, Study};

pub use break_even::{BreakEven, break_even};
pub use budget::{Budget, budget};
pub use discover::{Discover, discover};
pub use explain::{Explain, ExplainOptions, explain};
pub use folder::{files, section, typeface};
pub use sensitivity::{Sensitivity, USUAL, sensitivity};
pub use trace::{Trace, trace};

/// A method: what it was asked, and how it finds an answer.
pub trait Method: Serialize + DeserializeOwned {
    /// Its name: that of its command, in small letters, digits and `-`.
    const NAME: &'static str;

    /// Itself with every default filled in, so that the manifest says all that `verify` needs.
    ///
    /// # Errors
    /// [`Failure::Input`] for what does not fit the study; before any work is done.
    fn settled(self, study: &Study) -> Result<Self, Failure> {
        let _ = study;
        Ok(self)
    }

    /// Futures where the command line does not say how many.
    fn replications(&self, study: &Study) -> u32 {
        study.replications
    }

    /// The design that it needs; `None` where it looks at the futures of a run, and so takes their number and design
    /// from a run folder.
    fn own_design(&self) -> Option<Sampling> {
        None
    }

    /// The answer; the same for the same job, on any machine and for any number of threads.
    ///
    /// # Errors
    /// [`Failure::Interrupted`]; [`Failure::Input`] for what only the work can find wrong.
    fn find(&self, voice: Voice, job: &Job) -> Result<Outcome, Failure>;
}

/// How a method is run again from its options in a manifest.
type Again = fn(Voice, &Job, &Value) -> Result<Outcome, Failure>;

/// Every method.
const ALL: &[(&str, Again)] = &[
    of::<BreakEven>(),
    of::<Budget>(),
    of::<Discover>(),
    of::<Explain>(),
    of::<Sensitivity>(),
    of::<Trace>(),
];

const fn of<M: Method>() -> (&'static str, Again) {
    (M::NAME, |voice, job, options| {
        let method: M = serde_json::from_value(options.clone())
            .map_err(|error| Failure::input(format!("manifest.json: options of `{}`: {error}", M::NAME)))?;
        found(&method, voice, job)
    })
}

/// The answer, in the theme of the job.
fn found<M: Method>(method: &M, voice: Voice, job: &Job) -> Result<Outcome, Failure> {
    render::theme(job).unwrap_or_else(Theme::built_in).apply(|| method.find(voice, job))
}

/// What a method found.
#[derive(Debug)]
pub struct Outcome {
    /// What people read; its pictures are those of `charts`.
    pub section: Section,
    /// All numbers, a file each.
    pub tables: Vec<CsvTable>,
    /// The pictures.
    pub charts: Vec<Chart>,
    /// What a reader should know.
    pub warnings: Vec<String>,
}

/// The flags that every method takes.
#[derive(Debug, Clone, Default)]
pub struct MethodOptions {
    /// Scenarios beside the base; none = all.
    pub scenarios: Vec<String>,
    /// Cells for all scenarios.
    pub set: Vec<(String, String)>,
    /// Instead of the method's own number.
    pub replications: Option<u32>,
    /// Instead of the study's own.
    pub seed: Option<u64>,
    /// Spread of the assumptions; at random unless the run folder that was given says otherwise.
    pub sampling: Option<Sampling>,
    /// Worker threads; changes no number.
    pub threads: Option<usize>,
    /// The folder, instead of `output/<study>-<method>-<receipt>`.
    pub out: Option<PathBuf>,
    /// Whether charts are drawn.
    pub charts: bool,
    /// File of a theme; that of the run folder when absent.
    pub theme: Option<PathBuf>,
}

/// Carries out a method on a study, or on the study of a run folder with that run's seed, number of
/// futures and overrides.
///
/// # Errors
/// Every kind of [`Failure`]; then there is no folder, or the one that was there before.
pub fn perform<M: Method>(
    voice: Voice,
    place: &Path,
    options: &MethodOptions,
    asked: M,
) -> Result<(), Failure> {
    let begun = Instant::now();
    machine::choose_instruction_set(voice)?;
    let theme = options.theme.as_deref().map(|path| Themed::open_aloud(voice, path)).transpose()?;
    let Start { source, plan, selection, theme: its_own } = starting_point(place, options)?;
    let study = source.read(&selection)?;
    for line in &study.detected {
        voice.detail(line);
    }
    let method = asked.settled(&study)?;
    let own = method.own_design();
    let of_run = plan.as_ref().filter(|_| own.is_none()).map(|plan| (plan.replications, plan.sampling));
    let wanted = options.replications.or(of_run.map(|(replications, _)| replications));
    let sampling =
        own.or(options.sampling).or(of_run.map(|(_, sampling)| sampling)).unwrap_or(Sampling::Random);
    let plan = Plan {
        replications: job::whole(wanted.unwrap_or_else(|| method.replications(&study)), sampling),
        seed: options.seed.or(plan.as_ref().map(|plan| plan.seed)).unwrap_or(study.seed),
        sampling,
        mode: Mode::MonteCarlo,
        freeze: plan.and_then(|plan| plan.freeze),
        threads: options.threads,
        keep_draws: false,
    };
    let call = MethodCall {
        name: M::NAME.to_owned(),
        options: serde_json::to_value(&method).expect("options are texts and numbers"),
    };
    let job =
        Job::with_plan(study, plan, selection, options.charts, Some(call)).with_theme(theme.or(its_own));
    let make = |folder: &Folder| {
        let outcome = found(&method, voice, &job)?;
        let section = shown(&outcome);
        let manifest = files(&job, &outcome, &mut |file, bytes| folder.write(&file.path, bytes))?;
        Ok((manifest, section))
    };
    let made = whole::reuse_or_make(&job, options.out.as_deref(), begun, section, make)?;
    said::tell(voice, &made)
}

/// What a method finds once more, from the options in a manifest.
///
/// # Errors
/// [`Failure::Input`] if there is no such method, or it has other options.
pub fn find(voice: Voice, job: &Job, call: &MethodCall) -> Result<Outcome, Failure> {
    let (_, again) = ALL.iter().find(|(name, _)| *name == call.name).ok_or_else(|| {
        let names: Vec<&str> = ALL.iter().map(|(name, _)| *name).collect();
        let what = format!("manifest.json: there is no method `{}`", call.name);
        Failure::input_hint(what, format!("the methods are {}", names.join(", ")))
    })?;
    again(voice, job, &call.options)
}

/// The section with the pictures in it.
fn shown(outcome: &Outcome) -> Section {
    outcome.section.clone().with_charts(&outcome.charts)
}

/// A study, and what a run folder says beside it.
struct Start {
    source: Source,
    plan: Option<Plan>,
    selection: Selection,
    theme: Option<Themed>,
}

/// A study's folder; or a run folder, whose plan and theme then hold where the command line says nothing.
fn starting_point(place: &Path, options: &MethodOptions) -> Result<Start, Failure> {
    let mut selection = Selection { scenarios: options.scenarios.clone(), set: options.set.clone() };
    if !run_folder::is_one(place) {
        return Ok(Start { source: Source::folder(place)?, plan: None, selection, theme: None });
    }
    let manifest = run_folder::manifest(place)?;
    let run = run_folder::whole_job(place, &manifest)?;
    selection.set = run.selection.set.iter().chain(&options.set).cloned().collect();
    if selection.scenarios.is_empty() {
        selection.scenarios.clone_from(&run.selection.scenarios);
    }
    let source = Source { name: run.study.name.clone(), files: run.study.files.clone() };
    let sampled = run.plan.mode == Mode::MonteCarlo;
    Ok(Start { source, plan: sampled.then_some(run.plan), selection, theme: run.theme })
}
