//! Ranking and regret: which scenario comes first, and what noise leaves open of it.

use super::unbroken;
use crate::analysis::{Better, RANKED_BY, noun, rank_run, readable};
use crate::engine::Results;
use crate::language::say;

/// The part as the template shows it.
pub(super) struct RankingPart {
    pub(super) sentences: Vec<String>,
    /// What scenarios are ranked by.
    pub(super) by: String,
    /// `less` or `more`.
    pub(super) better: &'static str,
    /// Heads after the rank.
    pub(super) columns: Vec<String>,
    /// None where the run kept no draws.
    pub(super) rows: Vec<Row>,
}

/// A scenario in its place.
pub(super) struct Row {
    /// Position in the run.
    pub(super) position: usize,
    pub(super) scenario: String,
    pub(super) is_settled: bool,
    /// The rank, then the cells of the table.
    pub(super) cells: Vec<String>,
}

/// The part; none where there is nothing to rank.
pub(super) fn part(results: &Results) -> Option<RankingPart> {
    let metric = results.headline_metrics.iter().find(|metric| metric.name == RANKED_BY)?;
    if results.scenarios.len() < 2 {
        return None;
    }
    let all: Vec<usize> = (0..results.scenarios.len()).collect();
    let better = Better::of(metric);
    let (by, better_word) = (noun(metric), better.word());
    let Some(ranking) = rank_run(results, *metric, better, &all) else {
        let why = say!("ranking-no-draws");
        return Some(RankingPart {
            sentences: vec![why],
            by,
            better: better_word,
            columns: Vec::new(),
            rows: Vec::new(),
        });
    };
    let table = ranking.table(&results.currency);
    let rows = table.rows.iter().map(|row| Row {
        position: row.scenario,
        scenario: readable(&results.scenarios[row.scenario]),
        is_settled: row.is_settled,
        cells: std::iter::once(&row.rank).chain(&row.cells).map(|cell| unbroken(cell)).collect(),
    });
    let sentences = ranking.sentences(&results.scenarios, &results.currency);
    Some(RankingPart {
        sentences: sentences.iter().map(|sentence| unbroken(sentence)).collect(),
        by,
        better: better_word,
        columns: table.columns.clone(),
        rows: rows.collect(),
    })
}
