### Jak idzie w lokalu: dla właścicieli i kierowników

part-report-place = { $place ->
    [none] {""}
   *[other] , { $place }
}
part-report-against = { $span ->
    [day] wobec tego samego dnia tydzień wcześniej
    [week] wobec poprzedniego tygodnia
    [quarter] wobec poprzedniego kwartału
    [year] wobec poprzedniego roku
   *[month] wobec poprzedniego miesiąca
}
part-report-title = { $span ->
    [week] { $from } - { $to }{ part-report-place }
    [quarter] { $from } - { $to }{ part-report-place }
   *[day] { $from }{ part-report-place }
}
part-report-from = { $beside ->
    [part] , od pierwszej karty ({ $began })
   *[all] {""}
}
part-report-beside = { $beside ->
    [none] {""}
   *[all] . W nawiasach zmiana { part-report-against }
}
part-report-so-far = { $partial ->
    [yes] , do tej pory{ part-report-beside }{ $beside ->
        [none] {""}
       *[all] , do tej samej godziny
    }{ part-report-from }:
   *[no] { part-report-beside }{ part-report-from }:
}
report = <b>{ part-report-title }</b>{ part-report-so-far }
    .sms = { part-report-title }{ part-report-so-far }
segments = { $count ->
    [0] Nie ma zapisanej grupy. Np.: zapisz segment stali którzy odeszli: nie 60 dni i wizyty powyżej 5
    [one] Jedna zapisana grupa. Oferta dla niej to jedno dotknięcie; przy „Kto ją dostanie?” wystarczy nazwa.
    [few] { $count } zapisane grupy. Oferta dla jednej to jedno dotknięcie; przy „Kto ją dostanie?” wystarczy nazwa.
    [many] { $count } zapisanych grup. Oferta dla jednej to jedno dotknięcie; przy „Kto ją dostanie?” wystarczy nazwa.
   *[other] { $count } zapisanej grupy. Oferta dla jednej to jedno dotknięcie; przy „Kto ją dostanie?” wystarczy nazwa.
}
    .sms = { $count ->
    [0] Brak zapisanej grupy. Np.: zapisz segment stali którzy odeszli: nie 60 dni i wizyty powyżej 5
   *[other] Zapisane grupy: { $count }
}
segment-line = { $name }: teraz { $count } ({ $words })
part-report-change = { $change ->
    [none] {""}
   *[other] {" "}({ $change })
}
part-report-moved = { $moved ->
    [none] {""}
   *[other] {" "}({ $moved })
}
report-visits = Wizyty: { $count }{ part-report-change }
report-members = Nowe karty: { $joined }{ part-report-change }, aktywne w 30 dni: { $active }{ part-report-moved }
report-takings = { $count ->
    [0] Utarg: nie wpisano żadnej kwoty
   *[other] Utarg, jaki widać: { $amount }{ part-report-change }, z kwotą { $count } z { $visits } wizyt
}
report-rewards = Odebrane nagrody: { $count }{ part-report-change }
report-messages = Wysłane wiadomości: { $count }{ part-report-change }
report-happy = Zadowoleni z wizyty: { part-report-share } z { $count }
report-finding = { $finding ->
    [nobody] Nikomu nic nie naliczono. Czy przy kasie pytacie o kod?
    [no-amounts] Większość wizyt nie ma kwoty: poproś zespół, by wpisywał ją za kodem.
    [fewer-active] Przychodzi mniej osób niż jakiś czas temu: może skusi je oferta.
    [nobody-joined] Nikt nie dołączył: czy QR stoi tam, gdzie się płaci?
    [no-rewards] Nikt nie odebrał nagrody: „mój program” pokaże, czy nie są za daleko.
    [fewer-visits] Wyraźnie mniej wizyt niż wcześniej: był jakiś powód?
    [more-visits] Wyraźnie więcej wizyt niż wcześniej: tak trzymać.
    [no-visits] Nikomu nic nie naliczono.
    [first] Za wcześnie, by wiedzieć, co tu jest zwykłe.
   *[as-usual] Wszystko jak zwykle.
}
report-people = <b>Karty: { $count }.</b> Aktywne w ostatnich 30 dniach: { $active }. Nowe w tym miesiącu: { $joined }.
    .sms = Karty: { $count }. Aktywne w 30 dni: { $active }. Nowe w tym miesiącu: { $joined }.
