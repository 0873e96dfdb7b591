//! PRIM against EMA Workbench, step by step, and against truths that are known.

use super::*;

/// What `tests/vectors/make_prim.py` wrote.
const VECTORS: &str = include_str!("../../../tests/vectors/prim.txt");

/// A step as EMA Workbench has it: futures, hits, and per restricted column both limits and both
/// quasi-p values.
type Line = (Count, Vec<(usize, Range, [Option<f64>; 2])>);

struct Vectors {
    sample: Sample,
    patience: Patience,
    boxes: Vec<Vec<Line>>,
}

fn number(word: &str) -> Option<f64> {
    (word != "-").then(|| word.parse().unwrap())
}

fn vectors(name: &str) -> Vectors {
    let mut found: Option<Vectors> = None;
    for line in VECTORS.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        if words[0] == "sample" {
            if found.is_some() {
                break;
            }
            if words[1] == name {
                let sample = Sample { columns: Vec::new(), hits: Vec::new() };
                // The least mass is a share there; it becomes a number below.
                let patience =
                    Patience { peel: words[2].parse().unwrap(), paste: 0.05, least: 0, through: false };
                found = Some(Vectors { sample, patience, boxes: Vec::new() });
            }
            continue;
        }
        let Some(vectors) = &mut found else { continue };
        match words[0] {
            "x" => {
                let (hit, values) = words[1..].split_last().unwrap();
                vectors.sample.columns.resize(values.len(), Vec::new());
                for (column, value) in vectors.sample.columns.iter_mut().zip(values) {
                    column.push(value.parse().unwrap());
                }
                vectors.sample.hits.push(*hit == "1");
            }
            "box" => vectors.boxes.push(Vec::new()),
            "step" => {
                let inside = Count { n: words[1].parse().unwrap(), hits: words[2].parse().unwrap() };
                vectors.boxes.last_mut().unwrap().push((inside, Vec::new()));
            }
            _ => {
                let range = Range { low: number(words[2]), high: number(words[3]) };
                let limits = &mut vectors.boxes.last_mut().unwrap().last_mut().unwrap().1;
                limits.push((words[1].parse().unwrap(), range, [number(words[4]), number(words[5])]));
            }
        }
    }
    let mut vectors = found.expect("the sample is in the file");
    vectors.patience.least = (vectors.sample.len() as f64 * 0.05).ceil() as usize;
    vectors
}

/// The widest box of EMA Workbench ends at the smallest and largest value: no restriction there.
fn same_limits(range: &Range, theirs: &Range, column: &[f64]) -> bool {
    let least = column.iter().copied().fold(f64::INFINITY, f64::min);
    let most = column.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let is = |mine: Option<f64>, theirs: Option<f64>, end: f64| mine.unwrap_or(end) == theirs.unwrap_or(end);
    is(range.low, theirs.low, least) && is(range.high, theirs.high, most)
}

fn check(sample: &Sample, futures: &[u32], steps: &[Step], theirs: &[Line]) {
    assert_eq!(steps.len(), theirs.len());
    for (at, (step, (inside, limits))) in steps.iter().zip(theirs).enumerate() {
        assert_eq!(step.inside, *inside, "step {at}");
        for (column, range) in step.ranges.iter().enumerate() {
            let free = (column, Range::default(), [None; 2]);
            let (_, their_range, quasi) = limits.iter().find(|limit| limit.0 == column).unwrap_or(&free);
            assert!(same_limits(range, their_range, &sample.columns[column]), "step {at}, column {column}");
            for (side, theirs) in quasi.iter().enumerate() {
                let Some(theirs) = theirs else { continue };
                let mut without = step.ranges.clone();
                match side {
                    0 => without[column].low = None,
                    _ => without[column].high = None,
                }
                let mine = quasi_p(step.inside, sample.count(futures, &without));
                assert!(
                    (mine - theirs).abs() <= 1e-9 * theirs,
                    "step {at}, column {column}: {mine} {theirs}"
                );
            }
        }
    }
}

