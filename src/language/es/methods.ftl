# Lo que encuentran los métodos.


# El número por el que pregunta un método.
subject-of = { $metric }, { $role }
subject-in = { $metric } en { $date }
subject-by = { $metric } hasta { $date }
subject-peak = { $metric } en el máximo

# En qué calidad de evidencia descansa la dispersión.
share-with-interval = { $share } % ({ $range })
evidence-share = { $first } solos y { $total } con el azar y otros
evidence-for = { $subject }: { $share }
evidence-rests = En { $evidence } descansa esta proporción de la varianza: { $parts }.
evidence-no-judgement = Ningún supuesto incierto está calificado como juicio.
evidence-graded = los supuestos de calidad «{ $grade }»
evidence-mixed = los supuestos correlacionados de distinta calidad
evidence-ungraded = los supuestos sin calificar

# El presupuesto del ruido.
budget-title = Cuánto de la dispersión de { $scenario } es duda y cuánto azar
budget-what = { $scenario }, { $metric }
budget-what-minus-base = { $scenario } menos base, { $metric }
budget-nothing = { $what }: igual en cada trayectoria, así que no hay nada que repartir.
budget-sentence = { $what }: { $shares }. La media es { $mean }, la desviación estándar de las trayectorias { $sd }.
budget-shares = { $assumptions }, { $luck }
budget-share = { $percent } % { $of ->
    [assumptions] supuestos
   *[luck] azar
}
budget-share-between = { $percent } % { $of ->
    [assumptions] supuestos
   *[luck] azar
} ({ $range })
budget-reading = Las proporciones son de la varianza de las trayectorias, con intervalos del 95 %, de { $draws } sorteos de los supuestos con { $futures } trayectorias cada uno. La duda sobre los supuestos se reduce cuando alguien averigua más; el azar es todo lo que se sortea dentro de una trayectoria, incluidos los choques de demanda, y permanece. El ± es el error de esta simulación: no está en ninguna de las proporciones, y más trayectorias lo reducen.
budget-caption = Presupuesto del ruido: media con su error de simulación, dispersión de las trayectorias y su origen
budget-number = Número
budget-mean = Media
budget-sd = Desviación estándar
budget-luck = Azar
budget-minus-base = { $metric }, menos base
same-in-every-future = igual en cada trayectoria

# Un puente de un escenario a otro.
explain-title = Qué sostiene la diferencia entre { $a } y { $b }
explain-first-run = { $scenario }, primera ejecución
explain-second-run = { $scenario }, segunda ejecución
explain-same-inputs = { $a } y { $b } tienen las mismas entradas: no hay nada que explicar, y cada trayectoria es igual en ambos.
explain-ends = { $subject }: { $mean_a } en { $a }, { $mean_b } en { $b }
explain-inert = { $ends }. Es igual en cada trayectoria, se cambie lo que se cambie.
explain-difference = { $ends }; la diferencia es de { $gap }.
explain-difference-unclear = { $ends }; la diferencia es de { $gap }, indistinguible de 0: el ruido podría haberla producido.
explain-bar-against = { $bar }, en sentido contrario
explain-bar-share = { $bar }, el { $percent } %
explain-too-small = Cada barra es demasiado pequeña para escribirse.
explain-none-clear = Ningún cambio por sí solo tiene una barra distinguible de 0.
explain-carries = Lo que la sostiene: { $bars }.
explain-carries-most = Lo que más la sostiene: { $bars }; y { $n ->
    [one] una barra menor
   *[other] { $n } barras menores
}.
explain-unclear = Indistinguibles de 0: { $names }; el ruido por sí solo podría haber producido una barra de hasta { $size }.
explain-no-part = Sin parte en ello en ninguna trayectoria: { $names }.
explain-interplay = Los cambios actúan unos sobre otros: { $name } solo hace { $alone }, añadido a todos los demás { $on_top }; su barra es la media de todos los órdenes.
explain-one-change = Un cambio separa ambos, así que sostiene toda la diferencia; ± es el error de la simulación, con las mismas { $futures } trayectorias.
explain-all-orders = Las barras son valores de Shapley: los { $n } cambios se hacen uno tras otro en todos los órdenes posibles ({ $scenarios } escenarios con las mismas { $futures } trayectorias), y la barra de cada uno es la media de sus pasos. En cada trayectoria las barras suman la diferencia; ± es el error de la simulación.
explain-some-orders = Las barras son valores de Shapley: los { $n } cambios se hacen uno tras otro en { $orders } órdenes aleatorios y sus inversos ({ $scenarios } escenarios con las mismas { $futures } trayectorias), y la barra de cada uno es la media de sus pasos. En cada trayectoria las barras suman la diferencia; ± contiene el error de la simulación y el de la elección de órdenes.
explain-joined = { $parts } son aquí un solo cambio, pues algunos sin los demás no forman un estudio: { $why }.
and-more = { $names } y { $n } más
explain-changed = Qué se cambia
explain-input = Entrada
explain-bar = Barra
explain-change = Cambio
explain-share = Proporción
explain-alone = Solo
explain-on-top = Añadido a todos
explain-remark = Observación
explain-together = Todos juntos
explain-there = presente
explain-absent = ausente
explain-no-pairs = ninguna
explain-default = { $cell } (por defecto)
explain-zero = 0 en cada trayectoria
explain-is-unclear = indistinguible de 0

