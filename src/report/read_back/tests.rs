//! Round trips and damage.

use super::*;
use crate::analysis::fixture;
use crate::engine::{Mode, Plan, Sampling};
use crate::report::{Entities, FileHash, Options, cohorts, differences, headline, summary};

/// The files of a made run.
#[derive(Clone)]
struct Folder {
    results: Results,
    manifest: Vec<u8>,
    tables: [(&'static str, Vec<u8>); 6],
}

fn folder(results: Results) -> Folder {
    let plan = Plan {
        replications: results.replications,
        seed: 7,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: None,
        keep_draws: true,
    };
    let tables = [
        ("summary.csv", summary(&results, Entities::Firm)),
        ("summary_by_role.csv", summary(&results, Entities::Roles)),
        ("differences.csv", differences(&results, Entities::Firm)),
        ("differences_by_role.csv", differences(&results, Entities::Roles)),
        ("headline.csv", headline(&results)),
        ("cohorts.csv", cohorts(&results)),
    ];
    let mut manifest = Manifest::new("made", &results, &plan, "ab".repeat(32), Options::default());
    manifest.outputs = tables
        .iter()
        .map(|(path, bytes)| FileHash { path: (*path).to_owned(), sha256: sha256_hex(bytes) })
        .collect();
    Folder { manifest: manifest.to_json(), results, tables }
}

impl Folder {
    fn read(&self) -> Result<(Manifest, Results), Vec<ReadError>> {
        let [summary, summary_by_role, differences, differences_by_role, headline, cohorts] =
            [0, 1, 2, 3, 4, 5].map(|at: usize| self.tables[at].1.as_slice());
        let manifest = &self.manifest;
        let files = RunFiles {
            manifest,
            summary,
            summary_by_role,
            differences,
            differences_by_role,
            headline,
            cohorts,
        };
        let role_labels: Vec<(String, String)> =
            self.results.roles.iter().cloned().zip(self.results.role_labels.iter().cloned()).collect();
        let known = Known {
            metrics: &fixture::METRICS,
            cohort_metrics: &fixture::COHORT_METRICS,
            headline_metrics: fixture::HEADLINES,
            role_labels: &role_labels,
            currency: "USD",
        };
        read_back(&files, &known)
    }

    /// What reading says after one text of one file is replaced, once.
    fn damaged(&self, file: &str, from: &str, to: &str) -> String {
        let mut folder = self.clone();
        let bytes = if file == "manifest.json" {
            &mut folder.manifest
        } else {
            &mut folder.tables.iter_mut().find(|(name, _)| *name == file).expect("a file").1
        };
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        assert!(text.contains(from), "{file} holds `{from}`");
        *bytes = text.replacen(from, to, 1).into_bytes();
        let problems = folder.read().expect_err("damage is found");
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }
}

/// Every number bit by bit, with names that need quotes.
/// Teeth: seventeen digits become sixteen, or a column is taken for its neighbour, and it fails.
#[test]
fn a_folder_reads_back_to_the_same_results() {
    let mut results = fixture::results(3, 2, 5);
    results.scenarios[1] = "A, \"B\"".to_owned();
    results.roles[1] = "écrivain\nde code".to_owned();
    results.levels.cells[0].as_mut().expect("a cell").mean = -0.0;
    results.levels.cells[0].as_mut().expect("a cell").max = f64::INFINITY;
    results.differences.cells.iter_mut().flatten().next().expect("a cell").signs = None;
    let folder = folder(results);
    let (manifest, back) = folder.read().expect("a whole folder");
    assert_eq!(back, folder.results);
    assert_eq!(manifest.to_json(), folder.manifest);
    assert!(back.levels.get(0, 0, 0, 0).expect("a cell").mean.is_sign_negative(), "-0 stays -0");
}

#[test]
fn an_expectation_has_empty_errors() {
    let mut results = fixture::results(2, 1, 1);
    for statistics in results.levels.cells.iter_mut().flatten() {
        (statistics.sd, statistics.mcse, statistics.n) = (None, None, 1);
    }
    let folder = folder(results);
    assert_eq!(folder.read().expect("a whole folder").1, folder.results);
}

/// One line per kind of damage: file, line and value are named.
#[test]
fn damage_is_named_with_file_and_line() {
    let folder = folder(fixture::results(2, 2, 2));
    for (file, from, to, said) in [
        (
            "summary.csv",
            "as_reported,0,2026-03,*,payroll",
            "as_repo,0,2026-03,*,payroll",
            "summary.csv:3: unknown scenario `as_repo`",
        ),
        (
            "summary.csv",
            "as_reported,1,",
            "as_reported,9,",
            "summary.csv:17: `month` is `9`, allowed is 0 to 2",
        ),
        ("summary.csv", "1,2026-04,", "1,2026-05,", "summary.csv:17: `date` is `2026-05`, must be `2026-04`"),
        ("summary.csv", ",*,payroll,", ",x,payroll,", "summary.csv:3: `role` is `x`, must be `*`"),
        ("summary.csv", ",payroll,people", ",payrol,people", "summary.csv:3: unknown metric `payrol`"),
        (
            "summary.csv",
            ",payroll,people",
            ",payroll,posts",
            "summary.csv:3: `unit` is `posts`, must be `people`",
        ),
        ("summary.csv", ",10000,", ",many,", "summary.csv:2: `n` is `many`, must be a whole number"),
        ("summary.csv", ",10000,", ",10000,5", "was changed since the run"),
        ("summary.csv", ",10000,", ",10000,x", "summary.csv:2: column 8 is `x"),
        ("summary.csv", ",10000,", ",10000,,", "summary.csv:2: has 22 cells, the header has 21"),
        ("summary.csv", "q50", "q51", "summary.csv:1: the header must be"),
        (
            "summary.csv",
            "as_reported,0,2026-03,*,payroll",
            "\"as_reported,0",
            "summary.csv:3: a quote does not close",
        ),
        ("summary_by_role.csv", "role_1,active", "role_0,active", "summary_by_role.csv:13: is there twice"),
        (
            "differences.csv",
            "no_programme,0",
            "as_reported,0",
            "differences.csv:2: the base has no difference",
        ),
        ("headline.csv", "level", "lvel", "headline.csv:2: `kind` is `lvel`"),
        (
            "headline.csv",
            "horizon,payroll",
            "peak,payroll",
            "headline.csv:2: unknown headline `payroll` at `peak`",
        ),
        (
            "headline.csv",
            "as_reported,horizon,payroll",
            "no_programme,horizon,payroll",
            "headline.csv:13: is there twice",
        ),
        ("cohorts.csv", "*,*,*", "*,role_0,*", "cohorts.csv:2: `from` is `role_0`, must be `*`"),
        ("cohorts.csv", "role_0>role_1", "role_1>role_0", "cohorts.csv:20: `path` is"),
        (
            "manifest.json",
            "\"months\": 2",
            "\"months\": 3",
            "summary.csv:92: rows are missing, the first: scenario `as_reported`, month 3, role `*`",
        ),
        ("manifest.json", "\"months\": 2", "\"months\": 1", "`month` is `2`, allowed is 0 to 1"),
        ("manifest.json", "\"months\": 2", "\"months\": \"2\"", "manifest.json:11: invalid type"),
        ("manifest.json", "\"workshift\"", "\"other\"", "manifest.json: `tool` is `other`"),
    ] {
        let found = folder.damaged(file, from, to);
        assert!(found.contains(said), "{file}: `{from}` -> `{to}`\n  says     {found}\n  expected {said}");
    }
}

/// A changed digit is damage too, though the file still makes sense.
#[test]
fn a_changed_number_is_found_by_its_hash() {
    let folder = folder(fixture::results(2, 1, 1));
    let mean = folder.results.headlines[0].levels[0].mean.to_string();
    let found = folder.damaged("headline.csv", &mean, "1");
    assert!(found.starts_with("headline.csv: was changed since the run: its SHA-256 is "), "{found}");
}

/// Cut anywhere, or with any byte replaced, a file is refused and nothing panics.
#[test]
fn no_damage_panics() {
    let folder = folder(fixture::results(2, 1, 1));
    for at in 0..6 {
        let length = folder.tables[at].1.len();
        for step in 0..200 {
            let place = length * step / 200;
            let mut cut = folder.clone();
            cut.tables[at].1.truncate(place);
            assert!(cut.read().is_err(), "{} cut at {place}", cut.tables[at].0);
            let mut flipped = folder.clone();
            for (byte, with) in [(0, 0xFF), (1, b'"'), (2, b'\n')] {
                if let Some(byte) = flipped.tables[at].1.get_mut(place + byte) {
                    *byte = with;
                    assert!(flipped.read().is_err(), "{} at {place}", flipped.tables[at].0);
                }
            }
        }
    }
    let mut short = folder.clone();
    for place in 0..folder.manifest.len() - 2 {
        short.manifest.truncate(folder.manifest.len() - place - 2);
        assert!(short.read().is_err());
    }
}

/// A manifest that promises more than the files hold takes no memory.
#[test]
fn promises_take_no_memory() {
    let folder = folder(fixture::results(2, 1, 1));
    let found = folder.damaged("manifest.json", "\"months\": 1", "\"months\": 1200");
    assert!(found.contains("ends too early"), "{found}");
    let found = folder.damaged("manifest.json", "\"months\": 1", "\"months\": 4000000000");
    assert!(found.contains("at most 1200"), "{found}");
}
