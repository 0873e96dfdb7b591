//! Completions and manual pages, made from the same words as the help.

use clap::{Command, CommandFactory as _};

use super::args::Cli;
use crate::app::Failure;

/// The completions of a shell.
pub fn completions(shell: clap_complete::Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "workshift", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The manual page of workshift or of one of its commands, as roff.
///
/// # Errors
/// [`Failure::Input`] if there is no such command.
pub fn page(name: Option<&str>) -> Result<String, Failure> {
    let mut whole = Cli::command().name("workshift");
    whole.build();
    let page = match name {
        None => clap_mangen::Man::new(whole),
        Some(name) => clap_mangen::Man::new(find(&whole, name)?).title(format!("workshift-{name}")),
    };
    let mut roff = Vec::new();
    let rendered = page.render(&mut roff);
    rendered.map_err(|error| Failure::Machine(format!("cannot make the manual page: {error}")))?;
    Ok(String::from_utf8_lossy(&roff).into_owned())
}

fn find(whole: &Command, name: &str) -> Result<Command, Failure> {
    let found = whole.get_subcommands().find(|command| command.get_name() == name).cloned();
    found.ok_or_else(|| {
        let names: Vec<&str> = whole.get_subcommands().map(Command::get_name).collect();
        Failure::input_hint(
            format!("`{name}` is not a command"),
            format!("the commands are {}", names.join(", ")),
        )
    })
}
