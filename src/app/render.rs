//! The files of a run folder, one after the other, as bytes.
//!
//! The same function serves `run`, which writes them, and `verify`, which compares them.

use std::sync::Arc;

use super::failure::Failure;
use super::job::Job;
use super::method::USUAL;
use super::parquet;
use super::run_folder::INPUTS;
use super::stop;
use crate::analysis::sensitivity::{self, Question, Subject, ask_of_draws};
use crate::assumption::Grade;
use crate::chart::{self, Chart, Kind, Scope, Theme};
use crate::engine::Results;
use crate::report::{
    self, AssumptionRow, Entities, FileHash, Manifest, PackageFile, ReportChart, ReportInput, RunFacts,
    Section,
};
use crate::study::{self, InputFile, ResolvedRow};

/// The file that is written last.
pub const MANIFEST: &str = "manifest.json";

/// Takes the files of a run folder: path and hash, then the bytes.
pub type Sink<'a> = dyn FnMut(&FileHash, &[u8]) -> Result<(), Failure> + 'a;

/// The sink with what it has taken so far.
pub struct Listed<'a, 'b> {
    sink: &'a mut Sink<'b>,
    outputs: Vec<FileHash>,
    /// The CSVs among them, as the data package describes them.
    tables: Vec<PackageFile>,
}

impl<'a, 'b> Listed<'a, 'b> {
    /// Nothing so far.
    pub fn new(sink: &'a mut Sink<'b>) -> Self {
        Self { sink, outputs: Vec::new(), tables: Vec::new() }
    }

    /// Hands on one file.
    ///
    /// # Errors
    /// Those of the sink, and [`Failure::Interrupted`].
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        stop::check()?;
        let file = FileHash { path: path.to_owned(), sha256: report::sha256_hex(bytes) };
        (self.sink)(&file, bytes)?;
        self.tables.extend(PackageFile::of(file.clone(), bytes));
        self.outputs.push(file);
        Ok(())
    }

    /// Hands on the study as read.
    ///
    /// # Errors
    /// As [`Listed::put`].
    pub fn put_inputs(&mut self, job: &Job) -> Result<(), Failure> {
        all_inputs(job).try_for_each(|file| self.put(&format!("{INPUTS}/{}", file.path), &file.bytes))
    }

    /// Hands on charts: picture, raster and numbers of each.
    ///
    /// # Errors
    /// As [`Listed::put`], and [`Failure::Machine`] if a picture cannot be drawn.
    pub fn put_charts(&mut self, charts: &[Chart]) -> Result<(), Failure> {
        for (chart, png) in charts.iter().zip(pngs(charts)?) {
            self.put(&format!("charts/{}.svg", chart.name), &outlined(chart)?)?;
            self.put(&format!("charts/{}.png", chart.name), &png)?;
            self.put(&format!("charts/{}.csv", chart.name), chart.csv.as_bytes())?;
        }
        Ok(())
    }

    /// All that was handed on, in the order of the paths.
    pub fn outputs(mut self) -> Vec<FileHash> {
        self.outputs.sort_by(|a, b| a.path.cmp(&b.path));
        self.outputs
    }

    /// The manifest with all that was handed on.
    pub fn listed_in(self, mut manifest: Manifest) -> Manifest {
        manifest.outputs = self.outputs();
        manifest
    }
}

/// The study's files, then those of its theme.
fn all_inputs(job: &Job) -> impl Iterator<Item = &InputFile> {
    job.study.files.iter().chain(job.theme.iter().flat_map(|theme| &theme.files))
}

/// The files that a job was read from, as the manifest names them.
pub fn inputs(job: &Job) -> Vec<FileHash> {
    let hash =
        |file: &InputFile| FileHash { path: file.path.clone(), sha256: report::sha256_hex(&file.bytes) };
    all_inputs(job).map(hash).collect()
}

/// Makes every file but the manifest, hands each to `sink`, and returns the manifest that lists them.
///
/// # Errors
/// Those of the sink, and [`Failure::Interrupted`].
pub fn files(job: &Job, results: &Results, sink: &mut Sink<'_>) -> Result<Manifest, Failure> {
    let mut out = Listed::new(sink);
    out.put_inputs(job)?;
    tables(job, results, &mut out)?;
    let charts = charts(job, results);
    out.put_charts(&charts)?;
    let mut manifest = Manifest::new(&job.study.name, results, &job.plan, job.receipt.clone(), job.options());
    manifest.inputs = inputs(job);
    out.put("report.html", &html(job, results, &manifest, &charts, &[]))?;
    let package =
        report::data_package(&job.study.title, &job.study.description, &manifest, results, &out.tables);
    out.put("datapackage.json", &package)?;
    Ok(out.listed_in(manifest))
}

