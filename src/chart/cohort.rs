//! The moved people over time: in training, at work, returned, left, laid off.

use super::axis::{Plot, Values};
use super::fonts::Weight;
use super::labels::{self, Label};
use super::number::{Unit, finite, step_of_centre};
use super::page::Page;
use super::palette::{darker, ink, state};
use super::scene::{Fill, Scene, Stroke};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Colour, Scope, file_name, words};
use crate::engine::{Results, Statistics};
use crate::language::say;

const HEIGHT: f64 = 390.0;

/// From the bottom up: metric, name, colour.
pub(super) const STATES: [(&str, &str, Colour); 5] = [
    ("at_work", "At work in the new role", state::MOVED),
    ("in_training", "In training", state::TRAINING),
    ("returned", "Returned to the old role", state::RETURNED),
    ("left", "Quit or retired", state::LEFT),
    ("laid_off", "Laid off", state::LAID_OFF),
];

/// Means of the moved people: `[state][month]`, and all ever picked.
struct Moved<'a> {
    states: Vec<Vec<f64>>,
    picked: Vec<&'a Statistics>,
}

impl<'a> Moved<'a> {
    fn of(results: &'a Results, scenario: usize, name: &str) -> Result<Self, ChartError> {
        let nobody = || ChartError::Nothing(format!("nobody is moved in scenario `{name}`"));
        let all = results
            .cohorts
            .iter()
            .find(|cohort| cohort.scenario == scenario && cohort.from.is_none() && cohort.to.is_none())
            .ok_or_else(nobody)?;
        let series = |metric: &str| -> Result<Vec<&'a Statistics>, ChartError> {
            let at = results.cohort_metrics.iter().position(|m| m.name == metric);
            let at = at.ok_or_else(|| ChartError::missing(metric))?;
            all.months.iter().map(|month| month.get(at).ok_or_else(|| ChartError::missing(metric))).collect()
        };
        let picked = series("picked")?;
        if picked.iter().all(|month| finite(month.mean) <= 0.0) {
            return Err(nobody());
        }
        if picked.iter().all(|month| finite(month.mean) < 0.5) {
            let what = format!("less than half a person is moved in scenario `{name}`, on average");
            return Err(ChartError::Nothing(what));
        }
        let means =
            |months: Vec<&Statistics>| months.iter().map(|month| finite(month.mean).max(0.0)).collect();
        let states = STATES.iter().map(|(metric, ..)| series(metric).map(means)).collect::<Result<_, _>>()?;
        let moved = Self { states, picked };
        for (sum, picked) in moved.edge(STATES.len()).into_iter().zip(&moved.picked) {
            if (sum - finite(picked.mean)).abs() > 1e-6 * (1.0 + sum.abs()) {
                return Err(ChartError::DoesNotAddUp {
                    what: "moved people".to_owned(),
                    parts: format!("{sum}"),
                    total: format!("{}", picked.mean),
                });
            }
        }
        Ok(moved)
    }

    /// The lower edge of a state in every month; of the state after the last: the sum.
    fn edge(&self, state: usize) -> Vec<f64> {
        (0..self.picked.len())
            .map(|month| self.states[..state].iter().map(|means| means[month]).sum())
            .collect()
    }

    fn end(&self, state: usize) -> f64 {
        self.states[state].last().copied().unwrap_or_default()
    }
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { metric: None, ..scope.clone() };
    let mut view = View::new(results, &scope, "payroll")?;
    if view.entity > 0 {
        return Err(ChartError::FirmOnly { metric: "cohort".to_owned() });
    }
    let moved = Moved::of(results, view.scenario, &results.scenarios[view.scenario])?;
    view.last = moved.picked.len() - 1;
    let total = moved.edge(STATES.len());
    let unit = view.unit(total.iter().copied());
    // Whole people, thousandths of what they are counted in.
    let unit = Unit { finest: (unit.divisor / 1e3).max(1.0), ..unit };
    let title = title(&view, &moved, &unit);
    let how = if view.is_sample()? { say!("means-over-futures") } else { say!("in-expectation") };
    let shown = say!("cohort-subtitle", scenario = view.scenario_name(), how);
    let subtitle = format!("{shown} {}.", words::caveat());
    let mut page = Page::new(&title, &subtitle, &view.footnote(), HEIGHT);
    let labels = end_labels(&moved, &unit);
    let scale = Values::spanning(total.iter().copied().chain([0.0]), true, 6, unit.finest);
    let plot = Plot::new(page.body, labels::room(&labels, 280.0), view.last, scale, &unit);
    plot.draw(&mut page.scene, results.start, &unit, &unit.label);
    draw_areas(&mut page.scene, &plot, &moved);
    labels::draw(&mut page.scene, &plot, &labels, page.body.right);

    let alt = alt(&view, &moved, &unit, &title);
    let name = file_name(&["cohort", &results.scenarios[view.scenario]]);
    Ok(page.chart(name, alt, csv(&view, &moved)))
}

