# Lo que dice el método `sensitivity`.

sensitivity-title-data = Qué determina la dispersión en { $scenario }: índices de las trayectorias de una ejecución
sensitivity-title-sobol = Qué determina la dispersión en { $scenario }: índices de Sobol
sensitivity-title-morris = Qué mueve las trayectorias de { $scenario }: efectos elementales
sensitivity-title-tornado = Qué mueve las medias de { $scenario }: un diagrama de tornado
sensitivity-spread = { $subject } en { $scenario }: media { $mean }, desviación estándar { $sd } en { $n } trayectorias.
sensitivity-mean = { $subject } en { $scenario }: media { $mean } en { $n } trayectorias.
sensitivity-constant = { $subject }: { $value } en cada trayectoria, no hay dispersión.
sensitivity-called = { $name } ({ $grade }{ $way ->
    [raises] , efecto al alza
    [lowers] , efecto a la baja
   *[unknown] {""}
})
sensitivity-inert = { $n ->
    [one] Sin efecto en ninguna trayectoria: { $names }.
   *[other] { $n } factores no tienen efecto en ninguna trayectoria{ $few ->
        [yes] : { $names }
       *[no] ; la tabla los enumera
    }.
}
sensitivity-indistinguishable = { $n ->
    [one] El índice de primer orden de { $names } es indistinguible de 0: su intervalo contiene el 0.
   *[other] { $n } de { $all } tienen un índice de primer orden indistinguible de 0, su intervalo contiene el 0{ $few ->
        [yes] : { $names }
       *[no] ; la tabla los enumera
    }.
}
sensitivity-correlated = Supuestos correlacionados en rango: { $pairs }. { $method ->
    [data] Lo que uno de un par explica contiene lo que lleva del otro, así que sus índices se solapan; las filas con un `+` cuentan cada conjunto una sola vez, igual que las sumas por calidad.
    [sobol] No se pueden variar por separado, así que cada conjunto es un solo factor.
    [morris] Aquí se mueven de uno en uno, como si no estuvieran correlacionados.
   *[tornado] Mientras uno está en su extremo, sus compañeros siguen en sus sorteos, como si no estuvieran correlacionados.
}
sensitivity-pair = { $a } y { $b } ({ $rho })
sensitivity-design = Las trayectorias son las del muestreo { $sampling }, repartidas con más regularidad que las independientes: los intervalos son más anchos de lo necesario.

sensitivity-none-alone = Ningún supuesto explica por sí solo una proporción de la varianza distinguible de 0.
sensitivity-one-alone = Por sí solo, { $who } explica { $share } de la varianza.
sensitivity-alone = Proporciones de la varianza que siguen a un solo supuesto: { $shares }.
sensitivity-of-grade = { $share } { $grade }
sensitivity-rest = { $rest } es azar e interacción, que este método no puede distinguir.
sensitivity-by-evidence = Según la calidad de los supuestos: { $parts }; el resto, { $rest }, es azar e interacción, que este método no puede distinguir.

sensitivity-luck = El azar participa en { $share }: eso quedaría de media si se conociera cada supuesto.
sensitivity-grade-both = { $grade } { $first } solos y { $total } en total
sensitivity-grades = Según la calidad de los supuestos: { $parts }.
sensitivity-part = { $who } participa en { $total }, solo { $first ->
    [none] indistinguible de 0
   *[some] { $first }
}
sensitivity-all-luck = Ningún supuesto lo cambia: toda la varianza es azar.
sensitivity-parts = De la varianza: { $parts }.

sensitivity-none-moves = { $subject }: ningún supuesto mueve este número.
sensitivity-step = { $subject }: un paso sobre la mitad de su distribución mueve el número hacia arriba o hacia abajo, de media en { $n } recorridos: { $sizes }.
sensitivity-step-by = { $who } en { $size }
sensitivity-hangs = El efecto de { $names } depende del azar y de dónde están los demás: se dispersa más que su tamaño medio.
sensitivity-fresh-luck = Un nuevo sorteo del azar lo mueve en { $size }{ $weaker ->
    [none] {""}
    [all] , más que cualquier supuesto
   *[some] , más que { $more } de los { $all } supuestos
}{ $stronger ->
    [none] {""}
    [only-all] , menos que cualquier supuesto
    [only-some] , menos que { $less } de los { $all } supuestos
   *[and-some] {" "}y menos que { $less } de los { $all } supuestos
}{ $unclear ->
    [none] {""}
    [all] , que no se distingue del efecto de ningún supuesto
    [one] ; uno no se distingue de él
   *[some] ; { $rest } no se distinguen de él
}.

sensitivity-ends = Llevados a sus extremos, con los demás según sus sorteos, mueven la media: { $ends }.
sensitivity-end = { $who } en { $at_low } con { $low }{ $first ->
    [yes] {" "}(su cuantil del 5 %)
   *[no] {""}
} y en { $at_high } con { $high }{ $first ->
    [yes] {" "}(95 %)
   *[no] {""}
}
sensitivity-neither-end = { $n } de { $all } supuestos no mueven la media en ningún extremo en una cantidad distinguible de 0{ $few ->
    [yes] : { $names }
   *[no] ; la tabla los enumera
}.

sensitivity-assumption = Supuesto
sensitivity-factor = Factor
sensitivity-share-alone = Proporción de la varianza, solo
sensitivity-rank = Correlación de rango
sensitivity-takes-part = Participa en
sensitivity-step-size = Tamaño medio de un paso
sensitivity-step-mean = Paso medio
sensitivity-step-spread = Dispersión de los pasos
sensitivity-change-low = Cambio al 5 %
sensitivity-change-high = Cambio al 95 %
sensitivity-nothing = no cambia nada
sensitivity-no-change = ninguno
sensitivity-zero = indistinguible de 0 (hasta { $most } %)
