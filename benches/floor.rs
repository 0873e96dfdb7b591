//! The floor under the speed of the engine against plain Rust with `rand_distr`, in one run: single flows, and the whole
//! reference workload with its statistics.
//!
//! Both sides do the same work; flows with numbers of people and probabilities that differ from lane to lane as they do
//! in a study. Rounds alternate, the ratio is taken inside each round, and the median of the ratios is held
//! against the floor, so that a slow or busy machine moves both sides. Before a ratio is printed the two are
//! held against each other: means of flows within five standard errors, tables of the workload against a
//! [`witness`](workshift_benches::witness).
//!
//! `cargo run --release -p workshift-benches --bin floor`

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use rand::SeedableRng;
use rand_distr::{Binomial, Distribution};
use workshift::maths::{InstructionSet, instruction_set};
use workshift::random::{Address, Entity, Luck, Operation};
use workshift_benches::plain::Order;
use workshift_benches::plain_reference;
use workshift_benches::reference::{Reference, values};
use workshift_benches::witness::{Limits, compare, note, statistics};
use workshift_benches::workload::{PROBABILITIES, STATISTICS, Workload};

/// Lanes of a block, as in the engine.
const LANES: usize = 512;
/// Blocks of one round and side.
const BLOCKS: u16 = 400;
/// Rounds; the median of their ratios counts.
const ROUNDS: usize = 7;
/// At least so many times as fast as plain Rust, on any instruction set; AVX-512 reaches several times this.
const FLOOR: f64 = 1.5;

/// Replications of the reference workload.
const REPLICATIONS: usize = 2000;
/// Replications of its witness for each.
const WITNESS: usize = 4;

/// Expected numbers of people of the flows that are timed: single leavers up to a layoff round.
const MEANS: [f64; 4] = [0.5, 5.0, 20.0, 200.0];

