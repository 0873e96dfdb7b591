//! Whether the engine and the plain firm may come from the same distribution.
//!
//! Every column of every scenario and month is compared:
//!
//! * means by their z, the difference over its standard error;
//! * standard deviations by the z of the logarithm of their ratio, with the kurtosis of the sample;
//! * the engine's 5, 50 and 95 % quantiles by the share of the sample that lies below them, widened by what the
//!   engine's bins allow (1/2,000 of the range);
//! * of the differences to the base, the means. Their spread is not comparable: see [`super`].
//!
//! An independent |z| above 5 has a chance of 6 in ten million. Neighbouring months and metrics hang together,
//! so that a study counts for some hundred to some thousand of them.

use std::fmt;

use workshift::engine::{Metric, MetricKind, Results, Statistics};
use workshift::study::Study;

use super::assumptions::Assumptions;
use super::sample::{Place, Sample};

/// Beyond this a z is a disagreement: means, standard deviations, quantiles, means of differences.
const LIMITS: [(&str, f64); 4] = [("mean", 5.0), ("sd", 6.0), ("quantile", 5.0), ("difference", 5.0)];
const MEAN: usize = 0;
const SD: usize = 1;
const QUANTILE: usize = 2;
const DIFFERENCE: usize = 3;
/// Futures away from the median below which a standard deviation says nothing.
const RARE: usize = 50;
/// Quantiles that are compared: position in the engine's list, and share.
const TESTED: [(usize, f64); 3] = [(1, 0.05), (4, 0.5), (7, 0.95)];

/// What was compared, and what disagrees.
#[derive(Debug, Clone, Default)]
pub struct Verdict {
    /// Per kind of comparison: the z of what is not equal.
    z: [Vec<f64>; 4],
    /// Comparisons, per kind.
    compared: [usize; 4],
    /// What disagrees, with its place.
    pub disagreements: Vec<String>,
}

impl Verdict {
    /// Whether nothing disagrees.
    pub fn holds(&self) -> bool {
        self.disagreements.is_empty()
    }

