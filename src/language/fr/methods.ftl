# Ce que trouvent les méthodes.


# Le chiffre sur lequel porte une méthode.
subject-of = { $metric }, { $role }
subject-in = { $metric } en { $date }
subject-by = { $metric } jusqu’en { $date }
subject-peak = { $metric } au maximum

# Sur quelle qualité de preuves repose la dispersion.
share-with-interval = { $share } % ({ $range })
evidence-share = { $first } seules et { $total } avec le hasard et d’autres
evidence-for = { $subject } : { $share }
evidence-rests = { $evidence } portent cette part de la variance : { $parts }.
evidence-no-judgement = Aucune hypothèse incertaine ne relève du jugement.
evidence-graded = Les hypothèses de qualité « { $grade } »
evidence-mixed = Les hypothèses corrélées de qualités différentes
evidence-ungraded = Les hypothèses sans qualité indiquée
