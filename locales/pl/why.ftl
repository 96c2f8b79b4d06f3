### Dlaczego wiadomość poszła albo nie; preferencje; co zrobiłyby limity

## Dlaczego, i czego kto chce

part-why-what = { $what ->
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
   *[other] „{ $what }”
}
part-why-scope = { $scope ->
    [all] wiadomości
    [milestone] przypomnienia
    [occasion] życzenia
    [promotion] oferty
    [progress] podsumowania
    [win-back] zaproszenia po przerwie
    [sms] SMS-y
    [telegram] Telegram
   *[other] { $scope }
}
part-why-limit = { $limit ->
    [0] limit wyczerpany
   *[other] { part-why-scope }: { $count } z { $limit } { part-why-span }
}
part-why-after = { $limit ->
    [0] {""}
   *[other] , a wcześniej { part-why-limit }
}
part-why-last = { $last ->
    [none] {""}
   *[other] {" "}({ $last }: { part-why-rival })
}
part-why-first = { $rival ->
    [none] wkrótce czeka coś ważniejszego
   *[other] pierwsze jest: { part-why-rival }
}
part-why-kept = { $until ->
    [none] {""}
   *[other] , miejsce jest zachowane do { $until } (dotąd { part-why-limit })
}
part-why-rule = { $rule ->
    [address] adres nie przyjmuje wiadomości
    [lifetime] czas minął
    [off] sklep takich nie wysyła
    [muted] klient takich nie chce
    [consent] brak zgody w tym kanale
    [holdout] grupa bez wiadomości, dla porównania
    [quiet] cisza nocna{ part-why-after }
    [rest-day] dzień odpoczynku{ part-why-after }
    [cap] { part-why-limit }{ part-why-last }
    [fewer] prośba o mniej wiadomości, { part-why-limit }{ part-why-last }
    [competition] { part-why-first }{ part-why-kept }
    [undone] cofnięte albo zatrzymane
    [stale] już nieaktualne
    [sold-out] już się rozeszło
   *[other] jeszcze bez decyzji
}
part-why-ends = { $goes ->
    [yes] {" "}Koniec: { $ends }, więc pójdzie.
    [no] {" "}Koniec: { $ends }, więc nie pójdzie.
   *[open] {""}
}
part-why-fault = { $fault ->
    [off] telefon był wyłączony
    [gone] numer nie przyjmuje SMS
    [filtered] operator uznał to za spam
    [late] było za późno
    [stopped] klient napisał STOP
   *[other] operator nie podał powodu
}
part-why-names = { $names ->
    [none] {""}
   *[other] {" "}({ $names })
}
part-why-since = { $since ->
    [none] {""}
   *[other] {" "}(od: { $since })
}
why = <b>{ $name }</b>{ part-why-phone }, karta od: { $joined }.
    .sms = { $name }{ part-why-phone }, karta od: { $joined }.
