//! Fan: a metric in one scenario as median with nested intervals, the base behind.

use super::axis::{Plot, Values};
use super::fonts::Weight;
use super::labels::{self, Label};
use super::number::{Unit, step_of_median, step_of_tails};
use super::page::Page;
use super::palette::{self, Look, muted};
use super::scene::{Fill, Scene, Stroke};
use super::table::{Table, number};
use super::view::View;
use super::{Chart, ChartError, Scope, file_name, words};
use crate::engine::{QUANTILES, Results, Statistics};
use crate::language::say;

/// Positions in [`QUANTILES`] of the ends of the nested intervals, the per cent of futures in them, and their tint.
pub(super) const BANDS: [(usize, usize, u32, f64); 3] =
    [(0, 8, 95, 0.14), (2, 6, 80, 0.18), (3, 5, 50, 0.26)];
pub(super) const MEDIAN: usize = 4;
const HEIGHT: f64 = 380.0;

/// What an interval is called beside it; the widest one says what all of them are of.
pub(super) fn band_name(percent: u32) -> String {
    if percent == 95 { say!("fan-band-95") } else { say!("fan-band", percent) }
}

/// The values of a quantile over the months.
pub(super) fn quantile(months: &[&Statistics], which: usize) -> Vec<f64> {
    months.iter().map(|month| month.quantiles[which]).collect()
}

pub(super) fn draw(results: &Results, scope: &Scope) -> Result<Chart, ChartError> {
    let view = View::new(results, scope, "payroll")?;
    let months = view.months()?;
    let base = if view.scenario == 0 { None } else { Some(view.with_scenario(0).months()?) };
    let sample = view.is_sample()?;

    let (low, high) = if sample { (0, 8) } else { (MEDIAN, MEDIAN) };
    let mut values: Vec<f64> = [quantile(&months, low), quantile(&months, high)].concat();
    if let Some(base) = &base {
        let (low, high) = if sample { (2, 6) } else { (MEDIAN, MEDIAN) };
        values.extend([quantile(base, low), quantile(base, high)].concat());
    }
    let unit = view.unit(values.iter().copied());
    let title = title(&view, &unit)?;
    let subtitle = subtitle(&view, &unit, sample);
    let mut page = Page::new(&title, &subtitle, &view.footnote(), HEIGHT);

    let look = palette::scenario(view.scenario);
    let labels = end_labels(&view, &unit, &months, base.as_deref(), sample);
    let scale = Values::spanning(values, false, 6, unit.finest);
    let plot = Plot::new(page.body, labels::room(&labels, 270.0), view.last, scale, &unit);
    plot.draw(&mut page.scene, results.start, &unit, &unit.label);
    if let Some(base) = &base {
        draw_base(&mut page.scene, &plot, base, &words::scenario(&results.scenarios[0]), sample);
    }
    page.scene.group("series", &view.scenario_name(), |scene| draw_fan(scene, &plot, &months, look, sample));
    labels::draw(&mut page.scene, &plot, &labels, page.body.right);

    let alt = alt(&view, &unit, &title)?;
    let metric = view.metric().name;
    let role = if view.entity == 0 { String::new() } else { view.role_cell() };
    let name = file_name(&["fan", metric, &role, &results.scenarios[view.scenario]]);
    let mut table = Table::new(&statistics_header());
    if base.is_some() {
        level_rows(&mut table, &view.with_scenario(0))?;
    }
    level_rows(&mut table, &view)?;
    Ok(page.chart(name, alt, table.csv()))
}

fn draw_fan(scene: &mut Scene, plot: &Plot, months: &[&Statistics], look: Look, sample: bool) {
    if sample {
        for (low, high, _, tint) in BANDS {
            let (upper, lower) = (quantile(months, high), quantile(months, low));
            scene.band(plot.points(upper), plot.points(lower), Fill::tint(look.mark, tint));
        }
    }
    scene.line(plot.points(quantile(months, MEDIAN)), Stroke::new(look.mark, 2.5));
}

fn draw_base(scene: &mut Scene, plot: &Plot, base: &[&Statistics], name: &str, sample: bool) {
    let look = palette::scenario(0);
    scene.group("series base", name, |scene| {
        if sample {
            for edge in [2, 6] {
                let stroke = Stroke::new(look.mark, 0.9).dashed(&[2.0, 3.0]);
                scene.line(plot.points(quantile(base, edge)), stroke);
            }
        }
        scene.line(plot.points(quantile(base, MEDIAN)), Stroke::new(look.mark, 1.8).dashed(look.dash));
    });
}

fn end_labels(
    view: &View,
    unit: &Unit,
    months: &[&Statistics],
    base: Option<&[&Statistics]>,
    sample: bool,
) -> Vec<Label> {
    let look = palette::scenario(view.scenario);
    let mut labels = Vec::new();
    let Some(end) = months.last() else { return labels };
    labels.push(Label {
        value: end.quantiles[MEDIAN],
        name: view.scenario_name(),
        number: unit.bare(end.quantiles[MEDIAN], step_of_median(end)),
        colour: look.text,
        weight: Weight::SemiBold,
        key: None,
    });
    if let Some(end) = base.and_then(<[_]>::last) {
        labels.push(Label {
            value: end.quantiles[MEDIAN],
            name: words::scenario(&view.results.scenarios[0]),
            number: unit.bare(end.quantiles[MEDIAN], step_of_median(end)),
            colour: palette::scenario(0).text,
            weight: Weight::Regular,
            key: None,
        });
    }
    if sample && end.quantiles[8] > end.quantiles[0] {
        for (_, high, percent, _) in BANDS {
            labels.push(Label {
                value: end.quantiles[high],
                name: band_name(percent),
                number: String::new(),
                colour: muted(),
                weight: Weight::Regular,
                key: None,
            });
        }
    }
    labels
}

