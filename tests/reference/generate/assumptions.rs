//! `assumptions.csv`: assumptions, overrides of roles and regions, inheritance; `correlations.csv`.

use super::cells::{cell, distribution, months, number};
use super::{Sketch, Table};
use crate::cell::Cell;
use crate::dice::Dice;
use crate::page::{self, Column};

/// A key with one cell per scenario.
pub type Line = (String, Vec<String>);

/// Where the numbers of an assumption mostly lie, so that studies are lively. `demand_growth` and the
/// quit rates are never neutral: then no role sits exactly on its posts, where the last bit of a
/// double would decide whether somebody is laid off.
const LIVELY: &[(&str, f64, f64)] = &[
    ("horizon_hours", 5.0, 200.0),
    ("horizon_doubling", 2.0, 9.0),
    ("reliability_factor", 1.0, 10.0),
    ("task_length_median", 0.5, 20.0),
    ("task_length_log_sd", 0.8, 2.5),
    ("capability_ceiling", 0.5, 1.0),
    ("adoption_speed", 0.3, 4.0),
    ("learning_exponent", 0.0, 1.6),
    ("learning_scale", 100.0, 20_000.0),
    ("learning_diversity", 0.4, 1.0),
    ("learning_ceiling", 0.1, 0.9),
    ("consent", 0.3, 1.0),
    ("opt_out", 0.0, 1.0),
    ("pause_hazard", 0.0, 2.0),
    ("augmentation_gain", -0.3, 0.6),
    ("oversight", 0.0, 0.5),
    ("ai_cost_ratio", 0.0, 0.7),
    ("labour_cost_share", 0.2, 1.0),
    ("demand_elasticity", 0.0, 2.5),
    ("pass_through", 0.0, 1.0),
    ("demand_growth", -0.12, 0.1),
    ("demand_volatility", 0.0, 0.2),
    ("new_work", 0.0, 0.8),
    ("new_work_lag", 1.0, 15.0),
    ("slack", 0.0, 0.08),
    ("backfill", 0.2, 1.0),
    ("time_to_fill", 0.2, 6.0),
    ("hiring_cost", 0.0, 20_000.0),
    ("layoff_trigger", 0.0, 0.05),
    ("layoff_severity", 0.1, 1.0),
    ("layoff_max_share", 0.01, 0.5),
    ("round_hazard", 0.0, 3.0),
    ("round_size", 0.0, 0.2),
    ("round_work_ends", 0.0, 1.0),
    ("round_held", 0.0, 1.0),
    ("layoff_discontent", 0.0, 1.2),
    ("layoff_scale", 0.002, 0.06),
    ("move_discontent", 0.0, 3.0),
    ("observation_discontent", 0.0, 0.8),
    ("discontent_half_life", 0.5, 15.0),
    ("forced_move_quits", 0.0, 0.5),
    ("job_finding", 0.0, 0.4),
    ("labour_force_exit", 0.0, 0.1),
    ("earnings_loss_initial", 0.1, 0.5),
    ("earnings_loss_permanent", 0.0, 0.3),
    ("earnings_recovery", 0.3, 6.0),
    ("benefit_rate", 0.2, 0.9),
    ("income_tax_rate", 0.05, 0.5),
];

/// The cell of an assumption, also as the value of an event `set`.
pub fn lively(dice: &mut Dice, key: &str) -> String {
    match key {
        "rehire_pause" => return months(dice, 0, 8),
        "round_spacing" => return months(dice, 1, 6),
        "voluntary_moves" => return dice.whole(0, 1).to_string(),
        "adoption_initial" | "adoption_ceiling" => return adoption(dice, key),
        _ => {}
    }
    let &(_, low, high) = LIVELY.iter().find(|(name, ..)| *name == key).expect("every key is in the list");
    cell(dice, low, high, page::assumption(key).expect("a key of the page").bounds)
}

/// As numbers the two never cross, which would be an error; as distributions they may.
fn adoption(dice: &mut Dice, key: &str) -> String {
    let bounds = page::assumption(key).expect("a key of the page").bounds;
    let (low, high) = if key == "adoption_initial" { (0.02, 0.3) } else { (0.3, 1.0) };
    if dice.chance(0.5) {
        return number(dice, low, high, bounds).to_string();
    }
    distribution(dice, 0.1, 0.9, bounds)
}

/// All lines but those of events, and a table of correlations between some of them.
pub fn rows(dice: &mut Dice, sketch: &Sketch) -> (Vec<Line>, Table) {
    let mut lines: Vec<Line> = Vec::new();
    let fill = *dice.pick(&[0.3, 0.6, 0.9]);
    for line in page::ASSUMPTIONS {
        if dice.chance(fill) {
            lines.push((line.key.to_owned(), cells(dice, sketch, |dice| lively(dice, line.key))));
        }
    }
    let correlations = correlations(dice, &lines);
    if sketch.crunch {
        crunch(dice, sketch, &mut lines);
    }
    if dice.chance(0.12) {
        take_over(sketch, &mut lines);
    }
    for (at, role) in sketch.roles.iter().enumerate() {
        for column in page::ROLE_COLUMNS {
            if dice.chance(0.12) {
                let key = format!("role.{role}.{}", column.name);
                lines.push((key, cells(dice, sketch, |dice| role_cell(dice, sketch, at, *column))));
            }
        }
    }
    for region in &sketch.regions {
        for column in page::REGION_COLUMNS {
            if dice.chance(0.2) {
                let key = format!("region.{region}.{}", column.name);
                lines.push((key, cells(dice, sketch, |dice| region_cell(dice, *column))));
            }
        }
    }
    (lines, correlations)
}

