# Lo que dice el método `trace`: una trayectoria, contada mes a mes.

story-title = Trayectoria { $n } de «{ $scenario }», mes a mes

story-by-number = Réplica { $n } de la semilla { $seed }: una trayectoria posible, contada como ejemplo. No dice si sus giros son probables.
story-nearest = De { $n } { $n ->
    [one] trayectoria
   *[other] trayectorias
}, esta es la más cercana { $which ->
    [median] a la mediana
   *[quantile] al cuantil del { $percent } %
} de `{ $by }`: { $here } aquí, { $all } en el conjunto. En todo lo demás puede ser inusual.

story-opening = { $date }: { $people } { $people ->
    [one] persona
   *[other] personas
} en plantilla en { $roles } { $roles ->
    [one] rol
   *[other] roles
}{ $open ->
    [0] {""}
    [one] {" "}y { $open } puesto vacante
   *[other] {" "}y { $open } puestos vacantes
}. La IA sabe hacer { $capability } del trabajo expuesto y se usa en { $adoption } de lo que sabe hacer.
story-draws = Sus sorteos más inusuales: { $draws }.
story-draw = `{ $key }` vale { $value }, { $share } de los sorteos son más { $place ->
    [above] bajos
   *[below] altos
}
story-and-draw = { $draws }; { $draw }

story-event-layoff = Evento `{ $event }`: se despide a { $people } { $people ->
    [one] persona
   *[other] personas
} en { $roles }{ $short ->
    [yes] {" "}(se pedía despedir a { $asked }, pero no había más)
   *[no] {""}
}{ $work_is ->
    [told] ; de su trabajo, { $work }
   *[untold] {""}
}.
story-event-reassign = Evento `{ $event }`: se elige a { $people } { $people ->
    [one] persona
   *[other] personas
} en { $from } para un traslado a { $to }{ $short ->
    [yes] {" "}(se pedía elegir a { $asked }, pero no había más)
   *[no] {""}
}{ $refused ->
    [0] {""}
    [one] ; { $refused } se niega y se va
   *[other] ; { $refused } se niegan y se van
}{ $work_is ->
    [told] ; de su trabajo, { $work }
   *[untold] {""}
}.
story-work-ends = { $percent } % desaparece
story-work-held = { $percent } % queda a cargo de la IA
story-work-staffed = { $percent } % ha de cubrirse de nuevo
story-event-reversal = Evento `{ $event }`: { $returned ->
    [0] las personas trasladadas pueden volver, pero ninguna lo hace
    [one] de { $asked } { $asked ->
        [one] persona trasladada
       *[other] personas trasladadas
    }, { $returned } vuelve a su antiguo rol
   *[other] de { $asked } personas trasladadas, { $returned } vuelven a su antiguo rol
}.
story-event-close = Evento `{ $event }`: se { $posts ->
    [one] suprime { $posts } puesto vacante
   *[other] suprimen { $posts } puestos vacantes
}.
story-event-expand = Evento `{ $event }`: se { $posts ->
    [one] añade { $posts } puesto
   *[other] añaden { $posts } puestos
} en { $roles }.
story-event-freeze = Evento `{ $event }`: se congelan las contrataciones.
story-event-thaw = Evento `{ $event }`: se permiten de nuevo las contrataciones.
story-event-watch = Evento `{ $event }`: empieza la observación del trabajo.
story-event-unwatch = Evento `{ $event }`: cesa la observación del trabajo.
story-event-set = Evento `{ $event }`: desde ahora `{ $key }` vale { $value }.
story-all-roles = todos los roles
story-all-roles-but-ai = todos los roles fuera de la IA
story-some-roles = { $n } roles

