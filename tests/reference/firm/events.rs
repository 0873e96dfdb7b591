//! Section 6: events.

use super::{Cohort, Firm, share_of};
use crate::page;
use crate::study::Event;

/// Whether a name in `from` or `to` stands for many roles.
fn is_star(name: &str) -> bool {
    name.is_empty() || name == "*"
}

impl Firm<'_> {
    /// Step 5. "Events of the month, in file order."
    pub(super) fn events(&mut self, t: usize) {
        let page = self.page;
        let mut this_month = page.events.iter().filter(|event| event.month == t);
        if this_month.clone().count() > 2 {
            self.note("several events in a month");
        }
        for event in &mut this_month {
            match event.kind.as_str() {
                "layoff" => self.layoff(t, event),
                "reassign" => self.reassign(t, event),
                "reversal" => self.reversal(event),
                "close_vacancies" => self.close_vacancies(event),
                "expand" => self.expand(event),
                "hiring_freeze" => self.frozen = true,
                "hiring_thaw" => self.frozen = false,
                // Section 4 has read the first two; `set` acted before it.
                "observation_start" | "observation_stop" | "set" => {}
                other => panic!("no event is called `{other}`"),
            }
        }
    }

    /// "`set`: from this month on assumption `key` has `value`."
    pub(super) fn set_assumptions(&mut self, t: usize) {
        let page = self.page;
        for event in page.events.iter().filter(|event| event.month == t && event.kind == "set") {
            let value = event.value.expect("`set` has a value");
            self.note("set");
            let region = event.key.strip_prefix("region.").and_then(|rest| rest.strip_suffix(".observation"));
            if let Some(name) = region {
                let at = page.regions.iter().position(|region| region.name == name);
                self.observation[at.expect("a known region")] = value;
            } else {
                let line = page::assumption(&event.key).expect("a known key");
                assert!(line.settable, "`{}` cannot be set", event.key);
                self.assumptions.insert(line.key, value);
            }
        }
    }

    /// "`from *` (or empty) means all roles that are not AI roles".
    fn roles_from(&self, name: &str) -> Vec<usize> {
        let roles = &self.page.roles;
        let named = |r: &usize| if is_star(name) { !roles[*r].is_ai() } else { roles[*r].name == name };
        self.all_roles().filter(named).collect()
    }

    /// "`to *` (or empty) all AI roles".
    fn roles_to(&self, name: &str) -> Vec<usize> {
        let roles = &self.page.roles;
        let named = |r: &usize| if is_star(name) { roles[*r].is_ai() } else { roles[*r].name == name };
        self.all_roles().filter(named).collect()
    }

    /// "over the `to` roles by `new_work_share`"; where none of them has one, in equal parts.
    fn weights(&self, to: &[usize]) -> Vec<f64> {
        let shares: Vec<f64> = to.iter().map(|&r| self.page.roles[r].new_work_share).collect();
        let sum: f64 = shares.iter().sum();
        if sum == 0.0 {
            return vec![1.0 / to.len() as f64; to.len()];
        }
        shares.iter().map(|share| share / sum).collect()
    }

    /// How many of the people named an event concerns: "never more than there are".
    fn size(&mut self, event: &Event, named: f64) -> f64 {
        if event.people.is_some_and(|people| people > named) {
            self.note("more people named than there are");
        }
        match (event.people, event.share) {
            (Some(people), None) => people.min(named),
            (None, Some(share)) => share * named,
            _ => panic!("a `{}` names people or a share", event.kind),
        }
    }

    /// "Defaults: `work_ends` 1, `held` 0; `held` is lowered to `1 - work_ends` where the two exceed 1."
    fn work_ends_and_held(&mut self, event: &Event) -> (f64, f64) {
        let work_ends = event.work_ends.unwrap_or(1.0);
        let held = event.held.unwrap_or(0.0);
        if work_ends + held > 1.0 && work_ends < 1.0 {
            self.note("held lowered");
        }
        (work_ends, held.min(1.0 - work_ends))
    }

    /// "`people` (or `share` of the active people of `from`) are laid off. Per role, `work_ends` of the
    /// number is taken off `ended_r`, `held` of it added to `held_r`."
    fn layoff(&mut self, t: usize, event: &Event) {
        let from = self.roles_from(&event.from);
        let named: f64 = from.iter().map(|&r| self.active(r)).sum();
        let share = share_of(self.size(event, named), named);
        let (work_ends, held) = self.work_ends_and_held(event);
        for r in from {
            let laid_off = self.lay_off(r, share);
            self.ended[r] -= work_ends * laid_off;
            self.held[r] += held * laid_off;
            if laid_off > 0.0 {
                self.last_layoff[r] = Some(t);
                self.note("layoff event");
            }
        }
        // "an event `layoff` counts, even of nobody"
        self.last_round = Some(t);
        if share == 0.0 {
            self.note("layoff event of nobody");
        }
    }

    /// "`people` (or `share` of the incumbents of `from`) move, incumbents only, spread over `from` by
    /// incumbents, then over the `to` roles by `new_work_share`; capacity does not bind."
    fn reassign(&mut self, t: usize, event: &Event) {
        let from = self.roles_from(&event.from);
        let to = self.roles_to(&event.to);
        let weights = self.weights(&to);
        let named: f64 = from.iter().map(|&r| self.incumbents[r]).sum();
        let share = share_of(self.size(event, named), named);
        let (work_ends, held) = self.work_ends_and_held(event);
        for r in from {
            let picked_here = self.incumbents[r] * share;
            for (&target, weight) in to.iter().zip(&weights) {
                self.move_by_order(t, r, target, picked_here * weight);
            }
            self.ended[r] -= work_ends * picked_here;
            self.held[r] += held * picked_here;
        }
    }

    /// "Of those picked on a path `-> forced_move_quits` leave at once (quits of `from`); the rest start
    /// training. `ended_to` grows by the number picked."
    fn move_by_order(&mut self, t: usize, from: usize, to: usize, picked: f64) {
        let m = self.page.paths.iter().position(|path| path.from == from && path.to == to);
        let m = m.expect("a pair without a path is an error");
        let refuse = picked * self.k("forced_move_quits");
        self.incumbents[from] -= picked;
        self.flow("forced_moves", from, picked);
        self.flow("quits", from, refuse);
        self.traces[m].picked += picked;
        self.traces[m].left += refuse;
        self.ended[to] += picked;
        if picked > 0.0 {
            self.note("forced move");
            self.start_training(t, m, picked - refuse);
        }
    }

    /// Begins the training of a path; its cost is due "when training starts; refusers excluded".
    pub(super) fn start_training(&mut self, t: usize, m: usize, people: f64) {
        let path = &self.page.paths[m];
        self.paid.training_cost += people * path.training_cost;
        self.in_training.push(Cohort { path: m, ends: t + path.training_months, people });
    }

    /// "`share` (default 1) of the people of each matching path (`*` = any role), in training or
    /// `moved_m`, return to `incumbents_from`. Of their number `work_ends` (default 1) is taken off
    /// `ended_to` and added to `ended_from`; `held` has no part in it."
    fn reversal(&mut self, event: &Event) {
        let page = self.page;
        let share = event.share.unwrap_or(1.0);
        let work_ends = event.work_ends.unwrap_or(1.0);
        for (m, path) in page.paths.iter().enumerate() {
            let from_matches = is_star(&event.from) || page.roles[path.from].name == event.from;
            let to_matches = is_star(&event.to) || page.roles[path.to].name == event.to;
            if !(from_matches && to_matches) {
                continue;
            }
            let from_work = self.moved[m] * share;
            self.moved[m] -= from_work;
            let mut from_training = 0.0;
            for cohort in self.in_training.iter_mut().filter(|cohort| cohort.path == m) {
                from_training += cohort.people * share;
                cohort.people -= cohort.people * share;
            }
            let returned = from_work + from_training;
            self.incumbents[path.from] += returned;
            self.ended[path.to] -= work_ends * returned;
            self.ended[path.from] += work_ends * returned;
            self.flow("returns", path.from, returned);
            self.traces[m].returned += returned;
            self.books[path.from].returned_from_training += from_training;
            self.books[path.from].moved_back_in += from_work;
            self.books[path.to].moved_back_out += from_work;
            if from_work > 0.0 {
                self.note("returned from work");
            }
            if from_training > 0.0 {
                self.note("returned from training");
            }
        }
    }

    /// "`people` posts are taken off `ended`, over the roles of `from` (`*` = all roles) in proportion
    /// to the column `vacancies`, real-valued." Where none of them had a vacancy there is none to close.
    fn close_vacancies(&mut self, event: &Event) {
        let page = self.page;
        let named = |r: &usize| is_star(&event.from) || page.roles[*r].name == event.from;
        let from: Vec<usize> = self.all_roles().filter(named).collect();
        let vacancies: f64 = from.iter().map(|&r| page.roles[r].vacancies).sum();
        let people = event.people.expect("`close_vacancies` has people");
        for r in from {
            self.ended[r] -= people * share_of(page.roles[r].vacancies, vacancies);
        }
        self.note("close_vacancies");
    }

    /// "adds `people` posts to `ended_to`, over the `to` roles by `new_work_share`, real-valued."
    fn expand(&mut self, event: &Event) {
        let to = self.roles_to(&event.to);
        let weights = self.weights(&to);
        let people = event.people.expect("`expand` has people");
        for (r, weight) in to.into_iter().zip(weights) {
            self.ended[r] += people * weight;
        }
        self.note("expand");
    }
}
