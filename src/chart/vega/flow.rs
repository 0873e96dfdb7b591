//! Flows: where their bands and nodes lie is taken from the drawing, how a band bends is an expression.

use serde_json::{Value, json};

use super::{Picture, Weight, picture};
use crate::chart::flow;
use crate::chart::flow_layout::{Band, Layout, Piece, TINT};
use crate::chart::number::count;
use crate::chart::scene::{Anchor, Text};
use crate::chart::{ChartError, Scope, words};
use crate::engine::Results;
use crate::language::say;

/// Points along a band; between them Vega-Lite draws curves.
const STEPS: u32 = 32;

/// Bands as areas, nodes as rectangles, texts as texts, all in the pixels of the drawing.
pub(super) fn flow(results: &Results, scope: &Scope) -> Result<Picture, ChartError> {
    let layout = flow::layout(results, scope)?;
    let mut layers = vec![bands(&layout), nodes(&layout)];
    for anchor in [Anchor::Start, Anchor::Middle, Anchor::End] {
        for weight in [Weight::Regular, Weight::SemiBold] {
            layers.extend(texts(&layout, anchor, weight));
        }
    }
    Ok(picture(json!({ "width": layout.body.width(), "height": layout.body.height(), "layer": layers })))
}

/// A place across or down the picture, in pixels from its upper left corner.
fn place(field: &str, most: f64, is_down: bool) -> Value {
    json!({ "field": field, "type": "quantitative", "axis": null,
        "scale": { "domain": [0, most], "reverse": is_down, "nice": false, "zero": false } })
}

fn places(layout: &Layout, fields: [&str; 2]) -> (Value, Value) {
    let body = layout.body;
    (place(fields[0], body.width(), false), place(fields[1], body.height(), true))
}

fn own_colour() -> Value {
    json!({ "field": "colour", "type": "nominal", "scale": null, "legend": null })
}

fn tip(field: &str, title: &str) -> Value {
    json!({ "field": field, "type": "nominal", "title": title })
}

/// A cubic curve of Bezier with both inner points half way across: as in the drawing.
fn bands(layout: &Layout) -> Value {
    let row = |(band, piece): (usize, &Piece)| {
        let Piece::Band(Band { names, people, ends: [from, to], height, colour }) = piece else {
            return None;
        };
        let [from_name, to_name] = names.map(words::part);
        Some(json!({ "band": band, "from": from_name, "to": to_name, "people": people,
            "written": count(*people as u64), "x0": from.0, "y0": from.1, "x1": to.0, "y1": to.1,
            "height": height, "colour": colour.hex() }))
    };
    let rows: Vec<Value> = layout.pieces().enumerate().filter_map(row).collect();
    let bend = "datum.t * datum.t * (3 - 2 * datum.t)";
    let across = "datum.t * (1 - datum.t) * 1.5 + datum.t * datum.t * datum.t";
    let (x, y) = places(layout, ["x", "y"]);
    json!({
        "data": { "name": "bands", "values": rows },
        "transform": [
            { "calculate": format!("sequence({})", STEPS + 1), "as": "step" },
            { "flatten": ["step"] },
            { "calculate": format!("datum.step / {STEPS}"), "as": "t" },
            { "calculate": format!("datum.x0 + (datum.x1 - datum.x0) * ({across})"), "as": "x" },
            { "calculate": format!("datum.y0 + (datum.y1 - datum.y0) * {bend}"), "as": "y" },
            { "calculate": "datum.y + datum.height", "as": "y2" },
        ],
        "mark": { "type": "area", "interpolate": "monotone", "fillOpacity": TINT },
        "encoding": {
            "x": x, "y": y, "y2": { "field": "y2" },
            "detail": { "field": "band", "type": "nominal" },
            "color": own_colour(),
            "tooltip": [
                tip("from", &say!("flow-tip-from")),
                tip("to", &say!("flow-tip-to")),
                tip("written", &say!("flow-tip-people")),
            ],
        },
    })
}

fn nodes(layout: &Layout) -> Value {
    let row = |piece: &Piece| {
        let Piece::Node { name, people, area, colour } = piece else { return None };
        Some(json!({ "name": words::part(name), "people": people, "written": count(*people as u64),
            "left": area.left, "right": area.right, "top": area.top, "bottom": area.bottom, "colour": colour.hex() }))
    };
    let rows: Vec<Value> = layout.pieces().filter_map(row).collect();
    let (x, y) = places(layout, ["left", "top"]);
    json!({
        "data": { "name": "nodes", "values": rows },
        "mark": { "type": "rect" },
        "encoding": {
            "x": x, "x2": { "field": "right" }, "y": y, "y2": { "field": "bottom" },
            "color": own_colour(),
            "tooltip": [tip("name", &say!("flow-tip-where")), tip("written", &say!("flow-tip-people"))],
        },
    })
}

/// The texts that hang at one of their ends and have one weight; Vega-Lite cannot take those from the data.
fn texts(layout: &Layout, anchor: Anchor, weight: Weight) -> Option<Value> {
    let row = |piece: &Piece| {
        let Piece::Text(text) = piece else { return None };
        let Text { at, content, size, colour, .. } = text;
        let is_here = text.anchor == anchor && text.weight == weight;
        is_here
            .then(|| json!({ "x": at.0, "y": at.1, "text": content, "size": size, "colour": colour.hex() }))
    };
    let rows: Vec<Value> = layout.pieces().filter_map(row).collect();
    let align = match anchor {
        Anchor::Start => "left",
        Anchor::Middle => "center",
        Anchor::End => "right",
    };
    let (x, y) = places(layout, ["x", "y"]);
    let weight = if weight == Weight::SemiBold { 600 } else { 400 };
    (!rows.is_empty()).then(|| {
        json!({
            "data": { "values": rows },
            "mark": { "type": "text", "align": align, "baseline": "alphabetic", "fontWeight": weight },
            "encoding": {
                "x": x, "y": y,
                "text": { "field": "text", "type": "nominal" },
                "size": { "field": "size", "type": "quantitative", "scale": null, "legend": null },
                "color": own_colour(),
            },
        })
    })
}
