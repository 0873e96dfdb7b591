# Frases de los tipos de gráficos.

n-roles = { $n ->
    [one] { $n } rol
   *[other] { $n } roles
}
means-rounded = medias de las trayectorias, redondeadas para que sumen
means-over-futures = medias de las trayectorias
in-expectation = en esperanza
axis-cut = El eje no empieza en cero.
chosen-most = De { $n } escenarios, el que más desplaza la mediana.
dashed-base = Discontinua: «{ $base }».
counted-over = contadas en { $n } trayectorias
read-off = leídas de los cuantiles que las tablas guardan de { $n } trayectorias
p-less = P(menos)
p-more = P(más)
percent-of-futures = % de las trayectorias
percent-of-opening = % de la plantilla inicial
as-in-the-base = igual que en el escenario base
median = mediana
end-with-range = { $name } { $median } (80 % de las trayectorias de { $low } a { $high })
end-alone = { $name } { $median }

scenarios-title = { $lead } { $low } en «{ $first }» y { $high } en «{ $second }»{ $others ->
    [none] {""}
    [one] , el otro en medio
   *[more] , los otros en medio
}
scenarios-title-same = { $lead } { $median } en todos los escenarios
scenarios-subtitle = { $metric } ({ $unit }), { $place }: { $how ->
    [expected] trayectoria esperada de cada escenario
    [base] mediana de cada escenario; sombreado: el 80 % central de las trayectorias de «{ $base }»
   *[each] mediana de cada escenario y, sombreado, el 80 % central de sus trayectorias
}.
scenarios-alt = { $title }. Líneas de la mediana, { $metric }, { $place }, { $start } a { $end }. Al final: { $ends }.

flow-subtitle = Personas, toda la empresa, escenario «{ $scenario }», { $start } a { $end }: dónde están al final todas las que alguna vez estuvieron empleadas, { $how }.
flow-title = De { $everyone } personas empleadas alguna vez, { $here } siguen en { $date }; { $fate ->
    [none] nadie fue despedido
    [lost] { $laid_off } { $number ->
        [one] fue despedida y no encontró
       *[many] fueron despedidas y no encontraron
    } trabajo por ahora
   *[found] { $laid_off } { $number ->
        [one] fue despedida
       *[many] fueron despedidas
    }, { $found } de ellas encontraron trabajo en otra parte
}
flow-alt = { $title }. Diagrama de flujo: { $opening } personas al inicio y { $hired } contratadas son { $everyone } empleadas alguna vez; al final { $leaves }.
flow-tip-from = De
flow-tip-to = A
flow-tip-people = Personas
flow-tip-where = Dónde

bridge-subtitle = { $what ->
    [posts] Puestos
   *[headcount] Plantilla ({ $unit })
}, del inicio al final, { $place }, escenario «{ $scenario }», { $start } a { $end }: { $how }.
bridge-end = { $what ->
    [posts] Puestos
   *[headcount] Plantilla
} { $date }
bridge-title-still = { $what ->
    [posts] Los puestos necesarios siguen
   *[headcount] La plantilla sigue
} en { $closing }; nada cambia
bridge-title-cancel = { $what ->
    [posts] Los puestos necesarios siguen
   *[headcount] La plantilla sigue
} en { $closing }: entradas y salidas se compensan
bridge-title = { $what ->
    [posts] Los puestos necesarios { $way ->
        [up] suben
       *[down] bajan
    }
   *[headcount] La plantilla { $way ->
        [up] sube
       *[down] baja
    }
} de { $opening } a { $closing }
bridge-title-cause = { $title }; { $way ->
    [up] mayor aumento
   *[down] mayor pérdida
}: { $part } ({ $size })
bridge-alt = { $title }. Gráfico de cascada, { $what ->
    [posts] puestos
   *[headcount] plantilla
}, escenario «{ $scenario }»: { $opening } en { $start }, { $parts }, resulta { $closing } en { $end }.
bridge-alt-part = { $way ->
    [minus] menos
   *[plus] más
} { $size } { $part }

