//! `run` and `demo`: a study and a plan -> a run folder, written whole or not at all.

use std::path::Path;
use std::time::Instant;

use serde_json::{Value, json};

use super::disk::Folder;
use super::failure::Failure;
use super::headline;
use super::init;
use super::input::Source;
use super::job::{Job, RunOptions};
use super::letters;
use super::machine;
use super::precision::{self, Found};
use super::render;
use super::run_folder::RunFolder;
use super::template::DEMO;
use super::terminal::{Voice, width};
use super::whole::{self, Made};
use crate::analysis::number::count;
use crate::engine::Results;
use crate::report::Manifest;

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
    let mut job = Job::new(source, options)?;
    if let Some(themed) = &job.theme {
        themed.theme.warnings().iter().for_each(|warning| voice.warn(warning));
    }
    for line in &job.study.detected {
        voice.detail(line);
    }
    let mut precision = None;
    if !options.precision.is_empty() {
        let found = precision::find(voice, &job, &options.precision)?;
        job = job.with_replications(found.replications);
        precision = Some(found);
    }
    let make = |folder: &Folder| {
        job.refuse_giants(voice, options.force)?;
        let results = job.simulate(voice)?;
        voice.say_on_terminal("drawing and writing ...");
        if let Some(warning) = letters::of_study(&job.study, &job.typeface()).filter(|_| job.charts) {
            voice.warn(&warning);
        }
        let manifest = render::files(&job, &results, &mut |file, bytes| folder.write(&file.path, bytes))?;
        Ok((manifest, results))
    };
    let open = |path: &Path| {
        let mut found = RunFolder::open(path)?;
        if voice.json {
            found.results.draws = found.draws()?.unwrap_or_default();
        }
        Ok((found.manifest, found.results))
    };
    let made = whole::reuse_or_make(&job, options.out.as_deref(), begun, open, make)?;
    tell(voice, &made, precision.as_ref())?;
    precision.map_or(Ok(()), |found| found.gate())
}

/// Says what came out and where it lies.
fn tell(voice: Voice, made: &Made<Results>, precision: Option<&Found>) -> Result<(), Failure> {
    let Made { folder, manifest, content: results, reused } = made;
    for warning in &manifest.warnings {
        voice.warn(warning);
    }
    if voice.json {
        return voice.result_json(&summary(made, precision));
    }
    if *reused {
        voice.say("the same run is there already, with the same receipt; nothing was simulated again\n");
    }
    voice.result(&format!("{}\n\n{}\n\n", heading(manifest, results), headline::table(results, width())))?;
    if let Some(found) = precision {
        voice.result(&format!("{}\n\n", found.sentences(&results.currency).join("\n")))?;
    }
    let report = folder.join("report.html");
    voice.result(&format!("report   {}\nfolder   {}", report.display(), folder.display()))?;
    let took = manifest.run.wall_seconds;
    let how = if *reused { "reused".to_owned() } else { format!("in {took:.1} s") };
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

fn summary(made: &Made<Results>, precision: Option<&Found>) -> Value {
    let Made { folder, manifest, content: results, reused } = made;
    let mut summary = json!({
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
    });
    if let Some(found) = precision {
        summary["precision"] = found.json();
    }
    summary
}
