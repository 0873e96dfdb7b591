# What the method `discover` says.

discover-title = When does `{ $condition }` hold?
# On the first page: the first box, and what it is worth on futures that it has not seen.
discover-lead = `{ $condition }` holds in { $share } of futures of { $scenario }, but in { $density } of those with { $ranges }.
discover-holds = `{ $condition }` holds in { $share } of { $n } futures of { $scenario }.
discover-none = No box of assumptions is worth telling: { $asked ->
    [density] no set of limits that is more than chance makes it hold in { $density } of the futures inside
   *[nothing] whatever the search restricts, it loses more of the futures in which the condition holds than it gains in density
}. { $hint ->
    [lower] Ask for a lower density, or for none.
    [opposite] It holds in most futures: ask for its opposite to see when it fails.
   *[luck] Luck, or many assumptions together, decide.
}
discover-box = Box { $n }: { $ranges }.
discover-worth = Inside{ $further ->
    [yes] , among the futures that the boxes above left over
   *[no] {""}
}, the condition holds in { $density } of { $n } futures instead of { $all } (density), and { $coverage } of all futures in which it holds are inside (coverage). On { $fresh } fresh futures, which the search has not seen: density { $fresh_density } (95 % interval { $interval }), coverage { $fresh_coverage }.
discover-doubts = Do not lean on { $limits }: searches on random halves of the futures do not restrict it reliably.
discover-doubt = { $name } { $limit } ({ $n } of { $all })
discover-or = { $limits } or { $limit }
discover-together = Together the { $n } boxes hold { $coverage } of the futures in which the condition holds, and inside them it holds in { $density }; on fresh futures { $fresh_coverage } and { $fresh_density }.

# The second opinion.
discover-tree-whole = Second opinion: a classification tree, tested on futures that it has not seen, does not split at all.
discover-tree = Second opinion: a classification tree of { $n } leaves splits first on { $name } at { $value }{ $agrees ->
    [yes] , which a box restricts too
    [no] , which no box restricts
   *[unasked] {""}
}{ $uses ->
    [nothing] , and on nothing else
   *[more] , and uses { $names }
}.
discover-leaves = { $n ->
    [one] Its densest leaf holds
   *[other] Its { $n } densest leaves hold
} { $coverage } of the futures in which the condition holds, at a density of { $density }.
discover-correlated = `{ $key }` is correlated with { $others } in the study, so its limit may stand for { $n ->
    [one] it
   *[other] them
}.

# An assumption that is fixed in the scenario and differs in the base: in a sentence, and in a table.
discover-of-base = `{ $key } of the base`
    .plain = { $key } of the base

# Its tables.
discover-caption = Box { $n }: each limit with the share of draws that it leaves, in how many of { $resamples } searches on random halves it comes back and where (5 to 95 %), and how likely the box would be as dense without it by chance alone (quasi-p)
discover-assumption = assumption
discover-limit = limit
discover-draws = share of draws
discover-returns = comes back
    .cell = { $n } of { $all }
discover-where = at
discover-quasi-p = quasi-p
