//! workshift: what automation does to a workforce.
//!
//! A Monte Carlo engine that runs thousands of whole futures of a firm under several scenarios,
//! on the same luck, and shows the spread. The floors, from the ground up; imports go down only:
//!
//! | floor | room | what it does |
//! |---|---|---|
//! | 0 | [`maths`], [`random`] | portable functions; addresses -> uniforms -> quantile flows, on lanes |
//! | 1 | [`assumption`] | cards, distributions, draws |
//! | 2 | [`study`] | text -> a checked study, or every problem with its place |
//! | 3 | [`model`] | the firm: state, the month as a list of phases, ledger |
//! | 3 | [`language`] | texts for readers in four languages, notation of numbers and months |
//! | 4 | [`engine`] | a study and a plan -> results: blocks of lanes, exact accumulators |
//! | 5 | [`analysis`] | one method per file: comparison of scenarios |
//! | 6 | [`chart`] | one kind per file: numbers -> SVG, PNG |
//! | 7 | [`report`] | HTML, tables, manifest, data package -> bytes |
//! | 8 | [`app`] | the use cases; the only room with files, clock and terminal |
//! | 9 | [`cli`] | the command line |

pub mod analysis;
#[cfg(feature = "cli")]
pub mod app;
pub mod assumption;
#[cfg(feature = "charts")]
pub mod chart;
#[cfg(feature = "cli")]
pub mod cli;
pub mod engine;
pub mod language;
pub mod maths;
pub mod model;
pub mod random;
#[cfg(feature = "charts")]
pub mod report;
pub mod study;
