//! A study at hand, for examples and tests.

use super::checked::{InputFile, Study};
use super::read::read;
use super::selection::Selection;

/// The classroom study that travels with workshift: four roles, four scenarios, two years.
///
/// # Example
///
/// ```
/// let study = workshift::study::example();
/// assert_eq!(study.scenarios[0].name, "base");
/// ```
pub fn example() -> Study {
    macro_rules! file {
        ($name:literal) => {
            InputFile {
                path: $name.to_owned(),
                bytes: include_bytes!(concat!("../../scenarios/classroom/", $name)).to_vec(),
            }
        };
    }
    let files = [
        file!("study.toml"),
        file!("roles.csv"),
        file!("moves.csv"),
        file!("regions.csv"),
        file!("events.csv"),
        file!("assumptions.csv"),
    ];
    read("classroom", &files, &Selection::default()).expect("the shipped studies are read in tests")
}
