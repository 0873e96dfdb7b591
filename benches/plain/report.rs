//! Section 7 of the model page: what a future reports of a month.

use workshift::assumption::Card;

use super::firm::{Firm, LONG_TERM, N_MONEY, flow};
use super::flows::share_of;

/// Metrics of each role and of the firm that count people, in the order of [`workshift::engine::metrics`].
pub const COUNTS: usize = 9 + 2 * flow::N;
/// Metrics of each role and of the firm that are real numbers, likewise.
pub const REALS: usize = 11;
/// Metrics of the firm alone; all are real numbers.
pub const FIRM: usize = 30;
/// Metrics of a path; all count people.
pub const PATH: usize = 6;

/// Who writes down what a future says of a month.
pub trait Record {
    /// The firm (0) or a role (its position plus 1).
    fn entity(&mut self, entity: usize, counts: &[i64; COUNTS], reals: &[f64; REALS]);
    /// The firm's own metrics.
    fn firm(&mut self, values: &[f64; FIRM]);
    /// All paths together (0) or a path (its position plus 1).
    fn path(&mut self, row: usize, counts: &[i64; PATH]);
}

/// Adds up the rows of roles, or of paths.
fn add<T: Copy + std::ops::AddAssign, const N: usize>(sum: &mut [T; N], row: &[T; N]) {
    for (sum, value) in sum.iter_mut().zip(row) {
        *sum += *value;
    }
}

