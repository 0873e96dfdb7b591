//! `run` and `demo`: a study and a plan -> a run folder, written whole or not at all.

use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::{Value, json};

use super::disk::{self, Folder, Place};
use super::failure::Failure;
use super::headline;
use super::init;
use super::input::Source;
use super::job::{Job, RunOptions};
use super::machine;
use super::render::{self, MANIFEST};
use super::run_folder::{self, RunFolder};
use super::template::DEMO;
use super::terminal::{Voice, width};
use super::verify::changed_files;
use crate::analysis::number::count;
use crate::engine::Results;
use crate::report::{Manifest, RunFacts};

/// Where run folders go unless `--out` names one.
const OUTPUT: &str = "output";

/// Runs a study from its folder.
///
/// # Errors
/// Every kind of [`Failure`]; then there is no run folder, or the one that was there before.
pub fn run(voice: Voice, study: &Path, options: &RunOptions) -> Result<(), Failure> {
    run_source(voice, &Source::folder(study)?, options)
}

/// Runs the built-in study.
///
/// # Errors
/// As [`run`].
pub fn demo(voice: Voice, options: &RunOptions) -> Result<(), Failure> {
    let source = Source { name: DEMO.to_owned(), files: init::find(DEMO)?.inputs() };
    run_source(voice, &source, options)
}

fn run_source(voice: Voice, source: &Source, options: &RunOptions) -> Result<(), Failure> {
    let begun = Instant::now();
    machine::choose_instruction_set(voice)?;
    let job = Job::new(source, options)?;
    for line in &job.study.detected {
        voice.detail(line);
    }
    let target = options.out.clone().unwrap_or_else(|| default_folder(&job));
    if let Some(found) = existing(&target, &job)? {
        return tell(voice, &target, &found.manifest, &found.results, true);
    }
    job.refuse_giants(voice, options.force)?;
    let folder = Folder::begin(&target)?; // before the work: a place that cannot be written to costs nothing
    let results = job.simulate(voice)?;
    voice.say_on_terminal("drawing and writing ...");
    let mut manifest = render::files(&job, &results, &mut |file, bytes| folder.write(&file.path, bytes))?;
    manifest.run = RunFacts {
        threads: job.plan.threads.unwrap_or_else(machine::cores),
        wall_seconds: (begun.elapsed().as_secs_f64() * 1000.0).round() / 1000.0,
        target: machine::TARGET.to_owned(),
        finished_at: machine::now(),
    };
    folder.write(MANIFEST, &manifest.to_json())?;
    if let Err(failure) = folder.commit(MANIFEST) {
        // Somebody else may have finished the same run meanwhile.
        let found = existing(&target, &job).ok().flatten().ok_or(failure)?;
        return tell(voice, &target, &found.manifest, &found.results, true);
    }
    tell(voice, &target, &manifest, &results, false)
}

fn default_folder(job: &Job) -> PathBuf {
    Path::new(OUTPUT).join(format!("{}-{}", job.study.name, &job.receipt[..8]))
}

/// The run that stands at a place, if it is this one.
///
/// # Errors
/// [`Failure::Input`] if something else stands there, or this run but no longer whole.
fn existing(target: &Path, job: &Job) -> Result<Option<RunFolder>, Failure> {
    if disk::look(target)? != Place::Taken {
        return Ok(None);
    }
    let refuse = |what: &str, hint: &str| {
        Failure::input_hint(format!("{} exists and {what}; it is not overwritten", target.display()), hint)
    };
    let elsewhere = "name another folder with `--out`, or move this one away";
    match RunFolder::receipt(target) {
        None => Err(refuse("is not a run folder", elsewhere)),
        Some(receipt) if receipt != job.receipt => Err(refuse("holds another run", elsewhere)),
        Some(_) => {
            let changed = changed_files(target, &run_folder::manifest(target)?)?;
            match changed.iter().next() {
                None => RunFolder::open(target).map(Some),
                Some((file, what)) => Err(Failure::input_hint(
                    format!("{} holds this run, but {file} {what}", target.display()),
                    "`workshift verify` names all such files; move the folder away to run again",
                )),
            }
        }
    }
}

/// Says what came out and where it lies.
fn tell(
    voice: Voice,
    folder: &Path,
    manifest: &Manifest,
    results: &Results,
    reused: bool,
) -> Result<(), Failure> {
    for warning in &manifest.warnings {
        voice.warn(warning);
    }
    if voice.json {
        return voice.result_json(&summary(folder, manifest, results, reused));
    }
    if reused {
        voice.say("the same run is there already, with the same receipt; nothing was simulated again\n");
    }
    voice.result(&format!("{}\n\n{}\n\n", heading(manifest, results), headline::table(results, width())))?;
    let report = folder.join("report.html");
    voice.result(&format!("report   {}\nfolder   {}", report.display(), folder.display()))?;
    let took = manifest.run.wall_seconds;
    let how = if reused { "reused".to_owned() } else { format!("in {took:.1} s") };
    voice.say(&format!("\n{how}; open the report with `{} {}`", machine::OPENER, shown(&report)));
    Ok(())
}

fn heading(manifest: &Manifest, results: &Results) -> String {
    let futures = if manifest.mode == "expectation" {
        "expected values".to_owned()
    } else {
        let n = count(manifest.replications.into());
        let split = match manifest.options.randomisations {
            Some(parts) => format!(" in {parts} randomisation{}", if parts == 1 { "" } else { "s" }),
            None => String::new(),
        };
        format!("{n} futures{split}, mean ± Monte Carlo error")
    };
    format!("{}: {} after {} months, {futures}", manifest.study, end_of(results), results.months)
}

/// The month of the horizon.
fn end_of(results: &Results) -> String {
    let months =
        i64::from(results.start.year) * 12 + i64::from(results.start.month) - 1 + i64::from(results.months);
    format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
}

/// A path as a shell reads it.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if text.contains(char::is_whitespace) { format!("\"{text}\"") } else { text.into_owned() }
}

fn summary(folder: &Path, manifest: &Manifest, results: &Results, reused: bool) -> Value {
    json!({
        "receipt": manifest.receipt,
        "folder": folder.to_string_lossy(),
        "report": folder.join("report.html").to_string_lossy(),
        "reused": reused,
        "study": manifest.study,
        "scenarios": manifest.scenarios,
        "months": manifest.months,
        "replications": manifest.replications,
        "seed": manifest.seed,
        "sampling": manifest.sampling,
        "mode": manifest.mode,
        "warnings": manifest.warnings,
        "headline": headline::json(results),
    })
}
