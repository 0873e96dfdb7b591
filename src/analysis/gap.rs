//! How much of the gap in posts was decided, and how much followed.
//!
//! The change in posts of a scenario comes in six parts that add up exactly (model page, section
//! 4). One of them, `posts_decisions`, is what events and rounds took off or added by decree; the
//! other five are what demand, AI and its costs made of it. The same holds for the difference of
//! two scenarios, because means are additive.

use crate::engine::{Results, Statistics};

/// The six parts of the change in posts. The last is what was decided: posts ended, created or moved by decree.
pub const PARTS: [&str; 6] = [
    "posts_growth",
    "posts_displacement",
    "posts_augmentation",
    "posts_demand",
    "posts_new_work",
    "posts_decisions",
];

/// The gap in posts between a scenario and the base at the horizon.
#[derive(Debug, Clone, PartialEq)]
pub struct GapSplit {
    /// Name of the scenario.
    pub scenario: String,
    /// Posts of the scenario minus posts of the base.
    pub posts: Statistics,
    /// The six parts, in the order of [`PARTS`].
    pub parts: Vec<Statistics>,
    /// People on the payroll, scenario minus base.
    pub payroll: Option<Statistics>,
}

impl GapSplit {
    /// Mean of what was decided, in posts.
    pub fn decided(&self) -> &Statistics {
        &self.parts[PARTS.len() - 1]
    }

    /// Mean of what followed, in posts: the sum of the other five parts.
    pub fn followed(&self) -> f64 {
        self.parts[..PARTS.len() - 1].iter().map(|part| part.mean).sum()
    }

    /// An upper limit for the Monte Carlo error of what followed, the sum of its parts' errors: the
    /// parts share their luck, and how is not kept. `None` in expectation mode.
    pub fn followed_mcse(&self) -> Option<f64> {
        let whole = self.posts.mcse? + self.decided().mcse?;
        let parts: f64 = self.parts[..PARTS.len() - 1].iter().filter_map(|part| part.mcse).sum();
        Some(whole.min(parts))
    }

    /// Decided over the gap, where both go the same way as the gap; `None` where they oppose each
    /// other (a share would be below 0 or above 1) or where there is no gap.
    pub fn decided_share(&self) -> Option<f64> {
        let share = self.decided().mean / (self.decided().mean + self.followed());
        (0.0..=1.0).contains(&share).then_some(share)
    }
}

/// The split for every scenario but the base; empty where the model does not report the six parts.
pub fn posts_gap(results: &Results) -> Vec<GapSplit> {
    let horizon = results.months as usize;
    let firm = |scenario, name| {
        let metric = results.metric(name)?;
        results.differences.get(scenario, horizon, 0, metric).cloned()
    };
    let split = |scenario: usize| {
        Some(GapSplit {
            scenario: results.scenarios[scenario].clone(),
            posts: firm(scenario, "posts")?,
            parts: PARTS.iter().map(|name| firm(scenario, name)).collect::<Option<Vec<_>>>()?,
            payroll: firm(scenario, "payroll"),
        })
    };
    (1..results.scenarios.len()).filter_map(split).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture;

    /// Teeth: leaving a part out of what followed, or counting what was decided twice, moves the sum.
    #[test]
    fn decided_and_followed_are_the_six_parts() {
        let results = fixture::results(3, 2, 4);
        let splits = posts_gap(&results);
        assert_eq!(splits.len(), 2, "one split for every scenario but the base");
        for (scenario, split) in splits.iter().enumerate() {
            let part = |name: &str| {
                let metric = results.metric(name).expect("a metric of the fixture");
                results.differences.get(scenario + 1, 4, 0, metric).expect("a difference").mean
            };
            let parts: Vec<f64> = PARTS.iter().map(|name| part(name)).collect();
            assert_eq!(split.decided().mean, parts[5]);
            assert_eq!(split.followed(), parts[..5].iter().sum::<f64>());
            let share = split.decided_share().expect("all parts of the fixture go the same way");
            assert!((share - parts[5] / parts.iter().sum::<f64>()).abs() < 1e-12);
        }
    }

    #[test]
    fn parts_that_oppose_each_other_have_no_share() {
        let mut results = fixture::results(2, 1, 1);
        let metric = results.metric("posts_decisions").expect("a metric of the fixture");
        let table = &mut results.differences;
        let at = ((table.n_months + 1) * (table.n_roles + 1)) * table.n_metrics + metric;
        table.cells[at].as_mut().expect("a difference").mean *= -1.0;
        assert_eq!(posts_gap(&results)[0].decided_share(), None);
    }
}
