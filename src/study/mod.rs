//! From text to a checked study, or every problem with its place.
//!
//! The only room that validates. What it returns cannot be wrong, and nothing above it asks again.

mod checked;

pub use checked::{
    Action, Correlation, Event, InputFile, Path, QuantityId, Region, Role, Scenario, Size, Study, Target,
    YearMonth,
};
