//! `sensitivity --method budget`: how much of the spread of a number is doubt, and how much luck.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Method, MethodOptions, Outcome, perform};
use crate::analysis::number::Scale;
use crate::analysis::{
    NoiseBudget, amount_of_money, capital, headline_outcomes, is_money, nested, noise_budget, noun, readable,
    shown_unit,
};
use crate::app::failure::Failure;
use crate::app::job::{self, Job};
use crate::app::terminal::{Bar, Voice};
use crate::engine::{Evaluator, HEADLINE, HeadlineMetric, Sampling};
use crate::language::{self, say};
use crate::report::{CsvTable, Section, SectionTable};
use crate::study::Study;

/// Futures on each draw of the assumptions.
const PER_DRAW: usize = 4;
/// Fewer draws do not make an interval.
const FEWEST_DRAWS: usize = 50;
/// Headline metrics that are told in sentences unless others are named; the table has all of them.
const DEFAULT: [&str; 2] = ["payroll", "layoffs_cum"];

/// What `sensitivity --method budget` is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    scenario: String,
    metrics: Vec<String>,
}

/// Carries out `sensitivity --method budget`.
///
/// # Errors
/// Every kind of [`Failure`].
pub fn budget(
    voice: Voice,
    place: &Path,
    options: &MethodOptions,
    scenario: Option<String>,
    metrics: Vec<String>,
) -> Result<(), Failure> {
    // Draws of the assumptions must be independent of each other.
    let options = MethodOptions { sampling: Some(Sampling::Random), ..options.clone() };
    perform(voice, place, &options, Budget { scenario: scenario.unwrap_or_default(), metrics })
}

/// One row: what was split, and how.
struct Line {
    scenario: String,
    metric: HeadlineMetric,
    /// Whether it is the difference to the base.
    is_difference: bool,
    budget: Option<NoiseBudget>,
}

impl Method for Budget {
    const NAME: &'static str = "budget";

    fn settled(mut self, study: &Study) -> Result<Self, Failure> {
        if self.scenario.is_empty() {
            self.scenario.clone_from(&study.scenarios[0].name);
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
        let draws = job.plan.replications as usize / PER_DRAW;
        if draws < FEWEST_DRAWS {
            return Err(Failure::input_hint(
                format!("{} futures are too few to tell doubt from luck", job.plan.replications),
                format!(
                    "at least {FEWEST_DRAWS} draws of the assumptions with {PER_DRAW} futures each: --replications {}",
                    FEWEST_DRAWS * PER_DRAW
                ),
            ));
        }
        let scenario = job.study.scenarios.iter().position(|scenario| scenario.name == self.scenario);
        let scenario =
            scenario.ok_or_else(|| Failure::input(format!("there is no scenario `{}`", self.scenario)))?;
        let lines = self.lines(voice, job, draws, scenario)?;
        Ok(Outcome {
            section: self.section(&lines, draws, &job.study.currency),
            tables: vec![table(&lines)],
            charts: Vec::new(),
            warnings: Vec::new(),
        })
    }
}

impl Budget {
    fn lines(&self, voice: Voice, job: &Job, draws: usize, scenario: usize) -> Result<Vec<Line>, Failure> {
        let (study, plan) = (&job.study, &job.plan);
        let evaluator = Evaluator::new(study, plan.seed, plan.freeze).map_err(job::failure)?;
        let outer = evaluator.design(Sampling::Random, 0, draws);
        let points = nested(&outer.map_err(|error| Failure::input(error.to_string()))?, PER_DRAW);
        let metrics: Vec<HeadlineMetric> = HEADLINE
            .iter()
            .filter(|metric| self.metrics.is_empty() || self.metrics.iter().any(|name| name == metric.name))
            .copied()
            .collect();
        let n_futures = points.luck.len() as u32 * if scenario > 0 { 2 } else { 1 };
        let bar = Bar::new(voice, n_futures);
        let values_of = |scenario: usize| {
            headline_outcomes(&evaluator, scenario, &points, &metrics, plan.threads, &bar)
                .map_err(job::failure)
        };
        let values = values_of(scenario)?;
        let line = |metric: &HeadlineMetric, values: &[f64], is_difference: bool| Line {
            scenario: self.scenario.clone(),
            metric: *metric,
            is_difference,
            budget: noise_budget(values, PER_DRAW),
        };
        let mut lines: Vec<Line> =
            metrics.iter().zip(&values).map(|(metric, values)| line(metric, values, false)).collect();
        if scenario > 0 {
            for ((metric, values), base) in metrics.iter().zip(&values).zip(values_of(0)?) {
                let d: Vec<f64> = values.iter().zip(&base).map(|(value, base)| value - base).collect();
                lines.push(line(metric, &d, true));
            }
        }
        Ok(lines)
    }

