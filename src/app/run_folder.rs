//! A run folder on the disk -> its manifest, its study and its results, without simulating.
//!
//! What was changed since it was written is refused here, naming the file; `verify` says more.

use std::path::{Path, PathBuf};

use super::disk;
use super::failure::Failure;
use super::input::{Source, tables};
use super::job::Job;
use super::parquet;
use super::render::MANIFEST;
use super::theme::Themed;
use crate::engine::{self, Draws, Freeze, Mode, Plan, Results, Sampling};
use crate::report::{self, Known, Manifest, RunFiles};
use crate::study::{Selection, Study};

/// The folder of a run folder that holds the study as read.
pub const INPUTS: &str = "inputs";

/// A whole run, read back.
#[derive(Debug)]
pub struct RunFolder {
    /// Where it lies.
    pub path: PathBuf,
    /// What it says of itself.
    pub manifest: Manifest,
    /// The study, its plan and its choices, from `inputs/`.
    pub job: Job,
    /// What was computed; futures too, draws not.
    pub results: Results,
}

impl RunFolder {
    /// Reads a run folder back.
    ///
    /// # Errors
    /// [`Failure::Input`] if it is not one, or not as it was written.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let manifest = manifest(path)?;
        if let Some(method) = &manifest.options.method {
            let what = format!("{} is a folder of `{}`, not a run folder", path.display(), method.name);
            let hint = format!("`workshift report RUN --with {}` shows it", path.display());
            return Err(Failure::input_hint(what, hint));
        }
        let job = whole_job(path, &manifest)?;
        let mut results = results(path, &job.study)?;
        let futures = path.join("futures.parquet");
        unchanged(path, &manifest, "futures.parquet")?;
        results.futures = parquet::read_futures(disk::open(&futures)?, &results)
            .map_err(|error| Failure::input(format!("{}: {error}", futures.display())))?;
        Ok(Self { path: path.to_path_buf(), manifest, job, results })
    }

    /// The draws of the run; `None` if it was made with `--no-draws`, or in expectation mode.
    ///
    /// # Errors
    /// [`Failure::Input`] if the file was changed.
    pub fn draws(&self) -> Result<Option<Draws>, Failure> {
        if !self.manifest.options.draws || self.manifest.mode == "expectation" {
            return Ok(None);
        }
        unchanged(&self.path, &self.manifest, "draws.parquet")?;
        let file = self.path.join("draws.parquet");
        let n_outcomes = 2 * self.results.headline_metrics.len();
        parquet::read_draws(disk::open(&file)?, &self.results.scenarios, n_outcomes)
            .map(Some)
            .map_err(|error| Failure::input(format!("{}: {error}", file.display())))
    }
}

/// The manifest of a run folder.
///
/// # Errors
/// [`Failure::Input`] if it has none, or one that cannot be read.
pub fn manifest(path: &Path) -> Result<Manifest, Failure> {
    let file = path.join(MANIFEST);
    if !disk::is_folder(path)? {
        let hint = "a run folder is what `workshift run` leaves, usually below output/";
        return Err(Failure::input_hint(format!("{} is not a folder", path.display()), hint));
    }
    if !disk::exists(&file) {
        let hint = "a run folder is what `workshift run` leaves, usually below output/";
        return Err(Failure::input_hint(
            format!("{} is not a run folder: it has no {MANIFEST}", path.display()),
            hint,
        ));
    }
    Manifest::parse(&disk::read(&file)?)
        .map_err(|error| Failure::input(format!("{}: {error}", path.display())))
}

/// What a folder was made of, once its inputs and its receipt are seen to be as they were written.
///
/// # Errors
/// [`Failure::Input`] if they are not.
pub fn whole_job(path: &Path, manifest: &Manifest) -> Result<Job, Failure> {
    for file in &manifest.inputs {
        unchanged(path, manifest, &format!("{INPUTS}/{}", file.path))?;
    }
    let job = job(path, manifest)?;
    if job.receipt == manifest.receipt {
        return Ok(job);
    }
    let what = format!("{} does not have the receipt of what it holds", path.display());
    let hint = format!("it was made by version {}, this is {}", manifest.version, env!("CARGO_PKG_VERSION"));
    Err(Failure::input_hint(what, hint))
}

