//! Rounds of worker processes, one implementation after the other, and whether what they say agrees.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use workshift_benches::dump::{self, Block};
use workshift_benches::witness::{self, Verdict};

use crate::arguments::Arguments;
use crate::implementation::{Implementation, Work};

/// Replications of the witness for each of a run; the firm's keeps every value of a run in memory.
const WITNESS: usize = 4;
/// One thread, whatever the library.
const THREADS: [&str; 6] = [
    "RAYON_NUM_THREADS",
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "NUMBA_NUM_THREADS",
];

/// Why there are no ratios.
#[derive(Debug)]
pub enum Trouble {
    /// Implementations disagree; in words.
    Disagreement(String),
    /// A worker could not do its work.
    Failure(String),
}

impl From<String> for Trouble {
    fn from(problem: String) -> Self {
        Self::Failure(problem)
    }
}

/// What a worker said of itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    pub seconds: f64,
    /// Seconds of a processor, which are fewer where others want it too.
    pub processor: f64,
    pub peak_kib: u64,
}

/// The rounds of one work.
#[derive(Debug, Clone)]
pub struct Rounds {
    pub work: Work,
    pub replications: usize,
    /// `[implementation]`, with one measurement per round.
    pub measured: Vec<(Implementation, Vec<Measured>)>,
    /// Who did not take part, and why.
    pub absent: Vec<String>,
    /// Numbers that were compared with the witness, over all rounds and implementations.
    pub compared: usize,
}

