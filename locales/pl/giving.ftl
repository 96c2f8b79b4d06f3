### Coś dla innej osoby z kartą

## Odpowiedzi

my-code = Twój kod: <b>{ $code }</b>. Podaj go temu, kto chce ci coś podarować.
    .sms = Twój kod: { $code }. Podaj go temu, kto chce ci coś podarować.
give-how = Wyślij ile i kod drugiej osoby: <b>daj 20 K7M2QX</b>. Kod pokazuje <b>kod na prezent</b>.
    .sms = Wyślij ile i kod drugiej osoby: DAJ 20 K7M2QX. Kod pokazuje KOD NA PREZENT.
give-nobody = Nikt nie ma takiego kodu. Zapytaj jeszcze raz: pokazuje go <b>kod na prezent</b>.
    .sms = Nikt nie ma takiego kodu. Zapytaj jeszcze raz: pokazuje go KOD NA PREZENT.
give-own = To twój własny kod.
give-amount = Na raz można dać od { $least } do { $most }.
give-today = Dziś możesz dać jeszcze { $left }.
give-short = Nie masz tyle na karcie.
give-ask = Dać <b>{ $name }</b>: { part-cost }? Nie da się tego cofnąć.
give-word = Żeby dać { $name }: { part-cost }, odpisz { $word }. Nie da się tego cofnąć.
give-done = { $name } dostaje od ciebie: { part-cost }.
gift-came = { $shop }: prezent od kogoś na twojej karcie, { part-cost }.
gift-undone = W sklepie cofnięto to, co podarowane: { part-cost }.
gift-taken-back = Cofnięte: { part-cost }, od { $name }. Wróciło na kartę.

## Przyciski

button-give-yes = Tak, daję
    .sms = Tak
button-give-no = Nie
button-gift-code = Kod na prezent
    .sms = Kod

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-gift-code = kod na prezent, kod na prezenty, mój kod na prezent
words-give = daj, podaruj, przekaż
words-gift-code-inside = kod* na prezent*
words-give-inside = oddać|podarować|przekazać|przesłać|przelać|wysłać|dać ~ punkty|pieczątki
words-of-owners-give-inside = daj|dodaj|dolicz|dopisz|przyznaj|podaruj|dać|dodać|doliczyć|dopisać|przyznać * punkt*|pkt|pieczątk*|pieczątek|cashback*
