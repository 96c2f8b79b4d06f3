### Regulars in English: what several areas share.

## Parts of other texts

# No stamps in this shop: $goal is 0. No points: $points is 0.
part-perks = { $perks ->
    [none] {""}
   *[other] . { $perks }
}
part-reach = { $by ->
    [visits] { $amount ->
        [one] { $amount } visit
       *[other] { $amount } visits
    }
    [points] { $amount ->
        [one] { $amount } point
       *[other] { $amount } points
    }
    [stamps] { $amount ->
        [one] { $amount } stamp
       *[other] { $amount } stamps
    }
   *[spend] { $amount } spent
}
part-standing = { $goal ->
    [0] { part-points-or-cash }
   *[other] { $stamps } of { $goal } { $goal ->
        [one] stamp
       *[other] stamps
    }{ part-points-too }{ part-cash-too }
}
part-why-phone = { $phone ->
    [none] {""}
   *[other] {" "}({ $phone })
}
part-offers = { $offers ->
    [on] on
   *[off] off
}
part-updates = { $updates ->
    [on] on
   *[off] off
}
part-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
part-points-or-cash = { $points ->
    [0] { $cash ->
        [none] { part-points }
       *[other] { part-cash }
    }
   *[other] { part-points }{ part-cash-too }
}
part-points-too = { $points ->
    [0] {""}
   *[other] , { part-points }
}
part-held = { $goal ->
    [0] { part-total-or-cash }
   *[other] { $have } of { $goal }{ part-total-too }{ part-cash-too }
}
part-total = { $total ->
    [one] { $total } point
   *[other] { $total } points
}
part-total-too = { $total ->
    [0] {""}
   *[other] , { part-total }
}
part-total-or-cash = { $total ->
    [0] { $cash ->
        [none] { part-total }
       *[other] { part-cash }
    }
   *[other] { part-total }{ part-cash-too }
}
# Cashback: "none" where there is nothing to say of it.
part-cash = { $cash } cashback
part-cash-too = { $cash ->
    [none] {""}
   *[other] , { part-cash }
}
part-least = { $least ->
    [none] {""}
   *[other] {" "}from { $least }
}
part-step = { $step ->
    [none] {""}
   *[other] {" "}in steps of { $step }
}
part-held-stamps = { $goal ->
    [0] { $have }
   *[other] { $have } of { $goal }
}
# A part of what a visit earned, behind its sign: of a unit; more of the same one.
gain-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
gain-stamps = { $count ->
    [one] { $count } stamp
   *[other] { $count } stamps
}
gain-money = { $count }
gain-more = { $count }
part-stamps = { $stamps ->
    [one] { $stamps } stamp
   *[other] { $stamps } stamps
}
# Money that came by the chat goes back by the provider.
part-where-back = { $how ->
    [till] {""}
   *[other] {" "}It was paid in the chat: send it back at your payment provider.
}
# Nobody is named where the member has left.
part-of-whom = { $name ->
    [none] {""}
   *[other] { $name }:{" "}
}
part-uses = { $uses ->
    [one] { $uses } use
   *[other] { $uses } uses
}
# What was done at the till: a visit, with its amount or without one, a paper card, or a voucher.
part-act = { $act ->
    [visit] { $amount }
    [paper] { part-stamps } from a paper card
    [voucher] { $reward }
    [plan] { $reward }, { $amount }
    [pass] one use of { $reward }
    [correction] { $amount } by hand
    [return] return of { $amount }
   *[stamp] { part-stamps }
}
part-return-lost = { $lost ->
    [none] {""}
   *[some] {" "}Taken back: { part-amounts }.
}
part-amounts = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] 1 visit
           *[other] { $money }
        }
       *[other] { part-points }{ part-money-too }
    }
   *[other] { part-stamps }{ part-points-too }{ part-money-too }
}
part-money-too = { $money ->
    [none] {""}
   *[other] , { $money }
}
# For how much: nothing where no amount was given.
part-for = { $amount ->
    [none] {""}
   *[other] , { $amount }
}
# What was bought: nothing where it was not said.
part-tags = { $tags ->
    [none] {""}
   *[other] , { $tags }
}
part-cost = { $unit ->
    [free] free
    [stamps] { $cost ->
        [one] { $cost } stamp
       *[other] { $cost } stamps
    }
    [points] { $cost ->
        [one] { $cost } point
       *[other] { $cost } points
    }
   *[money] { $cost }
}
part-days = { $days ->
    [none] {""}
   *[other] , { $days }
}
part-clock = { $clock ->
    [none] {""}
   *[other] , { $clock }
}
part-places = { $places ->
    [none] {""}
   *[other] , at { $places }
}
part-minimum = { $minimum ->
    [none] {""}
   *[other] , from { $minimum }
}
part-limits = { $per_day ->
    [none] {""}
   *[other] , at most { $per_day } a day
}{ $per_week ->
    [none] {""}
   *[other] , at most { $per_week } a week
}{ $per_month ->
    [none] {""}
   *[other] , at most { $per_month } a month
}{ $per_year ->
    [none] {""}
   *[other] , at most { $per_year } a year
}{ $per_period ->
    [none] {""}
   *[other] , { $per_period } for each period that is paid
}{ $in_all ->
    [none] {""}
   *[other] , at most { $in_all } for one card
}{ $in_shop ->
    [none] {""}
   *[other] , at most { $in_shop } for all together
}
# What a member and the friend they bring get.
part-friend-days = { $term ->
    [0] {""}
    [one] , within { $term } day
   *[other] , within { $term } days
}
part-both = { $gain ->
    [none] { $friend } for your friend
   *[other] { $gain } for you{ $friend ->
        [none] {""}
       *[other] , { $friend } for your friend
    }
}
# What a reward gives, where its kind has more to say than its name.
part-gives = { $gives ->
    [amount-off] {" "}({ $off } off{ part-minimum })
    [percent-off] {" "}({ $percent }% off{ part-minimum })
    [product] {" "}({ $product } for free)
    [event] {" "}({ $begins })
   *[item] {""}
}
part-off = { $off ->
    [none] {""}
   *[other] , { $off } off
}
part-missing = { $unit ->
    [stamps] { $missing ->
        [one] { $missing } more stamp
       *[other] { $missing } more stamps
    }
    [points] { $missing ->
        [one] { $missing } more point
       *[other] { $missing } more points
    }
   *[money] { $missing } more
}
# The rewards that are ready, else the next one: $reward is the one to name, with $missing to go; 0: it is ready.
part-outlook = { $ready ->
    [0] { part-ahead }
    [one] { part-ahead }
   *[other] {" "}{ $ready } rewards are waiting: { $reward } and more.
}
part-ahead = { $reward ->
    [none] {""}
   *[other] { $missing ->
        [0] {" "}Ready: { $reward }.
       *[other] {" "}{ $reward }: { part-missing } to go.
    }
}
part-from-number = { $number ->
    [none] {""}
   *[other] {" "}({ $number })
}
part-call = { $phone ->
    [none] {""}
   *[other] {" "}Our phone: { $phone }.
}
# What the shop promises by its limits in config.toml: $limit in the longest period and, where there is
# another, $short in the shortest. Without such a limit $limit is 0, and nothing is promised.
part-promise = { $limit ->
    [0] {""}
   *[other] {" "}Never more than { part-promise-short }{ $limit } { part-why-span }.
}
part-promise-short = { $short ->
    [0] {""}
   *[other] { $short } { part-short-span } and{" "}
}
part-short-span = { $short_span ->
    [day] a day
    [week] a week
    [month] a month
    [quarter] a quarter
    [year] a year
    [hours] { $short_every ->
        [one] in { $short_every } hour
       *[other] in { $short_every } hours
    }
    [minutes] { $short_every ->
        [one] in { $short_every } minute
       *[other] in { $short_every } minutes
    }
    [seconds] { $short_every ->
        [one] in { $short_every } second
       *[other] in { $short_every } seconds
    }
   *[days] { $short_every ->
        [one] in { $short_every } day
       *[other] in { $short_every } days
    }
}
part-why-rival = { $rival ->
    [kind-reward] reward earned
    [kind-nearly] nearly there
    [kind-voucher] voucher running out
    [kind-membership] a membership
    [kind-pass] a pass
    [kind-tier] a level
    [kind-lapse] points running out
    [kind-birthday] birthday
    [kind-anniversary] anniversary
    [kind-apology] apology
    [kind-welcome] welcome
    [kind-question] how a visit was
    [kind-milestone] news about the card
    [kind-occasion] celebration
    [kind-promotion] offer
    [kind-progress] monthly summary
    [kind-winback] we miss you
   *[other] "{ $rival }"
}
part-why-span = { $span ->
    [day] a day
    [week] a week
    [month] a month
    [quarter] a quarter
    [year] a year
    [hours] { $every ->
        [one] in { $every } hour
       *[other] in { $every } hours
    }
    [minutes] { $every ->
        [one] in { $every } minute
       *[other] in { $every } minutes
    }
    [seconds] { $every ->
        [one] in { $every } second
       *[other] in { $every } seconds
    }
   *[days] { $every ->
        [one] in { $every } day
       *[other] in { $every } days
    }
}
part-fewer = { $fewer ->
    [on] on
   *[off] off
}
part-quiet = { $quiet ->
    [none] not set
   *[other] { $quiet }
}
part-occasion = { $occasion ->
    [on] on
   *[off] off
}
part-progress = { $progress ->
    [on] on
   *[off] off
}
part-winback = { $winback ->
    [on] on
   *[off] off
}

## Days

day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow

# An amount as it is typed, by the decimals of the shop's currency.
part-sum = { $decimals ->
    [0] 2450
    [3] 24.500
   *[other] 24.50
}

## Buttons

button-skip = Skip

## What people type: one phrase means one thing, in all languages together

words-on = on, turn on
words-off = off, turn off
words-yes = yes, y, yeah, yep, yes please, please do, of course, sure, ok, okay
words-no = no, n, nope, no thanks, no thank you
words-skip = skip, later, not now, maybe later
words-back = back, go back, previous, one step back
words-discard = discard, discard it, discard this, drop it, never mind, nevermind, forget it, abort
# While a question is open these are about the question, whatever they mean at other times.
words-at-question-back = undo, undo that, take back, take it back
words-at-question-discard = cancel, end, quit, delete, remove, leave
words-at-question-stop = stop, stop it
# A visit code as it is typed, as long as the shop's are.
part-code = { $digits ->
    [6] 482135
   *[other] 48213
}
