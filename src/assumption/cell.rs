//! Cells: from text to a [`Distribution`], or what is wrong with it and a way out.
//!
//! The grammar is that of section 2 of the model page. What comes out can be drawn: its
//! parameters are in range, some of its mass lies inside the bounds, and its mean is a number of
//! a size that the model can count with.

use std::fmt;

use super::distribution::{Distribution, Z95};
use super::hint;
use super::quantity::Bounds;
use crate::maths::ln;

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

impl CellError {
    fn new(what: String) -> CellError {
        CellError { what, hint: None }
    }

    fn hint(self, hint: String) -> CellError {
        CellError { hint: Some(hint), ..self }
    }
}

/// No number in a cell may be larger.
pub const LARGEST_NUMBER: f64 = 1e12;
/// No shape of a beta, PERT or gamma distribution may be larger: beyond it they are normal.
const LARGEST_SHAPE: f64 = 1e6;
/// Less than this of a distribution inside its bounds is nothing: a draw would be noise.
const LEAST_MASS: f64 = 1e-15;

/// The distributions that are written as a name and numbers, with what the numbers are.
pub(super) const FUNCTIONS: [(&str, &[&str]); 8] = [
    ("uniform", &["low", "high"]),
    ("triangular", &["low", "mode", "high"]),
    ("pert", &["low", "mode", "high"]),
    ("normal", &["mean", "sd"]),
    ("lognormal", &["median", "sigma"]),
    ("beta", &["a", "b"]),
    ("gamma", &["shape", "scale"]),
    ("discrete", &["v1:w1", "v2:w2", "..."]),
];

const ALLOWED: &str = "allowed is a number, `a to b`, or uniform, triangular, pert, normal, lognormal, beta, \
                       gamma or discrete with its numbers in parentheses";

impl Distribution {
    /// Reads a cell of the grammar of the model page.
    ///
    /// A number (Rust's syntax of an `f64`, finite); `a to b`, the 5th and 95th percentile, which
    /// is log-normal if `a` is above 0 and the bounds have no finite upper end, else normal;
    /// `uniform(a,b)`; `triangular(low,mode,high)`; `pert(low,mode,high)`; `normal(mean,sd)`;
    /// `lognormal(median,sigma)`; `beta(a,b)`; `gamma(shape,scale)`; `discrete(v1:w1, v2:w2, ...)`.
    /// Spaces and capitals do not matter. Equal values of a discrete distribution are one value
    /// with the sum of their weights.
    ///
    /// # Errors
    ///
    /// What is wrong, as it is said after the place: not a number or a distribution, parameters
    /// out of range, a number outside the bounds, a number above 10¹², a shape above 10⁶, less
    /// than 10⁻¹⁵ of the distribution inside the bounds, a mean above 10¹².
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::assumption::{Bounds, Distribution};
    /// let months = Distribution::parse("3 to 9", &Bounds::above(0.0)).unwrap();
    /// assert_eq!(months.to_string(), "log-normal, 5 % at 3, 95 % at 9");
    ///
    /// let error = Distribution::parse("8", &Bounds::SHARE).unwrap_err();
    /// assert_eq!(error.what, "`8` is out of bounds; allowed is 0 to 1");
    /// assert_eq!(error.hint.unwrap(), "if you meant 8 %, write 0.08");
    /// ```
    pub fn parse(cell: &str, bounds: &Bounds) -> Result<Distribution, CellError> {
        let cell = cell.trim();
        let distribution = read(cell, bounds)?;
        inside(cell, &distribution, bounds)?;
        Ok(distribution)
    }
}

/// The grammar, without a look at the bounds but for the meaning of `a to b`.
fn read(cell: &str, bounds: &Bounds) -> Result<Distribution, CellError> {
    if cell.is_empty() {
        return Err(CellError::new(format!("the cell is empty; {ALLOWED}")));
    }
    let lower = cell.to_lowercase();
    if let Some((name, rest)) = lower.split_once('(') {
        return function(cell, name.trim(), rest);
    }
    let words: Vec<&str> = lower.split_whitespace().collect();
    if let Some(at) = words.iter().position(|word| *word == "to") {
        return range(cell, &words[..at].join(" "), &words[at + 1..].join(" "), bounds);
    }
    number(cell, &lower).map(Distribution::Fixed).map_err(|error| {
        if error.hint.is_some() || !error.what.ends_with("is not a number") {
            return error;
        }
        let error = CellError::new(format!("`{cell}` is not a number or a distribution; {ALLOWED}"));
        match hint::for_a_word(&lower) {
            Some(hint) => error.hint(hint),
            None => error,
        }
    })
}

