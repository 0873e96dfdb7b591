# What the method `sensitivity` says.

sensitivity-title-data = What drives the spread in { $scenario }: indices from the futures of a run
sensitivity-title-sobol = What drives the spread in { $scenario }: Sobol’ indices
sensitivity-title-morris = What moves the futures of { $scenario }: elementary effects
sensitivity-title-tornado = What moves the means of { $scenario }: a tornado
sensitivity-spread = { $subject } in { $scenario }: mean { $mean }, standard deviation { $sd } over { $n } futures.
sensitivity-mean = { $subject } in { $scenario }: mean { $mean } over { $n } futures.
sensitivity-constant = { $subject } is { $value } in every future: there is no spread.
# Behind the key of an assumption: its grade, and which way it moves the number.
sensitivity-called = { $name } ({ $grade }{ $way ->
    [raises] , raises it
    [lowers] , lowers it
   *[unknown] {""}
})
sensitivity-inert = { $n ->
    [one] { $names } changes it in no future.
   *[other] { $n } factors change it in no future{ $few ->
        [yes] : { $names }
       *[no] ; the table lists them
    }.
}
sensitivity-indistinguishable = { $n ->
    [one] The first-order index of { $names } is indistinguishable from 0: its interval covers 0.
   *[other] { $n } of { $all } have a first-order index indistinguishable from 0, its interval covers 0{ $few ->
        [yes] : { $names }
       *[no] ; the table lists them
    }.
}
sensitivity-correlated = Rank-correlated assumptions: { $pairs }. { $method ->
    [data] What one of a pair explains holds what it carries of the other, so their indices overlap; rows with a `+` hold each such set once, and so do the sums by evidence.
    [sobol] They cannot be varied apart, so each such set is one factor.
    [morris] Here they are moved one at a time, as if they were not correlated.
   *[tornado] While one is at its end its partners stay at their draws, as if they were not correlated.
}
sensitivity-pair = { $a } and { $b } ({ $rho })
sensitivity-design = The futures are those of { $sampling } sampling, which lie more evenly than independent ones: the intervals are wider than they need be.

# Indices from the futures of a run.
sensitivity-none-alone = No assumption explains a share of the variance by itself that can be told from 0.
sensitivity-one-alone = By itself { $who } explains { $share } of the variance.
sensitivity-alone = Shares of the variance that follow one assumption alone: { $shares }.
sensitivity-of-grade = { $share } { $grade }
sensitivity-rest = { $rest } is luck and interplay, which this method cannot tell apart.
sensitivity-by-evidence = By evidence of the assumptions: { $parts }; the other { $rest } is luck and interplay, which this method cannot tell apart.

# Sobol’ indices.
sensitivity-luck = Luck takes part in { $share }: so much would remain on average if every assumption were known.
sensitivity-grade-both = { $grade } { $first } alone and { $total } in all
sensitivity-grades = By evidence of the assumptions: { $parts }.
sensitivity-part = { $who } takes part in { $total }, alone { $first ->
    [none] indistinguishable from 0
   *[some] { $first }
}
sensitivity-all-luck = No assumption changes it: all of the variance is luck.
sensitivity-parts = Of the variance: { $parts }.

# Elementary effects.
sensitivity-none-moves = No assumption moves { $subject }.
sensitivity-step = A step over half of its distribution moves { $subject } up or down, on average over { $n } trajectories: { $sizes }.
sensitivity-step-by = { $who } by { $size }
sensitivity-hangs = The effect of { $names } hangs on luck and on where the others stand: it spreads wider than its mean size.
sensitivity-fresh-luck = A fresh draw of luck moves it by { $size }{ $weaker ->
    [none] {""}
    [all] , more than any assumption does
   *[some] , more than { $more } of the { $all } assumptions do
}{ $stronger ->
    [none] {""}
    [only-all] , less than any assumption does
    [only-some] , less than { $less } of the { $all } assumptions do
   *[and-some] {" "}and less than { $less } of the { $all } assumptions do
}{ $unclear ->
    [none] {""}
    [all] , which cannot be told apart from what any assumption does
    [one] ; one cannot be told apart from it
   *[some] ; { $rest } cannot be told apart from it
}.

# A tornado.
sensitivity-ends = Taken to its ends, with the rest at their draws, the mean is moved by { $ends }.
sensitivity-end = { $who } by { $at_low } at { $low }{ $first ->
    [yes] {" "}(its 5 % quantile)
   *[no] {""}
} and { $at_high } at { $high }{ $first ->
    [yes] {" "}(95 %)
   *[no] {""}
}
sensitivity-neither-end = { $n } of { $all } assumptions move the mean at neither end by an amount that can be told from 0{ $few ->
    [yes] : { $names }
   *[no] ; the table lists them
}.

# Its tables.
sensitivity-assumption = Assumption
sensitivity-factor = Factor
sensitivity-share-alone = Share of variance alone
sensitivity-rank = Rank correlation
sensitivity-takes-part = Takes part in
sensitivity-step-size = Mean size of a step
sensitivity-step-mean = Mean step
sensitivity-step-spread = Spread of steps
sensitivity-change-low = Change at 5 %
sensitivity-change-high = Change at 95 %
sensitivity-nothing = changes nothing
sensitivity-no-change = none
sensitivity-zero = indistinguishable from 0 (up to { $most } %)
