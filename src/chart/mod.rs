//! One kind per file: numbers -> SVG, PNG, PDF.
//!
//! A chart is made of [`Results`] and of nothing else: it computes no statistic, reads no file and
//! knows no font but the one built in, so equal results give equal SVG bytes on every machine. Its
//! title states what the numbers say, in words no more certain than the simulation supports.
//!
//! Start at [`draw`]; [`Kind`] lists what can be drawn. A new kind is one file and one line there.

// Sentences are put together piece by piece; `write!` would add an error that cannot happen.
#![allow(clippy::format_push_string)]
// Months (at most 1,200) and hundredths of a pixel are far from the ends of every integer type.
#![allow(clippy::cast_possible_wrap)]

mod axis;
mod boxes;
mod bridge;
mod cells;
mod cohort;
mod difference_path;
mod differences;
mod distribution;
mod dots;
mod evidence;
mod exceedance;
mod explain;
mod fan;
mod flow;
mod flow_layout;
mod fonts;
mod future;
mod futures;
mod heat;
mod indices;
mod inputs;
mod labels;
mod layoffs;
mod ledger;
mod multiples;
mod number;
mod outline;
mod page;
mod palette;
mod pdf;
mod plane;
mod png;
mod relative;
mod ridgelines;
mod roles;
mod rows;
mod scenarios;
mod scene;
mod shade;
mod svg;
mod table;
mod theme;
mod tornado;
mod trade_off;
mod turning;
mod typeface;
mod vega;
mod view;
mod vision;
mod words;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod fixture_draws;
#[cfg(test)]
mod kinds_tests;
#[cfg(test)]
mod language_tests;
#[cfg(test)]
mod method_tests;
#[cfg(test)]
mod sensitivity_tests;
#[cfg(test)]
mod size_tests;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use crate::analysis::break_even::BreakEven;
use crate::analysis::discover::Discovery;
use crate::analysis::explain::Explained;
use crate::analysis::sensitivity::Answer;
use crate::analysis::story::Story;
use crate::engine::{Results, Trace};
use crate::language::say;
use crate::study::Study;

pub(crate) use inputs::title as name_of_assumption;
pub use palette::{Colour, Look, Marker, scenario as look_of_scenario};
pub use png::render_all;
pub use theme::{FontFile, Theme, read as read_theme};
pub use typeface::{FontError, REGULAR, SEMI_BOLD, Typeface};
pub use vega::vega_lite;
pub use words::scenario as name_of_scenario;
pub(crate) use words::{PARTS, part as name_of_part};

/// A finished picture with its words and its numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Name of its files, without ending: `fan_payroll_fast_ai`.
    pub name: String,
    /// The finding.
    pub title: String,
    /// Metric, unit, scope, and what it depends on.
    pub subtitle: String,
    /// The picture in words, for those who cannot see it.
    pub alt: String,
    /// The picture; text is text, in the family of its typeface.
    pub svg: String,
    /// The numbers in the picture.
    pub csv: String,
    /// What its texts were measured in, and are set in where it becomes points, a page or outlines.
    pub typeface: Arc<Typeface>,
}

/// What of the results is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scope {
    /// A metric; each kind has its own default.
    pub metric: Option<String>,
    /// A role; the whole firm when absent (or `*`).
    pub role: Option<String>,
    /// A scenario; the base when absent.
    pub scenario: Option<String>,
    /// For kinds that count futures beyond a value, in the unit of the metric; each kind has its own default.
    pub threshold: Option<f64>,
    /// Assumptions, for kinds that show an outcome against them; each kind has its own default.
    pub by: Vec<String>,
    /// For the footnote: which run this is.
    pub receipt: String,
    /// Title of the study, for the footnote.
    pub title: String,
    /// Names and labels of the study's roles, for what assumptions are called.
    pub roles: Vec<(String, String)>,
    /// How it looks; the built-in theme when absent.
    pub theme: Option<Arc<Theme>>,
}

