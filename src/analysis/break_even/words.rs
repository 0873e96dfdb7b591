//! A turning in plain words.

use super::{BreakEven, Reading, Turning, Turns};
use crate::analysis::number::share_of_futures;
use crate::analysis::quantity_text::QuantityText;
use crate::analysis::words::readable;
use crate::language::say;

impl BreakEven {
    /// `` At which `slack` does `layoffs_cum > 12000` turn? ``
    pub fn title(&self) -> String {
        say!("turning-title", name = self.key.as_str(), condition = self.condition.as_str())
    }

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
            said.push(say!("turning-alone", name = self.key.as_str(), others = others.join(", ")));
        }
        said
    }

    fn text(&self) -> QuantityText<'_> {
        let size = self.curve.readings.iter().map(|reading| reading.value.abs()).fold(0.0, f64::max);
        QuantityText { unit: &self.unit, currency: &self.currency, size }
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

    /// `it holds in more than 50 % of futures`, or the mean on the side where the condition holds.
    fn holding(&self, holds: bool) -> String {
        let (turns, share) = match self.turns {
            Turns::Share(share) => ("share", share_of_futures(share)),
            Turns::Mean => ("mean", String::new()),
        };
        say!("turning-holding", turns, holds = if holds { "yes" } else { "no" }, share)
    }

    fn one_turning(&self, turning: &Turning) -> String {
        say!(
            "turning-one",
            condition = self.condition.as_str(),
            name = self.key.as_str(),
            place = self.place(turning),
            scenario = readable(&self.scenario),
            whole = if self.curve.is_whole { "yes" } else { "no" },
            below = self.holding(!turning.rises),
            above = self.holding(turning.rises)
        )
    }

    fn several_turnings(&self, turnings: &[Turning]) -> String {
        let place = |turning: &Turning| {
            say!("turning-at", place = self.place(turning), above = self.holding(turning.rises))
        };
        let places: Vec<String> = turnings.iter().map(place).collect();
        say!(
            "turning-several",
            condition = self.condition.as_str(),
            n = turnings.len(),
            name = self.key.as_str(),
            scenario = readable(&self.scenario),
            places = places.join("; ")
        )
    }

    fn no_turning(&self) -> String {
        let (text, readings) = (self.text(), &self.curve.readings);
        let (Some(first), Some(last)) = (readings.first(), readings.last()) else { return String::new() };
        let decided = |sign: f64| readings.iter().all(|reading| sign * reading.z > 0.0);
        let why = match (decided(1.0), decided(-1.0)) {
            (true, _) => say!("turning-throughout", holding = self.holding(true)),
            (_, true) => say!("turning-throughout", holding = self.holding(false)),
            _ => say!("turning-close"),
        };
        say!(
            "turning-none",
            condition = self.condition.as_str(),
            name = self.key.as_str(),
            range = text.with_unit(text.range(first.value, last.value)),
            scenario = readable(&self.scenario),
            why
        )
    }

    /// What stands at both ends of the search.
    fn ends(&self) -> String {
        let readings = &self.curve.readings;
        let (Some(first), Some(last)) = (readings.first(), readings.last()) else { return String::new() };
        let (futures, n) = (self.replications, readings.len());
        if let Turns::Share(_) = self.turns {
            return say!(
                "turning-ends-share",
                share_first = share_of_futures(first.level),
                first = self.at(first),
                share_last = share_of_futures(last.level),
                last = self.at(last),
                futures,
                n
            );
        }
        let margin = QuantityText {
            unit: self.quantity_unit,
            currency: &self.currency,
            size: first.level.abs().max(last.level.abs()),
        };
        let by = |reading: &Reading| {
            let error = (reading.band[1] - reading.band[0]) / 4.0;
            margin.with_unit(margin.to_error(reading.level.abs(), error))
        };
        let way = |reading: &Reading| if reading.level < 0.0 { "misses" } else { "meets" };
        say!(
            "turning-ends-mean",
            first_way = way(first),
            first_by = by(first),
            first = self.at(first),
            last_way = way(last),
            last_by = by(last),
            last = self.at(last),
            futures,
            n
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
                let (share, name) = (share_of_futures((*below)?), self.key.as_str());
                Some(say!("turning-draws", share, name, value = self.value_of(turning)))
            })
            .collect()
    }

    /// Steps against the trend.
    fn against(&self) -> Option<String> {
        let (first, last) = (self.curve.readings.first()?, self.curve.readings.last()?);
        let text = self.text();
        let step = |(from, to): &(f64, f64)| {
            let range = say!("between", low = text.bare(*from), high = text.bare(*to));
            say!("turning-between", range = text.with_unit(range))
        };
        let steps = self.curve.against.iter().map(step);
        let steps = steps.reduce(|steps, step| say!("turning-and", steps, step))?;
        let trend = if last.level < first.level { "falls" } else { "rises" };
        Some(say!("turning-against", trend, steps))
    }
}
