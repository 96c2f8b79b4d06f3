### Ustawienia, prywatność, odejście

## Części innych tekstów

part-lost = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] {""}
           *[other] {" "}Przepadnie: { $money }.
        }
       *[other] {" "}Przepadnie: { part-points }{ part-money-too }.
    }
   *[other] {" "}Przepadnie: { part-stamps }{ part-points-too }{ part-money-too }.
}
# What was paid for, and rewards that were not used.
part-ends = { $plan ->
    [none] {""}
   *[other] {" "}{ $plan } jest opłacone do { $until }: skończy się, bez zwrotu pieniędzy.
}{ $vouchers ->
    [0] {""}
    [one] {" "}Masz jedną niewykorzystaną nagrodę.
    [few] {" "}Masz { $vouchers } niewykorzystane nagrody.
    [many] {" "}Masz { $vouchers } niewykorzystanych nagród.
   *[other] {" "}Masz { $vouchers } niewykorzystanej nagrody.
}{ $uses ->
    [0] {""}
    [one] {" "}Przepadnie jedno opłacone użycie karnetu: najpierw zapytaj przy kasie o zwrot.
    [few] {" "}Przepadną { $uses } opłacone użycia karnetów: najpierw zapytaj przy kasie o zwrot.
    [many] {" "}Przepadnie { $uses } opłaconych użyć karnetów: najpierw zapytaj przy kasie o zwrot.
   *[other] {" "}Przepadnie { $uses } opłaconego użycia karnetów: najpierw zapytaj przy kasie o zwrot.
}
part-birthday = { $birthday ->
    [none] brak
   *[other] { $birthday }
}

## Ustawienia, prywatność, odejście

settings =
    Imię: <b>{ $name }</b>
    Urodziny: { part-birthday }
    Język: { $language }
    Oferty: { part-offers }
    Powiadomienia o karcie: { part-updates }
    .sms = { $name }. Urodziny: { part-birthday }. { $language }. Oferty: { part-offers }. Powiadomienia o karcie: { part-updates }.
language = Jaki język?
language-set = Dobrze, piszę po polsku.
ask-birthday = Życzenia na urodziny? Wyślij dzień i miesiąc, na przykład 29 lutego. Rok niepotrzebny.
birthday-set = Zapisane: { $birthday }.
birthday-odd = Nie widzę tu daty. Wyślij dzień i miesiąc, na przykład 29 lutego.
birthday-which = To { $first } czy { $second }?
birthday-skipped = Dobrze, bez urodzin. Karta jest gotowa.
    .sms = Dobrze, bez urodzin. Karta jest gotowa. Przy kasie wyślij JESTEM.
birthday-stays = Dobrze, data urodzin zostaje: { $birthday }.
birthday-removed = Usunięte. Na karcie nie ma już urodzin.
messages =
    Oferty: <b>{ part-offers }</b>.{ part-promise }
    Powiadomienia o karcie (zdobyte nagrody i te już bliskie): <b>{ part-updates }</b>.
    Urodziny i rocznica: <b>{ part-occasion }</b>. Podsumowanie miesiąca: <b>{ part-progress }</b>. Gdy długo cię nie ma: <b>{ part-winback }</b>.
    Mniej wiadomości: <b>{ part-fewer }</b>. Cisza nocna: <b>{ part-quiet }</b>.
    .sms = Oferty: { part-offers }. Powiadomienia: { part-updates }. Urodziny: { part-occasion }. Mniej wiadomości: { part-fewer }. Cisza: { part-quiet }.
messages-set = Zapisane. Oferty: { part-offers }. Powiadomienia o karcie: { part-updates }.
ask-new-name = Jakie imię wpisać na kartę?
name-set = Dobrze, na karcie jest teraz { $name }.
privacy = { $shop } przechowuje twoje imię, kontakt, wizyty i ustawienia. Nic więcej. Tu są <a href="{ $privacy }">polityka prywatności</a> i <a href="{ $terms }">regulamin</a>.
    .sms = { $shop } przechowuje imię, kontakt, wizyty i ustawienia. Prywatność: { $privacy } Regulamin: { $terms }
