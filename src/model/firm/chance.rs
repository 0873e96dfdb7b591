//! Luck of the firm: which flow has which address.
//!
//! A flow is the quantile of one uniform, and the uniform depends on (seed, operation, entity,
//! month, cohort, replication) alone. So scenarios differ by mechanism and not by luck.

use crate::maths::{self, each_lane};
use crate::random::{Address, Entity, Luck, Operation, Probabilities};

/// The operations of a month that draw. The numbers are part of semantics 1: changing one reseeds
/// every run, so new ones are added at the end.
pub mod operation {
    use crate::random::Operation;

    /// Leavers among the incumbents of a role.
    pub const LEAVE_INCUMBENTS: Operation = Operation(1);
    /// Leavers among the people who came by a path.
    pub const LEAVE_MOVED: Operation = Operation(2);
    /// Leavers among a cohort in training.
    pub const LEAVE_TRAINING: Operation = Operation(3);
    /// Success of a cohort whose training ends.
    pub const GRADUATE: Operation = Operation(4);
    /// Success of a forced move without training.
    pub const GRADUATE_FORCED_AT_ONCE: Operation = Operation(5);
    /// Success of a voluntary move without training.
    pub const GRADUATE_VOLUNTARY_AT_ONCE: Operation = Operation(6);
    /// Pause of the watching.
    pub const PAUSE: Operation = Operation(7);
    /// Shock to demand.
    pub const DEMAND: Operation = Operation(8);
    /// Refusals of a forced move.
    pub const REFUSE: Operation = Operation(9);
    /// Accepted offers of a voluntary move.
    pub const ACCEPT: Operation = Operation(10);
    /// Surplus round, incumbents.
    pub const SURPLUS_INCUMBENTS: Operation = Operation(11);
    /// Surplus round, moved people.
    pub const SURPLUS_MOVED: Operation = Operation(12);
    /// Whether a discretionary round strikes.
    pub const ROUND_STRIKES: Operation = Operation(13);
    /// Discretionary round, incumbents.
    pub const ROUND_INCUMBENTS: Operation = Operation(14);
    /// Discretionary round, moved people.
    pub const ROUND_MOVED: Operation = Operation(15);
    /// Hires.
    pub const HIRE: Operation = Operation(16);
    /// Displaced people who find a job or leave the labour force.
    pub const LEAVE_POOL: Operation = Operation(17);
}

/// Where flows come from.
#[derive(Debug)]
pub enum Chance {
    /// Whole people: each flow is drawn.
    Drawn(Luck),
    /// Expectation: each flow is its mean, people are real numbers.
    Mean,
}

impl Chance {
    /// Whether people are whole.
    pub fn is_drawn(&self) -> bool {
        matches!(self, Chance::Drawn(_))
    }

    /// `n -> p`, lane by lane; `false` (and `out` untouched) if `n` is nobody in every lane.
    pub fn flow(&self, address: Address, n: &[f64], p: &[f64], out: &mut [f64]) -> bool {
        if super::grid::is_empty(n) {
            return false;
        }
        match self {
            Chance::Drawn(luck) => luck.binomial(address, n, p, out),
            Chance::Mean => mean(out, n, p),
        }
        true
    }

    /// [`Chance::flow`] with probabilities that several groups have.
    pub fn flow_of(&self, address: Address, n: &[f64], p: &Probabilities, out: &mut [f64]) -> bool {
        match self {
            Chance::Drawn(luck) if !super::grid::is_empty(n) => luck.binomial_of(address, n, p, out),
            _ => return self.flow(address, n, p.p(), out),
        }
        true
    }

    /// `n -> p`, and of them `-> share`; `false` (and the rest untouched) if `n` is nobody in every
    /// lane.
    pub fn split(
        &self,
        address: Address,
        n: &[f64],
        p: &Probabilities,
        share: &Probabilities,
        total: &mut [f64],
        part: &mut [f64],
    ) -> bool {
        if super::grid::is_empty(n) {
            return false;
        }
        match self {
            Chance::Drawn(luck) => luck.binomial_split(address, n, p, share, total, part),
            Chance::Mean => {
                mean(total, n, p.p());
                mean(part, total, share.p());
            }
        }
        true
    }

    /// People are whole in Monte Carlo mode: the nearest whole number, half up.
    pub fn round(&self, people: f64) -> f64 {
        if self.is_drawn() { (people + 0.5).floor() } else { people }
    }
}

/// The whole number below, for fewer than 2^51 people. A billionth of a person is forgiven, so that 3 posts
/// computed as 2.9999999999 are 3.
#[allow(clippy::inline_always, reason = "part of the kernels that call it")]
#[inline(always)]
pub fn whole_people(people: f64) -> f64 {
    let people = people + super::DUST;
    let nearest = maths::round(people);
    if nearest > people { nearest - 1.0 } else { nearest }
}

each_lane! {
    /// The mean of `n -> p`.
    fn mean((out), n, p) {
        *out = n * p;
    }
}

/// The address of a flow of an entity in a month.
pub fn address(operation: Operation, entity: Entity, month: usize, cohort: usize) -> Address {
    Address { operation, entity, month: month as u16, cohort: cohort as u16 }
}