layoffs-subtitle = Despidos ({ $unit }), toda la empresa, escenario «{ $scenario }»: { $sample ->
    [yes] las barras son medias, los trazos el 80 % central de las trayectorias
   *[no] trayectoria esperada
}. Abajo: personas despedidas en los últimos 12 meses como proporción de las que trabajaban 12 meses antes, { $sample ->
    [yes] mediana
   *[no] trayectoria esperada
} de cada escenario y su valor más alto.
layoffs-axis = Despidos, { $unit }
layoffs-rate-axis = Tasa de despidos de 12 meses, { $unit }
layoffs-highest = máx. { $value }
layoffs-title-none = Nadie es despedido de { $start } a { $end }
layoffs-title = Despidos hasta { $date }: { $sum }; la mayoría en { $month }, { $most }{ $sample ->
    [yes] {" "}de media
   *[no] {""}
}
layoffs-alt = { $title }. Barras de despidos por mes, escenario «{ $scenario }», { $start } a { $end }; abajo, líneas de la tasa de despidos de 12 meses: { $ends }.

cohort-subtitle = Personas elegidas alguna vez para un traslado, toda la empresa, escenario «{ $scenario }»: dónde están, { $how }.
cohort-title-none = Nadie es trasladado hasta { $date }
cohort-title = De { $all } personas trasladadas, { $list } en { $date }
cohort-share = { $state ->
    [at_work] { $share } trabajan en el nuevo puesto
    [in_training] { $share } están en formación
    [returned] { $share } han vuelto
    [left] { $share } se han ido
   *[laid_off] { $share } fueron despedidas
}
under-one-percent = menos del 1 %
cohort-alt = { $title }. Áreas apiladas de { $start } a { $end }; al final: { $states }, de { $picked } personas elegidas.

differences-subtitle = { $metric } ({ $unit }), { $place }, { $date }: escenario menos «{ $base }», cada trayectoria comparada consigo misma. Marca: mediana; línea gruesa y fina: el 50 y el 95 % central de las trayectorias.
differences-same = igual en todas las trayectorias
differences-title-none = Ningún escenario desplaza la mediana en { $date } ({ $metric })
differences-title = «{ $scenario }» tiene { $many ->
    [yes] el mayor efecto
   *[no] un efecto
} ({ $metric }): { $by }{ $way ->
    [more] {" "}en la mediana, más en { $futures }
    [less] {" "}en la mediana, menos en { $futures }
   *[none] {""}
}
differences-alt = { $title }. Puntos e intervalos, { $metric } en { $date }, escenario menos base: { $ends }.
differences-alt-item = { $name } { $median }{ $range ->
    [yes] {" "}(95 % de las trayectorias de { $low } a { $high })
   *[no] {""}
}{ $signs ->
    [yes] , menos en { $less }, más en { $more }
   *[no] {""}
}

roles-largest = los { $shown } mayores de { $n } roles según la plantilla inicial (los otros { $rest } están en la tabla)
roles-subtitle = { $metric } ({ $unit }), { $which }, escenario «{ $scenario }»: { $sample ->
    [yes] mediana (número: al final) y el 80 % central de las trayectorias
   *[no] trayectoria esperada (número: al final)
}{ $dashed ->
    [yes] ; discontinua: «{ $base }»
   *[no] {""}
}. { $shared ->
    [yes] Una sola escala para todos.
   *[no] Cada uno tiene su propia escala, desde cero.
}
roles-title-flat = { $metric } por rol, { $start } a { $end }
roles-title = Mayor cambio relativo ({ $metric }) en «{ $role }»: { $way ->
    [up] sube
   *[down] baja
} de { $first } a { $last }{ $relative ->
    [yes] {" "}({ $change } %)
   *[no] {""}
}
roles-alt = { $title }. Pequeños gráficos de líneas por rol, { $metric }, escenario «{ $scenario }», { $start } y { $end }: { $ends }.
roles-alt-item = { $role } { $first } y { $last }

