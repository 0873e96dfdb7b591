//! What rank correlations and first-order indices say.

use super::{NAMED, called, constant, indistinguishable, share};
use crate::analysis::listed;
use crate::analysis::sensitivity::{Answer, Estimate, Evidence, Factor, GivenData, Subject};

pub(super) fn paragraph(answer: &Answer, subject: &Subject, found: &GivenData) -> String {
    let Some(sum) = found.sum else { return constant(subject, &found.spread) };
    let mut said = vec![answer.spread(subject, &found.spread)];
    said.push(strongest(answer, found));
    said.push(by_evidence(&found.grades, sum));
    let unclear =
        answer.names(&found.factors, |factor| factor.first.is_none_or(|first| first.interval[0] <= 0.0));
    said.extend(indistinguishable(&unclear, answer.factors.len(), "first-order index"));
    said.join(" ")
}

/// The strongest assumptions, correlated ones as one.
fn strongest(answer: &Answer, found: &GivenData) -> String {
    let in_a_set = |factor: &Factor| answer.sets.iter().any(|set| set.keys.contains(&factor.keys[0]));
    let alone = answer.factors.iter().zip(&found.factors).filter(|(factor, _)| !in_a_set(factor));
    let mut drivers: Vec<(&Factor, Estimate, &str)> = alone
        .filter_map(|(factor, of)| {
            let direction = match of.rank_correlation {
                Some(rho) if rho.interval[0] > 0.0 => ", raises it",
                Some(rho) if rho.interval[1] < 0.0 => ", lowers it",
                _ => "",
            };
            Some((factor, of.first?, direction))
        })
        .collect();
    drivers.extend(answer.sets.iter().zip(&found.sets).filter_map(|(set, first)| Some((set, (*first)?, ""))));
    drivers.retain(|(_, first, _)| first.interval[0] > 0.0);
    drivers.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    let who = |(factor, _, direction): &(&Factor, Estimate, &str)| {
        format!("{}{direction})", called(factor).trim_end_matches(')'))
    };
    match &drivers[..] {
        [] => "No assumption explains a share of the variance by itself that can be told from 0.".to_owned(),
        [one] => format!("By itself {} explains {} of the variance.", who(one), share(one.1)),
        more => {
            let named: Vec<String> =
                more.iter().take(NAMED).map(|one| format!("{} {}", who(one), share(one.1))).collect();
            format!("Shares of the variance that follow one assumption alone: {}.", listed(&named))
        }
    }
}

fn by_evidence(grades: &[(Evidence, Estimate)], sum: Estimate) -> String {
    let mut parts: Vec<&(Evidence, Estimate)> =
        grades.iter().filter(|(_, all)| all.interval[1] > 0.005).collect();
    parts.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    let parts: Vec<String> =
        parts.iter().map(|(grade, all)| format!("{} {}", share(*all), grade.name())).collect();
    let rest = Estimate { value: 1.0 - sum.value, interval: [1.0 - sum.interval[1], 1.0 - sum.interval[0]] };
    let rest = format!("{} is luck and interplay, which this method cannot tell apart.", share(rest));
    if parts.is_empty() {
        rest
    } else {
        format!("By evidence of the assumptions: {}; the other {rest}", parts.join(", "))
    }
}
