# What methods find.


# The number that a method asks about.
subject-of = { $metric } of { $role }
subject-in = { $metric } in { $date }
subject-by = { $metric } by { $date }
subject-peak = { $metric } at the peak

# On which grades of evidence the spread rests.
share-with-interval = { $share } % ({ $range })
evidence-share = { $first } alone and { $total } with luck and others
evidence-for = for { $subject } { $share }
evidence-rests = On { $evidence } rests this share of the variance: { $parts }.
evidence-no-judgement = No uncertain assumption is graded judgement.
evidence-graded = assumptions graded { $grade }
evidence-mixed = correlated assumptions of different grades
evidence-ungraded = assumptions without a grade

# The noise budget.
budget-title = How much of the spread of { $scenario } is doubt, and how much luck
budget-what = { $scenario }, { $metric }
budget-what-minus-base = { $scenario } minus base, { $metric }
budget-nothing = { $what }: the same in every future, so there is nothing to split.
budget-sentence = { $what }: { $shares }. The mean is { $mean }, the standard deviation of the futures { $sd }.
budget-shares = { $assumptions }, { $luck }
budget-share = { $percent } % { $of ->
    [assumptions] assumptions
   *[luck] luck
}
budget-share-between = { $percent } % { $of ->
    [assumptions] assumptions
   *[luck] luck
} ({ $range })
budget-reading = Shares are of the variance of the futures, with 95 % intervals, from { $draws } draws of the assumptions with { $futures } futures each. Doubt about assumptions shrinks when somebody finds out more; luck is everything drawn within a future, shocks to demand included, and stays. The ± is the error of this simulation: it is in neither share, and more futures make it smaller.
budget-caption = Noise budget: mean with its simulation error, spread of the futures, and what it comes from
budget-number = Number
budget-mean = Mean
budget-sd = Standard deviation
budget-luck = Luck
budget-minus-base = { $metric }, minus base
same-in-every-future = the same in every future

# A bridge from one scenario to another.
explain-title = What carries the difference from { $a } to { $b }
explain-first-run = { $scenario }, first run
explain-second-run = { $scenario }, second run
explain-same-inputs = { $a } and { $b } have the same inputs: there is nothing to explain, and every future is the same in both.
explain-ends = { $subject }: { $mean_a } in { $a }, { $mean_b } in { $b }
explain-inert = { $ends }. It is the same in every future, whatever is changed.
explain-difference = { $ends }; the difference is { $gap }.
explain-difference-unclear = { $ends }; the difference is { $gap }, indistinguishable from 0: noise could have produced it.
explain-bar-against = { $bar }, against it
explain-bar-share = { $bar }, { $percent } % of it
explain-too-small = Every bar is too small to be written.
explain-none-clear = No single change has a bar that can be told from 0.
explain-carries = What carries it: { $bars }.
explain-carries-most = What carries it most: { $bars }; and { $n ->
    [one] one smaller bar
   *[other] { $n } smaller bars
}.
explain-unclear = Indistinguishable from 0: { $names }; noise alone could have produced a bar of up to { $size }.
explain-no-part = No part in it in any future: { $names }.
explain-interplay = The changes act on each other: { $name } alone makes { $alone }, on top of all others { $on_top }; its bar is the mean over all orders.
explain-one-change = One change separates the two, so it carries all of the difference; ± is the error of the simulation, on the same { $futures } futures.
explain-all-orders = Bars are Shapley values: the { $n } changes are made one after the other in all possible orders ({ $scenarios } scenarios on the same { $futures } futures), and the bar of each is the mean of its steps. In every future the bars sum to the difference; ± is the error of the simulation.
explain-some-orders = Bars are Shapley values: the { $n } changes are made one after the other in { $orders } random orders and their reverses ({ $scenarios } scenarios on the same { $futures } futures), and the bar of each is the mean of its steps. In every future the bars sum to the difference; ± holds the error of the simulation and that of the choice of orders.
explain-joined = { $parts } are one change here, since some of them without the others make no study: { $why }.
and-more = { $names } and { $n } more
explain-changed = What is changed
explain-input = Input
explain-bar = Bar
explain-change = Change
explain-share = Share
explain-alone = Alone
explain-on-top = On top of all
explain-remark = Remark
explain-together = All together
explain-there = there
explain-absent = absent
explain-no-pairs = none
explain-default = { $cell } (default)
explain-zero = 0 in every future
explain-is-unclear = indistinguishable from 0

# Ranges of assumptions.
at-least = at least { $value }
at-most = at most { $value }
range-limited = { $name } { $limit }
range-between = { $name } between { $low } and { $high }
range-anywhere = { $name } anywhere
range-also = { $ranges }, and { $range }

# Where an outcome turns.
turning-place = { $value } ({ $known ->
    [surely] surely
    [interval] 95 % interval { $range }
    [from] 95 % interval from { $range } to beyond the values looked at
    [to] 95 % interval from below the values looked at to { $range }
   *[wider] its interval is wider than the values looked at
})

turning-title = At which `{ $name }` does `{ $condition }` turn?
turning-holding = { $turns ->
    [share] it holds in { $holds ->
        [yes] more
       *[no] fewer
    } than { $share } of futures
   *[mean] the mean over all futures { $holds ->
        [yes] meets
       *[no] misses
    } it
}
turning-one = `{ $condition }` turns at `{ $name }` = { $place }, in { $scenario }: { $whole ->
    [yes] below that, { $below }; from there on, { $above }
   *[no] below, { $below }; above, { $above }
}.
turning-at = at { $place }, above which { $above }
turning-several = `{ $condition }` turns { $n } times as `{ $name }` rises, in { $scenario }: { $places }.
turning-none = `{ $condition }` does not turn for `{ $name }` from { $range }, in { $scenario }: { $why }.
turning-throughout = throughout, { $holding }
turning-close = it comes so close to the limit that so many futures cannot tell on which side it is
turning-ends-share = The share of futures in which it holds is { $share_first } at { $first } and { $share_last } at { $last }, the ends of the search ({ $futures } futures on the same luck at each of { $n } values).
turning-ends-mean = The mean { $first_way ->
    [misses] misses
   *[meets] meets
} it by { $first_by } at { $first } and { $last_way ->
    [misses] misses
   *[meets] meets
} it by { $last_by } at { $last }, the ends of the search ({ $futures } futures on the same luck at each of { $n } values).
turning-draws = In the study { $share } of the draws of `{ $name }` lie below { $value }.
turning-against = The curve is not monotone: over all it { $trend ->
    [falls] falls
   *[rises] rises
}, but { $steps } it { $trend ->
    [falls] rises
   *[rises] falls
} by more than chance explains.
turning-between = between { $range }
turning-and = { $steps }, and { $step }
turning-alone = `{ $name }` is correlated with { $others } in the study; here it moves alone, and the others stay as drawn.

# A condition inside a sentence.
condition-also = { $first } and { $second }
condition-above = { $quantity } above { $limit }
condition-at-least = { $quantity } at least { $limit }
condition-below = { $quantity } below { $limit }
condition-at-most = { $quantity } at most { $limit }
condition-base = base
