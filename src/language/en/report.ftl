# Texts of the report around numbers, tables and charts.

report-name = workshift report
report-skip = Skip to the findings
report-what-expectation = This report follows one firm month by month under { $n } { $n ->
    [one] scenario
   *[other] scenarios
}, in expectation: every chance is replaced by its mean, so there is one future a scenario and no spread.
report-what-one = This report comes from a simulation that followed one firm, person by person and month by month, through { $futures } possible futures. In every future the uncertain assumptions and everybody's luck are drawn anew.
report-what-several = This report comes from a simulation that followed one firm, person by person and month by month, through { $futures } possible futures under each of { $n } scenarios. In every future the uncertain assumptions and everybody's luck are drawn anew, and all scenarios meet the same luck, so that what differs between them is the scenario.
report-what-says = It says what would follow from the assumptions listed below; it is not a forecast.
facts-from = From
facts-to = To
scenarios = Scenarios
scenario = Scenario
facts-futures = Futures each
facts-expectation = 1, in expectation
assumptions = Assumptions
facts-assumptions = { $n }, { $uncertain } uncertain
facts-currency = Currency
notice-count = { $n } { $n ->
    [one] warning
   *[other] warnings
}
notice-came-up = { $n ->
   *[other] came up in this run:
}
notice-read = read { $n ->
    [one] it
   *[other] them
} before you quote a number
report-parts = Parts of this report
findings = Findings
headline-numbers = Headline numbers
ranking-and-regret = Ranking and regret
decided-and-followed = Decided and followed
charts = Charts
warnings = Warnings
limits = What the model leaves out
receipt = Receipt

# Findings.
rests-on-rest = The rest is other assumptions, luck, and what they do together. `workshift sensitivity` says which assumptions.
more-on-this = More on this.
reading-errors = Read { $example } as a mean over all futures and its simulation error (one standard error): more futures would make it smaller. The spread of the futures is another thing and is given as a range that holds nine in ten.
reading-likelihood = Words for likelihood follow one scale: virtually certain from 99 % of futures, very likely from 90 %, likely from 66 %, about as likely as not between 33 and 66 %. They hold inside the model.
every-scenario-against = Every scenario against “{ $base }”
no-difference = No difference in: { $metrics }.
no-difference-to-tell = No difference that the simulation can tell in: { $metrics }.

# Headline numbers.
headline-reading-expectation = Expected values, with three digits.
headline-reading = First line: mean over all futures ± its simulation error. Second line: nine futures in ten.
headline-reading-date = At { $date }; peaks are the largest value of any month, future by future. All numbers, month by month, are in the CSV files beside this report.
headline-table = Headline numbers of every scenario
every-scenario = Every scenario
from-to = { $from } to { $to }
differences-table = Differences to the base
difference-to = Difference to “{ $base }”
expected-values = expected values
difference-reading = scenario minus base, future by future, on the same luck; grey where the simulation cannot tell it from none

# Ranking and regret.
ranking-reading = Scenarios met the same luck, so they are compared future by future. Grey rows have a rank that more futures could change. Regret is what a scenario loses against the one that turns out best in the same future: it says something about choices, and nothing about scenarios that nobody can choose. `workshift compare RUN --metric M --scenario A --scenario B` ranks by another number, or fewer scenarios.
ranking-table = Ranking of the scenarios
ranking-by = Scenarios by { $metric }
ranking-counts = { $better ->
    [more] more
   *[less] less
} counts as better; mean ± simulation error
rank = Rank

# What was decided, and what followed.
decided-title = What was decided, and what followed
decided-reading = A change in posts comes in six parts that add up exactly. One is what events and layoff rounds ended, created or moved by decree: how much of cut work really ends is itself an assumption, and often the decisive one. The other five follow from demand, from AI and from its cost.
decided-table = Gap in posts to the base, decided and followed
decided-caption = Posts at { $date }, difference to “{ $base }”
decided-units = posts; the error of what followed is an upper limit; opposed: what was decided and what followed work against each other
decided-gap = Gap
decided-decided = Decided
decided-followed = Followed
decided-share = Decided share
decided-part = followed

