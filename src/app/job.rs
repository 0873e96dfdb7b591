//! What is to be run: a checked study, a plan, and what the run folder holds.

use std::path::PathBuf;
use std::sync::Arc;

use super::failure::Failure;
use super::input::Source;
use super::precision::{LIMIT, Wanted};
use super::stop;
use super::terminal::{Bar, Voice};
use super::theme::Themed;
use crate::assumption::Design;
use crate::chart::Typeface;
use crate::engine::{self, EngineError, Freeze, Mode, Plan, Results, Sampling};
use crate::report::{self, MethodCall, Options};
use crate::study::{Selection, Study};

/// More than this of memory or of disk needs `--force`.
const LIMIT_BYTES: u64 = 8 << 30;

/// The flags of `run` and `demo`.
#[derive(Debug, Clone)]
pub struct RunOptions {
    /// Scenarios and cells chosen.
    pub selection: Selection,
    /// Instead of the study's own; the limit where a precision is wanted.
    pub replications: Option<u32>,
    /// Until which precision to run; empty means as many futures as said.
    pub precision: Vec<Wanted>,
    /// Instead of the study's own.
    pub seed: Option<u64>,
    /// Worker threads; changes no number.
    pub threads: Option<usize>,
    /// Sample or expectation.
    pub mode: Mode,
    /// A kind of chance that is switched off.
    pub freeze: Option<Freeze>,
    /// Spread of the assumptions.
    pub sampling: Sampling,
    /// The run folder, instead of `output/<study>-<receipt>`.
    pub out: Option<PathBuf>,
    /// Whether charts are drawn.
    pub charts: bool,
    /// Whether `draws.parquet` is written.
    pub draws: bool,
    /// File of the theme of charts and report; the built-in one when absent.
    pub theme: Option<PathBuf>,
    /// Run whatever it needs.
    pub force: bool,
}

/// A study with everything that decides its numbers and its files.
#[derive(Debug)]
pub struct Job {
    /// The checked study.
    pub study: Study,
    /// How it is run.
    pub plan: Plan,
    /// What was chosen on the command line.
    pub selection: Selection,
    /// Whether charts are drawn.
    pub charts: bool,
    /// The method that is to look at the futures; none for a run.
    pub method: Option<MethodCall>,
    /// The look of charts and report; none for the built-in one.
    pub theme: Option<Themed>,
    /// SHA-256 over all of it, in hexadecimal.
    pub receipt: String,
}

impl Job {
    /// Reads and checks a study for a run.
    ///
    /// # Errors
    /// [`Failure::Study`] with every problem.
    pub fn new(source: &Source, options: &RunOptions) -> Result<Self, Failure> {
        let study = source.read(&options.selection)?;
        let plan = Plan {
            replications: match options.mode {
                Mode::Expectation => 1,
                Mode::MonteCarlo => {
                    let usual = if options.precision.is_empty() { study.replications } else { LIMIT };
                    whole(options.replications.unwrap_or(usual), options.sampling)
                }
            },
            seed: options.seed.unwrap_or(study.seed),
            sampling: options.sampling,
            mode: options.mode,
            freeze: options.freeze,
            threads: options.threads,
            keep_draws: options.draws,
        };
        let theme = options.theme.as_deref().map(Themed::open).transpose()?;
        Ok(Self::with_plan(study, plan, options.selection.clone(), options.charts, None).with_theme(theme))
    }

    /// A job from its parts.
    pub fn with_plan(
        study: Study,
        plan: Plan,
        selection: Selection,
        charts: bool,
        method: Option<MethodCall>,
    ) -> Self {
        let mut job = Self { study, plan, selection, charts, method, theme: None, receipt: String::new() };
        job.receipt = report::receipt(&job.study, &job.plan, &job.options());
        job
    }

    /// The same job with another number of futures.
    #[must_use]
    pub fn with_replications(self, replications: u32) -> Self {
        let plan = Plan { replications, ..self.plan };
        Self::with_plan(self.study, plan, self.selection, self.charts, self.method).with_theme(self.theme)
    }

