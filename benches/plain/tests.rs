//! The plain firm against the engine on shipped studies, and against itself.
//!
//! Seeds are fixed: a test fails when the code changes or never. With fresh seeds an agreement of studies like
//! these would fail less than once in a thousand runs, by the limits of [`super::agree`].

use std::path::Path;

use workshift::assumption::Distribution;
use workshift::engine::{Mode, Plan, Results, Sampling, Silent, simulate as engine};
use workshift::study::Study;

use super::agree::agree;
use super::{Order, simulate};

fn study(name: &str) -> Study {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios").join(name);
    crate::folder::study(&shipped).unwrap()
}

fn results(study: &Study, replications: u32) -> Results {
    let plan = Plan {
        replications,
        seed: 5,
        sampling: Sampling::Random,
        mode: Mode::MonteCarlo,
        freeze: None,
        threads: None,
        keep_draws: false,
    };
    engine(study, &plan, &Silent).unwrap()
}

#[test]
fn the_engine_has_the_distribution_of_the_plain_firm() {
    for (name, replications) in [("classroom", 1000), ("call-centre", 400), ("public-agency", 300)] {
        let study = study(name);
        let verdict = agree(&study, &results(&study, replications), 7);
        assert!(verdict.holds(), "{name}:\n{verdict}\n{}", verdict.disagreements.join("\n"));
    }
}

/// Teeth: a quit rate that is a fifth higher in one role of one side.
#[test]
fn a_firm_that_is_another_is_told_apart() {
    let study = study("classroom");
    let mut other = study.clone();
    for scenario in &mut other.scenarios {
        let id = scenario.roles[0].quit_rate.0;
        let rate = scenario.quantities[id].expected();
        scenario.quantities[id].distribution = Distribution::Fixed(1.2 * rate);
    }
    let verdict = agree(&other, &results(&study, 1000), 7);
    assert!(verdict.disagreements.iter().any(|problem| problem.contains("quits of")), "{verdict}");
}

#[test]
fn threads_and_the_way_to_quantiles_change_nothing() {
    let study = study("classroom");
    // Not a multiple of a tile.
    let tables = simulate(&study, 101, 3, Order::Sorted, 1);
    assert_eq!(tables, simulate(&study, 101, 3, Order::Selected, 1));
    assert_eq!(tables, simulate(&study, 101, 3, Order::Sorted, 2));
    assert_ne!(tables, simulate(&study, 101, 4, Order::Sorted, 1));
}

/// Every cell of the engine's tables is there, and no other.
#[test]
fn tables_have_the_shape_of_the_engine() {
    let study = study("public-agency");
    let (tables, results) = (simulate(&study, 20, 1, Order::Sorted, 2), results(&study, 20));
    for (ours, theirs) in [(&tables.levels, &results.levels), (&tables.differences, &results.differences)] {
        assert_eq!(ours.cells.len(), theirs.cells.len());
        for (ours, theirs) in ours.cells.iter().zip(&theirs.cells) {
            assert_eq!(ours.is_some(), theirs.is_some());
            let signs =
                |cell: &Option<workshift::engine::Statistics>| cell.as_ref().map(|cell| cell.signs.is_some());
            assert_eq!(signs(ours), signs(theirs));
        }
    }
    assert_eq!(tables.cohorts.len(), results.cohorts.len());
    for (ours, theirs) in tables.cohorts.iter().zip(&results.cohorts) {
        assert_eq!((ours.scenario, ours.from, ours.to), (theirs.scenario, theirs.from, theirs.to));
        let shape =
            |months: &[Vec<workshift::engine::Statistics>]| months.iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(shape(&ours.months), shape(&theirs.months));
    }
}
