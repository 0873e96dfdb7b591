//! Two runs on the same luck, future by future.
//!
//! Runs with the same seed and as many replications share their random numbers, so the error of a
//! difference between them is that of the paired differences, which is much smaller than the two
//! errors of the levels taken together.

use super::runs::RunDifference;
use super::sample::{Sample, headline_values};
use crate::engine::Draws;

/// Replaces the error of every difference by that of its pairs.
///
/// With d = second - first in each of n replications, the standard error of the mean difference is that of
/// the mean of d: s / sqrt(n) for random sampling, from the means of the `randomisations` for a design
/// ([`Sample::mean`]). That holds only where both runs drew the same random numbers: the caller knows. A
/// metric that one of the two did not keep draws of stays as it is.
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
    randomisations: Option<u32>,
) {
    for one in differences {
        let position = |names: &[String]| names.iter().position(|name| *name == one.scenario);
        let (Some(s), Some(other)) = (position(names), position(other_names)) else { continue };
        for metric in &mut one.metrics {
            let a = headline_values(first, s, &metric.metric);
            let b = headline_values(second, other, &metric.metric);
            if let (Some(a), Some(b)) = (a, b)
                && a.len() == b.len()
                && a.len() > 1
            {
                let d: Vec<f64> = a.iter().zip(b).map(|(a, b)| b - a).collect();
                metric.mcse = Sample { values: &d, randomisations }.mean().error.or(metric.mcse);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::runs::LevelDifference;
    use super::*;
    use crate::engine::{HeadlineKind, HeadlineMetric, Statistics};

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
        pair(&mut all, (&names, &a), (&names, &b), None);
        assert!((all[0].metrics[0].mcse.unwrap() - (7.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!(all[0].metrics[1].mcse, Some(0.0));
        pair(&mut all, (&names, &a), (&["else".to_owned()], &draws(&[0.0; 3], &[0.0; 3])), None);
        assert_eq!(all[0].metrics[1].mcse, Some(0.0), "a scenario without draws stays as it is");
    }
}