story-watching-paused = El descontento del personal lleva a la empresa a suspender la observación del trabajo.
story-surplus-round = Ronda de despidos: a la empresa le { $surplus ->
    [one] sobra { $surplus } persona
   *[other] sobran { $surplus } personas
}, { $of_active } de las que están en activo, más de lo que tolera; se despide a { $people } { $people ->
    [one] persona
   *[other] personas
}, { $of_surplus } del excedente.
story-discretionary-round = Ronda de despidos sin excedente, por decisión de la empresa: se despide a { $people } { $people ->
    [one] persona
   *[other] personas
}.
story-flows = { $flows }.
story-flow-voluntary_moves = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] persona
       *[other] personas
    }
   *[no] {""}
} { $n ->
    [one] acepta un traslado ofrecido
   *[other] aceptan un traslado ofrecido
}
story-flow-graduations = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] persona
       *[other] personas
    }
   *[no] {""}
} { $n ->
    [one] pasa a su nuevo rol tras terminar la formación
   *[other] pasan a su nuevo rol tras terminar la formación
}
story-flow-failed_training = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] persona
       *[other] personas
    }
   *[no] {""}
} { $n ->
    [one] vuelve a su antiguo rol tras no superar la formación
   *[other] vuelven a su antiguo rol tras no superar la formación
}
story-flow-quits = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] persona
       *[other] personas
    }
   *[no] {""}
} { $n ->
    [one] se va por voluntad propia
   *[other] se van por voluntad propia
}{ $most ->
    [0] {""}
   *[other] {" "}(de ellas { $most } en { $role })
}
story-flow-retirements = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] persona
       *[other] personas
    }
   *[no] {""}
} { $n ->
    [one] se jubila
   *[other] se jubilan
}{ $most ->
    [0] {""}
   *[other] {" "}(de ellas { $most } en { $role })
}
story-hires = Se contrata a { $n } { $n ->
    [one] persona
   *[other] personas
}{ $most ->
    [0] {""}
   *[other] , de ellas { $most } en { $role }
}.
story-notice-ends = Termina el preaviso de { $n } { $n ->
    [one] persona
   *[other] personas
}.
story-mood = El descontento sube de { $before } a { $now }{ $why ->
    [told] {" "}con { $causes }
   *[untold] {""}
}: las bajas voluntarias son un { $more } más frecuentes que en una plantilla contenta.
story-cause-layoffs = despidos
story-cause-moves = traslados forzosos
story-cause-watching = más observación
story-machines = La IA ya sabe hacer { $capability } del trabajo expuesto y se usa en { $adoption } de lo que sabe hacer: { $automated } de todas las horas están automatizadas, { $assisted } asistidas por IA.

story-closing = Plantilla: { $payroll } ({ $way ->
    [same] como antes
    [more] { $change } más
   *[fewer] { $change } menos
}); en activo: { $active }, para { $posts } { $posts ->
    [one] puesto
   *[other] puestos
}{ $held ->
    [0] {""}
    [one] , de ellos { $held } dejado vacante para la IA
   *[other] , de ellos { $held } dejados vacantes para la IA
}.

story-posts-unchanged = { $posts ->
    [one] Se necesita { $posts } puesto
   *[other] Se necesitan { $posts } puestos
}, como al inicio.
story-posts = { $posts ->
    [one] Se necesita { $posts } puesto
   *[other] Se necesitan { $posts } puestos
}, { $way ->
    [same] tantos como
    [more] { $change } más que
   *[fewer] { $change } menos que
} al inicio: { $parts }.
story-part-posts_decisions = { $change } por decisiones de la empresa
story-part-posts_displacement = { $change } por trabajo que hace la IA
story-part-posts_augmentation = { $change } por personas que rinden más con la IA
story-part-posts_growth = { $change } por cambios en la demanda
story-part-posts_demand = { $change } por un precio que sigue al coste
story-part-posts_new_work = { $change } por trabajo nuevo en torno a la IA

story-ending = En { $date } hay { $people } { $people ->
    [one] persona
   *[other] personas
} en plantilla{ $way ->
    [more] , { $change } más que al inicio
    [fewer] , { $change } menos que al inicio
   *[untold] {""}
}. En total, se despidió a { $laid_off } { $laid_off ->
    [one] persona
   *[other] personas
}, { $quit } se { $quit ->
    [one] fue
   *[other] fueron
} por voluntad propia, { $retired } se { $retired ->
    [one] jubiló
   *[other] jubilaron
} y se contrató a { $hired }.
story-ending-moved = De { $moved } { $moved ->
    [one] persona trasladada
   *[other] personas trasladadas
}, { $active } { $active ->
    [one] está
   *[other] están
} en activo en su nuevo rol.
story-ending-displaced = De las personas despedidas cuyo preaviso ha terminado, { $found } { $found ->
    [one] encontró
   *[other] encontraron
} empleo, { $left } { $left ->
    [one] salió
   *[other] salieron
} de la población activa y { $without } { $without ->
    [one] sigue
   *[other] siguen
} sin empleo{ $how_long ->
    [all] , todas desde hace seis meses o más
    [alone] , desde hace seis meses o más
    [some] , { $long } de ellas desde hace seis meses o más
   *[untold] {""}
}.

story-caption = Mes a mes
story-caption-some = Cada { $n } meses, movimientos de ese mes
story-at-opening = inicio
story-head-month = mes
story-head-payroll = plantilla
story-head-active = en activo
story-head-posts = puestos
story-head-layoffs = despidos
story-head-quits = bajas voluntarias
story-head-retirements = jubilaciones
story-head-hires = contrataciones
story-head-forced_moves = traslados forzosos