/// One cell per scenario; an empty one inherits.
pub fn cells(dice: &mut Dice, sketch: &Sketch, mut one: impl FnMut(&mut Dice) -> String) -> Vec<String> {
    let mut cells = Vec::new();
    for _ in &sketch.scenarios {
        cells.push(if dice.chance(0.35) { String::new() } else { one(dice) });
    }
    cells
}

/// Demand falls, AI gets strong soon, cheaper output sells no more of it, and the firm acts on it.
fn crunch(dice: &mut Dice, sketch: &Sketch, lines: &mut Vec<Line>) {
    let ranges = [
        ("demand_growth", -0.3, -0.02),
        ("horizon_doubling", 1.0, 4.0),
        ("adoption_speed", 1.0, 5.0),
        ("demand_elasticity", 0.0, 0.5),
        ("layoff_trigger", 0.0, 0.02),
        ("oversight", 0.0, 0.2),
    ];
    for (key, low, high) in ranges {
        let bounds = page::assumption(key).expect("a key of the page").bounds;
        lines.retain(|(name, _)| name != key);
        let mut own = cells(dice, sketch, |dice| number(dice, low, high, bounds).to_string());
        own[0] = cell(dice, low, high, bounds);
        lines.push((key.to_owned(), own));
    }
}

/// AI that does nearly everything: floors of the labour need and of the unit cost.
fn take_over(sketch: &Sketch, lines: &mut Vec<Line>) {
    let extremes = [
        ("horizon_hours", "100000"),
        ("capability_ceiling", "1"),
        ("adoption_initial", "0.05"),
        ("adoption_ceiling", "1"),
        ("adoption_speed", "60"),
        ("oversight", "0"),
        ("ai_cost_ratio", "0"),
        ("labour_cost_share", "1"),
        ("demand_elasticity", "0.6"),
        ("new_work", "0"),
    ];
    for (key, extreme) in extremes {
        lines.retain(|(name, _)| name != key);
        lines.push((key.to_owned(), vec![extreme.to_owned(); sketch.scenarios.len()]));
    }
    for role in &sketch.roles {
        for column in ["exposure", "substitution"] {
            let all_ones = vec!["1".to_owned(); sketch.scenarios.len()];
            lines.push((format!("role.{role}.{column}"), all_ones));
        }
    }
}

fn role_cell(dice: &mut Dice, sketch: &Sketch, at: usize, column: Column) -> String {
    let is_ai = sketch.ai.contains(&sketch.roles[at]);
    match column.name {
        // The first role is never empty: a firm of nobody is an error.
        "headcount" => distribution(dice, 20.0, 2000.0, column.bounds),
        "vacancies" => cell(dice, 0.0, 150.0, column.bounds),
        "wage" => distribution(dice, 20_000.0, 250_000.0, column.bounds),
        "task_length_median" => cell(dice, 0.5, 30.0, column.bounds),
        "quit_rate" => number(dice, 0.01, 0.4, column.bounds).to_string(),
        "retirement_rate" => cell(dice, 0.0, 0.1, column.bounds),
        // Another role may become an AI role in a scenario, or an AI role cease to be one.
        "new_work_share" if is_ai => cell(dice, 0.0, 0.9, column.bounds),
        "new_work_share" => if at > 0 && dice.chance(0.3) { "0.25" } else { "0" }.to_owned(),
        _ => cell(dice, 0.0, 1.0, column.bounds),
    }
}

fn region_cell(dice: &mut Dice, column: Column) -> String {
    match column.name {
        "notice_months" => months(dice, 0, 5),
        "severance_weeks" => cell(dice, 0.0, 60.0, column.bounds),
        "benefit_months" => months(dice, 0, 12),
        "benefit_cap" => cell(dice, 100.0, 4000.0, column.bounds),
        _ => cell(dice, 0.0, 1.0, column.bounds),
    }
}

/// Correlations move no mean. They are written between keys that are uncertain in every scenario.
fn correlations(dice: &mut Dice, lines: &[Line]) -> Table {
    let mut table = Table::new(&["a", "b", "rank_correlation"]);
    let uncertain = |cell: &String| !cell.is_empty() && !matches!(Cell::read(cell), Cell::Number(_));
    let keys: Vec<&String> =
        lines.iter().filter(|(_, cells)| cells.iter().all(uncertain)).map(|(key, _)| key).collect();
    for pair in keys.chunks_exact(2) {
        table.push(vec![pair[0].clone(), pair[1].clone(), dice.between(-0.9, 0.9).to_string()]);
    }
    table
}

/// The table; its lines stand in any order, the scenarios keep theirs.
pub fn table(dice: &mut Dice, sketch: &Sketch, lines: &[Line]) -> Table {
    let mut header = vec!["assumption", "unit"];
    header.extend(sketch.scenarios.iter().map(String::as_str));
    header.extend(["grade", "source"]);
    let mut table = Table::new(&header);
    let mut seen: Vec<&str> = Vec::new();
    for (key, cells) in lines {
        if seen.contains(&key.as_str()) {
            continue;
        }
        seen.push(key);
        let grade = *dice.pick(&["measured", "estimated", "judgement", "illustrative"]);
        let mut row = vec![key.clone(), String::new()];
        row.extend(cells.iter().cloned());
        row.extend([grade.to_owned(), "made up for a test".to_owned()]);
        table.push(row);
    }
    for i in (1..table.rows.len()).rev() {
        let j = dice.whole(0, i);
        table.rows.swap(i, j);
    }
    table
}
