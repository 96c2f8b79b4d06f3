### Cum merge programul, din setări

## Părți ale altor texte

part-when = { part-days }{ part-clock }{ part-places }{ part-with }{ part-minimum }{ part-nth }{ part-around }{ part-for-tiers }{ part-for-members }{ part-chosen }{ part-only-day }{ part-first-day }{ part-last-day }{ part-limits }{ part-pause }{ part-budget }{ part-lasts }
part-with = { $tags ->
    [none] {""}
   *[other] , cu { $tags }
}
part-nth = { $nth ->
    [0] {""}
    [1] , la prima vizită
   *[other] , la fiecare a { $nth }-a vizită
}
part-around = { $around ->
    [none] {""}
    [day] , de ziua ta de naștere
    [week] , în săptămâna care începe cu ziua ta de naștere
   *[month] , în luna zilei tale de naștere
}
part-chosen = { $chosen ->
    [yes] , pentru tine
   *[none] {""}
}
part-for-members = { $plans ->
    [none] {""}
   *[other] , pentru membrii { $plans }
}
part-for-tiers = { $tiers ->
    [none] {""}
   *[other] , pentru { $tiers }
}
part-only-day = { $only_day ->
    [none] {""}
   *[other] , pe { $only_day }
}
part-first-day = { $first_day ->
    [none] {""}
   *[other] , din { $first_day }
}
part-last-day = { $last_day ->
    [none] {""}
   *[other] , până pe { $last_day }
}
part-budget = { $budget ->
    [none] {""}
   *[other] , cel mult { $budget } pentru toți la un loc
}
part-pause = { $rest ->
    [none] {""}
    [minutes] , din nou după { $pause } min
    [hours] { $pause ->
        [one] , din nou după o oră
        [few] , din nou după { $pause } ore
       *[other] , din nou după { $pause } de ore
    }
   *[days] { $pause ->
        [one] , din nou după o zi
        [few] , din nou după { $pause } zile
       *[other] , din nou după { $pause } de zile
    }
}
part-lasts = { $span ->
    [day] , valabil { $lasts ->
        [one] { $lasts } zi
        [few] { $lasts } zile
       *[other] { $lasts } de zile
    }
    [month] , valabil { $lasts ->
        [one] { $lasts } lună
        [few] { $lasts } luni
       *[other] { $lasts } de luni
    }
   *[none] {""}
}
part-on = { $on ->
    [join] {" "}pentru înscriere
    [birthday] {" "}pentru că ne-ai spus ziua de naștere
    [link] {" "}pentru legarea conversației cu numărul de telefon
    [survey] {" "}pentru primul răspuns la un sondaj
   *[visit] {""}
}
part-each = { $each ->
    [none] {""}
   *[other] { $count ->
        [1] {" "}pentru fiecare { $each }
       *[other] {" "}pentru fiecare { $count }: { $each }
    }
}
part-of-unit = { $unit ->
    [all] Totul
    [stamps] Ștampilele
    [points] Punctele
   *[money] Cashbackul
}
part-length = { $of ->
    [months] { $length ->
        [one] o lună
        [few] { $length } luni
       *[other] { $length } de luni
    }
    [hours] { $length ->
        [one] o oră
        [few] { $length } ore
       *[other] { $length } de ore
    }
   *[days] { $length ->
        [one] o zi
        [few] { $length } zile
       *[other] { $length } de zile
    }
}
part-pass-back = { $refund ->
    [none] ; ce nu folosești nu se returnează
    [within] ; ce nu folosești se returnează în { $term_of ->
        [months] { $term ->
            [one] { $term } lună
            [few] { $term } luni
           *[other] { $term } de luni
        }
       *[days] { $term ->
            [one] { $term } zi
            [few] { $term } zile
           *[other] { $term } de zile
        }
    }
   *[unused] ; ce nu folosești se returnează proporțional
}
part-for-length = { $of ->
    [none] {""}
   *[some] {" "}{ part-length }
}
part-to-the-end = { $until ->
    [none] {""}
   *[some] { $of ->
        [none] {" "}până la sfârșitul
       *[some] , apoi până la sfârșitul
    } { $until ->
        [day] zilei
        [month] lunii
        [quarter] trimestrului
       *[year] anului
    }{ part-begins }
}
part-counted = { $of ->
    [none] {""}
    [calendar-month] {" "}într-o lună calendaristică
    [calendar-year] {" "}într-un an calendaristic
   *[other] {" "}în { part-length }
}
part-tier-until = { $until ->
    [day] {""}
    [date] , până pe { $last } din acel an
   *[some] { $of ->
        [none] {" "}până la sfârșitul { $until ->
            [month] lunii
            [quarter] trimestrului
           *[year] anului
        }
       *[some] , apoi până la sfârșitul { $until ->
            [month] acelei luni
            [quarter] acelui trimestru
           *[year] acelui an
        }
    }
}
part-begins = { $begins ->
    [none] {""}
   *[other] , care începe pe { $begins }
}

