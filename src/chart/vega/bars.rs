//! Kinds that are bars, areas and intervals.

use serde_json::{Value, json};

use super::lines::{medians, rows, share_column};
use super::{Picture, WIDTH, looks, months, picture, values};
use crate::chart::cohort::STATES;
use crate::chart::number::Unit;
use crate::chart::palette::{self, ink, state};
use crate::chart::view::View;
use crate::chart::{Chart, ChartError, Scope, ledger, words};
use crate::engine::Results;
use crate::language::say;

pub(super) fn cohort() -> Picture {
    let metrics: Vec<&str> = STATES.iter().map(|(metric, ..)| *metric).collect();
    let colours: Vec<String> = STATES.iter().map(|(.., colour)| colour.hex()).collect();
    let labels =
        super::named(STATES.iter().map(|(metric, name, _)| ((*metric).to_owned(), words::part(name))));
    picture(json!({
        "width": WIDTH, "height": 390,
        "transform": [
            { "fold": metrics, "as": ["state", "people"] },
            { "calculate": format!("indexof({}, datum.state)", json!(metrics)), "as": "order" },
        ],
        "mark": { "type": "area", "opacity": 0.85, "line": false, "stroke": "#FFFFFF", "strokeWidth": 1 },
        "encoding": {
            "x": months(),
            "y": { "field": "people", "type": "quantitative", "stack": "zero", "title": "people" },
            "order": { "field": "order", "type": "quantitative" },
            "color": { "field": "state", "type": "nominal", "sort": metrics,
                "scale": { "domain": metrics, "range": colours },
                "legend": { "title": null, "labelExpr": labels, "labelLimit": 260 } },
        },
    }))
}

/// The parts in the order of the table: totals stand on zero, the others hang on what came before.
pub(super) fn bridge(chart: &Chart) -> Picture {
    let n_rows = chart.csv.lines().count().saturating_sub(1);
    let total = format!("datum.row == 1 || datum.row == {n_rows}");
    let kind = format!("{total} ? 'total' : datum.whole < 0 ? 'loss' : 'gain'");
    let part = json!({ "field": "part", "type": "nominal", "sort": { "field": "row" }, "title": null,
        "axis": { "labelAngle": 0, "labelLimit": 110, "labelExpr": "split(datum.label, ' ')", "grid": false } });
    picture(json!({
        "width": WIDTH, "height": 360,
        "transform": [
            { "window": [
                { "op": "row_number", "as": "row" },
                { "op": "sum", "field": "whole", "as": "sum" },
            ], "frame": [null, 0] },
            { "calculate": kind, "as": "kind" },
            { "calculate": format!("{total} ? 0 : datum.sum - datum.whole"), "as": "from" },
            { "calculate": format!("{total} ? datum.whole : datum.sum"), "as": "to" },
            { "calculate": "max(datum.from, datum.to)", "as": "top" },
            { "calculate": format!(
                "replace(format(datum.whole, {total} ? ',d' : '+,d'), '-', '−')"), "as": "written" },
        ],
        "encoding": { "x": part },
        "layer": [
            {
                "mark": { "type": "bar", "width": { "band": 0.62 } },
                "encoding": {
                    "y": { "field": "from", "type": "quantitative", "title": null, "axis": { "format": ",d" } },
                    "y2": { "field": "to" },
                    "color": { "field": "kind", "type": "nominal", "legend": null, "scale": {
                        "domain": ["total", "gain", "loss"],
                        "range": [state::TOTAL.hex(), state::GAIN.hex(), state::LOSS.hex()] } },
                },
            },
            {
                "mark": { "type": "text", "dy": -8, "fontSize": 13, "fontWeight": 600, "color": ink().hex() },
                "encoding": { "y": { "field": "top", "type": "quantitative" }, "text": { "field": "written" } },
            },
        ],
    }))
}

/// What is spent at the left, what of it a scenario changes at the right; the firm above, the public below.
pub(super) fn ledger(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let scope = Scope { metric: None, role: None, ..scope.clone() };
    let (view, ledgers) = ledger::told(&View::new(results, &scope, "total_cost_cum")?)?;
    let mark = palette::scenario(view.scenario).mark.hex();
    let rows: Vec<Value> = ledgers
        .iter()
        .map(|(name, heading, unit, change)| {
            let title = format!("{}, {}", say!("quoted", name = view.scenario_name()), unit.label);
            let mut columns = vec![column_of_ledger("mean", unit, &title, [&mark, &mark], true)];
            if let Some(unit) = change {
                let base = words::scenario(&results.scenarios[0]);
                let title = format!("{}, {}", say!("ledger-minus", base), unit.label);
                let colours = [state::LOSS.hex(), state::GAIN.hex()];
                columns.push(column_of_ledger("difference", unit, &title, [&colours[0], &colours[1]], false));
            }
            json!({ "title": { "text": heading, "anchor": "start", "fontSize": 14 },
                "transform": [super::only("ledger", &[name])], "hconcat": columns, "spacing": 30,
                "resolve": { "scale": { "color": "independent" } } })
        })
        .collect();
    Ok(picture(json!({ "vconcat": rows, "resolve": { "scale": { "color": "independent" } } })))
}

