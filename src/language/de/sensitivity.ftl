# Was die Methode `sensitivity` sagt.

sensitivity-title-data = Was die Streuung in { $scenario } treibt: Indizes aus den Verläufen eines Laufs
sensitivity-title-sobol = Was die Streuung in { $scenario } treibt: Sobol-Indizes
sensitivity-title-morris = Was die Verläufe von { $scenario } bewegt: Elementareffekte
sensitivity-title-tornado = Was die Mittelwerte von { $scenario } bewegt: ein Tornado
sensitivity-spread = { $subject } in { $scenario }: Mittelwert { $mean }, Standardabweichung { $sd } über { $n } Verläufe.
sensitivity-mean = { $subject } in { $scenario }: Mittelwert { $mean } über { $n } Verläufe.
sensitivity-constant = { $subject }: in jedem Verlauf { $value }, es gibt keine Streuung.
sensitivity-called = { $name } ({ $grade }{ $way ->
    [raises] , erhöht sie
    [lowers] , senkt sie
   *[unknown] {""}
})
sensitivity-inert = { $n ->
    [one] { $names } ändert sie in keinem Verlauf.
   *[other] { $n } Faktoren ändern sie in keinem Verlauf{ $few ->
        [yes] : { $names }
       *[no] ; die Tabelle nennt sie
    }.
}
sensitivity-indistinguishable = { $n ->
    [one] Der Index erster Ordnung von { $names } ist nicht von 0 zu unterscheiden: Sein Intervall enthält 0.
   *[other] { $n } von { $all } haben einen Index erster Ordnung, der nicht von 0 zu unterscheiden ist, sein Intervall enthält 0{ $few ->
        [yes] : { $names }
       *[no] ; die Tabelle nennt sie
    }.
}
sensitivity-correlated = Rangkorrelierte Annahmen: { $pairs }. { $method ->
    [data] Was eine eines Paares erklärt, enthält, was sie von der anderen mitträgt, ihre Indizes überlappen also; Zeilen mit einem `+` enthalten jede solche Menge einmal, ebenso die Summen nach Güte.
    [sobol] Sie lassen sich nicht getrennt variieren, daher ist jede solche Menge ein Faktor.
    [morris] Hier werden sie einzeln bewegt, als wären sie nicht korreliert.
   *[tornado] Während eine an ihrem Ende liegt, bleiben ihre Partner bei ihren Ziehungen, als wären sie nicht korreliert.
}
sensitivity-pair = { $a } und { $b } ({ $rho })
sensitivity-design = Die Verläufe stammen aus der Stichprobenziehung { $sampling } und liegen gleichmäßiger als unabhängige: Die Intervalle sind breiter als nötig.

sensitivity-none-alone = Keine Annahme erklärt für sich allein einen Anteil der Varianz, der von 0 zu unterscheiden ist.
sensitivity-one-alone = Für sich allein erklärt { $who } { $share } der Varianz.
sensitivity-alone = Anteile der Varianz, die einer Annahme allein folgen: { $shares }.
sensitivity-of-grade = { $share } { $grade }
sensitivity-rest = { $rest } sind Zufall und Zusammenspiel, die diese Methode nicht trennen kann.
sensitivity-by-evidence = Nach Güte der Annahmen: { $parts }; die übrigen { $rest } sind Zufall und Zusammenspiel, die diese Methode nicht trennen kann.

sensitivity-luck = Der Zufall ist an { $share } beteiligt: So viel bliebe im Mittel, wenn jede Annahme bekannt wäre.
sensitivity-grade-both = { $grade } { $first } allein und { $total } insgesamt
sensitivity-grades = Nach Güte der Annahmen: { $parts }.
sensitivity-part = { $who } ist an { $total } beteiligt, allein { $first ->
    [none] nicht von 0 zu unterscheiden
   *[some] { $first }
}
sensitivity-all-luck = Keine Annahme ändert sie: Die gesamte Varianz ist Zufall.
sensitivity-parts = Von der Varianz: { $parts }.

sensitivity-none-moves = { $subject }: keine Annahme bewegt diese Zahl.
sensitivity-step = { $subject }: Ein Schritt über die Hälfte ihrer Verteilung bewegt die Zahl nach oben oder unten, im Mittel über { $n } Pfade: { $sizes }.
sensitivity-step-by = { $who } um { $size }
sensitivity-hangs = Die Wirkung von { $names } hängt vom Zufall ab und davon, wo die anderen stehen: Sie streut weiter als ihre mittlere Größe.
sensitivity-fresh-luck = Eine neue Ziehung des Zufalls bewegt sie um { $size }{ $weaker ->
    [none] {""}
    [all] , mehr als jede Annahme
   *[some] , mehr als { $more } der { $all } Annahmen
}{ $stronger ->
    [none] {""}
    [only-all] , weniger als jede Annahme
    [only-some] , weniger als { $less } der { $all } Annahmen
   *[and-some] {" "}und weniger als { $less } der { $all } Annahmen
}{ $unclear ->
    [none] {""}
    [all] , was von der Wirkung keiner Annahme zu unterscheiden ist
    [one] ; eine ist davon nicht zu unterscheiden
   *[some] ; { $rest } sind davon nicht zu unterscheiden
}.

sensitivity-ends = An ihre Enden geführt, die übrigen wie gezogen, verschieben das Mittel: { $ends }.
sensitivity-end = { $who } um { $at_low } bei { $low }{ $first ->
    [yes] {" "}(ihrem 5-%-Quantil)
   *[no] {""}
} und { $at_high } bei { $high }{ $first ->
    [yes] {" "}(95 %)
   *[no] {""}
}
sensitivity-neither-end = { $n } von { $all } Annahmen verschieben das Mittel an keinem Ende um einen Betrag, der von 0 zu unterscheiden ist{ $few ->
    [yes] : { $names }
   *[no] ; die Tabelle nennt sie
}.

sensitivity-assumption = Annahme
sensitivity-factor = Faktor
sensitivity-share-alone = Anteil der Varianz allein
sensitivity-rank = Rangkorrelation
sensitivity-takes-part = Beteiligt an
sensitivity-step-size = Mittlere Größe eines Schritts
sensitivity-step-mean = Mittlerer Schritt
sensitivity-step-spread = Streuung der Schritte
sensitivity-change-low = Änderung bei 5 %
sensitivity-change-high = Änderung bei 95 %
sensitivity-nothing = ändert nichts
sensitivity-no-change = keine
sensitivity-zero = nicht von 0 zu unterscheiden (bis zu { $most } %)
