//! The findings: computed sentences in calibrated words.

use super::unbroken;
use crate::analysis::number::{Scale, share_of_futures};
use crate::analysis::{
    Likelihood, MetricDifference, ScenarioDifference, amount_of_money, between_scenarios, capital, is_money,
    month_name, noun, quoted, readable, shown_unit, topic,
};
use crate::engine::{HeadlineMetric, Q05, Q95, Results, Statistics};
use crate::language::say;

/// The headline metrics that a finding speaks of after headcount, in this order.
const SPOKEN_OF: [&str; 4] = ["layoffs_cum", "delivered", "total_cost_cum", "lost_earnings_cum"];

/// Of which of them the first sentences say where they differ most, in this order.
const SPOKEN_OF_MOST: [&str; 4] = ["layoffs_cum", "total_cost_cum", "delivered", "lost_earnings_cum"];

/// What the first sentences say of the base where there is not enough to compare, in this order.
const SPOKEN_OF_BASE: [&str; 5] =
    ["delivered", "total_cost_cum", "hires_cum", "displaced_long_term", "lost_earnings_cum"];

/// What one scenario does to the base.
pub(super) struct Finding {
    pub(super) position: usize,
    pub(super) scenario: String,
    /// The difference in headcount, large: `+2,100 ± 20`.
    pub(super) number: String,
    /// `people on the payroll by March 2029`.
    pub(super) number_label: String,
    /// One sentence on headcount.
    pub(super) lead: String,
    /// One sentence each on the other metrics that differ.
    pub(super) also: Vec<String>,
    /// Labels of the headline metrics that this many futures cannot tell apart.
    pub(super) same: String,
}

/// How many sentences the report begins with.
const FIRST: usize = 5;

/// What a reader takes away who reads nothing else: the base, then where each of the spoken metrics
/// differs most, in five sentences at most; what the differences leave open is filled with the base's
/// other numbers.
pub(super) fn first(results: &Results) -> Vec<String> {
    let mut sentences = base(results);
    let scenarios = between_scenarios(results);
    let metrics = ["payroll"].into_iter().chain(SPOKEN_OF_MOST);
    sentences.extend(metrics.filter_map(|name| differs_most(&scenarios, name, &results.currency)));
    let said = sentences.len();
    if said < FIRST {
        sentences.extend(SPOKEN_OF_BASE.iter().filter_map(|name| level(results, name)).take(FIRST - said));
    }
    sentences.truncate(FIRST);
    sentences
}

/// `Layoffs differ most from “Base” in “A” (−4,020 ± 9, fewer in 97 % of futures), then in “B” (...).`
fn differs_most(scenarios: &[ScenarioDifference], name: &str, currency: &str) -> Option<String> {
    let told = |metric: &&MetricDifference| metric.is_resolved() && metric.is_visible();
    let mut differing: Vec<(&ScenarioDifference, &MetricDifference)> = scenarios
        .iter()
        .filter_map(|scenario| Some((scenario, scenario.metric(name).filter(told)?)))
        .collect();
    differing.sort_by(|a, b| b.1.difference.mean.abs().total_cmp(&a.1.difference.mean.abs()));
    let (scenario, metric) = *differing.first()?;
    let topic = capital(&topic(&metric.metric));
    let number = if topic.ends_with('s') { "many" } else { "one" };
    let base = quoted(&scenario.base);
    let first = case(scenario, metric, currency);
    let said = match differing.get(1) {
        None => say!("finding-differs", topic, number, base, first),
        Some((scenario, metric)) => {
            let second = case(scenario, metric, currency);
            say!("finding-differs-then", topic, number, base, first, second)
        }
    };
    Some(format!("{said}."))
}

/// `“No programme” (+8,380 ± 80 people, higher in 99 % of futures)`.
fn case(scenario: &ScenarioDifference, metric: &MetricDifference, currency: &str) -> String {
    let difference = &metric.difference;
    let unit = shown_unit(&metric.metric);
    let amount = Scale::of_difference(unit, difference.mean).signed(difference.mean, difference.mcse);
    let amount = match unit {
        _ if is_money(&metric.metric) => amount_of_money(&amount, currency),
        "people" => say!("amount-people", amount),
        _ => amount,
    };
    let scenario = quoted(&scenario.scenario);
    let Some(share) = metric.share_of_same_sign() else {
        return unbroken(&say!("finding-case-alone", scenario, amount));
    };
    let way = way(difference.mean);
    unbroken(&say!("finding-case", scenario, amount, way, share = share_of_futures(share)))
}

/// By which a message chooses its word: `more` or `less`.
fn way(difference: f64) -> &'static str {
    if difference > 0.0 { "more" } else { "less" }
}

/// `Cost to the firm by March 2029: USD 24.0 ± 0.1 bn; nine futures in ten lie between ...`
fn level(results: &Results, name: &str) -> Option<String> {
    let at = results.headline_metrics.iter().position(|metric| metric.name == name)?;
    let (metric, level) = (results.headline_metrics[at], results.headlines.first()?.levels.get(at)?);
    let unit = shown_unit(&metric);
    let amount = level_of(metric, level, &results.currency);
    let amount = match unit {
        "people" => say!("amount-people", amount),
        _ if metric.name == "delivered" => say!("amount-of-month-0", amount),
        _ => amount,
    };
    let date = month_name(results.start, results.months);
    let finding = say!("finding-level", noun = capital(&noun(&metric)), date, amount);
    let said = match nine_in_ten(level, Scale::of(unit, level.mean), false) {
        Some(range) => say!("finding-level-range", finding, range),
        None => finding,
    };
    Some(unbroken(&format!("{said}.")))
}

