//! Boxes and trees in plain words.

use super::{Count, Discovery, End, Factor, FoundBox, Limit, Range};
use crate::analysis::interval::{LEVEL, share_interval};
use crate::analysis::number::{count, share_of_futures};
use crate::analysis::quantity_text::QuantityText;
use crate::analysis::words::readable;
use crate::language::say;

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
            said.extend(self.doubts(one));
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

    /// A sentence for the first page: the first box, and what it is worth on futures that it has not seen.
    pub fn lead(&self) -> Vec<String> {
        let found = &self.found;
        let Some(one) = found.boxes.first() else { return Vec::new() };
        vec![format!(
            "`{}` holds in {} of futures of {}, but in {} of those with {}.",
            self.condition,
            share_of_futures(found.fresh.share()),
            readable(&self.scenario),
            share_of_futures(one.fresh.share()),
            self.ranges(&one.ranges)
        )]
    }

    /// The row of a limit in a table for people.
    pub fn row(&self, limit: &Limit) -> Vec<String> {
        let factor = &self.factors[limit.column];
        vec![
            factor.name(),
            factor.limit(limit.end, limit.value),
            share_of_futures(limit.share),
            format!("{} of {}", limit.comes_back, self.found.resamples),
            limit.spread.map_or_else(String::new, |(low, high)| factor.text().range(low, high)),
            quasi_p(limit.quasi_p),
        ]
    }

    fn no_box(&self) -> String {
        let hint = if self.found.asked_density.is_some() {
            " Ask for a lower density, or for none."
        } else if self.found.seen.share() > 0.5 {
            " It holds in most futures: ask for its opposite to see when it fails."
        } else {
            " Luck, or many assumptions together, decide."
        };
        let why = match self.found.asked_density {
            Some(density) => format!(
                "no set of limits that is more than chance makes it hold in {} of the futures inside",
                share_of_futures(density)
            ),
            None => "whatever the search restricts, it loses more of the futures in which the condition holds than it gains \
                     in density"
                .to_owned(),
        };
        format!("No box of assumptions is worth telling: {why}.{hint}")
    }

    /// `horizon_doubling` at most 4.3 months, and `round_hazard` at least 0.35 per year
    pub fn ranges(&self, ranges: &[Range]) -> String {
        let restricted = self.factors.iter().zip(ranges).filter(|(_, range)| range.is_restricted());
        let said: Vec<String> = restricted.map(|(factor, range)| factor.range(range)).collect();
        let joined = |ranges: String, range: String| say!("range-also", ranges, range);
        said.into_iter().reduce(joined).unwrap_or_default()
    }

    /// Density and coverage, where it was searched and on fresh futures.
    fn worth(&self, one: &FoundBox, is_further: bool) -> String {
        let found = &self.found;
        let [low, high] = share_interval(one.fresh.hits, one.fresh.n, LEVEL);
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

    /// Limits that the half samples do not bear out.
    fn doubts(&self, one: &FoundBox) -> Option<String> {
        let of = self.found.resamples;
        let weak = one.limits.iter().filter(|limit| f64::from(limit.comes_back) < FIRM * f64::from(of));
        let weak: Vec<String> = weak
            .map(|limit| {
                let factor = &self.factors[limit.column];
                format!(
                    "`{}` {} ({} of {of})",
                    factor.name(),
                    factor.limit(limit.end, limit.value),
                    limit.comes_back
                )
            })
            .collect();
        (!weak.is_empty()).then(|| {
            format!(
                "Do not lean on {}: searches on random halves of the futures do not restrict it reliably.",
                weak.join(" or ")
            )
        })
    }

    fn tree(&self) -> String {
        let found = &self.found;
        let n = found.tree.tree.n_leaves(found.tree.price);
        let Some(first) = found.tree.tree.nodes()[0].split.filter(|_| n > 1) else {
            return "Second opinion: a classification tree, tested on futures that it has not seen, does not split at all."
                .to_owned();
        };
        let mut used: Vec<String> = Vec::new();
        for leaf in found.tree.tree.leaves(found.tree.price, self.factors.len()) {
            for (factor, range) in self.factors.iter().zip(&leaf.ranges) {
                if range.is_restricted() && !used.contains(&factor.name()) {
                    used.push(factor.name());
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
        let uses = match &used[..] {
            [one] if *one == factor.name() => ", and on nothing else".to_owned(),
            _ => format!(", and uses {}", listed(&used)),
        };
        let leaves = found.in_leaves();
        let stand = match found.leaves.len() {
            0 => String::new(),
            n => format!(
                " Its {} {} of the futures in which the condition holds, at a density of {}.",
                if n == 1 { "densest leaf holds".to_owned() } else { format!("{n} densest leaves hold") },
                covers(leaves, found.seen),
                share_of_futures(leaves.share())
            ),
        };
        format!(
            "Second opinion: a classification tree of {n} leaves splits first on `{}` at {}{agrees}{uses}.{stand}",
            factor.name(),
            factor.value(first.threshold)
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
                let (others, other) =
                    (&factor.correlated, if factor.correlated.len() > 1 { "them" } else { "it" });
                format!(
                    "`{}` is correlated with {} in the study, so its limit may stand for {other}.",
                    factor.key,
                    listed(others)
                )
            })
            .collect()
    }
}

impl Factor {
    /// Its key; `adoption_speed of the base` where it is fixed in the scenario.
    pub fn name(&self) -> String {
        if self.of_base { format!("{} of the base", self.key) } else { self.key.clone() }
    }

    /// The value of a limit with its unit; the nearest whole number inside where only whole numbers occur.
    pub fn limit_value(&self, limit: &Limit) -> String {
        self.value(match limit.end {
            End::Low if self.whole => limit.value.ceil(),
            End::High if self.whole => limit.value.floor(),
            End::Low | End::High => limit.value,
        })
    }

    /// `at most 4.3 months`
    fn limit(&self, end: End, value: f64) -> String {
        match end {
            End::Low => say!("at-least", value = self.value(if self.whole { value.ceil() } else { value })),
            End::High => say!("at-most", value = self.value(if self.whole { value.floor() } else { value })),
        }
    }

    /// `` `horizon_doubling` between 3.1 and 4.3 months ``
    pub fn range(&self, range: &Range) -> String {
        let name = format!("`{}`", self.name());
        match (range.low, range.high) {
            (Some(low), Some(high)) => {
                let (low, high) = if self.whole { (low.ceil(), high.floor()) } else { (low, high) };
                say!("range-between", name, low = self.text().bare(low), high = self.value(high))
            }
            (Some(low), None) => say!("range-limited", name, limit = self.limit(End::Low, low)),
            (None, Some(high)) => say!("range-limited", name, limit = self.limit(End::High, high)),
            (None, None) => say!("range-anywhere", name),
        }
    }

    /// `4.3 months`
    pub fn value(&self, value: f64) -> String {
        self.text().value(value)
    }

    fn text(&self) -> QuantityText<'_> {
        QuantityText { unit: &self.unit, size: self.span.0.abs().max(self.span.1.abs()) }
    }
}

/// `0.012`, `< 0.001`
fn quasi_p(p: f64) -> String {
    if p < 0.001 { "< 0.001".to_owned() } else { format!("{p:.3}") }
}

/// `73 to 81 %`
fn percents(low: f64, high: f64) -> String {
    format!("{:.0} to {:.0} %", 100.0 * low, 100.0 * high)
}

/// Share of all hits that is inside.
fn covers(inside: Count, all: Count) -> String {
    share_of_futures(Count { n: all.hits, hits: inside.hits }.share())
}

/// `` `a`, `b` and `c` ``
fn listed(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((one, [])) => one.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}
