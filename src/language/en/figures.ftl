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
