//! Whole runs of the engine, from a checked study to its statistics: time for one thread and for all, and memory.
//!
//! `cargo run --release -p workshift-benches --bin whole -- [--rounds N] [--large N] [--only NAME]`
//!
//! Small studies first, in one process. Every round runs a study with one thread and with all of them, in turn; times are
//! medians over rounds, and *speed-up* is the median of the ratios inside rounds. The two must give equal results to the
//! bit, or nothing is printed.
//!
//! A *value* is one number that enters the statistics: a column of the levels, differences or cohorts in
//! one replication. A *flow* is one of the ten flows of a role in a month, whether anybody moved or not. `--large` sets
//! the replications of the firm of 100 roles.

use std::process::ExitCode;
use std::time::Instant;

use workshift::engine::{Mode, Plan, Results, Sampling, Silent, Statistics, simulate};
use workshift::maths::instruction_set;
use workshift::study::Study;
use workshift_benches::{folder, machine, made};

/// Flows of a role in a month.
const FLOWS: f64 = 10.0;
/// A run with one thread that has less than this share of a core shares it with others.
const IDLE: f64 = 0.9;
/// Shorter runs than this say nothing about it: processor time is told in hundredths of a second.
const TOLD: f64 = 0.5;

struct Arguments {
    rounds: usize,
    large: u32,
    only: Option<String>,
}

fn arguments() -> Result<Arguments, String> {
    let mut found = Arguments { rounds: 5, large: 2000, only: None };
    let mut given = std::env::args().skip(1);
    while let Some(word) = given.next() {
        let next = given.next().ok_or_else(|| format!("{word} needs a value"))?;
        let number = || next.parse::<u32>().map_err(|_| format!("{word} needs a whole number, not `{next}`"));
        match word.as_str() {
            "--rounds" => found.rounds = number()?.max(1) as usize,
            "--large" => found.large = number()?.max(2),
            "--only" => found.only = Some(next),
            _ => return Err(format!("there is no {word}")),
        }
    }
    Ok(found)
}

fn main() -> ExitCode {
    match arguments().and_then(|arguments| run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

/// Studies and replications, those with little memory first.
fn cases(large: u32) -> Result<Vec<(Study, u32)>, String> {
    let shipped = |name: &str| {
        folder::study(
            std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../scenarios")).join(name).as_path(),
        )
    };
    Ok(vec![
        (shipped("classroom")?, 2000),
        (made::study(10, 120), large),
        (shipped("call-centre")?, 10_000),
        (shipped("meta-2026")?, 2000),
        (made::study(100, 120), large),
    ])
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let all = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    println!(
        "instruction set {}, {all} threads, medians of {} rounds\n",
        instruction_set(),
        arguments.rounds
    );
    println!(
        "| study | scenarios x months x roles | replications | ms, 1 thread | ms, {all} threads | speed-up | ns per value | \
         ns per flow | peak memory |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    let mut shares = Vec::new();
    for (study, replications) in cases(arguments.large)? {
        if arguments.only.as_ref().is_none_or(|only| *only == study.name) {
            let (row, share) = row(&study, replications, all, arguments.rounds)?;
            println!("{row}");
            shares.extend(share);
        }
    }
    if let Some(share) = shares.into_iter().reduce(f64::min).filter(|share| *share < IDLE) {
        println!(
            "\nThe machine was busy: a run with one thread had {:.0} % of a core. These times are not to be quoted.",
            100.0 * share
        );
    }
    Ok(())
}

/// A line of the table, and the share of a core that the runs with one thread had, where that can be told.
fn row(study: &Study, replications: u32, all: usize, rounds: usize) -> Result<(String, Option<f64>), String> {
    machine::forget_peak();
    let (mut wall, mut processor) = (0.0, Some(0.0));
    let mut times = Vec::new();
    let mut seen = None;
    for _ in 0..rounds {
        let before = machine::processor_seconds();
        let one = timed(study, replications, 1)?;
        processor = processor.zip(before).zip(machine::processor_seconds()).map(|((sum, a), b)| sum + b - a);
        wall += one.0;
        let many = timed(study, replications, all)?;
        for print in [one.1, many.1] {
            if *seen.get_or_insert(print) != print {
                return Err(format!("{}: one thread and {all} threads give different results", study.name));
            }
        }
        times.push((one.0, many.0));
    }
    let columns = seen.map_or(0, |print| print.columns);
    let values = columns as f64 * f64::from(replications);
    let (scenarios, roles) = (study.scenarios.len(), study.scenarios[0].roles.len());
    let flows = FLOWS * roles as f64 * f64::from(study.months) * scenarios as f64 * f64::from(replications);
    let one = median(times.iter().map(|(one, _)| *one));
    let peak = machine::peak_kib().map_or("?".to_owned(), |kib| format!("{:.0} MiB", kib as f64 / 1024.0));
    let share = processor.filter(|_| wall > TOLD).map(|processor| processor / wall);
    let row = format!(
        "| {} | {scenarios} x {} x {roles} | {replications} | {:.1} | {:.1} | {:.2} | {:.2} | {:.2} | {peak} |",
        study.name,
        study.months,
        1e3 * one,
        1e3 * median(times.iter().map(|(_, many)| *many)),
        median(times.iter().map(|(one, many)| one / many)),
        1e9 * one / values,
        1e9 * one / flows
    );
    Ok((row, share))
}

/// Seconds of a run, and a print of what it gave, which is gone by then: peaks of memory are those of one run.
fn timed(study: &Study, replications: u32, threads: usize) -> Result<(f64, Print), String> {
    let plan = Plan {
        replications,
        seed: study.seed,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: Some(threads),
        keep_draws: false,
    };
    let start = Instant::now();
    let results = simulate(study, &plan, &Silent).map_err(|error| error.to_string())?;
    let seconds = start.elapsed().as_secs_f64();
    Ok((seconds, Print::of(&results)))
}

/// By which equal results are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Print {
    /// Columns that have statistics.
    columns: usize,
    /// Of the bits of all statistics in order (FNV-1a).
    hash: u64,
}

impl Print {
    fn of(results: &Results) -> Print {
        let mut print = Print { columns: 0, hash: 0xCBF2_9CE4_8422_2325 };
        for table in [&results.levels, &results.differences] {
            table.cells.iter().flatten().for_each(|cell| print.add(cell));
        }
        let cohorts = results.cohorts.iter().flat_map(|cohort| cohort.months.iter().flatten());
        cohorts.for_each(|cell| print.add(cell));
        print
    }

    fn add(&mut self, cell: &Statistics) {
        self.columns += 1;
        let signs = cell.signs.map_or([0.0; 3], |signs| [signs.more, signs.less, signs.same]);
        let rest = [cell.mean, cell.sd.unwrap_or(0.0), cell.mcse.unwrap_or(0.0), cell.min, cell.max];
        for value in rest.into_iter().chain(cell.quantiles).chain(signs) {
            for byte in value.to_bits().to_le_bytes() {
                self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
            }
        }
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}
