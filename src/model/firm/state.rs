//! Where everybody is: the stocks of one scenario for a block of replications.
//!
//! The state holds numbers and no rule. Stocks of people change in `ledger` alone.

use super::book::{FirmBook, PathBook, RoleBook};
use super::firm::Firm;
use super::grid::{Grid, Row};
use super::notes::Note;
use crate::random::Probabilities;

/// One scenario, one block of replications, at the end of a month.
#[derive(Debug)]
pub struct State {
    /// Lanes of the block in use.
    pub lanes: usize,
    /// Month whose end this is.
    pub month: usize,
    /// Every quantity of the scenario, drawn; `set` events write here.
    pub inputs: Grid,
    /// Metrics by role.
    pub book: RoleBook,
    /// Metrics of the firm.
    pub firm: FirmBook,
    /// Metrics by path.
    pub paths: PathBook,

    /// Incumbents of each role.
    pub incumbents: Grid,
    /// People in training: a ring of cohorts per path, by the month in which they started.
    pub training: Grid,
    /// Active people of each role that is observed, at the end of the month before.
    pub active_before: Grid,
    /// People in training towards each role.
    pub training_towards: Grid,
    /// People on notice: a ring of roles by the month in which they leave.
    pub notice: Grid,
    /// Displaced people without a job: a ring of roles by the month in which they came, then the oldest.
    pub pool: Grid,

    /// Posts that decisions ended (negative) or added, by role.
    pub ended: Grid,
    /// Month of the last layoff from a role; minus infinity before the first.
    pub last_layoff: Grid,
    /// Month of the last round of any kind (row 0); minus infinity before the first.
    pub last_round: Grid,
    /// 1 while hiring is frozen (row 0).
    pub frozen: Grid,

    /// Technology, demand and discontent.
    pub economy: Economy,
    /// Rows that a phase may use and leave dirty.
    pub scratch: Scratch,
    /// Numbers of people that an event concerns: a row per role (incumbents), then a row per path.
    pub amounts: Grid,
    /// Per event: replications in which it asked for more people than there were.
    pub shortfalls: Vec<u64>,
    /// What happened in the first lane and why, since it was last taken; `None` where nobody asks.
    pub notes: Option<Vec<Note>>,
    /// What the debug build checks the books with.
    #[cfg(debug_assertions)]
    pub audit: super::audit::Audit,
}

/// Numbers of section 4 of the model page that later months or phases need.
#[derive(Debug)]
pub struct Economy {
    /// `P_0`, posts at month 0, by role.
    pub opening_posts: Grid,
    /// Wage of a month, currency, by role.
    pub monthly_wage: Grid,
    /// `w_r`: share of the wage bill at month 0, by role.
    pub weight: Grid,
    /// `W` (row 0): wage bill at month 0.
    pub wage_bill: Grid,
    /// `new_work_share` normalised over roles.
    pub new_share: Grid,
    /// `ln task_length_median`, by role.
    pub ln_task_length: Grid,
    /// `X_0`, by role.
    pub use_opening: Grid,
    /// `X_t`, by role.
    pub use_now: Grid,
    /// `a_t`, by role.
    pub capability: Grid,
    /// `l_0`, by role.
    pub labour_opening: Grid,
    /// `l_t`, by role.
    pub labour_now: Grid,
    /// `l_{t-1}`, by role.
    pub labour_before: Grid,
    /// `q_t l_t / l_0`, by role: posts per post at month 0 that decisions left.
    pub need: Grid,
    /// Single rows by name, see [`row`].
    pub rows: Grid,
    /// `S_r` when a surplus round is considered, by role.
    pub surplus: Grid,
    /// Active people of the firm at the end of each month.
    pub active_history: Grid,
    /// Layoffs of the firm in each month.
    pub layoff_history: Grid,
    /// Wage-weighted people who found a job in each month, currency per month.
    pub found_history: Grid,
}

