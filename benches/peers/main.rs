//! workshift against its peers: the same work, in turn, in one run, with outputs that agree.
//!
//! `cargo run --release -p workshift-benches --bin peers -- --python .venv/bin/python`
//!
//! Every round runs each implementation once, in a process of its own on one core; a worker times its own
//! work (model and statistics; no start-up, compilation or writing) and says how much memory it needed. Ratios are taken inside
//! a round, so that a busy machine moves both sides, and their median is printed. Before any ratio the tables
//! of every round are held against a witness ([`workshift_benches::witness`]): where they disagree no ratio is
//! printed and the exit code is 1. It is 2 for a wrong command line and 3 where a worker fails.

mod arguments;
mod firm;
mod implementation;
mod report;
mod rounds;
mod worker;

use std::fmt::Write;
use std::process::ExitCode;

use arguments::{Arguments, USAGE};
use rounds::{Scratch, Trouble};
use workshift_benches::machine;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.first().map(String::as_str) {
        Some("worker") => worker::work(&words[1..]).map_err(Trouble::Failure),
        Some("witness") => worker::witness(&words[1..]).map_err(Trouble::Failure),
        Some("--help" | "-h") => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => match Arguments::read(words) {
            Ok(arguments) => run(&arguments),
            Err(problem) => {
                eprintln!("{problem}\n{USAGE}");
                return ExitCode::from(2);
            }
        },
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble::Disagreement(problem)) => {
            eprintln!("{problem}\nno ratio is printed");
            ExitCode::FAILURE
        }
        Err(Trouble::Failure(problem)) => {
            eprintln!("{problem}");
            ExitCode::from(3)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Trouble> {
    let scratch = Scratch::new()?;
    let mut text = format!("{}\n", machine::description(&arguments.python));
    let pinned = rounds::last_core().map_or("not pinned".to_owned(), |core| format!("pinned to core {core}"));
    writeln!(text, "One core, {pinned}; medians of rounds.\n").expect("a string takes what is written");
    if arguments.quick {
        text.push_str("A quick run: too few replications to quote.\n\n");
    }
    let mut tables = Vec::new();
    for &work in &arguments.work {
        let rounds = rounds::run(work, arguments, &scratch)?;
        if !rounds.measured.is_empty() {
            tables.push(report::table(&rounds));
        }
    }
    text.push_str(&tables.join("\n"));
    println!("{text}");
    if let Some(path) = &arguments.markdown {
        report::paste(path, &text)?;
    }
    Ok(())
}
