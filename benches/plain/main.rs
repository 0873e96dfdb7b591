//! The engine against the firm in plain Rust: first whether they agree, then how long each takes.
//!
//! `cargo run --release -p workshift-benches --bin plain -- [--replications N] [--rounds N] [--seed S] STUDY ...`
//!
//! One thread each. With `--rounds 0` nothing is timed. Nothing is timed of a study on which the two disagree.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use workshift::engine::{Mode, Plan, Results, Sampling, Silent, simulate};
use workshift::study::Study;
use workshift_benches::{folder, plain};

/// The plain firm's seed is this far from the engine's.
const OTHER_SEED: u64 = 1_000_003;
/// Most disagreements that are printed.
const SHOWN: usize = 20;

struct Arguments {
    studies: Vec<PathBuf>,
    replications: u32,
    rounds: usize,
    seed: u64,
}

fn arguments() -> Result<Arguments, String> {
    let mut found = Arguments { studies: Vec::new(), replications: 1000, rounds: 5, seed: 1 };
    let mut given = std::env::args().skip(1);
    while let Some(word) = given.next() {
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

/// Rounds of one after the other; the median of the ratios inside the rounds.
fn time(study: &Study, arguments: &Arguments) -> Result<(), String> {
    let mut rounds = Vec::new();
    for round in 0..arguments.rounds {
        let seed = arguments.seed + round as u64;
        let start = Instant::now();
        let results = engine(study, arguments, seed)?;
        let ours = start.elapsed().as_secs_f64();
        drop(results);
        let start = Instant::now();
        let tables = plain::simulate(study, arguments.replications, seed, 1);
        let theirs = start.elapsed().as_secs_f64();
        drop(tables);
        rounds.push((theirs / ours, ours, theirs));
    }
    rounds.sort_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((ratio, ours, theirs)) = rounds.get(rounds.len() / 2) {
        let per_replication = 1e6 / f64::from(arguments.replications) / study.scenarios.len() as f64;
        println!(
            "  one thread, microseconds per replication of a scenario: engine {:.1} ({}), plain {:.1}; ratio {ratio:.2}",
            ours * per_replication,
            workshift::maths::instruction_set(),
            theirs * per_replication
        );
    }
    Ok(())
}
