//! One future of one scenario: who is where, and what the firm knows of its economy.

use rand::rngs::SmallRng;
use workshift::assumption::Card;
use workshift::study::{Action, Scenario};

use super::flows::{Spread, share_of};

/// Flows of a role, in the order in which they are reported.
pub mod flow {
    pub const HIRES: usize = 0;
    pub const QUITS: usize = 1;
    pub const RETIREMENTS: usize = 2;
    pub const LAYOFFS: usize = 3;
    pub const NOTICE_ENDS: usize = 4;
    pub const FORCED_MOVES: usize = 5;
    pub const VOLUNTARY_MOVES: usize = 6;
    pub const GRADUATIONS: usize = 7;
    pub const FAILED_TRAINING: usize = 8;
    pub const RETURNS: usize = 9;
    pub const N: usize = 10;
}

/// Months without a job from which on people count as long-term unemployed.
pub const LONG_TERM: usize = 6;

/// Money of a month that is also summed up since month 1, in the order in which the sums are reported.
pub const N_MONEY: usize = 9;

/// What all futures of a scenario have in common.
pub struct Setup<'a> {
    pub scenario: &'a Scenario,
    pub months: usize,
    /// Position of the quantity of every card.
    cards: Vec<usize>,
    /// Paths into and out of each role, in order.
    pub into: Vec<Vec<usize>>,
    pub out_of: Vec<Vec<usize>>,
    /// Ages of the displaced that may have to be told apart, the last one open.
    pub ages: usize,
    /// Months in which a cohort in training may end: rows of [`Firm::training`].
    pub ends: usize,
}

impl<'a> Setup<'a> {
    pub fn new(scenario: &'a Scenario, months: usize) -> Setup<'a> {
        let of = |pick: fn(&workshift::study::Path) -> usize, role: usize| {
            let ends = scenario.paths.iter().enumerate();
            ends.filter(|(_, path)| pick(path) == role).map(|(m, _)| m).collect()
        };
        let roles = 0..scenario.roles.len();
        let longest = scenario.paths.iter().map(|path| path.training_months).max().unwrap_or(0);
        Setup {
            scenario,
            months,
            cards: scenario.assumptions.iter().map(|id| id.0).collect(),
            into: roles.clone().map(|role| of(|path| path.to, role)).collect(),
            out_of: roles.map(|role| of(|path| path.from, role)).collect(),
            ages: months.max(LONG_TERM) + 1,
            ends: months + longest as usize + 1,
        }
    }

    /// The path between two roles, if there is one.
    pub fn path(&self, from: usize, to: usize) -> Option<usize> {
        self.out_of[from].iter().copied().find(|&m| self.scenario.paths[m].to == to)
    }
}

/// A role in one future.
#[derive(Debug, Clone, Default)]
pub struct Role {
    // What was drawn.
    pub monthly_wage: f64,
    pub exposure: f64,
    pub substitution: f64,
    pub ln_task_length: f64,
    pub quit_rate: f64,
    pub retirement_rate: f64,
    pub notice_months: usize,
    pub severance: f64,
    pub benefit_months: usize,
    pub benefit_cap: f64,
    /// Share of the new AI posts, over all roles 1.
    pub new_work_share: f64,
    // Month 0.
    pub posts_0: f64,
    pub weight: f64,
    pub use_0: f64,
    pub labour_0: f64,
    // Section 4.
    pub capability: f64,
    pub used: f64,
    pub labour: f64,
    pub labour_before: f64,
    pub need: f64,
    pub new_posts: f64,
    pub ended: f64,
    pub held: f64,
    // People.
    pub incumbents: i64,
    pub active: i64,
    pub active_before: i64,
    pub on_notice: i64,
    pub in_training: i64,
    pub coming: i64,
    pub entering: i64,
    pub unemployed: i64,
    pub reemployed: i64,
    pub left: i64,
    pub last_layoff: Option<usize>,
    pub flows: [i64; flow::N],
    pub flows_cum: [i64; flow::N],
    /// Ages of the displaced that are told apart; who is as old as the last, or older, is in one number.
    pub oldest: usize,
}

impl Role {
    /// `P`: the posts that the decisions so far have left.
    pub fn fitted_posts(&self) -> f64 {
        (self.posts_0 + self.ended).max(0.0)
    }

