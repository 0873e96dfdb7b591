//! Kinds that are lines and bands over the months.

use serde_json::{Value, json};

use super::{Picture, WIDTH, in_unit, looks, months, only, picture, scenario_names, unit_of, values};
use crate::chart::palette::{self, ink};
use crate::chart::roles;
use crate::chart::scenarios::MOST_BANDS;
use crate::chart::view::View;
use crate::chart::{ChartError, Scope};
use crate::engine::Results;
use crate::language::say;

/// Columns of the ends of the nested intervals, and their tint.
pub(super) const BANDS: [(&str, &str, f64); 3] =
    [("q025", "q975", 0.14), ("q10", "q90", 0.18), ("q25", "q75", 0.26)];

/// A band between two columns.
pub(super) fn band(low: &str, high: &str, mark: &palette::Look, opacity: f64, scenario: &str) -> Value {
    json!({
        "transform": [only("scenario", &[scenario])],
        "mark": { "type": "area", "color": mark.mark.hex(), "opacity": opacity },
        "encoding": { "y": { "field": low, "type": "quantitative" }, "y2": { "field": high } },
    })
}

/// A line through a column.
pub(super) fn line(column: &str, look: &palette::Look, width: f64, dash: &[f64], scenario: &str) -> Value {
    json!({
        "transform": [only("scenario", &[scenario])],
        "mark": { "type": "line", "color": look.mark.hex(), "strokeWidth": width, "strokeDash": dash },
        "encoding": { "y": { "field": column, "type": "quantitative" } },
    })
}

pub(super) fn fan(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    let unit = unit_of(&[view], [0, 8])?;
    let (name, look) = (results.scenarios[view.scenario].as_str(), palette::scenario(view.scenario));
    let base = results.scenarios[0].as_str();
    let mut layers: Vec<Value> =
        BANDS.iter().map(|(low, high, tint)| band(low, high, &look, *tint, name)).collect();
    if view.scenario > 0 {
        let of_base = palette::scenario(0);
        layers.extend(["q10", "q90"].map(|edge| line(edge, &of_base, 0.9, &[2.0, 3.0], base)));
        layers.push(line("q50", &of_base, 1.8, of_base.dash, base));
    }
    layers.push(line("q50", &look, 2.5, look.dash, name));
    // The scale and its caption come from the layer that names them.
    layers[0]["encoding"]["y"] = values("q025", &unit, false);
    // The name of the higher line stands above its end, that of the lower one below it.
    let higher = view.difference().is_some_and(|difference| difference.quantiles[4] >= 0.0);
    let above = |yes: bool| {
        if view.scenario == 0 {
            0
        } else if yes {
            -8
        } else {
            8
        }
    };
    for (scenario, look, dy) in [(base, palette::scenario(0), above(!higher)), (name, look, above(higher))] {
        layers.push(json!({
            "transform": [only("scenario", &[scenario]), { "filter": format!("datum.month == {}", view.last) }],
            "mark": { "type": "text", "align": "left", "dx": 6, "dy": dy, "fontSize": 13, "color": look.text.hex() },
            "encoding": { "y": { "field": "q50", "type": "quantitative" }, "text": { "value": words(scenario) } },
        }));
        if view.scenario == 0 {
            break;
        }
    }
    Ok(picture(json!({ "width": WIDTH, "height": 380, "encoding": { "x": months() }, "layer": layers })))
}

fn words(scenario: &str) -> String {
    crate::chart::words::scenario(scenario)
}

pub(super) fn scenarios(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    let all: Vec<View> = (0..results.scenarios.len()).map(|s| view.with_scenario(s)).collect();
    let n_bands = if all.len() <= MOST_BANDS { all.len() } else { 1 };
    let with_band: Vec<&str> = results.scenarios[..n_bands].iter().map(String::as_str).collect();
    let unit = unit_of(&all, [2, 6])?;
    let (colours, dashes) = looks(results);
    let axis = values("q50", &unit, false);
    Ok(picture(json!({
        "width": WIDTH, "height": 380,
        "encoding": { "x": months(), "color": colours },
        "layer": [
            {
                "transform": [only("scenario", &with_band)],
                "mark": { "type": "area", "opacity": if n_bands == 1 { 0.2 } else { 0.12 } },
                "encoding": { "y": { "field": "q10", "type": "quantitative" }, "y2": { "field": "q90" } },
            },
            { "mark": { "type": "line", "strokeWidth": 2 }, "encoding": { "y": axis, "strokeDash": dashes } },
        ],
    })))
}

