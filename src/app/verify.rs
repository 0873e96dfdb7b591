//! `verify`: runs again what a manifest says, from the folder's own copy of the study, and compares
//! every byte.
//!
//! A file can fail in two ways, and both are said: the file on the disk is not the one that was
//! written, or what was written is not what the same inputs give today. A folder that a brief made holds no study: of its
//! files only the first is checked.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::disk;
use super::failure::Failure;
use super::job::Job;
use super::machine;
use super::method;
use super::render::{self, MANIFEST, Sink};
use super::run_folder::{self, INPUTS};
use super::terminal::Voice;
use crate::report::{Manifest, RunFacts};

/// Files that are the same bytes for the same program only, not on every machine.
const PER_BINARY: [&str; 3] = ["png", "pdf", "parquet"];

/// What is wrong with each file, by its path.
pub type Findings = BTreeMap<String, String>;

/// Runs a folder again and compares.
///
/// # Errors
/// [`Failure::Gate`] if a byte differs, with every file named on stdout.
pub fn verify(voice: Voice, path: &Path, threads: Option<usize>) -> Result<(), Failure> {
    machine::choose_instruction_set(voice)?;
    if let Some(said) = manifest_of_brief(path)? {
        return verify_brief(voice, path, &said);
    }
    let manifest = run_folder::manifest(path)?;
    let mut findings = changed_files(path, &manifest)?;
    let prefix = format!("{INPUTS}/");
    if findings.keys().any(|file| file.starts_with(&prefix)) {
        voice.say("the study in the folder is not the one that was run, so it cannot be run again");
    } else {
        let mut job = run_folder::job(path, &manifest)?;
        job.plan.threads = threads;
        run_again(voice, &job, &manifest, &mut findings)?;
    }
    conclude(voice, path, &manifest, &findings)
}

/// The manifest of a folder that `workshift brief` made; `None` for every other folder.
fn manifest_of_brief(path: &Path) -> Result<Option<Value>, Failure> {
    let file = path.join(MANIFEST);
    if !disk::exists(&file) {
        return Ok(None);
    }
    let said: Option<Value> = serde_json::from_slice(&disk::read(&file)?).ok();
    Ok(said.filter(|said| said["brief"].is_object() && said["outputs"].is_array()))
}

/// Compares the files of a brief with its manifest. They are made from run folders that are not in it, so nothing is
/// run again; how to do so is said.
fn verify_brief(voice: Voice, path: &Path, said: &Value) -> Result<(), Failure> {
    let mut findings = Findings::new();
    let outputs: Vec<(&str, &str)> = (said["outputs"].as_array().into_iter().flatten())
        .filter_map(|file| Some((file["path"].as_str()?, file["sha256"].as_str()?)))
        .collect();
    for (file, hash) in &outputs {
        let full = path.join(file);
        if !disk::exists(&full) {
            findings.insert((*file).to_owned(), "is missing".to_owned());
        } else if disk::sha256(&full)? != *hash {
            findings.insert((*file).to_owned(), "was changed since the brief was carried out".to_owned());
        }
    }
    let n = outputs.len();
    if voice.json {
        let differences: Vec<Value> =
            findings.iter().map(|(file, what)| json!({ "file": file, "what": what })).collect();
        voice.result_json(&json!({ "folder": path.to_string_lossy(), "receipt": said["receipt"],
            "equal": findings.is_empty(), "files": n, "differences": differences }))?;
    } else if findings.is_empty() {
        let (runs, them) = match said["runs"].as_array().map_or(0, Vec::len) {
            1 => ("its run folder".to_owned(), "it"),
            n => (format!("its {n} run folders"), "them"),
        };
        voice.result(&format!(
            "unchanged: {n} files of {} are as the brief wrote them\n\
             they were made from {runs}: verify {them}, then carry out the brief elsewhere, which writes the same bytes",
            path.display()
        ))?;
    } else {
        let lines: Vec<String> = findings.iter().map(|(file, what)| format!("{file} {what}")).collect();
        voice.result(&lines.join("\n"))?;
    }
    gate(path, &findings)
}