    /// `D`: posts.
    pub fn posts(&self) -> f64 {
        self.fitted_posts() * self.need + self.new_posts
    }

    /// `V`: vacancies to fill.
    pub fn vacancies(&self) -> f64 {
        super::flows::above_dust(self.posts() - self.held - (self.active + self.coming) as f64)
    }

    /// `S`: surplus.
    pub fn surplus(&self, slack: f64) -> f64 {
        super::flows::above_dust(self.active as f64 - self.posts() * (1.0 + slack))
    }
}

/// The people of a path in one future.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    pub picked: i64,
    pub in_training: i64,
    pub at_work: i64,
    pub returned: i64,
    pub left: i64,
    pub laid_off: i64,
}

/// Numbers of the firm in one future.
#[derive(Debug, Clone, Default)]
pub struct Economy {
    pub on: bool,
    pub observed: f64,
    pub learned: f64,
    pub ln_horizon_0: f64,
    pub ln_growth: f64,
    pub adoption: f64,
    pub new_work: f64,
    /// Wages of all posts of month 0, per year.
    pub wage_bill: f64,
    pub cost: f64,
    pub ln_shock: f64,
    pub growth: f64,
    pub output: f64,
    pub delivery_0: f64,
    pub by_layoffs: f64,
    pub by_moves: f64,
    pub discontent: f64,
    pub active_at_start: i64,
    pub forced: i64,
    pub last_round: Option<usize>,
    pub frozen: bool,
    pub training_cost: f64,
    pub severance: f64,
    /// Monthly pay lost and found again, and the part of it that is still recovering.
    pub found: f64,
    pub found_now: f64,
    pub recovering: f64,
    pub money_cum: [f64; N_MONEY],
}

/// Lists that are used again and again, so that no month allocates.
#[derive(Debug, Default)]
pub struct Scratch {
    pub named: Vec<i64>,
    pub by_role: Spread,
    pub groups: Vec<i64>,
    pub by_group: Spread,
    pub weights: Vec<f64>,
}

/// One future. Opened again for each replication.
pub struct Firm<'a> {
    pub setup: &'a Setup<'a>,
    pub rng: SmallRng,
    pub month: usize,
    /// Every quantity of the scenario, drawn; `set` events write here.
    pub inputs: Vec<f64>,
    pub roles: Vec<Role>,
    pub traces: Vec<Trace>,
    pub economy: Economy,
    /// `[path][month of the end]`: people in training.
    pub training: Vec<i64>,
    /// `[month of the end][role]`: people on notice.
    pub notice: Vec<i64>,
    /// `[role][age]`: displaced people without a job.
    pub pool: Vec<i64>,
    /// `[month]`: active people at its end, and people laid off in it.
    pub active_at_end: Vec<i64>,
    pub laid_off_in: Vec<i64>,
    /// `[month]`: monthly pay of who found a job in it.
    pub found_in: Vec<f64>,
    pub scratch: Scratch,
}

