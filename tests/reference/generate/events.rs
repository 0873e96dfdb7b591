//! `events.csv`: every kind of event, several in a month, and overrides of their cells.

use super::assumptions::{Line, cells, lively};
use super::cells::{cell, months};
use super::{Sketch, Table};
use crate::cell::{NOT_NEGATIVE, SHARE};
use crate::dice::Dice;
use crate::page;
use crate::study::{Scenario, Study};

const HEADER: [&str; 12] = [
    "event",
    "scenario",
    "month",
    "kind",
    "from",
    "to",
    "people",
    "share",
    "work_ends",
    "held",
    "key",
    "value",
];

/// Kinds that change people or posts come more often.
const KINDS: [&str; 19] = [
    "layoff",
    "layoff",
    "layoff",
    "reassign",
    "reassign",
    "reassign",
    "reassign",
    "reversal",
    "reversal",
    "close_vacancies",
    "expand",
    "hiring_freeze",
    "hiring_thaw",
    "observation_start",
    "observation_start",
    "observation_stop",
    "set",
    "set",
    "set",
];

/// One row, cell by cell.
#[derive(Debug, Clone, Default)]
struct Event {
    name: String,
    scenario: String,
    month: usize,
    kind: &'static str,
    from: String,
    to: String,
    people: String,
    share: String,
    work_ends: String,
    held: String,
    key: String,
    value: String,
}

impl Event {
    fn row(self) -> Vec<String> {
        let month = self.month.to_string();
        let kind = self.kind.to_owned();
        vec![
            self.name,
            self.scenario,
            month,
            kind,
            self.from,
            self.to,
            self.people,
            self.share,
            self.work_ends,
            self.held,
            self.key,
            self.value,
        ]
    }
}

/// Events that make sense in the study so far.
pub fn table(dice: &mut Dice, sketch: &Sketch, so_far: &Study) -> Table {
    let mut table = Table::new(&HEADER);
    let mut month = dice.whole(1, sketch.months);
    for at in 0..dice.whole(0, 16) {
        if dice.chance(0.6) {
            // Sometimes after the horizon, when nothing happens any more.
            month = dice.whole(1, sketch.months + 1);
        }
        let kind = *dice.pick(&KINDS);
        for _ in 0..20 {
            let event = event(dice, sketch, kind, at, month);
            if makes_sense(so_far, &event) {
                let taken_back = (kind == "reassign" && dice.chance(0.5)).then(|| undo(dice, sketch, &event));
                table.push(event.row());
                if let Some(reversal) = taken_back {
                    table.push(reversal.row());
                }
                break;
            }
        }
    }
    table
}

fn event(dice: &mut Dice, sketch: &Sketch, kind: &'static str, at: usize, month: usize) -> Event {
    let name = if dice.chance(0.6) { format!("{kind}-{at}") } else { String::new() };
    let mut event = Event { name, scenario: scenario(dice, sketch), month, kind, ..Event::default() };
    match kind {
        "layoff" => {
            event.from = role(dice, sketch);
            size(dice, &mut event);
            work(dice, &mut event);
        }
        "reassign" => {
            event.from = role(dice, sketch);
            event.to = role(dice, sketch);
            size(dice, &mut event);
            work(dice, &mut event);
        }
        "reversal" => {
            event.from = role(dice, sketch);
            event.to = role(dice, sketch);
            event.share = maybe_share(dice);
            event.work_ends = maybe_share(dice);
        }
        "close_vacancies" => {
            event.from = role(dice, sketch);
            event.people = cell(dice, 0.0, 80.0, NOT_NEGATIVE);
        }
        "expand" => {
            event.to = role(dice, sketch);
            event.people = cell(dice, 0.0, 120.0, NOT_NEGATIVE);
        }
        "set" => {
            event.key = key_to_set(dice, sketch);
            event.value = value(dice, &event.key);
        }
        _ => {}
    }
    event
}

/// A reversal of the same moves, or of all, some months later.
fn undo(dice: &mut Dice, sketch: &Sketch, reassign: &Event) -> Event {
    let month = reassign.month + dice.whole(0, 5);
    let mut reversal = event(dice, sketch, "reversal", 0, month);
    reversal.name = String::new();
    reversal.scenario.clone_from(&reassign.scenario);
    for (own, others) in [(&mut reversal.from, &reassign.from), (&mut reversal.to, &reassign.to)] {
        if dice.chance(0.5) {
            own.clone_from(others);
        }
    }
    reversal
}

