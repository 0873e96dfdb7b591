//! What a method found, as a report shows it: sentences, tables for people, pictures.
//!
//! It is written into the method's folder as `section.json` and read back from there, so that
//! `report RUN --with FOLDER` needs no simulation.

use serde::{Deserialize, Serialize};

use super::html::ReportChart;
use crate::chart::{Chart, Typeface};
use crate::language::Language;

/// A part of a report that one method wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Name of the method.
    pub method: String,
    /// Code of the language of its texts.
    #[serde(default = "english")]
    pub language: String,
    /// Heading, for example `What drives the spread of As reported`.
    pub title: String,
    /// Sentences for the first page of a report; may be empty.
    pub lead: Vec<String>,
    /// What it found, a paragraph each, as the console prints it.
    pub sentences: Vec<String>,
    /// Its tables, rounded and in words.
    pub tables: Vec<SectionTable>,
    /// Its pictures.
    pub charts: Vec<SectionChart>,
    /// Its numbers for programs: `result` of `--json`.
    pub result: serde_json::Value,
}

/// The language of sections that name none.
fn english() -> String {
    Language::English.code().to_owned()
}

/// A table for people: every cell is a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectionTable {
    /// What it shows.
    pub caption: String,
    /// Heads of the columns; the first column names the row.
    pub columns: Vec<String>,
    /// As many cells as columns.
    pub rows: Vec<Vec<String>>,
}

/// A picture with its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectionChart {
    /// Name of its files, without ending.
    pub name: String,
    /// The finding.
    pub title: String,
    /// Metric, unit, scope, and what it depends on.
    #[serde(default)]
    pub subtitle: String,
    /// The picture in words.
    pub alt: String,
    /// The picture, its text as text.
    pub svg: String,
    /// The numbers in the picture.
    #[serde(default)]
    pub csv: String,
}

impl From<SectionChart> for Chart {
    fn from(picture: SectionChart) -> Self {
        let SectionChart { name, title, subtitle, alt, svg, csv } = picture;
        // Whoever knows the theme of the folder puts its typeface in.
        Self { name, title, subtitle, alt, svg, csv, typeface: Typeface::built_in() }
    }
}

/// Rows of a table that a report shows at once; the others are folded away.
const FIRST_ROWS: usize = 15;

impl SectionTable {
    /// Rows that are shown at once.
    pub(super) fn first_rows(&self) -> &[Vec<String>] {
        &self.rows[..self.rows.len().min(FIRST_ROWS)]
    }

    /// Rows that are folded away.
    pub(super) fn other_rows(&self) -> &[Vec<String>] {
        &self.rows[self.rows.len().min(FIRST_ROWS)..]
    }
}

impl Section {
    /// The bytes of `section.json`.
    pub fn to_json(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("texts and numbers make JSON");
        bytes.push(b'\n');
        bytes
    }

    /// Reads `section.json`.
    ///
    /// # Errors
    ///
    /// Says what is not as [`Section::to_json`] writes it, with line and column.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let section: Self = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        for table in &section.tables {
            if let Some(row) = table.rows.iter().find(|row| row.len() != table.columns.len()) {
                let (cells, columns) = (row.len(), table.columns.len());
                return Err(format!("`{}`: a row of {cells} cells under {columns} columns", table.caption));
            }
        }
        Ok(section)
    }

    /// Adds pictures.
    #[must_use]
    pub fn with_charts(mut self, charts: &[Chart]) -> Self {
        self.charts.extend(charts.iter().map(|chart| SectionChart {
            name: chart.name.clone(),
            title: chart.title.clone(),
            subtitle: chart.subtitle.clone(),
            alt: chart.alt.clone(),
            svg: chart.svg.clone(),
            csv: chart.csv.clone(),
        }));
        self
    }

    /// Its pictures, for a report.
    pub(super) fn report_charts(&self) -> impl Iterator<Item = ReportChart<'_>> {
        self.charts.iter().map(|chart| ReportChart {
            name: &chart.name,
            title: &chart.title,
            subtitle: &chart.subtitle,
            alt: &chart.alt,
            svg: &chart.svg,
            csv: &chart.csv,
            is_main: true,
        })
    }
}
