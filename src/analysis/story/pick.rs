//! Which future to tell, and where it stands among the others.

use crate::analysis::number::{Scale, count, family};
use crate::assumption::Quantity;
use crate::language::notation::written;
use crate::language::say;

/// Where an assumption of a future stands among its draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Draw {
    /// Key of the quantity.
    pub key: String,
    /// Its value in this future.
    pub value: f64,
    /// Share of all possible draws that are lower.
    pub below: f64,
    /// Share of all possible draws that are higher.
    pub above: f64,
}

/// Shares of the possible draws of a quantity below and above a value that it drew.
///
/// The two add up to 1 for a continuous quantity; a value of a discrete one is drawn again and again, and is
/// neither above nor below itself. `whole_people` as in [`Rounding::apply`](crate::assumption::Rounding::apply).
pub fn place(quantity: &Quantity, value: f64, whole_people: bool) -> (f64, f64) {
    let draw =
        |u: f64| quantity.rounding.apply(quantity.distribution.quantile(&quantity.bounds, u), whole_people);
    // Numbers of a run come from tables that are exact to a few units in the last places.
    let near = 1e-9 * value.abs();
    let below = first(|u| draw(u) >= value - near);
    let above = 1.0 - first(|u| draw(u) > value + near);
    (below, above)
}

/// The smallest place at which something holds that holds from there on; 1 if nowhere.
fn first(holds: impl Fn(f64) -> bool) -> f64 {
    /// A half, halved so often: as fine as a uniform.
    const HALVINGS: u32 = 40;
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    if high == 1.0 { 1.0 } else { 0.5 * (low + high) }
}

/// The replication whose number is nearest to a quantile of all, and that quantile; the earliest of equals.
///
/// The quantile is that of Hyndman and Fan, type 7. `values` are one number per replication, from 0 on.
///
/// # Example
///
/// ```
/// use workshift::analysis::story::nearest;
///
/// // 7 and 4 are as near to the median of 5.5: the earlier is taken.
/// assert_eq!(nearest(&[7.0, 3.0, 9.0, 4.0], 0.5), Some((0, 5.5)));
/// ```
pub fn nearest(values: &[f64], p: f64) -> Option<(u32, f64)> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let position = sorted.len().checked_sub(1)? as f64 * p.clamp(0.0, 1.0);
    let (below, above) = (sorted[position.floor() as usize], sorted[position.ceil() as usize]);
    let quantile = below + (above - below) * (position - position.floor());
    let distance = |value: &f64| (value - quantile).abs();
    let best = values
        .iter()
        .enumerate()
        .reduce(|best, next| if distance(next.1) < distance(best.1) { next } else { best });
    best.map(|(at, _)| (at as u32, quantile))
}

/// `Of 2,000 futures this is the one nearest to the median of ...`: how a future was found. `unit` is that of the metric, with
/// the `currency` of the study.
pub fn found_by(
    p: f64,
    by: &str,
    (unit, currency): (&str, &str),
    quantile: f64,
    value: f64,
    n: u32,
) -> String {
    let scale = Scale::of(unit, quantile);
    let exact = |value: f64| match family(unit) {
        "people" | "posts" => count(value.abs().round() as u64),
        "currency" => say!("amount-money", currency, amount = scale.value(value)),
        _ => scale.value(value),
    };
    say!(
        "story-nearest",
        n,
        which = if p == 0.5 { "median" } else { "quantile" },
        percent = percent_of(p),
        by,
        here = exact(value),
        all = exact(quantile)
    )
}

/// `5`, `2.5`
fn percent_of(p: f64) -> String {
    written(&((1000.0 * p).round() / 10.0).to_string())
}

/// One of many futures, by its number alone.
pub fn found_by_number(replication: u32, seed: u64) -> String {
    say!("story-by-number", n = replication.to_string(), seed = seed.to_string())
}
