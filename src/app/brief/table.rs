//! Tables of a document: the headline of a run, or its differences, in four forms.

use super::read::{Table, TableFormat, TableKind, Written, meant};
use crate::analysis::number::Scale;
use crate::analysis::{capital, readable, shown_unit};
use crate::engine::{HeadlineMetric, Q05, Q95, Results, Statistics};
use crate::report::latex;

/// What is wrong with a table, where, and a way out.
type Fault = (Written<()>, String, Option<String>);

/// A table with what it shows.
pub struct Shown<'a> {
    /// What stands above it.
    pub caption: String,
    columns: Vec<Column<'a>>,
    /// Names of the scenarios: in the results, and for people.
    rows: Vec<(&'a str, String)>,
    signed: bool,
}

struct Column<'a> {
    metric: &'a HeadlineMetric,
    scale: Scale,
    cells: Vec<&'a Statistics>,
}

impl<'a> Shown<'a> {
    /// The metrics and scenarios that a table asks for; all, where it asks for none.
    pub fn of(results: &'a Results, table: &Table) -> Result<Self, Fault> {
        let signed = table.kind.value == TableKind::Differences;
        let metrics: Vec<&str> = results.headline_metrics.iter().map(|metric| metric.name).collect();
        let scenarios: Vec<&str> = results.scenarios.iter().map(String::as_str).collect();
        let first = usize::from(signed);
        let columns = chosen(&table.metrics, &metrics, 0, "metric of the headline")?;
        let rows = chosen(&table.scenarios, &scenarios, first, "scenario")?;
        if rows.is_empty() {
            let what = "there is no scenario beside the base to compare".to_owned();
            return Err((table.kind.place(), what, None));
        }
        let column = |at: usize| {
            let metric = &results.headline_metrics[at];
            let of = |row: &usize| {
                let line = results.headlines.get(*row)?;
                if signed { line.differences.get(at) } else { line.levels.get(at) }
            };
            let cells: Vec<&Statistics> = rows.iter().filter_map(of).collect();
            let size = cells.iter().map(|cell| cell.mean.abs()).fold(0.0, f64::max);
            let unit = shown_unit(metric);
            let scale = if signed { Scale::of_difference(unit, size) } else { Scale::of(unit, size) };
            Column { metric, scale, cells }
        };
        let futures = crate::analysis::number::count(u64::from(results.replications));
        let what = if signed {
            format!("Difference to “{}”", readable(&results.scenarios[0]))
        } else {
            "Scenarios at the horizon".to_owned()
        };
        Ok(Self {
            caption: format!("{what}: mean of {futures} futures ± its Monte Carlo error"),
            columns: columns.into_iter().map(column).collect(),
            rows: rows.iter().map(|row| (scenarios[*row], readable(scenarios[*row]))).collect(),
            signed,
        })
    }

    /// The table in one form.
    pub fn bytes(&self, format: TableFormat, currency: &str) -> Vec<u8> {
        match format {
            TableFormat::Csv => self.csv(currency),
            TableFormat::Markdown => self.markdown(currency),
            TableFormat::Latex => self.latex(currency),
            TableFormat::Html => self.html(currency),
        }
        .into_bytes()
    }

