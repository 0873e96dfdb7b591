//! `manifest.json`: what a run folder was made of, how, and what is in it.
//!
//! Written last. What may differ between two equal runs stands apart under `run`; everything else is
//! the same bytes for the same receipt.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::engine::{Freeze, Mode, Plan, Results, Sampling};
use crate::study::Study;

/// Version of the model page that the numbers follow.
pub const SEMANTICS: u32 = 1;

/// The name of the program, as the manifest has it.
pub const TOOL: &str = "workshift";

/// Largest horizon that a manifest may have, in months.
const MOST_MONTHS: u32 = 1200;

/// Everything that `manifest.json` holds, in the order of its keys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// `workshift`.
    pub tool: String,
    /// Version of the program.
    pub version: String,
    /// Version of the model page.
    pub semantics: u32,
    /// The whole hash, 64 hex digits.
    pub receipt: String,
    /// Name of the study.
    pub study: String,
    /// Names of the scenarios that ran, the base first.
    pub scenarios: Vec<String>,
    /// Horizon T.
    pub months: u32,
    /// Futures per scenario.
    pub replications: u32,
    /// Key of all random numbers.
    pub seed: u64,
    /// `random`, `lhs` or `sobol`.
    pub sampling: String,
    /// `monte_carlo` or `expectation`.
    pub mode: String,
    /// The options that change numbers, or add or leave out files.
    pub options: Options,
    /// The study's files, with paths relative to the study.
    pub inputs: Vec<FileHash>,
    /// The folder's files but this one.
    pub outputs: Vec<FileHash>,
    /// What a reader should know.
    pub warnings: Vec<String>,
    /// What may differ between two equal runs.
    pub run: RunFacts,
}

/// The options of `workshift run` that are part of the receipt.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Options {
    /// `luck`, `assumptions` or nothing.
    pub freeze: Option<String>,
    /// Every `--set KEY=CELL`, in order.
    pub set: Vec<String>,
    /// `--scenario` as given, in order; empty means all.
    pub scenario: Vec<String>,
    /// False with `--no-charts`.
    pub charts: bool,
    /// False with `--no-draws`.
    pub draws: bool,
    /// For `lhs` and `sobol`: how many independent randomisations the replications were split into.
    pub randomisations: Option<u32>,
    /// The method whose folder this is; none in the folder of a run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<MethodCall>,
    /// The theme of charts and report; none for the built-in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeCall>,
}

/// The theme of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeCall {
    /// Name of its file when it was chosen, for messages.
    pub name: String,
    /// Over the file and its fonts, as they stand among the inputs.
    pub sha256: String,
}

/// A method and what it was asked, beside what every run is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MethodCall {
    /// Its name, which is that of its command.
    pub name: String,
    /// Its own options, every default filled in: with them `verify` runs it again.
    pub options: serde_json::Value,
}

/// A file and the SHA-256 of its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHash {
    /// Relative, `/`-separated.
    pub path: String,
    /// 64 hex digits.
    pub sha256: String,
}

/// What may differ between two equal runs.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct RunFacts {
    /// Worker threads.
    pub threads: usize,
    /// Seconds from start to end.
    pub wall_seconds: f64,
    /// For example `x86_64-linux`.
    pub target: String,
    /// UTC, for example `2026-07-01T12:00:00Z`.
    pub finished_at: String,
}

/// What is wrong with a manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ManifestError {
    /// Not JSON, or a key is missing or of the wrong type: line, column, what.
    Json(usize, usize, String),
    /// Made by another program or for another version of the model.
    Foreign(String),
    /// A value that no run writes.
    Value(String),
}

impl std::fmt::Display for ManifestError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Json(line, column, what) => write!(out, "manifest.json:{line}:{column}: {what}"),
            Self::Foreign(what) | Self::Value(what) => write!(out, "manifest.json: {what}"),
        }
    }
}

impl std::error::Error for ManifestError {}

/// SHA-256 of some bytes as 64 hex digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// SHA-256 of bytes that come piece by piece.
///
/// ```
/// use workshift::report::{Sha256Sum, sha256_hex};
///
/// let mut sum = Sha256Sum::default();
/// sum.add(b"work");
/// sum.add(b"shift");
/// assert_eq!(sum.hex(), sha256_hex(b"workshift"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Sha256Sum(Sha256);

impl Sha256Sum {
    /// The next piece.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of all pieces as 64 hex digits.
    pub fn hex(self) -> String {
        hex(&self.0.finalize())
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to memory does not fail");
        text
    })
}

/// `random`, `lhs` or `sobol`.
pub fn sampling_name(sampling: Sampling) -> &'static str {
    match sampling {
        Sampling::Random => "random",
        Sampling::Lhs => "lhs",
        Sampling::Sobol => "sobol",
    }
}

/// `monte_carlo` or `expectation`.
pub fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::MonteCarlo => "monte_carlo",
        Mode::Expectation => "expectation",
    }
}

