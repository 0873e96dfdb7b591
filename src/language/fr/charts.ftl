# Ce que les graphiques ont en commun.
caveat = Valable sous ces hypothèses, ce n’est pas une prévision
whole-firm = ensemble de l’entreprise
footnote-replications = { $n } réplications par scénario avec les mêmes tirages aléatoires
footnote-expectation = mode espérance : chaque tirage est remplacé par sa moyenne, sans dispersion
footnote-receipt = empreinte { $digits }
lead-headcount = { $name } à la fin :
lead-by = { $name } jusqu’en { $date } :
lead-in = { $name } en { $date } :
at-date-by = { $name } jusqu’en { $date }
at-date-in = { $name } en { $date }
left-out = { $shown } scénarios sur { $n } sont représentés, la référence et ceux qui déplacent le plus la médiane{ $table ->
    [yes] {" "}; tous figurent dans le tableau
   *[no] {""}
}.
magnitude-thousand = k
magnitude-million = M
magnitude-billion = Md
magnitude-trillion = Bn

fan-band-95 = 95 % des trajectoires
fan-band = { $percent } %
title-interval = { $title } ({ $percent } % des trajectoires : { $range })
fan-title-same = { $title }, comme dans la référence
fan-title-above = { $title }, au-dessus de la référence
fan-title-below = { $title }, en dessous de la référence
fan-title-above-in = { $title }, au-dessus de la référence dans { $futures }
fan-title-below-in = { $title }, en dessous de la référence dans { $futures }
fan-subtitle = { $metric } ({ $unit }), { $place }. Scénario « { $scenario } » : { $sample ->
    [yes] médiane et 50, 80 et 95 % centraux des trajectoires
   *[no] trajectoire espérée
}.
fan-subtitle-base = En tirets : « { $base } », médiane{ $sample ->
    [yes] {" "}et 80 %
   *[no] {""}
}.
fan-alt = { $title }. Graphique en éventail : { $metric }, scénario « { $scenario } », { $place }, { $start } à { $end }. La médiane part de { $opening } et atteint { $closing }.
fan-alt-band = { $percent } % des trajectoires finissent entre { $low } et { $high }.
fan-alt-base = La référence ({ $base }) finit à { $median }.
