//! A ranking as people read it: a table of rounded numbers, and what it says.

use super::{Order, Ranked, Ranking};
use crate::analysis::compare::{is_money, noun, shown_unit};
use crate::analysis::number::{Scale, count, share_of_futures};
use crate::analysis::words::readable;

/// A ranking, rounded to what the simulation supports.
#[derive(Debug, Clone, PartialEq)]
pub struct RankingTable {
    /// Heads of the cells.
    pub columns: Vec<String>,
    /// The better first.
    pub rows: Vec<RankingRow>,
}

/// A scenario in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct RankingRow {
    /// Position among the scenarios that were ranked.
    pub scenario: usize,
    /// Whether noise leaves only one rank; the others are to be shown grey.
    pub is_settled: bool,
    /// `3`, or `3–5` where noise leaves several ranks open.
    pub rank: String,
    /// Mean, distance to the place before, mean and 90th percentile of regret, share of futures in which no
    /// scenario is better. Without the unit, which is in the heads.
    pub cells: Vec<String>,
}

impl Ranking {
    /// The table. `currency` stands in the heads of amounts of money.
    pub fn table(&self, currency: &str) -> RankingTable {
        let largest = |of: &dyn Fn(&Ranked) -> f64| {
            self.places.iter().map(of).filter(|x| x.is_finite()).fold(0.0, |a: f64, b| a.max(b.abs()))
        };
        let level = Scale::of(shown_unit(&self.metric), largest(&|place| place.level.mean));
        let behind = self.loss_scale(largest(&|place| place.behind.map_or(0.0, |behind| behind.loss.mean)));
        let regret = self.loss_scale(largest(&|place| place.regret.tail.value.max(place.regret.mean.mean)));
        let unit = |scale: &Scale| match (is_money(&self.metric), scale.suffix().as_str()) {
            (true, suffix) => format!(" ({})", format!("{suffix} {currency}").trim_start()),
            (false, "") => String::new(),
            (false, suffix) => format!(" ({suffix})"),
        };
        let row = |place: &Ranked| RankingRow {
            scenario: place.scenario,
            is_settled: place.is_settled(),
            rank: ranks(place.ranks),
            cells: vec![
                level.bare_estimate(place.level.mean, place.level.error, false),
                match (place.order, place.behind) {
                    (Some(Order::Same), _) => "the same".to_owned(),
                    (_, Some(b)) => behind.bare_estimate(b.loss.mean, b.loss.error, false),
                    (_, None) => "–".to_owned(),
                },
                regret.bare_estimate(place.regret.mean.mean, place.regret.mean.error, false),
                regret.bare_range(place.regret.tail.value, place.regret.tail.value, false),
                share_of_futures(place.regret.best_in),
            ],
        };
        RankingTable {
            columns: vec![
                format!("{}{}", self.metric.label, unit(&level)),
                format!("Behind the place before{}", unit(&behind)),
                format!("Mean regret{}", unit(&regret)),
                format!("Regret, 90th percentile{}", unit(&regret)),
                "Best in, of futures".to_owned(),
            ],
            rows: self.places.iter().map(row).collect(),
        }
    }

    /// What the table says, for scenarios of these names in the order in which they were ranked: who comes
    /// first, which order noise could reverse, and what the first place costs where it is not the best.
    pub fn sentences(&self, names: &[String], currency: &str) -> Vec<String> {
        let name = |place: &Ranked| names.get(place.scenario).map_or_else(String::new, |name| readable(name));
        if self.places.len() < 2 {
            return Vec::new();
        }
        let mut said = vec![self.first_place(&name, currency), self.reversible(&name)];
        said.extend(self.regret_of_the_first(&name, currency));
        said
    }

