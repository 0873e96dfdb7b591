//! Temporary home of Student's quantile until the budget branch lands.
use crate::maths::regularised_beta;

pub fn student_quantile(p: f64, degrees: f64) -> f64 {
    let above = |t: f64| 0.5 * regularised_beta(0.5 * degrees, 0.5, degrees / (degrees + t * t));
    let (mut low, mut high) = (0.0, 1e6);
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if above(middle) > 1.0 - p { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}
