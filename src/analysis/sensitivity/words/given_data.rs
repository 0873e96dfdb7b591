//! What rank correlations and first-order indices say.

use super::{NAMED, called_with, constant, indistinguishable, share};
use crate::analysis::listed;
use crate::analysis::sensitivity::{Answer, Estimate, Evidence, Factor, GivenData, Subject};
use crate::language::say;

pub(super) fn paragraph(answer: &Answer, subject: &Subject, found: &GivenData) -> String {
    let Some(sum) = found.sum else { return constant(subject, &found.spread) };
    let mut said = vec![answer.spread(subject, &found.spread)];
    said.push(strongest(answer, found));
    said.push(by_evidence(&found.grades, sum));
    let unclear =
        answer.names(&found.factors, |factor| factor.first.is_none_or(|first| first.interval[0] <= 0.0));
    said.extend(indistinguishable(&unclear, answer.factors.len()));
    said.join(" ")
}

/// The strongest assumptions, correlated ones as one.
fn strongest(answer: &Answer, found: &GivenData) -> String {
    let in_a_set = |factor: &Factor| answer.sets.iter().any(|set| set.keys.contains(&factor.keys[0]));
    let alone = answer.factors.iter().zip(&found.factors).filter(|(factor, _)| !in_a_set(factor));
    let mut drivers: Vec<(&Factor, Estimate, &'static str)> = alone
        .filter_map(|(factor, of)| {
            let direction = match of.rank_correlation {
                Some(rho) if rho.interval[0] > 0.0 => "raises",
                Some(rho) if rho.interval[1] < 0.0 => "lowers",
                _ => "unknown",
            };
            Some((factor, of.first?, direction))
        })
        .collect();
    drivers.extend(
        answer.sets.iter().zip(&found.sets).filter_map(|(set, first)| Some((set, (*first)?, "unknown"))),
    );
    drivers.retain(|(_, first, _)| first.interval[0] > 0.0);
    drivers.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    let who = |(factor, _, way): &(&Factor, Estimate, &'static str)| called_with(factor, way);
    match &drivers[..] {
        [] => say!("sensitivity-none-alone"),
        [one] => say!("sensitivity-one-alone", who = who(one), share = share(one.1)),
        more => {
            let named: Vec<String> =
                more.iter().take(NAMED).map(|one| format!("{} {}", who(one), share(one.1))).collect();
            say!("sensitivity-alone", shares = listed(&named))
        }
    }
}

fn by_evidence(grades: &[(Evidence, Estimate)], sum: Estimate) -> String {
    let mut parts: Vec<&(Evidence, Estimate)> =
        grades.iter().filter(|(_, all)| all.interval[1] > 0.005).collect();
    parts.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
    let of = |(grade, all): &&(Evidence, Estimate)| {
        say!("sensitivity-of-grade", share = share(*all), grade = grade.words())
    };
    let parts: Vec<String> = parts.iter().map(of).collect();
    let rest = Estimate { value: 1.0 - sum.value, interval: [1.0 - sum.interval[1], 1.0 - sum.interval[0]] };
    let rest = share(rest);
    if parts.is_empty() {
        say!("sensitivity-rest", rest)
    } else {
        say!("sensitivity-by-evidence", parts = parts.join(", "), rest)
    }
}
