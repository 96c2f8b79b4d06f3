### Prepaid passes: what staff read and tap at the till, what the member reads

## Staff

pass-ask = <b>{ $name }</b>: { $pass }, { part-uses }, { $price }, do { $until }. Zapłacone?
    .sms = { $name }: { $pass }, { part-uses }, { $price }, do { $until }. Zapłacone?
pass-which = { $odd ->
    [yes] Żaden nie kosztuje tyle, nic nie sprzedano. Który karnet: <b>{ $name }</b>?
   *[no] Który karnet: <b>{ $name }</b>?
}
    .sms = { $odd ->
    [yes] Żaden nie kosztuje tyle, nic nie sprzedano. Który karnet: { $name }?
   *[no] Który karnet: { $name }?
}
pass-sum = { $pass } kosztuje { $price }, inna kwota nie pasuje. Nic nie sprzedano.
pass-off = { $pass }: już nie do sprzedaży.
pass-sold = <b>{ $name }</b>: { $pass }, { part-uses }, { $price }, do { $until }. Możesz cofnąć przez { $minutes } min.
    .sms = { $name }: { $pass }, { part-uses }, { $price }, do { $until }. COFNIJ działa przez { $minutes } min.
pass-twice = Sprzedane już z tym kodem o { $at }: <b>{ $name }</b>, { $pass }. Na kolejny karnet potrzebny jest nowy kod.
    .sms = Sprzedane już z tym kodem o { $at }: { $name }, { $pass }. Na kolejny karnet potrzebny jest nowy kod.
pass-none = { $name }: brak karnetu na to albo nic na nim nie zostało. Nic się nie zmieniło.
pass-use-which = <b>{ $name }</b> ma kilka karnetów. Który? Wyślij z jego nazwą.
    .sms = { $name } ma kilka karnetów. Który? Wyślij z jego nazwą.
pass-used-since = { $name }: { $pass } był już użyty. Najpierw cofnij użycie albo zwróć to, co zostało.
pass-back-since = { $name }: { $pass } jest już po zwrocie. Nic się nie zmieniło.
pass-refund-ask = Zwrócić <b>{ $name }</b> { $back } za { $pass }? Zostało: { $left }/{ $uses }, zapłacono { $price }.{ part-where-back }
    .sms = Zwrócić { $name } { $back } za { $pass }? Zostało: { $left }/{ $uses }, zapłacono { $price }.
pass-refund-no = { $until ->
    [none] { $pass }: bez zwrotu, taka była zasada przy sprzedaży.
   *[other] { $pass }: zwrot był możliwy do { $until }.
}
pass-refunded = Zwrócone: <b>{ $name }</b>, { $back } za { $pass }, niewykorzystane: { $left }.{ part-where-back }
    .sms = Zwrócone: { $name }, { $back } za { $pass }, niewykorzystane: { $left }.{ part-where-back }
pass-refund-heard = Zwrot w czacie: { part-of-whom }{ $back } za { $pass }, niewykorzystane: { $left }. Zdjęto je z karty.
pass-refund-part = W czacie zwrócono tylko { $back } z { $price }: { part-of-whom }{ $pass }, niewykorzystane: { $left }. Karnet zostaje bez zmian; zakończysz go przy kasie.
pass-at-till = { $pass }: zostało { $left }, do { $until }.
    .sms = { $pass }: zostało { $left }. Odpisz UŻYJ KARNET.

pass-sell-how = Aby sprzedać karnet, wyślij kod i słowo: { part-code } karnet
pass-how = Karnet płaci za wizytę: { part-code } użyj karnet

## The member

passes = Karnety.{ $how ->
    [chat] {" "}Wybierz, za który zapłacić:
    [none] {""}
   *[till] {" "}Za nowy płacisz przy kasie.
}
passes-none = Nie masz żadnego karnetu.{ $how ->
    [chat] {" "}Wybierz, za który zapłacić:
    [none] {""}
   *[till] {" "}Płacisz za niego przy kasie.
}
pass-line = { $pass }: { part-uses } za { $price }
pass-invoice = { $pass }, { part-uses }, { $price }: ważne do { $until }.
pass-left = { $pass }: zostało { $left }, do { $until }.
pass-used = { $pass }: jedno użycie, zostało { $left } do { $until }.
pass-back = { $pass }: użycie wróciło na kartę.
pass-bought = { $pass }: zapłacone { $price }, { part-uses } do { $until }.
pass-taken-back = { $pass }: pomyłka przy kasie, karnet zdjęty z karty. { $price } wraca do ciebie.
pass-given-back = { $pass }: zwrócono { $back } za niewykorzystane: { $left }.

button-pass-paid = Zapłacone
button-pay-pass = Zapłać
button-pass-sell = Sprzedaj
button-pass-use = Użyj karnetu
button-pass-refund = Zwróć
button-pass-no = Nie teraz
button-undo-pass = Cofnij
words-use-pass = użyj karnet, użyj karnetu, wykorzystaj karnet
words-pass = karnet, karnety, mój karnet, moje karnety, karnetu
words-pass-inside = karnet*
