//! First-order and total indices of every factor, luck among them.

use super::model::run_all;
use super::sobol::centred;
use super::{Bootstrap, Evidence, Factor, Indices, Model, Quantities, Spread};
use crate::assumption::{Design, DesignError, Sampling};
use crate::engine::{EngineError, Points};

/// More dimensions than scrambled Sobol' points have: then points are drawn at random.
const MOST_DIMENSIONS: usize = 1_111;

/// What one factor does to one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SobolFactor {
    /// First-order and total index.
    pub indices: Indices,
    /// Whether it changed the number in no future at all.
    pub is_inert: bool,
}

/// Indices of every factor for one number.
#[derive(Debug, Clone, PartialEq)]
pub struct Sobol {
    /// What is explained, over the first sample.
    pub spread: Spread,
    /// One per factor, in their order.
    pub factors: Vec<SobolFactor>,
    /// Of luck: everything drawn within a future. `None` where luck is frozen.
    pub luck: Option<SobolFactor>,
    /// Of all assumptions of a grade at once, for every grade that can be varied by itself.
    pub grades: Vec<(Evidence, SobolFactor)>,
}

/// The sets of keys that change together: the factors, then the grades, then luck (no key).
fn changes(quantities: &Quantities<'_>, factors: &[Factor], luck: bool) -> (Vec<Vec<usize>>, Vec<Evidence>) {
    let grades: Vec<(Evidence, Vec<usize>)> = Evidence::GRADES
        .into_iter()
        .filter_map(|grade| Some((grade, of_grade(quantities, grade)?)))
        .collect();
    let mut changes: Vec<Vec<usize>> = factors.iter().map(|factor| factor.keys.clone()).collect();
    changes.extend(grades.iter().map(|(_, keys)| keys.clone()));
    if luck {
        changes.push(Vec::new());
    }
    (changes, grades.into_iter().map(|(grade, _)| grade).collect())
}

/// The assumptions of a grade; `None` if there is none, or one is correlated with one of another grade.
fn of_grade(quantities: &Quantities<'_>, grade: Evidence) -> Option<Vec<usize>> {
    let is_of = |key: usize| quantities.evidence[key] == grade;
    let keys: Vec<usize> = quantities.uncertain.iter().copied().filter(|&key| is_of(key)).collect();
    let is_split = quantities.correlated.iter().any(|&(a, b, _)| is_of(a) != is_of(b));
    (!keys.is_empty() && !is_split).then_some(keys)
}

/// Futures that [`sobol`] evaluates.
pub fn sobol_futures(quantities: &Quantities<'_>, factors: &[Factor], luck: bool, n: usize) -> usize {
    n * (changes(quantities, factors, luck).0.len() + 2)
}

/// First-order and total indices of every factor, of luck and of the grades, for every number of a model.
///
/// Two samples A and B of `n` points come from one scrambled Sobol' sequence of twice as many dimensions as there are
/// keys, in independent randomisations of 256 points. Point i of A has the luck of replication i, point i of B that of
/// replication n + i. For each factor the futures of A are run again with that factor from B: see
/// [`saltelli_first`](super::saltelli_first) and [`jansen_total`](super::jansen_total). Luck is a factor like any
/// other: its first-order index is what it causes whatever is assumed, its total index what would remain if every
/// assumption were known.
///
/// Correlated keys must be in one factor ([`Quantities::grouped`] sees to it). A grade with a key that is correlated
/// with one of another grade is left out of the grades: the two cannot be varied apart.
///
/// # Errors
///
/// Those of the model; [`EngineError::Design`] if the correlations cannot hold together.
///
/// # When it misleads
///
/// First-order indices of weak factors may come out below 0: their interval then covers 0. Indices are shares of a
/// variance: where a few futures are far out, they speak of those futures.
///
/// # Source
///
/// Sobol' (1993); Saltelli et al. (2010); Jansen (1999). Groups: Sobol' (2001), *Mathematics and Computers in Simulation*
/// 55. Luck as a factor: Iooss and Ribatet (2009), *Reliability Engineering & System Safety* 94.
pub fn sobol(
    model: &dyn Model,
    quantities: &Quantities<'_>,
    factors: &[Factor],
    luck: bool,
    n: usize,
    seed: u64,
) -> Result<Vec<Sobol>, EngineError> {
    let [a, b] = samples(quantities, n, seed).map_err(EngineError::Design)?;
    let (changes, grades) = changes(quantities, factors, luck);
    let variant = |at: usize| {
        let Some(change) = at.checked_sub(2) else { return if at == 0 { a.clone() } else { b.clone() } };
        let (keys, mut points) = (&changes[change], a.clone());
        for &key in keys {
            points.uniforms[key].clone_from(&b.uniforms[key]);
        }
        if keys.is_empty() {
            points.luck.clone_from(&b.luck);
        }
        points
    };
    let values = run_all(model, n, (0..changes.len() + 2).map(variant))?;
    let bootstrap = Bootstrap::new(n, seed);
    let of = |outcome: usize| {
        let mut rows: Vec<Vec<f64>> = values.iter().map(|variant| variant[outcome].clone()).collect();
        let spread = Spread::of(&rows[0]);
        centred(&mut rows.iter_mut().collect::<Vec<_>>());
        let mut found = rows[2..].iter().map(|ab| SobolFactor {
            indices: bootstrap.indices(&rows[0], &rows[1], ab),
            is_inert: *ab == rows[0],
        });
        let mut take = |n: usize| found.by_ref().take(n).collect::<Vec<_>>();
        let factors = take(factors.len());
        let grades = grades.iter().copied().zip(take(grades.len())).collect();
        Sobol { spread, factors, grades, luck: take(1).pop() }
    };
    Ok((0..model.n_outcomes()).map(of).collect())
}

/// The samples A and B.
fn samples(quantities: &Quantities<'_>, n: usize, seed: u64) -> Result<[Points; 2], DesignError> {
    let k = quantities.keys.len();
    let second = quantities.keys.iter().map(|key| format!("{key}, second sample"));
    let keys: Vec<String> = quantities.keys.iter().cloned().chain(second).collect();
    let of_both = |&(a, b, rho): &(usize, usize, f64)| [(a, b, rho), (a + k, b + k, rho)];
    let correlations: Vec<(usize, usize, f64)> = quantities.correlated.iter().flat_map(of_both).collect();
    let sampling = if keys.len() > MOST_DIMENSIONS { Sampling::Random } else { Sampling::Sobol };
    let design = Design::new(&keys, &correlations, sampling, seed)?;
    let mut uniforms = Vec::new();
    design.block(0, n, &mut uniforms);
    let second = uniforms.split_off(k);
    let luck = |first: usize| (first as u32..(first + n) as u32).collect();
    Ok([Points { uniforms, luck: luck(0) }, Points { uniforms: second, luck: luck(n) }])
}
