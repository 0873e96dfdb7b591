# Sätze der Arten von Diagrammen.

n-roles = { $n ->
    [one] { $n } Rolle
   *[other] { $n } Rollen
}
means-rounded = Mittelwerte über die Verläufe, so gerundet, dass sie sich addieren
means-over-futures = Mittelwerte über die Verläufe
in-expectation = im Erwartungswert
axis-cut = Die Achse beginnt nicht bei null.
chosen-most = Von { $n } Szenarien jenes, das den Median am stärksten verschiebt.
dashed-base = Gestrichelt: „{ $base }“.
counted-over = über { $n } Verläufe gezählt
read-off = aus den Quantilen abgelesen, die die Tabellen von { $n } Verläufen enthalten
p-less = P(weniger)
p-more = P(mehr)
percent-of-futures = % der Verläufe
percent-of-opening = % des Anfangsbestands
as-in-the-base = wie in der Basis
median = Median
end-with-range = { $name } { $median } (80 % der Verläufe { $low } bis { $high })
end-alone = { $name } { $median }

scenarios-title = { $lead } { $low } in „{ $first }“ und { $high } in „{ $second }“{ $others ->
    [none] {""}
    [one] , das andere dazwischen
   *[more] , die anderen dazwischen
}
scenarios-title-same = { $lead } { $median } in jedem Szenario
scenarios-subtitle = { $metric } ({ $unit }), { $place }: { $how ->
    [expected] erwarteter Verlauf jedes Szenarios
    [base] Median jedes Szenarios; getönt: die mittleren 80 % der Verläufe von „{ $base }“
   *[each] Median jedes Szenarios und, getönt, die mittleren 80 % seiner Verläufe
}.
scenarios-alt = { $title }. Liniendiagramm des Medians, { $metric }, { $place }, { $start } bis { $end }. Am Ende: { $ends }.

flow-subtitle = Personen, gesamtes Unternehmen, Szenario „{ $scenario }“, { $start } bis { $end }: wo alle, die je beschäftigt waren, am Ende sind, { $how }.
flow-title = Von { $everyone } Personen, die je beschäftigt waren, sind { $here } im { $date } noch da; { $fate ->
    [none] niemand wurde entlassen
    [lost] { $laid_off } { $number ->
        [one] wurde
       *[many] wurden
    } entlassen und { $number ->
        [one] fand
       *[many] fanden
    } bisher keine Arbeit
   *[found] { $laid_off } { $number ->
        [one] wurde
       *[many] wurden
    } entlassen, { $found } davon fanden anderswo Arbeit
}
flow-alt = { $title }. Flussbild: { $opening } Personen am Anfang und { $hired } Eingestellte sind zusammen { $everyone } je Beschäftigte; am Ende { $leaves }.
flow-tip-from = Von
flow-tip-to = Nach
flow-tip-people = Personen
flow-tip-where = Wo

bridge-subtitle = { $what ->
    [posts] Stellen
   *[headcount] Beschäftigte ({ $unit })
} vom Anfang bis zum Ende, { $place }, Szenario „{ $scenario }“, { $start } bis { $end }: { $how }.
bridge-end = { $what ->
    [posts] Stellen
   *[headcount] Beschäftigte
} { $date }
bridge-title-still = { $what ->
    [posts] Benötigte Stellen bleiben
   *[headcount] Zahl der Beschäftigten bleibt
} bei { $closing }; nichts ändert sich
bridge-title-cancel = { $what ->
    [posts] Benötigte Stellen bleiben
   *[headcount] Zahl der Beschäftigten bleibt
} bei { $closing }: Zu- und Abgänge heben sich auf
bridge-title = { $what ->
    [posts] Benötigte Stellen { $way ->
        [up] steigen
       *[down] fallen
    }
   *[headcount] Zahl der Beschäftigten { $way ->
        [up] steigt
       *[down] fällt
    }
} von { $opening } auf { $closing }
bridge-title-cause = { $title }; größter { $way ->
    [up] Zugang
   *[down] Abgang
}: { $part } ({ $size })
bridge-alt = { $title }. Brückendiagramm der { $what ->
    [posts] Stellen
   *[headcount] Beschäftigten
} im Szenario „{ $scenario }“: { $opening } im { $start }, { $parts }, ergibt { $closing } im { $end }.
bridge-alt-part = { $way ->
    [minus] minus
   *[plus] plus
} { $size } { $part }

