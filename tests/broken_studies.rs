//! Broken studies: each is refused with a problem that names the file, never with a panic.
//!
//! One valid study, which uses every table and every kind of event, is broken in one place at a
//! time: by name (the variants below) and by rule (every column dropped, every cell replaced by
//! each of a list of wrong values, every file cut short). A variant that is *not* refused fails the
//! test, and so does one whose problems name another file than the one that was broken.

use std::collections::BTreeMap;

use proptest::prelude::*;
use workshift::study::{self, FILES, InputFile, Problems, Selection, Study};

const SETTINGS: &str = r#"title = "A firm made up for tests"
description = "Twelve hundred people."
start = "2026-03"
months = 36
replications = 1000
seed = 7
currency = "EUR"
kind = "firm"
"#;

const ROLES: &str = "\
role,region,headcount,vacancies,wage,exposure,substitution,task_length_median,quit_rate,retirement_rate,observed,new_work_share,label,source,grade
engineer,home,600,20,120000,triangular-exposure,0.4,6,0.08,0.01,yes,0,Engineers,HR count,measured
support,home,400,5,45000,0.7,0.6,,0.15 to 0.25,0.02,no,0,Support,HR count,measured
trainer,abroad,150,0,60000,0.2,0.1,8,0.1,0.01,no,0.25,Trainers,HR count,estimated
ml.v2,abroad,50,10,150000,0.3,0.2,12,0.05,0,yes,0.75,Model builders,HR count,judgement
";

const MOVES: &str = "\
from,to,capacity,acceptance,success,training_months,training_cost,note
*,*,10,0.5,0.8,6,8000,all others
engineer,ml.v2,5,0.7,0.6 to 0.9,4,12000,
ml.v2,engineer,,,,0,0,the way back
";

const REGIONS: &str = "\
region,notice_months,severance_weeks,observation,benefit_months,benefit_cap
home,2,12,0.9,12,2500
abroad,0,4,0.5,6,
";

const EVENTS: &str = "\
event,scenario,month,kind,from,to,people,share,work_ends,held,key,value
cut,,3,layoff,*,,80,,0.6,0.2,,
,base;fast,5,layoff,support,,,0.1,,,,
shift,,4,reassign,engineer,*,40,,0.5,0.1,,
back,fast,12,reversal,*,ml.v2,,0.5,1,,,
close,,3,close_vacancies,*,,12,,,,,
grow,,9,expand,,*,10 to 20,,,,,
freeze,,6,hiring_freeze,,,,,,,,
thaw,,10,hiring_thaw,,,,,,,,
watch,,2,observation_start,,,,,,,,
unwatch,,8,observation_stop,,,,,,,,
policy,kind,7,set,,,,,,,backfill,0.5
law,,11,set,,,,,,,region.home.observation,0.2
";

const ASSUMPTIONS: &str = "\
assumption,unit,base,fast,kind,grade,source
horizon_doubling,months,5,4 to 6,,estimated,METR
adoption_initial,share,0.1,,,judgement,the author
adoption_ceiling,share,0.8,0.95,,judgement,the author
voluntary_moves,switch,1,,0,judgement,the author
role.support.quit_rate,per year,,\"triangular(0.1,0.2,0.3)\",,judgement,the author
role.ml.v2.headcount,people,,60,,judgement,the author
region.home.notice_months,months,,1,3,measured,law
event.cut.people,people,,,40,judgement,the author
event.policy.value,share,,,0.4,judgement,the author
";

const CORRELATIONS: &str = "\
a,b,rank_correlation
horizon_doubling,role.support.quit_rate,-0.3
move.engineer>ml.v2.success,role.engineer.exposure,0.5
";

/// A study as text, file by file.
#[derive(Clone)]
struct Draft(BTreeMap<&'static str, Vec<u8>>);

impl Draft {
    fn valid() -> Draft {
        let roles = ROLES.replace("triangular-exposure", "\"triangular(0.3,0.5,0.7)\"");
        let files = [SETTINGS, &roles, MOVES, REGIONS, EVENTS, ASSUMPTIONS, CORRELATIONS];
        Draft(FILES.iter().copied().zip(files.map(|text| text.as_bytes().to_vec())).collect())
    }

    fn text(&self, file: &str) -> String {
        String::from_utf8(self.0[file].clone()).unwrap()
    }

    fn with(&self, file: &'static str, bytes: impl Into<Vec<u8>>) -> Draft {
        let mut draft = self.clone();
        draft.0.insert(file, bytes.into());
        draft
    }

    /// The study with one piece of a file replaced; the piece must be there.
    fn replaced(&self, file: &'static str, piece: &str, by: &str) -> Draft {
        let text = self.text(file);
        assert!(text.contains(piece), "{piece:?} is not in {file}");
        self.with(file, text.replacen(piece, by, 1))
    }

    fn read(&self, selection: &Selection) -> Result<Study, Problems> {
        let files: Vec<InputFile> = self
            .0
            .iter()
            .map(|(path, bytes)| InputFile { path: path.to_string(), bytes: bytes.clone() })
            .collect();
        study::read("made-up", &files, selection)
    }
}

/// Rows of cells; no cell of the valid study's tables but the quoted ones holds a comma.
fn cells(text: &str) -> Vec<Vec<String>> {
    let row = |line: &str| {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(c),
            }
        }
        cells
    };
    text.lines().map(row).collect()
}

