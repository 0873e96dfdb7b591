//! A bridge from one scenario to another: a bar for what each change carries.

use super::axis::Values;
use super::evidence::{Names, ROW, Sheet};
use super::inputs::{self, Roles};
use super::number::{Unit, apportion, finite, power_of_ten_above};
use super::page::Page;
use super::palette::{AXIS, ink, state};
use super::scene::{Area, Fill, Scene, Stroke};
use super::table::{Table, number};
use super::{Chart, ChartError, Scope, file_name, footnote, words};
use crate::analysis::LEVEL;
use crate::analysis::capital;
use crate::analysis::explain::{Bar, Bridge, Explained};
use crate::language::say;

/// Bars that are drawn; the rest is one bar.
const MOST: usize = 18;
/// Room for the numbers at the right.
const NUMBERS: f64 = 210.0;

/// A row: an end, or a step from one level to the next.
struct Row {
    name: String,
    /// From which to which level; an end begins at the left edge.
    levels: [f64; 2],
    is_end: bool,
    /// Around the second level.
    interval: Option<[f64; 2]>,
    text: String,
}

/// The bridge of the number at a position.
///
/// # Errors
///
/// [`ChartError::Nothing`] where no change moves the number.
pub(super) fn draw(found: &Explained, at: usize, scope: &Scope) -> Result<Chart, ChartError> {
    let bridge = &found.bridges[at];
    let subject = &bridge.subject;
    if bridge.bars.iter().all(Bar::is_inert) {
        return Err(ChartError::Nothing(format!("no change moves {}", subject.phrase)));
    }
    let limits = bridge.bars.iter().filter_map(|bar| bar.interval).flatten();
    let largest =
        limits.chain([bridge.a.mean, bridge.b.mean]).fold(0.0, |most: f64, v| most.max(finite(v).abs()));
    let unit = Unit::of(&subject.metric, subject.currency(), largest);
    let rows = rows(found, bridge, &unit, &scope.roles);
    let (scale, cut) = scale(&rows, &unit);
    let title = title(found, bridge, &unit, &scope.roles);
    let what = say!(
        "chart-explain-subtitle",
        subject = capital(&subject.phrase),
        a = found.a.as_str(),
        b = found.b.as_str(),
        orders = words::yes(found.orders > 0)
    );
    let cut = if cut { format!(" {}", say!("axis-cut")) } else { String::new() };
    let subtitle = format!("{what}{cut} {}.", words::caveat());
    let how = say!("chart-explain-how", futures = found.n, scenarios = found.coalitions);
    let names = Names::new(rows.iter().map(|row| row.name.as_str()));
    let mut page = Page::new(&title, &subtitle, &footnote(scope, &how), names.height());
    let sheet = Sheet::new(page.body, names, NUMBERS, scale);
    let caption = format!("{}, {}", capital(&subject.phrase), unit.label);
    sheet.draw_axis(&mut page.scene, &unit, &caption, false);
    for (at, row) in rows.iter().enumerate() {
        page.scene.group("bar", &row.name, |scene| draw_row(scene, &sheet, at, row, rows.get(at + 1)));
    }
    let alt = alt(&title, &rows);
    let name = file_name(&["explain", &found.a, "to", &found.b, &subject.name]);
    Ok(page.chart(name, alt, csv(found, bridge, &scope.roles)))
}

/// The step to which all numbers of a bridge are written, so that they add up: about the smallest error among
/// the bars. The intervals say what is known of each.
fn step(bridge: &Bridge, unit: &Unit) -> f64 {
    const ROOT_OF_TEN: f64 = 3.162_277_66;
    let errors = bridge.bars.iter().map(|bar| finite(bar.error())).filter(|error| *error > 0.0);
    let least = errors.fold(f64::INFINITY, f64::min);
    if least.is_finite() { power_of_ten_above(least / ROOT_OF_TEN).max(unit.finest) } else { unit.finest }
}

/// A, the bars from the longest to the shortest, B; whole steps that add up.
fn rows(found: &Explained, bridge: &Bridge, unit: &Unit, roles: &Roles) -> Vec<Row> {
    let step = step(bridge, unit);
    let order = bridge.by_size();
    let n_drawn = if order.len() > MOST { MOST - 1 } else { order.len() };
    let mut parts: Vec<(String, f64, Option<[f64; 2]>)> = order[..n_drawn]
        .iter()
        .map(|&at| {
            (
                inputs::title(&found.groups[at].name, roles),
                bridge.bars[at].mean.mean,
                bridge.bars[at].interval,
            )
        })
        .collect();
    if n_drawn < order.len() {
        let rest = order[n_drawn..].iter().map(|&at| bridge.bars[at].mean.mean).sum();
        parts.push((say!("chart-explain-others", n = order.len() - n_drawn), rest, None));
    }
    let [first, last] = [bridge.a.mean, bridge.b.mean].map(|mean| (finite(mean) / step).round());
    let means: Vec<f64> = parts.iter().map(|(_, mean, _)| finite(*mean) / step).collect();
    let whole = apportion(&means, last - first);
    let end = |name: &str, steps: f64, mean: &crate::analysis::Mean| Row {
        name: name.to_owned(),
        levels: [0.0, mean.mean],
        is_end: true,
        interval: mean.interval(LEVEL),
        text: format!(
            "{}{}",
            unit.bare(steps * step, step),
            range(mean.interval(LEVEL), &|limit| unit.bare(limit, step))
        ),
    };
    let mut rows = vec![end(&found.a, first, &bridge.a)];
    let mut level = bridge.a.mean;
    for ((name, mean, interval), steps) in parts.into_iter().zip(whole) {
        let range = range(interval, &|limit| unit.signed(limit, step));
        rows.push(Row {
            name,
            levels: [level, level + mean],
            is_end: false,
            interval: interval.map(|limits| limits.map(|limit| level + limit)),
            text: format!("{}{}", unit.signed(steps * step, step), range),
        });
        level += mean;
    }
    rows.push(end(&found.b, last, &bridge.b));
    rows
}

