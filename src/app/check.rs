//! `check`: every problem of a study at once, and what each scenario resolved to.

use std::path::Path;

use serde_json::{Value, json};

use super::failure::Failure;
use super::input::Source;
use super::letters;
use super::terminal::Voice;
use crate::assumption::{Grade, Origin};
use crate::chart::Typeface;
use crate::study::{self, ResolvedRow, Selection, Study};

/// Checks a study and prints what was resolved.
///
/// # Errors
/// [`Failure::Study`] with every problem; [`Failure::Gate`] if it is `strict` and there are warnings.
pub fn check(voice: Voice, path: &Path, selection: &Selection, strict: bool) -> Result<(), Failure> {
    let study = Source::folder(path)?.read(selection)?;
    for line in &study.detected {
        voice.detail(line);
    }
    let warnings: Vec<String> =
        study.warnings.iter().cloned().chain(letters::of_study(&study, &Typeface::built_in())).collect();
    for warning in &warnings {
        voice.warn(warning);
    }
    if voice.json {
        voice.result_json(&resolved(&study, &warnings))?;
    } else {
        voice.result(&study::describe(&study))?;
    }
    match warnings.len() {
        0 => {
            voice.say(&format!("no problems in study {}", study.name));
            Ok(())
        }
        n if strict => Err(Failure::Gate(format!("{n} warning{} in study {}", plural(n), study.name))),
        n => {
            voice.say(&format!("no problems and {n} warning{} in study {}", plural(n), study.name));
            Ok(())
        }
    }
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

fn resolved(study: &Study, warnings: &[String]) -> Value {
    let rows: Vec<Value> = study::resolved(study).iter().map(row).collect();
    json!({
        "study": study.name,
        "title": study.title,
        "months": study.months,
        "replications": study.replications,
        "seed": study.seed,
        "currency": study.currency,
        "scenarios": study.scenarios.iter().map(|scenario| &scenario.name).collect::<Vec<_>>(),
        "problems": [],
        "warnings": warnings,
        "detected": study.detected,
        "resolved": rows,
    })
}

fn row(row: &ResolvedRow) -> Value {
    let from = match row.origin {
        Origin::Scenario => "scenario",
        Origin::Base => "base",
        Origin::Table => "table",
        Origin::Default => "default",
    };
    json!({
        "scenario": row.scenario,
        "key": row.key,
        "unit": row.unit,
        "cell": row.cell,
        "distribution": row.distribution,
        "mean": row.mean,
        "q05": row.q05,
        "q95": row.q95,
        "grade": row.grade.map(Grade::name),
        "source": row.source,
        "from": from,
    })
}
