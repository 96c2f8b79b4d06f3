### Jak działa program, z ustawień

## Części innych tekstów

part-when = { part-days }{ part-clock }{ part-places }{ part-with }{ part-minimum }{ part-nth }{ part-around }{ part-for-tiers }{ part-for-members }{ part-chosen }{ part-only-day }{ part-first-day }{ part-last-day }{ part-limits }{ part-pause }{ part-budget }{ part-lasts }
part-with = { $tags ->
    [none] {""}
   *[other] , z: { $tags }
}
part-nth = { $nth ->
    [0] {""}
    [1] , za pierwszą wizytę
   *[other] , za co { $nth }. wizytę
}
part-around = { $around ->
    [none] {""}
    [day] , w dniu twoich urodzin
    [week] , w tygodniu od twoich urodzin
   *[month] , w miesiącu twoich urodzin
}
part-chosen = { $chosen ->
    [yes] , dla ciebie
   *[none] {""}
}
part-for-members = { $plans ->
    [none] {""}
   *[other] , dla członków: { $plans }
}
part-for-tiers = { $tiers ->
    [none] {""}
   *[other] , dla: { $tiers }
}
part-only-day = { $only_day ->
    [none] {""}
   *[other] , { $only_day }
}
part-first-day = { $first_day ->
    [none] {""}
   *[other] , od { $first_day }
}
part-last-day = { $last_day ->
    [none] {""}
   *[other] , do { $last_day }
}
part-budget = { $budget ->
    [none] {""}
   *[other] , najwyżej { $budget } dla wszystkich razem
}
part-pause = { $rest ->
    [none] {""}
    [minutes] , znowu po { $pause } min
    [hours] { $pause ->
        [one] , znowu po { $pause } godzinie
        [few] , znowu po { $pause } godzinach
       *[many] , znowu po { $pause } godzinach
    }
   *[days] { $pause ->
        [one] , znowu po { $pause } dniu
        [few] , znowu po { $pause } dniach
       *[many] , znowu po { $pause } dniach
    }
}
part-lasts = { $span ->
    [day] , ważne { $lasts ->
        [one] { $lasts } dzień
        [few] { $lasts } dni
       *[many] { $lasts } dni
    }
    [month] , ważne { $lasts ->
        [one] { $lasts } miesiąc
        [few] { $lasts } miesiące
       *[many] { $lasts } miesięcy
    }
   *[none] {""}
}
part-on = { $on ->
    [join] {" "}za dołączenie
    [birthday] {" "}za podanie daty urodzin
    [link] {" "}za połączenie czatu z numerem telefonu
    [survey] {" "}za pierwszą odpowiedź na ankietę
   *[visit] {""}
}
part-each = { $each ->
    [none] {""}
   *[other] { $count ->
        [1] {" "}za każde: { $each }
       *[other] {" "}za każde { $count }: { $each }
    }
}
part-of-unit = { $unit ->
    [all] Wszystko
    [stamps] Pieczątki
    [points] Punkty
   *[money] Cashback
}
part-length = { $of ->
    [months] { $length ->
        [one] { $length } miesiąc
        [few] { $length } miesiące
       *[many] { $length } miesięcy
    }
    [hours] { $length ->
        [one] { $length } godzinę
        [few] { $length } godziny
       *[many] { $length } godzin
    }
   *[days] { $length ->
        [one] { $length } dzień
        [few] { $length } dni
       *[many] { $length } dni
    }
}
part-pass-back = { $refund ->
    [none] ; niewykorzystanych nie zwracamy
    [within] ; niewykorzystane zwracamy w ciągu { $term_of ->
        [months] { $term ->
            [one] { $term } miesiąca
            [few] { $term } miesięcy
           *[many] { $term } miesięcy
        }
       *[days] { $term ->
            [one] { $term } dnia
            [few] { $term } dni
           *[many] { $term } dni
        }
    }
   *[unused] ; niewykorzystane zwracamy proporcjonalnie
}
part-for-length = { $of ->
    [none] {""}
   *[some] {" "}przez { part-length }
}
part-to-the-end = { $until ->
    [none] {""}
   *[some] { $of ->
        [none] {" "}do końca
       *[some] , potem do końca tego
    } { $until ->
        [day] dnia
        [month] miesiąca
        [quarter] kwartału
       *[year] roku
    }{ part-begins }
}
part-counted = { $of ->
    [none] {""}
    [calendar-month] {" "}w miesiącu kalendarzowym
    [calendar-year] {" "}w roku kalendarzowym
   *[other] , okres: { part-length }
}
part-tier-until = { $until ->
    [day] {""}
    [date] , do { $last } tamtego roku
   *[some] { $of ->
        [none] {" "}do końca
       *[some] , potem do końca tego
    } { $until ->
        [month] miesiąca
        [quarter] kwartału
       *[year] roku
    }
}
part-begins = { $begins ->
    [none] {""}
   *[other] , który zaczyna się { $begins }
}

