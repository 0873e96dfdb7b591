//! What is assumed: cards, distributions, and what a scenario draws.
//!
//! A [`Quantity`] is one number that a scenario needs: an assumption, or a numeric cell of a
//! table. It has a key, bounds and a [`Distribution`]; most are fixed. This room reads the cells of
//! quantities and draws them. It does not know what they are for, reads no file and makes no random
//! number of its own.
//!
//! * [`Card`], [`CARDS`]: the assumptions of the model page, what they mean and where their
//!   defaults come from.
//! * [`Distribution`]: a cell, read; its truncated mean and quantiles.
//! * [`Design`]: uniforms of quantities and replications, with rank correlations
//!   ([`check_correlations`]).
//! * [`Sampler`]: from uniforms to draws.

mod card;
mod cards;
mod cell;
mod copula;
mod distribution;
mod draw;
mod hint;
mod incomplete;
mod mean;
mod nearest;
mod quantity;
mod sampler;
mod sobol;
mod truncated;

pub use card::{Card, CardText, Group, Kind, markdown};
pub use cards::CARDS;
pub use cell::{CellError, LARGEST_NUMBER};
pub use copula::{Impossible, Offending, check_correlations};
pub use distribution::Distribution;
pub use draw::{Design, DesignError, Sampling};
pub use quantity::{Bounds, Grade, Origin, Quantity, Rounding};
pub use sampler::Sampler;
