//! A ranking as people read it: a table of rounded numbers, and what it says.

use super::{Order, Ranked, Ranking};
use crate::analysis::compare::{amount_of_money, is_money, label, noun, shown_unit};
use crate::analysis::number::{Scale, share_of_futures};
use crate::analysis::words::{listed, readable};
use crate::language::say;

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
        let headed = |head: String, scale: &Scale| match (is_money(&self.metric), scale.suffix().as_str()) {
            (true, suffix) => format!("{head} ({})", format!("{suffix} {currency}").trim_start()),
            (false, "") => head,
            (false, suffix) => format!("{head} ({suffix})"),
        };
        let row = |place: &Ranked| RankingRow {
            scenario: place.scenario,
            is_settled: place.is_settled(),
            rank: ranks(place.ranks),
            cells: vec![
                level.bare_estimate(place.level.mean, place.level.error, false),
                match (place.order, place.behind) {
                    (Some(Order::Same), _) => say!("the-same"),
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
                headed(label(&self.metric), &level),
                headed(say!("ranking-behind"), &behind),
                headed(say!("ranking-mean-regret"), &regret),
                headed(say!("ranking-regret-90"), &regret),
                say!("ranking-best-in"),
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
        let first: Vec<&Ranked> = self.places.iter().filter(|place| place.ranks.0 == 1).collect();
        let next = self.places.get(first.len());
        let all_the_same = first[1..].iter().all(|place| place.order == Some(Order::Same));
        let names = listed(&first.iter().map(|place| name(place)).collect::<Vec<_>>());
        let (n, is_shared) = (self.places.len(), first.len() > 1);
        let said = match next.and_then(|next| next.behind.map(|behind| (next, behind))) {
            _ if is_shared && !all_the_same => say!("ranking-open", names),
            behind => {
                let said = if is_shared {
                    say!("ranking-first-together", names, n)
                } else {
                    say!("ranking-first", names, n)
                };
                behind.map_or_else(
                    || said.clone(),
                    |(next, behind)| {
                        let amount = self.loss(behind.loss.mean, behind.loss.error, currency);
                        say!("ranking-ahead", said, amount, next = name(next))
                    },
                )
            }
        };
        say!("ranking-by-metric", metric = noun(&self.metric), better = self.better.word(), said)
    }

    fn reversible(&self, name: &dyn Fn(&Ranked) -> String) -> String {
        if self.n == 1 {
            return say!("ranking-one-future");
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
        let confidence = if pairs == 1 { say!("confidence") } else { say!("confidence-pairs", n = pairs) };
        let order = |chain: &Vec<String>| {
            let names = listed(chain);
            if chain.len() == 2 {
                say!("ranking-order-of", names)
            } else {
                say!("ranking-order-among", names)
            }
        };
        let orders = chains.iter().map(order).reduce(|orders, last| say!("ranking-and-order", orders, last));
        match orders {
            None => say!("ranking-settled", confidence),
            Some(orders) => say!("ranking-reversible", orders, confidence),
        }
    }

    fn regret_of_the_first(&self, name: &dyn Fn(&Ranked) -> String, currency: &str) -> Option<String> {
        let first = &self.places[0];
        if self.n == 1 {
            return None;
        }
        if first.regret.best_in >= 1.0 {
            let equals = self.places.iter().filter(|place| place.regret.best_in >= 1.0).count();
            return Some(if equals > 1 {
                say!("regret-also-best-together")
            } else {
                say!("regret-also-best", name = name(first))
            });
        }
        let regret = &first.regret;
        let tail = self.tail(first, name, currency)?;
        Some(say!(
            "regret-of-the-first",
            name = name(first),
            share = share_of_futures(regret.best_in),
            loss = self.loss(regret.mean.mean, regret.mean.error, currency),
            tail,
        ))
    }

    /// What the first place costs in one future of ten.
    fn tail(&self, first: &Ranked, name: &dyn Fn(&Ranked) -> String, currency: &str) -> Option<String> {
        let own = first.regret.tail.value;
        if own == 0.0 {
            return Some(say!("regret-none"));
        }
        let loss = self.quantile(own, currency);
        let tail = match first.regret.tail.interval.filter(|[low, high]| low < high) {
            None => say!("regret-tail", loss),
            Some([low, high]) => {
                say!("regret-tail-interval", loss, range = self.loss_scale(high).range(low, high))
            }
        };
        let smallest =
            self.places.iter().min_by(|a, b| a.regret.tail.value.total_cmp(&b.regret.tail.value))?;
        let least = smallest.regret.tail.value;
        if least >= own {
            return Some(tail);
        }
        Some(say!("regret-smallest", tail, name = name(smallest), loss = self.loss(least, None, currency)))
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
        if is_money(&self.metric) { amount_of_money(&text, currency) } else { text }
    }
}

/// `3`, or `3–5`.
fn ranks((first, last): (usize, usize)) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
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
