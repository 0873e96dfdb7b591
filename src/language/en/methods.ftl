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
