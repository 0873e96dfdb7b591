# Phrases des graphiques des méthodes.

luck = hasard
n-futures = { $n ->
    [one] une trajectoire
   *[other] { $n } trajectoires
}
per-cent = pour cent

chart-explain-subtitle = { $subject } : moyennes, de « { $a } » à « { $b } ». Chaque barre est la valeur de Shapley d’un changement ; les traits sont les intervalles à 95 % de la simulation{ $orders ->
    [yes] {" "}et du choix des ordres
   *[no] {""}
}. Dans chaque trajectoire, la somme des barres égale la différence.
chart-explain-how = { $futures } trajectoires de { $scenarios } scénarios
chart-explain-others = les { $n } autres changements
chart-explain-ends = { $subject }, de { $a } à { $b }
chart-explain-none = { $ends } : aucun changement ne déplace la moyenne plus que le bruit ne le pourrait
chart-explain-one = { $ends } : { $gap } ; le tout : { $name }
chart-explain-noise = { $ends } : en somme, pas plus que du bruit ; un changement y contribue pourtant : { $name } ({ $size })
chart-explain-against = { $ends } : { $gap } ; la plus grande barre va en sens contraire : { $name } ({ $size })
chart-explain-most = { $ends } : { $gap } ; pour l’essentiel : { $name } ({ $size })
chart-explain-part = { $ends } : { $gap } ; la plus grande part : { $name } ({ $size })
chart-explain-alt = { $title }. Barres de la première extrémité à la seconde : { $bars }.

chart-strongest = Les { $shown } plus fortes sur { $all } sont représentées, les { $n } autres figurent dans le tableau.
chart-drivers-data = { $subject }, scénario « { $scenario } » : part de la variance qui suit chaque hypothèse seule, avec des intervalles à 95 %.{ $sets ->
    [yes] {" "}Les lignes avec un + réunissent des hypothèses corrélées.
   *[no] {""}
}
chart-drivers-sobol = { $subject }, scénario « { $scenario } » : les barres foncées montrent la part de la variance que chaque hypothèse cause seule, les barres claires (et les chiffres) celle à laquelle elle prend part, avec des intervalles à 95 %. Le hasard est tout ce qui est tiré au sein d’une trajectoire.
chart-drivers-morris = { $subject }, scénario « { $scenario } » : ampleur moyenne du changement quand une hypothèse parcourt la moitié de sa distribution, ou que le hasard est tiré de nouveau, avec des intervalles à 95 %.
chart-drivers-share = Part de la variance
chart-drivers-size = Ampleur moyenne du changement
chart-drivers-how-sobol = deux échantillons de { $n } points
chart-drivers-how-morris = { $n } parcours
chart-drivers-constant = ne varie pas
chart-drivers-title-data = « { $name } » explique à elle seule { $share } de la variance de « { $subject } »
chart-drivers-title-none = Aucune hypothèse ne détermine à elle seule « { $subject } »
chart-drivers-title-sobol = « { $name } » prend part à { $share } de la variance de « { $subject } »{ $others ->
    [luck] , le hasard à { $luck }
   *[none] {""}
}
chart-drivers-title-morris = De toutes les hypothèses, « { $name } » est celle qui déplace le plus « { $subject } »
chart-drivers-alt = { $title }. Barres, la plus longue d’abord : { $bars }.
chart-drivers-alt-item = { $name }{ $graded ->
    [yes] , { $grade }
   *[no] {""}
} : { $size }

chart-tornado-subtitle = { $subject }, scénario « { $scenario } » : changement de la moyenne quand une hypothèse est à son quantile à 5 % (clair) et à son quantile à 95 % (foncé), les autres à leurs tirages, avec le même hasard. Traits : intervalles à 95 % de la simulation.
chart-tornado-how = { $n } trajectoires à chaque extrémité
chart-tornado-axis = Changement de la moyenne, { $unit }
chart-tornado-title = « { $name } » déplace le plus la moyenne de « { $subject } » : de { $low } à son quantile à 5 % et de { $high } à son quantile à 95 %
chart-tornado-alt = { $title }. Barres, la plus large d’abord : { $bars }.
chart-tornado-alt-item = { $name }, { $grade } : { $low } et { $high }
