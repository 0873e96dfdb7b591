//! Where the people went: means over the futures, in whole people that add up.
//!
//! Opening headcount and hires together are everyone who was employed; who of them stayed, moved,
//! quit, retired or was laid off is counted, but not who had been there from the start, so the
//! picture does not claim to know it.

use super::flow_layout::Layout;
use super::number::{apportion, count, finite, step_of_centre};
use super::page::{self, Page};
use super::palette::state;
use super::scene::Area;
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Colour, Scope, file_name, words};
use crate::engine::Results;
use crate::language::say;

const HEIGHT: f64 = 440.0;

/// An end of a flow.
pub(super) struct Leaf {
    pub(super) name: &'static str,
    mean: f64,
    pub(super) people: f64,
    pub(super) colour: Colour,
    pub(super) laid_off: bool,
}

/// The people of one scenario: `opening + hires` = sum of the leaves.
pub(super) struct People {
    pub(super) opening: f64,
    pub(super) hires: f64,
    hires_mean: f64,
    leaves: Vec<Leaf>,
}

impl People {
    fn of(view: &View) -> Result<Self, ChartError> {
        let end = |metric: &str| view.mean(metric, view.last);
        let (opening, hires) = (view.mean("payroll", 0)?, end("hires_cum")?);
        let moved = end("moved_active")?;
        let leaf = |name, mean: f64, colour, laid_off| Leaf { name, mean, people: 0.0, colour, laid_off };
        let mut leaves = vec![
            leaf("At work, not moved", end("active")? - moved, state::STAYED, false),
            leaf("Moved, at work in new role", moved, state::MOVED, false),
            leaf("In training for a new role", end("in_training")?, state::TRAINING, false),
            leaf("Quit", end("quits_cum")?, state::LEFT, false),
            leaf("Retired", end("retirements_cum")?, state::RETURNED, false),
            leaf("Laid off, on notice", end("on_notice")?, state::LAID_OFF, true),
            leaf("Laid off, found work", end("displaced_reemployed")?, state::LAID_OFF, true),
            leaf("Laid off, without work", end("displaced_unemployed")?, state::LAID_OFF, true),
            leaf("Laid off, left the labour force", end("displaced_left")?, state::LAID_OFF, true),
        ];
        let parts: Vec<f64> = leaves.iter().map(|leaf| leaf.mean).collect();
        let (sum, total) = (parts.iter().sum::<f64>(), opening + hires);
        let size = 1.0 + opening.abs() + hires.abs() + parts.iter().map(|part| part.abs()).sum::<f64>();
        if (sum - total).abs() > 1e-6 * size || parts.iter().any(|part| *part < -1e-6 * size) {
            return Err(ChartError::DoesNotAddUp {
                what: "flow of people".to_owned(),
                parts: format!("{sum}"),
                total: format!("{total}"),
            });
        }
        let whole = apportion(&parts, total.round());
        for (leaf, people) in leaves.iter_mut().zip(whole) {
            leaf.people = people.max(0.0);
        }
        let everyone: f64 = leaves.iter().map(|leaf| leaf.people).sum();
        let opening = opening.round().min(everyone);
        Ok(Self { opening, hires: everyone - opening, hires_mean: hires, leaves })
    }

    pub(super) fn everyone(&self) -> f64 {
        self.opening + self.hires
    }

    pub(super) fn laid_off(&self) -> f64 {
        self.leaves.iter().filter(|leaf| leaf.laid_off).map(|leaf| leaf.people).sum()
    }

    pub(super) fn shown(&self) -> impl Iterator<Item = &Leaf> {
        self.leaves.iter().filter(|leaf| leaf.people > 0.0)
    }
}