/// A folder for what workers write, removed at the end.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Result<Self, String> {
        let folder = std::env::temp_dir().join(format!("workshift-peers-{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self(folder))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Nothing depends on whether the system lets go of it.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Runs all rounds of a work.
pub fn run(work: Work, arguments: &Arguments, scratch: &Scratch) -> Result<Rounds, Trouble> {
    let n = work.replications(arguments.slice, arguments.quick);
    let (here, absent) = who(work, arguments);
    let mut rounds = Rounds {
        work,
        replications: n,
        measured: here.iter().map(|&one| (one, Vec::new())).collect(),
        absent,
        compared: 0,
    };
    if here.is_empty() {
        return Ok(rounds);
    }
    let mut agreement = Agreement::new(work, n, arguments, scratch)?;
    for round in 0..arguments.rounds {
        eprintln!("work {work}, {n} replications, round {} of {}", round + 1, arguments.rounds);
        let mut equal: Option<(Implementation, Vec<u8>)> = None;
        for (implementation, measured) in &mut rounds.measured {
            let out = scratch.file("table");
            let seed = 1 + round;
            let one = worker(*implementation, work, n, seed, &out, &arguments.python)?;
            eprintln!("  {implementation:20} {:9.3} s {:7.0} MiB", one.seconds, one.peak_kib as f64 / 1024.0);
            measured.push(one);
            if implementation.is_ours() {
                let bytes = std::fs::read(&out).map_err(|error| error.to_string())?;
                match &equal {
                    Some((first, bits)) if *bits != bytes => {
                        return Err(Trouble::Disagreement(format!(
                            "{first} and {implementation} differ in their bits"
                        )));
                    }
                    Some(_) => {}
                    None => equal = Some((*implementation, bytes)),
                }
            }
            agreement.hold(*implementation, dump::read(&out)?)?;
        }
    }
    rounds.compared = agreement.finish()?;
    Ok(rounds)
}

/// Who takes part, and why others do not.
fn who(work: Work, arguments: &Arguments) -> (Vec<Implementation>, Vec<String>) {
    let (mut here, mut absent) = (Vec::new(), Vec::new());
    for implementation in Implementation::ALL {
        let wanted = match &arguments.only {
            Some(only) => only.contains(&implementation),
            None => implementation != Implementation::Planted,
        };
        if !wanted || !implementation.knows(work) {
            continue;
        }
        match missing(implementation, &arguments.python) {
            None => here.push(implementation),
            Some(reason) => absent.push(format!("{}: {reason}", implementation.label())),
        }
    }
    (here, absent)
}

/// Why a Python program cannot be run.
fn missing(implementation: Implementation, python: &Path) -> Option<String> {
    let packages = implementation.packages();
    if packages.is_empty() {
        return None;
    }
    let imports = format!("import {packages}");
    let outcome =
        Command::new(python).args(["-c", &imports]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    match outcome {
        Ok(status) if status.success() => None,
        _ => Some(format!("`{}` cannot `{imports}`", python.display())),
    }
}

/// Runs a worker on one core and reads what it says of itself.
fn worker(
    implementation: Implementation,
    work: Work,
    n: usize,
    seed: usize,
    out: &Path,
    python: &Path,
) -> Result<Measured, String> {
    let mut words = vec![implementation.to_string(), work.to_string(), n.to_string(), seed.to_string()];
    words.push(out.display().to_string());
    let said = match implementation.script(work) {
        Some(script) => {
            let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers").join(script);
            words.insert(0, script.display().to_string());
            on_one_core(python, &words)?
        }
        None => {
            words.insert(0, "worker".to_owned());
            on_one_core(&this()?, &words)?
        }
    };
    let number = |key: &str| said.lines().find_map(|line| line.strip_prefix(key)?.trim().parse::<f64>().ok());
    match (number("seconds "), number("processor "), number("peak_kib ")) {
        (Some(seconds), Some(processor), Some(peak_kib)) => {
            Ok(Measured { seconds, processor, peak_kib: peak_kib as u64 })
        }
        _ => Err(format!("{implementation} does not say how long it took, but `{said}`")),
    }
}

fn this() -> Result<PathBuf, String> {
    std::env::current_exe().map_err(|error| format!("this program's own path: {error}"))
}

/// Runs a program with one thread, pinned to one core where the system can; returns what it prints.
fn on_one_core(program: &Path, words: &[String]) -> Result<String, String> {
    let mut command = match last_core() {
        Some(core) => {
            let mut command = Command::new("taskset");
            command.args(["-c", &core]).arg(program);
            command
        }
        None => Command::new(program),
    };
    let cache = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/numba");
    command.args(words).envs(THREADS.map(|name| (name, "1"))).env("NUMBA_CACHE_DIR", cache);
    command.stderr(Stdio::inherit());
    let output = command.output().map_err(|error| format!("{}: {error}", program.display()))?;
    if !output.status.success() {
        return Err(format!("{} {}: {}", program.display(), words.join(" "), output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The last core that this process may use, if `taskset` is there.
pub fn last_core() -> Option<String> {
    let there = Command::new("taskset").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        return None;
    }
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let list = status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:"))?;
    list.trim().rsplit([',', '-']).next().map(str::to_owned)
}

/// The witness, and what was held against it.
struct Agreement {
    witness: Vec<Block>,
    witnessed: usize,
    /// Of all rounds together.
    pooled: Vec<Block>,
    replications: usize,
    rounds: usize,
    /// Means and standard deviations of each round.
    tables: HashMap<String, Vec<Vec<Block>>>,
    compared: usize,
}

impl Agreement {
    fn new(work: Work, n: usize, arguments: &Arguments, scratch: &Scratch) -> Result<Self, String> {
        let witnessed = if work == Work::Firm { n } else { WITNESS * n };
        eprintln!("work {work}: the witness, {witnessed} replications");
        let ask = |other: usize| {
            let out = scratch.file("witness");
            let words = [work.to_string(), witnessed.to_string(), other.to_string(), "1000003".to_owned()];
            let mut words: Vec<String> = std::iter::once("witness".to_owned()).chain(words).collect();
            words.push(out.display().to_string());
            on_one_core(&this()?, &words)?;
            dump::read(&out)
        };
        Ok(Self {
            witness: ask(n)?,
            witnessed,
            pooled: Vec::new(),
            replications: n,
            rounds: arguments.rounds,
            tables: HashMap::new(),
            compared: 0,
        })
    }

    /// Holds the table of a round against the witness.
    fn hold(&mut self, implementation: Implementation, table: Vec<Block>) -> Result<(), Trouble> {
        let verdict = witness::compare(&self.witness, self.witnessed, &table, self.replications);
        self.judge(implementation, "", verdict)?;
        let short = witness::pool(std::slice::from_ref(&table))?;
        self.tables.entry(implementation.to_string()).or_default().push(short);
        Ok(())
    }

    fn judge(
        &mut self,
        implementation: Implementation,
        of: &str,
        verdict: Result<Verdict, String>,
    ) -> Result<(), Trouble> {
        let verdict =
            verdict.map_err(|problem| Trouble::Disagreement(format!("{implementation}: {problem}")))?;
        self.compared += verdict.compared();
        if verdict.holds() {
            return Ok(());
        }
        let lines = verdict.disagreements().join("\n    ");
        Err(Trouble::Disagreement(format!(
            "{implementation} disagrees with the witness{of}: {verdict}\n    {lines}"
        )))
    }

    /// Holds the means and standard deviations of all rounds together against the witness.
    fn finish(mut self) -> Result<usize, Trouble> {
        for implementation in Implementation::ALL {
            let Some(tables) = self.tables.remove(&implementation.to_string()) else { continue };
            self.pooled = witness::pool(&tables)?;
            let n = self.replications * self.rounds;
            let verdict = witness::compare(&self.witness, self.witnessed, &self.pooled, n);
            if let Ok(verdict) = &verdict {
                eprintln!("  {implementation:20} {verdict}");
            }
            self.judge(implementation, " over all rounds", verdict)?;
        }
        Ok(self.compared)
    }
}
