# Fiches des hypothèses : ce que chacune signifie, et d’où vient sa valeur par défaut (.source). Au-dessus, le texte de
# src/assumption/cards.rs que la traduction rend.

# en: Length of task, in hours a skilled person needs, that AI does with 50 % reliability at month 0.
# en: METR, time-horizon studies 2025-26: about 12 hours in early 2026
meaning-horizon_hours = Longueur de la tâche, en heures d’une personne qualifiée, que l’IA accomplit avec une fiabilité de 50 % au mois 0.
    .source = METR, études sur l’horizon temporel 2025-2026 : environ 12 heures au début de 2026

# en: Months in which that length of task doubles.
# en: between the recent pace (128.7 days, 4.2 months, since 2023) and the long-run pace (212 days, 7 months, 2019-25) of METR, time-horizon studies 2025-26
meaning-horizon_doubling = Mois en lesquels cette longueur double.
    .source = entre le rythme récent (128,7 jours, 4,2 mois, depuis 2023) et le rythme de long terme (212 jours, 7 mois, 2019-2025) de METR, études sur l’horizon temporel 2025-2026

# en: What the horizon is divided by, because work needs far more than 50 % reliability.
# en: judgement of the authors: horizons at high reliability are shorter by about a factor of ten
meaning-reliability_factor = Ce par quoi l’horizon est divisé, parce que le travail exige bien plus de 50 % de fiabilité.
    .source = jugement des auteurs : à haute fiabilité, l’horizon est environ dix fois plus court

# en: Median length of the exposed tasks of a role that has no cell of its own.
# en: judgement of the authors: half a working day
meaning-task_length_median = Longueur médiane des tâches exposées d’un rôle pour lequel rien d’autre n’est indiqué.
    .source = jugement des auteurs : une demi-journée de travail

# en: Standard deviation of the log of task lengths: how long a tail of long tasks a role has.
# en: judgement of the authors: nine tasks in ten lie between a twentieth and twenty times the median
meaning-task_length_log_sd = Écart type du logarithme des longueurs de tâches : jusqu’où vont les longues tâches d’un rôle.
    .source = jugement des auteurs : neuf tâches sur dix sont comprises entre un vingtième et vingt fois la médiane

# en: Share of the exposed tasks of a role that AI can do in the end, however long its horizon.
# en: judgement of the authors: some exposed tasks stay with people for reasons other than length
meaning-capability_ceiling = Part des tâches exposées d’un rôle que l’IA finit par savoir faire, si long que soit son horizon.
    .source = jugement des auteurs : certaines tâches exposées restent aux personnes pour d’autres raisons que leur longueur

# en: Share of the hours in which AI could be used in which it is used at month 0.
# en: judgement of the authors, below the share of US firms that use AI, 17-20 % (Census Bureau BTOS, Dec 2025-May 2026)
meaning-adoption_initial = Part des heures où l’IA pourrait être utilisée dans lesquelles elle l’est au mois 0.
    .source = jugement des auteurs, au-dessous de la part des entreprises américaines qui utilisent l’IA, 17-20 % (Census Bureau, BTOS, décembre 2025 à mai 2026)

# en: Share of those hours in which AI is used when adoption is complete.
# en: judgement of the authors: adoption of general-purpose technologies rarely becomes complete
meaning-adoption_ceiling = Part de ces heures dans lesquelles l’IA est utilisée quand l’adoption est achevée.
    .source = jugement des auteurs : l’adoption des technologies génériques est rarement complète

# en: Logistic speed at which use grows from the initial share to the ceiling.
# en: 0.52 to 0.97 per year implied by the shares of US firms using AI, Census Bureau BTOS 2023-26
meaning-adoption_speed = Vitesse logistique à laquelle l’usage passe de la part initiale au plafond.
    .source = 0,52 à 0,97 par an, déduit de la part des entreprises américaines qui utilisent l’IA, Census Bureau, BTOS 2023-2026

