//! Money of the firm and of the public, part by part, and what of it a scenario changes.
//!
//! Bars follow one another, so that the parts end where the total ends; written numbers add up too.

use super::axis::Values;
use super::fonts::{self, Weight};
use super::number::{Unit, apportion, round_to, step_of_centre};
use super::page::{self, Page};
use super::palette::state::{GAIN, LOSS, TOTAL};
use super::palette::{self, AXIS, Colour, GRID, ink, muted};
use super::scene::{Anchor, Area, Fill, Scene, Stroke, Text};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::{Metric, MetricKind, Results};
use crate::language::say;

/// What stands in a ledger: name, metric.
type Part = (&'static str, &'static str);
const FIRM: [Part; 5] = [
    ("Pay", "labour_cost_cum"),
    ("Severance", "severance_cum"),
    ("Training", "training_cost_cum"),
    ("Hiring", "hiring_cost_cum"),
    ("AI", "ai_cost_cum"),
];
const PUBLIC: [Part; 2] =
    [("Unemployment benefits", "benefits_cum"), ("Income tax lost", "lost_income_tax_cum")];

const ROW: f64 = 27.0;
const HEAD: f64 = 50.0;
const FOOT: f64 = 30.0;
const NAMES: f64 = 170.0;
const BETWEEN: f64 = 34.0;
/// Room for a written number.
const NUMBER: f64 = 84.0;

/// Of the headings of columns: size and distance of lines.
const HEADING: f64 = 12.0;
const LINE: f64 = 15.0;

/// Parts with their total, as they are drawn.
struct Column {
    parts: Vec<f64>,
    total: f64,
    /// The same as written: multiples of one step that add up.
    written: Vec<String>,
    unit: Unit,
}

impl Column {
    /// `supported` is the step to which the total is known.
    fn new(parts: Vec<f64>, currency: &str, supported: f64, signed: bool) -> Self {
        let total = parts.iter().sum::<f64>();
        let largest = parts.iter().chain([&total]).fold(0.0, |most: f64, v| most.max(v.abs()));
        let metric = Metric {
            name: "",
            unit: "currency",
            kind: MetricKind::CumulativeMoney,
            firm_only: true,
            meaning: "",
        };
        let unit = Unit::of(&metric, currency, largest);
        let step = unit.finest.max(supported);
        let whole_total = (total / step).round();
        let mut whole = apportion(&parts.iter().map(|part| part / step).collect::<Vec<_>>(), whole_total);
        whole.push(whole_total);
        let write = |n: &f64| {
            let text = if *n == 0.0 {
                "0".to_owned()
            } else {
                round_to(n * step / unit.divisor, step / unit.divisor)
            };
            if signed && *n > 0.0 { format!("+{text}") } else { text }
        };
        let written = whole.iter().map(write).collect();
        Self { parts, total, written, unit }
    }

    /// Where each bar begins and ends, the total last.
    fn bars(&self) -> Vec<(f64, f64)> {
        let mut end = 0.0;
        let mut bars: Vec<(f64, f64)> = self
            .parts
            .iter()
            .map(|part| {
                let begin = end;
                end += part;
                (begin, end)
            })
            .collect();
        bars.push((0.0, self.total));
        bars
    }
}

/// One of the two ledgers.
struct Ledger {
    heading: String,
    names: Vec<&'static str>,
    metrics: Vec<&'static str>,
    level: Column,
    change: Option<Column>,
}

/// One ledger for a specification: name in the table, heading, the unit of its money and of what is changed.
pub(super) type Told = (&'static str, String, Unit, Option<Unit>);

/// The ledgers of a scenario, and the scenario.
pub(super) fn told<'a>(view: &View<'a>) -> Result<(View<'a>, [Told; 2]), ChartError> {
    let (shown, ledgers) = ledgers(view)?;
    let mut names = ["firm", "public"].into_iter();
    let one = |ledger: Ledger| {
        (names.next().unwrap_or_default(), ledger.heading, ledger.level.unit, ledger.change.map(|of| of.unit))
    };
    Ok((shown, ledgers.map(one)))
}

