//! Charts of large numbers and long names: nothing is cut, and what adds up adds up as it is written.

use super::fixture::{META, Numbers, Shape, results};
use super::tests::{attribute, misplaced, scope};
use super::*;

/// Names of roles and scenarios as long as they are in practice, in a script of wide letters, beside numbers of up to
/// fifteen digits.
///
/// Teeth: labels in one line, or numbers with all their digits above a bar.
#[test]
fn long_names_have_room_beside_large_numbers() {
    let mut problems = Vec::new();
    for numbers in [Numbers::Plausible, Numbers::Large, Numbers::Huge, Numbers::Zero] {
        let mut results = results(&Shape { numbers, scenarios: 3, roles: 4, ..META });
        for (s, name) in results.scenarios.iter_mut().enumerate() {
            *name = format!("Переобучение до увольнений, вариант {s}");
        }
        for (r, label) in results.role_labels.iter_mut().enumerate() {
            *label = format!("Работа с обращениями граждан {r}");
        }
        results.currency = "UZS".to_owned();
        for kind in Kind::ALL {
            for scenario in [None, results.scenarios.last().cloned()] {
                let chart = match draw(kind, &results, &Scope { scenario, ..scope() }) {
                    Err(ChartError::Nothing(_)) => continue,
                    chart => chart.unwrap(),
                };
                let name = format!("{numbers:?}");
                problems.extend(misplaced(&name, &chart));
                if let Some(folder) = std::env::var_os("WORKSHIFT_CHARTS") {
                    let path = format!("long_{name}_{}.png", kind.name());
                    std::fs::write(std::path::Path::new(&folder).join(path), chart.png().unwrap()).unwrap();
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}\n{} problems", problems.join("\n"), problems.len());
}

/// The numbers above the bars of a bridge, from left to right, as they are written.
fn above_bars(chart: &Chart) -> Vec<f64> {
    let bold = |line: &&str| line.starts_with("<text") && attribute(line, "font-weight") == Some("600");
    let middle = |line: &&str| attribute(line, "text-anchor") == Some("middle");
    let texts = chart.svg.lines().filter(bold).filter(middle);
    texts
        .map(|line| line.split_once('>').unwrap().1.trim_end_matches("</text>"))
        .map(|text| text.replace('−', "-").replace([',', '+'], "").parse().unwrap())
        .collect()
}

/// Written in millions or trillions with four digits, the parts of a bridge still add up to the digit. Teeth: each part
/// rounded alone does not; a test of the fixture says so.
#[test]
fn bridges_of_large_numbers_sum_exactly_as_written() {
    let mut wrong_if_rounded_alone = 0;
    for numbers in [Numbers::Plausible, Numbers::Large, Numbers::Huge] {
        let results = results(&Shape { numbers, roles: 5, ..META });
        for kind in [Kind::BridgeHeadcount, Kind::BridgePosts] {
            for scenario in &results.scenarios {
                let scope = Scope { scenario: Some(scenario.clone()), ..scope() };
                let chart = draw(kind, &results, &scope).unwrap();
                let written = above_bars(&chart);
                let (closing, parts) = written.split_last().unwrap();
                assert!(written.len() > 5, "{written:?}");
                let ten_thousandths = |value: f64| (10_000.0 * value).round();
                let sum: f64 = parts.iter().copied().map(ten_thousandths).sum();
                assert_eq!(sum, ten_thousandths(*closing), "{numbers:?} {}: {written:?}", chart.name);
                let table = csv::Reader::from_reader(chart.csv.as_bytes()).into_records();
                let whole: Vec<f64> = table.map(|row| row.unwrap()[3].parse().unwrap()).collect();
                assert_eq!(whole.len(), written.len());
                let scale = whole[0] / written[0];
                let alone: f64 = whole.iter().map(|part| (1000.0 * part / scale).round()).rev().skip(1).sum();
                let last = (1000.0 * whole[whole.len() - 1] / scale).round();
                wrong_if_rounded_alone += usize::from(numbers == Numbers::Huge && alone != last);
            }
        }
    }
    assert!(wrong_if_rounded_alone > 0, "the fixture never needs the rounding");
}
