//! The schemas of the tables of a run.

use serde_json::{Map, Value, json};

use crate::engine::{Metric, Results};
use crate::report::tables::{
    ASSUMPTION_COLUMNS, COHORT_KEYS, HEADLINE_KEYS, LEADING, LEVEL_KEYS, SIGNS, TRAILING,
};

/// Whether [`describe`] knows a file of that path.
pub(super) fn is_known(path: &str) -> bool {
    matches!(
        path,
        "summary.csv"
            | "summary_by_role.csv"
            | "differences.csv"
            | "differences_by_role.csv"
            | "headline.csv"
            | "cohorts.csv"
            | "assumptions.csv"
    )
}

/// What a table of a run is, and its schema; `None` for any other file.
pub(super) fn describe(path: &str, results: &Results) -> Option<(String, Value)> {
    let firm = "for the firm";
    let roles = "for every role; metrics that exist for the firm alone are left out";
    let minus = "Every scenario minus the base, replication by replication";
    let level_key = &["scenario", "month", "role", "metric"];
    let (description, keys, with_signs, primary): (String, &[&str], bool, &[&str]) = match path {
        "summary.csv" => {
            (format!("Every metric per scenario and month, {firm}"), &LEVEL_KEYS, false, level_key)
        }
        "summary_by_role.csv" => {
            (format!("Every metric per scenario and month, {roles}"), &LEVEL_KEYS, false, level_key)
        }
        "differences.csv" => (format!("{minus}, {firm}"), &LEVEL_KEYS, true, level_key),
        "differences_by_role.csv" => (format!("{minus}, {roles}"), &LEVEL_KEYS, true, level_key),
        "headline.csv" => (
            "The headline numbers per scenario: levels, and differences to the base".to_owned(),
            &HEADLINE_KEYS,
            true,
            &["scenario", "at", "metric", "kind"],
        ),
        "cohorts.csv" => (
            "The people of each internal path, and of all moved people, month by month".to_owned(),
            &COHORT_KEYS,
            false,
            &["scenario", "month", "path", "metric"],
        ),
        "assumptions.csv" => {
            return Some(("What each scenario resolved to".to_owned(), assumption_schema(results)));
        }
        _ => return None,
    };
    let signs: &[&str] = if with_signs { &SIGNS } else { &[] };
    let columns = [keys, &LEADING, signs, &TRAILING].concat();
    let metrics: &[Metric] = if path == "cohorts.csv" { &results.cohort_metrics } else { &results.metrics };
    let fields: Vec<Value> = columns.iter().map(|&column| field(column, path, metrics, results)).collect();
    Some((description, schema(&fields, primary)))
}

fn schema(fields: &[Value], primary: &[&str]) -> Value {
    json!({
        "fields": fields,
        "fieldsMatch": "exact",
        "missingValues": [""],
        "primaryKey": primary,
    })
}

fn field(name: &str, path: &str, metrics: &[Metric], results: &Results) -> Value {
    let (kind, description, constraints): (&str, String, Value) = match name {
        "scenario" => {
            text_field("Name of the scenario", json!({"required": true, "enum": results.scenarios}))
        }
        "month" => (
            "integer",
            "Months since the start; month 0 is the opening state".to_owned(),
            json!({"required": true, "minimum": 0, "maximum": results.months}),
        ),
        "date" => ("yearmonth", "Calendar month".to_owned(), json!({"required": true})),
        "role" => text_field("Name of the role; * is the firm", json!({"required": true})),
        "metric" if path == "headline.csv" => {
            let names: Vec<&str> = results.headline_metrics.iter().map(|metric| metric.name).collect();
            text_field("Name of the metric", json!({"required": true, "enum": names}))
        }
        "metric" => {
            let names: Vec<&str> = metrics.iter().map(|metric| metric.name).collect();
            text_field("Name of the metric", json!({"required": true, "enum": names}))
        }
        "unit" => {
            let said = format!("Unit of the numbers of this row; currency is {}", results.currency);
            ("string", said, json!({"required": true}))
        }
        "at" => text_field(
            "Value at the horizon, or the largest of all months",
            json!({"required": true, "enum": ["horizon", "peak"]}),
        ),
        "kind" => text_field(
            "The scenario's own value, or its difference to the base",
            json!({"required": true, "enum": ["level", "difference"]}),
        ),
        "path" => text_field("FROM>TO; * is all moved people", json!({"required": true})),
        "from" => text_field("Role left; * for all moved people", json!({"required": true})),
        "to" => text_field("Role joined; * for all moved people", json!({"required": true})),
        _ => statistic(name),
    };
    make_field(name, kind, &description, &constraints)
}

