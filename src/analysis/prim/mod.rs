//! PRIM, the patient rule induction method: boxes of assumptions in which a condition holds often.
//!
//! A box restricts some assumptions to ranges. [`find`] starts from all futures and peels off a thin
//! slice at a time, always the one that raises the share of hits most for what it costs, then pastes back what was
//! peeled too far. Every box on the way trades coverage (how many of the hits are inside) for
//! density (how many of those inside are hits). This room knows neither the firm nor which box to
//! choose; [`discover`](super::discover) does.

mod paste;
mod peel;
#[cfg(test)]
mod tests;

use crate::maths::regularised_beta;

/// Futures to learn from: the assumptions of each, and whether the condition holds in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// `[assumption][future]`, in the unit of the assumption.
    pub columns: Vec<Vec<f64>>,
    /// `[future]`: whether the condition holds.
    pub hits: Vec<bool>,
}

impl Sample {
    /// Number of futures.
    pub fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether there is no future.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// Hits and futures among those inside the ranges.
    pub fn count(&self, futures: &[u32], ranges: &[Range]) -> Count {
        let inside = |future: &&u32| self.is_inside(**future as usize, ranges);
        futures.iter().filter(inside).fold(Count::default(), |count, future| Count {
            n: count.n + 1,
            hits: count.hits + usize::from(self.hits[*future as usize]),
        })
    }

    /// Whether a future is inside all ranges.
    pub fn is_inside(&self, future: usize, ranges: &[Range]) -> bool {
        ranges.iter().zip(&self.columns).all(|(range, column)| range.holds(column[future]))
    }
}

/// What an assumption is restricted to, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Range {
    /// At least this; `None` = no lower limit.
    pub low: Option<f64>,
    /// At most this; `None` = no upper limit.
    pub high: Option<f64>,
}

impl Range {
    /// Whether a value is inside.
    pub fn holds(&self, value: f64) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }

    /// Whether it restricts anything.
    pub fn is_restricted(&self) -> bool {
        self.low.is_some() || self.high.is_some()
    }
}

/// Futures, and how many of them are hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Futures.
    pub n: usize,
    /// Hits among them.
    pub hits: usize,
}

impl Count {
    /// Hits over futures; 0 of nobody.
    pub fn share(&self) -> f64 {
        if self.n > 0 { self.hits as f64 / self.n as f64 } else { 0.0 }
    }
}

/// A box on the way, and what is inside.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// One range per assumption.
    pub ranges: Vec<Range>,
    /// Of the futures that were searched.
    pub inside: Count,
}

impl Step {
    /// Assumptions that are restricted.
    pub fn n_restricted(&self) -> usize {
        self.ranges.iter().filter(|range| range.is_restricted()).count()
    }

    /// Share of `hits` that is inside.
    pub fn coverage(&self, hits: usize) -> f64 {
        if hits > 0 { self.inside.hits as f64 / hits as f64 } else { 0.0 }
    }

    /// Share of the futures inside that are hits.
    pub fn density(&self) -> f64 {
        self.inside.share()
    }
}

/// How patient the search is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Patience {
    /// Share of the box that a peel takes off.
    pub peel: f64,
    /// Share of the futures beyond a limit that a paste gives back.
    pub paste: f64,
    /// No box rests on fewer futures.
    pub least: usize,
    /// Whether peeling goes on through peels that gain nothing, to where too few futures would be left.
    pub through: bool,
}

impl Default for Patience {
    /// A twentieth at a time, through, down to 30 futures.
    fn default() -> Self {
        Self { peel: 0.05, paste: 0.05, least: 30, through: true }
    }
}

