# Textos del informe en torno a números, tablas y gráficos.

report-name = informe workshift
report-skip = Ir a los resultados
report-what-expectation = Este informe sigue a una empresa mes a mes en { $n } { $n ->
    [one] escenario
   *[other] escenarios
}, en esperanza: todo azar se sustituye por su media, de modo que hay una trayectoria por escenario y ninguna dispersión.
report-what-one = Este informe procede de una simulación que siguió a una empresa, persona a persona y mes a mes, a lo largo de { $futures } trayectorias posibles. En cada trayectoria se sortean de nuevo los supuestos inciertos y la suerte de cada persona.
report-what-several = Este informe procede de una simulación que siguió a una empresa, persona a persona y mes a mes, a lo largo de { $futures } trayectorias posibles en cada uno de { $n } escenarios. En cada trayectoria se sortean de nuevo los supuestos inciertos y la suerte de cada persona, y todos los escenarios encuentran la misma suerte, de modo que lo que los distingue es el escenario.
report-what-says = Dice lo que se seguiría de los supuestos enumerados más abajo; no es un pronóstico.
facts-from = Desde
facts-to = Hasta
scenarios = Escenarios
scenario = Escenario
facts-futures = Trayectorias por escenario
facts-expectation = 1, en esperanza
assumptions = Supuestos
facts-assumptions = { $n }, de ellos { $uncertain } inciertos
facts-currency = Moneda
notice-count = { $n } { $n ->
    [one] advertencia
   *[other] advertencias
}
notice-came-up = { $n ->
    [one] surgió en esta ejecución:
   *[other] surgieron en esta ejecución:
}
notice-read = { $n ->
    [one] léala
   *[other] léalas
} antes de citar un número
report-parts = Partes de este informe
findings = Resultados
headline-numbers = Cifras clave
ranking-and-regret = Clasificación y arrepentimiento
decided-and-followed = Decidido e inducido
charts = Gráficos
warnings = Advertencias
limits = Lo que el modelo deja fuera
receipt = Huella

# Resultados.
rests-on-rest = El resto son otros supuestos, el azar y su interacción. `workshift sensitivity` dice qué supuestos.
more-on-this = Más sobre esto.
reading-errors = Lea { $example } como una media de todas las trayectorias con su error de simulación (un error estándar): con más trayectorias sería menor. La dispersión de las trayectorias es otra cosa y se da como un intervalo que contiene nueve de cada diez.
reading-likelihood = Las palabras de probabilidad siguen una sola escala: prácticamente seguro desde el 99 % de las trayectorias, muy probable desde el 90 %, probable desde el 66 %, tan probable como improbable entre el 33 y el 66 %. Valen dentro del modelo.
every-scenario-against = Cada escenario frente a «{ $base }»
no-difference = Sin diferencia en: { $metrics }.
no-difference-to-tell = Sin diferencia que la simulación pueda distinguir en: { $metrics }.

# Cifras clave.
headline-reading-expectation = Valores esperados, con tres cifras.
headline-reading = Primera línea: media de todas las trayectorias ± su error de simulación. Segunda línea: nueve de cada diez trayectorias.
headline-reading-date = En { $date }; los máximos son el mayor valor de cualquier mes, trayectoria a trayectoria. Todos los números, mes a mes, están en los archivos CSV junto a este informe.
headline-table = Cifras clave de todos los escenarios
every-scenario = Todos los escenarios
from-to = { $from } a { $to }
differences-table = Diferencias con el escenario base
difference-to = Diferencia con «{ $base }»
expected-values = valores esperados
difference-reading = escenario menos base, trayectoria a trayectoria, con la misma suerte; en gris donde la simulación no distingue ninguna diferencia

# Clasificación y arrepentimiento.
ranking-reading = Los escenarios encontraron la misma suerte, de modo que se comparan trayectoria a trayectoria. Las filas grises tienen un puesto que más trayectorias podrían cambiar. El arrepentimiento es lo que un escenario pierde frente al que resulta mejor en la misma trayectoria: dice algo sobre elecciones, y nada sobre escenarios que nadie puede elegir. `workshift compare RUN --metric M --scenario A --scenario B` ordena según otro número, o menos escenarios.
ranking-table = Clasificación de los escenarios
ranking-by = Escenarios según: { $metric }
ranking-counts = { $better ->
    [more] más
   *[less] menos
} cuenta como mejor; media ± error de simulación
rank = Puesto

