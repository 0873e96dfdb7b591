//! A scenario minus the base over the months, future by future: fan with zero line, and below it the share of futures
//! in which there is more.

use super::axis::{Plot, Values};
use super::differences::share_text;
use super::fan::{BANDS, MEDIAN, band_name, quantile};
use super::fonts::Weight;
use super::labels::{self, Label};
use super::number::{Unit, finite, step_of_median, step_of_tails};
use super::page::Page;
use super::palette::{self, ink, muted};
use super::scene::{Area, Fill, Scene, Stroke};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::{Results, Statistics};
use crate::language::say;

const FAN: f64 = 330.0;
const SHARES: f64 = 150.0;
const BETWEEN: f64 = 16.0;

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let view = View::new(results, scope, "payroll")?.against_base().ok_or_else(|| {
        ChartError::Nothing("the base has no difference to itself; name a scenario".to_owned())
    })?;
    let months = months(&view)?;
    let sample = months.last().is_some_and(|end| end.n > 1);
    let (low, high) = if sample { (0, 8) } else { (MEDIAN, MEDIAN) };
    let values: Vec<f64> = [quantile(&months, low), quantile(&months, high)].concat();
    let unit = view.unit(values.iter().copied());
    let title = title(&view, &months, &unit);
    let subtitle = subtitle(&view, &unit, sample);
    let height = FAN + if sample { BETWEEN + SHARES } else { 0.0 };
    let mut page = Page::new(&title, &subtitle, &view.footnote(), height);
    let upper = Area { bottom: page.body.top + FAN, ..page.body };
    let lower = Area { top: upper.bottom + BETWEEN, ..page.body };

    let labels = end_labels(&view, &unit, &months, sample);
    let p_labels = share_labels(&view, &months);
    let room = labels::room(&labels, 270.0).max(labels::room(&p_labels, 270.0));
    let scale = Values::spanning(values.into_iter().chain([0.0]), true, 6, unit.finest);
    let percent = percent();
    let fan = Plot::new(upper, room, view.last, scale, &unit);
    let shares = Plot::new(lower, room, view.last, Values::cut(0.0, 1.0, 2, 0.5), &percent);
    let left = fan.area.left.max(shares.area.left);
    let (fan, shares) = (fan.with_left(left), shares.with_left(left));
    fan.draw(&mut page.scene, results.start, &unit, &say!("path-axis", unit = unit.label.as_str()));
    page.scene.group("series", &view.scenario_name(), |scene| draw_fan(scene, &fan, &view, &months, sample));
    labels::draw(&mut page.scene, &fan, &labels, page.body.right);
    if sample {
        shares.draw(&mut page.scene, results.start, &percent, &say!("path-shares-axis"));
        page.scene.group("series", "P(more)", |scene| draw_shares(scene, &shares, &view, &months));
        labels::draw(&mut page.scene, &shares, &p_labels, page.body.right);
    }
    let alt = alt(&view, &months, &unit, &title);
    let role = if view.entity == 0 { String::new() } else { view.role_cell() };
    let name = file_name(&["difference_path", view.metric().name, &role, &results.scenarios[view.scenario]]);
    Ok(page.chart(name, alt, csv(&view, &months)))
}

fn months<'a>(view: &View<'a>) -> Result<Vec<&'a Statistics>, ChartError> {
    let at = |month| view.results.differences.get(view.scenario, month, view.entity, view.metric);
    (0..=view.last).map(|month| at(month).ok_or_else(|| ChartError::missing(view.metric().name))).collect()
}

fn percent() -> Unit {
    Unit { divisor: 0.01, suffix: " %".to_owned(), label: say!("percent-of-futures"), finest: 1e-3 }
}

/// Shares of futures with more and with less than the base.
fn signs(month: &Statistics) -> [f64; 2] {
    month.signs.map_or([0.0; 2], |signs| [finite(signs.more), finite(signs.less)])
}

fn draw_fan(scene: &mut Scene, plot: &Plot, view: &View, months: &[&Statistics], sample: bool) {
    let look = palette::scenario(view.scenario);
    if sample {
        for (low, high, _, tint) in BANDS {
            let (upper, lower) = (quantile(months, high), quantile(months, low));
            scene.band(plot.points(upper), plot.points(lower), Fill::tint(look.mark, tint));
        }
    }
    let zero = plot.y(0.0);
    scene.line(vec![(plot.area.left, zero), (plot.area.right, zero)], Stroke::new(ink(), 1.4));
    scene.line(plot.points(quantile(months, MEDIAN)), Stroke::new(look.mark, 2.5));
}

fn draw_shares(scene: &mut Scene, plot: &Plot, view: &View, months: &[&Statistics]) {
    let look = palette::scenario(view.scenario);
    let line = |which: usize| plot.points(months.iter().map(|month| signs(month)[which]));
    scene.line(line(1), Stroke::new(look.mark, 1.4).dashed(&[2.0, 3.0]));
    scene.line(line(0), Stroke::new(look.mark, 2.2));
}

