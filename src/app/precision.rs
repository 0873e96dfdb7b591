//! `--precision`: how many futures a run needs until its means are as narrow as wanted.
//!
//! Futures are evaluated in growing blocks for the wanted numbers alone, without columns and files; the run
//! itself then has the number found. So it is, byte for byte, a run with that number.

use serde_json::{Value, json};

use super::failure::Failure;
use super::job::{self, Job};
use super::stop;
use super::terminal::Voice;
use crate::analysis::number::{Scale, count};
use crate::analysis::{
    FEWEST, FEWEST_RANDOMISATIONS, HalfWidth, Running, Target, headline_outcomes, needed, readable,
    shown_unit, stops,
};
use crate::engine::{Evaluator, HEADLINE, HeadlineMetric, Progress};
use crate::study::Study;

/// Futures at which a run gives up unless `--replications` says otherwise.
pub const LIMIT: u32 = 100_000;

/// A precision as it was asked for: `layoffs_cum=1%`, `payroll=50 people`.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    target: Target,
    /// What was written behind an absolute number, if anything.
    unit: Option<String>,
}

impl std::str::FromStr for Wanted {
    type Err = String;

    /// `METRIC=SHARE%` or `METRIC=NUMBER`, with or without the metric's unit.
    fn from_str(text: &str) -> Result<Self, String> {
        let (name, rest) = text
            .split_once('=')
            .ok_or("allowed is METRIC=SHARE or METRIC=NUMBER, for example layoffs_cum=1% or payroll=50")?;
        let metric = HEADLINE.iter().find(|metric| metric.name == name.trim()).ok_or_else(|| {
            let names: Vec<&str> = HEADLINE.iter().map(|metric| metric.name).collect();
            format!("there is no headline metric `{}`; they are {}", name.trim(), names.join(", "))
        })?;
        let rest = rest.trim();
        let end = rest.find(|c: char| !(c.is_ascii_digit() || ".eE+-".contains(c))).unwrap_or(rest.len());
        // `1e6` is a number, `50 employees` is one with a unit: an `e` without digits belongs to the unit.
        let digits = rest[..end].trim_end_matches(|c: char| !c.is_ascii_digit() && c != '.');
        let unit = rest[digits.len()..].trim();
        let number: f64 = digits.parse().map_err(|_| format!("`{rest}` is not a number"))?;
        if !(number > 0.0 && number.is_finite()) {
            return Err(format!("`{rest}` is not above 0"));
        }
        let (half_width, unit) = match unit {
            "%" => (HalfWidth::Share(number / 100.0), None),
            "" => (HalfWidth::Absolute(number), None),
            unit => (HalfWidth::Absolute(number), Some(unit.to_owned())),
        };
        Ok(Self { target: Target { metric: *metric, half_width }, unit })
    }
}

impl Wanted {
    /// The target, if its unit is that of the metric.
    fn checked(&self, study: &Study) -> Result<Target, Failure> {
        let metric = self.target.metric;
        let unit = if metric.unit == "currency" { study.currency.as_str() } else { metric.unit };
        let short = unit.split(' ').next().unwrap_or(unit);
        match &self.unit {
            Some(written) if written != unit && written != short => Err(Failure::input_hint(
                format!("--precision {}: its unit is {unit}, not `{written}`", metric.name),
                format!(
                    "write {}=NUMBER, in {unit}, or {}=SHARE% for a share of the mean",
                    metric.name, metric.name
                ),
            )),
            _ => Ok(self.target),
        }
    }
}

/// The interval of one metric in the scenario where it is widest against what is wanted.
#[derive(Debug, Clone)]
struct Widest {
    target: Target,
    scenario: String,
    mean: f64,
    half_width: f64,
}

impl Widest {
    fn allowed(&self) -> f64 {
        self.target.allowed(self.mean)
    }

    fn is_reached(&self) -> bool {
        self.half_width <= self.allowed()
    }
}

/// What the search found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Futures that the run is to have.
    pub replications: u32,
    n_scenarios: usize,
    limit: u32,
    widest: Vec<Widest>,
}

