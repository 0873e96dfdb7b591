//! What is in the pictures of futures, roles, assumptions and money.

use super::fixture::{META, Numbers, Shape, results};
use super::palette::{GRID, paper};
use super::tests::{attribute, colour, column, scope};
use super::theme::contrast;
use super::*;

fn of(scenario: &str) -> Scope {
    Scope { scenario: Some(scenario.to_owned()), ..scope() }
}

fn numbers(csv: &str, name: &str) -> Vec<f64> {
    column(csv, name).iter().map(|cell| cell.parse().unwrap_or(f64::NAN)).collect()
}

/// Teeth: the ordinary future chosen for each scenario alone is another one in each.
#[test]
fn the_highlighted_future_is_the_same_one_in_both_pictures() {
    let results = results(&META);
    let chart = draw(Kind::Futures, &results, &of("fast_ai")).unwrap();
    let (scenarios, futures) = (column(&chart.csv, "scenario"), column(&chart.csv, "replication"));
    let bright = column(&chart.csv, "highlighted");
    let mut seen: Vec<(&str, &str)> = (0..bright.len())
        .filter(|row| bright[*row] == "true")
        .map(|row| (scenarios[row].as_str(), futures[row].as_str()))
        .collect();
    seen.dedup();
    assert_eq!(seen.iter().map(|one| one.0).collect::<Vec<_>>(), ["as_reported", "fast_ai"]);
    assert_eq!(seen[0].1, seen[1].1);
    assert_eq!(scenarios.len(), 2 * 30 * (META.months + 1));
    let (values, months) = (numbers(&chart.csv, "value"), column(&chart.csv, "month"));
    let middle = |scenario: &str| {
        let last = META.months.to_string();
        let ends = (0..values.len()).filter(|row| scenarios[*row] == scenario && months[*row] == last);
        let mut ends: Vec<(f64, &str)> = ends.map(|row| (values[row], futures[row].as_str())).collect();
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        ends[14].1
    };
    assert_ne!(middle("as_reported"), middle("fast_ai"), "the fixture asks nothing of the choice");
    // Every value is the one that the run kept.
    let (values, months) = (numbers(&chart.csv, "value"), numbers(&chart.csv, "month"));
    let m = results.metric("payroll").unwrap();
    for row in (0..values.len()).step_by(97) {
        let s = results.scenario(&scenarios[row]).unwrap();
        let (t, i) = (months[row] as usize, futures[row].parse::<usize>().unwrap());
        let at = ((s * (META.months + 1) + t) * results.metrics.len() + m) * results.futures.n + i;
        assert_eq!(values[row], results.futures.values[at]);
    }
}

#[test]
fn the_path_of_a_difference_ends_with_the_share_of_futures_that_have_more() {
    let results = results(&META);
    let chart = draw(Kind::DifferencePath, &results, &of("slow_ai")).unwrap();
    let more = numbers(&chart.csv, "p_more");
    let (s, m) = (results.scenario("slow_ai").unwrap(), results.metric("payroll").unwrap());
    let end = results.differences.get(s, META.months, 0, m).unwrap();
    assert_eq!(*more.last().unwrap(), end.signs.unwrap().more);
    assert!(chart.title.contains("above the base") && chart.svg.contains("P(more)"), "{}", chart.title);
    assert!(matches!(draw(Kind::DifferencePath, &results, &of("as_reported")), Err(ChartError::Nothing(_))));
}

/// Circles of the base: filled ones beyond the line of the threshold, rings before it. Teeth: bins that begin
/// elsewhere put dots on the wrong side.
#[test]
fn every_dot_is_on_its_side_of_the_threshold() {
    let one = results(&Shape { scenarios: 1, ..META });
    for threshold in [9_500.0, 10_840.0, 11_111.0, 12_500.0] {
        let chart = draw(Kind::Dots, &one, &Scope { threshold: Some(threshold), ..scope() }).unwrap();
        let dots = numbers(&chart.csv, "value");
        let above = dots.iter().filter(|dot| **dot > threshold).count();
        assert_eq!(dots.len(), 50);
        assert!(chart.title.ends_with(&format!("in {above} of 50 futures")), "{}", chart.title);
        let line = chart.svg.lines().find(|line| line.contains("stroke-dasharray=\"3 3\"")).unwrap();
        let x: f64 = line.split_once("d=\"M").unwrap().1.split(' ').next().unwrap().parse().unwrap();
        let circles: Vec<f64> = chart
            .svg
            .lines()
            .filter(|line| line.starts_with("<circle") && !line.contains(&paper().hex()))
            .map(|line| attribute(line, "cx").unwrap().parse().unwrap())
            .collect();
        assert_eq!(circles.len(), 50);
        assert_eq!(circles.iter().filter(|cx| **cx > x).count(), above, "{threshold}");
    }
}

