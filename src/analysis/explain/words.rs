//! What a bridge says: a paragraph a number, and what holds for all.

use super::{Bar, Bridge, Explained};
use crate::analysis::number::count;
use crate::analysis::{LEVEL, capital, listed};

/// Bars that a paragraph names.
const NAMED: usize = 3;
/// Names that a sentence lists before it says how many more there are.
const LISTED: usize = 6;
/// Letters of a step that a sentence quotes.
const LONGEST: usize = 60;
/// Below this share of the longest bar nobody needs to hear of the interplay.
const TOLD: f64 = 0.1;

impl Explained {
    /// `What carries the difference from Base to Fast AI`.
    pub fn title(&self) -> String {
        format!("What carries the difference from {} to {}", self.a, self.b)
    }

    /// What is said of every number, a paragraph each; of no number where nothing is changed.
    pub fn paragraphs(&self) -> Vec<String> {
        self.bridges.iter().map(|bridge| self.paragraph(bridge)).collect()
    }

    /// What holds for all numbers: that nothing is changed; what was joined; how it was found out.
    pub fn remarks(&self) -> Vec<String> {
        if self.groups.is_empty() {
            return vec![format!(
                "{} and {} have the same inputs: there is nothing to explain, and every future is the same in both.",
                self.a, self.b
            )];
        }
        let mut said: Vec<String> = self.joined.iter().map(joined).collect();
        said.push(self.method());
        said
    }

    fn paragraph(&self, bridge: &Bridge) -> String {
        let subject = &bridge.subject;
        let ends = format!(
            "{}: {} in {}, {} in {}",
            capital(&subject.phrase),
            subject.mean(bridge.a.mean, error(bridge.a.error)),
            self.a,
            subject.mean(bridge.b.mean, error(bridge.b.error)),
            self.b
        );
        if bridge.bars.iter().all(Bar::is_inert) {
            return format!("{ends}. It is the same in every future, whatever is changed.");
        }
        let gap = subject.change(bridge.gap.mean, error(bridge.gap.error));
        let doubt = if bridge.gap_covers_zero() {
            ", indistinguishable from 0: noise could have produced it"
        } else {
            ""
        };
        let mut said = vec![format!("{ends}; the difference is {gap}{doubt}.")];
        said.push(self.largest(bridge));
        said.extend(self.unclear(bridge));
        said.extend(self.interplay(bridge));
        said.join(" ")
    }

    /// The changes that are told from 0, the largest first.
    fn largest(&self, bridge: &Bridge) -> String {
        let clear: Vec<usize> =
            bridge.by_size().into_iter().filter(|&at| !bridge.bars[at].covers_zero()).collect();
        let share = |bar: &Bar| match bar.mean.mean / bridge.gap.mean {
            _ if bridge.gap_covers_zero() => String::new(),
            share if share < 0.0 => ", against it".to_owned(),
            share if share < 0.005 => String::new(),
            share => format!(", {:.0} % of it", 100.0 * share),
        };
        let one = |&at: &usize| {
            let bar = &bridge.bars[at];
            format!("{}{} {}{}", self.called(at), self.step(at), size(bridge, bar), share(bar))
        };
        let is_written = |at: &&usize| is_written(&size(bridge, &bridge.bars[**at]));
        let named: Vec<String> = clear.iter().filter(is_written).take(NAMED).map(one).collect();
        match clear.len() {
            _ if named.is_empty() && !clear.is_empty() => "Every bar is too small to be written.".to_owned(),
            0 => "No single change has a bar that can be told from 0.".to_owned(),
            n if n == named.len() => format!("What carries it: {}.", named.join("; ")),
            n => {
                let left = n - named.len();
                let more =
                    if left == 1 { "one smaller bar".to_owned() } else { format!("{left} smaller bars") };
                format!("What carries it most: {}; and {more}.", named.join("; "))
            }
        }
    }

    /// ` (people 8000 → people 0)` of what is one short change.
    fn step(&self, group: usize) -> String {
        let [change] = self.groups[group].changes[..] else { return String::new() };
        let change = &self.changes[change];
        let text = format!(" ({} → {})", change.before, change.after);
        if text.chars().count() > LONGEST { String::new() } else { text }
    }