    fn first_place(&self, name: &dyn Fn(&Ranked) -> String, currency: &str) -> String {
        let by = format!("By {}, where {} counts as better,", noun(&self.metric), self.better.word());
        let first: Vec<&Ranked> = self.places.iter().filter(|place| place.ranks.0 == 1).collect();
        let (winner, next) = (&self.places[0], self.places.get(first.len()));
        let all_the_same = first[1..].iter().all(|place| place.order == Some(Order::Same));
        let names = and(&first.iter().map(|place| name(place)).collect::<Vec<_>>());
        if first.len() > 1 && !all_the_same {
            return format!("{by} the simulation cannot tell which comes first: {names}.");
        }
        let behind = next.and_then(|next| next.behind.map(|behind| (next, behind)));
        let ahead = behind.map_or_else(String::new, |(next, behind)| {
            let amount = self.loss(behind.loss.mean, behind.loss.error, currency);
            format!(", {amount} ahead of {}", name(next))
        });
        let of = self.places.len();
        if first.len() > 1 {
            return format!(
                "{by} {names} come first of {of} scenarios together, equal in every future{ahead}."
            );
        }
        format!("{by} {} comes first of {of} scenarios{ahead}.", name(winner))
    }

    fn reversible(&self, name: &dyn Fn(&Ranked) -> String) -> String {
        if self.n == 1 {
            return "There is one future of each scenario: nothing in this order is noise of the simulation, and it \
                    says nothing about the spread of the futures."
                .to_owned();
        }
        // Chains of neighbours that the futures leave open.
        let mut chains: Vec<Vec<String>> = Vec::new();
        for pair in self.places.windows(2) {
            if pair[1].order != Some(Order::Open) {
                continue;
            }
            let (a, b) = (name(&pair[0]), name(&pair[1]));
            match chains.last_mut().filter(|chain| chain.last() == Some(&a)) {
                Some(chain) => chain.push(b),
                None => chains.push(vec![a, b]),
            }
        }
        let pairs = self.n_pairs();
        let together = if pairs == 1 {
            "at 95 % confidence".to_owned()
        } else {
            format!("at 95 % confidence for all {} pairs together", count(pairs as u64))
        };
        if chains.is_empty() {
            return format!("No order in the table could be reversed by noise, {together}.");
        }
        let order = |chain: &Vec<String>| {
            let of = if chain.len() == 2 { "the order of" } else { "the order among" };
            format!("{of} {}", and(chain))
        };
        let chains: Vec<String> = chains.iter().map(order).collect();
        format!(
            "Noise could reverse {}; every other order of neighbours holds, {together}.",
            chains.join("; and ")
        )
    }

    fn regret_of_the_first(&self, name: &dyn Fn(&Ranked) -> String, currency: &str) -> Option<String> {
        let first = &self.places[0];
        if self.n == 1 {
            return None;
        }
        if first.regret.best_in >= 1.0 {
            let equals = self.places.iter().filter(|place| place.regret.best_in >= 1.0).count();
            if equals > 1 {
                return Some("They are also the best of the scenarios in every single future.".to_owned());
            }
            return Some(format!(
                "{} is also the best of the scenarios in every single future.",
                name(first)
            ));
        }
        let regret = &first.regret;
        let limits =
            regret.tail.interval.filter(|[low, high]| low < high).map_or_else(String::new, |limits| {
                let range = self.loss_scale(limits[1]).range(limits[0], limits[1]);
                format!(" (95 % interval {range})")
            });
        let smallest =
            self.places.iter().min_by(|a, b| a.regret.tail.value.total_cmp(&b.regret.tail.value))?;
        let other = if smallest.regret.tail.value < regret.tail.value {
            format!(
                "; the smallest 90th percentile has {}, {}",
                name(smallest),
                self.loss(smallest.regret.tail.value, None, currency)
            )
        } else {
            String::new()
        };
        let tail = if regret.tail.value == 0.0 {
            "and not at all in nine futures of ten".to_owned()
        } else {
            let more_than = self.quantile(regret.tail.value, currency);
            format!("and more than {more_than}{limits} worse in one future of ten{other}")
        };
        Some(format!(
            "{} is the best of the scenarios in {} of futures. Against the best of each future it is {} worse on average, {tail}.",
            name(first),
            share_of_futures(regret.best_in),
            self.loss(regret.mean.mean, regret.mean.error, currency),
        ))
    }

    /// The scale of a difference of the metric.
    fn loss_scale(&self, size: f64) -> Scale {
        Scale::of_difference(shown_unit(&self.metric), size)
    }

