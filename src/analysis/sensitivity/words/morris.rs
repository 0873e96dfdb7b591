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

/// `A fresh draw of luck moves it by 5,630 (5,060 to 6,190), more than 93 of the 95 assumptions do; 2 cannot be told apart
/// from it.` Only intervals that do not overlap are told apart.
fn beside_luck(subject: &Subject, found: &Morris, luck: &MorrisFactor) -> String {
    let of_luck = luck.effects.mu_star;
    let all = found.factors.len();
    let those = |differ: &dyn Fn([f64; 2]) -> bool| {
        found
            .factors
            .iter()
            .filter(|factor| differ(factor.effects.mu_star.interval.map(|limit| STEP * limit)))
            .count()
    };
    let weaker = those(&|[_, high]| high < of_luck.interval[0]);
    let stronger = those(&|[low, _]| low > of_luck.interval[1]);
    let share = |n: usize| match n {
        n if n == all => "any assumption does".to_owned(),
        n => format!("{} of the {} assumptions do", count(n as u64), count(all as u64)),
    };
    let mut parts = Vec::new();
    if weaker > 0 {
        parts.push(format!("more than {}", share(weaker)));
    }
    if stronger > 0 {
        parts.push(format!("less than {}", share(stronger)));
    }
    let said = listed(&parts.iter().map(String::as_str).collect::<Vec<_>>());
    let rest = match all - weaker - stronger {
        0 => String::new(),
        n if n == all => ", which cannot be told apart from what any assumption does".to_owned(),
        1 => "; one cannot be told apart from it".to_owned(),
        n => format!("; {} cannot be told apart from it", count(n as u64)),
    };
    let comma = if said.is_empty() { "" } else { ", " };
    format!("A fresh draw of luck moves it by {}{comma}{said}{rest}.", size(subject, of_luck, 1.0))
}

fn size(subject: &Subject, of: Estimate, step: f64) -> String {
    let range = of.interval.map(|limit| (step * limit).max(0.0));
    subject.step_in(step * of.value, range)
}