    /// Heads of the columns: metric and unit.
    fn heads(&self, currency: &str) -> Vec<(String, String)> {
        let head = |column: &Column<'_>| {
            let suffix = column.scale.suffix();
            let unit = if column.metric.unit.starts_with("currency") {
                format!("{currency} {suffix}").trim().to_owned()
            } else if suffix.is_empty() {
                column.metric.unit.to_owned()
            } else {
                suffix
            };
            (capital(column.metric.label), unit)
        };
        self.columns.iter().map(head).collect()
    }

    /// The cells of a scenario, for people.
    fn cells(&self, row: usize) -> Vec<String> {
        let cell = |column: &Column<'_>| {
            let statistics = column.cells.get(row)?;
            Some(column.scale.bare_estimate(statistics.mean, statistics.mcse, self.signed))
        };
        self.columns.iter().map(|column| cell(column).unwrap_or_default()).collect()
    }

    /// One row a number, in the metric's own unit and with every digit.
    fn csv(&self, currency: &str) -> String {
        let mut text = String::from("scenario,metric,unit,n,mean,mcse,q05,q95,p_more,p_less\n");
        for (row, (scenario, _)) in self.rows.iter().enumerate() {
            for column in &self.columns {
                let Some(cell) = column.cells.get(row) else { continue };
                let optional = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
                let signs = cell.signs.filter(|_| self.signed);
                let cells = [
                    quoted(scenario),
                    column.metric.name.to_owned(),
                    column.metric.unit.replace("currency", currency),
                    cell.n.to_string(),
                    cell.mean.to_string(),
                    optional(cell.mcse),
                    cell.quantiles[Q05].to_string(),
                    cell.quantiles[Q95].to_string(),
                    optional(signs.map(|signs| signs.more)),
                    optional(signs.map(|signs| signs.less)),
                ];
                text.push_str(&cells.join(","));
                text.push('\n');
            }
        }
        text
    }

    fn markdown(&self, currency: &str) -> String {
        let escaped = |text: &str| text.replace('|', "\\|");
        let heads: Vec<String> = self
            .heads(currency)
            .iter()
            .map(|(name, unit)| format!(" {} ({unit}) |", escaped(name)))
            .collect();
        let mut text =
            format!("{}\n\n| |{}\n|---|{}\n", self.caption, heads.concat(), "---:|".repeat(heads.len()));
        for (row, (_, name)) in self.rows.iter().enumerate() {
            let cells: Vec<String> = self.cells(row).iter().map(|cell| format!(" {cell} |")).collect();
            text.push_str(&["| ", &escaped(name), " |", &cells.concat(), "\n"].concat());
        }
        text
    }

    fn latex(&self, currency: &str) -> String {
        let heads = self.heads(currency);
        let line = |first: &str, cells: &[String]| format!("  {first} & {} \\\\\n", cells.join(" & "));
        let names: Vec<String> = heads.iter().map(|(name, _)| latex(name)).collect();
        let units: Vec<String> = heads.iter().map(|(_, unit)| latex(unit)).collect();
        let mut text =
            format!("% {}\n\\begin{{tabular}}{{l{}}}\n  \\hline\n", self.caption, "r".repeat(heads.len()));
        text.push_str(&line("", &names));
        text.push_str(&line("", &units));
        text.push_str("  \\hline\n");
        for (row, (_, name)) in self.rows.iter().enumerate() {
            let cells: Vec<String> = self.cells(row).iter().map(|cell| latex(cell)).collect();
            text.push_str(&line(&latex(name), &cells));
        }
        text.push_str("  \\hline\n\\end{tabular}\n");
        text
    }

    fn html(&self, currency: &str) -> String {
        let heads = self.heads(currency);
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let head = |(name, unit): &(String, String)| {
            format!("<th scope=\"col\">{}<br><small>{}</small></th>", escaped(name), escaped(unit))
        };
        let mut text = format!(
            "<table>\n<caption>{}</caption>\n<thead><tr><td></td>{}</tr></thead>\n<tbody>\n",
            escaped(&self.caption),
            heads.iter().map(head).collect::<String>()
        );
        for (row, (_, name)) in self.rows.iter().enumerate() {
            let cells: Vec<String> =
                self.cells(row).iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
            let head = format!("<tr><th scope=\"row\">{}</th>", escaped(name));
            text.push_str(&[&head, cells.concat().as_str(), "</tr>\n"].concat());
        }
        text.push_str("</tbody>\n</table>\n");
        text
    }
}

/// Positions of the names asked for, from `first` on; of all, where none is asked for.
fn chosen(asked: &[Written<String>], known: &[&str], first: usize, what: &str) -> Result<Vec<usize>, Fault> {
    if asked.is_empty() {
        return Ok((first..known.len()).collect());
    }
    let known = known.get(first..).unwrap_or_default();
    let position = |name: &Written<String>| {
        let at = known.iter().position(|known| *known == name.value);
        at.map(|at| at + first).ok_or_else(|| {
            (name.place(), format!("there is no {what} `{}`", name.value), Some(meant(&name.value, known)))
        })
    };
    asked.iter().map(position).collect()
}

/// A cell of a CSV.
fn quoted(text: &str) -> String {
    if text.contains([',', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