    /// A mean loss in words, with its error.
    fn loss(&self, mean: f64, error: Option<f64>, currency: &str) -> String {
        let text = self.loss_scale(mean.abs().max(error.unwrap_or(0.0))).estimate(mean, error);
        self.with_unit(text, currency)
    }

    fn quantile(&self, value: f64, currency: &str) -> String {
        self.with_unit(self.loss_scale(value).value(value), currency)
    }

    fn with_unit(&self, text: String, currency: &str) -> String {
        if is_money(&self.metric) { format!("{currency} {text}") } else { text }
    }
}

/// `3`, or `3–5`.
fn ranks((first, last): (usize, usize)) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// `A, B and C`.
fn and(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Better, rank};
    use crate::engine::HEADLINE;

    fn names(n: usize) -> Vec<String> {
        ["as_reported", "slow_ai", "retrain_first", "twin"][..n]
            .iter()
            .map(|name| (*name).to_owned())
            .collect()
    }

    /// A hundred futures: the third scenario lays off 20 fewer in nine of ten, and 30 more in every tenth.
    fn values() -> Vec<Vec<f64>> {
        let future = |i: u32| f64::from(100 + i % 7);
        let of = |change: fn(u32) -> f64| (0..100).map(|i| future(i) + change(i)).collect();
        vec![
            of(|_| 0.0),
            of(|i| if i % 2 == 0 { 1.0 } else { -0.9 }),
            of(|i| if i % 10 == 9 { 30.0 } else { -20.0 }),
        ]
    }

    fn said(values: &[Vec<f64>]) -> Vec<String> {
        let slices: Vec<&[f64]> = values.iter().map(Vec::as_slice).collect();
        rank(&slices, HEADLINE[1], Better::Less, None).sentences(&names(values.len()), "USD")
    }

    /// Teeth: a rank mistaken, a pair that is settled called open, or regret the wrong way round change the words.
    #[test]
    fn a_ranking_is_said_in_plain_words() {
        assert_eq!(
            said(&values()),
            [
                "By layoffs, where less counts as better, Retrain first comes first of 3 scenarios, 15.0 ± 1.5 ahead of As reported.",
                "Noise could reverse the order of As reported and Slow AI; every other order of neighbours holds, at 95 % \
                 confidence for all 3 pairs together.",
                "Retrain first is the best of the scenarios in 90 % of futures. Against the best of each future it is 3.1 ± 0.9 worse on \
                 average, and more than 3 (95 % interval 0 to 31) worse in one future of ten.",
            ]
        );
    }

    #[test]
    fn equal_scenarios_come_first_together() {
        let base = values().remove(0);
        let sentences = said(&[base.clone(), base.iter().map(|x| x + 2.0).collect(), base.clone()]);
        assert_eq!(
            sentences,
            [
                "By layoffs, where less counts as better, As reported and Retrain first come first of 3 scenarios together, equal in \
                 every future, 2 ahead of Slow AI.",
                "No order in the table could be reversed by noise, at 95 % confidence for all 3 pairs together.",
                "They are also the best of the scenarios in every single future.",
            ]
        );
        assert!(said(&[vec![3.0], vec![4.0]])[1].starts_with("There is one future of each"));
        assert!(said(&[base]).is_empty());
    }

    #[test]
    fn rows_are_cut_to_their_errors() {
        let values = values();
        let slices: Vec<&[f64]> = values.iter().map(Vec::as_slice).collect();
        let table = rank(&slices, HEADLINE[1], Better::Less, None).table("USD");
        let row = &table.rows[0];
        assert_eq!((row.scenario, row.is_settled, row.rank.as_str()), (2, true, "1"));
        assert_eq!(row.cells[1], "–");
        assert_eq!(row.cells[4], "90 %");
        assert_eq!((table.rows[1].rank.as_str(), table.rows[1].is_settled), ("2–3", false));
        assert_eq!(table.rows[1].cells[1], "15.0 ± 1.5");
        let money = rank(&slices, HEADLINE[8], Better::Less, None).table("USD");
        assert_eq!(money.columns[0], "Cost to the firm (USD)");
    }
}
