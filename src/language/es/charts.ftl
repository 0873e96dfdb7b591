# Lo que los gráficos tienen en común.
caveat = Válido bajo estos supuestos; no es un pronóstico
whole-firm = toda la empresa
footnote-replications = { $n } réplicas por escenario con los mismos sorteos aleatorios
footnote-expectation = modo de esperanza: cada sorteo se sustituye por su media, sin dispersión
footnote-receipt = huella { $digits }
lead-headcount = { $name } al final:
lead-by = { $name } hasta { $date }:
lead-in = { $name } en { $date }:
at-date-by = { $name } hasta { $date }
at-date-in = { $name } en { $date }
left-out = Se muestran { $shown } de { $n } escenarios, el escenario base y los que más desplazan la mediana{ $table ->
    [yes] ; todos están en la tabla
   *[no] {""}
}.
magnitude-thousand = mil
magnitude-million = M
magnitude-billion = mil M
magnitude-trillion = bill.

fan-band-95 = 95 % de las trayectorias
fan-band = { $percent } %
title-interval = { $title } ({ $percent } % de las trayectorias: { $range })
fan-title-same = { $title }, igual que en el escenario base
fan-title-above = { $title }, por encima del escenario base
fan-title-below = { $title }, por debajo del escenario base
fan-title-above-in = { $title }, por encima del escenario base en { $futures }
fan-title-below-in = { $title }, por debajo del escenario base en { $futures }
fan-subtitle = { $metric } ({ $unit }), { $place }. Escenario «{ $scenario }»: { $sample ->
    [yes] mediana y el 50, 80 y 95 % central de las trayectorias
   *[no] trayectoria esperada
}.
fan-subtitle-base = Discontinua: «{ $base }», mediana{ $sample ->
    [yes] {" "}y 80 %
   *[no] {""}
}.
fan-alt = { $title }. Gráfico de abanico: { $metric }, escenario «{ $scenario }», { $place }, { $start } a { $end }. La mediana empieza en { $opening } y termina en { $closing }.
fan-alt-band = El { $percent } % de las trayectorias termina entre { $low } y { $high }.
fan-alt-base = El escenario base ({ $base }) termina en { $median }.
