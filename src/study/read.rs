//! The way from files to a study.

use std::collections::BTreeMap;

use super::checked::{Correlation, InputFile, Scenario, Study};
use super::correlations;
use super::events::{self, Others};
use super::keys::Names;
use super::moves::{self, MOST_PATHS, Who};
use super::names::quote;
use super::problem::{Fault, Log, Place, Problems};
use super::resolve::{Resolver, Tables};
use super::rows;
use super::selection::{Chosen, Selection, choose};
use super::settings;
use super::sheet::{self, Header, Sheet};
use super::table::Table;
use super::warnings;

/// The files of a study. `moves.csv`, `events.csv`, `assumptions.csv` and `correlations.csv` may
/// be absent; an absent `assumptions.csv` means one scenario, `base`, of defaults.
pub const FILES: &[&str] = &[
    settings::FILE,
    "roles.csv",
    "moves.csv",
    "regions.csv",
    "events.csv",
    "assumptions.csv",
    "correlations.csv",
];

const ROLES: &str = FILES[1];
const MOVES: &str = FILES[2];
const REGIONS: &str = FILES[3];
const EVENTS: &str = FILES[4];
const ASSUMPTIONS: &str = FILES[5];
const CORRELATIONS: &str = FILES[6];

/// Most rows of a table whose rows have no limit of their own.
const MOST_ROWS: usize = 50_000;
/// Most roles, and regions.
const MOST_ROLES: usize = 2_000;

/// Reads a study: its files, and what a caller chooses of it.
///
/// `name` is that of its folder. Files that are not in [`FILES`] are left aside. The base
/// scenario is always among those that run, and comes first.
///
/// # Errors
///
/// Everything that is wrong, at once, each with its place. Of scenarios that do not run their
/// cells are checked, but not whether they go together.
pub fn read(name: &str, files: &[InputFile], selection: &Selection) -> Result<Study, Problems> {
    let mut log = Log::default();
    let study = Reading { files, log: &mut log }.study(name, selection);
    match study {
        Some(mut study) if !log.has_problems() => {
            study.warnings = log.warnings;
            study.detected = log.detected;
            Ok(study)
        }
        _ => Err(log.into_problems(name, FILES)),
    }
}

/// The tables of a study, and the one scenario of the selection: not put together yet.
///
/// # Errors
///
/// As [`read`], but for what only putting together can tell.
pub(super) fn parts(
    name: &str,
    files: &[InputFile],
    selection: &Selection,
) -> Result<(Tables, Chosen), Problems> {
    let mut log = Log::default();
    let mut reading = Reading { files, log: &mut log };
    let settings = reading.bytes(settings::FILE, true).map(|bytes| settings::read(bytes, reading.log));
    let texts = reading.texts();
    let months = settings.map_or(1, |it| it.months);
    let parts = Parts::read(&texts, selection, months, &mut log);
    let chosen = parts.scenarios.and_then(|names| choose(selection, &names, &mut log).pop());
    match (parts.tables, chosen) {
        (Some(tables), Some(chosen)) if !log.has_problems() => Ok((tables, chosen)),
        _ => Err(log.into_problems(name, FILES)),
    }
}

/// A file that may be absent.
enum Found<T> {
    Absent,
    /// It cannot be read, of which the log knows.
    Unreadable,
    Readable(T),
}

impl<T> Found<T> {
    /// What was read, where there is something to read: `None` for an unreadable file.
    fn map_or_default<U: Default>(&self, read: impl FnOnce(&T) -> U) -> Option<U> {
        match self {
            Found::Absent => Some(U::default()),
            Found::Unreadable => None,
            Found::Readable(value) => Some(read(value)),
        }
    }
}

/// Files on their way to a study.
struct Reading<'a> {
    files: &'a [InputFile],
    log: &'a mut Log,
}

/// The tables of a study as text.
struct Texts {
    roles: Found<Table>,
    moves: Found<Table>,
    regions: Found<Table>,
    events: Found<Table>,
    assumptions: Found<Table>,
    correlations: Found<Table>,
}

impl<'a> Reading<'a> {
    /// A study, if enough could be read; it holds only if the log has no problem.
    fn study(mut self, name: &str, selection: &Selection) -> Option<Study> {
        self.report_near_names();
        let settings = self.bytes(settings::FILE, true).map(|bytes| settings::read(bytes, self.log));
        let texts = self.texts();
        let log = self.log;
        let mut parts = Parts::read(&texts, selection, settings.as_ref().map_or(1, |it| it.months), log);
        let correlations = match &texts.correlations {
            Found::Readable(table) => parts.correlations(table, log),
            _ => Vec::new(),
        };
        let (tables, scenario_names) = (parts.tables.take()?, parts.scenarios?);
        let chosen = choose(selection, &scenario_names, log);
        let mut used = vec![false; tables.moves.len()];
        let scenarios: Vec<Scenario> =
            chosen.iter().map(|chosen| Resolver::scenario(&tables, chosen, &mut used, log)).collect();
        warnings::of_tables(&tables, &used, log);
        warnings::of_scenarios(&tables, parts.header.as_ref(), log);
        warnings::of_correlations(&correlations, &scenarios, log);
        let settings = settings?;
        Some(Study {
            name: name.to_string(),
            title: settings.title,
            description: settings.description,
            start: settings.start,
            months: settings.months,
            replications: settings.replications,
            seed: settings.seed,
            currency: settings.currency,
            scenarios,
            scenario_names,
            correlations,
            files: FILES
                .iter()
                .filter_map(|file| self.files.iter().find(|it| it.path == *file))
                .cloned()
                .collect(),
            warnings: Vec::new(),
            detected: Vec::new(),
        })
    }

