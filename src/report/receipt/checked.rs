//! The checked study, field by field.
//!
//! `Study::replications` and `Study::seed` are left out, because the plan says what is used;
//! `warnings` and `detected` follow from the rest.

use super::Canon;
use crate::assumption::{Quantity, Rounding};
use crate::study::{Action, Event, Path, QuantityId, Region, Role, Scenario, Size, Study, Target};

pub(super) fn study(canon: &mut Canon, study: &Study) {
    canon.text("study", &study.name);
    canon.text("title", &study.title);
    canon.text("description", &study.description);
    canon.text("start", &format!("{}-{}", study.start.year, study.start.month));
    canon.count("months", u64::from(study.months));
    canon.text("currency", &study.currency);
    canon.list("scenarios", study.scenarios.iter(), scenario);
    canon.list("scenario_names", study.scenario_names.iter(), |canon, name| canon.text("name", name));
    canon.list("correlations", study.correlations.iter(), |canon, pair| {
        canon.text("a", &pair.a);
        canon.text("b", &pair.b);
        canon.number("rank_correlation", pair.rank_correlation);
    });
}

fn scenario(canon: &mut Canon, scenario: &Scenario) {
    canon.text("name", &scenario.name);
    canon.list("quantities", scenario.quantities.iter(), quantity);
    canon.list("assumptions", scenario.assumptions.iter(), |canon, id| position(canon, "id", *id));
    canon.list("roles", scenario.roles.iter(), role);
    canon.list("regions", scenario.regions.iter(), region);
    canon.list("paths", scenario.paths.iter(), path);
    canon.list("events", scenario.events.iter(), event);
}

fn quantity(canon: &mut Canon, quantity: &Quantity) {
    canon.text("key", &quantity.key);
    canon.text("cell", &quantity.cell);
    canon.text("distribution", &quantity.distribution.to_string());
    canon.number("low", quantity.bounds.low);
    canon.count("low_open", u64::from(quantity.bounds.low_open));
    canon.number("high", quantity.bounds.high);
    canon.count("high_open", u64::from(quantity.bounds.high_open));
    let rounding = match quantity.rounding {
        Rounding::None => "none",
        Rounding::Always => "always",
        Rounding::People => "people",
    };
    canon.text("rounding", rounding);
    canon.text("unit", &quantity.unit);
    canon.text("grade", quantity.grade.map_or("", crate::assumption::Grade::name));
    canon.text("source", &quantity.source);
    canon.text("origin", &format!("{:?}", quantity.origin));
}

fn position(canon: &mut Canon, name: &str, id: QuantityId) {
    canon.count(name, id.0 as u64);
}

fn role(canon: &mut Canon, role: &Role) {
    canon.text("role", &role.name);
    canon.text("label", &role.label);
    canon.count("region", role.region as u64);
    for (name, id) in [
        ("headcount", role.headcount),
        ("vacancies", role.vacancies),
        ("wage", role.wage),
        ("exposure", role.exposure),
        ("substitution", role.substitution),
        ("task_length_median", role.task_length_median),
        ("quit_rate", role.quit_rate),
        ("retirement_rate", role.retirement_rate),
        ("new_work_share", role.new_work_share),
    ] {
        position(canon, name, id);
    }
    canon.count("observed", u64::from(role.observed));
    canon.count("is_ai", u64::from(role.is_ai));
}

fn region(canon: &mut Canon, region: &Region) {
    canon.text("region", &region.name);
    for (name, id) in [
        ("notice_months", region.notice_months),
        ("severance_weeks", region.severance_weeks),
        ("observation", region.observation),
        ("benefit_months", region.benefit_months),
    ] {
        position(canon, name, id);
    }
    canon.list("benefit_cap", region.benefit_cap.iter(), |canon, id| position(canon, "id", *id));
}

fn path(canon: &mut Canon, path: &Path) {
    canon.count("from", path.from as u64);
    canon.count("to", path.to as u64);
    canon.list("capacity", path.capacity.iter(), |canon, people| canon.number("people", *people));
    position(canon, "acceptance", path.acceptance);
    position(canon, "success", path.success);
    canon.count("training_months", u64::from(path.training_months));
    canon.number("training_cost", path.training_cost);
}

fn event(canon: &mut Canon, event: &Event) {
    canon.text("event", &event.name);
    position(canon, "month", event.month);
    match &event.action {
        Action::Layoff { from, size, work_ends, held } => {
            canon.text("kind", "layoff");
            positions(canon, "from", from);
            people(canon, *size);
            position(canon, "work_ends", *work_ends);
            position(canon, "held", *held);
        }
        Action::Reassign { from, to, size, work_ends, held } => {
            canon.text("kind", "reassign");
            positions(canon, "from", from);
            positions(canon, "to", to);
            people(canon, *size);
            position(canon, "work_ends", *work_ends);
            position(canon, "held", *held);
        }
        Action::Reversal { paths, share, work_ends } => {
            canon.text("kind", "reversal");
            positions(canon, "paths", paths);
            position(canon, "share", *share);
            position(canon, "work_ends", *work_ends);
        }
        Action::CloseVacancies { from, people } => {
            canon.text("kind", "close_vacancies");
            positions(canon, "from", from);
            position(canon, "people", *people);
        }
        Action::Expand { to, people } => {
            canon.text("kind", "expand");
            positions(canon, "to", to);
            position(canon, "people", *people);
        }
        Action::HiringFreeze => canon.text("kind", "hiring_freeze"),
        Action::HiringThaw => canon.text("kind", "hiring_thaw"),
        Action::ObservationStart => canon.text("kind", "observation_start"),
        Action::ObservationStop => canon.text("kind", "observation_stop"),
        Action::Set { target, value } => {
            canon.text("kind", "set");
            match target {
                Target::Assumption(card) => canon.text("assumption", card.key()),
                Target::Observation(region) => canon.count("observation", *region as u64),
            }
            position(canon, "value", *value);
        }
    }
}

fn positions(canon: &mut Canon, name: &str, list: &[usize]) {
    canon.list(name, list.iter(), |canon, at| canon.count("at", *at as u64));
}

fn people(canon: &mut Canon, size: Size) {
    match size {
        Size::People(id) => position(canon, "people", id),
        Size::Share(id) => position(canon, "share", id),
    }
}