    /// The same job in a theme, which its receipt counts.
    #[must_use]
    pub fn with_theme(mut self, theme: Option<Themed>) -> Self {
        self.theme = theme;
        self.receipt = report::receipt(&self.study, &self.plan, &self.options());
        self
    }

    /// What its charts are set in.
    pub fn typeface(&self) -> Arc<Typeface> {
        self.theme.as_ref().map_or_else(Typeface::built_in, |themed| themed.theme.typeface())
    }

    /// The options of the manifest.
    pub fn options(&self) -> Options {
        Options {
            set: self.selection.set.iter().map(|(key, cell)| format!("{key}={cell}")).collect(),
            scenario: self.selection.scenarios.clone(),
            charts: self.charts,
            draws: self.plan.keep_draws,
            method: self.method.clone(),
            theme: self.theme.as_ref().map(|themed| themed.call.clone()),
            ..Options::default()
        }
    }

    /// `<study>-<8 hex>`, with the name of the method before the receipt where there is one.
    pub fn folder_name(&self) -> String {
        let method = self.method.as_ref().map_or_else(String::new, |method| format!("{}-", method.name));
        format!("{}-{method}{}", self.study.name, &self.receipt[..8])
    }

    /// Refuses what does not fit into memory or onto the disk.
    ///
    /// # Errors
    /// [`Failure::Input`], with what would be needed.
    pub fn refuse_giants(&self, voice: Voice, force: bool) -> Result<(), Failure> {
        let need = engine::estimate(&self.study, &self.plan);
        voice.detail(&format!(
            "needs about {} of memory and {} of disk",
            bytes(need.memory_bytes),
            bytes(need.file_bytes)
        ));
        if force || (need.memory_bytes <= LIMIT_BYTES && need.file_bytes <= LIMIT_BYTES) {
            return Ok(());
        }
        Err(Failure::input_hint(
            format!(
                "the run needs about {} of memory and {} of disk; more than {} of either is refused",
                bytes(need.memory_bytes),
                bytes(need.file_bytes),
                bytes(LIMIT_BYTES)
            ),
            "fewer replications or scenarios, `--no-draws`, or `--force`",
        ))
    }

    /// Simulates, with a progress bar on a terminal.
    ///
    /// # Errors
    /// [`Failure::Interrupted`]; [`Failure::Input`] for what only a run can find wrong.
    pub fn simulate(&self, voice: Voice) -> Result<Results, Failure> {
        let bar = Bar::new(voice, self.plan.replications);
        let results = engine::simulate(&self.study, &self.plan, &bar);
        drop(bar);
        stop::check()?;
        results.map_err(failure)
    }
}

/// What the engine refuses is wrong input that only a run can find.
#[allow(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
pub fn failure(error: EngineError) -> Failure {
    match error {
        EngineError::Cancelled => Failure::Interrupted,
        other => Failure::input(other.to_string()),
    }
}

/// So many replications, or more where the design comes in randomisations of a fixed number of points.
/// The receipt counts what is run, so that a run folder says all that `verify` needs.
pub fn whole(replications: u32, sampling: Sampling) -> u32 {
    let points = points_per_randomisation(sampling);
    points.map_or(replications, |points| replications.div_ceil(points) * points)
}

/// Futures of an independent randomisation of a design; none for random sampling.
pub fn points_per_randomisation(sampling: Sampling) -> Option<u32> {
    let design = Design::new(&[], &[], sampling, 0).expect("a design over no quantity is possible");
    design.points_per_randomisation()
}

/// A size for people: `312 MiB`.
pub fn bytes(n: u64) -> String {
    match n {
        0..=0xfffff => format!("{} KiB", n.div_ceil(1 << 10)),
        0x10_0000..=0x3fff_ffff => format!("{} MiB", n.div_ceil(1 << 20)),
        _ => format!("{:.1} GiB", n as f64 / f64::from(1 << 30)),
    }
}
