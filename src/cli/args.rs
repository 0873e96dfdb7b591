//! The words of the command line. What they do is in [`crate::app`].

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::analysis::Better;
use crate::analysis::sensitivity::Method;
use crate::app::{
    self, BreakEven, ChartOptions, CompareOptions, Discover, ExplainOptions, MethodOptions, RunOptions,
    Trace, Wanted,
};
use crate::chart::Kind;
use crate::engine::{Freeze, Mode, Sampling};
use crate::study::Selection;

const ABOUT: &str = "What automation does to a workforce: thousands of possible futures of a firm, compared";

const LONG_ABOUT: &str = "\
workshift simulates what automation does to a workforce.

You describe a firm in a folder of small tables: its roles, the moves it permits, what happens when,
and what is assumed, with a column for each scenario. workshift runs thousands of futures of every
scenario on the same luck and shows the spread of each number and of each difference.";

const START: &str = "\
Start here:
  workshift demo                      run the built-in study, then open the report it names
  workshift init my-firm              write a small study of your own to edit
  workshift check my-firm             find every problem in it
  workshift run my-firm               simulate it

Exit codes: 0 done, 1 a check did not hold, 2 bad command line or input, 3 the machine
failed or a bug, 130 interrupted.";

/// Everything that stands on a command line.
#[derive(Debug, Parser)]
#[command(name = "workshift", version, about = ABOUT, long_about = LONG_ABOUT, after_help = START)]
#[command(arg_required_else_help = true, propagate_version = false, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// Flags that every command takes.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "flags are flags")]
#[command(next_help_heading = "Output")]
pub struct Global {
    /// Say nothing but results, warnings and errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Print the result on stdout as JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Use no colours (as with the environment variable `NO_COLOR`)
    #[arg(long, global = true)]
    pub no_color: bool,
    /// Say more: how files were read, memory, instruction set
    #[arg(short, long, global = true, action = ArgAction::SetTrue)]
    pub verbose: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the built-in study of Meta in 2026; needs no file
    #[command(after_help = "Example:\n  workshift demo --replications 1000")]
    Demo(RunArgs),
    /// Write a study to edit
    #[command(
        after_help = "Examples:\n  workshift init my-firm\n  workshift init my-centre --template call-centre\n  \
        workshift init --list"
    )]
    Init(InitArgs),
    /// Find every problem of a study, and show what each scenario resolved to
    #[command(after_help = "Example:\n  workshift check my-firm --strict")]
    Check(CheckArgs),
    /// Simulate a study and write a run folder: tables, charts and a report
    #[command(after_help = "Examples:\n  workshift run my-firm\n  \
        workshift run my-firm --scenario base --scenario fast+retrain --replications 10000\n  \
        workshift run my-firm --set 'adoption_speed=0.4 to 0.9' --out faster")]
    Run(StudyRunArgs),
    /// List what the model assumes: key, unit, default, bounds, meaning, source
    #[command(after_help = "Example:\n  workshift assumptions --json")]
    Assumptions,
    /// Render the report of a run again, without simulating
    #[command(after_help = "Examples:\n  workshift report output/my-firm-1a2b3c4d --out report.html\n  \
        workshift report output/my-firm-1a2b3c4d --with output/my-firm-sensitivity-5e6f7a8b --out report.html")]
    Report(ReportArgs),
    /// Draw one chart of a run, without simulating
    #[command(
        after_help = "Examples:\n  workshift chart output/my-firm-1a2b3c4d fan --metric layoffs_cum --out layoffs.svg\n  \
        workshift chart output/my-firm-1a2b3c4d differences --pack"
    )]
    Chart(ChartArgs),
    /// Make the figures and tables of a document, from a file that lists them
    #[command(
        after_help = "Example:\n  workshift brief paper/brief.toml\n\nThe file:\n  out = \"figures\"\n\n  \
        [[figure]]\n  name = \"figure-1\"\n  run = \"../output/my-firm-1a2b3c4d\"\n  kind = \"fan\"\n  \
        metric = \"payroll\"\n  formats = [\"svg\", \"pdf\"]\n\n  \
        [[table]]\n  name = \"table-1\"\n  run = \"../output/my-firm-1a2b3c4d\"\n  kind = \"differences\"\n  \
        formats = [\"latex\"]"
    )]
    Brief(BriefArgs),
    /// Compare the scenarios of a run, or two runs, on the same luck
    #[command(after_help = "Examples:\n  workshift compare output/my-firm-1a2b3c4d\n  \
        workshift compare output/my-firm-1a2b3c4d --metric payroll --scenario base --scenario training\n  \
        workshift compare output/my-firm-1a2b3c4d output/my-firm-5e6f7a8b")]
    Compare(CompareArgs),
    /// Say which assumptions drive the spread of a number, and how sure that is
    #[command(after_help = "Examples:\n  workshift sensitivity my-firm\n  \
        workshift sensitivity output/my-firm-1a2b3c4d --scenario fast --metric layoffs_cum")]
    Sensitivity(SensitivityArgs),
    /// Find the assumptions under which a condition holds: boxes in plain words, and a tree
    #[command(after_help = "Examples:\n  workshift discover my-firm 'layoffs_cum > 30'\n  \
        workshift discover my-firm 'active < 0.8 * base' --scenario fast\n  \
        workshift discover my-firm 'layoff_rate_12m.peak > 10 % and payroll@12 < start' -n 5000")]
    Discover(DiscoverArgs),
    /// Find the value of an assumption at which an outcome turns
    #[command(
        after_help = "Examples:\n  workshift break-even my-firm adoption_speed --until 'layoffs_cum > 30'\n  \
        workshift break-even my-firm slack --until 'total_cost_cum < base' --scenario fast --mean --from 0 --to 0.2"
    )]
    BreakEven(BreakEvenArgs),
    /// Tell one future as a story: month by month what happened, and why
    #[command(after_help = "Examples:\n  workshift trace my-firm --replication 17\n  \
        workshift trace my-firm --pick median --by payroll --scenario fast\n  \
        workshift trace my-firm --pick p95 --by 'layoffs_cum[engineer]@12'")]
    Trace(TraceArgs),
    /// Say which changed inputs carry the difference between two scenarios, or two runs
    #[command(after_help = "Examples:\n  workshift explain my-firm base fast\n  \
        workshift explain my-firm fast fast+training --metric payroll@12 --metric layoffs_cum\n  \
        workshift explain output/my-firm-1a2b3c4d output/my-firm-5e6f7a8b --scenario fast")]
    Explain(ExplainArgs),
    /// Run again what a folder says and compare every byte
    #[command(after_help = "Example:\n  workshift verify output/my-firm-1a2b3c4d")]
    Verify(VerifyArgs),
    /// Print the completions of a shell
    #[command(
        after_help = "Example:\n  workshift completions bash > ~/.local/share/bash-completion/completions/workshift"
    )]
    Completions {
        /// For which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "Examples:\n  workshift man | man -l -\n  workshift man run > workshift-run.1")]
    Man {
        /// Of this command; without it, of workshift itself
        command: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct StudyRunArgs {
    /// Folder of the study
    pub study: PathBuf,
    #[command(flatten)]
    pub run: RunArgs,
}

/// How a study is run.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "flags are flags")]
pub struct RunArgs {
    /// Run only this scenario and the base; repeatable; `A+B` lays B's changes over A's
    #[arg(long, value_name = "NAME")]
    pub scenario: Vec<String>,
    /// Futures per scenario [default: as the study says]
    #[arg(long, short = 'n', value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    pub replications: Option<u32>,
    /// Run until the 95 % interval of this mean is so narrow in every scenario: `layoffs_cum=1%` of the mean, or
    /// `payroll=50`; repeatable. `--replications` is then the limit [default: 100,000]
    #[arg(long, value_name = "METRIC=SHARE", conflicts_with = "expectation")]
    pub precision: Vec<Wanted>,
    /// Key of all random numbers [default: as the study says]
    #[arg(long, value_name = "S", allow_negative_numbers = true)]
    pub seed: Option<u64>,
    /// Worker threads; changes no number [default: all cores]
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// One future in which every draw is its mean: quick, exact, without spread
    #[arg(long, conflicts_with_all = ["freeze", "sampling"])]
    pub expectation: bool,
    /// Switch off one kind of chance: the luck of single people, or the doubt about assumptions
    #[arg(long, value_name = "KIND")]
    pub freeze: Option<FreezeArg>,
    /// How the assumptions are spread over what is possible
    #[arg(long, value_name = "DESIGN", default_value = "random")]
    pub sampling: SamplingArg,
    /// Use this cell for an assumption in every scenario; repeatable
    #[arg(long, value_name = "KEY=CELL", value_parser = cell)]
    pub set: Vec<(String, String)>,
    /// The run folder [default: `output/<study>-<receipt>`]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Fonts, colours, number and date format of charts and report (TOML)
    #[arg(long, value_name = "FILE")]
    pub theme: Option<PathBuf>,
    /// Leave out the charts
    #[arg(long)]
    pub no_charts: bool,
    /// Leave out `draws.parquet`
    #[arg(long)]
    pub no_draws: bool,
    /// Run even if more than 8 GiB of memory or disk are needed
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FreezeArg {
    /// Every flow takes its mean; assumptions are drawn
    Luck,
    /// Every assumption takes its mean; flows are drawn
    Assumptions,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SamplingArg {
    /// Independent draws
    Random,
    /// Latin hypercube
    Lhs,
    /// Scrambled Sobol' points
    Sobol,
}

#[derive(Debug, Args)]
pub struct InitArgs {
    /// Folder to write; must be new or empty
    #[arg(required_unless_present = "list")]
    pub dir: Option<PathBuf>,
    /// Which study to start from; `--list` names them
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
    /// Name the templates instead
    #[arg(long)]
    pub list: bool,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Folder of the study
    pub study: PathBuf,
    /// End with exit code 1 if there are warnings
    #[arg(long)]
    pub strict: bool,
    /// Check only this scenario and the base; repeatable; `A+B` lays B's changes over A's
    #[arg(long, value_name = "NAME")]
    pub scenario: Vec<String>,
    /// Use this cell for an assumption in every scenario; repeatable
    #[arg(long, value_name = "KEY=CELL", value_parser = cell)]
    pub set: Vec<(String, String)>,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    /// Run folder
    pub run: PathBuf,
    /// Show what a method found, for example `sensitivity`; repeatable, needs `--out`
    #[arg(long, value_name = "FOLDER")]
    pub with: Vec<PathBuf>,
    /// Fonts, colours, number and date format of charts and report (TOML) [default: that of the run]
    #[arg(long, value_name = "FILE")]
    pub theme: Option<PathBuf>,
    /// File to write [default: `report.html` in the run folder]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ChartArgs {
    /// Run folder
    pub run: PathBuf,
    /// Kind of chart
    #[arg(value_parser = kinds())]
    pub kind: String,
    /// Metric of `summary.csv` [default: that of the kind]
    #[arg(long, value_name = "M")]
    pub metric: Option<String>,
    /// Role [default: the firm]
    #[arg(long, value_name = "R")]
    pub role: Option<String>,
    /// Scenario [default: that of the kind]
    #[arg(long, value_name = "S")]
    pub scenario: Option<String>,
    /// Count futures beyond this value of the metric, in its own unit; a share as 0.1 (`dots`, `exceedance`, `heat`)
    #[arg(long, value_name = "VALUE", allow_negative_numbers = true, value_parser = finite)]
    pub threshold: Option<f64>,
    /// Show the outcome against this assumption; twice for both (`heat`) [default: those that go most with it]
    #[arg(long, value_name = "KEY")]
    pub by: Vec<String>,
    /// Fonts, colours, number and date format of charts (TOML) [default: that of the run]
    #[arg(long, value_name = "FILE")]
    pub theme: Option<PathBuf>,
    /// File to write: .svg, .pdf, .png or .csv [default: `<chart>.svg` in this folder]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write a zip instead: the chart as SVG, PDF, PNG, CSV and Vega-Lite, its alt text, caption and citation
    #[arg(long)]
    pub pack: bool,
}

#[derive(Debug, Args)]
pub struct BriefArgs {
    /// The file that lists figures and tables; its paths are relative to its own folder
    pub brief: PathBuf,
    /// The folder to write [default: as the file says, or `figures` beside it]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct CompareArgs {
    /// Run folder
    pub run: PathBuf,
    /// Another one: its scenarios minus those of the first
    #[arg(value_name = "RUN2")]
    pub other: Option<PathBuf>,
    /// Rank the scenarios by this metric of the headline [default: `layoffs_cum`]
    #[arg(long, value_name = "M", conflicts_with = "other")]
    pub metric: Option<String>,
    /// Which way of the metric is the better one [default: that of the metric]
    #[arg(long, value_name = "WAY", conflicts_with = "other")]
    pub better: Option<BetterArg>,
    /// Compare only these, beside the base; repeatable. Leave out what nobody can choose: regret is about choices
    #[arg(long, value_name = "NAME", conflicts_with = "other")]
    pub scenario: Vec<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum BetterArg {
    /// Smaller numbers
    Less,
    /// Larger numbers
    More,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Run folder
    pub run: PathBuf,
    /// Worker threads; changes no number [default: all cores]
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
}

/// What every method is told.
#[derive(Debug, Args)]
pub struct MethodArgs {
    /// Futures [default: as the method says]
    #[arg(long, short = 'n', value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    pub replications: Option<u32>,
    /// Key of all random numbers [default: as the study says]
    #[arg(long, value_name = "S", allow_negative_numbers = true)]
    pub seed: Option<u64>,
    /// Worker threads; changes no number [default: all cores]
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// Use this cell for an assumption in every scenario; repeatable
    #[arg(long, value_name = "KEY=CELL", value_parser = cell)]
    pub set: Vec<(String, String)>,
    /// The folder to write [default: `output/<study>-<method>-<receipt>`]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Leave out the charts
    #[arg(long)]
    pub no_charts: bool,
    /// File with the fonts, colours, notation and language of what is written [default: that of the run]
    #[arg(long, value_name = "FILE")]
    pub theme: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct SensitivityArgs {
    /// Folder of a study, or of a run
    pub study: PathBuf,
    /// Scenario to look at; `A+B` lays B's changes over A's [default: the base]
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
    /// Number whose spread is to be explained; repeatable [default: a few headline numbers]
    #[arg(long, value_name = "M")]
    pub metric: Vec<String>,
    /// How it is found out
    #[arg(long, value_name = "METHOD", default_value = "given-data")]
    pub method: SensitivityMethod,
    /// With `--method sobol`: assumptions that are varied together; repeatable; `*` stands for any text
    #[arg(long, value_name = "NAME=KEY,KEY")]
    pub group: Vec<String>,
    #[command(flatten)]
    pub common: MethodArgs,
}

/// The ways to find out what drives a spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SensitivityMethod {
    /// Shares of variance and rank correlations, from the futures of a run
    GivenData,
    /// Shares of variance alone and in all, luck among them, from a design of its own
    Sobol,
    /// How far large steps of one assumption move the number; quick
    Morris,
    /// How far the mean moves with each assumption at its 5 and 95 % quantile
    Tornado,
    /// Shares of all assumptions and of luck in the variance
    Budget,
}

impl SensitivityMethod {
    /// The method in the words of [`crate::analysis::sensitivity`]; the budget is a method of its own.
    pub fn analysis(self) -> Option<Method> {
        match self {
            Self::GivenData => Some(Method::GivenData),
            Self::Sobol => Some(Method::Sobol),
            Self::Morris => Some(Method::Morris),
            Self::Tornado => Some(Method::Tornado),
            Self::Budget => None,
        }
    }
}

#[derive(Debug, Args)]
pub struct DiscoverArgs {
    /// Folder of a study, or of a run
    pub study: PathBuf,
    #[allow(clippy::doc_markdown, reason = "this is the text of --help")]
    /// For example 'layoffs_cum > 12000', 'active < 0.8 * base', 'payroll[engineer]@12 < start'
    pub condition: String,
    /// Scenario to look at; `A+B` lays B's changes over A's [default: the base]
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
    /// No more boxes than this
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..=20))]
    pub boxes: u16,
    /// The least density of a box [default: coverage and density are weighed against each other]
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub density: Option<f64>,
    /// Share of a box that a peel takes off: smaller is more patient
    #[arg(long, value_name = "SHARE", default_value_t = 0.05, value_parser = patience)]
    pub peel: f64,
    /// No box rests on fewer futures
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(u32).range(30..))]
    pub least: u32,
    /// Random halves of the futures on which the search is repeated
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(10..=10_000))]
    pub resamples: u32,
    #[command(flatten)]
    pub common: MethodArgs,
}