    fn add(&mut self, kind: usize, z: f64, says: impl FnOnce() -> String) {
        self.compared[kind] += 1;
        if z != 0.0 {
            self.z[kind].push(z);
        }
        let (name, limit) = LIMITS[kind];
        if z.is_nan() || z.abs() > limit {
            self.disagreements.push(format!("{name} z {z:+.1}: {}", says()));
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (kind, (name, limit)) in LIMITS.iter().enumerate() {
            let z = &self.z[kind];
            let n = z.len().max(1) as f64;
            let spread = (z.iter().map(|z| z * z).sum::<f64>() / n).sqrt();
            let worst = z.iter().fold(0.0, |worst: f64, z| worst.max(z.abs()));
            let beyond = |c: f64| 100.0 * z.iter().filter(|z| z.abs() > c).count() as f64 / n;
            writeln!(
                f,
                "  {name:10} {:>8} compared, {:>8} not equal; z: spread {spread:.2}, {:.2} % beyond 2, {:.3} % \
                 beyond 3, worst {worst:.2} (limit {limit})",
                self.compared[kind],
                z.len(),
                beyond(2.0),
                beyond(3.0)
            )?;
        }
        match self.disagreements.len() {
            0 => write!(f, "  all agree"),
            n => write!(f, "  {n} disagree"),
        }
    }
}

/// Draws a sample of the plain firm as large as that of the engine and holds the two against each other.
///
/// `results` are those of [`workshift::engine::simulate`] with random sampling; `seed` is the plain firm's own.
pub fn agree(study: &Study, results: &Results, seed: u64) -> Verdict {
    let mut verdict = Verdict::default();
    let assumptions = Assumptions::new(study, results.replications as usize, seed);
    let base = Sample::draw(study, 0, &assumptions, seed, None);
    compare(study, results, 0, &base, None, &mut verdict);
    for scenario in 1..study.scenarios.len() {
        let sample = Sample::draw(study, scenario, &assumptions, seed, None);
        compare(study, results, scenario, &sample, Some(&base), &mut verdict);
    }
    verdict
}

fn compare(
    study: &Study,
    results: &Results,
    scenario: usize,
    sample: &Sample,
    base: Option<&Sample>,
    verdict: &mut Verdict,
) {
    let cohorts: Vec<_> = results.cohorts.iter().filter(|cohort| cohort.scenario == scenario).collect();
    sample.for_each_column(base, |month, place, levels, differences| {
        let (metric, ours): (&Metric, _) = match place {
            Place::Entity { entity, metric } => {
                (&results.metrics[metric], results.levels.get(scenario, month, entity, metric))
            }
            Place::Path { row, metric } => {
                let cells = cohorts.get(row).and_then(|cohort| cohort.months.get(month));
                (&results.cohort_metrics[metric], cells.and_then(|cells| cells.get(metric)))
            }
        };
        let at = || {
            let name = &study.scenarios[scenario].name;
            format!("{name}, month {month}, {} of {}", metric.name, whose(study, scenario, place))
        };
        let Some(ours) = ours else {
            verdict.disagreements.push(format!("{} is not in the engine's results", at()));
            return;
        };
        let theirs = Moments::of(levels);
        if mean(verdict, MEAN, ours, &theirs, metric.kind, &at) {
            shape(verdict, ours, levels, &theirs, metric.kind, &at);
        }
        if let (Some(differences), Place::Entity { entity, metric: column }) = (differences, place) {
            match results.differences.get(scenario, month, entity, column) {
                Some(ours) => {
                    mean(verdict, DIFFERENCE, ours, &Moments::of(differences), metric.kind, &at);
                }
                None => verdict.disagreements.push(format!("the difference of {} is not there", at())),
            }
        }
    });
}

fn whose(study: &Study, scenario: usize, place: Place) -> String {
    let scenario = &study.scenarios[scenario];
    let role = |r: usize| scenario.roles[r].name.as_str();
    match place {
        Place::Entity { entity: 0, .. } => "the firm".to_owned(),
        Place::Entity { entity, .. } => role(entity - 1).to_owned(),
        Place::Path { row: 0, .. } => "all paths".to_owned(),
        Place::Path { row, .. } => {
            let path = &scenario.paths[row - 1];
            format!("{} > {}", role(path.from), role(path.to))
        }
    }
}

/// The engine adds up whole numbers of these; twice the last place, since a difference has two.
fn resolution(kind: MetricKind) -> f64 {
    match kind {
        MetricKind::Stock | MetricKind::Flow | MetricKind::Cumulative => 0.0,
        MetricKind::Posts => 2e-6,
        MetricKind::Index => 2e-9,
        MetricKind::Money | MetricKind::CumulativeMoney => 2e-2,
    }
}

/// What a sample amounts to.
struct Moments {
    n: f64,
    mean: f64,
    sd: f64,
}

impl Moments {
    fn of(values: &[f64]) -> Moments {
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        Moments { n, mean, sd: (squares / (n - 1.0)).sqrt() }
    }
}

/// Compares two means; returns whether the column varies.
fn mean(
    verdict: &mut Verdict,
    kind: usize,
    ours: &Statistics,
    theirs: &Moments,
    metric: MetricKind,
    at: &impl Fn() -> String,
) -> bool {
    let gap = ours.mean - theirs.mean;
    let sd = ours.sd.unwrap_or(0.0);
    let error = ((sd * sd + theirs.sd * theirs.sd) / theirs.n).sqrt();
    let rounding = 1e-9 * theirs.mean.abs() + resolution(metric);
    let z = if gap.abs() <= rounding {
        0.0
    } else if error <= 1e-12 * (1.0 + theirs.mean.abs()) {
        f64::INFINITY
    } else {
        gap / (error + rounding)
    };
    verdict.add(kind, z, || {
        format!("{}: engine {} (sd {sd}), plain {} (sd {})", at(), ours.mean, theirs.mean, theirs.sd)
    });
    error > rounding
}

/// Compares spread and quantiles of a column that varies.
fn shape(
    verdict: &mut Verdict,
    ours: &Statistics,
    values: &mut [f64],
    theirs: &Moments,
    metric: MetricKind,
    at: &impl Fn() -> String,
) {
    values.sort_unstable_by(f64::total_cmp);
    let count = values.len();
    let median = values[count / 2];
    let away = count - values.iter().filter(|value| **value == median).count();
    if let (true, Some(sd)) = (away >= RARE && theirs.sd > 0.0, ours.sd.filter(|sd| *sd > 0.0)) {
        // The farthest point of either side: where it alone holds much of a variance, luck decides it.
        let reach = |min: f64, max: f64, mean: f64, sd: f64| (max - mean).max(mean - min) / sd;
        let reach = reach(values[0], values[count - 1], theirs.mean, theirs.sd)
            .max(reach(ours.min, ours.max, ours.mean, sd));
        let fourth = |value: &f64| ((value - theirs.mean) / theirs.sd).powi(4);
        let kurtosis = values.iter().map(fourth).sum::<f64>() / theirs.n + reach.powi(4) / theirs.n;
        if reach * reach < 0.02 * theirs.n {
            let error = (2.0 * (kurtosis - 1.0).max(0.5) / (4.0 * theirs.n)).sqrt();
            verdict.add(SD, (sd / theirs.sd).ln() / error, || {
                format!("{}: engine {sd}, plain {}, kurtosis {kurtosis:.1}", at(), theirs.sd)
            });
        }
    }
    let slack = (ours.max - ours.min) / 2000.0 + resolution(metric);
    for (which, share) in TESTED {
        let q = ours.quantiles[which];
        let below = |limit: f64, with: bool| {
            let inside = |value: &f64| *value < limit || (with && *value == limit);
            values.partition_point(inside) as f64 / theirs.n
        };
        let (low, high) = (below(q - slack, false), below(q + slack, true));
        let nearest = share.max(low).min(high);
        let error = ((share * (1.0 - share) + nearest * (1.0 - nearest)) / theirs.n).sqrt();
        verdict.add(QUANTILE, (nearest - share) / error, || {
            format!("{}: {low:.3} to {high:.3} of plain's are below the engine's {share} quantile, {q}", at())
        });
    }
}
