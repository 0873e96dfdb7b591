//! Kinds that are sheets of dots, ridges or cells.

use serde_json::{Value, json};

use super::{Picture, WIDTH, in_unit, looks, named, only, picture, scenario_names, values};
use crate::chart::axis::Values;
use crate::chart::cells::{Axis, Cells, FEWEST};
use crate::chart::distribution::Distribution;
use crate::chart::heat::{self, Map};
use crate::chart::number::finite;
use crate::chart::palette::{self, ink, muted};
use crate::chart::shade::{ABOVE, BELOW, LEAST, STRONGEST, Shade};
use crate::chart::view::View;
use crate::chart::{ChartError, Scope, dots as piles, relative, ridgelines as ridges};
use crate::engine::Results;

/// Height of a scenario's dots.
const HEIGHT: f64 = 96.0;

/// Dots in piles that begin at the threshold; a pile that no width makes low enough has smaller dots.
pub(super) fn dots(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let view = View::new(results, scope, "layoffs_cum")?;
    let base = Distribution::of(&view.with_scenario(0))?;
    let threshold = finite(scope.threshold.unwrap_or_else(|| base.quantile(0.5)));
    let shown = view.chosen(piles::MOST);
    let rows: Vec<Vec<f64>> = shown
        .iter()
        .map(|one| Distribution::of(one).map(|futures| piles::quantiles(&futures)))
        .collect::<Result<_, _>>()?;
    let all = rows.iter().flatten().copied().chain([threshold]);
    let unit = view.unit(all.clone());
    let scale = Values::spanning(all, false, 6, unit.finest);
    let span = scale.high - scale.low;
    let tallest = |pixels: f64| {
        let width = span * pixels / f64::from(WIDTH);
        let pile = |dot: &f64| ((dot - threshold) / width).ceil() as i64;
        let highest = |dots: &Vec<f64>| {
            let piles = dots.iter().map(pile).collect::<Vec<_>>();
            piles.iter().map(|one| piles.iter().filter(|other| *other == one).count()).max().unwrap_or(0)
        };
        rows.iter().map(highest).max().unwrap_or(0) as f64
    };
    let low_enough = |pixels: &f64| tallest(*pixels) * pixels <= HEIGHT;
    let pixels = piles::SIZES.into_iter().find(low_enough).unwrap_or(6.0);
    let most = (HEIGHT / pixels).max(tallest(pixels));
    let across = 0.76 * (HEIGHT / most).min(pixels);
    let (width, size) = (span * pixels / f64::from(WIDTH), across * across);
    let (mut colours, _) = looks(results);
    colours["legend"] = Value::Null;
    let names: Vec<&str> = shown.iter().map(|one| results.scenarios[one.scenario].as_str()).collect();
    let mut x = values("place", &unit, false);
    x["scale"] = json!({ "domain": [scale.low, scale.high], "nice": false });
    let beyond = format!("datum.value > {threshold}");
    let pile = format!("ceil((datum.value - {threshold}) / {width}) - 1");
    let pile = format!("{beyond} ? max({pile}, 0) : min({pile}, -1)");
    let layer = |is_beyond: bool| {
        let filter = if is_beyond { beyond.clone() } else { format!("!({beyond})") };
        json!({
            "transform": [{ "filter": filter }],
            "mark": { "type": "point", "filled": is_beyond, "size": size, "opacity": 1, "strokeWidth": 1.1 },
            "encoding": {
                "x": x,
                "y": { "field": "at", "type": "quantitative", "axis": null, "scale": { "domain": [0, most] } },
                "color": colours,
            },
        })
    };
    Ok(picture(json!({
        "transform": [
            only("scenario", &names),
            { "calculate": pile, "as": "pile" },
            { "calculate": format!("{threshold} + (datum.pile + 0.5) * {width}"), "as": "place" },
            { "window": [{ "op": "row_number", "as": "in_pile" }], "groupby": ["scenario", "pile"],
                "sort": [{ "field": "p" }] },
            { "calculate": "datum.in_pile - 0.5", "as": "at" },
            { "calculate": format!("{beyond} ? 1 : 0"), "as": "beyond" },
            { "joinaggregate": [{ "op": "sum", "field": "beyond", "as": "n_beyond" }], "groupby": ["scenario"] },
            { "calculate": format!("datum.n_beyond + ' of {}'", piles::DOTS), "as": "written" },
        ],
        "facet": { "row": { "field": "scenario", "type": "nominal", "sort": names, "title": null,
            "header": { "labelExpr": scenario_names(results), "labelAngle": 0, "labelAlign": "left", "labelLimit": 220 } } },
        "spec": {
            "width": WIDTH - 100, "height": HEIGHT,
            "layer": [
                layer(true),
                layer(false),
                {
                    "transform": [{ "filter": "datum.p == 0.01" }],
                    "mark": { "type": "rule", "color": ink().hex(), "strokeWidth": 1.2, "strokeDash": [3, 3] },
                    "encoding": { "x": { "field": "threshold", "type": "quantitative" } },
                },
                {
                    "transform": [{ "filter": "datum.p == 0.01" }],
                    "mark": { "type": "text", "align": "left", "fontSize": 13, "color": ink().hex() },
                    "encoding": { "x": { "value": WIDTH - 92 }, "y": { "value": HEIGHT / 2.0 },
                        "text": { "field": "written" } },
                },
            ],
        },
    })))
}