/// A table of numbers, made: its file and its bytes.
type Table = (&'static str, Result<Vec<u8>, Failure>);

/// Tables are made by one thread while another takes the sum of the one before and writes it.
fn tables(job: &Job, results: &Results, out: &mut Listed<'_, '_>) -> Result<(), Failure> {
    let (send, made) = std::sync::mpsc::sync_channel::<Table>(1);
    std::thread::scope(|scope| {
        scope.spawn(move || make_tables(job, results, &|file, bytes| send.send((file, bytes)).is_ok()));
        made.into_iter().try_for_each(|(file, bytes)| out.put(file, &bytes?))
    })
}

/// Makes the tables in the order of the folder, until `hand` takes no more.
fn make_tables(
    job: &Job,
    results: &Results,
    hand: &dyn Fn(&'static str, Result<Vec<u8>, Failure>) -> bool,
) -> bool {
    let parquet = |made: ::parquet::errors::Result<Vec<u8>>| {
        made.map_err(|error| Failure::Machine(format!("cannot make Parquet: {error}")))
    };
    hand("summary.csv", Ok(report::summary(results, Entities::Firm)))
        && hand("summary_by_role.csv", Ok(report::summary(results, Entities::Roles)))
        && hand("differences.csv", Ok(report::differences(results, Entities::Firm)))
        && hand("differences_by_role.csv", Ok(report::differences(results, Entities::Roles)))
        && hand("headline.csv", Ok(report::headline(results)))
        && hand("cohorts.csv", Ok(report::cohorts(results)))
        && hand("assumptions.csv", Ok(report::assumptions(&assumption_rows(job))))
        && (!job.plan.keep_draws || hand("draws.parquet", parquet(parquet::draws(results))))
        && hand("futures.parquet", parquet(parquet::futures(results)))
}

/// What each scenario resolved to, for `assumptions.csv` and the report.
pub fn assumption_rows(job: &Job) -> Vec<AssumptionRow> {
    study::resolved(&job.study).into_iter().map(assumption_row).collect()
}

fn assumption_row(row: ResolvedRow) -> AssumptionRow {
    AssumptionRow {
        scenario: row.scenario,
        key: row.key,
        cell: row.cell,
        distribution: row.distribution,
        mean: row.mean,
        q05: row.q05,
        q95: row.q95,
        grade: row.grade.map(Grade::name).unwrap_or_default().to_owned(),
        source: row.source,
        inherited: row.inherited,
        unit: row.unit,
    }
}

/// The charts that a run shows; none with `--no-charts`.
pub fn charts(job: &Job, results: &Results) -> Vec<Chart> {
    if job.charts { chart::standard_set(results, &scope(job)) } else { Vec::new() }
}

/// `report.html`. What may differ between equal runs is not in it.
pub fn html(
    job: &Job,
    results: &Results,
    manifest: &Manifest,
    charts: &[Chart],
    sections: &[Section],
) -> Vec<u8> {
    let manifest = Manifest { run: RunFacts::default(), outputs: Vec::new(), ..manifest.clone() };
    let charts: Vec<ReportChart<'_>> = charts
        .iter()
        .map(|chart| ReportChart { is_main: is_main(chart, &results.scenarios[0]), ..ReportChart::of(chart) })
        .collect();
    report::report(&ReportInput {
        title: &job.study.title,
        description: &job.study.description,
        manifest: &manifest,
        results,
        charts: &charts,
        assumptions: &assumption_rows(job),
        rests_on: &theme(job).unwrap_or_else(Theme::built_in).apply(|| rests_on(job, results)),
        sections,
        theme: theme(job).as_ref(),
    })
}

/// How much of the spread of the base rests on assumptions of which grade, from the futures of the run; nothing where
/// they were not kept, or are too few.
fn rests_on(job: &Job, results: &Results) -> Vec<String> {
    let subjects = USUAL.iter().filter_map(|name| Subject::read(name, &job.study).ok()).collect();
    let question = Question {
        scenario: 0,
        subjects,
        method: sensitivity::Method::GivenData,
        groups: Vec::new(),
        n: results.replications,
        sampling: job.plan.sampling,
        seed: job.plan.seed,
        freeze: job.plan.freeze,
    };
    ask_of_draws(&job.study, &question, &results.draws).map(|answer| answer.lead()).unwrap_or_default()
}

/// Whether a chart is shown without being asked for: all but the fans of other scenarios than the base.
fn is_main(chart: &Chart, base: &str) -> bool {
    !chart.name.starts_with(Kind::Fan.name()) || chart.name.ends_with(&base.to_lowercase())
}

/// What every chart of a run says of the run.
pub fn scope(job: &Job) -> Scope {
    let roles = &job.study.scenarios[0].roles;
    Scope {
        receipt: job.receipt.clone(),
        title: job.study.title.clone(),
        roles: roles.iter().map(|role| (role.name.clone(), role.label.clone())).collect(),
        theme: theme(job),
        ..Scope::default()
    }
}

/// The theme of a job.
pub fn theme(job: &Job) -> Option<Arc<Theme>> {
    Some(Arc::clone(&job.theme.as_ref()?.theme))
}

fn pngs(charts: &[Chart]) -> Result<Vec<Vec<u8>>, Failure> {
    stop::check()?;
    chart::render_all(charts).map_err(|error| Failure::Machine(error.to_string()))
}

/// The picture as it is handed out: letters as outlines, so that it looks the same where the font is not
/// installed.
///
/// # Errors
/// [`Failure::Machine`] if the picture cannot be drawn.
pub fn outlined(chart: &Chart) -> Result<Vec<u8>, Failure> {
    chart.svg_outlined().map(String::into_bytes).map_err(|error| Failure::Machine(error.to_string()))
}