why-count = { $limit ->
    [0] Dotąd { part-why-scope }: { $count }.
   *[other] Dotąd { part-why-scope }: { $count } z { $limit } { part-why-span }.
}
why-sent = { $state ->
    [sent] Wysłane { $at }: { part-why-what }.
    [merged] Razem z inną, { $at }: { part-why-what }.
    [refused] Odrzucone przez operatora, { $at }: { part-why-what }.
    [unclear] Mogło dojść, { $at }: { part-why-what }.
    [undelivered] Wysłane { $at }, nie doszło ({ part-why-fault }): { part-why-what }.
    [dead] Po kilku próbach, { $at }, nie doszło ({ part-why-fault }): { part-why-what }.
   *[other] W drodze: { part-why-what }.
}
why-held = Czeka: { part-why-what }. Powód: { part-why-rule }. Najwcześniej: { $free }.{ part-why-ends }
why-dropped = Nie wysłano, { $at }: { part-why-what }. Powód: { part-why-rule }.
why-waits = { $state ->
    [paused] Wstrzymane razem z ofertą: { part-why-what }.
   *[other] Pójdzie { $free }: { part-why-what }.
}
why-coming = Nadchodzi ({ $day }): { part-why-what }.
why-unsaid = Bez odpowiedzi, bo limit SMS-ów na godzinę do osób bez wizyty był wyczerpany: { $count }.
why-empty = Na razie tylko odpowiedzi i potwierdzenia.
why-who = { $count ->
    [one] Znaleziono: { $count }.
    [few] Znaleziono: { $count }. Wybierz:
   *[many] Znaleziono: { $count }. Wybierz:
}
why-whom = O kogo chodzi? Wyślij imię, koniec numeru telefonu, kartę albo ofertę.
why-nobody = Nie znajduję osoby ani oferty: { $name }.
why-offer = { $count ->
    [one] { part-why-what }: { $count } wiadomość, do: { $ends }.
    [few] { part-why-what }: { $count } wiadomości, do: { $ends }.
   *[many] { part-why-what }: { $count } wiadomości, do: { $ends }.
}
why-read = Tekst { $variant } ({ $what }) dostało { $count }{ part-why-names }.
why-total = { $state ->
    [sent] Wysłane: { $count }{ part-why-names }.
    [merged] Razem z inną: { $count }{ part-why-names }.
    [held] Czeka: { $count }, { part-why-rule }{ part-why-names }.
    [dropped] Nie wysłano: { $count }, { part-why-rule }{ part-why-names }.
    [refused] Odrzucone przez operatora: { $count }{ part-why-names }.
    [unclear] Mogło dojść: { $count }{ part-why-names }.
    [paused] Wstrzymane: { $count }{ part-why-names }.
    [undelivered] Wysłane, nie doszło: { $count }{ part-why-names }.
    [dead] Po kilku próbach nie doszło: { $count }{ part-why-names }.
   *[other] W drodze: { $count }{ part-why-names }.
}
why-visits = { $count ->
    [0] <b>{ $name }</b>: nie ma jeszcze wizyt.
   *[other] <b>{ $name }</b>, ostatnie wizyty:
}
    .sms = { $count ->
    [0] { $name }: nie ma jeszcze wizyt.
   *[other] { $name }, ostatnie wizyty:
}
part-used = { $used ->
    [none] {""}
   *[other] , cashback -{ $used }
}
part-by-pass = { $pass ->
    [none] {""}
   *[other] , z karnetu: { $pass }
}
why-visit = { $at }, { $place }{ part-for }{ part-tags }{ part-used }{ part-by-pass }: { $gain }
why-miss = - { $name }: { $cause ->
    [place] nie w: { $was }
    [hours] { $wanted }, była { $was }
    [days] nie w tym dniu
    [tag] tylko z: { $wanted }
    [season] nie w tym okresie
    [minimum] od { $wanted }, było { $was }
    [visit] za wizytę nr { $wanted }, to była nr { $was }
    [uncounted] za mało, żeby liczyć się jako wizyta
    [birthday] { $wanted ->
        [none] bez daty urodzin
       *[other] od: { $wanted }
    }
    [segment] tylko dla: „{ $wanted }”
    [membership] tylko dla członków: { $wanted }
    [tier] tylko dla: { $wanted }
    [limit] limit wyczerpany, { $was ->
        [day] { $wanted } dziennie
        [week] { $wanted } w tygodniu
        [month] { $wanted } w miesiącu
        [year] { $wanted } w roku
        [all] { $wanted } na kartę
        [shop] { $wanted } w całym sklepie
       *[budget] { $wanted } dla wszystkich
    }
    [cap] dzisiejszy limit wyczerpany
    [pause] znowu od { $wanted }
    [late] za późno po podaniu kodu
    [excluded] nic nie daje
    [prepaid] zapłacone karnetem
    [short] na razie { $was } z { $wanted }
    [paid] już przyznane: { $wanted ->
        [week] w tym tygodniu
        [month] w tym miesiącu
       *[ever] raz na kartę
    }
    [group] więcej dało: { $wanted }
   *[nothing] nie ma czego mnożyć
}
why-tier = - { $tier }: zostaje do { $until }
why-yours = { $purpose ->
    [offers] Wiadomość ({ part-why-what }, { $at }) przyszła, bo oferty są włączone{ part-why-since }.
   *[other] Wiadomość ({ part-why-what }, { $at }) przyszła, bo powiadomienia o karcie są włączone{ part-why-since }.
}
why-nothing = Na razie tylko odpowiadaliśmy na twoje wiadomości.

part-saved = { $saved ->
    [yes] Zapisane.{" "}
   *[no] {""}
}
part-fewer-limit = { $limit ->
    [0] {""}
   *[other] {" "}(najwyżej { $limit } { part-why-span })
}
part-milestone = { $milestone ->
    [on] tak
   *[off] nie
}
wishes = { part-saved }Mniej wiadomości{ part-fewer-limit }: <b>{ part-fewer }</b>. Cisza nocna: <b>{ part-quiet }</b>.
    .sms = { part-saved }Mniej wiadomości{ part-fewer-limit }: { part-fewer }. Cisza nocna: { part-quiet }.
wish-kinds =
    { part-saved }Urodziny i rocznica: <b>{ part-occasion }</b>
    Przypomnienia (zdobyte nagrody i te już bliskie): <b>{ part-milestone }</b>
    Podsumowanie miesiąca: <b>{ part-progress }</b>
    Gdy długo cię nie ma: <b>{ part-winback }</b>
    .sms = { part-saved }Urodziny: { part-occasion }. Przypomnienia: { part-milestone }. Podsumowanie: { part-progress }. Gdy długo cię nie ma: { part-winback }.
no-more = { $cls ->
    [milestone] Gotowe, bez przypomnień o karcie. Reszta zostaje.
    [occasion] Gotowe, nic więcej na urodziny i rocznice. Reszta zostaje.
    [promotion] Gotowe, bez ofert. Reszta zostaje.
    [progress] Gotowe, bez podsumowań miesiąca. Reszta zostaje.
   *[winback] Gotowe, nie piszemy, gdy długo cię nie ma. Reszta zostaje.
}
ask-quiet = Kiedy mamy być cicho? Teraz: { part-quiet }. Wyślij godziny, na przykład 21-8.
quiet-odd = Nie widzę tu godzin. Wyślij je tak: 21-8 albo 21:00-08:30.

