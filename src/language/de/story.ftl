# Was die Methode `trace` sagt: ein Verlauf, Monat für Monat erzählt. Rollen stehen im Dativ.

story-title = Verlauf { $n } von „{ $scenario }“, Monat für Monat

story-by-number = Replikation { $n } des Startwerts { $seed }: ein möglicher Verlauf, als Beispiel erzählt. Er sagt nicht, wie wahrscheinlich seine Wendungen sind.
story-nearest = Von { $n } { $n ->
    [one] Verlauf
   *[other] Verläufen
} liegt dieser am nächsten { $which ->
    [median] am Median
   *[quantile] am { $percent }-%-Quantil
} von `{ $by }`: hier { $here }, über alle { $all }. In allem anderen kann er ungewöhnlich sein.

story-opening = { $date }: { $people } { $people ->
    [one] Person ist
   *[other] Personen sind
} in { $roles } { $roles ->
    [one] Rolle
   *[other] Rollen
} beschäftigt{ $open ->
    [0] {""}
    [one] , und { $open } Stelle ist offen
   *[other] , und { $open } Stellen sind offen
}. KI kann { $capability } der exponierten Arbeit erledigen und wird bei { $adoption } dessen genutzt, was sie kann.
story-draws = Seine ungewöhnlichsten Ziehungen: { $draws }.
story-draw = `{ $key }` beträgt { $value }, { $share } der Ziehungen liegen { $place ->
    [above] darunter
   *[below] darüber
}
story-and-draw = { $draws }; { $draw }

story-event-layoff = Ereignis `{ $event }`: { $people } { $people ->
    [one] Person wird
   *[other] Personen werden
} aus { $roles } entlassen{ $short ->
    [yes] {" "}(verlangt { $asked ->
        [one] war { $asked }
       *[other] waren { $asked }
    }, mehr gab es nicht)
   *[no] {""}
}{ $work_is ->
    [told] ; von ihrer Arbeit { $work }
   *[untold] {""}
}.
story-event-reassign = Ereignis `{ $event }`: { $people } { $people ->
    [one] Person wird
   *[other] Personen werden
} aus { $from } für eine Versetzung zu { $to } ausgewählt{ $short ->
    [yes] {" "}(verlangt { $asked ->
        [one] war { $asked }
       *[other] waren { $asked }
    }, mehr gab es nicht)
   *[no] {""}
}{ $refused ->
    [0] {""}
    [one] ; { $refused } weigert sich und kündigt
   *[other] ; { $refused } weigern sich und kündigen
}{ $work_is ->
    [told] ; von ihrer Arbeit { $work }
   *[untold] {""}
}.
story-work-ends = { $percent ->
    [one] endet { $percent } %
   *[other] enden { $percent } %
}
story-work-held = { $percent ->
    [one] bleibt { $percent } % der KI überlassen
   *[other] bleiben { $percent } % der KI überlassen
}
story-work-staffed = { $percent ->
    [one] ist { $percent } % neu zu besetzen
   *[other] sind { $percent } % neu zu besetzen
}
story-event-reversal = Ereignis `{ $event }`: { $returned ->
    [0] Versetzte dürfen zurückkehren, aber niemand tut es
    [one] Von { $asked } versetzten { $asked ->
        [one] Person
       *[other] Personen
    } kehrt { $returned } in die alte Rolle zurück
   *[other] Von { $asked } versetzten Personen kehren { $returned } in ihre alte Rolle zurück
}.
story-event-close = Ereignis `{ $event }`: { $posts } offene { $posts ->
    [one] Stelle wird
   *[other] Stellen werden
} gestrichen.
story-event-expand = Ereignis `{ $event }`: { $posts } { $posts ->
    [one] Stelle kommt
   *[other] Stellen kommen
} in { $roles } hinzu.
story-event-freeze = Ereignis `{ $event }`: Es gilt ein Einstellungsstopp.
story-event-thaw = Ereignis `{ $event }`: Einstellungen sind wieder erlaubt.
story-event-watch = Ereignis `{ $event }`: Die Beobachtung der Arbeit beginnt.
story-event-unwatch = Ereignis `{ $event }`: Die Beobachtung der Arbeit endet.
story-event-set = Ereignis `{ $event }`: Von nun an beträgt `{ $key }` { $value }.
story-all-roles = allen Rollen
story-all-roles-but-ai = allen Rollen außerhalb der KI
story-some-roles = { $n } Rollen

