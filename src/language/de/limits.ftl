# Was das Modell auslässt, und was es mit den Zahlen machen würde.

limit-what-if = Es beantwortet, was wäre wenn, und nicht, was wird
    .why = Jede Zahl gilt innerhalb dieses Modells und unter den oben genannten Annahmen. Wie oft etwas in simulierten Verläufen geschieht, ist keine Wahrscheinlichkeit für die Welt.
limit-assumptions = Die Annahmen tragen das Ergebnis
    .why = Die meisten sind Einschätzungen. Mehr Verläufe verkleinern den Simulationsfehler; eine Einschätzung machen sie nicht besser. Ein Bereich ist so breit, wie seine Urheber ehrlich waren.
limit-one-firm = Ein Unternehmen, allein
    .why = Keine Wettbewerber, Zulieferer oder Kunden reagieren. Wer geht, findet mit fester Rate Arbeit, wie viele andere Unternehmen auch gleichzeitig entlassen, und wer von außen eingestellt werden soll, ist immer da.
limit-wages = Löhne und Preise bewegen sich nicht
    .why = Der Lohn je Stelle bleibt, wie er ist, zu konstanten Preisen und ohne Abzinsung. Billigere Arbeit wird nur über eine Elastizität und eine Weitergabe zu Nachfrage, in jedem Monat dieselben.
limit-alike = Beschäftigte einer Rolle sind gleich
    .why = Alter, Betriebszugehörigkeit, Können, Gesundheit und Familie sind nicht modelliert, ebenso wenig, wer ausgewählt wird. Über einzelne Personen oder die Benachteiligung von Gruppen lässt sich hieraus nichts ablesen.
limit-progress = Der Fortschritt der KI ist eine glatte Kurve
    .why = Die Länge der Aufgaben, die KI bewältigt, wächst je Verlauf in einem Tempo, ohne Plateaus, Regulierung, Engpässe, Klagen oder Unfälle. Wie lang die Aufgaben einer Rolle sind, ist eine Verteilung je Rolle.
limit-opening = Der Anfangsbestand gilt als passend
    .why = Angenommen wird, dass das Unternehmen die Beschäftigten hat, die es für die KI in Monat 0 braucht. War es über- oder unterbesetzt, so sieht es aus, als sei KI die Ursache; und eine KI, die in Monat 0 besser ist, lässt weniger übrig, was noch kommt.
limit-quality = Qualität, Vertrauen und Wissen bleiben unsichtbar
    .why = Verlorenes Wissen, Fehler, die niemand bemerkt, Kunden, die gehen, und Stimmung jenseits von Kündigungen haben hier keine Zahl. Unzufriedenheit wirkt auf Kündigungen durch Beschäftigte und auf beobachtete Arbeit, sonst auf nichts.
limit-rules = Das Unternehmen folgt seinen Regeln
    .why = Entlassungen, Einstellungen und Versetzungen folgen festen Auslösern und den Ereignissen des Szenarios. Die Leitung lernt nicht, verhandelt nicht und ändert ihre Meinung nicht, es sei denn, ein Ereignis sagt es; Gerichte und Gewerkschaften wirken nur als Ereignisse.
limit-displaced = Was Entlassene verlieren, ist eine Faustregel
    .why = Eine Rate der Arbeitsaufnahme und ein Pfad der Verdienstverluste gelten für alle. Gesundheit, Renten, Familien und Orte bleiben außen vor, und öffentliches Geld ist allein Arbeitslosengeld und Einkommensteuer.