# en: Power with which work that AI has observed closes the gap to the capability ceiling; 0 switches learning off.
# en: off by default: no measured effect size; scaling studies of imitation learning (Lin et al. 2025) suggest 0 to 0.3
meaning-learning_exponent = Puissance avec laquelle le travail observé par l’IA comble l’écart au plafond de capacité ; 0 supprime l’apprentissage.
    .source = désactivé par défaut : aucune taille d’effet mesurée ; des études d’échelle sur l’apprentissage par imitation (Lin et al. 2025) suggèrent de 0 à 0,3

# en: Observed work at which learning becomes noticeable.
# en: illustrative: no measurement exists
meaning-learning_scale = Travail observé à partir duquel l’apprentissage se remarque.
    .source = illustratif : aucune mesure n’existe

# en: Power of the number of people observed in a month: below 1, the second thousand teaches less than the first.
# en: judgement of the authors: returns to more demonstrations diminish
meaning-learning_diversity = Puissance du nombre de personnes observées en un mois : au-dessous de 1, le deuxième millier apprend moins à l’IA que le premier.
    .source = jugement des auteurs : le rendement de démonstrations supplémentaires diminue

# en: Largest share of the gap to the capability ceiling that learning closes.
# en: illustrative: no measurement exists
meaning-learning_ceiling = Plus grande part de l’écart au plafond de capacité que l’apprentissage comble.
    .source = illustratif : aucune mesure n’existe

# en: Share of the staff who may be observed that is observed when nobody is discontented.
# en: illustrative: everybody who may be observed is
meaning-consent = Part du personnel pouvant être observé qui l’est lorsque personne n’est mécontent.
    .source = illustratif : toutes les personnes qui peuvent être observées le sont

# en: How freely the discontented may leave observation: 0 nobody can, 1 free choice.
# en: illustrative: no way out unless the study gives one
meaning-opt_out = Liberté des mécontents de se soustraire à l’observation : 0 personne ne le peut, 1 libre choix.
    .source = illustratif : aucune échappatoire, sauf si l’étude en prévoit une

# en: Hazard with which observation is paused, in proportion to discontent, until it is started again.
# en: illustrative: no pauses unless the study says so
meaning-pause_hazard = Risque instantané d’une pause de l’observation, proportionnel au mécontentement, jusqu’à ce qu’elle reprenne.
    .source = illustratif : aucune pause, sauf indication de l’étude

# en: Extra output per hour in the hours in which AI assists a person.
# en: -0.19 (METR RCT 2025), 0.26 (Cui, Demirer et al.) and 0.56 (Peng et al. 2023), mode 0.15; as a distribution triangular(-0.19,0.15,0.56)
meaning-augmentation_gain = Production supplémentaire par heure dans les heures où l’IA assiste une personne.
    .source = −0,19 (essai randomisé de METR 2025), 0,26 (Cui, Demirer et al.) et 0,56 (Peng et al. 2023), mode 0,15 ; comme distribution triangular(-0.19,0.15,0.56)

# en: Human hours of checking per hour that AI has automated.
# en: judgement of the authors: six minutes of checking for an hour of automated work
meaning-oversight = Heures humaines de contrôle par heure que l’IA a automatisée.
    .source = jugement des auteurs : six minutes de contrôle pour une heure de travail automatisé

# en: Running cost of AI for an hour of work over the wage of that hour.
# en: judgement of the authors: running costs are small beside wages and falling
meaning-ai_cost_ratio = Coût d’usage de l’IA pour une heure de travail, rapporté au salaire de cette heure.
    .source = jugement des auteurs : les coûts d’usage sont faibles au regard des salaires et diminuent

# en: Share of labour in the firm's cost at month 0.
# en: judgement of the authors: near the share of labour in national income; take a firm's own accounts
meaning-labour_cost_share = Part du travail dans les coûts de l’entreprise au mois 0.
    .source = jugement des auteurs : proche de la part du travail dans le revenu national ; prenez les comptes de l’entreprise

