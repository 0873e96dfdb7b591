//! `sensitivity`: which assumptions drive the spread of a number.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Method, MethodOptions, Outcome, perform};
use crate::analysis::rank_correlation;
use crate::app::failure::Failure;
use crate::app::job::{self, Job};
use crate::app::terminal::{Bar, Voice};
use crate::engine::{self, HEADLINE, Plan};
use crate::report::{CsvTable, Section, SectionTable};
use crate::study::Study;

/// Headline metrics that are explained unless others are named.
const DEFAULT: [&str; 2] = ["payroll", "layoffs_cum"];

/// What `sensitivity` is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sensitivity {
    scenario: String,
    metrics: Vec<String>,
}

/// Carries out `sensitivity`.
///
/// # Errors
/// Every kind of [`Failure`].
pub fn sensitivity(
    voice: Voice,
    place: &Path,
    options: &MethodOptions,
    scenario: Option<String>,
    metrics: Vec<String>,
) -> Result<(), Failure> {
    perform(voice, place, options, Sensitivity { scenario: scenario.unwrap_or_default(), metrics })
}

impl Method for Sensitivity {
    const NAME: &'static str = "sensitivity";

    fn settled(mut self, study: &Study) -> Result<Self, Failure> {
        if self.scenario.is_empty() {
            self.scenario.clone_from(&study.scenarios[0].name);
        }
        if self.metrics.is_empty() {
            self.metrics = DEFAULT.map(str::to_owned).to_vec();
        }
        match self.metrics.iter().find(|name| !HEADLINE.iter().any(|metric| metric.name == **name)) {
            None => Ok(self),
            Some(unknown) => {
                let names: Vec<&str> = HEADLINE.iter().map(|metric| metric.name).collect();
                let what = format!("--metric {unknown}: there is no such headline metric");
                Err(Failure::input_hint(what, format!("the metrics are {}", names.join(", "))))
            }
        }
    }

    fn find(&self, voice: Voice, job: &Job) -> Result<Outcome, Failure> {
        let plan = Plan { keep_draws: true, ..job.plan.clone() };
        let bar = Bar::new(voice, plan.replications);
        let results = engine::simulate(&job.study, &plan, &bar).map_err(job::failure)?;
        drop(bar);
        let draws = &results.draws;
        let Some(scenario) = results.scenario(&self.scenario) else {
            return Err(Failure::input(format!("there is no scenario `{}`", self.scenario)));
        };
        let mut table = CsvTable::new("rank_correlations", &["metric", "key", "rank_correlation"]);
        let mut shown = Vec::new();
        for metric in &self.metrics {
            let at = draws.outcomes.iter().position(|name| name == metric).expect("a headline metric");
            let y = &draws.outcome_values[scenario][at];
            for (key, x) in draws.keys.iter().zip(&draws.values[scenario]) {
                let rho = rank_correlation(x, y);
                table.row([metric.as_str().into(), key.as_str().into(), rho.into()]);
                let cell = rho.map_or_else(|| "–".to_owned(), |rho| format!("{rho:.2}"));
                shown.push(vec![key.clone(), metric.clone(), cell]);
            }
        }
        let section = Section {
            method: Self::NAME.to_owned(),
            title: format!("What drives the spread of {}", self.scenario),
            lead: Vec::new(),
            sentences: Vec::new(),
            tables: vec![SectionTable {
                caption: "Rank correlations".to_owned(),
                columns: ["assumption", "metric", "rank correlation"].map(str::to_owned).to_vec(),
                rows: shown,
            }],
            charts: Vec::new(),
            result: json!({ "scenario": self.scenario, "metrics": self.metrics }),
        };
        Ok(Outcome { section, tables: vec![table], charts: Vec::new(), warnings: Vec::new() })
    }
}
