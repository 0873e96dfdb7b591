//! Distributions: how an uncertain quantity is spread.

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum Distribution {
    /// A number.
    Fixed(f64),
}
