# Was Methoden finden.


# Die Zahl, nach der eine Methode fragt.
subject-of = { $metric }, { $role }
subject-in = { $metric } im { $date }
subject-by = { $metric } bis { $date }
subject-peak = { $metric } am Höchststand

# Auf welcher Güte von Belegen die Streuung beruht.
share-with-interval = { $share } % ({ $range })
evidence-share = { $first } allein und { $total } mit Zufall und anderen
evidence-for = { $subject }: { $share }
evidence-rests = Auf { $evidence } entfällt dieser Anteil der Varianz: { $parts }.
evidence-no-judgement = Keine unsichere Annahme hat die Güte „Einschätzung“.
evidence-graded = Annahmen der Güte „{ $grade }“
evidence-mixed = korrelierte Annahmen verschiedener Güte
evidence-ungraded = Annahmen ohne Güte
