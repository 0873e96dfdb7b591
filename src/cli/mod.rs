//! The command line: words in, exit code out.
//!
//! This room turns words into options and failures into exit codes. What a command does is in
//! [`crate::app`], and no number is made here.

mod args;
mod manual;

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use clap::error::ErrorKind;
use clap::{ColorChoice, CommandFactory as _, FromArgMatches as _};

use crate::app::{self, Failure, Voice};
use args::{Cli, Command};

/// Exit code of a wrong command line.
const USAGE: u8 = 2;
/// Exit code of a bug.
const BUG: u8 = 3;

/// Runs the program.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let spoken = |flag: &str| words.iter().skip(1).take_while(|word| *word != "--").any(|word| word == flag);
    let colour = if spoken("--no-color") { ColorChoice::Never } else { ColorChoice::Auto };
    if matches!(colour, ColorChoice::Never) {
        anstream::ColorChoice::Never.write_global();
    }
    let parsed =
        Cli::command().color(colour).try_get_matches_from(&words).and_then(|m| Cli::from_arg_matches(&m));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return ExitCode::from(refuse(&error, spoken("--json"))),
    };
    let voice = Voice { quiet: cli.global.quiet, json: cli.global.json, verbose: cli.global.verbose };
    app::listen();
    ExitCode::from(conclude(voice, || perform(cli.command, voice)))
}

/// Does the work and says how it ended, as an exit code. A panic is our mistake: it is said once, in
/// words for the user, with the place where it began.
fn conclude(voice: Voice, work: impl FnOnce() -> Result<(), Failure>) -> u8 {
    static FIRST: Mutex<Option<String>> = Mutex::new(None);
    panic::set_hook(Box::new(|panic| {
        let mut first = FIRST.lock().unwrap_or_else(PoisonError::into_inner);
        first.get_or_insert_with(|| described(panic));
    }));
    let outcome = panic::catch_unwind(AssertUnwindSafe(work));
    match outcome {
        Ok(Ok(())) => 0,
        Ok(Err(failure)) => {
            app::tell(voice, &failure);
            failure.exit_code()
        }
        Err(_) => {
            let what = FIRST.lock().unwrap_or_else(PoisonError::into_inner).take();
            app::tell_bug(&what.unwrap_or_default());
            BUG
        }
    }
}

fn described(panic: &PanicHookInfo<'_>) -> String {
    let payload = panic.payload();
    let what =
        payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref().copied());
    let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line()));
    format!("{}{}", what.unwrap_or("no details"), place.unwrap_or_default())
}

/// Carries out one command.
fn perform(command: Command, voice: Voice) -> Result<(), Failure> {
    match command {
        Command::Demo(run) => app::demo(voice, &run.options()),
        Command::Init(init) => match init.dir {
            Some(dir) if !init.list => app::init(voice, &dir, init.template.as_deref()),
            _ => app::list_templates(voice),
        },
        Command::Check(check) => app::check(voice, &check.study, &check.selection(), check.strict),
        Command::Run(run) => app::run(voice, &run.study, &run.run.options()),
        Command::Assumptions => app::assumptions(voice),
        Command::Report(report) => {
            let (theme, out) = (report.theme.as_deref(), report.out.as_deref());
            app::report(voice, &report.run, &report.with, theme, out)
        }
        Command::Chart(chart) => app::chart(voice, &chart.options()),
        Command::Brief(brief) => app::brief(voice, &brief.brief, brief.out.as_deref()),
        Command::Compare(compare) => app::compare(voice, &compare.options()),
        Command::Sensitivity(args) => {
            let options = args.common.options(args.scenario.as_slice());
            match args.method.analysis() {
                Some(method) => {
                    let asked = app::Sensitivity {
                        scenario: args.scenario.unwrap_or_default(),
                        metrics: args.metric,
                        method: method.name().to_owned(),
                        groups: args.group,
                    };
                    app::sensitivity(voice, &args.study, &options, asked)
                }
                None if !args.group.is_empty() => Err(Failure::input(
                    "--group is for --method sobol; a budget looks at all assumptions at once",
                )),
                None => app::budget(voice, &args.study, &options, args.scenario, args.metric),
            }
        }
        Command::Discover(args) => {
            let options = args.common.options(args.scenario.as_slice());
            app::discover(voice, &args.study.clone(), &options, args.asked())
        }
        Command::Trace(args) => {
            let options = args.common.options(args.scenario.as_slice());
            app::trace(voice, &args.study.clone(), &options, args.asked())
        }
        Command::BreakEven(args) => {
            let options = args.common.options(args.scenario.as_slice());
            app::break_even(voice, &args.study.clone(), &options, args.asked())
        }
        Command::Explain(args) => {
            let options = args.common.options(&[]);
            app::explain(voice, &args.study.clone(), &options, args.asked())
        }
        Command::Verify(verify) => app::verify(voice, &verify.run, verify.threads.map(usize::from)),
        Command::Completions { shell } => voice.result(&manual::completions(shell)),
        Command::Man { command } => voice.result(&manual::page(command.as_deref())?),
    }
}

/// Prints what clap has to say: help and version on stdout, errors on stderr.
fn refuse(error: &clap::Error, json: bool) -> u8 {
    let wrong = !matches!(
        error.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if wrong && json {
        let text = error.to_string();
        let what = text.trim_start_matches("error: ").split("\n\n").next().unwrap_or_default();
        app::tell(Voice { json, quiet: true, verbose: false }, &Failure::input(what));
        return USAGE;
    }
    let _ = error.print(); // a closed pipe leaves nobody to tell
    if wrong || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand { USAGE } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Teeth: the exit codes of the interface page, one kind of ending each.
    #[test]
    fn every_ending_has_its_exit_code() {
        let voice = Voice { quiet: true, ..Voice::default() };
        assert_eq!(conclude(voice, || Ok(())), 0);
        assert_eq!(conclude(voice, || Err(Failure::Closed)), 0);
        assert_eq!(conclude(voice, || Err(Failure::Gate("a gate".into()))), 1);
        assert_eq!(conclude(voice, || Err(Failure::input("bad input"))), 2);
        assert_eq!(conclude(voice, || Err(Failure::Machine("no disk".into()))), 3);
        assert_eq!(conclude(voice, || panic!("a planted bug")), 3);
        assert_eq!(conclude(voice, || Err(Failure::Interrupted)), 130);
        let _ = panic::take_hook();
    }

    #[test]
    fn the_words_of_the_command_line_are_consistent() {
        Cli::command().debug_assert();
    }
}
