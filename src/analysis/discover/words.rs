//! Boxes and trees in plain words.

use super::{Count, Discovery, End, Factor, FoundBox, Limit, Range};
use crate::analysis::interval::{LEVEL, share_interval};
use crate::analysis::number::{all_digits, share_of_futures};
use crate::analysis::quantity_text::QuantityText;
use crate::analysis::words::{listed, readable};
use crate::language::notation::written;
use crate::language::say;

/// A limit that comes back in a smaller share of the half samples is not to be leant on.
const FIRM: f64 = 0.8;

impl Discovery {
    /// The question.
    pub fn title(&self) -> String {
        say!("discover-title", condition = self.condition.as_str())
    }

    /// What was found, one sentence or two on each thing, from the condition to the second opinion.
    pub fn sentences(&self) -> Vec<String> {
        let found = &self.found;
        let mut said = vec![say!(
            "discover-holds",
            condition = self.condition.as_str(),
            share = share_of_futures(found.seen.share()),
            n = found.seen.n,
            scenario = readable(&self.scenario)
        )];
        if found.boxes.is_empty() {
            said.push(self.no_box());
        }
        for (at, one) in found.boxes.iter().enumerate() {
            said.push(say!("discover-box", n = at + 1, ranges = self.ranges(&one.ranges)));
            said.push(self.worth(one, at > 0));
            said.extend(self.doubts(one));
        }
        if found.boxes.len() > 1 {
            let (inside, fresh) = (found.inside(), found.fresh_inside());
            said.push(say!(
                "discover-together",
                n = found.boxes.len(),
                coverage = covers(inside, found.seen),
                density = share_of_futures(inside.share()),
                fresh_coverage = covers(fresh, found.fresh),
                fresh_density = share_of_futures(fresh.share())
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
        vec![say!(
            "discover-lead",
            condition = self.condition.as_str(),
            share = share_of_futures(found.fresh.share()),
            scenario = readable(&self.scenario),
            density = share_of_futures(one.fresh.share()),
            ranges = self.ranges(&one.ranges)
        )]
    }

    /// The row of a limit in a table for people.
    pub fn row(&self, limit: &Limit) -> Vec<String> {
        let factor = &self.factors[limit.column];
        vec![
            factor.in_table(),
            factor.limit(limit.end, limit.value),
            share_of_futures(limit.share),
            say!("discover-returns.cell", n = limit.comes_back, all = self.found.resamples),
            limit.spread.map_or_else(String::new, |(low, high)| factor.text().range(low, high)),
            quasi_p(limit.quasi_p),
        ]
    }

    fn no_box(&self) -> String {
        let density = self.found.asked_density;
        let hint = match density {
            Some(_) => "lower",
            None if self.found.seen.share() > 0.5 => "opposite",
            None => "luck",
        };
        say!(
            "discover-none",
            asked = if density.is_some() { "density" } else { "nothing" },
            density = density.map(share_of_futures).unwrap_or_default(),
            hint
        )
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
        say!(
            "discover-worth",
            further = if is_further { "yes" } else { "no" },
            density = share_of_futures(one.inside.share()),
            n = one.inside.n,
            all = share_of_futures(found.seen.share()),
            coverage = covers(one.inside, found.seen),
            fresh = found.fresh.n,
            fresh_density = share_of_futures(one.fresh.share()),
            interval = percents(low, high),
            fresh_coverage = covers(one.fresh, found.fresh)
        )
    }

    /// Limits that the half samples do not bear out.
    fn doubts(&self, one: &FoundBox) -> Option<String> {
        let all = self.found.resamples;
        let weak = one.limits.iter().filter(|limit| f64::from(limit.comes_back) < FIRM * f64::from(all));
        let weak = weak.map(|limit| {
            let factor = &self.factors[limit.column];
            say!(
                "discover-doubt",
                name = factor.quoted(),
                limit = factor.limit(limit.end, limit.value),
                n = limit.comes_back,
                all
            )
        });
        let limits = weak.reduce(|limits, limit| say!("discover-or", limits, limit))?;
        Some(say!("discover-doubts", limits))
    }

    fn tree(&self) -> String {
        let found = &self.found;
        let n = found.tree.tree.n_leaves(found.tree.price);
        let Some(first) = found.tree.tree.nodes()[0].split.filter(|_| n > 1) else {
            return say!("discover-tree-whole");
        };
        let mut used: Vec<String> = Vec::new();
        for leaf in found.tree.tree.leaves(found.tree.price, self.factors.len()) {
            for (factor, range) in self.factors.iter().zip(&leaf.ranges) {
                if range.is_restricted() && !used.contains(&factor.quoted()) {
                    used.push(factor.quoted());
                }
            }
        }
        let factor = &self.factors[first.column];
        let in_a_box = found.boxes.iter().any(|one| one.ranges[first.column].is_restricted());
        let tree = say!(
            "discover-tree",
            n,
            name = factor.quoted(),
            value = factor.value(first.threshold),
            agrees = match (found.boxes.is_empty(), in_a_box) {
                (true, _) => "unasked",
                (false, true) => "yes",
                (false, false) => "no",
            },
            uses = if used == [factor.quoted()] { "nothing" } else { "more" },
            names = listed(&used)
        );
        if found.leaves.is_empty() {
            return tree;
        }
        let leaves = found.in_leaves();
        let stand = say!(
            "discover-leaves",
            n = found.leaves.len(),
            coverage = covers(leaves, found.seen),
            density = share_of_futures(leaves.share())
        );
        format!("{tree} {stand}")
    }

    /// A box may name one assumption for another.
    fn correlated(&self) -> Vec<String> {
        let restricted = self.factors.iter().enumerate().filter(|(column, factor)| {
            let limits = |one: &FoundBox| one.ranges[*column].is_restricted();
            !factor.correlated.is_empty() && self.found.boxes.iter().any(limits)
        });
        restricted
            .map(|(_, factor)| {
                let others: Vec<String> = factor.correlated.iter().map(|key| format!("`{key}`")).collect();
                say!(
                    "discover-correlated",
                    key = factor.key.as_str(),
                    others = listed(&others),
                    n = others.len()
                )
            })
            .collect()
    }
}

impl Factor {
    /// Its name in files of numbers, in every language: its key; `adoption_speed of the base` where it is fixed in the
    /// scenario.
    pub fn name(&self) -> String {
        if self.of_base { format!("{} of the base", self.key) } else { self.key.clone() }
    }

    /// The same in a sentence, the key between backticks.
    fn quoted(&self) -> String {
        let key = self.key.as_str();
        if self.of_base { say!("discover-of-base", key) } else { format!("`{key}`") }
    }

    /// The same in a cell.
    fn in_table(&self) -> String {
        if self.of_base { say!("discover-of-base.plain", key = self.key.as_str()) } else { self.key.clone() }
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
        let name = self.quoted();
        match (range.low, range.high) {
            (Some(low), Some(high)) => {
                let (low, high) = if self.whole { (low.ceil(), high.floor()) } else { (low, high) };
                say!("range-between", name, low = self.bare(low), high = self.value(high))
            }
            (Some(low), None) => say!("range-limited", name, limit = self.limit(End::Low, low)),
            (None, Some(high)) => say!("range-limited", name, limit = self.limit(End::High, high)),
            (None, None) => say!("range-anywhere", name),
        }
    }

    /// `4.3 months`
    pub fn value(&self, value: f64) -> String {
        self.text().with_unit(self.bare(value))
    }

    /// `4.3`; `4` where only whole numbers occur.
    fn bare(&self, value: f64) -> String {
        if self.whole { all_digits(value) } else { self.text().bare(value) }
    }

    fn text(&self) -> QuantityText<'_> {
        let size = self.span.0.abs().max(self.span.1.abs());
        QuantityText { unit: &self.unit, currency: &self.currency, size }
    }
}

/// `0.012`, `< 0.001`
fn quasi_p(p: f64) -> String {
    let least = if p < 0.001 { "< " } else { "" };
    format!("{least}{}", written(&format!("{:.3}", p.max(0.001))))
}

/// `73 to 81 %`
fn percents(low: f64, high: f64) -> String {
    let [low, high] = [low, high].map(|share| format!("{:.0}", 100.0 * share));
    format!("{} %", say!("range", low, high))
}

/// Share of all hits that is inside.
fn covers(inside: Count, all: Count) -> String {
    share_of_futures(Count { n: all.hits, hits: inside.hits }.share())
}
