//! What first-order and total indices say.

use super::{NAMED, called, constant, indistinguishable, inert, share};
use crate::analysis::sensitivity::{Answer, Sobol, Subject};

pub(super) fn paragraph(answer: &Answer, subject: &Subject, found: &Sobol) -> String {
    if found.spread.sd == 0.0 {
        return constant(subject, &found.spread);
    }
    let mut said = vec![answer.spread(subject, &found.spread), strongest(answer, found)];
    if let Some(luck) = &found.luck {
        said.push(format!(
            "Luck takes part in {}: so much would remain on average if every assumption were known.",
            share(luck.indices.total)
        ));
    }
    let grades: Vec<String> = (found.grades.iter())
        .filter(|(_, all)| all.indices.total.value > 0.005)
        .map(|(grade, all)| {
            let (first, total) = (share(all.indices.first), share(all.indices.total));
            format!("{} {first} alone and {total} in all", grade.name())
        })
        .collect();
    if !grades.is_empty() {
        said.push(format!("By evidence of the assumptions: {}.", grades.join("; ")));
    }
    said.extend(inert(&answer.names(&found.factors, |factor| factor.is_inert)));
    let is_unclear =
        |at: &crate::analysis::sensitivity::SobolFactor| !at.is_inert && at.indices.first.interval[0] <= 0.0;
    let unclear = answer.names(&found.factors, is_unclear);
    said.extend(indistinguishable(&unclear, answer.factors.len(), "first-order index"));
    said.join(" ")
}

/// The factors with the largest total indices.
fn strongest(answer: &Answer, found: &Sobol) -> String {
    let mut order: Vec<usize> = (0..found.factors.len()).filter(|&at| !found.factors[at].is_inert).collect();
    let total = |at: usize| found.factors[at].indices.total;
    order.sort_by(|&a, &b| total(b).value.total_cmp(&total(a).value));
    let named: Vec<String> = (order.iter().take(NAMED))
        .map(|&at| {
            let first = found.factors[at].indices.first;
            let alone =
                if first.interval[0] <= 0.0 { "indistinguishable from 0".to_owned() } else { share(first) };
            format!("{} takes part in {}, alone {alone}", called(&answer.factors[at]), share(total(at)))
        })
        .collect();
    if named.is_empty() {
        return "No assumption changes it: all of the variance is luck.".to_owned();
    }
    format!("Of the variance: {}.", named.join("; "))
}
