# Wörter um Zahlen, und Wahrscheinlichkeiten in Worten.

suffix-thousands = Tsd.
suffix-millions = Mio.
suffix-billions = Mrd.
suffix-trillions = Bio.
suffix-points = Prozentpunkte
not-a-number = k. A.
range = { $low } bis { $high }
between = { $low } und { $high }
more-than = mehr als { $number }
less-than = weniger als { $number }
listed = { $most } und { $last }
quoted = „{ $name }“

# Übersetzung wie in den deutschen Fassungen der IPCC-Berichte.
virtually-certain = praktisch sicher
very-likely = sehr wahrscheinlich
likely = wahrscheinlich
as-likely-as-not = etwa ebenso wahrscheinlich wie nicht
unlikely = unwahrscheinlich
very-unlikely = sehr unwahrscheinlich
exceptionally-unlikely = besonders unwahrscheinlich

# Im Dativ, hinter „in“. Ein simulierter „Verlauf“ ist ein möglicher Gang der Dinge.
futures-no = keinem Verlauf
futures-the-one = dem einen Verlauf
futures-counted = { $hits } von { $n } Verläufen
futures-all = allen { $n } Verläufen
futures-none = keinem von { $n } Verläufen
futures-nearly-all = mehr als 99 von 100 Verläufen
futures-hardly-any = weniger als 1 von 100 Verläufen
futures-half = etwa der Hälfte der Verläufe
futures-of-ten = { $hits } von 10 Verläufen
futures-of-hundred = { $hits } von 100 Verläufen
