//! Section 7: what is reported per scenario, month and role.

use super::equations::posts_at_0;
use super::{Firm, Outcome, share_of};

/// "Flows: ... Each also cumulated since month 1 as `<flow>_cum`."
pub const FLOWS: [&str; 10] = [
    "hires",
    "quits",
    "retirements",
    "layoffs",
    "notice_ends",
    "forced_moves",
    "voluntary_moves",
    "graduations",
    "failed_training",
    "returns",
];

/// The same, since month 1.
pub const FLOWS_CUM: [&str; 10] = [
    "hires_cum",
    "quits_cum",
    "retirements_cum",
    "layoffs_cum",
    "notice_ends_cum",
    "forced_moves_cum",
    "voluntary_moves_cum",
    "graduations_cum",
    "failed_training_cum",
    "returns_cum",
];

/// Metrics of every role and, as their sum, of the firm, besides the flows.
pub const ROLE_METRICS: [&str; 20] = [
    "active",
    "on_notice",
    "in_training",
    "payroll",
    "posts",
    "held",
    "vacancies",
    "surplus",
    "unmet_work",
    "moved_active",
    "displaced_unemployed",
    "displaced_long_term",
    "displaced_reemployed",
    "displaced_left",
    "posts_growth",
    "posts_displacement",
    "posts_augmentation",
    "posts_demand",
    "posts_new_work",
    "posts_decisions",
];

/// "Firm only", and "Money of the month, firm only".
pub const FIRM_METRICS: [&str; 21] = [
    "capability",
    "adoption",
    "automated_share",
    "augmented_share",
    "unit_cost",
    "output",
    "delivered",
    "discontent",
    "observed",
    "layoff_rate",
    "layoff_rate_12m",
    "labour_cost",
    "severance",
    "training_cost",
    "hiring_cost",
    "ai_cost",
    "total_cost",
    "cost_per_output",
    "lost_earnings",
    "benefits",
    "lost_income_tax",
];

/// Money that is "also as `_cum` over months 1..t".
pub const MONEY_SINCE_MONTH_1: [&str; 9] = [
    "labour_cost_cum",
    "severance_cum",
    "training_cost_cum",
    "hiring_cost_cum",
    "ai_cost_cum",
    "total_cost_cum",
    "lost_earnings_cum",
    "benefits_cum",
    "lost_income_tax_cum",
];

/// "The people of each path, per month".
pub const COHORT_METRICS: [&str; 6] = ["picked", "in_training", "at_work", "returned", "left", "laid_off"];

