# Ce que le modèle laisse de côté, et ce que cela ferait aux chiffres.

limit-what-if = Il répond à « et si », pas à « que va-t-il se passer »
    .why = Chaque chiffre vaut dans ce modèle et sous les hypothèses énumérées plus haut. La fréquence d’un événement parmi les trajectoires simulées n’est pas une probabilité dans le monde réel.
limit-assumptions = Les hypothèses portent le résultat
    .why = La plupart sont des jugements. Davantage de trajectoires réduisent l’erreur de simulation ; elles n’améliorent pas un jugement. Un intervalle est aussi large que son auteur a été honnête.
limit-one-firm = Une entreprise, seule
    .why = Ni concurrents, ni fournisseurs, ni clients ne réagissent. Ceux qui partent retrouvent un emploi à un taux fixe, quel que soit le nombre d’autres entreprises qui licencient en même temps, et les candidats à l’embauche sont toujours là.
limit-wages = Les salaires et les prix ne bougent pas
    .why = La rémunération par poste reste la même, à prix constants et sans actualisation. Un travail moins cher ne devient de la demande que par une élasticité et un taux de répercussion, identiques chaque mois.
limit-alike = Les personnes d’un rôle sont identiques
    .why = L’âge, l’ancienneté, les compétences, la santé et la famille ne sont pas modélisés, ni le choix des personnes. On ne peut rien en tirer sur des individus, ni sur une discrimination entre groupes.
limit-progress = Le progrès de l’IA est une courbe lisse
    .why = La durée des tâches que l’IA sait faire croît à un seul rythme par trajectoire, sans plateau, régulation, pénurie, procès ni accident. La durée des tâches d’un rôle est une distribution par rôle.
limit-opening = L’effectif initial est supposé adapté
    .why = On suppose que l’entreprise a les personnes qu’il lui faut pour l’IA en usage au mois 0. Une entreprise en sureffectif ou en sous-effectif donne l’impression que l’IA en est la cause ; et une IA meilleure au mois 0 laisse moins à venir.
limit-quality = La qualité, la confiance et le savoir sont hors champ
    .why = Le savoir-faire perdu, les erreurs que personne ne relève, les clients qui partent et le moral au-delà des départs n’ont pas de chiffre ici. Le mécontentement agit sur les départs volontaires et le travail observé, et sur rien d’autre.
limit-rules = L’entreprise suit ses règles
    .why = Licenciements, embauches et réaffectations suivent des déclencheurs fixes et les événements du scénario. La direction n’apprend pas, ne négocie pas et ne change pas d’avis, sauf si un événement le dit ; tribunaux et syndicats n’agissent que comme événements.
limit-displaced = Ce que perdent les personnes licenciées suit une règle approximative
    .why = Un même taux de retour à l’emploi et un même profil de pertes de revenus valent pour tous. La santé, les retraites, les familles et les lieux sont laissés de côté, et l’argent public se limite aux allocations et à l’impôt sur le revenu.
