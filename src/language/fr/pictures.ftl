# Phrases des types de graphiques.

n-roles = { $n ->
    [one] { $n } rôle
   *[other] { $n } rôles
}
means-rounded = moyennes des trajectoires, arrondies de sorte qu’elles s’additionnent
means-over-futures = moyennes des trajectoires
in-expectation = en espérance
axis-cut = L’axe ne part pas de zéro.
chosen-most = De { $n } scénarios, celui qui déplace le plus la médiane.
dashed-base = En tirets : « { $base } ».
counted-over = comptées sur { $n } trajectoires
read-off = lues sur les quantiles que les tableaux gardent de { $n } trajectoires
p-less = P(moins)
p-more = P(plus)
percent-of-futures = % des trajectoires
percent-of-opening = % de l’effectif initial
as-in-the-base = comme dans la référence
median = médiane
end-with-range = { $name } { $median } (80 % des trajectoires de { $low } à { $high })
end-alone = { $name } { $median }

scenarios-title = { $lead } { $low } dans « { $first } » et { $high } dans « { $second } »{ $others ->
    [none] {""}
    [one] , l’autre entre les deux
   *[more] , les autres entre les deux
}
scenarios-title-same = { $lead } { $median } dans chaque scénario
scenarios-subtitle = { $metric } ({ $unit }), { $place } : { $how ->
    [expected] trajectoire espérée de chaque scénario
    [base] médiane de chaque scénario ; en teinte : les 80 % centraux des trajectoires de « { $base } »
   *[each] médiane de chaque scénario et, en teinte, les 80 % centraux de ses trajectoires
}.
scenarios-alt = { $title }. Courbes de la médiane, { $metric }, { $place }, { $start } à { $end }. À la fin : { $ends }.

flow-subtitle = Personnes, ensemble de l’entreprise, scénario « { $scenario } », { $start } à { $end } : où se trouvent à la fin tous ceux qui ont été employés, { $how }.
flow-title = De { $everyone } personnes employées à un moment ou un autre, { $here } sont encore là en { $date } ; { $fate ->
    [none] personne n’a été licencié
    [lost] { $laid_off } { $number ->
        [one] a été licenciée et n’a
       *[many] ont été licenciées et n’ont
    } pas retrouvé de travail
   *[found] { $laid_off } { $number ->
        [one] a été licenciée
       *[many] ont été licenciées
    }, dont { $found } ont retrouvé du travail ailleurs
}
flow-alt = { $title }. Diagramme de flux : { $opening } personnes au départ et { $hired } embauches font { $everyone } personnes employées ; à la fin { $leaves }.
flow-tip-from = De
flow-tip-to = Vers
flow-tip-people = Personnes
flow-tip-where = Où

bridge-subtitle = { $what ->
    [posts] Postes
   *[headcount] Effectif ({ $unit })
}, du début à la fin, { $place }, scénario « { $scenario } », { $start } à { $end } : { $how }.
bridge-end = { $what ->
    [posts] Postes
   *[headcount] Effectif
} { $date }
bridge-title-still = { $what ->
    [posts] Les postes nécessaires restent
   *[headcount] L’effectif reste
} à { $closing } ; rien ne change
bridge-title-cancel = { $what ->
    [posts] Les postes nécessaires restent
   *[headcount] L’effectif reste
} à { $closing } : gains et pertes se compensent
bridge-title = { $what ->
    [posts] Les postes nécessaires { $way ->
        [up] montent
       *[down] baissent
    }
   *[headcount] L’effectif { $way ->
        [up] monte
       *[down] baisse
    }
} de { $opening } à { $closing }
bridge-title-cause = { $title } ; { $way ->
    [up] plus grand apport
   *[down] plus grande perte
} : { $part } ({ $size })
bridge-alt = { $title }. Diagramme en cascade, { $what ->
    [posts] postes
   *[headcount] effectif
}, scénario « { $scenario } » : { $opening } en { $start }, { $parts }, soit { $closing } en { $end }.
bridge-alt-part = { $way ->
    [minus] moins
   *[plus] plus
} { $size } { $part }

