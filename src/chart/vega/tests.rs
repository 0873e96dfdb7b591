//! What every specification must be: of the schema's words, about columns that are there, of the chart's own numbers.

use std::collections::BTreeSet;

use serde_json::Value;

use super::vega_lite;
use crate::chart::fixture::{META, Shape, results};
use crate::chart::{Chart, ChartError, Kind, Scope, draw};
use crate::engine::Results;

/// The words of the schema that our specifications use. Source: vega-lite v5, `build/vega-lite-schema.json`.
const MARKS: [&str; 7] = ["area", "bar", "line", "point", "rect", "rule", "text"];
const CHANNELS: [&str; 12] = [
    "x",
    "x2",
    "y",
    "y2",
    "color",
    "fillOpacity",
    "strokeDash",
    "text",
    "order",
    "detail",
    "size",
    "tooltip",
];
const TYPES: [&str; 4] = ["quantitative", "temporal", "ordinal", "nominal"];

/// Every specification of a shape, with its chart.
fn specifications(results: &Results) -> Vec<(Chart, Value)> {
    let mut found = Vec::new();
    for kind in Kind::ALL {
        for scenario in [None, results.scenarios.last().cloned()] {
            let scope = Scope { scenario, ..Scope::default() };
            let chart = match draw(kind, results, &scope) {
                Err(ChartError::Nothing(_)) => continue,
                chart => chart.unwrap(),
            };
            let text = vega_lite(kind, results, &scope, &chart).unwrap();
            if let Some(folder) = std::env::var_os("WORKSHIFT_VEGA") {
                let path = std::path::Path::new(&folder).join(format!("{}.vl.json", chart.name));
                std::fs::write(path, &text).unwrap();
            }
            found.push((chart, serde_json::from_str(&text).unwrap()));
        }
    }
    found
}

/// Every object in a value, with the key under which it stands.
fn objects<'a>(
    key: &'a str,
    value: &'a Value,
    found: &mut Vec<(&'a str, &'a serde_json::Map<String, Value>)>,
) {
    match value {
        Value::Object(parts) => {
            found.push((key, parts));
            parts.iter().for_each(|(key, part)| objects(key, part, found));
        }
        Value::Array(parts) => parts.iter().for_each(|part| objects(key, part, found)),
        _ => {}
    }
}

/// Columns of the data and those that transforms add.
fn columns(chart: &Chart, spec: &Value) -> BTreeSet<String> {
    let mut columns: BTreeSet<String> =
        chart.csv.lines().next().unwrap().split(',').map(str::to_owned).collect();
    let mut all = Vec::new();
    objects("", spec, &mut all);
    for (_, parts) in all {
        // A layer may have rows of its own: the pieces of a line.
        if let Some(rows) = parts.get("values").and_then(Value::as_array) {
            columns.extend(rows.iter().filter_map(Value::as_object).flat_map(|row| row.keys().cloned()));
        }
        match parts.get("as") {
            Some(Value::String(name)) => drop(columns.insert(name.clone())),
            Some(Value::Array(names)) => {
                columns.extend(names.iter().map(|name| name.as_str().unwrap().to_owned()));
            }
            _ => {}
        }
    }
    columns
}

