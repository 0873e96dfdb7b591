# Words around numbers, and probabilities in words.

# Behind amounts of money: thousands, millions, billions (10^9), trillions (10^12).
suffix-thousands = k
suffix-millions = M
suffix-billions = bn
suffix-trillions = tn
# Behind a difference of two per cents.
suffix-points = points
not-a-number = n/a
# Two ends of a range, and the same after the word `between`.
range = { $low } to { $high }
between = { $low } and { $high }
more-than = more than { $number }
less-than = less than { $number }
# The end of a list: `A, B and C`.
listed = { $most } and { $last }
# The name of a scenario inside a sentence.
quoted = “{ $name }”

# Likelihood scale of the IPCC, guidance note of 2010, table 1.
virtually-certain = virtually certain
very-likely = very likely
likely = likely
as-likely-as-not = about as likely as not
unlikely = unlikely
very-unlikely = very unlikely
exceptionally-unlikely = exceptionally unlikely

# In how many simulated futures something happens; stands behind `in`.
futures-no = no future
futures-the-one = the one future
futures-counted = { $hits } of { $n } futures
futures-all = all { $n } futures
futures-none = none of { $n } futures
futures-nearly-all = more than 99 of 100 futures
futures-hardly-any = fewer than 1 of 100 futures
futures-half = about half of the futures
futures-of-ten = { $hits } of 10 futures
futures-of-hundred = { $hits } of 100 futures
