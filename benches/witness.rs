//! Whether tables of statistics from different programs may come from the same distribution.
//!
//! A *witness* keeps every value of every column once, off the clock, and notes what is needed to hold the table
//! of any other program against it: moments, and for each quantile the values between which the other's must lie.
//!
//! * means: the difference over its standard error, that of either sample or of both together, whichever is larger;
//! * standard deviations: the logarithm of their ratio over its standard error, with the kurtosis of the column,
//!   where the column is not so rare or long-tailed that luck alone decides about it;
//! * quantiles: how many values of the witness lie below an order statistic of another sample of the same distribution
//!   has a distribution of its own, whatever that of the values, with ties and without (negative hypergeometric);
//! * of differences between scenarios only the means: programs differ in the luck that scenarios share, which
//!   changes the spread of a difference and not its mean.
//!
//! Millions of numbers are compared, so the limit is far out: [`LIMIT`].

use std::collections::HashMap;
use std::fmt;

use workshift::engine::{MetricKind, metrics};
use workshift::maths::ln_gamma;

use crate::dump::{Axis, Block};

/// Beyond this many standard errors two numbers disagree. For one normal number the chance is 6 in 10^14, so
/// that among ten million independent ones a false alarm has a chance of less than one in a million.
pub const LIMIT: f64 = 7.5;
/// The same for a rank, to either side.
const CHANCE: f64 = 3e-14;
/// Replications away from the median below which a standard deviation says nothing.
const RARE: f64 = 50.0;
/// A standard deviation says nothing if the farthest value holds more than this share of n variances.
const LONG_TAIL: f64 = 0.02;
/// Up to this range columns of whole numbers are exact; wider ones have bins of range / [`BINS`].
const EXACT: f64 = 4096.0;
/// Bins that a program may use for a wide column.
const BINS: f64 = 2000.0;
/// What a witness notes of a column, ahead of the limits of its quantiles.
const NOTES: [&str; 6] = ["mean", "sd", "kurtosis", "reach", "away", "range"];

/// The witness's axis of statistics for quantiles with these labels.
pub fn statistics<'a>(quantiles: impl IntoIterator<Item = &'a str>) -> Axis {
    let mut axis = Axis::new("statistic", NOTES);
    for label in quantiles {
        axis.labels.push(format!("low {label}"));
        axis.labels.push(format!("high {label}"));
    }
    axis
}

/// The probability of a quantile's label: 0.025 of `q025`.
pub fn probability(label: &str) -> Option<f64> {
    let digits = label.strip_prefix('q')?;
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| format!("0.{digits}").parse().ok())?
}

/// Between which of its values the quantiles of another sample must lie in the witness.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Ranks from 0, for each probability; `None` where there is no limit to that side.
    ranks: Vec<[Option<usize>; 2]>,
}

impl Limits {
    /// For a witness of `n` values and a sample of `m`, quantiles of type 7.
    pub fn new(probabilities: &[f64], n: usize, m: usize) -> Self {
        let ranks = probabilities.iter().map(|p| {
            // The quantile lies between two neighbours of the sample.
            let below = (p * (m as f64 - 1.0)) as usize;
            let above = (below + 1).min(m - 1);
            [lowest(below, n, m), lowest(m - 1 - above, n, m).map(|from_above| n - 1 - from_above)]
        });
        Self { ranks: ranks.collect() }
    }
}

/// The highest rank in the witness that a sample's value of rank `of` stays below with no more than [`CHANCE`].
///
/// So many values J of the witness lie below the r-th smallest of the sample (r from 1):
///
/// ```text
/// P(J = j) = C(j + r - 1, j) C(n - j + m - r, n - j) / C(n + m, n)
/// ```
fn lowest(of: usize, n: usize, m: usize) -> Option<usize> {
    let choose = |a: f64, b: f64| ln_gamma(a + 1.0) - ln_gamma(b + 1.0) - ln_gamma(a - b + 1.0);
    let (r, n, m) = (of as f64 + 1.0, n as f64, m as f64);
    let all = choose(n + m, n);
    let mut chance = 0.0;
    let mut rank = None;
    for j in 0..n as usize {
        let at = j as f64;
        chance += libm::exp(choose(at + r - 1.0, at) + choose(n - at + m - r, n - at) - all);
        if chance > CHANCE {
            break;
        }
        rank = Some(j);
    }
    rank
}