pub(super) fn layoffs(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let scope = Scope { metric: None, role: None, ..scope.clone() };
    let view = View::new(results, &scope, "layoffs")?;
    let rate = view.with_metric("layoff_rate_12m")?;
    let all: Vec<View> = (0..results.scenarios.len()).map(|s| rate.with_scenario(s)).collect();
    let (unit, rate_unit) = (unit_of(&[view], [2, 6])?, unit_of(&all, [4, 4])?);
    let look = palette::scenario(view.scenario);
    let (colours, dashes) = looks(results);
    let mut people = values("mean", &unit, true);
    people["title"] = json!(say!("layoffs-axis", unit = unit.label.as_str()));
    let mut share = values("q50", &rate_unit, true);
    share["title"] = json!(say!("layoffs-rate-axis", unit = rate_unit.label.as_str()));
    Ok(picture(json!({
        "vconcat": [
            {
                "width": WIDTH, "height": 200,
                "transform": [only("metric", &["layoffs"]), { "filter": "datum.month > 0" }],
                "encoding": { "x": months() },
                "layer": [
                    {
                        "mark": { "type": "bar", "color": look.mark.hex(), "opacity": 0.62, "width": { "band": 0.7 } },
                        "encoding": {
                            "x": { "field": "date", "type": "temporal", "timeUnit": "yearmonth", "title": null,
                                "axis": { "grid": false, "format": "%b %Y" } },
                            "y": people,
                        },
                    },
                    {
                        "mark": { "type": "rule", "color": look.text.hex() },
                        "encoding": {
                            "x": { "field": "date", "type": "temporal", "timeUnit": "yearmonth", "bandPosition": 0.5 },
                            "y": { "field": "q10", "type": "quantitative" }, "y2": { "field": "q90" },
                        },
                    },
                ],
            },
            {
                "width": WIDTH, "height": 300,
                "transform": [only("metric", &["layoff_rate_12m"])],
                "mark": { "type": "line", "strokeWidth": 2 },
                "encoding": { "x": months(), "y": share, "color": colours, "strokeDash": dashes },
            },
        ],
    })))
}

pub(super) fn roles(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let scope = Scope { role: None, ..scope.clone() };
    let view = View::new(results, &scope, "payroll")?;
    let panels = roles::shown(&view)?;
    let views: Vec<View> = panels.iter().map(|entity| view.with_entity(*entity)).collect();
    let unit = unit_of(&views, [2, 6])?;
    let names: Vec<String> = views.iter().map(View::role_cell).collect();
    let labels = super::named(views.iter().map(|view| (view.role_cell(), view.place())));
    let (name, look) = (results.scenarios[view.scenario].as_str(), palette::scenario(view.scenario));
    let mut layers = vec![band("q10", "q90", &look, 0.22, name)];
    if view.scenario > 0 {
        let base = palette::scenario(0);
        layers.push(line("q50", &base, 1.4, &[5.0, 3.0], &results.scenarios[0]));
    }
    layers.push(line("q50", &look, 2.0, &[], name));
    layers[0]["encoding"]["y"] = values("q10", &unit, true);
    layers[0]["encoding"]["y"]["title"] = Value::Null; // the subtitle names the unit
    let one_scale = if roles::one_scale(&view)? { "shared" } else { "independent" };
    let named_roles: Vec<&str> = names.iter().map(String::as_str).collect();
    Ok(picture(json!({
        "transform": [only("role", &named_roles)],
        "facet": { "field": "role", "type": "nominal", "sort": names, "title": null,
            "header": { "labelExpr": labels, "labelAnchor": "start" } },
        "columns": 4,
        "resolve": { "scale": { "y": one_scale } },
        "spec": { "width": 170, "height": 120, "encoding": { "x": months_of_a_panel() }, "layer": layers },
    })))
}

fn months_of_a_panel() -> Value {
    let mut months = months();
    months["axis"] = json!({ "grid": false, "format": "%Y", "tickCount": 3 });
    months
}

/// The scenario of a legend in colour; used by kinds with a row for each scenario.
pub(super) fn rows(results: &Results, scenarios: &[String]) -> Value {
    json!({
        "field": "scenario", "type": "nominal", "sort": scenarios, "title": null,
        "axis": { "labelExpr": scenario_names(results), "labelLimit": 260, "labelFontSize": 13, "labelColor": ink().hex(),
            "grid": false, "domain": false, "ticks": false },
    })
}

/// A text at the right edge, for shares.
pub(super) fn share_column(column: &str, at: u32) -> Value {
    json!({
        "mark": { "type": "text", "align": "right", "color": ink().hex() },
        "encoding": { "x": { "value": at }, "text": { "field": column, "type": "quantitative", "format": ".0%" } },
    })
}

/// Medians above their dots.
pub(super) fn medians(column: &str, unit: &crate::chart::number::Unit) -> Value {
    json!({
        "transform": [{ "calculate": in_unit(&format!("datum.{column}"), unit, "+,.3~r"), "as": "written" }],
        "mark": { "type": "text", "dy": -14, "fontSize": 12 },
        "encoding": { "x": { "field": column, "type": "quantitative" }, "text": { "field": "written" } },
    })
}