futures-title-base = { $what }: de { $low } a { $high } en { $n } trayectorias
futures-title-same = { $what }: igual en «{ $scenario }» que en «{ $base }» en las { $n } trayectorias
futures-title = { $what }: { $way ->
    [more] más
   *[less] menos
} en «{ $scenario }» que en «{ $base }» en { $all ->
    [yes] las { $n } trayectorias
   *[no] { $hits } de { $n } trayectorias
} (trayectoria { $bright }: { $here } en vez de { $there })
futures-subtitle = { $metric } ({ $unit }), { $place }: las primeras { $n } trayectorias de la ejecución{ $both ->
    [yes] , las mismas en ambas imágenes,
   *[no] {""}
} cada una como línea fina. Gruesa: la trayectoria { $bright }, la más cercana al centro de las { $n }.
futures-chosen = De { $n } escenarios se compara con el base el que más desplaza la mediana.
futures-thinned = Se dibuja uno de cada { $step } meses.
futures-alt = { $title }. Líneas de trayectorias individuales, { $metric }, { $start } a { $end }: { $panels }.
futures-alt-panel = en «{ $scenario }» las trayectorias terminan entre { $low } y { $high }, la trayectoria { $bright } en { $closing }

path-axis = escenario menos base, { $unit }
path-shares-axis = P(más) y, punteada, P(menos), % de las trayectorias
path-expected = esperanza
path-as-in = como en «{ $base }»
path-title-never = «{ $name }» ({ $metric }): igual que el escenario base en { $date }, en todas las trayectorias
path-title-same = «{ $name }» ({ $metric }): igual que el escenario base{ $sample ->
    [yes] {" "}en la mediana
   *[no] {""}
} en { $date }{ $often ->
    [above] , por encima en { $futures }
    [below] , por debajo en { $futures }
   *[none] {""}
}
path-title = «{ $name }» ({ $metric }): { $size } { $side ->
    [above] por encima
   *[below] por debajo
} del escenario base{ $sample ->
    [yes] {" "}en la mediana
   *[no] {""}
} en { $date }{ $often ->
    [above] , por encima en { $futures }
    [below] , por debajo en { $futures }
   *[none] {""}
}
path-subtitle = { $metric } ({ $unit }), { $place }: «{ $scenario }» menos «{ $base }», cada trayectoria comparada consigo misma{ $sample ->
    [yes] : mediana y el 50, 80 y 95 % central de las trayectorias; abajo, en cuántas hay más y menos
   *[no] , trayectoria esperada
}.
path-alt = { $title }. Gráfico de abanico de la diferencia entre el escenario «{ $scenario }» y el base, { $metric }, { $place }, { $start } a { $end }.
path-alt-end = Al final hay más que en el escenario base en el { $more } de las trayectorias y menos en el { $less }.

dots-title = { $what }: más de { $limit } en { $least } de { $n } trayectorias de «{ $first }» y en { $most } de «{ $second }»
dots-title-same = { $what }: más de { $limit } en { $hits } de { $n } trayectorias{ $every ->
    [yes] {" "}de cada escenario
   *[no] {""}
}
dots-subtitle = { $metric } ({ $unit }), { $place }, { $date }: cada punto es una de { $n } trayectorias igual de probables ({ $source }). Relleno: por encima de { $limit }{ $median ->
    [yes] , la mediana del escenario base
   *[no] {""}
}.
dots-above = por encima
dots-of = { $hits } de { $n }
dots-alt = { $title }. Diagramas de puntos, { $metric } en { $date }, cincuenta puntos cada uno. Por encima de { $limit }: { $ends }.

exceedance-title = { $what }: { $limit } o más en el { $least } de las trayectorias de «{ $first }» y en el { $most } de «{ $second }»
exceedance-title-same = { $what }: { $limit } o más en el { $share } de las trayectorias{ $every ->
    [yes] {" "}de cada escenario
   *[no] {""}
}
exceedance-subtitle = { $metric } ({ $unit }), { $place }, { $date }: proporción de las trayectorias que llegan al menos al valor de abajo ({ $source }). Marcado: { $limit }{ $median ->
    [yes] , la mediana del escenario base
   *[no] {""}
}.
exceedance-axis = Proporción de trayectorias con al menos esa cantidad
exceedance-alt = { $title }. Curvas de excedencia, { $metric } en { $date }. Se alcanza en nueve, cinco y una de diez trayectorias: { $ends }.
exceedance-alt-item = { $name } { $nine }, { $five } y { $one }

