# Kennzahlen: als Überschrift; im Satz; und wovon ein Satz handelt („unterscheiden sich bei ...“).
headline-payroll = Beschäftigte
    .noun = Zahl der Beschäftigten
    .topic = bei der Zahl der Beschäftigten
headline-layoffs_cum = Entlassene
    .noun = Entlassungen
    .topic = bei den Entlassungen
headline-layoff_rate_12m = Entlassungs­quote, 12 Monate, Höchststand
    .noun = Höchststand der 12-Monats-Entlassungsquote
    .topic = beim Höchststand der 12-Monats-Entlassungsquote
headline-quits_cum = Kündigungen durch Beschäftigte
    .noun = Kündigungen durch Beschäftigte
    .topic = bei den Kündigungen durch Beschäftigte
headline-hires_cum = Einstellungen
    .noun = Einstellungen
    .topic = bei den Einstellungen
headline-moved_active = Versetzte am Arbeitsplatz
    .noun = Versetzte am Arbeitsplatz
    .topic = bei den Versetzten am Arbeitsplatz
headline-moved_share = Von allen Versetzten
    .noun = Anteil der Versetzten am Arbeitsplatz
    .topic = beim Anteil der Versetzten am Arbeitsplatz
headline-delivered = Gelieferte Produktion
    .noun = gelieferte Produktion
    .topic = bei der gelieferten Produktion
headline-total_cost_cum = Kosten des Unternehmens
    .noun = Kosten des Unternehmens
    .topic = bei den Kosten des Unternehmens
headline-displaced_long_term = Langzeit­arbeitslose, Höchststand
    .noun = Langzeitarbeitslose am Höchststand
    .topic = bei den Langzeitarbeitslosen am Höchststand
headline-lost_earnings_cum = Entgangener Verdienst der Entlassenen
    .noun = entgangener Verdienst
    .topic = beim entgangenen Verdienst

amount-people = { $amount } Personen
amount-money = { $amount } { $currency }
amount-of-month-0 = { $amount } von Monat 0

differs-payroll = endet mit { $amount } { $way ->
    [more] mehr
   *[less] weniger
} Beschäftigten
differs-layoffs_cum = entlässt { $amount } Personen { $way ->
    [more] mehr
   *[less] weniger
}
differs-quits_cum = verzeichnet { $amount } Kündigungen durch Beschäftigte { $way ->
    [more] mehr
   *[less] weniger
}
differs-hires_cum = stellt { $amount } Personen { $way ->
    [more] mehr ein
   *[less] weniger ein
}
differs-moved_active = hat am Ende { $amount } Versetzte am Arbeitsplatz { $way ->
    [more] mehr
   *[less] weniger
}
differs-displaced_long_term = hat am Höchststand { $amount } Langzeitarbeitslose { $way ->
    [more] mehr
   *[less] weniger
}
differs-total_cost_cum = kostet das Unternehmen { $amount } { $way ->
    [more] mehr
   *[less] weniger
}
differs-lost_earnings_cum = kostet die Entlassenen { $amount } Verdienst { $way ->
    [more] mehr
   *[less] weniger
}
differs-layoff_rate_12m = hat eine 12-Monats-Entlassungsquote, deren Höchststand { $amount } { $way ->
    [more] höher
   *[less] niedriger
} liegt
differs-moved_share = hält einen Anteil der Versetzten am Arbeitsplatz, der { $amount } { $way ->
    [more] höher
   *[less] niedriger
} ist
differs-delivered = endet mit einer gelieferten Produktion, die { $amount } { $way ->
    [more] höher
   *[less] niedriger
} ist
differs-other = liegt bei „{ $noun }“ { $amount } { $way ->
    [more] höher
   *[less] niedriger
}
differs-than = { $clause } als { $base }
differs-in = { $clause }, { $comparative ->
    [more] höherer Wert
    [fewer] niedrigerer Wert
    [less] niedrigerer Wert
    [higher] höherer Wert
   *[lower] niedrigerer Wert
} in { $share } der Verläufe
differs-in-same = { $clause }, { $comparative ->
    [more] höherer Wert
    [fewer] niedrigerer Wert
    [less] niedrigerer Wert
    [higher] höherer Wert
   *[lower] niedrigerer Wert
} in { $share } und gleich in { $same } der Verläufe
differs-nine-in-ten = { $clause } ({ $range } in neun von zehn)
differs-nothing = { $scenario } unterscheidet sich { $topic } nicht von { $base }
differs-nothing-in-any = { $scenario } unterscheidet sich { $topic } in keinem Verlauf von { $base }
differs-unresolved = { $scenario } und { $base } sind { $topic } nicht zu unterscheiden: Die mittlere Differenz beträgt { $amount }
differs-hardly = { $scenario } und { $base } unterscheiden sich { $topic } kaum: im Mittel um weniger als { $least }

finding-headcount = In { $scenario } geht die Zahl der Beschäftigten von { $opening } auf { $level } bis { $date }
finding-headcount-range = { $finding }; neun von zehn Verläufen enden zwischen { $range }
finding-layoffs = Bis dahin werden { $layoffs } Personen entlassen, und { $quits } kündigen
finding-no-layoffs = Bis dahin wird niemand entlassen, und { $quits } kündigen
finding-differs = { $topic } weicht { $first } am stärksten von { $base } ab
finding-differs-then = { $topic } weicht { $first } am stärksten von { $base } ab, danach { $second }
finding-case = { $scenario } ({ $amount }, { $way ->
    [more] höher
   *[less] niedriger
} in { $share } der Verläufe)
finding-case-alone = { $scenario } ({ $amount })
finding-level = { $noun } bis { $date }: { $amount }
finding-level-range = { $finding }; neun von zehn Verläufen liegen zwischen { $range }
finding-number = Beschäftigte im { $date }, gegenüber { $base }
finding-same-headcount = In jedem Verlauf gleich viele Beschäftigte.
finding-unresolved = Die Simulation kann die mittlere Differenz nicht von null unterscheiden.
finding-expectation = Im Erwartungswert { $way ->
    [more] mehr
   *[less] weniger
} Beschäftigte als in { $base }.
finding-likely = { $likely } { $way ->
    [more] mehr
   *[less] weniger
} Beschäftigte: in { $share } der Verläufe.
finding-likely-range = { $finding } In neun von zehn liegt die Differenz zwischen { $range }.

# Zellen der Tabelle der Kennzahlen.
cell-futures = { $way ->
    [more] höher
   *[less] niedriger
} in { $share }
the-same = gleich
