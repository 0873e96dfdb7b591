//! A made result for tests: plausible in size, awkward in its digits.

use crate::engine::{
    Cohort, Draws, Futures, HEADLINE, Headline, HeadlineMetric, Metric, MetricKind, Results, Signs,
    Statistics, Table,
};
use crate::study::YearMonth;

const fn metric(name: &'static str, unit: &'static str, kind: MetricKind, firm_only: bool) -> Metric {
    Metric { name, unit, kind, firm_only, meaning: "made for tests" }
}

pub(crate) const METRICS: [Metric; 15] = [
    metric("active", "people", MetricKind::Stock, false),
    metric("payroll", "people", MetricKind::Stock, false),
    metric("posts", "posts", MetricKind::Posts, false),
    metric("layoffs", "people", MetricKind::Flow, false),
    metric("layoffs_cum", "people", MetricKind::Cumulative, false),
    metric("posts_growth", "posts", MetricKind::Posts, false),
    metric("posts_displacement", "posts", MetricKind::Posts, false),
    metric("posts_augmentation", "posts", MetricKind::Posts, false),
    metric("posts_demand", "posts", MetricKind::Posts, false),
    metric("posts_new_work", "posts", MetricKind::Posts, false),
    metric("posts_decisions", "posts", MetricKind::Posts, false),
    metric("layoff_rate_12m", "share of active", MetricKind::Index, true),
    metric("delivered", "ratio", MetricKind::Index, true),
    metric("total_cost", "currency per month", MetricKind::Money, true),
    metric("total_cost_cum", "currency", MetricKind::CumulativeMoney, true),
];

pub(crate) const COHORT_METRICS: [Metric; 6] = [
    metric("picked", "people", MetricKind::Cumulative, false),
    metric("in_training", "people", MetricKind::Stock, false),
    metric("at_work", "people", MetricKind::Stock, false),
    metric("returned", "people", MetricKind::Cumulative, false),
    metric("left", "people", MetricKind::Cumulative, false),
    metric("laid_off", "people", MetricKind::Cumulative, false),
];

pub(crate) const HEADLINES: &[HeadlineMetric] = HEADLINE;

/// Typical sizes of the headline metrics.
const SIZES: [f64; 11] =
    [66_400.0, 8_130.0, 0.104, 14_220.0, 9_310.0, 3_480.0, 0.497, 1.043, 5.42e10, 1_910.0, 8.3e8];

/// A small mixing function: awkward digits, the same on every machine.
struct Digits(u64);

impl Digits {
    /// A number in [0, 1).
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn statistics(digits: &mut Digits, size: f64, signed: bool) -> Statistics {
    let mean = size * (0.93 + 0.14 * digits.next());
    let sd = size.abs() * 0.05 * (0.5 + digits.next());
    let at = [-1.96, -1.64, -1.28, -0.67, 0.0, 0.67, 1.28, 1.64, 1.96];
    let more = if mean > 0.0 { 0.9 + 0.1 * digits.next() } else { 0.1 * digits.next() };
    Statistics {
        n: 10_000,
        mean,
        sd: Some(sd),
        mcse: Some(sd / 100.0),
        min: mean - 4.0 * sd,
        quantiles: at.map(|z| mean + z * sd),
        max: mean + 4.0 * sd,
        signs: signed.then_some(Signs { more, less: 1.0 - more, same: 0.0 }),
    }
}

fn size_of(metric: &Metric) -> f64 {
    match metric.kind {
        MetricKind::Stock | MetricKind::Posts => 66_400.0,
        MetricKind::Flow => 212.0,
        MetricKind::Cumulative => 8_130.0,
        MetricKind::Index => 0.6,
        MetricKind::Money => 1.4e9,
        MetricKind::CumulativeMoney => 5.4e10,
    }
}

fn table(digits: &mut Digits, n_scenarios: usize, n_roles: usize, n_months: usize, signed: bool) -> Table {
    let mut cells = Vec::new();
    for scenario in 0..n_scenarios {
        for _ in 0..n_months {
            for entity in 0..=n_roles {
                for metric in &METRICS {
                    let absent = (metric.firm_only && entity > 0) || (signed && scenario == 0);
                    let size = size_of(metric) * if signed { -0.03 * scenario as f64 } else { 1.0 };
                    cells.push((!absent).then(|| statistics(digits, size, signed)));
                }
            }
        }
    }
    Table { n_months, n_roles, n_metrics: METRICS.len(), cells }
}

const NAMES: [&str; 9] = [
    "as_reported",
    "no_programme",
    "moves_reversed",
    "moves_reversed_with_posts",
    "retrain_first",
    "fast_AI",
    "slow_AI",
    "watching_forbidden",
    "opt_in_only",
];

const CHANGE: [f64; 9] = [0.0, 0.12, -0.013, 0.019, 0.034, -0.082, 0.051, 0.000_02, 0.004];

fn headlines(digits: &mut Digits, n_scenarios: usize) -> Vec<Headline> {
    (0..n_scenarios)
        .map(|scenario| {
            let change = CHANGE[scenario % CHANGE.len()];
            let level = |digits: &mut Digits, size: f64| statistics(digits, size * (1.0 + change), false);
            let levels = SIZES.iter().map(|&size| level(digits, size)).collect();
            let difference = |(at, size): (usize, &f64)| {
                statistics(digits, size * change * if at % 3 == 1 { -1.0 } else { 1.0 }, true)
            };
            let differences =
                if scenario == 0 { Vec::new() } else { SIZES.iter().enumerate().map(difference).collect() };
            Headline { levels, differences }
        })
        .collect()
}

/// A made result of 10,000 futures.
pub(crate) fn results(n_scenarios: usize, n_roles: usize, months: u32) -> Results {
    let n_months = months as usize + 1;
    let mut digits = Digits(42);
    let roles: Vec<String> = (0..n_roles).map(|role| format!("role_{role}")).collect();
    let scenarios = (0..n_scenarios).map(|at| {
        let name = NAMES[at % NAMES.len()];
        if at < NAMES.len() { name.to_owned() } else { format!("{name}_{at}") }
    });
    let mut cohorts = Vec::new();
    for scenario in 0..n_scenarios {
        for path in 0..2 {
            let (from, to) = if path == 0 { (None, None) } else { (Some(0), Some(n_roles - 1)) };
            let month = |digits: &mut Digits| {
                COHORT_METRICS.iter().map(|_| statistics(digits, 3_480.0, false)).collect::<Vec<_>>()
            };
            cohorts.push(Cohort {
                scenario,
                from,
                to,
                months: (0..n_months).map(|_| month(&mut digits)).collect(),
            });
        }
    }
    Results {
        scenarios: scenarios.collect(),
        role_labels: roles.iter().map(|role| role.replace('_', " ")).collect(),
        roles,
        start: YearMonth { year: 2026, month: 3 },
        months,
        replications: 10_000,
        randomisations: None,
        currency: "USD".to_owned(),
        metrics: METRICS.to_vec(),
        levels: table(&mut digits, n_scenarios, n_roles, n_months, false),
        differences: table(&mut digits, n_scenarios, n_roles, n_months, true),
        cohort_metrics: COHORT_METRICS.to_vec(),
        cohorts,
        headline_metrics: HEADLINES.to_vec(),
        headlines: headlines(&mut digits, n_scenarios),
        draws: Draws::default(),
        futures: Futures::default(),
        warnings: vec!["`layoff` of month 2 found 40 people fewer than it names".to_owned()],
    }
}
