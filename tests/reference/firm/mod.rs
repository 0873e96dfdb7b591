//! The firm of the model page in expectation mode: sections 4 to 7, sentence by sentence.
//!
//! Every draw is its mean, people are real numbers. The names are those of the page: `P` is
//! [`Firm::fitted_posts`], `D` [`Firm::posts`], `V` [`Firm::vacancies`], `S` [`Firm::surplus`].

mod equations;
mod events;
mod month;
mod report;

use std::collections::BTreeMap;

use crate::study::{Scenario, Study};
pub use equations::Equations;
pub use report::{COHORT_METRICS, FIRM_METRICS, FLOWS, FLOWS_CUM, MONEY_SINCE_MONTH_1, ROLE_METRICS};

/// (scenario, month, entity, metric); entity 0 is the firm, entity r + 1 is role r.
pub type Key = (usize, usize, usize, &'static str);

/// (scenario, month, path, metric); path 0 is all moved people, path m + 1 is path m.
pub type PathKey = Key;

/// Everything that section 7 asks for, and what the tests of the books need besides.
#[derive(Debug, Default)]
pub struct Outcome {
    pub levels: BTreeMap<Key, f64>,
    pub cohorts: BTreeMap<PathKey, f64>,
    /// (scenario, month, role) -> movements of active people that section 7 does not report.
    pub books: BTreeMap<(usize, usize, usize), Books>,
    /// What happened, for the tests that ask whether a study is interesting.
    pub happened: BTreeMap<&'static str, usize>,
}

/// Movements of the active people of a role in a month that are part of a reported flow or of none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Books {
    /// Quits and retirements of people at work in the role.
    pub left_work: f64,
    /// Back in this role from training, by a reversal.
    pub returned_from_training: f64,
    /// Back in this role from work in another one, by a reversal.
    pub moved_back_in: f64,
    /// Out of this role by a reversal.
    pub moved_back_out: f64,
}

/// Simulates every scenario of a study.
pub fn simulate(study: &Study) -> Outcome {
    let mut outcome = Outcome::default();
    for (s, scenario) in study.scenarios.iter().enumerate() {
        let mut firm = Firm::new(scenario);
        firm.report(s, 0, &mut outcome);
        for t in 1..=study.months {
            firm.month(t);
            firm.report(s, t, &mut outcome);
        }
        for (what, times) in firm.happened {
            *outcome.happened.entry(what).or_default() += times;
        }
    }
    outcome
}

/// People in training: one path, one month in which it ends.
struct Cohort {
    path: usize,
    ends: usize,
    people: f64,
}

/// People laid off, still on the payroll.
struct OnNotice {
    role: usize,
    ends: usize,
    people: f64,
}

/// People of the displaced pool. "Who enters this month stays at age 0", the others "age by one
/// month": the age is the number of months since they entered.
struct Displaced {
    role: usize,
    entered: usize,
    people: f64,
}

/// Displaced people who found a job.
struct Reemployed {
    role: usize,
    found: usize,
    people: f64,
}

/// Cumulative counts of the people of a path.
#[derive(Clone, Default)]
struct Trace {
    picked: f64,
    returned: f64,
    left: f64,
    laid_off: f64,
}

/// Money of a month that is paid when something happens.
#[derive(Default)]
struct Paid {
    severance: f64,
    training_cost: f64,
    hiring_cost: f64,
}

/// The state of the firm.
pub struct Firm<'a> {
    page: &'a Scenario,
    /// The assumptions in force (events `set` change them).
    assumptions: BTreeMap<&'static str, f64>,
    /// Share of staff that may be observed, per region, in force.
    observation: Vec<f64>,

    /// `A_{r,t-1}`: active people at the end of the month before.
    active_before: Vec<f64>,
    incumbents: Vec<f64>,
    /// Per path: people at work in `to`.
    moved: Vec<f64>,
    in_training: Vec<Cohort>,
    on_notice: Vec<OnNotice>,
    displaced: Vec<Displaced>,
    reemployed: Vec<Reemployed>,
    /// Per role: displaced people who left the labour force.
    left_labour_force: Vec<f64>,

    ended: Vec<f64>,
    held: Vec<f64>,
    frozen: bool,
    /// Month of the last layoff round or layoff event.
    last_round: Option<usize>,
    /// Per role: month in which people were last laid off from it by an event or a round.
    last_layoff: Vec<Option<usize>>,

    /// Section 4 of this month, and of month 0.
    now: Equations,
    start: Equations,

    layoff_discontent: f64,
    move_discontent: f64,
    discontent: f64,
    /// Firm, by month from 0: active people at the end, people laid off.
    active_at_end: Vec<f64>,
    laid_off_in: Vec<f64>,

    /// Flows of this month, per role.
    flows: BTreeMap<&'static str, Vec<f64>>,
    /// Flows since month 1, per role.
    cumulative: BTreeMap<&'static str, Vec<f64>>,
    money_since_month_1: BTreeMap<&'static str, f64>,
    paid: Paid,
    /// Surplus after layoffs, per role.
    surplus_after_layoffs: Vec<f64>,
    traces: Vec<Trace>,
    books: Vec<Books>,
    happened: BTreeMap<&'static str, usize>,
}

