# Karten der Annahmen: was jede bedeutet, und woher ihre Vorgabe kommt (.source). Darüber steht der Text von
# src/assumption/cards.rs, zu dem die Übersetzung gehört.

# en: Length of task, in hours a skilled person needs, that AI does with 50 % reliability at month 0.
# en: METR, time-horizon studies 2025-26: about 12 hours in early 2026
meaning-horizon_hours = Länge der Aufgabe, in Stunden einer Fachkraft, die KI in Monat 0 mit 50 % Zuverlässigkeit erledigt.
    .source = METR, Studien zum Zeithorizont 2025–26: etwa 12 Stunden Anfang 2026

# en: Months in which that length of task doubles.
# en: between the recent pace (128.7 days, 4.2 months, since 2023) and the long-run pace (212 days, 7 months, 2019-25) of METR, time-horizon studies 2025-26
meaning-horizon_doubling = Monate, in denen sich diese Länge verdoppelt.
    .source = zwischen dem jüngsten Tempo (128,7 Tage, 4,2 Monate, seit 2023) und dem langfristigen (212 Tage, 7 Monate, 2019–25) bei METR, Studien zum Zeithorizont 2025–26

# en: What the horizon is divided by, because work needs far more than 50 % reliability.
# en: judgement of the authors: horizons at high reliability are shorter by about a factor of ten
meaning-reliability_factor = Wodurch der Zeithorizont geteilt wird, weil Arbeit weit mehr als 50 % Zuverlässigkeit braucht.
    .source = Einschätzung der Verfasser: bei hoher Zuverlässigkeit ist der Horizont etwa um den Faktor zehn kürzer

# en: Median length of the exposed tasks of a role that has no cell of its own.
# en: judgement of the authors: half a working day
meaning-task_length_median = Median der Länge der exponierten Aufgaben einer Rolle, die dafür keine eigene Angabe hat.
    .source = Einschätzung der Verfasser: ein halber Arbeitstag

# en: Standard deviation of the log of task lengths: how long a tail of long tasks a role has.
# en: judgement of the authors: nine tasks in ten lie between a twentieth and twenty times the median
meaning-task_length_log_sd = Standardabweichung der logarithmierten Aufgabenlängen: wie weit die langen Aufgaben einer Rolle reichen.
    .source = Einschätzung der Verfasser: neun von zehn Aufgaben liegen zwischen einem Zwanzigstel und dem Zwanzigfachen des Medians

# en: Share of the exposed tasks of a role that AI can do in the end, however long its horizon.
# en: judgement of the authors: some exposed tasks stay with people for reasons other than length
meaning-capability_ceiling = Anteil der exponierten Aufgaben einer Rolle, den KI am Ende kann, wie lang ihr Zeithorizont auch ist.
    .source = Einschätzung der Verfasser: einige exponierte Aufgaben bleiben aus anderen Gründen als ihrer Länge bei Menschen

# en: Share of the hours in which AI could be used in which it is used at month 0.
# en: judgement of the authors, below the share of US firms that use AI, 17-20 % (Census Bureau BTOS, Dec 2025-May 2026)
meaning-adoption_initial = Anteil der Stunden, in denen KI genutzt werden könnte, in denen sie in Monat 0 genutzt wird.
    .source = Einschätzung der Verfasser, unter dem Anteil der US-Unternehmen, die KI nutzen, 17–20 % (Census Bureau, BTOS, Dezember 2025 bis Mai 2026)

# en: Share of those hours in which AI is used when adoption is complete.
# en: judgement of the authors: adoption of general-purpose technologies rarely becomes complete
meaning-adoption_ceiling = Anteil dieser Stunden, in denen KI genutzt wird, wenn die Verbreitung abgeschlossen ist.
    .source = Einschätzung der Verfasser: die Verbreitung von Basistechnologien wird selten vollständig

# en: Logistic speed at which use grows from the initial share to the ceiling.
# en: 0.52 to 0.97 per year implied by the shares of US firms using AI, Census Bureau BTOS 2023-26
meaning-adoption_speed = Logistische Rate, mit der die Nutzung vom Anfangsanteil zur Obergrenze wächst.
    .source = 0,52 bis 0,97 pro Jahr, abgeleitet aus den Anteilen der US-Unternehmen, die KI nutzen, Census Bureau, BTOS 2023–26

