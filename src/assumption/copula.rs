//! Correlated uncertainties: a Gaussian copula from rank correlations.
//!
//! A pair with Spearman's correlation rho gets normal scores with Pearson's correlation
//! `2 sin(pi rho / 6)`. Quantities that are in no pair are left alone, bit for bit, and groups
//! that no pair connects know nothing of each other.

use std::collections::BTreeMap;
use std::fmt;

use super::nearest::{Matrix, nearest_correlation};
use crate::maths::{normal_cdf, normal_quantile};

/// A set of pairwise rank correlations that no joint distribution can have.
///
/// A pair that is not given counts as 0, so three quantities may be impossible with two pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct Impossible {
    /// Keys of the groups that are impossible: rows and columns of `nearest`.
    pub keys: Vec<String>,
    /// The entries among the least sets of keys that cannot hold together, given or not.
    pub offending: Vec<Offending>,
    /// A possible matrix of rank correlations near to the one asked for, rounded to four decimals
    /// so that what is printed can be typed in.
    pub nearest: Vec<Vec<f64>>,
}

/// One entry of an impossible matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Offending {
    /// Key of a quantity.
    pub a: String,
    /// Key of another.
    pub b: String,
    /// Rank correlation asked for; `None` where no row names the pair, which means 0.
    pub given: Option<f64>,
    /// Rank correlation in the nearest possible matrix.
    pub nearest: f64,
}

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no quantities can have these rank correlations together: ")?;
        for (i, entry) in self.offending.iter().enumerate() {
            let comma = if i == 0 { "" } else { ", " };
            write!(f, "{comma}{} with {} ", entry.a, entry.b)?;
            match entry.given {
                Some(given) => write!(f, "{given}")?,
                None => write!(f, "0 (not given)")?,
            }
            write!(f, " (nearest possible {})", entry.nearest)?;
        }
        Ok(())
    }
}

impl std::error::Error for Impossible {}

/// Whether rank correlations can hold together.
///
/// * `keys`: the uncertain quantities.
/// * `pairs`: two positions in `keys`, different, and their Spearman correlation, -1 to 1; each
///   pair at most once. (That much is checked where the table is read.)
///
/// # Errors
///
/// [`Impossible`] if the matrix of normal scores has a negative eigenvalue (below -10⁻⁹).
///
/// # Example
///
/// ```
/// use workshift::assumption::check_correlations;
/// let keys = ["a".to_string(), "b".to_string(), "c".to_string()];
/// assert!(check_correlations(&keys, &[(0, 1, 0.6), (1, 2, 0.6)]).is_ok());
///
/// // a goes with b and b with c, so a cannot be independent of c.
/// let impossible = check_correlations(&keys, &[(0, 1, 0.9), (1, 2, 0.9)]).unwrap_err();
/// assert_eq!(impossible.offending.len(), 3);
/// ```
pub fn check_correlations(keys: &[String], pairs: &[(usize, usize, f64)]) -> Result<(), Impossible> {
    let bad: Vec<Group> = groups(keys, pairs).into_iter().filter(|group| !group.is_possible()).collect();
    if bad.is_empty() { Ok(()) } else { Err(impossible(keys, &bad)) }
}

/// Pearson's correlation of the normal scores of a pair with Spearman's correlation `rho`.
///
/// # Source
///
/// K. Pearson (1907), *On further methods of determining correlation*.
fn pearson(rho: f64) -> f64 {
    2.0 * libm::sin(std::f64::consts::PI / 6.0 * rho)
}

/// The inverse of [`pearson`].
fn spearman(pearson: f64) -> f64 {
    6.0 / std::f64::consts::PI * libm::asin(0.5 * pearson)
}

/// Quantities connected by pairs, in the order of their keys, with their rank correlations.
#[derive(Debug, Clone)]
struct Group {
    members: Vec<usize>,
    given: BTreeMap<(usize, usize), f64>,
}

/// The groups that pairs connect, in the order of their first keys.
fn groups(keys: &[String], pairs: &[(usize, usize, f64)]) -> Vec<Group> {
    let mut root: Vec<usize> = (0..keys.len()).collect();
    for &(a, b, _) in pairs {
        let (a, b) = (find(&mut root, a), find(&mut root, b));
        root[a] = b;
    }
    let mut paired: Vec<usize> = pairs.iter().flat_map(|&(a, b, _)| [a, b]).collect();
    paired.sort_by(|&a, &b| keys[a].cmp(&keys[b]));
    paired.dedup();
    let mut place: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    let mut group_of: BTreeMap<usize, usize> = BTreeMap::new();
    let mut all: Vec<Group> = Vec::new();
    for member in paired {
        let next = all.len();
        let at = *group_of.entry(find(&mut root, member)).or_insert(next);
        if at == next {
            all.push(Group { members: Vec::new(), given: BTreeMap::new() });
        }
        place.insert(member, (at, all[at].members.len()));
        all[at].members.push(member);
    }
    for &(a, b, rho) in pairs {
        let ((at, i), (_, j)) = (place[&a], place[&b]);
        all[at].given.insert((i.min(j), i.max(j)), rho);
    }
    all
}

