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