impl DiscoverArgs {
    /// The flags in the words of [`crate::app`].
    pub fn asked(self) -> Discover {
        Discover {
            condition: self.condition,
            scenario: self.scenario.unwrap_or_default(),
            boxes: usize::from(self.boxes),
            resamples: self.resamples,
            peel: self.peel,
            least: self.least as usize,
            density: self.density,
        }
    }
}

#[derive(Debug, Args)]
pub struct BreakEvenArgs {
    /// Folder of a study, or of a run
    pub study: PathBuf,
    /// Key of the assumption to vary, in all scenarios alike
    pub assumption: String,
    #[allow(clippy::doc_markdown, reason = "this is the text of --help")]
    /// For example 'layoffs_cum > 12000', 'total_cost_cum < base'
    #[arg(long, value_name = "CONDITION")]
    pub until: String,
    /// Scenario to look at; `A+B` lays B's changes over A's [default: the base]
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
    /// Share of futures in which the condition holds when the outcome turns
    #[arg(long, value_name = "SHARE", default_value_t = 0.5, value_parser = share, conflicts_with = "mean")]
    pub share: f64,
    /// Ask about the mean over all futures instead of the share of futures
    #[arg(long)]
    pub mean: bool,
    /// Smallest value to look at [default: the range of its draws]
    #[arg(long, value_name = "VALUE", allow_negative_numbers = true)]
    pub from: Option<f64>,
    /// Largest value to look at
    #[arg(long, value_name = "VALUE", allow_negative_numbers = true)]
    pub to: Option<f64>,
    #[command(flatten)]
    pub common: MethodArgs,
}

