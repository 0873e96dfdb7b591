# Sätze der Diagramme von Methoden.

luck = Zufall
n-futures = { $n ->
    [one] ein Verlauf
   *[other] { $n } Verläufe
}
per-cent = Prozent

chart-explain-subtitle = { $subject }: Mittelwerte, von „{ $a }“ zu „{ $b }“. Jeder Balken ist der Shapley-Wert einer Änderung; Linien sind 95-%-Intervalle der Simulation{ $orders ->
    [yes] {" "}und der Wahl der Reihenfolgen
   *[no] {""}
}. In jedem Verlauf summieren sich die Balken zur Differenz.
chart-explain-how = { $futures } Verläufe von { $scenarios } Szenarien
chart-explain-others = die übrigen { $n } Änderungen
chart-explain-ends = { $subject }, von { $a } zu { $b }
chart-explain-none = { $ends }: keine Änderung verschiebt das Mittel um mehr, als Rauschen es könnte
chart-explain-one = { $ends }: { $gap }; alles davon: { $name }
chart-explain-noise = { $ends }: in der Summe nicht mehr als Rauschen; einen Beitrag hat aber: { $name } ({ $size })
chart-explain-against = { $ends }: { $gap }; der größte Balken wirkt dem entgegen: { $name } ({ $size })
chart-explain-most = { $ends }: { $gap }; das meiste davon: { $name } ({ $size })
chart-explain-part = { $ends }: { $gap }; der größte Teil: { $name } ({ $size })
chart-explain-alt = { $title }. Balken vom ersten Ende zum zweiten: { $bars }.

chart-strongest = Gezeigt sind die { $shown } stärksten von { $all }, die übrigen { $n } stehen in der Tabelle.
chart-drivers-data = { $subject }, Szenario „{ $scenario }“: Anteil der Varianz, der jeder Annahme allein folgt, mit 95-%-Intervallen.{ $sets ->
    [yes] {" "}Zeilen mit + fassen korrelierte Annahmen zusammen.
   *[no] {""}
}
chart-drivers-sobol = { $subject }, Szenario „{ $scenario }“: dunkle Balken zeigen den Anteil der Varianz, den jede Annahme allein verursacht, helle Balken (und Zahlen) den, an dem sie beteiligt ist, mit 95-%-Intervallen. Zufall ist alles, was innerhalb eines Verlaufs gezogen wird.
chart-drivers-morris = { $subject }, Szenario „{ $scenario }“: mittlere Größe der Änderung, wenn eine Annahme über die Hälfte ihrer Verteilung wandert oder der Zufall neu gezogen wird, mit 95-%-Intervallen.
chart-drivers-share = Anteil an der Varianz
chart-drivers-size = Mittlere Größe der Änderung
chart-drivers-how-sobol = zwei Stichproben von { $n } Punkten
chart-drivers-how-morris = { $n } Pfade
chart-drivers-constant = variiert nicht
chart-drivers-title-data = „{ $name }“ allein erklärt { $share } der Varianz von „{ $subject }“
chart-drivers-title-none = Keine Annahme treibt für sich allein „{ $subject }“
chart-drivers-title-sobol = „{ $name }“ ist an { $share } der Varianz von „{ $subject }“ beteiligt{ $others ->
    [luck] , der Zufall an { $luck }
   *[none] {""}
}
chart-drivers-title-morris = Von allen Annahmen bewegt „{ $name }“ am stärksten „{ $subject }“
chart-drivers-alt = { $title }. Balken, der längste zuerst: { $bars }.
chart-drivers-alt-item = { $name }{ $graded ->
    [yes] , { $grade }
   *[no] {""}
}: { $size }

chart-tornado-subtitle = { $subject }, Szenario „{ $scenario }“: Änderung des Mittelwerts, wenn eine Annahme bei ihrem 5-%-Quantil (hell) und ihrem 95-%-Quantil (dunkel) liegt, die übrigen wie gezogen, mit denselben Zufallszahlen. Linien: 95-%-Intervalle der Simulation.
chart-tornado-how = { $n } Verläufe an jedem Ende
chart-tornado-axis = Änderung des Mittelwerts, { $unit }
chart-tornado-title = „{ $name }“ bewegt den Mittelwert von „{ $subject }“ am stärksten: um { $low } beim 5-%- und { $high } beim 95-%-Quantil
chart-tornado-alt = { $title }. Balken, der breiteste zuerst: { $bars }.
chart-tornado-alt-item = { $name }, { $grade }: { $low } und { $high }

