//! Tests of the table reader.

use super::*;

fn read(text: &str) -> (Option<Table>, Vec<String>) {
    let mut log = Log::default();
    let table = Table::read("roles.csv", text.as_bytes(), 100, &mut log);
    let problems = log.into_problems("s", &[]).list.iter().map(ToString::to_string).collect();
    (table, problems)
}

/// Every cell with its line and column.
fn cells(table: &Table) -> Vec<(String, usize, usize)> {
    let rows = (0..table.n_rows()).flat_map(|row| (0..table.header.len()).map(move |column| (row, column)));
    rows.filter_map(|(row, column)| table.cell(row, column))
        .map(|cell| (cell.text.to_string(), cell.place.line.unwrap(), cell.place.column.unwrap()))
        .collect()
}

fn expected(cells: &[(&str, usize, usize)]) -> Vec<(String, usize, usize)> {
    cells.iter().map(|(text, line, column)| (text.to_string(), *line, *column)).collect()
}

#[test]
fn every_separator_line_end_and_byte_order_mark_gives_the_same_cells() {
    let text = "a,b,c\n1, x ,\n\n2,\"y\",z\n";
    let (table, problems) = read(text);
    let wanted = expected(&[("1", 2, 1), ("x", 2, 2), ("", 2, 3), ("2", 4, 1), ("y", 4, 2), ("z", 4, 3)]);
    assert_eq!((cells(&table.unwrap()), problems), (wanted.clone(), vec![]));
    for separator in [",", ";", "\t"] {
        for line_end in ["\n", "\r\n"] {
            for mark in ["", "\u{FEFF}"] {
                for last in [text, text.trim_end()] {
                    let variant = format!("{mark}{}", last.replace(',', separator).replace('\n', line_end));
                    let (table, problems) = read(&variant);
                    assert_eq!(cells(&table.unwrap()), wanted, "{variant:?}");
                    assert!(problems.is_empty(), "{variant:?}: {problems:?}");
                }
            }
        }
    }
}

/// A quoted cell holds separators, quotes and line breaks; what follows keeps its true line.
#[test]
fn quoted_cells_hold_anything_and_lines_are_still_counted() {
    let (table, problems) = read("a,b\n\"one, \"\"two\"\"\r\nthree\" ,x\n \"\",y\n5\" pipe,z\n");
    let wanted = [
        ("one, \"two\"\nthree", 2, 1),
        ("x", 3, 2),
        ("", 4, 1),
        ("y", 4, 2),
        ("5\" pipe", 5, 1),
        ("z", 5, 2),
    ];
    assert_eq!((cells(&table.unwrap()), problems), (expected(&wanted), vec![]));
}

/// In a file separated by tabs, a tab is a cell and a line of tabs is a row.
#[test]
fn tabs_that_separate_are_no_white_space() {
    let (table, problems) = read("a\tb\n\t\n1\t2\n  \n");
    assert_eq!(cells(&table.unwrap()), expected(&[("", 2, 1), ("", 2, 2), ("1", 3, 1), ("2", 3, 2)]));
    assert!(problems.is_empty());
}

#[test]
fn rows_of_another_width_are_reported_and_keep_their_first_cell() {
    let (table, problems) = read("a,b,c\n1,2\n3,4,5,6\n7,8,9\n# x\n");
    let wanted = [("1", 2, 1), ("3", 3, 1), ("7", 4, 1), ("8", 4, 2), ("9", 4, 3), ("# x", 5, 1)];
    assert_eq!(cells(&table.unwrap()), expected(&wanted));
    assert_eq!(
        problems,
        [
            "roles.csv:2: the row has 2 cells, the header has 3 columns\n  hint: an empty cell needs its separator too",
            "roles.csv:3: the row has 4 cells, the header has 3 columns\n  hint: a cell that holds a comma stands in double quotes",
            "roles.csv:5: the row has 1 cell, the header has 3 columns\n  hint: tables have no comments; remarks go into a column `note`",
        ]
    );
}

#[test]
fn what_is_no_table_is_refused_with_the_line() {
    for (text, problem) in [
        ("", "roles.csv: the file is empty"),
        ("\n \n", "roles.csv: the file is empty"),
        ("a;b,c\n", "roles.csv:1: the header holds semicolons and commas"),
        ("\n\na|b\n", "roles.csv:3: the header `a|b` has no separator"),
        ("a,b\n1,\"2\n3,4\n", "roles.csv:2: a double quote is opened and never closed"),
        ("a,b\n1,\"2\"3\n", "roles.csv:2: text stands between"),
        ("a,b\r1,2\r", "roles.csv:1: a carriage return without a line feed"),
        ("a,b\n1,\u{1}\n", "roles.csv:2: the control character 0x01"),
        ("a,b\n1,2\n\0", "roles.csv:3: the control character 0x00"),
    ] {
        let (table, problems) = read(text);
        assert!(table.is_none(), "{text:?}");
        assert!(problems.len() == 1 && problems[0].starts_with(problem), "{text:?}: {problems:?}");
    }
    let mut log = Log::default();
    assert!(Table::read("roles.csv", b"a,b\n1,\xE9\n", 100, &mut log).is_none());
    let problems = log.into_problems("s", &[]);
    assert_eq!(
        problems.list[0].to_string(),
        "roles.csv:2: the byte 0xE9 is not UTF-8\n  hint: save the file as UTF-8"
    );
}

#[test]
fn more_rows_than_allowed_are_refused() {
    let rows = |n: usize| format!("a,b\n{}", "1,2\n".repeat(n));
    assert_eq!(read(&rows(100)).0.unwrap().n_rows(), 100);
    let (table, problems) = read(&rows(101));
    assert!(table.is_none());
    assert_eq!(problems, ["roles.csv:102: more than 100 rows, which is the most that this table may have"]);
}

/// Decimal commas need a file with semicolons and one number that leaves no doubt.
#[test]
fn decimal_commas_are_detected_where_they_may_be() {
    for (text, decimal) in [
        ("a,b\n1,2\n", Decimal::Point),
        ("a,b\n1,\"0,5\"\n", Decimal::Point),
        ("a;b\n1;2\n", Decimal::Either),
        ("a;b\n1;0.5\n", Decimal::Either),
        ("a;b\n1;0,5\n", Decimal::Comma),
        ("a;b\n1;1,250\n", Decimal::Either),
        ("a;b\n1;0,1 to 0,3\n", Decimal::Comma),
        ("a;note\n1;0,5\n", Decimal::Either),
    ] {
        assert_eq!(read(text).0.unwrap().decimal, decimal, "{text:?}");
    }
}

#[test]
fn what_was_detected_is_said() {
    let mut log = Log::default();
    let text = "\u{FEFF}a;b\r\n1;0,5\r\n";
    Table::read("roles.csv", text.as_bytes(), 100, &mut log).unwrap();
    assert_eq!(
        log.detected,
        ["roles.csv: separated by semicolons, decimal commas, CRLF, byte order mark, rows: 1"]
    );
}