/// The number of futures after which every wanted precision is reached in every scenario, or the limit.
///
/// # Errors
/// [`Failure::Input`] for a unit that is not the metric's, a limit that is too low, or what only a run can find
/// wrong; [`Failure::Interrupted`].
pub fn find(voice: Voice, job: &Job, wanted: &[Wanted]) -> Result<Found, Failure> {
    let targets = wanted.iter().map(|one| one.checked(&job.study)).collect::<Result<Vec<_>, _>>()?;
    let (plan, limit) = (&job.plan, job.plan.replications);
    let points = job::points_per_randomisation(plan.sampling);
    let fewest = points.map_or(FEWEST, |points| points * FEWEST_RANDOMISATIONS);
    if limit < fewest {
        return Err(Failure::input_hint(
            format!(
                "--precision stops at no fewer than {} futures, and --replications allows {}",
                count(fewest.into()),
                count(limit.into())
            ),
            "an interval from fewer futures is not to be trusted as a reason to stop",
        ));
    }
    voice.say_on_terminal("looking for the number of futures ...");
    let evaluator = Evaluator::new(&job.study, plan.seed, plan.freeze).map_err(job::failure)?;
    let metrics: Vec<HeadlineMetric> = targets.iter().map(|target| target.metric).collect();
    let mut seen = vec![vec![Running::default(); metrics.len()]; job.study.scenarios.len()];
    let (mut begin, mut widest) = (0, Vec::new());
    for end in stops(points, limit) {
        let block = evaluator.design(plan.sampling, begin, (end - begin) as usize);
        let block = block.map_err(|error| Failure::input(error.to_string()))?;
        for (scenario, seen) in seen.iter_mut().enumerate() {
            let values = headline_outcomes(&evaluator, scenario, &block, &metrics, plan.threads, &Watched);
            for (running, values) in seen.iter_mut().zip(values.map_err(job::failure)?) {
                add(running, &values, points);
            }
        }
        begin = end;
        widest = (0..targets.len()).map(|at| find_widest(job, &targets, &seen, at)).collect();
        for one in &widest {
            voice.detail(&format!("{} futures: {}", count(end.into()), said(one, &job.study.currency)));
        }
        if widest.iter().all(Widest::is_reached) {
            break;
        }
    }
    Ok(Found { replications: begin, n_scenarios: seen.len(), limit, widest })
}

/// Futures of a block, or the means of its randomisations.
fn add(running: &mut Running, values: &[f64], points: Option<u32>) {
    match points {
        None => values.iter().for_each(|value| running.add(*value)),
        Some(points) => {
            for block in values.chunks(points as usize) {
                running.add(block.iter().sum::<f64>() / block.len() as f64);
            }
        }
    }
}

fn find_widest(job: &Job, targets: &[Target], seen: &[Vec<Running>], at: usize) -> Widest {
    let of = |(scenario, running): (usize, &Vec<Running>)| Widest {
        target: targets[at],
        scenario: job.study.scenarios[scenario].name.clone(),
        mean: running[at].mean(),
        half_width: running[at].half_width().unwrap_or(f64::INFINITY),
    };
    // The later of equals: what does not vary at all says least.
    let excess = |one: &Widest| if one.half_width == 0.0 { 0.0 } else { one.half_width / one.allowed() };
    let all = seen.iter().enumerate().map(of);
    all.max_by(|a, b| excess(a).total_cmp(&excess(b))).expect("a study has a scenario")
}

/// `the 95 % interval of the mean of layoffs is ± 0.9 % of it in No programme (wanted: 1 %)`.
fn said(widest: &Widest, currency: &str) -> String {
    let metric = &widest.target.metric;
    let share = |half: f64| Scale::of("share", 1.0).value(half);
    let (found, wanted) = match widest.target.half_width {
        HalfWidth::Share(wanted) => {
            let found = if widest.half_width == 0.0 { 0.0 } else { widest.half_width / widest.mean.abs() };
            (format!("± {} of it", share(found)), format!("{} %", (wanted * 1e8).round() / 1e6))
        }
        HalfWidth::Absolute(wanted) => {
            let scale = Scale::of_difference(shown_unit(metric), widest.half_width.max(wanted));
            let money = if metric.unit == "currency" { format!("{currency} ") } else { String::new() };
            let unit = if metric.unit == "people" { " people" } else { "" };
            let text = |half: f64| format!("{money}{}{unit}", scale.value(half));
            (format!("± {}", text(widest.half_width)), text(wanted))
        }
    };
    let scenario = readable(&widest.scenario);
    format!("the 95 % interval of the mean of {} is {found} in {scenario} (wanted: {wanted})", metric.name)
}

