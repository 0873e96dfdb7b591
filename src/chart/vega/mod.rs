//! Charts as Vega-Lite specifications (version 5): the same numbers, scales, colours and dashes, for those who want
//! to change a picture instead of drawing it anew.
//!
//! A specification holds the CSV of its chart, so it draws in any Vega editor without another file. What a chart
//! computes for its picture alone (places of labels) Vega-Lite does again in its own way; of a flow, which it cannot lay
//! out, the specification holds the places too.
//!
//! Source: <https://vega.github.io/vega-lite/docs/>.

mod bars;
mod flow;
mod lines;
mod panels;
mod sheets;

use serde_json::{Map, Value, json};

use super::fonts::{Weight, wrap};
use super::number::Unit;
use super::palette::{self, AXIS, GRID, ink, muted, paper};
use super::typeface::Typeface;
use super::view::View;
use super::{Chart, ChartError, Kind, Scope, words};
use crate::engine::Results;

/// The schema that the specifications follow.
const SCHEMA: &str = "https://vega.github.io/schema/vega-lite/v5.json";
/// Pixels of a title and of the picture below it.
const WIDTH: u32 = 720;

/// The Vega-Lite specification of a chart that [`super::draw`] drew of the same results.
///
/// # Errors
///
/// As [`super::draw`].
pub fn vega_lite(kind: Kind, results: &Results, scope: &Scope, chart: &Chart) -> Result<String, ChartError> {
    scope.themed(|| specification(kind, results, scope, chart))
}

fn specification(kind: Kind, results: &Results, scope: &Scope, chart: &Chart) -> Result<String, ChartError> {
    let picture = match kind {
        Kind::Fan => lines::fan(results, scope)?,
        Kind::Scenarios => lines::scenarios(results, scope)?,
        Kind::Layoffs => lines::layoffs(results, scope)?,
        Kind::Roles => lines::roles(results, scope)?,
        Kind::Cohort => bars::cohort(),
        Kind::BridgeHeadcount | Kind::BridgePosts => bars::bridge(chart),
        Kind::Differences => bars::differences(results, scope)?,
        Kind::Futures => panels::futures(results, scope, chart)?,
        Kind::DifferencePath => panels::difference_path(results, scope)?,
        Kind::Exceedance => panels::exceedance(results, scope)?,
        Kind::Multiples => panels::multiples(results, chart),
        Kind::Dots => sheets::dots(results, scope)?,
        Kind::Ridgelines => sheets::ridgelines(results, scope)?,
        Kind::Heat => sheets::heat(results, scope)?,
        Kind::Ledger => bars::ledger(results, scope)?,
        Kind::Flow => flow::flow(results, scope)?,
    };
    let mut spec = Map::new();
    spec.insert("$schema".into(), json!(SCHEMA));
    spec.insert("description".into(), json!(chart.alt));
    spec.insert("title".into(), title(chart));
    spec.insert("data".into(), data(&chart.csv));
    spec.insert("config".into(), config());
    spec.extend(picture);
    let mut text = serde_json::to_string_pretty(&spec).expect("texts and finite numbers make JSON");
    text.push('\n');
    Ok(text)
}

/// The parts of a specification that say what is drawn.
type Picture = Map<String, Value>;

fn picture(parts: Value) -> Picture {
    match parts {
        Value::Object(parts) => parts,
        _ => Picture::new(),
    }
}

fn title(chart: &Chart) -> Value {
    let room = f64::from(WIDTH) + 100.0;
    json!({
        "text": wrap(&chart.title, 20.0, Weight::SemiBold, room, 8),
        "subtitle": wrap(&chart.subtitle, 13.0, Weight::Regular, room, 12),
        "anchor": "start", "frame": "bounds", "fontSize": 20, "fontWeight": 600, "color": ink().hex(),
        "subtitleFontSize": 13, "subtitleColor": muted().hex(), "offset": 18,
    })
}

