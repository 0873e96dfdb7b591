# Ce que trouvent les méthodes.


# Le chiffre sur lequel porte une méthode.
subject-of = { $metric }, { $role }
subject-in = { $metric } en { $date }
subject-by = { $metric } jusqu’en { $date }
subject-peak = { $metric } au maximum

# Sur quelle qualité de preuves repose la dispersion.
share-with-interval = { $share } % ({ $range })
evidence-share = { $first } seules et { $total } avec le hasard et d’autres
evidence-for = { $subject } : { $share }
evidence-rests = { $evidence } portent cette part de la variance : { $parts }.
evidence-no-judgement = Aucune hypothèse incertaine ne relève du jugement.
evidence-graded = Les hypothèses de qualité « { $grade } »
evidence-mixed = Les hypothèses corrélées de qualités différentes
evidence-ungraded = Les hypothèses sans qualité indiquée

# Le budget du bruit.
budget-title = Quelle part de la dispersion de { $scenario } tient au doute, et quelle part au hasard
budget-what = { $scenario }, { $metric }
budget-what-minus-base = { $scenario } moins référence, { $metric }
budget-nothing = { $what } : identique dans chaque trajectoire, il n’y a donc rien à répartir.
budget-sentence = { $what } : { $shares }. La moyenne est { $mean }, l’écart type des trajectoires { $sd }.
budget-shares = { $assumptions }, { $luck }
budget-share = { $percent } % { $of ->
    [assumptions] hypothèses
   *[luck] hasard
}
budget-share-between = { $percent } % { $of ->
    [assumptions] hypothèses
   *[luck] hasard
} ({ $range })
budget-reading = Les parts se rapportent à la variance des trajectoires, avec des intervalles à 95 %, à partir de { $draws } tirages des hypothèses avec { $futures } trajectoires chacun. Le doute sur les hypothèses diminue quand on en apprend davantage ; le hasard est tout ce qui est tiré au sein d’une trajectoire, chocs de demande compris, et demeure. Le ± est l’erreur de cette simulation : elle n’entre dans aucune des parts, et davantage de trajectoires la réduisent.
budget-caption = Budget du bruit : moyenne avec son erreur de simulation, dispersion des trajectoires et son origine
budget-number = Chiffre
budget-mean = Moyenne
budget-sd = Écart type
budget-luck = Hasard
budget-minus-base = { $metric }, moins référence
same-in-every-future = identique dans chaque trajectoire

# Un pont d’un scénario à un autre.
explain-title = Ce qui porte la différence entre { $a } et { $b }
explain-first-run = { $scenario }, premier calcul
explain-second-run = { $scenario }, second calcul
explain-same-inputs = { $a } et { $b } ont les mêmes entrées : il n’y a rien à expliquer, et chaque trajectoire est identique dans les deux.
explain-ends = { $subject } : { $mean_a } dans { $a }, { $mean_b } dans { $b }
explain-inert = { $ends }. C’est identique dans chaque trajectoire, quoi que l’on change.
explain-difference = { $ends } ; la différence est de { $gap }.
explain-difference-unclear = { $ends } ; la différence est de { $gap }, indiscernable de 0 : le bruit aurait pu la produire.
explain-bar-against = { $bar }, en sens contraire
explain-bar-share = { $bar }, soit { $percent } %
explain-too-small = Chaque barre est trop petite pour être écrite.
explain-none-clear = Aucun changement pris seul n’a de barre discernable de 0.
explain-carries = Ce qui la porte : { $bars }.
explain-carries-most = Ce qui la porte le plus : { $bars } ; et { $n ->
    [one] une barre plus petite
   *[other] { $n } barres plus petites
}.
explain-unclear = Indiscernables de 0 : { $names } ; le bruit seul aurait pu produire une barre allant jusqu’à { $size }.
explain-no-part = Sans effet dans aucune trajectoire : { $names }.
explain-interplay = Les changements agissent les uns sur les autres : { $name } seul fait { $alone }, ajouté à tous les autres { $on_top } ; sa barre est la moyenne sur tous les ordres.
explain-one-change = Un seul changement sépare les deux et porte donc toute la différence ; ± est l’erreur de la simulation, sur les mêmes { $futures } trajectoires.
explain-all-orders = Les barres sont des valeurs de Shapley : les { $n } changements sont faits l’un après l’autre dans tous les ordres possibles ({ $scenarios } scénarios sur les mêmes { $futures } trajectoires), et la barre de chacun est la moyenne de ses pas. Dans chaque trajectoire, la somme des barres égale la différence ; ± est l’erreur de la simulation.
explain-some-orders = Les barres sont des valeurs de Shapley : les { $n } changements sont faits l’un après l’autre dans { $orders } ordres aléatoires et leurs inverses ({ $scenarios } scénarios sur les mêmes { $futures } trajectoires), et la barre de chacun est la moyenne de ses pas. Dans chaque trajectoire, la somme des barres égale la différence ; ± contient l’erreur de la simulation et celle du choix des ordres.
explain-joined = { $parts } forment ici un seul changement, car certains sans les autres ne font pas une étude : { $why }.
and-more = { $names } et { $n } autres
explain-changed = Ce qui est changé
explain-input = Entrée
explain-bar = Barre
explain-change = Changement
explain-share = Part
explain-alone = Seul
explain-on-top = Ajouté à tous
explain-remark = Remarque
explain-together = Tous ensemble
explain-there = présent
explain-absent = absent
explain-no-pairs = aucune
explain-default = { $cell } (par défaut)
explain-zero = 0 dans chaque trajectoire
explain-is-unclear = indiscernable de 0

