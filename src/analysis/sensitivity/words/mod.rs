//! What an answer says: a paragraph a number, and a sentence for the first page of a report.

mod given_data;
mod morris;
mod sobol;
mod tornado;

use super::{Answer, Estimate, Evidence, Factor, Results, Spread, Subject};
use crate::analysis::{capital, listed, readable};
use crate::assumption::{Grade, Sampling};
use crate::language::notation::written;
use crate::language::{named, say};

/// Drivers that a paragraph names.
const NAMED: usize = 3;
/// Names that a sentence lists before it says how many more there are.
const LISTED: usize = 6;

impl Answer {
    /// `What drives the spread in As reported: Sobol’ indices`.
    pub fn title(&self) -> String {
        let scenario = readable(&self.scenario);
        match self.results {
            Results::GivenData(_) => say!("sensitivity-title-data", scenario),
            Results::Sobol(_) => say!("sensitivity-title-sobol", scenario),
            Results::Morris(_) => say!("sensitivity-title-morris", scenario),
            Results::Tornado(_) => say!("sensitivity-title-tornado", scenario),
        }
    }

    /// A paragraph for each number, and what holds for all.
    pub fn sentences(&self) -> Vec<String> {
        let paragraph = |at: usize| {
            let subject = &self.question.subjects[at];
            match &self.results {
                Results::GivenData(all) => given_data::paragraph(self, subject, &all[at]),
                Results::Sobol(all) => sobol::paragraph(self, subject, &all[at]),
                Results::Morris(all) => morris::paragraph(self, subject, &all[at]),
                Results::Tornado(all) => tornado::paragraph(self, subject, &all[at]),
            }
        };
        let mut said: Vec<String> = (0..self.question.subjects.len()).map(paragraph).collect();
        said.extend(self.correlations());
        said.extend(self.design());
        said
    }

    /// How much of the spread rests on judgement, and on grades that are no better; empty for methods that split no
    /// spread.
    pub fn lead(&self) -> Vec<String> {
        let of_subject = |at: usize| -> Vec<(Evidence, String)> {
            match &self.results {
                Results::GivenData(all) => {
                    all[at].grades.iter().map(|(grade, sum)| (*grade, share(*sum))).collect()
                }
                Results::Sobol(all) => (all[at].grades.iter())
                    .filter(|_| all[at].spread.sd > 0.0)
                    .map(|(grade, of)| {
                        let (first, total) = (share(of.indices.first), share(of.indices.total));
                        (*grade, say!("evidence-share", first, total))
                    })
                    .collect(),
                Results::Morris(_) | Results::Tornado(_) => Vec::new(),
            }
        };
        let shares: Vec<Vec<(Evidence, String)>> =
            (0..self.question.subjects.len()).map(of_subject).collect();
        let weak =
            [Evidence::Graded(Grade::Judgement), Evidence::Graded(Grade::Illustrative), Evidence::Ungraded];
        weak.into_iter().filter_map(|grade| self.rests_on(grade, &shares)).collect()
    }

    /// `On assumptions graded judgement rests this share of the variance: 41 % (38 to 43) for headcount in March 2028, ...`
    fn rests_on(&self, grade: Evidence, shares: &[Vec<(Evidence, String)>]) -> Option<String> {
        let of = |shares: &Vec<(Evidence, String)>| {
            shares.iter().find(|(other, _)| *other == grade).map(|(_, share)| share.clone())
        };
        let parts: Vec<String> = (self.question.subjects.iter().zip(shares))
            .filter_map(|(subject, shares)| {
                Some(say!("evidence-for", subject = subject.phrase.as_str(), share = of(shares)?))
            })
            .collect();
        if !parts.is_empty() {
            return Some(say!("evidence-rests", evidence = graded(grade), parts = parts.join("; ")));
        }
        let is_split = shares.iter().any(|shares| !shares.is_empty());
        (is_split && grade == Evidence::Graded(Grade::Judgement)).then(|| say!("evidence-no-judgement"))
    }

    fn spread(&self, subject: &Subject, spread: &Spread) -> String {
        say!(
            "sensitivity-spread",
            subject = capital(&subject.phrase),
            scenario = readable(&self.scenario),
            mean = subject.mean(spread.mean, spread.error),
            sd = subject.size(spread.sd),
            n = spread.n
        )
    }

