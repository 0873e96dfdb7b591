//! What is assumed: cards, distributions, and what a scenario draws.
//!
//! A [`Quantity`] is one number that a scenario needs: an assumption, or a numeric cell of a
//! table. It has a key, bounds and a [`Distribution`]; most are fixed. This room draws them, it
//! does not know what they are for.

mod card;
mod distribution;
mod quantity;

pub use card::Card;
pub use distribution::Distribution;
pub use quantity::{Bounds, Grade, Origin, Quantity, Rounding};
