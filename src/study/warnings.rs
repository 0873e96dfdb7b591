//! What a reader should know though it does not stop a run.

use super::checked::{Correlation, Scenario};
use super::names::quote;
use super::problem::{Log, Place};
use super::resolve::Tables;
use super::sheet::Header;

/// Rows of tables that have no effect.
pub(super) fn of_tables(tables: &Tables, used_moves: &[bool], log: &mut Log) {
    for (region, row) in tables.regions.iter().enumerate() {
        if !row.name.is_empty() && !tables.roles.iter().any(|role| role.region == Some(region)) {
            log.warning(row.place, format!("region {} has no role", quote(&row.name)));
        }
    }
    for (row, _) in tables.moves.iter().zip(used_moves).filter(|(_, used)| !**used) {
        let what =
            "the row holds for no pair of roles: there are none such, or others with fewer `*` or below hold";
        log.warning(row.place, what);
    }
}

/// Scenarios that are written as the base.
pub(super) fn of_scenarios(tables: &Tables, header: Option<&Header>, log: &mut Log) {
    let Some(header) = header else { return };
    for (column, (name, place)) in header.scenarios().enumerate().skip(1) {
        let by_cell = tables.sheet.rows.values().any(|row| {
            let text = |at: usize| row.cells[at].as_ref().map(|written| written.text.as_str());
            text(column).is_some() && text(column) != text(0)
        });
        let by_event = tables.events.iter().any(|event| event.concerns(column) != event.concerns(0));
        if !by_cell && !by_event {
            log.warning(place, format!("scenario {} changes nothing: it is the base again", quote(name)));
        }
    }
}

/// Correlations of what is fixed in every scenario that runs.
pub(super) fn of_correlations(correlations: &[Correlation], scenarios: &[Scenario], log: &mut Log) {
    for pair in correlations {
        let uncertain = |scenario: &Scenario, key: &str| {
            scenario.quantities.iter().any(|quantity| quantity.key == key && quantity.is_uncertain())
        };
        if !scenarios.iter().any(|scenario| uncertain(scenario, &pair.a) && uncertain(scenario, &pair.b)) {
            let what = format!(
                "{} and {} are not both uncertain in a scenario that runs",
                quote(&pair.a),
                quote(&pair.b)
            );
            log.warning(Place::file("correlations.csv"), what);
        }
    }
}
