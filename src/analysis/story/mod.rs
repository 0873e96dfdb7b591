//! One future told as a story: month by month what happened, and why.
//!
//! [`tell`] puts a [`Trace`] into words: events with the people they asked for and took, rounds with what set
//! them off, moves, quits, hires, and how AI, the posts that it leaves and the mood of the staff change. [`nearest`] finds the
//! future to tell, for example the one in the middle. Numbers are those of the future, to the person; nothing is averaged.

mod month;
mod pick;
#[cfg(test)]
mod tests;

use super::number::{count, share_of_futures};
use super::quantity_text::QuantityText;
use super::words::{month_name, readable};
use crate::engine::{Trace, metrics};
use crate::study::{Scenario, Study};

pub use pick::{Draw, found_by, nearest, place};

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
            draws.iter().filter(|draw| draw.below.max(draw.above) >= 1.0 - UNUSUAL).collect();
        unusual.sort_by(|a, b| {
            let extreme = |draw: &Draw| draw.below.max(draw.above);
            extreme(b).total_cmp(&extreme(a)).then(a.key.cmp(&b.key))
        });
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
        let place = if draw.below > draw.above {
            format!("higher than {}", share_of_futures(draw.below))
        } else {
            format!("lower than {}", share_of_futures(draw.above))
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
        said.push(self.posts(last));
        let picked = total("forced_moves_cum") + total("voluntary_moves_cum");
        if picked >= 1.0 {
            said.push(format!(
                "Of {} who were moved, {} are at work in their new role.",
                people(picked),
                whole(total("moved_active"))
            ));
        }
        if total("layoffs_cum") >= 1.0 {
            let (without, long) = (total("displaced_unemployed"), total("displaced_long_term"));
            let how_long = match (without.round(), long.round()) {
                (0.0, _) | (_, 0.0) => String::new(),
                (without, long) if without == long => ", all of them for six months or more".to_owned(),
                _ => format!(", {} of them for six months or more", whole(long)),
            };
            said.push(format!(
                "Of the laid off whose notice is over, {} found a job, {} left the labour force and {} are still without \
                 work{how_long}.",
                whole(total("displaced_reemployed")),
                whole(total("displaced_left")),
                whole(without),
            ));
        }
        said
    }
}

/// Why the firm needs more or fewer posts: the parts of the change, which add up to it.
const PARTS: [(&str, &str); 6] = [
    ("posts_decisions", "decisions of the firm"),
    ("posts_displacement", "work done by AI"),
    ("posts_augmentation", "people who do more with AI"),
    ("posts_growth", "change in demand"),
    ("posts_demand", "a price that follows the cost"),
    ("posts_new_work", "new work beside AI"),
];

impl Teller<'_> {
    /// `76,863 posts are needed, 8,123 fewer than at the opening: −7,400 from decisions of the firm, ...`
    fn posts(&self, month: usize) -> String {
        let (before, now) = (self.firm("posts", 0), self.firm("posts", month));
        let are = if now.abs().round() == 1.0 { "is" } else { "are" };
        let said = format!("{} {are} needed", counted(now, "post", "posts"));
        let mut parts: Vec<(f64, &str)> =
            PARTS.iter().map(|(name, what)| (self.firm(name, month), *what)).collect();
        parts.retain(|(size, _)| size.abs() >= 0.5);
        parts.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
        let part = |(size, what): &(f64, &str)| {
            format!("{}{} from {what}", if *size < 0.0 { '−' } else { '+' }, whole(*size))
        };
        let parts: Vec<String> = parts.iter().map(part).collect();
        if parts.is_empty() {
            return format!("{said}, as at the opening.");
        }
        let change = (now - before).round();
        let change = match change {
            0.0 => "as many as".to_owned(),
            more if more > 0.0 => format!("{} more than", whole(more)),
            fewer => format!("{} fewer than", whole(fewer)),
        };
        format!("{said}, {change} at the opening: {}.", parts.join(", "))
    }
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

/// The title of a story.
pub fn title(scenario: &str, replication: u32) -> String {
    format!("Future {replication} of “{}”, month by month", readable(scenario))
}