report-customers = <b>Twoi klienci{ part-report-place }</b>, ostatnie 365 dni. W nawiasach, między czym a czym leży prawda:
    .sms = Twoi klienci{ part-report-place }, ostatnie 365 dni. W nawiasach, między czym a czym leży prawda:
part-report-share = { $share ->
    [none] -
    [unclear] za mało, by mówić
   *[other] { $share }% ({ $low }-{ $high }%)
}
report-repeat = Wrócili: { part-report-share } z { $count }
report-frequency = Zwykle między wizytami: { $days } dni
report-basket = Wizyta: średnio { $mean }, połowa poniżej { $median }
report-cohort = Dołączyli: { $month }, przyszli w dniach 30-59: { part-report-share }
report-first = Pierwsza nagroda w 90 dni: { part-report-share }; dobry cel to 50%
report-takers = Odbiera nagrody, z tych, co przychodzą: { part-report-share }
part-report-lapsed = { $lapsed ->
    [none] {""}
   *[other] ; z tego, co już zamknięte, przepadło { $lapsed }%
}
part-report-redeemed = { $share ->
    [none] -
   *[other] wykorzystano { $share }%
}
report-units = { $unit ->
    [points] Punkty: { part-report-redeemed }{ part-report-lapsed }
    [stamps] Pieczątki: { part-report-redeemed }{ part-report-lapsed }
   *[money] Cashback: { part-report-redeemed }{ part-report-lapsed }
}
part-report-goal = { $goal ->
    [none] {""}
   *[other] ; cel: { $goal }
}
report-value = Klient jest wart od { $worth } do { $most }{ part-report-goal }
report-no-margin = Wartość klienta wynika z tego, co zostaje z utargu: wpisz „margin” pod [goals] w pliku ustawień, w procentach.
report-years = <b>Ile wart jest klient</b>, rok po roku, przy marży { $margin }%. Między czym a czym leży prawda:
    .sms = Ile wart jest klient rok po roku, marża { $margin }%:
report-year = { $year }{ $partial ->
    [yes] , dotąd, z ostatnich 365 dni
   *[no] {""}
}: { $worth ->
    [none] za mało, by coś powiedzieć
   *[other] od { $worth } do { $most }
}{ part-report-goal }
report-nps = Polecą was znajomym (NPS, { $quarter }): { $share ->
    [none] -
    [unclear] za mało, by coś powiedzieć
   *[other] { $share } ({ $low } do { $high })
}, odpowiedzi: { $count }
report-said = { $count }/10: „{ $words }”
    .sms = { $count }/10: "{ $words }"
report-groups = Na tle pozostałych: najlepsi { $best }, stali { $loyal }, obiecujący { $promising }, nowi { $new }, stygnący { $cooling }, zagrożeni { $risk }, najdłużej bez wizyty { $gone }
chart-customers = stali klienci w kwartałach, w procentach · co najmniej { $visits } wizyty
chart-loyal = stali
chart-goal = cel
chart-value = ile wart jest klient rok po roku, w { $currency }
chart-at-least = co najmniej
chart-at-most = co najwyżej
chart-cohorts = wrócili, w procentach, według miesiąca dołączenia · 1: po 30-59 dniach, 2: po 60-89 i tak dalej
report-staff = <b>Twój zespół{ part-report-place }</b>: wizyty z { $days } dni i zapisani w ciągu roku. „Wrócili”: przyszli znowu w 60 dni od zapisania.
    .sms = Twój zespół{ part-report-place }: wizyty z { $days } dni, zapisani przez rok; wrócili = znowu w 60 dni od zapisania.
report-staff-in = <b>Twój zespół, { part-report-title }</b>{ part-report-going-on }. „Wrócili”: przyszli znowu w 60 dni od zapisania.
    .sms = Twój zespół, { part-report-title }{ part-report-going-on }; wrócili = znowu w 60 dni od zapisania.
