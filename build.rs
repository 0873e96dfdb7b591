//! Lists the studies under `scenarios/`, so that the program carries them inside itself.
//!
//! Every folder there that has a `study.toml` becomes a template; nothing else has to be edited.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rustc-env=WORKSHIFT_TARGET={}", env::var("TARGET").expect("cargo sets TARGET"));

    let mut list = String::from("&[\n");
    for folder in sorted(&root.join("scenarios"))? {
        if !folder.join("study.toml").is_file() {
            continue;
        }
        let mut files = Vec::new();
        collect(&folder, &mut files)?;
        writeln!(list, "    Template {{ name: {:?}, files: &[", name(&folder)).expect("a String grows");
        for file in files {
            let inside: Vec<String> = file
                .strip_prefix(&folder)
                .expect("found below it")
                .iter()
                .map(|part| part.to_string_lossy().into())
                .collect();
            writeln!(list, "        ({:?}, include_bytes!({:?})),", inside.join("/"), file.to_string_lossy())
                .expect("a String grows");
        }
        list.push_str("    ] },\n");
    }
    list.push(']');
    fs::write(out.join("templates.rs"), list)
}

/// The entries of a folder by name, hidden ones left out; none if there is no such folder.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    entries.retain(|entry| !name(entry).starts_with('.'));
    entries.sort();
    Ok(entries)
}

/// All files below a folder, in order of their names.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in sorted(folder)? {
        if entry.is_dir() {
            collect(&entry, files)?;
        } else {
            files.push(entry);
        }
    }
    Ok(())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into()
}