impl Scope {
    /// Does a piece of work with the theme in force.
    fn themed<T>(&self, work: impl FnOnce() -> T) -> T {
        match &self.theme {
            Some(theme) => theme.apply(work),
            None => Theme::built_in().apply(work),
        }
    }
}

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChartError {
    /// The scope names something that the results do not have.
    Unknown {
        /// `metric`, `role` or `scenario`.
        what: &'static str,
        /// As asked for.
        name: String,
        /// The nearest name there is.
        near: Option<String>,
    },
    /// A role was asked for, but the metric exists for the whole firm only.
    FirmOnly {
        /// The metric.
        metric: String,
    },
    /// The results lack numbers that this kind needs.
    Missing {
        /// The metric.
        metric: String,
    },
    /// There is nothing to show, for example nobody was ever moved.
    Nothing(String),
    /// The parts of a bridge or a flow picture do not add up to their total.
    DoesNotAddUp {
        /// What should have added up.
        what: String,
        /// Sum of the parts.
        parts: String,
        /// What they should add up to.
        total: String,
    },
    /// The rasteriser refused the picture.
    Png(String),
    /// The picture cannot be put on a page.
    Pdf(String),
}

impl ChartError {
    fn missing(metric: &str) -> Self {
        Self::Missing { metric: metric.to_owned() }
    }
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { what, name, near } => {
                write!(f, "unknown {what} `{name}`")?;
                near.as_ref().map_or(Ok(()), |near| write!(f, "; did you mean `{near}`?"))
            }
            Self::FirmOnly { metric } => {
                write!(f, "`{metric}` exists for the whole firm only, not for a role")
            }
            Self::Missing { metric } => write!(f, "the results hold no numbers of `{metric}` here"),
            Self::Nothing(why) => write!(f, "nothing to draw: {why}"),
            Self::DoesNotAddUp { what, parts, total } => {
                write!(f, "{what}: the parts sum to {parts}, not to {total}")
            }
            Self::Png(why) => write!(f, "no PNG: {why}"),
            Self::Pdf(why) => write!(f, "no PDF: {why}"),
        }
    }
}

impl std::error::Error for ChartError {}

/// What can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Median and intervals of a metric in a scenario, the base behind.
    Fan,
    /// Medians of all scenarios with 80 % bands.
    Scenarios,
    /// Where the people went, from opening headcount on.
    Flow,
    /// From opening to closing headcount.
    BridgeHeadcount,
    /// From opening to closing posts, in the six parts of the model.
    BridgePosts,
    /// Layoffs per month, and the layoff rate of all scenarios.
    Layoffs,
    /// The moved people over time.
    Cohort,
    /// Scenarios minus the base, future by future.
    Differences,
    /// A metric over roles, one small picture each.
    Roles,
    /// Single futures, the same in the base and in a scenario.
    Futures,
    /// A scenario minus the base over the months, future by future.
    DifferencePath,
    /// Fifty dots for each scenario, on both sides of a threshold.
    Dots,
    /// In how many futures a metric is at least so large.
    Exceedance,
    /// How a metric is spread over the futures in every role.
    Ridgelines,
    /// An outcome against two assumptions.
    Heat,
    /// Roles by scenarios, on one scale.
    Multiples,
    /// Money of the firm and of the public, by part.
    Ledger,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 17] = [
        Self::Fan,
        Self::Scenarios,
        Self::Flow,
        Self::BridgeHeadcount,
        Self::BridgePosts,
        Self::Layoffs,
        Self::Cohort,
        Self::Differences,
        Self::Roles,
        Self::Futures,
        Self::DifferencePath,
        Self::Dots,
        Self::Exceedance,
        Self::Ridgelines,
        Self::Heat,
        Self::Multiples,
        Self::Ledger,
    ];

    /// The kind of a name of the command line.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fan => "fan",
            Self::Scenarios => "scenarios",
            Self::Flow => "flow",
            Self::BridgeHeadcount => "bridge_headcount",
            Self::BridgePosts => "bridge_posts",
            Self::Layoffs => "layoffs",
            Self::Cohort => "cohort",
            Self::Differences => "differences",
            Self::Roles => "roles",
            Self::Futures => "futures",
            Self::DifferencePath => "difference_path",
            Self::Dots => "dots",
            Self::Exceedance => "exceedance",
            Self::Ridgelines => "ridgelines",
            Self::Heat => "heat",
            Self::Multiples => "multiples",
            Self::Ledger => "ledger",
        }
    }

    /// Whether it is made from the draws of a run, where there are any.
    pub fn counts_futures(self) -> bool {
        matches!(self, Self::Dots | Self::Exceedance | Self::Heat)
    }

    /// What it shows, in a line.
    pub fn about(self) -> &'static str {
        match self {
            Self::Fan => "a metric in one scenario: median with 50, 80 and 95 % intervals, the base behind",
            Self::Scenarios => "a metric in all scenarios: medians with 80 % bands",
            Self::Flow => "where the people went: stayed, moved, quit, retired, laid off, re-employed",
            Self::BridgeHeadcount => "opening headcount + hires - quits - retirements - layoffs = closing",
            Self::BridgePosts => "opening posts + six parts of the change = closing posts",
            Self::Layoffs => "layoffs per month in one scenario, layoff rate of 12 months in all",
            Self::Cohort => "the moved people over time: in training, at work, returned, left, laid off",
            Self::Differences => "a metric in every scenario minus the base, future by future",
            Self::Roles => "a metric over roles, one small picture each",
            Self::Futures => {
                "single futures as lines, the same in the base and in a scenario, one highlighted"
            }
            Self::DifferencePath => {
                "a scenario minus the base over the months, and in how many futures there is more"
            }
            Self::Dots => "fifty dots for each scenario: how many of 50 futures are above a threshold",
            Self::Exceedance => {
                "in how many futures a metric is at least so large, a curve for each scenario"
            }
            Self::Ridgelines => "how the futures are spread in every role, one ridge each, on one scale",
            Self::Heat => "an outcome against two assumptions, and the line on which it turns",
            Self::Multiples => "roles by scenarios, one small picture each, on one scale",
            Self::Ledger => "money of the firm and of the public by part, and what a scenario changes",
        }
    }
}

