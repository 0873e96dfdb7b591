//! The reference workload, as far as all implementations share it. `README.md` defines it.

use crate::dump::{Axis, Block};

/// Months that people who were retrained are away.
pub const TRAINING: usize = 6;
/// What is reported per month, for each role and in total.
pub const METRICS: [&str; 4] = ["headcount", "quits", "layoffs", "hires"];
/// Quantiles of type 7.
pub const PROBABILITIES: [f64; 9] = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99];
/// The statistics of a column.
pub const STATISTICS: [&str; 11] =
    ["mean", "sd", "q01", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q99"];
/// Draws of a role, month and replication.
pub const FLOWS: u64 = 6;

/// What is fixed per role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Role {
    /// People in month 0, whom the firm wants before adoption.
    pub opening: f64,
    /// Quits per person and month, before the factor of the replication.
    pub quit_base: f64,
    /// Share of posts that full adoption hits twice over: half of it lowers the people wanted.
    pub exposure: f64,
}

/// One size of the workload.
#[derive(Debug, Clone, PartialEq)]
pub struct Workload {
    /// Simulated months.
    pub months: usize,
    /// In order; those who succeed in training move to the next, of the last to the first.
    pub roles: Vec<Role>,
    /// Roles that people move on by: 1. A benchmark that is to fail sets another number.
    pub moves_by: usize,
}

impl Workload {
    /// 12 roles of 40 to 480 people, 60 months.
    pub fn a() -> Self {
        Self::new(12, 60, |g| (40 + 40 * (g % 12)) as f64)
    }

    /// 100 roles of 50 to 5,000 people, 120 months.
    pub fn b() -> Self {
        Self::new(100, 120, |g| (50 * (1 + 37 * g % 100)) as f64)
    }

    fn new(roles: usize, months: usize, opening: impl Fn(usize) -> f64) -> Self {
        let role = |g: usize| Role {
            opening: opening(g),
            quit_base: 0.008 + 0.001 * (g % 8) as f64,
            exposure: 0.10 + 0.05 * (5 * g % 12) as f64,
        };
        Self { months, roles: (0..roles).map(role).collect(), moves_by: 1 }
    }

    /// Draws of a run.
    pub fn draws(&self, replications: usize) -> u64 {
        self.months as u64 * self.roles.len() as u64 * replications as u64 * FLOWS
    }

    /// `[month, metric, total and roles, statistic]` as a block.
    pub fn block(&self, statistics: &[&str], values: Vec<f64>) -> Block {
        let roles = std::iter::once("*".to_owned()).chain((0..self.roles.len()).map(|g| g.to_string()));
        let axes = vec![
            Axis::new("month", 1..=self.months),
            Axis::new("metric", METRICS),
            Axis::new("role", roles),
            Axis::new("statistic", statistics),
        ];
        Block { name: "levels".to_owned(), axes, values }
    }
}