fn text_field(description: &str, constraints: Value) -> (&'static str, String, Value) {
    ("string", description.to_owned(), constraints)
}

fn statistic(name: &str) -> (&'static str, String, Value) {
    let none = json!({});
    let share = json!({"minimum": 0, "maximum": 1});
    let (kind, description, constraints) = match name {
        "n" => ("integer", "Replications; 1 in expectation mode", json!({"required": true, "minimum": 1})),
        "mean" => ("number", "Arithmetic mean over the replications", json!({"required": true})),
        "sd" => {
            ("number", "Sample standard deviation, divisor n - 1; empty for n = 1", json!({"minimum": 0}))
        }
        "mcse" => (
            "number",
            "Monte Carlo standard error of the mean for the sampling design in use; empty for n = 1",
            json!({"minimum": 0}),
        ),
        "p_more" => ("number", "Share of replications in which the difference is above 0", share),
        "p_less" => ("number", "Share of replications in which the difference is below 0", share),
        "p_same" => ("number", "Share of replications in which the difference is exactly 0", share),
        "min" => ("number", "Smallest value", none),
        "max" => ("number", "Largest value", none),
        quantile => {
            let digits = quantile.trim_start_matches('q');
            let percent = if digits.len() == 3 { format!("{}.5", &digits[..2]) } else { digits.to_owned() };
            let percent = percent.trim_start_matches('0').to_owned();
            return ("number", format!("{percent} % quantile, Hyndman and Fan type 7"), none);
        }
    };
    (kind, description.to_owned(), constraints)
}

fn make_field(name: &str, kind: &str, description: &str, constraints: &Value) -> Value {
    let mut field = Map::new();
    field.insert("name".to_owned(), json!(name));
    field.insert("type".to_owned(), json!(kind));
    field.insert("description".to_owned(), json!(description));
    if constraints.as_object().is_some_and(|object| !object.is_empty()) {
        field.insert("constraints".to_owned(), constraints.clone());
    }
    Value::Object(field)
}

fn assumption_schema(results: &Results) -> Value {
    let required = json!({"required": true});
    let none = json!({});
    let fields = ASSUMPTION_COLUMNS.iter().map(|&name| match name {
        "scenario" => field(name, "assumptions.csv", &[], results),
        "key" => {
            make_field(name, "string", "Key of the quantity, as in assumptions.csv of the study", &required)
        }
        "cell" => make_field(name, "string", "The cell as written", &none),
        "distribution" => make_field(name, "string", "The cell in its full form", &none),
        "mean" => make_field(name, "number", "Mean, truncated to the bounds of the quantity", &none),
        "q05" => make_field(name, "number", "5 % quantile, likewise", &none),
        "q95" => make_field(name, "number", "95 % quantile, likewise", &none),
        "grade" => {
            let grades: Vec<&str> = crate::assumption::Grade::ALL.iter().map(|grade| grade.name()).collect();
            make_field(name, "string", "How well it is known", &json!({ "enum": grades }))
        }
        "source" => make_field(name, "string", "Where it comes from", &none),
        _ => {
            let description = "Whether the scenario has no cell of its own";
            let mut field = make_field(name, "boolean", description, &required);
            field["trueValues"] = json!(["yes"]);
            field["falseValues"] = json!(["no"]);
            field
        }
    });
    schema(&fields.collect::<Vec<_>>(), &["scenario", "key"])
}
