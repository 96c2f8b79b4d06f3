### Punkty, pieczątki albo cashback dodane klientowi z jakiegoś powodu, albo odjęte

part-correction = { $way ->
    [take] -{ part-cost }
   *[give] +{ part-cost }
}
part-correct-unit = { $unit ->
    [stamps] pieczątek
    [money] cashback
   *[points] punktów
}
correct-how = Napisz komu, ile i za co: <b>daj ana 5 { part-correct-unit } rozlana kawa</b>, <b>odejmij ana 5 { part-correct-unit } policzone dwa razy</b>.
    .sms = Napisz komu, ile i za co: "daj ana 5 { part-correct-unit } rozlana kawa", "odejmij ana 5 { part-correct-unit } policzone dwa razy".
correct-much = <b>{ $name }</b>: ile i za co? Na przykład <b>5 { part-correct-unit } rozlana kawa</b>; <b>-5 { part-correct-unit }</b> odejmuje.
    .sms = { $name }: ile i za co? Na przykład "5 { part-correct-unit } rozlana kawa"; "-5 { part-correct-unit }" odejmuje.
correct-why = <b>{ $name }</b>: { part-correction }. Za co? Klient to przeczyta.
    .sms = { $name }: { part-correction }. Za co? Klient to przeczyta.
correct-ask = <b>{ $name }</b>: { part-correction }, „{ $words }”. Po zmianie: { part-standing }. Zrobić to?
    .sms = { $name }: { part-correction }, "{ $words }". Po zmianie: { part-standing }. Zrobić to?
correct-word = { $name }: { part-correction }, „{ $words }”. Potem jest { part-standing }. Aby to zrobić, odpisz: { $word }
correct-done = <b>{ $name }</b>: { part-correction }. Teraz: { part-standing }.
    .sms = { $name }: { part-correction }. Teraz: { part-standing }.
correct-since = Od mojego pytania coś dodano albo odjęto: spójrz jeszcze raz.
correct-kept = Nic się nie zmieniło.
correct-old = To już zrobione albo pytanie było zbyt dawno. Nic się nie zmieniło.
correct-own = To twoja własna karta: musi to zrobić ktoś inny.
correct-short = Tyle tam nie ma. <b>{ $name }</b>: { part-standing }.
    .sms = Tyle tam nie ma. { $name }: { part-standing }.
correct-large = Naraz można dodać albo odjąć najwyżej tyle: { part-cost }.
correct-today = Dzisiejszy limit dodawania i odejmowania jest wykorzystany: { $count }.
corrected = { $way ->
    [take] { $shop }: z twojej karty zeszło: { part-cost }. Powód: „{ $words }”. Masz: { part-standing }.
   *[give] { $shop }: dla ciebie { part-cost }. Powód: „{ $words }”. Masz: { part-standing }.
}
    .sms = { $way ->
        [take] { $shop }: z twojej karty zeszło: { part-cost }. Powód: "{ $words }". Masz: { part-standing }.
       *[give] { $shop }: dla ciebie { part-cost }. Powód: "{ $words }". Masz: { part-standing }.
    }
correction-undone = { $way ->
    [take] Wróciło na twoją kartę: { part-cost }. Masz: { part-standing }.
   *[give] To była nasza pomyłka, cofamy ją: { part-cost }. Masz: { part-standing }.
}

## Przyciski

button-customer-give = Dodaj lub odejmij
button-correct-of = Ta osoba
button-correct-more = Więcej
button-correct-yes = Tak, zrób to
button-correct-no = Nie
button-undo-correction = Cofnij
button-not-me-correction = To nie ja

## Co ludzie piszą

words-deduct = odejmij, zabierz, odlicz
words-of-owners-deduct-inside = odejmij|zabierz|odlicz|odjąć|zabrać|cofnij * punkt*|pkt|pieczątk*|pieczątek|cashback*
