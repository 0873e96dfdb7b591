# Palabras junto a los números, y probabilidades en palabras.

suffix-thousands = mil
suffix-millions = M
suffix-billions = mil M
suffix-trillions = bill.
suffix-points = puntos
not-a-number = n. d.
range = { $low } a { $high }
between = { $low } y { $high }
more-than = más de { $number }
less-than = menos de { $number }
listed = { $most } y { $last }
quoted = «{ $name }»

# Términos de las versiones españolas de los informes del IPCC.
virtually-certain = prácticamente seguro
very-likely = muy probable
likely = probable
as-likely-as-not = tan probable como improbable
unlikely = improbable
very-unlikely = muy improbable
exceptionally-unlikely = excepcionalmente improbable

# Detrás de «en». Una «trayectoria» es un desarrollo simulado.
futures-no = ninguna trayectoria
futures-the-one = la única trayectoria
futures-counted = { $hits } de { $n } trayectorias
futures-all = las { $n } trayectorias
futures-none = ninguna de las { $n } trayectorias
futures-nearly-all = más de 99 de cada 100 trayectorias
futures-hardly-any = menos de 1 de cada 100 trayectorias
futures-half = cerca de la mitad de las trayectorias
futures-of-ten = { $hits } de cada 10 trayectorias
futures-of-hundred = { $hits } de cada 100 trayectorias