    /// Bars that noise could have produced, and those that are 0 in every future.
    fn unclear(&self, bridge: &Bridge) -> Option<String> {
        let named = |is_in: &dyn Fn(&Bar) -> bool| -> Vec<String> {
            (0..bridge.bars.len()).filter(|&at| is_in(&bridge.bars[at])).map(|at| self.called(at)).collect()
        };
        let unclear = named(&|bar| bar.covers_zero() && !bar.is_inert());
        let inert = named(&Bar::is_inert);
        let widest = (bridge.bars.iter().filter(|bar| bar.covers_zero() && !bar.is_inert()))
            .filter_map(|bar| bar.interval.map(|[low, high]| 0.5 * (high - low)))
            .fold(0.0, f64::max);
        let mut said = Vec::new();
        if !unclear.is_empty() {
            said.push(format!(
                "Indistinguishable from 0: {}; noise alone could have produced a bar of up to {}.",
                few(&unclear),
                bridge.subject.step(widest)
            ));
        }
        if !inert.is_empty() {
            said.push(format!("No part in it in any future: {}.", few(&inert)));
        }
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// The change that depends most on the others, if one does.
    fn interplay(&self, bridge: &Bridge) -> Option<String> {
        let longest = bridge.bars.iter().fold(0.0, |most: f64, bar| most.max(bar.mean.mean.abs()));
        let is_told = |bar: &Bar| {
            let clear = bar.interplay.interval(LEVEL).is_some_and(|[low, high]| low > 0.0 || high < 0.0);
            clear && bar.interplay.mean.abs() > TOLD * longest
        };
        let size = |at: &usize| bridge.bars[*at].interplay.mean.abs();
        let most = (0..bridge.bars.len())
            .filter(|&at| is_told(&bridge.bars[at]))
            .max_by(|a, b| size(a).total_cmp(&size(b)).then(b.cmp(a)))?;
        let Bar { alone, on_top, .. } = &bridge.bars[most];
        let change = |mean: &crate::analysis::Mean| bridge.subject.change(mean.mean, error(mean.error));
        Some(format!(
            "The changes act on each other: {} alone makes {}, on top of all others {}; its bar is the mean over all orders.",
            self.called(most),
            change(alone),
            change(on_top)
        ))
    }

    /// A group as a sentence calls it.
    pub fn called(&self, group: usize) -> String {
        let name = &self.groups[group].name;
        let is_key = self.changes.iter().any(|change| change.key == *name);
        if is_key { name.clone() } else { format!("“{name}”") }
    }

    fn method(&self) -> String {
        let k = self.groups.len();
        let luck = format!("on the same {} futures", count(u64::from(self.n)));
        let sums = "In every future the bars sum to the difference";
        if k == 1 {
            return format!(
                "One change separates the two, so it carries all of the difference; ± is the error of the simulation, {luck}."
            );
        }
        if self.orders == 0 {
            return format!(
                "Bars are Shapley values: the {k} changes are made one after the other in all possible orders ({} scenarios {luck}), and the bar of each is the mean of its steps. {sums}; ± is the error of the simulation.",
                count(self.coalitions as u64)
            );
        }
        format!(
            "Bars are Shapley values: the {k} changes are made one after the other in {} random orders and their reverses ({} scenarios {luck}), and the bar of each is the mean of its steps. {sums}; ± holds the error of the simulation and that of the choice of orders.",
            count(self.orders as u64 / 2),
            count(self.coalitions as u64)
        )
    }
}

/// A bar with the errors of futures and of orders.
fn size(bridge: &Bridge, bar: &Bar) -> String {
    bridge.subject.change(bar.mean.mean, bar.error())
}

/// Whether a change is written as something else than zeros.
fn is_written(text: &str) -> bool {
    text.split('±').next().unwrap_or_default().chars().any(|letter| ('1'..='9').contains(&letter))
}

fn joined(one: &super::Joined) -> String {
    let parts: Vec<String> = one.parts.iter().map(|part| format!("“{part}”")).collect();
    format!(
        "{} are one change here, since some of them without the others make no study: {}.",
        listed(&parts),
        one.why
    )
}

fn few(names: &[String]) -> String {
    if names.len() <= LISTED {
        return listed(names);
    }
    format!("{} and {} more", names[..LISTED].join(", "), names.len() - LISTED)
}

fn error(error: Option<f64>) -> f64 {
    error.unwrap_or(0.0)
}
