//! The reference workload in plain Rust: what a good programmer writes at first, with `rand_distr`.
//!
//! One future after the other in scalar code, a fast generator (`SmallRng`), every path kept, every column
//! sorted for its quantiles, or partly: [`Order`]. Sixteen futures write side by side into a tile, so that a column is later
//! gathered in whole cache lines.

use rand::SeedableRng;
use rand::rngs::SmallRng;
use rand_distr::{Binomial, Distribution, LogNormal, Pert, Poisson, Triangular, Uniform};

use crate::plain::Order;
use crate::workload::{METRICS, PROBABILITIES, STATISTICS, TRAINING, Workload};

/// Futures of a tile: as many `i32` as a cache line holds.
const TILE: usize = 16;

/// Every column of a run.
pub struct Paths {
    replications: usize,
    columns: usize,
    /// `[tile][column][future]`.
    counts: Vec<i32>,
}

/// What is drawn once per future.
struct Drawn {
    quit_factor: f64,
    midpoint: f64,
    width: f64,
    success: f64,
    retraining: f64,
    layoff: f64,
    fill: f64,
}

impl Drawn {
    fn new(rng: &mut SmallRng) -> Self {
        let ok = "the parameters of the workload";
        let uniform = |low, high| Uniform::new(low, high).expect(ok);
        Self {
            quit_factor: LogNormal::new(-0.03125, 0.25).expect(ok).sample(rng),
            midpoint: Triangular::new(12.0, 48.0, 30.0).expect(ok).sample(rng),
            width: uniform(3.0, 8.0).sample(rng),
            success: Pert::new(0.4, 0.85).with_mode(0.6).expect(ok).sample(rng),
            retraining: uniform(0.2, 0.6).sample(rng),
            layoff: uniform(0.3, 0.9).sample(rng),
            fill: uniform(0.1, 0.4).sample(rng),
        }
    }

    fn adoption(&self, month: usize) -> f64 {
        1.0 / (1.0 + ((self.midpoint - month as f64) / self.width).exp())
    }
}

fn binomial(rng: &mut SmallRng, n: i32, p: f64) -> i32 {
    if n == 0 {
        return 0;
    }
    Binomial::new(n as u64, p).expect("a probability").sample(rng) as i32
}

fn poisson(rng: &mut SmallRng, mean: f64) -> i32 {
    if mean <= 0.0 {
        return 0;
    }
    Poisson::new(mean).expect("a positive mean").sample(rng) as i32
}

/// Simulates all futures and keeps their paths.
pub fn simulate(work: &Workload, replications: usize, seed: u64) -> Paths {
    let columns = work.months * METRICS.len() * (work.roles.len() + 1);
    let mut counts = vec![0; replications.div_ceil(TILE) * columns * TILE];
    let mut rng = SmallRng::seed_from_u64(seed);
    for (tile, counts) in counts.chunks_exact_mut(columns * TILE).enumerate() {
        for future in 0..TILE.min(replications - tile * TILE) {
            path(work, &mut rng, |column, people| counts[column * TILE + future] = people);
        }
    }
    Paths { replications, columns, counts }
}

/// One future; `put` takes the number of people of each column.
fn path(work: &Workload, rng: &mut SmallRng, mut put: impl FnMut(usize, i32)) {
    let n_roles = work.roles.len();
    let drawn = Drawn::new(rng);
    let mut headcount: Vec<i32> = work.roles.iter().map(|role| role.opening as i32).collect();
    let mut cohorts = vec![[0; TRAINING]; n_roles];
    let mut flows = vec![[0; METRICS.len()]; n_roles];
    let mut arrivals = vec![0; n_roles];
    let mut before = drawn.adoption(0);
    for month in 1..=work.months {
        let adopted = drawn.adoption(month);
        for (g, role) in work.roles.iter().enumerate() {
            let quits = binomial(rng, headcount[g], drawn.quit_factor * role.quit_base);
            let staff = headcount[g] - quits;
            let hit =
                binomial(rng, staff, role.exposure * (adopted - before) / (1.0 - role.exposure * before));
            let retrained = binomial(rng, hit, drawn.retraining);
            let laid_off = binomial(rng, hit - retrained, drawn.layoff);
            let cohort = std::mem::replace(&mut cohorts[g][month % TRAINING], retrained);
            let successes = binomial(rng, cohort, drawn.success);
            arrivals[(g + work.moves_by) % n_roles] = successes;
            headcount[g] = staff - retrained - laid_off;
            flows[g] = [0, quits, laid_off + cohort - successes, 0];
        }
        for (g, role) in work.roles.iter().enumerate() {
            let staff = headcount[g] + arrivals[g];
            let wanted = role.opening * (1.0 - role.exposure * adopted / 2.0) - f64::from(staff);
            let hires = poisson(rng, drawn.fill * wanted.max(0.0));
            headcount[g] = staff + hires;
            flows[g][0] = headcount[g];
            flows[g][3] = hires;
        }
        for metric in 0..METRICS.len() {
            let first = ((month - 1) * METRICS.len() + metric) * (n_roles + 1);
            put(first, flows.iter().map(|flows| flows[metric]).sum());
            for (g, flows) in flows.iter().enumerate() {
                put(first + 1 + g, flows[metric]);
            }
        }
        before = adopted;
    }
}

