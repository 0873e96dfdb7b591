//! From futures that were made anyway: rank correlations and first-order indices.

use super::joint::LeastSquares;
use super::{Estimate, Evidence, Quantities, Spread, moments};
use crate::analysis::ranks::rank_correlation_with_interval;

/// Cosines that a conditional mean is made of.
const COSINES: usize = 8;
/// An assumption with at most so many different values is looked at value by value.
const CLASSES: usize = 16;

/// A first-order index with what is needed to add it to others.
#[derive(Debug, Clone, PartialEq)]
pub struct FirstOrder {
    /// The index.
    pub value: f64,
    /// `[point]`: how far each future pulls the index up or down, times n; they sum to nearly 0.
    pub influence: Vec<f64>,
    /// Variance that the index has even where nothing depends on anything.
    pub floor: f64,
}

/// The share of the variance of `y` that follows `x` alone, from any sample of both: the first-order index, also
/// called main effect or correlation ratio.
///
/// ```text
/// S = Var( E[y | x] ) / Var(y)
/// ```
///
/// Futures are put into the order of x. The conditional mean is the sum of the first p = 8 cosines over that order,
/// which are orthogonal there, so that each coefficient is one sum:
///
/// ```text
/// c_h = sqrt(2/n) sum_i y_(i) cos( pi h (i - 1/2) / n ),   h = 1..p
/// S = ( sum c_h^2 - p RSS / (n - 1 - p) ) / sum (y - mean)^2
/// ```
///
/// The second term takes off what noise alone would give. Where x has at most 16 different values the means of its
/// values take the place of the cosines. `None` where x or y does not vary, or with fewer than 20 futures.
///
/// The interval ([`FirstOrder::estimate`]) comes from the influence of each future, `(g^2 + 2 g e - S (y - mean)^2) / Var(y)` with
/// g the conditional mean less the mean and e what it leaves of y, and from the spread `2 p (1 - S)^2 / n^2` that is left
/// where S = 0. It is not a bootstrap: doubled futures would look like agreement and push every index up.
///
/// # When it misleads
///
/// It sees only what x does alone: an assumption that matters only together with another has an index of 0. Where
/// assumptions are correlated the index of one holds what it carries of the others. Steps and spikes of the
/// conditional mean that are much narrower than an eighth of the futures are smoothed away.
///
/// # Source
///
/// Plischke (2012), How to compute variance-based sensitivity indicators with your spreadsheet software,
/// *Environmental Modelling & Software* 35 (COSI). The correction is that of the adjusted coefficient of determination,
/// the influence that of Da Veiga and Gamboa (2013), Efficient estimation of sensitivity indices, *Journal of Nonparametric
/// Statistics* 25. Measured against partitions of the sample (Strong and Oakley 2013; Plischke, Borgonovo and Smith 2013)
/// and the rank estimator of Gamboa, Gremaud, Klein and Lagnoux (2022) on the functions of Ishigami and Sobol', it had the
/// least error at 500, 2,000 and 10,000 futures: `docs/sensitivity.md` has the numbers.
///
/// # Example
///
/// ```
/// use workshift::analysis::sensitivity::first_order;
///
/// let x: Vec<f64> = (0..500).map(f64::from).collect();
/// let y: Vec<f64> = x.iter().map(|x| 3.0 * x + 1.0).collect();
/// let index = first_order(&x, &y).unwrap();
/// assert!((index.value - 1.0).abs() < 1e-3);
/// ```
pub fn first_order(x: &[f64], y: &[f64]) -> Option<FirstOrder> {
    let order = Order::of(x)?;
    order.first_order(y, &Cosines::new(x.len()))
}

impl FirstOrder {
    /// The index with its 95 % interval.
    pub fn estimate(&self) -> Estimate {
        sum_of(std::iter::once(self)).expect("one index")
    }
}

/// The sum of indices with its 95 % interval; `None` of none.
pub(super) fn sum_of<'a>(indices: impl Iterator<Item = &'a FirstOrder>) -> Option<Estimate> {
    let mut sum: Option<FirstOrder> = None;
    for index in indices {
        match &mut sum {
            None => sum = Some(index.clone()),
            Some(sum) => {
                sum.value += index.value;
                sum.floor += index.floor;
                sum.influence.iter_mut().zip(&index.influence).for_each(|(all, one)| *all += one);
            }
        }
    }
    let sum = sum?;
    let (_, variance) = moments(&sum.influence);
    Some(Estimate::normal(sum.value, (variance / sum.influence.len() as f64 + sum.floor).sqrt()))
}

/// `cos(pi m / (2 n))` for m below 4 n: every cosine over n places.
struct Cosines(Vec<f64>);

