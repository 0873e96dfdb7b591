//! One future told as a story: month by month what happened, and why.
//!
//! [`tell`] puts a [`Trace`] into words: events with the people they asked for and took, rounds with what set
//! them off, moves, quits, hires, and how AI and the mood of the staff change. [`nearest`] finds the future to
//! tell, for example the one in the middle. Numbers are those of the future, to the person; nothing is averaged.

mod month;
#[cfg(test)]
mod tests;

use super::number::{count, share_of_futures};
use super::quantity_text::QuantityText;
use super::words::readable;
use crate::engine::{Trace, metrics};
use crate::study::{Scenario, Study, YearMonth};

/// Draws told at most.
const MOST_DRAWS: usize = 6;
/// A draw is unusual in this share of the futures at either end.
const UNUSUAL: f64 = 0.1;

/// One future in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// Name of the scenario.
    pub scenario: String,
    /// Number of the replication.
    pub replication: u32,
    /// Where it begins, and what it drew.
    pub opening: Vec<String>,
    /// Months 1 to T.
    pub months: Vec<StoryMonth>,
    /// Where it ends.
    pub ending: Vec<String>,
}

/// One month in words.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryMonth {
    /// Month since the opening.
    pub month: usize,
    /// `April 2026`.
    pub date: String,
    /// What happened, in the order of the month.
    pub sentences: Vec<String>,
}

impl Story {
    /// The story, a paragraph each: opening, months, ending.
    pub fn paragraphs(&self) -> Vec<String> {
        let month = |month: &StoryMonth| format!("{}. {}", month.date, month.sentences.join(" "));
        self.opening
            .iter()
            .cloned()
            .chain(self.months.iter().map(month))
            .chain(self.ending.iter().cloned())
            .collect()
    }
}

/// Where an assumption of a future stands among its draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Draw {
    /// Key of the quantity.
    pub key: String,
    /// Its value in this future.
    pub value: f64,
    /// Share of all possible draws below it.
    pub below: f64,
}

/// Everything that the words are taken from.
pub(super) struct Teller<'a> {
    study: &'a Study,
    scenario: &'a Scenario,
    trace: &'a Trace,
}

impl Teller<'_> {
    /// A number of the firm in a month.
    fn firm(&self, name: &str, month: usize) -> f64 {
        self.value(name, None, month)
    }

    fn value(&self, name: &str, role: Option<usize>, month: usize) -> f64 {
        let metric = metrics().iter().position(|metric| metric.name == name);
        let value = metric.and_then(|metric| self.trace.value(metric, role, month));
        value.expect("a metric of the model in a month of the trace")
    }

    fn label(&self, role: usize) -> &str {
        &self.scenario.roles[role].label
    }

    fn date(&self, month: usize) -> String {
        date(self.study.start, month)
    }
}

/// Tells a future of a scenario.
///
/// `draws` are its assumptions with their places; the unusual ones are told.
///
/// # When it misleads
///
/// One future is an example and no evidence: another luck gives another story. Say from how many futures it was picked, and
/// by which number.
///
/// # Example
///
/// ```
/// use workshift::analysis::story::tell;
/// use workshift::engine::{Evaluator, Sampling};
/// # let study = workshift::study::example();
/// let evaluator = Evaluator::new(&study, 7, None)?;
/// let points = evaluator.design(Sampling::Random, 17, 1).expect("a random design always fits");
/// let trace = evaluator.trace(0, &points, 0)?;
/// let story = tell(&study, 0, 17, &trace, &[]);
/// assert!(story.opening[0].starts_with("January 2026: 1,000 people on the payroll"));
/// assert_eq!(story.months.len(), 36);
/// # Ok::<(), workshift::engine::EngineError>(())
/// ```
pub fn tell(study: &Study, scenario: usize, replication: u32, trace: &Trace, draws: &[Draw]) -> Story {
    let teller = Teller { study, scenario: &study.scenarios[scenario], trace };
    let months = 1..trace.months.len();
    Story {
        scenario: teller.scenario.name.clone(),
        replication,
        opening: teller.opening(draws),
        months: months
            .map(|month| StoryMonth { month, date: teller.date(month), sentences: teller.month(month) })
            .collect(),
        ending: teller.ending(),
    }
}