impl<'a> Firm<'a> {
    /// A firm to be opened.
    pub fn new(setup: &'a Setup<'a>, rng: SmallRng) -> Firm<'a> {
        let (n_roles, n_paths) = (setup.scenario.roles.len(), setup.scenario.paths.len());
        let n_months = setup.months + 1;
        Firm {
            setup,
            rng,
            month: 0,
            inputs: vec![0.0; setup.scenario.quantities.len()],
            roles: vec![Role::default(); n_roles],
            traces: vec![Trace::default(); n_paths],
            economy: Economy::default(),
            training: vec![0; n_paths * setup.ends],
            notice: vec![0; n_months * n_roles],
            pool: vec![0; n_roles * setup.ages],
            active_at_end: vec![0; n_months],
            laid_off_in: vec![0; n_months],
            found_in: vec![0.0; n_months],
            scratch: Scratch::default(),
        }
    }

    /// The value of an assumption.
    pub fn card(&self, card: Card) -> f64 {
        self.inputs[self.setup.cards[card.index()]]
    }

    /// Changes an assumption.
    pub fn set_card(&mut self, card: Card, value: f64) {
        self.inputs[self.setup.cards[card.index()]] = value;
    }

    /// People in training on a path, by the month in which it ends.
    pub fn cohort(&mut self, path: usize, end: usize) -> &mut i64 {
        &mut self.training[path * self.setup.ends + end]
    }

    /// Month 0, with [`Firm::inputs`] drawn and a generator of its own.
    pub fn open(&mut self, rng: SmallRng) {
        self.rng = rng;
        self.month = 0;
        self.training.fill(0);
        self.notice.fill(0);
        self.pool.fill(0);
        self.traces.fill(Trace::default());
        self.economy = Economy::default();
        for r in 0..self.roles.len() {
            self.roles[r] = self.opening(r);
        }
        let economy = &mut self.economy;
        economy.wage_bill = self.roles.iter().map(|role| 12.0 * role.monthly_wage * role.posts_0).sum();
        let shares: f64 = self.roles.iter().map(|role| role.new_work_share).sum();
        for role in &mut self.roles {
            role.weight = share_of(12.0 * role.monthly_wage * role.posts_0, economy.wage_bill);
            role.new_work_share = share_of(role.new_work_share, shares);
        }
        self.economy.ln_horizon_0 = (self.card(Card::HorizonHours) / self.card(Card::ReliabilityFactor)).ln();
        self.economy.ln_growth = self.card(Card::DemandGrowth).ln_1p();
        self.use_ai();
        for role in &mut self.roles {
            role.use_0 = role.used;
            role.labour_0 = role.labour;
            role.labour_before = role.labour;
        }
        self.unit_cost();
        self.demand();
        self.economy.delivery_0 = self.delivery();
        self.active_at_end[0] = self.roles.iter().map(|role| role.active).sum();
        self.laid_off_in[0] = 0;
    }

    fn opening(&self, r: usize) -> Role {
        let role = &self.setup.scenario.roles[r];
        let region = &self.setup.scenario.regions[role.region];
        let value = |id: workshift::study::QuantityId| self.inputs[id.0];
        let benefit_months = value(region.benefit_months) as usize;
        let people = value(role.headcount) as i64;
        Role {
            monthly_wage: value(role.wage) / 12.0,
            exposure: value(role.exposure),
            substitution: value(role.substitution),
            ln_task_length: value(role.task_length_median).ln(),
            quit_rate: value(role.quit_rate) / 12.0,
            retirement_rate: value(role.retirement_rate) / 12.0,
            notice_months: value(region.notice_months) as usize,
            severance: value(region.severance_weeks) / 52.0 * value(role.wage),
            benefit_months,
            benefit_cap: region.benefit_cap.map_or(f64::INFINITY, value),
            new_work_share: value(role.new_work_share),
            posts_0: value(role.headcount) + value(role.vacancies),
            incumbents: people,
            active: people,
            oldest: benefit_months.clamp(LONG_TERM, self.setup.ages - 1),
            ..Role::default()
        }
    }

    /// Whether an event happens this month.
    pub fn happens(&self, event: usize) -> bool {
        self.inputs[self.setup.scenario.events[event].month.0] == self.month as f64
    }

    /// Events of the scenario.
    pub fn actions(&self) -> impl Iterator<Item = (usize, &'a Action)> + use<'a> {
        self.setup.scenario.events.iter().map(|event| &event.action).enumerate()
    }
}
