//! The figures and tables of a document, from a file that lists them.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;

use cli_support::{Place, files_below, json, run_small};

const BRIEF: &str = r#"out = "made"

[[figure]]
name = "figure-1"
run = "../run"
kind = "fan"
metric = "layoffs_cum"
scenario = "retrain"
formats = ["svg", "pdf", "png", "csv", "zip"]

[[figure]]
name = "figure-2"
run = "../run"
kind = "differences"

[[table]]
name = "table-1"
run = "../run"
kind = "headline"
metrics = ["payroll", "total_cost_cum"]
formats = ["csv", "markdown", "latex", "html"]

[[table]]
name = "table-2"
run = "../run"
kind = "differences"
scenarios = ["retrain"]
"#;

fn place_with(brief: &str) -> Place {
    let place = Place::new();
    run_small(&place, &["--no-charts", "--out", "run"]);
    fs::create_dir(place.path("paper")).unwrap();
    fs::write(place.path("paper/brief.toml"), brief).unwrap();
    place
}

/// Teeth: a figure or a form of a table that is left out, or a second making that differs, fails.
#[test]
fn a_brief_makes_all_that_it_lists_and_always_the_same() {
    let place = place_with(BRIEF);
    let output = place.workshift().args(["brief", "paper/brief.toml"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let wanted = [
        "figure-1.csv",
        "figure-1.pdf",
        "figure-1.png",
        "figure-1.svg",
        "figure-1.zip",
        "figure-2.svg",
        "table-1.csv",
        "table-1.html",
        "table-1.md",
        "table-1.tex",
        "table-2.csv",
    ];
    let mut with_manifest: Vec<&str> = wanted.to_vec();
    with_manifest.insert(6, "manifest.json");
    assert_eq!(files_below(place.path("paper/made")), with_manifest);
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), wanted.len());

    let headline = fs::read_to_string(place.path("run/headline.csv")).unwrap();
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let of_run = headline.lines().find(|line| line.starts_with("base,horizon,payroll,people,level")).unwrap();
    let table = fs::read_to_string(place.path("paper/made/table-1.csv")).unwrap();
    let of_table = table.lines().find(|line| line.starts_with("base,payroll,people,")).unwrap();
    assert_eq!(
        cells(of_table)[3..6],
        cells(of_run)[5..8]
            .iter()
            .enumerate()
            .map(|(i, cell)| {
                // n, mean, then the error behind the standard deviation
                if i == 2 { cells(of_run)[8].clone() } else { cell.clone() }
            })
            .collect::<Vec<_>>()
    );
    assert_eq!(table.lines().count(), 1 + 2 * 2);
    let text = |name: &str| fs::read_to_string(place.path("paper/made").join(name)).unwrap();
    let mean = text("table-1.md").lines().find(|line| line.starts_with("| Base |")).unwrap().to_owned();
    for form in ["table-1.html", "table-1.tex"] {
        let number = mean.split('|').nth(2).unwrap().split('±').next().unwrap().trim().to_owned();
        assert!(text(form).contains(&number), "{form}: {number}");
    }
    assert!(
        text("table-1.tex").contains("\\begin{tabular}{lrr}") && text("table-1.html").starts_with("<table>")
    );
    let differences = text("table-2.csv");
    assert!(differences.lines().skip(1).all(|line| line.starts_with("retrain,")), "{differences}");

    let manifest: serde_json::Value = serde_json::from_str(&text("manifest.json")).unwrap();
    assert_eq!(manifest["figures"][0]["kind"], "fan");
    assert!(manifest["figures"][0]["alt"].as_str().unwrap().contains("Fan chart"));
    let again =
        place.workshift().args(["--json", "brief", "paper/brief.toml", "--out", "again"]).output().unwrap();
    assert_eq!(json(&again)["receipt"], manifest["receipt"]);
    for name in with_manifest {
        let (one, two) =
            (fs::read(place.path("paper/made").join(name)), fs::read(place.path("again").join(name)));
        assert!(one.unwrap() == two.unwrap(), "{name}");
    }
}

