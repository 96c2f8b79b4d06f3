### Clientul la casă: codul, confirmări, obiecții

here = Spune la casă <b>{ $code }</b>. Codul merge o dată, timp de { $minutes } min.
    .sms = Spune la casă { $code }. Codul merge o dată, timp de { $minutes } min.
here-where = Unde ești?
receipt = { part-gain }, { $place }, { $at }. Ai { part-held }.
    .sms = { part-gain }, { $place }, { $at }. Ai { part-held }. N-ai fost tu? Răspunde NU EU.
receipt-undone = Anulat, { $place }: { part-amounts }.
paper-receipt = +{ part-stamps } de pe cardul de hârtie. Ai { part-held-stamps }.
objected = Mulțumim că ne-ai spus. Verificăm vizita.{ part-call }
objection = <b>{ $name }</b> nu recunoaște o vizită: { $place }, { $at }, adăugată de { $staff }.
    .sms = { $name } nu recunoaște o vizită: { $place }, { $at }, adăugată de { $staff }. Vezi: JURNAL.

## Butoane

button-here = Sunt aici
button-here-at = Aici
button-here-more = Alte locuri
button-not-me = N-am fost eu

## Meniul de comenzi din Telegram

menu-here = La casă: un cod de spus

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-here = aici, sunt aici, la casă, sunt la casă, am ajuns, cod, codul, codul meu
words-not-me = nu eu, nu sunt eu, nu am fost eu, n-am fost eu, nu e al meu, nu e vizita mea