fn ledgers<'a>(view: &View<'a>) -> Result<(View<'a>, [Ledger; 2]), ChartError> {
    let shown = view.against_base().unwrap_or(*view);
    let firm = ledger(&shown, say!("ledger-firm"), "All cost of the firm", &FIRM)?;
    let public = ledger(&shown, say!("ledger-public"), "All of the public", &PUBLIC)?;
    check(&shown, &firm)?;
    Ok((shown, [firm, public]))
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let scope = Scope { metric: None, role: None, ..scope.clone() };
    let (shown, ledgers) = ledgers(&View::new(results, &scope, "total_cost_cum")?)?;
    let title = title(&shown, &ledgers);
    let subtitle = subtitle(&shown)?;
    let headings = ledgers.each_ref().map(|ledger| headings(&shown, ledger));
    let most = headings.iter().flatten().map(Vec::len).max().unwrap_or(1);
    let head = HEAD + LINE * (most - 1) as f64;
    let heights = ledgers.each_ref().map(|ledger| head + ROW * ledger.names.len() as f64 + FOOT);
    let mut page = Page::new(&title, &subtitle, &shown.footnote(), heights.iter().sum());
    let mut top = page.body.top;
    for ((ledger, headings), height) in ledgers.iter().zip(&headings).zip(heights) {
        let body = Area { top, bottom: top + height, ..page.body };
        page.scene.group("panel", &ledger.heading, |scene| {
            draw_ledger(scene, (body, head), &shown, ledger, headings);
        });
        top += height;
    }
    let alt = alt(&shown, &ledgers, &title);
    let name = file_name(&["ledger", &results.scenarios[shown.scenario]]);
    Ok(page.chart(name, alt, csv(&shown, &ledgers)?))
}

fn ledger(view: &View, heading: String, total: &'static str, parts: &[Part]) -> Result<Ledger, ChartError> {
    let means = |view: &View| -> Result<Vec<f64>, ChartError> {
        parts.iter().map(|(_, metric)| view.mean(metric, view.last)).collect()
    };
    let currency = &view.results.currency;
    let levels = means(view)?;
    let main = view.with_metric(if parts.len() == FIRM.len() { "total_cost_cum" } else { parts[0].1 })?;
    let supported = step_of_centre(main.at(view.last)?);
    let change = if view.scenario > 0 {
        let base = means(&view.with_scenario(0))?;
        let parts = levels.iter().zip(base).map(|(level, base)| level - base).collect();
        let supported = main.difference().map_or(0.0, step_of_centre);
        Some(Column::new(parts, currency, supported, true))
    } else {
        None
    };
    let names = parts.iter().map(|(name, _)| *name).chain([total]).collect();
    let metrics = parts.iter().map(|(_, metric)| *metric).chain([""]).collect();
    Ok(Ledger { heading, names, metrics, level: Column::new(levels, currency, supported, false), change })
}

/// The parts are all of the firm's cost.
fn check(view: &View, firm: &Ledger) -> Result<(), ChartError> {
    let total = view.mean("total_cost_cum", view.last)?;
    if (firm.level.total - total).abs() <= 1e-9 * total.abs().max(1.0) {
        return Ok(());
    }
    Err(ChartError::DoesNotAddUp {
        what: "cost of the firm".to_owned(),
        parts: number(firm.level.total),
        total: number(total),
    })
}

/// Width of each of the columns of a ledger.
fn column_width(ledger: &Ledger) -> f64 {
    let room = page::ROOM - NAMES;
    if ledger.change.is_some() { (room - BETWEEN) / 2.0 } else { room }
}

/// What stands above the columns of a ledger, in lines.
fn headings(view: &View, ledger: &Ledger) -> Vec<Vec<String>> {
    let base = words::scenario(&view.results.scenarios[0]);
    let level = (say!("quoted", name = view.scenario_name()), &ledger.level);
    let change = ledger.change.as_ref().map(|change| (say!("ledger-minus", base), change));
    let texts = std::iter::once(level).chain(change);
    texts
        .map(|(name, column)| {
            let text = format!("{}, {}", fonts::clean(&name), column.unit.label);
            fonts::wrap_evenly(&text, HEADING, Weight::Regular, column_width(ledger), 4)
        })
        .collect()
}

