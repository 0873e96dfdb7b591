# Mots autour des nombres, et probabilités en mots.

suffix-thousands = k
suffix-millions = M
suffix-billions = Md
suffix-trillions = Bn
suffix-points = points
not-a-number = n. d.
range = { $low } à { $high }
between = { $low } et { $high }
more-than = plus de { $number }
less-than = moins de { $number }
listed = { $most } et { $last }
quoted = « { $name } »

# Termes des versions françaises des rapports du GIEC.
virtually-certain = quasiment certain
very-likely = très probable
likely = probable
as-likely-as-not = à peu près aussi probable qu’improbable
unlikely = improbable
very-unlikely = très improbable
exceptionally-unlikely = exceptionnellement improbable

# Derrière « dans ». Une « trajectoire » est un déroulement simulé.
futures-no = aucune trajectoire
futures-the-one = l’unique trajectoire
futures-counted = { $hits } { $hits ->
    [one] trajectoire
   *[other] trajectoires
} sur { $n }
futures-all = les { $n } trajectoires
futures-none = aucune des { $n } trajectoires
futures-nearly-all = plus de 99 trajectoires sur 100
futures-hardly-any = moins de 1 trajectoire sur 100
futures-half = environ la moitié des trajectoires
futures-of-ten = { $hits } { $hits ->
    [one] trajectoire
   *[other] trajectoires
} sur 10
futures-of-hundred = { $hits } { $hits ->
    [one] trajectoire
   *[other] trajectoires
} sur 100
