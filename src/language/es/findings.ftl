# Cifras clave: como título; dentro de una frase; y de qué trata una frase («difieren en ...»).
headline-payroll = Plantilla
    .noun = plantilla
    .topic = en la plantilla
headline-layoffs_cum = Despidos
    .noun = despidos
    .topic = en los despidos
headline-layoff_rate_12m = Tasa de despido, 12 meses, máximo
    .noun = máximo de la tasa de despido de 12 meses
    .topic = en el máximo de la tasa de despido de 12 meses
headline-quits_cum = Bajas voluntarias
    .noun = bajas voluntarias
    .topic = en las bajas voluntarias
headline-hires_cum = Contrataciones
    .noun = contrataciones
    .topic = en las contrataciones
headline-moved_active = Personas trasladadas en activo
    .noun = personas trasladadas en activo
    .topic = en las personas trasladadas en activo
headline-moved_share = De todas las trasladadas
    .noun = proporción de personas trasladadas en activo
    .topic = en la proporción de personas trasladadas en activo
headline-delivered = Producción entregada
    .noun = producción entregada
    .topic = en la producción entregada
headline-total_cost_cum = Coste para la empresa
    .noun = coste para la empresa
    .topic = en el coste para la empresa
headline-displaced_long_term = Desempleados de larga duración, máximo
    .noun = desempleados de larga duración en el máximo
    .topic = en el máximo de desempleados de larga duración
headline-lost_earnings_cum = Ingresos perdidos por los despedidos
    .noun = ingresos laborales perdidos
    .topic = en los ingresos laborales perdidos

amount-people = { $amount } personas
amount-money = { $amount } { $currency }
amount-of-month-0 = { $amount } del nivel del mes 0

differs-payroll = termina con { $amount } personas { $way ->
    [more] más
   *[less] menos
} en plantilla
differs-layoffs_cum = despide a { $amount } personas { $way ->
    [more] más
   *[less] menos
}
differs-quits_cum = registra { $amount } bajas voluntarias { $way ->
    [more] más
   *[less] menos
}
differs-hires_cum = contrata a { $amount } personas { $way ->
    [more] más
   *[less] menos
}
differs-moved_active = tiene al final { $amount } personas trasladadas en activo { $way ->
    [more] más
   *[less] menos
}
differs-displaced_long_term = tiene en el máximo { $amount } desempleados de larga duración { $way ->
    [more] más
   *[less] menos
}
differs-total_cost_cum = cuesta a la empresa { $amount } { $way ->
    [more] más
   *[less] menos
}
differs-lost_earnings_cum = cuesta a las personas despedidas { $amount } { $way ->
    [more] más
   *[less] menos
} de ingresos laborales
differs-layoff_rate_12m = tiene una tasa de despido de 12 meses cuyo máximo es { $amount } { $way ->
    [more] más alto
   *[less] más bajo
}
differs-moved_share = mantiene en activo una proporción de personas trasladadas { $amount } { $way ->
    [more] más alta
   *[less] más baja
}
differs-delivered = termina con una producción entregada { $amount } { $way ->
    [more] más alta
   *[less] más baja
}
differs-other = se sitúa, en «{ $noun }», { $amount } { $way ->
    [more] más arriba
   *[less] más abajo
}
differs-than = { $clause } que { $base }
differs-in = { $clause }, { $comparative ->
    [more] valor mayor
    [fewer] valor menor
    [less] valor menor
    [higher] valor mayor
   *[lower] valor menor
} en { $share } de las trayectorias
differs-in-same = { $clause }, { $comparative ->
    [more] valor mayor
    [fewer] valor menor
    [less] valor menor
    [higher] valor mayor
   *[lower] valor menor
} en { $share } e igual en { $same } de las trayectorias
differs-nine-in-ten = { $clause } ({ $range } en nueve de cada diez)
differs-nothing = { $scenario } no difiere de { $base } { $topic }
differs-nothing-in-any = { $scenario } no difiere de { $base } { $topic } en ninguna trayectoria
differs-unresolved = { $scenario } y { $base } no se pueden distinguir { $topic }: la diferencia media es de { $amount }
differs-hardly = { $scenario } y { $base } apenas difieren { $topic }: en menos de { $least } de media

finding-headcount = En { $scenario }, la plantilla pasa de { $opening } a { $level } personas en { $date }
finding-headcount-range = { $finding }; nueve de cada diez trayectorias terminan entre { $range }
finding-layoffs = Hasta entonces se despide a { $layoffs } personas y { $quits } se van por voluntad propia
finding-no-layoffs = Hasta entonces no se despide a nadie y { $quits } personas se van por voluntad propia
finding-differs = { $topic }, la mayor diferencia con { $base } se da en { $first }
finding-differs-then = { $topic }, la mayor diferencia con { $base } se da en { $first }, y después en { $second }
finding-case = { $scenario } ({ $amount }, valor { $way ->
    [more] mayor
   *[less] menor
} en { $share } de las trayectorias)
finding-case-alone = { $scenario } ({ $amount })
finding-level = { $noun } hasta { $date }: { $amount }
finding-level-range = { $finding }; nueve de cada diez trayectorias están entre { $range }
finding-number = personas en plantilla en { $date }, frente a { $base }
finding-same-headcount = La misma plantilla en todas las trayectorias.
finding-unresolved = La simulación no puede distinguir la diferencia media de cero.
finding-expectation = En esperanza, { $way ->
    [more] más
   *[less] menos
} personas que en { $base }.
finding-likely = { $likely }: { $way ->
    [more] más
   *[less] menos
} personas, en { $share } de las trayectorias.
finding-likely-range = { $finding } En nueve de cada diez, la diferencia está entre { $range }.

# Celdas de la tabla de cifras clave.
cell-futures = { $way ->
    [more] mayor
   *[less] menor
} en { $share }
the-same = igual
