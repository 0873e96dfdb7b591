//! A second, plain implementation of the model page in expectation mode, and what it is held against.
//!
//! It was written from the model page alone, not from the engine: about one function per sentence of the
//! page, plain `f64`, one person group at a time, and no thought of speed. Where it and the engine agree
//! on whole random studies, a mistake would have to have been made twice.
//!
//! * [`cell`], [`page`], [`study`]: sections 2 and 3, a study folder in memory -> means.
//! * [`firm`]: sections 4 to 7, means -> every metric.
//! * [`generate`]: random studies that use every rule.
//! * [`hand`], [`invariants`], [`agreement`], [`monte_carlo`]: the tests.

#![allow(missing_docs)] // a test crate has no reader of its public items but itself
#![allow(clippy::disallowed_methods)] // plain `f64::exp` is the point: not the engine's own maths

mod agreement;
mod cell;
mod dice;
mod firm;
mod generate;
mod hand;
mod invariants;
mod monte_carlo;
mod page;
mod study;
