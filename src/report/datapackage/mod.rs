//! `datapackage.json`: what every CSV of the folder holds, for programs that have never seen one.
//!
//! A Frictionless Data Package, version 2, with a table schema for every CSV: types, descriptions,
//! units, constraints, keys. Tables of a run are described by what they are; charts' data and the
//! study's own files by what is found in them.

mod found;
mod known;

use serde_json::{Value, json};

use super::manifest::{FileHash, Manifest};
use crate::engine::Results;

/// The profile that `datapackage.json` follows.
const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

/// What the package says of a file of the run folder. It is told once, from the file's bytes, so that
/// nobody has to keep them.
#[derive(Debug, Clone)]
pub struct PackageFile {
    file: FileHash,
    size: usize,
    /// Description, schema and delimiter of a table that only its own cells describe.
    found: Option<(String, Value, char)>,
}

impl PackageFile {
    /// The file of that path and hash; the path is relative to the folder, `/`-separated. `None` if it
    /// is no CSV.
    pub fn of(file: FileHash, bytes: &[u8]) -> Option<Self> {
        if !is_table(&file.path) {
            return None;
        }
        let found = (!known::is_known(&file.path)).then(|| found::describe(&file.path, bytes));
        Some(Self { file, size: bytes.len(), found })
    }
}

/// The bytes of `datapackage.json`.
pub fn data_package(
    title: &str,
    description: &str,
    manifest: &Manifest,
    results: &Results,
    files: &[PackageFile],
) -> Vec<u8> {
    let mut names: Vec<String> = Vec::new();
    let mut resources = Vec::new();
    for file in files {
        let name = resource_name(&file.file.path, &names);
        resources.push(resource(&name, file, results));
        names.push(name);
    }
    let metrics: Vec<Value> = results
        .metrics
        .iter()
        .map(|metric| json!({"name": metric.name, "unit": metric.unit, "description": metric.meaning}))
        .collect();
    let package = json!({
        "$schema": PROFILE,
        "name": slug(&manifest.study),
        "id": manifest.receipt,
        "title": title,
        "description": description,
        "version": manifest.version,
        "currency": results.currency,
        "metrics": metrics,
        "resources": resources,
    });
    let mut bytes = serde_json::to_vec_pretty(&package).expect("texts and finite numbers make JSON");
    bytes.push(b'\n');
    bytes
}

/// Whether a path is that of a CSV, whatever the case of its ending.
fn is_table(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"))
}

fn resource(name: &str, file: &PackageFile, results: &Results) -> Value {
    let (description, schema, delimiter) = file.found.clone().unwrap_or_else(|| {
        let (description, schema) = known::describe(&file.file.path, results).expect("told by `is_known`");
        (description, schema, ',')
    });
    json!({
        "name": name,
        "type": "table",
        "path": file.file.path,
        "description": description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": format!("sha256:{}", file.file.sha256),
        "dialect": {"delimiter": delimiter.to_string(), "header": true},
        "schema": schema,
    })
}

/// The path in small letters, digits, `-` and `_`, unlike all names before it.
fn resource_name(path: &str, taken: &[String]) -> String {
    let name = slug(path.trim_end_matches(".csv"));
    let mut unique = name.clone();
    let mut number = 2;
    while taken.contains(&unique) {
        unique = format!("{name}-{number}");
        number += 1;
    }
    unique
}

fn slug(text: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' };
    let slug: String = text.chars().map(letter).collect();
    if slug.is_empty() { "study".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture;
    use crate::engine::{Mode, Plan, Sampling};
    use crate::report::{
        AssumptionRow, Entities, Options, assumptions, cohorts, differences, headline, sha256_hex, summary,
    };

    fn package() -> Value {
        let results = fixture::results(2, 2, 3);
        let plan = Plan {
            replications: 10_000,
            seed: 1,
            sampling: Sampling::Random,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: None,
            keep_draws: true,
        };
        let manifest = Manifest::new("Meta 2026", &results, &plan, "0f".repeat(32), Options::default());
        let tables = [
            ("summary.csv", summary(&results, Entities::Firm)),
            ("summary_by_role.csv", summary(&results, Entities::Roles)),
            ("differences.csv", differences(&results, Entities::Firm)),
            ("differences_by_role.csv", differences(&results, Entities::Roles)),
            ("headline.csv", headline(&results)),
            ("cohorts.csv", cohorts(&results)),
            ("assumptions.csv", assumptions(&[AssumptionRow::default()])),
            ("charts/layoffs.csv", b"date,people,who\n2026-03,1.5,all\n2026-04,,all\n".to_vec()),
            ("inputs/roles.csv", b"role;exposure\r\nengineer;0,1 to 0,4\r\n".to_vec()),
            ("inputs-roles.csv", b"a\n1\n".to_vec()),
            ("report.html", b"<html>".to_vec()),
        ];
        let files: Vec<PackageFile> = tables
            .iter()
            .filter_map(|(path, bytes)| {
                let file = FileHash { path: (*path).to_owned(), sha256: sha256_hex(bytes) };
                PackageFile::of(file, bytes)
            })
            .collect();
        serde_json::from_slice(&data_package("Meta", "A study", &manifest, &results, &files)).expect("JSON")
    }

    fn resource_of<'a>(package: &'a Value, path: &str) -> &'a Value {
        let resources = package["resources"].as_array().expect("a list");
        resources.iter().find(|resource| resource["path"] == path).expect("a resource")
    }

    /// The schema lists exactly the columns of the file, in order, each described.
    /// Teeth: a column added to a table and not to the schema fails.
    #[test]
    fn every_column_is_described() {
        let package = package();
        let results = fixture::results(2, 2, 3);
        for (path, bytes) in [
            ("summary.csv", summary(&results, Entities::Firm)),
            ("differences_by_role.csv", differences(&results, Entities::Roles)),
            ("headline.csv", headline(&results)),
            ("cohorts.csv", cohorts(&results)),
            ("assumptions.csv", assumptions(&[])),
        ] {
            let fields = resource_of(&package, path)["schema"]["fields"].as_array().expect("fields").clone();
            let names: Vec<&str> =
                fields.iter().map(|field| field["name"].as_str().expect("a name")).collect();
            let header = String::from_utf8(bytes).expect("UTF-8");
            assert_eq!(names.join(","), header.lines().next().expect("a header"), "{path}");
            for field in &fields {
                assert!(field["description"].as_str().is_some_and(|text| text.len() > 3), "{path}: {field}");
                assert!(field["type"].is_string());
            }
        }
    }

    #[test]
    fn other_tables_are_described_by_what_is_in_them() {
        let package = package();
        let types = |path: &str| {
            let fields = resource_of(&package, path)["schema"]["fields"].as_array().expect("fields").clone();
            fields.iter().map(|field| field["type"].as_str().expect("a type").to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(types("charts/layoffs.csv"), ["yearmonth", "number", "string"]);
        assert_eq!(types("inputs/roles.csv"), ["string", "string"]);
        assert_eq!(resource_of(&package, "inputs/roles.csv")["dialect"]["delimiter"], ";");
        assert_eq!(package["name"], "meta-2026");
    }

    #[test]
    fn names_are_unique_and_only_tables_are_listed() {
        let package = package();
        let resources = package["resources"].as_array().expect("a list");
        let mut names: Vec<&str> = resources.iter().map(|r| r["name"].as_str().expect("a name")).collect();
        assert_eq!(names.len(), 10);
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 10);
    }
}