# Charts.
charts-files = Every chart is also a file of its own under `charts/`, with its numbers as CSV.
charts-colours = A scenario has the same colour and dash in all of them
charts-switch = ; switch scenarios off and on here
charts-keys = Point at a chart to read its values. With the keyboard: arrow keys in a chart go from value to value, Escape ends.
charts-narrow = Pictures and tables that are wider than this screen can be moved sideways.
more-charts = { $n } more charts
more-rows = { $n } more rows
other-rows = { $caption }, the other rows
chart-left-out = (The picture holds more than a picture and is left out.)
alt-text = Alt text
cite = Cite

# Assumptions.
assumptions-lead = Everything above follows from these { $n } numbers, { $uncertain } of them uncertain. How well the base scenario's are known:
assumption-keys = { $n } { $n ->
    [one] key
   *[other] keys
}
assumption-keys-changed = { $n } { $n ->
    [one] key
   *[other] keys
}, { $changed } changed by a scenario
assumption-group = { $heading }: assumptions
assumption = Assumption
assumption-value = Value
assumption-grade = Grade
assumption-source = Source
as-above = as above
assumption-only-from = { $meaning } (only from { $scenario } on)
assumption-spread = mean { $mean }, nine in ten { $range }
assumption-default = Default of the model: { $source }
grade-measured = measured
grade-estimated = estimated
grade-judgement = judgement
grade-illustrative = illustrative
grade-ungraded = ungraded
grade-mixed = mixed
grade-luck = luck
group-Capability-and-adoption = Capability and adoption
group-Learning-from-observed-work = Learning from observed work
group-Work-and-demand = Work and demand
group-Policy-of-the-firm = Policy of the firm
group-Discontent = Discontent
group-Displaced-people-and-the-public-purse = Displaced people and the public purse
group-Roles = Roles
group-Regions = Regions
group-Events = Events
group-Internal-moves = Internal moves
group-Other = Other

# Receipt.
limits-lead = A model is of use for what it leaves out, as long as the reader knows what that is.
receipt-lead = Whoever has this folder can make every number of it again, bit by bit, on any machine. The receipt is a hash over everything that the numbers depend on: the inputs, the version, the seed and the options.
receipt-program = Program
receipt-version = workshift { $version }, model semantics { $semantics }
receipt-mode = Mode
receipt-expectation = expectation
receipt-monte-carlo = Monte Carlo, { $futures } futures, seed { $seed }, { $sampling } sampling
receipt-randomised = { $mode } in { $n } randomisations
receipt-frozen = { $mode }, { $what ->
    [luck] luck
   *[assumptions] assumptions
} frozen
cite-report = Cite this report
run-again = Run it again
run-again-where = where `{ $study }` is the folder of the study; a copy is in `inputs/` beside this report. To run it again and compare every byte, where `RUN` is this folder:
receipt-files = Files of the study and their SHA-256
made-by = Made by workshift { $version } without a request to anywhere. Set in { $font }.

# Citations.
citation = { $study } { $made }.
citation-chart = { $title } [chart]. In: { $study } { $made }.
citation-made = simulation with { $program }, { $scenarios } { $scenarios ->
    [one] scenario
   *[other] scenarios
}, { $futures } futures, seed { $seed }, receipt { $receipt }
citation-expectation = simulation with { $program }, { $scenarios } { $scenarios ->
    [one] scenario
   *[other] scenarios
}, expected values, receipt { $receipt }
citation-note = Conditional on its assumptions, not a forecast
citation-note-chart = Chart { $name } of the study “{ $study }”. Conditional on its assumptions, not a forecast
citation-authors = Authors of the study “{ $study }”
citation-please = Please cite it as follows.
citation-receipt = Receipt: a SHA-256 over everything that the numbers depend on