impl BreakEvenArgs {
    /// The flags in the words of [`crate::app`].
    pub fn asked(self) -> BreakEven {
        BreakEven {
            assumption: self.assumption,
            until: self.until,
            scenario: self.scenario.unwrap_or_default(),
            share: (!self.mean).then_some(self.share),
            from: self.from,
            to: self.to,
        }
    }
}

/// A number that is one.
fn finite(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok(value),
        _ => Err("allowed is a number, for example 12000 or 0.1".to_owned()),
    }
}

#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Folder of a study, or of a run
    pub study: PathBuf,
    /// The first scenario; or another run folder
    #[arg(value_name = "A")]
    pub first: String,
    /// The second scenario; without it the way leads from the base to A. `A+B` lays B's changes over A's
    #[arg(value_name = "B")]
    pub second: Option<String>,
    /// With two run folders: the scenario to look at in both [default: the base]
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
    /// Number whose difference is to be explained; repeatable [default: the headline]
    #[arg(long, value_name = "M")]
    pub metric: Vec<String>,
    /// Role of the numbers that name none
    #[arg(long, value_name = "R")]
    pub role: Option<String>,
    /// Changes that count as one; repeatable; `*` stands for any text
    #[arg(long, value_name = "NAME=KEY,KEY")]
    pub group: Vec<String>,
    /// Random orders of more than 8 changes, each beside its reverse [default: 50]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=100_000))]
    pub pairs: Option<u32>,
    #[command(flatten)]
    pub common: MethodArgs,
}