/// Draws a kind of chart.
///
/// # Errors
///
/// [`ChartError::Unknown`] and [`ChartError::FirmOnly`] if the scope does not fit the results,
/// [`ChartError::Nothing`] if there is nothing to show, [`ChartError::Missing`] and
/// [`ChartError::DoesNotAddUp`] if the results are not whole.
pub fn draw(kind: Kind, results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    scope.themed(|| match kind {
        Kind::Fan => fan::draw(results, scope),
        Kind::Scenarios => scenarios::draw(results, scope),
        Kind::Flow => flow::draw(results, scope),
        Kind::BridgeHeadcount => bridge::headcount(results, scope),
        Kind::BridgePosts => bridge::posts(results, scope),
        Kind::Layoffs => layoffs::draw(results, scope),
        Kind::Cohort => cohort::draw(results, scope),
        Kind::Differences => differences::draw(results, scope),
        Kind::Roles => roles::draw(results, scope),
        Kind::Futures => futures::draw(results, scope),
        Kind::DifferencePath => difference_path::draw(results, scope),
        Kind::Dots => dots::draw(results, scope),
        Kind::Exceedance => exceedance::draw(results, scope),
        Kind::Ridgelines => ridgelines::draw(results, scope),
        Kind::Heat => heat::draw(results, scope),
        Kind::Multiples => multiples::draw(results, scope),
        Kind::Ledger => ledger::draw(results, scope),
    })
}

