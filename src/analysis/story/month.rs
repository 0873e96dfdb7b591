//! What happened in one month, in the order in which it happens.

use super::event::{SOMEBODY, told};
use super::{Teller, people, percent, way};
use crate::analysis::words::listed;
use crate::engine::Note;
use crate::language::notation::written;
use crate::language::{named_with, say};
use crate::maths::exp_m1;
use crate::study::{Action, QuantityId};

/// A rise of discontent by this much is told.
const MOOD: f64 = 0.05;
/// AI is told of at least this often, months.
const AI_EVERY: usize = 12;

impl Teller<'_> {
    /// What happened in a month.
    pub(super) fn month(&self, month: usize) -> Vec<String> {
        let mut said = Vec::new();
        said.extend(self.watching_paused(month));
        for (of, event) in self.scenario.events.iter().enumerate() {
            if self.input(event.month) == month as f64 {
                said.push(self.event(month, of, event));
            }
        }
        said.extend(self.rounds(month));
        said.extend(self.moves(month));
        said.extend(self.leaving(month));
        said.extend(self.hiring(month));
        said.extend(self.notice(month));
        said.extend(self.mood(month));
        said.extend(self.machines(month));
        if month.is_multiple_of(AI_EVERY) && month + 1 < self.trace.months.len() {
            said.push(self.posts(month));
        }
        said.push(self.closing(month));
        said
    }

    /// A number that the future drew.
    pub(super) fn input(&self, id: QuantityId) -> f64 {
        self.trace.inputs[id.0]
    }

    /// What the engine noted.
    pub(super) fn notes(&self, month: usize) -> &[Note] {
        &self.trace.months[month].notes
    }

    fn watching_paused(&self, month: usize) -> Option<String> {
        let paused = self.notes(month).iter().any(|note| matches!(note, Note::WatchingPaused));
        paused.then(|| say!("story-watching-paused"))
    }

    /// Rounds that the firm's policy sets off, with why.
    fn rounds(&self, month: usize) -> Option<String> {
        let events: f64 = (self.scenario.events.iter().enumerate())
            .filter(|(_, event)| matches!(event.action, Action::Layoff { .. }))
            .map(|(of, _)| self.asked_and_taken(month, of).1)
            .sum();
        let laid_off = people(self.firm("layoffs", month) - events);
        self.notes(month).iter().find_map(|note| match note {
            Note::SurplusRound { surplus, active, share } => Some(say!(
                "story-surplus-round",
                surplus = people(*surplus),
                of_active = percent(if *active > 0.0 { surplus / active } else { 0.0 }),
                people = laid_off,
                of_surplus = percent(*share)
            )),
            Note::DiscretionaryRound => Some(say!("story-discretionary-round", people = laid_off)),
            _ => None,
        })
    }

    fn moves(&self, month: usize) -> Option<String> {
        self.flows(month, &["voluntary_moves", "graduations", "failed_training"])
    }

    fn leaving(&self, month: usize) -> Option<String> {
        self.flows(month, &["quits", "retirements"])
    }

    /// `895 people quit and 62 retire.`: flows of the month that concern anybody.
    fn flows(&self, month: usize, names: &[&str]) -> Option<String> {
        let mut parts: Vec<String> = Vec::new();
        let mut before = "nothing";
        for name in names {
            let n = self.firm(name, month);
            if n < SOMEBODY {
                continue;
            }
            let (most, role) = self.most(name, month);
            let values = [
                ("n", people(n).into()),
                ("first", if parts.is_empty() { "yes" } else { "no" }.into()),
                ("after", before.into()),
                ("most", most.into()),
                ("role", role.into()),
            ];
            parts.extend(named_with("story-flow", name, &values));
            before = name;
        }
        (!parts.is_empty()).then(|| say!("story-flows", flows = listed(&parts)))
    }

    fn hiring(&self, month: usize) -> Option<String> {
        let n = self.firm("hires", month);
        let (most, role) = self.most("hires", month);
        (n >= SOMEBODY).then(|| say!("story-hires", n = people(n), most, role))
    }

    /// How many of a flow concern one of several roles, and which, where one stands out; else nobody.
    fn most(&self, name: &str, month: usize) -> (u64, &str) {
        let n = self.firm(name, month);
        let roles = 0..self.scenario.roles.len();
        let each: Vec<(usize, f64)> = roles.map(|role| (role, self.value(name, Some(role), month))).collect();
        let most = each.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best });
        match most {
            Some((role, most)) if each.len() > 1 && n >= 10.0 && most > 0.5 * n => {
                (people(most), self.label(role))
            }
            _ => (0, ""),
        }
    }

    fn notice(&self, month: usize) -> Option<String> {
        let n = self.firm("notice_ends", month);
        (n >= SOMEBODY).then(|| say!("story-notice-ends", n = people(n)))
    }

    /// A rise of discontent.
    fn mood(&self, month: usize) -> Option<String> {
        let (before, now) = (self.firm("discontent", month - 1), self.firm("discontent", month));
        let hundredths = |value: f64| written(&format!("{value:.2}"));
        (now - before >= MOOD).then(|| {
            let causes = self.grievance(month);
            say!(
                "story-mood",
                before = hundredths(before),
                now = hundredths(now),
                why = told(&causes),
                causes,
                more = percent(exp_m1(now))
            )
        })
    }

    /// `layoffs and forced moves`: what of this month makes people discontented.
    fn grievance(&self, month: usize) -> String {
        let firm = |name: &str| self.firm(name, month);
        let mut causes = Vec::new();
        if firm("layoffs") >= SOMEBODY {
            causes.push(say!("story-cause-layoffs"));
        }
        if firm("forced_moves") >= SOMEBODY {
            causes.push(say!("story-cause-moves"));
        }
        if firm("observed") - self.firm("observed", month - 1) >= SOMEBODY {
            causes.push(say!("story-cause-watching"));
        }
        listed(&causes)
    }

    /// How far AI has come, once a year and at the end.
    fn machines(&self, month: usize) -> Option<String> {
        let last = self.trace.months.len() - 1;
        (month.is_multiple_of(AI_EVERY) || month == last).then(|| {
            let share = |name: &str| percent(self.firm(name, month));
            say!(
                "story-machines",
                capability = share("capability"),
                adoption = share("adoption"),
                automated = share("automated_share"),
                assisted = share("augmented_share")
            )
        })
    }

    fn closing(&self, month: usize) -> String {
        let (before, now) = (self.firm("payroll", month - 1), self.firm("payroll", month));
        say!(
            "story-closing",
            payroll = people(now),
            way = way(now - before),
            change = people(now - before),
            active = people(self.firm("active", month)),
            posts = people(self.firm("posts", month)),
            held = people(self.firm("held", month))
        )
    }
}