# en: Power with which work that AI has observed closes the gap to the capability ceiling; 0 switches learning off.
# en: off by default: no measured effect size; scaling studies of imitation learning (Lin et al. 2025) suggest 0 to 0.3
meaning-learning_exponent = Exponent, mit dem von KI beobachtete Arbeit den Abstand zur Obergrenze der Fähigkeit schließt; 0 schaltet das Lernen aus.
    .source = in der Vorgabe ausgeschaltet: keine gemessene Effektgröße; Skalierungsstudien zum Imitationslernen (Lin et al. 2025) legen 0 bis 0,3 nahe

# en: Observed work at which learning becomes noticeable.
# en: illustrative: no measurement exists
meaning-learning_scale = Beobachtete Arbeit, ab der Lernen spürbar wird.
    .source = veranschaulichend: es gibt keine Messung

# en: Power of the number of people observed in a month: below 1, the second thousand teaches less than the first.
# en: judgement of the authors: returns to more demonstrations diminish
meaning-learning_diversity = Exponent der Zahl der in einem Monat beobachteten Personen: unter 1 lehrt das zweite Tausend weniger als das erste.
    .source = Einschätzung der Verfasser: der Ertrag weiterer Vorführungen nimmt ab

# en: Largest share of the gap to the capability ceiling that learning closes.
# en: illustrative: no measurement exists
meaning-learning_ceiling = Größter Anteil des Abstands zur Obergrenze der Fähigkeit, den Lernen schließt.
    .source = veranschaulichend: es gibt keine Messung

# en: Share of the staff who may be observed that is observed when nobody is discontented.
# en: illustrative: everybody who may be observed is
meaning-consent = Anteil des Personals, das beobachtet werden darf, der beobachtet wird, wenn niemand unzufrieden ist.
    .source = veranschaulichend: alle, die beobachtet werden dürfen, werden es

# en: How freely the discontented may leave observation: 0 nobody can, 1 free choice.
# en: illustrative: no way out unless the study gives one
meaning-opt_out = Wie frei sich Unzufriedene der Beobachtung entziehen können: 0 niemand, 1 freie Wahl.
    .source = veranschaulichend: kein Ausweg, wenn die Studie keinen vorsieht

# en: Hazard with which observation is paused, in proportion to discontent, until it is started again.
# en: illustrative: no pauses unless the study says so
meaning-pause_hazard = Hazard, mit dem die Beobachtung ausgesetzt wird, proportional zur Unzufriedenheit, bis sie wieder begonnen wird.
    .source = veranschaulichend: keine Pausen, wenn die Studie nichts sagt

# en: Extra output per hour in the hours in which AI assists a person.
# en: -0.19 (METR RCT 2025), 0.26 (Cui, Demirer et al.) and 0.56 (Peng et al. 2023), mode 0.15; as a distribution triangular(-0.19,0.15,0.56)
meaning-augmentation_gain = Zusätzliche Leistung je Stunde in den Stunden, in denen KI einen Menschen unterstützt.
    .source = −0,19 (METR-Experiment 2025), 0,26 (Cui, Demirer et al.) und 0,56 (Peng et al. 2023), Modus 0,15; als Verteilung triangular(-0.19,0.15,0.56)

# en: Human hours of checking per hour that AI has automated.
# en: judgement of the authors: six minutes of checking for an hour of automated work
meaning-oversight = Menschliche Stunden der Prüfung je Stunde, die KI automatisiert hat.
    .source = Einschätzung der Verfasser: sechs Minuten Prüfung für eine Stunde automatisierter Arbeit

# en: Running cost of AI for an hour of work over the wage of that hour.
# en: judgement of the authors: running costs are small beside wages and falling
meaning-ai_cost_ratio = Laufende Kosten der KI für eine Stunde Arbeit im Verhältnis zum Lohn dieser Stunde.
    .source = Einschätzung der Verfasser: laufende Kosten sind klein neben Löhnen und sinken

# en: Share of labour in the firm's cost at month 0.
# en: judgement of the authors: near the share of labour in national income; take a firm's own accounts
meaning-labour_cost_share = Anteil der Löhne an den Kosten des Unternehmens in Monat 0.
    .source = Einschätzung der Verfasser: nahe dem Lohnanteil am Volkseinkommen; nehmen Sie die Bücher des Unternehmens