impl<'a> Firm<'a> {
    /// The opening state: month 0.
    fn new(page: &'a Scenario) -> Self {
        let (roles, paths) = (page.roles.len(), page.paths.len());
        let nothing = vec![0.0; roles];
        let flows: BTreeMap<&'static str, Vec<f64>> =
            FLOWS.iter().map(|flow| (*flow, nothing.clone())).collect();
        let headcount: Vec<f64> = page.roles.iter().map(|role| role.headcount).collect();
        let mut firm = Self {
            page,
            assumptions: page.assumptions.clone(),
            observation: page.regions.iter().map(|region| region.observation).collect(),
            active_before: headcount.clone(),
            moved: vec![0.0; paths],
            in_training: Vec::new(),
            on_notice: Vec::new(),
            displaced: Vec::new(),
            reemployed: Vec::new(),
            left_labour_force: nothing.clone(),
            ended: nothing.clone(),
            held: nothing.clone(),
            frozen: false,
            last_round: None,
            last_layoff: vec![None; roles],
            now: Equations::default(),
            start: Equations::default(),
            layoff_discontent: 0.0,
            move_discontent: 0.0,
            discontent: 0.0,
            active_at_end: vec![headcount.iter().sum()],
            laid_off_in: vec![0.0],
            cumulative: flows.clone(),
            flows,
            money_since_month_1: MONEY_SINCE_MONTH_1.iter().map(|money| (*money, 0.0)).collect(),
            paid: Paid::default(),
            surplus_after_layoffs: nothing,
            traces: vec![Trace::default(); paths],
            books: vec![Books::default(); roles],
            happened: BTreeMap::new(),
            incumbents: headcount,
        };
        firm.now = firm.equations_of_month_0();
        firm.start = firm.now.clone();
        firm.surplus_after_layoffs = firm.all_roles().map(|r| firm.surplus(r)).collect();
        firm
    }

    /// An assumption in force.
    fn k(&self, key: &str) -> f64 {
        *self.assumptions.get(key).unwrap_or_else(|| panic!("no assumption `{key}`"))
    }

    fn all_roles(&self) -> std::ops::Range<usize> {
        0..self.page.roles.len()
    }

    fn all_paths(&self) -> std::ops::Range<usize> {
        0..self.page.paths.len()
    }

    /// The region of a role.
    fn region(&self, r: usize) -> &crate::study::Region {
        &self.page.regions[self.page.roles[r].region]
    }

    /// "`A_r = incumbents_r + sum of moved_m over the paths m into r`"
    fn active(&self, r: usize) -> f64 {
        self.incumbents[r] + self.moved_into(r)
    }

    fn moved_into(&self, r: usize) -> f64 {
        self.all_paths().filter(|&m| self.page.paths[m].to == r).map(|m| self.moved[m]).sum()
    }

    fn all_active(&self) -> f64 {
        self.all_roles().map(|r| self.active(r)).sum()
    }

    fn in_training_towards(&self, r: usize) -> f64 {
        self.in_training.iter().filter(|c| self.page.paths[c.path].to == r).map(|c| c.people).sum()
    }

    fn in_training_from(&self, r: usize) -> f64 {
        self.in_training.iter().filter(|c| self.page.paths[c.path].from == r).map(|c| c.people).sum()
    }

    /// "`P_{r,t} = max(0, headcount_r + vacancies_r + ended_{r,t})`"
    fn fitted_posts(&self, r: usize) -> f64 {
        let role = &self.page.roles[r];
        (role.headcount + role.vacancies + self.ended[r]).max(0.0)
    }

    /// "`D_{r,t} = P_{r,t} q_t l_{r,t}/l_{r,0} + q_t n_{r,t}`", with `P` as it is now.
    fn posts(&self, r: usize) -> f64 {
        let now = &self.now;
        self.fitted_posts(r) * now.q * now.l[r] / self.start.l[r] + now.q * now.n_role[r]
    }

    /// "`V_r = max(0, D_r - held_r - A_r - in training towards r)`"
    fn vacancies(&self, r: usize) -> f64 {
        (self.posts(r) - self.held[r] - self.active(r) - self.in_training_towards(r)).max(0.0)
    }

    /// "`S_r = max(0, A_r - D_r (1 + slack))`"
    fn surplus(&self, r: usize) -> f64 {
        (self.active(r) - self.posts(r) * (1.0 + self.k("slack"))).max(0.0)
    }

    /// Adds to a flow of this month.
    fn flow(&mut self, name: &'static str, r: usize, people: f64) {
        self.flows.get_mut(name).unwrap_or_else(|| panic!("no flow `{name}`"))[r] += people;
    }

    /// Notes that a rule acted, for the tests that ask whether the studies use every rule.
    fn note(&mut self, what: &'static str) {
        *self.happened.entry(what).or_default() += 1;
    }
}

/// "A share of nobody is 0."
fn share_of(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 0.0 } else { part / whole }
}