at-least = au moins { $value }
at-most = au plus { $value }
range-limited = { $name } ({ $limit })
range-between = { $name } (entre { $low } et { $high })
range-anywhere = { $name } quelconque
range-also = { $ranges }, et { $range }

turning-place = { $value } ({ $known ->
    [surely] avec certitude
    [interval] intervalle à 95 % : { $range }
    [from] intervalle à 95 % de { $range } à au-delà des valeurs examinées
    [to] intervalle à 95 % d’en deçà des valeurs examinées à { $range }
   *[wider] l’intervalle est plus large que les valeurs examinées
})

turning-title = Pour quelle valeur de `{ $name }` la condition `{ $condition }` bascule-t-elle ?
turning-holding = { $turns ->
    [share] elle se vérifie dans { $holds ->
        [yes] plus
       *[no] moins
    } de { $share } des trajectoires
   *[mean] la moyenne de toutes les trajectoires { $holds ->
        [yes] la vérifie
       *[no] ne la vérifie pas
    }
}
turning-one = La condition `{ $condition }` bascule pour `{ $name }` = { $place }, dans { $scenario } : { $whole ->
    [yes] en deçà, { $below } ; à partir de là, { $above }
   *[no] en dessous, { $below } ; au-dessus, { $above }
}.
turning-at = à { $place }, au-dessus de quoi { $above }
turning-several = La condition `{ $condition }` bascule { $n } fois quand `{ $name }` augmente, dans { $scenario } : { $places }.
turning-none = La condition `{ $condition }` ne bascule pas pour `{ $name }` de { $range }, dans { $scenario } : { $why }.
turning-throughout = partout, { $holding }
turning-close = elle est si proche de la limite qu’autant de trajectoires ne permettent pas de dire de quel côté elle se trouve
turning-ends-share = La part des trajectoires où elle se vérifie est de { $share_first } à { $first } et de { $share_last } à { $last }, les extrémités de la recherche ({ $futures } trajectoires avec le même hasard pour chacune des { $n } valeurs).
turning-ends-mean = La moyenne { $first_way ->
    [misses] la manque
   *[meets] la vérifie
} de { $first_by } à { $first } et { $last_way ->
    [misses] la manque
   *[meets] la vérifie
} de { $last_by } à { $last }, les extrémités de la recherche ({ $futures } trajectoires avec le même hasard pour chacune des { $n } valeurs).
turning-draws = Dans l’étude, { $share } des tirages de `{ $name }` sont inférieurs à { $value }.
turning-against = La courbe n’est pas monotone : dans l’ensemble elle { $trend ->
    [falls] baisse
   *[rises] monte
}, mais { $steps } elle { $trend ->
    [falls] monte
   *[rises] baisse
} de plus que le hasard ne l’explique.
turning-between = entre { $range }
turning-and = { $steps }, et { $step }
turning-alone = `{ $name }` est corrélée avec { $others } dans l’étude ; ici elle varie seule, et les autres restent à leurs tirages.

# A condition inside a sentence.
condition-also = { $first } et { $second }
condition-above = { $quantity } au-dessus de { $limit }
condition-at-least = { $quantity } d’au moins { $limit }
condition-below = { $quantity } au-dessous de { $limit }
condition-at-most = { $quantity } d’au plus { $limit }
condition-base = base
