# Fichas de los supuestos: qué significa cada uno y de dónde viene su valor por defecto (.source). Encima, el texto de
# src/assumption/cards.rs al que corresponde la traducción.

# en: Length of task, in hours a skilled person needs, that AI does with 50 % reliability at month 0.
# en: METR, time-horizon studies 2025-26: about 12 hours in early 2026
meaning-horizon_hours = Duración de la tarea, en horas de una persona cualificada, que la IA hace con una fiabilidad del 50 % en el mes 0.
    .source = METR, estudios del horizonte temporal 2025-2026: unas 12 horas a comienzos de 2026

# en: Months in which that length of task doubles.
# en: between the recent pace (128.7 days, 4.2 months, since 2023) and the long-run pace (212 days, 7 months, 2019-25) of METR, time-horizon studies 2025-26
meaning-horizon_doubling = Meses en los que esa duración se duplica.
    .source = entre el ritmo reciente (128,7 días, 4,2 meses, desde 2023) y el de largo plazo (212 días, 7 meses, 2019-2025) de METR, estudios del horizonte temporal 2025-2026

# en: What the horizon is divided by, because work needs far more than 50 % reliability.
# en: judgement of the authors: horizons at high reliability are shorter by about a factor of ten
meaning-reliability_factor = Por cuánto se divide el horizonte, porque el trabajo exige mucho más de un 50 % de fiabilidad.
    .source = juicio de los autores: con alta fiabilidad el horizonte es unas diez veces más corto

# en: Median length of the exposed tasks of a role that has no cell of its own.
# en: judgement of the authors: half a working day
meaning-task_length_median = Duración mediana de las tareas expuestas de un rol que no tiene un valor propio.
    .source = juicio de los autores: media jornada

# en: Standard deviation of the log of task lengths: how long a tail of long tasks a role has.
# en: judgement of the authors: nine tasks in ten lie between a twentieth and twenty times the median
meaning-task_length_log_sd = Desviación típica del logaritmo de la duración de las tareas: hasta dónde llegan las tareas largas de un rol.
    .source = juicio de los autores: nueve de cada diez tareas están entre una vigésima parte y veinte veces la mediana

# en: Share of the exposed tasks of a role that AI can do in the end, however long its horizon.
# en: judgement of the authors: some exposed tasks stay with people for reasons other than length
meaning-capability_ceiling = Proporción de las tareas expuestas de un rol que la IA acaba sabiendo hacer, por largo que sea su horizonte.
    .source = juicio de los autores: algunas tareas expuestas quedan en manos de personas por motivos distintos de su duración

# en: Share of the hours in which AI could be used in which it is used at month 0.
# en: judgement of the authors, below the share of US firms that use AI, 17-20 % (Census Bureau BTOS, Dec 2025-May 2026)
meaning-adoption_initial = Proporción de las horas en que podría usarse la IA en las que se usa en el mes 0.
    .source = juicio de los autores, por debajo de la proporción de empresas de EE. UU. que usan IA, 17-20 % (Census Bureau, BTOS, diciembre de 2025 a mayo de 2026)

# en: Share of those hours in which AI is used when adoption is complete.
# en: judgement of the authors: adoption of general-purpose technologies rarely becomes complete
meaning-adoption_ceiling = Proporción de esas horas en las que se usa la IA cuando la adopción se completa.
    .source = juicio de los autores: la adopción de tecnologías de uso general rara vez llega a ser completa

# en: Logistic speed at which use grows from the initial share to the ceiling.
# en: 0.52 to 0.97 per year implied by the shares of US firms using AI, Census Bureau BTOS 2023-26
meaning-adoption_speed = Velocidad logística con la que el uso crece de la proporción inicial al techo.
    .source = de 0,52 a 0,97 al año, deducido de la proporción de empresas de EE. UU. que usan IA, Census Bureau, BTOS 2023-2026