impl ExplainArgs {
    /// The flags in the words of [`crate::app`].
    pub fn asked(self) -> ExplainOptions {
        ExplainOptions {
            first: self.first,
            second: self.second,
            scenario: self.scenario,
            metrics: self.metric,
            role: self.role,
            groups: self.group,
            pairs: self.pairs,
        }
    }
}

#[derive(Debug, Args)]
pub struct TraceArgs {
    /// Folder of a study, or of a run
    pub study: PathBuf,
    /// Number of the replication, the first is 0
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..100_000_000), conflicts_with = "pick")]
    pub replication: Option<u32>,
    /// Pick the future nearest to this quantile: `median`, `p5`, `p95` [default: `median`]
    #[arg(long, value_name = "QUANTILE", value_parser = quantile)]
    pub pick: Option<f64>,
    /// Number by which it is picked, as in a condition: `payroll`, `layoffs_cum@12`
    #[arg(long, value_name = "METRIC", default_value = "payroll")]
    pub by: String,
    /// Scenario to look at; `A+B` lays B's changes over A's [default: the base]
    #[arg(long, value_name = "NAME")]
    pub scenario: Option<String>,
    #[command(flatten)]
    pub common: MethodArgs,
}

impl TraceArgs {
    /// The flags in the words of [`crate::app`].
    pub fn asked(self) -> Trace {
        Trace {
            scenario: self.scenario.unwrap_or_default(),
            replication: self.replication,
            pick: self.pick,
            by: self.by,
        }
    }
}