/// Sentences on the base itself.
fn base(results: &Results) -> Vec<String> {
    let Some(headline) = results.headlines.first() else { return Vec::new() };
    let find = |name: &str| {
        let at = results.headline_metrics.iter().position(|metric| metric.name == name)?;
        Some((results.headline_metrics[at], headline.levels.get(at)?))
    };
    let scenario = results.scenarios.first().map_or_else(String::new, |name| quoted(name));
    let date = month_name(results.start, results.months);
    let opening = results.metric("payroll").and_then(|at| results.levels.get(0, 0, 0, at));
    let mut sentences = Vec::new();
    if let (Some((metric, payroll)), Some(opening)) = (find("payroll"), opening) {
        let opening = Scale::of("people", opening.mean).estimate(opening.mean, opening.mcse);
        let level = level_of(metric, payroll, &results.currency);
        let finding = say!("finding-headcount", scenario, opening, level, date);
        sentences.push(match nine_in_ten(payroll, Scale::of("people", payroll.mean), false) {
            Some(range) => say!("finding-headcount-range", finding, range),
            None => finding,
        });
    }
    if let (Some((of_layoffs, layoffs)), Some((of_quits, quits))) = (find("layoffs_cum"), find("quits_cum")) {
        let quits = level_of(of_quits, quits, &results.currency);
        sentences.push(if layoffs.max == 0.0 {
            say!("finding-no-layoffs", quits)
        } else {
            say!("finding-layoffs", layoffs = level_of(of_layoffs, layoffs, &results.currency), quits)
        });
    }
    sentences.iter().map(|sentence| unbroken(&format!("{sentence}."))).collect()
}

fn level_of(metric: HeadlineMetric, level: &Statistics, currency: &str) -> String {
    let text = Scale::of(shown_unit(&metric), level.mean).estimate(level.mean, level.mcse);
    if is_money(&metric) { amount_of_money(&text, currency) } else { text }
}

/// The 5 and 95 % quantiles as `LOW and HIGH`; none in expectation mode or where all futures agree.
fn nine_in_ten(statistics: &Statistics, scale: Scale, signed: bool) -> Option<String> {
    let (low, high) = (statistics.quantiles[Q05], statistics.quantiles[Q95]);
    scale.between(low, high, signed).filter(|_| statistics.n > 1)
}

/// One finding a scenario, the base left out.
pub(super) fn scenarios(results: &Results) -> Vec<Finding> {
    let to = month_name(results.start, results.months);
    between_scenarios(results)
        .iter()
        .enumerate()
        .map(|(at, scenario)| finding(at + 1, scenario, &results.currency, &to))
        .collect()
}

fn finding(position: usize, scenario: &ScenarioDifference, currency: &str, to: &str) -> Finding {
    let (mut number, mut lead) = (String::new(), String::new());
    if let Some(payroll) = scenario.metric("payroll") {
        let difference = &payroll.difference;
        let scale = Scale::of_difference("people", difference.mean);
        number = unbroken(&scale.signed(difference.mean, difference.mcse));
        lead = unbroken(&headcount_sentence(payroll, scenario, scale));
    }
    let differs =
        |metric: &&MetricDifference| !metric.is_nothing() && metric.is_resolved() && metric.is_visible();
    let (differing, same): (Vec<&MetricDifference>, Vec<&MetricDifference>) =
        SPOKEN_OF.iter().filter_map(|name| scenario.metric(name)).partition(differs);
    let sentence = |metric: &MetricDifference| unbroken(&capital(&metric.clause(None, currency)));
    Finding {
        position,
        scenario: readable(&scenario.scenario),
        number,
        number_label: say!("finding-number", date = to, base = quoted(&scenario.base)),
        lead,
        also: differing.into_iter().map(sentence).collect(),
        same: same.iter().map(|metric| noun(&metric.metric)).collect::<Vec<_>>().join(", "),
    }
}

/// `Very likely to have more people: in 98 % of futures. In nine of ten the difference lies between ...`
fn headcount_sentence(payroll: &MetricDifference, scenario: &ScenarioDifference, scale: Scale) -> String {
    if payroll.is_nothing() {
        return say!("finding-same-headcount");
    }
    if !payroll.is_resolved() {
        return say!("finding-unresolved");
    }
    let way = way(payroll.difference.mean);
    let Some(share) = payroll.share_of_same_sign() else {
        return say!("finding-expectation", way, base = quoted(&scenario.base));
    };
    let likely = capital(&Likelihood::of(share).word());
    let finding = say!("finding-likely", likely, way, share = share_of_futures(share));
    match nine_in_ten(&payroll.difference, scale, true) {
        Some(range) => say!("finding-likely-range", finding, range),
        None => finding,
    }
}
