//! The reverse of the tables: the bytes of a run folder back to [`Results`].
//!
//! So that `report` and `chart` need no simulation. Numbers come back bit by bit. What the files do
//! not hold comes from the caller: the metrics by name, the labels of roles, the currency. Draws and
//! single futures are not read here. Damage of any kind is an error with file and line, and nothing
//! is allocated that the files are too short to fill.

mod cohorts;
mod headline;
mod levels;
mod line;

use super::manifest::{Manifest, ManifestError, sha256_hex};
use super::rows::Damage;
use crate::engine::{Draws, Futures, HeadlineMetric, Metric, Results, Table};
use crate::study::YearMonth;

/// The files of a run folder that make up its results.
#[derive(Debug, Clone, Copy)]
pub struct RunFiles<'a> {
    /// `manifest.json`.
    pub manifest: &'a [u8],
    /// `summary.csv`.
    pub summary: &'a [u8],
    /// `summary_by_role.csv`.
    pub summary_by_role: &'a [u8],
    /// `differences.csv`.
    pub differences: &'a [u8],
    /// `differences_by_role.csv`.
    pub differences_by_role: &'a [u8],
    /// `headline.csv`.
    pub headline: &'a [u8],
    /// `cohorts.csv`.
    pub cohorts: &'a [u8],
}

/// What the files name but do not hold.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The metrics of the model, in the order of the files.
    pub metrics: &'a [Metric],
    /// Those of a cohort.
    pub cohort_metrics: &'a [Metric],
    /// Those of the headline.
    pub headline_metrics: &'a [HeadlineMetric],
    /// Name and label of roles; a role without one goes by its name.
    pub role_labels: &'a [(String, String)],
    /// For example `USD`.
    pub currency: &'a str,
}

/// What is wrong with a file of a run folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    /// Path inside the folder.
    pub file: String,
    /// Line, from 1; `None` where the file as a whole is meant.
    pub line: Option<usize>,
    /// What is wrong, what was found, what is allowed.
    pub what: String,
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.file, self.what),
            None => write!(out, "{}: {}", self.file, self.what),
        }
    }
}

impl std::error::Error for ReadError {}

/// Manifest and results of a run folder.
///
/// # Errors
///
/// For every file the first thing that is wrong with it: a manifest of another program, a changed
/// header, a number that is none, a name that the manifest or the model does not have, a row twice
/// or missing, a file whose bytes are not those that the manifest has the hash of.
pub fn read_back(files: &RunFiles<'_>, known: &Known<'_>) -> Result<(Manifest, Results), Vec<ReadError>> {
    let manifest = Manifest::parse(files.manifest).map_err(|error| vec![manifest_error(&error)])?;
    let mut problems = Problems(Vec::new());
    let mut results = empty(&manifest, known);
    results.start = problems.keep("summary.csv", levels::start(files.summary)).unwrap_or(results.start);
    results.roles =
        problems.keep("summary_by_role.csv", levels::roles(files.summary_by_role)).unwrap_or_default();
    if problems.0.is_empty() {
        results.role_labels = labels(&results.roles, known.role_labels);
        levels::fill(files, &mut results, &mut problems);
        problems.keep("headline.csv", headline::fill(files.headline, &mut results));
        problems.keep("cohorts.csv", cohorts::fill(files.cohorts, &mut results));
    }
    if problems.0.is_empty() {
        problems.0.extend(changed(files, &manifest));
    }
    if problems.0.is_empty() { Ok((manifest, results)) } else { Err(problems.0) }
}

/// What is wrong with the folder so far.
struct Problems(Vec<ReadError>);

impl Problems {
    /// The value, or nothing and a problem of that file more.
    fn keep<T>(&mut self, file: &str, value: Result<T, Damage>) -> Option<T> {
        value
            .map_err(|damage| {
                let (file, line) = (file.to_owned(), Some(damage.line));
                self.0.push(ReadError { file, line, what: damage.what });
            })
            .ok()
    }
}

fn manifest_error(error: &ManifestError) -> ReadError {
    let (line, what) = match error {
        ManifestError::Json(line, _, what) => (Some(*line), what),
        ManifestError::Foreign(what) | ManifestError::Value(what) => (None, what),
    };
    ReadError { file: "manifest.json".to_owned(), line, what: what.clone() }
}

fn empty(manifest: &Manifest, known: &Known<'_>) -> Results {
    let table = Table { n_months: 0, n_roles: 0, n_metrics: 0, cells: Vec::new() };
    Results {
        scenarios: manifest.scenarios.clone(),
        roles: Vec::new(),
        role_labels: Vec::new(),
        start: YearMonth { year: 0, month: 1 },
        months: manifest.months,
        replications: manifest.replications,
        randomisations: manifest.options.randomisations,
        currency: known.currency.to_owned(),
        metrics: known.metrics.to_vec(),
        levels: table.clone(),
        differences: table,
        cohort_metrics: known.cohort_metrics.to_vec(),
        cohorts: Vec::new(),
        headline_metrics: known.headline_metrics.to_vec(),
        headlines: Vec::new(),
        draws: Draws::default(),
        futures: Futures::default(),
        warnings: manifest.warnings.clone(),
    }
}

fn labels(roles: &[String], given: &[(String, String)]) -> Vec<String> {
    let label = |role: &String| {
        given.iter().find(|(name, _)| name == role).map_or_else(|| role.clone(), |(_, label)| label.clone())
    };
    roles.iter().map(label).collect()
}

/// Files whose bytes are not those that the run wrote.
fn changed(files: &RunFiles<'_>, manifest: &Manifest) -> Vec<ReadError> {
    let named = [
        ("summary.csv", files.summary),
        ("summary_by_role.csv", files.summary_by_role),
        ("differences.csv", files.differences),
        ("differences_by_role.csv", files.differences_by_role),
        ("headline.csv", files.headline),
        ("cohorts.csv", files.cohorts),
    ];
    let check = |(path, bytes): (&str, &[u8])| {
        let found = sha256_hex(bytes);
        let written = manifest.output_hash(path).filter(|&hash| hash != found)?;
        Some(ReadError {
            file: path.to_owned(),
            line: None,
            what: format!("was changed since the run: its SHA-256 is {found}, the manifest has {written}"),
        })
    };
    named.into_iter().filter_map(check).collect()
}

#[cfg(test)]
mod tests;
