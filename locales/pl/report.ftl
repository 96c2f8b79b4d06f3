### Jak idzie w lokalu: dla właścicieli i kierowników

part-report-place = { $place ->
    [none] {""}
   *[other] , { $place }
}
part-report-against = { $span ->
    [day] wobec tego samego dnia tydzień wcześniej
    [week] wobec poprzedniego tygodnia
   *[month] wobec poprzedniego miesiąca
}
part-report-title = { $span ->
    [week] { $from } - { $to }{ part-report-place }
   *[day] { $from }{ part-report-place }
}
part-report-so-far = { $partial ->
    [yes] , do tej pory. W nawiasach zmiana { part-report-against }, do tej samej godziny:
   *[no] . W nawiasach zmiana { part-report-against }:
}
report = <b>{ part-report-title }</b>{ part-report-so-far }
    .sms = { part-report-title }{ part-report-so-far }
report-visits = Wizyty: { $count } ({ $change })
report-members = Nowe karty: { $joined } ({ $change }), aktywne w 30 dni: { $active } ({ $moved })
report-takings = { $count ->
    [0] Utarg: nie wpisano żadnej kwoty
   *[other] Utarg, jaki widać: { $amount } ({ $change }), z kwotą { $count } z { $visits } wizyt
}
report-rewards = Odebrane nagrody: { $count } ({ $change })
report-messages = Wysłane wiadomości: { $count } ({ $change })
report-finding = { $finding ->
    [nobody] Nikomu nic nie naliczono. Czy przy kasie pytacie o kod?
    [no-amounts] Większość wizyt nie ma kwoty: poproś zespół, by wpisywał ją za kodem.
    [fewer-active] Przychodzi mniej osób niż jakiś czas temu: może skusi je oferta.
    [nobody-joined] Nikt nie dołączył: czy QR stoi tam, gdzie się płaci?
    [no-rewards] Nikt nie odebrał nagrody: „mój program” pokaże, czy nie są za daleko.
    [fewer-visits] Wyraźnie mniej wizyt niż wcześniej: był jakiś powód?
    [more-visits] Wyraźnie więcej wizyt niż wcześniej: tak trzymać.
   *[as-usual] Wszystko jak zwykle.
}
report-people = <b>Karty: { $count }.</b> Aktywne w ostatnich 30 dniach: { $active }. Nowe w tym miesiącu: { $joined }.
    .sms = Karty: { $count }. Aktywne w 30 dni: { $active }. Nowe w tym miesiącu: { $joined }.
report-customers = <b>Twoi klienci</b>, ostatnie 365 dni. W nawiasach, między czym a czym leży prawda:
    .sms = Twoi klienci, ostatnie 365 dni. W nawiasach, między czym a czym leży prawda:
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
report-groups = Najlepsi { $best }, stali { $loyal }, obiecujący { $promising }, nowi { $new }, stygnący { $cooling }, zagrożeni { $risk }, odeszli { $gone }
chart-customers = stali klienci w kwartałach, w procentach · co najmniej { $visits } wizyty
chart-loyal = stali
chart-goal = cel
report-how = Mam liczby z dziś, z tygodnia, z miesiąca i z każdego dnia: „raport”, „raport tydzień”, „raport miesiąc”, „raport 24 maja”.
report-to-come = { $day } dopiero będzie.
report-failed = Nie udało się teraz odczytać liczb. Zapytaj jeszcze raz za minutę.
chart-report = wizyty w kolejnych dniach
chart-visits = wizyty
chart-week-before = tydzień wcześniej

## Przyciski

button-report = Dziś
button-report-yesterday = Wczoraj
button-report-week = Ten tydzień
button-report-last-week = Zeszły tydzień
button-report-month = Ten miesiąc
button-report-last-month = Zeszły miesiąc
button-report-customers = Klienci
button-report-people = Ile kart

## Menu poleceń w Telegramie

menu-report = Jak idzie: wizyty, karty, utarg

## Co ludzie piszą
words-report = raport, raport dziś, dzisiejszy raport, liczby, jak idzie
words-report-inside = ile|ilu * osób|gości|klientów|wizyt dziś|dzisiaj, ile osób * dziś|dzisiaj, jak nam idzie
words-report-yesterday = raport wczoraj, wczorajszy raport
words-report-yesterday-inside = ile|ilu * osób|gości|klientów|wizyt * wczoraj, ile osób * wczoraj
words-report-week = raport tydzień, raport tygodniowy, raport z tygodnia
words-report-week-inside = ile|ilu * osób|gości|klientów|wizyt * tydzie*|tygodni*
words-report-last-week = raport zeszły tydzień, raport z zeszłego tygodnia
words-report-last-week-inside = ile|ilu * osób|gości|klientów|wizyt * zeszłym|poprzednim tygodni*
words-report-month = raport miesiąc, raport miesięczny, raport z miesiąca
words-report-month-inside = ile|ilu * osób|gości|klientów|wizyt * miesiąc*
words-report-last-month = raport zeszły miesiąc, raport z zeszłego miesiąca
words-report-last-month-inside = ile|ilu * osób|gości|klientów|wizyt * zeszłym|poprzednim miesiąc*
words-report-customers = raport klienci, klienci, moi klienci, nasi klienci
words-report-people = raport karty, ile mamy kart, ilu mamy klientów
words-report-people-inside = ilu * członków|klubowiczów, ile osób ma kartę|karty, ilu * ma kartę
