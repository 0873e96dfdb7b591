//! The files of a method's folder, and the folder read back.

use std::path::Path;
use std::sync::Arc;

use super::{Outcome, said, shown};
use crate::app::disk;
use crate::app::failure::Failure;
use crate::app::job::Job;
use crate::app::render::{self, Listed, Sink};
use crate::app::run_folder;
use crate::app::theme::Themed;
use crate::chart::Typeface;
use crate::report::{Manifest, Section};

/// What a report shows of the folder.
const SECTION: &str = "section.json";
/// The sentences and tables that the console prints.
const FINDINGS: &str = "findings.txt";
/// Letters in a line of `findings.txt`.
const WIDTH: usize = 100;

/// Makes every file but the manifest, hands each to `sink`, and returns the manifest that lists them.
///
/// # Errors
/// Those of the sink, and [`Failure::Interrupted`].
pub fn files(job: &Job, outcome: &Outcome, sink: &mut Sink<'_>) -> Result<Manifest, Failure> {
    let mut out = Listed::new(sink);
    out.put_inputs(job)?;
    let section = shown(outcome);
    out.put(FINDINGS, said::text(&section, WIDTH, None).as_bytes())?;
    out.put(SECTION, &section.to_json())?;
    for table in &outcome.tables {
        out.put(&table.file(), &table.bytes())?;
    }
    if job.charts {
        out.put_charts(&outcome.charts)?;
    }
    let warnings = job.study.warnings.iter().chain(&outcome.warnings).cloned().collect();
    let mut manifest =
        Manifest::of_method(&job.study, &job.plan, job.receipt.clone(), job.options(), warnings);
    manifest.inputs = render::inputs(job);
    Ok(out.listed_in(manifest))
}

/// What the pictures of a method's folder are set in.
///
/// # Errors
/// [`Failure::File`] if its copy of the theme is no longer one.
pub fn typeface(path: &Path, manifest: &Manifest) -> Result<Arc<Typeface>, Failure> {
    let theme =
        Themed::of_run(&path.join(run_folder::INPUTS), manifest.options.theme.as_ref(), &manifest.inputs)?;
    Ok(theme.map_or_else(Typeface::built_in, |themed| themed.theme.typeface()))
}

/// A method's folder read back: its manifest, and what a report shows of it.
///
/// # Errors
/// [`Failure::Input`] if it is not one, or not as it was written.
pub fn section(path: &Path) -> Result<(Manifest, Section), Failure> {
    let manifest = run_folder::manifest(path)?;
    if manifest.options.method.is_none() {
        let what = format!("{} is a run folder, not the folder of a method", path.display());
        return Err(Failure::input_hint(what, "`workshift sensitivity` writes one, for example"));
    }
    run_folder::unchanged(path, &manifest, SECTION)?;
    let file = path.join(SECTION);
    let section = Section::parse(&disk::read(&file)?)
        .map_err(|error| Failure::input(format!("{}: {error}", file.display())))?;
    Ok((manifest, section))
}
