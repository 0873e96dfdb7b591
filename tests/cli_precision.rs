//! `run --precision` from outside: how many futures it takes, and that the run is one with that number.

#![cfg(feature = "cli")]

mod cli_support;

use std::fs;
use std::path::Path;

use cli_support::{Place, files_below, json, manifest_of};
use serde_json::Value;

fn run(place: &Place, more: &[&str]) -> (i32, Value) {
    let output =
        place.workshift().args(["--json", "run", "small", "--no-charts"]).args(more).output().unwrap();
    (output.status.code().unwrap(), json(&output))
}

fn assert_equal_files(one: &Path, other: &Path) {
    let files = files_below(one);
    assert_eq!(files, files_below(other));
    for file in files.iter().filter(|file| *file != "manifest.json") {
        assert!(fs::read(one.join(file)).unwrap() == fs::read(other.join(file)).unwrap(), "{file} differs");
    }
    let [mut a, mut b] = [manifest_of(one), manifest_of(other)];
    for manifest in [&mut a, &mut b] {
        manifest["run"] = Value::Null;
    }
    assert_eq!(a, b);
}

/// The half-width of the 95 % interval of a mean of the headline.
fn half_width(value: &Value, scenario: &str, metric: &str) -> f64 {
    let mut entries = value["headline"].as_array().unwrap().iter();
    let entry = entries.find(|entry| entry["scenario"] == scenario && entry["metric"] == metric).unwrap();
    1.961 * entry["level"]["mcse"].as_f64().unwrap()
}

/// The number found is enough, a block less was not, and the run is that of the number, byte for byte.
#[test]
fn a_precise_run_is_a_run_with_that_number_of_futures() {
    let place = Place::new();
    let (code, precise) = run(&place, &["--precision", "payroll=0.2", "--out", "precise"]);
    assert_eq!(code, 0);
    let n = precise["replications"].as_u64().unwrap();
    assert!(n > 1100 && n.is_multiple_of(100), "{n}");
    assert_eq!(precise["precision"]["reached"], true);
    assert_eq!(precise["precision"]["replications"], n);
    for scenario in ["base", "retrain"] {
        assert!(half_width(&precise, scenario, "payroll") <= 0.2, "{scenario}");
    }
    let (code, plain) = run(&place, &["--replications", &n.to_string(), "--out", "plain"]);
    assert_eq!((code, &plain["receipt"]), (0, &precise["receipt"]));
    assert_eq!(plain["headline"], precise["headline"]);
    assert_equal_files(&place.path("precise"), &place.path("plain"));

    // One block earlier it was not reached.
    let before = (n * 10 / 11).to_string();
    let (code, earlier) = run(&place, &["--replications", &before, "--out", "earlier"]);
    let widest = half_width(&earlier, "base", "payroll").max(half_width(&earlier, "retrain", "payroll"));
    assert!(code == 0 && widest > 0.198, "{before} futures: {widest}");

    // The same question again, with other threads: answered from the folder.
    let (code, again) = run(&place, &["--precision", "payroll=0.2", "--threads", "1", "--out", "precise"]);
    assert_eq!((code, &again["reused"]), (0, &Value::Bool(true)));
    assert_eq!(again["headline"], precise["headline"], "with the limits of its quantiles");
    assert!(again["headline"][0]["level"]["q05_interval"].is_array(), "{}", again["headline"][0]);
}

/// Each design runs whole randomisations, and enough of them.
#[test]
fn designs_stop_at_whole_randomisations() {
    let place = Place::new();
    for sampling in ["lhs", "sobol"] {
        let (code, value) = run(&place, &["--precision", "payroll=1%", "--sampling", sampling]);
        assert_eq!((code, &value["replications"]), (0, &Value::from(4096)), "{sampling}");
        let (code, plain) = run(&place, &["-n", "4096", "--sampling", sampling]);
        assert_eq!((code, &plain["reused"]), (0, &Value::Bool(true)), "the same receipt");
    }
}

/// Teeth: exit 1 with the run at the limit, whole and kept; exit 2 for what cannot be asked.
#[test]
fn a_limit_is_a_gate_and_nonsense_is_refused() {
    let place = Place::new();
    let asked = ["--precision", "payroll=0.01%", "--precision", "quits_cum=50%", "-n", "1200"];
    let short = ["run", "small", "--no-charts", "--out", "short"];
    let output = place.workshift().args(short).args(asked).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        said.contains("Precision not reached with 1,200 futures, the limit: the 95 % interval"),
        "{said}"
    );
    assert!(said.contains("futures would be needed") && said.contains("Precision reached with"), "{said}");
    assert_eq!(manifest_of(&place.path("short"))["replications"], 1200);

    for (wrong, said) in [
        (&["--precision", "nobody=1%"][..], "there is no headline metric `nobody`"),
        (&["--precision", "payroll=0%"], "is not above 0"),
        (&["--precision", "payroll"], "METRIC=SHARE"),
        (&["--precision", "payroll=5 EUR"], "its unit is people, not `EUR`"),
        (&["--precision", "payroll=1%", "-n", "999"], "no fewer than 1,000 futures"),
        (&["--precision", "payroll=1%", "-n", "2000", "--sampling", "lhs"], "no fewer than 4,096 futures"),
        (&["--precision", "payroll=1%", "--expectation"], "cannot be used with"),
    ] {
        let output = place.workshift().args(["run", "small", "--out", "no"]).args(wrong).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{wrong:?}: {output:?}");
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(stderr.contains(said), "{wrong:?}: {stderr}");
        assert!(!place.path("no").exists());
    }
}
