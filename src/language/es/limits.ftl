# Lo que el modelo deja fuera, y lo que haría con los números.

limit-what-if = Responde a «qué pasaría si», no a «qué pasará»
    .why = Cada número vale dentro de este modelo y bajo los supuestos enumerados arriba. La frecuencia de algo entre las trayectorias simuladas no es una probabilidad sobre el mundo.
limit-assumptions = Los supuestos sostienen el resultado
    .why = La mayoría son juicios. Más trayectorias reducen el error de simulación; no mejoran un juicio. Un intervalo es tan ancho como honesto fue su autor.
limit-one-firm = Una empresa, sola
    .why = No reaccionan competidores, proveedores ni clientes. Quienes se van encuentran empleo a una tasa fija, por muchas que sean las empresas que despiden a la vez, y siempre hay a quien contratar fuera.
limit-wages = Los salarios y los precios no se mueven
    .why = La paga por puesto sigue igual, a precios constantes y sin descuento. Un trabajo más barato se convierte en demanda solo mediante una elasticidad y un traslado a precios, iguales cada mes.
limit-alike = Las personas de un rol son iguales
    .why = No se modelan edad, antigüedad, capacidades, salud ni familia, ni tampoco a quién se elige. De aquí no se puede leer nada sobre personas concretas ni sobre discriminación entre grupos.
limit-progress = El progreso de la IA es una curva suave
    .why = La duración de las tareas que la IA puede hacer crece a un ritmo por trayectoria, sin mesetas, regulación, escasez, pleitos ni accidentes. La duración de las tareas de un rol es una distribución por rol.
limit-opening = La plantilla inicial se toma como adecuada
    .why = Se supone que la empresa tiene las personas que necesita para la IA en uso en el mes 0. Una empresa con exceso o falta de personal parece obra de la IA; y una IA mejor en el mes 0 deja menos por venir.
limit-quality = La calidad, la confianza y el saber quedan fuera de la vista
    .why = El saber perdido, los errores que nadie detecta, los clientes que se van y la moral más allá de las bajas no tienen número aquí. El descontento actúa sobre las bajas voluntarias y el trabajo observado, y sobre nada más.
limit-rules = La empresa sigue sus reglas
    .why = Despidos, contrataciones y traslados siguen umbrales fijos y los eventos del escenario. La dirección no aprende, negocia ni cambia de opinión salvo que un evento lo diga; tribunales y sindicatos actúan solo como eventos.
limit-displaced = Lo que pierden las personas despedidas es una regla aproximada
    .why = Una sola tasa de reempleo y una sola senda de pérdida de ingresos valen para todos. Salud, pensiones, familias y lugares quedan fuera, y el dinero público es solo prestaciones e impuesto sobre la renta.
