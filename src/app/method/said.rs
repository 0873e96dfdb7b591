//! What a method says on the console: sentences and tables for people, one object for programs.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ContentArrangement, Table};
use serde_json::json;

use crate::app::failure::Failure;
use crate::app::terminal::{Voice, fill, width};
use crate::app::whole::Made;
use crate::report::{Section, SectionTable};

/// Rows of a table that the console shows; `findings.txt` has all.
const ROWS: usize = 12;

/// Says what a method found and where it lies.
pub fn tell(voice: Voice, made: &Made<Section>) -> Result<(), Failure> {
    for warning in &made.manifest.warnings {
        voice.warn(warning);
    }
    let (manifest, section) = (&made.manifest, &made.content);
    if voice.json {
        return voice.result_json(&json!({
            "method": section.method,
            "receipt": manifest.receipt,
            "folder": made.folder.to_string_lossy(),
            "reused": made.reused,
            "study": manifest.study,
            "scenarios": manifest.scenarios,
            "replications": manifest.replications,
            "seed": manifest.seed,
            "sampling": manifest.sampling,
            "warnings": manifest.warnings,
            "sentences": section.sentences,
            "result": section.result,
        }));
    }
    if made.reused {
        voice.say(
            "the same question was answered before, with the same receipt; nothing was simulated again\n",
        );
    }
    voice.result(&format!("{}folder   {}", text(section, width(), Some(ROWS)), made.folder.display()))?;
    let took = manifest.run.wall_seconds;
    voice.say(&if made.reused { "\nreused".to_owned() } else { format!("\nin {took:.1} s") });
    Ok(())
}

/// Title, sentences and tables in lines of at most `width` letters where that is possible, tables with at most so many
/// rows.
pub fn text(section: &Section, width: usize, rows: Option<usize>) -> String {
    let mut text = format!("{}\n\n", fill(&section.title, "", width));
    for sentence in &section.sentences {
        text.push_str(&fill(sentence, "", width));
        text.push_str("\n\n");
    }
    for table in &section.tables {
        text.push_str(&fill(&table.caption, "", width));
        text.push('\n');
        let shown = rows.unwrap_or(usize::MAX).min(table.rows.len());
        text.push_str(&lines(table, shown));
        if shown < table.rows.len() {
            let more = (table.rows.len() - shown).to_string();
            text.extend(["\n ... and ", &more, " more in findings.txt"]);
        }
        text.push_str("\n\n");
    }
    text
}

/// The first rows of a table in columns, numbers to the right.
fn lines(table: &SectionTable, rows: usize) -> String {
    let mut shown = Table::new();
    shown.load_style(NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    shown.add_row(&table.columns);
    for row in &table.rows[..rows] {
        let name = row.first().map(|name| elided(name)).unwrap_or_default();
        shown.add_row(std::iter::once(name.as_str()).chain(row.iter().skip(1).map(String::as_str)));
    }
    let numbers = |at: usize| {
        let mut cells = table.rows.iter().map(|row| row[at].as_str()).filter(|cell| !cell.is_empty());
        cells.all(|cell| cell.starts_with(|c: char| c.is_ascii_digit() || "+−-<".contains(c)))
    };
    for (at, column) in shown.column_iter_mut().enumerate().skip(1) {
        if numbers(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let text = shown.to_string();
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// The name of a row, cut where it would push the numbers off the screen.
fn elided(name: &str) -> String {
    const MOST: usize = 48;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    name.chars().take(MOST - 1).chain(['…']).collect()
}
