//! The studies under `scenarios/`: every number says where it comes from, and people add up.
//!
//! The tables are read here by a few plain lines of their own, so that a fault of the reader in
//! `study` cannot hide one in a study. What a study must look like stands in `docs/studies.md`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "shipped_studies/runs.rs"]
mod runs;

/// Studies that the program promises, with the people of each at month 0.
///
/// 77,986 is the fact of the flagship: people at the firm on 31 March 2026.
const PROMISED: [(&str, i64); 4] =
    [("call-centre", 1_200), ("classroom", 1_000), ("meta-2026", 77_986), ("public-agency", 5_000)];

/// Tables that carry numbers; the last may be absent.
const TABLES: [&str; 6] =
    ["roles.csv", "moves.csv", "regions.csv", "events.csv", "assumptions.csv", "correlations.csv"];

/// Columns that only describe a row.
const DESCRIBING: [&str; 4] = ["label", "source", "grade", "note"];

const GRADES: [&str; 4] = ["measured", "estimated", "judgement", "illustrative"];

/// Words that stand where a source should be.
const PLACEHOLDERS: [&str; 13] = [
    "todo",
    "tbd",
    "tba",
    "fixme",
    "xxx",
    "n/a",
    "na",
    "none",
    "placeholder",
    "unknown",
    "lorem",
    "ipsum",
    "???",
];

/// A row of a table: column to cell, and the line it begins on.
struct Row {
    cells: BTreeMap<String, String>,
    place: String,
}

impl Row {
    fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn carries_a_value(&self) -> bool {
        self.cells.iter().any(|(column, cell)| !DESCRIBING.contains(&column.as_str()) && !cell.is_empty())
    }
}

fn scenarios_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

/// Every folder under `scenarios/`, by name.
fn studies() -> Vec<(String, PathBuf)> {
    let mut found: Vec<_> = fs::read_dir(scenarios_folder())
        .expect("the folder scenarios/ is part of the repository")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path))
        .collect();
    found.sort();
    found
}

/// Cells of a comma-separated text; quotes as in RFC 4180, no line break inside a cell.
fn records(text: &str) -> Vec<Vec<String>> {
    text.lines().filter(|line| !line.is_empty()).map(cells_of).collect()
}

fn cells_of(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cells.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    assert!(!quoted, "a quote is not closed in `{line}`");
    cells
}

/// Rows of a table; an absent `correlations.csv` has none.
fn table(study: &Path, file: &str) -> Vec<Row> {
    let path = study.join(file);
    if file == "correlations.csv" && !path.exists() {
        return Vec::new();
    }
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let mut records = records(&text).into_iter();
    let header = records.next().expect("a header row");
    records
        .enumerate()
        .map(|(index, cells)| {
            let place = format!("{}:{}", path.display(), index + 2);
            assert_eq!(cells.len(), header.len(), "{place}: cells and columns differ in number");
            Row { cells: header.iter().cloned().zip(cells).collect(), place }
        })
        .collect()
}

