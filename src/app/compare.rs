//! `compare`: scenarios of a run, or the same scenarios of two runs, in sentences and numbers.

use std::path::PathBuf;

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ContentArrangement, Table};
use serde_json::{Value, json};

use super::failure::Failure;
use super::headline::{limits, statistics};
use super::run_folder::RunFolder;
use super::terminal::{Voice, fill, grey, width};
use crate::analysis::{
    self, Better, LEVEL, Mean, Order, RANKED_BY, Ranked, Ranking, RunDifference, Sample, ScenarioDifference,
    headline_values,
};
use crate::engine::{HeadlineMetric, Results};
use crate::report::Manifest;

/// What `compare` is asked for.
#[derive(Debug, Clone)]
pub struct CompareOptions {
    /// Run folder.
    pub run: PathBuf,
    /// Another one.
    pub other: Option<PathBuf>,
    /// What scenarios are ranked by, instead of layoffs.
    pub metric: Option<String>,
    /// Which way is better, instead of the metric's own.
    pub better: Option<Better>,
    /// The scenarios that are ranked; empty means all.
    pub scenarios: Vec<String>,
}

/// Compares.
///
/// # Errors
/// [`Failure::Input`] if a folder is not a run, if there is no such metric or scenario, or if two runs do not
/// count the same things.
pub fn compare(voice: Voice, options: &CompareOptions) -> Result<(), Failure> {
    let mut run = RunFolder::open(&options.run)?;
    match &options.other {
        None => {
            run.results.draws = run.draws()?.unwrap_or_default();
            scenarios(voice, &run, options)
        }
        Some(second) => runs(voice, &run, &RunFolder::open(second)?),
    }
}

fn scenarios(voice: Voice, run: &RunFolder, options: &CompareOptions) -> Result<(), Failure> {
    let results = &run.results;
    let metric = metric(results, options.metric.as_deref().unwrap_or(RANKED_BY))?;
    let ranked = positions(results, &options.scenarios)?;
    let better = options.better.unwrap_or_else(|| Better::of(&metric));
    let ranking = analysis::rank_run(results, metric, better, &ranked);
    let names: Vec<String> = ranked.iter().map(|&at| results.scenarios[at].clone()).collect();
    let mut differences = analysis::between_scenarios(results);
    differences.retain(|one| names.contains(&one.scenario));
    let currency = &results.currency;
    if voice.json {
        let entries = differences.iter().map(|one| scenario_json(one, results)).collect();
        let ranking = ranking.map_or(Value::Null, |ranking| ranking_json(&ranking, &names, currency));
        return voice.result_json(&json!({
            "folder": run.path.to_string_lossy(), "receipt": run.manifest.receipt,
            "base": results.scenarios.first(), "differences": Value::Array(entries), "ranking": ranking }));
    }
    if results.scenarios.len() < 2 {
        return voice.result("the run has one scenario only, so there is nothing to compare");
    }
    let mut blocks: Vec<String> = differences.iter().map(|one| one.sentences(currency).join("\n")).collect();
    blocks.push(match ranking {
        Some(ranking) => ranking_text(&ranking, &names, currency),
        None => {
            "No ranking and no regret: they need the numbers of every future, and this run was made with \
                 `--no-draws`. Run it again without."
                .to_owned()
        }
    });
    voice.result(&blocks.join("\n\n"))
}

/// The headline metric of this name.
fn metric(results: &Results, name: &str) -> Result<HeadlineMetric, Failure> {
    let found = results.headline_metrics.iter().find(|metric| metric.name == name);
    found.copied().ok_or_else(|| {
        let names: Vec<&str> = results.headline_metrics.iter().map(|metric| metric.name).collect();
        Failure::input_hint(
            format!("there is no headline metric `{name}`"),
            format!("the headline metrics are {}", names.join(", ")),
        )
    })
}

/// Positions of the scenarios of these names, in the order of the run; all if none is named.
fn positions(results: &Results, names: &[String]) -> Result<Vec<usize>, Failure> {
    let all = &results.scenarios;
    if let Some(unknown) = names.iter().find(|name| !all.contains(name)) {
        let what = format!("the run has no scenario `{unknown}`");
        return Err(Failure::input_hint(what, format!("its scenarios are {}", all.join(", "))));
    }
    Ok((0..all.len()).filter(|&at| names.is_empty() || names.contains(&all[at])).collect())
}

