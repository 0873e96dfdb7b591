//! The firm model in plain Rust: what a good programmer writes from the model page with `rand_distr`.
//!
//! One struct per future, scalar code, one generator per future, every value kept and sorted for its quantiles.
//! It knows the checked study and the names of the metrics, and nothing of the engine's addresses, lanes or
//! histograms; so it serves as a witness of the page in distribution, and as the peer against which the
//! engine's speed is measured without leaving the language.
//!
//! What makes it as fast as plain Rust is, without another idea:
//!
//! * A future goes through all its months while its state (some kilobytes) stays in the cache; its memory is
//!   used again for the next, so that no month allocates.
//! * Xoshiro256++ (`SmallRng`), one stream per future; nobody and certainty are not drawn.
//! * Ages of displaced people that no rule tells apart share one number, since binomials with one
//!   probability add up.
//! * Sixteen futures write into one tile, column by column, so that a column is later read in whole cache lines.
//! * People are kept as `i32`, half of the memory and of the time of sorting doubles.
//! * Two scenarios are held at a time, the base and the one at hand.
//!
//! It does what [`workshift::engine::simulate`] does for random sampling, but for draws, headline and single
//! futures, which it leaves out. Scenarios share the drawn assumptions and not the luck of single people, so
//! the means of its differences to the base are those of the engine and the spread of the differences is not.

pub mod agree;
mod assumptions;
mod events;
mod firm;
mod flows;
mod month;
mod report;
mod sample;
mod statistics;
#[cfg(test)]
mod tests;
pub mod witness;

use workshift::engine::{Cohort, Table, metrics};
use workshift::study::Study;

use assumptions::Assumptions;
use sample::Sample;

pub use sample::Place;
pub use statistics::Order;

/// The statistics of a run, in the order of [`workshift::engine::Results`].
#[derive(Debug, Clone, PartialEq)]
pub struct Tables {
    /// Per scenario.
    pub levels: Table,
    /// Scenario minus base, replication by replication; the base's own entries are `None`.
    pub differences: Table,
    /// Per scenario: all moved people first, then each path.
    pub cohorts: Vec<Cohort>,
}

/// Simulates every scenario of a study, with random sampling, on `threads` threads.
///
/// # Panics
///
/// If the threads cannot be made, or a number of people leaves the range of an `i32`.
pub fn simulate(study: &Study, replications: u32, seed: u64, order: Order, threads: usize) -> Tables {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be made");
    pool.install(|| tables(study, replications as usize, seed, order))
}

fn tables(study: &Study, replications: usize, seed: u64, order: Order) -> Tables {
    let assumptions = Assumptions::new(study, replications, seed);
    let mut tables = Tables { levels: empty(study), differences: empty(study), cohorts: Vec::new() };
    let base = Sample::draw(study, 0, &assumptions, seed, None);
    tables.put(study, 0, &base, None, order);
    let mut used = None;
    for scenario in 1..study.scenarios.len() {
        let sample = Sample::draw(study, scenario, &assumptions, seed, used);
        tables.put(study, scenario, &sample, Some(&base), order);
        used = Some(sample);
    }
    tables
}

fn empty(study: &Study) -> Table {
    let (n_months, n_roles, n_metrics) =
        (study.months as usize + 1, study.scenarios[0].roles.len(), metrics().len());
    let cells = vec![None; study.scenarios.len() * n_months * (n_roles + 1) * n_metrics];
    Table { n_months, n_roles, n_metrics, cells }
}

impl Tables {
    /// Fills in what a scenario says.
    fn put(&mut self, study: &Study, scenario: usize, sample: &Sample, base: Option<&Sample>, order: Order) {
        let paths = &study.scenarios[scenario].paths;
        let n_months = self.levels.n_months;
        let mut traces = vec![vec![Vec::new(); n_months]; paths.len() + 1];
        for (month, place, statistics) in sample.summarise(None, order) {
            match place {
                Place::Entity { entity, metric } => {
                    let at = index(&self.levels, scenario, month, entity, metric);
                    self.levels.cells[at] = Some(statistics);
                }
                Place::Path { row, .. } => traces[row][month].push(statistics),
            }
        }
        for (month, place, statistics) in
            base.map(|base| sample.summarise(Some(base), order)).unwrap_or_default()
        {
            if let Place::Entity { entity, metric } = place {
                let at = index(&self.differences, scenario, month, entity, metric);
                self.differences.cells[at] = Some(statistics);
            }
        }
        self.cohorts.extend(traces.into_iter().enumerate().map(|(row, months)| {
            let path = row.checked_sub(1).map(|m| &paths[m]);
            Cohort { scenario, from: path.map(|path| path.from), to: path.map(|path| path.to), months }
        }));
    }
}

fn index(table: &Table, scenario: usize, month: usize, entity: usize, metric: usize) -> usize {
    ((scenario * table.n_months + month) * (table.n_roles + 1) + entity) * table.n_metrics + metric
}
