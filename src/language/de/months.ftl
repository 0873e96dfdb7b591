# Namen der Monate, ausgeschrieben und kurz.

month-1 = Januar
    .short = Jan.
month-2 = Februar
    .short = Feb.
month-3 = März
    .short = März
month-4 = April
    .short = Apr.
month-5 = Mai
    .short = Mai
month-6 = Juni
    .short = Juni
month-7 = Juli
    .short = Juli
month-8 = August
    .short = Aug.
month-9 = September
    .short = Sep.
month-10 = Oktober
    .short = Okt.
month-11 = November
    .short = Nov.
month-12 = Dezember
    .short = Dez.

# A month with its year.
month-and-year = { $month } { $year }
    .short = { $month } { $year }
