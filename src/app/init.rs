//! `init`: writes a study to edit, whole or not at all.

use std::path::Path;

use serde_json::{Value, json};

use super::disk::{self, Folder, Place};
use super::failure::Failure;
use super::template::{STARTER, TEMPLATES, Template};
use super::terminal::Voice;

/// Names the templates with their titles.
///
/// # Errors
/// If stdout cannot be written.
pub fn list_templates(voice: Voice) -> Result<(), Failure> {
    if voice.json {
        let entry = |template: &Template| json!({ "name": template.name, "title": template.title() });
        return voice.result_json(&Value::Array(TEMPLATES.iter().map(entry).collect()));
    }
    let longest = TEMPLATES.iter().map(|template| template.name.len()).max().unwrap_or(0);
    let line = |template: &Template| format!("{:longest$}  {}\n", template.name, template.title());
    voice.result(&TEMPLATES.iter().map(line).collect::<String>())
}

/// Writes the files of a template into a folder that is new or empty.
///
/// # Errors
/// [`Failure::Input`] if there is no such template or the folder is not empty; [`Failure::Machine`]
/// if the disk does not take it. Then nothing has been written.
pub fn init(voice: Voice, dir: &Path, template: Option<&str>) -> Result<(), Failure> {
    let template = find(template.unwrap_or(STARTER))?;
    if disk::look(dir)? == Place::Taken {
        let hint = "name a folder that does not exist yet; nothing is ever overwritten";
        return Err(Failure::input_hint(format!("{} exists and is not empty", dir.display()), hint));
    }
    let folder = Folder::begin(dir)?;
    for (path, bytes) in template.files {
        folder.write(path, bytes)?;
    }
    folder.commit("study.toml")?;
    if voice.json {
        let files: Vec<&str> = template.files.iter().map(|(path, _)| *path).collect();
        let place = dir.to_string_lossy();
        return voice.result_json(&json!({ "folder": place, "template": template.name, "files": files }));
    }
    let place = dir.display();
    voice.result(&format!("{place}"))?;
    voice.say(&format!("wrote the study `{}` into {place}; edit its tables, then:", template.name));
    voice.say(&format!("  workshift check {place}\n  workshift run {place}"));
    Ok(())
}

/// The template of that name.
///
/// # Errors
/// [`Failure::Input`] with the nearest name.
pub fn find(name: &str) -> Result<&'static Template, Failure> {
    Template::find(name).ok_or_else(|| {
        let near =
            TEMPLATES.iter().map(|template| (strsim::jaro_winkler(name, template.name), template.name));
        let near = near.filter(|(likeness, _)| *likeness > 0.8).max_by(|a, b| a.0.total_cmp(&b.0));
        let hint = match near {
            Some((_, near)) => format!("did you mean `{near}`?"),
            None => "`workshift init --list` names the templates".to_owned(),
        };
        Failure::input_hint(format!("there is no template `{name}`"), hint)
    })
}
