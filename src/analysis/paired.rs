//! Two runs on the same luck, future by future.
//!
//! Runs with the same seed and as many replications share their random numbers, so the error of a
//! difference between them is that of the paired differences, which is much smaller than the two
//! errors of the levels taken together.

use super::runs::RunDifference;
use crate::engine::{Draws, HeadlineKind};

/// Replaces the error of every difference by that of its pairs.
///
/// With d = second - first in each of n replications, the standard error of the mean difference is
/// s / sqrt(n), where s is the sample standard deviation of d. That holds for random sampling, and
/// only where both runs drew the same random numbers: the caller knows. A metric that one of the two
/// did not keep draws of stays as it is.
///
/// # Shape and unit
///
/// Scenarios are given by name, in the order of each run's draws.
///
/// # Source
///
/// Law (2015), *Simulation modeling and analysis*, section 10.2.1 (the paired-t interval).
pub fn pair(
    differences: &mut [RunDifference],
    (names, first): (&[String], &Draws),
    (other_names, second): (&[String], &Draws),
) {
    for one in differences {
        for metric in &mut one.metrics {
            let column = match metric.metric.kind {
                HeadlineKind::Horizon => metric.metric.name.to_owned(),
                HeadlineKind::Peak => format!("{}_peak", metric.metric.name),
            };
            let a = outcome(names, first, &one.scenario, &column);
            let b = outcome(other_names, second, &one.scenario, &column);
            if let (Some(a), Some(b)) = (a, b)
                && a.len() == b.len()
                && a.len() > 1
            {
                metric.mcse = Some(standard_error(a, b));
            }
        }
    }
}

fn outcome<'a>(names: &[String], draws: &'a Draws, scenario: &str, column: &str) -> Option<&'a [f64]> {
    let s = names.iter().position(|name| name == scenario)?;
    let at = draws.outcomes.iter().position(|name| name == column)?;
    draws.outcome_values.get(s)?.get(at).map(Vec::as_slice)
}

fn standard_error(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let mean = a.iter().zip(b).map(|(a, b)| b - a).sum::<f64>() / n;
    let squares = a.iter().zip(b).map(|(a, b)| (b - a - mean) * (b - a - mean)).sum::<f64>();
    (squares / (n - 1.0) / n).sqrt()
}

#[cfg(test)]
mod tests {
    use super::super::runs::LevelDifference;
    use super::*;
    use crate::engine::{HeadlineMetric, Statistics};

    fn draws(horizon: &[f64], peak: &[f64]) -> Draws {
        Draws {
            keys: Vec::new(),
            outcomes: vec!["payroll".into(), "payroll_peak".into()],
            values: vec![Vec::new()],
            outcome_values: vec![vec![horizon.to_vec(), peak.to_vec()]],
        }
    }

    fn difference(kind: HeadlineKind) -> LevelDifference {
        let level = Statistics {
            n: 3,
            mean: 0.0,
            sd: Some(1.0),
            mcse: Some(9.0),
            min: 0.0,
            quantiles: [0.0; 9],
            max: 0.0,
            signs: None,
        };
        let metric = HeadlineMetric { name: "payroll", unit: "people", kind, label: "Headcount" };
        LevelDifference { metric, first: level.clone(), second: level, difference: 0.0, mcse: Some(9.0) }
    }

    /// By hand: differences 1, 2, 6 have mean 3, s^2 = (4 + 1 + 9) / 2 = 7 and error sqrt(7 / 3); at
    /// the peak all are 5, with no error. Teeth: the levels spread by hundreds, and the columns differ.
    #[test]
    fn the_error_is_that_of_the_pairs() {
        let names = ["base".to_owned()];
        let metrics = vec![difference(HeadlineKind::Horizon), difference(HeadlineKind::Peak)];
        let mut all = vec![RunDifference { scenario: "base".into(), metrics }];
        let (a, b) = (
            draws(&[100.0, 500.0, 900.0], &[1.0, 2.0, 3.0]),
            draws(&[101.0, 502.0, 906.0], &[6.0, 7.0, 8.0]),
        );
        pair(&mut all, (&names, &a), (&names, &b));
        assert!((all[0].metrics[0].mcse.unwrap() - (7.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!(all[0].metrics[1].mcse, Some(0.0));
        pair(&mut all, (&names, &a), (&["else".to_owned()], &draws(&[0.0; 3], &[0.0; 3])));
        assert_eq!(all[0].metrics[1].mcse, Some(0.0), "a scenario without draws stays as it is");
    }
}