# en: Power with which work that AI has observed closes the gap to the capability ceiling; 0 switches learning off.
# en: off by default: no measured effect size; scaling studies of imitation learning (Lin et al. 2025) suggest 0 to 0.3
meaning-learning_exponent = Exponente con el que el trabajo observado por la IA cierra la distancia al techo de capacidad; 0 desactiva el aprendizaje.
    .source = desactivado por defecto: no se ha medido el tamaño del efecto; los estudios de escala del aprendizaje por imitación (Lin et al. 2025) sugieren de 0 a 0,3

# en: Observed work at which learning becomes noticeable.
# en: illustrative: no measurement exists
meaning-learning_scale = Trabajo observado a partir del cual el aprendizaje se nota.
    .source = ilustrativo: no existe ninguna medición

# en: Power of the number of people observed in a month: below 1, the second thousand teaches less than the first.
# en: judgement of the authors: returns to more demonstrations diminish
meaning-learning_diversity = Exponente del número de personas observadas en un mes: por debajo de 1, el segundo millar enseña menos que el primero.
    .source = juicio de los autores: el rendimiento de más demostraciones decrece

# en: Largest share of the gap to the capability ceiling that learning closes.
# en: illustrative: no measurement exists
meaning-learning_ceiling = Mayor parte de la distancia al techo de capacidad que cierra el aprendizaje.
    .source = ilustrativo: no existe ninguna medición

# en: Share of the staff who may be observed that is observed when nobody is discontented.
# en: illustrative: everybody who may be observed is
meaning-consent = Proporción del personal que puede ser observado que lo es cuando nadie está descontento.
    .source = ilustrativo: se observa a todas las personas que pueden ser observadas

# en: How freely the discontented may leave observation: 0 nobody can, 1 free choice.
# en: illustrative: no way out unless the study gives one
meaning-opt_out = Libertad de los descontentos para rechazar la observación: 0 nadie puede, 1 libre elección.
    .source = ilustrativo: sin salida, salvo que el estudio dé una

# en: Hazard with which observation is paused, in proportion to discontent, until it is started again.
# en: illustrative: no pauses unless the study says so
meaning-pause_hazard = Tasa instantánea con la que la observación se interrumpe, proporcional al descontento, hasta que se reanude.
    .source = ilustrativo: sin pausas, salvo que el estudio las indique

# en: Extra output per hour in the hours in which AI assists a person.
# en: -0.19 (METR RCT 2025), 0.26 (Cui, Demirer et al.) and 0.56 (Peng et al. 2023), mode 0.15; as a distribution triangular(-0.19,0.15,0.56)
meaning-augmentation_gain = Producción extra por hora en las horas en que la IA asiste a una persona.
    .source = −0,19 (ensayo aleatorizado de METR 2025), 0,26 (Cui, Demirer et al.) y 0,56 (Peng et al. 2023), moda 0,15; como distribución triangular(-0.19,0.15,0.56)

# en: Human hours of checking per hour that AI has automated.
# en: judgement of the authors: six minutes of checking for an hour of automated work
meaning-oversight = Horas humanas de revisión por cada hora que la IA ha automatizado.
    .source = juicio de los autores: seis minutos de revisión por una hora de trabajo automatizado

# en: Running cost of AI for an hour of work over the wage of that hour.
# en: judgement of the authors: running costs are small beside wages and falling
meaning-ai_cost_ratio = Coste de uso de la IA por una hora de trabajo en relación con el salario de esa hora.
    .source = juicio de los autores: los costes de uso son pequeños frente a los salarios y bajan

# en: Share of labour in the firm's cost at month 0.
# en: judgement of the authors: near the share of labour in national income; take a firm's own accounts
meaning-labour_cost_share = Peso del trabajo en el coste de la empresa en el mes 0.
    .source = juicio de los autores: cerca del peso del trabajo en la renta nacional; tome las cuentas de la empresa

