//! Which box of a search is told, and how plainly.

use super::prim::{self, Count, Range, Sample, Step};
use super::{End, Settings, balance};

/// A limit that costs the balance less than this is not worth telling.
const WORTH_A_LIMIT: f64 = 0.01;
/// A limit is idle if its quasi-p value is above this, over the number of ends that might have been chosen.
const IDLE: f64 = 0.05;

/// A search and the box that was chosen of it.
pub(super) struct Picked {
    pub(super) steps: Vec<Step>,
    pub(super) chosen: usize,
    /// The chosen box, simplified.
    pub(super) step: Step,
}

/// Searches some futures and chooses; `None` if no box beats doing without.
///
/// A first search over all assumptions says which of them tell anything; a second one over those alone is
/// the one to choose from, so that no patience is spent on the others.
pub(super) fn search(sample: &Sample, futures: &[u32], settings: &Settings) -> Option<Picked> {
    let idle = IDLE / (2 * sample.columns.len()).max(1) as f64;
    let wide = prim::find(sample, futures, settings.patience);
    let telling = telling(sample, futures, &wide, idle);
    if telling.is_empty() {
        return None;
    }
    let steps = search_again(sample, futures, &telling, settings);
    let hits = steps[0].inside.hits;
    let simple: Vec<Step> =
        steps.iter().map(|step| simplify(sample, futures, step, hits, idle, settings)).collect();
    let chosen = choose(&simple, hits, settings.density)?;
    let step = pasted(sample, futures, &simple[chosen], hits, settings);
    (step.density() > steps[0].density()).then_some(Picked { steps, chosen, step })
}

/// Assumptions of which an end is not idle in some box on the way.
fn telling(sample: &Sample, futures: &[u32], steps: &[Step], idle: f64) -> Vec<usize> {
    let mut tells = vec![false; sample.columns.len()];
    for step in steps {
        for (column, _, without) in without_each(sample, futures, &step.ranges) {
            tells[column] |= prim::quasi_p(step.inside, without) <= idle;
        }
    }
    (0..tells.len()).filter(|column| tells[*column]).collect()
}

/// The search over some assumptions alone.
fn search_again(sample: &Sample, futures: &[u32], columns: &[usize], settings: &Settings) -> Vec<Step> {
    let narrow = Sample {
        columns: columns.iter().map(|column| sample.columns[*column].clone()).collect(),
        hits: sample.hits.clone(),
    };
    let widened = |step: Step| {
        let mut ranges = vec![Range::default(); sample.columns.len()];
        for (column, range) in columns.iter().zip(step.ranges) {
            ranges[*column] = range;
        }
        Step { ranges, inside: step.inside }
    };
    prim::find(&narrow, futures, settings.patience).into_iter().map(widened).collect()
}

/// The box with the best balance, or with the most hits of those that are dense enough; the earlier of equals.
fn choose(steps: &[Step], hits: usize, density: Option<f64>) -> Option<usize> {
    let worth = |step: &Step| match density {
        None => balance(step.inside, hits),
        Some(_) => step.inside.hits as f64,
    };
    let fits = |step: &Step| step.n_restricted() > 0 && density.is_none_or(|least| step.density() >= least);
    let fitting = steps.iter().enumerate().filter(|(_, step)| fits(step));
    let best = fitting.reduce(|best, next| if worth(next.1) > worth(best.1) { next } else { best })?;
    let does_better = density.is_some() || worth(best.1) > balance(steps[0].inside, hits);
    does_better.then_some(best.0)
}

/// Drops the limits that are idle or not worth telling, the cheapest first.
fn simplify(
    sample: &Sample,
    futures: &[u32],
    step: &Step,
    hits: usize,
    idle: f64,
    settings: &Settings,
) -> Step {
    let mut step = step.clone();
    loop {
        let now = balance(step.inside, hits);
        let options =
            without_each(sample, futures, &step.ranges).into_iter().filter_map(|(column, end, inside)| {
                let cost = now - balance(inside, hits);
                let keeps_density = settings.density.is_none_or(|least| inside.share() >= least);
                let is_idle = prim::quasi_p(step.inside, inside) > idle;
                (is_idle || (cost < WORTH_A_LIMIT && keeps_density)).then_some((cost, column, end, inside))
            });
        let Some((_, column, end, inside)) =
            options.reduce(|best, next| if next.0 < best.0 { next } else { best })
        else {
            return step;
        };
        step = Step { ranges: without(&step.ranges, column, end), inside };
    }
}

/// What can be pasted back, where that improves the balance.
fn pasted(sample: &Sample, futures: &[u32], step: &Step, hits: usize, settings: &Settings) -> Step {
    let pasted = prim::paste(sample, futures, step, settings.patience).pop();
    let better = |pasted: &Step| balance(pasted.inside, hits) > balance(step.inside, hits);
    pasted.filter(better).unwrap_or_else(|| step.clone())
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

/// For each restricted end, the futures inside if that end were open.
///
/// A future is then inside if no end keeps it out, or that one alone.
pub(super) fn without_each(sample: &Sample, futures: &[u32], ranges: &[Range]) -> Vec<(usize, End, Count)> {
    let ends = ends(ranges);
    let mut inside = Count::default();
    let mut alone = vec![Count::default(); ends.len()];
    for future in futures {
        let future = *future as usize;
        let hit = usize::from(sample.hits[future]);
        let keeps_out = |(column, end, value): &(usize, End, f64)| {
            let x = sample.columns[*column][future];
            if *end == End::Low { x < *value } else { x > *value }
        };
        let mut keeping = (0..ends.len()).filter(|at| keeps_out(&ends[*at]));
        let count = match (keeping.next(), keeping.next()) {
            (None, _) => &mut inside,
            (Some(at), None) => &mut alone[at],
            _ => continue,
        };
        count.n += 1;
        count.hits += hit;
    }
    let with = |count: Count| Count { n: inside.n + count.n, hits: inside.hits + count.hits };
    ends.into_iter().zip(alone).map(|((column, end, _), alone)| (column, end, with(alone))).collect()
}
