//! Chance with an address: the only room that makes numbers from addresses.
//!
//! A random number is a pure function of the study's seed, the replication and an [`Address`] that says
//! what is drawn, for whom and in which month. Nothing is consumed. Any replication
//! replays alone, a new role or flow moves no other number, all scenarios share their luck, and
//! threads or vector width cannot matter.
//!
//! Flows are quantiles of one uniform ([`binomial_quantile`]): with the same luck, more people or a higher
//! probability never give fewer. So scenarios differ by what they assume, not by chance.
//!
//! * [`Luck`]: uniforms, normals and binomial flows of a block of replications, on lanes.
//! * [`assumption_uniforms`]: what is not known, in a domain of its own.
//! * [`design_word`]: bits for Latin hypercubes and Sobol' sequences, in another.
//! * [`AddressRng`]: a stream for crates of the `rand` family.
//!
//! This room knows no roles, no scenarios and no distributions of assumptions.

// Kernels must be part of the caller's loop to be compiled for the caller's instruction set, and
// loops over lane arrays are written with an index because several arrays go in step.
#![allow(clippy::inline_always, clippy::needless_range_loop)]
// Coefficients are printed with a digit more than a double holds.
#![allow(clippy::excessive_precision)]

mod address;
mod binomial;
mod binomial_exact;
mod binomial_expansion;
mod luck;
mod philox;
mod positions;
mod stream;

#[cfg(test)]
mod tests;

pub use address::{Address, Entity, Operation};
pub use binomial::binomial_quantile;
pub use luck::{Luck, Probabilities, assumption_uniforms, design_word};
pub use stream::AddressRng;
