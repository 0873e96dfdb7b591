//! What `sensitivity` says of the Meta 2026 study, by each method, in a golden file that somebody has read.
//!
//! With few futures: what is held here is the wording and the arithmetic. `UPDATE_GOLDEN=1 cargo test --test
//! golden_sensitivity` rewrites the file; what moved is told in `CHANGELOG.md`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use workshift::analysis::sensitivity::{Method, Question, Subject, ask};
use workshift::engine::{Sampling, Silent};
use workshift::study::{FILES, InputFile, Selection, Study, read};

fn study() -> Study {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/meta-2026");
    let files: Vec<InputFile> = (FILES.iter())
        .filter(|file| folder.join(file).exists())
        .map(|file| InputFile { path: (*file).to_owned(), bytes: fs::read(folder.join(file)).unwrap() })
        .collect();
    let selection = Selection { scenarios: vec!["retrain_first".to_owned()], set: Vec::new() };
    read("meta-2026", &files, &selection).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Title, the sentence for the first page of a report, and the paragraphs.
fn said(study: &Study, method: Method, n: u32, metrics: &[&str], scenario: usize) -> String {
    let question = Question {
        scenario,
        subjects: metrics.iter().map(|metric| Subject::read(metric, study).unwrap()).collect(),
        method,
        groups: Vec::new(),
        n,
        sampling: Sampling::Random,
        seed: study.seed,
        freeze: None,
    };
    let answer = ask(study, &question, None, &Silent).unwrap();
    let mut text = format!("== {} with {n}\n\n{}\n", method.name(), answer.title());
    for sentence in answer.lead().iter().chain(&answer.sentences()) {
        write!(text, "\n{sentence}\n").unwrap();
    }
    text
}

#[test]
fn sensitivity_of_meta_2026_says_what_it_said() {
    let study = study();
    let two = ["payroll", "layoffs_cum"];
    let parts = [
        said(&study, Method::GivenData, 1_000, &two, 0),
        said(&study, Method::Sobol, 256, &two, 0),
        said(&study, Method::Morris, 20, &["payroll", "layoff_rate_12m"], 0),
        said(&study, Method::Tornado, 40, &["total_cost_cum", "active[engineers_us]@12"], 1),
    ];
    let now = parts.join("\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/sensitivity_meta_2026.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    for (then, now) in golden.lines().zip(now.lines()) {
        assert_eq!(then, now, "UPDATE_GOLDEN=1 rewrites {}", path.display());
    }
    assert_eq!(golden.lines().count(), now.lines().count());
}
