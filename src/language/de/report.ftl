# Texte des Berichts um Zahlen, Tabellen und Diagramme.

report-name = workshift-Bericht
report-skip = Zu den Ergebnissen springen
report-what-expectation = Dieser Bericht verfolgt ein Unternehmen Monat für Monat in { $n } { $n ->
    [one] Szenario
   *[other] Szenarien
}, in Erwartungswerten: Jeder Zufall ist durch seinen Mittelwert ersetzt, daher gibt es je Szenario einen Verlauf und keine Streuung.
report-what-one = Dieser Bericht beruht auf einer Simulation, die ein Unternehmen Person für Person und Monat für Monat durch { $futures } mögliche Verläufe begleitet hat. In jedem Verlauf werden die unsicheren Annahmen und der Zufall für jede Person neu gezogen.
report-what-several = Dieser Bericht beruht auf einer Simulation, die ein Unternehmen Person für Person und Monat für Monat durch { $futures } mögliche Verläufe in jedem von { $n } Szenarien begleitet hat. In jedem Verlauf werden die unsicheren Annahmen und der Zufall für jede Person neu gezogen, und alle Szenarien treffen auf denselben Zufall, sodass sie sich nur durch das Szenario unterscheiden.
report-what-says = Er sagt, was aus den unten aufgeführten Annahmen folgen würde; eine Prognose ist er nicht.
facts-from = Von
facts-to = Bis
scenarios = Szenarien
scenario = Szenario
facts-futures = Verläufe je Szenario
facts-expectation = 1, im Erwartungswert
assumptions = Annahmen
facts-assumptions = { $n }, davon { $uncertain } unsicher
facts-currency = Währung
notice-count = { $n } { $n ->
    [one] Warnung
   *[other] Warnungen
}
notice-came-up = { $n ->
    [one] trat in diesem Lauf auf:
   *[other] traten in diesem Lauf auf:
}
notice-read = lesen Sie sie, bevor Sie eine Zahl zitieren
report-parts = Teile dieses Berichts
findings = Ergebnisse
headline-numbers = Kennzahlen
ranking-and-regret = Rangfolge und Bedauern
decided-and-followed = Entschieden und gefolgt
charts = Diagramme
warnings = Warnungen
limits = Was das Modell auslässt
receipt = Beleg

# Ergebnisse.
rests-on-rest = Der Rest sind andere Annahmen, Zufall und ihr Zusammenwirken. `workshift sensitivity` sagt, welche Annahmen.
more-on-this = Mehr dazu.
reading-errors = Lesen Sie { $example } als Mittelwert über alle Verläufe mit seinem Simulationsfehler (einem Standardfehler): Mehr Verläufe würden ihn verkleinern. Die Streuung der Verläufe ist etwas anderes; sie steht als Bereich, der neun von zehn enthält.
reading-likelihood = Wörter für Wahrscheinlichkeit folgen einer Skala: praktisch sicher ab 99 % der Verläufe, sehr wahrscheinlich ab 90 %, wahrscheinlich ab 66 %, etwa ebenso wahrscheinlich wie nicht zwischen 33 und 66 %. Sie gelten innerhalb des Modells.
every-scenario-against = Jedes Szenario gegenüber „{ $base }“
no-difference = Kein Unterschied bei: { $metrics }.
no-difference-to-tell = Kein Unterschied, den die Simulation erkennen kann: { $metrics }.

# Kennzahlen.
headline-reading-expectation = Erwartungswerte mit drei Ziffern.
headline-reading = Erste Zeile: Mittelwert über alle Verläufe ± Simulationsfehler. Zweite Zeile: neun von zehn Verläufen.
headline-reading-date = Stand { $date }; Höchststände sind der größte Wert aller Monate, Verlauf für Verlauf. Alle Zahlen, Monat für Monat, stehen in den CSV-Dateien neben diesem Bericht.
headline-table = Kennzahlen aller Szenarien
every-scenario = Alle Szenarien
from-to = { $from } bis { $to }
differences-table = Differenzen zur Basis
difference-to = Differenz zu „{ $base }“
expected-values = Erwartungswerte
difference-reading = Szenario minus Basis, Verlauf für Verlauf, bei gleichem Zufall; grau, wo die Simulation keine Differenz erkennen kann

# Rangfolge und Bedauern.
ranking-reading = Die Szenarien trafen auf denselben Zufall und werden daher Verlauf für Verlauf verglichen. Graue Zeilen haben einen Rang, den mehr Verläufe ändern könnten. Bedauern ist, was ein Szenario gegenüber dem verliert, das sich im selben Verlauf als das beste erweist: Es sagt etwas über Entscheidungen, und nichts über Szenarien, die niemand wählen kann. `workshift compare RUN --metric M --scenario A --scenario B` ordnet nach einer anderen Zahl oder weniger Szenarien.
ranking-table = Rangfolge der Szenarien
ranking-by = Szenarien nach: { $metric }
ranking-counts = { $better ->
    [more] mehr
   *[less] weniger
} gilt als besser; Mittelwert ± Simulationsfehler
rank = Rang

