//! A theme on the disk -> the theme and its files, which belong to the inputs of a run.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::disk;
use super::failure::Failure;
use super::terminal::Voice;
use crate::chart::{self, FontFile, Theme};
use crate::report::{FileHash, Sha256Sum, ThemeCall, sha256_hex};
use crate::study::{InputFile, Problem};

/// Where the theme stands among the inputs of a run folder.
const FOLDER: &str = "theme/";
/// A theme and a font may have so many bytes.
const MOST_BYTES: u64 = 32 << 20;

/// A theme with everything it was read from.
#[derive(Debug, Clone)]
pub struct Themed {
    /// How charts and the report look.
    pub theme: Arc<Theme>,
    /// The file as it was named, and a hash over all files.
    pub call: ThemeCall,
    /// The theme and its fonts, under the names that they have among the inputs.
    pub files: Vec<InputFile>,
}

impl Themed {
    /// The same theme, after saying which of its colours some readers mix up.
    ///
    /// # Errors
    /// As [`Themed::open`].
    pub fn open_aloud(voice: Voice, path: &Path) -> Result<Self, Failure> {
        let themed = Self::open(path)?;
        themed.theme.warnings().iter().for_each(|warning| voice.warn(warning));
        Ok(themed)
    }

    /// Reads a theme and the fonts that it names, which lie where it says, from its own folder on.
    ///
    /// # Errors
    /// [`Failure::File`] with every problem; [`Failure::Input`] if there is no such file.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let here = path.parent().unwrap_or(Path::new(""));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = read(path)?;
        Self::new(&name, bytes, |_, font| read(&here.join(font)).map_err(|failure| failure.to_string()))
    }

    /// The theme of a run folder, from its own copy; `None` if it has none.
    ///
    /// # Errors
    /// [`Failure::File`] if that copy is no longer a theme.
    pub fn of_run(
        inputs: &Path,
        call: Option<&ThemeCall>,
        listed: &[FileHash],
    ) -> Result<Option<Self>, Failure> {
        let Some(call) = call else { return Ok(None) };
        let copy = |wanted: &str| {
            let file = listed.iter().find(|file| file.path.starts_with(wanted));
            let file =
                file.ok_or_else(|| Failure::input(format!("the run folder has no inputs/{wanted}...")))?;
            read(&inputs.join(&file.path))
        };
        let bytes = copy(&format!("{FOLDER}theme.toml"))?;
        let font = |file, _: &str| copy(&stem(file)).map_err(|failure| failure.to_string());
        Self::new(&call.name, bytes, font).map(Some)
    }

    fn new(
        name: &str,
        bytes: Vec<u8>,
        font: impl Fn(FontFile, &str) -> Result<Vec<u8>, String>,
    ) -> Result<Self, Failure> {
        let mut fonts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut source = |file: FontFile, path: &str| {
            let bytes = font(file, path)?;
            let ending = if bytes.starts_with(b"OTTO") { "otf" } else { "ttf" };
            fonts.insert(format!("{}.{ending}", stem(file)), bytes.clone());
            Ok(bytes)
        };
        let failed = |list: Vec<Problem>| Failure::File { name: name.to_owned(), list };
        let theme = chart::read_theme(name, &bytes, &mut source).map_err(failed)?;
        fonts.insert(format!("{FOLDER}theme.toml"), bytes);
        let mut sum = Sha256Sum::default();
        for (path, bytes) in &fonts {
            sum.add(format!("{path} {}\n", sha256_hex(bytes)).as_bytes());
        }
        let files = fonts.into_iter().map(|(path, bytes)| InputFile { path, bytes }).collect();
        Ok(Self { theme, call: ThemeCall { name: name.to_owned(), sha256: sum.hex() }, files })
    }
}

/// Whether a file among the inputs of a run folder belongs to its theme, and not to its study.
pub fn is_of_theme(file: &FileHash) -> bool {
    file.path.starts_with(FOLDER)
}

/// The name of a font among the inputs, without its ending.
fn stem(file: FontFile) -> String {
    let name = match file {
        FontFile::Regular => "regular",
        FontFile::Bold => "bold",
    };
    format!("{FOLDER}{name}")
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = disk::read_at_most(path, MOST_BYTES)?;
    let bytes = bytes
        .ok_or_else(|| Failure::input(format!("cannot read {}: there is no such file", path.display())))?;
    if bytes.len() as u64 > MOST_BYTES {
        let limit = MOST_BYTES >> 20;
        return Err(Failure::input(format!("{} has more than {limit} MiB", path.display())));
    }
    Ok(bytes)
}