story-watching-paused = Die Unzufriedenheit der Beschäftigten bringt das Unternehmen dazu, die Beobachtung der Arbeit auszusetzen.
story-surplus-round = Entlassungsrunde: Das Unternehmen hat { $surplus } { $surplus ->
    [one] Person
   *[other] Personen
} mehr, als es braucht, { $of_active } derer am Arbeitsplatz und damit mehr, als es duldet; { $people } { $people ->
    [one] Person wird
   *[other] Personen werden
} entlassen, { $of_surplus } des Überhangs.
story-discretionary-round = Entlassungsrunde ohne Überhang, eine Entscheidung des Unternehmens: { $people } { $people ->
    [one] Person wird
   *[other] Personen werden
} entlassen.
story-flows = { $flows }.
story-flow-voluntary_moves = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] Person
       *[other] Personen
    }
   *[no] {""}
} { $n ->
    [one] nimmt einen angebotenen Wechsel an
   *[other] nehmen einen angebotenen Wechsel an
}
story-flow-graduations = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] Person
       *[other] Personen
    }
   *[no] {""}
} { $n ->
    [one] tritt nach beendeter Umschulung die neue Rolle an
   *[other] treten nach beendeter Umschulung ihre neue Rolle an
}
story-flow-failed_training = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] Person
       *[other] Personen
    }
   *[no] {""}
} { $n ->
    [one] kehrt nach gescheiterter Umschulung in die alte Rolle zurück
   *[other] kehren nach gescheiterter Umschulung in ihre alte Rolle zurück
}
story-flow-quits = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] Person
       *[other] Personen
    }
   *[no] {""}
} { $n ->
    [one] kündigt
   *[other] kündigen
}{ $most ->
    [0] {""}
   *[other] {" "}(davon { $most } aus { $role })
}
story-flow-retirements = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] Person
       *[other] Personen
    }
   *[no] {""}
} { $n ->
    [one] geht in Rente
   *[other] gehen in Rente
}{ $most ->
    [0] {""}
   *[other] {" "}(davon { $most } aus { $role })
}
story-hires = { $n } { $n ->
    [one] Person wird
   *[other] Personen werden
} eingestellt{ $most ->
    [0] {""}
   *[other] , davon { $most } in { $role }
}.
story-notice-ends = Die Kündigungsfrist von { $n } { $n ->
    [one] Person
   *[other] Personen
} endet.
story-mood = Die Unzufriedenheit steigt von { $before } auf { $now }{ $why ->
    [told] {" "}mit { $causes }
   *[untold] {""}
}: Beschäftigte kündigen um { $more } häufiger als in einer zufriedenen Belegschaft.
story-cause-layoffs = Entlassungen
story-cause-moves = angeordneten Versetzungen
story-cause-watching = mehr Beobachtung
story-machines = KI kann jetzt { $capability } der exponierten Arbeit erledigen und wird bei { $adoption } dessen genutzt, was sie kann: { $automated } aller Arbeitsstunden sind automatisiert, { $assisted } KI-gestützt.

story-closing = Beschäftigte: { $payroll } ({ $way ->
    [same] wie zuvor
    [more] { $change } mehr
   *[fewer] { $change } weniger
}); am Arbeitsplatz: { $active }, für { $posts } { $posts ->
    [one] Stelle
   *[other] Stellen
}{ $held ->
    [0] {""}
   *[other] , davon { $held } für KI offen gehalten
}.

story-posts-unchanged = { $posts } { $posts ->
    [one] Stelle wird
   *[other] Stellen werden
} benötigt, wie am Anfang.
story-posts = { $posts } { $posts ->
    [one] Stelle wird
   *[other] Stellen werden
} benötigt, { $way ->
    [same] so viele wie
    [more] { $change } mehr als
   *[fewer] { $change } weniger als
} am Anfang: { $parts }.
story-part-posts_decisions = { $change } durch Entscheidungen des Unternehmens
story-part-posts_displacement = { $change } durch von KI erledigte Arbeit
story-part-posts_augmentation = { $change } durch Beschäftigte mit höherer Leistung dank KI
story-part-posts_growth = { $change } durch veränderte Nachfrage
story-part-posts_demand = { $change } durch einen den Kosten folgenden Preis
story-part-posts_new_work = { $change } durch neue Arbeit rund um KI

story-ending = Im { $date } { $people ->
    [one] ist { $people } Person
   *[other] sind { $people } Personen
} beschäftigt{ $way ->
    [more] , { $change } mehr als am Anfang
    [fewer] , { $change } weniger als am Anfang
   *[untold] {""}
}. Insgesamt { $laid_off ->
    [one] wurde { $laid_off } Person
   *[other] wurden { $laid_off } Personen
} entlassen, { $quit ->
    [one] { $quit } kündigte
   *[other] { $quit } kündigten
}, { $retired ->
    [one] { $retired } ging in Rente
   *[other] { $retired } gingen in Rente
} und { $hired ->
    [one] { $hired } wurde eingestellt
   *[other] { $hired } wurden eingestellt
}.
story-ending-moved = Von { $moved } { $moved ->
    [one] Person, die versetzt wurde, ist
   *[other] Personen, die versetzt wurden, { $active ->
        [one] ist
       *[other] sind
    }
} { $active } in der neuen Rolle am Arbeitsplatz.
story-ending-displaced = Von den Entlassenen, deren Kündigungsfrist vorbei ist, { $found ->
    [one] fand { $found } eine Stelle
   *[other] fanden { $found } eine Stelle
}, { $left ->
    [one] { $left } schied aus dem Erwerbsleben aus
   *[other] { $left } schieden aus dem Erwerbsleben aus
} und { $without ->
    [one] { $without } ist
   *[other] { $without } sind
} noch ohne Arbeit{ $how_long ->
    [all] , alle seit sechs Monaten oder länger
    [alone] , seit sechs Monaten oder länger
    [some] , davon { $long } seit sechs Monaten oder länger
   *[untold] {""}
}.

story-caption = Monat für Monat
story-caption-some = Alle { $n } Monate, Bewegungen des jeweiligen Monats
story-at-opening = Anfang
story-head-month = Monat
story-head-payroll = beschäftigt
story-head-active = am Arbeitsplatz
story-head-posts = Stellen
story-head-layoffs = entlassen
story-head-quits = selbst gekündigt
story-head-retirements = in Rente
story-head-hires = eingestellt
story-head-forced_moves = angeordnet versetzt
