//! Where the people went: means over the futures, in whole people that add up.
//!
//! Opening headcount and hires together are everyone who was employed; who of them stayed, moved,
//! quit, retired or was laid off is counted, but not who had been there from the start, so the
//! picture does not claim to know it.

use super::number::{apportion, count, finite, step_of_centre};
use super::page::Page;
use super::palette::{ink, muted, state};
use super::scene::{Anchor, Area, Fill, Scene, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Colour, Scope, file_name, words};
use crate::engine::Results;
use crate::language::{notation, say};

const HEIGHT: f64 = 440.0;
/// Between two ends of flows; room for a line of text.
const GAP: f64 = 19.0;
const NODE: f64 = 13.0;
/// Room for the texts at the left and at the right.
const LEFT: f64 = 150.0;
const RIGHT: f64 = 300.0;

/// An end of a flow.
struct Leaf {
    name: &'static str,
    mean: f64,
    people: f64,
    colour: Colour,
    laid_off: bool,
}

/// The people of one scenario: `opening + hires` = sum of the leaves.
struct People {
    opening: f64,
    hires: f64,
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

    fn everyone(&self) -> f64 {
        self.opening + self.hires
    }

    fn laid_off(&self) -> f64 {
        self.leaves.iter().filter(|leaf| leaf.laid_off).map(|leaf| leaf.people).sum()
    }

    fn shown(&self) -> impl Iterator<Item = &Leaf> {
        self.leaves.iter().filter(|leaf| leaf.people > 0.0)
    }
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { metric: None, ..scope.clone() };
    let view = View::new(results, &scope, "payroll")?;
    if view.entity > 0 {
        return Err(ChartError::FirmOnly { metric: "flow".to_owned() });
    }
    let people = People::of(&view)?;
    if people.everyone() <= 0.0 {
        return Err(ChartError::Nothing("nobody is ever employed".to_owned()));
    }
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
    let sheet = Sheet::new(page.body, &people);
    sheet.draw(&mut page.scene, &people);

    let alt = alt(&people, &title);
    let name = file_name(&["flow", &results.scenarios[view.scenario]]);
    Ok(page.chart(name, alt, csv(&view, &people)))
}

/// Where the columns stand and how high a person is.
struct Sheet {
    body: Area,
    /// Left edges of: sources, everyone, laid off, ends.
    columns: [f64; 4],
    /// Pixels per person.
    scale: f64,
}

impl Sheet {
    fn new(body: Area, people: &People) -> Self {
        let (first, last) = (body.left + LEFT, body.right - RIGHT - NODE);
        let span = last - first;
        let columns = [first, first + 0.3 * span, first + 0.62 * span, last];
        let gaps = (people.shown().count().max(2) - 1) as f64 * GAP;
        // 26 pixels above for the text over the second column, 30 below for the third.
        let scale = (body.height() - 56.0 - gaps) / people.everyone();
        Self { body, columns, scale }
    }

    fn height(&self, people: f64) -> f64 {
        (people * self.scale).max(0.75)
    }

    fn node(&self, scene: &mut Scene, column: usize, top: f64, height: f64, colour: Colour) {
        let left = self.columns[column];
        let area = Area { left, right: left + NODE, top, bottom: top + height };
        scene.rect(area, Fill::new(colour));
    }

    fn ribbon(&self, scene: &mut Scene, from: (usize, f64), to: (usize, f64), height: f64, colour: Colour) {
        let (x0, x1) = (self.columns[from.0] + NODE, self.columns[to.0]);
        scene.ribbon((x0, from.1, from.1 + height), (x1, to.1, to.1 + height), Fill::tint(colour, 0.36));
    }

    fn draw(&self, scene: &mut Scene, people: &People) {
        let everyone = self.height(people.everyone());
        let n = people.shown().count();
        let used = everyone + (n.max(1) - 1) as f64 * GAP;
        let top = self.body.top + 26.0;
        let middle = top + (used - everyone) / 2.0;
        self.sources(scene, people, middle, everyone);
        self.ends(scene, people, top, middle);
        self.node(scene, 1, middle, everyone, state::TOTAL);
        let x = self.columns[1] + NODE;
        let text = format!("{} {}", words::part("Ever employed"), count(people.everyone() as u64));
        scene.text(Text::new((x, middle - 9.0), text, 13.0).bold().anchor(Anchor::End));
    }