impl Cosines {
    fn new(n: usize) -> Self {
        let angle = |m: usize| std::f64::consts::PI * m as f64 / (2 * n) as f64;
        Self((0..4 * n).map(|m| libm::cos(angle(m))).collect())
    }

    fn at(&self, h: usize, place: usize) -> f64 {
        self.0[(2 * place + 1) * h % self.0.len()]
    }
}

/// The futures in the order of one assumption.
struct Order {
    futures: Vec<usize>,
    /// Ends of runs of equal values, where these are few.
    classes: Option<Vec<usize>>,
}

impl Order {
    fn of(x: &[f64]) -> Option<Self> {
        let mut futures: Vec<usize> = (0..x.len()).collect();
        futures.sort_unstable_by(|&a, &b| x[a].total_cmp(&x[b]).then(a.cmp(&b)));
        let is_end = |at: &usize| *at == x.len() || x[futures[at - 1]] != x[futures[*at]];
        let ends: Vec<usize> = (1..=x.len()).filter(is_end).take(CLASSES + 1).collect();
        if ends.len() < 2 || x.len() < 20 {
            return None;
        }
        let classes = (ends.len() <= CLASSES).then_some(ends);
        Some(Self { futures, classes })
    }

    fn first_order(&self, y: &[f64], cosines: &Cosines) -> Option<FirstOrder> {
        let (mean, variance) = moments(y);
        if variance <= 0.0 {
            return None;
        }
        let sorted: Vec<f64> = self.futures.iter().map(|&at| y[at] - mean).collect();
        let (fitted, p) = match &self.classes {
            Some(ends) => (class_means(&sorted, ends), ends.len() - 1),
            None => smooth(&sorted, cosines),
        };
        let mut index = explained(&sorted, &fitted, p);
        let mut influence = vec![0.0; y.len()];
        self.futures.iter().zip(index.influence).for_each(|(&at, of)| influence[at] = of);
        index.influence = influence;
        Some(index)
    }

    /// At most `p` columns that hold the conditional mean, in the order of the futures.
    fn columns(&self, cosines: &Cosines, p: usize) -> Vec<Vec<f64>> {
        let n = self.futures.len();
        let column = |value: &dyn Fn(usize) -> f64| {
            let mut column = vec![0.0; n];
            self.futures.iter().enumerate().for_each(|(place, &at)| column[at] = value(place));
            column
        };
        match &self.classes {
            Some(ends) => (ends.windows(2).take(p))
                .map(|pair| {
                    let share = (pair[1] - pair[0]) as f64 / n as f64;
                    column(&|place| f64::from(u8::from((pair[0]..pair[1]).contains(&place))) - share)
                })
                .collect(),
            None => (1..=p).map(|h| column(&|place| cosines.at(h, place))).collect(),
        }
    }
}

/// The share of `y`, centred, that a conditional mean of p parameters explains.
fn explained(y: &[f64], fitted: &[f64], p: usize) -> FirstOrder {
    let (n, p) = (y.len() as f64, p as f64);
    let total: f64 = y.iter().map(|y| y * y).sum();
    let explained: f64 = fitted.iter().map(|g| g * g).sum();
    let rest = (total - explained).max(0.0) / (n - 1.0 - p);
    let value = (explained - p * rest) / total;
    let pull = |(y, g): (&f64, &f64)| (g * g + 2.0 * g * (y - g) - value * y * y) * n / total;
    let unexplained = (1.0 - value).clamp(0.0, 1.0);
    let floor = 2.0 * p * unexplained * unexplained / (n * n);
    FirstOrder { value, influence: y.iter().zip(fitted).map(pull).collect(), floor }
}

/// Several correlated assumptions, made ready to be looked at together.
struct Set(LeastSquares);

impl Set {
    fn of(orders: &[&Order], cosines: &Cosines) -> Self {
        let n = orders.first().map_or(0, |order| order.futures.len());
        let p = (n / (40 * orders.len().max(1))).clamp(1, COSINES);
        Self(LeastSquares::new(orders.iter().flat_map(|order| order.columns(cosines, p)).collect()))
    }

    fn first_order(&self, y: &[f64]) -> Option<FirstOrder> {
        let (mean, variance) = moments(y);
        if variance <= 0.0 || self.0.rank() == 0 {
            return None;
        }
        let centred: Vec<f64> = y.iter().map(|y| y - mean).collect();
        Some(explained(&centred, &self.0.fit(&centred), self.0.rank()))
    }
}

