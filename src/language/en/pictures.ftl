# Sentences of the kinds of charts, in the order in which the kinds are listed.

# Of several kinds.
n-roles = { $n ->
    [one] { $n } role
   *[other] { $n } roles
}
means-rounded = means over the futures, rounded so that they add up
means-over-futures = means over the futures
in-expectation = in expectation
axis-cut = The axis does not start at zero.
chosen-most = Of { $n } scenarios the one that moves the median most.
dashed-base = Dashed: “{ $base }”.
counted-over = counted over { $n } futures
read-off = read off the quantiles that the tables keep of { $n } futures
p-less = P(less)
p-more = P(more)
percent-of-futures = % of futures
percent-of-opening = % of opening headcount
as-in-the-base = as in the base
median = median
# An end of a line in a description: with the range of most futures, and alone.
end-with-range = { $name } { $median } (80 % of futures { $low } to { $high })
end-alone = { $name } { $median }

# Scenarios.
scenarios-title = { $lead } { $low } in “{ $first }” and { $high } in “{ $second }”{ $others ->
    [none] {""}
    [one] , with the other between
   *[more] , with the others between
}
scenarios-title-same = { $lead } { $median } in every scenario
scenarios-subtitle = { $metric } ({ $unit }), { $place }: { $how ->
    [expected] expected path of each scenario
    [base] median of each scenario; shaded: the middle 80 % of futures of “{ $base }”
   *[each] median of each scenario and, shaded, the middle 80 % of its futures
}.
scenarios-alt = { $title }. Line chart of the median of { $metric }, { $place }, { $start } to { $end }. At the end: { $ends }.

# Flow.
flow-subtitle = People, whole firm, scenario “{ $scenario }”, { $start } to { $end }: where everyone who was ever employed is at the end, { $how }.
flow-title = Of { $everyone } people ever employed, { $here } are still there in { $date }; { $fate ->
    [none] nobody was laid off
    [lost] { $laid_off } { $number ->
        [one] was
       *[many] were
    } laid off and found no work so far
   *[found] { $laid_off } { $number ->
        [one] was
       *[many] were
    } laid off, { $found } of them found work elsewhere
}
flow-alt = { $title }. Flow picture: { $opening } people at the opening and { $hired } hired make { $everyone } ever employed; at the end { $leaves }.
flow-tip-from = From
flow-tip-to = To
flow-tip-people = People
flow-tip-where = Where

# Bridges of headcount and posts.
bridge-subtitle = From opening to closing { $what ->
    [posts] posts
   *[headcount] headcount ({ $unit })
}, { $place }, scenario “{ $scenario }”, { $start } to { $end }: { $how }.
bridge-end = { $what ->
    [posts] Posts
   *[headcount] Headcount
} { $date }
bridge-title-still = { $what ->
    [posts] Posts needed stay
   *[headcount] Headcount stays
} at { $closing }; nothing changes
bridge-title-cancel = { $what ->
    [posts] Posts needed stay
   *[headcount] Headcount stays
} at { $closing }: gains and losses cancel
bridge-title = { $what ->
    [posts] Posts needed { $way ->
        [up] grow
       *[down] fall
    }
   *[headcount] Headcount { $way ->
        [up] grows
       *[down] falls
    }
} from { $opening } to { $closing }
bridge-title-cause = { $title }; the largest { $way ->
    [up] gain
   *[down] loss
}: { $part } ({ $size })
bridge-alt = { $title }. Bridge of { $what ->
    [posts] posts
   *[headcount] headcount
} in scenario “{ $scenario }”: { $opening } in { $start }, { $parts }, makes { $closing } in { $end }.
bridge-alt-part = { $way ->
    [minus] minus
   *[plus] plus
} { $size } { $part }

# Layoffs.
layoffs-subtitle = Layoffs ({ $unit }), whole firm, scenario “{ $scenario }”: { $sample ->
    [yes] bars show means, whiskers the middle 80 % of futures
   *[no] expected path
}. Below: people laid off in the last 12 months as a share of people at work 12 months ago, { $sample ->
    [yes] median
   *[no] expected path
} of each scenario and its highest value.
layoffs-axis = Layoffs, { $unit }
layoffs-rate-axis = Layoff rate of 12 months, { $unit }
layoffs-highest = max { $value }
layoffs-title-none = Nobody is laid off from { $start } to { $end }
layoffs-title = Layoffs by { $date }: { $sum }; the most in { $month }, { $most }{ $sample ->
    [yes] {" "}on average
   *[no] {""}
}
layoffs-alt = { $title }. Bars of layoffs per month in scenario “{ $scenario }”, { $start } to { $end }; below, lines of the layoff rate of 12 months: { $ends }.

