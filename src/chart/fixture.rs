//! Plausible results for tests of pictures: a small deterministic firm whose books balance, with
//! normal spreads around its path. Not the model.

use crate::engine::{Cohort, Headline, Metric, MetricKind, Results, Signs, Statistics, Table};
use crate::study::YearMonth;

use super::fixture_draws::{draws, futures};

/// What kind of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    Plausible,
    Zero,
    /// Nothing ever happens.
    Constant,
    /// Plausible, times a hundred million.
    Huge,
    /// Plausible, times twenty thousand: more than a thousand million people, money in hundreds of trillions.
    Large,
    /// A firm of a few people.
    Tiny,
}

/// The size of a fixture.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) scenarios: usize,
    pub(crate) roles: usize,
    pub(crate) months: usize,
    pub(crate) replications: u64,
    pub(crate) long_labels: bool,
    pub(crate) moves: bool,
    pub(crate) numbers: Numbers,
}

pub(crate) const META: Shape = Shape {
    scenarios: 9,
    roles: 12,
    months: 42,
    replications: 10_000,
    long_labels: false,
    moves: true,
    numbers: Numbers::Plausible,
};

const SCENARIOS: [&str; 9] = [
    "as_reported",
    "no_programme",
    "moves_reversed",
    "moves_reversed_with_posts",
    "retrain_first",
    "fast_ai",
    "slow_ai",
    "no_watching",
    "watching_opt_in",
];
const ROLES: [(&str, f64); 12] = [
    ("Software engineering", 21_300.0),
    ("Content operations", 11_900.0),
    ("Data and research", 8_400.0),
    ("Sales and partnerships", 7_800.0),
    ("Product management", 5_600.0),
    ("Trust and safety", 5_200.0),
    ("Infrastructure", 4_900.0),
    ("Design", 3_700.0),
    ("Finance and legal", 3_400.0),
    ("People and recruiting", 2_600.0),
    ("Applied AI", 2_186.0),
    ("Communications", 1_000.0),
];

const STOCKS: [&str; 11] = [
    "active",
    "on_notice",
    "in_training",
    "payroll",
    "posts",
    "held",
    "vacancies",
    "surplus",
    "unmet_work",
    "moved_active",
    "displaced_unemployed",
];
const FLOWS: [&str; 10] = [
    "hires",
    "quits",
    "retirements",
    "layoffs",
    "notice_ends",
    "forced_moves",
    "voluntary_moves",
    "graduations",
    "failed_training",
    "returns",
];
const PARTS: [&str; 6] = [
    "posts_growth",
    "posts_displacement",
    "posts_augmentation",
    "posts_demand",
    "posts_new_work",
    "posts_decisions",
];

const MONEY: [(&str, &str); 8] = [
    ("labour_cost", "labour_cost_cum"),
    ("severance", "severance_cum"),
    ("training_cost", "training_cost_cum"),
    ("hiring_cost", "hiring_cost_cum"),
    ("ai_cost", "ai_cost_cum"),
    ("total_cost", "total_cost_cum"),
    ("benefits", "benefits_cum"),
    ("lost_income_tax", "lost_income_tax_cum"),
];

fn metrics() -> Vec<Metric> {
    let metric = |name, unit, kind, firm_only| Metric { name, unit, kind, firm_only, meaning: "" };
    let mut all: Vec<Metric> = Vec::new();
    for name in STOCKS {
        let posts = matches!(name, "posts" | "held" | "vacancies" | "surplus" | "unmet_work");
        let (unit, kind) = if posts { ("posts", MetricKind::Posts) } else { ("people", MetricKind::Stock) };
        all.push(metric(name, unit, kind, false));
    }
    for name in FLOWS {
        all.push(metric(name, "people per month", MetricKind::Flow, false));
    }
    for name in ["hires_cum", "quits_cum", "retirements_cum", "layoffs_cum", "notice_ends_cum"] {
        all.push(metric(name, "people", MetricKind::Cumulative, false));
    }
    all.push(metric("displaced_reemployed", "people", MetricKind::Cumulative, false));
    all.push(metric("displaced_left", "people", MetricKind::Cumulative, false));
    for name in PARTS {
        all.push(metric(name, "posts", MetricKind::Posts, false));
    }
    all.push(metric("layoff_rate_12m", "share of active", MetricKind::Index, true));
    for (name, cum) in MONEY {
        all.push(metric(name, "currency per month", MetricKind::Money, true));
        all.push(metric(cum, "currency", MetricKind::CumulativeMoney, true));
    }
    all
}

