//! What was decided and what followed: the gap in posts to the base, in its parts.

use super::unbroken;
use crate::analysis::month_name;
use crate::analysis::number::Scale;
use crate::analysis::{GapSplit, PARTS, capital, posts_gap, quoted, readable};
use crate::engine::Results;
use crate::language::{named, say};

/// A table as the template shows it.
pub(super) struct GapTable {
    /// What the parts that followed are called.
    pub(super) parts: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// Sentences on the gap to the counterfactual.
    pub(super) lead: Vec<String>,
}

/// A scenario.
pub(super) struct Row {
    pub(super) position: usize,
    pub(super) scenario: String,
    pub(super) posts: String,
    pub(super) decided: String,
    pub(super) followed: String,
    pub(super) share: String,
    pub(super) parts: Vec<String>,
}

/// The table; none where no scenario differs in posts, or the model does not report the parts.
pub(super) fn table(results: &Results) -> Option<GapTable> {
    let splits = posts_gap(results);
    let largest = splits
        .iter()
        .max_by(|a, b| a.posts.mean.abs().total_cmp(&b.posts.mean.abs()))
        .filter(|split| split.posts.mean != 0.0)?;
    // The counterfactual, by its name; the scenario with the largest gap where none is called so.
    let counterfactual = splits
        .iter()
        .find(|split| split.scenario.starts_with("no_") || split.scenario.contains("counterfactual"))
        .filter(|split| split.posts.mean != 0.0);
    let lead = lead(counterfactual.unwrap_or(largest), results);
    let row = |split: &GapSplit| {
        let position = results.scenario(&split.scenario).unwrap_or(0);
        let scale = Scale::of("posts", split.posts.mean);
        let mean = |statistics: &crate::engine::Statistics| {
            unbroken(&scale.signed(statistics.mean, statistics.mcse))
        };
        Row {
            position,
            scenario: readable(&split.scenario),
            posts: mean(&split.posts),
            decided: mean(split.decided()),
            followed: unbroken(&scale.signed(split.followed(), split.followed_mcse())),
            share: share(split),
            parts: split.parts[..PARTS.len() - 1].iter().map(mean).collect(),
        }
    };
    Some(GapTable {
        parts: PARTS[..PARTS.len() - 1].iter().map(|name| part_name(name)).collect(),
        rows: splits.iter().map(row).collect(),
        lead,
    })
}

/// What a part of the gap is called as the head of a column.
fn part_name(name: &str) -> String {
    capital(&named("gap", name).unwrap_or_default())
}

fn share(split: &GapSplit) -> String {
    match split.decided_share() {
        Some(share) => format!("{:.0}\u{a0}%", share.abs() * 100.0),
        None if split.posts.mean == 0.0 && split.decided().mean == 0.0 => "–".to_owned(),
        None => say!("gap-opposed"),
    }
}

fn lead(split: &GapSplit, results: &Results) -> Vec<String> {
    let scale = Scale::of("posts", split.posts.mean);
    let way = if split.posts.mean > 0.0 { "more" } else { "less" };
    let mut sentences = vec![say!(
        "gap-posts",
        scenario = quoted(&split.scenario),
        amount = scale.estimate(split.posts.mean.abs(), split.posts.mcse),
        way,
        base = results.scenarios.first().map_or_else(String::new, |name| quoted(name)),
        date = month_name(results.start, results.months),
    )];
    let decided = scale.signed(split.decided().mean, split.decided().mcse);
    let followed = scale.signed(split.followed(), split.followed_mcse());
    sentences.push(match split.decided_share() {
        Some(0.0) => say!("gap-nothing-decided"),
        Some(share) => {
            say!("gap-decided", percent = format!("{:.0}", share * 100.0), decided, followed)
        }
        None => say!("gap-against", decided, followed),
    });
    if let Some(payroll) = &split.payroll {
        let amount = Scale::of("people", payroll.mean).signed(payroll.mean, payroll.mcse);
        sentences.push(say!("gap-payroll", amount));
    }
    sentences.iter().map(|sentence| unbroken(sentence)).collect()
}