part-report-going-on = { $partial ->
    [yes] , do tej pory
   *[no] {""}
}
part-staff-rate = { $rate ->
    [none] {""}
   *[other] {" "}({ $rate }%)
}
part-staff-undone = { $undone ->
    [0] {""}
   *[other] , cofnięte: { $undone }{ part-staff-rate }
}
part-staff-share = { $share ->
    [none] {""}
   *[other] {" "}({ $share }%)
}
part-staff-over = { $over ->
    [0] , wrócili jak dotąd: { $back }
   *[other] , wrócili: { $back } z { $over }{ part-staff-share }
}
part-staff-enrolled = { $joined ->
    [0] {""}
   *[other] ; zapisani: { $joined }{ part-staff-over }
}
report-staff-line = { $name }{ part-report-place }: { $visits ->
    [one] { $visits } wizyta
    [few] { $visits } wizyty
    [many] { $visits } wizyt
   *[other] { $visits } wizyty
}{ part-staff-undone }{ part-staff-enrolled }
owe = <b>Dla członków do wydania: { $worth }</b>, gdyby jutro odebrali wszystko. Karty: { $count }.
    .sms = Do wydania: { $worth }, gdyby jutro odebrano wszystko. Karty: { $count }.
part-owe-worth = { $worth ->
    [none] , wartość nieznana
   *[other] , warte { $worth }
}
owe-unit = { $unit ->
    [points] { $count ->
        [one] { $count } punkt
        [few] { $count } punkty
       *[many] { $count } punktów
    }{ part-owe-worth }
    [stamps] { $count ->
        [one] { $count } pieczątka
        [few] { $count } pieczątki
       *[many] { $count } pieczątek
    }{ part-owe-worth }
   *[money] { $count } cashbacku
}
owe-passes = { $count ->
    [one] { $count } opłacone użycie{ part-owe-worth }
    [few] { $count } opłacone użycia{ part-owe-worth }
   *[many] { $count } opłaconych użyć{ part-owe-worth }
}
part-owe-used = { $share ->
    [none] {""}
   *[other] . Z zamkniętych wykorzystano { $share }%
}
owe-vouchers = Czekające kupony: { $count }{ part-owe-worth }{ part-owe-used }
owe-ends = Kończy się w 30 dni: { $month }; w 90 dni: { $quarter }; w rok: { $year }; później lub nigdy: { $later }
owe-deferred = Dla księgowości: z utargu z 365 dni jeszcze niezarobione jest { $worth }.
people-best = <b>Najlepsi</b>{ part-report-place }, według wizyt z ostatnich { $days } dni; w sumie przyszło osób: { $count }:
    .sms = Najlepsi{ part-report-place }, według wizyt z { $days } dni; w sumie przyszło osób: { $count }:
people-quiet = <b>Dawno ich nie było:</b> { $count }, od { $days } dni. Najpierw ci, co bywali najczęściej:
    .sms = Od { $days } dni nie było: { $count }. Najpierw ci, co bywali najczęściej:
people-new = <b>Nowi:</b> { $count } w ciągu { $days } dni. Od najnowszych:
    .sms = Nowi w ciągu { $days } dni: { $count }. Od najnowszych:
people-joined-on = { $count ->
    [0] Tego dnia nikt nie dołączył: { $day }.
   *[other] <b>Dołączyli ({ $day }): { $count }</b>
}
    .sms = { $count ->
        [0] Tego dnia nikt nie dołączył: { $day }.
       *[other] Dołączyli ({ $day }): { $count }
    }
people-born-on = { $count ->
    [0] O ile wiemy, nikt nie ma wtedy urodzin: { $day }.
   *[other] <b>Urodziny ({ $day }): { $count }</b>
}
    .sms = { $count ->
        [0] O ile wiemy, nikt nie ma wtedy urodzin: { $day }.
       *[other] Urodziny ({ $day }): { $count }
    }