    /// A file whose name is nearly that of a study's file would be left aside in silence.
    fn report_near_names(&mut self) {
        for file in self.files.iter().filter(|file| !FILES.contains(&file.path.as_str())) {
            let is_table = [".csv", ".toml"].iter().any(|end| file.path.to_lowercase().ends_with(end));
            let meant = FILES.iter().find(|known| {
                strsim::damerau_levenshtein(&file.path.to_lowercase(), known) <= 2
                    && !self.files.iter().any(|other| other.path == **known)
            });
            if let Some(meant) = meant.filter(|_| is_table) {
                let what = format!("{} is not a file of a study", quote(&file.path));
                self.log.problem(Place::file(meant), Fault::hint(what, format!("did you mean `{meant}`?")));
            }
        }
    }

    fn bytes(&mut self, file: &'static str, required: bool) -> Option<&'a [u8]> {
        let found = self.files.iter().find(|it| it.path == file);
        if found.is_none() && required {
            self.log.problem(Place::file(file), Fault::new("the file is missing"));
        }
        found.map(|it| it.bytes.as_slice())
    }

    fn table(&mut self, file: &'static str, required: bool, most_rows: usize) -> Found<Table> {
        let found = self.files.iter().find(|it| it.path == file);
        match found {
            Some(found) => match Table::read(file, &found.bytes, most_rows, self.log) {
                Some(table) => Found::Readable(table),
                None => Found::Unreadable,
            },
            None if required => {
                self.log.problem(Place::file(file), Fault::new("the file is missing"));
                Found::Unreadable
            }
            None => Found::Absent,
        }
    }

    fn texts(&mut self) -> Texts {
        Texts {
            roles: self.table(ROLES, true, MOST_ROLES),
            moves: self.table(MOVES, false, MOST_PATHS),
            regions: self.table(REGIONS, true, MOST_ROLES),
            events: self.table(EVENTS, false, MOST_ROWS),
            assumptions: self.table(ASSUMPTIONS, false, MOST_ROWS),
            correlations: self.table(CORRELATIONS, false, MOST_ROWS),
        }
    }
}

/// What the tables say, each cell by itself.
struct Parts {
    header: Option<Header>,
    /// Names of the scenario columns; `None` if they cannot be told.
    scenarios: Option<Vec<String>>,
    /// Names of roles, regions and events, for keys.
    names: Known,
    /// `None` if a table could not be read at all.
    tables: Option<Tables>,
}

/// Names of the rows of tables; `None` for a table that cannot be read.
struct Known {
    roles: Option<Vec<String>>,
    regions: Option<Vec<String>>,
    events: Option<Vec<String>>,
}

impl Known {
    fn names(&self) -> Names<'_> {
        Names {
            roles: strs(self.roles.as_ref()),
            regions: strs(self.regions.as_ref()),
            events: strs(self.events.as_ref()),
            no_hints: false,
        }
    }
}

fn strs(names: Option<&Vec<String>>) -> Option<Vec<&str>> {
    names.map(|names| names.iter().map(String::as_str).collect())
}

impl Parts {
    fn read(texts: &Texts, selection: &Selection, months: u32, log: &mut Log) -> Parts {
        let header = match &texts.assumptions {
            Found::Readable(table) => Some(Header::read(table, log)),
            _ => None,
        };
        let scenarios = match (&texts.assumptions, &header) {
            (Found::Absent, _) => Some(vec!["base".to_string()]),
            (_, Some(header)) => Some(header.names()).filter(|names| !names.is_empty()),
            _ => None,
        };
        let regions = texts.regions.map_or_default(|table| rows::regions(table, log));
        let region_names = regions.as_ref().map(|rows| rows.iter().map(|row| row.name.clone()).collect());
        let region_strs = strs(region_names.as_ref());
        let roles = texts.roles.map_or_default(|table| rows::roles(table, region_strs.as_deref(), log));
        let role_names = roles.as_ref().map(|rows| rows.iter().map(|row| row.name.clone()).collect());
        let role_strs = strs(role_names.as_ref());
        let moves = texts.moves.map_or_default(|table| moves::read(table, role_strs.as_deref(), log));
        let others = Others {
            roles: role_strs.as_deref(),
            regions: region_strs.as_deref(),
            scenarios: scenarios.as_deref(),
        };
        let events = texts.events.map_or_default(|table| events::read(table, others, log));
        let event_names = events.as_ref().map(|rows| rows.iter().map(|row| row.name.clone()).collect());
        let known = Known { roles: role_names, regions: region_names, events: event_names };
        let mut names = known.names();
        let event_rows = events.as_deref().unwrap_or(&[]);
        let rows = match (&texts.assumptions, &header) {
            (Found::Readable(table), Some(header)) => sheet::read(table, header, &mut names, event_rows, log),
            _ => BTreeMap::new(),
        };
        let set = sheet::read_set(&selection.set, &mut names, event_rows, log);
        let sheet = Sheet { rows, set };
        let moves_known = moves
            .as_ref()
            .is_some_and(|rows| rows.iter().all(|row| row.from != Who::Unknown && row.to != Who::Unknown));
        let tables = match (regions, roles) {
            (Some(regions), Some(roles)) if !regions.is_empty() && !roles.is_empty() => Some(Tables {
                regions,
                roles,
                moves: moves.unwrap_or_default(),
                moves_known,
                events: events.unwrap_or_default(),
                sheet,
                months,
            }),
            _ => None,
        };
        Parts { header, scenarios, names: known, tables }
    }

    fn correlations(&self, table: &Table, log: &mut Log) -> Vec<Correlation> {
        correlations::read(table, self.tables.as_ref(), &mut self.names.names(), log)
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
