//! The documentation keeps in step with the program: generated pages, links, the picture of the README.

#![cfg(feature = "cli")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use workshift::assumption;
use workshift::engine::{Mode, Plan, Sampling, Silent, simulate};
use workshift::model::firm::{COHORT_METRICS, FIRM_METRICS, ROLE_METRICS};
use workshift::report::{self, AssumptionRow, Entities, Options};
use workshift::report::{cohorts, differences, headline, receipt, summary};
use workshift::study::{FILES, InputFile, Selection, Study, read};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text_of(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// A page that is made from the program; `UPDATE_GOLDEN=1` rewrites it.
fn in_step(page: &str, made: &str) {
    let path = root().join(page);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, made).unwrap();
    }
    assert!(
        text_of(&path) == made,
        "{page} differs from the program; UPDATE_GOLDEN=1 cargo test --test docs rewrites it"
    );
}

/// `docs/assumptions.md` is what the cards say, to the letter.
#[test]
fn the_page_of_assumptions_is_in_step_with_the_cards() {
    in_step("docs/assumptions.md", &assumption::markdown());
}

/// `docs/metrics.md` lists what a run folder holds, in the order of its files.
#[test]
fn the_page_of_metrics_is_in_step_with_the_model() {
    let mut page = String::from(
        "# Metrics\n\nEvery number of a run folder: its name, unit and meaning. What it is computed from is told in \
         [the model](model.md), the files in [files.md](files.md). This page is made from the lists in `src/model/firm/book.rs`; \
         change it there.\n",
    );
    for (heading, metrics) in [
        ("Of the firm and of each role", ROLE_METRICS),
        ("Of the firm only", FIRM_METRICS),
        ("Of the people of each path (`cohorts.csv`)", COHORT_METRICS),
    ] {
        write!(page, "\n## {heading}\n\n| metric | unit | meaning |\n|---|---|---|\n").unwrap();
        for metric in metrics {
            writeln!(page, "| `{}` | {} | {} |", metric.name, metric.unit, metric.meaning).unwrap();
        }
    }
    in_step("docs/metrics.md", &page);
}

/// Every column that a study may have or a run folder has stands in `docs/files.md`.
#[test]
fn the_page_of_files_names_every_column() {
    let study = study_of("classroom");
    let plan = Plan { mode: Mode::Expectation, replications: 1, keep_draws: false, ..plan_of(&study) };
    let results = simulate(&study, &plan, &Silent).unwrap();
    let rows = [AssumptionRow::default()];
    let mut headers: Vec<Vec<u8>> = vec![
        summary(&results, Entities::Firm),
        differences(&results, Entities::Roles),
        headline(&results),
        cohorts(&results),
        report::assumptions(&rows),
    ];
    for file in ["roles", "regions", "moves", "events", "correlations"] {
        headers.push(fs::read(root().join(format!("scenarios/meta-2026/{file}.csv"))).unwrap());
    }
    let page = text_of(&root().join("docs/files.md"));
    let mut missing = Vec::new();
    for table in headers {
        let text = String::from_utf8(table).unwrap();
        for column in text.lines().next().unwrap().split(',') {
            if !page.contains(&format!("`{column}`")) {
                missing.push(column.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "docs/files.md does not name the columns {missing:?}");
}

/// A shipped study, as the program reads it.
fn study_of(name: &str) -> Study {
    let folder = root().join("scenarios").join(name);
    let files: Vec<InputFile> = (FILES.iter())
        .filter(|file| folder.join(file).exists())
        .map(|file| InputFile { path: (*file).to_owned(), bytes: fs::read(folder.join(file)).unwrap() })
        .collect();
    read(name, &files, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// A run without any flag.
fn plan_of(study: &Study) -> Plan {
    Plan {
        replications: study.replications,
        seed: study.seed,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: None,
        keep_draws: true,
    }
}

/// Every page that people read: the root, `docs/`, and the READMEs of the studies.
fn pages() -> Vec<PathBuf> {
    let is_page = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "md");
    let in_folder = |folder: PathBuf| -> Vec<PathBuf> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(is_page).collect()
    };
    let mut found = in_folder(root().to_owned());
    found.extend(in_folder(root().join("docs")));
    for study in fs::read_dir(root().join("scenarios")).unwrap() {
        found.extend(in_folder(study.unwrap().path()));
    }
    found.sort();
    found
}

/// Targets of the links of a page, with the line of each; code does not count.
fn links(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (index, line) in text.lines().enumerate() {
        fenced ^= line.trim_start().starts_with("```");
        if fenced {
            continue;
        }
        let outside_of_code: String = line.split('`').step_by(2).collect();
        for part in outside_of_code.split("](").skip(1) {
            let target = part.split(')').next().expect("split yields something");
            found.push((index + 1, target.to_owned()));
        }
    }
    found
}

/// The anchors of a page, as the usual renderers make them from headings.
fn anchors(text: &str) -> Vec<String> {
    let heading =
        |line: &str| line.starts_with('#').then(|| line.trim_start_matches('#').trim().to_lowercase());
    let anchor = |heading: String| -> String {
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    text.lines().filter_map(heading).map(anchor).collect()
}

/// Teeth: a link to a file or a heading that is not there is named with its page and line.
#[test]
fn every_relative_link_leads_somewhere() {
    let pages = pages();
    assert!(pages.len() >= 12, "{pages:?}");
    let mut n_links = 0;
    let mut broken = Vec::new();
    for page in pages {
        let text = text_of(&page);
        for (line, target) in links(&text) {
            if target.contains("://") {
                continue;
            }
            n_links += 1;
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let to = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            let leads = to.exists()
                && (anchor.is_empty() || anchors(&text_of(&to)).iter().any(|known| known == anchor));
            if !leads {
                broken.push(format!("{}:{line}: {target}", page.display()));
            }
        }
    }
    assert!(n_links >= 20, "only {n_links} links were found");
    assert!(broken.is_empty(), "links that lead nowhere:\n{}", broken.join("\n"));
}

#[test]
fn links_and_anchors_are_found_where_they_are() {
    let page =
        "# One heading, two\n[a](b.md) and [c](#one-heading-two)\n```\n[no](code)\n```\n`[no](code)`\n";
    let found: Vec<String> =
        links(page).into_iter().map(|(line, target)| format!("{line} {target}")).collect();
    assert_eq!(found, ["2 b.md", "2 #one-heading-two"]);
    assert_eq!(anchors(page), ["one-heading-two"]);
}

/// The picture of the README is named by the receipt of a run of the study as it stands.
#[test]
fn the_picture_is_of_the_study_as_it_is() {
    let study = study_of("meta-2026");
    let options = Options { charts: true, draws: true, ..Options::default() };
    let receipt = receipt(&study, &plan_of(&study), &options);
    let run = format!("meta-2026-{}", &receipt[..8]);
    let picture = format!("docs/images/{run}.svg");
    let size = fs::metadata(root().join(&picture)).map_or(0, |found| found.len());
    assert!(
        (1..150_000).contains(&size) && text_of(&root().join("README.md")).contains(&format!("({picture})")),
        "the study has changed since the picture was drawn; draw it again and name it in README.md:\n  \
         cargo run --release -- demo\n  cargo run --release -- chart output/{run} scenarios --out {picture}"
    );
}
