//! The studies that travel inside the program: every folder under `scenarios/` at build time.

use crate::study::{FILES, InputFile};

/// A study inside the program.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Name of its folder.
    pub name: &'static str,
    /// Paths relative to that folder, `/`-separated, in order, with their bytes.
    pub files: &'static [(&'static str, &'static [u8])],
}

/// All of them, in order of their names.
pub const TEMPLATES: &[Template] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The study that `workshift demo` runs.
pub const DEMO: &str = "meta-2026";

/// What `workshift init` writes unless told otherwise: small, and made to be changed.
pub const STARTER: &str = "classroom";

impl Template {
    /// The template of that name.
    pub fn find(name: &str) -> Option<&'static Self> {
        TEMPLATES.iter().find(|template| template.name == name)
    }

    /// Its title as `study.toml` gives it; empty if it has none.
    pub fn title(&self) -> String {
        let text = self.files.iter().find(|(path, _)| *path == "study.toml").map(|(_, bytes)| *bytes);
        let table = text
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .and_then(|text| text.parse::<toml::Table>().ok());
        table.and_then(|table| Some(table.get("title")?.as_str()?.to_owned())).unwrap_or_default()
    }

    /// Its files as a study reads them; other files, such as a README, are left out.
    pub fn inputs(&self) -> Vec<InputFile> {
        self.files
            .iter()
            .filter(|(path, _)| FILES.contains(path))
            .map(|(path, bytes)| InputFile { path: (*path).to_owned(), bytes: bytes.to_vec() })
            .collect()
    }
}
