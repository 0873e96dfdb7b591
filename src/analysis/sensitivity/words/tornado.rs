//! What the ends of the assumptions say.

use super::{NAMED, called, few, inert};
use crate::analysis::number::{count, plain};
use crate::analysis::sensitivity::{Answer, Estimate, Subject, Tornado, Z};
use crate::analysis::{capital, listed, readable};

pub(super) fn paragraph(answer: &Answer, subject: &Subject, found: &Tornado) -> String {
    let mut order: Vec<usize> = (0..found.factors.len()).filter(|&at| !found.factors[at].is_inert).collect();
    let bar = |at: usize| found.factors[at];
    order.sort_by(|&a, &b| bar(b).width().total_cmp(&bar(a).width()));
    let change = |change: Estimate| subject.change(change.value, (change.interval[1] - change.value) / Z);
    let named: Vec<String> = (order.iter().take(NAMED).enumerate())
        .map(|(rank, &at)| {
            let [low, high] = answer.ends[at].unwrap_or([f64::NAN; 2]).map(plain);
            let (at_low, at_high) = (change(bar(at).low), change(bar(at).high));
            let [fifth, ninety_fifth] = if rank == 0 { [" (its 5 % quantile)", " (95 %)"] } else { ["", ""] };
            format!(
                "{} by {at_low} at {low}{fifth} and {at_high} at {high}{ninety_fifth}",
                called(&answer.factors[at])
            )
        })
        .collect();
    let mut said = vec![format!(
        "{} in {}: mean {} over {} futures.",
        capital(&subject.phrase),
        readable(&answer.scenario),
        subject.mean(found.spread.mean, found.spread.error),
        count(found.spread.n as u64),
    )];
    if !named.is_empty() {
        said.push(format!(
            "Taken to its ends, with the rest at their draws, the mean is moved by {}.",
            listed(&named)
        ));
    }
    said.extend(inert(&answer.names(&found.factors, |factor| factor.is_inert)));
    let unclear = answer.names(&found.factors, |factor| {
        !factor.is_inert && factor.low.covers_zero() && factor.high.covers_zero()
    });
    if !unclear.is_empty() {
        said.push(format!(
            "{} of {} assumptions move the mean at neither end by an amount that can be told from 0{}.",
            count(unclear.len() as u64),
            count(answer.factors.len() as u64),
            few(&unclear)
        ));
    }
    said.join(" ")
}