    /// Opening headcount and hires flow together.
    fn sources(&self, scene: &mut Scene, people: &People, middle: f64, everyone: f64) {
        let sources =
            [("Opening headcount", people.opening, state::TOTAL), ("Hired", people.hires, state::GAIN)];
        let shown: Vec<_> = sources.into_iter().filter(|(_, people, _)| *people > 0.0).collect();
        let (mut from, mut to) = (middle, middle);
        for (name, n, colour) in shown {
            let height = self.height(n).min(everyone);
            scene.group("flow", name, |scene| {
                self.ribbon(scene, (0, from), (1, to), height, colour);
                self.node(scene, 0, from, height, colour);
                let x = self.columns[0] - 9.0;
                let y = from + height / 2.0;
                let text = Text::new((x, y - 2.0), words::part(name), 13.0).anchor(Anchor::End);
                scene.text(text.shrunk(x - self.body.left, 9.0));
                scene.text(Text::new((x, y + 14.0), count(n as u64), 13.0).bold().anchor(Anchor::End));
            });
            from += height + 24.0;
            to += height;
        }
    }

    /// Everyone parts into where they are at the end; the laid off by way of a node of their own.
    fn ends(&self, scene: &mut Scene, people: &People, top: f64, middle: f64) {
        let (mut leave, mut arrive) = (middle, top);
        let laid_off = people.laid_off();
        let before: f64 =
            people.shown().filter(|leaf| !leaf.laid_off).map(|leaf| self.height(leaf.people) + GAP).sum();
        let n_laid_off = people.shown().filter(|leaf| leaf.laid_off).count();
        let spread = (n_laid_off.max(1) - 1) as f64 * GAP;
        let node_top = top + before + spread / 2.0;
        if laid_off > 0.0 {
            let start = middle + (people.everyone() - laid_off) * self.scale;
            let height = self.height(laid_off);
            self.ribbon(scene, (1, start), (2, node_top), height, state::LAID_OFF);
        }
        let mut through = node_top;
        for leaf in people.shown() {
            let height = self.height(leaf.people);
            scene.group("flow", leaf.name, |scene| {
                let from = if leaf.laid_off { (2, through) } else { (1, leave) };
                self.ribbon(scene, from, (3, arrive), height, leaf.colour);
                self.node(scene, 3, arrive, height, leaf.colour);
                self.end_text(scene, people, leaf, arrive + height / 2.0);
            });
            if leaf.laid_off {
                through += height;
            } else {
                leave += height;
            }
            arrive += height + GAP;
        }
        if laid_off > 0.0 {
            let height = self.height(laid_off);
            self.node(scene, 2, node_top, height, state::LAID_OFF);
            let at = (self.columns[2] + NODE / 2.0, node_top + height + 17.0);
            let text = format!("{} {}", words::part("Laid off"), count(laid_off as u64));
            scene.text(Text::new(at, text, 13.0).bold().anchor(Anchor::Middle));
        }
    }

    fn end_text(&self, scene: &mut Scene, people: &People, leaf: &Leaf, y: f64) {
        let x = self.columns[3] + NODE + 9.0;
        let number = Text::new((x, y + 4.5), count(leaf.people as u64), 13.0).bold();
        let next = x + number.width() + 7.0;
        scene.text(number);
        let share = share(leaf.people, people.everyone());
        let percent = Text::new((self.body.right, y + 4.5), share, 12.0).colour(muted()).anchor(Anchor::End);
        let room = self.body.right - percent.width() - 8.0 - next;
        scene.text(percent);
        scene.text(Text::new((next, y + 4.5), words::part(leaf.name), 13.0).colour(ink()).shrunk(room, 9.0));
    }
}

fn share(part: f64, whole: f64) -> String {
    let percent = 100.0 * part / whole;
    let tenths = |percent: f64| notation::written(&format!("{percent:.1}"));
    if percent > 0.0 && percent < 0.1 {
        format!("< {} %", tenths(0.1))
    } else {
        format!("{} %", tenths(percent))
    }
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