fn title(view: &View, unit: &Unit) -> Result<String, ChartError> {
    let end = view.at(view.last)?;
    let lead = words::lead(view.metric(), &view.end());
    let mut title = format!("{lead} {}", unit.text(end.quantiles[MEDIAN], step_of_median(end)));
    title = with_interval(title, unit, end, Share::Of95);
    if let Some(difference) = view.difference().filter(|_| view.scenario > 0) {
        title = against_base(title, difference);
    }
    Ok(title)
}

/// How many futures in a hundred an interval in a title holds: one that the picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    Of80,
    Of95,
}

/// A title with the interval in which most futures lie: `... (95 % of futures: 55,000 to 66,000)`; the title alone
/// where all of those futures are the same.
pub(super) fn with_interval(title: String, unit: &Unit, statistics: &Statistics, share: Share) -> String {
    let (percent, low, high) = match share {
        Share::Of80 => (80, statistics.quantiles[2], statistics.quantiles[6]),
        Share::Of95 => (95, statistics.quantiles[0], statistics.quantiles[8]),
    };
    if statistics.n < 2 || high <= low {
        return title;
    }
    let step = step_of_tails(statistics);
    let range = say!("range", low = unit.bare(low, step), high = unit.text(high, step));
    say!("title-interval", title, percent, range)
}

/// Adds `, below the base in 9 of 10 futures`.
fn against_base(title: String, difference: &Statistics) -> String {
    let Some(signs) = difference.signs else { return title };
    let n = difference.n;
    match (signs.more, signs.less) {
        (more, less) if more == 0.0 && less == 0.0 => say!("fan-title-same", title),
        (more, less) if n == 1 && more > less => say!("fan-title-above", title),
        _ if n == 1 => say!("fan-title-below", title),
        (more, less) if more >= less => {
            say!("fan-title-above-in", title, futures = words::futures(more, n))
        }
        (_, less) => say!("fan-title-below-in", title, futures = words::futures(less, n)),
    }
}

fn subtitle(view: &View, unit: &Unit, sample: bool) -> String {
    let (metric, place, scenario) = (words::name_of(view.metric()), view.place(), view.scenario_name());
    let sample = if sample { "yes" } else { "no" };
    let shown = say!("fan-subtitle", metric, unit = unit.label.as_str(), place, scenario, sample);
    let caveat = words::caveat();
    if view.scenario == 0 {
        return format!("{shown} {caveat}.");
    }
    let base = words::scenario(&view.results.scenarios[0]);
    format!("{shown} {} {caveat}.", say!("fan-subtitle-base", base, sample))
}

fn alt(view: &View, unit: &Unit, title: &str) -> Result<String, ChartError> {
    let (start, end) = (view.at(0)?, view.at(view.last)?);
    let mut sentences = vec![say!(
        "fan-alt",
        title,
        metric = words::inside(view.metric()),
        scenario = view.scenario_name(),
        place = view.place(),
        start = view.date(0),
        end = view.end(),
        opening = unit.text(start.quantiles[MEDIAN], step_of_median(start)),
        closing = unit.text(end.quantiles[MEDIAN], step_of_median(end)),
    )];
    if end.n > 1 {
        let step = step_of_tails(end);
        sentences.extend(BANDS.iter().rev().map(|(low, high, percent, _)| {
            let low = unit.bare(end.quantiles[*low], step);
            say!("fan-alt-band", percent = *percent, low, high = unit.text(end.quantiles[*high], step))
        }));
    }
    if view.scenario > 0 {
        let base = view.with_scenario(0).at(view.last)?;
        let median = unit.text(base.quantiles[MEDIAN], step_of_median(base));
        sentences.push(say!("fan-alt-base", base = words::scenario(&view.results.scenarios[0]), median));
    }
    Ok(sentences.join(" "))
}

/// Columns of a table of levels.
pub(super) fn statistics_header() -> Vec<&'static str> {
    let mut header = vec!["scenario", "month", "date", "role", "metric", "unit", "n", "mean"];
    header.extend(["q025", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q975"]);
    debug_assert_eq!(header.len(), 8 + QUANTILES.len());
    header
}

/// One row per month of a view.
pub(super) fn level_rows(table: &mut Table, view: &View) -> Result<(), ChartError> {
    for (month, statistics) in view.months()?.into_iter().enumerate() {
        table.row(level_row(view, month, statistics));
    }
    Ok(())
}

fn level_row(view: &View, month: usize, statistics: &Statistics) -> Vec<String> {
    let metric = view.metric();
    let unit = metric.unit.replace("currency", &view.results.currency);
    let mut row = vec![
        view.results.scenarios[view.scenario].clone(),
        month.to_string(),
        words::iso_date(view.results.start, month),
        view.role_cell(),
        metric.name.to_owned(),
        unit,
        statistics.n.to_string(),
        number(statistics.mean),
    ];
    row.extend(statistics.quantiles.iter().map(|q| number(*q)));
    row
}