/// The opposite of [`cells`].
fn join(rows: &[Vec<String>], separator: &str) -> String {
    let cell = |cell: &String| {
        if cell.contains([',', ';', '\n', '\t']) { format!("\"{cell}\"") } else { cell.clone() }
    };
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(separator) + "\n").collect()
}

/// A broken study: what was done to it, to which file, and whether the problem has a line there.
struct Variant {
    what: String,
    file: &'static str,
    draft: Draft,
    has_line: bool,
}

/// Asserts that a variant is refused for the file that was broken.
fn assert_refused(variant: &Variant) {
    let what = &variant.what;
    let Err(problems) = variant.draft.read(&Selection::default()) else {
        panic!("{what}: {} is not refused", variant.file);
    };
    let named = problems
        .list
        .iter()
        .any(|problem| problem.file == variant.file && (problem.line.is_some() || !variant.has_line));
    assert!(named, "{what}: no problem names {}:\n{problems}", variant.file);
    for problem in &problems.list {
        assert!(FILES.contains(&problem.file.as_str()), "{what}: {problem}");
        assert!(!problem.what.is_empty() && !problem.what.contains('\n'), "{what}: {problem}");
        assert!(!problem.what.ends_with('.'), "{what}: {problem}");
    }
}

fn tables() -> impl Iterator<Item = &'static str> {
    FILES.iter().copied().filter(|file| *file != "study.toml")
}