layoffs-subtitle = Licenciements ({ $unit }), ensemble de l’entreprise, scénario « { $scenario } » : { $sample ->
    [yes] les barres sont des moyennes, les traits les 80 % centraux des trajectoires
   *[no] trajectoire espérée
}. En bas : personnes licenciées ces 12 derniers mois en part des personnes en poste 12 mois plus tôt, { $sample ->
    [yes] médiane
   *[no] trajectoire espérée
} de chaque scénario et sa plus haute valeur.
layoffs-axis = Licenciements, { $unit }
layoffs-rate-axis = Taux de licenciement sur 12 mois, { $unit }
layoffs-highest = max. { $value }
layoffs-title-none = Personne n’est licencié de { $start } à { $end }
layoffs-title = Licenciements jusqu’en { $date } : { $sum } ; le plus en { $month }, { $most }{ $sample ->
    [yes] {" "}en moyenne
   *[no] {""}
}
layoffs-alt = { $title }. Barres des licenciements par mois, scénario « { $scenario } », { $start } à { $end } ; en bas, courbes du taux de licenciement sur 12 mois : { $ends }.

cohort-subtitle = Personnes choisies pour une réaffectation, ensemble de l’entreprise, scénario « { $scenario } » : où elles sont, { $how }.
cohort-title-none = Personne n’est réaffecté jusqu’en { $date }
cohort-title = De { $all } personnes réaffectées, { $list } en { $date }
cohort-share = { $state ->
    [at_work] { $share } travaillent dans le nouveau rôle
    [in_training] { $share } sont en formation
    [returned] { $share } sont revenues
    [left] { $share } sont parties
   *[laid_off] { $share } ont été licenciées
}
under-one-percent = moins de 1 %
cohort-alt = { $title }. Aires empilées de { $start } à { $end } ; à la fin : { $states }, sur { $picked } personnes choisies.

differences-subtitle = { $metric } ({ $unit }), { $place }, { $date } : scénario moins « { $base } », chaque trajectoire comparée à elle-même. Marque : médiane ; trait épais et trait fin : les 50 et 95 % centraux des trajectoires.
differences-same = identique dans chaque trajectoire
differences-title-none = Aucun scénario ne déplace la médiane en { $date } ({ $metric })
differences-title = « { $scenario } » a { $many ->
    [yes] l’effet le plus fort
   *[no] un effet
} ({ $metric }) : { $by }{ $way ->
    [more] {" "}à la médiane, plus dans { $futures }
    [less] {" "}à la médiane, moins dans { $futures }
   *[none] {""}
}
differences-alt = { $title }. Points et intervalles, { $metric } en { $date }, scénario moins référence : { $ends }.
differences-alt-item = { $name } { $median }{ $range ->
    [yes] {" "}(95 % des trajectoires de { $low } à { $high })
   *[no] {""}
}{ $signs ->
    [yes] , moins dans { $less }, plus dans { $more }
   *[no] {""}
}

roles-largest = les { $shown } plus grands de { $n } rôles selon l’effectif initial (les { $rest } autres sont dans le tableau)
roles-subtitle = { $metric } ({ $unit }), { $which }, scénario « { $scenario } » : { $sample ->
    [yes] médiane (nombre : à la fin) et 80 % centraux des trajectoires
   *[no] trajectoire espérée (nombre : à la fin)
}{ $dashed ->
    [yes] {" "}; en tirets : « { $base } »
   *[no] {""}
}. { $shared ->
    [yes] Une seule échelle pour tous les rôles.
   *[no] Chaque rôle a sa propre échelle, depuis zéro.
}
roles-title-flat = { $metric } par rôle, { $start } à { $end }
roles-title = Plus forte variation relative ({ $metric }) dans « { $role } » : { $way ->
    [up] hausse
   *[down] baisse
} de { $first } à { $last }{ $relative ->
    [yes] {" "}({ $change } %)
   *[no] {""}
}
roles-alt = { $title }. Petites courbes par rôle, { $metric }, scénario « { $scenario } », { $start } et { $end } : { $ends }.
roles-alt-item = { $role } { $first } et { $last }

