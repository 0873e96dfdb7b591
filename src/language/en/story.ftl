# What the method `trace` says: one future, told month by month.

story-title = Future { $n } of “{ $scenario }”, month by month

# How the future was found.
story-by-number = Replication { $n } of seed { $seed }: one possible future, told as an example. It does not say how likely its turns are.
story-nearest = Of { $n } { $n ->
    [one] future
   *[other] futures
} this is the one nearest to the { $which ->
    [median] median
   *[quantile] { $percent } % quantile
} of `{ $by }`: { $here } here, { $all } over all. In all else it may be unusual.

# Where it begins, and what it drew.
story-opening = { $date }: { $people } { $people ->
    [one] person
   *[other] people
} on the payroll in { $roles } { $roles ->
    [one] role
   *[other] roles
}{ $open ->
    [0] {""}
    [one] {" "}and { $open } post open
   *[other] {" "}and { $open } posts open
}. AI can do { $capability } of the exposed work and is used in { $adoption } of what it can do.
story-draws = Its most unusual draws: { $draws }.
story-draw = `{ $key }` is { $value }, { $place ->
    [above] higher
   *[below] lower
} than { $share } of its draws
story-and-draw = { $draws }; { $draw }

# Events: what becomes of the work of people who go stands behind people who go.
story-event-layoff = Event `{ $event }`: { $people } { $people ->
    [one] person is
   *[other] people are
} laid off from { $roles }{ $short ->
    [yes] {" "}(it asked for { $asked } { $asked ->
        [one] person
       *[other] people
    }, but there were no more)
   *[no] {""}
}{ $work_is ->
    [told] ; of their work { $work }
   *[untold] {""}
}.
story-event-reassign = Event `{ $event }`: { $people } { $people ->
    [one] person is
   *[other] people are
} picked from { $from } for a move to { $to }{ $short ->
    [yes] {" "}(it asked for { $asked } { $asked ->
        [one] person
       *[other] people
    }, but there were no more)
   *[no] {""}
}{ $refused ->
    [0] {""}
    [one] ; { $refused } refuses and quits
   *[other] ; { $refused } refuse and quit
}{ $work_is ->
    [told] ; of their work { $work }
   *[untold] {""}
}.
story-work-ends = { $percent } % ends
story-work-held = { $percent } % is left to AI
story-work-staffed = { $percent } % is to be staffed again
story-event-reversal = Event `{ $event }`: { $returned ->
    [0] moved people may return, but nobody does
    [one] { $returned } of the { $asked } { $asked ->
        [one] person
       *[other] people
    } moved returns to the old role
   *[other] { $returned } of the { $asked } people moved return to their old role
}.
story-event-close = Event `{ $event }`: { $posts } open { $posts ->
    [one] post is
   *[other] posts are
} closed.
story-event-expand = Event `{ $event }`: { $posts } { $posts ->
    [one] post is
   *[other] posts are
} added to { $roles }.
story-event-freeze = Event `{ $event }`: hiring is frozen.
story-event-thaw = Event `{ $event }`: hiring is allowed again.
story-event-watch = Event `{ $event }`: the watching of work starts.
story-event-unwatch = Event `{ $event }`: the watching of work stops.
story-event-set = Event `{ $event }`: from now on `{ $key }` is { $value }.
story-all-roles = all roles
story-all-roles-but-ai = all roles outside AI
story-some-roles = { $n } roles