/// `median`, `p5`, `p97.5`.
fn quantile(text: &str) -> Result<f64, String> {
    let percent = match text {
        "median" => Some(50.0),
        text => text.strip_prefix('p').and_then(|digits| digits.parse::<f64>().ok()),
    };
    match percent {
        Some(percent) if (0.0..=100.0).contains(&percent) => Ok(percent / 100.0),
        _ => Err("allowed is `median`, or `p` and a number from 0 to 100, for example p5".to_owned()),
    }
}

/// A share that can be crossed.
fn share(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(share) if share > 0.0 && share < 1.0 => Ok(share),
        _ => Err("allowed is more than 0, less than 1, for example 0.5".to_owned()),
    }
}

/// How patient peeling is.
fn patience(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(share) if (0.005..=0.3).contains(&share) => Ok(share),
        _ => Err("allowed is 0.005 to 0.3".to_owned()),
    }
}

impl MethodArgs {
    /// The flags in the words of [`crate::app`], for these scenarios; none = all.
    pub fn options(&self, scenarios: &[String]) -> MethodOptions {
        MethodOptions {
            scenarios: scenarios.to_vec(),
            set: self.set.clone(),
            replications: self.replications,
            seed: self.seed,
            sampling: None,
            threads: self.threads.map(usize::from),
            out: self.out.clone(),
            charts: !self.no_charts,
            theme: self.theme.clone(),
        }
    }
}