/// A number; `cell` is what the message names.
fn number(cell: &str, text: &str) -> Result<f64, CellError> {
    let text = text.trim();
    let Ok(value) = text.parse::<f64>() else {
        let error = CellError::new(format!("`{cell}` is not a number"));
        return Err(match hint::for_a_number(text) {
            Some(hint) => error.hint(hint),
            None => error,
        });
    };
    if value.is_nan() || text.trim_start_matches(['+', '-']).starts_with('i') {
        return Err(CellError::new(format!("`{cell}` is not a finite number")));
    }
    if value.abs() > LARGEST_NUMBER {
        return Err(CellError::new(format!("`{cell}` is too large; allowed is -1e12 to 1e12")));
    }
    Ok(value + 0.0) // -0 is 0
}

/// `a to b`.
fn range(cell: &str, low: &str, high: &str, bounds: &Bounds) -> Result<Distribution, CellError> {
    if low.is_empty() || high.is_empty() {
        return Err(CellError::new(format!("`{cell}` lacks a number; allowed is `a to b`, as in `3 to 9`")));
    }
    let (a, b) = (argument(cell, low)?, argument(cell, high)?);
    if a == b {
        return Err(CellError::new(format!("`{cell}` is a range without width"))
            .hint(format!("if it is certain, write {a}")));
    }
    if a > b {
        return Err(CellError::new(format!(
            "`{cell}` runs backwards; allowed is the 5th percentile first, then the 95th"
        ))
        .hint(format!("did you mean `{b} to {a}`?")));
    }
    if a > 0.0 && bounds.high == f64::INFINITY {
        return Ok(Distribution::LogNormal { median: (a * b).sqrt(), sigma: ln(b / a) / (2.0 * Z95) });
    }
    Ok(Distribution::Normal { mean: 0.5 * (a + b), sd: (b - a) / (2.0 * Z95) })
}

/// `name(numbers)`.
fn function(cell: &str, name: &str, rest: &str) -> Result<Distribution, CellError> {
    let Some((_, takes)) = FUNCTIONS.iter().find(|(function, _)| *function == name) else {
        let error = CellError::new(format!("`{cell}`: `{name}` is not a distribution; {ALLOWED}"));
        return Err(match hint::for_a_name(name) {
            Some(near) => error.hint(format!("did you mean `{near}({}`?", rest.trim())),
            None => error,
        });
    };
    let Some(inner) = rest.strip_suffix(')') else {
        let error = CellError::new(format!("`{cell}` does not end with `)`"));
        return Err(if rest.contains(')') { error } else { error.hint(format!("did you mean `{cell})`?")) });
    };
    let parts: Vec<&str> = inner.split(',').map(str::trim).collect();
    if name == "discrete" {
        return discrete(cell, &parts);
    }
    if parts.len() != takes.len() || parts.iter().any(|part| part.is_empty()) {
        let given = parts.iter().filter(|part| !part.is_empty()).count();
        let takes_what = format!("{name}({})", takes.join(","));
        let error = CellError::new(format!(
            "`{cell}` has {given} number{}; allowed is {takes_what}",
            if given == 1 { "" } else { "s" }
        ));
        let commas = given == 2 * takes.len();
        return Err(if commas {
            error.hint("write decimals with a point, as in 0.5".to_string())
        } else {
            error
        });
    }
    let numbers: Vec<f64> = parts.iter().map(|part| argument(cell, part)).collect::<Result<_, _>>()?;
    build(cell, name, &numbers)
}

/// A number inside a cell that holds several.
fn argument(cell: &str, part: &str) -> Result<f64, CellError> {
    number(part, part).map_err(|error| CellError { what: format!("`{cell}`: {}", error.what), ..error })
}

/// Checks the parameters of a function that has its numbers.
fn build(cell: &str, name: &str, numbers: &[f64]) -> Result<Distribution, CellError> {
    let positive = |which: &str, value: f64, most: f64| positive(cell, which, value, most);
    match (name, numbers) {
        ("uniform", &[low, high]) => uniform(cell, low, high),
        ("triangular", &[low, mode, high]) => {
            in_order(cell, low, mode, high)?;
            Ok(Distribution::Triangular { low, mode, high })
        }
        ("pert", &[low, mode, high]) => {
            in_order(cell, low, mode, high)?;
            Ok(Distribution::Pert { low, mode, high })
        }
        ("normal", &[mean, sd]) => {
            positive("sd", sd, f64::INFINITY)?;
            Ok(Distribution::Normal { mean, sd })
        }
        ("lognormal", &[median, sigma]) => {
            positive("median", median, f64::INFINITY)?;
            positive("sigma", sigma, f64::INFINITY)?;
            Ok(Distribution::LogNormal { median, sigma })
        }
        ("beta", &[a, b]) => {
            positive("a", a, LARGEST_SHAPE)?;
            positive("b", b, LARGEST_SHAPE)?;
            Ok(Distribution::Beta { a, b })
        }
        ("gamma", &[shape, scale]) => {
            positive("shape", shape, LARGEST_SHAPE)?;
            positive("scale", scale, f64::INFINITY)?;
            Ok(Distribution::Gamma { shape, scale })
        }
        _ => Err(CellError::new(format!("`{cell}` is not a distribution; {ALLOWED}"))),
    }
}