/// The published example of EMA Workbench: box 21 has coverage 0.752809 and density 0.770115.
/// Teeth: another quantile, gain, tie or order of candidates leaves the trajectory at once.
#[test]
fn every_step_on_the_sample_of_bryant_and_lempert_is_that_of_ema_workbench() {
    let vectors = vectors("bryant");
    let all: Vec<u32> = (0..vectors.sample.len() as u32).collect();
    let steps = find(&vectors.sample, &all, vectors.patience);
    check(&vectors.sample, &all, &steps, &vectors.boxes[0]);
    let published = &steps[21];
    assert_eq!(format!("{:.6} {:.6}", published.coverage(89), published.density()), "0.752809 0.770115");
    assert_eq!(published.n_restricted(), 4);
}

/// With ties, pastes, and a second box among what the first left.
#[test]
fn pasting_and_the_second_box_are_those_of_ema_workbench() {
    let vectors = vectors("steps");
    let mut left: Vec<u32> = (0..vectors.sample.len() as u32).collect();
    for theirs in &vectors.boxes {
        let steps = find(&vectors.sample, &left, vectors.patience);
        check(&vectors.sample, &left, &steps, theirs);
        let ranges = &steps.last().unwrap().ranges;
        left.retain(|future| !vectors.sample.is_inside(*future as usize, ranges));
    }
    let n_pastes = vectors.boxes[0].windows(2).filter(|pair| pair[1].0.n > pair[0].0.n).count();
    assert!(n_pastes >= 3, "the vectors try pasting");
}

/// A column without two values, no hits at all, only hits: nothing to peel, and no panic.
#[test]
fn where_nothing_gains_nothing_is_peeled() {
    let columns = vec![vec![1.0; 50], (0..50).map(f64::from).collect()];
    for hits in [vec![false; 50], vec![true; 50]] {
        let sample = Sample { columns: columns.clone(), hits };
        let all: Vec<u32> = (0..50).collect();
        assert_eq!(find(&sample, &all, Patience::default()).len(), 1);
        assert_eq!(find(&sample, &all[..1], Patience { least: 0, ..Patience::default() }).len(), 1);
        assert_eq!(find(&sample, &[], Patience { least: 0, ..Patience::default() }).len(), 1);
    }
}

/// A dense core, and hits at both ends, so that the first peels lose. Teeth: an impatient search stops there.
#[test]
fn peeling_goes_on_through_what_gains_nothing() {
    let column: Vec<f64> = (0..1000).map(f64::from).collect();
    let hits = column.iter().map(|x| *x < 50.0 || *x >= 950.0 || (480.0..520.0).contains(x)).collect();
    let sample = Sample { columns: vec![column], hits };
    let all: Vec<u32> = (0..1000).collect();
    let densest = |through: bool| {
        let steps = find(&sample, &all, Patience { through, ..Patience::default() });
        steps.iter().map(Step::density).fold(0.0, f64::max)
    };
    assert_eq!(densest(true), 1.0);
    assert_eq!(densest(false), 0.14);
}

/// A column of one value beside one that tells: nothing is peeled off the first, and the search ends.
/// Teeth: a peel that takes nothing off is chosen for ever once all others lose.
#[test]
fn a_peel_takes_something_off() {
    let tells: Vec<f64> = (0..400).map(f64::from).collect();
    let hits = tells.iter().map(|x| *x % 7.0 != 0.0).collect();
    let sample = Sample { columns: vec![vec![1.0; 400], tells], hits };
    let all: Vec<u32> = (0..400).collect();
    let steps = find(&sample, &all, Patience::default());
    assert!(steps.len() > 20 && steps.len() < 100, "{}", steps.len());
    assert!(steps.iter().all(|step| !step.ranges[0].is_restricted()));
}

/// No box rests on fewer futures than it may, however dense it would be.
#[test]
fn no_box_is_smaller_than_allowed() {
    let column: Vec<f64> = (0..1000).map(f64::from).collect();
    let hits = column.iter().map(|x| *x >= 990.0).collect();
    let sample = Sample { columns: vec![column], hits };
    let all: Vec<u32> = (0..1000).collect();
    let last = find(&sample, &all, Patience::default()).pop().unwrap();
    assert!(last.inside.n >= 30 && last.inside.n < 33, "{last:?}");
    assert_eq!(last.inside.hits, 10);
}
