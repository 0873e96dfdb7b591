//! What may drive a spread: an assumption, a group of them, or luck; and which assumptions hang together.

use crate::assumption::Grade;
use crate::language::named;
use crate::study::Study;

/// How well a factor is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// The grade of the assumption, or of all assumptions of the group.
    Graded(Grade),
    /// No grade.
    Ungraded,
    /// Assumptions of different grades.
    Mixed,
    /// Nobody can know it.
    Luck,
}

impl Evidence {
    /// In the order of the tables: the grades, the best first, then none.
    pub const GRADES: [Self; 5] = [
        Self::Graded(Grade::Measured),
        Self::Graded(Grade::Estimated),
        Self::Graded(Grade::Judgement),
        Self::Graded(Grade::Illustrative),
        Self::Ungraded,
    ];

    /// `measured`, `judgement`, ..., `ungraded`, `mixed`, `luck`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Graded(grade) => grade.name(),
            Self::Ungraded => "ungraded",
            Self::Mixed => "mixed",
            Self::Luck => "luck",
        }
    }

    /// The same for readers, in the language in force.
    pub fn words(self) -> String {
        named("grade", self.name()).unwrap_or_else(|| self.name().to_owned())
    }
}

/// An assumption, a group of assumptions, or luck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// The key, the name of the group, or `luck`.
    pub name: String,
    /// Positions of its keys among [`Quantities::keys`]; none for luck.
    pub keys: Vec<usize>,
    /// How well it is known.
    pub evidence: Evidence,
}

/// Why factors cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FactorError {
    /// A group names no uncertain assumption of the scenario: group, pattern.
    Unknown(String, String),
    /// An assumption stands in two groups: key, the groups.
    Twice(String, String, String),
    /// Two groups have the same name, or that of a key that is not in it.
    Name(String),
    /// Correlated assumptions in different groups: keys, and where each stands.
    Split([String; 2], [String; 2]),
}

impl std::fmt::Display for FactorError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unknown(group, pattern) => {
                write!(f, "--group {group}: `{pattern}` is no uncertain assumption of the scenario")
            }
            Self::Twice(key, one, other) => {
                write!(f, "--group: `{key}` stands in `{one}` and in `{other}`, one is allowed")
            }
            Self::Name(name) => write!(f, "--group {name}: the name is taken"),
            Self::Split([a, b], [in_a, in_b]) => write!(
                f,
                "`{a}` ({in_a}) and `{b}` ({in_b}) are correlated and cannot be varied apart: put both into one group"
            ),
        }
    }
}

impl std::error::Error for FactorError {}

/// The uncertain quantities of one scenario.
#[derive(Debug, Clone)]
pub struct Quantities<'a> {
    /// All keys that are uncertain in some scenario, as [`Evaluator::keys`](crate::engine::Evaluator::keys).
    pub keys: &'a [String],
    /// Positions of those that are uncertain in this scenario.
    pub uncertain: Vec<usize>,
    /// By position among `keys`.
    pub evidence: Vec<Evidence>,
    /// Correlated pairs, positions among `keys`, with their rank correlation.
    pub correlated: Vec<(usize, usize, f64)>,
}

impl<'a> Quantities<'a> {
    /// Those of a scenario of a study.
    pub fn of(study: &Study, scenario: usize, keys: &'a [String]) -> Self {
        let quantities = &study.scenarios[scenario].quantities;
        let find = |key: &String| quantities.iter().find(|quantity| quantity.key == *key);
        let uncertain: Vec<usize> = (0..keys.len())
            .filter(|&at| find(&keys[at]).is_some_and(crate::assumption::Quantity::is_uncertain))
            .collect();
        let evidence = |key: &String| match find(key).and_then(|quantity| quantity.grade) {
            Some(grade) => Evidence::Graded(grade),
            None => Evidence::Ungraded,
        };
        let position =
            |key: &str| keys.iter().position(|known| known == key).filter(|at| uncertain.contains(at));
        let correlated = (study.correlations.iter())
            .filter_map(|pair| Some((position(&pair.a)?, position(&pair.b)?, pair.rank_correlation)))
            .filter(|(_, _, rho)| *rho != 0.0)
            .collect();
        Self { keys, evidence: keys.iter().map(evidence).collect(), correlated, uncertain }
    }