people-none = { $which ->
    [best] Nikt jeszcze nie przyszedł.
    [quiet] Nikt nie zamilkł: żaden gość nie zrobił przerwy na { $days } dni.
   *[new] W ciągu { $days } dni nikt nie dołączył.
}
part-people-last = { $last ->
    [none] {""}
   *[other] , ostatnio { $last }
}
people-line = { $name }: { $visits ->
    [one] { $visits } wizyta
    [few] { $visits } wizyty
   *[many] { $visits } wizyt
}{ part-people-last }
part-reports-day = { $weekday ->
    [mon] W każdy poniedziałek
    [tue] W każdy wtorek
    [wed] W każdą środę
    [thu] W każdy czwartek
    [fri] W każdy piątek
    [sat] W każdą sobotę
   *[sun] W każdą niedzielę
}
reports = <b>Samo przychodzi:</b>
    .sms = Samo przychodzi:
reports-week = { part-reports-day }, { $at }: liczby z poprzedniego tygodnia
reports-month = Pierwszego dnia miesiąca, { $at }: liczby z poprzedniego miesiąca
reports-none = Żaden raport nie przychodzi sam. Zmieni to „raporty co poniedziałek 9” albo „raporty co miesiąc 9”.
reports-how = Nie wiem, kiedy. Napisz „raporty w piątki o 17”, „raporty co miesiąc 9” albo „raporty nie”.
part-report-odd = { $why ->
    [no-day] Nie ma takiego dnia: { $words }.
    [stretch] Mam całe dni, tygodnie, miesiące, kwartały i lata, a nie „{ $words }”.
    [twice] To dwa czasy albo dwie rzeczy naraz.
   *[unknown] Nie rozumiem „{ $words }” przy raporcie.
}
part-report-odd-short = { $why ->
    [no-day] Nie ma dnia { $words }
    [stretch] Mam całe dni, tygodnie, miesiące i lata, nie "{ $words }"
    [twice] Dwa czasy albo dwie rzeczy naraz
   *[unknown] Nie rozumiem "{ $words }"
}
report-how = { part-report-odd } Mam liczby z dnia, tygodnia, miesiąca, kwartału i roku: „raport”, „raport tydzień”, „raport rok”, „raport 24 maja”; o zespole „raport zespół tydzień”.
    .sms = { part-report-odd-short }. Np.: raport tydzień, raport 24 maja, raport kwartał 3.
report-how-place = Z jednego miejsca: „raport { $place }”, „raport miesiąc { $place }”.
report-always = { $what ->
    [customers] O klientach mam ostatnie 365 dni, kwartał po kwartale: dzień, tydzień czy miesiąc mówi za mało.
    [people] Ile osób ma kartę, to liczba z dziś; kto kiedy dołączył, jest w raporcie z tego czasu.
   *[value] Wartość klienta mam rok po roku, wszystkie lata naraz.
}
report-whole = Wartość klienta to liczba całej firmy: kto chodzi w dwa miejsca, jest wart tyle, ile zostawia w obu.
report-to-come = { $day } dopiero będzie.
report-before = { $day ->
    [none] Nikt nie ma jeszcze karty: o dniach przed dzisiejszym nic nie wiem.
   *[other] Pierwsza karta jest z dnia { $day }: o wcześniejszych dniach nic nie wiem.
}
report-failed = Nie udało się teraz odczytać liczb. Zapytaj jeszcze raz za minutę.
sms-cost = { $price ->
    [none] Ceny SMS-a nie ma w ustawieniach: wpisz <i>price</i> pod <i>[sms]</i>.
   *[other] Jeden segment SMS-a kosztuje według ustawień { $price }.
} Koszt oferty widać w jej podglądzie i raporcie, a ile płacisz razem, na rachunku dostawcy.
    .sms = { $price ->
        [none] Ceny SMS-a nie ma w ustawieniach.
       *[other] Segment SMS-a kosztuje { $price }.
    } Koszt oferty jest w jej podglądzie i raporcie, a całość na rachunku dostawcy.
chart-report = wizyty w kolejnych dniach
chart-by-month = wizyty w kolejnych miesiącach
chart-visits = wizyty
chart-week-before = tydzień wcześniej
chart-year-before = rok wcześniej
chart-hours = wizyty według dni tygodnia i godzin

## Przyciski

