//! Why there is no bridge.

use std::fmt;

use super::shapley::{DoesNotAddUp, MOST, Split};
use super::{EXACT, FEWEST};
use crate::engine::EngineError;
use crate::study::Problems;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ExplainError {
    /// What the engine refuses.
    Engine(EngineError),
    /// A scenario is refused.
    Study(Problems),
    /// The two ends do not agree in something that both must share: what, first, second.
    Differ(&'static str, String, String),
    /// A pattern of a group fits no change.
    NoSuchChange {
        /// Name of the group.
        group: String,
        /// The pattern.
        pattern: String,
        /// What is changed.
        keys: Vec<String>,
    },
    /// A change in two groups: key, one group, the other.
    InTwoGroups(String, String, String),
    /// Two groups of this name.
    GroupTwice(String),
    /// More groups than can be looked at.
    TooManyGroups(usize),
    /// Too few futures.
    TooFew(u32),
    /// Too few pairs of orders.
    TooFewPairs(u32),
    /// Bars of a number that do not sum to its gap: a mistake of the program.
    DoesNotAddUp(String, DoesNotAddUp),
}

impl fmt::Display for ExplainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine(error) => error.fmt(f),
            Self::Study(problems) => problems.fmt(f),
            Self::Differ(what, a, b) => write!(
                f,
                "no bridge leads from one to the other: they differ in {what}, {a} and {b}, which must be the same"
            ),
            Self::NoSuchChange { group, pattern, keys } => {
                let list = if keys.is_empty() { "nothing".to_owned() } else { keys.join(", ") };
                write!(f, "--group {group}: `{pattern}` is not changed; what is changed: {list}")
            }
            Self::InTwoGroups(key, one, other) => {
                write!(f, "--group: `{key}` is in `{one}` and in `{other}`; allowed is one group")
            }
            Self::GroupTwice(name) => write!(f, "--group {name}: there are two groups of this name"),
            Self::TooManyGroups(n) => write!(
                f,
                "{n} changes are more than can be taken apart, allowed are {MOST}; put some together with `--group NAME=KEY,KEY`"
            ),
            Self::TooFew(n) => {
                write!(f, "{n} futures are too few to tell an error, allowed are {FEWEST} or more")
            }
            Self::TooFewPairs(n) => write!(
                f,
                "--pairs {n} is too few to tell the error of the orders of more than {EXACT} changes, allowed are 2 or more"
            ),
            Self::DoesNotAddUp(metric, sum) => write!(
                f,
                "a mistake of the program: the bars of `{metric}` in replication {} sum to {} and not to the gap, {} (allowed is {:e} of the size of the number)",
                sum.replication,
                sum.sum,
                sum.gap,
                Split::TOLERANCE
            ),
        }
    }
}

impl std::error::Error for ExplainError {}

impl From<EngineError> for ExplainError {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}