# en: Percent by which demand rises when the price falls by one percent.
# en: judgement after Bessen 2019 (unverified): above 1 early, below 1 in mature markets; as a distribution uniform(0.5,1.8)
meaning-demand_elasticity = Prozent, um die die Nachfrage steigt, wenn der Preis um ein Prozent fällt.
    .source = Einschätzung nach Bessen 2019 (ungeprüft): über 1 in jungen, unter 1 in reifen Märkten; als Verteilung uniform(0.5,1.8)

# en: Share of a change of unit cost that reaches the price.
# en: judgement of the authors: incomplete pass-through is the rule
meaning-pass_through = Anteil einer Änderung der Stückkosten, der im Preis ankommt.
    .source = Einschätzung der Verfasser: unvollständige Weitergabe ist die Regel

# en: Growth of demand for the firm's output at a constant price.
# en: judgement of the authors: long-run growth of rich economies; take the firm's own market
meaning-demand_growth = Wachstum der Nachfrage nach der Produktion des Unternehmens bei gleichem Preis.
    .source = Einschätzung der Verfasser: langfristiges Wachstum reicher Volkswirtschaften; nehmen Sie den Markt des Unternehmens

# en: Standard deviation of the yearly shock to log demand; shocks last.
# en: judgement of the authors: a calm market; single firms often have several times as much
meaning-demand_volatility = Standardabweichung des jährlichen Schocks auf die logarithmierte Nachfrage; Schocks bleiben.
    .source = Einschätzung der Verfasser: ein ruhiger Markt; einzelne Unternehmen haben oft ein Mehrfaches

# en: New posts in AI roles for each post that AI automates.
# en: judgement of the authors; new tasks made 0.35-0.47 % of labour demand a year in 1947-2017 (Acemoglu and Restrepo 2019)
meaning-new_work = Neue Stellen in KI-Rollen für jede Stelle, die KI automatisiert.
    .source = Einschätzung der Verfasser; neue Aufgaben brachten 1947–2017 jährlich 0,35–0,47 % der Arbeitsnachfrage (Acemoglu und Restrepo 2019)

# en: Mean lag with which new work follows automation.
# en: judgement of the authors: half a year to find out what is needed and to open the posts
meaning-new_work_lag = Mittlere Verzögerung, mit der neue Arbeit der Automatisierung folgt.
    .source = Einschätzung der Verfasser: ein halbes Jahr, um herauszufinden, was gebraucht wird, und die Stellen zu schaffen

# en: Surplus that the firm tolerates, as a share of the posts it needs.
# en: illustrative: none
meaning-slack = Überhang, den das Unternehmen duldet, als Anteil der benötigten Stellen.
    .source = veranschaulichend: keiner

# en: Share of vacancies that may be filled from outside.
# en: illustrative: every vacancy is approved
meaning-backfill = Anteil der offenen Stellen, die von außen besetzt werden dürfen.
    .source = veranschaulichend: jede offene Stelle wird genehmigt

# en: Mean time from an approved vacancy to the hire.
# en: judgement of the authors: a quarter for skilled work
meaning-time_to_fill = Mittlere Zeit von der genehmigten offenen Stelle bis zur Einstellung.
    .source = Einschätzung der Verfasser: ein Vierteljahr bei Facharbeit

# en: What a hire costs the firm, once.
# en: illustrative: not counted unless the study says so
meaning-hiring_cost = Was eine Einstellung das Unternehmen einmalig kostet.
    .source = veranschaulichend: nicht gezählt, wenn die Studie nichts sagt

# en: Months without hiring into a role after people were laid off from it.
# en: judgement of the authors: half a year of caution
meaning-rehire_pause = Monate ohne Einstellungen in eine Rolle, nachdem aus ihr Personen entlassen wurden.
    .source = Einschätzung der Verfasser: ein halbes Jahr Vorsicht

# en: Surplus, as a share of all active people, above which the firm holds a round of layoffs.
# en: judgement of the authors: below the usual size of a round, 5 to 7 % of staff (public layoff trackers)
meaning-layoff_trigger = Überhang, als Anteil aller aktiv Beschäftigten, über dem das Unternehmen eine Entlassungsrunde abhält.
    .source = Einschätzung der Verfasser: unter der üblichen Größe einer Runde, 5 bis 7 % des Personals (öffentliche Entlassungslisten)

# en: Share of the surplus that a round lays off.
# en: judgement of the authors: firms leave some of a surplus to attrition
meaning-layoff_severity = Anteil des Überhangs, den eine Runde entlässt.
    .source = Einschätzung der Verfasser: Unternehmen überlassen einen Teil eines Überhangs der Fluktuation

