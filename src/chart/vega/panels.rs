//! Kinds that are several pictures side by side, or curves over something else than the months.

use serde_json::{Value, json};

use super::lines::{BANDS, band, line};
use super::{Picture, WIDTH, looks, months, named, only, picture, values};
use crate::chart::distribution::Distribution;
use crate::chart::palette::{self, AXIS, ink};
use crate::chart::view::View;
use crate::chart::{Chart, ChartError, Scope, exceedance};
use crate::engine::Results;
use crate::language::say;

/// Cells of a column, each once, in their order. Only for columns without commas before them.
fn cells<'a>(chart: &'a Chart, column: &str) -> Vec<&'a str> {
    let mut lines = chart.csv.lines();
    let at = lines.next().and_then(|head| head.split(',').position(|name| name == column));
    let mut found: Vec<&str> = Vec::new();
    for cell in lines.filter_map(|line| line.split(',').nth(at?)) {
        if !found.contains(&cell) {
            found.push(cell);
        }
    }
    found
}

/// A line at a value, across the whole picture.
fn rule(channel: &str, at: f64, dash: &[f64]) -> Value {
    json!({
        "data": { "values": [{}] },
        "mark": { "type": "rule", "color": ink().hex(), "strokeWidth": 1.3, "strokeDash": dash },
        "encoding": { channel: { "datum": at, "type": "quantitative" } },
    })
}

/// The headings of panels, one a scenario.
fn headings(results: &Results) -> Value {
    json!({ "labelExpr": super::scenario_names(results), "labelAnchor": "start" })
}

/// The same thin lines in the base and in a scenario; the highlighted future thick.
pub(super) fn futures(results: &Results, scope: &Scope, chart: &Chart) -> Result<Picture, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    let value = |which: usize| view.at(view.last).map(|end| end.quantiles[which]);
    let unit = view.unit([value(0)?, value(8)?]);
    let (mut colours, _) = looks(results);
    colours["legend"] = Value::Null;
    let shown = cells(chart, "scenario");
    let paths = json!({ "field": "replication", "type": "nominal" });
    let highlighted = json!([{ "filter": "datum.highlighted == 'true'" }]);
    let y = values("value", &unit, false);
    Ok(picture(json!({
        "facet": { "field": "scenario", "type": "nominal", "sort": shown, "title": null, "header": headings(results) },
        "columns": 2,
        "spec": {
            "width": WIDTH / 2 - 40, "height": 300,
            "encoding": { "x": months(), "y": y },
            "layer": [
                {
                    "transform": [{ "filter": "datum.highlighted == 'false'" }],
                    "mark": { "type": "line", "color": AXIS.hex(), "strokeWidth": 0.9 },
                    "encoding": { "detail": paths },
                },
                { "transform": highlighted, "mark": { "type": "line", "strokeWidth": 2.6 },
                    "encoding": { "color": colours } },
                {
                    "transform": [highlighted[0], { "filter": format!("datum.month == {}", view.last) }],
                    "mark": { "type": "text", "align": "left", "dx": 5, "fontSize": 13 },
                    "encoding": { "color": colours, "text": { "field": "value", "type": "quantitative", "format": "," } },
                },
            ],
        },
    })))
}

pub(super) fn difference_path(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    let view = view.against_base().ok_or_else(|| ChartError::Nothing("there is no difference".to_owned()))?;
    let months_of = (0..=view.last)
        .filter_map(|month| results.differences.get(view.scenario, month, view.entity, view.metric));
    let unit = view.unit(months_of.flat_map(|month| [month.quantiles[0], month.quantiles[8]]));
    let (name, look) = (results.scenarios[view.scenario].as_str(), palette::scenario(view.scenario));
    let mut layers: Vec<Value> =
        BANDS.iter().map(|(low, high, tint)| band(low, high, &look, *tint, name)).collect();
    layers[0]["encoding"]["y"] = values("q025", &unit, true);
    layers[0]["encoding"]["y"]["title"] = json!(say!("path-axis", unit = unit.label.as_str()));
    layers.push(rule("y", 0.0, &[]));
    layers.push(line("q50", &look, 2.5, &[], name));
    let mut more = line("p_more", &look, 2.2, &[], name);
    more["encoding"]["y"] = json!({ "field": "p_more", "type": "quantitative", "scale": { "domain": [0, 1] },
        "title": say!("path-shares-axis"), "axis": { "format": ".0%", "tickCount": 3, "domain": false } });
    Ok(picture(json!({
        "vconcat": [
            { "width": WIDTH, "height": 300, "encoding": { "x": months() }, "layer": layers },
            { "width": WIDTH, "height": 110, "encoding": { "x": months() },
                "layer": [more, line("p_less", &look, 1.4, &[2.0, 3.0], name)] },
        ],
    })))
}

