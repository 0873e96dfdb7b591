//! Section 4: what a month computes before people move.

use libm::erfc;

use super::{Firm, share_of};

/// The numbers of section 4 in one month. Vectors are per role.
#[derive(Debug, Clone, Default)]
pub struct Equations {
    /// Whether work is observed: 0, 1, or the probability that no pause has struck.
    pub on: f64,
    /// `N^obs`
    pub observed: f64,
    /// `M`
    pub learned: f64,
    pub bonus: f64,
    /// `a`
    pub a: Vec<f64>,
    /// `x`
    pub adoption: f64,
    /// `X`
    pub use_: Vec<f64>,
    /// `dX`
    pub d_use: Vec<f64>,
    /// `l`
    pub l: Vec<f64>,
    /// `n`
    pub n: f64,
    /// `n_r`
    pub n_role: Vec<f64>,
    /// `C`
    pub cost: f64,
    /// `g`
    pub g: f64,
    /// `q`
    pub q: f64,
}

/// The standard normal distribution function.
fn phi(z: f64) -> f64 {
    0.5 * erfc(-z / std::f64::consts::SQRT_2)
}

impl Firm<'_> {
    /// Month 0: nobody is observed, nothing is learned, no new work; items 3 to 6, 8 and 9 hold.
    pub(super) fn equations_of_month_0(&self) -> Equations {
        let mut month = Equations { n_role: vec![0.0; self.page.roles.len()], ..Equations::default() };
        month.adoption = self.adoption(0);
        for r in self.all_roles() {
            month.a.push(self.capability(r, 0, 0.0));
            month.use_.push(self.page.roles[r].exposure * month.a[r] * month.adoption);
            month.d_use.push(0.0);
            month.l.push(self.labour_need(r, month.use_[r]));
        }
        month.cost = self.unit_cost(&month, &month.l);
        month.g = self.growth(0);
        month.q = self.output(&month);
        month
    }

    /// Items 1 to 9 and 11 of month t >= 1. No event has acted yet, so `P` is still `P_{t-1}`.
    pub(super) fn section_4(&mut self, t: usize) {
        let before = self.now.clone();
        let mut month = Equations::default();
        month.on = self.observation_is_on(t, before.on);
        month.observed = self.observed(month.on);
        month.learned = before.learned + self.lesson(month.observed);
        month.bonus = self.bonus(month.learned);
        month.adoption = self.adoption(t);
        for r in self.all_roles() {
            month.a.push(self.capability(r, t, month.bonus));
            month.use_.push(self.page.roles[r].exposure * month.a[r] * month.adoption);
            month.d_use.push(month.use_[r] - self.start.use_[r]);
            month.l.push(self.labour_need(r, month.use_[r]));
            if month.l[r] == 1e-6 {
                self.note("labour need at its floor");
            }
        }
        let goal = self.new_work_goal(&month);
        month.n = before.n + (goal - before.n) / self.k("new_work_lag");
        let shares: f64 = self.page.roles.iter().map(|role| role.new_work_share).sum();
        for role in &self.page.roles {
            month.n_role.push(share_of(role.new_work_share, shares) * month.n);
        }
        month.cost = self.unit_cost(&month, &self.start.l);
        if month.cost == 0.01 {
            self.note("unit cost at its floor");
        }
        if self.k("adoption_ceiling") < self.k("adoption_initial") {
            self.note("adoption ceiling raised");
        }
        month.g = self.growth(t);
        month.q = self.output(&month);
        self.held_posts(&before, &month);
        self.now = month;
    }

    /// Item 1: "1 after an `observation_start` of this month, 0 after an `observation_stop` (the later
    /// in the file holds), else `on_{t-1}`"; then "`on_t` is multiplied by one minus" the chance of a pause.
    fn observation_is_on(&mut self, t: usize, before: f64) -> f64 {
        let mut on = before;
        for event in self.page.events.iter().filter(|event| event.month == t) {
            if event.kind == "observation_start" {
                on = 1.0;
            }
            if event.kind == "observation_stop" {
                on = 0.0;
            }
        }
        let strikes = 1.0 - (-self.k("pause_hazard") * self.discontent).exp();
        if on > 0.0 && strikes > 0.0 {
            self.note("pause");
        }
        on * (1.0 - strikes)
    }

    /// Item 1: `N^obs`.
    fn observed(&self, on: f64) -> f64 {
        let mut staff = 0.0;
        for r in self.all_roles().filter(|&r| self.page.roles[r].observed) {
            staff += self.observation[self.page.roles[r].region] * self.active_before[r];
        }
        let stay = 1.0 - self.k("opt_out") * (1.0 - (-self.discontent).exp());
        on * self.k("consent") * stay * staff
    }

    /// Item 2: what one month of observation adds, "0 if nobody is observed".
    fn lesson(&self, observed: f64) -> f64 {
        if observed > 0.0 { observed.powf(self.k("learning_diversity")) } else { 0.0 }
    }

    /// Item 2: `bonus`.
    fn bonus(&self, learned: f64) -> f64 {
        let left_to_learn = (1.0 + learned / self.k("learning_scale")).powf(-self.k("learning_exponent"));
        self.k("learning_ceiling") * (1.0 - left_to_learn)
    }

    /// Item 3: `a`.
    fn capability(&self, r: usize, t: usize, bonus: f64) -> f64 {
        let doublings = t as f64 / self.k("horizon_doubling");
        let horizon = self.k("horizon_hours") * 2.0_f64.powf(doublings) / self.k("reliability_factor");
        let length = self.page.roles[r].task_length_median;
        let ceiling = self.k("capability_ceiling");
        let external = ceiling * phi((horizon / length).ln() / self.k("task_length_log_sd"));
        external + (ceiling - external) * bonus
    }

    /// Item 4: `x`. "`adoption_ceiling` ... raised to `adoption_initial`" where it is lower.
    fn adoption(&self, t: usize) -> f64 {
        let initial = self.k("adoption_initial");
        let ceiling = self.k("adoption_ceiling").max(initial);
        let years = t as f64 / 12.0;
        ceiling / (1.0 + (ceiling - initial) / initial * (-self.k("adoption_speed") * years).exp())
    }

    /// Item 6: `l`, "at least 1e-6".
    fn labour_need(&self, r: usize, use_: f64) -> f64 {
        let s = self.page.roles[r].substitution;
        let k = self.k("augmentation_gain");
        let automated = s * use_ * (1.0 - self.k("oversight"));
        let augmented = (1.0 - s) * use_ * k / (1.0 + k);
        (1.0 - automated - augmented).max(1e-6)
    }

    /// Item 7: `n*`.
    fn new_work_goal(&self, month: &Equations) -> f64 {
        let mut automated = 0.0;
        for r in self.all_roles() {
            let s = self.page.roles[r].substitution;
            automated += self.fitted_posts(r) * s * month.d_use[r].max(0.0) / self.start.l[r];
        }
        self.k("new_work") * automated
    }

    /// Item 8: `C`, given the labour need of month 0.
    fn unit_cost(&self, month: &Equations, l_0: &[f64]) -> f64 {
        let wage_bill: f64 = self.page.roles.iter().map(|role| role.wage * posts_at_0(role)).sum();
        let mut work = 0.0;
        let mut new_work = 0.0;
        for (r, role) in self.page.roles.iter().enumerate() {
            let w = share_of(role.wage * posts_at_0(role), wage_bill);
            work += w * (month.l[r] / l_0[r] + self.k("ai_cost_ratio") * month.d_use[r]);
            new_work += share_of(role.wage * month.n_role[r], wage_bill);
        }
        let labour = self.k("labour_cost_share");
        (1.0 - labour + labour * (work + new_work)).max(0.01)
    }

    /// Item 9: `g` with `Z = 1`.
    fn growth(&self, t: usize) -> f64 {
        (1.0 + self.k("demand_growth")).powf(t as f64 / 12.0)
    }

    /// Item 9: `C^(-demand_elasticity pass_through)`.
    pub(super) fn price_effect(&self, cost: f64) -> f64 {
        cost.powf(-self.k("demand_elasticity") * self.k("pass_through"))
    }

    /// Item 9: `q`.
    fn output(&self, month: &Equations) -> f64 {
        month.g * self.price_effect(month.cost)
    }

    /// Item 11: work that AI takes over is no longer held open.
    fn held_posts(&mut self, before: &Equations, month: &Equations) {
        for r in self.all_roles() {
            let done_by_ai = (before.l[r] - month.l[r]).max(0.0) / self.start.l[r];
            let given_up = self.fitted_posts(r) * month.q * done_by_ai;
            if self.held[r] > 0.0 && given_up > 0.0 {
                self.note("held posts given up");
            }
            self.held[r] = (self.held[r] - given_up).max(0.0);
        }
    }
}

/// `P_{r,0}`
pub(super) fn posts_at_0(role: &crate::study::Role) -> f64 {
    role.headcount + role.vacancies
}