# en: Percent by which demand rises when the price falls by one percent.
# en: judgement after Bessen 2019 (unverified): above 1 early, below 1 in mature markets; as a distribution uniform(0.5,1.8)
meaning-demand_elasticity = Hausse de la demande, en pour cent, quand le prix baisse de un pour cent.
    .source = jugement d’après Bessen 2019 (non vérifié) : au-dessus de 1 sur les marchés jeunes, au-dessous de 1 sur les marchés mûrs ; comme distribution uniform(0.5,1.8)

# en: Share of a change of unit cost that reaches the price.
# en: judgement of the authors: incomplete pass-through is the rule
meaning-pass_through = Part d’une variation du coût unitaire qui parvient au prix.
    .source = jugement des auteurs : une répercussion incomplète est la règle

# en: Growth of demand for the firm's output at a constant price.
# en: judgement of the authors: long-run growth of rich economies; take the firm's own market
meaning-demand_growth = Croissance de la demande adressée à l’entreprise, à prix constant.
    .source = jugement des auteurs : croissance de long terme des économies riches ; prenez le marché de l’entreprise

# en: Standard deviation of the yearly shock to log demand; shocks last.
# en: judgement of the authors: a calm market; single firms often have several times as much
meaning-demand_volatility = Écart type du choc annuel sur le logarithme de la demande ; les chocs sont durables.
    .source = jugement des auteurs : un marché calme ; une entreprise seule connaît souvent plusieurs fois plus

# en: New posts in AI roles for each post that AI automates.
# en: judgement of the authors; new tasks made 0.35-0.47 % of labour demand a year in 1947-2017 (Acemoglu and Restrepo 2019)
meaning-new_work = Nouveaux postes dans des rôles liés à l’IA pour chaque poste que l’IA automatise.
    .source = jugement des auteurs ; de nouvelles tâches ont apporté 0,35-0,47 % de la demande de travail par an en 1947-2017 (Acemoglu et Restrepo 2019)

# en: Mean lag with which new work follows automation.
# en: judgement of the authors: half a year to find out what is needed and to open the posts
meaning-new_work_lag = Délai moyen avec lequel le nouveau travail suit l’automatisation.
    .source = jugement des auteurs : six mois pour savoir ce qu’il faut et ouvrir les postes

# en: Surplus that the firm tolerates, as a share of the posts it needs.
# en: illustrative: none
meaning-slack = Sureffectif que l’entreprise tolère, en part des postes nécessaires.
    .source = illustratif : aucun

# en: Share of vacancies that may be filled from outside.
# en: illustrative: every vacancy is approved
meaning-backfill = Part des postes vacants qui peuvent être pourvus de l’extérieur.
    .source = illustratif : chaque poste vacant est approuvé

# en: Mean time from an approved vacancy to the hire.
# en: judgement of the authors: a quarter for skilled work
meaning-time_to_fill = Temps moyen entre l’approbation d’un poste vacant et l’embauche.
    .source = jugement des auteurs : un trimestre pour un travail qualifié

# en: What a hire costs the firm, once.
# en: illustrative: not counted unless the study says so
meaning-hiring_cost = Ce qu’une embauche coûte à l’entreprise, une seule fois.
    .source = illustratif : non compté, sauf indication de l’étude

# en: Months without hiring into a role after people were laid off from it.
# en: judgement of the authors: half a year of caution
meaning-rehire_pause = Mois sans embauche dans un rôle après y avoir licencié des personnes.
    .source = jugement des auteurs : six mois de prudence

# en: Surplus, as a share of all active people, above which the firm holds a round of layoffs.
# en: judgement of the authors: below the usual size of a round, 5 to 7 % of staff (public layoff trackers)
meaning-layoff_trigger = Sureffectif, en part de toutes les personnes en poste, au-delà duquel l’entreprise procède à une vague de licenciements.
    .source = jugement des auteurs : au-dessous de la taille habituelle d’une vague, 5 à 7 % du personnel (recensements publics de licenciements)

# en: Share of the surplus that a round lays off.
# en: judgement of the authors: firms leave some of a surplus to attrition
meaning-layoff_severity = Part du sureffectif qu’une vague licencie.
    .source = jugement des auteurs : les entreprises laissent une partie d’un sureffectif aux départs naturels