/// Teeth: a column misspelt (`q50` as `q05O`), a mark or a channel that Vega-Lite does not have, or data other than
/// those of the chart, each fail for the chart they stand in.
#[test]
fn a_specification_uses_words_of_the_schema_and_columns_that_are_there() {
    for shape in [META, Shape { scenarios: 1, roles: 40, long_labels: true, ..META }] {
        let results = results(&shape);
        let all = specifications(&results);
        assert!(all.len() >= if shape.scenarios > 1 { 30 } else { 15 }, "{}", all.len());
        for (chart, spec) in &all {
            let name = &chart.name;
            assert_eq!(spec["$schema"], "https://vega.github.io/schema/vega-lite/v5.json");
            assert_eq!(spec["data"]["values"], chart.csv.as_str(), "{name}");
            assert_eq!(spec["description"], chart.alt.as_str());
            let title: Vec<&str> =
                spec["title"]["text"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            assert_eq!(title.join(" ").replace('\u{a0}', " "), chart.title.replace('\u{a0}', " "), "{name}");
            let columns = columns(chart, spec);
            let mut objects_of = Vec::new();
            objects("", spec, &mut objects_of);
            let mut n_marks = 0;
            for (key, parts) in objects_of {
                if let Some(field) = parts.get("field").and_then(Value::as_str) {
                    assert!(columns.contains(field), "{name}: `{field}` in `{key}`");
                }
                if let Some(kind) = parts.get("type").filter(|_| parts.contains_key("field")) {
                    assert!(TYPES.contains(&kind.as_str().unwrap()), "{name}: {kind}");
                }
                if key == "encoding" {
                    for channel in parts.keys() {
                        assert!(CHANNELS.contains(&channel.as_str()), "{name}: {channel}");
                    }
                }
                if let Some(mark) = parts.get("mark") {
                    n_marks += 1;
                    assert!(MARKS.contains(&mark["type"].as_str().unwrap()), "{name}: {mark}");
                    assert!(parts["encoding"].is_object(), "{name}");
                }
            }
            assert!(n_marks > 0, "{name}");
        }
    }
}

#[test]
fn scenarios_have_the_colours_of_the_charts() {
    let results = results(&META);
    let chart = draw(Kind::Scenarios, &results, &Scope::default()).unwrap();
    let text = vega_lite(Kind::Scenarios, &results, &Scope::default(), &chart).unwrap();
    let spec: Value = serde_json::from_str(&text).unwrap();
    let scale = &spec["encoding"]["color"]["scale"];
    assert_eq!(scale["domain"][1], results.scenarios[1].as_str());
    assert_eq!(scale["range"][1], crate::chart::look_of_scenario(1).mark.hex());
    assert!(chart.svg.contains(scale["range"][8].as_str().unwrap()));
}

/// The specification draws what the chart draws: its dots on each side, its cells, its parts in order. Teeth: `>=` for
/// `>` at the threshold, or a filter of cells that differs from the chart's.
#[test]
fn new_kinds_show_the_numbers_of_the_table() {
    let results = results(&META);
    let scope = Scope { threshold: Some(11_111.0), ..Scope::default() };
    let specification = |kind: Kind, scope: &Scope| -> (Chart, Value) {
        let chart = draw(kind, &results, scope).unwrap();
        let text = vega_lite(kind, &results, scope, &chart).unwrap();
        (chart, serde_json::from_str(&text).unwrap())
    };
    let (_, dots) = specification(Kind::Dots, &scope);
    assert_eq!(dots["spec"]["layer"][0]["transform"][0]["filter"], "datum.value > 11111");
    assert_eq!(dots["spec"]["layer"][1]["transform"][0]["filter"], "!(datum.value > 11111)");
    let (chart, heat) =
        specification(Kind::Heat, &Scope { scenario: Some("as_reported".to_owned()), ..Scope::default() });
    let pieces = heat["layer"][1]["data"]["values"].as_array().unwrap();
    assert!(!pieces.is_empty());
    let edges = |name: &str| -> Vec<f64> {
        crate::chart::tests::column(&chart.csv, name).iter().map(|cell| cell.parse().unwrap()).collect()
    };
    let (low, high) = (edges("across_from"), edges("across_to"));
    let (low, high) =
        (low.iter().copied().fold(f64::MAX, f64::min), high.iter().copied().fold(f64::MIN, f64::max));
    assert!(pieces.iter().all(|piece| (low..=high).contains(&piece["x"].as_f64().unwrap())), "{low} {high}");
    let (_, ledger) = specification(Kind::Ledger, &Scope::default());
    assert_eq!(ledger["vconcat"].as_array().unwrap().len(), 2);
    assert_eq!(ledger["vconcat"][1]["transform"][0]["filter"]["oneOf"][0], "public");
    let (_, ridges) = specification(Kind::Ridgelines, &Scope::default());
    assert_eq!(ridges["facet"]["row"]["sort"].as_array().unwrap().len(), META.roles);
}

/// Rows of the layer of a flow's specification that has these data.
fn rows<'a>(spec: &'a Value, name: &str) -> &'a Vec<Value> {
    let layers = spec["layer"].as_array().unwrap();
    let layer = layers.iter().find(|layer| layer["data"]["name"] == name).unwrap();
    layer["data"]["values"].as_array().unwrap()
}