rule-base = { $gain } za { $per ->
    [none] wizytę
   *[other] każde { $per }
}{ part-minimum }
rule-visits-a-day = Wizyty jednego dnia, które coś dają: najwyżej { $limit }
rule-bonus = { $name }: { $gain }{ part-on }{ part-each }{ part-when }
rule-multiplier = { $name }: { $unit ->
    [stamps] pieczątki
    [money] cashback
   *[points] punkty
} razy { $times }{ part-when }
rule-cashback = Cashbackiem płaci się przy kasie{ part-least }{ part-step }
rule-percent = { $name }: { $percent }% rachunku wraca{ part-when }
rule-per-amount = { $name }: { $gain } za każde { $full ->
    [yes] pełne{" "}
   *[no] {""}
}{ $per }{ part-when }
rule-daily-cap = { $name }: najwyżej { $gain } dziennie{ part-when }
part-prize = { $gain ->
    [none] odznaka „{ $badge }”
   *[other] { $gain }{ $badge ->
        [none] {""}
       *[other] {" "}i odznaka „{ $badge }”
    }
}
part-within = { $within ->
    [week] {" "}w tygodniu
    [month] {" "}w miesiącu
   *[ever] , jeden raz
}
rule-challenge = { $name }: { part-prize } za { $counted ->
    [days] { $goal ->
        [one] { $goal } dzień z wizytą
        [few] { $goal } dni z wizytą
        [many] { $goal } dni z wizytą
       *[other] { $goal } dnia z wizytą
    }
    [places] wizyty w { $goal ->
        [one] { $goal } miejscu
        [few] { $goal } miejscach
        [many] { $goal } miejscach
       *[other] { $goal } miejsca
    }
   *[visits] { $goal ->
        [one] { $goal } wizytę
        [few] { $goal } wizyty
        [many] { $goal } wizyt
       *[other] { $goal } wizyty
    }
}{ part-within }{ part-when }
rule-spend-steps = { $name }: { part-prize } za { $steps ->
    [1] wydane { $least }
   *[other] każdy próg wydatków od { $least } do { $more }
}{ part-within }{ part-when }
rule-streak = { $name }: { part-prize } za każde { $goal ->
    [one] { $goal } tydzień
    [few] { $goal } tygodnie
    [many] { $goal } tygodni
   *[other] { $goal } tygodnia
} z rzędu z wizytą{ $spare ->
    [0] {""}
    [one] {" "}(jeden tydzień przerwy nie szkodzi)
    [few] {" "}({ $spare } tygodnie przerwy nie szkodzą)
    [many] {" "}({ $spare } tygodni przerwy nie szkodzi)
   *[other] {" "}({ $spare } tygodnia przerwy nie szkodzi)
}{ part-when }
rule-reward = { $reward }{ part-gives } = { part-cost }{ part-days }{ part-clock }{ part-places }{ part-for-tiers }{ part-for-members }{ part-limits }
rule-tried = Jest jeszcze jedna nagroda, w kilku wersjach; która jest twoja, powie twoja karta
rule-tier = { $tier }: { part-reach }{ part-counted }{ part-perks }
rule-tiers-kept = Poziom masz{ part-for-length }{ part-tier-until }{ $falls ->
    [one-step-down] , potem spada o jeden
   *[by-balance] {""}
}
rule-gift = { $occasion ->
    [birthday] Urodziny
   *[anniversary] Rocznica dołączenia
}: { $gain }{ part-lasts }
rule-referral = Pierwsza wizyta znajomej osoby{ part-minimum }{ part-friend-days }: { part-both }{ part-limits }
rule-giving = Prezent na inną kartę: najwyżej { part-cost } na raz, od { $least }; dziennie najwyżej { $limit }
rule-excluded = Nic nie daje: { $what }
rule-pass = { $pass }: { part-uses } za { $price }, ważne { part-length }{ part-pass-back }
rule-lasts = { part-of-unit }: ważne{ part-for-length }{ part-to-the-end }
rule-idle = { part-of-unit }: ważne najdłużej { part-length } { $counts ->
    [reward] od ostatniej wizyty lub nagrody
   *[none] od ostatniej wizyty
}
rule-forever = { part-of-unit }: ważne bez końca
