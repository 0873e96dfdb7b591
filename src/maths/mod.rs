//! Functions that give the same bits on every machine.
//!
//! `f64::exp`, `ln`, `powf` and their like call the platform, and two platforms may differ in the
//! last bit. Results of a study must not, so every room below the charts takes its functions from
//! here. They use only the operations that IEEE 754 rounds in one way (addition, subtraction,
//! multiplication, division, square root), never a fused multiply-add, and the `libm` crate where
//! speed does not matter.
//!
//! This room knows nothing of people or of chance.
//!
//! * [`exp`], [`ln`], [`exp_m1`], [`ln_1p`], [`exp2`], [`pow`]: elementary functions.
//! * [`normal_cdf`], [`normal_quantile`]: the standard normal distribution.
//! * [`ln_gamma`], [`regularised_gamma`], [`regularised_beta`] and their upper tails: what other
//!   distributions are made of.
//! * [`exp_lanes`] and so on: the same functions over slices, with the same bits; and
//!   [`dispatch!`], which compiles other rooms' loops for the instruction set of the machine.
//!
//! # How to write a lane loop
//!
//! Wrap the function in [`dispatch!`]. Its body is compiled once per instruction set, so what it
//! calls must be `#[inline(always)]` (as [`exp`], [`ln`] and [`normal_cdf`] are), and it must choose
//! with `if a { x } else { y }` between values instead of leaving the loop early:
//!
//! ```
//! workshift::maths::dispatch! {
//!     /// Share still there after a month at a hazard.
//!     pub fn survival(hazard: &[f64], share: &mut [f64]) {
//!         for (share, hazard) in share.iter_mut().zip(hazard) {
//!             *share = workshift::maths::exp(-hazard);
//!         }
//!     }
//! }
//! let mut share = [0.0; 3];
//! survival(&[0.0, 0.5, 1.0], &mut share);
//! assert_eq!(share[0], 1.0);
//! ```
//!
//! Arguments are plain names (no patterns, no `self`), and nothing is returned: results go into
//! slices. A loop over chunks of fixed size names their width, `fn survival[WIDTH](...)`: a
//! constant of 16, 8 or 4 lanes in the body.

// Kernels must be part of the caller's loop to be compiled for the caller's instruction set.
#![allow(clippy::inline_always)]
// Coefficients are printed as their sources print them, with more digits than a double holds.
#![allow(clippy::excessive_precision)]

mod exp_ln;
mod lanes;
mod normal;
mod special;

#[cfg(test)]
pub(crate) use lanes::for_each_instruction_set;

#[cfg(test)]
mod tests;

pub use exp_ln::{exp, exp_m1, exp2, ln, ln_1p, pow};
pub(crate) use exp_ln::{exp_of_modest, ln_of_normal, one_minus, polynomial, round};
pub use lanes::{
    InstructionSet, MissingInstructionSet, dispatch, each_lane, exp_lanes, instruction_set, ln_lanes,
    normal_cdf_lanes, normal_quantile_lanes, set_instruction_set,
};
pub use normal::{normal_cdf, normal_quantile};
pub use special::{
    ln_gamma, regularised_beta, regularised_beta_upper, regularised_gamma, regularised_gamma_upper,
};
