# Scenarios compared: ranking, regret, and the gap in posts.


# Ranking: heads and cells of the table.
ranking-behind = Behind the place before
ranking-mean-regret = Mean regret
ranking-regret-90 = Regret, 90th percentile
ranking-best-in = Best in, of futures
ranking-no-draws = A ranking needs the numbers of every future, and this run was made with --no-draws.

# Ranking: what the table says.
ranking-by-metric = By { $metric }, where { $better ->
    [more] more
   *[less] less
} counts as better, { $said }.
ranking-open = the simulation cannot tell which comes first: { $names }
ranking-first = { $names } comes first of { $n } scenarios
ranking-first-together = { $names } come first of { $n } scenarios together, equal in every future
ranking-ahead = { $said }, { $amount } ahead of { $next }
ranking-one-future = There is one future of each scenario: nothing in this order is noise of the simulation, and it says nothing about the spread of the futures.
confidence = at 95 % confidence
confidence-pairs = at 95 % confidence for all { $n } pairs together
ranking-settled = No order in the table could be reversed by noise, { $confidence }.
ranking-order-of = the order of { $names }
ranking-order-among = the order among { $names }
ranking-and-order = { $orders }; and { $last }
ranking-reversible = Noise could reverse { $orders }; every other order of neighbours holds, { $confidence }.
regret-also-best = { $name } is also the best of the scenarios in every single future.
regret-also-best-together = They are also the best of the scenarios in every single future.
regret-of-the-first = { $name } is the best of the scenarios in { $share } of futures. Against the best of each future it is { $loss } worse on average, { $tail }.
regret-none = and not at all in nine futures of ten
regret-tail = and more than { $loss } worse in one future of ten
regret-tail-interval = and more than { $loss } (95 % interval { $range }) worse in one future of ten
regret-smallest = { $tail }; the smallest 90th percentile has { $name }, { $loss }

# The gap in posts: its parts, and what it says.
gap-posts_growth = growth of demand
gap-posts_displacement = hours that AI takes over
gap-posts_augmentation = hours that AI makes more productive
gap-posts_demand = demand won by lower cost
gap-posts_new_work = new work around AI
gap-opposed = opposed
gap-posts = { $scenario } has { $amount } { $way ->
    [more] more
   *[less] fewer
} posts than { $base } by { $date }.
gap-nothing-decided = None of it was decided; all of it followed from what demand and AI made of the work.
gap-decided = { $percent } % of this gap ({ $decided }) was decided, by posts that were ended, created or moved; the rest ({ $followed }) followed from what demand and AI made of the work.
gap-against = What was decided ({ $decided }) and what followed ({ $followed }) work against each other, so no share of the gap is given.
gap-payroll = On the payroll the same scenario differs by { $amount } people: posts that are open, held or not yet given up make the two unlike.
