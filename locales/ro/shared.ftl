### Regulars în română: ce este comun mai multor domenii.
###
### Fără să ghicim genul; numele de locuri și recompense stau ca atare, la început sau după două puncte.

## Părți ale altor texte

part-perks = { $perks ->
    [none] {""}
   *[other] . { $perks }
}
part-reach = { $by ->
    [visits] { $amount ->
        [one] o vizită
        [few] { $amount } vizite
       *[other] { $amount } de vizite
    }
    [points] { $amount ->
        [one] un punct
        [few] { $amount } puncte
       *[other] { $amount } de puncte
    }
    [stamps] { $amount ->
        [one] o ștampilă
        [few] { $amount } ștampile
       *[other] { $amount } de ștampile
    }
   *[spend] { $amount } cheltuiți
}
part-standing = { $goal ->
    [0] { part-points-or-cash }
   *[other] { $stamps } din { $goal } { $goal ->
        [one] ștampilă
        [few] ștampile
       *[other] de ștampile
    }{ part-points-too }{ part-cash-too }
}
part-why-phone = { $phone ->
    [none] {""}
   *[other] {" "}({ $phone })
}
part-offers = { $offers ->
    [on] da
   *[off] nu
}
part-updates = { $updates ->
    [on] da
   *[off] nu
}
part-points = { $points ->
    [one] { $points } punct
    [few] { $points } puncte
   *[other] { $points } de puncte
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
   *[other] { $have } din { $goal }{ part-total-too }{ part-cash-too }
}
part-total = { $total ->
    [one] { $total } punct
    [few] { $total } puncte
   *[other] { $total } de puncte
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
   *[other] {" "}de la { $least }
}
part-step = { $step ->
    [none] {""}
   *[other] {" "}din { $step } în { $step }
}
part-held-stamps = { $goal ->
    [0] { $have }
   *[other] { $have } din { $goal }
}
gain-points = { $count ->
    [one] { $count } punct
    [few] { $count } puncte
   *[other] { $count } de puncte
}
gain-stamps = { $count ->
    [one] { $count } ștampilă
    [few] { $count } ștampile
   *[other] { $count } de ștampile
}
gain-money = { $count }
gain-more = { $count }
part-stamps = { $stamps ->
    [one] { $stamps } ștampilă
    [few] { $stamps } ștampile
   *[other] { $stamps } de ștampile
}
# Money that came by the chat goes back by the provider.
part-where-back = { $how ->
    [till] {""}
   *[other] {" "}A fost plătit în chat: returnează suma la procesatorul de plăți.
}
# Nobody is named where the member has left.
part-of-whom = { $name ->
    [none] {""}
   *[other] { $name }:{" "}
}
part-uses = { $uses ->
    [one] { $uses } folosire
    [few] { $uses } folosiri
   *[other] { $uses } de folosiri
}
# Ce s-a făcut la casă: o vizită cu sumă sau fără, un card de hârtie ori un cupon.
part-act = { $act ->
    [visit] { $amount }
    [paper] { part-stamps } de pe cardul de hârtie
    [voucher] { $reward }
    [plan] { $reward }, { $amount }
    [pass] o folosire din { $reward }
    [correction] { $amount }, corectare manuală
    [return] retur de { $amount }
   *[stamp] { part-stamps }
}
part-return-lost = { $lost ->
    [none] {""}
   *[some] {" "}Retrase: { part-amounts }.
}
part-amounts = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] o vizită
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
part-for = { $amount ->
    [none] {""}
   *[other] , { $amount }
}
part-tags = { $tags ->
    [none] {""}
   *[other] , { $tags }
}
part-cost = { $unit ->
    [free] gratuit
    [stamps] { $cost ->
        [one] { $cost } ștampilă
        [few] { $cost } ștampile
       *[other] { $cost } de ștampile
    }
    [points] { $cost ->
        [one] { $cost } punct
        [few] { $cost } puncte
       *[other] { $cost } de puncte
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
   *[other] , la { $places }
}
part-minimum = { $minimum ->
    [none] {""}
   *[other] , de la { $minimum }
}
part-limits = { $per_day ->
    [none] {""}
   *[other] , cel mult { $per_day } pe zi
}{ $per_week ->
    [none] {""}
   *[other] , cel mult { $per_week } pe săptămână
}{ $per_month ->
    [none] {""}
   *[other] , cel mult { $per_month } pe lună
}{ $per_year ->
    [none] {""}
   *[other] , cel mult { $per_year } pe an
}{ $per_period ->
    [none] {""}
   *[other] , { $per_period } la fiecare perioadă plătită
}{ $in_all ->
    [none] {""}
   *[other] , cel mult { $in_all } pe card
}{ $in_shop ->
    [none] {""}
   *[other] , cel mult { $in_shop } pentru toți
}
# Ce primesc cine invită și prietenul.
part-friend-days = { $term ->
    [0] {""}
    [one] , într-o zi
    [few] , în { $term } zile
   *[other] , în { $term } de zile
}
part-both = { $gain ->
    [none] { $friend } pentru prietenul tău
   *[other] { $gain } pentru tine{ $friend ->
        [none] {""}
       *[other] , { $friend } pentru prietenul tău
    }
}
# Ce dă o recompensă, dacă felul ei spune mai mult decât numele.
part-gives = { $gives ->
    [amount-off] {" "}(reducere { $off }{ part-minimum })
    [percent-off] {" "}(reducere { $percent }%{ part-minimum })
    [product] {" "}(gratuit: { $product })
    [event] {" "}({ $begins })
   *[item] {""}
}
part-off = { $off ->
    [none] {""}
   *[other] , reducere { $off }
}
part-missing = { $unit ->
    [stamps] { $missing ->
        [one] mai ai nevoie de { $missing } ștampilă
        [few] mai ai nevoie de { $missing } ștampile
       *[other] mai ai nevoie de { $missing } de ștampile
    }
    [points] { $missing ->
        [one] mai ai nevoie de { $missing } punct
        [few] mai ai nevoie de { $missing } puncte
       *[other] mai ai nevoie de { $missing } de puncte
    }
   *[money] mai ai nevoie de { $missing }
}
part-outlook = { $ready ->
    [0] { part-ahead }
    [one] { part-ahead }
    [few] {" "}Te așteaptă { $ready } recompense: { $reward } și altele.
   *[other] {" "}Te așteaptă { $ready } de recompense: { $reward } și altele.
}
part-ahead = { $reward ->
    [none] {""}
   *[other] { $missing ->
        [0] {" "}Gata de ridicat: { $reward }.
       *[other] {" "}{ $reward }: { part-missing }.
    }
}
part-from-number = { $number ->
    [none] {""}
   *[other] {" "}({ $number })
}
part-call = { $phone ->
    [none] {""}
   *[other] {" "}Sună-ne la { $phone }.
}
part-promise = { $limit ->
    [0] {""}
   *[other] {" "}Cel mult { part-promise-short }{ $limit } { part-why-span }.
}
part-promise-short = { $short ->
    [0] {""}
   *[other] { $short } { part-short-span } și{" "}
}
part-short-span = { $short_span ->
    [day] pe zi
    [week] pe săptămână
    [month] pe lună
    [quarter] pe trimestru
    [year] pe an
    [hours] { $short_every ->
        [one] în { $short_every } oră
        [few] în { $short_every } ore
       *[other] în { $short_every } de ore
    }
    [minutes] { $short_every ->
        [one] în { $short_every } minut
        [few] în { $short_every } minute
       *[other] în { $short_every } de minute
    }
    [seconds] { $short_every ->
        [one] în { $short_every } secundă
        [few] în { $short_every } secunde
       *[other] în { $short_every } de secunde
    }
   *[days] { $short_every ->
        [one] în { $short_every } zi
        [few] în { $short_every } zile
       *[other] în { $short_every } de zile
    }
}
part-why-rival = { $rival ->
    [kind-reward] recompensă câștigată
    [kind-nearly] aproape de recompensă
    [kind-voucher] cupon care expiră
    [kind-membership] un abonament
    [kind-pass] un pachet
    [kind-tier] nivel
    [kind-lapse] puncte care expiră
    [kind-birthday] zi de naștere
    [kind-anniversary] aniversare
    [kind-apology] scuze
    [kind-welcome] bun venit
    [kind-question] cum a fost o vizită
    [kind-milestone] notificare despre card
    [kind-occasion] urare
    [kind-promotion] ofertă
    [kind-progress] rezumatul lunii
    [kind-winback] invitație după pauză
   *[other] „{ $rival }”
}
part-why-span = { $span ->
    [day] pe zi
    [week] pe săptămână
    [month] pe lună
    [quarter] pe trimestru
    [year] pe an
    [hours] { $every ->
        [one] în { $every } oră
        [few] în { $every } ore
       *[other] în { $every } de ore
    }
    [minutes] { $every ->
        [one] în { $every } minut
        [few] în { $every } minute
       *[other] în { $every } de minute
    }
    [seconds] { $every ->
        [one] în { $every } secundă
        [few] în { $every } secunde
       *[other] în { $every } de secunde
    }
   *[days] { $every ->
        [one] în { $every } zi
        [few] în { $every } zile
       *[other] în { $every } de zile
    }
}
part-fewer = { $fewer ->
    [on] da
   *[off] nu
}
part-quiet = { $quiet ->
    [none] niciuna
   *[other] { $quiet }
}
part-occasion = { $occasion ->
    [on] da
   *[off] nu
}
part-progress = { $progress ->
    [on] da
   *[off] nu
}
part-winback = { $winback ->
    [on] da
   *[off] nu
}

## Zile

day-today = azi
day-yesterday = ieri
day-tomorrow = mâine

# An amount as it is typed, by the decimals of the shop's currency.
part-sum = { $decimals ->
    [0] 2450
    [3] 24,500
   *[other] 24,50
}

## Butoane

button-skip = Sari peste

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-on = pornește, activează
words-off = dezactivează
words-yes = da, da vreau, da te rog, da vă rog, sigur, desigur, bine, de acord, vreau
words-no = nu, nu mulțumesc, nu mersi, nu e nevoie
words-skip = sari, sari peste, mai târziu, nu acum, omite
words-back = înapoi, mergi înapoi, pasul anterior
words-discard = renunță, abandonează, las-o, nu contează, ieși
# Cât timp așteaptă o întrebare, aceste cuvinte sunt despre întrebare, orice ar însemna altfel.
words-at-question-back = dă înapoi
words-at-question-discard = anulează, anulați, anulare, renunț, șterge, elimină, scoate, plec
words-at-question-stop = oprește, opriți, încetează, încetați, ajunge
# Un cod de vizită, lung ca ale magazinului.
part-code = { $digits ->
    [6] 482135
   *[other] 48213
}