# Cohort.
cohort-subtitle = People ever picked for a move, whole firm, scenario “{ $scenario }”: where they are, { $how }.
cohort-title-none = Nobody is moved by { $date }
cohort-title = Of { $all } people moved, { $list } in { $date }
cohort-share = { $state ->
    [at_work] { $share } work in the new role
    [in_training] { $share } are in training
    [returned] { $share } have returned
    [left] { $share } have left
   *[laid_off] { $share } were laid off
}
under-one-percent = under 1 %
cohort-alt = { $title }. Stacked areas from { $start } to { $end }; at the end: { $states }, of { $picked } people ever picked.

# Differences.
differences-subtitle = { $metric } ({ $unit }), { $place }, { $date }: scenario minus “{ $base }”, each future with itself. Mark: median; thick and thin line: the middle 50 and 95 % of futures.
differences-same = same in every future
differences-title-none = No scenario moves the median of { $metric } in { $date }
differences-title = “{ $scenario }” changes { $metric } { $many ->
    [yes] most:
   *[no] by
} { $by }{ $way ->
    [more] {" "}at the median, more in { $futures }
    [less] {" "}at the median, less in { $futures }
   *[none] {""}
}
differences-alt = { $title }. Dots and intervals of { $metric } in { $date }, scenario minus base: { $ends }.
differences-alt-item = { $name } { $median }{ $range ->
    [yes] {" "}(95 % of futures { $low } to { $high })
   *[no] {""}
}{ $signs ->
    [yes] , less in { $less }, more in { $more }
   *[no] {""}
}

# Roles.
roles-largest = the { $shown } largest of { $n } roles by opening headcount (the other { $rest } are in the table)
roles-subtitle = { $metric } ({ $unit }), { $which }, scenario “{ $scenario }”: { $sample ->
    [yes] median (number: at the end) and the middle 80 % of futures
   *[no] expected path (number: at the end)
}{ $dashed ->
    [yes] ; dashed: “{ $base }”
   *[no] {""}
}. { $shared ->
    [yes] One scale for all roles.
   *[no] Each role has a scale of its own, from zero.
}
roles-title-flat = { $metric } over roles, { $start } to { $end }
roles-title = { $metric } changes most in “{ $role }”: it { $way ->
    [up] grows
   *[down] falls
} from { $first } to { $last }{ $relative ->
    [yes] {" "}({ $change } %)
   *[no] {""}
}
roles-alt = { $title }. Small line charts of { $metric } by role in scenario “{ $scenario }”, { $start } and { $end }: { $ends }.
roles-alt-item = { $role } { $first } and { $last }

# Single futures.
futures-title-base = { $what }: { $low } to { $high } in { $n } futures
futures-title-same = { $what }: the same in “{ $scenario }” as in “{ $base }” in all { $n } futures
futures-title = { $what }: { $way ->
    [more] more
   *[less] less
} in “{ $scenario }” than in “{ $base }” in { $all ->
    [yes] all { $n } futures
   *[no] { $hits } of { $n } futures
} (future { $bright }: { $here } instead of { $there })
futures-subtitle = { $metric } ({ $unit }), { $place }: the first { $n } futures of the run{ $both ->
    [yes] , the same in both pictures,
   *[no] {""}
} each a thin line. Thick: future { $bright }, the nearest to the middle of the { $n }.
futures-chosen = Of { $n } scenarios the one that moves the median most is set against the base.
futures-thinned = Drawn at every { $step }th month.
futures-alt = { $title }. Line charts of { $metric } in single futures, { $start } to { $end }: { $panels }.
futures-alt-panel = in “{ $scenario }” the futures end between { $low } and { $high }, future { $bright } at { $closing }

# A difference over the months.
path-axis = scenario minus base, { $unit }
path-shares-axis = P(more) and, dotted, P(less), % of futures
path-expected = expected
path-as-in = as in “{ $base }”
path-title-never = “{ $name }” leaves { $metric } as in the base in { $date }, in every future
path-title-same = “{ $name }” leaves { $metric } as in the base{ $sample ->
    [yes] {" "}at the median
   *[no] {""}
} in { $date }{ $often ->
    [above] , above it in { $futures }
    [below] , below it in { $futures }
   *[none] {""}
}
path-title = “{ $name }” leaves { $metric } { $size } { $side ->
    [above] above
   *[below] below
} the base{ $sample ->
    [yes] {" "}at the median
   *[no] {""}
} in { $date }{ $often ->
    [above] , above it in { $futures }
    [below] , below it in { $futures }
   *[none] {""}
}
path-subtitle = { $metric } ({ $unit }), { $place }: “{ $scenario }” minus “{ $base }”, each future with itself{ $sample ->
    [yes] : median and the middle 50, 80 and 95 % of futures; below, in how many there is more and less
   *[no] , expected path
}.
path-alt = { $title }. Fan chart of the difference in { $metric } between scenario “{ $scenario }” and the base, { $place }, { $start } to { $end }.
path-alt-end = At the end there is more than in the base in { $more } of futures and less in { $less }.