/// Notes a column of the witness; sorts it.
pub fn note(values: &mut [f64], limits: &Limits, out: &mut Vec<f64>) {
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let square = |x: f64| (x - mean) * (x - mean);
    let sd = (values.iter().map(|&x| square(x)).sum::<f64>() / (n - 1.0)).sqrt();
    let (min, max) = (values[0], values[values.len() - 1]);
    let kurtosis = values.iter().map(|&x| square(x) * square(x)).sum::<f64>() / n / (sd * sd * sd * sd);
    let median = values[values.len() / 2];
    let same = values.partition_point(|&x| x <= median) - values.partition_point(|&x| x < median);
    out.extend([mean, sd, kurtosis, (max - mean).max(mean - min) / sd, n - same as f64, max - min]);
    for [low, high] in &limits.ranks {
        out.push(low.map_or(f64::NEG_INFINITY, |rank| values[rank]));
        out.push(high.map_or(f64::INFINITY, |rank| values[rank]));
    }
}

/// What was compared, and what disagrees.
#[derive(Debug, Clone, Default)]
pub struct Verdict {
    compared: usize,
    worst: [f64; 2],
    disagreements: Vec<String>,
    n_disagreements: usize,
}

/// Disagreements that are kept in words.
const KEPT: usize = 10;

impl Verdict {
    /// Whether nothing disagrees.
    pub fn holds(&self) -> bool {
        self.n_disagreements == 0 && self.compared > 0
    }

    /// Numbers that were compared.
    pub fn compared(&self) -> usize {
        self.compared
    }

    /// The first disagreements, in words.
    pub fn disagreements(&self) -> &[String] {
        &self.disagreements
    }

    fn compare(&mut self, z: f64, says: impl FnOnce() -> String) {
        // Not a number is a disagreement too.
        let agrees = z.abs() <= LIMIT;
        self.count(agrees, || format!("z {z:+.1}, {}", says()));
    }

    fn count(&mut self, agrees: bool, says: impl FnOnce() -> String) {
        self.compared += 1;
        if !agrees {
            self.n_disagreements += 1;
            if self.disagreements.len() < KEPT {
                self.disagreements.push(says());
            }
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [mean, sd] = self.worst;
        write!(
            f,
            "{} numbers compared, {} disagree; farthest mean {mean:.1} standard errors, sd {sd:.1} (limit {LIMIT})",
            self.compared, self.n_disagreements
        )
    }
}

/// Holds the tables of a program against the witness; `n` and `witnessed` are their replications.
///
/// Columns are matched by name. Statistics of the table that the witness does not note are left aside.
///
/// # Errors
///
/// A block or column of the witness that the table does not have.
pub fn compare(witness: &[Block], witnessed: usize, table: &[Block], n: usize) -> Result<Verdict, String> {
    let mut verdict = Verdict::default();
    let kinds: HashMap<&str, MetricKind> =
        metrics().iter().map(|metric| (metric.name, metric.kind)).collect();
    for noted in witness {
        let block = table.iter().find(|block| block.name == noted.name);
        let block = block.ok_or_else(|| format!("there is no block `{}`", noted.name))?.in_order_of(noted)?;
        let look = Look::new(noted, &block, witnessed as f64, n as f64)?;
        for column in 0..noted.n_columns() {
            let kind = noted.label("metric", column).and_then(|name| kinds.get(name));
            look.column(column, Grain::of(kind), &mut verdict);
        }
    }
    Ok(verdict)
}

/// How finely programs count a metric.
struct Grain {
    /// Twice the last place, since a difference has two.
    place: f64,
    is_whole: bool,
}

impl Grain {
    /// Metrics that the firm does not have are whole people.
    fn of(kind: Option<&MetricKind>) -> Self {
        let place = match kind {
            None | Some(MetricKind::Stock | MetricKind::Flow | MetricKind::Cumulative) => 0.0,
            Some(MetricKind::Posts) => 2e-6,
            Some(MetricKind::Index) => 2e-9,
            Some(MetricKind::Money | MetricKind::CumulativeMoney) => 2e-2,
        };
        Self { place, is_whole: place == 0.0 }
    }
}

/// A block of the witness beside that of a program.
struct Look<'a> {
    noted: &'a Block,
    table: &'a Block,
    witnessed: f64,
    n: f64,
    mean: usize,
    sd: usize,
    /// Positions of smallest and largest value, where the table has them.
    ends: Option<[usize; 2]>,
    /// Positions of a quantile in the table and of its lower limit in the notes.
    quantiles: Vec<(usize, usize)>,
}