type Named = Vec<(&'static str, f64)>;

impl Firm<'_> {
    /// Writes a month down.
    pub(super) fn report(&mut self, s: usize, t: usize, outcome: &mut Outcome) {
        for r in self.all_roles() {
            for (metric, value) in self.role_metrics(t, r) {
                outcome.levels.insert((s, t, r + 1, metric), value);
                *outcome.levels.entry((s, t, 0, metric)).or_default() += value;
            }
            outcome.books.insert((s, t, r), self.books[r]);
        }
        let mut firm = self.indices(t);
        firm.extend(self.money(t, &firm));
        for (metric, value) in firm {
            outcome.levels.insert((s, t, 0, metric), value);
        }
        for m in self.all_paths() {
            for (metric, value) in self.cohort(m) {
                outcome.cohorts.insert((s, t, m + 1, metric), value);
            }
        }
        for metric in COHORT_METRICS {
            let all = self.all_paths().map(|m| outcome.cohorts[&(s, t, m + 1, metric)]).sum();
            outcome.cohorts.insert((s, t, 0, metric), all);
        }
    }

    fn role_metrics(&self, t: usize, r: usize) -> Named {
        let on_notice: f64 = self.on_notice.iter().filter(|n| n.role == r).map(|n| n.people).sum();
        let mut named = vec![
            ("active", self.active(r)),
            ("on_notice", on_notice),
            ("in_training", self.in_training_from(r)),
            ("payroll", self.active(r) + self.in_training_from(r) + on_notice),
            ("posts", self.posts(r)),
            ("held", self.held[r]),
            ("vacancies", self.vacancies(r)),
            ("surplus", self.surplus_after_layoffs[r]),
            ("unmet_work", (self.posts(r) - self.active(r)).max(0.0)),
            ("moved_active", self.moved_into(r)),
        ];
        for (flow, cumulative) in FLOWS.into_iter().zip(FLOWS_CUM) {
            named.push((flow, self.flows[flow][r]));
            named.push((cumulative, self.cumulative[flow][r]));
        }
        named.extend(self.displaced_metrics(t, r));
        named.extend(self.six_parts(r));
        named
    }

    fn displaced_metrics(&self, t: usize, r: usize) -> Named {
        let pool = || self.displaced.iter().filter(|group| group.role == r);
        let found = self.reemployed.iter().filter(|group| group.role == r);
        vec![
            ("displaced_unemployed", pool().map(|group| group.people).sum()),
            // "Long-term: age 6 and more."
            ("displaced_long_term", pool().filter(|g| t - g.entered >= 6).map(|g| g.people).sum()),
            ("displaced_reemployed", found.map(|group| group.people).sum()),
            ("displaced_left", self.left_labour_force[r]),
        ]
    }

    /// "The change in posts `D_t - D_0` is reported in six parts per role that add up exactly."
    fn six_parts(&self, r: usize) -> Named {
        let now = &self.now;
        let role = &self.page.roles[r];
        let (p_0, l_0) = (posts_at_0(role), self.start.l[r]);
        let s = role.substitution;
        let k = self.k("augmentation_gain");
        let d_use = now.d_use[r];
        let growth = p_0 * (now.g - 1.0);
        let displacement = -p_0 * now.g * s * d_use * (1.0 - self.k("oversight")) / l_0;
        let augmentation = -p_0 * now.g * (1.0 - s) * d_use * k / (1.0 + k) / l_0;
        let demand = p_0 * now.g * (now.l[r] / l_0) * (self.price_effect(now.cost) - 1.0);
        let new_work = now.q * now.n_role[r];
        // `D_0 = P_0 q_0`: nothing has changed yet in month 0.
        let change = self.posts(r) - p_0 * self.start.q;
        let rest = change - growth - displacement - augmentation - demand - new_work;
        vec![
            ("posts_growth", growth),
            ("posts_displacement", displacement),
            ("posts_augmentation", augmentation),
            ("posts_demand", demand),
            ("posts_new_work", new_work),
            ("posts_decisions", rest),
        ]
    }

    /// An average over roles, weighted by `P_0`.
    fn by_posts_at_0(&self, of: impl Fn(usize) -> f64) -> f64 {
        let posts: f64 = self.page.roles.iter().map(posts_at_0).sum();
        let sum: f64 = self.all_roles().map(|r| posts_at_0(&self.page.roles[r]) * of(r)).sum();
        share_of(sum, posts)
    }

    /// "`y_t = sum_r w_r min(1, A_r / D_r)`", given `A_r` and `D_r`.
    fn staffing(&self, active_and_posts: impl Fn(usize) -> (f64, f64)) -> f64 {
        let roles = &self.page.roles;
        let wage_bill: f64 = roles.iter().map(|role| role.wage * posts_at_0(role)).sum();
        let mut y = 0.0;
        for r in self.all_roles() {
            let (active, posts) = active_and_posts(r);
            let w = share_of(roles[r].wage * posts_at_0(&roles[r]), wage_bill);
            // "`min(1, A/D)` with no posts is 1"
            y += w * if posts == 0.0 { 1.0 } else { (active / posts).min(1.0) };
        }
        y
    }

    fn indices(&self, t: usize) -> Named {
        let now = &self.now;
        let substitution = |r: usize| self.page.roles[r].substitution;
        let y = self.staffing(|r| (self.active(r), self.posts(r)));
        let y_0 = self.staffing(|r| {
            let role = &self.page.roles[r];
            (role.headcount, posts_at_0(role) * self.start.q)
        });
        let active_before = if t == 0 { 0.0 } else { self.active_at_end[t - 1] };
        // "last 12 months over active 12 months ago, or at month 0"
        let year: f64 = self.laid_off_in[(t + 1).saturating_sub(12)..=t].iter().sum();
        vec![
            ("capability", self.by_posts_at_0(|r| now.a[r])),
            ("adoption", now.adoption),
            ("automated_share", self.by_posts_at_0(|r| substitution(r) * now.use_[r])),
            ("augmented_share", self.by_posts_at_0(|r| (1.0 - substitution(r)) * now.use_[r])),
            ("unit_cost", now.cost),
            ("output", now.q),
            ("delivered", share_of(now.q * y, y_0)),
            ("discontent", self.discontent),
            ("observed", now.observed),
            ("layoff_rate", share_of(self.laid_off_in[t], active_before)),
            ("layoff_rate_12m", share_of(year, self.active_at_end[t.saturating_sub(12)])),
        ]
    }

    /// "Money of the month, firm only", with what has been cumulated since month 1.
    fn money(&mut self, t: usize, indices: &Named) -> Named {
        let delivered = indices.iter().find(|(name, _)| *name == "delivered").expect("reported above").1;
        let labour_cost = self.labour_cost();
        let ai_cost = self.ai_cost();
        let Self { paid, .. } = self;
        let (severance, training_cost, hiring_cost) = (paid.severance, paid.training_cost, paid.hiring_cost);
        let total_cost = labour_cost + severance + training_cost + hiring_cost + ai_cost;
        let lost_earnings = self.lost_earnings(t);
        let mut named = vec![
            ("labour_cost", labour_cost),
            ("severance", severance),
            ("training_cost", training_cost),
            ("hiring_cost", hiring_cost),
            ("ai_cost", ai_cost),
            ("total_cost", total_cost),
            ("cost_per_output", share_of(total_cost, delivered)),
            ("lost_earnings", lost_earnings),
            ("benefits", self.benefits(t)),
            ("lost_income_tax", self.k("income_tax_rate") * lost_earnings),
        ];
        for name in MONEY_SINCE_MONTH_1 {
            let of_month = name.strip_suffix("_cum").expect("every name ends so");
            let value = named.iter().find(|(metric, _)| *metric == of_month).expect("reported above").1;
            let sum = self.money_since_month_1.get_mut(name).expect("every name is there");
            *sum += if t == 0 { 0.0 } else { value };
            named.push((name, *sum));
        }
        named
    }

    /// "wage/12 of active, on notice, and in training at the wage of `from`"
    fn labour_cost(&self) -> f64 {
        let monthly = |r: usize| self.page.roles[r].wage / 12.0;
        let active: f64 = self.all_roles().map(|r| monthly(r) * self.active(r)).sum();
        let on_notice: f64 = self.on_notice.iter().map(|n| monthly(n.role) * n.people).sum();
        let in_training: f64 = self.all_roles().map(|r| monthly(r) * self.in_training_from(r)).sum();
        active + on_notice + in_training
    }

    /// "`ai_cost_ratio sum_r wage_r/12 P_{r,t} q X_r`"
    fn ai_cost(&self) -> f64 {
        let of_role =
            |r: usize| self.page.roles[r].wage / 12.0 * self.fitted_posts(r) * self.now.q * self.now.use_[r];
        self.k("ai_cost_ratio") * self.all_roles().map(of_role).sum::<f64>()
    }

    /// "wage/12 of displaced unemployed and of those who left the labour force, and of re-employed
    /// `permanent + (initial - permanent) exp(-years since the job was found / recovery)`, 0 years in
    /// its month"
    fn lost_earnings(&self, t: usize) -> f64 {
        let monthly = |r: usize| self.page.roles[r].wage / 12.0;
        let (initial, permanent) = (self.k("earnings_loss_initial"), self.k("earnings_loss_permanent"));
        let mut lost = 0.0;
        for group in &self.displaced {
            lost += monthly(group.role) * group.people;
        }
        for r in self.all_roles() {
            lost += monthly(r) * self.left_labour_force[r];
        }
        for group in &self.reemployed {
            let years = (t - group.found) as f64 / 12.0;
            let share = permanent + (initial - permanent) * (-years / self.k("earnings_recovery")).exp();
            lost += monthly(group.role) * group.people * share;
        }
        lost
    }

    /// "`benefit_rate` of wage/12, at most `benefit_cap`, for displaced unemployed of age below
    /// `benefit_months`"
    fn benefits(&mut self, t: usize) -> f64 {
        let mut paid = 0.0;
        let (mut capped, mut run_out) = (false, false);
        for group in self.displaced.iter().filter(|group| group.people > 0.0) {
            let region = self.region(group.role);
            if t - group.entered < region.benefit_months {
                let full = self.k("benefit_rate") * self.page.roles[group.role].wage / 12.0;
                let cap = region.benefit_cap.unwrap_or(f64::INFINITY);
                capped |= cap < full;
                paid += full.min(cap) * group.people;
            } else {
                run_out = true;
            }
        }
        if capped {
            self.note("benefit capped");
        }
        if run_out {
            self.note("benefit run out");
        }
        paid
    }

    fn cohort(&self, m: usize) -> Named {
        let in_training = self.in_training.iter().filter(|c| c.path == m).map(|c| c.people).sum();
        let trace = &self.traces[m];
        vec![
            ("picked", trace.picked),
            ("in_training", in_training),
            ("at_work", self.moved[m]),
            ("returned", trace.returned),
            ("left", trace.left),
            ("laid_off", trace.laid_off),
        ]
    }
}
