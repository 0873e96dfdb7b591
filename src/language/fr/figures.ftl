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

chart-turning-none = « { $condition } » ne bascule pas pour ces valeurs de « { $name } »
chart-turning-share = « { $condition } » se vérifie dans { $share } des trajectoires quand « { $name } » vaut { $place }
chart-turning-mean = La moyenne de toutes les trajectoires vérifie « { $condition } » quand « { $name } » est { $side ->
    [above] au-dessus
   *[below] en dessous
} de { $place }
chart-turning-several = « { $condition } » bascule { $n } fois sur ces valeurs de « { $name } »
chart-turning-subtitle = « { $condition } » dans le scénario « { $scenario } », avec « { $name } » fixé à une valeur après l’autre et tout le reste selon les tirages, avec le même hasard. Bande : intervalle à 95 % de la simulation.
chart-turning-share-axis = Part des trajectoires où la condition se vérifie
chart-turning-mean-axis = Moyenne au-delà de la limite, { $unit }
chart-turning-no = pas de bascule
chart-turning-alt = { $title }. Une courbe avec sa bande en fonction de { $name }.

chart-box = Boîte { $n }
chart-boxes-title = « { $condition } » se vérifie dans { $share } des trajectoires { $named ->
    [yes] avec { $ranges }
   *[no] dans une boîte de { $n } hypothèses
}, et dans { $all } de l’ensemble
chart-boxes-subtitle = Quelle partie des tirages de chaque hypothèse est à l’intérieur, du plus bas à gauche au plus haut à droite ; trait fin : où tombe la limite dans 90 % des demi-échantillons où elle revient. Scénario « { $scenario } ».
chart-boxes-heading = Boîte { $n }, trajectoires nouvelles : à l’intérieur, se vérifie dans { $density } (densité) ; { $coverage } de celles où elle se vérifie y sont (couverture)
chart-boxes-axis = part des tirages, à partir du plus bas
chart-boxes-returns = la limite revient dans
chart-boxes-of = { $returns } sur { $all }
chart-boxes-alt = { $title }. Barres des tirages à l’intérieur : { $boxes }.
chart-boxes-alt-item = boîte { $n } : { $ranges }

chart-trade-title = { $n ->
    [one] Une boîte contient
   *[other] { $n } boîtes contiennent
} { $coverage } des trajectoires avec « { $condition } » ; à l’intérieur, la condition se vérifie dans { $density }
chart-trade-subtitle = Chaque point est une boîte d’hypothèses sur le chemin de toutes les trajectoires à une boîte dense ; les grands points sont celles retenues, les anneaux ce qu’elles valent sur { $n } trajectoires nouvelles. Scénario « { $scenario } ».
chart-trade-across = Couverture : part, à l’intérieur, des trajectoires où elle se vérifie
chart-trade-up = Densité : part des trajectoires intérieures où elle se vérifie
chart-trade-all = toutes { $share }
chart-trade-label = Boîte { $at } : { $n ->
    [one] 1 hypothèse restreinte
   *[other] { $n } hypothèses restreintes
}
chart-trade-alt = { $title }. Points de couverture et de densité : { $boxes }.
chart-trade-alt-item = la boîte { $n } couvre { $coverage } à une densité de { $density } là où elle a été cherchée, { $fresh_coverage } à { $fresh_density } sur des trajectoires nouvelles

chart-future-payroll = Effectif
chart-future-active = En poste
chart-future-posts = Postes nécessaires
chart-future-title = Trajectoire { $n } : l’effectif passe de { $opening } à { $closing } jusqu’en { $date }, et { $any ->
    [yes] le nombre de personnes licenciées est de { $laid_off }
   *[no] personne n’est licencié
}
chart-future-subtitle = Réplication { $n } du scénario « { $scenario } » ; une trajectoire possible, avec ses propres tirages et son propre hasard.
chart-future-axis = personnes, postes
chart-future-nobody = personne n’est licencié
chart-future-strip = licenciements du mois, personnes
chart-future-alt = { $title }. Courbes de l’effectif, des personnes en poste et des postes nécessaires, mois par mois.