futures-title-base = { $what } : de { $low } à { $high } dans { $n } trajectoires
futures-title-same = { $what } : identique dans « { $scenario } » et dans « { $base } » pour les { $n } trajectoires
futures-title = { $what } : { $way ->
    [more] plus
   *[less] moins
} dans « { $scenario } » que dans « { $base } » dans { $all ->
    [yes] les { $n } trajectoires
   *[no] { $hits } trajectoires sur { $n }
} (trajectoire { $bright } : { $here } au lieu de { $there })
futures-subtitle = { $metric } ({ $unit }), { $place } : les { $n } premières trajectoires du calcul{ $both ->
    [yes] , les mêmes dans les deux images,
   *[no] {""}
} chacune en trait fin. En gras : la trajectoire { $bright }, la plus proche du milieu des { $n }.
futures-chosen = De { $n } scénarios, celui qui déplace le plus la médiane est comparé à la référence.
futures-thinned = Un mois sur { $step } est tracé.
futures-alt = { $title }. Courbes de trajectoires isolées, { $metric }, { $start } à { $end } : { $panels }.
futures-alt-panel = dans « { $scenario } » les trajectoires finissent entre { $low } et { $high }, la trajectoire { $bright } à { $closing }

path-axis = scénario moins référence, { $unit }
path-shares-axis = P(plus) et, en pointillé, P(moins), % des trajectoires
path-expected = espérance
path-as-in = comme dans « { $base } »
path-title-never = « { $name } » ({ $metric }) : comme la référence en { $date }, dans chaque trajectoire
path-title-same = « { $name } » ({ $metric }) : comme la référence{ $sample ->
    [yes] {" "}à la médiane
   *[no] {""}
} en { $date }{ $often ->
    [above] , au-dessus dans { $futures }
    [below] , en dessous dans { $futures }
   *[none] {""}
}
path-title = « { $name } » ({ $metric }) : { $size } { $side ->
    [above] au-dessus
   *[below] en dessous
} de la référence{ $sample ->
    [yes] {" "}à la médiane
   *[no] {""}
} en { $date }{ $often ->
    [above] , au-dessus dans { $futures }
    [below] , en dessous dans { $futures }
   *[none] {""}
}
path-subtitle = { $metric } ({ $unit }), { $place } : « { $scenario } » moins « { $base } », chaque trajectoire comparée à elle-même{ $sample ->
    [yes] {" "}: médiane et 50, 80 et 95 % centraux des trajectoires ; en bas, dans combien il y a plus et moins
   *[no] , trajectoire espérée
}.
path-alt = { $title }. Graphique en éventail de la différence entre le scénario « { $scenario } » et la référence, { $metric }, { $place }, { $start } à { $end }.
path-alt-end = À la fin il y a plus que dans la référence dans { $more } des trajectoires et moins dans { $less }.

dots-title = { $what } : plus de { $limit } dans { $least } trajectoires sur { $n } de « { $first } » et dans { $most } de « { $second } »
dots-title-same = { $what } : plus de { $limit } dans { $hits } trajectoires sur { $n }{ $every ->
    [yes] {" "}de chaque scénario
   *[no] {""}
}
dots-subtitle = { $metric } ({ $unit }), { $place }, { $date } : chaque point est l’une de { $n } trajectoires également probables ({ $source }). Plein : au-dessus de { $limit }{ $median ->
    [yes] , la médiane de la référence
   *[no] {""}
}.
dots-above = au-dessus
dots-of = { $hits } sur { $n }
dots-alt = { $title }. Nuages de points, { $metric } en { $date }, cinquante points chacun. Au-dessus de { $limit } : { $ends }.

exceedance-title = { $what } : { $limit } ou plus dans { $least } des trajectoires de « { $first } » et dans { $most } de « { $second } »
exceedance-title-same = { $what } : { $limit } ou plus dans { $share } des trajectoires{ $every ->
    [yes] {" "}de chaque scénario
   *[no] {""}
}
exceedance-subtitle = { $metric } ({ $unit }), { $place }, { $date } : part des trajectoires qui atteignent au moins la valeur indiquée en bas ({ $source }). Repère : { $limit }{ $median ->
    [yes] , la médiane de la référence
   *[no] {""}
}.
exceedance-axis = Part des trajectoires qui atteignent au moins autant
exceedance-alt = { $title }. Courbes de dépassement, { $metric } en { $date }. Atteint dans neuf, cinq et une trajectoire sur dix : { $ends }.
exceedance-alt-item = { $name } { $nine }, { $five } et { $one }

