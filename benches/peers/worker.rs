//! A process that does the work of one implementation once, on its own clock, and hands over a table.
//!
//! `peers worker IMPLEMENTATION WORK REPLICATIONS SEED OUT`, and `peers witness WORK REPLICATIONS OTHER SEED OUT` for the
//! witness of tables of OTHER replications. Python programs take the same words as a worker.

use std::path::Path;
use std::time::Instant;

use workshift::maths::{InstructionSet, set_instruction_set};
use workshift_benches::dump::{self, Block};
use workshift_benches::plain::{self, Order};
use workshift_benches::plain_reference::simulate;
use workshift_benches::reference::{self, Reference};
use workshift_benches::workload::{PROBABILITIES, STATISTICS, Workload};
use workshift_benches::{machine, witness};

use crate::firm;
use crate::implementation::{Implementation, Work, named};

/// Replications of the run before the clock starts.
const WARM_UP: usize = 200;

/// Times an implementation and writes its table.
pub fn work(words: &[String]) -> Result<(), String> {
    let [implementation, work, n, seed, out] = words else {
        return Err("worker IMPLEMENTATION WORK REPLICATIONS SEED OUT".to_owned());
    };
    let implementation = named(&Implementation::ALL, implementation)?;
    let work = named(&Work::ALL, work)?;
    let (n, seed) = (number(n)?, number(seed)? as u64);
    let out = Path::new(out);
    if work == Work::Firm {
        return firm(implementation, n, seed, out);
    }
    let mut workload = workload(work);
    let reference = |table| vec![workload.block(&STATISTICS, table)];
    match implementation {
        Implementation::Workshift(set) => {
            use_set(set)?;
            let run = |n, seed| Reference::new(&workload, seed).run(n);
            timed(out, n, seed, run, |months| reference(reference::values(&months)))
        }
        Implementation::Plain | Implementation::PlainSelect => {
            let run = |n, seed| simulate(&workload, n, seed).statistics(order(implementation));
            timed(out, n, seed, run, reference)
        }
        Implementation::Planted => {
            workload.moves_by = 0;
            let run = |n, seed| simulate(&workload, n, seed).statistics(Order::Sorted);
            timed(out, n, seed, run, |table| vec![workload.block(&STATISTICS, table)])
        }
        _ => Err(format!("{implementation} is not a program of this one")),
    }
}

/// The firm model.
fn firm(implementation: Implementation, n: usize, seed: u64, out: &Path) -> Result<(), String> {
    let study = firm::study()?;
    match implementation {
        Implementation::Workshift(set) => {
            use_set(set)?;
            let run = |n, seed| firm::run(&study, n, seed);
            timed(out, n, seed, run, |results| firm::of_engine(&study, &results))
        }
        Implementation::Plain | Implementation::PlainSelect => {
            let run = |n, seed| plain::simulate(&study, n as u32, seed, order(implementation), 1);
            timed(out, n, seed, run, |tables| firm::of_plain(&study, &tables))
        }
        _ => Err(format!("{implementation} does not do the firm here")),
    }
}

fn order(implementation: Implementation) -> Order {
    if implementation == Implementation::PlainSelect { Order::Selected } else { Order::Sorted }
}

/// Runs once for practice and once on the clock, says how long it took and how much memory it needed, then writes.
fn timed<T>(
    out: &Path,
    n: usize,
    seed: u64,
    run: impl Fn(usize, u64) -> T,
    blocks: impl FnOnce(T) -> Vec<Block>,
) -> Result<(), String> {
    drop(run(WARM_UP.min(n), 1));
    let before = machine::processor_seconds();
    let start = Instant::now();
    let result = run(n, seed);
    let seconds = start.elapsed().as_secs_f64();
    let processor =
        machine::processor_seconds().zip(before).map_or(seconds, |(after, before)| after - before);
    println!("seconds {seconds}");
    println!("processor {processor}");
    println!("peak_kib {}", machine::peak_kib().unwrap_or(0));
    dump::write(out, &blocks(result))
}

/// Writes what the witness notes.
pub fn witness(words: &[String]) -> Result<(), String> {
    let [work, n, other, seed, out] = words else {
        return Err("witness WORK REPLICATIONS OTHER SEED OUT".to_owned());
    };
    let (work, n, other, seed) = (named(&Work::ALL, work)?, number(n)?, number(other)?, number(seed)? as u64);
    let out = Path::new(out);
    if work == Work::Firm {
        return dump::write(out, &firm::witness(&firm::study()?, n, other, seed));
    }
    let workload = workload(work);
    let mut values = Vec::new();
    let mut column = Vec::new();
    let limits = witness::Limits::new(&PROBABILITIES, n, other);
    simulate(&workload, n, seed).for_each_column(|counts| {
        column.clear();
        column.extend(counts.iter().map(|&people| f64::from(people)));
        witness::note(&mut column, &limits, &mut values);
    });
    let mut block = workload.block(&[], values);
    *block.axes.last_mut().expect("a block has axes") = witness::statistics(STATISTICS[2..].iter().copied());
    dump::write(out, &[block])
}

fn workload(work: Work) -> Workload {
    if work == Work::B { Workload::b() } else { Workload::a() }
}

fn use_set(set: InstructionSet) -> Result<(), String> {
    set_instruction_set(set).map_err(|missing| missing.to_string())
}

fn number(word: &str) -> Result<usize, String> {
    word.parse().map_err(|_| format!("`{word}` is not a whole number"))
}
