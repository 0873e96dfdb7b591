# Ce que dit la méthode `sensitivity`.

sensitivity-title-data = Ce qui détermine la dispersion de { $scenario } : indices tirés des trajectoires d’un calcul
sensitivity-title-sobol = Ce qui détermine la dispersion de { $scenario } : indices de Sobol
sensitivity-title-morris = Ce qui déplace les trajectoires de { $scenario } : effets élémentaires
sensitivity-title-tornado = Ce qui déplace les moyennes de { $scenario } : un diagramme en tornade
sensitivity-spread = { $subject } dans { $scenario } : moyenne { $mean }, écart type { $sd } sur { $n } trajectoires.
sensitivity-mean = { $subject } dans { $scenario } : moyenne { $mean } sur { $n } trajectoires.
sensitivity-constant = { $subject } : { $value } dans chaque trajectoire, il n’y a pas de dispersion.
sensitivity-called = { $name } ({ $grade }{ $way ->
    [raises] , effet à la hausse
    [lowers] , effet à la baisse
   *[unknown] {""}
})
sensitivity-inert = { $n ->
    [one] Sans effet dans aucune trajectoire : { $names }.
   *[other] { $n } facteurs n’ont d’effet dans aucune trajectoire{ $few ->
        [yes] {" "}: { $names }
       *[no] {" "}; le tableau les énumère
    }.
}
sensitivity-indistinguishable = { $n ->
    [one] L’indice de premier ordre de { $names } est indiscernable de 0 : son intervalle contient 0.
   *[other] { $n } sur { $all } ont un indice de premier ordre indiscernable de 0, leur intervalle contient 0{ $few ->
        [yes] {" "}: { $names }
       *[no] {" "}; le tableau les énumère
    }.
}
sensitivity-correlated = Hypothèses corrélées en rang : { $pairs }. { $method ->
    [data] Ce que l’une d’une paire explique contient ce qu’elle porte de l’autre, leurs indices se recouvrent donc ; les lignes avec un `+` comptent chaque ensemble une seule fois, de même que les sommes par qualité.
    [sobol] On ne peut pas les faire varier séparément, chaque ensemble est donc un seul facteur.
    [morris] Ici, elles sont déplacées une à une, comme si elles n’étaient pas corrélées.
   *[tornado] Quand l’une est à son extrémité, ses partenaires restent à leurs tirages, comme si elles n’étaient pas corrélées.
}
sensitivity-pair = { $a } et { $b } ({ $rho })
sensitivity-design = Les trajectoires sont celles de l’échantillonnage { $sampling }, réparties plus régulièrement que des tirages indépendants : les intervalles sont plus larges que nécessaire.

sensitivity-none-alone = Aucune hypothèse n’explique à elle seule une part de la variance discernable de 0.
sensitivity-one-alone = À elle seule, { $who } explique { $share } de la variance.
sensitivity-alone = Parts de la variance qui suivent une seule hypothèse : { $shares }.
sensitivity-of-grade = { $share } { $grade }
sensitivity-rest = { $rest } relèvent du hasard et des interactions, que cette méthode ne peut distinguer.
sensitivity-by-evidence = Selon la qualité des hypothèses : { $parts } ; le reste, { $rest }, relève du hasard et des interactions, que cette méthode ne peut distinguer.

sensitivity-luck = Le hasard prend part à { $share } : c’est ce qui resterait en moyenne si chaque hypothèse était connue.
sensitivity-grade-both = { $grade } { $first } seules et { $total } en tout
sensitivity-grades = Selon la qualité des hypothèses : { $parts }.
sensitivity-part = { $who } prend part à { $total }, seule { $first ->
    [none] indiscernable de 0
   *[some] { $first }
}
sensitivity-all-luck = Aucune hypothèse n’y change rien : toute la variance tient au hasard.
sensitivity-parts = De la variance : { $parts }.

sensitivity-none-moves = { $subject } : aucune hypothèse ne déplace ce chiffre.
sensitivity-step = { $subject } : un pas sur la moitié de sa distribution déplace le chiffre vers le haut ou le bas, en moyenne sur { $n } parcours : { $sizes }.
sensitivity-step-by = { $who } de { $size }
sensitivity-hangs = L’effet de { $names } dépend du hasard et de la position des autres : il se disperse au-delà de son ampleur moyenne.
sensitivity-fresh-luck = Un nouveau tirage du hasard le déplace de { $size }{ $weaker ->
    [none] {""}
    [all] , plus que toute hypothèse
   *[some] , plus que { $more } des { $all } hypothèses
}{ $stronger ->
    [none] {""}
    [only-all] , moins que toute hypothèse
    [only-some] , moins que { $less } des { $all } hypothèses
   *[and-some] {" "}et moins que { $less } des { $all } hypothèses
}{ $unclear ->
    [none] {""}
    [all] , ce qui ne se distingue de l’effet d’aucune hypothèse
    [one] {" "}; une hypothèse ne s’en distingue pas
   *[some] {" "}; { $rest } ne s’en distinguent pas
}.

sensitivity-ends = Menées à leurs extrémités, les autres à leurs tirages, elles déplacent la moyenne : { $ends }.
sensitivity-end = { $who } de { $at_low } à { $low }{ $first ->
    [yes] {" "}(son quantile à 5 %)
   *[no] {""}
} et de { $at_high } à { $high }{ $first ->
    [yes] {" "}(95 %)
   *[no] {""}
}
sensitivity-neither-end = { $n } des { $all } hypothèses ne déplacent la moyenne, à aucune extrémité, d’un montant discernable de 0{ $few ->
    [yes] {" "}: { $names }
   *[no] {" "}; le tableau les énumère
}.

sensitivity-assumption = Hypothèse
sensitivity-factor = Facteur
sensitivity-share-alone = Part de la variance, seule
sensitivity-rank = Corrélation des rangs
sensitivity-takes-part = Prend part à
sensitivity-step-size = Ampleur moyenne d’un pas
sensitivity-step-mean = Pas moyen
sensitivity-step-spread = Dispersion des pas
sensitivity-change-low = Changement à 5 %
sensitivity-change-high = Changement à 95 %
sensitivity-nothing = ne change rien
sensitivity-no-change = aucun
sensitivity-zero = indiscernable de 0 (jusqu’à { $most } %)