# en: Percent by which demand rises when the price falls by one percent.
# en: judgement after Bessen 2019 (unverified): above 1 early, below 1 in mature markets; as a distribution uniform(0.5,1.8)
meaning-demand_elasticity = Porcentaje en que sube la demanda cuando el precio baja un uno por ciento.
    .source = juicio a partir de Bessen 2019 (no verificado): por encima de 1 en mercados jóvenes, por debajo de 1 en los maduros; como distribución uniform(0.5,1.8)

# en: Share of a change of unit cost that reaches the price.
# en: judgement of the authors: incomplete pass-through is the rule
meaning-pass_through = Parte de una variación del coste unitario que llega al precio.
    .source = juicio de los autores: el traslado incompleto es la regla

# en: Growth of demand for the firm's output at a constant price.
# en: judgement of the authors: long-run growth of rich economies; take the firm's own market
meaning-demand_growth = Crecimiento de la demanda de la producción de la empresa a precio constante.
    .source = juicio de los autores: crecimiento a largo plazo de las economías ricas; tome el mercado de la empresa

# en: Standard deviation of the yearly shock to log demand; shocks last.
# en: judgement of the authors: a calm market; single firms often have several times as much
meaning-demand_volatility = Desviación típica de la perturbación anual del logaritmo de la demanda; las perturbaciones perduran.
    .source = juicio de los autores: un mercado tranquilo; una sola empresa suele tener varias veces más

# en: New posts in AI roles for each post that AI automates.
# en: judgement of the authors; new tasks made 0.35-0.47 % of labour demand a year in 1947-2017 (Acemoglu and Restrepo 2019)
meaning-new_work = Nuevos puestos en roles de IA por cada puesto que la IA automatiza.
    .source = juicio de los autores; las tareas nuevas aportaron un 0,35-0,47 % de la demanda de trabajo al año en 1947-2017 (Acemoglu y Restrepo 2019)

# en: Mean lag with which new work follows automation.
# en: judgement of the authors: half a year to find out what is needed and to open the posts
meaning-new_work_lag = Retraso medio con el que el trabajo nuevo sigue a la automatización.
    .source = juicio de los autores: medio año para saber qué se necesita y abrir los puestos

# en: Surplus that the firm tolerates, as a share of the posts it needs.
# en: illustrative: none
meaning-slack = Excedente que la empresa tolera, como proporción de los puestos que necesita.
    .source = ilustrativo: ninguno

# en: Share of vacancies that may be filled from outside.
# en: illustrative: every vacancy is approved
meaning-backfill = Proporción de las vacantes que pueden cubrirse desde fuera.
    .source = ilustrativo: se aprueba cada vacante

# en: Mean time from an approved vacancy to the hire.
# en: judgement of the authors: a quarter for skilled work
meaning-time_to_fill = Tiempo medio entre la aprobación de una vacante y la contratación.
    .source = juicio de los autores: un trimestre para trabajo cualificado

# en: What a hire costs the firm, once.
# en: illustrative: not counted unless the study says so
meaning-hiring_cost = Lo que una contratación cuesta a la empresa, una sola vez.
    .source = ilustrativo: no se cuenta, salvo que el estudio lo indique

# en: Months without hiring into a role after people were laid off from it.
# en: judgement of the authors: half a year of caution
meaning-rehire_pause = Meses sin contratar en un rol después de haber despedido a personas de él.
    .source = juicio de los autores: medio año de prudencia

# en: Surplus, as a share of all active people, above which the firm holds a round of layoffs.
# en: judgement of the authors: below the usual size of a round, 5 to 7 % of staff (public layoff trackers)
meaning-layoff_trigger = Excedente, como proporción de todo el personal en activo, por encima del cual la empresa hace una ronda de despidos.
    .source = juicio de los autores: por debajo del tamaño habitual de una ronda, del 5 al 7 % de la plantilla (registros públicos de despidos)

# en: Share of the surplus that a round lays off.
# en: judgement of the authors: firms leave some of a surplus to attrition
meaning-layoff_severity = Parte del excedente que despide una ronda.
    .source = juicio de los autores: las empresas dejan parte de un excedente a la rotación natural

