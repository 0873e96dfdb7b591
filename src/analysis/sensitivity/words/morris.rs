//! What elementary effects say.

use super::{NAMED, called, inert};
use crate::analysis::listed;
use crate::analysis::number::count;
use crate::analysis::sensitivity::{Answer, Estimate, Morris, MorrisFactor, Subject};

/// A step is half the distribution, so it moves the number by half the elementary effect.
const STEP: f64 = 0.5;

pub(super) fn paragraph(answer: &Answer, subject: &Subject, found: &Morris) -> String {
    let mut order: Vec<usize> = (0..found.factors.len()).filter(|&at| !found.factors[at].is_inert).collect();
    let effects = |at: usize| found.factors[at].effects;
    order.sort_by(|&a, &b| effects(b).mu_star.value.total_cmp(&effects(a).mu_star.value));
    let named: Vec<String> = (order.iter().take(NAMED))
        .map(|&at| format!("{} by {}", called(&answer.factors[at]), size(subject, effects(at).mu_star, STEP)))
        .collect();
    let mut said = vec![if named.is_empty() {
        format!("No assumption moves {}.", subject.phrase)
    } else {
        format!(
            "A step over half of its distribution moves {} up or down, on average over {} trajectories: {}.",
            subject.phrase,
            count(found.spread.n as u64),
            listed(&named)
        )
    }];
    let hangs: Vec<&str> = (order.iter().take(NAMED))
        .filter(|&&at| effects(at).sigma > effects(at).mu_star.value)
        .map(|&at| answer.factors[at].name.as_str())
        .collect();
    if !hangs.is_empty() {
        said.push(format!(
            "The effect of {} hangs on luck and on where the others stand: it spreads wider than its mean size.",
            listed(&hangs)
        ));
    }
    said.extend(
        found.luck.as_ref().filter(|luck| !luck.is_inert).map(|luck| beside_luck(subject, found, luck)),
    );
    let mut still = answer.names(&found.factors, |factor| factor.is_inert);
    still.extend(found.luck.filter(|luck| luck.is_inert).map(|_| "luck"));
    said.extend(inert(&still));
    said.join(" ")
}

/// `A fresh draw of luck moves it by 5,630 (5,060 to 6,190), more than 93 of the 95 assumptions do.`
fn beside_luck(subject: &Subject, found: &Morris, luck: &MorrisFactor) -> String {
    let of_luck = luck.effects.mu_star;
    let weaker =
        found.factors.iter().filter(|factor| STEP * factor.effects.mu_star.value < of_luck.value).count();
    let all = found.factors.len();
    let than = match weaker {
        0 => "less than any assumption does".to_owned(),
        n if n == all => "more than any assumption does".to_owned(),
        n => format!("more than {} of the {} assumptions do", count(n as u64), count(all as u64)),
    };
    format!("A fresh draw of luck moves it by {}, {than}.", size(subject, of_luck, 1.0))
}

fn size(subject: &Subject, of: Estimate, step: f64) -> String {
    let range = of.interval.map(|limit| (step * limit).max(0.0));
    subject.step_in(step * of.value, range)
}
