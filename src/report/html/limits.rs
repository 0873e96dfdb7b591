//! What the model leaves out: said in every report, whatever the study.

use crate::language::named;

/// What is left out: messages of the family `limit`.
const LIMITS: [&str; 10] = [
    "what-if",
    "assumptions",
    "one-firm",
    "wages",
    "alike",
    "progress",
    "opening",
    "quality",
    "rules",
    "displaced",
];

/// What is left out, and what it would do to the numbers.
pub(super) fn limits() -> Vec<(String, String)> {
    let said = |name: &str| named("limit", name).unwrap_or_default();
    LIMITS.iter().map(|name| (said(name), said(&format!("{name}.why")))).collect()
}
