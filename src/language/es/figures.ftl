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
