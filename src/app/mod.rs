//! The use cases: check, run, report, chart, compare, verify. One file each.
//!
//! The only room with files, a clock and a terminal; everything below is values in, values out. All
//! files go through `disk`, where "written whole or not at all" has its home; everything that a user
//! reads goes through `terminal`, with results on stdout and messages on stderr. No number is made
//! here.
//!
//! | use case | file | writes |
//! |---|---|---|
//! | [`run`], [`demo`] | `run.rs`, `job.rs`, `precision.rs`, `render.rs`, `parquet.rs`, `headline.rs` | a run folder |
//! | [`sensitivity`], [`discover`], [`break_even`], [`explain`], [`trace`] | `method/`, one file a method | a folder of its own |
//! | [`verify`] | `verify.rs` | nothing |
//! | [`compare`] | `compare.rs` | nothing |
//! | [`report`], [`chart`] | `picture.rs` | one file |
//! | [`brief`] | `brief/` | a folder of figures and tables |
//! | [`check`], [`assumptions`] | `check.rs`, `assumptions.rs` | nothing |
//! | [`init`], [`list_templates`] | `init.rs`, `template.rs` | a study |

mod assumptions;
mod brief;
mod check;
mod compare;
mod disk;
mod failure;
mod format;
mod headline;
mod init;
mod input;
mod job;
mod letters;
mod machine;
mod method;
mod pack;
mod parquet;
mod picture;
mod precision;
mod render;
mod run;
mod run_folder;
mod stop;
mod template;
mod terminal;
mod theme;
mod verify;
mod whole;

pub use assumptions::assumptions;
pub use brief::brief;
pub use check::check;
pub use compare::{CompareOptions, compare};
pub use failure::Failure;
pub use init::{init, list_templates};
pub use job::RunOptions;
pub use method::{
    BreakEven, Budget, Discover, ExplainOptions, MethodOptions, Sensitivity, Trace, break_even, budget,
    discover, explain, sensitivity, trace,
};
pub use picture::{ChartOptions, chart, report};
pub use precision::Wanted;
pub use run::{demo, run};
pub use run_folder::split as split_cell;
pub use stop::listen;
pub use terminal::{Voice, tell, tell_bug};
pub use verify::verify;
