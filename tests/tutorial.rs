//! The pages, carried out: each command of `docs/tutorial.md`, and of every other page of `docs/` that shows commands,
//! is run, in order, in a fresh folder, and what it prints is compared with what the page shows.
//!
//! | block | what is done |
//! |---|---|
//! | `console` | lines after `$ ` are run; lines below are what they print, stdout and stderr as they come |
//! | `diff` | the `-` line of the file named after `---` is replaced by the `+` line below it |
//! | `csv FILE` | the file, which is there already, is written anew |
//! | `toml FILE` | the file is written |
//!
//! Blocks of other kinds are for reading, but not in the tutorial: there is no other kind in it.
//!
//! In what is printed `...` stands for any text in a line, and alone on a line for any lines. After a command the page
//! shows as `$ echo $?` when it failed; all others must end with 0.

#![cfg(feature = "cli")]

use std::fs;
use std::io::{Read as _, pipe};
use std::path::{Path, PathBuf};
use std::process::Command;

use workshift::chart::Kind;

/// A fenced block: what stands after the fence, the line it begins on, and its text.
struct Block {
    kind: String,
    line: usize,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut open: Option<Block> = None;
    for (index, line) in page.lines().enumerate() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(_), Some(block)) => found.push(block),
            (Some(kind), None) => {
                open = Some(Block { kind: kind.to_owned(), line: index + 1, text: String::new() });
            }
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

/// A command with what the page shows below it, and the line on which it stands.
struct Step {
    line: usize,
    command: String,
    shown: Vec<String>,
}

fn steps(block: &Block) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (index, line) in block.text.lines().enumerate() {
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step { line: block.line + 1 + index, command: command.to_owned(), shown: Vec::new() });
        } else {
            steps.last_mut().expect("a console block begins with a command").shown.push(line.to_owned());
        }
    }
    steps
}

/// The words of a command as a shell takes them: plain, or in single quotes.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in command.split('\'').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            assert!(
                !part.contains(['"', '|', '<', '>', '\\', '*', '$', '&', ';']),
                "not a plain command: {command}"
            );
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    assert!(command.matches('\'').count().is_multiple_of(2), "a quote is not closed: {command}");
    words
}

/// Runs `workshift ...` in a folder; what it prints on both streams, and its exit code.
fn run(command: &str, folder: &Path) -> (String, i32) {
    let mut words = words(command).into_iter();
    assert_eq!(words.next().as_deref(), Some("workshift"), "the tutorial runs nothing else: {command}");
    let (mut reader, writer) = pipe().unwrap();
    let mut program = Command::new(assert_cmd::cargo::cargo_bin!("workshift"));
    program.args(words).current_dir(folder).env_remove("NO_COLOR").env_remove("WORKSHIFT_ISA");
    program.stdout(writer.try_clone().unwrap()).stderr(writer);
    let mut child = program.spawn().unwrap();
    drop(program); // it holds the other end of the pipe
    let mut printed = String::new();
    reader.read_to_string(&mut printed).unwrap();
    (printed, child.wait().unwrap().code().expect("an exit code"))
}