layoffs-subtitle = Entlassungen ({ $unit }), gesamtes Unternehmen, Szenario „{ $scenario }“: { $sample ->
    [yes] Balken zeigen Mittelwerte, Striche die mittleren 80 % der Verläufe
   *[no] erwarteter Verlauf
}. Darunter: in den letzten 12 Monaten Entlassene als Anteil der vor 12 Monaten aktiv Beschäftigten, { $sample ->
    [yes] Median
   *[no] erwarteter Verlauf
} jedes Szenarios und sein höchster Wert.
layoffs-axis = Entlassungen, { $unit }
layoffs-rate-axis = Entlassungsquote über 12 Monate, { $unit }
layoffs-highest = max. { $value }
layoffs-title-none = Von { $start } bis { $end } wird niemand entlassen
layoffs-title = Entlassungen bis { $date }: { $sum }; die meisten im { $month }, { $most }{ $sample ->
    [yes] {" "}im Mittel
   *[no] {""}
}
layoffs-alt = { $title }. Balken der Entlassungen je Monat im Szenario „{ $scenario }“, { $start } bis { $end }; darunter Linien der Entlassungsquote über 12 Monate: { $ends }.

cohort-subtitle = Personen, die je für eine Versetzung ausgewählt wurden, gesamtes Unternehmen, Szenario „{ $scenario }“: wo sie sind, { $how }.
cohort-title-none = Bis { $date } wird niemand versetzt
cohort-title = Von { $all } Versetzten { $list } im { $date }
cohort-share = { $state ->
    [at_work] arbeiten { $share } in der neuen Rolle
    [in_training] sind { $share } in Umschulung
    [returned] sind { $share } zurückgekehrt
    [left] sind { $share } ausgeschieden
   *[laid_off] wurden { $share } entlassen
}
under-one-percent = unter 1 %
cohort-alt = { $title }. Gestapelte Flächen von { $start } bis { $end }; am Ende: { $states }, von { $picked } je Ausgewählten.

differences-subtitle = { $metric } ({ $unit }), { $place }, { $date }: Szenario minus „{ $base }“, jeder Verlauf mit sich selbst verglichen. Zeichen: Median; dicke und dünne Linie: die mittleren 50 und 95 % der Verläufe.
differences-same = gleich in jedem Verlauf
differences-title-none = Kein Szenario verschiebt den Median im { $date } ({ $metric })
differences-title = „{ $scenario }“ bewirkt { $many ->
    [yes] die größte Änderung
   *[no] eine Änderung
} ({ $metric }): { $by }{ $way ->
    [more] {" "}im Median, mehr in { $futures }
    [less] {" "}im Median, weniger in { $futures }
   *[none] {""}
}
differences-alt = { $title }. Punkte und Intervalle, { $metric } im { $date }, Szenario minus Basis: { $ends }.
differences-alt-item = { $name } { $median }{ $range ->
    [yes] {" "}(95 % der Verläufe { $low } bis { $high })
   *[no] {""}
}{ $signs ->
    [yes] , weniger in { $less }, mehr in { $more }
   *[no] {""}
}

