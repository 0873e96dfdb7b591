//! Pasting: slices given back where that raises the density.

use super::{Candidate, Patience, Range, Sample, Step, limit};

/// The boxes from `from` on, each with a slice more and a higher density.
pub(in crate::analysis) fn paste(
    sample: &Sample,
    futures: &[u32],
    from: &Step,
    patience: Patience,
) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    loop {
        let now = steps.last().unwrap_or(from);
        let Some(best) = best(sample, futures, now, patience.paste) else { break };
        if best.inside.n < patience.least || best.inside.n <= now.inside.n || best.gain <= 0.0 {
            break;
        }
        let mut ranges = now.ranges.clone();
        ranges[best.column] = best.range;
        steps.push(Step { ranges, inside: best.inside });
    }
    steps
}

/// The paste that gains most.
fn best(sample: &Sample, futures: &[u32], now: &Step, share: f64) -> Option<Candidate> {
    let mut best = None;
    for (column, range) in now.ranges.iter().enumerate().filter(|(_, range)| range.is_restricted()) {
        for upper in [false, true] {
            let Some(wider) = wider(sample, futures, now, column, *range, share, upper) else { continue };
            let mut ranges = now.ranges.clone();
            ranges[column] = wider;
            let inside = sample.count(futures, &ranges);
            best = Candidate::best(best, Candidate::new(column, wider, now.inside, inside, &now.ranges));
        }
    }
    best
}

/// The range with one limit moved outwards, past a share of the futures that only this limit keeps out;
/// wide open where there are none.
fn wider(
    sample: &Sample,
    futures: &[u32],
    now: &Step,
    column: usize,
    range: Range,
    share: f64,
    upper: bool,
) -> Option<Range> {
    let beyond = if upper {
        Range { low: Some(range.high?), high: None }
    } else {
        Range { low: None, high: Some(range.low?) }
    };
    let mut ranges = now.ranges.clone();
    ranges[column] = beyond;
    let inside = futures.iter().filter(|future| sample.is_inside(**future as usize, &ranges));
    let mut values: Vec<f64> = inside.map(|future| sample.columns[column][*future as usize]).collect();
    values.sort_by(f64::total_cmp);
    Some(match (values.is_empty(), upper) {
        (true, true) => Range { high: None, ..range },
        (true, false) => Range { low: None, ..range },
        (false, true) => Range { high: Some(limit(&values, share)), ..range },
        (false, false) => Range { low: Some(limit(&values, 1.0 - share)), ..range },
    })
}
