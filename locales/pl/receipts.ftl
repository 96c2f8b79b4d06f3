### Klient przy kasie: kod, potwierdzenia, sprzeciw

here = Podaj przy kasie <b>{ $code }</b>. Kod działa raz, przez { $minutes } min.
    .sms = Podaj przy kasie { $code }. Kod działa raz, przez { $minutes } min.
here-where = Gdzie jesteś?
receipt = { part-gain }, { $place }, { $at }. Masz { part-held }.
    .sms = { part-gain }, { $place }, { $at }. Masz { part-held }. To nie ty? Odpisz NIE JA.
receipt-undone = Cofnięte, { $place }: { part-amounts }.
paper-receipt = +{ part-stamps } z papierowej karty. Masz { part-held-stamps }.
objected = Dziękujemy za wiadomość. Sprawdzimy tę wizytę.{ part-call }
objection = <b>{ $name }</b> nie rozpoznaje wizyty: { $place }, { $at }, nalicza: { $staff }.
    .sms = { $name } nie rozpoznaje wizyty: { $place }, { $at }, nalicza: { $staff }. Więcej: DZIENNIK.

## Przyciski

button-here = Jestem
button-here-at = Tutaj
button-here-more = Więcej miejsc
button-not-me = To nie ja

## Menu poleceń w Telegramie

menu-here = Przy kasie: kod do podania

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-here = jestem, jestem tu, jestem tutaj, jestem na miejscu, tu, tutaj, przy kasie, kod, mój kod
words-not-me = nie ja, to nie ja, to nie moje, nie moje, to nie moja wizyta