/// All futures equal, or in two lumps: fifty dots that do not lie on each other, inside the plot, each on its side.
/// Teeth: one pile of any height leaves the plot or puts dots on dots.
#[test]
fn fifty_equal_dots_are_fifty_dots() {
    for scenarios in [1, 3, 12] {
        let mut results = results(&Shape { scenarios, ..META });
        let m = results.draws.outcomes.iter().position(|name| name == "layoffs_cum").unwrap();
        for (lump, threshold) in [(0.0, 0.0), (0.0, -1.0), (0.3, 0.0), (0.5, 0.5), (0.02, 2.0)] {
            for values in &mut results.draws.outcome_values {
                let n = values[m].len() as f64;
                values[m] = (0..values[m].len()).map(|i| f64::from(i as f64 / n < lump)).collect();
            }
            let scope = Scope { threshold: Some(threshold), ..scope() };
            let chart = draw(Kind::Dots, &results, &scope).unwrap();
            let expected = if threshold < 0.0 {
                50
            } else if threshold < 1.0 {
                (50.0 * lump) as usize
            } else {
                0
            };
            assert!(chart.title.contains(&format!("in {expected} of 50 futures")), "{}", chart.title);
            let number = |line: &str, name| attribute(line, name).unwrap().parse::<f64>().unwrap();
            let circles: Vec<(f64, f64, f64)> = chart
                .svg
                .lines()
                .skip_while(|line| !line.contains("class=\"series\""))
                .take_while(|line| !line.starts_with("</g"))
                .filter(|line| line.starts_with("<circle") && !line.contains(&paper().hex()))
                .map(|line| (number(line, "cx"), number(line, "cy"), number(line, "r")))
                .collect();
            assert_eq!(circles.len(), 50);
            let line = chart.svg.lines().find(|line| line.contains("stroke-dasharray=\"3 3\"")).unwrap();
            let x: f64 = line.split_once("d=\"M").unwrap().1.split(' ').next().unwrap().parse().unwrap();
            let height = number(chart.svg.lines().next().unwrap(), "height");
            for (i, a) in circles.iter().enumerate() {
                assert!(a.0 > 28.0 && a.0 < 932.0 && a.1 > 60.0 && a.1 < height - 40.0, "{a:?}");
                assert!(a.2 > 0.8, "{a:?} cannot be seen");
                for b in &circles[..i] {
                    let apart = ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt();
                    assert!(apart > 2.0 * a.2.min(b.2) - 0.1, "{scenarios} {lump} {a:?} {b:?}");
                }
            }
            assert_eq!(circles.iter().filter(|circle| circle.0 > x).count(), expected, "{lump} {threshold}");
            let side = |above: bool| circles.iter().filter(move |circle| (circle.0 > x) == above);
            for above in [false, true] {
                let sizes = side(above)
                    .map(|circle| circle.2)
                    .fold([f64::MAX, 0.0], |[a, b], r| [a.min(r), b.max(r)]);
                assert!(sizes[1] <= sizes[0], "a future is larger than another: {sizes:?}");
            }
            if let Some(folder) = std::env::var_os("WORKSHIFT_CHARTS") {
                let path = format!("dots_{scenarios}_{lump}_{threshold}.png");
                std::fs::write(std::path::Path::new(&folder).join(path), chart.png().unwrap()).unwrap();
            }
        }
    }
}