/// Whether a line is as shown, `...` standing for any text; spaces at the end do not count.
fn line_fits(shown: &str, printed: &str) -> bool {
    let (shown, printed) = (shown.trim_end(), printed.trim_end());
    let parts: Vec<&str> = shown.split("...").collect();
    let [first, middle @ .., last] = &parts[..] else { return shown == printed };
    let Some(mut rest) = printed.strip_prefix(first) else { return false };
    for part in middle {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

/// Whether lines are as shown; a line `...` stands for any number of them.
fn lines_fit(shown: &[String], printed: &[&str]) -> bool {
    match shown.split_first() {
        None => printed.is_empty(),
        Some((first, rest)) if first == "..." => (0..=printed.len()).any(|n| lines_fit(rest, &printed[n..])),
        Some((first, rest)) => {
            printed.first().is_some_and(|line| line_fits(first, line)) && lines_fit(rest, &printed[1..])
        }
    }
}

/// `--- FILE`, then lines to take out and lines to put in their place.
fn apply(diff: &Block, folder: &Path) {
    let mut lines = diff.text.lines();
    let file = lines.next().and_then(|line| line.strip_prefix("--- ")).expect("a diff names its file");
    let path = folder.join(file);
    let mut text = fs::read_to_string(&path).unwrap();
    while let Some(old) = lines.next() {
        let old = old.strip_prefix('-').expect("a line to take out");
        let new = lines.next().and_then(|line| line.strip_prefix('+')).expect("a line to put in");
        let n_found = text.lines().filter(|line| *line == old).count();
        assert_eq!(n_found, 1, "line {}: the line stands in {file} {n_found} times", diff.line);
        text = text.replace(&format!("{old}\n"), &format!("{new}\n"));
    }
    fs::write(path, text).unwrap();
}

/// What was done on a page.
#[derive(Default)]
struct Done {
    commands: usize,
    edits: usize,
    /// Blocks that are neither commands nor edits.
    others: Vec<String>,
}

/// Carries out a page in a folder.
fn carry_out(page: &Path, folder: &Path) -> Done {
    let mut done = Done::default();
    let name = page.file_name().unwrap().to_str().unwrap();
    for block in blocks(&fs::read_to_string(page).unwrap()) {
        match block.kind.split_once(' ').unwrap_or((&block.kind, "")) {
            ("console", "") => done.commands += console(name, &block, folder),
            ("diff", "") => {
                apply(&block, folder);
                done.edits += 1;
            }
            ("toml", file) if !file.is_empty() => {
                fs::write(folder.join(file), &block.text).unwrap();
                done.edits += 1;
            }
            ("csv", file) if !file.is_empty() => {
                let path = folder.join(file);
                assert!(path.exists(), "{name}:{}: {file} is not there to be edited", block.line);
                fs::write(path, &block.text).unwrap();
                done.edits += 1;
            }
            _ => done.others.push(format!("{}: {}", block.kind, block.text)),
        }
    }
    done
}

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

#[test]
fn the_tutorial_does_what_it_says() {
    let place = tempfile::tempdir().unwrap();
    let done = carry_out(&docs().join("tutorial.md"), place.path());
    assert!(done.commands >= 10 && done.edits == 2, "{} commands, {} edits", done.commands, done.edits);
    // How to install it: what is tested is the program that was just built.
    assert_eq!(done.others, ["sh: cargo install --path .\n"]);
    assert!(place.path().join("unmet.svg").is_file());
}

#[test]
fn every_other_page_does_what_it_says() {
    let pages = fs::read_dir(docs()).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<PathBuf> = (pages.filter(|page| page.extension().is_some_and(|kind| kind == "md")))
        .filter(|page| !["tutorial.md", GALLERY, GALLERY_OF_SIZES].iter().any(|other| page.ends_with(other)))
        .filter(|page| fs::read_to_string(page).unwrap().contains("\n```console\n"))
        .collect();
    pages.sort();
    assert!(pages.len() >= 3, "{pages:?}");
    for page in pages {
        let place = tempfile::tempdir().unwrap();
        let done = carry_out(&page, place.path());
        assert!(done.commands > 0, "{}", page.display());
    }
}

/// The page that shows every kind of chart, and the folder of its pictures beside it.
const GALLERY: &str = "gallery.md";
/// The same for the largest and the smallest study.
const GALLERY_OF_SIZES: &str = "gallery-sizes.md";
/// Kinds of pictures of methods: method and number of its pictures.
const OF_METHODS: [(&str, usize); 5] =
    [("break-even", 1), ("discover", 2), ("explain", 1), ("sensitivity", 3), ("trace", 1)];

/// What a picture says: its title and its description.
fn said(svg: &str) -> Vec<&str> {
    let tag = |name: &str| {
        let after = &svg[svg.find(&format!("<{name}")).unwrap()..];
        &after[after.find('>').unwrap() + 1..after.find("</").unwrap()]
    };
    vec![tag("title"), tag("desc")]
}

/// The page with the titles of the pictures that were drawn, which lie in a folder beside it.
fn with_titles(page: &str, folder: &str, figures: &[serde_json::Value]) -> String {
    let line = |line: &str| {
        let end =
            |figure: &serde_json::Value| format!("]({folder}/{}.svg)", figure["name"].as_str().unwrap());
        let figure = figures.iter().find(|figure| line.starts_with("![") && line.ends_with(&end(figure)));
        figure.map_or(line.to_owned(), |figure| {
            format!("![{}{}", figure["title"].as_str().unwrap(), end(figure))
        })
    };
    page.lines().map(|text| line(text) + "\n").collect()
}

/// Carries out a page of pictures and compares those that its brief draws with those that are kept beside it; returns
/// the page and the figures.
///
/// Teeth: a committed picture with other words than the one that was just drawn, or one that nothing draws, fails.
fn pictures_of(page: &str, folder: &str, place: &Path) -> (String, Vec<serde_json::Value>) {
    let (page, kept) = (docs().join(page), docs().join(folder));
    carry_out(&page, place);
    let made = place.join(folder);
    let manifest: serde_json::Value = serde_json::from_str(&text(&made.join("manifest.json"))).unwrap();
    let figures = manifest["figures"].as_array().unwrap().clone();
    let file = |figure: &serde_json::Value| format!("{}.svg", figure["name"].as_str().unwrap());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(&kept).unwrap();
        for figure in &figures {
            fs::copy(made.join(file(figure)), kept.join(file(figure))).unwrap();
        }
        fs::write(&page, with_titles(&text(&page), folder, &figures)).unwrap();
    }
    let page = text(&page);
    for figure in &figures {
        let file = file(figure);
        assert_eq!(
            said(&text(&kept.join(&file))),
            said(&text(&made.join(&file))),
            "{file}: UPDATE_GOLDEN=1 cargo test --test tutorial gallery draws it anew"
        );
    }
    assert_eq!(page, with_titles(&page, folder, &figures), "titles of the page");
    assert_eq!(page.matches(&format!("]({folder}/")).count(), figures.len(), "pictures of the page");
    let mut wanted: Vec<String> = figures.iter().map(file).collect();
    let mut there: Vec<String> =
        fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    wanted.sort();
    there.sort();
    assert_eq!(there, wanted, "files of docs/{folder}");
    (page, figures)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// Teeth: a kind that is left out of the brief or of the page, or a command that draws another picture than the brief.
#[test]
fn the_gallery_shows_every_kind_as_its_commands_draw_it() {
    let place = tempfile::tempdir().unwrap();
    let (page, figures) = pictures_of(GALLERY, "gallery", place.path());
    for kind in Kind::ALL {
        let name = kind.name();
        let shown = figures.iter().any(|figure| figure["kind"] == name && figure["name"] == name);
        assert!(shown && page.contains(&format!(": `{name}`\n")), "the gallery has no `{name}`");
        let svg = format!("{name}.svg");
        let [of_command, of_brief] =
            [place.path().join(&svg), place.path().join("gallery").join(&svg)].map(|path| text(&path));
        assert_eq!(said(&of_command), said(&of_brief), "the command draws another picture than the brief");
    }
    for (method, n_pictures) in OF_METHODS {
        let n = figures.iter().filter(|figure| figure["method"] == method).count();
        assert_eq!(n, n_pictures, "pictures of {method}");
    }
}

/// Teeth: a kind that is missing although it can be drawn.
#[test]
fn the_gallery_of_sizes_shows_every_kind_for_forty_roles_and_for_one() {
    let place = tempfile::tempdir().unwrap();
    let (_, figures) = pictures_of(GALLERY_OF_SIZES, "gallery-sizes", place.path());
    for size in ["forty", "one"] {
        for kind in Kind::ALL {
            let name = format!("{size}_{}", kind.name());
            if !figures.iter().any(|figure| figure["name"] == name.as_str()) {
                let (printed, code) =
                    run(&format!("workshift chart {size}-run {} --out none.svg", kind.name()), place.path());
                assert!(code != 0 && printed.contains("nothing to draw"), "{name} is missing: {printed}");
            }
        }
    }
}

/// Carries out a block; returns the number of commands.
fn console(name: &str, block: &Block, folder: &Path) -> usize {
    let steps = steps(block);
    let mut code = 0;
    for (index, step) in steps.iter().enumerate() {
        let (printed, ended) =
            if step.command == "echo $?" { (format!("{code}\n"), 0) } else { run(&step.command, folder) };
        let lines: Vec<&str> = printed.lines().collect();
        let Step { line, command, shown } = step;
        assert!(
            lines_fit(shown, &lines),
            "{name}:{line}: `{command}` does not print what is shown, but:\n{printed}"
        );
        let failure_is_shown = steps.get(index + 1).is_some_and(|next| next.command == "echo $?");
        assert!(ended == 0 || failure_is_shown, "{name}:{line}: `{command}` ended with {ended}");
        code = ended;
    }
    steps.len()
}

/// The test of the test.
#[test]
fn what_is_shown_fits_only_what_is_printed() {
    let fits = |shown: &str, printed: &str| {
        let shown: Vec<String> = shown.lines().map(str::to_owned).collect();
        lines_fit(&shown, &printed.lines().collect::<Vec<_>>())
    };
    for (shown, printed) in [
        ("a\nb", "a\nb"),
        ("a\n...\nd", "a\nb\nc\nd"),
        ("...\nd\n...", "a\nd"),
        ("base ... 12 ... end", "base  x 12 y end"),
        ("a  ", "a"),
        ("...", ""),
    ] {
        assert!(fits(shown, printed), "{shown} / {printed}");
    }
    for (shown, printed) in [
        ("a", "a\nb"),
        ("a\nb", "a"),
        ("a\n...\nd", "a\nb\nc"),
        ("base ... 12 ... end", "base 13 end"),
        ("12", "12.0"),
        ("...2", "12 x"),
        ("", "a"),
    ] {
        assert!(!fits(shown, printed), "{shown} / {printed}");
    }
}
