//! One future told as a story: month by month what happened, and why.
//!
//! [`tell`] puts a [`Trace`] into words: events with the people they asked for and took, rounds with what set
//! them off, moves, quits, hires, and how AI, the posts that it leaves and the mood of the staff change. [`nearest`] finds the
//! future to tell, for example the one in the middle. Numbers are those of the future, to the person; nothing is averaged.

mod event;
mod month;
mod pick;
#[cfg(test)]
mod tests;

use super::number::{count, share_of_futures};
use super::quantity_text::QuantityText;
use super::words::{capital, month_name, readable};
use crate::engine::{Trace, metrics};
use crate::language::notation::written;
use crate::language::{Value, named_with, say};
use crate::study::{Scenario, Study};

pub use pick::{Draw, found_by, found_by_number, nearest, place};

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
        let month = |month: &StoryMonth| format!("{}. {}", capital(&month.date), month.sentences.join(" "));
        self.opening
            .iter()
            .cloned()
            .chain(self.months.iter().map(month))
            .chain(self.ending.iter().cloned())
            .collect()
    }
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
        month_name(self.study.start, month as u32)
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
        let vacancies = self.firm("vacancies", 0);
        let mut said = vec![say!(
            "story-opening",
            date = capital(&self.date(0)),
            people = people(self.firm("payroll", 0)),
            roles = self.scenario.roles.len(),
            open = if vacancies >= 1.0 { people(vacancies) } else { 0 },
            capability = percent(self.firm("capability", 0)),
            adoption = percent(self.firm("adoption", 0))
        )];
        let mut unusual: Vec<&Draw> =
            draws.iter().filter(|draw| draw.below.max(draw.above) >= 1.0 - UNUSUAL).collect();
        unusual.sort_by(|a, b| {
            let extreme = |draw: &Draw| draw.below.max(draw.above);
            extreme(b).total_cmp(&extreme(a)).then(a.key.cmp(&b.key))
        });
        let told = unusual.into_iter().take(MOST_DRAWS).map(|draw| self.draw(draw));
        let draws = told.reduce(|draws, draw| say!("story-and-draw", draws, draw));
        said.extend(draws.map(|draws| say!("story-draws", draws)));
        said
    }

    /// `` `round_size` is 0.118, higher than 97 % of its draws ``
    fn draw(&self, draw: &Draw) -> String {
        let quantity = self.scenario.quantities.iter().find(|quantity| quantity.key == draw.key);
        let unit = quantity.map_or("", |quantity| quantity.unit.as_str());
        let is_high = draw.below > draw.above;
        say!(
            "story-draw",
            key = draw.key.as_str(),
            value = QuantityText { unit, currency: &self.study.currency, size: draw.value.abs() }
                .value(draw.value),
            place = if is_high { "above" } else { "below" },
            share = share_of_futures(if is_high { draw.below } else { draw.above })
        )
    }

    fn ending(&self) -> Vec<String> {
        let last = self.trace.months.len() - 1;
        if last == 0 {
            return Vec::new();
        }
        let (opening, closing) = (self.firm("payroll", 0), self.firm("payroll", last));
        let total = |name: &str| self.firm(name, last);
        let change = if opening > 0.0 { (closing - opening) / opening } else { 0.0 };
        let mut said = vec![say!(
            "story-ending",
            date = self.date(last),
            people = people(closing),
            way = match opening > 0.0 {
                true if change < 0.0 => "fewer",
                true => "more",
                false => "untold",
            },
            change = percent(change.abs()),
            laid_off = people(total("layoffs_cum")),
            quit = people(total("quits_cum")),
            retired = people(total("retirements_cum")),
            hired = people(total("hires_cum"))
        )];
        said.push(self.posts(last));
        let moved = total("forced_moves_cum") + total("voluntary_moves_cum");
        if moved >= 1.0 {
            said.push(say!(
                "story-ending-moved",
                moved = people(moved),
                active = people(total("moved_active"))
            ));
        }
        if total("layoffs_cum") >= 1.0 {
            said.push(displaced(&total));
        }
        said
    }
}

/// What became of the laid off, from the totals at the end.
fn displaced(total: &impl Fn(&str) -> f64) -> String {
    let [without, long] = ["displaced_unemployed", "displaced_long_term"].map(|name| people(total(name)));
    say!(
        "story-ending-displaced",
        found = people(total("displaced_reemployed")),
        left = people(total("displaced_left")),
        without,
        how_long = match (without, long) {
            (0, _) | (_, 0) => "untold",
            (1, 1) => "alone",
            (without, long) if without == long => "all",
            _ => "some",
        },
        long
    )
}

/// Why the firm needs more or fewer posts: the parts of the change, which add up to it.
const PARTS: [&str; 6] = [
    "posts_decisions",
    "posts_displacement",
    "posts_augmentation",
    "posts_growth",
    "posts_demand",
    "posts_new_work",
];

impl Teller<'_> {
    /// `76,863 posts are needed, 8,123 fewer than at the opening: −7,400 from decisions of the firm, ...`
    fn posts(&self, month: usize) -> String {
        let (before, now) = (self.firm("posts", 0), self.firm("posts", month));
        let mut parts = PARTS.map(|name| (self.firm(name, month), name)).to_vec();
        parts.retain(|(size, _)| size.abs() >= 0.5);
        parts.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
        let part = |(size, name): &(f64, &str)| {
            let change = format!("{}{}", if *size < 0.0 { '−' } else { '+' }, count(people(*size)));
            named_with("story-part", name, &[("change", Value::from(change))])
        };
        let parts: Vec<String> = parts.iter().filter_map(part).collect();
        if parts.is_empty() {
            return say!("story-posts-unchanged", posts = people(now));
        }
        say!(
            "story-posts",
            posts = people(now),
            way = way(now - before),
            change = people(now - before),
            parts = parts.join(", ")
        )
    }
}

/// How a number of people changes: `same`, `more` or `fewer`.
fn way(change: f64) -> &'static str {
    match change.round() {
        0.0 => "same",
        more if more > 0.0 => "more",
        _ => "fewer",
    }
}

/// Whole people or posts; a message says which, and counts by them.
fn people(n: f64) -> u64 {
    n.abs().round() as u64
}

/// `31 %`
fn percent(share: f64) -> String {
    let percent = 100.0 * share;
    let digits = if percent.abs() < 10.0 { format!("{percent:.1}") } else { format!("{percent:.0}") };
    format!("{} %", written(&digits))
}

/// The title of a story.
pub fn title(scenario: &str, replication: u32) -> String {
    say!("story-title", n = replication.to_string(), scenario = readable(scenario))
}
