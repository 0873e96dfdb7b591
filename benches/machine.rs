//! What a benchmark ran on, and how much memory this process needed.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use workshift::maths::InstructionSet;

/// Largest resident memory of this process so far, in KiB; `None` where the system does not say.
pub fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Processor time of all threads of this process so far, in seconds; `None` where the system does not say.
pub fn processor_seconds() -> Option<f64> {
    /// Linux counts in hundredths of a second, whatever its clock.
    const TICKS: f64 = 100.0;
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program may hold anything but ends with the last bracket.
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<f64>().ok();
    Some((ticks()? + ticks()?) / TICKS)
}

/// Lets the peak begin anew at what is resident now, where the system can (Linux); elsewhere it stays what it was.
pub fn forget_peak() {
    // Refused, the next peak is one of the whole process so far, which is never too small.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The machine and the programs, one line each, as a list in Markdown.
pub fn description(python: &Path) -> String {
    let mut out = String::new();
    let mut line = |what: &str, is: Option<String>| {
        if let Some(is) = is.filter(|is| !is.is_empty()) {
            writeln!(out, "- {what}: {is}").expect("a string takes what is written");
        }
    };
    line("processor", processor());
    line("instruction sets", Some(instruction_sets()));
    line("caches", caches());
    line("memory", memory());
    line("system", output("uname", &["-srm"]));
    line("load before the run (1, 5, 15 minutes)", load());
    line("workshift, commit", commit());
    line("Rust", output("rustc", &["--version"]));
    line("Python", python_versions(python));
    out
}

fn processor() -> Option<String> {
    let text = std::fs::read_to_string("/proc/cpuinfo").ok()?;
    let value = |key: &str| {
        let mut of_key = text.lines().filter(|line| line.split(':').next().is_some_and(|k| k.trim() == key));
        of_key.next()?.split_once(':').map(|(_, value)| value.trim().to_owned())
    };
    let cores = text.lines().filter(|line| line.starts_with("processor")).count();
    let name = value("model name").or_else(|| output("uname", &["-m"]))?;
    let model = match (value("cpu family"), value("model"), value("stepping")) {
        (Some(family), Some(model), Some(stepping)) => {
            format!(" (family {family}, model {model}, stepping {stepping})")
        }
        _ => String::new(),
    };
    Some(format!("{name}{model}, {cores} cores"))
}

fn instruction_sets() -> String {
    let here: Vec<String> =
        InstructionSet::ALL.iter().filter(|set| set.is_available()).map(ToString::to_string).collect();
    here.join(", ")
}

fn caches() -> Option<String> {
    let mut found = Vec::new();
    for index in 0..8 {
        let folder = format!("/sys/devices/system/cpu/cpu0/cache/index{index}");
        let read = |name: &str| {
            std::fs::read_to_string(format!("{folder}/{name}")).map(|text| text.trim().to_owned())
        };
        if let (Ok(level), Ok(kind), Ok(size)) = (read("level"), read("type"), read("size")) {
            let kind = if kind == "Unified" { String::new() } else { format!(" {}", kind.to_lowercase()) };
            found.push(format!("L{level}{kind} {size}"));
        }
    }
    (!found.is_empty()).then(|| found.join(", "))
}

fn memory() -> Option<String> {
    let text = std::fs::read_to_string("/proc/meminfo").ok()?;
    let kib: f64 = text
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))?
        .split_whitespace()
        .next()?
        .parse()
        .ok()?;
    Some(format!("{:.1} GiB", kib / 1024.0 / 1024.0))
}

fn load() -> Option<String> {
    let text = std::fs::read_to_string("/proc/loadavg").ok()?;
    Some(text.split_whitespace().take(3).collect::<Vec<_>>().join(", "))
}

fn commit() -> Option<String> {
    output("git", &["-C", env!("CARGO_MANIFEST_DIR"), "describe", "--always", "--dirty"])
}

fn python_versions(python: &Path) -> Option<String> {
    let asks = "import platform, importlib.metadata as m\n\
                print(platform.python_version(), end='')\n\
                for name in ('numpy', 'scipy', 'numba'):\n\
                \x20   try: print(f', {name} {m.version(name)}', end='')\n\
                \x20   except m.PackageNotFoundError: pass";
    output(&python.to_string_lossy(), &["-c", asks])
}

/// What a command prints, if it can be run and succeeds.
fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