fn scenario_json(one: &ScenarioDifference, results: &Results) -> Value {
    let values = |scenario: &str, metric: &HeadlineMetric| {
        headline_values(&results.draws, results.scenario(scenario)?, metric)
    };
    let metrics = one.metrics.iter().map(|metric| {
        let mut difference = statistics(&metric.difference);
        let pair = values(&one.scenario, &metric.metric).zip(values(&one.base, &metric.metric));
        if let Some((level, base)) = pair {
            let d: Vec<f64> = level.iter().zip(base).map(|(level, base)| level - base).collect();
            limits(&mut difference, &Sample { values: &d, randomisations: results.randomisations });
        }
        json!({ "metric": metric.metric.name, "unit": metric.metric.unit,
            "base": statistics(&metric.base), "level": statistics(&metric.level), "difference": difference,
            "sentence": metric.sentence(&one.scenario, &one.base, &results.currency) })
    });
    json!({ "scenario": one.scenario, "metrics": metrics.collect::<Vec<_>>() })
}

/// The ranking for people: what it says, then its table, with rows in grey that noise could reverse.
fn ranking_text(ranking: &Ranking, names: &[String], currency: &str) -> String {
    let table = ranking.table(currency);
    let mut shown = Table::new();
    shown.load_style(NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    let heads = ["Rank", "Scenario"].into_iter().chain(table.columns.iter().map(String::as_str));
    shown.add_row(heads.map(wrapped));
    for row in &table.rows {
        let texts = [row.rank.as_str(), names[row.scenario].as_str()];
        shown.add_row(texts.into_iter().chain(row.cells.iter().map(String::as_str)));
    }
    for column in shown.column_iter_mut().skip(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let text = shown.to_string();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let (heads, rows) = lines.split_at(lines.len() - table.rows.len());
    let rows = rows.iter().zip(&table.rows).map(
        |(line, row)| {
            if row.is_settled { (*line).to_owned() } else { grey(line) }
        },
    );
    let said = ranking.sentences(names, currency).into_iter().map(|sentence| fill(&sentence, "", width()));
    let lines = said.chain([String::new()]).chain(heads.iter().map(|line| (*line).to_owned())).chain(rows);
    lines.collect::<Vec<_>>().join("\n")
}

/// The head of a column in lines of about 14 letters.
fn wrapped(head: &str) -> String {
    fill(head, "", 14)
}

fn ranking_json(ranking: &Ranking, names: &[String], currency: &str) -> Value {
    let places: Vec<Value> = ranking.places.iter().map(|place| place_json(place, names)).collect();
    json!({
        "metric": ranking.metric.name,
        "unit": ranking.metric.unit,
        "better": ranking.better.word(),
        "n": ranking.n,
        "pairs": ranking.n_pairs(),
        "confidence_of_all_pairs": LEVEL,
        "places": places,
        "sentences": ranking.sentences(names, currency),
    })
}

fn place_json(place: &Ranked, names: &[String]) -> Value {
    let order = place.order.map(|order| match order {
        Order::Before => "worse",
        Order::After => "better",
        Order::Same => "the_same",
        Order::Open => "open",
    });
    let mean =
        |mean: &Mean| json!({ "mean": mean.mean, "mcse": mean.error, "interval": mean.interval(LEVEL) });
    let regret = &place.regret;
    json!({
        "scenario": names[place.scenario],
        "rank": place.ranks.0,
        "rank_last": place.ranks.1,
        "settled": place.is_settled(),
        "level": mean(&place.level),
        "than_the_place_before": order,
        "behind": place.behind.map(|behind| json!({ "mean": behind.loss.mean, "mcse": behind.loss.error,
            "interval_of_all_pairs": behind.interval, "p_worse": behind.worse_in })),
        "regret": { "mean": mean(&regret.mean), "q90": regret.tail.value, "q90_interval": regret.tail.interval,
            "p_best": regret.best_in },
    })
}

fn runs(voice: Voice, first: &RunFolder, second: &RunFolder) -> Result<(), Failure> {
    let mut differences = analysis::between_runs(&first.results, &second.results)
        .map_err(|error| Failure::input(format!("the runs cannot be compared: {error}")))?;
    let paired = on_the_same_luck(&first.manifest, &second.manifest);
    if paired && let (Some(a), Some(b)) = (first.draws()?, second.draws()?) {
        let scenarios = (&first.results.scenarios, &second.results.scenarios);
        analysis::pair(&mut differences, (scenarios.0, &a), (scenarios.1, &b), first.results.randomisations);
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
    a.mode == "monte_carlo"
        && (&a.mode, &a.sampling, a.seed, a.replications) == (&b.mode, &b.sampling, b.seed, b.replications)
}

fn run_json(one: &RunDifference, currency: &str) -> Value {
    let metrics = one.metrics.iter().map(|metric| {
        json!({ "metric": metric.metric.name, "unit": metric.metric.unit,
            "first": statistics(&metric.first), "second": statistics(&metric.second),
            "difference": { "mean": metric.difference, "mcse": metric.mcse, "same": metric.is_same() },
            "sentence": metric.sentence(&one.scenario, currency) })
    });
    json!({ "scenario": one.scenario, "metrics": metrics.collect::<Vec<_>>() })
}
