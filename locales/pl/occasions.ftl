### Co serwis mówi sam: blisko nagrody, okazje, ostrzeżenia, podsumowanie miesiąca

## Części innych tekstów

part-gain = { $stamps ->
    [0] { part-gain-points-or-money }
    [one] +{ $stamps } pieczątka{ part-gain-points-too }{ part-gain-money-too }
    [few] +{ $stamps } pieczątki{ part-gain-points-too }{ part-gain-money-too }
   *[many] +{ $stamps } pieczątek{ part-gain-points-too }{ part-gain-money-too }
}
part-gain-points = { $points ->
    [0] +0
    [one] +{ $points } punkt
    [few] +{ $points } punkty
   *[many] +{ $points } punktów
}
part-gain-points-or-money = { $points ->
    [0] { $money ->
        [none] { part-gain-points }
       *[other] +{ $money }
    }
   *[other] { part-gain-points }{ part-gain-money-too }
}
part-gain-money-too = { $money ->
    [none] {""}
   *[other] , +{ $money }
}
part-gain-points-too = { $points ->
    [0] {""}
   *[other] , { part-gain-points }
}
part-gift = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}Prezent na karcie: { part-gain }.
    }
   *[other] {" "}Prezent na karcie: { part-gain }.
}
part-news = { $promotion ->
    [none] {""}
   *[other] {" "}Nowość: { $promotion }
}
part-take = { $reward ->
    [none] {""}
   *[other] {" "}Do odbioru: { $reward }.
}

## Blisko nagrody

reward-earned = { $count ->
    [one] Masz nagrodę: <b>{ $reward }</b>. Odbierz, kiedy ci wygodnie.
    [few] Czekają { $count } nowe nagrody: <b>{ $reward }</b> i nie tylko.
   *[many] Czeka { $count } nowych nagród: <b>{ $reward }</b> i nie tylko.
}
    .sms = { $count ->
    [one] Masz nagrodę: { $reward }. Aby ją odebrać, odpisz NAGRODY.
    [few] Czekają { $count } nowe nagrody: { $reward } i nie tylko. Aby wybrać, odpisz NAGRODY.
   *[many] Czeka { $count } nowych nagród: { $reward } i nie tylko. Aby wybrać, odpisz NAGRODY.
}
nearly-there = { $visits ->
    [one] Jeszcze { $visits } wizyta do nagrody: { $reward }.
    [few] Jeszcze { $visits } wizyty do nagrody: { $reward }.
   *[many] Jeszcze { $visits } wizyt do nagrody: { $reward }.
}
friend-came = { $shop }: mamy wizytę z twojego zaproszenia. Na karcie: { $gain }.
    .sms = { $shop }: wizyta z twojego zaproszenia. Na karcie: { $gain }.
friend-left = { $shop }: wizyta z twojego zaproszenia została cofnięta. Na karcie: { $gain }.
    .sms = { $shop }: wizyta z twojego zaproszenia cofnięta. Na karcie: { $gain }.

## Okazje

birthday-wish = <b>{ $name }</b>, wszystkiego najlepszego z okazji urodzin życzy { $shop }.{ part-gift }{ part-take }
    .sms = { $shop }: wszystkiego najlepszego z okazji urodzin, { $name }.{ part-gift }{ part-take }
anniversary = { $years ->
    [one] <b>{ $name }</b>, rok razem. Dziękujemy.{ part-gift }{ part-take }
    [few] <b>{ $name }</b>, { $years } lata razem. Dziękujemy.{ part-gift }{ part-take }
   *[many] <b>{ $name }</b>, { $years } lat razem. Dziękujemy.{ part-gift }{ part-take }
}
    .sms = { $years ->
    [one] { $shop }: { $name }, rok razem. Dziękujemy.{ part-gift }{ part-take }
    [few] { $shop }: { $name }, { $years } lata razem. Dziękujemy.{ part-gift }{ part-take }
   *[many] { $shop }: { $name }, { $years } lat razem. Dziękujemy.{ part-gift }{ part-take }
}
welcome-first = <b>{ $name }</b>, karta jest w tej rozmowie: pokaż ją przy kasie, a każda wizyta się liczy.{ part-ahead }
    .sms = { $shop }: przy kasie wyślij JESTEM, { $name }, a każda wizyta się liczy.{ part-ahead }
welcome-again = Miło będzie cię zobaczyć, <b>{ $name }</b>.{ part-ahead }
    .sms = { $shop }: miło będzie cię zobaczyć, { $name }.{ part-ahead }
never-came = <b>{ $name }</b>, twoja karta w { $shop } czeka na pierwszą wizytę.{ part-ahead }
    .sms = { $shop }: { $name }, twoja karta czeka na pierwszą wizytę.{ part-ahead }
waiting-reward = <b>{ $name }</b>, czeka na ciebie nagroda: { $reward }.
    .sms = { $shop }: { $name }, czeka na ciebie nagroda: { $reward }.
