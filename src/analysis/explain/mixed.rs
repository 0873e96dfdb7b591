//! Scenarios between two others, run on the same futures.

use super::groups::Group;
use super::shapley::{Coalition, Numbers, has};
use super::{ExplainError, FEWEST, Question};
use crate::engine::{EngineError, Evaluator, Points, Probe, Progress};
use crate::study::{Change, Correlation, Problems, Scenario, Side, Sides, Study};

/// Scenarios that are made ready at once: many for speed, few for memory.
pub(super) const AT_ONCE: usize = 32;
/// The key of the change that is not one of a scenario.
pub(super) const CORRELATIONS: &str = "correlations.csv";

/// Two ends and what is between them.
pub(super) struct Mixed<'a> {
    question: &'a Question<'a>,
    sides: Sides,
    changes: Vec<Change>,
    /// Every scenario of both studies: what all futures are drawn for, so that they are those of a run.
    frame: Study,
}

impl<'a> Mixed<'a> {
    pub(super) fn new(question: &'a Question<'a>) -> Result<Self, ExplainError> {
        let (a, b) = (question.a.study, question.b.study);
        if question.n < FEWEST {
            return Err(ExplainError::TooFew(question.n));
        }
        if question.pairs < 2 {
            return Err(ExplainError::TooFewPairs(question.pairs));
        }
        agree(a, b)?;
        let side =
            |end: &super::End<'a>| Side { files: &end.study.files, set: end.set, scenario: end.scenario };
        let sides = Sides::new(&a.name, side(&question.a), side(&question.b)).map_err(ExplainError::Study)?;
        let mut changes = sides.changes().to_vec();
        let texts = [&a.correlations, &b.correlations].map(|pairs| listed(pairs));
        if texts[0] != texts[1] {
            let [before, after] = texts;
            let key = CORRELATIONS.to_owned();
            changes.push(Change { group: key.clone(), key, label: String::new(), before, after });
        }
        let mut frame = a.clone();
        if !std::ptr::eq(a, b) {
            frame.scenarios.extend(b.scenarios.iter().cloned());
        }
        Ok(Self { question, sides, changes, frame })
    }

    pub(super) fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The scenario in which some groups are changed.
    pub(super) fn scenario(
        &self,
        groups: &[Group],
        coalition: Coalition,
        name: &str,
    ) -> Result<Scenario, Problems> {
        let is_made = |change: usize| {
            groups.iter().enumerate().any(|(at, group)| has(coalition, at) && group.changes.contains(&change))
        };
        self.sides.hybrid(name, &is_made)
    }

    /// The futures of the question, ready to run.
    pub(super) fn ready(&self) -> Result<Runs<'_>, ExplainError> {
        let Question { seed, freeze, sampling, n, .. } = *self.question;
        let points = |pairs: &[Correlation]| {
            let mut study = self.frame.clone();
            study.correlations = pairs.to_vec();
            let evaluator = Evaluator::new(&study, seed, freeze)?;
            let points = evaluator.design(sampling, 0, n as usize).map_err(EngineError::Design)?;
            Ok::<(Points, Vec<String>), EngineError>((points, evaluator.keys().to_vec()))
        };
        let (of_a, keys) = points(&self.frame.correlations)?;
        let other = self.changes.iter().position(|change| change.key == CORRELATIONS);
        let of_b = match other {
            Some(change) => Some((change, points(&self.question.b.study.correlations)?.0)),
            None => None,
        };
        let design = crate::assumption::Design::new(&[], &[], sampling, seed)
            .expect("a design over nothing is possible");
        let randomisations = design.points_per_randomisation().map(|points| (n / points).max(1));
        Ok(Runs { mixed: self, keys, of_a, of_b, randomisations })
    }
}

/// Futures, and the coalitions that run through them.
pub(super) struct Runs<'m> {
    mixed: &'m Mixed<'m>,
    keys: Vec<String>,
    of_a: Points,
    /// Where the rank correlations are changed: which change that is, and the futures with the second ones.
    of_b: Option<(usize, Points)>,
    randomisations: Option<u32>,
}

impl Runs<'_> {
    pub(super) fn n_futures(&self) -> u32 {
        self.of_a.luck.len() as u32
    }

    pub(super) fn randomisations(&self) -> Option<u32> {
        self.randomisations
    }

    /// `[coalition][subject][replication]`.
    pub(super) fn values(
        &self,
        groups: &[Group],
        coalitions: &[Coalition],
        progress: &dyn Progress,
    ) -> Result<Vec<Numbers>, ExplainError> {
        let question = self.mixed.question;
        let between =
            coalitions.iter().map(|&one| self.mixed.scenario(groups, one, &format!("between {one}")));
        let between = between.collect::<Result<Vec<_>, _>>().map_err(ExplainError::Study)?;
        let mut study = self.mixed.frame.clone();
        let first = study.scenarios.len();
        study.scenarios.extend(between);
        let evaluator = Evaluator::new(&study, question.seed, question.freeze)?;
        debug_assert_eq!(evaluator.keys(), self.keys, "what is between two ends has no quantity of its own");
        let probes: Vec<Probe> = question.subjects.iter().map(|subject| subject.probe).collect();
        let values = coalitions.iter().enumerate().map(|(at, &coalition)| {
            let points = match &self.of_b {
                Some((change, points)) if is_changed(groups, coalition, *change) => points,
                _ => &self.of_a,
            };
            evaluator.run(first + at, points, &probes, question.threads, progress)
        });
        Ok(values.collect::<Result<_, EngineError>>()?)
    }
}

fn is_changed(groups: &[Group], coalition: Coalition, change: usize) -> bool {
    groups.iter().enumerate().any(|(at, group)| has(coalition, at) && group.changes.contains(&change))
}

/// Refuses two studies whose futures cannot be laid side by side.
fn agree(a: &Study, b: &Study) -> Result<(), ExplainError> {
    let differ = |what: &'static str, of: &dyn Fn(&Study) -> String| {
        let (a, b) = (of(a), of(b));
        if a == b { Ok(()) } else { Err(ExplainError::Differ(what, a, b)) }
    };
    differ("the horizon", &|study| format!("{} months", study.months))?;
    differ("the first month", &|study| format!("{}-{:02}", study.start.year, study.start.month))?;
    differ("the currency", &|study| study.currency.clone())?;
    differ("their roles", &|study| {
        let names: Vec<&str> = study.scenarios[0].roles.iter().map(|role| role.name.as_str()).collect();
        names.join(" ")
    })
}

/// Pairs in order, as text.
fn listed(pairs: &[Correlation]) -> String {
    let mut texts: Vec<String> = pairs
        .iter()
        .map(|pair| {
            let (a, b) = if pair.a < pair.b { (&pair.a, &pair.b) } else { (&pair.b, &pair.a) };
            format!("{a} with {b} {}", pair.rank_correlation)
        })
        .collect();
    texts.sort();
    if texts.is_empty() { "none".to_owned() } else { texts.join(", ") }
}
