//! All futures of one scenario: every number of every month, kept.

use rayon::prelude::*;
use workshift::engine::{Statistics, metrics};
use workshift::study::Study;

use super::assumptions::{Assumptions, generator};
use super::firm::{Firm, Setup};
use super::report::{COUNTS, FIRM, PATH, REALS, Record};
use super::statistics::{Order, Value, summarise};

/// Futures of a tile: a column of it is one or two cache lines.
const TILE: usize = 16;

/// Which number of a month a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A metric, by position in [`metrics`], of the firm (0) or a role.
    Entity {
        /// 0, or the position of the role plus 1.
        entity: usize,
        /// Position of the metric.
        metric: usize,
    },
    /// A metric of all paths (0) or of one.
    Path {
        /// 0, or the position of the path plus 1.
        row: usize,
        /// Position of the metric.
        metric: usize,
    },
}

/// Which columns a month has: whole numbers of people, and real numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Layout {
    months: usize,
    counts: Vec<Place>,
    reals: Vec<Place>,
}

impl Layout {
    fn new(months: usize, n_roles: usize, n_paths: usize) -> Layout {
        let metrics = metrics();
        let of = |people: bool| {
            let all = metrics.iter().enumerate().filter(|(_, metric)| !metric.firm_only);
            let kept = all.filter(|(_, metric)| metric.kind.counts_people() == people);
            kept.map(|(at, _)| at).collect::<Vec<usize>>()
        };
        let of_entities = |metrics: Vec<usize>| {
            let place =
                move |entity| metrics.clone().into_iter().map(move |metric| Place::Entity { entity, metric });
            (0..=n_roles).flat_map(place).collect::<Vec<Place>>()
        };
        let mut counts = of_entities(of(true));
        for row in 0..=n_paths {
            counts.extend((0..PATH).map(|metric| Place::Path { row, metric }));
        }
        let mut reals = of_entities(of(false));
        let own = metrics.iter().enumerate().filter(|(_, metric)| metric.firm_only);
        reals.extend(own.map(|(metric, _)| Place::Entity { entity: 0, metric }));
        assert_eq!(counts.len(), (n_roles + 1) * COUNTS + (n_paths + 1) * PATH);
        assert_eq!(reals.len(), (n_roles + 1) * REALS + FIRM);
        Layout { months: months + 1, counts, reals }
    }
}

/// The numbers of one scenario.
pub struct Sample {
    replications: usize,
    layout: Layout,
    /// `[tile][month][column][future]`.
    counts: Vec<i32>,
    /// Likewise.
    reals: Vec<f64>,
}

impl Sample {
    /// Simulates all futures of a scenario. The memory of a `used` sample is used again.
    pub fn draw(
        study: &Study,
        scenario: usize,
        assumptions: &Assumptions,
        seed: u64,
        used: Option<Sample>,
    ) -> Sample {
        let of = &study.scenarios[scenario];
        let setup = Setup::new(of, study.months as usize);
        let layout = Layout::new(setup.months, of.roles.len(), of.paths.len());
        let replications = assumptions.replications;
        let tiles = replications.div_ceil(TILE) * TILE * layout.months;
        let (mut counts, mut reals) = used.map(|used| (used.counts, used.reals)).unwrap_or_default();
        counts.resize(tiles * layout.counts.len(), 0);
        reals.resize(tiles * layout.reals.len(), 0.0);
        let stream = scenario as u64 + 1;
        let paths = (of.roles.len() + 1) * COUNTS;
        counts
            .par_chunks_exact_mut(TILE * layout.months * layout.counts.len())
            .zip(reals.par_chunks_exact_mut(TILE * layout.months * layout.reals.len()))
            .enumerate()
            .for_each_init(
                || Firm::new(&setup, generator(seed, 0, stream)),
                |firm, (tile, (counts, reals))| {
                    let first = tile * TILE;
                    for future in first..replications.min(first + TILE) {
                        assumptions.fill(scenario, future, &mut firm.inputs);
                        firm.open(generator(seed, future, stream));
                        let mut counts = counts.chunks_exact_mut(TILE * layout.counts.len());
                        let mut reals = reals.chunks_exact_mut(TILE * layout.reals.len());
                        let at = future - first;
                        loop {
                            let counts = counts.next().expect("a row per month");
                            let reals = reals.next().expect("a row per month");
                            firm.report(&mut Tile { at, paths, counts, reals });
                            if firm.month == setup.months {
                                break;
                            }
                            firm.step();
                        }
                    }
                },
            );
        Sample { replications, layout, counts, reals }
    }