/// Parts that follow one another, and their sum, which is the last row.
fn column_of_ledger(field: &str, unit: &Unit, title: &str, [more, less]: [&str; 2], named: bool) -> Value {
    let written = super::in_unit(&format!("datum.{field}"), unit, if named { ",.4~r" } else { "+,.4~r" });
    let mut part = json!({ "field": "part", "type": "nominal", "sort": null, "title": null,
        "axis": { "labelLimit": 200, "labelFontSize": 13, "labelColor": ink().hex(), "grid": false, "domain": false, "ticks": false } });
    if !named {
        part["axis"] = Value::Null;
    }
    let mut x = values("from", unit, true);
    x["title"] = json!(title);
    json!({
        "width": WIDTH / 2 - 60, "height": { "step": 27 },
        "transform": [
            { "window": [{ "op": "row_number", "as": "row" }] },
            { "joinaggregate": [{ "op": "max", "field": "row", "as": "last" }] },
            { "window": [{ "op": "sum", "field": field, "as": "sum" }], "frame": [null, 0] },
            { "calculate": format!("datum.row == datum.last ? 0 : datum.sum - datum.{field}"), "as": "from" },
            { "calculate": format!("datum.row == datum.last ? datum.{field} : datum.sum"), "as": "to" },
            { "calculate": format!("datum.row == datum.last ? 'total' : datum.{field} > 0 ? 'more' : 'less'"), "as": "way" },
            { "calculate": "max(datum.from, datum.to)", "as": "end" },
            { "calculate": written, "as": "written" },
        ],
        "encoding": { "y": part },
        "layer": [
            {
                "mark": { "type": "bar", "height": 17 },
                "encoding": {
                    "x": x, "x2": { "field": "to" },
                    "color": { "field": "way", "type": "nominal", "legend": null, "scale": {
                        "domain": ["total", "more", "less"], "range": [state::TOTAL.hex(), more, less] } },
                },
            },
            {
                "mark": { "type": "text", "align": "left", "dx": 5, "fontSize": 13, "color": ink().hex() },
                "encoding": { "x": { "field": "end", "type": "quantitative" }, "text": { "field": "written" } },
            },
        ],
    })
}

pub(super) fn differences(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    let sizes = (1..results.scenarios.len()).filter_map(|s| view.with_scenario(s).difference());
    let unit = view.unit(sizes.flat_map(|difference| [difference.quantiles[0], difference.quantiles[8]]));
    let scenarios = &results.scenarios[1..];
    let (mut colours, _) = looks(results);
    colours["legend"] = Value::Null;
    let interval = |low: &str, high: &str, width: u32| {
        json!({
            "mark": { "type": "rule", "strokeWidth": width },
            "encoding": { "x": { "field": low, "type": "quantitative" }, "x2": { "field": high } },
        })
    };
    let mut thin = interval("q025", "q975", 2);
    thin["encoding"]["x"] = values("q025", &unit, true);
    let shares = WIDTH - 100;
    let heads: Vec<Value> = [(say!("p-less"), shares + 60), (say!("p-more"), shares + 130)]
        .iter()
        .map(|(text, at)| {
            json!({
                "data": { "values": [{}] },
                "mark": { "type": "text", "align": "right", "text": text, "x": at, "y": -10 },
                "encoding": { "y": { "value": -10 }, "x": { "value": at } },
            })
        })
        .collect();
    let mut layers = vec![
        json!({ "data": { "values": [{}] }, "mark": { "type": "rule", "color": ink().hex(), "strokeWidth": 1.2 },
            "encoding": { "x": { "datum": 0 }, "y": { "value": 0 }, "y2": { "value": { "expr": "height" } } } }),
        thin,
        interval("q25", "q75", 6),
        json!({ "mark": { "type": "point", "filled": true, "size": 90, "opacity": 1 },
            "encoding": { "x": { "field": "q50", "type": "quantitative" } } }),
        medians("q50", &unit),
        share_column("p_less", shares + 60),
        share_column("p_more", shares + 130),
    ];
    layers.extend(heads);
    let (y, own) = (rows(results, scenarios), colours);
    for layer in &mut layers {
        if layer.get("data").is_none() {
            layer["encoding"]["y"] = y.clone();
            if layer["mark"].get("color").is_none() {
                layer["encoding"]["color"] = own.clone();
            }
        }
    }
    Ok(picture(json!({ "width": shares, "height": { "step": 44 }, "layer": layers })))
}
