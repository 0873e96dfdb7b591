//! What comes of `chart`: its formats, and what it says of a picture that cannot be whole.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;

use cli_support::{Place, json, run_small};

/// Teeth: a label that comes out as empty boxes is named before anybody publishes it, and one in Cyrillic
/// letters is not.
#[test]
fn labels_that_cannot_be_drawn_are_named() {
    let place = Place::new();
    let said = |args: &[&str]| {
        let output = place.workshift().args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let roles = fs::read_to_string(place.path("small/roles.csv")).unwrap();
    let relabel =
        |label: &str| fs::write(place.path("small/roles.csv"), roles.replace("Clerks", label)).unwrap();
    relabel("Служба підтримки");
    assert!(!said(&["check", "small"]).contains("warning"));
    relabel("事务员 A");
    let warning = "“事务员 A” (事 U+4E8B, 务 U+52A1, 员 U+5458)";
    let checked = said(&["check", "small"]);
    assert!(checked.contains(warning) && checked.contains("Latin, Greek and Cyrillic"), "{checked}");
    let as_json = json(&place.workshift().args(["--json", "check", "small"]).output().unwrap());
    assert!(as_json["warnings"][0].as_str().unwrap().contains(warning), "{as_json}");
    let strict = place.workshift().args(["check", "small", "--strict"]).output().unwrap();
    assert_eq!(strict.status.code(), Some(1), "{strict:?}");
    let run = said(&["run", "small", "-n", "20", "--out", "run"]);
    assert!(run.contains(warning), "{run}");
    assert!(!said(&["run", "small", "-n", "20", "--no-charts", "--out", "bare"]).contains("warning"));
    assert!(said(&["chart", "run", "roles", "--out", "a.svg"]).contains("事 U+4E8B"));
    assert!(!said(&["chart", "run", "scenarios", "--out", "b.svg"]).contains("warning"), "it shows no role");
}

/// Teeth: anything of the moment or of the process in a PDF makes the second one differ.
#[test]
fn charts_come_by_the_ending_of_their_file_and_always_the_same() {
    let place = Place::new();
    let folder = run_small(&place, &["--no-charts"]);
    let chart =
        |out: &str| place.workshift().arg("chart").arg(&folder).args(["fan", "--out", out]).output().unwrap();
    for (file, begins) in
        [("a.svg", &b"<svg"[..]), ("a.pdf", b"%PDF"), ("a.PNG", b"\x89PNG"), ("a.csv", b"scenario,")]
    {
        let again = format!("again/{file}");
        for out in [file, &again] {
            let output = chart(out);
            assert_eq!(output.status.code(), Some(0), "{output:?}");
        }
        let bytes = fs::read(place.path(file)).unwrap();
        assert!(bytes.starts_with(begins) && bytes == fs::read(place.path(&again)).unwrap(), "{file}");
    }
    for wrong in ["a.gif", "a", ".pdf"] {
        let output = chart(wrong);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(said.contains(".svg, .pdf, .png or .csv") && !place.path(wrong).exists(), "{said}");
    }
}

/// Teeth: a date, a path or anything of the process in the pack makes the second one differ; a file that is left out
/// is missed by name.
#[test]
fn a_pack_holds_everything_that_belongs_to_a_chart() {
    let place = Place::new();
    let folder = run_small(&place, &["--no-charts"]);
    let chart = |args: &[&str]| place.workshift().arg("chart").arg(&folder).args(args).output().unwrap();
    let names = |file: &str| {
        let mut archive = zip::ZipArchive::new(fs::File::open(place.path(file)).unwrap()).unwrap();
        let mut texts = Vec::new();
        for at in 0..archive.len() {
            let mut inner = archive.by_index(at).unwrap();
            let date = inner.last_modified().unwrap();
            assert_eq!((date.year(), date.month(), date.day()), (1980, 1, 1));
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut inner, &mut bytes).unwrap();
            texts.push((inner.name().unwrap().into_owned(), String::from_utf8_lossy(&bytes).into_owned()));
        }
        texts
    };
    let output = chart(&["fan", "--pack"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let file = String::from_utf8(output.stdout).unwrap().trim().to_owned();
    assert_eq!(file, "fan_payroll_base.zip");
    let held = names(&file);
    let endings = ["svg", "pdf", "png", "csv", "alt.txt", "caption.md", "vl.json"];
    let mut wanted: Vec<String> = endings.iter().map(|ending| format!("fan_payroll_base.{ending}")).collect();
    wanted.extend(["CITATION.cff".to_owned(), "citation.bib".to_owned()]);
    assert_eq!(held.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), wanted);
    let receipt = cli_support::manifest_of(&folder)["receipt"].as_str().unwrap().to_owned();
    for at in [7, 8] {
        assert!(held[at].1.contains(&receipt[..16]), "{}", held[at].1);
    }
    let caption = &held[5].1;
    assert!(caption.starts_with("**Headcount ends at") && caption.contains(&receipt[..16]), "{caption}");
    assert!(chart(&["fan", "--pack", "--out", "again.zip"]).status.success());
    assert!(fs::read(place.path(&file)).unwrap() == fs::read(place.path("again.zip")).unwrap());

    assert!(chart(&["flow", "--pack", "--out", "flow.zip"]).status.success());
    let flow = names("flow.zip");
    assert!(flow.iter().any(|(name, text)| name.ends_with(".vl.json") && text.contains("\"Ever employed\"")));
    for (args, said) in [
        (&["fan", "--pack", "--out", "x.svg"][..], "written as .zip"),
        (&["fan", "--out", "x.zip"], "`--pack`"),
    ] {
        let output = chart(args);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(said), "{output:?}");
    }
}
