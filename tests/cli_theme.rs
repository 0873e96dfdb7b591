//! `--theme` from outside: what wears it, what a run keeps of it, and what is refused.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;

use cli_support::{Place, files_below, json, manifest_of, run_small};

const HOUSE: &str = include_str!("../docs/themes/house.toml");

/// The theme of the documentation with fonts: the built-in ones the other way round.
fn place_with_theme() -> Place {
    let place = Place::new();
    let fonts = [("Text.ttf", workshift::chart::SEMI_BOLD), ("Heavy.ttf", workshift::chart::REGULAR)];
    fs::create_dir_all(place.path("house/fonts")).unwrap();
    for (name, bytes) in fonts {
        fs::write(place.path("house/fonts").join(name), bytes).unwrap();
    }
    let text = format!("{HOUSE}\n[fonts]\nregular = \"fonts/Text.ttf\"\nbold = \"fonts/Heavy.ttf\"\n");
    fs::write(place.path("house/house.toml"), text).unwrap();
    place
}

/// Teeth: a run that forgets its theme, a font or the name, or does not count them in its receipt, cannot be repeated.
#[test]
fn a_run_keeps_its_theme_and_verify_repeats_it() {
    let place = place_with_theme();
    let run = run_small(&place, &["--theme", "house/house.toml"]);
    let plain = run_small(&place, &[]);
    assert_ne!(run, plain, "another receipt");
    let files = files_below(run.join("inputs/theme"));
    assert_eq!(files, ["bold.ttf", "regular.ttf", "theme.toml"]);
    let manifest = manifest_of(&run);
    assert_eq!(manifest["options"]["theme"]["name"], "house.toml");
    assert_eq!(manifest_of(&plain)["options"].get("theme"), None);
    for (name, own) in
        [("report.html", "data-thousands=\"\u{a0}\""), ("charts/fan_payroll_base.svg", "#FFFCF5")]
    {
        let read = |folder: &std::path::Path| fs::read_to_string(folder.join(name)).unwrap();
        assert!(read(&run).contains(own) && !read(&plain).contains(own), "{name}");
    }
    let csv = "charts/fan_payroll_base.csv";
    assert_eq!(fs::read(run.join(csv)).unwrap(), fs::read(plain.join(csv)).unwrap());

    fs::remove_dir_all(place.path("house")).unwrap(); // the folder needs nothing else
    let output = place.workshift().arg("verify").arg(&run).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let theme = run.join("inputs/theme/theme.toml");
    fs::write(&theme, HOUSE.replace("#C8102E", "#00785B")).unwrap();
    let output = place.workshift().args(["--json", "verify"]).arg(&run).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(json(&output)["differences"][0]["file"], "inputs/theme/theme.toml");
}

#[test]
fn a_chart_a_report_and_a_brief_wear_a_theme() {
    let place = place_with_theme();
    let run = run_small(&place, &["--out", "run"]);
    let theme = ["--theme", "house/house.toml"];
    let ok = |args: &[&str]| {
        let output = place.workshift().args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    };
    ok(&[&["chart", "run", "fan", "--out", "fan.svg"][..], &theme].concat());
    assert!(fs::read_to_string(place.path("fan.svg")).unwrap().contains("#FFFCF5"));
    ok(&[&["report", "run", "--out", "themed.html"][..], &theme].concat());
    let page = fs::read_to_string(place.path("themed.html")).unwrap();
    assert!(page.contains("--s1: #00629b;") && page.contains("data:font/woff;base64,"));
    let before = fs::read(run.join("report.html")).unwrap();
    let output = place.workshift().args(["report", "run"]).args(theme).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(fs::read(run.join("report.html")).unwrap(), before, "a run folder is never changed");

    let brief = "theme = \"house/house.toml\"\n[[figure]]\nname = \"a\"\nrun = \"run\"\nkind = \"fan\"\n\
                 [[table]]\nname = \"b\"\nrun = \"run\"\nkind = \"headline\"\nformats = [\"csv\", \"markdown\"]\n";
    fs::write(place.path("brief.toml"), brief).unwrap();
    ok(&["brief", "brief.toml"]);
    assert!(fs::read_to_string(place.path("figures/a.svg")).unwrap().contains("#FFFCF5"));
    let table = fs::read_to_string(place.path("figures/b.md")).unwrap();
    assert!(table.contains(',') && !table.contains('.'), "{table}");
    assert!(fs::read_to_string(place.path("figures/b.csv")).unwrap().contains('.'), "numbers stay numbers");
}

