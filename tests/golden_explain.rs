//! What `explain` says of the Meta 2026 study, in a golden file that somebody has read.
//!
//! With few futures: what is held here is the wording and the arithmetic. `UPDATE_GOLDEN=1 cargo test --test golden_explain`
//! rewrites the file; what moved is told in `CHANGELOG.md`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use workshift::analysis::explain::{End, Question, explain};
use workshift::analysis::readable;
use workshift::analysis::sensitivity::Subject;
use workshift::engine::{Sampling, Silent};
use workshift::study::{FILES, InputFile, Selection, Study, read};

fn study() -> Study {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/meta-2026");
    let files: Vec<InputFile> = (FILES.iter())
        .filter(|file| folder.join(file).exists())
        .map(|file| InputFile { path: (*file).to_owned(), bytes: fs::read(folder.join(file)).unwrap() })
        .collect();
    let scenarios = ["no_programme", "retrain_first", "fast_ai+watching_forbidden", "fast_ai+retrain_first"];
    let selection = Selection { scenarios: scenarios.map(str::to_owned).to_vec(), set: Vec::new() };
    read("meta-2026", &files, &selection).unwrap_or_else(|problems| panic!("{problems}"))
}

fn said(study: &Study, [a, b]: [&str; 2], metrics: &[&str], n: u32) -> String {
    let names = [a, b].map(readable);
    let end = |scenario, name| End { study, set: &[], scenario, name };
    let question = Question {
        a: end(a, &names[0]),
        b: end(b, &names[1]),
        subjects: metrics.iter().map(|metric| Subject::read(metric, study).unwrap()).collect(),
        groups: Vec::new(),
        pairs: 5,
        n,
        sampling: Sampling::Random,
        seed: study.seed,
        freeze: None,
        threads: None,
    };
    let found = explain(&question, &Silent).unwrap();
    let mut text = format!("== {a} to {b} with {n}\n\n{}\n", found.title());
    for sentence in found.paragraphs().iter().chain(&found.remarks()) {
        write!(text, "\n{sentence}\n").unwrap();
    }
    text
}

#[test]
fn explain_of_meta_2026_says_what_it_said() {
    let study = study();
    let parts = [
        said(&study, ["as_reported", "no_programme"], &["payroll", "layoffs_cum"], 100),
        said(
            &study,
            ["as_reported", "retrain_first"],
            &["payroll", "total_cost_cum", "active[applied_ai_us]@12"],
            100,
        ),
        said(&study, ["retrain_first", "fast_ai+watching_forbidden"], &["layoff_rate_12m", "delivered"], 40),
        // Nine changes: sampled orders.
        said(&study, ["no_programme", "fast_ai+retrain_first"], &["payroll", "adoption"], 20),
        said(&study, ["as_reported", "as_reported"], &["payroll"], 20),
    ];
    let now = parts.join("\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/explain_meta_2026.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    for (then, now) in golden.lines().zip(now.lines()) {
        assert_eq!(then, now, "UPDATE_GOLDEN=1 rewrites {}", path.display());
    }
    assert_eq!(golden.lines().count(), now.lines().count());
}