fn draw_areas(scene: &mut Scene, plot: &Plot, moved: &Moved) {
    for (state, (_, name, colour)) in STATES.iter().enumerate() {
        let (lower, upper) = (plot.points(moved.edge(state)), plot.points(moved.edge(state + 1)));
        scene.group("series", name, |scene| {
            scene.band(upper.clone(), lower, Fill::tint(*colour, 0.85));
            // A white seam keeps neighbours apart for every eye.
            scene.line(upper, Stroke::new(super::palette::paper(), 1.2));
        });
    }
    scene.line(plot.points(moved.edge(STATES.len())), Stroke::new(ink(), 1.2));
}

/// The states, each at the middle of its area at the horizon.
fn end_labels(moved: &Moved, unit: &Unit) -> Vec<Label> {
    let mut floor = 0.0;
    let mut labels = Vec::new();
    for (state, (_, name, colour)) in STATES.iter().enumerate() {
        let people = moved.end(state);
        if people >= 0.5 {
            labels.push(Label {
                value: floor + people / 2.0,
                name: words::part(name),
                number: unit.bare(people, 1.0),
                colour: darker(*colour),
                weight: Weight::Regular,
                key: None,
            });
        }
        floor += people;
    }
    labels
}

fn title(view: &View, moved: &Moved, unit: &Unit) -> String {
    let picked = moved.picked[view.last];
    let total = finite(picked.mean);
    let all = unit.text(total, step_of_centre(picked).max(1.0));
    let date = view.end();
    if total <= 0.0 {
        return say!("cohort-title-none", date);
    }
    let said = |at: usize| {
        let share = (100.0 * moved.end(at) / total).round();
        let little = share < 1.0 && at > 0;
        let share = if little { say!("under-one-percent") } else { format!("{share} %") };
        say!("cohort-share", state = STATES[at].0, share)
    };
    // The first is always said, the others where somebody is there.
    let parts = (0..STATES.len()).filter(|at| *at == 0 || moved.end(*at) >= 0.5);
    let list = crate::analysis::listed(&parts.map(said).collect::<Vec<_>>());
    say!("cohort-title", all, list, date)
}

fn alt(view: &View, moved: &Moved, unit: &Unit, title: &str) -> String {
    let state = |(at, (_, name, _)): (usize, &(&str, &str, Colour))| {
        format!("{} {}", words::part_inside(name), unit.bare(moved.end(at), 1.0))
    };
    let states: Vec<String> = STATES.iter().enumerate().map(state).collect();
    let picked = unit.bare(finite(moved.picked[view.last].mean), 1.0);
    say!("cohort-alt", title, start = view.date(0), end = view.end(), states = states.join(", "), picked)
}

fn csv(view: &View, moved: &Moved) -> String {
    let mut header = vec!["scenario", "month", "date", "picked"];
    header.extend(STATES.iter().map(|(metric, ..)| *metric));
    let mut table = Table::new(&header);
    for (month, picked) in moved.picked.iter().enumerate() {
        let mut row = vec![
            view.results.scenarios[view.scenario].clone(),
            month.to_string(),
            words::iso_date(view.results.start, month),
            number(picked.mean),
        ];
        row.extend(moved.states.iter().map(|means| number(means[month])));
        table.row(row);
    }
    table.csv()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::palette::paper;
    use crate::chart::theme::contrast;

    #[test]
    fn texts_of_areas_reach_4_5_to_1() {
        for (_, name, colour) in STATES {
            assert!(contrast(darker(colour), paper()) >= 4.5, "{name}");
        }
    }
}
