//! What first-order and total indices say.

use super::{NAMED, called, constant, indistinguishable, inert, share};
use crate::analysis::sensitivity::{Answer, Sobol, Subject};
use crate::language::say;

pub(super) fn paragraph(answer: &Answer, subject: &Subject, found: &Sobol) -> String {
    if found.spread.sd == 0.0 {
        return constant(subject, &found.spread);
    }
    let mut said = vec![answer.spread(subject, &found.spread), strongest(answer, found)];
    if let Some(luck) = &found.luck {
        said.push(say!("sensitivity-luck", share = share(luck.indices.total)));
    }
    let grades: Vec<String> = (found.grades.iter())
        .filter(|(_, all)| all.indices.total.value > 0.005)
        .map(|(grade, all)| {
            let (first, total) = (share(all.indices.first), share(all.indices.total));
            say!("sensitivity-grade-both", grade = grade.words(), first, total)
        })
        .collect();
    if !grades.is_empty() {
        said.push(say!("sensitivity-grades", parts = grades.join("; ")));
    }
    said.extend(inert(&answer.names(&found.factors, |factor| factor.is_inert)));
    let is_unclear =
        |at: &crate::analysis::sensitivity::SobolFactor| !at.is_inert && at.indices.first.interval[0] <= 0.0;
    let unclear = answer.names(&found.factors, is_unclear);
    said.extend(indistinguishable(&unclear, answer.factors.len()));
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
            let first = if first.interval[0] <= 0.0 { "none".to_owned() } else { share(first) };
            say!("sensitivity-part", who = called(&answer.factors[at]), total = share(total(at)), first)
        })
        .collect();
    if named.is_empty() {
        return say!("sensitivity-all-luck");
    }
    say!("sensitivity-parts", parts = named.join("; "))
}