/// What a folder was made of, from its own copy of the study.
///
/// # Errors
/// [`Failure::Study`] if that copy is no longer a study.
pub fn job(path: &Path, manifest: &Manifest) -> Result<Job, Failure> {
    let source = Source { name: manifest.study.clone(), files: tables(&path.join(INPUTS))? };
    let selection = Selection {
        scenarios: manifest.options.scenario.clone(),
        set: manifest.options.set.iter().map(|cell| split(cell)).collect(),
    };
    let study = source.read(&selection)?;
    let plan = Plan {
        replications: manifest.replications,
        seed: manifest.seed,
        sampling: match manifest.sampling.as_str() {
            "lhs" => Sampling::Lhs,
            "sobol" => Sampling::Sobol,
            _ => Sampling::Random,
        },
        mode: if manifest.mode == "expectation" { Mode::Expectation } else { Mode::MonteCarlo },
        freeze: match manifest.options.freeze.as_deref() {
            Some("luck") => Some(Freeze::Luck),
            Some(_) => Some(Freeze::Assumptions),
            None => None,
        },
        threads: None,
        keep_draws: manifest.options.draws,
    };
    let (options, inputs) = (&manifest.options, path.join(INPUTS));
    let theme = Themed::of_run(&inputs, options.theme.as_ref(), &manifest.inputs)?;
    Ok(Job::with_plan(study, plan, selection, options.charts, options.method.clone()).with_theme(theme))
}

/// `KEY=CELL` in its two parts; a cell never has a `=`.
pub fn split(text: &str) -> (String, String) {
    let (key, cell) = text.rsplit_once('=').unwrap_or((text, ""));
    (key.trim().to_owned(), cell.trim().to_owned())
}

fn results(path: &Path, study: &Study) -> Result<Results, Failure> {
    let read = |name: &str| disk::read(&path.join(name));
    let base = &study.scenarios[0];
    let labels: Vec<(String, String)> =
        base.roles.iter().map(|role| (role.name.clone(), role.label.clone())).collect();
    let (manifest, summary, by_role) = (read(MANIFEST)?, read("summary.csv")?, read("summary_by_role.csv")?);
    let (differences, differences_by_role) = (read("differences.csv")?, read("differences_by_role.csv")?);
    let (headline, cohorts) = (read("headline.csv")?, read("cohorts.csv")?);
    let files = RunFiles {
        manifest: &manifest,
        summary: &summary,
        summary_by_role: &by_role,
        differences: &differences,
        differences_by_role: &differences_by_role,
        headline: &headline,
        cohorts: &cohorts,
    };
    let known = Known {
        metrics: &engine::metrics(),
        cohort_metrics: crate::model::firm::COHORT_METRICS,
        headline_metrics: engine::HEADLINE,
        role_labels: &labels,
        currency: &study.currency,
    };
    let (_, results) = report::read_back(&files, &known).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|error| format!("{}/{error}", path.display())).collect();
        Failure::input(lines.join("\n"))
    })?;
    Ok(results)
}

/// Refuses a file whose bytes are not those that the run wrote.
pub fn unchanged(path: &Path, manifest: &Manifest, name: &str) -> Result<(), Failure> {
    let file = path.join(name);
    if manifest.output_hash(name) == Some(disk::sha256(&file)?.as_str()) {
        return Ok(());
    }
    Err(Failure::input(format!("{} was changed since the run", file.display())))
}

/// Whether a folder has a manifest: then it is that of a run or of a method, and no study.
pub fn is_one(path: &Path) -> bool {
    disk::exists(&path.join(MANIFEST))
}