export = Oto wszystko, co o tobie przechowujemy.
    .sms = Oto wszystko, co o tobie przechowujemy. Link działa godzinę:
export-today = Masz już swój plik, wysłany: { $at }. Następny od: { $until }.
leave = Usunąć kartę i dane?{ part-lost }{ part-ends } Tego nie da się cofnąć.
export-word = Wszystko, co o tobie przechowujemy, przyjdzie jako link. Odpisz, żeby go dostać: { $word }
leave-word = Usunąć kartę i dane?{ part-lost }{ part-ends } Tego nie da się cofnąć. Żeby je usunąć, odpisz: { $word }
word-wrong = To nie to słowo, więc nic się nie stało.
confirm-there = Dla bezpieczeństwa pytam na twoim czacie { $channel }. Odpowiedz tam.
export-there = SMS-em z { $phone } poproszono nas o wszystko, co o tobie przechowujemy. Jeśli to ty, odbierz to tutaj.
leave-there = SMS-em z { $phone } poproszono nas o usunięcie twojej karty i danych.{ part-lost }{ part-ends } To ty? Tego nie da się cofnąć.
left = Gotowe, karta i dane usunięte. { $shop } dziękuje za wizyty.
stop-ask = Czy mamy przestać do ciebie pisać?
stopped = Gotowe, przestajemy pisać. Karta zostaje.
    .sms = Gotowe, przestajemy pisać. Karta zostaje. Wznowienie: START.
stopped-elsewhere = Na { $channel } piszemy dalej; napisz STOP także tam, jeśli i to ma się skończyć.
    .sms = Na { $channel } piszemy dalej; STOP tam kończy i to.
stopped-in-charge = { $going ->
    [all] Raporty, usterki i to, co przekazują klienci, nadal przychodzi: to dla prowadzących. „raporty nie” kończy raporty.
   *[asked] To, o co zapytasz, i to, co przekazują klienci, nadal przychodzi. Raporty same z siebie i usterki nie, dopóki nie napiszesz START.
}
    .sms = { $going ->
    [all] Raporty, usterki i to, co przekazują klienci, przychodzą nadal.
   *[asked] Raporty i usterki nie przyjdą, dopóki nie napiszesz START.
}
stopped-without-card = Gotowe, przestajemy pisać.
    .sms = Gotowe, przestajemy pisać. Wznowienie: START.
started = Dobrze, powiadomienia o karcie są znów włączone.
kept = Dobrze, nic się nie zmienia.

## Przyciski

button-settings = Ustawienia
button-language = Język
button-lang = Język
button-birthday = Urodziny
button-birthday-first = Pierwsza data
button-birthday-second = Druga data
button-birthday-remove = Usuń urodziny
button-messages = Wiadomości
button-offers-on = Włącz oferty
button-offers-off = Wyłącz oferty
button-updates-on = Włącz powiadomienia
button-updates-off = Wyłącz powiadomienia
button-name = Imię
button-privacy = Prywatność
button-export = Moje dane
button-leave = Usuń wszystko
button-leave-yes = Usuń na zawsze
button-leave-no = Zostaw kartę

## Menu poleceń w Telegramie

