//! `compare`: scenarios of a run, or the same scenarios of two runs, in sentences and numbers.

use std::path::Path;

use serde_json::{Value, json};

use super::failure::Failure;
use super::headline::statistics;
use super::run_folder::RunFolder;
use super::terminal::Voice;
use crate::analysis::{self, RunDifference, ScenarioDifference};
use crate::report::Manifest;

/// Compares.
///
/// # Errors
/// [`Failure::Input`] if a folder is not a run, or two runs do not count the same things.
pub fn compare(voice: Voice, first: &Path, second: Option<&Path>) -> Result<(), Failure> {
    let run = RunFolder::open(first)?;
    match second {
        None => scenarios(voice, &run),
        Some(second) => runs(voice, &run, &RunFolder::open(second)?),
    }
}

fn scenarios(voice: Voice, run: &RunFolder) -> Result<(), Failure> {
    let differences = analysis::between_scenarios(&run.results);
    let currency = &run.results.currency;
    if voice.json {
        let entries = differences.iter().map(|one| scenario_json(one, currency)).collect();
        return voice
            .result_json(&json!({ "folder": run.path.to_string_lossy(), "receipt": run.manifest.receipt,
            "base": run.results.scenarios.first(), "differences": Value::Array(entries) }));
    }
    if differences.is_empty() {
        return voice.result("the run has one scenario only, so there is nothing to compare");
    }
    let blocks: Vec<String> = differences.iter().map(|one| one.sentences(currency).join("\n")).collect();
    voice.result(&blocks.join("\n\n"))
}

fn scenario_json(one: &ScenarioDifference, currency: &str) -> Value {
    let metrics = one.metrics.iter().map(|metric| {
        json!({ "metric": metric.metric.name, "unit": metric.metric.unit,
            "base": statistics(&metric.base), "level": statistics(&metric.level),
            "difference": statistics(&metric.difference),
            "sentence": metric.sentence(&one.scenario, &one.base, currency) })
    });
    json!({ "scenario": one.scenario, "metrics": metrics.collect::<Vec<_>>() })
}

fn runs(voice: Voice, first: &RunFolder, second: &RunFolder) -> Result<(), Failure> {
    let mut differences = analysis::between_runs(&first.results, &second.results)
        .map_err(|error| Failure::input(format!("the runs cannot be compared: {error}")))?;
    let paired = on_the_same_luck(&first.manifest, &second.manifest);
    if paired && let (Some(a), Some(b)) = (first.draws()?, second.draws()?) {
        analysis::pair(&mut differences, (&first.results.scenarios, &a), (&second.results.scenarios, &b));
    }
    let currency = &first.results.currency;
    if voice.json {
        let entries = differences.iter().map(|one| run_json(one, currency)).collect();
        return voice.result_json(&json!({
            "first": { "folder": first.path.to_string_lossy(), "receipt": first.manifest.receipt },
            "second": { "folder": second.path.to_string_lossy(), "receipt": second.manifest.receipt },
            "paired": paired, "differences": Value::Array(entries) }));
    }
    let sentences = |one: &RunDifference| {
        let lines: Vec<String> =
            one.metrics.iter().map(|metric| metric.sentence(&one.scenario, currency)).collect();
        lines.join("\n")
    };
    voice.result(&differences.iter().map(sentences).collect::<Vec<_>>().join("\n\n"))
}

/// Whether replication i of one run has the random numbers of replication i of the other.
fn on_the_same_luck(a: &Manifest, b: &Manifest) -> bool {
    let sampled = a.mode == "monte_carlo" && a.sampling == "random";
    sampled
        && (&a.mode, &a.sampling, a.seed, a.replications) == (&b.mode, &b.sampling, b.seed, b.replications)
}

fn run_json(one: &RunDifference, currency: &str) -> Value {
    let metrics = one.metrics.iter().map(|metric| {
        json!({ "metric": metric.metric.name, "unit": metric.metric.unit,
            "first": statistics(&metric.first), "second": statistics(&metric.second),
            "difference": { "mean": metric.difference, "mcse": metric.mcse },
            "sentence": metric.sentence(&one.scenario, currency) })
    });
    json!({ "scenario": one.scenario, "metrics": metrics.collect::<Vec<_>>() })
}