/// The table itself, its months as dates.
fn data(csv: &str) -> Value {
    let header = csv.lines().next().unwrap_or_default();
    let texts = [
        "scenario",
        "base",
        "minus",
        "role",
        "roles",
        "label",
        "metric",
        "unit",
        "part",
        "ledger",
        "across",
        "up",
        "date",
        "highlighted",
    ];
    let mut parse = Map::new();
    for column in header.split(',') {
        let kind = match column {
            "date" => "date:'%Y-%m'",
            text if texts.contains(&text) => "string",
            _ => "number",
        };
        parse.insert(column.to_owned(), json!(kind));
    }
    json!({ "name": "chart", "values": csv, "format": { "type": "csv", "parse": parse } })
}

fn config() -> Value {
    json!({
        "background": paper().hex(),
        "font": format!("{}, Helvetica, Arial, sans-serif", Typeface::in_force().family),
        "view": { "stroke": null },
        "axis": {
            "labelColor": muted().hex(), "labelFontSize": 12, "titleColor": muted().hex(), "titleFontSize": 12,
            "titleFontWeight": "normal", "gridColor": GRID.hex(), "domainColor": AXIS.hex(), "tickColor": AXIS.hex(),
        },
        "legend": { "labelColor": ink().hex(), "labelFontSize": 13, "titleColor": muted().hex(), "symbolSize": 400 },
        "header": { "labelColor": ink().hex(), "labelFontSize": 13, "labelFontWeight": 600 },
    })
}

/// The axis of the months.
fn months() -> Value {
    json!({ "field": "date", "type": "temporal", "title": null, "axis": { "grid": false, "format": "%b %Y" } })
}

/// A column as values in a unit that people read: `USD billion`, per cent.
fn values(column: &str, unit: &Unit, from_zero: bool) -> Value {
    json!({
        "field": column, "type": "quantitative", "title": unit.label,
        "scale": { "zero": from_zero, "nice": true },
        "axis": { "labelExpr": in_unit("datum.value", unit, ",~f"), "domain": false, "ticks": false },
    })
}

/// An expression of Vega that writes a number in a unit.
fn in_unit(number: &str, unit: &Unit, format: &str) -> String {
    format!("replace(format({number} / {}, '{format}'), '-', '−')", unit.divisor)
}

/// Names of the tables -> names for people, as an expression over the label of an axis or a legend.
fn named(names: impl IntoIterator<Item = (String, String)>) -> String {
    let names: Map<String, Value> = names.into_iter().map(|(key, name)| (key, json!(name))).collect();
    format!("({})[datum.label]", Value::Object(names))
}

fn scenario_names(results: &Results) -> String {
    named(results.scenarios.iter().map(|name| (name.clone(), words::scenario(name))))
}

/// Colour and dash of every scenario, as in all charts.
fn looks(results: &Results) -> (Value, Value) {
    let looks: Vec<palette::Look> = (0..results.scenarios.len()).map(palette::scenario).collect();
    let colours: Vec<String> = looks.iter().map(|look| look.mark.hex()).collect();
    let dashes: Vec<&[f64]> =
        looks.iter().map(|look| if look.dash.is_empty() { &[1.0, 0.0][..] } else { look.dash }).collect();
    let legend = json!({ "title": null, "labelExpr": scenario_names(results), "labelLimit": 260 });
    let channel = |range: Value| {
        json!({ "field": "scenario", "type": "nominal", "legend": legend, "sort": results.scenarios,
            "scale": { "domain": results.scenarios, "range": range } })
    };
    (channel(json!(colours)), channel(json!(dashes)))
}

/// Rows of a table of which a column is one of some values.
fn only(column: &str, values: &[&str]) -> Value {
    json!({ "filter": { "field": column, "oneOf": values } })
}

/// The unit for the largest of some quantiles of a metric.
fn unit_of(views: &[View], quantiles: [usize; 2]) -> Result<Unit, ChartError> {
    let mut largest = Vec::new();
    for view in views {
        for month in view.months()? {
            largest.extend(quantiles.map(|which| month.quantiles[which]));
        }
    }
    let any = views.first().ok_or_else(|| ChartError::Nothing("there is no scenario".to_owned()))?;
    Ok(any.unit(largest))
}

#[cfg(test)]
mod tests;
