# Was die Methode `discover` sagt.

discover-title = Wann gilt `{ $condition }`?
discover-lead = Die Bedingung `{ $condition }` gilt in { $share } der Verläufe des Szenarios „{ $scenario }“, aber in { $density } derer mit { $ranges }.
discover-holds = Die Bedingung `{ $condition }` gilt in { $share } von { $n } Verläufen des Szenarios „{ $scenario }“.
discover-none = Keine Box aus Annahmen ist der Rede wert: { $asked ->
    [density] Keine Grenzen, die mehr als Zufall sind, bringen die Bedingung dazu, in { $density } der Verläufe innerhalb zu gelten
   *[nothing] Was die Suche auch einschränkt, sie verliert mehr von den Verläufen, in denen die Bedingung gilt, als sie an Dichte gewinnt
}. { $hint ->
    [lower] Verlangen Sie eine geringere Dichte oder gar keine.
    [opposite] Sie gilt in den meisten Verläufen: Fragen Sie nach dem Gegenteil, um zu sehen, wann sie nicht gilt.
   *[luck] Es entscheidet der Zufall, oder es entscheiden viele Annahmen zusammen.
}
discover-box = Box { $n }: { $ranges }.
discover-worth = Innerhalb{ $further ->
    [yes] {" "}und unter den Verläufen, die die Boxen davor übrig ließen,
   *[no] {""}
} gilt die Bedingung in { $density } von { $n } Verläufen statt in { $all } (Dichte), und { $coverage } aller Verläufe, in denen sie gilt, liegen innerhalb (Abdeckung). In { $fresh } neuen Verläufen, die die Suche nicht gesehen hat: Dichte { $fresh_density } (95-%-Intervall { $interval }), Abdeckung { $fresh_coverage }.
discover-doubts = Verlassen Sie sich nicht auf { $limits }: Suchen in zufälligen Hälften der Verläufe führen nicht verlässlich zu dieser Grenze.
discover-doubt = { $name } { $limit } ({ $n } von { $all })
discover-or = { $limits } oder { $limit }
discover-together = Zusammen enthalten die { $n } Boxen { $coverage } der Verläufe, in denen die Bedingung gilt, und innerhalb gilt sie in { $density } der Verläufe; in neuen Verläufen sind es { $fresh_coverage } und { $fresh_density }.

discover-tree-whole = Zweite Meinung: Ein Klassifikationsbaum, geprüft an Verläufen, die er nicht gesehen hat, teilt überhaupt nicht.
discover-tree = Zweite Meinung: Ein Klassifikationsbaum mit { $n } Blättern teilt zuerst nach { $name } bei { $value }{ $agrees ->
    [yes] {" "}(was auch eine Box einschränkt)
    [no] {" "}(was keine Box einschränkt)
   *[unasked] {""}
} { $uses ->
    [nothing] und sonst nach nichts
   *[more] und verwendet { $names }
}.
discover-leaves = { $n ->
    [one] Sein dichtestes Blatt enthält
   *[other] Seine { $n } dichtesten Blätter enthalten
} { $coverage } der Verläufe, in denen die Bedingung gilt, bei einer Dichte von { $density }.
discover-correlated = `{ $key }` ist in der Studie mit { $others } korreliert, ihre Grenze kann also auch stellvertretend dafür stehen.

discover-of-base = `{ $key }` der Basis
    .plain = { $key } der Basis

discover-caption = Box { $n }: jede Grenze mit dem Anteil der Ziehungen, den sie übrig lässt, in wie vielen von { $resamples } Suchen in zufälligen Hälften sie wiederkehrt und wo (5 bis 95 %), und wie wahrscheinlich die Box ohne sie allein durch Zufall ebenso dicht wäre (Quasi-p)
discover-assumption = Annahme
discover-limit = Grenze
discover-draws = Anteil der Ziehungen
discover-returns = kehrt wieder
    .cell = { $n } von { $all }
discover-where = wo
discover-quasi-p = Quasi-p