/// One scenario, month by month, in the order of `metrics()`.
pub(super) struct Firm {
    /// `[month][entity][metric]`
    pub(super) means: Vec<Vec<Vec<f64>>>,
    /// `[month][cohort metric]`
    moved: Vec<[f64; 6]>,
}

#[allow(clippy::too_many_lines)] // the months of a made-up firm, told from top to bottom
fn simulate(shape: &Shape, metrics: &[Metric], s: usize) -> Firm {
    let at = |name: &str| metrics.iter().position(|metric| metric.name == name).unwrap();
    let still = matches!(shape.numbers, Numbers::Zero | Numbers::Constant);
    let size = match shape.numbers {
        Numbers::Zero => 0.0,
        Numbers::Huge => 1e8,
        Numbers::Large => 2e4,
        Numbers::Tiny => 2e-4,
        _ => 1.0,
    };
    let on = if still { 0.0 } else { 1.0 };
    let programme = on
        * if s == 1 {
            0.0
        } else if s == 4 {
            0.5
        } else {
            1.0
        };
    let moving = if shape.moves { programme } else { 0.0 };
    let speed = on * [1.0, 1.0, 1.0, 1.0, 1.0, 1.8, 0.5, 0.9, 0.95][s % 9] * (1.0 + 0.03 * (s / 9) as f64);
    let opening: Vec<f64> =
        (0..shape.roles).map(|r| (ROLES[r % 12].1 / (1.0 + (r / 12) as f64) * size).round()).collect();
    let n_ai = 1.max(shape.roles / 10);
    let is_ai = |r: usize| shape.roles > 1 && r + n_ai >= shape.roles;
    let mut state: Vec<Role> = opening.iter().map(|n| Role { stay: *n, ..Role::default() }).collect();
    let mut cum = vec![vec![0.0; metrics.len()]; shape.roles];
    let mut firm = Firm { means: Vec::new(), moved: Vec::new() };
    let mut path = [0.0; 6];
    let mut money_cum = [0.0; MONEY.len()];
    for t in 0..=shape.months {
        let mut rows = vec![vec![0.0; metrics.len()]; shape.roles + 1];
        for r in 0..shape.roles {
            let role = &mut state[r];
            let row = &mut rows[r + 1];
            if t > 0 {
                let mut flow = |name: &str, n: f64| {
                    row[at(name)] = n;
                    if metrics.iter().any(|metric| metric.name == format!("{name}_cum")) {
                        cum[r][at(&format!("{name}_cum"))] += n;
                    }
                };
                let quits = on * role.stay * 0.006;
                let retirements = on * role.stay * 0.001;
                let moved_quits = on * role.moved * 0.012;
                let in_training_quits = on * role.training * 0.01;
                role.stay -= quits + retirements;
                role.moved -= moved_quits;
                role.training -= in_training_quits;
                let ends = if t >= 3 { role.notice_of[t - 3] } else { 0.0 };
                let found = on * role.unemployed * 0.12;
                let gone = on * role.unemployed * 0.03;
                role.unemployed += ends - found - gone;
                role.found += found;
                role.gone += gone;
                let picked = if t == 2 && !is_ai(r) { moving * 0.09 * role.stay } else { 0.0 };
                let refused = 0.1 * picked;
                role.stay -= picked;
                role.training += picked - refused;
                let layoffs = if t == 2 && !is_ai(r) {
                    programme * 0.105 * role.stay
                } else {
                    on * role.stay * 0.0015 * speed
                };
                role.stay -= layoffs;
                role.notice_of.resize(t, 0.0);
                role.notice_of.push(layoffs);
                let hires = if t > 8 { on * 0.004 * opening[r] } else { 0.0 };
                role.stay += hires;
                let failed = if t > 5 { 0.08 * role.training } else { 0.0 };
                role.stay += failed;
                role.training -= failed;
                flow("quits", quits + moved_quits + in_training_quits + refused);
                flow("retirements", retirements);
                flow("notice_ends", ends);
                flow("layoffs", layoffs);
                flow("hires", hires);
                flow("forced_moves", picked);
                flow("failed_training", failed);
                path[0] += picked;
                path[3] += failed;
                path[4] += refused + moved_quits + in_training_quits;
            } else {
                role.notice_of.push(0.0);
            }
        }
        if t > 5 && shape.roles > 1 {
            let graduates: f64 = state.iter().map(|role| 0.3 * role.training).sum();
            for role in &mut state {
                role.training *= 0.7;
            }
            state[shape.roles - 1].moved += graduates;
        }
        let growth = on * 0.02 * t as f64 / 12.0;
        for r in 0..shape.roles {
            let role = &state[r];
            let row = &mut rows[r + 1];
            let notice: f64 = role.notice_of.iter().skip((t + 1).saturating_sub(3)).sum();
            let active = role.stay + role.moved;
            let ramp = t as f64 / (t as f64 + 30.0);
            let parts = [
                growth,
                -0.30 * speed * ramp,
                -0.08 * speed * ramp,
                0.07 * speed * ramp,
                if is_ai(r) { 0.9 * ramp * on } else { 0.0 },
                if t >= 2 { -0.11 * programme } else { 0.0 },
            ];
            let mut posts = opening[r];
            for (name, part) in PARTS.iter().zip(parts) {
                row[at(name)] = part * opening[r];
                posts += part * opening[r];
            }
            for (name, n) in [
                ("active", active),
                ("on_notice", notice),
                ("in_training", role.training),
                ("payroll", active + notice + role.training),
                ("posts", posts),
                ("moved_active", role.moved),
                ("displaced_unemployed", role.unemployed),
                ("displaced_reemployed", role.found),
                ("displaced_left", role.gone),
                ("vacancies", (posts - active).max(0.0)),
                ("surplus", (active - posts).max(0.0)),
            ] {
                row[at(name)] = n;
            }
            for (m, metric) in metrics.iter().enumerate() {
                if metric.name.ends_with("_cum") {
                    row[m] = cum[r][m];
                }
            }
        }
        let sums = (0..metrics.len()).map(|m| rows[1..].iter().map(|row| row[m]).sum()).collect();
        rows[0] = sums;
        let ramp = t as f64 / (t as f64 + 30.0);
        let parts = [
            ("payroll", 13_500.0),
            ("layoffs", 31_000.0),
            ("forced_moves", 9_000.0),
            ("hires", 22_000.0),
            ("payroll", 700.0 * ramp * speed),
        ]
        .map(|(name, price)| rows[0][at(name)] * price);
        let (out, total) = (rows[0][at("displaced_unemployed")], parts.iter().sum::<f64>());
        let [a, b, c, d, e] = parts;
        for (i, now) in [a, b, c, d, e, total, 2_500.0 * out, 1_200.0 * out].into_iter().enumerate() {
            money_cum[i] += if t > 0 { now } else { 0.0 };
            rows[0][at(MONEY[i].0)] = now;
            rows[0][at(MONEY[i].1)] = money_cum[i];
        }
        let mut rate = 0.0;
        if rows[0][at("active")] > 0.0 {
            let before = t.saturating_sub(12);
            let sum = rows[0][at("layoffs_cum")]
                - firm.means.get(before).map_or(0.0, |rows: &Vec<Vec<f64>>| rows[0][at("layoffs_cum")]);
            rate = sum / opening.iter().sum::<f64>().max(1e-9);
        }
        rows[0][at("layoff_rate_12m")] = rate;
        path[1] = state.iter().map(|role| role.training).sum();
        path[2] = state.iter().map(|role| role.moved).sum();
        firm.means.push(rows);
        firm.moved.push(path);
    }
    firm
}

