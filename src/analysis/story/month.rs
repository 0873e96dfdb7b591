//! What happened in one month, in the order in which it happens.

use super::{Teller, counted, people, percent, whole};
use crate::analysis::quantity_text::QuantityText;
use crate::engine::Note;
use crate::maths::exp_m1;
use crate::study::{Action, Event, QuantityId, Target};

/// A rise of discontent by this much is told.
const MOOD: f64 = 0.05;
/// AI is told of at least this often, months.
const AI_EVERY: usize = 12;
/// Less than half a person is nobody.
const SOMEBODY: f64 = 0.5;

/// A flow of people: its metric, and what one person or several of them do.
struct Flow {
    name: &'static str,
    one: &'static str,
    many: &'static str,
}

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
    fn input(&self, id: QuantityId) -> f64 {
        self.trace.inputs[id.0]
    }

    fn notes(&self, month: usize) -> &[Note] {
        &self.trace.months[month].notes
    }

    /// People asked for and taken by an event, over all its notes.
    fn asked_and_taken(&self, month: usize, of: usize) -> (f64, f64) {
        let each = self.notes(month).iter().filter_map(|note| match note {
            Note::Event { of: noted, asked, taken } if *noted == of => Some((*asked, *taken)),
            _ => None,
        });
        each.fold((0.0, 0.0), |sum, (asked, taken)| (sum.0 + asked, sum.1 + taken))
    }

    fn event(&self, month: usize, of: usize, event: &Event) -> String {
        let what = match &event.action {
            Action::Layoff { from, work_ends, held, .. } => {
                let (asked, taken) = self.asked_and_taken(month, of);
                let short = Self::shortage(asked, taken);
                format!(
                    "{} laid off from {}{short}{}",
                    are(taken, "person is", "people are"),
                    self.roles(from),
                    self.work(taken, *work_ends, *held)
                )
            }
            Action::Reassign { from, to, work_ends, held, .. } => {
                let (asked, taken) = self.asked_and_taken(month, of);
                let short = Self::shortage(asked, taken);
                let refused = self.refused(month, of);
                let refused = if refused >= SOMEBODY {
                    format!("; {} and quit", are(refused, "refuses", "refuse"))
                } else {
                    String::new()
                };
                format!(
                    "{} picked from {} for a move to {}{short}{refused}{}",
                    are(taken, "person is", "people are"),
                    self.roles(from),
                    self.roles(to),
                    self.work(taken, *work_ends, *held)
                )
            }
            Action::Reversal { .. } => {
                let (asked, taken) = self.asked_and_taken(month, of);
                if taken < SOMEBODY {
                    "moved people may return, but nobody does".to_owned()
                } else {
                    format!(
                        "{} of the {} moved {} to their old role",
                        whole(taken),
                        people(asked),
                        if taken.round() == 1.0 { "returns" } else { "return" }
                    )
                }
            }
            Action::CloseVacancies { people, .. } => {
                format!("{} closed", are(self.input(*people), "open post is", "open posts are"))
            }
            Action::Expand { to, people } => {
                format!("{} added to {}", are(self.input(*people), "post is", "posts are"), self.roles(to))
            }
            Action::HiringFreeze => "hiring is frozen".to_owned(),
            Action::HiringThaw => "hiring is allowed again".to_owned(),
            Action::ObservationStart => "the watching of work starts".to_owned(),
            Action::ObservationStop => "the watching of work stops".to_owned(),
            Action::Set { target, value } => self.set(*target, *value),
        };
        format!("Event `{}`: {what}.", event.name)
    }

    /// Where an event asked for more people than there were.
    fn shortage(asked: f64, taken: f64) -> String {
        let short = asked - taken >= SOMEBODY;
        if short {
            format!(" (it asked for {}, but there were no more)", people(asked))
        } else {
            String::new()
        }
    }

    pub(super) fn refused(&self, month: usize, of: usize) -> f64 {
        let each = self.notes(month).iter().map(|note| match note {
            Note::Refused { of: noted, people } if *noted == of => *people,
            _ => 0.0,
        });
        each.sum()
    }

    /// What becomes of the work of people who go.
    fn work(&self, n: f64, work_ends: QuantityId, held: QuantityId) -> String {
        if n < SOMEBODY {
            return String::new();
        }
        let ends = self.input(work_ends);
        let held = self.input(held).min(1.0 - ends);
        let rest = 1.0 - ends - held;
        let mut parts = Vec::new();
        for (share, what) in [(ends, "ends"), (held, "is left to AI"), (rest, "is to be staffed again")] {
            if share >= 0.005 {
                parts.push(format!("{:.0} % {what}", 100.0 * share));
            }
        }
        match &parts[..] {
            [] => String::new(),
            [one] => format!("; of their work {one}"),
            [first @ .., last] => format!("; of their work {} and {last}", first.join(", ")),
        }
    }

    fn set(&self, target: Target, value: QuantityId) -> String {
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
        let text = QuantityText { unit: &unit, size: value.abs() };
        // Months are whole.
        let text = if value.fract() == 0.0 && value != 0.0 && value.abs() < 1e15 {
            text.with_unit(whole(value))
        } else {
            text.value(value)
        };
        format!("from now on `{key}` is {text}")
    }

    /// `Engineers`, `Engineers and Clerks`, or how many roles.
    fn roles(&self, roles: &[usize]) -> String {
        let all_but_ai = self.scenario.roles.iter().filter(|role| !role.is_ai).count();
        match roles {
            [one] => self.label(*one).to_owned(),
            [a, b] => format!("{} and {}", self.label(*a), self.label(*b)),
            many if many.len() == self.scenario.roles.len() => "all roles".to_owned(),
            many if many.len() == all_but_ai && many.iter().all(|r| !self.scenario.roles[*r].is_ai) => {
                "all roles outside AI".to_owned()
            }
            many => format!("{} roles", many.len()),
        }
    }

    fn watching_paused(&self, month: usize) -> Option<String> {
        let paused = self.notes(month).iter().any(|note| matches!(note, Note::WatchingPaused));
        paused.then(|| "The staff's discontent makes the firm pause the watching of work.".to_owned())
    }

    /// Rounds that the firm's policy sets off, with why.
    fn rounds(&self, month: usize) -> Option<String> {
        let events: f64 = (self.scenario.events.iter().enumerate())
            .filter(|(_, event)| matches!(event.action, Action::Layoff { .. }))
            .map(|(of, _)| self.asked_and_taken(month, of).1)
            .sum();
        let laid_off = self.firm("layoffs", month) - events;
        self.notes(month).iter().find_map(|note| match note {
            Note::SurplusRound { surplus, active, share } => Some(format!(
                "Layoff round: the firm has {} more than it needs, {} of those at work, which is more than it tolerates; {} \
                 laid off, {} of the surplus.",
                people(*surplus),
                percent(if *active > 0.0 { surplus / active } else { 0.0 }),
                are(laid_off, "person is", "people are"),
                percent(*share),
            )),
            Note::DiscretionaryRound => {
                let laid_off = are(laid_off, "person is", "people are");
                Some(format!("Layoff round without a surplus, a decision of the firm: {laid_off} laid off."))
            }
            _ => None,
        })
    }

    fn moves(&self, month: usize) -> Option<String> {
        let what = [
            Flow { name: "voluntary_moves", one: "accepts an offered move", many: "accept an offered move" },
            Flow {
                name: "graduations",
                one: "finishes training and joins the new role",
                many: "finish training and join their new role",
            },
            Flow {
                name: "failed_training",
                one: "fails and returns to the old one",
                many: "fail and return to their old one",
            },
        ];
        self.flows(month, &what, "")
    }

    fn leaving(&self, month: usize) -> Option<String> {
        let what = [
            Flow { name: "quits", one: "quits", many: "quit" },
            Flow { name: "retirements", one: "retires", many: "retire" },
        ];
        self.flows(month, &what, "from")
    }

    /// `895 people quit and 62 retire.`: flows of the month that concern anybody.
    fn flows(&self, month: usize, what: &[Flow], preposition: &str) -> Option<String> {
        let mut parts = Vec::new();
        for Flow { name, one, many } in what {
            let n = self.firm(name, month);
            if n >= SOMEBODY {
                let who = if parts.is_empty() { people(n) } else { whole(n) };
                let does = if n.round() == 1.0 { one } else { many };
                let most =
                    if preposition.is_empty() { String::new() } else { self.most(name, month, preposition) };
                parts.push(format!("{who} {does}{most}"));
            }
        }
        match &parts[..] {
            [] => None,
            [one] => Some(format!("{one}.")),
            [first @ .., last] => Some(format!("{} and {last}.", first.join(", "))),
        }
    }

    fn hiring(&self, month: usize) -> Option<String> {
        let n = self.firm("hires", month);
        (n >= SOMEBODY).then(|| {
            format!("{} hired{}.", are(n, "person is", "people are"), self.most("hires", month, "into"))
        })
    }

    /// `, most of them from Engineers (230)`, where one of several roles stands out.
    fn most(&self, name: &str, month: usize, preposition: &str) -> String {
        let n = self.firm(name, month);
        let roles = 0..self.scenario.roles.len();
        let each: Vec<(usize, f64)> = roles.map(|role| (role, self.value(name, Some(role), month))).collect();
        let most = each.iter().copied().reduce(|best, next| if next.1 > best.1 { next } else { best });
        match most {
            Some((role, most)) if each.len() > 1 && n >= 10.0 && most > 0.5 * n => {
                format!(", {} of them {preposition} {}", whole(most), self.label(role))
            }
            _ => String::new(),
        }
    }

    fn notice(&self, month: usize) -> Option<String> {
        let n = self.firm("notice_ends", month);
        (n >= SOMEBODY).then(|| format!("The notice of {} ends.", people(n)))
    }

    /// A rise of discontent.
    fn mood(&self, month: usize) -> Option<String> {
        let (before, now) = (self.firm("discontent", month - 1), self.firm("discontent", month));
        (now - before >= MOOD).then(|| {
            format!(
                "Discontent rises from {before:.2} to {now:.2}{}: people quit {} more often than in a contented staff.",
                self.grievance(month),
                percent(exp_m1(now))
            )
        })
    }

    /// ` with layoffs and forced moves`: what of this month makes people discontented.
    fn grievance(&self, month: usize) -> String {
        let firm = |name: &str| self.firm(name, month);
        let watched_more = firm("observed") - self.firm("observed", month - 1) >= SOMEBODY;
        let mut with = Vec::new();
        for (is_so, what) in [
            (firm("layoffs") >= SOMEBODY, "layoffs"),
            (firm("forced_moves") >= SOMEBODY, "forced moves"),
            (watched_more, "more watching"),
        ] {
            if is_so {
                with.push(what);
            }
        }
        match &with[..] {
            [] => String::new(),
            [one] => format!(" with {one}"),
            [first @ .., last] => format!(" with {} and {last}", first.join(", ")),
        }
    }

    /// How far AI has come, once a year and at the end.
    fn machines(&self, month: usize) -> Option<String> {
        let last = self.trace.months.len() - 1;
        (month.is_multiple_of(AI_EVERY) || month == last).then(|| {
            let share = |name: &str| percent(self.firm(name, month));
            format!(
                "AI can now do {} of the exposed work and is used in {} of what it can do: {} of all hours are automated, {} \
                 assisted.",
                share("capability"),
                share("adoption"),
                share("automated_share"),
                share("augmented_share"),
            )
        })
    }

    fn closing(&self, month: usize) -> String {
        let (before, now) = (self.firm("payroll", month - 1), self.firm("payroll", month));
        let change = (now - before).round();
        let change = match change {
            0.0 => "as before".to_owned(),
            more if more > 0.0 => format!("{} more", whole(more)),
            fewer => format!("{} fewer", whole(fewer)),
        };
        let held = self.firm("held", month);
        let held =
            if held >= SOMEBODY { format!(", {} of them held for AI", whole(held)) } else { String::new() };
        format!(
            "On the payroll: {} ({change}); at work: {}, for {}{held}.",
            whole(now),
            whole(self.firm("active", month)),
            counted(self.firm("posts", month), "post", "posts")
        )
    }
}

/// `1 person is`, `12 people are`
fn are(n: f64, one: &str, many: &str) -> String {
    counted(n, one, many)
}
