# Ce que dit la méthode `trace` : une trajectoire, racontée mois par mois.

story-title = Trajectoire { $n } de « { $scenario } », mois par mois

story-by-number = Réplication { $n } de la graine { $seed } : une trajectoire possible, racontée comme exemple. Elle ne dit pas si ses péripéties sont probables.
story-nearest = { $n ->
    [one] De { $n } trajectoire
   *[other] Des { $n } trajectoires
}, celle-ci est la plus proche { $which ->
    [median] de la médiane
   *[quantile] du quantile à { $percent } %
} de `{ $by }` : { $here } ici, { $all } sur l’ensemble. Pour tout le reste, elle peut être inhabituelle.

story-opening = { $date } : { $people } { $people ->
    [one] personne
   *[other] personnes
} dans l’effectif ({ $roles } { $roles ->
    [one] rôle
   *[other] rôles
}){ $open ->
    [0] {""}
    [one] {" "}et { $open } poste vacant
   *[other] {" "}et { $open } postes vacants
}. L’IA sait faire { $capability } du travail exposé et est utilisée pour { $adoption } de ce qu’elle sait faire.
story-draws = Ses tirages les plus inhabituels : { $draws }.
story-draw = `{ $key }` vaut { $value }, { $share } des tirages sont plus { $place ->
    [above] bas
   *[below] élevés
}
story-and-draw = { $draws } ; { $draw }

story-event-layoff = Événement `{ $event }` : { $people } { $people ->
    [one] personne est licenciée
   *[other] personnes sont licenciées
} dans { $roles }{ $short ->
    [yes] {" "}({ $asked ->
        [one] { $asked } était demandée
       *[other] { $asked } étaient demandées
    }, mais il n’y en avait pas plus)
   *[no] {""}
}{ $work_is ->
    [told]  ; de leur travail, { $work }
   *[untold] {""}
}.
story-event-reassign = Événement `{ $event }` : { $people } { $people ->
    [one] personne est choisie
   *[other] personnes sont choisies
} dans { $from } pour une réaffectation vers { $to }{ $short ->
    [yes] {" "}({ $asked ->
        [one] { $asked } était demandée
       *[other] { $asked } étaient demandées
    }, mais il n’y en avait pas plus)
   *[no] {""}
}{ $refused ->
    [0] {""}
    [one]  ; { $refused } refuse et démissionne
   *[other]  ; { $refused } refusent et démissionnent
}{ $work_is ->
    [told]  ; de leur travail, { $work }
   *[untold] {""}
}.
story-work-ends = { $percent ->
    [one] { $percent } % cesse
   *[other] { $percent } % cessent
}
story-work-held = { $percent ->
    [one] { $percent } % est laissé à l’IA
   *[other] { $percent } % sont laissés à l’IA
}
story-work-staffed = { $percent ->
    [one] { $percent } % est à pourvoir de nouveau
   *[other] { $percent } % sont à pourvoir de nouveau
}
story-event-reversal = Événement `{ $event }` : { $returned ->
    [0] les personnes réaffectées peuvent revenir, mais aucune ne le fait
    [one] sur { $asked } { $asked ->
        [one] personne réaffectée
       *[other] personnes réaffectées
    }, { $returned } revient à son ancien rôle
   *[other] sur { $asked } personnes réaffectées, { $returned } reviennent à leur ancien rôle
}.
story-event-close = Événement `{ $event }` : { $posts } { $posts ->
    [one] poste vacant est supprimé
   *[other] postes vacants sont supprimés
}.
story-event-expand = Événement `{ $event }` : { $posts } { $posts ->
    [one] poste est ajouté
   *[other] postes sont ajoutés
} dans { $roles }.
story-event-freeze = Événement `{ $event }` : les embauches sont gelées.
story-event-thaw = Événement `{ $event }` : les embauches sont de nouveau permises.
story-event-watch = Événement `{ $event }` : l’observation du travail commence.
story-event-unwatch = Événement `{ $event }` : l’observation du travail cesse.
story-event-set = Événement `{ $event }` : désormais, `{ $key }` vaut { $value }.
story-all-roles = tous les rôles
story-all-roles-but-ai = tous les rôles hors IA
story-some-roles = { $n } rôles

