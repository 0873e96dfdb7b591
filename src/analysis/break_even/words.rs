//! A turning in plain words.

use super::{BreakEven, Reading, Turning, Turns};
use crate::analysis::number::{count, share_of_futures};
use crate::analysis::quantity_text::QuantityText;
use crate::analysis::words::readable;
use crate::language::say;

impl BreakEven {
    /// Where the outcome turns, what stands at both ends, and what to make of it.
    pub fn sentences(&self) -> Vec<String> {
        let mut said = vec![match &self.curve.turnings[..] {
            [] => self.no_turning(),
            [one] => self.one_turning(one),
            several => self.several_turnings(several),
        }];
        said.push(self.ends());
        said.extend(self.draws());
        said.extend(self.against());
        if !self.correlated.is_empty() {
            let others: Vec<String> = self.correlated.iter().map(|key| format!("`{key}`")).collect();
            said.push(format!(
                "`{}` is correlated with {} in the study; here it moves alone, and the others stay as drawn.",
                self.key,
                others.join(", ")
            ));
        }
        said
    }

    fn text(&self) -> QuantityText<'_> {
        let size = self.curve.readings.iter().map(|reading| reading.value.abs()).fold(0.0, f64::max);
        QuantityText { unit: &self.unit, size }
    }

    /// `4.63 months (95 % interval 4.41 to 4.88)`
    pub fn place(&self, turning: &Turning) -> String {
        let text = self.text();
        let (known, range) = match (turning.low, turning.high) {
            (Some(low), Some(high)) if self.curve.is_whole && low == high => ("surely", String::new()),
            (Some(low), Some(high)) => ("interval", text.range(low, high)),
            (Some(low), None) => ("from", text.bare(low)),
            (None, Some(high)) => ("to", text.bare(high)),
            (None, None) => ("wider", String::new()),
        };
        say!("turning-place", value = self.value_of(turning), known, range)
    }

    /// The same without its interval.
    pub fn value_of(&self, turning: &Turning) -> String {
        self.text().with_unit(self.as_close_as(turning))
    }

    /// The turning with as many digits as its interval supports.
    fn as_close_as(&self, turning: &Turning) -> String {
        let error = match (turning.low, turning.high) {
            (Some(low), Some(high)) => (high - low) / 4.0,
            (Some(end), None) | (None, Some(end)) => (end - turning.value).abs() / 2.0,
            (None, None) => 0.0,
        };
        if self.curve.is_whole {
            self.text().bare(turning.value)
        } else {
            self.text().to_error(turning.value, error)
        }
    }

    /// `more than 50 % of futures`, or the mean on the side where the condition holds.
    fn holding(&self, holds: bool) -> String {
        match (self.turns, holds) {
            (Turns::Share(share), true) => {
                format!("it holds in more than {} of futures", share_of_futures(share))
            }
            (Turns::Share(share), false) => {
                format!("it holds in fewer than {} of futures", share_of_futures(share))
            }
            (Turns::Mean, true) => "the mean over all futures meets it".to_owned(),
            (Turns::Mean, false) => "the mean over all futures misses it".to_owned(),
        }
    }

    fn one_turning(&self, turning: &Turning) -> String {
        let (below, from) =
            if self.curve.is_whole { ("below that", "from there on") } else { ("below", "above") };
        format!(
            "`{}` turns at `{}` = {}, in {}: {below}, {}; {from}, {}.",
            self.condition,
            self.key,
            self.place(turning),
            readable(&self.scenario),
            self.holding(!turning.rises),
            self.holding(turning.rises),
        )
    }

    fn several_turnings(&self, turnings: &[Turning]) -> String {
        let said: Vec<String> = turnings
            .iter()
            .map(|turning| format!("at {}, above which {}", self.place(turning), self.holding(turning.rises)))
            .collect();
        format!(
            "`{}` turns {} times as `{}` rises, in {}: {}.",
            self.condition,
            turnings.len(),
            self.key,
            readable(&self.scenario),
            said.join("; ")
        )
    }

    fn no_turning(&self) -> String {
        let (text, readings) = (self.text(), &self.curve.readings);
        let (Some(first), Some(last)) = (readings.first(), readings.last()) else { return String::new() };
        let range = text.range(first.value, last.value);
        let decided = |sign: f64| readings.iter().all(|reading| sign * reading.z > 0.0);
        let why = match (decided(1.0), decided(-1.0)) {
            (true, _) => format!("throughout, {}", self.holding(true)),
            (_, true) => format!("throughout, {}", self.holding(false)),
            _ => "it comes so close to the limit that so many futures cannot tell on which side it is"
                .to_owned(),
        };
        format!(
            "`{}` does not turn for `{}` from {}, in {}: {why}.",
            self.condition,
            self.key,
            text.with_unit(range),
            readable(&self.scenario)
        )
    }

    /// What stands at both ends of the search.
    fn ends(&self) -> String {
        let readings = &self.curve.readings;
        let (Some(first), Some(last)) = (readings.first(), readings.last()) else { return String::new() };
        let said = match self.turns {
            Turns::Share(_) => {
                let [first, last] = [first, last]
                    .map(|reading| format!("{} at {}", share_of_futures(reading.level), self.at(reading)));
                format!("The share of futures in which it holds is {first} and {last}")
            }
            Turns::Mean => {
                let size = first.level.abs().max(last.level.abs());
                let margin = QuantityText { unit: self.quantity_unit, size };
                let [first, last] = [first, last].map(|reading| {
                    let error = (reading.band[1] - reading.band[0]) / 4.0;
                    let by = margin.with_unit(margin.to_error(reading.level.abs(), error));
                    let verb = if reading.level < 0.0 { "misses" } else { "meets" };
                    format!("{verb} it by {by} at {}", self.at(reading))
                });
                format!("The mean {first} and {last}")
            }
        };
        format!(
            "{said}, the ends of the search ({} futures on the same luck at each of {} values).",
            count(u64::from(self.replications)),
            readings.len(),
        )
    }

    /// The value at which a reading was taken.
    fn at(&self, reading: &Reading) -> String {
        let text = self.text();
        text.with_unit(text.bare(reading.value))
    }

    /// Where the draws of the study lie.
    fn draws(&self) -> Vec<String> {
        let below = self.curve.turnings.iter().zip(&self.draws_below);
        below
            .filter_map(|(turning, below)| {
                let text = self.text();
                let at = text.with_unit(self.as_close_as(turning));
                Some(format!(
                    "In the study {} of the draws of `{}` lie below {at}.",
                    share_of_futures((*below)?),
                    self.key
                ))
            })
            .collect()
    }

    /// Steps against the trend.
    fn against(&self) -> Option<String> {
        let (first, last) = (self.curve.readings.first()?, self.curve.readings.last()?);
        let text = self.text();
        let steps: Vec<String> = (self.curve.against.iter())
            .map(|(from, to)| text.with_unit(format!("{} and {}", text.bare(*from), text.bare(*to))))
            .collect();
        if steps.is_empty() {
            return None;
        }
        let (trend, against) = if last.level < first.level { ("falls", "rises") } else { ("rises", "falls") };
        Some(format!(
            "The curve is not monotone: over all it {trend}, but between {} it {against} by more than chance explains.",
            steps.join(", and between ")
        ))
    }
}