# en: Largest share of all active people that one surplus round lays off.
# en: judgement of the authors: about twice the median round (7 % in 2020-23, 5 % in 2025-26, public layoff trackers)
meaning-layoff_max_share = Plus grande part de toutes les personnes en poste que licencie une vague due au sureffectif.
    .source = jugement des auteurs : environ deux fois la vague médiane (7 % en 2020-2023, 5 % en 2025-2026, recensements publics de licenciements)

# en: Months between two rounds, at least; a layoff that is an event counts.
# en: median gap of 120 days between rounds of one firm, public layoff trackers
meaning-round_spacing = Nombre minimal de mois entre deux vagues ; un licenciement par événement compte.
    .source = écart médian de 120 jours entre les vagues d’une même entreprise, recensements publics de licenciements

# en: Hazard of a discretionary round of layoffs, whatever the surplus.
# en: illustrative: off; of firms with a round 27 % (above 5,000 people 76 %) had another within 12 months (public layoff trackers)
meaning-round_hazard = Risque instantané d’une vague discrétionnaire de licenciements, quel que soit le sureffectif.
    .source = illustratif : désactivé ; parmi les entreprises ayant connu une vague, 27 % (au-delà de 5 000 personnes, 76 %) en ont connu une autre dans les 12 mois (recensements publics de licenciements)

# en: Share of the active people outside AI roles that a discretionary round lays off.
# en: median round of large firms in 2025-26, 5 % of staff, public layoff trackers
meaning-round_size = Part des personnes en poste hors rôles liés à l’IA que licencie une vague discrétionnaire.
    .source = vague médiane des grandes entreprises en 2025-2026, 5 % du personnel, recensements publics de licenciements

# en: Share of the work of those laid off in a discretionary round that ends with them.
# en: judgement of the authors: even odds, nothing measured
meaning-round_work_ends = Part du travail des personnes licenciées lors d’une vague discrétionnaire qui cesse avec elles.
    .source = jugement des auteurs : une chance sur deux, rien n’est mesuré

# en: Share of their posts that is held open until AI does the work.
# en: judgement of the authors: even odds, nothing measured
meaning-round_held = Part de leurs postes qui reste gelée jusqu’à ce que l’IA fasse le travail.
    .source = jugement des auteurs : une chance sur deux, rien n’est mesuré

# en: Whether people in surplus are offered a move along the paths of the study.
# en: illustrative: on, so that the paths of a study are used
meaning-voluntary_moves = Si les personnes en sureffectif se voient proposer une mobilité selon les passages de l’étude.
    .source = illustratif : activé, afin que les passages d’une étude servent

# en: Rise of the log quit rate after a large layoff: 0.4 makes quits 1.49 times as frequent.
# en: Trevor and Nyberg 2008: quits x1.25 after layoffs of 0.5 %, x1.31 after 1 %, x1.49 after 10 % (the last unverified)
meaning-layoff_discontent = Hausse du logarithme du taux de départs volontaires après un grand licenciement : 0,4 rend les départs 1,49 fois plus fréquents.
    .source = Trevor et Nyberg 2008 : départs volontaires ×1,25 après des licenciements de 0,5 %, ×1,31 après 1 %, ×1,49 après 10 % (ce dernier non vérifié)

# en: Size of a layoff, as a share of active people, at which 63 % of that rise is reached.
# en: meets Trevor and Nyberg 2008 at layoffs of 0.5 % (quits x1.25) and 10 % (x1.49, unverified), and gives x1.38 at 1 %, where they have x1.31
meaning-layoff_scale = Taille d’un licenciement, en part des personnes en poste, à laquelle 63 % de cette hausse sont atteints.
    .source = concorde avec Trevor et Nyberg 2008 pour des licenciements de 0,5 % (départs volontaires ×1,25) et de 10 % (×1,49, non vérifié), et donne ×1,38 pour 1 %, où ils trouvent ×1,31

# en: Rise of the log quit rate if all staff were moved against their will.
# en: judgement of the authors: of the order of a large layoff
meaning-move_discontent = Hausse du logarithme du taux de départs volontaires si tout le personnel était réaffecté contre son gré.
    .source = jugement des auteurs : de l’ordre d’un grand licenciement