/// What is wrong with the grade and the source of a row, if anything.
///
/// A judgement names who judges (`judged by ...`) and why (`because ...`).
fn fault(grade: &str, source: &str) -> Option<String> {
    if !GRADES.contains(&grade) {
        return Some(format!("grade `{grade}` is none of {}", GRADES.join(", ")));
    }
    let words: Vec<String> = source
        .split_whitespace()
        .map(|word| word.trim_matches([',', '.', ':', ';', '(', ')']).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    if let Some(word) = words.iter().find(|word| PLACEHOLDERS.contains(&word.as_str())) {
        return Some(format!("`{word}` in `{source}` is no source"));
    }
    if words.len() < 4 {
        return Some(format!("source `{source}` has fewer than 4 words"));
    }
    if grade != "judgement" {
        return None;
    }
    let lower = source.to_lowercase();
    let Some((who, why)) = lower.split_once("judged by ").and_then(|(_, rest)| rest.split_once(" because "))
    else {
        return Some(format!("judgement does not say `judged by ... because ...`: `{source}`"));
    };
    if who.trim().is_empty() || why.split_whitespace().count() < 6 {
        return Some(format!("judgement names nobody or gives no reason: `{source}`"));
    }
    None
}

fn headcount(study: &Path) -> i64 {
    table(study, "roles.csv")
        .iter()
        .map(|row| row.cell("headcount").parse::<i64>().expect("headcounts are whole"))
        .sum()
}

/// People of the events of a kind that happen in every scenario.
fn people_of(study: &Path, kind: &str, month: &str) -> i64 {
    table(study, "events.csv")
        .iter()
        .filter(|row| row.cell("kind") == kind && row.cell("month") == month)
        .filter(|row| row.cell("scenario").is_empty())
        .map(|row| row.cell("people").parse::<i64>().expect("people are whole"))
        .sum()
}

#[test]
fn the_promised_studies_are_there_with_their_people() {
    let found: Vec<(String, i64)> =
        studies().into_iter().map(|(name, path)| (name, headcount(&path))).collect();
    for (name, people) in PROMISED {
        let study = found.iter().find(|(found_name, _)| found_name == name);
        assert_eq!(study.map(|(_, people)| *people), Some(people), "{name}");
    }
}

#[test]
fn every_value_has_a_grade_and_a_source() {
    let mut faults = Vec::new();
    let mut n_rows = 0;
    for (_, study) in studies() {
        for row in TABLES.iter().flat_map(|file| table(&study, file)) {
            if !row.carries_a_value() {
                continue;
            }
            n_rows += 1;
            if let Some(fault) = fault(row.cell("grade"), row.cell("source")) {
                faults.push(format!("{}: {fault}", row.place));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(n_rows > 150, "only {n_rows} rows were looked at: the reader of this test is broken");
}

/// The rule itself: what it must refuse and what it must let pass.
#[test]
fn a_source_that_says_nothing_is_refused() {
    let long = "Judged by the authors because nobody has measured it for these people so far";
    assert_eq!(fault("judgement", long), None);
    assert_eq!(fault("measured", "BLS Displaced Workers Survey, January 2024"), None);
    for (grade, source) in [
        ("", long),
        ("guess", long),
        ("measured", ""),
        ("measured", "TODO: find the report of the year"),
        ("estimated", "source is tbd, see the other table"),
        ("illustrative", "n/a for a class of students"),
        ("measured", "a placeholder for the real source"),
        ("measured", "press"),
        ("judgement", "nobody has measured it for these people so far and nobody will"),
        ("judgement", "Judged by the authors"),
        ("judgement", "Judged by the authors because it seems right"),
    ] {
        assert!(fault(grade, source).is_some(), "let pass: {grade}, `{source}`");
    }
}

#[test]
fn each_study_says_what_is_fact_how_to_read_it_and_what_it_leaves_out() {
    for (name, study) in studies() {
        let readme = fs::read_to_string(study.join("README.md"))
            .unwrap_or_else(|why| panic!("{name}/README.md: {why}"));
        for heading in ["## What is fact", "## What is judgement", "## How to read", "## What it leaves out"]
        {
            assert!(readme.contains(heading), "{name}/README.md has no `{heading}`");
        }
        for column in scenario_columns(&study) {
            assert!(
                readme.contains(&format!("`{column}`")),
                "{name}/README.md does not say what scenario `{column}` is"
            );
        }
        assert!(study.join("study.toml").exists(), "{name} has no study.toml");
    }
}

#[test]
fn the_lesson_has_three_exercises() {
    let readme = fs::read_to_string(scenarios_folder().join("classroom/README.md")).unwrap();
    assert_eq!(readme.matches("### Exercise ").count(), 3);
}

/// The scenario columns of `assumptions.csv`, in the order of the file.
fn scenario_columns(study: &Path) -> Vec<String> {
    let text = fs::read_to_string(study.join("assumptions.csv")).expect("assumptions.csv");
    records(&text)[0]
        .iter()
        .filter(|column| !["assumption", "unit"].contains(&column.as_str()))
        .filter(|column| !DESCRIBING.contains(&column.as_str()))
        .cloned()
        .collect()
}

/// The facts of spring 2026 as they were reported: 6,000 posts closed in month 1 (April),
/// 7,000 people moved and 8,000 laid off in month 2 (May), watching from month 1 to month 3.
#[test]
fn meta_2026_has_the_decisions_as_reported() {
    let study = scenarios_folder().join("meta-2026");
    assert_eq!(people_of(&study, "close_vacancies", "1"), 6_000);
    assert_eq!(people_of(&study, "reassign", "2"), 7_000);
    assert_eq!(people_of(&study, "layoff", "2"), 8_000);

    let events = table(&study, "events.csv");
    let months_of = |kind: &str| -> Vec<String> {
        events
            .iter()
            .filter(|row| row.cell("kind") == kind && row.cell("scenario").is_empty())
            .map(|row| row.cell("month").to_owned())
            .collect()
    };
    assert_eq!(months_of("observation_start")[0], "1");
    assert_eq!(months_of("observation_stop"), ["3"]);

    let vacancies: i64 = table(&study, "roles.csv")
        .iter()
        .map(|row| row.cell("vacancies").parse::<i64>().expect("vacancies are whole"))
        .sum();
    assert!(vacancies >= 6_000, "{vacancies} open posts, of which 6,000 are closed");
}

/// Only the United States were watched, and its staff had two months of notice.
#[test]
fn meta_2026_watches_the_united_states_alone() {
    let study = scenarios_folder().join("meta-2026");
    for region in table(&study, "regions.csv") {
        let watched = region.cell("observation").parse::<f64>().unwrap() > 0.0;
        assert_eq!(watched, region.cell("region") == "us", "{}", region.place);
    }
    for role in table(&study, "roles.csv") {
        let watched = role.cell("observed") == "yes";
        assert_eq!(watched, role.cell("region") == "us", "{}", role.place);
    }
}

/// The decisive judgement stays wide: from a fifth of the cut work to all of it.
#[test]
fn meta_2026_leaves_open_how_much_of_the_cut_work_ends() {
    let events = table(&scenarios_folder().join("meta-2026"), "events.csv");
    let may = events.iter().find(|row| row.cell("event") == "may_layoffs").expect("may_layoffs");
    assert_eq!(may.cell("work_ends"), "uniform(0.2,1)");
    assert_eq!(may.cell("grade"), "judgement");
}

/// Nobody can be laid off, whatever the surplus: no event, no round, in no scenario.
#[test]
fn public_agency_rules_out_layoffs() {
    let study = scenarios_folder().join("public-agency");
    assert!(table(&study, "events.csv").iter().all(|row| row.cell("kind") != "layoff"));
    let assumptions = table(&study, "assumptions.csv");
    let of = |key: &str| assumptions.iter().find(|row| row.cell("assumption") == key);
    assert!(of("round_hazard").is_none(), "its default is no discretionary round");
    for (key, rule) in [("layoff_trigger", "1"), ("layoff_severity", "0")] {
        let row = of(key).expect("the rule is written down");
        let columns = scenario_columns(&study);
        assert_eq!(row.cell(&columns[0]), rule, "{key}");
        for scenario in &columns[1..] {
            assert_eq!(row.cell(scenario), "", "{key} in {scenario}");
        }
    }
}
