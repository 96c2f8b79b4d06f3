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
customer-whom = Który klient? Wyślij imię, końcówkę numeru telefonu albo kartę.
customer-nobody = Nie znajduję nikogo: { $name }.

## Przyciski

button-customer = Inny klient
button-customer-of = Ten klient
button-customer-more = Więcej
button-customer-messages = Wiadomości

## Co ludzie piszą

words-customer = klient, klientka, pokaż klienta, pokaż klientkę, pokaż mi klienta, pokaż mi klientkę, znajdź klienta, znajdź klientkę, kto to, kto to jest, kim jest
