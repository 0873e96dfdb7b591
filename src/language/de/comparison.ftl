# Szenarien im Vergleich: Rangfolge, Bedauern und der Abstand an Stellen.


# Rangfolge: Köpfe und Zellen der Tabelle.
ranking-behind = Rückstand auf den Platz davor
ranking-mean-regret = Mittleres Bedauern
ranking-regret-90 = Bedauern, 90. Perzentil
ranking-best-in = Am besten in, der Verläufe
ranking-no-draws = Eine Rangfolge braucht die Zahlen jedes Verlaufs, und dieser Lauf wurde mit --no-draws gemacht.

# Rangfolge: was die Tabelle sagt.
ranking-by-metric = Nach { $metric } ({ $better ->
    [more] mehr
   *[less] weniger
} gilt als besser): { $said }.
ranking-open = Die Simulation kann nicht sagen, welches an erster Stelle steht: { $names }
ranking-first = { $names } steht an erster Stelle von { $n } Szenarien
ranking-first-together = { $names } stehen gemeinsam an erster Stelle von { $n } Szenarien, gleich in jedem Verlauf
ranking-ahead = { $said }, { $amount } vor { $next }
ranking-one-future = Es gibt einen Verlauf je Szenario: Nichts an dieser Reihenfolge ist Rauschen der Simulation, und sie sagt nichts über die Streuung der Verläufe.
confidence = bei 95 % Konfidenz
confidence-pairs = bei 95 % Konfidenz für alle { $n } Paare zusammen
ranking-settled = Keine Reihenfolge in der Tabelle könnte durch Rauschen umgekehrt werden, { $confidence }.
ranking-order-of = die Reihenfolge von { $names }
ranking-order-among = die Reihenfolge unter { $names }
ranking-and-order = { $orders }; und { $last }
ranking-reversible = Rauschen könnte { $orders } umkehren; jede andere Reihenfolge von Nachbarn steht fest, { $confidence }.
regret-also-best = { $name } ist auch in jedem einzelnen Verlauf das beste der Szenarien.
regret-also-best-together = Sie sind auch in jedem einzelnen Verlauf die besten der Szenarien.
regret-of-the-first = { $name } ist in { $share } der Verläufe das beste der Szenarien. Gegenüber dem besten jedes Verlaufs ist es im Mittel um { $loss } schlechter, { $tail }.
regret-none = und in neun von zehn Verläufen gar nicht
regret-tail = und in einem von zehn Verläufen um mehr als { $loss }
regret-tail-interval = und in einem von zehn Verläufen um mehr als { $loss } (95-%-Intervall { $range })
regret-smallest = { $tail }; das kleinste 90. Perzentil hat { $name }, { $loss }

# Der Stellenabstand: seine Teile, und was er sagt.
gap-posts_growth = Wachstum der Nachfrage
gap-posts_displacement = von KI übernommene Stunden
gap-posts_augmentation = durch KI produktivere Stunden
gap-posts_demand = durch niedrigere Kosten gewonnene Nachfrage
gap-posts_new_work = neue Arbeit rund um KI
gap-opposed = gegenläufig
gap-posts = { $scenario } hat bis { $date } { $amount } Stellen { $way ->
    [more] mehr
   *[less] weniger
} als { $base }.
gap-nothing-decided = Nichts davon wurde entschieden; alles folgte aus dem, was Nachfrage und KI aus der Arbeit machten.
gap-decided = { $percent } % dieses Abstands ({ $decided }) wurden entschieden, durch Stellen, die beendet, geschaffen oder verlagert wurden; der Rest ({ $followed }) folgte aus dem, was Nachfrage und KI aus der Arbeit machten.
gap-against = Was entschieden wurde ({ $decided }) und was folgte ({ $followed }), wirkt gegeneinander; daher wird kein Anteil am Abstand angegeben.
gap-payroll = Bei den Beschäftigten unterscheidet sich dasselbe Szenario um { $amount } Personen: Offene, bewusst offen gehaltene oder noch nicht aufgegebene Stellen machen den Unterschied.
