//! The kernels on their own: nanoseconds a value on each instruction set, beside the scalar function that one would call
//! instead.
//!
//! `cargo run --release -p workshift-benches --bin micro [-- --rounds N]`
//!
//! Arguments differ from lane to lane, as they do in a study: constant ones flatter. Kernels, instruction sets and peers
//! take turns; the smallest time over rounds is printed, since what disturbs a kernel only makes it slower. Before that the results are held against the peer's: functions
//! number by number, draws by their mean.

// The peers are the platform's functions.
#![allow(clippy::disallowed_methods)]

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use rand_distr::{Binomial, Distribution, StandardNormal};
use workshift::engine::{Blocks, EngineError, LANES, MetricKind, Model, Scales, Silent, gather};
use workshift::maths::{self, InstructionSet, set_instruction_set};
use workshift::random::{Address, Entity, Luck, Operation, binomial_quantile};

/// Lanes of a call.
const N: usize = 512;
/// Calls of a measurement.
const CALLS: u16 = 200;
/// Months and columns of the accumulation.
const MONTHS: usize = 8;
const COLUMNS: usize = 50;

/// A kernel and what one would call instead.
struct Kernel {
    name: String,
    values: usize,
    /// Works for as many values and returns their mean.
    ours: Box<dyn FnMut() -> f64>,
    theirs: Option<Peer>,
    /// How far the means may be apart, relative to the larger one and 1.
    tolerance: f64,
}