#[derive(Default)]
struct Role {
    stay: f64,
    moved: f64,
    training: f64,
    notice_of: Vec<f64>,
    unemployed: f64,
    found: f64,
    gone: f64,
}

/// Normal around a mean; people are not negative.
fn statistics(mean: f64, sd: f64, n: u64, floor: f64) -> Statistics {
    const Z: [f64; 9] = [-1.96, -1.645, -1.2816, -0.6745, 0.0, 0.6745, 1.2816, 1.645, 1.96];
    if n == 1 {
        return Statistics {
            n,
            mean,
            sd: None,
            mcse: None,
            min: mean,
            quantiles: [mean; 9],
            max: mean,
            signs: None,
        };
    }
    let at = |z: f64| (mean + z * sd).max(floor);
    Statistics {
        n,
        mean,
        sd: Some(sd),
        mcse: Some(sd / (n as f64).sqrt()),
        min: at(-3.5),
        quantiles: Z.map(at),
        max: at(3.5),
        signs: None,
    }
}

fn signs(mean: f64, sd: f64) -> Signs {
    if sd <= 0.0 {
        let more = if mean > 0.0 { 1.0 } else { 0.0 };
        let less = if mean < 0.0 { 1.0 } else { 0.0 };
        return Signs { more, less, same: 1.0 - more - less };
    }
    let more = 0.5 * libm::erfc(-mean / sd / 2.0_f64.sqrt());
    Signs { more, less: 1.0 - more, same: 0.0 }
}