# en: Largest share of all active people that one surplus round lays off.
# en: judgement of the authors: about twice the median round (7 % in 2020-23, 5 % in 2025-26, public layoff trackers)
meaning-layoff_max_share = Mayor proporción de todo el personal en activo que despide una ronda por excedente.
    .source = juicio de los autores: cerca del doble de la ronda mediana (7 % en 2020-2023, 5 % en 2025-2026, registros públicos de despidos)

# en: Months between two rounds, at least; a layoff that is an event counts.
# en: median gap of 120 days between rounds of one firm, public layoff trackers
meaning-round_spacing = Meses entre dos rondas, como mínimo; un despido por un evento cuenta.
    .source = distancia mediana de 120 días entre rondas de una misma empresa, registros públicos de despidos

# en: Hazard of a discretionary round of layoffs, whatever the surplus.
# en: illustrative: off; of firms with a round 27 % (above 5,000 people 76 %) had another within 12 months (public layoff trackers)
meaning-round_hazard = Tasa instantánea de una ronda discrecional de despidos, sea cual sea el excedente.
    .source = ilustrativo: desactivado; de las empresas con una ronda, el 27 % (con más de 5.000 personas, el 76 %) tuvo otra en 12 meses (registros públicos de despidos)

# en: Share of the active people outside AI roles that a discretionary round lays off.
# en: median round of large firms in 2025-26, 5 % of staff, public layoff trackers
meaning-round_size = Proporción del personal en activo fuera de los roles de IA que despide una ronda discrecional.
    .source = ronda mediana de las grandes empresas en 2025-2026, 5 % de la plantilla, registros públicos de despidos

# en: Share of the work of those laid off in a discretionary round that ends with them.
# en: judgement of the authors: even odds, nothing measured
meaning-round_work_ends = Parte del trabajo de las personas despedidas en una ronda discrecional que acaba con ellas.
    .source = juicio de los autores: mitad y mitad, nada está medido

# en: Share of their posts that is held open until AI does the work.
# en: judgement of the authors: even odds, nothing measured
meaning-round_held = Parte de sus puestos que queda congelada hasta que la IA hace el trabajo.
    .source = juicio de los autores: mitad y mitad, nada está medido

# en: Whether people in surplus are offered a move along the paths of the study.
# en: illustrative: on, so that the paths of a study are used
meaning-voluntary_moves = Si a las personas excedentes se les ofrece un traslado por las vías del estudio.
    .source = ilustrativo: activado, para que se usen las vías de un estudio

# en: Rise of the log quit rate after a large layoff: 0.4 makes quits 1.49 times as frequent.
# en: Trevor and Nyberg 2008: quits x1.25 after layoffs of 0.5 %, x1.31 after 1 %, x1.49 after 10 % (the last unverified)
meaning-layoff_discontent = Aumento del logaritmo de la tasa de bajas voluntarias tras un gran despido: 0,4 hace las bajas 1,49 veces más frecuentes.
    .source = Trevor y Nyberg 2008: bajas voluntarias ×1,25 tras despidos del 0,5 %, ×1,31 tras el 1 %, ×1,49 tras el 10 % (esto último no verificado)

# en: Size of a layoff, as a share of active people, at which 63 % of that rise is reached.
# en: meets Trevor and Nyberg 2008 at layoffs of 0.5 % (quits x1.25) and 10 % (x1.49, unverified), and gives x1.38 at 1 %, where they have x1.31
meaning-layoff_scale = Tamaño de un despido, como proporción del personal en activo, con el que se alcanza el 63 % de ese aumento.
    .source = coincide con Trevor y Nyberg 2008 en despidos del 0,5 % (bajas voluntarias ×1,25) y del 10 % (×1,49, no verificado), y da ×1,38 con el 1 %, donde ellos tienen ×1,31

# en: Rise of the log quit rate if all staff were moved against their will.
# en: judgement of the authors: of the order of a large layoff
meaning-move_discontent = Aumento del logaritmo de la tasa de bajas voluntarias si toda la plantilla fuera trasladada contra su voluntad.
    .source = juicio de los autores: del orden de un gran despido