#[test]
fn the_study_that_is_broken_below_is_valid() {
    let study = Draft::valid().read(&Selection::default()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(study.scenario_names, ["base", "fast", "kind"]);
    assert_eq!(study.warnings, Vec::<String>::new());
    for separator in [";", "\t"] {
        let mut draft = Draft::valid();
        for file in tables() {
            let rows = cells(&draft.text(file));
            draft = draft.with(file, join(&rows, separator));
        }
        assert!(draft.read(&Selection::default()).is_ok(), "separated by {separator:?}");
    }
}

/// A column that is missing, doubled, unknown or without a name; a row that is too short or long.
fn broken_shapes() -> Vec<Variant> {
    let valid = Draft::valid();
    let optional = ["label", "source", "grade", "note", "base", "fast", "kind"];
    let mut variants = Vec::new();
    for file in tables() {
        let rows = cells(&valid.text(file));
        let mut add = |what: String, rows: Vec<Vec<String>>| {
            let draft = valid.with(file, join(&rows, ","));
            variants.push(Variant { what, file, draft, has_line: true });
        };
        for column in 0..rows[0].len() {
            let name = rows[0][column].clone();
            let edit = |edit: &dyn Fn(&mut Vec<String>)| {
                let mut rows = rows.clone();
                rows.iter_mut().for_each(edit);
                rows
            };
            if !optional.contains(&name.as_str()) {
                add(format!("column {name} missing"), edit(&|row| drop(row.remove(column))));
            }
            add(format!("column {name} doubled"), edit(&|row| row.push(row[column].clone())));
            let renamed = |by: &str| {
                let mut rows = rows.clone();
                rows[0][column] = by.to_string();
                rows
            };
            add(format!("column {name} without a name"), renamed(""));
            if file != "assumptions.csv" || !["base", "fast", "kind"].contains(&name.as_str()) {
                add(format!("column {name} misspelt"), renamed(&format!("{name}s")));
            }
        }
        for line in 1..rows.len() {
            let mut short = rows.clone();
            short[line].pop();
            add(format!("line {} too short", line + 1), short);
            let mut long = rows.clone();
            long[line].push("1".to_string());
            add(format!("line {} too long", line + 1), long);
        }
    }
    variants
}

/// Every cell that holds a number, replaced by what cannot be one.
fn broken_numbers() -> Vec<Variant> {
    let valid = Draft::valid();
    let wrong = [
        "abc",
        "1..2",
        "-1e13",
        "1e400",
        "nan",
        "inf",
        "12 %",
        "0x10",
        "5 to",
        "9 to 3",
        "uniform(1)",
        "uniform(3,1)",
        "triangular(3,2,1)",
        "pert(1,1,1)",
        "normal(0,-1)",
        "lognormal(-1,0.5)",
        "beta(0,1)",
        "gamma(1,0)",
        "discrete()",
        "discrete(1:0)",
        "discrete(1:-1)",
        "unifrom(0,1)",
        "uniform(-9,-8)",
        "uniform(0,1",
    ];
    let mut variants = Vec::new();
    for file in tables() {
        let rows = cells(&valid.text(file));
        let words = ["role", "region", "observed", "label", "source", "grade", "note", "from", "to", "event"];
        let more = ["scenario", "kind", "key", "assumption", "unit", "a", "b"];
        for (column, name) in rows[0].iter().enumerate() {
            let is_scenario = file == "assumptions.csv" && name == "kind";
            if !is_scenario && (words.contains(&name.as_str()) || more.contains(&name.as_str())) {
                continue;
            }
            for line in 1..rows.len() {
                // One value in turn for each cell, and another: every value meets every table.
                for turn in [0, 7, 13] {
                    let value = wrong[(7 * line + 3 * column + turn) % wrong.len()];
                    let mut rows = rows.clone();
                    rows[line][column] = value.to_string();
                    let what = format!("{name} of line {} is {value}", line + 1);
                    let draft = valid.with(file, join(&rows, ","));
                    variants.push(Variant { what, file, draft, has_line: true });
                }
            }
        }
    }
    variants
}

/// Names that nobody knows, in every cell that refers to something.
fn broken_names() -> Vec<Variant> {
    let valid = Draft::valid();
    let mut variants = Vec::new();
    for (file, columns) in [
        ("roles.csv", &["region", "observed", "grade"][..]),
        ("moves.csv", &["from", "to"]),
        ("events.csv", &["scenario", "kind", "from", "to"]),
        ("assumptions.csv", &["assumption", "grade"]),
        ("correlations.csv", &["a", "b"]),
    ] {
        let rows = cells(&valid.text(file));
        for column in columns {
            let at = rows[0].iter().position(|name| name == column).unwrap();
            for line in 1..rows.len() {
                for name in ["nobody", "engineeer", "*x"] {
                    let mut rows = rows.clone();
                    rows[line][at] = name.to_string();
                    let draft = valid.with(file, join(&rows, ","));
                    let what = format!("{column} of line {} is {name}", line + 1);
                    variants.push(Variant { what, file, draft, has_line: true });
                }
            }
        }
    }
    for file in tables().filter(|file| *file != "moves.csv") {
        let rows = cells(&valid.text(file));
        for line in 1..rows.len() {
            let mut doubled = rows.clone();
            doubled.push(rows[line].clone());
            if rows[line][0].is_empty() {
                continue;
            }
            let draft = valid.with(file, join(&doubled, ","));
            variants.push(Variant {
                what: format!("line {} doubled", line + 1),
                file,
                draft,
                has_line: true,
            });
        }
    }
    variants
}

/// Files that are no tables, or no files at all.
fn broken_files() -> Vec<Variant> {
    let valid = Draft::valid();
    let mut variants = Vec::new();
    for file in FILES.iter().copied() {
        let text = valid.text(file);
        let mut add = |what: &str, bytes: Vec<u8>, has_line: bool| {
            let draft = valid.with(file, bytes);
            variants.push(Variant { what: what.to_string(), file, draft, has_line });
        };
        let utf16: Vec<u8> =
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        add("empty", Vec::new(), false);
        add("blank", b" \n\n\t\n".to_vec(), false);
        add("a byte order mark only", b"\xEF\xBB\xBF".to_vec(), false);
        add("NUL bytes", vec![0; 100], true);
        add("binary", (0..=255).cycle().take(4096).collect(), true);
        add("a spreadsheet", b"PK\x03\x04rubbish".to_vec(), false);
        add("UTF-16", utf16, false);
        add("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), true);
        let middle = text.len() / 2;
        for (what, byte) in [("a byte of Latin-1", 0xE9), ("a NUL in the middle", 0), ("an escape", 0x1B)] {
            let mut bytes = text.as_bytes().to_vec();
            bytes.insert(middle, byte);
            add(what, bytes, true);
        }
        if file == "study.toml" {
            continue;
        }
        add("no line feeds", text.replace('\n', "\r").into_bytes(), true);
        add("separated by |", text.replace(',', "|").into_bytes(), true);
        add("separated by blanks", text.replace(',', " ").into_bytes(), true);
        add("one semicolon in the header", text.replacen(',', ";", 1).into_bytes(), true);
        let (header, rest) = text.split_once('\n').unwrap();
        add("header with semicolons", format!("{}\n{rest}", header.replace(',', ";")).into_bytes(), true);
        add("rows with semicolons", format!("{header}\n{}", rest.replace(',', ";")).into_bytes(), true);
        add("rows with tabs", format!("{header}\n{}", rest.replace(',', "\t")).into_bytes(), true);
        add("no header", rest.as_bytes().to_vec(), true);
        add("a comment", format!("{header}\n# a remark\n{rest}").into_bytes(), true);
        add("an open quote", format!("{text}\"").into_bytes(), true);
        add("a quote in the first cell", format!("\"{text}").into_bytes(), true);
        add("text behind a quote", format!("{header}\n\"a\"b{rest}").into_bytes(), true);
        add("too many columns", format!("{}{text}", "x,".repeat(400)).into_bytes(), true);
        for part in [0.3, 0.6, 0.9] {
            let cut = (rest.len() as f64 * part) as usize;
            let cut = rest[..cut].rfind(',').unwrap();
            add("cut short", format!("{header}\n{}", &rest[..cut]).into_bytes(), true);
        }
    }
    for file in ["study.toml", "roles.csv", "regions.csv"] {
        let mut draft = valid.clone();
        draft.0.remove(file);
        variants.push(Variant { what: "missing".to_string(), file, draft, has_line: false });
    }
    for file in ["roles.csv", "regions.csv"] {
        let header = valid.text(file).lines().next().unwrap().to_string();
        let draft = valid.with(file, header);
        variants.push(Variant { what: "header only".to_string(), file, draft, has_line: false });
    }
    variants
}

/// `study.toml`, broken key by key.
fn broken_settings() -> Vec<Variant> {
    let valid = Draft::valid();
    let file = "study.toml";
    let mut variants = Vec::new();
    for key in ["title", "start", "months"] {
        let text: Vec<&str> = SETTINGS.lines().filter(|line| !line.starts_with(key)).collect();
        let text = text.join("\n");
        variants.push(Variant {
            what: format!("{key} missing"),
            file,
            draft: valid.with(file, text),
            has_line: false,
        });
    }
    for (piece, by) in [
        ("months = 36", "months = 0"),
        ("months = 36", "months = -1"),
        ("months = 36", "months = 1201"),
        ("months = 36", "months = 3.5"),
        ("months = 36", "months = \"36\""),
        ("months = 36", "months = 99999999999999999999"),
        ("months = 36", "months = true"),
        ("months = 36", "months = [36]"),
        ("months = 36", "months 36"),
        ("months = 36", "months = 36\nmonths = 37"),
        ("months = 36", "month = 36"),
        ("months = 36", "months ="),
        ("\"2026-03\"", "\"2026-13\""),
        ("\"2026-03\"", "\"2026-00\""),
        ("\"2026-03\"", "\"2026-3\""),
        ("\"2026-03\"", "\"March 2026\""),
        ("\"2026-03\"", "\"0000-01\""),
        ("\"2026-03\"", "2026-03"),
        ("\"2026-03\"", "2026-03-01"),
        ("\"2026-03\"", "202603"),
        ("\"2026-03\"", "\"2026-+3\""),
        ("replications = 1000", "replications = 0"),
        ("replications = 1000", "replications = 100000001"),
        ("replications = 1000", "replications = 1e4"),
        ("seed = 7", "seed = -1"),
        ("seed = 7", "seed = 9223372036854775808"),
        ("seed = 7", "seed = \"x\""),
        ("seed = 7", "sede = 7"),
        ("title = \"A firm made up for tests\"", "title = \"\""),
        ("title = \"A firm made up for tests\"", "title = 'a\\nb"),
        ("title = \"A firm made up for tests\"", "title = A firm"),
        ("title = \"A firm made up for tests\"", "title = \"a\\nb\""),
        ("currency = \"EUR\"", "currency = 5"),
        ("currency = \"EUR\"", "currency = \"\""),
        ("kind = \"firm\"", "kind = \"market\""),
        ("kind = \"firm\"", "kind = \"firmm\""),
        ("kind = \"firm\"", "[kind]\nfirm = 1"),
        ("kind = \"firm\"", "kind = \"firm\"\n[extra]\na = 1"),
        ("title =", "{title ="),
    ] {
        let draft = valid.replaced(file, piece, by);
        variants.push(Variant { what: format!("{by:?} for {piece:?}"), file, draft, has_line: true });
    }
    variants
}

/// What no single cell can tell, and limits.
#[allow(clippy::too_many_lines)] // a list
fn broken_rules() -> Vec<Variant> {
    let valid = Draft::valid();
    let mut variants = Vec::new();
    for (file, piece, by) in [
        // Roles.
        ("roles.csv", "engineer,home,600", "engineer,home,600.5"),
        ("roles.csv", "engineer,home,600", "engineer,home,-1"),
        ("roles.csv", "engineer,home,600", "engineer,home,"),
        ("roles.csv", "engineer,home,600", "engineer,home,500 to 700"),
        ("roles.csv", "engineer,home,600", "engineer,home,2000000001"),
        ("roles.csv", "engineer,home,600", "engineer,home,1999999999"),
        ("roles.csv", "engineer,home,600", ",home,600"),
        ("roles.csv", "engineer,home,600", "*,home,600"),
        ("roles.csv", "engineer,home,600", "a>b,home,600"),
        ("roles.csv", "engineer,home,600", "\"a\nb\",home,600"),
        ("roles.csv", "engineer,home,600", "support,home,600"),
        ("roles.csv", "engineer,home,600", "engineer,,600"),
        ("roles.csv", "20,120000", "20.5,120000"),
        ("roles.csv", "20,120000", "20,-1"),
        ("roles.csv", "20,120000", "20,1e10"),
        ("roles.csv", "0.4,6,", "1.1,6,"),
        ("roles.csv", "0.4,6,", "0.4,0,"),
        ("roles.csv", "0.08,0.01,yes", "0.08,0.01,maybe"),
        ("roles.csv", "0.08,0.01,yes", "0.08,0.01,"),
        ("roles.csv", "0.25,Trainers", "1.25,Trainers"),
        ("roles.csv", "0.25,Trainers", "0.2 to 0.3,Trainers"),
        ("roles.csv", "HR count,measured", "HR count,certain"),
        // Moves.
        ("moves.csv", "engineer,ml.v2,5", "engineer,engineer,5"),
        ("moves.csv", "engineer,ml.v2,5", "engineer,,5"),
        ("moves.csv", "engineer,ml.v2,5", ",ml.v2,5"),
        ("moves.csv", "engineer,ml.v2,5", "engineer,ml.v2,1 to 5"),
        ("moves.csv", "4,12000", ",12000"),
        ("moves.csv", "4,12000", "4,"),
        ("moves.csv", "4,12000", "1201,12000"),
        ("moves.csv", "4,12000", "2 to 4,12000"),
        ("moves.csv", "4,12000", "4,-1"),
        ("moves.csv", "0.5,0.8", "1.5,0.8"),
        // Regions.
        ("regions.csv", "home,2,12", "home,1201,12"),
        ("regions.csv", "home,2,12", "home,-1,12"),
        ("regions.csv", "home,2,12", "home,,12"),
        ("regions.csv", "home,2,12", "home,1 to 3,12"),
        ("regions.csv", "home,2,12", "home,2,1e13"),
        ("regions.csv", "home,2,12", "abroad,2,12"),
        ("regions.csv", "0.9,12,2500", "90,12,2500"),
        // Events.
        ("events.csv", "cut,,3,layoff", "cut,,0,layoff"),
        ("events.csv", "cut,,3,layoff", "cut,,,layoff"),
        ("events.csv", "cut,,3,layoff", "cut,,2 to 4,layoff"),
        ("events.csv", "cut,,3,layoff", "cut,base;base,3,layoff"),
        ("events.csv", "cut,,3,layoff", "cut,fats,3,layoff"),
        ("events.csv", "cut,,3,layoff", "cut,,3,lay off"),
        ("events.csv", "cut,,3,layoff", "cut,,3,"),
        ("events.csv", "cut,,3,layoff", "shift,,3,layoff"),
        ("events.csv", "*,,80,,0.6", "*,,80,0.1,0.6"),
        ("events.csv", "*,,80,,0.6", "*,,,,0.6"),
        ("events.csv", "*,,80,,0.6", "*,,-80,,0.6"),
        ("events.csv", "*,,80,,0.6", "*,,80,,1.6"),
        ("events.csv", "support,,,0.1", "support,,,10"),
        ("events.csv", "reassign,engineer,*", "reassign,engineer,support"),
        ("events.csv", "reassign,engineer,*", "reassign,engineer,engineer"),
        ("events.csv", "reassign,engineer,*", "reassign,*,support"),
        ("events.csv", "engineer,*,40,,0.5", "engineer,*,,,0.5"),
        ("events.csv", "close_vacancies,*,,12", "close_vacancies,*,,"),
        ("events.csv", "expand,,*,10 to 20", "expand,,*,"),
        ("events.csv", "expand,,*,10 to 20", "expand,,*,1e9 to 2e9"),
        ("events.csv", "region.home.observation,0.2", "region.home.observation,"),
        ("events.csv", "backfill,0.5", "backfill,1.5"),
        ("events.csv", "backfill,0.5", ",0.5"),
        ("events.csv", "backfill,0.5", "backfil,0.5"),
        ("events.csv", "backfill,0.5", "horizon_hours,0.5"),
        ("events.csv", "backfill,0.5", "role.support.wage,0.5"),
        ("events.csv", "backfill,0.5", "voluntary_moves,0.5"),
        ("events.csv", "region.home.observation", "region.nowhere.observation"),
        ("events.csv", "region.home.observation", "region.home.notice_months"),
        // Assumptions.
        ("assumptions.csv", "base,fast,kind", "base,fast+,kind"),
        ("assumptions.csv", "base,fast,kind", "base,*,kind"),
        ("assumptions.csv", "base,fast,kind", "base,base,kind"),
        ("assumptions.csv", "base,fast,kind", "base,fast,Source"),
        ("assumptions.csv", "0.8,0.95", "0.05,0.95"),
        ("assumptions.csv", "0.8,0.95", "0.8,0.05"),
        ("assumptions.csv", "adoption_initial,share,0.1", "adoption_initial,share,0"),
        ("assumptions.csv", "adoption_initial,share,0.1", "adoption_intial,share,0.1"),
        ("assumptions.csv", "voluntary_moves,switch,1", "voluntary_moves,switch,0.5"),
        ("assumptions.csv", "voluntary_moves,switch,1", "voluntary_moves,switch,yes"),
        ("assumptions.csv", "role.support.quit_rate", "role.suport.quit_rate"),
        ("assumptions.csv", "role.support.quit_rate", "role.support.quitrate"),
        ("assumptions.csv", "role.support.quit_rate", "role.support"),
        ("assumptions.csv", "role.support.quit_rate", "roles.support.quit_rate"),
        ("assumptions.csv", "role.support.quit_rate", "role.support.region"),
        ("assumptions.csv", "role.support.quit_rate", "move.*>*.success"),
        ("assumptions.csv", "role.support.quit_rate", ""),
        ("assumptions.csv", "people,,60,", "people,,3e9,"),
        ("assumptions.csv", "people,,60,", "people,,\"lognormal(1000,3)\","),
        ("assumptions.csv", "people,,60,", "people,,-60,"),
        ("assumptions.csv", "months,,1,3", "months,,1300,3"),
        ("assumptions.csv", "months,,1,3", "months,,\"lognormal(10,1)\",3"),
        ("assumptions.csv", "event.cut.people", "event.cat.people"),
        ("assumptions.csv", "event.cut.people", "event.cut.kind"),
        ("assumptions.csv", "\"triangular(0.1,0.2,0.3)\"", "triangular(0.1,0.2,0.3)"),
        ("assumptions.csv", "judgement,the author\nadoption", "guess,the author\nadoption"),
        // Correlations.
        (
            "correlations.csv",
            "-0.3",
            "-0.9\nhorizon_doubling,role.engineer.exposure,0.9\nrole.engineer.exposure,role.support.quit_rate,0.9",
        ),
        ("correlations.csv", "-0.3", "-1.3"),
        ("correlations.csv", "-0.3", ""),
        ("correlations.csv", "-0.3", "strong"),
        ("correlations.csv", "horizon_doubling,", "role.support.quit_rate,"),
        ("correlations.csv", "horizon_doubling,", "adoption_speed,"),
        ("correlations.csv", "horizon_doubling,", "role.engineer.headcount,"),
        ("correlations.csv", "move.engineer>ml.v2.success", "move.engineer>ml.v2.acceptance"),
        ("correlations.csv", "move.engineer>ml.v2.success", "move.engineer>ml.v2.capacity"),
        ("correlations.csv", "move.engineer>ml.v2.success", "move.engineer>support.success"),
        ("correlations.csv", "move.engineer>ml.v2.success", "role.engineer"),
    ] {
        let draft = valid.replaced(file, piece, by);
        let what = format!("{by:?} for {piece:?}");
        let firm_wide = by.contains("1999999999");
        variants.push(Variant { what, file, draft, has_line: !firm_wide });
    }
    variants
}

#[test]
fn every_broken_shape_is_refused_with_its_line() {
    let variants = broken_shapes();
    assert!(variants.len() >= 100, "{} variants", variants.len());
    variants.iter().for_each(assert_refused);
}

#[test]
fn every_wrong_number_is_refused_with_its_line() {
    let variants = broken_numbers();
    assert!(variants.len() >= 100, "{} variants", variants.len());
    variants.iter().for_each(assert_refused);
}

#[test]
fn every_unknown_or_doubled_name_is_refused_with_its_line() {
    let variants = broken_names();
    assert!(variants.len() >= 100, "{} variants", variants.len());
    variants.iter().for_each(assert_refused);
}

#[test]
fn every_file_that_is_not_a_table_is_refused() {
    let variants = broken_files();
    assert!(variants.len() >= 100, "{} variants", variants.len());
    variants.iter().for_each(assert_refused);
}

#[test]
fn every_wrong_setting_is_refused() {
    broken_settings().iter().for_each(assert_refused);
}

#[test]
fn what_no_single_cell_can_tell_is_refused_too() {
    broken_rules().iter().for_each(assert_refused);
}

/// All variants together are the number that was promised.
#[test]
fn there_are_more_than_three_hundred_broken_studies() {
    let makers = [broken_shapes, broken_numbers, broken_names, broken_files, broken_settings, broken_rules];
    let n: usize = makers.iter().map(|make| make().len()).sum();
    assert!(n >= 300, "{n} variants");
}

#[test]
fn sizes_beyond_the_limits_are_refused_with_the_limit_named() {
    let valid = Draft::valid();
    let header = |file: &str| valid.text(file).lines().next().unwrap().to_string();
    let many = |file: &'static str, n: usize, row: &dyn Fn(usize) -> String| {
        let rows: String = (0..n).map(|i| row(i) + "\n").collect();
        valid.with(file, format!("{}\n{rows}", header(file)))
    };
    let role = |i: usize| format!("r{i},home,10,0,1,0,0,,0,0,no,{},,,", i % 2);
    let roles = |n: usize| {
        let mut draft = many("roles.csv", n, &role);
        for file in ["events.csv", "assumptions.csv", "correlations.csv"] {
            draft.0.remove(file);
        }
        draft
    };
    let only_stars =
        |draft: Draft| draft.with("moves.csv", format!("{}\n*,*,,,,0,0,\n", header("moves.csv")));
    for (what, draft, file, limit) in [
        ("2,001 roles", only_stars(roles(2001)), "roles.csv", "more than 2000 rows"),
        ("2,000 roles", only_stars(roles(2000)), "moves.csv", "more than 20000 paths"),
        (
            "20,001 moves",
            many("moves.csv", 20_001, &|_| "*,*,,,,0,0,".to_string()),
            "moves.csv",
            "more than 20000",
        ),
        ("64 MiB", valid.with("roles.csv", vec![b'a'; 64 * 1024 * 1024 + 1]), "roles.csv", "64 MiB"),
        ("long title", valid.with("study.toml", vec![b'#'; 64 * 1024 * 1024 + 1]), "study.toml", "64 MiB"),
    ] {
        let problems = draft.read(&Selection::default()).expect_err(what);
        let named = problems.list.iter().any(|problem| problem.file == file && problem.what.contains(limit));
        assert!(named, "{what}: {problems}");
    }
    let rows: Vec<String> = (0..250).map(|i| format!("r{i},r{},,,,0,0,", i + 1)).collect();
    let fits = roles(2000).with("moves.csv", format!("{}\n{}", header("moves.csv"), rows.join("\n")));
    let study = fits.read(&Selection::default()).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(study.scenarios[0].roles.len(), 2000);
    assert_eq!(study.scenarios[0].paths.len(), 250);
}

/// What the caller chooses is checked like what the files say.
#[test]
fn a_wrong_selection_is_refused() {
    let valid = Draft::valid();
    let selection = |scenarios: &[&str], set: &[(&str, &str)]| Selection {
        scenarios: scenarios.iter().map(ToString::to_string).collect(),
        set: set.iter().map(|(key, cell)| (key.to_string(), cell.to_string())).collect(),
    };
    for (selection, file, what) in [
        (selection(&["fats"], &[]), "--scenario", "unknown scenario `fats`"),
        (selection(&["fast+fast"], &[]), "--scenario", "named twice"),
        (selection(&["base+fast"], &[]), "--scenario", "changes nothing"),
        (selection(&[], &[("backfil", "1")]), "--set", "unknown assumption `backfil`"),
        (selection(&[], &[("backfill", "2")]), "--set", "`backfill`: `2` is out of bounds"),
        (selection(&[], &[("backfill", "")]), "--set", "no value"),
        (selection(&[], &[("backfill", "1"), ("backfill", "0")]), "--set", "set twice"),
        (selection(&[], &[("role.support.wage", "0,5")]), "--set", "is not a number"),
        (selection(&[], &[("adoption_ceiling", "0.05")]), "--set", "`adoption_ceiling` is 0.05"),
    ] {
        let problems = valid.read(&selection).expect_err(what);
        let found = problems.list.iter().any(|problem| problem.file == file && problem.what.contains(what));
        assert!(found, "{what}: {problems}");
    }
}

/// Several things wrong in every file: all of it in one report.
#[test]
fn a_report_names_everything_at_once() {
    let draft = Draft::valid()
        .replaced("study.toml", "months = 36", "months = 1300")
        .replaced("study.toml", "seed = 7", "sead = 7")
        .replaced("roles.csv", "0.08,0.01,yes", "8 %,0.01,yes")
        .replaced("roles.csv", "support,home,400", "support,homme,400 to 500")
        .replaced("moves.csv", "engineer,ml.v2,5", "enginer,ml.v2,5")
        .replaced("regions.csv", "severance_weeks", "severance_week")
        .replaced("events.csv", "5,layoff,support", "5,lay_off,support")
        .replaced("events.csv", "*,,80,,0.6", "*,,80,0.1,0.6")
        .replaced("assumptions.csv", "adoption_ceiling,share,0.8", "adoption_cieling,share,0.8")
        .replaced("assumptions.csv", "triangular(0.1,0.2,0.3)", "triangular(0.3,0.2,0.1)")
        .replaced("assumptions.csv", "4 to 6", "6 to 4");
    let report = draft.read(&Selection::default()).unwrap_err().to_string();
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/problems.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(golden, &report).unwrap();
    }
    assert_eq!(report, std::fs::read_to_string(golden).unwrap(), "UPDATE_GOLDEN=1 rewrites {golden}");
}