/// The boxes on the way from all `futures` to a dense one, the first without any restriction.
///
/// Let H be the hits and n the futures inside. Of all slices of a share `peel` at the lower and at the upper
/// end of each assumption, the one is taken off that gains most for each future lost,
///
/// ```text
/// (H'/n' - H/n) / (n - n')          ties: the box with fewer restricted assumptions, then the earlier one
/// ```
///
/// until all or none of the futures inside are hits, or fewer than `least` would be left; without `through`
/// also where nothing gains. A limit stands half-way between the last value off and the first value on; equal
/// values stay together. Then slices are pasted back by the same rule as long as they raise the density.
///
/// # When it misleads
///
/// It always finds something: with many assumptions, some slice is dense by chance. Judge a box on futures
/// that it has not seen, and by how often its restrictions come back. It is greedy, so of two assumptions that go
/// together it restricts one and says nothing of the other. A truth that runs slantwise through two
/// assumptions becomes a staircase of boxes.
///
/// # Shape and unit
///
/// `futures` are positions in the sample; ranges are in the units of the assumptions.
///
/// # Source
///
/// Friedman and Fisher (1999), *Bump hunting in high-dimensional data*, Statistics and Computing 9; the gain per
/// future lost is that of Kwakkel and Jaxa-Rozen (2016), *Improving scenario discovery for handling
/// heterogeneous uncertainties and multinomial classified outcomes*, Environmental Modelling and
/// Software 79. The tests hold every step against EMA Workbench, on the sample of Bryant and Lempert (2010) too.
///
/// # Example
///
/// ```
/// use workshift::analysis::prim::{Patience, Sample, find};
/// // A hundred futures; the condition holds where the first assumption is above 0.7.
/// let speed: Vec<f64> = (0..100).map(|i| f64::from(i) / 100.0).collect();
/// let idle: Vec<f64> = (0..100).map(|i| f64::from(i * 37 % 100)).collect();
/// let hits = speed.iter().map(|speed| *speed > 0.7).collect();
/// let sample = Sample { columns: vec![speed, idle], hits };
/// let all: Vec<u32> = (0..100).collect();
/// let steps = find(&sample, &all, Patience { least: 20, ..Patience::default() });
/// let last = steps.last().unwrap();
/// assert_eq!(last.density(), 1.0);
/// assert!((last.ranges[0].low.unwrap() - 0.7).abs() < 0.02);
/// assert!(!last.ranges[1].is_restricted());
/// ```
pub fn find(sample: &Sample, futures: &[u32], patience: Patience) -> Vec<Step> {
    let mut steps = peel::peel(sample, futures, patience);
    let last = steps.last().expect("the first box is all futures").clone();
    steps.extend(paste::paste(sample, futures, &last, patience));
    steps
}

pub(in crate::analysis) use paste::paste;

/// How likely as many hits or more are among the futures inside, if the restriction of one assumption were
/// idle: the quasi-p value of a restriction.
///
/// ```text
/// p = P(X >= hits),  X ~ Binomial(n, hits without / n without)
/// ```
///
/// "Without" counts the box in which that one range is wide open.
///
/// # When it misleads
///
/// The box was chosen because it is dense, so the value is too small: it ranks restrictions and does not
/// test them.
///
/// # Source
///
/// Bryant and Lempert (2010), *Thinking inside the box*, Technological Forecasting and Social Change 77.
///
/// # Example
///
/// ```
/// use workshift::analysis::prim::{Count, quasi_p};
/// // Nine hits of ten, where the box without the restriction has five of ten: 11 / 1,024.
/// let p = quasi_p(Count { n: 10, hits: 9 }, Count { n: 20, hits: 10 });
/// assert!((p - 11.0 / 1024.0).abs() < 1e-15);
/// ```
pub fn quasi_p(inside: Count, without: Count) -> f64 {
    if inside.hits == 0 || without.hits == without.n {
        return 1.0;
    }
    regularised_beta(inside.hits as f64, (inside.n - inside.hits) as f64 + 1.0, without.share())
}

/// The gain of a change of box for each future lost or won; 0 where nothing changes.
fn gain(before: Count, after: Count) -> f64 {
    let (old, new) = (before.share(), after.share());
    if old == new { 0.0 } else { (new - old) / before.n.abs_diff(after.n) as f64 }
}

/// A box that may come next.
struct Candidate {
    column: usize,
    range: Range,
    inside: Count,
    gain: f64,
    n_free: usize,
}

impl Candidate {
    /// The better of two; the earlier where nothing tells them apart.
    fn best(best: Option<Self>, next: Self) -> Option<Self> {
        let better = best.as_ref().is_none_or(|best| {
            next.gain > best.gain || (next.gain == best.gain && next.n_free > best.n_free)
        });
        if better { Some(next) } else { best }
    }

    fn new(column: usize, range: Range, before: Count, after: Count, ranges: &[Range]) -> Self {
        let others = ranges.iter().enumerate().filter(|(at, range)| *at != column && !range.is_restricted());
        let n_free = others.count() + usize::from(!range.is_restricted());
        Self { column, range, inside: after, gain: gain(before, after), n_free }
    }
}

/// Half-way between two neighbours at a share of ascending values: from below, the last of the values off
/// and the first on; equal values stay together.
///
/// The smallest and the largest value are given back where all on that side are equal.
fn limit(ascending: &[f64], share: f64) -> f64 {
    let position = (ascending.len() - 1) as f64 * share;
    let (mut below, mut above) = (position.floor() as usize, position.ceil() as usize);
    if share > 0.5 {
        while ascending[below] == ascending[above] && below > 0 {
            below -= 1;
        }
    } else {
        while ascending[below] == ascending[above] && above + 1 < ascending.len() {
            above += 1;
        }
    }
    f64::midpoint(ascending[below], ascending[above])
}