fn positive(cell: &str, which: &str, value: f64, most: f64) -> Result<(), CellError> {
    if value <= 0.0 {
        return Err(CellError::new(format!(
            "`{cell}`: {which} {value} is not allowed; allowed is more than 0"
        )));
    }
    if value > most {
        let rule = format!("`{cell}`: {which} {value} is too large; allowed is at most {most}");
        return Err(CellError::new(rule)
            .hint("so narrow a distribution is normal: write normal(mean,sd)".to_string()));
    }
    Ok(())
}

fn uniform(cell: &str, low: f64, high: f64) -> Result<Distribution, CellError> {
    if low == high {
        let error = CellError::new(format!("`{cell}`: low {low} and high {high} are equal"));
        return Err(error.hint(format!("if it is certain, write {low}")));
    }
    if low > high {
        let error = CellError::new(format!("`{cell}`: low {low}, high {high} are not in increasing order"));
        return Err(error.hint(format!("did you mean `uniform({high},{low})`?")));
    }
    Ok(Distribution::Uniform { low, high })
}

fn in_order(cell: &str, low: f64, mode: f64, high: f64) -> Result<(), CellError> {
    if low == high && mode == low {
        let error = CellError::new(format!("`{cell}`: low, mode and high are equal"));
        return Err(error.hint(format!("if it is certain, write {low}")));
    }
    if low <= mode && mode <= high {
        return Ok(());
    }
    let order = format!("low {low}, mode {mode}, high {high} are not in increasing order");
    Err(CellError::new(format!("`{cell}`: {order}")))
}

/// `discrete(v1:w1, v2:w2, ...)`: sorted, equal values joined, weights normalised, those of
/// weight 0 left out.
fn discrete(cell: &str, parts: &[&str]) -> Result<Distribution, CellError> {
    let mut atoms: Vec<(f64, f64)> = Vec::with_capacity(parts.len());
    for part in parts {
        let Some((value, weight)) = part.split_once(':') else {
            return Err(CellError::new(format!(
                "`{cell}`: `{part}` is not a value and its weight; allowed is value:weight, as in discrete(1:0.3, 2:0.7)"
            )));
        };
        let (value, weight) = (argument(cell, value)?, argument(cell, weight)?);
        if weight < 0.0 {
            return Err(CellError::new(format!(
                "`{cell}`: weight {weight} is not allowed; allowed is 0 or more"
            )));
        }
        atoms.push((value, weight));
    }
    let total: f64 = atoms.iter().map(|(_, weight)| weight).sum();
    if total <= 0.0 {
        return Err(CellError::new(format!("`{cell}`: all weights are 0")));
    }
    atoms.retain(|(_, weight)| *weight > 0.0);
    atoms.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut joined: Vec<(f64, f64)> = Vec::with_capacity(atoms.len());
    for (value, weight) in atoms {
        match joined.last_mut() {
            Some(last) if last.0 == value => last.1 += weight / total,
            _ => joined.push((value, weight / total)),
        }
    }
    Ok(Distribution::Discrete(joined))
}

/// Whether what was read can be drawn inside the bounds and has a mean to count with.
fn inside(cell: &str, distribution: &Distribution, bounds: &Bounds) -> Result<(), CellError> {
    if let Distribution::Fixed(value) = *distribution {
        if bounds.contains(value) {
            return Ok(());
        }
        let error = CellError::new(format!("`{cell}` is out of bounds; allowed is {bounds}"));
        return Err(match hint::for_a_percentage(value, bounds) {
            Some(hint) => error.hint(hint),
            None => error,
        });
    }
    let mass = distribution.mass(bounds);
    if mass.is_nan() || mass < LEAST_MASS {
        return Err(CellError::new(format!("`{cell}` has no mass inside the bounds; allowed is {bounds}")));
    }
    let mean = distribution.mean(bounds);
    if mean.is_nan() || mean.abs() > LARGEST_NUMBER {
        return Err(CellError::new(format!(
            "`{cell}` has a mean of more than 1e12; allowed is a mean from -1e12 to 1e12"
        )));
    }
    Ok(())
}

#[cfg(test)]
#[path = "cell_tests.rs"]
mod tests;