/// Spread of a metric after t months, as a share of its mean.
fn spread(t: usize) -> f64 {
    0.004 * (t as f64).sqrt() + 0.0007 * t as f64
}

/// Results of a given size.
pub(crate) fn results(shape: &Shape) -> Results {
    let metrics = metrics();
    let firms: Vec<Firm> = (0..shape.scenarios).map(|s| simulate(shape, &metrics, s)).collect();
    let n = shape.replications;
    let spread = |t: usize| if shape.numbers == Numbers::Constant { 0.0 } else { spread(t) };
    let mut levels = Vec::new();
    let mut differences = Vec::new();
    for firm in &firms {
        for t in 0..=shape.months {
            for entity in 0..=shape.roles {
                for (m, metric) in metrics.iter().enumerate() {
                    if entity > 0 && metric.firm_only {
                        levels.push(None);
                        differences.push(None);
                        continue;
                    }
                    let mean = firm.means[t][entity][m];
                    let floor = if metric.name.starts_with("posts_") { f64::NEG_INFINITY } else { 0.0 };
                    let size = mean.abs() * if metric.kind == MetricKind::Flow { 4.0 } else { 1.0 };
                    levels.push(Some(statistics(mean, size * spread(t), n, floor)));
                    let change = mean - firms[0].means[t][entity][m];
                    let sd = (0.35 * change.abs() + 0.002 * mean.abs()) * spread(t) * 12.0;
                    let sd = if change == 0.0 { 0.0 } else { sd };
                    let base = std::ptr::eq(firm, &raw const firms[0]);
                    differences.push((!base).then(|| Statistics {
                        signs: Some(signs(change, if n == 1 { 0.0 } else { sd })),
                        ..statistics(change, sd, n, f64::NEG_INFINITY)
                    }));
                }
            }
        }
    }
    let table =
        |cells| Table { n_months: shape.months + 1, n_roles: shape.roles, n_metrics: metrics.len(), cells };
    let cohort = |(scenario, firm): (usize, &Firm)| Cohort {
        scenario,
        from: None,
        to: None,
        months: (0..=shape.months)
            .map(|t| firm.moved[t].iter().map(|mean| statistics(*mean, mean * spread(t), n, 0.0)).collect())
            .collect(),
    };
    let cohorts = if shape.moves { firms.iter().enumerate().map(cohort).collect() } else { Vec::new() };
    Results {
        scenarios: (0..shape.scenarios).map(|s| scenario_name(shape, s)).collect(),
        roles: (0..shape.roles).map(|r| format!("role_{r}")).collect(),
        role_labels: (0..shape.roles).map(|r| role_label(shape, r)).collect(),
        start: YearMonth { year: 2026, month: 3 },
        months: shape.months as u32,
        replications: n as u32,
        randomisations: None,
        currency: "USD".to_owned(),
        levels: table(levels),
        differences: table(differences),
        cohort_metrics: ["picked", "in_training", "at_work", "returned", "left", "laid_off"]
            .map(|name| Metric {
                name,
                unit: "people",
                kind: MetricKind::Stock,
                firm_only: true,
                meaning: "",
            })
            .to_vec(),
        cohorts,
        headline_metrics: Vec::new(),
        headlines: vec![Headline { levels: Vec::new(), differences: Vec::new() }; shape.scenarios],
        draws: draws(shape, &metrics, &firms, spread(shape.months)),
        futures: futures(shape, &metrics, &firms, &spread),
        warnings: Vec::new(),
        metrics,
    }
}

fn scenario_name(shape: &Shape, s: usize) -> String {
    let name = SCENARIOS[s % 9];
    let name = if s < 9 { name.to_owned() } else { format!("{name}_{}", s / 9 + 1) };
    if shape.long_labels {
        format!("{name}_if_the_works_council_agrees_to_every_part_of_it_in_time_{s}")
    } else {
        name
    }
}

fn role_label(shape: &Shape, r: usize) -> String {
    let label = ROLES[r % 12].0;
    let label = if r < 12 { label.to_owned() } else { format!("{label} {}", r / 12 + 1) };
    if shape.long_labels {
        format!("{label} & <Βιομηχανία>, Überwachung der Qualitätssicherung in Zweigstellen, {r}")
    } else {
        label
    }
}