/// Teeth: a threshold that is ignored leaves half of the futures of the base above it.
#[test]
fn shares_beyond_a_threshold_are_counted() {
    let results = results(&META);
    let m = results.draws.outcomes.iter().position(|name| name == "layoffs_cum").unwrap();
    let values = &results.draws.outcome_values[0][m];
    let threshold = 11_400.0;
    let share = values.iter().filter(|v| **v >= threshold).count() as f64 / values.len() as f64;
    let scope = Scope { threshold: Some(threshold), ..scope() };
    let chart = draw(Kind::Exceedance, &results, &scope).unwrap();
    assert!(chart.svg.contains(&format!(">As reported {:.0} %<", 100.0 * share)), "{share}");
    assert!(chart.title.contains("11,400 or more"), "{}", chart.title);
    let (scenarios, shares) = (column(&chart.csv, "scenario"), numbers(&chart.csv, "share_at_least"));
    for row in 1..shares.len() {
        assert!(scenarios[row] != scenarios[row - 1] || shares[row] <= shares[row - 1], "row {row}");
    }
    let dots = draw(Kind::Dots, &results, &scope).unwrap();
    let above = values.iter().filter(|v| **v > threshold).count() as f64 / values.len() as f64;
    assert_eq!(numbers(&dots.csv, "share_above")[0], above);
}

/// A role is as large on the scale as it is against its own beginning. Teeth: the firm's opening headcount for the
/// role's makes every share smaller.
#[test]
fn ridges_are_shares_of_the_opening_headcount_of_the_role() {
    let results = results(&META);
    let chart = draw(Kind::Ridgelines, &results, &of("slow_ai")).unwrap();
    let (s, m) = (results.scenario("slow_ai").unwrap(), results.metric("payroll").unwrap());
    for role in 0..META.roles {
        let opening = results.levels.get(0, 0, role + 1, m).unwrap().mean;
        let median = results.levels.get(s, META.months, role + 1, m).unwrap().quantiles[4];
        let text = format!("{:.0} %", 100.0 * median / opening);
        assert!(chart.svg.contains(&format!(">{text}<")), "role {role}: {text}");
    }
    let forty = super::fixture::results(&Shape { scenarios: 2, roles: 43, ..META });
    let chart = draw(Kind::Ridgelines, &forty, &scope()).unwrap();
    assert!(chart.subtitle.contains("the 40 largest of 43 roles"), "{}", chart.subtitle);
    assert_eq!(chart.svg.matches("class=\"series\"").count(), 40);
    assert_eq!(column(&chart.csv, "role").len(), 2 * 43);
}

/// Teeth: a mean of shares instead of a share of sums differs, since the merged roles are not equally large.
#[test]
fn roles_without_a_row_of_their_own_are_one_row_that_adds_up() {
    let results = results(&META);
    let chart = draw(Kind::Multiples, &results, &scope()).unwrap();
    assert!(chart.subtitle.contains("Of 12 roles the 7 largest"), "{}", chart.subtitle);
    let m = results.metric("payroll").unwrap();
    let sum =
        |t: usize| -> f64 { (8..=12).map(|role| results.levels.get(0, t, role, m).unwrap().mean).sum() };
    let rows = column(&chart.csv, "roles");
    let means = numbers(&chart.csv, "mean");
    let first = rows.iter().position(|row| row.contains(' ')).unwrap();
    for t in [0, 7, META.months] {
        assert!((means[first + t] - sum(t) / sum(0)).abs() < 1e-12, "month {t}");
    }
    assert!(chart.svg.contains(">Other 5 roles<"));
}

/// Written parts add up to the written total, to the last digit. Teeth: rounding each on its own does not.
#[test]
fn ledgers_add_up_as_written() {
    let read = |text: &str| -> i64 {
        let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '−').collect();
        digits.replace('−', "-").parse().unwrap()
    };
    let mut wrong_if_rounded_alone = 0;
    for scenario in results(&META).scenarios {
        let results = results(&META);
        let chart = draw(Kind::Ledger, &results, &of(&scenario)).unwrap();
        let (ledgers, parts) = (column(&chart.csv, "ledger"), column(&chart.csv, "part"));
        for name in ["mean", "difference"] {
            let values = numbers(&chart.csv, name);
            for ledger in ["firm", "public"] {
                let rows: Vec<usize> = (0..values.len()).filter(|row| ledgers[*row] == ledger).collect();
                let (total, rest) = rows.split_last().unwrap();
                assert!(parts[*total].starts_with("All"));
                let sum: f64 = rest.iter().map(|row| values[*row]).sum();
                assert!((sum - values[*total]).abs() <= 1e-9 * values[*total].abs(), "{scenario} {ledger}");
            }
        }
        // The numbers at the right ends of the bars, column by column: five parts and their total, two and theirs.
        let written: Vec<&str> = chart
            .svg
            .lines()
            .filter(|line| {
                line.starts_with("<text") && line.contains("font-size=\"13\"") && line.contains("\"end\"")
            })
            .map(|line| line.split_once('>').unwrap().1.trim_end_matches("</text>"))
            .collect();
        let sizes: &[usize] = if scenario == "as_reported" { &[6, 3] } else { &[6, 6, 3, 3] };
        let mut at = 0;
        for n in sizes {
            let block: Vec<i64> =
                written[at..at + n].iter().map(|text| if *text == "0" { 0 } else { read(text) }).collect();
            at += n;
            assert_eq!(block[..n - 1].iter().sum::<i64>(), block[n - 1], "{scenario}: {written:?}");
        }
        assert_eq!(at, written.len(), "{written:?}");
        let exact: Vec<f64> = numbers(&chart.csv, "mean")[..6].iter().map(|v| (v / 1e6).round()).collect();
        wrong_if_rounded_alone += usize::from(exact[..5].iter().sum::<f64>() != exact[5]);
    }
    assert!(wrong_if_rounded_alone > 0, "the fixture never needs the rounding");
    let mut broken = results(&META);
    let m = broken.metric("severance_cum").unwrap();
    let at = META.months * (META.roles + 1) * broken.metrics.len() + m;
    broken.levels.cells[at].as_mut().unwrap().mean *= 1.01;
    let error = draw(Kind::Ledger, &broken, &of("as_reported")).unwrap_err();
    assert!(matches!(error, ChartError::DoesNotAddUp { .. }), "{error}");
}

