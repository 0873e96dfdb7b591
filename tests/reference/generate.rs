//! Random studies, generated whole: the same seed, the same files.
//!
//! The numbers are chosen so that things happen: AI that is strong enough to make surplus, rounds
//! that are allowed to strike, vacancies that movers can fill. What a user may write is written:
//! every kind of distribution, event and override, several events in a month, roles with nobody.

mod assumptions;
mod cells;
mod events;

use std::collections::BTreeMap;

use crate::dice::Dice;
use crate::study::{self, Files};
use cells::cell;

/// What the later tables need to know of the earlier ones.
struct Sketch {
    months: usize,
    scenarios: Vec<String>,
    regions: Vec<String>,
    roles: Vec<String>,
    /// Roles that are AI roles in the base scenario.
    ai: Vec<String>,
    /// Work goes away faster than people do: there will be surplus.
    crunch: bool,
}

/// A table: its header and its rows.
pub struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn new(header: &[&str]) -> Self {
        Self { header: header.iter().map(|&name| name.to_owned()).collect(), rows: Vec::new() }
    }

    fn push(&mut self, row: Vec<String>) {
        assert_eq!(row.len(), self.header.len(), "{row:?}");
        self.rows.push(row);
    }

    fn text(&self) -> String {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in std::iter::once(&self.header).chain(&self.rows) {
            writer.write_record(row).expect("a row can be written to memory");
        }
        String::from_utf8(writer.into_inner().expect("memory can be flushed")).expect("UTF-8 was written")
    }
}

/// The study of a seed.
pub fn study(seed: u64) -> Files {
    let dice = &mut Dice::new(seed);
    let sketch = sketch(dice);
    let mut files = BTreeMap::from([
        ("study.toml".to_owned(), settings(seed, &sketch)),
        ("regions.csv".to_owned(), regions(dice, &sketch).text()),
        ("roles.csv".to_owned(), roles(dice, &sketch).text()),
        ("moves.csv".to_owned(), moves(dice, &sketch).text()),
    ]);
    let (mut rows, correlations) = assumptions::rows(dice, &sketch);
    files.insert("assumptions.csv".to_owned(), assumptions::table(dice, &sketch, &rows).text());
    let events = events::table(dice, &sketch, &study::read(&files));
    rows.extend(events::overrides(dice, &sketch, &events));
    files.insert("events.csv".to_owned(), events.text());
    files.insert("assumptions.csv".to_owned(), assumptions::table(dice, &sketch, &rows).text());
    if !correlations.rows.is_empty() && dice.chance(0.5) {
        files.insert("correlations.csv".to_owned(), correlations.text());
    }
    files
}

fn sketch(dice: &mut Dice) -> Sketch {
    const ROLES: [&str; 8] =
        ["clerks", "coders", "field sales", "support-desk", "analysts", "writers", "drivers", "lawyers"];
    const AI: [&str; 3] = ["ai_tutors", "ai_review", "ai ops"];
    let n_roles = dice.whole(1, 8);
    let n_ai = dice.whole(0, 3).min(n_roles - 1);
    let ai: Vec<String> = AI[..n_ai].iter().map(|&name| name.to_owned()).collect();
    let mut roles: Vec<String> = ROLES[..n_roles - n_ai].iter().map(|&name| name.to_owned()).collect();
    for name in &ai {
        // AI roles stand anywhere but in front, where there is always somebody at work.
        let at = dice.whole(1, roles.len());
        roles.insert(at, name.clone());
    }
    let scenarios = ["base", "fast", "slow"][..dice.whole(1, 3)].iter();
    let regions = ["north", "south", "far east"][..dice.whole(1, 3)].iter();
    Sketch {
        months: dice.whole(3, 40),
        scenarios: scenarios.map(|&name| name.to_owned()).collect(),
        regions: regions.map(|&name| name.to_owned()).collect(),
        roles,
        ai,
        crunch: dice.chance(0.65),
    }
}

fn settings(seed: u64, sketch: &Sketch) -> String {
    format!(
        "title = \"Random study {seed}\"\ndescription = \"Generated whole from a seed.\"\n\
         start = \"2026-03\"\nmonths = {}\nreplications = 100\nseed = {seed}\ncurrency = \"USD\"\n",
        sketch.months
    )
}