    /// Sets of two or more keys that correlations join, directly or through others; in the order of the keys.
    pub fn joined(&self) -> Vec<Vec<usize>> {
        let mut set: Vec<usize> = (0..self.keys.len()).collect();
        for &(a, b, _) in &self.correlated {
            let (from, to) = (set[a].max(set[b]), set[a].min(set[b]));
            set.iter_mut().filter(|name| **name == from).for_each(|name| *name = to);
        }
        let members = |name: usize| (0..set.len()).filter(|&at| set[at] == name).collect::<Vec<_>>();
        (0..set.len()).map(members).filter(|members| members.len() > 1).collect()
    }

    /// How well a set of keys is known.
    pub fn evidence_of(&self, keys: &[usize]) -> Evidence {
        let mut all = keys.iter().map(|&key| self.evidence[key]);
        let first = all.next().unwrap_or(Evidence::Ungraded);
        if all.all(|other| other == first) { first } else { Evidence::Mixed }
    }

    /// One factor per uncertain key.
    pub fn single(&self) -> Vec<Factor> {
        let factor = |&key: &usize| Factor {
            name: self.keys[key].clone(),
            keys: vec![key],
            evidence: self.evidence[key],
        };
        self.uncertain.iter().map(factor).collect()
    }

    /// What correlations join, as factors of its own.
    pub fn sets(&self) -> Vec<Factor> {
        let factor = |keys: Vec<usize>| {
            let names: Vec<&str> = keys.iter().map(|&key| self.keys[key].as_str()).collect();
            Factor { name: names.join(" + "), evidence: self.evidence_of(&keys), keys }
        };
        self.joined().into_iter().map(factor).collect()
    }

    /// The named groups, then what correlations join, then single keys. `*` in a pattern stands for any text.
    ///
    /// # Errors
    ///
    /// [`FactorError`]: a pattern without a key, a key in two groups, correlated keys in different groups.
    pub fn grouped(&self, groups: &[(String, Vec<String>)]) -> Result<Vec<Factor>, FactorError> {
        let mut group_of: Vec<Option<usize>> = vec![None; self.keys.len()];
        let mut factors: Vec<Factor> = Vec::new();
        for (name, patterns) in groups {
            let keys = self.matching(name, patterns)?;
            let is_taken = factors.iter().any(|factor| factor.name == *name) || name == "luck";
            let is_key = |at: &usize| self.keys[*at] == *name && !keys.contains(at);
            if is_taken || self.uncertain.iter().any(is_key) {
                return Err(FactorError::Name(name.clone()));
            }
            for &key in &keys {
                if let Some(other) = group_of[key].replace(factors.len()) {
                    let other = factors[other].name.clone();
                    return Err(FactorError::Twice(self.keys[key].clone(), other, name.clone()));
                }
            }
            factors.push(Factor { name: name.clone(), evidence: self.evidence_of(&keys), keys });
        }
        for set in self.sets() {
            let joined = &set.keys;
            let first = group_of[joined[0]];
            if let Some(&other) = joined.iter().find(|&&key| group_of[key] != first) {
                let place = |key: usize| {
                    let group = group_of[key].map(|group| format!("in group `{}`", factors[group].name));
                    group.unwrap_or_else(|| "in no group".to_owned())
                };
                let [a, b] = [joined[0], other];
                return Err(FactorError::Split(
                    [self.keys[a].clone(), self.keys[b].clone()],
                    [place(a), place(b)],
                ));
            }
            if first.is_none() {
                for &key in joined {
                    group_of[key] = Some(factors.len());
                }
                factors.push(set);
            }
        }
        factors.extend(self.single().into_iter().filter(|factor| group_of[factor.keys[0]].is_none()));
        Ok(factors)
    }

