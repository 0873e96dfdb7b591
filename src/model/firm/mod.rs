//! The firm model, semantics 1.
//!
//! One firm, whole people, monthly steps. A [`Firm`] is a scenario made ready, a [`State`] is where
//! everybody is in a block of replications, and [`step`] is the month as a list of phases, one phase a
//! file or a function, each with its equation. [`Chance`] says whether flows are drawn or take their
//! mean; the phases do not know.
//!
//! To add a mechanism: one phase in a file of its own, its line in [`step`], its cards, its tests.

// A lane is one index into many rows at once.
#![allow(clippy::needless_range_loop)]
// Both sides are taken, so that a lane has no branch.
#![allow(clippy::needless_bitwise_bool)]

#[cfg(debug_assertions)]
mod audit;
mod book;
mod chance;
mod close;
mod discontent;
mod economy;
mod events;
#[allow(clippy::module_inception)] // the firm of the firm model
mod firm;
mod grid;
mod ledger;
mod money;
mod notes;
mod opening;
mod people;
mod rounds;
mod spread;
mod state;
mod technology;
mod voluntary;

pub use book::{COHORT_METRICS, FIRM_METRICS, FirmBook, PathBook, ROLE_METRICS, RoleBook};
pub use chance::{Chance, operation};
pub use firm::Firm;
pub use grid::Grid;
pub use notes::Note;
pub use opening::open;
pub use state::State;

/// A billionth of a person: what rounding leaves of an exact balance is nobody.
pub const DUST: f64 = 1e-9;

/// More posts in one role than this are refused: beyond the number of people whom a study may name.
pub const MOST_POSTS: f64 = 4e9;

/// One month, in the order of section 5 of the model page.
pub fn step(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    begin(firm, s);
    people::graduate(firm, s, chance);
    people::leave(firm, s, chance);
    s.end_notice(firm);
    events::set_assumptions(firm, s);
    technology::observe_work(firm, s, chance);
    technology::use_ai(firm, s);
    economy::evaluate(firm, s, chance);
    events::happen(firm, s, chance);
    economy::count_posts(firm, s);
    people::graduate_at_once(firm, s, chance, operation::GRADUATE_FORCED_AT_ONCE);
    voluntary::offer_moves(firm, s, chance);
    people::graduate_at_once(firm, s, chance, operation::GRADUATE_VOLUNTARY_AT_ONCE);
    rounds::rounds(firm, s, chance);
    s.end_notice(firm);
    people::hire(firm, s, chance);
    people::search_for_jobs(firm, s, chance);
    close::total_flows(s);
    discontent::feel(firm, s);
    close::report(firm, s);
    #[cfg(debug_assertions)]
    s.check_books(firm, chance.is_drawn());
}

/// A new month begins: nothing has happened in it yet.
fn begin(firm: &Firm<'_>, s: &mut State) {
    s.month += 1;
    #[cfg(debug_assertions)]
    s.open_books();
    for (flow, _) in s.book.flows() {
        flow.clear();
    }
    for (r, role) in firm.scenario.roles.iter().enumerate() {
        if role.observed {
            s.active_before.row_mut(r).copy_from_slice(s.book.active.row(r + 1));
        }
    }
    let economy = &mut s.economy;
    std::mem::swap(&mut economy.labour_before, &mut economy.labour_now);
    for row in [state::row::SEVERANCE, state::row::TRAINING_COST] {
        economy.rows.clear_row(row);
    }
    people::age_pool(firm, s);
}

impl State {
    /// The first lane and role in which posts are beyond [`MOST_POSTS`] or not a number, if any.
    pub fn out_of_range(&self) -> Option<(usize, usize)> {
        for r in 1..self.book.posts.rows() {
            let is_out = |posts: &f64| *posts > MOST_POSTS || posts.is_nan();
            let posts = self.book.posts.row(r);
            // Looked at all together first: hardly ever is any.
            if posts.iter().fold(false, |any, posts| any | is_out(posts)) {
                return posts.iter().position(is_out).map(|lane| (r - 1, lane));
            }
        }
        None
    }
}
