# Textes du rapport autour des nombres, tableaux et graphiques.

report-name = rapport workshift
report-skip = Aller aux résultats
report-what-expectation = Ce rapport suit une entreprise mois par mois dans { $n } { $n ->
    [one] scénario
   *[other] scénarios
}, en espérance : tout aléa est remplacé par sa moyenne, si bien qu’il y a une trajectoire par scénario et aucune dispersion.
report-what-one = Ce rapport repose sur une simulation qui a suivi une entreprise, personne par personne et mois par mois, à travers { $futures } trajectoires possibles. Dans chaque trajectoire, les hypothèses incertaines et la chance de chacun sont tirées à nouveau.
report-what-several = Ce rapport repose sur une simulation qui a suivi une entreprise, personne par personne et mois par mois, à travers { $futures } trajectoires possibles dans chacun des { $n } scénarios. Dans chaque trajectoire, les hypothèses incertaines et la chance de chacun sont tirées à nouveau, et tous les scénarios rencontrent la même chance : seul le scénario les distingue.
report-what-says = Il dit ce qui découlerait des hypothèses énumérées plus bas ; ce n’est pas une prévision.
facts-from = De
facts-to = À
scenarios = Scénarios
scenario = Scénario
facts-futures = Trajectoires par scénario
facts-expectation = 1, en espérance
assumptions = Hypothèses
facts-assumptions = { $n }, dont { $uncertain } incertaines
facts-currency = Monnaie
notice-count = { $n } { $n ->
    [one] avertissement
   *[other] avertissements
}
notice-came-up = { $n ->
    [one] est apparu lors de ce calcul :
   *[other] sont apparus lors de ce calcul :
}
notice-read = { $n ->
    [one] lisez-le
   *[other] lisez-les
} avant de citer un chiffre
report-parts = Parties de ce rapport
findings = Résultats
headline-numbers = Chiffres clés
ranking-and-regret = Classement et regret
decided-and-followed = Décidé et induit
charts = Graphiques
warnings = Avertissements
limits = Ce que le modèle laisse de côté
receipt = Empreinte

# Résultats.
rests-on-rest = Le reste tient à d’autres hypothèses, au hasard et à leurs interactions. `workshift sensitivity` dit quelles hypothèses.
more-on-this = En savoir plus.
reading-errors = Lisez { $example } comme une moyenne sur toutes les trajectoires avec son erreur de simulation (une erreur type) : davantage de trajectoires la réduiraient. La dispersion des trajectoires est autre chose ; elle est donnée par un intervalle qui en contient neuf sur dix.
reading-likelihood = Les mots de probabilité suivent une même échelle : quasiment certain à partir de 99 % des trajectoires, très probable à partir de 90 %, probable à partir de 66 %, à peu près aussi probable qu’improbable entre 33 et 66 %. Ils valent à l’intérieur du modèle.
every-scenario-against = Chaque scénario par rapport à « { $base } »
no-difference = Aucune différence pour : { $metrics }.
no-difference-to-tell = Aucune différence décelable par la simulation pour : { $metrics }.

# Chiffres clés.
headline-reading-expectation = Espérances, à trois chiffres.
headline-reading = Première ligne : moyenne sur toutes les trajectoires ± erreur de simulation. Deuxième ligne : neuf trajectoires sur dix.
headline-reading-date = En { $date } ; les maximums sont la plus grande valeur de tous les mois, trajectoire par trajectoire. Tous les chiffres, mois par mois, sont dans les fichiers CSV à côté de ce rapport.
headline-table = Chiffres clés de tous les scénarios
every-scenario = Tous les scénarios
from-to = { $from } à { $to }
differences-table = Différences avec la référence
difference-to = Différence avec « { $base } »
expected-values = espérances
difference-reading = scénario moins référence, trajectoire par trajectoire, avec la même chance ; en gris là où la simulation ne distingue aucune différence

# Classement et regret.
ranking-reading = Les scénarios ont rencontré la même chance ; ils sont donc comparés trajectoire par trajectoire. Les lignes grises ont un rang que davantage de trajectoires pourraient changer. Le regret est ce qu’un scénario perd par rapport à celui qui s’avère le meilleur dans la même trajectoire : il renseigne sur des choix, et ne dit rien de scénarios que personne ne peut choisir. `workshift compare RUN --metric M --scenario A --scenario B` classe selon un autre chiffre, ou moins de scénarios.
ranking-table = Classement des scénarios
ranking-by = Scénarios selon : { $metric }
ranking-counts = { $better ->
    [more] plus
   *[less] moins
} est jugé meilleur ; moyenne ± erreur de simulation
rank = Rang

