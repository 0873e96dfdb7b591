//! `assumptions.csv`: what each scenario resolved to.

use super::ASSUMPTION_COLUMNS;
use super::cell::{push_number, push_text};

/// One quantity of one scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AssumptionRow {
    /// Name of the scenario.
    pub scenario: String,
    /// Key of the quantity.
    pub key: String,
    /// The cell as written.
    pub cell: String,
    /// The distribution in its full form.
    pub distribution: String,
    /// Mean of the truncated distribution; the value itself where it is fixed.
    pub mean: f64,
    /// 5th percentile, likewise.
    pub q05: f64,
    /// 95th percentile, likewise.
    pub q95: f64,
    /// `measured`, `estimated`, `judgement`, `illustrative`, or empty.
    pub grade: String,
    /// Source, or empty.
    pub source: String,
    /// Whether the scenario has no cell of its own and takes that of the base, of a table or the default.
    pub inherited: bool,
    /// Unit, for the report; not a column of the file.
    pub unit: String,
}

/// `assumptions.csv`, in the order of the rows.
pub fn assumptions(rows: &[AssumptionRow]) -> Vec<u8> {
    let mut out = ASSUMPTION_COLUMNS.join(",").into_bytes();
    out.push(b'\n');
    for row in rows {
        for text in [&row.scenario, &row.key, &row.cell, &row.distribution] {
            push_text(&mut out, text);
            out.push(b',');
        }
        for number in [row.mean, row.q05, row.q95] {
            push_number(&mut out, number);
            out.push(b',');
        }
        for text in [&row.grade, &row.source] {
            push_text(&mut out, text);
            out.push(b',');
        }
        out.extend_from_slice(if row.inherited { b"yes\n" } else { b"no\n" });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_holds_every_column() {
        let row = AssumptionRow {
            scenario: "as_reported".into(),
            key: "horizon_hours".into(),
            cell: "8 to 16".into(),
            distribution: "lognormal(11.3,0.21)".into(),
            mean: 11.5,
            q05: 8.0,
            q95: 16.0,
            grade: "estimated".into(),
            source: "METR, 2026".into(),
            inherited: false,
            ..AssumptionRow::default()
        };
        assert_eq!(
            String::from_utf8(assumptions(&[row])).expect("UTF-8"),
            "scenario,key,cell,distribution,mean,q05,q95,grade,source,inherited\n\
             as_reported,horizon_hours,8 to 16,\"lognormal(11.3,0.21)\",11.5,8,16,estimated,\"METR, 2026\",no\n"
        );
    }
}
