//! Cells: numbers and every kind of distribution, sometimes cut by the bounds of the quantity.

use crate::cell::Bounds;
use crate::dice::{Dice, round};

/// A number or a distribution with most of its mass between `low` and `high`, inside the bounds.
pub fn cell(dice: &mut Dice, low: f64, high: f64, bounds: Bounds) -> String {
    if bounds.contain(0.0) && bounds.low == 0.0 && dice.chance(0.05) {
        return "0".to_owned();
    }
    if dice.chance(0.4) {
        return number(dice, low, high, bounds).to_string();
    }
    distribution(dice, low, high, bounds)
}

/// A number that may stand in the cell.
pub fn number(dice: &mut Dice, low: f64, high: f64, bounds: Bounds) -> f64 {
    loop {
        let x = dice.between(low, high);
        if bounds.contain(x) {
            return x;
        }
    }
}

/// A distribution of any kind.
pub fn distribution(dice: &mut Dice, low: f64, high: f64, bounds: Bounds) -> String {
    let width = high - low;
    let a = dice.between(low, low + 0.4 * width);
    // Now and then the upper part lies beyond what is allowed and is cut off.
    let beyond = if dice.chance(0.15) { width } else { 0.0 };
    let b = dice.between(low + 0.5 * width, high + beyond);
    let mode = dice.between(a, b);
    let below = if dice.chance(0.15) { width } else { 0.0 };
    match dice.whole(0, 8) {
        0 if a < b => format!("{a} to {b}"),
        1 => format!("uniform({}, {b})", round(a - below)),
        2 => format!("triangular({},{mode},{b})", round(a - below)),
        3 => format!("pert({}, {mode}, {b})", round(a - below)),
        4 => format!("normal({mode},{})", dice.between(0.05 * width, 0.4 * width)),
        5 if mode > 0.0 => format!("lognormal({mode}, {})", dice.between(0.1, 0.9)),
        6 if bounds.low < 0.9 => format!("beta({},{})", dice.between(0.4, 6.0), dice.between(0.4, 6.0)),
        7 if mode > 0.0 => {
            let shape = dice.between(0.5, 12.0);
            format!("gamma({shape}, {})", round(mode / shape))
        }
        _ => {
            let mut points = Vec::new();
            for _ in 0..dice.whole(2, 5) {
                points.push(format!("{}:{}", number(dice, low, high, bounds), dice.whole(1, 5)));
            }
            format!("discrete({})", points.join(", "))
        }
    }
}

/// A cell for whole months; halves are rounded up.
pub fn months(dice: &mut Dice, low: usize, high: usize) -> String {
    match dice.whole(0, 5) {
        0 => format!("{}.5", dice.whole(low, high)),
        1 => format!("uniform({low},{high})"),
        2 => format!("discrete({low}:1, {high}:1)"),
        3 => format!("pert({low},{},{})", high, high + 1),
        _ => dice.whole(low, high).to_string(),
    }
}