/// ` (+90 to +120)`.
fn range(interval: Option<[f64; 2]>, text: &dyn Fn(f64) -> String) -> String {
    let range = |[low, high]: [f64; 2]| format!(" ({})", say!("range", low = text(low), high = text(high)));
    interval.map_or_else(String::new, range)
}

/// From zero, unless the bars would then be too small to see.
fn scale(rows: &[Row], unit: &Unit) -> (Values, bool) {
    let ends = |row: &Row| -> Vec<f64> {
        let from = if row.is_end { row.levels[1] } else { row.levels[0] };
        row.interval.into_iter().flatten().chain([from, row.levels[1]]).map(finite).collect()
    };
    let all: Vec<f64> = rows.iter().flat_map(ends).collect();
    let (low, high) =
        all.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)));
    let start = low - 0.25 * (high - low);
    if start > 0.25 * high && high > low {
        return (Values::cut(start, high, 5, unit.finest), true);
    }
    (Values::spanning(all.into_iter().chain([0.0]), true, 5, unit.finest), false)
}

fn draw_row(scene: &mut Scene, sheet: &Sheet, at: usize, row: &Row, next: Option<&Row>) {
    let y = sheet.y(at);
    let half = ROW * 0.32;
    sheet.draw_name(scene, at);
    let from = if row.is_end { sheet.x(0.0) } else { sheet.x(row.levels[0]) };
    let to = sheet.x(row.levels[1]);
    let colour = match row.levels {
        _ if row.is_end => state::TOTAL,
        [before, after] if after >= before => state::GAIN,
        _ => state::LOSS,
    };
    let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.0));
    scene.rect(Area { left, right, top: y - half, bottom: y + half }, Fill::new(colour));
    if next.is_some() {
        scene.line(vec![(to, y + half), (to, sheet.y(at + 1) - half)], Stroke::new(AXIS, 1.0));
    }
    if let Some(interval) = row.interval {
        sheet.draw_interval(scene, y, interval);
    }
    // The colour of a loss is enough for a bar, not for a text, which needs 4.5 : 1.
    let of_text = match colour {
        state::TOTAL => ink(),
        state::LOSS => state::LOSS_TEXT,
        gain => gain,
    };
    sheet.draw_strong_number(scene, at, &row.text, of_text);
}

/// Which change carries most.
fn title(found: &Explained, bridge: &Bridge, unit: &Unit, roles: &Roles) -> String {
    let step = step(bridge, unit);
    let said = |mean: f64| format!("{}{}", unit.signed(mean, step), unit.suffix);
    let gap = said(bridge.gap.mean);
    let subject = capital(&bridge.subject.phrase);
    let ends = say!("chart-explain-ends", subject, a = found.a.as_str(), b = found.b.as_str());
    let Some(at) = bridge.by_size().into_iter().find(|&at| !bridge.bars[at].covers_zero()) else {
        return say!("chart-explain-none", ends);
    };
    let bar = bridge.bars[at].mean.mean;
    let (name, size) = (called(found, at, roles), said(bar));
    match bar * bridge.gap.mean {
        _ if found.groups.len() == 1 => say!("chart-explain-one", ends, gap, name),
        _ if bridge.gap_covers_zero() => say!("chart-explain-noise", ends, name, size),
        same if same < 0.0 => say!("chart-explain-against", ends, gap, name, size),
        _ if bar.abs() > 0.5 * bridge.gap.mean.abs() => say!("chart-explain-most", ends, gap, name, size),
        _ => say!("chart-explain-part", ends, gap, name, size),
    }
}

/// A change inside a sentence: an assumption in plain words, anything else as it is named.
fn called(found: &Explained, group: usize, roles: &Roles) -> String {
    let name = &found.groups[group].name;
    let words = inputs::name(name, roles);
    if words == *name { found.called(group) } else { words }
}

fn alt(title: &str, rows: &[Row]) -> String {
    let said: Vec<String> = rows.iter().map(|row| format!("{} {}", row.name, row.text)).collect();
    say!("chart-explain-alt", title, bars = said.join("; "))
}

fn csv(found: &Explained, bridge: &Bridge, roles: &Roles) -> String {
    let mut table =
        Table::new(&["metric", "bar", "name", "mean", "low", "high", "level_before", "level_after"]);
    let mut row = |bar: &str, mean: f64, interval: Option<[f64; 2]>, [before, after]: [f64; 2]| {
        let [low, high] = interval.map_or([String::new(), String::new()], |limits| limits.map(number));
        table.row([
            bridge.subject.name.clone(),
            bar.to_owned(),
            inputs::in_tables(bar, roles),
            number(mean),
            low,
            high,
            number(before),
            number(after),
        ]);
    };
    let mut level = bridge.a.mean;
    row(&found.a, bridge.a.mean, bridge.a.interval(LEVEL), [level, level]);
    for at in bridge.by_size() {
        let bar = &bridge.bars[at];
        row(&found.groups[at].name, bar.mean.mean, bar.interval, [level, level + bar.mean.mean]);
        level += bar.mean.mean;
    }
    row(&found.b, bridge.b.mean, bridge.b.interval(LEVEL), [bridge.b.mean, bridge.b.mean]);
    table.csv()
}

#[cfg(test)]
#[path = "explain_tests.rs"]
mod tests;