/// `luck` or `assumptions`.
pub fn freeze_name(freeze: Freeze) -> &'static str {
    match freeze {
        Freeze::Luck => "luck",
        Freeze::Assumptions => "assumptions",
    }
}

impl Manifest {
    /// The manifest of a run, before its files are known: `inputs` and `outputs` are empty and the
    /// options hold what the plan and the results say.
    pub fn new(study: &str, results: &Results, plan: &Plan, receipt: String, options: Options) -> Self {
        Self {
            tool: TOOL.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            semantics: SEMANTICS,
            receipt,
            study: study.to_owned(),
            scenarios: results.scenarios.clone(),
            months: results.months,
            replications: results.replications,
            seed: plan.seed,
            sampling: sampling_name(plan.sampling).to_owned(),
            mode: mode_name(plan.mode).to_owned(),
            options: Options {
                freeze: plan.freeze.map(|freeze| freeze_name(freeze).to_owned()),
                randomisations: results.randomisations,
                ..options
            },
            inputs: Vec::new(),
            outputs: Vec::new(),
            warnings: results.warnings.clone(),
            run: RunFacts::default(),
        }
    }

    /// The manifest of a method's folder, before its files are known.
    pub fn of_method(
        study: &Study,
        plan: &Plan,
        receipt: String,
        options: Options,
        warnings: Vec<String>,
    ) -> Self {
        Self {
            tool: TOOL.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            semantics: SEMANTICS,
            receipt,
            study: study.name.clone(),
            scenarios: study.scenarios.iter().map(|scenario| scenario.name.clone()).collect(),
            months: study.months,
            replications: plan.replications,
            seed: plan.seed,
            sampling: sampling_name(plan.sampling).to_owned(),
            mode: mode_name(plan.mode).to_owned(),
            options: Options { freeze: plan.freeze.map(|freeze| freeze_name(freeze).to_owned()), ..options },
            inputs: Vec::new(),
            outputs: Vec::new(),
            warnings,
            run: RunFacts::default(),
        }
    }

    /// The bytes of `manifest.json`.
    pub fn to_json(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("texts and finite numbers make JSON");
        bytes.push(b'\n');
        bytes
    }

    /// Reads a manifest.
    ///
    /// # Errors
    ///
    /// [`ManifestError`] where it is not JSON, lacks a key, comes from another program or another
    /// version of the model, or holds a value that no run writes (a path that leaves the folder too).
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        let manifest: Self = serde_json::from_slice(bytes).map_err(|error| {
            let what = error.to_string();
            let what = what.split(" at line ").next().unwrap_or_default().to_owned();
            ManifestError::Json(error.line(), error.column(), what)
        })?;
        if manifest.tool != TOOL {
            return Err(ManifestError::Foreign(format!("`tool` is `{}`, not `{TOOL}`", manifest.tool)));
        }
        if manifest.semantics != SEMANTICS {
            return Err(ManifestError::Foreign(format!(
                "`semantics` is {}, this program knows {SEMANTICS}",
                manifest.semantics
            )));
        }
        manifest.refuse_strange_values()?;
        Ok(manifest)
    }

    /// The first eight hex digits of the receipt: the end of the folder's name.
    pub fn short_receipt(&self) -> &str {
        self.receipt.get(..8).unwrap_or(&self.receipt)
    }

    /// The hash that the manifest has for a file of the folder.
    pub fn output_hash(&self, path: &str) -> Option<&str> {
        self.outputs.iter().find(|file| file.path == path).map(|file| file.sha256.as_str())
    }

    /// The command that runs the same again, from the study's own copy in the folder.
    pub fn command(&self) -> String {
        let mut words = vec![format!("workshift run {}", shell_word(&self.study))];
        if self.mode == "expectation" {
            words.push("--expectation".to_owned());
        } else {
            words.push(format!("--replications {}", self.replications));
            words.push(format!("--seed {}", self.seed));
            if self.sampling != "random" {
                words.push(format!("--sampling {}", self.sampling));
            }
        }
        if let Some(freeze) = &self.options.freeze {
            words.push(format!("--freeze {freeze}"));
        }
        words.extend(self.options.scenario.iter().map(|name| format!("--scenario {}", shell_word(name))));
        words.extend(self.options.set.iter().map(|set| format!("--set {}", shell_word(set))));
        if let Some(theme) = &self.options.theme {
            words.push(format!("--theme {}", shell_word(&theme.name)));
        }
        if !self.options.charts {
            words.push("--no-charts".to_owned());
        }
        if !self.options.draws {
            words.push("--no-draws".to_owned());
        }
        words.join(" ")
    }

    fn refuse_strange_values(&self) -> Result<(), ManifestError> {
        let value = |what: String| Err(ManifestError::Value(what));
        if !is_hash(&self.receipt) {
            return value("`receipt` is not a SHA-256 of 64 hex digits".to_owned());
        }
        if self.months > MOST_MONTHS {
            return value(format!("`months` is {}, at most {MOST_MONTHS} are allowed", self.months));
        }
        if self.scenarios.is_empty() {
            return value("`scenarios` is empty".to_owned());
        }
        let mut names: Vec<&String> = self.scenarios.iter().collect();
        names.sort_unstable();
        if let Some((twice, _)) = names.iter().zip(&names[1..]).find(|(name, next)| name == next) {
            return value(format!("`scenarios` names `{twice}` twice"));
        }
        let known = [
            ("sampling", self.sampling.as_str(), &["random", "lhs", "sobol"][..]),
            ("mode", &self.mode, &["monte_carlo", "expectation"]),
            ("freeze", self.options.freeze.as_deref().unwrap_or("luck"), &["luck", "assumptions"]),
        ];
        for (key, found, allowed) in known {
            if !allowed.contains(&found) {
                return value(format!("`{key}` is `{found}`, allowed are {}", allowed.join(", ")));
            }
        }
        for file in self.inputs.iter().chain(&self.outputs) {
            if !is_inside(&file.path) {
                return value(format!("the path `{}` leaves the folder", file.path));
            }
            if !is_hash(&file.sha256) {
                return value(format!("the hash of `{}` is not a SHA-256 of 64 hex digits", file.path));
            }
        }
        Ok(())
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether a path stays inside its folder on every system.
fn is_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
}