winback = Dawno cię u nas nie było, <b>{ $name }</b>. { $shop } zaprasza.{ part-gift }{ part-ahead }
    .sms = { $shop }: dawno cię nie było, { $name }.{ part-gift }{ part-ahead } Rezygnacja: STOP.
monthly = { $shop }, { $month }: { part-gain }. Masz { part-held }.{ part-outlook }{ part-news }
    .sms = { $shop }, { $month }: { part-gain }. Masz { part-held }.{ part-outlook }
monthly-offer = Brakująca część to prezent: { part-gain }.
monthly-survey = Jedno pytanie: czy polecisz nas znajomym, od 0 (nie) do 10 (na pewno)? Odpisz liczbą.
question = Jak było w { $place } ({ $at }), <b>{ $name }</b>?
    .sms = { $shop }: jak było w { $place } ({ $at })? Odpisz 3 dobrze, 2 tak sobie, 1 źle.
ends-soon = <b>{ $name }</b>, to niedługo przepadnie: { part-amounts }. Ostatni dzień: { $until }.{ part-take }
    .sms = { $shop }: { $name }, to niedługo przepadnie: { part-amounts }. Ostatni dzień: { $until }.{ part-take }
ended = Przepadło: { part-amounts }. Karta zostaje, <b>{ $name }</b>.
    .sms = { $shop }: przepadło: { part-amounts }. Karta zostaje, { $name }.
points-warning = <b>{ $name }</b>, wystarczy jedna wizyta, by zachować to, co masz: { part-amounts }. Inaczej przepadnie: { $until }.{ part-take }
    .sms = { $shop }: { $name }, przyjdź, a zachowasz to, co masz: { part-amounts }. Inaczej przepadnie: { $until }.{ part-take }
points-expired = Po długim czasie bez wizyty przepadło: { part-amounts }. Karta zostaje, <b>{ $name }</b>.
    .sms = { $shop }: po długim czasie bez wizyty przepadło: { part-amounts }. Karta zostaje, { $name }.
part-keep = { $by ->
    [any] Jedna wizyta może wystarczyć.
   *[other] Do utrzymania: { part-reach }.
}
part-tier-next = { $next ->
    [none] {""}
   *[other] {" "}Masz teraz: { $next }.
}
tier-reached = Nowy poziom: <b>{ $tier }</b>, do: { $until }{ part-perks }.
    .sms = Nowy poziom: { $tier }, do: { $until }{ part-perks }.
tier-kept = Zostaje: <b>{ $tier }</b>, teraz do: { $until }.
    .sms = Zostaje: { $tier }, teraz do: { $until }.
membership-warning = <b>{ $name }</b>, członkostwo { $plan } jest opłacone do { $until }. Aby trwało dalej: { $price } przy kasie.
    .sms = { $shop }: { $name }, członkostwo { $plan } jest opłacone do { $until }. Aby trwało dalej: { $price } przy kasie.
membership-ended = Członkostwo { $plan } już się skończyło, <b>{ $name }</b>. { $price } przy kasie i zaczyna się od nowa.
    .sms = { $shop }: członkostwo { $plan } już się skończyło, { $name }. { $price } przy kasie i zaczyna się od nowa.
pass-warning = <b>{ $name }</b>, { $pass } niedługo się kończy: zostało { $left }, ostatni dzień: { $until }.
    .sms = { $shop }: { $name }, { $pass } niedługo się kończy: zostało { $left }, ostatni dzień: { $until }.
pass-ended = Karnet się skończył, <b>{ $name }</b>: { $pass }. Niewykorzystane: { $left }.
    .sms = { $shop }: karnet się skończył, { $name }: { $pass }. Niewykorzystane: { $left }.
tier-warning = <b>{ $name }</b>, niedługo koniec poziomu: { $tier }. Ostatni dzień: { $until }. { part-keep }
    .sms = { $shop }: { $name }, koniec poziomu: { $tier }. Ostatni dzień: { $until }. { part-keep }
tier-ended = Koniec poziomu: { $tier }. Karta zostaje, <b>{ $name }</b>.{ part-tier-next }
    .sms = { $shop }: koniec poziomu: { $tier }. Karta zostaje, { $name }.{ part-tier-next }
terms-changed = Zmienił się regulamin twojej karty w <b>{ $shop }</b>. Obowiązuje od teraz: <a href="{ $terms }">regulamin</a>, <a href="{ $privacy }">polityka prywatności</a>. Jeśli ci nie odpowiada, zawsze możesz odejść: <i>usuń moją kartę</i>.
    .sms = { $shop }: zmienił się regulamin twojej karty: { $terms } Jeśli ci nie odpowiada, odpisz USUŃ KARTĘ.
voucher-warning = Kupon niedługo straci ważność: { $reward }. Ważny do: { $until }.
    .sms = { $shop }: kupon niedługo straci ważność: { $reward }. Ważny do: { $until }.
event-reminder = { $reward } zaczyna się { $begins }{ part-places }. Wejdziesz z kuponem.
    .sms = { $shop }: { $reward } zaczyna się { $begins }{ part-places }. Wejdziesz z kuponem.
