//! The engine against the firm in plain Rust: first whether they agree, then how long each takes.
//!
//! `cargo run --release -p workshift-benches --bin plain -- [--replications N] [--rounds N] [--seed S] STUDY ...`
//!
//! One thread each. With `--rounds 0` nothing is timed. Nothing is timed of a study on which the two disagree.
//! `--only engine`, `sorting` or `selecting` runs that side once and says how long it took: for a profiler.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use workshift::engine::{Mode, Plan, Results, Sampling, Silent, simulate};
use workshift::maths::instruction_set;
use workshift::study::Study;
use workshift_benches::folder;
use workshift_benches::plain::{self, Order, Tables};

/// The plain firm's seed is this far from the engine's.
const OTHER_SEED: u64 = 1_000_003;
/// Most disagreements that are printed.
const SHOWN: usize = 20;

struct Arguments {
    studies: Vec<PathBuf>,
    replications: u32,
    rounds: usize,
    seed: u64,
    only: Option<String>,
}

fn arguments() -> Result<Arguments, String> {
    let mut found = Arguments { studies: Vec::new(), replications: 1000, rounds: 5, seed: 1, only: None };
    let mut given = std::env::args().skip(1);
    while let Some(word) = given.next() {
        if word == "--only" {
            let side =
                given.next().filter(|side| ["engine", "sorting", "selecting"].contains(&side.as_str()));
            found.only = Some(side.ok_or("--only needs `engine`, `sorting` or `selecting`")?);
            continue;
        }
        let mut number = || {
            let next = given.next().and_then(|next| next.parse::<u32>().ok());
            next.ok_or_else(|| format!("{word} needs a whole number"))
        };
        match word.as_str() {
            "--replications" => found.replications = number()?.max(2),
            "--rounds" => found.rounds = number()? as usize,
            "--seed" => found.seed = u64::from(number()?),
            _ if word.starts_with("--") => return Err(format!("there is no {word}")),
            _ => found.studies.push(word.into()),
        }
    }
    if found.studies.is_empty() { Err("name the folder of a study".to_owned()) } else { Ok(found) }
}

fn main() -> ExitCode {
    match arguments().and_then(|arguments| run(&arguments)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

/// Whether every study agrees.
fn run(arguments: &Arguments) -> Result<bool, String> {
    let mut all = true;
    for path in &arguments.studies {
        let study = folder::study(path)?;
        println!("{}: {} replications", study.name, arguments.replications);
        if let Some(side) = &arguments.only {
            let start = Instant::now();
            match side.as_str() {
                "sorting" => drop(by(Order::Sorted, &study, arguments, arguments.seed)),
                "selecting" => drop(by(Order::Selected, &study, arguments, arguments.seed)),
                _ => drop(engine(&study, arguments, arguments.seed)?),
            }
            println!("  {side}: {:.2} s", start.elapsed().as_secs_f64());
            continue;
        }
        let results = engine(&study, arguments, arguments.seed)?;
        let verdict = plain::agree::agree(&study, &results, arguments.seed + OTHER_SEED);
        println!("{verdict}");
        for problem in verdict.disagreements.iter().take(SHOWN) {
            println!("    {problem}");
        }
        if verdict.holds() {
            time(&study, arguments)?;
        }
        all &= verdict.holds();
    }
    Ok(all)
}

fn engine(study: &Study, arguments: &Arguments, seed: u64) -> Result<Results, String> {
    let plan = Plan {
        replications: arguments.replications,
        seed,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: Some(1),
        keep_draws: false,
    };
    simulate(study, &plan, &Silent).map_err(|error| error.to_string())
}

fn by(order: Order, study: &Study, arguments: &Arguments, seed: u64) -> Tables {
    plain::simulate(study, arguments.replications, seed, order, 1)
}

/// Seconds of a run, its results and their disposal.
fn seconds<T>(run: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    drop(run());
    start.elapsed().as_secs_f64()
}

/// Rounds of one after the other; the median of the ratios inside the rounds.
fn time(study: &Study, arguments: &Arguments) -> Result<(), String> {
    let mut rounds = Vec::new();
    for round in 0..arguments.rounds {
        let seed = arguments.seed + round as u64;
        let mut failed = None;
        let ours = seconds(|| engine(study, arguments, seed).map_err(|problem| failed = Some(problem)));
        if let Some(problem) = failed {
            return Err(problem);
        }
        let plain =
            [Order::Sorted, Order::Selected].map(|order| seconds(|| by(order, study, arguments, seed)));
        rounds.push([ours, plain[0], plain[1]]);
    }
    if rounds.is_empty() {
        return Ok(());
    }
    let per_replication = 1e6 / f64::from(arguments.replications) / study.scenarios.len() as f64;
    println!("  one thread, median of {} rounds, instruction set {}:", rounds.len(), instruction_set());
    for (side, name) in ["engine", "plain, sorting", "plain, selecting"].into_iter().enumerate() {
        let time = median(rounds.iter().map(|round| round[side]));
        let ratio = median(rounds.iter().map(|round| round[side] / round[0]));
        println!(
            "  {name:16} {:>8.1} microseconds per replication of a scenario, {ratio:.2} times the engine",
            time * per_replication
        );
    }
    Ok(())
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}
