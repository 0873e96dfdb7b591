//! What a bridge says: a paragraph a number, and what holds for all.

use super::{Bar, Bridge, Explained};
use crate::analysis::{LEVEL, capital, listed};
use crate::language::say;
use crate::study::Change;

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
        say!("explain-title", a = self.a.as_str(), b = self.b.as_str())
    }

    /// What is said of every number, a paragraph each; of no number where nothing is changed.
    pub fn paragraphs(&self) -> Vec<String> {
        self.bridges.iter().map(|bridge| self.paragraph(bridge)).collect()
    }

    /// What holds for all numbers: that nothing is changed; what was joined; how it was found out.
    pub fn remarks(&self) -> Vec<String> {
        if self.groups.is_empty() {
            return vec![say!("explain-same-inputs", a = self.a.as_str(), b = self.b.as_str())];
        }
        let mut said: Vec<String> = self.joined.iter().map(joined).collect();
        said.push(self.method());
        said
    }

    fn paragraph(&self, bridge: &Bridge) -> String {
        let subject = &bridge.subject;
        let ends = say!(
            "explain-ends",
            subject = capital(&subject.phrase),
            mean_a = subject.mean(bridge.a.mean, error(bridge.a.error)),
            a = self.a.as_str(),
            mean_b = subject.mean(bridge.b.mean, error(bridge.b.error)),
            b = self.b.as_str(),
        );
        if bridge.bars.iter().all(Bar::is_inert) {
            return say!("explain-inert", ends);
        }
        let gap = subject.change(bridge.gap.mean, error(bridge.gap.error));
        let mut said = vec![if bridge.gap_covers_zero() {
            say!("explain-difference-unclear", ends, gap)
        } else {
            say!("explain-difference", ends, gap)
        }];
        said.push(self.largest(bridge));
        said.extend(self.unclear(bridge));
        said.extend(self.interplay(bridge));
        said.join(" ")
    }

    /// The changes that are told from 0, the largest first.
    fn largest(&self, bridge: &Bridge) -> String {
        let clear: Vec<usize> =
            bridge.by_size().into_iter().filter(|&at| !bridge.bars[at].covers_zero()).collect();
        let one = |&at: &usize| {
            let bar = &bridge.bars[at];
            let said = format!("{}{} {}", self.called(at), self.step(at), size(bridge, bar));
            match bar.mean.mean / bridge.gap.mean {
                _ if bridge.gap_covers_zero() => said,
                share if share < 0.0 => say!("explain-bar-against", bar = said),
                share if share < 0.005 => said,
                share => say!("explain-bar-share", bar = said, percent = format!("{:.0}", 100.0 * share)),
            }
        };
        let is_written = |at: &&usize| is_written(&size(bridge, &bridge.bars[**at]));
        let named: Vec<String> = clear.iter().filter(is_written).take(NAMED).map(one).collect();
        match clear.len() {
            _ if named.is_empty() && !clear.is_empty() => say!("explain-too-small"),
            0 => say!("explain-none-clear"),
            n if n == named.len() => say!("explain-carries", bars = named.join("; ")),
            n => say!("explain-carries-most", bars = named.join("; "), n = n - named.len()),
        }
    }

    /// ` (people 8000 → people 0)` of what is one short change.
    fn step(&self, group: usize) -> String {
        let [change] = self.groups[group].changes[..] else { return String::new() };
        let change = &self.changes[change];
        let text =
            format!(" ({} → {})", input_said(change, &change.before), input_said(change, &change.after));
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
            said.push(say!("explain-unclear", names = few(&unclear), size = bridge.subject.step(widest)));
        }
        if !inert.is_empty() {
            said.push(say!("explain-no-part", names = few(&inert)));
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
        Some(say!(
            "explain-interplay",
            name = self.called(most),
            alone = change(alone),
            on_top = change(on_top),
        ))
    }

    /// A group as a sentence calls it.
    pub fn called(&self, group: usize) -> String {
        let name = &self.groups[group].name;
        let is_key = self.changes.iter().any(|change| change.key == *name);
        if is_key { name.clone() } else { say!("quoted", name = name.as_str()) }
    }

    fn method(&self) -> String {
        let (n, scenarios, futures) = (self.groups.len(), self.coalitions, u64::from(self.n));
        if n == 1 {
            say!("explain-one-change", futures)
        } else if self.orders == 0 {
            say!("explain-all-orders", n, scenarios, futures)
        } else {
            say!("explain-some-orders", n, orders = self.orders / 2, scenarios, futures)
        }
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
    let parts: Vec<String> = one.parts.iter().map(|part| say!("quoted", name = part.as_str())).collect();
    say!("explain-joined", parts = listed(&parts), why = one.why.as_str())
}

fn few(names: &[String]) -> String {
    if names.len() <= LISTED {
        return listed(names);
    }
    say!("and-more", names = names[..LISTED].join(", "), n = names.len() - LISTED)
}

fn error(error: Option<f64>) -> f64 {
    error.unwrap_or(0.0)
}

/// What one side has of a change, for readers: `absent`, `0.1 (default)`; a cell of the study as it is written.
pub fn input_said(change: &Change, text: &str) -> String {
    match text {
        "there" => say!("explain-there"),
        "absent" => say!("explain-absent"),
        "none" if change.key == super::mixed::CORRELATIONS => say!("explain-no-pairs"),
        _ => match text.strip_suffix(" (default)") {
            Some(cell) => say!("explain-default", cell),
            None => text.to_owned(),
        },
    }
}
