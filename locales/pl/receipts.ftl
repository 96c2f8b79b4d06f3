### Klient przy kasie: kod, potwierdzenia, sprzeciw

## Części innych tekstów

part-completed = { $count ->
    [0] {""}
    [one] {" "}Do odbioru: { $reward }.
    [few] {" "}Do odbioru: { $reward } i nie tylko.
   *[many] {" "}Do odbioru: { $reward } i nie tylko.
}
part-completed-short = { $count ->
    [0] {""}
    [one] {" "}Do odbioru: { $reward }. Odpisz NAGRODY.
    [few] {" "}Do odbioru: { $reward } i inne. Odpisz NAGRODY.
   *[many] {" "}Do odbioru: { $reward } i inne. Odpisz NAGRODY.
}
part-drawn = { $drawn ->
    [none] {""}
   *[other] {"\u000A"}{ $drawn }
}
part-held-short = { $goal ->
    [0] { part-total-or-cash }
   *[other] { $have }/{ $goal }{ part-total-too }{ part-cash-too }
}
part-held-stamps-short = { $goal ->
    [0] { $have }
   *[other] { $have }/{ $goal }
}

## Przy kasie

here = Podaj przy kasie <b>{ $code }</b>. Kod działa raz, przez { $minutes } min.
    .sms = Podaj przy kasie { $code }. Kod działa raz, przez { $minutes } min.
here-where = Gdzie jesteś?
here-confirm = Jesteś teraz tutaj: { $place }? Stuknij poniżej, a wizytę da się naliczyć. Jeśli nie, zignoruj to.
    .sms = Jesteś teraz tutaj: { $place }? Wyślij JESTEM { $place }, a wizytę da się naliczyć. Jeśli nie, zignoruj to.
receipt = { $gain }, { $place }, { $at }. Masz { part-held }.{ part-completed }{ part-drawn }
    .sms = { $gain }, { $place }, { $at }. Masz { part-held-short }.{ part-completed-short } Nie ty? Odpisz NIE JA.
receipt-returned = Zwrot, { $place }: { $amount }.{ part-return-lost }
receipt-return-undone = Zwrot { $amount } ({ $place }) to była pomyłka. Twój zakup liczy się jak przedtem.
receipt-undone = Cofnięte, { $place }: { part-amounts }.
paper-receipt = +{ part-stamps } z papierowej karty. Masz { part-held-stamps }.{ part-completed }{ part-drawn }
    .sms = +{ part-stamps } z papierowej karty. Masz { part-held-stamps-short }.{ part-completed-short }
objected = Dziękujemy za wiadomość. Sprawdzimy to.{ part-call }
objected-already = Już o tym wiemy i sprawdzamy.{ part-call }
object-ask = { part-act }, { $place }, { $at }. Zgłosić, że to nie ty?
object-nothing = Na twojej karcie nie ma czego zgłaszać.
objection = <b>{ $name }</b> tego nie rozpoznaje: { part-act }, { $place }, { $at }, obsługa: { $staff }.
    .sms = { $name } tego nie rozpoznaje: { part-act }, { $place }, { $at }, obsługa: { $staff }. Więcej: DZIENNIK.

## Przyciski

button-here = Jestem
button-here-at = Tutaj
button-here-more = Więcej miejsc
button-not-me = To nie ja
button-not-me-yes = Tak, zgłoś
button-not-me-no = Nie, zostaw

## Menu poleceń w Telegramie

menu-here = Przy kasie: kod do podania

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-here = jestem, jestem tu, jestem tutaj, jestem na miejscu, tu, tutaj, przy kasie, kod, mój kod
words-here-inside = jestem|stoję|czekam przy ~ kasie|ladzie|barze|stanowisku ., stoję|czekam|jestem w kolejce ., jestem|siedzę w ~ kawiarni|sklepie|lokalu|środku ., właśnie przyszedłem|przyszłam|przyszliśmy|doszedłem|doszłam .
words-not-me = nie ja, to nie ja, to nie moja wizyta
words-not-mine = to nie moje, nie moje
