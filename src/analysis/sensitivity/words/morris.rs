//! What elementary effects say.

use super::{NAMED, called, inert};
use crate::analysis::sensitivity::{Answer, Estimate, Morris, MorrisFactor, Subject};
use crate::analysis::{capital, listed};
use crate::language::{Language, in_force, say};

/// A step is half the distribution, so it moves the number by half the elementary effect.
const STEP: f64 = 0.5;

pub(super) fn paragraph(answer: &Answer, subject: &Subject, found: &Morris) -> String {
    let mut order: Vec<usize> = (0..found.factors.len()).filter(|&at| !found.factors[at].is_inert).collect();
    let effects = |at: usize| found.factors[at].effects;
    order.sort_by(|&a, &b| effects(b).mu_star.value.total_cmp(&effects(a).mu_star.value));
    let named: Vec<String> = (order.iter().take(NAMED))
        .map(|&at| {
            let size = size(subject, effects(at).mu_star, STEP);
            say!("sensitivity-step-by", who = called(&answer.factors[at]), size)
        })
        .collect();
    let mut said = vec![if named.is_empty() {
        say!("sensitivity-none-moves", subject = at_start(subject))
    } else {
        say!("sensitivity-step", subject = at_start(subject), n = found.spread.n, sizes = listed(&named))
    }];
    let hangs: Vec<&str> = (order.iter().take(NAMED))
        .filter(|&&at| effects(at).sigma > effects(at).mu_star.value)
        .map(|&at| answer.factors[at].name.as_str())
        .collect();
    if !hangs.is_empty() {
        said.push(say!("sensitivity-hangs", names = listed(&hangs)));
    }
    said.extend(
        found.luck.as_ref().filter(|luck| !luck.is_inert).map(|luck| beside_luck(subject, found, luck)),
    );
    let mut still = answer.names(&found.factors, |factor| factor.is_inert);
    let luck = say!("luck");
    still.extend(found.luck.filter(|luck| luck.is_inert).map(|_| luck.as_str()));
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
    let of_weaker = match weaker {
        0 => "none",
        n if n == all => "all",
        _ => "some",
    };
    let of_stronger = match (stronger, weaker) {
        (0, _) => "none",
        (n, 0) if n == all => "only-all",
        (_, 0) => "only-some",
        _ => "and-some",
    };
    let rest = all - weaker - stronger;
    let unclear = match rest {
        0 => "none",
        n if n == all => "all",
        1 => "one",
        _ => "some",
    };
    say!(
        "sensitivity-fresh-luck",
        size = size(subject, of_luck, 1.0),
        weaker = of_weaker,
        more = weaker,
        stronger = of_stronger,
        less = stronger,
        unclear,
        rest,
        all
    )
}

/// The number as a sentence begins with it in languages that set it before a colon.
fn at_start(subject: &Subject) -> String {
    if in_force() == Language::English { subject.phrase.clone() } else { capital(&subject.phrase) }
}

fn size(subject: &Subject, of: Estimate, step: f64) -> String {
    let range = of.interval.map(|limit| (step * limit).max(0.0));
    subject.step_in(step * of.value, range)
}
