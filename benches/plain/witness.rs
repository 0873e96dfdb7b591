//! The plain firm's columns, value by value, for whoever holds the tables of others against them.

use workshift::study::Study;

use super::assumptions::Assumptions;
use super::sample::{Place, Sample};

/// Simulates every scenario and calls `look` with scenario, month and place of every column, its values, and those
/// of its difference to the base where there is one.
pub fn for_each_column(
    study: &Study,
    replications: u32,
    seed: u64,
    mut look: impl FnMut(usize, usize, Place, &mut [f64], Option<&mut [f64]>),
) {
    let assumptions = Assumptions::new(study, replications as usize, seed);
    let base = Sample::draw(study, 0, &assumptions, seed, None);
    base.for_each_column(None, |month, place, levels, none| look(0, month, place, levels, none));
    let mut used = None;
    for scenario in 1..study.scenarios.len() {
        let sample = Sample::draw(study, scenario, &assumptions, seed, used);
        sample.for_each_column(Some(&base), |month, place, levels, differences| {
            look(scenario, month, place, levels, differences);
        });
        used = Some(sample);
    }
}
