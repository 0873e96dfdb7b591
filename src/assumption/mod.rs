//! What is assumed: cards, distributions, and what a scenario draws.
//!
//! A [`Quantity`] is one number that a scenario needs: an assumption, or a numeric cell of a
//! table. It has a key, bounds and a [`Distribution`]; most are fixed. This room draws them, it
//! does not know what they are for.

mod card;
mod cards;
mod cell;
mod distribution;
mod draw;
mod hint;
mod incomplete;
mod mean;
mod quantity;
mod sampler;
mod truncated;

pub use card::{Card, CardText, Group, Kind, markdown};
pub use cards::CARDS;
pub use cell::{CellError, LARGEST_NUMBER};
pub use distribution::Distribution;
pub use draw::Sampling;
pub use quantity::{Bounds, Grade, Origin, Quantity, Rounding};
pub use sampler::Sampler;
