//! Boxes and trees in plain words.

use super::{Count, Discovery, End, Factor, FoundBox, Limit, Range};
use crate::analysis::number::{Scale, count, family, share_of_futures};
use crate::analysis::words::readable;

/// 95 % of a standard normal distribution lie within this of 0.
const Z: f64 = 1.959_963_984_540_054;
/// A limit that comes back in a smaller share of the half samples is not to be leant on.
const FIRM: f64 = 0.8;

impl Discovery {
    /// What was found, one sentence or two on each thing, from the condition to the second opinion.
    pub fn sentences(&self) -> Vec<String> {
        let found = &self.found;
        let mut said = vec![format!(
            "`{}` holds in {} of {} futures of {}.",
            self.condition,
            share_of_futures(found.seen.share()),
            count(found.seen.n as u64),
            readable(&self.scenario)
        )];
        if found.boxes.is_empty() {
            said.push(self.no_box());
        }
        for (at, one) in found.boxes.iter().enumerate() {
            said.push(format!("Box {}: {}.", at + 1, self.ranges(&one.ranges)));
            said.push(self.worth(one, at > 0));
            said.extend(one.limits.iter().map(|limit| self.support(limit)));
        }
        if found.boxes.len() > 1 {
            let (inside, fresh) = (found.inside(), found.fresh_inside());
            said.push(format!(
                "Together the {} boxes hold {} of the futures in which the condition holds, and inside them it holds in {}; \
                 on fresh futures {} and {}.",
                found.boxes.len(),
                covers(inside, found.seen),
                share_of_futures(inside.share()),
                covers(fresh, found.fresh),
                share_of_futures(fresh.share()),
            ));
        }
        said.push(self.tree());
        said.extend(self.correlated());
        said
    }

    fn no_box(&self) -> String {
        let hint = if self.found.seen.share() > 0.5 {
            " It holds in most futures: ask for its opposite to see when it fails."
        } else {
            " Luck, or many assumptions together, decide."
        };
        format!(
            "No box of assumptions is worth telling: whatever the search restricts, it loses more of the futures in which \
             the condition holds than it gains in density.{hint}"
        )
    }

    /// `horizon_doubling` at most 4.3 months, and `round_hazard` at least 0.35 per year
    pub fn ranges(&self, ranges: &[Range]) -> String {
        let restricted = self.factors.iter().zip(ranges).filter(|(_, range)| range.is_restricted());
        let said: Vec<String> = restricted.map(|(factor, range)| factor.range(range)).collect();
        said.join(", and ")
    }

    /// Density and coverage, where it was searched and on fresh futures.
    fn worth(&self, one: &FoundBox, is_further: bool) -> String {
        let found = &self.found;
        let (low, high) = wilson(one.fresh);
        let further = if is_further { " that the boxes above left over" } else { "" };
        format!(
            "Inside{further}, the condition holds in {} of {} futures instead of {} (density), and {} of all futures in which \
             it holds are inside (coverage). On {} fresh futures, which the search has not seen: density {} (95 % interval {}), \
             coverage {}.",
            share_of_futures(one.inside.share()),
            count(one.inside.n as u64),
            share_of_futures(found.seen.share()),
            covers(one.inside, found.seen),
            count(found.fresh.n as u64),
            share_of_futures(one.fresh.share()),
            percents(low, high),
            covers(one.fresh, found.fresh),
        )
    }

    fn support(&self, limit: &Limit) -> String {
        let factor = &self.factors[limit.column];
        let (n, of) = (limit.comes_back, self.found.resamples);
        let which = if limit.end == End::Low { "highest" } else { "lowest" };
        let spread = match limit.spread {
            Some((low, high)) => format!(", at {}", factor.values(low, high)),
            None => String::new(),
        };
        let lean = if f64::from(n) < FIRM * f64::from(of) { "; do not lean on it" } else { "" };
        let quasi_p =
            if limit.quasi_p < 0.001 { "below 0.001".to_owned() } else { format!("{:.3}", limit.quasi_p) };
        format!(
            "`{}` {}, the {which} {} of its draws: comes back in {n} of {of} half samples{spread}; quasi-p {quasi_p}{lean}.",
            factor.key,
            factor.limit(limit.end, limit.value),
            share_of_futures(limit.share),
        )
    }