roles-largest = die { $shown } größten von { $n } Rollen nach Anfangsbestand (die übrigen { $rest } stehen in der Tabelle)
roles-subtitle = { $metric } ({ $unit }), { $which }, Szenario „{ $scenario }“: { $sample ->
    [yes] Median (Zahl: am Ende) und die mittleren 80 % der Verläufe
   *[no] erwarteter Verlauf (Zahl: am Ende)
}{ $dashed ->
    [yes] ; gestrichelt: „{ $base }“
   *[no] {""}
}. { $shared ->
    [yes] Eine Skala für alle Rollen.
   *[no] Jede Rolle hat ihre eigene Skala, ab null.
}
roles-title-flat = { $metric } nach Rollen, { $start } bis { $end }
roles-title = Größte relative Änderung ({ $metric }) in „{ $role }“: { $way ->
    [up] Anstieg
   *[down] Rückgang
} von { $first } auf { $last }{ $relative ->
    [yes] {" "}({ $change } %)
   *[no] {""}
}
roles-alt = { $title }. Kleine Liniendiagramme nach Rollen, { $metric }, Szenario „{ $scenario }“, { $start } und { $end }: { $ends }.
roles-alt-item = { $role } { $first } und { $last }

futures-title-base = { $what }: { $low } bis { $high } in { $n } Verläufen
futures-title-same = { $what }: in allen { $n } Verläufen in „{ $scenario }“ wie in „{ $base }“
futures-title = { $what }: { $way ->
    [more] mehr
   *[less] weniger
} in „{ $scenario }“ als in „{ $base }“ in { $all ->
    [yes] allen { $n } Verläufen
   *[no] { $hits } von { $n } Verläufen
} (Verlauf { $bright }: { $here } statt { $there })
futures-subtitle = { $metric } ({ $unit }), { $place }: die ersten { $n } Verläufe des Laufs{ $both ->
    [yes] , in beiden Bildern dieselben,
   *[no] {""}
} je als dünne Linie. Dick: Verlauf { $bright }, der Mitte der { $n } am nächsten.
futures-chosen = Von { $n } Szenarien wird jenes der Basis gegenübergestellt, das den Median am stärksten verschiebt.
futures-thinned = Gezeichnet ist jeder { $step }. Monat.
futures-alt = { $title }. Liniendiagramme einzelner Verläufe, { $metric }, { $start } bis { $end }: { $panels }.
futures-alt-panel = in „{ $scenario }“ enden die Verläufe zwischen { $low } und { $high }, Verlauf { $bright } bei { $closing }

path-axis = Szenario minus Basis, { $unit }
path-shares-axis = P(mehr) und, gepunktet, P(weniger), % der Verläufe
path-expected = erwartet
path-as-in = wie in „{ $base }“
path-title-never = „{ $name }“ ({ $metric }): im { $date } wie in der Basis, in jedem Verlauf
path-title-same = „{ $name }“ ({ $metric }): im { $date }{ $sample ->
    [yes] {" "}im Median
   *[no] {""}
} wie in der Basis{ $often ->
    [above] , darüber in { $futures }
    [below] , darunter in { $futures }
   *[none] {""}
}
path-title = „{ $name }“ ({ $metric }): im { $date }{ $sample ->
    [yes] {" "}im Median
   *[no] {""}
} { $size } { $side ->
    [above] über
   *[below] unter
} der Basis{ $often ->
    [above] , darüber in { $futures }
    [below] , darunter in { $futures }
   *[none] {""}
}
path-subtitle = { $metric } ({ $unit }), { $place }: „{ $scenario }“ minus „{ $base }“, jeder Verlauf mit sich selbst verglichen{ $sample ->
    [yes] : Median und die mittleren 50, 80 und 95 % der Verläufe; darunter, in wie vielen es mehr und weniger sind
   *[no] , erwarteter Verlauf
}.
path-alt = { $title }. Fächerdiagramm der Differenz zwischen Szenario „{ $scenario }“ und Basis, { $metric }, { $place }, { $start } bis { $end }.
path-alt-end = Am Ende sind es in { $more } der Verläufe mehr als in der Basis und in { $less } weniger.

