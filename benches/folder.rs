//! A folder on the disk -> a checked study.

use std::path::Path;

use workshift::study::{FILES, InputFile, Selection, Study, read};

/// Reads the study in a folder.
///
/// # Errors
///
/// The first line that is wrong, or that there is no such folder.
pub fn study(folder: &Path) -> Result<Study, String> {
    let name = folder.file_name().map_or_else(|| "study".into(), |name| name.to_string_lossy());
    let mut files = Vec::new();
    for file in FILES {
        match std::fs::read(folder.join(file)) {
            Ok(bytes) => files.push(InputFile { path: (*file).to_owned(), bytes }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(format!("{}: {error}", folder.join(file).display())),
        }
    }
    read(&name, &files, &Selection::default()).map_err(|problems| format!("{}: {problems}", folder.display()))
}