/// A word as a POSIX shell reads it.
fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=+:,@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture;

    fn manifest() -> Manifest {
        let plan = Plan {
            replications: 10_000,
            seed: u64::MAX,
            sampling: Sampling::Lhs,
            mode: Mode::MonteCarlo,
            freeze: Some(Freeze::Luck),
            threads: None,
            keep_draws: true,
        };
        let options = Options {
            set: vec!["role.a b.exposure=0.4 to 0.6".to_owned()],
            scenario: vec!["as_reported".to_owned(), "as_reported+fast_AI".to_owned()],
            charts: true,
            ..Options::default()
        };
        let mut manifest =
            Manifest::new("made", &fixture::results(2, 1, 36), &plan, "0f".repeat(32), options);
        let file = |path: &str| FileHash { path: path.to_owned(), sha256: sha256_hex(path.as_bytes()) };
        manifest.inputs.push(file("roles.csv"));
        manifest.outputs.push(file("charts/headcount.svg"));
        manifest
    }

    #[test]
    fn the_keys_stand_in_the_order_of_the_interface() {
        let text = String::from_utf8(manifest().to_json()).expect("UTF-8");
        let keys: Vec<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("  \"").and_then(|line| line.split('"').next()))
            .collect();
        assert_eq!(
            keys.join(" "),
            "tool version semantics receipt study scenarios months replications seed sampling mode \
             options inputs outputs warnings run"
        );
        assert!(text.contains("\"seed\": 18446744073709551615"));
    }

    #[test]
    fn a_manifest_reads_back() {
        let manifest = manifest();
        assert_eq!(Manifest::parse(&manifest.to_json()), Ok(manifest));
    }

    /// The known answer of FIPS 180-4 for `abc`.
    #[test]
    fn hashes_are_sha_256() {
        assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn the_command_says_everything_that_changes_numbers() {
        assert_eq!(
            manifest().command(),
            "workshift run made --replications 10000 --seed 18446744073709551615 --sampling lhs --freeze luck \
             --scenario as_reported --scenario as_reported+fast_AI --set 'role.a b.exposure=0.4 to 0.6' --no-draws"
        );
    }

    /// A manifest from elsewhere cannot make `verify` read outside its folder.
    #[test]
    fn strange_values_are_refused() {
        type Change = fn(&mut Manifest);
        let changes: [(&str, Change); 10] = [
            ("leaves the folder", |m| m.inputs[0].path = "../secret".to_owned()),
            ("leaves the folder", |m| m.outputs[0].path = "/etc/passwd".to_owned()),
            ("leaves the folder", |m| m.outputs[0].path = "C:\\secret".to_owned()),
            ("64 hex digits", |m| m.outputs[0].sha256 = "00".to_owned()),
            ("`receipt` is not", |m| m.receipt.push('0')),
            ("names `as_reported` twice", |m| m.scenarios[1] = m.scenarios[0].clone()),
            ("`scenarios` is empty", |m| m.scenarios.clear()),
            ("`mode` is `mood`", |m| m.mode = "mood".to_owned()),
            ("this program knows 1", |m| m.semantics = 2),
            ("at most 1200", |m| m.months = 1201),
        ];
        for (said, change) in changes {
            let mut manifest = manifest();
            change(&mut manifest);
            let error = Manifest::parse(&manifest.to_json()).expect_err(said).to_string();
            assert!(error.contains(said), "{error}");
        }
    }
}
