//! `brief`: the figures and tables of a document, from a file that lists them.
//!
//! All of the file is looked at before anything is written, and every problem is said with its place. The folder is
//! written whole or not at all, is reused where the same brief of the same runs stands already, and never overwritten.

mod read;
mod table;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::disk::{self, Folder, Place};
use super::failure::Failure;
use super::format::Format;
use super::render::{self, Listed, MANIFEST};
use super::run_folder::RunFolder;
use super::terminal::Voice;
use super::theme::Themed;
use super::{letters, method, pack};
use crate::chart::{self, Chart, ChartError, Kind, Scope, Typeface};
use crate::report::{self, Manifest, Section};
use crate::study::Problem;
use read::{Brief, Drawn, Figure, Form, Shown, Table, Written};

/// What can be made of an item: its files, and what the manifest says of it.
struct Made {
    files: Vec<(String, Vec<u8>)>,
    said: Value,
}

/// Makes every figure and table that a brief lists.
///
/// # Errors
/// [`Failure::File`] with every problem of the brief; [`Failure::Input`] if something else stands at `out`.
pub fn brief(voice: Voice, path: &Path, out: Option<&Path>) -> Result<(), Failure> {
    let bytes = disk::read(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let here = path.parent().unwrap_or(Path::new("")).to_path_buf();
    let mut problems = Vec::new();
    let brief = read::read(&name, &bytes, &mut problems);
    let theme =
        brief.theme.as_ref().and_then(|theme| match Themed::open_aloud(voice, &here.join(&theme.value)) {
            Ok(themed) => Some(themed),
            Err(Failure::File { list, .. }) => {
                problems.extend(list);
                None
            }
            Err(failure) => {
                problems.push(theme.problem(&name, failure.to_string(), None));
                None
            }
        });
    let mut runs = Runs { here: &here, opened: BTreeMap::new(), methods: BTreeMap::new(), theme };
    let mut made = Vec::new();
    for figure in &brief.figures {
        keep(figure_files(voice, &mut runs, figure), &name, &mut made, &mut problems)?;
    }
    for table in &brief.tables {
        keep(table_files(&mut runs, table), &name, &mut made, &mut problems)?;
    }
    if !problems.is_empty() {
        problems.sort();
        return Err(Failure::File { name, list: problems });
    }
    let target = out.map_or_else(|| here.join(&brief.out), Path::to_path_buf);
    let said = write(&target, &bytes, &brief, &runs, &made)?;
    if voice.json {
        return voice.result_json(&said);
    }
    for output in said["outputs"].as_array().into_iter().flatten() {
        voice.result(&target.join(output["path"].as_str().unwrap_or_default()).display().to_string())?;
    }
    Ok(())
}

/// Why an item cannot be made: a problem of the brief with its place, or something worse.
enum Trouble {
    Problem(Written<()>, String, Option<String>),
    Failure(Failure),
}

fn keep(
    item: Result<Made, Trouble>,
    file: &str,
    made: &mut Vec<Made>,
    problems: &mut Vec<Problem>,
) -> Result<(), Failure> {
    match item {
        Ok(item) => made.push(item),
        Err(Trouble::Problem(at, what, hint)) => problems.push(at.problem(file, what, hint)),
        Err(Trouble::Failure(failure)) => return Err(failure),
    }
    Ok(())
}

/// The folders that a brief names, each opened once.
struct Runs<'a> {
    here: &'a Path,
    opened: BTreeMap<PathBuf, RunFolder>,
    /// Instead of the theme of each run.
    theme: Option<Themed>,
    methods: BTreeMap<PathBuf, (Manifest, Section, Arc<Typeface>)>,
}

/// A folder that cannot be opened is a problem of the line that names it; a failing disk is not.
fn at(run: &Written<String>) -> impl Fn(Failure) -> Trouble {
    let place = run.place();
    move |failure| match failure {
        Failure::Input { what, hint } => Trouble::Problem(place, what, hint),
        other => Trouble::Failure(other),
    }
}

