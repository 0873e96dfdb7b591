//! The one place that touches the disk. A folder or a file is written whole or not at all.
//!
//! A [`Folder`] is written beside its final name and renamed by [`Folder::commit`]; dropped before
//! that, it disappears together with the parents that were made for it. The same holds when the
//! program is interrupted: [`abandon`] is the last thing that touches the disk then. This file
//! does not know what a study or a run is.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::failure::Failure;
use super::stop;
use crate::report::Sha256Sum;

/// Bytes read or written between two looks at Ctrl-C.
const CHUNK: usize = 4 << 20;

/// What has been begun and must go if the program ends before it is whole.
///
/// Every change of a directory is made under this lock. [`abandon`] takes it and keeps it, so that
/// nothing can appear after the clean-up.
static UNFINISHED: Mutex<Option<Unfinished>> = Mutex::new(None);

#[derive(Debug, Clone)]
struct Unfinished {
    /// The folder or file beside the final name.
    staging: PathBuf,
    /// Parents that did not exist before, outermost first.
    parents: Vec<PathBuf>,
}

impl Unfinished {
    fn remove(&self) {
        let _ = fs::remove_dir_all(&self.staging).or_else(|_| fs::remove_file(&self.staging));
        for parent in self.parents.iter().rev() {
            let _ = fs::remove_dir(parent); // only if empty, which is what we want
        }
    }
}

fn lock() -> MutexGuard<'static, Option<Unfinished>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes what is unfinished and keeps every later change of the disk waiting for ever.
/// Only for the thread that ends the program.
pub fn abandon() {
    let guard = lock();
    if let Some(unfinished) = guard.as_ref() {
        unfinished.remove();
    }
    std::mem::forget(guard);
}

/// Whether something stands there.
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether a folder stands there.
///
/// # Errors
/// Names the path if nothing stands there, or it may not be looked at.
pub fn is_folder(path: &Path) -> Result<bool, Failure> {
    fs::metadata(path).map(|metadata| metadata.is_dir()).map_err(|error| Failure::reading(path, &error))
}

/// The names of what lies in a folder, in order; one that is not text is shown as near as can be.
///
/// # Errors
/// Names the path.
pub fn names(folder: &Path) -> Result<Vec<String>, Failure> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(|error| Failure::reading(folder, &error))?;
    let mut names: Vec<String> =
        entries.into_iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// The full name of a folder: `.` and `x/..` have one too.
pub fn full_name(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}

/// Opens a file for a reader that jumps about in it.
///
/// # Errors
/// Names the path.
pub fn open(path: &Path) -> Result<File, Failure> {
    File::open(path).map_err(|error| Failure::reading(path, &error))
}

/// Reads a whole file.
///
/// # Errors
/// Names the path.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::reading(path, &error))
}

/// SHA-256 of a file in hexadecimal, read piece by piece: a file may be larger than memory.
///
/// # Errors
/// Names the path, and [`Failure::Interrupted`].
pub fn sha256(path: &Path) -> Result<String, Failure> {
    let reading = |error: io::Error| Failure::reading(path, &error);
    let mut file = File::open(path).map_err(reading)?;
    let mut sum = Sha256Sum::default();
    let mut piece = vec![0; CHUNK];
    loop {
        stop::check()?;
        match file.read(&mut piece) {
            Ok(0) => return Ok(sum.hex()),
            Ok(n) => sum.add(&piece[..n]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(reading(error)),
        }
    }
}

/// Reads a file of a user's study: at most `limit` bytes and one more, so that the reader can tell.
/// `None` if there is no such file.
///
/// # Errors
/// Names the path. Something that is not a regular file is refused: a pipe might never end.
pub fn read_at_most(path: &Path, limit: u64) -> Result<Option<Vec<u8>>, Failure> {
    let reading = |error: io::Error| Failure::reading(path, &error);
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return match path.symlink_metadata() {
                Ok(_) => Err(Failure::input(format!("{} is a link to nothing", path.display()))),
                Err(_) => Ok(None),
            };
        }
        Err(error) => return Err(reading(error)),
        Ok(metadata) if !metadata.is_file() => {
            return Err(Failure::input(format!("{} is not a regular file", path.display())));
        }
        Ok(_) => {}
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(reading)?.take(limit + 1).read_to_end(&mut bytes).map_err(reading)?;
    Ok(Some(bytes))
}

/// What stands at a place where something is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Nothing.
    Free,
    /// A folder with nothing in it.
    Empty,
    /// Anything else.
    Taken,
}

/// Looks at a place.
///
/// # Errors
/// Names the path.
pub fn look(path: &Path) -> Result<Place, Failure> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(if entries.next().is_none() { Place::Empty } else { Place::Taken }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Ok(if path.symlink_metadata().is_ok() { Place::Taken } else { Place::Free })
        }
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            Ok(if path.symlink_metadata().is_ok() { Place::Taken } else { Place::Free })
        }
        Err(error) => Err(Failure::reading(path, &error)),
    }
}

/// A folder in the making.
#[derive(Debug)]
pub struct Folder {
    target: PathBuf,
    staging: PathBuf,
    /// Whether the target is an empty folder, which stays the folder it is: somebody may stand in it.
    into: bool,
}

