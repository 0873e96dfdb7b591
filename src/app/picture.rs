//! `report` and `chart`: pictures from a run folder, without simulating.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::disk;
use super::failure::Failure;
use super::format::Format;
use super::letters;
use super::method;
use super::pack;
use super::render;
use super::run_folder::RunFolder;
use super::terminal::Voice;
use super::theme::{self, Themed};
use crate::chart::{self, Kind, Scope};
use crate::report::{self, Manifest, Section};

/// What `chart` is asked for.
#[derive(Debug, Clone)]
pub struct ChartOptions {
    /// Run folder.
    pub run: PathBuf,
    /// Name of a kind.
    pub kind: String,
    /// Instead of the kind's own.
    pub metric: Option<String>,
    /// Instead of the firm.
    pub role: Option<String>,
    /// Instead of the base.
    pub scenario: Option<String>,
    /// Instead of the kind's own.
    pub threshold: Option<f64>,
    /// Assumptions, instead of the kind's own.
    pub by: Vec<String>,
    /// File to write.
    pub out: Option<PathBuf>,
    /// File of a theme, instead of the run's own.
    pub theme: Option<PathBuf>,
    /// Whether a zip with everything that belongs to the chart is written.
    pub pack: bool,
}

/// The name of the report in a run folder.
const REPORT: &str = "report.html";

/// Renders the report of a run again, with what methods found that were run beside it.
///
/// # Errors
/// [`Failure::Input`] if a folder is not a run or a method's, if they are not of the same study, or if the
/// run's own report would be replaced by another one.
pub fn report(
    voice: Voice,
    path: &Path,
    with: &[PathBuf],
    theme: Option<&Path>,
    out: Option<&Path>,
) -> Result<(), Failure> {
    let theme = theme.map(|path| Themed::open_aloud(voice, path)).transpose()?;
    let mut run = RunFolder::open(path)?;
    let themed = theme.is_some();
    run.job.theme = theme.or(run.job.theme);
    run.results.draws = run.draws()?.unwrap_or_default();
    let sections = with.iter().map(|other| section(&run, other)).collect::<Result<Vec<_>, _>>()?;
    if out.is_none() && !with.is_empty() {
        let what =
            "a report with the folder of a method in it is another one, and a run folder is never changed";
        return Err(Failure::input_hint(what, "name a file with `--out`"));
    }
    let charts = render::charts(&run.job, &run.results);
    let page = render::html(&run.job, &run.results, &run.manifest, &charts, &sections);
    let place = out.map_or_else(|| path.join(REPORT), Path::to_path_buf);
    let own = run.manifest.output_hash(REPORT) == Some(report::sha256_hex(&page).as_str());
    if out.is_none() && !own {
        if themed {
            let what = "a report in another theme is another one, and a run folder is never changed";
            return Err(Failure::input_hint(what, "name a file with `--out`"));
        }
        let what = format!(
            "version {} makes another report than version {} did, and a run folder is never changed",
            env!("CARGO_PKG_VERSION"),
            run.manifest.version
        );
        return Err(Failure::input_hint(what, "name a file with `--out`"));
    }
    disk::write_file(&place, &page)?;
    written(voice, &place)
}

/// What a method found, if it looked at the study of the run.
fn section(run: &RunFolder, path: &Path) -> Result<Section, Failure> {
    let (manifest, section) = method::section(path)?;
    let same = |key: &str, of: fn(&Manifest) -> Vec<&str>| {
        let (of_run, of_method) = (of(&run.manifest), of(&manifest));
        if of_run == of_method {
            return Ok(());
        }
        Err(Failure::input(format!(
            "{} and {} differ in {key}, so they cannot stand in one report",
            run.path.display(),
            path.display()
        )))
    };
    same("the study", |m| vec![&m.study])?;
    same("the study's files", |m| {
        let of_study = m.inputs.iter().filter(|file| !theme::is_of_theme(file));
        of_study.map(|file| file.sha256.as_str()).collect()
    })?;
    same("`--set`", |m| m.options.set.iter().map(String::as_str).collect())?;
    Ok(section)
}

/// Draws one chart of a run.
///
/// # Errors
/// [`Failure::Input`] if there is no such kind, metric, role or scenario, or nothing to draw.
pub fn chart(voice: Voice, options: &ChartOptions) -> Result<(), Failure> {
    let kind = Kind::from_name(&options.kind).ok_or_else(|| {
        let kinds: Vec<String> =
            Kind::ALL.iter().map(|kind| format!("{} ({})", kind.name(), kind.about())).collect();
        Failure::input_hint(format!("there is no kind of chart `{}`", options.kind), kinds.join("; "))
    })?;
    let out = options.out.as_deref();
    let format = if options.pack {
        pack::refuse_other_endings(out)?;
        None
    } else {
        Some(out.map_or(Ok(Format::Svg), Format::of)?)
    };
    if options.by.len() > 2 {
        let what = format!("--by {}: a picture has room for two assumptions", options.by.join(" --by "));
        return Err(Failure::input(what));
    }
    let theme = options.theme.as_deref().map(|path| Themed::open_aloud(voice, path)).transpose()?;
    let mut run = RunFolder::open(&options.run)?;
    if kind.counts_futures() {
        run.results.draws = run.draws()?.unwrap_or_default();
    }
    let theme = theme.map(|themed| themed.theme);
    let of_run = render::scope(&run.job);
    let scope = Scope {
        theme: theme.or(of_run.theme),
        metric: options.metric.clone(),
        role: options.role.clone(),
        scenario: options.scenario.clone(),
        threshold: options.threshold,
        by: options.by.clone(),
        ..of_run
    };
    let chart = chart::draw(kind, &run.results, &scope).map_err(|error| Failure::input(error.to_string()))?;
    if let Some(warning) = letters::of_chart(&chart) {
        voice.warn(&warning);
    }
    let bytes = match format {
        Some(format) => format.bytes(&chart)?,
        None => pack::bytes(&run, kind, &scope, &chart)?,
    };
    let ending = format.map_or(pack::ENDING, Format::ending);
    let place = options.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}.{ending}", chart.name)));
    disk::write_file(&place, &bytes)?;
    written(voice, &place)
}

fn written(voice: Voice, place: &Path) -> Result<(), Failure> {
    if voice.json {
        return voice.result_json(&json!({ "file": place.to_string_lossy() }));
    }
    voice.result(&place.display().to_string())
}