menu-settings = Imię, urodziny, język, wiadomości
menu-privacy = Co o tobie przechowujemy
menu-export = Twoje dane do pobrania

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-settings = ustawienia, opcje, preferencje
words-language = język, języki, zmień język, polski, po polsku, angielski, rumuński
words-language-inside = po angielsku|polsku|rumuńsku|niemiecku|ukraińsku|rosyjsku|hiszpańsku|francusku, mówi* po, zmień|zmienić|zły ~ język
words-birthday = urodziny, moje urodziny, data urodzenia
words-birthday-inside = mam ~ urodziny, moje urodziny są|to|mam, urodziłem|urodziłam się, zmień|zmienić|popraw|poprawić|usuń ~ urodziny|urodzin, złe|zła urodziny|data urodzin
words-messages = wiadomości, wieści, powiadomienia
words-messages-inside = chcę|chciałbym|chciałabym ~ oferty|promocje|ofertę ., chcę|chciałbym|chciałabym ~ dostawać|otrzymywać ~ oferty|promocje|wiadomości, wyślijcie|przyślijcie|wysyłajcie ~ oferty|promocje
words-offers = oferty, oferta, moje oferty, moja oferta
words-name = imię, moje imię, zmień imię
words-name-inside = mam na imię, nazywam się, złe|błędne|niepoprawne imię, zmień|zmienić|popraw|poprawić ~ imię
words-privacy = prywatność, regulamin, polityka prywatności, dane, moje dane, rodo, iod, administrator danych
words-privacy-inside = jakie ~ dane ~ macie|masz|trzymacie|przechowujecie|zbieracie, co ~ o mnie wiecie|wiesz|macie, administrator* danych, polityk* prywatności
words-export = eksport, eksportuj, pobierz dane, pobierz moje dane, wyślij moje dane, daj mi moje dane, dajcie mi moje dane, chcę moje dane, wyślij mi moje dane, wyślijcie mi moje dane, kopia danych, kopia moich danych
words-export-inside = kopi* ~ danych, daj|dajcie|wyślij|wyślijcie|pobrać|przyślijcie|chcę ~ moje dane
words-leave = odchodzę, usuń mnie, usuń kartę, usuń moją kartę, usuń wszystko, usuń dane, usuń moje dane, usuń konto, usuń moje konto, zapomnij mnie, zapomnij o mnie, skasuj mnie, wykasuj mnie, nie chcę karty, nie chcę już karty, zamknij konto, usuń mój profil
words-leave-inside = usuń|usuńcie|usunąć|skasuj|skasujcie|skasować|wykasuj|wykasujcie|wykasować|zlikwiduj ~ moje|mój|moją|konto|kartę|wszystkie ~ dane|konto|kartę|profil|numer, skasuj|wykasuj ~ konto|kartę|numer|dane, nie chcę ~ karty|konta|być w programie
# Słowa, które nic nie znaczą: jedno jest losowane i potwierdza to, o co pyta pytanie. Zwykłe litery, żadne z naszych słów.
words-random = agrest, ananas, arbuz, banan, bazylia, beczka, bocian, brzoza, cebula, cukier, czapka, delfin, dolina, drewno, dynia, dywan, fasola, figura, fontanna, foka, gitara, gruszka, herbata, imbir, jagoda, jaskinia, jezioro, kaktus, kalina, kamera, kanapa, kapelusz, kasztan, klocek, komin, kompas, kopalnia, korona, kotwica, krokus, kubek, lampa, lawenda, latarnia, lodowiec, lornetka, malina, marchewka, medal, melon, morela, motyl, muszla, namiot, obraz, ocean, okulary, oliwka, palma, papryka, parasol, pingwin, piwonia, plaster, poduszka, pomidor, rakieta, rower, rumianek, rzeka, sanki, sikorka, skarpeta, sosna, sowa, spinacz, stokrotka, szafran, tulipan, tunel, wachlarz, wagon, walizka, wanilia, wiatrak, wiosna, wulkan, zamek, zebra, zegar
words-quiet-inside = nie ~ pisz*|pisać|pisac|wysyłaj*|wysyłać|przysyłaj*|dzwoń*|dzwonić|przeszkadzaj*|budź*|wiadomości|sms* ~ w nocy|nocą|wieczorem|wieczorami|weekend|weekendy, . nie w nocy ., . nie nocą|wieczorem|wieczorami ., . nie w weekend|weekendy ., nie w nocy proszę
