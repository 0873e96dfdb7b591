# Scénarios comparés : classement, regret et écart de postes.


# Classement : en-têtes et cellules du tableau.
ranking-behind = Retard sur le rang précédent
ranking-mean-regret = Regret moyen
ranking-regret-90 = Regret, 90e centile
ranking-best-in = Meilleur dans, des trajectoires
ranking-no-draws = Un classement demande les chiffres de chaque trajectoire, et ce calcul a été fait avec --no-draws.

# Classement : ce que dit le tableau.
ranking-by-metric = Selon le critère « { $metric } » ({ $better ->
    [more] plus
   *[less] moins
} est jugé meilleur) : { $said }.
ranking-open = la simulation ne permet pas de dire lequel vient en premier : { $names }
ranking-first = { $names } vient en tête de { $n } scénarios
ranking-first-together = { $names } viennent ensemble en tête de { $n } scénarios, à égalité dans chaque trajectoire
ranking-ahead = { $said }, avec { $amount } d’avance sur { $next }
ranking-one-future = Il y a une seule trajectoire par scénario : rien dans cet ordre ne vient du bruit de la simulation, et il ne dit rien de la dispersion des trajectoires.
confidence = au niveau de confiance de 95 %
confidence-pairs = au niveau de confiance de 95 % pour les { $n } paires ensemble
ranking-settled = Aucun ordre du tableau ne pourrait être inversé par le bruit, { $confidence }.
ranking-order-of = l’ordre de { $names }
ranking-order-among = l’ordre entre { $names }
ranking-and-order = { $orders } ; et { $last }
ranking-reversible = Le bruit pourrait inverser { $orders } ; tout autre ordre de voisins est établi, { $confidence }.
regret-also-best = { $name } est aussi le meilleur des scénarios dans chaque trajectoire.
regret-also-best-together = Ils sont aussi les meilleurs des scénarios dans chaque trajectoire.
regret-of-the-first = { $name } est le meilleur des scénarios dans { $share } des trajectoires. Par rapport au meilleur de chaque trajectoire, il est en moyenne moins bon de { $loss }, { $tail }.
regret-none = et pas du tout dans neuf trajectoires sur dix
regret-tail = et de plus de { $loss } dans une trajectoire sur dix
regret-tail-interval = et de plus de { $loss } (intervalle à 95 % : { $range }) dans une trajectoire sur dix
regret-smallest = { $tail } ; le plus petit 90e centile est celui de { $name }, { $loss }

# L’écart de postes : ses parts, et ce qu’il dit.
gap-posts_growth = croissance de la demande
gap-posts_displacement = heures reprises par l’IA
gap-posts_augmentation = heures rendues plus productives par l’IA
gap-posts_demand = demande gagnée par la baisse des coûts
gap-posts_new_work = travail nouveau autour de l’IA
gap-opposed = opposés
gap-posts = { $scenario } compte { $amount } postes de { $way ->
    [more] plus
   *[less] moins
} que { $base } en { $date }.
gap-nothing-decided = Rien n’en a été décidé ; tout découle de ce que la demande et l’IA ont fait du travail.
gap-decided = { $percent } % de cet écart ({ $decided }) ont été décidés, par des postes supprimés, créés ou déplacés ; le reste ({ $followed }) découle de ce que la demande et l’IA ont fait du travail.
gap-against = Ce qui a été décidé ({ $decided }) et ce qui en a découlé ({ $followed }) jouent en sens contraire ; aucune part de l’écart n’est donc donnée.
gap-payroll = Pour l’effectif, le même scénario diffère de { $amount } personnes : des postes vacants, laissés vacants à dessein ou pas encore abandonnés expliquent que les deux ne coïncident pas.