# en: Rise of the log quit rate while all staff are observed.
# en: judgement of the authors; monitoring goes with stress r=.11, satisfaction r=-.10 (Siegel et al. 2022)
meaning-observation_discontent = Hausse du logarithme du taux de départs volontaires tant que tout le personnel est observé.
    .source = jugement des auteurs ; la surveillance va de pair avec le stress (r = 0,11) et une moindre satisfaction (r = −0,10) (Siegel et al. 2022)

# en: Months in which discontent from layoffs and forced moves halves.
# en: judgement of the authors: most of the effect on quits is gone after two years
meaning-discontent_half_life = Mois en lesquels le mécontentement dû aux licenciements et aux réaffectations forcées diminue de moitié.
    .source = jugement des auteurs : l’essentiel de l’effet sur les départs a disparu au bout de deux ans

# en: Share of the people moved without being asked who leave at once.
# en: judgement of the authors: one in ten
meaning-forced_move_quits = Part des personnes réaffectées sans avoir été consultées qui partent aussitôt.
    .source = jugement des auteurs : une sur dix

# en: Hazard with which a displaced person finds a job, the same in every month.
# en: derived from the BLS Displaced Workers Survey, January 2024: 65.7 % re-employed, 16.1 % unemployed, 18.2 % out
meaning-job_finding = Risque instantané qu’une personne licenciée trouve un emploi, le même chaque mois.
    .source = déduit du BLS Displaced Workers Survey, janvier 2024 : 65,7 % de nouveau en emploi, 16,1 % au chômage, 18,2 % sortis de la population active

# en: Hazard with which a displaced person leaves the labour force, for good.
# en: derived from the BLS Displaced Workers Survey, January 2024: 65.7 % re-employed, 16.1 % unemployed, 18.2 % out
meaning-labour_force_exit = Risque instantané qu’une personne licenciée quitte la population active, définitivement.
    .source = déduit du BLS Displaced Workers Survey, janvier 2024 : 65,7 % de nouveau en emploi, 16,1 % au chômage, 18,2 % sortis de la population active

# en: Loss of earnings in the first month of the new job, as a share of the old wage.
# en: Davis and von Wachter 2011: 25-30 % at first
meaning-earnings_loss_initial = Perte de revenu le premier mois du nouvel emploi, en part de l’ancien salaire.
    .source = Davis et von Wachter 2011 : 25-30 % au début

# en: Loss of earnings that stays, as a share of the old wage.
# en: Davis and von Wachter 2011: present value of 1.4 years of pay (low unemployment) to 2.8
meaning-earnings_loss_permanent = Perte de revenu qui demeure, en part de l’ancien salaire.
    .source = Davis et von Wachter 2011 : valeur actuelle de 1,4 (chômage faible) à 2,8 années de salaire

# en: Time constant with which the loss falls from the initial to the permanent one.
# en: Davis and von Wachter 2011: present value of 1.4 years of pay (low unemployment) to 2.8
meaning-earnings_recovery = Constante de temps avec laquelle la perte passe de l’initiale à la durable.
    .source = Davis et von Wachter 2011 : valeur actuelle de 1,4 (chômage faible) à 2,8 années de salaire

# en: Unemployment benefit as a share of the old wage, before the cap of the region.
# en: judgement of the authors: about what US states replace; take the law of the place
meaning-benefit_rate = Allocation chômage en part de l’ancien salaire, avant le plafond de la région.
    .source = jugement des auteurs : à peu près ce que remplacent les États américains ; prenez le droit du lieu

# en: Income tax lost to the public purse for each unit of earnings lost.
# en: judgement of the authors: near the average tax wedge on labour income of rich countries, without contributions
meaning-income_tax_rate = Impôt sur le revenu que perdent les finances publiques pour chaque unité de revenu perdue.
    .source = jugement des auteurs : proche du prélèvement moyen sur les revenus du travail dans les pays riches, hors cotisations
