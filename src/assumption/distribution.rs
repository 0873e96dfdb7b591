//! Distributions: how an uncertain quantity is spread.

use std::fmt;

use super::quantity::Bounds;

/// What a cell says. Parameters are finite and in range: [`Distribution::parse`] makes no others.
#[derive(Debug, Clone, PartialEq)]
pub enum Distribution {
    /// A number.
    Fixed(f64),
    /// Equally likely between two ends.
    Uniform {
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
    },
    /// Rising from low to mode, falling from mode to high.
    Triangular {
        /// Lower end.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Upper end.
        high: f64,
    },
    /// A beta distribution on [low, high] with mean (low + 4 mode + high) / 6.
    Pert {
        /// Lower end.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Upper end.
        high: f64,
    },
    /// Normal.
    Normal {
        /// Mean, before truncation.
        mean: f64,
        /// Standard deviation, before truncation.
        sd: f64,
    },
    /// Log-normal.
    LogNormal {
        /// Median, before truncation.
        median: f64,
        /// Standard deviation of the log, before truncation.
        sigma: f64,
    },
    /// Beta on [0, 1].
    Beta {
        /// First shape.
        a: f64,
        /// Second shape.
        b: f64,
    },
    /// Gamma.
    Gamma {
        /// Shape.
        shape: f64,
        /// Scale; the mean is shape times scale.
        scale: f64,
    },
    /// Values with weights: positive, summing to 1, values ascending and distinct.
    Discrete(Vec<(f64, f64)>),
}

/// What is wrong with a cell, without its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// What is wrong, the value as written, what is allowed.
    pub what: String,
    /// A way out, where there is one.
    pub hint: Option<String>,
}

impl fmt::Display for CellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for CellError {}

impl Distribution {
    /// Reads a cell.
    ///
    /// # Errors
    ///
    /// What is wrong with the cell.
    pub fn parse(cell: &str, _bounds: &Bounds) -> Result<Distribution, CellError> {
        match cell.trim().parse() {
            Ok(value) => Ok(Distribution::Fixed(value)),
            Err(_) => {
                Err(CellError { what: format!("`{cell}` is not a number or a distribution"), hint: None })
            }
        }
    }

    /// Mean of the distribution truncated to the bounds.
    pub fn mean(&self, _bounds: &Bounds) -> f64 {
        if let Distribution::Fixed(value) = self { *value } else { f64::NAN }
    }

    /// The value below which a share `u` of the truncated distribution lies.
    pub fn quantile(&self, _bounds: &Bounds, _u: f64) -> f64 {
        if let Distribution::Fixed(value) = self { *value } else { f64::NAN }
    }

    /// Probability inside the bounds before truncation.
    pub fn mass(&self, _bounds: &Bounds) -> f64 {
        1.0
    }
}

impl fmt::Display for Distribution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}
