# Lo que dice el método `discover`.

discover-title = ¿Cuándo se cumple `{ $condition }`?
discover-lead = La condición `{ $condition }` se cumple en { $share } de las trayectorias del escenario «{ $scenario }», pero en { $density } de aquellas con { $ranges }.
discover-holds = La condición `{ $condition }` se cumple en { $share } de { $n } trayectorias del escenario «{ $scenario }».
discover-none = Ninguna caja de supuestos merece contarse: { $asked ->
    [density] ningún conjunto de límites que sea más que azar hace que la condición se cumpla en { $density } de las trayectorias de dentro
   *[nothing] restrinja lo que restrinja, la búsqueda pierde más trayectorias en las que se cumple la condición de lo que gana en densidad
}. { $hint ->
    [lower] Pida una densidad menor, o ninguna.
    [opposite] Se cumple en la mayoría de las trayectorias: pregunte por lo contrario para ver cuándo no se cumple.
   *[luck] Decide el azar, o deciden muchos supuestos juntos.
}
discover-box = Caja { $n }: { $ranges }.
discover-worth = Dentro{ $further ->
    [yes] , entre las trayectorias que dejaron las cajas anteriores
   *[no] {""}
}, la condición se cumple en { $density } de { $n } trayectorias en lugar de { $all } (densidad), y { $coverage } de todas las trayectorias en que se cumple están dentro (cobertura). En { $fresh } trayectorias nuevas, que la búsqueda no ha visto: densidad { $fresh_density } (intervalo del 95 %: { $interval }), cobertura { $fresh_coverage }.
discover-doubts = No se apoye en { $limits }: las búsquedas en mitades aleatorias de las trayectorias no llevan de forma fiable a este límite.
discover-doubt = { $name } ({ $limit }; { $n } de { $all })
discover-or = { $limits } ni en { $limit }
discover-together = Juntas, las { $n } cajas contienen { $coverage } de las trayectorias en que se cumple la condición, y dentro se cumple en { $density }; en trayectorias nuevas, { $fresh_coverage } y { $fresh_density }.

discover-tree-whole = Segunda opinión: un árbol de clasificación, probado en trayectorias que no ha visto, no hace ninguna división.
discover-tree = Segunda opinión: un árbol de clasificación de { $n } hojas divide primero según { $name } en { $value }{ $agrees ->
    [yes] , que también restringe una caja
    [no] , que no restringe ninguna caja
   *[unasked] {""}
}{ $uses ->
    [nothing] , y según nada más
   *[more] , y usa { $names }
}.
discover-leaves = { $n ->
    [one] Su hoja más densa contiene
   *[other] Sus { $n } hojas más densas contienen
} { $coverage } de las trayectorias en que se cumple la condición, con una densidad de { $density }.
discover-correlated = `{ $key }` está correlacionado con { $others } en el estudio, así que su límite puede estar en lugar de uno sobre { $n ->
    [one] este
   *[other] estos
}.

discover-of-base = `{ $key }` del escenario base
    .plain = { $key } del escenario base

discover-caption = Caja { $n }: cada límite con la proporción de sorteos que deja, en cuántas de { $resamples } búsquedas en mitades aleatorias reaparece y dónde (5 a 95 %), y qué probabilidad hay de que la caja fuera igual de densa sin él solo por azar (cuasi-p)
discover-assumption = supuesto
discover-limit = límite
discover-draws = proporción de sorteos
discover-returns = reaparece
    .cell = { $n } de { $all }
discover-where = dónde
discover-quasi-p = cuasi-p
