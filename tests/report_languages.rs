//! The report of a shipped study in every language, as it was reviewed: headings, findings, assumptions
//! and what stands around the other tables. `UPDATE_GOLDEN=1 cargo test --test report_languages` rewrites the texts.

#![cfg(feature = "cli")]

mod cli_support;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use cli_support::Place;

/// What people read in a report before its charts, and after them, a line an element.
fn words(html: &str) -> String {
    let body = html.split_once("<body").expect("a body").1;
    let (before, after) = body.split_once("<section id=\"charts\"").expect("charts");
    let after = after.split_once("<section id=\"assumptions\"").expect("assumptions").1;
    let (assumptions, limits) = after.split_once("<section id=\"limits\"").expect("limits");
    let limits = limits.split_once("<dl class=\"receipt\">").expect("a receipt").0;
    let mut lines = String::new();
    for part in [before, assumptions, limits] {
        let part = part.split_once('>').expect("the end of the tag").1;
        for line in part.lines() {
            let text = plain(line);
            if !text.is_empty() {
                writeln!(lines, "{text}").expect("a String grows");
            }
        }
    }
    lines
}

/// A line of HTML as a reader sees it, its cells apart.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = after.split_once('>').expect("the end of the tag");
        let is_cell = ["th", "td", "dd", "li", "small", "span"].iter().any(|name| tag.starts_with(name));
        text.push_str(if is_cell { " | " } else { "" });
        rest = after;
    }
    text.push_str(rest);
    for (entity, letter) in
        [("&#39;", "'"), ("&#34;", "\""), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    {
        text = text.replace(entity, letter);
    }
    text.trim_matches(|c: char| c == '|' || c.is_whitespace()).to_owned()
}

/// Teeth: a sentence that loses a value, a word or its language.
#[test]
fn every_language_reads_as_it_was_reviewed() {
    let place = Place::new();
    let run = |arguments: &[&str]| {
        let output = place.workshift().args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    };
    run(&["init", "classroom", "--template", "classroom"]);
    run(&["run", "classroom", "-n", "200", "--out", "run"]);
    let goldens = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/report");
    for code in ["en", "de", "fr", "es"] {
        fs::write(place.path("theme.toml"), format!("language = \"{code}\"\n")).unwrap();
        run(&["report", "run", "--theme", "theme.toml", "--out", "report.html"]);
        let html = fs::read_to_string(place.path("report.html")).unwrap();
        assert!(html.contains(&format!("<html lang=\"{code}\">")));
        let words = words(&html);
        let golden = goldens.join(format!("{code}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::create_dir_all(&goldens).unwrap();
            fs::write(&golden, &words).unwrap();
        }
        let reviewed = fs::read_to_string(&golden).unwrap();
        for (line, (now, then)) in words.lines().zip(reviewed.lines()).enumerate() {
            assert_eq!(now, then, "{}:{}", golden.display(), line + 1);
        }
        assert_eq!(words.lines().count(), reviewed.lines().count(), "{}", golden.display());
    }
}
