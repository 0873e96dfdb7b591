//! The plan of the house, held to: imports go down, and below `app` nothing touches the world outside.
//!
//! The floors are those of `src/lib.rs`; `docs/architecture.md` must show the same. What is looked at is the code of
//! every file under `src/` without comments, texts and tests (imports go down in tests too).

mod code;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use code::{Code, Path as Named};

/// The only room with files, clock and terminal, and what lies above it.
const FIRST_ROOM_WITH_FILES: &str = "app";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
}

/// Every file of `src/` by its path from there, but the roots of the library and of the program.
fn house() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    sources(&root().join("src"), &mut paths);
    let name = |path: &Path| {
        let parts: Vec<_> = path.strip_prefix(root().join("src")).unwrap().iter().collect();
        parts.iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/")
    };
    let all = paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap()));
    all.filter(|(name, _)| name.contains('/')).collect()
}

type Floors = BTreeMap<String, u32>;

/// Rooms and their floors, from the table at the head of `src/lib.rs`.
fn floors() -> Floors {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let mut floors = Floors::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("//! | ")) {
        let mut cells = line.split(" | ");
        let (Some(Ok(floor)), Some(rooms)) = (cells.next().map(str::parse), cells.next()) else { continue };
        for room in rooms.split(", ") {
            floors.insert(room.trim_matches(['[', ']', '`']).to_owned(), floor);
        }
    }
    floors
}

fn room_of(file: &str) -> &str {
    file.split('/').next().expect("split yields something")
}

/// Where an import of a file goes up, or to a room that is not on the plan.
fn upward(file: &str, text: &str, floors: &Floors) -> Vec<String> {
    let own = floors[room_of(file)];
    let mut found = Vec::new();
    for Named { line, room, is_sure } in Code::with_tests(text).paths_from_the_root(file) {
        // What `macro_rules!` exports stands at the root of the crate; ours are made in `maths`.
        let floor = if room.starts_with("__workshift_") { Some(0) } else { floors.get(&room).copied() };
        match floor {
            Some(floor) if floor <= own => {}
            Some(floor) => found.push(format!("src/{file}:{line}: floor {own} uses {room}, floor {floor}")),
            None if !is_sure => {}
            None => found.push(format!("src/{file}:{line}: {room} is not a room of src/lib.rs")),
        }
    }
    found
}

/// What stands for files, clock, environment, network, processes or a terminal.
const WORLD: [&str; 15] = [
    "std::fs",
    "std::time",
    "std::env",
    "std::net",
    "std::process",
    "std::os",
    "io::stdin",
    "io::stdout",
    "io::stderr",
    "io::Std",
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
    "dbg!",
];

/// Where a file names one of some words, in code that is not a test.
fn named(file: &str, text: &str, words: &[&str]) -> Vec<String> {
    let code = Code::without_tests(text);
    let mut found = Vec::new();
    for word in words {
        found.extend(code.lines_with(word).map(|line| format!("src/{file}:{line}: `{word}`")));
    }
    found
}

fn is_test_file(file: &str) -> bool {
    file.ends_with("/tests.rs") || file.ends_with("_tests.rs")
}

/// Teeth: see [`a_wrong_import_is_found_however_it_is_written`].
#[test]
fn imports_go_down_only() {
    let (floors, house) = (floors(), house());
    assert!(house.len() > 100, "only {} files were found", house.len());
    let found: Vec<String> = house.iter().flat_map(|(file, text)| upward(file, text, &floors)).collect();
    assert!(found.is_empty(), "imports that do not go down:\n{}", found.join("\n"));
}

#[test]
fn the_plan_names_the_rooms_that_there_are() {
    let floors = floors();
    let mut rooms: Vec<String> = house().iter().map(|(file, _)| room_of(file).to_owned()).collect();
    rooms.dedup();
    assert_eq!(floors.keys().cloned().collect::<Vec<_>>(), rooms, "the table in src/lib.rs");
    let page = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    for (room, floor) in &floors {
        let shown = page.lines().any(|line| {
            let mut words = line.split([' ', ',']).filter(|word| !word.is_empty());
            words.next() == Some(&floor.to_string()) && words.any(|word| word == room)
        });
        assert!(shown, "docs/architecture.md does not show {room} on floor {floor}");
    }
}

#[test]
fn no_room_below_app_touches_files_clock_environment_network_or_terminal() {
    let floors = floors();
    let below = |file: &str| floors[room_of(file)] < floors[FIRST_ROOM_WITH_FILES] && !is_test_file(file);
    let house = house();
    let found: Vec<String> = (house.iter())
        .filter(|(file, _)| below(file))
        .flat_map(|(file, text)| named(file, text, &WORLD))
        .collect();
    assert!(found.is_empty(), "only {FIRST_ROOM_WITH_FILES} and above may:\n{}", found.join("\n"));
}

