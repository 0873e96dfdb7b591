# What charts have in common.
caveat = Conditional on these assumptions, not a forecast
whole-firm = whole firm
footnote-replications = { $n } replications per scenario on the same luck
footnote-expectation = expectation mode: every draw replaced by its mean, no spread
footnote-receipt = receipt { $digits }
# What stands before a number: of people on the payroll, of a total since the start, of everything else.
lead-headcount = { $name } ends at
lead-by = { $name } by { $date }:
lead-in = { $name } in { $date }:
# A metric at a date: a total since the start, and everything else.
at-date-by = { $name } by { $date }
at-date-in = { $name } in { $date }
left-out = Drawn are { $shown } of { $n } scenarios, the base and those that move the median most{ $table ->
    [yes] ; all are in the table
   *[no] {""}
}.
# Large numbers: 10^3, 10^6, 10^9, 10^12; behind a number, and before a unit at an axis.
magnitude-thousand = thousand
magnitude-million = million
magnitude-billion = billion
magnitude-trillion = trillion

# Fan.
fan-band-95 = 95 % of futures
fan-band = { $percent } %
# What is added to a title.
title-interval = { $title } ({ $percent } % of futures: { $range })
fan-title-same = { $title }, the same as in the base
fan-title-above = { $title }, above the base
fan-title-below = { $title }, below the base
fan-title-above-in = { $title }, above the base in { $futures }
fan-title-below-in = { $title }, below the base in { $futures }
fan-subtitle = { $metric } ({ $unit }), { $place }. Scenario “{ $scenario }”: { $sample ->
    [yes] median and the middle 50, 80 and 95 % of futures
   *[no] expected path
}.
fan-subtitle-base = Dashed: “{ $base }”, median{ $sample ->
    [yes] {" "}and 80 %
   *[no] {""}
}.
fan-alt = { $title }. Fan chart of { $metric } in scenario “{ $scenario }”, { $place }, from { $start } to { $end }. The median starts at { $opening } and ends at { $closing }.
fan-alt-band = { $percent } % of futures end between { $low } and { $high }.
fan-alt-base = The base ({ $base }) ends at { $median }.
