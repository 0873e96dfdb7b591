//! A folder that carries a receipt: reused where it stands already, else written whole or not at all.
//!
//! The same for runs and for methods; what is in the folder is theirs.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::disk::{self, Folder, Place};
use super::failure::Failure;
use super::job::Job;
use super::machine;
use super::render::MANIFEST;
use super::run_folder;
use super::verify::changed_files;
use crate::report::{Manifest, RunFacts};

/// Where folders go unless `--out` names one.
const OUTPUT: &str = "output";

/// A folder that stands, with what is in it.
#[derive(Debug)]
pub struct Made<T> {
    /// Where it lies.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// What was made, or read back.
    pub content: T,
    /// Whether it stood there already.
    pub reused: bool,
}

/// The folder of a job: opened where it stands, else made.
///
/// # Errors
/// [`Failure::Input`] if something else stands there, or this folder but no longer whole; those of
/// `open` and `make`. Then there is no folder, or the one that was there before.
pub fn reuse_or_make<T>(
    job: &Job,
    out: Option<&Path>,
    begun: Instant,
    open: impl Fn(&Path) -> Result<(Manifest, T), Failure>,
    make: impl FnOnce(&Folder) -> Result<(Manifest, T), Failure>,
) -> Result<Made<T>, Failure> {
    let target = out.map_or_else(|| Path::new(OUTPUT).join(job.folder_name()), Path::to_path_buf);
    let reuse = |(manifest, content)| Made { folder: target.clone(), manifest, content, reused: true };
    if stands(&target, job)? {
        return open(&target).map(reuse);
    }
    let folder = Folder::begin(&target)?; // before the work: a place that cannot be written to costs nothing
    let (mut manifest, content) = make(&folder)?;
    manifest.run = RunFacts {
        threads: job.plan.threads.unwrap_or_else(machine::cores),
        wall_seconds: (begun.elapsed().as_secs_f64() * 1000.0).round() / 1000.0,
        target: machine::TARGET.to_owned(),
        finished_at: machine::now(),
    };
    folder.write(MANIFEST, &manifest.to_json())?;
    match folder.commit(MANIFEST) {
        Ok(()) => Ok(Made { folder: target, manifest, content, reused: false }),
        // Somebody else may have finished the same meanwhile.
        Err(_) if stands(&target, job).unwrap_or(false) => open(&target).map(reuse),
        Err(failure) => Err(failure),
    }
}

/// Whether the folder of a job stands at a place.
fn stands(target: &Path, job: &Job) -> Result<bool, Failure> {
    if disk::look(target)? != Place::Taken {
        return Ok(false);
    }
    let refuse = |what: &str, hint: &str| {
        Failure::input_hint(format!("{} exists and {what}; it is not overwritten", target.display()), hint)
    };
    let elsewhere = "name another folder with `--out`, or move this one away";
    let Ok(manifest) = run_folder::manifest(target) else {
        return Err(refuse("is not a run folder", elsewhere));
    };
    if manifest.receipt != job.receipt {
        return Err(refuse("holds another run", elsewhere));
    }
    let changed = changed_files(target, &manifest)?;
    let Some((file, what)) = changed.iter().next() else { return Ok(true) };
    Err(Failure::input_hint(
        format!("{} holds this run, but {file} {what}", target.display()),
        "`workshift verify` names all such files; move the folder away to run again",
    ))
}