    fn section(&self, lines: &[Line], draws: usize, currency: &str) -> Section {
        let is_told = |line: &&Line| !self.metrics.is_empty() || DEFAULT.contains(&line.metric.name);
        let mut sentences: Vec<String> =
            lines.iter().filter(is_told).map(|line| line.sentence(currency)).collect();
        let lead = sentences.first().cloned().into_iter().collect();
        sentences.push(say!("budget-reading", draws, futures = PER_DRAW));
        Section {
            method: Self::NAME.to_owned(),
            language: language::in_force().code().to_owned(),
            title: say!("budget-title", scenario = readable(&self.scenario)),
            lead,
            sentences,
            tables: vec![SectionTable {
                caption: say!("budget-caption"),
                columns: vec![
                    say!("budget-number"),
                    say!("budget-mean"),
                    say!("budget-sd"),
                    say!("assumptions"),
                    say!("budget-luck"),
                ],
                rows: lines.iter().map(|line| line.cells(currency)).collect(),
            }],
            charts: Vec::new(),
            result: json!({ "scenario": self.scenario, "draws": draws, "futures_per_draw": PER_DRAW,
                "budgets": lines.iter().map(Line::json).collect::<Vec<_>>() }),
        }
    }
}

impl Line {
    fn scale(&self, size: f64) -> Scale {
        let unit = shown_unit(&self.metric);
        if self.is_difference { Scale::of_difference(unit, size) } else { Scale::of(unit, size) }
    }

    /// Mean and standard deviation, in words.
    fn mean_and_sd(&self, budget: &NoiseBudget, currency: &str) -> (String, String) {
        let money =
            |text: String| if is_money(&self.metric) { amount_of_money(&text, currency) } else { text };
        let scale = self.scale(budget.mean.mean.abs().max(budget.mean.error.unwrap_or(0.0)));
        let mean = if self.is_difference {
            scale.signed(budget.mean.mean, budget.mean.error)
        } else {
            scale.estimate(budget.mean.mean, budget.mean.error)
        };
        let sd = Scale::of_difference(shown_unit(&self.metric), budget.sd).value(budget.sd);
        (money(mean), money(sd))
    }

    fn sentence(&self, currency: &str) -> String {
        let (scenario, metric) = (readable(&self.scenario), noun(&self.metric));
        let what = if self.is_difference {
            say!("budget-what-minus-base", scenario, metric)
        } else {
            say!("budget-what", scenario, metric)
        };
        let Some(budget) = &self.budget else { return say!("budget-nothing", what) };
        let (mean, sd) = self.mean_and_sd(budget, currency);
        say!("budget-sentence", what, shares = budget.words(), mean, sd)
    }

    fn cells(&self, currency: &str) -> Vec<String> {
        let metric = capital(&noun(&self.metric));
        let number = if self.is_difference { say!("budget-minus-base", metric) } else { metric };
        let Some(budget) = &self.budget else {
            return vec![number, say!("same-in-every-future"), "0".into(), "–".into(), "–".into()];
        };
        let (mean, sd) = self.mean_and_sd(budget, currency);
        let [assumptions, luck] = budget.cells();
        vec![number, mean, sd, assumptions, luck]
    }

    fn json(&self) -> Value {
        json!({
            "scenario": self.scenario,
            "metric": self.metric.name,
            "unit": self.metric.unit,
            "minus_base": self.is_difference,
            "budget": self.budget.map(|budget| json!({
                "mean": budget.mean.mean, "mcse": budget.mean.error, "sd": budget.sd,
                "assumptions": budget.assumptions.share, "assumptions_interval": budget.assumptions.interval,
                "luck": budget.luck().share, "luck_interval": budget.luck().interval,
            })),
        })
    }
}

/// `budget.csv`.
fn table(lines: &[Line]) -> CsvTable {
    let mut table = CsvTable::new(
        "budget",
        &[
            "scenario",
            "metric",
            "unit",
            "minus_base",
            "draws",
            "futures_per_draw",
            "mean",
            "mcse",
            "sd",
            "assumptions",
            "assumptions_low",
            "assumptions_high",
            "luck",
            "luck_low",
            "luck_high",
        ],
    );
    for line in lines {
        let budget = line.budget.as_ref();
        let number = |of: &dyn Fn(&NoiseBudget) -> f64| budget.map(of).into();
        table.row([
            line.scenario.as_str().into(),
            line.metric.name.into(),
            line.metric.unit.into(),
            if line.is_difference { "yes" } else { "no" }.into(),
            number(&|budget| budget.draws as f64),
            number(&|budget| budget.per_draw as f64),
            number(&|budget| budget.mean.mean),
            budget.and_then(|budget| budget.mean.error).into(),
            number(&|budget| budget.sd),
            number(&|budget| budget.assumptions.share),
            number(&|budget| budget.assumptions.interval[0]),
            number(&|budget| budget.assumptions.interval[1]),
            number(&|budget| budget.luck().share),
            number(&|budget| budget.luck().interval[0]),
            number(&|budget| budget.luck().interval[1]),
        ]);
    }
    table
}