dots-title = { $what }: über { $limit } in { $least } von { $n } Verläufen von „{ $first }“ und in { $most } von „{ $second }“
dots-title-same = { $what }: über { $limit } in { $hits } von { $n } Verläufen{ $every ->
    [yes] {" "}jedes Szenarios
   *[no] {""}
}
dots-subtitle = { $metric } ({ $unit }), { $place }, { $date }: jeder Punkt ist einer von { $n } gleich wahrscheinlichen Verläufen ({ $source }). Gefüllt: über { $limit }{ $median ->
    [yes] , dem Median der Basis
   *[no] {""}
}.
dots-above = Verläufe darüber
dots-of = { $hits } von { $n }
dots-alt = { $title }. Punktdiagramme, { $metric } im { $date }, je fünfzig Punkte. Über { $limit }: { $ends }.

exceedance-title = { $what }: mindestens { $limit } in { $least } der Verläufe von „{ $first }“ und in { $most } von „{ $second }“
exceedance-title-same = { $what }: mindestens { $limit } in { $share } der Verläufe{ $every ->
    [yes] {" "}jedes Szenarios
   *[no] {""}
}
exceedance-subtitle = { $metric } ({ $unit }), { $place }, { $date }: Anteil der Verläufe, in denen es mindestens so viel ist wie der Wert darunter ({ $source }). Markiert: { $limit }{ $median ->
    [yes] , der Median der Basis
   *[no] {""}
}.
exceedance-axis = Anteil der Verläufe mit mindestens so viel
exceedance-alt = { $title }. Überschreitungskurven, { $metric } im { $date }. Erreicht in neun, fünf und einem von zehn Verläufen: { $ends }.
exceedance-alt-item = { $name } { $nine }, { $five } und { $one }

ridgelines-title = { $what } in „{ $scenario }“: im Median von { $least } des Anfangsbestands in „{ $first }“ bis { $most } in „{ $second }“
ridgelines-title-same = { $what } in „{ $scenario }“: im Median { $most } des Anfangsbestands{ $every ->
    [yes] {" "}in jeder Rolle
   *[no] {""}
}
ridgelines-largest = die { $shown } größten von { $n } Rollen nach Anfangsbestand (alle stehen in der Tabelle)
ridgelines-subtitle = { $metric } ({ $unit }), { $date }, Szenario „{ $scenario }“, { $which }: wie die Verläufe streuen, gezeichnet durch die Quantile, die ein Lauf von einer Rolle behält, alle Kämme gleich hoch. Zeichen: Median.
ridgelines-cut = Die Skala endet vor den größten Werten (Pfeile).
ridgelines-beyond = Basis: { $median } →
ridgelines-alt = { $title }. Kammlinien nach Rollen, { $metric }, Szenario „{ $scenario }“. Median und mittlere 80 % der Verläufe: { $ends }.
ridgelines-alt-item = { $role } { $median } ({ $low } bis { $high })
roles-left-out = Nicht gezeigt: { $n ->
    [one] eine Rolle, die mit niemandem beginnt
   *[other] { $n } Rollen, die mit niemandem beginnen
}.

