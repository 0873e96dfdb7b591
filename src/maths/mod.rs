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

// Kernels must be part of the caller's loop to be compiled for the caller's instruction set.
#![allow(clippy::inline_always)]
// Coefficients are printed as their sources print them, with more digits than a double holds.
#![allow(clippy::excessive_precision)]

mod exp_ln;
mod normal;
mod special;

#[cfg(test)]
mod tests;

pub use exp_ln::{exp, exp_m1, exp2, ln, ln_1p, pow};
pub use normal::{normal_cdf, normal_quantile};
pub use special::{
    ln_gamma, regularised_beta, regularised_beta_upper, regularised_gamma, regularised_gamma_upper,
};