/// Other rooms get uniforms and flows, and no generator.
#[test]
fn only_random_contains_the_generator() {
    let house = house();
    let elsewhere = house.iter().filter(|(file, _)| room_of(file) != "random" && !is_test_file(file));
    let words = ["rand::", "rand_core", "rand_distr", "philox", "Philox", "TryRng", "AddressRng"];
    let found: Vec<String> = elsewhere.flat_map(|(file, text)| named(file, text, &words)).collect();
    assert!(found.is_empty(), "numbers are made from addresses in `random` only:\n{}", found.join("\n"));
}

/// Stocks of people may be written by the opening of the books, by the ledger, and where the pool of the displaced
/// grows a month older.
#[test]
fn only_the_ledger_changes_a_stock_of_people() {
    let house = house();
    let writers = ["model/firm/ledger.rs", "model/firm/opening.rs"];
    let others =
        house.iter().filter(|(file, _)| file.starts_with("model/") && !writers.contains(&file.as_str()));
    let mut words = Vec::new();
    for stock in ["incumbents", "notice", "pool", "training", "active", "on_notice", "in_training", "at_work"]
    {
        words.extend([format!(".{stock}.row_mut"), format!(".{stock}.at_mut")]);
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut found: Vec<String> = others.flat_map(|(file, text)| named(file, text, &words)).collect();
    found.retain(|place| !(place.starts_with("src/model/firm/people.rs") && place.contains(".pool.row_mut")));
    assert!(found.is_empty(), "stocks that are written outside of the ledger:\n{}", found.join("\n"));
}

/// Only `study` makes a `Study`, so that what it returns has been checked.
#[test]
fn only_study_makes_a_study() {
    let house = house();
    let elsewhere = house.iter().filter(|(file, _)| room_of(file) != "study" && !is_test_file(file));
    let found: Vec<String> = elsewhere.flat_map(|(file, text)| named(file, text, &["Study {"])).collect();
    assert!(found.is_empty(), "a Study is made outside of `study`:\n{}", found.join("\n"));
}

/// The test of the test: each of these must be found, on its line.
#[test]
fn a_wrong_import_is_found_however_it_is_written() {
    let floors: Floors =
        [("maths", 0), ("study", 2), ("engine", 4), ("app", 8)].map(|(r, f)| (r.into(), f)).into();
    let up = |file: &str, text: &str| upward(file, text, &floors).len();
    for wrong in [
        "use crate::engine::Plan;",
        "use crate::{maths, engine::{Plan, Mode}};",
        "use crate::{\n    maths::exp,\n    engine,\n};",
        "fn f(plan: &crate::engine::Plan) {}",
        "use super::super::engine::Plan;",
        "use super::{super::engine, table};",
        "#[cfg(test)]\nmod tests { use crate::engine::Plan; }",
        "use crate::cellar::Plan;",
    ] {
        assert_eq!(up("study/read.rs", wrong), 1, "{wrong}");
    }
    assert_eq!(up("study/mod.rs", "use super::engine::Plan;"), 1);
    for right in [
        "use crate::maths::exp;",
        "//! See [`crate::app`].\nuse super::table;",
        "/* crate::app */ const A: &str = \"crate::app\"; const B: char = '\"'; use crate::study;",
        "fn f<'a>(x: &'a str) {} /// [`crate::app`]\nconst C: &str = r#\"crate::engine \" \"#;",
        "use super::super::maths;",
        "pub use crate::__workshift_dispatch as dispatch;",
    ] {
        assert_eq!(up("study/read.rs", right), 0, "{right}");
    }
    let place = upward("study/read.rs", "// a\n\nuse crate::{\n    maths,\n    app,\n};\n", &floors);
    assert_eq!(place, ["src/study/read.rs:5: floor 2 uses app, floor 8"]);
}

#[test]
fn a_touch_of_the_world_is_found_outside_of_tests_only() {
    let found = |text: &str| named("engine/run.rs", text, &WORLD).len();
    assert_eq!(found("fn f() { std::fs::read(\"x\"); }"), 1);
    assert_eq!(found("use std::{collections::BTreeMap, time::Instant};"), 1);
    assert_eq!(found("fn f() { println!(\"x\"); }"), 1);
    assert_eq!(found("fn f() { eprintln!(\"x\"); }"), 1);
    assert_eq!(found("use std::io::Write; // std::fs"), 0);
    assert_eq!(found("#[cfg(test)]\nmod tests {\n    use std::fs;\n}\nfn f() { print!(\"x\"); }"), 1);
    assert_eq!(found("#[cfg(test)]\nuse std::fs;\nconst A: &str = \"println!\";"), 0);
}
