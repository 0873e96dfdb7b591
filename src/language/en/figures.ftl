# Sentences of the charts of methods.

luck = luck
n-futures = { $n ->
    [one] one future
   *[other] { $n } futures
}
per-cent = per cent

# A bridge from one scenario to another.
chart-explain-subtitle = { $subject }: means, from “{ $a }” to “{ $b }”. Each bar is the Shapley value of one change; lines are 95 % intervals of the simulation{ $orders ->
    [yes] {" "}and of the choice of orders
   *[no] {""}
}. In every future the bars sum to the difference.
chart-explain-how = { $futures } futures of { $scenarios } scenarios
chart-explain-others = the other { $n } changes
chart-explain-ends = { $subject }, { $a } to { $b }
chart-explain-none = { $ends }: no change moves the mean by more than noise could
chart-explain-one = { $ends }: { $gap }, all with { $name }
chart-explain-noise = { $ends }: no more than noise in sum, though { $name } ({ $size }) carries something
chart-explain-against = { $ends }: { $gap }, though the largest bar, { $name } ({ $size }), goes the other way
chart-explain-most = { $ends }: { $gap }, most of it with { $name } ({ $size })
chart-explain-part = { $ends }: { $gap }, the largest part with { $name } ({ $size })
chart-explain-alt = { $title }. Bars from the first end to the second: { $bars }.

# What drives the spread of a number.
chart-strongest = The { $shown } strongest of { $all } are drawn, the other { $n } are in the table.
chart-drivers-data = { $subject }, scenario “{ $scenario }”: share of the variance that follows each assumption alone, with 95 % intervals.{ $sets ->
    [yes] {" "}Rows with a + hold correlated assumptions together.
   *[no] {""}
}
chart-drivers-sobol = { $subject }, scenario “{ $scenario }”: dark bars show the share of the variance that each assumption causes alone, pale bars (and numbers) what it takes part in, with 95 % intervals. Luck is everything drawn within a future.
chart-drivers-morris = { $subject }, scenario “{ $scenario }”: mean size of the change when an assumption moves over half of its distribution, or luck is drawn anew, with 95 % intervals.
chart-drivers-share = Share of variance
chart-drivers-size = Mean size of the change
chart-drivers-how-sobol = two samples of { $n } points
chart-drivers-how-morris = { $n } trajectories
chart-drivers-constant = does not vary
chart-drivers-title-data = { $name } alone explains { $share } of the variance of { $subject }
chart-drivers-title-none = No assumption by itself drives { $subject }
chart-drivers-title-sobol = { $name } takes part in { $share } of the variance of { $subject }{ $others ->
    [luck] , luck in { $luck }
   *[none] {""}
}
chart-drivers-title-morris = Of all assumptions { $name } moves { $subject } most
chart-drivers-alt = { $title }. Bars, the longest first: { $bars }.
chart-drivers-alt-item = { $name }{ $graded ->
    [yes] , { $grade }
   *[no] {""}
}: { $size }

# A tornado.
chart-tornado-subtitle = { $subject }, scenario “{ $scenario }”: change of the mean with one assumption at its 5 % quantile (pale) and at its 95 % quantile (dark), the rest at their draws on the same luck. Lines: 95 % intervals of the simulation.
chart-tornado-how = { $n } futures at each end
chart-tornado-axis = Change of the mean, { $unit }
chart-tornado-title = { $name } moves the mean of { $subject } most: by { $low } at its 5 % and { $high } at its 95 % quantile
chart-tornado-alt = { $title }. Bars, the widest first: { $bars }.
chart-tornado-alt-item = { $name }, { $grade }: { $low } and { $high }

# An outcome against one assumption.
chart-turning-none = “{ $condition }” does not turn within these values of { $name }
chart-turning-share = “{ $condition }” holds in { $share } of futures where { $name } is { $place }
chart-turning-mean = The mean of all futures meets “{ $condition }” where { $name } is { $side ->
    [above] above
   *[below] below
} { $place }
chart-turning-several = “{ $condition }” turns { $n } times over these values of { $name }
chart-turning-subtitle = “{ $condition }” in scenario “{ $scenario }”, with { $name } fixed at one value after the other and all else as drawn, on the same luck. Band: 95 % interval of the simulation.
chart-turning-share-axis = Share of futures in which the condition holds
chart-turning-mean-axis = Mean beyond the limit, { $unit }
chart-turning-no = no turning
chart-turning-alt = { $title }. A curve with its band over { $name }.

# Boxes of assumptions.
chart-box = Box { $n }
chart-boxes-title = “{ $condition }” holds in { $share } of futures { $named ->
    [yes] with { $ranges }
   *[no] inside a box of { $n } assumptions
}, and in { $all } of all
chart-boxes-subtitle = Which part of the draws of each assumption is inside, from the lowest draw at the left to the highest at the right; thin line: where the limit falls in 90 % of the half samples in which it comes back. Scenario “{ $scenario }”.
chart-boxes-heading = Box { $n }, on fresh futures: inside it holds in { $density } (density); { $coverage } of those in which it holds are inside (coverage)
chart-boxes-axis = share of the draws, from the lowest
chart-boxes-returns = limit comes back in
chart-boxes-of = { $returns } of { $all }
chart-boxes-alt = { $title }. Bars of the draws that are inside: { $boxes }.
chart-boxes-alt-item = box { $n }: { $ranges }

# Coverage against density.
chart-trade-title = { $n ->
    [one] One box holds
   *[other] { $n } boxes hold
} { $coverage } of the futures with “{ $condition }”, and inside { $n ->
    [one] it the condition holds
   *[other] them it holds
} in { $density }
chart-trade-subtitle = Each dot is a box of assumptions on the way from all futures to a dense one; the large dots are those told, the rings what they are worth on { $n } fresh futures. Scenario “{ $scenario }”.
chart-trade-across = Coverage: share of the futures in which it holds that are inside
chart-trade-up = Density: share of the futures inside in which it holds
chart-trade-all = all futures { $share }
chart-trade-label = Box { $at }: { $n ->
    [one] 1 assumption
   *[other] { $n } assumptions
} restricted
chart-trade-alt = { $title }. Dots of coverage and density: { $boxes }.
chart-trade-alt-item = box { $n } covers { $coverage } at a density of { $density } where it was searched, { $fresh_coverage } at { $fresh_density } on fresh futures

# One future.
chart-future-payroll = On the payroll
chart-future-active = At work
chart-future-posts = Posts needed
chart-future-title = Future { $n }: { $opening } on the payroll become { $closing } by { $date }, and { $any ->
    [yes] { $laid_off }
   *[no] none
} are laid off
chart-future-subtitle = Replication { $n } of scenario “{ $scenario }”; one possible future, with its own draws and luck.
chart-future-axis = people, posts
chart-future-nobody = nobody is laid off
chart-future-strip = laid off in the month, people
chart-future-alt = { $title }. Lines of people on the payroll, people at work and posts needed, month by month.
