//! What the ends of the assumptions say.

use super::{NAMED, called, few, inert};
use crate::analysis::number::plain;
use crate::analysis::sensitivity::{Answer, Estimate, Subject, Tornado, Z};
use crate::analysis::{capital, listed, readable};
use crate::language::say;

pub(super) fn paragraph(answer: &Answer, subject: &Subject, found: &Tornado) -> String {
    let mut order: Vec<usize> = (0..found.factors.len()).filter(|&at| !found.factors[at].is_inert).collect();
    let bar = |at: usize| found.factors[at];
    order.sort_by(|&a, &b| bar(b).width().total_cmp(&bar(a).width()));
    let change = |change: Estimate| subject.change(change.value, (change.interval[1] - change.value) / Z);
    let named: Vec<String> = (order.iter().take(NAMED).enumerate())
        .map(|(rank, &at)| {
            let [low, high] = answer.ends[at].unwrap_or([f64::NAN; 2]).map(plain);
            let (at_low, at_high) = (change(bar(at).low), change(bar(at).high));
            let (who, first) = (called(&answer.factors[at]), if rank == 0 { "yes" } else { "no" });
            say!("sensitivity-end", who, at_low, low, first, at_high, high)
        })
        .collect();
    let mut said = vec![say!(
        "sensitivity-mean",
        subject = capital(&subject.phrase),
        scenario = readable(&answer.scenario),
        mean = subject.mean(found.spread.mean, found.spread.error),
        n = found.spread.n
    )];
    if !named.is_empty() {
        said.push(say!("sensitivity-ends", ends = listed(&named)));
    }
    said.extend(inert(&answer.names(&found.factors, |factor| factor.is_inert)));
    let unclear = answer.names(&found.factors, |factor| {
        !factor.is_inert && factor.low.covers_zero() && factor.high.covers_zero()
    });
    if !unclear.is_empty() {
        let (few, names) = few(&unclear);
        let (n, all) = (unclear.len(), answer.factors.len());
        said.push(say!("sensitivity-neither-end", n, all, names, few));
    }
    said.join(" ")
}