impl Teller<'_> {
    fn opening(&self, draws: &[Draw]) -> Vec<String> {
        let n = self.scenario.roles.len();
        let vacancies = self.firm("vacancies", 0);
        let open = if vacancies >= 1.0 {
            format!(" and {} open", counted(vacancies, "post", "posts"))
        } else {
            String::new()
        };
        let mut said = vec![format!(
            "{}: {} on the payroll in {n} {}{open}. AI can do {} of the exposed work and is used in {} of what it can do.",
            self.date(0),
            people(self.firm("payroll", 0)),
            if n == 1 { "role" } else { "roles" },
            percent(self.firm("capability", 0)),
            percent(self.firm("adoption", 0)),
        )];
        let mut unusual: Vec<&Draw> =
            (draws.iter()).filter(|draw| draw.below <= UNUSUAL || draw.below >= 1.0 - UNUSUAL).collect();
        unusual
            .sort_by(|a, b| (b.below - 0.5).abs().total_cmp(&(a.below - 0.5).abs()).then(a.key.cmp(&b.key)));
        let told: Vec<String> = unusual.into_iter().take(MOST_DRAWS).map(|draw| self.draw(draw)).collect();
        if !told.is_empty() {
            said.push(format!("Its most unusual draws: {}.", told.join("; ")));
        }
        said
    }

    /// `` `round_size` is 0.118, higher than 97 % of its draws ``
    fn draw(&self, draw: &Draw) -> String {
        let quantity = self.scenario.quantities.iter().find(|quantity| quantity.key == draw.key);
        let unit = quantity.map_or("", |quantity| quantity.unit.as_str());
        let value = QuantityText { unit, size: draw.value.abs() }.value(draw.value);
        let place = if draw.below > 0.5 {
            format!("higher than {}", share_of_futures(draw.below))
        } else {
            format!("lower than {}", share_of_futures(1.0 - draw.below))
        };
        format!("`{}` is {value}, {place} of its draws", draw.key)
    }

    fn ending(&self) -> Vec<String> {
        let last = self.trace.months.len() - 1;
        if last == 0 {
            return Vec::new();
        }
        let (opening, closing) = (self.firm("payroll", 0), self.firm("payroll", last));
        let total = |name: &str| self.firm(name, last);
        let change = if opening > 0.0 {
            let change = (closing - opening) / opening;
            format!(
                ", {} {} than at the opening",
                percent(change.abs()),
                if change < 0.0 { "fewer" } else { "more" }
            )
        } else {
            String::new()
        };
        let mut said = vec![format!(
            "By {}, {} are on the payroll{change}. In all, {} were laid off, {} quit, {} retired and {} were hired.",
            self.date(last),
            people(closing),
            people(total("layoffs_cum")),
            whole(total("quits_cum")),
            whole(total("retirements_cum")),
            whole(total("hires_cum")),
        )];
        let picked = total("forced_moves_cum") + total("voluntary_moves_cum");
        if picked >= 1.0 {
            said.push(format!(
                "Of {} who were moved, {} are at work in their new role.",
                people(picked),
                whole(total("moved_active"))
            ));
        }
        if total("layoffs_cum") >= 1.0 {
            said.push(format!(
                "Of the laid off whose notice is over, {} found a job, {} left the labour force and {} are still without \
                 work, {} of them for six months and more.",
                whole(total("displaced_reemployed")),
                whole(total("displaced_left")),
                whole(total("displaced_unemployed")),
                whole(total("displaced_long_term")),
            ));
        }
        said
    }
}

/// The replication whose number is nearest to a quantile of all, and that quantile; the earliest of equals.
///
/// The quantile is that of Hyndman and Fan, type 7. `values` are one number per replication, from 0 on.
///
/// # Example
///
/// ```
/// use workshift::analysis::story::nearest;
///
/// assert_eq!(nearest(&[7.0, 3.0, 9.0, 4.0], 0.5), Some((3, 5.5)));
/// ```
pub fn nearest(values: &[f64], p: f64) -> Option<(u32, f64)> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let position = sorted.len().checked_sub(1)? as f64 * p.clamp(0.0, 1.0);
    let (below, above) = (sorted[position.floor() as usize], sorted[position.ceil() as usize]);
    let quantile = below + (above - below) * (position - position.floor());
    let distance = |value: &f64| (value - quantile).abs();
    let best = values
        .iter()
        .enumerate()
        .reduce(|best, next| if distance(next.1) < distance(best.1) { next } else { best });
    best.map(|(at, _)| (at as u32, quantile))
}

/// `The future nearest to the median of ...`: how a future was found.
pub fn found_by(p: f64, by: &str, unit: &str, quantile: f64, value: f64, n: u32) -> String {
    let which = if p == 0.5 { "median".to_owned() } else { format!("{} quantile", percent_of(p)) };
    let text = QuantityText { unit: "1", size: quantile.abs() };
    let exact = |value: f64| {
        if unit.starts_with("people") { count(value.abs().round() as u64) } else { text.value(value) }
    };
    format!(
        "Of {} futures this is the one nearest to the {which} of `{by}`: {} here, {} over all.",
        count(u64::from(n)),
        exact(value),
        exact(quantile)
    )
}

/// `5 %`, `2.5 %`
fn percent_of(p: f64) -> String {
    format!("{} %", (1000.0 * p).round() / 10.0)
}

/// `1 person`, `8,000 people`
fn people(n: f64) -> String {
    counted(n, "person", "people")
}

/// `8,000`
fn whole(n: f64) -> String {
    count(n.abs().round() as u64)
}

fn counted(n: f64, one: &str, many: &str) -> String {
    let n = n.abs().round() as u64;
    format!("{} {}", count(n), if n == 1 { one } else { many })
}

/// `31 %`
fn percent(share: f64) -> String {
    let percent = 100.0 * share;
    if percent.abs() < 10.0 { format!("{percent:.1} %") } else { format!("{percent:.0} %") }
}

/// `April 2026`: the month `t` months after `start`.
fn date(start: YearMonth, t: usize) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let months = i64::from(start.year) * 12 + i64::from(start.month) - 1 + t as i64;
    format!("{} {}", NAMES[months.rem_euclid(12) as usize], months.div_euclid(12))
}

/// The title of a story.
pub fn title(scenario: &str, replication: u32) -> String {
    format!("Future {replication} of {}, month by month", readable(scenario))
}