impl Runs<'_> {
    fn of(&mut self, run: &Written<String>) -> Result<&RunFolder, Trouble> {
        let path = self.here.join(&run.value);
        if !self.opened.contains_key(&path) {
            let theme = &self.theme;
            let with_draws = |mut opened: RunFolder| {
                opened.results.draws = opened.draws()?.unwrap_or_default();
                opened.job.theme = theme.clone().or(opened.job.theme);
                Ok(opened)
            };
            let opened = RunFolder::open(&path).and_then(with_draws).map_err(at(run))?;
            self.opened.insert(path.clone(), opened);
        }
        Ok(&self.opened[&path])
    }

    fn of_method(&mut self, run: &Written<String>) -> Result<&(Manifest, Section, Arc<Typeface>), Trouble> {
        let path = self.here.join(&run.value);
        if !self.methods.contains_key(&path) {
            let (manifest, section) = method::section(&path).map_err(at(run))?;
            let typeface = method::typeface(&path, &manifest).map_err(at(run))?;
            self.methods.insert(path.clone(), (manifest, section, typeface));
        }
        Ok(&self.methods[&path])
    }

    /// The receipts of all folders.
    fn receipts(&self) -> Vec<&str> {
        let of_runs = self.opened.values().map(|run| run.manifest.receipt.as_str());
        of_runs.chain(self.methods.values().map(|(manifest, ..)| manifest.receipt.as_str())).collect()
    }
}

fn figure_files(voice: Voice, runs: &mut Runs<'_>, figure: &Figure) -> Result<Made, Trouble> {
    let made = match &figure.shown {
        Shown::Chart(drawn) => chart_files(runs, figure, drawn),
        Shown::Picture(picture) => picture_files(runs, figure, picture),
    };
    let (chart, made) = made?;
    if let Some(warning) = letters::of_chart(&chart) {
        voice.warn(&format!("{}: {warning}", chart.name));
    }
    Ok(made)
}

/// A chart of a run, in every form that is asked for.
fn chart_files(runs: &mut Runs<'_>, figure: &Figure, drawn: &Drawn) -> Result<(Chart, Made), Trouble> {
    let run = runs.of(&figure.run)?;
    let value = |key: &Option<Written<String>>| key.as_ref().map(|written| written.value.clone());
    let scope = Scope {
        metric: value(&drawn.metric),
        role: value(&drawn.role),
        scenario: value(&drawn.scenario),
        threshold: drawn.threshold.map(|written| written.value),
        by: drawn.by.iter().map(|written| written.value.clone()).collect(),
        ..render::scope(&run.job)
    };
    let kind = drawn.kind.value;
    let chart = chart::draw(kind, &run.results, &scope).map_err(|error| {
        let key = match &error {
            ChartError::Unknown { what: "metric", .. } => drawn.metric.as_ref(),
            ChartError::Unknown { what: "role", .. } | ChartError::FirmOnly { .. } => drawn.role.as_ref(),
            ChartError::Unknown { what: "scenario", .. } => drawn.scenario.as_ref(),
            ChartError::Unknown { name, .. } => drawn.by.iter().find(|by| by.value == *name),
            _ => None,
        };
        Trouble::Problem(key.map_or(drawn.kind.place(), Written::place), error.to_string(), None)
    })?;
    let chart = Chart { name: figure.name.value.clone(), ..chart };
    let mut files = Vec::new();
    for form in &figure.formats {
        let (bytes, ending) = match form {
            Form::Chart(format) => (format.bytes(&chart), format.ending()),
            Form::Pack => (pack::bytes(run, kind, &scope, &chart), pack::ENDING),
        };
        files.push((format!("{}.{ending}", chart.name), bytes.map_err(Trouble::Failure)?));
    }
    let footnote = chart::footnote_of(&run.results, &scope).unwrap_or_default();
    let said = json!({ "name": chart.name, "kind": kind.name(), "run": run.manifest.receipt, "title": chart.title,
        "subtitle": chart.subtitle, "footnote": footnote, "alt": chart.alt });
    Ok((chart, Made { files, said }))
}

/// A picture that a method drew, in every form that is asked for.
fn picture_files(
    runs: &mut Runs<'_>,
    figure: &Figure,
    picture: &Written<String>,
) -> Result<(Chart, Made), Trouble> {
    let (manifest, section, typeface) = runs.of_method(&figure.run)?;
    let found = section.charts.iter().find(|chart| chart.name == picture.value).ok_or_else(|| {
        let names: Vec<&str> = section.charts.iter().map(|chart| chart.name.as_str()).collect();
        let what = format!("{} has no picture `{}`", figure.run.value, picture.value);
        let hint = (!names.is_empty()).then(|| read::meant(&picture.value, &names));
        Trouble::Problem(picture.place(), what, hint)
    })?;
    let typeface = Arc::clone(typeface);
    let chart = Chart { name: figure.name.value.clone(), typeface, ..found.clone().into() };
    let mut files = Vec::new();
    for form in &figure.formats {
        let Form::Chart(format) = form else { continue }; // the reader has refused packs
        files.push((
            format!("{}.{}", chart.name, format.ending()),
            format.bytes(&chart).map_err(Trouble::Failure)?,
        ));
    }
    let said = json!({ "name": chart.name, "method": section.method, "run": manifest.receipt, "title": chart.title,
        "subtitle": chart.subtitle, "alt": chart.alt });
    Ok((chart, Made { files, said }))
}