# Ce qui a été décidé et ce qui en a découlé.
decided-title = Ce qui a été décidé et ce qui en a découlé
decided-reading = Une variation des postes se décompose en six parts dont la somme est exacte. L’une est ce que des événements et des vagues de licenciements ont supprimé, créé ou déplacé par décision : la part du travail supprimé qui disparaît vraiment est elle-même une hypothèse, souvent décisive. Les cinq autres découlent de la demande, de l’IA et de son coût.
decided-table = Écart de postes avec la référence, décidé et induit
decided-caption = Postes en { $date }, différence avec « { $base } »
decided-units = postes ; l’erreur de la part induite est une borne supérieure ; opposés : le décidé et l’induit jouent en sens contraire
decided-gap = Écart
decided-decided = Décidé
decided-followed = Induit
decided-share = Part décidée
decided-part = induit

# Graphiques.
charts-files = Chaque graphique est aussi un fichier à part sous `charts/`, avec ses chiffres en CSV.
charts-colours = Un scénario a partout la même couleur et le même trait
charts-switch =  ; les scénarios se masquent et s’affichent ici
charts-keys = Pointez un graphique pour lire ses valeurs. Au clavier : les flèches passent d’une valeur à l’autre, Échap termine.
charts-narrow = Les images et tableaux plus larges que cet écran se déplacent latéralement.
more-charts = { $n } autres graphiques
more-rows = { $n } autres lignes
other-rows = { $caption }, les autres lignes
chart-left-out = (L’image contient plus qu’une image et est omise.)
alt-text = Texte alternatif
cite = Citer

# Hypothèses.
assumptions-lead = Tout ce qui précède découle de ces { $n } nombres, dont { $uncertain } incertains. Degré de connaissance de ceux du scénario de référence :
assumption-keys = { $n } { $n ->
    [one] clé
   *[other] clés
}
assumption-keys-changed = { $n } { $n ->
    [one] clé
   *[other] clés
}, { $changed } { $changed ->
    [one] modifiée
   *[other] modifiées
} par un scénario
assumption-group = { $heading } : hypothèses
assumption = Hypothèse
assumption-value = Valeur
assumption-grade = Qualité
assumption-source = Source
as-above = comme ci-dessus
assumption-only-from = { $meaning } (seulement à partir de { $scenario })
assumption-spread = moyenne { $mean }, neuf sur dix { $range }
assumption-default = Valeur par défaut du modèle : { $source }
grade-measured = mesurée
grade-estimated = estimée
grade-judgement = jugement
grade-illustrative = illustrative
grade-ungraded = non évaluée
grade-mixed = mixte
grade-luck = hasard
group-Capability-and-adoption = Capacité et adoption
group-Learning-from-observed-work = Apprentissage à partir du travail observé
group-Work-and-demand = Travail et demande
group-Policy-of-the-firm = Politique de l’entreprise
group-Discontent = Mécontentement
group-Displaced-people-and-the-public-purse = Personnes licenciées et finances publiques
group-Roles = Rôles
group-Regions = Régions
group-Events = Événements
group-Internal-moves = Mobilités internes
group-Other = Autres

# Empreinte.
limits-lead = Un modèle est utile par ce qu’il laisse de côté, pourvu que le lecteur sache de quoi il s’agit.
receipt-lead = Quiconque possède ce dossier peut en refaire chaque chiffre, bit à bit, sur n’importe quelle machine. L’empreinte est un hachage de tout ce dont les chiffres dépendent : les entrées, la version, la graine et les options.
receipt-program = Programme
receipt-version = workshift { $version }, sémantique du modèle { $semantics }
receipt-mode = Mode
receipt-expectation = espérance
receipt-monte-carlo = Monte-Carlo, { $futures } trajectoires, graine { $seed }, échantillonnage { $sampling }
receipt-randomised = { $mode } en { $n } randomisations
receipt-frozen = { $mode }, { $what ->
    [luck] hasard figé
   *[assumptions] hypothèses figées
}
cite-report = Citer ce rapport
run-again = Refaire le calcul
run-again-where = où `{ $study }` est le dossier de l’étude ; une copie se trouve dans `inputs/` à côté de ce rapport. Pour refaire le calcul et comparer chaque octet, où `RUN` est ce dossier :
receipt-files = Fichiers de l’étude et leurs SHA-256
made-by = Produit par workshift { $version } sans aucune requête réseau. Composé en { $font }.

# Citations.
citation = { $study } { $made }.
citation-chart = { $title } [graphique]. Dans : { $study } { $made }.
citation-made = simulation avec { $program }, { $scenarios } { $scenarios ->
    [one] scénario
   *[other] scénarios
}, { $futures } trajectoires, graine { $seed }, empreinte { $receipt }
citation-expectation = simulation avec { $program }, { $scenarios } { $scenarios ->
    [one] scénario
   *[other] scénarios
}, espérances, empreinte { $receipt }
citation-note = Valable sous ses hypothèses, ce n’est pas une prévision
citation-note-chart = Graphique { $name } de l’étude « { $study } ». Valable sous ses hypothèses, ce n’est pas une prévision
citation-authors = Auteurs de l’étude « { $study } »
citation-please = Merci de citer comme suit.
citation-receipt = Empreinte : un SHA-256 de tout ce dont les chiffres dépendent