impl Firm<'_> {
    /// Writes down the month at whose end the firm is.
    pub fn report(&mut self, to: &mut impl Record) {
        let (mut counts, mut reals) = ([0; COUNTS], [0.0; REALS]);
        for r in 0..self.roles.len() {
            let (role_counts, role_reals) = (self.counts(r), self.reals(r));
            to.entity(r + 1, &role_counts, &role_reals);
            add(&mut counts, &role_counts);
            add(&mut reals, &role_reals);
        }
        to.entity(0, &counts, &reals);
        to.firm(&self.own(&counts));
        let mut all = [0; PATH];
        for (m, trace) in self.traces.iter().enumerate() {
            let row =
                [trace.picked, trace.in_training, trace.at_work, trace.returned, trace.left, trace.laid_off];
            to.path(m + 1, &row);
            add(&mut all, &row);
        }
        to.path(0, &all);
    }

    fn counts(&mut self, r: usize) -> [i64; COUNTS] {
        let role = &mut self.roles[r];
        let mut out = [0; COUNTS];
        let moved: i64 = self.setup.into[r].iter().map(|&m| self.traces[m].at_work).sum();
        let payroll = role.active + role.on_notice + role.in_training;
        out[..5].copy_from_slice(&[role.active, role.on_notice, role.in_training, payroll, moved]);
        add(&mut role.flows_cum, &role.flows);
        out[5..5 + flow::N].copy_from_slice(&role.flows);
        out[5 + flow::N..5 + 2 * flow::N].copy_from_slice(&role.flows_cum);
        let long_term = if role.unemployed > 0 {
            let pool = &self.pool[r * self.setup.ages..][..=role.oldest];
            pool[LONG_TERM..].iter().sum()
        } else {
            0
        };
        let displaced = [role.unemployed, long_term, role.reemployed, role.left];
        out[5 + 2 * flow::N..].copy_from_slice(&displaced);
        out
    }

    fn reals(&self, r: usize) -> [f64; REALS] {
        let role = &self.roles[r];
        let economy = &self.economy;
        let posts = role.posts();
        let gain = self.card(Card::AugmentationGain);
        let unit = -role.posts_0 * economy.growth * (role.used - role.use_0) / role.labour_0;
        let growth = role.posts_0 * (economy.growth - 1.0);
        let displacement = unit * role.substitution * (1.0 - self.card(Card::Oversight));
        let augmentation = unit * (1.0 - role.substitution) * gain / (1.0 + gain);
        let demand = role.posts_0 * (role.labour / role.labour_0) * (economy.output - economy.growth);
        let parts = growth + displacement + augmentation + demand + role.new_posts;
        [
            posts,
            role.held,
            role.vacancies(),
            role.surplus(self.card(Card::Slack)),
            (posts - role.active as f64).max(0.0),
            growth,
            displacement,
            augmentation,
            demand,
            role.new_posts,
            posts - role.posts_0 - parts,
        ]
    }

    /// `y`: the share of the work that the people there can do.
    pub fn delivery(&self) -> f64 {
        let of = |role: &super::firm::Role| {
            let (active, posts) = (role.active as f64, role.posts());
            role.weight * if posts > active { active / posts } else { 1.0 }
        };
        self.roles.iter().map(of).sum()
    }

    /// Metrics of the firm alone.
    fn own(&mut self, counts: &[i64; COUNTS]) -> [f64; FIRM] {
        let t = self.month;
        let delivered = self.economy.output * share_of(self.delivery(), self.economy.delivery_0);
        let year: i64 = self.laid_off_in[(t + 1).saturating_sub(12)..=t].iter().sum();
        let year_ago = self.active_at_end[t.saturating_sub(12)];
        let [capability, automated, augmented] = self.technology();
        let (labour, ai) = self.pay();
        let economy = &self.economy;
        let severance = economy.severance;
        let training = economy.training_cost;
        let hiring = self.card(Card::HiringCost) * counts[5 + flow::HIRES] as f64;
        let total = labour + severance + training + hiring + ai;
        let (lost, benefits) = self.lost();
        let tax = self.card(Card::IncomeTaxRate) * lost;
        let money: [f64; N_MONEY] = [labour, severance, training, hiring, ai, total, lost, benefits, tax];
        let mut out = [0.0; FIRM];
        out[..11].copy_from_slice(&[
            capability,
            economy.adoption,
            automated,
            augmented,
            economy.cost,
            economy.output,
            delivered,
            economy.discontent,
            economy.observed,
            share_of(self.laid_off_in[t] as f64, economy.active_at_start as f64),
            share_of(year as f64, year_ago as f64),
        ]);
        out[11..17].copy_from_slice(&money[..6]);
        out[17] = share_of(total, delivered);
        out[18..21].copy_from_slice(&money[6..]);
        if t > 0 {
            add(&mut self.economy.money_cum, &money);
        }
        out[21..].copy_from_slice(&self.economy.money_cum);
        out
    }

    /// Capability and use, weighted by posts at month 0.
    fn technology(&self) -> [f64; 3] {
        let mut sums = [0.0; 3];
        let mut posts = 0.0;
        for role in &self.roles {
            posts += role.posts_0;
            sums[0] += role.posts_0 * role.capability;
            sums[1] += role.posts_0 * role.substitution * role.used;
            sums[2] += role.posts_0 * (1.0 - role.substitution) * role.used;
        }
        sums.map(|sum| share_of(sum, posts))
    }

    /// Pay of the people on the payroll, and of AI.
    fn pay(&self) -> (f64, f64) {
        let (mut labour, mut ai) = (0.0, 0.0);
        for role in &self.roles {
            labour += role.monthly_wage * (role.active + role.on_notice + role.in_training) as f64;
            ai += role.monthly_wage * role.fitted_posts() * self.economy.output * role.used;
        }
        (labour, self.card(Card::AiCostRatio) * ai)
    }

    /// What the laid off lose, and the benefits that they get.
    fn lost(&self) -> (f64, f64) {
        let (mut lost, mut benefits) = (0.0, 0.0);
        let rate = self.card(Card::BenefitRate);
        for (role, pool) in self.roles.iter().zip(self.pool.chunks_exact(self.setup.ages)) {
            if role.unemployed == 0 && role.left == 0 {
                continue;
            }
            lost += role.monthly_wage * (role.unemployed + role.left) as f64;
            let entitled: i64 = pool[..=role.oldest].iter().take(role.benefit_months).sum();
            benefits += entitled as f64 * (rate * role.monthly_wage).min(role.benefit_cap);
        }
        let permanent = self.card(Card::EarningsLossPermanent);
        let initial = self.card(Card::EarningsLossInitial);
        lost += permanent * self.economy.found + (initial - permanent) * self.economy.recovering;
        (lost, benefits)
    }
}