impl Paths {
    /// Every column in turn.
    pub fn for_each_column(&self, mut look: impl FnMut(&mut [i32])) {
        let mut column = Vec::with_capacity(self.replications + TILE);
        for at in 0..self.columns {
            column.clear();
            for tile in self.counts.chunks_exact(self.columns * TILE) {
                column.extend_from_slice(&tile[at * TILE..(at + 1) * TILE]);
            }
            look(&mut column[..self.replications]);
        }
    }

    /// `[column, statistic]`.
    pub fn statistics(&self, order: Order) -> Vec<f64> {
        let mut table = Vec::with_capacity(self.columns * STATISTICS.len());
        self.for_each_column(|column| {
            let n = column.len() as f64;
            let mean = column.iter().map(|&x| i64::from(x)).sum::<i64>() as f64 / n;
            let squares: f64 = column.iter().map(|&x| (f64::from(x) - mean).powi(2)).sum();
            table.extend([mean, (squares / (n - 1.0)).sqrt()]);
            match order {
                Order::Sorted => column.sort_unstable(),
                Order::Selected => put_in_place(column, 0, &ranks(column.len())),
            }
            table.extend(PROBABILITIES.map(|p| {
                let place = p * (n - 1.0);
                let low = place as usize;
                let below = f64::from(column[low]);
                let above = f64::from(column[(low + 1).min(column.len() - 1)]);
                below + (place - low as f64) * (above - below)
            }));
        });
        table
    }
}

/// The ranks that quantiles lie between, ascending.
fn ranks(n: usize) -> Vec<usize> {
    let mut ranks: Vec<usize> = Vec::new();
    for p in PROBABILITIES {
        let low = (p * (n as f64 - 1.0)) as usize;
        ranks.extend([low, (low + 1).min(n - 1)]);
    }
    ranks.sort_unstable();
    ranks.dedup();
    ranks
}

/// Puts the numbers of some ranks where sorting would put them; `first` is the rank of the first of them.
fn put_in_place(column: &mut [i32], first: usize, ranks: &[usize]) {
    let Some(&middle) = ranks.get(ranks.len() / 2) else { return };
    let (below, _, above) = column.select_nth_unstable(middle - first);
    put_in_place(below, first, &ranks[..ranks.len() / 2]);
    put_in_place(above, middle + 1, &ranks[ranks.len() / 2 + 1..]);
}

#[cfg(test)]
mod tests {
    use super::{Order, simulate};
    use crate::workload::Workload;

    /// Also where quantiles lie beside each other or at the ends.
    #[test]
    fn selecting_finds_what_sorting_finds() {
        let mut work = Workload::a();
        work.months = 8;
        for n in [2, 3, 17, 500] {
            let paths = simulate(&work, n, 1);
            assert_eq!(
                paths.statistics(Order::Selected),
                paths.statistics(Order::Sorted),
                "{n} replications"
            );
        }
    }

    /// Nobody is made or lost: what a role has more at the end than at the beginning came by hires less quits and
    /// layoffs, but for people in training and on the way to the next role, which the firm as a whole keeps.
    #[test]
    fn people_are_neither_made_nor_lost() {
        let mut work = Workload::a();
        work.roles.iter_mut().for_each(|role| role.exposure = 0.0);
        let paths = simulate(&work, 20, 1);
        let mut columns = Vec::new();
        paths.for_each_column(|column| columns.push(column.to_vec()));
        let total = |month: usize, metric: usize| &columns[(month * 4 + metric) * 13];
        let opening: f64 = work.roles.iter().map(|role| role.opening).sum();
        for future in 0..20 {
            let mut people = opening as i32;
            for month in 0..work.months {
                people += total(month, 3)[future] - total(month, 1)[future] - total(month, 2)[future];
                assert_eq!(total(month, 0)[future], people, "month {month}");
                assert_eq!(total(month, 2)[future], 0, "nobody is laid off where nothing is exposed");
            }
        }
    }
}