struct Peer {
    name: &'static str,
    run: Box<dyn FnMut() -> f64>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let rounds = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => 7,
        ["--rounds", n] if n.parse::<usize>().is_ok_and(|n| n > 0) => n.parse().unwrap_or(7),
        _ => {
            eprintln!("usage: micro [--rounds N]");
            return ExitCode::from(2);
        }
    };
    let sets: Vec<InstructionSet> =
        InstructionSet::ALL.into_iter().filter(|set| set.is_available()).collect();
    println!(
        "| kernel, ns a value | {} | scalar peer | its ns |",
        join(sets.iter().map(|set| set.to_string()))
    );
    println!("|---|{}---|---|", "---|".repeat(sets.len()));
    for mut kernel in kernels() {
        match measure(&mut kernel, &sets, rounds) {
            Ok(row) => println!("{row}"),
            Err(problem) => {
                eprintln!("{}: {problem}; no time is printed", kernel.name);
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// The row of a kernel.
fn measure(kernel: &mut Kernel, sets: &[InstructionSet], rounds: usize) -> Result<String, String> {
    let mut times = vec![Vec::new(); sets.len() + 1];
    for _ in 0..rounds {
        let mut means = Vec::new();
        for (set, times) in sets.iter().zip(&mut times) {
            set_instruction_set(*set).map_err(|missing| missing.to_string())?;
            means.push(time(&mut kernel.ours, kernel.values, times));
        }
        if means.iter().any(|mean| *mean != means[0]) {
            return Err(format!("instruction sets differ: {means:?}"));
        }
        if let Some(peer) = &mut kernel.theirs {
            let theirs = time(&mut peer.run, kernel.values, &mut times[sets.len()]);
            let gap = (theirs - means[0]).abs() / theirs.abs().max(1.0);
            if gap.is_nan() || gap > kernel.tolerance {
                return Err(format!("the mean is {}, that of {} {theirs}", means[0], peer.name));
            }
        }
    }
    let least = times.iter().filter(|times| !times.is_empty()).map(|times| {
        let least = times.iter().fold(f64::INFINITY, |least: f64, time| least.min(*time));
        format!("{least:.2}")
    });
    let cells: Vec<String> = least.collect();
    let (ours, theirs) = cells.split_at(sets.len());
    let peer = kernel.theirs.as_ref().map_or("", |peer| peer.name);
    Ok(format!("| {} | {} | {peer} | {} |", kernel.name, join(ours.iter().cloned()), theirs.join("")))
}

fn join(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join(" | ")
}

/// Notes the nanoseconds a value, and returns the mean.
fn time(run: &mut dyn FnMut() -> f64, values: usize, times: &mut Vec<f64>) -> f64 {
    let start = Instant::now();
    let mean = black_box(run());
    times.push(start.elapsed().as_secs_f64() * 1e9 / values as f64);
    mean
}

fn kernels() -> Vec<Kernel> {
    let mut all = vec![uniforms()];
    let spread =
        |low: f64, high: f64| (0..N).map(move |i| low + (high - low) * (i * 131 % N) as f64 / N as f64);
    let function = |name: &str, peer, ours: fn(&mut [f64]), theirs: fn(f64) -> f64, x: Vec<f64>| {
        elementwise(name, ours, Peer { name: peer, run: Box::new(scalar(theirs, x.clone())) }, x)
    };
    all.push(function("exp", "`f64::exp`", maths::exp_lanes, f64::exp, spread(-20.0, 2.0).collect()));
    all.push(function("ln", "`f64::ln`", maths::ln_lanes, f64::ln, spread(1e-3, 30.0).collect()));
    let cdf = |x: f64| libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2) / 2.0;
    all.push(function(
        "normal CDF",
        "`libm::erfc`",
        maths::normal_cdf_lanes,
        cdf,
        spread(-6.0, 6.0).collect(),
    ));
    all.push(normals());
    for mean in [0.5, 3.0, 10.0, 30.0, 100.0, 1000.0, 10_000.0] {
        all.push(quantile(mean));
        all.push(flow(mean));
    }
    all.push(accumulation("accumulate counts below 100", 100));
    all.push(accumulation("accumulate counts below 4,000", 4000));
    all
}

fn address(cohort: u16) -> Address {
    Address { operation: Operation(1), entity: Entity::named("bench", "micro"), month: 1, cohort }
}

/// The mean over all calls of what one call fills in.
fn over_calls(mut call: impl FnMut(u16, &mut [f64])) -> f64 {
    let mut out = [0.0; N];
    let sum: f64 = (0..CALLS)
        .map(|at| {
            call(at, &mut out);
            out.iter().sum::<f64>()
        })
        .sum();
    sum / (N as f64 * f64::from(CALLS))
}

const VALUES: usize = N * CALLS as usize;

fn uniforms() -> Kernel {
    let luck = Luck::new(1, 0);
    let mut rng = SmallRng::seed_from_u64(1);
    Kernel {
        name: "uniform, Philox4x32-10".to_owned(),
        values: VALUES,
        ours: Box::new(move || over_calls(|at, out| luck.uniforms(address(at), out))),
        theirs: Some(Peer {
            name: "`SmallRng`, `random`",
            run: Box::new(move || over_calls(|_, out| out.iter_mut().for_each(|x| *x = rng.random()))),
        }),
        tolerance: 0.01,
    }
}

fn normals() -> Kernel {
    let luck = Luck::new(1, 0);
    let mut rng = SmallRng::seed_from_u64(1);
    let theirs =
        move || over_calls(|_, out| out.iter_mut().for_each(|x| *x = StandardNormal.sample(&mut rng)));
    Kernel {
        name: "normal, uniform and quantile".to_owned(),
        values: VALUES,
        ours: Box::new(move || over_calls(|at, out| luck.normals(address(at), out))),
        theirs: Some(Peer { name: "`SmallRng`, `StandardNormal`", run: Box::new(theirs) }),
        tolerance: 0.03,
    }
}

fn elementwise(name: &str, ours: fn(&mut [f64]), peer: Peer, x: Vec<f64>) -> Kernel {
    let run = move || {
        over_calls(|_, out| {
            out.copy_from_slice(black_box(&x));
            ours(out);
        })
    };
    Kernel {
        name: name.to_owned(),
        values: VALUES,
        ours: Box::new(run),
        theirs: Some(peer),
        tolerance: 1e-14,
    }
}

fn scalar(function: fn(f64) -> f64, x: Vec<f64>) -> impl FnMut() -> f64 {
    move || {
        over_calls(|_, out| {
            for (out, x) in out.iter_mut().zip(black_box(&x)) {
                *out = function(*x);
            }
        })
    }
}

/// People and probabilities, different in every lane, whose products lie around a mean.
fn people(mean: f64) -> (Vec<f64>, Vec<f64>) {
    let n: Vec<f64> = (0..N).map(|i| (mean * (8.0 + (i % 13) as f64)).ceil()).collect();
    let p = n.iter().enumerate().map(|(i, n)| mean / n * (0.8 + 0.4 * (i % 7) as f64 / 7.0)).collect();
    (n, p)
}

fn quantile(mean: f64) -> Kernel {
    let (n, p) = people(mean);
    let mut u = vec![0.0; N];
    Luck::new(2, 0).uniforms(address(0), &mut u);
    Kernel {
        name: format!("binomial quantile, n p about {mean}"),
        values: VALUES,
        ours: Box::new(move || over_calls(|_, out| binomial_quantile(black_box(&n), &p, &u, out))),
        theirs: None,
        tolerance: 0.0,
    }
}

fn flow(mean: f64) -> Kernel {
    let (n, p) = people(mean);
    let (their_n, their_p) = (n.clone(), p.clone());
    let luck = Luck::new(3, 0);
    let mut rng = SmallRng::seed_from_u64(3);
    let theirs = move || {
        over_calls(|_, out| {
            for ((out, n), p) in out.iter_mut().zip(black_box(&their_n)).zip(&their_p) {
                *out = Binomial::new(*n as u64, *p).map_or(f64::NAN, |flow| flow.sample(&mut rng) as f64);
            }
        })
    };
    Kernel {
        name: format!("binomial flow, uniform and quantile, n p about {mean}"),
        values: VALUES,
        ours: Box::new(move || over_calls(|at, out| luck.binomial(address(at), black_box(&n), &p, out))),
        theirs: Some(Peer { name: "`SmallRng`, `Binomial`", run: Box::new(theirs) }),
        // Five standard errors of either mean.
        tolerance: 10.0 * (mean / VALUES as f64).sqrt() / mean.max(1.0),
    }
}

/// A model that has its numbers already.
struct Ready {
    rows: Vec<Vec<f64>>,
}

/// How far on it is among them.
struct At {
    rows: Vec<Vec<f64>>,
    place: usize,
}

impl Model for Ready {
    type State = At;
    type Shared = ();

    fn n_columns(&self) -> usize {
        COLUMNS
    }
    fn kind(&self, _column: usize) -> MetricKind {
        MetricKind::Stock
    }
    fn state(&self, _lanes: usize) -> At {
        At { rows: self.rows.clone(), place: 0 }
    }
    fn shared(&self, _first: u32, _lanes: usize) {}
    fn open(&self, at: &mut At, (): &(), first: u32) {
        at.place = first as usize / LANES;
    }
    fn step(&self, at: &mut At) -> Result<(), EngineError> {
        at.place += 1;
        Ok(())
    }
    fn row<'s>(&self, at: &'s At, column: usize) -> &'s [f64] {
        &at.rows[(at.place + 7 * column) % at.rows.len()]
    }
}

