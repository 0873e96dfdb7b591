//! The documentation keeps in step with the program: generated pages, links, the picture of the README.

#![cfg(feature = "cli")]

use std::fs;
use std::path::{Path, PathBuf};

use workshift::assumption;
use workshift::engine::{Mode, Plan, Sampling};
use workshift::report::{Options, receipt};
use workshift::study::{FILES, InputFile, Selection, read};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text_of(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// `docs/assumptions.md` is what the cards say, to the letter.
#[test]
fn the_page_of_assumptions_is_in_step_with_the_cards() {
    let page = root().join("docs/assumptions.md");
    let cards = assumption::markdown();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&page, &cards).unwrap();
    }
    assert!(
        text_of(&page) == cards,
        "docs/assumptions.md differs from the cards; UPDATE_GOLDEN=1 cargo test --test docs rewrites it"
    );
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

/// The picture of the README carries the receipt of a run of the study as it stands.
#[test]
fn the_picture_is_of_the_study_as_it_is() {
    let folder = root().join("scenarios/meta-2026");
    let files: Vec<InputFile> = (FILES.iter())
        .filter(|file| folder.join(file).exists())
        .map(|file| InputFile { path: (*file).to_owned(), bytes: fs::read(folder.join(file)).unwrap() })
        .collect();
    let study =
        read("meta-2026", &files, &Selection::default()).unwrap_or_else(|problems| panic!("{problems}"));
    let plan = Plan {
        replications: study.replications,
        seed: study.seed,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: None,
        keep_draws: true,
    };
    let options = Options { charts: true, draws: true, ..Options::default() };
    let receipt = receipt(&study, &plan, &options);
    let picture = text_of(&root().join("docs/images/meta-2026-scenarios.svg"));
    assert!(
        picture.contains(&format!("receipt {}", &receipt[..16])),
        "the study has changed since the picture was drawn; draw it again: cargo run --release -- demo, then \
         cargo run --release -- chart output/meta-2026-{} scenarios --out docs/images/meta-2026-scenarios.svg",
        &receipt[..8]
    );
}
