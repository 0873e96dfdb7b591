# Frases de los gráficos de los métodos.

luck = azar
n-futures = { $n ->
    [one] una trayectoria
   *[other] { $n } trayectorias
}
per-cent = por ciento

chart-explain-subtitle = { $subject }: medias, de «{ $a }» a «{ $b }». Cada barra es el valor de Shapley de un cambio; las líneas son intervalos del 95 % de la simulación{ $orders ->
    [yes] {" "}y de la elección de órdenes
   *[no] {""}
}. En cada trayectoria las barras suman la diferencia.
chart-explain-how = { $futures } trayectorias de { $scenarios } escenarios
chart-explain-others = los otros { $n } cambios
chart-explain-ends = { $subject }, de { $a } a { $b }
chart-explain-none = { $ends }: ningún cambio mueve la media más de lo que podría el ruido
chart-explain-one = { $ends }: { $gap }; todo ello: { $name }
chart-explain-noise = { $ends }: en suma no más que ruido, aunque un cambio contribuye: { $name } ({ $size })
chart-explain-against = { $ends }: { $gap }; la barra mayor va en sentido contrario: { $name } ({ $size })
chart-explain-most = { $ends }: { $gap }; la mayor parte: { $name } ({ $size })
chart-explain-part = { $ends }: { $gap }; la parte más grande: { $name } ({ $size })
chart-explain-alt = { $title }. Barras del primer extremo al segundo: { $bars }.

chart-strongest = Se muestran los { $shown } más fuertes de { $all }; los otros { $n } están en la tabla.
chart-drivers-data = { $subject }, escenario «{ $scenario }»: proporción de la varianza que sigue a cada supuesto por sí solo, con intervalos del 95 %.{ $sets ->
    [yes] {" "}Las filas con un + reúnen supuestos correlacionados.
   *[no] {""}
}
chart-drivers-sobol = { $subject }, escenario «{ $scenario }»: las barras oscuras muestran la proporción de la varianza que cada supuesto causa por sí solo, las claras (y los números) aquella en la que participa, con intervalos del 95 %. El azar es todo lo que se sortea dentro de una trayectoria.
chart-drivers-morris = { $subject }, escenario «{ $scenario }»: tamaño medio del cambio cuando un supuesto recorre la mitad de su distribución, o el azar se sortea de nuevo, con intervalos del 95 %.
chart-drivers-share = Proporción de la varianza
chart-drivers-size = Tamaño medio del cambio
chart-drivers-how-sobol = dos muestras de { $n } puntos
chart-drivers-how-morris = { $n } recorridos
chart-drivers-constant = no varía
chart-drivers-title-data = «{ $name }» explica por sí solo { $share } de la varianza de «{ $subject }»
chart-drivers-title-none = Ningún supuesto determina por sí solo «{ $subject }»
chart-drivers-title-sobol = «{ $name }» participa en { $share } de la varianza de «{ $subject }»{ $others ->
    [luck] , el azar en { $luck }
   *[none] {""}
}
chart-drivers-title-morris = De todos los supuestos, «{ $name }» es el que más mueve «{ $subject }»
chart-drivers-alt = { $title }. Barras, la más larga primero: { $bars }.
chart-drivers-alt-item = { $name }{ $graded ->
    [yes] , { $grade }
   *[no] {""}
}: { $size }

chart-tornado-subtitle = { $subject }, escenario «{ $scenario }»: cambio de la media con un supuesto en su cuantil del 5 % (claro) y en su cuantil del 95 % (oscuro), los demás según sus sorteos, con el mismo azar. Líneas: intervalos del 95 % de la simulación.
chart-tornado-how = { $n } trayectorias en cada extremo
chart-tornado-axis = Cambio de la media, { $unit }
chart-tornado-title = «{ $name }» es el supuesto que más mueve la media de «{ $subject }»: { $low } en su cuantil del 5 % y { $high } en el del 95 %
chart-tornado-alt = { $title }. Barras, la más ancha primero: { $bars }.
chart-tornado-alt-item = { $name }, { $grade }: { $low } y { $high }