fn draw_ledger(
    scene: &mut Scene,
    (body, head): (Area, f64),
    view: &View,
    ledger: &Ledger,
    headings: &[Vec<String>],
) {
    let look = palette::scenario(view.scenario);
    scene.text(Text::new((body.left, body.top + 16.0), &ledger.heading, 14.0).bold());
    for (i, name) in ledger.names.iter().enumerate() {
        let y = body.top + head + ROW * (i as f64 + 0.5) + 4.5;
        let text = Text::new((body.left, y), words::part(name), 13.0).colour(ink()).within(NAMES - 6.0);
        scene.text(if i + 1 == ledger.names.len() { text.bold() } else { text });
    }
    let (left, width) = (body.left + NAMES, column_width(ledger));
    let area = Area { left, right: left + width, ..body };
    let colours = (look.text, |_| look.mark);
    draw_column(scene, (area, head), (&ledger.level, &ledger.names), &headings[0], colours);
    if let Some(change) = &ledger.change {
        let area = Area { left: left + width + BETWEEN, right: body.right, ..body };
        let colours = (ink(), |value: f64| if value > 0.0 { LOSS } else { GAIN });
        draw_column(scene, (area, head), (change, &ledger.names), &headings[1], colours);
    }
}

/// Bars and numbers of one column of a ledger.
fn draw_column(
    scene: &mut Scene,
    (area, head): (Area, f64),
    (column, names): (&Column, &[&str]),
    heading: &[String],
    (text_colour, colour): (Colour, impl Fn(f64) -> Colour),
) {
    let bars = column.bars();
    let scale = Values::spanning(bars.iter().flat_map(|(a, b)| [*a, *b]), true, 4, column.unit.finest);
    let right = area.right - NUMBER;
    let x = |value: f64| area.left + (right - area.left) * scale.share(value);
    let (top, bottom) = (area.top + head, area.bottom - FOOT);
    let first = top - 12.0 - LINE * (heading.len() - 1) as f64;
    for (at, line) in heading.iter().enumerate() {
        let at = (area.left, first + LINE * at as f64);
        scene.text(Text::new(at, line.as_str(), HEADING).colour(text_colour));
    }
    draw_axis(scene, (area.left, right), &scale, &column.unit, (top, bottom), &x);
    for (i, (((begin, end), written), name)) in bars.iter().zip(&column.written).zip(names).enumerate() {
        let y = top + ROW * i as f64;
        let total = i + 1 == bars.len();
        let (a, b) = (x(*begin).min(x(*end)), x(*begin).max(x(*end)));
        let bar = Area { left: a, right: b.max(a + 1.0), top: y + 5.0, bottom: y + ROW - 5.0 };
        let mark = if total { TOTAL } else { colour(end - begin) };
        scene.group("bar", name, |scene| scene.rect(bar, Fill::new(mark)));
        if !total {
            let edge = x(*end);
            scene.line(vec![(edge, y + ROW - 5.0), (edge, y + ROW + 5.0)], Stroke::new(AXIS, 1.0));
        }
        let text = Text::new((area.right, y + ROW / 2.0 + 4.5), written, 13.0).anchor(Anchor::End);
        scene.text(if total { text.bold() } else { text });
    }
}

fn draw_axis(
    scene: &mut Scene,
    (left, right): (f64, f64),
    scale: &Values,
    unit: &Unit,
    (top, bottom): (f64, f64),
    x: &dyn Fn(f64) -> f64,
) {
    scene.group("axis", "axes", |scene| {
        let mut free_from = left - 20.0;
        for (tick, label) in scale.ticks.iter().zip(scale.labels(unit)) {
            let zero = *tick == 0.0;
            let stroke = Stroke::new(if zero { ink() } else { GRID }, if zero { 1.2 } else { 1.0 });
            scene.line(vec![(x(*tick), top), (x(*tick), bottom)], stroke);
            let text =
                Text::new((x(*tick), bottom + 16.0), label, 12.0).colour(muted()).anchor(Anchor::Middle);
            let half = text.width() / 2.0;
            if text.at.0 - half >= free_from && text.at.0 + half <= right + NUMBER {
                free_from = text.at.0 + half + 8.0;
                scene.text(text);
            }
        }
    });
}