/// Teeth: a reader that stops at the first problem, or that names no place, fails.
#[test]
fn every_problem_of_a_brief_is_named_with_its_place() {
    let brief = r#"out = "made"
colour = "red"

[[figure]]
name = "figure 1"
run = "../run"
kind = "fann"
formats = ["svg", "gif"]

[[figure]]
name = "two"
run = "../run"
kind = "fan"
metric = "payrol"

[[figure]]
name = "TWO"
run = "../nowhere"
kind = "flow"
sceanrio = "retrain"

[[table]]
run = "../run"
kind = "headline"
metrics = ["layoff_cum"]

[[table]]
name = "four"
run = "../run"
kind = "headline"
metrics = ["layoff_cum"]
"#;
    let place = place_with(brief);
    let output = place.workshift().args(["brief", "paper/brief.toml"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for part in [
        "10 problems in brief.toml",
        "brief.toml:2:1: unknown key `colour`",
        "brief.toml:5:8: `name` is `figure 1`",
        "brief.toml:7:8: there is no kind of chart `fann`\n    hint: did you mean `fan`?",
        "brief.toml:8:19: there is no format `gif`",
        "brief.toml:14:10: unknown metric `payrol`; did you mean `payroll`?",
        "brief.toml:17:8: the name `TWO` is there twice",
        "brief.toml:18:7: ",
        "brief.toml:20:1: unknown key `sceanrio`\n    hint: did you mean `scenario`?",
        "brief.toml:22:1: key `name` is missing",
        "brief.toml:31:12: there is no metric of the headline `layoff_cum`\n    hint: did you mean `layoffs_cum`?",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(!place.path("paper/made").exists());
    let as_json = json(&place.workshift().args(["--json", "brief", "paper/brief.toml"]).output().unwrap());
    assert_eq!(as_json["problems"][0]["line"], 2);
    for (text, said) in [
        ("out = ", "brief.toml:1:"),
        ("", "neither a [[figure]] nor a [[table]]"),
        ("figure = 3", "[[figure]]"),
    ] {
        fs::write(place.path("paper/brief.toml"), text).unwrap();
        let output = place.workshift().args(["brief", "paper/brief.toml"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(said), "{output:?}");
    }
}

#[test]
fn a_folder_of_figures_is_reused_or_left_alone() {
    let place = place_with("[[figure]]\nname = \"one\"\nrun = \"../run\"\nkind = \"scenarios\"\n");
    let made = || place.workshift().args(["brief", "paper/brief.toml"]).output().unwrap();
    assert_eq!(made().status.code(), Some(0));
    assert_eq!(made().status.code(), Some(0), "the same brief of the same run");
    let figure = place.path("paper/figures/one.svg");
    let own = fs::read(&figure).unwrap();
    let verified = || place.workshift().args(["verify", "paper/figures"]).output().unwrap();
    let whole = verified();
    assert_eq!(whole.status.code(), Some(0), "{whole:?}");
    assert!(String::from_utf8_lossy(&whole.stdout).contains("are as the brief wrote them"), "{whole:?}");
    fs::write(&figure, "mine").unwrap();
    let changed = verified();
    assert_eq!(changed.status.code(), Some(1), "{changed:?}");
    assert!(String::from_utf8_lossy(&changed.stdout).contains("one.svg was changed"), "{changed:?}");
    let output = made();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("one.svg was changed"), "{output:?}");
    fs::write(&figure, own).unwrap();
    fs::write(
        place.path("paper/brief.toml"),
        "[[figure]]\nname = \"one\"\nrun = \"../run\"\nkind = \"fan\"\n",
    )
    .unwrap();
    let output = made();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("not overwritten"), "{output:?}");
}

/// Teeth: a brief that drops a threshold or an assumption draws the kind's own, which is another picture.
#[test]
fn a_figure_takes_what_a_chart_takes_and_the_pictures_of_methods() {
    let brief = r#"
[[figure]]
name = "dots"
run = "../run"
kind = "dots"
metric = "payroll"
threshold = 9_900
formats = ["csv"]

[[figure]]
name = "heat"
run = "../run"
kind = "heat"
scenario = "retrain"
by = ["adoption_speed", "horizon_doubling"]
formats = ["csv"]

[[figure]]
name = "future_base_3"
run = "../story"
picture = "future_base_3"
formats = ["svg", "csv"]
"#;
    let place = place_with(brief);
    let workshift = |args: &[&str]| {
        let output = place.workshift().args(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
    };
    workshift(&["trace", "run", "--replication", "3", "--out", "story", "--quiet"]);
    workshift(&["brief", "paper/brief.toml"]);
    workshift(&["chart", "run", "dots", "--metric", "payroll", "--threshold", "9900", "--out", "dots.csv"]);
    let by = ["--by", "adoption_speed", "--by", "horizon_doubling", "--out", "heat.csv"];
    workshift(&[&["chart", "run", "heat", "--scenario", "retrain"], &by[..]].concat());
    workshift(&["chart", "run", "heat", "--scenario", "retrain", "--out", "own.csv"]);
    let read = |path: &str| fs::read(place.path(path)).unwrap();
    for (made, wanted) in [
        ("dots.csv", "dots.csv"),
        ("heat.csv", "heat.csv"),
        ("future_base_3.svg", "story/charts/future_base_3.svg"),
        ("future_base_3.csv", "story/charts/future_base_3.csv"),
    ] {
        assert!(read(&format!("paper/figures/{made}")) == read(wanted), "{made}");
    }
    assert!(read("own.csv") != read("heat.csv"), "the kind's own assumptions are others");

    let brief = r#"
[[figure]]
name = "one"
run = "../run"
kind = "heat"
threshold = "much"
by = ["horizon_doubling", "adoption_speed", "demand_growth"]

[[figure]]
name = "two"
run = "../run"
kind = "heat"
by = ["adoption_sped"]

[[figure]]
name = "three"
run = "../story"
picture = "future_base_3"
kind = "dots"
threshold = 3.0
formats = ["zip"]

[[figure]]
name = "four"
run = "../story"
picture = "future_base_4"

[[figure]]
name = "five"
run = "../run"
picture = "future_base_3"
"#;
    fs::write(place.path("paper/brief.toml"), brief).unwrap();
    let output = place.workshift().args(["brief", "paper/brief.toml", "--out", "no"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for part in [
        "8 problems in brief.toml",
        "brief.toml:6:13: `threshold` is not a number\n    hint: write threshold = 12000, or a share as 0.1",
        "brief.toml:7:45: `by` names 3 assumptions; a picture has room for two",
        "brief.toml:13:7: unknown assumption `adoption_sped`; did you mean `adoption_speed`?",
        "brief.toml:18:11: a pack (`zip`) is made of charts of a run, not of a method's picture",
        "brief.toml:19:1: `kind` does not go with `picture`",
        "brief.toml:20:1: `threshold` does not go with `picture`",
        "brief.toml:26:11: ../story has no picture `future_base_4`\n    hint: did you mean `future_base_3`?",
        "brief.toml:30:7: paper/../run is a run folder, not the folder of a method",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
}