ridgelines-title = { $what } en «{ $scenario }»: en la mediana, del { $least } de la plantilla inicial en «{ $first }» al { $most } en «{ $second }»
ridgelines-title-same = { $what } en «{ $scenario }»: en la mediana, el { $most } de la plantilla inicial{ $every ->
    [yes] {" "}en cada rol
   *[no] {""}
}
ridgelines-largest = los { $shown } mayores de { $n } roles según la plantilla inicial (todos están en la tabla)
ridgelines-subtitle = { $metric } ({ $unit }), { $date }, escenario «{ $scenario }», { $which }: la dispersión de las trayectorias, dibujada por los cuantiles que la ejecución guarda de cada rol, todas las crestas de igual altura. Marca: mediana.
ridgelines-cut = La escala termina antes de los valores más grandes (flechas).
ridgelines-beyond = base: { $median } →
ridgelines-alt = { $title }. Crestas por rol, { $metric }, escenario «{ $scenario }». Mediana y 80 % central de las trayectorias: { $ends }.
ridgelines-alt-item = { $role } { $median } (de { $low } a { $high })
roles-left-out = Sin mostrar: { $n ->
    [one] un rol que empieza sin nadie
   *[other] { $n } roles que empiezan sin nadie
}.

heat-what = { $metric } en «{ $scenario }»
heat-what-difference = { $metric }, «{ $scenario }» menos base
heat-title-flat = { $what }: unos { $mean } en todo el mapa
heat-title = { $what }: de media { $low } { $here }, { $high } { $there }
heat-where-both = con «{ $a }» y «{ $b }» en un nivel { $level }
heat-where-each = con «{ $a }» en un nivel { $first } y «{ $b }» en un nivel { $second }
heat-there-both = con ambos en un nivel { $level }
heat-there-round = en el caso inverso
heat-there-each = con el primero en un nivel { $first } y el segundo en un nivel { $second }
heat-low = bajo
heat-middling = medio
heat-high = alto
heat-subtitle = { $what } ({ $unit }), toda la empresa. { $asked ->
    [none] Los dos supuestos cuyos sorteos más lo acompañan
    [one] El supuesto pedido y aquel cuyos sorteos más lo acompañan
   *[both] Los dos supuestos pedidos
} (correlaciones de rango { $first } y { $second }). Celdas: media y, en pequeño, número de trayectorias; { $line ->
    [yes] línea: donde la media suavizada es { $limit }
   *[no] sin línea: la media suavizada no es { $limit } en ninguna parte
}. Todo lo demás según los sorteos.
heat-outside = Las { $n } trayectorias extremas no están en el mapa.
heat-line = media suavizada { $limit }
heat-few = menos de { $n } trayectorias
heat-alt = { $title }. Mapa de { $n } celdas, { $across } en horizontal y { $up } en vertical, { $few } de ellas con menos de { $fewest } trayectorias. Medias suavizadas en las esquinas: ambos bajos { $both_low }, horizontal alto { $across_high }, vertical alto { $up_high }, ambos altos { $both_high }.
heat-corner-few = muy pocas trayectorias

multiples-other = Otros { $n } roles
multiples-title = { $what }: los escenarios difieren sobre todo en «{ $role }», { $here } de la plantilla inicial en «{ $base }» y { $there } en «{ $scenario }»
multiples-title-same = { $what }: ningún escenario mueve un rol en una centésima de su plantilla inicial
multiples-title-range = { $what }: { $range } de la plantilla inicial según el rol
multiples-subtitle = { $metric } ({ $unit }): { $sample ->
    [yes] media (número: al final) y el 80 % central de las trayectorias
   *[no] trayectoria esperada (número: al final)
}{ $dashed ->
    [yes] ; discontinua: «{ $base }»
   *[no] {""}
}. Una sola escala para todos.
multiples-merged = De { $n } roles, los { $own } mayores tienen su propia fila, los otros { $rest } forman una sola, sin banda.
multiples-alt = { $title }. Pequeños gráficos de líneas, una fila por rol y una columna por escenario, { $metric } como proporción de la plantilla inicial. En { $date }: { $rows }.
multiples-alt-end = { $share } en { $scenario }