rule-base = { $gain } pentru fiecare { $per ->
    [none] vizită
   *[other] { $per }
}{ part-minimum }
rule-visits-a-day = Vizite dintr-o zi care aduc ceva: cel mult { $limit }
rule-bonus = { $name }: { $gain }{ part-on }{ part-each }{ part-when }
rule-multiplier = { $name }: { $unit ->
    [stamps] ștampile
    [money] cashback
   *[points] puncte
} de { $times } ori{ part-when }
rule-cashback = Cu cashback se plătește la casă{ part-least }{ part-step }
rule-percent = { $name }: { $percent }% din bon înapoi{ part-when }
rule-per-amount = { $name }: { $gain } pentru fiecare { $per }{ $full ->
    [yes] {" "}întregi
   *[no] {""}
}{ part-when }
rule-daily-cap = { $name }: cel mult { $gain } pe zi{ part-when }
part-prize = { $gain ->
    [none] insigna „{ $badge }”
   *[other] { $gain }{ $badge ->
        [none] {""}
       *[other] {" "}și insigna „{ $badge }”
    }
}
part-within = { $within ->
    [week] {" "}într-o săptămână
    [month] {" "}într-o lună
   *[ever] , o singură dată
}
rule-challenge = { $name }: { part-prize } pentru { $counted ->
    [days] { $goal ->
        [one] { $goal } zi cu o vizită
        [few] { $goal } zile cu vizite
       *[other] { $goal } de zile cu vizite
    }
    [places] vizite în { $goal ->
        [one] { $goal } loc
        [few] { $goal } locuri
       *[other] { $goal } de locuri
    }
   *[visits] { $goal ->
        [one] { $goal } vizită
        [few] { $goal } vizite
       *[other] { $goal } de vizite
    }
}{ part-within }{ part-when }
rule-spend-steps = { $name }: { part-prize } pentru { $steps ->
    [1] { $least } cheltuiți
   *[other] fiecare prag de la { $least } la { $more }
}{ part-within }{ part-when }
rule-streak = { $name }: { part-prize } pentru fiecare { $goal ->
    [one] { $goal } săptămână
    [few] { $goal } săptămâni
   *[other] { $goal } de săptămâni
} la rând cu o vizită{ $spare ->
    [0] {""}
    [one] {" "}(una poate lipsi)
    [few] {" "}({ $spare } pot lipsi)
   *[other] {" "}({ $spare } pot lipsi)
}{ part-when }
rule-reward = { $reward }{ part-gives } = { part-cost }{ part-days }{ part-clock }{ part-places }{ part-for-tiers }{ part-for-members }{ part-limits }
rule-tried = Mai e o recompensă, în mai multe variante; cardul tău îți spune care e a ta
rule-tier = { $tier }: { part-reach }{ part-counted }{ part-perks }
rule-tiers-kept = Nivelul se păstrează{ part-for-length }{ part-tier-until }{ $falls ->
    [one-step-down] , apoi coboară cu unul
   *[by-balance] {""}
}
rule-gift = { $occasion ->
    [birthday] Ziua ta de naștere
   *[anniversary] Aniversarea înscrierii
}: { $gain }{ part-lasts }
rule-referral = Prima vizită a unui prieten{ part-minimum }{ part-friend-days }: { part-both }{ part-limits }
rule-giving = Cadou pe alt card: cel mult { part-cost } o dată, de la { $least }; cel mult { $limit } pe zi
rule-excluded = Nu aduce nimic: { $what }
rule-pass = { $pass }: { part-uses } la { $price }, valabil { part-length }{ part-pass-back }
rule-lasts = { part-of-unit }: se păstrează{ part-for-length }{ part-to-the-end }
rule-idle = { part-of-unit }: se păstrează cel mult { part-length } { $counts ->
    [reward] de la ultima vizită sau recompensă
   *[none] de la ultima vizită
}
rule-forever = { part-of-unit }: se păstrează fără termen
