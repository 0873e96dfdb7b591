//! What counts as one change, and which changes cannot be told apart because one without the other is no study.

use std::collections::BTreeMap;

use super::shapley::{Coalition, Design, all, has};
use super::{ExplainError, fits};
use crate::study::{Change, Problems};

/// Changes that are made together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// As tables and pictures call it.
    pub name: String,
    /// Positions in [`Explained::changes`](super::Explained::changes).
    pub changes: Vec<usize>,
}

/// Groups that were joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// What they are called together.
    pub name: String,
    /// Their names.
    pub parts: Vec<String>,
    /// Why some of them without the others are no study.
    pub why: String,
}

/// The groups of a study's changes: those that are named by patterns of keys, then the natural ones.
pub(super) fn groups(
    changes: &[Change],
    named: &[(String, Vec<String>)],
) -> Result<Vec<Group>, ExplainError> {
    let mut group_of: Vec<Option<usize>> = vec![None; changes.len()];
    let mut groups: Vec<Group> = Vec::new();
    for (name, patterns) in named {
        let mut taken = Vec::new();
        for pattern in patterns {
            let matching: Vec<usize> =
                (0..changes.len()).filter(|&at| fits(pattern, &changes[at].key)).collect();
            if matching.is_empty() {
                let keys = changes.iter().map(|change| change.key.clone()).collect();
                return Err(ExplainError::NoSuchChange {
                    group: name.clone(),
                    pattern: pattern.clone(),
                    keys,
                });
            }
            taken.extend(matching);
        }
        taken.sort_unstable();
        taken.dedup();
        if groups.iter().any(|group| group.name == *name) {
            return Err(ExplainError::GroupTwice(name.clone()));
        }
        for &change in &taken {
            if let Some(other) = group_of[change].replace(groups.len()) {
                let other = groups[other].name.clone();
                return Err(ExplainError::InTwoGroups(changes[change].key.clone(), other, name.clone()));
            }
        }
        groups.push(Group { name: name.clone(), changes: taken });
    }
    let mut natural: BTreeMap<&str, usize> = BTreeMap::new();
    for at in (0..changes.len()).filter(|&at| group_of[at].is_none()) {
        let group = *natural.entry(&changes[at].group).or_insert_with(|| {
            groups.push(Group { name: String::new(), changes: Vec::new() });
            groups.len() - 1
        });
        groups[group].changes.push(at);
    }
    for group in groups.iter_mut().filter(|group| group.name.is_empty()) {
        group.name = natural_name(changes, &group.changes);
    }
    Ok(groups)
}

/// The label of an event, the key of what stands alone, `exposure of 3 roles`.
fn natural_name(changes: &[Change], of: &[usize]) -> String {
    let first = &changes[of[0]];
    match (of.len(), first.group.split_once(".*.")) {
        (1, _) if !first.label.is_empty() => first.label.clone(),
        (n, Some((kind, column))) if n > 1 => format!("{column} of {n} {kind}s"),
        _ => first.key.clone(),
    }
}

/// Joins groups until every coalition of the design is a scenario.
///
/// Of a coalition that is refused, as many groups are taken out and then as many put in as leaves it refused. What
/// is left in (at least one of them does harm) and what is left out (any of them would help) is joined.
pub(super) fn join(
    mut groups: Vec<Group>,
    design: &dyn Fn(usize) -> Design,
    refused: &mut dyn FnMut(&[Group], Coalition) -> Option<Problems>,
) -> (Vec<Group>, Vec<Joined>) {
    let mut joined: Vec<Joined> = Vec::new();
    loop {
        let design = design(groups.len());
        let mut coalitions = design.coalitions().to_vec();
        coalitions.sort_by_key(|coalition| (coalition.count_ones(), *coalition));
        let found = coalitions.iter().find_map(|&one| refused(&groups, one).map(|problems| (one, problems)));
        let Some((mut core, problems)) = found else { return (groups, joined) };
        for group in 0..groups.len() {
            let less = core & !(1 << group);
            if less != core && refused(&groups, less).is_some() {
                core = less;
            }
        }
        let mut most = core;
        for group in 0..groups.len() {
            let more = most | 1 << group;
            if more != most && refused(&groups, more).is_some() {
                most = more;
            }
        }
        let apart = core | (all(groups.len()) & !most);
        if apart.count_ones() < 2 {
            return (groups, joined); // one of the two ends is refused: whoever runs it says so
        }
        let why = problems.list.first().map_or_else(String::new, |problem| problem.what.clone());
        merge(&mut groups, apart, why, &mut joined);
    }
}

/// Makes one group of some.
fn merge(groups: &mut Vec<Group>, apart: Coalition, why: String, joined: &mut Vec<Joined>) {
    let is_in = |at: usize| has(apart, at);
    let mut parts = Vec::new();
    let mut changes = Vec::new();
    for (_, group) in groups.iter().enumerate().filter(|(at, _)| is_in(*at)) {
        match joined.iter().position(|known| known.name == group.name) {
            Some(known) => parts.extend(joined.remove(known).parts),
            None => parts.push(group.name.clone()),
        }
        changes.extend(&group.changes);
    }
    changes.sort_unstable();
    let name = parts.join(" + ");
    let mut at = 0;
    let mut is_first = true;
    groups.retain_mut(|group| {
        let is_one = is_in(at);
        at += 1;
        if is_one && is_first {
            is_first = false;
            *group = Group { name: name.clone(), changes: std::mem::take(&mut changes) };
            return true;
        }
        !is_one
    });
    joined.push(Joined { name, parts, why });
}