    /// Names of the factors for which something holds.
    fn names<'a, T>(&'a self, found: &[T], holds: impl Fn(&T) -> bool) -> Vec<&'a str> {
        let kept = found.iter().zip(&self.factors).filter(|(factor, _)| holds(factor));
        kept.map(|(_, factor)| factor.name.as_str()).collect()
    }

    /// What correlated assumptions mean for the numbers.
    fn correlations(&self) -> Option<String> {
        if self.correlated.is_empty() {
            return None;
        }
        let pair = |(a, b, rho): &(String, String, f64)| {
            say!("sensitivity-pair", a = a.as_str(), b = b.as_str(), rho = signed(*rho))
        };
        let pairs: Vec<String> = self.correlated.iter().map(pair).collect();
        let method = match self.results {
            Results::GivenData(_) => "data",
            Results::Sobol(_) => "sobol",
            Results::Morris(_) => "morris",
            Results::Tornado(_) => "tornado",
        };
        Some(say!("sensitivity-correlated", pairs = pairs.join(", "), method))
    }

    /// What a design that is not random means for the intervals.
    fn design(&self) -> Option<String> {
        let of_run = matches!(self.results, Results::GivenData(_));
        (of_run && self.question.sampling != Sampling::Random)
            .then(|| say!("sensitivity-design", sampling = self.question.sampling.name()))
    }
}

fn constant(subject: &Subject, spread: &Spread) -> String {
    say!("sensitivity-constant", subject = capital(&subject.phrase), value = subject.size(spread.mean))
}

/// `adoption_speed (estimated)`.
fn called(factor: &Factor) -> String {
    called_with(factor, "unknown")
}

/// The same with the way it moves the number: `raises` or `lowers`.
fn called_with(factor: &Factor, way: &'static str) -> String {
    say!("sensitivity-called", name = factor.name.as_str(), grade = factor.evidence.words(), way)
}

fn graded(evidence: Evidence) -> String {
    match evidence {
        Evidence::Graded(grade) => {
            let grade = named("grade", grade.name()).unwrap_or_default();
            say!("evidence-graded", grade)
        }
        Evidence::Mixed => say!("evidence-mixed"),
        _ => say!("evidence-ungraded"),
    }
}

fn inert(names: &[&str]) -> Option<String> {
    let (few, listed) = few(names);
    (!names.is_empty()).then(|| say!("sensitivity-inert", n = names.len(), names = listed, few))
}

/// Factors whose index cannot be told from 0.
fn indistinguishable(names: &[&str], n_factors: usize) -> Option<String> {
    let (few, listed) = few(names);
    (!names.is_empty())
        .then(|| say!("sensitivity-indistinguishable", n = names.len(), all = n_factors, names = listed, few))
}

/// Whether names are few enough to be listed, and the list.
fn few(names: &[&str]) -> (&'static str, String) {
    if names.len() <= LISTED { ("yes", listed(names)) } else { ("no", String::new()) }
}

/// A share with its interval: `34 % (31 to 37)`; cut to what a share can be.
pub fn share(estimate: Estimate) -> String {
    let [low, high] = estimate.interval.map(|limit| limit.clamp(0.0, 1.0));
    let decimals = usize::from(high - low < 0.02);
    let [low, value, high] = [low, estimate.value.clamp(0.0, 1.0), high]
        .map(|share| written(&format!("{:.decimals$}", 100.0 * share)));
    if low == high {
        return format!("{value} %");
    }
    say!("share-with-interval", share = value, range = say!("range", low, high))
}

/// A rank correlation: `+0.55`, `−0.30`.
pub fn signed(rho: f64) -> String {
    let text = format!("{rho:+.2}");
    let digits = written(&text[1..]);
    match &text[..1] {
        _ if text.ends_with("0.00") => digits,
        "-" => format!("−{digits}"),
        sign => format!("{sign}{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate(value: f64, low: f64, high: f64) -> Estimate {
        Estimate { value, interval: [low, high] }
    }

    /// Teeth: a share below 0 or above 1, or digits that the interval does not support.
    #[test]
    fn shares_are_said_with_what_is_known_of_them() {
        assert_eq!(share(estimate(0.341, 0.309, 0.374)), "34 % (31 to 37)");
        assert_eq!(share(estimate(0.0214, 0.0162, 0.0271)), "2.1 % (1.6 to 2.7)");
        assert_eq!(share(estimate(-0.001, -0.004, 0.002)), "0.0 % (0.0 to 0.2)");
        assert_eq!(share(estimate(0.97, 0.6, 1.2)), "97 % (60 to 100)");
        assert_eq!(share(estimate(0.001_23, 0.001_2, 0.001_3)), "0.1 %");
        assert_eq!(
            (signed(0.553), signed(-0.3), signed(-0.001)),
            ("+0.55".into(), "−0.30".into(), "0.00".into())
        );
    }
}
