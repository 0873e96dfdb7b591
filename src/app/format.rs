//! In which form a chart is handed out.

use std::path::Path;

use super::failure::Failure;
use super::render;
use crate::chart::{Chart, ChartError};

/// A form of a chart, by the ending of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Drawn by lines, letters as outlines.
    Svg,
    /// Drawn by lines on a page, letters as text.
    Pdf,
    /// Points, two for each of the SVG.
    Png,
    /// The numbers.
    Csv,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Svg, Self::Pdf, Self::Png, Self::Csv];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }

    /// By the ending of a file.
    ///
    /// # Errors
    /// [`Failure::Input`] for any other ending.
    pub fn of(path: &Path) -> Result<Self, Failure> {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        Self::ALL.into_iter().find(|format| format.ending() == ending).ok_or_else(|| {
            let what = format!("{}: a chart is written as .svg, .pdf, .png or .csv", path.display());
            if ending == "zip" {
                Failure::input_hint(
                    what,
                    "`--pack` writes a zip with all of them, their words and their citation",
                )
            } else {
                Failure::input(what)
            }
        })
    }

    /// A chart in this form.
    ///
    /// # Errors
    /// [`Failure::Machine`] if the picture cannot be made.
    pub fn bytes(self, chart: &Chart) -> Result<Vec<u8>, Failure> {
        let failure = |error: ChartError| Failure::Machine(error.to_string());
        match self {
            Self::Svg => render::outlined(chart),
            Self::Pdf => chart.pdf().map_err(failure),
            Self::Png => chart.png().map_err(failure),
            Self::Csv => Ok(chart.csv.clone().into_bytes()),
        }
    }
}