# en: Rise of the log quit rate while all staff are observed.
# en: judgement of the authors; monitoring goes with stress r=.11, satisfaction r=-.10 (Siegel et al. 2022)
meaning-observation_discontent = Aumento del logaritmo de la tasa de bajas voluntarias mientras se observa a toda la plantilla.
    .source = juicio de los autores; la vigilancia acompaña al estrés (r = 0,11) y a una menor satisfacción (r = −0,10) (Siegel et al. 2022)

# en: Months in which discontent from layoffs and forced moves halves.
# en: judgement of the authors: most of the effect on quits is gone after two years
meaning-discontent_half_life = Meses en los que el descontento por despidos y traslados forzosos se reduce a la mitad.
    .source = juicio de los autores: la mayor parte del efecto en las bajas ha pasado a los dos años

# en: Share of the people moved without being asked who leave at once.
# en: judgement of the authors: one in ten
meaning-forced_move_quits = Parte de las personas trasladadas sin consultarlas que se va de inmediato.
    .source = juicio de los autores: una de cada diez

# en: Hazard with which a displaced person finds a job, the same in every month.
# en: derived from the BLS Displaced Workers Survey, January 2024: 65.7 % re-employed, 16.1 % unemployed, 18.2 % out
meaning-job_finding = Tasa instantánea con la que una persona despedida encuentra empleo, la misma cada mes.
    .source = deducido de la BLS Displaced Workers Survey, enero de 2024: 65,7 % de nuevo con empleo, 16,1 % en paro, 18,2 % fuera de la población activa

# en: Hazard with which a displaced person leaves the labour force, for good.
# en: derived from the BLS Displaced Workers Survey, January 2024: 65.7 % re-employed, 16.1 % unemployed, 18.2 % out
meaning-labour_force_exit = Tasa instantánea con la que una persona despedida deja la población activa, para siempre.
    .source = deducido de la BLS Displaced Workers Survey, enero de 2024: 65,7 % de nuevo con empleo, 16,1 % en paro, 18,2 % fuera de la población activa

# en: Loss of earnings in the first month of the new job, as a share of the old wage.
# en: Davis and von Wachter 2011: 25-30 % at first
meaning-earnings_loss_initial = Pérdida de ingresos en el primer mes del nuevo empleo, como proporción del salario anterior.
    .source = Davis y von Wachter 2011: 25-30 % al principio

# en: Loss of earnings that stays, as a share of the old wage.
# en: Davis and von Wachter 2011: present value of 1.4 years of pay (low unemployment) to 2.8
meaning-earnings_loss_permanent = Pérdida de ingresos que permanece, como proporción del salario anterior.
    .source = Davis y von Wachter 2011: valor actual de 1,4 (con poco paro) a 2,8 años de salario

# en: Time constant with which the loss falls from the initial to the permanent one.
# en: Davis and von Wachter 2011: present value of 1.4 years of pay (low unemployment) to 2.8
meaning-earnings_recovery = Constante de tiempo con la que la pérdida baja de la inicial a la duradera.
    .source = Davis y von Wachter 2011: valor actual de 1,4 (con poco paro) a 2,8 años de salario

# en: Unemployment benefit as a share of the old wage, before the cap of the region.
# en: judgement of the authors: about what US states replace; take the law of the place
meaning-benefit_rate = Prestación por desempleo como proporción del salario anterior, antes del tope de la región.
    .source = juicio de los autores: más o menos lo que reponen los estados de EE. UU.; tome la ley del lugar

# en: Income tax lost to the public purse for each unit of earnings lost.
# en: judgement of the authors: near the average tax wedge on labour income of rich countries, without contributions
meaning-income_tax_rate = Impuesto sobre la renta que pierde la hacienda pública por cada unidad de ingresos perdida.
    .source = juicio de los autores: cerca de la carga media sobre las rentas del trabajo en los países ricos, sin cotizaciones