pub(super) fn exceedance(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let view = View::new(results, scope, "layoffs_cum")?;
    let base = Distribution::of(&view.with_scenario(0))?;
    let threshold = scope.threshold.unwrap_or_else(|| base.quantile(0.5));
    let shown = view.chosen(exceedance::MOST);
    let mut ends = vec![threshold];
    for one in &shown {
        let futures = Distribution::of(one)?;
        ends.extend([0.005, 0.995].map(|p| futures.quantile(p)));
    }
    let unit = view.unit(ends.iter().copied());
    let low = ends.iter().copied().fold(f64::INFINITY, f64::min);
    let high = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let names: Vec<&str> = shown.iter().map(|one| results.scenarios[one.scenario].as_str()).collect();
    let (colours, dashes) = looks(results);
    let mut x = values("value", &unit, false);
    // The outermost half per cent at each end would leave no room for the rest.
    x["scale"] = json!({ "domain": [low, high], "nice": false });
    Ok(picture(json!({
        "width": WIDTH, "height": 380,
        "layer": [
            {
                "transform": [only("scenario", &names)],
                "mark": { "type": "line", "strokeWidth": 2, "clip": true },
                "encoding": {
                    "x": x,
                    "y": { "field": "share_at_least", "type": "quantitative", "axis": { "format": ".0%", "domain": false },
                        "title": say!("exceedance-axis") },
                    "order": { "field": "share_at_least", "type": "quantitative" },
                    "color": colours, "strokeDash": dashes,
                },
            },
            rule("x", threshold, &[3.0, 3.0]),
        ],
    })))
}

/// Every row of panels has the scale of all.
pub(super) fn multiples(results: &Results, chart: &Chart) -> Picture {
    let (scenarios, rows) = (cells(chart, "scenario"), cells(chart, "roles"));
    let label = |row: &str| match results.roles.iter().position(|role| role == row) {
        Some(role) => results.role_labels.get(role).map_or(row, String::as_str).to_owned(),
        None => say!("multiples-other", n = row.split(' ').count()),
    };
    let labels = named(rows.iter().map(|row| ((*row).to_owned(), label(row))));
    let base = &results.scenarios[0];
    let (mut colours, _) = looks(results);
    colours["legend"] = Value::Null;
    let y = |column: &str| {
        json!({ "field": column, "type": "quantitative", "title": null, "scale": { "zero": true },
            "axis": { "format": ".0%", "tickCount": 3, "domain": false, "ticks": false } })
    };
    let mut x = months();
    x["axis"] = json!({ "grid": false, "format": "%Y", "tickCount": 2 });
    picture(json!({
        "transform": [
            { "calculate": format!("datum.scenario == {} ? datum.mean : null", json!(base)), "as": "mean_of_base" },
            { "joinaggregate": [{ "op": "max", "field": "mean_of_base", "as": "base_mean" }],
                "groupby": ["roles", "month"] },
        ],
        "facet": {
            "row": { "field": "roles", "type": "nominal", "sort": rows, "title": null,
                "header": { "labelExpr": labels, "labelAngle": 0, "labelAlign": "left", "labelLimit": 320 } },
            "column": { "field": "scenario", "type": "nominal", "sort": scenarios, "title": null,
                "header": headings(results) },
        },
        "spec": {
            "width": 96, "height": 56,
            "encoding": { "x": x },
            "layer": [
                { "mark": { "type": "area", "opacity": 0.24 },
                    "encoding": { "y": y("q10"), "y2": { "field": "q90" }, "color": colours } },
                { "mark": { "type": "line", "color": palette::scenario(0).mark.hex(), "strokeWidth": 1.2,
                    "strokeDash": [4, 3] }, "encoding": { "y": y("base_mean") } },
                { "mark": { "type": "line", "strokeWidth": 2 }, "encoding": { "y": y("mean"), "color": colours } },
            ],
        },
    }))
}