ledger-firm = La empresa gasta
ledger-public = El sector público paga o pierde
ledger-minus = menos «{ $base }»
ledger-title-base = Hasta { $date } la empresa gasta { $firm }, y el sector público paga o pierde { $public }
ledger-title = Hasta { $date }, «{ $scenario }» cuesta a la empresa { $firm_way ->
    [more] { $firm } más que el escenario base
    [less] { $firm } menos que el escenario base
   *[same] lo mismo que el escenario base
}{ $often ->
    [more] {" "}(más en { $futures })
    [less] {" "}(menos en { $futures })
   *[none] {""}
}, y al sector público { $public_way ->
    [more] { $public } más
    [less] { $public } menos
   *[same] lo mismo
}
ledger-subtitle = Dinero de { $start } a { $end }, toda la empresa, escenario «{ $scenario }»{ $change ->
    [yes] , y lo que cambia respecto al escenario base
   *[no] {""}
}: { $how }, redondeado para que sume. Cada barra empieza donde termina la anterior.
ledger-chosen = De { $n } escenarios, el que más cambia el coste total.
ledger-alt = { $title }. Barras de dos cuentas, escenario «{ $scenario }».
ledger-alt-ledger = { $heading }, en { $unit }: { $parts }.
ledger-alt-change = { $part } ({ $change } respecto al escenario base)

part-Opening-headcount = Plantilla inicial
    .inside = plantilla inicial
part-Closing-headcount = Plantilla final
part-Opening-posts = Puestos iniciales
part-Closing-posts = Puestos finales
part-Hired = Contratadas
    .inside = contratadas
part-Ever-employed = Empleadas en total
    .inside = empleadas en total
part-Laid-off = Despedidas
    .inside = despedidas
part-At-work--not-moved = En su puesto, sin traslado
    .inside = en su puesto, sin traslado
part-Moved--at-work-in-new-role = Trasladadas, en el nuevo puesto
    .inside = trasladadas, en el nuevo puesto
part-In-training-for-a-new-role = En formación
    .inside = en formación
part-Quit = Bajas voluntarias
    .inside = bajas voluntarias
part-Retired = Jubiladas
    .inside = jubiladas
part-Laid-off--on-notice = Despedidas, en preaviso
    .inside = despedidas, en preaviso
part-Laid-off--found-work = Despedidas, con empleo
    .inside = despedidas, con nuevo empleo
part-Laid-off--without-work = Despedidas, sin empleo
    .inside = despedidas, sin empleo
part-Laid-off--left-the-labour-force = Despedidas, inactivas
    .inside = despedidas, fuera de la población activa
part-Hires = Contrataciones
    .inside = contrataciones
part-Quits = Bajas voluntarias
    .inside = bajas voluntarias
part-Retirements = Jubilaciones
    .inside = jubilaciones
part-Layoffs = Despidos
    .inside = despidos
part-Laid-off--still-on-notice = Despedidas, aún en preaviso
    .inside = despedidas, aún en preaviso
part-Moves-between-roles--net = Traslados entre puestos, neto
    .inside = traslados entre puestos, neto
part-Growth-of-demand = Crecimiento de la demanda
    .inside = crecimiento de la demanda
part-Work-done-by-AI = Trabajo hecho por la IA
    .inside = trabajo hecho por la IA
part-Work-sped-up-by-AI = Trabajo acelerado por la IA
    .inside = trabajo acelerado por la IA
part-Demand-from-lower-cost = Demanda por menor coste
    .inside = demanda por menor coste
part-New-work-with-AI = Trabajo nuevo con IA
    .inside = trabajo nuevo con IA
part-Decisions-of-the-firm = Decisiones de la empresa
    .inside = decisiones de la empresa
part-At-work-in-the-new-role = En el nuevo puesto
    .inside = en el nuevo puesto
part-In-training = En formación
    .inside = en formación
part-Returned-to-the-old-role = De vuelta en el antiguo puesto
    .inside = de vuelta en el antiguo puesto
part-Quit-or-retired = Bajas o jubilaciones
    .inside = bajas o jubilaciones
part-Pay = Salarios
    .inside = salarios
part-Severance = Indemnizaciones
    .inside = indemnizaciones
part-Training = Formación
    .inside = formación
part-Hiring = Contratación
    .inside = contratación
part-AI = IA
    .inside = IA
part-All-cost-of-the-firm = Coste total de la empresa
    .inside = coste total de la empresa
part-Unemployment-benefits = Subsidio de desempleo
    .inside = subsidio de desempleo
part-Income-tax-lost = IRPF no recaudado
    .inside = impuesto sobre la renta no recaudado
part-All-of-the-public = Total público
    .inside = total público