    fn tree(&self) -> String {
        let found = &self.found;
        let n = found.tree.tree.n_leaves(found.tree.price);
        let Some(first) = found.tree.tree.nodes()[0].split.filter(|_| n > 1) else {
            return "Second opinion: a classification tree, tested on futures that it has not seen, does not split at all."
                .to_owned();
        };
        let mut used: Vec<&str> = Vec::new();
        for leaf in found.tree.tree.leaves(found.tree.price, self.factors.len()) {
            for (factor, range) in self.factors.iter().zip(&leaf.ranges) {
                if range.is_restricted() && !used.contains(&factor.key.as_str()) {
                    used.push(&factor.key);
                }
            }
        }
        let factor = &self.factors[first.column];
        let in_a_box = found.boxes.iter().any(|one| one.ranges[first.column].is_restricted());
        let agrees = match (found.boxes.is_empty(), in_a_box) {
            (true, _) => "",
            (false, true) => ", which a box restricts too",
            (false, false) => ", which no box restricts",
        };
        let leaves = found.in_leaves();
        let stand = if found.leaves.is_empty() {
            String::new()
        } else {
            format!(
                " Its {} hold {} of the futures in which the condition holds, at a density of {}.",
                counted(found.leaves.len(), "densest leaf", "densest leaves"),
                covers(leaves, found.seen),
                share_of_futures(leaves.share())
            )
        };
        format!(
            "Second opinion: a classification tree of {} splits first on `{}` at {}{agrees}, and uses {}.{stand}",
            counted(n, "leaf", "leaves"),
            factor.key,
            factor.value(first.threshold),
            listed(&used)
        )
    }

    /// A box may name one assumption for another.
    fn correlated(&self) -> Vec<String> {
        let restricted = self.factors.iter().enumerate().filter(|(column, factor)| {
            let limits = |one: &FoundBox| one.ranges[*column].is_restricted();
            !factor.correlated.is_empty() && self.found.boxes.iter().any(limits)
        });
        restricted
            .map(|(_, factor)| {
                let others: Vec<&str> = factor.correlated.iter().map(String::as_str).collect();
                format!(
                    "`{}` is correlated with {} in the study, so a limit on it may stand for the other.",
                    factor.key,
                    listed(&others)
                )
            })
            .collect()
    }
}

impl Factor {
    /// `at most 4.3 months`
    fn limit(&self, end: End, value: f64) -> String {
        match end {
            End::Low if self.whole => format!("at least {}", self.value(value.ceil())),
            End::High if self.whole => format!("at most {}", self.value(value.floor())),
            End::Low => format!("at least {}", self.value(value)),
            End::High => format!("at most {}", self.value(value)),
        }
    }

    /// `` `horizon_doubling` between 3.1 and 4.3 months ``
    pub fn range(&self, range: &Range) -> String {
        let said = match (range.low, range.high) {
            (Some(low), Some(high)) => {
                let (low, high) = if self.whole { (low.ceil(), high.floor()) } else { (low, high) };
                format!("between {} and {}", self.bare(low), self.value(high))
            }
            (Some(low), None) => self.limit(End::Low, low),
            (None, Some(high)) => self.limit(End::High, high),
            (None, None) => "anywhere".to_owned(),
        };
        format!("`{}` {said}", self.key)
    }

    /// `4.3 months`, `27 %`
    pub fn value(&self, value: f64) -> String {
        self.with_unit(self.bare(value))
    }

    /// `4.1 to 4.6 months`
    fn values(&self, low: f64, high: f64) -> String {
        let (low, high) = (self.bare(low), self.bare(high));
        self.with_unit(if low == high { low } else { format!("{low} to {high}") })
    }

    fn bare(&self, value: f64) -> String {
        let unit = if family(&self.unit) == "share" { "1" } else { self.unit.as_str() };
        Scale::of(unit, self.span.0.abs().max(self.span.1.abs())).value(value)
    }

    fn with_unit(&self, number: String) -> String {
        match self.unit.as_str() {
            "" | "1" | "ratio" | "switch" => number,
            unit if family(unit) == "share" => number,
            unit => format!("{number} {unit}"),
        }
    }
}

/// 95 % interval of a share of hits. Wilson (1927).
fn wilson(count: Count) -> (f64, f64) {
    let n = count.n as f64;
    if count.n == 0 {
        return (0.0, 1.0);
    }
    let p = count.share();
    let centre = (p + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    ((centre - half).max(0.0), (centre + half).min(1.0))
}

/// `73 to 81 %`
fn percents(low: f64, high: f64) -> String {
    format!("{:.0} to {:.0} %", 100.0 * low, 100.0 * high)
}

/// Share of all hits that is inside.
fn covers(inside: Count, all: Count) -> String {
    share_of_futures(Count { n: all.hits, hits: inside.hits }.share())
}

fn counted(n: usize, one: &str, many: &str) -> String {
    match n {
        1 => one.to_owned(),
        n => format!("{n} {many}"),
    }
}

/// `` `a`, `b` and `c` ``
fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((one, [])) => one.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}
