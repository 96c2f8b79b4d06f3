### Clientul la casă: codul, confirmări, obiecții

## Părți ale altor texte

part-completed = { $count ->
    [0] {""}
    [one] {" "}Gata de ridicat: { $reward }.
    [few] {" "}Gata de ridicat: { $reward } și altele.
   *[other] {" "}Gata de ridicat: { $reward } și altele.
}
part-completed-short = { $count ->
    [0] {""}
    [one] {" "}Gata: { $reward }. Scrie RECOMPENSE.
    [few] {" "}Gata: { $reward } ș.a. Scrie RECOMPENSE.
   *[other] {" "}Gata: { $reward } ș.a. Scrie RECOMPENSE.
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

## La casă

here = Spune la casă <b>{ $code }</b>. Codul merge o dată, timp de { $minutes } min.
    .sms = Spune la casă { $code }. Codul merge o dată, timp de { $minutes } min.
here-where = Unde ești?
here-confirm = Ești acum la { $place }? Atinge mai jos și vizita poate fi adăugată. Dacă nu, ignoră mesajul.
    .sms = Ești acum la { $place }? Trimite AICI { $place } și vizita poate fi adăugată. Dacă nu, ignoră mesajul.
receipt = { $gain }, { $place }, { $at }. Ai { part-held }.{ part-completed }{ part-drawn }
    .sms = { $gain }, { $place }, { $at }. Ai { part-held-short }.{ part-completed-short } N-ai fost tu? Scrie NU EU.
receipt-returned = Retur, { $place }: { $amount }.{ part-return-lost }
receipt-return-undone = Returul de { $amount } ({ $place }) a fost o greșeală. Cumpărătura ta rămâne ca înainte.
receipt-undone = Anulat, { $place }: { part-amounts }.
paper-receipt = +{ part-stamps } de pe cardul de hârtie. Ai { part-held-stamps }.{ part-completed }{ part-drawn }
    .sms = +{ part-stamps } de pe cardul de hârtie. Ai { part-held-stamps-short }.{ part-completed-short }
objected = Mulțumim că ne-ai spus. Verificăm.{ part-call }
objected-already = Știm deja și verificăm.{ part-call }
object-ask = { part-act }, { $place }, { $at }. Semnalezi că n-ai fost tu?
object-nothing = Nu e nimic de semnalat pe cardul tău.
objection = <b>{ $name }</b> nu recunoaște asta: { part-act }, { $place }, { $at }, la casă: { $staff }.
    .sms = { $name } nu recunoaște asta: { part-act }, { $place }, { $at }, la casă: { $staff }. Vezi: JURNAL.

## Butoane

button-here = Sunt aici
button-here-at = Aici
button-here-more = Alte locuri
button-not-me = N-am fost eu
button-not-me-yes = Da, semnalează
button-not-me-no = Nu, lasă

## Meniul de comenzi din Telegram

menu-here = La casă: un cod de spus

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-here = aici, sunt aici, la casă, sunt la casă, am ajuns, cod, codul, codul meu
words-here-inside = sunt|stau|aștept la ~ casă|casa|tejghea|tejgheaua|bar|ghișeu|coadă|rând ., sunt|stau în|in ~ magazin|cafenea|cafeneaua|local|localul ., tocmai am ajuns|venit|intrat .
words-not-me = nu eu, nu sunt eu, nu am fost eu, n-am fost eu, nu e vizita mea
words-not-mine = nu e al meu