/// The charts that a run writes without being asked. Kinds that have nothing to show are left out.
///
/// Fans and bridges are drawn for the first twelve scenarios at most; all others by `draw`.
pub fn standard_set(results: &Results, scope: &Scope) -> Vec<Chart> {
    const MOST_SCENARIOS: usize = 12;
    let of = |scenario: Option<&String>, metric: &str| Scope {
        scenario: scenario.cloned().or_else(|| scope.scenario.clone()),
        metric: Some(metric.to_owned()),
        ..scope.clone()
    };
    let mut wanted: Vec<(Kind, Scope)> = vec![
        (Kind::Scenarios, of(None, "payroll")),
        (Kind::Scenarios, of(None, "layoffs_cum")),
        (Kind::Differences, of(None, "payroll")),
        (Kind::Differences, of(None, "layoffs_cum")),
        (Kind::Differences, of(None, "total_cost_cum")),
        (Kind::Layoffs, of(None, "layoffs")),
        (Kind::Flow, of(None, "payroll")),
        (Kind::BridgeHeadcount, of(None, "payroll")),
        (Kind::BridgePosts, of(None, "posts")),
        (Kind::Cohort, of(None, "moved_active")),
        (Kind::Roles, of(None, "payroll")),
        (Kind::Multiples, of(None, "payroll")),
        (Kind::Ridgelines, of(None, "payroll")),
        (Kind::Futures, of(None, "payroll")),
        (Kind::DifferencePath, of(None, "payroll")),
        (Kind::Dots, of(None, "layoffs_cum")),
        (Kind::Exceedance, of(None, "total_cost_cum")),
        (Kind::Heat, of(None, "payroll")),
        (Kind::Ledger, of(None, "total_cost_cum")),
    ];
    for scenario in results.scenarios.iter().take(MOST_SCENARIOS) {
        wanted.push((Kind::Fan, of(Some(scenario), "payroll")));
    }
    let mut charts: Vec<Chart> = Vec::new();
    for (kind, scope) in wanted {
        let Ok(mut chart) = draw(kind, results, &scope) else { continue };
        let plain = chart.name.clone();
        let mut n = 2;
        // Names of scenarios may differ only in characters that no file name has.
        while charts.iter().any(|other| other.name == chart.name) {
            chart.name = format!("{plain}_{n}");
            n += 1;
        }
        charts.push(chart);
    }
    charts
}

/// The charts of an answer about sensitivity, one a number: bars of indices, or a tornado. Numbers that do not
/// vary are left out.
pub fn sensitivity(answer: &Answer, scope: &Scope) -> Vec<Chart> {
    let draw = |at: usize| indices::draw(answer, at, scope).or_else(|_| tornado::draw(answer, at, scope));
    scope.themed(|| (0..answer.question.subjects.len()).filter_map(|at| draw(at).ok()).collect())
}

/// The pictures of a discovery: the trade-off of its searches, and its boxes as ranges; none without a box.
pub fn discovery(discovery: &Discovery, scope: &Scope) -> Vec<Chart> {
    let draw = || [boxes::draw(discovery, scope), trade_off::draw(discovery, scope)];
    scope.themed(draw).into_iter().flatten().collect()
}

/// The picture of a break-even: the outcome against the value of the assumption.
pub fn break_even(found: &BreakEven, scope: &Scope) -> Chart {
    scope.themed(|| turning::draw(found, scope))
}

/// What stands under a chart of a run: study, replications, receipt.
///
/// # Errors
///
/// [`ChartError::Nothing`] if the results hold no scenario.
pub fn footnote_of(results: &Results, scope: &Scope) -> Result<String, ChartError> {
    let whole = Scope { metric: None, role: None, scenario: None, ..scope.clone() };
    let metric = results.metrics.first().map_or("payroll", |metric| metric.name);
    scope.themed(|| Ok(view::View::new(results, &whole, metric)?.footnote()))
}

/// The picture of one future: headcount, people at work, posts and layoffs over the months.
pub fn future(study: &Study, told: &Story, trace: &Trace, scope: &Scope) -> Chart {
    scope.themed(|| future::draw(study, told, trace, scope))
}

/// The bridges of the first numbers of an explanation; numbers that no change moves are left out.
pub fn explain(found: &Explained, told: usize, scope: &Scope) -> Vec<Chart> {
    let draw = |at| explain::draw(found, at, scope).ok();
    scope.themed(|| (0..told.min(found.bridges.len())).filter_map(draw).collect())
}

/// What stands under a picture of a method: study, futures, receipt.
fn method_footnote(scope: &Scope, futures: u64) -> String {
    footnote(scope, &say!("n-futures", n = futures))
}

/// Study, how the numbers were found, receipt.
fn footnote(scope: &Scope, how: &str) -> String {
    let receipt = view::receipt(scope.receipt.trim());
    let parts = [scope.title.trim(), how, receipt.as_str()];
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

/// Name of a chart's files from its parts: lower case, digits and `_`.
fn file_name(parts: &[&str]) -> String {
    let joined = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("_");
    let mut name = String::new();
    for c in joined.chars().flat_map(char::to_lowercase) {
        let c = if c.is_alphanumeric() { c } else { '_' };
        if c != '_' || !name.ends_with('_') {
            name.push(c);
        }
    }
    name.trim_matches('_').chars().take(120).collect()
}