/// A flow has the bands of its table, in whole people, and in the places where the drawing has them.
///
/// Teeth: a band left out or doubled, a node of the wrong height, a layout of another scenario, or texts at other
/// places than in the picture.
#[test]
fn a_flow_lies_where_the_drawing_has_it() {
    let results = results(&META);
    for scenario in &results.scenarios {
        let scope = Scope { scenario: Some(scenario.clone()), ..Scope::default() };
        let chart = draw(Kind::Flow, &results, &scope).unwrap();
        let spec: Value =
            serde_json::from_str(&vega_lite(Kind::Flow, &results, &scope, &chart).unwrap()).unwrap();
        let number = |row: &Value, name: &str| row[name].as_f64().unwrap();
        let mut table = csv::Reader::from_reader(chart.csv.as_bytes());
        let heads = table.headers().unwrap().clone();
        let [from, to, people] =
            ["from", "to", "people"].map(|name| heads.iter().position(|head| head == name).unwrap());
        let mut of_table: Vec<(String, String, f64)> = table
            .records()
            .map(|row| row.unwrap())
            .map(|row| (row[from].to_owned(), row[to].to_owned(), row[people].parse().unwrap()))
            .filter(|row| row.2 > 0.0)
            .collect();
        let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
        let bands = rows(&spec, "bands");
        let mut drawn: Vec<(String, String, f64)> =
            bands.iter().map(|band| (text(band, "from"), text(band, "to"), number(band, "people"))).collect();
        of_table.sort_by(|a, b| a.partial_cmp(b).unwrap());
        drawn.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(drawn, of_table, "{scenario}");
        // A person is as high everywhere; what is less than three quarters of a pixel is drawn as that.
        let scale =
            bands.iter().map(|band| number(band, "height") / number(band, "people")).fold(9e9, f64::min);
        for band in bands {
            assert!(
                (number(band, "height") - (number(band, "people") * scale).max(0.75)).abs() < 1e-9,
                "{band}"
            );
        }
        for node in rows(&spec, "nodes") {
            let height = number(node, "bottom") - number(node, "top");
            assert!((height - (number(node, "people") * scale).max(0.75)).abs() < 1e-9, "{node}");
        }
        // Every band begins and ends at a node, side to side.
        let sides =
            |name: &str| -> Vec<f64> { rows(&spec, "nodes").iter().map(|node| number(node, name)).collect() };
        let (lefts, rights) = (sides("left"), sides("right"));
        for band in bands {
            let (from, to) = (number(band, "x0"), number(band, "x1"));
            assert!(from < to && rights.contains(&from) && lefts.contains(&to), "{band}");
        }
        // The same texts at the same distance from each other as in the picture.
        let of_picture = |content: &str| -> (f64, f64) {
            let line = chart
                .svg
                .lines()
                .find(|line| line.starts_with("<text") && line.ends_with(&format!(">{content}</text>")))
                .unwrap_or_else(|| panic!("{content}"));
            let at = |name: &str| crate::chart::tests::attribute(line, name).unwrap().parse::<f64>().unwrap();
            (at("x"), at("y"))
        };
        let layers = spec["layer"].as_array().unwrap();
        let texts: Vec<&Value> = layers
            .iter()
            .filter(|layer| layer["mark"]["type"] == "text")
            .flat_map(|layer| layer["data"]["values"].as_array().unwrap())
            .collect();
        assert!(texts.len() > 20, "{}", texts.len());
        let shift = |row: &Value| {
            let (x, y) = of_picture(&text(row, "text"));
            (x - number(row, "x"), y - number(row, "y"))
        };
        let unique = |row: &&&Value| texts.iter().filter(|other| other["text"] == row["text"]).count() == 1;
        let shifts: Vec<(f64, f64)> = texts.iter().filter(unique).map(|row| shift(row)).collect();
        for (x, y) in &shifts {
            assert!((x - shifts[0].0).abs() < 0.02 && (y - shifts[0].1).abs() < 0.02, "{shifts:?}");
        }
    }
}