/// The fixture's outcomes fall with the first assumption and rise with the second. Teeth: sides that are swapped, or a
/// line at another value, do not fit.
#[test]
fn a_map_shows_the_two_assumptions_that_matter_and_where_the_outcome_turns() {
    let results = results(&META);
    let chart = draw(Kind::Heat, &results, &of("as_reported")).unwrap();
    assert_eq!(column(&chart.csv, "across")[0], "adoption_speed");
    assert_eq!(column(&chart.csv, "up")[0], "demand_elasticity");
    let n: f64 = numbers(&chart.csv, "n").iter().sum();
    let outside = results.draws.values[0][0].len() as f64 - n;
    assert!(chart.subtitle.contains(&format!("The outermost {outside} futures")), "{}", chart.subtitle);
    let (x, y) = (numbers(&chart.csv, "across_from"), numbers(&chart.csv, "up_from"));
    let smooth = numbers(&chart.csv, "smoothed_mean");
    for a in 0..smooth.len() {
        for b in 0..smooth.len() {
            // Two cells apart: neighbours may be turned around by luck.
            if x[a] > x[b] + 0.5 && y[a] == y[b] {
                assert!(smooth[a] < smooth[b], "across: {} {}", x[a], y[a]);
            }
            if y[a] > y[b] + 0.7 && x[a] == x[b] {
                assert!(smooth[a] > smooth[b], "up: {} {}", x[a], y[a]);
            }
        }
    }
    assert!(chart.subtitle.contains("line: where the smoothed mean is"), "{}", chart.subtitle);
    let far = Scope { threshold: Some(1.0), ..of("as_reported") };
    assert!(draw(Kind::Heat, &results, &far).unwrap().subtitle.contains("no line"));
    let swapped = Scope { by: vec!["demand_elasticity".to_owned()], ..of("as_reported") };
    let chart = draw(Kind::Heat, &results, &swapped).unwrap();
    assert_eq!(column(&chart.csv, "up")[0], "adoption_speed");
}

#[test]
fn what_cannot_be_drawn_is_refused_with_a_reason() {
    let results = results(&META);
    let refused = |kind, scope: Scope| draw(kind, &results, &scope).unwrap_err().to_string();
    let by = |names: &[&str]| Scope { by: names.iter().map(|name| (*name).to_owned()).collect(), ..scope() };
    assert_eq!(
        refused(Kind::Heat, by(&["adoption_sped"])),
        "unknown assumption `adoption_sped`; did you mean `adoption_speed`?"
    );
    assert!(refused(Kind::Heat, by(&["wage_growth"])).contains("the same in every future"));
    assert!(refused(Kind::Heat, by(&["adoption_speed", "adoption_speed"])).contains("twice"));
    let posts = Scope { metric: Some("posts".to_owned()), ..scope() };
    assert!(refused(Kind::Heat, posts).contains("payroll, layoffs_cum"));
    let role = Scope { role: Some("role_0".to_owned()), ..scope() };
    assert!(refused(Kind::Futures, role).contains("not for a role"));
    let cost = Scope { metric: Some("total_cost_cum".to_owned()), ..scope() };
    for kind in [Kind::Ridgelines, Kind::Multiples] {
        assert!(refused(kind, cost.clone()).contains("for the whole firm only"), "{kind:?}");
    }
    let expected = super::fixture::results(&Shape { replications: 1, ..META });
    for kind in [Kind::Futures, Kind::Dots, Kind::Exceedance, Kind::Ridgelines, Kind::Heat] {
        let error = draw(kind, &expected, &scope()).unwrap_err().to_string();
        assert!(error.contains("expectation mode"), "{kind:?}: {error}");
    }
    for kind in [Kind::DifferencePath, Kind::Multiples, Kind::Ledger] {
        assert!(draw(kind, &expected, &scope()).is_ok(), "{kind:?}");
    }
}