impl<'a> Look<'a> {
    fn new(noted: &'a Block, table: &'a Block, witnessed: f64, n: f64) -> Result<Self, String> {
        let statistics = table.statistics();
        let position = |name: &str| {
            statistics.position(name).ok_or_else(|| format!("block `{}` has no {name}", table.name))
        };
        let only_means = noted.name.starts_with("differences");
        let quantiles = statistics.labels.iter().enumerate().filter(|_| !only_means);
        let quantiles = quantiles.filter_map(|(at, label)| {
            let low = noted.statistics().position(&format!("low {label}"))?;
            Some((at, low))
        });
        let ends = statistics.position("min").zip(statistics.position("max")).map(|(min, max)| [min, max]);
        let (mean, sd, quantiles) = (position("mean")?, position("sd")?, quantiles.collect());
        Ok(Self { noted, table, witnessed, n, mean, sd, ends, quantiles })
    }

    fn column(&self, column: usize, grain: Grain, verdict: &mut Verdict) {
        let row = |block: &'a Block| {
            let width = block.statistics().labels.len();
            &block.values[column * width..(column + 1) * width]
        };
        let (noted, table) = (row(self.noted), row(self.table));
        let at = || self.noted.place(column);
        let &[mean, sd, kurtosis, reach, away, range, ..] = noted else { return };
        let (their_mean, their_sd) = (table[self.mean], table[self.sd]);

        let rounding = 1e-9 * mean.abs() + grain.place;
        // Where events are rare, the sample that has none also has no spread: both lend it to each other.
        let (own, their) = (sd * sd, their_sd * their_sd);
        let apart = own / self.witnessed + their / self.n;
        let shared = (own * self.witnessed + their * self.n) / (self.witnessed * self.n);
        let error = apart.max(shared).sqrt();
        let gap = their_mean - mean;
        let z = if gap.abs() <= rounding { 0.0 } else { gap / (error + rounding) };
        verdict.worst[0] = verdict.worst[0].max(z.abs());
        verdict.compare(z, || format!("mean {their_mean}, witness {mean} (sd {sd}), {}", at()));
        // Of a column that is the same in all replications but for rounding there is no more to say.
        if self.noted.name.starts_with("differences") || error <= rounding {
            return;
        }
        // The farthest value of either side: where it alone holds much of a variance, luck decides about it.
        let theirs = self.ends.map_or(0.0, |[min, max]| {
            (table[max] - their_mean).max(their_mean - table[min]) / their_sd.max(f64::MIN_POSITIVE)
        });
        let reach = reach.max(theirs);
        if away >= RARE && reach * reach < LONG_TAIL * self.witnessed.min(self.n) {
            let kurtosis = kurtosis + reach * reach * reach * reach / self.witnessed;
            let error = ((kurtosis - 1.0).max(0.5) / 4.0 * (1.0 / self.witnessed + 1.0 / self.n)).sqrt();
            let z = libm::log(their_sd / sd) / error;
            verdict.worst[1] = verdict.worst[1].max(z.abs());
            verdict.compare(z, || format!("sd {their_sd}, witness {sd}, {}", at()));
        }
        let is_exact = grain.is_whole && range < EXACT;
        // The range of the other sample may be the larger one.
        let slack = if is_exact { 0.0 } else { 2.0 * range / BINS } + rounding;
        for &(quantile, low) in &self.quantiles {
            let value = table[quantile];
            let (least, most) = (noted[low], noted[low + 1]);
            verdict.count((least - slack..=most + slack).contains(&value), || {
                let label = &self.table.statistics().labels[quantile];
                format!("{label} {value}, witness {least} to {most}, {}", at())
            });
        }
    }
}

/// Means, standard deviations and ends of several tables of equal numbers of replications, as of one sample.
///
/// Tables without a smallest and largest value have none afterwards.
///
/// # Errors
///
/// If the tables differ in their columns.
pub fn pool(tables: &[Vec<Block>]) -> Result<Vec<Block>, String> {
    let Some(first) = tables.first() else { return Ok(Vec::new()) };
    first.iter().map(|block| pool_block(block, tables)).collect()
}