# en: Largest share of all active people that one surplus round lays off.
# en: judgement of the authors: about twice the median round (7 % in 2020-23, 5 % in 2025-26, public layoff trackers)
meaning-layoff_max_share = Größter Anteil aller aktiv Beschäftigten, den eine Runde wegen Überhangs entlässt.
    .source = Einschätzung der Verfasser: etwa das Doppelte der mittleren Runde (7 % 2020–23, 5 % 2025–26, öffentliche Entlassungslisten)

# en: Months between two rounds, at least; a layoff that is an event counts.
# en: median gap of 120 days between rounds of one firm, public layoff trackers
meaning-round_spacing = Monate zwischen zwei Runden, mindestens; eine Entlassung durch ein Ereignis zählt mit.
    .source = Median des Abstands zwischen Runden eines Unternehmens, 120 Tage, öffentliche Entlassungslisten

# en: Hazard of a discretionary round of layoffs, whatever the surplus.
# en: illustrative: off; of firms with a round 27 % (above 5,000 people 76 %) had another within 12 months (public layoff trackers)
meaning-round_hazard = Hazard einer freiwilligen Entlassungsrunde, gleich wie groß der Überhang ist.
    .source = veranschaulichend: ausgeschaltet; von den Unternehmen mit einer Runde hatten 27 % (über 5.000 Personen 76 %) binnen 12 Monaten eine weitere (öffentliche Entlassungslisten)

# en: Share of the active people outside AI roles that a discretionary round lays off.
# en: median round of large firms in 2025-26, 5 % of staff, public layoff trackers
meaning-round_size = Anteil der aktiv Beschäftigten außerhalb von KI-Rollen, den eine freiwillige Runde entlässt.
    .source = mittlere Runde großer Unternehmen 2025–26, 5 % des Personals, öffentliche Entlassungslisten

# en: Share of the work of those laid off in a discretionary round that ends with them.
# en: judgement of the authors: even odds, nothing measured
meaning-round_work_ends = Anteil der Arbeit der in einer freiwilligen Runde Entlassenen, der mit ihnen endet.
    .source = Einschätzung der Verfasser: halb und halb, nichts ist gemessen

# en: Share of their posts that is held open until AI does the work.
# en: judgement of the authors: even odds, nothing measured
meaning-round_held = Anteil ihrer Stellen, der offen gehalten wird, bis KI die Arbeit erledigt.
    .source = Einschätzung der Verfasser: halb und halb, nichts ist gemessen

# en: Whether people in surplus are offered a move along the paths of the study.
# en: illustrative: on, so that the paths of a study are used
meaning-voluntary_moves = Ob Personen im Überhang ein Wechsel auf den Wegen der Studie angeboten wird.
    .source = veranschaulichend: eingeschaltet, damit die Wege einer Studie genutzt werden

# en: Rise of the log quit rate after a large layoff: 0.4 makes quits 1.49 times as frequent.
# en: Trevor and Nyberg 2008: quits x1.25 after layoffs of 0.5 %, x1.31 after 1 %, x1.49 after 10 % (the last unverified)
meaning-layoff_discontent = Anstieg der logarithmierten Kündigungsquote nach einer großen Entlassung: Bei 0,4 wird 1,49-mal so häufig gekündigt.
    .source = Trevor und Nyberg 2008: Kündigungen ×1,25 nach Entlassungen von 0,5 %, ×1,31 nach 1 %, ×1,49 nach 10 % (letzteres ungeprüft)

# en: Size of a layoff, as a share of active people, at which 63 % of that rise is reached.
# en: meets Trevor and Nyberg 2008 at layoffs of 0.5 % (quits x1.25) and 10 % (x1.49, unverified), and gives x1.38 at 1 %, where they have x1.31
meaning-layoff_scale = Größe einer Entlassung, als Anteil der aktiv Beschäftigten, bei der 63 % dieses Anstiegs erreicht sind.
    .source = trifft Trevor und Nyberg 2008 bei Entlassungen von 0,5 % (Kündigungen ×1,25) und 10 % (×1,49, ungeprüft) und ergibt ×1,38 bei 1 %, wo sie ×1,31 haben

# en: Rise of the log quit rate if all staff were moved against their will.
# en: judgement of the authors: of the order of a large layoff
meaning-move_discontent = Anstieg der logarithmierten Kündigungsquote, wenn das ganze Personal gegen seinen Willen versetzt würde.
    .source = Einschätzung der Verfasser: in der Größenordnung einer großen Entlassung