fn main() -> ExitCode {
    let mut held = true;
    println!("{:>8} {:>14} {:>14} {:>8}", "mean", "workshift ns", "rand_distr ns", "ratio");
    for mean in MEANS {
        let n: Vec<f64> = (0..LANES).map(|i| (mean * (8.0 + (i % 13) as f64)).ceil()).collect();
        let p: Vec<f64> =
            n.iter().enumerate().map(|(i, n)| mean / n * (0.8 + 0.4 * (i % 7) as f64 / 7.0)).collect();
        let mut ratios = Vec::new();
        let mut times = Vec::new();
        for round in 0..ROUNDS {
            let (ours, sum) = time(|| by_address(round, &n, &p));
            let (theirs, other) = time(|| by_rand_distr(round, &n, &p));
            if let Err(problem) = agree(sum, other, &n, &p) {
                eprintln!("mean {mean}: {problem}; no ratio is printed");
                return ExitCode::FAILURE;
            }
            ratios.push(theirs / ours);
            times.push((ours, theirs));
        }
        ratios.sort_by(f64::total_cmp);
        times.sort_by(|a, b| a.0.total_cmp(&b.0));
        let ratio = ratios[ROUNDS / 2];
        let (ours, theirs) = times[ROUNDS / 2];
        println!("{mean:>8} {ours:>14.2} {theirs:>14.2} {ratio:>8.2}");
        held &= ratio >= FLOOR;
    }
    println!("instruction set: {}; floor: {FLOOR} times rand_distr", instruction_set());
    match whole_model() {
        Ok(above) => held &= above,
        Err(problem) => {
            eprintln!("reference workload: {problem}; no ratio is printed");
            return ExitCode::FAILURE;
        }
    }
    if held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// So many times as fast as plain Rust must the whole reference workload be, statistics included.
fn floor_of_the_whole(set: InstructionSet) -> f64 {
    match set {
        InstructionSet::Avx512 => 2.5,
        InstructionSet::Avx2 => 1.8,
        InstructionSet::Baseline => 1.2,
    }
}

/// Whether the reference workload is as many times as fast as plain Rust.
fn whole_model() -> Result<bool, String> {
    let work = Workload::a();
    let mut noted = Vec::new();
    let limits = Limits::new(&PROBABILITIES, WITNESS * REPLICATIONS, REPLICATIONS);
    plain_reference::simulate(&work, WITNESS * REPLICATIONS, 1_000_003).for_each_column(|counts| {
        let mut column: Vec<f64> = counts.iter().map(|&people| f64::from(people)).collect();
        note(&mut column, &limits, &mut noted);
    });
    let mut witness = work.block(&[], noted);
    *witness.axes.last_mut().expect("a block has axes") = statistics(STATISTICS[2..].iter().copied());
    let witness = [witness];
    let mut ratios = Vec::new();
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..ROUNDS as u64 {
        let start = Instant::now();
        let ours = Reference::new(&work, round).run(REPLICATIONS);
        let middle = Instant::now();
        let theirs = plain_reference::simulate(&work, REPLICATIONS, round).statistics(Order::Sorted);
        let end = Instant::now();
        for (who, table) in [("workshift", values(&ours)), ("plain Rust", theirs)] {
            let table = [work.block(&STATISTICS, table)];
            let verdict = compare(&witness, WITNESS * REPLICATIONS, &table, REPLICATIONS)?;
            if !verdict.holds() {
                return Err(format!("{who}: {verdict}\n  {}", verdict.disagreements().join("\n  ")));
            }
        }
        let per_draw = 1e9 / work.draws(REPLICATIONS) as f64;
        let [ours, theirs] = [middle - start, end - middle].map(|time| time.as_secs_f64() * per_draw);
        ratios.push(theirs / ours);
        times[0].push(ours);
        times[1].push(theirs);
    }
    let median = |mut numbers: Vec<f64>| {
        numbers.sort_by(f64::total_cmp);
        numbers[numbers.len() / 2]
    };
    let (ratio, [ours, theirs]) = (median(ratios), times.map(median));
    let floor = floor_of_the_whole(instruction_set());
    println!(
        "reference workload, statistics included: {ours:.2} ns a draw, plain Rust {theirs:.2}, ratio {ratio:.2}; floor: {floor}"
    );
    Ok(ratio >= floor)
}

/// Nanoseconds per draw, and the sum of all draws.
fn time(draw: impl FnOnce() -> f64) -> (f64, f64) {
    let start = Instant::now();
    let sum = black_box(draw());
    (start.elapsed().as_secs_f64() * 1e9 / (LANES as f64 * f64::from(BLOCKS)), sum)
}

fn by_address(round: usize, n: &[f64], p: &[f64]) -> f64 {
    let luck = Luck::new(round as u64, 0);
    let entity = Entity::named("bench", "floor");
    let mut out = vec![0.0; LANES];
    (0..BLOCKS)
        .map(|cohort| {
            let at = Address { operation: Operation(1), entity, month: 1, cohort };
            luck.binomial(at, black_box(n), black_box(p), &mut out);
            out.iter().sum::<f64>()
        })
        .sum()
}

fn by_rand_distr(round: usize, n: &[f64], p: &[f64]) -> f64 {
    let mut rng = rand::rngs::SmallRng::seed_from_u64(round as u64);
    (0..BLOCKS)
        .map(|_| {
            let draws = black_box(n).iter().zip(black_box(p)).map(|(n, p)| {
                let flow = Binomial::new(*n as u64, *p).expect("a probability");
                flow.sample(&mut rng) as f64
            });
            draws.sum::<f64>()
        })
        .sum()
}

/// Whether two sums of the same number of draws may come from the same distribution.
fn agree(a: f64, b: f64, n: &[f64], p: &[f64]) -> Result<(), String> {
    let variance: f64 =
        n.iter().zip(p).map(|(n, p)| n * p * (1.0 - p)).sum::<f64>() * f64::from(BLOCKS) * 2.0;
    let z = (a - b) / variance.sqrt();
    if z.abs() < 5.0 {
        Ok(())
    } else {
        Err(format!("the sums {a} and {b} are {z:+.1} standard errors apart"))
    }
}
