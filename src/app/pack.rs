//! A chart with all that a publication needs of it, in one zip: picture, numbers, words, citation, specification.

use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::failure::Failure;
use super::format::Format;
use super::run_folder::RunFolder;
use crate::chart::{self, Chart, Kind, Scope};
use crate::report::Citation;

/// The ending of a pack.
pub const ENDING: &str = "zip";

/// The name of a pack: that of the chart where none is given.
///
/// # Errors
/// [`Failure::Input`] for another ending.
pub fn refuse_other_endings(out: Option<&Path>) -> Result<(), Failure> {
    let Some(out) = out else { return Ok(()) };
    if out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)) {
        return Ok(());
    }
    Err(Failure::input(format!("{}: a pack is written as .{ENDING}", out.display())))
}

/// The bytes of a pack: the same for equal runs, at any time and in any place.
///
/// # Errors
/// [`Failure::Machine`] if a picture cannot be made.
pub fn bytes(run: &RunFolder, kind: Kind, scope: &Scope, chart: &Chart) -> Result<Vec<u8>, Failure> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for format in Format::ALL {
        files.push((format!("{}.{}", chart.name, format.ending()), format.bytes(chart)?));
    }
    let input = |error: chart::ChartError| Failure::input(error.to_string());
    let specification = chart::vega_lite(kind, &run.results, scope, chart).map_err(input)?;
    files.push((format!("{}.alt.txt", chart.name), format!("{}\n", chart.alt).into_bytes()));
    let footnote = chart::footnote_of(&run.results, scope).map_err(input)?;
    let caption = format!("**{}**\n\n{}\n\n{footnote}\n", chart.title, chart.subtitle);
    files.push((format!("{}.caption.md", chart.name), caption.into_bytes()));
    files.push((format!("{}.vl.json", chart.name), specification.into_bytes()));
    let cited = Citation {
        study: &run.job.study.title,
        manifest: &run.manifest,
        chart: Some((&chart.name, &chart.title)),
    };
    files.push(("CITATION.cff".to_owned(), cited.cff().into_bytes()));
    files.push(("citation.bib".to_owned(), cited.bibtex().into_bytes()));
    zipped(&files).map_err(|error| Failure::Machine(format!("cannot make a zip: {error}")))
}

/// An archive without a clock: every file is of the first day that a zip knows, 1 January 1980.
fn zipped(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
