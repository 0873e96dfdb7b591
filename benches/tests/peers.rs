//! The command refuses ratios of programs that do different work.

use std::process::{Command, Output};

fn peers(words: &str) -> Output {
    let words = words.split_whitespace();
    Command::new(env!("CARGO_BIN_EXE_peers")).args(words).output().expect("the program can be run")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// In the planted program people come back from training to their old role.
#[test]
fn a_planted_bug_is_found_out_and_no_ratio_is_printed() {
    let outcome = peers("--work a --quick --rounds 1 --only plain,planted");
    let said = text(&outcome.stderr);
    assert_eq!(outcome.status.code(), Some(1), "{said}");
    assert_eq!(text(&outcome.stdout), "");
    assert!(said.contains("planted disagrees with the witness"), "{said}");
    assert!(said.contains("metric headcount, role "), "{said}");
}

#[test]
fn programs_that_agree_get_their_table() {
    let outcome = peers("--work a --quick --rounds 2 --only plain,workshift-baseline");
    let (table, said) = (text(&outcome.stdout), text(&outcome.stderr));
    assert_eq!(outcome.status.code(), Some(0), "{said}");
    assert!(table.contains("| plain Rust, `rand_distr`, sorting |"), "{table}");
    assert!(table.contains("numbers were compared with the witness, none disagrees"), "{table}");
}

#[test]
fn a_wrong_word_is_bad_input() {
    let outcome = peers("--work everything");
    assert_eq!(outcome.status.code(), Some(2));
    assert!(text(&outcome.stderr).contains("there is no `everything`; there are a, b, firm"));
}