/// The total in words: `1.25 billion USD`.
fn total(column: &Column) -> String {
    let text = column.written.last().map_or("0", String::as_str).trim_start_matches(['+', '−']);
    format!("{text}{}", column.unit.suffix)
}

fn title(view: &View, [firm, public]: &[Ledger; 2]) -> String {
    let date = view.end();
    let (Some(of_firm), Some(of_public)) = (&firm.change, &public.change) else {
        let [firm, public] = [&firm.level, &public.level].map(total);
        return say!("ledger-title-base", date, firm, public);
    };
    let way = |column: &Column| match column.written.last().map(String::as_str) {
        Some("0") | None => "same",
        Some(text) if text.starts_with('+') => "more",
        Some(_) => "less",
    };
    let signs = view.difference().filter(|cell| cell.n > 1).and_then(|cell| Some((cell.signs?, cell.n)));
    let (often, futures) = match signs {
        Some((signs, n)) if of_firm.total > 0.0 => ("more", words::futures(signs.more, n)),
        Some((signs, n)) if of_firm.total < 0.0 => ("less", words::futures(signs.less, n)),
        _ => ("none", String::new()),
    };
    say!(
        "ledger-title",
        scenario = view.scenario_name(),
        firm_way = way(of_firm),
        firm = total(of_firm),
        date,
        often,
        futures,
        public_way = way(of_public),
        public = total(of_public),
    )
}

fn subtitle(view: &View) -> Result<String, ChartError> {
    let n = view.results.scenarios.len();
    let how = if view.is_sample()? { say!("means-over-futures") } else { say!("in-expectation") };
    let mut sentences = vec![say!(
        "ledger-subtitle",
        start = view.date(0),
        end = view.end(),
        scenario = view.scenario_name(),
        change = words::yes(view.scenario > 0),
        how,
    )];
    if view.scope.scenario.is_none() && n > 2 {
        sentences.push(say!("ledger-chosen", n));
    }
    Ok(format!("{} {}.", sentences.join(" "), words::caveat()))
}

fn alt(view: &View, ledgers: &[Ledger; 2], title: &str) -> String {
    let mut sentences = vec![say!("ledger-alt", title, scenario = view.scenario_name())];
    for ledger in ledgers {
        let part = |(i, name): (usize, &&'static str)| {
            let part = format!("{} {}", words::part_inside(name), ledger.level.written[i]);
            let Some(change) = &ledger.change else { return part };
            say!("ledger-alt-change", part, change = format!("{}{}", change.written[i], change.unit.suffix))
        };
        let parts: Vec<String> = ledger.names.iter().enumerate().map(part).collect();
        let (heading, unit) = (ledger.heading.as_str(), ledger.level.unit.label.as_str());
        sentences.push(say!("ledger-alt-ledger", heading, unit, parts = parts.join(", ")));
    }
    sentences.join(" ")
}

fn csv(view: &View, ledgers: &[Ledger; 2]) -> Result<String, ChartError> {
    let mut table = Table::new(&[
        "ledger",
        "scenario",
        "base",
        "month",
        "date",
        "part",
        "metric",
        "unit",
        "mean",
        "base_mean",
        "difference",
    ]);
    let base = view.with_scenario(0);
    for (ledger, name) in ledgers.iter().zip(["firm", "public"]) {
        for (i, part) in ledger.names.iter().enumerate() {
            let mean = |view: &View| -> Result<f64, ChartError> {
                let own = |metric: &&&str| !metric.is_empty();
                match ledger.metrics.get(i).filter(own) {
                    Some(metric) => view.mean(metric, view.last),
                    None => ledger.metrics.iter().filter(own).map(|m| view.mean(m, view.last)).sum(),
                }
            };
            let (level, of_base) = (mean(view)?, mean(&base)?);
            table.row([
                name.to_owned(),
                view.results.scenarios[view.scenario].clone(),
                view.results.scenarios[0].clone(),
                view.last.to_string(),
                words::iso_date(view.results.start, view.last),
                (*part).to_owned(),
                ledger.metrics[i].to_owned(),
                view.results.currency.clone(),
                number(level),
                number(of_base),
                number(level - of_base),
            ]);
        }
    }
    Ok(table.csv())
}
