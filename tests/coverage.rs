//! 95 % intervals hold the truth in 95 % of runs: means, differences and quantiles, over many seeds.
//!
//! The truth is what all seeds together say: with 1,000 of them it is 32 times as precise as a run. The coverage has a
//! binomial error of 0.7 %, so 93 to 97 % are three of them. Quantiles of counts may be held more often, since the
//! interval of a whole number often holds more than it must.
//!
//! Teeth: errors too small by a tenth (93.6 % becomes 92.3 %), the normal quantile of 90 %, errors of independent
//! futures for a design (100 %), or ranks that are one off on either side, leave the limits.

use workshift::analysis::{LEVEL, Sample, headline_outcomes};
use workshift::assumption::{Design, Sampling};
use workshift::engine::{Evaluator, HEADLINE, HeadlineMetric, Silent};
use workshift::study::{FILES, InputFile, Selection, Study, read};

const SEEDS: u64 = 1000;
const FUTURES: usize = 1000;
const PROBABILITIES: [f64; 5] = [0.05, 0.1, 0.5, 0.9, 0.95];

/// The small study of the tests, cut to six months.
fn small() -> Study {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/studies/small");
    let text = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    let files: Vec<InputFile> = (FILES.iter())
        .filter(|file| folder.join(file).exists())
        .map(|file| InputFile {
            path: (*file).to_owned(),
            bytes: text(file).replace("months = 12", "months = 6").into_bytes(),
        })
        .collect();
    read("small", &files, &Selection::default()).unwrap()
}

fn metric(name: &str) -> HeadlineMetric {
    *HEADLINE.iter().find(|metric| metric.name == name).unwrap()
}

/// How often the mean and each quantile of what all runs say is inside the interval of one run.
struct Coverage {
    mean: f64,
    quantiles: Vec<f64>,
}

/// `runs[seed]`: the futures of one seed.
fn coverage(runs: &[Vec<f64>], randomisations: Option<u32>) -> Coverage {
    let all: Vec<f64> = runs.iter().flatten().copied().collect();
    let truth = Sample::random(&all);
    let mean = truth.mean().mean;
    let quantiles: Vec<f64> = truth.quantiles(&PROBABILITIES).iter().map(|q| q.value).collect();
    let holds = |[low, high]: [f64; 2], truth: f64| f64::from(u8::from(low <= truth && truth <= high));
    let n = runs.len() as f64;
    let mut held = Coverage { mean: 0.0, quantiles: vec![0.0; PROBABILITIES.len()] };
    for run in runs {
        let sample = Sample { values: run, randomisations };
        held.mean += holds(sample.mean().interval(LEVEL).unwrap(), mean);
        for (at, quantile) in sample.quantiles(&PROBABILITIES).iter().enumerate() {
            held.quantiles[at] += holds(quantile.interval.unwrap(), quantiles[at]);
        }
    }
    Coverage { mean: held.mean / n, quantiles: held.quantiles.iter().map(|held| held / n).collect() }
}

fn in_limits(what: &str, held: f64, most: f64) {
    println!("{what}: {:.1} %", 100.0 * held);
    assert!((0.93..=most).contains(&held), "{what}: held in {:.1} % of runs", 100.0 * held);
}

/// Means, differences and quantiles of the firm model, with 1,000 futures a run.
#[test]
fn intervals_of_runs_hold_the_truth() {
    let study = small();
    let continuous = ["delivered", "total_cost_cum"];
    let counts = ["payroll", "quits_cum", "hires_cum"];
    let metrics: Vec<HeadlineMetric> = continuous.iter().chain(&counts).map(|name| metric(name)).collect();
    // [metric][seed]: base, and scenario minus base on the same luck.
    let mut levels = vec![Vec::new(); metrics.len()];
    let mut differences = levels.clone();
    for seed in 0..SEEDS {
        let evaluator = Evaluator::new(&study, seed, None).unwrap();
        let points = evaluator.design(Sampling::Random, 0, FUTURES).unwrap();
        let [base, other] = [0, 1].map(|scenario| {
            headline_outcomes(&evaluator, scenario, &points, &metrics, None, &Silent).unwrap()
        });
        for (at, (base, other)) in base.into_iter().zip(other).enumerate() {
            differences[at].push(other.iter().zip(&base).map(|(a, b)| a - b).collect());
            levels[at].push(base);
        }
    }
    for (at, metric) in metrics.iter().enumerate() {
        let is_count = counts.contains(&metric.name);
        for (kind, runs) in [("level", &levels[at]), ("difference", &differences[at])] {
            let held = coverage(runs, None);
            in_limits(&format!("mean of {}, {kind}", metric.name), held.mean, 0.97);
            for (p, held) in PROBABILITIES.iter().zip(held.quantiles) {
                let most = if is_count { 1.0 } else { 0.97 };
                in_limits(&format!("{p} quantile of {}, {kind}", metric.name), held, most);
            }
        }
    }
}

/// Eight randomisations of a design over four made assumptions: the error comes from the randomisations.
#[test]
fn intervals_of_designs_hold_the_truth() {
    let keys: Vec<String> = ["a", "b", "c", "luck"].map(str::to_owned).to_vec();
    let (randomisations, points) = (8, 256);
    for sampling in [Sampling::Lhs, Sampling::Sobol] {
        let runs: Vec<Vec<f64>> = (0..SEEDS)
            .map(|seed| {
                let design = Design::new(&keys, &[], sampling, seed).unwrap();
                // Luck is drawn at random within each future.
                let luck = Design::new(&keys, &[], Sampling::Random, seed).unwrap();
                let (mut u, mut own) = (Vec::new(), vec![0.0; randomisations * points]);
                design.block(0, randomisations * points, &mut u);
                luck.uniforms(3, 0, &mut own);
                let value = |i: usize| u[0][i] + 2.0 * u[1][i] * u[2][i] + own[i];
                (0..randomisations * points).map(value).collect()
            })
            .collect();
        let held = coverage(&runs, Some(randomisations as u32));
        in_limits(&format!("mean, {}", sampling.name()), held.mean, 0.97);
        for (p, held) in PROBABILITIES.iter().zip(held.quantiles) {
            in_limits(&format!("{p} quantile, {}", sampling.name()), held, 0.98);
        }
    }
}
