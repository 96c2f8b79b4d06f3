### Regulars po polsku: co jest wspólne dla kilku dziedzin.
###
### Bez zgadywania rodzaju i bez odmiany imion, nazw miejsc i nagród: stoją w mianowniku.

## Części innych tekstów

part-perks = { $perks ->
    [none] {""}
   *[other] . { $perks }
}
part-reach = { $by ->
    [visits] { $amount ->
        [one] { $amount } wizyta
        [few] { $amount } wizyty
       *[many] { $amount } wizyt
    }
    [points] { $amount ->
        [one] { $amount } punkt
        [few] { $amount } punkty
       *[many] { $amount } punktów
    }
    [stamps] { $amount ->
        [one] { $amount } pieczątka
        [few] { $amount } pieczątki
       *[many] { $amount } pieczątek
    }
   *[spend] { $amount } wydane
}
part-standing = { $goal ->
    [0] { part-points-or-cash }
   *[other] { $stamps } z { $goal } { $goal ->
        [one] pieczątki
        [few] pieczątek
       *[many] pieczątek
    }{ part-points-too }{ part-cash-too }
}
part-why-phone = { $phone ->
    [none] {""}
   *[other] {" "}({ $phone })
}
part-offers = { $offers ->
    [on] tak
   *[off] nie
}
part-updates = { $updates ->
    [on] tak
   *[off] nie
}
part-points = { $points ->
    [one] { $points } punkt
    [few] { $points } punkty
   *[many] { $points } punktów
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
   *[other] { $have } z { $goal }{ part-total-too }{ part-cash-too }
}
part-total = { $total ->
    [one] { $total } punkt
    [few] { $total } punkty
   *[many] { $total } punktów
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
part-cash = { $cash } cashbacku
part-cash-too = { $cash ->
    [none] {""}
   *[other] , { part-cash }
}
part-least = { $least ->
    [none] {""}
   *[other] {" "}od { $least }
}
part-step = { $step ->
    [none] {""}
   *[other] {" "}co { $step }
}
part-held-stamps = { $goal ->
    [0] { $have }
   *[other] { $have } z { $goal }
}
gain-points = { $count ->
    [one] { $count } punkt
    [few] { $count } punkty
   *[many] { $count } punktów
}
gain-stamps = { $count ->
    [one] { $count } pieczątka
    [few] { $count } pieczątki
   *[many] { $count } pieczątek
}
gain-money = { $count }
gain-more = { $count }
part-stamps = { $stamps ->
    [one] { $stamps } pieczątka
    [few] { $stamps } pieczątki
   *[many] { $stamps } pieczątek
}
# Money that came by the chat goes back by the provider.
part-where-back = { $how ->
    [till] {""}
   *[other] {" "}Płatność była w czacie: zwróć ją u operatora płatności.
}
# Nobody is named where the member has left.
part-of-whom = { $name ->
    [none] {""}
   *[other] { $name }:{" "}
}
part-uses = { $uses ->
    [one] { $uses } użycie
    [few] { $uses } użycia
   *[many] { $uses } użyć
}
# Co się stało przy kasie: wizyta z kwotą lub bez, papierowa karta albo kupon.
part-act = { $act ->
    [visit] { $amount }
    [paper] { part-stamps } z papierowej karty
    [voucher] { $reward }
    [plan] { $reward }, { $amount }
    [pass] jedno użycie: { $reward }
    [correction] { $amount }, zmiana ręczna
    [return] zwrot { $amount }
   *[stamp] { part-stamps }
}
part-return-lost = { $lost ->
    [none] {""}
   *[some] {" "}Cofnięte: { part-amounts }.
}
part-amounts = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] 1 wizyta
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
    [free] gratis
    [stamps] { $cost ->
        [one] { $cost } pieczątka
        [few] { $cost } pieczątki
       *[many] { $cost } pieczątek
    }
    [points] { $cost ->
        [one] { $cost } punkt
        [few] { $cost } punkty
       *[many] { $cost } punktów
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
   *[other] , { $places }
}
part-minimum = { $minimum ->
    [none] {""}
   *[other] , od { $minimum }
}
part-limits = { $per_day ->
    [none] {""}
   *[other] , najwyżej { $per_day } dziennie
}{ $per_week ->
    [none] {""}
   *[other] , najwyżej { $per_week } w tygodniu
}{ $per_month ->
    [none] {""}
   *[other] , najwyżej { $per_month } w miesiącu
}{ $per_year ->
    [none] {""}
   *[other] , najwyżej { $per_year } w roku
}{ $per_period ->
    [none] {""}
   *[other] , { $per_period } na każdy opłacony okres
}{ $in_all ->
    [none] {""}
   *[other] , najwyżej { $in_all } na kartę
}{ $in_shop ->
    [none] {""}
   *[other] , najwyżej { $in_shop } dla wszystkich razem
}
# Co dostaje osoba zapraszająca, a co zaproszona.
part-friend-days = { $term ->
    [0] {""}
    [one] , w ciągu jednego dnia
    [few] , w ciągu { $term } dni
   *[many] , w ciągu { $term } dni
}
part-both = { $gain ->
    [none] { $friend } dla znajomej osoby
   *[other] { $gain } dla ciebie{ $friend ->
        [none] {""}
       *[other] , { $friend } dla znajomej osoby
    }
}
# Co daje nagroda, jeśli jej rodzaj mówi więcej niż nazwa.
part-gives = { $gives ->
    [amount-off] {" "}(rabat { $off }{ part-minimum })
    [percent-off] {" "}(rabat { $percent }%{ part-minimum })
    [product] {" "}(gratis: { $product })
    [event] {" "}({ $begins })
   *[item] {""}
}
part-off = { $off ->
    [none] {""}
   *[other] , rabat { $off }
}
part-missing = { $unit ->
    [stamps] { $missing ->
        [one] jeszcze { $missing } pieczątka
        [few] jeszcze { $missing } pieczątki
       *[many] jeszcze { $missing } pieczątek
    }
    [points] { $missing ->
        [one] jeszcze { $missing } punkt
        [few] jeszcze { $missing } punkty
       *[many] jeszcze { $missing } punktów
    }
   *[money] jeszcze { $missing }
}
part-outlook = { $ready ->
    [0] { part-ahead }
    [one] { part-ahead }
    [few] {" "}Czekają { $ready } nagrody: { $reward } i nie tylko.
   *[many] {" "}Czeka { $ready } nagród: { $reward } i nie tylko.
}
part-ahead = { $reward ->
    [none] {""}
   *[other] { $missing ->
        [0] {" "}Do odbioru: { $reward }.
       *[other] {" "}{ $reward }: { part-missing }.
    }
}
part-from-number = { $number ->
    [none] {""}
   *[other] {" "}({ $number })
}
part-call = { $phone ->
    [none] {""}
   *[other] {" "}Nasz telefon: { $phone }.
}
part-promise = { $limit ->
    [0] {""}
   *[other] {" "}Najwyżej { part-promise-short }{ $limit } { part-why-span }.
}
part-promise-short = { $short ->
    [0] {""}
   *[other] { $short } { part-short-span } i{" "}
}
part-short-span = { $short_span ->
    [day] dziennie
    [week] na tydzień
    [month] na miesiąc
    [quarter] na kwartał
    [year] na rok
    [hours] { $short_every ->
        [one] na { $short_every } godzinę
        [few] na { $short_every } godziny
       *[many] na { $short_every } godzin
    }
    [minutes] { $short_every ->
        [one] na { $short_every } minutę
        [few] na { $short_every } minuty
       *[many] na { $short_every } minut
    }
    [seconds] { $short_every ->
        [one] na { $short_every } sekundę
        [few] na { $short_every } sekundy
       *[many] na { $short_every } sekund
    }
   *[days] { $short_every ->
        [one] na { $short_every } dzień
        [few] na { $short_every } dni
       *[many] na { $short_every } dni
    }
}
part-why-rival = { $rival ->
    [kind-reward] zdobyta nagroda
    [kind-nearly] blisko nagrody
    [kind-voucher] kończy się kupon
    [kind-membership] członkostwo
    [kind-pass] karnet
    [kind-tier] poziom
    [kind-lapse] przepadają punkty
    [kind-birthday] urodziny
    [kind-anniversary] rocznica
    [kind-apology] przeprosiny
    [kind-welcome] powitanie
    [kind-question] pytanie o wizytę
    [kind-milestone] powiadomienie o karcie
    [kind-occasion] okazja
    [kind-promotion] oferta
    [kind-progress] podsumowanie miesiąca
    [kind-winback] zaproszenie po przerwie
   *[other] „{ $rival }”
}
part-why-span = { $span ->
    [day] na dzień
    [week] na tydzień
    [month] na miesiąc
    [quarter] na kwartał
    [year] na rok
    [hours] { $every ->
        [one] na { $every } godzinę
        [few] na { $every } godziny
       *[many] na { $every } godzin
    }
    [minutes] { $every ->
        [one] na { $every } minutę
        [few] na { $every } minuty
       *[many] na { $every } minut
    }
    [seconds] { $every ->
        [one] na { $every } sekundę
        [few] na { $every } sekundy
       *[many] na { $every } sekund
    }
   *[days] { $every ->
        [one] na { $every } dzień
        [few] na { $every } dni
       *[many] na { $every } dni
    }
}
part-fewer = { $fewer ->
    [on] tak
   *[off] nie
}
part-quiet = { $quiet ->
    [none] brak
   *[other] { $quiet }
}
part-occasion = { $occasion ->
    [on] tak
   *[off] nie
}
part-progress = { $progress ->
    [on] tak
   *[off] nie
}
part-winback = { $winback ->
    [on] tak
   *[off] nie
}

## Dni

day-today = dziś
day-yesterday = wczoraj
day-tomorrow = jutro

# An amount as it is typed, by the decimals of the shop's currency.
part-sum = { $decimals ->
    [0] 2450
    [3] 24,500
   *[other] 24,50
}

## Przyciski

button-skip = Pomiń

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-on = włącz
words-off = wyłącz
words-yes = tak, tak proszę, tak poproszę, tak chcę, chcę, okej, poproszę, jasne, pewnie, dobrze, zgoda, t
words-no = nie, nie dziękuję, nie dzięki, nie trzeba
words-skip = pomiń, pomijam, później, nie teraz, może później
words-back = wstecz, wróć, cofnij się, poprzednie, do tyłu
words-discard = odrzuć, odrzuć to, porzuć, nieważne, zrezygnuj, wyjdź
# Gdy czeka pytanie, te słowa dotyczą pytania, cokolwiek znaczą kiedy indziej.
words-at-question-back = cofnij, cofnij to
words-at-question-discard = anuluj, koniec, rezygnuję, rezygnacja, usuń, odchodzę
words-at-question-stop = przestań, przestańcie, dość
# Kod wizyty tak długi, jak w tym sklepie.
part-code = { $digits ->
    [6] 482135
   *[other] 48213
}