ridgelines-title = { $what } dans « { $scenario } » : à la médiane, de { $least } de l’effectif initial dans « { $first } » à { $most } dans « { $second } »
ridgelines-title-same = { $what } dans « { $scenario } » : à la médiane, { $most } de l’effectif initial{ $every ->
    [yes] {" "}dans chaque rôle
   *[no] {""}
}
ridgelines-largest = les { $shown } plus grands de { $n } rôles selon l’effectif initial (tous sont dans le tableau)
ridgelines-subtitle = { $metric } ({ $unit }), { $date }, scénario « { $scenario } », { $which } : la dispersion des trajectoires, tracée par les quantiles qu’un calcul garde de chaque rôle, toutes les crêtes de même hauteur. Marque : médiane.
ridgelines-cut = L’échelle s’arrête avant les plus grandes valeurs (flèches).
ridgelines-beyond = référence : { $median } →
ridgelines-alt = { $title }. Lignes de crête par rôle, { $metric }, scénario « { $scenario } ». Médiane et 80 % centraux des trajectoires : { $ends }.
ridgelines-alt-item = { $role } { $median } (de { $low } à { $high })
roles-left-out = Non représenté : { $n ->
    [one] un rôle qui n’a personne au départ
   *[other] { $n } rôles qui n’ont personne au départ
}.

heat-what = { $metric } dans « { $scenario } »
heat-what-difference = { $metric }, « { $scenario } » moins référence
heat-title-flat = { $what } : environ { $mean } partout sur la carte
heat-title = { $what } : en moyenne { $low } { $here }, { $high } { $there }
heat-where-both = là où « { $a } » et « { $b } » sont à un niveau { $level }
heat-where-each = là où « { $a } » est à un niveau { $first } et « { $b } » à un niveau { $second }
heat-there-both = là où les deux sont à un niveau { $level }
heat-there-round = dans le cas inverse
heat-there-each = là où la première est à un niveau { $first } et la seconde à un niveau { $second }
heat-low = bas
heat-middling = moyen
heat-high = élevé
heat-subtitle = { $what } ({ $unit }), ensemble de l’entreprise. { $asked ->
    [none] Les deux hypothèses dont les tirages l’accompagnent le plus
    [one] L’hypothèse demandée et celle dont les tirages l’accompagnent le plus
   *[both] Les deux hypothèses demandées
} (corrélations de rang { $first } et { $second }). Cases : moyenne et, en petit, nombre de trajectoires ; { $line ->
    [yes] ligne : moyenne lissée { $limit }
   *[no] aucune ligne « moyenne lissée { $limit } » sur la carte
}. Tout le reste comme tiré.
heat-outside = Les { $n } trajectoires extrêmes ne sont pas sur la carte.
heat-line = moyenne lissée { $limit }
heat-few = moins de { $n } trajectoires
heat-alt = { $title }. Carte de { $n } cases, { $across } en largeur et { $up } en hauteur, dont { $few } avec moins de { $fewest } trajectoires. Moyennes lissées aux coins : les deux bas { $both_low }, largeur élevée { $across_high }, hauteur élevée { $up_high }, les deux élevés { $both_high }.
heat-corner-few = trop peu de trajectoires

multiples-other = { $n } autres rôles
multiples-title = { $what } : les scénarios diffèrent le plus dans « { $role } », { $here } de l’effectif initial dans « { $base } » et { $there } dans « { $scenario } »
multiples-title-same = { $what } : aucun scénario ne modifie un rôle d’un centième de son effectif initial
multiples-title-range = { $what } : { $range } de l’effectif initial selon les rôles
multiples-subtitle = { $metric } ({ $unit }) : { $sample ->
    [yes] moyenne (nombre : à la fin) et 80 % centraux des trajectoires
   *[no] trajectoire espérée (nombre : à la fin)
}{ $dashed ->
    [yes] {" "}; en tirets : « { $base } »
   *[no] {""}
}. Une seule échelle pour tous.
multiples-merged = De { $n } rôles, les { $own } plus grands ont leur propre ligne, les { $rest } autres n’en font qu’une, sans bande.
multiples-alt = { $title }. Petites courbes, une ligne par rôle et une colonne par scénario, { $metric } en part de l’effectif initial. En { $date } : { $rows }.
multiples-alt-end = { $share } dans { $scenario }