at-least = al menos { $value }
at-most = como máximo { $value }
range-limited = { $name } ({ $limit })
range-between = { $name } (entre { $low } y { $high })
range-anywhere = { $name } cualquiera
range-also = { $ranges }, y { $range }

turning-place = { $value } ({ $known ->
    [surely] con certeza
    [interval] intervalo del 95 % { $range }
    [from] intervalo del 95 % de { $range } a más allá de los valores examinados
    [to] intervalo del 95 % desde debajo de los valores examinados a { $range }
   *[wider] su intervalo es más ancho que los valores examinados
})

turning-title = ¿Con qué valor de `{ $name }` cambia `{ $condition }`?
turning-holding = { $turns ->
    [share] se cumple en { $holds ->
        [yes] más
       *[no] menos
    } del { $share } de las trayectorias
   *[mean] la media de todas las trayectorias { $holds ->
        [yes] la cumple
       *[no] no la cumple
    }
}
turning-one = La condición `{ $condition }` cambia con `{ $name }` = { $place }, en { $scenario }: { $whole ->
    [yes] antes de ese valor, { $below }; a partir de él, { $above }
   *[no] por debajo, { $below }; por encima, { $above }
}.
turning-at = en { $place }, por encima de lo cual { $above }
turning-several = La condición `{ $condition }` cambia { $n } veces a medida que sube `{ $name }`, en { $scenario }: { $places }.
turning-none = La condición `{ $condition }` no cambia con `{ $name }` de { $range }, en { $scenario }: { $why }.
turning-throughout = en todo el tramo, { $holding }
turning-close = queda tan cerca del límite que con tantas trayectorias no se puede decir de qué lado está
turning-ends-share = La proporción de trayectorias en las que se cumple es { $share_first } con { $first } y { $share_last } con { $last }, los extremos de la búsqueda ({ $futures } trayectorias con el mismo azar en cada uno de { $n } valores).
turning-ends-mean = La media { $first_way ->
    [misses] no la alcanza
   *[meets] la cumple
} por { $first_by } con { $first } y { $last_way ->
    [misses] no la alcanza
   *[meets] la cumple
} por { $last_by } con { $last }, los extremos de la búsqueda ({ $futures } trayectorias con el mismo azar en cada uno de { $n } valores).
turning-draws = En el estudio, el { $share } de los sorteos de `{ $name }` está por debajo de { $value }.
turning-against = La curva no es monótona: en conjunto { $trend ->
    [falls] baja
   *[rises] sube
}, pero { $steps } { $trend ->
    [falls] sube
   *[rises] baja
} más de lo que explica el azar.
turning-between = entre { $range }
turning-and = { $steps }, y { $step }
turning-alone = `{ $name }` está correlacionado con { $others } en el estudio; aquí se mueve solo, y los demás siguen según sus sorteos.

# A condition inside a sentence.
condition-also = { $first } y { $second }
condition-above = { $quantity } por encima de { $limit }
condition-at-least = { $quantity } de al menos { $limit }
condition-below = { $quantity } por debajo de { $limit }
condition-at-most = { $quantity } de como máximo { $limit }
condition-base = base