## Co zrobiłyby limity

forecast = Symuluję rok na { $members } wirtualnych klientach, z twoimi ustawieniami. Obrazek przyjdzie za minutę lub dwie.
    .sms = Symuluję rok na { $members } wirtualnych klientach, z twoimi ustawieniami. Liczby za minutę lub dwie.
forecast-ready = <b>Rok z twoimi ustawieniami</b>, wirtualni klienci: { $members }. Jedni przychodzą, inni zapominają i wracają, a właściciel wysyła za dużo.
    Wiadomości na osobę: { $sent }, najwyżej { $most } w ciągu 30 dni. Zatrzymane przez limit, na osobę: { $stopped }. Wiadomości wbrew obietnicy: { $broken }.
    .sms = Rok, wirtualni klienci: { $members }. Wiadomości na osobę: { $sent }, najwyżej { $most } w 30 dni. Zatrzymane: { $stopped }. Wbrew obietnicy: { $broken }.
forecast-failed = Symulacja się nie udała, powód jest w dzienniku.
chart-title = wiadomości na osobę, miesiąc po miesiącu · wirtualni klienci: { $members }
chart-piece = { part-why-scope } · { $limit } { part-why-span }
chart-name = { part-why-scope }
chart-line = { $limit } { part-why-span }
chart-most = najwięcej w 30 dni

## Przyciski

button-why = Ktoś inny
button-why-of = Ta osoba
button-why-offer = Ta oferta
button-why-visits = Wizyty i reguły
button-why-more = Więcej
button-why-this = Dlaczego to?
button-no-more = Nie wysyłaj takich
button-no-more-undo = Cofnij
button-wishes = Więcej możliwości
    .sms = Więcej
button-fewer-on = Mniej wiadomości
button-fewer-off = Znów jak zwykle
button-quiet = Cisza nocna
button-quiet-set = Te godziny
button-quiet-no = Godziny sklepu
button-kinds = Jakie wiadomości
button-celebrations-on = Włącz życzenia
    .sms = Życzenia tak
button-celebrations-off = Wyłącz życzenia
    .sms = Życzenia nie
button-reminders-on = Włącz przypomnienia
    .sms = Przyp. tak
button-reminders-off = Wyłącz przypomnienia
    .sms = Przyp. nie
button-summary-on = Włącz podsumowanie
    .sms = Pods. tak
button-summary-off = Wyłącz podsumowanie
    .sms = Pods. nie
button-comeback-on = Po przerwie: tak
    .sms = Po przerwie tak
button-comeback-off = Po przerwie: nie
    .sms = Po przerwie nie

## Menu poleceń w Telegramie

menu-why = Dlaczego wiadomość przyszła albo nie
menu-caps = Rok z twoimi limitami, na obrazku

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-why = dlaczego, czemu, po co, dlaczego to, dlaczego ja, dlaczego to dostaję, dlaczego to dostałam, dlaczego to dostałem
words-why-inside = dlaczego|czemu|po co ~ to ~ dostałem|dostałam|dostaję|wysyłacie|piszecie|przyszło, dlaczego|czemu|po co ~ do mnie ~ piszecie|pisze, po co ~ mi ~ wysyłacie|piszecie
words-wishes = życzenia, moje życzenia, jak często, więcej możliwości
words-fewer = mniej, mniej wiadomości, rzadziej, pisz rzadziej, piszcie rzadziej
words-fewer-off = jak zwykle, znów jak zwykle, wszystkie wiadomości
words-quiet = cisza nocna, cisza, ciche godziny, w nocy, noc, nie przeszkadzać
words-kinds = rodzaje, jakie wiadomości, które wiadomości
words-celebrations = okazje, okazja, życzenia urodzinowe
words-celebrations-off = bez życzeń
words-celebrations-off-inside = wyłącz*|zatrzym*|zakończ*|skończ*|anuluj*|wstrzym* ~ urodzinow*, wyłącz*|zatrzym*|zakończ*|skończ* ~ życzenia|życzeń|wiadomości ~ urodzin*, nie wysyła*|chc*|pisz* ~ urodzinow*, nie wysyła*|chc*|pisz* ~ życzeń|wiadomości|smsów ~ urodziny, przesta* ~ urodzinow*, bez|koniec|dość|żadnych ~ urodzinow*, stop ~ urodzinow*
words-reminders = przypomnienia, przypomnienie
words-summary = podsumowanie, podsumowania, podsumowanie miesiąca
words-comeback = po przerwie, gdy długo mnie nie ma, zaproszenia po przerwie, powroty, powrót
words-caps = limity, moje limity, co zrobią moje limity, co zrobiłyby moje limity, prognoza