fn end_labels(view: &View, unit: &Unit, months: &[&Statistics], sample: bool) -> Vec<Label> {
    let look = palette::scenario(view.scenario);
    let label = |value, name: String, number: String, colour, weight| Label {
        value,
        name,
        number,
        colour,
        weight,
        key: None,
    };
    let Some(end) = months.last() else { return Vec::new() };
    let median = end.quantiles[MEDIAN];
    let name = if sample { say!("median") } else { say!("path-expected") };
    let text = unit.signed(median, step_of_median(end));
    let base = words::scenario(&view.results.scenarios[0]);
    let mut labels = vec![
        label(median, name, text, look.text, Weight::SemiBold),
        label(0.0, say!("path-as-in", base), String::new(), ink(), Weight::Regular),
    ];
    if sample && end.quantiles[8] > end.quantiles[0] {
        for (low, high, percent, _) in BANDS {
            // The end of the interval that is farther from zero: there is more room.
            let far = if median < 0.0 { low } else { high };
            labels.push(label(
                end.quantiles[far],
                band_name(percent),
                String::new(),
                muted(),
                Weight::Regular,
            ));
        }
    }
    labels
}

fn share_labels(view: &View, months: &[&Statistics]) -> Vec<Label> {
    let look = palette::scenario(view.scenario);
    let Some(end) = months.last() else { return Vec::new() };
    let of = |(value, (name, weight)): (f64, (String, Weight))| Label {
        value,
        name,
        number: share_text(value, end.n),
        colour: look.text,
        weight,
        key: None,
    };
    let names = [(say!("p-more"), Weight::SemiBold), (say!("p-less"), Weight::Regular)];
    signs(end).into_iter().zip(names).map(of).collect()
}

fn title(view: &View, months: &[&Statistics], unit: &Unit) -> String {
    let metric = words::inside(view.metric());
    let (name, date) = (view.scenario_name(), view.end());
    let Some(end) = months.last() else { return name };
    let median = finite(end.quantiles[MEDIAN]);
    let [more, less] = signs(end);
    let sample = words::yes(end.n > 1);
    let side = |up: bool| if up { "above" } else { "below" };
    let often = |up: bool| {
        let share = if up { more } else { less };
        (if end.n > 1 { side(up) } else { "none" }, words::futures(share, end.n))
    };
    if more == 0.0 && less == 0.0 && end.signs.is_some() {
        return say!("path-title-never", name, metric, date);
    }
    let size = unit.text(median.abs(), step_of_median(end));
    // A median that is written as zero is none.
    if !size.contains(|c: char| ('1'..='9').contains(&c)) {
        let (often, futures) = often(more >= less);
        return say!("path-title-same", name, metric, sample, date, often, futures);
    }
    let up = median > 0.0;
    let (often, futures) = often(up);
    say!("path-title", name, metric, size, side = side(up), sample, date, often, futures)
}

fn subtitle(view: &View, unit: &Unit, sample: bool) -> String {
    let n = view.results.scenarios.len();
    let mut sentences = vec![say!(
        "path-subtitle",
        metric = words::name_of(view.metric()),
        unit = unit.label.as_str(),
        place = view.place(),
        scenario = view.scenario_name(),
        base = words::scenario(&view.results.scenarios[0]),
        sample = words::yes(sample),
    )];
    if view.scope.scenario.is_none() && n > 2 {
        sentences.push(say!("chosen-most", n));
    }
    format!("{} {}.", sentences.join(" "), words::caveat())
}

fn alt(view: &View, months: &[&Statistics], unit: &Unit, title: &str) -> String {
    let mut sentences = vec![say!(
        "path-alt",
        title,
        metric = words::inside(view.metric()),
        scenario = view.scenario_name(),
        place = view.place(),
        start = view.date(0),
        end = view.end(),
    )];
    if let Some(end) = months.last().filter(|end| end.n > 1) {
        let step = step_of_tails(end);
        sentences.extend(BANDS.iter().rev().map(|(low, high, percent, _)| {
            let low = unit.signed(end.quantiles[*low], step);
            say!("fan-alt-band", percent = *percent, low, high = unit.signed(end.quantiles[*high], step))
        }));
        let [more, less] = signs(end).map(|share| share_text(share, end.n));
        sentences.push(say!("path-alt-end", more, less));
    }
    sentences.join(" ")
}

fn csv(view: &View, months: &[&Statistics]) -> String {
    let mut table = Table::new(&[
        "scenario", "base", "month", "date", "role", "metric", "unit", "n", "mean", "q025", "q10", "q25",
        "q50", "q75", "q90", "q975", "p_more", "p_less",
    ]);
    for (t, month) in months.iter().enumerate() {
        let mut row = vec![
            view.results.scenarios[view.scenario].clone(),
            view.results.scenarios[0].clone(),
            t.to_string(),
            words::iso_date(view.results.start, t),
            view.role_cell(),
            view.metric().name.to_owned(),
            view.metric().unit.replace("currency", &view.results.currency),
            month.n.to_string(),
            number(month.mean),
        ];
        row.extend([0, 2, 3, 4, 5, 6, 8].map(|which| number(month.quantiles[which])));
        row.extend(signs(month).map(number));
        table.row(row);
    }
    table.csv()
}