heat-what = { $metric } in „{ $scenario }“
heat-what-difference = { $metric }, „{ $scenario }“ minus Basis
heat-title-flat = { $what }: überall auf der Karte etwa { $mean }
heat-title = { $what }: im Mittel { $low }, { $here }; { $high }, { $there }
heat-where-both = wo „{ $a }“ und „{ $b }“ beide { $level } sind
heat-where-each = wo „{ $a }“ { $first } und „{ $b }“ { $second } ist
heat-there-both = wo beide { $level } sind
heat-there-round = wo es umgekehrt ist
heat-there-each = wo die erste { $first } und die zweite { $second } ist
heat-low = niedrig
heat-middling = mittel
heat-high = hoch
heat-subtitle = { $what } ({ $unit }), gesamtes Unternehmen. { $asked ->
    [none] Die zwei Annahmen, deren Ziehungen am engsten damit einhergehen
    [one] Die gewünschte Annahme und jene, deren Ziehungen am engsten damit einhergehen
   *[both] Die zwei gewünschten Annahmen
} (Rangkorrelationen { $first } und { $second }). Felder: Mittelwert und, klein, Zahl der Verläufe; { $line ->
    [yes] Linie: wo das geglättete Mittel { $limit } ist
   *[no] keine Linie: das geglättete Mittel ist nirgends { $limit }
}. Alles andere wie gezogen.
heat-outside = Die { $n } äußersten Verläufe liegen nicht auf der Karte.
heat-line = geglättetes Mittel { $limit }
heat-few = weniger als { $n } Verläufe
heat-alt = { $title }. Karte aus { $n } Feldern, { $across } waagrecht und { $up } senkrecht, { $few } davon mit weniger als { $fewest } Verläufen. Geglättete Mittel in den Ecken: beide niedrig { $both_low }, waagrecht hoch { $across_high }, senkrecht hoch { $up_high }, beide hoch { $both_high }.
heat-corner-few = zu wenige Verläufe

multiples-other = Übrige { $n } Rollen
multiples-title = { $what }: Szenarien unterscheiden sich am stärksten in „{ $role }“, { $here } des Anfangsbestands in „{ $base }“ und { $there } in „{ $scenario }“
multiples-title-same = { $what }: kein Szenario verändert eine Rolle um ein Hundertstel ihres Anfangsbestands
multiples-title-range = { $what }: { $range } des Anfangsbestands über die Rollen
multiples-subtitle = { $metric } ({ $unit }): { $sample ->
    [yes] Mittelwert (Zahl: am Ende) und die mittleren 80 % der Verläufe
   *[no] erwarteter Verlauf (Zahl: am Ende)
}{ $dashed ->
    [yes] ; gestrichelt: „{ $base }“
   *[no] {""}
}. Eine Skala für alle.
multiples-merged = Von { $n } Rollen haben die { $own } größten eine eigene Zeile, die übrigen { $rest } sind eine Zeile, ohne Band.
multiples-alt = { $title }. Kleine Liniendiagramme, eine Zeile je Rolle und eine Spalte je Szenario, { $metric } als Anteil des Anfangsbestands. Im { $date }: { $rows }.
multiples-alt-end = { $share } in { $scenario }

ledger-firm = Das Unternehmen gibt aus
ledger-public = Die öffentliche Hand zahlt oder verliert
ledger-minus = minus „{ $base }“
ledger-title-base = Bis { $date } gibt das Unternehmen { $firm } aus, und die öffentliche Hand zahlt oder verliert { $public }
ledger-title = „{ $scenario }“ kostet das Unternehmen bis { $date } { $firm_way ->
    [more] { $firm } mehr als die Basis
    [less] { $firm } weniger als die Basis
   *[same] nicht mehr und nicht weniger als die Basis
}{ $often ->
    [more] {" "}(mehr in { $futures })
    [less] {" "}(weniger in { $futures })
   *[none] {""}
}, die öffentliche Hand { $public_way ->
    [more] { $public } mehr
    [less] { $public } weniger
   *[same] gleich viel
}
ledger-subtitle = Geld von { $start } bis { $end }, gesamtes Unternehmen, Szenario „{ $scenario }“{ $change ->
    [yes] , und was es gegenüber der Basis ändert
   *[no] {""}
}: { $how }, so gerundet, dass sie sich addieren. Jeder Balken beginnt, wo der vorige endet.
ledger-chosen = Von { $n } Szenarien jenes, das die Gesamtkosten am stärksten verändert.
ledger-alt = { $title }. Balken zweier Rechnungen im Szenario „{ $scenario }“.
ledger-alt-ledger = { $heading }, in { $unit }: { $parts }.
ledger-alt-change = { $part } ({ $change } gegenüber der Basis)