/// Counts into columns and takes their statistics; the peer keeps and sorts.
fn accumulation(name: &str, range: u32) -> Kernel {
    let replications = 20 * LANES;
    let mut rng = SmallRng::seed_from_u64(4);
    let draw = |rng: &mut SmallRng| f64::from((0..4).map(|_| rng.random_range(0..range / 4)).sum::<u32>());
    let rows: Vec<Vec<f64>> = (0..97).map(|_| (0..LANES).map(|_| draw(&mut rng)).collect()).collect();
    let ready = Ready { rows: rows.clone() };
    let ours = move || {
        let blocks = Blocks {
            months: MONTHS,
            replications: replications as u32,
            points_per_randomisation: None,
            lanes: LANES,
            threads: Some(1),
            passes: 1,
            scales: Scales::COUNTS,
            quantiles: workshift::engine::QUANTILES,
        };
        let months = gather(std::slice::from_ref(&ready), blocks, &(), &Silent).expect("nothing can fail");
        let means = months[1..].iter().flat_map(|month| &month.levels).map(|column| column.mean);
        means.sum::<f64>() / (MONTHS * COLUMNS) as f64
    };
    let theirs = move || {
        let mut sum = 0.0;
        let mut column: Vec<i32> = Vec::new();
        for month in 1..=MONTHS {
            for at in 0..COLUMNS {
                column.clear();
                for block in 0..replications / LANES {
                    let row = &rows[(block + month + 7 * at) % rows.len()];
                    column.extend(row.iter().map(|&people| people as i32));
                }
                sum += column.iter().map(|&x| i64::from(x)).sum::<i64>() as f64 / replications as f64;
                column.sort_unstable();
                black_box(&column);
            }
        }
        sum / (MONTHS * COLUMNS) as f64
    };
    Kernel {
        name: name.to_owned(),
        values: (MONTHS + 1) * COLUMNS * replications,
        ours: Box::new(ours),
        theirs: Some(Peer { name: "copy, `sort_unstable`", run: Box::new(theirs) }),
        tolerance: 1e-12,
    }
}