fn regions(dice: &mut Dice, sketch: &Sketch) -> Table {
    let header =
        ["region", "notice_months", "severance_weeks", "observation", "benefit_months", "benefit_cap"];
    let mut table = Table::new(&header);
    for region in &sketch.regions {
        let cap = if dice.chance(0.4) { String::new() } else { dice.between(200.0, 3000.0).to_string() };
        table.push(vec![
            region.clone(),
            dice.whole(0, 5).to_string(),
            dice.between(0.0, 40.0).to_string(),
            dice.between(0.0, 1.0).to_string(),
            dice.whole(0, 14).to_string(),
            cap,
        ]);
    }
    table
}

fn roles(dice: &mut Dice, sketch: &Sketch) -> Table {
    let mut table = Table::new(&[
        "role",
        "region",
        "headcount",
        "vacancies",
        "wage",
        "exposure",
        "substitution",
        "task_length_median",
        "quit_rate",
        "retirement_rate",
        "observed",
        "new_work_share",
        "label",
        "note",
    ]);
    for (at, role) in sketch.roles.iter().enumerate() {
        let is_ai = sketch.ai.contains(role);
        let nobody = at > 0 && dice.chance(if is_ai { 0.4 } else { 0.1 });
        let headcount = if nobody { 0 } else { dice.whole(5, if is_ai { 150 } else { 3000 }) };
        let no_vacancies = dice.chance(0.3);
        let most_vacancies = if sketch.crunch && !is_ai { 20 } else { 200 };
        let own_length = dice.chance(0.5);
        let share = if dice.chance(0.5) { 1.0 } else { dice.between(0.05, 1.0) };
        table.push(vec![
            role.clone(),
            dice.pick(&sketch.regions).clone(),
            headcount.to_string(),
            if no_vacancies { 0 } else { dice.whole(1, most_vacancies) }.to_string(),
            dice.whole(20_000, 250_000).to_string(),
            cell(dice, 0.1, 0.95, crate::cell::SHARE),
            cell(dice, 0.05, 0.95, crate::cell::SHARE),
            if own_length { cell(dice, 0.5, 30.0, crate::cell::POSITIVE) } else { String::new() },
            cell(dice, 0.01, if sketch.crunch { 0.08 } else { 0.3 }, crate::cell::NOT_NEGATIVE),
            cell(dice, 0.002, 0.06, crate::cell::NOT_NEGATIVE),
            if dice.chance(0.7) { "yes" } else { "no" }.to_owned(),
            if is_ai { share } else { 0.0 }.to_string(),
            format!("The {role}"),
            "made up".to_owned(),
        ]);
    }
    table
}

/// A row with two stars, and rows for single roles that take precedence over it or over each other.
fn moves(dice: &mut Dice, sketch: &Sketch) -> Table {
    let header = ["from", "to", "capacity", "acceptance", "success", "training_months", "training_cost"];
    let mut table = Table::new(&header);
    let with_stars = !sketch.ai.is_empty() && dice.chance(0.85);
    let n_rows = if sketch.roles.len() == 1 { 0 } else { dice.whole(1, 6) };
    let place_of_stars = dice.whole(0, n_rows);
    for at in 0..=n_rows {
        if at == place_of_stars && with_stars {
            table.push(path(dice, "*", "*"));
        }
        if at == n_rows {
            break;
        }
        let from = if with_stars && dice.chance(0.25) { "*" } else { dice.pick(&sketch.roles).as_str() };
        let may_have_star = from != "*" && with_stars;
        let to = if may_have_star && dice.chance(0.25) { "*" } else { dice.pick(&sketch.roles).as_str() };
        if from != to && !table.rows.iter().any(|row| row[0] == from && row[1] == to) {
            table.push(path(dice, from, to));
        }
    }
    table
}

fn path(dice: &mut Dice, from: &str, to: &str) -> Vec<String> {
    let share = |dice: &mut Dice| {
        if dice.chance(0.15) { String::new() } else { cell(dice, 0.2, 1.0, crate::cell::SHARE) }
    };
    let unlimited = dice.chance(0.4);
    vec![
        from.to_owned(),
        to.to_owned(),
        if unlimited { String::new() } else { dice.between(0.0, 40.0).to_string() },
        share(dice),
        share(dice),
        dice.whole(0, 6).to_string(),
        dice.whole(0, 20_000).to_string(),
    ]
}
