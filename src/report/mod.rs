//! What a run leaves behind, as bytes: tables, manifest, data package, the HTML report.
//!
//! Bytes in, bytes out: this room opens no file, knows no clock and computes no statistic. The
//! tables are in [`summary`], [`differences`], [`headline`], [`cohorts`] and [`assumptions`];
//! [`read_back`] is their reverse; [`Manifest`] says what a folder is made of and [`receipt`] names it.

mod cite;
mod datapackage;
mod html;
mod manifest;
mod read_back;
mod receipt;
mod rows;
mod section;
mod tables;

pub use cite::{Citation, latex};
pub use datapackage::{PackageFile, data_package};
pub use html::{ReportChart, ReportInput, report};
pub use manifest::{
    FileHash, Manifest, ManifestError, MethodCall, Options, RunFacts, SEMANTICS, Sha256Sum, TOOL, ThemeCall,
    freeze_name, mode_name, sampling_name, sha256_hex,
};
pub use read_back::{Known, ReadError, RunFiles, read_back};
pub use receipt::receipt;
pub use section::{Section, SectionChart, SectionTable};
pub use tables::{
    AssumptionRow, Cell, CsvTable, Entities, assumptions, cohorts, differences, explain_for_people,
    explain_tables, headline, sensitivity_for_people, sensitivity_tables, summary,
};