    fn matching(&self, group: &str, patterns: &[String]) -> Result<Vec<usize>, FactorError> {
        let mut keys = Vec::new();
        for pattern in patterns {
            let before = keys.len();
            keys.extend(self.uncertain.iter().copied().filter(|&at| fits(pattern, &self.keys[at])));
            if keys.len() == before {
                return Err(FactorError::Unknown(group.to_owned(), pattern.clone()));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        Ok(keys)
    }
}

/// Whether a text is as a pattern, `*` standing for any text.
pub(in crate::analysis) fn fits(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut left) = text.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = left.find(part) else { return false };
        left = &left[at + part.len()..];
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantities(keys: &[String]) -> Quantities<'_> {
        use Evidence::{Graded, Ungraded};
        Quantities {
            keys,
            uncertain: (0..keys.len()).collect(),
            evidence: vec![
                Graded(Grade::Judgement),
                Graded(Grade::Measured),
                Graded(Grade::Judgement),
                Ungraded,
                Graded(Grade::Judgement),
            ],
            correlated: vec![(0, 2, 0.5), (2, 4, 0.3)],
        }
    }

    fn keys() -> Vec<String> {
        ["a", "b", "role.x.exposure", "role.y.exposure", "z"].map(str::to_owned).to_vec()
    }

    fn group(name: &str, patterns: &[&str]) -> (String, Vec<String>) {
        (name.to_owned(), patterns.iter().map(|pattern| (*pattern).to_owned()).collect())
    }

    /// 0-2 and 2-4 are correlated, so 0, 2 and 4 are one factor though 0 and 4 are no pair.
    #[test]
    fn what_correlations_join_is_one_factor() {
        let keys = keys();
        let factors = quantities(&keys).grouped(&[]).unwrap();
        let names: Vec<&str> = factors.iter().map(|factor| factor.name.as_str()).collect();
        assert_eq!(names, ["a + role.x.exposure + z", "b", "role.y.exposure"]);
        assert_eq!(factors[0].keys, [0, 2, 4]);
        assert_eq!(factors[0].evidence, Evidence::Graded(Grade::Judgement));
    }

    #[test]
    fn groups_take_their_keys_once() {
        let keys = keys();
        let quantities = quantities(&keys);
        let factors = quantities.grouped(&[group("all", &["a", "role.*", "z"])]).unwrap();
        assert_eq!((factors[0].keys.as_slice(), factors.len()), (&[0, 2, 3, 4][..], 2));
        assert_eq!(factors[0].evidence, Evidence::Mixed);
        let refused = |groups: &[(String, Vec<String>)]| quantities.grouped(groups).unwrap_err().to_string();
        assert!(refused(&[group("g", &["q"])]).contains("`q` is no uncertain assumption"));
        assert!(refused(&[group("g", &["b"]), group("h", &["b"])]).contains("in `g` and in `h`"));
        assert!(refused(&[group("g", &["b"]), group("g", &["role.y.*"])]).contains("the name is taken"));
        assert!(refused(&[group("b", &["role.y.*"])]).contains("the name is taken"));
        let split = refused(&[group("g", &["a", "z"])]);
        assert!(
            split.contains("`a` (in group `g`) and `role.x.exposure` (in no group) are correlated"),
            "{split}"
        );
    }

    #[test]
    fn a_star_stands_for_any_text() {
        for (pattern, text, wanted) in [
            ("role.*.exposure", "role.x.y.exposure", true),
            ("role.*.exposure", "role.exposure", false),
            ("*", "", true),
            ("a*b*c", "abc", true),
            ("a*b*c", "acb", false),
            ("ab*b", "ab", false),
            ("a", "ab", false),
        ] {
            assert_eq!(fits(pattern, text), wanted, "{pattern} {text}");
        }
    }
}