# Lo que se decidió y lo que se siguió.
decided-title = Lo que se decidió y lo que se siguió
decided-reading = Una variación de los puestos tiene seis partes que suman exactamente. Una es lo que eventos y rondas de despidos terminaron, crearon o trasladaron por decisión: cuánto del trabajo recortado desaparece de verdad es en sí un supuesto, y a menudo el decisivo. Las otras cinco se siguen de la demanda, de la IA y de su coste.
decided-table = Brecha de puestos con la base, decidida e inducida
decided-caption = Puestos en { $date }, diferencia con «{ $base }»
decided-units = puestos; el error de lo inducido es un límite superior; opuestos: lo decidido y lo inducido actúan en sentido contrario
decided-gap = Brecha
decided-decided = Decidido
decided-followed = Inducido
decided-share = Proporción decidida
decided-part = inducido

# Gráficos.
charts-files = Cada gráfico es también un archivo propio en `charts/`, con sus números en CSV.
charts-colours = Un escenario tiene en todos el mismo color y trazo
charts-switch = ; aquí se ocultan y se muestran los escenarios
charts-keys = Señale un gráfico para leer sus valores. Con el teclado: las flechas pasan de un valor a otro, Escape termina.
charts-narrow = Las imágenes y tablas más anchas que esta pantalla se pueden desplazar de lado.
more-charts = { $n } gráficos más
more-rows = { $n } filas más
other-rows = { $caption }, las demás filas
chart-left-out = (La imagen contiene más que una imagen y se omite.)
alt-text = Texto alternativo
cite = Citar

# Supuestos.
assumptions-lead = Todo lo anterior se sigue de estos { $n } números, { $uncertain } de ellos inciertos. Grado de conocimiento de los del escenario base:
assumption-keys = { $n } { $n ->
    [one] clave
   *[other] claves
}
assumption-keys-changed = { $n } { $n ->
    [one] clave
   *[other] claves
}, { $changed } { $changed ->
    [one] cambiada
   *[other] cambiadas
} por un escenario
assumption-group = { $heading }: supuestos
assumption = Supuesto
assumption-value = Valor
assumption-grade = Calidad
assumption-source = Fuente
as-above = como arriba
assumption-only-from = { $meaning } (solo desde { $scenario })
assumption-spread = media { $mean }, nueve de cada diez { $range }
assumption-default = Valor por defecto del modelo: { $source }
grade-measured = medido
grade-estimated = estimado
grade-judgement = juicio
grade-illustrative = ilustrativo
grade-ungraded = sin calificar
grade-mixed = mixto
grade-luck = azar
group-Capability-and-adoption = Capacidad y adopción
group-Learning-from-observed-work = Aprendizaje a partir del trabajo observado
group-Work-and-demand = Trabajo y demanda
group-Policy-of-the-firm = Política de la empresa
group-Discontent = Descontento
group-Displaced-people-and-the-public-purse = Personas despedidas y hacienda pública
group-Roles = Roles
group-Regions = Regiones
group-Events = Eventos
group-Internal-moves = Traslados internos
group-Other = Otros

# Huella.
limits-lead = Un modelo es útil por lo que deja fuera, siempre que quien lee sepa qué es.
receipt-lead = Quien tenga esta carpeta puede rehacer cada número, bit a bit, en cualquier máquina. La huella es un hash de todo aquello de lo que dependen los números: las entradas, la versión, la semilla y las opciones.
receipt-program = Programa
receipt-version = workshift { $version }, semántica del modelo { $semantics }
receipt-mode = Modo
receipt-expectation = esperanza
receipt-monte-carlo = Monte Carlo, { $futures } trayectorias, semilla { $seed }, muestreo { $sampling }
receipt-randomised = { $mode } en { $n } aleatorizaciones
receipt-frozen = { $mode }, { $what ->
    [luck] azar fijado
   *[assumptions] supuestos fijados
}
cite-report = Citar este informe
run-again = Volver a calcular
run-again-where = donde `{ $study }` es la carpeta del estudio; hay una copia en `inputs/` junto a este informe. Para volver a calcular y comparar cada byte, donde `RUN` es esta carpeta:
receipt-files = Archivos del estudio y sus SHA-256
made-by = Hecho por workshift { $version } sin ninguna petición de red. Compuesto en { $font }.

# Citas.
citation = { $study } { $made }.
citation-chart = { $title } [gráfico]. En: { $study } { $made }.
citation-made = simulación con { $program }, { $scenarios } { $scenarios ->
    [one] escenario
   *[other] escenarios
}, { $futures } trayectorias, semilla { $seed }, huella { $receipt }
citation-expectation = simulación con { $program }, { $scenarios } { $scenarios ->
    [one] escenario
   *[other] escenarios
}, valores esperados, huella { $receipt }
citation-note = Válido bajo sus supuestos; no es un pronóstico
citation-note-chart = Gráfico { $name } del estudio «{ $study }». Válido bajo sus supuestos; no es un pronóstico
citation-authors = Autores del estudio «{ $study }»
citation-please = Por favor, cítese como sigue.
citation-receipt = Huella: un SHA-256 de todo aquello de lo que dependen los números