/// Pictures with room for some scenarios only say so, and show the one that is named.
#[test]
fn scenarios_that_are_left_out_are_counted() {
    let many = results(&Shape { scenarios: 30, roles: 3, ..META });
    let last = many.scenarios[29].clone();
    for (kind, n) in [(Kind::Dots, 12), (Kind::Exceedance, 12), (Kind::Multiples, 6)] {
        let chart = draw(kind, &many, &of(&last)).unwrap();
        assert!(chart.subtitle.contains(&format!("Drawn are {n} of 30 scenarios")), "{}", chart.subtitle);
        let name = words::scenario(&last);
        let first_word = name.split(' ').next().unwrap();
        assert!(chart.svg.contains(first_word), "{kind:?}");
    }
    assert_eq!(column(&draw(Kind::Dots, &many, &scope()).unwrap().csv, "value").len(), 30 * 50);
}

/// A text of a picture with what it lies on: tints over paper, one over the other, in the order of drawing.
/// WCAG 2.2: 4.5 : 1. Teeth: cells of a map at full strength.
#[test]
fn texts_stand_out_from_what_they_lie_on() {
    let charts: Vec<Chart> =
        Kind::ALL.into_iter().filter_map(|kind| draw(kind, &results(&META), &scope()).ok()).collect();
    let mut on_tints = 0;
    for chart in charts {
        let mut boxes: Vec<([f64; 4], Colour, f64)> = Vec::new();
        for element in chart.svg.lines() {
            let number = |name: &str| attribute(element, name).and_then(|cell| cell.parse::<f64>().ok());
            if element.starts_with("<rect") {
                let (x, y) = (number("x").unwrap(), number("y").unwrap());
                let area = [x, y, x + number("width").unwrap(), y + number("height").unwrap()];
                let fill = attribute(element, "fill").and_then(colour).unwrap();
                boxes.push((area, fill, number("fill-opacity").unwrap_or(1.0)));
            } else if element.starts_with("<text") {
                let (x, y) = (number("x").unwrap(), number("y").unwrap() - 3.0);
                let ink = attribute(element, "fill").and_then(colour).unwrap();
                let mut ground = paper();
                for (area, fill, opacity) in &boxes {
                    if (area[0]..=area[2]).contains(&x) && (area[1]..=area[3]).contains(&y) {
                        let mix = |a: u8, b: u8| {
                            (f64::from(b) * opacity + f64::from(a) * (1.0 - opacity)).round() as u8
                        };
                        ground = Colour(mix(ground.0, fill.0), mix(ground.1, fill.1), mix(ground.2, fill.2));
                    }
                }
                on_tints += usize::from(ground != paper() && ground != GRID);
                let ratio = contrast(ink, ground);
                assert!(ratio >= 4.5, "{}: {ratio:.2} in {element}", chart.name);
            }
        }
    }
    assert!(on_tints > 50, "{on_tints}");
}

/// A firm of nobody, and one of 100 million times as many people.
#[test]
fn nothing_and_too_much_have_a_picture_or_a_reason() {
    for shape in [Numbers::Zero, Numbers::Huge, Numbers::Constant, Numbers::Tiny] {
        let results = results(&Shape { numbers: shape, scenarios: 3, roles: 3, ..META });
        for kind in Kind::ALL {
            match draw(kind, &results, &scope()) {
                Ok(chart) => assert!(!chart.svg.contains("NaN"), "{shape:?} {kind:?}"),
                Err(ChartError::Nothing(why)) => assert!(!why.is_empty()),
                Err(error) => panic!("{shape:?} {kind:?}: {error}"),
            }
        }
    }
}