# en: Rise of the log quit rate while all staff are observed.
# en: judgement of the authors; monitoring goes with stress r=.11, satisfaction r=-.10 (Siegel et al. 2022)
meaning-observation_discontent = Anstieg der logarithmierten Kündigungsquote, solange das ganze Personal beobachtet wird.
    .source = Einschätzung der Verfasser; Überwachung geht mit Stress (r = 0,11) und geringerer Zufriedenheit (r = −0,10) einher (Siegel et al. 2022)

# en: Months in which discontent from layoffs and forced moves halves.
# en: judgement of the authors: most of the effect on quits is gone after two years
meaning-discontent_half_life = Monate, in denen sich Unzufriedenheit aus Entlassungen und erzwungenen Versetzungen halbiert.
    .source = Einschätzung der Verfasser: der größte Teil der Wirkung auf Kündigungen ist nach zwei Jahren vorbei

# en: Share of the people moved without being asked who leave at once.
# en: judgement of the authors: one in ten
meaning-forced_move_quits = Anteil der ungefragt Versetzten, der sofort geht.
    .source = Einschätzung der Verfasser: einer von zehn

# en: Hazard with which a displaced person finds a job, the same in every month.
# en: derived from the BLS Displaced Workers Survey, January 2024: 65.7 % re-employed, 16.1 % unemployed, 18.2 % out
meaning-job_finding = Hazard, mit dem Entlassene Arbeit finden, in jedem Monat derselbe.
    .source = abgeleitet aus dem BLS Displaced Workers Survey, Januar 2024: 65,7 % wieder beschäftigt, 16,1 % arbeitslos, 18,2 % ausgeschieden

# en: Hazard with which a displaced person leaves the labour force, for good.
# en: derived from the BLS Displaced Workers Survey, January 2024: 65.7 % re-employed, 16.1 % unemployed, 18.2 % out
meaning-labour_force_exit = Hazard, mit dem Entlassene aus dem Erwerbsleben ausscheiden, für immer.
    .source = abgeleitet aus dem BLS Displaced Workers Survey, Januar 2024: 65,7 % wieder beschäftigt, 16,1 % arbeitslos, 18,2 % ausgeschieden

# en: Loss of earnings in the first month of the new job, as a share of the old wage.
# en: Davis and von Wachter 2011: 25-30 % at first
meaning-earnings_loss_initial = Verdienstverlust im ersten Monat der neuen Arbeit, als Anteil am alten Lohn.
    .source = Davis und von Wachter 2011: anfangs 25–30 %

# en: Loss of earnings that stays, as a share of the old wage.
# en: Davis and von Wachter 2011: present value of 1.4 years of pay (low unemployment) to 2.8
meaning-earnings_loss_permanent = Verdienstverlust, der bleibt, als Anteil am alten Lohn.
    .source = Davis und von Wachter 2011: Barwert von 1,4 (bei niedriger Arbeitslosigkeit) bis 2,8 Jahresverdiensten

# en: Time constant with which the loss falls from the initial to the permanent one.
# en: Davis and von Wachter 2011: present value of 1.4 years of pay (low unemployment) to 2.8
meaning-earnings_recovery = Zeitkonstante, mit der der Verlust vom anfänglichen zum bleibenden sinkt.
    .source = Davis und von Wachter 2011: Barwert von 1,4 (bei niedriger Arbeitslosigkeit) bis 2,8 Jahresverdiensten

# en: Unemployment benefit as a share of the old wage, before the cap of the region.
# en: judgement of the authors: about what US states replace; take the law of the place
meaning-benefit_rate = Arbeitslosengeld als Anteil am alten Lohn, vor der Obergrenze der Region.
    .source = Einschätzung der Verfasser: etwa was US-Bundesstaaten ersetzen; nehmen Sie das Recht des Ortes

# en: Income tax lost to the public purse for each unit of earnings lost.
# en: judgement of the authors: near the average tax wedge on labour income of rich countries, without contributions
meaning-income_tax_rate = Einkommensteuer, die der öffentlichen Hand je Einheit entgangenen Verdienstes entgeht.
    .source = Einschätzung der Verfasser: nahe der mittleren Abgabenlast auf Arbeit in reichen Ländern, ohne Sozialbeiträge
