//! What an event of the scenario does, in words.

use super::{Teller, people};
use crate::analysis::number::all_digits;
use crate::analysis::quantity_text::QuantityText;
use crate::analysis::words::listed;
use crate::engine::Note;
use crate::language::say;
use crate::study::{Action, Event, QuantityId, Target};

/// Less than half a person is nobody.
pub(super) const SOMEBODY: f64 = 0.5;
/// A smaller share of the work is not told.
const WORTH_A_WORD: f64 = 0.005;

impl Teller<'_> {
    /// People asked for and taken by an event, over all its notes.
    pub(super) fn asked_and_taken(&self, month: usize, of: usize) -> (f64, f64) {
        let each = self.notes(month).iter().filter_map(|note| match note {
            Note::Event { of: noted, asked, taken } if *noted == of => Some((*asked, *taken)),
            _ => None,
        });
        each.fold((0.0, 0.0), |sum, (asked, taken)| (sum.0 + asked, sum.1 + taken))
    }

    /// What an event does.
    pub(super) fn event(&self, month: usize, of: usize, event: &Event) -> String {
        let name = event.name.as_str();
        match &event.action {
            Action::Layoff { from, work_ends, held, .. } => {
                let (asked, taken) = self.asked_and_taken(month, of);
                let work = self.work(taken, *work_ends, *held);
                say!(
                    "story-event-layoff",
                    event = name,
                    people = people(taken),
                    roles = self.roles(from),
                    short = short(asked, taken),
                    asked = people(asked),
                    work_is = told(&work),
                    work
                )
            }
            Action::Reassign { from, to, work_ends, held, .. } => {
                let (asked, taken) = self.asked_and_taken(month, of);
                let work = self.work(taken, *work_ends, *held);
                say!(
                    "story-event-reassign",
                    event = name,
                    people = people(taken),
                    from = self.roles(from),
                    to = self.roles(to),
                    short = short(asked, taken),
                    asked = people(asked),
                    refused = people(self.refused(month, of)),
                    work_is = told(&work),
                    work
                )
            }
            Action::Reversal { .. } => {
                let (asked, taken) = self.asked_and_taken(month, of);
                say!("story-event-reversal", event = name, returned = people(taken), asked = people(asked))
            }
            Action::CloseVacancies { people: posts, .. } => {
                say!("story-event-close", event = name, posts = people(self.input(*posts)))
            }
            Action::Expand { to, people: posts } => {
                let posts = people(self.input(*posts));
                say!("story-event-expand", event = name, posts, roles = self.roles(to))
            }
            Action::HiringFreeze => say!("story-event-freeze", event = name),
            Action::HiringThaw => say!("story-event-thaw", event = name),
            Action::ObservationStart => say!("story-event-watch", event = name),
            Action::ObservationStop => say!("story-event-unwatch", event = name),
            Action::Set { target, value } => self.set(name, *target, *value),
        }
    }

    /// People who refuse a move.
    pub(super) fn refused(&self, month: usize, of: usize) -> f64 {
        let each = self.notes(month).iter().map(|note| match note {
            Note::Refused { of: noted, people } if *noted == of => *people,
            _ => 0.0,
        });
        each.sum()
    }

    /// What becomes of the work of people who go; nothing where nobody does.
    fn work(&self, n: f64, work_ends: QuantityId, held: QuantityId) -> String {
        if n < SOMEBODY {
            return String::new();
        }
        let ends = self.input(work_ends);
        let held = self.input(held).min(1.0 - ends);
        let rest = 1.0 - ends - held;
        let percent = |share: f64| (100.0 * share).round_ties_even() as u64;
        let mut parts = Vec::new();
        if ends >= WORTH_A_WORD {
            parts.push(say!("story-work-ends", percent = percent(ends)));
        }
        if held >= WORTH_A_WORD {
            parts.push(say!("story-work-held", percent = percent(held)));
        }
        if rest >= WORTH_A_WORD {
            parts.push(say!("story-work-staffed", percent = percent(rest)));
        }
        listed(&parts)
    }

    fn set(&self, event: &str, target: Target, value: QuantityId) -> String {
        let (key, unit) = match target {
            Target::Assumption(card) => {
                let quantity = self.scenario.assumption(card);
                (quantity.key.clone(), quantity.unit.clone())
            }
            Target::Observation(region) => {
                let region = &self.scenario.regions[region];
                let quantity = self.scenario.quantity(region.observation);
                (format!("region.{}.observation", region.name), quantity.unit.clone())
            }
        };
        let value = self.input(value);
        let text = QuantityText { unit: &unit, currency: &self.study.currency, size: value.abs() };
        // Months are whole.
        let value = if value.fract() == 0.0 && value != 0.0 && value.abs() < 1e15 {
            text.with_unit(all_digits(value))
        } else {
            text.value(value)
        };
        say!("story-event-set", event, key, value)
    }

    /// `Engineers`, `Engineers and Clerks`, or how many roles.
    fn roles(&self, roles: &[usize]) -> String {
        let all_but_ai = self.scenario.roles.iter().filter(|role| !role.is_ai).count();
        match roles {
            [_] | [_, _] => listed(&roles.iter().map(|role| self.label(*role)).collect::<Vec<_>>()),
            many if many.len() == self.scenario.roles.len() => say!("story-all-roles"),
            many if many.len() == all_but_ai && many.iter().all(|r| !self.scenario.roles[*r].is_ai) => {
                say!("story-all-roles-but-ai")
            }
            many => say!("story-some-roles", n = many.len()),
        }
    }
}

/// Whether an event asked for more people than there were.
fn short(asked: f64, taken: f64) -> &'static str {
    if asked - taken >= SOMEBODY { "yes" } else { "no" }
}

/// Whether there is anything to tell.
pub(super) fn told(text: &str) -> &'static str {
    if text.is_empty() { "untold" } else { "told" }
}