/// Where everything of the picture lies that is drawn for these results.
pub(super) fn layout(results: &Results, scope: &Scope) -> Result<Layout, ChartError> {
    let scope = Scope { metric: None, ..scope.clone() };
    let people = people(&View::new(results, &scope, "payroll")?)?;
    let body = Area { left: 0.0, top: 0.0, right: page::ROOM, bottom: HEIGHT };
    Ok(Layout::new(body, &people))
}

fn people(view: &View) -> Result<People, ChartError> {
    if view.entity > 0 {
        return Err(ChartError::FirmOnly { metric: "flow".to_owned() });
    }
    let people = People::of(view)?;
    if people.everyone() <= 0.0 {
        return Err(ChartError::Nothing("nobody is ever employed".to_owned()));
    }
    Ok(people)
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { metric: None, ..scope.clone() };
    let view = View::new(results, &scope, "payroll")?;
    let people = people(&view)?;
    let title = title(&view, &people)?;
    let shown = say!(
        "flow-subtitle",
        scenario = view.scenario_name(),
        start = view.date(0),
        end = view.end(),
        how = words::how_rounded(view.is_sample()?),
    );
    let subtitle = format!("{shown} {}.", words::caveat());
    let mut page = Page::new(&title, &subtitle, &view.footnote(), HEIGHT);
    Layout::new(page.body, &people).draw(&mut page.scene);

    let alt = alt(&people, &title);
    let name = file_name(&["flow", &results.scenarios[view.scenario]]);
    Ok(page.chart(name, alt, csv(&view, &people)))
}

fn title(view: &View, people: &People) -> Result<String, ChartError> {
    let said = |metric: &str| -> Result<String, ChartError> {
        let view = view.with_metric(metric)?;
        let end = view.at(view.last)?;
        Ok(view.unit([end.mean]).text(end.mean, step_of_centre(end).max(1.0)))
    };
    let hires = view.with_metric("hires_cum")?;
    let everyone =
        view.unit([people.everyone()]).text(people.everyone(), step_of_centre(hires.at(view.last)?).max(1.0));
    let here = said("payroll")?;
    let (laid_off, found) = (said("layoffs_cum")?, said("displaced_reemployed")?);
    let fate = match found.as_str() {
        _ if people.laid_off() <= 0.0 => "none",
        "0" => "lost",
        _ => "found",
    };
    let number = if laid_off == "1" { "one" } else { "many" };
    Ok(say!("flow-title", everyone, here, date = view.end(), fate, laid_off, number, found))
}

fn alt(people: &People, title: &str) -> String {
    let leaf = |leaf: &Leaf| format!("{} {}", count(leaf.people as u64), words::part_inside(leaf.name));
    let leaves: Vec<String> = people.shown().map(leaf).collect();
    say!(
        "flow-alt",
        title,
        opening = count(people.opening as u64),
        hired = count(people.hires as u64),
        everyone = count(people.everyone() as u64),
        leaves = leaves.join(", "),
    )
}

fn csv(view: &View, people: &People) -> String {
    let mut table = Table::new(&["scenario", "month", "date", "from", "to", "people", "mean"]);
    let mut row = |from: &str, to: &str, n: f64, mean: f64| {
        let date = words::iso_date(view.results.start, view.last);
        table.row([
            view.results.scenarios[view.scenario].clone(),
            view.last.to_string(),
            date,
            from.to_owned(),
            to.to_owned(),
            number(n),
            number(mean),
        ]);
    };
    row(
        "Opening headcount",
        "Ever employed",
        people.opening,
        finite(view.mean("payroll", 0).unwrap_or_default()),
    );
    row("Hired", "Ever employed", people.hires, people.hires_mean);
    let laid_off: f64 = people.leaves.iter().filter(|leaf| leaf.laid_off).map(|leaf| leaf.mean).sum();
    row("Ever employed", "Laid off", people.laid_off(), laid_off);
    for leaf in &people.leaves {
        row(if leaf.laid_off { "Laid off" } else { "Ever employed" }, leaf.name, leaf.people, leaf.mean);
    }
    table.csv()
}