story-watching-paused = Le mécontentement du personnel amène l’entreprise à suspendre l’observation du travail.
story-surplus-round = Vague de licenciements : l’entreprise a { $surplus } { $surplus ->
    [one] personne
   *[other] personnes
} de plus qu’il ne lui en faut, { $of_active } de celles en poste, plus qu’elle n’en tolère ; { $people } { $people ->
    [one] personne est licenciée
   *[other] personnes sont licenciées
}, { $of_surplus } du sureffectif.
story-discretionary-round = Vague de licenciements sans sureffectif, par décision de l’entreprise : { $people } { $people ->
    [one] personne est licenciée
   *[other] personnes sont licenciées
}.
story-flows = { $flows }.
story-flow-voluntary_moves = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] personne
       *[other] personnes
    }
   *[no] {""}
} { $n ->
    [one] accepte une mobilité proposée
   *[other] acceptent une mobilité proposée
}
story-flow-graduations = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] personne
       *[other] personnes
    }
   *[no] {""}
} { $n ->
    [one] prend son nouveau rôle au terme de sa formation
   *[other] prennent leur nouveau rôle au terme de leur formation
}
story-flow-failed_training = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] personne
       *[other] personnes
    }
   *[no] {""}
} { $n ->
    [one] revient à son ancien rôle faute d’avoir réussi sa formation
   *[other] reviennent à leur ancien rôle faute d’avoir réussi leur formation
}
story-flow-quits = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] personne
       *[other] personnes
    }
   *[no] {""}
} { $n ->
    [one] démissionne
   *[other] démissionnent
}{ $most ->
    [0] {""}
   *[other] {" "}(dont { $most } dans { $role })
}
story-flow-retirements = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] personne
       *[other] personnes
    }
   *[no] {""}
} { $n ->
    [one] part à la retraite
   *[other] partent à la retraite
}{ $most ->
    [0] {""}
   *[other] {" "}(dont { $most } dans { $role })
}
story-hires = { $n } { $n ->
    [one] personne est embauchée
   *[other] personnes sont embauchées
}{ $most ->
    [0] {""}
   *[other] , dont { $most } dans { $role }
}.
story-notice-ends = Le préavis de { $n } { $n ->
    [one] personne
   *[other] personnes
} prend fin.
story-mood = Le mécontentement monte de { $before } à { $now }{ $why ->
    [told] {" "}avec { $causes }
   *[untold] {""}
} : les départs volontaires sont { $more } plus fréquents qu’avec un personnel satisfait.
story-cause-layoffs = des licenciements
story-cause-moves = des réaffectations imposées
story-cause-watching = davantage d’observation
story-machines = L’IA sait maintenant faire { $capability } du travail exposé et est utilisée pour { $adoption } de ce qu’elle sait faire : { $automated } de toutes les heures sont automatisées, { $assisted } assistées par l’IA.

story-closing = Effectif : { $payroll } ({ $way ->
    [same] comme avant
    [more] { $change } de plus
   *[fewer] { $change } de moins
}) ; en poste : { $active }, pour { $posts } { $posts ->
    [one] poste
   *[other] postes
}{ $held ->
    [0] {""}
    [one] , dont { $held } laissé vacant pour l’IA
   *[other] , dont { $held } laissés vacants pour l’IA
}.

story-posts-unchanged = { $posts } { $posts ->
    [one] poste est nécessaire
   *[other] postes sont nécessaires
}, comme au départ.
story-posts = { $posts } { $posts ->
    [one] poste est nécessaire
   *[other] postes sont nécessaires
}, { $way ->
    [same] autant qu’au
    [more] { $change } de plus qu’au
   *[fewer] { $change } de moins qu’au
} départ : { $parts }.
story-part-posts_decisions = { $change } par décision de l’entreprise
story-part-posts_displacement = { $change } par le travail fait par l’IA
story-part-posts_augmentation = { $change } par les personnes plus productives avec l’IA
story-part-posts_growth = { $change } par l’évolution de la demande
story-part-posts_demand = { $change } par un prix qui suit le coût
story-part-posts_new_work = { $change } par le travail nouveau autour de l’IA

story-ending = En { $date }, l’effectif est de { $people } { $people ->
    [one] personne
   *[other] personnes
}{ $way ->
    [more] , { $change } de plus qu’au départ
    [fewer] , { $change } de moins qu’au départ
   *[untold] {""}
}. En tout, { $laid_off } { $laid_off ->
    [one] personne a été licenciée
   *[other] personnes ont été licenciées
}, { $quit } { $quit ->
    [one] a démissionné
   *[other] ont démissionné
}, { $retired } { $retired ->
    [one] est partie
   *[other] sont parties
} à la retraite et { $hired } { $hired ->
    [one] a été embauchée
   *[other] ont été embauchées
}.
story-ending-moved = Sur { $moved } { $moved ->
    [one] personne réaffectée
   *[other] personnes réaffectées
}, { $active } { $active ->
    [one] est en poste dans son nouveau rôle
   *[other] sont en poste dans leur nouveau rôle
}.
story-ending-displaced = Parmi les personnes licenciées dont le préavis est terminé, { $found } { $found ->
    [one] a retrouvé
   *[other] ont retrouvé
} un emploi, { $left } { $left ->
    [one] a quitté
   *[other] ont quitté
} la population active et { $without } { $without ->
    [one] est encore
   *[other] sont encore
} sans emploi{ $how_long ->
    [all] , toutes depuis six mois ou plus
    [alone] , depuis six mois ou plus
    [some] , dont { $long } depuis six mois ou plus
   *[untold] {""}
}.

story-caption = Mois par mois
story-caption-some = Tous les { $n } mois, mouvements du mois indiqué
story-at-opening = départ
story-head-month = mois
story-head-payroll = effectif
story-head-active = en poste
story-head-posts = postes
story-head-layoffs = licenciements
story-head-quits = départs volontaires
story-head-retirements = départs à la retraite
story-head-hires = embauches
story-head-forced_moves = réaffectations imposées