# Fifty dots.
dots-title = { $what }: above { $limit } in { $least } of { $n } futures of “{ $first }” and in { $most } of “{ $second }”
dots-title-same = { $what }: above { $limit } in { $hits } of { $n } futures{ $every ->
    [yes] {" "}of every scenario
   *[no] {""}
}
dots-subtitle = { $metric } ({ $unit }), { $place }, { $date }: each dot is one of { $n } equally likely futures ({ $source }). Filled: above { $limit }{ $median ->
    [yes] , the median of the base
   *[no] {""}
}.
dots-above = futures above
dots-of = { $hits } of { $n }
dots-alt = { $title }. Dot plots of { $metric } in { $date }, fifty dots each. Above { $limit }: { $ends }.

# Exceedance.
exceedance-title = { $what }: { $limit } or more in { $least } of the futures of “{ $first }” and in { $most } of “{ $second }”
exceedance-title-same = { $what }: { $limit } or more in { $share } of the futures{ $every ->
    [yes] {" "}of every scenario
   *[no] {""}
}
exceedance-subtitle = { $metric } ({ $unit }), { $place }, { $date }: share of the futures in which it is at least as large as the value below ({ $source }). Marked: { $limit }{ $median ->
    [yes] , the median of the base
   *[no] {""}
}.
exceedance-axis = Share of futures with at least so much
exceedance-alt = { $title }. Exceedance curves of { $metric } in { $date }. Reached in nine, five and one of ten futures: { $ends }.
exceedance-alt-item = { $name } { $nine }, { $five } and { $one }

# Ridgelines.
ridgelines-title = { $what } in “{ $scenario }”: from { $least } of opening headcount in “{ $first }” to { $most } in “{ $second }” at the median
ridgelines-title-same = { $what } in “{ $scenario }”: { $most } of opening headcount{ $every ->
    [yes] {" "}in every role
   *[no] {""}
} at the median
ridgelines-largest = the { $shown } largest of { $n } roles by opening headcount (all are in the table)
ridgelines-subtitle = { $metric } ({ $unit }), { $date }, scenario “{ $scenario }”, { $which }: how the futures are spread, drawn through the quantiles that a run keeps of a role, each ridge as high as the others. Mark: median.
ridgelines-cut = The scale ends before the largest values (arrows).
ridgelines-beyond = base: { $median } →
ridgelines-alt = { $title }. Ridgelines of { $metric } by role in scenario “{ $scenario }”. Median and middle 80 % of futures: { $ends }.
ridgelines-alt-item = { $role } { $median } ({ $low } to { $high })
roles-left-out = Left out: { $n ->
    [one] one role that begins with nobody
   *[other] { $n } roles that begin with nobody
}.

# Two assumptions.
heat-what = { $metric } in “{ $scenario }”
heat-what-difference = { $metric }, “{ $scenario }” minus base
heat-title-flat = { $what }: about { $mean } everywhere on the map
heat-title = { $what }: { $low } on average { $here }, { $high } { $there }
heat-where-both = where { $a } and { $b } are both { $level }
heat-where-each = where { $a } is { $first } and { $b } { $second }
heat-there-both = where both are { $level }
heat-there-round = the other way round
heat-there-each = where the first is { $first } and the second { $second }
heat-low = low
heat-middling = middling
heat-high = high
heat-subtitle = { $what } ({ $unit }), whole firm. { $asked ->
    [none] The two assumptions whose draws go most with it
    [one] The assumption that was asked for and the one whose draws go most with it
   *[both] The two assumptions that were asked for
} (rank correlations { $first } and { $second }). Cells: mean and, small, number of futures; { $line ->
    [yes] line: where the smoothed mean is { $limit }
   *[no] no line: the smoothed mean is nowhere { $limit }
}. All else as drawn.
heat-outside = The outermost { $n } futures are not on the map.
heat-line = smoothed mean { $limit }
heat-few = fewer than { $n } futures
heat-alt = { $title }. Heat map of { $n } cells, { $across } across and { $up } up, { $few } of them with fewer than { $fewest } futures. Smoothed means at the corners: both low { $both_low }, across high { $across_high }, up high { $up_high }, both high { $both_high }.
heat-corner-few = too few futures