/// Rows of [`Economy::rows`].
pub mod row {
    /// 1 while work is observed (a probability in expectation mode).
    pub const ON: usize = 0;
    /// People observed.
    pub const OBSERVED: usize = 1;
    /// `M_t`, effective person-months observed.
    pub const LEARNED: usize = 2;
    /// `n_t`, new work per unit of output.
    pub const NEW_WORK: usize = 3;
    /// `Z_t`, shocks to demand.
    pub const SHOCK: usize = 4;
    /// `g_t`, demand at constant prices.
    pub const GROWTH: usize = 5;
    /// `q_t`, output.
    pub const OUTPUT: usize = 6;
    /// `C_t`, unit cost.
    pub const COST: usize = 7;
    /// `x_t`, adoption.
    pub const ADOPTION: usize = 8;
    /// `ln(horizon_hours / reliability_factor)`.
    pub const LN_HORIZON: usize = 9;
    /// `B_t`, discontent.
    pub const DISCONTENT: usize = 10;
    /// `B^L_t`, its part from layoffs.
    pub const LAYOFF_DISCONTENT: usize = 11;
    /// `F_t`, forced moves, fading.
    pub const FORCED: usize = 12;
    /// Wage-weighted re-employed people, currency per month.
    pub const FOUND: usize = 13;
    /// The same, fading with the recovery of earnings.
    pub const FOUND_FADING: usize = 14;
    /// Severance of this month.
    pub const SEVERANCE: usize = 15;
    /// Training cost of this month.
    pub const TRAINING_COST: usize = 16;
    /// `y_0`, output that the opening staff can deliver.
    pub const DELIVERY_OPENING: usize = 17;
    /// Sum of `P_0` over the roles.
    pub const OPENING_POSTS: usize = 18;
    /// Number of rows.
    pub const COUNT: usize = 19;
}

/// Rows that a phase may use and leave dirty.
#[derive(Debug)]
pub struct Scratch {
    /// Probabilities.
    pub p: Row,
    /// Shares.
    pub share: Row,
    /// Probabilities of a flow that several groups have.
    pub of_all: Probabilities,
    /// Probabilities of a part of it.
    pub of_them: Probabilities,
    /// Totals of flows.
    pub total: Row,
    /// Parts of flows.
    pub part: Row,
    /// Anything else.
    pub a: Row,
    /// Anything else.
    pub b: Row,
    /// Anything else.
    pub c: Row,
}

impl Scratch {
    fn new(lanes: usize) -> Scratch {
        let row = || Row::new(lanes);
        Scratch {
            p: row(),
            share: row(),
            of_all: Probabilities::new(lanes),
            of_them: Probabilities::new(lanes),
            total: row(),
            part: row(),
            a: row(),
            b: row(),
            c: row(),
        }
    }
}

impl State {
    /// Room for a scenario on a block of so many lanes; all zero until it is opened.
    pub fn new(firm: &Firm<'_>, lanes: usize) -> State {
        let (n_roles, n_paths) = (firm.n_roles(), firm.n_paths());
        let roles = || Grid::new(n_roles, lanes);
        let one = || Grid::new(1, lanes);
        let history = || Grid::new(firm.months + 1, lanes);
        State {
            lanes,
            month: 0,
            inputs: Grid::new(firm.scenario.quantities.len(), lanes),
            book: RoleBook::new(n_roles + 1, lanes),
            firm: FirmBook::new(1, lanes),
            paths: PathBook::new(n_paths + 1, lanes),
            incumbents: roles(),
            training: Grid::new(firm.n_training_rows(), lanes),
            active_before: roles(),
            training_towards: roles(),
            notice: Grid::new(firm.notice_slots * n_roles, lanes),
            pool: Grid::new((firm.pool_ages + 1) * n_roles, lanes),
            ended: roles(),
            last_layoff: roles(),
            last_round: one(),
            frozen: one(),
            economy: Economy {
                opening_posts: roles(),
                monthly_wage: roles(),
                weight: roles(),
                wage_bill: one(),
                new_share: roles(),
                ln_task_length: roles(),
                use_opening: roles(),
                use_now: roles(),
                capability: roles(),
                labour_opening: roles(),
                labour_now: roles(),
                labour_before: roles(),
                need: roles(),
                surplus: roles(),
                rows: Grid::new(row::COUNT, lanes),
                active_history: history(),
                layoff_history: history(),
                found_history: history(),
            },
            scratch: Scratch::new(lanes),
            amounts: Grid::new(n_roles + n_paths, lanes),
            shortfalls: vec![0; firm.scenario.events.len()],
            notes: None,
            #[cfg(debug_assertions)]
            audit: super::audit::Audit::new(n_roles, lanes),
        }
    }
}
