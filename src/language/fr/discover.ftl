# Ce que dit la méthode `discover`.

discover-title = Quand la condition `{ $condition }` se vérifie-t-elle ?
discover-lead = La condition `{ $condition }` se vérifie dans { $share } des trajectoires du scénario « { $scenario } », mais dans { $density } de celles avec { $ranges }.
discover-holds = La condition `{ $condition }` se vérifie dans { $share } des { $n } trajectoires du scénario « { $scenario } ».
discover-none = Aucune boîte d’hypothèses ne mérite d’être retenue : { $asked ->
    [density] aucun ensemble de limites qui soit plus que du hasard ne fait que la condition se vérifie dans { $density } des trajectoires à l’intérieur
   *[nothing] quoi que la recherche restreigne, elle perd plus de trajectoires où la condition se vérifie qu’elle ne gagne en densité
}. { $hint ->
    [lower] Demandez une densité plus faible, ou aucune.
    [opposite] La condition se vérifie dans la plupart des trajectoires : demandez son contraire pour voir quand elle ne se vérifie pas.
   *[luck] C’est le hasard qui décide, ou beaucoup d’hypothèses ensemble.
}
discover-box = Boîte { $n } : { $ranges }.
discover-worth = À l’intérieur{ $further ->
    [yes] , parmi les trajectoires laissées par les boîtes précédentes
   *[no] {""}
}, la condition se vérifie dans { $density } des { $n } trajectoires au lieu de { $all } (densité), et { $coverage } de toutes les trajectoires où elle se vérifie sont à l’intérieur (couverture). Sur { $fresh } trajectoires nouvelles, que la recherche n’a pas vues : densité { $fresh_density } (intervalle à 95 % : { $interval }), couverture { $fresh_coverage }.
discover-doubts = Ne vous appuyez pas sur { $limits } : les recherches sur des moitiés aléatoires des trajectoires ne retrouvent pas cette limite de façon fiable.
discover-doubt = { $name } ({ $limit } ; { $n } sur { $all })
discover-or = { $limits } ou { $limit }
discover-together = Ensemble, les { $n } boîtes contiennent { $coverage } des trajectoires où la condition se vérifie, et à l’intérieur elle se vérifie dans { $density } ; sur des trajectoires nouvelles, { $fresh_coverage } et { $fresh_density }.

discover-tree-whole = Second avis : un arbre de classification, testé sur des trajectoires qu’il n’a pas vues, ne fait aucune division.
discover-tree = Second avis : un arbre de classification à { $n } feuilles divise d’abord selon { $name } à { $value }{ $agrees ->
    [yes] , ce qu’une boîte restreint aussi
    [no] , ce qu’aucune boîte ne restreint
   *[unasked] {""}
}{ $uses ->
    [nothing] , et selon rien d’autre
   *[more] , et utilise { $names }
}.
discover-leaves = { $n ->
    [one] Sa feuille la plus dense contient
   *[other] Ses { $n } feuilles les plus denses contiennent
} { $coverage } des trajectoires où la condition se vérifie, à une densité de { $density }.
discover-correlated = `{ $key }` est corrélée avec { $others } dans l’étude ; sa limite peut donc tenir lieu d’une limite sur { $n ->
    [one] celle-ci
   *[other] celles-ci
}.

discover-of-base = `{ $key }` de la référence
    .plain = { $key } de la référence

discover-caption = Boîte { $n } : chaque limite avec la part des tirages qu’elle laisse, dans combien des { $resamples } recherches sur des moitiés aléatoires elle revient et où (5 à 95 %), et la probabilité que la boîte soit aussi dense sans elle par le seul hasard (quasi-p)
discover-assumption = hypothèse
discover-limit = limite
discover-draws = part des tirages
discover-returns = revient
    .cell = { $n } sur { $all }
discover-where = où
discover-quasi-p = quasi-p
