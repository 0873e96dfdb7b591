//! Roles on one scale: people and posts of a role as a share of the people it began with.

use super::ChartError;
use super::number::{Unit, finite};
use super::view::View;
use crate::language::say;

/// A role that began with somebody.
#[derive(Clone, Copy)]
pub(super) struct Role<'a> {
    pub(super) view: View<'a>,
    /// Headcount of month 0.
    pub(super) opening: f64,
}

/// The roles by opening headcount, largest first; those that began with nobody are left out and counted.
pub(super) fn roles<'a>(view: &View<'a>) -> Result<(Vec<Role<'a>>, usize), ChartError> {
    if view.metric().firm_only {
        return Err(ChartError::FirmOnly { metric: view.metric().name.to_owned() });
    }
    let headcount = view.with_metric("payroll")?;
    let all = 1..=view.results.levels.n_roles;
    let mut roles = Vec::new();
    let mut empty = 0;
    for entity in all {
        let opening = finite(headcount.with_scenario(0).with_entity(entity).at(0)?.mean);
        if opening > 0.0 {
            roles.push(Role { view: view.with_entity(entity), opening });
        } else {
            empty += 1;
        }
    }
    if roles.is_empty() {
        let why = "no role has people at the start, and roles are drawn as shares of their opening headcount";
        return Err(ChartError::Nothing(why.to_owned()));
    }
    roles.sort_by(|a, b| b.opening.total_cmp(&a.opening).then(a.view.entity.cmp(&b.view.entity)));
    Ok((roles, empty))
}

/// Per cent of the opening headcount.
pub(super) fn unit() -> Unit {
    Unit { divisor: 0.01, suffix: " %".to_owned(), label: say!("percent-of-opening"), finest: 1e-3 }
}

/// ` Left out: 2 roles that begin with nobody.`; nothing if there is none.
pub(super) fn left_out(empty: usize) -> String {
    if empty == 0 { String::new() } else { format!(" {}", say!("roles-left-out", n = empty)) }
}
