//! Which box of a search is told, and how plainly.

use super::prim::{self, Count, Range, Sample, Step};
use super::{End, Settings, balance};

/// A limit that costs the balance less than this is not worth telling.
const WORTH_A_LIMIT: f64 = 0.01;
/// A limit above this quasi-p value is not worth telling.
const IDLE: f64 = 0.05;

/// A search and the box that was chosen of it.
pub(super) struct Picked {
    pub(super) steps: Vec<Step>,
    pub(super) chosen: usize,
    /// The chosen box, simplified.
    pub(super) step: Step,
}

/// Searches some futures and chooses; `None` if no box beats doing without.
pub(super) fn search(sample: &Sample, futures: &[u32], settings: &Settings) -> Option<Picked> {
    let steps = prim::find(sample, futures, settings.patience);
    let hits = steps[0].inside.hits;
    let chosen = choose(&steps, hits, settings.density)?;
    let step = simplify(sample, futures, &steps[chosen], hits, settings);
    let is_box = step.n_restricted() > 0 && step.density() > steps[0].density();
    is_box.then_some(Picked { steps, chosen, step })
}

/// The box with the best balance, or with the most hits of those that are dense enough; the earlier of equals.
fn choose(steps: &[Step], hits: usize, density: Option<f64>) -> Option<usize> {
    let worth = |step: &Step| match density {
        None => balance(step.inside, hits),
        Some(_) => step.inside.hits as f64,
    };
    let dense =
        steps.iter().enumerate().filter(|(_, step)| density.is_none_or(|least| step.density() >= least));
    let best = dense.reduce(|best, next| if worth(next.1) > worth(best.1) { next } else { best });
    best.map(|(at, _)| at).filter(|at| *at > 0)
}

/// Drops the limits that are not worth telling, the least first, then pastes back what can be.
fn simplify(sample: &Sample, futures: &[u32], step: &Step, hits: usize, settings: &Settings) -> Step {
    let mut step = step.clone();
    loop {
        let now = balance(step.inside, hits);
        let without = |(column, end, _): (usize, End, f64)| {
            let ranges = without(&step.ranges, column, end);
            let inside = sample.count(futures, &ranges);
            let cost = now - balance(inside, hits);
            (cost, prim::quasi_p(step.inside, inside), Step { ranges, inside })
        };
        let cheapest = ends(&step.ranges).into_iter().map(without);
        let cheapest = cheapest
            .filter(|(_, _, next)| settings.density.is_none_or(|least| next.density() >= least))
            .reduce(|best, next| if next.0 < best.0 { next } else { best });
        match cheapest {
            Some((cost, quasi_p, next)) if cost < WORTH_A_LIMIT || quasi_p > IDLE => step = next,
            _ => break,
        }
    }
    let pasted = prim::paste(sample, futures, &step, settings.patience).pop();
    pasted.filter(|pasted| balance(pasted.inside, hits) > balance(step.inside, hits)).unwrap_or(step)
}

/// The restricted ends of a box: assumption, which end, where.
pub(super) fn ends(ranges: &[Range]) -> Vec<(usize, End, f64)> {
    let of = |(column, range): (usize, &Range)| {
        let low = range.low.map(|value| (column, End::Low, value));
        let high = range.high.map(|value| (column, End::High, value));
        [low, high].into_iter().flatten()
    };
    ranges.iter().enumerate().flat_map(of).collect()
}

fn without(ranges: &[Range], column: usize, end: End) -> Vec<Range> {
    let mut ranges = ranges.to_vec();
    match end {
        End::Low => ranges[column].low = None,
        End::High => ranges[column].high = None,
    }
    ranges
}

/// The quasi-p value of one end of a box.
pub(super) fn quasi_p_of(sample: &Sample, futures: &[u32], step: &Step, column: usize, end: End) -> f64 {
    let wider: Count = sample.count(futures, &without(&step.ranges, column, end));
    prim::quasi_p(step.inside, wider)
}
