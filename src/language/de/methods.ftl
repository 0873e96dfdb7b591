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

# Das Budget des Rauschens.
budget-title = Wie viel der Streuung von { $scenario } Zweifel ist und wie viel Zufall
budget-what = { $scenario }, { $metric }
budget-what-minus-base = { $scenario } minus Basis, { $metric }
budget-nothing = { $what }: gleich in jedem Verlauf, es gibt also nichts aufzuteilen.
budget-sentence = { $what }: { $shares }. Der Mittelwert ist { $mean }, die Standardabweichung der Verläufe { $sd }.
budget-shares = { $assumptions }, { $luck }
budget-share = { $percent } % { $of ->
    [assumptions] Annahmen
   *[luck] Zufall
}
budget-share-between = { $percent } % { $of ->
    [assumptions] Annahmen
   *[luck] Zufall
} ({ $range })
budget-reading = Die Anteile beziehen sich auf die Varianz der Verläufe, mit 95-%-Intervallen, aus { $draws } Ziehungen der Annahmen mit je { $futures } Verläufen. Zweifel an Annahmen schrumpft, wenn jemand mehr herausfindet; Zufall ist alles, was innerhalb eines Verlaufs gezogen wird, Nachfrageschocks eingeschlossen, und bleibt. Das ± ist der Fehler dieser Simulation: Er steckt in keinem der Anteile, und mehr Verläufe verkleinern ihn.
budget-caption = Rauschbudget: Mittelwert mit Simulationsfehler, Streuung der Verläufe und woher sie kommt
budget-number = Zahl
budget-mean = Mittelwert
budget-sd = Standardabweichung
budget-luck = Zufall
budget-minus-base = { $metric }, minus Basis
same-in-every-future = gleich in jedem Verlauf

# Eine Brücke von einem Szenario zu einem anderen.
explain-title = Was den Unterschied zwischen { $a } und { $b } trägt
explain-first-run = { $scenario }, erster Lauf
explain-second-run = { $scenario }, zweiter Lauf
explain-same-inputs = { $a } und { $b } haben dieselben Eingaben: Es gibt nichts zu erklären, und jeder Verlauf ist in beiden gleich.
explain-ends = { $subject }: { $mean_a } in { $a }, { $mean_b } in { $b }
explain-inert = { $ends }. Sie ist in jedem Verlauf gleich, was immer geändert wird.
explain-difference = { $ends }; die Differenz beträgt { $gap }.
explain-difference-unclear = { $ends }; die Differenz beträgt { $gap }, nicht von 0 zu unterscheiden: Rauschen könnte sie erzeugt haben.
explain-bar-against = { $bar }, ihr entgegen
explain-bar-share = { $bar }, { $percent } % davon
explain-too-small = Jeder Balken ist zu klein, um geschrieben zu werden.
explain-none-clear = Keine einzelne Änderung hat einen Balken, der sich von 0 unterscheiden lässt.
explain-carries = Was sie trägt: { $bars }.
explain-carries-most = Was sie am meisten trägt: { $bars }; und { $n ->
    [one] ein kleinerer Balken
   *[other] { $n } kleinere Balken
}.
explain-unclear = Nicht von 0 zu unterscheiden: { $names }; Rauschen allein könnte einen Balken von bis zu { $size } erzeugt haben.
explain-no-part = In keinem Verlauf daran beteiligt: { $names }.
explain-interplay = Die Änderungen wirken aufeinander: { $name } allein macht { $alone }, zu allen anderen hinzu { $on_top }; der Balken ist das Mittel über alle Reihenfolgen.
explain-one-change = Eine Änderung trennt die beiden, also trägt sie die ganze Differenz; ± ist der Fehler der Simulation, mit denselben { $futures } Verläufen.
explain-all-orders = Die Balken sind Shapley-Werte: Die { $n } Änderungen werden nacheinander in allen möglichen Reihenfolgen vorgenommen ({ $scenarios } Szenarien mit denselben { $futures } Verläufen), und der Balken jeder ist das Mittel ihrer Schritte. In jedem Verlauf summieren sich die Balken zur Differenz; ± ist der Fehler der Simulation.
explain-some-orders = Die Balken sind Shapley-Werte: Die { $n } Änderungen werden nacheinander in { $orders } zufälligen Reihenfolgen und deren Umkehrungen vorgenommen ({ $scenarios } Szenarien mit denselben { $futures } Verläufen), und der Balken jeder ist das Mittel ihrer Schritte. In jedem Verlauf summieren sich die Balken zur Differenz; ± enthält den Fehler der Simulation und den der Wahl der Reihenfolgen.
explain-joined = { $parts } sind hier eine Änderung, da einige von ihnen ohne die anderen keine Studie ergeben: { $why }.
and-more = { $names } und { $n } weitere
explain-changed = Was geändert wird
explain-input = Eingabe
explain-bar = Balken
explain-change = Änderung
explain-share = Anteil
explain-alone = Allein
explain-on-top = Zu allen hinzu
explain-remark = Bemerkung
explain-together = Alle zusammen
explain-there = vorhanden
explain-absent = fehlt
explain-no-pairs = keine
explain-default = { $cell } (Vorgabe)
explain-zero = 0 in jedem Verlauf
explain-is-unclear = nicht von 0 zu unterscheiden