    /// Statistics of every column, or of its difference to that of the base, month by month.
    pub fn summarise(&self, base: Option<&Sample>, order: Order) -> Vec<(usize, Place, Statistics)> {
        let (n_counts, n_reals) = (self.layout.counts.len(), self.layout.reals.len());
        (0..self.layout.months)
            .into_par_iter()
            .flat_map_iter(|month| {
                let (mut counts, mut reals) = (Vec::new(), Vec::new());
                let mut all = Vec::with_capacity(n_counts + n_reals);
                for (column, &place) in self.layout.counts.iter().enumerate() {
                    if base.is_some() && matches!(place, Place::Path { .. }) {
                        continue;
                    }
                    self.counts_of(month, column, base, &mut counts);
                    all.push((month, place, summarise(&mut counts, base.is_some(), order)));
                }
                for (column, &place) in self.layout.reals.iter().enumerate() {
                    self.reals_of(month, column, base, &mut reals);
                    all.push((month, place, summarise(&mut reals, base.is_some(), order)));
                }
                all
            })
            .collect()
    }

    fn counts_of(&self, month: usize, column: usize, base: Option<&Sample>, out: &mut Vec<i32>) {
        gather(&self.counts, self.layout.months, self.layout.counts.len(), month, column, out);
        out.truncate(self.replications);
        if let Some(base) = base {
            subtract(&base.counts, self.layout.months, base.layout.counts.len(), month, column, out);
        }
    }

    fn reals_of(&self, month: usize, column: usize, base: Option<&Sample>, out: &mut Vec<f64>) {
        gather(&self.reals, self.layout.months, self.layout.reals.len(), month, column, out);
        out.truncate(self.replications);
        if let Some(base) = base {
            subtract(&base.reals, self.layout.months, base.layout.reals.len(), month, column, out);
        }
    }

    /// Calls `look` with every column of the sample and, where there is a base, with its difference to
    /// that of the base.
    pub fn for_each_column(
        &self,
        base: Option<&Sample>,
        mut look: impl FnMut(usize, Place, &mut [f64], Option<&mut [f64]>),
    ) {
        let mut people = Vec::new();
        let mut values: [Vec<f64>; 2] = Default::default();
        for month in 0..self.layout.months {
            let places = self.layout.counts.iter().map(|place| (true, place));
            let places =
                places.enumerate().chain(self.layout.reals.iter().map(|place| (false, place)).enumerate());
            for (column, (is_count, &place)) in places {
                let base = base.filter(|_| !matches!(place, Place::Path { .. }));
                for (values, base) in values.iter_mut().zip([None, base]) {
                    if is_count {
                        self.counts_of(month, column, base, &mut people);
                        values.clear();
                        values.extend(people.iter().map(|&n| f64::from(n)));
                    } else {
                        self.reals_of(month, column, base, values);
                    }
                }
                let [levels, differences] = &mut values;
                look(month, place, levels, base.map(|_| differences.as_mut_slice()));
            }
        }
    }
}

/// Copies a column together from the tiles.
fn gather<T: Value>(
    numbers: &[T],
    months: usize,
    columns: usize,
    month: usize,
    column: usize,
    out: &mut Vec<T>,
) {
    out.clear();
    let at = (month * columns + column) * TILE;
    for tile in numbers.chunks_exact(TILE * months * columns) {
        out.extend_from_slice(&tile[at..at + TILE]);
    }
}

/// Subtracts a column.
fn subtract<T: Value>(
    numbers: &[T],
    months: usize,
    columns: usize,
    month: usize,
    column: usize,
    from: &mut [T],
) {
    let at = (month * columns + column) * TILE;
    for (tile, from) in numbers.chunks_exact(TILE * months * columns).zip(from.chunks_mut(TILE)) {
        for (from, number) in from.iter_mut().zip(&tile[at..at + TILE]) {
            *from = *from - *number;
        }
    }
}

/// The column of a future in the tile of a month.
struct Tile<'t> {
    at: usize,
    /// First column of the paths.
    paths: usize,
    counts: &'t mut [i32],
    reals: &'t mut [f64],
}

impl Tile<'_> {
    fn put_counts(&mut self, first: usize, counts: &[i64]) {
        let columns = self.counts[first * TILE..].chunks_exact_mut(TILE);
        for (column, &people) in columns.zip(counts) {
            column[self.at] = i32::try_from(people).expect("fewer than 2^31 people");
        }
    }

    fn put_reals(&mut self, first: usize, reals: &[f64]) {
        let columns = self.reals[first * TILE..].chunks_exact_mut(TILE);
        for (column, &value) in columns.zip(reals) {
            column[self.at] = value;
        }
    }
}

impl Record for Tile<'_> {
    fn entity(&mut self, entity: usize, counts: &[i64; COUNTS], reals: &[f64; REALS]) {
        self.put_counts(entity * COUNTS, counts);
        self.put_reals(entity * REALS, reals);
    }

    fn firm(&mut self, values: &[f64; FIRM]) {
        let first = self.reals.len() / TILE - FIRM;
        self.put_reals(first, values);
    }

    fn path(&mut self, row: usize, counts: &[i64; PATH]) {
        self.put_counts(self.paths + row * PATH, counts);
    }
}
