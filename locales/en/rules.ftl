### How the programme works, made from the settings

## Parts of other texts

part-when = { part-days }{ part-clock }{ part-places }{ part-with }{ part-minimum }{ part-nth }{ part-around }{ part-for-tiers }{ part-for-members }{ part-chosen }{ part-only-day }{ part-first-day }{ part-last-day }{ part-limits }{ part-pause }{ part-budget }{ part-lasts }
part-with = { $tags ->
    [none] {""}
   *[other] , with { $tags }
}
part-nth = { $nth ->
    [0] {""}
    [1] , on the first visit
   *[other] , on one visit in { $nth }
}
part-around = { $around ->
    [none] {""}
    [day] , on your birthday
    [week] , in the week from your birthday on
   *[month] , in the month of your birthday
}
part-chosen = { $chosen ->
    [yes] , for you
   *[none] {""}
}
part-for-members = { $plans ->
    [none] {""}
   *[other] , for members of { $plans }
}
part-for-tiers = { $tiers ->
    [none] {""}
   *[other] , for { $tiers }
}
part-only-day = { $only_day ->
    [none] {""}
   *[other] , on { $only_day }
}
part-first-day = { $first_day ->
    [none] {""}
   *[other] , from { $first_day }
}
part-last-day = { $last_day ->
    [none] {""}
   *[other] , until { $last_day }
}
part-budget = { $budget ->
    [none] {""}
   *[other] , { $budget } at most for all together
}
part-pause = { $rest ->
    [none] {""}
    [minutes] , again after { $pause } min
    [hours] { $pause ->
        [one] , again after { $pause } hour
       *[other] , again after { $pause } hours
    }
   *[days] { $pause ->
        [one] , again after { $pause } day
       *[other] , again after { $pause } days
    }
}
part-lasts = { $span ->
    [day] , good for { $lasts ->
        [one] { $lasts } day
       *[other] { $lasts } days
    }
    [month] , good for { $lasts ->
        [one] { $lasts } month
       *[other] { $lasts } months
    }
   *[none] {""}
}
part-on = { $on ->
    [join] {" "}for joining
    [birthday] {" "}for telling your birthday
    [link] {" "}for linking chat and phone number
    [survey] {" "}for the first answer to a survey
   *[visit] {""}
}
part-each = { $each ->
    [none] {""}
   *[other] { $count ->
        [1] {" "}for each { $each }
       *[other] {" "}for every { $count }: { $each }
    }
}
part-of-unit = { $unit ->
    [all] Everything
    [stamps] Stamps
    [points] Points
   *[money] Cashback
}
part-length = { $of ->
    [months] { $length ->
        [one] { $length } month
       *[other] { $length } months
    }
    [hours] { $length ->
        [one] { $length } hour
       *[other] { $length } hours
    }
   *[days] { $length ->
        [one] { $length } day
       *[other] { $length } days
    }
}
part-pass-back = { $refund ->
    [none] ; what is not used is not given back
    [within] ; what is not used is given back within { $term_of ->
        [months] { $term ->
            [one] { $term } month
           *[other] { $term } months
        }
       *[days] { $term ->
            [one] { $term } day
           *[other] { $term } days
        }
    }
   *[unused] ; what is not used is given back in proportion
}
part-for-length = { $of ->
    [none] {""}
   *[some] {" "}for { part-length }
}
part-to-the-end = { $until ->
    [none] {""}
   *[some] { $of ->
        [none] {" "}to the end of the
       *[some] , then to the end of that
    } { $until ->
        [day] day
        [month] month
        [quarter] quarter
       *[year] year
    }{ part-begins }
}
part-counted = { $of ->
    [none] {""}
    [calendar-month] {" "}in a calendar month
    [calendar-year] {" "}in a calendar year
   *[other] {" "}within { part-length }
}
part-tier-until = { $until ->
    [day] {""}
    [date] , to { $last } of that year
   *[some] { $of ->
        [none] {" "}to the end of the
       *[some] , then to the end of that
    } { $until ->
        [month] month
        [quarter] quarter
       *[year] year
    }
}
part-begins = { $begins ->
    [none] {""}
   *[other] , which begins on { $begins }
}

rule-base = { $gain } for each { $per ->
    [none] visit
   *[other] { $per }
}{ part-minimum }
rule-visits-a-day = Visits of a day that earn: { $limit } at most
rule-bonus = { $name }: { $gain }{ part-on }{ part-each }{ part-when }
rule-multiplier = { $name }: { $times } times the { $unit ->
    [stamps] stamps
    [money] cashback
   *[points] points
}{ part-when }
rule-cashback = Cashback pays at the till{ part-least }{ part-step }
rule-percent = { $name }: { $percent }% of the bill back{ part-when }
rule-per-amount = { $name }: { $gain } for each { $full ->
    [yes] full{" "}
   *[no] {""}
}{ $per }{ part-when }
rule-daily-cap = { $name }: { $gain } a day at the most{ part-when }
part-prize = { $gain ->
    [none] the badge “{ $badge }”
   *[other] { $gain }{ $badge ->
        [none] {""}
       *[other] {" "}and the badge “{ $badge }”
    }
}
part-within = { $within ->
    [week] {" "}in a week
    [month] {" "}in a month
   *[ever] , once
}
rule-challenge = { $name }: { part-prize } for { $counted ->
    [days] { $goal ->
        [one] { $goal } day with a visit
       *[other] { $goal } days with a visit
    }
    [places] visits at { $goal ->
        [one] { $goal } place
       *[other] { $goal } places
    }
   *[visits] { $goal ->
        [one] { $goal } visit
       *[other] { $goal } visits
    }
}{ part-within }{ part-when }
rule-spend-steps = { $name }: { part-prize } for { $steps ->
    [1] { $least }
   *[other] each step from { $least } to { $more }
} spent{ part-within }{ part-when }
rule-streak = { $name }: { part-prize } for every { $goal } weeks in a row with a visit{ $spare ->
    [0] {""}
    [one] {" "}(one week between may be missed)
   *[other] {" "}({ $spare } weeks between may be missed)
}{ part-when }
rule-reward = { $reward }{ part-gives } = { part-cost }{ part-days }{ part-clock }{ part-places }{ part-for-tiers }{ part-for-members }{ part-limits }
rule-tried = One reward more comes in several versions; your own card says which is yours
rule-tier = { $tier }: { part-reach }{ part-counted }{ part-perks }
rule-tiers-kept = A level is kept{ part-for-length }{ part-tier-until }{ $falls ->
    [one-step-down] , then it goes one step down
   *[by-balance] {""}
}
rule-gift = { $occasion ->
    [birthday] Birthday
   *[anniversary] Anniversary of joining
}: { $gain }{ part-lasts }
rule-referral = A friend's first visit{ part-minimum }{ part-friend-days }: { part-both }{ part-limits }
rule-giving = Gifts to another card: up to { part-cost } at a time, from { $least }; { $limit } a day at the most
rule-excluded = Nothing is earned with: { $what }
rule-pass = { $pass }: { part-uses } for { $price }, good for { part-length }{ part-pass-back }
rule-lasts = { part-of-unit }: kept{ part-for-length }{ part-to-the-end }
rule-idle = { part-of-unit }: kept at most { part-length } { $counts ->
    [reward] after the last visit or reward
   *[none] after the last visit
}
rule-forever = { part-of-unit }: kept without an end