# Was entschieden wurde und was folgte.
decided-title = Was entschieden wurde und was daraus folgte
decided-reading = Eine Änderung der Stellen besteht aus sechs Teilen, die sich genau summieren. Einer ist, was Ereignisse und Entlassungsrunden durch Beschluss beendet, geschaffen oder verlagert haben: Wie viel der gestrichenen Arbeit wirklich endet, ist selbst eine Annahme und oft die entscheidende. Die anderen fünf folgen aus der Nachfrage, aus KI und aus ihren Kosten.
decided-table = Stellenabstand zur Basis, entschieden und gefolgt
decided-caption = Stellen im { $date }, Differenz zu „{ $base }“
decided-units = Stellen; der Fehler dessen, was folgte, ist eine Obergrenze; gegenläufig: Entschiedenes und Gefolgtes wirken gegeneinander
decided-gap = Abstand
decided-decided = Entschieden
decided-followed = Gefolgt
decided-share = Anteil entschieden
decided-part = gefolgt

# Diagramme.
charts-files = Jedes Diagramm ist auch eine eigene Datei unter `charts/`, mit seinen Zahlen als CSV.
charts-colours = Ein Szenario hat in allen dieselbe Farbe und Strichart
charts-switch = ; Szenarien lassen sich hier aus- und einschalten
charts-keys = Zeigen Sie auf ein Diagramm, um seine Werte zu lesen. Mit der Tastatur: Pfeiltasten gehen in einem Diagramm von Wert zu Wert, Escape beendet.
charts-narrow = Bilder und Tabellen, die breiter sind als dieser Bildschirm, lassen sich seitwärts verschieben.
more-charts = { $n } weitere Diagramme
more-rows = { $n } weitere Zeilen
other-rows = { $caption }, die übrigen Zeilen
chart-left-out = (Das Bild enthält mehr als ein Bild und ist weggelassen.)
alt-text = Alternativtext
cite = Zitieren

# Annahmen.
assumptions-lead = Alles oben Gesagte folgt aus diesen { $n } Zahlen, { $uncertain } davon unsicher. Wie gut die des Basisszenarios bekannt sind:
assumption-keys = { $n } { $n ->
    [one] Schlüssel
   *[other] Schlüssel
}
assumption-keys-changed = { $n } Schlüssel, { $changed } von einem Szenario geändert
assumption-group = { $heading }: Annahmen
assumption = Annahme
assumption-value = Wert
assumption-grade = Güte
assumption-source = Quelle
as-above = wie oben
assumption-only-from = { $meaning } (erst ab { $scenario })
assumption-spread = Mittel { $mean }, neun von zehn { $range }
assumption-default = Vorgabe des Modells: { $source }
grade-measured = gemessen
grade-estimated = geschätzt
grade-judgement = Einschätzung
grade-illustrative = veranschaulichend
grade-ungraded = ohne Güte
grade-mixed = gemischt
grade-luck = Zufall
group-Capability-and-adoption = Fähigkeit und Verbreitung
group-Learning-from-observed-work = Lernen aus beobachteter Arbeit
group-Work-and-demand = Arbeit und Nachfrage
group-Policy-of-the-firm = Personalpolitik des Unternehmens
group-Discontent = Unzufriedenheit
group-Displaced-people-and-the-public-purse = Entlassene und öffentliche Kassen
group-Roles = Rollen
group-Regions = Regionen
group-Events = Ereignisse
group-Internal-moves = Interne Wechsel
group-Other = Sonstiges

# Beleg.
limits-lead = Ein Modell nützt durch das, was es auslässt, solange die Leserin oder der Leser weiß, was das ist.
receipt-lead = Wer diesen Ordner hat, kann jede seiner Zahlen Bit für Bit auf jedem Rechner wieder erzeugen. Der Beleg ist ein Hash über alles, wovon die Zahlen abhängen: Eingaben, Version, Startwert und Optionen.
receipt-program = Programm
receipt-version = workshift { $version }, Modellsemantik { $semantics }
receipt-mode = Modus
receipt-expectation = Erwartungswert
receipt-monte-carlo = Monte Carlo, { $futures } Verläufe, Startwert { $seed }, Stichprobenplan { $sampling }
receipt-randomised = { $mode } in { $n } Randomisierungen
receipt-frozen = { $mode }, { $what ->
    [luck] Zufall
   *[assumptions] Annahmen
} festgehalten
cite-report = Diesen Bericht zitieren
run-again = Noch einmal rechnen
run-again-where = wobei `{ $study }` der Ordner der Studie ist; eine Kopie liegt in `inputs/` neben diesem Bericht. Um erneut zu rechnen und jedes Byte zu vergleichen, wobei `RUN` dieser Ordner ist:
receipt-files = Dateien der Studie und ihre SHA-256
made-by = Erzeugt von workshift { $version } ohne jede Netzanfrage. Gesetzt in { $font }.

# Zitate.
citation = { $study } { $made }.
citation-chart = { $title } [Diagramm]. In: { $study } { $made }.
citation-made = Simulation mit { $program }, { $scenarios } { $scenarios ->
    [one] Szenario
   *[other] Szenarien
}, { $futures } Verläufe, Startwert { $seed }, Beleg { $receipt }
citation-expectation = Simulation mit { $program }, { $scenarios } { $scenarios ->
    [one] Szenario
   *[other] Szenarien
}, Erwartungswerte, Beleg { $receipt }
citation-note = Gilt unter ihren Annahmen und ist keine Prognose
citation-note-chart = Diagramm { $name } der Studie „{ $study }“. Gilt unter ihren Annahmen und ist keine Prognose
citation-authors = Verfasser der Studie „{ $study }“
citation-please = Bitte wie folgt zitieren.
citation-receipt = Beleg: ein SHA-256 über alles, wovon die Zahlen abhängen
