# Escenarios comparados: clasificación, arrepentimiento y brecha de puestos.


# Clasificación: encabezados y celdas de la tabla.
ranking-behind = Distancia al puesto anterior
ranking-mean-regret = Arrepentimiento medio
ranking-regret-90 = Arrepentimiento, percentil 90
ranking-best-in = Mejor en, de las trayectorias
ranking-no-draws = Una clasificación necesita los números de cada trayectoria, y esta ejecución se hizo con --no-draws.

# Clasificación: lo que dice la tabla.
ranking-by-metric = Según «{ $metric }» ({ $better ->
    [more] más
   *[less] menos
} cuenta como mejor): { $said }.
ranking-open = la simulación no puede decir cuál va primero: { $names }
ranking-first = { $names } ocupa el primer lugar de { $n } escenarios
ranking-first-together = { $names } comparten el primer lugar de { $n } escenarios, iguales en cada trayectoria
ranking-ahead = { $said }, con { $amount } de ventaja sobre { $next }
ranking-one-future = Hay una trayectoria de cada escenario: nada en este orden es ruido de la simulación, y no dice nada sobre la dispersión de las trayectorias.
confidence = con 95 % de confianza
confidence-pairs = con 95 % de confianza para los { $n } pares en conjunto
ranking-settled = Ningún orden de la tabla podría invertirse por ruido, { $confidence }.
ranking-order-of = el orden de { $names }
ranking-order-among = el orden entre { $names }
ranking-and-order = { $orders }; y { $last }
ranking-reversible = El ruido podría invertir { $orders }; cualquier otro orden de vecinos se mantiene, { $confidence }.
regret-also-best = { $name } es también el mejor de los escenarios en cada trayectoria.
regret-also-best-together = También son los mejores de los escenarios en cada trayectoria.
regret-of-the-first = { $name } es el mejor de los escenarios en { $share } de las trayectorias. Frente al mejor de cada trayectoria es de media { $loss } peor, { $tail }.
regret-none = y nada en nueve de cada diez trayectorias
regret-tail = y más de { $loss } peor en una de cada diez trayectorias
regret-tail-interval = y más de { $loss } (intervalo del 95 % { $range }) peor en una de cada diez trayectorias
regret-smallest = { $tail }; el menor percentil 90 es el de { $name }, { $loss }

# La brecha de puestos: sus partes, y lo que dice.
gap-posts_growth = crecimiento de la demanda
gap-posts_displacement = horas que asume la IA
gap-posts_augmentation = horas que la IA hace más productivas
gap-posts_demand = demanda ganada por menores costes
gap-posts_new_work = trabajo nuevo en torno a la IA
gap-opposed = opuestos
gap-posts = { $scenario } tiene { $amount } puestos { $way ->
    [more] más
   *[less] menos
} que { $base } en { $date }.
gap-nothing-decided = Nada de ello se decidió; todo se siguió de lo que la demanda y la IA hicieron del trabajo.
gap-decided = El { $percent } % de esta brecha ({ $decided }) se decidió, con puestos terminados, creados o trasladados; el resto ({ $followed }) se siguió de lo que la demanda y la IA hicieron del trabajo.
gap-against = Lo que se decidió ({ $decided }) y lo que se siguió ({ $followed }) actúan en sentido contrario, por lo que no se da ninguna proporción de la brecha.
gap-payroll = En la plantilla, el mismo escenario difiere en { $amount } personas: los puestos vacantes, retenidos o aún no abandonados hacen que ambos no coincidan.