button-report = Dziś
button-report-yesterday = Wczoraj
button-report-week = Ten tydzień
button-report-last-week = Zeszły tydzień
button-report-month = Ten miesiąc
button-report-last-month = Zeszły miesiąc
button-report-quarter = Ten kwartał
button-report-last-quarter = Zeszły kwartał
button-report-year = Ten rok
button-report-last-year = Zeszły rok
button-report-staff-week = Zespół: tydzień
button-report-staff-month = Zespół: miesiąc
button-reports = Moje raporty
button-reports-week = Co tydzień
button-reports-month = Co miesiąc
button-reports-off = Bez raportów
button-report-staff = Co kto zrobił
button-report-value = Wartość klienta
button-report-customers = Klienci
button-owe = Do wydania
button-people-best = Najlepsi
button-people-quiet = Dawno nie było
button-people-new = Nowi
button-offer-for = Oferta dla nich
button-report-people = Ile kart

## Menu poleceń w Telegramie

menu-report = Jak idzie: wizyty, karty, utarg
menu-reports = Raporty, które przychodzą same

## Co ludzie piszą
words-report = raport, raport dziś, dzisiejszy raport, liczby, jak idzie, utarg, utarg dziś, dzisiejszy utarg, sprzedaż dziś, dzisiejsza sprzedaż, obrót dziś
words-of-owners-report-inside = ile|ilu * osób|gości|klientów|wizyt dziś|dzisiaj, ile osób * dziś|dzisiaj, jak nam idzie, ile|ilu * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży dziś|dzisiaj, ile|ilu * dziś|dzisiaj * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży, jak * dziś|dzisiaj, wyniki|liczby|statystyki|dane|podsumowanie|obrót|obroty|sprzedaż * dziś|dzisiaj, co dziś|dzisiaj sprzedaliśmy|zarobiliśmy, jak idzie|leci|stoi|tam interes|biznes|sklep|kawiarnia|obroty, jak nam idzie|poszło ., dzisiejszy|dzisiejsze|dzisiejszego raport|wyniki|liczby|utarg|raportu
words-report-yesterday = raport wczoraj, wczorajszy raport, utarg wczoraj, wczorajszy utarg, sprzedaż wczoraj
words-of-owners-report-yesterday-inside = ile|ilu * osób|gości|klientów|wizyt * wczoraj, ile osób * wczoraj, ile|ilu * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży wczoraj, ile|ilu * wczoraj * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży, jak * wczoraj, wyniki|liczby|statystyki|dane|podsumowanie|obrót|obroty|sprzedaż * wczoraj, co wczoraj sprzedaliśmy|zarobiliśmy
words-report-week = raport tydzień, raport tygodniowy, raport z tygodnia, raport ten tydzień, utarg w tym tygodniu, sprzedaż w tym tygodniu
words-of-owners-report-week-inside = ile|ilu * osób|gości|klientów|wizyt * tydzie*|tygodni*, ile|ilu * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży * tym|ten tygodni*|tydzień|tydzien, jak * tym|ten tygodni*|tydzień|tydzien, wyniki|liczby|statystyki|dane|podsumowanie|obrót|obroty|sprzedaż * tym|ten tygodni*|tydzień|tydzien, ile|ilu * tym|ten tygodni*|tydzień|tydzien * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży
words-report-last-week = raport zeszły tydzień, raport poprzedni tydzień, raport z zeszłego tygodnia, utarg w zeszłym tygodniu, sprzedaż w zeszłym tygodniu
words-of-owners-report-last-week-inside = ile|ilu * osób|gości|klientów|wizyt * zeszłym|poprzednim tygodni*, ile|ilu * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży * zeszłym|poprzednim|ostatnim|zeszły|poprzedni|ostatni tygodni*|tydzień, jak * zeszłym|poprzednim|ostatnim|zeszły|poprzedni|ostatni tygodni*|tydzień, wyniki|liczby|statystyki|dane|podsumowanie|obrót|obroty|sprzedaż * zeszłym|poprzednim|ostatnim|zeszły|poprzedni|ostatni tygodni*|tydzień, ile|ilu * zeszłym|poprzednim|ostatnim|zeszły|poprzedni|ostatni tygodni*|tydzień * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży
words-report-month = raport miesiąc, raport miesięczny, raport z miesiąca, raport ten miesiąc, utarg w tym miesiącu, sprzedaż w tym miesiącu
words-of-owners-report-month-inside = ile|ilu * osób|gości|klientów|wizyt * miesiąc*, ile|ilu * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży * tym|ten miesiąc*|miesiac*, jak * tym|ten miesiąc*|miesiac*, wyniki|liczby|statystyki|dane|podsumowanie|obrót|obroty|sprzedaż * tym|ten miesiąc*|miesiac*, ile|ilu * tym|ten miesiąc*|miesiac* * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży, ile ~ smsów|sms|wiadomości ~ wysłaliśmy|wysłano|wysłałeś|wysłał
words-report-last-month = raport zeszły miesiąc, raport poprzedni miesiąc, raport z zeszłego miesiąca, utarg w zeszłym miesiącu, sprzedaż w zeszłym miesiącu
words-of-owners-report-last-month-inside = ile|ilu * osób|gości|klientów|wizyt * zeszłym|poprzednim miesiąc*, ile|ilu * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży * zeszłym|poprzednim|ostatnim|zeszły|poprzedni|ostatni miesiąc*, jak * zeszłym|poprzednim|ostatnim|zeszły|poprzedni|ostatni miesiąc*, wyniki|liczby|statystyki|dane|podsumowanie|obrót|obroty|sprzedaż * zeszłym|poprzednim|ostatnim|zeszły|poprzedni|ostatni miesiąc*, ile|ilu * zeszłym|poprzednim|ostatnim|zeszły|poprzedni|ostatni miesiąc* * osób|gości|klientów|wizyt|ludzi|przyszło|było|odwiedzin|sprzedaży
words-report-quarter = raport kwartał, raport kwartalny, raport z kwartału, raport w tym kwartale, utarg w tym kwartale, sprzedaż w tym kwartale
words-report-last-quarter = raport zeszły kwartał, raport poprzedni kwartał, raport z zeszłego kwartału, utarg w zeszłym kwartale
words-report-year = raport rok, raport roczny, raport z roku, raport ten rok, utarg w tym roku, sprzedaż w tym roku
words-report-last-year = raport zeszły rok, raport poprzedni rok, raport z zeszłego roku, utarg w zeszłym roku
words-reports = raporty, moje raporty
words-reports-week = raporty co tydzień, raport co tydzień, raporty tygodniowe
words-reports-month = raporty co miesiąc, raport co miesiąc, raporty miesięczne
words-reports-off = raporty nie, bez raportów
words-of-owners-reports-off-inside = wyłącz*|zatrzym*|zakończ*|anuluj* ~ raport*, nie wysyła*|chc* ~ raport*, przesta* ~ raport*, koniec|dość ~ raport*
words-report-staff = raport zespołu, raport obsługa, raport obsługi, raport pracownicy, raport pracowników, raport zespół, liczby zespołu
words-of-owners-report-staff-inside = kto z zespołu|obsługi ~ nabił|naliczył, ile * zespół|obsługa|pracownicy nabił*|nalicz*, kto|kogo|który * nabił|naliczył|naliczyła|zapisał|zapisała|sprzedał, ile * naliczył|nabił|naliczyła|nabiła|naliczyli, jak * zespół|zespołowi|zespołu|pracownicy|pracownikom|obsługa|obsłudze, wyniki|statystyki|naliczenia|raport zespołu|pracowników|obsługi
words-report-value = raport wartość, raport wartości, wartość klienta, ile wart jest klient, ile jest wart klient, raport rok po roku, ile warty jest klient
words-report-customers = raport klienci, raport klientów, klienci, moi klienci, nasi klienci
words-owe = do wydania, ile jesteśmy winni, ile jestem winien, zobowiązania
words-people-best = najlepsi, najlepsi klienci, kto jest najlepszym klientem, stali klienci
words-people-quiet = dawno nie było, kogo dawno nie było, zniknęli, kto zamilkł, kto zniknął, kto przestał przychodzić, kto dawno nie był, kogo nie widać
words-people-new = nowi, nowi klienci, kto jest nowy
words-report-people = raport karty, ile mamy kart, ilu mamy klientów, ilu klientów, ilu mam klientów
words-of-owners-report-people-inside = ilu * członków|klubowiczów, ile osób ma kartę|karty, ilu * ma kartę, ile kart, ilu|ile * kartę|kartą|programie|zapisało|zapisanych|dołączyło, ilu mamy|mam|jest|ma klientów|członków|uczestników|klubowiczów, ilu klientów|członków|uczestników mamy|mam|jest, liczba członków|klientów|kart|uczestników
words-of-owners-report = statystyki, wyniki, dzisiejsze wyniki, dzisiejsze liczby, dzisiejsze statystyki, moje liczby, jak nam poszło, jak tam interes, jak leci
words-of-owners-report-yesterday = wczorajsze wyniki, wczorajsze liczby
words-of-owners-report-week = wyniki tygodnia, liczby tygodnia
words-of-owners-report-month = wyniki miesiąca, liczby miesiąca, ile nagród odebrano, ile nagród, odebrane nagrody, ile wiadomości wysłano, ile wysłano wiadomości, godziny szczytu, kiedy jest największy ruch, kiedy największy ruch, najlepszy dzień, kiedy jest najmniej ludzi, kiedy jest najwięcej ludzi
words-of-owners-report-staff = wyniki zespołu, statystyki zespołu, statystyki pracowników, naliczenia pracowników, naliczenia zespołu, wyniki pracowników, najlepszy pracownik, najlepsi pracownicy
words-of-owners-report-people = członkowie, uczestnicy, liczba członków, liczba klientów, liczba kart, liczba uczestników, ile kart, ilu członków, ilu uczestników, wszyscy klienci, pokaż wszystkich klientów, lista klientów
words-of-owners-owe = dług, długi, moje długi, zobowiązania punktowe, nasze zobowiązania, co jestem winien, co jestem winna, ile jestem winna, co jesteśmy winni
words-of-owners-owe-inside = co|ile jestem|jesteśmy|mamy|mam ~ winien|winna|winni|oddania|oddać|wydania, ile * punktów|pieczątek * obiegu|klienci|klientów|wartych|zostało|niewykorzystanych, ile|co warte * punkty|pieczątki, ile wiszę|wisimy|zalegam, niewykorzystane|otwarte|nieodebrane punkty|pieczątki|vouchery|kupony|nagrody, co|ile * klienci|klientom * punktów|winien|winni|trzymają
words-of-owners-people-best = najlepszy klient, moi stali klienci, najwierniejsi klienci, najlojalniejsi klienci, najlojalniejsi, bywalcy, stali bywalcy, top klienci, top 10, vip
words-of-owners-people-best-inside = najlepsi|najlepszych|najlepszym|najwierniejsi|najwierniejszych|lojalni|top klienci|klientów|klientem|klient|goście, klienci|klientów * najlepsi|najwierniejsi|najlepszych, kto * przychodzi|wydaje|bywa|kupuje * najczęściej|najwięcej, kto * najczęściej|najwięcej * przychodzi|wydaje|bywa|kupuje
words-of-owners-people-quiet = utraceni klienci, straceni klienci, nieaktywni klienci, uśpieni klienci, kogo straciliśmy, kto odszedł
words-of-owners-people-quiet-inside = kto * dawno nie, kto|kogo przestał|już nie przychodzi*|przychodzić|ma|widać, kto nie przychodzi|przyszedł|wrócił
words-of-owners-people-new = kto dołączył, kto się zapisał, nowi członkowie, nowi uczestnicy, najnowsi klienci
words-of-owners-people-new-inside = kto ~ dołączył|zarejestrował, kto się zapisał
words-of-owners-report-customers = ankieta, wyniki ankiety, średnia kwota, średni rachunek, średni paragon, ilu wraca, ilu klientów wraca, jak często przychodzą, jak często wracają, jak często przychodzą klienci, czy klienci są zadowoleni, ilu zadowolonych, ilu zadowolonych klientów, co mówią klienci, opinie klientów, retencja
words-sms-cost = koszt sms
words-of-owners-sms-cost = koszty sms, koszt sms-ów, koszty sms-ów, cena sms, koszt wiadomości, koszty wiadomości, ile płacę za sms, ile płacimy za sms
words-of-owners-sms-cost-inside = ile kosztuje|kosztują|kosztowały|kosztował ~ sms|smsy|esemes*|wiadomości|wiadomość