/// The kinds of charts, with what each shows.
fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.map(|kind| PossibleValue::new(kind.name()).help(kind.about())))
}

/// What was chosen of a study.
fn selection(scenarios: &[String], set: &[(String, String)]) -> Selection {
    Selection { scenarios: scenarios.to_vec(), set: set.to_vec() }
}

/// `KEY=CELL` in its two parts.
fn cell(text: &str) -> Result<(String, String), String> {
    let (key, cell) = app::split_cell(text);
    if key.is_empty() || !text.contains('=') {
        return Err("allowed is KEY=CELL, for example adoption_speed=0.5".to_owned());
    }
    Ok((key, cell))
}

impl CheckArgs {
    /// What was chosen of the study.
    pub fn selection(&self) -> Selection {
        selection(&self.scenario, &self.set)
    }
}

impl RunArgs {
    /// The flags in the words of [`crate::app`].
    pub fn options(&self) -> RunOptions {
        RunOptions {
            selection: selection(&self.scenario, &self.set),
            replications: self.replications,
            precision: self.precision.clone(),
            seed: self.seed,
            threads: self.threads.map(usize::from),
            mode: if self.expectation { Mode::Expectation } else { Mode::MonteCarlo },
            freeze: self.freeze.map(|kind| match kind {
                FreezeArg::Luck => Freeze::Luck,
                FreezeArg::Assumptions => Freeze::Assumptions,
            }),
            sampling: match self.sampling {
                SamplingArg::Random => Sampling::Random,
                SamplingArg::Lhs => Sampling::Lhs,
                SamplingArg::Sobol => Sampling::Sobol,
            },
            out: self.out.clone(),
            charts: !self.no_charts,
            draws: !self.no_draws,
            theme: self.theme.clone(),
            force: self.force,
        }
    }
}

impl CompareArgs {
    /// The flags in the words of [`crate::app`].
    pub fn options(&self) -> CompareOptions {
        CompareOptions {
            run: self.run.clone(),
            other: self.other.clone(),
            metric: self.metric.clone(),
            better: self.better.map(|way| match way {
                BetterArg::Less => Better::Less,
                BetterArg::More => Better::More,
            }),
            scenarios: self.scenario.clone(),
        }
    }
}

impl ChartArgs {
    /// The flags in the words of [`crate::app`].
    pub fn options(&self) -> ChartOptions {
        ChartOptions {
            run: self.run.clone(),
            kind: self.kind.clone(),
            metric: self.metric.clone(),
            role: self.role.clone(),
            scenario: self.scenario.clone(),
            threshold: self.threshold,
            by: self.by.clone(),
            out: self.out.clone(),
            theme: self.theme.clone(),
            pack: self.pack,
        }
    }
}
