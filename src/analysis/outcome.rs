//! Headline numbers of chosen futures: what the engine's probes make of each.

use crate::engine::{
    EngineError, Evaluator, HeadlineKind, HeadlineMetric, Points, Probe, Progress, When, metrics,
};

/// `[metric][point]`: headline numbers of chosen futures of a scenario, as a run of those futures has them.
///
/// # Errors
///
/// Those of [`Evaluator::run`].
///
/// # Panics
///
/// If a metric is not one of [`HEADLINE`](crate::engine::HEADLINE).
///
/// # Example
///
/// ```
/// use workshift::analysis::headline_outcomes;
/// use workshift::engine::{Evaluator, HEADLINE, Sampling, Silent};
/// # let study = workshift::study::example();
/// let evaluator = Evaluator::new(&study, 1, None)?;
/// let points = evaluator.design(Sampling::Random, 0, 10).expect("a random design always fits");
/// let values = headline_outcomes(&evaluator, 0, &points, HEADLINE, None, &Silent)?;
/// assert_eq!((values.len(), values[0].len()), (HEADLINE.len(), 10));
/// # Ok::<(), workshift::engine::EngineError>(())
/// ```
pub fn headline_outcomes(
    evaluator: &Evaluator<'_>,
    scenario: usize,
    points: &Points,
    wanted: &[HeadlineMetric],
    threads: Option<usize>,
    progress: &dyn Progress,
) -> Result<Vec<Vec<f64>>, EngineError> {
    let probes: Vec<Probe> = wanted.iter().flat_map(probes).collect();
    let mut values = evaluator.run(scenario, points, &probes, threads, progress)?.into_iter();
    let mut next = || values.next().expect("a row for each probe");
    let of = |metric: &HeadlineMetric| {
        let mut row = next();
        if metric.name == MOVED_SHARE {
            let (forced, voluntary) = (next(), next());
            for (at_work, picked) in row.iter_mut().zip(forced.iter().zip(&voluntary).map(|(a, b)| a + b)) {
                *at_work = if picked > 0.0 { *at_work / picked } else { 0.0 };
            }
        }
        row
    };
    Ok(wanted.iter().map(of).collect())
}

/// The one headline number that is no metric of the model: moved people at work over all ever picked.
const MOVED_SHARE: &str = "moved_share";

fn probes(metric: &HeadlineMetric) -> Vec<Probe> {
    let when = match metric.kind {
        HeadlineKind::Horizon => When::Horizon,
        HeadlineKind::Peak => When::Peak,
    };
    let names = match metric.name {
        MOVED_SHARE => vec!["moved_active", "forced_moves_cum", "voluntary_moves_cum"],
        name => vec![name],
    };
    let all = metrics();
    let probe = |name: &str| Probe {
        metric: all.iter().position(|metric| metric.name == name).expect("a metric of the model"),
        role: None,
        when,
    };
    names.into_iter().map(probe).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::headline_values;
    use crate::engine::{HEADLINE, Mode, Plan, Sampling, Silent, simulate};

    /// Every headline number of every future, the share of moved people too, is that of the run.
    #[test]
    fn chosen_futures_have_the_headline_of_the_run() {
        let study = crate::study::example();
        let plan = Plan {
            replications: 300,
            seed: 5,
            sampling: Sampling::Random,
            mode: Mode::MonteCarlo,
            freeze: None,
            threads: None,
            keep_draws: true,
        };
        let results = simulate(&study, &plan, &Silent).unwrap();
        let evaluator = Evaluator::new(&study, 5, None).unwrap();
        let points = evaluator.design(Sampling::Random, 0, 300).unwrap();
        for scenario in 0..study.scenarios.len() {
            let values = headline_outcomes(&evaluator, scenario, &points, HEADLINE, None, &Silent).unwrap();
            for (metric, values) in HEADLINE.iter().zip(&values) {
                let run = headline_values(&results.draws, scenario, metric).unwrap();
                assert_eq!(values, run, "{}", metric.name);
            }
        }
        let moved = HEADLINE.iter().find(|metric| metric.name == MOVED_SHARE).unwrap();
        let shares = headline_values(&results.draws, 3, moved).unwrap();
        assert!(shares.iter().any(|share| *share > 0.0 && *share < 1.0));
    }
}
