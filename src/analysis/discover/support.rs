//! How often a limit comes back when the search is repeated on half of the futures.

use rayon::prelude::*;

use super::choose::{ends, search};
use super::prim::{Patience, Sample};
use super::{End, Settings};
use crate::random::{Entity, design_word};

/// What became of one end of one assumption over the half samples.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Returns {
    /// Half samples in which it is restricted.
    pub(super) n: u32,
    /// The 5 and the 95 % quantile of the limit over those.
    pub(super) spread: Option<(f64, f64)>,
}

/// `[2 x assumption + end]`, low before high.
pub(super) fn support(
    sample: &Sample,
    futures: &[u32],
    settings: &Settings,
    box_number: u32,
) -> Vec<Returns> {
    let halves = Settings {
        patience: Patience { least: settings.patience.least.div_ceil(2), ..settings.patience },
        ..*settings
    };
    let repeat = |number: u32| {
        let half = half(futures, settings.seed, box_number, number);
        search(sample, &half, &halves).map_or_else(Vec::new, |picked| ends(&picked.step.ranges))
    };
    let all: Vec<Vec<(usize, End, f64)>> = (0..settings.resamples).into_par_iter().map(repeat).collect();
    let mut limits = vec![Vec::new(); 2 * sample.columns.len()];
    for (column, end, value) in all.into_iter().flatten() {
        limits[2 * column + usize::from(end == End::High)].push(value);
    }
    limits.into_iter().map(returns).collect()
}

fn returns(mut limits: Vec<f64>) -> Returns {
    limits.sort_by(f64::total_cmp);
    let at = |share: f64| limits[((limits.len() - 1) as f64 * share).round() as usize];
    let spread = (!limits.is_empty()).then(|| (at(0.05), at(0.95)));
    Returns { n: limits.len() as u32, spread }
}

/// Half of the futures, each half as likely as any other.
fn half(futures: &[u32], seed: u64, box_number: u32, number: u32) -> Vec<u32> {
    let entity = Entity::named("analysis", &format!("discover box {box_number}"));
    let mut dealt: Vec<(u64, u32)> =
        futures.iter().map(|future| (design_word(seed, entity, number, *future), *future)).collect();
    dealt.sort_unstable();
    dealt.truncate(futures.len().div_ceil(2));
    let mut half: Vec<u32> = dealt.into_iter().map(|(_, future)| future).collect();
    half.sort_unstable();
    half
}