/// Files that are not, or no longer as they were written.
///
/// # Errors
/// Names the path that cannot be read.
pub fn changed_files(path: &Path, manifest: &Manifest) -> Result<Findings, Failure> {
    let mut findings = Findings::new();
    for file in &manifest.outputs {
        let full = path.join(&file.path);
        if !disk::exists(&full) {
            findings.insert(file.path.clone(), "is missing".to_owned());
        } else if disk::sha256(&full)? != file.sha256 {
            findings.insert(file.path.clone(), "was changed since the run".to_owned());
        }
    }
    for file in &manifest.inputs {
        let copy = format!("{INPUTS}/{}", file.path);
        if manifest.output_hash(&copy) != Some(file.sha256.as_str()) {
            findings.insert(copy, "is not the input that the manifest names".to_owned());
        }
    }
    Ok(findings)
}

/// Compares what the same inputs give now with what the manifest says.
fn run_again(voice: Voice, job: &Job, manifest: &Manifest, findings: &mut Findings) -> Result<(), Failure> {
    let elsewhere = manifest.run.target != machine::TARGET;
    let mut made = Vec::new();
    let again = made_again(voice, job, &mut |file, _| {
        made.push(file.path.clone());
        let wanted = manifest.output_hash(&file.path);
        let ending = file.path.rsplit('.').next().unwrap_or_default();
        if wanted.is_none() {
            findings.insert(file.path.clone(), "is not in the manifest".to_owned());
        } else if wanted != Some(file.sha256.as_str()) && !(elsewhere && PER_BINARY.contains(&ending)) {
            findings.entry(file.path.clone()).or_insert_with(|| "differs when run again".to_owned());
        }
        Ok(())
    })?;
    for file in manifest.outputs.iter().filter(|file| !made.contains(&file.path)) {
        findings.entry(file.path.clone()).or_insert_with(|| "is not made when run again".to_owned());
    }
    // The hashes have been compared file by file; `run` may differ.
    let mut plain = [again, manifest.clone()];
    for one in &mut plain {
        one.run = RunFacts::default();
        one.outputs = Vec::new();
    }
    if plain[0] != plain[1] {
        findings
            .insert(render::MANIFEST.to_owned(), format!("differs when run again{}", differing_keys(&plain)));
    }
    Ok(())
}

/// Every file of the folder again, from its study.
fn made_again(voice: Voice, job: &Job, sink: &mut Sink<'_>) -> Result<Manifest, Failure> {
    match &job.method {
        None => render::files(job, &job.simulate(voice)?, sink),
        Some(call) => method::files(job, &method::find(voice, job, call)?, sink),
    }
}

/// `: version, receipt`: the keys in which two manifests differ.
fn differing_keys(both: &[Manifest; 2]) -> String {
    let [a, b] = both.each_ref().map(|one| serde_json::to_value(one).unwrap_or_default());
    let names: Vec<&String> = a
        .as_object()
        .map(|a| a.iter().filter(|(key, value)| b.get(key) != Some(value)).map(|(key, _)| key).collect())
        .unwrap_or_default();
    let words: Vec<&str> = names.into_iter().map(String::as_str).collect();
    if words.is_empty() { String::new() } else { format!(" in {}", words.join(", ")) }
}

fn conclude(voice: Voice, path: &Path, manifest: &Manifest, findings: &Findings) -> Result<(), Failure> {
    let n = manifest.outputs.len();
    if voice.json {
        let differences: Vec<Value> =
            findings.iter().map(|(file, what)| json!({ "file": file, "what": what })).collect();
        voice.result_json(&json!({
            "folder": path.to_string_lossy(),
            "receipt": manifest.receipt,
            "equal": findings.is_empty(),
            "files": n,
            "differences": differences,
        }))?;
    } else if findings.is_empty() {
        voice.result(&format!("verified: {n} files of {} are equal, byte by byte", path.display()))?;
    } else {
        let lines: Vec<String> = findings.iter().map(|(file, what)| format!("{file} {what}")).collect();
        voice.result(&lines.join("\n"))?;
    }
    if manifest.version != env!("CARGO_PKG_VERSION") && !findings.is_empty() {
        voice.warn(&format!(
            "the run was made by version {}, this is {}",
            manifest.version,
            env!("CARGO_PKG_VERSION")
        ));
    }
    gate(path, findings)
}

fn gate(path: &Path, findings: &Findings) -> Result<(), Failure> {
    match findings.len() {
        0 => Ok(()),
        1 => Err(Failure::Gate(format!("not verified: 1 file of {} differs", path.display()))),
        many => Err(Failure::Gate(format!("not verified: {many} files of {} differ", path.display()))),
    }
}
