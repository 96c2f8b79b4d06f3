### Klient, tak jak go widzi właściciel i kierownik

part-customer-last = { $last ->
    [none] {""}
   *[other] , ostatnia { $last }
}
part-customer-visits = { $visits ->
    [0] Jeszcze bez wizyty
    [one] { $visits } wizyta
    [few] { $visits } wizyty
   *[many] { $visits } wizyt
}{ part-customer-last }
customer = <b>{ $name }</b>{ part-why-phone }, karta od: { $joined }. <b>{ part-standing }.</b> { part-customer-visits }.
    .sms = { $name }{ part-why-phone }, karta od: { $joined }. { part-standing }. { part-customer-visits }.
customer-card = Karta: …{ $code }
customer-ends = { $idle ->
    [yes] Bez wizyty przepadnie { $until }: { part-amounts }
   *[no] Przepadnie { $until }: { part-amounts }
}
customer-vouchers = Otwarte kupony: { $names }
part-customer-fewer = { $fewer ->
    [on] , mniej wiadomości
   *[off] {""}
}
part-customer-quiet = { $quiet ->
    [none] {""}
   *[other] , cisza { $quiet }
}
customer-wishes = Oferty: { part-offers }, wiadomości o karcie: { part-updates }{ part-customer-fewer }{ part-customer-quiet }
part-customer-place = { $place ->
    [none] {""}
   *[other] , { $place }
}
customer-visits = { $count ->
    [0] Bez wizyt{ part-customer-place }
   *[other] Ostatnie wizyty{ part-customer-place }:
}
part-paid-for = { $plan ->
    [none] {""}
   *[other] {" "}{ $plan } jest opłacone do { $until }.
}{ $vouchers ->
    [0] {""}
   *[other] {" "}Niewykorzystane nagrody: { $vouchers }.
}{ $uses ->
    [0] {""}
   *[other] {" "}Opłacone użycia karnetów: { $uses }.
}
part-on-it = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] {""}
           *[other] {" "}Jest na niej: { $money }.
        }
       *[other] {" "}Jest na niej: { part-points }{ part-money-too }.
    }
   *[other] {" "}Jest na niej: { part-stamps }{ part-points-too }{ part-money-too }.
}
part-customer-do = { $what ->
    [new-card] Nowa karta: { $name }? QR i strona starej od razu przestają działać, stan zostaje, a nowa idzie do tej osoby.
    [export] Wszystko, co wiemy: { $name }, jako plik dla ciebie? Ta osoba się o tym dowie.
   *[erase] Usunąć kartę i dane: { $name }?{ part-on-it }{ part-paid-for } Ta osoba się o tym dowie, a cofnąć się nie da.
}
customer-do = Karta: <b>{ $name }</b>. Co zrobić?
    .sms = Karta: { $name }. Co zrobić?
customer-do-ask = { part-customer-do }
customer-do-word = { $what ->
    [new-card] Nowa karta: { $name }? Stara od razu przestaje działać, stan zostaje.
    [export] Wszystko, co wiemy: { $name }, jako link? Ta osoba się dowie.
   *[erase] Usunąć kartę i dane: { $name }?{ part-on-it }{ part-paid-for } Tego nie da się cofnąć.
} Aby to zrobić, odpisz: { $word }
customer-did = { $what ->
    [new-card] Gotowe: { $name } ma nową kartę, jest już w drodze.
    [export] To wszystko, co wiemy: { $name }. Należy do tej osoby, nie podawaj tego dalej.
   *[erase] Gotowe: karta i dane usunięte, { $name }.
}
customer-kept = Nic się nie zmieniło.
customer-old = To już zrobione albo tej karty już nie ma. Nic się nie zmieniło.
customer-own = To twoja własna karta: masz do tego własne słowa.
customer-told = { $what ->
    [export] { $shop }: pobraliśmy kopię tego, co o tobie wiemy{ $phone ->
        [none] .
       *[other] . To nie twoja prośba? Zadzwoń: { $phone }.
    }
   *[erase] { $shop }: usunęliśmy twoją kartę i dane{ $phone ->
        [none] .
       *[other] . To nie twoja prośba? Zadzwoń: { $phone }.
    }
}
customer-whom = Który klient? Wyślij imię, końcówkę numeru telefonu albo kartę.
customer-nobody = Nie znajduję nikogo: { $name }.
customer-export-all = Daję dane jednego klienta naraz: znajdź go, potem <i>Karta i dane</i>, <i>Dane w pliku</i>. Wszyscy klienci razem są w bazie danych tam, gdzie działa usługa.
    .sms = Jeden klient naraz: znajdź go, potem "Karta i dane". Wszyscy razem są w bazie danych tam, gdzie działa usługa.

## Przyciski

button-customer-do = Karta i dane
button-customer-new-card = Nowa karta
button-customer-new-number = Nowy numer
button-customer-export = Dane w pliku
button-customer-erase = Usuń
button-customer-yes = Tak, zrób to
button-customer-no = Nie
button-customer = Inny klient
button-customer-of = Ten klient
button-customer-more = Więcej
button-customer-messages = Wiadomości

## Co ludzie piszą

words-customer = klient, klientka, pokaż klienta, pokaż klientkę, pokaż mi klienta, pokaż mi klientkę, znajdź klienta, znajdź klientkę, kto to, kto to jest, kim jest, pokaż, pokaż mi, znajdź, wyszukaj, pokaż kartę klienta, dane klienta, kto to jest klient
words-of-owners-customer-inside = ile|co punktów|pieczątek|wizyt ma, co ma, kiedy * ostatnio był|była
words-export-customers = eksport klientów, eksportuj klientów
words-of-owners-export-customers = wyeksportuj klientów, eksport bazy klientów, pobierz klientów, pobierz listę klientów, lista klientów w pliku, eksport wszystkich klientów