part-Opening-headcount = Anfangsbestand
    .inside = Anfangsbestand
part-Closing-headcount = Endbestand
part-Opening-posts = Stellen am Anfang
part-Closing-posts = Stellen am Ende
part-Hired = Eingestellt
    .inside = eingestellt
part-Ever-employed = Je beschäftigt
    .inside = je beschäftigt
part-Laid-off = Entlassen
    .inside = entlassen
part-At-work--not-moved = Am Arbeitsplatz, nicht versetzt
    .inside = am Arbeitsplatz, nicht versetzt
part-Moved--at-work-in-new-role = Versetzt, in der neuen Rolle
    .inside = versetzt, in der neuen Rolle
part-In-training-for-a-new-role = In Umschulung
    .inside = in Umschulung
part-Quit = Selbst gekündigt
    .inside = selbst gekündigt
part-Retired = In Rente
    .inside = in Rente
part-Laid-off--on-notice = Entlassen, in Kündigungsfrist
    .inside = entlassen, in Kündigungsfrist
part-Laid-off--found-work = Entlassen, fanden Arbeit
    .inside = entlassen, fanden Arbeit
part-Laid-off--without-work = Entlassen, ohne Arbeit
    .inside = entlassen, ohne Arbeit
part-Laid-off--left-the-labour-force = Entlassen, aus Erwerbsleben
    .inside = entlassen, aus dem Erwerbsleben ausgeschieden
part-Hires = Einstellungen
    .inside = Einstellungen
part-Quits = Kündigungen durch Beschäftigte
    .inside = Kündigungen durch Beschäftigte
part-Retirements = Renteneintritte
    .inside = Renteneintritte
part-Layoffs = Entlassungen
    .inside = Entlassungen
part-Laid-off--still-on-notice = Entlassen, noch in der Frist
    .inside = Entlassene, noch in der Kündigungsfrist
part-Moves-between-roles--net = Wechsel zwischen Rollen, netto
    .inside = Wechsel zwischen Rollen, netto
part-Growth-of-demand = Wachstum der Nachfrage
    .inside = Wachstum der Nachfrage
part-Work-done-by-AI = Von KI erledigte Arbeit
    .inside = von KI erledigte Arbeit
part-Work-sped-up-by-AI = Durch KI schnellere Arbeit
    .inside = durch KI schnellere Arbeit
part-Demand-from-lower-cost = Nachfrage durch niedrigere Kosten
    .inside = Nachfrage durch niedrigere Kosten
part-New-work-with-AI = Neue Arbeit mit KI
    .inside = neue Arbeit mit KI
part-Decisions-of-the-firm = Entscheidungen des Unternehmens
    .inside = Entscheidungen des Unternehmens
part-At-work-in-the-new-role = In der neuen Rolle
    .inside = in der neuen Rolle
part-In-training = In Umschulung
    .inside = in Umschulung
part-Returned-to-the-old-role = In die alte Rolle zurückgekehrt
    .inside = in die alte Rolle zurückgekehrt
part-Quit-or-retired = Gekündigt oder in Rente
    .inside = gekündigt oder in Rente
part-Pay = Löhne und Gehälter
    .inside = Löhne und Gehälter
part-Severance = Abfindungen
    .inside = Abfindungen
part-Training = Umschulung
    .inside = Umschulung
part-Hiring = Einstellungen
    .inside = Einstellungen
part-AI = KI
    .inside = KI
part-All-cost-of-the-firm = Kosten des Unternehmens
    .inside = Kosten des Unternehmens
part-Unemployment-benefits = Arbeitslosengeld
    .inside = Arbeitslosengeld
part-Income-tax-lost = Entgangene Steuern
    .inside = entgangene Einkommensteuer
part-All-of-the-public = Öffentliche Hand
    .inside = öffentliche Hand
