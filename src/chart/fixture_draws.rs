//! Single futures of the results in `fixture`: what was drawn, what came of it, and whole paths.

use super::fixture::{Firm, Shape};
use crate::engine::{Draws, Futures, Metric};

/// Assumptions of the fixture: the first two drive every outcome, the last is the same in every future.
const KEYS: [&str; 4] =
    ["adoption_speed", "demand_elasticity", "role.role_0.exposure_of_work_to_assistants", "wage_growth"];
const OUTCOMES: [&str; 4] = ["payroll", "layoffs_cum", "layoff_rate_12m", "total_cost_cum"];

/// The place of a future among all on one axis, 0 to 1, and how many standard errors it is from the middle.
fn luck(future: usize, axis: usize) -> (f64, f64) {
    let steps: [f64; 3] = [0.754_877_666, 0.569_840_291, 0.819_172_513];
    let place = (0.5 + (future + 1) as f64 * steps[axis]).fract().clamp(1e-6, 1.0 - 1e-6);
    (place, crate::maths::normal_quantile(place))
}

/// A few numbers of every future, as an outcome that falls with the first assumption and rises with the second.
pub(super) fn draws(shape: &Shape, metrics: &[Metric], firms: &[Firm], spread: f64) -> Draws {
    let n = shape.replications.min(1500) as usize;
    if n < 2 {
        return Draws::default();
    }
    let pull = |future: usize| {
        let [a, b, c] = [0, 1, 2].map(|axis| luck(future, axis).1);
        -0.75 * a + 0.5 * b + 0.43 * c
    };
    let values = |_: &Firm| {
        let key = |axis: usize| (0..n).map(move |i| 0.5 + 2.0 * luck(i, axis).0).collect();
        vec![key(0), key(1), key(2), vec![0.02; n]]
    };
    let outcomes = |firm: &Firm| {
        let of = |name: &&str| -> Vec<f64> {
            let m = metrics.iter().position(|metric| metric.name == *name).unwrap();
            let mean = firm.means[shape.months][0][m];
            (0..n).map(|i| (mean + mean.abs() * spread * pull(i)).max(0.0)).collect()
        };
        OUTCOMES.iter().flat_map(|name| [of(name), of(name)]).collect()
    };
    Draws {
        keys: KEYS.map(str::to_owned).to_vec(),
        outcomes: OUTCOMES.iter().flat_map(|name| [(*name).to_owned(), format!("{name}_peak")]).collect(),
        values: firms.iter().map(values).collect(),
        outcome_values: firms.iter().map(outcomes).collect(),
    }
}

/// Paths around the mean, the same luck in every scenario.
pub(super) fn futures(
    shape: &Shape,
    metrics: &[Metric],
    firms: &[Firm],
    spread: &dyn Fn(usize) -> f64,
) -> Futures {
    let most = if shape.months > 200 { 30 } else { 100 };
    let n = shape.replications.min(most) as usize;
    let mut values = Vec::with_capacity(firms.len() * (shape.months + 1) * metrics.len() * n);
    for firm in firms {
        for (t, month) in firm.means.iter().enumerate() {
            for (metric, mean) in metrics.iter().zip(&month[0]) {
                let floor = if metric.name.starts_with("posts_") { f64::NEG_INFINITY } else { 0.0 };
                values.extend((0..n).map(|i| {
                    let wiggle = 0.3 * libm::sin(0.7 * t as f64 + i as f64);
                    (mean + mean.abs() * spread(t) * (luck(i, 0).1 + wiggle)).max(floor)
                }));
            }
        }
    }
    Futures { n, values }
}
