//! Section 5: what a month does, in its order.

use super::{Books, Displaced, FLOWS, Firm, OnNotice, Paid, Reemployed, share_of};

impl Firm<'_> {
    /// Month t >= 1.
    pub(super) fn month(&mut self, t: usize) {
        self.begin();
        self.set_assumptions(t); // "It acts before section 4 of the month."
        self.graduations(t);
        self.quits_and_retirements();
        self.notice_ends(t);
        self.section_4(t);
        self.events(t);
        self.graduations(t); // "k = 0: in month t, at the end of step 5 or 6"
        self.voluntary_moves(t);
        self.graduations(t);
        self.layoff_rounds(t);
        self.notice(t);
        self.hiring(t);
        self.displaced_people(t);
        self.discontent(t);
        self.end();
    }

    /// Empties the flows of the month before.
    fn begin(&mut self) {
        self.active_before = self.all_roles().map(|r| self.active(r)).collect();
        self.paid = Paid::default();
        self.books = vec![Books::default(); self.page.roles.len()];
        for flow in self.flows.values_mut() {
            flow.fill(0.0);
        }
    }

    /// "Each also cumulated since month 1."
    fn end(&mut self) {
        for flow in FLOWS {
            for r in self.all_roles() {
                self.cumulative.get_mut(flow).expect("every flow is there")[r] += self.flows[flow][r];
            }
        }
    }

    /// Step 1. "A move made in month t with k months of training ends in month t + k. `-> success` join
    /// `moved_m`, the rest return to `incumbents_from`."
    fn graduations(&mut self, t: usize) {
        let page = self.page;
        let (done, going_on) =
            std::mem::take(&mut self.in_training).into_iter().partition(|cohort| cohort.ends == t);
        self.in_training = going_on;
        for cohort in done {
            let path = &page.paths[cohort.path];
            let succeed = cohort.people * path.success;
            let fail = cohort.people - succeed;
            self.moved[cohort.path] += succeed;
            self.incumbents[path.from] += fail;
            self.flow("graduations", path.to, succeed);
            self.flow("failed_training", path.from, fail);
            self.traces[cohort.path].returned += fail;
            self.note("graduation");
        }
    }

    /// Step 2, for each group: incumbents of r, `moved_m`, each cohort in training.
    fn quits_and_retirements(&mut self) {
        let page = self.page;
        for r in self.all_roles() {
            let left = self.leave(r, self.incumbents[r]);
            self.incumbents[r] -= left;
            self.books[r].left_work += left;
        }
        for m in self.all_paths() {
            let to = page.paths[m].to;
            let left = self.leave(to, self.moved[m]);
            self.moved[m] -= left;
            self.traces[m].left += left;
            self.books[to].left_work += left;
        }
        for i in 0..self.in_training.len() {
            // "in training: `from`"
            let m = self.in_training[i].path;
            let left = self.leave(page.paths[m].from, self.in_training[i].people);
            self.in_training[i].people -= left;
            self.traces[m].left += left;
        }
    }

    /// How many of a group leave at the rates of a role; posts quits and retirements to that role.
    fn leave(&mut self, r: usize, people: f64) -> f64 {
        let q = self.page.roles[r].quit_rate * self.discontent.exp() / 12.0;
        let z = self.page.roles[r].retirement_rate / 12.0;
        let leavers = people * (1.0 - (-(q + z)).exp());
        let quits = leavers * share_of(q, q + z);
        self.flow("quits", r, quits);
        self.flow("retirements", r, leavers - quits);
        leavers
    }

    /// Step 3. "Who was given notice `notice_months` of the region ago leaves the payroll and enters
    /// the displaced pool at age 0."
    fn notice_ends(&mut self, t: usize) {
        let (over, going_on) =
            std::mem::take(&mut self.on_notice).into_iter().partition(|notice| notice.ends == t);
        self.on_notice = going_on;
        for OnNotice { role, people, .. } in over {
            self.flow("notice_ends", role, people);
            self.displaced.push(Displaced { role, entered: t, people });
        }
    }

    /// Step 6. "for the paths in order, offers = `min(S_from, V_to, capacity, incumbents_from)`,
    /// `-> acceptance` start training. State is updated path by path."
    fn voluntary_moves(&mut self, t: usize) {
        if self.k("voluntary_moves") == 0.0 {
            return;
        }
        let page = self.page;
        for (m, path) in page.paths.iter().enumerate() {
            let (surplus, vacancies) = (self.surplus(path.from), self.vacancies(path.to));
            let capacity = path.capacity.unwrap_or(f64::INFINITY);
            let offers = surplus.min(vacancies).min(capacity).min(self.incumbents[path.from]);
            let accepted = offers * path.acceptance;
            if accepted > 0.0 {
                self.note(match offers {
                    bound if bound == surplus => "offers bound by surplus",
                    bound if bound == vacancies => "offers bound by vacancies",
                    bound if bound == capacity => "offers bound by capacity",
                    _ => "offers bound by incumbents",
                });
                self.note("voluntary move");
                self.incumbents[path.from] -= accepted;
                self.flow("voluntary_moves", path.from, accepted);
                self.traces[m].picked += accepted;
                self.start_training(t, m, accepted);
            }
        }
    }

    /// Step 7.
    fn layoff_rounds(&mut self, t: usize) {
        let active = self.all_active();
        let surplus: Vec<f64> = self.all_roles().map(|r| self.surplus(r)).collect();
        let all_surplus: f64 = surplus.iter().sum();
        // "at least `round_spacing` months have passed since the last round of any kind"
        let spaced = self.last_round.is_none_or(|last| (t - last) as f64 >= self.k("round_spacing"));
        if all_surplus > self.k("layoff_trigger") * active {
            self.note(if spaced { "surplus round" } else { "surplus round put off" });
            if spaced {
                self.surplus_round(t, active, &surplus);
                return;
            }
        }
        // "only if there was no round this month and the spacing holds"
        if spaced {
            self.discretionary_round();
        }
    }

    /// "each active person of r is laid off with probability `f S_r / A_r`"
    fn surplus_round(&mut self, t: usize, active: f64, surplus: &[f64]) {
        let all_surplus: f64 = surplus.iter().sum();
        let cap = self.k("layoff_max_share") * active / all_surplus;
        if cap < self.k("layoff_severity") {
            self.note("surplus round capped");
        }
        let f = self.k("layoff_severity").min(cap);
        for r in self.all_roles() {
            let laid_off = self.lay_off(r, share_of(f * surplus[r], self.active(r)));
            if laid_off > 0.0 {
                self.last_layoff[r] = Some(t);
            }
        }
        self.last_round = Some(t);
    }

    /// "Expectation mode: the probability times `round_size` of them; it does not count as a round for
    /// the spacing nor for `rehire_pause`."
    fn discretionary_round(&mut self) {
        let strikes = 1.0 - (-self.k("round_hazard") / 12.0).exp();
        if strikes == 0.0 || self.k("round_size") == 0.0 {
            return;
        }
        self.note("discretionary round");
        let work_ends = self.k("round_work_ends");
        let held = self.k("round_held").min(1.0 - work_ends);
        for r in self.all_roles() {
            if !self.page.roles[r].is_ai() {
                let laid_off = self.lay_off(r, strikes * self.k("round_size"));
                self.ended[r] -= work_ends * laid_off;
                self.held[r] += held * laid_off;
            }
        }
    }

    /// Lays off a share of every group at work in a role (incumbents, each `moved_m`).
    pub(super) fn lay_off(&mut self, r: usize, share: f64) -> f64 {
        let mut laid_off = self.incumbents[r] * share;
        self.incumbents[r] -= self.incumbents[r] * share;
        for m in self.all_paths() {
            if self.page.paths[m].to == r {
                let moved = self.moved[m] * share;
                if moved > 0.0 {
                    self.note("moved people laid off");
                }
                self.moved[m] -= moved;
                self.traces[m].laid_off += moved;
                laid_off += moved;
            }
        }
        self.flow("layoffs", r, laid_off);
        laid_off
    }

    /// Step 8. "All laid off this month go on notice; severance of `severance_weeks / 52` of a year's
    /// wage is paid now." With no months of notice they leave the payroll in this month (step 3).
    fn notice(&mut self, t: usize) {
        self.surplus_after_layoffs = self.all_roles().map(|r| self.surplus(r)).collect();
        for r in self.all_roles() {
            let people = self.flows["layoffs"][r];
            let (months, weeks) = (self.region(r).notice_months, self.region(r).severance_weeks);
            self.paid.severance += people * weeks / 52.0 * self.page.roles[r].wage;
            if people > 0.0 {
                self.on_notice.push(OnNotice { role: r, ends: t + months, people });
            }
        }
        self.notice_ends(t);
    }

    /// Step 9. "Hiring, unless frozen, into each role with `t - t_last >= rehire_pause`".
    fn hiring(&mut self, t: usize) {
        if self.frozen {
            self.note("frozen month");
            return;
        }
        let filled = self.k("backfill") * (1.0 - (-1.0 / self.k("time_to_fill")).exp());
        for r in self.all_roles() {
            let pause_is_over =
                self.last_layoff[r].is_none_or(|last| (t - last) as f64 >= self.k("rehire_pause"));
            if pause_is_over {
                let hires = self.vacancies(r) * filled;
                self.incumbents[r] += hires;
                self.flow("hires", r, hires);
                self.paid.hiring_cost += hires * self.k("hiring_cost");
            } else if self.vacancies(r) > 0.0 {
                self.note("hiring paused");
            }
        }
    }

    /// Step 10. "everyone who was in the pool before this month `-> 1 - exp(-(job_finding +
    /// labour_force_exit))`; of them `-> job_finding / (sum)` find a job, the rest leave the labour
    /// force; then those remaining age by one month. Who enters this month stays at age 0."
    fn displaced_people(&mut self, t: usize) {
        let (finding, exit) = (self.k("job_finding"), self.k("labour_force_exit"));
        let leave = 1.0 - (-(finding + exit)).exp();
        for group in &mut self.displaced {
            if group.entered < t {
                let leavers = group.people * leave;
                let find = leavers * share_of(finding, finding + exit);
                group.people -= leavers;
                self.reemployed.push(Reemployed { role: group.role, found: t, people: find });
                self.left_labour_force[group.role] += leavers - find;
            }
        }
    }

    /// Step 11.
    fn discontent(&mut self, t: usize) {
        let laid_off: f64 = self.flows["layoffs"].iter().sum();
        let picked: f64 = self.flows["forced_moves"].iter().sum();
        let active_before = self.active_at_end[t - 1];
        self.laid_off_in.push(laid_off);
        self.active_at_end.push(self.all_active());

        let rho = 0.5_f64.powf(1.0 / self.k("discontent_half_life"));
        // "laid off in months t-2..t over the active people at the end of month t-3 (month 0 if earlier)"
        let three_months: f64 = self.laid_off_in[t.saturating_sub(2)..=t].iter().sum();
        let l = share_of(three_months, self.active_at_end[t.saturating_sub(3)]);
        let shock = self.k("layoff_discontent") * (1.0 - (-l / self.k("layoff_scale")).exp());
        self.layoff_discontent = (rho * self.layoff_discontent).max(shock);
        self.move_discontent = rho * self.move_discontent + share_of(picked, active_before);
        let observed = share_of(self.now.observed, active_before);
        self.discontent = self.layoff_discontent
            + self.k("move_discontent") * self.move_discontent
            + self.k("observation_discontent") * observed;
    }
}