impl Found {
    /// What to say of it, a sentence each.
    pub fn sentences(&self, currency: &str) -> Vec<String> {
        let futures = count(self.replications.into());
        let of = if self.n_scenarios > 1 {
            format!(", the widest of {} scenarios", self.n_scenarios)
        } else {
            String::new()
        };
        let sentence = |one: &Widest| {
            let what = said(one, currency);
            if one.is_reached() {
                return format!("Precision reached with {futures} futures: {what}{of}.");
            }
            let needed = needed(self.replications, one.half_width, one.allowed());
            let more = if needed.is_finite() {
                let scale = Scale::of("people", needed);
                format!("; about {} futures would be needed", scale.range(needed, needed))
            } else {
                "; a share of a mean of 0 cannot be reached, give a number instead".to_owned()
            };
            format!("Precision not reached with {futures} futures, the limit: {what}{of}{more}.")
        };
        self.widest.iter().map(sentence).collect()
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let one = |widest: &Widest| {
            json!({ "metric": widest.target.metric.name, "scenario": widest.scenario, "mean": widest.mean,
                "half_width": widest.half_width, "wanted": widest.allowed(), "reached": widest.is_reached() })
        };
        json!({ "reached": self.is_reached(), "replications": self.replications, "limit": self.limit,
            "widest": self.widest.iter().map(one).collect::<Vec<_>>() })
    }

    /// Whether every precision was reached.
    pub fn is_reached(&self) -> bool {
        self.widest.iter().all(Widest::is_reached)
    }

    /// [`Failure::Gate`] unless every precision was reached.
    ///
    /// # Errors
    /// That one.
    pub fn gate(&self) -> Result<(), Failure> {
        if self.is_reached() {
            return Ok(());
        }
        let missed: Vec<&str> =
            (self.widest.iter().filter(|one| !one.is_reached())).map(|one| one.target.metric.name).collect();
        Err(Failure::Gate(format!(
            "the precision wanted of {} was not reached within {} futures",
            missed.join(", "),
            count(self.limit.into())
        )))
    }
}

/// Stops when the user does.
struct Watched;

impl Progress for Watched {
    fn done(&self, _replications: u32) {}

    fn cancelled(&self) -> bool {
        stop::stopped()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Wanted, String> {
        text.parse()
    }

    #[test]
    fn shares_and_numbers_with_and_without_a_unit_are_read() {
        let half_width = |text: &str| read(text).unwrap().target.half_width;
        assert_eq!(half_width("layoffs_cum=1%"), HalfWidth::Share(0.01));
        assert_eq!(half_width("layoffs_cum = 0.5 %"), HalfWidth::Share(0.005));
        assert_eq!(half_width("payroll=50"), HalfWidth::Absolute(50.0));
        assert_eq!(half_width("total_cost_cum=1e8 USD"), HalfWidth::Absolute(1e8));
        assert_eq!(read("payroll=5employees").unwrap().unit.as_deref(), Some("employees"));
        for wrong in
            ["payroll", "nobody=1%", "payroll=", "payroll=%", "payroll=-3", "payroll=0", "payroll=1e999"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_unit_is_that_of_the_metric() {
        let study = crate::study::example();
        let fits = |text: &str| read(text).unwrap().checked(&study).is_ok();
        assert!(
            fits("payroll=5 people") && fits("total_cost_cum=1e6 USD") && fits("layoff_rate_12m=0.01 share")
        );
        assert!(!fits("payroll=5 posts") && !fits("total_cost_cum=1e6 EUR") && !fits("delivered=1 people"));
    }
}