#[test]
fn the_twenty_first_problem_is_only_counted() {
    let rows: Vec<String> = (0..30).map(|i| format!("nobody{i},support,,,,0,0,")).collect();
    let header = MOVES.lines().next().unwrap();
    let draft = Draft::valid().with("moves.csv", format!("{header}\n{}", rows.join("\n")));
    let problems = draft.read(&Selection::default()).unwrap_err();
    assert!(problems.list.len() >= 30);
    let report = problems.to_string();
    let shown = report.lines().filter(|line| line.starts_with("  moves.csv:")).count();
    assert_eq!(shown, 20, "{report}");
    assert!(report.ends_with(&format!("  and {} more\n", problems.list.len() - 20)), "{report}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    /// Whatever bytes are changed, put in or cut off: an answer, never a panic; and what is refused
    /// is refused with a reason.
    #[test]
    fn changed_bytes_never_panic(
        which in 0..FILES.len(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), edited_byte(), 0..3_u8), 1..6),
    ) {
        let valid = Draft::valid();
        let mut bytes = valid.0[FILES[which]].clone();
        for (at, byte, how) in edits {
            let at = at.index(bytes.len().max(1));
            match how {
                0 if at < bytes.len() => bytes[at] = byte,
                1 => bytes.truncate(at),
                _ => bytes.insert(at.min(bytes.len()), byte),
            }
        }
        if let Err(problems) = valid.with(FILES[which], bytes).read(&Selection::default()) {
            prop_assert!(!problems.list.is_empty());
            let printable = !problems.to_string().chars().any(|c| c.is_control() && c != '\n');
            prop_assert!(printable);
        }
    }

    /// Tables of cells that are each nearly right.
    #[test]
    fn shuffled_cells_never_panic(
        which in 1..FILES.len(),
        swaps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..5),
    ) {
        let valid = Draft::valid();
        let mut rows = cells(&valid.text(FILES[which]));
        let width = rows[0].len();
        let n = rows.len() * width;
        for (one, other) in swaps {
            let (one, other) = (one.index(n), other.index(n));
            let cell = rows[one / width][one % width].clone();
            rows[one / width][one % width] = std::mem::replace(&mut rows[other / width][other % width], cell);
        }
        if let Err(problems) = valid.with(FILES[which], join(&rows, ",")).read(&Selection::default()) {
            prop_assert!(!problems.list.is_empty());
        }
    }
}

/// Bytes that mean something to a table more often than others.
fn edited_byte() -> impl Strategy<Value = u8> {
    prop_oneof![prop::sample::select(b",;\t\"\r\n.-+*()0123456789e#".to_vec()), any::<u8>()]
}