fn table_files(runs: &mut Runs<'_>, table: &Table) -> Result<Made, Trouble> {
    let run = runs.of(&table.run)?;
    let theme = render::scope(&run.job).theme.unwrap_or_else(chart::Theme::built_in);
    let shown =
        table::Shown::of(&run.results, table).map_err(|(at, what, hint)| Trouble::Problem(at, what, hint))?;
    let files = table.formats.iter().map(|format| {
        let bytes = theme.apply(|| shown.bytes(*format, &run.results.currency));
        (format!("{}.{}", table.name.value, format.ending()), bytes)
    });
    let said = json!({ "name": table.name.value, "kind": table.kind.value.name(), "run": run.manifest.receipt,
        "title": shown.caption });
    Ok(Made { files: files.collect(), said })
}

/// Writes the folder, or finds it written.
fn write(
    target: &Path,
    bytes: &[u8],
    brief: &Brief,
    runs: &Runs<'_>,
    made: &[Made],
) -> Result<Value, Failure> {
    let receipts = runs.receipts();
    let mut sum = report::Sha256Sum::default();
    sum.add(env!("CARGO_PKG_VERSION").as_bytes());
    sum.add(bytes);
    for receipt in &receipts {
        sum.add(receipt.as_bytes());
    }
    if let Some(theme) = &runs.theme {
        sum.add(theme.call.sha256.as_bytes());
    }
    let receipt = sum.hex();
    if disk::look(target)? == Place::Taken {
        return reuse(target, &receipt);
    }
    let folder = Folder::begin(target)?;
    let mut sink = |file: &report::FileHash, bytes: &[u8]| folder.write(&file.path, bytes);
    let mut out = Listed::new(&mut sink);
    for (name, bytes) in made.iter().flat_map(|item| &item.files) {
        out.put(name, bytes)?;
    }
    let outputs = out.outputs();
    let (figures, tables) = made.split_at(brief.figures.len());
    let said = |items: &[Made]| items.iter().map(|item| item.said.clone()).collect::<Vec<_>>();
    let manifest = json!({
        "tool": report::TOOL,
        "version": env!("CARGO_PKG_VERSION"),
        "receipt": receipt,
        "brief": { "sha256": report::sha256_hex(bytes) },
        "runs": receipts,
        "figures": said(figures),
        "tables": said(tables),
        "outputs": outputs,
    });
    folder.write(MANIFEST, format!("{manifest:#}\n").as_bytes())?;
    folder.commit(MANIFEST)?;
    Ok(manifest)
}

/// The folder that stands, if it is that of this brief and as it was written.
fn reuse(target: &Path, receipt: &str) -> Result<Value, Failure> {
    let refuse = |what: &str| {
        let what = format!("{} exists and {what}; it is not overwritten", target.display());
        Failure::input_hint(what, "name another folder with `out` or `--out`, or move this one away")
    };
    let manifest = target.join(MANIFEST);
    if !disk::exists(&manifest) {
        return Err(refuse("is not the folder of a brief"));
    }
    let manifest: Value = serde_json::from_slice(&disk::read(&manifest)?)
        .map_err(|_| refuse("has a manifest that cannot be read"))?;
    if manifest["receipt"] != receipt {
        return Err(refuse("holds another brief, or the same of other runs"));
    }
    for output in manifest["outputs"].as_array().into_iter().flatten() {
        let name = output["path"].as_str().unwrap_or_default();
        let file = target.join(name);
        if !disk::exists(&file) || output["sha256"] != disk::sha256(&file)?.as_str() {
            return Err(refuse(&format!("holds this brief, but {name} was changed or is missing")));
        }
    }
    Ok(manifest)
}

/// The kinds of charts by name, for messages.
fn kinds() -> Vec<&'static str> {
    Kind::ALL.map(Kind::name).to_vec()
}

/// The endings of figures, for messages.
fn endings() -> Vec<&'static str> {
    Format::ALL.iter().map(|format| format.ending()).chain([pack::ENDING]).collect()
}
