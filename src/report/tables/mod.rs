//! Every table of a run folder, as bytes.
//!
//! UTF-8, commas, one header row, LF line ends, quotes after RFC 4180 where a cell needs them.
//! Numbers are written in the shortest form that reads back to the same double; nothing is rounded
//! here. Rows stand in the order scenario, month, role, metric; the bytes depend on the results
//! alone, though scenarios and months are written side by side.

mod assumptions;
mod cell;
mod cohorts;
mod csv;
mod explain;
mod headline;
mod levels;
mod sensitivity;

pub use assumptions::{AssumptionRow, assumptions};
pub use cohorts::cohorts;
pub(crate) use cohorts::path_name;
pub use csv::{Cell, CsvTable};
pub use explain::{explain_for_people, explain_tables};
pub(crate) use headline::at as headline_at;
pub use headline::headline;
pub use levels::{Entities, differences, summary};
pub use sensitivity::{sensitivity_for_people, sensitivity_tables};

pub(crate) use cell::year_month;

/// `n,mean,sd,mcse`: the first statistics of every table.
pub(crate) const LEADING: [&str; 4] = ["n", "mean", "sd", "mcse"];

/// `p_more,p_less,p_same`: in front of `min`, in tables that hold differences.
pub(crate) const SIGNS: [&str; 3] = ["p_more", "p_less", "p_same"];

/// `min`, the quantiles, `max`: the last statistics of every table.
pub(crate) const TRAILING: [&str; 11] =
    ["min", "q025", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q975", "max"];

/// Keys of a row of `summary.csv`, `differences.csv` and the two by role.
pub(crate) const LEVEL_KEYS: [&str; 6] = ["scenario", "month", "date", "role", "metric", "unit"];

/// Keys of a row of `headline.csv`.
pub(crate) const HEADLINE_KEYS: [&str; 5] = ["scenario", "at", "metric", "unit", "kind"];

/// Keys of a row of `cohorts.csv`.
pub(crate) const COHORT_KEYS: [&str; 8] =
    ["scenario", "month", "date", "path", "from", "to", "metric", "unit"];

/// Columns of `assumptions.csv`.
pub(crate) const ASSUMPTION_COLUMNS: [&str; 10] =
    ["scenario", "key", "cell", "distribution", "mean", "q05", "q95", "grade", "source", "inherited"];

/// The header of a table of statistics.
pub(crate) fn header(keys: &[&str], with_signs: bool) -> String {
    let signs: &[&str] = if with_signs { &SIGNS } else { &[] };
    [keys, &LEADING, signs, &TRAILING].concat().join(",")
}