# Roles by scenarios.
multiples-other = Other { $n } roles
multiples-title = { $what }: scenarios differ most in “{ $role }”, { $here } of opening headcount in “{ $base }” and { $there } in “{ $scenario }”
multiples-title-same = { $what }: no scenario moves a role by a hundredth of its opening headcount
multiples-title-range = { $what }: { $range } of opening headcount over the roles
multiples-subtitle = { $metric } ({ $unit }): { $sample ->
    [yes] mean (number: at the end) and the middle 80 % of futures
   *[no] expected path (number: at the end)
}{ $dashed ->
    [yes] ; dashed: “{ $base }”
   *[no] {""}
}. One scale for all.
multiples-merged = Of { $n } roles the { $own } largest have a row of their own, the other { $rest } are one row, without a band.
multiples-alt = { $title }. Small line charts, a row for each role and a column for each scenario, of { $metric } as a share of opening headcount. In { $date }: { $rows }.
multiples-alt-end = { $share } in { $scenario }

# Ledgers.
ledger-firm = The firm spends
ledger-public = The public pays or loses
ledger-minus = minus “{ $base }”
ledger-title-base = By { $date } the firm spends { $firm }, and the public pays or loses { $public }
ledger-title = “{ $scenario }” costs the firm { $firm_way ->
    [more] { $firm } more
    [less] { $firm } less
   *[same] no more and no less
} than the base by { $date }{ $often ->
    [more] {" "}(more in { $futures })
    [less] {" "}(less in { $futures })
   *[none] {""}
}, and the public { $public_way ->
    [more] { $public } more
    [less] { $public } less
   *[same] the same
}
ledger-subtitle = Money from { $start } to { $end }, whole firm, scenario “{ $scenario }”{ $change ->
    [yes] , and what it changes against the base
   *[no] {""}
}: { $how }, rounded so that they add up. Each bar begins where the last one ends.
ledger-chosen = Of { $n } scenarios the one that moves total cost most.
ledger-alt = { $title }. Bars of two ledgers in scenario “{ $scenario }”.
ledger-alt-ledger = { $heading }, in { $unit }: { $parts }.
ledger-alt-change = { $part } ({ $change } to the base)

# Names of parts: where people are, what a bridge is made of, what money is for.
part-Opening-headcount = Opening headcount
    .inside = opening headcount
part-Closing-headcount = Closing headcount
part-Opening-posts = Opening posts
part-Closing-posts = Closing posts
part-Hired = Hired
    .inside = hired
part-Ever-employed = Ever employed
    .inside = ever employed
part-Laid-off = Laid off
    .inside = laid off
part-At-work--not-moved = At work, not moved
    .inside = at work, not moved
part-Moved--at-work-in-new-role = Moved, at work in new role
    .inside = moved, at work in new role
part-In-training-for-a-new-role = In training for a new role
    .inside = in training for a new role
part-Quit = Quit
    .inside = quit
part-Retired = Retired
    .inside = retired
part-Laid-off--on-notice = Laid off, on notice
    .inside = laid off, on notice
part-Laid-off--found-work = Laid off, found work
    .inside = laid off, found work
part-Laid-off--without-work = Laid off, without work
    .inside = laid off, without work
part-Laid-off--left-the-labour-force = Laid off, left the labour force
    .inside = laid off, left the labour force
part-Hires = Hires
    .inside = hires
part-Quits = Quits
    .inside = quits
part-Retirements = Retirements
    .inside = retirements
part-Layoffs = Layoffs
    .inside = layoffs
part-Laid-off--still-on-notice = Laid off, still on notice
    .inside = laid off, still on notice
part-Moves-between-roles--net = Moves between roles, net
    .inside = moves between roles, net
part-Growth-of-demand = Growth of demand
    .inside = growth of demand
part-Work-done-by-AI = Work done by AI
    .inside = work done by AI
part-Work-sped-up-by-AI = Work sped up by AI
    .inside = work sped up by AI
part-Demand-from-lower-cost = Demand from lower cost
    .inside = demand from lower cost
part-New-work-with-AI = New work with AI
    .inside = new work with AI
part-Decisions-of-the-firm = Decisions of the firm
    .inside = decisions of the firm
part-At-work-in-the-new-role = At work in the new role
    .inside = at work in the new role
part-In-training = In training
    .inside = in training
part-Returned-to-the-old-role = Returned to the old role
    .inside = returned to the old role
part-Quit-or-retired = Quit or retired
    .inside = quit or retired
part-Pay = Pay
    .inside = pay
part-Severance = Severance
    .inside = severance
part-Training = Training
    .inside = training
part-Hiring = Hiring
    .inside = hiring
part-AI = AI
    .inside = AI
part-All-cost-of-the-firm = All cost of the firm
    .inside = all cost of the firm
part-Unemployment-benefits = Unemployment benefits
    .inside = unemployment benefits
part-Income-tax-lost = Income tax lost
    .inside = income tax lost
part-All-of-the-public = All of the public
    .inside = all of the public