chart-turning-none = „{ $condition }“ kippt bei diesen Werten von „{ $name }“ nicht
chart-turning-share = „{ $condition }“ gilt in { $share } der Verläufe bei „{ $name }“ von { $place }
chart-turning-mean = Das Mittel aller Verläufe erfüllt „{ $condition }“ bei „{ $name }“ { $side ->
    [above] über
   *[below] unter
} { $place }
chart-turning-several = „{ $condition }“ kippt über diese Werte von „{ $name }“ { $n }-mal
chart-turning-subtitle = „{ $condition }“ im Szenario „{ $scenario }“; „{ $name }“ auf einen Wert nach dem anderen festgesetzt, alles andere wie gezogen, mit denselben Zufallszahlen. Band: 95-%-Intervall der Simulation.
chart-turning-share-axis = Anteil der Verläufe, in denen die Bedingung gilt
chart-turning-mean-axis = Mittel jenseits der Grenze, { $unit }
chart-turning-no = kein Kipppunkt
chart-turning-alt = { $title }. Eine Kurve mit ihrem Band über { $name }.

chart-box = Box { $n }
chart-boxes-title = „{ $condition }“ gilt in { $share } der Verläufe { $named ->
    [yes] mit { $ranges }
   *[no] in einer Box aus { $n } Annahmen
}, und in { $all } aller Verläufe
chart-boxes-subtitle = Welcher Teil der Ziehungen jeder Annahme innerhalb liegt, von der niedrigsten links bis zur höchsten rechts; dünne Linie: wohin die Grenze in 90 % der halben Stichproben fällt, in denen sie wiederkehrt. Szenario „{ $scenario }“.
chart-boxes-heading = Box { $n }, in neuen Verläufen: innerhalb gilt sie in { $density } (Dichte); { $coverage } derer, in denen sie gilt, liegen innerhalb (Abdeckung)
chart-boxes-axis = Anteil der Ziehungen, von der niedrigsten an
chart-boxes-returns = Grenze kehrt wieder in
chart-boxes-of = { $returns } von { $all }
chart-boxes-alt = { $title }. Balken der Ziehungen, die innerhalb liegen: { $boxes }.
chart-boxes-alt-item = Box { $n }: { $ranges }

chart-trade-title = { $n ->
    [one] Eine Box enthält
   *[other] { $n } Boxen enthalten
} { $coverage } der Verläufe mit „{ $condition }“; innerhalb gilt die Bedingung in { $density }
chart-trade-subtitle = Jeder Punkt ist eine Box aus Annahmen auf dem Weg von allen Verläufen zu einer dichten; die großen Punkte sind die berichteten, die Ringe das, was sie in { $n } neuen Verläufen wert sind. Szenario „{ $scenario }“.
chart-trade-across = Abdeckung: Anteil der Verläufe, in denen sie gilt, der innerhalb liegt
chart-trade-up = Dichte: Anteil der Verläufe innerhalb, in denen sie gilt
chart-trade-all = alle Verläufe { $share }
chart-trade-label = Box { $at }: { $n ->
    [one] 1 Annahme
   *[other] { $n } Annahmen
} eingeschränkt
chart-trade-alt = { $title }. Punkte aus Abdeckung und Dichte: { $boxes }.
chart-trade-alt-item = Box { $n } deckt { $coverage } bei einer Dichte von { $density } ab, wo gesucht wurde, und { $fresh_coverage } bei { $fresh_density } in neuen Verläufen

chart-future-payroll = Beschäftigte
chart-future-active = Am Arbeitsplatz
chart-future-posts = Benötigte Stellen
chart-future-title = Verlauf { $n }: Aus { $opening } Beschäftigten werden bis { $date } { $closing }, und { $any ->
    [yes] entlassen werden { $laid_off }
   *[no] niemand wird entlassen
}
chart-future-subtitle = Replikation { $n } des Szenarios „{ $scenario }“; ein möglicher Verlauf mit eigenen Ziehungen und eigenem Zufall.
chart-future-axis = Personen, Stellen
chart-future-nobody = niemand wird entlassen
chart-future-strip = Entlassene im Monat, Personen
chart-future-alt = { $title }. Linien der Beschäftigten, der Personen am Arbeitsplatz und der benötigten Stellen, Monat für Monat.
