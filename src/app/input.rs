//! A study's folder on the disk -> its name and its files. Nothing is judged here: that is `study`,
//! which is also told the names of the other files, since one of them may be a table misspelt.

use std::path::Path;

use super::disk;
use super::failure::Failure;
use crate::study::{self, InputFile, Selection, Study};

/// A table may have so many bytes; one more is read, so that `study` can refuse it.
const MOST_BYTES: u64 = 64 << 20;

/// A study before it is read: its name and its files.
#[derive(Debug, Clone)]
pub struct Source {
    /// Name of the study.
    pub name: String,
    /// The files that are there; those that a study does not have are without their bytes.
    pub files: Vec<InputFile>,
}

impl Source {
    /// Reads the tables of a study's folder; of other files the names only.
    ///
    /// # Errors
    /// Names the path. [`Failure::Input`] if there is no such folder.
    pub fn folder(path: &Path) -> Result<Self, Failure> {
        if !disk::is_folder(path)? {
            let hint = "a study is a folder with study.toml and its tables; `workshift init` writes one";
            return Err(Failure::input_hint(format!("{} is not a folder", path.display()), hint));
        }
        let mut files = tables(path)?;
        for name in disk::names(path)?.into_iter().filter(|name| !study::FILES.contains(&name.as_str())) {
            files.push(InputFile { path: name, bytes: Vec::new() });
        }
        Ok(Self { name: name_of(path), files })
    }

    /// A study with the choices of the command line.
    ///
    /// # Errors
    /// [`Failure::Study`] with every problem.
    pub fn read(&self, selection: &Selection) -> Result<Study, Failure> {
        study::read(&self.name, &self.files, selection).map_err(Failure::Study)
    }
}

/// The tables in a folder, in the order of [`study::FILES`].
///
/// # Errors
/// Names the path.
pub fn tables(folder: &Path) -> Result<Vec<InputFile>, Failure> {
    let mut files = Vec::new();
    for name in study::FILES {
        if let Some(bytes) = disk::read_at_most(&folder.join(name), MOST_BYTES)? {
            files.push(InputFile { path: (*name).to_owned(), bytes });
        }
    }
    Ok(files)
}

/// The name of a study's folder, whichever way it was written: `.` and `x/..` have one too.
fn name_of(path: &Path) -> String {
    let full = disk::full_name(path);
    let name = full.file_name().unwrap_or("study".as_ref()).to_string_lossy();
    let safe = |letter: char| if letter.is_alphanumeric() || "-_.".contains(letter) { letter } else { '-' };
    let name: String = name.chars().map(safe).collect();
    let name = name.trim_matches(['-', '.']);
    if name.is_empty() { "study".to_owned() } else { name.chars().take(80).collect() }
}