/// The columns of the table from the smallest to the largest value, with the share of futures below each.
const KNOTS: [(&str, f64); 11] = [
    ("min", 0.0),
    ("q025", 0.025),
    ("q05", 0.05),
    ("q10", 0.1),
    ("q25", 0.25),
    ("q50", 0.5),
    ("q75", 0.75),
    ("q90", 0.9),
    ("q95", 0.95),
    ("q975", 0.975),
    ("max", 1.0),
];

/// Ridges in steps: between two quantiles as high as the share of futures there over their distance.
pub(super) fn ridgelines(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let scope = Scope { role: None, ..scope.clone() };
    let view = View::new(results, &scope, "payroll")?;
    let view = view.against_base().unwrap_or(view);
    let ridges::Shown { roles, span: [low, high] } = ridges::shown(&view)?;
    let names: Vec<&str> = roles.iter().map(|(name, _)| name.as_str()).collect();
    let labels = named(roles.clone());
    let (columns, shares): (Vec<&str>, Vec<f64>) = KNOTS.into_iter().unzip();
    let scenario = results.scenarios[view.scenario].as_str();
    let (look, base) = (palette::scenario(view.scenario), palette::scenario(0));
    let mut x = values("value", &relative::unit(), false);
    x["scale"] = json!({ "domain": [low, high.max(low + 1e-9)] });
    let height =
        json!({ "field": "height", "type": "quantitative", "axis": null, "scale": { "domain": [0, 1.02] } });
    let mut layers = vec![json!({
        "transform": [only("scenario", &[scenario])],
        "mark": { "type": "area", "interpolate": "step-after", "color": look.mark.hex(), "opacity": 0.4,
            "line": { "color": look.mark.hex(), "strokeWidth": 1.2 }, "clip": true },
        "encoding": { "x": x, "y": height },
    })];
    if view.scenario > 0 {
        layers.push(json!({
            "transform": [only("scenario", &[&results.scenarios[0]])],
            "mark": { "type": "line", "interpolate": "step-after", "color": base.mark.hex(), "strokeWidth": 1.1,
                "strokeDash": [4, 3], "clip": true },
            "encoding": { "x": { "field": "value", "type": "quantitative" },
                "y": { "field": "height", "type": "quantitative" } },
        }));
    }
    layers.push(json!({
        "transform": [only("scenario", &[scenario]), { "filter": "datum.knot == 'q50'" }],
        "mark": { "type": "text", "align": "left", "fontSize": 13, "color": look.text.hex() },
        "encoding": { "x": { "value": WIDTH - 192 }, "y": { "value": 16 }, "text": { "field": "written" } },
    }));
    let groups = json!(["scenario", "role"]);
    Ok(picture(json!({
        "transform": [
            only("role", &names),
            { "fold": columns, "as": ["knot", "people"] },
            { "calculate": "datum.people / datum.opening_headcount", "as": "value" },
            { "calculate": format!("{}[indexof({}, datum.knot)]", json!(shares), json!(columns)), "as": "share" },
            { "window": [
                { "op": "lead", "field": "value", "as": "next" },
                { "op": "lead", "field": "share", "as": "next_share" },
            ], "groupby": groups, "sort": [{ "field": "share" }] },
            { "filter": "datum.next == null || datum.next > datum.value" },
            { "calculate": "datum.next == null ? 0 : (datum.next_share - datum.share) / (datum.next - datum.value)",
                "as": "density" },
            { "joinaggregate": [{ "op": "max", "field": "density", "as": "most" }], "groupby": groups },
            { "calculate": "datum.density / datum.most", "as": "height" },
            { "calculate": in_unit("datum.value", &relative::unit(), ".0f") + " + ' %'", "as": "written" },
        ],
        "facet": { "row": { "field": "role", "type": "nominal", "sort": names, "title": null,
            "header": { "labelExpr": labels, "labelAngle": 0, "labelAlign": "left", "labelLimit": 320 } } },
        "spacing": 4,
        "spec": { "width": WIDTH - 200, "height": 34, "layer": layers },
    })))
}

