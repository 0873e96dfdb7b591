//! The pictures themselves: what is in them, where it lies, and that nothing breaks them.

use resvg::usvg::{Group, Node};

use super::fixture::{META, Numbers, Shape, results};
use super::*;

fn scope() -> Scope {
    Scope { receipt: "receipt 3f9a1c07".to_owned(), title: "Meta 2026".to_owned(), ..Scope::default() }
}

/// Writes every chart of every shape to the folder named by `WORKSHIFT_CHARTS`, to be looked at.
#[test]
fn write_charts_where_asked() {
    let Some(folder) = std::env::var_os("WORKSHIFT_CHARTS") else { return };
    let only = std::env::var("WORKSHIFT_CHARTS_OF").unwrap_or_default();
    for (name, shape) in shapes() {
        if !only.is_empty() && only != name {
            continue;
        }
        let results = results(&shape);
        let folder = std::path::Path::new(&folder).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let charts = all_kinds(&results);
        for (chart, png) in charts.iter().zip(render_all(&charts).unwrap()) {
            std::fs::write(folder.join(format!("{}.svg", chart.name)), &chart.svg).unwrap();
            std::fs::write(folder.join(format!("{}.png", chart.name)), png).unwrap();
            std::fs::write(folder.join(format!("{}.csv", chart.name)), &chart.csv).unwrap();
            std::fs::write(
                folder.join(format!("{}.txt", chart.name)),
                format!("{}\n\n{}\n", chart.title, chart.alt),
            )
            .unwrap();
        }
    }
}

/// The shapes that every kind must stand.
fn shapes() -> Vec<(&'static str, Shape)> {
    vec![
        ("meta", META),
        ("one", Shape { scenarios: 1, roles: 1, ..META }),
        ("two", Shape { scenarios: 2, roles: 4, months: 24, ..META }),
        ("long", Shape { scenarios: 8, roles: 40, long_labels: true, ..META }),
        ("many", Shape { scenarios: 30, roles: 3, ..META }),
        ("month", Shape { months: 1, scenarios: 3, ..META }),
        ("century", Shape { months: 1200, scenarios: 3, roles: 2, ..META }),
        ("zero", Shape { numbers: Numbers::Zero, scenarios: 3, roles: 3, ..META }),
        ("constant", Shape { numbers: Numbers::Constant, scenarios: 3, roles: 3, ..META }),
        ("huge", Shape { numbers: Numbers::Huge, scenarios: 4, ..META }),
        ("tiny", Shape { numbers: Numbers::Tiny, scenarios: 4, roles: 5, ..META }),
        ("expectation", Shape { replications: 1, ..META }),
        ("still", Shape { moves: false, scenarios: 2, ..META }),
    ]
}

/// Every kind for the base and for the last scenario, and some metrics and roles.
fn all_kinds(results: &Results) -> Vec<Chart> {
    let mut charts = Vec::new();
    let mut add = |kind, scope: &Scope| match draw(kind, results, scope) {
        Ok(chart) => charts.push(chart),
        Err(ChartError::Nothing(_)) => {}
        Err(error) => panic!("{kind:?} {scope:?}: {error}"),
    };
    for kind in Kind::ALL {
        add(kind, &scope());
        let last = results.scenarios.last().cloned();
        add(kind, &Scope { scenario: last, ..scope() });
    }
    for metric in
        ["layoffs", "posts", "total_cost", "total_cost_cum", "layoff_rate_12m", "posts_displacement"]
    {
        let scope = Scope { metric: Some(metric.to_owned()), ..scope() };
        for kind in [Kind::Fan, Kind::Scenarios, Kind::Differences] {
            add(kind, &scope);
        }
    }
    let role =
        Scope { role: results.roles.last().cloned(), scenario: results.scenarios.last().cloned(), ..scope() };
    for kind in [Kind::Fan, Kind::Scenarios, Kind::BridgeHeadcount, Kind::BridgePosts, Kind::Differences] {
        add(kind, &role);
    }
    charts.sort_by(|a, b| a.name.cmp(&b.name));
    charts.dedup_by(|a, b| a.name == b.name);
    charts
}

/// A text of a picture with the box of its letters as drawn: left, top, right, bottom.
struct Placed {
    text: String,
    bounds: [f32; 4],
}

fn texts(group: &Group, found: &mut Vec<Placed>) {
    for node in group.children() {
        match node {
            Node::Group(group) => texts(group, found),
            Node::Text(text) => {
                let bounds = text.abs_bounding_box();
                let content = text.chunks().iter().map(|chunk| chunk.text().to_owned()).collect();
                let bounds = [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()];
                found.push(Placed { text: content, bounds });
            }
            _ => {}
        }
    }
}

/// Letters as the rasteriser draws them, not as this room measured them.
#[test]
fn no_text_is_cut_and_none_lies_on_another() {
    let mut problems = Vec::new();
    for (shape_name, shape) in shapes() {
        for chart in all_kinds(&results(&shape)) {
            let tree = png::tree(&chart.svg).unwrap();
            let mut found = Vec::new();
            texts(tree.root(), &mut found);
            assert!(found.len() > 4, "{shape_name} {}: {} texts", chart.name, found.len());
            for (i, a) in found.iter().enumerate() {
                let [left, top, right, bottom] = a.bounds;
                if left < 0.0 || top < 0.0 || right > tree.size().width() || bottom > tree.size().height() {
                    problems.push(format!("{shape_name} {}: `{}` is cut", chart.name, a.text));
                }
                for b in &found[..i] {
                    let wide = right.min(b.bounds[2]) - left.max(b.bounds[0]);
                    let high = bottom.min(b.bounds[3]) - top.max(b.bounds[1]);
                    if wide > 0.5 && high > 0.5 {
                        problems.push(format!("{shape_name} {}: `{}` on `{}`", chart.name, a.text, b.text));
                    }
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}\n{} problems", problems.join("\n"), problems.len());
}