at-least = mindestens { $value }
at-most = höchstens { $value }
range-limited = { $name } { $limit }
range-between = { $name } zwischen { $low } und { $high }
range-anywhere = { $name } beliebig
range-also = { $ranges } und { $range }

turning-place = { $value } ({ $known ->
    [surely] sicher
    [interval] 95-%-Intervall { $range }
    [from] 95-%-Intervall von { $range } bis jenseits der betrachteten Werte
    [to] 95-%-Intervall von unterhalb der betrachteten Werte bis { $range }
   *[wider] das Intervall ist breiter als die betrachteten Werte
})

turning-title = Bei welchem Wert von `{ $name }` kippt `{ $condition }`?
turning-holding = { $turns ->
    [share] gilt sie in { $holds ->
        [yes] mehr
       *[no] weniger
    } als { $share } der Verläufe
   *[mean] { $holds ->
        [yes] erfüllt das Mittel über alle Verläufe sie
       *[no] verfehlt das Mittel über alle Verläufe sie
    }
}
turning-one = Die Bedingung `{ $condition }` kippt bei `{ $name }` = { $place }, in { $scenario }: { $whole ->
    [yes] Unterhalb davon { $below }; von da an { $above }
   *[no] Darunter { $below }; darüber { $above }
}.
turning-at = bei { $place }; darüber { $above }
turning-several = Die Bedingung `{ $condition }` kippt { $n }-mal, während `{ $name }` steigt, in { $scenario }: { $places }.
turning-none = Die Bedingung `{ $condition }` kippt für `{ $name }` von { $range } nicht, in { $scenario }: { $why }.
turning-throughout = durchweg { $holding }
turning-close = sie kommt der Grenze so nahe, dass so viele Verläufe nicht sagen können, auf welcher Seite sie liegt
turning-ends-share = Der Anteil der Verläufe, in denen sie gilt, ist { $share_first } bei { $first } und { $share_last } bei { $last }, den Enden der Suche ({ $futures } Verläufe mit denselben Zufallszahlen bei jedem von { $n } Werten).
turning-ends-mean = Das Mittel { $first_way ->
    [misses] verfehlt
   *[meets] erfüllt
} sie bei { $first } um { $first_by } und { $last_way ->
    [misses] verfehlt
   *[meets] erfüllt
} sie bei { $last } um { $last_by }, den Enden der Suche ({ $futures } Verläufe mit denselben Zufallszahlen bei jedem von { $n } Werten).
turning-draws = In der Studie liegen { $share } der Ziehungen von `{ $name }` unter { $value }.
turning-against = Die Kurve ist nicht monoton: Insgesamt { $trend ->
    [falls] fällt
   *[rises] steigt
} sie, aber { $steps } { $trend ->
    [falls] steigt
   *[rises] fällt
} sie um mehr, als der Zufall erklärt.
turning-between = zwischen { $range }
turning-and = { $steps } und { $step }
turning-alone = `{ $name }` ist in der Studie mit { $others } korreliert; hier bewegt sie sich allein, und die übrigen bleiben wie gezogen.

# A condition inside a sentence.
condition-also = { $first } und { $second }
condition-above = { $quantity } über { $limit }
condition-at-least = { $quantity } mindestens { $limit }
condition-below = { $quantity } unter { $limit }
condition-at-most = { $quantity } höchstens { $limit }
condition-base = Basis