fn pool_block(block: &Block, tables: &[Vec<Block>]) -> Result<Block, String> {
    let find = |name: &str| block.statistics().position(name);
    let (mean, sd) =
        find("mean").zip(find("sd")).ok_or_else(|| format!("no mean and sd in `{}`", block.name))?;
    let ends = find("min").zip(find("max"));
    let mut axes = block.axes.clone();
    *axes.last_mut().expect("a block has axes") = match ends {
        Some(_) => Axis::new("statistic", ["mean", "sd", "min", "max"]),
        None => Axis::new("statistic", ["mean", "sd"]),
    };
    let width = block.statistics().labels.len();
    let parts = tables.iter().map(|table| {
        let other = table.iter().find(|other| other.name == block.name && other.axes == block.axes);
        other.ok_or_else(|| format!("block `{}` changed between rounds", block.name))
    });
    let parts: Vec<&Block> = parts.collect::<Result<_, _>>()?;
    let n = parts.len() as f64;
    let mut values = Vec::new();
    for column in 0..block.n_columns() {
        let of = |statistic: usize| parts.iter().map(move |part| part.values[column * width + statistic]);
        let overall = of(mean).sum::<f64>() / n;
        let between: f64 = of(mean).map(|mean| (mean - overall) * (mean - overall)).sum();
        values.extend([overall, ((of(sd).map(|sd| sd * sd).sum::<f64>() + between) / n).sqrt()]);
        if let Some((min, max)) = ends {
            values.extend([of(min).fold(f64::INFINITY, f64::min), of(max).fold(f64::NEG_INFINITY, f64::max)]);
        }
    }
    Ok(Block { name: block.name.clone(), axes, values })
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::SmallRng;
    use rand_distr::{Binomial, Distribution};

    use super::{Limits, compare, lowest, note, pool, statistics};
    use crate::dump::{Axis, Block};

    const N: usize = 4000;

    fn sample(seed: u64, p: f64) -> Vec<f64> {
        let mut rng = SmallRng::seed_from_u64(seed);
        let flow = Binomial::new(20, p).unwrap();
        (0..N).map(|_| flow.sample(&mut rng) as f64).collect()
    }

    fn witness(name: &str) -> Vec<Block> {
        let mut values = Vec::new();
        note(&mut sample(1, 0.2), &Limits::new(&[0.5, 0.95], N, N), &mut values);
        let axes = vec![Axis::new("metric", ["quits"]), statistics(["q50", "q95"])];
        vec![Block { name: name.to_owned(), axes, values }]
    }

    fn table(name: &str, mut values: Vec<f64>) -> Vec<Block> {
        values.sort_unstable_by(f64::total_cmp);
        let mean = values.iter().sum::<f64>() / N as f64;
        let sd = (values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (N - 1) as f64).sqrt();
        let values = vec![values[N / 2], mean, values[N * 95 / 100], sd];
        let axes = vec![Axis::new("metric", ["quits"]), Axis::new("statistic", ["q50", "mean", "q95", "sd"])];
        vec![Block { name: name.to_owned(), axes, values }]
    }

    #[test]
    fn ranks_are_limited_by_counting_orders() {
        assert_eq!(lowest(0, 50, 50), None, "a smallest value may lie below all of the witness");
        // P(J <= j) for the largest of 50: C(j + 50, 50) / C(100, 50), at most 3e-14 up to j = 12.
        let choose = |n: u64, k: u64| (1..=k).fold(1.0, |product, i| product * (n - k + i) as f64 / i as f64);
        let chance = |j: u64| choose(j + 50, 50) / choose(100, 50);
        let rank = lowest(49, 50, 50).unwrap() as u64;
        assert!(chance(rank) <= 3e-14 && chance(rank + 1) > 3e-14, "{rank}");
        // The 95 % quantile of few: luck decides more than a normal distribution would allow.
        let limits = Limits::new(&[0.975], 200, 200);
        assert_eq!(limits.ranks[0][1], None);
        assert!(limits.ranks[0][0].unwrap() < 160);
    }

    #[test]
    fn samples_of_one_distribution_agree() {
        let verdict = compare(&witness("levels"), N, &table("levels", sample(2, 0.2)), N).unwrap();
        assert!(verdict.holds(), "{:?}", verdict.disagreements());
        assert_eq!(verdict.compared(), 4);
    }

    /// Teeth: each kind of comparison on its own finds what the others cannot see.
    #[test]
    fn what_differs_is_found() {
        let found = |values: Vec<f64>| {
            let verdict = compare(&witness("levels"), N, &table("levels", values), N).unwrap();
            assert!(!verdict.holds());
            verdict.disagreements().join("\n")
        };
        assert!(found(sample(2, 0.22)).contains("mean "));
        let spread = found(wide());
        assert!(spread.contains("sd ") && !spread.contains("mean "), "{spread}");
        let mut tail = sample(2, 0.2);
        tail.sort_unstable_by(f64::total_cmp);
        for x in &mut tail[N * 90 / 100..] {
            *x += 3.0;
        }
        assert!(found(tail).contains("q95"));
    }

    /// The mean of the witness, the spread of another.
    fn wide() -> Vec<f64> {
        sample(2, 0.2).iter().map(|x| 4.0 + (x - 4.0) * 1.2).collect()
    }

    /// 33 events in 8,000 and none in 2,000, where 8 are expected: that happens once in 3,000 times, and a sample without
    /// events has no spread by which to tell.
    #[test]
    fn no_event_among_rare_ones_is_no_disagreement() {
        let mut column = vec![0.0; 8000];
        column[..33].fill(1.0);
        let mut values = Vec::new();
        note(&mut column, &Limits::new(&[], 8000, 2000), &mut values);
        let axes = vec![Axis::new("metric", ["layoffs"]), statistics([])];
        let witness = vec![Block { name: "levels".to_owned(), axes, values }];
        let table = |mean: f64, sd: f64| {
            let axes = vec![Axis::new("metric", ["layoffs"]), Axis::new("statistic", ["mean", "sd"])];
            vec![Block { name: "levels".to_owned(), axes, values: vec![mean, sd] }]
        };
        let none = compare(&witness, 8000, &table(0.0, 0.0), 2000).unwrap();
        assert!(none.holds() && none.worst[0] < 3.0, "{:?}", none.worst);
        // Twelve times as many are found out.
        let many = compare(&witness, 8000, &table(0.05, 0.218), 2000).unwrap();
        assert!(!many.holds(), "{:?}", many.worst);
    }

    /// A round that strikes once in ten thousand futures: who has it has another spread, and luck decides who does.
    #[test]
    fn one_far_value_is_no_disagreement() {
        let mut far = sample(2, 0.2);
        far[0] = 400.0;
        let mut tables = table("levels", far.clone());
        tables[0].axes[1] = Axis::new("statistic", ["q50", "mean", "q95", "sd", "min", "max"]);
        tables[0].values.extend([0.0, 400.0]);
        let verdict = compare(&witness("levels"), N, &tables, N).unwrap();
        assert!(verdict.holds(), "{:?}", verdict.disagreements());
        // Without the ends it cannot be told from another distribution.
        assert!(!compare(&witness("levels"), N, &table("levels", far), N).unwrap().holds());
        let pooled = pool(&[tables.clone(), tables]).unwrap();
        assert_eq!(pooled[0].values[2..], [0.0, 400.0]);
    }

    #[test]
    fn of_differences_only_means_count() {
        let verdict = compare(&witness("differences"), N, &table("differences", wide()), N).unwrap();
        assert!(verdict.holds(), "{:?}", verdict.disagreements());
        assert_eq!(verdict.compared(), 1);
        let verdict = compare(&witness("differences"), N, &table("differences", sample(2, 0.22)), N).unwrap();
        assert!(!verdict.holds());
    }

    #[test]
    fn a_number_that_is_none_disagrees_and_a_missing_block_is_an_error() {
        let mut broken = table("levels", sample(2, 0.2));
        broken[0].values[1] = f64::NAN;
        assert!(!compare(&witness("levels"), N, &broken, N).unwrap().holds());
        let problem = compare(&witness("levels"), N, &table("other", sample(2, 0.2)), N).unwrap_err();
        assert_eq!(problem, "there is no block `levels`");
    }

    #[test]
    fn pooling_sees_what_one_round_does_not() {
        let tables: Vec<_> = (0..16).map(|round| table("levels", sample(10 + round, 0.205))).collect();
        let alone = compare(&witness("levels"), N, &tables[0], N).unwrap();
        assert!(alone.holds(), "{:?}", alone.disagreements());
        let pooled = pool(&tables).unwrap();
        let mut large = Vec::new();
        let mut values: Vec<f64> = (0..16).flat_map(|round| sample(100 + round, 0.2)).collect();
        note(&mut values, &Limits::new(&[], 16 * N, 16 * N), &mut large);
        let axes = vec![Axis::new("metric", ["quits"]), statistics([])];
        let witness = vec![Block { name: "levels".to_owned(), axes, values: large }];
        assert!(!compare(&witness, 16 * N, &pooled, 16 * N).unwrap().holds());
    }
}
