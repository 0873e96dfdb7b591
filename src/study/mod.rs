//! From text to a checked study, or every problem with its place.
//!
//! The only room that validates. What it returns cannot be wrong, and nothing above it asks
//! again. It touches no file: [`read`] takes the bytes of the files in [`FILES`] and gives a
//! [`Study`], or [`Problems`]: all of them, each with file, line and column.
//!
//! | step | file |
//! |---|---|
//! | bytes to cells that know their place | `text.rs`, `table.rs`, `numbers.rs` (decimal commas) |
//! | which columns there are and what they may hold | `columns.rs`, `cell.rs`, `names.rs` |
//! | one table each | `settings.rs`, `rows.rs`, `moves.rs`, `events.rs`, `sheet.rs`, `correlations.rs` |
//! | what a key names | `keys.rs` |
//! | scenarios that stand alone | `selection.rs`, `resolve.rs`, `happen.rs`, `warnings.rs` |
//! | scenarios between two others | `hybrid/` |
//! | in words | `describe.rs`, `problem.rs` |
//!
//! What the model page leaves open is decided like this: every column of a table must be there
//! but `label`, `source`, `grade` and `note`; a cell may be empty where a default or an override
//! fills it; in `A+B` an event is there if B says so where B differs from the base, else if A
//! does; a nameless event is called `kind@month` in keys, with `#2`, ... for the second of its
//! like; an amount that a kind of event does not use is a warning.

mod cell;
mod checked;
mod columns;
mod correlations;
mod describe;
mod events;
mod example;
mod happen;
mod hybrid;
mod keys;
mod moves;
mod names;
mod numbers;
mod problem;
mod read;
mod resolve;
mod rows;
mod selection;
mod settings;
mod sheet;
mod table;
mod text;
mod warnings;

pub use checked::{
    Action, Correlation, Event, InputFile, Path, QuantityId, Region, Role, Scenario, Size, Study, Target,
    YearMonth,
};
pub use describe::{ResolvedRow, describe, resolved};
pub use example::example;
pub use hybrid::{Change, Side, Sides};
pub use problem::{Problem, Problems};
pub use read::{FILES, read};
pub use selection::Selection;
