//! One scenario as tables of its own: every cell that holds stands in its table, nothing overrides it.

use std::collections::BTreeMap;

use super::super::columns::{Kind, Number};
use super::super::keys::{Key, Settable};
use super::super::resolve::{Tables, overriding};
use super::super::rows::RegionRow;
use super::super::selection::Chosen;
use super::super::sheet::{Sheet, SheetRow};

/// The tables of one scenario alone.
pub(super) fn flat(mut tables: Tables, chosen: &Chosen) -> Tables {
    let sheet = std::mem::take(&mut tables.sheet);
    let put = |kind: Kind, row: usize, numbers: &mut Vec<Number>| {
        for (column, number) in numbers.iter_mut().enumerate() {
            replace(&sheet, chosen, Key::Cell { kind, row, column }, number);
        }
    };
    for (row, role) in tables.roles.iter_mut().enumerate() {
        put(Kind::Role, row, &mut role.numbers);
    }
    for (row, region) in tables.regions.iter_mut().enumerate() {
        put(Kind::Region, row, &mut region.numbers);
    }
    for (row, event) in tables.events.iter_mut().enumerate() {
        put(Kind::Event, row, &mut event.numbers);
        let column = super::super::columns::event::VALUE;
        replace(&sheet, chosen, Key::Cell { kind: Kind::Event, row, column }, &mut event.value);
    }
    tables.events.retain(|event| chosen.has(|column| event.concerns(column)));
    for event in &mut tables.events {
        event.scenarios.clear();
    }
    tables.sheet = Sheet { rows: cards(&sheet, chosen), set: BTreeMap::new() };
    tables
}

fn replace(sheet: &Sheet, chosen: &Chosen, key: Key, number: &mut Number) {
    if let Some((written, _, _)) = overriding(sheet, chosen, key) {
        number.written = Some(written.clone());
    }
}

/// The assumptions that have a cell, in a sheet of one column.
fn cards(sheet: &Sheet, chosen: &Chosen) -> BTreeMap<Key, SheetRow> {
    let keys = sheet.rows.keys().chain(sheet.set.keys()).filter(|key| matches!(key, Key::Card(_)));
    let row = |key: &Key| {
        let (written, evidence, _) = overriding(sheet, chosen, *key)?;
        Some((*key, SheetRow { cells: vec![Some(written.clone())], evidence }))
    };
    keys.filter_map(row).collect()
}

/// Gives both sides the same regions in the same order. One that only one of them has is of no effect in the
/// other, where no role is in it.
pub(super) fn share_regions(a: &mut Tables, b: &mut Tables) {
    let names = |tables: &Tables| -> Vec<String> {
        tables.regions.iter().map(|region| region.name.clone()).collect()
    };
    let all = merged(&names(a), &names(b));
    let find = |tables: &Tables, name: &str| -> Option<RegionRow> {
        tables.regions.iter().find(|region| region.name == name).cloned()
    };
    let either = |first: &Tables, second: &Tables| -> Vec<RegionRow> {
        all.iter().filter_map(|name| find(first, name).or_else(|| find(second, name))).collect()
    };
    let (of_a, of_b) = (either(a, b), either(b, a));
    for (tables, regions) in [(a, of_a), (b, of_b)] {
        let moved: Vec<Option<usize>> = (tables.regions.iter())
            .map(|old| regions.iter().position(|region| region.name == old.name))
            .collect();
        let place = |old: usize| moved[old].expect("all regions of both are among the shared ones");
        for role in &mut tables.roles {
            role.region = role.region.map(place);
        }
        for event in &mut tables.events {
            if let Some(Settable::Observation(region)) = event.target {
                event.target = Some(Settable::Observation(place(region)));
            }
        }
        tables.regions = regions;
    }
}

pub(super) fn event_names(tables: &Tables) -> Vec<String> {
    tables.events.iter().map(|event| event.name.clone()).collect()
}

pub(super) fn move_keys(tables: &Tables) -> Vec<String> {
    tables.moves.iter().map(|row| row.key.clone()).collect()
}

/// All names of both: the first list as it is, what only the second has behind what stands before it there.
pub(super) fn merged(first: &[String], second: &[String]) -> Vec<String> {
    let mut all = first.to_vec();
    let mut after = 0;
    for name in second {
        let at = all.iter().position(|known| known == name).unwrap_or_else(|| {
            all.insert(after, name.clone());
            after
        });
        after = at + 1;
    }
    all
}

/// The rows that are found, in the order of the names.
pub(super) fn pick<'t, T: Clone + 't>(names: &[String], find: impl Fn(&str) -> Option<&'t T>) -> Vec<T> {
    names.iter().filter_map(|name| find(name).cloned()).collect()
}