impl Folder {
    /// Begins a folder at a place that is free or an empty folder.
    ///
    /// # Errors
    /// Names the path. [`Failure::Input`] if the place is taken.
    pub fn begin(target: &Path) -> Result<Self, Failure> {
        let target = without_trailing_slash(target);
        let into = match look(&target)? {
            Place::Free => false,
            Place::Empty => true,
            Place::Taken => {
                return Err(Failure::input(format!("{} exists and is not empty", target.display())));
            }
        };
        let parent = if into { target.clone() } else { parent_of(&target) };
        let staging = parent.join(staging_name(&target));
        begin(&staging, &parent)?;
        let folder = Self { target, staging, into };
        if let Err(error) = locked(|| fs::create_dir(&folder.staging)) {
            return Err(Failure::writing(&folder.staging, &error)); // dropped: the parents go again
        }
        Ok(folder)
    }

    /// Writes one file, with the folders on its way; `path` is relative and `/`-separated.
    ///
    /// # Errors
    /// Names the path, and [`Failure::Interrupted`].
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let full = self.staging.join(path);
        let named = self.target.join(path);
        let writing = |error: io::Error| Failure::writing(&named, &error);
        stop::check()?;
        let mut file = locked(|| {
            fs::create_dir_all(full.parent().unwrap_or(&self.staging))?;
            File::create_new(&full)
        })
        .map_err(writing)?;
        write_chunks(&mut file, bytes, &writing)
    }

    /// Makes the folder appear under its name. `last` is the file that appears last.
    ///
    /// # Errors
    /// Names the path; [`Failure::Input`] if somebody else has taken the place meanwhile.
    pub fn commit(self, last: &str) -> Result<(), Failure> {
        let mut guard = lock();
        stop::check()?;
        if self.into {
            self.move_entries(last)?;
            let _ = fs::remove_dir(&self.staging);
        } else if self.target.symlink_metadata().is_ok() {
            return Err(Failure::input(format!(
                "{} exists by now and is not overwritten",
                self.target.display()
            )));
        } else {
            fs::rename(&self.staging, &self.target)
                .map_err(|error| Failure::writing(&self.target, &error))?;
        }
        *guard = None;
        Ok(())
    }

    /// Moves everything from the staging folder into the target that holds it; back out if one fails.
    fn move_entries(&self, last: &str) -> Result<(), Failure> {
        let reading = |error: io::Error| Failure::reading(&self.staging, &error);
        let entries = fs::read_dir(&self.staging).map_err(reading)?;
        let mut names =
            entries.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>().map_err(reading)?;
        names.sort_by_key(|name| (name == last, name.clone()));
        let mut moved = Vec::new();
        for name in names {
            let to = self.target.join(&name);
            let free = to.symlink_metadata().is_err();
            let outcome = if free {
                fs::rename(self.staging.join(&name), &to)
            } else {
                Err(io::ErrorKind::AlreadyExists.into())
            };
            if let Err(error) = outcome {
                for name in moved {
                    let _ = fs::rename(self.target.join(&name), self.staging.join(&name));
                }
                return Err(Failure::writing(&to, &error));
            }
            moved.push(name);
        }
        Ok(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let mut guard = lock();
        if let Some(unfinished) = guard.take_if(|unfinished| unfinished.staging == self.staging) {
            unfinished.remove();
        }
    }
}

/// Writes one file whole or not at all, replacing what was there.
///
/// # Errors
/// Names the path, and [`Failure::Interrupted`].
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let writing = |error: io::Error| Failure::writing(path, &error);
    if path.is_dir() {
        return Err(writing(io::ErrorKind::IsADirectory.into()));
    }
    let parent = parent_of(path);
    let staging = parent.join(staging_name(path));
    begin(&staging, &parent)?;
    let outcome = locked(|| File::create_new(&staging))
        .map_err(writing)
        .and_then(|mut file| write_chunks(&mut file, bytes, &writing));
    let mut guard = lock();
    let outcome =
        outcome.and_then(|()| stop::check()).and_then(|()| fs::rename(&staging, path).map_err(writing));
    if let (Some(unfinished), Err(_)) = (guard.take(), &outcome) {
        unfinished.remove();
    }
    outcome
}

/// Notes what must go on failure, and makes the parents.
fn begin(staging: &Path, parent: &Path) -> Result<(), Failure> {
    let mut guard = lock();
    let missing: Vec<PathBuf> = parent
        .ancestors()
        .take_while(|dir| !dir.as_os_str().is_empty() && !dir.exists())
        .map(Path::to_path_buf)
        .collect();
    let parents: Vec<PathBuf> = missing.into_iter().rev().collect();
    let unfinished = Unfinished { staging: staging.to_path_buf(), parents };
    if let Err(error) = fs::create_dir_all(parent) {
        unfinished.remove();
        return Err(match parent.ancestors().find(|above| above.is_file()) {
            Some(file) => Failure::input(format!(
                "cannot write into {}: {} is a file, not a folder",
                parent.display(),
                file.display()
            )),
            None => Failure::writing(parent, &error),
        });
    }
    *guard = Some(unfinished);
    Ok(())
}

fn locked<T>(change: impl FnOnce() -> T) -> T {
    let _guard = lock();
    change()
}

fn write_chunks(
    file: &mut File,
    bytes: &[u8],
    writing: &impl Fn(io::Error) -> Failure,
) -> Result<(), Failure> {
    for chunk in bytes.chunks(CHUNK) {
        stop::check()?;
        file.write_all(chunk).map_err(writing)?;
    }
    file.sync_all().map_err(writing)
}

/// `x/` and `x/.` name the same folder as `x`.
fn without_trailing_slash(path: &Path) -> PathBuf {
    path.components().collect()
}

fn parent_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

/// Hidden, told apart by process, and recognisable if the power goes.
fn staging_name(target: &Path) -> std::ffi::OsString {
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().unwrap_or("workshift".as_ref()));
    name.push(format!(".{}.tmp", std::process::id()));
    name
}