/// Cells as in the chart, each as strong as its mean is far from the limit; the line where smoothed means meet it.
pub(super) fn heat(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let Map { data, axes, cells, unit } = heat::map(&View::new(results, scope, "payroll")?)?;
    let [across, up] = data.captions();
    let side = |field: &str, axis: &Axis, title: &str| {
        let kind = if axis.is_logarithmic() { "log" } else { "linear" };
        json!({ "field": field, "type": "quantitative", "title": title,
            "scale": { "type": kind, "domain": [axis.low, axis.high], "nice": false, "zero": false },
            "axis": { "grid": false, "domain": false } })
    };
    let shade = Shade::new(&cells, data.limit);
    let (nearest, farthest) = shade.distances();
    let apart = format!("clamp((abs(datum.mean - datum.limit) - {nearest}) / {}, 0, 1)", farthest - nearest);
    let opacity = if farthest > nearest {
        format!("{STRONGEST} * ({LEAST} + (1 - {LEAST}) * {apart})")
    } else {
        format!("{STRONGEST} * {LEAST}")
    };
    let middle = |axis: &Axis, name: &str| {
        let both = format!("datum.{name}_from * datum.{name}_to");
        if axis.is_logarithmic() {
            format!("sqrt({both})")
        } else {
            format!("(datum.{name}_from + datum.{name}_to) / 2")
        }
    };
    let written = in_unit("datum.mean", &unit, if data.is_difference { "+,.3~r" } else { ",.4~r" });
    let place = |dy: i32, size: f64, weight: u32, field: &str| {
        json!({
            "mark": { "type": "text", "dy": dy, "fontSize": size, "fontWeight": weight, "color": ink().hex() },
            "encoding": {
                "x": { "field": "middle_across", "type": "quantitative" },
                "y": { "field": "middle_up", "type": "quantitative" },
                "text": { "field": field },
            },
        })
    };
    let how = if data.is_difference { "as in the base".to_owned() } else { unit.exact(data.limit) };
    let cell = json!({
        "mark": { "type": "rect", "stroke": palette::paper().hex(), "strokeWidth": 1 },
        "encoding": {
            "x": side("across_from", &axes[0], &across), "x2": { "field": "across_to" },
            "y": side("up_from", &axes[1], &up), "y2": { "field": "up_to" },
            "color": { "field": "side", "type": "nominal",
                "scale": { "domain": ["at or above", "below"], "range": [ABOVE.hex(), BELOW.hex()] },
                "legend": { "title": format!("mean, {}; the line is where it is {how}", unit.label),
                    "titleLimit": 400, "orient": "top", "titleColor": muted().hex() } },
            "fillOpacity": { "field": "strength", "type": "quantitative", "scale": null, "legend": null },
        },
    });
    let mut layers = vec![cell];
    let line = contour(&axes, &cells, data.limit);
    if !line.is_empty() {
        layers.push(json!({
            "data": { "values": line },
            "mark": { "type": "rule", "color": heat::LINE.hex(), "strokeWidth": 2.6 },
            "encoding": {
                "x": { "field": "x", "type": "quantitative" }, "x2": { "field": "x2" },
                "y": { "field": "y", "type": "quantitative" }, "y2": { "field": "y2" },
            },
        }));
    }
    layers.extend([place(0, 13.0, 600, "written"), place(14, 10.5, 400, "futures")]);
    Ok(picture(json!({
        "width": WIDTH, "height": 380,
        "transform": [
            { "filter": format!("datum.n >= {FEWEST}") },
            { "calculate": opacity, "as": "strength" },
            { "calculate": "datum.mean >= datum.limit ? 'at or above' : 'below'", "as": "side" },
            { "calculate": middle(&axes[0], "across"), "as": "middle_across" },
            { "calculate": middle(&axes[1], "up"), "as": "middle_up" },
            { "calculate": written, "as": "written" },
            { "calculate": "format(datum.n, ',d')", "as": "futures" },
        ],
        "layer": layers,
    })))
}

/// The pieces of the line in the units of the two assumptions.
fn contour(axes: &[Axis; 2], cells: &Cells, limit: f64) -> Vec<Value> {
    let pieces = cells.contour(limit).into_iter();
    pieces
        .map(|[(x, y), (x2, y2)]| {
            json!({ "x": axes[0].at(x), "y": axes[1].at(y), "x2": axes[0].at(x2), "y2": axes[1].at(y2) })
        })
        .collect()
}
