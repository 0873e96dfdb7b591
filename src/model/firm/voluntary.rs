//! Step 6 of a month: moves that are offered.

use super::chance::{Chance, address, operation, whole_people};
use super::firm::Firm;
use super::grid::{add, is_empty, smaller};
use super::state::State;
use crate::assumption::Card;
use crate::maths::each_lane;

/// Offers from roles with a surplus to roles with vacancies, path by path in order.
///
/// ```text
/// offers = floor(min(S_from, V_to, capacity, incumbents_from))      -> acceptance start training
/// ```
///
/// Neutral with `voluntary_moves` 0, or without paths.
pub fn offer_moves(firm: &Firm<'_>, s: &mut State, chance: &Chance) {
    if is_empty(s.input(firm, Card::VoluntaryMoves)) {
        return;
    }
    let scratch = &mut s.scratch;
    let (mut offers, mut open) = (std::mem::take(&mut scratch.a), std::mem::take(&mut scratch.b));
    let mut movers = std::mem::take(&mut scratch.total);
    // A role that had no surplus in any lane stays without: moves out of it are what lowers a surplus,
    // and who moves is in training until the end of this step.
    let mut without_surplus = vec![false; firm.n_roles()];
    for (m, path) in firm.scenario.paths.iter().enumerate() {
        if without_surplus[path.from] {
            continue;
        }
        s.surplus(firm, path.from, &mut offers);
        if is_empty(&offers) {
            without_surplus[path.from] = true;
            continue;
        }
        s.vacancies(path.to, &mut open);
        let (switch, incumbents) = (s.input(firm, Card::VoluntaryMoves), s.incumbents.row(path.from));
        let capacity = path.capacity.unwrap_or(f64::INFINITY);
        make_offers(&mut offers, &open, incumbents, switch, capacity, chance.is_drawn());
        let at = address(operation::ACCEPT, firm.path_entities[m], s.month, 0);
        let acceptance = s.inputs.row(path.acceptance.0);
        if chance.flow(at, &offers, acceptance, &mut movers) && !is_empty(&movers) {
            s.start_training(firm, m, &movers);
            add(s.book.voluntary_moves.row_mut(path.from + 1), &movers);
        }
    }
    let scratch = &mut s.scratch;
    (scratch.a, scratch.b, scratch.total) = (offers, open, movers);
}

each_lane! {
    /// Moves offered on a path, out of the surplus of the role it leaves.
    fn make_offers((offers), open, incumbents, switch; capacity: f64, is_whole: bool) {
        let most = smaller(smaller(smaller(*offers, open), capacity), incumbents);
        let most = if is_whole { whole_people(most) } else { most };
        *offers = if switch == 0.0 { 0.0 } else { most };
    }
}