/// Empty, one scenario, or two.
fn scenario(dice: &mut Dice, sketch: &Sketch) -> String {
    match dice.whole(0, 3) {
        0 => dice.pick(&sketch.scenarios).clone(),
        1 if sketch.scenarios.len() > 1 => sketch.scenarios[..2].join("; "),
        _ => String::new(),
    }
}

fn role(dice: &mut Dice, sketch: &Sketch) -> String {
    match dice.whole(0, 4) {
        0 | 1 => "*".to_owned(),
        2 => String::new(),
        _ => dice.pick(&sketch.roles).clone(),
    }
}

/// People or a share of them; now and then nobody, or more than there are.
fn size(dice: &mut Dice, event: &mut Event) {
    if dice.chance(0.5) {
        event.people = match dice.whole(0, 15) {
            0 => "0".to_owned(),
            1 => "100000".to_owned(),
            _ => cell(dice, 1.0, 250.0, NOT_NEGATIVE),
        };
    } else {
        event.share = cell(dice, 0.0, 0.4, SHARE);
    }
}

fn work(dice: &mut Dice, event: &mut Event) {
    event.work_ends = maybe_share(dice);
    event.held = maybe_share(dice);
}

fn maybe_share(dice: &mut Dice) -> String {
    if dice.chance(0.4) { String::new() } else { cell(dice, 0.0, 1.0, SHARE) }
}

fn key_to_set(dice: &mut Dice, sketch: &Sketch) -> String {
    if dice.chance(0.1) {
        return format!("region.{}.observation", dice.pick(&sketch.regions));
    }
    let settable: Vec<&str> =
        page::ASSUMPTIONS.iter().filter(|line| line.settable).map(|line| line.key).collect();
    (*dice.pick(&settable)).to_owned()
}

fn value(dice: &mut Dice, key: &str) -> String {
    if key.starts_with("region.") { cell(dice, 0.0, 1.0, SHARE) } else { lively(dice, key) }
}

/// Whether every scenario that the event concerns has the roles and the paths it needs.
fn makes_sense(so_far: &Study, event: &Event) -> bool {
    let concerned = so_far.scenarios.iter().filter(|scenario| {
        event.scenario.is_empty() || event.scenario.split("; ").any(|name| name == scenario.name)
    });
    concerned.into_iter().all(|scenario| {
        let (from, to) = (roles(scenario, &event.from, false), roles(scenario, &event.to, true));
        let has_path = |from: usize, to: usize| scenario.paths.iter().any(|p| p.from == from && p.to == to);
        match event.kind {
            "reassign" => !to.is_empty() && from.iter().all(|&a| to.iter().all(|&b| has_path(a, b))),
            "expand" => !to.is_empty(),
            _ => true,
        }
    })
}

/// The roles that a name means: a star stands for the AI roles or for all others.
fn roles(scenario: &Scenario, name: &str, star_is_ai: bool) -> Vec<usize> {
    let star = name.is_empty() || name == "*";
    let means = |r: &usize| {
        let role = &scenario.roles[*r];
        if star { role.is_ai() == star_is_ai } else { role.name == name }
    };
    (0..scenario.roles.len()).filter(means).collect()
}

/// Overrides of the cells of named events, where the table has a number or a default to override.
pub fn overrides(dice: &mut Dice, sketch: &Sketch, events: &Table) -> Vec<Line> {
    let mut lines = Vec::new();
    for row in events.rows.iter().filter(|row| !row[0].is_empty()) {
        let cell_of = |column: &str| &row[HEADER.iter().position(|name| *name == column).expect("a column")];
        let mut line = |dice: &mut Dice, column: &str, one: &mut dyn FnMut(&mut Dice) -> String| {
            if dice.chance(0.25) {
                let key = format!("event.{}.{column}", row[0]);
                lines.push((key, cells(dice, sketch, |dice| one(dice))));
            }
        };
        line(dice, "month", &mut |dice| months(dice, 1, sketch.months));
        if !cell_of("people").is_empty() {
            line(dice, "people", &mut |dice| cell(dice, 0.0, 200.0, NOT_NEGATIVE));
        }
        if !cell_of("share").is_empty() || row[3] == "reversal" {
            line(dice, "share", &mut |dice| cell(dice, 0.0, 0.6, SHARE));
        }
        if ["layoff", "reassign", "reversal"].contains(&row[3].as_str()) {
            line(dice, "work_ends", &mut |dice| cell(dice, 0.0, 1.0, SHARE));
        }
        if ["layoff", "reassign"].contains(&row[3].as_str()) {
            line(dice, "held", &mut |dice| cell(dice, 0.0, 1.0, SHARE));
        }
        if row[3] == "set" {
            line(dice, "value", &mut |dice| value(dice, cell_of("key")));
        }
    }
    lines
}