# What the firm and its people do.
story-watching-paused = The staff's discontent makes the firm pause the watching of work.
story-surplus-round = Layoff round: the firm has { $surplus } { $surplus ->
    [one] person
   *[other] people
} more than it needs, { $of_active } of those at work, which is more than it tolerates; { $people } { $people ->
    [one] person is
   *[other] people are
} laid off, { $of_surplus } of the surplus.
story-discretionary-round = Layoff round without a surplus, a decision of the firm: { $people } { $people ->
    [one] person is
   *[other] people are
} laid off.
# Flows of a month, listed in one sentence; only the first says whom it counts.
story-flows = { $flows }.
story-flow-voluntary_moves = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] person
       *[other] people
    }
   *[no] {""}
} { $n ->
    [one] accepts an offered move
   *[other] accept an offered move
}
story-flow-graduations = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] person
       *[other] people
    }
   *[no] {""}
} { $n ->
    [one] finishes training and joins the new role
   *[other] finish training and join their new role
}
story-flow-failed_training = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] person
       *[other] people
    }
   *[no] {""}
} { $n ->
    [one] fails
   *[other] fail
}{ $after ->
    [graduations] {" "}and { $n ->
        [one] returns to the old one
       *[other] return to their old one
    }
   *[nothing] {" "}in training and { $n ->
        [one] returns to the old role
       *[other] return to their old role
    }
}
story-flow-quits = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] person
       *[other] people
    }
   *[no] {""}
} { $n ->
    [one] quits
   *[other] quit
}{ $most ->
    [0] {""}
   *[other] , { $most } of them from { $role }
}
story-flow-retirements = { $n }{ $first ->
    [yes] {" "}{ $n ->
        [one] person
       *[other] people
    }
   *[no] {""}
} { $n ->
    [one] retires
   *[other] retire
}{ $most ->
    [0] {""}
   *[other] , { $most } of them from { $role }
}
story-hires = { $n } { $n ->
    [one] person is
   *[other] people are
} hired{ $most ->
    [0] {""}
   *[other] , { $most } of them into { $role }
}.
story-notice-ends = The notice of { $n } { $n ->
    [one] person
   *[other] people
} ends.
story-mood = Discontent rises from { $before } to { $now }{ $why ->
    [told] {" "}with { $causes }
   *[untold] {""}
}: people quit { $more } more often than in a contented staff.
story-cause-layoffs = layoffs
story-cause-moves = forced moves
story-cause-watching = more watching
story-machines = AI can now do { $capability } of the exposed work and is used in { $adoption } of what it can do: { $automated } of all hours are automated, { $assisted } assisted.

# How a month closes.
story-closing = On the payroll: { $payroll } ({ $way ->
    [same] as before
    [more] { $change } more
   *[fewer] { $change } fewer
}); at work: { $active }, for { $posts } { $posts ->
    [one] post
   *[other] posts
}{ $held ->
    [0] {""}
   *[other] , { $held } of them held for AI
}.

# Posts, and the parts of their change; every change has its sign.
story-posts-unchanged = { $posts } { $posts ->
    [one] post is
   *[other] posts are
} needed, as at the opening.
story-posts = { $posts } { $posts ->
    [one] post is
   *[other] posts are
} needed, { $way ->
    [same] as many as
    [more] { $change } more than
   *[fewer] { $change } fewer than
} at the opening: { $parts }.
story-part-posts_decisions = { $change } from decisions of the firm
story-part-posts_displacement = { $change } from work done by AI
story-part-posts_augmentation = { $change } from people who do more with AI
story-part-posts_growth = { $change } from change in demand
story-part-posts_demand = { $change } from a price that follows the cost
story-part-posts_new_work = { $change } from new work beside AI

# Where it ends.
story-ending = By { $date }, { $people } { $people ->
    [one] person is
   *[other] people are
} on the payroll{ $way ->
    [more] , { $change } more than at the opening
    [fewer] , { $change } fewer than at the opening
   *[untold] {""}
}. In all, { $laid_off } { $laid_off ->
    [one] person was
   *[other] people were
} laid off, { $quit } quit, { $retired } retired and { $hired } { $hired ->
    [one] was
   *[other] were
} hired.
story-ending-moved = Of { $moved } { $moved ->
    [one] person who was
   *[other] people who were
} moved, { $active } { $active ->
    [one] is
   *[other] are
} at work in { $active ->
    [one] the
   *[other] their
} new role.
story-ending-displaced = Of the laid off whose notice is over, { $found } found a job, { $left } left the labour force and { $without } { $without ->
    [one] is
   *[other] are
} still without work{ $how_long ->
    [all] , all of them for six months or more
    [alone] , for six months or more
    [some] , { $long } of them for six months or more
   *[untold] {""}
}.

# The months in a table.
story-caption = Month by month
story-caption-some = Every { $n } months, flows of that month
story-at-opening = opening
story-head-month = month
story-head-payroll = on the payroll
story-head-active = at work
story-head-posts = posts
story-head-layoffs = laid off
story-head-quits = quit
story-head-retirements = retired
story-head-hires = hired
story-head-forced_moves = moved by order