/// The representative of a connected set, shortening the way to it.
fn find(root: &mut [usize], mut i: usize) -> usize {
    while root[i] != i {
        root[i] = root[root[i]];
        i = root[i];
    }
    i
}

/// Eigenvalues down to minus this pass for rounding.
const ROUNDING: f64 = 1e-9;

impl Group {
    /// Pearson's correlations of the normal scores.
    fn scores(&self) -> Matrix {
        let n = self.members.len();
        let mut matrix: Matrix =
            (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
        for (&(i, j), &rho) in &self.given {
            (matrix[i][j], matrix[j][i]) = (pearson(rho), pearson(rho));
        }
        matrix
    }

    fn is_possible(&self) -> bool {
        is_possible(&self.scores())
    }
}

/// Whether no eigenvalue lies below minus [`ROUNDING`]: whether the matrix with that added to its
/// diagonal has a Cholesky factor.
fn is_possible(matrix: &Matrix) -> bool {
    first_failure(matrix).is_none()
}

/// The first row at which the Cholesky factorisation of the lifted matrix fails.
fn first_failure(matrix: &Matrix) -> Option<usize> {
    let mut lifted = matrix.clone();
    for (i, row) in lifted.iter_mut().enumerate() {
        row[i] += ROUNDING;
    }
    let mut factor: Matrix = Vec::with_capacity(matrix.len());
    for (i, row) in lifted.iter().enumerate() {
        let next = factor_row(&factor, row, i);
        if next[i] <= 0.0 {
            return Some(i);
        }
        factor.push(next);
    }
    None
}

/// Row `i` of a Cholesky factor from the rows above it; a diagonal entry of 0 where there is
/// nothing left (or less).
fn factor_row(factor: &Matrix, row: &[f64], i: usize) -> Vec<f64> {
    let mut next: Vec<f64> = Vec::with_capacity(i + 1);
    for (j, above) in factor.iter().enumerate() {
        let dot: f64 = next.iter().zip(above).map(|(x, y)| x * y).sum();
        next.push(if above[j] > 0.0 { (row[j] - dot) / above[j] } else { 0.0 });
    }
    let rest = row[i] - next.iter().map(|x| x * x).sum::<f64>();
    next.push(rest.max(0.0).sqrt());
    next
}

/// The largest group for which the least impossible set is looked for key by key, and the nearest
/// matrix by projections; a larger one is named up to its first failure, and shrunk.
const LARGEST_SEARCH: usize = 60;

fn impossible(keys: &[String], bad: &[Group]) -> Impossible {
    let n: usize = bad.iter().map(|group| group.members.len()).sum();
    let mut found =
        Impossible { keys: Vec::with_capacity(n), offending: Vec::new(), nearest: vec![vec![0.0; n]; n] };
    for group in bad {
        let scores = group.scores();
        let near = printable(&scores);
        let offset = found.keys.len();
        let name = |i: usize| keys[group.members[i]].clone();
        let least = least_impossible(&scores);
        for (position, &i) in least.iter().enumerate() {
            for &j in &least[position + 1..] {
                let given = group.given.get(&(i, j)).copied();
                found.offending.push(Offending { a: name(i), b: name(j), given, nearest: near[i][j] });
            }
        }
        for (i, row) in near.iter().enumerate() {
            found.nearest[offset + i][offset..offset + row.len()].copy_from_slice(row);
        }
        found.keys.extend((0..group.members.len()).map(name));
    }
    found
}

/// A set of rows that is impossible, and of which no row can be left out.
fn least_impossible(matrix: &Matrix) -> Vec<usize> {
    let last = first_failure(matrix).unwrap_or(matrix.len() - 1);
    let mut rows: Vec<usize> = (0..=last).collect();
    if rows.len() > LARGEST_SEARCH {
        return rows;
    }
    for row in 0..=last {
        let fewer: Vec<usize> = rows.iter().copied().filter(|&other| other != row).collect();
        let part = fewer.iter().map(|&i| fewer.iter().map(|&j| matrix[i][j]).collect()).collect();
        if !is_possible(&part) {
            rows = fewer;
        }
    }
    rows
}

/// Rank correlations near to a matrix of scores, to four decimals and possible as printed: the
/// nearest correlation matrix, shrunk towards independence by as little as the rounding needs.
fn printable(scores: &Matrix) -> Matrix {
    let start = if scores.len() <= LARGEST_SEARCH { nearest_correlation(scores) } else { scores.clone() };
    let rounded = |shrink: f64| -> Matrix {
        let entry = |i: usize, j: usize, r: f64| {
            if i == j { 1.0 } else { (spearman(r * (1.0 - shrink)) * 1e4 + 0.5).floor() / 1e4 }
        };
        let row = |i: usize, row: &Vec<f64>| row.iter().enumerate().map(|(j, &r)| entry(i, j, r)).collect();
        start.iter().enumerate().map(|(i, r)| row(i, r)).collect()
    };
    let holds = |ranks: &Matrix| {
        let entry = |i: usize, j: usize, rho: f64| if i == j { 1.0 } else { pearson(rho) };
        let row =
            |i: usize, row: &Vec<f64>| row.iter().enumerate().map(|(j, &rho)| entry(i, j, rho)).collect();
        is_possible(&ranks.iter().enumerate().map(|(i, r)| row(i, r)).collect())
    };
    let mut shrink = 0.0;
    while shrink < 1.0 {
        let ranks = rounded(shrink);
        if holds(&ranks) {
            return ranks;
        }
        shrink = if shrink == 0.0 { 1e-4 } else { shrink * 1.25 };
    }
    rounded(1.0)
}

/// The normal scores of one quantity from those of its group: a row of the Cholesky factor.
#[derive(Debug, Clone)]
struct Mixture {
    /// Positions of the keys mixed, with their weights; the last is the quantity itself.
    terms: Vec<(usize, f64)>,
}

/// A Gaussian copula over the keys of a design.
#[derive(Debug, Clone)]
pub(super) struct Copula {
    /// One per key; `None` where the uniform of the key is used as it is.
    mixtures: Vec<Option<Mixture>>,
}

impl Copula {
    /// # Errors
    ///
    /// [`Impossible`], as [`check_correlations`].
    pub(super) fn new(keys: &[String], pairs: &[(usize, usize, f64)]) -> Result<Copula, Impossible> {
        check_correlations(keys, pairs)?;
        let mut mixtures = vec![None; keys.len()];
        for group in groups(keys, pairs) {
            let scores = group.scores();
            let mut factor: Matrix = Vec::with_capacity(scores.len());
            for (i, row) in scores.iter().enumerate() {
                let mut next = factor_row(&factor, row, i);
                if next[i] < DEPENDENT {
                    next[i] = 0.0;
                }
                // Rounding, and what the tolerance lets through, is taken out of the length.
                let length = next.iter().map(|x| x * x).sum::<f64>().sqrt();
                for x in &mut next {
                    *x /= length;
                }
                let weights = group.members.iter().copied().zip(next.iter().copied());
                let terms: Vec<(usize, f64)> = weights.filter(|(_, weight)| *weight != 0.0).collect();
                if terms != [(group.members[i], 1.0)] {
                    mixtures[group.members[i]] = Some(Mixture { terms });
                }
                factor.push(next);
            }
        }
        Ok(Copula { mixtures })
    }

    /// The keys whose independent uniforms the uniform of `key` is made of, with their weights;
    /// none where it is its own.
    pub(super) fn terms(&self, key: usize) -> Option<&[(usize, f64)]> {
        self.mixtures[key].as_ref().map(|mixture| mixture.terms.as_slice())
    }
}

/// A Cholesky diagonal below this is rounding: the quantity follows from those before it.
const DEPENDENT: f64 = 1e-7;

/// Adds `weight` times the normal scores of the uniforms `u` to `scores`.
pub(super) fn add_scores(scores: &mut [f64], weight: f64, u: &[f64]) {
    for (score, &u) in scores.iter_mut().zip(u) {
        *score += weight * normal_quantile(u);
    }
}

/// Turns normal scores into uniforms, inside (0, 1).
pub(super) fn scores_to_uniforms(scores: &mut [f64]) {
    for score in scores {
        *score = normal_cdf(*score).clamp(f64::MIN_POSITIVE, 1.0 - f64::EPSILON / 2.0);
    }
}

#[cfg(test)]
#[path = "copula_tests.rs"]
mod tests;
