# Was Diagramme gemeinsam haben.
caveat = Gilt unter diesen Annahmen und ist keine Prognose
whole-firm = gesamtes Unternehmen
footnote-replications = { $n } Replikationen je Szenario mit denselben Zufallszahlen
footnote-expectation = Erwartungswerte: jede Ziehung durch ihren Mittelwert ersetzt, ohne Streuung
footnote-receipt = Beleg { $digits }
lead-headcount = { $name } am Ende:
lead-by = { $name } bis { $date }:
lead-in = { $name } im { $date }:
at-date-by = { $name } bis { $date }
at-date-in = { $name } im { $date }
left-out = Gezeigt sind { $shown } von { $n } Szenarien, die Basis und jene, die den Median am stärksten verschieben{ $table ->
    [yes] ; alle stehen in der Tabelle
   *[no] {""}
}.
magnitude-thousand = Tsd.
magnitude-million = Mio.
magnitude-billion = Mrd.
magnitude-trillion = Bio.

fan-band-95 = 95 % der Verläufe
fan-band = { $percent } %
title-interval = { $title } ({ $percent } % der Verläufe: { $range })
fan-title-same = { $title }, wie in der Basis
fan-title-above = { $title }, über der Basis
fan-title-below = { $title }, unter der Basis
fan-title-above-in = { $title }, über der Basis in { $futures }
fan-title-below-in = { $title }, unter der Basis in { $futures }
fan-subtitle = { $metric } ({ $unit }), { $place }. Szenario „{ $scenario }“: { $sample ->
    [yes] Median und die mittleren 50, 80 und 95 % der Verläufe
   *[no] erwarteter Verlauf
}.
fan-subtitle-base = Gestrichelt: „{ $base }“, Median{ $sample ->
    [yes] {" "}und 80 %
   *[no] {""}
}.
fan-alt = { $title }. Fächerdiagramm: { $metric }, Szenario „{ $scenario }“, { $place }, { $start } bis { $end }. Der Median beginnt bei { $opening } und endet bei { $closing }.
fan-alt-band = { $percent } % der Verläufe enden zwischen { $low } und { $high }.
fan-alt-base = Die Basis ({ $base }) endet bei { $median }.