chart-turning-none = «{ $condition }» no cambia de signo con estos valores de «{ $name }»
chart-turning-share = «{ $condition }» se cumple en el { $share } de las trayectorias cuando «{ $name }» vale { $place }
chart-turning-mean = La media de todas las trayectorias cumple «{ $condition }» cuando «{ $name }» está { $side ->
    [above] por encima
   *[below] por debajo
} de { $place }
chart-turning-several = «{ $condition }» cambia { $n } veces a lo largo de estos valores de «{ $name }»
chart-turning-subtitle = «{ $condition }» en el escenario «{ $scenario }», con «{ $name }» fijado en un valor tras otro y todo lo demás según los sorteos, con el mismo azar. Banda: intervalo del 95 % de la simulación.
chart-turning-share-axis = Proporción de trayectorias en las que se cumple la condición
chart-turning-mean-axis = Media más allá del límite, { $unit }
chart-turning-no = sin punto de inflexión
chart-turning-alt = { $title }. Una curva con su banda en función de { $name }.

chart-box = Caja { $n }
chart-boxes-title = «{ $condition }» se cumple en el { $share } de las trayectorias { $named ->
    [yes] con { $ranges }
   *[no] dentro de una caja de { $n } supuestos
}, y en el { $all } de todas
chart-boxes-subtitle = Qué parte de los sorteos de cada supuesto queda dentro, del más bajo a la izquierda al más alto a la derecha; línea fina: dónde cae el límite en el 90 % de las medias muestras en las que reaparece. Escenario «{ $scenario }».
chart-boxes-heading = Caja { $n }, en trayectorias nuevas: dentro se cumple en el { $density } (densidad); el { $coverage } de aquellas en que se cumple está dentro (cobertura)
chart-boxes-axis = proporción de los sorteos, desde el más bajo
chart-boxes-returns = el límite reaparece en
chart-boxes-of = { $returns } de { $all }
chart-boxes-alt = { $title }. Barras de los sorteos que quedan dentro: { $boxes }.
chart-boxes-alt-item = caja { $n }: { $ranges }

chart-trade-title = { $n ->
    [one] Una caja contiene
   *[other] { $n } cajas contienen
} el { $coverage } de las trayectorias con «{ $condition }»; dentro, la condición se cumple en el { $density }
chart-trade-subtitle = Cada punto es una caja de supuestos en el camino de todas las trayectorias a una densa; los puntos grandes son las relatadas, los anillos lo que valen en { $n } trayectorias nuevas. Escenario «{ $scenario }».
chart-trade-across = Cobertura: proporción de las trayectorias en que se cumple que está dentro
chart-trade-up = Densidad: proporción de las trayectorias de dentro en que se cumple
chart-trade-all = todas { $share }
chart-trade-label = Caja { $at }: { $n ->
    [one] 1 supuesto restringido
   *[other] { $n } supuestos restringidos
}
chart-trade-alt = { $title }. Puntos de cobertura y densidad: { $boxes }.
chart-trade-alt-item = la caja { $n } cubre el { $coverage } con una densidad del { $density } donde se buscó, y el { $fresh_coverage } con { $fresh_density } en trayectorias nuevas

chart-future-payroll = Plantilla
chart-future-active = En su puesto
chart-future-posts = Puestos necesarios
chart-future-title = Trayectoria { $n }: la plantilla pasa de { $opening } a { $closing } hasta { $date }, y { $any ->
    [yes] los despedidos son { $laid_off }
   *[no] nadie es despedido
}
chart-future-subtitle = Réplica { $n } del escenario «{ $scenario }»; una trayectoria posible, con sus propios sorteos y su propio azar.
chart-future-axis = personas, puestos
chart-future-nobody = nadie es despedido
chart-future-strip = despidos del mes, personas
chart-future-alt = { $title }. Líneas de la plantilla, las personas en su puesto y los puestos necesarios, mes a mes.
