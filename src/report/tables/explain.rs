//! The tables of `explain`: bars, ends and changes; for programs, and in words.

use super::csv::{Cell, CsvTable};
use crate::analysis::explain::{Bar, Bridge, Explained, input_said};
use crate::analysis::{LEVEL, Mean, capital};
use crate::language::say;
use crate::report::SectionTable;

const BARS: [&str; 17] = [
    "metric",
    "unit",
    "change",
    "keys",
    "mean",
    "mcse",
    "order_error",
    "low",
    "high",
    "share_of_gap",
    "alone",
    "alone_mcse",
    "on_top",
    "on_top_mcse",
    "interplay_mcse",
    "p_more",
    "p_less",
];

/// Every bar; the two ends and their gap; everything that is changed.
pub fn explain_tables(found: &Explained) -> Vec<CsvTable> {
    let mut bars = CsvTable::new("bars", &BARS);
    let mut ends = CsvTable::new(
        "ends",
        &[
            "metric",
            "unit",
            "first",
            "first_mcse",
            "second",
            "second_mcse",
            "gap",
            "gap_mcse",
            "gap_low",
            "gap_high",
        ],
    );
    for bridge in &found.bridges {
        for at in bridge.by_size() {
            bars.row(bar_cells(found, bridge, at));
        }
        let [low, high] = limits(bridge.gap.interval(LEVEL));
        let name = [Cell::from(bridge.subject.name.as_str()), bridge.subject.metric.unit.into()];
        let means = [&bridge.a, &bridge.b, &bridge.gap].into_iter().flat_map(mean_cells);
        ends.row(name.into_iter().chain(means).chain([low, high]));
    }
    let mut changes = CsvTable::new("changes", &["change", "key", "before", "after"]);
    for group in &found.groups {
        for &at in &group.changes {
            let change = &found.changes[at];
            let texts = [&group.name, &change.key, &change.before, &change.after];
            changes.row(texts.map(|text| text.as_str().into()));
        }
    }
    vec![bars, ends, changes]
}

fn bar_cells(found: &Explained, bridge: &Bridge, at: usize) -> Vec<Cell> {
    let (group, bar) = (&found.groups[at], &bridge.bars[at]);
    let keys: Vec<&str> = group.changes.iter().map(|&change| found.changes[change].key.as_str()).collect();
    let keys = keys.join(" ");
    let mut cells: Vec<Cell> =
        [bridge.subject.name.as_str(), bridge.subject.metric.unit, group.name.as_str(), keys.as_str()]
            .map(Cell::from)
            .to_vec();
    cells.extend(mean_cells(&bar.mean));
    cells.push(bar.order_error.into());
    cells.extend(limits(bar.interval));
    cells.push(share(bridge, bar).into());
    cells.extend([&bar.alone, &bar.on_top].into_iter().flat_map(mean_cells));
    cells.push(bar.interplay.error.into());
    cells.extend(bar.signs.map(Cell::from));
    cells
}

fn mean_cells(mean: &Mean) -> [Cell; 2] {
    [mean.mean.into(), mean.error.into()]
}

fn limits(interval: Option<[f64; 2]>) -> [Cell; 2] {
    interval.map_or([Cell::Empty, Cell::Empty], |limits| limits.map(Cell::from))
}

/// Of the gap; none where noise could have produced the gap.
fn share(bridge: &Bridge, bar: &Bar) -> Option<f64> {
    (!bridge.gap_covers_zero()).then(|| bar.mean.mean / bridge.gap.mean)
}

/// The bars of the first numbers in words, and what is changed.
pub fn explain_for_people(found: &Explained, told: usize) -> Vec<SectionTable> {
    if found.groups.is_empty() {
        return Vec::new();
    }
    let mut tables: Vec<SectionTable> = found.bridges[..told]
        .iter()
        .filter(|bridge| !bridge.bars.iter().all(Bar::is_inert))
        .map(|bridge| bars(found, bridge))
        .collect();
    let row = |group: &crate::analysis::explain::Group| {
        group
            .changes
            .iter()
            .map(|&at| {
                let change = &found.changes[at];
                let [before, after] = [&change.before, &change.after].map(|text| input_said(change, text));
                vec![change.key.clone(), before, after, group.name.clone()]
            })
            .collect::<Vec<_>>()
    };
    tables.push(SectionTable {
        caption: say!("explain-changed"),
        columns: vec![say!("explain-input"), found.a.clone(), found.b.clone(), say!("explain-bar")],
        rows: found.groups.iter().flat_map(row).collect(),
    });
    tables
}

/// A share of the gap in whole per cent: `−8 %`.
fn per_cent(share: f64) -> String {
    let whole = (100.0 * share).round();
    if whole == 0.0 { "0 %".to_owned() } else { format!("{whole:.0} %").replace('-', "−") }
}

fn bars(found: &Explained, bridge: &Bridge) -> SectionTable {
    let subject = &bridge.subject;
    let change = |mean: &Mean| subject.change(mean.mean, mean.error.unwrap_or(0.0));
    let row = |at: usize| {
        let bar = &bridge.bars[at];
        let text = subject.change(bar.mean.mean, bar.error());
        let share = share(bridge, bar).map_or_else(|| "–".to_owned(), per_cent);
        let verdict = match bar {
            bar if bar.is_inert() => say!("explain-zero"),
            bar if bar.covers_zero() => say!("explain-is-unclear"),
            _ => String::new(),
        };
        vec![found.groups[at].name.clone(), text, share, change(&bar.alone), change(&bar.on_top), verdict]
    };
    let mut rows: Vec<Vec<String>> = bridge.by_size().into_iter().map(row).collect();
    let whole = if bridge.gap_covers_zero() { "–" } else { "100 %" };
    let doubt = if bridge.gap_covers_zero() { say!("explain-is-unclear") } else { String::new() };
    let gap = change(&bridge.gap);
    rows.push(vec![say!("explain-together"), gap, whole.to_owned(), String::new(), String::new(), doubt]);
    SectionTable {
        caption: capital(&subject.phrase),
        columns: vec![
            say!("explain-change"),
            say!("explain-bar"),
            say!("explain-share"),
            say!("explain-alone"),
            say!("explain-on-top"),
            say!("explain-remark"),
        ],
        rows,
    }
}