#[test]
fn a_wrong_theme_is_refused_with_every_problem() {
    let place = place_with_theme();
    let text = "[colours]\nink = \"#999999\"\npapre = \"#FFFFFF\"\n[fonts]\nregular = \"none.ttf\"\nbold = \"none.ttf\"\n";
    fs::write(place.path("bad.toml"), text).unwrap();
    let output = place.workshift().args(["run", "small", "--theme", "bad.toml"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr);
    for part in [
        "bad.toml:2:7: the colour of `ink`, #999999, has a contrast of 2.84 : 1 with the paper #FFFFFF",
        "bad.toml:3:1: unknown key `papre`\n    hint: did you mean `paper`?",
        "bad.toml:5:11: cannot read none.ttf: there is no such file",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let output = place.workshift().args(["run", "small", "--theme", "gone.toml"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
}

/// Teeth: a command that reads a theme without saying what its readers mix up, or that takes it for an error.
#[test]
fn every_command_that_reads_a_theme_warns_of_colours_that_are_too_near() {
    let place = Place::new();
    fs::write(place.path("near.toml"), "[colours]\nscenarios = [\"#00629B\", \"#7A4FA3\"]\n").unwrap();
    let brief = "theme = \"near.toml\"\n[[figure]]\nname = \"a\"\nrun = \"run\"\nkind = \"fan\"\n";
    fs::write(place.path("brief.toml"), brief).unwrap();
    let theme = ["--theme", "near.toml"];
    for (args, theme) in [
        (&["run", "small", "-n", "40", "--out", "run"][..], &theme[..]),
        (&["chart", "run", "fan", "--out", "fan.svg"], &theme),
        (&["report", "run", "--out", "page.html"], &theme),
        (&["sensitivity", "run", "--method", "tornado", "-n", "40"], &theme),
        (&["brief", "brief.toml"], &[]),
    ] {
        let output = place.workshift().args(args).args(theme).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {output:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(
            said.matches("near.toml:2:25: `scenario 1`, #00629B, and `scenario 2`").count(),
            1,
            "{args:?} {said}"
        );
    }
    let output = place.workshift().args(["verify", "run"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

/// What is shipped is what the page shows.
#[test]
fn the_page_shows_the_theme_that_is_shipped() {
    let page = include_str!("../docs/theme.md");
    assert!(page.contains(&format!("```toml house.toml\n{HOUSE}```\n")));
}

/// What a method's folder says of its language, and its first sentence.
fn said(place: &Place, folder: &str) -> (String, String) {
    let section = fs::read(place.path(folder).join("section.json")).unwrap();
    let section: serde_json::Value = serde_json::from_slice(&section).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    (text(&section["language"]), text(&section["sentences"][0]))
}

/// Teeth: a method that forgets the theme of its run, that answers half in one language, or that `verify` cannot repeat.
#[test]
fn a_method_speaks_the_language_of_its_run_or_says_which_it_speaks() {
    let place = Place::new();
    fs::write(place.path("de.toml"), "language = \"de\"\n").unwrap();
    fs::write(place.path("fr.toml"), "language = \"fr\"\n").unwrap();
    run_small(&place, &["--theme", "de.toml", "--out", "run"]);
    let ok = |args: &[&str]| {
        let output = place.workshift().args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {output:?}");
    };
    let budget = ["sensitivity", "run", "--method", "budget", "-n", "400"];
    ok(&[&budget[..], &["--out", "budget"]].concat());
    ok(&[&budget[..], &["--theme", "fr.toml", "--out", "bruit"]].concat());
    ok(&["sensitivity", "run", "--method", "tornado", "--out", "tornado", "-n", "40"]);
    ok(&["trace", "run", "--replication", "3", "--out", "trace"]);
    ok(&["trace", "run", "--replication", "3", "--out", "futur", "--theme", "fr.toml"]);
    ok(&["discover", "run", "adoption > 0.2", "-n", "200", "--out", "discover"]);
    ok(&[
        "break-even",
        "run",
        "adoption_speed",
        "--until",
        "payroll < 0.95 * start",
        "-n",
        "50",
        "--out",
        "turn",
    ]);
    let (language, sentence) = said(&place, "budget");
    assert!(
        language == "de" && sentence.contains(" % Annahmen (") && sentence.contains("Der Mittelwert ist"),
        "{sentence}"
    );
    let (language, sentence) = said(&place, "bruit");
    assert!(
        language == "fr" && sentence.contains(" % hypothèses (") && sentence.contains("écart type"),
        "{sentence}"
    );
    let (language, sentence) = said(&place, "tornado");
    assert!(language == "de" && sentence.contains(": Mittelwert "), "{sentence}");
    let (language, sentence) = said(&place, "trace");
    assert!(language == "de" && sentence.contains("ein möglicher Verlauf"), "{sentence}");
    let (language, sentence) = said(&place, "discover");
    assert!(language == "de" && sentence.contains("Die Bedingung `adoption > 0.2` gilt"), "{sentence}");
    for (folder, words) in [
        ("trace", "ein möglicher Verlauf"),
        ("futur", "une trajectoire possible"),
        ("discover", "Welcher Teil der Ziehungen"),
        ("turn", "mit denselben Zufallszahlen"),
    ] {
        let section = fs::read_to_string(place.path(folder).join("section.json")).unwrap();
        let section: serde_json::Value = serde_json::from_str(&section).unwrap();
        let charts = section["charts"].to_string();
        assert!(charts.contains(words), "{folder}: {charts}");
    }
    assert_eq!(
        fs::read(place.path("budget/budget.csv")).unwrap(),
        fs::read(place.path("bruit/budget.csv")).unwrap()
    );
    ok(&["verify", "budget"]);
    ok(&["verify", "tornado"]);
    ok(&["verify", "trace"]);
    let with = ["budget", "trace", "discover", "futur"].map(|folder| ["--with", folder]).concat();
    ok(&[&["report", "run", "--out", "with.html"][..], &with].concat());
    let page = fs::read_to_string(place.path("with.html")).unwrap();
    assert!(page.contains("<section id=\"method-1\" aria-labelledby=\"method-1-title\">"));
    assert!(page.contains("<section id=\"method-2\" aria-labelledby=\"method-2-title\">"));
    assert!(page.contains("<section id=\"method-3\" aria-labelledby=\"method-3-title\">"));
    assert!(page.contains("<section id=\"method-4\" aria-labelledby=\"method-4-title\" lang=\"fr\">"));
}

/// Teeth: a method whose pictures are drawn without the theme of its run. The two sentences that pictures and pages share
/// are in the run's language, and the paper is the theme's.
#[test]
fn the_pictures_of_every_method_wear_the_theme_of_the_run() {
    let place = Place::new();
    let theme = HOUSE.replace("language = \"en\"", "language = \"de\"");
    assert_ne!(theme, HOUSE);
    fs::write(place.path("de.toml"), theme).unwrap();
    run_small(&place, &["--theme", "de.toml", "--out", "run"]);
    let methods: [&[&str]; 5] = [
        &["break-even", "run", "adoption_speed", "--until", "adoption > 0.2", "-n", "60"],
        &["discover", "run", "adoption > 0.2", "-n", "400"],
        &["explain", "run", "retrain", "-n", "60"],
        &["sensitivity", "run", "--method", "tornado", "-n", "40"],
        &["trace", "run", "--replication", "3"],
    ];
    for method in methods {
        let output = place.workshift().args(method).args(["--out", method[0]]).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{method:?}: {output:?}");
        let mut pictures = files_below(place.path(method[0]).join("charts"));
        pictures.retain(|name| std::path::Path::new(name).extension().is_some_and(|end| end == "svg"));
        assert!(!pictures.is_empty(), "{method:?}");
        for name in pictures {
            let svg = fs::read_to_string(place.path(method[0]).join("charts").join(&name)).unwrap();
            assert!(svg.contains("#FFFCF5"), "{name}: paper");
            let is_german =
                ["gilt in", "gilt die Bedingung", "von Base zu", "bewegt den Mittelwert", "Verlauf 3"]
                    .iter()
                    .any(|words| svg.contains(words));
            assert!(is_german, "{name}: words");
        }
    }
}
