# Chiffres clés : en titre ; dans une phrase ; et ce dont parle une phrase (« diffèrent pour ... »).
headline-payroll = Effectif
    .noun = effectif
    .topic = pour l’effectif
headline-layoffs_cum = Licenciements
    .noun = licenciements
    .topic = pour les licenciements
headline-layoff_rate_12m = Taux de licenciement, 12 mois, maximum
    .noun = maximum du taux de licenciement sur 12 mois
    .topic = pour le maximum du taux de licenciement sur 12 mois
headline-quits_cum = Départs volontaires
    .noun = départs volontaires
    .topic = pour les départs volontaires
headline-hires_cum = Embauches
    .noun = embauches
    .topic = pour les embauches
headline-moved_active = Personnes réaffectées en poste
    .noun = personnes réaffectées en poste
    .topic = pour les personnes réaffectées en poste
headline-moved_share = Parmi toutes les personnes réaffectées
    .noun = part des personnes réaffectées en poste
    .topic = pour la part des personnes réaffectées en poste
headline-delivered = Production livrée
    .noun = production livrée
    .topic = pour la production livrée
headline-total_cost_cum = Coût pour l’entreprise
    .noun = coût pour l’entreprise
    .topic = pour le coût de l’entreprise
headline-displaced_long_term = Chômeurs de longue durée, maximum
    .noun = chômeurs de longue durée au maximum
    .topic = pour le maximum des chômeurs de longue durée
headline-lost_earnings_cum = Pertes de revenus des licenciés
    .noun = pertes de revenus
    .topic = pour les pertes de revenus

amount-people = { $amount } personnes
amount-money = { $amount } { $currency }
amount-of-month-0 = { $amount } du niveau du mois 0

differs-payroll = termine avec { $amount } personnes de { $way ->
    [more] plus
   *[less] moins
} dans l’effectif
differs-layoffs_cum = licencie { $amount } personnes de { $way ->
    [more] plus
   *[less] moins
}
differs-quits_cum = enregistre { $amount } départs volontaires de { $way ->
    [more] plus
   *[less] moins
}
differs-hires_cum = embauche { $amount } personnes de { $way ->
    [more] plus
   *[less] moins
}
differs-moved_active = compte à la fin { $amount } personnes réaffectées en poste de { $way ->
    [more] plus
   *[less] moins
}
differs-displaced_long_term = compte au maximum { $amount } chômeurs de longue durée de { $way ->
    [more] plus
   *[less] moins
}
differs-total_cost_cum = coûte à l’entreprise { $amount } de { $way ->
    [more] plus
   *[less] moins
}
differs-lost_earnings_cum = coûte aux personnes licenciées { $amount } de revenus de { $way ->
    [more] plus
   *[less] moins
}
differs-layoff_rate_12m = a un taux de licenciement sur 12 mois dont le maximum est { $way ->
    [more] supérieur
   *[less] inférieur
} de { $amount }
differs-moved_share = garde en poste une part des personnes réaffectées { $way ->
    [more] supérieure
   *[less] inférieure
} de { $amount }
differs-delivered = termine avec une production livrée { $way ->
    [more] supérieure
   *[less] inférieure
} de { $amount }
differs-other = se situe, pour « { $noun } », { $amount } { $way ->
    [more] plus haut
   *[less] plus bas
}
differs-than = { $clause } par rapport à { $base }
differs-in = { $clause }, { $comparative ->
    [more] valeur plus élevée
    [fewer] valeur plus faible
    [less] valeur plus faible
    [higher] valeur plus élevée
   *[lower] valeur plus faible
} dans { $share } des trajectoires
differs-in-same = { $clause }, { $comparative ->
    [more] valeur plus élevée
    [fewer] valeur plus faible
    [less] valeur plus faible
    [higher] valeur plus élevée
   *[lower] valeur plus faible
} dans { $share } et identique dans { $same } des trajectoires
differs-nine-in-ten = { $clause } ({ $range } dans neuf cas sur dix)
differs-nothing = { $scenario } ne diffère pas de { $base } { $topic }
differs-nothing-in-any = { $scenario } ne diffère de { $base } { $topic } dans aucune trajectoire
differs-unresolved = { $scenario } et { $base } ne peuvent être distingués { $topic } : la différence moyenne est de { $amount }
differs-hardly = { $scenario } et { $base } diffèrent à peine { $topic } : de moins de { $least } en moyenne

finding-headcount = Dans { $scenario }, l’effectif passe de { $opening } à { $level } personnes en { $date }
finding-headcount-range = { $finding } ; neuf trajectoires sur dix finissent entre { $range }
finding-layoffs = D’ici là, { $layoffs } personnes sont licenciées et { $quits } partent d’elles-mêmes
finding-no-layoffs = D’ici là, personne n’est licencié et { $quits } personnes partent d’elles-mêmes
finding-differs = { $topic }, l’écart avec { $base } est le plus grand dans { $first }
finding-differs-then = { $topic }, l’écart avec { $base } est le plus grand dans { $first }, puis dans { $second }
finding-case = { $scenario } ({ $amount }, valeur { $way ->
    [more] plus élevée
   *[less] plus faible
} dans { $share } des trajectoires)
finding-case-alone = { $scenario } ({ $amount })
finding-level = { $noun } jusqu’en { $date } : { $amount }
finding-level-range = { $finding } ; neuf trajectoires sur dix se situent entre { $range }
finding-number = personnes dans l’effectif en { $date }, par rapport à { $base }
finding-same-headcount = Le même effectif dans toutes les trajectoires.
finding-unresolved = La simulation ne permet pas de distinguer la différence moyenne de zéro.
finding-expectation = En espérance, { $way ->
    [more] davantage
   *[less] moins
} de personnes que dans { $base }.
finding-likely = { $likely } : { $way ->
    [more] davantage
   *[less] moins
} de personnes, dans { $share } des trajectoires.
finding-likely-range = { $finding } Neuf fois sur dix, la différence est comprise entre { $range }.

# Cellules du tableau des chiffres clés.
cell-futures = { $way ->
    [more] plus élevé
   *[less] plus faible
} dans { $share }
the-same = identique
