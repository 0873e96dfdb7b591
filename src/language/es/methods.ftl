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
