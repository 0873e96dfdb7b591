# Headline metrics: as headings of tables; inside a sentence; and as what a sentence is about (`differ in ...`).
headline-payroll = Headcount
    .noun = headcount
    .topic = headcount
headline-layoffs_cum = Laid off
    .noun = layoffs
    .topic = layoffs
headline-layoff_rate_12m = Layoff rate, 12 months, peak
    .noun = the peak of the 12-month layoff rate
    .topic = the peak of the 12-month layoff rate
headline-quits_cum = Quits
    .noun = quits
    .topic = quits
headline-hires_cum = Hires
    .noun = hires
    .topic = hires
headline-moved_active = Moved people at work
    .noun = moved people at work
    .topic = moved people at work
headline-moved_share = Of all who were moved
    .noun = the share of moved people at work
    .topic = the share of moved people at work
headline-delivered = Output delivered
    .noun = delivered output
    .topic = delivered output
headline-total_cost_cum = Cost to the firm
    .noun = cost to the firm
    .topic = cost to the firm
headline-displaced_long_term = Long-term unemployed, peak
    .noun = long-term unemployed at the peak
    .topic = long-term unemployed at the peak
headline-lost_earnings_cum = Earnings lost by the laid off
    .noun = lost earnings
    .topic = lost earnings

# Amounts in a sentence.
amount-people = { $amount } people
amount-money = { $currency } { $amount }
amount-of-month-0 = { $amount } of month 0

# What a scenario does against the base, without its subject.
differs-payroll = ends with { $amount } { $way ->
    [more] more
   *[less] fewer
} people on the payroll
differs-layoffs_cum = lays off { $amount } { $way ->
    [more] more
   *[less] fewer
} people
differs-quits_cum = sees { $amount } { $way ->
    [more] more
   *[less] fewer
} quits
differs-hires_cum = makes { $amount } { $way ->
    [more] more
   *[less] fewer
} hires
differs-moved_active = has { $amount } { $way ->
    [more] more
   *[less] fewer
} moved people at work at the end
differs-displaced_long_term = has { $amount } { $way ->
    [more] more
   *[less] fewer
} people long-term unemployed at the peak
differs-total_cost_cum = costs the firm { $amount } { $way ->
    [more] more
   *[less] less
}
differs-lost_earnings_cum = costs displaced people { $amount } { $way ->
    [more] more
   *[less] less
} in lost earnings
differs-layoff_rate_12m = has a 12-month layoff rate that peaks { $amount } { $way ->
    [more] higher
   *[less] lower
}
differs-moved_share = keeps a share of its moved people at work that is { $amount } { $way ->
    [more] higher
   *[less] lower
}
differs-delivered = ends with delivered output { $amount } { $way ->
    [more] higher
   *[less] lower
}
differs-other = has { $noun } { $amount } { $way ->
    [more] higher
   *[less] lower
}
# What is added to it: the base, in how many futures it goes the same way, where nine differences in ten lie.
differs-than = { $clause } than { $base }
differs-in = { $clause }, { $comparative ->
    [more] more
    [fewer] fewer
    [less] less
    [higher] higher
   *[lower] lower
} in { $share } of futures
differs-in-same = { $clause }, { $comparative ->
    [more] more
    [fewer] fewer
    [less] less
    [higher] higher
   *[lower] lower
} in { $share } and the same in { $same } of futures
differs-nine-in-ten = { $clause } ({ $range } in nine of ten)
differs-nothing = { $scenario } does not differ from { $base } in { $topic }
differs-nothing-in-any = { $scenario } does not differ from { $base } in { $topic }, in any future
differs-unresolved = { $scenario } and { $base } cannot be told apart in { $topic }: the mean difference is { $amount }
differs-hardly = { $scenario } and { $base } hardly differ in { $topic }: less than { $least } on average

# Findings of the report.
finding-headcount = In { $scenario }, the payroll goes from { $opening } to { $level } people by { $date }
finding-headcount-range = { $finding }; nine futures in ten end between { $range }
finding-layoffs = Until then { $layoffs } people are laid off, and { $quits } quit
finding-no-layoffs = Until then nobody is laid off, and { $quits } quit
finding-differs = { $topic } { $number ->
    [many] differ
   *[one] differs
} most from { $base } in { $first }
finding-differs-then = { $topic } { $number ->
    [many] differ
   *[one] differs
} most from { $base } in { $first }, then in { $second }
finding-case = { $scenario } ({ $amount }, { $way ->
    [more] higher
   *[less] lower
} in { $share } of futures)
finding-case-alone = { $scenario } ({ $amount })
finding-level = { $noun } by { $date }: { $amount }
finding-level-range = { $finding }; nine futures in ten lie between { $range }
finding-number = people on the payroll by { $date }, against { $base }
finding-same-headcount = The same headcount in every future.
finding-unresolved = The simulation cannot tell the mean difference from none.
finding-expectation = In expectation { $way ->
    [more] more
   *[less] fewer
} people than in { $base }.
finding-likely = { $likely } to have { $way ->
    [more] more
   *[less] fewer
} people: in { $share } of futures.
finding-likely-range = { $finding } In nine of ten the difference lies between { $range }.

# Cells of the headline table.
cell-futures = { $way ->
    [more] higher
   *[less] lower
} in { $share }
the-same = the same