ledger-firm = L’entreprise dépense
ledger-public = Les pouvoirs publics paient ou perdent
ledger-minus = moins « { $base } »
ledger-title-base = Jusqu’en { $date }, l’entreprise dépense { $firm }, et les pouvoirs publics paient ou perdent { $public }
ledger-title = Jusqu’en { $date }, « { $scenario } » coûte à l’entreprise { $firm_way ->
    [more] { $firm } de plus que la référence
    [less] { $firm } de moins que la référence
   *[same] autant que la référence
}{ $often ->
    [more] {" "}(plus dans { $futures })
    [less] {" "}(moins dans { $futures })
   *[none] {""}
}, et aux pouvoirs publics { $public_way ->
    [more] { $public } de plus
    [less] { $public } de moins
   *[same] autant
}
ledger-subtitle = Argent de { $start } à { $end }, ensemble de l’entreprise, scénario « { $scenario } »{ $change ->
    [yes] , et ce qu’il change par rapport à la référence
   *[no] {""}
} : { $how }, arrondis de sorte qu’ils s’additionnent. Chaque barre commence où finit la précédente.
ledger-chosen = De { $n } scénarios, celui qui modifie le plus le coût total.
ledger-alt = { $title }. Barres de deux comptes, scénario « { $scenario } ».
ledger-alt-ledger = { $heading }, en { $unit } : { $parts }.
ledger-alt-change = { $part } ({ $change } par rapport à la référence)

part-Opening-headcount = Effectif initial
    .inside = effectif initial
part-Closing-headcount = Effectif final
part-Opening-posts = Postes au départ
part-Closing-posts = Postes à la fin
part-Hired = Embauches
    .inside = embauches
part-Ever-employed = Employés en tout
    .inside = employés en tout
part-Laid-off = Licenciés
    .inside = licenciés
part-At-work--not-moved = En poste, non réaffectés
    .inside = en poste, non réaffectés
part-Moved--at-work-in-new-role = Réaffectés, dans le nouveau rôle
    .inside = réaffectés, dans le nouveau rôle
part-In-training-for-a-new-role = En formation
    .inside = en formation
part-Quit = Départs volontaires
    .inside = départs volontaires
part-Retired = À la retraite
    .inside = à la retraite
part-Laid-off--on-notice = Licenciés, en préavis
    .inside = licenciés, en préavis
part-Laid-off--found-work = Licenciés, ont un emploi
    .inside = licenciés, ont retrouvé un emploi
part-Laid-off--without-work = Licenciés, sans emploi
    .inside = licenciés, sans emploi
part-Laid-off--left-the-labour-force = Licenciés, devenus inactifs
    .inside = licenciés, sortis de la population active
part-Hires = Embauches
    .inside = embauches
part-Quits = Départs volontaires
    .inside = départs volontaires
part-Retirements = Départs à la retraite
    .inside = départs à la retraite
part-Layoffs = Licenciements
    .inside = licenciements
part-Laid-off--still-on-notice = Licenciés, encore en préavis
    .inside = licenciés, encore en préavis
part-Moves-between-roles--net = Réaffectations entre rôles, net
    .inside = réaffectations entre rôles, net
part-Growth-of-demand = Croissance de la demande
    .inside = croissance de la demande
part-Work-done-by-AI = Travail fait par l’IA
    .inside = travail fait par l’IA
part-Work-sped-up-by-AI = Travail accéléré par l’IA
    .inside = travail accéléré par l’IA
part-Demand-from-lower-cost = Demande due à la baisse des coûts
    .inside = demande due à la baisse des coûts
part-New-work-with-AI = Nouveau travail avec l’IA
    .inside = nouveau travail avec l’IA
part-Decisions-of-the-firm = Décisions de l’entreprise
    .inside = décisions de l’entreprise
part-At-work-in-the-new-role = Dans le nouveau rôle
    .inside = dans le nouveau rôle
part-In-training = En formation
    .inside = en formation
part-Returned-to-the-old-role = Revenus à l’ancien rôle
    .inside = revenus à l’ancien rôle
part-Quit-or-retired = Partis ou retraités
    .inside = partis ou retraités
part-Pay = Salaires
    .inside = salaires
part-Severance = Indemnités de départ
    .inside = indemnités de départ
part-Training = Formation
    .inside = formation
part-Hiring = Recrutement
    .inside = recrutement
part-AI = IA
    .inside = IA
part-All-cost-of-the-firm = Coût total de l’entreprise
    .inside = coût total de l’entreprise
part-Unemployment-benefits = Allocations chômage
    .inside = allocations chômage
part-Income-tax-lost = Impôt sur le revenu perdu
    .inside = impôt sur le revenu perdu
part-All-of-the-public = Total public
    .inside = total public