/// The conditional mean as a sum of cosines, and how many.
fn smooth(sorted: &[f64], cosines: &Cosines) -> (Vec<f64>, usize) {
    let n = sorted.len();
    let p = COSINES.min(n / 20).max(1);
    let mut fitted = vec![0.0; n];
    for h in 1..=p {
        let c = sorted.iter().enumerate().map(|(at, y)| y * cosines.at(h, at)).sum::<f64>() * 2.0 / n as f64;
        fitted.iter_mut().enumerate().for_each(|(at, g)| *g += c * cosines.at(h, at));
    }
    (fitted, p)
}

/// The mean of each run of equal values.
fn class_means(sorted: &[f64], ends: &[usize]) -> Vec<f64> {
    let mut fitted = Vec::with_capacity(sorted.len());
    let mut start = 0;
    for &end in ends {
        let mean = sorted[start..end].iter().sum::<f64>() / (end - start) as f64;
        fitted.resize(end, mean);
        start = end;
    }
    fitted
}

/// What one assumption explains of one number.
#[derive(Debug, Clone, PartialEq)]
pub struct GivenFactor {
    /// Position of its key.
    pub key: usize,
    /// Spearman's rank correlation; `None` where one of the two does not vary.
    pub rank_correlation: Option<Estimate>,
    /// First-order index, likewise.
    pub first: Option<Estimate>,
}

/// What the assumptions explain of one number, each alone.
#[derive(Debug, Clone, PartialEq)]
pub struct GivenData {
    /// What is explained.
    pub spread: Spread,
    /// One per uncertain assumption, in the order of the keys.
    pub factors: Vec<GivenFactor>,
    /// First-order index of each set that correlations join ([`Quantities::joined`]), as the sum of what its members do.
    pub sets: Vec<Option<Estimate>>,
    /// Sum of the first-order indices over the assumptions of each grade that there is, a joined set counted once:
    /// under its grade, or as mixed.
    pub grades: Vec<(Evidence, Estimate)>,
    /// Sum over all, likewise.
    pub sum: Option<Estimate>,
}

/// Rank correlations and first-order indices of every assumption, for every number.
///
/// Sums over grades take each set of correlated assumptions once: as the share that the best sum of functions of its
/// members explains, by least squares on their cosines. So they count nothing twice.
///
/// # Shape
///
/// * `inputs`: `[key][point]`, the values of the assumptions
/// * `outcomes`: `[number][point]`
pub fn given_data(quantities: &Quantities<'_>, inputs: &[Vec<f64>], outcomes: &[Vec<f64>]) -> Vec<GivenData> {
    let n = outcomes.first().map_or(0, Vec::len);
    let cosines = Cosines::new(n);
    let orders: Vec<Option<Order>> = inputs.iter().map(|values| Order::of(values)).collect();
    let joined = quantities.joined();
    let sets: Vec<(Evidence, Set)> = (joined.iter())
        .map(|keys| {
            let members: Vec<&Order> = keys.iter().filter_map(|&key| orders[key].as_ref()).collect();
            (quantities.evidence_of(keys), Set::of(&members, &cosines))
        })
        .collect();
    let is_alone = |key: usize| !joined.iter().any(|set| set.contains(&key));
    let of = |y: &Vec<f64>| {
        let single = |key: usize| orders[key].as_ref().and_then(|order| order.first_order(y, &cosines));
        let indices: Vec<(usize, Option<FirstOrder>)> =
            quantities.uncertain.iter().map(|&key| (key, single(key))).collect();
        let of_sets: Vec<(Evidence, Option<FirstOrder>)> =
            sets.iter().map(|(evidence, set)| (*evidence, set.first_order(y))).collect();
        let parts = || {
            let alone = indices.iter().filter(|(key, _)| is_alone(*key));
            let alone = alone.map(|(key, index)| (quantities.evidence[*key], index));
            alone.chain(of_sets.iter().map(|(evidence, index)| (*evidence, index)))
        };
        let sum = |keep: &dyn Fn(Evidence) -> bool| {
            sum_of(parts().filter(|(evidence, _)| keep(*evidence)).filter_map(|(_, index)| index.as_ref()))
        };
        let grades = Evidence::GRADES.into_iter().chain([Evidence::Mixed]);
        GivenData {
            spread: Spread::of(y),
            grades: grades.filter_map(|grade| Some((grade, sum(&|of| of == grade)?))).collect(),
            sum: sum(&|_| true),
            sets: of_sets.iter().map(|(_, index)| index.as_ref().map(FirstOrder::estimate)).collect(),
            factors: (indices.iter())
                .map(|(key, index)| GivenFactor {
                    key: *key,
                    rank_correlation: rank_correlation_with_interval(&inputs[*key], y),
                    first: index.as_ref().map(FirstOrder::estimate),
                })
                .collect(),
        }
    };
    outcomes.iter().map(of).collect()
}
